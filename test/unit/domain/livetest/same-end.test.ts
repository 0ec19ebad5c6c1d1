// @module-tag thorough
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide } from '../../../../src/domain/livetest/decide.ts';
import type { TestHistory } from '../../../../src/domain/livetest/test-history.ts';
import {
  hourOf,
  hourWindow,
  PRODUCTION,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

const HOURS = 40;
const DELAY_HOURS = 5;
const ARMS = ['gbm', 'tree'] as const;

/** What may happen to a test: how good its candidates are, whether labels come late, and what breaks at some hour. */
const WORLD = fc.record({
  rates: fc.tuple(...ARMS.map(() => fc.constantFrom(0.04, 0.09, 0.1, 0.12, 0.15))),
  errors: fc.tuple(...ARMS.map(() => fc.constantFrom(2, 2, 2, 9, 40))),
  isLate: fc.boolean(),
  breaksAt: fc.integer({ min: 1, max: 2 * HOURS }),
  breaks: fc.constantFrom<Partial<LiveWindow>[]>(
    { requests: 400 },
    { sha256: 'd'.repeat(64) },
    { environment: 'staging' },
  ),
  silentFrom: fc.integer({ min: 1, max: 2 * HOURS }),
  ramped: fc.boolean(),
});

type World = typeof WORLD extends fc.Arbitrary<infer T> ? T : never;

function historyOf({ ramped }: World): TestHistory {
  const [low, high] = [
    { gbm: 0.25, tree: 0.25 },
    { gbm: 1 / 3, tree: 1 / 3 },
  ];
  const epoch = { production: PRODUCTION, revision: 1 };
  const epochs = ramped
    ? [
        { ...epoch, from: hourOf(0), to: hourOf(9.5), shares: low },
        { ...epoch, from: hourOf(9.5), to: null, shares: high },
      ]
    : [{ ...epoch, from: hourOf(0), to: null, shares: high }];
  return testHistory(high, { epochs });
}

function windowsOf(world: World): readonly LiveWindow[] {
  return Array.from({ length: HOURS }, (_, hour) => hour).flatMap((hour) => {
    const isLow = world.ramped && hour < 9.5;
    const requests = (arm: string | null) => (isLow ? (arm === null ? 1500 : 750) : 1000);
    const labelled = (arm: string | null, rate: number) => {
      const metrics = { conversion: zeroOrOne(requests(arm), rate) };
      if (!world.isLate) return { metrics };
      if (hour < DELAY_HOURS) return { metrics: {} };
      return { metrics, decided: { from: hourOf(hour - DELAY_HOURS), to: hourOf(hour - DELAY_HOURS + 1) } };
    };
    return [
      hourWindow(hour, null, { requests: requests(null), ...labelled(null, 0.1) }),
      ...ARMS.flatMap((name, index) => {
        if (hour >= world.silentFrom && name === 'tree') return [];
        const broken = hour === world.breaksAt && name === 'gbm' ? world.breaks : {};
        const said = {
          requests: requests(name),
          errors: world.errors[index] ?? 2,
          ...labelled(name, world.rates[index] ?? 0.1),
          ...broken,
        };
        return [hourWindow(hour, testCandidate(name), said)];
      }),
    ];
  });
}

it('windows that come in at once, in parts or one by one, in any order, end the same', () => {
  const ends = new Set<string>();
  fc.assert(
    fc.property(
      WORLD,
      fc.array(fc.integer({ min: 0, max: HOURS }), { maxLength: 12 }),
      fc.gen(),
      (world, cuts, gen) => {
        const delayMs = world.isLate ? DELAY_HOURS * 3_600_000 : 0;
        const test = {
          policy: testPolicy({ metrics: [testMetric({ delayMs })], maxDurationMs: 36 * 3_600_000 }),
          history: historyOf(world),
        };
        const windows = windowsOf(world);
        const whole = decide(test, windows, hourOf(HOURS));
        const shuffled = gen(() => fc.shuffledSubarray([...windows], { minLength: windows.length }));
        expect(decide(test, shuffled, hourOf(HOURS))).toEqual(whole);
        for (const cut of cuts.toSorted((one, other) => one - other)) {
          const known = windows.filter(({ to }) => to <= hourOf(cut));
          const part = decide(test, known, hourOf(cut));
          expect(part.isFinal).toBe(whole.isFinal && whole.decidedAt <= hourOf(cut));
          if (part.isFinal) expect(part).toEqual(whole);
        }
        ends.add(whole.outcome.kind);
      },
    ),
    { numRuns: 150, seed: 16 },
  );
  expect([...ends].toSorted((one, other) => one.localeCompare(other))).toEqual(
    expect.arrayContaining(['inconclusive', 'invalid', 'promote', 'reject-futile', 'reject-harm']),
  );
});
