import { AppError } from '../error.ts';
import { parseNumber } from '../number-text.ts';
import { quoteText } from '../quote-text.ts';
import type { Label } from './labels.ts';
import type { RowBatch } from './row-batch.ts';

/** The target cell of a row, as a label. A missing one is an error of the data. */
export function targetLabel(batch: RowBatch, row: number, column = 0): Label {
  const value = batch.target.values[row * batch.target.width + column];
  if (value === undefined || value === '' || (typeof value === 'number' && Number.isNaN(value))) {
    throw missing(batch.start + row);
  }
  return value;
}

/** The target cell of a row, as a finite number. */
export function targetNumber(batch: RowBatch, row: number, column = 0): number {
  const value = targetLabel(batch, row, column);
  const number = finiteNumber(value);
  if (number !== null) return number;
  throw new AppError({
    code: 'data-format',
    message: `The target in row ${batch.start + row + 1} is ${typeof value === 'string' ? quoteText(value) : String(value)}, which is not a finite number.`,
    hint: 'Correct the data file, or say under `target` what kind of problem this is.',
  });
}

/** The target cell of a row, as a number that is put in order with others: one that a double would round would tie with its neighbour. */
export function targetGrade(batch: RowBatch, row: number): number {
  const number = targetNumber(batch, row);
  const value = targetLabel(batch, row);
  if (typeof value !== 'bigint' || BigInt(number) === value) return number;
  throw new AppError({
    code: 'data-format',
    message: `The target in row ${batch.start + row + 1} is ${value}, a whole number beyond 2^53, which has no exact place among the others.`,
    hint: 'Write smaller grades: an order is all that they say.',
  });
}

/** True and false are labels: a number that is measured is written as one. */
function finiteNumber(value: Label): number | null {
  if (typeof value === 'boolean') return null;
  const number = typeof value === 'string' ? parseNumber(value) : Number(value);
  return number !== undefined && Number.isFinite(number) ? number : null;
}

/** The weight of a row: a finite number that is not negative. */
export function weightAt(batch: RowBatch, row: number): number {
  const value = batch.weight?.[row] ?? Number.NaN;
  if (Number.isFinite(value) && value >= 0) return value;
  throw new AppError({
    code: 'data-format',
    message: `The weight in row ${batch.start + row + 1} is ${value}; a weight is a finite number from 0.`,
    hint: 'Correct the weight column of the data file.',
  });
}

function missing(row: number): AppError {
  return new AppError({
    code: 'data-format',
    message: `The target is missing in row ${row + 1}.`,
    hint: 'Every row of an evaluation set needs its true answer; remove the row or fill the cell.',
  });
}
