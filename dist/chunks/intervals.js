import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_lib } from "./lib2.js";
import { t as require_lib$1 } from "./lib3.js";
import { a as endsOfEqual, i as areEqual, o as keepPossible, r as UNKNOWN, t as ANY_NUMBER } from "./unseen-units.js";

// src/domain/evaluation/intervals.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
function estimateOf({ value, spread, range = ANY_NUMBER }, level) {
	if (value === null) return {
		value: null,
		interval: null
	};
	if (spread === null) return {
		value,
		interval: null
	};
	return {
		value,
		interval: {
			...finiteEnds(keepInside(value, keepPossible(endsOf(value, {
				...spread,
				range
			}, level), range))),
			level
		}
	};
}
function normalScore(level) {
	return (0, import_lib.default)((1 + level) / 2, 0, 1);
}
function studentScore(level, units) {
	return units > 1 ? (0, import_lib$1.default)((1 + level) / 2, units - 1) : Number.POSITIVE_INFINITY;
}
function wilson(value, n, z) {
	if (n <= 0) return {
		lower: 0,
		upper: 1,
		method: "wilson"
	};
	const centre = (value + z * z / (2 * n)) / (1 + z * z / n);
	const reach = z / (1 + z * z / n) * Math.sqrt(value * (1 - value) / n + z * z / (4 * n * n));
	return {
		lower: value <= 0 ? 0 : Math.max(0, centre - reach),
		upper: value >= 1 ? 1 : Math.min(1, centre + reach),
		method: "wilson"
	};
}
function momentsOf(contributions) {
	let variance = 0;
	let third = 0;
	for (let unit = 0; unit < contributions.length; unit += 1) {
		const part = contributions[unit] ?? 0;
		variance += part * part;
		third += part * part * part;
	}
	return {
		variance,
		skewness: variance === 0 ? 0 : third / variance ** 1.5
	};
}
function endsOf(value, spread, level) {
	const { contributions, ...given } = spread;
	const own = spread.ends?.(normalScore(level));
	if (own !== void 0 && own.lower < own.upper) return own;
	return endsOfMoments(value, {
		...given,
		units: contributions.length,
		...momentsOf(contributions)
	}, level);
}
function estimateOfMoments(value, moments, level) {
	return {
		value,
		interval: {
			...finiteEnds(keepInside(value, endsOfMoments(value, moments, level))),
			level
		}
	};
}
function endsOfMoments(value, moments, level) {
	const { scale, support, units, variance, skewness } = moments;
	const z = normalScore(level);
	const t = studentScore(level, units);
	const error = Math.sqrt(variance);
	switch (scale) {
		case "proportion": return wilson(value, variance > 0 && value > 0 && value < 1 ? value * (1 - value) / variance : support, z);
		case "unit": return value > 0 && value < 1 && error > 0 ? logitEnds(value, error * t) : {
			...wilson(value, support, z),
			method: "wilson"
		};
		case "signed": return Math.abs(value) < 1 && error > 0 ? fisherEnds(value, error * t) : widestSigned(value, support, z);
		case "share": return error > 0 ? insideUnit(skewEnds({
			value,
			error,
			skewness
		}, t)) : wilson(value, support, z);
		case "mean":
		case "root":
		case "below-one":
		case "drawn": return endsOfUnbounded(value, moments, level);
	}
}
function endsOfUnbounded(value, moments, level) {
	const { scale, support, units, variance, skewness, range = ANY_NUMBER } = moments;
	if (units < 2) return UNKNOWN;
	if (scale === "drawn") return drawnEnds(value, moments, level);
	const t = studentScore(level, units);
	const error = Math.sqrt(variance);
	if (scale === "below-one") return error > 0 ? belowOneEnds(value, error * t) : point(value);
	if (areEqual({
		value,
		variance,
		units
	})) return endsOfEqual({
		value,
		support,
		range
	}, level);
	return scale === "root" ? rootEnds({
		value,
		error,
		skewness
	}, t) : skewEnds({
		value,
		error,
		skewness
	}, t);
}
function drawnEnds(value, { support, variance, range = ANY_NUMBER }, level) {
	if (areEqual({
		value,
		variance,
		units: support
	})) return endsOfEqual({
		value,
		support,
		range
	}, level);
	const reach = studentScore(level, support) * Math.sqrt(variance);
	return {
		lower: value - reach,
		upper: value + reach,
		method: "bootstrap"
	};
}
function logitEnds(value, reach) {
	const logit = Math.log(value / (1 - value));
	const shift = reach / (value * (1 - value));
	return {
		lower: 1 / (1 + Math.exp(shift - logit)),
		upper: 1 / (1 + Math.exp(-shift - logit)),
		method: "logit delta"
	};
}
function fisherEnds(value, reach) {
	const shift = reach / (1 - value * value);
	return {
		lower: Math.tanh(Math.atanh(value) - shift),
		upper: Math.tanh(Math.atanh(value) + shift),
		method: "fisher delta"
	};
}
function widestSigned(value, support, z) {
	const ends = wilson((1 + value) / 2, support, z);
	return {
		lower: 2 * ends.lower - 1,
		upper: 2 * ends.upper - 1,
		method: "wilson"
	};
}
function skewEnds({ value, error, skewness }, t) {
	if (!Number.isFinite(t)) return UNKNOWN;
	const shift = (x) => Math.abs(skewness) < 1e-8 ? x : cubicInverse(x, skewness);
	return {
		lower: value - error * shift(t),
		upper: value - error * shift(-t),
		method: "skewness-corrected t"
	};
}
function cubicInverse(x, skewness) {
	return 3 / skewness * (Math.cbrt(1 + skewness * (x - skewness / 6)) - 1);
}
function rootEnds({ value, error, skewness }, t) {
	const { lower, upper, method } = skewEnds({
		value: value * value,
		error: 2 * value * error,
		skewness
	}, t);
	return {
		lower: Math.sqrt(Math.max(0, lower)),
		upper: Math.sqrt(upper),
		method
	};
}
function belowOneEnds(value, reach) {
	const rest = 1 - value;
	const factor = Math.exp(reach / rest);
	return {
		lower: 1 - rest * factor,
		upper: 1 - rest / factor,
		method: "log delta"
	};
}
function keepInside(value, { lower, upper, method }) {
	return {
		lower: Math.min(value, lower),
		upper: Math.max(value, upper),
		method
	};
}
function insideUnit({ lower, upper, method }) {
	return {
		lower: Math.max(0, lower),
		upper: Math.min(1, upper),
		method
	};
}
function point(value) {
	return {
		lower: value,
		upper: value,
		method: "equal units"
	};
}
function finiteEnds({ lower, upper, method }) {
	return {
		lower: Number.isFinite(lower) ? lower : null,
		upper: Number.isFinite(upper) ? upper : null,
		method
	};
}

export { normalScore as a, momentsOf as i, estimateOf as n, studentScore as o, estimateOfMoments as r, endsOf as t };