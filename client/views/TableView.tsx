import type { ExplorerState } from '../state/explorer.ts';

export function TableView({ state }: { state: ExplorerState }) {
  return <div className="table-view">{state.entities.size}</div>;
}
