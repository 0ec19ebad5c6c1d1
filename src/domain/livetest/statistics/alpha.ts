/** Where a candidate stands among all whose false promotion alpha bounds. */
export interface Place {
  /** How many candidates the test began with. */
  readonly declared: number;
  /** 0 for each of those; 1 for the first that joined later, and so on. */
  readonly joined: number;
  /** 1 for the first test of this digest, 2 for the next, and so on. */
  readonly attempt: number;
}

/** What those that a test began with have together; nearly always there are no others. */
const FIRST_PART = 0.8;

/**
 * A candidate's part of alpha. Those that a test began with share the first part; each that joins later has the next one
 * of parts that fall with the square of their number and add up to the rest (Euler). Over its tests a digest has such
 * parts, too: the smaller of the two counts, so that neither all candidates of one test nor all tests of one digest
 * together have more than alpha.
 */
export function alphaOf(alpha: number, { declared, joined, attempt }: Place): number {
  const ofTest = joined === 0 ? partOf(1) / declared : partOf(joined + 1);
  return alpha * Math.min(ofTest, partOf(attempt));
}

function partOf(turn: number): number {
  if (turn === 1) return FIRST_PART;
  return ((1 - FIRST_PART) * 6) / (Math.PI * (turn - 1)) ** 2;
}
