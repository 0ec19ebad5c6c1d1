import { a as readInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction, o as readIntegerInput, r as readChoiceInput, s as readListInput, t as annotate } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { a as readEarlier, i as certifySubjects, n as wireCertification, t as renderJobSummary } from "./chunks/job-summary.js";
import { n as changesIn } from "./chunks/past-numbers.js";
import { a as drawPage } from "./chunks/certification-comment.js";
import { r as reportsOf, t as describeResult } from "./chunks/certification-result.js";
import { n as toReportDocument } from "./chunks/report-document.js";
import { t as describeSelection } from "./chunks/select-certification.js";
import { t as selectForEvent } from "./chunks/select-for-event.js";
import { t as wireReports } from "./chunks/reports.js";
import { t as secretsIn } from "./chunks/fetch.js";
import { n as wireNamedSelection } from "./chunks/selection.js";
import { n as MODE_NAMES } from "./chunks/constants.js";
import { n as parseMerge } from "./chunks/merge-lines.js";
import { t as AppError } from "./chunks/error.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { n as reportAnnotations } from "./chunks/check-run.js";
import { resolve } from "node:path";

// src/usecases/certify/gather-steps.ts
async function gatherSteps({ merges, changedFiles, prefix }) {
	const steps = [];
	for (const { from, to, head } of merges) {
		const files = await changedFiles.between(from, to);
		steps.push({
			head,
			changes: changesIn({
				base: from,
				target: from,
				files
			}, {
				changedFiles,
				prefix
			})
		});
	}
	return steps;
}

// src/usecases/certify/keep-run.ts
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
async function keep(outcome, folder) {
	if (outcome.kind === "unanswered") return null;
	const baseline = outcome.policy?.baseline ?? null;
	const { certificate, changedRows = [] } = outcome;
	if (baseline !== null) await folder.saveBaseline(baseline);
	if (changedRows.length > 0) await folder.saveChangedRows(certificate, changedRows);
	return folder.saveCertificate(certificate);
}

// actions/certify/inputs.ts
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
		merges: readListInput("merges").map(readMerge),
		failOn: readChoiceInput("fail-on", [
			"fail",
			"inconclusive",
			"never"
		]) ?? "inconclusive"
	};
}
function parseApproval(text) {
	const [, model, commit, login] = /^([a-z0-9][a-z0-9._-]*) ([0-9a-f]{40,64}) ([A-Za-z0-9_-]+)$/.exec(text) ?? [];
	if (model !== void 0 && commit !== void 0 && login !== void 0) return {
		model,
		commit,
		login
	};
	throw foreignLine("approved-by", text);
}
function readMerge(text) {
	const merge = parseMerge(text);
	if (merge !== null) return merge;
	throw foreignLine("merges", text);
}
function foreignLine(name, text) {
	return new AppError({
		code: "usage",
		message: `Input ${name} has the line ${JSON.stringify(text)}.`,
		hint: `Hand on the output ${name} of the plan action as it is.`
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
function failsStep(answer, failOn) {
	if (failOn === "never" || answer === "pass") return false;
	return answer !== "inconclusive" || failOn === "inconclusive";
}

// actions/certify/outputs.ts
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
await runAction(async () => {
	const inputs = readCertifyInputs();
	for (const name of secretsIn(process.env).keys()) warning(describeSecret(name));
	const context = await readRunnerContext(process.env);
	const wired = wireNamedSelection(context.workspace, inputs.registry);
	const asked = {
		...wired.located,
		versions: inputs.versions,
		base: inputs.base,
		baseline: inputs.baseline
	};
	const selection = await selectForEvent({
		...asked,
		event: context.base,
		isMerged: context.isMerged
	}, {
		...wired.ports,
		commits: wired.commits,
		warn: warning
	});
	for (const sentence of describeSelection(selection)) logLine(sentence);
	const openReports = (folder) => wireReports(resolve(context.workspace, folder));
	const request = {
		...inputs,
		...selection,
		approvals: approvalsOf(inputs, context),
		steps: await gatherSteps({
			...inputs,
			...wired.located,
			...wired.ports
		}),
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
function describeSecret(name) {
	return `${name} is set for a step that loads models, and is not used. Set it for the step that runs actions/fetch alone.`;
}
function approvalsOf({ approvals }, { pullRequest }) {
	if (pullRequest === void 0) return approvals;
	return approvals.filter(({ commit }) => commit === pullRequest.headSha);
}

export {  };