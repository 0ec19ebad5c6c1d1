import type { EvaluationSet } from '../../../contract/generated/types.ts';
import type { Tensor } from '../../tensor.ts';
import type { Label } from '../labels.ts';
import { type OutputTable, outputTableOf } from '../output-columns.ts';
import { readTexts } from '../read-texts.ts';
import type { RowBatch } from '../row-batch.ts';
import { ScoreFindings } from '../score-findings.ts';
import { joinedOutputs } from '../joined-outputs.ts';

/** What a program is told of a row. */
export interface RowLine {
  readonly row: number;
  readonly target: Json;
  readonly answer: Json;
  readonly columns: Readonly<Record<string, Json>>;
  readonly weight?: number;
  readonly query?: Json;
}

type Json = Label | null | readonly Json[];

export interface RowsToTell {
  readonly set: EvaluationSet;
  /** Those that metrics name. */
  readonly columns: readonly string[];
  /** Whether answers are texts, of which the output may hold ids or frames. */
  readonly areTexts: boolean;
}

/** One line of JSON for each row of a batch; none where the output has no row for each, which scoring tells. */
export function rowLines(batch: RowBatch, outputs: readonly Tensor[], told: RowsToTell): readonly string[] {
  const { set, areTexts } = told;
  const place = { name: set.prediction.output, rows: batch.rows, start: batch.start };
  const table = outputTableOf(joinedOutputs(outputs, set.prediction), place, new ScoreFindings());
  if (table === null) return [];
  const texts = areTexts ? readTexts(table, set, new ScoreFindings()) : null;
  if (areTexts && texts === null) return [];
  return Array.from({ length: batch.rows }, (_, row) =>
    writeJson({
      row: batch.start + row,
      target: targetOf(batch, row),
      answer: texts === null ? answerOf(table, row, set.prediction.index) : (texts[row] ?? null),
      columns: Object.fromEntries(told.columns.map((name) => [name, batch.columns.get(name)?.[row] ?? null])),
      ...(batch.weight === null ? {} : { weight: batch.weight[row] ?? 0 }),
      ...(batch.query === null ? {} : { query: batch.query[row] ?? null }),
    }),
  );
}

function targetOf({ target: { width, values } }: RowBatch, row: number): Json {
  if (width === 1) return values[row] ?? null;
  return Array.from({ length: width }, (_, place) => values[row * width + place] ?? null);
}

/** A number where a row has one, or one is picked, else lists as the output is shaped. */
function answerOf({ data, width, inner }: OutputTable, row: number, index?: number): Json {
  if (index !== undefined) return data[row * width + index] ?? null;
  const values = Array.from({ length: width }, (_, place) => data[row * width + place] ?? null);
  return width === 1 ? (values[0] ?? null) : nest(values, inner.slice(1));
}

function nest(values: readonly Json[], inner: readonly number[]): readonly Json[] {
  const size = inner.reduce((product, one) => product * one, 1);
  if (inner.length === 0) return values;
  return Array.from({ length: values.length / size }, (_, at) =>
    nest(values.slice(at * size, (at + 1) * size), inner.slice(1)),
  );
}

/** Integers of 64 bits by their digits; null for a number that is not finite, which JSON has none of. */
function writeJson(value: Json | RowLine | RowLine['columns']): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${writeJson(one)}`);
  return `{${members.join(',')}}`;
}
