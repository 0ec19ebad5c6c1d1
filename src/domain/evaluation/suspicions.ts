import type { EvaluationSet, Finding, PredictionResult } from '../../contract/generated/types.ts';

/** That one class of several is scored against the rest changes what every number means, and stands nowhere beside them. */
export function oneAgainstRest({ target, prediction }: EvaluationSet): readonly Finding[] {
  const { positive, classes } = target;
  if (positive === undefined || classes === undefined || classes.length < 3) return [];
  const { threshold = 0.5, kind } = prediction;
  const by = kind === 'labels' ? '' : ` from ${threshold} on`;
  return [
    {
      code: 'positive-against-rest',
      severity: 'warning',
      check: 'prediction',
      message: `The ${classes.length} classes are scored as ${JSON.stringify(positive).slice(0, 100)} against the rest${by}, and not each for itself.`,
      hint: 'Delete `target.positive` to score all classes.',
    },
  ];
}

/** Numbers that are right as they are computed, and whose likely cause is that the manifest names the wrong class. */
export function suspicions(results: readonly PredictionResult[]): readonly Finding[] {
  const upsideDown = results.filter(isUpsideDown).slice(0, 1);
  return upsideDown.map(({ estimate: { value } }) => ({
    code: 'worse-than-chance',
    severity: 'warning',
    check: 'prediction',
    message: `The model ranks positive rows below negative ones: roc_auc is ${value?.toFixed(3)}, surely below 0.5.`,
    hint: 'See whether `target.positive`, `target.classes` and `prediction.index` name the class whose probability is read.',
  }));
}

function isUpsideDown({ metric, slice, estimate }: PredictionResult): boolean {
  return metric === 'roc_auc' && slice === null && (estimate.interval?.upper ?? 1) < 0.5;
}
