import type { ClockReading } from '../../../src/domain/gateway/steady-clock.ts';

/** An hour of the gateway's clock passes in a second. */
export const SPEED = 3_600;
export const HOUR_MS = 3_600_000;

export interface FastClock {
  readonly read: () => ClockReading;
  readonly nowMs: () => number;
}

/** Begins at `startMs` (since 1970), and runs faster than the clocks of the machine. */
export function createFastClock(startMs: number): FastClock {
  const began = performance.now();
  const ranMs = (): number => (performance.now() - began) * SPEED;
  const nowMs = (): number => startMs + ranMs();
  return { nowMs, read: () => ({ wallMs: nowMs(), steadyMs: ranMs() }) };
}
