import { describe, expect, test } from 'vitest';
import { type PriorArtQuestion, rankPriorArt } from '../../../../src/domain/statistics/prior-art.ts';
import { aLive, aRow, aValue } from '../../../support/version-row.ts';

const OWN_DATA = 'b'.repeat(64);
const QUESTION: PriorArtQuestion = {
  task: 'tabular-classification',
  data: [OWN_DATA],
  metric: 'roc_auc',
  exclude: { model: 'churn', version: '2.0.0' },
};

const data = (sha256: string) => [{ name: 'holdout', sha256, rows: 100, license: null }];

function best(rows: readonly ReturnType<typeof aRow>[], changes: Partial<PriorArtQuestion> = {}): readonly string[] {
  return rankPriorArt(rows, { ...QUESTION, ...changes }).best.map(({ version }) => version);
}

test('only versions of the task count, and not the version itself', () => {
  const rows = [
    aRow({ version: '2.0.0' }),
    aRow({ version: '1.0.0', task: 'text-ranking' }),
    aRow({ version: '1.1.0', data: [...data('e'.repeat(64)), ...data(OWN_DATA)] }),
    aRow({ model: 'fraud', version: '2.0.0', data: data('e'.repeat(64)) }),
  ];
  const art = rankPriorArt(rows, QUESTION);
  expect(art).toMatchObject({ versions: 2, sameData: 1, failures: [] });
  expect(art.best.map(({ model, version }) => `${model}@${version}`)).toEqual(['churn@1.1.0', 'fraud@2.0.0']);
});

describe('the best come first', () => {
  const row = (version: string, value: number | null, half?: number, metric = 'roc_auc') =>
    aRow({ version, metrics: { [metric]: aValue(value, half) } });

  test('with proof before data before numbers', () => {
    const proven = aRow({ version: 'proven', proof: 'proven', metrics: { roc_auc: aValue(0.6) } });
    const same = aRow({ version: 'same', data: data(OWN_DATA), metrics: { roc_auc: aValue(0.7) } });
    expect(best([row('lower', 0.8), row('higher', 0.9), same, proven])).toEqual(['proven', 'same', 'higher', 'lower']);
  });

  test('a narrow result before a lucky one', () => {
    expect(best([row('lucky', 0.9, 0.1), row('narrow', 0.88, 0.01)])).toEqual(['narrow', 'lucky']);
    const errors = [row('sure', 1, 0.1, 'mae'), row('lucky', 0.9, 0.5, 'mae'), row('worse', 2, 0.01, 'mae')];
    expect(best(errors, { metric: 'mae' })).toEqual(['sure', 'lucky', 'worse']);
    expect(best(errors.toReversed(), { metric: 'mae' })).toEqual(['sure', 'lucky', 'worse']);
  });

  test('by the live result where there is one, and by the claim where there is nothing else', () => {
    const live = aRow({ version: 'live', live: { roc_auc: aLive(0.7) }, metrics: { roc_auc: aValue(0.95) } });
    const claimed = aRow({ version: 'claimed', claims: { roc_auc: 0.85 } });
    expect(best([live, row('certified', 0.8), claimed])).toEqual(['claimed', 'certified', 'live']);
  });

  test('what has no value comes last, and keeps its order', () => {
    expect(best([row('a', null), row('b', 0.1), row('c', null)])).toEqual(['b', 'a', 'c']);
    expect(best([row('b', 0.1), row('a', null)])).toEqual(['b', 'a']);
    const below = [row('a', null), row('b', -1), row('c', null), row('d', -2)];
    expect(best(below)).toEqual(['b', 'd', 'a', 'c']);
    expect(best(below.toReversed())).toEqual(['b', 'd', 'c', 'a']);
  });

  test('by days in production where there is no metric', () => {
    const rows = [1, 30, 9].map((daysInProduction) => aRow({ version: String(daysInProduction), daysInProduction }));
    expect(best(rows, { metric: null })).toEqual(['30', '9', '1']);
  });

  test('five of them', () => {
    expect(best([1, 2, 3, 4, 5, 6].map((n) => row(String(n), n / 10)))).toEqual(['6', '5', '4', '3', '2']);
  });
});

test('failures are shown apart, the five newest first', () => {
  const days = ['02', '07', '01', '05', '03', '06'];
  const rows = days.map((day) =>
    aRow({ version: day, verdict: 'fail', certifiedAt: `2026-05-${day}T00:00:00Z`, metrics: { roc_auc: aValue(0.9) } }),
  );
  const undated = aRow({ version: 'undated', stage: 'quarantined', certifiedAt: null });
  const art = rankPriorArt([undated, ...rows], QUESTION);
  expect(art.best).toEqual([]);
  expect(art.failures.map(({ version }) => version)).toEqual(['07', '06', '05', '03', '02']);
  expect(rankPriorArt([undated, ...rows.slice(0, 1)], QUESTION).failures.map(({ version }) => version)).toEqual([
    '02',
    'undated',
  ]);
});
