import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serveOpenLoop, type OpenLoop } from '../../../src/benchmark/call-loop.ts';
import type { Witness } from '../../../src/benchmark/witness.ts';
import { median } from '../../../src/domain/benchmark/percentile.ts';

const STALL_MS = 5;
const LOOK_MS = 0.01;

/** Time passes when it is looked at, and when something stalls: the same on every machine. */
let nowMs = 0;
beforeEach(() => {
  nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += LOOK_MS));
});
afterEach(() => {
  vi.restoreAllMocks();
});

function stall(): void {
  nowMs += STALL_MS;
}

/** A kernel that says nothing of its interruptions, one of which comes every second time that it is asked. */
function stallingWitness(): Witness {
  let asked = 0;
  return {
    available: false,
    take: () => {
      if (asked++ % 2 === 1) stall();
      return 0;
    },
    [Symbol.dispose]: () => {},
  };
}

function openLoop(over: Partial<OpenLoop>): OpenLoop {
  const count = 20;
  return {
    calls: [() => undefined],
    intended: Float64Array.from({ length: count }, (_, index) => (index + 1) * 10),
    callMs: 1000,
    limitMs: 2000,
    witness: { available: false, take: () => 0, [Symbol.dispose]: () => {} },
    completed: new Float64Array(count),
    service: new Float64Array(count),
    ...over,
  };
}

function latencies({ intended, completed }: OpenLoop): Float64Array {
  return completed.map((end, index) => end - (intended[index] ?? 0));
}

test('an interruption between two requests is not the latency of the next one', async () => {
  const loop = openLoop({ witness: stallingWitness() });
  const { served, removedMs } = await serveOpenLoop(loop);
  expect(served).toBe(20);
  expect(removedMs).toBeGreaterThanOrEqual(20 * STALL_MS);
  expect(median(latencies(loop))).toBeLessThan(STALL_MS / 2);
});

test('a slow call is', async () => {
  const loop = openLoop({ calls: [stall] });
  await serveOpenLoop(loop);
  expect(median(latencies(loop))).toBeGreaterThanOrEqual(STALL_MS);
});

test('interruptions use up none of the time of a run', async () => {
  const { served } = await serveOpenLoop(openLoop({ witness: stallingWitness(), limitMs: 90 }));
  expect(served).toBe(20);
});

test('what the kernel tells of the time before a call makes it no shorter than calls are', async () => {
  const witness: Witness = { available: true, take: () => 3 * STALL_MS, [Symbol.dispose]: () => {} };
  const loop = openLoop({ calls: [stall], callMs: STALL_MS / 2, witness });
  await serveOpenLoop(loop);
  expect(Math.min(...loop.service)).toBeCloseTo(STALL_MS / 2);
});
