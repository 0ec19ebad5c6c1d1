import { problem, type ManifestProblem } from './manifest-problem.ts';
import { parseDuration, parseRate, parseSize } from './quantity.ts';

/** The most that is said of each in a manifest. Beyond it is a slip, or has more digits than a number holds, and would limit nothing. */
export const MOST = {
  /** What something waits for: Node takes a timer of more than 24.8 days for one of a millisecond. */
  wait: { text: '24d', amount: parseDuration('24d') },
  /** What is compared with dates. */
  age: { text: '36500d', amount: parseDuration('36500d') },
  size: { text: '1000000GB', amount: parseSize('1000000GB') },
  rate: { text: '1000000000/s', amount: parseRate('1000000000/s') },
} as const;

export interface Amount {
  readonly pointer: string;
  readonly amount: number;
  readonly most: keyof typeof MOST;
}

/** Whether a manifest's amount is one that can be held to. */
export function checkAmount({ pointer, amount, most }: Amount): readonly ManifestProblem[] {
  if (amount === 0) return [problem('budget-zero', pointer)];
  return checkMost({ pointer, amount, most });
}

/** The same, where nothing is a fair amount. */
export function checkMost({ pointer, amount, most }: Amount): readonly ManifestProblem[] {
  return amount <= MOST[most].amount ? [] : [problem('amount-too-large', pointer, { most: MOST[most].text })];
}
