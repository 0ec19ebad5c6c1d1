import { seededRandom, type Random } from '../../src/domain/benchmark/random.ts';

/** Standard normal numbers by Box and Muller. */
export function normals(random: Random): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export interface TraceOptions {
  readonly seed: number;
  readonly calls: number;
  /** Median in milliseconds. */
  readonly medianMs: number;
  /** Standard deviation of the log of a call. */
  readonly spread: number;
  /** Autocorrelation of neighbouring calls: slow calls come in clusters. */
  readonly correlation?: number;
  /** Factor by which the last call is slower than the first. */
  readonly drift?: number;
}

/** Log-normal call times with an AR(1) dependence and an exponential drift: a machine that is busy now is busy a moment later. */
export function syntheticTrace(options: TraceOptions): Float64Array {
  const normal = normals(seededRandom(options.seed));
  const correlation = options.correlation ?? 0;
  let state = normal();
  return Float64Array.from({ length: options.calls }, (_, index) => {
    state = correlation * state + Math.sqrt(1 - correlation ** 2) * normal();
    const drift = Math.log(options.drift ?? 1) * (index / options.calls);
    return options.medianMs * Math.exp(options.spread * state + drift);
  });
}

/** Consecutive rounds of equal length. */
export function cutRounds(trace: Float64Array, rounds: number): readonly Float64Array[] {
  const length = Math.floor(trace.length / rounds);
  return Array.from({ length: rounds }, (_, index) => trace.subarray(index * length, (index + 1) * length));
}
