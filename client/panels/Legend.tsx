import type { Dispatch } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { countBy } from '../state/countBy.ts';
import type { ExplorerAction } from '../state/explorer.ts';
import { type Filters, isFiltering } from '../state/filters.ts';
import { KIND_NAMES, KINDS, STATUS_MEANINGS, STATUSES } from '../state/kinds.ts';
import type { Picture } from '../state/picture.ts';
import { isStatement } from '../state/statements.ts';
import { FilterChoice } from './FilterChoice.tsx';
import { KindIcon } from './KindIcon.tsx';
import { SaidLine, StatusLine } from './StatusChip.tsx';

interface LegendProps {
  readonly picture: Picture;
  readonly filters: Filters;
  readonly dispatch: Dispatch<ExplorerAction>;
}

/** What colours, icons and lines mean; each is a switch that hides and shows, with the count of what it is about. */
export function Legend({ picture, filters, dispatch }: LegendProps) {
  const connections = [...picture.connections.values()];
  const kinds = countBy(picture.entities.values(), (entity) => entity.kind);
  const statuses = countBy(connections, (connection) => connection.status);
  const said = connections.filter(({ relation }) => isStatement(relation)).length;
  return (
    <section className="legend" aria-label="Legend and filters">
      <div className="legend-row">
        {KINDS.map((kind) => (
          <ToggleButton
            key={kind}
            className="legend-item"
            isSelected={!filters.hiddenKinds.has(kind)}
            onChange={() => dispatch({ type: 'kindToggled', kind })}
          >
            <KindIcon kind={kind} />
            {KIND_NAMES[kind][1]} <span className="count">{kinds.get(kind) ?? 0}</span>
          </ToggleButton>
        ))}
        <FilterChoice connections={connections} filters={filters} dispatch={dispatch} />
      </div>
      <div className="legend-row">
        {STATUSES.map((status) => (
          <ToggleButton
            key={status}
            className="legend-item"
            isSelected={!filters.hiddenStatuses.has(status)}
            onChange={() => dispatch({ type: 'statusToggled', status })}
            aria-label={`${status}: ${STATUS_MEANINGS[status]}, ${statuses.get(status) ?? 0}`}
          >
            <StatusLine status={status} />
            {status} <span className="count">{statuses.get(status) ?? 0}</span>
          </ToggleButton>
        ))}
        <ToggleButton
          className="legend-item"
          isSelected={!filters.statementsHidden}
          onChange={(on) => dispatch({ type: 'filtered', filters: { statementsHidden: !on } })}
          aria-label={`what was said: who spoke about or to whom, ${said}`}
        >
          <SaidLine />
          what was said <span className="count">{said}</span>
        </ToggleButton>
        {isFiltering(filters) && (
          <Button className="link" onPress={() => dispatch({ type: 'filtersCleared' })}>
            Show all
          </Button>
        )}
      </div>
    </section>
  );
}
