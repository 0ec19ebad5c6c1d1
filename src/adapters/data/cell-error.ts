import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { renderCsv } from '../../domain/model/csv-dialect.ts';
import { bindingError, quoteCell } from './data-error.ts';
import { isMissingText } from './missing-text.ts';
import { isRounded } from './scalar-cell.ts';

export interface Misfit {
  readonly column: string;
  /** From 0. */
  readonly row: number;
  readonly cell: unknown;
  /** What the value was wanted for. */
  readonly use: string;
}

/** What a message calls the target. */
export const TARGET_USE = 'the target';
/** A text; an empty one is a text where the format can tell it from a missing one. */
export const TEXT_USE = `${TARGET_USE}, a text; csv cannot tell an empty text from a missing one, jsonl and parquet can`;
const TARGET_USES = [TARGET_USE, TEXT_USE];
const TARGET_MISSING = 'target-missing';

export function isTargetMissing(error: unknown): error is AppError {
  return error instanceof AppError && error.reason === TARGET_MISSING;
}

/** A value that does not fit what it is bound to. Rows are counted from 1, without the header. */
export function misfit({ column, row, cell, use }: Misfit): AppError {
  const hint = isMissing(cell)
    ? 'Only inputs of floats or text may have missing values: fill them in, or drop the row.'
    : mendOf(cell);
  return bindingError(`Column ${quoteText(column)}, row ${row + 1}: ${nameOf(cell)} does not fit ${use}.`, hint, {
    reason: TARGET_USES.includes(use) && (isMissing(cell) || spellsMissing(cell)) ? TARGET_MISSING : undefined,
  });
}

function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '' || Number.isNaN(cell);
}

function nameOf(cell: unknown): string {
  if (isMissing(cell)) return 'a missing value';
  return spellsMissing(cell) ? `${quoteCell(cell)}, which stands for a missing value,` : quoteCell(cell);
}

function spellsMissing(cell: unknown): boolean {
  return typeof cell === 'string' && isMissingText(cell, { isCsv: true });
}

const THOUSANDS = /^\s*[+-]?\d{1,3}([,.' ]\d{3})+([.,]\d+)?\s*$/;
const DECIMAL_COMMA = /^\s*[+-]?\d*,\d+\s*$/;

function mendOf(cell: unknown): string {
  if (typeof cell === 'string' && DECIMAL_COMMA.test(cell))
    return `Where the comma is a decimal comma, write ${renderCsv({ decimal: ',' })} beside the path of the csv file; separators of thousands are not read.`;
  if (typeof cell === 'string' && THOUSANDS.test(cell)) return 'Write numbers without separators of thousands.';
  if (typeof cell === 'string' && /^\W+$/u.test(cell) && cell.length <= 64)
    return `Where it stands for a missing value, write ${renderCsv({ missing: [cell] })} beside the path of the csv file; else correct it.`;
  if (spellsMissing(cell))
    return `Write ${renderCsv({ missing: [String(cell)] })} beside the path of the csv file, fill it in, or drop the row; if it is a label, list all labels under classes.`;
  return isRounded(cell)
    ? 'Beyond 2^53 neighbouring whole numbers are read as one: write an id as text (in quotes), or as an integer of 64 bits in a csv, parquet or npz file.'
    : 'Correct the value, bind another column, or change the datatype in the signature.';
}
