import { t as AppError } from "./error.js";
import { t as require_yauzl } from "./yauzl.js";
import { r as parseModel } from "./parsers.js";
import { i as refuseReport, n as isForPeople, r as isReportFile, t as REPORT_LIMITS } from "./report-limits.js";
import { t as createMergedPulls } from "./pull-requests.js";
import { n as createOctokit, p as translateErrors, r as parseRepositoryName } from "./octokit.js";
import { t as CODE_OWNERS_PATHS } from "./code-owners.js";
import { t as createPeople } from "./people.js";
import { posix } from "node:path";

// src/adapters/system/report-zip.ts
var import_yauzl = require_yauzl();
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
		if (isBaselineFile(name) || isForPeople(name)) continue;
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
function createMeasuringRuns(octokit, repository) {
	return {
		find: (runId) => translateErrors("reading a workflow run", () => findRun(octokit, repository, runId)),
		files: (runId, prefix) => translateErrors("downloading certificates", () => downloadFiles({
			octokit,
			repository
		}, runId, prefix))
	};
}
const WORKFLOWS = ".github/workflows";
async function listQueuedRuns(octokit, repository, workflowPath) {
	if (posix.dirname(workflowPath) !== WORKFLOWS) return [];
	return translateErrors("looking for runs of the merge queue", async () => {
		const { data } = await octokit.rest.actions.listWorkflowRuns({
			...repository,
			workflow_id: posix.basename(workflowPath),
			event: "merge_group",
			per_page: 100
		});
		return data.workflow_runs.filter(({ path }) => plainPath(path) === workflowPath).map(({ id, head_sha: headSha }) => ({
			id,
			headSha
		}));
	});
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
		title: data.display_title,
		workflowPath: plainPath(data.path),
		headSha: data.head_sha,
		headBranch: data.head_branch,
		headRepository: head === null || head === void 0 ? null : {
			id: head.id,
			fullName: head.full_name
		},
		url: data.html_url
	};
}
function plainPath(path) {
	return path.replace(/@.*$/s, "");
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
function asBytes(data) {
	if (data instanceof ArrayBuffer && data.byteLength <= REPORT_LIMITS.zippedBytes) return Buffer.from(data);
	throw refuseReport(data instanceof ArrayBuffer ? "too-large" : "not-a-zip");
}

// src/usecases/certify/read-ownership.ts
async function readOwnership({ changedFiles, commit, folder }) {
	const path = `${folder}/model.yaml`;
	const codeOwners = await readFirst(changedFiles, commit);
	const content = await changedFiles.readAt(commit, path);
	return {
		codeOwners,
		path,
		owners: content === null ? [] : ownersIn(path, content)
	};
}
async function readFirst(changedFiles, commit) {
	for (const name of CODE_OWNERS_PATHS) {
		const text = await changedFiles.readAt(commit, name);
		if (text !== null) return text;
	}
	return null;
}
function ownersIn(path, content) {
	try {
		return parseModel({
			path,
			content
		}).value.owners ?? [];
	} catch (error) {
		if (error instanceof AppError) return [];
		throw error;
	}
}

// src/wiring/approvals.ts
function wireApprovals({ changedFiles, folders, ...place }) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const octokit = createOctokit(place);
	const pulls = createMergedPulls(octokit, repository);
	return (commit) => {
		const ownership = async (model) => [await readOwnership({
			changedFiles,
			commit,
			folder: folders.get(model) ?? model
		})];
		return {
			people: createPeople({
				octokit,
				repository,
				ownership
			}),
			pulls
		};
	};
}
function wireOwners(octokit, repository, registry) {
	const pulls = createMergedPulls(octokit, repository);
	return (commit) => {
		const ownership = async (model) => {
			const folder = `${await registry.modelsFolder(commit)}/${model}`;
			return [await readOwnership({
				changedFiles: registry,
				commit,
				folder
			})];
		};
		return {
			people: createPeople({
				octokit,
				repository,
				ownership
			}),
			pulls
		};
	};
}

export { listQueuedRuns as i, wireOwners as n, createMeasuringRuns as r, wireApprovals as t };