/** Numbers of a page: as bits, 512 bytes. */
const PAGE = 4096;

interface Page {
  readonly bits: Uint8Array;
  /** The youngest decision among them, as a minute. */
  decided: number;
}

/** Which decisions have an outcome already, by process, model and metric. */
export class CountedNumbers {
  readonly #pages = new Map<string, Map<number, Page>>();

  has(book: string, number: number): boolean {
    const page = this.#pages.get(book)?.get(Math.floor(number / PAGE));
    const at = number % PAGE;
    return page !== undefined && ((page.bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }

  /** `decided`: the minute of the decision. */
  add(book: string, number: number, decided: number): void {
    const pages = this.#pages.get(book) ?? new Map<number, Page>();
    this.#pages.set(book, pages);
    const index = Math.floor(number / PAGE);
    const page = pages.get(index) ?? { bits: new Uint8Array(PAGE / 8), decided };
    pages.set(index, page);
    page.decided = Math.max(page.decided, decided);
    const at = number % PAGE;
    page.bits[at >> 3] = (page.bits[at >> 3] ?? 0) | (1 << (at & 7));
  }

  /** What is older than any token that is still read. */
  forgetBefore(minute: number): void {
    for (const [book, pages] of this.#pages) {
      for (const [index, page] of pages) if (page.decided < minute) pages.delete(index);
      if (pages.size === 0) this.#pages.delete(book);
    }
  }
}

/** The name of a book. */
export function bookOf(boot: string, model: string, metric: string): string {
  return `${boot} ${model} ${metric}`;
}

/** Rising numbers, each but the first as what it is above the one before it, and back. */
export function packNumbers(numbers: readonly number[]): number[] {
  const rising = numbers.toSorted((one, other) => one - other);
  return rising.map((number, index) => number - (rising[index - 1] ?? 0));
}

export function unpackNumbers(packed: readonly number[]): readonly number[] {
  let last = 0;
  return packed.map((step) => (last += step));
}
