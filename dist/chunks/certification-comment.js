import { d as joinMarkdown, f as link, i as paragraphs, m as md, p as markdownText, u as hiddenComment } from "./section.js";
import { t as IDENTIFIER } from "./constants.js";
import { a as fitRows, i as droppedNote, n as COMMENT_LIMIT, o as fitSections, s as sizeOf } from "./length-budget.js";
import { T as orderCertificates, i as reportTop, n as mostRows, p as reportSections } from "./report-top.js";

// src/report/page/draw-page.ts
async function drawPage(reports) {
	const { renderPage } = await import("./page2.js");
	return renderPage(reports);
}

// src/report/marker.ts
const HISTORY_LENGTH = 5;
const COMMIT = /^[0-9a-f]{7,64}$/;
const VERSION = /^[0-9A-Za-z.-]{1,128}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const LINE = /^<!-- seatrial:report model=(\S{1,64})(?: commit=(\S{7,64}))?(?: history=(\S{1,1200}))? -->$/;
function renderMarker(marker) {
	const history = marker.history.filter(isWritable).slice(0, HISTORY_LENGTH);
	const parts = [
		`model=${IDENTIFIER.test(marker.model) ? marker.model : "unnamed"}`,
		...marker.commit !== null && COMMIT.test(marker.commit) ? [`commit=${marker.commit}`] : [],
		...history.length > 0 ? [`history=${history.map(renderRun).join(",")}`] : []
	];
	return hiddenComment(`seatrial:report ${parts.join(" ")}`);
}
function parseMarker(body) {
	const [, model = "", commit, history] = LINE.exec(body.slice(0, 2048).split(/\r?\n/, 1)[0] ?? "") ?? [];
	if (!IDENTIFIER.test(model) || commit !== void 0 && !COMMIT.test(commit)) return null;
	const runs = (history ?? "").split(",").filter((run) => run !== "");
	return {
		model,
		commit: commit ?? null,
		history: runs.map(parseRun).filter((run) => run !== null)
	};
}
function renderRun(run) {
	return `${run.verdict}/${run.version}/${run.commit}/${run.at}`;
}
function parseRun(text) {
	const [verdict, version = "", commit = "", at = ""] = text.split("/");
	if (verdict !== "pass" && verdict !== "fail" && verdict !== "inconclusive") return null;
	const run = {
		verdict,
		version,
		commit,
		at
	};
	return isWritable(run) ? run : null;
}
function isWritable(run) {
	return VERSION.test(run.version) && COMMIT.test(run.commit) && TIME.test(run.at);
}

// src/report/certification-comment.ts
const FOLD_ROWS = 60;
function renderCertificationComment(certificates, options) {
	const marker = renderMarker({
		model: options.model,
		commit: options.commit ?? null,
		history: [...describeRun(certificates, options.commit), ...options.history ?? []]
	});
	const budget = {
		bytes: COMMENT_LIMIT - sizeOf(marker),
		maxRows: FOLD_ROWS
	};
	return `${markdownText(marker)}\n${markdownText(renderReport({
		...options,
		certificates
	}, budget))}\n`;
}
function describeRun(certificates, commit) {
	const [worst] = orderCertificates(certificates);
	if (worst === void 0 || commit === void 0) return [];
	const { subject, verdict, run } = worst;
	return [{
		version: subject.version,
		verdict,
		commit,
		at: run.startedAt.replace(/\.\d+Z$/, "Z")
	}];
}
function renderReport(report, budget) {
	const footer = footerLine(report);
	const room = budget.bytes - (footer === null ? 0 : sizeOf(footer)) - 2;
	const top = fitRows((maxRows) => reportTop(report, maxRows), mostRows(report), room - 2e3);
	const { shown, dropped } = fitSections(reportSections(report, budget.maxRows), room - sizeOf(top));
	return paragraphs([
		top,
		...shown,
		droppedNote(dropped),
		footer
	]);
}
function footerLine(report) {
	const { summary, run, certificates } = report.links ?? {};
	const [first] = report.certificates;
	const parts = [
		...summary === void 0 ? [] : [link("Full report", summary)],
		...certificates === void 0 ? [] : [link("certificates and charts", certificates)],
		...run === void 0 ? [] : [link("run", run)],
		...first === void 0 ? [] : [md`measured by seatrial ${first.tool.version} with seed ${String(first.run.seed)}`]
	];
	return parts.length === 0 ? null : md`<sub>${joinMarkdown(parts, " · ")}</sub>`;
}

export { drawPage as a, renderMarker as i, renderReport as n, parseMarker as r, renderCertificationComment as t };