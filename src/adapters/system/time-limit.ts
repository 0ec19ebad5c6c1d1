/** A signal that is aborted with another one, and when the time is up. */
export interface TimeLimit extends Disposable {
  readonly signal: AbortSignal;
  /** Whether it was the time that ended the work, and not whoever holds the other signal. */
  readonly isOver: () => boolean;
}

/** Disposal stops the clock. */
export function startTimeLimit(limitMs: number, outer: AbortSignal): TimeLimit {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(), limitMs);
  return {
    signal: AbortSignal.any([outer, time.signal]),
    isOver: () => time.signal.aborted && !outer.aborted,
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
