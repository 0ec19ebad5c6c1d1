import type { LiveTestMetric, Utility } from '../../contract/generated/types.ts';
import { parseDuration } from '../model/quantity.ts';
import type { TestMetric } from './test-policy.ts';

/** When a prediction's label counts, where labels come from, and what a prediction without one is. */
export type LabelFacts = Pick<TestMetric, 'delayMs' | 'labels' | 'missing'>;

export function labelFacts({
  labelDelay = '0s',
  labels = 'exogenous',
  missing = 'exclude',
}: Pick<LiveTestMetric, 'labelDelay' | 'labels' | 'missing'>): LabelFacts {
  return { delayMs: parseDuration(labelDelay), labels, missing };
}

/** From the freest on: of what comes anyhow, of what is done with the answer, of what the answer let be. */
const LESS_FREE = ['exogenous', 'interactive', 'selective'] as const satisfies readonly LabelFacts['labels'][];

/** A utility is known when all that it weighs is, and its labels are those of the part that comes least freely. */
export function utilityFacts({ weights }: Pick<Utility, 'weights'>, metrics: readonly LiveTestMetric[]): LabelFacts {
  const weighed = metrics.filter(({ id }) => Object.hasOwn(weights, id)).map(labelFacts);
  return {
    delayMs: Math.max(0, ...weighed.map(({ delayMs }) => delayMs)),
    labels: LESS_FREE.findLast((kind) => weighed.some(({ labels }) => labels === kind)) ?? 'exogenous',
    missing: 'exclude',
  };
}
