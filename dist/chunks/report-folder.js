import { n as readRegularFile } from "./regular-file.js";
import { i as refuseReport, r as isReportFile, t as REPORT_LIMITS } from "./report-limits.js";
import { n as writeWholeFile, t as prepareFolder } from "./write-file.js";
import { join } from "node:path";
import { lstat, readdir } from "node:fs/promises";

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

export { createReportFolder as t };