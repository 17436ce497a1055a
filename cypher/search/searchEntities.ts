import type { SearchHit, SearchResponse } from '../../model/api.ts';
import type { EntityKind } from '../../model/entity.ts';
import { foldName } from '../foldName.ts';
import { query } from '../queries.ts';
import { toNode } from '../rows.ts';
import type { Row, Store } from '../store.ts';
import { wordsOf } from './foldText.ts';
import { namesOf, readNearNames } from './nearNames.ts';
import { countSlips, slipsIn } from './nearWords.ts';
import { toSlots } from './toSlots.ts';

/** How many matches are ranked; the store gives those with most articles first. */
const RANKED = 200;

/** What a match is worth: the whole name, its start, the start of one of its words, a part of a word, or only nearly. */
const WHOLE = 4;
const START = 3;
const WORD_START = 2;
const PART = 1;
const NEAR = 0.9;
/** What each slip takes off. */
const SLIP = 0.2;

export interface EntitySearch {
  readonly q: string;
  readonly kind?: EntityKind | undefined;
  readonly limit: number;
}

/**
 * Entities whose name or alias holds every word of `q`, accents and case forgiven; the best match first. Where there
 * is none, those with a name that is nearly that: "Zelenksi" finds "Zelensky".
 */
export async function searchEntities(store: Store, { q, kind, limit }: EntitySearch): Promise<SearchResponse> {
  const folded = foldName(q);
  if (folded === '') return { hits: [], total: 0 };
  const prefix = kind ? `${kind}/` : '';
  const params = { ...toSlots('w', folded.split(' ')), prefix };
  const rows = await store.read(query('read/searchEntities'), { ...params, limit: Math.max(RANKED, limit) });
  if (rows.length === 0) {
    const near = (await searchNear(store, wordsOf(q), prefix)).sort(best);
    return { hits: near.slice(0, limit), total: near.length };
  }
  const hits = rows.map((row) => toHit(row, (name) => worthOf(foldName(name), folded)).hit).sort(best);
  const [counted] = await store.read(query('read/searchTotal'), params);
  return { hits: hits.slice(0, limit), total: (counted?.total ?? hits.length) as number };
}

const best = (a: SearchHit, b: SearchHit): number => b.score - a.score || (a.id < b.id ? -1 : 1);

function worthOf(name: string, words: string): number {
  if (name === words) return WHOLE;
  if (name.startsWith(words)) return START;
  if (` ${name}`.includes(` ${words}`)) return WORD_START;
  return name.includes(words) ? PART : 0;
}

/** An entity by that of its names which is worth most; of two worth the same, the one in more articles is before. */
function toHit(row: Row, worthOfName: (name: string) => number): { hit: SearchHit; worth: number } {
  const node = toNode(row);
  const names = namesOf(row);
  const worths = names.map(worthOfName);
  const worth = Math.max(...worths);
  const matched = names[worths.indexOf(worth)]!;
  return { hit: { ...node, matched, score: worth + Math.log1p(node.articleCount) / 10 }, worth };
}

/** Entities one of whose names has each word in it, or one that is it but for a slip or two. */
async function searchNear(store: Store, words: readonly string[], prefix: string): Promise<SearchHit[]> {
  // The longest word tells most.
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const rows = await readNearNames(store, longest, prefix);
  return rows
    .map((row) => toHit(row, (name) => nearness(wordsOf(name), words)))
    .flatMap(({ hit, worth }) => (worth > 0 ? [hit] : []));
}

/** `NEAR` less what each slip takes off; 0 where a word is nowhere near any of the name's. The last may be unfinished. */
function nearness(name: readonly string[], words: readonly string[]): number {
  let slips = 0;
  for (const [i, word] of words.entries()) {
    const most = slipsIn(word);
    const unfinished = i === words.length - 1;
    const least = Math.min(most + 1, ...name.map((part) => slipsBetween(part, word, unfinished)));
    if (least > most) return 0;
    slips += least;
  }
  return Math.max(NEAR - slips * SLIP, SLIP / 2);
}

function slipsBetween(part: string, word: string, unfinished: boolean): number {
  const starts = unfinished ? [-1, 0, 1].map((more) => part.slice(0, word.length + more)) : [];
  return Math.min(...[part, ...starts].map((start) => countSlips(start, word, slipsIn(word))));
}
