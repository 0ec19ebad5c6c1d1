import { expect, it } from 'vitest';
import { ownElements, resized } from '../../../../src/domain/calling/own-elements.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';

const ANSWERS: Tensor = {
  name: 'out',
  datatype: 'FP32',
  shape: [2, 3, 2],
  data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
};

it('leaves out what padding was answered', () => {
  const [first, second] = ownElements(ANSWERS, Int32Array.of(3, 1));
  expect(first).toMatchObject({ shape: [1, 3, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6) });
  expect(second).toMatchObject({ shape: [1, 1, 2], data: Float32Array.of(7, 8) });
});

it('keeps rows whole where nothing was padded', () => {
  expect(ownElements(ANSWERS, null).map(({ shape }) => shape)).toEqual([
    [1, 3, 2],
    [1, 3, 2],
  ]);
});

it('makes rows of one width again, with zeros or empty texts', () => {
  const [, second] = ownElements(ANSWERS, Int32Array.of(3, 1));
  expect(second && resized(second, 2)).toMatchObject({ shape: [1, 2, 2], data: Float32Array.of(7, 8, 0, 0) });
  const texts: Tensor = { name: 'out', datatype: 'BYTES', shape: [1, 1], data: ['O'] };
  expect(resized(texts, 3)).toMatchObject({ shape: [1, 3], data: ['O', '', ''] });
  expect(resized({ ...texts, shape: [1] }, 3)).toMatchObject({ shape: [1], data: ['O'] });
});
