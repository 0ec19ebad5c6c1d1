import { expect, test } from 'vitest';
import { DIFFERENCES, forecastCoverage, HISTORIES } from '../support/forecast-coverage.ts';

const CASES = Object.entries(HISTORIES).flatMap(([name, sizes]) =>
  DIFFERENCES.map((difference) => ({ name, sizes, difference })),
);

// 6,000 intervals of 90 % leave a standard error of 0.4 percent points.
test.each(CASES)(
  '90 % intervals after $name, models apart by $difference, hold 88 to 92 %',
  ({ sizes, difference }) => {
    const { known, new: unknown } = forecastCoverage(sizes, difference, { repetitions: 6000, seed: 20_261_128 });
    for (const share of [known, unknown].filter((one) => one !== null)) {
      expect(share).toBeGreaterThan(0.88);
      expect(share).toBeLessThan(0.92);
    }
  },
);

test('where the models are few, or have one version each, one of the two is not given', () => {
  const once = { repetitions: 1, seed: 1 };
  expect(forecastCoverage([2, 2, 2], 1, once)).toMatchObject({ known: expect.any(Number), new: null });
  expect(forecastCoverage([1, 1, 1, 1, 1], 1, once)).toMatchObject({ known: null, new: expect.any(Number) });
});
