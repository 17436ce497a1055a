import type { Value } from './store.ts';

/** Roughly how long a value is as JSON, in bytes: enough to cap an answer by, without writing it. */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 3;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 2);
  if (value === null || typeof value !== 'object') return 8;
  return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + 4 + sizeOf(item), 2);
}
