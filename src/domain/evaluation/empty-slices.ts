import type { Finding, Scalar, SliceDeclaration } from '../../contract/generated/types.ts';
import { finding } from '../finding/finding.ts';
import type { Label } from './labels.ts';

/** Values that the finding about an empty slice lists for a column. */
const MOST_LISTED = 5;

/** The first distinct values of a filter's columns, for as long as no row has passed it. */
export class SeenValues {
  readonly #values: ReadonlyMap<string, Set<Label>>;
  #isOpen = true;

  constructor(columns: readonly string[]) {
    this.#values = new Map(columns.map((column) => [column, new Set<Label>()]));
  }

  /** Whether no row has passed so far. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get columns(): readonly (readonly [string, ReadonlySet<Label>])[] {
    return [...this.#values];
  }

  add(cell: (column: string) => Label | null): void {
    if (!this.#isOpen) return;
    for (const [column, values] of this.#values) {
      const value = cell(column);
      if (value !== null && values.size < MOST_LISTED) values.add(value);
    }
  }

  close(): void {
    this.#isOpen = false;
  }
}

/** What no row passes gates nothing: say what the columns hold instead. */
export function emptySliceFinding({ name }: SliceDeclaration, seen: SeenValues): Finding {
  return finding('slice-matches-nothing', {
    slice: name,
    columns: seen.columns.map(([column]) => column),
    values: seen.columns.map(([, values]) => [...values].map(shownValue)),
    most: MOST_LISTED,
  });
}

/** A certificate is JSON: what is no number there is told as its text, as the manifest would have to write it. */
function shownValue(value: Label): Scalar {
  if (typeof value === 'boolean') return value;
  const number = typeof value === 'bigint' ? Number(value) : value;
  if (typeof number === 'number' && isExact(value, number)) return number;
  return String(value).slice(0, 40);
}

function isExact(value: Label, number: number): boolean {
  return typeof value === 'bigint' ? Number.isSafeInteger(number) : Number.isFinite(number);
}
