import type { ArticleWrites } from '../model/graphWrites.ts';
import type { Counts } from './linking/signature.ts';
import { query } from './queries.ts';
import { runList } from './runList.ts';
import type { Row, Transaction } from './store.ts';
import { tallied } from './tallied.ts';

/** How many of a source's articles give it a name, and a domain. */
interface SourceTally {
  readonly names: Counts;
  readonly domains: Counts;
}

const NONE: SourceTally = { names: {}, domains: {} };

/**
 * The sources of articles that are written, or taken away. A source has the first name and domain, by code units, of
 * those that its articles give it; without articles it goes. It is counted, not read from its articles: a newspaper has
 * tens of thousands.
 * @param before who published these articles until now, a row of `write/articleSources` each
 */
export async function writeSources(tx: Transaction, writes: readonly ArticleWrites[], before: readonly Row[]) {
  const ids = [...before.map((row) => row.sourceId as string), ...writes.map(({ source }) => source.id)];
  const known = await runList(tx, query('write/sourceTallies'), { ids: [...new Set(ids)].sort() });
  const tallies = new Map(known.map((row) => [row.id as string, JSON.parse(row.tally as string) as SourceTally]));
  const take = (id: string, said: { name: string; domain: string | undefined }, sign: 1 | -1) => {
    const { names, domains } = tallies.get(id) ?? NONE;
    tallies.set(id, { names: tallied(names, said.name, sign), domains: tallied(domains, said.domain, sign) });
  };
  // Added before taken away: a count never falls below nothing.
  for (const { source } of writes) take(source.id, { name: source.name, domain: source.domain }, 1);
  for (const { sourceId, sourceName, domain } of before) {
    take(sourceId as string, { name: sourceName as string, domain: (domain ?? undefined) as string | undefined }, -1);
  }
  const rows = [...tallies].map(([id, tally]) => ({
    id,
    name: smallest(tally.names),
    domain: smallest(tally.domains),
    tally: JSON.stringify(tally),
  }));
  await runList(tx, query('write/sources'), { rows: rows.filter(({ name }) => name !== null) });
  const unused = rows.filter(({ name }) => name === null).map(({ id }) => id);
  await runList(tx, query('write/removeNodes', { NODE_LABEL: 'Source' }), { ids: unused });
}

/** Sorted anew: an object's own order puts a key that is a whole number first. */
const smallest = (tally: Counts): string | null => Object.keys(tally).sort()[0] ?? null;
