import type { GateResult } from '../../../contract/generated/types.ts';
import type { PerformanceGate } from '../../model/gate.ts';
import { common, type JudgeContext, unanswered } from '../gate-result.ts';
import { judge } from '../judge.ts';
import { isMetricOfCost, performanceEstimate, performanceOf } from '../performance-estimate.ts';
import type { GateKind } from './gate-kind.ts';

export const performance: GateKind<PerformanceGate> = {
  kind: 'performance',
  isRelative: false,
  judge: judgePerformance,
  asksFor: isMetricOfCost,
  comparatorOf: ({ metric }) => (metric === 'throughput' ? '>=' : '<='),
  evidence: ({ mode: of, metric }, measured) =>
    measured.performance
      .filter(({ mode }) => mode === of)
      .flatMap((result) => performanceEstimate(result, metric) ?? []),
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
    baseline: result.baseline === undefined ? null : (performanceEstimate(result.baseline, gate.metric)?.value ?? null),
    comparator: gate.comparator,
    limit: gate.limit,
  };
}
