import type { ScoredRanking } from '../scored-rows.ts';
import { meanOf } from './means.ts';
import type { Measure } from './measurement.ts';

type RankingMeasure = Measure<ScoredRanking>;

/** Documents of equal score: ranks `from + 1` to `from + relevances.length`. Every metric is its mean over their orders. */
interface Tie {
  readonly from: number;
  readonly size: number;
  /** Sum of relevances, and how many are above 0. */
  readonly gain: number;
  readonly relevant: number;
}

interface RankedQuery {
  readonly ties: readonly Tie[];
  /** Relevances from the highest. */
  readonly ideal: Float64Array;
  readonly relevant: number;
}

/** Linear gain, log₂ discount, ties averaged; 0 for a query without a relevant document. */
export const ndcg: RankingMeasure = (rows, parameter) =>
  meanOverQueries(rows, ({ ties, ideal }) => {
    const depth = parameter ?? Number.POSITIVE_INFINITY;
    let best = 0;
    for (let rank = 1; rank <= Math.min(depth, ideal.length); rank += 1)
      best += (ideal[rank - 1] ?? 0) * discount(rank);
    if (best === 0) return 0;
    let gain = 0;
    for (const tie of ties) {
      let discounts = 0;
      for (let rank = tie.from + 1; rank <= Math.min(depth, tie.from + tie.size); rank += 1)
        discounts += discount(rank);
      gain += (tie.gain / tie.size) * discounts;
    }
    return gain / best;
  });

/** 1 / rank of the first relevant document, 0 beyond k; its expectation over the orders of ties (McSherry and Najork, 2008). */
export const meanReciprocalRank: RankingMeasure = (rows, parameter) =>
  meanOverQueries(rows, ({ ties }) => {
    const depth = parameter ?? Number.POSITIVE_INFINITY;
    const tie = ties.find(({ relevant }) => relevant > 0);
    if (tie === undefined) return 0;
    let expected = 0;
    let stillNone = 1;
    for (let place = 1; place <= tie.size - tie.relevant + 1 && tie.from + place <= depth; place += 1) {
      const first = tie.relevant / (tie.size - place + 1);
      expected += (stillNone * first) / (tie.from + place);
      stillNone *= 1 - first;
    }
    return expected;
  });

/** Share of a query's relevant documents among its first k; 0 for a query without one. */
export const recallAt: RankingMeasure = (rows, parameter) =>
  meanOverQueries(rows, ({ ties, relevant }) => {
    const depth = parameter ?? Number.POSITIVE_INFINITY;
    if (relevant === 0) return 0;
    const found = ties.reduce((count, tie) => {
      const inside = Math.min(Math.max(depth - tie.from, 0), tie.size);
      return count + (tie.relevant * inside) / tie.size;
    }, 0);
    return found / relevant;
  });

/**
 * Mean over the first k ranks that hold a relevant document of the precision there, divided by the smaller of k and the number
 * of relevant documents; its expectation over the orders of ties (McSherry and Najork, 2008).
 */
export const meanAveragePrecision: RankingMeasure = (rows, parameter) =>
  meanOverQueries(rows, ({ ties, relevant }) => {
    const depth = parameter ?? Number.POSITIVE_INFINITY;
    if (relevant === 0) return 0;
    let before = 0;
    let total = 0;
    for (const tie of ties) {
      const others = tie.size > 1 ? (tie.relevant - 1) / (tie.size - 1) : 0;
      for (let place = 1; place <= tie.size && tie.from + place <= depth; place += 1) {
        const hits = before + 1 + (place - 1) * others;
        total += ((tie.relevant / tie.size) * hits) / (tie.from + place);
      }
      before += tie.relevant;
    }
    return total / Math.min(relevant, depth);
  });

/** A query is the unit: its rows are not independent. It weighs as much as its first row. */
function meanOverQueries(rows: ScoredRanking, score: (query: RankedQuery) => number): ReturnType<RankingMeasure> {
  const groups = rowsByQuery(rows.query);
  const { weight } = rows;
  const values = Float64Array.from(groups, (group) => score(rankQuery(rows, group)));
  return meanOf(values, weight && Float64Array.from(groups, (group) => weight[group[0] ?? 0] ?? 0), 'share');
}

function rowsByQuery(query: Int32Array): readonly Int32Array[] {
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

function rankQuery({ predicted, target }: ScoredRanking, group: Int32Array): RankedQuery {
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

function discount(rank: number): number {
  return 1 / Math.log2(rank + 1);
}
