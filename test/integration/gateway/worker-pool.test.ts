import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type PoolOptions, WorkerPool } from '../../../src/adapters/gateway/worker-pool.ts';
import type { JointForm } from '../../../src/domain/calling/joint-call.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { ASK, SLOW_MS } from '../../support/scripted-engine.ts';
import { SLOW } from '../../support/slow.ts';

const BY_ROW: JointForm = {
  inputs: [{ name: 'x', axis: 0 }],
  outputs: [
    { name: 'y', axis: 0 },
    { name: 'together', axis: 0 },
  ],
};

interface Change extends Partial<Omit<PoolOptions, 'start'>> {
  readonly start?: Partial<PoolOptions['start']>;
}

function open({ start = {}, ...change }: Change = {}): Promise<WorkerPool> {
  const module = fileURLToPath(new URL('../../support/scripted-engine.ts', import.meta.url));
  return WorkerPool.open({
    start: {
      engine: { module, library: 'none' },
      modelPath: 'none',
      threads: 1,
      outputs: ['y', 'together'],
      joint: null,
      jointRows: 1,
      ...start,
    },
    openLimitMs: 20_000,
    heapMiB: 64,
    workers: 1,
    waiting: 100,
    callLimitMs: 300,
    gatherMs: 0,
    samples: [],
    ...change,
  });
}

function x(...values: readonly number[]): readonly Tensor[] {
  return [{ name: 'x', datatype: 'FP32', shape: [values.length], data: Float32Array.from(values) }];
}

async function ask(pool: WorkerPool, value: number, deadlineMs = 10_000): Promise<string> {
  const outcome = await pool.infer(x(value), deadlineMs);
  return outcome.kind === 'answered' ? `${outcome.outputs[0]?.data[0]}` : outcome.reason;
}

describe('a version in worker threads', () => {
  test('answers with what the model says, by name', async () => {
    await using pool = await open();
    expect(await pool.infer(x(1.5, 2), 1000)).toEqual({
      kind: 'answered',
      outputs: [
        { name: 'y', datatype: 'FP32', shape: [2], data: Float32Array.of(3, 4) },
        { name: 'together', datatype: 'INT64', shape: [2], data: BigInt64Array.of(2n, 2n) },
      ],
    });
  });

  test('leaves the tensors to the caller, who may ask another version with them', async () => {
    await using pool = await open();
    const inputs = x(...Array.from({ length: 50_000 }, () => 1));
    await pool.infer(inputs, 5000);
    expect(inputs[0]?.data.length).toBe(50_000);
  });

  test.each([
    ['another name', { name: 'z', datatype: 'FP32', shape: [1], data: Float32Array.of(1) }],
    ['another type', { name: 'x', datatype: 'FP64', shape: [1], data: Float64Array.of(1) }],
    ['another rank', { name: 'x', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(1) }],
    ['fewer elements', { name: 'x', datatype: 'FP32', shape: [2], data: Float32Array.of(1) }],
  ] as const)('tells the caller of %s', async (_, tensor) => {
    await using pool = await open();
    expect(await pool.infer([tensor], 1000)).toMatchObject({ kind: 'failed', reason: 'input' });
  });

  test('a call that the model refuses fails alone', async () => {
    await using pool = await open();
    expect(await Promise.all([1, ASK.error, 2].map((value) => ask(pool, value)))).toEqual(['2', 'error', '4']);
  });

  test('a call that ends the thread is a crash; those beside it are answered by another thread', async () => {
    await using pool = await open();
    expect(await Promise.all([1, 2, ASK.crash, 3, 4].map((value) => ask(pool, value)))).toEqual([
      '2',
      '4',
      'crash',
      '6',
      '8',
    ]);
    expect(await ask(pool, 5)).toBe('10');
  });

  test('a call without end is a timeout; its thread is replaced', async () => {
    await using pool = await open();
    expect(await Promise.all([1, ASK.hang, 3].map((value) => ask(pool, value)))).toEqual(['2', 'timeout', '6']);
    expect(await ask(pool, 5)).toBe('10');
  });

  test(
    'when more threads are left in their calls than it has, calls fail at once, until one comes back',
    SLOW,
    async () => {
      await using pool = await open({ callLimitMs: 100 });
      expect([await ask(pool, ASK.hang), await ask(pool, ASK.hang)]).toEqual(['timeout', 'timeout']);
      await expect.poll(() => ask(pool, 1, 50), { timeout: 3000 }).toBe('crash');
      await expect.poll(() => ask(pool, 1), { timeout: 20_000 }).toBe('2');
    },
  );

  test('a call that takes all memory of its thread is a crash', async () => {
    await using pool = await open({ callLimitMs: 60_000 });
    expect(await ask(pool, ASK.memory, 60_000)).toBe('crash');
    expect(await ask(pool, 5)).toBe('10');
  });

  test('with two workers, one that hangs keeps nobody from the other', async () => {
    await using pool = await open({ workers: 2, callLimitMs: 5000 });
    const hanging = ask(pool, ASK.hang, 200);
    const begun = performance.now();
    for (let count = 0; count < 20; count += 1) expect(await ask(pool, 1, 150)).toBe('2');
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(await hanging).toBe('timeout');
  });

  test('who is not answered by the deadline is told so then, and the answer is dropped', async () => {
    await using pool = await open();
    const begun = performance.now();
    expect(await ask(pool, ASK.slow, 10)).toBe('timeout');
    expect(performance.now() - begun).toBeLessThan(SLOW_MS);
    expect(await ask(pool, 2)).toBe('4');
  });

  test('more than may wait is shed at once', async () => {
    await using pool = await open({ waiting: 3 });
    const first = ask(pool, ASK.slow);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const others = Array.from({ length: 12 }, () => ask(pool, ASK.slow));
    const said = await Promise.all([first, ...others]);
    expect(said.filter((one) => one === 'shed').length).toBeGreaterThanOrEqual(8);
    expect(said.filter((one) => one !== 'shed').length).toBeGreaterThanOrEqual(4);
  });

  test('what cannot be answered by its deadline does not begin to wait', async () => {
    await using pool = await open();
    for (let count = 0; count < 5; count += 1) await ask(pool, ASK.slow);
    const said = await Promise.all(Array.from({ length: 40 }, () => ask(pool, ASK.slow, 200)));
    expect(said.filter((one) => one === 'shed').length).toBeGreaterThan(20);
  });

  test('ends when its calls are done', async () => {
    const pool = await open();
    const asked = [ASK.slow, ASK.slow, ASK.slow].map((value) => ask(pool, value));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await pool[Symbol.asyncDispose]();
    expect(await Promise.all(asked)).toEqual(['-10', '-10', '-10']);
    expect(await ask(pool, 1)).toBe('error');
  });

  test('is not opened where its library is broken, or where it does not answer a sample', async () => {
    const module = fileURLToPath(new URL('../../support/scripted-engine.ts', import.meta.url));
    await expect(open({ start: { engine: { module, library: 'broken' } } })).rejects.toThrow('the library is broken');
    await expect(open({ samples: [x(ASK.error)] })).rejects.toThrow('the model says no');
    await expect(open({ samples: [x(ASK.crash)] })).rejects.toThrow('does not answer a sample');
  });
});

describe('calls that wait together', () => {
  const joint = { joint: BY_ROW, jointRows: 4 };

  async function together(pool: WorkerPool, values: readonly number[]): Promise<readonly string[]> {
    return Promise.all(
      values.map(async (value) => {
        const outcome = await pool.infer(x(value), 10_000);
        if (outcome.kind === 'failed') return outcome.reason;
        return `${outcome.outputs[0]?.data[0]} of ${outcome.outputs[1]?.data[0]}`;
      }),
    );
  }

  test('are one call of as many rows as the mode declares, and each has its own answer', async () => {
    await using pool = await open({ start: joint });
    expect(await together(pool, [1, 2, 3, 4, 5])).toEqual(['2 of 4', '4 of 4', '6 of 4', '8 of 4', '10 of 1']);
  });

  test('are asked one by one where the call of all fails', async () => {
    await using pool = await open({ start: joint });
    expect(await together(pool, [1, ASK.jointError, ASK.error])).toEqual(['2 of 1', '-12 of 1', 'error']);
  });

  test('do not fail with the one that ends the thread', async () => {
    await using pool = await open({ start: joint });
    expect(await together(pool, [1, 2, ASK.crash, 3])).toEqual(['2 of 1', '4 of 1', 'crash', '6 of 1']);
  });

  test('wait for each other where that is asked for', async () => {
    await using pool = await open({ start: joint, gatherMs: 30 });
    const first = together(pool, [1]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([await first, await together(pool, [2])].flat()).toHaveLength(2);
    const [one, other] = await Promise.all([
      together(pool, [1]),
      new Promise((resolve) => setTimeout(resolve, 5)).then(() => together(pool, [2])),
    ]);
    expect([...one, ...other]).toEqual(['2 of 2', '4 of 2']);
  });

  test('and no longer than until as many are there as go in one call', async () => {
    await using pool = await open({ start: joint, gatherMs: 60_000 });
    expect(await together(pool, [1, 2, 3, 4])).toEqual(['2 of 4', '4 of 4', '6 of 4', '8 of 4']);
  });
});
