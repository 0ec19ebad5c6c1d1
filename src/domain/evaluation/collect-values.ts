import { AppError } from '../error.ts';
import type { Collector, CollectorContext } from './collectors.ts';
import { growableFloat64, growableInt32 } from './growable.ts';
import { seenLabels } from './labels.ts';
import { allFinite, numberAt, type OutputTable } from './output-columns.ts';
import { sigmoid } from './probabilities.ts';
import type { RowBatch } from './row-batch.ts';
import { targetLabel, targetNumber } from './target-values.ts';

/** Collects several labels a row, each present or absent. */
export function collectLabelSets({ set, findings }: CollectorContext): Collector {
  const { kind = 'probabilities', threshold = 0.5, output } = set.prediction;
  const target = growableInt32();
  const predicted = growableInt32();
  let labels = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    const { width } = batch.target;
    if (table.width !== width)
      return findings.shape(`Output \`${output}\` has ${table.width} columns for ${width} labels.`);
    labels = width;
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const row = Math.floor(cell / width);
      const label = targetLabel(batch, row, cell % width);
      const present = Number(label);
      if (present !== 0 && present !== 1) findings.unknownLabel(batch.start + row, label, 'data');
      target.push(present);
    }
    if (!allFinite(table, findings)) return undefined;
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const value = numberAt(table.data, cell);
      if (kind === 'probabilities' && (value < 0 || value > 1))
        findings.notProbabilities(table.start + Math.floor(cell / width));
      predicted.push(Number((kind === 'logits' ? sigmoid(value) : value) >= threshold));
    }
    return undefined;
  }

  return {
    add,
    finish: (base) => ({
      ...base,
      problem: 'multilabel',
      labels,
      target: target.finish(),
      predicted: predicted.finish(),
    }),
  };
}

/** Collects one or more numbers a row. */
export function collectValues(context: CollectorContext): Collector {
  const target = growableFloat64();
  const predicted = growableFloat64();
  let outputs = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    outputs = batch.target.width;
    for (let row = 0; row < batch.rows; row += 1) {
      for (let column = 0; column < outputs; column += 1) target.push(targetNumber(batch, row, column));
    }
    for (const value of answers(context, table, outputs)) predicted.push(value);
  }

  return {
    add,
    finish: (base) => ({
      ...base,
      problem: 'regression',
      outputs,
      target: target.finish(),
      predicted: predicted.finish(),
    }),
  };
}

/** Collects the scores of documents together with the query that each belongs to. */
export function collectRanking(context: CollectorContext): Collector {
  const target = growableFloat64();
  const predicted = growableFloat64();
  const query = growableInt32();
  const queries = seenLabels();

  function add(batch: RowBatch, table: OutputTable): void {
    for (let row = 0; row < batch.rows; row += 1) {
      target.push(relevanceAt(batch, row));
      query.push(queries.indexOf(queryAt(batch, row)));
    }
    for (const value of answers(context, table, 1)) predicted.push(value);
  }

  return {
    add,
    finish: (base) => ({
      ...base,
      problem: 'ranking',
      query: query.finish(),
      target: target.finish(),
      predicted: predicted.finish(),
    }),
  };
}

/** The `wanted` columns of the output; `prediction.index` picks one of several. */
function* answers({ set, findings }: CollectorContext, table: OutputTable, wanted: number): Generator<number> {
  const { index, output } = set.prediction;
  const first = wanted === 1 ? (index ?? 0) : 0;
  const picks = wanted === 1 && index !== undefined ? index < table.width : table.width === wanted;
  if (!picks) return findings.shape(`Output \`${output}\` has ${table.width} columns; ${first + wanted} needed.`);
  if (!allFinite(table, findings)) return undefined;
  for (let start = 0; start < table.data.length; start += table.width) {
    for (let column = 0; column < wanted; column += 1) yield numberAt(table.data, start + first + column);
  }
  return undefined;
}

function relevanceAt(batch: RowBatch, row: number): number {
  const relevance = targetNumber(batch, row);
  if (relevance >= 0) return relevance;
  throw new AppError({
    code: 'data-format',
    message: `The relevance in row ${batch.start + row + 1} is ${relevance}; it must not be negative.`,
    hint: 'Shift the grades so that 0 means irrelevant.',
  });
}

function queryAt(batch: RowBatch, row: number): string | number | boolean {
  const query = batch.query?.[row];
  if (query !== undefined) return query;
  throw new AppError({
    code: 'data-binding',
    message: `Row ${batch.start + row + 1} belongs to no query.`,
    hint: 'Bind the column with the query under `query`.',
  });
}
