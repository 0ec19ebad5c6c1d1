import type { Measurement } from '../arithmetic/measurement.ts';
import { meanOverQueries, type RankedQuery } from '../arithmetic/query-ranks.ts';
import type { RankingRows } from '../problems/ranking.ts';
import { TOP_ANY, UNIT, type Metric } from './metric.ts';

/** Linear gain, log₂ discount, ties averaged; 0 for a query without a relevant document. */
export const ndcg: Metric = {
  name: 'ndcg',
  title: 'NDCG',
  direction: 'up',
  parameter: TOP_ANY,
  range: UNIT,
  needs: 'scores',
  live: 'mean',
  measure: { ranking: shareOfIdeal },
};

function shareOfIdeal(rows: RankingRows, parameter: number | null): Measurement {
  return meanOverQueries(rows, (query) => ndcgOf(query, parameter ?? Number.POSITIVE_INFINITY));
}

/** Of one query, of which the first `depth` ranks count. */
export function ndcgOf({ ties, ideal }: RankedQuery, depth: number): number {
  let best = 0;
  for (let rank = 1; rank <= Math.min(depth, ideal.length); rank += 1) best += (ideal[rank - 1] ?? 0) * discount(rank);
  if (best === 0) return 0;
  let gain = 0;
  for (const tie of ties) {
    let discounts = 0;
    for (let rank = tie.from + 1; rank <= Math.min(depth, tie.from + tie.size); rank += 1) discounts += discount(rank);
    gain += (tie.gain / tie.size) * discounts;
  }
  return gain / best;
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}
