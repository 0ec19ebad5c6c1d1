import { i as eventTotals, n as eachEvent, r as eventBucketsOf } from "./event-buckets.js";

// src/domain/livetest/arm-sums.ts
function trafficOf(window) {
	const { requests, outcomes } = window;
	return {
		requests,
		assigned: outcomes?.assigned ?? null,
		served: outcomes?.served ?? null,
		units: outcomes?.units ?? null,
		events: eventTotals(window),
		buckets: eventBucketsOf(window)
	};
}
function addTraffic(one, other) {
	return {
		requests: one.requests + other.requests,
		assigned: plus(one.assigned, other.assigned),
		served: plus(one.served, other.served),
		units: plus(one.units, other.units),
		events: eachEvent((event) => plus(one.events[event], other.events[event])),
		buckets: eachEvent((event) => joined(one.buckets[event], other.buckets[event]))
	};
}
function joined(one, other) {
	return one === null || other === null ? null : [...one, ...other];
}
function plus(one, other) {
	return one === null || other === null ? null : one + other;
}
function labelSums({ n, sum, sumSquares, missing, buckets }) {
	if (sumSquares === null) return null;
	return {
		n,
		sum,
		sumSquares,
		buckets: bucketsOf(buckets),
		missing: missing ?? null
	};
}
function pairSums({ n, sum, sumSquares, buckets }) {
	return {
		n,
		sum,
		sumSquares,
		buckets: bucketsOf(buckets),
		missing: null
	};
}
function bucketsOf(buckets) {
	return buckets?.map(([bucket = 0, n = 0, sum = 0]) => [
		bucket,
		n,
		sum
	]) ?? null;
}
function addSamples(one, other) {
	return {
		n: one.n + other.n,
		sum: one.sum + other.sum,
		sumSquares: one.sumSquares + other.sumSquares,
		buckets: joined(one.buckets, other.buckets),
		missing: plus(one.missing, other.missing)
	};
}
function areBucketsWhole({ n, sum, buckets }) {
	if (buckets === void 0) return true;
	const own = bucketsOf(buckets) ?? [];
	const arePlaced = own.every(([bucket, count]) => Number.isInteger(bucket) && bucket >= 0 && bucket < 64 && count > 0);
	const counted = own.reduce((total, [, count]) => total + count, 0);
	const summed = own.reduce((total, [, , value]) => total + value, 0);
	return arePlaced && counted === n && Math.abs(summed - sum) <= SUM_TOLERANCE * Math.max(1, Math.abs(sum), n);
}
const SUM_TOLERANCE = 1e-6;
function completeSums(metric, policy, isSticky) {
	const sums = labelSums(metric);
	if (sums === null) return { kind: "squares" };
	if (isSticky && sums.buckets === null && sums.n > 0) return { kind: "buckets" };
	if (policy.missing === "exclude") return {
		kind: "sums",
		sums
	};
	if (sums.missing === null) return { kind: "missing" };
	if (policy.missing === "zero") return {
		kind: "sums",
		sums: withAbsent(sums, sums.missing, 0)
	};
	if (policy.range === null) return { kind: "range" };
	const [least, most] = policy.range;
	return {
		kind: "sums",
		sums: withAbsent(sums, sums.missing, policy.sign === 1 ? least : most)
	};
}
function withAbsent(sums, absent, value) {
	if (absent === 0) return sums;
	const spread = sums.buckets?.map(([bucket, n, sum]) => {
		const more = n / sums.n * absent;
		return [
			bucket,
			n + more,
			sum + more * value
		];
	});
	return {
		n: sums.n + absent,
		sum: sums.sum + absent * value,
		sumSquares: sums.sumSquares + absent * value * value,
		buckets: spread ?? null,
		missing: sums.missing
	};
}

export { pairSums as a, completeSums as i, addTraffic as n, trafficOf as o, areBucketsWhole as r, addSamples as t };