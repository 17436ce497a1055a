import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { flushSync } from 'react-dom';
import { overviewQuery } from '../api/queries.ts';
import { ActionsContext, type ExplorerActions } from '../panels/actions.ts';
import { Legend } from '../panels/Legend.tsx';
import { Failure, Loading } from '../panels/Notice.tsx';
import { initialState, reduceExplorer } from '../state/explorer.ts';
import { type Place, parsePlace } from '../state/place.ts';
import { EmptyStore } from './EmptyStore.tsx';
import { GraphView } from './GraphView.tsx';
import { PanelView } from './PanelView.tsx';
import { StageStatus } from './StageStatus.tsx';
import { TableView } from './TableView.tsx';
import { TopBar } from './TopBar.tsx';
import { useExpand } from './useExpand.ts';
import { usePlace } from './usePlace.ts';
import { useReveal } from './useReveal.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTheme } from './useTheme.ts';

// What a first picture does not show is fetched when it is asked for.
const HelpSheet = lazy(async () => ({ default: (await import('../panels/HelpSheet.tsx')).HelpSheet }));

/** The whole page. */
export function Explorer() {
  const [state, dispatch] = useReducer(reduceExplorer, window.location.hash, (hash) => initialState(parsePlace(hash)));
  const [theme, toggleTheme] = useTheme();
  const [helpOpen, setHelpOpen] = useState(false);
  const searchInput = useRef<HTMLInputElement>(null);
  const overview = useQuery(overviewQuery());
  const { expand, report, dismiss } = useExpand(dispatch);
  usePlace(state.place, dispatch);
  useReveal(state, dispatch);

  useEffect(() => {
    if (overview.data) dispatch({ type: 'overviewLoaded', graph: overview.data });
  }, [overview.data]);

  const actions = useMemo<ExplorerActions>(
    () => ({
      open: (id) => dispatch({ type: 'selected', id, centre: true }),
      close: () => dispatch({ type: 'selected', id: null }),
      openConnection: (connection, ends) => {
        dispatch({ type: 'added', entities: ends, connections: [connection] });
        dispatch({ type: 'selected', id: connection.id, centre: true });
      },
      expand: (id, relation) => void expand({ id, relation, asked: true }),
      read: (article, evidence) => dispatch({ type: 'articleOpened', article, evidence }),
      closeArticle: () => dispatch({ type: 'articleClosed' }),
      toggleReading: () => dispatch({ type: 'readingToggled' }),
    }),
    [expand],
  );

  const { view, article, select, reading } = state.place;
  const chooseView = (next: Place['view']) => dispatch({ type: 'viewChosen', view: next });
  useShortcuts((key) => {
    switch (key) {
      case '/':
        searchInput.current?.focus();
        return true;
      case '?':
        setHelpOpen(true);
        return true;
      case 't':
        chooseView(view === 'graph' ? 'table' : 'graph');
        return true;
      case 'Escape':
        if (reading) dispatch({ type: 'readingToggled' });
        else if (article !== null && select !== null) dispatch({ type: 'articleClosed' });
        else if (article !== null || select !== null) dispatch({ type: 'selected', id: null });
        return true;
      default:
        return false;
    }
  });

  const empty = overview.data?.total.nodes === 0;
  const stage = () => {
    if (empty) return <EmptyStore retry={overview.refetch} />;
    // The picture is made ready while its first answer is on the way, and stays where it is, unseen, behind the table: a new one
    // would lay everything out anew.
    return (
      <>
        <GraphView
          isShown={view === 'graph'}
          state={state}
          theme={theme}
          select={(id) => dispatch({ type: 'selected', id })}
          expand={(id) => void expand({ id, asked: false })}
          showTable={() => chooseView('table')}
        />
        {overview.data === undefined && (
          <div className="stage-message">
            {overview.error === null ? (
              <Loading what="graph" />
            ) : (
              <Failure error={overview.error} retry={overview.refetch} />
            )}
          </div>
        )}
        {view === 'table' && overview.data && <TableView state={state} />}
      </>
    );
  };

  return (
    <ActionsContext value={actions}>
      <div className="explorer">
        {overview.data && !empty && view === 'graph' && (
          <Button
            className="skip-link"
            onPress={() => {
              flushSync(() => chooseView('table'));
              document.querySelector<HTMLElement>('.table-view')?.focus();
            }}
          >
            Skip to the table
          </Button>
        )}
        <TopBar
          searchInput={searchInput}
          pick={(id) => (id.startsWith('article/') ? actions.read(id, null) : actions.open(id))}
          view={view}
          chooseView={chooseView}
          theme={theme}
          toggleTheme={toggleTheme}
          help={() => setHelpOpen(true)}
        />
        <main className="stage">
          {stage()}
          {overview.data && !empty && (
            <>
              <StageStatus state={state} report={report} dismiss={dismiss} />
              <Legend
                state={state}
                toggleKind={(kind) => dispatch({ type: 'kindToggled', kind })}
                toggleStatus={(status) => dispatch({ type: 'statusToggled', status })}
                toggleStatements={() => dispatch({ type: 'statementsToggled' })}
                clear={() => dispatch({ type: 'filtersCleared' })}
              />
            </>
          )}
        </main>
        {overview.data && !empty && (
          <aside className="side">
            <PanelView state={state} />
          </aside>
        )}
        {helpOpen && (
          <Suspense>
            <HelpSheet isOpen onOpenChange={setHelpOpen} />
          </Suspense>
        )}
      </div>
    </ActionsContext>
  );
}
