export interface WordClash {
  readonly word: string;
  /** A column of numbers that holds it. */
  readonly numbers: string;
  /** A column of texts that does, and in how many rows. */
  readonly texts: string;
  readonly rows: number;
}
