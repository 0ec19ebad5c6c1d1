// src/domain/evaluation/unseen-units.ts
const ANY_NUMBER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
/** What one unit says of others, within what is possible. */
const UNKNOWN = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY,
	method: "unknown"
};
/** A deviation of less than this share of a number is the rounding of equal ones (an FP32 has seven digits). */
const ROUNDING = 1e-6;
/** Whether all units say the same. `variance` is that of their mean. */
function areEqual({ value, variance, units }) {
	return Math.sqrt(variance * units) <= ROUNDING * Math.abs(value);
}
/** How far single units can go, whatever the range of the metric is: an error rate beyond 1 counts a row as wrong in full. */
const UNIT_RANGES = {
	proportion: [0, 1],
	unit: [0, 1],
	share: [0, 1],
	signed: [-1, 1]
};
/**
* The ends where all units say the same: no spread was seen, which does not mean that there is none. Up to 1 - (α/2)^(1/n) of all
* units may be others when n of n are alike (Clopper and Pearson, 1934). These are taken to be as far as is possible; where nothing
* bounds them, as far as the same number with the other sign. So fewer than six equal differences are never clear, as in a sign
* test, and hundreds are nearly a point. Units that all say 0 of an unbounded number stay a point.
*/
function endsOfEqual({ value, support, range }, level) {
	const unseen = 1 - ((1 - level) / 2) ** (1 / Math.max(1, support));
	const [least, most] = range.every(Number.isFinite) ? range : [value - 2 * Math.abs(value), value + 2 * Math.abs(value)];
	return {
		lower: value - unseen * (value - least),
		upper: value + unseen * (most - value),
		method: "equal units"
	};
}
/** From the least minus the greatest value to the greatest minus the least. */
function rangeOfDifference([least, most]) {
	return [least - most, most - least];
}
/** No interval goes beyond what is possible. */
function keepPossible({ lower, upper, method }, [least, most]) {
	return {
		lower: Math.max(least, lower),
		upper: Math.min(most, upper),
		method
	};
}

export { endsOfEqual as a, areEqual as i, UNIT_RANGES as n, keepPossible as o, UNKNOWN as r, rangeOfDifference as s, ANY_NUMBER as t };