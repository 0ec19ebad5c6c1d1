// src/report/format.ts
/** Keeps a number with its unit, and an interval on one line. */
const NO_BREAK_SPACE = "\xA0";
const UNDEFINED_TEXT = "not defined";
const MINUS = "−";
const MAX_DECIMALS = 12;
/** Of a number of millions that its interval does not know to the thousand. */
const MIN_DECIMALS = -9;
/** One number with its interval and limit, all in one unit and with the digits that the interval's width supports. */
function formatQuantity(quantity) {
	const { value, interval, unit, limit } = quantity;
	const scale = scaleFor(unit, sharedMagnitude(value, limit));
	const limitText = limit === void 0 ? "" : formatIn(limit, scaleFor(unit, sharedMagnitude(limit, value)));
	if (value === null) return {
		value: UNDEFINED_TEXT,
		interval: "",
		limit: limitText
	};
	const decimals = decimalsFor(quantity, scale.divisor);
	return {
		value: `${formatFixed(value / scale.divisor, decimals)}${scale.suffix}`,
		interval: interval === null ? "" : formatInterval(interval, scale.divisor, {
			decimals,
			signed: false
		}),
		limit: limitText
	};
}
/** A number and its limit are shown in one unit unless they are so far apart that the smaller one would be all zeros. */
const FAR_APART = 20;
function sharedMagnitude(own, other) {
	const [mine, theirs] = [Math.abs(own ?? 0), Math.abs(other ?? 0)];
	return mine === 0 || mine * FAR_APART >= theirs ? Math.max(mine, theirs) : mine;
}
/** 13.6 ms [13.1, 14.2] */
function formatEstimate(estimate, unit) {
	const text = formatQuantity({
		...estimate,
		unit
	});
	return text.interval === "" ? text.value : `${text.value} ${text.interval}`;
}
/** Figures that are read as a quotient, in one unit and with as many digits: 3.112 ms, 3.383 ms. */
function formatCompared(values, unit) {
	const scale = scaleFor(unit, largestMagnitude(values));
	return values.map((value) => {
		const own = value / scale.divisor;
		return `${formatFixed(own, own === 0 ? 0 : 3 - exponentOf(Math.abs(own)))}${scale.suffix}`;
	});
}
/** A difference without its interval, in the digits that the interval supports: +0.006. */
function formatDifferenceValue(estimate, unit) {
	return formatDifference(estimate, unit).split(" [", 1)[0] ?? "";
}
/** A difference, always with its sign: +0.006 [+0.002, +0.010]. */
function formatDifference(estimate, unit) {
	if (estimate.value === null) return UNDEFINED_TEXT;
	const scale = scaleFor(unit, Math.abs(estimate.value));
	const decimals = decimalsFor({
		...estimate,
		unit
	}, scale.divisor);
	const value = `${signed(estimate.value / scale.divisor, decimals)}${scale.suffix}`;
	if (estimate.interval === null) return value;
	return `${value} ${formatInterval(estimate.interval, scale.divisor, {
		decimals,
		signed: true
	})}`;
}
/** The size of a number without sign or interval, with at most two significant digits: 0.011, 1.6 ms. */
function formatMagnitude(value, unit) {
	const size = Math.abs(value);
	const scale = scaleFor(unit, size);
	return `${formatTrimmed(Number((size / scale.divisor).toPrecision(2)))}${scale.suffix}`;
}
/** A limit or another declared number, with no more digits than it was written with. */
function formatLimit(value, unit) {
	return formatIn(value, scaleFor(unit, Math.abs(value)));
}
function formatIn(value, scale) {
	return `${formatTrimmed(value / scale.divisor)}${scale.suffix}`;
}
/** 0.25 → 25 %, without sign. */
function formatPercent(fraction) {
	const percent = Math.abs(fraction) * 100;
	return `${formatTrimmed(Number(percent.toPrecision(percent < 10 ? 2 : 3)))}${NO_BREAK_SPACE}%`;
}
function formatCount(count) {
	return formatFixed(count, 0);
}
function formatBytes(bytes) {
	return formatQuantity({
		value: bytes,
		interval: null,
		unit: "bytes"
	}).value;
}
function formatMilliseconds(ms) {
	return formatQuantity({
		value: ms,
		interval: null,
		unit: "ms"
	}).value;
}
/** For outputs that people search or copy from: plain spaces. */
function withPlainSpaces(text) {
	return text.replaceAll(NO_BREAK_SPACE, " ");
}
/** For Mermaid: a plain decimal, never an exponent. */
function formatChartNumber(value) {
	if (Math.abs(value) >= 0x38d7ea4c68000) return BigInt(Math.round(value)).toString();
	return value.toFixed(value !== 0 && Math.abs(value) < 1 ? 6 : 3).replace(/\.?0+$/, "");
}
/** Milliseconds shown as µs, ms or s, whichever suits the largest of the numbers. */
function timeScale(milliseconds) {
	return scaleFor("ms", largestMagnitude(milliseconds));
}
function formatInterval(interval, divisor, style) {
	const number = style.signed ? signed : formatFixed;
	const lower = interval.lower === null ? `${MINUS}∞` : number(interval.lower / divisor, style.decimals);
	const upper = interval.upper === null ? "∞" : number(interval.upper / divisor, style.decimals);
	return `[${lower},${NO_BREAK_SPACE}${upper}]`;
}
function scaleFor(unit, magnitude) {
	switch (unit) {
		case "ms":
			if (magnitude > 0 && magnitude < .001) return {
				divisor: 1e-6,
				suffix: `${NO_BREAK_SPACE}ns`
			};
			if (magnitude > 0 && magnitude < 1) return {
				divisor: .001,
				suffix: `${NO_BREAK_SPACE}µs`
			};
			return magnitude < 1e4 ? {
				divisor: 1,
				suffix: `${NO_BREAK_SPACE}ms`
			} : {
				divisor: 1e3,
				suffix: `${NO_BREAK_SPACE}s`
			};
		case "bytes": {
			const power = magnitude < 1 ? 0 : Math.min(5, Math.floor(Math.log2(magnitude) / 10));
			return {
				divisor: 1024 ** power,
				suffix: `${NO_BREAK_SPACE}${[
					"B",
					"KiB",
					"MiB",
					"GiB",
					"TiB",
					"PiB"
				][power] ?? "B"}`
			};
		}
		case "rows-per-second": return {
			divisor: 1,
			suffix: `${NO_BREAK_SPACE}rows/s`
		};
		case "ratio": return {
			divisor: 1,
			suffix: "×"
		};
		case "none": return {
			divisor: 1,
			suffix: ""
		};
	}
}
/**
* One digit of the interval's half-width, two where that digit is 1 or 2; more where rounding would move the value or a
* bound onto the limit. Without an interval three significant digits.
*/
function decimalsFor(quantity, divisor) {
	const { value, interval, limit } = quantity;
	const bounds = [interval?.lower, interval?.upper].filter((bound) => typeof bound === "number");
	const size = Math.abs((value ?? 0) / divisor);
	const width = bounds.length === 2 ? Math.abs((bounds[1] ?? 0) - (bounds[0] ?? 0)) / 2 / divisor : 0;
	const base = width > 0 ? decimalsOfWidth(width) : size === 0 ? 0 : 2 - exponentOf(size);
	const significant = size === 0 ? base : Math.min(base, 6 - exponentOf(size));
	const wanted = [value, ...bounds].filter((number) => typeof number === "number").map((number) => Math.abs(number - (limit ?? number)) / divisor).filter((distance) => distance > 0).map((distance) => -exponentOf(distance));
	const apart = Math.min(Math.max(significant, ...wanted), significant + 3);
	return clamp(Math.max(significant, limit === void 0 ? significant : apart), MIN_DECIMALS, MAX_DECIMALS);
}
function decimalsOfWidth(width) {
	const exponent = exponentOf(width);
	return width / 10 ** exponent < 3 ? 1 - exponent : -exponent;
}
function exponentOf(value) {
	return Math.floor(Math.log10(value));
}
function signed(value, decimals) {
	const text = formatFixed(value, decimals);
	return value > 0 && !/^[0.,]*$/.test(text) ? `+${text}` : text;
}
/** Below zero decimals the number is rounded to tens, hundreds and so on. */
function formatFixed(value, decimals) {
	const exact = Math.abs(value);
	const size = decimals < 0 ? Math.round(exact / 10 ** -decimals) * 10 ** -decimals : exact;
	if (size >= 0x38d7ea4c68000 || size > 0 && size < 1e-9 && decimals >= 9) return formatPower(value);
	const digits = size.toFixed(clamp(decimals, 0, MAX_DECIMALS));
	const [whole = "0", fraction] = digits.split(".");
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
	const isZero = /^[0.]*$/.test(digits);
	return `${value < 0 && !isZero ? MINUS : ""}${grouped}${fraction === void 0 ? "" : `.${fraction}`}`;
}
/** Up to six significant digits, no trailing zeros. */
function formatTrimmed(value) {
	const rounded = Number(value.toPrecision(6));
	if (rounded === 0) return "0";
	if (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 0xe8d4a51000) return formatPower(rounded);
	const text = formatFixed(rounded, clamp(5 - exponentOf(Math.abs(rounded)), 0, MAX_DECIMALS));
	return text.includes(".") && !text.includes("×") ? text.replace(/\.?0+$/, "") : text;
}
/** 1.5 × 10⁻¹² */
function formatPower(value) {
	const [mantissa = "0", exponent = "0"] = Math.abs(value).toExponential(2).split("e");
	const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
	const raised = Array.from(exponent.replace("+", ""), (digit) => digit === "-" ? "⁻" : digits[Number(digit)]).join("");
	return `${value < 0 ? MINUS : ""}${mantissa.replace(/\.?0+$/, "")}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${raised}`;
}
function largestMagnitude(values) {
	return Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
}
function clamp(value, low, high) {
	return Math.min(high, Math.max(low, value));
}

export { formatDifference as a, formatLimit as c, formatPercent as d, formatQuantity as f, formatCount as i, formatMagnitude as l, withPlainSpaces as m, formatChartNumber as n, formatDifferenceValue as o, timeScale as p, formatCompared as r, formatEstimate as s, formatBytes as t, formatMilliseconds as u };