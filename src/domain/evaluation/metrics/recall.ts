import { shareOfRows } from '../arithmetic/hits.ts';
import type { Measurement } from '../arithmetic/measurement.ts';
import { MOST_NEIGHBOURS } from '../arithmetic/neighbours.ts';
import { meanOverQueries } from '../arithmetic/query-ranks.ts';
import { recallAt } from '../arithmetic/recall-at.ts';
import type { RankingRows } from '../problems/ranking.ts';
import { TOP_ANY, UNIT, type Metric } from './metric.ts';

/** Share of positives that are found; 0 where there is none (zero_division=0). Of vectors: whether one of the nearest has the same id. */
export const recall: Metric = {
  name: 'recall',
  title: 'Recall',
  direction: 'up',
  parameter: { ...TOP_ANY, problems: ['ranking', 'retrieval'], most: { retrieval: MOST_NEIGHBOURS } },
  range: UNIT,
  needs: 'labels',
  live: 'mean',
  measure: {
    binary: (rows) => shareOfRows(rows, (truth, answer) => (truth === 1 ? answer : 2), 0),
    ranking: recallOfQueries,
    // All that there are hold one of the same id, whatever the model answers.
    retrieval: (rows, parameter) => recallAt(rows, parameter ?? 1),
  },
};

/** Share of a query's relevant documents among its first k; 0 for a query without one. */
function recallOfQueries(rows: RankingRows, parameter: number | null): Measurement {
  const depth = parameter ?? Number.POSITIVE_INFINITY;
  return meanOverQueries(rows, ({ ties, relevant }) => {
    if (relevant === 0) return 0;
    const found = ties.reduce((count, tie) => {
      const inside = Math.min(Math.max(depth - tie.from, 0), tie.size);
      return count + (tie.relevant * inside) / tie.size;
    }, 0);
    return found / relevant;
  });
}
