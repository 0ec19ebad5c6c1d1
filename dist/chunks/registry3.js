import { i as parseMetricName } from "./registry2.js";
import { n as isBeyondNoise } from "./false-discovery.js";
import { c as performanceEstimate, r as costMetric } from "./cost-metrics.js";
import "./slices.js";

// src/domain/certification/gates/gate-kind.ts
function sortMeasured(certificate) {
	const { prediction, gaps, smallGroups = [], robustness, performance } = certificate;
	const byGroup = Map.groupBy(prediction, ({ data, metric, slice }) => key(data, metric, slice?.name, slice?.group));
	const bySlice = Map.groupBy(prediction, ({ data, metric, slice }) => key(data, metric, slice?.name));
	const gapsBySlice = Map.groupBy(gaps, ({ data, metric, slice }) => key(data, metric, slice));
	const small = new Set(smallGroups.map(({ data, slice }) => key(data, slice)));
	return {
		hasSmall: ({ data, slice }) => small.has(key(data, slice?.name)),
		robustness,
		performance,
		predictions: ({ data, metric, slice }) => byGroup.get(key(data, metric, slice?.name, slice?.group)) ?? [],
		groups: ({ data, metric, slice }) => bySlice.get(key(data, metric, slice?.name)) ?? [],
		gaps: ({ data, metric, slice }) => gapsBySlice.get(key(data, metric, slice?.name)) ?? []
	};
}
function key(...parts) {
	return JSON.stringify(parts);
}
function isMetric(name, own) {
	return parseMetricName(name, own).kind === "metric";
}
function performanceOf(mode, { performance }) {
	return performance.find((result) => result.mode === mode);
}

// src/domain/certification/gate-result.ts
function common(gate, { locate }, { result, reasonCode }) {
	const blocking = result !== "inconclusive" || gate.onInconclusive === "block";
	const { id, kind, metric, test, pointer } = gate;
	return {
		id,
		kind,
		metric,
		unit: "none",
		test,
		result,
		reasonCode,
		blocking,
		location: locate(pointer)
	};
}
function unanswered(gate, context, reasonCode) {
	const base = common(gate, context, {
		result: "inconclusive",
		reasonCode
	});
	return {
		...base,
		..."data" in gate ? { data: gate.data } : {},
		..."perturbation" in gate ? { perturbation: perturbationName(gate.perturbation) } : {},
		..."mode" in gate ? { mode: gate.mode } : {},
		..."slice" in gate && gate.slice !== null ? { slice: {
			name: gate.slice,
			group: null
		} } : {},
		unit: "unit" in gate ? gate.unit : "none",
		direction: "none",
		blocking: base.blocking && reasonCode !== "no-baseline",
		value: null,
		interval: null,
		baseline: null,
		...boundOf(gate, context)
	};
}
function isAtLevel({ interval }, { confidence }) {
	return interval === null || interval.level === confidence;
}
function perturbationName(perturbation) {
	const [check, strength] = Object.entries(perturbation)[0] ?? ["", 0];
	return `${check} ${strength}`;
}
function boundOf(gate, { own }) {
	if ("margin" in gate) return marginBound(gate.margin, directionOf(gate.metric, own));
	return {
		comparator: "comparator" in gate ? gate.comparator : "<=",
		limit: gate.limit
	};
}
function marginBound(margin, direction) {
	if (direction !== "down") return {
		comparator: ">=",
		limit: margin
	};
	return {
		comparator: "<=",
		limit: margin === 0 ? 0 : -margin
	};
}
function directionOf(metric, own) {
	const parsed = parseMetricName(metric, own);
	return parsed.kind === "metric" ? parsed.metric.direction : "none";
}
const RESULT_ORDER = [
	"fail",
	"inconclusive",
	"pass"
];
function worst(results) {
	const [first] = results.toSorted((a, b) => RESULT_ORDER.indexOf(a.result) - RESULT_ORDER.indexOf(b.result) || slack(a) - slack(b));
	if (first === void 0) throw new RangeError("A gate needs at least one result.");
	return first;
}
function slack({ value, comparator, limit }) {
	if (value === null) return Number.NEGATIVE_INFINITY;
	return comparator === ">=" ? value - limit : limit - value;
}

// src/domain/certification/judge.ts
function judge({ estimate, comparator, limit, test }) {
	const { value, interval } = estimate;
	if (value === null) return {
		result: "inconclusive",
		reasonCode: "undefined-value"
	};
	const within = {
		result: "pass",
		reasonCode: "within-limit"
	};
	const beyond = {
		result: "fail",
		reasonCode: "beyond-limit"
	};
	const holds = (number) => comparator === ">=" ? number >= limit : number <= limit;
	if (test === "point" || interval === null) return holds(value) ? within : beyond;
	const lower = interval.lower ?? Number.NEGATIVE_INFINITY;
	const upper = interval.upper ?? Number.POSITIVE_INFINITY;
	const [worst, best] = comparator === ">=" ? [lower, upper] : [upper, lower];
	if (holds(worst)) return within;
	if (!holds(best)) return beyond;
	return {
		result: "inconclusive",
		reasonCode: "interval-crosses-limit"
	};
}
function judgeRatio(question, noiseFloor) {
	const answer = judge(question);
	if (answer.result !== "fail" || noiseFloor === void 0 || isBeyondNoise(question.limit, noiseFloor)) return answer;
	const excess = (question.estimate.value ?? question.limit) / question.limit;
	return isBeyondNoise(excess, noiseFloor) ? answer : {
		result: "inconclusive",
		reasonCode: "below-noise-floor"
	};
}

// src/domain/certification/gates/gap.ts
const gap = {
	kind: "gap",
	isRelative: false,
	judge: judgeGap,
	asksFor: isMetric,
	comparatorOf: () => "<=",
	evidence: (result, { gaps }) => result.slice?.group === null ? gaps(result).map(({ estimate, baseline }) => ({
		unit: "none",
		direction: "down",
		estimate,
		baseline: baseline?.value ?? null
	})) : [],
	isMeasured: (result, measured) => gap.evidence(result, measured).length > 0,
	isSmall: (result, { gaps }) => gaps(result).length > 0 && gaps(result).every(({ highest }) => highest === null),
	answer: judge
};
function judgeGap(gate, context) {
	const found = context.evidence.gaps.find(({ data, slice, metric, estimate }) => data === gate.data && slice === gate.slice && metric === gate.metric && isAtLevel(estimate, gate));
	if (found === void 0) return unanswered(gate, context, "not-measured");
	if (found.highest === null) return unanswered(gate, context, "too-few-rows");
	const answer = judge({
		estimate: found.estimate,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		data: gate.data,
		slice: {
			name: gate.slice,
			group: null
		},
		direction: "down",
		...found.estimate,
		baseline: found.baseline?.value ?? null,
		comparator: "<=",
		limit: gate.limit
	};
}

// src/domain/certification/gates/performance.ts
const performance = {
	kind: "performance",
	isRelative: false,
	judge: judgePerformance,
	asksFor: (metric) => costMetric(metric) !== void 0,
	comparatorOf: ({ metric }) => costMetric(metric)?.comparator ?? null,
	evidence: ({ mode: of, metric }, measured) => measured.performance.filter(({ mode }) => mode === of).flatMap((result) => {
		const [estimate, cost] = [performanceEstimate(result, metric), costMetric(metric)];
		if (estimate === null || cost === void 0) return [];
		const direction = cost.comparator === ">=" ? "up" : "down";
		return [{
			unit: cost.unit,
			direction,
			estimate,
			baseline: baselineOf(result, metric)
		}];
	}),
	isMeasured: (result, measured) => performance.evidence(result, measured).length > 0,
	isSmall: () => false,
	answer: judge
};
function judgePerformance(gate, context) {
	const result = performanceOf(gate.mode, context.evidence);
	const estimate = result === void 0 ? null : performanceEstimate(result, gate.metric);
	if (result === void 0 || estimate === null) return unanswered(gate, context, "not-measured");
	const answer = judge({
		estimate,
		comparator: gate.comparator,
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		mode: gate.mode,
		unit: gate.unit,
		direction: gate.comparator === ">=" ? "up" : "down",
		...estimate,
		baseline: baselineOf(result, gate.metric),
		comparator: gate.comparator,
		limit: gate.limit
	};
}
function baselineOf({ baseline }, metric) {
	return baseline === void 0 ? null : performanceEstimate(baseline, metric)?.value ?? null;
}

// src/domain/evaluation/rows-to-decide.ts
const MOST_ROWS = 1e8;
function rowsToDecide({ rows, estimate, limit }) {
	const { value, interval } = estimate;
	if (value === null || interval === null || rows < 1) return null;
	const distance = Math.abs(value - limit);
	const end = limit < value ? interval.lower : interval.upper;
	if (end === null || distance === 0) return null;
	const needed = rows * (Math.abs(end - value) / distance) ** 2;
	if (!(needed <= MOST_ROWS)) return null;
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(needed, rows + 1))) - 1);
	return Math.ceil(Math.max(needed, rows + 1) / unit) * unit;
}

// src/domain/certification/would-decide.ts
function moreRows(question) {
	const rows = rowsToDecide(question);
	return rows === null ? {} : { rows };
}
const LARGEST_FACTOR = 1e4;
function moreSeconds({ estimate: { value, interval }, limit, seconds }) {
	if (value === null || interval === null || value === limit) return {};
	const bound = value > limit ? interval.lower : interval.upper;
	const factor = bound === null ? Number.POSITIVE_INFINITY : ((bound - value) / (limit - value)) ** 2;
	return factor > 1 && factor <= LARGEST_FACTOR && seconds > 0 ? { seconds: seconds * factor } : {};
}

// src/domain/certification/gates/prediction-results.ts
function resultsOf(gate, { evidence, slicesOf }) {
	const matching = evidence.prediction.filter((result) => result.data === gate.data && result.metric === gate.metric && (result.slice?.name ?? null) === gate.slice && isAtLevel(result.estimate, gate));
	const hasSmall = evidence.smallGroups?.some(({ data, slice }) => data === gate.data && slice === gate.slice) === true;
	if (matching.length === 0) return {
		kind: "none",
		reason: hasSmall ? "too-few-rows" : "not-measured"
	};
	const declared = slicesOf(gate.data).find(({ name }) => name === gate.slice);
	const minRows = declared === void 0 ? 1 : declared.minRows ?? 50;
	const [first, ...rest] = matching.filter(({ rows }) => rows >= minRows);
	return first === void 0 ? {
		kind: "none",
		reason: "too-few-rows"
	} : {
		kind: "found",
		found: [first, ...rest]
	};
}

// src/domain/certification/gates/prediction.ts
const prediction = {
	kind: "prediction",
	isRelative: false,
	judge: judgePrediction,
	asksFor: isMetric,
	comparatorOf: () => null,
	evidence: (result, { predictions }) => predictions(result).map(({ estimate, direction, baseline }) => ({
		unit: "none",
		direction,
		estimate,
		baseline: baseline?.value ?? null
	})),
	isMeasured: (result, { groups }) => groups(result).length > 0,
	isSmall: (result, { groups, hasSmall }) => groups(result).length > 0 || hasSmall(result),
	answer: judge
};
function judgePrediction(gate, context) {
	const results = resultsOf(gate, context);
	if (results.kind === "none") return unanswered(gate, context, results.reason);
	return worst(results.found.map((result) => {
		const { estimate, baseline, rows, slice } = result;
		const answer = judge({
			estimate,
			comparator: gate.comparator,
			limit: gate.limit,
			test: gate.test
		});
		const open = answer.reasonCode === "interval-crosses-limit";
		return {
			...common(gate, context, answer),
			...slice === null ? {} : { slice },
			data: gate.data,
			direction: result.direction,
			...estimate,
			baseline: baseline?.value ?? null,
			comparator: gate.comparator,
			limit: gate.limit,
			...open ? { wouldDecide: moreRows({
				estimate,
				limit: gate.limit,
				rows
			}) } : {}
		};
	}));
}

// src/domain/certification/gates/relative-performance.ts
const relativePerformance = {
	kind: "relative-performance",
	isRelative: true,
	judge: judgeRelativePerformance,
	asksFor: (metric) => costMetric(metric)?.ratio === "measured",
	comparatorOf: () => null,
	evidence: ({ mode: of, metric, comparator }, measured) => measured.performance.filter(({ mode }) => mode === of).flatMap(({ comparison }) => {
		const estimate = comparison?.ratios[metric];
		if (estimate === void 0) return [];
		const sides = comparison?.figures === void 0 ? void 0 : comparison.figures[metric] ?? NEITHER;
		return [{
			unit: "ratio",
			direction: comparator === ">=" ? "up" : "down",
			estimate,
			candidate: sides?.candidate,
			baseline: sides?.baseline
		}];
	}),
	isMeasured: (result, measured) => relativePerformance.evidence(result, measured).length > 0,
	isSmall: () => false,
	answer: (question, { mode, metric }, measured) => judgeRatio(question, performanceOf(mode, measured)?.comparison?.noiseFloor[metric])
};
const NEITHER = {
	candidate: null,
	baseline: null
};
function judgeRelativePerformance(gate, context) {
	const result = performanceOf(gate.mode, context.evidence);
	if (context.evidence.baseline === null) return unanswered(gate, context, "no-baseline");
	const comparison = result?.comparison ?? null;
	const ratio = comparison?.ratios[gate.metric];
	if (result === void 0 || comparison === null || ratio === void 0) return unanswered(gate, context, isParted(comparison) ? "batch-sizes-differ" : "not-measured");
	const question = {
		estimate: ratio,
		comparator: gate.comparator,
		limit: gate.limit,
		test: gate.test
	};
	const answer = judgeRatio(question, comparison.noiseFloor[gate.metric]);
	const figures = comparison.figures?.[gate.metric] ?? NEITHER;
	const open = answer.reasonCode === "interval-crosses-limit";
	return {
		...common(gate, context, answer),
		mode: gate.mode,
		unit: "ratio",
		direction: gate.comparator === ">=" ? "up" : "down",
		...ratio,
		...figures,
		comparator: gate.comparator,
		limit: gate.limit,
		...open ? { wouldDecide: moreSeconds({
			estimate: ratio,
			limit: gate.limit,
			seconds: comparison.seconds
		}) } : {}
	};
}
function isParted(comparison) {
	const { candidate, baseline } = comparison?.batchSizes ?? {};
	return candidate !== baseline;
}

// src/domain/certification/gates/relative-prediction.ts
const UNDEFINED = {
	value: null,
	interval: null
};
const relativePrediction = {
	kind: "relative-prediction",
	isRelative: true,
	judge: judgeRelativePrediction,
	asksFor: isMetric,
	comparatorOf: ({ direction }) => {
		if (direction === "none") return null;
		return direction === "up" ? ">=" : "<=";
	},
	evidence: (result, { predictions }) => predictions(result).map(({ estimate, direction, baseline, difference }) => ({
		unit: "none",
		direction,
		estimate: difference ?? UNDEFINED,
		candidate: estimate.value,
		baseline: baseline?.value ?? null
	})),
	isMeasured: (result, { groups }) => groups(result).length > 0,
	isSmall: (result, { groups, hasSmall }) => groups(result).length > 0 || hasSmall(result),
	answer: judge
};
function judgeRelativePrediction(gate, context) {
	const results = resultsOf(gate, context);
	if (results.kind === "none") return unanswered(gate, context, results.reason);
	if (context.evidence.baseline === null) return unanswered(gate, context, "no-baseline");
	return worst(results.found.map((result) => {
		const { estimate, baseline, difference, rows, slice } = result;
		const { comparator, limit } = marginBound(gate.margin, result.direction);
		const compared = difference ?? UNDEFINED;
		const answer = judge({
			estimate: compared,
			comparator,
			limit,
			test: gate.test
		});
		const open = answer.reasonCode === "interval-crosses-limit";
		return {
			...common(gate, context, answer),
			...slice === null ? {} : { slice },
			data: gate.data,
			direction: result.direction,
			...compared,
			candidate: estimate.value,
			baseline: baseline?.value ?? null,
			comparator,
			limit,
			...open ? { wouldDecide: moreRows({
				estimate: compared,
				limit,
				rows
			}) } : {}
		};
	}));
}

// src/domain/certification/gates/robustness.ts
const robustness = {
	kind: "robustness",
	isRelative: false,
	judge: judgeRobustness,
	asksFor: isMetric,
	comparatorOf: () => "<=",
	evidence: (result, measured) => measured.robustness.filter((probe) => probe.metric === result.metric && isOfGate(probe, result)).flatMap(({ drop, estimate }) => drop === void 0 ? [] : [{
		unit: "none",
		direction: "down",
		estimate: drop,
		candidate: estimate?.value,
		baseline: null
	}]),
	isMeasured: (result, measured) => robustness.evidence(result, measured).length > 0,
	isSmall: () => false,
	answer: judge
};
function judgeRobustness(gate, context) {
	const perturbation = perturbationName(gate.perturbation);
	const result = context.evidence.robustness.find((probe) => (probe.data ?? gate.data) === gate.data && `${probe.check} ${probe.strength}` === perturbation && probe.metric === gate.metric && probe.drop !== void 0 && isAtLevel(probe.drop, gate));
	if (result?.drop === void 0) return unanswered(gate, context, "not-measured");
	const answer = judge({
		estimate: result.drop,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		data: gate.data,
		perturbation,
		direction: "down",
		...result.drop,
		candidate: result.estimate?.value ?? null,
		baseline: null,
		comparator: "<=",
		limit: gate.limit
	};
}
function isOfGate({ data, check, strength }, gate) {
	if (data !== void 0 && data !== gate.data) return false;
	return gate.perturbation === void 0 || `${check} ${strength}` === gate.perturbation;
}

// src/domain/certification/gates/registry.ts
const GATE_KINDS = {
	prediction,
	"relative-prediction": relativePrediction,
	gap,
	robustness,
	performance,
	"relative-performance": relativePerformance
};

export { sortMeasured as i, judge as n, judgeRatio as r, GATE_KINDS as t };