import type { Signature } from '../../contract/generated/types.ts';
import { rowShape } from '../../domain/calling/row-axis.ts';
import type { TaskGuess } from './task-guess.ts';
import { fillIn, scalar } from './yaml-scalar.ts';

const FORMATS =
  'xyxy or yxyx for two corners, xywh for a corner with width and height, cxcywh for the centre with them';

/** The keys of a target of boxes; what is known of it is the column that a person named. */
export function boxTarget(name: string | null): readonly string[] {
  const boxes = name === null ? fillIn('the column with a list of boxes a row') : scalar(name);
  const labels = fillIn('the column with a list of their labels');
  const classes = fillIn(
    'a list of the labels in the order of the numbers that the model gives them from 0 on; delete this where the data hold those numbers',
  );
  return [`columns: [${boxes}, ${labels}]`, `boxFormat: ${fillIn(FORMATS)}`, `classes: ${classes}`];
}

/** Which outputs hold scores and classes, where boxes have four numbers, and what these are. */
export function boxReading({ output }: Pick<TaskGuess, 'output'>, { outputs }: Signature): readonly string[] {
  const format = `boxFormat: ${fillIn(FORMATS)}`;
  if (rowShape(output)[1] !== 4) return [format];
  const beside = outputs.filter((one) => one !== output && rowShape(one)[0] === rowShape(output)[0]);
  const classes = beside.filter(({ datatype }) => !datatype.startsWith('FP'));
  const scores = beside.filter(({ datatype }) => datatype.startsWith('FP'));
  return [
    `scores: ${only(scores, 'the output with how sure each box is')}`,
    `labels: ${only(classes, 'the output with the class of each box')}`,
    format,
  ];
}

function only(found: Signature['outputs'], wanted: string): string {
  const [one, ...others] = found;
  return one === undefined || others.length > 0 ? fillIn(wanted) : scalar(one.name);
}
