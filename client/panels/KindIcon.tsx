import type { EntityKind } from '../../model/entity.ts';
import { KIND_PATHS } from '../state/kinds.ts';

/** A kind's colour and outline; the name of the kind stands beside it, so it says nothing to a screen reader. */
export function KindIcon({ kind }: { kind: EntityKind }) {
  return (
    <span className={`kind-icon kind-${kind}`} aria-hidden="true">
      <svg viewBox="0 0 24 24" focusable="false" role="presentation">
        <path d={KIND_PATHS[kind]} />
      </svg>
    </span>
  );
}
