import { expect, test } from 'vitest';
import { handOver } from '../../../../src/usecases/certify/hand-over.ts';

test('what is handed over is gone, and taking it again is a fault of ours and not a thing that is missing', () => {
  const { take } = handOver([['test', [1, 2]]]);
  expect(take('validation')).toBeNull();
  expect(take('test')).toEqual([1, 2]);
  expect(() => take('test')).toThrow(expect.objectContaining({ code: 'internal' }));
});
