import { AppError } from '../../error.ts';
import { type Measurement, undefinedMeasurement, type UndefinedReason } from '../arithmetic/measurement.ts';
import type { MetricNeed, ScoredRows } from '../scored-rows.ts';
import { metricFits, type ParsedMetric, parseMetricName } from './registry.ts';

const LACKS = {
  labels: 'no-labels',
  scores: 'no-scores',
  probabilities: 'no-probabilities',
  entities: 'no-entities',
} as const satisfies Readonly<Record<Exclude<MetricNeed, 'program'>, UndefinedReason>>;

/** Computes a metric of scored rows. Throws AppError usage where the metric does not exist or does not fit the problem. */
export function measureMetric(rows: ScoredRows, name: string): Measurement {
  const own = rows.own?.get(name);
  if (own !== undefined) return own.measure();
  const { metric, parameter } = fittingMetric(rows, name);
  if (metric.needs === 'program') return undefinedMeasurement('not-asked');
  if (rows.gives[metric.needs] !== true) return undefinedMeasurement(LACKS[metric.needs]);
  const measurement = rows.measure(metric, parameter);
  if (measurement !== undefined) return { ...measurement, range: metric.range };
  throw new AppError({ code: 'internal', message: `The metric ${name} has no definition.` });
}

/** Whether a metric exists, fits the problem, and can be computed from what the model answers. */
export function canMeasure(rows: ScoredRows, name: string): boolean {
  if (rows.own?.has(name) === true) return true;
  const metric = fittingOrNull(rows, name)?.metric ?? null;
  return metric !== null && metric.needs !== 'program' && rows.gives[metric.needs] === true;
}

/** Whether a metric exists and fits the problem. */
export function isMetricOf(rows: ScoredRows, name: string): boolean {
  return fittingOrNull(rows, name) !== null;
}

function fittingOrNull({ problem, own }: ScoredRows, name: string): ParsedMetric | null {
  const figures = own?.get(name);
  if (figures !== undefined) return { kind: 'metric', name, metric: figures.metric, parameter: null };
  const parsed = parseMetricName(name);
  return parsed.kind === 'metric' && metricFits(parsed, problem) ? parsed : null;
}

/** The metric of this name. Throws AppError usage where it does not exist or does not fit the problem. */
export function fittingMetric(rows: ScoredRows, name: string): ParsedMetric {
  const parsed = fittingOrNull(rows, name);
  if (parsed !== null) return parsed;
  throw new AppError({
    code: 'usage',
    message: `There is no metric \`${name}\` for a ${rows.problem} problem.`,
    hint: 'Choose one that fits the problem, or correct `target.problem`.',
  });
}
