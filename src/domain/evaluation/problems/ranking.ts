import { AppError } from '../../error.ts';
import { rankQuery, rowsByQuery } from '../arithmetic/query-ranks.ts';
import { answerMisfit } from '../answer-width.ts';
import { ndcgOf } from '../metrics/ndcg.ts';
import type { RowLosses } from '../row-losses.ts';
import { growableFloat64, growableInt32 } from '../growable.ts';
import { type Label, LabelCensus } from '../labels.ts';
import type { Misfit } from '../misfit.ts';
import type { OutputTable } from '../output-columns.ts';
import type { RowBatch } from '../row-batch.ts';
import { pickBase, pickFloats, pickIntegers, type RowsBase, scoredRows } from '../scored-rows.ts';
import { targetGrade } from '../target-values.ts';
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
  ask: (rows, by) => by.ranking?.(rows),
  losses: queryLosses,
  collect: collectRanking,
};

const LOSS_DEPTH = 10;

/** What a query lacks to the best order of its documents. Two answers to it are the same where its documents have the same ranks. */
function queryLosses(rows: RankingRows): RowLosses {
  const queries = rowsByQuery(rows.query);
  const starts = new Int32Array(queries.length + 1);
  queries.forEach((documents, query) => starts.set([(starts[query] ?? 0) + documents.length], query + 1));
  const answers = new Int32Array(rows.rows);
  queries.forEach((documents, query) => answers.set(ranksOf(documents, rows.predicted), starts[query] ?? 0));
  return {
    by: 'loss',
    unit: 'query',
    metric: `ndcg@${LOSS_DEPTH}`,
    places: Int32Array.from(queries, (documents) => documents[0] ?? 0),
    loss: Float64Array.from(queries, (documents) => 1 - ndcgOf(rankQuery(rows, documents), LOSS_DEPTH)),
    answers,
    starts,
    areClasses: false,
  };
}

/** The rank of each document; of equal scores all have the first. */
function ranksOf(documents: Int32Array, predicted: Float64Array): Int32Array {
  const scores = Float64Array.from(documents, (row) => predicted[row] ?? 0);
  const falling = scores.toSorted().reverse();
  const rank = new Map<number, number>();
  falling.forEach((score, index) => {
    if (!rank.has(score)) rank.set(score, index);
  });
  return Int32Array.from(scores, (score) => rank.get(score) ?? 0);
}

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
  const relevance = targetGrade(batch, row);
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
