import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { flushSync } from 'react-dom';
import { overviewQuery } from '../api/queries.ts';
import { ActionsContext, type ExplorerActions } from '../panels/actions.ts';
import { Legend } from '../panels/Legend.tsx';
import { Failure, Loading } from '../panels/Notice.tsx';
import { Timeline } from '../panels/Timeline.tsx';
import { parseFilters } from '../state/address.ts';
import { initialState, reduceExplorer } from '../state/explorer.ts';
import { applyFilters } from '../state/filters.ts';
import { type Place, parsePlace } from '../state/place.ts';
import { timelineOf } from '../state/timeline.ts';
import { EmptyStore } from './EmptyStore.tsx';
import { GraphView } from './GraphView.tsx';
import { PanelView } from './PanelView.tsx';
import { StageStatus } from './StageStatus.tsx';
import { TableView } from './TableView.tsx';
import { TopBar } from './TopBar.tsx';
import { useAddArticles } from './useAddArticles.ts';
import { useExpand } from './useExpand.ts';
import { useFileDrop } from './useFileDrop.ts';
import { usePlace } from './usePlace.ts';
import { useReveal } from './useReveal.ts';
import { useShortcuts } from './useShortcuts.ts';
import { useTheme } from './useTheme.ts';

// What a first picture does not show is fetched when it is asked for.
const AddArticles = lazy(async () => ({ default: (await import('../panels/AddArticles.tsx')).AddArticles }));
const HelpSheet = lazy(async () => ({ default: (await import('../panels/HelpSheet.tsx')).HelpSheet }));

/** The whole page. */
export function Explorer() {
  const [state, dispatch] = useReducer(reduceExplorer, window.location.hash, (hash) =>
    initialState(parsePlace(hash), parseFilters(hash)),
  );
  const [theme, toggleTheme] = useTheme();
  const [helpOpen, setHelpOpen] = useState(false);
  const [addOpen, setAddOpen] = useState(false);
  const searchInput = useRef<HTMLInputElement>(null);
  const overview = useQuery(overviewQuery());
  const { picture, filters } = state;
  const { expand, report, dismiss } = useExpand(picture, dispatch);
  usePlace(state, dispatch);
  useReveal(state, dispatch);
  const { adding, draft, setDraft, send, cancel, again } = useAddArticles(dispatch);
  const addArticles = () => {
    if (adding.stage === 'ended') again();
    setAddOpen(true);
  };
  const isDropping = useFileDrop((files) => {
    setDraft((before) => ({ ...before, files: [...before.files, ...files] }));
    addArticles();
  });
  const shown = useMemo(() => applyFilters(picture, filters), [picture, filters]);
  const timeline = useMemo(() => {
    const anyTime = applyFilters(picture, { ...filters, time: null, undatedHidden: false });
    return timelineOf(anyTime.connections);
  }, [picture, filters]);

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
      findPaths: (from, to) => dispatch({ type: 'pathsAsked', from, to }),
      endPaths: () => dispatch({ type: 'pathsEnded' }),
      read: (article, evidence) => dispatch({ type: 'articleOpened', article, evidence }),
      closeArticle: () => dispatch({ type: 'articleClosed' }),
      toggleReading: () => dispatch({ type: 'readingToggled' }),
    }),
    [expand],
  );

  const { view, article, select, to, reading } = state.place;
  const chooseView = (next: Place['view']) => dispatch({ type: 'viewChosen', view: next });
  useShortcuts((key) => {
    switch (key) {
      case '/':
        searchInput.current?.focus();
        return true;
      case '?':
        setHelpOpen(true);
        return true;
      case 'n':
        addArticles();
        return true;
      case 'undo':
        dispatch({ type: 'undone' });
        return true;
      case 'redo':
        dispatch({ type: 'redone' });
        return true;
      case 't':
        chooseView(view === 'graph' ? 'table' : 'graph');
        return true;
      case 'Escape':
        if (reading) dispatch({ type: 'readingToggled' });
        else if (article !== null && select !== null) dispatch({ type: 'articleClosed' });
        else if (to !== null) dispatch({ type: 'pathsEnded' });
        else if (article !== null || select !== null) dispatch({ type: 'selected', id: null });
        return true;
      default:
        return false;
    }
  });

  const empty = overview.data?.total.nodes === 0;
  const stage = () => {
    if (empty) return <EmptyStore retry={overview.refetch} addArticles={addArticles} />;
    // The picture is made ready while its first answer is on the way, and stays where it is, unseen, behind the table: a new one
    // would lay everything out anew.
    return (
      <>
        <GraphView
          isShown={view === 'graph'}
          state={state}
          shown={shown}
          theme={theme}
          dispatch={dispatch}
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
        {view === 'table' && overview.data && <TableView state={state} shown={shown} />}
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
          addArticles={addArticles}
        />
        <main className="stage">
          {stage()}
          {overview.data && !empty && (
            <>
              <StageStatus
                state={state}
                shown={shown}
                showHidden={() => dispatch({ type: 'allShown' })}
                report={report}
                dismiss={dismiss}
              />
              <div className="stage-foot">
                <Legend picture={picture} filters={filters} dispatch={dispatch} />
                {timeline !== null && <Timeline timeline={timeline} filters={filters} dispatch={dispatch} />}
              </div>
            </>
          )}
        </main>
        {overview.data && !empty && (
          <aside className="side">
            <PanelView state={state} shown={shown} dispatch={dispatch} />
          </aside>
        )}
        {isDropping && <div className="drop-here">Drop articles to add them to the graph</div>}
        {addOpen && (
          <Suspense>
            <AddArticles
              isOpen
              onOpenChange={setAddOpen}
              draft={draft}
              setDraft={setDraft}
              adding={adding}
              send={send}
              cancel={cancel}
              again={again}
            />
          </Suspense>
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
