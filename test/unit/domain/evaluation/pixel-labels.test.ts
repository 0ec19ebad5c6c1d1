import { expect, test } from 'vitest';
import type { Label } from '../../../../src/domain/evaluation/labels.ts';
import { areColumns, isUsuallyIgnored } from '../../../../src/domain/evaluation/pixel-labels.ts';

test.each<[Label, number, boolean]>([
  [255, 0, true],
  [255, 21, true],
  [255, 255, true],
  [255, 256, false],
  [-1, 300, true],
  [-100, 300, true],
  ['255', 21, true],
  [254, 0, false],
  [0, 0, false],
  ['void', 0, false],
])('%s beside %d columns usually marks what is not scored: %s', (label, columns, expected) => {
  expect(isUsuallyIgnored(label, columns)).toBe(expected);
});

test.each<[readonly Label[], number, boolean]>([
  [[0, 1, 2], 3, true],
  [['0', '1'], 2, true],
  [[0, 2], 3, true],
  [[1, 2], 3, false],
  [[0, 3], 3, false],
  [[0, -1], 3, false],
  [[0, 0.5], 3, false],
  [[], 3, false],
])('%j can be the numbers of %d columns: %s', (labels, columns, expected) => {
  expect(areColumns(labels, columns)).toBe(expected);
});
