import { X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import type { ExplorerState } from '../state/explorer.ts';
import type { Shown } from '../state/filters.ts';
import { many } from '../state/many.ts';
import type { ExpandReport } from './useExpand.ts';

interface StageStatusProps {
  readonly state: ExplorerState;
  readonly shown: Shown;
  readonly showHidden: () => void;
  readonly report: ExpandReport | null;
  readonly dismiss: () => void;
}

/** How long the word about an expansion stays. */
const REPORT_MS = 6000;

const number = (value: number) => value.toLocaleString('en');

function part(shown: number, total: number, what: string): string {
  return shown >= total ? `all ${number(total)} ${what}` : `${number(shown)} of ${number(total)} ${what}`;
}

/** What the picture shows of the whole, and what the last step did. */
export function StageStatus({ state, shown, showHidden, report, dismiss }: StageStatusProps) {
  const { total, picture } = state;
  const { filtered } = shown;
  useEffect(() => {
    if (report === null || report.failed) return;
    const timer = setTimeout(dismiss, REPORT_MS);
    return () => clearTimeout(timer);
  }, [report, dismiss]);
  if (total === null) return null;
  return (
    <div className="stage-status">
      <p>
        Showing {part(shown.entities.length, total.nodes, 'entities')} and{' '}
        {part(shown.connections.length, total.edges, 'connections')}
        {filtered.entities + filtered.connections > 0 &&
          `; the filters hide ${many(filtered.entities, 'entity', 'entities')}, ${many(filtered.connections, 'connection')}`}
        {picture.hidden.size > 0 && (
          <>
            ; {number(picture.hidden.size)} hidden by hand{' '}
            <Button className="link" onPress={showHidden}>
              Show again
            </Button>
          </>
        )}
      </p>
      <div role="status" aria-live="polite">
        {report !== null && (
          <p className={report.failed ? 'report failed' : 'report'}>
            {report.message}
            <Button className="icon-button tiny" aria-label="Dismiss" onPress={dismiss}>
              <X size={13} aria-hidden="true" />
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
