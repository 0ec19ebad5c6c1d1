import type { Estimate, GateResult } from '../../../contract/generated/types.ts';
import type { RelativePredictionGate } from '../../model/gate.ts';
import { common, type JudgeContext, marginBound, unanswered, worst } from '../gate-result.ts';
import { judge } from '../judge.ts';
import { moreRows } from '../would-decide.ts';
import { type GateKind, isMetric } from './gate-kind.ts';
import { resultsOf } from './prediction-results.ts';

const UNDEFINED: Estimate = { value: null, interval: null };

export const relativePrediction: GateKind<RelativePredictionGate> = {
  kind: 'relative-prediction',
  isRelative: true,
  judge: judgeRelativePrediction,
  asksFor: isMetric,
  comparatorOf: ({ direction }) => {
    if (direction === 'none') return null;
    return direction === 'up' ? '>=' : '<=';
  },
  evidence: (result, { predictions }) =>
    predictions(result).map(({ estimate, direction, baseline, difference }) => ({
      unit: 'none',
      direction,
      estimate: difference ?? UNDEFINED,
      candidate: estimate.value,
      baseline: baseline?.value ?? null,
    })),
  isMeasured: (result, { groups }) => groups(result).length > 0,
  isSmall: (result, { groups, hasSmall }) => groups(result).length > 0 || hasSmall(result),
  answer: judge,
};

function judgeRelativePrediction(gate: RelativePredictionGate, context: JudgeContext): GateResult {
  const results = resultsOf(gate, context);
  if (results.kind === 'none') return unanswered(gate, context, results.reason);
  if (context.evidence.baseline === null) return unanswered(gate, context, 'no-baseline');
  return worst(
    results.found.map((result) => {
      const { estimate, baseline, difference, rows, slice } = result;
      const { comparator, limit } = marginBound(gate.margin, result.direction);
      const compared = difference ?? UNDEFINED;
      const answer = judge({ estimate: compared, comparator, limit, test: gate.test });
      const open = answer.reasonCode === 'interval-crosses-limit';
      return {
        ...common(gate, context, answer),
        ...(slice === null ? {} : { slice }),
        data: gate.data,
        direction: result.direction,
        ...compared,
        candidate: estimate.value,
        baseline: baseline?.value ?? null,
        comparator,
        limit,
        ...(open ? { wouldDecide: moreRows({ estimate: compared, limit, rows }) } : {}),
      };
    }),
  );
}
