import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';
import { linkClaim } from './claimLinks.ts';
import { clusterEvents, type EventCluster, eventBlock, type Origin } from './clusterEvents.ts';
import { clusterStatement, type StatementCluster, statementBlock } from './clusterStatement.ts';
import { countIndependent, type DrawnEdge, edgesOfEvent, edgesOfStatement } from './deriveEdges.ts';
import { query } from './queries.ts';
import { redrawEdges } from './redrawEdges.ts';
import { runList } from './runList.ts';
import { foldText } from './search/foldText.ts';
import type { Row, Transaction } from './store.ts';

/** The block that a claim is clustered in. */
export const toBlock = (claim: EventClaim | StatementClaim): string =>
  'relation' in claim ? eventBlock(claim) : statementBlock(claim);

/**
 * Makes the events, statements and edges of these blocks anew from all evidence that stands in the store, and takes
 * away those that nothing supports any more.
 */
export async function rewriteFacts(tx: Transaction, blocks: readonly string[]): Promise<void> {
  const eventBlocks = blocks.filter((block) => block.startsWith('event:'));
  const statementBlocks = blocks.filter((block) => block.startsWith('statement:'));
  const oldEvents = await runList(tx, query('write/blockFacts', { FACT_LABEL: 'Event' }), { blocks: eventBlocks });
  const oldStatements = await runList(tx, query('write/blockFacts', { FACT_LABEL: 'Statement' }), {
    blocks: statementBlocks,
  });
  const claims = groupByBlock(await runList(tx, query('write/blockClaims'), { blocks }));
  await runList(tx, query('write/removeBlocks', { FACT_LABEL: 'Event' }), { blocks: eventBlocks });
  await runList(tx, query('write/removeBlocks', { FACT_LABEL: 'Statement' }), { blocks: statementBlocks });

  const events = eventBlocks.flatMap((block) =>
    clusterEvents(block, (claims.get(block) ?? []).map(toSourced<EventClaim>)),
  );
  const statements = statementBlocks.flatMap((block) =>
    clusterStatement(block, (claims.get(block) ?? []).map(toSourced<StatementClaim>)),
  );
  const eventEdges = await writeEvents(tx, events);
  const statementEdges = await writeStatements(tx, statements);
  await redrawEdges(tx, { old: [...oldEvents, ...oldStatements], drawn: [...eventEdges, ...statementEdges] });
}

function groupByBlock(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const block = row.block as string;
    const group = groups.get(block);
    if (group) group.push(row);
    else groups.set(block, [row]);
  }
  return groups;
}

const toSourced = <Claim extends EventClaim | StatementClaim>(row: Row): { claim: Claim; origin: Origin } => ({
  claim: linkClaim(JSON.parse(row.claim as string) as Claim, (row.links ?? null) as string | null),
  origin: {
    articleId: row.articleId as string,
    sourceId: row.sourceId as string,
    contentHash: row.contentHash as string,
    publishedAt: row.publishedAt as string | null,
  },
});

async function writeEvents(tx: Transaction, events: readonly EventCluster[]): Promise<DrawnEdge[]> {
  const edges: DrawnEdge[] = [];
  const rows = events.map((event) => {
    const { claims, id } = event;
    const claim = claims[0]!.claim;
    // A reciprocal claim may have its sides either way round, and one article's "both met" has one side only.
    const source = event.reciprocal ? event.participants : claim.source;
    const target = event.reciprocal ? [] : claim.target;
    const keys = edgesOfEvent({
      relation: claim.relation,
      status: event.status,
      reciprocal: event.reciprocal,
      source,
      target,
    });
    for (const key of keys) edges.push({ key, factId: id });
    const properties = {
      block: event.block,
      relation: claim.relation,
      type: event.type,
      title: event.title,
      reciprocal: event.reciprocal,
      status: event.status,
      start: event.start,
      end: event.end,
      notBefore: event.notBefore,
      notAfter: event.notAfter,
      precision: event.precision,
      edgeIds: keys.map((key) => key.id),
      ...countsOf(claims.filter((sourced) => !event.contradicting.has(sourced.claim.id))),
    };
    return { id, confidence: event.confidence, properties };
  });
  await runList(tx, query('write/events'), { rows });
  await runList(tx, query('write/participants'), { rows: events.flatMap(toParticipants) });
  const pairs = (of: (event: EventCluster) => readonly string[]) =>
    events.flatMap((event) => of(event).map((to) => ({ from: event.id, to })));
  await link(
    tx,
    ['Event', 'HELD_IN', 'Entity'],
    pairs((event) => event.place),
  );
  await link(
    tx,
    ['Event', 'ABOUT', 'Entity'],
    pairs((event) => event.about),
  );
  const support = (contradicting: boolean) =>
    events.flatMap((event) =>
      event.claims
        .filter(({ claim }) => event.contradicting.has(claim.id) === contradicting)
        .map(({ claim }) => ({ from: claim.id, to: event.id })),
    );
  await link(tx, ['Evidence', 'SUPPORTS', 'Event'], support(false));
  await link(tx, ['Evidence', 'CONTRADICTS', 'Event'], support(true));
  return edges;
}

function toParticipants(event: EventCluster) {
  const claim = event.claims[0]!.claim;
  const as = (role: string, ids: readonly string[]) => ids.map((to) => ({ from: event.id, to, role }));
  return event.reciprocal
    ? as('member', event.participants)
    : [...as('source', claim.source), ...as('target', claim.target)];
}

async function writeStatements(tx: Transaction, statements: readonly StatementCluster[]): Promise<DrawnEdge[]> {
  const edges: DrawnEdge[] = [];
  const rows = statements.map((statement) => {
    const { id, claims, block, confidence, speaker, about, addressees, ...rest } = statement;
    const keys = edgesOfStatement(statement);
    for (const key of keys) edges.push({ key, factId: id });
    const found = { searchText: foldText(rest.text), edgeIds: keys.map((key) => key.id) };
    return { id, confidence, properties: { block, ...rest, ...found, ...countsOf(claims) } };
  });
  await runList(tx, query('write/statements'), { rows });
  const pairs = (of: (statement: StatementCluster) => readonly string[]) =>
    statements.flatMap((statement) => of(statement).map((to) => ({ from: statement.id, to })));
  const said = statements.flatMap(({ id, speaker }) => (speaker ? [{ from: speaker, to: id }] : []));
  await link(tx, ['Entity', 'SAID', 'Statement'], said);
  await link(
    tx,
    ['Statement', 'ABOUT', 'Entity'],
    pairs(({ about }) => about),
  );
  await link(
    tx,
    ['Statement', 'ADDRESSED_TO', 'Entity'],
    pairs(({ addressees }) => addressees),
  );
  const support = statements.flatMap(({ id, claims }) => claims.map(({ claim }) => ({ from: claim.id, to: id })));
  await link(tx, ['Evidence', 'SUPPORTS', 'Statement'], support);
  return edges;
}

type Link = readonly [from: string, relationship: string, to: string];

async function link(tx: Transaction, [from, relationship, to]: Link, rows: readonly { from: string; to: string }[]) {
  const names = { FROM_LABEL: from, RELATION_TYPE: relationship, TO_LABEL: to };
  await runList(tx, query('write/link', names), { rows });
}

/** How many sentences, articles and independent publishers say so. */
function countsOf(claims: readonly { origin: Origin }[]) {
  const origins = [...new Set(claims.map(({ origin: o }) => `${o.articleId} ${o.sourceId} ${o.contentHash}`))].sort();
  return {
    origins,
    evidenceCount: claims.length,
    articleCount: new Set(claims.map(({ origin }) => origin.articleId)).size,
    sourceCount: countIndependent(origins),
  };
}
