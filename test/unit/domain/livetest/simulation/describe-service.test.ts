import { describe, expect, it } from 'vitest';
import type { CertifiedSpread, LiveWindow } from '../../../../../src/contract/generated/types.ts';
import type { KnownTraffic } from '../../../../../src/domain/livetest/known-spread.ts';
import { recordedTraffic } from '../../../../../src/domain/livetest/recorded-traffic.ts';
import {
  describeService,
  type ServiceAnswers,
} from '../../../../../src/domain/livetest/simulation/describe-service.ts';
import type { TestPolicy } from '../../../../../src/domain/livetest/test-policy.ts';
import { liveSums } from '../../../../../src/domain/statistics/window-sums.ts';
import { testMetric, testPolicy } from '../../../../support/live-test.ts';
import { aWindow } from '../../../../support/statistics.ts';

const ANSWERS: ServiceAnswers = {
  rate: 2,
  means: new Map(),
  spreads: new Map(),
  labelled: null,
  disagreement: null,
  units: null,
  errors: null,
  candidates: 3,
};

function described(answers: Partial<ServiceAnswers> = {}, policy: Partial<TestPolicy> = {}, known?: KnownTraffic) {
  return describeService(testPolicy(policy), { ...ANSWERS, ...answers }, known);
}

function recorded(own: Partial<LiveWindow> = {}): KnownTraffic {
  const metrics = { conversion: { n: 4000, sum: 400, sumSquares: 400 } };
  const window = aWindow({ requests: 8000, errors: 40, latency: null, metrics, ...own });
  const { version, sha256 } = window;
  const traffic = recordedTraffic([liveSums(window)], { environment: 'production', production: { version, sha256 } });
  return { declared: null, recorded: traffic, certified: [] };
}

function pairs(metric: string, value: number): CertifiedSpread {
  const spread = { value, lower: value - 0.01, upper: value + 0.01 };
  return { metric, data: 'holdout', paired: true, units: 2000, perRow: 1, mean: 0, spread };
}

function outcomeOf(range: readonly [number, number], mean?: number) {
  const means = new Map(mean === undefined ? [] : [['conversion', mean]]);
  return described({ means }, { metrics: [testMetric({ range })] });
}

describe('a service of which little is said', () => {
  it('is a sound one', () => {
    expect(described()).toMatchObject({
      errorsTaken: null,
      service: {
        rate: 2,
        units: null,
        labelled: 1,
        disagreement: null,
        errors: 0.001,
        over: { p50: 0.4, p95: 0.04, p99: 0.008 },
        candidates: 3,
      },
    });
    expect(described({ errors: 0.02, labelled: 0.3 })).toMatchObject({ service: { errors: 0.02, labelled: 0.3 } });
  });

  it.each([
    [[0, 1], undefined, { kind: 'bernoulli', mean: 0.5 }],
    [[0, 1], 0, { kind: 'bernoulli', mean: 0 }],
    [[0, 1], 1, { kind: 'bernoulli', mean: 1 }],
    [[0, 2], 0.5, { kind: 'even', mean: 0.5, spread: Math.sqrt(1.5 * 0.5) }],
    [[-1, 1], 0.5, { kind: 'even', mean: 0.5, spread: Math.sqrt(0.5 * 1.5) }],
    [[2, 6], undefined, { kind: 'even', mean: 4, spread: 2 }],
  ] as const)('varies in the range %s with the mean %s as much as it can', (range, mean, outcome) => {
    const found = outcomeOf(range, mean);
    expect(found).toMatchObject({ service: { metrics: [{ id: 'conversion', outcome }] } });
    expect(found).toMatchObject({ assumed: [{ isYesOrNo: outcome.kind === 'bernoulli' }] });
  });

  it('has the mean that is said beside its spread, and 0 where none is', () => {
    const spreads = new Map([['conversion', 0.2]]);
    const means = new Map([['conversion', 0.7]]);
    expect(described({ spreads, means })).toMatchObject({
      assumed: [],
      service: { metrics: [{ outcome: { kind: 'even', mean: 0.7, spread: 0.2 } }] },
    });
    expect(described({ spreads })).toMatchObject({ service: { metrics: [{ outcome: { mean: 0, spread: 0.2 } }] } });
  });

  it('has the units that are said, where they come again', () => {
    expect(described({ units: 500 }, { isSticky: true })).toMatchObject({
      service: { units: { count: 500, spread: 0.5 } },
    });
    expect(described({ units: 500 })).toMatchObject({ service: { units: null } });
  });
});

describe('a service whose windows are recorded', () => {
  it('fails as often as they tell, or as somebody says', () => {
    expect(described({}, {}, recorded())).toMatchObject({ errorsTaken: 0.005, service: { errors: 0.005 } });
    expect(described({ errors: 0.1 }, {}, recorded())).toMatchObject({ errorsTaken: null, service: { errors: 0.1 } });
  });

  it('has labels as often as they tell, or as somebody says', () => {
    const carried = (labelled: number | null) => {
      const found = described({ labelled }, {}, recorded());
      return found.kind === 'described' ? [found.service.labelled, found.service.metrics[0]?.carried] : found;
    };
    expect(carried(null)).toEqual([1, 0.5]);
    expect(carried(0.25)).toEqual([0.25, 1]);
  });
});

describe('a service that answers twice', () => {
  const METRICS = [testMetric({ id: 'other' }), testMetric()];
  const known = (...certified: readonly CertifiedSpread[]): KnownTraffic => ({
    declared: null,
    recorded: null,
    certified,
  });

  it('differs as often as is known of its first metric', () => {
    const both = known(pairs('conversion', 0.2), pairs('other', 0.3));
    for (const shares of [{ pairedShare: 0.5 }, { shadowShare: 0.5 }])
      expect(described({}, { ...shares, metrics: METRICS }, both)).toMatchObject({
        service: { disagreement: expect.closeTo(0.09, 9) },
        taken: [{ metric: 'other', pairs: true }],
      });
    const wide = known(pairs('other', 1.5));
    expect(described({}, { pairedShare: 1, metrics: METRICS }, wide)).toMatchObject({ service: { disagreement: 1 } });
  });

  it('differs in nothing that is known where its labels are of answers that somebody saw', () => {
    const metrics = [testMetric({ labels: 'interactive' })];
    const found = described({}, { pairedShare: 0.5, metrics }, known(pairs('conversion', 0.2)));
    expect(found).toEqual({ kind: 'lacks', lacks: { code: 'disagreement-unknown' } });
  });

  it('does not where nothing is answered twice, whatever is known', () => {
    expect(described({ disagreement: 0.3 }, {}, known(pairs('conversion', 0.2)))).toMatchObject({
      service: { disagreement: null },
      taken: [],
    });
  });
});
