import { a as readInput, c as readRunnerContext, d as setOutput, f as setSecret, n as runAction, o as readIntegerInput, p as warning } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { r as worstAnswer } from "./chunks/verdict.js";
import { n as AppError } from "./chunks/quote-text.js";
import { a as createReportFolder, i as renderMarker, l as drawPage, r as parseMarker, t as renderCertificationComment } from "./chunks/certification-comment.js";
import { t as describePriorArt } from "./chunks/describe-prior-art.js";
import { a as readRecord, t as wireCheckedOutRecord } from "./chunks/record.js";
import { n as readReportFiles, r as untrusted, t as createMeasuringRuns } from "./chunks/workflow-artifacts.js";
import { l as paragraphs, v as markdownText, y as md } from "./chunks/live-sections.js";
import { r as fromReportedProblem, t as renderCheckRun } from "./chunks/check-run.js";
import { a as translateErrors, n as createOctokit, r as parseRepositoryName } from "./chunks/octokit.js";
import { t as createComments } from "./chunks/comments.js";
import { n as createPullRequests } from "./chunks/pull-requests.js";
import { i as findWorkTree } from "./chunks/registry-folder.js";
import { t as wirePage } from "./chunks/page.js";
import { resolve } from "node:path";

// src/domain/certification/judge-origin.ts
/**
* What a workflow or an action of the repository may be made of, and the settings of a registry, wherever in the repository
* it is; a pull request that edits them measures by its own rules.
*/
const WORKFLOW_FILES = /^\.github\/(?:workflows|actions)\/|(?:^|\/)\.github\/seatrial\.yml$/;
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

// src/usecases/comment/find-source.ts
/** Another run's reports where one is named, else those of this run. Throws AppError usage where they are about nothing. */
async function findSource(facts, reports) {
	const { runId, workflowPath, artifactPrefix, pullRequest, commit, runUrl, planned } = facts;
	if (runId !== void 0) return {
		kind: "run",
		runId,
		workflowPath,
		artifactPrefix
	};
	const own = {
		files: await reports.read(),
		runUrl,
		planned
	};
	if (pullRequest !== void 0) return {
		kind: "pull-request",
		...pullRequest,
		own
	};
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

// src/usecases/comment/prior-art.ts
/** A record that cannot be read costs the report its prior art, not the report. */
const NO_PRIOR_ART = [
	"usage",
	"git-failed",
	"state-corrupt",
	"schema-violation",
	"yaml-syntax"
];
/** Reports with what came before each of their versions. The record is read once, and only where something was certified. */
async function withPriorArt(reports, ports) {
	if (reports.every(({ certificates }) => certificates.length === 0)) return reports;
	const rows = await readRows(ports);
	if (rows.length === 0) return reports;
	return reports.map((report) => ({
		...report,
		priorArt: new Map(report.certificates.map((certificate) => [certificate.subject.version, describePriorArt(rows, certificate)]))
	}));
}
async function readRows({ open, warn }) {
	try {
		const reading = open();
		if (reading === null) return [];
		const { rows, faults } = await readRecord(reading);
		for (const { code, model, message } of faults) warn(`Of the prior art is left out: ${model}: ${code}: ${message}`);
		return rows;
	} catch (error) {
		if (!(error instanceof AppError && NO_PRIOR_ART.includes(error.code))) throw error;
		warn(`Prior art is left out: ${error.message}`);
		return [];
	}
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
		problems: group.flatMap(({ report }) => report.problems ?? []),
		unanswered: group.flatMap(({ report }) => report.unanswered ?? [])
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
			problems,
			unanswered: [{
				version: subject.version,
				problems
			}]
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
async function publishReports(facts, ports) {
	const source = await findSource(facts, ports.reports);
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
	"workflow-changed": "The pull request changes workflows, actions or settings of this repository, so that its own measurements prove nothing."
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
async function post({ sha, thread }, { handed, ...context }, { checks, comments, record, savePage }) {
	const built = buildModelReports(handed, context);
	const reports = thread === null && savePage === null ? built : await withPriorArt(built, record);
	await saveVersionChecks(checks, sha, buildVersionReports(handed, context));
	if (thread !== null) await saveReportComments({
		comments,
		thread,
		commit: sha
	}, reports);
	if (savePage !== null && reports.length > 0) await savePage(await drawPage(reports));
	return {
		kind: "posted",
		reports
	};
}

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
				...describe(content, first ?? []),
				name: content.name,
				head_sha: sha,
				external_id: content.externalId
			});
			for (const part of rest) await checks.update({
				...repository,
				check_run_id: data.id,
				...describe(content, part)
			});
		}),
		update: (id, content) => translateErrors("updating a check run", async () => {
			for (const part of chunkAnnotations(content.annotations)) await checks.update({
				...repository,
				check_run_id: Number(id),
				...describe(content, part)
			});
		})
	};
}
/** At least one chunk, so that a check without annotations is sent too. */
function chunkAnnotations(annotations) {
	const count = Math.max(1, Math.ceil(annotations.length / ANNOTATIONS_PER_REQUEST));
	return Array.from({ length: count }, (_, index) => annotations.slice(index * ANNOTATIONS_PER_REQUEST, (index + 1) * ANNOTATIONS_PER_REQUEST));
}
function describe(content, annotations) {
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

// src/wiring/comment.ts
/** null where the repository's name is none. */
function wireComment(place) {
	const { token, apiUrl, onWait, author, workspace, registry, warn } = place;
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const octokit = createOctokit({
		token,
		apiUrl,
		onWait
	});
	const hasCheckout = () => findWorkTree(resolve(workspace, registry)) !== null;
	return {
		comments: createComments({
			octokit,
			repository,
			author
		}),
		checks: createCheckRuns(octokit, repository),
		pulls: createPullRequests(octokit, repository),
		runs: createMeasuringRuns(octokit, repository),
		reports: createReportFolder(resolve(workspace, place.certificates)),
		savePage: place.page === void 0 ? null : wirePage(resolve(workspace, place.page)).save,
		record: {
			open: () => hasCheckout() ? wireCheckedOutRecord(workspace, registry) : null,
			warn
		}
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
		registry: readInput("registry") ?? ".",
		planned: parsePlanned(readInput("planned")),
		pullRequest: readPullRequest(),
		runId: readIntegerInput("run-id"),
		workflow: readInput("workflow") ?? ".github/workflows/seatrial.yml",
		artifactPrefix: readInput("artifact-prefix") ?? "seatrial-report",
		author: readInput("author") ?? "github-actions[bot]",
		page: readInput("page")
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
	const include = propertyOf(parseJson(text), "include");
	if (!Array.isArray(include)) throw notAMatrix();
	return include.flatMap((job) => parseVersions(propertyOf(job, "versions")));
}
function parseVersions(lines) {
	if (typeof lines !== "string") throw notAMatrix();
	return lines.split("\n").map((line) => {
		const [, model, version] = /^([a-z0-9][a-z0-9._-]*)@([0-9A-Za-z.-]+)$/.exec(line) ?? [];
		if (model === void 0 || version === void 0) throw notAMatrix();
		return {
			model,
			version
		};
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw notAMatrix(cause);
	}
}
function propertyOf(value, key) {
	return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null;
}
function notAMatrix(cause) {
	return new AppError({
		code: "usage",
		message: "The input planned is not a matrix of the plan action.",
		hint: "Hand on its output matrix as it is.",
		cause
	});
}

// actions/comment/main.ts
await runAction(async () => {
	const inputs = readCommentInputs();
	setSecret(inputs.token);
	const context = await readRunnerContext(process.env);
	const ports = wireComment({
		...inputs,
		repository: context.repository ?? "",
		apiUrl: context.apiUrl,
		workspace: context.workspace,
		onWait: (seconds) => logLine(`GitHub asks to wait for ${seconds} s.`),
		warn: (sentence) => warning(sentence)
	});
	if (ports === null) throw new AppError({
		code: "usage",
		message: "GITHUB_REPOSITORY names no repository."
	});
	tell(await publishReports(describeSource(inputs, context), ports));
});
function describeSource(inputs, context) {
	return {
		runId: inputs.runId ?? context.measuredRun,
		workflowPath: inputs.workflow,
		artifactPrefix: inputs.artifactPrefix,
		pullRequest: inputs.pullRequest ?? context.pullRequest,
		commit: context.run.commit,
		runUrl: context.run.url,
		planned: inputs.planned
	};
}
function tell(outcome) {
	const reports = outcome.kind === "posted" ? outcome.reports : [];
	const answers = reports.flatMap(({ certificates, problems = [] }) => [...certificates.map(({ verdict }) => verdict), ...problems.length > 0 ? ["unanswered"] : []]);
	setOutput("models", JSON.stringify(reports.map(({ model }) => model)));
	setOutput("verdict", outcome.kind === "outdated" ? "unanswered" : worstAnswer(answers));
	const isEmpty = outcome.kind === "posted" && reports.length === 0;
	setOutput("reason-code", isEmpty ? "nothing-to-post" : outcome.kind);
	if (outcome.kind === "outdated") logLine("The pull request has moved on or is closed: nothing was posted.");
}

export {  };