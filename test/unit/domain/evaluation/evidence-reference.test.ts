import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/contract/generated/types.ts';
import { evenOddsTest } from '../../../../src/domain/evaluation/binomial-test.ts';
import { evaluateClasses } from '../../../../src/domain/evaluation/class-figures.ts';
import { adjustForDiscovery } from '../../../../src/domain/evaluation/false-discovery.ts';
import { drawFigures } from '../../../../src/domain/evaluation/figures/registry.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

type Figures = Readonly<Record<'precision' | 'recall' | 'f1_score', number>>;
type Weighting = 'plain' | 'weighted';

interface Curves {
  readonly target: readonly number[];
  readonly score: readonly number[];
  readonly weight: readonly number[];
  readonly plain: CurveValues;
  readonly weighted: CurveValues;
  readonly calibration_curve: { readonly prob_true: readonly number[]; readonly prob_pred: readonly number[] };
}

interface CurveValues {
  readonly roc_curve: { readonly fpr: readonly number[]; readonly tpr: readonly number[] };
  readonly precision_recall_curve: { readonly recall: readonly number[]; readonly precision: readonly number[] };
}

interface Reference {
  readonly changes: readonly { readonly better: number; readonly worse: number; readonly pValue: number }[];
  readonly discovery: readonly { readonly pValues: readonly number[]; readonly adjusted: readonly number[] }[];
  readonly classes: {
    readonly multiclass: {
      readonly target: readonly number[];
      readonly predicted: readonly number[];
      readonly weight: readonly number[];
      readonly plain: Readonly<Record<string, Figures>>;
      readonly weighted: Readonly<Record<string, Figures>>;
      readonly confusion: readonly (readonly number[])[];
      readonly confusionWeighted: readonly (readonly number[])[];
    };
    readonly multilabel: {
      readonly target: readonly (readonly number[])[];
      readonly predicted: readonly (readonly number[])[];
      readonly plain: Readonly<Record<string, Figures>>;
    };
  };
  readonly curves: Readonly<Record<'few' | 'many', Curves>>;
  readonly residuals: {
    readonly target: readonly number[];
    readonly predicted: readonly number[];
    readonly series: Readonly<Record<string, readonly number[]>>;
  };
  readonly ranking: {
    readonly relevance: readonly (readonly number[])[];
    readonly score: readonly (readonly number[])[];
    readonly k: readonly number[];
    readonly ndcg: readonly number[];
  };
}

/** Values of SciPy, statsmodels and scikit-learn; made by evidence.py beside it. */
const file = new URL('../../../reference/evaluation/evidence.json', import.meta.url);
const reference = JSON.parse(readFileSync(file, 'utf8')) as Reference;

function figure<Kind extends Figure['kind']>(rows: ScoredRows, kind: Kind): Extract<Figure, { kind: Kind }> {
  const request = { data: 'holdout', candidate: { rows, classes: null }, baseline: null };
  const found = drawFigures(request).find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no ${kind}`);
  return found as Extract<Figure, { kind: Kind }>;
}

function near(values: readonly number[], digits: number): unknown {
  return values.map((value) => expect.closeTo(value, digits));
}

describe('changed answers', () => {
  it.each(reference.changes)('$better better and $worse worse, as binomtest and mcnemar', (one) => {
    const pValue = evenOddsTest(one.better, one.worse);
    expect(Math.abs((pValue ?? 2) / one.pValue - 1)).toBeLessThan(1e-8);
  });

  it('asks nothing where nothing changed', () => expect(evenOddsTest(0, 0)).toBeNull());

  it.each(reference.discovery)('corrects as scipy.stats.false_discovery_control', ({ pValues, adjusted }) => {
    expect(adjustForDiscovery(pValues)).toEqual(near(adjusted, 10));
    expect(adjustForDiscovery([null, ...pValues])).toEqual([
      null,
      ...adjusted.map((value) => expect.closeTo(value, 10)),
    ]);
  });
});

describe('classes', () => {
  const { multiclass, multilabel } = reference.classes;
  const set = evaluationSet({ prediction: { output: 'out', kind: 'labels' } });

  it.each(['plain', 'weighted'] as const)('has the figures of classification_report: %s', (weighting) => {
    const weight = weighting === 'weighted' ? multiclass.weight : null;
    const rows = scoredRows({
      problem: 'multiclass',
      set,
      target: multiclass.target,
      answer: multiclass.predicted,
      weight,
    });
    expect(figuresByLabel(rows)).toEqual(expectedFigures(multiclass[weighting]));
    const { labels, rest, candidate } = figure(rows, 'confusion_matrix');
    expect({ labels, rest }).toEqual({ labels: [0, 1, 2, 3], rest: 0 });
    const expected = weight === null ? multiclass.confusion : multiclass.confusionWeighted;
    expect(candidate.counts).toEqual(expected.map((line) => near(line, 5)));
  });

  it('has those of each of several labels', () => {
    const rows = scoredRows({
      problem: 'multilabel',
      set,
      target: multilabel.target.flat(),
      answer: multilabel.predicted.flat(),
      width: 3,
      columns: 3,
    });
    expect(figuresByLabel(rows)).toEqual(expectedFigures(multilabel.plain));
  });

  function figuresByLabel(rows: ScoredRows): object {
    const { classes } = evaluateClasses({
      data: 'holdout',
      candidate: { rows, classes: null },
      baseline: null,
      columns: null,
    });
    return Object.fromEntries(
      classes.map(({ label, figures: { precision, recall, f1_score } }) => [
        label,
        { precision: precision.candidate.value, recall: recall.candidate.value, f1_score: f1_score.candidate.value },
      ]),
    );
  }

  function expectedFigures(plain: Readonly<Record<string, Figures>>): object {
    return Object.fromEntries(
      Object.entries(plain).map(([label, values]) => [
        label,
        Object.fromEntries(Object.entries(values).map(([name, value]) => [name, expect.closeTo(value, 6)])),
      ]),
    );
  }
});

describe('curves', () => {
  const cases = (['few', 'many'] as const).flatMap((size) =>
    (['plain', 'weighted'] as const).map((weighting) => ({ size, weighting })),
  );

  function rowsOf(size: 'few' | 'many', weighting: Weighting): ScoredRows {
    const { target, score, weight } = reference.curves[size];
    return scoredRows({ problem: 'binary', target, answer: score, weight: weighting === 'weighted' ? weight : null });
  }

  it.each(cases)('has the shape of roc_curve: $size rows, $weighting', ({ size, weighting }) => {
    const { candidate } = figure(rowsOf(size, weighting), 'roc_curve');
    const whole = reference.curves[size][weighting].roc_curve;
    expectShape({ x: candidate.fpr, y: candidate.tpr }, { x: whole.fpr, y: whole.tpr }, size === 'few' ? 2e-5 : 0.003);
  });

  it.each(cases)('has the shape of precision_recall_curve: $size rows, $weighting', ({ size, weighting }) => {
    const { candidate } = figure(rowsOf(size, weighting), 'precision_recall_curve');
    const whole = reference.curves[size][weighting].precision_recall_curve;
    const curve = { x: candidate.recall, y: candidate.precision };
    expectShape(curve, { x: whole.recall, y: whole.precision }, size === 'few' ? 2e-5 : 0.005);
  });

  it.each(['few', 'many'] as const)('has the bins of calibration_curve: %s rows', (size) => {
    const { candidate, of } = figure(rowsOf(size, 'plain'), 'calibration_curve');
    const { prob_true, prob_pred } = reference.curves[size].calibration_curve;
    expect(of).toBe('positive');
    expect(candidate).toMatchObject({ prob_true: near(prob_true, 4), prob_pred: near(prob_pred, 4) });
    expect(candidate.rows.reduce((sum, rows) => sum + rows, 0)).toBe(reference.curves[size].target.length);
  });
});

interface Points {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** No more than 101 points, all of them of the whole curve; and no point of that is farther from the lines between them. */
function expectShape(kept: Points, whole: Points, most: number): void {
  expect(kept.x.length).toBeLessThanOrEqual(101);
  const apart = (x: number, y: number): number =>
    Math.min(...whole.x.map((other, index) => Math.hypot(other - x, (whole.y[index] ?? 0) - y)));
  expect(Math.max(...kept.x.map((x, index) => apart(x, kept.y[index] ?? 0)))).toBeLessThan(2e-5);
  const toLine = (x: number, y: number): number =>
    Math.min(...kept.x.slice(1).map((_, index) => toSegment([x, y], kept, index)));
  expect(Math.max(...whole.x.map((x, index) => toLine(x, whole.y[index] ?? 0)))).toBeLessThan(most);
}

function toSegment([x, y]: readonly [number, number], { x: xs, y: ys }: Points, index: number): number {
  const [left, bottom] = [xs[index] ?? 0, ys[index] ?? 0];
  const [wide, high] = [(xs[index + 1] ?? 0) - left, (ys[index + 1] ?? 0) - bottom];
  const length = wide * wide + high * high;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - left) * wide + (y - bottom) * high) / length));
  return Math.hypot(x - left - share * wide, y - bottom - share * high);
}

describe('other figures', () => {
  it('has quantiles of the residuals that PredictionErrorDisplay shows', () => {
    const { target, predicted, series } = reference.residuals;
    const { candidate } = figure(scoredRows({ problem: 'regression', target, answer: predicted }), 'prediction_error');
    const { rows, ...own } = candidate;
    expect(own).toEqual(Object.fromEntries(Object.entries(series).map(([name, values]) => [name, near(values, 2)])));
    expect(rows).toEqual(Array.from({ length: 20 }, () => 20));
  });

  it('shows no residuals of so few rows that they would be single ones', () => {
    const target = reference.residuals.target.slice(0, 19);
    const rows = scoredRows({ problem: 'regression', target, answer: target });
    expect(() => figure(rows, 'prediction_error')).toThrow('no prediction_error');
  });

  it('has ndcg_score for each k', () => {
    const { relevance, score, k, ndcg } = reference.ranking;
    const query = relevance.flatMap((line, index) => line.map(() => index));
    const rows = scoredRows({ problem: 'ranking', target: relevance.flat(), answer: score.flat(), query });
    const found = figure(rows, 'ndcg_by_k');
    expect(found.k).toEqual(k);
    expect(found.candidate.ndcg).toEqual(near(ndcg, 4));
  });
});
