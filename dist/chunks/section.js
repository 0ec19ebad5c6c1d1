import { i as formatCount } from "./format.js";
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

export { wrappable as _, right as a, fence as c, joinMarkdown as d, link as f, table as g, strong as h, paragraphs as i, fold as l, md as m, foldSection as n, bulletList as o, markdownText as p, left as r, code as s, boundedTable as t, hiddenComment as u };