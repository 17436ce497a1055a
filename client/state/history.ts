import type { Picture } from './picture.ts';

/** A picture that was left, and the name of the step between it and the next one: "hide Xi Jinping". */
export interface Step {
  readonly picture: Picture;
  readonly name: string;
}

/** Steps that can be taken back, the last one last; and those taken back, the next to redo last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Pictures share all that they have in common, so that many may be kept. */
const MOST_STEPS = 200;

/** The history after a new step: what was taken back before it is gone. */
export const remember = ({ past }: History, step: Step): History => ({
  past: [...past, step].slice(-MOST_STEPS),
  future: [],
});

/** One step back from the present picture; null at the first. */
export function undo({ past, future }: History, present: Picture): { picture: Picture; history: History } | null {
  const last = past.at(-1);
  if (last === undefined) return null;
  return {
    picture: last.picture,
    history: { past: past.slice(0, -1), future: [...future, { picture: present, name: last.name }] },
  };
}

/** One step forward again; null when none was taken back. */
export function redo({ past, future }: History, present: Picture): { picture: Picture; history: History } | null {
  const next = future.at(-1);
  if (next === undefined) return null;
  return {
    picture: next.picture,
    history: { past: [...past, { picture: present, name: next.name }], future: future.slice(0, -1) },
  };
}
