import { describe, expect, it } from 'vitest';
import type { Signature, Task } from '../../../../src/contract/generated/types.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { fitToTarget, guessTask } from '../../../../src/usecases/init/guess-task.ts';
import type { OutputForm } from '../../../../src/usecases/ports/model-runtime.ts';
import { renderTarget } from '../../../../src/usecases/init/render-target.ts';

interface Case {
  readonly width?: number;
  readonly output?: string;
  readonly integer?: boolean;
  readonly labels: readonly Label[] | null;
  readonly targetWidth?: number;
  readonly isOneHot?: boolean;
  readonly areFlags?: boolean;
  readonly isMeasured?: boolean;
  readonly oneHot?: readonly string[];
  readonly columnLabels?: readonly Label[];
}

function render(given: Case): string {
  const {
    width = 2,
    output = 'probabilities',
    integer = false,
    labels,
    targetWidth = 1,
    isOneHot = false,
    areFlags = isOneHot,
  } = given;
  const signature = {
    inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 4] }],
    outputs: [{ name: output, datatype: integer ? 'INT64' : 'FP32', shape: [-1, width] }],
  } as const;
  const target = { kind: 'column', name: 'label' } as const;
  const data = {
    csv: null,
    path: 'data/rows.csv',
    sha256: '0',
    names: [],
    all: [],
    binding: { inputs: new Map(), target, targetWidth },
    labels,
    isOneHot,
    areFlags,
    isMeasured: given.isMeasured === true,
    ...(given.oneHot && { oneHot: given.oneHot }),
  };
  const guess = fitToTarget(
    guessTask({ signature: { inputs: [...signature.inputs], outputs: [...signature.outputs] }, declared: null }),
    data,
  );
  return renderTarget({ data, guess, columnLabels: given.columnLabels ?? null });
}

const POSITIVE = (labels: string) => `positive: "FILL IN: the class whose probability is scored: ${labels}"`;
const CLASSES = (width: number, labels: string) =>
  `classes: "FILL IN: a list of the ${width} labels in the order of the columns of the output; the data hold ${labels}"`;

const OPEN =
  'problem: "FILL IN: binary if the one column is the probability of the positive class; for a regression delete this model and init again with --task tabular-regression"';

describe('an output that may spell a text', () => {
  const data = {
    path: 'data/rows.jsonl',
    sha256: '0',
    names: [],
    all: [],
    binding: { inputs: new Map(), target: { kind: 'column', name: 'said' }, targetWidth: 1 },
    isOneHot: false,
    areFlags: false,
    csv: null,
  } as const;

  function renderText(
    datatype: 'FP32' | 'INT64' | 'BYTES',
    shape: readonly number[],
    declared: Task | null,
    labels: readonly Label[] | null,
  ) {
    const inputs = [{ name: 'X', datatype: 'FP32', shape: [-1, 4] } as const];
    const signature = { inputs, outputs: [{ name: 'out', datatype, shape: [...shape] }] };
    const guess = fitToTarget(guessTask({ signature, declared }), { ...data, labels });
    return { target: renderTarget({ data: { ...data, labels }, guess, columnLabels: null }), kind: guess.kind };
  }

  it.each([
    ['frames of scores', 'FP32', [-1, -1, 6]],
    ['ids of tokens', 'INT64', [-1, 12]],
  ] as const)('is asked for: %s beside words', (_name, datatype, shape) => {
    for (const labels of [['ab', 'ba'], null]) {
      expect(renderText(datatype, shape, null, labels).target).toContain(
        'problem: "FILL IN: the output has several answers a row',
      );
    }
  });

  it.each([
    ['frames of scores', 'FP32', [-1, 8, 6], 'ctc', 'classes: "FILL IN: a list of the texts of the 6 classes'],
    ['ids of tokens', 'INT64', [-1, 12], 'tokens', 'classes: "FILL IN: a list of the texts of all token ids'],
    ['texts', 'BYTES', [-1], 'text', null],
  ] as const)('is read as the type says where the task is named: %s', (_name, datatype, shape, kind, keys) => {
    const rendered = renderText(datatype, shape, 'image-to-text', ['ab', 'ba']);
    expect(rendered.kind).toBe(kind);
    if (keys === null) expect(rendered.target).toBe('column: said');
    else expect(rendered.target).toContain(keys);
  });
});

describe('what init writes of the target', () => {
  it.each<[string, Case, string]>([
    ['0 and 1', { labels: [0, 1] }, 'positive: 1'],
    [
      'one column of a one-hot label',
      { width: 3, labels: [0, 1], oneHot: ['c_0', 'c_1', 'c_2'] },
      `problem: "FILL IN: c_0, c_1, c_2 are one-hot, of which one column alone is no label: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, delete this model and init again with --target label"`,
    ],
    ['one class against the rest', { labels: [0, 1], oneHot: ['c_0', 'c_1', 'c_2'] }, 'positive: 1'],
    ['one class of them', { labels: [0] }, 'positive: 1'],
    ['booleans', { labels: [false, true] }, 'positive: true'],
    ['True and False', { labels: ['False', 'True'] }, 'positive: "True"'],
    ['1 and 2', { labels: [1, 2] }, `${CLASSES(2, '1, 2')}, ${POSITIVE('1, 2')}`],
    ['1 and 2 by the file', { labels: [2, 1], columnLabels: [1, 2] }, `classes: [1, 2], ${POSITIVE('1, 2')}`],
    ['-1 and 1 in one column', { width: 1, labels: [-1, 1] }, POSITIVE('-1, 1')],
    ['0 and 1 beside one unnamed column', { output: 'variable', width: 1, labels: [0, 1] }, `positive: 1, ${OPEN}`],
    ['booleans beside one unnamed column', { output: 'variable', width: 1, labels: [false, true] }, 'positive: true'],
    ['words beside one unnamed column', { output: 'variable', width: 1, labels: ['no', 'yes'] }, POSITIVE('no, yes')],
    ...[[1, 2], [0, 2], [-1, 1], [1.5, 7], [3]].map((labels): [string, Case, string] => [
      `${labels.join(' and ')} beside one unnamed column`,
      { output: 'variable', width: 1, labels },
      `${POSITIVE(labels.join(', '))}, ${OPEN}`,
    ]),
    ['three numbers beside one unnamed column', { output: 'variable', width: 1, labels: [1, 2, 3] }, ''],
    ['words', { labels: ['yes', 'no'] }, `${CLASSES(2, 'no, yes')}, ${POSITIVE('no, yes')}`],
    [
      'words by the file',
      { labels: ['yes', 'no'], columnLabels: ['no', 'yes'] },
      `classes: ["no", "yes"], ${POSITIVE('no, yes')}`,
    ],
    [
      'a file with other labels',
      { labels: ['yes', 'no'], columnLabels: [0, 1] },
      `${CLASSES(2, 'no, yes')}, ${POSITIVE('no, yes')}`,
    ],
    [
      'a hostile label',
      { labels: ['a"}\n', 'b'], width: 1 },
      `positive: "FILL IN: the class whose probability is scored: a'}\\n, b"`,
    ],
    [
      'no list of labels',
      { labels: null },
      'positive: "FILL IN: the class whose probability is scored, as the data hold it"',
    ],
    ['0 to 2', { width: 3, labels: [2, 0, 1] }, ''],
    ['0 and 2', { width: 3, labels: [2, 0] }, ''],
    ['1 to 3', { width: 3, labels: [1, 2, 3] }, CLASSES(3, '1, 2, 3')],
    ['1 and 2 of three', { width: 3, labels: [1, 2] }, CLASSES(3, '1, 2')],
    ['1 and 2 of three by the file', { width: 3, labels: [1, 2], columnLabels: [1, 2, 3] }, 'classes: [1, 2, 3]'],
    [
      'three words by the file',
      { width: 3, labels: ['b', 'a'], columnLabels: ['a', 'b', 'c d'] },
      'classes: [a, b, "c d"]',
    ],
    ['beyond 2^53', { width: 3, labels: [2n ** 60n] }, CLASSES(3, '1152921504606846976')],
    ['answers that are labels', { output: 'label', integer: true, width: 1, labels: [1, 2] }, ''],
    [
      'two values beside three columns',
      { width: 3, labels: [0, 1] },
      'problem: "FILL IN: the target holds 0, 1 and the output has 3 columns; if each is a label of its own that is true or false, delete this and write columns: [first, second, …] of the data for column: in their order; if they are classes, say multiclass"',
    ],
    ['two of three classes that the file lists', { width: 3, labels: [0, 1], columnLabels: [0, 1, 2] }, ''],
    ['a matrix of labels', { width: 3, labels: null, targetWidth: 3, areFlags: true }, 'problem: multilabel'],
    ['a matrix of measured values', { width: 3, labels: null, targetWidth: 3 }, ''],
    [
      'one-hot rows',
      { width: 3, labels: null, targetWidth: 3, isOneHot: true },
      'problem: "FILL IN: the target is one-hot, 3 values a row; turn it into one label a row and delete this, or say multilabel"',
    ],
    [
      'labels of tokens',
      { width: 9, labels: null, targetWidth: 32 },
      'problem: "FILL IN: the target has 32 values a row; say multilabel if several labels can be true at once"',
    ],
  ])('%s', (_name, given, expected) => {
    expect(render(given)).toBe(['column: label', expected].filter((part) => part !== '').join(', '));
  });
});

describe('the kind of an output', () => {
  const guess = (name: string, form?: OutputForm, width = 2) => {
    const signature: Signature = {
      inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 4] }],
      outputs: [{ name, datatype: 'FP32', shape: [-1, width] }],
    };
    const outputForms = new Map(form === undefined ? [] : [[name, form]]);
    const { kind, kindDoubt } = guessTask({ signature, declared: 'tabular-classification', outputForms });
    return kindDoubt ?? kind;
  };

  it.each<[string, string, OutputForm?, number?]>([
    ['probabilities', 'probabilities'],
    ['logits', 'logits'],
    ['scores', 'scores'],
    ['decision_function', 'scores'],
    ['logits', 'named-unbounded', 'probabilities'],
    ['scores', 'named-unbounded', 'probabilities'],
    ['output', 'probabilities', 'probabilities'],
    ['logits', 'logits', 'unbounded'],
    ['probabilities', 'named-probabilities', 'unbounded'],
    ['log_probs', 'logits', 'log-probabilities'],
    ['logits', 'logits', 'unbounded', 1],
    ['logits', 'named-unbounded', 'probabilities', 1],
  ])('%s: %s by %s', (name, kind, form, width) => {
    expect(guess(name, form, width)).toBe(kind);
  });
});

describe('a target of measured numbers', () => {
  const wanted = (width: number): string =>
    `columns: [label, "FILL IN: the output has ${width} numbers a row: the true answers of all of them in their order, each a column"]`;

  it.each<[string, Case, string]>([
    ['beside two columns', { output: 'variable', labels: null, isMeasured: true }, wanted(2)],
    ['of few values', { output: 'variable', labels: [0.5, 1.5], isMeasured: true }, wanted(2)],
    ['beside three columns', { width: 3, output: 'variable', labels: [1, 2.5], isMeasured: true }, wanted(3)],
    ['beside one column', { width: 1, output: 'variable', labels: [0.5, 1], isMeasured: true }, 'column: label'],
    ['of whole numbers is one of classes', { labels: [0, 1], isMeasured: false }, 'column: label, positive: 1'],
  ])('%s', (_name, given, expected) => {
    expect(render(given)).toBe(expected);
  });
});
