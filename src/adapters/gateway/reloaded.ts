import { stat } from 'node:fs/promises';
import type { AppErrorDetails } from '../../domain/error.ts';
import { asStateProblem, problemsIn, type ReloadState } from '../../usecases/gateway/gateway-state.ts';
import { poll } from '../system/poll.ts';
import { systemCode } from '../system/system-error.ts';

/** What files say, and which files those were. */
export interface Reading<T> {
  readonly value: T;
  /** Absolute, all that were read. */
  readonly paths: readonly string[];
  /** Another one where anything in them is. */
  readonly digest: string;
}

export interface ReloadOptions<T> {
  /** Throws where the files cannot be used. */
  readonly read: () => Promise<Reading<T>>;
  readonly onChange: (value: T) => void;
  /** Once for each problem; what was read before holds on. */
  readonly onProblem: (problem: AppErrorDetails) => void;
  readonly now: () => string;
  readonly pollMs?: number | undefined;
}

/** What files say now. Disposal ends the watch. */
export interface Reloaded<T> extends AsyncDisposable {
  current(): T;
  state(): ReloadState;
}

const POLL_MS = 2000;

/**
 * Files that are read again when they change. They are looked at by the clock, as mounted files often tell of no change; a link that
 * leads elsewhere, as in a mounted Secret, is a change. Throws what the first reading throws.
 */
export async function openReloaded<T>(options: ReloadOptions<T>): Promise<Reloaded<T>> {
  const { read, onChange, onProblem, now, pollMs = POLL_MS } = options;
  let reading = await read();
  let readAt = now();
  let mark: string | null = null;
  let problem: AppErrorDetails | null = null;
  const look = async (): Promise<void> => {
    const seen = await markOf(reading.paths);
    if (seen === mark) return;
    mark = seen;
    try {
      const next = await read();
      // Of a file that is new among them nobody knows yet whether it changed while it was read.
      if (next.paths.join('\n') !== reading.paths.join('\n')) mark = null;
      const isNew = next.digest !== reading.digest;
      [reading, problem] = [next, null];
      if (!isNew) return;
      readAt = now();
      onChange(next.value);
    } catch (error) {
      const [first] = problemsIn(error);
      if (first.message !== problem?.message) onProblem(first);
      problem = first;
    }
  };
  let looking = Promise.resolve();
  let isLooking = false;
  const timer = poll(pollMs, () => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => (isLooking = false));
  });
  return {
    current: () => reading.value,
    state: () => ({ files: reading.paths, readAt, problem: problem && asStateProblem(problem) }),
    [Symbol.asyncDispose]: async () => {
      await timer[Symbol.asyncDispose]();
      await looking;
    },
  };
}

async function markOf(paths: readonly string[]): Promise<string> {
  const marks = await Promise.all(
    paths.map(async (path) => {
      try {
        const { ino, size, mtimeNs } = await stat(path, { bigint: true });
        return `${ino} ${size} ${mtimeNs}`;
      } catch (error) {
        return systemCode(error);
      }
    }),
  );
  return marks.join('\n');
}
