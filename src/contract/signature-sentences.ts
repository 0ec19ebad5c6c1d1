import type { ProblemReason } from '../domain/model/manifest-problem.ts';
import type { Sentence } from './sentence.ts';

/** Of the tensors of a signature: rows, constants, padding and state. */
export const SIGNATURE_SENTENCES = {
  'tensor-repeated': { message: 'The tensor {name} stands twice in the signature.', hint: 'Keep one of them.' },
  'row-axis-range': {
    message: 'The tensor {name} has {rank} dimensions, so that its rows cannot be on axis {axis}.',
    hint: 'Axes are counted from 0; write rows: none where the whole tensor is one row.',
  },
  'row-axis-open': {
    message: 'The shape [{shape}] of {name} does not say which axis is the row.',
    hint: 'Write rows: 0 where every call takes {size} rows, rows: 1 where each row is a column of the tensor, rows: none where the whole tensor is one row.',
  },
  'value-datatype': {
    message: 'A tensor of {datatype} cannot hold the value of {name}.',
    hint: 'Write a number, a text (BYTES) or true or false (BOOL) that the datatype holds; whole numbers beyond 2^53 in quotes.',
  },
  'value-shape-open': {
    message: 'The input {name} has a value, but its shape leaves open how often it stands in a call.',
    hint: 'Write the sizes; one axis may stay open where rows: says that it is the row.',
  },
  'value-too-large': {
    message: 'The constant {name} would have {elements} elements; at most {limit} are made.',
    hint: 'Correct the shape, or build the constant into the model.',
  },
  'value-and-state': {
    message: 'The input {name} is either a constant or carried from call to call.',
    hint: 'Delete value, and write state.start where the state does not start with zeros.',
  },
  'pad-misfit': {
    message: 'The input {name} cannot be padded: pad is for rows whose first size is open.',
    hint: 'Write -1 for the length of the lists, or delete pad.',
  },
  'padding-twice': {
    message: 'The input {name} has its values from several sources.',
    hint: 'Keep one of value, state, pad, lengthOf and maskOf.',
  },
  'padded-unknown': {
    message: 'The signature has no padded input {name}.',
    hint: 'Give that input a pad; padded are {known}.',
  },
  'state-unknown': { message: 'The signature has no output {name}.', hint: 'Its outputs are {known}.' },
  'state-misfit': {
    message: 'The output {output} ({was}) cannot be the next value of the input {name} ({wanted}).',
    hint: 'Name an output of the same datatype and shape, or correct the shapes.',
  },
} as const satisfies Partial<Readonly<Record<ProblemReason, Sentence>>>;
