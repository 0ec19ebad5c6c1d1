import { a as readInput, c as readRunnerContext, d as setOutput, f as setSecret, l as info, n as runAction, o as readIntegerInput } from "./chunks/run-action.js";
import { i as translateErrors, n as parseRepositoryName, r as isNotFound, t as createOctokit } from "./chunks/octokit.js";
import { a as fromReportedProblem, i as refuseReport, n as REPORT_LIMITS, r as isReportFile, s as renderCheckRun, t as readReportFolder } from "./chunks/report-folder.js";
import { d as require_yauzl, l as parseMarker, p as worstVerdict, t as renderCertificationComment, u as renderMarker } from "./chunks/certification-comment.js";
import { t as AppError } from "./chunks/error.js";
import { U as markdownText, W as md, h as paragraphs, rt as parseCertificate } from "./chunks/rich-text.js";
import { _ as parseJsonDocument, f as checkSchema, u as validateReport } from "./chunks/validators.js";
import { resolve } from "node:path";

// src/adapters/github/check-runs.ts
/** GitHub takes this many annotations in one request. */
const ANNOTATIONS_PER_REQUEST = 50;
/** Check runs that this token's app made, found by name and external id. */
function createCheckRuns(octokit, repository) {
	const { checks } = octokit.rest;
	return {
		find: (sha, { name, externalId }) => translateErrors("listing check runs", async () => {
			const found = (await octokit.paginate(checks.listForRef, {
				...repository,
				ref: sha,
				check_name: name,
				filter: "latest",
				per_page: 100
			})).toSorted((a, b) => b.id - a.id).find((run) => run.external_id === externalId);
			if (found === void 0) return null;
			const { id, conclusion, output } = found;
			const { title, summary, annotations_count: annotations } = output;
			return {
				id: String(id),
				conclusion,
				title: title ?? "",
				summary: summary ?? "",
				annotations
			};
		}),
		create: (sha, content) => translateErrors("creating a check run", async () => {
			const [first, ...rest] = chunkAnnotations(content.annotations);
			const { data } = await checks.create({
				...repository,
				...describe$1(content, first ?? []),
				name: content.name,
				head_sha: sha,
				external_id: content.externalId
			});
			for (const part of rest) await checks.update({
				...repository,
				check_run_id: data.id,
				...describe$1(content, part)
			});
		}),
		update: (id, content) => translateErrors("updating a check run", async () => {
			for (const part of chunkAnnotations(content.annotations)) await checks.update({
				...repository,
				check_run_id: Number(id),
				...describe$1(content, part)
			});
		})
	};
}
/** At least one chunk, so that a check without annotations is sent too. */
function chunkAnnotations(annotations) {
	const count = Math.max(1, Math.ceil(annotations.length / ANNOTATIONS_PER_REQUEST));
	return Array.from({ length: count }, (_, index) => annotations.slice(index * ANNOTATIONS_PER_REQUEST, (index + 1) * ANNOTATIONS_PER_REQUEST));
}
function describe$1(content, annotations) {
	const { conclusion, title, summary, text, detailsUrl } = content;
	return {
		status: "completed",
		conclusion,
		...detailsUrl === void 0 ? {} : { details_url: detailsUrl },
		output: {
			title,
			summary,
			...text === "" ? {} : { text },
			annotations: annotations.map((annotation) => ({
				path: annotation.path,
				start_line: annotation.line,
				end_line: annotation.line,
				annotation_level: annotation.level,
				title: annotation.title,
				message: annotation.message
			}))
		}
	};
}

// src/adapters/github/comments.ts
/** The comments that we wrote ourselves in a thread: found by author on every page, whatever their text claims. */
function createComments({ octokit, repository, author }) {
	const { issues } = octokit.rest;
	return {
		own: (thread) => translateErrors("listing comments", async () => {
			return (await octokit.paginate(issues.listComments, {
				...repository,
				issue_number: thread,
				per_page: 100
			})).filter(({ user }) => user?.login === author).toSorted((a, b) => a.id - b.id).map(({ id, body }) => ({
				id: String(id),
				body: body ?? ""
			}));
		}),
		post: (thread, body) => translateErrors("posting a comment", async () => {
			await issues.createComment({
				...repository,
				issue_number: thread,
				body
			});
		}),
		edit: (_thread, id, body) => translateErrors("editing a comment", async () => {
			await issues.updateComment({
				...repository,
				comment_id: Number(id),
				body
			});
		}),
		remove: (_thread, id) => removeComment(octokit, repository, id)
	};
}
/** What is gone already was what we wanted. */
async function removeComment(octokit, repository, id) {
	try {
		await translateErrors("deleting a comment", () => octokit.rest.issues.deleteComment({
			...repository,
			comment_id: Number(id)
		}));
	} catch (error) {
		if (!isNotFound(error)) throw error;
	}
}

// src/adapters/github/pull-requests.ts
function createPullRequests(octokit, repository) {
	const { pulls } = octokit.rest;
	return {
		get: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return describe(data);
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
			return (await octokit.paginate(pulls.listFiles, {
				...repository,
				pull_number: number,
				per_page: 100
			})).flatMap(({ filename, previous_filename: previous }) => [filename, ...previous === void 0 ? [] : [previous]]);
		})
	};
}
function describe({ number, state, head, base }) {
	return {
		number,
		open: state === "open",
		headSha: head.sha,
		headRepository: head.repo === null ? null : {
			id: head.repo.id,
			fullName: head.repo.full_name
		},
		fork: head.repo?.id !== base.repo.id
	};
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
		if (isBaselineFile(name)) continue;
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

// src/domain/certification/judge-origin.ts
/** What a workflow or an action of the repository may be made of; a pull request that edits it measures by its own rules. */
const WORKFLOW_FILES = /^\.github\/(?:workflows|actions)\//;
/**
* Whether what a run left behind may be shown on a pull request: it must come from the known workflow, unchanged, on the head
* that the pull request has now. Whoever opened the pull request wrote everything else.
*/
function judgeOrigin(run, pull, workflowPath) {
	if (run.event !== "pull_request") return {
		kind: "refused",
		reason: "wrong-event"
	};
	if (run.workflowPath !== workflowPath) return {
		kind: "refused",
		reason: "wrong-workflow"
	};
	if (run.headRepository === null || run.headRepository.id !== pull.headRepository?.id) return {
		kind: "refused",
		reason: "wrong-repository"
	};
	if (!pull.open || run.headSha !== pull.headSha) return { kind: "outdated" };
	if (pull.changedFiles.some((path) => WORKFLOW_FILES.test(path))) return {
		kind: "refused",
		reason: "workflow-changed"
	};
	return { kind: "accepted" };
}
/** Whether a pull request gives a reason to certify a version: its file changed, or something else of its model. */
function concernsVersion(changedFiles, { model, version }) {
	const part = `/${model}/`;
	return changedFiles.flatMap((path) => {
		const index = `/${path}`.indexOf(part);
		return index === -1 ? [] : [`/${path}`.slice(index + part.length)];
	}).some((path) => path === `versions/${version}.yaml` || !path.startsWith("versions/"));
}

// src/contract/parse-report.ts
/** report.json, which lies beside the certificates of a job → typed. Throws AppError schema-violation with all problems. */
function parseReport(file) {
	return checkSchema(parseJsonDocument(file), validateReport);
}

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

// src/report/withdrawn-comment.ts
/** What stays of a report when a later commit takes the change back. */
function renderWithdrawnComment(model) {
	const body = paragraphs([md`### ${model}: nothing to certify`, md`This pull request no longer changes the model, so that an earlier report here does not count.`]);
	return `${markdownText(renderMarker({
		model,
		commit: null,
		history: []
	}))}\n${markdownText(body)}\n`;
}

// src/usecases/comment/save-report-comments.ts
/** Makes the thread show one comment a model, whatever it shows now: found by author and marker, updated, else posted. */
async function saveReportComments({ comments, thread, commit }, reports) {
	const before = await comments.own(thread);
	for (const report of reports) {
		const [first, ...others] = ofModel(before, report.model);
		const render = (history) => renderCertificationComment(report.certificates, {
			...report,
			commit,
			history
		});
		for (const { id } of others) await comments.remove(thread, id);
		if (first !== void 0 && await tryEdit(comments, thread, edited(first, commit, render))) continue;
		const body = render([]);
		await comments.post(thread, body);
		await keepOldest(comments, thread, {
			model: report.model,
			body
		});
	}
	const models = new Set(reports.map(({ model }) => model));
	for (const comment of before) {
		const model = parseMarker(comment.body)?.model;
		if (model === void 0 || models.has(model)) continue;
		await tryEdit(comments, thread, {
			...comment,
			body: renderWithdrawnComment(model),
			previous: comment.body
		});
	}
}
/** The new text, with the runs that the old one remembers of other commits. */
function edited(comment, commit, render) {
	const history = parseMarker(comment.body)?.history ?? [];
	return {
		id: comment.id,
		body: render(history.filter((run) => run.commit !== commit)),
		previous: comment.body
	};
}
/** False when somebody deleted the comment meanwhile: then it is to be posted again. */
async function tryEdit(comments, thread, { id, body, previous }) {
	if (body === previous) return true;
	try {
		await comments.edit(thread, id, body);
		return true;
	} catch (error) {
		if (error instanceof AppError && error.code === "github-refused" && error.reason === "not-found") return false;
		throw error;
	}
}
/** Two runs may post at the same time: the oldest comment stays, says what we say, and ours goes. */
async function keepOldest(comments, thread, { model, body }) {
	const [oldest, ...others] = ofModel(await comments.own(thread), model);
	for (const { id } of others) await comments.remove(thread, id);
	if (oldest !== void 0) await tryEdit(comments, thread, {
		id: oldest.id,
		body,
		previous: oldest.body
	});
}
function ofModel(comments, model) {
	return comments.filter(({ body }) => parseMarker(body)?.model === model);
}

// src/usecases/comment/save-version-checks.ts
/** Makes a commit carry one check run a version, `seatrial / churn@1.4.0`. */
async function saveVersionChecks(checks, sha, versions) {
	for (const version of versions) await saveCheck(checks, sha, describeCheck(version));
}
function describeCheck({ model, version, report }) {
	const subject = `${model}@${version}`;
	return {
		name: `seatrial / ${subject}`,
		externalId: `seatrial:${subject}`,
		detailsUrl: report.links?.run,
		...renderCheckRun(report)
	};
}
/** GitHub only adds annotations: a check run that has some is followed by a new one, which takes its place. */
async function saveCheck(checks, sha, content) {
	const found = await checks.find(sha, content);
	if (found === null || found.annotations > 0 && !isSame(found, content)) return checks.create(sha, content);
	if (!isSame(found, content)) await checks.update(found.id, content);
}
function isSame(found, content) {
	return found.conclusion === content.conclusion && found.title === content.title && found.summary.trim() === content.summary.trim();
}

// src/usecases/comment/version-reports.ts
/** One report a model, in the order of their names. Links in what was handed on are replaced by the run that GitHub names. */
function buildModelReports(handed, context) {
	const versions = buildVersionReports(handed, context);
	return [...Map.groupBy(versions, ({ model }) => model)].toSorted(([a], [b]) => a < b ? -1 : 1).map(([model, group]) => ({
		...describeModel(model, handed, context),
		certificates: group.flatMap(({ report }) => report.certificates),
		problems: group.flatMap(({ report }) => report.problems ?? [])
	}));
}
/** One report a version, for its check run. */
function buildVersionReports(handed, context) {
	const certified = handed.certificates.map((certificate) => {
		const { model, version } = certificate.subject;
		const certificates = [withRun(certificate, context.runUrl)];
		return {
			model,
			version,
			report: {
				...describeModel(model, handed, context),
				certificates
			}
		};
	});
	const unanswered = handed.models.flatMap(({ model, unanswered: versions }) => versions.map(({ version, problems }) => withProblems({
		model,
		version
	}, problems.map(fromReportedProblem), {
		handed,
		context
	})));
	const reported = [...certified, ...unanswered];
	const known = new Set(reported.map(({ model, version }) => `${model}@${version}`));
	const missing = context.planned.filter(({ model, version }) => !known.has(`${model}@${version}`));
	return [...reported, ...missing.map((subject) => withProblems(subject, [describeMissing(subject)], {
		handed,
		context
	}))];
}
function withProblems(subject, problems, { handed, context }) {
	return {
		...subject,
		report: {
			...describeModel(subject.model, handed, context),
			certificates: [],
			problems
		}
	};
}
function describeModel(model, { models }, { runUrl, fork }) {
	return {
		model,
		certificates: [],
		policyChange: models.find((reported) => reported.model === model && reported.policyChange !== null)?.policyChange ?? void 0,
		fork,
		links: runUrl === void 0 ? void 0 : {
			run: runUrl,
			summary: runUrl,
			certificates: `${runUrl}#artifacts`
		}
	};
}
function withRun(certificate, url) {
	const { url: _claimed, reused, ...run } = certificate.run;
	const source = reused === void 0 ? {} : { reused: withoutUrl(reused) };
	return {
		...certificate,
		run: {
			...run,
			...source,
			...url === void 0 ? {} : { url }
		}
	};
}
function withoutUrl({ url: _claimed, ...reused }) {
	return reused;
}
function describeMissing({ model, version }) {
	return {
		code: "interrupted",
		message: `The job that should certify ${model}@${version} ended without a result.`,
		hint: "Its log says why; run the failed jobs again."
	};
}

// src/usecases/comment/publish-reports.ts
/** Posts check runs, then comments. Throws AppError certificate-untrusted where what was handed on must not be shown. */
async function publishReports(source, ports) {
	switch (source.kind) {
		case "commit": return post({
			sha: source.sha,
			thread: null
		}, {
			...source.own,
			handed: readReportFiles(source.own.files)
		}, ports);
		case "pull-request": {
			const pull = await ports.pulls.get(source.number);
			if (!pull.open || pull.headSha !== source.headSha) return { kind: "outdated" };
			return postOnPull(pull, {
				...source.own,
				handed: readReportFiles(source.own.files)
			}, ports);
		}
		case "run": return publishRun(source, ports);
	}
}
async function publishRun(source, ports) {
	const run = await ports.runs.find(source.runId);
	const pull = await findPull(run.headRepository, run.headBranch, ports.pulls);
	if (pull === null) return { kind: "outdated" };
	const changedFiles = await ports.pulls.changedFiles(pull.number);
	const origin = judgeOrigin(run, {
		...pull,
		changedFiles
	}, source.workflowPath);
	if (origin.kind === "outdated") return origin;
	if (origin.kind === "refused") throw untrusted(origin.reason, REFUSALS[origin.reason]);
	const files = await ports.runs.files(source.runId, source.artifactPrefix);
	return postOnPull(pull, {
		handed: readReportFiles(files),
		changedFiles,
		runUrl: run.url,
		planned: []
	}, ports);
}
const REFUSALS = {
	"wrong-event": "That run was not started by a pull request.",
	"wrong-workflow": "That run is of another workflow than the one that certifies.",
	"wrong-repository": "That run is of another repository than the pull request comes from.",
	"workflow-changed": "The pull request changes workflows or actions of this repository, so that its own measurements prove nothing."
};
async function findPull(repository, branch, pulls) {
	if (repository === null || branch === null) return null;
	const [owner = ""] = repository.fullName.split("/");
	return (await pulls.fromBranch(`${owner}:${branch}`)).find(({ headRepository }) => headRepository?.id === repository.id) ?? null;
}
async function postOnPull(pull, reports, ports) {
	const { certificates, models } = reports.handed;
	const subjects = [...certificates.map(({ subject }) => subject), ...models.flatMap(({ model, unanswered }) => unanswered.map(({ version }) => ({
		model,
		version
	})))];
	const changedFiles = subjects.length === 0 ? [] : reports.changedFiles ?? await ports.pulls.changedFiles(pull.number);
	const foreign = subjects.find((subject) => !concernsVersion(changedFiles, subject));
	if (foreign !== void 0) throw untrusted("unrelated-subject", `The pull request does not change ${foreign.model}@${foreign.version}.`);
	const fork = pull.fork ? pull.headRepository?.fullName ?? "unknown" : void 0;
	return post({
		sha: pull.headSha,
		thread: pull.number
	}, {
		...reports,
		fork
	}, ports);
}
async function post({ sha, thread }, { handed, ...context }, { checks, comments }) {
	const reports = buildModelReports(handed, context);
	await saveVersionChecks(checks, sha, buildVersionReports(handed, context));
	if (thread !== null) await saveReportComments({
		comments,
		thread,
		commit: sha
	}, reports);
	return {
		kind: "posted",
		reports
	};
}

// actions/comment/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readCommentInputs() {
	const token = readInput("token");
	if (token === void 0) throw new AppError({
		code: "usage",
		message: "The input token is empty.",
		hint: "Leave it out to use the token of the job."
	});
	return {
		token,
		certificates: readInput("certificates") ?? "seatrial-report",
		planned: parsePlanned(readInput("planned")),
		pullRequest: readPullRequest(),
		runId: readIntegerInput("run-id"),
		workflow: readInput("workflow") ?? ".github/workflows/seatrial.yml",
		artifactPrefix: readInput("artifact-prefix") ?? "seatrial-report",
		author: readInput("author") ?? "github-actions[bot]"
	};
}
function readPullRequest() {
	const [number, headSha] = [readIntegerInput("pull-request"), readInput("commit")];
	if (number === void 0) return void 0;
	if (headSha !== void 0) return {
		number,
		headSha
	};
	throw new AppError({
		code: "usage",
		message: "The input commit is empty, so that nobody knows which head of the pull request was certified.",
		hint: "Set it to the commit that was checked out."
	});
}
/** The plan action's matrix, of which only the versions matter. */
function parsePlanned(text) {
	if (text === void 0) return [];
	return [...text.matchAll(/([a-z0-9][a-z0-9._-]*)@([0-9A-Za-z.-]+)/g)].map(([, model = "", version = ""]) => ({
		model,
		version
	}));
}

// actions/comment/main.ts
await runAction(async () => {
	const inputs = readCommentInputs();
	setSecret(inputs.token);
	const context = await readRunnerContext(process.env);
	const outcome = await publishReports(await findSource(inputs, context), wirePorts(inputs, context));
	const reports = outcome.kind === "posted" ? outcome.reports : [];
	const verdicts = reports.flatMap(({ certificates, problems = [] }) => [...certificates.map(({ verdict }) => verdict), ...problems.length > 0 ? ["fail"] : []]);
	setOutput("models", JSON.stringify(reports.map(({ model }) => model)));
	setOutput("verdict", worstVerdict(verdicts));
	const isEmpty = outcome.kind === "posted" && reports.length === 0;
	setOutput("reason-code", isEmpty ? "nothing-to-post" : outcome.kind);
	if (outcome.kind === "outdated") info("The pull request has moved on or is closed: nothing was posted.");
});
function wirePorts({ token, author }, { repository, apiUrl }) {
	const name = parseRepositoryName(repository ?? "");
	if (name === null) throw new AppError({
		code: "usage",
		message: "GITHUB_REPOSITORY names no repository."
	});
	const onWait = (seconds) => info(`GitHub asks to wait for ${seconds} s.`);
	const octokit = createOctokit({
		token,
		apiUrl,
		onWait
	});
	return {
		comments: createComments({
			octokit,
			repository: name,
			author
		}),
		checks: createCheckRuns(octokit, name),
		pulls: createPullRequests(octokit, name),
		runs: createMeasuringRuns(octokit, name)
	};
}
async function findSource(inputs, context) {
	const { workflow: workflowPath, artifactPrefix, planned } = inputs;
	const runId = inputs.runId ?? context.measuredRun;
	if (runId !== void 0) return {
		kind: "run",
		runId,
		workflowPath,
		artifactPrefix
	};
	const own = {
		files: await readReportFolder(resolve(context.workspace, inputs.certificates)),
		runUrl: context.run.url,
		planned
	};
	const pullRequest = inputs.pullRequest ?? context.pullRequest;
	if (pullRequest !== void 0) return {
		kind: "pull-request",
		...pullRequest,
		own
	};
	const { commit } = context.run;
	if (commit !== void 0) return {
		kind: "commit",
		sha: commit,
		own
	};
	throw new AppError({
		code: "usage",
		message: "This event has neither a pull request nor a commit to report on.",
		hint: "Run the action on pull_request, merge_group, push or workflow_run, or set run-id."
	});
}

export {  };