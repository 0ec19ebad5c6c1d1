import { readFileSync } from 'node:fs';
import type { Tensor } from '../../src/domain/tensor.ts';
import { fixturePath } from './onnx-fixtures.ts';

/** A small valid model of a format, in one file, with inputs that it answers. */
export interface RuntimeFixture {
  readonly bytes: Uint8Array;
  /** With an axis of any size first and one of a fixed size after it. */
  readonly inputs: readonly [Tensor, ...Tensor[]];
}

/** By `artifact.format`: those whose files lie as they are for an engine in the process. */
export const RUNTIME_FIXTURES = {
  onnx: { bytes: readFileSync(fixturePath('mlp.onnx')), inputs: [floats(4)] },
  linear: { bytes: Buffer.from('{"weights": [8, 8], "bias": -8}'), inputs: [floats(2)] },
} as const satisfies Readonly<Record<string, RuntimeFixture>>;

export function fixtureOf(format: string): RuntimeFixture {
  const found = new Map<string, RuntimeFixture>(Object.entries(RUNTIME_FIXTURES)).get(format);
  if (found === undefined) throw new Error(`${format} has no model in test/support/runtime-fixtures.ts`);
  return found;
}

function floats(width: number): Tensor {
  return { name: 'x', datatype: 'FP32', shape: [1, width], data: new Float32Array(width) };
}
