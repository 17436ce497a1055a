import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { evidenceQuery } from '../api/queries.ts';
import { ArticlePanel } from '../panels/ArticlePanel.tsx';
import { ConnectionPanel } from '../panels/ConnectionPanel.tsx';
import { EntityPanel } from '../panels/EntityPanel.tsx';
import { Loading } from '../panels/Notice.tsx';
import { OverviewPanel } from '../panels/OverviewPanel.tsx';
import type { ExplorerState } from '../state/explorer.ts';
import { isFactId } from '../state/place.ts';

// Few look at how an article was read; who does, waits a moment.
const ReadingPanel = lazy(async () => ({ default: (await import('../panels/ReadingPanel.tsx')).ReadingPanel }));

/** The panel for where the person is: an article over a connection or an entity, or the overview. */
export function PanelView({ state }: { state: ExplorerState }) {
  const { select, article, evidence, reading } = state.place;
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
  if (select === null) return <OverviewPanel state={state} />;
  if (isFactId(select)) {
    return (
      <ConnectionPanel
        key={select}
        id={select}
        connection={state.connections.get(select) ?? null}
        nameOf={(id) => state.entities.get(id)?.name ?? null}
      />
    );
  }
  let shownCount = 0;
  for (const { source, target } of state.connections.values()) if (source === select || target === select) shownCount++;
  return (
    <EntityPanel key={select} id={select} name={state.entities.get(select)?.name ?? null} shownCount={shownCount} />
  );
}
