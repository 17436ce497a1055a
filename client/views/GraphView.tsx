import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import type { Insets } from '../graph/frameView.ts';
import { createRenderer, type Renderer } from '../graph/renderer.ts';
import type { ExplorerState } from '../state/explorer.ts';
import { useShortcuts } from './useShortcuts.ts';
import type { Theme } from './useTheme.ts';

interface GraphViewProps {
  readonly isShown: boolean;
  readonly state: ExplorerState;
  readonly theme: Theme;
  readonly select: (id: string | null) => void;
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

/** How much of the picture is under the legend and the words above it. */
function coveredSides(picture: HTMLElement): Insets {
  const stage = picture.closest('.stage');
  const height = (selector: string) => {
    const box = stage?.querySelector<HTMLElement>(selector);
    return box ? box.offsetHeight + STAGE_MARGIN : 0;
  };
  return { top: height('.stage-status > p'), right: 0, bottom: height('.legend'), left: 0 };
}

/** The picture. Everything in it can also be reached in the panels and in the table. */
export function GraphView({ isShown, state, theme, select, expand, showTable }: GraphViewProps) {
  const container = useRef<HTMLDivElement>(null);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const [motion, setMotion] = useState<'empty' | 'moving' | 'settled'>('empty');
  const atRest = motion === 'settled';
  const callbacks = useRef({ select, expand });
  callbacks.current = { select, expand };
  const firstTheme = useRef(theme);

  useEffect(() => {
    const picture = container.current;
    if (picture === null) return;
    let made: Renderer;
    try {
      made = createRenderer(picture, firstTheme.current, {
        selected: (id) => callbacks.current.select(id),
        expanded: (id) => callbacks.current.expand(id),
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

  const { entities, connections, hiddenKinds, hiddenStatuses, statementsHidden, centre } = state;
  const selected = state.place.select;
  useEffect(() => renderer?.setTheme(theme), [renderer, theme]);
  useEffect(() => {
    if (entities.size > 0) renderer?.show({ entities, connections });
  }, [renderer, entities, connections]);
  useEffect(
    () => renderer?.emphasise({ selected, hiddenKinds, hiddenStatuses, statementsHidden }),
    [renderer, selected, hiddenKinds, hiddenStatuses, statementsHidden],
  );

  // The camera goes once to each thing that it is asked for, and only when that thing is drawn and has come to rest.
  const lastTurn = useRef(0);
  useEffect(() => {
    if (renderer === null || centre === null || centre.turn === lastTurn.current || !atRest) return;
    if (renderer.centreOn(centre.id)) lastTurn.current = centre.turn;
  });

  useShortcuts((key) => {
    if (!isShown) return false;
    switch (key) {
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

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
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
        aria-label={`Graph of ${entities.size} entities and ${connections.size} connections. Arrow keys move it, Enter expands what is selected; the table shows the same.`}
        data-state={motion}
        onKeyDown={onKeyDown}
      />
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
      </Group>
    </div>
  );
}
