import { describe, expect, it, test } from 'vitest';
import type {
  EvaluationSet,
  Prediction,
  Signature,
  SignatureOutput,
} from '../../../../src/contract/generated/types.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { type LayoutReading, layoutOf, placeLabelRows } from '../../../../src/domain/evaluation/label-layout.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { readAnswers } from '../../../../src/domain/evaluation/answers.ts';
import { evaluationSet, rowBatch } from '../../../support/scored-rows.ts';

const NAMES = ['p', 'q', 'r', 's'];

function signatureOf(shape: readonly number[], batch = -1, rows?: SignatureOutput['rows']): Signature {
  const output = { name: 'out', datatype: 'FP32' as const, shape: [...shape], ...(rows === undefined ? {} : { rows }) };
  return { inputs: [{ name: 'X', datatype: 'FP32', shape: [batch, 5] }], outputs: [output] };
}

function setOf(labels: number | null, layout?: Prediction['layout']): EvaluationSet {
  const target = labels === null ? { array: 'y' } : { columns: NAMES.slice(0, labels) };
  const prediction = { output: 'out', ...(layout === undefined ? {} : { layout }) };
  return evaluationSet({ target: { ...target, problem: 'multilabel' }, prediction });
}

function told(reading: LayoutReading): string {
  if (reading.kind === 'open') return `open: ${reading.candidates.join(', ')}`;
  return reading.kind === 'known' ? `${reading.layout}${reading.isAssumed ? ', assumed' : ''}` : reading.kind;
}

describe('the order of the axes', () => {
  it.each<[readonly number[], number | null, string]>([
    [[-1, 3], 3, 'row-label'],
    [[-1, 3], null, 'row-label'],
    [[-1, 3, 1], 3, 'row-label'],
    [[3, -1], 3, 'label-row'],
    [[3, -1, 1], 3, 'label-row'],
    [[3, -1, 2], 3, 'label-row-class'],
    [[3, -1, -1], 3, 'label-row-class'],
    [[2, -1, 2], 2, 'label-row-class'],
    [[-1, 2, 2], 2, 'row-label-class'],
    [[-1, 3, 2], null, 'row-label-class'],
    [[-1, -1], 3, 'row-label, assumed'],
    [[-1, -1, 2], 3, 'open: row-label-class, label-row-class'],
    [[-1, -1, -1], null, 'open: row-label-class, label-row-class'],
    [[3, -1, 2], 4, 'unknown'],
    [[-1, 3, 2], 4, 'unknown'],
    [[-1], 3, 'unknown'],
    [[-1, 3, 4, 2], 3, 'unknown'],
  ])('%j of %s labels: %s', (shape, labels, expected) => {
    expect(told(layoutOf(signatureOf(shape), setOf(labels)))).toBe(expected);
  });

  it('is in doubt where a fixed batch is as long as the labels are many', () => {
    expect(told(layoutOf(signatureOf([4, 4], 4), setOf(4)))).toBe('open: row-label, label-row');
    expect(told(layoutOf(signatureOf([4, 4, 2], 4), setOf(4)))).toBe('open: row-label-class, label-row-class');
    expect(told(layoutOf(signatureOf([4, 3], 4), setOf(3)))).toBe('row-label');
    expect(told(layoutOf(signatureOf([3, 4, 2], 4), setOf(3)))).toBe('label-row-class');
    expect(told(layoutOf(signatureOf([3, 1, 2], 1), setOf(3)))).toBe('label-row-class');
  });

  it('is what the manifest says where the shape allows it', () => {
    expect(told(layoutOf(signatureOf([-1, -1, 2]), setOf(3, 'label-row-class')))).toBe('label-row-class');
    expect(told(layoutOf(signatureOf([4, 4], 4), setOf(4, 'label-row')))).toBe('label-row');
    expect(told(layoutOf(signatureOf([3, -1, 2]), setOf(3, 'row-label-class')))).toBe('misfit');
    expect(told(layoutOf(signatureOf([-1, 3]), setOf(3, 'row-label-class')))).toBe('misfit');
    expect(told(layoutOf(signatureOf([-1, -1, 2], -1, 1), setOf(3)))).toBe('label-row-class');
    expect(told(layoutOf(signatureOf([3, -1, 2], -1, 0), setOf(3)))).toBe('unknown');
  });

  it('places the row for the call', () => {
    const placed = placeLabelRows(signatureOf([3, -1, 2]), [setOf(3)]);
    expect(placed.outputs).toEqual([{ name: 'out', datatype: 'FP32', shape: [3, -1, 2], rows: 1 }]);
    expect(placeLabelRows(signatureOf([-1, 3]), [setOf(3)])).toEqual(signatureOf([-1, 3]));
  });
});

/** Two labels of four rows. */
const TARGET = [0, 1, 1, 1, 1, 0, 0, 0];
const PRESENT = [0.1, 0.8, 0.7, 0.9, 0.6, 0.2, 0.3, 0.45];

describe('two numbers for each label', () => {
  const collect = (data: readonly number[], prediction: Partial<Prediction> = {}, shape = [4, 2, 2]) => {
    const set = evaluationSet({ target: { columns: ['p', 'q'] }, prediction: { output: 'out', ...prediction } });
    const collector = collectScoredRows({ set, problem: 'multilabel' });
    const tensor = { name: 'out', datatype: 'FP64' as const, shape, data: Float64Array.from(data) };
    collector.add(rowBatch(TARGET, { width: 2 }), [tensor]);
    return collector.finish();
  };
  const pairs = PRESENT.flatMap((p) => [1 - p, p]);

  it('are absent and present', () => {
    const outcome = collect(pairs);
    if (outcome.kind !== 'scored') throw new Error(outcome.kind);
    expect(measureMetric(outcome.rows, 'accuracy').value).toBe(1);
    expect(measureMetric(outcome.rows, 'roc_auc_micro').value).toBe(1);
  });

  it('are logits of both, of which the softmax counts', () => {
    const outcome = collect(
      PRESENT.flatMap((p) => [2 + Math.log(1 - p), 2 + Math.log(p)]),
      { kind: 'logits', threshold: 0.65 },
    );
    if (outcome.kind !== 'scored') throw new Error(outcome.kind);
    // 0.6 is the one label that is missed.
    expect(measureMetric(outcome.rows, 'hamming_loss').value).toBe(1 / 8);
  });

  it('are refused where they do not add up to 1, as where class and label are exchanged', () => {
    const exchanged = [0, 1, 2, 3].flatMap((row) => {
      const [p = 0, q = 0] = PRESENT.slice(2 * row);
      return [1 - p, 1 - q, p, q];
    });
    expect(collect(exchanged)).toMatchObject({ kind: 'misfit', misfit: { reason: 'pairs-odd', facts: { row: 1 } } });
  });

  it('are no labels, and no scores', () => {
    expect(collect(pairs, { kind: 'scores' })).toMatchObject({ kind: 'rejected' });
    expect(collect(pairs, { layout: 'row-label' })).toMatchObject({ kind: 'rejected' });
  });

  it('are asked again as they were scored', () => {
    const set = evaluationSet({ target: { columns: ['p', 'q'] }, prediction: { output: 'out', threshold: 0.65 } });
    const tensor = { name: 'out', datatype: 'FP64' as const, shape: [4, 2, 2], data: Float64Array.from(pairs) };
    const answers = readAnswers([tensor], 4, { set, problem: 'multilabel', columnLabels: null });
    expect([...(answers?.numbers ?? [])]).toEqual(PRESENT);
    expect(answers?.labels).toEqual(PRESENT.map((p) => p >= 0.65));
  });
});

test('as many rows as labels in every call tell nothing of a matrix of which nothing is fixed', () => {
  const set = evaluationSet({ target: { columns: ['p', 'q'] } });
  const outcome = (batches: number, isLayoutAssumed: boolean) => {
    const collector = collectScoredRows({ set, problem: 'multilabel', isLayoutAssumed });
    const data = Float64Array.from([0.1, 0.8, 0.7, 0.9]);
    for (let batch = 0; batch < batches; batch += 1)
      collector.add(rowBatch([0, 1, 1, 1], { width: 2, start: 2 * batch }), [
        { name: 'out', datatype: 'FP64', shape: [2, 2], data },
      ]);
    return collector.finish();
  };
  expect(outcome(1, true)).toMatchObject({ kind: 'misfit', misfit: { reason: 'layout-square' } });
  expect(outcome(3, true)).toMatchObject({ kind: 'misfit', misfit: { reason: 'layout-square' } });
  expect(outcome(1, false)).toMatchObject({ kind: 'scored' });
});
