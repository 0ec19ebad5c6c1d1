import { t as AppError } from "./error.js";
import { t as require_yauzl } from "./yauzl.js";
import { i as refuseReport, n as isForPeople, r as isReportFile, t as REPORT_LIMITS } from "./report-limits.js";
import { p as translateErrors } from "./octokit.js";
import { posix } from "node:path";

// src/adapters/github/pull-requests.ts
function createPullRequests(octokit, repository) {
	const { git, pulls } = octokit.rest;
	return {
		tip: (branch) => translateErrors("reading a branch", async () => {
			const { data } = await git.getRef({
				...repository,
				ref: `heads/${branch}`
			});
			return data.object.sha;
		}),
		get: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return describe(data);
		}),
		testMerge: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return data.merge_commit_sha;
		}),
		fromBranch: (head) => translateErrors("looking for the pull request", async () => {
			return (await octokit.paginate(pulls.list, {
				...repository,
				state: "open",
				head,
				per_page: 100
			})).map(describe);
		}),
		changedFiles: (number) => translateErrors("listing the files of a pull request", async () => {
			const place = {
				...repository,
				pull_number: number
			};
			const { data: pull } = await pulls.get(place);
			const files = await octokit.paginate(pulls.listFiles, {
				...place,
				per_page: 100
			});
			return {
				paths: files.flatMap(({ filename, previous_filename: previous }) => [filename, ...previous === void 0 ? [] : [previous]]),
				isWhole: files.length >= pull.changed_files
			};
		})
	};
}
function createMergedPulls(octokit, repository) {
	const { pulls, repos } = octokit.rest;
	return {
		head: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return {
				number,
				headSha: data.head.sha
			};
		}),
		mergedAs: (commit) => translateErrors("looking for the pull request of a commit", async () => {
			const place = {
				...repository,
				commit_sha: commit,
				per_page: 100
			};
			const merged = (await octokit.paginate(repos.listPullRequestsAssociatedWithCommit, place)).find(({ merged_at: at, merge_commit_sha: sha, base }) => at !== null && sha === commit && base.ref === base.repo.default_branch);
			return merged === void 0 ? null : {
				number: merged.number,
				headSha: merged.head.sha
			};
		})
	};
}
function describe({ number, state, head, base }) {
	return {
		number,
		open: state === "open",
		headSha: head.sha,
		baseBranch: base.ref,
		headRepository: head.repo === null ? null : {
			id: head.repo.id,
			fullName: head.repo.full_name
		},
		fork: head.repo?.id !== base.repo.id
	};
}

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

export { createPullRequests as i, listQueuedRuns as n, createMergedPulls as r, createMeasuringRuns as t };