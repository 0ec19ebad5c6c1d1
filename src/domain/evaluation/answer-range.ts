import type { EvaluationSet } from '../../contract/generated/types.ts';
import type { Misfit, MisfitReason } from './misfit.ts';
import { numberAt, type OutputTable } from './output-columns.ts';

/** Fewer rows prove nothing: a few logits of a weak model may lie between 0 and 1. */
const FEWEST_ROWS = 20;
/** How far a row of probabilities may be off 1: quantised models round to 8 bits. Logits add up to nothing. */
const SUM_TOLERANCE = 2e-2;
/** How far rounding carries a probability beyond 0 or 1. */
const EDGE = 1e-6;

/** Where all numbers of an output lie, by which probabilities that are read as logits or as scores are told. */
export class AnswerRange {
  readonly #prediction: EvaluationSet['prediction'];
  readonly #fewest: number;
  #rows = 0;
  #least = Infinity;
  #greatest = -Infinity;
  #addsUp = true;

  /** `fewest`: rows that prove something; of images one has many numbers. */
  constructor({ prediction }: EvaluationSet, fewest = FEWEST_ROWS) {
    this.#prediction = prediction;
    this.#fewest = fewest;
  }

  /** Notes the columns from `first` to `end` of each row. */
  add(table: OutputTable, { first, end }: { readonly first: number; readonly end: number }): void {
    const { width, data } = table;
    const { kind } = this.#prediction;
    if (kind !== 'logits' && kind !== 'scores') return;
    for (let start = 0; start < data.length; start += width) {
      let sum = 0;
      for (let column = first; column < end; column += 1) {
        const value = numberAt(data, start + column);
        this.#least = Math.min(this.#least, value);
        this.#greatest = Math.max(this.#greatest, value);
        sum += value;
      }
      this.#rows += 1;
      this.#addsUp &&= Math.abs(sum - 1) <= SUM_TOLERANCE;
    }
  }

  /** Columns of which the softmax was taken already. */
  distributionMisfit(): Misfit | null {
    const isDistribution = this.#isKnown('logits') && this.#addsUp && this.#isWithinOne;
    return isDistribution ? this.#refuse('logits-add-up', '/kind') : null;
  }

  /** Numbers of which each is compared with a threshold by itself, and which all fall on one side of it. */
  thresholdMisfit(): Misfit | null {
    const { threshold } = this.#prediction;
    if (this.#isKnown('scores') && threshold !== undefined && threshold <= 0 && this.#isWithinOne)
      return this.#refuse('scores-within-one', '/threshold');
    if (!this.#isKnown('logits') || threshold !== undefined) return null;
    if (this.#isWithinOne) return this.#refuse('logits-within-one', '/kind');
    if (this.#least >= 0) return this.#refuse('logits-above-zero', '/kind');
    return this.#greatest <= 0 ? this.#refuse('logits-below-zero', '/kind') : null;
  }

  get #isWithinOne(): boolean {
    return this.#least >= -EDGE && this.#greatest <= 1 + EDGE;
  }

  #isKnown(kind: 'logits' | 'scores'): boolean {
    return this.#prediction.kind === kind && this.#rows >= this.#fewest;
  }

  #refuse(reason: MisfitReason, place: string): Misfit {
    const { output, threshold = 0.5 } = this.#prediction;
    const range = { least: round(this.#least), greatest: round(this.#greatest) };
    return { reason, pointer: `/prediction${place}`, facts: { output, rows: this.#rows, threshold, ...range } };
  }
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
