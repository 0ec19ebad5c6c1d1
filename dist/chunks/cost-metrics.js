import { n as parseRate, r as parseSize, t as parseDuration } from "./quantity.js";

// src/domain/model/cost-metrics.ts
const PARSE_AMOUNT = {
	ms: parseDuration,
	bytes: parseSize,
	"rows-per-second": parseRate
};
const COST_METRICS = {
	"latency/p50": latency("p50", "measured"),
	"latency/p90": latency("p90", "measured"),
	"latency/p95": latency("p95", "none"),
	"latency/p99": latency("p99", "measured"),
	"latency/p999": latency("p999", "none"),
	"latency/mean": latency("mean", "measured"),
	throughput: {
		name: "throughput",
		unit: "rows-per-second",
		budget: ({ throughput }) => throughput,
		comparator: ">=",
		ratio: "measured",
		estimate: ({ throughput }) => throughput ?? null
	},
	coldStart: {
		name: "cold_start",
		unit: "ms",
		budget: ({ coldStart }) => coldStart,
		comparator: "<=",
		ratio: "none",
		estimate: ({ coldStart }) => coldStart?.totalMs ?? null
	},
	memory: {
		name: "memory",
		unit: "bytes",
		budget: ({ memory }) => memory,
		comparator: "<=",
		ratio: "none",
		estimate: ({ memoryBytes }) => memoryBytes ?? null
	},
	modelSize: {
		name: "model_size",
		unit: "bytes",
		budget: ({ modelSize }) => modelSize,
		comparator: "<=",
		ratio: "counted",
		estimate: ({ modelSizeBytes: value }) => value === void 0 ? null : {
			value,
			interval: null
		}
	}
};
function latency(part, ratio) {
	return {
		name: latencyMetric(part),
		unit: "ms",
		budget: (budgets) => budgets.latency?.[part],
		comparator: "<=",
		ratio,
		estimate: ({ latency: measured }) => measured?.[part] ?? null
	};
}
function latencyMetric(part) {
	return `latency_${part}`;
}
const COST_METRIC_LIST = Object.values(COST_METRICS);
const COMPARED_METRICS = COST_METRIC_LIST.flatMap((metric) => metric.ratio === "measured" ? [metric.name] : []);
function costMetric(name) {
	return COST_METRIC_LIST.find((metric) => metric.name === name);
}
function isCounted(name) {
	return costMetric(name)?.ratio === "counted";
}
function performanceEstimate(measured, name) {
	return costMetric(name)?.estimate(measured) ?? null;
}
function looksLikeCost(name) {
	return COST_STEMS.test(name);
}
const BUDGET_KEYS = Object.keys(COST_METRICS).map((path) => path.split("/", 1)[0] ?? path);
const COST_STEMS = new RegExp(`^(?:${BUDGET_KEYS.map((key) => key.replaceAll(/[A-Z]/gu, (letter) => `_?${letter.toLowerCase()}`)).join("|")})`, "u");
function declaredBudgets(budgets) {
	const written = Object.keys(budgets.latency ?? {}).map((part) => `latency/${part}`);
	const table = new Map(Object.entries(COST_METRICS));
	return [.../* @__PURE__ */ new Set([...written, ...table.keys()])].flatMap((path) => {
		const metric = table.get(path);
		const text = metric?.budget(budgets);
		return metric === void 0 || text === void 0 ? [] : [{
			path,
			metric,
			limit: PARSE_AMOUNT[metric.unit](text)
		}];
	});
}

export { isCounted as a, performanceEstimate as c, declaredBudgets as i, COST_METRIC_LIST as n, latencyMetric as o, costMetric as r, looksLikeCost as s, COMPARED_METRICS as t };