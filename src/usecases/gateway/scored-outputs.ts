import type { Model } from '../../contract/generated/types.ts';
import { metricFits, parseMetricName } from '../../domain/evaluation/metrics/registry.ts';
import { problemOf } from '../../domain/evaluation/problems/registry.ts';

type Declared = Pick<Model, 'task' | 'evaluation' | 'liveTest'>;

/** The evaluation set by which a live metric is read: the first whose problem has the metric; null for a metric of the model's own. */
export function setOfMetric({ task, evaluation }: Declared, metric: string): string | null {
  const parsed = parseMetricName(metric);
  if (parsed.kind !== 'metric') return null;
  const fitting = Object.entries(evaluation).find(([, set]) => metricFits(parsed, problemOf(task, set.target)));
  return fitting?.[0] ?? null;
}

/** Outputs that labels are compared with. */
export function scoredOutputs(model: Declared): ReadonlySet<string> {
  const sets = (model.liveTest?.metrics ?? []).flatMap(({ id }) => setOfMetric(model, id) ?? []);
  return new Set(sets.flatMap((name) => model.evaluation[name]?.prediction.output ?? []));
}
