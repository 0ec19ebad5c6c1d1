// @module-tag slow
import quantile from '@stdlib/stats-base-dists-beta-quantile';
import { describe, expect, test } from 'vitest';
import { type Random, seededRandom } from '../../src/domain/benchmark/random.ts';
import {
  addResiduals,
  type BucketedMoments,
  BUCKETS,
  estimateClustered,
  NO_RESIDUAL_SUMS,
} from '../../src/domain/livetest/statistics/buckets.ts';
import {
  addClusteredEvents,
  beginClusteredEvents,
  type BucketedEvents,
  type ClusteredEvents,
  logClustered,
  logClusteredBelow,
} from '../../src/domain/livetest/statistics/clustered-events.ts';
import { addStratum, NO_CONTRAST } from '../../src/domain/livetest/statistics/contrast.ts';
import { addEvents, logShare, NO_RATIOS } from '../../src/domain/livetest/statistics/event-share.ts';
import { logOneSided } from '../../src/domain/livetest/statistics/mixture.ts';
import { drawBinomial, drawPoisson } from '../../src/domain/livetest/simulation/draws.ts';

/** Units that come again, each given to one version and bucket. */
interface Units {
  readonly count: number;
  /** How often something happens to a unit's requests. */
  readonly rateOf: (random: Random) => number;
  /** How often a unit asks in one window. */
  readonly asksOf: (random: Random) => number;
  readonly shareAt: (window: number) => number;
  readonly windows: number;
  /** How many times as often it happens with the candidate. */
  readonly times?: number;
}

const half = () => 0.5;
/** Of a ramp over 16 windows. */
const ramp = (window: number) => [0.05, 0.1, 0.25, 0.5][Math.floor(window / 4)] ?? 0.5;

/** Window after window, what happened to both arms. */
function* windowsOf(random: Random, units: Units): Generator<readonly [BucketedEvents, BucketedEvents]> {
  const { count, rateOf, asksOf, shareAt, windows, times = 1 } = units;
  const all = Array.from({ length: count }, () => ({
    place: random(),
    bucket: Math.floor(random() * BUCKETS),
    rate: rateOf(random),
    asks: asksOf(random),
  }));
  for (let window = 0; window < windows; window += 1) {
    const arms = [0, 1].map(() => new Map<number, readonly [number, number]>());
    for (const { place, bucket, rate, asks } of all) {
      const isCandidate = place < shareAt(window);
      const n = drawPoisson(random, asks);
      const own = drawBinomial(random, n, Math.min(1, isCandidate ? rate * times : rate));
      const [before, events] = arms[Number(isCandidate)]?.get(bucket) ?? [0, 0];
      if (n > 0) arms[Number(isCandidate)]?.set(bucket, [before + n, events + own]);
    }
    const [production, candidate] = arms.map(countsOf);
    if (production !== undefined && candidate !== undefined) yield [production, candidate];
  }
}

function countsOf(arm: ReadonlyMap<number, readonly [number, number]>): BucketedEvents {
  const buckets = [...arm].map(([bucket, [n, events]]) => [bucket, n, events] as const);
  return {
    requests: buckets.reduce((sum, [, n]) => sum + n, 0),
    events: buckets.reduce((sum, [, , own]) => sum + own, 0),
    buckets,
  };
}

/** In how many of the runs the largest ln e over all looks says 1/alpha. */
function alarms(runs: number, alpha: number, logEs: (random: Random) => Iterable<number>): number {
  const random = seededRandom(31);
  let found = 0;
  for (let run = 0; run < runs; run += 1)
    for (const logE of logEs(random))
      if (logE >= -Math.log(alpha)) {
        found += 1;
        break;
      }
  return found;
}

/** The largest share that so many alarms do not refute at 99 % (Clopper and Pearson, 1934). */
function upperBound(found: number, runs: number): number {
  return quantile(0.99, found + 1, runs - found);
}

const RUNS = 400;

describe('a metric is better at most at alpha', () => {
  function* looksAt(random: Random, units: Units): Generator<number> {
    let [contrast, residuals] = [NO_CONTRAST, NO_RESIDUAL_SUMS];
    for (const arms of windowsOf(random, units)) {
      const [production, candidate] = arms.map(({ requests: n, events: sum, buckets }): BucketedMoments => ({
        n,
        sum,
        sumSquares: sum,
        buckets,
      }));
      if (production === undefined || candidate === undefined) return;
      contrast = addStratum(contrast, production, candidate);
      residuals = addResiduals(residuals, production, candidate);
      const { effect, information } = estimateClustered(contrast, residuals);
      if (information > 0) yield logOneSided({ z: effect * Math.sqrt(information), information, scale: 0.3 });
    }
  }

  const either = (random: Random) => (random() < 0.5 ? 0.05 : 0.45);
  const asks = (part: number, times: number) => (random: Random) => (random() < part ? times : 1);

  test.each<[string, number, Units]>([
    ['that ask alike', 0.05, { count: 300, rateOf: either, asksOf: () => 3, shareAt: half, windows: 14 }],
    ['that ask alike, on a ramp', 0.05, { count: 600, rateOf: either, asksOf: () => 1, shareAt: ramp, windows: 16 }],
    // Two of three requests are of 6 units.
    [
      'of which 1 in 50 asks 100 times as often',
      0.05,
      { count: 300, rateOf: (random) => random(), asksOf: asks(0.02, 100), shareAt: half, windows: 14 },
    ],
    // Nine of ten are of 3.
    [
      'of which 1 in 100 asks 1,000 times as often',
      0.05,
      { count: 300, rateOf: either, asksOf: asks(0.01, 1000), shareAt: half, windows: 14 },
    ],
    [
      'that ask as a Pareto of 1.1 has it',
      0.05,
      {
        count: 300,
        rateOf: (random) => random(),
        asksOf: (random) => Math.min(2000, (1 - random()) ** (-1 / 1.1)),
        shareAt: half,
        windows: 14,
      },
    ],
    // So few in a window that each is a third of it.
    [
      'of which nine come in a window',
      0.05,
      { count: 300, rateOf: either, asksOf: () => 0.03, shareAt: half, windows: 150 },
    ],
  ])('of units %s', (_name, alpha, units) => {
    expect(
      upperBound(
        alarms(RUNS, alpha, (random) => looksAt(random, units)),
        RUNS,
      ),
    ).toBeLessThanOrEqual(alpha);
  });

  test('and is found to be, also where some ask a hundred times as often', () => {
    const units: Units = {
      count: 2000,
      rateOf: () => 0.1,
      asksOf: asks(0.05, 100),
      shareAt: half,
      windows: 7,
      times: 2,
    };
    expect(alarms(20, 0.05, (random) => looksAt(random, units))).toBe(20);
  });
});

describe('an event', () => {
  const ONE_IN_100: Units = {
    count: 1500,
    rateOf: (random) => (random() < 0.01 ? 0.3 : 0),
    asksOf: () => 1,
    shareAt: ramp,
    windows: 16,
  };
  const EVEN: Units = { ...ONE_IN_100, rateOf: () => 0.004 };
  const MANY: Units = { ...EVEN, count: 3000, asksOf: () => 4 };

  function* sumsOf(random: Random, units: Units, ratio: number): Generator<ClusteredEvents> {
    let sums = beginClusteredEvents(ratio);
    for (const [production, candidate] of windowsOf(random, units))
      yield (sums = addClusteredEvents(sums, { production, candidate }));
  }

  function* looksAt(random: Random, units: Units, logE: (sums: ClusteredEvents) => number, ratio = 1) {
    for (const sums of sumsOf(random, units, ratio)) yield logE(sums);
  }

  test.each<[string, Units]>([
    ['1 in 100 fails at 30 %', ONE_IN_100],
    ['the same at half of the traffic', { ...ONE_IN_100, shareAt: half }],
    [
      '1 in 100 fails at 30 % and 1 in 100 asks 100 times as often',
      { ...ONE_IN_100, count: 1000, asksOf: (random) => (random() < 0.01 ? 100 : 1) },
    ],
    ['all are alike', EVEN],
    ['it is rare', { ...EVEN, rateOf: () => 0.0003 }],
  ])('comes no more often, and none is alarmed: %s', (_name, units) => {
    const runs = units.count > 1000 ? 250 : RUNS;
    const found = alarms(runs, 0.02, (random) => looksAt(random, units, (sums) => logClustered(sums, 'more')));
    expect(upperBound(found, runs)).toBeLessThanOrEqual(0.02);
  });

  test('of requests taken by themselves deceives there', () => {
    const found = alarms(60, 0.001, function* (random) {
      let ratios = NO_RATIOS;
      for (const [production, candidate] of windowsOf(random, {
        ...ONE_IN_100,
        count: 3000,
        windows: 28,
        shareAt: half,
      }))
        yield logShare((ratios = addEvents(ratios, 1, { production, candidate })), 'more');
    });
    expect(found).toBeGreaterThan(6);
  });

  test.each<[string, Units, number]>([
    ['half of the traffic', { ...MANY, shareAt: half, times: 3 }, 1.25],
    ['a ramp', { ...MANY, times: 3 }, 1.25],
  ])('that comes three times as often is found, on %s', (_name, units, ratio) => {
    const found = alarms(30, 0.01, (random) => looksAt(random, units, (sums) => logClustered(sums, 'more'), ratio));
    expect(found).toBe(30);
  });

  test.each<[string, Units]>([
    ['1 in 100 fails at 30 %', ONE_IN_100],
    ['1 in 20 fails at 6 %', { ...ONE_IN_100, rateOf: (random) => (random() < 0.05 ? 0.06 : 0) }],
    ['all are alike', { ...ONE_IN_100, rateOf: () => 0.003 }],
  ])('as often as that is not shown to be rarer, nor rarer than its rate: %s', (_name, units) => {
    const at = (logE: (sums: ClusteredEvents) => number) =>
      upperBound(
        alarms(150, 0.05, (random) => looksAt(random, units, logE)),
        150,
      );
    expect(at((sums) => logClustered(sums, 'fewer'))).toBeLessThanOrEqual(0.05);
    expect(at((sums) => logClusteredBelow(sums, 0.003))).toBeLessThanOrEqual(0.05);
  });

  test('that is good enough is shown to be, of even units', () => {
    const found = alarms(30, 0.05, (random) => looksAt(random, MANY, (sums) => logClusteredBelow(sums, 0.008)));
    expect(found).toBe(30);
  });
});
