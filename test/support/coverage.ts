import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Estimate } from '../../src/contract/generated/types.ts';
import { estimateOf } from '../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../src/domain/evaluation/metrics/measure.ts';
import { differenceOf } from '../../src/domain/evaluation/paired.ts';
import { gaussian, uniform } from '../../src/domain/evaluation/random.ts';
import { PROBLEMS } from '../../src/domain/evaluation/problems/registry.ts';
import { type ScoredRows, scoredRows } from '../../src/domain/evaluation/scored-rows.ts';

/** Two models' answers to the same rows, drawn from a population. */
export type Population = (random: RandomGenerator, rows: number) => readonly [ScoredRows, ScoredRows];

export interface Scenario {
  readonly name: string;
  readonly draw: Population;
  readonly metrics: readonly string[];
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
export function measureCoverage({ name, draw, metrics }: Scenario, request: CoverageRequest): readonly Coverage[] {
  const truth = populationValues({ name, draw, metrics }, request);
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

function populationValues({ draw, metrics }: Scenario, { population, seed }: CoverageRequest) {
  const [candidate, baseline] = draw(xoroshiro128plus(seed), population);
  return metrics.map((metric) => ({
    candidate: measureMetric(candidate, metric).value!,
    baseline: measureMetric(baseline, metric).value!,
  }));
}

export function holds({ interval }: Estimate, truth: number): boolean {
  if (interval === null) return false;
  const { lower, upper } = interval;
  return (lower ?? Number.NEGATIVE_INFINITY) <= truth + 1e-12 && truth - 1e-12 <= (upper ?? Number.POSITIVE_INFINITY);
}

interface BinaryOptions {
  readonly weighted?: boolean;
  /** Distance of the two classes in standard deviations. */
  readonly distance?: number;
}

/** A third are positive; both models are over-confident, the baseline sees the signal less clearly. */
function binary({ weighted = false, distance = 1.6 }: BinaryOptions): Population {
  return (random, rows) => {
    const target = new Int32Array(rows);
    const candidate = new Float64Array(rows);
    const baseline = new Float64Array(rows);
    const weight = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      target[row] = Number(uniform(random) < 0.35);
      const signal = distance * target[row]! + gaussian(random);
      candidate[row] = sigmoid(2 * (signal - distance / 2 - 0.1));
      baseline[row] = sigmoid(1.8 * (signal + 0.7 * gaussian(random) - distance / 2));
      weight[row] = 0.2 + 2 * uniform(random) + target[row]!;
    }
    const common = {
      gives: ALL,
      classes: 2,
      rows,
      target,
      weight: weighted ? weight : null,
      epsilon: 2 ** -52,
    } as const;
    const of = (probabilities: Float64Array): ScoredRows =>
      scoredRows(PROBLEMS.binary, {
        ...common,
        probabilities,
        predicted: Int32Array.from(probabilities, (value) => Number(value >= 0.5)),
      });
    return [of(candidate), of(baseline)];
  };
}

/** What probabilities allow. */
const ALL = { labels: true, scores: true, probabilities: true };

const multiclass: Population = (random, rows) => {
  const classes = 4;
  const target = new Int32Array(rows);
  const outputs = [new Float64Array(rows * classes), new Float64Array(rows * classes)] as const;
  for (let row = 0; row < rows; row += 1) {
    const draw = uniform(random);
    const truth = draw < 0.4 ? 0 : draw < 0.7 ? 1 : draw < 0.85 ? 2 : 3;
    target[row] = truth;
    const logits = Array.from({ length: classes }, (_, label) => 1.8 * Number(label === truth) + gaussian(random));
    const noisy = logits.map((logit) => logit + 0.6 * gaussian(random));
    softmax(logits.map((logit) => 1.5 * logit)).forEach((value, label) => (outputs[0][row * classes + label] = value));
    softmax(noisy).forEach((value, label) => (outputs[1][row * classes + label] = value));
  }
  const of = (probabilities: Float64Array): ScoredRows =>
    scoredRows(PROBLEMS.multiclass, {
      gives: ALL,
      classes,
      rows,
      target,
      weight: null,
      epsilon: 2 ** -52,
      probabilities,
      predicted: new Int32Array(rows).map((_, row) => {
        const mine = probabilities.subarray(row * classes, (row + 1) * classes);
        return mine.indexOf(Math.max(...mine));
      }),
    });
  return [of(outputs[0]), of(outputs[1])];
};

const multilabel: Population = (random, rows) => {
  const labels = 5;
  const target = new Int32Array(rows * labels);
  const candidate = new Int32Array(rows * labels);
  const baseline = new Int32Array(rows * labels);
  for (let row = 0; row < rows; row += 1) {
    const mood = gaussian(random);
    for (let label = 0; label < labels; label += 1) {
      const cell = row * labels + label;
      const signal = mood + gaussian(random) - 0.2 * label;
      target[cell] = Number(signal + 0.5 * gaussian(random) > 0.3);
      candidate[cell] = Number(signal > 0.3);
      baseline[cell] = Number(signal + 0.8 * gaussian(random) > 0.3);
    }
  }
  const of = (predicted: Int32Array): ScoredRows =>
    scoredRows(PROBLEMS.multilabel, {
      gives: ALL,
      labels,
      rows,
      target,
      predicted,
      weight: null,
    });
  return [of(candidate), of(baseline)];
};

/** Errors grow with the truth, which is lognormal; `noise` draws their shape. */
function regression(noise: (random: RandomGenerator) => number, spread: number): Population {
  return (random, rows) => {
    const target = new Float64Array(rows);
    const candidate = new Float64Array(rows);
    const baseline = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) {
      target[row] = Math.exp(3 + spread * gaussian(random));
      const shared = noise(random);
      candidate[row] = target[row]! * (1 + 0.1 * shared);
      baseline[row] = target[row]! * (1 + 0.1 * shared + 0.06 * noise(random)) + 0.5;
    }
    const common = { gives: ALL, outputs: 1, rows, target, weight: null } as const;
    return [
      scoredRows(PROBLEMS.regression, { ...common, predicted: candidate }),
      scoredRows(PROBLEMS.regression, { ...common, predicted: baseline }),
    ];
  };
}

/** `rows` queries of 4 to 12 documents. */
const ranking: Population = (random, queries) => {
  const columns: { query: number[]; target: number[]; candidate: number[]; baseline: number[] } = {
    query: [],
    target: [],
    candidate: [],
    baseline: [],
  };
  for (let query = 0; query < queries; query += 1) {
    const documents = 4 + Math.floor(9 * uniform(random));
    for (let document = 0; document < documents; document += 1) {
      const relevance = Math.max(0, Math.floor(2 * uniform(random) + gaussian(random)));
      const score = relevance + 1.2 * gaussian(random);
      columns.query.push(query);
      columns.target.push(relevance);
      columns.candidate.push(score);
      columns.baseline.push(score + gaussian(random));
    }
  }
  const of = (predicted: readonly number[]): ScoredRows =>
    scoredRows(PROBLEMS.ranking, {
      gives: ALL,
      rows: columns.query.length,
      query: Int32Array.from(columns.query),
      target: Float64Array.from(columns.target),
      predicted: Float64Array.from(predicted),
      weight: null,
    });
  return [of(columns.candidate), of(columns.baseline)];
};

const OF_CLASSES = [
  'accuracy',
  'balanced_accuracy',
  'matthews_corrcoef',
  'cohen_kappa',
  'log_loss',
  'expected_calibration_error',
];
const OF_BINARY = [
  ...OF_CLASSES,
  'precision',
  'recall',
  'f1',
  'roc_auc',
  'average_precision',
  'brier_score',
  'selection_rate',
  'true_positive_rate',
  'false_positive_rate',
];

const OF_VALUES = ['mae', 'mse', 'rmse', 'r2', 'mape', 'median_absolute_error', 'pinball@0.9', 'mean_bias'];

export const SCENARIOS: readonly Scenario[] = [
  { name: 'binary', draw: binary({}), metrics: OF_BINARY },
  { name: 'binary, weighted', draw: binary({ weighted: true }), metrics: OF_BINARY },
  {
    name: 'multiclass',
    draw: multiclass,
    metrics: [
      ...OF_CLASSES,
      'top_k_accuracy@2',
      'f1_macro',
      'f1_weighted',
      'precision_macro',
      'recall_macro',
      'roc_auc_ovr',
    ],
  },
  { name: 'multilabel', draw: multilabel, metrics: ['f1_micro', 'f1_macro', 'hamming_loss', 'accuracy'] },
  { name: 'regression', draw: regression(gaussian, 0.3), metrics: OF_VALUES },
  { name: 'ranking', draw: ranking, metrics: ['ndcg@10', 'mrr', 'map@10', 'recall@3'] },
];

/** Where intervals need more rows: areas of 0.996, and squared errors with a standard deviation of 4 times their mean. */
export const EXTREMES: readonly Scenario[] = [
  { name: 'binary, nearly perfect', draw: binary({ distance: 3.8 }), metrics: OF_BINARY },
  { name: 'regression, heavy tails', draw: regression(laplace, 0.5), metrics: ['mae', 'mse', 'rmse', 'r2'] },
];

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function laplace(random: RandomGenerator): number {
  const draw = uniform(random) - 0.5;
  return -Math.sign(draw) * Math.log(1 - 2 * Math.abs(draw));
}

function softmax(logits: readonly number[]): readonly number[] {
  const powers = logits.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
