import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ProblemError } from '../api/problem.ts';

/** A line that says that something is on its way. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="notice loading" role="status">
      <span className="spinner" aria-hidden="true" />
      Loading {what}…
    </p>
  );
}

/** What went wrong, and a button to try again. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const problem = error instanceof ProblemError ? error.problem : null;
  const gone = problem?.kind === 'unreachable';
  return (
    <div className="notice failure" role="alert">
      <p>
        <strong>{gone ? 'The server does not answer.' : 'This could not be loaded.'}</strong>
      </p>
      <p>{gone ? 'Is newsgraph serve still running?' : error.message}</p>
      <Button className="button" onPress={retry}>
        Try again
      </Button>
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="notice empty">{children}</p>;
}
