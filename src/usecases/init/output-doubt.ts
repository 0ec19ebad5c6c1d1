import type { TensorMetadata } from '../../contract/generated/types.ts';
import { isTask } from '../../domain/evaluation/problems/registry.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import { listNames } from './list-names.ts';

/** Why an output is probably no list of classes, and only a person knows what it is. */
export type OutputDoubt =
  /** A row has several answers: one a token, a step of time, a box or a pixel. */
  | 'several-answers'
  | 'boxes'
  /** Hidden states or an embedding: a vector that stands for the row. */
  | 'vector';

/** By the shapes and names of the outputs alone. */
export function doubtOutput(output: TensorMetadata, outputs: readonly TensorMetadata[]): OutputDoubt | null {
  if (outputs.some((other) => /box/iu.test(other.name) && other.shape.at(-1) === 4)) return 'boxes';
  if (sizesOf(output).length > 1) return 'several-answers';
  return VECTOR_NAMES.test(output.name) && widthOf(output) !== 1 ? 'vector' : null;
}

/** Many more columns than there are labels, none of which the file or the name calls a class. */
export function isVectorBeside(output: TensorMetadata, labels: readonly Label[] | null): boolean {
  const width = widthOf(output);
  if (width < 3 || CLASS_NAMES.test(output.name)) return false;
  return labels !== null && labels.length > 0 && width > MOST_MISSING * labels.length;
}

const VECTOR_NAMES = /embed|hidden|pool|feature|encod|repr|latent/iu;
const CLASS_NAMES = /prob|logit|sigmoid|softmax|class|label|score|decision/iu;
/** A holdout may lack some classes, and hardly more than half of them. */
const MOST_MISSING = 2;

/** The sizes of one row that are not one. */
function sizesOf({ shape }: TensorMetadata): readonly number[] {
  return shape.slice(1).filter((size) => size !== 1);
}

function widthOf(output: TensorMetadata): number {
  return sizesOf(output).at(-1) ?? 1;
}

const CANDIDATES = {
  'several-answers': [
    'token-classification',
    'image-segmentation',
    'object-detection',
    'automatic-speech-recognition',
    'image-to-text',
  ],
  boxes: ['object-detection'],
  vector: ['feature-extraction'],
} as const satisfies Readonly<Record<OutputDoubt, readonly string[]>>;

const LOOKS = {
  'several-answers': 'has several answers a row',
  boxes: 'comes with boxes, so that a row has as many answers as objects',
  vector: 'looks like a vector that stands for the row and not like one column a class',
} as const satisfies Readonly<Record<OutputDoubt, string>>;

/** What to ask in place of a task that would be guessed. */
export function askForTask(doubt: OutputDoubt, { name, shape }: TensorMetadata): string {
  const tasks = CANDIDATES[doubt].filter((task) => isTask(task));
  const known =
    tasks.length === 0
      ? 'no task of this version scores that, so export an output with one answer a row'
      : `delete this model and init again with --task ${tasks.join(' or ')} if that is what it is`;
  const otherwise = doubt === 'vector' ? 'if each column is a class' : 'if one answer a row is enough';
  return `the output ${listNames([name])} [${shape.join(', ')}] ${LOOKS[doubt]}; ${known}; ${otherwise}, write the task, such as tabular-classification`;
}
