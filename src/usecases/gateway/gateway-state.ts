import type { SlotPart } from '../../domain/livetest/slots.ts';
import type { CallPlaces } from '../ports/serving.ts';
import { AppError, type AppErrorDetails, problemsOf } from '../../domain/error.ts';

/** What a gateway runs and why, as plain data: `/-/state` shows it. */
export interface GatewayState {
  readonly source: SourceState;
  /** Sorted by name. */
  readonly models: readonly ModelState[];
}

export interface SourceState {
  readonly title: string;
  /** Of the files that were read last; null before the first time. */
  readonly mark: string | null;
  readonly readAt: string | null;
  /** Why it could not be read the last time; what was read before holds on. */
  readonly problem: StateProblem | null;
}

/** Of files that are read again when they change. */
export interface ReloadState {
  readonly files: readonly string[];
  /** When they last said something new. */
  readonly readAt: string;
  /** Why what they say now is not what holds. */
  readonly problem: StateProblem | null;
}

export interface ModelState {
  readonly model: string;
  /** Of what is served; null: nothing is. */
  readonly revision: number | null;
  readonly appliedAt: string | null;
  /** `file-gone`: it is served on, as nobody said that it should not be. */
  readonly file: 'applied' | 'loading' | 'refused' | 'file-gone';
  readonly test: string | null;
  /** The slots of the traffic in order; empty without a live test. */
  readonly slots: readonly SlotPart[];
  /** RFC 3339; null: none is set. */
  readonly lease: string | null;
  readonly versions: readonly VersionState[];
  /** Why the file is not what is served. */
  readonly problems: readonly StateProblem[];
}

export interface VersionState {
  readonly role: 'production' | 'fallback' | 'candidate' | 'sentinel';
  /** Of a candidate. */
  readonly name: string | null;
  readonly version: string;
  readonly sha256: string;
  readonly loadedAt: string | null;
  /** Rows of evaluation data on which it was warmed. */
  readonly samples: number;
  /** Why there are none. */
  readonly unwarmed: string | null;
  /** Where its calls are made; null: in threads of its own, or by an upstream, all of them. */
  readonly places: CallPlaces | null;
}

export interface StateProblem {
  readonly code: string;
  readonly reason?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  /** `<file>:<line>`. */
  readonly place?: string | undefined;
  readonly pointer?: string | undefined;
}

/** What a person needs of an error, without its causes. */
export function asStateProblem({ code, reason, message, hint, location }: AppErrorDetails): StateProblem {
  return {
    code,
    reason,
    message,
    hint,
    place: location && `${location.path}:${location.line}`,
    pointer: location?.pointer,
  };
}

/** What went wrong, whatever it was: what is served already is served on, also where this program itself has a fault. */
export function problemsIn(error: unknown): readonly [AppErrorDetails, ...AppErrorDetails[]] {
  if (!(error instanceof AppError)) return [{ code: 'internal', message: `An unforeseen fault: ${String(error)}` }];
  const [first = error, ...others] = problemsOf(error);
  return [first, ...others];
}
