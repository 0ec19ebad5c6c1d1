import { AppError } from '../error.ts';
import type { Collected, Collector, CollectorContext } from './collectors.ts';
import { growableFloat64, growableInt32 } from './growable.ts';
import { type Label, LabelCensus, labelNumber, type LabelPlace } from './labels.ts';
import { labelText } from './misfit.ts';
import { allFinite, numberAt, type OutputTable } from './output-columns.ts';
import { isProbability, sigmoid, thresholdOf } from './probabilities.ts';
import type { RowBatch } from './row-batch.ts';
import type { ScoredRows } from './scored-rows.ts';
import { targetLabel, targetNumber } from './target-values.ts';

/** Collects several labels a row, each present or absent. */
export function collectLabelSets({ set, findings }: CollectorContext): Collector {
  const { kind = 'probabilities', threshold = 0.5, output } = set.prediction;
  const target = growableInt32();
  const predicted = growableInt32();
  const seen = new LabelCensus();
  let labels = 0;

  function add(batch: RowBatch, table: OutputTable): void {
    const { width } = batch.target;
    if (table.width !== width)
      return findings.shape(`Output \`${output}\` has ${table.width} columns for ${width} labels.`);
    labels = width;
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const row = Math.floor(cell / width);
      const label = targetLabel(batch, row, cell % width);
      seen.add(label, batch.start + row);
      target.push(labelNumber(label));
    }
    if (!allFinite(table, findings)) return undefined;
    const reaches = thresholdOf(table, { kind, threshold });
    for (let cell = 0; cell < batch.rows * width; cell += 1) {
      const value = numberAt(table.data, cell);
      const row = table.start + Math.floor(cell / width);
      if (kind === 'labels' && value !== 0 && value !== 1) findings.unknownLabel({ label: value, first: row, rows: 1 });
      if (kind === 'probabilities' && !isProbability(value, table.epsilon)) findings.notProbabilities(row, value);
      predicted.push(Number(reaches(kind === 'logits' ? sigmoid(value) : value)));
    }
    return undefined;
  }

  return {
    add,
    finish(base) {
      const stranger = seen.places.find(({ label }) => labelNumber(label) !== 0 && labelNumber(label) !== 1);
      if (stranger !== undefined) return absentOrPresent(stranger);
      return collected({
        ...base,
        problem: 'multilabel',
        labels,
        target: target.finish(),
        predicted: predicted.finish(),
      });
    },
  };
}

function absentOrPresent({ label, first, rows }: LabelPlace): Collected {
  const facts = { label: labelText(label), row: first + 1, rows, classes: ['0', '1'] };
  return { kind: 'misfit', misfit: { reason: 'target-label-unknown', pointer: '/target', facts } };
}

function collected(rows: ScoredRows): Collected {
  return { kind: 'collected', rows };
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
    finish: (base) =>
      collected({
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
  const queries = new LabelCensus();

  function add(batch: RowBatch, table: OutputTable): void {
    for (let row = 0; row < batch.rows; row += 1) {
      target.push(relevanceAt(batch, row));
      query.push(queries.add(queryAt(batch, row), batch.start + row));
    }
    for (const value of answers(context, table, 1)) predicted.push(value);
  }

  return {
    add,
    finish: (base) =>
      collected({
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

function queryAt(batch: RowBatch, row: number): Label {
  const query = batch.query?.[row];
  if (query !== undefined) return query;
  throw new AppError({
    code: 'data-binding',
    message: `Row ${batch.start + row + 1} belongs to no query.`,
    hint: 'Bind the column with the query under `query`.',
  });
}
