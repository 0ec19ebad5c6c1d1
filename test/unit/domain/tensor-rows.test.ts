import { describe, expect, test } from 'vitest';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { rowWidth, sliceRows } from '../../../src/domain/tensor-rows.ts';

describe('tensor rows', () => {
  test('a slice keeps the inner shape', () => {
    const tensor: Tensor = { name: 't', datatype: 'FP32', shape: [3, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6) };
    expect(rowWidth(tensor)).toBe(2);
    expect(sliceRows(tensor, 1, 2)).toMatchObject({ shape: [1, 2], data: Float32Array.of(3, 4) });
  });
});
