// src/cli/exit-codes.ts
const EXIT_CODES = {
	good: 0,
	bad: 1,
	unanswered: 2,
	inconclusive: 3
};

export { EXIT_CODES as t };