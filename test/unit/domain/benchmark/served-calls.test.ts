import { expect, test } from 'vitest';
import { servedCalls } from '../../../../src/domain/benchmark/served-calls.ts';

const call = (threads: number, batchSize: number) => ({ threads, batchSize });
const declared = (threads: number, batchSize: number) => ({ threads, batchSize, isDeclared: true, isThreaded: true });
const OTHER = { threads: 2, batchSize: 256, isDeclared: false, isThreaded: false };
const together = (threads: number) => ({ ...OTHER, threads, isThreaded: true });

test.each([
  ['one by one with one thread, two threads are tried', false, [call(1, 1)], [OTHER]],
  ['in batches, too', false, [call(1, 1), call(1, 64)], [declared(1, 64), OTHER]],
  ['in the same way twice, once', false, [call(2, 64), call(2, 64)], [declared(2, 64), together(2)]],
  ['in a batch that the model fixes, as when it was scored', true, [call(1, 8)], [OTHER]],
  ['in a fixed batch with more threads, otherwise', true, [call(4, 8)], [declared(4, 8), together(4)]],
  ['in no way, nothing is tried', false, [], []],
] as const)('of modes that ask %s', (_name, isFixed, measured, expected) => {
  expect(servedCalls(measured, { isFixed, rows: 256 })).toEqual(expected);
});
