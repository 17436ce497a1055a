import type { ArticleSearchResponse, Excerpt, StatementSearchResponse } from '../../model/api.ts';
import { query } from '../queries.ts';
import type { Row, Store } from '../store.ts';
import { toExcerpt } from './excerpt.ts';
import { findTexts, type TextLabel } from './findTexts.ts';
import { wordsOf } from './foldText.ts';
import { correctWord } from './nearNames.ts';
import { placesOf, type SearchTerm, toSearchTerms } from './searchTerms.ts';

/** How many of the texts found are ranked by what stands in them. */
const RANKED = 200;
/** What a term in the title is worth; once in the text it is worth log 2. */
const IN_TITLE = 2;
/** What a longer word counts beside the word itself: "sanctions" for "sanction". */
const START_OF_WORD = 0.5;

export interface TextSearch {
  readonly q: string;
  readonly limit: number;
}

/** Articles that hold every word and "phrase" of `q` in their title or text; those that say most of it first. */
export async function searchArticles(store: Store, { q, limit }: TextSearch): Promise<ArticleSearchResponse> {
  const { ids, total, terms, corrected } = await findOrCorrect(store, 'Article', q);
  const rows = await store.read(query('read/foundArticles'), { ids });
  const ranked = rank(rows, (row) => {
    const title = wordsOf(row.title as string);
    const inTitle = terms.filter((term) => placesOf(term, title).length > 0).length;
    return inTitle * IN_TITLE + worthOf(keptWords(row).slice(title.length), terms);
  });
  const shown = await withExcerpts(store, 'Article', { found: ranked.slice(0, limit), terms });
  const hits = shown.map(({ row, score, excerpt }) => ({
    id: row.id as string,
    title: row.title as string,
    publisher: row.publisher as string,
    publishedAt: (row.publishedAt ?? null) as string | null,
    excerpt,
    score,
  }));
  return { hits, total, corrected };
}

/** Statements whose words hold every word and "phrase" of `q`; those that say most of it first. */
export async function searchStatements(store: Store, { q, limit }: TextSearch): Promise<StatementSearchResponse> {
  const { ids, total, terms, corrected } = await findOrCorrect(store, 'Statement', q);
  const rows = await store.read(query('read/foundStatements'), { ids });
  const worth = (row: Row) => worthOf(keptWords(row), terms) + Math.log1p(row.articleCount as number) / 10;
  const shown = await withExcerpts(store, 'Statement', { found: rank(rows, worth).slice(0, limit), terms });
  const hits = shown.map(({ row, score, excerpt }) => ({
    id: row.id as string,
    speaker: row.speakerId ? { id: row.speakerId as string, name: row.speakerName as string } : null,
    speakerText: (row.speakerText ?? null) as string | null,
    date: (row.date ?? null) as string | null,
    confidence: row.confidence as number,
    articleCount: row.articleCount as number,
    excerpt,
    score,
  }));
  return { hits, total, corrected };
}

/** Finds texts; where none has all of the words, finds them with those words corrected that none has at all. */
async function findOrCorrect(store: Store, label: TextLabel, q: string) {
  const terms = toSearchTerms(q);
  const found = await findTexts(store, label, { terms, limit: RANKED });
  if (found.total > 0) return { ...found, terms, corrected: null };
  const corrected: SearchTerm[] = [];
  for (const term of terms) {
    const alone = await findTexts(store, label, { terms: [term], limit: 1 });
    const meant = alone.total === 0 && !term.text.includes(' ') ? await correctWord(store, term.text) : null;
    corrected.push(meant === null ? term : { ...term, text: meant });
  }
  const words = corrected.map(({ text }) => text).join(' ');
  if (words === terms.map(({ text }) => text).join(' ')) return { ...found, terms, corrected: null };
  const again = await findTexts(store, label, { terms: corrected, limit: RANKED });
  return { ...again, terms: corrected, corrected: again.total > 0 ? words : null };
}

interface Ranked {
  readonly row: Row;
  readonly score: number;
}

/** Only what is shown is read whole: of most that are ranked nobody sees a word. */
async function withExcerpts(
  store: Store,
  label: TextLabel,
  { found, terms }: { readonly found: readonly Ranked[]; readonly terms: readonly SearchTerm[] },
): Promise<(Ranked & { readonly excerpt: Excerpt })[]> {
  const rows = await store.read(query('read/texts', { NODE_LABEL: label }), { ids: found.map(({ row }) => row.id) });
  const texts = new Map(rows.map(({ id, text }) => [id, text as string]));
  return found.map((one) => ({ ...one, excerpt: toExcerpt(texts.get(one.row.id ?? null) ?? '', terms) }));
}

/** The words by which a text is found: those of an article's title stand first. They are kept, since folding them anew for each search would take long. */
const keptWords = (row: Row): string[] => (row.searchText as string).trim().split(' ');

/** How often each term stands among a text's words, each further time worth less. */
function worthOf(words: readonly string[], terms: readonly SearchTerm[]): number {
  const counts = terms.map((term) =>
    placesOf(term, words).reduce((sum, { whole }) => sum + (whole ? 1 : START_OF_WORD), 0),
  );
  return counts.reduce((sum, count) => sum + Math.log1p(count), 0);
}

/** The best first; of two alike the newer, then the one with the smaller id. */
function rank(rows: readonly Row[], worth: (row: Row) => number): Ranked[] {
  const day = (row: Row) => String(row.publishedAt ?? row.date ?? '');
  return rows
    .map((row) => ({ row, score: worth(row) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        day(b.row).localeCompare(day(a.row)) ||
        ((a.row.id as string) < (b.row.id as string) ? -1 : 1),
    );
}
