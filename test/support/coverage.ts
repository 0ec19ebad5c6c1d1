import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Estimate, Problem } from '../../src/contract/generated/types.ts';
import { estimateOf } from '../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../src/domain/evaluation/metrics/measure.ts';
import { metricNames } from '../../src/domain/evaluation/metrics/registry.ts';
import { differenceOf } from '../../src/domain/evaluation/paired.ts';
import { PROBLEMS } from '../../src/domain/evaluation/problems/registry.ts';
import { binary, laplace, type Population, POPULATIONS, regression } from './populations.ts';

export interface Scenario {
  readonly name: string;
  readonly draw: Population;
  readonly metrics: readonly string[];
  /** Whether the value depends on how many rows there are: the more vectors, the more stand before the right one. */
  readonly dependsOnRows?: boolean;
}

export interface Coverage {
  readonly scenario: string;
  readonly metric: string;
  readonly rows: number;
  readonly method: string;
  /** Share of intervals that hold the population's value; the same for the paired difference. */
  readonly single: number;
  readonly paired: number;
  readonly pairedMethod: string;
}

export interface CoverageRequest {
  readonly rows: number;
  readonly repetitions: number;
  /** Rows of the sample that stands for the population. */
  readonly population: number;
  readonly seed: number;
}

const LEVEL = 0.95;

/** How often intervals at 95 % hold the population's value. */
export function measureCoverage(scenario: Scenario, request: CoverageRequest): readonly Coverage[] {
  const { name, draw, metrics } = scenario;
  const truth = populationValues(scenario, request);
  const random = xoroshiro128plus(request.seed + 1);
  const tally = metrics.map(() => ({ single: 0, paired: 0, method: '', pairedMethod: '' }));
  for (let repetition = 0; repetition < request.repetitions; repetition += 1) {
    const [candidate, baseline] = draw(random, request.rows);
    metrics.forEach((metric, index) => {
      const [a, b] = [measureMetric(candidate, metric), measureMetric(baseline, metric)];
      const [single, paired] = [estimateOf(a, LEVEL), differenceOf(a, b, LEVEL)];
      const entry = tally[index]!;
      entry.single += Number(holds(single, truth[index]!.candidate));
      entry.paired += Number(holds(paired, truth[index]!.candidate - truth[index]!.baseline));
      entry.method = single.interval?.method ?? '';
      entry.pairedMethod = paired.interval?.method ?? '';
    });
  }
  return tally.map(({ single, paired, method, pairedMethod }, index) => ({
    scenario: name,
    metric: metrics[index]!,
    rows: request.rows,
    single: single / request.repetitions,
    paired: paired / request.repetitions,
    method,
    pairedMethod,
  }));
}

/** Their mean is known to a seventeenth of what one of them strays. */
const MOST_SAMPLES = 300;

/** Of one sample as large as the population; where the value depends on the rows, on the average over as many samples as it has room for. */
function populationValues({ draw, metrics, dependsOnRows = false }: Scenario, request: CoverageRequest) {
  const { population, seed } = request;
  const rows = dependsOnRows ? request.rows : population;
  const random = xoroshiro128plus(seed);
  const values = Array.from({ length: Math.min(MOST_SAMPLES, Math.round(population / rows)) }, () =>
    draw(random, rows).map((model) => metrics.map((metric) => measureMetric(model, metric).value!)),
  );
  const mean = (model: number, metric: number): number =>
    values.reduce((sum, sample) => sum + sample[model]![metric]!, 0) / values.length;
  return metrics.map((_, metric) => ({ candidate: mean(0, metric), baseline: mean(1, metric) }));
}

export function holds({ interval }: Estimate, truth: number): boolean {
  if (interval === null) return false;
  const { lower, upper } = interval;
  return (lower ?? Number.NEGATIVE_INFINITY) <= truth + 1e-12 && truth - 1e-12 <= (upper ?? Number.POSITIVE_INFINITY);
}

/** Metrics without an interval, and why they have none. */
export const WITHOUT_INTERVAL: ReadonlyMap<string, string> = new Map([
  ['max_error', 'the maximum of some rows bounds nothing about the next'],
]);

/** What follows a metric's name by problem, where another parameter than its default tries its interval better. */
const PARAMETERS: Readonly<Record<string, Readonly<Partial<Record<Problem, number>>>>> = {
  top_k_accuracy: { multiclass: 2 },
  pinball: { regression: 0.9 },
  ndcg: { ranking: 10 },
  map: { ranking: 10 },
  recall: { ranking: 3, retrieval: 1 },
  token_f1: { 'token-classification': 1 },
  iou: { 'image-segmentation': 1 },
  dice: { 'image-segmentation': 1 },
};

/** Every metric of the problem that has an interval, with a parameter where it needs one. */
export function metricsWithInterval(problem: Problem): readonly string[] {
  return metricNames(problem).flatMap((name) => {
    const parameter = PARAMETERS[name]?.[problem];
    if (WITHOUT_INTERVAL.has(name)) return [];
    return parameter === undefined ? name : `${name}@${parameter}`;
  });
}

/** Every metric of every problem, so that none is left out in silence. */
export const SCENARIOS: readonly Scenario[] = [
  ...Object.values(PROBLEMS).map(({ name }) => ({
    name,
    draw: POPULATIONS[name]({}),
    metrics: metricsWithInterval(name),
    dependsOnRows: name === 'retrieval',
  })),
  { name: 'binary, weighted', draw: binary({ weighted: true }), metrics: metricsWithInterval('binary') },
];

/** Where intervals need more rows: areas of 0.996, and squared errors with a standard deviation of 4 times their mean. */
export const EXTREMES: readonly Scenario[] = [
  { name: 'binary, nearly perfect', draw: binary({ distance: 3.8 }), metrics: metricsWithInterval('binary') },
  {
    name: 'regression, heavy tails',
    draw: regression({ noise: laplace, spread: 0.5 }),
    metrics: ['mae', 'mse', 'rmse', 'r2'],
  },
];
