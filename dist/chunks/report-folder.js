import { a as problemsOf } from "./error.js";
import { r as worstAnswer, t as blockingReasons } from "./verdict.js";
import { n as readRegularFile } from "./regular-file.js";
import { i as refuseReport, r as isReportFile, t as REPORT_LIMITS } from "./report-limits.js";
import { n as writeWholeFile, t as prepareFolder } from "./write-file.js";
import { join } from "node:path";
import { lstat, readdir } from "node:fs/promises";

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
function nameOf({ subject }) {
	return `${subject.model}@${subject.version}.certificate.json`;
}
function toJson(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
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
async function listFolder(folder) {
	try {
		return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile() || entry.isDirectory()).map(({ name }) => name);
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return [];
		throw error;
	}
}

export { reportsOf as i, describeResult as n, modelOf as r, createReportFolder as t };