import { describe, expect, it } from 'vitest';
import type { EvaluationSet } from '../../../../src/contract/generated/types.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { readAnswers } from '../../../../src/domain/evaluation/answers.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { evaluationSet, outputTensor, rowBatch } from '../../../support/scored-rows.ts';

describe('a decision function', () => {
  const set = (threshold?: number) =>
    evaluationSet({
      target: { column: 'y', positive: 1 },
      prediction: { output: 'out', kind: 'scores', ...(threshold === undefined ? {} : { threshold }) },
    });
  const measure = (metric: string, threshold?: number) => {
    const collector = collectScoredRows({ set: set(threshold), problem: 'binary' });
    collector.add(rowBatch([0, 1, 0, 1]), [outputTensor(Float32Array.of(-2.5, -0.2, -0.1, 3.5), 1, 'FP32')]);
    const outcome = collector.finish();
    if (outcome.kind !== 'scored') throw new Error(outcome.kind);
    return measureMetric(outcome.rows, metric).value;
  };

  // scikit-learn 1.9.1: roc_auc_score and average_precision_score([0, 1, 0, 1], [-2.5, -0.2, -0.1, 3.5]).
  it('ranks', () => {
    expect(measure('roc_auc')).toBe(0.75);
    expect(measure('average_precision')).toBeCloseTo(0.8333333333333333, 15);
  });

  it.each(['accuracy', 'precision', 'recall', 'f1', 'selection_rate', 'matthews_corrcoef'])(
    'gives %s from a threshold on only',
    (metric) => {
      expect(measure(metric)).toBeNull();
      expect(measure(metric, -0.15)).not.toBeNull();
    },
  );

  it('answers by its threshold', () => {
    expect(measure('accuracy', -0.15)).toBe(0.5);
    expect(measure('accuracy', -0.2)).toBe(0.75);
  });

  it.each(['log_loss', 'brier_score', 'expected_calibration_error'])('never gives %s', (metric) => {
    expect(measure(metric)).toBeNull();
    expect(measure(metric, 0)).toBeNull();
  });
});

describe('a decision function whose low scores mean the positive class', () => {
  const measure = (metric: string, reads: Partial<EvaluationSet['prediction']> = {}) => {
    const set = evaluationSet({
      target: { column: 'y', positive: 1 },
      prediction: { output: 'out', kind: 'scores', positiveScores: 'low', ...reads },
    });
    const collector = collectScoredRows({ set, problem: 'binary' });
    collector.add(rowBatch([0, 1, 0, 1]), [outputTensor(Float32Array.of(2.5, 0.2, 0.1, -3.5), 1, 'FP32')]);
    const outcome = collector.finish();
    if (outcome.kind !== 'scored') throw new Error(outcome.kind);
    return measureMetric(outcome.rows, metric).value;
  };

  // scikit-learn 1.9.1: roc_auc_score and average_precision_score([0, 1, 0, 1], -[2.5, 0.2, 0.1, -3.5]).
  it('ranks from below', () => {
    expect(measure('roc_auc')).toBe(0.75);
    expect(measure('average_precision')).toBeCloseTo(0.8333333333333333, 15);
    expect(measure('roc_auc', { positiveScores: 'high' })).toBe(0.25);
  });

  it('has no metric of labels without a threshold, which is reached from above', () => {
    expect(measure('accuracy')).toBeNull();
    expect(measure('accuracy', { threshold: 0.15 })).toBe(0.5);
    expect(measure('recall', { threshold: 0.2 })).toBe(1);
    expect(measure('recall', { threshold: 0.19 })).toBe(0.5);
  });

  it('is asked again as it was scored', () => {
    const set = evaluationSet({
      target: { column: 'y', positive: 1 },
      prediction: { output: 'out', kind: 'scores', positiveScores: 'low', threshold: 0.2 },
    });
    const answers = readAnswers([outputTensor(Float32Array.of(2.5, 0.2), 1, 'FP32')], 2, {
      set,
      problem: 'binary',
      columnLabels: null,
    });
    expect(answers).toMatchObject({ labels: [0, 1] });
  });
});

describe('a decision function of several labels', () => {
  // Three labels of 24 rows; the third goes another way than the others.
  const target = Array.from({ length: 72 }, (_, cell) => Number((Math.floor(cell / 3) * (1 + (cell % 3))) % 5 < 2));
  const scores = target.map((truth, cell) => 2 * truth - 3 + ((cell * 7) % 11) / 8);
  const collect = (answer: readonly number[], threshold?: number) => {
    const prediction = { output: 'out', kind: 'scores' as const, ...(threshold === undefined ? {} : { threshold }) };
    const set = evaluationSet({ target: { columns: ['a', 'b', 'c'] }, prediction });
    const collector = collectScoredRows({ set, problem: 'multilabel' });
    collector.add(rowBatch(target, { width: 3 }), [outputTensor(Float64Array.from(answer), 3)]);
    return collector.finish();
  };

  it('ranks without a threshold, and gives labels from one on', () => {
    const [open, cut] = [collect(scores), collect(scores, -1)];
    if (open.kind !== 'scored' || cut.kind !== 'scored') throw new Error(open.kind);
    expect(measureMetric(open.rows, 'roc_auc_macro').value).toBeGreaterThan(0.9);
    expect(measureMetric(open.rows, 'f1_micro').undefinedReason).toBe('no-labels');
    expect(measureMetric(cut.rows, 'f1_micro').value).toBeGreaterThan(0.8);
  });

  it('is refused with its columns in another order, threshold or not', () => {
    const moved = scores.map((_score, cell) => scores[cell - (cell % 3) + ((cell + 1) % 3)]!);
    expect(collect(moved)).toMatchObject({ kind: 'misfit', misfit: { reason: 'columns-reordered' } });
    expect(collect(moved, -1)).toMatchObject({ kind: 'misfit', misfit: { reason: 'columns-reordered' } });
  });
});
