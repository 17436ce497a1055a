import type { ArticleInput, Skipped } from '../model/article.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Extraction, GazetteerEntry } from '../model/extraction.ts';
import { detectSkip } from './2-text/detectSkip.ts';
import { findParagraphs } from './2-text/findParagraphs.ts';
import { type Language, loadLanguage } from './3-language/language.ts';
import { findMentions } from './4-mentions/findMentions.ts';
import { type Gazetteer, toGazetteer } from './4-mentions/gazetteer.ts';
import { resolveEntities } from './5-entities/resolveEntities.ts';
import { findTimes } from './6-times/findTimes.ts';
import { dateNamedEvents } from './7-events/dateNamedEvents.ts';
import { explainEvents, explainLeftOut } from './7-events/explainEvents.ts';
import { explainOffices, explainStatements, explainStatementsLeftOut } from './7-events/explainSayings.ts';
import { readEvents } from './7-events/findEvents.ts';
import { readOffices } from './7-events/findOffices.ts';
import { readStatements } from './7-events/findStatements.ts';
import { toExplanation } from './toExplanation.ts';

export { countDocuments, countInFile } from './1-source/countDocuments.ts';
export { formatOf, readDocuments } from './1-source/readDocuments.ts';
export { type FileFormat, type NamedFile, readFileAs } from './1-source/readFileAs.ts';
export { readJsonLines } from './1-source/readJsonLines.ts';
export { readLines } from './1-source/readLines.ts';
export { readUrl } from './1-source/readUrl.ts';
export { ANY_WEB, PUBLIC_WEB, type WebGuard } from './1-source/webGuard.ts';
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
export function extract(extractor: Extractor, article: ArticleInput): Extraction {
  const skipped = detectSkip(article.text);
  if (skipped) return emptyExtraction(article, skipped);
  const { resolved, mentions, events, statements, offices } = read(extractor, article);
  const { doc, entities, times, published } = resolved;
  return {
    id: article.id,
    publishedAt: published.value,
    ...(published.inferred && { publishedAtInferred: true }),
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
    entities: [...entities],
    mentions: mentions.map(({ start, end, entityId, form, kind }) => ({ start, end, entityId, form, kind })),
    times: times.map(({ start, end, value }) => ({ start, end, value })),
    events: [...events.events],
    statements: statements.read.map(({ statement }) => statement),
    offices: offices.map(({ office }) => office),
    skipped: null,
  };
}

/** How an article was read: the same as `extract` finds, with the parse, the reason of every step, and what was left out. */
export function explain(extractor: Extractor, article: ArticleInput): Explanation {
  const skipped = detectSkip(article.text);
  if (skipped) return emptyExplanation(article, skipped);
  const { resolved, found, mentions, events, statements, offices } = read(extractor, article);
  return toExplanation(article, {
    resolved,
    found,
    mentions,
    facts: [...explainEvents(events), ...explainStatements(statements), ...explainOffices(offices)],
    leftOut: [...explainLeftOut(events), ...explainStatementsLeftOut(statements)],
  });
}

/** All stages, one after the other, with everything that they say of their work. */
function read({ language, gazetteer }: Extractor, { text, publishedAt }: ArticleInput) {
  const paragraphs = findParagraphs(text).filter((paragraph) => paragraph.role !== 'boilerplate');
  const doc = language.parse(text, paragraphs);
  const found = findMentions(doc, gazetteer);
  const { entities, mentions, nested } = resolveEntities(doc, found);
  const { times, published } = findTimes(doc, publishedAt);
  const resolved = dateNamedEvents({ doc, entities, mentions, times, published });
  const offices = readOffices(resolved);
  return {
    found,
    resolved,
    /** In text order, with the names within names. */
    mentions: [...mentions, ...nested].sort((a, b) => a.start - b.start || b.end - a.end),
    events: readEvents(
      resolved,
      offices.map(({ office }) => office),
    ),
    statements: readStatements(resolved),
    offices,
  };
}

/** The explanation of an article that can't be read. */
export const emptyExplanation = (article: Pick<ArticleInput, 'id' | 'publishedAt'>, skipped: Skipped): Explanation => ({
  id: article.id,
  publishedAt: article.publishedAt ?? null,
  publishedAtInferred: false,
  entities: [],
  sentences: [],
  skipped,
});

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
