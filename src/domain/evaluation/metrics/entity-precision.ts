import { shareOfEntities } from '../arithmetic/by-cluster.ts';
import { UNIT, type Metric } from './metric.ts';

/** Share of the answered entities that are true ones, seqeval's micro average in strict mode. */
export const entityPrecision: Metric = {
  name: 'entity_precision',
  title: 'Entity precision',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'entities',
  live: 'none',
  measure: {
    'token-classification': (rows) =>
      shareOfEntities(rows, (counts, row) => ({ hit: counts.hit[row] ?? 0, of: counts.predicted[row] ?? 0 })),
  },
};
