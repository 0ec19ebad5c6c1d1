// @module-tag thorough
import { describe, expect, it } from 'vitest';
import {
  describeService,
  type ServiceAnswers,
} from '../../../../../src/domain/livetest/simulation/describe-service.ts';
import { type SimulationQuestion, simulate } from '../../../../../src/domain/livetest/simulation/simulate.ts';
import type { CertifiedSpread } from '../../../../../src/contract/generated/types.ts';
import type { KnownTraffic } from '../../../../../src/domain/livetest/known-spread.ts';
import type { TestPolicy } from '../../../../../src/domain/livetest/test-policy.ts';
import { testMetric, testPolicy } from '../../../../support/live-test.ts';
import { SLOW } from '../../../../support/slow.ts';

const SPREAD_OF_3 = { value: 3, lower: 2.9, upper: 3.1 };

const ANSWERS: ServiceAnswers = {
  rate: 2,
  means: new Map(),
  spreads: new Map(),
  labelled: null,
  disagreement: null,
  units: null,
  errors: 0.002,
  candidates: 1,
};

function described(policy: TestPolicy, answers: Partial<ServiceAnswers> = {}, known?: KnownTraffic) {
  return describeService(policy, { ...ANSWERS, ...answers }, known);
}

function certified(own: Partial<CertifiedSpread> = {}): KnownTraffic {
  const spread = { value: 0.3, lower: 0.29, upper: 0.31 };
  const one = { metric: 'conversion', data: 'holdout', paired: false, units: 2000, perRow: 1, mean: 0.1, spread };
  return { declared: null, recorded: null, certified: [{ ...one, ...own }] };
}

function question(own: Partial<SimulationQuestion> = {}, answers: Partial<ServiceAnswers> = {}): SimulationQuestion {
  const policy = own.policy ?? testPolicy();
  const found = described(policy, answers);
  if (found.kind === 'lacks') throw new Error(found.lacks.code);
  return { policy, service: found.service, effect: 0.02, tests: 12, seed: 5, ...own };
}

describe('a simulated test', () => {
  it('finds what is better, gives up what is not, and stops what is worse', () => {
    const { better, same, worse } = simulate(question());
    expect(better.promoted).toBeGreaterThanOrEqual(10);
    expect(same.promoted).toBeLessThanOrEqual(1);
    expect(worse).toMatchObject({ promoted: 0, rejected: 12 });
    for (const { tests, promoted, rejected, inconclusive, invalid } of [better, same, worse])
      expect(promoted + rejected + inconclusive + invalid).toBe(tests);
  });

  it('takes as much longer as fewer predictions carry the metric', SLOW, () => {
    const policy = testPolicy({
      ramp: [0.5],
      guardrails: [],
      metrics: [testMetric({ minEffect: 0.1, margin: 0.1, range: null })],
    });
    const mostMs = (perRow: number) => {
      const found = described(policy, { rate: 0.2 }, certified({ perRow, mean: 4, spread: SPREAD_OF_3 }));
      if (found.kind === 'lacks') throw new Error(found.lacks.code);
      return simulate({ policy, service: found.service, effect: 0.1, tests: 60, seed: 1 }).better.mostMs;
    };
    expect(mostMs(0.5) / mostMs(1)).toBeGreaterThan(1.5);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(simulate(question())).toEqual(simulate(question()));
    expect(simulate(question({ seed: 77 }))).not.toEqual(simulate(question()));
  });

  it('promotes by the day ever more of them, as many in the end as in all', () => {
    const { better } = simulate(question({}, { rate: 0.3 }));
    expect(better.promotedByDay).toHaveLength(14);
    expect(better.promotedByDay.toSorted((a, b) => a - b)).toEqual(better.promotedByDay);
    expect(better.promotedByDay.at(-1)).toBe(better.promoted);
    expect(better.medianMs).toBeLessThanOrEqual(better.mostMs);
  });

  it('decides of a metric of which less is better as of one of which more is', () => {
    const policy = testPolicy({ metrics: [testMetric({ sign: -1 })] });
    expect(simulate(question({ policy }))).toEqual(simulate(question()));
  });

  it('takes longer where labels come later, and where they are few', () => {
    const late = testPolicy({ metrics: [testMetric({ delayMs: 3 * 86_400_000 })] });
    const [soon, later] = [simulate(question()), simulate(question({ policy: late }))];
    expect(later.better.medianMs).toBeGreaterThanOrEqual(soon.better.medianMs + 2 * 86_400_000);
    expect(simulate(question({}, { labelled: 0.05 })).better.mostMs).toBeGreaterThan(soon.better.mostMs);
  });

  it('of pairs needs fewer requests', () => {
    const policy = testPolicy({
      metrics: [testMetric({ minEffect: 0.005, margin: 0.005 })],
      pairedShare: 1,
      minDurationMs: 0,
    });
    const alone = simulate(question({ policy: { ...policy, pairedShare: 0 }, effect: 0.005 }));
    const paired = simulate(question({ policy, effect: 0.005 }, { disagreement: 0.02 }));
    expect(paired.better.exposed).toBeLessThan(alone.better.exposed);
    expect(paired.better.promoted).toBeGreaterThanOrEqual(10);
  });

  it('takes as many pairs as the policy has scored, of every metric', () => {
    const metrics = [testMetric(), testMetric({ id: 'complaints', role: 'guardrail', margin: 0.01 })];
    const policy = testPolicy({ metrics, pairedShare: 1, minDurationMs: 0 });
    const own = { effect: 0.02, tests: 8 };
    const all = simulate(question({ ...own, policy }, { disagreement: 0.1, rate: 0.3 }));
    const few = simulate(
      question({ ...own, policy: { ...policy, pairedShare: 0.05 } }, { disagreement: 0.1, rate: 0.3 }),
    );
    expect(all.better.promoted).toBeGreaterThanOrEqual(7);
    expect(few.better.medianMs).toBeGreaterThan(all.better.medianMs);
  });

  it('knows units that come again, and several candidates', SLOW, () => {
    const sticky = simulate(
      question(
        {
          policy: testPolicy({ isSticky: true, metrics: [testMetric({ minEffect: 0.05, margin: 0.05 })] }),
          effect: 0.1,
          tests: 3,
        },
        { units: 1000, rate: 0.5 },
      ),
    );
    expect(sticky.worse.promoted).toBe(0);
    const three = simulate(question({ tests: 6 }, { candidates: 3 }));
    expect(three.same.promoted).toBeLessThanOrEqual(1);
    expect(three.better.promoted).toBeGreaterThanOrEqual(4);
  });
});
