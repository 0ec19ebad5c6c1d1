import type { Problem } from '../../../contract/generated/types.ts';
import type { MetricNeed } from '../scored-rows.ts';

/** What a parameter after `@` may be. */
export interface MetricParameter {
  readonly kind: 'count' | 'quantile';
  /** Used when the name has no `@`; null means that all positions count. */
  readonly default: number | null;
}

/** What a metric is, without its arithmetic. */
export interface MetricDefinition {
  /** For people. */
  readonly title: string;
  readonly problems: readonly Problem[];
  /** Which way is better. */
  readonly direction: 'up' | 'down' | 'none';
  readonly parameter: MetricParameter | null;
  /** `labels`: the predicted class suffices. `scores`: any numbers that rank will do. `probabilities`: their size counts. */
  readonly needs: MetricNeed;
}

export interface ParsedMetric {
  readonly kind: 'metric';
  /** As written, for instance ndcg@10. */
  readonly name: string;
  /** The key in METRICS, for instance ndcg. */
  readonly base: string;
  readonly parameter: number | null;
  readonly definition: MetricDefinition;
}

export type MetricNameOutcome =
  | ParsedMetric
  | { readonly kind: 'unknown-metric'; readonly name: string }
  | { readonly kind: 'bad-parameter'; readonly name: string; readonly rule: string };

const TOP_ANY: MetricParameter = { kind: 'count', default: null };
const CLASSES: readonly Problem[] = ['binary', 'multiclass'];
const LABELLED: readonly Problem[] = ['binary', 'multiclass', 'multilabel'];

function metric(
  title: string,
  problems: readonly Problem[],
  rest: Partial<Omit<MetricDefinition, 'title' | 'problems'>> = {},
): MetricDefinition {
  return { title, problems, direction: 'up', parameter: null, needs: 'labels', ...rest };
}

/** Every metric of predictions by its base name, which is scikit-learn's where scikit-learn has it. */
export const METRICS: Readonly<Record<string, MetricDefinition>> = {
  accuracy: metric('Accuracy', LABELLED),
  balanced_accuracy: metric('Balanced accuracy', CLASSES),
  precision: metric('Precision', ['binary']),
  recall: metric('Recall', ['binary', 'ranking'], { parameter: TOP_ANY }),
  f1: metric('F1', ['binary']),
  roc_auc: metric('ROC AUC', ['binary'], { needs: 'scores' }),
  average_precision: metric('Average precision', ['binary'], { needs: 'scores' }),
  log_loss: metric('Log loss', CLASSES, { direction: 'down', needs: 'probabilities' }),
  brier_score: metric('Brier score', ['binary'], { direction: 'down', needs: 'probabilities' }),
  matthews_corrcoef: metric('Matthews correlation', CLASSES),
  cohen_kappa: metric("Cohen's kappa", CLASSES),
  expected_calibration_error: metric('Expected calibration error', CLASSES, {
    direction: 'down',
    needs: 'probabilities',
  }),
  selection_rate: metric('Selection rate', ['binary'], { direction: 'none' }),
  true_positive_rate: metric('True positive rate', ['binary']),
  false_positive_rate: metric('False positive rate', ['binary'], { direction: 'down' }),
  top_k_accuracy: metric('Top-k accuracy', ['multiclass'], {
    parameter: { kind: 'count', default: 2 },
    needs: 'scores',
  }),
  f1_macro: metric('F1, macro', ['multiclass', 'multilabel']),
  f1_weighted: metric('F1, weighted', ['multiclass']),
  f1_micro: metric('F1, micro', ['multilabel']),
  precision_macro: metric('Precision, macro', ['multiclass']),
  recall_macro: metric('Recall, macro', ['multiclass']),
  roc_auc_ovr: metric('ROC AUC, one against rest', ['multiclass'], { needs: 'scores' }),
  hamming_loss: metric('Hamming loss', ['multilabel'], { direction: 'down' }),
  mae: metric('Mean absolute error', ['regression'], { direction: 'down', needs: 'scores' }),
  mse: metric('Mean squared error', ['regression'], { direction: 'down', needs: 'scores' }),
  rmse: metric('Root mean squared error', ['regression'], { direction: 'down', needs: 'scores' }),
  r2: metric('R²', ['regression'], { needs: 'scores' }),
  mape: metric('Mean absolute percentage error', ['regression'], { direction: 'down', needs: 'scores' }),
  median_absolute_error: metric('Median absolute error', ['regression'], { direction: 'down', needs: 'scores' }),
  max_error: metric('Maximum error', ['regression'], { direction: 'down', needs: 'scores' }),
  pinball: metric('Pinball loss', ['regression'], {
    direction: 'down',
    parameter: { kind: 'quantile', default: 0.5 },
    needs: 'scores',
  }),
  mean_bias: metric('Mean bias', ['regression'], { direction: 'none', needs: 'scores' }),
  ndcg: metric('NDCG', ['ranking'], { parameter: TOP_ANY, needs: 'scores' }),
  mrr: metric('Mean reciprocal rank', ['ranking'], { parameter: TOP_ANY, needs: 'scores' }),
  map: metric('Mean average precision', ['ranking'], { parameter: TOP_ANY, needs: 'scores' }),
};

const SHOWN: Readonly<Record<Problem, readonly string[]>> = {
  binary: [
    'roc_auc',
    'average_precision',
    'accuracy',
    'precision',
    'recall',
    'f1',
    'log_loss',
    'brier_score',
    'expected_calibration_error',
  ],
  multiclass: ['accuracy', 'balanced_accuracy', 'f1_macro', 'f1_weighted', 'log_loss', 'expected_calibration_error'],
  multilabel: ['f1_micro', 'f1_macro', 'hamming_loss', 'accuracy'],
  regression: ['mae', 'rmse', 'r2', 'median_absolute_error', 'max_error', 'mean_bias'],
  ranking: ['ndcg@10', 'mrr', 'map@10', 'recall@10'],
};

/** What the report shows of a problem even when no gate asks for it. */
export function defaultMetrics(problem: Problem): readonly string[] {
  return SHOWN[problem];
}

/** Reads a name such as roc_auc, ndcg@10 or pinball@0.9. */
export function parseMetricName(name: string): MetricNameOutcome {
  const [base = '', text] = name.split('@', 2);
  const definition = Object.hasOwn(METRICS, base) ? METRICS[base] : undefined;
  if (definition === undefined) return { kind: 'unknown-metric', name };
  const rule = definition.parameter;
  if (text === undefined) return { kind: 'metric', name, base, definition, parameter: rule?.default ?? null };
  if (rule === null) return { kind: 'bad-parameter', name, rule: `${base} takes no parameter` };
  const parameter = /^\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  const fits = rule.kind === 'count' ? Number.isInteger(parameter) && parameter >= 1 : parameter >= 0 && parameter <= 1;
  if (fits) return { kind: 'metric', name, base, definition, parameter };
  const wanted = rule.kind === 'count' ? 'a whole number from 1' : 'a number from 0 to 1';
  return { kind: 'bad-parameter', name, rule: `the parameter of ${base} is ${wanted}` };
}

/** Whether a metric can be computed for a problem; `recall@10` fits ranking only, `recall` both. */
export function metricFits(metricName: ParsedMetric, problem: Problem): boolean {
  if (metricName.base === 'recall' && problem === 'binary' && metricName.name.includes('@')) return false;
  return metricName.definition.problems.includes(problem);
}
