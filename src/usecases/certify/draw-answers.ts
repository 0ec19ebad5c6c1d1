import type { Finding } from '../../contract/generated/types.ts';
import { carriesState, isPadded } from '../../domain/calling/call-form.ts';
import { drawRows, rowsTo } from '../../domain/evaluation/drawn-rows.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import { finding } from '../../domain/finding/finding.ts';
import { joinRows, sliceRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { outputsOf, type SetContext, signatureOf } from './battery-context.ts';

/** Answers to some rows. */
export interface DrawnAnswers {
  /** Ascending. */
  readonly rows: readonly number[];
  /** The output that is scored, with these rows. */
  readonly answers: Tensor;
}

/** Of 256 rows, answers that one row in a hundred gets otherwise are missed once in thirteen times; of one in fifty, once in 170. */
const MOST_ROWS = 256;
const LEAST_ROWS = 16;
/** Rows are kept while the others are scored. */
const MOST_BYTES = 64 * 1024 * 1024;
const BYTES_PER_ELEMENT = 4;
/** Rows that are padded are read again one by one, up to the last one that was drawn. */
const PADDED_ROWS = 4096;

/** Looks at what the candidate answers while it is scored: keeps the answers of rows drawn by the seed, and counts NaN beside them. */
export class AnswerWatch {
  readonly #context: SetContext;
  #order: readonly number[];
  #isMeasured = false;
  readonly #kept = new Map<number, Tensor>();
  readonly #nan = new Map<string, { rows: number; readonly firstRow: number }>();

  constructor(context: SetContext) {
    this.#context = context;
    const { battery, data } = context;
    const signature = signatureOf(battery.request);
    const elements = signature.inputs.reduce((sum, { shape }) => sum + elementsOf(shape), 0);
    const most = rowsOf(elements);
    const first = Math.min(data.rows, isPadded(signature) ? PADDED_ROWS : data.rows);
    // What carries state answers alike from the beginning on only.
    this.#order = carriesState(signature) ? rowsTo(Math.min(most, first)) : drawRows(first, most, seedOf(context));
  }

  add({ start, rows }: RowBatch, outputs: readonly Tensor[]): void {
    const { battery, set } = this.#context;
    const declared = new Set(outputsOf(battery.request));
    for (const output of outputs) {
      if (output.shape[0] !== rows) continue;
      if (output.name === set.prediction.output) this.#keep(output, start);
      else if (declared.has(output.name)) this.#countNan(output, start);
    }
  }

  /** Null where no answer had a row to itself. */
  drawn(): DrawnAnswers | null {
    const rows = [...this.#kept.keys()].toSorted((a, b) => a - b);
    if (rows.length === 0) return null;
    return { rows, answers: joinRows(rows.flatMap((row) => this.#kept.get(row) ?? [])) };
  }

  findings(): readonly Finding[] {
    return [...this.#nan].map(([output, place]) => finding('nan-beside-answer', { output, ...place }));
  }

  #keep(output: Tensor, start: number): void {
    const [rows = 0, ...shape] = output.shape;
    if (!this.#isMeasured) this.#order = this.#order.slice(0, rowsOf(elementsOf([1, ...shape])));
    this.#isMeasured = true;
    for (const row of this.#order) {
      if (row < start || row >= start + rows) continue;
      // A view would keep the whole batch.
      this.#kept.set(row, joinRows([sliceRows(output, row - start, row - start + 1)]));
    }
  }

  #countNan({ name, shape, data }: Tensor, start: number): void {
    const width = data.length / Math.max(1, shape[0] ?? 1);
    let last = -1;
    for (let cell = 0; cell < data.length; cell += 1) {
      const row = Math.floor(cell / width);
      if (row === last || !Number.isNaN(data[cell])) continue;
      last = row;
      const known = this.#nan.get(name);
      if (known === undefined) this.#nan.set(name, { rows: 1, firstRow: start + row + 1 });
      else known.rows += 1;
    }
  }
}

/**
 * The run's seed and the file's digest together: whoever makes a file that behaves on the rows and batch sizes of a known seed
 * gets others by making it.
 */
export function seedOf({ battery }: SetContext): number {
  const digest = battery.request.version.value.artifact.files.map(({ sha256 }) =>
    Number.parseInt(sha256.slice(0, 8), 16),
  );
  return digest.reduce((seed, part) => Math.imul(seed ^ part, 0x01000193), battery.request.seed | 0);
}

function rowsOf(elements: number): number {
  const fitting = Math.floor(MOST_BYTES / (Math.max(1, elements) * BYTES_PER_ELEMENT));
  return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, fitting));
}

/** Elements of a row; an open dimension is taken for small. */
function elementsOf(shape: readonly number[]): number {
  return shape.slice(1).reduce((product, size) => product * Math.max(1, size), 1);
}
