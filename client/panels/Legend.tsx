import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { EntityKind } from '../../model/entity.ts';
import type { ConnectionStatus, ExplorerState } from '../state/explorer.ts';
import { KIND_NAMES, KINDS, STATUS_MEANINGS, STATUSES } from '../state/kinds.ts';
import { isStatement } from '../state/statements.ts';
import { KindIcon } from './KindIcon.tsx';
import { SaidLine, StatusLine } from './StatusChip.tsx';

interface LegendProps {
  readonly state: ExplorerState;
  readonly toggleKind: (kind: EntityKind) => void;
  readonly toggleStatus: (status: ConnectionStatus) => void;
  readonly toggleStatements: () => void;
  readonly clear: () => void;
}

function countBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

/** What colours, icons and lines mean; each is a switch that hides and shows. */
export function Legend({ state, toggleKind, toggleStatus, toggleStatements, clear }: LegendProps) {
  const kinds = countBy(state.entities.values(), (entity) => entity.kind);
  const statuses = countBy(state.connections.values(), (connection) => connection.status);
  const said = [...state.connections.values()].filter(({ relation }) => isStatement(relation)).length;
  const filtered = state.hiddenKinds.size + state.hiddenStatuses.size > 0 || state.statementsHidden;
  return (
    <section className="legend" aria-label="Legend and filters">
      <div className="legend-row">
        {KINDS.map((kind) => (
          <ToggleButton
            key={kind}
            className="legend-item"
            isSelected={!state.hiddenKinds.has(kind)}
            onChange={() => toggleKind(kind)}
          >
            <KindIcon kind={kind} />
            {KIND_NAMES[kind][1]} <span className="count">{kinds.get(kind) ?? 0}</span>
          </ToggleButton>
        ))}
      </div>
      <div className="legend-row">
        {STATUSES.map((status) => (
          <ToggleButton
            key={status}
            className="legend-item"
            isSelected={!state.hiddenStatuses.has(status)}
            onChange={() => toggleStatus(status)}
            aria-label={`${status}: ${STATUS_MEANINGS[status]}, ${statuses.get(status) ?? 0}`}
          >
            <StatusLine status={status} />
            {status} <span className="count">{statuses.get(status) ?? 0}</span>
          </ToggleButton>
        ))}
        <ToggleButton
          className="legend-item"
          isSelected={!state.statementsHidden}
          onChange={toggleStatements}
          aria-label={`what was said: who spoke about or to whom, ${said}`}
        >
          <SaidLine />
          what was said <span className="count">{said}</span>
        </ToggleButton>
        {filtered && (
          <Button className="link" onPress={clear}>
            Show all
          </Button>
        )}
      </div>
    </section>
  );
}
