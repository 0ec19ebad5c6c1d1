import { describe, expect, test } from 'vitest';
import { suggestQuery, suggestWords } from '../../../../src/domain/statistics/suggest-query.ts';
import { aRow, aValue } from '../../../support/version-row.ts';

const rows = [
  aRow({ model: 'fraud-eu', tags: ['weekly'], owners: ['@acme/risk'], license: 'Apache-2.0' }),
  aRow({ model: 'churn', metrics: { roc_auc: aValue(0.8) }, trainingData: ['train-2025Q3'] }),
];
const texts = ['fraud-eu@1.0.0\nweekly', 'fraud-us@1.0.0', 'churn@1.0.0\nweekly'];

describe('words that nothing has', () => {
  test.each([
    ['fruad', 'fraud'],
    ['fruad weekly', 'fraud weekly'],
    ['churm', 'churn'],
    ['fraud', null],
    ['zebra', null],
    ['', null],
  ])('%s: %s', (asked, meant) => {
    expect(suggestWords(texts, asked)).toBe(meant);
  });

  test('are not replaced by what finds nothing together', () => {
    expect(suggestWords(texts, 'churm eu')).toBeNull();
  });
});

describe('names that no version has', () => {
  test.each([
    [{ text: 'fruad' }, 'fraud'],
    [{ tags: ['weakly'] }, 'weekly'],
    [{ owner: '@acme/rsik' }, '@acme/risk'],
    [{ data: 'train-2025Q2' }, 'train-2025Q3'],
    [{ license: 'Apache-2' }, 'Apache-2.0'],
    [{ metrics: [{ metric: 'roc_acu', comparator: '>', limit: 0 }] as const }, 'roc_auc'],
  ])('%o', (query, meant) => {
    expect(suggestQuery(rows, query).map((one) => one.meant)).toEqual([meant]);
  });

  test('say nothing of those that are there', () => {
    expect(suggestQuery(rows, { text: 'churn', tags: ['weekly'], license: 'Apache-2.0' })).toEqual([]);
  });
});
