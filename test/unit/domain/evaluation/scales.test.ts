import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../../../src/contract/generated/types.ts';
import { type Measurement, measured, type Scale } from '../../../../src/domain/evaluation/arithmetic/measurement.ts';
import { groupGap } from '../../../../src/domain/evaluation/gaps.ts';
import { estimateOf } from '../../../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { differenceOf } from '../../../../src/domain/evaluation/paired.ts';
import { scoredRows } from '../../../support/scored-rows.ts';

interface Ends {
  readonly lower: number;
  readonly upper: number;
}

interface Reference {
  readonly scales: readonly (Ends & {
    readonly scale: Scale;
    readonly value: number;
    readonly contributions: readonly number[];
  })[];
  readonly medians: readonly (Ends & { readonly errors: readonly number[] })[];
  readonly paired: readonly (Ends & {
    readonly values: readonly [number, number];
    readonly contributions: readonly [readonly number[], readonly number[]];
  })[];
  readonly gaps: readonly (Ends & {
    readonly values: readonly [number, number];
    readonly errors: readonly [number, number];
  })[];
  readonly calibration: readonly (Ends & {
    readonly sure: readonly number[];
    readonly truth: readonly number[];
    readonly value: number;
  })[];
  readonly queries: readonly {
    readonly relevance: readonly number[];
    readonly scores: readonly number[];
    readonly query: readonly number[];
    readonly weight: readonly number[];
    readonly ndcg: number;
    readonly map: number;
  }[];
}

const file = new URL('../../../reference/evaluation/scales.json', import.meta.url);
const reference: Reference = JSON.parse(readFileSync(file, 'utf8'));

const LEVEL = 0.95;

function measurement(scale: Scale, value: number, contributions: readonly number[]): Measurement {
  return measured(value, { scale, contributions: Float64Array.from(contributions), support: contributions.length });
}

function expectEnds({ interval }: Estimate, { lower, upper }: Ends, digits: number): void {
  expect(interval?.lower).toBeCloseTo(lower, digits);
  expect(interval?.upper).toBeCloseTo(upper, digits);
}

describe('ends equal an independent computation', () => {
  it.each(reference.scales)('$scale at $value', ({ scale, value, contributions, ...ends }) => {
    expectEnds(estimateOf(measurement(scale, value, contributions), LEVEL), ends, 9);
  });

  it.each(reference.medians)('the order statistics of $errors.length errors', ({ errors, ...ends }) => {
    const rows = scoredRows({ problem: 'regression', target: errors.map(() => 0), answer: errors });
    expectEnds(estimateOf(measureMetric(rows, 'median_absolute_error'), LEVEL), ends, 9);
  });

  it.each(reference.paired)('the difference of $values', ({ values, contributions, ...ends }) => {
    const [ours, theirs] = [0, 1].map((side) => measurement('unit', values[side]!, contributions[side]!));
    expectEnds(differenceOf(ours!, theirs!, LEVEL), ends, 9);
  });

  it.each(reference.gaps)('the gap of $values', ({ values, errors, ...ends }) => {
    const groups = values.map((value, index) => ({ group: `${index}`, value, error: errors[index]! }));
    // 2,000 draws know the ends of such groups to two digits.
    const { estimate } = groupGap(groups, { level: LEVEL, seed: 3 });
    expectEnds(estimate, ends, 2);
    expect(estimate.interval?.lower === 0, 'noise alone makes such a gap').toBe(ends.lower === 0);
  });

  it.each(reference.calibration)('the calibration error $value', ({ sure, truth, value, ...ends }) => {
    const rows = scoredRows({ problem: 'binary', target: truth, answer: sure });
    const estimate = estimateOf(measureMetric(rows, 'expected_calibration_error'), LEVEL);
    expect(estimate.value).toBeCloseTo(value, 12);
    expectEnds(estimate, ends, 6);
  });
});

describe('a query weighs as much as its rows say', () => {
  it.each(reference.queries)('NDCG of $ndcg', ({ relevance, scores, query, weight, ndcg, map }) => {
    const rows = scoredRows({ problem: 'ranking', target: relevance, answer: scores, query, weight });
    expect(measureMetric(rows, 'ndcg').value).toBeCloseTo(ndcg, 12);
    expect(measureMetric(rows, 'map').value).toBeCloseTo(map, 12);
  });
});

describe('a metric with ends of its own', () => {
  /** Lies `bias` too high, and its ends are a tenth apart for each z. */
  function biased(value: number, bias: number): Measurement {
    const { spread } = measurement('mean', value, [0.01, -0.01]);
    const at = (z: number): number => value - bias + z / 10;
    return measured(value, spread && { ...spread, ends: (z) => ({ lower: at(-z), upper: at(z), method: 'own' }) });
  }
  const reach = 1.959964 / 10;

  it.each([
    ['above them is kept inside', 0.5, { lower: 0.5 - 0.5 - reach, upper: 0.5 }],
    ['below them is kept inside', -0.5, { lower: 0.5, upper: 0.5 + 0.5 + reach }],
    ['between them leaves them', 0.1, { lower: 0.4 - reach, upper: 0.4 + reach }],
  ])('a value %s', (_name, bias, ends) => {
    expectEnds(estimateOf(biased(0.5, bias), LEVEL), ends, 5);
  });

  it('is compared by the middles of its ends, and the observed difference is kept inside', () => {
    const apart = 2 * reach;
    const opposed = (value: number, bias: number): Measurement => {
      const { spread } = biased(value, bias);
      return measured(value, spread && { ...spread, contributions: spread.contributions.map((part) => -part) });
    };
    const ends = { lower: 0.6 - 0.1 - (0.5 - 0.1) - apart, upper: 0.6 - 0.1 - (0.5 - 0.1) + apart };
    expectEnds(differenceOf(biased(0.6, 0.1), opposed(0.5, 0.1), LEVEL), ends, 5);
    const shifted = { lower: -0.8 - apart, upper: 0.1 };
    expectEnds(differenceOf(biased(0.6, 0.9), opposed(0.5, 0), LEVEL), shifted, 5);
  });
});

describe('two models that no row tells apart', () => {
  // scipy.stats.beta.ppf(0.975, 1, 10), the upper end of Clopper and Pearson for 0 of 10
  const unseen = 0.308497;
  it.each<readonly [Scale, number]>([
    ['unit', unseen],
    ['share', unseen],
    ['signed', 2 * unseen],
    ['mean', 0],
    ['root', 0],
    ['below-one', 0],
  ])('may differ as far as a share of 0 goes, where the metric is bounded on both sides: %s', (scale, reach) => {
    const same = measurement(
      scale,
      0.5,
      Array.from({ length: 10 }, (_, row) => row / 100 - 0.045),
    );
    expectEnds(differenceOf(same, same, LEVEL), { lower: -reach, upper: reach }, 6);
  });
});
