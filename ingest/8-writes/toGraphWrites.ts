import type { Article } from '../../model/article.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { ArticleWrites } from '../../model/graphWrites.ts';

export function toGraphWrites(_article: Article, _extraction: Extraction): ArticleWrites {
  throw new Error('to come');
}
