import type { EvaluationSet, ReadColumns } from '../../../contract/generated/types.ts';
import { growableInt32 } from '../growable.ts';
import { type Label, narrow } from '../labels.ts';
import type { RowBatch } from '../row-batch.ts';
import type { Tensor } from '../../tensor.ts';
import { drawInOrder } from './draw-in-order.ts';
import type { PartColumn } from './part-column.ts';
import { ValueColumn } from './value-column.ts';

/** Rows that are searched at most: beyond it the search finds the same in more time. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 64;
/** One array with more numbers a row is an image or a sound, whose single numbers part nothing. */
const WIDEST_ARRAY = 32;

export interface PartsRequest {
  readonly set: EvaluationSet;
  readonly rows: number;
  /** Columns of the inputs that part rows, by the inputs' names. */
  readonly inputs: ReadonlyMap<string, ReadColumns>;
  readonly seed: number;
}

/** Rows that were drawn with the ways to part them. */
export interface PartedRows {
  /** Ascending. */
  readonly rows: Int32Array;
  readonly columns: readonly PartColumn[];
}

/** Notes the values by which rows can be parted: columns of slices, and inputs. */
export class PartRecorder {
  readonly #request: PartsRequest;
  readonly #isDrawn: () => boolean;
  readonly #rows = growableInt32();
  readonly #columns = new Map<string, ValueColumn>();

  constructor(request: PartsRequest) {
    this.#request = request;
    this.#isDrawn = drawInOrder(request.rows, MOST_ROWS, request.seed);
  }

  add(batch: RowBatch): void {
    const drawn = Int32Array.from({ length: batch.rows }, (_, row) => row).filter(() => this.#isDrawn());
    for (const row of drawn) this.#rows.push(batch.start + row);
    const cells = new Map<string, (row: number) => Label | null>();
    for (const [name, values] of batch.columns) {
      if (this.#mayTell(name, values)) cells.set(name, (row) => values[row] ?? null);
    }
    for (const input of batch.inputs) {
      for (const [title, cellAt] of this.#columnsOf(input, batch)) if (!cells.has(title)) cells.set(title, cellAt);
    }
    for (const [name, cellAt] of cells) this.#note(name, drawn, cellAt);
  }

  finish(): PartedRows {
    const whole = [...this.#columns.values()].filter(({ length }) => length === this.#rows.length);
    return { rows: this.#rows.finish(), columns: whole.flatMap((column) => column.finish() ?? []) };
  }

  /** Groups are told anyway; other texts are values of rows. */
  #mayTell(name: string, values: readonly (Label | null)[]): boolean {
    const { show, slices = [] } = this.#request.set;
    const isGrouped = slices.some(({ by }) => by === name);
    return isGrouped || show === 'values' || !values.some((value) => typeof value === 'string');
  }

  /** Texts of inputs are not looked at unless values may be shown: a part would tell one. */
  #columnsOf({ name, shape, data }: Tensor, { rows }: RowBatch): readonly NamedCells[] {
    const bound = this.#request.inputs.get(name);
    const [size, ...inner] = shape;
    const width = inner.reduce((product, one) => product * one, 1);
    const isWide = width > (bound?.count === width ? MOST_COLUMNS : WIDEST_ARRAY);
    const isSecret = Array.isArray(data) && this.#request.set.show !== 'values';
    if (bound === undefined || size !== rows || isWide || isSecret) return [];
    return Array.from({ length: width }, (_, column) => [
      titleOf(name, { bound, column, width }),
      (row) => narrow(data[row * width + column] ?? Number.NaN),
    ]);
  }

  #note(name: string, drawn: Int32Array, cellAt: (row: number) => Label | null): void {
    const known = this.#columns.get(name);
    if (known === undefined && this.#columns.size >= MOST_COLUMNS) return;
    const column = known ?? new ValueColumn(name.slice(0, MOST_CHARACTERS));
    if (known === undefined) this.#columns.set(name, column);
    for (const row of drawn) column.add(cellAt(row));
  }
}

const MOST_CHARACTERS = 200;

type NamedCells = readonly [title: string, cellAt: (row: number) => Label | null];

interface InputColumn {
  readonly bound: ReadColumns;
  readonly column: number;
  readonly width: number;
}

/** The column of the data that a number of an input comes from. */
function titleOf(input: string, { bound, column, width }: InputColumn): string {
  const isOneEach = bound.count === width;
  const name = isOneEach ? bound.named[column] : undefined;
  if (name !== undefined) return name;
  const [only = input] = bound.named;
  return `${bound.count === 1 ? only : input}[${column}]`;
}
