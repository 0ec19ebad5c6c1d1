import { describe, expect, it } from 'vitest';
import {
  type Case,
  LABELS,
  ONE_COLUMN,
  readAccuracy,
  TWO_COLUMNS,
  wholes,
  words,
} from '../../../support/label-case.ts';
import { outputTensor } from '../../../support/scored-rows.ts';

describe('a binary problem is read or refused', () => {
  it.each<[string, Case, number | string]>([
    ['0 and 1', { target: [0, 0, 1, 1], output: TWO_COLUMNS }, 0.75],
    ['0 and 1, positive 1', { target: [0, 0, 1, 1], says: { positive: 1 }, output: TWO_COLUMNS }, 0.75],
    [
      '0 and 1, positive 0 is the first column',
      { target: [1, 1, 0, 0], says: { positive: 0 }, output: TWO_COLUMNS },
      0.25,
    ],
    ['booleans', { target: [false, false, true, true], says: { positive: true }, output: TWO_COLUMNS }, 0.75],
    ['booleans, positive 1', { target: [false, false, true, true], says: { positive: 1 }, output: TWO_COLUMNS }, 0.75],
    ['text digits', { target: ['0', '0', '1', '1'], says: { positive: 1 }, output: TWO_COLUMNS }, 0.75],
    ['0.0 and 1.0', { target: [0, -0, 1, 1], says: { positive: 1 }, output: ONE_COLUMN }, 0.75],
    [
      'words in one column',
      { target: ['no', 'no', 'yes', 'yes'], says: { positive: 'yes' }, output: ONE_COLUMN },
      0.75,
    ],
    ['ja and नहीं', { target: ['नहीं', 'नहीं', 'ja', 'ja'], says: { positive: 'ja' }, output: ONE_COLUMN }, 0.75],
    ['negative numbers', { target: [-1, -1, 1, 1], says: { positive: 1 }, output: ONE_COLUMN }, 0.75],
    ['halves', { target: [0.5, 0.5, 1.5, 1.5], says: { positive: 1.5 }, output: ONE_COLUMN }, 0.75],
    [
      'beyond 2^53',
      {
        target: [2n ** 53n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 53n + 1n],
        says: { positive: '9007199254740993' },
        output: ONE_COLUMN,
      },
      0.75,
    ],
    ['one class', { target: [1, 1, 1, 1], says: { positive: 1 }, output: TWO_COLUMNS }, 0.75],
    ['one class of words', { target: ['no', 'no', 'no', 'no'], says: { positive: 'no' }, output: ONE_COLUMN }, 0.75],
    [
      'no positive on purpose',
      { target: [0, 0, 0, 0], says: { positive: 1, classes: [0, 1] }, output: TWO_COLUMNS },
      0.25,
    ],
    [
      'one against the rest',
      { target: ['a', 'b', 'c', 'c'], says: { positive: 'c', classes: ['a', 'b', 'c'] }, output: ONE_COLUMN },
      0.75,
    ],
    [
      'words in two columns, by classes',
      { target: ['no', 'no', 'yes', 'yes'], says: { positive: 'yes', classes: ['no', 'yes'] }, output: TWO_COLUMNS },
      0.75,
    ],
    [
      'the first column, by classes',
      { target: ['no', 'no', 'yes', 'yes'], says: { positive: 'no', classes: ['no', 'yes'] }, output: TWO_COLUMNS },
      0.75,
    ],
    [
      'words in two columns, by index',
      { target: ['no', 'no', 'yes', 'yes'], says: { positive: 'yes' }, reads: { index: 1 }, output: TWO_COLUMNS },
      0.75,
    ],
    [
      'words in two columns, by the file',
      {
        target: ['no', 'no', 'yes', 'yes'],
        says: { positive: 'no' },
        columnLabels: ['no', 'yes'],
        output: TWO_COLUMNS,
      },
      0.75,
    ],
    [
      '1 and 2, by the file',
      { target: [1, 1, 2, 2], says: { positive: 2 }, columnLabels: [1, 2], output: TWO_COLUMNS },
      0.75,
    ],
    [
      'words in two columns',
      { target: ['no', 'no', 'yes', 'yes'], says: { positive: 'no' }, output: TWO_COLUMNS },
      'positive-column-unknown /target',
    ],
    [
      '1 and 2 in two columns',
      { target: [1, 1, 2, 2], says: { positive: 1 }, output: TWO_COLUMNS },
      'positive-column-unknown /target',
    ],
    [
      '-1 and 1 in two columns',
      { target: [-1, -1, 1, 1], says: { positive: 1 }, output: TWO_COLUMNS },
      'positive-column-unknown /target',
    ],
    ['1 and 2 without positive', { target: [1, 1, 2, 2], output: TWO_COLUMNS }, 'target-label-unknown /target'],
    [
      'words without positive',
      { target: ['no', 'no', 'yes', 'yes'], output: TWO_COLUMNS },
      'target-label-unknown /target',
    ],
    [
      'another spelling',
      { target: ['no', 'no', 'yes', 'yes'], says: { positive: 'Yes' }, output: ONE_COLUMN },
      'positive-absent /target/positive',
    ],
    [
      'no positive',
      { target: [0, 0, 0, 0], says: { positive: 1 }, output: TWO_COLUMNS },
      'positive-absent /target/positive',
    ],
    ['a third label', { target: [0, 0, 1, 2], says: { positive: 1 }, output: ONE_COLUMN }, 'target-not-binary /target'],
    [
      'a text among numbers',
      { target: [0, 0, 1, 'x'], says: { positive: 1 }, output: ONE_COLUMN },
      'target-kinds /target',
    ],
    [
      'a label that is not among the classes',
      { target: [0, 0, 1, 7], says: { classes: [0, 1] }, output: TWO_COLUMNS },
      'target-label-unknown /target',
    ],
    [
      'classes in another order than the file',
      {
        target: ['no', 'no', 'yes', 'yes'],
        says: { positive: 'yes', classes: ['yes', 'no'] },
        columnLabels: ['no', 'yes'],
        output: TWO_COLUMNS,
      },
      'classes-order /target/classes',
    ],
    [
      'three columns',
      { target: [0, 0, 1, 1], says: { positive: 1 }, output: outputTensor(new Float32Array(12), 3, 'FP32') },
      'positive-column-unknown /target',
    ],
    ['one-hot rows', { target: [1, 0, 1, 0, 0, 1, 0, 1], width: 2, output: TWO_COLUMNS }, 'target-not-single /target'],
  ])('%s', (_name, given, expected) => {
    expect(readAccuracy(given)).toBe(expected);
  });
});

describe('binary labels are read or refused', () => {
  const numbers = [0, 0, 1, 1];
  const truths = [false, false, true, true];
  it.each<[string, Case, number | string]>([
    ['whole numbers', { target: numbers, output: wholes(0, 1, 1, 1), says: { positive: 1 }, reads: LABELS }, 0.75],
    [
      'BOOL for booleans',
      {
        target: truths,
        output: outputTensor(Uint8Array.of(0, 1, 1, 1), 1, 'BOOL'),
        says: { positive: true },
        reads: LABELS,
      },
      0.75,
    ],
    [
      'BOOL for numbers',
      {
        target: numbers,
        output: outputTensor(Uint8Array.of(0, 1, 1, 1), 1, 'BOOL'),
        says: { positive: 1 },
        reads: LABELS,
      },
      0.75,
    ],
    [
      'floats for numbers',
      {
        target: numbers,
        output: outputTensor(Float32Array.of(0, 1, 1, 1), 1, 'FP32'),
        says: { positive: 1 },
        reads: LABELS,
      },
      0.75,
    ],
    [
      'True for true',
      { target: truths, output: words('False', 'True', 'True', 'True'), says: { positive: true }, reads: LABELS },
      0.75,
    ],
    [
      'digits for numbers',
      { target: numbers, output: words('0', '1', '1', '1'), says: { positive: 1 }, reads: LABELS },
      0.75,
    ],
    [
      'words',
      {
        target: ['no', 'no', 'yes', 'yes'],
        output: words('no', 'yes', 'yes', 'yes'),
        says: { positive: 'yes' },
        reads: LABELS,
      },
      0.75,
    ],
    ['1 and 2', { target: [1, 1, 2, 2], output: wholes(1, 2, 2, 2), says: { positive: 2 }, reads: LABELS }, 0.75],
    [
      'positions of words',
      {
        target: ['no', 'no', 'yes', 'yes'],
        output: wholes(0, 1, 1, 1),
        says: { positive: 'yes', classes: ['no', 'yes'] },
        reads: LABELS,
      },
      0.75,
    ],
    [
      'tenths in FP32',
      {
        target: [0.1, 0.1, 0.9, 0.9],
        output: outputTensor(Float32Array.of(0.1, 0.9, 0.9, 0.9), 1, 'FP32'),
        says: { positive: 0.9 },
        reads: LABELS,
      },
      0.75,
    ],
    [
      'banana',
      {
        target: ['no', 'no', 'yes', 'yes'],
        output: words('banana', 'banana', 'banana', 'banana'),
        says: { positive: 'yes' },
        reads: LABELS,
      },
      'unknown-label',
    ],
    [
      'banana once',
      {
        target: ['no', 'no', 'yes', 'yes'],
        output: words('no', 'banana', 'yes', 'yes'),
        says: { positive: 'yes' },
        reads: LABELS,
      },
      'unknown-label',
    ],
    [
      'another spelling',
      {
        target: ['True', 'False', 'True', 'True'],
        output: words('true', 'false', 'true', 'true'),
        says: { positive: 'True' },
        reads: LABELS,
      },
      'unknown-label',
    ],
    [
      'numbers for words',
      { target: ['no', 'no', 'yes', 'yes'], output: wholes(0, 1, 1, 1), says: { positive: 'yes' }, reads: LABELS },
      'answer-kind /prediction',
    ],
    [
      'words for numbers',
      { target: numbers, output: words('no', 'yes', 'yes', 'yes'), says: { positive: 1 }, reads: LABELS },
      'answer-kind /prediction',
    ],
    [
      'words for booleans',
      { target: truths, output: words('no', 'yes', 'yes', 'yes'), says: { positive: true }, reads: LABELS },
      'answer-kind /prediction',
    ],
    [
      'BOOL for words in a list',
      {
        target: ['no', 'no', 'yes', 'yes'],
        output: outputTensor(Uint8Array.of(0, 1, 1, 1), 1, 'BOOL'),
        says: { classes: ['yes', 'no'] },
        reads: LABELS,
      },
      'answer-kind /prediction',
    ],
    [
      '1 and 2 for 0 and 1',
      { target: numbers, output: wholes(1, 2, 2, 2), says: { positive: 1 }, reads: LABELS },
      'answers-shifted /target',
    ],
    [
      'one class of words',
      {
        target: ['yes', 'yes', 'yes', 'yes'],
        output: words('no', 'yes', 'yes', 'yes'),
        says: { positive: 'yes' },
        reads: LABELS,
      },
      'negative-unknown /target',
    ],
    [
      '0 and 1 for 1 and 2',
      { target: [1, 1, 2, 2], output: wholes(0, 1, 1, 1), says: { positive: 2 }, reads: LABELS },
      'answers-shifted /target',
    ],
    [
      'only 0 for 1 and 2',
      { target: [1, 1, 2, 2], output: wholes(0, 0, 0, 0), says: { classes: [1, 2] }, reads: LABELS },
      'answers-shifted /target',
    ],
    [
      'only 1 for 1 and 2',
      { target: [1, 1, 2, 2], output: wholes(1, 1, 1, 1), says: { positive: 2 }, reads: LABELS },
      0.5,
    ],
    [
      'one class of numbers',
      { target: [1, 1, 1, 1], output: wholes(0, 1, 1, 1), says: { positive: 1 }, reads: LABELS },
      0.75,
    ],
  ])('%s', (_name, given, expected) => {
    expect(readAccuracy({ ...given })).toBe(expected);
  });
});

describe('a multiclass problem is read or refused', () => {
  const three = outputTensor(Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1), 3, 'FP32');
  const problem = 'multiclass';
  it.each<[string, Case, number | string]>([
    ['0, 1, 2', { problem, target: [0, 1, 2, 1], output: three }, 0.75],
    ['text digits', { problem, target: ['0', '1', '2', '1'], output: three }, 0.75],
    ['without label 1', { problem, target: [0, 2, 2, 0], output: three }, 0.5],
    ['without the last label', { problem, target: [0, 1, 1, 1], output: three }, 0.5],
    ['one class', { problem, target: [0, 0, 0, 0], output: three }, 0.25],
    [
      'words by classes',
      { problem, target: ['a', 'b', 'c', 'b'], says: { classes: ['a', 'b', 'c'] }, output: three },
      0.75,
    ],
    [
      'words by the file',
      { problem, target: ['a', 'b', 'c', 'b'], columnLabels: ['a', 'b', 'c'], output: three },
      0.75,
    ],
    ['1, 2, 3 by classes', { problem, target: [1, 2, 3, 2], says: { classes: [1, 2, 3] }, output: three }, 0.75],
    ['1, 2 of three by the file', { problem, target: [1, 2, 2, 2], columnLabels: [1, 2, 3], output: three }, 0.5],
    [
      'a list of the file that fits nothing',
      { problem, target: [0, 1, 2, 1], columnLabels: ['x', 'y', 'z'], output: three },
      'columns-named-otherwise /target',
    ],
    [
      'a label that the file does not list',
      { problem, target: [0, 1, 3, 1], columnLabels: [0, 1, 2], output: three },
      'columns-named-otherwise /target',
    ],
    [
      'what fits no list of the file, by classes',
      {
        problem,
        target: [0, 1, 2, 1],
        says: { classes: [0, 1, 2] },
        columnLabels: ['x', 'y', 'z'],
        output: three,
      },
      0.75,
    ],
    ['gaps by classes', { problem, target: [10, 20, 40, 20], says: { classes: [10, 20, 40] }, output: three }, 0.75],
    ['1, 2, 3', { problem, target: [1, 2, 3, 2], output: three }, 'labels-beyond-columns /target'],
    ['1, 2 of three', { problem, target: [1, 2, 2, 2], output: three }, 'columns-ambiguous /target'],
    ['negative labels', { problem, target: [-1, 0, 1, 0], output: three }, 'labels-beyond-columns /target'],
    ['halves', { problem, target: [0.5, 1, 2, 1], output: three }, 'classes-missing /target'],
    ['words', { problem, target: ['a', 'b', 'c', 'b'], output: three }, 'classes-missing /target'],
    ['beyond 2^53', { problem, target: [2n ** 60n, 1, 2, 1], output: three }, 'classes-missing /target'],
    [
      'a label outside the classes',
      { problem, target: ['a', 'b', 'd', 'b'], says: { classes: ['a', 'b', 'c'] }, output: three },
      'target-label-unknown /target',
    ],
    [
      'classes in another order',
      {
        problem,
        target: ['a', 'b', 'c', 'b'],
        says: { classes: ['c', 'b', 'a'] },
        columnLabels: ['a', 'b', 'c'],
        output: three,
      },
      'classes-order /target/classes',
    ],
    [
      'one-hot rows',
      { problem, target: [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0], width: 3, output: three },
      'target-not-single /target',
    ],
  ])('%s', (_name, given, expected) => {
    expect(readAccuracy(given)).toBe(expected);
  });

  it.each<[string, Case, number | string]>([
    ['whole numbers', { problem, target: [3, 7, 7, 9], output: wholes(3, 7, 7, 7), reads: LABELS }, 0.75],
    ['words', { problem, target: ['a', 'ü', 'c', 'c'], output: words('a', 'ü', 'c', 'a'), reads: LABELS }, 0.75],
    [
      'a label that the target never holds',
      { problem, target: ['a', 'b', 'b', 'b'], output: words('a', 'b', 'b', 'c'), reads: LABELS },
      0.75,
    ],
    [
      'true is not the text 1',
      { problem, target: ['true', '1', 'x', 'x'], output: words('1', '1', 'x', 'x'), reads: LABELS },
      0.75,
    ],
    [
      'beyond 2^53',
      {
        problem,
        target: [2n ** 60n, 2n ** 60n + 1n, 5, 5],
        output: outputTensor(BigInt64Array.of(2n ** 60n, 2n ** 60n, 5n, 5n), 1, 'INT64'),
        reads: LABELS,
      },
      0.75,
    ],
    [
      '1 to 3 answered from 0',
      { problem, target: [1, 2, 3, 3], output: wholes(0, 1, 2, 2), reads: LABELS },
      'answers-shifted /target',
    ],
    [
      '1 to 4 answered from 0, the last never',
      { problem, target: [1, 2, 3, 4], output: wholes(0, 1, 2, 2), reads: LABELS },
      'answers-shifted /target',
    ],
    [
      '1 to 4 listed and answered from 0',
      { problem, target: [1, 2, 3, 4], says: { classes: [1, 2, 3, 4] }, output: wholes(0, 1, 2, 2), reads: LABELS },
      'answers-shifted /target',
    ],
    [
      '0 to 3 answered from 1, the first never',
      { problem, target: [0, 1, 2, 3], output: wholes(2, 2, 3, 4), reads: LABELS },
      'answers-shifted /target',
    ],
    [
      '0 to 3, the first never answered',
      { problem, target: [0, 1, 2, 3], output: wholes(1, 1, 2, 3), reads: LABELS },
      0.75,
    ],
    [
      '1 to 4, the last never answered',
      { problem, target: [1, 2, 3, 4], output: wholes(1, 2, 3, 3), reads: LABELS },
      0.75,
    ],
    [
      'nothing in common',
      { problem, target: ['a', 'b', 'c', 'c'], output: words('A', 'B', 'C', 'C'), reads: LABELS },
      'answers-disjoint /target',
    ],
    [
      'numbers for names',
      { problem, target: ['a', 'b', 'c', 'c'], output: wholes(0, 1, 2, 2), reads: LABELS },
      'answer-kind /prediction',
    ],
    [
      'two kinds',
      { problem, target: ['a', 1, 'c', 'c'], output: words('a', 'c', 'c', 'c'), reads: LABELS },
      'target-kinds /target',
    ],
  ])('labels: %s', (_name, given, expected) => {
    expect(readAccuracy(given)).toBe(expected);
  });
});

describe('several labels at once', () => {
  const output = (...data: number[]) => outputTensor(Float32Array.from(data), 2, 'FP32');
  it.each<[string, Partial<Case>, number | string]>([
    ['0 and 1', { target: [1, 0, 0, 1] }, 0.5],
    ['booleans', { target: [true, false, false, true] }, 0.5],
    ['text digits', { target: ['1', '0', '0', '1'] }, 0.5],
    ['a probability above 1 by rounding', { output: output(1.000_000_1, 0.2, 0.3, 0.7) }, 1],
    ['scores with a threshold', { output: output(2, -3, -1, 0), reads: { kind: 'scores', threshold: 0 } }, 1],
    ['a decision function read as probabilities', { output: output(2, -3, -1, 0) }, 'not-probabilities'],
    ['a third value', { target: [1, 0, 0, 2] }, 'target-label-unknown /target'],
    ['words', { target: ['yes', 'no', 'no', 'yes'] }, 'target-label-unknown /target'],
    ['labels that are none', { output: output(1, 0, 0, 3), reads: LABELS }, 'unknown-label'],
  ])('%s', (_name, given, expected) => {
    const base = { problem: 'multilabel', width: 2, target: [1, 0, 0, 1], output: output(0.9, 0.2, 0.6, 0.7) } as const;
    expect(readAccuracy({ ...base, ...given })).toBe(expected);
  });
});
