import type { Verdict } from '../../contract/generated/types.ts';
import type { TerminalStyle } from './style.ts';

/** One column wide in every font; the word stands beside it. */
export const VERDICT_MARKS = { pass: '✓', fail: '✗', inconclusive: '?' } as const satisfies Record<Verdict, string>;

export function verdictPaint(style: TerminalStyle, verdict: Verdict): (text: string) => string {
  return { pass: style.good, fail: style.bad, inconclusive: style.open }[verdict];
}
