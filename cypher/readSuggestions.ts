import type { SuggestedPair, SuggestionsResponse } from '../model/api.ts';
import { query } from './queries.ts';
import { readNodes } from './rows.ts';
import type { Row, Store } from './store.ts';

/** Characters shown before and after a name. */
const SHOWN_AROUND = 120;

/** Pairs of entities that may be one, the likeliest first, a page at a time; `nextCursor` asks for the page after. */
export async function readSuggestions(
  store: Store,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<SuggestionsResponse> {
  const place = cursor === undefined ? START : fromCursor(cursor);
  const rows = await store.read(query('read/suggestions'), { ...place, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const ids = [...new Set(page.flatMap((row) => [row.a as string, row.b as string]))];
  const nodes = new Map((await readNodes(store, ids)).map((node) => [node.id, node]));
  const examples = new Map(
    (ids.length > 0 ? await store.read(query('read/firstMention'), { ids }) : []).map((row) => [
      row.id,
      toExample(row),
    ]),
  );
  const [counted] = await store.read(query('read/suggestionTotal'));
  const last = page.at(-1);
  return {
    suggestions: page.flatMap((row): SuggestedPair[] => {
      const [a, b] = [nodes.get(row.a as string), nodes.get(row.b as string)];
      if (!a || !b) return [];
      return [
        {
          id: row.id as string,
          a: { ...a, example: examples.get(a.id) ?? null },
          b: { ...b, example: examples.get(b.id) ?? null },
          score: row.score as number,
          reasons: row.reasons as string[],
        },
      ];
    }),
    total: (counted?.total ?? 0) as number,
    nextCursor: rows.length > limit && last ? toCursor(last) : null,
  };
}

/** Where a page begins: after the pair with this score and id. */
interface Place {
  readonly score: number;
  readonly after: string;
}
const START: Place = { score: Number.MAX_SAFE_INTEGER, after: '' };

const toCursor = ({ score, id }: Row): string => Buffer.from(`${score} ${id}`).toString('base64url');

function fromCursor(cursor: string): Place {
  const match = /^(\d+(?:\.\d+)?) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString());
  return match ? { score: Number(match[1]), after: match[2] as string } : START;
}

/** The words around the first mention, to the ends of its sentence where these are near. */
function toExample(row: Row) {
  const text = row.text as string;
  const [start = 0, end = 0] = row.spans as number[];
  const before = text.slice(Math.max(0, start - SHOWN_AROUND), start);
  const after = text.slice(end, end + SHOWN_AROUND);
  const sentenceStart = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => before.lastIndexOf(mark) + mark.length), 0);
  const sentenceEnd = /[.!?](?=\s|$)|\n/.exec(after);
  const opening = /[.!?] |\n/.test(before) ? before.slice(sentenceStart) : before;
  const closing = sentenceEnd ? after.slice(0, sentenceEnd.index + 1) : after;
  return {
    articleId: row.articleId as string,
    title: row.title as string,
    publishedAt: (row.publishedAt ?? null) as string | null,
    text: `${opening}${text.slice(start, end)}${closing}`.trim(),
  };
}
