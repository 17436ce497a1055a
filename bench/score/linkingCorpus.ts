import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KREMLIN, readRows, WIKINEWS } from './evalData.ts';
import { toRandom } from './toRandom.ts';

/** So many of a government's 6,220 items, over twenty years and two presidents, by chance of one seed. */
const KREMLIN_ITEMS = 400;
const KREMLIN_SEED = 1;

interface Item {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
}

/**
 * The articles that linking was judged on, as a file that can be read in; null where they do not lie beside the repository.
 * An article's address ends in its id: `wn-2019-3`, `kr-6152`.
 */
export function writeLinkingCorpus(folder: string): string | null {
  if (!existsSync(WIKINEWS) || !existsSync(KREMLIN)) return null;
  const items = [...readRows<Item>(WIKINEWS), ...drawKremlin()];
  const lines = items.map(({ id, title, text, date }) =>
    JSON.stringify({ id, title, text, publishedAt: date, canonicalUrl: `https://judged.example/${id}` }),
  );
  const file = join(folder, 'corpus.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

function drawKremlin(): Item[] {
  const random = toRandom(KREMLIN_SEED);
  const ranked = readRows<Item>(KREMLIN)
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, KREMLIN_ITEMS).map(({ item }) => ({ ...item, id: `kr-${item.id}` }));
}
