import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../../src/domain/benchmark/random.ts';
import {
  drawStratum,
  type DrawnArm,
  openTraffic,
  type Shares,
  windowsOf,
} from '../../../../../src/domain/livetest/simulation/draw-stratum.ts';
import type { World, WorldArm } from '../../../../../src/domain/livetest/simulation/world.ts';

const HOUR_MS = 3_600_000;
const SHARES = { c1: 0.3, c2: 0.2 };

function arm(name: string | null, change: Partial<WorldArm> = {}): WorldArm {
  const over = { p50: 0.4, p95: 0.05, p99: 0.01 };
  return { name, effect: 0, errors: 0.02, over, missing: 0.1, lost: 0.2, ...change };
}

/** An hour of ten million requests, whose shares are sharp. */
function world(change: Partial<World> = {}): World {
  return {
    rate: 1e7 / 3600,
    season: 'flat',
    metrics: [
      { id: 'gain', outcome: { kind: 'bernoulli', mean: 0.4 }, carried: 0.5 },
      { id: 'other', outcome: { kind: 'bernoulli', mean: 0.7 } },
    ],
    units: null,
    arms: [arm(null), arm('c1', { effect: 0.1 }), arm('c2', { effect: -0.1 })],
    labelDelayMs: 0,
    paired: null,
    windowMs: HOUR_MS,
    ...change,
  };
}

function drawn(of: World, shares: Shares = SHARES): readonly [DrawnArm, DrawnArm, DrawnArm] {
  const [production, first, second] = drawStratum(openTraffic(of, seededRandom(11)), shares, 0);
  if (production === undefined || first === undefined || second === undefined) throw new Error('three arms');
  return [production, first, second];
}

function shareOf(part: number | undefined, whole: number | undefined): number {
  return (part ?? NaN) / (whole ?? NaN);
}

function totalOf(buckets: readonly (readonly number[])[] | undefined): number | undefined {
  return buckets?.reduce((sum, [, count = 0]) => sum + count, 0);
}

describe('one hour of a simulated service', () => {
  it('has of each arm what its world says', () => {
    const arms = drawn(world());
    expect(arms.map(({ assigned }) => assigned / 1e7)).toEqual(
      [0.5, 0.3, 0.2].map((share) => expect.closeTo(share, 2)),
    );
    for (const { assigned, served, errors, over, missing, labels, units, pairs } of arms) {
      expect(shareOf(served, assigned)).toBeCloseTo(0.8, 2);
      expect([errors, over.p50, over.p95, over.p99].map((one) => shareOf(one, served))).toEqual(
        [0.02, 0.4, 0.05, 0.01].map((share) => expect.closeTo(share, 2)),
      );
      expect(shareOf(missing, served)).toBeCloseTo(0.1, 2);
      expect(labels.get('other')?.n).toBe(served - missing);
      expect(shareOf(labels.get('gain')?.n, served - missing)).toBeCloseTo(0.5, 2);
      expect(shareOf(labels.get('other')?.sum, labels.get('other')?.n)).toBeCloseTo(0.7, 2);
      expect([units, pairs]).toEqual([null, null]);
    }
    expect(arms.map(({ labels }) => shareOf(labels.get('gain')?.sum, labels.get('gain')?.n))).toEqual(
      [0.4, 0.5, 0.3].map((mean) => expect.closeTo(mean, 2)),
    );
  });

  it('lasts as long as a window does', () => {
    const [production] = drawn(world({ windowMs: HOUR_MS / 2 }), {});
    expect(production.assigned / 5e6).toBeCloseTo(1, 2);
  });

  it('pairs what a candidate answers and what it is shown unseen, and differs in the first metric by its effect', () => {
    const arms = drawn(world({ paired: { share: 0.5, shadow: 0.25, disagreement: 0.2 } }));
    expect(arms[0].pairs).toBeNull();
    const labelled = arms.map(({ served, missing }) => served - missing);
    for (const [index, effect] of [
      [1, 0.1],
      [2, -0.1],
    ] as const) {
      const [gain, other] = ['gain', 'other'].map((id) => arms[index]?.pairs?.get(id));
      const scored = 0.5 * (labelled[index] ?? 0) + 0.25 * (labelled[0] ?? 0);
      expect(shareOf(other?.n, scored)).toBeCloseTo(1, 2);
      expect(shareOf(gain?.n, scored)).toBeCloseTo(0.5, 2);
      expect(shareOf(gain?.sum, gain?.n)).toBeCloseTo(effect, 2);
      expect(shareOf(other?.sum, other?.n)).toBeCloseTo(0, 2);
      for (const one of [gain, other]) expect(shareOf(one?.sumSquares, one?.n)).toBeCloseTo(0.2, 2);
    }
  });

  it('differs in all pairs one way where the effect is more than they differ', () => {
    const metrics = [{ id: 'gain', outcome: { kind: 'even', mean: 0, spread: 2 } }] as const;
    const arms = [arm(null), arm('c1', { effect: 1 }), arm('c2', { effect: -1 })];
    const [, up, down] = drawn(world({ metrics, arms, paired: { share: 1, shadow: 0, disagreement: 0.1 } }));
    const [higher, lower] = [up.pairs?.get('gain'), down.pairs?.get('gain')];
    // Of a step of 4, an effect of 1 asks for a quarter, of which a tenth differs: (0.1 + 0.25) / 2.
    expect(shareOf(higher?.sum, higher?.n)).toBeCloseTo(0.175 * 4, 2);
    expect(shareOf(higher?.sumSquares, higher?.n)).toBeCloseTo(0.175 * 16, 2);
    expect(shareOf(lower?.sum, lower?.n)).toBeCloseTo(-0.175 * 4, 2);
  });
});

describe('one hour of units that come again', () => {
  const UNITS = { count: 300, spread: 0.5, failing: { part: 0.5, rate: 0.1 } };
  const STICKY = world({ rate: 3e4 / 3600, units: UNITS, arms: [arm(null), arm('c1', { effect: 0.1 }), arm('c2')] });

  it('has of each arm what its units did, in all and by bucket', () => {
    const arms = drawn(STICKY);
    expect(arms.map(({ units }) => shareOf(units?.count, 300))).toEqual(
      [0.5, 0.3, 0.2].map((share) => expect.closeTo(share, 1)),
    );
    for (const { assigned, served, errors, over, missing, labels, units } of arms) {
      expect([served, missing]).toEqual([assigned, 0]);
      expect(Math.abs(shareOf(errors, assigned) - 0.06)).toBeLessThan(0.01);
      expect([over.p50, over.p95, over.p99].map((one) => shareOf(one, assigned))).toEqual(
        [0.4, 0.05, 0.01].map((share) => expect.closeTo(share, 1)),
      );
      expect(labels.get('other')?.n).toBe(assigned);
      expect(shareOf(labels.get('gain')?.n, assigned)).toBeCloseTo(0.5, 1);
      const { eventBuckets } = units ?? {};
      expect(totalOf(eventBuckets?.requests)).toBe(assigned);
      expect(totalOf(eventBuckets?.errors)).toBe(errors);
      expect((['over-p50', 'over-p95', 'over-p99'] as const).map((id) => totalOf(eventBuckets?.[id]))).toEqual([
        over.p50,
        over.p95,
        over.p99,
      ]);
    }
    expect(arms.map(({ labels }) => shareOf(labels.get('gain')?.sum, labels.get('gain')?.n))).toEqual(
      [0.4, 0.5, 0.4].map((mean) => expect.closeTo(mean, 1)),
    );
  });

  it('gives each candidate the units that follow its own anchor', () => {
    const at = (place: number) => {
      const unit = { place, bucket: 0, factor: 1, failing: null, asks: 1 };
      const traffic = { world: STICKY, random: seededRandom(1), units: [unit] };
      return drawStratum(traffic, SHARES, 0).findIndex(({ assigned }) => assigned > 0);
    };
    // Two candidates: anchors at 0 and at a half.
    expect([0, 0.29, 0.3, 0.49, 0.5, 0.69, 0.71, 0.999].map(at)).toEqual([1, 1, 0, 0, 2, 2, 0, 0]);
  });

  it('has an arm without units where none asks', () => {
    const [, none] = drawn(STICKY, { c1: 0, c2: 0.5 });
    expect(none).toMatchObject({ assigned: 0, errors: 0, units: { count: 0, eventBuckets: { requests: [] } } });
    expect(none.labels.get('gain')).toMatchObject({ n: 0, buckets: [] });
  });
});

describe('windows of a simulated service', () => {
  const PLACE = {
    model: 'm',
    test: 't',
    environment: 'e',
    startMs: Date.parse('2026-01-05T00:00:00Z'),
    versionOf: (name: string | null) => ({ version: name ?? '1.0.0', sha256: 'a'.repeat(64) }),
  };

  it('say who did what, when, and of which hour the labels are', () => {
    const of = world({ labelDelayMs: 2 * HOUR_MS });
    const [before, now] = [drawn(of), drawn(of, { c1: 0.1, c2: 0.1 })];
    const [, window] = windowsOf(now, before, { at: 5 * HOUR_MS, world: of, place: PLACE });
    const [, own] = now;
    expect(window).toMatchObject({
      key: 't/1/18000000',
      model: 'm',
      test: 't',
      environment: 'e',
      arm: 'c1',
      version: 'c1',
      from: '2026-01-05T05:00:00Z',
      to: '2026-01-05T06:00:00Z',
      decided: { from: '2026-01-05T03:00:00Z', to: '2026-01-05T04:00:00Z' },
      requests: own.assigned,
      errors: own.errors,
      outcomes: { assigned: own.assigned, served: own.served, timeouts: 0, shed: 0, invalid: 0 },
      over: own.over,
      metrics: { gain: { ...before[1].labels.get('gain'), missing: before[1].missing } },
    });
    expect(window?.outcomes).not.toHaveProperty('units');
    expect(window).not.toHaveProperty('eventBuckets');
    expect(window).not.toHaveProperty('pairs');
  });

  it('have no labels where nothing is old enough', () => {
    const of = world({ labelDelayMs: HOUR_MS });
    const [window] = windowsOf(drawn(of), [], { at: 0, world: of, place: PLACE });
    expect(window?.metrics).toEqual({});
    expect(window).not.toHaveProperty('decided');
  });

  it('say what was answered twice, of candidates alone', () => {
    const of = world({ paired: { share: 0.5, shadow: 0, disagreement: 0.2 } });
    const arms = drawn(of);
    const [production, candidate] = windowsOf(arms, arms, { at: 0, world: of, place: PLACE });
    expect(production).not.toHaveProperty('pairs');
    expect(production).not.toHaveProperty('decided');
    expect(candidate?.pairs).toEqual(Object.fromEntries(arms[1].pairs ?? []));
  });

  it('say how many units there were, and what happened to which', () => {
    const of = world({ rate: 1, units: { count: 50, spread: 0 }, paired: null });
    const arms = drawn(of);
    const [window] = windowsOf(arms, arms, { at: 0, world: of, place: PLACE });
    expect(window?.outcomes?.units).toBe(arms[0].units?.count);
    expect(window?.eventBuckets).toEqual(arms[0].units?.eventBuckets);
  });
});
