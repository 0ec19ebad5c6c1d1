import type { Chunk } from './table.ts';

/** Rows of a chunk that go to a batch: from `from` to before `to`, placed from row `at` of the batch. */
export interface RowSpan {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

export interface Sink<T> {
  append(span: RowSpan): void;
  finish(): T;
}
