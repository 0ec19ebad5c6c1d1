// @module-tag thorough
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/contract/generated/types.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { PROBLEMS } from '../../../../src/domain/evaluation/problems/registry.ts';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { metricsWithInterval } from '../../../support/coverage.ts';
import { type Population, POPULATIONS, regression } from '../../../support/populations.ts';
import { type PlainRows, scoredRows } from '../../../support/scored-rows.ts';

interface Sample {
  readonly name: string;
  readonly problem: Problem;
  readonly draw: Population;
}

const SAMPLES: readonly Sample[] = [
  ...Object.values(PROBLEMS).map(({ name }) => ({
    name,
    problem: name,
    draw: POPULATIONS[name]({ weighted: true }),
  })),
  {
    name: 'regression of several outputs',
    problem: 'regression',
    draw: regression({ noise: gaussian, spread: 0.3, outputs: 3, weighted: true }),
  },
];

const UNITS = 24;
const STEP = 1e-4;

/** The rows of each unit: a query's, a sentence's, or one. */
function rowsOfUnits({ answers, rows }: ScoredRows): readonly (readonly number[])[] {
  const unit =
    'query' in answers && answers.query instanceof Int32Array
      ? answers.query
      : Int32Array.from({ length: rows }, (_, row) => row);
  return [...Map.groupBy(unit.keys(), (row) => unit[row] ?? 0).values()];
}

/** By how much the value moves where a unit weighs more, as a share of what it weighs. */
function derivative(rows: ScoredRows, metric: string, unit: readonly number[]): number {
  const { weight } = rows;
  if (weight === null) throw new Error('no weights');
  const [more, less] = [1 + STEP, 1 - STEP].map((factor) => {
    const before = unit.map((row) => weight[row] ?? 0);
    for (const row of unit) weight[row] = (weight[row] ?? 0) * factor;
    const { value } = measureMetric(rows, metric);
    unit.forEach((row, index) => (weight[row] = before[index] ?? 0));
    return value ?? NaN;
  });
  return ((more ?? NaN) - (less ?? NaN)) / (2 * STEP);
}

/**
 * What these contribute has more than the derivative, which counts where rows are few: what is not known of bins, of the density
 * at the median, of an order among classes or images, or of the spread of the truth. influence.test.ts holds them.
 */
const MORE_THAN_THAT: readonly string[] = [
  'expected_calibration_error',
  'median_absolute_error',
  'r2',
  'roc_auc',
  'roc_auc_ovr',
  'roc_auc_macro',
  'roc_auc_micro',
  'average_precision_micro',
];
const WITHOUT_UNITS: readonly Problem[] = ['retrieval', 'object-detection'];

describe.each(SAMPLES.filter(({ problem }) => !WITHOUT_UNITS.includes(problem)))(
  'what each unit contributes is the derivative of the value by its weight: $name',
  ({ problem, draw }) => {
    it.each(metricsWithInterval(problem).filter((metric) => !MORE_THAN_THAT.includes(metric)))('%s', (metric) => {
      const [rows] = draw(xoroshiro128plus(7), UNITS);
      const units = rowsOfUnits(rows);
      const { contributions, scale } = measureMetric(rows, metric).spread ?? {};
      // Wilson's interval knows the variance of a share from the share itself.
      const bessel = scale === 'proportion' ? 1 : Math.sqrt(units.length / (units.length - 1));
      const wanted = units.map((unit) => bessel * derivative(rows, metric, unit));
      expect(contributions).toHaveLength(units.length);
      wanted.forEach((part, unit) => expect(contributions?.[unit], `unit ${unit}`).toBeCloseTo(part, 6));
    });
  },
);

it('of the area under the ROC curve each class knows its own spread (DeLong et al., 1988)', () => {
  const [rows] = POPULATIONS.binary({ weighted: true })(xoroshiro128plus(7), UNITS);
  const target = 'target' in rows.answers ? rows.answers.target : null;
  if (!(target instanceof Int32Array)) throw new Error('no labels');
  const { contributions } = measureMetric(rows, 'roc_auc').spread ?? {};
  target.forEach((label, row) => {
    const count = target.filter((other) => other === label).length;
    const wanted = Math.sqrt(count / (count - 1)) * derivative(rows, 'roc_auc', [row]);
    expect(contributions?.[row], `row ${row}`).toBeCloseTo(wanted, 6);
  });
});

const PLAIN: readonly PlainRows[] = [
  { problem: 'binary', target: [0, 1, 1, 0, 1, 0, 1], answer: [0.2, 0.9, 0.4, 0.6, 0.6, 0.1, 0.7] },
  {
    problem: 'multiclass',
    columns: 3,
    target: [0, 1, 2, 1, 0, 2],
    answer: [0.7, 0.2, 0.1, 0.1, 0.6, 0.3, 0.3, 0.4, 0.3, 0.5, 0.2, 0.3, 0.4, 0.3, 0.3, 0.1, 0.1, 0.8],
  },
  { problem: 'regression', target: [1, 4, 2, 8, 5, 7], answer: [1.5, 3, 2.5, 9, 4, 7.25] },
  {
    problem: 'ranking',
    target: [1, 0, 2, 0, 1, 1, 0, 2],
    answer: [0.9, 0.4, 0.3, 0.8, 0.6, 0.1, 0.5, 0.7],
    query: [1, 1, 1, 2, 2, 3, 3, 3],
  },
];

describe.each(PLAIN)('rows without weights are rows that weigh one: $problem', (plain) => {
  it.each(metricsWithInterval(plain.problem))('%s', (metric) => {
    const ones = plain.target.length;
    const [without, weighing] = [
      measureMetric(scoredRows(plain), metric),
      measureMetric(scoredRows({ ...plain, weight: Array.from({ length: ones }, () => 1) }), metric),
    ];
    expect(without.value).toBeCloseTo(weighing.value ?? NaN, 12);
    expect(without.spread?.scale).toBe(weighing.spread?.scale);
    expect(without.spread?.support).toBeCloseTo(weighing.spread?.support ?? NaN, 12);
    weighing.spread?.contributions.forEach((part, row) =>
      expect(without.spread?.contributions[row], `row ${row}`).toBeCloseTo(part, 12),
    );
  });
});
