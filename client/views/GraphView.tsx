import { ImageDown, Maximize, Minus, Plus, Redo2, Undo2, Waypoints } from 'lucide-react';
import { type Dispatch, type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { download } from '../api/download.ts';
import type { Insets } from '../graph/frameView.ts';
import { createRenderer, type Renderer } from '../graph/renderer.ts';
import type { MenuPlace, NodeDeed } from '../panels/NodeMenu.tsx';
import { captionOf } from '../state/captionOf.ts';
import type { ExplorerAction, ExplorerState } from '../state/explorer.ts';
import type { Shown } from '../state/filters.ts';
import type { Step } from '../state/history.ts';
import { useShortcuts } from './useShortcuts.ts';
import type { Theme } from './useTheme.ts';

const NodeMenu = lazy(async () => ({ default: (await import('../panels/NodeMenu.tsx')).NodeMenu }));

interface GraphViewProps {
  readonly isShown: boolean;
  readonly state: ExplorerState;
  readonly shown: Shown;
  readonly theme: Theme;
  readonly dispatch: Dispatch<ExplorerAction>;
  readonly expand: (id: string) => void;
  readonly showTable: () => void;
}

/** Pixels between the stage's side and what lies on it, as in `layout.css`. */
const STAGE_MARGIN = 14;
/** Share of the picture that an arrow key moves it by. */
const PAN = 0.12;
const PAN_STEPS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-PAN, 0],
  ArrowRight: [PAN, 0],
  ArrowUp: [0, -PAN],
  ArrowDown: [0, PAN],
};

/** Pixels of a saved picture for each of the page's. */
const PNG_SCALE = 2;
const KEY_DEEDS: Readonly<Record<string, NodeDeed>> = { c: 'collapse', h: 'hide', o: 'keepOnly', p: 'pin' };

/** How much of the picture is under the legend and the words above it. */
function coveredSides(picture: HTMLElement): Insets {
  const stage = picture.closest('.stage');
  const height = (selector: string) => {
    const box = stage?.querySelector<HTMLElement>(selector);
    return box ? box.offsetHeight + STAGE_MARGIN : 0;
  };
  return { top: height('.stage-status > p'), right: 0, bottom: height('.stage-foot'), left: 0 };
}

interface StepButtonProps {
  readonly step: Step | undefined;
  readonly verb: 'Undo' | 'Redo';
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function StepButton({ step, verb, onPress, children }: StepButtonProps) {
  return (
    <Button
      className="icon-button"
      aria-label={step === undefined ? verb : `${verb}: ${step.name}`}
      isDisabled={step === undefined}
      onPress={onPress}
    >
      {children}
    </Button>
  );
}

/** The picture. Everything in it can also be reached in the panels and in the table. */
export function GraphView({ isShown, state, shown, theme, dispatch, expand, showTable }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const [motion, setMotion] = useState<'empty' | 'moving' | 'settled'>('empty');
  const atRest = motion === 'settled';
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { entities, connections, spots } = state.picture;
  const openMenu = (id: string, at: { x: number; y: number }) => {
    const name = entities.get(id)?.name ?? id;
    setMenu({ id, name, pinned: spots.get(id)?.pinned === true, ...at });
  };
  const callbacks = useRef({ dispatch, expand, openMenu });
  callbacks.current = { dispatch, expand, openMenu };
  const firstTheme = useRef(theme);

  useEffect(() => {
    const picture = container.current;
    if (picture === null) return;
    let made: Renderer;
    try {
      made = createRenderer(picture, firstTheme.current, {
        selected: (id) => callbacks.current.dispatch({ type: 'selected', id }),
        expanded: (id) => callbacks.current.expand(id),
        menuAsked: (id, at) => callbacks.current.openMenu(id, at),
        placed: (id, from, to) => callbacks.current.dispatch({ type: 'placed', id, from, to }),
        moving: () => setMotion('moving'),
        settled: () => setMotion('settled'),
        covered: () => coveredSides(picture),
      });
    } catch {
      setFailed(true);
      return;
    }
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(picture);
    // Lines and discs have no element of their own: this tells whoever drives the page from outside where they are.
    Object.assign(picture, { placeOf: made.placeOf });
    setRenderer(made);
    return () => {
      observer.disconnect();
      made.kill();
      setRenderer(null);
    };
  }, []);

  const { centre, lit } = state;
  const selected = state.place.select;
  useEffect(() => renderer?.setTheme(theme), [renderer, theme]);
  useEffect(() => {
    if (entities.size > 0) renderer?.show({ entities, connections, spots });
  }, [renderer, entities, connections, spots]);
  useEffect(() => renderer?.emphasise({ selected, shown: shown.ids, lit }), [renderer, selected, shown, lit]);

  useEffect(() => {
    if (lit.size > 0 && atRest) renderer?.frame(lit);
  }, [renderer, lit, atRest]);

  // The camera goes once to each thing that it is asked for, and only when that thing is drawn and has come to rest.
  const lastTurn = useRef(0);
  useEffect(() => {
    if (renderer === null || centre === null || centre.turn === lastTurn.current || !atRest) return;
    if (renderer.centreOn(centre.id)) lastTurn.current = centre.turn;
  });

  /** What may be done with a node of the picture, by menu, key or panel. */
  const act = (deed: NodeDeed, id: string) => {
    switch (deed) {
      case 'open':
        return dispatch({ type: 'selected', id, centre: true });
      case 'expand':
        return expand(id);
      case 'collapse':
        return dispatch({ type: 'collapsed', id });
      case 'keepOnly':
        return dispatch({ type: 'keptOnly', id });
      case 'hide':
        return dispatch({ type: 'hidden', id });
      case 'pin': {
        const from = renderer?.spotOf(id);
        if (from) dispatch({ type: 'placed', id, from, to: { ...from, pinned: !from.pinned } });
      }
    }
  };

  useShortcuts((key) => {
    if (!isShown) return false;
    const deed = KEY_DEEDS[key];
    if (deed !== undefined) {
      if (selected === null || !entities.has(selected)) return false;
      act(deed, selected);
      return true;
    }
    switch (key) {
      case 'l':
        renderer?.rearrange();
        return true;
      case '+':
      case '=':
        renderer?.zoom('in');
        return true;
      case '-':
        renderer?.zoom('out');
        return true;
      case 'f':
      case '0':
        renderer?.fit();
        return true;
      case 'Enter':
        // Nothing else has the keys: they are meant for the picture.
        if (document.activeElement !== document.body || selected === null || !entities.has(selected)) return false;
        expand(selected);
        return true;
      default:
        return false;
    }
  });

  const savePicture = () => {
    const image = renderer?.toImage(captionOf(state, shown), PNG_SCALE);
    image?.toBlob((blob) => {
      if (blob !== null) download('newsgraph.png', blob);
    }, 'image/png');
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const at = selected === null ? null : renderer?.placeOf(selected);
      const box = container.current?.getBoundingClientRect();
      if (selected === null || !entities.has(selected) || !at || !box) return;
      event.preventDefault();
      openMenu(selected, { x: box.left + at.x, y: box.top + at.y });
      return;
    }
    const step = PAN_STEPS[event.key];
    if (step !== undefined) renderer?.pan(...step);
    else if (event.key === 'Enter' && selected !== null && entities.has(selected)) expand(selected);
    else return;
    event.preventDefault();
  };

  if (failed && !isShown) return null;
  if (failed) {
    return (
      <div className="stage-message" role="alert">
        <h2>The picture needs WebGL</h2>
        <p>This browser does not offer it. The table shows the same entities and connections.</p>
        <Button className="button primary" onPress={showTable}>
          Show the table
        </Button>
      </div>
    );
  }
  return (
    <div
      className="graph"
      inert={!isShown || entities.size === 0}
      style={{ visibility: isShown ? 'visible' : 'hidden' }}
    >
      <div
        className="canvas"
        ref={container}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved and expanded by keyboard
        tabIndex={0}
        aria-label={`Graph of ${shown.entities.length} entities and ${shown.connections.length} connections. Arrow keys move it, Enter expands what is selected; the table shows the same.`}
        data-state={motion}
        data-lit={lit.size}
        onKeyDown={onKeyDown}
        // The browser's own menu has nothing for the picture.
        onContextMenu={(event) => event.preventDefault()}
      />
      {menu !== null && (
        <Suspense>
          <NodeMenu place={menu} close={() => setMenu(null)} act={act} />
        </Suspense>
      )}
      <Group className="zoom" aria-label="Zoom">
        <Button className="icon-button" aria-label="Zoom in" onPress={() => renderer?.zoom('in')}>
          <Plus size={16} aria-hidden="true" />
        </Button>
        <Button className="icon-button" aria-label="Zoom out" onPress={() => renderer?.zoom('out')}>
          <Minus size={16} aria-hidden="true" />
        </Button>
        <Button className="icon-button" aria-label="Show the whole picture" onPress={() => renderer?.fit()}>
          <Maximize size={15} aria-hidden="true" />
        </Button>
        <Button
          className="icon-button"
          aria-label="Lay out anew, but what is pinned"
          onPress={() => renderer?.rearrange()}
        >
          <Waypoints size={15} aria-hidden="true" />
        </Button>
        <Button className="icon-button" aria-label="Save the picture as PNG" onPress={savePicture}>
          <ImageDown size={15} aria-hidden="true" />
        </Button>
        <StepButton step={state.history.past.at(-1)} verb="Undo" onPress={() => dispatch({ type: 'undone' })}>
          <Undo2 size={15} aria-hidden="true" />
        </StepButton>
        <StepButton step={state.history.future.at(-1)} verb="Redo" onPress={() => dispatch({ type: 'redone' })}>
          <Redo2 size={15} aria-hidden="true" />
        </StepButton>
      </Group>
    </div>
  );
}
