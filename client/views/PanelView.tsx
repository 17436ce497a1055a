import { useQuery } from '@tanstack/react-query';
import { type Dispatch, lazy, Suspense, useCallback } from 'react';
import type { PathsResponse } from '../../model/api.ts';
import { evidenceQuery } from '../api/queries.ts';
import { ArticlePanel } from '../panels/ArticlePanel.tsx';
import { ConnectionPanel } from '../panels/ConnectionPanel.tsx';
import { EntityPanel } from '../panels/EntityPanel.tsx';
import { Loading } from '../panels/Notice.tsx';
import { OverviewPanel } from '../panels/OverviewPanel.tsx';
import type { ExplorerAction, ExplorerState } from '../state/explorer.ts';
import type { Shown } from '../state/filters.ts';
import { isFactId } from '../state/place.ts';

// Few look at how an article was read; who does, waits a moment.
const ReadingPanel = lazy(async () => ({ default: (await import('../panels/ReadingPanel.tsx')).ReadingPanel }));

const PathPanel = lazy(async () => ({ default: (await import('../panels/PathPanel.tsx')).PathPanel }));

/** The panel for where the person is: an article over a connection or an entity, or the overview. */
interface PanelViewProps {
  readonly state: ExplorerState;
  readonly shown: Shown;
  readonly dispatch: Dispatch<ExplorerAction>;
}

export function PanelView({ state, shown, dispatch }: PanelViewProps) {
  const { entities, connections } = state.picture;
  const { select, to, article, evidence, reading } = state.place;
  const show = useCallback((paths: PathsResponse) => dispatch({ type: 'pathsShown', paths }), [dispatch]);
  const { data } = useQuery({
    ...evidenceQuery(select ?? ''),
    enabled: article !== null && evidence !== null && select !== null,
  });
  if (article !== null) {
    const item = data?.items.find(({ id }) => id === evidence) ?? null;
    if (reading)
      return (
        <Suspense fallback={<Loading what="reading" />}>
          <ReadingPanel key={article} id={article} at={item?.start ?? null} />
        </Suspense>
      );
    return <ArticlePanel id={article} evidence={item} hasBack={select !== null} />;
  }
  const nameOf = (id: string) => entities.get(id)?.name ?? null;
  if (select !== null && to !== null) {
    return (
      <Suspense fallback={<Loading what="paths" />}>
        <PathPanel key={`${select} ${to}`} from={select} to={to} nameOf={nameOf} show={show} />
      </Suspense>
    );
  }
  if (select === null) return <OverviewPanel shown={shown} />;
  if (isFactId(select)) {
    return <ConnectionPanel key={select} id={select} connection={connections.get(select) ?? null} nameOf={nameOf} />;
  }
  let shownCount = 0;
  for (const { source, target } of connections.values()) if (source === select || target === select) shownCount++;
  return <EntityPanel key={select} id={select} name={entities.get(select)?.name ?? null} shownCount={shownCount} />;
}
