import type { CastingContext } from 'csv-parse';
import { parseNumber } from '../../domain/number-text.ts';
import type { CsvDialect } from '../../contract/generated/types.ts';

/** How the records of a file are taken apart. */
export type Punctuation = Required<Pick<CsvDialect, 'delimiter' | 'quote'>>;

/**
 * Which cells of a column are quoted. Writers quote what has to be quoted, or all texts; one that quotes a word and leaves
 * the next one of its column as it is does not exist, so what looks so are texts that begin and end with the sign.
 */
export class QuotingCensus {
  readonly #needing: readonly string[];
  readonly #quoted = new Set<number>();
  readonly #plain = new Set<number>();

  constructor({ delimiter, quote }: Punctuation) {
    this.#needing = [delimiter, quote, '\r', '\n'];
  }

  /** Of every cell; the first record names the columns. */
  readonly add = (cell: string, { records, index, quoting }: CastingContext): string => {
    if (records === 0 || cell === '' || this.#needing.some((sign) => cell.includes(sign))) return cell;
    if (quoting) this.#quoted.add(index);
    else if (parseNumber(cell) === undefined) this.#plain.add(index);
    return cell;
  };

  isUneven(): boolean {
    return [...this.#quoted].some((index) => this.#plain.has(index));
  }
}
