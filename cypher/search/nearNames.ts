import { query } from '../queries.ts';
import type { Row, Store } from '../store.ts';
import { wordsOf } from './foldText.ts';
import { countSlips, piecesOf, slipsIn } from './nearWords.ts';

/** How many entities' names are compared letter by letter; those in most articles come first. */
const COMPARED = 2000;

/** Entities of which a name may hold this word misspelt; none for a word that is too short to be told. */
export async function readNearNames(store: Store, word: string, prefix = ''): Promise<Row[]> {
  if (slipsIn(word) === 0) return [];
  const { start, middle, end, shortStart, shortEnd } = piecesOf(word);
  return store.read(query('read/searchNear'), {
    prefix,
    first: `|${start}`,
    later: ` ${start}`,
    middle,
    end,
    shortFirst: `|${shortStart}`,
    shortLater: ` ${shortStart}`,
    shortEnd,
    limit: COMPARED,
  });
}

/** The word of a known name that this one is likeliest meant to be; null where none is near. */
export async function correctWord(store: Store, word: string): Promise<string | null> {
  const most = slipsIn(word);
  const counts = new Map<string, number>();
  for (const row of await readNearNames(store, word)) {
    for (const part of new Set(namesOf(row).flatMap(wordsOf))) {
      counts.set(part, (counts.get(part) ?? 0) + (row.articleCount as number));
    }
  }
  const near = [...counts].flatMap(([part, count]) => {
    const slips = countSlips(part, word, most);
    return slips <= most ? [{ part, count, slips }] : [];
  });
  near.sort((a, b) => a.slips - b.slips || b.count - a.count || (a.part < b.part ? -1 : 1));
  return near[0]?.part ?? null;
}

/** What an entity is called. */
export const namesOf = (row: Row): string[] => [row.name as string, ...((row.aliases ?? []) as string[])];
