// src/domain/benchmark/percentile.ts
/** A copy in ascending order. */
function sortedCopy(values) {
	return Float64Array.from(values).sort();
}
/**
* Nearest rank: the smallest observation with at least `proportion` of all observations at or below it
* (Hyndman and Fan's type 1, NumPy's `inverted_cdf`). It is always a time that was really observed, and
* "p99 <= bound" then says exactly that at most 1 % of the calls exceeded the bound. NaN for no observations.
*/
function percentile(sorted, proportion) {
	return sorted[nearestRank(sorted.length, proportion) - 1] ?? NaN;
}
/** 1-based. The small slack keeps 0.07 × 100 = 7.000000000000001 at rank 7. */
function nearestRank(count, proportion) {
	return Math.min(count, Math.max(1, Math.ceil(proportion * count - 1e-9)));
}
function mean(values) {
	let sum = 0;
	for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
	return sum / values.length;
}
function concatenate(parts) {
	const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		all.set(part, offset);
		offset += part.length;
	}
	return all;
}
function median(values) {
	return percentile(Float64Array.from(values).sort(), .5);
}

export { sortedCopy as a, percentile as i, mean as n, median as r, concatenate as t };