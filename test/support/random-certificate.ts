import type { Certificate, GateResult, LatencySummary, PredictionResult } from '../../src/contract/generated/types.ts';
import { judgeGates } from '../../src/domain/certification/judge-gates.ts';
import { STAGES, summarizeComparison } from '../../src/domain/benchmark/comparison.ts';
import { type Random, seededRandom } from '../../src/domain/benchmark/random.ts';
import { compareRound, type ComparedRound } from '../../src/domain/benchmark/round.ts';
import type { Gate } from '../../src/domain/model/gate.ts';
import { aCertificate, aLatency, anEstimate, aPerformance, aPrediction } from './certificate.ts';
import { normals } from './traces.ts';

/**
 * A certificate whose comparison was measured on simulated calls, judged by random limits; what both took alone is another
 * measurement at another time, and says anything.
 */
export function aRandomCertificate(seed: number): Certificate {
  const random = seededRandom(seed);
  const performance = aRandomPerformance(random);
  const prediction = Array.from({ length: 3 }, (_, index) => aRandomPrediction(random, `metric_${String(index)}`));
  const certificate = aCertificate({ performance: [performance], prediction, gaps: [], gates: [] });
  const { baseline, robustness } = certificate;
  const gates = judgeGates(gatesOf(random), {
    evidence: { baseline, prediction, gaps: [], robustness, performance: [performance] },
    slicesOf: () => [],
    locate: (pointer) => ({ path: 'models/churn/model.yaml', line: 1, column: 1, pointer }),
  });
  return { ...certificate, gates };
}

function aRandomPerformance(random: Random): Certificate['performance'][number] {
  const scale = 10 ** between(random, -3, 3);
  const sizes = random() < 0.3 ? { candidate: 64, baseline: 8 } : { candidate: 1, baseline: 1 };
  const spread = 10 ** between(random, -3, -0.5);
  const arms = { baselineMs: scale, ratio: random() < 0.3 ? 1 : 2 ** between(random, -3, 3), spread, sizes, random };
  const stretches = STAGES.slice(0, 2 + Math.floor(3 * random())).map(({ rounds }) => {
    const shift = random() < 0.3 ? between(random, -0.2, 0.2) : 0;
    return { candidate: Array.from({ length: rounds }, () => aRandomRound({ ...arms, shift })), sentinel: [] };
  });
  const facts = { stages: stretches.length, seconds: 1.2, discardedShare: 0.1 };
  const alone = (): LatencySummary => aLatency(scale * 2 ** between(random, -1, 1));
  const throughput = () => anEstimate(1000 / scale, 900 / scale, 1100 / scale);
  const modelSizeBytes = Math.ceil(10 ** between(random, 2, 9));
  return aPerformance({
    latency: alone(),
    throughput: throughput(),
    modelSizeBytes,
    baseline: { latency: alone(), throughput: throughput(), modelSizeBytes: random() < 0.3 ? modelSizeBytes : 123_456 },
    comparison: summarizeComparison({ stretches, alpha: 0.004, facts }),
  });
}

interface RandomRound {
  readonly random: Random;
  readonly baselineMs: number;
  readonly ratio: number;
  readonly spread: number;
  readonly shift: number;
  readonly sizes: { readonly candidate: number; readonly baseline: number };
}

function aRandomRound({ random, baselineMs, ratio, spread, shift, sizes }: RandomRound): ComparedRound {
  const normal = normals(random);
  const calls = 4 + Math.floor(150 * random());
  const drift = spread * normal();
  const times = (medianMs: number) =>
    Float64Array.from({ length: calls }, () => medianMs * Math.exp(spread * normal()));
  return compareRound(
    { times: times(baselineMs * ratio * Math.exp(shift + drift)), batchSize: sizes.candidate },
    { times: times(baselineMs), batchSize: sizes.baseline },
  );
}

function aRandomPrediction(random: Random, metric: string): PredictionResult {
  const baseline = between(random, 0, 1);
  const difference = (random() < 0.3 ? 1 : 0.02) * between(random, -1, 1) * random();
  const [own, width] = [10 ** between(random, -4, -1), 10 ** between(random, -5, -1)];
  const around = (value: number, half: number) => anEstimate(value, value - half, value + half);
  return aPrediction({
    metric,
    direction: random() < 0.5 ? 'up' : 'down',
    estimate: around(baseline + difference, own),
    baseline: around(baseline, own),
    difference: around(difference, width),
  });
}

function gatesOf(random: Random): readonly Gate[] {
  const common = { confidence: 0.95, test: 'bound', onInconclusive: 'block', mode: 'realtime' } as const;
  const limits = (['latency_p50', 'latency_p90', 'latency_p99', 'latency_mean', 'throughput'] as const).map(
    (metric, index) => {
      const comparator: GateResult['comparator'] = metric === 'throughput' ? '>=' : '<=';
      const limit = 2 ** between(random, -1, 1);
      const id = `${metric}-ratio`;
      return {
        ...common,
        kind: 'relative-performance',
        id,
        metric,
        comparator,
        limit,
        pointer: `/gates/${index}`,
      } as const;
    },
  );
  const budget = { kind: 'performance', id: 'p99', metric: 'latency_p99', unit: 'ms', comparator: '<=' } as const;
  return [...limits, { ...common, ...budget, limit: 10 ** between(random, -3, 3), pointer: '/gates/5' }];
}

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}
