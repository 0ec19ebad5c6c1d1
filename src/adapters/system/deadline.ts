import { readFileSync } from 'node:fs';

export interface DeadlineOptions {
  readonly limitMs: number;
  /** Milliseconds that the process has waited for a processor since it began; null where the system does not say. */
  readonly waitedMs: () => number | null;
  readonly onOver: () => void;
}

/** A machine so busy must not hold us up for ever. */
const MOST_TIMES = 6;

/** Node takes a longer timer for one of a millisecond. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Calls `onOver` when the time is up. What the process waits for a processor uses up none of it, up to six times its length. */
export function startDeadline({ limitMs, waitedMs, onOver }: DeadlineOptions): Disposable {
  const begun = performance.now();
  const waitedBefore = waitedMs() ?? 0;
  const look = (): void => {
    const elapsed = performance.now() - begun;
    const own = elapsed - Math.max(0, (waitedMs() ?? waitedBefore) - waitedBefore);
    const left = Math.min(limitMs - own, MOST_TIMES * limitMs - elapsed);
    if (left < 1) onOver();
    else timer = wait(left);
  };
  const wait = (ms: number) => setTimeout(look, Math.min(ms, LONGEST_TIMER_MS));
  let timer = wait(limitMs);
  return { [Symbol.dispose]: () => clearTimeout(timer) };
}

/** Of the main thread, which makes the calls: the second field of Linux's schedstat, in nanoseconds. */
export function readWaitedMs(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  try {
    const waited = Number(readFileSync(`/proc/${pid}/schedstat`, 'latin1').split(' ')[1]);
    return Number.isFinite(waited) ? waited / 1e6 : null;
  } catch {
    // It has just ended, or the kernel does not count.
    return null;
  }
}
