import { median } from '../domain/benchmark/percentile.ts';
import type { Measurement } from './measurement.ts';

/** Where a session comes to lie moves its call by up to a microsecond. */
const SESSIONS = 5;
const SESSION_MS = 8;

/** Milliseconds that one call of an empty model takes in the process that measures: what of a latency is no model's; null where the engine has no empty model. */
export async function measureBinding({
  client,
  nextSeed,
}: Pick<Measurement, 'client' | 'nextSeed'>): Promise<number | null> {
  const medians: number[] = [];
  for (let session = 0; session < SESSIONS; session++) {
    const reply = await client.binding({ seed: nextSeed(), durationMs: SESSION_MS });
    if (reply === null) return null;
    medians.push(median(reply.times[0] ?? new Float64Array()));
  }
  return median(medians);
}
