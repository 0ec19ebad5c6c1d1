import type { MisfitReason } from '../domain/evaluation/misfit.ts';
import { ORDER_SENTENCES } from './order-sentences.ts';
import type { Sentence } from './sentence.ts';

/** What is wrong where a manifest does not fit the labelled rows or the answers; {fact} stands for a fact. */
export const MISFIT_SENTENCES: Readonly<Record<MisfitReason, Sentence>> = {
  'target-not-single': {
    message: 'The target holds {width} values a row, but a {problem} problem has one true answer a row.',
    hint: 'Set problem: multilabel if several labels can be true at once; turn one-hot columns into one label a row.',
  },
  'target-one-hot': {
    message:
      'The columns {columns} hold 0 and 1 alone and add up to 1 in each row: they are one-hot, and {column} by itself says only whether a row is of one class.',
    hint: "One-hot: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, and name it under target.",
  },
  'target-width': {
    message: 'The output {output} and the target differ in how many numbers a row has: {columns} and {width}.',
    hint: 'Bind as many true answers under target as the model answers numbers a row, in their order: column for one, columns: [first, second] for two, or an array or list of as many; one number alone of several is picked with prediction.index.',
  },
  'answer-not-single': {
    message: 'The output {output} answers {columns} numbers a row, but a {problem} problem has one score a row.',
    hint: 'Add index under prediction: the number of the column that is scored, counted from 0; or name another output.',
  },
  'layout-square': {
    message:
      'Every call gave the output {output} as many rows as there are labels, {labels}, so that nothing tells its rows from its labels.',
    hint: 'Add layout under prediction: row-label, or label-row.',
  },
  'frames-square': {
    message:
      'Every call gave the output {output} as many frames, tokens or places as rows, {rows} in the first, so that nothing tells one from the other.',
    hint: 'Add rows to the output in the signature: 0 where its first axis is the row, 1 where the second is.',
  },
  'pairs-odd': {
    message:
      'The output {output} has two numbers for each of {labels} labels, and they are not the probabilities of absent and present: they do not add up to 1, first in row {row}.',
    hint: 'Set kind: logits if they are; else see whether layout and the columns of the target are right.',
  },
  'target-kinds': {
    message: 'The target mixes {targetKind}: {targets}.',
    hint: 'Write all labels alike, or list each of them under classes.',
  },
  'target-label-unknown': {
    message: 'The target holds {label}, first in row {row}, which is none of the classes {classes}.',
    hint: "Correct the data, or list every label under classes, in the order of the output's columns.",
  },
  'target-not-binary': {
    message:
      'The target holds a third label, {label}, first in row {row}, beside those of a binary problem: {targets}.',
    hint: 'Correct the data, or list all labels under classes if every other one counts as negative.',
  },
  'positive-absent': {
    message: 'No row that counts holds the positive class {name}; the target holds {targetKind}: {known}.',
    hint: 'Write it as the data do, or name data that hold both classes.',
  },
  'positive-alone': {
    message:
      'Every row that counts holds the positive class {name}: whether the model tells it from others cannot be measured.',
    hint: 'Name data that hold both classes; what is to be watched by itself can be a slice of them.',
  },
  'class-alone': {
    message:
      'Every row that counts holds the class {label}: whether the model tells it from any other cannot be measured.',
    hint: 'Name data that hold several classes; what is to be watched by itself can be a slice of them.',
  },
  'ids-differ': {
    message: 'No two rows have one id: the target holds {ids} of them, so that no row has another that could be found.',
    hint: 'Name the column that says which rows show the same thing; two rows with a grade are problem: embedding.',
  },
  'positive-column-unknown': {
    message:
      "Which of the {width} columns holds the positive class's probability cannot be told; the target holds {targets}.",
    hint: "List the labels under classes, in the order of the output's columns, or point to one with prediction.index.",
  },
  'negative-unknown': {
    message: 'Every row holds {name}, so that nothing says which answer is the negative class.',
    hint: 'Name data that hold both classes, and list both labels under classes.',
  },
  'classes-missing': {
    message: 'The target holds {targets}, and nothing says which of the {width} columns of the output is which.',
    hint: "List all {width} labels under classes, in the order of the output's columns.",
  },
  'columns-named-otherwise': {
    message: "The model's file names the columns {columns}, and row {row} of the target holds {label}.",
    hint: "List the target's labels under classes, in the order of those columns; the target holds {targets}.",
  },
  'classes-order': {
    message: "The classes are not in the order of the output's columns, which the model's file lists as {columns}.",
    hint: 'Write them in that order.',
  },
  'labels-beyond-columns': {
    message: 'Without classes a label is the number of its column, 0 to {last}, but row {row} holds {label}.',
    hint: "List all {width} labels under classes, in the order of the output's columns; the target holds {targets}.",
  },
  'columns-ambiguous': {
    message:
      'The target never holds 0, so whether its labels {targets} count the {width} columns from 0 or from 1 cannot be told.',
    hint: "List all {width} labels under classes, in the order of the output's columns.",
  },
  'answer-kind': {
    message: 'The model answers with {answerKind} ({answers}), but the target holds {targetKind} ({targets}).',
    hint: 'List the labels under classes as the target holds them: a whole number that the model answers is then a position in that list.',
  },
  'answers-disjoint': {
    message: 'The model answers {answers}, and the target holds none of them, but {targets}.',
    hint: 'Write the labels alike, or list all of them under classes if they really differ.',
  },
  'answers-renamed': {
    message:
      'The model answers {answer} in {rows} rows that hold {label}; it never answers {label}, and the target never holds {answer}: they look like two names of one class.',
    hint: 'Write the labels alike, or list all of them under classes if they really differ.',
  },
  'labels-merged': {
    message: "The output's type {datatype} rounds labels to one number that are two: {labels}.",
    hint: 'Let the model answer with whole numbers of 64 bits or with text, or number the classes from 0.',
  },
  'tokens-misfit': {
    message: 'Row {row} has {labels} labels, but the model has {tokens} tokens for it.',
    hint: 'Write one label for each token that the model gets, special tokens and parts of words too: those without a label of their own hold what prediction.ignore names.',
  },
  'token-masked': {
    message:
      'The attention_mask of row {row} leaves out token {token}, but the target has {label} there, which would be scored.',
    hint: 'Write -100 into the target where the mask is 0, and ignore: -100 under prediction.',
  },
  'sentence-empty': {
    message: 'None of the {tokens} tokens of row {row} has a label that is scored.',
    hint: 'Take the row out of the data: it would count as a sentence and says nothing.',
  },
  'ignore-undeclared': {
    message:
      'The target holds {label}, first in row {row}, on {tokens} tokens, which marks tokens that are not scored.',
    hint: 'Set prediction.ignore: {label}; if it is a class nevertheless, list it under classes.',
  },
  'mask-shape': {
    message: 'A row of the target has the shape [{shape}], which is no image of labels.',
    hint: 'Bind target to one array of [row, height, width], or to one column of lists of lists, with the number of a class for each pixel; turn one-hot masks into that with argmax.',
  },
  'mask-misfit': {
    message:
      'A row of the output {output} has the shape [{shape}], which has not one answer for each pixel of a mask of {height} × {width}.',
    hint: 'Write masks of the size of the output, or let the model resize its answer to that of the masks before the greatest class is taken; correct layout if it names other axes.',
  },
  'layout-cube': {
    message:
      'A row of the output {output} has the shape [{shape}] for a mask of {height} × {width}, so that its first axis can be the classes as well as its last.',
    hint: 'Add layout under prediction: row-class-height-width, or row-height-width-class.',
  },
  'threshold-of-columns': {
    message: 'Of several numbers a pixel the greatest is taken, so that the threshold changes nothing.',
    hint: 'Delete threshold.',
  },
  'image-empty': {
    message: 'None of the {pixels} pixels of row {row} has a label that is scored.',
    hint: 'Take the row out of the data: it would count as an image and says nothing.',
  },
  'pixels-measured': {
    message: 'The pixels hold more than {most} different values by row {row}: they are measurements and no labels.',
    hint: 'Bind target to the masks of class numbers, and name an output of classes under prediction.',
  },
  'pixels-undeclared': {
    message:
      'The target holds {label}, first in row {row}, in {images} images, which marks pixels that are not scored.',
    hint: 'Set prediction.ignore: {label}; if it is a class nevertheless, list it under classes.',
  },
  'box-inside-out': {
    message: 'Box {box} of row {row} ends before it begins if its four numbers are {format}.',
    hint: 'Correct target.boxFormat, or the box.',
  },
  'box-label-unknown': {
    message:
      'Box {box} of row {row} has the label {label}, which is none of the classes {classes} and no number of a class.',
    hint: 'List all labels under target.classes, in the order of the numbers that the model gives them from 0 on, or write those numbers into the data.',
  },
  'boxes-inside-out': {
    message: 'Of {boxes} boxes of {output} {out} end before they begin if their four numbers are {format}.',
    hint: 'Correct prediction.boxFormat.',
  },
  'boxes-scale': {
    message:
      'The boxes of {output} reach to {answers} and those of the target to {targets}: one of them counts pixels and the other shares of the image.',
    hint: 'Write the boxes of the target in the units of the model.',
  },
  'box-classes': {
    message:
      'Of {boxes} boxes that the model finds, {right} have the class that the target gives them: the classes are numbered otherwise.',
    hint: 'List the labels under target.classes in the order of the numbers that the model gives them from 0 on, with one for the background where it has one.',
  },
  'class-not-in-scheme': {
    message: 'The class {label} is no tag of {scheme}.',
    hint: 'Write the classes as the scheme has them, such as O, B-PER and I-PER, or delete scheme: then tokens alone are scored.',
  },
  'target-off-scheme': {
    message:
      'Of {tagged} tokens that the target marks as parts of entities, {scheme} gives {lost} to none, first {label} as token {token} of those scored in row {row}.',
    hint: 'Name the scheme that the labels are written in; rewrite IOB1, where I begins an entity, as IOB2.',
  },
  'slice-groups': {
    message: 'The slice {name} has more than {most} groups: {by} tells rows apart, and no groups.',
    hint: 'Group by a column with fewer values, or name the rows that matter under where.',
  },
  'answers-shifted': {
    message:
      'The model answers {answers}, and the target holds {targets}: the answers are counted from another number, or are positions.',
    hint: 'Write the labels alike: let the model answer with the labels that the target holds, or number the target as the model does.',
  },
  'logits-add-up': {
    message:
      'The columns of {output} lie between 0 and 1 and add up to 1 in each of the {rows} rows: they are probabilities and no logits.',
    hint: 'Set kind: probabilities.',
  },
  'logits-within-one': {
    message:
      'The {rows} rows of {output} hold numbers from {least} to {greatest} alone: read as logits, each of them is a yes. They are probabilities.',
    hint: 'Set kind: probabilities; if they are logits nevertheless, say so with threshold: 0.5.',
  },
  'logits-above-zero': {
    message:
      'The {rows} rows of {output} hold numbers from {least} to {greatest}, none below 0: read as logits, each of them is a yes. They are percentages, odds or counts, or logits of a model that always says yes.',
    hint: 'Let the model answer with probabilities or logits; if they are logits, say so with threshold: 0.5, or with the probability from which on a row is positive.',
  },
  'logits-below-zero': {
    message:
      'The {rows} rows of {output} hold numbers from {least} to {greatest}, none above 0: read as logits, none of them is a yes. They are log-probabilities, or logits of a model that never says yes.',
    hint: 'Let the model answer with probabilities or logits; if they are logits, say so with threshold: 0.5, or with the probability from which on a row is positive.',
  },
  'scores-within-one': {
    message:
      'The {rows} rows of {output} hold numbers from {least} to {greatest} alone, of which each reaches the threshold {threshold}: they look like probabilities.',
    hint: 'Set kind: probabilities, or a threshold that some rows do not reach.',
  },
  ...ORDER_SENTENCES,
};
