// @module-tag thorough
import { describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import type { SetContext } from '../../../../src/usecases/certify/battery-context.ts';
import { AnswerWatch } from '../../../../src/usecases/certify/draw-answers.ts';
import { aVersion, rowsFrom } from '../../../support/certify-world.ts';
import { aSetContext, scores, SIGNATURE } from '../../../support/set-context.ts';

/** Every row is answered with its own number, in batches. */
function watched(context: SetContext, batch = 100): AnswerWatch {
  const watch = new AnswerWatch(context);
  for (let start = 0; start < context.data.rows; start += batch) {
    const rows = Math.min(batch, context.data.rows - start);
    watch.add(rowsFrom(start, rows), [scores(...Array.from({ length: rows }, (_, row) => start + row))]);
  }
  return watch;
}

function drawn(context: SetContext, batch?: number) {
  const found = watched(context, batch).drawn();
  if (found === null) throw new Error('nothing was drawn');
  return found;
}

function takes(shape: readonly number[], more: object = {}): Signature {
  return { ...SIGNATURE, inputs: [{ name: 'x', datatype: 'FP32', shape: [...shape], ...more }] };
}

describe('the rows whose answers are kept', () => {
  test('are all of a small set, each with its own answer', () => {
    const { rows, answers } = drawn(aSetContext({ rows: 250 }));
    expect(rows).toEqual(Array.from({ length: 250 }, (_, row) => row));
    expect([...answers.data]).toEqual(rows);
  });

  test('are 256 of a large one, in their order, and the same however they were scored', () => {
    const { rows, answers } = drawn(aSetContext({ rows: 3000 }));
    expect(new Set(rows).size).toBe(256);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(rows.some((row) => row > 2500)).toBe(true);
    expect([...answers.data]).toEqual(rows);
    expect(drawn(aSetContext({ rows: 3000 }), 17)).toEqual({ rows, answers });
  });

  test('are others for another seed, and for another file by the same seed', () => {
    const { rows } = drawn(aSetContext({ rows: 3000 }));
    expect(drawn(aSetContext({ rows: 3000, request: { seed: 2 } })).rows).not.toEqual(rows);
    expect(drawn(aSetContext({ rows: 3000, request: { version: aVersion('1.1.0', 'c') } })).rows).not.toEqual(rows);
  });

  test.each([
    ['small ones', [-1, 4], 256],
    ['of half a megabyte', [-1, 128, 1024], 128],
    ['of half a megabyte, of which a call takes four', [4, 128, 1024], 128],
    ['of ten megabytes, sixteen all the same', [-1, 2560, 1024], 16],
    ['of an open size, which is taken for small', [-1, -1, 1024], 256],
  ])('are as many as fit into memory: rows %s', (_name, shape, count) => {
    expect(drawn(aSetContext({ rows: 600, signature: takes(shape) })).rows).toHaveLength(count);
  });

  test('are fewer where the answers are large', () => {
    const watch = new AnswerWatch(aSetContext({ rows: 17 }));
    const width = 1024 * 1024;
    watch.add(rowsFrom(0, 17), [
      { name: 'p', datatype: 'UINT8', shape: [17, width], data: new Uint8Array(17 * width) },
    ]);
    expect(watch.drawn()?.rows).toHaveLength(16);
  });

  test('are the first ones, where a row follows from those before it', () => {
    const state: Signature = {
      ...SIGNATURE,
      inputs: [...SIGNATURE.inputs, { name: 's', datatype: 'FP32', shape: [-1, 1], state: { from: 'p' } }],
    };
    const { rows } = drawn(aSetContext({ rows: 3000, signature: state }));
    expect(rows).toEqual(Array.from({ length: 256 }, (_, row) => row));
    expect(drawn(aSetContext({ rows: 30, signature: state })).rows).toHaveLength(30);
  });

  test('are among the first 4096, where rows are padded and read again one by one', () => {
    const padded = takes([-1, -1], { pad: 0 });
    const { rows } = drawn(aSetContext({ rows: 9000, signature: padded }));
    expect(rows).toHaveLength(256);
    expect(rows.at(-1)).toBeLessThan(4096);
    expect(rows.at(-1)).toBeGreaterThan(3000);
    expect(drawn(aSetContext({ rows: 9000 })).rows.at(-1)).toBeGreaterThan(8000);
  });

  test('are none where no answer has a row to itself', () => {
    const watch = new AnswerWatch(aSetContext({ rows: 4 }));
    watch.add(rowsFrom(0, 4), [scores(1, 2, 3)]);
    watch.add(rowsFrom(0, 4), [{ ...scores(1, 2, 3, 4), name: 'other' }]);
    expect(watch.drawn()).toBeNull();
  });
});

describe('an output beside the one that is scored', () => {
  const both: Signature = {
    ...SIGNATURE,
    outputs: [...SIGNATURE.outputs, { name: 'beside', datatype: 'FP32', shape: [-1, 2] }],
  };

  function beside(values: readonly number[], name = 'beside'): Tensor {
    return { name, datatype: 'FP32', shape: [values.length / 2, 2], data: Float32Array.from(values) };
  }

  function findings(...batches: readonly Tensor[]) {
    const watch = new AnswerWatch(aSetContext({ rows: 6, signature: both }));
    let start = 0;
    for (const tensor of batches) {
      const rows = 3;
      watch.add(rowsFrom(start, rows), [tensor]);
      start += rows;
    }
    return watch.findings().map(({ code, facts }) => ({ code, ...facts }));
  }

  test('is told where it holds NaN: in how many rows, and in which first', () => {
    const found = findings(beside([1, 2, 3, NaN, NaN, NaN]), beside([1, 2, NaN, 3, 4, 5]));
    expect(found).toEqual([{ code: 'nan-beside-answer', output: 'beside', rows: 3, firstRow: 2 }]);
  });

  test('is counted from the first row of all, and not of its batch', () => {
    expect(findings(beside([1, 2, 3, 4, 5, 6]), beside([NaN, 2, 3, 4, 5, 6]))).toMatchObject([
      { rows: 1, firstRow: 4 },
    ]);
  });

  test.each([
    ['where all is a number', beside([1, 2, 3, 4, 5, Infinity])],
    ['where nobody declared it', beside([NaN, NaN, NaN, NaN, NaN, NaN], 'debug')],
    ['where it has no row for each', beside([NaN, NaN])],
    ['where it is the scored one, which scoring tells of', { ...scores(NaN, NaN, NaN) }],
  ])('is not told %s', (_name, tensor) => {
    expect(findings(tensor)).toEqual([]);
  });
});
