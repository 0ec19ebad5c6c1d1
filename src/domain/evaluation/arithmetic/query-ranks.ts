import { meanOf } from '../arithmetic/means.ts';
import { type Measurement, undefinedMeasurement } from '../arithmetic/measurement.ts';
import type { RankingRows } from '../problems/ranking.ts';

/** Documents of equal score: ranks `from + 1` to `from + relevances.length`. Every metric is its mean over their orders. */
interface Tie {
  readonly from: number;
  readonly size: number;
  /** Sum of relevances, and how many are above 0. */
  readonly gain: number;
  readonly relevant: number;
}

export interface RankedQuery {
  readonly ties: readonly Tie[];
  /** Relevances from the highest. */
  readonly ideal: Float64Array;
  readonly relevant: number;
}

/** A query is the unit: its rows are not independent. It weighs as much as its first row, and is left out where that is 0. */
export function meanOverQueries(rows: RankingRows, score: (query: RankedQuery) => number): Measurement {
  const { weight } = rows;
  const groups = rowsByQuery(rows.query).filter((group) => weight?.[group[0] ?? 0] !== 0);
  if (groups.length === 0 && rows.rows > 0) return undefinedMeasurement('no-weight');
  const values = Float64Array.from(groups, (group) => score(rankQuery(rows, group)));
  return meanOf(values, weight && Float64Array.from(groups, (group) => weight[group[0] ?? 0] ?? 0), 'share');
}

/** The rows of each query, in the order of the queries' numbers. */
export function rowsByQuery(query: Int32Array): readonly Int32Array[] {
  const highest = query.reduce((most, id) => Math.max(most, id), -1);
  const counts = new Int32Array(highest + 1);
  for (const id of query) counts[id] = (counts[id] ?? 0) + 1;
  const groups = Array.from(counts, (count) => new Int32Array(count));
  const filled = new Int32Array(highest + 1);
  query.forEach((id, row) => {
    const place = filled[id] ?? 0;
    groups[id]?.set([row], place);
    filled[id] = place + 1;
  });
  return groups.filter((group) => group.length > 0);
}

export function rankQuery({ predicted, target }: RankingRows, group: Int32Array): RankedQuery {
  const order = group.slice().sort((a, b) => (predicted[b] ?? 0) - (predicted[a] ?? 0));
  const ties: Tie[] = [];
  for (let from = 0; from < order.length;) {
    const score = predicted[order[from] ?? 0];
    let [to, gain, relevant] = [from, 0, 0];
    while (to < order.length && predicted[order[to] ?? 0] === score) {
      const relevance = target[order[to] ?? 0] ?? 0;
      gain += relevance;
      relevant += Number(relevance > 0);
      to += 1;
    }
    ties.push({ from, size: to - from, gain, relevant });
    from = to;
  }
  const ideal = Float64Array.from(group, (row) => target[row] ?? 0)
    .sort()
    .reverse();
  return { ties, ideal, relevant: ties.reduce((count, tie) => count + tie.relevant, 0) };
}
