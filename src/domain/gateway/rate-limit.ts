/** A token bucket: so many requests a second, and so many at once. */
export interface RateLimit {
  readonly perSecond: number;
  /** At least 1. */
  readonly burst: number;
}

/** Asks for room for one request. Resolves to 0 where there is, else to the milliseconds until there will be. */
export type TakePlace = (key: string, limit: RateLimit, nowMs: number) => number;

/** Callers can be made up: beyond so many the one that was first seen longest ago is forgotten, which gives it a full bucket. */
const MOST_CALLERS = 50_000;

/**
 * Buckets by caller, each kept as one number: when it will be full again (the generic cell rate algorithm, ITU-T I.371). `nowMs`
 * never runs backwards. Only who is let in takes from a bucket.
 */
export function createRateLimiter(mostCallers = MOST_CALLERS): TakePlace {
  const fullAt = new Map<string, number>();
  let sweptMs = -Infinity;
  return (key, { perSecond, burst }, nowMs) => {
    const spacingMs = 1000 / perSecond;
    const begins = Math.max(fullAt.get(key) ?? nowMs, nowMs);
    const waitMs = begins - nowMs - (burst - 1) * spacingMs;
    // What the sums round away must not turn somebody away.
    if (waitMs > ROUNDING_MS) return waitMs;
    if (fullAt.size >= mostCallers && !fullAt.has(key)) {
      if (nowMs - sweptMs > SWEEP_MS) {
        forgetFull(fullAt, nowMs);
        sweptMs = nowMs;
      }
      if (fullAt.size >= mostCallers) forgetFirst(fullAt);
    }
    fullAt.set(key, begins + spacingMs);
    return 0;
  };
}

const ROUNDING_MS = 1e-6;
/** Going through all of them is not for every request. */
const SWEEP_MS = 1000;

/** A full bucket is as one that is not there. */
function forgetFull(fullAt: Map<string, number>, nowMs: number): void {
  for (const [key, at] of fullAt) if (at <= nowMs) fullAt.delete(key);
}

function forgetFirst(fullAt: Map<string, number>): void {
  for (const key of fullAt.keys()) {
    fullAt.delete(key);
    return;
  }
}
