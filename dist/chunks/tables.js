import { t as quoteText } from "./quote-text.js";
import { h as strongestValue } from "./catalog-rows.js";
import { a as formatDifference, c as formatLimit, i as formatCount, s as formatEstimate, t as formatBytes, u as formatMilliseconds } from "./format.js";
import { t as cleanText } from "./hostile-text.js";
import { n as estimateOf } from "./live-sections.js";
import { i as layoutText, r as layoutTable } from "./layout.js";
import { i as shareText, n as noiseWords, t as gapHeadline } from "./gap-report.js";

// src/report/statistics/tables.ts
function renderFoundVersions(rows, metric, options) {
	const columns = [
		{ header: "VERSION" },
		{ header: "STAGE" },
		{
			header: metric ?? "QUALITY",
			align: "right"
		},
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
		},
		{
			header: "DATA",
			isFlexible: true
		},
		{
			header: "LICENCE",
			isFlexible: true
		}
	];
	const cells = rows.map((row) => [
		cleanText(`${row.model}@${row.version}`),
		row.stage,
		cleanText(qualityText(row, metric)),
		latencyText(row),
		formatBytes(row.sizeBytes),
		row.daysInProduction === 0 ? "" : formatCount(Math.round(row.daysInProduction)),
		cleanText(row.data.map(({ name }) => name).join(", ")),
		cleanText(row.license ?? "not said")
	]);
	return `${layoutTable(columns, cells, options)}\n${machinesNote(rows, options)}`;
}
function renderNothing(count, meant) {
	const words = meant.map((one) => `Did you mean ${quoteText(one.meant)}?\n`);
	return `Nothing fits among ${formatCount(count)} versions.\n${words.join("")}`;
}
function qualityText(row, metric) {
	const name = metric ?? [
		row.live,
		row.metrics,
		row.claims
	].flatMap((known) => Object.keys(known))[0];
	const known = name === void 0 ? null : strongestValue(row, name);
	if (known === null || known.value === null) return "";
	const value = formatLimit(Number(known.value.toPrecision(4)), "none");
	return [
		...metric === null ? [name] : [],
		value,
		known.source
	].join(" ");
}
function machinesNote(rows, options) {
	const machines = new Set(rows.filter((row) => latencyText(row) !== "").map(({ machine }) => machine));
	if (machines.size < 2) return "";
	const note = `P99 was measured on ${formatCount(machines.size)} classes of machine: it compares only within one.`;
	return `\n${layoutText([note], options)}\n`;
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

export { renderGapTable as n, renderNothing as r, renderFoundVersions as t };