// src/domain/benchmark/percentile.ts
function sortedCopy(values) {
	return Float64Array.from(values).sort();
}
function percentile(sorted, proportion) {
	return sorted[nearestRank(sorted.length, proportion) - 1] ?? NaN;
}
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