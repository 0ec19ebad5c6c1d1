import { type Agreement, BEYOND_DOUBT } from './label-agreement.ts';
import type { Label } from './labels.ts';

/** A class that is never answered, and an answer that the target never holds, which stand for the same rows. */
export interface Rename {
  readonly label: Label;
  readonly answer: Label;
  /** Rows that hold the one and are answered with the other. */
  readonly rows: number;
}

/**
 * Finds one class under two names: most rows of a true label that the model never answers get an answer that no row holds,
 * which most of these rows have to themselves. A model that is merely wrong answers what it knows.
 */
export function findRename({ pairs, truth, answered, known, answers }: Agreement): Rename | null {
  const given = new Set(answered);
  for (const { truth: held, answer: said, rows } of pairs) {
    const [label, answer] = [known[truth[held] ?? -1], answers[said]];
    if (label === undefined || answer === undefined) continue;
    if (answered[said] !== -1 || given.has(truth[held] ?? -1)) continue;
    const ofLabel = sumRows(pairs.filter((pair) => pair.truth === held));
    const ofAnswer = sumRows(pairs.filter((pair) => pair.answer === said));
    // As many rows as a test of signs would want, none of which speaks against it.
    if (rows >= BEYOND_DOUBT ** 2 && 2 * rows > ofLabel && 2 * rows > ofAnswer) return { label, answer, rows };
  }
  return null;
}

function sumRows(pairs: Agreement['pairs']): number {
  return pairs.reduce((sum, { rows }) => sum + rows, 0);
}
