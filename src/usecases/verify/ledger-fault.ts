import type { RecordFault } from '../../contract/recorded-certificates.ts';
import type { EventFaultCode } from '../../domain/promotion/event-order.ts';

/** Something on the branch, or in its history, that Seatrial has not written. */
export interface LedgerFault {
  readonly code:
    | RecordFault['code']
    | EventFaultCode
    | 'chain-broken'
    | 'line-altered'
    | 'file-differs'
    | 'file-unexplained'
    | 'log-shrank'
    | 'changed-without-event'
    | 'commit-without-event'
    | 'file-mode'
    | 'history-merged'
    | 'head-lost'
    | 'windows-differ'
    | 'sums-differ';
  /** null where it is about none. */
  readonly model: string | null;
  readonly message: string;
}

/** A commit as messages show it. */
export function shortCommit(id: string): string {
  return id.slice(0, 12);
}
