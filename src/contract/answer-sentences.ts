import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** Of how several answers a row, and texts, are read from an output. */
export const ANSWER_SENTENCES = {
  'layout-open': {
    message: 'The axes of the output {name}, [{shape}], can be read in more than one order.',
    hint: 'Add layout under prediction: {known}.',
  },
  'layout-misfit': {
    message: 'An output of the shape [{shape}] with these labels is not laid out as {name}.',
    hint: 'Correct layout, the shape in the signature, or the columns or classes of the target.',
  },
  'layout-unused': {
    message: 'Only several labels a row and the pixels of images have a layout; this is a {problem} problem.',
    hint: 'Delete layout; for an output whose row is on another axis, set rows in the signature.',
  },
  'tokens-key-unused': {
    message: 'A {problem} problem has no answers for which {name} would change anything.',
    hint: 'Delete {name}; it belongs to token-classification, and ignore to image-segmentation too.',
  },
  'text-datatype': {
    message: 'The output {name} is of the type {datatype}, which kind: {kind} does not read.',
    hint: 'kind: text reads BYTES, kind: tokens whole numbers, kind: ctc the scores of every class in every frame.',
  },
  'text-shape': {
    message: 'A row of the output {name} has {given} dimensions, but kind: {kind} reads {wanted}.',
    hint: 'Correct kind or the shape, or say with rows: which axis is the row.',
  },
  'text-key-unused': {
    message: 'Nothing reads {name} here.',
    hint: 'Delete it: blank is for kind: ctc, skip for ctc and tokens; a transcription with kind: text has no classes.',
  },
  'vocabulary-missing': {
    message: 'The output holds numbers, and nothing says which text each of them stands for.',
    hint: "List the texts under target.classes, in the order of the output's classes or ids from 0.",
  },
  'vocabulary-entry': {
    message: 'The entry {name} is no text, so that its spelling is lost.',
    hint: 'Put it in quotes.',
  },
  'blank-missing': {
    message: 'Greedy CTC decoding leaves out one class, the blank, and nothing says which one.',
    hint: 'Add blank: its position among the classes, counted from 0; most often it is the first or the last.',
  },
  'blank-out-of-range': {
    message: 'There are {given} classes, counted from 0.',
    hint: 'Point to one of them.',
  },
} as const satisfies Partial<Readonly<Record<ProblemReason, Sentence>>>;
