import type { GateResult } from '../../../contract/generated/types.ts';
import type { PredictionGate } from '../../model/gate.ts';
import { common, type JudgeContext, unanswered, worst } from '../gate-result.ts';
import { judge } from '../judge.ts';
import { moreRows } from '../would-decide.ts';
import { type GateKind, isMetric } from './gate-kind.ts';
import { resultsOf } from './prediction-results.ts';

export const prediction: GateKind<PredictionGate> = {
  kind: 'prediction',
  isRelative: false,
  judge: judgePrediction,
  asksFor: isMetric,
  comparatorOf: () => null,
  evidence: (result, { predictions }) =>
    predictions(result).map(({ estimate, direction, baseline }) => ({
      unit: 'none',
      direction,
      estimate,
      baseline: baseline?.value ?? null,
    })),
  isMeasured: (result, { groups }) => groups(result).length > 0,
  isSmall: (result, { groups, hasSmall }) => groups(result).length > 0 || hasSmall(result),
  answer: judge,
};

function judgePrediction(gate: PredictionGate, context: JudgeContext): GateResult {
  const results = resultsOf(gate, context);
  if (results.kind === 'none') return unanswered(gate, context, results.reason);
  return worst(
    results.found.map((result) => {
      const { estimate, baseline, rows, slice } = result;
      const answer = judge({ estimate, comparator: gate.comparator, limit: gate.limit, test: gate.test });
      const open = answer.reasonCode === 'interval-crosses-limit';
      return {
        ...common(gate, context, answer),
        ...(slice === null ? {} : { slice }),
        data: gate.data,
        direction: result.direction,
        ...estimate,
        baseline: baseline?.value ?? null,
        comparator: gate.comparator,
        limit: gate.limit,
        ...(open ? { wouldDecide: moreRows({ estimate, limit: gate.limit, rows }) } : {}),
      };
    }),
  );
}
