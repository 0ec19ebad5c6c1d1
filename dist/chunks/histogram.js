// src/domain/benchmark/histogram.ts
const GAMMA = 1.01;
const LOG_GAMMA = Math.log(GAMMA);
function buildHistogram(rounds) {
	const counts = /* @__PURE__ */ new Map();
	for (const round of rounds) for (const time of round) count(counts, latencyBucket(time), 1);
	return listBuckets(counts);
}
function mergeHistograms(first, second) {
	const counts = /* @__PURE__ */ new Map();
	for (const [bucket = 0, calls = 0] of [...first.buckets, ...second.buckets]) count(counts, bucket, calls);
	return listBuckets(counts);
}
function histogramPercentile(histogram, proportion) {
	const calls = histogramCalls(histogram);
	let left = Math.max(1, Math.ceil(proportion * calls - 1e-9));
	for (const [bucket = 0, n = 0] of histogram.buckets) {
		left -= n;
		if (left <= 0) return histogram.gamma ** bucket / 1e3;
	}
	return NaN;
}
function histogramCalls({ buckets }) {
	return buckets.reduce((sum, [, n = 0]) => sum + n, 0);
}
function latencyBucket(ms) {
	return Math.ceil(Math.log(Math.max(ms * 1e3, .001)) / LOG_GAMMA);
}
function count(counts, bucket, calls) {
	counts.set(bucket, (counts.get(bucket) ?? 0) + calls);
}
function listBuckets(counts) {
	return {
		gamma: GAMMA,
		buckets: [...counts].sort(([a], [b]) => a - b)
	};
}

export { listBuckets as a, latencyBucket as i, histogramCalls as n, mergeHistograms as o, histogramPercentile as r, buildHistogram as t };