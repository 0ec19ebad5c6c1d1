import { shareOfEntities } from '../arithmetic/by-cluster.ts';
import { UNIT, type Metric } from './metric.ts';

/** F1 of entities of all types together, 2·hits/(true + answered), seqeval's micro average in strict mode. */
export const entityF1: Metric = {
  name: 'entity_f1',
  title: 'Entity F1',
  direction: 'up',
  parameter: null,
  range: UNIT,
  needs: 'entities',
  live: 'none',
  measure: {
    'token-classification': (rows) =>
      shareOfEntities(rows, (counts, row) => {
        return { hit: 2 * (counts.hit[row] ?? 0), of: (counts.true[row] ?? 0) + (counts.predicted[row] ?? 0) };
      }),
  },
};
