import { Network } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import type { RelationCount } from '../../model/api.ts';
import { PAGE_SIZE } from '../api/queries.ts';
import { relationName } from '../state/relationNames.ts';
import { useActions } from './actions.ts';

interface ExpandChoiceProps {
  readonly id: string;
  readonly relations: readonly RelationCount[];
  /** All its connections, and those that the picture shows. */
  readonly total: number;
  readonly shown: number;
}

/**
 * How to bring an entity's connections into the picture: one button for a few; for a hub the counts by relation first, so that
 * the person chooses.
 */
export function ExpandChoice({ id, relations, total, shown }: ExpandChoiceProps) {
  const { expand } = useActions();
  const left = total - shown;
  if (total === 0) return null;
  const said = `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} ${total === 1 ? 'connection' : 'connections'} in the picture`;
  if (left <= 0) return <p className="hint">{said}</p>;
  const isHub = total > PAGE_SIZE;
  const counts = new Map<RelationCount['relation'], number>();
  for (const { relation, count } of relations) counts.set(relation, (counts.get(relation) ?? 0) + count);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    <div className="expand-choice">
      <div className="button-row">
        <Button className="button primary" onPress={() => expand(id)}>
          <Network size={15} aria-hidden="true" /> {isHub ? `Expand by ${PAGE_SIZE}` : 'Expand'}
        </Button>
        <span className="hint">{said}</span>
      </div>
      {isHub && (
        <Group className="chips" aria-label="Expand by relation">
          {sorted.map(([relation, count]) => (
            <Button key={relation} className="chip pick" onPress={() => expand(id, relation)}>
              {relationName(relation)} <span className="count">{count.toLocaleString('en')}</span>
            </Button>
          ))}
        </Group>
      )}
    </div>
  );
}
