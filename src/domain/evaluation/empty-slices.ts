import type { Finding, SliceDeclaration } from '../../contract/generated/types.ts';
import { quoteText } from '../quote-text.ts';
import type { Label } from './labels.ts';

/** Values that the sentence about an empty slice lists for a column. */
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
  const held = seen.columns.map(([column, values]) => `${quoteText(column)} holds ${listValues(values)}`);
  return {
    code: 'slice-matches-nothing',
    severity: 'warning',
    check: 'prediction',
    message: `No row is in the slice ${name}: ${held.join('; ')}.`.slice(0, 1000),
    hint: 'Write the values under `where` as the data hold them.',
  };
}

function listValues(values: ReadonlySet<Label>): string {
  if (values.size === 0) return 'no value';
  const listed = [...values].map((value) =>
    typeof value === 'string' ? quoteText(value.slice(0, 40)) : String(value),
  );
  return values.size < MOST_LISTED ? listed.join(', ') : `${listed.join(', ')} …`;
}
