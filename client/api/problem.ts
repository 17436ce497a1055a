/** Why there is no answer. `unreachable`: no server; `refused`: it answered with an error; `unreadable`: not what was agreed. */
export type ProblemKind = 'unreachable' | 'refused' | 'unreadable';

export interface Problem {
  readonly kind: ProblemKind;
  /** HTTP status, where there was one. */
  readonly status: number | null;
  /** The server's error code, where it gave one. */
  readonly code: string | null;
  readonly message: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** A problem on its way through React Query, whose only way to hear of a failure is a throw. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** A result's value; throws `ProblemError` where there is none. */
export function unwrapResult<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}
