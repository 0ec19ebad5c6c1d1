import type { Tensor, TensorData } from '../../domain/tensor.ts';
import type { RowBatch } from '../../usecases/ports/evaluation-data.ts';

/** Copies of rows `from` to before `to`. */
export function sliceBatch(batch: RowBatch, from: number, to: number): RowBatch {
  const { width, values } = batch.target;
  return {
    start: batch.start + from,
    rows: to - from,
    inputs: batch.inputs.map((tensor) => sliceTensor(tensor, from, to)),
    target: { width, values: values.slice(from * width, to * width) },
    weight: batch.weight?.slice(from, to) ?? null,
    query: batch.query?.slice(from, to) ?? null,
    columns: new Map([...batch.columns].map(([name, cells]) => [name, cells.slice(from, to)])),
  };
}

function sliceTensor(tensor: Tensor, from: number, to: number): Tensor {
  const [rows = 1, ...inner] = tensor.shape;
  const width = tensor.data.length / rows;
  const data: TensorData = tensor.data.slice(from * width, to * width);
  return { ...tensor, shape: [to - from, ...inner], data };
}
