import type { ObservedSource } from '../../contract/generated/types.ts';
import type { ParsedWindows } from '../../contract/parse-windows.ts';
import type { CountedModel } from '../../domain/observe/count-arm.ts';
import type { SourceReading } from '../../domain/observe/source-reading.ts';

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
  /** What an event has brought. */
  readonly delivered: ParsedWindows;
}

/** Reads one source. What is wrong with it is in its answer, and never thrown. */
export type ReadSource = (question: SourceQuestion) => Promise<SourceReading>;
