import type { GateResult, PerformanceResult } from '../../../contract/generated/types.ts';
import { costMetric, performanceEstimate } from '../../model/cost-metrics.ts';
import type { PerformanceGate } from '../../model/gate.ts';
import { common, type JudgeContext, unanswered } from '../gate-result.ts';
import { judge } from '../judge.ts';
import { type GateKind, performanceOf } from './gate-kind.ts';

export const performance: GateKind<PerformanceGate> = {
  kind: 'performance',
  isRelative: false,
  judge: judgePerformance,
  asksFor: (metric) => costMetric(metric) !== undefined,
  comparatorOf: ({ metric }) => costMetric(metric)?.comparator ?? null,
  evidence: ({ mode: of, metric }, measured) =>
    measured.performance
      .filter(({ mode }) => mode === of)
      .flatMap((result) => {
        const [estimate, cost] = [performanceEstimate(result, metric), costMetric(metric)];
        if (estimate === null || cost === undefined) return [];
        const direction = cost.comparator === '>=' ? 'up' : 'down';
        return [{ unit: cost.unit, direction, estimate, baseline: baselineOf(result, metric) }];
      }),
  isMeasured: (result, measured) => performance.evidence(result, measured).length > 0,
  isSmall: () => false,
  answer: judge,
};

function judgePerformance(gate: PerformanceGate, context: JudgeContext): GateResult {
  const result = performanceOf(gate.mode, context.evidence);
  const estimate = result === undefined ? null : performanceEstimate(result, gate.metric);
  if (result === undefined || estimate === null) return unanswered(gate, context, 'not-measured');
  const answer = judge({ estimate, comparator: gate.comparator, limit: gate.limit, test: gate.test });
  return {
    ...common(gate, context, answer),
    mode: gate.mode,
    unit: gate.unit,
    direction: gate.comparator === '>=' ? 'up' : 'down',
    ...estimate,
    baseline: baselineOf(result, gate.metric),
    comparator: gate.comparator,
    limit: gate.limit,
  };
}

function baselineOf({ baseline }: PerformanceResult, metric: string): number | null {
  return baseline === undefined ? null : (performanceEstimate(baseline, metric)?.value ?? null);
}
