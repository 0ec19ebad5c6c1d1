import type { GateResult, PredictionResult } from '../../contract/generated/types.ts';
import { DEFAULT_MIN_ROWS } from '../evaluation/slices.ts';
import type { GapGate, PredictionGate, RelativePredictionGate, RobustnessGate } from '../model/gate.ts';
import { common, type JudgeContext, marginBound, perturbationName, unanswered, worst } from './gate-result.ts';
import { type GateReason, judge } from './judge.ts';
import { moreRows } from './would-decide.ts';

export function judgePrediction(gate: PredictionGate, context: JudgeContext): GateResult {
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

export function judgeRelativePrediction(gate: RelativePredictionGate, context: JudgeContext): GateResult {
  const results = resultsOf(gate, context);
  if (results.kind === 'none') return unanswered(gate, context, results.reason);
  if (context.evidence.baseline === null) return unanswered(gate, context, 'no-baseline');
  return worst(
    results.found.map((result) => {
      const { estimate, baseline, difference, rows, slice } = result;
      const { comparator, limit } = marginBound(gate.margin, result.direction);
      const compared = difference ?? { value: null, interval: null };
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

type FoundResults =
  | { readonly kind: 'found'; readonly found: readonly [PredictionResult, ...PredictionResult[]] }
  | { readonly kind: 'none'; readonly reason: GateReason };

/** The results that a gate speaks of: one for all rows or a filter, one a group for a `by` slice. */
function resultsOf(gate: PredictionGate | RelativePredictionGate, { evidence, slicesOf }: JudgeContext): FoundResults {
  const matching = evidence.prediction.filter(
    (result) =>
      result.data === gate.data &&
      result.metric === gate.metric &&
      (result.slice?.name ?? null) === gate.slice &&
      (result.estimate.interval?.level ?? gate.confidence) === gate.confidence,
  );
  if (matching.length === 0) return { kind: 'none', reason: 'not-measured' };
  const declared = slicesOf(gate.data).find(({ name }) => name === gate.slice);
  const minRows = declared === undefined ? 1 : (declared.minRows ?? DEFAULT_MIN_ROWS);
  const [first, ...rest] = matching.filter(({ rows }) => rows >= minRows);
  return first === undefined ? { kind: 'none', reason: 'too-few-rows' } : { kind: 'found', found: [first, ...rest] };
}

export function judgeGap(gate: GapGate, context: JudgeContext): GateResult {
  const gap = context.evidence.gaps.find(
    ({ data, slice, metric }) => data === gate.data && slice === gate.slice && metric === gate.metric,
  );
  if (gap === undefined) return unanswered(gate, context, 'not-measured');
  if (gap.highest === null) return unanswered(gate, context, 'too-few-rows');
  const answer = judge({ estimate: gap.estimate, comparator: '<=', limit: gate.limit, test: gate.test });
  return {
    ...common(gate, context, answer),
    data: gate.data,
    slice: { name: gate.slice, group: null },
    direction: 'down',
    ...gap.estimate,
    baseline: gap.baseline?.value ?? null,
    comparator: '<=',
    limit: gate.limit,
  };
}

export function judgeRobustness(gate: RobustnessGate, context: JudgeContext): GateResult {
  const perturbation = perturbationName(gate.perturbation);
  const result = context.evidence.robustness.find(
    (probe) =>
      (probe.data ?? gate.data) === gate.data &&
      `${probe.check} ${probe.strength}` === perturbation &&
      probe.metric === gate.metric,
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
