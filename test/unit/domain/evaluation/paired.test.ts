import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { proportionOf } from '../../../../src/domain/evaluation/arithmetic/means.ts';
import { differenceOf } from '../../../../src/domain/evaluation/paired.ts';

const ROWS = 700;

/** The first `asked` rows are answered as positive, of which the first `right` are right. */
function precision(asked: number, right: number) {
  const hits = Uint8Array.from({ length: ROWS }, (_, row) => (row >= asked ? 2 : Number(row < right)));
  return proportionOf(hits, null, 0);
}

describe('the difference of shares of rows that each model chooses', () => {
  test.each([
    ['none is chosen, and its share is 0 by convention', precision(0, 0), precision(600, 540)],
    ['three of three', precision(3, 3), precision(600, 540)],
    ['none of three', precision(3, 0), precision(600, 540)],
    ['the other has three of three', precision(600, 540), precision(3, 3)],
    ['both are whole, one of three', precision(600, 600), precision(3, 3)],
  ])('is as unsure as the one that few rows tell of: %s', (_name, candidate, baseline) => {
    const { value, interval } = differenceOf(candidate, baseline, 0.95);
    const [lower, upper] = [interval?.lower ?? 0, interval?.upper ?? 0];
    expect(value).toBeCloseTo((candidate.value ?? 0) - (baseline.value ?? 0));
    expect(lower).toBeLessThanOrEqual(value ?? 0);
    expect(upper).toBeGreaterThanOrEqual(value ?? 0);
    // Wilson's interval of three of three begins at 0.44.
    expect(upper - lower).toBeGreaterThan(0.5);
  });

  test('holds the truth as often as it says where one model chooses few rows', () => {
    const random = seededRandom(3);
    const draw = (asked: number) =>
      proportionOf(
        Uint8Array.from({ length: ROWS }, (_, row) => (row >= asked ? 2 : Number(random() < 0.9))),
        null,
        0,
      );
    const trials = 400;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { interval } = differenceOf(draw(5), draw(400), 0.95);
      if ((interval?.lower ?? 0) <= 0 && (interval?.upper ?? 0) >= 0) held += 1;
    }
    expect(held / trials).toBeGreaterThan(0.93);
  });
});
