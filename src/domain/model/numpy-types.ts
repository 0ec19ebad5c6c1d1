import type { Datatype } from '../../contract/generated/types.ts';

/** As MLflow's tensor signatures write them. */
const NUMPY_TYPES = [
  ['BOOL', 'bool'],
  ['UINT8', 'uint8'],
  ['UINT16', 'uint16'],
  ['UINT32', 'uint32'],
  ['UINT64', 'uint64'],
  ['INT8', 'int8'],
  ['INT16', 'int16'],
  ['INT32', 'int32'],
  ['INT64', 'int64'],
  ['FP16', 'float16'],
  ['FP32', 'float32'],
  ['FP64', 'float64'],
  ['BYTES', 'str'],
  ['BYTES', 'object'],
  ['BYTES', 'bytes'],
] as const satisfies readonly (readonly [Datatype, string])[];

/** The first of its names where NumPy has several. */
export function numpyType(datatype: Datatype): string {
  return NUMPY_TYPES.find(([own]) => own === datatype)?.[1] ?? 'object';
}

/** null for a type that no tensor of the Open Inference Protocol has, such as a date. */
export function datatypeOfNumpy(name: string): Datatype | null {
  return NUMPY_TYPES.find(([, numpy]) => numpy === name)?.[0] ?? null;
}
