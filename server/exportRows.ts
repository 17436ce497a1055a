import { parseEdgeId } from '../cypher/deriveEdges.ts';
import { readFactIds } from '../cypher/edgeFacts.ts';
import { query } from '../cypher/queries.ts';
import type { Row, Store, Value } from '../cypher/store.ts';
import type { Export } from './choices.ts';

/** So many rows are read at once; a whole graph would neither fit nor let the store answer others. */
const PAGE_SIZE = 1000;

/** Columns in their order; `citations` holds the articles that say so. */
export const EXPORT_COLUMNS: Readonly<Record<Export, readonly string[]>> = {
  entities: `id kind name aliases description countryCode wikidataId mentionCount articleCount firstSeen lastSeen
    citations`.split(/\s+/),
  relations:
    `id sourceId source relation targetId target status reciprocal title start end count articleCount sourceCount
    confidence citations`.split(/\s+/),
  events: `id relation type status title source target member start end precision confidence evidenceCount articleCount
    sourceCount citations`.split(/\s+/),
  statements:
    `id speakerId speaker speakerText text direct date precision addressedTo about confidence citations`.split(' '),
  evidence: `id factId stance sentence start end confidence extractor recordedAt articleId title publishedAt url
    publisher`.split(/\s+/),
};

/** All of one kind, in the order of their ids, a page at a time. */
export async function* exportRows(store: Store, what: Export): AsyncGenerator<Row[]> {
  const name = `read/export${what[0]!.toUpperCase()}${what.slice(1)}`;
  for (let after = ''; ; ) {
    const rows = await store.read(query(name), { after, limit: PAGE_SIZE });
    const last = rows.at(-1);
    if (!last) return;
    yield await COMPLETE[what](store, rows);
    if (rows.length < PAGE_SIZE) return;
    after = String(last.id);
  }
}

type Complete = (store: Store, rows: Row[]) => Promise<Row[]>;

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => String(id));

const COMPLETE: Readonly<Record<Export, Complete>> = {
  entities: async (store, rows) => {
    const citations = await readCitations(store, 'read/exportEntityArticles', idsOf(rows));
    return rows.map((row) => ({
      ...row,
      kind: String(row.id).split('/')[0] ?? '',
      citations: citations([String(row.id)]),
    }));
  },
  relations: async (store, rows) => {
    const facts: string[][] = [];
    for (const row of rows) {
      const key = parseEdgeId(String(row.id));
      facts.push(key ? await readFactIds((...asked) => store.read(...asked), key, row) : []);
    }
    const ids = (start: string) => facts.flat().filter((id) => id.startsWith(start));
    const ofEvents = await readCitations(store, 'read/exportEventArticles', ids('event/'));
    const ofStatements = await readCitations(store, 'read/exportStatementArticles', ids('statement/'));
    return rows.map((row, i) => ({ ...row, citations: [ofEvents, ofStatements].flatMap((of) => of(facts[i] ?? [])) }));
  },
  events: async (store, rows) => {
    const ids = idsOf(rows);
    const participants = groupBy(await store.read(query('read/eventParticipants'), { ids }), 'factId');
    const citations = await readCitations(store, 'read/exportEventArticles', ids);
    return rows.map((row) => {
      const as = (role: string) =>
        (participants.get(String(row.id)) ?? []).filter((part) => part.role === role).map(toRef);
      return {
        ...row,
        source: as('source'),
        target: as('target'),
        member: as('member'),
        citations: citations([String(row.id)]),
      };
    });
  },
  statements: async (store, rows) => {
    const ids = idsOf(rows);
    const speakers = groupBy(await store.read(query('read/statementSpeakers'), { ids }), 'factId');
    const topics = groupBy(await store.read(query('read/statementTopics'), { ids }), 'factId');
    const citations = await readCitations(store, 'read/exportStatementArticles', ids);
    return rows.map((row) => {
      const id = String(row.id);
      const [speaker] = speakers.get(id) ?? [];
      const as = (role: string) => (topics.get(id) ?? []).filter((topic) => topic.role === role).map(toRef);
      return {
        ...row,
        speakerId: speaker?.id ?? null,
        speaker: speaker?.name ?? null,
        addressedTo: as('ADDRESSED_TO'),
        about: as('ABOUT'),
        citations: citations([id]),
      };
    });
  },
  evidence: async (store, rows) => {
    const ids = idsOf(rows);
    const ofEvents = await store.read(query('read/exportEvidenceEvents'), { ids });
    const facts = groupBy(
      [...ofEvents, ...(await store.read(query('read/exportEvidenceStatements'), { ids }))],
      'evidenceId',
    );
    // One sentence may speak for several facts: a row for each.
    return rows.flatMap((row) =>
      (facts.get(String(row.id)) ?? [{}]).map((fact) => ({
        ...row,
        factId: fact.factId ?? null,
        stance: fact.stance ?? null,
      })),
    );
  },
};

const toRef = ({ id, name }: Row): Value => ({ id: id ?? null, name: name ?? null });

function groupBy(rows: readonly Row[], key: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(String(row[key]));
    if (group) group.push(row);
    else groups.set(String(row[key]), [row]);
  }
  return groups;
}

/** The articles of some facts, each once: title, date, address. */
async function readCitations(
  store: Store,
  name: string,
  ids: readonly string[],
): Promise<(ids: readonly string[]) => Value[]> {
  const rows = ids.length ? await store.read(query(name), { ids: [...new Set(ids)] }) : [];
  const byFact = groupBy(rows, 'factId');
  return (factIds) => {
    const articles = new Map(factIds.flatMap((id) => byFact.get(id) ?? []).map((row) => [row.articleId, row]));
    return [...articles.values()].map(({ title, publishedAt, url }) => ({
      title: title ?? null,
      publishedAt: publishedAt ?? null,
      url: url ?? null,
    }));
  };
}
