import { n as toPointer } from "./json-pointer.js";
import { i as eventTotals } from "./event-buckets.js";
import { t as GUARDED_EVENTS } from "./test-policy.js";

// src/domain/statistics/window-problem.ts
const WINDOW_PROBLEMS = [
	"time-order",
	"too-long",
	"from-future",
	"decided-order",
	"errors-exceed-requests",
	"calls-exceed-requests",
	"consumers-exceed-requests",
	"outcomes-exceed-assigned",
	"requests-beyond-outcomes",
	"over-order",
	"bins-exceed-rows",
	"sketch-gamma",
	"sketch-order",
	"latency-range",
	"labels-exceed-rows",
	"labels-unripe",
	"labels-twice",
	"sum-without-labels",
	"sum-squares-too-small",
	"sum-squares-too-large",
	"metric-range",
	"bucket-order",
	"buckets-differ",
	"bucket-beyond-requests",
	"pairs-unseen",
	"unknown-metric",
	"ensemble-serves",
	"sentinel-serves",
	"rate-impossible",
	"unknown-digest",
	"version-mismatch",
	"unknown-environment",
	"unknown-test",
	"unknown-arm",
	"not-serving",
	"serving-changed",
	"overlap",
	"counted-twice",
	"key-reused",
	"record-damaged"
];
function when(holds, code, pointer) {
	return holds ? [{
		code,
		pointer
	}] : [];
}

// src/domain/statistics/check-window-buckets.ts
function checkEventBuckets(window) {
	const { eventBuckets, requests } = window;
	if (eventBuckets === void 0) return [];
	const totals = eventTotals(window);
	const asked = new Map(eventBuckets.requests.map(([bucket = -1, count = 0]) => [bucket, count]));
	return [...checkCounts(eventBuckets.requests, requests, toPointer("eventBuckets", "requests")), ...GUARDED_EVENTS.flatMap((event) => {
		const counts = eventBuckets[event];
		if (counts === void 0) return [];
		const pointer = toPointer("eventBuckets", event);
		const isBeyond = event !== "timeouts" && event !== "shed" && counts.some(([bucket = -1, count = 0]) => count > (asked.get(bucket) ?? 0));
		return [...checkCounts(counts, totals[event] ?? 0, pointer), ...when(isBeyond, "bucket-beyond-requests", pointer)];
	})];
}
function checkMissingBuckets({ missing = 0, missingBuckets }, pointer) {
	return missingBuckets === void 0 ? [] : checkCounts(missingBuckets, missing, `${pointer}/missingBuckets`);
}
function checkCounts(counts, total, pointer) {
	const counted = counts.reduce((sum, [, count = 0]) => sum + count, 0);
	return [...when(!isInOrder(counts) || counts.some(([, count = 0]) => count === 0), "bucket-order", pointer), ...when(counted !== total, "buckets-differ", pointer)];
}
function isInOrder(buckets) {
	return buckets.every(([bucket = -1], index) => {
		const before = buckets[index - 1]?.[0] ?? -1;
		return Number.isInteger(bucket) && bucket > before && bucket < 64;
	});
}

export { when as a, WINDOW_PROBLEMS as i, checkMissingBuckets as n, isInOrder as r, checkEventBuckets as t };