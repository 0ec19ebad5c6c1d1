import type { Tensor as RuntimeTensor } from 'onnxruntime-common';
import type { Tensor, TensorData } from '../../../domain/tensor.ts';
import { datatypeOfRuntime, runtimeTypeOf } from './datatypes.ts';
import type { Runtime } from './load-runtime.ts';

/** Our tensor → the runtime's, over the same memory. Throws when the data does not fit the datatype or the shape. */
export function toRuntimeTensor(runtime: Runtime, tensor: Tensor): RuntimeTensor {
  const data = tensor.data instanceof Float16Array ? bitsOf(tensor.data) : tensor.data;
  return newTensor(runtime, { type: runtimeTypeOf(tensor.datatype), data, shape: tensor.shape });
}

/** The runtime's tensor → ours, over the same memory. */
export function fromRuntimeTensor(name: string, tensor: RuntimeTensor): Tensor {
  const datatype = datatypeOfRuntime(tensor.type);
  if (datatype === null) throw new Error(`output ${name} has elements of type ${tensor.type}`);
  return { name, datatype, shape: [...tensor.dims], data: fromRuntimeData(tensor) };
}

function fromRuntimeData({ type, data }: RuntimeTensor): TensorData {
  if (type === 'float16' && data instanceof Uint16Array) {
    return new Float16Array(data.buffer, data.byteOffset, data.length);
  }
  return data;
}

function bitsOf(data: Float16Array): Uint16Array {
  return new Uint16Array(data.buffer, data.byteOffset, data.length);
}

interface UntypedTensor {
  readonly type: RuntimeTensor.Type;
  readonly data: TensorData;
  readonly shape: readonly number[];
}

/** The constructor's overloads tie each type to its array; it checks the same itself and throws. */
function newTensor(runtime: Runtime, { type, data, shape }: UntypedTensor): RuntimeTensor {
  return Reflect.construct(runtime.Tensor, [type, data, shape]);
}
