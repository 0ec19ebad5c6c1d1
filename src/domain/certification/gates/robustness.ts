import type { GateResult, RobustnessResult } from '../../../contract/generated/types.ts';
import type { RobustnessGate } from '../../model/gate.ts';
import { common, isAtLevel, type JudgeContext, perturbationName, unanswered } from '../gate-result.ts';
import { judge } from '../judge.ts';
import { type GateKind, isMetric } from './gate-kind.ts';

export const robustness: GateKind<RobustnessGate> = {
  kind: 'robustness',
  isRelative: false,
  judge: judgeRobustness,
  asksFor: isMetric,
  comparatorOf: () => '<=',
  evidence: (result, measured) =>
    measured.robustness
      .filter((probe) => probe.metric === result.metric && isOfGate(probe, result))
      .flatMap(({ drop, estimate }) =>
        drop === undefined
          ? []
          : [{ unit: 'none', direction: 'down', estimate: drop, candidate: estimate?.value, baseline: null }],
      ),
  isMeasured: (result, measured) => robustness.evidence(result, measured).length > 0,
  isSmall: () => false,
  answer: judge,
};

function judgeRobustness(gate: RobustnessGate, context: JudgeContext): GateResult {
  const perturbation = perturbationName(gate.perturbation);
  const result = context.evidence.robustness.find(
    (probe) =>
      (probe.data ?? gate.data) === gate.data &&
      `${probe.check} ${probe.strength}` === perturbation &&
      probe.metric === gate.metric &&
      probe.drop !== undefined &&
      isAtLevel(probe.drop, gate),
  );
  if (result?.drop === undefined) return unanswered(gate, context, 'not-measured');
  const answer = judge({ estimate: result.drop, comparator: '<=', limit: gate.limit, test: gate.test });
  return {
    ...common(gate, context, answer),
    data: gate.data,
    perturbation,
    direction: 'down',
    ...result.drop,
    candidate: result.estimate?.value ?? null,
    baseline: null,
    comparator: '<=',
    limit: gate.limit,
  };
}

/** A gate that was left open may not say which perturbation it is about: then it is about any. */
function isOfGate({ data, check, strength }: RobustnessResult, gate: GateResult): boolean {
  if (data !== undefined && data !== gate.data) return false;
  return gate.perturbation === undefined || `${check} ${strength}` === gate.perturbation;
}
