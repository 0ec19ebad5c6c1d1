import { _ as setOutput, a as readInput, c as readRunnerContext, n as runAction, o as readIntegerInput, s as readListInput } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { a as selectChangedSubjects, f as describeDeletedVersion, i as parseSubject, o as describePending, p as inRepository, s as gatherPlace, t as wireNamedSelection } from "./chunks/selection.js";
import { t as IDENTIFIER } from "./chunks/constants.js";
import { t as AppError } from "./chunks/error.js";
import { q as isVersion, y as selectManifests } from "./chunks/undici.js";

// src/domain/certification/plan-jobs.ts
/** GitHub starts at most this many jobs from one matrix. */
const MAX_MATRIX_JOBS = 256;
/** Spreads models over at most `maxJobs` jobs, the largest first, each into the job that has least to do. */
function planJobs(selected, maxJobs = 256) {
	const models = Map.groupBy(selected, ({ model }) => model);
	const count = Math.min(models.size, maxJobs);
	const jobs = Array.from({ length: count }, () => ({
		models: [],
		versions: []
	}));
	const bySize = [...models].toSorted(([, a], [, b]) => b.length - a.length);
	for (const [model, versions] of bySize) {
		const lightest = jobs.reduce((least, job) => job.versions.length < least.versions.length ? job : least);
		lightest.models.push(model);
		lightest.versions.push(...versions.map(({ version }) => `${model}@${version}`));
	}
	return jobs.map(({ models: names, versions }) => ({
		name: nameJob(names),
		versions
	}));
}
function nameJob([first = "", ...others]) {
	return others.length === 0 ? first : `${first} and ${others.length} more`;
}

// src/usecases/certify/plan-certification.ts
/** The versions that somebody names, or that the work changes, as jobs. Throws AppError usage where nothing is asked for. */
async function planCertification(request, changedFiles) {
	const { place, modelsFolder } = await gatherPlace({
		...request,
		changedFiles
	});
	if (place.pendingSettings !== null) request.onPending(place.pendingSettings);
	const { versions, base, maxJobs } = request;
	const registry = {
		...place,
		modelsFolder
	};
	if (versions.length > 0) return planOf(selectNamed(versions, registry), maxJobs);
	if (base === null) throw new AppError({
		code: "usage",
		...request.unasked
	});
	return planOf(await selectChanged({
		...registry,
		changedFiles,
		base
	}), maxJobs);
}
function planOf(selected, maxJobs) {
	return {
		selected,
		jobs: planJobs(selected, maxJobs)
	};
}
/**
* Looks only at the folders of models that changed, however large the registry is. Throws AppError where a name could not be
* handed on, or a merged version was deleted: no job would ever see it.
*/
async function selectChanged(request) {
	const { modelsFolder } = request;
	const { selected, files } = await selectChangedSubjects(request);
	refuse([...files.filter((file) => isDeletedVersion(file, modelsFolder)).map(({ path }) => describeDeletedVersion(path)), ...describeNames(selected, modelsFolder)], request);
	return selected;
}
/** Whether they exist is for the jobs to say. */
function selectNamed(names, registry) {
	const { modelsFolder } = registry;
	const selected = names.map((name) => ({
		...parseSubject(name, modelsFolder),
		reason: "version"
	}));
	refuse(describeNames(selected, modelsFolder), registry);
	return selected;
}
function refuse(problems, { prefix }) {
	const [first] = problems;
	if (first !== void 0) throw new AppError({
		...first,
		problems: problems.map((problem) => inRepository(problem, prefix))
	});
}
function describeNames(selected, modelsFolder) {
	return selected.filter(hasUnsafeName).map(({ model, version }) => describeName(modelsFolder, model, version));
}
function isDeletedVersion({ path, change }, modelsFolder) {
	if (change !== "deleted" || !path.endsWith(".yaml")) return false;
	return selectManifests(path, modelsFolder).kind === "version";
}
function hasUnsafeName({ model, version }) {
	return !IDENTIFIER.test(model) || !isVersion(version);
}
function describeName(modelsFolder, model, version) {
	return {
		code: "manifest-meaning",
		reason: "file-name",
		message: "The name of this file or of its folder is not one that a version can have.",
		hint: "Name it models/<model>/versions/<major>.<minor>.<patch>.yaml, the model in lower-case letters, digits, dots and dashes.",
		location: {
			path: `${modelsFolder}/${model}/versions/${version}.yaml`,
			line: 1,
			column: 1,
			pointer: ""
		}
	};
}

// actions/plan/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readPlanInputs() {
	const maxJobs = readIntegerInput("max-jobs") ?? 256;
	if (maxJobs >= 1 && maxJobs <= 256) return {
		registry: readInput("registry") ?? ".",
		base: readInput("base"),
		versions: readListInput("versions"),
		maxJobs
	};
	throw new AppError({
		code: "usage",
		message: `Input max-jobs is ${maxJobs}.`,
		hint: `A matrix has 1 to ${256} jobs.`
	});
}

// actions/plan/main.ts
const UNASKED = {
	message: "This event has no base commit to count changes from.",
	hint: "Set the input base."
};
await runAction(async () => {
	const inputs = readPlanInputs();
	const context = await readRunnerContext(process.env);
	const { located, ports } = wireNamedSelection(context.workspace, inputs.registry);
	const request = {
		...located,
		versions: inputs.versions,
		base: inputs.base ?? context.base ?? null,
		isMerged: context.isMerged,
		maxJobs: inputs.maxJobs,
		unasked: UNASKED,
		onPending: (settingsPath) => logLine(describePending(settingsPath))
	};
	const { jobs, selected } = await planCertification(request, ports.changedFiles);
	setOutput("matrix", JSON.stringify({ include: jobs.map(describeJob) }));
	setOutput("count", selected.length);
	setOutput("jobs", jobs.length);
	setOutput("has-versions", jobs.length > 0);
	setOutput("reason-code", jobs.length > 0 ? "planned" : "nothing-to-certify");
	for (const { model, version, reason } of selected) logLine(`${model}@${version} (${reason} changed)`);
	if (jobs.length === 0) logLine("No model version changed: nothing to certify.");
});
function describeJob({ name, versions }, index) {
	return {
		index,
		name,
		versions: versions.join("\n")
	};
}

export {  };