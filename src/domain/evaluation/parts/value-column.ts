import type { PartCondition } from '../../../contract/generated/types.ts';
import { presentLabel } from '../describe-answers.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import { type Label, LabelCensus } from '../labels.ts';
import { rounded } from '../round-figures.ts';
import type { PartColumn } from './part-column.ts';

/** Numbers of more different values than this are parted by their quantiles. */
const MOST_VALUES = 10;
/** Texts that are looked at: the most frequent ones. */
const MOST_TEXTS = 20;
const QUANTILES = [0.25, 0.5, 0.75];
/** Of what is named as a limit, so that a reader can say it. */
const DIGITS = 4;

/** How the values of a column part its rows. */
interface Parting {
  readonly conditions: readonly PartCondition[];
  /** From 1 on; 0 is in no part. */
  readonly codeAt: (row: number) => number;
}

/** The values of a column as they come; null is no value. */
export class ValueColumn {
  readonly #name: string;
  readonly #numbers = growableFloat64();
  /** What is no number, by its place in the census; -1 for a number or no value. */
  readonly #places = growableInt32();
  readonly #census = new LabelCensus();
  #gaps = 0;

  constructor(name: string) {
    this.#name = name;
  }

  get length(): number {
    return this.#numbers.length;
  }

  add(value: Label | null): void {
    const number = typeof value === 'number' ? value : Number.NaN;
    const isLabel = value !== null && typeof value !== 'number';
    this.#numbers.push(number);
    this.#places.push(isLabel ? this.#census.add(value, this.length) : -1);
    this.#gaps += Number(!isLabel && Number.isNaN(number));
  }

  /** Null where every row has the same value. */
  finish(): PartColumn | null {
    const numbers = this.#numbers.finish();
    const parting = this.#census.labels.length > 0 ? this.#byLabel() : byNumber(numbers);
    const conditions = [...parting.conditions, ...(this.#gaps > 0 ? [{ value: null }] : [])];
    if (conditions.length < 2) return null;
    const places = this.#places.finish();
    const isGap = (row: number): boolean => places[row] === -1 && Number.isNaN(numbers[row] ?? 0);
    return {
      codes: Uint16Array.from(numbers, (_, row) => (isGap(row) ? conditions.length : parting.codeAt(row))),
      parts: conditions.map((condition) => ({ column: this.#name, ...condition })),
    };
  }

  #byLabel(): Parting {
    const { places: seen } = this.#census;
    const frequent = [...seen.keys()].toSorted((a, b) => (seen[b]?.rows ?? 0) - (seen[a]?.rows ?? 0));
    const shown = frequent.slice(0, MOST_TEXTS);
    const codes = new Map(shown.map((place, index) => [place, index + 1]));
    const places = this.#places.finish();
    return {
      conditions: shown.map((place) => ({ value: presentLabel(seen[place]?.label ?? '') })),
      codeAt: (row) => codes.get(places[row] ?? -1) ?? 0,
    };
  }
}

function byNumber(numbers: Float64Array): Parting {
  const distinct = fewDistinct(numbers);
  if (distinct === null) return byQuantiles(numbers);
  const codes = new Map(distinct.map((value, index) => [value, index + 1]));
  return {
    conditions: distinct.map((value) => ({ value: presentLabel(value) })),
    codeAt: (row) => codes.get(numbers[row] ?? 0) ?? 0,
  };
}

/** Null where there are many. */
function fewDistinct(numbers: Float64Array): readonly number[] | null {
  const distinct = new Set<number>();
  for (const number of numbers) {
    if (!Number.isNaN(number)) distinct.add(number);
    if (distinct.size > MOST_VALUES) return null;
  }
  return [...distinct].toSorted((a, b) => a - b);
}

/** A limit is what is said, so that the rows of a part are those that a reader would take. */
function byQuantiles(numbers: Float64Array): Parting {
  const rising = numbers.filter((number) => !Number.isNaN(number)).toSorted();
  const quantiles = QUANTILES.map((share) => rising[Math.floor(share * (rising.length - 1))] ?? 0);
  const limits = [...new Set(quantiles.map((value) => rounded(value, DIGITS)))].filter(Number.isFinite);
  const conditions = [...limits, null].map((limit, index) => {
    const above = limits[index - 1];
    return { ...(above !== undefined && { above }), ...(limit !== null && { upTo: limit }) };
  });
  const codeAt = (row: number): number => {
    let code = 1;
    while (code <= limits.length && (numbers[row] ?? 0) > (limits[code - 1] ?? Infinity)) code += 1;
    return code;
  };
  return { conditions, codeAt };
}
