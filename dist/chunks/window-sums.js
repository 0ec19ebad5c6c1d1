import { o as mergeHistograms } from "./histogram.js";
import { r as instantMs } from "./instant.js";

// src/domain/statistics/window-sums.ts
function reportedSums({ data: { window, windows = [] } }) {
	return window === void 0 ? windows.flatMap(({ sums }) => sums) : [liveSums(window)];
}
function liveSums(window) {
	const { version, sha256, environment, arm, service, from, to } = window;
	const { requests, errors, rows = requests, latency, metrics, consumers = {} } = window;
	const { decided, outcomes, over } = window;
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
		consumers,
		...decided !== void 0 && { decided },
		...outcomes !== void 0 && { outcomes: outcomeSums(outcomes) },
		...over !== void 0 && { over }
	};
}
function metricSums({ n, sum, sumSquares, late, missing }) {
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
		},
		...late !== void 0 && { late },
		...missing !== void 0 && { missing }
	};
}
function outcomeSums({ assigned, served, timeouts, shed, invalid }) {
	return {
		assigned,
		served,
		timeouts,
		shed,
		invalid
	};
}
function mergeWindows(windows) {
	const [first, ...others] = windows.map(numbersOf);
	return first === void 0 ? null : others.reduce(mergeSums, first);
}
function numbersOf({ version: _v, sha256: _s, environment: _e, arm: _a, service: _o, ...numbers }) {
	return numbers;
}
function mergeSums(left, right) {
	return {
		...left,
		...hull(left, right),
		windows: left.windows + right.windows,
		requests: left.requests + right.requests,
		errors: left.errors + right.errors,
		rows: left.rows + right.rows,
		latency: mergeSketches(left.latency, right.latency),
		metrics: mergeRecords(left.metrics, right.metrics, mergeMetrics),
		consumers: mergeRecords(left.consumers, right.consumers, add),
		...mergeTold(left, right)
	};
}
function add(left, right) {
	return left + right;
}
function hull({ from, to }, other) {
	return {
		from: instantMs(from) <= instantMs(other.from) ? from : other.from,
		to: instantMs(to) >= instantMs(other.to) ? to : other.to
	};
}
function mergeTold(left, right) {
	const decided = either(left.decided, right.decided, hull);
	const outcomes = either(left.outcomes, right.outcomes, mergeOutcomes);
	const over = either(left.over, right.over, (a, b) => mergeRecords({ ...a }, { ...b }, add));
	return {
		...decided !== void 0 && { decided },
		...outcomes !== void 0 && { outcomes },
		...over !== void 0 && { over }
	};
}
function either(left, right, merge) {
	if (left === void 0 || right === void 0) return left ?? right;
	return merge(left, right);
}
function mergeOutcomes(left, right) {
	return {
		assigned: left.assigned + right.assigned,
		served: left.served + right.served,
		timeouts: left.timeouts + right.timeouts,
		shed: left.shed + right.shed,
		invalid: left.invalid + right.invalid
	};
}
function mergeSketches(left, right) {
	if (left === null || right === null) return left ?? right;
	return mergeHistograms(left, right);
}
function mergeMetrics(left, right) {
	const late = either(left.late, right.late, add);
	const missing = either(left.missing, right.missing, add);
	return {
		...mergeValues(left, right),
		...late !== void 0 && { late },
		...missing !== void 0 && { missing }
	};
}
function mergeValues(left, right) {
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