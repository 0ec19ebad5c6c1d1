import { expect, test } from 'vitest';
import type { EvaluationSet, Problem } from '../../../../src/contract/generated/types.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { evaluationSet, outputTensor, rowBatch } from '../../../support/scored-rows.ts';

interface Given {
  readonly problem: Problem;
  readonly target: readonly number[];
  readonly width: number;
  readonly output: readonly number[];
  readonly reads?: Partial<EvaluationSet['prediction']>;
}

function score({ problem, target, width, output, reads = {} }: Given) {
  const set = evaluationSet({ prediction: { output: 'out', ...reads } });
  const collector = collectScoredRows({ set, problem });
  collector.add(rowBatch(target), [outputTensor(Float32Array.from(output), width, 'FP32')]);
  const outcome = collector.finish();
  if (outcome.kind !== 'scored') throw new Error(outcome.kind);
  const { rows, findings } = outcome;
  const metrics = ['log_loss', 'expected_calibration_error', ...(problem === 'binary' ? ['brier_score'] : [])];
  return {
    accuracy: measureMetric(rows, 'accuracy').value,
    findings: findings.map(({ code, severity }) => `${severity} ${code}`),
    undefined: metrics.filter((metric) => measureMetric(rows, metric).value === null),
    logLoss: measureMetric(rows, 'log_loss').value,
  };
}

const WARNING = ['warning not-probabilities'];

test.each<[string, Given]>([
  ['ones in every column', { problem: 'multiclass', target: [0, 1, 2], width: 3, output: [1, 1, 1, 1, 1, 1, 1, 1, 1] }],
  [
    'heads of their own',
    { problem: 'multiclass', target: [0, 1, 2], width: 3, output: [0.9, 0.8, 0.1, 0.2, 0.9, 0.1, 0.1, 0.1, 0.9] },
  ],
  ['one row of many', { problem: 'multiclass', target: [0, 1], width: 2, output: [0.9, 0.1, 0.3, 0.3] }],
  ['two columns of a binary problem', { problem: 'binary', target: [0, 1], width: 2, output: [1, 1, 1, 1] }],
])('%s are no distribution: what needs one is undefined, the label is not', (_name, given) => {
  const scored = score(given);
  expect(scored.findings).toEqual(WARNING);
  expect(scored.undefined).toEqual(
    given.problem === 'binary'
      ? ['log_loss', 'expected_calibration_error', 'brier_score']
      : ['log_loss', 'expected_calibration_error'],
  );
  expect(scored.accuracy).not.toBeNull();
});

/** sklearn.metrics.log_loss(y, p) of scikit-learn 1.9.1 for the same rows in double precision. */
test.each<[string, Given, readonly string[], number]>([
  [
    'a softmax',
    { problem: 'multiclass', target: [0, 1, 2], width: 3, output: [0.7, 0.2, 0.1, 0.1, 0.8, 0.1, 0.2, 0.2, 0.6] },
    [],
    0.363548,
  ],
  [
    'a softmax rounded to 8 bits',
    { problem: 'multiclass', target: [0, 1], width: 2, output: [179 / 256, 76 / 256, 51 / 256, 204 / 256] },
    WARNING,
    0.2924245,
  ],
  [
    'logits',
    { problem: 'multiclass', target: [0, 1], width: 2, output: [2, 0, 0, 2], reads: { kind: 'logits' } },
    [],
    0.126928,
  ],
  ['one column', { problem: 'binary', target: [0, 1], width: 1, output: [0.2, 0.7] }, [], 0.2899092],
  [
    'one of several heads',
    { problem: 'binary', target: [0, 1], width: 3, output: [0.9, 0.2, 0.9, 0.9, 0.7, 0.9], reads: { index: 1 } },
    WARNING,
    0.2899092,
  ],
])('%s is scored', (_name, given, findings, logLoss) => {
  const scored = score(given);
  expect(scored.findings).toEqual(findings);
  expect(scored.undefined).toEqual([]);
  expect(scored.logLoss).toBeCloseTo(logLoss, 6);
});
