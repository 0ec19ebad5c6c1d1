import type { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { bindingError, quoteCell } from './data-error.ts';
import { isRounded } from './scalar-cell.ts';

export interface Misfit {
  readonly column: string;
  /** From 0. */
  readonly row: number;
  readonly cell: unknown;
  /** What the value was wanted for. */
  readonly use: string;
}

/** A value that does not fit what it is bound to. Rows are counted from 1, without the header. */
export function misfit({ column, row, cell, use }: Misfit): AppError {
  const isMissing = cell === null || cell === undefined || cell === '' || Number.isNaN(cell);
  return bindingError(
    `Column ${quoteText(column)}, row ${row + 1}: ${isMissing ? 'a missing value' : quoteCell(cell)} does not fit ${use}.`,
    isMissing ? 'Only float inputs may have missing values: fill them in, or drop the row.' : mendOf(cell),
  );
}

function mendOf(cell: unknown): string {
  return isRounded(cell)
    ? 'Beyond 2^53 neighbouring whole numbers are read as one: write an id as text (in quotes), or as an integer of 64 bits in a csv, parquet or npz file.'
    : 'Correct the value, bind another column, or change the datatype in the signature.';
}
