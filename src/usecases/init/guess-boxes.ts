import type { Signature } from '../../contract/generated/types.ts';
import { rowShape } from '../../domain/calling/row-axis.ts';
import { BOX_COLUMNS } from '../../domain/evaluation/joined-outputs.ts';
import type { TaskGuess } from './task-guess.ts';

type Output = TaskGuess['output'];

/** Boxes of four numbers, or of six with score and class; only where a person says that they are boxes. */
export function guessBoxes({ outputs }: Signature, otherwise: Output): TaskGuess {
  const output =
    outputs.find((one) => isBoxes(one, BOX_COLUMNS)) ?? outputs.find((one) => isBoxes(one, 4)) ?? otherwise;
  return {
    task: 'object-detection',
    problem: 'object-detection',
    output,
    kind: 'scores',
    kindDoubt: null,
    form: null,
    width: -1,
    isDeclared: true,
    isOpen: false,
    doubt: null,
  };
}

function isBoxes(output: Output, columns: number): boolean {
  const shape = rowShape(output);
  return shape.length === 2 && shape[1] === columns;
}
