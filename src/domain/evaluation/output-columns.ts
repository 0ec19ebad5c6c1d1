import type { Tensor, TensorData } from '../tensor.ts';
import type { ScoreFindings } from './score-findings.ts';

/** The output tensor that is scored, as a table of `rows × width`. */
export interface OutputTable {
  readonly width: number;
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
    findings.shape(
      `The model has no output \`${name}\`, only ${outputs.map((output) => `\`${output.name}\``).join(', ')}.`,
    );
    return null;
  }
  const [first = -1, ...rest] = tensor.shape;
  const width = rest.reduce((product, size) => product * size, 1);
  if (first === rows && width > 0 && tensor.data.length === rows * width) {
    return { width, data: tensor.data, epsilon: epsilonOf(tensor), start };
  }
  findings.shape(`Output \`${name}\` has shape [${tensor.shape.join(', ')}] for ${rows} rows.`);
  return null;
}

/** Reads a cell as a number; text that is no number is NaN. */
export function numberAt(data: TensorData, index: number): number {
  const value = data[index];
  if (typeof value === 'string') return value.trim() === '' ? Number.NaN : Number(value);
  return Number(value);
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
