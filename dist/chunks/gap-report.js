import "./gap.js";
import { a as formatDifference, f as formatPercent, i as formatCount, s as formatEstimate } from "./format.js";
import { a as right, h as strong, i as paragraphs, l as fold, m as md, p as markdownText, r as left, s as code, t as boundedTable } from "./section.js";
import { n as estimateOf } from "./live-sections.js";

// src/report/statistics/gap-report.ts
const MOST_GROUPS = 100;
const MOST_EVIDENCE = 20;
function renderGapReport(reports) {
	const beyond = reports.flatMap(({ group, metrics }) => metrics.filter(({ beyondNoise }) => beyondNoise === true).map((metric) => ({
		group,
		metric
	})));
	const body = paragraphs([
		md`## ${gapHeadline(reports)}`,
		reports.length === 0 ? null : groupTable(reports),
		metricTable(reports),
		...beyond.map(({ group, metric }) => evidenceFold(group, metric)),
		md`Optimism is the median of live minus certified, with the interval between order statistics. It is tested from five versions on, and beyond noise when Wilcoxon's signed-rank test is below 0.05 and the median exceeds what the evaluation data leave open.`
	]);
	return `${markdownText(body)}\n`;
}
function gapHeadline(reports) {
	const worst = reports.flatMap(({ group, metrics }) => metrics.flatMap(({ beyondNoise, metric, optimism, versions }) => beyondNoise === true && optimism !== null ? [{
		group,
		metric,
		optimism,
		versions
	}] : []))[0];
	if (worst === void 0) return quietHeadline(reports);
	const size = formatDifference(estimateOf(worst.optimism), "none").split(" [", 1)[0] ?? "";
	return `${worst.group}: live ${worst.metric} is ${size} against certification, over ${formatCount(worst.versions)} versions`;
}
function quietHeadline(reports) {
	if (reports.length === 0) return "No version has live results yet";
	return reports.some(({ metrics }) => metrics.some(({ beyondNoise }) => beyondNoise !== null)) ? "No metric that was tested falls short of certification beyond noise" : `Too few versions to tell whether live keeps what certification promised: it takes ${5} of a group`;
}
function noiseWords({ beyondNoise, direction }) {
	if (beyondNoise === null) return direction === "none" ? "no direction" : "not tested";
	return beyondNoise ? "beyond noise" : "within noise";
}
function groupTable(reports) {
	const columns = [
		left("Group"),
		right("Versions with live results"),
		left("Gate precision"),
		left("Escape rate"),
		left("Live p99 over certified")
	];
	const rows = reports.map(({ group, versions, gatePrecision, escapeRate, latencyRatio }) => [
		code(group, 120),
		md`${formatCount(versions)}`,
		md`${shareText(gatePrecision)}`,
		md`${shareText(escapeRate)}`,
		md`${latencyRatio === null ? "" : formatEstimate(estimateOf(latencyRatio), "ratio")}`
	]);
	return boundedTable(columns, rows, MOST_GROUPS);
}
function metricTable(reports) {
	const rows = reports.flatMap(({ group, metrics }) => metrics.map((gap) => [
		code(group, 120),
		code(gap.metric, 80),
		md`${formatCount(gap.versions)}`,
		md`${gap.optimism === null ? "" : formatDifference(estimateOf(gap.optimism), "none")}`,
		gap.beyondNoise === true ? strong(noiseWords(gap)) : md`${noiseWords(gap)}`,
		md`${gap.rankAgreement === null ? "" : formatEstimate(estimateOf(gap.rankAgreement), "none")}`
	]));
	const columns = [
		left("Group"),
		left("Metric"),
		right("Versions"),
		left("Optimism"),
		left(""),
		left("Rank agreement")
	];
	return rows.length === 0 ? null : boundedTable(columns, rows, MOST_GROUPS);
}
function evidenceFold(group, { metric, evidence, p }) {
	const rows = evidence.map(({ model, version, certified, live, gap }) => [
		code(`${model}@${version}`, 120),
		md`${formatEstimate({
			value: certified,
			interval: null
		}, "none")}`,
		md`${formatEstimate({
			value: live,
			interval: null
		}, "none")}`,
		md`${formatDifference({
			value: gap,
			interval: null
		}, "none")}`
	]);
	const columns = [
		left("Version"),
		right("Certified"),
		right("Live"),
		right("Gap")
	];
	const chance = p === null ? "" : `, p = ${p.toPrecision(2)}`;
	return fold(`Evidence: ${group}, ${metric}${chance}`, boundedTable(columns, rows, MOST_EVIDENCE));
}
function shareText(share) {
	if (share === null) return "";
	const { value, lower, upper } = share;
	const interval = lower === null || upper === null ? "" : ` [${formatPercent(lower)}, ${formatPercent(upper)}]`;
	return `${formatPercent(value)}${interval}`;
}

export { shareText as i, noiseWords as n, renderGapReport as r, gapHeadline as t };