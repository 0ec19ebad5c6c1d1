import type { Tensor } from '../../../domain/tensor.ts';

/** An ONNX model of one Identity operator on one number: what a session weighs and costs without a model. */
export function emptyModel(): Uint8Array {
  return Uint8Array.from(Buffer.from(EMPTY_MODEL, 'base64'));
}

export const EMPTY_INPUT = {
  name: 'x',
  datatype: 'FP32',
  shape: [1],
  data: Float32Array.of(1),
} as const satisfies Tensor;
export const EMPTY_MODEL_OUTPUT = 'y';

/** ir_version 8, opset 17, graph { y = Identity(x) }, both FLOAT [1]. */
const EMPTY_MODEL = 'CAg6OwoQCgF4EgF5IghJZGVudGl0eRIFZW1wdHlaDwoBeBIKCggIARIECgIIAWIPCgF5EgoKCAgBEgQKAggBQgQKABAR';
