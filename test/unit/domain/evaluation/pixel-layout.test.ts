import { describe, expect, it } from 'vitest';
import { columnsOf, maskSize, pixelForms } from '../../../../src/domain/evaluation/pixel-layout.ts';

const MASK = { height: 4, width: 6 };
const FIRST = 'row-class-height-width';
const LAST = 'row-height-width-class';

describe('the shape of a row that has an answer for each pixel', () => {
  it.each([
    ['classes before the pixels', [3, 4, 6], { columns: [3] }, [{ layout: FIRST, columns: 3 }]],
    ['classes after them', [4, 6, 3], { columns: [3] }, [{ layout: LAST, columns: 3 }]],
    ['sides the other way round', [3, 6, 4], { columns: [3] }, []],
    ['one side of another length', [3, 4, 5], { columns: [3] }, []],
    ['another number of classes', [3, 4, 6], { columns: [4] }, []],
    ['any number of classes', [3, 4, 6], { columns: null }, [{ layout: FIRST, columns: 3 }]],
    ['an open number of classes', [-1, 4, 6], { columns: [3] }, [{ layout: FIRST, columns: -1 }]],
    ['open sides', [3, -1, -1], { columns: [3] }, [{ layout: FIRST, columns: 3 }]],
    ['the layout that is written', [3, 4, 6], { columns: [3], layout: FIRST }, [{ layout: FIRST, columns: 3 }]],
    ['another one than is written', [3, 4, 6], { columns: [3], layout: LAST }, []],
    ['no axis of classes', [4, 6], { columns: [1, 2] }, [{ layout: LAST, columns: 1 }]],
    ['no axis of classes, where each has a number', [4, 6], { columns: [3] }, []],
    ['no axis of classes, with another side', [4, 7], { columns: [1] }, []],
    ['no axis of classes, though the layout names one', [4, 6], { columns: [1], layout: LAST }, []],
    ['one axis', [24], { columns: [1] }, []],
    ['four axes', [1, 3, 4, 6], { columns: [3] }, []],
  ] as const)('%s', (_name, shape, question, forms) => {
    expect(pixelForms(shape, { layout: undefined, mask: MASK, ...question })).toEqual(forms);
  });

  it('may be both where the target is not known, or is as large in two ways', () => {
    const both = [
      { layout: FIRST, columns: 3 },
      { layout: LAST, columns: 3 },
    ];
    expect(pixelForms([3, 3, 3], { layout: undefined, mask: { height: 3, width: 3 }, columns: [3] })).toEqual(both);
    expect(pixelForms([3, 4, 3], { layout: undefined, mask: null, columns: [3] })).toEqual(both);
  });
});

it.each([
  [[4, 6], MASK],
  [[1, 4, 6], MASK],
  [[4, 6, 1], MASK],
  [[1, 6, 1], { height: 6, width: 1 }],
  [[2, 4, 6], null],
  [[24], null],
  [[1, 1, 4, 6], null],
])('a mask of shape %j is %j', (shape, size) => {
  expect(maskSize(shape)).toEqual(size);
});

it.each([
  ['labels', 5, [1]],
  ['labels', null, [1]],
  ['probabilities', null, null],
  ['probabilities', 2, [1, 2]],
  ['probabilities', 3, [3]],
  ['logits', 1, [1]],
] as const)('of %s with %s classes a pixel has %j numbers', (kind, classes, numbers) => {
  expect(columnsOf(kind, classes)).toEqual(numbers);
});
