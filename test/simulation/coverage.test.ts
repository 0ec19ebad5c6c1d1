import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { groupGap } from '../../src/domain/evaluation/gaps.ts';
import { gaussian } from '../../src/domain/evaluation/random.ts';
import { EXTREMES, holds, measureCoverage, SCENARIOS } from '../support/coverage.ts';
import { byCost, SLOW } from '../support/slow.ts';

/** Where 200 rows have a standard error of 1, the value of so many is off by 0.06, which costs an interval 0.05 percent points. */
const POPULATION = 50_000;

/** Of what costs a hundredth of a second for each of 200 rows' metrics; `bench/interval-coverage.ts` draws more of any. */
const COSTLY: ReadonlySet<string> = new Set([
  'object-detection',
  'retrieval',
  'token-classification',
  'image-segmentation',
]);

describe('coverage', () => {
  // 1,000 samples leave a standard error of 0.7 percent points, 250 one of 1.4: the band is 93 to 97 % and one of them. The
  // calibration error keeps its biased value inside, which makes its interval too wide on few rows.
  for (const { rows, options } of byCost(SCENARIOS, ({ name }, index) => index % 3 === 0 && !COSTLY.has(name)))
    it.each(rows)('95 % intervals hold the truth in 93 to 97 % of samples: $name', options, expectCovered);

  function expectCovered(scenario: (typeof SCENARIOS)[number]): void {
    const repetitions = COSTLY.has(scenario.name) ? 250 : 1000;
    const error = Math.sqrt((0.95 * 0.05) / repetitions);
    const request = { rows: 200, repetitions, population: POPULATION, seed: 5 };
    const outside = measureCoverage(scenario, request).flatMap(({ metric, single, paired }) => {
      const most = metric === 'expected_calibration_error' ? 0.995 : 0.97 + error;
      const shares = { single, paired };
      return Object.entries(shares).flatMap(([kind, share]) => {
        return share < 0.93 - error || share > most ? [`${metric}, ${kind}: ${share}`] : [];
      });
    });
    expect(outside).toEqual([]);
  }

  it.each(EXTREMES)('extremes cost some percent points, not more: $name', SLOW, (scenario) => {
    const request = { rows: 200, repetitions: 500, population: POPULATION, seed: 5 };
    const lines = measureCoverage(scenario, request);
    expect(Math.min(...lines.flatMap(({ single, paired }) => [single, paired]))).toBeGreaterThanOrEqual(0.89);
  });
});

describe('gaps between groups', () => {
  it.each([
    ['two groups apart', [0.7, 0.8]],
    ['two equal groups', [0.75, 0.75]],
    ['five groups, one apart', [0.8, 0.8, 0.8, 0.8, 0.7]],
    ['five equal groups', [0.8, 0.8, 0.8, 0.8, 0.8]],
  ])('the interval holds the true gap: %s', (_name, values) => {
    const random = xoroshiro128plus(3);
    const truth = Math.max(...values) - Math.min(...values);
    const trials = 150;
    let held = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      const groups = values.map((value, index) => ({
        group: `${index}`,
        value: value + 0.03 * gaussian(random),
        error: 0.03,
      }));
      held += Number(holds(groupGap(groups, { level: 0.95, seed: trial }).estimate, truth));
    }
    expect(held / trials).toBeGreaterThanOrEqual(0.91);
  });
});
