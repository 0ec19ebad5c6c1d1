import type { PredictionResult } from '../../../src/contract/generated/types.ts';
import type { Said } from './certify-case.ts';
import type { Expected, ExpectedResult } from './cases.ts';

/** What became of a case; the last three are faults, and of them `different` is the one that nobody would see. */
export type Judgement =
  | { readonly kind: 'equal' }
  /** `isDue`: the reference asks for it; else it leaves open whether weak answers are refused. */
  | { readonly kind: 'refused'; readonly code: string; readonly isDue: boolean }
  | { readonly kind: 'refused-by-another-code'; readonly details: readonly string[] }
  | { readonly kind: 'refused-although-clear'; readonly details: readonly string[] }
  | { readonly kind: 'different'; readonly details: readonly string[] };

/** Compares what Seatrial says with what the reference expects. */
export function judgeCase(expected: Expected, said: Said): Judgement {
  if (said.kind === 'refused') return judgeRefusal(expected, said);
  if (expected.kind === 'refused')
    return { kind: 'different', details: [`numbers, where ${expected.codes.join(' or ')} is due`] };
  const numbers = expected.results.flatMap((result) => compare(result, said.results, expected.tolerance));
  const details = [...numbers, ...strangers(expected.results, said.results)];
  return details.length === 0 ? { kind: 'equal' } : { kind: 'different', details };
}

function judgeRefusal(expected: Expected, said: Said & { readonly kind: 'refused' }): Judgement {
  const details = [said.codes.join(', '), ...said.messages];
  if (expected.kind === 'numbers')
    return expected.clear
      ? { kind: 'refused-although-clear', details }
      : { kind: 'refused', code: said.codes.at(-1) ?? '', isDue: false };
  const code = said.codes.find((one) => expected.codes.includes(one));
  if (code !== undefined) return { kind: 'refused', code, isDue: true };
  return { kind: 'refused-by-another-code', details: [`${expected.codes.join(' or ')} is due`, ...details] };
}

function compare(
  [slice, group, rows, metric, value]: ExpectedResult,
  results: readonly PredictionResult[],
  tolerance: number,
): readonly string[] {
  const place = [slice, group, metric].filter((part) => part !== null).join(' ');
  const found = results.find(
    (one) => one.metric === metric && (one.slice?.name ?? null) === slice && sameGroup(one.slice?.group ?? null, group),
  );
  if (found === undefined) return [`${place}: is missing`];
  const { value: ours } = found.estimate;
  if (found.rows !== rows) return [`${place}: of ${found.rows} rows, not ${rows}`];
  if (ours === value) return [];
  const isNear = ours !== null && value !== null && Math.abs(ours - value) <= tolerance * Math.max(1, Math.abs(value));
  return isNear ? [] : [`${place}: ${ours}, not ${value}`];
}

/** Csv spells true and false as its writer did. */
function sameGroup(ours: string | null, theirs: string | null): boolean {
  return ours === theirs || ours?.toLowerCase() === theirs?.toLowerCase();
}

/** Parts of the rows that the reference does not know. */
function strangers(expected: readonly ExpectedResult[], results: readonly PredictionResult[]): readonly string[] {
  const known = new Set(expected.map(([slice, group]) => `${slice} ${group}`.toLowerCase()));
  const parts = new Set(results.map(({ slice }) => `${slice?.name ?? null} ${slice?.group ?? null}`));
  return [...parts].filter((part) => !known.has(part.toLowerCase())).map((part) => `${part}: nobody expects it`);
}
