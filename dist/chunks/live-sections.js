import { a as formatDifference, f as formatPercent, i as formatCount, s as formatEstimate, u as formatMilliseconds } from "./format.js";
import { a as right, g as table, i as paragraphs, m as md, r as left, s as code, t as boundedTable } from "./section.js";

// src/report/release/live-sections.ts
const METHOD = {
	level: .95,
	method: "live-windows"
};
function serviceTable(services) {
	if (services.length === 0) return null;
	const columns = [
		left("Environment"),
		left("Role"),
		right("Share"),
		left("From (UTC)"),
		left("Until (UTC)")
	];
	const rows = services.map(({ environment, role, share, from, until }) => [
		code(environment, 64),
		md`${role === "production" ? "production" : "live test"}`,
		md`${formatPercent(share)}`,
		md`${plainTime(from)}`,
		md`${until === null ? "still serving" : plainTime(until)}`
	]);
	return boundedTable(columns, rows, 60);
}
function liveTable(row) {
	if (row.requests === 0 && Object.keys(row.live).length === 0) return null;
	const lines = Object.entries(row.live).map(([metric, live]) => liveCells(row, metric, live));
	const latency = latencyCells(row);
	const columns = [
		left("Metric"),
		right("Certified"),
		right("Live"),
		right("Labels"),
		left("Live minus certified")
	];
	return paragraphs([md`${formatCount(row.requests)} requests${errorWords(row)}, ${days(row.daysInProduction)} in production.`, table(columns, latency === null ? lines : [...lines, latency])]);
}
function liveCells(row, metric, live) {
	const [certified, gap] = [row.metrics[metric], row.gap[metric]];
	return [
		code(metric, 80),
		md`${certified === void 0 ? "" : formatEstimate(estimateOf(certified), "none")}`,
		md`${formatEstimate(estimateOf(live), "none")}`,
		md`${formatCount(live.n)}`,
		md`${gap === void 0 ? "" : formatDifference(estimateOf(gap), "none")}`
	];
}
function latencyCells({ modes, liveP99Ms }) {
	if (liveP99Ms === null) return null;
	const certified = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
	const ratio = certified === null || certified === 0 ? "" : `${(liveP99Ms / certified).toFixed(2)} times`;
	return [
		code("latency_p99"),
		md`${certified === null ? "" : formatMilliseconds(certified)}`,
		md`${formatMilliseconds(liveP99Ms)}`,
		md``,
		md`${ratio}`
	];
}
function estimateOf({ value, lower, upper }) {
	return {
		value,
		interval: lower === null && upper === null ? null : {
			lower,
			upper,
			...METHOD
		}
	};
}
function errorWords({ errorRate }) {
	return errorRate === null ? "" : `, ${errorRate === 0 ? "none" : formatPercent(errorRate)} failed`;
}
function days(value) {
	const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
	return `${formatCountOrDecimal(rounded)} ${rounded === 1 ? "day" : "days"}`;
}
function formatCountOrDecimal(value) {
	return Number.isInteger(value) ? formatCount(value) : String(value);
}
function plainTime(instant) {
	return instant.replace("T", " ").replace(/(:\d\d)(:\d\d)(\.\d+)?Z$/, "$1");
}

export { serviceTable as a, plainTime as i, estimateOf as n, liveTable as r, days as t };