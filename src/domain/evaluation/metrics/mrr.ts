import type { Measurement } from '../arithmetic/measurement.ts';
import { meanOverQueries } from '../arithmetic/query-ranks.ts';
import type { RankingRows } from '../problems/ranking.ts';
import { TOP_ANY, UNIT, type Metric } from './metric.ts';

/** 1 / rank of the first relevant document, 0 beyond k; its expectation over the orders of ties (McSherry and Najork, 2008). */
export const mrr: Metric = {
  name: 'mrr',
  title: 'Mean reciprocal rank',
  direction: 'up',
  parameter: TOP_ANY,
  range: UNIT,
  needs: 'scores',
  live: 'mean',
  measure: { ranking: reciprocalOfFirst },
};

function reciprocalOfFirst(rows: RankingRows, parameter: number | null): Measurement {
  return meanOverQueries(rows, ({ ties }) => {
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
}
