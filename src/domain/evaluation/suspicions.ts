import type { EvaluationSet, Finding, Prediction, PredictionResult } from '../../contract/generated/types.ts';
import { finding } from '../finding/finding.ts';
import { labelText } from './misfit.ts';
import { DEFAULT_LEVEL } from './evaluate.ts';
import { estimateOf } from './intervals.ts';
import { canMeasure, measureMetric } from './metrics/measure.ts';
import type { ScoredRows } from './scored-rows.ts';

/** That one class of several is scored against the rest changes what every number means, and stands nowhere beside them. */
export function oneAgainstRest({ target, prediction }: EvaluationSet): readonly Finding[] {
  const { positive, classes } = target;
  if (positive === undefined || classes === undefined || classes.length < 3) return [];
  const { threshold = 0.5, kind } = prediction;
  return [
    finding('positive-against-rest', {
      positive: typeof positive === 'string' ? labelText(positive) : positive,
      classes: classes.length,
      threshold: kind === 'labels' ? null : threshold,
    }),
  ];
}

/** Numbers that are right as they are computed, and whose likely cause is that the manifest names the wrong class. */
export function suspicions(
  results: readonly PredictionResult[],
  rows: ScoredRows,
  { kind, positiveScores = 'high' }: Pick<Prediction, 'kind' | 'positiveScores'> = {},
): readonly Finding[] {
  const kappa = kappaBelowChance(rows);
  if (kappa !== null) return [finding('worse-than-chance', { metric: 'cohen_kappa', value: kappa })];
  const upsideDown = results.filter(isUpsideDown).slice(0, 1);
  return upsideDown.flatMap(({ metric, estimate: { value } }) => {
    if (value === null) return [];
    const isDirected = kind === 'scores' && rows.problem === 'binary';
    return [
      isDirected
        ? finding('scores-reversed', { metric, value, positiveScores })
        : finding('worse-than-chance', { metric, value }),
    ];
  });
}

function isUpsideDown({ metric, slice, estimate }: PredictionResult): boolean {
  return (
    (metric === 'roc_auc' || metric === 'roc_auc_macro') && slice === null && (estimate.interval?.upper ?? 1) < 0.5
  );
}

/**
 * Cohen's kappa where its whole interval is below 0: the answers meet the truth more rarely than they would if they were dealt
 * to the rows at random. Only of labels, because an order is judged by roc_auc, whatever its threshold.
 */
function kappaBelowChance(rows: ScoredRows): number | null {
  if (canMeasure(rows, 'roc_auc') || !canMeasure(rows, 'cohen_kappa')) return null;
  const { value, interval } = estimateOf(measureMetric(rows, 'cohen_kappa'), DEFAULT_LEVEL);
  return value !== null && (interval?.upper ?? 1) < 0 ? value : null;
}
