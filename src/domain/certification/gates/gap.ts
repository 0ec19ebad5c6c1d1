import type { GateResult } from '../../../contract/generated/types.ts';
import type { GapGate } from '../../model/gate.ts';
import { common, isAtLevel, type JudgeContext, unanswered } from '../gate-result.ts';
import { judge } from '../judge.ts';
import { type GateKind, isMetric } from './gate-kind.ts';

export const gap: GateKind<GapGate> = {
  kind: 'gap',
  isRelative: false,
  judge: judgeGap,
  asksFor: isMetric,
  comparatorOf: () => '<=',
  evidence: (result, { gaps }) =>
    result.slice?.group === null
      ? gaps(result).map(({ estimate, baseline }) => ({
          unit: 'none',
          direction: 'down',
          estimate,
          baseline: baseline?.value ?? null,
        }))
      : [],
  isMeasured: (result, measured) => gap.evidence(result, measured).length > 0,
  /** How many rows are enough stands in model.yaml; a gap has none where no two groups are large enough. */
  isSmall: (result, { gaps }) => gaps(result).length > 0 && gaps(result).every(({ highest }) => highest === null),
  answer: judge,
};

function judgeGap(gate: GapGate, context: JudgeContext): GateResult {
  const found = context.evidence.gaps.find(
    ({ data, slice, metric, estimate }) =>
      data === gate.data && slice === gate.slice && metric === gate.metric && isAtLevel(estimate, gate),
  );
  if (found === undefined) return unanswered(gate, context, 'not-measured');
  if (found.highest === null) return unanswered(gate, context, 'too-few-rows');
  const answer = judge({ estimate: found.estimate, comparator: '<=', limit: gate.limit, test: gate.test });
  return {
    ...common(gate, context, answer),
    data: gate.data,
    slice: { name: gate.slice, group: null },
    direction: 'down',
    ...found.estimate,
    baseline: found.baseline?.value ?? null,
    comparator: '<=',
    limit: gate.limit,
  };
}
