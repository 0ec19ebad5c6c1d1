import type { Answers } from '../answers.ts';
import { BOX_COLUMNS } from '../joined-outputs.ts';
import { numberAt, type OutputTable } from '../output-columns.ts';
import { type BoxRows, selectImages } from './box-rows.ts';
import { BoxesCollector } from './collect-boxes.ts';
import type { ProblemKind } from './problem-kind.ts';

/** Boxes around objects of several classes. A row is an image with any number of them. */
export const objectDetection: ProblemKind<BoxRows> = {
  name: 'object-detection',
  tasks: ['object-detection'],
  isPosed: () => true,
  target: { isLabel: true, isSeveral: true, hasPositive: false, isBoxes: true },
  prediction: { kinds: ['scores'], hasIndex: false, threshold: 'none', hasColumnPerClass: () => false },
  hasQueries: false,
  shown: ['box_map', 'box_map_50', 'box_map_75'],
  gaps: ['box_map'],
  start: {
    isLikely: () => true,
    kind: 'scores',
    isNamed: false,
    gate: () => ({ metric: 'box_map_50', min: '0.1', margin: '0.01' }),
  },
  select: selectImages,
  scores: () => null,
  measure: (rows, { measure }, parameter) => measure['object-detection']?.(rows, parameter),
  ask: (rows, by) => by['object-detection']?.(rows),
  answers: boxAnswers,
  collect: (context) => new BoxesCollector(context, objectDetection),
};

/**
 * Sums over the boxes of an image, each as much as its score: boxes come in the order of their scores, which rounding turns where
 * two are alike, and at the limit of a score one more or less is there.
 */
function boxAnswers({ data, width }: OutputTable): Answers {
  const rows = data.length / width;
  const numbers = new Float64Array(rows * BOX_COLUMNS);
  for (let first = 0; first < data.length; first += BOX_COLUMNS) {
    // A class below 0 is no box.
    if (numberAt(data, first + 5) < 0) continue;
    const at = Math.floor(first / width) * BOX_COLUMNS;
    const score = numberAt(data, first + 4);
    for (let column = 0; column < BOX_COLUMNS; column += 1) {
      const share = column === 4 ? 1 : numberAt(data, first + column);
      numbers[at + column] = (numbers[at + column] ?? 0) + score * share;
    }
  }
  return { rows, labels: null, numbers };
}
