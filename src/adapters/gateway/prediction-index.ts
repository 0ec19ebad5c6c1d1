interface Block {
  readonly from: number;
  to: number;
  count: number;
  /** Of its decisions, the smallest and the largest number. */
  least: number;
  most: number;
}

/** Bytes of a file, the end not included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Records that are found by reading all of a block. */
const MOST_RECORDS = 256;

/** Where the records of a decision may be in a file: decisions come nearly in order, so that a few numbers tell of many records. */
export class PredictionIndex {
  readonly #blocks: Block[] = [];

  /** Of records in the order of the file. */
  add(number: number, { from, to }: Range): void {
    const last = this.#blocks.at(-1);
    if (last === undefined || last.count >= MOST_RECORDS) {
      this.#blocks.push({ from, to, count: 1, least: number, most: number });
      return;
    }
    last.to = to;
    last.count += 1;
    last.least = Math.min(last.least, number);
    last.most = Math.max(last.most, number);
  }

  rangesOf(number: number): readonly Range[] {
    return this.#blocks.filter(({ least, most }) => least <= number && number <= most);
  }
}
