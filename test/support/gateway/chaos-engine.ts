/** An engine whose model breaks as a file beside it says, which a test may write at any time. It runs in worker threads. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Engine, Session } from '../../../src/usecases/ports/engine.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';

export type EngineFault = 'none' | 'nan' | 'crash-once' | 'error';

export async function openEngine(): Promise<Engine> {
  return { open: async (path) => openSession(path), openEmpty: () => Promise.reject(new Error('there is none')) };
}

function openSession(path: string): Session {
  const { control } = JSON.parse(readFileSync(path, 'utf8'));
  const run = ([x]: readonly Tensor[]): readonly Tensor[] => {
    const rows = x?.shape[0] ?? 0;
    return [{ name: 'p', datatype: 'FP32', shape: [rows, 1], data: new Float32Array(rows).fill(answer(control)) }];
  };
  return {
    signature: CHAOS_SIGNATURE,
    call: async (inputs) => run(inputs),
    prepare: (inputs) => () => run(inputs),
    callNow: null,
    close: async () => {},
  };
}

export const CHAOS_SIGNATURE = {
  inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, 2] }],
  outputs: [{ name: 'p', datatype: 'FP32', shape: [-1, 1] }],
} as const;

function answer(control: string): number {
  const fault = existsSync(control) ? readFileSync(control, 'utf8') : 'none';
  if (fault === 'crash-once') {
    rmSync(control);
    process.exit(3);
  }
  if (fault === 'error') throw new Error('the model says no');
  return fault === 'nan' ? Number.NaN : 0.5;
}
