import { describe, expect, test } from 'vitest';
import { poolStretches } from '../../../../src/domain/benchmark/stretches.ts';
import { tInterval } from '../../../../src/domain/benchmark/t-interval.ts';
import reference from '../../../reference/benchmark/stretches.json' with { type: 'json' };

describe('against the random effects of statsmodels', () => {
  test.each(reference.cases)('mean $mean ± $halfWidth', ({ stretches, alpha, bias, ...expected }) => {
    const { mean, halfWidth, weights } = poolStretches(stretches, { alpha, bias });
    expect(mean).toBeCloseTo(expected.mean, 12);
    expect(halfWidth / expected.halfWidth).toBeCloseTo(1, 9);
    for (const [index, weight] of expected.weights.entries()) expect(weights[index]).toBeCloseTo(weight, 9);
  });
});

describe('what few rounds say', () => {
  const options = { alpha: 0.004, bias: 0.003 };

  test('one stretch is an interval of its rounds', () => {
    const rounds = [0.01, 0.02, 0.015, 0.011];
    const { mean, halfWidth } = tInterval(rounds, { alpha: 0.004, floor: 0 });
    expect(poolStretches([rounds], options)).toEqual({ mean, halfWidth: halfWidth + 0.003, weights: [1] });
  });

  test('a stretch without a value counts for nothing', () => {
    const rounds = [0.01, 0.02, 0.015, 0.011];
    expect(poolStretches([[], rounds], options)).toEqual(poolStretches([rounds], options));
  });

  test('no rounds, one round, and one in each of two stretches', () => {
    expect(poolStretches([], options)).toMatchObject({ mean: Number.NaN, halfWidth: Number.POSITIVE_INFINITY });
    expect(poolStretches([[0.1]], options)).toMatchObject({ mean: 0.1, halfWidth: Number.POSITIVE_INFINITY });
    expect(poolStretches([[0.1], [0.3]], options)).toMatchObject({ halfWidth: Number.POSITIVE_INFINITY });
  });

  test('rounds that do not differ leave the bias', () => {
    const { mean, halfWidth } = poolStretches(
      [
        [0.1, 0.1],
        [0.1, 0.1],
      ],
      { alpha: 0.025, bias: 0.003 },
    );
    expect(mean).toBeCloseTo(0.1, 12);
    expect(halfWidth).toBeCloseTo(0.003, 12);
  });

  test('two equally long stretches reach to both of their means, whatever they differ by', () => {
    for (const shift of [0.05, 0.3]) {
      const stretches = [
        [0.001, -0.001, 0.002, -0.002],
        [shift, shift + 0.001, shift - 0.001, shift],
      ];
      const { mean, halfWidth } = poolStretches(stretches, options);
      expect(mean - halfWidth).toBeLessThan(0);
      expect(mean + halfWidth).toBeGreaterThan(shift);
    }
  });
});
