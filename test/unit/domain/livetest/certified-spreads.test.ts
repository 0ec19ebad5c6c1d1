import { describe, expect, test } from 'vitest';
import { certifySpreads, firstOfEach } from '../../../../src/domain/livetest/certified-spreads.ts';
import { testMetric, testPolicy } from '../../../support/live-test.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

const TARGET = Array.from({ length: 100 }, (_, row) => row % 2);

/** Wrong on so many rows, from one on. */
function wrongOn(rows: number, from = 0) {
  const set = evaluationSet({ prediction: { output: 'out', threshold: 0.5 } });
  const answer = TARGET.map((truth, row) => (row >= from && row < from + rows ? 1 - truth : truth));
  return scoredRows({ problem: 'binary', target: TARGET, answer, set });
}

const POLICY = testPolicy({
  metrics: [testMetric({ id: 'accuracy' }), testMetric({ id: 'complaints', labels: 'interactive' })],
});

describe('the spreads of a live test', () => {
  test('are those of metrics that certification knows', () => {
    const found = certifySpreads(POLICY, { data: 'holdout', candidate: wrongOn(10), baseline: null });
    expect(found.map(({ metric, data, paired }) => [metric, data, paired])).toEqual([['accuracy', 'holdout', false]]);
    expect(found[0]?.spread?.value).toBeCloseTo(0.3, 12);
  });

  test('are of the version that varies more', () => {
    const found = certifySpreads(POLICY, { data: 'holdout', candidate: wrongOn(10), baseline: wrongOn(20) });
    expect(found[0]?.spread?.value).toBeCloseTo(0.4, 12);
    const other = certifySpreads(POLICY, { data: 'holdout', candidate: wrongOn(20), baseline: wrongOn(10) });
    expect(other[0]?.spread?.value).toBeCloseTo(0.4, 12);
  });

  test('are of the differences where pairs are scored, and labels come whatever was answered', () => {
    const policy = { ...POLICY, pairedShare: 0.2 };
    const pair = { data: 'holdout', candidate: wrongOn(4), baseline: wrongOn(4, 4) };
    const [arms, found] = certifySpreads(policy, pair);
    expect(arms).toMatchObject({ paired: false, mean: 0.96 });
    expect(found).toMatchObject({ paired: true, units: 100, mean: 0 });
    expect(found?.spread?.value).toBeCloseTo(Math.sqrt(0.08), 12);
    expect(certifySpreads(policy, { ...pair, baseline: null }).map(({ paired }) => paired)).toEqual([false]);
    const clicks = { ...policy, metrics: [testMetric({ id: 'accuracy', labels: 'interactive' })] };
    expect(certifySpreads(clicks, pair).map(({ paired }) => paired)).toEqual([false]);
  });

  test('of several sets are those of the first', () => {
    const of = (data: string) => certifySpreads(POLICY, { data, candidate: wrongOn(10), baseline: null });
    expect(firstOfEach([...of('holdout'), ...of('recent')]).map(({ data }) => data)).toEqual(['holdout']);
  });
});
