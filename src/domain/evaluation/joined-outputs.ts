import type { Prediction } from '../../contract/generated/types.ts';
import type { Tensor } from '../tensor.ts';
import { numberAt } from './output-columns.ts';

/** Numbers of a box: four edges, its score and its class. */
export const BOX_COLUMNS = 6;

/** The outputs of a call; boxes, scores and classes that are three of them stand side by side in the one that is scored. */
export function joinedOutputs(outputs: readonly Tensor[], { output, scores, labels }: Prediction): readonly Tensor[] {
  if (scores === undefined || labels === undefined) return outputs;
  const [boxes, score, label] = [output, scores, labels].map((name) => outputs.find((one) => one.name === name));
  if (boxes === undefined || score === undefined || label === undefined) return outputs;
  const [rows = 0, count = 0, edges] = boxes.shape;
  const isWhole = boxes.shape.length === 3 && edges === 4 && [score, label].every((one) => holds(one, [rows, count]));
  if (!isWhole) return outputs;
  const data = new Float64Array(rows * count * BOX_COLUMNS);
  for (let box = 0; box < rows * count; box += 1) {
    for (let edge = 0; edge < 4; edge += 1) data[box * BOX_COLUMNS + edge] = numberAt(boxes.data, box * 4 + edge);
    data[box * BOX_COLUMNS + 4] = numberAt(score.data, box);
    data[box * BOX_COLUMNS + 5] = numberAt(label.data, box);
  }
  const joined: Tensor = { name: output, datatype: 'FP64', shape: [rows, count, BOX_COLUMNS], data };
  return outputs.map((one) => (one === boxes ? joined : one));
}

function holds({ shape }: Tensor, wanted: readonly number[]): boolean {
  return shape.join() === wanted.join() || shape.join() === [...wanted, 1].join();
}
