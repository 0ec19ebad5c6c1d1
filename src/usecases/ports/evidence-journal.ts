import type { GatewayLine, GatewayMinute } from '../../contract/generated/types.ts';

/** What a gateway keeps over a restart: lines that are added and never changed. */
export interface EvidenceJournal {
  /** All lines that are kept, in order, as they were when the gateway began. */
  readonly kept: AsyncIterable<GatewayLine>;
  /** What was counted in these minutes since 1970, without the last, as far as it is kept. */
  minutes(from: number, to: number): Promise<readonly GatewayMinute[]>;
  /**
   * Resolves in the order of the calls, once the line would survive the end of the machine. A disk that is full is tried again;
   * what waits for too long is dropped.
   */
  append(line: GatewayLine): Promise<'kept' | 'dropped'>;
  /** Minutes before that one may go. */
  forgetBefore(minute: number): void;
  state(): JournalState;
}

export type JournalState =
  | { readonly kind: 'keeping' }
  /** Nothing can be written at present; `reason` is a code of the system. */
  | { readonly kind: 'failing'; readonly reason: string; readonly waiting: number; readonly dropped: number };
