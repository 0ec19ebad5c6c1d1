import { shareOfEntities } from '../arithmetic/by-cluster.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of the true entities that were answered, seqeval's micro average in strict mode. */
export const entityRecall: Metric = {
  name: 'entity_recall',
  title: 'Entity recall',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'entities',
  live: 'none',
  measure: {
    'token-classification': (rows) =>
      shareOfEntities(rows, (counts, row) => ({ hit: counts.hit[row] ?? 0, of: counts.true[row] ?? 0 })),
  },
};
