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

function certified(own: Partial<CertifiedSpread> = {}): KnownTraffic {
  const spread = { value: 0.3, lower: 0.29, upper: 0.31 };
  const one = { metric: 'conversion', data: 'holdout', paired: false, units: 2000, perRow: 1, mean: 0.1, spread };
  return { declared: null, recorded: null, certified: [{ ...one, ...own }] };
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
    const middle = mean === undefined ? outcome.mean : null;
    expect(found).toMatchObject({ assumed: [{ isYesOrNo: outcome.kind === 'bernoulli', mean: middle }] });
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
  const known = (...differing: readonly CertifiedSpread[]): KnownTraffic => ({
    declared: null,
    recorded: null,
    certified: differing,
  });

  it('differs as often as is known of its first metric', () => {
    const both = known(pairs('conversion', 0.2), pairs('other', 0.3));
    for (const shares of [{ pairedShare: 0.5 }, { shadowShare: 0.5 }])
      expect(described({}, { ...shares, metrics: METRICS }, both)).toMatchObject({
        service: { disagreement: expect.closeTo(0.09, 9) },
        taken: [{ metric: 'other', pairs: true }],
      });
    const guarded = [testMetric({ id: 'complaints', role: 'guardrail' }), testMetric()];
    const second = known(pairs('complaints', 0.3), pairs('conversion', 0.1));
    expect(described({}, { pairedShare: 1, metrics: guarded }, second)).toMatchObject({
      service: { disagreement: expect.closeTo(0.01, 9) },
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

describe('a described service', () => {
  it('varies as its owner says, or the most that the range allows', () => {
    const [assumed, said] = [
      described({ means: new Map([['conversion', 0.1]]) }),
      described({ spreads: new Map([['conversion', 0.2]]) }),
    ];
    const taken = { metric: 'conversion', spread: expect.closeTo(0.3, 9), isYesOrNo: true, mean: null };
    expect(assumed).toMatchObject({ assumed: [taken] });
    expect(assumed).toMatchObject({ service: { metrics: [{ outcome: { kind: 'bernoulli', mean: 0.1 } }] } });
    expect(said).toMatchObject({ assumed: [], service: { metrics: [{ outcome: { kind: 'even', spread: 0.2 } }] } });
  });

  it('varies as is known, where nobody says it', () => {
    const yesOrNo = described({}, {}, certified());
    expect(yesOrNo).toMatchObject({
      assumed: [],
      taken: [{ metric: 'conversion', pairs: false, spread: { kind: 'certified', value: 0.3, units: 2000 } }],
      service: { labelled: 1, metrics: [{ outcome: { kind: 'bernoulli', mean: 0.1 }, carried: 1 }] },
    });
    const spread = { value: 0.2, lower: 0.19, upper: 0.21 };
    expect(described({}, {}, certified({ spread, perRow: 0.4 }))).toMatchObject({
      service: { metrics: [{ outcome: { kind: 'even', mean: 0.1, spread: 0.2 }, carried: 0.4 }] },
    });
  });

  it('is taken at its worst where a bound is all that is known, or somebody says another mean', () => {
    const bound = certified({ spread: { value: 0.3, lower: null, upper: 0.3 } });
    expect(described({}, {}, bound)).toMatchObject({ taken: [], assumed: [{ spread: 0.5, mean: 0.5 }] });
    const other = described({ means: new Map([['conversion', 0.2]]) }, {}, certified());
    expect(other).toMatchObject({ taken: [], assumed: [{ spread: expect.closeTo(0.4, 9) }] });
    const endless = { metrics: [testMetric({ range: null })] };
    const moved = described({ means: new Map([['conversion', 7]]) }, endless, certified());
    expect(moved).toMatchObject({ service: { metrics: [{ outcome: { kind: 'even', mean: 7, spread: 0.3 } }] } });
  });

  it('differs on as many requests as the differences that are known say', () => {
    const differing = certified({ paired: true, mean: 0, spread: { value: 0.2, lower: 0.19, upper: 0.21 } });
    const policy = { pairedShare: 0.5 };
    expect(described({}, policy, differing)).toMatchObject({
      service: { disagreement: expect.closeTo(0.04, 9) },
      taken: [{ pairs: true, spread: { value: 0.2 } }],
    });
    expect(described({ disagreement: 0.1 }, policy, differing)).toMatchObject({
      service: { disagreement: 0.1 },
      taken: [],
    });
  });

  it('puts the first primary metric first', () => {
    const metrics = [testMetric({ id: 'complaints', role: 'guardrail' }), testMetric()];
    expect(described({}, { metrics })).toMatchObject({
      service: { metrics: [{ id: 'conversion' }, { id: 'complaints' }] },
    });
  });

  it.each<[string, Partial<TestPolicy>, Partial<ServiceAnswers>]>([
    ['spread-unknown', { metrics: [testMetric({ range: null })] }, {}],
    ['mean-outside', {}, { means: new Map([['conversion', 1.2]]) }],
    ['units-unknown', { isSticky: true }, {}],
    ['disagreement-unknown', { pairedShare: 0.5 }, {}],
    ['units-paired', { pairedShare: 0.5, isSticky: true }, { units: 500, disagreement: 0.1 }],
  ])('lacks what nobody can guess: %s', (code, policy, answers) => {
    expect(described(answers, policy)).toMatchObject({ kind: 'lacks', lacks: { code } });
  });
});
