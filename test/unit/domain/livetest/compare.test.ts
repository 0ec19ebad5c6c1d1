import { describe, expect, it } from 'vitest';
import type { LiveMetric, LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide, type TestDecision } from '../../../../src/domain/livetest/decide.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hoursOf,
  hourOf,
  hourWindow,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

const SHARES = { gbm: 1 / 3, tree: 1 / 3 };

function decided(
  windows: readonly LiveWindow[],
  policy: Partial<TestPolicy> = {},
  shares: Readonly<Record<string, number>> = { gbm: 0.5 },
): TestDecision {
  return decide({ policy: testPolicy(policy), history: testHistory(shares) }, windows, hourOf(80));
}

/** A second candidate at +0.008 is neither better nor without gain by then. */
const CLOSE = { metrics: [testMetric({ minEffect: 0.015 })] };

/** Two candidates, hour after hour. */
function both(hours: number, gbm: object, tree: object): readonly LiveWindow[] {
  return [
    ...hoursOf(hours, { candidate: gbm }),
    ...hoursOf(hours, { arm: testCandidate('tree'), candidate: tree }).filter(({ arm }) => arm !== null),
  ];
}

describe('several candidates', () => {
  it('the first that has shown enough waits a day for the others', () => {
    const windows = both(30, { rate: 0.14 }, { rate: 0.13 });
    const test = { policy: testPolicy(CLOSE), history: testHistory(SHARES) };
    const waiting = decide(test, both(24, { rate: 0.125 }, { rate: 0.108 }), hourOf(24));
    expect(waiting.outcome).toMatchObject({ kind: 'hold', reasonCode: 'soak', until: { kind: 'at', at: hourOf(48) } });
    expect(decided(windows, {}, SHARES).outcome).toMatchObject({ kind: 'promote', candidate: 'gbm' });
  });

  it('of two that are better the larger lower bound wins', () => {
    expect(decided(both(72, { rate: 0.13 }, { rate: 0.135 }), {}, SHARES)).toMatchObject({
      outcome: { kind: 'promote', candidate: 'tree' },
      decidedAt: hourOf(24),
    });
  });

  it('of two that are alike the one with fewer slow answers wins', () => {
    const slow = { p50: 400, p95: 30, p99: 8 };
    const policy = { guardrails: [{ event: 'over-p99', ratio: 3, bound: 0.05 }] } as const;
    expect(decided(both(72, { rate: 0.13, over: slow }, { rate: 0.13 }), policy, SHARES).outcome).toMatchObject({
      candidate: 'tree',
    });
    expect(decided(both(72, { rate: 0.13 }, { rate: 0.13, over: slow }), policy, SHARES).outcome).toMatchObject({
      candidate: 'gbm',
    });
  });

  it('one that another is surely better than is out, and the test goes on with the other', () => {
    const early = decide(
      { policy: testPolicy(), history: testHistory(SHARES) },
      both(10, { rate: 0.11 }, { rate: 0.16 }),
      hourOf(10),
    );
    expect(early).toMatchObject({
      outcome: { kind: 'reject-futile', reasonCode: 'another-better', candidate: 'gbm', than: 'tree' },
      isFinal: false,
    });
    expect(early.candidates.map(({ name, fate }) => [name, fate])).toEqual([
      ['gbm', 'futile'],
      ['tree', 'open'],
    ]);
    expect(decided(both(72, { rate: 0.11 }, { rate: 0.16 }), {}, SHARES)).toMatchObject({
      outcome: { kind: 'promote', candidate: 'tree' },
      decidedAt: hourOf(24),
    });
  });

  it('one that does harm is told while the other goes on', () => {
    const harmed = decide(
      { policy: testPolicy(), history: testHistory(SHARES) },
      both(3, { errors: 100 }, {}),
      hourOf(3),
    );
    expect(harmed).toMatchObject({ outcome: { kind: 'reject-harm', candidate: 'gbm' }, isFinal: false });
  });

  it('where all are out the test is over, with harm told first', () => {
    expect(decided(both(3, { errors: 100 }, { errors: 100 }), {}, SHARES)).toMatchObject({
      outcome: { kind: 'reject-harm' },
      isFinal: true,
    });
    expect(decided(both(72, {}, {}), {}, SHARES)).toMatchObject({
      outcome: { kind: 'reject-futile' },
      isFinal: true,
      decidedAt: hourOf(24),
    });
  });

  it('a winner of the soak that the end of the test meets is promoted', () => {
    const policy = { ...CLOSE, maxDurationMs: 26 * 3_600_000 };
    expect(decided(both(72, { rate: 0.125 }, { rate: 0.108 }), policy, SHARES)).toMatchObject({
      outcome: { kind: 'promote', candidate: 'gbm' },
      decidedAt: hourOf(26),
    });
  });

  it('one that has no share any more is not judged', () => {
    const epoch = testHistory().epochs[0]!;
    const epochs = [
      { ...epoch, to: hourOf(5), shares: SHARES },
      { ...epoch, from: hourOf(5), shares: { tree: 0.5 } },
    ];
    const windows = both(48, { errors: 100 }, { rate: 0.13 }).filter(
      ({ arm, from }) => arm !== 'gbm' || from < hourOf(5),
    );
    const went = decide({ policy: testPolicy(), history: testHistory(SHARES, { epochs }) }, windows, hourOf(48));
    expect(went.outcome).toMatchObject({ kind: 'promote', candidate: 'tree' });
    expect(went.candidates[0]).toMatchObject({ fate: 'left', since: null, share: null });
  });
});

describe('labels that come later', () => {
  const late = (hour: number, arm: ReturnType<typeof testCandidate> | null, rate: number): LiveWindow =>
    hourWindow(hour, arm, {
      metrics: { conversion: zeroOrOne(1000, rate) },
      decided: { from: hourOf(hour - 24), to: hourOf(hour - 23) },
    });

  it('belong to the time of the decision', () => {
    const windows = Array.from({ length: 49 }, (_, hour) => [
      late(hour, null, 0.1),
      late(hour, testCandidate(), 0.13),
    ]).flat();
    // Decisions of the time before the test are none of its.
    expect(decided(windows)).toMatchObject({
      outcome: { kind: 'promote' },
      decidedAt: hourOf(48),
      candidates: [{ metrics: [{ candidate: 24_000 }] }],
    });
  });

  it('count once they are old enough, though a window holds them at once', () => {
    const metrics = [testMetric({ delayMs: 24 * 3_600_000 })];
    expect(decided(hoursOf(48, { candidate: { rate: 0.13 } }), { metrics })).toMatchObject({
      outcome: { kind: 'promote' },
      decidedAt: hourOf(48),
    });
  });
});

describe('labels that are missing', () => {
  const metric = (missing: number, sum = 100): LiveMetric => ({ n: 900, sum, sumSquares: sum, missing });
  const worse = (n: number) =>
    hoursOf(48, {
      production: { metrics: { conversion: metric(100) } },
      candidate: { metrics: { conversion: metric(n) } },
    });

  it.each([
    ['zero', 1, 100 / 1000],
    ['worst', 1, 100 / 1000],
    ['worst', -1, 200 / 1000],
  ] as const)('count as %s (%d)', (missing, sign, mean) => {
    const { candidates } = decided(worse(100).slice(0, 2), { metrics: [testMetric({ missing, sign })] });
    expect(candidates[0]?.metrics[0]).toMatchObject({ candidate: 1000, production: 1000 });
    expect(candidates[0]?.metrics[0]?.effect).toBeCloseTo(0, 12);
    const half = decided(worse(1100).slice(0, 2), { metrics: [testMetric({ missing, sign })] }).candidates[0]
      ?.metrics[0];
    const own = missing === 'worst' && sign === -1 ? 1200 / 2000 : 100 / 2000;
    expect(half?.effect).toBeCloseTo(sign * (own - mean), 12);
  });

  it.each<[string, Partial<TestPolicy['metrics'][number]>, Partial<LiveMetric>, string]>([
    ['the reporter does not say how many', { missing: 'zero' }, {}, 'missing'],
    ['nobody says what is worst', { missing: 'worst', range: null }, { missing: 1 }, 'range'],
    ['no squares are reported', {}, { sumSquares: null }, 'squares'],
  ])('are not guessed where %s', (_name, own, said, gap) => {
    const metrics = { conversion: { ...zeroOrOne(1000, 0.1), ...said } };
    const { candidates, outcome } = decided(hoursOf(48, { production: { metrics }, candidate: { metrics } }), {
      metrics: [testMetric(own)],
    });
    expect(outcome).toMatchObject({
      kind: 'hold',
      until: { kind: 'unknown', reasonCode: expect.stringMatching(/not-reported|no-traffic/u) },
    });
    expect(candidates[0]?.missing).toContainEqual({
      kind: 'unusable',
      metric: 'conversion',
      gap,
      until: { kind: 'unknown', reasonCode: 'not-reported' },
    });
  });
});

describe('pairs', () => {
  const paired = { pairedShare: 1 };
  const said = (sum: number) => ({ pairs: { conversion: { n: 1000, sum, sumSquares: 60 } } });

  it('tell what arms would not', () => {
    const windows = hoursOf(25, { candidate: { rate: 0.125, ...said(25) } });
    expect(decided(windows, paired)).toMatchObject({
      outcome: { kind: 'promote' },
      candidates: [{ metrics: [{ basis: 'pairs', production: 24_000, candidate: 24_000, effect: 0.025 }] }],
    });
    const [pairs] = decided(windows, paired).candidates[0]?.metrics ?? [];
    const [arms] = decided(windows).candidates[0]?.metrics ?? [];
    expect((pairs?.upper ?? 0) - (pairs?.lower ?? 0)).toBeLessThan(((arms?.upper ?? 0) - (arms?.lower ?? 0)) / 1.5);
  });

  it('are used where the label comes whatever was answered, and not else', () => {
    const metrics = [testMetric({ labels: 'interactive' })];
    expect(decided(hoursOf(2, { candidate: said(25) }), { ...paired, metrics }).candidates[0]?.metrics[0]?.basis).toBe(
      'arms',
    );
    expect(decided(hoursOf(2, { candidate: said(25) }), { shadowShare: 0.1 }).candidates[0]?.metrics[0]?.basis).toBe(
      'pairs',
    );
  });

  it('that nobody reports are asked for', () => {
    expect(decided(hoursOf(48, {}), paired).candidates[0]?.missing).toContainEqual(
      expect.objectContaining({ kind: 'unusable', gap: 'pairs' }),
    );
  });

  it('score an ensemble that answers nobody, and promote none', () => {
    const mean = (hour: number) =>
      hourWindow(
        hour,
        { ...testCandidate('mean'), sha256: 'c'.repeat(64) },
        { requests: 0, errors: 0, metrics: {}, ...said(90) },
      );
    const windows = [...hoursOf(30, {}), ...Array.from({ length: 30 }, (_, hour) => mean(hour))];
    const told = decided(windows, { ensembles: ['mean'] });
    expect(told.outcome).toMatchObject({ kind: 'reject-futile', candidate: 'gbm' });
    expect(told.virtualArms).toMatchObject([{ name: 'mean', metrics: [{ basis: 'pairs', effect: 0.09 }] }]);
    expect(told.virtualArms[0]?.metrics[0]?.logBetter).toBeGreaterThan(20);
  });
});

describe('units that come again', () => {
  const buckets = (sums: readonly number[]) => sums.map((sum, bucket) => [bucket, 20, sum]);
  const said = (sums: readonly number[]) => ({
    requests: 1000,
    metrics: { conversion: { n: 1000, sum: sums.reduce((a, b) => a + b), sumSquares: 100, buckets: buckets(sums) } },
  });
  const EVEN = Array.from({ length: 50 }, () => 2);
  const UNEVEN = Array.from({ length: 50 }, (_, bucket) => (bucket < 6 ? 16 : 0.1));

  it('are known less of than single requests', () => {
    const windows = hoursOf(20, { production: said(UNEVEN), candidate: said(EVEN) });
    const [sticky] = decided(windows, { isSticky: true }).candidates[0]?.metrics ?? [];
    const [single] = decided(windows).candidates[0]?.metrics ?? [];
    expect(sticky?.effect).toBeCloseTo(single?.effect ?? NaN, 12);
    expect((sticky?.upper ?? 0) - (sticky?.lower ?? 0)).toBeGreaterThan(
      2 * ((single?.upper ?? 0) - (single?.lower ?? 0)),
    );
  });

  it.each([
    ['labels', {}, { metrics: { conversion: zeroOrOne(1000, 0.1) } }],
    ['pairs', { pairedShare: 1 }, { pairs: { conversion: { n: 1000, sum: 10, sumSquares: 60 } } }],
  ])('need the buckets of their %s', (_name, policy, candidate) => {
    const { candidates } = decided(hoursOf(4, { production: candidate, candidate }), { isSticky: true, ...policy });
    expect(candidates[0]?.missing).toContainEqual(expect.objectContaining({ kind: 'unusable', gap: 'buckets' }));
  });

  it('have missing labels spread as the others', () => {
    const missing = { ...said(EVEN).metrics.conversion, missing: 1000 };
    const windows = hoursOf(2, {
      production: { metrics: { conversion: missing } },
      candidate: { metrics: { conversion: missing } },
    });
    const policy = { isSticky: true, metrics: [testMetric({ missing: 'zero' })] } as const;
    expect(decided(windows, policy).candidates[0]?.metrics[0]).toMatchObject({ candidate: 4000, effect: 0 });
  });

  it('are paired by buckets too', () => {
    const pairs = {
      conversion: {
        n: 1000,
        sum: 25,
        sumSquares: 60,
        buckets: Array.from({ length: 50 }, (_, bucket) => [bucket, 20, bucket % 2]),
      },
    };
    const [metric] =
      decided(hoursOf(4, { candidate: { pairs } }), { isSticky: true, pairedShare: 1 }).candidates[0]?.metrics ?? [];
    expect(metric).toMatchObject({ basis: 'pairs', effect: 0.025 });
    expect(metric?.lower).not.toBeNull();
  });
});
