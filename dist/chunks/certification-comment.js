import { o as problemsOf } from "./quote-text.js";
import { r as worstAnswer, t as blockingReasons } from "./verdict.js";
import { n as readRegularFile } from "./regular-file.js";
import { t as IDENTIFIER } from "./constants.js";
import { i as refuseReport, r as isReportFile, t as REPORT_LIMITS } from "./report-limits.js";
import { n as writeWholeFile, t as prepareFolder } from "./write-file.js";
import { E as orderCertificates, g as reportSections, i as reportTop, n as mostRows } from "./report-top.js";
import { _ as link, g as joinMarkdown, h as hiddenComment, l as paragraphs, v as markdownText, y as md } from "./live-sections.js";
import { a as fitRows, i as droppedNote, n as COMMENT_LIMIT, o as fitSections, s as sizeOf } from "./length-budget.js";
import { join } from "node:path";
import { lstat, readdir } from "node:fs/promises";

// src/report/page/draw-page.ts
/** `renderPage`, whose library for charts is loaded only where a page is asked for. */
async function drawPage(reports) {
	const { renderPage } = await import("./page2.js");
	return renderPage(reports);
}

// src/report/certification-result.ts
function describeResult(saved) {
	const versions = saved.map(describeVersion);
	const verdict = worstAnswer(versions.map((version) => version.verdict));
	return {
		schemaVersion: 1,
		verdict,
		reasonCode: reasonOf(verdict, saved),
		versions
	};
}
const REASONS = {
	pass: "certified",
	fail: "rejected",
	inconclusive: "inconclusive"
};
function reasonOf(verdict, saved) {
	const [error] = saved.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [outcome.error.code] : []);
	if (saved.length === 0) return "nothing-to-certify";
	return verdict === "unanswered" ? error ?? "internal" : REASONS[verdict];
}
function describeVersion({ outcome, path }) {
	if (outcome.kind === "unanswered") return {
		...outcome.subject,
		verdict: "unanswered",
		sha256: null,
		reasons: [outcome.error.code],
		certificate: path
	};
	const { subject, verdict } = outcome.certificate;
	return {
		model: subject.model,
		version: subject.version,
		verdict,
		sha256: subject.digest.sha256,
		reasons: blockingReasons(outcome.certificate),
		certificate: path
	};
}
/** One report a model: its certificates, and the problems of versions that could not be read. */
function reportsOf(saved) {
	return [...Map.groupBy(saved, modelOf)].map(([model, group]) => ({
		model,
		certificates: group.flatMap(({ outcome }) => outcome.kind === "certificate" ? [outcome.certificate] : []),
		problems: group.flatMap(({ outcome }) => outcome.kind === "unanswered" ? problemsOf(outcome.error) : []),
		unanswered: group.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [{
			version: outcome.subject.version,
			problems: problemsOf(outcome.error)
		}] : []),
		policyChange: mergeChanges(group.flatMap(({ outcome }) => outcome.kind === "certificate" ? outcome.policy?.change ?? [] : []))
	}));
}
/** The versions of a model share the change, and the deployed version. */
function mergeChanges(changes) {
	if (changes.length === 0) return void 0;
	const outcomes = new Map(changes.flatMap((change) => change.outcomes).map((outcome) => [`${outcome.role} ${outcome.version}`, outcome]));
	const pending = [...new Set(changes.flatMap((change) => change.pending ?? []))];
	return {
		changed: [...new Set(changes.flatMap(({ changed }) => changed))],
		outcomes: [...outcomes.values()],
		...pending.length === 0 ? {} : { pending }
	};
}
function modelOf({ outcome }) {
	return outcome.kind === "certificate" ? outcome.certificate.subject.model : outcome.subject.model;
}

// src/adapters/system/report-folder.ts
/** Certificates that were measured only to compare with. */
const COMPARISON_FOLDER = "baseline";
function createReportFolder(folder) {
	return {
		prepare: () => prepareFolder(folder),
		saveCertificate: (certificate) => save(join(folder, nameOf(certificate)), toJson(certificate)),
		saveChangedRows: ({ subject }, rows) => save(join(folder, `${subject.model}@${subject.version}.changed-rows.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join("")),
		saveBaseline: (certificate) => save(join(folder, COMPARISON_FOLDER, nameOf(certificate)), toJson(certificate)),
		saveReport: (report) => save(join(folder, "report.json"), toJson(report)),
		saveMarkdown: (text) => save(join(folder, "report.md"), text),
		savePage: (text) => save(join(folder, "report.html"), text),
		read: () => readReportFolder(folder)
	};
}
async function save(path, text) {
	await writeWholeFile(path, text);
	return path;
}
/** Model and version are safe in paths by their schema. */
function nameOf({ subject }) {
	return `${subject.model}@${subject.version}.certificate.json`;
}
function toJson(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
/**
* The report files of a folder, or of the folders in it, one an artifact, as actions/download-artifact lays them. Other files
* are left alone, and links are not followed. A folder that is not there has none. Throws AppError certificate-untrusted.
*/
async function readReportFolder(folder) {
	const names = await listFolder(folder);
	const here = names.filter(isReportFile).map((name) => ({
		name,
		path: join(folder, name)
	}));
	const below = [];
	for (const name of names.filter((entry) => !isReportFile(entry) && entry !== COMPARISON_FOLDER)) {
		const inner = await listFolder(join(folder, name));
		below.push(...inner.filter(isReportFile).map((file) => ({
			name: file,
			path: join(folder, name, file)
		})));
	}
	const found = [...here, ...below];
	if (found.length > REPORT_LIMITS.files) throw refuseReport("too-many-files");
	const files = [];
	let room = REPORT_LIMITS.totalBytes;
	for (const { name, path } of found) {
		const { size } = await lstat(path);
		room -= size;
		if (size > REPORT_LIMITS.fileBytes || room < 0) throw refuseReport("too-large");
		files.push({
			name,
			content: readRegularFile(path, REPORT_LIMITS.fileBytes)
		});
	}
	return files;
}
/** Names of plain files and folders; empty where there is no such folder. */
async function listFolder(folder) {
	try {
		return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile() || entry.isDirectory()).map(({ name }) => name);
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
		throw error;
	}
}

// src/report/marker.ts
/** How many earlier runs a report remembers. */
const HISTORY_LENGTH = 5;
const COMMIT = /^[0-9a-f]{7,64}$/;
const VERSION = /^[0-9A-Za-z.-]{1,128}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const LINE = /^<!-- seatrial:report model=(\S{1,64})(?: commit=(\S{7,64}))?(?: history=(\S{1,1200}))? -->$/;
/** Parts that do not fit the format are left out rather than written. */
function renderMarker(marker) {
	const history = marker.history.filter(isWritable).slice(0, HISTORY_LENGTH);
	const parts = [
		`model=${IDENTIFIER.test(marker.model) ? marker.model : "unnamed"}`,
		...marker.commit !== null && COMMIT.test(marker.commit) ? [`commit=${marker.commit}`] : [],
		...history.length > 0 ? [`history=${history.map(renderRun).join(",")}`] : []
	];
	return hiddenComment(`seatrial:report ${parts.join(" ")}`);
}
/**
* Reads the marker from the first line of a comment, or answers null. Anybody can write such a line: who wrote the
* comment must be checked by the caller.
*/
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
/** Rows of a table inside a fold of a comment. */
const FOLD_ROWS = 60;
/**
* The sticky comment about one model: marker, verdict with its cause, failing gates, next step, folds. At most 65,536
* characters, counted as UTF-8 bytes. The certificates must be of the model that the options name.
*/
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
/** What the next report will remember of this one: its worst version. */
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
/** Top, folds and footer within the budget; folds give way before rows, and the verdict never does. */
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

export { createReportFolder as a, reportsOf as c, renderMarker as i, drawPage as l, renderReport as n, describeResult as o, parseMarker as r, modelOf as s, renderCertificationComment as t };