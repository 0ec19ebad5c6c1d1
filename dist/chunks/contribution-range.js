import { i as parseMetricName } from "./registry2.js";

// src/domain/livetest/contribution-range.ts
function certifiedMetric(id) {
	const parsed = parseMetricName(id);
	return parsed.kind === "metric" ? parsed.metric : null;
}
function contributionRange({ id, range: [least = -Infinity, most = Infinity] = [] }) {
	const [low, high] = certifiedMetric(id)?.range ?? [-Infinity, Infinity];
	return [Math.max(low, least), Math.min(high, most)];
}

export { contributionRange as n, certifiedMetric as t };