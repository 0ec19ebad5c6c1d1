import type { Measurement } from '../arithmetic/measurement.ts';
import { meanOverQueries } from '../arithmetic/query-ranks.ts';
import type { RankingRows } from '../problems/ranking.ts';
import { TOP_ANY, UNIT, type Metric } from './metric.ts';

/** Mean over the first k ranks that hold a relevant document of the precision there, divided by the smaller of k and the number
 * of relevant documents; its expectation over the orders of ties (McSherry and Najork, 2008). */
export const map: Metric = {
  name: 'map',
  title: 'Mean average precision',
  direction: 'up',
  parameter: TOP_ANY,
  range: UNIT,
  needs: 'scores',
  live: 'mean',
  measure: { ranking: precisionAtHits },
};

function precisionAtHits(rows: RankingRows, parameter: number | null): Measurement {
  return meanOverQueries(rows, ({ ties, relevant }) => {
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
}
