import type { Certificate, Model, OwnMetric, OwnMetricFile, Problem } from '../../../contract/generated/types.ts';
import type { Metric } from '../metrics/metric.ts';

/** Metrics of a model's own, by name. */
export type OwnMetrics = ReadonlyMap<string, Metric>;

export const NO_OWN_METRICS: OwnMetrics = new Map();

/** The records of what a model declares under `metrics`. */
export function ownMetrics({ metrics = {} }: Pick<Model, 'metrics'>): OwnMetrics {
  return new Map(Object.entries(metrics).map(([name, declared]) => [name, metricOf(name, declared)]));
}

/** The same of what a certificate says of them. */
export function certifiedOwnMetrics({ ownMetrics: programs = [] }: Pick<Certificate, 'ownMetrics'>): OwnMetrics {
  return new Map(
    programs.map(({ name, direction, per, range }) => {
      return [name, metricOf(name, { direction, per, ...(range === null ? {} : { range }) })];
    }),
  );
}

/** As all others are, but that its arithmetic is in a program. */
export function metricOf(name: string, { title = name, direction, per = 'row', range }: Judging): Metric {
  const [least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY] = range ?? [];
  const live = per === 'row' ? 'mean' : 'none';
  return { name, title, direction, parameter: null, range: [least, most], needs: 'program', live, measure: {} };
}

type Judging = Pick<OwnMetric, 'title' | 'direction' | 'per' | 'range'>;

/** Problems in which a row is one observation, or one of a query, and its answer stands in the scored output as it is. */
export const OWN_PROBLEMS: ReadonlySet<Problem> = new Set<Problem>([
  'binary',
  'multiclass',
  'multilabel',
  'regression',
  'ranking',
  'transcription',
]);

export interface DeclaredMetric {
  readonly name: string;
  readonly declared: OwnMetric;
}

/** The sets on which a metric is measured: those of the gates that ask for it, or else the first. */
export function setsOfMetric(
  name: string,
  { evaluation, gates }: Pick<Model, 'evaluation' | 'gates'>,
): readonly string[] {
  const [first = ''] = Object.keys(evaluation);
  const asked = gates.filter(({ metric }) => metric === name).map(({ data = first }) => data);
  return asked.length === 0 ? [first] : [...new Set(asked)];
}

/** The metrics that are measured on an evaluation set. */
export function metricsOfSet(
  set: string,
  model: Pick<Model, 'metrics' | 'evaluation' | 'gates'>,
): readonly DeclaredMetric[] {
  return Object.entries(model.metrics ?? {})
    .filter(([name]) => setsOfMetric(name, model).includes(set))
    .map(([name, declared]) => ({ name, declared }));
}

/** Columns that the metrics of a set are told. */
export function columnsOfSet(set: string, model: Pick<Model, 'metrics' | 'evaluation' | 'gates'>): readonly string[] {
  return [...new Set(metricsOfSet(set, model).flatMap(({ declared }) => declared.columns ?? []))];
}

/** What the programs of a model's own metrics are made of. */
export function programFiles({ metrics = {} }: Pick<Model, 'metrics'>): readonly OwnMetricFile[] {
  return Object.values(metrics).flatMap(({ files }) => files);
}
