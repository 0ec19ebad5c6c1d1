import { f as formatPercent, i as formatCount, s as formatEstimate, u as formatMilliseconds } from "./format.js";
import { a as right, i as paragraphs, l as fold, m as md, r as left, s as code, t as boundedTable } from "./section.js";
import { n as estimateOf, t as days } from "./live-sections.js";

// src/report/statistics/prior-art.ts
function renderPriorArt(block) {
	const parts = priorArtParts(block);
	return parts === null ? null : fold(parts.summary, parts.body);
}
function priorArtParts({ task, metric, art, forecast, rank }) {
	if (art.versions === 0) return null;
	return {
		summary: `Prior art: ${summaryWords(art, task, metric)}`,
		body: paragraphs([
			forecastWords(metric, forecast, rank),
			bestTable(art.best, metric),
			failureTable(art.failures)
		])
	};
}
function summaryWords({ versions, sameData, best }, task, metric) {
	const count = `${formatCount(versions)} ${versions === 1 ? "version" : "versions"} for ${task}, ${formatCount(sameData)} on this data`;
	const [first] = best;
	if (first === void 0) return `${count}; none passed`;
	const value = metric === null ? "" : valueWords(first, metric);
	const service = first.daysInProduction > 0 ? `, ${days(first.daysInProduction)} in production` : "";
	return `${count}; best ${first.proof}: ${first.model} ${first.version}${service}${value === "" ? "" : `, ${metric} ${value}`}`;
}
function valueWords(row, metric) {
	const live = row.live[metric];
	if (live !== void 0) return `${formatEstimate(estimateOf(live), "none")} live`;
	const certified = row.metrics[metric];
	if (certified !== void 0) return formatEstimate(estimateOf(certified), "none");
	const claim = row.claims[metric];
	return claim === void 0 ? "" : `${claim} claimed`;
}
function forecastWords(metric, forecast, rank) {
	if (forecast === null || metric === null) return null;
	const { value, lower, upper, level } = forecast;
	const interval = {
		lower,
		upper,
		level,
		method: "prediction"
	};
	return md`Forecast: live ${code(metric)} ${formatEstimate({
		value,
		interval
	}, "none")}, ${formatPercent(level)} prediction interval from ${basisWords(forecast)}${rankWords(rank)}.`;
}
function basisWords({ basis, versions, models }) {
	const history = `${formatCount(versions)} versions of ${formatCount(models)} ${models === 1 ? "model" : "models"}`;
	return basis === "own" ? `${history} with live results, this one among them` : `${history} with live results, none of this one`;
}
function rankWords(rank) {
	if (rank === null) return "";
	const { best, worst, of } = rank;
	return `: ${best === worst ? `rank ${best}` : `rank ${best} to ${worst}`} of ${of} among the versions of this model`;
}
function bestTable(rows, metric) {
	if (rows.length === 0) return null;
	const columns = [
		left("Version"),
		left("Proof"),
		left(metric ?? "Metric"),
		right("p99"),
		right("In production")
	];
	const cells = rows.map((row) => [
		code(`${row.model}@${row.version}`, 160),
		md`${row.proof}`,
		md`${metric === null ? "" : valueWords(row, metric)}`,
		md`${latencyWords(row)}`,
		md`${row.daysInProduction > 0 ? days(row.daysInProduction) : ""}`
	]);
	return boundedTable(columns, cells, 10);
}
function latencyWords({ modes }) {
	const p99 = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
	return p99 === null ? "" : formatMilliseconds(p99);
}
function failureTable(rows) {
	if (rows.length === 0) return null;
	const cells = rows.map((row) => [
		code(`${row.model}@${row.version}`, 160),
		md`${row.outcome === "failed" ? "failed live" : row.stage}`,
		md`${row.failures.slice(0, 4).join(", ")}`,
		md`${formatCount(row.attempts)}`
	]);
	return boundedTable([
		left("Did not work"),
		left("Stage"),
		left("Stopped by"),
		right("Attempts")
	], cells, 10);
}

export { renderPriorArt as n, priorArtParts as t };