import type { MisfitReason } from '../domain/evaluation/misfit.ts';
import type { Sentence } from './sentence.ts';

/** What is wrong where the rows tell another order of classes or columns than the manifest. */
export const ORDER_SENTENCES = {
  'classes-reordered': {
    message:
      'With the classes in the order {listed} the answers agree with the target {own} of {rows} times; in the order {order} they would {other} times.',
    hint: "List the labels under classes in the order of the output's columns or of the model's numbers, as its training encoded them.",
  },
  'classes-untold': {
    message:
      'With the classes in the order {listed} the answers agree with the target {own} of {rows} times, and in other orders up to {other} times; no row of the target holds {absent}, so that these rows do not tell which order is right.',
    hint: 'See whether the target is what the model answers: of one-hot columns one column of labels has to be made first; then name data that hold every class, or list the classes as its training encoded them.',
  },
  'answers-reordered': {
    message:
      'The answers {listed} agree with the target {own} of {rows} times; if they stood for {order}, they would {other} times.',
    hint: 'The model numbers the classes otherwise than the target: let it answer with the labels that the target holds, or write them into the target as the model does.',
  },
  'scores-are-distances': {
    message:
      'The greatest column agrees with the target in {own} of {rows} rows, the least in {other}: the columns are distances, of which the least wins.',
    hint: 'Let the model answer with scores of which the greatest wins, such as the distances with their sign turned.',
  },
  'columns-reordered': {
    message:
      'The columns of {output} stand for {listed}: those of them that {order} would exchange agree with the target in {own} of {cells} cells, exchanged in {other}.',
    hint: "Name the target's columns in the order of the output's columns.",
  },
  'columns-inverted': {
    message:
      'The columns of {output}, read as {listed}, agree with the target in {own} of {cells} cells; if each yes were a no and they stood for {order}, in {other}.',
    hint: 'Write the target as the model answers: 1 where the label is present.',
  },
} as const satisfies Readonly<Partial<Record<MisfitReason, Sentence>>>;
