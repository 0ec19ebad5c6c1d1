import type {
  Certificate,
  Estimate,
  GapResult,
  GateResult,
  PerformanceResult,
  PredictionResult,
} from '../../../contract/generated/types.ts';
import type { OwnMetrics } from '../../evaluation/own/own-metrics.ts';
import { parseMetricName } from '../../evaluation/metrics/registry.ts';
import type { Gate } from '../../model/gate.ts';
import type { JudgeContext } from '../gate-result.ts';
import type { Answer, Question } from '../judge.ts';

/** Everything that certification knows of a kind of gate. */
export interface GateKind<Own extends Gate> {
  readonly kind: Own['kind'];
  /** Whether it compares with a baseline, and has no answer without one. */
  readonly isRelative: boolean;
  readonly judge: (gate: Own, context: JudgeContext) => GateResult;
  /** Whether it can ask for a metric: a gate of another kind is looked for among other measurements. */
  readonly asksFor: (metric: string, own?: OwnMetrics) => boolean;
  /** Which way it asks where the kind decides that; null where a floor and a ceiling are both fair questions. */
  readonly comparatorOf: (result: GateResult) => GateResult['comparator'] | null;
  /** The measurements that a result can have been judged by: several where the same was measured at several levels. */
  readonly evidence: (result: GateResult, measured: Measured) => readonly Judged[];
  /** Whether what it asks for was measured at all. */
  readonly isMeasured: (result: GateResult, measured: Measured) => boolean;
  /** Whether it can have had too few rows, where it speaks of a slice. */
  readonly isSmall: (result: GateResult, measured: Measured) => boolean;
  /** The answer that `judge` has to have come to. */
  readonly answer: (question: Question, result: GateResult, measured: Measured) => Answer;
}

/** What a result was judged by, with what it repeats beside that. */
export interface Judged extends Pick<GateResult, 'unit' | 'direction'> {
  readonly estimate: Estimate;
  /** Of the candidate and the baseline, where they are told; undefined where that was not written down. */
  readonly candidate?: number | null | undefined;
  readonly baseline: number | null | undefined;
}

/** What a certificate measured, found by what a gate names. */
export interface Measured extends Pick<Certificate, 'robustness' | 'performance'> {
  /** Whether the slice has groups that are too small to have figures. */
  readonly hasSmall: (result: GateResult) => boolean;
  readonly predictions: (result: GateResult) => readonly PredictionResult[];
  /** Of all groups of the slice. */
  readonly groups: (result: GateResult) => readonly PredictionResult[];
  readonly gaps: (result: GateResult) => readonly GapResult[];
}

/** Certificates have thousands of gates and of measurements, so that these are sorted once. */
export function sortMeasured(certificate: Certificate): Measured {
  const { prediction, gaps, smallGroups = [], robustness, performance } = certificate;
  const byGroup = Map.groupBy(prediction, ({ data, metric, slice }) => key(data, metric, slice?.name, slice?.group));
  const bySlice = Map.groupBy(prediction, ({ data, metric, slice }) => key(data, metric, slice?.name));
  const gapsBySlice = Map.groupBy(gaps, ({ data, metric, slice }) => key(data, metric, slice));
  const small = new Set(smallGroups.map(({ data, slice }) => key(data, slice)));
  return {
    hasSmall: ({ data, slice }) => small.has(key(data, slice?.name)),
    robustness,
    performance,
    predictions: ({ data, metric, slice }) => byGroup.get(key(data, metric, slice?.name, slice?.group)) ?? [],
    groups: ({ data, metric, slice }) => bySlice.get(key(data, metric, slice?.name)) ?? [],
    gaps: ({ data, metric, slice }) => gapsBySlice.get(key(data, metric, slice?.name)) ?? [],
  };
}

function key(...parts: readonly (string | null | undefined)[]): string {
  return JSON.stringify(parts);
}

export function isMetric(name: string, own?: OwnMetrics): boolean {
  return parseMetricName(name, own).kind === 'metric';
}

export function performanceOf(
  mode: string | undefined,
  { performance }: Pick<Certificate, 'performance'>,
): PerformanceResult | undefined {
  return performance.find((result) => result.mode === mode);
}
