import { _ as toldEvents, h as eachEvent } from "./buckets.js";

// src/domain/livetest/statistics/event-share.ts
const FACTORS = [
	1.25,
	1.5,
	2,
	3,
	5,
	10
];
const STEPS = [...FACTORS, ...FACTORS.map((factor) => 1 / factor)].map((times) => ({
	beyond: times - 1,
	log: Math.log(times)
}));
const NO_RATIOS = STEPS.map(() => 0);
function addCounts(one, other) {
	return {
		events: one.events + other.events,
		requests: one.requests + other.requests
	};
}
function addEvents$1(ratios, ratio, { production, candidate }) {
	if (production.requests === 0 || candidate.requests === 0) return ratios;
	const events = production.events + candidate.events;
	if (events === 0) return ratios;
	const part = ratio * candidate.requests / (production.requests + ratio * candidate.requests);
	return STEPS.map(({ beyond, log }, index) => (ratios[index] ?? 0) + candidate.events * log - events * Math.log1p(part * beyond));
}
function logShare(ratios, direction) {
	const most = FACTORS.length;
	return logMixture(direction === "more" ? ratios.slice(0, most) : ratios.slice(most));
}
function mayReach(ratios, logNeeded) {
	for (let index = 0; index < ratios.length; index += 1) if ((ratios[index] ?? 0) >= logNeeded) return true;
	return false;
}
function logMixture(logs) {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, value) => sum + Math.exp(value - most), 0) / logs.length);
}
function logBelow(rate, { events, requests }) {
	return logMixture(FACTORS.map((factor) => -events * Math.log(factor) - requests * Math.log1p(-rate * (1 - 1 / factor))));
}

// src/domain/livetest/arm-sums.ts
function trafficOf(window) {
	const { requests, outcomes } = window;
	return {
		requests,
		assigned: outcomes?.assigned ?? null,
		served: outcomes?.served ?? null,
		units: outcomes?.units ?? null,
		events: toldEvents(window)
	};
}
function addTraffic(one, other) {
	return {
		requests: one.requests + other.requests,
		assigned: plus(one.assigned, other.assigned),
		served: plus(one.served, other.served),
		units: plus(one.units, other.units),
		events: eachEvent((event) => addEvents(one.events[event], other.events[event]))
	};
}
function addEvents(one, other) {
	if (one === null || other === null) return null;
	return {
		...addCounts(one, other),
		buckets: joined(one.buckets, other.buckets)
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

export { pairSums as a, addCounts as c, logMixture as d, logShare as f, completeSums as i, addEvents$1 as l, addTraffic as n, trafficOf as o, mayReach as p, areBucketsWhole as r, NO_RATIOS as s, addSamples as t, logBelow as u };