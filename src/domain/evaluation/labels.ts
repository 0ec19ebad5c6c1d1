import type { Scalar } from '../../contract/generated/types.ts';

/** A class label, an id or the key of a group, as it comes from a data file or from an output tensor; whole numbers beyond 2^53 are bigint. */
export type Label = Scalar | bigint;

export type LabelKind = 'text' | 'number' | 'boolean';

export function labelKind(label: Label): LabelKind {
  if (typeof label === 'string') return 'text';
  return typeof label === 'boolean' ? 'boolean' : 'number';
}

/** Distinct labels, numbered from 0 in the order in which they are seen. Labels of two kinds are two labels. */
export class LabelCensus {
  readonly #numbers = new Map<Label, number>();
  readonly #seen: { readonly label: Label; readonly first: number; rows: number; weighing: number }[] = [];

  /** Notes a label of a row and answers its number. A row of weight 0 is no observation. */
  add(label: Label, row: number, weighs = true): number {
    const exact = narrow(label);
    const known = this.#numbers.get(exact);
    const entry = known === undefined ? undefined : this.#seen[known];
    if (known !== undefined && entry !== undefined) {
      entry.rows += 1;
      entry.weighing += Number(weighs);
      return known;
    }
    this.#numbers.set(exact, this.#seen.length);
    return this.#seen.push({ label: exact, first: row, rows: 1, weighing: Number(weighs) }) - 1;
  }

  get labels(): readonly Label[] {
    return this.#seen.map(({ label }) => label);
  }

  get kinds(): readonly LabelKind[] {
    return [...new Set(this.labels.map(labelKind))];
  }

  /** The numbers of the labels that a row of some weight holds. */
  get weighing(): readonly number[] {
    return this.#seen.flatMap(({ weighing }, number) => (weighing > 0 ? [number] : []));
  }

  /** Where each label stands first, and in how many rows, by its number. */
  get places(): readonly CountedPlace[] {
    return this.#seen;
  }
}

export interface LabelPlace {
  readonly label: Label;
  /** Row from 0. */
  readonly first: number;
  readonly rows: number;
}

/** `weighing`: rows that weigh anything. */
export interface CountedPlace extends LabelPlace {
  readonly weighing: number;
}

export interface IndexOptions {
  /** Where all labels are words, a whole number is the position of one. */
  readonly positions?: boolean;
  /** Rounds numbers to the precision in which labels are looked up. */
  readonly round?: ((value: number) => number) | undefined;
}

/**
 * Finds labels among known ones; -1 for none. Labels of one kind are the same when they are equal. Labels of two kinds are
 * the same when one spells the other: 1 and "1", 1 and true, "True" and true. What could be two of the known ones is none.
 */
export function labelIndex(known: readonly Label[], options: IndexOptions = {}): (label: Label) => number {
  const { positions = false, round = (value) => value } = options;
  const exact = new Map<Label, number>();
  const spelled = new Map<string, number>();
  known.forEach((label, index) => addUnlessTwice(exact, rounded(label, round), index));
  known.forEach((label, index) => addUnlessTwice(spelled, spellingOf(label), index));
  const words = positions && known.every((label) => typeof label === 'string' && Number.isNaN(Number(label)));
  return (label) => {
    const own = exact.get(rounded(label, round));
    if (own !== undefined) return own;
    const other = spelled.get(spellingOf(label)) ?? -1;
    const found = known[other];
    if (found !== undefined && labelKind(found) !== labelKind(label)) return other;
    return words && typeof label === 'number' && Number.isInteger(label) && label >= 0 && label < known.length
      ? label
      : -1;
  };
}

/** -1 marks a key that stands for two labels. */
function addUnlessTwice<K>(numbers: Map<K, number>, key: K, index: number): void {
  numbers.set(key, numbers.has(key) ? -1 : index);
}

function rounded(label: Label, round: (value: number) => number): Label {
  const exact = narrow(label);
  return typeof exact === 'number' ? round(exact) : exact;
}

/** What a label has in common with the labels of another kind that mean the same. */
function spellingOf(label: Label): string {
  if (typeof label === 'boolean') return label ? '1' : '0';
  if (typeof label !== 'string') return Object.is(label, -0) ? '0' : String(label);
  const lower = label.toLowerCase();
  if (lower === 'true') return '1';
  return lower === 'false' ? '0' : label;
}

/** The number that a label spells; NaN for any other label. */
export function labelNumber(label: Label): number {
  const number = Number(spellingOf(label));
  return String(number) === spellingOf(label) ? number : Number.NaN;
}

/** Small whole numbers are the same label whatever the tensor held them in. */
export function narrow(label: Label): Label {
  if (typeof label !== 'bigint') return label;
  const number = Number(label);
  return Number.isSafeInteger(number) ? number : label;
}
