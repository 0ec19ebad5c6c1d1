import { n as recordedSpread } from "./recorded-traffic.js";

// src/domain/livetest/known-spread.ts
const NOTHING_KNOWN = {
	declared: null,
	recorded: null,
	certified: []
};
function knownRate({ recorded, declared }) {
	return recorded?.rate ?? declared;
}
function knownSpread(how, known, least) {
	const { metric, isPaired } = how;
	const recorded = isPaired || known.recorded === null ? null : recordedSpread(known.recorded, metric, least);
	if (recorded !== null) {
		const { spread: value, version, units, perRow, mean } = recorded;
		return {
			kind: "spread",
			used: {
				kind: "windows",
				value,
				version,
				units
			},
			lower: value,
			upper: value,
			mean,
			perRow
		};
	}
	const certified = known.certified.find((one) => one.metric === metric.id && one.paired === isPaired);
	if (certified !== void 0) return certifiedAs(certified);
	if (isPaired) return {
		kind: "lacks",
		lacks: "pairs"
	};
	const value = metric.range === null ? Infinity : (metric.range[1] - metric.range[0]) / 2;
	if (!Number.isFinite(value)) return {
		kind: "lacks",
		lacks: "spread"
	};
	return {
		kind: "spread",
		used: {
			kind: "range",
			value
		},
		lower: null,
		upper: value,
		mean: null,
		perRow: 1
	};
}
function certifiedAs({ spread, data, units, perRow, mean }) {
	if (spread === null) return {
		kind: "lacks",
		lacks: "unvaried"
	};
	const { value, lower, upper } = spread;
	return {
		kind: "spread",
		used: {
			kind: lower === null ? "range" : "certified",
			value,
			data,
			units
		},
		lower,
		upper,
		mean,
		perRow
	};
}

export { knownRate as n, knownSpread as r, NOTHING_KNOWN as t };