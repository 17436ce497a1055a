/** Nodes as the layout has them: middles, half the width of a node with its name, radius. Lengths are in pixels of the first picture. */
export interface Spread {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly halfWidths: Float64Array;
  readonly radii: Float64Array;
  /** 1 where the node must stay where it is. */
  readonly fixed: Uint8Array;
}

/** The part of the window that a first picture has, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Pixels that an entity with its name needs: more of them than there is room for make the picture larger. */
const AREA_EACH = 5000;
/** The picture's sides are never stretched by more than this against each other: directions must stay true. */
const MOST_STRETCH = 1.35;
/** Height of a name under its disc, and the room that is kept between two boxes. */
const NAME_HEIGHT = 16;
const GAP = 5;
/** Distances from the middle go by this power: the crowd there gets more of the room, those far off less. */
const EVENING = 0.8;
/** Pushing apart stops after so many rounds, done or not: in a crowd names give way when they are drawn. */
const ROUNDS = 200;
/** Above this many nodes comparing all pairs takes too long for a first picture. */
const MANY = 900;

/** Turns the picture so that its longest extent lies along the room's longer side, and scales it to it. Changes `xs` and `ys`. */
export function fillRoom({ xs, ys }: Pick<Spread, 'xs' | 'ys'>, room: Room): void {
  const n = xs.length;
  if (n < 2) return;
  const middleX = xs.reduce((sum, x) => sum + x, 0) / n;
  const middleY = ys.reduce((sum, y) => sum + y, 0) / n;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const x = (xs[i] ?? 0) - middleX;
    const y = (ys[i] ?? 0) - middleY;
    xx += x * x;
    yy += y * y;
    xy += x * y;
  }
  const upright = room.height > room.width ? Math.PI / 2 : 0;
  const angle = upright - 0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let right = 1e-6;
  let up = 1e-6;
  for (let i = 0; i < n; i++) {
    const x = (xs[i] ?? 0) - middleX;
    const y = (ys[i] ?? 0) - middleY;
    const evened = Math.max(1e-6, Math.hypot(x, y)) ** (EVENING - 1);
    xs[i] = (x * cos - y * sin) * evened;
    ys[i] = (x * sin + y * cos) * evened;
    right = Math.max(right, Math.abs(xs[i] ?? 0));
    up = Math.max(up, Math.abs(ys[i] ?? 0));
  }
  const larger = Math.max(1, Math.sqrt((n * AREA_EACH) / (room.width * room.height)));
  const fitX = (room.width * larger) / 2 / right;
  const fitY = (room.height * larger) / 2 / up;
  const scaleX = Math.min(fitX, fitY * MOST_STRETCH);
  const scaleY = Math.min(fitY, fitX * MOST_STRETCH);
  for (let i = 0; i < n; i++) {
    xs[i] = (xs[i] ?? 0) * scaleX;
    ys[i] = (ys[i] ?? 0) * scaleY;
  }
}

/**
 * Pushes nodes apart until no disc and, where there is room, no name covers another: each pair that overlaps moves along the
 * axis on which it overlaps by the smaller share. Fixed nodes stay. Changes `xs` and `ys` (y upwards, as the layout has it).
 */
export function pushApart({ xs, ys, halfWidths, radii, fixed }: Spread): void {
  const n = xs.length;
  if (n > MANY) return;
  const at = (list: Float64Array, i: number) => list[i] ?? 0;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let i = 0; i < n; i++) {
      for (let j = i + 1; j < n; j++) {
        if (fixed[i] === 1 && fixed[j] === 1) continue;
        const dx = at(xs, j) - at(xs, i);
        const dy = at(ys, j) - at(ys, i);
        const width = at(halfWidths, i) + at(halfWidths, j) + GAP;
        const wide = width - Math.abs(dx);
        if (wide <= 0) continue;
        // The upper one's name hangs between the two.
        const height = at(radii, i) + at(radii, j) + NAME_HEIGHT + GAP;
        const high = height - Math.abs(dy);
        if (high <= 0) continue;
        moved = true;
        const share = fixed[i] === 1 ? 0 : fixed[j] === 1 ? 1 : 0.5;
        if (high / height <= wide / width) {
          const step = (dy < 0 ? -high : high) * 0.55;
          ys[i] = at(ys, i) - step * share;
          ys[j] = at(ys, j) + step * (1 - share);
        } else {
          const step = (dx < 0 ? -wide : wide) * 0.55;
          xs[i] = at(xs, i) - step * share;
          xs[j] = at(xs, j) + step * (1 - share);
        }
      }
    }
    if (!moved) return;
  }
}
