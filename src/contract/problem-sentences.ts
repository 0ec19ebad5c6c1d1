import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import { LIVE_TEST_SENTENCES } from './live-test-sentences.ts';
import { GATE_SENTENCES } from './gate-sentences.ts';
import { SETTINGS_SENTENCES } from './settings-sentences.ts';
import type { Sentence } from './sentence.ts';
import { READING_SENTENCES } from './reading-sentences.ts';
import { SERVE_SENTENCES } from './serve-sentences.ts';
import { SIGNATURE_SENTENCES } from './signature-sentences.ts';
import { ANSWER_SENTENCES } from './answer-sentences.ts';
import { IMAGE_SENTENCES } from './image-sentences.ts';

/** {fact} stands for a fact of the problem. A list of known names also gives the nearest one to the name. */
export const PROBLEM_SENTENCES: Readonly<Record<ProblemReason, Sentence>> = {
  'name-not-folder': {
    message: 'The name {name} is not that of its folder, {folder}.',
    hint: 'Give both the same name.',
  },
  'version-not-file': { message: 'The version {name} is not that of its file, {file}.yaml.', hint: 'Rename the file.' },
  ...SIGNATURE_SENTENCES,
  ...READING_SENTENCES,
  'path-or-uri': { message: 'Exactly one of path and uri says where a file is.', hint: 'Keep one of them.' },
  'data-format-unknown': {
    message: 'The format of the data cannot be told from its ending.',
    hint: 'Add format: one of {known}.',
  },
  'csv-misfit': {
    message: 'What csv: says means nothing for data of another format.',
    hint: 'Delete csv; or add format: csv, if the file is one.',
  },
  'csv-inexact': {
    message: 'A whole number beyond 2^53 is not exact: cells with its neighbours would be missing, too.',
    hint: "Put the digits in quotes, as in '9007199254740993'.",
  },
  'input-unknown': { message: 'The signature has no input {name}.', hint: 'Its inputs are {known}.' },
  'input-unbound': {
    message: 'Nothing says where the values of the input {name} are.',
    hint: 'Bind it to columns, a column or an array.',
  },
  'input-has-value': {
    message: 'The input {name} has its value in the signature, so that the data say nothing about it.',
    hint: 'Delete the binding, or the value.',
  },
  'binding-not-in-format': {
    message: 'A file of format {format} has no such binding.',
    hint: 'Bind the tensor to {wanted} instead.',
  },
  'columns-do-not-fill-shape': {
    message: 'The tensor {tensor} takes {wanted} values a row, but {given} columns are bound to it.',
    hint: 'Bind as many columns as the shape in the signature has values.',
  },
  'target-source': {
    message: 'Exactly one of column, columns and array says where the true answers are.',
    hint: 'Keep one of them.',
  },
  'target-columns-misfit': {
    message: 'A {problem} problem has one true answer a row.',
    hint: 'Columns of which one is 1 and the others 0 are one-hot: write one column of labels (in pandas, idxmax(axis=1) of them) and name it with column. Only if several can be 1 at once, set problem: multilabel.',
  },
  'positive-misfit': {
    message: 'A {problem} problem has no positive class.',
    hint: 'Delete positive, or set problem: binary.',
  },
  'positive-not-in-classes': {
    message: 'The positive class {name} is not among the classes.',
    hint: "Add it to classes, in the order of the model's output columns.",
  },
  'class-inexact': {
    message: 'Several classes are {name} once they are numbers: a whole number beyond 2^53 is not exact.',
    hint: "Put the digits in quotes, as in '9007199254740993'.",
  },
  'classes-misfit': {
    message: 'A {problem} problem reads no classes.',
    hint: "Delete classes; the columns of several labels are in the order of the output's columns.",
  },
  'positive-against-rest': {
    message: 'With positive, the {given} classes are scored as {name} against the rest, from a probability of 0.5 on.',
    hint: 'Delete positive to score all classes; else name one class under positive and set threshold on purpose.',
  },
  'class-repeated': { message: 'The class {name} stands twice.', hint: 'Keep one of them.' },
  'class-single': {
    message: 'One class alone is named, which leaves nothing to tell apart in a {problem} problem.',
    hint: "Name every label in the order of the output's columns; only boxes may all be of one class.",
  },
  'classes-do-not-fill-output': {
    message: 'The output has {wanted} columns, but {given} classes are named.',
    hint: 'Name as many classes as the output has columns, in their order.',
  },
  'sequence-missing': {
    message: 'The model carries state from call to call, but nothing says which rows belong together.',
    hint: 'Add sequence: {{column: …}} or {{array: …}}; rows of a sequence follow each other.',
  },
  'sequence-unused': {
    message: 'No input of the signature carries state, so that nothing reads the sequence.',
    hint: 'Delete sequence, or write state: {{from: …}} at the input.',
  },
  'query-missing': {
    message: 'Rows of a {problem} problem belong together, but nothing says which do.',
    hint: 'Add query: {{column: …}}, the query of each row of a ranking, the pair of each row of an embedding; where the target holds an id that several rows have in common, set problem: retrieval.',
  },
  'query-unused': {
    message: 'A {problem} problem reads no query.',
    hint: 'Delete query, or name a problem that has queries or pairs.',
  },
  'output-unknown': { message: 'The signature has no output {name}.', hint: 'Its outputs are {known}.' },
  'index-out-of-range': {
    message: 'The output has {width} columns, counted from 0.',
    hint: 'Point to one of them.',
  },
  'index-misfit': {
    message: 'A {problem} problem reads every column of the output, so that index picks none.',
    hint: 'Delete index; if one class alone is scored, name it as positive and set problem: binary.',
  },
  'labels-key-unused': {
    message: 'Answers that are labels are read as they are, so that {name} changes nothing.',
    hint: 'Delete {name}, or correct kind.',
  },
  'threshold-misfit': {
    message: 'A {problem} problem has no threshold.',
    hint: 'Delete threshold.',
  },
  'threshold-range': {
    message: 'A threshold of probabilities is above 0 and at most 1, not {threshold}.',
    hint: 'Correct it, or set kind: scores if the output is a decision function.',
  },
  'threshold-of-logits': {
    message:
      'The threshold of logits is a probability between 0 and 1, which they are turned into before, not {threshold}.',
    hint: 'Write 0.5 for the logit 0, in general 1/(1 + exp(-logit)); to compare the output as it is, set kind: scores.',
  },
  'positive-scores-misfit': {
    message:
      'Only the scores of a binary problem can be low for the positive class; this is a {problem} problem with {kind}.',
    hint: 'Delete positiveScores; of probabilities name the other class under positive, or set kind: scores for a decision function.',
  },
  'prediction-datatype': {
    message: 'The output {name} is of the type {datatype}, which holds no {kind}.',
    hint: 'Set kind: labels, or name the output with the probabilities.',
  },
  ...ANSWER_SENTENCES,
  ...IMAGE_SENTENCES,
  'prediction-kind-misfit': {
    message: 'This kind of output does not answer a {problem} problem.',
    hint: 'One of {known} fits.',
  },
  'slice-repeated': { message: 'Two slices are called {name}.', hint: 'Give each slice its own name.' },
  'slice-kind': {
    message: 'The slice {name} must say exactly one of where and by.',
    hint: 'where filters rows; by makes one part for each value of a column.',
  },
  'slice-empty': { message: 'No value of {name} is within these bounds.', hint: 'Exchange the bounds.' },
  ...GATE_SENTENCES,
  'mode-unknown': { message: 'model.yaml has no mode {name}.', hint: 'Its modes are {known}.' },
  'mode-without-budget': {
    message: 'The mode has neither a latency nor a throughput budget.',
    hint: 'Add one, for instance latency: {{p99: 20ms}}.',
  },
  'rate-missing': { message: 'The scenario {scenario} needs a rate.', hint: 'Add rate, for instance 50/s.' },
  'rate-unused': { message: 'The scenario {scenario} has no rate.', hint: 'Delete rate.' },
  'amount-too-large': {
    message: 'This is more than {most}, which is the most that can be meant here.',
    hint: 'Write {most} or less.',
  },
  'budget-zero': { message: 'Nothing can hold a limit of zero.', hint: 'Write a limit above zero.' },
  'latency-order': {
    message: '{key} may take {limit}, less than {before} with {beforeLimit}.',
    hint: 'A higher percentile takes longer: exchange the two.',
  },
  ...LIVE_TEST_SENTENCES,
  'duration-order': { message: '{first} is longer than {second}.', hint: 'Exchange the two.' },
  'file-repeated': { message: 'Two files of the artifact are called {name}.', hint: 'Keep one of them.' },
  'file-name-path': {
    message: 'The name {name} is a path, and files of the format {format} lie side by side.',
    hint: 'Give it the plain name by which the model file refers to it.',
  },
  'lock-not-listed': {
    message: 'The lock {name} is none of the files of the artifact.',
    hint: 'List it under artifact.files, too: what the model runs in is part of what is certified.',
  },
  'method-output-unknown': {
    message: 'There is no output {name}, for which a method is named.',
    hint: 'Name an output of the signature; known are {known}.',
  },
  ...SERVE_SENTENCES,
  'name-not-portable': {
    message: 'Windows can hold no file or folder called {name}, so that nobody there can check this repository out.',
    hint: 'Choose another name: without <>:"|?*, no dot or space at the end, and not con, prn, aux, nul, com1 or lpt1, whatever follows a dot.',
  },
  'model-size-over-budget': {
    message: 'The files hold {sizeBytes} bytes, but the mode {name} allows {limit}.',
    hint: 'Make the model smaller, or leave the mode out.',
  },
  'license-missing': { message: 'The settings require a licence.', hint: 'Add card: {{license: <SPDX expression>}}.' },
  'major-bump-needed': {
    message: '{name} changes the signature of {before} ({differences}), which only a new major version may do.',
    hint: 'Raise the first number of the version.',
  },
  'version-out-of-order': { message: '{name} is lower than {newer}, which is there.', hint: 'Choose one above it.' },
  'version-case': {
    message: '{name} and {other} differ in capitals only, and some file systems hold them for one file.',
    hint: 'Choose another number.',
  },
  ...SETTINGS_SENTENCES,
};
