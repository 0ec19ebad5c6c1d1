import type { DrawnAnswers } from './drawn-answers.ts';
import type { Finding } from '../../contract/generated/types.ts';
import { otherShape } from '../../domain/calling/answered-shape.ts';
import { carriesState, isPadded } from '../../domain/calling/call-form.ts';
import { ownElements, resized } from '../../domain/calling/own-elements.ts';
import {
  type Drawing,
  drawingOf,
  drawRows,
  rowsTo,
  LEAST_OF_UNIT,
  MOST_OF_GROUP,
  UnitDrawing,
} from '../../domain/evaluation/drawn-rows.ts';
import { joinedOutputs } from '../../domain/evaluation/joined-outputs.ts';
import type { RowBatch } from '../../domain/evaluation/row-batch.ts';
import { finding } from '../../domain/finding/finding.ts';
import type { ProblemKind } from '../../domain/evaluation/problems/problem-kind.ts';
import { problemKind, problemOf } from '../../domain/evaluation/problems/registry.ts';
import type { CorrectedShape } from '../ports/model-runtime.ts';
import { joinRows } from '../../domain/tensor-rows.ts';
import type { Tensor } from '../../domain/tensor.ts';
import { outputsOf, type SetContext, signatureOf } from './battery-context.ts';

/** Of 256 rows, answers that one row in a hundred gets otherwise are missed once in thirteen times; of one in fifty, once in 170. */
const MOST_ROWS = 256;
const LEAST_ROWS = 16;
/** Rows are kept while the others are scored. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The least number of rows may take more, but not without end. */
const LEAST_BYTES_FACTOR = 4;
const BYTES_PER_ELEMENT = 4;
/** Rows that are padded are read again one by one, up to the last one that was drawn. */
const PADDED_ROWS = 4096;

/** Looks at what the candidate answers while it is scored: keeps the answers of rows drawn by the seed, and counts NaN beside them. */
export class AnswerWatch {
  readonly #context: SetContext;
  readonly #drawing: Drawing;
  #most: number;
  readonly #kept = new Map<number, Tensor>();
  #otherShape: CorrectedShape | null = null;
  readonly #nan = new Map<string, { rows: number; readonly firstRow: number }>();

  constructor(context: SetContext) {
    this.#context = context;
    const { inputs } = signatureOf(context.battery.request);
    this.#most = rowsOf(inputs.reduce((sum, { shape }) => sum + elementsOf(shape), 0));
    this.#drawing = drawingFor(context, this.#most);
  }

  add(batch: RowBatch, outputs: readonly Tensor[]): void {
    const { battery, set } = this.#context;
    const { start, rows } = batch;
    const declared = new Set(outputsOf(battery.request));
    this.#otherShape ??= shapeBeside(this.#context, outputs);
    for (const output of joinedOutputs(outputs, set.prediction)) {
      if (output.shape[0] !== rows) continue;
      if (output.name === set.prediction.output) this.#keep(output, batch);
      else if (declared.has(output.name)) this.#countNan(output, start);
    }
  }

  /** Null where no answer had a row to itself. */
  drawn(): DrawnAnswers | null {
    const rows = [...this.#kept.keys()].toSorted((a, b) => a - b);
    if (rows.length === 0) return null;
    const answers = rows.flatMap((row) => this.#kept.get(row) ?? []);
    const widest = answers.reduce((most, { shape }) => Math.max(most, shape[1] ?? 1), 1);
    return { rows, answers: joinRows(answers.map((answer) => resized(answer, widest))) };
  }

  /** Where the answers that are scored have another shape than the file declares. */
  otherShape(): CorrectedShape | null {
    return this.#otherShape;
  }

  findings(): readonly Finding[] {
    return [...this.#nan].map(([output, place]) => finding('nan-beside-answer', { output, ...place }));
  }

  #keep(output: Tensor, batch: RowBatch): void {
    const [rows = 0, ...shape] = output.shape;
    this.#most = Math.min(this.#most, rowsOf(elementsOf([1, ...shape])));
    const drawn = new Set(this.#drawing.draw({ ...batch, query: unitsOf(this.#context, batch) }, this.#most));
    const own = ownElements(output, ownLengths(this.#context, batch));
    for (const row of this.#kept.keys()) if (!drawn.has(row)) this.#kept.delete(row);
    for (const row of drawn) {
      if (row < batch.start || row >= batch.start + rows) continue;
      const answer = own[row - batch.start];
      // A view would keep the whole batch.
      if (answer !== undefined) this.#kept.set(row, joinRows([answer]));
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

/** The file's own words of the output, with the row's axis of the manifest. */
function shapeBeside({ battery, set }: SetContext, outputs: readonly Tensor[]): CorrectedShape | null {
  const { output } = set.prediction;
  const answer = outputs.find(({ name }) => name === output);
  const read = signatureOf(battery.request).outputs.find(({ name }) => name === output);
  const filed = battery.candidate.inspection.signature.outputs.find(({ name }) => name === output);
  if (answer === undefined || read === undefined || filed === undefined) return null;
  const shape = otherShape({ ...read, shape: filed.shape }, answer);
  return shape && { output, declared: filed.shape, shape };
}

/** What carries state answers alike from the beginning on only; pairs and queries mean nothing in parts. */
function drawingFor(context: SetContext, most: number): Drawing {
  const { battery, data } = context;
  const signature = signatureOf(battery.request);
  const first = Math.min(data.rows, isPadded(signature) ? PADDED_ROWS : data.rows);
  const { hasQueries, target } = kindOf(context);
  if (carriesState(signature)) return drawingOf(rowsTo(Math.min(first, MOST_ROWS)), hasQueries ? LEAST_OF_UNIT : 1);
  if (target.isGroup === true) return new UnitDrawing(first, seedOf(context), MOST_OF_GROUP);
  return hasQueries ? new UnitDrawing(first, seedOf(context)) : drawingOf(drawRows(first, most, seedOf(context)));
}

/** What says which rows are judged together: the query or pair, else the id that is the target itself. */
function unitsOf(context: SetContext, { query, target }: RowBatch): RowBatch['query'] {
  return kindOf(context).target.isGroup === true ? Array.from(target.values) : query;
}

function kindOf({ battery, set }: SetContext): ProblemKind {
  return problemKind(problemOf(battery.request.model.value.task, set.target));
}

/** How many elements of each row are answered, where each has an answer of its own; null where none is. */
export function ownLengths(context: SetContext, { lengths = null }: Pick<RowBatch, 'lengths'>): Int32Array | null {
  return kindOf(context).target.isSequence === true ? lengths : null;
}

/**
 * The run's seed and the file's digest together: whoever makes a file that behaves on the rows and batch sizes of a known seed
 * gets others by making it.
 */
export function seedOf({ battery }: Pick<SetContext, 'battery'>): number {
  const digest = battery.request.version.value.artifact.files.map(({ sha256 }) =>
    Number.parseInt(sha256.slice(0, 8), 16),
  );
  return digest.reduce((seed, part) => Math.imul(seed ^ part, 0x01000193), battery.request.seed | 0);
}

function rowsOf(elements: number): number {
  const fitting = Math.floor(MOST_BYTES / (Math.max(1, elements) * BYTES_PER_ELEMENT));
  return Math.max(1, Math.min(MOST_ROWS, Math.max(fitting, Math.min(LEAST_ROWS, fitting * LEAST_BYTES_FACTOR))));
}

/** Elements of a row; an open dimension is taken for small. */
function elementsOf(shape: readonly number[]): number {
  return shape.slice(1).reduce((product, size) => product * Math.max(1, size), 1);
}
