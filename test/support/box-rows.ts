import type { EvaluationSet } from '../../src/contract/generated/types.ts';
import { collectScoredRows, type ScoringOutcome } from '../../src/domain/evaluation/collect-scored-rows.ts';
import type { Label } from '../../src/domain/evaluation/labels.ts';
import type { ScoredRows } from '../../src/domain/evaluation/scored-rows.ts';
import { evaluationSet, rowBatch } from './scored-rows.ts';

export interface PlainBoxes {
  /** Of each image: four numbers and the label. */
  readonly truth: readonly (readonly (readonly Label[])[])[];
  /** Of each image: four numbers, the score and the class. */
  readonly answers: readonly (readonly (readonly number[])[])[];
  readonly weight?: Float64Array | null;
  readonly target?: Partial<EvaluationSet['target']>;
  readonly prediction?: Partial<EvaluationSet['prediction']>;
}

const FILLING = [0, 0, 0, 0, 0, -1];

/** Boxes as a data file gives them; what is left of the answers of an image has a class of -1. */
export function collectBoxes(plain: PlainBoxes): ScoringOutcome {
  const { truth, answers, weight = null } = plain;
  const set = evaluationSet({
    target: { columns: ['boxes', 'labels'], boxFormat: 'xywh', ...plain.target },
    prediction: { output: 'out', boxFormat: 'xywh', ...plain.prediction },
  });
  const collector = collectScoredRows({ set, problem: 'object-detection' });
  const width = 5 * truth.reduce((most, { length }) => Math.max(most, length), 1);
  const values = truth.flatMap((boxes) => {
    const own = boxes.flat();
    return Array.from({ length: width }, (_, at) => own[at] ?? '');
  });
  const lengths = Int32Array.from(truth, ({ length }) => length);
  const most = answers.reduce((widest, { length }) => Math.max(widest, length), 1);
  const data = Float64Array.from(
    answers.flatMap((boxes) => Array.from({ length: most }, (_, at) => boxes[at] ?? FILLING).flat()),
  );
  collector.add({ ...rowBatch(values, { width, weight }), target: { width, lengths, values } }, [
    { name: 'out', datatype: 'FP64', shape: [answers.length, most, 6], data },
  ]);
  return collector.finish();
}

/** Throws where the boxes are refused. */
export function scoredBoxes(plain: PlainBoxes): ScoredRows {
  const outcome = collectBoxes(plain);
  if (outcome.kind === 'scored') return outcome.rows;
  throw new Error(JSON.stringify(outcome));
}
