// src/report/format.ts
/** Keeps a number with its unit, and an interval on one line. */
const NO_BREAK_SPACE = "\xA0";
const UNDEFINED_TEXT = "not defined";
const MINUS = "−";
const MAX_DECIMALS = 12;
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
	const apart = Math.min(Math.max(0, ...wanted), significant + 3);
	return clamp(Math.max(significant, limit === void 0 ? significant : apart), 0, MAX_DECIMALS);
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
function formatFixed(value, decimals) {
	const size = Math.abs(value);
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

// src/report/section.ts
function foldSection(context, parts) {
	const summary = `${context.prefix}${parts.summary}`;
	const brief = parts.brief === void 0 ? null : fold(summary, paragraphs(parts.brief));
	return {
		name: `${context.prefix}${parts.name}`,
		full: fold(summary, paragraphs(parts.body)),
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

export { formatMagnitude as A, formatBytes as C, formatDifferenceValue as D, formatDifference as E, withPlainSpaces as F, formatPercent as M, formatQuantity as N, formatEstimate as O, timeScale as P, cleanText as S, formatCount as T, link as _, serviceTable as a, strong as b, left as c, bulletList as d, code as f, joinMarkdown as g, hiddenComment as h, plainTime as i, formatMilliseconds as j, formatLimit as k, paragraphs as l, fold as m, estimateOf as n, boundedTable as o, fence as p, liveTable as r, foldSection as s, days as t, right as u, markdownText as v, formatChartNumber as w, table as x, md as y };