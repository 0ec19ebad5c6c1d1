import { i as mergeHistograms } from "./histogram.js";
import { n as instantMs } from "./instant.js";

// src/domain/statistics/window-sums.ts
function reportedSums({ data: { window, windows = [] } }) {
	return window === void 0 ? windows.flatMap(({ sums }) => sums) : [liveSums(window)];
}
function liveSums(window) {
	const { version, sha256, environment, arm, service, from, to } = window;
	const { requests, errors, rows = requests, latency, metrics, consumers = {} } = window;
	return {
		version,
		sha256,
		environment,
		arm,
		...service !== void 0 && { service },
		from,
		to,
		windows: 1,
		requests,
		errors,
		rows,
		latency,
		metrics: Object.fromEntries(Object.entries(metrics).map(([name, metric]) => [name, metricSums(metric)])),
		consumers
	};
}
function metricSums({ n, sum, sumSquares }) {
	return {
		n,
		sum,
		sumSquares,
		between: n === 0 ? {
			windows: 0,
			sumSquares: 0
		} : {
			windows: 1,
			sumSquares: sum * sum / n
		}
	};
}
function mergeWindows(windows) {
	const [first, ...others] = windows.map(numbersOf);
	return first === void 0 ? null : others.reduce(mergeSums, first);
}
function numbersOf({ from, to, windows, requests, errors, rows, latency, metrics, consumers }) {
	return {
		from,
		to,
		windows,
		requests,
		errors,
		rows,
		latency,
		metrics,
		consumers
	};
}
function mergeSums(left, right) {
	return {
		...left,
		from: instantMs(left.from) <= instantMs(right.from) ? left.from : right.from,
		to: instantMs(left.to) >= instantMs(right.to) ? left.to : right.to,
		windows: left.windows + right.windows,
		requests: left.requests + right.requests,
		errors: left.errors + right.errors,
		rows: left.rows + right.rows,
		latency: mergeSketches(left.latency, right.latency),
		metrics: mergeRecords(left.metrics, right.metrics, mergeMetrics),
		consumers: mergeRecords(left.consumers, right.consumers, (a, b) => a + b)
	};
}
function mergeSketches(left, right) {
	if (left === null || right === null) return left ?? right;
	return mergeHistograms(left, right);
}
function mergeMetrics(left, right) {
	if (left.n === 0 || right.n === 0) return left.n === 0 ? right : left;
	const { sumSquares } = left;
	return {
		n: left.n + right.n,
		sum: left.sum + right.sum,
		sumSquares: sumSquares === null || right.sumSquares === null ? null : sumSquares + right.sumSquares,
		between: {
			windows: left.between.windows + right.between.windows,
			sumSquares: left.between.sumSquares + right.between.sumSquares
		}
	};
}
function mergeRecords(left, right, merge) {
	const merged = new Map(Object.entries(left));
	for (const [name, value] of Object.entries(right)) {
		const other = merged.get(name);
		merged.set(name, other === void 0 ? value : merge(other, value));
	}
	return Object.fromEntries([...merged].toSorted(([a], [b]) => a < b ? -1 : 1));
}

export { reportedSums as i, mergeSums as n, mergeWindows as r, liveSums as t };