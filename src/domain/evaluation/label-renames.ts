import { type Agreement, BEYOND_DOUBT } from './label-agreement.ts';
import type { Label } from './labels.ts';

/** A class that is never answered, and an answer that the target never or hardly holds, which stand for the same rows. */
export interface Rename {
  readonly label: Label;
  readonly answer: Label;
  /** Rows that hold the one and are answered with the other. */
  readonly rows: number;
}

/** What the target holds in so few of the rows that are answered with it is a slip of the pen. */
const SLIPS = 0.1;

/**
 * Finds one class under two names, which differ in case, blanks or the form of Unicode alone, or otherwise: most rows of a true label that the model never answers get an answer that no row holds,
 * which most of these rows have to themselves. A model that is merely wrong answers what it knows.
 */
export function findRename({ pairs, truth, answered, known, answers }: Agreement): Rename | null {
  const given = new Set(answered);
  for (const { truth: held, answer: said, rows } of pairs) {
    const [label, answer] = [known[truth[held] ?? -1], answers[said]];
    if (label === undefined || answer === undefined) continue;
    // As many rows as a test of signs would want, none of which speaks against it.
    if (rows < BEYOND_DOUBT ** 2 || given.has(truth[held] ?? -1)) continue;
    const ofLabel = sumRows(pairs.filter((pair) => pair.truth === held));
    const ofAnswer = sumRows(pairs.filter((pair) => pair.answer === said));
    const own = answered[said] ?? -1;
    const holding = own === -1 ? 0 : sumRows(pairs.filter((pair) => truth[pair.truth] === own));
    if (isSpeltAlike(label, answer) && holding <= SLIPS * ofAnswer) return { label, answer, rows };
    if (own === -1 && 2 * rows > ofLabel && 2 * rows > ofAnswer) return { label, answer, rows };
  }
  return null;
}

function isSpeltAlike(label: Label, answer: Label): boolean {
  return typeof label === 'string' && typeof answer === 'string' && folded(label) === folded(answer);
}

function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

function sumRows(pairs: Agreement['pairs']): number {
  return pairs.reduce((sum, { rows }) => sum + rows, 0);
}
