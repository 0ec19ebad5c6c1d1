import type { Tensor } from '../../domain/tensor.ts';
import { renderElement } from './render-open-inference.ts';

/** Outputs in the order of the signature; `names` are those that are told. */
export interface NaturalAnswer {
  readonly outputs: readonly Tensor[];
  readonly names: readonly string[];
}

/** One output is its nested lists, several are an object of them. */
export function renderColumns(answer: NaturalAnswer): string {
  const tensors = toldTensors(answer);
  const [only] = tensors;
  if (tensors.length === 1 && only !== undefined) return renderNested(only);
  return `{${tensors.map((tensor) => `${JSON.stringify(tensor.name)}:${renderNested(tensor)}`).join(',')}}`;
}

/** One output is its nested lists, several are an object for each row; null where they do not have one size of rows. */
export function renderRows(answer: NaturalAnswer): string | null {
  const tensors = toldTensors(answer);
  const [first, ...others] = tensors;
  if (first === undefined || others.length === 0) return renderColumns(answer);
  const [rows = 0] = first.shape;
  if (tensors.some(({ shape }) => shape[0] !== rows)) return null;
  const objects = Array.from({ length: rows }, (_, row) => {
    const values = tensors.map((tensor) => `${JSON.stringify(tensor.name)}:${renderRow(tensor, row)}`);
    return `{${values.join(',')}}`;
  });
  return `[${objects.join(',')}]`;
}

function toldTensors({ outputs, names }: NaturalAnswer): readonly Tensor[] {
  return names.flatMap((name) => outputs.find((tensor) => tensor.name === name) ?? []);
}

function renderNested(tensor: Tensor): string {
  return renderPart(tensor, 0, 0);
}

function renderRow(tensor: Tensor, row: number): string {
  return renderPart(tensor, 1, row * sizeOf(tensor, 1));
}

/** What lies from `start` on, with the dimensions from `depth` on. */
export function renderPart(tensor: Tensor, depth: number, start: number): string {
  const { shape, data, datatype } = tensor;
  if (depth === shape.length) return renderElement(datatype, data[start]);
  const step = sizeOf(tensor, depth + 1);
  const parts = Array.from({ length: shape[depth] ?? 0 }, (_, at) => renderPart(tensor, depth + 1, start + at * step));
  return `[${parts.join(',')}]`;
}

export function sizeOf({ shape }: Tensor, depth: number): number {
  return shape.slice(depth).reduce((product, size) => product * size, 1);
}
