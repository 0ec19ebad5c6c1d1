import type { LiveTestMetric } from '../../contract/generated/types.ts';
import type { Metric } from '../evaluation/metrics/metric.ts';
import { parseMetricName } from '../evaluation/metrics/registry.ts';

/** The metric of certification that a live metric is by its name; null for one of the model's own. */
export function certifiedMetric(id: string): Metric | null {
  const parsed = parseMetricName(id);
  return parsed.kind === 'metric' ? parsed.metric : null;
}

/** What one prediction can contribute: within the metric's own range, where that has one, and within what is declared. */
export function contributionRange({
  id,
  range: [least = -Infinity, most = Infinity] = [],
}: Pick<LiveTestMetric, 'id' | 'range'>): readonly [least: number, most: number] {
  const [low, high] = certifiedMetric(id)?.range ?? [-Infinity, Infinity];
  return [Math.max(low, least), Math.min(high, most)];
}
