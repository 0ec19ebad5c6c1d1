import type { LiveTestPolicy } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { UTILITY } from '../livetest/resolve-policy.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';

/** What every request has, beside the metrics. All of it costs. */
const COSTS = ['latencyMs', 'error', 'cost'];

/** Whether a declared utility weighs what there is, and each by the sign that makes more of it better. */
export function checkUtility({ metrics, utility }: LiveTestPolicy): readonly ManifestProblem[] {
  if (utility === undefined) return [];
  const known = [...metrics.map(({ id }) => id), ...COSTS];
  const reserved = [UTILITY, ...COSTS];
  const ups = new Set(metrics.filter(({ direction }) => direction === 'up').map(({ id }) => id));
  return [
    ...metrics.flatMap(({ id }, index) =>
      reserved.includes(id) ? [problem('live-name-reserved', `/liveTest/metrics/${index}/id`, { name: id })] : [],
    ),
    ...Object.entries(utility.weights).flatMap(([name, weight]) => {
      const at = toPointer('liveTest', 'utility', 'weights', name);
      if (!known.includes(name)) return [problem('live-weight-unknown', at, { name, known })];
      const isUp = ups.has(name) && !COSTS.includes(name);
      const isRight = isUp ? weight > 0 : weight < 0;
      const wanted = isUp ? 'above 0' : 'below 0';
      return isRight ? [] : [problem('live-weight-sign', at, { name, weight, wanted })];
    }),
  ];
}
