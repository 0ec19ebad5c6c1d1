import { expect, test } from 'vitest';
import { parseVersion } from '../../../src/contract/parsers.ts';
import { AppError, problemsOf } from '../../../src/domain/error.ts';

function told(description: string, modes = '[realtime]'): readonly string[] {
  const content = [
    'apiVersion: seatrial/v1',
    'kind: ModelVersion',
    'model: churn',
    'version: 1.0.0',
    `description: ${JSON.stringify(description)}`,
    `artifact: {format: onnx, files: [{name: model.onnx, path: m.onnx, size: 1, sha256: ${'a'.repeat(64)}}]}`,
    `modes: ${modes}`,
  ].join('\n');
  try {
    parseVersion({ path: '1.0.0.yaml', content });
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return problemsOf(error).map(({ message }) => message);
  }
}

test.each([
  ['x'.repeat(19_000), '`description` must hold at most 10,000 characters; it has 19,000.'],
  ['😀'.repeat(10_001), '`description` must hold at most 10,000 characters; it has 10,001.'],
])('a text that is too long is not called empty: %.10s', (text, message) => {
  expect(told(text)).toEqual([message]);
});

test('as many characters as are allowed are no problem', () => {
  expect(told('😀'.repeat(10_000))).toEqual([]);
});

test('a list that holds nothing is', () => {
  expect(told('', '[]')).toEqual(['`modes` is empty.']);
});
