import { AppError } from '../error.ts';
import type { Label } from '../evaluation/labels.ts';
import { quoteText } from '../quote-text.ts';

/** Watches the sequence of each row: its rows have to follow each other, for no state is kept beside another. */
export class SequenceOrder {
  readonly #seen = new Set<Label>();
  #last: Label | undefined;

  /** Whether the row is the first of its sequence. Throws AppError data-binding where the sequence had ended before. */
  begins(sequence: Label | undefined): boolean {
    if (sequence === undefined || (sequence === this.#last && this.#seen.size > 0)) return false;
    if (this.#seen.has(sequence)) {
      throw new AppError({
        code: 'data-binding',
        message: `The sequence ${quoteText(String(sequence))} goes on after another one began.`,
        hint: 'Sort the rows by sequence, and within it by time: a state is carried from one row to the next.',
      });
    }
    this.#seen.add(sequence);
    this.#last = sequence;
    return true;
  }
}
