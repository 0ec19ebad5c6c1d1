import type { NdcgByKFigure } from '../../../contract/generated/types.ts';
import { rankQuery, rowsByQuery } from '../arithmetic/query-ranks.ts';
import { ndcgOf } from '../metrics/ndcg.ts';
import type { RankingRows } from '../problems/ranking.ts';
import { roundPoints } from '../round-figures.ts';
import type { FigureKind, FigureRequest } from './figure.ts';

const DEPTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 50, 100, 200, 500, 1000];

/** sklearn.metrics.ndcg_score for each k up to the longest query. */
export const ndcgByK: FigureKind = {
  kind: 'ndcg_by_k',
  draw: (request) => draw(request),
};

function draw({ data, candidate, baseline }: FigureRequest): NdcgByKFigure | null {
  const longest = candidate.rows.ask({ ranking: longestQuery }) ?? 0;
  const k = DEPTHS.filter((depth) => depth <= longest);
  const by = { ranking: (rows: RankingRows) => ({ ndcg: meansAt(rows, k) }) };
  const ours = candidate.rows.ask(by);
  if (ours === undefined || k.length === 0) return null;
  return { data, kind: 'ndcg_by_k', k, candidate: ours, baseline: baseline?.rows.ask(by) ?? null };
}

function longestQuery({ query }: RankingRows): number {
  return rowsByQuery(query).reduce((most, { length }) => Math.max(most, length), 0);
}

/** A query weighs as much as its first row, as in the metric. */
function meansAt(rows: RankingRows, depths: readonly number[]): readonly number[] {
  const sums = new Float64Array(depths.length);
  let total = 0;
  for (const documents of rowsByQuery(rows.query)) {
    const share = rows.weight?.[documents[0] ?? 0] ?? 1;
    if (share === 0) continue;
    total += share;
    const ranked = rankQuery(rows, documents);
    depths.forEach((depth, index) => sums.set([(sums[index] ?? 0) + share * ndcgOf(ranked, depth)], index));
  }
  return roundPoints(sums.map((sum) => (total === 0 ? 0 : sum / total)));
}
