import { describe, expect, test } from 'vitest';
import { compareToLive, reportGap } from '../../../../src/domain/statistics/gap.ts';
import { aLive, aMode, aRow, aValue } from '../../../support/version-row.ts';

type Row = ReturnType<typeof aRow>;

/** A version whose live number differs from the certified one, whose 95 % interval is ± half. */
function served(version: string, gap: number, changes: Partial<Row> = {}, metric = 'roc_auc', half?: number): Row {
  return aRow({
    version,
    proof: 'proven',
    metrics: { [metric]: aValue(0.8, half) },
    live: { [metric]: aLive(0.8 + gap) },
    gap: { [metric]: aValue(gap) },
    ...changes,
  });
}

function metricOf(rows: readonly Row[]) {
  return reportGap('churn', rows).metrics[0];
}

describe('live is beyond noise', () => {
  // 0.01 / 1.959964 · 1.644854 = 0.008392: the one-sided end of a standard error that is read from a two-sided interval.
  test.each([
    ['just beyond the shared error', -0.0085, 'roc_auc', true],
    ['just within it', -0.0083, 'roc_auc', false],
    ['better where higher is better', 0.0085, 'roc_auc', false],
    ['just beyond it where lower is better', 0.0085, 'mae', true],
    ['just within it where lower is better', 0.0083, 'mae', false],
    ['better where lower is better', -0.0085, 'mae', false],
  ] as const)('%s', (_name, gap, metric, beyondNoise) => {
    const rows = ['1', '2', '3', '4', '5'].map((version) => served(version, gap, {}, metric, 0.01));
    expect(metricOf(rows)).toMatchObject({ versions: 5, beyondNoise });
  });

  test('with five versions that are worse at the earliest', () => {
    const rows = ['1', '2', '3', '4'].map((version) => served(version, -0.1));
    // Wilcoxon's exact p: 1 / 2⁴ and 1 / 2⁵.
    expect(metricOf(rows)).toMatchObject({ beyondNoise: null, p: 0.0625 });
    expect(metricOf([...rows, served('5', -0.1)])).toMatchObject({ beyondNoise: true, p: 0.03125 });
  });

  test('only where the signs are no chance', () => {
    const rows = [-1, -2, -3, -4, 5].map((gap) => served(String(gap), gap));
    // scipy.stats.wilcoxon([-1, -2, -3, -4, 5], alternative='less', method='exact')
    expect(metricOf(rows)).toMatchObject({ p: 0.3125, beyondNoise: false, optimism: { value: -2 } });
  });

  test('never for a metric without a better side', () => {
    const rows = ['1', '2', '3', '4', '5'].map((version) => served(version, -0.1, {}, 'our_score'));
    expect(metricOf(rows)).toMatchObject({ direction: 'none', p: null, beyondNoise: null, versions: 5 });
  });

  test('by the middle error of the versions, in which one without an interval counts as exact', () => {
    const exact = ['1', '2', '3'].map((version) => served(version, -0.001));
    const wide = ['4', '5'].map((version) => served(version, -0.001, {}, 'roc_auc', 0.1));
    expect(metricOf([...exact, ...wide])).toMatchObject({ beyondNoise: true });
    expect(metricOf([...exact.slice(1), ...wide, served('6', -0.001, {}, 'roc_auc', 0.1)])).toMatchObject({
      beyondNoise: false,
    });
  });
});

describe('the evidence', () => {
  test('is the worst shortfall first', () => {
    const rows = [served('a', -0.01), served('b', -0.03), served('c', 0.02)];
    expect(metricOf(rows)?.evidence.map(({ version }) => version)).toEqual(['b', 'a', 'c']);
    const errors = [served('a', 0.01, {}, 'mae'), served('b', 0.03, {}, 'mae'), served('c', -0.02, {}, 'mae')];
    expect(metricOf(errors)?.evidence.map(({ version }) => version)).toEqual(['b', 'a', 'c']);
    expect(metricOf([served('a', -0.25)])?.evidence).toEqual([
      { model: 'churn', version: 'a', certified: 0.8, live: 0.8 - 0.25, gap: 0.8 - 0.25 - 0.8 },
    ]);
  });

  test('is of versions with both numbers', () => {
    const rows = [
      served('a', -0.01),
      served('b', -0.01, { live: {} }),
      served('c', -0.01, { metrics: {} }),
      served('d', -0.01, { metrics: { roc_auc: aValue(null) } }),
      served('e', -0.01, { live: { roc_auc: aLive(null) } }),
    ];
    expect(metricOf(rows)).toMatchObject({ versions: 1, evidence: [{ version: 'a' }] });
  });

  test('ranks the versions of one model, not of several', () => {
    const certified = [0.8, 0.81, 0.82];
    const live = [0.7, 0.75, 0.72];
    const rows = certified.map((value, index) =>
      served(String(index), 0, { metrics: { roc_auc: aValue(value) }, live: { roc_auc: aLive(live[index] ?? null) } }),
    );
    // scipy.stats.kendalltau([1, 2, 3], [1, 3, 2]); five pairs are the fewest that have ends.
    expect(metricOf(rows)?.rankAgreement?.value).toBeCloseTo(1 / 3, 12);
    expect(metricOf(rows)?.rankAgreement).toMatchObject({ lower: null, upper: null });
    expect(metricOf([...rows, served('x', -0.2, { model: 'fraud' })])?.rankAgreement).toBeNull();
  });
});

describe('a report', () => {
  const outcomes = [
    aRow({ outcome: 'survived', daysInProduction: 40 }),
    aRow({ outcome: 'survived', daysInProduction: 0.5 }),
    aRow({ outcome: 'survived', daysInProduction: 40 }),
    aRow({ outcome: 'failed', daysInProduction: 4, escaped: true }),
    aRow({ outcome: 'open', daysInProduction: 4 }),
    aRow({ outcome: 'failed', verdict: 'fail', daysInProduction: 3, escaped: true }),
    aRow(),
  ];

  test('counts what survived of what was certified and has settled, and what escaped of what served', () => {
    const { gatePrecision, escapeRate } = reportGap('churn', outcomes);
    // scipy.stats.binomtest(3, 4) and (1, 5), .proportion_ci(0.95, 'wilson')
    expect(gatePrecision?.value).toBe(0.75);
    expect(gatePrecision?.lower).toBeCloseTo(0.300641842582402, 12);
    expect(gatePrecision?.upper).toBeCloseTo(0.9544127391902995, 12);
    expect(escapeRate?.value).toBe(0.2);
    expect(escapeRate?.lower).toBeCloseTo(0.036224108632430196, 12);
  });

  test('compares latencies by the first mode that has one', () => {
    const modes = { edge: aMode(null), idle: aMode(0), realtime: aMode(10), batch: aMode(1) };
    const rows = [
      aRow({ modes, liveP99Ms: 12 }),
      aRow({ modes, liveP99Ms: 15 }),
      aRow({ modes, liveP99Ms: null }),
      aRow({ liveP99Ms: 99 }),
      aRow(),
    ];
    expect(reportGap('churn', rows).latencyRatio).toEqual({ value: 1.35, lower: null, upper: null });
  });

  test('has its metrics by name, each once', () => {
    const rows = [
      served('a', -0.1, { gap: { roc_auc: aValue(-0.1), f1: aValue(0.1) } }),
      served('b', -0.1, { proof: 'certified' }),
    ];
    const report = reportGap('churn', rows);
    expect(report.metrics.map(({ metric }) => metric)).toEqual(['f1', 'roc_auc']);
    expect(report).toMatchObject({ group: 'churn', versions: 1, gatePrecision: null, escapeRate: null });
  });
});

describe('groups', () => {
  const rows = [
    served('1', -0.1, { owners: ['@acme/ads', '@acme/risk'], framework: 'skl2onnx 1.19' }),
    served('2', -0.1, { owners: ['@acme/risk'], framework: 'skl2onnx 1.20' }),
    served('3', -0.1, { model: 'fraud', framework: null }),
    aRow({ version: '4', owners: ['@acme/idle'] }),
  ];

  test.each([
    ['all', [['all', 3]]],
    [
      'model',
      [
        ['churn', 2],
        ['fraud', 1],
      ],
    ],
    [
      'owner',
      [
        ['@acme/risk', 2],
        ['@acme/ads', 1],
      ],
    ],
    ['framework', [['skl2onnx', 2]]],
    [
      'version',
      [
        ['churn@1', 1],
        ['churn@2', 1],
        ['fraud@3', 1],
      ],
    ],
  ] as const)('by %s hold what has a result, the largest first', (by, groups) => {
    expect(compareToLive(rows, by).map(({ group, versions }) => [group, versions])).toEqual(groups);
    expect(compareToLive(rows.toReversed(), by).map(({ group }) => group)).toEqual(groups.map(([group]) => group));
  });

  test('stay for an outcome or a latency alone', () => {
    expect(compareToLive([aRow({ outcome: 'survived' })], 'model')).toHaveLength(1);
    expect(compareToLive([aRow({ modes: { realtime: aMode(9) }, liveP99Ms: 9 })], 'model')).toHaveLength(1);
  });
});
