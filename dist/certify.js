import { a as readInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, n as runAction, o as readIntegerInput, r as readChoiceInput, s as readListInput, t as annotate } from "./chunks/run-action.js";
import { n as selectChangedSubjects, r as createChangedFiles, t as parseSubject } from "./chunks/select-subjects.js";
import { r as wo } from "./chunks/check-immutability.js";
import { t as AppError } from "./chunks/error.js";
import { i as readSettings, n as readCommit } from "./chunks/deployment-store.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as locateRegistry } from "./chunks/locate-registry.js";
import { d as createFindDeployed, h as writeWholeFile, l as gatherChanges, n as saveCertificate, p as certifySubjects, r as wireCertification, t as renderJobSummary, u as comparedEnvironment } from "./chunks/job-summary.js";
import { a as reportAnnotations, o as describeResult, r as toReportDocument, s as reportsOf, t as readReportFolder } from "./chunks/report-folder.js";
import { l as DEFAULT_MODELS_FOLDER } from "./chunks/undici.js";
import { ct as parseCertificate } from "./chunks/rich-text.js";
import { join, resolve } from "node:path";
import { appendFile } from "node:fs/promises";

// src/adapters/git/fetched-deployments.ts
const BRANCH = "seatrial/deployments";
/** A full checkout has fetched it; one's own branch counts where there is no remote. */
const PLACES = [`refs/remotes/origin/${BRANCH}`, `refs/heads/${BRANCH}`];
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
	const listing = await git.raw([
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		...PLACES
	]);
	const heads = new Map(listing.split("\n").map((line) => [line.split(" ")[0], line.split(" ")[1]]));
	return PLACES.map((place) => heads.get(place)).find((head) => head !== void 0) ?? null;
}
async function isShallow(git) {
	return (await git.raw(["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
async function fetchHead(git) {
	if (!(await git.raw(["remote"])).split("\n").includes("origin")) return null;
	const ref = `refs/heads/${BRANCH}`;
	try {
		if ((await git.raw([
			"ls-remote",
			"--",
			"origin",
			ref
		])).trim() === "") return null;
		await git.raw([
			"fetch",
			"--quiet",
			"--depth=1",
			"--no-tags",
			"--",
			"origin",
			`${ref}:refs/remotes/origin/${BRANCH}`
		]);
	} catch (cause) {
		throw new AppError({
			code: "git-failed",
			message: `The branch ${BRANCH} could not be fetched, so that the version in production is not known.`,
			hint: "Check out with `fetch-depth: 0`, which fetches it too.",
			cause
		});
	}
	return findHead(git);
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
		throw new AppError({
			code: "git-failed",
			message: "The workspace is no checked-out repository.",
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
const MODE_NAMES = [
	"realtime",
	"batch",
	"streaming",
	"edge"
];
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
/** Whether the step fails: an open question does, unless the workflow says otherwise. */
function failsStep(verdict, failOn) {
	if (failOn === "never" || verdict === "pass") return false;
	return verdict === "fail" || failOn === "inconclusive";
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
	const located = locateRegistry(resolve(context.workspace, inputs.registry));
	const { place, subjects } = await selectSubjects(inputs, context, located);
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
			deployed: await wireDeployed(located)
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
async function wireDeployed({ registry, gitRoot }) {
	const settings = await readSettings(registry);
	return createFindDeployed(createFetchedDeployments(gitRoot), comparedEnvironment(settings?.value ?? null));
}
async function selectSubjects(inputs, context, { registry, gitRoot, prefix }) {
	const modelsFolder = (await readSettings(registry))?.value.models ?? "models";
	const base = inputs.base ?? context.base;
	if (base === void 0) {
		if (inputs.versions.length === 0) throw new AppError({
			code: "usage",
			message: "This event has no base commit to count changes from.",
			hint: "Set the input base or versions."
		});
		return {
			place: {
				registry,
				prefix,
				changes: null
			},
			subjects: inputs.versions.map((text) => parseSubject(text, modelsFolder))
		};
	}
	const changedFiles = createChangedFiles(gitRoot);
	const place = {
		registry,
		prefix,
		changes: await gatherChanges({
			changedFiles,
			ref: base,
			prefix
		})
	};
	if (inputs.versions.length > 0) return {
		place,
		subjects: inputs.versions.map((text) => parseSubject(text, modelsFolder))
	};
	return {
		place,
		subjects: (await selectChangedSubjects({
			registry,
			changedFiles,
			modelsFolder,
			prefix,
			base
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