/** Where a candidate stands among all whose false promotion alpha bounds. */
export interface Place {
  /** How many candidates the test began with. */
  readonly declared: number;
  /** 0 for each of those; 1 for the first that joined later, and so on. */
  readonly joined: number;
  /** 1 for the first test of this digest, 2 for the next, and so on. */
  readonly attempt: number;
}

/**
 * A candidate's part of alpha. Those that a test began with share the first part of 6/(π² j²), j = 1, 2, …, which add up
 * to 1 (Euler); each that joins later has the next part. Over its tests a digest has such parts, too: the smaller of the
 * two counts, so that neither all candidates of one test nor all tests of one digest together have more than alpha.
 */
export function alphaOf(alpha: number, { declared, joined, attempt }: Place): number {
  const ofTest = joined === 0 ? partOf(1) / declared : partOf(joined + 1);
  return alpha * Math.min(ofTest, partOf(attempt));
}

function partOf(turn: number): number {
  return 6 / (Math.PI * turn) ** 2;
}
