import type { Sink } from './sink.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { RowBatch, TargetValues } from '../../usecases/ports/evaluation-data.ts';
import type { BindingPlan, InputPlan, TargetPlan } from './binding-plan.ts';
import { boxSink } from './box-sink.ts';
import { createCellBuffer } from './cell-buffer.ts';
import type { CellBuffer, TextRules } from './cell-buffer.ts';
import { misfit, TARGET_USE, TEXT_USE } from './cell-error.ts';
import { labelBuffer, raggedSink } from './label-sink.ts';
import { isMissingText } from './missing-text.ts';
import { fillCells } from './fill-cells.ts';
import { isPadded, lengthsSink, paddedSink } from './padded-sink.ts';
import { countOf } from './resolve-shape.ts';
import { toScalar } from './scalar-cell.ts';
import type { ScalarRules } from './scalar-cell.ts';
import type { Chunk, ColumnInfo, Table } from './table.ts';

/** Fills one batch of exactly `rows` rows from pieces of chunks. */
export class BatchBuilder {
  readonly rows: number;
  #filled = 0;
  readonly #inputs: readonly Sink<Tensor>[];
  readonly #lengths: Sink<Int32Array | null>;
  readonly #target: Sink<TargetValues>;
  readonly #weight: Sink<Float64Array> | null;
  readonly #query: Sink<readonly Label[]> | null;
  readonly #sequence: Sink<readonly Label[]> | null;
  readonly #slices: ReadonlyMap<string, Sink<readonly (Label | null)[]>>;

  constructor(plan: BindingPlan, table: Written, rows: number) {
    const { format, decimal } = table;
    const rules = textRulesOf(table);
    const written = { spelled: format === 'csv', decimal };
    this.rows = rows;
    this.#inputs = plan.inputs.map((input) =>
      isPadded(input.tensor) ? paddedSink(input, rules) : inputSink(input, rows, rules),
    );
    this.#lengths = lengthsSink(plan.inputs);
    this.#target = targetSinkOf(plan.target, table, rows);
    this.#weight = plan.weight === null ? null : weightSink(plan.weight, rows, rules);
    this.#query = plan.query === null ? null : idSink('query', plan.query, written);
    this.#sequence = plan.sequence === null ? null : idSink('sequence', plan.sequence, written);
    this.#slices = new Map(
      plan.slices.map(({ column, asText, exact }) => [
        column.name,
        scalarSink(rows, { column, ...written, asText, exact }),
      ]),
    );
  }

  get isFull(): boolean {
    return this.#filled === this.rows;
  }

  /** Takes rows of the chunk until the batch is full; returns the first row that it did not take. */
  append(chunk: Chunk, from: number, to: number): number {
    const end = Math.min(to, from + this.rows - this.#filled);
    const span = { chunk, from, to: end, at: this.#filled };
    for (const sink of [
      ...this.#inputs,
      this.#lengths,
      this.#target,
      this.#weight,
      this.#query,
      this.#sequence,
      ...this.#slices.values(),
    ])
      sink?.append(span);
    this.#filled += end - from;
    return end;
  }

  finish(start: number): RowBatch {
    return {
      start,
      rows: this.rows,
      inputs: this.#inputs.map((sink) => sink.finish()),
      lengths: this.#lengths.finish(),
      target: this.#target.finish(),
      weight: this.#weight?.finish() ?? null,
      query: this.#query?.finish() ?? null,
      sequence: this.#sequence?.finish() ?? null,
      columns: new Map([...this.#slices].map(([name, sink]) => [name, sink.finish()])),
    };
  }
}

function inputSink({ tensor, rowShape, sources }: InputPlan, rows: number, rules: TextRules): Sink<Tensor> {
  const width = countOf(rowShape);
  const buffer = createCellBuffer(tensor.datatype, rows * width, rules);
  const use = `the input ${JSON.stringify(tensor.name)} (${tensor.datatype})`;
  return {
    append: (span) => {
      for (const [index, source] of sources.entries()) fillCells(span, { source, buffer, width, offset: index, use });
    },
    finish: () => ({ name: tensor.name, datatype: tensor.datatype, shape: [rows, ...rowShape], data: buffer.data }),
  };
}

type Written = Pick<Table, 'format' | 'decimal'>;

export function textRulesOf({ format, decimal }: Written): TextRules {
  return { numbers: format === 'csv', wideIntegers: format === 'jsonl', decimal };
}

/** Fills the true answers of a batch of exactly `rows` rows. */
export function targetSinkOf(target: TargetPlan, table: Written, rows: number): Sink<TargetValues> {
  const rules = textRulesOf(table);
  if (target.isBoxes) return boxSink(target, rules);
  return target.isRagged ? raggedSink(target, rules) : targetSink(target, rows, rules);
}

function targetSink(target: TargetPlan, rows: number, rules: TextRules): Sink<TargetValues> {
  const { width, sources } = target;
  const inner = sources.length === 1 ? sources[0]?.cellShape : undefined;
  const values = new Float64Array(target.numeric ? rows * width : 0);
  const labels: Label[] = [];
  const buffer = target.numeric ? measuredNumbers(values, rules) : wordsBuffer(labels, target, rules);
  return {
    append: (span) => {
      let offset = 0;
      for (const source of sources) {
        fillCells(span, { source, buffer, width, offset, use: target.isText ? TEXT_USE : TARGET_USE });
        offset += countOf(source.cellShape);
      }
    },
    finish: () => ({ ...(inner === undefined ? {} : { inner }), width, values: target.numeric ? values : labels }),
  };
}

/** Numbers of which none may be missing. */
function presentNumbers(data: Float64Array, rules: TextRules): CellBuffer {
  const parser = createCellBuffer('FP64', 1, rules);
  return {
    data,
    set: (index, cell) => {
      const fits = parser.set(0, cell);
      const value = Number(parser.data[0]);
      data[index] = value;
      return fits && !Number.isNaN(value);
    },
  };
}

/** True among numbers is no measurement. */
function measuredNumbers(data: Float64Array, rules: TextRules): CellBuffer {
  const present = presentNumbers(data, rules);
  return { data, set: (index, cell) => typeof cell !== 'boolean' && present.set(index, cell) };
}

function wordsBuffer(labels: Label[], target: TargetPlan, rules: TextRules): CellBuffer {
  return target.isText ? textBuffer(labels, rules) : labelBuffer(labels, target, rules);
}

/** Texts as they stand: a number that was written is none. */
function textBuffer(labels: Label[], { numbers: isCsv }: TextRules): CellBuffer {
  return {
    data: [],
    set: (index, cell) => {
      if (typeof cell !== 'string' || (isCsv && isMissingText(cell, { isCsv }))) return false;
      labels[index] = cell;
      return true;
    },
  };
}

function weightSink(column: ColumnInfo, rows: number, rules: TextRules): Sink<Float64Array> {
  const data = new Float64Array(rows);
  const present = presentNumbers(data, rules);
  const buffer: CellBuffer = {
    data,
    set: (index, cell) => present.set(index, cell) && Number.isFinite(data[index]) && Number(data[index]) >= 0,
  };
  return {
    append: (span) =>
      fillCells(span, {
        source: { column, cellShape: [] },
        buffer,
        width: 1,
        offset: 0,
        use: 'the weight (zero or more)',
      }),
    finish: () => data,
  };
}

function scalarSink(rows: number, rules: ScalarRules): Sink<readonly (Label | null)[]> {
  const values: (Label | null)[] = Array.from({ length: rows }, () => null);
  return {
    append: ({ chunk, from, to, at }) => {
      const cells = chunk.columns.get(rules.column.name) ?? [];
      for (let row = from; row < to; row += 1) {
        const value = toScalar(cells[row], rules);
        if (value === undefined)
          throw misfit({ column: rules.column.name, row: chunk.start + row, cell: cells[row], use: 'a slice' });
        values[at + row - from] = value;
      }
    },
    finish: () => values,
  };
}

type Writing = Pick<ScalarRules, 'spelled' | 'decimal'>;

function idSink(use: string, column: ColumnInfo, written: Writing): Sink<readonly Label[]> {
  return presentScalars(use, { column, ...written, asText: column.isSpelledFreely === true, exact: true });
}

/** Values of which none may be missing: NaN among ids would make one id of all the rows that have none. */
function presentScalars(use: string, rules: ScalarRules): Sink<readonly Label[]> {
  const values: Label[] = [];
  return {
    append: ({ chunk, from, to }) => {
      const cells = chunk.columns.get(rules.column.name) ?? [];
      for (let row = from; row < to; row += 1) {
        const value = toScalar(cells[row], rules);
        if (value === null || value === undefined) {
          throw misfit({ column: rules.column.name, row: chunk.start + row, cell: cells[row], use: `the ${use}` });
        }
        values.push(value);
      }
    },
    finish: () => values,
  };
}
