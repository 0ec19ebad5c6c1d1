import { AppError } from '../../error.ts';
import type { MetricNeed, ScoredClasses, ScoredLabelSets } from '../scored-rows.ts';
import type { ScoredRanking, ScoredRows, ScoredValues } from '../scored-rows.ts';
import { expectedCalibrationError } from './calibration.ts';
import * as labels from './label-metrics.ts';
import * as labelSets from './label-set-metrics.ts';
import { type Measure, type Measurement, undefinedMeasurement, type UndefinedReason } from './measurement.ts';
import { medianAbsoluteError } from './median-error.ts';
import { brierScore, logLoss, topKAccuracy } from './probability-losses.ts';
import { averagePrecision, rocAuc, rocAucOvr } from './ranking-curves.ts';
import * as ranking from './ranking-metrics.ts';
import * as regression from './regression-metrics.ts';
import { metricFits, type ParsedMetric, parseMetricName } from './registry.ts';

type Measures<T extends ScoredRows> = Readonly<Record<string, Measure<T>>>;

const OF_CLASSES: Measures<ScoredClasses> = {
  accuracy: labels.accuracy,
  balanced_accuracy: labels.balancedAccuracy,
  precision: labels.precision,
  recall: labels.recall,
  f1: labels.f1,
  roc_auc: rocAuc,
  average_precision: averagePrecision,
  log_loss: logLoss,
  brier_score: brierScore,
  matthews_corrcoef: labels.matthewsCorrcoef,
  cohen_kappa: labels.cohenKappa,
  expected_calibration_error: expectedCalibrationError,
  selection_rate: labels.selectionRate,
  true_positive_rate: labels.truePositiveRate,
  false_positive_rate: labels.falsePositiveRate,
  top_k_accuracy: topKAccuracy,
  f1_macro: labels.f1Macro,
  f1_weighted: labels.f1Weighted,
  precision_macro: labels.precisionMacro,
  recall_macro: labels.recallMacro,
  roc_auc_ovr: rocAucOvr,
};

const OF_LABEL_SETS: Measures<ScoredLabelSets> = {
  accuracy: labelSets.subsetAccuracy,
  f1_micro: labelSets.f1Micro,
  f1_macro: labelSets.f1LabelMacro,
  hamming_loss: labelSets.hammingLoss,
};

const OF_VALUES: Measures<ScoredValues> = {
  mae: regression.meanAbsoluteError,
  mse: regression.meanSquaredError,
  rmse: regression.rootMeanSquaredError,
  r2: regression.r2,
  mape: regression.meanAbsolutePercentageError,
  median_absolute_error: medianAbsoluteError,
  max_error: regression.maxError,
  pinball: regression.pinballLoss,
  mean_bias: regression.meanBias,
};

const OF_RANKING: Measures<ScoredRanking> = {
  ndcg: ranking.ndcg,
  mrr: ranking.meanReciprocalRank,
  map: ranking.meanAveragePrecision,
  recall: ranking.recallAt,
};

const LACKS = {
  labels: 'no-labels',
  scores: 'no-scores',
  probabilities: 'no-probabilities',
} as const satisfies Readonly<Record<MetricNeed, UndefinedReason>>;

/** Computes a metric of scored rows. Throws AppError usage where the metric does not exist or does not fit the problem. */
export function measureMetric(rows: ScoredRows, name: string): Measurement {
  const metric = fittingMetric(rows, name);
  switch (rows.problem) {
    case 'binary':
    case 'multiclass':
      if (!rows.gives[metric.definition.needs]) return undefinedMeasurement(LACKS[metric.definition.needs]);
      return measureWith(OF_CLASSES, rows, metric);
    case 'multilabel':
      return measureWith(OF_LABEL_SETS, rows, metric);
    case 'regression':
      return measureWith(OF_VALUES, rows, metric);
    case 'ranking':
      return measureWith(OF_RANKING, rows, metric);
  }
}

/** Whether a metric exists, fits the problem, and can be computed from what the model answers. */
export function canMeasure(rows: ScoredRows, name: string): boolean {
  const metric = parseMetricName(name);
  if (metric.kind !== 'metric' || !metricFits(metric, rows.problem)) return false;
  return !('gives' in rows) || rows.gives[metric.definition.needs];
}

/** The metric of this name. Throws AppError usage where it does not exist or does not fit the problem. */
export function fittingMetric(rows: ScoredRows, name: string): ParsedMetric {
  const metric = parseMetricName(name);
  if (metric.kind === 'metric' && metricFits(metric, rows.problem)) return metric;
  throw new AppError({
    code: 'usage',
    message: `There is no metric \`${name}\` for a ${rows.problem} problem.`,
    hint: 'Choose one that fits the problem, or correct `target.problem`.',
  });
}

function measureWith<T extends ScoredRows>(
  measures: Measures<T>,
  rows: T,
  { base, parameter }: ParsedMetric,
): Measurement {
  const measure = measures[base];
  if (measure === undefined) throw new AppError({ code: 'internal', message: `The metric ${base} has no definition.` });
  return measure(rows, parameter);
}
