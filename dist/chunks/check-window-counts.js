import { n as histogramCalls } from "./histogram.js";
import { r as instantMs } from "./instant.js";
import { n as toPointer } from "./json-pointer.js";
import { i as parseMetricName } from "./registry2.js";
import { t as SENTINEL_ARM } from "./arm-name.js";
import { a as when, n as checkMissingBuckets, r as isInOrder } from "./check-window-buckets.js";

// src/domain/statistics/check-window-metrics.ts
const MOST_ROWS_A_SECOND = 1e9;
const LARGEST_SUM = 1e100;
const SUM_TOLERANCE = 1e-9;
function checkWindowMetrics(window, declared) {
	const { metrics, pairs = {} } = window;
	const most = mostRows(window);
	return [...Object.entries(metrics).flatMap(([name, metric]) => {
		const pointer = toPointer("metrics", name);
		const range = rangeOf(name, declared);
		if (range === null) return [{
			code: "unknown-metric",
			pointer
		}];
		return [
			...checkSums({
				pointer,
				sums: metric,
				range,
				most
			}),
			...checkMissing(metric, pointer, most),
			...checkMissingBuckets(metric, pointer)
		];
	}), ...Object.entries(pairs).flatMap(([name, sums]) => {
		const pointer = toPointer("pairs", name);
		const range = rangeOf(name, declared);
		if (range === null) return [{
			code: "unknown-metric",
			pointer
		}];
		const unseen = declared.isShadowed || window.arm === "sentinel" ? rowsWithin(decidedOf(window)) : most;
		return [...when((declared.metrics.get(name)?.labels ?? "exogenous") !== "exogenous", "pairs-unseen", pointer), ...checkSums({
			pointer,
			sums,
			range: differencesIn(range),
			most: unseen
		})];
	})];
}
function decidedOf({ decided, from, to }) {
	return decided ?? {
		from,
		to
	};
}
function mostRows(window) {
	return window.decided === void 0 ? window.rows ?? window.requests : rowsWithin(window.decided);
}
function rowsWithin({ from, to }) {
	return MOST_ROWS_A_SECOND * (instantMs(to) - instantMs(from)) / 1e3;
}
function rangeOf(name, { metrics }) {
	const declared = metrics.get(name);
	if (declared !== void 0) return declared.range;
	const parsed = parseMetricName(name);
	return parsed.kind === "metric" ? parsed.metric.range : null;
}
function differencesIn([least, most]) {
	return [least - most, most - least];
}
function checkSums(one) {
	const { pointer, sums, range, most } = one;
	const { n, sum, sumSquares, buckets = [] } = sums;
	const isEmpty = sum === 0 && (sumSquares ?? 0) === 0 && buckets.length === 0;
	if (n === 0) return when(!isEmpty, "sum-without-labels", `${pointer}/sum`);
	const least = sum * sum / n;
	const largest = largestSquares({
		n,
		sum
	}, range);
	const slack = SUM_TOLERANCE * Math.max(1, least, n, n * sizeOf(range) ** 2);
	const isTooLarge = Math.abs(sum) > LARGEST_SUM || (sumSquares ?? 0) > LARGEST_SUM ** 2;
	return [
		...when(n > most, "labels-exceed-rows", `${pointer}/n`),
		...when(sumSquares !== null && sumSquares < least - slack, "sum-squares-too-small", `${pointer}/sumSquares`),
		...when(sumSquares !== null && sumSquares > largest + slack, "sum-squares-too-large", `${pointer}/sumSquares`),
		...when(isTooLarge || isOutside(sum / n, range), "metric-range", `${pointer}/sum`),
		...checkBuckets(one)
	];
}
function isOutside(mean, range) {
	const slack = SUM_TOLERANCE * Math.max(1, sizeOf(range));
	return mean < range[0] - slack || mean > range[1] + slack;
}
function sizeOf(range) {
	return Math.max(...range.map((end) => Number.isFinite(end) ? Math.abs(end) : 0));
}
function largestSquares({ n, sum }, [low, high]) {
	return Number.isFinite(low) && Number.isFinite(high) ? (high + low) * sum - n * high * low : Infinity;
}
function checkBuckets({ pointer, sums: { n, sum, sumSquares, buckets }, range }) {
	if (buckets === void 0) return [];
	const at = `${pointer}/buckets`;
	const isPossible = buckets.every(([, count = 0, own = 0]) => Number.isInteger(count) && count > 0 && !isOutside(own / count, range));
	const counted = buckets.reduce((total, [, count = 0]) => total + count, 0);
	const summed = buckets.reduce((total, [, , own = 0]) => total + own, 0);
	const size = Math.max(1, Math.abs(sum), Math.sqrt(n * (sumSquares ?? 0)));
	return [...when(!isInOrder(buckets) || !isPossible, "bucket-order", at), ...when(counted !== n || !(Math.abs(summed - sum) <= SUM_TOLERANCE * size), "buckets-differ", at)];
}
function checkMissing({ n, missing = 0 }, pointer, most) {
	return when(missing > 0 && n + missing > most, "labels-exceed-rows", `${pointer}/missing`);
}

// src/domain/statistics/check-window-times.ts
const LONGEST_WINDOW_MS = 26784e5;
const ARRIVAL_SKEW_MS = 3e5;
function checkWindowTimes(window, { now, declared: { metrics } }) {
	const { from, to, decided } = window;
	const soonest = instantMs(now) + ARRIVAL_SKEW_MS;
	const matured = instantMs(decidedOf(window).to);
	const named = Object.entries({
		metrics: window.metrics,
		pairs: window.pairs ?? {}
	});
	return [
		...checkLength({
			from,
			to
		}, ""),
		...when(instantMs(to) > soonest, "from-future", "/to"),
		...decided === void 0 ? [] : checkLength(decided, "/decided"),
		...when(decided !== void 0 && instantMs(decided.to) > instantMs(from), "decided-order", "/decided/to"),
		...named.flatMap(([key, sums]) => Object.entries(sums).flatMap(([name, { n }]) => {
			const delayMs = metrics.get(name)?.delayMs ?? 0;
			return when(n > 0 && delayMs > 0 && matured + delayMs > soonest, "labels-unripe", toPointer(key, name));
		}))
	];
}
function checkLength({ from, to }, at) {
	const length = instantMs(to) - instantMs(from);
	return [...when(!(length > 0), "time-order", `${at}/to`), ...when(length > LONGEST_WINDOW_MS, "too-long", `${at}/to`)];
}

// src/domain/statistics/check-window-counts.ts
const SKETCH_GAMMA = 1.01;
const MOST_REQUESTS_A_SECOND = 1e6;
const SHORTEST_CALL_US = .001;
const LONGEST_CALL_US = LONGEST_WINDOW_MS * 1e3;
function checkWindowCounts(window) {
	const { requests, errors, rows = 0, latency, consumers = {}, outcomes, from, to } = window;
	const seconds = (instantMs(to) - instantMs(from)) / 1e3;
	const calls = latency === null ? 0 : histogramCalls(latency);
	return [
		...when(seconds > 0 && requests > MOST_REQUESTS_A_SECOND * seconds, "rate-impossible", "/requests"),
		...when(seconds > 0 && rows > 1e9 * seconds, "rate-impossible", "/rows"),
		...when(errors > requests, "errors-exceed-requests", "/errors"),
		...when(calls > requests, "calls-exceed-requests", "/latency"),
		...when(sumOf(Object.values(consumers)) > requests, "consumers-exceed-requests", "/consumers"),
		...outcomes === void 0 ? [] : checkOutcomes(outcomes, window),
		...checkOver(window),
		...checkBins(window),
		...checkSketch(latency)
	];
}
function sumOf(counts) {
	return counts.reduce((sum, count) => sum + count, 0);
}
function checkOutcomes({ assigned, served, timeouts, shed, invalid, units = 0 }, { requests }) {
	return [
		...when(served + timeouts + shed > assigned, "outcomes-exceed-assigned", "/outcomes/assigned"),
		...when(invalid > served, "outcomes-exceed-assigned", "/outcomes/invalid"),
		...when(units > assigned, "outcomes-exceed-assigned", "/outcomes/units"),
		...when(requests < served || requests > assigned, "requests-beyond-outcomes", "/requests")
	];
}
function checkOver({ over = {}, outcomes, requests }) {
	const answered = outcomes?.served ?? requests;
	const counts = [
		"p50",
		"p95",
		"p99"
	].flatMap((key) => {
		const count = over[key];
		return count === void 0 ? [] : [{
			key,
			count
		}];
	});
	return counts.flatMap(({ key, count }, index) => when(count > (counts[index - 1]?.count ?? answered), "over-order", `/over/${key}`));
}
function checkBins({ scores = [], features = {}, rows, requests }) {
	const most = rows ?? requests;
	const isBeyond = Object.values(features).some((counts) => sumOf(counts) > most);
	return [...when(sumOf(scores) > most, "bins-exceed-rows", "/scores"), ...when(isBeyond, "bins-exceed-rows", "/features")];
}
function checkSketch(latency) {
	if (latency === null) return [];
	const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
		const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
		return calls > 0 && bucket > before;
	});
	const isPossible = latency.buckets.every(([bucket = 0]) => {
		const us = SKETCH_GAMMA ** bucket;
		return us >= SHORTEST_CALL_US && us <= LONGEST_CALL_US;
	});
	return [
		...when(latency.gamma !== SKETCH_GAMMA, "sketch-gamma", "/latency/gamma"),
		...when(!ordered, "sketch-order", "/latency/buckets"),
		...when(!isPossible, "latency-range", "/latency/buckets")
	];
}

export { decidedOf as i, checkWindowTimes as n, checkWindowMetrics as r, checkWindowCounts as t };