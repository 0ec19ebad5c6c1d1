// src/report/decimal-text.ts
const NO_BREAK_SPACE = "\xA0";
const MINUS = "−";
const MAX_DECIMALS = 12;
const MIN_DECIMALS = -9;
function formatFixed(value, decimals, towards = "nearest") {
	const exact = Math.abs(value);
	if (exact >= 0x38d7ea4c68000 || exact > 0 && exact < 1e-9 && decimals >= 9) return formatPower(value, towards);
	const digits = roundedDigits(exact, clampDecimals(decimals), outward(value, towards));
	const [whole = "0", fraction] = digits.split(".");
	const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
	const isZero = /^[0.]*$/.test(digits);
	return `${value < 0 && !isZero ? "−" : ""}${grouped}${fraction === void 0 ? "" : `.${fraction}`}`;
}
function outward(value, towards) {
	if (towards === "nearest" || value >= 0) return towards;
	return towards === "down" ? "up" : "down";
}
function roundedDigits(size, decimals, towards) {
	const step = 10 ** -decimals;
	const text = (number) => decimals < 0 ? (Math.round(number / step) * step).toFixed(0) : number.toFixed(decimals);
	const nearest = text(size);
	const off = beyond(Number(nearest), size, towards);
	return off === 0 ? nearest : text(Number(nearest) + off * step);
}
const UNIT_NOISE = 1e-13;
function beyond(rounded, exact, towards) {
	const noise = UNIT_NOISE * exact;
	if (towards === "down" && rounded > exact + noise) return -1;
	return towards === "up" && rounded < exact - noise ? 1 : 0;
}
function formatTrimmed(value) {
	const rounded = Number(value.toPrecision(6));
	if (rounded === 0) return "0";
	if (Math.abs(rounded) < 1e-4 || Math.abs(rounded) >= 0xe8d4a51000) return formatPower(rounded);
	const text = formatFixed(rounded, Math.max(0, clampDecimals(5 - exponentOf(Math.abs(rounded)))));
	return text.includes(".") && !text.includes("×") ? text.replace(/\.?0+$/, "") : text;
}
function formatPower(value, towards = "nearest") {
	const [mantissa = "0", exponent = "0"] = roundedPower(Math.abs(value), outward(value, towards)).split("e");
	const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
	const raised = Array.from(exponent.replace("+", ""), (digit) => digit === "-" ? "⁻" : digits[Number(digit)]).join("");
	return `${value < 0 ? "−" : ""}${mantissa.replace(/\.?0+$/, "")}${"\xA0"}×${"\xA0"}10${raised}`;
}
function roundedPower(size, towards) {
	const nearest = size.toExponential(2);
	const [mantissa = "0", exponent = "0"] = nearest.split("e");
	const off = beyond(Number(nearest), size, towards);
	return off === 0 ? nearest : Number(`${(Number(mantissa) + off * .01).toFixed(2)}e${exponent}`).toExponential(2);
}
function exponentOf(value) {
	return Math.floor(Math.log10(value));
}
function clampDecimals(decimals) {
	return Math.min(MAX_DECIMALS, Math.max(MIN_DECIMALS, decimals));
}

// src/report/format.ts
const UNDEFINED_TEXT = "not defined";
function formatQuantity(quantity) {
	const { value, interval, unit, limit, magnitude = rowMagnitude(value, null, limit) } = quantity;
	const scale = scaleFor(unit, magnitude);
	const limitText = limit === void 0 ? "" : formatIn(limit, scaleFor(unit, rowMagnitude(limit, null, value ?? 0)));
	if (value === null) return {
		value: UNDEFINED_TEXT,
		interval: "",
		limit: limitText
	};
	const digits = digitsOf(quantity, scale.divisor);
	return {
		value: `${formatFixed(value / scale.divisor, digits(value))}${scale.suffix}`,
		interval: interval === null ? "" : formatInterval(interval, scale.divisor, {
			digits,
			isSigned: false
		}),
		limit: limitText
	};
}
const FAR_APART = 20;
function rowMagnitude(own, beside = null, limit = 0) {
	const size = Math.abs(own ?? 0);
	const other = Math.abs(beside ?? 0);
	const figures = Math.max(size, other) > FAR_APART * Math.min(size, other) && size > 0 ? [size] : [size, other];
	const smallest = Math.min(...figures.filter((figure) => figure > 0));
	return Math.max(0, ...[...figures, Math.abs(limit)].filter((figure) => figure <= smallest * FAR_APART));
}
function formatEstimate(estimate, unit, magnitude = rowMagnitude(estimate.value)) {
	const text = formatQuantity({
		...estimate,
		unit,
		magnitude,
		...unit === "ratio" ? { none: 1 } : {}
	});
	return text.interval === "" ? text.value : `${text.value} ${text.interval}`;
}
function formatCompared(values, unit) {
	const scale = scaleFor(unit, largestMagnitude(values));
	return values.map((value) => {
		const own = value / scale.divisor;
		const decimals = own === 0 ? 0 : 3 - exponentOf(Math.abs(own));
		return `${formatFixed(own, decimals)}${scale.suffix}`;
	});
}
function formatParts(values, difference) {
	const decimals = digitsOf({
		...difference,
		unit: "none"
	}, 1)(difference.value ?? 0);
	return values.map((value) => formatFixed(value, value === 0 ? 0 : decimals));
}
function formatSizes(values) {
	const texts = values.map(formatBytes);
	return new Set(texts).size === new Set(values).size ? texts : values.map((value) => `${formatCount(value)}${"\xA0"}B`);
}
function formatDifferenceValue(estimate, unit) {
	return formatDifference(estimate, unit).split(" [", 1)[0] ?? "";
}
function formatDifference(estimate, unit) {
	if (estimate.value === null) return UNDEFINED_TEXT;
	const scale = scaleFor(unit, Math.abs(estimate.value));
	const digits = digitsOf({
		...estimate,
		unit
	}, scale.divisor);
	const value = `${signed(estimate.value / scale.divisor, formatFixed(estimate.value / scale.divisor, digits(estimate.value)))}${scale.suffix}`;
	if (estimate.interval === null) return value;
	return `${value} ${formatInterval(estimate.interval, scale.divisor, {
		digits,
		isSigned: true
	})}`;
}
function formatMagnitude(value, unit) {
	const size = Math.abs(value);
	const scale = scaleFor(unit, size);
	return `${formatTrimmed(Number((size / scale.divisor).toPrecision(2)))}${scale.suffix}`;
}
function formatLimit(value, unit) {
	return formatIn(value, scaleFor(unit, Math.abs(value)));
}
function formatIn(value, scale) {
	return `${formatTrimmed(value / scale.divisor)}${scale.suffix}`;
}
function formatPercent(fraction) {
	const percent = Math.abs(fraction) * 100;
	return `${formatTrimmed(Number(percent.toPrecision(percent < 10 ? 2 : 3)))}${"\xA0"}%`;
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
function withPlainSpaces(text) {
	return text.replaceAll("\xA0", " ");
}
function formatChartNumber(value) {
	if (Math.abs(value) >= 0x38d7ea4c68000) return BigInt(Math.round(value)).toString();
	return value.toFixed(value !== 0 && Math.abs(value) < 1 ? 6 : 3).replace(/\.?0+$/, "");
}
function timeScale(milliseconds) {
	return scaleFor("ms", largestMagnitude(milliseconds));
}
function formatInterval({ lower, upper }, divisor, { digits, isSigned }) {
	const text = (bound, towards) => {
		const number = formatFixed(bound / divisor, digits(bound), towards);
		return isSigned ? signed(bound, number) : number;
	};
	const low = lower === null ? `${"−"}∞` : text(lower, "down");
	const high = upper === null ? "∞" : text(upper, "up");
	return `[${low},${"\xA0"}${high}]`;
}
const HOUR_MS = 36e5;
const MILLION = 1e6;
function scaleFor(unit, magnitude) {
	switch (unit) {
		case "ms":
			if (magnitude > 0 && magnitude < .001) return {
				divisor: 1e-6,
				suffix: `${"\xA0"}ns`
			};
			if (magnitude > 0 && magnitude < 1) return {
				divisor: .001,
				suffix: `${"\xA0"}µs`
			};
			if (magnitude < 1e4) return {
				divisor: 1,
				suffix: `${"\xA0"}ms`
			};
			if (magnitude < 2 * HOUR_MS) return {
				divisor: 1e3,
				suffix: `${"\xA0"}s`
			};
			return magnitude < 48 * HOUR_MS ? {
				divisor: HOUR_MS,
				suffix: `${"\xA0"}h`
			} : {
				divisor: 24 * HOUR_MS,
				suffix: `${"\xA0"}d`
			};
		case "bytes": {
			const power = magnitude < 1 ? 0 : Math.min(5, Math.floor(Math.log2(magnitude) / 10));
			return {
				divisor: 1024 ** power,
				suffix: `${"\xA0"}${[
					"B",
					"KiB",
					"MiB",
					"GiB",
					"TiB",
					"PiB"
				][power] ?? "B"}`
			};
		}
		case "rows-per-second": return magnitude < MILLION ? {
			divisor: 1,
			suffix: `${"\xA0"}rows/s`
		} : {
			divisor: MILLION,
			suffix: `${"\xA0"}million${"\xA0"}rows/s`
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
function digitsOf(quantity, divisor) {
	const shared = sharedDecimals(quantity, divisor);
	return (number) => {
		if (number === 0) return 0;
		const least = 1 - exponentOf(Math.abs(number / divisor));
		return Math.max(shared, least);
	};
}
function sharedDecimals(quantity, divisor) {
	const { value, interval } = quantity;
	const bounds = [interval?.lower, interval?.upper].filter((bound) => typeof bound === "number");
	const size = Math.abs((value ?? 0) / divisor);
	const width = bounds.length === 2 ? Math.abs((bounds[1] ?? 0) - (bounds[0] ?? 0)) / 2 / divisor : 0;
	const base = width > 0 ? decimalsOfWidth(width) : size === 0 ? 0 : 2 - exponentOf(size);
	const significant = size === 0 ? base : Math.min(base, 6 - exponentOf(size));
	const needed = (distance) => -exponentOf(distance / divisor);
	const apart = boundDistances(quantity).map(needed);
	const own = valueDistances(quantity).map((distance) => Math.min(needed(distance), significant + MOST_FOR_VALUE));
	return clampDecimals(Math.max(significant, ...apart, ...own));
}
const MOST_FOR_VALUE = 3;
const SAME_NUMBER = 1e-12;
function valueDistances({ value, limit }) {
	if (value === null || limit === void 0) return [];
	return [Math.abs(value - limit)].filter((distance) => distance > SAME_NUMBER * Math.abs(limit));
}
function boundDistances({ interval, limit, none }) {
	const { lower = null, upper = null } = interval ?? {};
	return [limit, none].flatMap((number) => {
		if (number === void 0) return [];
		const distance = Math.max((lower ?? number) - number, number - (upper ?? number));
		return distance > SAME_NUMBER * Math.abs(number) ? [distance] : [];
	});
}
function decimalsOfWidth(width) {
	const exponent = exponentOf(width);
	return width / 10 ** exponent < 3 ? 1 - exponent : -exponent;
}
function signed(value, text) {
	return value > 0 ? `+${text}` : text;
}
function largestMagnitude(values) {
	return Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
}

export { withPlainSpaces as _, formatDifference as a, formatLimit as c, formatParts as d, formatPercent as f, timeScale as g, rowMagnitude as h, formatCount as i, formatMagnitude as l, formatSizes as m, formatChartNumber as n, formatDifferenceValue as o, formatQuantity as p, formatCompared as r, formatEstimate as s, formatBytes as t, formatMilliseconds as u };