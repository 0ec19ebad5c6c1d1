import { expect, test } from 'vitest';
import { judgeDrift, type FeatureCounts } from '../../../../../src/domain/livetest/statistics/drift.ts';
import { expectSame, livetestReference } from '../../../../support/livetest.ts';

interface Feature {
  readonly reference: readonly number[];
  readonly live: readonly number[];
  readonly index: number;
  readonly hasDrifted: boolean;
}

const CASES = (livetestReference('drift') as readonly (readonly Feature[])[]).map((features) => ({
  features,
  drifted: features.filter(({ hasDrifted }) => hasDrifted).length,
}));

test.each(CASES)('$features.length features, of which SciPy and statsmodels have $drifted drifted', ({ features }) => {
  const named = features.map(({ reference, live }, index) => ({ name: `f${index}`, reference, live }));
  for (const [index, drift] of judgeDrift(named).entries()) {
    expect(drift.name).toBe(`f${index}`);
    expectSame(drift.index, features[index]?.index ?? NaN);
    expect(drift.hasDrifted).toBe(features[index]?.hasDrifted);
    expect(drift.index > drift.threshold).toBe(drift.hasDrifted);
  }
});

function judged(...features: readonly Omit<FeatureCounts, 'name'>[]) {
  return judgeDrift(features.map((counts) => ({ name: 'age', ...counts })));
}

test('the threshold is 0.1 more than chance: 3.841 of one degree of freedom at 5 %', () => {
  const [drift] = judged({ reference: [500, 500], live: [150, 50] });
  expect(drift?.threshold).toBeCloseTo(0.1 + 3.841458820694124 * (1 / 1000 + 1 / 200), 12);
  expect(drift?.index).toBeCloseTo((0.25 - 0.25 / 201) * Math.log((150.5 / 50.5) ** 1), 2);
  expect(drift?.hasDrifted).toBe(true);
});

test('a small shift is none, however surely it is there', () => {
  const [drift] = judged({ reference: [5e8, 5e8], live: [5.5e8, 4.5e8] });
  expect(drift?.index).toBeCloseTo(0.05 * Math.log(1.1 / 0.9) * 1, 3);
  expect(drift?.hasDrifted).toBe(false);
});

test('what drifted by itself leaves more of the chance to the others (Holm)', () => {
  const clear = { reference: [500, 500], live: [10, 990] };
  const faint = { reference: [500, 500], live: [65, 29] };
  const still = { reference: [500, 500], live: [500, 500] };
  const alone = judged(faint)[0];
  expect(alone?.hasDrifted).toBe(true);
  expect(judged(faint, still)[0]?.hasDrifted).toBe(false);
  expect(judged(faint, clear).map(({ hasDrifted }) => hasDrifted)).toEqual([true, true]);
  expect(judged(faint, clear)[0]?.threshold).toBe(alone?.threshold);
});

test('an empty bin is no infinity, and a feature without counts says nothing', () => {
  expect(judged({ reference: [1000, 0], live: [990, 10] })[0]?.index).toBeLessThan(0.1);
  const silent = { name: 'age', index: 0, threshold: 0.1, hasDrifted: false };
  expect(judged({ reference: [0, 0], live: [3, 4] }, { reference: [3, 4], live: [0, 0] })).toEqual([silent, silent]);
  expect(judgeDrift([])).toEqual([]);
});
