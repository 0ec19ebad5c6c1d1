import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Datatype } from '../../src/contract/generated/types.ts';
import type { Tensor, TensorData } from '../../src/domain/tensor.ts';
import type { LocalArtifact, LocalFile } from '../../src/usecases/ports/model-runtime.ts';
import expected from '../reference/onnx/expected.json' with { type: 'json' };

/** The files that test/reference/onnx/make_models.py made, as an artifact; the model file first. */
export function onnxArtifact(...names: readonly string[]): LocalArtifact {
  return { format: 'onnx', files: names.map((name) => localFile(name, fixturePath(name))) };
}

export function localFile(name: string, path: string): LocalFile {
  const bytes = readFileSync(path);
  return { name, path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/onnx/${name}`, import.meta.url));
}

/** The same model behind an unknown field that protobuf skips and that puts the mark of the ORT format at its place. */
export function withOrtMark(model: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([0x7a, 6, 0, 0]), Buffer.from('ORTM'), model]);
}

interface EncodedTensor {
  readonly name: string;
  readonly datatype: string;
  readonly shape: readonly number[];
  readonly data: readonly (number | string)[];
}

export interface ReferencePrediction {
  readonly inputs: readonly Tensor[];
  readonly outputs: readonly Tensor[];
}

/** What onnxruntime for Python answered. */
export function referencePrediction(name: keyof typeof expected.predictions): ReferencePrediction {
  const { inputs, outputs } = expected.predictions[name];
  return { inputs: inputs.map(decode), outputs: outputs.map(decode) };
}

/** What the onnx package read: file name without its ending → facts. */
export function referenceFacts(): Readonly<Record<string, { nodes: number; producer: string; opset: object }>> {
  return expected.facts;
}

function decode({ name, datatype, shape, data }: EncodedTensor): Tensor {
  return { name, datatype: datatype as Datatype, shape, data: DECODERS[datatype as Datatype](data) };
}

/** Python writes infinities and NaN as "inf" and "nan". */
function numbers(data: readonly (number | string)[]): number[] {
  return data.map((item) => Number(String(item).replace('inf', 'Infinity')));
}

const DECODERS: Readonly<Record<Datatype, (data: readonly (number | string)[]) => TensorData>> = {
  BOOL: (data) => Uint8Array.from(numbers(data)),
  UINT8: (data) => Uint8Array.from(numbers(data)),
  UINT16: (data) => Uint16Array.from(numbers(data)),
  UINT32: (data) => Uint32Array.from(numbers(data)),
  UINT64: (data) => BigUint64Array.from(data.map(BigInt)),
  INT8: (data) => Int8Array.from(numbers(data)),
  INT16: (data) => Int16Array.from(numbers(data)),
  INT32: (data) => Int32Array.from(numbers(data)),
  INT64: (data) => BigInt64Array.from(data.map(BigInt)),
  FP16: (data) => Float16Array.from(numbers(data)),
  FP32: (data) => Float32Array.from(numbers(data)),
  FP64: (data) => Float64Array.from(numbers(data)),
  BYTES: (data) => data.map(String),
};
