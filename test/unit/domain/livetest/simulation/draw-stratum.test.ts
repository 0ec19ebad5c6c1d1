import { describe, expect, it } from 'vitest';
import { validateLiveWindow } from '../../../../../src/contract/generated/validators.js';
import { seededRandom } from '../../../../../src/domain/benchmark/random.ts';
import { drawStratum, openTraffic, windowsOf } from '../../../../../src/domain/livetest/simulation/draw-stratum.ts';
import type { Outcome, World, WorldArm } from '../../../../../src/domain/livetest/simulation/world.ts';

const HOUR_MS = 3_600_000;
const SHARES = { c1: 0.3 };

function arm(name: string | null, change: Partial<WorldArm> = {}): WorldArm {
  const over = { p50: 0.4, p95: 0.05, p99: 0.01 };
  return { name, effect: 0, errors: 0.02, over, missing: 0.1, lost: 0, ...change };
}

function world(change: Partial<World> = {}): World {
  return {
    rate: 1,
    season: 'flat',
    metrics: [{ id: 'gain', outcome: { kind: 'bernoulli', mean: 0.4 } }],
    units: null,
    arms: [arm(null), arm('c1', { effect: 0.1 })],
    labelDelayMs: 0,
    paired: null,
    windowMs: HOUR_MS,
    ...change,
  };
}

/** Sums of many windows of one arm: counts, and mean and variance of the first metric. */
function totals(of: World, index: number, windows = 400) {
  const traffic = openTraffic(of, seededRandom(3));
  const drawn = Array.from({ length: windows }, (_, window) => drawStratum(traffic, SHARES, window * HOUR_MS)[index]);
  const sum = (pick: (one: NonNullable<(typeof drawn)[number]>) => number) =>
    drawn.reduce((total, one) => total + (one === undefined ? 0 : pick(one)), 0);
  const id = of.metrics[0]?.id ?? '';
  const n = sum(({ labels }) => labels.get(id)?.n ?? 0);
  const mean = sum(({ labels }) => labels.get(id)?.sum ?? 0) / n;
  const squares = sum(({ labels }) => labels.get(id)?.sumSquares ?? 0) / n;
  return { drawn, sum, n, mean, variance: squares - mean * mean };
}

describe('a simulated service', () => {
  it('gives each arm its share, and its own errors, slow answers, missing labels and effect', () => {
    const { sum, n, mean } = totals(world(), 1);
    const assigned = sum((one) => one.assigned);
    expect(assigned / (400 * 3600 * 0.3)).toBeCloseTo(1, 2);
    expect(sum((one) => one.errors) / assigned).toBeCloseTo(0.02, 2);
    expect(sum((one) => one.over.p50) / assigned).toBeCloseTo(0.4, 2);
    expect(sum((one) => one.over.p99) / assigned).toBeCloseTo(0.01, 3);
    expect(n / assigned).toBeCloseTo(0.9, 2);
    expect(mean).toBeCloseTo(0.5, 2);
  });

  it.each([
    ['bernoulli', { kind: 'bernoulli', mean: 0.4 }, 0.25],
    ['bounded', { kind: 'bounded', mean: 0.4 }, 0.0625],
    ['even', { kind: 'even', mean: 0.4, spread: 2 }, 4],
    ['lognormal', { kind: 'lognormal', mean: 0.4, sigma: 0.5 }, 0.071],
  ] satisfies readonly (readonly [string, Outcome, number])[])(
    'draws %s contributions with their mean and variance',
    (_, outcome, variance) => {
      const drawn = totals(world({ metrics: [{ id: 'gain', outcome }] }), 1, 100);
      expect(drawn.mean).toBeCloseTo(0.5, 1);
      expect(drawn.variance / variance).toBeCloseTo(1, 1);
    },
  );

  it('loses what is lost before it is served', () => {
    const { sum } = totals(world({ arms: [arm(null), arm('c1', { lost: 0.05 })] }), 1);
    expect(sum((one) => one.served) / sum((one) => one.assigned)).toBeCloseTo(0.95, 3);
  });

  it('keeps units in their arm and bucket, whose sums are those of the arm', () => {
    const traffic = openTraffic(world({ units: { count: 300, spread: 0.5 } }), seededRandom(4));
    const first = drawStratum(traffic, SHARES, 0);
    const second = drawStratum(traffic, SHARES, HOUR_MS);
    for (const index of [0, 1]) {
      const own = first[index]?.labels.get('gain');
      expect(own?.buckets?.reduce((sum, [, n]) => sum + (n ?? 0), 0)).toBe(own?.n);
      expect(own?.buckets?.reduce((total, [, , sum]) => total + (sum ?? 0), 0)).toBeCloseTo(own?.sum ?? 0, 9);
      const later = second[index]?.labels.get('gain')?.buckets?.map(([bucket]) => bucket);
      expect(later).toEqual(own?.buckets?.map(([bucket]) => bucket));
    }
  });

  it('moves units from production to the candidate only, where its share grows', () => {
    const of = world({ units: { count: 2000, spread: 0 } });
    const small = drawStratum(openTraffic(of, seededRandom(5)), { c1: 0.05 }, 0);
    const large = drawStratum(openTraffic(of, seededRandom(5)), { c1: 0.5 }, 0);
    expect(small[1]?.assigned ?? 0).toBeLessThan(large[1]?.assigned ?? 0);
    expect((small[0]?.assigned ?? 0) + (small[1]?.assigned ?? 0)).toBe(
      (large[0]?.assigned ?? 0) + (large[1]?.assigned ?? 0),
    );
  });

  it('scores pairs whose difference is the effect, on as many as disagree', () => {
    const { sum } = totals(world({ paired: { share: 1, shadow: 0, disagreement: 0.2 } }), 1);
    const n = sum((one) => one.pairs?.get('gain')?.n ?? 0);
    expect(sum((one) => one.pairs?.get('gain')?.sum ?? 0) / n).toBeCloseTo(0.1, 2);
    expect(sum((one) => one.pairs?.get('gain')?.sumSquares ?? 0) / n).toBeCloseTo(0.2, 2);
  });

  it('scores the requests of production, too, where the candidate answers them unseen', () => {
    const { sum } = totals(world({ paired: { share: 0, shadow: 0.5, disagreement: 0.2 } }), 1);
    const production = totals(world({ paired: { share: 0, shadow: 0.5, disagreement: 0.2 } }), 0);
    const pairs = sum((one) => one.pairs?.get('gain')?.n ?? 0);
    expect(pairs / production.n).toBeCloseTo(0.5, 2);
  });

  it('follows the hour, and leaves the means alone where only the traffic does', () => {
    const morning = 6 * HOUR_MS;
    const traffic = openTraffic(world({ season: 'traffic', rate: 50 }), seededRandom(6));
    const [high] = drawStratum(traffic, {}, morning);
    const [low] = drawStratum(traffic, {}, 3 * morning);
    expect((high?.assigned ?? 0) / (low?.assigned ?? 1)).toBeCloseTo(1.6 / 0.4, 0);
    const share = (one: typeof high) => (one?.labels.get('gain')?.sum ?? 0) / (one?.labels.get('gain')?.n ?? 1);
    expect(share(high)).toBeCloseTo(share(low), 1);
  });

  it.each([0, 24 * HOUR_MS])('reports windows as services do, with labels %i ms later', (labelDelayMs) => {
    const of = world({ labelDelayMs, paired: { share: 0.5, shadow: 0, disagreement: 0.2 } });
    const arms = drawStratum(openTraffic(of, seededRandom(7)), SHARES, 0);
    const place = {
      model: 'simulated',
      test: 'simulated',
      environment: 'production',
      startMs: 0,
      versionOf: () => ({ version: '1.0.0', sha256: 'a'.repeat(64) }),
    };
    const windows = windowsOf(arms, arms, { at: labelDelayMs, world: of, place });
    for (const window of windows) {
      validateLiveWindow(window);
      expect(validateLiveWindow.errors).toBeNull();
      expect(window.decided === undefined).toBe(labelDelayMs === 0);
      if (labelDelayMs > 0) expect(window.decided?.from).toBe('1970-01-01T00:00:00Z');
    }
    expect(windows.map((window) => window.arm)).toEqual([null, 'c1']);
    expect(windows[1]?.pairs?.['gain']?.n).toBeGreaterThan(0);
  });
});
