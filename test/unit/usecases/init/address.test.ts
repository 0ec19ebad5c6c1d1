import { expect, test } from 'vitest';
import { isAddress, nameInAddress } from '../../../../src/usecases/init/address.ts';

test.each([
  ['hf://acme/encoder@v1/a.onnx', true],
  ['dvc:a.onnx', true],
  ['https://example.com/a.onnx', true],
  ['model.onnx', false],
  ['folder/model.onnx', false],
  [String.raw`C:\models\model.onnx`, false],
  ['churn@1.4.0', false],
])('%s is an address: %s', (word, expected) => {
  expect(isAddress(word)).toBe(expected);
});

test.each(['hf://acme/encoder/a.onnx', 'http://example.com/a', 'ftp://example.com/a', 'models:/a@b/c'])(
  '%s is one that no manifest may hold',
  (word) => {
    expect(() => isAddress(word)).toThrow(expect.objectContaining({ code: 'usage' }));
  },
);

test.each([
  ['hf://acme/encoder@v1/onnx/a b%20c.onnx', 'a b%20c.onnx'],
  ['dvc:a.onnx', 'a.onnx'],
  ['s3://acme/deep/a.onnx', 'a.onnx'],
  ['https://example.com/a/b%20c.onnx?sig=x#y', 'b c.onnx'],
])('%s is called %s', (uri, name) => {
  expect(nameInAddress(uri)).toBe(name);
});
