import { c as directionOf } from "./gap.js";
import { a as strongestValue, i as provenFirst, n as fitsDescription, o as usesData, t as containsWords } from "./version-row.js";
import { a as formatDifference, c as formatLimit, i as formatCount, s as formatEstimate, t as formatBytes, u as formatMilliseconds } from "./format.js";
import { t as cleanText } from "./hostile-text.js";
import { n as estimateOf } from "./live-sections.js";
import { r as layoutTable } from "./layout.js";
import { i as shareText, n as noiseWords, t as gapHeadline } from "./gap-report.js";

// src/domain/statistics/find.ts
const COMPARATORS = [
	">",
	">=",
	"<",
	"<=",
	"="
];
function findVersions(rows, query) {
	const metric = query.metrics?.[0]?.metric ?? null;
	return rows.filter((row) => fits(row, query)).toSorted((a, b) => provenFirst(a, b) || better(a, b, metric));
}
function fits(row, query) {
	const { data, text = "", stage } = query;
	return fitsDescription(row, query) && (data === void 0 || usesData(row, data.replace(/^sha256:/, ""))) && containsWords(searchText(row), text) && (stage === void 0 || row.stage === stage) && (query.failed === true || row.verdict !== "fail") && (query.proven !== true || row.proof === "proven") && fitsNumbers(row, query);
}
function fitsNumbers(row, { metrics = [], p99Ms, sizeBytes, mode }) {
	const modes = Object.entries(row.modes).filter(([name]) => mode === void 0 || name === mode);
	return metrics.every((wanted) => holds(valueOf(row, wanted.metric), wanted)) && (mode === void 0 || modes.length > 0) && (p99Ms === void 0 || modes.some(([, measured]) => holds(measured.p99Ms, p99Ms))) && (sizeBytes === void 0 || holds(row.sizeBytes, sizeBytes));
}
function valueOf(row, metric) {
	return strongestValue(row, metric)?.value ?? null;
}
function holds(value, { comparator, limit }) {
	if (value === null) return false;
	switch (comparator) {
		case ">": return value > limit;
		case ">=": return value >= limit;
		case "<": return value < limit;
		case "<=": return value <= limit;
		case "=": return value === limit;
	}
}
function better(a, b, metric) {
	if (metric === null) return b.daysInProduction - a.daysInProduction;
	const gain = (valueOf(b, metric) ?? 0) - (valueOf(a, metric) ?? 0);
	return directionOf(metric) === "down" ? -gain : gain;
}
function searchText(row) {
	return [
		row.model,
		row.version,
		row.task,
		...row.tags,
		...row.owners
	].join(" ").toLowerCase();
}

// src/report/statistics/tables.ts
function renderFoundVersions(rows, metric, options) {
	const columns = [
		{
			header: "VERSION",
			isFlexible: true
		},
		{ header: "PROOF" },
		{ header: "STAGE" },
		...metric === null ? [] : [{
			header: metric,
			align: "right"
		}],
		{
			header: "P99",
			align: "right"
		},
		{
			header: "SIZE",
			align: "right"
		},
		{
			header: "DAYS",
			align: "right"
		}
	];
	const cells = rows.map((row) => [
		cleanText(`${row.model}@${row.version}`),
		row.proof,
		row.stage,
		...metric === null ? [] : [metricText(row, metric)],
		latencyText(row),
		formatBytes(row.sizeBytes),
		row.daysInProduction === 0 ? "" : formatCount(Math.round(row.daysInProduction))
	]);
	return `${layoutTable(columns, cells, options)}\n`;
}
function metricText(row, metric) {
	const value = valueOf(row, metric);
	return value === null ? "" : formatLimit(Number(value.toPrecision(4)), "none");
}
function latencyText({ modes }) {
	const p99 = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
	return p99 === null ? "" : formatMilliseconds(p99);
}
function metricCells(gap, { style }) {
	const words = noiseWords(gap).replace(/ noise$/, "");
	return [
		gap.metric,
		formatCount(gap.versions),
		gap.optimism === null ? "" : formatDifference(estimateOf(gap.optimism), "none"),
		gap.beyondNoise === true ? style.bad(words) : words
	];
}
function ratioText({ latencyRatio }) {
	return latencyRatio === null ? "" : formatEstimate(estimateOf(latencyRatio), "ratio");
}
function renderGapTable(reports, options) {
	const columns = [
		{
			header: "GROUP",
			isFlexible: true
		},
		{ header: "METRIC" },
		{
			header: "VERSIONS",
			align: "right"
		},
		{
			header: "OPTIMISM",
			align: "right"
		},
		{ header: "NOISE" },
		{
			header: "PRECISION",
			align: "right"
		},
		{
			header: "LIVE P99",
			align: "right"
		}
	];
	const cells = reports.flatMap((report) => {
		const own = [shareText(report.gatePrecision), ratioText(report)];
		const rows = report.metrics.map((gap) => [...metricCells(gap, options), ...own]);
		return (rows.length === 0 ? [[
			"",
			formatCount(report.versions),
			"",
			"",
			...own
		]] : rows).map((row) => [cleanText(report.group), ...row]);
	});
	const headline = options.style.strong(gapHeadline(reports));
	return cells.length === 0 ? `${headline}\n` : `${headline}\n\n${layoutTable(columns, cells, options)}\n`;
}

export { findVersions as i, renderGapTable as n, COMPARATORS as r, renderFoundVersions as t };