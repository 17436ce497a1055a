import { useInfiniteQuery } from '@tanstack/react-query';
import { LocateFixed } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { neighboursQuery } from '../api/queries.ts';
import { type ConnectionRow, groupConnections } from '../state/connections.ts';
import { formatRange } from '../state/formatWhen.ts';
import { relationName } from '../state/relationNames.ts';
import { useActions } from './actions.ts';
import { KindIcon } from './KindIcon.tsx';
import { Empty, Failure, Loading } from './Notice.tsx';
import { StatusChip } from './StatusChip.tsx';

const ARROWS = { out: '→', in: '←', both: '↔' } as const;

/** An entity's connections by relation, each one to be opened, page by page. */
export function ConnectionList({ id }: { id: string }) {
  const { open, openConnection } = useActions();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    neighboursQuery(id),
  );
  if (error !== null && data === undefined) return <Failure error={error} retry={refetch} />;
  if (data === undefined) return <Loading what="connections" />;

  const entities = new Map(data.pages.flatMap((page) => page.nodes.map((entity) => [entity.id, entity] as const)));
  const connections = [
    ...new Map(data.pages.flatMap((page) => page.edges.map((edge) => [edge.id, edge] as const))).values(),
  ];
  const groups = groupConnections(id, connections, entities);
  const total = data.pages[0]?.total ?? 0;
  if (groups.length === 0) return <Empty>No connections are reported.</Empty>;

  const row = ({ connection, other }: ConnectionRow, name: string) => (
    <li key={connection.id} className="connection">
      <Button
        className="connection-open"
        aria-label={`${name} ${other.name}, ${connection.status}, ${formatRange(connection.start, connection.end)}: show evidence`}
        onPress={() =>
          openConnection(
            connection,
            [...entities.values()].filter((end) => end.id === connection.source || end.id === connection.target),
          )
        }
      >
        <KindIcon kind={other.kind} />
        <span className="connection-name">{other.name}</span>
        <StatusChip status={connection.status} />
        <span className="connection-when">
          {formatRange(connection.start, connection.end)}
          {connection.title !== null && ` · ${connection.title}`}
          {connection.count > 1 && ` · ${connection.count} times`}
        </span>
      </Button>
      {other.id !== id && (
        <Button className="connection-go" aria-label={`Go to ${other.name}`} onPress={() => open(other.id)}>
          <LocateFixed size={15} aria-hidden="true" />
        </Button>
      )}
    </li>
  );

  return (
    <>
      {groups.map(({ relation, direction, rows }) => {
        const name = relationName(relation, direction);
        return (
          <div key={`${relation} ${direction}`} className="connection-group">
            <h4>
              <span aria-hidden="true">{ARROWS[direction]}</span> {name} <span className="count">{rows.length}</span>
            </h4>
            <ul>{rows.map((each) => row(each, name))}</ul>
          </div>
        );
      })}
      {hasNextPage && (
        <Button className="button" isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Loading…' : `Show more (${connections.length} of ${total.toLocaleString('en')})`}
        </Button>
      )}
    </>
  );
}
