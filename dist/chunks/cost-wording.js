import { r as costMetric } from "./cost-metrics.js";
import { c as formatLimit, f as formatPercent } from "./format.js";

// src/report/cost-wording.ts
const TIME = {
	asMuch: "slow",
	more: "slower",
	less: "faster"
};
const SIZE = {
	asMuch: "large",
	more: "larger",
	less: "smaller"
};
const RATE = {
	asMuch: "high",
	more: "higher",
	less: "lower"
};
const FASTER = "try a smaller or quantised model, or another number of threads";
const SMALLER = "make the model smaller, for instance by quantisation";
const COST_WORDS = {
	latency_p50: latency("p50"),
	latency_p90: latency("p90"),
	latency_p95: latency("p95"),
	latency_p99: latency("p99"),
	latency_p999: latency("p99.9"),
	latency_mean: latency("mean"),
	throughput: {
		subject: "throughput",
		change: RATE,
		remedy: FASTER
	},
	cold_start: {
		subject: "cold start",
		change: TIME,
		remedy: FASTER
	},
	memory: {
		subject: "peak memory",
		change: SIZE,
		remedy: SMALLER,
		unmeasured: "certify where the system tells how much memory a process holds (Linux: /proc)"
	},
	model_size: {
		subject: "model size",
		change: SIZE,
		remedy: SMALLER
	}
};
function latency(part) {
	return {
		subject: `${part} latency`,
		change: TIME,
		remedy: FASTER
	};
}
function costWords(metric) {
	const known = costMetric(metric);
	return known === void 0 ? {
		subject: metric,
		change: RATE,
		remedy: FASTER
	} : COST_WORDS[known.name];
}
function metricWords(metric) {
	return costWords(metric).subject;
}
const MOST_PER_CENT = 2;
function ratioThan(metric, ratio) {
	return `${ratioPhrase(metric, ratio)} ${ratio >= 2 ? "as" : "than"}`;
}
function ratioPhrase(metric, ratio) {
	const { asMuch, more, less } = costWords(metric).change;
	if (ratio >= 2) return `${formatLimit(Number(ratio.toPrecision(2)), "ratio")} as ${asMuch}`;
	return `${formatPercent(ratio - 1)} ${ratio > 1 ? more : less}`;
}

export { ratioThan as i, metricWords as n, ratioPhrase as r, costWords as t };