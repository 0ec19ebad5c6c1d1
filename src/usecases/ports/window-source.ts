import type { GuardTrip, ObservedSource } from '../../contract/generated/types.ts';
import type { ParsedWindows } from '../../contract/parse-windows.ts';
import type { CountedModel } from '../../domain/observe/count-arm.ts';
import type { SourceReading } from '../../domain/observe/source-reading.ts';

/** What an event has brought. */
export interface Delivered extends ParsedWindows {
  /** Where a source has sent it to us itself: the variable with the secret that has signed it, and what it tells beside windows. */
  readonly push?: {
    readonly variable: string;
    readonly trips: readonly GuardTrip[];
    /** Why it cannot keep what it counts; null where it can. */
    readonly notKept: string | null;
  };
}

/** What a source is asked for. */
export interface SourceQuestion {
  readonly environment: string;
  readonly source: ObservedSource;
  /** RFC 3339, UTC. */
  readonly now: string;
  /**
   * From when on windows are asked for, an overlap with what is recorded included, so that a change of the past is seen; null: from
   * the oldest that there are.
   */
  readonly since: string | null;
  /** Models that the log knows in the environment. */
  readonly models: ReadonlyMap<string, CountedModel>;
  readonly delivered: Delivered;
}

/** Reads one source. What is wrong with it is in its answer, and never thrown. */
export type ReadSource = (question: SourceQuestion) => Promise<SourceReading>;
