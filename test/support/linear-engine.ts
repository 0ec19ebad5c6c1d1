/** The engine of the runtime in linear-runtime.ts: it runs in the same limited processes as any other. */
import { readFileSync } from 'node:fs';
import type { Engine, Session } from '../../src/usecases/ports/engine.ts';
import type { Tensor } from '../../src/domain/tensor.ts';
import { type LinearModel, parseLinearModel } from './linear-model.ts';

export async function openEngine(library: string): Promise<Engine> {
  if (library !== 'none') throw new Error('it needs no library');
  return {
    open: async (modelPath) => {
      const model = parseLinearModel(readFileSync(modelPath, 'utf8'));
      if (model.kind === 'malformed') throw new Error(model.said);
      return openSession(model);
    },
    openEmpty: async () => ({
      session: openSession({ kind: 'linear', weights: [0], bias: 0 }),
      inputs: [EMPTY_INPUT],
    }),
  };
}

const EMPTY_INPUT: Tensor = { name: 'x', datatype: 'FP32', shape: [1, 1], data: Float32Array.of(1) };

function openSession({ weights, bias }: LinearModel): Session {
  const run = (inputs: readonly Tensor[]): Tensor => {
    const data = readInput(inputs, weights.length);
    if (!weights.every(isNumber)) throw new Error('a weight is no number');
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
    callNow: (inputs) => [run(inputs)],
    prepare: (inputs) => () => run(inputs),
    close: async () => {},
  };
}

function readInput([x, ...more]: readonly Tensor[], width: number): Float32Array {
  if (x?.name !== 'x' || more.length > 0) throw new Error('it takes one input, x');
  if (!(x.data instanceof Float32Array)) throw new Error(`x must be FP32, not ${x.datatype}`);
  const [rows = 0, columns] = x.shape;
  if (x.shape.length !== 2 || columns !== width || x.data.length !== rows * width)
    throw new Error(`x must be of shape [-1, ${width}], not [${x.shape.join(', ')}]`);
  return x.data;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
