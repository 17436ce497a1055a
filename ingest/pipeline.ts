import type { ArticleInput, Skipped } from '../model/article.ts';
import type { Extraction, GazetteerEntry } from '../model/extraction.ts';
import { detectSkip } from './2-text/detectSkip.ts';
import { findParagraphs } from './2-text/findParagraphs.ts';
import { type Language, loadLanguage } from './3-language/language.ts';
import { findMentions } from './4-mentions/findMentions.ts';
import { type Gazetteer, toGazetteer } from './4-mentions/gazetteer.ts';
import { resolveEntities } from './5-entities/resolveEntities.ts';
import { findTimes } from './6-times/findTimes.ts';
import { dateNamedEvents } from './7-events/dateNamedEvents.ts';
import { findEvents } from './7-events/findEvents.ts';
import { findOffices } from './7-events/findOffices.ts';
import { findStatements } from './7-events/findStatements.ts';

export { countDocuments } from './1-source/countDocuments.ts';
export { readDocuments } from './1-source/readDocuments.ts';
export { readJsonLines } from './1-source/readJsonLines.ts';
export { readLines } from './1-source/readLines.ts';
export { toArticle } from './2-text/toArticle.ts';
export { toGraphWrites } from './8-writes/toGraphWrites.ts';

/** Everything that is loaded once: the language engine and the user's gazetteers. */
export interface Extractor {
  readonly language: Language;
  readonly gazetteer: Gazetteer;
}

/** Loads the language engine (0.2 s or so) and readies the user's gazetteer entries. */
export async function loadExtractor(entries: readonly GazetteerEntry[] = []): Promise<Extractor> {
  return { language: await loadLanguage(), gazetteer: toGazetteer(entries) };
}

/** One article's text to all that it says. Never throws for any text: what can't be read is `skipped`, with its reason. */
export function extract({ language, gazetteer }: Extractor, article: ArticleInput): Extraction {
  const { text } = article;
  const skipped = detectSkip(text);
  if (skipped) return emptyExtraction(article, skipped);
  const paragraphs = findParagraphs(text).filter((paragraph) => paragraph.role !== 'boilerplate');
  const doc = language.parse(text, paragraphs);
  const found = findMentions(doc, gazetteer);
  const { entities, mentions, nested } = resolveEntities(doc, found);
  const { times, published } = findTimes(doc, article.publishedAt);
  const resolved = dateNamedEvents({ doc, entities, mentions, times, published });
  return {
    id: article.id,
    publishedAt: published.value,
    ...(published.inferred && { publishedAtInferred: true }),
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
    entities: [...resolved.entities],
    mentions: [...mentions, ...nested]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(({ start, end, entityId, form, kind }) => ({ start, end, entityId, form, kind })),
    times: times.map(({ start, end, value }) => ({ start, end, value })),
    events: findEvents(resolved),
    statements: findStatements(resolved),
    offices: findOffices(resolved),
    skipped: null,
  };
}

/** The output for an article that can't be read: its line is still written, with the reason. */
export const emptyExtraction = (article: Pick<ArticleInput, 'id' | 'publishedAt'>, skipped: Skipped): Extraction => ({
  id: article.id,
  publishedAt: article.publishedAt ?? null,
  sentences: [],
  entities: [],
  mentions: [],
  times: [],
  events: [],
  statements: [],
  offices: [],
  skipped,
});
