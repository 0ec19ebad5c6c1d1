/** The engine of the runtime in linear-runtime.ts: it runs in the same limited processes as any other. */
import { readFileSync } from 'node:fs';
import type { Engine, Session } from '../../src/usecases/ports/engine.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import type { LinearModel } from './linear-runtime.ts';

export async function openEngine(library: string): Promise<Engine> {
  if (library !== 'none') throw new Error('it needs no library');
  return {
    open: async (modelPath) => openSession(JSON.parse(readFileSync(modelPath, 'utf8'))),
    openEmpty: async () => ({ session: openSession({ weights: [0], bias: 0 }), inputs: [EMPTY_INPUT] }),
  };
}

const EMPTY_INPUT: Tensor = { name: 'x', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(1) };

function openSession({ weights, bias }: LinearModel): Session {
  const run = ([x]: readonly Tensor[]): Tensor => {
    if (!(x?.data instanceof Float32Array)) throw new Error('x must be FP32');
    if (!weights.every(Number.isFinite)) throw new Error('a weight is no number');
    const { data } = x;
    const sums = Float32Array.from({ length: data.length / weights.length }, (_, row) =>
      weights.reduce((sum, weight, column) => sum + weight * (data[row * weights.length + column] ?? 0), bias),
    );
    return { name: 'p', datatype: 'FP32', shape: [sums.length], data: sums.map((sum) => 1 / (1 + Math.exp(-sum))) };
  };
  return {
    signature: {
      inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, weights.length] }],
      outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
    },
    call: async (inputs) => [run(inputs)],
    prepare: (inputs) => () => run(inputs),
    close: async () => {},
  };
}
