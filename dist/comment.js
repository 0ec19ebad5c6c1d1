import { a as readInput, f as setOutput, l as readRunnerContext, m as warning, n as runAction, o as readIntegerInput, p as setSecret } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as AppError } from "./chunks/error.js";
import { i as concludeReports, n as buildModelReports, r as buildVersionReports, t as readPlanned } from "./chunks/planned.js";
import { a as drawPage, i as renderMarker, r as parseMarker, t as renderCertificationComment } from "./chunks/certification-comment.js";
import { c as findForeignGate, n as findKnown, r as requireApproval } from "./chunks/reported-registry.js";
import { t as objectToModes } from "./chunks/claimed-modes.js";
import { t as quoteText } from "./chunks/quote-text.js";
import { n as untrusted, t as readReportFiles } from "./chunks/read-report-files.js";
import { r as sinceOf } from "./chunks/find-base.js";
import { t as describePriorArt } from "./chunks/describe-prior-art.js";
import { a as readRecord } from "./chunks/record.js";
import { i as paragraphs, m as md, p as markdownText } from "./chunks/section.js";
import { n as saveOwnComment, t as editComment } from "./chunks/save-own-comment.js";
import { t as renderCheckRun } from "./chunks/check-run.js";
import { n as wireComment } from "./chunks/comment.js";

// src/domain/certification/judge-origin.ts
const WORKFLOW_FILES = /^\.github\/(?:workflows|actions)\/|(?:^|\/)\.github\/seatrial\.yml$/;
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
function concernsVersion(changedFiles, { model, version, folder }) {
	const part = `${folder}/${model}/`;
	return changedFiles.flatMap((path) => path.startsWith(part) ? [path.slice(part.length)] : []).some((path) => path === `versions/${version}.yaml` || !path.startsWith("versions/"));
}

// src/usecases/comment/check-subjects.ts
async function checkSubjects(certificates, place, { registry, owners }) {
	for (const commit of new Set(certificates.map(({ run }) => run.commit ?? ""))) await checkCommit(commit, place, registry);
	for (const certificate of certificates) {
		await checkVersion(certificate, place, registry);
		const policy = await checkGates(certificate, place, registry);
		await requireApproval(certificate, workOf(policy, place), {
			registry,
			owners
		});
	}
}
function workOf(after, place) {
	const { head, base, since, settings, folder, changedFiles, change } = place;
	return {
		before: since === null ? null : {
			commit: since,
			...settings === head ? {
				settings: since ?? "",
				folder: null
			} : {
				settings,
				folder
			}
		},
		after: {
			policy: after,
			commit: head,
			folder
		},
		isChanged: base === null ? null : (path) => changedFiles.includes(path),
		change
	};
}
async function checkCommit(commit, { head, base }, registry) {
	if (commit === head) return;
	const parents = base === null || commit === "" ? null : await registry.parents(commit);
	if (parents?.length === 2 && parents.includes(head)) return;
	throw untrusted("wrong-commit", `A certificate is about another commit than ${head.slice(0, 12)} and its test merge.`);
}
async function checkVersion({ subject }, { head, base, folder }, registry) {
	const found = await registry.versionAt(head, folder, subject) ?? (base === null ? null : await registry.versionAt(base, folder, subject));
	const name = `${subject.model}@${subject.version}`;
	if (found?.sha256 !== subject.digest.sha256) throw untrusted("wrong-digest", `The certificate of ${name} is about another artifact than its manifest names.`);
	const objection = objectToModes(subject, found.modes);
	if (objection !== null) throw untrusted("wrong-modes", objection);
}
async function checkGates(certificate, place, registry) {
	const { model, version } = certificate.subject;
	const { base, settings, folder } = place;
	const commit = policyCommit(certificate, place);
	const policy = await registry.policyAt({
		commit,
		settings,
		folder
	}, model);
	const at = `${folder}/${model}/model.yaml at ${commit.slice(0, 12)}`;
	if (policy === null) throw untrusted("unrelated-policy", `There is no ${at}, with the settings that hold, that could be read.`);
	const gate = findForeignGate(certificate, policy);
	if (gate === null) return policy;
	throw untrusted("unrelated-policy", `The gate ${quoteText(gate)} of ${model}@${version} is not as ${at} asks and the measurements answer.`, { hint: base === null ? void 0 : MOVED_ON });
}
const MOVED_ON = "Nothing of it was posted. If the base branch has changed model.yaml or the settings since the run began, update the branch of the pull request, so that a new run certifies it by them; else look at what the workflow run uploaded.";
function policyCommit({ run, subject }, { head, base, folder, testMerge, changedFiles }) {
	if (base === null) return head;
	if (testMerge !== null && run.commit === testMerge) return testMerge;
	return changedFiles.includes(`${folder}/${subject.model}/model.yaml`) ? head : base;
}

// src/usecases/comment/find-source.ts
async function findSource(facts, reports) {
	const { runId, workflowPath, artifactPrefix, pullRequest, commit, base, change, runUrl, planned } = facts;
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
		settings: settingsOf(base, commit),
		since: sinceOf(base),
		change,
		own
	};
	throw new AppError({
		code: "usage",
		message: "This event has neither a pull request nor a commit to report on.",
		hint: "Run the action on pull_request, merge_group, push or workflow_run, or set run-id."
	});
}
function settingsOf(base, commit) {
	if (base?.kind === "group") return {
		kind: "commit",
		sha: base.parent
	};
	if (base?.kind === "push" && !base.onDefault && base.defaultBranch !== null) return {
		kind: "branch",
		name: base.defaultBranch
	};
	return {
		kind: "commit",
		sha: commit
	};
}

// src/usecases/comment/prior-art.ts
const NO_PRIOR_ART = [
	"usage",
	"git-failed",
	"state-corrupt",
	"schema-violation",
	"yaml-syntax"
];
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
function renderWithdrawnComment(model) {
	const body = paragraphs([md`### ${model}: nothing to certify`, md`This pull request no longer changes the model, so that an earlier report here does not count.`]);
	return `${markdownText(renderMarker({
		model,
		commit: null,
		history: []
	}))}\n${markdownText(body)}\n`;
}

// src/usecases/comment/save-report-comments.ts
async function saveReportComments(place, reports) {
	const { comments, thread, commit } = place;
	const before = await comments.own(thread);
	for (const report of reports) await saveOwnComment(place, {
		before,
		isIt: (body) => parseMarker(body)?.model === report.model,
		render: (former) => renderCertificationComment(report.certificates, {
			...report,
			commit,
			history: historyOf(former, commit)
		})
	});
	const models = new Set(reports.map(({ model }) => model));
	for (const comment of before) {
		const model = parseMarker(comment.body)?.model;
		if (model === void 0 || models.has(model)) continue;
		await editComment(place, comment, renderWithdrawnComment(model));
	}
}
function historyOf(former, commit) {
	return (former === null ? [] : parseMarker(former)?.history ?? []).filter((run) => run.commit !== commit);
}

// src/usecases/comment/save-version-checks.ts
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
async function saveCheck(checks, sha, content) {
	const found = await checks.find(sha, content);
	if (found === null || found.annotations > 0 && !isSame(found, content)) return checks.create(sha, content);
	if (!isSame(found, content)) await checks.update(found.id, content);
}
function isSame(found, content) {
	return found.conclusion === content.conclusion && found.title === content.title && found.summary.trim() === content.summary.trim();
}

// src/usecases/comment/publish-reports.ts
async function publishReports(facts, ports) {
	const source = await findSource(facts, ports.reports);
	switch (source.kind) {
		case "commit": return postOnCommit(source, {
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
	const changedFiles = await listChangedFiles(pull, ports);
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
async function listChangedFiles({ number }, { pulls }) {
	const { paths, isWhole } = await pulls.changedFiles(number);
	if (isWhole) return paths;
	throw untrusted("too-many-files", `GitHub lists only ${paths.length} of the files that the pull request changes.`);
}
async function postOnPull(pull, reports, ports) {
	const { certificates, models } = reports.handed;
	const subjects = [...certificates.map(({ subject }) => subject), ...models.flatMap(({ model, unanswered }) => unanswered.map(({ version }) => ({
		model,
		version
	})))];
	if (subjects.length > 0) {
		const changedFiles = reports.changedFiles ?? await listChangedFiles(pull, ports);
		const base = await ports.pulls.tip(pull.baseBranch);
		const folder = await ports.registry.modelsFolder(base);
		const foreign = subjects.find((subject) => !concernsVersion(changedFiles, {
			...subject,
			folder
		}));
		if (foreign !== void 0) throw untrusted("unrelated-subject", `The pull request does not change ${foreign.model}@${foreign.version}.`);
		const testMerge = await ports.pulls.testMerge(pull.number);
		const change = pull.fork ? null : {
			kind: "pull",
			number: pull.number,
			headSha: pull.headSha
		};
		const place = {
			head: pull.headSha,
			base,
			settings: base,
			folder,
			testMerge,
			changedFiles,
			since: base,
			change
		};
		await checkSubjects(certificates, place, ports);
	}
	const fork = pull.fork ? pull.headRepository?.fullName ?? "unknown" : void 0;
	return post({
		sha: pull.headSha,
		thread: pull.number
	}, {
		...reports,
		fork
	}, ports);
}
async function postOnCommit({ sha, settings: source, since, change }, reports, ports) {
	const { certificates } = reports.handed;
	if (certificates.length > 0) {
		const settings = source.kind === "commit" ? source.sha : await ports.pulls.tip(source.name);
		const folder = await ports.registry.modelsFolder(settings);
		const known = await findKnown(since, sha, ports.registry);
		await checkSubjects(certificates, {
			head: sha,
			base: null,
			testMerge: null,
			changedFiles: [],
			settings,
			folder,
			since: known,
			change
		}, ports);
	}
	return post({
		sha,
		thread: null
	}, reports, ports);
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

// actions/comment/inputs.ts
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
		planned: readPlanned(readInput("planned")),
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
		base: context.base,
		change: context.change,
		runUrl: context.run.url,
		planned: inputs.planned
	};
}
function tell(outcome) {
	const reports = outcome.kind === "posted" ? outcome.reports : [];
	const { verdict, certified, rejected } = concludeReports(reports);
	setOutput("certified", JSON.stringify(certified));
	setOutput("rejected", JSON.stringify(rejected));
	setOutput("models", JSON.stringify(reports.map(({ model }) => model)));
	setOutput("verdict", outcome.kind === "outdated" ? "unanswered" : verdict);
	const isEmpty = outcome.kind === "posted" && reports.length === 0;
	setOutput("reason-code", isEmpty ? "nothing-to-post" : outcome.kind);
	if (outcome.kind === "outdated") logLine("The pull request has moved on or is closed: nothing was posted.");
}

export {  };