import type { PredictionResult } from '../../../contract/generated/types.ts';
import { DEFAULT_MIN_ROWS } from '../../evaluation/slices.ts';
import type { PredictionGate, RelativePredictionGate } from '../../model/gate.ts';
import { isAtLevel, type JudgeContext } from '../gate-result.ts';
import type { GateReason } from '../judge.ts';

type FoundResults =
  | { readonly kind: 'found'; readonly found: readonly [PredictionResult, ...PredictionResult[]] }
  | { readonly kind: 'none'; readonly reason: GateReason };

/** The results that a gate speaks of: one for all rows or a filter, one a group for a `by` slice. */
export function resultsOf(
  gate: PredictionGate | RelativePredictionGate,
  { evidence, slicesOf }: JudgeContext,
): FoundResults {
  const matching = evidence.prediction.filter(
    (result) =>
      result.data === gate.data &&
      result.metric === gate.metric &&
      (result.slice?.name ?? null) === gate.slice &&
      isAtLevel(result.estimate, gate),
  );
  const hasSmall = evidence.smallGroups?.some(({ data, slice }) => data === gate.data && slice === gate.slice) === true;
  if (matching.length === 0) return { kind: 'none', reason: hasSmall ? 'too-few-rows' : 'not-measured' };
  const declared = slicesOf(gate.data).find(({ name }) => name === gate.slice);
  const minRows = declared === undefined ? 1 : (declared.minRows ?? DEFAULT_MIN_ROWS);
  const [first, ...rest] = matching.filter(({ rows }) => rows >= minRows);
  return first === undefined ? { kind: 'none', reason: 'too-few-rows' } : { kind: 'found', found: [first, ...rest] };
}
