import { a as readInput, c as readRunnerContext, d as setOutput, i as readFlagInput, n as runAction, o as readIntegerInput, r as readChoiceInput, s as readListInput, t as annotate, u as setFailed } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { a as describeSelection, c as readEarlier, i as wireReports, n as wireCertification, o as selectCertification, s as certifySubjects, t as renderJobSummary } from "./chunks/job-summary.js";
import { c as reportsOf, l as drawPage, o as describeResult } from "./chunks/certification-comment.js";
import { i as toReportDocument, n as reportAnnotations } from "./chunks/check-run.js";
import { n as wireNamedSelection } from "./chunks/selection.js";
import { n as MODE_NAMES } from "./chunks/constants.js";
import { n as AppError } from "./chunks/quote-text.js";
import { resolve } from "node:path";
import { appendFile } from "node:fs/promises";

// src/usecases/certify/keep-run.ts
/** Keeps every outcome as it comes, and at the end what tells the comment of the pull request and people about them. */
async function keepRun(outcomes, folder) {
	const saved = [];
	for await (const outcome of outcomes) saved.push({
		outcome,
		path: await keep(outcome, folder)
	});
	await folder.saveReport(toReportDocument(saved));
	if (saved.length > 0) await folder.savePage(await drawPage(reportsOf(saved)));
	return saved;
}
/** The version's own certificate with the rows that changed, and the deployed version's where a policy changed. */
async function keep(outcome, folder) {
	if (outcome.kind === "unanswered") return null;
	const baseline = outcome.policy?.baseline ?? null;
	const { certificate, changedRows = [] } = outcome;
	if (baseline !== null) await folder.saveBaseline(baseline);
	if (changedRows.length > 0) await folder.saveChangedRows(certificate, changedRows);
	return folder.saveCertificate(certificate);
}

// actions/certify/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readCertifyInputs() {
	const modes = readListInput("modes");
	return {
		registry: readInput("registry") ?? ".",
		versions: readListInput("versions"),
		base: readInput("base"),
		baseline: readInput("baseline"),
		modes: modes.length === 0 ? null : modes.map(parseMode),
		quick: readFlagInput("quick"),
		seed: readIntegerInput("seed") ?? 0,
		output: readInput("output") ?? "seatrial-report",
		reuse: readInput("reuse"),
		approvals: readListInput("approved-by").map(parseApproval),
		failOn: readChoiceInput("fail-on", [
			"fail",
			"inconclusive",
			"never"
		]) ?? "inconclusive"
	};
}
/** As the plan action writes it. */
function parseApproval(text) {
	const [, model, commit, login] = /^([a-z0-9][a-z0-9._-]*) ([0-9a-f]{40,64}) ([A-Za-z0-9_-]+)$/.exec(text) ?? [];
	if (model !== void 0 && commit !== void 0 && login !== void 0) return {
		model,
		commit,
		login
	};
	throw new AppError({
		code: "usage",
		message: `Input approved-by has the line ${JSON.stringify(text)}.`,
		hint: "Hand on the output approved-by of the plan action as it is."
	});
}
function parseMode(text) {
	const mode = MODE_NAMES.find((name) => name === text);
	if (mode !== void 0) return mode;
	throw new AppError({
		code: "usage",
		message: `Input modes names ${JSON.stringify(text)}.`,
		hint: `Modes are ${MODE_NAMES.join(", ")}.`
	});
}
/** Whether the step fails: an open question does, unless the workflow says otherwise; what could not be read always counts as a failure. */
function failsStep(answer, failOn) {
	if (failOn === "never" || answer === "pass") return false;
	return answer !== "inconclusive" || failOn === "inconclusive";
}

// src/adapters/runner/write-summary.ts
/** Appends Markdown to the job summary, where the runner offers one. The text is within GitHub's limit by its renderer. */
async function writeSummary(environment, markdown) {
	const path = environment["GITHUB_STEP_SUMMARY"];
	if (path !== void 0 && path !== "") await appendFile(path, markdown);
}

// actions/certify/outputs.ts
/** Tells the run what came out: annotations, the job's summary, outputs, and whether the step fails. */
async function publish(outcomes, { failOn }) {
	const reports = reportsOf(outcomes);
	const result = describeResult(outcomes);
	for (const report of reports) for (const { level, path, line, ...text } of reportAnnotations(report)) annotate(level, {
		...text,
		location: {
			path,
			line
		}
	});
	if (reports.length > 0) await writeSummary(process.env, renderJobSummary(reports));
	const named = (passed) => result.versions.filter(({ verdict }) => verdict === "pass" === passed).map(({ model, version }) => `${model}@${version}`);
	setOutput("verdict", result.verdict);
	setOutput("certified", JSON.stringify(named(true)));
	setOutput("rejected", JSON.stringify(named(false)));
	setOutput("result", JSON.stringify(result));
	setOutput("reason-code", result.reasonCode);
	logLine(outcomes.length === 0 ? "No model version changed: nothing to certify." : `Verdict: ${result.verdict}.`);
	if (failsStep(result.verdict, failOn)) setFailed(`Not certified: ${named(false).join(", ")}. The reasons are in the job summary.`);
}

// actions/certify/main.ts
const UNASKED = {
	message: "This event has no base commit to count changes from.",
	hint: "Set the input base or versions."
};
await runAction(async () => {
	const inputs = readCertifyInputs();
	const context = await readRunnerContext(process.env);
	const wired = wireNamedSelection(context.workspace, inputs.registry);
	const selection = await select(inputs, context, wired);
	for (const sentence of describeSelection(selection)) logLine(sentence);
	const openReports = (folder) => wireReports(resolve(context.workspace, folder));
	const request = {
		...inputs,
		...selection,
		approvals: approvalsOf(inputs, context),
		root: wired.located.root,
		earlier: inputs.reuse === void 0 ? null : await readEarlier(openReports(inputs.reuse)),
		run: {
			...context.run,
			commit: await wired.readHead()
		},
		onSubject: ({ model, version }) => logLine(`Certifying ${model}@${version}`)
	};
	const signal = new AbortController().signal;
	const ports = wireCertification({
		environment: process.env,
		signal,
		onProgress: () => {}
	});
	await publish(await keepRun(certifySubjects(request, ports), openReports(inputs.output)), inputs);
});
/** A word for another commit of the pull request is none for this one. */
function approvalsOf({ approvals }, { pullRequest }) {
	if (pullRequest === void 0) return approvals;
	return approvals.filter(({ commit }) => commit === pullRequest.headSha);
}
function select({ base, baseline, versions }, context, wired) {
	const { isMerged } = context;
	const asked = {
		versions,
		baseline: baseline ?? null,
		base: base ?? context.base ?? null,
		unasked: UNASKED
	};
	return selectCertification({
		...wired.located,
		...asked,
		isMerged
	}, wired.ports);
}

export {  };