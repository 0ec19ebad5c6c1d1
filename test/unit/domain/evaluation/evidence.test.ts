// @module-tag thorough
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import type { Estimate, Problem } from '../../../../src/contract/generated/types.ts';
import { validateCertificate } from '../../../../src/contract/generated/validators.js';
import { evaluateClasses } from '../../../../src/domain/evaluation/class-figures.ts';
import { DEFAULT_LEVEL } from '../../../../src/domain/evaluation/evaluate.ts';
import { type Evidence, gatherEvidence } from '../../../../src/domain/evaluation/evidence.ts';
import { estimateOf } from '../../../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { ValueColumn } from '../../../../src/domain/evaluation/parts/value-column.ts';
import { PROBLEMS } from '../../../../src/domain/evaluation/problems/registry.ts';
import type { ScoredRows } from '../../../../src/domain/evaluation/scored-rows.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { POPULATIONS } from '../../../support/populations.ts';
import { evaluationSet, scoredRows } from '../../../support/scored-rows.ts';

const ROWS = 300;

function evidenceOf(problem: Problem, weighted: boolean): Evidence & { readonly rows: ScoredRows } {
  const [candidate, baseline] = POPULATIONS[problem]({ weighted })(xoroshiro128plus(3), ROWS);
  const column = new ValueColumn('age');
  for (let row = 0; row < candidate.rows; row += 1) column.add(row % 4);
  const parted = {
    rows: Int32Array.from({ length: candidate.rows }, (_, row) => row),
    columns: [column.finish()].flatMap((one) => one ?? []),
  };
  const arm = (rows: ScoredRows) => ({ rows, classes: null });
  const request = { data: 'holdout', candidate: arm(candidate), baseline: arm(baseline), columns: null, seed: 1 };
  return { ...gatherEvidence({ ...request, parted }), rows: candidate };
}

/** What each problem has, by the metric of its weakest part. */
const GIVES: Readonly<Record<Problem, { readonly weakest: string | null; readonly figures: readonly string[] }>> = {
  binary: {
    weakest: 'accuracy',
    figures: ['confusion_matrix', 'roc_curve', 'precision_recall_curve', 'calibration_curve'],
  },
  multiclass: { weakest: 'accuracy', figures: ['confusion_matrix', 'calibration_curve'] },
  multilabel: { weakest: 'hamming_loss', figures: [] },
  regression: { weakest: 'mae', figures: ['prediction_error'] },
  ranking: { weakest: null, figures: ['ndcg_by_k'] },
  'token-classification': { weakest: 'token_accuracy', figures: ['confusion_matrix'] },
  transcription: { weakest: 'exact_match', figures: [] },
  embedding: { weakest: null, figures: [] },
  retrieval: { weakest: null, figures: [] },
  'image-segmentation': { weakest: 'pixel_accuracy', figures: ['confusion_matrix'] },
  'object-detection': { weakest: null, figures: [] },
};

const CASES = Object.values(PROBLEMS).flatMap(({ name }) => [false, true].map((weighted) => ({ name, weighted })));

describe('gatherEvidence', () => {
  it.each(CASES)('fits the schema and itself: $name, weighted: $weighted', ({ name, weighted }) => {
    const { rows, ...evidence } = evidenceOf(name, weighted);
    validateCertificate(aCertificate(evidence));
    expect(validateCertificate.errors ?? []).toEqual([]);
    expect(evidence.weakest.map(({ metric }) => metric)).toEqual([GIVES[name].weakest ?? []].flat());
    expect(evidence.figures.map(({ kind }) => kind)).toEqual(GIVES[name].figures);
    for (const { better, worse, changed, rows: all } of evidence.changes) {
      expect(better + worse).toBeLessThanOrEqual(changed);
      expect(changed).toBeLessThanOrEqual(all);
      expect(changed).toBeGreaterThan(0);
    }
    for (const { metric, overall } of evidence.weakest)
      expect(overall).toBeCloseTo(measureMetric(rows, metric).value ?? Number.NaN, 4);
    expect(JSON.stringify(evidence).length).toBeLessThan(16_000);
  });
});

describe('figures of a class', () => {
  const names = [
    ['precision', 'precision'],
    ['recall', 'recall'],
    ['f1_score', 'f1'],
  ] as const;

  it.each([false, true])('have the intervals of the metrics of the positive class, weighted: %s', (weighted) => {
    const { rows, classes } = evidenceOf('binary', weighted);
    const positive = classes.find(({ label }) => label === 1);
    for (const [figure, metric] of names) {
      const { value, interval } = estimateOf(measureMetric(rows, metric), DEFAULT_LEVEL);
      expect(positive?.figures[figure].candidate).toEqual(closeTo({ value, interval }));
    }
  });

  it.each(['token-classification', 'image-segmentation'] as const)('average to the macro metric: %s', (problem) => {
    const { rows, classes } = evidenceOf(problem, true);
    const mean =
      classes.reduce((sum, { figures }) => sum + (figures.f1_score.candidate.value ?? 0), 0) / classes.length;
    const macro = problem === 'token-classification' ? 'f1_macro' : 'dice';
    expect(mean).toBeCloseTo(measureMetric(rows, macro).value ?? Number.NaN, 5);
  });

  it('of which no more than 100 are listed', () => {
    const target = Array.from({ length: 321 }, (_, row) => Math.floor(row / 3));
    const set = evaluationSet({ prediction: { output: 'out', kind: 'labels' } });
    const rows = scoredRows({ problem: 'multiclass', set, target, answer: target });
    const listed = evaluateClasses({
      data: 'holdout',
      candidate: { rows, classes: null },
      baseline: null,
      columns: null,
    });
    expect(listed.classes).toHaveLength(100);
    expect(listed.classesLeftOut).toEqual([{ data: 'holdout', count: 7 }]);
    expect(JSON.stringify(listed).length).toBeLessThan(60_000);
  });

  it('of several labels have the names of their columns', () => {
    const set = evaluationSet({ prediction: { output: 'out', kind: 'labels' } });
    const rows = scoredRows({
      problem: 'multilabel',
      set,
      width: 2,
      columns: 2,
      target: [1, 0, 0, 1],
      answer: [1, 0, 1, 1],
    });
    const request = { data: 'holdout', candidate: { rows, classes: null }, baseline: null };
    const labels = (columns: readonly string[] | null) =>
      evaluateClasses({ ...request, columns }).classes.map(({ label }) => label);
    expect(labels(['wet', 'cold'])).toEqual(['wet', 'cold']);
    expect(labels(['both'])).toEqual([0, 1]);
    expect(labels(null)).toEqual([0, 1]);
  });
});

function closeTo({ value, interval }: Estimate): unknown {
  const near = (number: number | null | undefined): unknown => expect.closeTo(number ?? Number.NaN, 5);
  return { value: near(value), interval: { ...interval, lower: near(interval?.lower), upper: near(interval?.upper) } };
}
