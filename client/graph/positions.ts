export interface Position {
  readonly x: number;
  readonly y: number;
}

/** FNV-1a over UTF-16 code units, as a number from 0 up to (not including) 1. */
function hashUnit(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  // One more round of mixing: ids that differ in their last letter only would lie side by side.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32;
}

/** A place on a disc that follows from the id alone: the same graph always starts, and so settles, the same way. */
export function initialPosition(id: string, radius: number): Position {
  const angle = hashUnit(id, 1) * 2 * Math.PI;
  const distance = Math.sqrt(hashUnit(id, 2)) * radius;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

/**
 * Where a new node goes beside what is already drawn: on a ring around its neighbours' middle, at an angle from its id,
 * turned outward from the picture's middle by half so that it does not fall into the crowd.
 */
export function positionBeside(id: string, neighbours: readonly Position[], distance: number): Position | null {
  if (neighbours.length === 0) return null;
  const x = neighbours.reduce((sum, at) => sum + at.x, 0) / neighbours.length;
  const y = neighbours.reduce((sum, at) => sum + at.y, 0) / neighbours.length;
  const outward = Math.atan2(y, x);
  const angle = outward + (hashUnit(id, 3) - 0.5) * Math.PI * 1.5;
  const reach = distance * (0.7 + 0.6 * hashUnit(id, 4));
  return { x: x + Math.cos(angle) * reach, y: y + Math.sin(angle) * reach };
}
