import type { Comparison, GateResult } from '../../../contract/generated/types.ts';
import { costMetric } from '../../model/cost-metrics.ts';
import type { RelativePerformanceGate } from '../../model/gate.ts';
import { common, type JudgeContext, unanswered } from '../gate-result.ts';
import { judgeRatio } from '../judge.ts';
import { moreSeconds } from '../would-decide.ts';
import { type GateKind, performanceOf } from './gate-kind.ts';

export const relativePerformance: GateKind<RelativePerformanceGate> = {
  kind: 'relative-performance',
  isRelative: true,
  judge: judgeRelativePerformance,
  asksFor: (metric) => costMetric(metric)?.ratio === 'measured',
  comparatorOf: () => null,
  /** The figures of a ratio are newer than some certificates. */
  evidence: ({ mode: of, metric, comparator }, measured) =>
    measured.performance
      .filter(({ mode }) => mode === of)
      .flatMap(({ comparison }) => {
        const estimate = comparison?.ratios[metric];
        if (estimate === undefined) return [];
        const sides = comparison?.figures === undefined ? undefined : (comparison.figures[metric] ?? NEITHER);
        const direction = comparator === '>=' ? 'up' : 'down';
        return [{ unit: 'ratio', direction, estimate, candidate: sides?.candidate, baseline: sides?.baseline }];
      }),
  isMeasured: (result, measured) => relativePerformance.evidence(result, measured).length > 0,
  isSmall: () => false,
  /** How finely the machine told the baseline from itself is part of the question. */
  answer: (question, { mode, metric }, measured) =>
    judgeRatio(question, performanceOf(mode, measured)?.comparison?.noiseFloor[metric]),
};

const NEITHER = { candidate: null, baseline: null } as const;

function judgeRelativePerformance(gate: RelativePerformanceGate, context: JudgeContext): GateResult {
  const result = performanceOf(gate.mode, context.evidence);
  if (context.evidence.baseline === null) return unanswered(gate, context, 'no-baseline');
  const comparison = result?.comparison ?? null;
  const ratio = comparison?.ratios[gate.metric];
  if (result === undefined || comparison === null || ratio === undefined)
    return unanswered(gate, context, isParted(comparison) ? 'batch-sizes-differ' : 'not-measured');
  const question = { estimate: ratio, comparator: gate.comparator, limit: gate.limit, test: gate.test };
  const answer = judgeRatio(question, comparison.noiseFloor[gate.metric]);
  // Of the same calls as the ratio: what each took elsewhere seems to give another one.
  const figures = comparison.figures?.[gate.metric] ?? NEITHER;
  const open = answer.reasonCode === 'interval-crosses-limit';
  return {
    ...common(gate, context, answer),
    mode: gate.mode,
    unit: 'ratio',
    direction: gate.comparator === '>=' ? 'up' : 'down',
    ...ratio,
    ...figures,
    comparator: gate.comparator,
    limit: gate.limit,
    ...(open ? { wouldDecide: moreSeconds({ estimate: ratio, limit: gate.limit, seconds: comparison.seconds }) } : {}),
  };
}

/** A call of more rows takes longer, which says nothing about the model. */
function isParted(comparison: Comparison | null): boolean {
  const { candidate, baseline } = comparison?.batchSizes ?? {};
  return candidate !== baseline;
}
