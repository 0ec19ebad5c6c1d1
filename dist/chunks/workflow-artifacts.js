import { n as AppError } from "./quote-text.js";
import { t as require_yauzl } from "./yauzl.js";
import { i as parseReport } from "./parsers.js";
import { n as parseCertificate } from "./parse-certificate.js";
import { i as refuseReport, n as isChangedRowsFile, r as isReportFile, t as REPORT_LIMITS } from "./report-limits.js";
import { a as translateErrors } from "./octokit.js";

// src/usecases/comment/read-report-files.ts
/** Throws AppError certificate-untrusted: one file that no certification makes, and nothing of the rest is shown either. */
function readReportFiles(files) {
	const isReport = ({ name }) => name === "report.json";
	const models = files.filter(isReport).flatMap((file) => readAs(file, parseReport).models);
	const certificates = files.filter((file) => !isReport(file)).map(readCertificate);
	const names = certificates.map(({ subject }) => `${subject.model}@${subject.version}`);
	if (new Set(names).size < names.length) throw untrusted("subject-twice", "Two certificates are about one version.");
	return {
		certificates,
		models
	};
}
function readCertificate(file) {
	const certificate = readAs(file, parseCertificate);
	const { model, version } = certificate.subject;
	if (file.name === `${model}@${version}.certificate.json`) return certificate;
	throw untrusted("file-name", `The certificate in ${file.name} is about another version than its name says.`);
}
function readAs({ name, content }, parse) {
	try {
		return parse({
			path: name,
			content
		}).value;
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		if (cause.code === "certificate-untrusted") throw untrusted(cause.reason, `${name}: ${cause.message}`, cause);
		throw untrusted("schema-violation", `${name} does not fit its schema: ${cause.message}`, cause);
	}
}
function untrusted(reason, message, cause) {
	return new AppError({
		code: "certificate-untrusted",
		reason,
		message,
		hint: "Nothing of it was posted; look at what the workflow run uploaded.",
		cause
	});
}

// src/adapters/system/report-zip.ts
var import_yauzl = require_yauzl();
/**
* Unpacks an artifact in memory: only files that the certify action writes, and never more bytes than allowed, whatever the
* zip says of itself. Throws AppError certificate-untrusted.
*/
async function readReportZip(bytes, room) {
	try {
		return await readEntries(await (0, import_yauzl.fromBufferPromise)(bytes, {
			lazyEntries: true,
			strictFileNames: true,
			validateEntrySizes: true
		}), room);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw refuseReport("not-a-zip", error);
	}
}
async function readEntries(zip, room) {
	if (zip.entryCount > REPORT_LIMITS.files) throw refuseReport("too-many-files");
	const files = /* @__PURE__ */ new Map();
	let left = room;
	for await (const entry of zip.eachEntry()) {
		const name = entry.fileName;
		if (isBaselineFile(name) || isChangedRowsFile(name)) continue;
		if (!isReportFile(name) || files.has(name)) throw refuseReport("file-name");
		const content = await readEntry(zip, entry, Math.min(left, REPORT_LIMITS.fileBytes));
		left -= content.byteLength;
		files.set(name, {
			name,
			content
		});
	}
	return [...files.values()];
}
/** The certificate of a version that was certified again for comparison: evidence, and not part of the report. */
function isBaselineFile(name) {
	return name.startsWith("baseline/") && (name === "baseline/" || isReportFile(name.slice(9)));
}
async function readEntry(zip, entry, most) {
	if (entry.uncompressedSize > most) throw refuseReport("too-large");
	const parts = [];
	let size = 0;
	const stream = await zip.openReadStreamPromise(entry);
	for await (const part of stream) {
		if (!Buffer.isBuffer(part)) throw refuseReport("not-a-zip");
		size += part.byteLength;
		if (size > most) throw refuseReport("too-large");
		parts.push(part);
	}
	return Buffer.concat(parts);
}

// src/adapters/github/workflow-artifacts.ts
/** Runs and artifacts of other workflow runs, which whoever opened a pull request may have written. */
function createMeasuringRuns(octokit, repository) {
	return {
		find: (runId) => translateErrors("reading a workflow run", () => findRun(octokit, repository, runId)),
		files: (runId, prefix) => translateErrors("downloading certificates", () => downloadFiles({
			octokit,
			repository
		}, runId, prefix))
	};
}
async function findRun(octokit, repository, runId) {
	const { data } = await octokit.rest.actions.getWorkflowRun({
		...repository,
		run_id: runId
	});
	const { head_repository: head } = data;
	return {
		id: data.id,
		event: data.event,
		workflowPath: data.path.replace(/@.*$/, ""),
		headSha: data.head_sha,
		headBranch: data.head_branch,
		headRepository: head === null || head === void 0 ? null : {
			id: head.id,
			fullName: head.full_name
		},
		url: data.html_url
	};
}
async function downloadFiles({ octokit, repository }, runId, prefix) {
	const { actions } = octokit.rest;
	const artifacts = (await octokit.paginate(actions.listWorkflowRunArtifacts, {
		...repository,
		run_id: runId,
		per_page: 100
	})).filter(({ name, expired }) => name.startsWith(prefix) && !expired);
	if (artifacts.length > REPORT_LIMITS.artifacts) throw refuseReport("too-many-artifacts");
	if (artifacts.reduce((sum, { size_in_bytes: size }) => sum + size, 0) > REPORT_LIMITS.zippedBytes) throw refuseReport("too-large");
	const files = [];
	let room = REPORT_LIMITS.totalBytes;
	for (const { id } of artifacts) {
		const { data } = await actions.downloadArtifact({
			...repository,
			artifact_id: id,
			archive_format: "zip"
		});
		const unpacked = await readReportZip(asBytes(data), room);
		room -= unpacked.reduce((sum, { content }) => sum + content.byteLength, 0);
		files.push(...unpacked);
	}
	return files;
}
/** Octokit types a redirected download as unknown; what comes is an ArrayBuffer. */
function asBytes(data) {
	if (data instanceof ArrayBuffer && data.byteLength <= REPORT_LIMITS.zippedBytes) return Buffer.from(data);
	throw refuseReport(data instanceof ArrayBuffer ? "too-large" : "not-a-zip");
}

export { readReportFiles as n, untrusted as r, createMeasuringRuns as t };