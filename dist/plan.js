import { a as readInput, f as setOutput, l as readRunnerContext, n as runAction, o as readIntegerInput, s as readListInput } from "./chunks/run-action.js";
import { a as gatherPlace, i as describePending, n as parseSubject, r as selectChangedSubjects, t as createChangedFiles } from "./chunks/changed-files.js";
import { t as logLine } from "./chunks/log-line.js";
import { m as openNamedRegistry } from "./chunks/git-error.js";
import { t as AppError } from "./chunks/error.js";
import { t as IDENTIFIER } from "./chunks/constants.js";
import { C as isVersion, j as selectManifests } from "./chunks/undici.js";
import { a as describeDeletedVersion, o as inRepository } from "./chunks/open-git.js";

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
/**
* What changed, as jobs. Looks only at the folders of models that changed, however large the registry is. Throws AppError
* where a name could not be handed on, or a merged version was deleted: no job would ever see it.
*/
async function planCertification(request) {
	const { modelsFolder } = request;
	const { selected, files } = await selectChangedSubjects(request);
	refuse([...files.filter((file) => isDeletedVersion(file, modelsFolder)).map(({ path }) => describeDeletedVersion(path)), ...describeNames(selected, modelsFolder)], request);
	return {
		selected,
		jobs: planJobs(selected, request.maxJobs)
	};
}
/** The versions that somebody names, as jobs; whether they exist is for those jobs to say. */
function planNamed(names, request) {
	const selected = names.map((name) => ({
		...parseSubject(name, request.modelsFolder),
		reason: "version"
	}));
	refuse(describeNames(selected, request.modelsFolder), request);
	return {
		selected,
		jobs: planJobs(selected, request.maxJobs)
	};
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
await runAction(async () => {
	const inputs = readPlanInputs();
	const context = await readRunnerContext(process.env);
	const located = openNamedRegistry(context.workspace, inputs.registry);
	const changedFiles = createChangedFiles(located.gitRoot);
	const base = inputs.base ?? context.base;
	const { isMerged } = context;
	const { place, modelsFolder } = await gatherPlace({
		...located,
		changedFiles,
		base: base ?? null,
		isMerged
	});
	if (place.pendingSettings !== null) logLine(describePending(place.pendingSettings));
	const request = {
		...place,
		modelsFolder,
		maxJobs: inputs.maxJobs
	};
	const plan = inputs.versions.length > 0 ? planNamed(inputs.versions, request) : await planCertification({
		...request,
		changedFiles,
		base: requireBase(base)
	});
	setOutput("matrix", JSON.stringify({ include: plan.jobs.map(describeJob) }));
	setOutput("count", plan.selected.length);
	setOutput("jobs", plan.jobs.length);
	setOutput("has-versions", plan.jobs.length > 0);
	setOutput("reason-code", plan.jobs.length > 0 ? "planned" : "nothing-to-certify");
	for (const { model, version, reason } of plan.selected) logLine(`${model}@${version} (${reason} changed)`);
	if (plan.jobs.length === 0) logLine("No model version changed: nothing to certify.");
});
function requireBase(base) {
	if (base !== void 0) return base;
	throw new AppError({
		code: "usage",
		message: "This event has no base commit to count changes from.",
		hint: "Set the input base."
	});
}
function describeJob({ name, versions }, index) {
	return {
		index,
		name,
		versions: versions.join("\n")
	};
}

export {  };