import { n as COST_METRIC_LIST, r as costMetric } from "./cost-metrics.js";
import { r as wordOf, t as adjustForDiscovery } from "./false-discovery.js";
import { a as normalCdf } from "./registry2.js";
import { o as studentScore } from "./intervals.js";

// src/domain/certification/compared-key.ts
function keyOf({ data, metric, slice }) {
	return JSON.stringify([
		data,
		metric,
		slice?.name ?? null,
		slice?.group ?? null
	]);
}

// src/domain/certification/compared-costs.ts
function comparedCosts(performance, index) {
	const { mode, comparison, baseline = {} } = performance;
	const measured = Object.keys(comparison?.ratios ?? {}).flatMap((metric) => comparedRatio(metric, comparison) ?? []);
	const counted = index > 0 ? [] : COST_METRIC_LIST.flatMap(({ name }) => comparedCount(name, performance) ?? []);
	const throughput = measured.find(({ metric }) => metric === "throughput")?.word;
	return [...measured, ...counted].map((one) => ({
		...one,
		isSaidByThroughput: performance.scenario === "offline" && !one.isCounted && one.metric !== "throughput" && one.word === throughput,
		kind: "cost",
		mode,
		candidate: costMetric(one.metric)?.estimate(performance) ?? null,
		baseline: costMetric(one.metric)?.estimate(baseline) ?? null
	}));
}
function comparedRatio(metric, comparison) {
	const ratio = comparison?.ratios[metric];
	const direction = directionOf(metric);
	if (ratio === void 0 || direction === null) return null;
	const observed = {
		estimate: ratio,
		none: 1,
		direction
	};
	const word = wordOf({
		...observed,
		noiseFloor: comparison?.noiseFloor[metric]
	});
	if (word === null) return null;
	return {
		metric,
		word,
		direction,
		ratio,
		isCounted: false,
		isInsideNoise: wordOf(observed) !== word
	};
}
function comparedCount(name, performance) {
	const metric = costMetric(name);
	const direction = directionOf(name);
	if (metric?.ratio !== "counted" || direction === null) return null;
	const now = metric.estimate(performance)?.value ?? null;
	const before = metric.estimate(performance.baseline ?? {})?.value ?? null;
	if (now === null || before === null || before === 0) return null;
	const ratio = {
		value: now / before,
		interval: null
	};
	const word = wordOf({
		estimate: ratio,
		none: 1,
		direction,
		isCounted: true
	});
	return word === null ? null : {
		metric: name,
		word,
		direction,
		ratio,
		isCounted: true,
		isInsideNoise: false
	};
}
function directionOf(name) {
	const metric = costMetric(name);
	if (metric === void 0) return null;
	return metric.comparator === "<=" ? "down" : "up";
}

// src/domain/certification/gap-difference.ts
function gapDifference({ estimate, baseline }) {
	return unpairedDifference(estimate, baseline);
}
function unpairedDifference(estimate, baseline) {
	if (estimate.value === null || baseline === null || baseline.value === null) return null;
	const value = estimate.value - baseline.value;
	const [ours, theirs] = [armsOf(estimate), armsOf(baseline)];
	if (ours === null || theirs === null) return {
		value,
		interval: null
	};
	const { level } = ours;
	return {
		value,
		interval: {
			lower: value - Math.hypot(ours.down, theirs.up),
			upper: value + Math.hypot(ours.up, theirs.down),
			level,
			method: "recovered variance"
		}
	};
}
function armsOf({ value, interval }) {
	if (value === null || interval === null || interval.lower === null || interval.upper === null) return null;
	return {
		down: value - interval.lower,
		up: interval.upper - value,
		level: interval.level
	};
}

// src/domain/certification/slice-looks.ts
const FALSE_DISCOVERIES = .05;
function clearSlices(compared, gates) {
	const slices = compared.filter(({ slice }) => slice !== null);
	const adjusted = adjustForDiscovery(slices.map((result) => chanceOf(result.difference, result.rows)));
	const stay = slices.filter((_, index) => (adjusted[index] ?? 1) <= FALSE_DISCOVERIES);
	const failed = gates.filter(({ kind, result, slice }) => kind === "relative-prediction" && result === "fail" && slice);
	return new Set([...stay, ...failed].map(keyOf));
}
function chanceOf(difference, rows) {
	const { value, interval } = difference ?? {
		value: null,
		interval: null
	};
	if (value === null || interval === null || isUnknown(interval)) return null;
	const nearer = value > 0 ? interval.lower : interval.upper;
	const reach = Math.abs(value - (nearer ?? Number.POSITIVE_INFINITY));
	if (reach === 0) return value === 0 ? 1 : null;
	const statistic = Math.abs(value) / reach * studentScore(interval.level, rows);
	return rows < 2 ? 1 : 2 * normalCdf(-normalScoreOf(statistic, rows - 1));
}
function isUnknown({ lower, upper }) {
	return lower === null && upper === null;
}
function normalScoreOf(t, degrees) {
	const squared = degrees * Math.log1p(t * t / degrees);
	return (8 * degrees + 1) / (8 * degrees + 3) * Math.sqrt(squared);
}

// src/domain/certification/comparisons.ts
function comparisonsOf(certificate) {
	const metrics = comparedMetrics(certificate);
	const gaps = certificate.gaps.flatMap((gap) => comparedGap(gap, metrics) ?? []);
	const costs = certificate.performance.flatMap(comparedCosts);
	const named = (one) => ({
		metric: one.result.metric,
		slice: one.result.slice
	});
	const byKey = new Map(metrics.toReversed().flatMap((one) => [named(one), one.result].map((key) => [keyOf(key), one])));
	const isOf = (data, own) => data === void 0 || data === own;
	return {
		metrics,
		gaps,
		costs,
		ofMetric: (key) => byKey.get(keyOf(key)) ?? null,
		ofGap: ({ data, metric, slice }) => gaps.find(({ gap }) => isOf(data, gap.data) && gap.metric === metric && gap.slice === slice) ?? null,
		ofCost: (mode, metric) => costs.find((cost) => (cost.isCounted || cost.mode === mode) && cost.metric === metric) ?? null
	};
}
function comparedMetrics({ prediction, gates }) {
	const widest = /* @__PURE__ */ new Map();
	for (const result of prediction) {
		if (result.difference === null || result.difference.value === null) continue;
		const key = keyOf(result);
		const level = widest.get(key)?.difference?.interval?.level ?? 0;
		if ((result.difference.interval?.level ?? 0) > level || !widest.has(key)) widest.set(key, result);
	}
	const clear = clearSlices([...widest.values()], gates);
	return [...widest].flatMap(([key, result]) => {
		return comparedMetric(result, result.slice !== null && !clear.has(key)) ?? [];
	});
}
function comparedMetric(result, isByChance) {
	const { difference, direction, estimate: candidate, baseline } = result;
	if (difference === null || difference.interval !== null && isUnknown(difference.interval)) return null;
	const word = wordOf({
		estimate: difference,
		none: 0,
		direction,
		isByChance
	});
	return word === null ? null : {
		kind: "metric",
		word,
		direction,
		candidate,
		baseline,
		result,
		difference
	};
}
function comparedGap(gap, metrics) {
	const isSame = metrics.some(({ result, word }) => word === "the same" && isAllRows(result, gap));
	const difference = isSame ? {
		value: 0,
		interval: null
	} : gapDifference(gap);
	if (difference === null) return null;
	const word = wordOf({
		estimate: difference,
		none: 0,
		direction: "down",
		isCounted: isSame
	});
	if (word === null) return null;
	return {
		kind: "gap",
		word,
		direction: "down",
		candidate: gap.estimate,
		baseline: gap.baseline,
		gap,
		difference
	};
}
function isAllRows({ data, slice, difference }, gap) {
	return slice === null && data === gap.data && difference?.interval?.method === "identical outputs";
}

export { comparedRatio as a, comparedCount as i, chanceOf as n, unpairedDifference as r, comparisonsOf as t };