import { n as formatInstant, r as instantMs } from "./instant.js";
import { r as mergeWindows } from "./window-sums.js";
import { i as completeSums } from "./arm-sums.js";
import { i as eventTotals } from "./event-buckets.js";

// src/domain/livetest/recorded-traffic.ts
const WEEK_MS = 6048e5;
function recordedTraffic(sums, { environment, production }) {
	const here = sums.filter((one) => one.environment === environment);
	const windows = here.filter(({ arm, sha256 }) => arm === null && sha256 === production?.sha256);
	const found = rateOf(here);
	return {
		rate: found?.rate ?? null,
		requestsPerSecond: found?.requestsPerSecond ?? null,
		version: production?.version ?? null,
		windows
	};
}
function rateOf(here) {
	const answering = here.filter(({ requests }) => requests > 0);
	const newest = Math.max(...answering.map(({ to }) => instantMs(to)));
	return [...byService(answering.filter(({ from }) => instantMs(from) >= newest - WEEK_MS)).values()].flatMap((own) => rateOfService(own) ?? []).toSorted((a, b) => b.rate.perSecond - a.rate.perSecond)[0] ?? null;
}
function byService(windows) {
	return Map.groupBy(windows, ({ service }) => service ?? "");
}
function rateOfService(windows) {
	const stretches = windows.map(({ from, to }) => [instantMs(from), instantMs(to)]);
	const seconds = coveredMs(stretches) / 1e3;
	const perSecond = windows.reduce((total, { rows }) => total + rows, 0) / seconds;
	if (!(perSecond > 0) || !Number.isFinite(perSecond)) return null;
	const [from, to] = [Math.min(...stretches.map(([begin]) => begin)), Math.max(...stretches.map(([, end]) => end))];
	return {
		rate: {
			kind: "windows",
			perSecond,
			from: formatInstant(from),
			to: formatInstant(to)
		},
		requestsPerSecond: requestsOf(windows) / seconds
	};
}
function coveredMs(stretches) {
	let [covered, reached] = [0, -Infinity];
	for (const [from, to] of stretches.toSorted(([a], [b]) => a - b)) {
		covered += Math.max(0, to - Math.max(from, reached));
		reached = Math.max(reached, to);
	}
	return covered;
}
function requestsOf(windows) {
	return windows.reduce((total, { requests }) => total + requests, 0);
}
function recordedEvents({ windows }, event) {
	const [busiest] = [...byService(windows.filter((one) => one.requests > 0 && eventTotals(one)[event] !== null)).values()].toSorted((a, b) => requestsOf(b) - requestsOf(a));
	if (busiest === void 0) return null;
	const events = busiest.reduce((total, one) => total + (eventTotals(one)[event] ?? 0), 0);
	return Math.min(1, events / requestsOf(busiest));
}
function recordedSpread(traffic, metric, least) {
	const most = [...byService(traffic.windows).values()].flatMap((own) => spreadIn(own, metric) ?? []).toSorted((a, b) => b.units - a.units)[0];
	if (most === void 0 || most.units < least || traffic.version === null) return null;
	return {
		version: traffic.version,
		...most
	};
}
function spreadIn(windows, metric) {
	const merged = mergeWindows(windows);
	const sums = merged === null || !Object.hasOwn(merged.metrics, metric.id) ? void 0 : merged.metrics[metric.id];
	if (merged === null || sums === void 0 || sums.n === 0) return null;
	const complete = completeSums(sums, metric, false);
	if (complete.kind !== "sums") return null;
	const { n, sum, sumSquares } = complete.sums;
	const { squares, degrees } = metric.missing === "exclude" ? withinWindows({
		...sums,
		sumSquares
	}) : {
		squares: sumSquares - sum * sum / n,
		degrees: n - 1
	};
	const spread = Math.sqrt(squares / degrees);
	const rows = oldEnough(windows, metric);
	if (!(spread > 0) || !Number.isFinite(spread) || rows === 0) return null;
	return {
		mean: sum / n,
		spread,
		units: n,
		perRow: Math.min(1, n / rows)
	};
}
function withinWindows({ n, sumSquares, between }) {
	return {
		squares: sumSquares - between.sumSquares,
		degrees: n - between.windows
	};
}
function oldEnough(windows, { delayMs }) {
	const newest = Math.max(...windows.map(({ to }) => instantMs(to)));
	const mature = windows.filter(({ to }) => instantMs(to) <= newest - delayMs);
	return (mature.length === 0 ? windows : mature).reduce((total, { rows }) => total + rows, 0);
}

export { recordedSpread as n, recordedTraffic as r, recordedEvents as t };