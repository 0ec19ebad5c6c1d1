import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { catalogSeries } from '../../../../src/domain/statistics/catalog-series.ts';
import {
  directionOf,
  headlineMetric,
  modelRow,
  overallMetrics,
  taskOf,
  versionRow,
} from '../../../../src/domain/statistics/catalog-rows.ts';
import { foldRecord, type RecordSource } from '../../../../src/domain/statistics/record.ts';
import { foldEvents } from '../../../../src/domain/promotion/state.ts';
import {
  aCertificate,
  aDigest,
  aFailingGate,
  aGate,
  aLatencyGate,
  anEstimate,
  aPerformance,
  aPrediction,
  aRejectedCertificate,
} from '../../../support/certificate.ts';
import { A, aRecordSource, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aManifest, aVersionManifest } from '../../../support/manifests.ts';
import { aWindow } from '../../../support/statistics.ts';
import { aLive, aMode, aRow, aValue } from '../../../support/version-row.ts';

function certified(certificate: Certificate = aCertificate()): RecordSource['certificates'] {
  return [{ sha256: 'c'.repeat(64), certificate }];
}

/** The line of 1.4.0. */
function rowOf(changes: Partial<RecordSource>) {
  const source = aRecordSource(changes);
  const record = foldRecord(source).find(({ version }) => version === '1.4.0');
  if (record === undefined) throw new Error('1.4.0 is not on record');
  return versionRow(record, source);
}

const CLAIMED = { versions: [aVersionManifest()], digests: new Map([['1.4.0', B.sha256]]) };

describe('the line of a version', () => {
  test('says what its certificate says', () => {
    expect(rowOf({ certificates: certified() })).toMatchObject({
      model: 'churn',
      version: '1.4.0',
      sha256: B.sha256,
      task: 'tabular-classification',
      tags: [],
      owners: [],
      license: 'Apache-2.0',
      framework: 'skl2onnx 1.19.1',
      data: [{ name: 'holdout', sha256: 'b'.repeat(64), rows: 20_000, license: null }],
      base: null,
      machine: 'AMD EPYC 7763 64-Core Processor, 4 cores, x64, onnxruntime 1.30.0',
      trainingData: [],
      verdict: 'pass',
      certifiedAt: '2026-11-20T09:30:00Z',
      proof: 'certified',
      outcome: null,
      escaped: false,
      failures: [],
      claims: { roc_auc: 0.874 },
      sizeBytes: 18_874_368,
      parameters: 1_243_008,
      daysInProduction: 0,
      requests: 0,
      live: {},
      liveP99Ms: null,
      errorRate: null,
      gap: {},
    });
  });

  test('says what its manifest says where it was never certified', () => {
    const lineage = { base: 'churn@1.2.0', data: [{ name: 'train-q3', sha256: 'f'.repeat(64) }, { name: 'extra' }] };
    const manifest = aVersionManifest({ claims: { ndcg: 0.7 }, card: { license: 'MIT' }, lineage });
    const row = rowOf({
      ...CLAIMED,
      versions: [manifest],
      manifest: aManifest({ tags: ['eu'], owners: ['@acme/ads'] }),
    });
    expect(row).toMatchObject({
      task: 'text-ranking',
      tags: ['eu'],
      owners: ['@acme/ads'],
      license: 'MIT',
      framework: null,
      data: [],
      trainingData: ['train-q3', 'f'.repeat(64), 'extra'],
      base: 'churn@1.2.0',
      machine: null,
      verdict: null,
      certifiedAt: null,
      proof: 'claimed',
      failures: [],
      metrics: {},
      claims: { ndcg: 0.7 },
      modes: {},
      sizeBytes: 1000,
      parameters: null,
    });
    expect(rowOf(CLAIMED)).toMatchObject({ proof: 'none', claims: {}, license: null, trainingData: [] });
  });

  test('names the gates that kept it back', () => {
    const row = rowOf({ certificates: certified(aRejectedCertificate()) });
    expect(row).toMatchObject({ verdict: 'fail', proof: 'claimed', failures: [aFailingGate().id] });
  });

  test('adds the sizes of its files', () => {
    const { subject } = aCertificate();
    const files = [10, 20].map((sizeBytes, index) => ({ name: `f${index}`, sizeBytes, digest: aDigest('9') }));
    expect(rowOf({ certificates: certified(aCertificate({ subject: { ...subject, files } })) }).sizeBytes).toBe(30);
  });

  test('has the figures of each mode', () => {
    const silent = aPerformance({
      mode: 'batch',
      scenario: 'offline',
      latency: null,
      throughput: null,
      memoryBytes: null,
    });
    const row = rowOf({ certificates: certified(aCertificate({ performance: [aPerformance(), silent] })) });
    expect(row.modes).toMatchObject({
      realtime: {
        scenario: 'server',
        p50Ms: 3.11,
        p99Ms: 9.84,
        p99LowerMs: 9.41,
        p99UpperMs: 10.3,
        throughput: 341,
        memoryBytes: 62_914_560,
      },
      batch: { scenario: 'offline', p50Ms: null, p99Ms: null, p99LowerMs: null, throughput: null, memoryBytes: null },
    });
  });

  const windows: readonly Step[] = [
    { time: '2026-04-01T00:00:00Z', type: 'deployment.promoted', production: B },
    { time: '2026-05-03T11:00:00Z', type: 'livetest.window', window: aWindow({ metrics: liveMetrics() }) },
  ];

  function liveMetrics() {
    return {
      roc_auc: { n: 100, sum: 85, sumSquares: 72.5 },
      log_loss: { n: 1, sum: 0.4, sumSquares: 0.16 },
      f1: { n: 10, sum: 9, sumSquares: null },
    };
  }

  test('with live results says how far they are from the certified ones', () => {
    const row = rowOf({ certificates: certified(), events: servingEvents(windows) });
    expect(row).toMatchObject({ proof: 'proven', requests: 1000, errorRate: 0.002, daysInProduction: 30 });
    expect(row.liveP99Ms).toBeCloseTo(1.01 ** 920 / 1000, 9);
    // scipy.stats.t.interval(0.95, 99) of the sums is 0.840029 to 0.859971; both half widths by Pythagoras.
    expect(row.gap['roc_auc']?.value).toBeCloseTo(0.85 - 0.8702, 12);
    expect(row.gap['roc_auc']?.lower).toBeCloseTo(-0.03255767551832599, 10);
    expect(row.gap['roc_auc']?.upper).toBeCloseTo(-0.007842324481674004, 10);
    expect(row.gap['log_loss']?.value).toBeCloseTo(0.4 - 0.3121, 12);
    expect(row.gap['log_loss']).toMatchObject({ lower: null, upper: null });
    expect(row.gap).not.toHaveProperty('f1');
  });

  test('that was reported on but never served is not proven', () => {
    const row = rowOf({ certificates: certified(), events: servingEvents(windows.slice(1)) });
    expect(row).toMatchObject({ proof: 'certified', requests: 1000 });
  });

  test('that has lost its live test is not proven by it, unless it was production since', () => {
    const lost: readonly Step[] = [
      { time: '2026-04-01T00:00:00Z', type: 'livetest.started', production: A, live: 0.1 },
      {
        time: '2026-04-02T00:00:00Z',
        type: 'livetest.window',
        window: aWindow({ arm: 'next', from: '2026-04-01T01:00:00Z', to: '2026-04-01T02:00:00Z' }),
      },
      { time: '2026-04-03T00:00:00Z', type: 'livetest.concluded', production: A, conclusion: 'fail' },
    ];
    const of = (steps: readonly Step[]) => rowOf({ certificates: certified(), events: servingEvents(steps) });
    expect(of(lost)).toMatchObject({ proof: 'certified', outcome: 'failed', requests: 1000 });
    const kept: Step = { time: '2026-04-05T00:00:00Z', type: 'deployment.promoted', production: B };
    expect(of([...lost, kept])).toMatchObject({ proof: 'proven' });
  });

  test('that served without a report is not proven', () => {
    const row = rowOf({ certificates: certified(), events: servingEvents(windows.slice(0, 1)) });
    expect(row).toMatchObject({ proof: 'certified', requests: 0 });
  });

  test('has days in hundredths', () => {
    const source = { certificates: certified(), events: servingEvents(windows), asOf: '2026-04-01T08:00:00Z' };
    expect(rowOf(source).daysInProduction).toBe(0.33);
  });
});

test('a number that only one side has makes no gap, and an open end none with ends', () => {
  const live: readonly Step[] = [
    {
      time: '2026-05-03T11:00:00Z',
      type: 'livetest.window',
      window: aWindow({
        metrics: { roc_auc: { n: 100, sum: 85, sumSquares: 72.5 }, f1: { n: 0, sum: 0, sumSquares: 0 } },
      }),
    },
  ];
  const gapFor = (estimate: ReturnType<typeof anEstimate>) => {
    const certificate = aCertificate({ gates: [], prediction: [aPrediction({ estimate })] });
    return rowOf({ certificates: certified(certificate), events: servingEvents(live) }).gap;
  };
  expect(gapFor(anEstimate(null))).toEqual({});
  expect(gapFor(anEstimate(0.75, 0.5, null))).toMatchObject({ roc_auc: { lower: null, upper: null } });
  expect(gapFor(anEstimate(0.75, null, 1))).toMatchObject({ roc_auc: { lower: null, upper: null } });
});

test('a certificate without an inspection and without intervals leaves them open', () => {
  const { inspection, ...bare } = aCertificate({ gates: [] });
  expect(inspection).toBeDefined();
  const performance = [aPerformance()].map((one) => ({
    ...one,
    latency: one.latency === null ? null : { ...one.latency, p99: anEstimate(9.84) },
  }));
  const row = rowOf({ certificates: certified({ ...bare, inspection: null, performance, prediction: [], data: [] }) });
  expect(row).toMatchObject({ framework: null, parameters: null, metrics: {} });
  expect(row.modes['realtime']).toMatchObject({ p99Ms: 9.84, p99LowerMs: null, p99UpperMs: null });
});

test('the metrics of a version are those over all rows of its first data', () => {
  const other = aPrediction({ data: 'fresh', estimate: anEstimate(0.5) });
  const part = aPrediction({ slice: { name: 'region', group: 'north' }, estimate: anEstimate(0.6) });
  const bare = aPrediction({ metric: 'f1', estimate: anEstimate(0.7) });
  const certificate = aCertificate({ prediction: [other, part, aPrediction(), bare] });
  expect(overallMetrics(certificate)).toEqual({
    roc_auc: { value: 0.8702, lower: 0.8629, upper: 0.8775 },
    f1: { value: 0.7, lower: null, upper: null },
  });
  expect(overallMetrics({ ...certificate, data: [] })).toMatchObject({ roc_auc: { value: 0.5 } });
});

test('the task is that of the manifest, else of the newest certificate', () => {
  const { subject } = aCertificate();
  const newest = aCertificate({ subject: { ...subject, task: 'text-classification' } });
  const certificates = [...certified(), ...certified(newest)];
  expect(taskOf(aRecordSource({ manifest: aManifest(), certificates }))).toBe('text-ranking');
  expect(taskOf(aRecordSource({ certificates }))).toBe('text-classification');
  expect(taskOf(aRecordSource())).toBe('tabular-classification');
});

test.each([
  ['roc_auc', 'up'],
  ['mae', 'down'],
  ['our_score', 'none'],
] as const)('the better side of %s is %s', (metric, direction) => {
  expect(directionOf(metric)).toBe(direction);
});

test('the headline is the metric of the first gate on predictions that was measured, else the first one measured', () => {
  const row = aRow({ metrics: { f1: aValue(0.7), roc_auc: aValue(0.8), accuracy: aValue(0.9) } });
  const gates = [
    { id: 'a', metric: 'ndcg' },
    { id: 'b', metric: 'accuracy' },
  ];
  const gated = certified(aCertificate({ gates: [aLatencyGate({ metric: 'f1' }), aGate()] }));
  expect(headlineMetric(aRecordSource({ manifest: aManifest({ gates }), certificates: gated }), row)).toBe('accuracy');
  expect(headlineMetric(aRecordSource({ certificates: gated }), row)).toBe('roc_auc');
  expect(headlineMetric(aRecordSource(), row)).toBe('f1');
  expect(headlineMetric(aRecordSource({ certificates: gated }), aRow())).toBeNull();
});

describe('the line of a model', () => {
  const place = { updatedAt: '2026-05-03T00:00:00Z', shard: 3, serving: [] };
  const rows = [
    aRow({
      version: '1.3.0',
      sha256: A.sha256,
      metrics: { roc_auc: aValue(0.8) },
      modes: { realtime: aMode(9), batch: aMode(40) },
      sizeBytes: 10,
      daysInProduction: 1.114,
      requests: 5,
      proof: 'proven',
    }),
    aRow({ metrics: { roc_auc: aValue(0.9) }, stage: 'live', daysInProduction: 1.114, requests: 7, sizeBytes: 20 }),
    aRow({ version: '1.5.0', verdict: 'fail', tags: ['eu'], owners: ['@acme/ads'], stage: 'rejected', sizeBytes: 30 }),
    aRow({ version: '1.6.0', verdict: 'inconclusive', task: 'text-ranking', sizeBytes: 40 }),
  ];

  test('sums up its versions', () => {
    expect(modelRow(aRecordSource(), rows, place)).toEqual({
      model: 'churn',
      title: null,
      task: 'text-ranking',
      tags: [],
      owners: [],
      versions: 4,
      certified: 2,
      rejected: 2,
      latest: '1.6.0',
      serving: [],
      metric: 'roc_auc',
      direction: 'up',
      best: aValue(0.9),
      p99Ms: null,
      sizeBytes: 20,
      proven: true,
      daysInProduction: 2.23,
      requests: 12,
      updatedAt: '2026-05-03T00:00:00Z',
      file: 'model/churn.json',
      shard: 3,
    });
  });

  test('shows the version that serves', () => {
    const events = servingEvents([
      { time: '2026-04-01T00:00:00Z', type: 'deployment.promoted', production: A, environment: 'us' },
      { time: '2026-04-02T00:00:00Z', type: 'deployment.promoted', production: A, environment: 'eu' },
      { time: '2026-04-02T00:00:00Z', type: 'livetest.started', live: 0.1, environment: 'test' },
    ]);
    const source = aRecordSource({ events, state: foldEvents('churn', events, []) });
    const row = modelRow(source, rows, place);
    expect(row).toMatchObject({ best: { value: 0.8 }, p99Ms: 9, sizeBytes: 10 });
  });

  test('passes over what was rolled back or shut away since', () => {
    const fallen = [
      aRow({ version: '1.0.0', sizeBytes: 10 }),
      aRow({ version: '1.1.0', sizeBytes: 20, outcome: 'failed' }),
      aRow({ version: '1.2.0', sizeBytes: 30, stage: 'quarantined' }),
    ];
    expect(modelRow(aRecordSource(), fallen, place)).toMatchObject({ sizeBytes: 10 });
    expect(modelRow(aRecordSource(), fallen.slice(1), place)).toMatchObject({ sizeBytes: 30 });
  });

  test('shows the newest where none passed', () => {
    const row = modelRow(aRecordSource(), rows.slice(2), place);
    expect(row).toMatchObject({ sizeBytes: 40, metric: null, direction: 'none', best: null, proven: false });
  });

  test('is titled by its manifest, else by its newest certificate', () => {
    const certificates = certified();
    expect(modelRow(aRecordSource({ certificates }), rows, place)?.title).toBe('Customer churn');
    const manifest = aManifest({ title: 'Churn' });
    expect(modelRow(aRecordSource({ certificates, manifest }), rows, place)?.title).toBe('Churn');
  });

  test('is none without versions', () => {
    expect(modelRow(aRecordSource(), [], place)).toBeNull();
  });
});

describe('the lines of a chart', () => {
  const rows = [
    aRow({ version: '1.3.0', metrics: { roc_auc: aValue(0.5, 0.25) }, modes: { realtime: aMode(9) } }),
    aRow({
      certifiedAt: null,
      verdict: null,
      live: { roc_auc: aLive(0.5, 0.25), mae: aLive(3) },
      modes: { batch: { ...aMode(40), p99LowerMs: 39, p99UpperMs: 41, throughput: 100, memoryBytes: 7 } },
      liveP99Ms: 50,
    }),
  ];

  test('are one for each metric and mode that has a value, and one of sizes', () => {
    const heads = catalogSeries(rows).map(({ name, kind, unit, direction }) => [name, kind, unit, direction]);
    expect(heads).toEqual([
      ['roc_auc', 'quality', 'none', 'up'],
      ['mae', 'quality', 'none', 'down'],
      ['realtime.latency_p99', 'latency', 'ms', 'down'],
      ['batch.latency_p99', 'latency', 'ms', 'down'],
      ['batch.throughput', 'throughput', 'rows-per-second', 'up'],
      ['batch.memory', 'memory', 'bytes', 'down'],
      ['model_size', 'size', 'bytes', 'down'],
    ]);
  });

  test('have a point for each version', () => {
    const nothing = { value: null, lower: null, upper: null, live: null, liveLower: null, liveUpper: null };
    const first = { version: '1.3.0', at: '2026-05-01T00:00:00Z', verdict: 'pass' };
    const second = { version: '1.4.0', at: null, verdict: null };
    const points = Object.fromEntries(catalogSeries(rows).map((series) => [series.name, series.points]));
    expect(points['roc_auc']).toEqual([
      { ...first, ...nothing, value: 0.5, lower: 0.25, upper: 0.75 },
      { ...second, ...nothing, live: 0.5, liveLower: 0.25, liveUpper: 0.75 },
    ]);
    expect(points['mae']).toEqual([
      { ...first, ...nothing },
      { ...second, ...nothing, live: 3 },
    ]);
    expect(points['batch.latency_p99']).toEqual([
      { ...first, ...nothing },
      { ...second, ...nothing, value: 40, lower: 39, upper: 41, live: 50 },
    ]);
    expect(points['batch.throughput']?.map(({ value }) => value)).toEqual([null, 100]);
    expect(points['batch.memory']?.map(({ value }) => value)).toEqual([null, 7]);
    expect(points['model_size']?.map(({ value }) => value)).toEqual([1000, 1000]);
  });
});
