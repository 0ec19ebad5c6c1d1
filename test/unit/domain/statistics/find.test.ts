import { describe, expect, test } from 'vitest';
import { type CatalogQuery, type Comparator, valueOf } from '../../../../src/domain/statistics/catalog-query.ts';
import { findVersions } from '../../../../src/domain/statistics/find.ts';
import { aLive, aMode, aRow, aValue } from '../../../support/version-row.ts';

type Row = ReturnType<typeof aRow>;

function found(rows: readonly Row[], query: CatalogQuery): readonly string[] {
  return findVersions(rows, query).map(({ version }) => version);
}

const ROW = aRow({
  tags: ['weekly', 'eu'],
  owners: ['@acme/fraud', '@Acme/Risk'],
  data: [{ name: 'holdout', sha256: `${'b'.repeat(62)}e0`, rows: 100, license: null }],
  trainingData: ['train-q3', 'train-00000000-9', '00000000-part', 'c'.repeat(64)],
  metrics: { roc_auc: aValue(0.87) },
  modes: { realtime: aMode(9), batch: aMode(40) },
  sizeBytes: 5000,
});

describe('a version is found', () => {
  test.each<[string, CatalogQuery, boolean]>([
    ['by its task', { task: 'tabular-classification' }, true],
    ['by another task', { task: 'text-ranking' }, false],
    ['where no task is asked for', { task: '' }, true],
    ['by all of its tags', { tags: ['eu', 'weekly'] }, true],
    ['by one tag that it has and one that it has not', { tags: ['eu', 'us'] }, false],
    ['by its owner in other letters', { owner: '@acme/risk' }, true],
    ['by another owner', { owner: '@acme/ads' }, false],
    ['by the name of its evaluation data', { data: 'holdout' }, true],
    ['by a part of that name', { data: 'hold' }, false],
    ['by the name of its training data', { data: 'train-q3' }, true],
    ['by eight digits of a digest', { data: 'bbbbbbbb' }, true],
    ['by a marked digest', { data: 'sha256:cccccccccc' }, true],
    ['by the end of a digest', { data: 'bbbbbbe0' }, false],
    ['by the begin of a name that looks like a digest and goes on', { data: 'train-00000000' }, false],
    ['by the begin of one that begins like a digest', { data: '00000000-' }, false],
    ['by seven digits', { data: 'bbbbbbb' }, false],
    ['by a name that holds the mark of a digest', { data: 'bbbbbbbb-sha256:' }, false],
    ['where the list of metrics is empty', { metrics: [] }, true],
    ['by a digest of other data', { data: 'dddddddd' }, false],
    ['by a word that begins as a digest of its data does', { data: 'bbbbbbbb-x' }, false],
    ['by words of its name, version, tags and owner', { text: 'CHURN  1.4.0 \t weekly @acme/risk' }, true],
    ['by a word that stands nowhere', { text: 'churn energy' }, false],
    ['by its stage', { stage: 'certified' }, true],
    ['by another stage', { stage: 'production' }, false],
    ['where live results are wanted', { proven: true }, false],
    ['by its latency in one of its modes', { p99Ms: { comparator: '<', limit: 10 } }, true],
    ['by its latency in the mode asked for', { mode: 'batch', p99Ms: { comparator: '<', limit: 10 } }, false],
    ['by a mode', { mode: 'batch' }, true],
    ['by a mode that it has not', { mode: 'edge' }, false],
    ['by its size', { sizeBytes: { comparator: '<=', limit: 5000 } }, true],
    ['by a smaller size', { sizeBytes: { comparator: '<', limit: 5000 } }, false],
    ['by a metric that nobody measured', { metrics: [{ metric: 'f1', comparator: '>', limit: -1 }] }, false],
    [
      'by two metrics, one of which does not hold',
      {
        metrics: [
          { metric: 'roc_auc', comparator: '>', limit: 0.8 },
          { metric: 'roc_auc', comparator: '>', limit: 0.9 },
        ],
      },
      false,
    ],
  ])('%s', (_name, query, isFound) => {
    expect(found([ROW], query)).toEqual(isFound ? ['1.4.0'] : []);
  });

  test('with live results, where they are wanted', () => {
    expect(found([aRow({ proof: 'proven' })], { proven: true })).toEqual(['1.4.0']);
  });

  test('although it did not pass, only where that is asked for', () => {
    const rows = [aRow({ version: '1.0.0', verdict: 'fail' }), aRow({ version: '1.1.0', verdict: 'inconclusive' })];
    expect(found(rows, {})).toEqual(['1.1.0']);
    expect(found(rows, { failed: true })).toEqual(['1.0.0', '1.1.0']);
  });

  test.each<[Comparator, readonly number[]]>([
    ['>', [3]],
    ['>=', [2, 3]],
    ['<', [1]],
    ['<=', [1, 2]],
    ['=', [2]],
  ])('by a number %s 2', (comparator, sizes) => {
    const rows = [1, 2, 3].map((sizeBytes) => aRow({ sizeBytes }));
    expect(findVersions(rows, { sizeBytes: { comparator, limit: 2 } }).map(({ sizeBytes }) => sizeBytes)).toEqual(
      sizes,
    );
  });
});

describe('the order of what is found', () => {
  const row = (version: string, value: number | null, metric = 'roc_auc') =>
    aRow({ version, metrics: { [metric]: aValue(value) } });

  test('is by proof, then by days in production where no metric is asked for', () => {
    const rows = [
      aRow({ version: 'none', proof: 'none', daysInProduction: 9 }),
      aRow({ version: 'claimed', proof: 'claimed' }),
      aRow({ version: 'short', proof: 'proven', daysInProduction: 1 }),
      aRow({ version: 'certified', proof: 'certified' }),
      aRow({ version: 'long', proof: 'proven', daysInProduction: 30 }),
    ];
    expect(found(rows, {})).toEqual(['long', 'short', 'certified', 'claimed', 'none']);
  });

  test('is the higher first where higher is better', () => {
    const rows = [row('low', 0.7), row('high', 0.9), row('middle', 0.8)];
    expect(found(rows, { metrics: [{ metric: 'roc_auc', comparator: '>', limit: 0 }] })).toEqual([
      'high',
      'middle',
      'low',
    ]);
  });

  test('is the lower first where lower is better', () => {
    const rows = [row('high', 3, 'mae'), row('low', 1, 'mae'), row('middle', 2, 'mae')];
    expect(found(rows, { metrics: [{ metric: 'mae', comparator: '>', limit: 0 }] })).toEqual(['low', 'middle', 'high']);
  });
});

test('the value of a version is the live one, else the certified, else the claimed one', () => {
  const whole = aRow({ live: { f1: aLive(0.6) }, metrics: { f1: aValue(0.7) }, claims: { f1: 0.8 } });
  expect(valueOf(whole, 'f1')).toBe(0.6);
  expect(valueOf({ ...whole, live: {} }, 'f1')).toBe(0.7);
  expect(valueOf({ ...whole, live: { f1: aLive(null) } }, 'f1')).toBe(0.7);
  expect(valueOf({ ...whole, live: {}, metrics: { f1: aValue(null) } }, 'f1')).toBe(0.8);
  expect(valueOf(aRow(), 'constructor')).toBeNull();
});
