import { a as readInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, n as runAction, o as readIntegerInput, r as readChoiceInput, s as readListInput, t as annotate } from "./chunks/run-action.js";
import { i as gatherPlace, n as selectChangedSubjects, o as createChangedFiles, r as describePending, t as parseSubject } from "./chunks/select-subjects.js";
import { o as wo } from "./chunks/describe-stray.js";
import { i as readSettings, n as readCommit } from "./chunks/deployment-store.js";
import { T as gitFailed, p as openNamedRegistry } from "./chunks/read-settings.js";
import { n as STATE_REF, r as findStateHead, t as STATE_BRANCH } from "./chunks/state-branch.js";
import { t as logLine } from "./chunks/log-line.js";
import { c as comparedEnvironment, d as certifySubjects, l as createFindDeployed, n as saveCertificate, p as writeWholeFile, r as wireCertification, t as renderJobSummary } from "./chunks/job-summary.js";
import { t as AppError } from "./chunks/error.js";
import { d as describeResult, p as reportsOf } from "./chunks/certification-comment.js";
import { a as reportAnnotations, r as toReportDocument, t as readReportFolder } from "./chunks/report-folder.js";
import { n as MODE_NAMES } from "./chunks/constants.js";
import { w as parseCertificate } from "./chunks/histogram.js";
import { join, resolve } from "node:path";
import { appendFile } from "node:fs/promises";

// src/adapters/git/fetched-deployments.ts
/**
* The branch seatrial/deployments as a clone knows it, for reading. Only a shallow clone asks the remote: there the branch
* may be missing here and not there.
*/
function createFetchedDeployments(folder) {
	const git = wo(folder);
	return { read: async (models) => {
		const head = await findHead(git) ?? await isShallow(git).then((shallow) => shallow ? fetchHead(git) : null);
		return head === null ? {
			head,
			files: /* @__PURE__ */ new Map()
		} : {
			head,
			files: await readCommit(git, head, models)
		};
	} };
}
async function findHead(git) {
	return (await findStateHead((args) => run(git, args)))?.commit ?? null;
}
async function run(git, args) {
	try {
		return await git.raw([...args]);
	} catch (cause) {
		throw unknownProduction(cause);
	}
}
async function isShallow(git) {
	return (await run(git, ["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
async function fetchHead(git) {
	if (!(await run(git, ["remote"])).split("\n").includes("origin")) return null;
	try {
		if ((await git.raw([
			"ls-remote",
			"--",
			"origin",
			"refs/heads/seatrial/deployments"
		])).trim() === "") return null;
		await git.raw([
			"fetch",
			"--quiet",
			"--depth=1",
			"--no-tags",
			"--",
			"origin",
			`${STATE_REF}:refs/remotes/origin/${STATE_BRANCH}`
		]);
	} catch (cause) {
		throw unknownProduction(cause);
	}
	return findHead(git);
}
function unknownProduction(cause) {
	return gitFailed({
		what: `The branch ${STATE_BRANCH} could not be read, so that the version in production is not known`,
		hint: "Check out with `fetch-depth: 0`, which fetches it too.",
		cause
	});
}

// src/adapters/git/read-head.ts
/** The commit that a work tree was checked out at: what is measured, whatever commit the event of the run names. */
async function readHead(folder) {
	try {
		return (await wo(folder).raw([
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
await runAction(async () => {
	const inputs = readCertifyInputs();
	const context = await readRunnerContext(process.env);
	const located = openNamedRegistry(context.workspace, inputs.registry);
	const { place, subjects } = await selectSubjects(inputs, context, located);
	if (place.pendingSettings !== null) logLine(describePending(place.pendingSettings));
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
		baseline: {
			requested: inputs.baseline ?? null,
			deployed: await wireDeployed(place, located.gitRoot)
		},
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
/** What is in production, as the branch seatrial/deployments says. */
async function wireDeployed({ registry }, gitRoot) {
	const settings = await readSettings(registry);
	return createFindDeployed(createFetchedDeployments(gitRoot), comparedEnvironment(settings?.value ?? null));
}
async function selectSubjects({ base, versions }, context, located) {
	const changedFiles = createChangedFiles(located.gitRoot);
	const from = base ?? context.base ?? null;
	const gathered = {
		...located,
		changedFiles,
		base: from,
		isMerged: context.isMerged
	};
	const { place, modelsFolder } = await gatherPlace(gathered);
	if (versions.length > 0) return {
		place,
		subjects: versions.map((text) => parseSubject(text, modelsFolder))
	};
	if (from === null) throw new AppError({
		code: "usage",
		message: "This event has no base commit to count changes from.",
		hint: "Set the input base or versions."
	});
	return {
		place,
		subjects: (await selectChangedSubjects({
			...place,
			changedFiles,
			modelsFolder,
			base: from
		})).selected
	};
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