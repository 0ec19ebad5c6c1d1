import type { Problem } from '../../../contract/generated/types.ts';
import { accuracy } from './accuracy.ts';
import { averagePrecisionMacro } from './average-precision-macro.ts';
import { averagePrecisionMicro } from './average-precision-micro.ts';
import { averagePrecisionSamples } from './average-precision-samples.ts';
import { averagePrecision } from './average-precision.ts';
import { balancedAccuracy } from './balanced-accuracy.ts';
import { boxMap50 } from './box-map-50.ts';
import { boxMap75 } from './box-map-75.ts';
import { boxMap } from './box-map.ts';
import { brierScore } from './brier-score.ts';
import { cer } from './cer.ts';
import { cohenKappa } from './cohen-kappa.ts';
import { dice } from './dice.ts';
import { entityF1 } from './entity-f1.ts';
import { entityPrecision } from './entity-precision.ts';
import { entityRecall } from './entity-recall.ts';
import { exactMatch } from './exact-match.ts';
import { expectedCalibrationError } from './expected-calibration-error.ts';
import { f1Macro } from './f1-macro.ts';
import { f1Micro } from './f1-micro.ts';
import { f1Weighted } from './f1-weighted.ts';
import { f1 } from './f1.ts';
import { falsePositiveRate } from './false-positive-rate.ts';
import { hammingLoss } from './hamming-loss.ts';
import { iou } from './iou.ts';
import { jaccardSamples } from './jaccard-samples.ts';
import { logLoss } from './log-loss.ts';
import { mae } from './mae.ts';
import { map } from './map.ts';
import { mape } from './mape.ts';
import { matthewsCorrcoef } from './matthews-corrcoef.ts';
import { maxError } from './max-error.ts';
import { meanBias } from './mean-bias.ts';
import { meanIou } from './mean-iou.ts';
import { medianAbsoluteError } from './median-absolute-error.ts';
import type { Metric, MetricParameter } from './metric.ts';
import { mrr } from './mrr.ts';
import { mse } from './mse.ts';
import { ndcg } from './ndcg.ts';
import { NO_OWN_METRICS, OWN_PROBLEMS, type OwnMetrics } from '../own/own-metrics.ts';
import { pearson } from './pearson.ts';
import { pinball } from './pinball.ts';
import { pixelAccuracy } from './pixel-accuracy.ts';
import { precisionMacro } from './precision-macro.ts';
import { precision } from './precision.ts';
import { r2 } from './r2.ts';
import { recallMacro } from './recall-macro.ts';
import { recall } from './recall.ts';
import { rmse } from './rmse.ts';
import { rocAucMacro } from './roc-auc-macro.ts';
import { rocAucMicro } from './roc-auc-micro.ts';
import { rocAucOvr } from './roc-auc-ovr.ts';
import { rocAuc } from './roc-auc.ts';
import { selectionRate } from './selection-rate.ts';
import { spearman } from './spearman.ts';
import { tokenAccuracy } from './token-accuracy.ts';
import { tokenF1 } from './token-f1.ts';
import { topKAccuracy } from './top-k-accuracy.ts';
import { truePositiveRate } from './true-positive-rate.ts';
import { wer } from './wer.ts';

/** Every metric of predictions. To add one, write its record in a file of its own and name it here. */
export const METRICS: readonly Metric[] = [
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  f1,
  rocAuc,
  averagePrecision,
  logLoss,
  brierScore,
  matthewsCorrcoef,
  cohenKappa,
  expectedCalibrationError,
  selectionRate,
  truePositiveRate,
  falsePositiveRate,
  topKAccuracy,
  f1Macro,
  f1Weighted,
  f1Micro,
  precisionMacro,
  recallMacro,
  rocAucOvr,
  hammingLoss,
  jaccardSamples,
  rocAucMacro,
  rocAucMicro,
  averagePrecisionMacro,
  averagePrecisionMicro,
  averagePrecisionSamples,
  tokenAccuracy,
  tokenF1,
  entityPrecision,
  entityRecall,
  entityF1,
  mae,
  mse,
  rmse,
  r2,
  mape,
  medianAbsoluteError,
  maxError,
  pinball,
  meanBias,
  ndcg,
  mrr,
  map,
  cer,
  wer,
  exactMatch,
  spearman,
  pearson,
  meanIou,
  iou,
  dice,
  pixelAccuracy,
  boxMap,
  boxMap50,
  boxMap75,
];

const BY_NAME: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.name, metric]));

export interface ParsedMetric {
  readonly kind: 'metric';
  /** As written, for instance ndcg@10. */
  readonly name: string;
  readonly metric: Metric;
  readonly parameter: number | null;
}

export type MetricNameOutcome =
  | ParsedMetric
  | { readonly kind: 'unknown-metric'; readonly name: string }
  | { readonly kind: 'bad-parameter'; readonly name: string; readonly rule: string };

/** Reads a name such as roc_auc, ndcg@10 or pinball@0.9, or that of one of a model's own. */
export function parseMetricName(name: string, own: OwnMetrics = NO_OWN_METRICS): MetricNameOutcome {
  const declared = own.get(name);
  if (declared !== undefined) return { kind: 'metric', name, metric: declared, parameter: null };
  const [base = '', text] = name.split('@', 2);
  const metric = BY_NAME.get(base);
  if (metric === undefined) return { kind: 'unknown-metric', name };
  const rule = metric.parameter;
  if (text === undefined) return { kind: 'metric', name, metric, parameter: rule?.default ?? null };
  if (rule === null) return { kind: 'bad-parameter', name, rule: `${base} takes no parameter` };
  const parameter = /^\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (isParameter(parameter, rule)) return { kind: 'metric', name, metric, parameter };
  return { kind: 'bad-parameter', name, rule: `the parameter of ${base} is ${WANTED[rule.kind]}` };
}

const WANTED = {
  count: 'a whole number from 1',
  place: 'a whole number from 0',
  quantile: 'a number from 0 to 1',
} as const satisfies Readonly<Record<MetricParameter['kind'], string>>;

function isParameter(value: number, { kind }: MetricParameter): boolean {
  if (kind === 'quantile') return value >= 0 && value <= 1;
  return Number.isInteger(value) && value >= (kind === 'count' ? 1 : 0);
}

/** Whether a metric can be computed for a problem; `recall@10` fits ranking only, `recall` both. */
export function metricFits({ name, metric }: ParsedMetric, problem: Problem): boolean {
  if (name.includes('@') && metric.parameter?.problems?.includes(problem) === false) return false;
  return metric.needs === 'program' ? OWN_PROBLEMS.has(problem) : metric.measure[problem] !== undefined;
}

/** The names of the metrics that fit a problem, without parameters. */
export function metricNames(problem: Problem): readonly string[] {
  return METRICS.filter(({ measure }) => measure[problem] !== undefined).map(({ name }) => name);
}
