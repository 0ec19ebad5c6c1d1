import { a as problemOf } from "./registry.js";
import { B as UTILITY, U as roleOf, V as resolveDurations, _ as checkMost, b as problem, g as checkAmount, x as repeated, z as TEST_DEFAULTS } from "./read-settings.js";
import { a as leastSpanOf } from "./test-setting.js";
import { f as ownMetrics, i as parseMetricName, n as metricFits, r as metricNames, t as METRICS } from "./registry2.js";
import { n as contributionRange, t as certifiedMetric } from "./contribution-range.js";
import { n as suggest } from "./suggest.js";
import { n as toPointer } from "./json-pointer.js";
import { t as parseDuration } from "./quantity.js";

// src/domain/model/check-live-metrics.ts
function checkLiveMetrics(model, liveTest) {
	const { metrics, utility } = liveTest;
	return [
		...metrics.some((metric) => roleOf(metric, utility) === "primary") || utility !== void 0 ? [] : [problem("live-primary-missing", "/liveTest/metrics")],
		...repeated(metrics.map(({ id }) => id)).map(({ value, index }) => problem("live-metric-repeated", `/liveTest/metrics/${index}/id`, { name: value })),
		...metrics.flatMap((metric, index) => {
			const at = `/liveTest/metrics/${index}`;
			return [
				...checkName(model, metric, at),
				...checkScale(metric, liveTest, at),
				...checkRange(metric, at),
				...checkOwnRange(model, metric, at)
			];
		})
	];
}
const METRIC_NAMES = METRICS.map(({ name }) => name);
function adviseOnLiveMetrics({ metrics, utility }) {
	return [
		...[...metrics.map(({ id, noWorseBy }, index) => ({
			at: `/liveTest/metrics/${index}`,
			name: id,
			noWorseBy
		})), {
			at: "/liveTest/utility",
			name: UTILITY,
			noWorseBy: utility?.noWorseBy
		}].filter(({ noWorseBy }) => noWorseBy === 0).map(({ at, name }) => problem("live-margin-zero", `${at}/noWorseBy`, { name })),
		...metrics.flatMap(({ id }, index) => parseMetricName(id).kind === "unknown-metric" && suggest(id, METRIC_NAMES) !== null ? [problem("live-metric-own", `/liveTest/metrics/${index}/id`, {
			name: id,
			known: METRIC_NAMES
		})] : []),
		...metrics.flatMap((metric, index) => isBestWithoutLabel(metric) ? [problem("live-missing-is-best", `/liveTest/metrics/${index}/missing`, { name: metric.id })] : [])
	];
}
function isBestWithoutLabel(metric) {
	if (metric.missing !== "zero" || certifiedMetric(metric.id) === null) return false;
	const [least, most] = contributionRange(metric);
	return (metric.direction === "up" ? most : least) === 0;
}
function checkName(model, { id, direction }, at) {
	const parsed = parseMetricName(id, ownMetrics(model));
	switch (parsed.kind) {
		case "unknown-metric": return [];
		case "bad-parameter": return [problem("metric-parameter", `${at}/id`, {
			name: id,
			rule: parsed.rule
		})];
		case "metric": {
			const wanted = parsed.metric.direction;
			const isOther = wanted !== "none" && wanted !== direction;
			return [...checkMean(model, parsed, `${at}/id`), ...isOther ? [problem("live-direction-misfit", `${at}/direction`, {
				name: id,
				wanted
			})] : []];
		}
	}
}
function checkMean(model, parsed, at) {
	const problems = Object.values(model.evaluation).map(({ target }) => problemOf(model.task, target));
	const asked = problems.find((one) => metricFits(parsed, one)) ?? problems[0];
	if (asked === void 0) return [];
	const { name } = parsed;
	const means = meansOf(asked);
	if (!metricFits(parsed, asked)) return [problem("metric-misfit", at, {
		name,
		problem: asked,
		known: means
	})];
	return parsed.metric.live === "mean" ? [] : [problem("live-metric-not-mean", at, {
		name,
		means
	})];
}
function meansOf(asked) {
	return metricNames(asked).filter((name) => {
		const metric = certifiedMetric(name);
		return metric?.live === "mean" && metric.direction !== "none";
	});
}
function checkScale(metric, { utility }, at) {
	const { id, role, betterBy, noWorseBy = 0 } = metric;
	const facts = { name: id };
	if (utility !== void 0 && role === "primary") return [problem("live-utility-beside-primary", `${at}/role`, facts)];
	if (betterBy !== void 0) return [];
	if (roleOf(metric, utility) === "primary") return [problem("live-better-by-missing", at, facts)];
	return noWorseBy > 0 ? [] : [problem("live-margin-missing", at, facts)];
}
function checkRange(metric, at) {
	const { id, range } = metric;
	const [low, high] = contributionRange({ id });
	const [least = low, most = high] = range ?? [];
	const facts = {
		name: id,
		least,
		most,
		low,
		high
	};
	if (least >= most) return [problem("live-range-order", `${at}/range`, facts)];
	if (least < low || most > high) return [problem("live-range-misfit", `${at}/range`, facts)];
	return [...checkMissing(metric, at), ...checkSteps(metric, at)];
}
function checkOwnRange(model, { id, range }, at) {
	const own = ownMetrics(model).get(id);
	if (own === void 0 || range === void 0) return [];
	const [low, high] = own.range;
	const [least = low, most = high] = range;
	return least < low || most > high ? [problem("live-range-misfit", `${at}/range`, {
		name: id,
		least,
		most,
		low,
		high
	})] : [];
}
function checkMissing(metric, at) {
	const { id, missing } = metric;
	const [least, most] = contributionRange(metric);
	if (missing === "worst" && (!Number.isFinite(least) || !Number.isFinite(most))) return [problem("live-range-missing", `${at}/missing`, { name: id })];
	return missing === "zero" && (least > 0 || most < 0) ? [problem("live-zero-outside", `${at}/missing`, {
		name: id,
		least,
		most
	})] : [];
}
function checkSteps(metric, at) {
	const { id, betterBy, noWorseBy } = metric;
	const [least, most] = contributionRange(metric);
	return Object.entries({
		betterBy,
		noWorseBy
	}).flatMap(([key, step]) => step !== void 0 && step >= most - least ? [problem("live-step-too-large", `${at}/${key}`, {
		name: id,
		key,
		step,
		least,
		most
	})] : []);
}

// src/domain/model/check-live-utility.ts
const COSTS = [
	"latencyMs",
	"error",
	"cost"
];
function checkUtility({ metrics, utility }) {
	if (utility === void 0) return [];
	const known = [...metrics.map(({ id }) => id), ...COSTS];
	const reserved = [UTILITY, ...COSTS];
	const ups = new Set(metrics.filter(({ direction }) => direction === "up").map(({ id }) => id));
	return [...metrics.flatMap(({ id }, index) => reserved.includes(id) ? [problem("live-name-reserved", `/liveTest/metrics/${index}/id`, { name: id })] : []), ...Object.entries(utility.weights).flatMap(([name, weight]) => {
		const at = toPointer("liveTest", "utility", "weights", name);
		if (!known.includes(name)) return [problem("live-weight-unknown", at, {
			name,
			known
		})];
		const isUp = ups.has(name) && !COSTS.includes(name);
		return (isUp ? weight > 0 : weight < 0) ? [] : [problem("live-weight-sign", at, {
			name,
			weight,
			wanted: isUp ? "above 0" : "below 0"
		})];
	})];
}

// src/domain/model/check-live-test.ts
function checkLiveTest(model) {
	const { liveTest } = model;
	if (liveTest === void 0) return [];
	return [
		...checkUnit(liveTest),
		...checkRamp(liveTest),
		...checkDurations(liveTest),
		...checkLiveMetrics(model, liveTest),
		...checkUtility(liveTest),
		...checkUnseen(model, liveTest)
	];
}
const DAY_MS = parseDuration("1d");
function adviseOnLiveTest({ liveTest }) {
	if (liveTest === void 0) return [];
	return [...resolveDurations(liveTest).minDurationMs < DAY_MS ? [problem("live-day-unseen", "/liveTest/minDuration")] : [], ...adviseOnLiveMetrics(liveTest)];
}
const NO_UNIT = new Set("accept accept-charset accept-encoding accept-language authorization connection content-encoding content-length content-type cookie date expect host keep-alive origin proxy-authorization referer te trailer transfer-encoding upgrade user-agent via".split(" "));
function checkUnit({ unit = TEST_DEFAULTS.unit }) {
	const [, header = ""] = /^header:(.+)$/u.exec(unit) ?? [];
	return NO_UNIT.has(header.toLowerCase()) ? [problem("live-unit-header", "/liveTest/unit", { name: header })] : [];
}
const SLOTS = 1e4;
function slotsOf(share) {
	return Math.round(share * SLOTS);
}
function checkRamp({ ramp = [], bake, sentinel }) {
	return [...[
		...ramp.map((share, index) => ({
			pointer: `/liveTest/ramp/${index}`,
			share
		})),
		{
			pointer: "/liveTest/bake/holdback",
			share: bake?.holdback
		},
		{
			pointer: "/liveTest/sentinel/share",
			share: sentinel?.share
		}
	].flatMap(({ pointer, share }) => share !== void 0 && (slotsOf(share) === 0 || slotsOf(share) === SLOTS) ? [problem("live-share-all-or-none", pointer, { share })] : []), ...ramp.flatMap((share, index) => {
		const before = ramp[index - 1];
		return before !== void 0 && slotsOf(share) <= slotsOf(before) ? [problem("live-ramp-order", `/liveTest/ramp/${index}`, {
			share,
			before
		})] : [];
	})];
}
function checkDurations(liveTest) {
	const { metrics, utility, bake } = liveTest;
	const { minDuration = TEST_DEFAULTS.minDuration, maxDuration = TEST_DEFAULTS.maxDuration } = liveTest;
	const shortest = {
		key: "minDuration",
		text: minDuration,
		pointer: "/liveTest/minDuration"
	};
	const ends = [{
		key: "maxDuration",
		text: maxDuration,
		pointer: "/liveTest/maxDuration"
	}, ...bake === void 0 ? [] : [{
		key: "bake.for",
		text: bake.for ?? TEST_DEFAULTS.bake.for,
		pointer: "/liveTest/bake/for"
	}]];
	const delays = metrics.flatMap((metric, index) => {
		const { labelDelay: text } = metric;
		if (text === void 0) return [];
		const isPrimary = roleOf(metric, utility) === "primary" || Object.hasOwn(utility?.weights ?? {}, metric.id);
		return [{
			key: "labelDelay",
			text,
			pointer: `/liveTest/metrics/${index}/labelDelay`,
			isPrimary
		}];
	});
	const beyond = [...[shortest, ...delays].flatMap((time) => checkMost(amountOf(time))), ...ends.flatMap((time) => checkAmount(amountOf(time)))];
	if (beyond.length > 0) return beyond;
	const leastMs = leastSpanOf({ minDurationMs: lasts(shortest) });
	return ends.flatMap((end) => {
		if (leastMs > lasts(end)) return [outlasts(shortest, end, end.pointer)];
		return delays.flatMap((delay) => {
			if (lasts(delay) >= lasts(end)) return [outlasts(delay, end, delay.pointer)];
			const both = {
				key: "minDuration + labelDelay",
				text: `${minDuration} + ${delay.text}`
			};
			return delay.isPrimary && leastMs + lasts(delay) > lasts(end) ? [outlasts(both, end, delay.pointer)] : [];
		});
	});
}
function amountOf(time) {
	return {
		pointer: time.pointer,
		amount: lasts(time),
		most: "age"
	};
}
function lasts({ text }) {
	return parseDuration(text);
}
function outlasts(first, second, pointer) {
	const facts = {
		first: first.key,
		firstText: first.text,
		second: second.key,
		secondText: second.text
	};
	return problem("live-time-order", pointer, facts);
}
function checkUnseen(model, { metrics, shadow = 0, paired = 0, sentinel, ensembles = [] }) {
	const bound = metrics.filter(({ labels = "exogenous" }) => labels !== "exogenous").map(({ id }) => id);
	const isWithoutFree = bound.length === metrics.length;
	const watching = sentinel === void 0 ? 0 : sentinel.share ?? TEST_DEFAULTS.sentinel.share;
	const shares = Object.entries({
		shadow,
		paired,
		sentinel: watching
	}).filter(([, share]) => share > 0);
	const [name = ""] = bound;
	return [...shares.flatMap(([key]) => isWithoutFree ? [problem("live-unseen-labels", `/liveTest/${key}`, {
		key,
		name
	})] : []), ...ensembles.flatMap((ensemble, index) => {
		const at = `/liveTest/ensembles/${index}`;
		if (name !== "") return [problem("live-ensemble-labels", at, {
			ensemble,
			name
		})];
		if (shadow === 0) return [problem("live-ensemble-without-shadow", at, { ensemble })];
		return ensemble === "vote" ? checkVote(model, at) : [];
	})];
}
function checkVote({ task, evaluation }, at) {
	const problems = Object.values(evaluation).map(({ target }) => problemOf(task, target));
	const [asked = ""] = problems;
	const VOTED = [
		"binary",
		"multiclass",
		"multilabel"
	];
	return problems.some((one) => VOTED.includes(one)) ? [] : [problem("live-vote-misfit", at, { problem: asked })];
}

export { checkLiveTest as n, adviseOnLiveTest as t };