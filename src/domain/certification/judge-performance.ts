import type { GateResult, PerformanceResult } from '../../contract/generated/types.ts';
import type { PerformanceGate, RelativePerformanceGate } from '../model/gate.ts';
import { common, type JudgeContext, unanswered } from './gate-result.ts';
import { judge, judgeRatio } from './judge.ts';
import { performanceEstimate } from './performance-estimate.ts';
import { moreSeconds } from './would-decide.ts';

export function judgePerformance(gate: PerformanceGate, context: JudgeContext): GateResult {
  const result = performanceOf(gate, context);
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

export function judgeRelativePerformance(gate: RelativePerformanceGate, context: JudgeContext): GateResult {
  const result = performanceOf(gate, context);
  if (context.evidence.baseline === null) return unanswered(gate, context, 'no-baseline');
  const comparison = result?.comparison ?? null;
  const ratio = comparison?.ratios[gate.metric];
  if (result === undefined || comparison === null || ratio === undefined)
    return unanswered(gate, context, 'not-measured');
  const question = { estimate: ratio, comparator: gate.comparator, limit: gate.limit, test: gate.test };
  const answer = judgeRatio(question, comparison.noiseFloor[gate.metric]);
  const open = answer.reasonCode === 'interval-crosses-limit';
  return {
    ...common(gate, context, answer),
    mode: gate.mode,
    unit: 'ratio',
    direction: gate.comparator === '>=' ? 'up' : 'down',
    ...ratio,
    candidate: performanceEstimate(result, gate.metric)?.value ?? null,
    baseline: result.baseline === undefined ? null : (performanceEstimate(result.baseline, gate.metric)?.value ?? null),
    comparator: gate.comparator,
    limit: gate.limit,
    ...(open ? { wouldDecide: moreSeconds({ estimate: ratio, limit: gate.limit, seconds: comparison.seconds }) } : {}),
  };
}

function performanceOf(
  gate: PerformanceGate | RelativePerformanceGate,
  { evidence }: JudgeContext,
): PerformanceResult | undefined {
  return evidence.performance.find(({ mode }) => mode === gate.mode);
}
