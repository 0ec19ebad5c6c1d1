import type { MergedStep } from '../domain/certification/merged-steps.ts';

/** What the plan hands on of a pull request that a push merged. */
export interface MergeLine extends Pick<MergedStep, 'from' | 'to'> {
  /** The commit that approvals are of; null where no pull request brought it. */
  readonly head: string | null;
}

/** `<commit before> <commit after> <head of the pull request, or ->` */
export function formatMerge({ from, to, pull }: MergedStep): string {
  return `${from} ${to} ${pull?.headSha ?? '-'}`;
}

/** null where the line is none. */
export function parseMerge(line: string): MergeLine | null {
  const [, from, to, head] = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}|-)$/.exec(line) ?? [];
  if (from === undefined || to === undefined || head === undefined) return null;
  return { from, to, head: head === '-' ? null : head };
}
