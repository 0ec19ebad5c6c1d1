import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/domain/benchmark/random.ts';
import { evaluatePrediction } from '../../../../src/domain/evaluation/evaluate.ts';
import { metricNames } from '../../../../src/domain/evaluation/metrics/registry.ts';
import { type PlainRows, scoredRows } from '../../../support/scored-rows.ts';

/** The estimates of every metric of the problem, with the difference to a baseline that answers a little otherwise. */
function estimates(plain: PlainRows, metrics: readonly string[] = metricNames(plain.problem)) {
  const baseline = { ...plain, answer: Array.from(plain.answer).map((value) => 0.9 * value + 0.05) };
  return evaluatePrediction({
    data: 'holdout',
    candidate: scoredRows(plain),
    baseline: scoredRows(baseline),
    metrics: metrics.map((metric) => ({ metric, level: 0.95 })),
  }).map(({ metric, estimate, difference }) => ({ metric, estimate, difference }));
}

const random = seededRandom(5);
const draw = (length: number, value: (row: number) => number) => Array.from({ length }, (_, row) => value(row));
const WEIGHT = draw(84, (row) => (row % 3 === 0 ? 0 : 0.5 + random()));
const BINARY = draw(84, () => Number(random() < 0.5));
const CLASSES = draw(84, () => Math.floor(random() * 3));

const SAMPLES: readonly (readonly [string, PlainRows])[] = [
  ['binary', { problem: 'binary', target: BINARY, answer: BINARY.map((y) => 0.3 * y + 0.7 * random()) }],
  [
    'multiclass',
    { problem: 'multiclass', columns: 3, target: CLASSES, answer: CLASSES.flatMap((y) => rowOf(y, random())) },
  ],
  [
    'multilabel',
    {
      problem: 'multilabel',
      width: 2,
      columns: 2,
      target: draw(168, () => Number(random() < 0.5)),
      answer: draw(168, random),
    },
  ],
  ['regression', { problem: 'regression', target: draw(84, random), answer: draw(84, random) }],
];

/** Probabilities of three classes, mostly greatest at the truth. */
function rowOf(truth: number, noise: number): readonly number[] {
  const scores = [0, 1, 2].map((column) => Math.exp(Number(column === truth) + noise * ((column * 7) % 4)));
  return scores.map((score) => score / scores.reduce((sum, part) => sum + part, 0));
}

function without({ width = 1, columns = 1, ...plain }: PlainRows): PlainRows {
  const stays = (size: number) => (_: unknown, cell: number) => WEIGHT[Math.floor(cell / size)] !== 0;
  return {
    ...plain,
    width,
    columns,
    target: Array.from(plain.target).filter(stays(width)),
    answer: Array.from(plain.answer).filter(stays(columns)),
    weight: WEIGHT.filter((share) => share !== 0),
  };
}

describe('a row of weight 0', () => {
  it('is no observation: one row that weighs among a thousand says nothing of others', () => {
    const weight = draw(1000, (row) => Number(row === 10));
    const rows: PlainRows = {
      problem: 'regression',
      target: draw(1000, (row) => row),
      answer: draw(1000, () => 3),
      weight,
    };
    const found = Object.fromEntries(estimates(rows).map(({ metric, estimate }) => [metric, estimate]));
    expect(found['mae']).toMatchObject({ value: 7, interval: { lower: 0, upper: null } });
    expect(found['rmse']).toMatchObject({ value: 7, interval: { lower: 0, upper: null } });
    expect(found['r2']).toEqual({ value: null, interval: null });
    expect(found['max_error']).toEqual({ value: 996, interval: null });
  });

  it.each(SAMPLES)('changes no value, no interval and no difference: %s', (problem, plain) => {
    const metrics = metricNames(plain.problem).filter((metric) => metric !== 'max_error');
    const stretched = estimates({ ...plain, answer: disturbed(plain), weight: WEIGHT }, metrics);
    expect(stretched.length, problem).toBeGreaterThan(3);
    const alone = estimates(
      { ...without(plain), answer: without({ ...plain, answer: disturbed(plain) }).answer },
      metrics,
    );
    expect(stretched).toEqual(alone);
  });

  it('leaves precision and recall undefined where no row weighs anything', () => {
    const rows: PlainRows = { problem: 'binary', target: [0, 1, 1], answer: [0.1, 0.9, 0.4], weight: [0, 0, 0] };
    for (const { metric, estimate } of estimates(rows))
      expect(estimate, metric).toEqual({ value: null, interval: null });
  });
});

/** Other answers in the rows that weigh nothing. */
function disturbed({ columns = 1, answer }: PlainRows): readonly number[] {
  return Array.from(answer).map((value, cell) => (WEIGHT[Math.floor(cell / columns)] === 0 ? 1 / columns : value));
}

describe('a query of weight 0', () => {
  const query = [1, 1, 2, 2, 3, 3];
  const target = [1, 0, 0, 2, 1, 0];
  const answer = [0.9, 0.1, 0.7, 0.2, 0.3, 0.8];

  it('takes no part, with all of its documents', () => {
    const all = estimates({ problem: 'ranking', query, target, answer, weight: [2, 2, 0, 0, 1, 1] });
    const rest = estimates({ problem: 'ranking', ...pick([0, 1, 4, 5]), weight: [2, 2, 1, 1] });
    expect(all.map(({ estimate }) => estimate)).toEqual(rest.map(({ estimate }) => estimate));
  });

  it('is one whose first row weighs 0; other documents of weight 0 stay in their query', () => {
    const some = estimates({ problem: 'ranking', query, target, answer, weight: [2, 0, 0, 5, 1, 0] }, [
      'mrr',
      'ndcg@10',
    ]);
    const rest = estimates({ problem: 'ranking', ...pick([0, 1, 4, 5]), weight: [2, 2, 1, 1] }, ['mrr', 'ndcg@10']);
    expect(some.map(({ estimate }) => estimate)).toEqual(rest.map(({ estimate }) => estimate));
  });

  function pick(rows: readonly number[]) {
    const of = (values: readonly number[]) => rows.map((row) => values[row] ?? 0);
    return { query: of(query), target: of(target), answer: of(answer) };
  }
});

describe('a constant truth', () => {
  it('is one whatever the rows weigh: 0.1 has no deviations from its own mean', () => {
    const weight = draw(3, (row) => 0.3 + row * 0.7);
    const rows: PlainRows = {
      problem: 'regression',
      target: draw(3, () => 0.1),
      answer: draw(3, (row) => row),
      weight,
    };
    expect(estimates(rows, ['r2'])[0]?.estimate).toEqual({ value: 0, interval: null });
  });
});
