import { t as AppError } from "./error.js";
import { t as parseDuration } from "./quantity.js";
import { n as contributionRange } from "./contribution-range.js";
import { t as GUARDED_EVENTS } from "./test-policy.js";

// src/domain/livetest/label-facts.ts
function labelFacts({ labelDelay = "0s", labels = "exogenous", missing = "exclude" }) {
	return {
		delayMs: parseDuration(labelDelay),
		labels,
		missing
	};
}
const LESS_FREE = [
	"exogenous",
	"interactive",
	"selective"
];
function utilityFacts({ weights }, metrics) {
	const weighed = metrics.filter(({ id }) => Object.hasOwn(weights, id)).map(labelFacts);
	return {
		delayMs: Math.max(0, ...weighed.map(({ delayMs }) => delayMs)),
		labels: LESS_FREE.findLast((kind) => weighed.some(({ labels }) => labels === kind)) ?? "exogenous",
		missing: "exclude"
	};
}

// src/domain/livetest/resolve-policy.ts
const TEST_DEFAULTS = {
	unit: "request",
	ramp: [
		.01,
		.05,
		.25,
		.5
	],
	minDuration: "1d",
	maxDuration: "14d",
	minRequests: 1e3,
	confidence: .95,
	bake: {
		for: "7d",
		holdback: .05
	},
	sentinel: { share: .02 },
	noMoreThan: 1.25
};
const GOOD_ENOUGH = {
	errors: .001,
	timeouts: .001,
	invalid: .001,
	shed: .001,
	"over-p50": .5,
	"over-p95": .05,
	"over-p99": .01
};
const UTILITY = "utility";
function resolveTestPolicy({ liveTest }) {
	if (liveTest === void 0) return null;
	const { unit, ramp, minRequests, confidence, ensembles, paired, shadow } = liveTest;
	return {
		alpha: complement(confidence ?? TEST_DEFAULTS.confidence),
		isSticky: (unit ?? TEST_DEFAULTS.unit) !== "request",
		ramp: ramp ?? TEST_DEFAULTS.ramp,
		...resolveDurations(liveTest),
		minRequests: minRequests ?? TEST_DEFAULTS.minRequests,
		metrics: resolveMetrics(liveTest),
		guardrails: resolveGuardrails(liveTest.guardrails ?? {}),
		ensembles: ensembles ?? [],
		pairedShare: paired ?? 0,
		shadowShare: shadow ?? 0,
		bake: resolveBake(liveTest.bake),
		sentinelShare: liveTest.sentinel === void 0 ? null : liveTest.sentinel.share ?? TEST_DEFAULTS.sentinel.share
	};
}
function complement(share) {
	return Number((1 - share).toPrecision(12));
}
function resolveDurations({ minDuration = TEST_DEFAULTS.minDuration, maxDuration = TEST_DEFAULTS.maxDuration }) {
	return {
		minDurationMs: parseDuration(minDuration),
		maxDurationMs: parseDuration(maxDuration)
	};
}
function resolveBake(bake) {
	if (bake === void 0) return null;
	const { for: length = TEST_DEFAULTS.bake.for, holdback = TEST_DEFAULTS.bake.holdback } = bake;
	return {
		durationMs: parseDuration(length),
		holdback
	};
}
function resolveMetrics({ metrics, utility }) {
	const declared = metrics.map((metric) => resolveMetric(metric, roleOf(metric, utility)));
	return utility === void 0 ? declared : [resolveUtility(utility, metrics), ...declared];
}
function roleOf({ role }, utility) {
	return utility === void 0 ? role ?? "primary" : "guardrail";
}
function resolveMetric(metric, role) {
	const { id, direction } = metric;
	const [least, most] = contributionRange(metric);
	return {
		id,
		sign: direction === "up" ? 1 : -1,
		role,
		...resolveMargins(metric),
		...labelFacts(metric),
		range: Number.isFinite(least) && Number.isFinite(most) ? [least, most] : null
	};
}
function resolveMargins({ id, betterBy, noWorseBy }) {
	const margin = noWorseBy ?? (betterBy === void 0 ? void 0 : betterBy / 2);
	const minEffect = betterBy ?? noWorseBy;
	if (margin !== void 0 && minEffect !== void 0 && minEffect > 0) return {
		minEffect,
		margin
	};
	throw new AppError({
		code: "internal",
		message: `The live metric ${id} says neither betterBy nor noWorseBy.`
	});
}
function resolveUtility(utility, metrics) {
	const { betterBy, noWorseBy = betterBy / 2 } = utility;
	return {
		id: UTILITY,
		sign: 1,
		role: "primary",
		minEffect: betterBy,
		margin: noWorseBy,
		...utilityFacts(utility, metrics),
		range: null
	};
}
function resolveGuardrails(declared) {
	return GUARDED_EVENTS.map((event) => {
		const { noMoreThan, atMost } = declared[event] ?? {};
		return {
			event,
			ratio: noMoreThan ?? TEST_DEFAULTS.noMoreThan,
			bound: atMost ?? GOOD_ENOUGH[event]
		};
	});
}

export { roleOf as a, resolveTestPolicy as i, UTILITY as n, labelFacts as o, resolveDurations as r, utilityFacts as s, TEST_DEFAULTS as t };