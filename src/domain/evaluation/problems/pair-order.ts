import { AppError } from '../../error.ts';
import { quoteText } from '../../quote-text.ts';
import { type Label, narrow } from '../labels.ts';
import { labelText } from '../misfit.ts';
import type { RowBatch } from '../row-batch.ts';
import { targetGrade } from '../target-values.ts';
import type { RowOrder } from './problem-kind.ts';

interface Half {
  readonly key: Label;
  readonly grade: number;
  /** From 1. */
  readonly row: number;
}

/** The two rows of a pair follow each other, have one grade, and share their id with no other row. */
export class PairOrder implements RowOrder {
  #half: Half | null = null;
  readonly #whole = new Set<Label>();

  add(batch: RowBatch): void {
    for (let row = 0; row < batch.rows; row += 1) {
      const next = { key: keyAt(batch, row), grade: targetGrade(batch, row), row: batch.start + row + 1 };
      if (this.#half !== null) this.#close(this.#half, next);
      else if (this.#whole.has(next.key)) throw thirdRow(next);
      else this.#half = next;
    }
  }

  finish(): void {
    if (this.#half !== null) throw unpaired(this.#half);
  }

  #close(first: Half, second: Half): void {
    if (first.key !== second.key) throw unpaired(first);
    if (first.grade !== second.grade) throw twoGrades(first, second);
    this.#whole.add(first.key);
    this.#half = null;
  }
}

function keyAt(batch: RowBatch, row: number): Label {
  const key = batch.query?.[row];
  if (key !== undefined) return narrow(key);
  throw new AppError({
    code: 'data-binding',
    message: `Row ${batch.start + row + 1} belongs to no pair.`,
    hint: 'Bind the column with the pair under `query`.',
  });
}

function unpaired({ row }: Half): AppError {
  return new AppError({
    code: 'data-format',
    message: `Row ${row} has no second row of its pair after it.`,
    hint: 'Sort the file by the column that `query` names; each of its values stands in exactly two rows.',
  });
}

function thirdRow({ row, key }: Half): AppError {
  return new AppError({
    code: 'data-format',
    message: `Row ${row} belongs to the pair ${quoteText(labelText(key))}, which has its two rows already.`,
    hint: 'Give each pair an id of its own in the column that `query` names: each of its values stands in exactly two rows.',
  });
}

function twoGrades(first: Half, second: Half): AppError {
  return new AppError({
    code: 'data-format',
    message: `Rows ${first.row} and ${second.row} are a pair with two grades, ${first.grade} and ${second.grade}.`,
    hint: 'Write the same grade into both rows of a pair.',
  });
}
