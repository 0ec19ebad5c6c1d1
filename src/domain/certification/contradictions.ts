import type { Certificate, GateResult, Verdict } from '../../contract/generated/types.ts';
import { decideVerdict } from './verdict.ts';

/** Where a certificate says two things of which one is false. */
export type Contradiction =
  /** Its gates and findings give another verdict. */
  | { readonly code: 'verdict-contradicted'; readonly pointer: string; readonly decided: Verdict }
  /** A gate's result is not what its number, its limit or its reason say. */
  | { readonly code: 'gate-contradicted'; readonly pointer: string; readonly gate: string }
  /** A gate that was decided, and would not count. */
  | { readonly code: 'gate-not-blocking'; readonly pointer: string; readonly gate: string };

/**
 * What a certificate's own content says against its results. Whoever writes a file can write any word into it, so that a
 * verdict counts only as far as the gates and findings beside it give the same. Empty: nothing contradicts.
 */
export function findContradictions({ gates, findings, verdict }: Certificate): readonly Contradiction[] {
  const decided = decideVerdict(gates, findings);
  const wrong: readonly Contradiction[] =
    decided === verdict ? [] : [{ code: 'verdict-contradicted', pointer: '/verdict', decided }];
  return [...wrong, ...gates.flatMap(checkGate)];
}

function checkGate(gate: GateResult, index: number): readonly Contradiction[] {
  const at = `/gates/${index}`;
  if (!agrees(gate)) return [{ code: 'gate-contradicted', pointer: `${at}/result`, gate: gate.id }];
  const escapes = gate.result !== 'inconclusive' && !gate.blocking;
  return escapes ? [{ code: 'gate-not-blocking', pointer: `${at}/blocking`, gate: gate.id }] : [];
}

/** Whether `judge` can have come to this result: by the number alone, or by the bound of its interval that decides. */
function agrees({ result, reasonCode, value, interval, comparator, limit }: GateResult): boolean {
  if (result !== RESULT_OF[reasonCode]) return false;
  if (result === 'inconclusive') return true;
  if (value === null) return false;
  const lower = interval?.lower ?? (interval === null ? value : Number.NEGATIVE_INFINITY);
  const upper = interval?.upper ?? (interval === null ? value : Number.POSITIVE_INFINITY);
  const [worst, best] = comparator === '>=' ? [lower, upper] : [upper, lower];
  const holds = (number: number): boolean => (comparator === '>=' ? number >= limit : number <= limit);
  return result === 'pass' ? holds(value) || holds(worst) : !holds(value) || !holds(best);
}

const RESULT_OF = {
  'within-limit': 'pass',
  'beyond-limit': 'fail',
  'interval-crosses-limit': 'inconclusive',
  'below-noise-floor': 'inconclusive',
  'undefined-value': 'inconclusive',
  'too-few-rows': 'inconclusive',
  'no-baseline': 'inconclusive',
  'not-measured': 'inconclusive',
  'measurement-failed': 'inconclusive',
} as const satisfies Readonly<Record<GateResult['reasonCode'], Verdict>>;
