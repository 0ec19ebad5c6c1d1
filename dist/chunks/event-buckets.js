// src/domain/livetest/statistics/contrast.ts
const NO_CONTRAST = {
	weighted: 0,
	weight: 0,
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
	const [production, candidate] = [productionSquares / productionDegrees, candidateSquares / candidateDegrees];
	return estimateOf(sums, Math.max(production, candidate, leastSpread(range, degrees)) * sums.weight);
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
const ZEROS = Array.from({ length: 64 }, () => 0);
const NO_RESIDUALS = {
	sums: ZEROS,
	parts: ZEROS,
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
	if (n === 0) return before;
	const [counts, values] = [[...ZEROS], [...ZEROS]];
	for (const [bucket, count, value] of buckets) {
		counts[bucket] = (counts[bucket] ?? 0) + count;
		values[bucket] = (values[bucket] ?? 0) + value;
	}
	const mean = sum / n;
	const residualOf = (bucket) => apart(values[bucket] ?? 0, (counts[bucket] ?? 0) * mean);
	const bound = counts.reduce((squares, count) => squares + count / n * count, 0);
	return {
		sums: before.sums.map((own, bucket) => own + weight * residualOf(bucket)),
		parts: before.parts.map((own, bucket) => own + weight * (counts[bucket] ?? 0)),
		free: before.free + weight * weight * Math.max(0, n - bound)
	};
}
function apart(value, expected) {
	return Math.abs(value - expected) > ROUNDING * Math.abs(value) ? value - expected : 0;
}
function estimateClustered(sums, residuals, range = null) {
	const least = leastSpread(range, sums.degrees);
	const spread = Math.max(spreadBetween(residuals.production), spreadBetween(residuals.candidate), least);
	return estimateOf(sums, spread * sums.weight);
}
function estimateClusteredPairs(sums, residuals, range = null) {
	const spread = Math.max(spreadBetween(residuals), leastSpread(range, sums.degrees));
	return estimateOf({
		weighted: sums.sum,
		weight: sums.n
	}, spread * sums.n);
}
function spreadBetween({ sums, parts, free }) {
	const buckets = effectiveBuckets(parts);
	if (!(occupiedOf(parts) >= LEAST_OCCUPIED && buckets >= LEAST_EFFECTIVE)) return NaN;
	const whole = parts.reduce((sum, part) => sum + part, 0);
	const squares = sums.reduce((sum, own, bucket) => sum + jackknifed(own, (parts[bucket] ?? 0) / whole), 0);
	return widening(buckets - 1) * squares / free;
}
function occupiedOf(parts) {
	return parts.reduce((count, part) => part > 0 ? count + 1 : count, 0);
}
function jackknifed(residual, leverage) {
	return (residual / (1 - leverage)) ** 2;
}
function effectiveBuckets(parts) {
	const most = parts.reduce((largest, part) => Math.max(largest, part), 0);
	const squares = parts.map((part) => (part / most) ** 2);
	const total = squares.reduce((sum, square) => sum + square, 0);
	return total * total / squares.reduce((sum, square) => sum + square * square, 0);
}
const CLAIMED_AT = 20;
function widening(degrees) {
	return CLAIMED_AT / (degrees * Math.log1p(CLAIMED_AT / degrees));
}

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
function eventBucketsOf(window) {
	const { requests, eventBuckets } = window;
	if (eventBuckets === void 0 && requests > 0) return NO_BUCKETS;
	const totals = eventTotals(window);
	const all = eventBuckets?.requests.map(([bucket = 0, count = 0]) => [
		bucket,
		count,
		0
	]) ?? [];
	return eachEvent((event) => {
		const counts = eventBuckets?.[event] ?? (totals[event] === 0 ? [] : null);
		return counts && [...all, ...counts.map(([bucket = 0, count = 0]) => [
			bucket,
			0,
			count
		])];
	});
}
function eachEvent(valueOf) {
	return {
		errors: valueOf("errors"),
		timeouts: valueOf("timeouts"),
		invalid: valueOf("invalid"),
		shed: valueOf("shed"),
		"over-p50": valueOf("over-p50"),
		"over-p95": valueOf("over-p95"),
		"over-p99": valueOf("over-p99")
	};
}
const NO_BUCKETS = eachEvent(() => null);
function bucketedMissing({ n, missing, buckets, missingBuckets }) {
	if (missing === void 0) return null;
	const labelled = buckets ?? (n === 0 ? [] : null);
	const absent = missingBuckets ?? (missing === 0 ? [] : null);
	if (labelled === null || absent === null) return null;
	const came = labelled.map(([bucket = 0, count = 0]) => [
		bucket,
		count,
		0
	]);
	const stayed = absent.map(([bucket = 0, count = 0]) => [
		bucket,
		count,
		count
	]);
	return {
		events: missing,
		requests: n + missing,
		buckets: [...came, ...stayed]
	};
}

export { squaresWithin as _, NO_RESIDUALS as a, addResiduals as c, spreadBetween as d, NO_CONTRAST as f, leastSpread as g, estimateOf as h, eventTotals as i, estimateClustered as l, estimateContrast as m, eachEvent as n, NO_RESIDUAL_SUMS as o, addStratum as p, eventBucketsOf as r, addPairResiduals as s, bucketedMissing as t, estimateClusteredPairs as u };