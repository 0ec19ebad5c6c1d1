import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serveConcurrently } from '../../../src/benchmark/concurrent-loop.ts';
import type { Call } from '../../../src/usecases/ports/engine.ts';

function loopOf(calls: readonly Call[], everyMs: number, requests: number, limitMs = 5000) {
  const intended = Float64Array.from({ length: requests }, (_, index) => index * everyMs);
  const [completed, service] = [new Float64Array(requests), new Float64Array(requests)];
  return { calls, intended, limitMs, completed, service };
}

test('requests leave when they are due, whether or not those before were answered', async () => {
  let [underWay, most] = [0, 0];
  const slow = async (): Promise<void> => {
    underWay += 1;
    most = Math.max(most, underWay);
    await pause(60);
    underWay -= 1;
  };
  const loop = loopOf([slow], 5, 30);
  const end = await serveConcurrently(loop);
  expect(end.served).toBe(30);
  expect(most).toBeGreaterThan(5);
  // One after another the last one would have waited for the 29 before it.
  const last = (loop.completed[29] ?? 0) - (loop.intended[29] ?? 0);
  expect(last).toBeLessThan(20 * 60);
  expect(end.endMs).toBeGreaterThanOrEqual(29 * 5 + 55);
});

test('one that answers late is late, and one that was never sent is none', async () => {
  const late = [async () => pause(150), async () => pause(1)];
  const loop = loopOf(late, 20, 100, 200);
  const end = await serveConcurrently(loop);
  expect(end.served).toBeLessThan(15);
  expect(loop.completed[0]).toBeGreaterThan(140);
  expect(loop.completed[1]).toBeLessThan(140);
  // Those that were not sent were due after it.
  expect(loop.intended[end.served]).toBeGreaterThanOrEqual(end.endMs - 20);
});

test('a call that fails fails the run', async () => {
  const fails = async (): Promise<void> => {
    await pause(1);
    throw new Error('The server answered 500');
  };
  await expect(serveConcurrently(loopOf([fails], 5, 10))).rejects.toThrow('The server answered 500');
});
