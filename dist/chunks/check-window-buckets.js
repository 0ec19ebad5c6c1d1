import { n as toPointer } from "./json-pointer.js";
import { o as GUARDED_EVENTS } from "./resolve-policy.js";

// src/domain/livetest/event-buckets.ts
function eventTotals({ errors, outcomes, over }) {
	return {
		errors,
		timeouts: outcomes?.timeouts ?? null,
		invalid: outcomes?.invalid ?? null,
		shed: outcomes?.shed ?? null,
		"over-p50": over?.p50 ?? null,
		"over-p95": over?.p95 ?? null,
		"over-p99": over?.p99 ?? null
	};
}
function bucketedEvents(window, event) {
	const { requests, eventBuckets } = window;
	const total = eventTotals(window)[event];
	if (total === null) return null;
	const counts = eventBuckets?.[event] ?? (total === 0 ? [] : null);
	const asked = eventBuckets?.requests ?? (requests === 0 ? [] : null);
	return asked === null || counts === null ? null : joinCounts(asked, counts);
}
function bucketedMissing({ n, missing, buckets, missingBuckets }) {
	if (missing === void 0) return null;
	const labelled = buckets ?? (n === 0 ? [] : null);
	const absent = missingBuckets ?? (missing === 0 ? [] : null);
	if (labelled === null || absent === null) return null;
	const own = [...labelled, ...absent].map(([bucket = 0, count = 0]) => [bucket, count]);
	return {
		events: missing,
		requests: n + missing,
		buckets: joinCounts(own, absent)
	};
}
function joinCounts(asked, counts) {
	const sums = /* @__PURE__ */ new Map();
	for (const [bucket = 0, own = 0] of asked) sums.set(bucket, [(sums.get(bucket)?.[0] ?? 0) + own, 0]);
	for (const [bucket = 0, own = 0] of counts) sums.set(bucket, [sums.get(bucket)?.[0] ?? 0, own]);
	return [...sums].map(([bucket, [requests, events]]) => [
		bucket,
		requests,
		events
	]);
}

// src/domain/livetest/statistics/contrast.ts
const NO_CONTRAST = {
	weighted: 0,
	weight: 0,
	perProduction: 0,
	perCandidate: 0,
	productionSquares: 0,
	productionDegrees: 0,
	candidateSquares: 0,
	candidateDegrees: 0,
	degrees: 0
};
function addStratum(sums, production, candidate) {
	const { weight, difference } = compare(production, candidate);
	const perProduction = weight === 0 ? 0 : weight / production.n;
	const perCandidate = weight === 0 ? 0 : weight / candidate.n;
	return {
		weighted: sums.weighted + weight * difference,
		weight: sums.weight + weight,
		perProduction: sums.perProduction + weight * perProduction,
		perCandidate: sums.perCandidate + weight * perCandidate,
		productionSquares: sums.productionSquares + perProduction * squaresWithin(production),
		productionDegrees: sums.productionDegrees + perProduction * degreesOf(production),
		candidateSquares: sums.candidateSquares + perCandidate * squaresWithin(candidate),
		candidateDegrees: sums.candidateDegrees + perCandidate * degreesOf(candidate),
		degrees: sums.degrees + degreesOf(production) + degreesOf(candidate)
	};
}
function degreesOf({ n }) {
	return Math.max(0, n - 1);
}
function compare(production, candidate) {
	if (production.n === 0 || candidate.n === 0) return {
		weight: 0,
		difference: 0
	};
	return {
		weight: production.n * candidate.n / (production.n + candidate.n),
		difference: candidate.sum / candidate.n - production.sum / production.n
	};
}
const ROUNDING$1 = 1e-12;
function squaresWithin({ n, sum, sumSquares }) {
	const squares = sumSquares - sum * sum / n;
	return squares > ROUNDING$1 * sumSquares ? squares : 0;
}
const NO_ESTIMATE = {
	effect: 0,
	information: 0
};
function estimateContrast(sums, range = null) {
	const { productionSquares, productionDegrees, candidateSquares, candidateDegrees, degrees } = sums;
	const arms = [productionSquares / productionDegrees, candidateSquares / candidateDegrees];
	return estimateOf(sums, Math.max(...arms, leastSpread(range, degrees)) * (sums.perProduction + sums.perCandidate));
}
function leastSpread(range, decisions) {
	return range === null ? 0 : (range[1] - range[0]) ** 2 / decisions;
}
function estimateOf({ weighted, weight }, variance) {
	if (!(weight > 0)) return NO_ESTIMATE;
	const information = weight * weight / variance;
	return {
		effect: weighted / weight,
		information: Number.isFinite(information) ? information : 0
	};
}

// src/domain/livetest/statistics/buckets.ts
const BUCKETS = 64;
const LEAST_OCCUPIED = 32;
const LEAST_EFFECTIVE = 4;
const NO_RESIDUALS = {
	sums: Array.from({ length: 64 }, () => null),
	parts: Array.from({ length: 64 }, () => 0),
	free: 0
};
const NO_RESIDUAL_SUMS = {
	production: NO_RESIDUALS,
	candidate: NO_RESIDUALS
};
function addResiduals(sums, production, candidate) {
	if (production.n === 0 || candidate.n === 0) return sums;
	const all = production.n + candidate.n;
	return {
		production: withResiduals(sums.production, production, candidate.n / all),
		candidate: withResiduals(sums.candidate, candidate, production.n / all)
	};
}
function addPairResiduals(residuals, pairs) {
	return withResiduals(residuals, pairs, 1);
}
const ROUNDING = 1e-12;
function withResiduals(before, { n, sum, buckets }, weight) {
	const [sums, parts, own] = [
		[...before.sums],
		[...before.parts],
		/* @__PURE__ */ new Map()
	];
	for (const [bucket, count, value] of buckets) {
		const expected = count * (sum / n);
		const residual = Math.abs(value - expected) > ROUNDING * Math.abs(value) ? value - expected : 0;
		sums[bucket] = (sums[bucket] ?? 0) + weight * residual;
		parts[bucket] = (parts[bucket] ?? 0) + weight * count;
		own.set(bucket, (own.get(bucket) ?? 0) + count);
	}
	const bound = [...own.values()].reduce((squares, count) => squares + count / n * count, 0);
	return {
		sums,
		parts,
		free: before.free + weight * weight * Math.max(0, n - bound)
	};
}
function estimateClustered(sums, residuals, range = null) {
	const least = leastSpread(range, sums.degrees);
	const spread = Math.max(spreadBetween(residuals.production), spreadBetween(residuals.candidate), least);
	return estimateOf(sums, spread * (sums.perProduction + sums.perCandidate));
}
function estimateClusteredPairs(sums, residuals, range = null) {
	const spread = Math.max(spreadBetween(residuals), leastSpread(range, sums.degrees));
	return estimateOf({
		weighted: sums.sum,
		weight: sums.n
	}, spread * sums.n);
}
function spreadBetween({ sums, parts, free }) {
	const whole = parts.reduce((sum, part) => sum + part, 0);
	const squares = sums.reduce((sum, own, bucket) => sum + jackknifed(own ?? 0, (parts[bucket] ?? 0) / whole), 0);
	const buckets = effectiveBuckets(parts);
	return sums.filter((own) => own !== null).length >= LEAST_OCCUPIED && buckets >= LEAST_EFFECTIVE ? widening(buckets - 1) * squares / free : NaN;
}
function jackknifed(residual, leverage) {
	return (residual / (1 - leverage)) ** 2;
}
function effectiveBuckets(parts) {
	const most = Math.max(...parts);
	const squares = parts.map((part) => (part / most) ** 2);
	const total = squares.reduce((sum, square) => sum + square, 0);
	return total * total / squares.reduce((sum, square) => sum + square * square, 0);
}
const CLAIMED_AT = 20;
function widening(degrees) {
	return CLAIMED_AT / (degrees * Math.log1p(CLAIMED_AT / degrees));
}

// src/domain/statistics/window-problem.ts
function when(holds, code, pointer) {
	return holds ? [{
		code,
		pointer
	}] : [];
}

// src/domain/statistics/check-window-buckets.ts
function checkEventBuckets(window) {
	const { eventBuckets, requests } = window;
	if (eventBuckets === void 0) return [];
	const totals = eventTotals(window);
	const asked = new Map(eventBuckets.requests.map(([bucket = -1, count = 0]) => [bucket, count]));
	return [...checkCounts(eventBuckets.requests, requests, toPointer("eventBuckets", "requests")), ...GUARDED_EVENTS.flatMap((event) => {
		const counts = eventBuckets[event];
		if (counts === void 0) return [];
		const pointer = toPointer("eventBuckets", event);
		const isBeyond = event !== "timeouts" && event !== "shed" && counts.some(([bucket = -1, count = 0]) => count > (asked.get(bucket) ?? 0));
		return [...checkCounts(counts, totals[event] ?? 0, pointer), ...when(isBeyond, "bucket-beyond-requests", pointer)];
	})];
}
function checkMissingBuckets({ missing = 0, missingBuckets }, pointer) {
	return missingBuckets === void 0 ? [] : checkCounts(missingBuckets, missing, `${pointer}/missingBuckets`);
}
function checkCounts(counts, total, pointer) {
	const counted = counts.reduce((sum, [, count = 0]) => sum + count, 0);
	return [...when(!isInOrder(counts) || counts.some(([, count = 0]) => count === 0), "bucket-order", pointer), ...when(counted !== total, "buckets-differ", pointer)];
}
function isInOrder(buckets) {
	return buckets.every(([bucket = -1], index) => {
		const before = buckets[index - 1]?.[0] ?? -1;
		return Number.isInteger(bucket) && bucket > before && bucket < 64;
	});
}

export { squaresWithin as _, NO_RESIDUALS as a, eventTotals as b, addResiduals as c, spreadBetween as d, NO_CONTRAST as f, leastSpread as g, estimateOf as h, when as i, estimateClustered as l, estimateContrast as m, checkMissingBuckets as n, NO_RESIDUAL_SUMS as o, addStratum as p, isInOrder as r, addPairResiduals as s, checkEventBuckets as t, estimateClusteredPairs as u, bucketedEvents as v, bucketedMissing as y };