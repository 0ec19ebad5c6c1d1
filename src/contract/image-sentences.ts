import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** Of how answers to the pixels of images are read from an output, and of labels that have none. */
export const IMAGE_SENTENCES = {
  'pixels-shape': {
    message:
      'The output {name}, [{shape}], has not one answer for each pixel: no axis holds a number for each of the classes.',
    hint: 'Name an output of [row, class, height, width] or [row, height, width, class], or of labels [row, height, width] with kind: labels; one number a pixel stands for two classes.',
  },
  'box-target': {
    message: 'The target of object detection is two columns: the boxes of each image, and their labels.',
    hint: 'Write columns: [boxes, labels], in that order, of a jsonl or parquet file with a list in each cell.',
  },
  'box-format-missing': {
    message: 'Nothing says what the four numbers of a box are.',
    hint: 'Add boxFormat: xyxy or yxyx for two corners, xywh for a corner with width and height, cxcywh for the centre with them.',
  },
  'box-outputs': {
    message: 'Scores and labels of boxes are two outputs or none.',
    hint: 'Name both, or neither where the one output is [row, box, 6].',
  },
  'box-shape': {
    message:
      'The output {name}, [{shape}], has not {wanted} numbers for each box: boxes are [row, box, 4] beside scores and labels, or [row, box, 6] with score and class.',
    hint: 'Export the model with its last steps inside, down to boxes that do not overlap (NMS): what a head answers for each cell or anchor is not read.',
  },
  'box-count-open': {
    message: 'The output {name}, [{shape}], leaves open how many boxes an image has, which differs from call to call.',
    hint: 'Export it with a fixed number of boxes, the places that are left with a class of -1 or a score of 0; where it is fixed, write the number into the shape.',
  },
  'box-beside': {
    message: 'The output {name}, [{shape}], has not one number for each box.',
    hint: 'Name an output of [row, box] with as many boxes.',
  },
  'box-key-unused': {
    message: 'Nothing reads {name} here.',
    hint: 'Delete it, or set task: object-detection.',
  },
  'ignore-is-class': {
    message:
      'The ignored label {name} is one of the classes, so that what the model answers in its place would not be scored.',
    hint: 'Delete ignore, or name the label that marks what has no answer of its own, such as -100 for tokens or 255 for pixels.',
  },
} as const satisfies Partial<Readonly<Record<ProblemReason, Sentence>>>;
