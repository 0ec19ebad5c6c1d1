import { describe, expect, it } from 'vitest';
import type { LiveWindow } from '../../../../src/contract/generated/types.ts';
import { decide, type TestDecision } from '../../../../src/domain/livetest/decide.ts';
import type { TestHistory } from '../../../../src/domain/livetest/test-history.ts';
import type { TestPolicy } from '../../../../src/domain/livetest/test-policy.ts';
import {
  hoursOf,
  hourOf,
  hourWindow,
  PRODUCTION,
  testCandidate,
  testHistory,
  testMetric,
  testPolicy,
  zeroOrOne,
} from '../../../support/live-test.ts';

/** Promoted at hour 24, where nothing is wrong. */
const SOUND = hoursOf(48, { candidate: { rate: 0.13 } });
const GBM = testCandidate();

interface Case {
  readonly windows: readonly LiveWindow[];
  readonly history?: TestHistory;
  readonly policy?: Partial<TestPolicy>;
  readonly sharesKnown?: boolean;
}

function decided({ windows, history = testHistory(), policy, sharesKnown = true }: Case): TestDecision {
  return decide({ policy: testPolicy(policy), history, sharesKnown }, windows, hourOf(48));
}

/** One more window at the third hour. */
function and(extra: LiveWindow): readonly LiveWindow[] {
  return [...SOUND, { ...extra, key: 'odd' }];
}

/** The candidate's window of the third hour, otherwise. */
function but(own: Partial<LiveWindow>): readonly LiveWindow[] {
  return SOUND.map((window) => (window.key === 'gbm-3' ? { ...window, ...own, key: 'odd' } : window));
}

const LABELS = zeroOrOne(1000, 0.1);
const BUCKETS = Array.from({ length: 50 }, (_, bucket) => [bucket, 20, 2]);
const quiet = { requests: 0, errors: 0, metrics: {} };

describe('what cannot be believed ends a test, with the window that shows it', () => {
  it.each<[string, readonly LiveWindow[], string, string]>([
    ['another model', but({ model: 'spam' }), 'other-model', '/model'],
    ['another environment', but({ environment: 'staging' }), 'other-environment', '/environment'],
    ['another test', but({ test: 'churn-0041' }), 'other-test', '/test'],
    ['an arm that nobody knows', but({ arm: 'forest' }), 'unknown-arm', '/arm'],
    ['a digest that nobody knows', but({ arm: null, sha256: 'd'.repeat(64) }), 'unknown-digest', '/sha256'],
    ['a candidate with another digest', but({ sha256: 'd'.repeat(64) }), 'arm-digest', '/sha256'],
    ['production under the name of a candidate', but({ sha256: PRODUCTION.sha256 }), 'arm-digest', '/sha256'],
    ['a window that ends as it begins', but({ from: hourOf(4) }), 'time-order', '/to'],
    ['a window that ends before it begins', but({ from: hourOf(5) }), 'time-order', '/to'],
    ['decisions of the future', but({ decided: { from: hourOf(3), to: hourOf(5) } }), 'time-order', '/decided'],
    ['decisions of no time', but({ decided: { from: hourOf(2), to: hourOf(2) } }), 'time-order', '/decided'],
    ['half hours beside hours', but({ from: hourOf(3.5) }), 'stretches-overlap', '/from'],
    ['two hours beside hours', but({ from: hourOf(2) }), 'stretches-overlap', '/from'],
    ['the same hour twice', and(hourWindow(3, GBM)), 'counted-twice', '/key'],
    [
      'labels again in a later hour',
      and(
        hourWindow(3, GBM, { ...quiet, decided: { from: hourOf(1), to: hourOf(2) }, metrics: { conversion: LABELS } }),
      ),
      'counted-twice',
      '/key',
    ],
    [
      'labels again beside new ones of another hour',
      [
        ...SOUND.map((window) => (window.key.endsWith('-0') ? { ...window, metrics: {} } : window)),
        ...[0, 1].map((hour) => {
          const told = { from: hourOf(hour), to: hourOf(hour + 1) };
          return hourWindow(3, GBM, {
            ...quiet,
            decided: told,
            metrics: { conversion: LABELS },
            key: hour === 1 ? 'odd' : 'new',
          });
        }),
      ],
      'counted-twice',
      '/key',
    ],
    [
      'labels again beside those of a new reporter',
      [
        ...SOUND.map((window) => (window.key === 'gbm-1' ? { ...window, reporter: 'b' } : window)),
        ...['a', 'b'].map((reporter) =>
          hourWindow(3, GBM, {
            ...quiet,
            reporter,
            decided: { from: hourOf(1), to: hourOf(2) },
            metrics: { conversion: LABELS },
            key: reporter === 'b' ? 'odd' : 'new',
          }),
        ),
      ],
      'counted-twice',
      '/key',
    ],
    [
      'labels of half an hour beside those of hours',
      and(
        hourWindow(3, GBM, {
          ...quiet,
          decided: { from: hourOf(1), to: hourOf(1.5) },
          metrics: { conversion: LABELS },
        }),
      ),
      'stretches-overlap',
      '/from',
    ],
    [
      'a bucket beyond 64',
      but({ metrics: { conversion: { ...LABELS, buckets: [[64, 1000, 100]] } } }),
      'buckets-misfit',
      '/metrics/conversion/buckets',
    ],
    [
      'a bucket below 0',
      but({ metrics: { conversion: { ...LABELS, buckets: [[-1, 1000, 100]] } } }),
      'buckets-misfit',
      '/metrics/conversion/buckets',
    ],
    [
      'half a bucket',
      but({ metrics: { conversion: { ...LABELS, buckets: [[0.5, 1000, 100]] } } }),
      'buckets-misfit',
      '/metrics/conversion/buckets',
    ],
    [
      'an empty bucket',
      but({
        metrics: {
          conversion: {
            ...LABELS,
            buckets: [
              [0, 1000, 100],
              [1, 0, 0],
            ],
          },
        },
      }),
      'buckets-misfit',
      '/metrics/conversion/buckets',
    ],
    [
      'buckets of fewer decisions',
      but({ metrics: { conversion: { ...LABELS, buckets: [[0, 999, 100]] } } }),
      'buckets-misfit',
      '/metrics/conversion/buckets',
    ],
    [
      'buckets of another sum',
      but({ metrics: { conversion: { ...LABELS, buckets: [[0, 1000, 101]] } } }),
      'buckets-misfit',
      '/metrics/conversion/buckets',
    ],
    [
      'buckets of pairs that do not add up',
      but({ pairs: { conversion: { n: 10, sum: 1, sumSquares: 1, buckets: [[0, 9, 1]] } } }),
      'buckets-misfit',
      '/pairs/conversion/buckets',
    ],
  ])('%s', (_name, windows, reasonCode, pointer) => {
    expect(decided({ windows })).toMatchObject({
      outcome: { kind: 'invalid', reasonCode, place: { kind: 'window', key: 'odd', pointer } },
      isFinal: true,
      decidedAt: hourOf(4),
    });
  });

  it.each<[string, readonly LiveWindow[]]>([
    [
      'what is wrong after the end',
      SOUND.map((window) => (window.key === 'gbm-30' ? { ...window, model: 'spam' } : window)),
    ],
    [
      'instances that count at the same time',
      SOUND.flatMap((window) => [
        { ...window, reporter: 'a' },
        { ...window, reporter: 'b' },
      ]),
    ],
    [
      'a second service that counts the same',
      SOUND.flatMap((window) => [window, { ...window, service: 'gateway', requests: 999 }]),
    ],
    ['buckets that add up', but({ metrics: { conversion: { ...LABELS, buckets: BUCKETS } } })],
    ['a candidate that is named by its digest', SOUND.map((window) => ({ ...window, arm: null }))],
    ['windows that name the test', SOUND.map((window) => ({ ...window, test: 'churn-0042' }))],
    [
      'windows of the time before the test',
      [...SOUND, hourWindow(-2, GBM, { test: 'churn-0041' }), hourWindow(-3, null)],
    ],
    [
      'another metric that is counted twice',
      SOUND.map((window) => ({ ...window, metrics: { ...window.metrics, other: LABELS } })),
    ],
  ])('not %s', (_name, windows) => {
    expect(decided({ windows }).outcome.kind).toBe('promote');
  });

  it('requests again beside late labels', () => {
    const windows = and(hourWindow(3, GBM, { decided: { from: hourOf(1), to: hourOf(2) }, metrics: {} }));
    expect(decided({ windows }).outcome).toMatchObject({ kind: 'invalid', reasonCode: 'counted-twice' });
  });

  it('a second service counts nothing twice, and is told', () => {
    const windows = SOUND.flatMap((window) => [window, { ...window, service: 'gateway', requests: 999 }]);
    const facts = decided({ windows });
    expect(facts.production).toBe(24_000);
    expect(facts.services).toEqual([
      { metric: null, service: null },
      { metric: 'conversion', service: null },
    ]);
  });

  it('the service that says what became of requests is read first', () => {
    const outcomes = { assigned: 999, served: 999, timeouts: 0, shed: 0, invalid: 0 };
    const windows = SOUND.flatMap((window) => [
      window,
      { ...window, service: 'gateway', requests: 999, outcomes, metrics: {} },
    ]);
    expect(decided({ windows }).services).toEqual([
      { metric: null, service: 'gateway' },
      { metric: 'conversion', service: null },
    ]);
  });
});

describe('the split', () => {
  const halved = hoursOf(48, { candidate: { rate: 0.13, requests: 800 } });

  it('that is another than the shares say is invalid', () => {
    expect(decided({ windows: halved }).outcome).toEqual({
      kind: 'invalid',
      reasonCode: 'sample-ratio',
      place: { kind: 'layer', layer: 'served' },
    });
    expect(decided({ windows: halved, history: testHistory({ gbm: 800 / 1800 }) }).outcome.kind).toBe('promote');
  });

  it('is not looked at where nobody says the shares', () => {
    expect(decided({ windows: halved, sharesKnown: false })).toMatchObject({
      outcome: { kind: 'promote' },
      sampleRatio: { isChecked: false, layers: [] },
      candidates: [{ share: null }],
    });
  });

  it.each<[string, 'assigned' | 'labelled', Partial<LiveWindow>]>([
    [
      'requests that never arrive',
      'assigned',
      { outcomes: { assigned: 700, served: 1000, timeouts: 0, shed: 0, invalid: 0 } },
    ],
    ['labels that never come', 'labelled', { metrics: { conversion: zeroOrOne(700, 0.13) } }],
  ])('is looked at where it is lost: %s', (_name, layer, own) => {
    const outcomes = { assigned: 1000, served: 1000, timeouts: 0, shed: 0, invalid: 0 };
    const windows = hoursOf(48, { production: { outcomes }, candidate: { rate: 0.13, outcomes, ...own } });
    expect(decided({ windows }).outcome).toMatchObject({
      kind: 'invalid',
      reasonCode: 'sample-ratio',
      place: { layer },
    });
  });

  it('of units that come again is that of units', () => {
    const units = (count: number) => ({ assigned: 1000, served: 1000, timeouts: 0, shed: 0, invalid: 0, units: count });
    const said = (count: number) => ({
      outcomes: units(count),
      metrics: { conversion: { ...LABELS, buckets: BUCKETS } },
    });
    const lost = decided({
      policy: { isSticky: true },
      windows: hoursOf(48, { production: said(1000), candidate: said(700) }),
    });
    expect(lost.outcome).toMatchObject({ kind: 'invalid', reasonCode: 'sample-ratio', place: { layer: 'units' } });
    const as = decided({
      policy: { isSticky: true },
      windows: hoursOf(48, { production: said(1000), candidate: said(1000) }),
    });
    expect(as).toMatchObject({ sampleRatio: { isChecked: true } });
    expect(as.outcome.kind).not.toBe('invalid');
    const uncounted = decided({ policy: { isSticky: true }, windows: hoursOf(1, {}) });
    expect(uncounted.sampleRatio).toEqual({ isChecked: false, layers: [{ layer: 'units', logE: null }], logE: 0 });
  });

  it('waits for an arm that has not reported yet', () => {
    const windows = SOUND.filter(({ key }) => !/^gbm-[3-9]$/u.test(key) && Number(key.split('-')[1]) < 10);
    const waiting = decided({ windows });
    expect(waiting).toMatchObject({ isFinal: false, production: 10_000 });
    // It speaks again: it had nothing in between.
    expect(decided({ windows: [...windows, hourWindow(10, null), hourWindow(10, GBM)] }).outcome).toMatchObject({
      kind: 'invalid',
      reasonCode: 'sample-ratio',
    });
  });

  it('leaves out windows in which the shares changed', () => {
    const epoch = { production: PRODUCTION, revision: 1, shares: { gbm: 0.5 } };
    const epochs = [
      { ...epoch, from: hourOf(0), to: hourOf(3.5) },
      { ...epoch, from: hourOf(3.5), to: null, revision: 2 },
    ];
    expect(decided({ windows: SOUND, history: testHistory({ gbm: 0.5 }, { epochs }) })).toMatchObject({
      across: 2,
      production: 23_000,
      outcome: { kind: 'promote' },
    });
  });

  it('finds requests, and labels, of a candidate without a share', () => {
    const epoch = { production: PRODUCTION, revision: 1 };
    const epochs = [
      { ...epoch, from: hourOf(0), to: hourOf(3), shares: { gbm: 0.5 } },
      { ...epoch, from: hourOf(3), to: null, shares: {} },
    ];
    const leaking = decided({ windows: SOUND, history: testHistory({ gbm: 0.5 }, { epochs }) });
    expect(leaking.outcome).toEqual({
      kind: 'invalid',
      reasonCode: 'leak',
      place: { kind: 'window', key: 'gbm-3', pointer: '/requests' },
    });
    const silent = SOUND.map((window) =>
      window.arm === 'gbm' && window.from >= hourOf(3) ? { ...window, ...quiet } : window,
    );
    const { metrics } = hourWindow(3, GBM, { rate: 0.5 });
    const labelled = silent.map((window) => (window.key === 'gbm-3' ? { ...window, metrics } : window));
    expect(decided({ windows: labelled, history: testHistory({ gbm: 0.5 }, { epochs }) }).outcome).toEqual({
      kind: 'invalid',
      reasonCode: 'leak',
      place: { kind: 'window', key: 'gbm-3', pointer: '/metrics' },
    });
    expect(decided({ windows: silent, history: testHistory({ gbm: 0.5 }, { epochs }) }).outcome).toMatchObject({
      kind: 'hold',
      reasonCode: 'no-candidate',
    });
  });
});

describe('labels', () => {
  const said = (missing: number) => ({ metrics: { conversion: { ...LABELS, missing } } });

  it('that come less often to one arm are no fair sample', () => {
    const windows = hoursOf(48, { production: said(50), candidate: said(120) });
    expect(decided({ windows }).outcome).toEqual({
      kind: 'invalid',
      reasonCode: 'label-parity',
      place: { kind: 'labels', metric: 'conversion', candidate: 'gbm' },
    });
    expect(decided({ windows: hoursOf(20, { production: said(100), candidate: said(100) }) }).outcome.kind).toBe(
      'hold',
    );
  });

  it('count as late where they came too late', () => {
    const late = { metrics: { conversion: { ...LABELS, missing: 20, late: 100 } } };
    expect(decided({ windows: hoursOf(48, { production: said(50), candidate: late }) }).outcome).toMatchObject({
      reasonCode: 'label-parity',
    });
  });

  it.each<[string, Partial<TestPolicy['metrics'][number]>]>([
    ['are an answer by their absence', { missing: 'zero' }],
    ['are there only where the answer lets them be', { labels: 'selective' }],
  ])('may differ where they %s', (_name, own) => {
    const windows = hoursOf(20, { production: said(50), candidate: said(120) });
    expect(decided({ windows, policy: { metrics: [testMetric(own)] } }).outcome.kind).not.toBe('invalid');
  });
});
