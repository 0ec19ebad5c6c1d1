import { describe, expect, it } from 'vitest';
import type { GateDeclaration, SliceDeclaration, SliceFilter } from '../../../../src/contract/generated/types.ts';
import { evaluatePrediction, wantedMetrics } from '../../../../src/domain/evaluation/evaluate.ts';
import { evaluateGaps, groupValues, wantedGaps } from '../../../../src/domain/evaluation/gaps.ts';
import { METRICS, parseMetricName } from '../../../../src/domain/evaluation/metrics/registry.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { suspicions } from '../../../../src/domain/evaluation/suspicions.ts';
import { matchesWhere } from '../../../../src/domain/evaluation/slices.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

const SLICES: readonly SliceDeclaration[] = [
  { name: 'young', where: { age: { lt: 30 } }, minRows: 3 },
  { name: 'region', by: 'region', minRows: 2, protected: true },
];

function sample(answer: readonly number[]): ScoredRows {
  return scoredRows({
    problem: 'binary',
    set: evaluationSet({ slices: SLICES, show: 'values' }),
    target: [0, 1, 1, 0, 1, 0],
    answer,
    cells: new Map([
      ['age', [20, 25, 40, null, 29, 30]],
      ['region', ['north', 'south', 'south', 'north', null, 'east']],
    ]),
  });
}

const CANDIDATE = sample([0.1, 0.9, 0.8, 0.6, 0.7, 0.2]);
const BASELINE = sample([0.1, 0.2, 0.8, 0.6, 0.7, 0.2]);

describe('evaluatePrediction', () => {
  const metrics = [{ metric: 'accuracy', level: 0.95 }];
  const results = evaluatePrediction({ data: 'holdout', candidate: CANDIDATE, baseline: BASELINE, metrics });

  it('scores all rows, filters and groups that are large enough; missing cells pass no filter', () => {
    expect(results.map(({ slice, rows, estimate }) => [slice?.name, slice?.group, rows, estimate.value])).toEqual([
      [undefined, undefined, 6, 5 / 6],
      ['young', null, 3, 1],
      ['region', 'north', 2, 0.5],
      ['region', 'south', 2, 1],
    ]);
  });

  it('compares row by row with the baseline', () => {
    expect(results.map(({ difference }) => difference?.value)).toEqual(
      [1 / 6, 1 / 3, 0, 0.5].map((value) => expect.closeTo(value, 12)),
    );
    expect(results[0]?.difference?.interval?.method).toBe('tango');
  });

  it('is certain only where the scores are the same bit for bit', () => {
    const [same] = evaluatePrediction({ data: 'holdout', candidate: CANDIDATE, baseline: CANDIDATE, metrics });
    expect(same?.difference?.interval).toEqual({ lower: 0, upper: 0, level: 0.95, method: 'identical outputs' });
  });

  it('gives each level its interval', () => {
    const levels = [0.9, 0.99].map((level) => ({ metric: 'roc_auc', level }));
    const wide = evaluatePrediction({ data: 'holdout', candidate: CANDIDATE, baseline: null, metrics: levels });
    expect(wide.filter(({ slice }) => slice === null).map(({ estimate }) => estimate.interval?.level)).toEqual([
      0.9, 0.99,
    ]);
  });

  it('refuses a metric of another problem', () => {
    const wrong = { data: 'holdout', candidate: CANDIDATE, baseline: null, metrics: [{ metric: 'rmse', level: 0.95 }] };
    expect(() => evaluatePrediction(wrong)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

describe('what is wanted', () => {
  const gate = (overrides: Partial<GateDeclaration>): GateDeclaration => ({ id: 'a', metric: 'roc_auc', ...overrides });

  it('is what gates ask for and the usual, each once', () => {
    const wanted = wantedMetrics(CANDIDATE, [gate({}), gate({ confidence: 0.99 }), gate({ metric: 'latency_p99' })]);
    const areas = wanted.filter(({ metric }) => metric === 'roc_auc').map(({ level }) => level);
    expect(areas).toEqual([0.95, 0.99]);
    expect(wanted.map(({ metric }) => metric)).not.toContain('latency_p99');
  });

  it('reports gaps of protected attributes and of gates', () => {
    const gaps = wantedGaps(CANDIDATE, [
      gate({ metric: 'accuracy', slice: 'region', maxGap: 0.1 }),
      gate({ slice: 'young', maxGap: 0.1 }),
    ]);
    expect(gaps.map(({ metric }) => metric)).toEqual([
      'accuracy',
      'selection_rate',
      'true_positive_rate',
      'false_positive_rate',
    ]);
  });
});

describe('gaps between groups', () => {
  it('counts groups that are large enough and where the metric is defined', () => {
    const gaps = ['accuracy', 'true_positive_rate'].map((metric) => ({ slice: 'region', metric, level: 0.95 }));
    const [accuracy, rate] = evaluateGaps({ data: 'holdout', candidate: CANDIDATE, baseline: BASELINE, gaps, seed: 1 });
    expect(accuracy).toMatchObject({
      highest: 'south',
      lowest: 'north',
      estimate: { value: 0.5 },
      baseline: { value: 0 },
    });
    expect(rate).toMatchObject({ highest: null, lowest: null, estimate: { value: null, interval: null } });
  });

  it("takes half a group's interval for as many standard errors as its level has", () => {
    // scipy.stats.binomtest(1, 2).proportion_ci(0.9, method='wilson'), over 2 · norm.ppf(0.95); the same of 2 of 2.
    const gap = { slice: 'region', metric: 'accuracy', level: 0.9 };
    expect(groupValues(CANDIDATE, gap)).toEqual([
      { group: 'north', value: 0.5, error: expect.closeTo(0.2304969113, 9) },
      { group: 'south', value: 1, error: expect.closeTo(0.1747782846, 9) },
    ]);
  });
});

describe('an area below a half', () => {
  it.each([
    ['is warned about where its whole interval is', [0.9, 0.1, 0.8, 0.2, 0.7, 0.3, 0.9, 0.1], ['worse-than-chance']],
    ['is not where chance explains it', [0.1, 0.2, 0.9, 0.3, 0.8, 0.4, 0.7, 0.5], []],
  ])('%s', (_name, answer, codes) => {
    const candidate = scoredRows({ problem: 'binary', target: [0, 1, 0, 1, 0, 1, 0, 1], answer });
    const metrics = [{ metric: 'roc_auc', level: 0.95 }];
    const results = evaluatePrediction({ data: 'holdout', candidate, baseline: null, metrics });
    expect(results[0]?.estimate.value).toBeLessThan(0.5);
    expect(suspicions(results, candidate).map(({ code }) => code)).toEqual(codes);
    const ofScores = suspicions(results, candidate, { kind: 'scores' });
    expect(ofScores.map(({ code }) => code)).toEqual(codes.map(() => 'scores-reversed'));
  });
});

describe('filters', () => {
  const cells: Readonly<Record<string, string | number | boolean | null>> = {
    age: 30,
    city: 'Oslo',
    member: true,
    left: null,
  };
  it.each<[string, Readonly<Record<string, SliceFilter>>, boolean]>([
    ['a value', { city: 'Oslo' }, true],
    ['a boolean', { member: false }, false],
    ['bounds together', { age: { gte: 30, lt: 31 } }, true],
    ['an open bound', { age: { gt: 30 } }, false],
    ['one of several', { city: { in: ['Rome', 'Oslo'] } }, true],
    ['not a value', { city: { ne: 'Oslo' } }, false],
    ['a missing cell passes nothing', { left: { ne: 'x' } }, false],
    ['text has no order', { city: { gt: 1 } }, false],
    ['columns together', { city: 'Oslo', age: { lt: 30 } }, false],
  ])('%s', (_name, where, expected) => {
    expect(matchesWhere(where, (column) => cells[column] ?? null)).toBe(expected);
  });
});

describe('names of metrics', () => {
  it.each([
    ['ndcg@10', 'metric'],
    ['pinball@0.9', 'metric'],
    ['mrr', 'metric'],
    ['ndcg@0', 'bad-parameter'],
    ['ndcg@1.5', 'bad-parameter'],
    ['pinball@2', 'bad-parameter'],
    ['accuracy@3', 'bad-parameter'],
    ['ndcg@', 'bad-parameter'],
    ['toString', 'unknown-metric'],
    ['', 'unknown-metric'],
  ] as const)('%s is %s', (name, kind) => {
    expect(parseMetricName(name).kind).toBe(kind);
  });

  it('every metric of the table parses by its own name', () => {
    for (const { name } of METRICS) expect(parseMetricName(name)).toMatchObject({ kind: 'metric', metric: { name } });
  });
});
