import { median } from '../domain/benchmark/percentile.ts';
import type { Call } from '../usecases/ports/engine.ts';

const WINDOW = 16;
const STEADY = 0.05;
/** A model that never settles may not warm up for longer than this many times what was asked for. */
const PATIENCE = 4;

/** Calls the model until its median stops moving; returns the time of a call in milliseconds. */
export async function warmUp(calls: readonly Call[], warmUpMs: number): Promise<number> {
  const times: number[] = [];
  const start = performance.now();
  for (let elapsed = 0; !isWarm(times, elapsed, warmUpMs); elapsed = performance.now() - start) {
    const begin = performance.now();
    const answer = calls[times.length % calls.length]?.();
    if (answer instanceof Promise) await answer;
    times.push(performance.now() - begin);
  }
  return median(times.slice(-WINDOW));
}

function isWarm(times: readonly number[], elapsedMs: number, warmUpMs: number): boolean {
  if (times.length < 2 || elapsedMs < warmUpMs) return false;
  if (elapsedMs >= warmUpMs * PATIENCE || times.length < 2 * WINDOW)
    return times.length >= 10 || elapsedMs > warmUpMs * 2;
  return Math.abs(median(times.slice(-WINDOW)) / median(times.slice(-2 * WINDOW, -WINDOW)) - 1) < STEADY;
}
