import { parseNumber } from '../number-text.ts';
import type { Datatype, Tensor, TensorData } from '../tensor.ts';
import type { ScoreFindings } from './score-findings.ts';

/** The output tensor that is scored, as a table of `rows × width`. */
export interface OutputTable {
  readonly width: number;
  /** The shape of a row. */
  readonly inner: readonly number[];
  /** Answers of `width` values altogether that a row has: more than 1 where the shape is [row, token, class]. */
  readonly answersInRow: number;
  readonly datatype: Datatype;
  readonly data: TensorData;
  readonly epsilon: number;
  /** Index of the batch's first row in the whole set. */
  readonly start: number;
}

/** Finds the named output and checks that its first dimension is the row; anything else is told as a finding. */
export function outputTableOf(
  outputs: readonly Tensor[],
  { name, rows, start }: { readonly name: string; readonly rows: number; readonly start: number },
  findings: ScoreFindings,
): OutputTable | null {
  const tensor = outputs.find((output) => output.name === name);
  if (tensor === undefined) {
    findings.shape({ fault: 'absent', output: name, found: outputs.map((output) => output.name) });
    return null;
  }
  const [first = -1, ...rest] = tensor.shape;
  const width = rest.reduce((product, size) => product * size, 1);
  if (first === rows && width > 0 && tensor.data.length === rows * width) {
    const { datatype, data } = tensor;
    return { width, inner: rest, answersInRow: answersOf(rest), datatype, data, epsilon: epsilonOf(tensor), start };
  }
  findings.shape({ fault: 'rows', output: name, shape: tensor.shape, rows });
  return null;
}

/** A dimension of 1 holds nothing of its own, so that [row, class, 1, 1] is one answer a row. */
function answersOf(shape: readonly number[]): number {
  const dimensions = shape.filter((size) => size !== 1);
  return dimensions.slice(0, -1).reduce((product, size) => product * size, 1);
}

/** Rounds a number to the precision of a datatype: 0.7 in the manifest and 0.7 in an FP32 tensor are the same number. */
export function roundTo(datatype: Datatype): (value: number) => number {
  if (datatype === 'FP16') return Math.f16round;
  return datatype === 'FP32' ? Math.fround : (value) => value;
}

/** Reads a cell as a number; NaN for a text that is none, and for an integer that a double would round to its neighbour. */
export function numberAt(data: TensorData, index: number): number {
  const value = data[index];
  if (typeof value === 'string') return parseNumber(value) ?? Number.NaN;
  const number = Number(value);
  return typeof value !== 'bigint' || Number.isSafeInteger(number) || BigInt(number) === value ? number : Number.NaN;
}

/** Counts rows in which any cell is NaN or infinite. Says whether all are finite. */
export function allFinite({ data, width, start }: OutputTable, findings: ScoreFindings): boolean {
  let finite = true;
  const rows = data.length / width;
  for (let row = 0; row < rows; row += 1) {
    let good = true;
    for (let column = 0; column < width; column += 1) good &&= Number.isFinite(numberAt(data, row * width + column));
    if (!good) findings.nonFinite(start + row);
    finite &&= good;
  }
  return finite;
}

function epsilonOf(tensor: Tensor): number {
  if (tensor.datatype === 'FP16') return 2 ** -10;
  return tensor.datatype === 'FP32' ? 2 ** -23 : Number.EPSILON;
}
