import type { GuardTrip, LiveWindow } from '../../contract/generated/types.ts';
import type { SourceProblem } from './source-problem.ts';

/** A window as a source told it. */
export interface SourceWindow {
  readonly window: LiveWindow;
  /** 1-based, in what it was told in. */
  readonly line: number;
  /** Of its requests, how many may belong to the window before or after: 0 where it was counted to the millisecond. */
  readonly slack: number;
}

/** What one source gave. */
export interface SourceReading {
  readonly windows: readonly SourceWindow[];
  readonly trips: readonly GuardTrip[];
  readonly problems: readonly SourceProblem[];
}

export const NOTHING_READ: SourceReading = { windows: [], trips: [], problems: [] };
