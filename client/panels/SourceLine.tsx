import { ExternalLink } from 'lucide-react';
import { formatDate } from '../state/formatWhen.ts';
import { safeLink } from '../state/safeLink.ts';

interface SourceLineProps {
  readonly article: { publisher: string; publishedAt: string | null; url: string | null; title: string };
}

/** Who published an article, when, and where it stands. */
export function SourceLine({ article }: SourceLineProps) {
  const link = safeLink(article.url);
  return (
    <p className="source-line">
      <span>{article.publisher}</span>
      {article.publishedAt !== null && <time dateTime={article.publishedAt}>{formatDate(article.publishedAt)}</time>}
      {link !== null && (
        <a
          href={link}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`${article.title} at ${article.publisher}, opens a new tab`}
        >
          original <ExternalLink size={12} aria-hidden="true" />
        </a>
      )}
    </p>
  );
}
