import { a as readInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, n as runAction, o as readIntegerInput, r as readChoiceInput, s as readListInput, t as annotate } from "./chunks/run-action.js";
import { t as openGit } from "./chunks/open-git.js";
import { m as openNamedRegistry, t as gitFailed } from "./chunks/git-error.js";
import { t as logLine } from "./chunks/log-line.js";
import { d as selectCertification, f as certifySubjects, i as wireCertification, m as writeWholeFile, n as saveCertificate, r as wireSelection, t as renderJobSummary, u as describeUncommitted } from "./chunks/job-summary.js";
import { f as describeResult, m as reportsOf } from "./chunks/certification-comment.js";
import { a as reportAnnotations, r as toReportDocument, t as readReportFolder } from "./chunks/report-folder.js";
import { i as describePending } from "./chunks/changed-files.js";
import { n as MODE_NAMES } from "./chunks/constants.js";
import { t as AppError } from "./chunks/error.js";
import { w as parseCertificate } from "./chunks/histogram.js";
import { join, resolve } from "node:path";
import { appendFile } from "node:fs/promises";

// src/adapters/git/read-head.ts
/** The commit that a work tree was checked out at: what is measured, whatever commit the event of the run names. */
async function readHead(folder) {
	try {
		return (await openGit(folder).raw([
			"rev-parse",
			"--verify",
			"HEAD"
		])).trim();
	} catch (cause) {
		throw gitFailed({
			what: "The workspace is no checked-out repository",
			hint: "Check the repository out before this step.",
			cause
		});
	}
}

// src/adapters/runner/write-summary.ts
/** Appends Markdown to the job summary, where the runner offers one. The text is within GitHub's limit by its renderer. */
async function writeSummary(environment, markdown) {
	const path = environment["GITHUB_STEP_SUMMARY"];
	if (path !== void 0 && path !== "") await appendFile(path, markdown);
}

// src/adapters/system/save-report.ts
/** Writes report.json, which the comment action reads beside the certificates. */
async function saveReport(folder, report) {
	const path = join(folder, "report.json");
	await writeWholeFile(path, `${JSON.stringify(report, null, 2)}\n`);
	return path;
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
		failOn: readChoiceInput("fail-on", [
			"fail",
			"inconclusive",
			"never"
		]) ?? "inconclusive"
	};
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

// actions/certify/keep-outcome.ts
/** Keeps an outcome's certificates: the version's own, and the deployed version's where a policy changed. */
async function keepOutcome(outcome, folder) {
	if (outcome.kind === "unanswered") return {
		outcome,
		path: null
	};
	const baseline = outcome.policy?.baseline ?? null;
	if (baseline !== null) await saveCertificate(join(folder, "baseline"), baseline);
	return {
		outcome,
		path: await saveCertificate(folder, outcome.certificate)
	};
}
/** Earlier certificates that may be taken over; an unreadable one is an error, because somebody meant it to be read. */
async function readReusable(folder) {
	if (folder === null) return [];
	return (await readReportFolder(folder)).filter(({ name }) => name !== "report.json").map(({ name, content }) => parseCertificate({
		path: name,
		content
	}).value);
}

// actions/certify/main.ts
const UNASKED = {
	message: "This event has no base commit to count changes from.",
	hint: "Set the input base or versions."
};
await runAction(async () => {
	const inputs = readCertifyInputs();
	const context = await readRunnerContext(process.env);
	const located = openNamedRegistry(context.workspace, inputs.registry);
	const { place, subjects, baseline, uncommitted } = await select(inputs, context, located);
	if (place.pendingSettings !== null) logLine(describePending(place.pendingSettings));
	const left = describeUncommitted(uncommitted);
	if (left !== "") logLine(left);
	const ports = wireCertification({
		environment: process.env,
		signal: new AbortController().signal,
		onProgress: () => {}
	});
	const output = resolve(context.workspace, inputs.output);
	const outcomes = [];
	const request = {
		...inputs,
		place,
		subjects,
		root: located.root,
		baseline,
		reusable: await readReusable(inputs.reuse === void 0 ? null : resolve(context.workspace, inputs.reuse)),
		run: {
			...context.run,
			commit: await readHead(located.gitRoot)
		},
		onSubject: ({ model, version }) => logLine(`Certifying ${model}@${version}`)
	};
	for await (const outcome of certifySubjects(request, ports)) outcomes.push(await keepOutcome(outcome, output));
	await saveReport(output, toReportDocument(outcomes));
	await publish(outcomes, inputs);
});
function select({ base, versions, ...inputs }, context, located) {
	const from = base ?? context.base ?? null;
	const baseline = inputs.baseline ?? null;
	const request = {
		...located,
		versions,
		baseline,
		base: from,
		isMerged: context.isMerged,
		unasked: UNASKED
	};
	return selectCertification(request, wireSelection(located));
}
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

export {  };