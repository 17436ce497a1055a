import type { SearchResponse } from '../model/api.ts';
import type { EntityKind } from '../model/entity.ts';
import { foldName } from './foldName.ts';
import { query } from './queries.ts';
import { toNode } from './rows.ts';
import type { Store } from './store.ts';

/** How many matches are ranked; the store gives those with most articles first. */
const RANKED = 200;

/** What a match is worth: the whole name, its start, the start of one of its words, or a part of a word. */
const WHOLE = 4;
const START = 3;
const WORD_START = 2;
const PART = 1;

export interface Search {
  readonly q: string;
  readonly kind?: EntityKind | undefined;
  readonly limit: number;
}

/** Entities whose name or alias holds every word of `q`, accents and case forgiven; the best match first. */
export async function readSearch(store: Store, { q, kind, limit }: Search): Promise<SearchResponse> {
  const folded = foldName(q);
  const params = { words: folded.split(' '), prefix: kind ? `${kind}/` : '' };
  const rows = await store.read(query('read/searchEntities'), { ...params, limit: Math.max(RANKED, limit) });
  const hits = rows.map((row) => {
    const node = toNode(row);
    const names = [node.name, ...((row.aliases ?? []) as string[])];
    const best = names
      .map((name) => ({ name, worth: worthOf(foldName(name), folded) }))
      .reduce((a, b) => (b.worth > a.worth ? b : a));
    return { ...node, matched: best.name, score: best.worth + Math.log1p(node.articleCount) / 10 };
  });
  hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const [counted] = await store.read(query('read/searchTotal'), params);
  return { hits: hits.slice(0, limit), total: (counted?.total ?? hits.length) as number };
}

function worthOf(name: string, words: string): number {
  if (name === words) return WHOLE;
  if (name.startsWith(words)) return START;
  if (` ${name}`.includes(` ${words}`)) return WORD_START;
  return name.includes(words) ? PART : 0;
}
