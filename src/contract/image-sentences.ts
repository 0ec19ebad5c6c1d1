import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** Of how answers to the pixels of images are read from an output, and of labels that have none. */
export const IMAGE_SENTENCES = {
  'pixels-shape': {
    message:
      'The output {name}, [{shape}], has not one answer for each pixel: no axis holds a number for each of the classes.',
    hint: 'Name an output of [row, class, height, width] or [row, height, width, class], or of labels [row, height, width] with kind: labels; one number a pixel stands for two classes.',
  },
  'threshold-of-columns': {
    message: 'Of several numbers a pixel the greatest is taken, so that the threshold changes nothing.',
    hint: 'Delete threshold.',
  },
  'ignore-is-class': {
    message:
      'The ignored label {name} is one of the classes, so that what the model answers in its place would not be scored.',
    hint: 'Delete ignore, or name the label that marks what has no answer of its own, such as -100 for tokens or 255 for pixels.',
  },
} as const satisfies Partial<Readonly<Record<ProblemReason, Sentence>>>;
