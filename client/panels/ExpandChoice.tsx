import { Button } from 'react-aria-components/Button';
import type { RelationCount } from '../../model/api.ts';
import { PAGE_SIZE } from '../api/queries.ts';
import { relationName } from '../state/relationNames.ts';
import { useActions } from './actions.ts';

/** A hub's connections by relation, so that the person chooses what to add to the picture. Nothing for small ones. */
export function ExpandChoice({ id, relations }: { id: string; relations: readonly RelationCount[] }) {
  const { expand } = useActions();
  const total = relations.reduce((sum, { count }) => sum + count, 0);
  if (total <= PAGE_SIZE) return null;
  const counts = new Map<RelationCount['relation'], number>();
  for (const { relation, count } of relations) counts.set(relation, (counts.get(relation) ?? 0) + count);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    <section className="expand-choice" aria-label="Expand by relation">
      <p>
        {total.toLocaleString('en')} connections: Expand adds the first {PAGE_SIZE}, then the next. Or add one relation:
      </p>
      <div className="chips">
        {sorted.map(([relation, count]) => (
          <Button key={relation} className="chip pick" onPress={() => expand(id, relation)}>
            {relationName(relation)} <span className="count">{count.toLocaleString('en')}</span>
          </Button>
        ))}
      </div>
    </section>
  );
}
