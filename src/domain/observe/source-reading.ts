import type { LiveWindow } from '../../contract/generated/types.ts';
import type { SourceProblem } from './source-problem.ts';

/** The breaker of a gateway has turned an arm of one revision away. */
export interface GuardTrip {
  readonly environment: string;
  readonly model: string;
  /** null is production. */
  readonly arm: string | null;
  readonly version: string;
  readonly sha256: string;
  readonly revision: number;
  /** What came too often. */
  readonly event: string;
  readonly at: string;
}

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
