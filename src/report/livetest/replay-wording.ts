import type { Difference } from '../../domain/livetest/compare-decisions.ts';
import { formatCount } from '../format.ts';

/** `same`, or a line for everything in which a decision differs from the one that is made again. */
export function renderReplay(differences: readonly Difference[]): string {
  return differences.length === 0 ? 'same\n' : differences.map((one) => `differs: ${sayDifference(one)}\n`).join('');
}

export function sayDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'program':
      return `decided by Seatrial ${difference.recorded}, and now by ${difference.now}`;
    case 'policy':
      return `liveTest of model.yaml is another: ${short(difference.recorded)} then, ${short(difference.now)} now`;
    case 'windows':
      return `windows of ${difference.arm ?? 'production'} on ${difference.day}: ${countsText(difference)}`;
    case 'outcome':
      return outcomesText(difference);
    case 'facts':
      return 'the same windows and policy give other numbers than the file has';
    case 'text':
      return 'the file says the same, and is not written as Seatrial writes it';
  }
}

function short(digest: string): string {
  return digest.slice(0, 12);
}

function countsText({ recorded, now }: Difference & { readonly kind: 'windows' }): string {
  if (recorded === now) return `${formatCount(now)} as before, and not the same ones`;
  return `${formatCount(recorded)} were read, and ${formatCount(now)} are there`;
}

function outcomesText({ recorded, now }: Difference & { readonly kind: 'outcome' }): string {
  const [before, after] = [outcomeText(recorded), outcomeText(now)];
  if (before === after) return `the outcome is ${after} as before, with other facts`;
  return `the outcome was ${before}, and is now ${after}`;
}

function outcomeText({ kind, reasonCode }: (Difference & { readonly kind: 'outcome' })['now']): string {
  return `${kind} (${reasonCode})`;
}
