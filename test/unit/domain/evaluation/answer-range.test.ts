import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { sigmoid } from '../../../../src/domain/evaluation/probabilities.ts';
import { gaussian } from '../../../../src/domain/evaluation/random.ts';
import { type Case, readAccuracy } from '../../../support/label-case.ts';
import { outputTensor } from '../../../support/scored-rows.ts';

const ROWS = 60;
const LOGITS = { kind: 'logits' } as const;

/** Always the same normal numbers. */
function normals(count: number, scale = 1): number[] {
  const random = xoroshiro128plus(11);
  return Array.from({ length: count }, () => scale * gaussian(random));
}

function softmax(row: readonly number[]): number[] {
  const powers = row.map(Math.exp);
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function rowsOf(width: number, rows = ROWS): number[][] {
  const values = normals(rows * width);
  return Array.from({ length: rows }, (_, row) => values.slice(row * width, (row + 1) * width));
}

const flags = Array.from({ length: ROWS }, (_, row) => row % 2);
const logits = normals(ROWS);
const shares = logits.map(sigmoid);
const column = (values: readonly number[]) => outputTensor(Float32Array.from(values), 1, 'FP32');
const table = (rows: readonly (readonly number[])[], width: number) =>
  outputTensor(Float32Array.from(rows.flat()), width, 'FP32');

describe('probabilities that are read as logits are refused', () => {
  const binary = { target: flags, reads: LOGITS } satisfies Partial<Case>;
  const three = { problem: 'multiclass', target: flags, reads: LOGITS, says: {} } satisfies Partial<Case>;
  const several = {
    problem: 'multilabel',
    target: [...flags, ...flags],
    width: 2,
    reads: LOGITS,
  } satisfies Partial<Case>;
  it.each<[string, Case, string]>([
    ['one column', { ...binary, output: column(shares) }, 'logits-within-one'],
    ['one column of zeros and ones', { ...binary, output: column(flags) }, 'logits-within-one'],
    ['two columns', { ...binary, output: table(rowsOf(2).map(softmax), 2) }, 'logits-add-up'],
    [
      'two columns, one of them pointed to',
      { ...binary, reads: { ...LOGITS, index: 1 }, output: table(rowsOf(2).map(softmax), 2) },
      'logits-add-up',
    ],
    ['three columns', { ...three, output: table(rowsOf(3).map(softmax), 3) }, 'logits-add-up'],
    [
      'three columns of 8 bits',
      {
        ...three,
        output: table(
          rowsOf(3)
            .map(softmax)
            .map((row) => row.map((share) => Math.round(share * 255) / 255)),
          3,
        ),
      },
      'logits-add-up',
    ],
    [
      'several labels',
      {
        ...several,
        output: table(
          rowsOf(2).map((row) => row.map(sigmoid)),
          2,
        ),
      },
      'logits-within-one',
    ],
    ['percentages', { ...binary, output: column(shares.map((share) => share * 100)) }, 'logits-above-zero'],
    ['odds', { ...binary, output: column(logits.map(Math.exp)) }, 'logits-above-zero'],
    [
      'odds of several labels',
      {
        ...several,
        output: table(
          rowsOf(2).map((row) => row.map(Math.exp)),
          2,
        ),
      },
      'logits-above-zero',
    ],
    ['log-probabilities', { ...binary, output: column(shares.map(Math.log)) }, 'logits-below-zero'],
    [
      'log-probabilities of several labels',
      {
        ...several,
        output: table(
          rowsOf(2).map((row) => row.map((x) => Math.log(sigmoid(x)))),
          2,
        ),
      },
      'logits-below-zero',
    ],
  ])('%s', (_name, made, reason) => {
    expect(readAccuracy(made)).toBe(`${reason} /prediction/kind`);
  });

  it('probabilities as scores from 0 on', () => {
    const reads = { kind: 'scores', threshold: 0 } as const;
    expect(readAccuracy({ target: flags, reads, output: column(shares) })).toBe(
      'scores-within-one /prediction/threshold',
    );
  });
});

describe('what may be logits is scored', () => {
  const few = shares.slice(0, 19);
  it.each<[string, Case]>([
    ['logits of one column', { target: flags, reads: LOGITS, output: column(logits) }],
    ['logits of two columns', { target: flags, reads: LOGITS, output: table(rowsOf(2), 2) }],
    [
      'log-probabilities of two columns, of which the softmax is right',
      {
        target: flags,
        reads: LOGITS,
        output: table(
          rowsOf(2)
            .map(softmax)
            .map((row) => row.map(Math.log)),
          2,
        ),
      },
    ],
    [
      'one logit above 1, and one below 0',
      { target: flags, reads: LOGITS, output: column([...shares.slice(2), 1.01, -0.01]) },
    ],
    ['nineteen rows', { target: flags.slice(0, 19), reads: LOGITS, output: column(few) }],
    ['a threshold that is declared', { target: flags, reads: { ...LOGITS, threshold: 0.5 }, output: column(shares) }],
    [
      'positive logits with a threshold that is declared',
      { target: flags, reads: { ...LOGITS, threshold: 0.5 }, output: column(logits.map(Math.exp)) },
    ],
    [
      'scores from a threshold within',
      { target: flags, reads: { kind: 'scores', threshold: 0.5 }, output: column(shares) },
    ],
    ['probabilities', { target: flags, output: column(shares) }],
  ])('%s', (_name, made) => {
    expect(readAccuracy(made)).toBeTypeOf('number');
  });
});
