// src/cli/exit-codes.ts
/** What the shell learns. The same numbers mean the same for every command. */
const EXIT_CODES = {
	/** The answer is good: valid, certified, written. */
	good: 0,
	/** The answer is bad: manifests are wrong, a gate failed. */
	bad: 1,
	/** The question cannot be answered: wrong usage, or something that cannot be read. */
	unanswered: 2,
	/** The data cannot decide. */
	inconclusive: 3
};

export { EXIT_CODES as t };