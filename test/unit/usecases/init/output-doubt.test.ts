import { describe, expect, test } from 'vitest';
import type { Signature, TensorMetadata } from '../../../../src/contract/generated/types.ts';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { fitToTarget, guessTask } from '../../../../src/usecases/init/guess-task.ts';
import type { TaskGuess } from '../../../../src/usecases/init/task-guess.ts';
import { askForTask } from '../../../../src/usecases/init/output-doubt.ts';

interface Case {
  readonly outputs: readonly (readonly [string, readonly number[], TensorMetadata['datatype']?])[];
  readonly labels?: readonly Label[] | null;
  readonly targetWidth?: number;
  readonly areFlags?: boolean;
  readonly isDeclared?: boolean;
}

function guess({ outputs, labels = [0, 1], targetWidth = 1, areFlags = false, isDeclared = false }: Case): TaskGuess {
  const signature: Signature = {
    inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 4] }],
    outputs: outputs.map(([name, shape, datatype = 'FP32']) => ({ name, datatype, shape: [...shape] })),
  };
  const guessed = guessTask({ signature, declared: isDeclared ? 'tabular-classification' : null });
  return fitToTarget(guessed, { binding: { targetWidth }, labels, isOneHot: false, areFlags });
}

describe('a label beside an output for each class', () => {
  const label = ['output_label', [-1], 'INT64'] as const;
  const columns = ['i0', 'i1', 'i2'].map((name) => [name, [-1, 1]] as const);

  test('is what is scored: one class alone is the answer to another question', () => {
    expect(guess({ outputs: [label, ...columns], labels: [0, 1, 2] })).toMatchObject({
      task: 'tabular-classification',
      kind: 'labels',
      output: { name: 'output_label' },
    });
  });

  test.each<[string, Case['outputs'], string]>([
    ['one score beside it', [label, ['scores', [-1, 1]]], 'scores'],
    ['measured values alone', columns, 'i0'],
    ['probabilities of all classes', [label, ['probabilities', [-1, 3]], ['i0', [-1, 1]]], 'probabilities'],
  ])('is not, where there is %s', (_name, outputs, scored) => {
    expect(guess({ outputs }).output.name).toBe(scored);
  });
});

describe('what is no list of classes is asked about, and not written as one', () => {
  test.each<[string, Case, TaskGuess['doubt']]>([
    ['hidden states', { outputs: [['last_hidden_state', [-1, -1, 32]]] }, 'several-answers'],
    ['a sequence of characters', { outputs: [['logits', [-1, 20, 97]]] }, 'several-answers'],
    ['a mask of pixels', { outputs: [['out', [-1, 21, 64, 64]]] }, 'several-answers'],
    [
      'a detector',
      {
        outputs: [
          ['boxes', [-1, 4]],
          ['labels', [-1], 'INT64'],
          ['scores', [-1]],
        ],
      },
      'boxes',
    ],
    ['a named embedding', { outputs: [['sentence_embedding', [-1, 384]]], labels: null }, 'vector'],
    ['32 unnamed columns beside two labels', { outputs: [['y', [-1, 32]]] }, 'vector'],
    [
      'hidden states beside a pooled one',
      {
        outputs: [
          ['last', [-1, 7, 32]],
          ['pooler_output', [-1, 32]],
        ],
      },
      'vector',
    ],
    ['a person who says that they are classes', { outputs: [['y', [-1, 32]]], isDeclared: true }, null],
    ['32 columns of probabilities', { outputs: [['probabilities', [-1, 32]]] }, null],
    ['as many labels as columns', { outputs: [['y', [-1, 4]]], labels: [0, 1, 2, 3] }, null],
    ['a class or two that the rows lack', { outputs: [['y', [-1, 4]]], labels: [0, 3] }, null],
    ['a picture that was pooled to one pixel', { outputs: [['logits', [-1, 10, 1, 1]]] }, null],
    [
      'a sequence beside one answer a row',
      {
        outputs: [
          ['states', [-1, 9, 8]],
          ['score', [-1, 2]],
        ],
      },
      null,
    ],
  ])('%s', (_name, given, doubt) => {
    expect(guess(given).doubt).toBe(doubt);
  });

  test('one answer a row is taken before several', () => {
    expect(
      guess({
        outputs: [
          ['probs', [-1, 9, 8]],
          ['label', [-1], 'INT64'],
        ],
      }).output.name,
    ).toBe('label');
  });

  test('the question names the output and never a task that is not there', () => {
    const asked = askForTask('several-answers', { name: 'a"b', datatype: 'FP32', shape: [-1, 20, 97] });
    expect(asked).toContain('[-1, 20, 97] has several answers a row');
    expect(asked).toMatch(/no task of this version scores that|init again with --task/);
  });
});

describe('as many values a row as columns', () => {
  const outputs: Case['outputs'] = [['y', [-1, 2]]];
  test.each<[string, Case, string, string]>([
    ['measured ones', { outputs, labels: null, targetWidth: 2 }, 'tabular-regression', 'regression'],
    ['flags', { outputs, labels: null, targetWidth: 2, areFlags: true }, 'tabular-classification', 'multilabel'],
  ])('%s', (_name, given, task, problem) => {
    expect(guess(given)).toMatchObject({ task, problem });
  });
});
