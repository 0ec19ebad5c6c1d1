// src/domain/evaluation/unseen-units.ts
const ANY_NUMBER = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const UNKNOWN = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY,
	method: "unknown"
};
const ROUNDING = 1e-6;
function areEqual({ value, variance, units }) {
	return Math.sqrt(variance * units) <= ROUNDING * Math.abs(value);
}
const UNIT_RANGES = {
	proportion: [0, 1],
	unit: [0, 1],
	share: [0, 1],
	signed: [-1, 1]
};
function endsOfEqual({ value, support, range }, level) {
	const unseen = 1 - ((1 - level) / 2) ** (1 / Math.max(1, support));
	const [least, most] = range.every(Number.isFinite) ? range : [value - 2 * Math.abs(value), value + 2 * Math.abs(value)];
	return {
		lower: value - unseen * (value - least),
		upper: value + unseen * (most - value),
		method: "equal units"
	};
}
function rangeOfDifference([least, most]) {
	return [least - most, most - least];
}
function keepPossible({ lower, upper, method }, [least, most]) {
	return {
		lower: Math.max(least, lower),
		upper: Math.min(most, upper),
		method
	};
}

export { endsOfEqual as a, areEqual as i, UNIT_RANGES as n, keepPossible as o, UNKNOWN as r, rangeOfDifference as s, ANY_NUMBER as t };