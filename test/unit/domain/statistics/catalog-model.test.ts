import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { catalogModel } from '../../../../src/domain/statistics/catalog-model.ts';
import { catalogVersion } from '../../../../src/domain/statistics/catalog-version.ts';
import { modelRow, versionRow } from '../../../../src/domain/statistics/catalog-rows.ts';
import { foldRecord, type RecordSource } from '../../../../src/domain/statistics/record.ts';
import { aCertificate, aGate } from '../../../support/certificate.ts';
import { aManifest, aVersionManifest } from '../../../support/manifests.ts';
import { aReading } from '../../../support/reading.ts';
import { A, aRecordSource, B, servingEvents, type Step } from '../../../support/serving-events.ts';
import { aWindow } from '../../../support/statistics.ts';
import { aLive, aRow, aValue } from '../../../support/version-row.ts';

const gateWords = () => ({ subject: 'quality', limitWords: 'at most', detail: '' });

function modelOf(changes: Partial<RecordSource>) {
  const source = aRecordSource(changes);
  const records = foldRecord(source);
  const rows = records.map((record) => versionRow(record, source));
  const row = modelRow(source, rows, { updatedAt: '2026-05-03T00:00:00Z', shard: 0, serving: [] });
  if (row === null) throw new Error('no version is on record');
  return {
    model: catalogModel({ source, records, rows, row, tests: [] }),
    versions: records.map((record, place) =>
      catalogVersion(record, {
        source,
        row: rows[place] ?? aRow(),
        gateWords,
        findingWords: ({ code }) => `words of ${code}`,
      }),
    ),
  };
}

const CERTIFIED = [{ sha256: 'c'.repeat(64), certificate: aCertificate() }];
const MAY = '2026-05-01T00:00:00Z';

describe('the details of a version', () => {
  test('are those of its certificate', () => {
    const certificate = aCertificate({ gates: [aGate()] });
    const [version] = modelOf({ certificates: [{ sha256: 'c'.repeat(64), certificate }] }).versions;
    const { id, metric, unit, value, comparator, limit, result, reasonCode, blocking } =
      certificate.gates[0] ?? aGate();
    expect(version).toMatchObject({
      description: null,
      limitations: 'Under 90 days of tenure the model is weak.',
      intendedUse: null,
      lineage: { source: 'git+https://github.com/acme/churn-training@4f1b7c2', base: null, data: [], params: {} },
      baseline: '1.3.2',
      files: [{ name: 'model.onnx', sizeBytes: 18_874_368, sha256: B.sha256, location: null }],
      environment: {
        cpu: 'AMD EPYC 7763 64-Core Processor',
        cores: 4,
        os: 'Ubuntu 24.04.3 LTS',
        runtime: 'onnxruntime 1.30.0',
        runner: 'ubuntu-24.04 (20261109.1)',
      },
      commit: '4f1b7c2d9e8a4f1b7c2d9e8a4f1b7c2d9e8a4f1b',
      run: null,
      certificate: 'c'.repeat(64),
      tag: 'churn@v1.4.0',
      pull: null,
      served: [],
    });
    const ends = { lower: 0.8629, upper: 0.8775 };
    expect(version?.gates).toEqual([
      { id, metric, unit, value, ...ends, comparator, limit, result, reasonCode, blocking, ...gateWords() },
    ]);
  });

  test('hold what other tools reported and keep, as the manifest has it', () => {
    const results = [{ data: { name: 'Adult' }, metrics: { accuracy: 0.86 } }];
    const versions = [aVersionManifest({ results, annotations: { 'mlflow.tag.team': 'a' } })];
    const [version] = modelOf({ certificates: CERTIFIED, versions }).versions;
    expect(version).toMatchObject({ results, annotations: { 'mlflow.tag.team': 'a' } });
  });

  test('hold how its data were read, and nothing where the certificate does not say', () => {
    const readingsOf = (certificate: Certificate) =>
      modelOf({ certificates: [{ sha256: 'c'.repeat(64), certificate }] }).versions[0]?.readings;
    expect(readingsOf(aCertificate({ readings: [aReading()] }))).toEqual([aReading()]);
    expect(readingsOf(aCertificate())).toEqual([]);
  });

  test('say what was noticed in the words of the report, errors first, and how much more there is', () => {
    const finding = { check: 'robustness', facts: {} } as const;
    const notice = { ...finding, code: 'line-ends-changed', severity: 'notice' } as const;
    const error = { ...finding, code: 'process-crashed', severity: 'error' } as const;
    const findings = [...Array.from({ length: 100 }, () => notice), error];
    const [version] = modelOf({
      certificates: [{ sha256: 'c'.repeat(64), certificate: aCertificate({ findings }) }],
    }).versions;
    expect(version?.findings?.[0]).toEqual({
      code: 'process-crashed',
      severity: 'error',
      message: 'words of process-crashed',
    });
    expect([version?.findings?.length, version?.findingsLeftOut]).toEqual([100, 1]);
  });

  test('are those of its manifest where it was never certified', () => {
    const manifest = aVersionManifest({
      artifact: {
        format: 'onnx',
        files: [{ name: 'model.onnx', path: 'model.onnx', sha256: '9'.repeat(64), size: 300 }],
      },
      description: 'Gradient boosting',
      lineage: { source: 'git+https://github.com/acme/training@1' },
      card: { limitations: 'Weak at night.' },
    });
    const digests = new Map([['1.4.0', B.sha256]]);
    const { model, versions } = modelOf({
      versions: [manifest],
      digests,
      manifest: aManifest({ intendedUse: 'Offers.' }),
      folder: 'models/churn',
    });
    expect(model).toMatchObject({ kind: 'CatalogModel', intendedUse: 'Offers.', metrics: [], gaps: [], windows: [] });
    expect(versions[0]).toMatchObject({
      description: 'Gradient boosting',
      limitations: 'Weak at night.',
      intendedUse: 'Offers.',
      lineage: { source: 'git+https://github.com/acme/training@1' },
      baseline: null,
      files: [{ name: 'model.onnx', location: 'models/churn/model.onnx' }],
      signature: null,
      gates: [],
      prediction: [],
      predictionLeftOut: 0,
      gaps: [],
      costs: [],
      environment: null,
      commit: null,
      run: null,
      certificate: null,
    });
  });

  test('leave out what of a card is no text', () => {
    const { subject } = aCertificate();
    const certificate = aCertificate({
      subject: { ...subject, card: { limitations: 7 }, lineage: {} },
      baseline: null,
    });
    const [version] = modelOf({ certificates: [{ sha256: 'c'.repeat(64), certificate }] }).versions;
    expect(version).toMatchObject({ limitations: null, lineage: { source: null }, baseline: null });
  });
});

test('a gate without an interval has no ends, and a manifest without lineage no source', () => {
  const certificate = aCertificate({ gates: [aGate({ interval: null })] });
  const versions = [aVersionManifest()];
  const [version] = modelOf({ certificates: [{ sha256: 'c'.repeat(64), certificate }], versions }).versions;
  expect(version?.gates[0]).toMatchObject({ lower: null, upper: null });
  expect(version?.lineage.source).toBe('git+https://github.com/acme/churn-training@4f1b7c2');
});

test('a version that has no line is left out', () => {
  const source = aRecordSource({ certificates: CERTIFIED });
  const records = foldRecord(source);
  const row = modelRow(source, [aRow()], { updatedAt: MAY, shard: 0, serving: [] });
  expect(row === null ? null : catalogModel({ source, records, rows: [], row, tests: [] }).versions).toEqual([]);
});

test('the metrics are all that any version was measured by, here or live, each once', () => {
  const source = aRecordSource({ certificates: CERTIFIED });
  const rows = [
    aRow({ metrics: { roc_auc: aValue(0.8) } }),
    aRow({ metrics: { roc_auc: aValue(0.8) }, live: { mae: aLive(1), roc_auc: aLive(0.8) } }),
  ];
  const row = modelRow(source, rows, { updatedAt: MAY, shard: 0, serving: [] });
  expect(row === null ? null : catalogModel({ source, records: [], rows, row, tests: [] }).metrics).toEqual([
    { name: 'roc_auc', direction: 'up' },
    { name: 'mae', direction: 'down' },
  ]);
});

test('a gap carries the shares of its model', () => {
  const source = aRecordSource();
  const rows = [
    aRow({
      metrics: { roc_auc: aValue(0.75) },
      live: { roc_auc: aLive(0.5) },
      gap: { roc_auc: aValue(-0.25) },
      outcome: 'survived',
      daysInProduction: 1,
    }),
  ];
  const row = modelRow(source, rows, { updatedAt: MAY, shard: 0, serving: [] });
  expect(row === null ? null : catalogModel({ source, records: [], rows, row, tests: [] }).gaps).toMatchObject([
    {
      metric: 'roc_auc',
      versions: 1,
      optimism: { value: -0.25 },
      beyondNoise: null,
      rankAgreement: null,
      gatePrecision: { value: 1 },
      escapeRate: { value: 0 },
      latencyRatio: null,
    },
  ]);
});

describe('the history', () => {
  const steps: readonly Step[] = [
    { time: MAY, type: 'livetest.started', live: 0.25 },
    {
      time: '2026-05-02T00:00:00Z',
      type: 'deployment.promoted',
      production: B,
      data: { reason: 'better', via: { kind: 'comment', id: '1', url: 'https://x/1', thread: 1, boundSha: null } },
    },
    { time: '2026-05-03T00:00:00Z', type: 'deployment.rolledback', production: A, about: A },
  ];

  test('says what served when, who decided it and why', () => {
    const { timeline } = modelOf({ certificates: CERTIFIED, events: servingEvents(steps) }).model;
    expect(timeline).toMatchObject([
      {
        environment: 'production',
        from: MAY,
        until: '2026-05-02T00:00:00Z',
        production: null,
        candidates: [{ name: 'next', version: '1.4.0', share: 0.25 }],
        type: 'livetest.started',
        reason: null,
        url: null,
      },
      {
        production: '1.4.0',
        candidates: [],
        actor: 'ada',
        type: 'deployment.promoted',
        reasonCode: 'asked',
        reason: 'better',
        url: 'https://x/1',
      },
      { production: '1.3.0', until: null, type: 'deployment.rolledback' },
    ]);
  });

  const window = (key: string, hour: number): Step => ({
    time: MAY,
    type: 'livetest.window',
    window: aWindow({
      key,
      from: new Date(Date.UTC(2026, 3, 1, hour)).toISOString(),
      to: new Date(Date.UTC(2026, 3, 1, hour + 1)).toISOString(),
    }),
  });

  test('has the newest windows by their end, each with its own figures', () => {
    const events = servingEvents([window('late', 5), window('early', 1), window('middle', 3)]);
    const { windows } = modelOf({ certificates: CERTIFIED, events }).model;
    expect(windows.map(({ to }) => to.slice(11, 13))).toEqual(['02', '04', '06']);
    expect(windows[0]).toMatchObject({
      version: '1.4.0',
      environment: 'production',
      requests: 1000,
      errors: 2,
      metrics: { accuracy: { value: 0.86, n: 200 } },
    });
    expect(windows[0]?.p50Ms).toBeCloseTo(1.01 ** 800 / 1000, 9);
    expect(windows[0]?.p99Ms).toBeCloseTo(1.01 ** 920 / 1000, 9);
  });

  test('ends with four hundred windows', () => {
    const many = Array.from({ length: 405 }, (_, hour) => window(String(hour), hour));
    const { windows } = modelOf({ certificates: CERTIFIED, events: servingEvents(many) }).model;
    expect(windows).toHaveLength(400);
    expect(windows[0]?.from).toBe('2026-04-01T05:00:00.000Z');
  });
});
