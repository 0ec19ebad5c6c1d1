import { a as formatDifference, d as formatPercent, i as formatCount, s as formatEstimate, u as formatMilliseconds } from "./format.js";
import { n as isolateRightToLeft, t as cleanText } from "./hostile-text.js";

// src/report/markdown.ts
const TRUSTED = Symbol("trusted Markdown");
const ZERO_WIDTH_SPACE = "​";
function md(strings, ...values) {
	return trust(strings.map((text, index) => index === 0 ? text : `${renderValue(values[index - 1] ?? "")}${text}`).join(""));
}
function markdownText(markdown) {
	return markdown[TRUSTED];
}
function joinMarkdown(parts, separator) {
	return trust(parts.map(markdownText).join(separator));
}
const LONG_NAME = /[A-Za-z0-9_]{13,}/g;
function wrappable(value) {
	const broken = (name) => name.replaceAll(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/g, String.raw`\_<wbr>`);
	return trust(escapeText(value).replaceAll(LONG_NAME, broken));
}
function code(value, maximum) {
	const clean = cleanText(value, maximum);
	if (clean === "") return trust("``` ```");
	if (/^[\p{L}\p{N}\p{M}_.,:;/=@+()%−≤≥…-]+( [\p{L}\p{N}\p{M}_.,:;/=@+()%−≤≥…-]+)*$/u.test(clean)) return trust(`\`${isolateRightToLeft(clean)}\``);
	return trust(`<code>${isolateRightToLeft(encodePunctuation(breakReferences(clean)))}</code>`);
}
function strong(value) {
	return trust(`**${renderValue(value)}**`);
}
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
function fence(language, content) {
	const runs = [...content.matchAll(/`+/g)].map((run) => run[0].length);
	const mark = "`".repeat(Math.max(3, Math.max(0, ...runs) + 1));
	return trust(`${mark}${language.replaceAll(/[^a-z]/g, "")}\n${content}\n${mark}`);
}
function fold(summary, body) {
	return trust(`<details><summary>${escapeHtml(summary)}</summary>\n\n${markdownText(body)}\n\n</details>`);
}
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
function escapeText(value) {
	const escaped = breakReferences(cleanKeepingEdges(value)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("|", "&#124;").replaceAll("\\", "&#92;").replaceAll(/[`*[\]~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, String.raw`\$&`).replace(/^(\s*)([#=]|[+-](?=[\s-]|$))/, String.raw`$1\$2`).replace(/^(\s*\d+)([.)])(?=\s|$)/, String.raw`$1\$2`);
	return isolateRightToLeft(escaped);
}
function cleanKeepingEdges(value) {
	const clean = cleanText(value, 600);
	return `${value.startsWith(" ") ? " " : ""}${clean}${value.length > 1 && value.endsWith(" ") ? " " : ""}`;
}
function escapeHtml(value) {
	const escaped = breakReferences(cleanText(value, 600)).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\"", "&quot;");
	return isolateRightToLeft(escaped);
}
function breakReferences(text) {
	return text.replaceAll(/[@#](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`).replaceAll(/GH-(?=\d)/gi, `$&${ZERO_WIDTH_SPACE}`).replaceAll(/:(?=[a-z0-9_+-]+:)/gi, `:${ZERO_WIDTH_SPACE}`).replaceAll(/(https?|ftp|mailto|xmpp):(?=\S)/gi, `$1${ZERO_WIDTH_SPACE}:`).replaceAll(/www\.(?=\S)/gi, `www${ZERO_WIDTH_SPACE}.`);
}
function encodePunctuation(text) {
	return text.replaceAll(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
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

export { wrappable as S, link as _, serviceTable as a, strong as b, left as c, bulletList as d, code as f, joinMarkdown as g, hiddenComment as h, plainTime as i, paragraphs as l, fold as m, estimateOf as n, boundedTable as o, fence as p, liveTable as r, foldSection as s, days as t, right as u, markdownText as v, table as x, md as y };