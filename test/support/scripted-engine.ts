/** An engine whose session does as its first number says: it doubles, or breaks as models do. It runs in worker threads of tests. */
import type { Engine, Session } from '../../src/usecases/ports/engine.ts';
import type { Tensor } from '../../src/domain/tensor.ts';

/** What a row may ask for instead of its double. */
export const ASK = { crash: -1, hang: -2, memory: -3, error: -4, slow: -5, jointError: -6, busy: -7 } as const;
export const SLOW_MS = 40;
/** Of the processor. */
const BUSY_MS = 30;
/** Longer than any limit of a test. */
const HANG_MS = 4000;

export async function openEngine(library: string): Promise<Engine> {
  if (library === 'broken') throw new Error('the library is broken');
  return { open: async () => openSession(), openEmpty: () => Promise.reject(new Error('there is none')) };
}

function openSession(): Session {
  const run = (inputs: readonly Tensor[]): readonly Tensor[] => {
    const data = inputs[0]?.data;
    const rows = inputs[0]?.shape[0] ?? 0;
    if (!(data instanceof Float32Array)) throw new Error('x must be FP32');
    for (const value of data) obey(value, rows);
    return [
      { name: 'y', datatype: 'FP32', shape: [rows], data: data.map((value) => 2 * value) },
      { name: 'together', datatype: 'INT64', shape: [rows], data: new BigInt64Array(rows).fill(BigInt(rows)) },
    ];
  };
  return {
    signature: {
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1] }],
      outputs: [
        { name: 'y', datatype: 'FP32', shape: [-1] },
        { name: 'together', datatype: 'INT64', shape: [-1] },
      ],
    },
    call: async (inputs) => run(inputs),
    callNow: run,
    prepare: (inputs) => () => run(inputs),
    close: async () => {},
  };
}

function obey(value: number, rows: number): void {
  if (value === ASK.crash) process.exit(3);
  if (value === ASK.error || (value === ASK.jointError && rows > 1)) throw new Error('the model says no');
  if (value === ASK.memory) fillMemory();
  if (value === ASK.slow) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SLOW_MS);
  if (value === ASK.busy) work();
  if (value === ASK.hang) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, HANG_MS);
}

function work(): void {
  const worked = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const endMs = worked() + BUSY_MS;
  while (worked() < endMs);
}

function fillMemory(): void {
  const kept: unknown[] = [];
  for (;;) kept.push(Array.from({ length: 1e5 }, (_, index) => ({ index })));
}
