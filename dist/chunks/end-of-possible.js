import { i as parseMetricName } from "./registry2.js";
import { s as rangeOfDifference } from "./unseen-units.js";

// src/domain/model/end-of-possible.ts
function isAtEndOfPossible({ kind, metric, comparator, limit, test }) {
	const [least, most] = test === "point" ? NOTHING : possible(kind, metric);
	return limit === (comparator === ">=" ? most : least);
}
const NOTHING = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
function possible(kind, metric) {
	const parsed = parseMetricName(metric);
	if (parsed.kind !== "metric" || parsed.metric.boundMeetsEnd === true) return NOTHING;
	const { range } = parsed.metric;
	switch (kind) {
		case "prediction": return range;
		case "gap": return [0, Number.POSITIVE_INFINITY];
		case "relative-prediction":
		case "robustness": return rangeOfDifference(range);
		case "performance":
		case "relative-performance": return NOTHING;
	}
}
function askedLimit(gate) {
	const { kind, metric, test } = gate;
	if ("margin" in gate) return {
		kind,
		metric,
		test,
		comparator: ">=",
		limit: gate.margin
	};
	return {
		kind,
		metric,
		test,
		comparator: "comparator" in gate ? gate.comparator : "<=",
		limit: gate.limit
	};
}

export { isAtEndOfPossible as n, askedLimit as t };