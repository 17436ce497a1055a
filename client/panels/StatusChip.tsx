import type { ConnectionStatus } from '../state/filters.ts';
import { STATUS_MEANINGS } from '../state/kinds.ts';

/** A connection's standing. Nothing for what is simply reported, unless `always`. */
export function StatusChip({ status, always = false }: { status: ConnectionStatus; always?: boolean }) {
  if (status === 'asserted' && !always) return null;
  return (
    <span className={`chip status status-${status}`} title={STATUS_MEANINGS[status]}>
      {status}
    </span>
  );
}

/** A sample of the line that stands for a status in the picture. */
export function StatusLine({ status }: { status: ConnectionStatus }) {
  return (
    <svg className={`status-line status-${status}`} viewBox="0 0 30 8" aria-hidden="true" focusable="false">
      <path d="M1 4H29" />
    </svg>
  );
}

/** A sample of the thin line that stands for a statement. */
export function SaidLine() {
  return (
    <svg className="status-line said" viewBox="0 0 30 8" aria-hidden="true" focusable="false">
      <path d="M1 4H29" />
    </svg>
  );
}
