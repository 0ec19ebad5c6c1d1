import type { Tensor } from '../../domain/tensor.ts';
import type { RowBatch, TargetValues } from '../../usecases/ports/evaluation-data.ts';
import { createCellBuffer } from './cell-buffer.ts';

/** Copies of the given rows, as one batch with start 0. */
export function pickRows(batch: RowBatch, indices: readonly number[]): RowBatch {
  const { weight, query, sequence, lengths = null } = batch;
  return {
    start: 0,
    rows: indices.length,
    inputs: batch.inputs.map((tensor) => pickTensor(tensor, indices)),
    lengths: lengths && Int32Array.from(indices, (index) => lengths[index] ?? 0),
    target: pickTarget(batch.target, indices),
    weight: weight === null ? null : Float64Array.from(indices, (index) => weight[index] ?? 0),
    query: query === null ? null : pickItems(query, indices, 1),
    sequence: sequence === null ? null : pickItems(sequence, indices, 1),
    columns: new Map([...batch.columns].map(([name, cells]) => [name, pickItems(cells, indices, 1)])),
  };
}

function pickTensor(tensor: Tensor, indices: readonly number[]): Tensor {
  const [rows = 1, ...inner] = tensor.shape;
  const width = tensor.data.length / rows;
  const buffer = createCellBuffer(tensor.datatype, indices.length * width, {
    numbers: false,
    wideIntegers: false,
    decimal: '.',
  });
  let at = 0;
  for (const index of indices) {
    for (let element = index * width; element < (index + 1) * width; element += 1) {
      buffer.set(at, tensor.data[element]);
      at += 1;
    }
  }
  return { ...tensor, shape: [indices.length, ...inner], data: buffer.data };
}

function pickTarget({ width, values, inner }: TargetValues, indices: readonly number[]): TargetValues {
  const shape = inner === undefined ? {} : { inner };
  if (!(values instanceof Float64Array)) return { ...shape, width, values: pickItems(values, indices, width) };
  const picked = new Float64Array(indices.length * width);
  for (const [row, index] of indices.entries())
    picked.set(values.subarray(index * width, (index + 1) * width), row * width);
  return { ...shape, width, values: picked };
}

function pickItems<T>(items: readonly T[], indices: readonly number[], width: number): readonly T[] {
  return indices.flatMap((index) => items.slice(index * width, (index + 1) * width));
}
