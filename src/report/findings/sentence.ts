import type { FindingCode, FindingFacts, SoundFinding } from '../../domain/finding/finding.ts';

/** What a finding says, as plain text: whoever places it escapes it. */
export interface FindingSentence {
  readonly message: string;
  readonly hint?: string;
}

/** A sentence for each of the codes. */
export type FindingSentences<Code extends FindingCode> = {
  readonly [One in Code]: (
    facts: FindingFacts[One],
    found: Pick<SoundFinding, 'because' | 'severity'>,
  ) => FindingSentence;
};

const LONGEST_NAME = 120;

/** A name from a file, made safe to stand in a sentence: quoted, without control characters, and short. */
export function quoteName(name: string): string {
  return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
}

export function countRows(count: number): string {
  return count === 1 ? 'one row' : `${count} rows`;
}

/** 1, 2, 3 and 4 more: the first of as many as there are. */
export function listSome(values: readonly (string | number)[], count: number): string {
  const rest = count - values.length;
  return `${values.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
