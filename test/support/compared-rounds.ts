import type { ComparedRound } from '../../src/domain/benchmark/round.ts';

/** A round in which each latency of the candidate is exp(log) times the baseline's. */
export function asRound(log: number): ComparedRound {
  const latency = { candidate: Math.exp(log), baseline: 1 };
  return {
    latency_p50: latency,
    latency_p90: latency,
    latency_p99: latency,
    latency_mean: latency,
    throughput: { candidate: Math.exp(-log), baseline: 1 },
  };
}
