import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { Button } from 'react-aria-components/Button';
import type { EvidenceItem, EvidenceResponse, GraphEdge } from '../../model/api.ts';
import { evidenceQuery } from '../api/queries.ts';
import { confidenceWord } from '../state/confidenceWord.ts';
import { groupByFact } from '../state/facts.ts';
import { formatRange, formatWhen } from '../state/formatWhen.ts';
import { many } from '../state/many.ts';
import { relationCode } from '../state/relationNames.ts';
import { useActions } from './actions.ts';
import { EvidenceCard } from './EvidenceCard.tsx';
import { Empty, Failure, Loading } from './Notice.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import { StatusChip } from './StatusChip.tsx';

interface ConnectionPanelProps {
  readonly id: string;
  /** As the picture has it, until the evidence is there. */
  readonly connection: GraphEdge | null;
  readonly nameOf: (id: string) => string | null;
}

function Names({ entities }: { entities: readonly { id: string; name: string }[] }) {
  const { open } = useActions();
  return entities.map(({ id, name }, i) => (
    <Fragment key={id}>
      {i > 0 && ', '}
      <Button className="link" onPress={() => open(id)}>
        {name}
      </Button>
    </Fragment>
  ));
}

/** "Xi Jinping INVITED Vladimir Putin", with both ends to go to. */
function Claim({
  source,
  relation,
  target,
}: {
  source: { id: string; name: string }[];
  relation: string;
  target: { id: string; name: string }[];
}) {
  return (
    <span className="claim">
      <Names entities={source} /> <span className="relation">{relationCode(relation)}</span> <Names entities={target} />
    </span>
  );
}

function Fact({ items, sourceCount }: { items: readonly EvidenceItem[]; sourceCount: number | null }) {
  const fact = items[0]?.fact;
  if (fact === undefined) return null;
  // What contradicts a fact makes it no surer.
  const supporting = items.filter(({ stance }) => stance === 'supports');
  const confidence = Math.max(...(supporting.length > 0 ? supporting : items).map((item) => item.confidence));
  return (
    <div className="fact">
      <dl className="fact-line">
        <div>
          <dt>When</dt>
          <dd>{formatWhen(fact.start, fact.end, fact.precision)}</dd>
        </div>
        <div>
          <dt>Status</dt>
          <dd>
            <StatusChip status={fact.status} always />
          </dd>
        </div>
        <div>
          <dt>Confidence</dt>
          <dd>{confidenceWord(confidence)}</dd>
        </div>
        {sourceCount !== null && (
          <div>
            <dt>Reported by</dt>
            <dd>{many(sourceCount, 'independent source')}</dd>
          </div>
        )}
      </dl>
      {fact.title !== null && <p className="fact-title">{fact.title}</p>}
      <ul className="evidence-list">
        {items.map((item) => (
          <EvidenceCard key={item.id} item={item} />
        ))}
      </ul>
    </div>
  );
}

function titleOf({ id, connection, nameOf }: ConnectionPanelProps, evidence: EvidenceResponse | undefined) {
  const fact = evidence?.items[0]?.fact;
  if (connection !== null) {
    const end = (entity: string) => [{ id: entity, name: nameOf(entity) ?? entity }];
    return <Claim source={end(connection.source)} relation={connection.relation} target={end(connection.target)} />;
  }
  if (fact !== undefined && evidence?.items.every((item) => item.fact.id === fact.id)) {
    return <Claim source={fact.source} relation={fact.relation} target={fact.target} />;
  }
  return evidence?.of.label ?? id;
}

/** A connection and its evidence: what is said to have happened, when, how surely, by how many, and in which words. */
export function ConnectionPanel(props: ConnectionPanelProps) {
  const { id, connection, nameOf } = props;
  const { close } = useActions();
  const { data: evidence, error, refetch } = useQuery(evidenceQuery(id));
  const label =
    connection === null
      ? (evidence?.of.label ?? 'Connection')
      : `${nameOf(connection.source) ?? ''} ${relationCode(connection.relation)} ${nameOf(connection.target) ?? ''}`;
  const facts = groupByFact(evidence?.items ?? []);
  return (
    <PanelFrame
      label={label}
      eyebrow={evidence?.of.type === 'statement' ? 'Statement' : 'Connection'}
      title={titleOf(props, evidence)}
      close={close}
    >
      {connection !== null && facts.length > 1 && (
        <p className="summary">
          <StatusChip status={connection.status} /> {formatRange(connection.start, connection.end)}
          {connection.title !== null && ` · ${connection.title}`}
        </p>
      )}
      {error !== null && <Failure error={error} retry={refetch} />}
      {evidence === undefined && error === null && <Loading what="evidence" />}
      {evidence && (
        <>
          <p className="summary strong">
            {many(evidence.total, 'sentence')} from {many(evidence.sourceCount, 'independent source')}
          </p>
          {evidence.items.length === 0 && <Empty>No sentence is kept for it.</Empty>}
          {facts.map((items) => (
            <Fact
              key={items[0]?.fact.id}
              items={items}
              sourceCount={facts.length === 1 ? evidence.sourceCount : null}
            />
          ))}
          {evidence.total > evidence.items.length && (
            <p className="hint">
              The first {evidence.items.length} of {evidence.total.toLocaleString('en')} sentences are shown.
            </p>
          )}
        </>
      )}
    </PanelFrame>
  );
}
