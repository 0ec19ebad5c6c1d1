import { AppError } from '../../error.ts';
import { answerMisfit } from '../answer-width.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import { type Label, LabelCensus } from '../labels.ts';
import type { Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetNumber } from '../target-values.ts';
import { answerNumbers } from './answer-numbers.ts';
import type { Collector, CollectorContext, ProblemKind } from './problem-kind.ts';

/** Scores of documents; `query` numbers the queries from 0, `target` is the relevance. */
export interface RankingRows extends RowsBase {
  readonly query: Int32Array;
  readonly target: Float64Array;
  readonly predicted: Float64Array;
}

/** Scores by which the documents of a query are ordered. */
export const ranking: ProblemKind<RankingRows> = {
  name: 'ranking',
  tasks: ['text-ranking'],
  isPosed: () => true,
  target: { isLabel: false, isSeveral: false, hasPositive: false, read: relevanceAt },
  prediction: {
    kinds: ['scores', 'values', 'probabilities', 'logits'],
    hasIndex: true,
    threshold: 'none',
    hasColumnPerClass: () => false,
    hasNumberPerValue: true,
  },
  hasQueries: true,
  shown: ['ndcg@10', 'mrr', 'map@10', 'recall@10'],
  gaps: ['ndcg@10'],
  start: {
    isLikely: () => true,
    kind: 'scores',
    isNamed: false,
    gate: () => ({ metric: 'ndcg@10', min: '0.1', dependsOnRows: true, margin: '0.005' }),
  },
  select: (rows, indices) => ({
    ...pickBase(rows, indices),
    query: pickIntegers(rows.query, indices),
    target: pickFloats(rows.target, indices),
    predicted: pickFloats(rows.predicted, indices),
  }),
  deal: (rows, indices) => ({ ...rows, predicted: pickFloats(rows.predicted, indices) }),
  scores: ({ predicted }) => predicted,
  measure: (rows, { measure }, parameter) => measure.ranking?.(rows, parameter),
  collect: collectRanking,
};

function collectRanking(context: CollectorContext): Collector<RankingRows> {
  const target = growableFloat64();
  const predicted = growableFloat64();
  const query = growableInt32();
  const queries = new LabelCensus();

  let misfit: Misfit | null = null;

  function add(batch: RowBatch, table: OutputTable): void {
    for (let row = 0; row < batch.rows; row += 1) {
      target.push(relevanceAt(batch, row));
      query.push(queries.add(queryAt(batch, row), batch.start + row));
    }
    misfit ??= answerMisfit(context.set, { kind: ranking, columns: table.width, wanted: 1 });
    if (misfit !== null) return;
    for (const value of answerNumbers(context, table, 1)) predicted.push(value);
  }

  return {
    add,
    finish: (base) => {
      if (misfit !== null) return { kind: 'misfit', misfit };
      return {
        kind: 'collected',
        rows: scoredRows(ranking, {
          ...base,
          query: query.finish(),
          target: target.finish(),
          predicted: predicted.finish(),
        }),
      };
    },
  };
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
