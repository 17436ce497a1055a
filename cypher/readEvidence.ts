import type { EvidenceItem, EvidenceResponse } from '../model/api.ts';
import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';
import type { Span } from '../model/span.ts';
import { currentId } from './currentId.ts';
import { countIndependent, edgeType, parseEdgeId } from './deriveEdges.ts';
import { isOfStatements, readFactIds } from './edgeFacts.ts';
import { query } from './queries.ts';
import type { Row, Store } from './store.ts';

/**
 * The sentences behind an event, a statement, a derived edge, or all that an entity did and said, each in its article,
 * by date of publication; null where there is no such thing.
 */
export async function readEvidence(
  store: Store,
  of: string,
  { limit }: { limit: number },
): Promise<EvidenceResponse | null> {
  const subject = await findSubject(store, of, limit);
  if (!subject) return null;
  const { eventIds, statementIds } = subject;
  const events = eventIds.length ? await store.read(query('read/eventEvidence'), { ids: eventIds, limit }) : [];
  const statements = statementIds.length
    ? await store.read(query('read/statementEvidence'), { ids: statementIds, limit })
    : [];
  const people = await readPeople(store, subject);
  const items = [
    ...events.map((row) => toItem(row, 'event', people)),
    ...statements.map((row) => toItem(row, 'statement', people)),
  ].sort(byArticle);
  if (items.length === 0 && subject.type !== 'entity') return null;
  const rows = [...events, ...statements];
  return {
    of: { id: of, type: subject.type, label: subject.label ?? labelOf(items[0]) },
    items: items.slice(0, limit),
    total: items.length,
    sourceCount: countIndependent(rows.map((row) => `${row.articleId} ${row.sourceId} ${row.contentHash}`)),
  };
}

interface Subject {
  readonly type: EvidenceResponse['of']['type'];
  /** Null where the evidence itself says what it is. */
  readonly label: string | null;
  readonly eventIds: readonly string[];
  readonly statementIds: readonly string[];
}

async function findSubject(store: Store, of: string, limit: number): Promise<Subject | null> {
  if (of.startsWith('edge/')) return findEdge(store, of);
  if (of.startsWith('statement/')) return { type: 'statement', label: null, eventIds: [], statementIds: [of] };
  const id = await currentId(store, of);
  const [entity] = id === null ? [] : await store.read(query('read/entity'), { id });
  if (!entity) return of.startsWith('event/') ? { type: 'event', label: null, eventIds: [of], statementIds: [] } : null;
  const ids = (rows: Row[]) => rows.map((row) => row.id as string);
  return {
    type: 'entity',
    label: entity.name as string,
    eventIds: ids(await store.read(query('read/entityEvents'), { id, limit })),
    statementIds: ids(await store.read(query('read/entityStatements'), { id, limit })),
  };
}

async function findEdge(store: Store, id: string): Promise<Subject | null> {
  const key = parseEdgeId(id);
  if (!key) return null;
  const [row] = await store.read(query('read/edgeFacts', { RELATION_TYPE: edgeType(key) }), {
    id,
    source: key.source,
    target: key.target,
  });
  if (!row) return null;
  const factIds = await readFactIds((...asked) => store.read(...asked), key, row);
  return {
    type: 'edge',
    label: `${row.sourceName} ${key.relation} ${row.targetName}`,
    eventIds: isOfStatements(key) ? [] : factIds,
    statementIds: isOfStatements(key) ? factIds : [],
  };
}

/** Who stands on which side of a fact, by the fact's id. */
type People = Map<string, { source: Named[]; target: Named[] }>;
type Named = { id: string; name: string };

async function readPeople(store: Store, { eventIds, statementIds }: Subject): Promise<People> {
  const people: People = new Map();
  const add = (row: Row, side: 'source' | 'target') => {
    const sides = people.get(row.factId as string) ?? { source: [], target: [] };
    sides[side].push({ id: row.id as string, name: row.name as string });
    people.set(row.factId as string, sides);
  };
  if (eventIds.length) {
    const rows = await store.read(query('read/eventParticipants'), { ids: eventIds });
    // The members of a meeting: the first named against the others.
    const firsts = new Set<unknown>();
    for (const row of rows) {
      const first = row.role === 'source' || (row.role === 'member' && !firsts.has(row.factId));
      if (row.role === 'member') firsts.add(row.factId);
      add(row, first ? 'source' : 'target');
    }
  }
  if (statementIds.length) {
    for (const row of await store.read(query('read/statementSpeakers'), { ids: statementIds })) add(row, 'source');
    for (const row of await store.read(query('read/statementTopics'), { ids: statementIds })) {
      if (row.role === 'ABOUT') add(row, 'target');
    }
  }
  return people;
}

function toItem(row: Row, type: 'event' | 'statement', people: People): EvidenceItem {
  const claim = JSON.parse(row.claim as string) as Partial<EventClaim & StatementClaim>;
  const sides = people.get(row.factId as string) ?? { source: [], target: [] };
  return {
    id: row.id as string,
    stance: row.stance === 'CONTRADICTS' ? 'contradicts' : 'supports',
    sentence: row.sentence as string,
    start: row.start as number,
    end: row.end as number,
    highlights: toHighlights(claim),
    confidence: row.confidence as number,
    recordedAt: row.recordedAt as string,
    fact: {
      id: row.factId as string,
      type,
      relation: type === 'event' ? (row.relation as string) : 'SAID',
      status: type === 'event' ? (row.status as EvidenceItem['fact']['status']) : 'asserted',
      start: (row.factStart ?? null) as string | null,
      end: (row.factEnd ?? null) as string | null,
      precision: row.precision as EvidenceItem['fact']['precision'],
      source: sides.source,
      target: sides.target,
      title: ((type === 'event' ? row.title : row.text) ?? null) as string | null,
    },
    article: {
      id: row.articleId as string,
      title: row.articleTitle as string,
      url: (row.url ?? null) as string | null,
      publisher: row.publisher as string,
      publishedAt: (row.publishedAt ?? null) as string | null,
    },
  };
}

function toHighlights(claim: Partial<EventClaim & StatementClaim>): EvidenceItem['highlights'] {
  const { trigger, sourceSpan, targetSpan, speakerSpan, cue, content } = claim;
  const one = (role: EvidenceItem['highlights'][number]['role'], span: Span | undefined) =>
    span ? [{ start: span.start, end: span.end, role }] : [];
  return [
    ...one('trigger', trigger),
    ...one('source', sourceSpan),
    ...one('target', targetSpan),
    ...one('speaker', speakerSpan),
    ...one('cue', cue),
    ...(content ?? []).flatMap((span) => one('content', span)),
  ].sort((a, b) => a.start - b.start);
}

const placeOf = (item: EvidenceItem): string => `${item.article.publishedAt ?? '9999'} ${item.article.id}`;

const byArticle = (a: EvidenceItem, b: EvidenceItem): number =>
  placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : a.start - b.start || (a.id < b.id ? -1 : 1);

function labelOf(item: EvidenceItem | undefined): string {
  if (!item) return '';
  const names = (people: readonly Named[]) => people.map(({ name }) => name).join(', ');
  const { source, target, relation, title, type } = item.fact;
  if (type === 'statement') return `${names(source) || 'Somebody'} said: ${title ?? ''}`;
  return [names(source), relation, names(target)].filter(Boolean).join(' ');
}
