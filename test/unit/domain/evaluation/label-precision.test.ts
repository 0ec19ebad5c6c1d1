import { describe, expect, it } from 'vitest';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import { type Case, LABELS, ONE_COLUMN, readAccuracy, TWO_COLUMNS } from '../../../support/label-case.ts';
import { outputTensor } from '../../../support/scored-rows.ts';

describe('a logit below 0 is below one half', () => {
  it.each([
    [-1e-8, 0],
    [-0, 1],
    [1e-8, 1],
  ])('%f', (logit, accuracy) => {
    const output = outputTensor(Float32Array.of(logit), 1, 'FP32');
    const reads = { kind: 'logits' } as const;
    expect(readAccuracy({ target: [1], says: { positive: 1 }, reads, output })).toBe(accuracy);
    expect(readAccuracy({ problem: 'multilabel', target: [1], reads, output })).toBe(accuracy);
  });
});

describe('only answers that are labels are rounded to the type of the output', () => {
  const dates = [20_250_100, 20_250_100, 20_250_101, 20_250_101];
  const big = [1e8, 1e8, 1e8 + 1, 1e8 + 1];
  const wide = [2n ** 53n, 2n ** 53n + 1n, 2n ** 53n + 2n, 2n ** 53n];
  const years = [2049, 2050, 2051, 2052];
  const fp32 = (...data: number[]): Tensor => outputTensor(Float32Array.from(data), 1, 'FP32');
  const fp16 = (...data: number[]): Tensor => outputTensor(Float16Array.from(data), 1, 'FP16');
  it.each<[string, Case, number | string]>([
    ['dates and probabilities', { target: dates, says: { positive: 20_250_101 }, output: ONE_COLUMN }, 0.75],
    ['dates by classes', { target: dates, says: { classes: [20_250_100, 20_250_101] }, output: TWO_COLUMNS }, 0.75],
    ['1e8 by classes', { target: big, says: { classes: [1e8, 1e8 + 1] }, output: TWO_COLUMNS }, 0.75],
    [
      'years beside FP16 probabilities',
      {
        problem: 'multiclass',
        target: years,
        says: { classes: years },
        output: outputTensor(Float16Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0), 4, 'FP16'),
      },
      0.75,
    ],
    [
      'dates that FP32 answers',
      { target: dates, says: { positive: 20_250_101 }, output: fp32(...dates), reads: LABELS },
      'labels-merged /prediction',
    ],
    [
      'dates that FP64 answers',
      {
        target: dates,
        says: { positive: 20_250_101 },
        output: outputTensor(Float64Array.from(dates), 1),
        reads: LABELS,
      },
      1,
    ],
    [
      '1e8 that FP32 answers',
      { target: big, says: { classes: [1e8, 1e8 + 1] }, output: fp32(...big), reads: LABELS },
      'labels-merged /prediction',
    ],
    [
      'the same as text',
      {
        problem: 'multiclass',
        target: big.map(String),
        says: { classes: ['100000000', '100000001'] },
        output: fp32(...big),
        reads: LABELS,
      },
      'labels-merged /prediction',
    ],
    [
      'years that FP16 answers',
      { problem: 'multiclass', target: years, output: fp16(...years), reads: LABELS },
      'labels-merged /prediction',
    ],
    [
      'numbers beyond 2^53 that FP64 answers',
      {
        problem: 'multiclass',
        target: wide,
        output: outputTensor(Float64Array.from(wide, Number), 1, 'FP64'),
        reads: LABELS,
      },
      'answers-disjoint /target',
    ],
    [
      'numbers beyond 2^53 that INT64 answers',
      {
        problem: 'multiclass',
        target: wide,
        output: outputTensor(BigInt64Array.from(wide), 1, 'INT64'),
        reads: LABELS,
      },
      1,
    ],
    ['years that FP32 answers', { problem: 'multiclass', target: years, output: fp32(...years), reads: LABELS }, 1],
    [
      'tenths that FP16 answers',
      { problem: 'multiclass', target: [0.1, 0.2, 0.3, 0.3], output: fp16(0.1, 0.2, 0.3, 0.1), reads: LABELS },
      0.75,
    ],
  ])('%s', (_name, given, expected) => {
    expect(readAccuracy(given)).toBe(expected);
  });
});

describe('thresholds are compared at the precision of the output', () => {
  const shares = [0.1, 0.3, 0.6, 0.7, 0.9, 0.95];
  it.each(shares)('%f reaches itself in every type', (share) => {
    for (const [datatype, data] of [
      ['FP64', Float64Array.of(share)],
      ['FP32', Float32Array.of(share)],
      ['FP16', Float16Array.of(share)],
    ] as const) {
      const output = outputTensor(data, 1, datatype);
      expect(readAccuracy({ target: [1], says: { positive: 1 }, reads: { threshold: share }, output })).toBe(1);
      expect(readAccuracy({ problem: 'multilabel', target: [1], reads: { threshold: share }, output })).toBe(1);
    }
  });
});
