/** One table of the record, with its aim beside it. */
export interface Section {
  readonly title: string;
  readonly aim: string;
  readonly print: () => Promise<void>;
}
