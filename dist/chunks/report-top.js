import { i as __toESM } from "./rolldown-runtime.js";
import { r as isSound } from "./finding.js";
import { A as normalCdf, P as worstVerdict, _ as costMetric, a as require_lib, d as GATE_KINDS, g as COST_METRIC_LIST, k as parseMetricName, o as require_lib$1, w as wordOf, x as performanceEstimate, y as latencyMetric } from "./histogram.js";
import { t as quoteText } from "./quote-text.js";
import { n as misfitMessage, o as renderDuration } from "./explain-problem.js";
import { n as describeLink, r as describeSize, t as describeDigest } from "./file-sentences.js";

// src/domain/certification/inspected.ts
/**
* The graph of an inspection of either form: what 0.1.0 wrote keeps its form wherever it is read, because its digest is in the
* log. Null for a format that is no graph.
*/
function graphOf({ graph, nodes, operators }) {
	if (graph !== void 0) return graph;
	return nodes === void 0 || operators === void 0 ? null : {
		nodes,
		operators
	};
}
function detailsOf({ details, opset }) {
	return Object.entries(details ?? (opset === void 0 ? {} : { opset })).map(([name, value]) => ({
		name,
		parts: typeof value === "object" ? Object.entries(value).map(([key, one]) => ({
			key,
			value: one
		})) : [{
			key: null,
			value
		}]
	}));
}

// src/domain/evaluation/intervals.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
/** A metric's value with its two-sided interval at `level`. */
function estimateOf$1({ value, spread }, level) {
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
			...finiteEnds(keepInside(value, endsOf(value, spread, level))),
			level
		}
	};
}
/** The normal quantile of a two-sided level. */
function normalScore(level) {
	return (0, import_lib.default)((1 + level) / 2, 0, 1);
}
/** Student's quantile of a two-sided level. */
function studentScore(level, units) {
	return units > 1 ? (0, import_lib$1.default)((1 + level) / 2, units - 1) : Number.POSITIVE_INFINITY;
}
/**
* Wilson's score interval for a proportion of n (Wilson, 1927). For n = 0 it is all of 0 to 1.
*/
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
/** Σ c² and the skewness of the sum, Σ c³/(Σ c²)^1.5. */
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
/** The ends of a metric's interval; those of its own may leave a biased value outside. */
function endsOf(value, spread, level) {
	if (spread.ends !== void 0) return spread.ends(normalScore(level));
	const { scale, support, contributions } = spread;
	return endsOfMoments(value, {
		scale,
		support,
		units: contributions.length,
		...momentsOf(contributions)
	}, level);
}
/** The same interval, where only sums over the contributions are known. */
function estimateOfMoments(value, moments, level) {
	return {
		value,
		interval: {
			...finiteEnds(keepInside(value, endsOfMoments(value, moments, level))),
			level
		}
	};
}
function endsOfMoments(value, { scale, support, units, variance, skewness }, level) {
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
		case "mean": return skewEnds({
			value,
			error,
			skewness
		}, t);
		case "root": return value > 0 ? rootEnds({
			value,
			error,
			skewness
		}, t) : skewEnds({
			value,
			error: 0,
			skewness
		}, t);
		case "below-one": return value < 1 ? belowOneEnds(value, error * t) : point(value);
	}
}
/** Delta method on the logit scale, so that the ends stay inside 0 and 1. */
function logitEnds(value, reach) {
	const logit = Math.log(value / (1 - value));
	const shift = reach / (value * (1 - value));
	return {
		lower: 1 / (1 + Math.exp(shift - logit)),
		upper: 1 / (1 + Math.exp(-shift - logit)),
		method: "logit delta"
	};
}
/** Delta method on Fisher's z scale. */
function fisherEnds(value, reach) {
	const shift = reach / (1 - value * value);
	return {
		lower: Math.tanh(Math.atanh(value) - shift),
		upper: Math.tanh(Math.atanh(value) + shift),
		method: "fisher delta"
	};
}
/** No error was seen: as far as Wilson's interval of a proportion at its edge goes. */
function widestSigned(value, support, z) {
	const ends = wilson((1 + value) / 2, support, z);
	return {
		lower: 2 * ends.lower - 1,
		upper: 2 * ends.upper - 1,
		method: "wilson"
	};
}
/**
* Student's interval with the skewness removed by a monotone cubic transformation (Hall, 1992, On the removal of skewness by
* transformation).
*/
function skewEnds({ value, error, skewness }, t) {
	if (!Number.isFinite(t)) return UNBOUNDED;
	if (error === 0) return point(value);
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
/** The ends of the mean square, of which the value is the root. */
function rootEnds({ value, error, skewness }, t) {
	if (!Number.isFinite(t)) return UNBOUNDED;
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
/** Delta method for the logarithm of 1 - value, so that the upper end stays below 1. */
function belowOneEnds(value, reach) {
	const rest = 1 - value;
	const factor = Math.exp(reach / rest);
	return {
		lower: 1 - rest * factor,
		upper: 1 - rest / factor,
		method: "log delta"
	};
}
/** A biased estimate may lie outside its corrected interval; a reader expects it inside. */
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
/** What one row says of others. */
const UNBOUNDED = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY,
	method: "t"
};
function point(value) {
	return {
		lower: value,
		upper: value,
		method: "t"
	};
}
function finiteEnds({ lower, upper, method }) {
	return {
		lower: Number.isFinite(lower) ? lower : null,
		upper: Number.isFinite(upper) ? upper : null,
		method
	};
}

// src/domain/evaluation/false-discovery.ts
/**
* P-values of several questions, so that of all that stay below a level no more than that share is expected to be wrong (Benjamini
* and Hochberg, 1995). What has none asks no question.
*/
function adjustForDiscovery(pValues) {
	const rising = pValues.filter((value) => value !== null).toSorted((a, b) => a - b);
	const adjusted = /* @__PURE__ */ new Map();
	let least = 1;
	for (let rank = rising.length; rank >= 1; rank -= 1) {
		const value = rising[rank - 1] ?? 1;
		least = Math.min(least, value * rising.length / rank);
		if (!adjusted.has(value)) adjusted.set(value, least);
	}
	return pValues.map((value) => value === null ? null : adjusted.get(value) ?? value);
}

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

// src/report/hostile-text.ts
/** Longest text from outside that a report repeats, in code points. */
const DEFAULT_LENGTH = 200;
/** Zero-width joiners hold emoji and some scripts together; every other invisible format character goes. */
const INVISIBLE = /(?![\u200C\u200D])\p{Cf}|[\u{E0100}-\u{E01EF}\u115F\u1160\u3164\uFFA0]/gu;
/** A no-break space is text: it keeps a number with its unit. */
const CONTROL_OR_SPACE = /(?:(?!\u00A0)[\s\p{Cc}])+/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
/**
* Makes text from a manifest, a model or a file harmless as text: one line, Unicode NFC, no control, bidi or invisible
* characters, no towers of combining marks, at most `maximum` code points. It does not escape for any format.
*/
function cleanText(value, maximum = DEFAULT_LENGTH) {
	const bounded = value.slice(0, maximum * 8).toWellFormed();
	const clean = bounded.normalize("NFC").replaceAll(INVISIBLE, "").replaceAll(CONTROL_OR_SPACE, " ").replaceAll(STACKED_MARKS, "$1").trim();
	const points = Array.from(clean);
	return points.length > maximum || bounded.length < value.length ? `${points.slice(0, maximum - 1).join("")}…` : clean;
}
const RIGHT_TO_LEFT = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}`;
const RIGHT_TO_LEFT_RUN = new RegExp(String.raw`[${RIGHT_TO_LEFT}](?:[${RIGHT_TO_LEFT}\p{M}\p{N}\p{P}\p{S}\s]*[${RIGHT_TO_LEFT}\p{M}])?`, "gu");
/** Sets right-to-left words apart (first strong isolate), so that the text around them keeps its order. */
function isolateRightToLeft(text) {
	return text.replaceAll(RIGHT_TO_LEFT_RUN, "⁨$&⁩");
}

// src/report/markdown.ts
/** The key is a symbol, so nothing that was parsed from JSON or YAML can pass for Markdown. */
const TRUSTED = Symbol("trusted Markdown");
/** Breaks what GitHub links or replaces after Markdown is rendered, where a backslash is no help. */
const ZERO_WIDTH_SPACE = "​";
/** A template literal whose text is ours; every value that is not Markdown already is escaped. */
function md(strings, ...values) {
	return trust(strings.map((text, index) => index === 0 ? text : `${renderValue(values[index - 1] ?? "")}${text}`).join(""));
}
function markdownText(markdown) {
	return markdown[TRUSTED];
}
function joinMarkdown(parts, separator) {
	return trust(parts.map(markdownText).join(separator));
}
/** Longer names do not fit a column of a phone. */
const LONG_NAME = /[A-Za-z0-9_]{13,}/g;
/** Text whose long names may be broken after an underscore; nothing is added to what one copies. */
function wrappable(value) {
	const broken = (name) => name.replaceAll(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, String.raw`\_<wbr>`);
	return trust(escapeText(value).replaceAll(LONG_NAME, broken));
}
/** Text as inline code. Plain names stay readable in the source; anything else becomes entities inside `<code>`. */
function code(value, maximum) {
	const clean = cleanText(value, maximum);
	if (clean === "") return trust("``` ```");
	if (/^[\p{L}\p{N}\p{M}_.,:;/=@+()%−≤≥…-]+( [\p{L}\p{N}\p{M}_.,:;/=@+()%−≤≥…-]+)*$/u.test(clean)) return trust(`\`${isolateRightToLeft(clean)}\``);
	return trust(`<code>${isolateRightToLeft(encodePunctuation(breakReferences(clean)))}</code>`);
}
function strong(value) {
	return trust(`**${renderValue(value)}**`);
}
/** A link, or only its text where the address is not a plain http(s) address. */
function link(text, url) {
	const address = URL.parse(url);
	if (address === null || !["https:", "http:"].includes(address.protocol) || url.length > 2048) return trust(renderValue(text));
	const encoded = address.href.replaceAll(/[()<>|`\\[\]*_~\s]/g, (character) => {
		return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
	});
	return trust(`[${renderValue(text)}](${encoded})`);
}
function table(columns, rows) {
	const rules = {
		left: "---",
		right: "--:",
		center: ":-:"
	};
	return trust([
		columns.map((column) => markdownText(column.header)),
		columns.map((column) => rules[column.align]),
		...rows.map((row) => columns.map((_, index) => cell(row[index])))
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n"));
}
/** A code block whose fence is longer than any run of backticks in it. */
function fence(language, content) {
	const runs = [...content.matchAll(/`+/g)].map((run) => run[0].length);
	const mark = "`".repeat(Math.max(3, Math.max(0, ...runs) + 1));
	return trust(`${mark}${language.replaceAll(/[^a-z]/g, "")}\n${content}\n${mark}`);
}
/** A closed fold. The summary stands in an HTML block, where Markdown does not apply, so it is escaped for HTML. */
function fold(summary, body) {
	return trust(`<details><summary>${escapeHtml(summary)}</summary>\n\n${markdownText(body)}\n\n</details>`);
}
/** An invisible line. Only characters that cannot end the comment survive. */
function hiddenComment(text) {
	return trust(`<!-- ${text.replaceAll(/[^\w .,:;/=@+-]/g, "")} -->`);
}
function bulletList(items) {
	return trust(items.map((item) => `- ${markdownText(item).replaceAll("\n", " ")}`).join("\n"));
}
function trust(text) {
	return { [TRUSTED]: text };
}
function renderValue(value) {
	if (typeof value === "object") return value[TRUSTED];
	return escapeText(String(value));
}
function cell(markdown) {
	return markdown === void 0 ? "" : markdownText(markdown).replaceAll(/\s*\n\s*/g, " ");
}
/** Pipes and backslashes become entities: tables and Markdown disagree on which of them escapes the other. */
function escapeText(value) {
	const escaped = breakReferences(cleanKeepingEdges(value)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "&#124;").replaceAll("\\", "&#92;").replaceAll(/[`*[\]~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\$&`).replace(/^(\s*)([#=]|[+-](?=[\s-]|$))/, String.raw`$1\$2`).replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
	return isolateRightToLeft(escaped);
}
/** A phrase of ours may end with a space before the next part; only the inside of a value is cleaned. */
function cleanKeepingEdges(value) {
	const clean = cleanText(value, 600);
	return `${value.startsWith(" ") ? " " : ""}${clean}${value.length > 1 && value.endsWith(" ") ? " " : ""}`;
}
function escapeHtml(value) {
	const escaped = breakReferences(cleanText(value, 600)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
	return isolateRightToLeft(escaped);
}
/** Mentions, issue references, emoji codes and bare addresses: @all, #1, GH-1, :x:, https://…, www.… */
function breakReferences(text) {
	return text.replaceAll(/[@#](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`).replaceAll(/GH-(?=\d)/gi, `$&${ZERO_WIDTH_SPACE}`).replaceAll(/:(?=[a-z0-9_+-]+:)/gi, `:${ZERO_WIDTH_SPACE}`).replaceAll(/(https?|ftp|mailto|xmpp):(?=\S)/gi, `$1${ZERO_WIDTH_SPACE}:`).replaceAll(/www\.(?=\S)/gi, `www${ZERO_WIDTH_SPACE}.`);
}
function encodePunctuation(text) {
	return text.replaceAll(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

// src/report/model-report.ts
/** The worst comes first: what blocks is never below what passes. */
function orderCertificates(certificates) {
	const order = [
		"fail",
		"inconclusive",
		"pass"
	];
	return certificates.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

// src/domain/certification/compared-key.ts
/** One text for each metric of the same rows. */
function keyOf({ data, metric, slice }) {
	return JSON.stringify([
		data,
		metric,
		slice?.name ?? null,
		slice?.group ?? null
	]);
}

// src/domain/certification/compared-costs.ts
/** The size of a model is that of all its modes. */
function comparedCosts(performance, index) {
	const { mode, comparison, baseline = {} } = performance;
	const measured = Object.keys(comparison?.ratios ?? {}).flatMap((metric) => comparedRatio(metric, comparison) ?? []);
	const counted = index > 0 ? [] : COST_METRIC_LIST.flatMap(({ name }) => comparedCount(name, performance) ?? []);
	return [...measured, ...counted].map((one) => ({
		...one,
		kind: "cost",
		mode,
		candidate: costMetric(one.metric)?.estimate(performance) ?? null,
		baseline: costMetric(one.metric)?.estimate(baseline) ?? null
	}));
}
/** What calls in turns say of a metric of cost; null where none were made. */
function comparedRatio(metric, comparison) {
	const ratio = comparison?.ratios[metric];
	const direction = directionOf(metric);
	if (ratio === void 0 || direction === null) return null;
	const observed = {
		estimate: ratio,
		none: 1,
		direction
	};
	const word = wordOf({
		...observed,
		noiseFloor: comparison?.noiseFloor[metric]
	});
	if (word === null) return null;
	return {
		metric,
		word,
		direction,
		ratio,
		isCounted: false,
		isInsideNoise: wordOf(observed) !== word
	};
}
/** Of sizes, which are counted, not sampled; null for what is measured. */
function comparedCount(name, performance) {
	const metric = costMetric(name);
	const direction = directionOf(name);
	if (metric?.ratio !== "counted" || direction === null) return null;
	const now = metric.estimate(performance)?.value ?? null;
	const before = metric.estimate(performance.baseline ?? {})?.value ?? null;
	if (now === null || before === null || before === 0) return null;
	const ratio = {
		value: now / before,
		interval: null
	};
	const word = wordOf({
		estimate: ratio,
		none: 1,
		direction,
		isCounted: true
	});
	return word === null ? null : {
		metric: name,
		word,
		direction,
		ratio,
		isCounted: true,
		isInsideNoise: false
	};
}
function directionOf(name) {
	const metric = costMetric(name);
	if (metric === void 0) return null;
	return metric.comparator === "<=" ? "down" : "up";
}

// src/domain/certification/gap-difference.ts
/**
* How much a gap between groups grew, from the two gaps and their intervals (Zou and Donner, Statistics in Medicine 2008), as if
* they were of other rows: they are of the same, so that the interval is rather too wide. Null without both gaps.
*/
function gapDifference({ estimate, baseline }) {
	if (estimate.value === null || baseline === null || baseline.value === null) return null;
	const value = estimate.value - baseline.value;
	const [ours, theirs] = [armsOf(estimate), armsOf(baseline)];
	if (ours === null || theirs === null) return {
		value,
		interval: null
	};
	const { level } = ours;
	return {
		value,
		interval: {
			lower: value - Math.hypot(ours.down, theirs.up),
			upper: value + Math.hypot(ours.up, theirs.down),
			level,
			method: "recovered variance"
		}
	};
}
function armsOf({ value, interval }) {
	if (value === null || interval === null || interval.lower === null || interval.upper === null) return null;
	return {
		down: value - interval.lower,
		up: interval.upper - value,
		level: interval.level
	};
}

// src/domain/certification/slice-looks.ts
/** Of the slices that are called better or worse no more than this share is expected to be so by chance. */
const FALSE_DISCOVERIES = .05;
/**
* The slices whose difference stays clear when all slices and metrics of a certificate are looked at together (Benjamini and
* Hochberg, 1995), by the key of the comparison. A slice on which a gate against production has failed was asked about by
* itself, and stays.
*/
function clearSlices(compared, gates) {
	const slices = compared.filter(({ slice }) => slice !== null);
	const adjusted = adjustForDiscovery(slices.map((result) => chanceOf(result.difference, result.rows)));
	const stay = slices.filter((_, index) => (adjusted[index] ?? 1) <= FALSE_DISCOVERIES);
	const failed = gates.filter(({ kind, result, slice }) => kind === "relative-prediction" && result === "fail" && slice);
	return new Set([...stay, ...failed].map(keyOf));
}
/**
* Two-sided p-value of no difference, from the end of the interval that is nearer to 0: the level at which it would touch 0,
* if it moved as Student's quantile of as many rows does. Null without an interval, or without a number.
*/
function chanceOf(difference, rows) {
	const { value, interval } = difference ?? {
		value: null,
		interval: null
	};
	if (value === null || interval === null) return null;
	const nearer = value > 0 ? interval.lower : interval.upper;
	const reach = Math.abs(value - (nearer ?? Number.POSITIVE_INFINITY));
	if (reach === 0) return value === 0 ? 1 : 0;
	const statistic = Math.abs(value) / reach * studentScore(interval.level, rows);
	return rows < 2 ? 1 : 2 * normalCdf(-normalScoreOf(statistic, rows - 1));
}
/** The normal quantile of the same tail as a Student's t (Wallace, 1959): within 0.02 from 3 degrees of freedom on. */
function normalScoreOf(t, degrees) {
	const squared = degrees * Math.log1p(t * t / degrees);
	return (8 * degrees + 1) / (8 * degrees + 3) * Math.sqrt(squared);
}

// src/domain/certification/comparisons.ts
function comparisonsOf(certificate) {
	const metrics = comparedMetrics(certificate);
	const gaps = certificate.gaps.flatMap((gap) => comparedGap(gap, metrics) ?? []);
	const costs = certificate.performance.flatMap(comparedCosts);
	const named = (one) => ({
		metric: one.result.metric,
		slice: one.result.slice
	});
	const byKey = new Map(metrics.toReversed().flatMap((one) => [named(one), one.result].map((key) => [keyOf(key), one])));
	const isOf = (data, own) => data === void 0 || data === own;
	return {
		metrics,
		gaps,
		costs,
		ofMetric: (key) => byKey.get(keyOf(key)) ?? null,
		ofGap: ({ data, metric, slice }) => gaps.find(({ gap }) => isOf(data, gap.data) && gap.metric === metric && gap.slice === slice) ?? null,
		ofCost: (mode, metric) => costs.find((cost) => (cost.isCounted || cost.mode === mode) && cost.metric === metric) ?? null
	};
}
/** Of the same numbers at several levels the widest interval decides, so that no row says more than another. */
function comparedMetrics({ prediction, gates }) {
	const widest = /* @__PURE__ */ new Map();
	for (const result of prediction) {
		if (result.difference === null || result.difference.value === null) continue;
		const key = keyOf(result);
		const level = widest.get(key)?.difference?.interval?.level ?? 0;
		if ((result.difference.interval?.level ?? 0) > level || !widest.has(key)) widest.set(key, result);
	}
	const clear = clearSlices([...widest.values()], gates);
	return [...widest].flatMap(([key, result]) => {
		return comparedMetric(result, result.slice !== null && !clear.has(key)) ?? [];
	});
}
function comparedMetric(result, isByChance) {
	const { difference, direction, estimate: candidate, baseline } = result;
	if (difference === null) return null;
	const word = wordOf({
		estimate: difference,
		none: 0,
		direction,
		isByChance
	});
	return word === null ? null : {
		kind: "metric",
		word,
		direction,
		candidate,
		baseline,
		result,
		difference
	};
}
/** A gap that grows is worse. Two models that gave the same answers have the same gap. */
function comparedGap(gap, metrics) {
	const isSame = metrics.some(({ result, word }) => word === "the same" && isAllRows(result, gap));
	const difference = isSame ? {
		value: 0,
		interval: null
	} : gapDifference(gap);
	if (difference === null) return null;
	const word = wordOf({
		estimate: difference,
		none: 0,
		direction: "down",
		isCounted: isSame
	});
	if (word === null) return null;
	return {
		kind: "gap",
		word,
		direction: "down",
		candidate: gap.estimate,
		baseline: gap.baseline,
		gap,
		difference
	};
}
function isAllRows({ data, slice, difference }, gap) {
	return slice === null && data === gap.data && difference?.interval?.method === "identical outputs";
}

// src/domain/certification/largest-changes.ts
/** On the scale of `changeOf`: three bytes more are worse, and not worth a headline. */
const LEAST_NAMED = Math.log(1.01);
/** Of all rows, of gaps between groups and of costs: slices are many, and the most extreme of many is always far out. */
function largestChanges(comparisons) {
	const changes = changedMost(comparisons).filter((change) => changeOf(change) >= LEAST_NAMED);
	return {
		gain: changes.find(({ word }) => word === "better") ?? null,
		harm: changes.find(({ word }) => word === "worse") ?? null
	};
}
/** What clearly changed, worse before better, and of each the largest change first. */
function changedMost({ metrics, gaps, costs }) {
	const changed = [
		...metrics.filter(({ result }) => result.slice === null),
		...gaps,
		...costs
	].filter(({ word }) => isChange(word));
	const order = [
		"worse",
		"better",
		"different"
	];
	return changed.toSorted((a, b) => order.indexOf(a.word) - order.indexOf(b.word) || descending(changeOf(a), changeOf(b)));
}
function isChange(word) {
	return word === "better" || word === "worse" || word === "different";
}
/**
* One scale for scores, gaps and costs: how many times as much there is of what one wants less of, as a logarithm without sign.
* That is the time, the bytes, the error, the gap, and what a score lacks to 1. The half-width of the difference's interval is
* added to both, so that a change from nearly nothing is not endless.
*/
function changeOf(compared) {
	if (compared.kind === "cost") return Math.abs(Math.log(compared.ratio.value ?? 1));
	const { candidate, baseline, difference, direction } = compared;
	const reach = halfWidth(difference);
	const unwanted = (value) => Math.max(0, direction === "up" ? 1 - value : Math.abs(value)) + reach;
	const [now, before] = [unwanted(candidate?.value ?? 0), unwanted(baseline?.value ?? 0)];
	return now === before ? 0 : Math.abs(Math.log(now / before));
}
function halfWidth({ interval }) {
	if (interval === null || interval.lower === null || interval.upper === null) return 0;
	return (interval.upper - interval.lower) / 2;
}
function descending(a, b) {
	return a === b ? 0 : b - a;
}

// src/report/cost-wording.ts
const TIME = {
	asMuch: "slow",
	more: "slower",
	less: "faster"
};
const SIZE = {
	asMuch: "large",
	more: "larger",
	less: "smaller"
};
const RATE = {
	asMuch: "high",
	more: "higher",
	less: "lower"
};
const FASTER = "try a smaller or quantised model, or another number of threads";
const SMALLER = "make the model smaller, for instance by quantisation";
const COST_WORDS = {
	latency_p50: latency("p50"),
	latency_p90: latency("p90"),
	latency_p95: latency("p95"),
	latency_p99: latency("p99"),
	latency_p999: latency("p99.9"),
	latency_mean: latency("mean"),
	throughput: {
		subject: "throughput",
		change: RATE,
		remedy: FASTER
	},
	cold_start: {
		subject: "cold start",
		change: TIME,
		remedy: FASTER
	},
	memory: {
		subject: "peak memory",
		change: SIZE,
		remedy: SMALLER,
		unmeasured: "certify where the system tells how much memory a process holds (Linux: /proc)"
	},
	model_size: {
		subject: "model size",
		change: SIZE,
		remedy: SMALLER
	}
};
function latency(part) {
	return {
		subject: `${part} latency`,
		change: TIME,
		remedy: FASTER
	};
}
/** Nothing else is known of a name that is no metric of cost. */
function costWords(metric) {
	const known = costMetric(metric);
	return known === void 0 ? {
		subject: metric,
		change: RATE,
		remedy: FASTER
	} : COST_WORDS[known.name];
}
/** latency_p99 → p99 latency; a metric of scikit-learn keeps its name. */
function metricWords(metric) {
	return costWords(metric).subject;
}
/** From twice on a ratio is told as one, below in per cent. */
const MOST_PER_CENT = 2;
/** How a ratio of candidate over baseline reads: 25 % slower, 2.4× as large, 3 % higher. */
function ratioPhrase(metric, ratio) {
	const { asMuch, more, less } = costWords(metric).change;
	if (ratio >= 2) return `${formatLimit(Number(ratio.toPrecision(2)), "ratio")} as ${asMuch}`;
	return `${formatPercent(ratio - 1)} ${ratio > 1 ? more : less}`;
}

// src/report/shared-wording.ts
/** production 1.3.2, as the sentence about the comparison names it. */
function baselineWords(baseline) {
	if (baseline === null) return "no earlier version";
	return `${{
		deployment: "production",
		"newest-certified": "the newest certified version",
		predecessor: "the predecessor",
		requested: "the baseline"
	}[baseline.origin]} ${baseline.version}`;
}
/** The same as a column header. */
function baselineHeader(baseline) {
	return `${{
		deployment: "Production",
		"newest-certified": "Newest certified",
		predecessor: "Predecessor",
		requested: "Baseline"
	}[baseline.origin]} ${baseline.version}`;
}
function sliceWords(slice) {
	return slice.group === null ? slice.name : `${slice.name} = ${slice.group}`;
}

// src/report/comparison-wording.ts
/** better, +0.006 [+0.002, +0.010]; worse, 25 % slower, 1.25× [1.19, 1.31]; no clear difference; empty without a comparison. */
function changeText(compared) {
	if (compared === null) return "";
	if (compared.kind === "cost") return costText(compared);
	return isChange(compared.word) ? `${compared.word}, ${formatDifference(compared.difference, "none")}` : compared.word;
}
/** What calls in turns say of two versions. */
function ratioText$2(metric, comparison) {
	const compared = comparedRatio(metric, comparison);
	return compared === null ? "" : costText(compared);
}
/** worse, 5 % larger; the same: empty for what is measured. */
function countedText(name, performance) {
	const compared = comparedCount(name, performance);
	return compared === null ? "" : costText(compared);
}
/** The word comes first; a ratio that was measured has its interval. */
function costText({ word, metric, ratio, isCounted, isInsideNoise }) {
	const noise = isInsideNoise ? "inside the noise" : "";
	const figure = isCounted ? "" : formatEstimate(ratio, "ratio");
	const isSaid = figure !== "" && (ratio.value ?? 0) >= 2;
	return [
		word,
		isChange(word) && ratio.value !== null && !isSaid ? ratioPhrase(metric, ratio.value) : "",
		noise,
		figure
	].filter((part) => part !== "").join(", ");
}
/** The largest clear gain and harm: better in roc_auc (+0.006), worse in model size (5.9 % larger). */
function largestChangeClauses(certificate) {
	const { gain, harm } = largestChanges(comparisonsOf(certificate));
	return [gain, harm].flatMap((compared) => compared === null ? [] : [`${compared.word} in ${comparedSubject(compared, certificate)} (${amountOf(compared)})`]);
}
/** Where nothing is worth a name: because the answers are the same, because nothing is clear, or because it is little. */
function unchangedClause(certificate) {
	const comparisons = comparisonsOf(certificate);
	const { metrics } = comparisons;
	const baseline = baselineWords(certificate.baseline);
	if (metrics.length > 0 && metrics.every(({ word }) => word === "the same")) return `the same answers as ${baseline}`;
	return changedMost(comparisons).length > 0 ? `no change of 1\u00A0% or more against ${baseline}` : `no clear difference to ${baseline}`;
}
/** What was compared: roc_auc; roc_auc in region = south; gap of roc_auc between groups of age; realtime p99 latency. */
function comparedSubject(compared, { data: sets }) {
	const of = (data) => sets.length > 1 ? ` on ${data}` : "";
	switch (compared.kind) {
		case "metric": {
			const { metric, slice, data } = compared.result;
			return `${metric}${slice === null ? "" : ` in ${sliceWords(slice)}`}${of(data)}`;
		}
		case "gap": return `gap of ${compared.gap.metric} between groups of ${compared.gap.slice}${of(compared.gap.data)}`;
		case "cost": return compared.isCounted ? metricWords(compared.metric) : `${compared.mode} ${metricWords(compared.metric)}`;
	}
}
function amountOf(compared) {
	if (compared.kind === "cost") return ratioPhrase(compared.metric, compared.ratio.value ?? 1);
	return formatDifferenceValue(compared.difference, "none");
}

// src/report/compared-figures.ts
/** Of one measurement, so that nothing in a row can say another thing than what stands beside it; null where none was made. */
function comparedTexts(metric, comparison) {
	const ratio = comparison?.ratios[metric];
	if (comparison === null || ratio === void 0 || ratio.value === null) return null;
	const [candidate = "", baseline = ""] = figureTexts(metric, comparison);
	return {
		candidate,
		baseline,
		change: ratioText$2(metric, comparison)
	};
}
function figureTexts(metric, comparison) {
	const figures = comparedFigures(metric, comparison);
	const unit = costMetric(metric)?.unit ?? "none";
	return figures === null ? [] : formatCompared([figures.candidate, figures.baseline], unit);
}
/** Double precision leaves a little between a ratio and the quotient of two means. */
const SLACK = 1e-6;
/** What both took in the calls of a ratio; null where the file does not hold it, or holds figures of another ratio. */
function comparedFigures(metric, { figures, ratios }) {
	const own = figures?.[metric];
	const ratio = ratios[metric]?.value ?? null;
	if (own === void 0 || ratio === null) return null;
	return Math.abs(own.candidate / own.baseline / ratio - 1) <= SLACK ? own : null;
}

// src/report/section.ts
function foldSection(context, parts) {
	const summary = `${context.prefix}${parts.summary}`;
	const brief = parts.brief === void 0 ? null : paragraphs(parts.brief);
	return {
		name: `${context.prefix}${parts.name}`,
		summary,
		body: paragraphs(parts.body),
		brief
	};
}
function paragraphs(parts) {
	return joinMarkdown(parts.filter((part) => part !== null), "\n\n");
}
/** A table that says how many of its rows it leaves out. */
function boundedTable(columns, rows, maxRows) {
	const shown = table(columns, rows.slice(0, maxRows));
	const rest = rows.length - maxRows;
	return rest > 0 ? md`${shown}\n\n${formatCount(rest)} more rows are in the certificate.` : shown;
}
function left(header) {
	return {
		header: md`${header}`,
		align: "left"
	};
}
function right(header) {
	return {
		header: md`${header}`,
		align: "right"
	};
}

// src/report/sections/slices.ts
/** Every metric overall and by slice, weakest slices first, and the gaps between groups. */
function slicesSection(context) {
	const { certificate, maxRows } = context;
	if (certificate.prediction.length === 0) return null;
	const slices = certificate.prediction.filter(({ slice }) => slice !== null);
	const comparisons = comparisonsOf(certificate);
	const note = looksNote(comparisons);
	return foldSection(context, {
		name: "slices",
		summary: slices.length === 0 ? "Prediction" : `Prediction and slices (${sliceCount(slices)})${changedClause(comparisons)}${weakestClause(certificate)}`,
		body: [
			predictionTable(context, comparisons),
			note,
			gapTable(certificate, {
				comparisons,
				maxRows
			})
		],
		brief: [predictionTable({
			...context,
			maxRows: 10
		}, comparisons), note]
	});
}
/** · of 12 comparisons 2 are better, 1 worse */
function changedClause({ metrics }) {
	const slices = metrics.filter(({ result }) => result.slice !== null);
	const counts = [
		"better",
		"worse",
		"different"
	].flatMap((word) => {
		const count = slices.filter((one) => one.word === word).length;
		return count === 0 ? [] : [`${formatCount(count)} ${word}`];
	});
	return counts.length === 0 ? "" : ` · of ${formatCount(slices.length)} comparisons ${counts.join(", ")}`;
}
/** How the words of slices come about. */
function looksNote({ metrics }) {
	const looks = metrics.filter(({ result }) => result.slice !== null).length;
	if (looks < 2) return null;
	return md`${formatCount(looks)} comparisons of slices are one search: better or worse is what remains so after a correction for all of them (Benjamini and Hochberg, 5 % of what is called so may be chance).`;
}
/** The slice with the worst value of a metric: of that which slices are gated, or listed, by where none is named. */
function weakestSlice(certificate, wanted) {
	const gated = certificate.gates.find(({ kind, slice }) => kind === "prediction" && slice !== void 0)?.metric;
	const slices = certificate.prediction.filter(({ slice, estimate, direction }) => slice !== null && estimate.value !== null && direction !== "none");
	const metric = wanted ?? (slices.some((result) => result.metric === gated) ? gated : slices[0]?.metric);
	return slices.filter((result) => result.metric === metric).toSorted(weakestFirst)[0] ?? null;
}
/** Metrics in the order of the certificate; inside a metric all rows first, then the weakest slice. */
function orderPrediction(results) {
	return [...Map.groupBy(results, ({ data, metric }) => `${data} ${metric}`).values()].flatMap((group) => group.toSorted(weakestFirst));
}
function weakestFirst(a, b) {
	if (a.slice === null || b.slice === null) return a.slice === b.slice ? 0 : a.slice === null ? -1 : 1;
	if (a.estimate.value === null || b.estimate.value === null) return a.estimate.value === null ? 1 : -1;
	const difference = a.estimate.value - b.estimate.value;
	return a.direction === "down" ? -difference : difference;
}
function weakestClause(certificate) {
	const weakest = weakestSlice(certificate);
	if (weakest === null || weakest.slice === null) return "";
	const text = formatQuantity({
		...weakest.estimate,
		unit: "none"
	});
	return ` · weakest: ${sliceWords(weakest.slice)}, ${weakest.metric} ${text.value}`;
}
function sliceCount(results) {
	const names = new Set(results.map(({ slice }) => slice === null ? "" : sliceWords(slice)));
	return formatCount(names.size);
}
function predictionTable({ certificate, maxRows }, comparisons) {
	const { baseline, subject } = certificate;
	const columns = [
		left("Metric"),
		left("Rows of"),
		right("Rows"),
		right(subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline)), left("Difference")]
	];
	const rows = orderPrediction(certificate.prediction).map((result) => [
		code(result.metric),
		result.slice === null ? strong(`all of ${result.data}`) : code(sliceWords(result.slice), 80),
		md`${formatCount(result.rows)}`,
		md`${formatEstimate(result.estimate, "none")}`,
		...baseline === null ? [] : [before(result.baseline), md`${changeText(comparisons.ofMetric(result))}`]
	]);
	return boundedTable(columns, rows, maxRows);
}
function before(baseline) {
	return md`${baseline === null ? "" : formatQuantity({
		...baseline,
		unit: "none"
	}).value}`;
}
function gapTable({ baseline, subject, gaps }, { comparisons, maxRows }) {
	if (gaps.length === 0) return null;
	const columns = [
		left("Gap between groups of"),
		left("Metric"),
		right(subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline)), left("Difference")],
		left("Highest"),
		left("Lowest")
	];
	const rows = gaps.map((gap) => [
		code(gap.slice, 80),
		code(gap.metric),
		md`${formatEstimate(gap.estimate, "none")}`,
		...baseline === null ? [] : [before(gap.baseline), md`${changeText(comparisons.ofGap(gap))}`],
		...[gap.highest, gap.lowest].map((group) => group === null ? md`` : code(group, 80))
	]);
	return boundedTable(columns, rows, maxRows);
}

// src/report/failure-reasons.ts
/** Times of a number of the graph from which it is named as the reason. */
const NOTABLE_RATIO = 1.1;
/** Operators, or slices, that a reason names. */
const MOST_NAMED$2 = 3;
/** the graph has 2.2× the parameters of production 1.3.2, and 1 more TreeEnsembleClassifier */
function costReason(gate, certificate) {
	const explanation = certificate.performance.find(({ mode }) => mode === gate.mode)?.explanation;
	if (explanation === void 0) return [];
	const growth = graphGrowth(explanation, certificate);
	const more = Object.entries(explanation.operatorChanges).filter(([, count]) => count > 0).toSorted(([, a], [, b]) => b - a).slice(0, MOST_NAMED$2).flatMap(([name, count], index) => [`${index === 0 ? "" : ", "}${formatCount(count)} more `, { code: name }]);
	if (growth === "" && more.length === 0) return [];
	return [`the graph has ${growth}${growth !== "" && more.length > 0 ? " and " : ""}`, ...more];
}
/** Empty where nothing grew. */
function graphGrowth(explanation, { inspection, baseline }) {
	const [name, ratio] = [["parameters", explanation.parametersRatio], ["operators", inspection === null ? null : operatorsRatio(explanation, inspection)]].find(([, value]) => value !== null && value >= NOTABLE_RATIO) ?? [];
	if (name === void 0 || ratio === void 0 || ratio === null) return "";
	return `${formatLimit(Number(ratio.toPrecision(2)), "ratio")} the ${name} of ${baselineWords(baseline)}`;
}
function operatorsRatio({ operatorChanges }, inspection) {
	const { nodes } = graphOf(inspection) ?? { nodes: 0 };
	const before = nodes - Object.values(operatorChanges).reduce((sum, change) => sum + change, 0);
	return before > 0 ? nodes / before : null;
}
/** it is worse in region = south (−0.02), … or where it is weakest; of all rows only. */
function predictionReason(gate, certificate) {
	if (gate.slice !== void 0) return [];
	const worse = worseSlices(gate, certificate);
	if (worse.length === 0) return weakestReason(gate, certificate);
	const named = worse.slice(0, MOST_NAMED$2).flatMap(({ result, difference }, index) => [
		index === 0 ? "" : ", ",
		{ code: sliceWords(result.slice ?? {
			name: "",
			group: null
		}) },
		` (${formatDifferenceValue(difference, "none")})`
	]);
	return [`${gate.metric} is worse in `, ...named];
}
function worseSlices(gate, certificate) {
	return comparisonsOf(certificate).metrics.filter(({ word, result: { slice, metric, data } }) => word === "worse" && slice !== null && metric === gate.metric && data === (gate.data ?? data)).toSorted((a, b) => changeOf(b) - changeOf(a));
}
function weakestReason({ metric }, certificate) {
	const weakest = weakestSlice(certificate, metric);
	if (weakest === null || weakest.slice === null) return [];
	const { value } = formatQuantity({
		...weakest.estimate,
		unit: "none"
	});
	return [
		`${metric} is weakest in `,
		{ code: sliceWords(weakest.slice) },
		`: ${value} of ${formatCount(weakest.rows)} rows`
	];
}
/** 46-60 has the highest, 18-25 the lowest */
function gapReason(gate, { gaps }) {
	const { highest, lowest, metric } = gaps.find((gap) => gap.metric === gate.metric && gap.slice === gate.slice?.name && gap.data === (gate.data ?? gap.data)) ?? {
		highest: null,
		lowest: null,
		metric: ""
	};
	if (highest === null || lowest === null) return [];
	return [
		`${metric} is highest in `,
		{ code: highest },
		" and lowest in ",
		{ code: lowest }
	];
}

// src/report/gate-remedies.ts
/** Only what the certificate holds is named: no step leads to a slice, or a group, that is not there. */
function predictionRemedy({ slice, metric }, certificate) {
	if (slice !== void 0) return ["train on more rows of ", { code: sliceWords(slice) }];
	const weakest = weakestSlice(certificate, metric)?.slice ?? null;
	if (weakest !== null) return [
		"train on more rows of ",
		{ code: sliceWords(weakest) },
		", where it is weakest"
	];
	return ["look at the rows that it gets wrong and train on more like them"];
}
function gapRemedy(gate, certificate) {
	const gap = gapOf(gate, certificate);
	const behind = gap === void 0 ? null : groupBehind(gap);
	if (behind !== null) return [
		"train on more rows of ",
		{ code: behind },
		", the group that is furthest behind"
	];
	return ["train on more rows of the groups that are furthest apart", ...named$1(gap)];
}
/** What narrows an open gap: its interval is that of the two groups at its ends. */
function moreRowsOfGap(gate, certificate) {
	const groups = named$1(gapOf(gate, certificate));
	if (groups.length > 0) return ["bring more rows of the groups that are furthest apart", ...groups];
	return ["bring more rows of the groups of ", { code: gate.slice?.name ?? gate.id }];
}
function moreRowsOfSlice({ slice, reasonCode, id }) {
	const what = slice === void 0 ? [] : [" of ", { code: sliceWords(slice) }];
	if (reasonCode === "undefined-value") return [
		"bring rows",
		...what,
		" on which ",
		{ code: id },
		" is defined"
	];
	return ["bring more rows", ...what];
}
/** A gate that nothing was measured for: its line is where to look. */
function whereDeclared({ location, id }, { policy }) {
	const path = location === void 0 ? policy.model.path : `${location.path}:${String(location.line)}`;
	return [
		"correct the gate ",
		{ code: id },
		" in ",
		{ code: path },
		", or take it out: nothing was measured for it."
	];
}
function gapOf(gate, { gaps }) {
	return gaps.find(({ metric, slice, data }) => {
		return metric === gate.metric && slice === gate.slice?.name && data === (gate.data ?? data);
	});
}
/** The group with the worse value; null where neither way is worse. */
function groupBehind({ metric, highest, lowest }) {
	const parsed = parseMetricName(metric);
	if (parsed.kind !== "metric" || parsed.metric.direction === "none") return null;
	return parsed.metric.direction === "up" ? lowest : highest;
}
function named$1(gap) {
	const { highest = null, lowest = null } = gap ?? {};
	if (highest === null || lowest === null) return [];
	return [
		", ",
		{ code: highest },
		" and ",
		{ code: lowest }
	];
}

// src/report/gate-kind-wording.ts
const COMMON = {
	subject: measuredWords,
	place: placeWords,
	ownUnit: ({ unit }) => unit,
	limitMark: "",
	detail: missedBy,
	compared: () => null,
	reason: () => [],
	openStep: (gate, certificate, again) => gate.reasonCode === "not-measured" || gate.reasonCode === "measurement-failed" ? whereDeclared(gate, certificate) : [...moreRowsOfSlice(gate), ...again]
};
const ON_ROWS = {
	compared: (gate, comparisons) => comparisons.ofMetric(gate),
	reason: predictionReason,
	remedy: predictionRemedy
};
const ON_MACHINE = {
	reason: costReason,
	remedy: ({ metric }) => [costWords(metric).remedy],
	openStep: (gate, _certificate, again) => {
		if (gate.reasonCode === "batch-sizes-differ") return [
			"declare ",
			{ code: "batchSize" },
			` in the mode ${gate.mode ?? ""}, so that calls of as many rows compare`,
			...again
		];
		const { unmeasured } = costWords(gate.metric);
		if (gate.reasonCode === "not-measured" && unmeasured !== void 0) return [unmeasured, "."];
		return [
			"measure ",
			{ code: gate.id },
			" on a machine with nothing else to do",
			...again
		];
	}
};
/** In the order in which gates that pass are told. */
const GATE_KIND_WORDS = {
	"relative-prediction": {
		...COMMON,
		...ON_ROWS,
		subject: againstProduction,
		cause: (gate, { baseline }) => `${measuredWords(gate)} ${differenceClause(gate, baselineWords(baseline))}, ${marginWords(gate)}`,
		limitMark: "Δ\xA0"
	},
	performance: {
		...COMMON,
		...ON_MACHINE,
		cause: (gate) => valueClause$1(measuredWords(gate), gate, (limit) => `budget ${limit}`),
		compared: ({ mode, metric }, comparisons) => costMetric(metric)?.ratio === "counted" ? comparisons.ofCost(mode, metric) : null
	},
	"relative-performance": {
		...COMMON,
		...ON_MACHINE,
		subject: againstProduction,
		cause: (gate, certificate) => `${measuredWords(gate)} ${ratioClause(gate, certificate)}, ${ratioLimitWords(gate)}`,
		ownUnit: ({ metric }) => costMetric(metric)?.unit ?? "none",
		compared: ({ mode, metric }, comparisons) => comparisons.ofCost(mode, metric)
	},
	prediction: {
		...COMMON,
		...ON_ROWS,
		cause: (gate) => valueClause$1(measuredWords(gate), gate, atMost)
	},
	gap: {
		...COMMON,
		subject: gapWords,
		place: () => "",
		cause: (gate) => valueClause$1(gapWords(gate), gate, atMost),
		compared: ({ data, metric, slice }, comparisons) => comparisons.ofGap({
			metric,
			slice: slice?.name ?? "",
			...data === void 0 ? {} : { data }
		}),
		reason: gapReason,
		remedy: gapRemedy,
		openStep: (gate, certificate, again) => gate.reasonCode === "not-measured" ? whereDeclared(gate, certificate) : [...moreRowsOfGap(gate, certificate), ...again]
	},
	robustness: {
		...COMMON,
		subject: dropWords$1,
		cause: (gate) => valueClause$1(dropWords$1(gate), gate, atMost),
		remedy: ({ perturbation = "perturbed" }) => [`train with ${perturbation} inputs or check how the model scales its features`]
	}
};
function measuredWords(gate) {
	return `${quantityWords(gate)}${placeWords(gate)}`;
}
function quantityWords({ mode, metric }) {
	return `${mode === void 0 ? "" : `${mode} `}${metricWords(metric)}`;
}
function placeWords({ slice }) {
	return slice === void 0 ? "" : ` in ${sliceWords(slice)}`;
}
function againstProduction(gate) {
	return `${measuredWords(gate)} against production`;
}
function gapWords(gate) {
	return `gap of ${quantityWords(gate)} between groups${gate.slice === void 0 ? "" : ` of ${gate.slice.name}`}`;
}
function dropWords$1(gate) {
	return `drop of ${quantityWords(gate)} under ${gate.perturbation ?? "perturbation"}${placeWords(gate)}`;
}
function valueClause$1(subject, gate, ceiling) {
	const text = formatQuantity({
		value: gate.value,
		interval: gate.interval,
		unit: gate.unit,
		limit: gate.limit
	});
	return `${subject} is ${text.value}, ${gate.comparator === "<=" ? ceiling(text.limit) : `at least ${text.limit} needed`}`;
}
function atMost(limit) {
	return `at most ${limit} allowed`;
}
function missedBy({ value, limit, unit, comparator, result }) {
	if (result === "pass") return "";
	return `${formatMagnitude(value - limit, unit)} ${comparator === "<=" ? "over" : "below"}`;
}
function differenceClause({ direction, value, interval, unit }, baseline) {
	const observed = {
		estimate: {
			value,
			interval
		},
		none: 0,
		direction
	};
	const alone = wordOf({
		...observed,
		isCounted: true
	});
	if (alone === "the same") return `is the same as ${baseline}`;
	return `is ${formatMagnitude(value, unit)} ${alone} than ${baseline}${doubtClause(wordOf(observed))}`;
}
function ratioClause({ metric, mode: of, value }, { performance, baseline }) {
	const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
	if (value === 1) return `is the same as ${baselineWords(baseline)}`;
	const doubt = doubtClause(comparedRatio(metric, comparison)?.word ?? null);
	return `is ${ratioPhrase(metric, value)} than ${baselineWords(baseline)}${doubt}`;
}
/** A gate may be judged by its number alone. */
function doubtClause(word) {
	return word === "no clear difference" ? ", though not clearly" : "";
}
function marginWords({ comparator, limit, unit }) {
	const allowsLoss = comparator === ">=" ? limit <= 0 : limit >= 0;
	const margin = formatMagnitude(limit, unit);
	return allowsLoss ? `at most ${margin} worse allowed` : `at least ${margin} better needed`;
}
function ratioLimitWords({ comparator, limit }) {
	if (limit === 1) return "no change allowed";
	return `${comparator === "<=" ? "at most" : "at least"} ${formatLimit(limit, "ratio")} of it allowed`;
}

// src/report/gate-wording.ts
/** The symbol only repeats the word beside it. */
const VERDICT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️"
};
/** A gate that neither passes nor fails is open; the verdict of a certificate calls it inconclusive. */
const RESULT_WORDS$1 = {
	pass: "pass",
	fail: "fail",
	inconclusive: "open"
};
/** What the gate measures: realtime p99 latency, roc_auc in region = north. */
function gateSubject(gate) {
	return GATE_KIND_WORDS[gate.kind].subject(gate);
}
/** The gate's cause as a clause of the headline: realtime p99 latency is 13.6 ms, budget 12 ms. */
function gateCause(gate, certificate) {
	const { value } = gate;
	if (value === null) return `${gateSubject(gate)} ${missingWords$1(gate)}`;
	if (gate.result === "inconclusive") return `${gateSubject(gate)} ${undecidedWords(gate)}`;
	return GATE_KIND_WORDS[gate.kind].cause({
		...gate,
		value
	}, certificate);
}
/** The limit as a table shows it: ≤ 12 ms; Δ ≥ −0.003 for a difference; ≤ 1.1× for a ratio. */
function limitCell(gate) {
	const comparator = gate.comparator === ">=" ? "≥" : "≤";
	return `${GATE_KIND_WORDS[gate.kind].limitMark}${comparator}\u00A0${formatLimit(gate.limit, gate.unit)}`;
}
/** What follows the word of the result: 1.6 ms over; about 3,100 rows would decide it. */
function resultDetail(gate) {
	const { value } = gate;
	if (value === null) return missingWords$1(gate).replace(/^(is|has|was) /, "");
	if (gate.result === "inconclusive") return undecidedDetail(gate);
	return GATE_KIND_WORDS[gate.kind].detail({
		...gate,
		value
	});
}
function missingWords$1(gate) {
	switch (gate.reasonCode) {
		case "too-few-rows": return `has too few rows${moreOfIt(gate)}`;
		case "no-baseline": return "has no earlier version to compare with";
		case "not-measured": return "was not measured";
		case "batch-sizes-differ": return "was not measured, since each version ran at its own batch size";
		case "measurement-failed": return "could not be measured";
		case "undefined-value": return isOnesOnly(gate) ? "is not given by the version to compare with" : "is not defined on these rows";
		case "within-limit":
		case "beyond-limit":
		case "interval-crosses-limit":
		case "below-noise-floor": return "is not defined on these rows";
	}
}
/** Measured of the candidate alone: the other answers labels where this takes probabilities, or could not be read. */
function isOnesOnly({ candidate, baseline }) {
	return typeof candidate === "number" && baseline === null;
}
function undecidedWords(gate) {
	if (gate.reasonCode === "below-noise-floor") return "cannot be told from the noise of this machine";
	if (gate.reasonCode === "too-few-rows") return `has too few rows${moreOfIt(gate)}`;
	const text = formatQuantity({
		value: gate.value,
		interval: gate.interval,
		unit: gate.unit,
		limit: gate.limit
	});
	return `is ${text.interval === "" ? text.value : `${text.value} ${text.interval}`}, and that interval crosses the limit ${text.limit}`;
}
function undecidedDetail(gate) {
	const more = wouldDecideWords(gate);
	if (more !== "") return `${more} would decide it`;
	if (gate.reasonCode === "below-noise-floor") return "finer than the noise of this machine";
	return gate.reasonCode === "too-few-rows" ? "too few rows" : "the interval crosses the limit";
}
function moreOfIt(gate) {
	const more = wouldDecideWords(gate);
	return more === "" ? "" : `, ${more} would decide it`;
}
/** about 3,100 rows; about 40 s of measuring; empty where the certificate does not tell. */
function wouldDecideWords(gate) {
	const rows = gate.wouldDecide?.rows;
	if (rows !== void 0) return `about ${formatCount(Number(rows.toPrecision(2)))} rows${GATE_KIND_WORDS[gate.kind].place(gate)}`;
	const seconds = gate.wouldDecide?.seconds;
	return seconds === void 0 ? "" : `about ${formatCount(Math.max(1, Number(seconds.toPrecision(2))))} s of measuring`;
}

// src/report/gate-rows.ts
/** Rows of the first table when nothing fails. */
const KEY_ROWS = 8;
const TELLING_FIRST = Object.keys(GATE_KIND_WORDS);
function selectGates(gates) {
	const open = [...byResult(gates, "fail"), ...byResult(gates, "inconclusive")];
	const telling = tellingGates(gates, open.length);
	return {
		shown: [...open, ...telling],
		passingLeft: gates.length - open.length - telling.length
	};
}
/** The passing gates that say most, as many as there is room for beside others. */
function tellingGates(gates, others) {
	const passing = byResult(gates, "pass");
	const room = Math.max(0, KEY_ROWS - others);
	const telling = new Set(passing.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
	return passing.filter((gate) => telling.has(gate));
}
function orderGates(gates) {
	return [
		...byResult(gates, "fail"),
		...byResult(gates, "inconclusive"),
		...byResult(gates, "pass")
	];
}
function gateRow(gate, certificate, comparisons = comparisonsOf(certificate)) {
	const change = changeText(GATE_KIND_WORDS[gate.kind].compared(gate, comparisons));
	const remarks = [resultDetail(gate), gate.blocking ? "" : "does not block"].filter((remark) => remark !== "");
	return {
		symbol: VERDICT_SYMBOLS[gate.result],
		id: gate.id,
		subject: isSaidById(gate) ? "" : gateSubject(gate),
		...figureCells(gate, certificate),
		limit: limitCell(gate),
		result: gate.result,
		word: RESULT_WORDS$1[gate.result],
		remarks,
		change,
		detail: joined$1([joined$1(remarks, ", "), change], "; ")
	};
}
function joined$1(parts, separator) {
	return parts.filter((part) => part !== "").join(separator);
}
function figureCells(gate, certificate) {
	if (gate.kind === "relative-performance" && gate.value !== null) return ratioCells(gate, certificate);
	const { unit, limit } = gate;
	const own = GATE_KINDS[gate.kind].isRelative ? {
		value: gate.candidate ?? null,
		interval: null,
		unit: GATE_KIND_WORDS[gate.kind].ownUnit(gate)
	} : {
		value: gate.value,
		interval: gate.interval,
		unit,
		limit
	};
	const text = formatQuantity(own);
	const theirs = gate.baseline === null ? null : baselineText(gate, own, certificate);
	return {
		candidate: text.value,
		interval: text.interval,
		baseline: theirs?.value ?? "",
		baselineInterval: theirs?.interval ?? ""
	};
}
/** What both took in the same calls; the ratio alone where a certificate holds no more. */
function ratioCells({ mode: of, metric, ...gate }, { performance }) {
	const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
	const compared = comparedTexts(metric, comparison);
	const [interval, baselineInterval] = ["", ""];
	if (compared !== null && compared.candidate !== "") return {
		candidate: compared.candidate,
		interval,
		baseline: compared.baseline,
		baselineInterval
	};
	const ratio = formatQuantity(gate);
	return {
		candidate: ratio.value,
		interval: ratio.interval,
		baseline: "",
		baselineInterval
	};
}
/** A cost was measured of the baseline with an interval of its own; elsewhere it has the digits of the candidate's. */
function baselineText(gate, own, { performance }) {
	const measured = performance.find(({ mode }) => mode === gate.mode)?.baseline ?? {};
	const estimate = gate.kind === "performance" ? performanceEstimate(measured, gate.metric) : null;
	if (estimate !== null && estimate.value === gate.baseline) return formatQuantity({
		...estimate,
		unit: own.unit
	});
	return {
		value: formatQuantity({
			value: gate.baseline,
			interval: own.interval,
			unit: own.unit
		}).value,
		interval: ""
	};
}
function isSaidById(gate) {
	const words = (text) => text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).toSorted().join(" ");
	return words(gate.id) === words(gateSubject(gate));
}
function byResult(gates, result) {
	return gates.filter((gate) => gate.result === result).toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}
function rank(gate) {
	return TELLING_FIRST.indexOf(gate.kind) + (gate.blocking ? 0 : TELLING_FIRST.length);
}

// src/report/shown-gates.ts
/** Gates that do not pass and are never folded: with more of them nobody would find the next step. */
const MOST_OPEN = 20;
/**
* The gates of the table that is always shown: those that do not pass. Where nothing was compared, so that there are no changes to
* show, the most telling ones of a pass.
*/
function shownGates(certificate) {
	const { gates, baseline, verdict } = certificate;
	const open = openGates(certificate).slice(0, MOST_OPEN);
	return baseline === null && verdict === "pass" ? [...open, ...tellingGates(gates, open.length)] : open;
}
/** All that do not pass, failures first. */
function openGates({ gates }) {
	return orderGates(gates).filter(({ result }) => result !== "pass");
}

// src/report/gate-table.ts
/**
* Four columns, so that a phone shows them without scrolling sideways: what, how much, the limit, and the result with what it was
* before. Lines of the last are broken by hand, so that it leaves room for the others.
*/
function gateTable(gates, certificate) {
	if (gates.length === 0) return null;
	return table(shortColumns(certificate), shortRows(gates, certificate));
}
/** Those that do not pass and had no place in the first table. */
function moreOpenGatesSection(context) {
	const { certificate, maxRows } = context;
	const above = new Set(shownGates(certificate));
	const gates = openGates(certificate).filter((gate) => !above.has(gate));
	if (gates.length === 0) return null;
	const rows = shortRows(gates, certificate);
	return foldSection(context, {
		name: "more gates that do not pass",
		summary: `More gates that do not pass (${formatCount(gates.length)})`,
		body: [boundedTable(shortColumns(certificate), rows, maxRows)],
		brief: [boundedTable(shortColumns(certificate), rows, 20)]
	});
}
function shortColumns({ subject }) {
	return [
		left("Gate"),
		left(subject.version),
		left("Limit"),
		left("Result")
	];
}
function shortRows(gates, certificate) {
	const comparisons = comparisonsOf(certificate);
	return gates.map((gate) => shortRow(gate, gateRow(gate, certificate, comparisons), certificate));
}
function shortRow(gate, row, { baseline }) {
	const before = joined([row.baseline, row.baselineInterval], " ");
	const was = before === "" || baseline === null ? "" : `${baseline.version}: ${before}`;
	return [
		row.subject === "" ? md`${row.symbol} ${wrappable(gateSubject(gate))}` : named(row),
		lines([row.candidate, row.interval]),
		breakable(row.limit),
		lines([
			resultLine(row),
			...row.remarks.slice(1),
			was,
			row.change
		])
	];
}
function resultLine({ result, word, remarks: [remark] }) {
	const shown = result === "pass" ? md`${word}` : strong(word);
	return remark === void 0 ? shown : md`${shown}, ${breakable(remark)}`;
}
function named({ symbol, id, subject }) {
	return md`${symbol} ${code(id, 80)}<br>${wrappable(subject.replace(/ against production$/, ""))}`;
}
function lines(parts) {
	const shown = parts.filter((part) => part !== "");
	return joinMarkdown(shown.map((part) => typeof part === "string" ? breakable(part) : part), "<br>");
}
/** A phone may break a number from a unit that is a word, and an interval at its comma. */
function breakable(text) {
	return md`${text.replaceAll(/\u00A0(?!%)/g, " ")}`;
}
function joined(parts, separator) {
	return parts.filter((part) => part !== "").join(separator);
}
/** Every gate that the first table does not show, with all that is known of it. */
function restOfGatesSection(context) {
	const { certificate, maxRows } = context;
	const above = new Set(shownGates(certificate));
	const gates = certificate.gates.filter((gate) => gate.result === "pass" && !above.has(gate));
	if (gates.length === 0) return null;
	const rows = (shown) => wideRows(shown, certificate);
	return foldSection(context, {
		name: "gates that pass",
		summary: `Gates that pass (${formatCount(gates.length)})`,
		body: [boundedTable(wideColumns(certificate), rows(gates), maxRows)],
		brief: [boundedTable(wideColumns(certificate), rows(gates.slice(0, 20)), 20), rest(gates)]
	});
}
function rest(gates) {
	return gates.length > 20 ? md`${formatCount(gates.length - 20)} more gates are in the certificate.` : null;
}
function wideColumns(certificate) {
	const { baseline } = certificate;
	return [
		left("Gate"),
		right(certificate.subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline))],
		right("Limit"),
		...baseline === null ? [] : [left("Change")]
	];
}
function wideRows(gates, certificate) {
	const comparisons = comparisonsOf(certificate);
	return gates.map((gate) => {
		const row = gateRow(gate, certificate, comparisons);
		return [
			row.subject === "" ? code(row.id, 80) : md`${code(row.id, 80)}<br>${row.subject}`,
			withInterval(row.candidate, row.interval),
			...certificate.baseline === null ? [] : [withInterval(row.baseline, row.baselineInterval)],
			md`${row.limit}`,
			...certificate.baseline === null ? [] : [md`${row.change}`]
		];
	});
}
function withInterval(value, interval) {
	return interval === "" ? md`${value}` : md`${value} ${interval}`;
}

// src/domain/certification/change-word.ts
/** From here on chance explains it well enough. */
const LEVEL = .05;
/** What may be said of answers that changed, after the correction for all slices. */
function wordOfChanges({ changed, better, worse, adjustedPValue }) {
	if (changed === 0) return "the same";
	if (adjustedPValue === null || adjustedPValue > LEVEL) return "no clear difference";
	return better > worse ? "better" : "worse";
}
/** Whether a search found more than it does among errors dealt out at random. */
function isFound({ pValue }) {
	return pValue <= LEVEL;
}

// src/report/evidence-wording.ts
/** Changes of all rows of each set, and of its slices. */
function changesOf({ changes = [] }) {
	return {
		overall: changes.filter(({ slice }) => slice === null),
		slices: changes.filter(({ slice }) => slice !== null)
	};
}
/** 214 of 20,000 answers changed: 131 are right that were wrong, 83 are wrong that were right (better, p 0.0013). All 20,000 answers are the same */
function changesSentence(changes) {
	const { rows, changed, better, worse, by, unit, pValue } = changes;
	const noun = unit === "query" ? "answers to queries" : "answers";
	if (changed === 0) return `All ${formatCount(rows)} ${noun} are the same`;
	return `${`${formatCount(changed)} of ${formatCount(rows)} ${noun} changed`}: ${by === "right" ? `${formatCount(better)} right that were wrong, ${formatCount(worse)} wrong that were right` : `${formatCount(better)} with a smaller error, ${formatCount(worse)} with a larger one`} (${wordOfChanges(changes)}${pValue === null ? "" : `, p ${pValueText(pValue)}`})`;
}
/** 0.0013, with as many digits as it takes to be on its side of the limit; what is smaller than one in 10,000 is no more than that. */
function pValueText(pValue) {
	if (pValue < 1e-4) return "< 0.0001";
	const short = [
		2,
		3,
		4,
		6
	].map((digits) => Number(pValue.toPrecision(digits)));
	return String(short.find((text) => isFound({ pValue: text }) === isFound({ pValue })) ?? pValue);
}
/** region = south and age ≤ 30. What comes from data is a name of its own, so that each output makes it safe. */
function partWords(where) {
	return where.flatMap((condition, index) => [...index === 0 ? [] : [" and "], { code: conditionText(condition) }]);
}
function conditionText({ slice, column = "", value, above, upTo }) {
	if (slice !== void 0) return slice;
	if (value !== void 0) return `${column} = ${value === null ? "(no value)" : String(value)}`;
	const number = (limit) => formatLimit(limit, "none");
	if (above === void 0) return upTo === void 0 ? column : `${column} ≤ ${number(upTo)}`;
	return upTo === void 0 ? `${column} > ${number(above)}` : `${number(above)} < ${column} ≤ ${number(upTo)}`;
}
/** 0.71 of 0.85 overall, 210 rows; 64 parts were searched */
function weakestSentence(part) {
	const { metric, estimate, overall, rows, searched, pValue } = part;
	const looked = `${formatCount(searched)} ${searched === 1 ? "part was" : "parts were"} searched`;
	if (!isFound(part)) return [`no part is surely weaker than the rest; ${looked} (p ${pValueText(pValue)})`];
	const value = formatQuantity({
		...estimate,
		unit: "none"
	});
	const all = formatQuantity({
		value: overall,
		interval: estimate.interval,
		unit: "none"
	}).value;
	return [
		...partWords(part.where),
		": ",
		{ code: metric },
		` ${value.value} ${value.interval}, ${all} overall, ${formatCount(rows)} rows; ${looked} (p ${pValueText(pValue)})`
	];
}

// src/report/sections/changes.ts
/** Which answers changed, overall and by slice; where their rows are listed. */
function changesSection(context) {
	const { certificate, maxRows } = context;
	const { overall, slices } = changesOf(certificate);
	const [first] = overall;
	if (first === void 0) return null;
	const rows = overall.length + slices.length === 1 ? null : changesTable$1([...overall, ...slices], maxRows);
	return foldSection(context, {
		name: "changed answers",
		summary: changesSentence(first),
		body: [rows, notes(context, [...overall, ...slices])],
		brief: [changesTable$1(overall, maxRows)]
	});
}
function changesTable$1(changes, maxRows) {
	const columns = [
		left("Rows of"),
		right("Rows"),
		right("Changed"),
		right("Better"),
		right("Worse"),
		right("p"),
		left("So it is")
	];
	return boundedTable(columns, changes.map(changeCells), maxRows);
}
function changeCells(changes) {
	const { data, slice, rows, changed, better, worse, adjustedPValue } = changes;
	return [
		slice === null ? strong(`all of ${data}`) : code(sliceWords(slice), 80),
		...[
			rows,
			changed,
			better,
			worse
		].map((count) => md`${formatCount(count)}`),
		md`${adjustedPValue === null ? "" : pValueText(adjustedPValue)}`,
		md`${wordOfChanges(changes)}`
	];
}
function notes({ certificate: { subject } }, changes) {
	const test = changes.some(({ by }) => by === "right") ? "McNemar's exact test" : "the sign test";
	const corrected = changes.some(({ slice }) => slice !== null) ? md` p of a slice is corrected for all of them (Benjamini and Hochberg).` : md``;
	const file = `${subject.model}@${subject.version}.changed-rows.jsonl`;
	return md`p is that of ${test}: of as many changes, how often chance alone divides them so or more unevenly.${corrected} Row numbers are in ${code(file)}, beside the certificate of the run that measured.`;
}

// src/report/sections/claims.ts
/** What the trainer claims beside what was measured; claims decide nothing. */
function claimsSection(context) {
	const claims = Object.entries(context.certificate.subject.claims ?? {});
	if (claims.length === 0) return null;
	const rows = claims.map(([metric, claim]) => {
		const measured = measuredOverall(context.certificate, metric);
		return [
			code(metric, 80),
			md`${formatLimit(claim, "none")}`,
			md`${measured === void 0 ? "" : formatEstimate(measured.estimate, "none")}`,
			md`${claimWords(claim, measured)}`
		];
	});
	const columns = [
		left("Metric"),
		right("Claimed by the trainer"),
		right("Measured here"),
		left("")
	];
	return foldSection(context, {
		name: "claims",
		summary: "Claims beside measurements",
		body: [boundedTable(columns, rows, context.maxRows)]
	});
}
function measuredOverall(certificate, metric) {
	return certificate.prediction.find((result) => result.metric === metric && result.slice === null);
}
/** What was measured, against the number that was claimed. */
function claimWords(claim, measured) {
	if (measured === void 0) return "not measured here";
	const word = wordOf({
		estimate: measured.estimate,
		none: claim,
		direction: measured.direction
	});
	if (word === null) return "not measured here";
	return word === "no clear difference" || word === "the same" ? word : `${word} than claimed`;
}

// src/report/sections/classes.ts
/** Precision, recall and F1 of each class, the most frequent first. */
function classesSection(context) {
	const { classes = [], classesLeftOut = [] } = context.certificate;
	if (classes.length === 0) return null;
	const rest = classesLeftOut.reduce((sum, { count }) => sum + count, 0);
	const omitted = rest === 0 ? null : md`${formatCount(rest)} less frequent classes are not listed.`;
	return foldSection(context, {
		name: "classes",
		summary: `Classes (${formatCount(classes.length + rest)})${lowestClause(classes)}`,
		body: [classesTable(context.certificate, classes, context.maxRows), omitted],
		brief: [classesTable(context.certificate, classes, 10), omitted]
	});
}
/** · lowest F1: 8, 0.95 */
function lowestClause(classes) {
	const valueOf = ({ figures }) => figures.f1_score.candidate.value ?? 1;
	const lowest = classes.reduce((a, b) => valueOf(b) < valueOf(a) ? b : a);
	return ` · lowest F1: ${String(lowest.label)}, ${short(lowest.figures.f1_score.candidate)}`;
}
function short(estimate) {
	return estimate === null ? "" : formatQuantity({
		...estimate,
		unit: "none"
	}).value;
}
function classesTable({ baseline }, classes, maxRows) {
	const hasSets = new Set(classes.map(({ data }) => data)).size > 1;
	const columns = [
		...hasSets ? [left("Data")] : [],
		left("Class"),
		right("Rows"),
		right("Precision"),
		right("Recall"),
		right("F1"),
		...baseline === null ? [] : [right(`F1 of ${baselineHeader(baseline)}`)]
	];
	const rows = classes.map(({ data, label, rows: count, figures: { precision, recall, f1_score } }) => [
		...hasSets ? [code(data)] : [],
		code(String(label), 80),
		md`${formatCount(count)}`,
		...[
			precision,
			recall,
			f1_score
		].map(({ candidate }) => md`${formatEstimate(candidate, "none")}`),
		...baseline === null ? [] : [md`${short(f1_score.baseline)}`]
	]);
	return boundedTable(columns, rows, maxRows);
}

// src/report/sections/environment.ts
/** Where it was measured, and how far that machine tells the baseline from itself. */
function environmentSection(context) {
	const { certificate } = context;
	return foldSection(context, {
		name: "environment and noise floor",
		summary: `Environment and noise floor${noiseClause(certificate)}`,
		body: [machineList(certificate.environment), noiseTable(certificate, context.maxRows)],
		brief: [machineList(certificate.environment)]
	});
}
/** The widest noise floor of a median latency, in words. */
function noiseClause(certificate) {
	const floors = certificate.performance.map(({ comparison }) => comparison?.noiseFloor["latency_p50"]).filter((floor) => floor !== void 0);
	return floors.length === 0 ? "" : `: p50 latency ±\u00A0${formatPercent(Math.max(...floors))}`;
}
function machineList(environment) {
	const { runtime, hypervisor, runner } = environment;
	const where = hypervisor === true ? ", virtual machine" : "";
	return bulletList([
		md`${code(environment.cpu, 120)}, ${formatCount(environment.cores)} cores, ${formatBytes(environment.memoryBytes)} memory${where}`,
		md`${code(environment.os, 120)} on ${code(environment.arch, 40)}`,
		md`${code(`${runtime.name} ${runtime.version}`, 80)}, Node ${code(environment.node, 40)}`,
		...runner === null ? [] : [md`runner ${code(runner, 120)}`]
	]);
}
function noiseTable(certificate, maxRows) {
	const rows = certificate.performance.flatMap(({ mode, comparison }) => Object.entries(comparison?.noiseFloor ?? {}).map(([metric, floor]) => [
		md`${mode}`,
		md`${metricWords(metric)}`,
		md`${`±\u00A0${formatPercent(floor)}`}`,
		md`${ratioText$1(comparison?.ratios[metric]?.value)}`,
		md`${formatCount(comparison?.rounds ?? 0)}`,
		md`${formatPercent(comparison?.discardedShare ?? 0)}`
	]));
	if (rows.length === 0) return null;
	const columns = [
		left("Mode"),
		left("Metric"),
		right("Baseline against itself"),
		right("Candidate against baseline"),
		right("Rounds"),
		right("Disturbed, dropped")
	];
	return boundedTable(columns, rows, maxRows);
}
function ratioText$1(ratio) {
	return ratio === null || ratio === void 0 ? "" : formatLimit(Number(ratio.toPrecision(4)), "ratio");
}

// src/report/sections/explanation.ts
/** Why it is slower or faster, as far as the graphs tell: parameters and operators. */
function explanationSection(context) {
	const { certificate } = context;
	const explained = certificate.performance.find(({ explanation }) => explanation !== void 0);
	const { inspection } = certificate;
	if (explained?.explanation === void 0 && inspection === null) return null;
	const { explanation } = explained ?? {};
	return foldSection(context, {
		name: "the graph",
		summary: explanation === void 0 ? "The graph" : `The graph: ${changeClause(explained, certificate)}`,
		body: [inspection === null ? null : inspectionList(inspection, explanation), explanation === void 0 ? null : operatorTable(explanation, context.maxRows)]
	});
}
function changeClause(performance, certificate) {
	const ratio = performance?.explanation?.parametersRatio ?? null;
	if (ratio === null) return `against ${baselineWords(certificate.baseline)}`;
	return `${ratioText(ratio)} the parameters of ${baselineWords(certificate.baseline)}`;
}
function inspectionList(inspection, explanation) {
	const { parameters, producer, format } = inspection;
	const graph = graphOf(inspection);
	const counted = parameters === null ? "not told by the file" : formatCount(parameters);
	return bulletList([
		...graph === null ? [] : [md`${formatCount(graph.nodes)} nodes: ${topOperators(graph)}`],
		md`parameters: ${counted}${against$1(explanation?.parametersRatio)}`,
		joinMarkdown([md`written by ${code(producer, 80)}, ${code(format, 20)}`, ...detailsOf(inspection).map(detailWords)], " ")
	]);
}
function against$1(ratio) {
	return ratio === null || ratio === void 0 ? "" : `, ${ratioText(ratio)} the baseline's`;
}
function ratioText(ratio) {
	return formatLimit(Number(ratio.toPrecision(3)), "ratio");
}
function topOperators(graph) {
	const operators = Object.entries(graph.operators).toSorted(([, a], [, b]) => b - a);
	const shown = operators.slice(0, 6).map(([name, count]) => md`${code(name, 60)} ${formatCount(count)}`);
	const kinds = operators.length + (graph.more ?? 0);
	const rest = kinds > 6 ? [md`${formatCount(kinds - 6)} more kinds`] : [];
	return joinMarkdown([...shown, ...rest], ", ");
}
function detailWords({ name, parts }) {
	const shown = parts.slice(0, 6).map(({ key, value }) => {
		const words = typeof value === "number" ? md`${formatCount(value)}` : code(value, 60);
		return key === null ? words : md`${code(key, 60)} ${words}`;
	});
	return md`${name} ${joinMarkdown(shown, ", ")}`;
}
function operatorTable(explanation, maxRows) {
	const changes = Object.entries(explanation.operatorChanges).filter(([, count]) => count !== 0).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
	if (changes.length === 0) return null;
	const rows = changes.map(([name, count]) => [code(name, 60), md`${count > 0 ? `${formatCount(count)} more` : `${formatCount(-count)} fewer`}`]);
	return boundedTable([left("Operator"), right("Nodes")], rows, Math.min(maxRows, 20));
}

// src/report/sections/history.ts
function historySection(history) {
	if (history.length === 0) return null;
	const rows = history.map((run) => [
		md`${VERDICT_SYMBOLS[run.verdict]} ${run.verdict}`,
		md`${run.version}`,
		code(run.commit.slice(0, 12)),
		md`${run.at.replace("T", " ").replace("Z", " UTC")}`
	]);
	const body = table([
		left("Verdict"),
		left("Version"),
		left("Commit"),
		left("When")
	], rows);
	return {
		name: "earlier runs",
		summary: `Earlier runs (${String(history.length)})`,
		body,
		brief: null
	};
}

// src/report/release/live-sections.ts
const METHOD = {
	level: .95,
	method: "live-windows"
};
/** What the notes of a release tell about live service; null where it never served. */
function serviceTable(services) {
	if (services.length === 0) return null;
	const columns = [
		left("Environment"),
		left("Role"),
		right("Share"),
		left("From (UTC)"),
		left("Until (UTC)")
	];
	const rows = services.map(({ environment, role, share, from, until }) => [
		code(environment, 64),
		md`${role === "production" ? "production" : "live test"}`,
		md`${formatPercent(share)}`,
		md`${plainTime(from)}`,
		md`${until === null ? "still serving" : plainTime(until)}`
	]);
	return boundedTable(columns, rows, 60);
}
/** Certified beside live, with the gap; null without live results. */
function liveTable(row) {
	if (row.requests === 0 && Object.keys(row.live).length === 0) return null;
	const lines = Object.entries(row.live).map(([metric, live]) => liveCells(row, metric, live));
	const latency = latencyCells(row);
	const columns = [
		left("Metric"),
		right("Certified"),
		right("Live"),
		right("Labels"),
		left("Live minus certified")
	];
	return paragraphs([md`${formatCount(row.requests)} requests${errorWords(row)}, ${days(row.daysInProduction)} in production.`, table(columns, latency === null ? lines : [...lines, latency])]);
}
function liveCells(row, metric, live) {
	const [certified, gap] = [row.metrics[metric], row.gap[metric]];
	return [
		code(metric, 80),
		md`${certified === void 0 ? "" : formatEstimate(estimateOf(certified), "none")}`,
		md`${formatEstimate(estimateOf(live), "none")}`,
		md`${formatCount(live.n)}`,
		md`${gap === void 0 ? "" : formatDifference(estimateOf(gap), "none")}`
	];
}
function latencyCells({ modes, liveP99Ms }) {
	if (liveP99Ms === null) return null;
	const certified = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
	const ratio = certified === null || certified === 0 ? "" : `${(liveP99Ms / certified).toFixed(2)} times`;
	return [
		code("latency_p99"),
		md`${certified === null ? "" : formatMilliseconds(certified)}`,
		md`${formatMilliseconds(liveP99Ms)}`,
		md``,
		md`${ratio}`
	];
}
function estimateOf({ value, lower, upper }) {
	return {
		value,
		interval: lower === null && upper === null ? null : {
			lower,
			upper,
			...METHOD
		}
	};
}
function errorWords({ errorRate }) {
	return errorRate === null ? "" : `, ${errorRate === 0 ? "none" : formatPercent(errorRate)} failed`;
}
function days(value) {
	const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
	return `${formatCountOrDecimal(rounded)} ${rounded === 1 ? "day" : "days"}`;
}
function formatCountOrDecimal(value) {
	return Number.isInteger(value) ? formatCount(value) : String(value);
}
function plainTime(instant) {
	return instant.replace("T", " ").replace(/(:\d\d)(:\d\d)(\.\d+)?Z$/, "$1");
}

// src/report/statistics/prior-art.ts
/** The fold of a pull request that adds a model or a version; null where nothing came before. */
function renderPriorArt(block) {
	const parts = priorArtParts(block);
	return parts === null ? null : fold(parts.summary, parts.body);
}
/** What the fold is called, and what is in it. */
function priorArtParts({ task, metric, art, forecast }) {
	if (art.versions === 0) return null;
	return {
		summary: `Prior art: ${summaryWords(art, task, metric)}`,
		body: paragraphs([
			forecastWords(metric, forecast),
			bestTable(art.best, metric),
			failureTable(art.failures)
		])
	};
}
function summaryWords({ versions, sameData, best }, task, metric) {
	const count = `${formatCount(versions)} ${versions === 1 ? "version" : "versions"} for ${task}, ${formatCount(sameData)} on this data`;
	const [first] = best;
	if (first === void 0) return `${count}; none passed`;
	const value = metric === null ? "" : valueWords(first, metric);
	const service = first.daysInProduction > 0 ? `, ${days(first.daysInProduction)} in production` : "";
	return `${count}; best ${first.proof}: ${first.model} ${first.version}${service}${value === "" ? "" : `, ${metric} ${value}`}`;
}
function valueWords(row, metric) {
	const live = row.live[metric];
	if (live !== void 0) return `${formatEstimate(estimateOf(live), "none")} live`;
	const certified = row.metrics[metric];
	if (certified !== void 0) return formatEstimate(estimateOf(certified), "none");
	const claim = row.claims[metric];
	return claim === void 0 ? "" : `${claim} claimed`;
}
function forecastWords(metric, forecast) {
	if (forecast === null || metric === null) return null;
	const { value, lower, upper, level, versions } = forecast;
	const interval = {
		lower,
		upper,
		level,
		method: "prediction"
	};
	return md`Forecast: live ${code(metric)} ${formatEstimate({
		value,
		interval
	}, "none")}, ${formatPercent(level)} prediction interval from ${formatCount(versions)} earlier versions.`;
}
function bestTable(rows, metric) {
	if (rows.length === 0) return null;
	const columns = [
		left("Version"),
		left("Proof"),
		left(metric ?? "Metric"),
		right("p99"),
		right("In production")
	];
	const cells = rows.map((row) => [
		code(`${row.model}@${row.version}`, 160),
		md`${row.proof}`,
		md`${metric === null ? "" : valueWords(row, metric)}`,
		md`${latencyWords(row)}`,
		md`${row.daysInProduction > 0 ? days(row.daysInProduction) : ""}`
	]);
	return boundedTable(columns, cells, 10);
}
function latencyWords({ modes }) {
	const p99 = Object.values(modes).find(({ p99Ms }) => p99Ms !== null)?.p99Ms ?? null;
	return p99 === null ? "" : formatMilliseconds(p99);
}
function failureTable(rows) {
	if (rows.length === 0) return null;
	const cells = rows.map((row) => [
		code(`${row.model}@${row.version}`, 160),
		md`${row.outcome === "failed" ? "failed live" : row.stage}`,
		md`${row.failures.slice(0, 4).join(", ")}`,
		md`${formatCount(row.attempts)}`
	]);
	return boundedTable([
		left("Did not work"),
		left("Stage"),
		left("Stopped by"),
		right("Attempts")
	], cells, 10);
}

// src/report/sections/prior-art.ts
/** What came before; null where nothing did. */
function priorArtSection({ prefix }, block) {
	const parts = block === void 0 ? null : priorArtParts(block);
	if (parts === null) return null;
	return {
		name: `${prefix}prior art`,
		summary: `${prefix}${parts.summary}`,
		body: parts.body,
		brief: null
	};
}

// src/report/latency-chart.ts
const PERCENTILES = [
	"p50",
	"p90",
	"p95",
	"p99"
];
/**
* Latency percentiles as a Mermaid chart, or null where there is nothing to draw: of both where calls in turns compared them,
* else of the candidate alone, since two runs drawn over each other look like a comparison. Mermaid's xychart has no legend
* and takes no exponents, so at most two series are drawn, as different marks, and the title names them.
*/
function latencyChart(performance, certificate) {
	const inTurns = comparedPoints(performance);
	const points = inTurns.length < 2 ? ownPoints(performance) : inTurns;
	if (points.length < 2) return null;
	const baselines = points.flatMap(({ baseline }) => baseline ?? []);
	const hasBaseline = baselines.length === points.length;
	const scale = timeScale([...points.map(({ candidate }) => candidate), ...baselines]);
	const series = (values) => `[${values.map((value) => formatChartNumber(value / scale.divisor)).join(", ")}]`;
	const candidates = points.map(({ candidate }) => candidate);
	const top = Math.max(...candidates, ...hasBaseline ? baselines : []) / scale.divisor;
	const { version } = certificate.subject;
	const compared = hasBaseline ? `: line ${version}, bars ${baselineWords(certificate.baseline)}` : ` of ${version}`;
	return fence("mermaid", [
		"xychart-beta",
		`  title "Latency by percentile${hasBaseline ? ", in turns," : ""} in ${scale.suffix.trim()}${compared}"`,
		`  x-axis [${points.map(({ percentile }) => percentile).join(", ")}]`,
		`  y-axis "${scale.suffix.trim()}" 0 --> ${formatChartNumber(axisTop(top))}`,
		...hasBaseline ? [`  bar ${series(baselines)}`, `  line ${series(candidates)}`] : [`  bar ${series(candidates)}`]
	].join("\n"));
}
function comparedPoints({ comparison }) {
	return PERCENTILES.flatMap((percentile) => {
		const figures = comparison === null ? null : comparedFigures(latencyMetric(percentile), comparison);
		return figures === null ? [] : [{
			percentile,
			...figures
		}];
	});
}
function ownPoints({ latency }) {
	return PERCENTILES.flatMap((percentile) => {
		const candidate = latency?.[percentile].value ?? null;
		return candidate === null ? [] : [{
			percentile,
			candidate,
			baseline: null
		}];
	});
}
/** The next round number above the largest value. */
function axisTop(value) {
	if (value <= 0) return 1;
	const step = 10 ** Math.floor(Math.log10(value)) / 2;
	return Math.ceil(value * 1.02 / step) * step;
}

// src/report/sections/latency.ts
/** One fold for each mode: a chart of the percentiles, then every number beside its budget. */
function latencySections(context) {
	return context.certificate.performance.map((performance) => latencySection(context, performance));
}
function latencySection(context, performance) {
	const { certificate } = context;
	const chart = latencyChart(performance, certificate);
	const figures = figuresTable(performance, certificate);
	return foldSection(context, {
		name: `${performance.mode} performance`,
		summary: `Performance, ${performance.mode}: ${loadWords(performance)}`,
		body: [
			chart,
			figures,
			curveTable(performance, certificate)
		],
		brief: [figures]
	});
}
/** server at 150 rows/s, 2 threads, batches of 1 */
function loadWords(performance) {
	const rate = performance.rate === null ? "" : ` at ${formatLimit(performance.rate, "none")} calls/s`;
	const threads = `${formatCount(performance.threads)} ${performance.threads === 1 ? "thread" : "threads"}`;
	const batch = performance.batchSize === 1 ? "one row a call" : `${formatCount(performance.batchSize)} rows a call`;
	return `${performance.scenario} scenario${rate}, ${threads}, ${batch}`;
}
function figuresTable(performance, certificate) {
	const { baseline } = certificate;
	const columns = [
		left(""),
		right(certificate.subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline)), left("Change")],
		right("Budget")
	];
	const lines = COST_METRIC_LIST.flatMap((metric) => [...costLines(metric, performance, certificate), ...PLAIN_LINES[metric.name]?.(performance) ?? []]);
	return table(columns, lines.map((entry) => [
		md`${entry.name}`,
		md`${entry.candidate}`,
		...baseline === null ? [] : [md`${entry.baseline}`, md`${entry.change}`],
		md`${entry.limit}`
	]));
}
/** Figures that no budget limits, each after the metric that it is read with. */
const PLAIN_LINES = {
	latency_mean: ({ latency, baseline, unseenRows, bindingMs }) => [
		...bindingMs === void 0 || !isNotable(latency) ? [] : [bindingLine(bindingMs)],
		...latency === null ? [] : [plainLine("slowest call", formatMilliseconds(latency.max), baseline?.latency?.max)],
		...unseenRows === void 0 ? [] : [unseenLine(unseenRows)]
	],
	throughput: ({ capacity, backlog }) => [...capacity === null ? [] : [plainLine(`highest rate with ${capacity.percentile} ≤ ${formatLimit(capacity.boundMs, "ms")}`, `${formatQuantity({
		value: capacity.rate,
		interval: null,
		unit: "none"
	}).value} calls/s`)], ...backlog === void 0 ? [] : [plainLine("utilisation", formatLimit(Number(backlog.utilisation.toPrecision(3)), "none"))]]
};
/** What both took under the load of the mode, each measured alone: rows without a word of comparison, and a row that has one. */
function costLines(metric, performance, certificate) {
	return [...absoluteLine(metric, performance, certificate), ...comparedLine(metric, performance)];
}
function absoluteLine({ name, unit, estimate }, performance, certificate) {
	const candidate = estimate(performance);
	if (candidate === null) return [];
	const baseline = estimate(performance.baseline ?? {});
	const gate = budgetGate(certificate, performance.mode, name);
	return [{
		name: metricWords(name),
		candidate: formatEstimate(candidate, unit),
		baseline: baseline === null ? "" : formatEstimate(baseline, unit),
		change: countedText(name, performance),
		limit: gate === void 0 ? "" : `${gate.comparator === ">=" ? "≥" : "≤"} ${formatLimit(gate.limit, gate.unit)}`
	}];
}
function comparedLine({ name }, { comparison }) {
	const compared = comparedTexts(name, comparison);
	return compared === null ? [] : [{
		name: `${metricWords(name)}, in turns${sizesClause(comparison)}`,
		...compared,
		limit: ""
	}];
}
/** With other sizes than declared: the best of each. */
function sizesClause(comparison) {
	const { candidate, baseline } = comparison?.batchSizes ?? {};
	if (candidate === void 0 || baseline === void 0) return "";
	if (candidate === baseline) return ` of ${formatCount(candidate)} rows a call`;
	return `, each at its best: ${formatCount(candidate)} and ${formatCount(baseline)} rows a call`;
}
/** Rows a second by batch size, of both in turns; null without a baseline or with a declared size. */
function curveTable({ comparison }, { subject, baseline }) {
	const curve = comparison?.curve ?? [];
	if (baseline === null || curve.length < 2) return null;
	const columns = [
		right("Rows a call"),
		right(subject.version),
		right(baselineHeader(baseline))
	];
	const rate = (value) => formatQuantity({
		value,
		interval: null,
		unit: "rows-per-second"
	}).value;
	return table(columns, curve.map((point) => [
		md`${formatCount(point.batchSize)}`,
		md`${point.candidate === null ? "" : rate(point.candidate)}`,
		md`${point.baseline === null ? "" : rate(point.baseline)}`
	]));
}
/** The gate of a budget: what a mode allows of a metric of cost. */
function budgetGate({ gates }, mode, name) {
	return gates.find((gate) => gate.kind === "performance" && gate.mode === mode && gate.metric === name);
}
function plainLine(name, candidate, baselineMs) {
	return {
		name,
		candidate,
		baseline: baselineMs === void 0 ? "" : formatMilliseconds(baselineMs),
		change: "",
		limit: ""
	};
}
/** Above this a binding of some microseconds is no part worth naming. */
const BINDING_COUNTS_MS = .1;
function isNotable(latency) {
	return (latency?.p50.value ?? BINDING_COUNTS_MS) < BINDING_COUNTS_MS;
}
/** In the latencies of both. */
function bindingLine(bindingMs) {
	const text = formatMilliseconds(bindingMs);
	return {
		...plainLine("of which the binding (an empty model)", text),
		baseline: text
	};
}
/** How calls with rows that the model cannot know compare with those of the data. */
function unseenLine({ metric, ratio }) {
	const figure = ratio.value === null ? "an error" : formatEstimate(ratio, "ratio");
	return plainLine(`${metricWords(metric)} on rows it cannot know`, figure);
}

// src/report/sections/provenance.ts
/** Files or data sets that the table lists. */
const MAX_FILES = 50;
/** Digests of everything that went in, and the command that repeats the certification. */
function provenanceSection(context) {
	const { certificate } = context;
	return foldSection(context, {
		name: "provenance",
		summary: `Provenance: model ${certificate.subject.digest.sha256.slice(0, 12)}, policy ${certificate.policy.digest.sha256.slice(0, 12)}`,
		body: [digestTable(certificate), bulletList([...runItems(certificate), ...cardItems(certificate)])],
		brief: [bulletList(runItems(certificate))]
	});
}
/** seatrial certify churn@1.4.0 --baseline 1.3.2 --seed 42; by the manifest's path where the registry is not the repository's root */
function repeatCommand(certificate) {
	const { subject } = certificate;
	return repeatOf(subject.manifest.path.endsWith(`/models/${subject.model}/versions/${subject.version}.yaml`) ? subject.manifest.path : `${subject.model}@${subject.version}`, certificate);
}
/** The same of a version that is named in another way. */
function repeatOf(which, certificate) {
	const { baseline, run } = certificate;
	return `seatrial certify ${which}${baseline === null ? "" : ` --baseline ${baseline.version}`} --seed ${String(run.seed)}${run.quick ? " --quick" : ""}`;
}
function digestTable(certificate) {
	const { subject, baseline } = certificate;
	const rows = [
		[
			md`artifact`,
			md`${subject.version}`,
			code(subject.digest.sha256)
		],
		...subject.files.slice(0, MAX_FILES).map(fileRow),
		...baseline === null ? [] : [[
			md`baseline`,
			md`${baseline.version}`,
			code(baseline.digest.sha256)
		]],
		sourceRow("manifest", subject.manifest),
		...policyRows(certificate),
		...certificate.data.slice(0, MAX_FILES).map(dataRow)
	];
	return table([
		left("What"),
		left("Which"),
		left("sha256")
	], rows);
}
function fileRow(file) {
	return [
		md`file`,
		md`${code(file.name, 120)} ${formatBytes(file.sizeBytes)}`,
		code(file.digest.sha256)
	];
}
function policyRows({ policy }) {
	return [
		[
			md`policy`,
			md`model and settings, resolved`,
			code(policy.digest.sha256)
		],
		sourceRow("model", policy.model),
		...policy.settings === null ? [] : [sourceRow("settings", policy.settings)]
	];
}
function sourceRow(what, source) {
	return [
		md`${what}`,
		code(source.path, 160),
		code(source.digest.sha256)
	];
}
function dataRow(data) {
	const size = `${formatCount(data.rows)} rows, ${formatBytes(data.sizeBytes)}`;
	return [
		md`data`,
		md`${code(data.name)} ${size}`,
		code(data.digest.sha256)
	];
}
function runItems(certificate) {
	const { run, tool } = certificate;
	const identity = code(`${tool.name} ${tool.version}`);
	const time = `${formatMilliseconds(run.durationMs)}${run.quick ? ", quick run" : ""}`;
	return [
		md`${identity}, started ${code(run.startedAt)}, took ${time}`,
		...run.commit === void 0 ? [] : [md`commit ${code(run.commit)}`],
		...run.url === void 0 ? [] : [link("the run that measured it", run.url)],
		md`repeat it: ${code(repeatCommand(certificate))}`
	];
}
/** What the manifest says in words. */
function cardItems(certificate) {
	const { card, lineage } = certificate.subject;
	const texts = [["licence", card?.["license"]], ["limitations", card?.["limitations"]]];
	const source = lineage?.["source"];
	return [...texts.flatMap(([name, value]) => typeof value === "string" ? [md`${name}: ${value}`] : []), ...typeof source === "string" ? [md`source: ${code(source, 300)}`] : []];
}

// src/report/reading-form-words.ts
const MOST_NAMED$1 = 6;
const MOST_CHARACTERS = 60;
/** What the manifest says beyond columns and classes, one row each. */
function formRows({ answers, target, csv }) {
	const { layout, positiveScores, ignore, scheme, blank, skip } = answers;
	return [
		...Object.entries({
			layout,
			"positive scores": positiveScores,
			"label not scored": ignore,
			"scheme of entities": scheme,
			blank
		}).flatMap(([what, value]) => value === void 0 ? [] : [{
			what,
			how: [{ code: cut(value) }]
		}]),
		...skip === void 0 ? [] : [{
			what: "left out of texts",
			how: listWords(skip)
		}],
		...answers.boxFormat === void 0 ? [] : [{
			what: "boxes",
			how: boxWords(answers, target)
		}],
		...csv === void 0 ? [] : [{
			what: "csv",
			how: csvWords(csv)
		}]
	];
}
function boxWords({ boxFormat, scores, labels }, target) {
	const outputs = Object.entries({
		scores,
		classes: labels
	}).flatMap(([what, name]) => name === void 0 ? [] : [`, ${what} in `, { code: cut(name) }]);
	return [`${boxFormat ?? ""} answered, ${target.boxFormat ?? ""} in the target`, ...outputs];
}
/** Signs that are not seen where they stand. */
const SIGN_NAMES = {
	"	": "tab",
	" ": "space"
};
function csvWords({ delimiter, decimal, quote, encoding, missing }) {
	const sign = (text) => SIGN_NAMES[text] ?? { code: cut(text) };
	return [
		"cells apart by ",
		sign(delimiter),
		", quoted by ",
		sign(quote),
		", decimals after ",
		sign(decimal),
		...encoding === void 0 ? [] : [", in ", { code: cut(encoding) }],
		...missing === void 0 ? [] : ["; no value: ", ...listWords(missing)]
	];
}
function listWords({ count, listed }) {
	const shown = listed.slice(0, MOST_NAMED$1);
	const rest = count - shown.length;
	return [...shown.flatMap((value, index) => [index === 0 ? "" : ", ", { code: cut(value) }]), rest > 0 ? ` and ${formatCount(rest)} more` : ""];
}
function cut(label) {
	const points = Array.from(String(label));
	return points.length > MOST_CHARACTERS ? `${points.slice(0, 59).join("")}…` : points.join("");
}

// src/report/reading-words.ts
/** Labels, classes and columns that a line names. */
const MOST_NAMED = 6;
const LISTED_BY = {
	manifest: "as model.yaml lists them",
	file: "by the model file's own class list",
	labels: "by the labels themselves"
};
/** What a row is several of. */
const ELEMENTS = {
	token: "token",
	frame: "frame",
	place: "place of a text",
	pixel: "pixel",
	box: "box"
};
/** Read holdout: 1,910 rows; churned holds no, yes; yes is positive, column 1 of probabilities, from 0.5 on. */
function readingLine(reading) {
	const { data, rows, target, answers } = reading;
	const { positive, classes } = answers;
	return [
		{ strong: `Read ${data}:` },
		` ${formatCount(rows)} rows; `,
		...columnWords(target.columns),
		...valueClause(target),
		"; ",
		...positive === void 0 ? [] : [{ code: spell(positive, target) }, " is positive, "],
		...scoredClause(reading),
		classes === void 0 ? "" : `; classes ${LISTED_BY[classes.from]}`
	];
}
/** "column 1 of probabilities, from 0.5 on, compared as FP32" */
function scoredClause({ answers: { output, column, kind, threshold, positiveScores } }) {
	const place = column === void 0 ? `${kind} of ` : `column ${column} of `;
	const way = positiveScores === "low" ? "down" : "on";
	const from = threshold === void 0 ? "" : `, from ${threshold.value} ${way}, compared as ${threshold.precision}`;
	return [
		place,
		{ code: cut(output) },
		from
	];
}
/** The same and everything else, part by part. */
function readingRows(reading) {
	const { target, answers, noValue } = reading;
	return [
		{
			what: "rows",
			how: rowWords(reading)
		},
		...reading.inputs.map((input) => ({
			what: "input",
			how: inputWords(input)
		})),
		{
			what: "target",
			how: [...columnWords(target.columns), ...countClause(target)]
		},
		{
			what: "answers",
			how: answerWords(reading)
		},
		...answers.classes === void 0 ? [] : [{
			what: "classes",
			how: classWords(reading)
		}],
		...answers.positive === void 0 ? [] : [{
			what: "positive",
			how: [{ code: spell(answers.positive, target) }]
		}],
		...formRows(reading),
		...noValue.length === 0 ? [] : [{
			what: "without a value",
			how: missingWords(reading)
		}]
	];
}
function rowWords({ rows, problem, weightless, weight, query, sequence }) {
	const uses = Object.entries({
		"weighted by": weight,
		[problem === "embedding" ? "in pairs by" : "ranked within"]: query,
		"in sequences of": sequence
	});
	return [
		formatCount(rows),
		...uses.flatMap(([use, name]) => name === void 0 ? [] : [`, ${use} `, { code: cut(name) }]),
		weightless === 0 ? "" : `; ${formatCount(weightless)} of weight 0 do not count`
	];
}
function inputWords(input) {
	const { name, datatype, shape, rowAxis, pad, noValue } = input;
	const axis = rowAxis === null ? "one row a call" : `rows on axis ${rowAxis}`;
	return [
		{ code: cut(name) },
		` ${datatype} ${shapeWords$1(shape)}, `,
		...sourceWords(input, axis),
		...pad === void 0 ? [] : [", filled up with ", { code: cut(pad) }],
		noValue === void 0 ? "" : `; ${formatCount(noValue)} rows without a value`
	];
}
function shapeWords$1(shape) {
	return `[${shape.map((size) => size < 0 ? "any" : String(size)).join(", ")}]`;
}
function sourceWords({ columns, value, state, lengthOf, maskOf }, axis) {
	if (value !== void 0) return ["always ", { code: cut(value) }];
	if (state !== void 0) return [
		"carried from ",
		{ code: cut(state.from) },
		", starts as ",
		{ code: cut(state.start) }
	];
	if (lengthOf !== void 0) return ["the lengths of ", { code: cut(lengthOf) }];
	if (maskOf !== void 0) return ["the mask of ", { code: cut(maskOf) }];
	return columns === void 0 ? [axis] : [`${axis}, from `, ...columnWords(columns)];
}
function columnWords({ count, named }) {
	const shown = named.slice(0, MOST_NAMED);
	const rest = count - shown.length;
	return [
		count === 1 ? "" : `${formatCount(count)} columns: `,
		...listed(shown),
		rest > 0 ? ` and ${formatCount(rest)} more` : ""
	];
}
/** "holds no and yes" */
function valueClause(target) {
	const { range, distinct, values } = target;
	if (range !== void 0) return [` holds numbers from ${range.least} to ${range.greatest}`];
	if (distinct === null) return [" holds what is not listed here"];
	const shown = values.slice(0, MOST_NAMED);
	const rest = distinct - shown.length;
	return [
		" holds ",
		...listed(shown.map(({ label }) => spell(label, target))),
		rest > 0 ? ` and ${formatCount(rest)} more` : ""
	];
}
/** "no 1,400, yes 510" */
function countClause(target) {
	const { range, distinct, values } = target;
	if (range !== void 0 || distinct === null) return valueClause(target);
	return [
		": ",
		...values.flatMap(({ label, rows }) => [
			", ",
			{ code: spell(label, target) },
			` ${formatCount(rows)}×`
		]).slice(1),
		distinct > values.length ? ` and ${formatCount(distinct - values.length)} more` : ""
	];
}
function answerWords(reading) {
	const { kind, datatype, columns, each, rowAxis, shape } = reading.answers;
	const axis = rowAxis === null ? "one row a call" : `rows on axis ${rowAxis}`;
	const width = columns === 1 ? "one column" : `${formatCount(columns)} columns`;
	const of = each === void 0 ? "" : ` for each ${ELEMENTS[each]}`;
	const sizes = shape === void 0 ? "" : ` ${shapeWords$1(shape)}`;
	return [...scoredClause(reading), `; ${kind}, ${datatype}${sizes}, ${width}${of}, ${axis}`];
}
function classWords({ answers: { classes }, target }) {
	if (classes === void 0) return [];
	const shown = classes.listed.flatMap(({ label, column }) => [
		", ",
		{ code: spell(label, target) },
		column === null ? "" : ` is column ${column}`
	]);
	const rest = classes.count - classes.listed.length;
	return [
		...shown.slice(1),
		rest > 0 ? ` and ${formatCount(rest)} more` : "",
		`; ${LISTED_BY[classes.from]}`
	];
}
function missingWords({ noValue }) {
	return [...noValue.flatMap(({ column, rows }, index) => [
		index === 0 ? "" : ", ",
		{ code: cut(column) },
		` ${formatCount(rows)} rows`
	]), "; they pass no filter (where) of the column"];
}
function listed(names) {
	return names.flatMap((name, index) => [index === 0 ? "" : ", ", { code: cut(name) }]);
}
/** Text that reads like a number or a truth is in quotes: "1" is not 1. */
function spell(label, { kinds }) {
	return typeof label === "string" && kinds.includes("text") && /^(?:[-+.\d]|true$|false$)/iu.test(label) ? cut(`"${label}"`) : cut(label);
}

// src/report/rich-text.ts
function richToMarkdown(text) {
	return joinMarkdown(text.map((part) => {
		if (typeof part === "string") return md`${part}`;
		return "code" in part ? code(part.code) : strong(part.strong);
	}), "");
}

// src/report/sections/reading.ts
/** Evaluation sets that are shown one by one. */
const MOST_SETS = 8;
/** How each evaluation set was read; certificates of earlier versions do not say. */
function readingSection(context) {
	const { readings = [] } = context.certificate;
	const [first] = readings;
	if (first === void 0) return null;
	const shown = readings.slice(0, MOST_SETS);
	return foldSection(context, {
		name: "how the data were read",
		summary: `How the data were read${summaryClause(readings)}`,
		body: shown.map((reading) => paragraphs([md`${richToMarkdown(readingLine(reading))}.`, readingTable(reading, context.maxRows)])),
		brief: shown.map((reading) => md`${richToMarkdown(readingLine(reading))}.`)
	});
}
function summaryClause(readings) {
	const rows = readings.reduce((sum, reading) => sum + reading.rows, 0);
	const classes = readings[0]?.answers.classes?.count;
	const sets = readings.length === 1 ? "" : ` in ${formatCount(readings.length)} sets`;
	return `: ${formatCount(rows)} rows${sets}${classes === void 0 ? "" : `, ${formatCount(classes)} classes`}`;
}
function readingTable(reading, maxRows) {
	const rows = readingRows(reading).map(({ what, how }) => [md`${what}`, richToMarkdown(how)]);
	return boundedTable([left(reading.data), left("Read as")], rows, maxRows);
}

// src/report/sections/robustness.ts
/** What a fact is called in the report, by the check that found it. */
const CHECK_WORDS = {
	determinism: "same answer twice",
	"batch-invariance": "a row alone answers as it was scored",
	"order-invariance": "rows in another order answer as they were scored",
	"batch-size-invariance": "rows in other batches answer as they were scored",
	"served-invariance": "rows asked for as the modes ask answer as they were scored",
	nan: "NaN input",
	infinity: "infinite input",
	missing: "missing values",
	"out-of-range": "values out of range",
	gaussian: "Gaussian noise",
	dropout: "dropped features",
	"slight-noise": "noise too small to matter",
	"next-value": "the next whole number or step"
};
const RESULT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️",
	shown: "ℹ️",
	"not-applicable": "➖"
};
const RESULT_WORDS = {
	pass: "pass",
	fail: "fail",
	inconclusive: "open",
	shown: "shown, no limit",
	"not-applicable": "not applicable"
};
/** What a fact is called where its name is no word; what was tried and what came of it are words already. */
const FACT_WORDS = new Map(Object.entries({
	batchSize: "rows a call",
	changed: "answers that change",
	maxAbsoluteDifference: "largest difference",
	largestDifference: "largest difference",
	share: "typical difference in spreads",
	differing: "answers that differ"
}));
function robustnessSection(context) {
	const results = resultsOf(context.certificate);
	if (results.length === 0) return null;
	const columns = [
		{
			header: md``,
			align: "center"
		},
		left("Check"),
		left("Result"),
		left("Drop from undisturbed rows"),
		left("What was seen")
	];
	const rows = results.map((result) => [
		md`${RESULT_SYMBOLS[result.result]}`,
		md`${checkWords(result)}`,
		isOpen(result) ? strong(RESULT_WORDS[result.result]) : md`${RESULT_WORDS[result.result]}`,
		md`${dropWords(result)}`,
		factsCell(result)
	]);
	return foldSection(context, {
		name: "robustness",
		summary: `Robustness: ${robustnessCounts(context.certificate)}`,
		body: [boundedTable(columns, rows, context.maxRows)]
	});
}
/** 8 of 8 checks pass, 2 without a limit are shown */
function robustnessCounts(certificate) {
	const results = resultsOf(certificate);
	const limited = results.filter(({ result }) => result !== "not-applicable" && result !== "shown");
	const passing = limited.filter(({ result }) => result === "pass").length;
	const shown = results.filter(({ result }) => result === "shown").length;
	const rest = shown === 0 ? "" : `, ${String(shown)} without a limit ${shown === 1 ? "is" : "are"} shown`;
	return `${String(passing)} of ${String(limited.length)} checks pass${rest}`;
}
/** Older certificates call a drop passed that no gate limits. */
function resultsOf({ robustness, gates }) {
	const limited = new Set(gates.flatMap(({ kind, perturbation, metric }) => kind === "robustness" ? [`${perturbation} ${metric}`] : []));
	return robustness.map((one) => {
		const isPerturbation = one.check === "gaussian" || one.check === "dropout";
		const isLimited = limited.has(`${one.check} ${one.strength} ${one.metric}`);
		return isPerturbation && one.result === "pass" && !isLimited ? {
			...one,
			result: "shown"
		} : one;
	});
}
function isOpen({ result }) {
	return result === "fail" || result === "inconclusive";
}
function checkWords(result) {
	const strength = result.strength === void 0 ? "" : `, strength ${formatLimit(result.strength, "none")}`;
	return `${CHECK_WORDS[result.check]}${strength}`;
}
/** How much less the metric is than of the same rows undisturbed: worse, roc_auc 0.0040 [0.0020, 0.0060] */
function dropWords({ drop, metric = "metric" }) {
	if (drop === void 0) return "";
	const word = wordOf({
		estimate: drop,
		none: 0,
		direction: "down"
	});
	return `${word === null ? "" : `${word}, `}${metric} ${formatEstimate(drop, "none")}`;
}
function factsCell(result) {
	return joinMarkdown(Object.entries(result.facts).slice(0, 8).map(([name, value]) => md`${factName(name)} ${code(factText(value), 80)}`), ", ");
}
/** The name of a number that nobody gave words to is at least split into its own. */
function factName(name) {
	const words = FACT_WORDS.get(name);
	if (words !== void 0 || !/^[a-z]+(?:[A-Z][a-z0-9]+)+$/.test(name)) return words ?? name;
	return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
function factText(value) {
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (value === null) return "without a bound";
	if (typeof value !== "number") return FACT_VALUES.get(value) ?? value;
	return Number.isInteger(value) && Math.abs(value) < 1e9 ? String(value) : formatLimit(value, "none");
}
/** What came of a hostile input. */
const FACT_VALUES = new Map(Object.entries({
	error: "refused",
	timeout: "took too long",
	memory: "took too much memory"
}));

// src/report/sections/weakest.ts
/** The weakest part of each evaluation set, or how many were looked at in vain. */
function weakestSection(context) {
	const { weakest = [] } = context.certificate;
	const [first] = weakest;
	if (first === void 0) return null;
	return foldSection(context, {
		name: "weakest part",
		summary: summaryOf(weakest.find(isFound) ?? first),
		body: [...weakest.map((part) => {
			const sentence = richToMarkdown(weakestSentence(part));
			return joinMarkdown([
				strong(part.data),
				md`: `,
				sentence,
				md`.${drawn(part)}`
			], "");
		}), md`Searched were the values and quartiles of inputs and of slices' columns, one by one and, as far as time allows, two together. p says how often such a search finds as much where errors are dealt out at random. The part was picked for being low: other rows like these may do a little better.`]
	});
}
function summaryOf(part) {
	if (!isFound(part)) return `Weakest part: none that is surely weaker, of ${formatCount(part.searched)}`;
	return `Weakest part found: ${part.where.map(conditionText).join(" and ")}`;
}
function drawn({ data, of }) {
	return ` ${formatCount(of)} rows of ${data} were searched.`;
}

// src/report/report-sections.ts
/** All folds in the order of their importance: the last ones go first when the report is too long. */
function reportSections(report, maxRows) {
	const certificates = orderCertificates(report.certificates);
	return [...certificates.flatMap((certificate) => {
		return certificateSections({
			certificate,
			prefix: certificates.length === 1 ? "" : `${certificate.subject.version}: `,
			maxRows
		}, report.priorArt?.get(certificate.subject.version));
	}), historySection(report.history ?? [])].filter((section) => section !== null);
}
function certificateSections(context, priorArt) {
	return [
		moreOpenGatesSection(context),
		restOfGatesSection(context),
		slicesSection(context),
		changesSection(context),
		weakestSection(context),
		classesSection(context),
		readingSection(context),
		...latencySections(context),
		robustnessSection(context),
		explanationSection(context),
		priorArtSection(context, priorArt),
		environmentSection(context),
		claimsSection(context),
		provenanceSection(context)
	];
}

// src/report/baseline-note.ts
/** Versions that the note names one by one. */
const MAX_NAMED = 3;
const REASONS = {
	"not-certified-here": "was not certified in this run",
	rejected: "is rejected by its record",
	retired: "is retired",
	quarantined: "is quarantined",
	"same-artifact": "has the same artifact",
	"not-in-registry": "is not in the registry"
};
const UNKNOWN = {
	branch: "the branch seatrial/deployments names no other version as deployed or certified",
	"no-branch": "there is no branch seatrial/deployments here, so that what is in production is not known",
	"no-repository": "this is no git repository, so that what is in production is not known"
};
const READ_BY = {
	own: "each by its own tensors",
	former: "each by its own tensors, the older ones as model.yaml declared them before"
};
/** What is to be known of the comparison: how others read the rows, and why it is not with what runs; empty where it is plain. */
function baselineNote(certificate) {
	const reading = certificate.baseline?.reading;
	return [reading === void 0 ? "" : `Both versions were asked for the same rows, ${READ_BY[reading]}.`, searchNote(certificate)].filter((text) => text !== "").join(" ");
}
function searchNote({ baseline, baselineSearch }) {
	if (baselineSearch === void 0) return "";
	const { record, passedOver } = baselineSearch;
	const isPlain = record === "branch" && passedOver.length > 0;
	return [baseline?.origin !== "predecessor" || isPlain ? "" : `Compared with ${baselineWords(baseline)}: ${UNKNOWN[record]}.`, passedOverWords(passedOver)].filter((text) => text !== "").join(" ");
}
/** No baseline: 1.1.0 was not certified in this run, 1.0.5 has the same artifact, and 2 more. */
function passedOverWords(passedOver) {
	if (passedOver.length === 0) return "";
	const named = passedOver.slice(0, MAX_NAMED).map(({ version, reasonCode }) => `${version} ${REASONS[reasonCode]}`);
	const rest = passedOver.length - named.length;
	return `No baseline: ${[...named, ...rest > 0 ? [`and ${formatCount(rest)} more`] : []].join(", ")}.`;
}

// src/report/findings/sentence.ts
const LONGEST_NAME = 120;
/** A name from a file, made safe to stand in a sentence: quoted, without control characters, and short. */
function quoteName(name) {
	return JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
}
function countRows(count) {
	return count === 1 ? "one row" : `${count} rows`;
}
/** 1, 2, 3 …: the first of more than are listed. */
function listSome(values, count) {
	return `${values.join(", ")}${count > values.length ? " …" : ""}`;
}

// src/report/findings/failures.ts
/** What is said where a model fails or takes too long, and what to do: the same in every check that runs the model. */
const FAILURE_SENTENCES = {
	"call-failed": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.error(runtime)
	}),
	"no-kernel": ({ operator, said, runtime }) => ({
		message: `${runtime} has no code on the processor for the operator ${quoteName(operator)} as the model uses it: ${said}`,
		hint: "Export the model with another opset, element type or operator that the runtime has"
	}),
	"process-crashed": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.crash(runtime)
	}),
	"time-limit": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.timeout(runtime)
	}),
	"memory-limit": ({ said, runtime }) => ({
		message: said,
		hint: HINTS$2.memory(runtime)
	}),
	"certification-time-limit": ({ limitMs, during }) => ({
		message: `The certification took longer than ${renderDuration(limitMs)} and was ended, in the check ${during}.`,
		hint: "Make the model answer sooner, or give fewer rows or modes; `certification.timeout` in the settings is the limit"
	}),
	"crash-on-hostile-input": ({ fault, said, runtime }) => ({
		message: said,
		hint: HINTS$2[fault](runtime)
	})
};
const HINTS$2 = {
	error: (runtime) => `Run the file${using(runtime)} on a row of the evaluation data, and export it again`,
	crash: (runtime) => `Run the file${using(runtime)} outside Seatrial to see the crash, and export it again`,
	timeout: (_runtime) => "Make the model answer sooner; `certification.callTimeout` in the settings is the limit",
	memory: (_runtime) => "Make the model need less memory; `certification.memory` in the settings is the limit"
};
function using(runtime) {
	return runtime === "" ? "" : ` with ${runtime}`;
}

// src/report/findings/identity.ts
const IDENTITY_SENTENCES = {
	"digest-mismatch": describeDigest,
	"size-mismatch": describeSize,
	"same-artifact-as": ({ versions }) => ({
		message: `The artifact is, byte for byte, that of ${versions.join(", ")}.`,
		hint: "If that is not meant, the export was not repeated, or the wrong file was taken."
	}),
	"policy-loosened": (facts) => ({
		message: `${whatLoosened(facts)}; ${whoApproved(facts)}.`,
		hint: howToApprove(facts)
	}),
	"artifact-unreadable": (facts) => ({
		message: `File ${quoteName(facts.file)} cannot be read as ${facts.format}: ${whyUnreadable(facts)}.`,
		hint: howToRead(facts)
	}),
	"signature-unsupported": (facts) => ({
		message: `The model's signature cannot be served: ${whyUnsupported(facts)}.`,
		hint: facts.fault === "no-rank" ? `Add the shape with ${facts.tool}, or set it on the value, and save the model again.` : "Export the model with tensors of a type that the Open Inference Protocol knows."
	}),
	"output-not-tensor": ({ output, kind, option }) => ({
		message: `Output ${quoteName(output)} is of the kind "${kind}", not a tensor, and is left out.`,
		hint: `For a scikit-learn classifier, convert with ${option}, so that probabilities come as a tensor.`
	}),
	"signature-mismatch": (facts) => ({
		message: howTheyDiffer(facts),
		hint: "Correct the signature in model.yaml, or give this version a new major number and a signature of its own."
	})
};
function howToRead(facts) {
	if (facts.fault === "lfs-pointer") return "Fetch the file itself with \"git lfs pull\".";
	if (facts.fault === "ort-format") return `Declare the ${facts.format} file from which it was converted.`;
	return `Check that the file is a complete ${facts.format} model, for instance with ${facts.checker}.`;
}
function whatLoosened(facts) {
	if (facts.fault === "declared" || facts.fault === "declared-approved") return `${quoteName(facts.file)} declares ${facts.keys.map(quoteName).join(", ")}, by which the version is judged otherwise than those before it`;
	return `${facts.files.map(quoteName).join(", ")} changed with the version, and what held before ${judgedBefore(facts.before)}`;
}
function judgedBefore(verdict) {
	if (verdict === "fail") return "rejects it";
	return verdict === "inconclusive" ? "leaves it open" : "is not answered by these measurements";
}
function whoApproved(facts) {
	if (!("by" in facts)) return "no owner of the model has approved that";
	return `${facts.by.join(", ")} approved that at commit ${facts.commit.slice(0, 12)}`;
}
function howToApprove(facts) {
	if ("by" in facts) return "Nothing, if the owner knew what was approved.";
	return `Let an owner of the model approve the head of the pull request, then run all jobs again; or ${facts.fault === "declared" ? "let it say what the versions before it say" : "change the policy in a pull request of its own"}.`;
}
function whyUnreadable(facts) {
	switch (facts.fault) {
		case "empty": return "it is empty";
		case "too-large": return `an ${facts.format} file holds at most ${Math.ceil(facts.limitBytes / 2 ** 30)} GiB`;
		case "lfs-pointer": return "it is a pointer of Git LFS";
		case "ort-format": return "it has the mark of the ORT format (\"ORTM\" at its fifth byte), as which a runtime may read it";
		case "text": return "it is a text file";
		case "malformed": return facts.said;
	}
}
function whyUnsupported(facts) {
	switch (facts.fault) {
		case "too-many": return `it has ${facts.count} ${facts.role}s; the limit is ${facts.limit}`;
		case "name": return `the name ${quoteName(facts.tensor)} cannot be used`;
		case "kind": return `input ${quoteName(facts.tensor)} is of the kind "${facts.kind}", not a tensor`;
		case "datatype": return `${facts.role} ${quoteName(facts.tensor)} has elements of type ${facts.datatype}`;
		case "no-rank": return `${facts.role} ${quoteName(facts.tensor)} does not say how many dimensions it has`;
		case "rank": return `${facts.role} ${quoteName(facts.tensor)} has ${facts.rank} dimensions`;
		case "no-tensor": return `it has no ${facts.role} that is a tensor`;
	}
}
function howTheyDiffer(facts) {
	switch (facts.fault) {
		case "missing": return `The model has no ${facts.role} ${facts.tensor}; it has ${facts.found.join(", ")}.`;
		case "different": {
			const found = `${facts.datatype} [${facts.shape.join(", ")}]`;
			const declared = `${facts.declaredDatatype} [${facts.declaredShape.join(", ")}]`;
			return `The ${facts.role} ${facts.tensor} is ${found} in the model and ${declared} in the manifest.`;
		}
		case "rows-open": return `The file fixes the first size of ${facts.tensor}, [${facts.shape.join(", ")}], so that the manifest has to say with rows: which axis is the row.`;
		case "undeclared": return `The model needs an input ${facts.tensor} that the manifest does not declare.`;
	}
}

// src/report/findings/performance.ts
const PERFORMANCE_SENTENCES = { "latency-knows-rows": (facts) => {
	if (facts.fault === "unanswered") return {
		message: `In the mode ${facts.mode} the model answers with an error where values of its rows are exchanged, so that its latency on rows that it cannot know is not measured.`,
		hint: "Look at what the model expects of values that stand together, and test it on rows of its use."
	};
	return {
		message: `${slower(facts)}${KNOWN[facts.fault]}.`,
		hint: HINTS$1[facts.fault]
	};
} };
function slower({ mode, metric, ratio, lower, fault }) {
	const surely = fault === "undecided" ? "" : `, and surely ${timesAs(lower)}`;
	return `In the mode ${mode} the ${metricWords(metric)} of rows that no file can know is ${timesAs(ratio)} that of the evaluation rows${surely}`;
}
function timesAs(ratio) {
	return `${formatLimit(Number(ratio.toPrecision(3)), "none")}×`;
}
const KNOWN = {
	slower: "; the latency that is certified is not the one that users will see",
	declared: ", as the mode declares that latency depends on the input",
	undecided: "; the calls that there was time for do not tell whether that is chance"
};
const HINTS$1 = {
	slower: "See whether the model keeps answers of its own; if its work depends on what is asked, declare `latencyDependsOnInput: true` in the mode.",
	declared: "Read the latency as that of rows like those of the evaluation set.",
	undecided: "Certify it again on a machine that does nothing else."
};

// src/report/findings/prediction.ts
const PREDICTION_SENTENCES = {
	"shape-corrected": ({ output, declared, shape }) => ({
		message: `The file declares the output ${quoteName(output)} as [${declared.join(", ")}]; the runtime has [${shape.join(", ")}], by which it is read.`,
		hint: "Correct the shape that the file declares: whoever goes by it takes the answers for others."
	}),
	"output-shape": (facts) => ({
		message: whatShape(facts),
		hint: rowsHint(facts) ?? "Name the output and its kind under `prediction`."
	}),
	"zero-vector": (facts) => ({
		message: `The model answered a vector of zeros ${where(facts)}.`,
		hint: "It has no direction, so that it is like nothing: mend the model or its input."
	}),
	"non-finite-output": (facts) => ({
		message: `The model answered NaN or infinity ${where(facts)}.`,
		hint: "Look at the inputs of that row: a missing value goes in as NaN."
	}),
	"unknown-label": ({ label, ...rows }) => ({
		message: `The model answered ${JSON.stringify(label).slice(0, 100)} or another label that is no class ${where(rows)}.`,
		hint: "If it is a class, list every label under `target.classes`."
	}),
	"not-probabilities": (facts) => facts.fault === "value" ? {
		message: `The model answered ${facts.value} or another number that is no probability ${where(facts)}.`,
		hint: "Say what the output holds: `prediction.kind: logits`, or `scores` for a decision function."
	} : {
		message: `The probabilities of a row do not add up to 1 ${where(facts)}.`,
		hint: "If the output is logits, set `prediction.kind: logits`; `scores` if its columns are no distribution. Beyond rounding, log_loss, brier_score and expected_calibration_error stay undefined."
	},
	"label-number-absent": ({ lastColumn, labels, count }) => ({
		message: `Labels were read as numbers of the columns 0 to ${lastColumn}; no row holds ${listSome(labels, count)}.`,
		hint: "If the columns stand for other labels, list them under `target.classes`, in the order of the output's columns."
	}),
	"class-not-in-target": ({ labels, count }) => ({
		message: `${count === 1 ? "The class" : "The classes"} ${listSome(labels, count)} ${count === 1 ? "is" : "are"} in no row of the target.`,
		hint: "Name data that hold every class, for nothing is measured of one without rows; see whether the target is the column of labels that the model answers."
	}),
	"answer-not-in-target": ({ labels, count, rows }) => ({
		message: `The model answers ${listSome(labels, count)} in ${countRows(rows)}, which the target never holds.`,
		hint: "If they are classes without rows, list all labels under `target.classes`; else write answers and labels alike."
	}),
	"slice-matches-nothing": ({ slice, columns, values, most }) => ({
		message: `No row is in the slice ${slice}: ${columns.map((column, index) => `${quoteText(column)} holds ${listHeld(values[index], most)}`).join("; ")}.`.slice(0, 1e3),
		hint: "Write the values under `where` as the data hold them."
	}),
	"target-constant": ({ value }) => ({
		message: `Every row that counts has the same true answer, ${quoteName(value)}: a model that always gives it is without fault.`,
		hint: "Name data whose true answers differ; R² of a constant truth is 1 or 0 by convention."
	}),
	"positive-against-rest": ({ positive, classes, threshold }) => ({
		message: `The ${classes} classes are scored as ${JSON.stringify(positive).slice(0, 100)} against the rest${threshold === null ? "" : ` from ${threshold} on`}, and not each for itself.`,
		hint: "Delete `target.positive` to score all classes."
	}),
	"nan-beside-answer": ({ output, ...place }) => ({
		message: `The output ${quoteName(output)}, which is declared and not scored, holds NaN ${where(place)}.`,
		hint: "Whoever reads it gets no number there: mend it in the export, or leave it out of the signature."
	}),
	"worse-than-chance": ({ metric, value }) => metric === "cohen_kappa" ? {
		message: `The answers agree with the target more rarely than at random: ${metric} is ${value.toFixed(3)}, surely below 0.`,
		hint: "See whether `target.classes` is in the order of the output's columns or of the numbers that the model answers."
	} : {
		message: `The model ranks positive rows below negative ones: ${metric} is ${value.toFixed(3)}, surely below 0.5.`,
		hint: "See whether `target.positive`, `target.classes` and `prediction.index` name the class whose probability is read."
	},
	"scores-reversed": ({ metric, value, positiveScores }) => ({
		message: `${positiveScores === "low" ? "High scores go with the positive class, against" : "Low scores go with the positive class, and nothing says"} \`positiveScores: low\`: ${metric} is ${value.toFixed(3)}, surely below 0.5.`,
		hint: positiveScores === "low" ? "Delete `prediction.positiveScores: low`, or see whether `target.positive` names the class that is looked for." : "If that is meant, as of the decision_function of IsolationForest and OneClassSVM, set `prediction.positiveScores: low`; else see whether `target.positive` names the class that is looked for."
	})
};
function where({ rows, firstRow }) {
	return `in ${countRows(rows)}, first in row ${firstRow}`;
}
function listHeld(values = [], most) {
	if (values.length === 0) return "no value";
	const listed = values.map((value) => typeof value === "string" ? quoteText(value) : String(value));
	return values.length < most ? listed.join(", ") : `${listed.join(", ")} …`;
}
/** Where the rows are on another axis than the first, which the signature alone can say. */
function rowsHint(facts) {
	const axis = facts.fault === "rows" ? facts.shape.lastIndexOf(facts.rows) : -1;
	if (axis < 1) return null;
	return `If each element of its axis ${axis} is a row, write \`rows: ${axis}\` at the output under \`signature.outputs\`.`;
}
function whatShape(facts) {
	const { fault, output } = facts;
	if (fault === "absent") return `The model has no output \`${output}\`, only ${facts.found.map((name) => `\`${name}\``).join(", ")}.`;
	return `Output \`${output}\` ${shapeWords(facts)}.`;
}
function shapeWords(facts) {
	switch (facts.fault) {
		case "rows": return `has shape [${facts.shape.join(", ")}] for ${facts.rows} rows`;
		case "too-narrow": return `has ${facts.columns} columns; ${facts.needed} needed`;
		case "changed": return `has ${facts.columns} columns after ${facts.before} before`;
		case "several-answers": return `has ${facts.answers} answers a row; a ${facts.problem} problem has one`;
		case "no-tokens": return `has shape [${facts.shape.join(", ")}]; tokens are answered as [sentence, token, class], or as [sentence, token] of labels`;
		case "no-boxes": return `has shape [${facts.shape.join(", ")}]; boxes are answered as [image, box, 6], or as [image, box, 4] beside scores and labels of as many`;
		case "too-few-tokens": return `has ${facts.tokens} tokens for a sentence of ${facts.wanted}`;
		case "several-labels": return `has ${facts.columns} columns; labels need one`;
		case "other-classes": return `has ${facts.columns} columns for ${facts.classes} classes`;
		case "other-labels": return `has ${facts.columns} columns for ${facts.labels} labels`;
		case "no-positive": return `has ${facts.columns} columns; the positive class is read from column ${facts.column}`;
		case "no-text": return `has rows of shape [${facts.shape.join(", ")}] and type ${facts.datatype}, which \`kind: ${facts.kind}\` does not read`;
		case "too-long": return `has an answer of ${facts.characters} characters; at most ${facts.most} are compared`;
		case "one-column": return `has one column; a ${facts.problem} problem needs one for each class`;
	}
}

// src/report/findings/robustness.ts
const ROBUSTNESS_SENTENCES = {
	"not-deterministic": ({ maxAbsoluteDifference }) => unsteady("when asked the same twice", maxAbsoluteDifference),
	"answers-differ": (facts, { severity }) => ({
		message: `${changes(facts)} ${settingOf(facts)}; ${moves(facts)}${cause(facts)}.`,
		hint: severity === "error" ? remedy(facts) : advice(facts)
	}),
	"batch-dependent": ({ maxAbsoluteDifference }) => unsteady("for a row alone and for the same row in a batch", maxAbsoluteDifference),
	"falls-to-chance": (facts, { severity }) => ({
		message: `${fall(facts)}${severity === "error" ? ": noise that no measurement is free of, which only a model sees that recognises rows" : ""}.`,
		hint: severity === "error" ? TRAIN_ON_OTHERS : HINTS.get(facts.perturbation) ?? LIMIT_IT
	})
};
const TRAIN_ON_OTHERS = "See whether the file holds rows of the evaluation set, and train it on others.";
const LIMIT_IT = "See how exact its inputs are in use, or limit the drop by a gate with `perturb`.";
const HINTS = /* @__PURE__ */ new Map([["next-value", "See whether these numbers are names that it was taught, or whether the file holds rows of the evaluation set."]]);
/** The metric has no words of its own: it stands as the manifest has it. */
function fall({ perturbation, strength, metric, clean, disturbed, chance }) {
	const what = disturbance(perturbation, strength);
	const from = clean === null ? "" : ` from ${formatLimit(clean, "none")}`;
	if (disturbed === null || chance === null) return `With ${what} the answers can no longer be scored, and ${metric} is lost${from}`;
	return `With ${what} ${metric} goes${from} to ${formatLimit(disturbed, "none")}, where guessing reaches ${formatLimit(chance, "none")}`;
}
function disturbance(perturbation, strength) {
	if (perturbation === "dropout") return `${formatPercent(strength)} of the values set to their mean`;
	if (perturbation === "next-value") return "numbers that mostly differ moved to the next whole number or step";
	return `noise of ${strength} of a standard deviation`;
}
/** How the rows were sent the second time. */
const SETTINGS = {
	alone: "when the row is sent alone",
	"other-order": "when the rows are sent in another order",
	"other-batches": "when the rows are sent in batches of other sizes",
	later: "after the benchmark, from a model loaded anew"
};
function settingOf(facts) {
	if (facts.fault === "other-threads") return `with ${facts.threads} threads and all rows in one call`;
	if (facts.fault !== "as-served") return SETTINGS[facts.fault];
	const { batchSize, threads } = facts;
	return `when they are asked for as a mode asks, with ${batchSize} ${batchSize === 1 ? "row" : "rows"} a call and ${threads} ${threads === 1 ? "thread" : "threads"}`;
}
function changes({ changed, rows }) {
	return `${changed} of ${rows} scored answers ${changed === 1 ? "changes" : "change"}`;
}
function moves({ maxAbsoluteDifference, share }) {
	if (maxAbsoluteDifference === null) return "some numbers move without a bound";
	const typical = share === null ? "" : `, typically by ${formatPercent(share)} of their spread`;
	return `the numbers move by up to ${Number(maxAbsoluteDifference.toPrecision(3))}${typical}`;
}
function cause({ quantised }) {
	return quantised ? ", since dynamic quantisation takes its scale over all rows that are sent together" : "";
}
function advice({ fault }) {
	if (fault === "other-threads") return "Serve it with one thread, or say in `threads` of its modes with how many.";
	return "Serve it in batches like those that were scored, or expect this.";
}
function remedy({ fault, quantised }) {
	if (fault === "later") return "See whether the file or what runs it changed during the run, and certify again.";
	return `${quantised ? "Quantise it statically, or in fewer layers" : "Export it in inference mode, with batch statistics off and nothing computed across rows"}; if answers have to depend on the batch, declare \`batchSensitive: true\` under \`prediction\`.`;
}
function unsteady(when, difference) {
	return {
		message: `The model answers differently ${when}: by up to ${difference ?? "infinity"}.`,
		hint: "Export it in inference mode; dropout and batch statistics must be off."
	};
}

// src/report/findings/safety.ts
const SAFETY_SENTENCES = {
	"file-is-link": describeLink,
	"custom-operators": ({ operator, domain, format }) => ({
		message: `The model uses ${quoteName(operator)} of the operator domain ${quoteName(domain)}, which needs a library of custom operators.`,
		hint: `Export the model with the operators of ${format} alone.`
	}),
	"random-operators": ({ operators }, { severity }) => ({
		message: severity === "error" ? `The model draws random numbers (${operators.map(quoteName).join(", ")}), so that its answers are not fixed by its input; a seed does not change that.` : `The answers of this model are partly random (${operators.map(quoteName).join(", ")}), as its manifest declares: what was measured comes out otherwise next time.`,
		...severity === "error" && { hint: "Export it in inference mode, without dropout and sampling; if it has to draw, declare `randomOperators: true` in the manifest of the version." }
	}),
	"external-data-outside": ({ tensor, file }) => ({
		message: `Tensor ${quoteName(tensor)} keeps its data in ${quoteName(file)}, which is not a plain file name beside the model.`,
		hint: "Save external data beside the model file, and refer to it by name."
	}),
	"external-data-range": ({ tensor, file }) => ({
		message: `Tensor ${quoteName(tensor)} takes bytes from ${quoteName(file)} that the file does not have.`,
		hint: "Save the model and its external data again."
	}),
	"undeclared-file": ({ tensor, file }) => ({
		message: `Tensor ${quoteName(tensor)} keeps its data in ${quoteName(file)}, which the version does not declare.`,
		hint: "List the file under artifact.files, after the model file."
	}),
	"unused-file": ({ file }) => ({
		message: `File ${quoteName(file)} is declared, but no tensor of the model refers to it.`,
		hint: "Remove it from artifact.files, or check that the model was saved with it."
	})
};

// src/report/findings/tell-finding.ts
const SIGNATURE_HINT = "A version without a signature of its own is read by the newest model.yaml of the history whose tensors are those of its file: fetch all of the history, or name another with --baseline.";
const READING_HINT = "It is read by the signature and evaluation of its own manifest, or else by model.yaml: an evaluation set that is new needs inputs that it has, too.";
const BASELINE_SENTENCES = { "baseline-unusable": (facts, { because = [] }) => {
	switch (facts.fault) {
		case "preparing": return {
			message: `Version ${facts.version} could not be used for comparison: ${tellCauses(because)}`,
			...because.some((cause) => "code" in cause && cause.code === "signature-mismatch") ? { hint: SIGNATURE_HINT } : {}
		};
		case "reading": return {
			message: `Version ${facts.version} could not be compared on ${facts.data}, which it cannot read: ${facts.said}`,
			hint: READING_HINT
		};
		case "scoring": return { message: `The version to compare with failed: ${tellCauses(because)}` };
	}
} };
/** The closed list of findings, in words. */
const SENTENCES = {
	...IDENTITY_SENTENCES,
	...BASELINE_SENTENCES,
	...SAFETY_SENTENCES,
	...FAILURE_SENTENCES,
	...PREDICTION_SENTENCES,
	...ROBUSTNESS_SENTENCES,
	...PERFORMANCE_SENTENCES
};
/** What a finding says; one of 0.1.0 brings its own words. Facts that are not those of the code are not told. */
function tellFinding(found) {
	if ("message" in found) return found;
	return isSound(found) ? tellSound(found) : { message: found.code };
}
function tellSound(found) {
	return SENTENCES[found.code](found.facts, found);
}
function tellCauses(causes) {
	return causes.map((cause) => "code" in cause ? tellFinding(cause).message : misfitMessage(cause)).join(" ");
}

// src/report/findings-list.ts
const SEVERITY_SYMBOLS = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
const SEVERITY_ORDER = [
	"error",
	"warning",
	"notice"
];
function orderFindings(findings) {
	return findings.toSorted((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}
/**
* What was noticed outside the gates, errors first; null where nothing was. A list, since paths break no line of a table on a
* phone. What to do about the first error is the next step of the report, and not said here as well.
*/
function findingsList(findings, maxRows) {
	if (findings.length === 0) return null;
	const items = orderFindings(findings).slice(0, maxRows).map((finding, index) => {
		const { message, hint = "" } = tellFinding(finding);
		const isNext = index === 0 && finding.severity === "error";
		const title = md`${SEVERITY_SYMBOLS[finding.severity]} ${finding.severity} ${code(finding.code)}: `;
		return joinMarkdown([
			title,
			md`${message}`,
			...hintAndPlace(isNext ? "" : hint, finding.location)
		], "");
	});
	return withRest(bulletList(items), findings.length - maxRows, "findings");
}
/** The errors of manifests that could not be read, each with file, line and column. */
function problemsList(problems, maxRows) {
	if (problems.length === 0) return null;
	const items = problems.slice(0, maxRows).map(({ code: name, message, hint = "", location }) => {
		return joinMarkdown([md`${code(name)}: ${message}`, ...hintAndPlace(hint, location)], "");
	});
	return withRest(bulletList(items), problems.length - maxRows, "problems");
}
function hintAndPlace(hint, location) {
	const place = location === void 0 ? [] : [md`<br>${locationMarkdown(location)}`];
	return hint === "" ? place : [md` ${hint}`, ...place];
}
/** models/churn/model.yaml:31:5, with the JSON pointer of the value. */
function locationText(location) {
	return `${location.path}:${String(location.line)}:${String(location.column)}`;
}
function locationMarkdown(location) {
	const pointer = location.pointer === "" ? md`` : md` ${code(location.pointer, 120)}`;
	return md`${code(locationText(location), 240)}${pointer}`;
}
function withRest(shown, rest, noun) {
	return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more ${noun} are not shown.`]) : shown;
}

// src/report/changes-table.ts
/** Rows of the table; the folds have every comparison. */
const MOST_CHANGES = 8;
/** Of them for what became better, where more became worse than there is room for. */
const LEAST_GAINS = 3;
/** What clearly changed, worse first, or null where nothing did. Four columns, so that a phone shows them all. */
function changesTable(certificate) {
	const { subject, baseline } = certificate;
	const all = changedMost(comparisonsOf(certificate));
	const changes = bothSides(oneOfEachMode(all));
	if (changes.length === 0 || baseline === null) return null;
	const columns = [
		"What changed",
		subject.version,
		baseline.version,
		"Change"
	].map(left);
	const rows = changes.map((change) => changeRow(change, certificate));
	const rest = all.length - rows.length;
	const noun = rest === 1 ? "change is" : "changes are";
	return paragraphs([table(columns, rows), rest > 0 ? md`${formatCount(rest)} smaller ${noun} in the folds below.` : null]);
}
/** The largest harms, then the largest gains: many of the ones leave no silence about the others. */
function bothSides(changes) {
	const gains = changes.filter(({ word }) => word === "better");
	const others = changes.filter(({ word }) => word !== "better");
	const room = Math.min(gains.length, Math.max(MOST_CHANGES - others.length, LEAST_GAINS));
	return [...others.slice(0, MOST_CHANGES - room), ...gains.slice(0, room)];
}
/** Every time of a mode, and its throughput, tells of one thing: the largest change stands for them. */
function oneOfEachMode(changes) {
	const seen = /* @__PURE__ */ new Set();
	return changes.filter((change) => {
		if (change.kind !== "cost" || change.isCounted) return true;
		const key = `${change.mode} ${change.word}`;
		if (seen.has(key)) return false;
		return seen.add(key);
	});
}
/** The interval is that of the change: one for each number of a row is more than a phone shows. */
function changeRow(change, certificate) {
	const { candidate, baseline } = figures(change, certificate);
	return [
		wrappable(comparedSubject(change, certificate)),
		breakable(candidate),
		breakable(baseline),
		breakable(changeText(change))
	];
}
/** Those that the change is the difference, or the ratio, of; empty where an older certificate does not hold them. */
function figures(change, certificate) {
	if (change.kind === "cost" && !change.isCounted) return figuresInTurns(change.mode, change.metric, certificate);
	const unit = change.kind === "cost" ? costMetric(change.metric)?.unit ?? "none" : "none";
	const text = (own) => own === null ? "" : formatQuantity({
		...own,
		unit
	}).value;
	return {
		candidate: text(change.candidate),
		baseline: text(change.baseline)
	};
}
function figuresInTurns(of, metric, { performance }) {
	const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
	const found = comparison === null ? null : comparedFigures(metric, comparison);
	const values = found === null ? [] : [found.candidate, found.baseline];
	const [candidate = "", baseline = ""] = formatCompared(values, costMetric(metric)?.unit ?? "none");
	return {
		candidate,
		baseline
	};
}

// src/report/failure-reason.ts
/** Why the first gate that blocks fails, as far as the certificate tells: operators, slices, groups. Empty where it does not. */
function failureReason(certificate) {
	if (certificate.findings.some(({ severity }) => severity === "error")) return [];
	const failing = certificate.gates.find(({ result, blocking }) => blocking && result === "fail");
	return failing === void 0 ? [] : GATE_KIND_WORDS[failing.kind].reason(failing, certificate);
}

// src/report/headline.ts
/** The verdict with its cause, without symbol: churn 1.4.0 is not certified: realtime p99 latency is 13.6 ms, budget 12 ms. */
function certificateHeadline(certificate) {
	const { model, version } = certificate.subject;
	return `${model} ${version} ${verdictClause(certificate)}`;
}
/** The part after the name, which a headline about several versions repeats for each. */
function verdictClause(certificate) {
	switch (certificate.verdict) {
		case "pass": return `is certified${chanceDetail(certificate)}${passDetail(certificate)}`;
		case "fail": return `is not certified: ${failureCause(certificate)}`;
		case "inconclusive": return `is not certified yet: ${openCause(certificate)}`;
	}
}
/** Counts, and what it was compared with; the largest gain and harm where the headline did not name them. */
function factsLine(certificate) {
	const counts = countGates(certificate.gates);
	const plain = sentence([
		...certificate.verdict === "pass" && certificate.baseline === null && counts.total > 0 ? [] : countWords(counts),
		...findingWords(certificate.findings),
		against(certificate)
	].join(" · "));
	const changes = certificate.verdict === "pass" ? [] : largestChangeClauses(certificate);
	if (changes.length === 0) return [plain];
	return [`${plain}: `, ...changes.flatMap((change, index) => [index === 0 ? "" : ", ", { strong: change }])];
}
function against({ baseline, baselineSearch }) {
	if (baseline !== null) return `against ${baselineWords(baseline)}`;
	return (baselineSearch?.passedOver ?? []).length === 0 ? "first version: nothing to compare with" : "no version to compare with";
}
function countGates(gates) {
	const count = (result) => gates.filter((gate) => gate.result === result).length;
	return {
		total: gates.length,
		pass: count("pass"),
		fail: count("fail"),
		inconclusive: count("inconclusive")
	};
}
/** All 5 gates pass; 6 of 9 gates pass · 2 fail · 1 open */
function countWords({ total, pass, fail, inconclusive }) {
	if (total === 0) return ["No gate was measured"];
	if (pass === total) return [allPass(total)];
	return [
		`${formatCount(pass)} of ${formatCount(total)} gates pass`,
		...fail > 0 ? [`${formatCount(fail)} ${fail === 1 ? "fails" : "fail"}`] : [],
		...inconclusive > 0 ? [`${formatCount(inconclusive)} open`] : []
	];
}
function findingWords(findings) {
	const errors = findings.filter(({ severity }) => severity === "error").length;
	const warnings = findings.filter(({ severity }) => severity === "warning").length;
	return [...errors > 0 ? [`${formatCount(errors)} ${errors === 1 ? "error" : "errors"}`] : [], ...warnings > 0 ? [`${formatCount(warnings)} ${warnings === 1 ? "warning" : "warnings"}`] : []];
}
/** What it gains and loses; where nothing was compared, its gates. */
function passDetail(certificate) {
	if (certificate.baseline === null) return gatesDetail(certificate);
	const changes = largestChangeClauses(certificate);
	return `: ${changes.length === 0 ? unchangedClause(certificate) : changes.join(", ")}`;
}
function gatesDetail({ gates }) {
	const { total, pass } = countGates(gates);
	const open = total - pass;
	if (total === 0) return "";
	if (open === 0) return `: ${lowerFirst(allPass(total))}`;
	if (gates.every(({ result, reasonCode }) => result === "pass" || reasonCode === "no-baseline")) return `: all gates pass, ${formatCount(open)} ${open === 1 ? "waits" : "wait"} for a version to compare with`;
	return `: all blocking gates pass, ${formatCount(open)} other ${open === 1 ? "does" : "do"} not`;
}
function allPass(total) {
	return total === 1 ? "Its gate passes" : `All ${formatCount(total)} gates pass`;
}
/** One warning stands at the beginning of a line with a capital, too. */
function sentence(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function lowerFirst(text) {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
/** What was measured of answers that are drawn comes out otherwise next time: nobody may miss it. */
function chanceDetail({ findings }) {
	return findings.some(({ code }) => code === "random-operators") ? ", with answers that are partly random" : "";
}
function failureCause(certificate) {
	const errors = certificate.findings.filter(({ severity }) => severity === "error");
	const failing = certificate.gates.filter((gate) => gate.result === "fail" && gate.blocking);
	const [error] = errors;
	if (error !== void 0) return `${clause(tellFinding(error).message)}${more(errors.length + failing.length - 1, "problem")}`;
	const [gate] = failing;
	if (gate === void 0) return "the certificate names no cause";
	return `${gateCause(gate, certificate)}${more(failing.length - 1, "failing gate")}`;
}
function openCause(certificate) {
	const open = certificate.gates.filter((gate) => gate.result === "inconclusive" && gate.blocking);
	const [gate] = open;
	if (gate === void 0) return "the certificate names no cause";
	return `${gateCause(gate, certificate)}${more(open.length - 1, "open gate")}`;
}
/** A message as a clause: without its full stop. */
function clause(message) {
	return message.trim().slice(0, 400).replace(/\.$/, "");
}
function more(count, noun) {
	if (count < 1) return "";
	return ` (and ${formatCount(count)} more ${noun}${count === 1 ? "" : "s"})`;
}

// src/report/next-step.ts
/** The one thing to do now, for the first cause that blocks. */
function nextStep(certificate, reader = "comment") {
	const error = certificate.findings.find(({ severity }) => severity === "error");
	if (error !== void 0) return afterFinding(error, certificate);
	const blocking = certificate.gates.filter((gate) => gate.blocking);
	const failing = blocking.find(({ result }) => result === "fail");
	if (failing !== void 0) return afterFailure(failing, certificate);
	const open = blocking.find(({ result }) => result === "inconclusive");
	if (open !== void 0) return afterOpenGate(open, certificate, reader);
	const { model, version } = certificate.subject;
	return [
		`${reader === "terminal" ? "open a pull request with it; once merged and" : "merge; once it is"} certified on the default branch, comment `,
		{ code: `/promote ${model}@${version}` },
		"."
	];
}
function afterFinding(finding, certificate) {
	const { hint = "correct the artifact or its manifest" } = tellFinding(finding);
	return [
		`${hint.trim().replace(/\.$/, "")}; see `,
		place(finding.location, certificate.subject.manifest.path),
		"."
	];
}
function afterFailure(gate, certificate) {
	return [
		...GATE_KIND_WORDS[gate.kind].remedy(gate, certificate),
		"; or change the limit in ",
		place(gate.location, certificate.policy.model.path),
		" in a pull request of its own."
	];
}
function afterOpenGate(gate, certificate, reader) {
	const more = wouldDecideWords(gate);
	const again = reader === "terminal" ? [", then certify again."] : [
		", then comment ",
		{ code: "/certify" },
		"."
	];
	if (gate.reasonCode === "below-noise-floor") return ["measure on a quieter or larger runner", ...again];
	if (gate.wouldDecide?.rows !== void 0) return [`bring the evaluation data to ${more}`, ...again];
	if (gate.wouldDecide?.seconds !== void 0) return [`${more} would decide ${gateSubject(gate)}`, ...again];
	if (gate.reasonCode === "no-baseline") return [
		"promote a first version, or make the gate ",
		{ code: gate.id },
		" not block while there is none."
	];
	return GATE_KIND_WORDS[gate.kind].openStep(gate, certificate, again);
}
function place(location, otherwise) {
	return { code: location === void 0 ? otherwise : `${location.path}:${String(location.line)}` };
}

// src/report/report-top.ts
/** Most findings or problems of one table. */
const MAX_FINDINGS = 30;
/** Most versions that a headline names. */
const MAX_NAMES = 5;
/** Most versions that a report shows one by one. */
const MAX_VERSIONS = 20;
/** The part that is always shown: verdict with its cause, facts, everything that does not pass, the next step. */
function reportTop(report, maxRows) {
	const certificates = orderCertificates(report.certificates);
	const [only] = certificates;
	const isSingle = certificates.length === 1 && only !== void 0;
	const shown = certificates.slice(0, Math.min(MAX_VERSIONS, Math.max(1, maxRows)));
	return paragraphs([
		md`### ${isSingle ? headlineText(report) : countsHeadline(report)}`,
		problemsList(report.problems ?? [], Math.min(maxRows, MAX_FINDINGS)),
		problemsNext(report),
		...isSingle ? [versionBlock(only, maxRows)] : shown.map((certificate) => titledBlock(certificate, maxRows)),
		versionsLeft(certificates.length - shown.length),
		policyBlock(report.policyChange),
		forkNote(report.fork)
	]);
}
/** Rows of the longest table of the report's top. */
function mostRows(report) {
	return Math.max(MAX_FINDINGS, report.problems?.length ?? 0, ...report.certificates.map(({ gates, findings }) => Math.max(gates.length, findings.length)));
}
/** Symbol, name, verdict and cause in one line. */
function headlineText(report) {
	const { model, certificates, problems = [], unanswered = [] } = report;
	if (problems.length > 0) return `${VERDICT_SYMBOLS.fail} ${unansweredNames(model, unanswered)} ${problemClause(problems)}`;
	const [first] = orderCertificates(certificates);
	if (first === void 0) return `${model}: no version was certified`;
	if (certificates.length === 1) return `${VERDICT_SYMBOLS[first.verdict]} ${certificateHeadline(first)}`;
	const counts = countsHeadline(report);
	return first.verdict === "pass" ? counts : `${counts}; ${first.subject.version} ${verdictClause(first)}`;
}
/** Of several versions, each of which has a line of its own below. */
function countsHeadline(report) {
	const { model, certificates } = report;
	if (certificates.length < 2 || (report.problems ?? []).length > 0) return headlineText(report);
	const symbol = VERDICT_SYMBOLS[worstVerdict(certificates.map(({ verdict }) => verdict))];
	const passing = certificates.filter(({ verdict }) => verdict === "pass").length;
	if (passing === certificates.length) return `${symbol} ${model}: all ${formatCount(passing)} versions are certified`;
	return `${symbol} ${model}: ${formatCount(passing)} of ${formatCount(certificates.length)} versions certified`;
}
/** churn 1.4.0, 1.5.0 and 3 more */
function unansweredNames(model, versions) {
	if (versions.length === 0) return model;
	const shown = versions.slice(0, MAX_NAMES).map((version) => version.slice(0, 64));
	const rest = versions.length - shown.length;
	return `${model} ${shown.join(", ")}${rest > 0 ? ` and ${formatCount(rest)} more` : ""}`;
}
function problemClause(problems) {
	const [first] = problems;
	const cause = `${first?.location === void 0 ? "" : `${locationText(first.location)}: `}${(first?.message ?? "").trim().slice(0, 300).replace(/\.$/, "")}`;
	const rest = problems.length - 1;
	return `cannot be certified: ${cause}${rest < 1 ? "" : ` (and ${formatCount(rest)} more ${rest === 1 ? "problem" : "problems"})`}`;
}
function problemsNext(report) {
	if ((report.problems ?? []).length === 0) return null;
	return md`**Next:** correct the lines above; ${code(`seatrial validate models/${report.model}`)} checks them on your machine.`;
}
function titledBlock(certificate, maxRows) {
	const title = `${VERDICT_SYMBOLS[certificate.verdict]} ${certificate.subject.version} ${verdictClause(certificate)}`;
	return paragraphs([md`#### ${title}`, versionBlock(certificate, maxRows)]);
}
/** Of a pass what changed; else what does not pass, and why. What is said here is not said again below. */
function versionBlock(certificate, maxRows) {
	const reason = failureReason(certificate);
	return paragraphs([
		richToMarkdown(factsLine(certificate)),
		baselineParagraph(certificate),
		findingsList(certificate.findings, Math.min(maxRows, MAX_FINDINGS)),
		shownTables(certificate, maxRows),
		reason.length === 0 ? null : md`**Why:** ${richToMarkdown(reason)}.`,
		reusedNote(certificate),
		md`**Next:** ${richToMarkdown(nextStep(certificate))}`
	]);
}
/** The tables that are never folded, in the comment as in the release. */
function shownTables(certificate, maxRows) {
	const rows = shownGates(certificate).slice(0, maxRows);
	const shown = rows.filter(({ result }) => result !== "pass").length;
	const parts = [
		gateTable(rows, certificate),
		rowsLeft(openGates(certificate).length - shown),
		certificate.verdict === "pass" ? changesTable(certificate) : null
	];
	return parts.every((part) => part === null) ? null : paragraphs(parts);
}
function baselineParagraph(certificate) {
	const note = baselineNote(certificate);
	return note === "" ? null : md`${note}`;
}
function rowsLeft(hidden) {
	if (hidden <= 0) return null;
	const noun = hidden === 1 ? "gate does" : "gates do";
	return strong(`${formatCount(hidden)} more ${noun} not pass: as far as there is room below, all in the certificate.`);
}
/** A certificate that was taken over says so, and names the run that measured. */
function reusedNote({ run: { reused } }) {
	if (reused === void 0) return null;
	const run = reused.url === void 0 ? md`an earlier run` : link("an earlier run", reused.url);
	const commit = reused.commit === void 0 ? md`` : md` at commit ${code(reused.commit.slice(0, 12))}`;
	return md`Measured by ${run}${commit}: subject, policy, data, baseline, tool and kind of runner are the same, so that nothing was measured again.`;
}
function versionsLeft(count) {
	if (count <= 0) return null;
	return strong(`${formatCount(count)} more versions are not shown; those that do not pass come first.`);
}
function policyBlock(change) {
	if (change === void 0) return null;
	const rows = change.outcomes.slice(0, 50).map((outcome) => [
		md`${outcome.version}${outcome.role === "baseline" ? ", now deployed" : ""}`,
		verdictCell(outcome.before),
		verdictCell(outcome.after)
	]);
	const { changed, pending = [] } = change;
	return paragraphs([
		changed.length === 0 ? null : md`> [!IMPORTANT]\n> This pull request changes what the model must achieve: ${paths(changed)}.`,
		rows.length === 0 ? null : table([
			left("Version"),
			left("Under the old policy"),
			left("Under the new policy")
		], rows),
		pending.length === 0 ? null : md`> [!IMPORTANT]\n> This pull request changes the settings, ${paths(pending)}. It is judged by those that are merged; its own hold from the merge on.`
	]);
}
function paths(listed) {
	return joinMarkdown(listed.slice(0, 10).map((path) => code(path, 160)), ", ");
}
function verdictCell(verdict) {
	return verdict === null ? md`not certified under it` : md`${VERDICT_SYMBOLS[verdict]} ${verdict}`;
}
function forkNote(fork) {
	if (fork === void 0) return null;
	return md`> [!NOTE]\n> Measured for a pull request from the fork ${code(fork, 140)}. It informs this review; a promotion needs the certificate that the default branch produces after the merge.`;
}

export { link as $, weakestSentence as A, right as B, renderPriorArt as C, serviceTable as D, plainTime as E, orderPrediction as F, comparisonsOf as G, baselineHeader as H, weakestSlice as I, code as J, orderCertificates as K, boundedTable as L, selectGates as M, VERDICT_SYMBOLS as N, changesOf as O, gateCause as P, joinMarkdown as Q, left as R, loadWords as S, graphOf as St, liveTable as T, baselineWords as U, changeText as V, sliceWords as W, fold as X, fence as Y, hiddenComment as Z, robustnessCounts as _, estimateOfMoments as _t, nextStep as a, formatBytes as at, repeatOf as b, studentScore as bt, verdictClause as c, formatEstimate as ct, orderFindings as d, formatPercent as dt, markdownText as et, tellFinding as f, formatQuantity as ft, isOpen as g, estimateOf$1 as gt, checkWords as h, endsOf as ht, shownTables as i, cleanText as it, gateRow as j, changesSentence as k, failureReason as l, formatLimit as lt, reportSections as m, adjustForDiscovery as mt, mostRows as n, strong as nt, certificateHeadline as o, formatCount as ot, baselineNote as p, withPlainSpaces as pt, bulletList as q, reportTop as r, table as rt, factsLine as s, formatDifference as st, headlineText as t, md as tt, locationText as u, formatMilliseconds as ut, richToMarkdown as v, momentsOf as vt, estimateOf as w, budgetGate as x, detailsOf as xt, readingLine as y, normalScore as yt, paragraphs as z };