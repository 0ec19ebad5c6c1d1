import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Prediction } from '../../../../src/contract/generated/types.ts';
import { readAnswers } from '../../../../src/domain/evaluation/answers.ts';
import { collectScoredRows } from '../../../../src/domain/evaluation/collect-scored-rows.ts';
import { estimateOf } from '../../../../src/domain/evaluation/intervals.ts';
import { measureMetric } from '../../../../src/domain/evaluation/metrics/measure.ts';
import { differenceOf } from '../../../../src/domain/evaluation/paired.ts';
import { compareAnswers } from '../../../../src/domain/evaluation/steadiness.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { evaluationSet, rowBatch } from '../../../support/scored-rows.ts';

interface Case {
  readonly name: string;
  readonly truth: readonly string[];
  readonly answer: readonly string[];
  readonly weight: readonly number[] | null;
  readonly expected: Readonly<Record<'cer' | 'wer' | 'exact_match', number | null>>;
}

const file = new URL('../../../reference/texts/metrics.json', import.meta.url);
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

function collect(
  truth: readonly (string | number)[],
  output: Omit<Tensor, 'name'>,
  {
    classes,
    weight = null,
    ...prediction
  }: Partial<Prediction> & { classes?: string[]; weight?: readonly number[] | null } = {},
) {
  const target = classes === undefined ? { column: 'y' } : { column: 'y', classes };
  const set = evaluationSet({ target, prediction: { output: 'out', ...prediction } });
  const collector = collectScoredRows({ set, problem: 'transcription' });
  collector.add(rowBatch(truth, { weight: weight && Float64Array.from(weight) }), [{ name: 'out', ...output }]);
  return collector.finish();
}

function rowsOf(...request: Parameters<typeof collect>) {
  const outcome = collect(...request);
  if (outcome.kind !== 'scored') throw new Error(JSON.stringify(outcome));
  return outcome.rows;
}

function texts(data: readonly string[]): Omit<Tensor, 'name'> {
  return { datatype: 'BYTES', shape: [data.length], data };
}

describe('error rates equal jiwer', () => {
  it('has at least 80 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
  });

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { truth, answer, weight, expected }) => {
    const rows = rowsOf(truth, texts(answer), { weight });
    for (const [metric, value] of Object.entries(expected)) {
      const { value: ours } = measureMetric(rows, metric);
      if (value === null) expect(ours, metric).toBeNull();
      else expect(ours, metric).toBeCloseTo(value, 12);
    }
  });
});

const CLASSES = ['', 'a', 'b', ' '];

/** One row whose frames have these classes. */
function frames(...best: readonly number[]): Omit<Tensor, 'name'> {
  return framesOf(best, 1);
}

function framesOf(best: readonly number[], score: number): Omit<Tensor, 'name'> {
  const data = Float32Array.from(best.flatMap((label) => CLASSES.map((_, column) => (column === label ? score : 0))));
  return { datatype: 'FP32', shape: [1, best.length, CLASSES.length], data };
}

function answersTo(output: Omit<Tensor, 'name'>, prediction: Partial<Prediction>) {
  const set = evaluationSet({
    target: { column: 'y', classes: CLASSES },
    prediction: { output: 'out', ...prediction },
  });
  const outputs = [{ name: 'out', ...output }];
  return readAnswers(outputs, output.shape[0] ?? 0, { set, problem: 'transcription', columnLabels: null });
}

describe('greedy decoding of CTC', () => {
  it.each([
    ['repeated classes are one', [1, 1, 2, 2], 0, 'ab'],
    ['a blank between them makes two', [1, 0, 1], 0, 'aa'],
    ['a frame of the same class after another is two', [1, 2, 1], 0, 'aba'],
    ['nothing but blanks is an empty text', [0, 0, 0], 0, ''],
    ['the blank is where it is declared', [1, 3, 1, 2], 3, 'aab'],
    ['a skipped class still parts what stands around it', [1, 2, 1], 0, 'aa', [2]],
  ] as const)('%s', (_name, best, blank, text, skip: readonly number[] = []) => {
    expect(answersTo(frames(...best), { kind: 'ctc', blank, skip: [...skip] })?.labels).toEqual([text]);
  });

  it('takes the first of the greatest, as NumPy, and minus infinity for a probability of 0', () => {
    const none = Number.NEGATIVE_INFINITY;
    const data = Float32Array.from([0, 5, 5, 1, none, none, -3, none]);
    const output = { datatype: 'FP32', shape: [1, 2, 4], data } as const;
    expect(answersTo(output, { kind: 'ctc', blank: 0 })?.labels).toEqual(['ab']);
  });

  it.each([
    ['NaN', [Number.NaN, 1, 2, 3]],
    ['infinity', [0, Number.POSITIVE_INFINITY, 2, 3]],
    ['no finite score at all', [1, 1, 1, 1].map(() => Number.NEGATIVE_INFINITY)],
  ])('refuses a frame with %s', (_name, row) => {
    const output = { datatype: 'FP32', shape: [1, 1, 4], data: Float32Array.from(row) } as const;
    const outcome = collect(['a'], output, { kind: 'ctc', blank: 0, classes: CLASSES });
    expect(outcome).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'non-finite-output', facts: { firstRow: 1 } }],
    });
  });
});

describe('ids of tokens', () => {
  const ids = (...data: readonly bigint[]) =>
    ({ datatype: 'INT64', shape: [1, data.length], data: BigInt64Array.from(data) }) as const;

  it('are written one after another, without those that are skipped', () => {
    expect(answersTo(ids(1n, 1n, 3n, 2n, -1n), { kind: 'tokens', skip: [-1] })?.labels).toEqual(['aa b']);
  });

  it.each<[string, readonly bigint[], number[] | undefined, number]>([
    ['beyond its end', [1n, 4n], undefined, 4],
    ['below 0 like another number', [1n, -1n], undefined, -1],
    ['the first of several', [1n, -1n, 99n], undefined, -1],
    ['behind one that is skipped', [-1n, 99n, 1n], [-1], 99],
  ])('are refused where none of the vocabulary: %s', (_name, data, skip, label) => {
    const outcome = collect(['a'], ids(...data), { kind: 'tokens', classes: CLASSES, ...(skip && { skip }) });
    expect(outcome).toMatchObject({
      kind: 'rejected',
      findings: [{ code: 'unknown-label', facts: { label, firstRow: 1 } }],
    });
  });
});

describe('what is no text', () => {
  it.each<[string, Omit<Tensor, 'name'>, Partial<Prediction>, object]>([
    [
      'numbers',
      { datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) },
      {},
      { fault: 'no-text', kind: 'text' },
    ],
    [
      'frames of one class alone',
      { datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) },
      { kind: 'ctc', blank: 0 },
      { fault: 'no-text' },
    ],
    [
      'another number of classes',
      { datatype: 'FP32', shape: [1, 1, 2], data: Float32Array.of(1, 2) },
      { kind: 'ctc', blank: 0 },
      { fault: 'other-classes', columns: 2, classes: 4 },
    ],
    [
      'ids that are no whole numbers',
      { datatype: 'FP32', shape: [1, 2], data: Float32Array.of(1, 2) },
      { kind: 'tokens' },
      { fault: 'no-text' },
    ],
    ['an answer without an end', texts(['a'.repeat(2 ** 13 + 1)]), {}, { fault: 'too-long', most: 2 ** 13 }],
  ])('%s', (_name, output, prediction, facts) => {
    const outcome = collect(['a'], output, { ...prediction, classes: CLASSES });
    expect(outcome).toMatchObject({ kind: 'rejected', findings: [{ code: 'output-shape', facts }] });
  });

  it.each([
    ['a number', 7],
    ['a text too long to be compared', 'a'.repeat(2 ** 13 + 1)],
  ])('%s in the target', (_name, truth) => {
    expect(() => collect([truth], texts(['a']))).toThrow(/row 1/);
  });
});

describe('intervals', () => {
  const right = Array.from({ length: 40 }, (_, row) => `text ${row}`);

  it('are not certain where no answer was wrong: each of the rows that may be is wrong in full', () => {
    const rows = rowsOf(right, texts(right));
    const { value, interval } = estimateOf(measureMetric(rows, 'cer'), 0.95);
    expect(value).toBe(0);
    expect(interval).toMatchObject({ lower: 0, method: 'wilson' });
    expect(interval?.upper).toBeCloseTo(0.0876, 3);
    const { interval: apart } = differenceOf(measureMetric(rows, 'cer'), measureMetric(rows, 'cer'), 0.95);
    expect(apart?.upper).toBeGreaterThan(0.05);
  });

  it('may end above 1', () => {
    const rows = rowsOf(right, texts(right.map((text, row) => (row % 2 === 0 ? text : text.repeat(4)))));
    const { value, interval } = estimateOf(measureMetric(rows, 'cer'), 0.95);
    expect(value).toBeGreaterThan(1);
    expect(interval?.upper).toBeGreaterThan(value ?? Infinity);
  });
});

describe('the same rows asked again', () => {
  it('have another answer where the text is another, whatever the scores are', () => {
    const [scored, other] = [frames(1, 0, 2), frames(1, 0, 1)];
    const louder = framesOf([1, 0, 2], 9);
    const read = (output: Omit<Tensor, 'name'>) => answersTo(output, { kind: 'ctc', blank: 0 });
    const first = read(scored)!;
    expect(compareAnswers(first, read(louder))).toMatchObject({ changed: 0, share: 0 });
    expect(compareAnswers(first, read(other))).toMatchObject({ changed: 1 });
    // More frames, as padding makes them, are no other answer.
    expect(compareAnswers(first, read(frames(1, 0, 2, 0)))).toMatchObject({ changed: 0 });
  });
});

it('compares the longest hostile texts within bounds', () => {
  const long = (seed: number) =>
    Array.from({ length: 2 ** 13 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * seed) % 9973))).join('');
  const rows = rowsOf([long(7)], texts([long(11)]));
  expect(measureMetric(rows, 'cer').value).toBeGreaterThan(0.9);
});

describe('an output of which nothing but custom says where its rows are', () => {
  const set = evaluationSet({
    target: { column: 'y', classes: CLASSES },
    prediction: { output: 'out', kind: 'ctc', blank: 0 },
  });
  const outcome = (isLayoutAssumed: boolean, ...calls: readonly (readonly [rows: number, places: number])[]) => {
    const collector = collectScoredRows({ set, problem: 'transcription', isLayoutAssumed });
    let start = 0;
    for (const [rows, places] of calls) {
      const data = Float32Array.from({ length: rows * places * CLASSES.length }, (_, cell) => cell % CLASSES.length);
      const output = { name: 'out', datatype: 'FP32', shape: [rows, places, CLASSES.length], data } as const;
      collector.add(
        rowBatch(
          Array.from({ length: rows }, () => 'a'),
          { start },
        ),
        [output],
      );
      start += rows;
    }
    return collector.finish();
  };
  const misfit = { reason: 'frames-square', facts: { output: 'out', rows: 3 } };

  it.each([
    ['one call', [[3, 3]]],
    [
      'several',
      [
        [3, 3],
        [3, 3],
      ],
    ],
    [
      'a last one of one row and frame',
      [
        [3, 3],
        [1, 1],
      ],
    ],
  ] as const)('is asked for where %s had as many frames as rows', (_name, calls) => {
    expect(outcome(true, ...calls)).toMatchObject({ kind: 'misfit', misfit });
    expect(outcome(false, ...calls)).toMatchObject({ kind: 'scored' });
  });

  it.each([
    ['frames differ', [[3, 4]]],
    [
      'one of several differs',
      [
        [3, 3],
        [2, 3],
      ],
    ],
    ['there is one row and one frame', [[1, 1]]],
  ] as const)('is settled where %s', (_name, calls) => {
    expect(outcome(true, ...calls)).toMatchObject({ kind: 'scored' });
  });
});
