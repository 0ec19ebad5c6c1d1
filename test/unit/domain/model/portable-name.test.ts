import { expect, test } from 'vitest';
import { unportablePart } from '../../../../src/domain/model/portable-name.ts';

test.each([
  ['con', 'con'],
  ['models/AUX.onnx', 'AUX.onnx'],
  ['nul.tar.gz', 'nul.tar.gz'],
  ['lpt1/model.onnx', 'lpt1'],
  ['com¹.onnx', 'com¹.onnx'],
  ['data/holdout.', 'holdout.'],
  ['data /holdout.csv', 'data '],
  ['a:b.onnx', 'a:b.onnx'],
  ['what?.onnx', 'what?.onnx'],
])('%s cannot be held by Windows', (path, part) => {
  expect(unportablePart(path)).toBe(part);
});

test.each([
  'console',
  'model.con',
  'com10.onnx',
  'auxiliary/model.onnx',
  'v1.0/model onnx.bin',
  '.hidden',
  'nul-model',
])('%s can', (path) => expect(unportablePart(path)).toBeNull());
