import type { Value } from './store.ts';

/** What the store asks of the engine's process. `id` comes back with the answer. */
export type EngineRequest = { readonly id: number } & EngineCommand;
export type EngineCommand =
  | { readonly op: 'open'; readonly file: string }
  | {
      readonly op: 'run';
      readonly query: string;
      readonly params: Record<string, Value>;
      readonly inTransaction: boolean;
      readonly maxRows?: number;
      readonly maxBytes?: number;
    }
  | { readonly op: 'begin' }
  | { readonly op: 'commit' }
  | { readonly op: 'rollback' }
  | { readonly op: 'close' };

/** Rows travel in portions, so that a large answer never holds up the event loop of either process for long. */
export type EngineAnswer =
  | { readonly id: number; readonly kind: 'rows'; readonly rows: Value[][] }
  | { readonly id: number; readonly kind: 'done'; readonly columns: string[]; readonly total: number }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string; readonly gqlStatus: string | undefined };
