import { a as readInput, c as readRunnerContext, d as setOutput, f as setSecret, n as runAction, o as readIntegerInput, s as readListInput } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { i as gatherPlace, n as selectChangedSubjects, r as describePending, s as inRepository, t as nameSubjects } from "./chunks/select-subjects.js";
import { t as IDENTIFIER } from "./chunks/constants.js";
import { n as AppError } from "./chunks/quote-text.js";
import { n as isVersion } from "./chunks/version-order.js";
import { n as wireNamedSelection } from "./chunks/selection.js";
import { n as createOctokit, r as parseRepositoryName } from "./chunks/octokit.js";
import { n as CODE_OWNERS_PATHS, t as createPeople } from "./chunks/people.js";
import { t as createMergedPulls } from "./chunks/pull-requests.js";
import { r as parseModel } from "./chunks/parsers.js";

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
	if (versions.length > 0) {
		const named = await selectNamed(versions, registry);
		return {
			selected: named,
			jobs: planJobs(named, maxJobs),
			steered: /* @__PURE__ */ new Map()
		};
	}
	if (base === null) throw new AppError({
		code: "usage",
		...request.unasked
	});
	const { selected } = await selectChanged({
		...registry,
		changedFiles,
		base
	});
	return {
		selected,
		jobs: planJobs(selected, maxJobs),
		steered: foldersOf(selected, registry)
	};
}
/** Whatever comes with a version may say how it is judged: model.yaml, data, settings, and its own manifest. */
function foldersOf(selected, { modelsFolder, prefix }) {
	return new Map(selected.map(({ model }) => [model, `${prefix}${modelsFolder}/${model}`]));
}
/** Looks only at the folders of models that changed, however large the registry is. Throws AppError where a name could not be handed on. */
async function selectChanged(request) {
	const changed = await selectChangedSubjects(request);
	refuse(describeNames(changed.selected, request.modelsFolder), request);
	return changed;
}
/** Whether they exist is for the jobs to say. */
async function selectNamed(names, registry) {
	const selected = (await nameSubjects(names, registry)).map((subject) => ({
		...subject,
		reason: "version"
	}));
	refuse(describeNames(selected, registry.modelsFolder), registry);
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

// src/usecases/certify/find-approvals.ts
/**
* Owners of models, other than the author, who approved a change at the commit that is its head: an approval of another commit
* is none for this one. Where the token may not ask, nothing is approved.
*/
async function findApprovals(change, models, { people, pulls }) {
	try {
		const head = await headOf(change, pulls);
		if (head === null) return {
			approvals: [],
			refusal: null
		};
		const approvals = [];
		for (const model of models) approvals.push(...await approvalsOf(model, head, people));
		return {
			approvals,
			refusal: null
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== "github-refused") throw error;
		return {
			approvals: [],
			refusal: error
		};
	}
}
async function headOf(change, pulls) {
	switch (change.kind) {
		case "pull": return change;
		case "queued": return pulls.head(change.number);
		case "pushed": return pulls.mergedAs(change.commit);
	}
}
async function approvalsOf(model, { number, headSha }, people) {
	return (await people.approvals(number, model)).filter(({ owner, author, commit }) => owner && !author && commit === headSha).map(({ login, commit }) => ({
		model,
		commit,
		login
	}));
}

// src/usecases/certify/read-ownership.ts
async function readOwnership({ changedFiles, commit, folder }) {
	const path = `${folder}/model.yaml`;
	const codeOwners = await readFirst(changedFiles, commit);
	const content = await changedFiles.readAt(commit, path);
	return {
		codeOwners,
		path,
		owners: content === null ? [] : ownersIn(path, content)
	};
}
async function readFirst(changedFiles, commit) {
	for (const name of CODE_OWNERS_PATHS) {
		const text = await changedFiles.readAt(commit, name);
		if (text !== null) return text;
	}
	return null;
}
/** A model.yaml that cannot be read names nobody. */
function ownersIn(path, content) {
	try {
		return parseModel({
			path,
			content
		}).value.owners ?? [];
	} catch (error) {
		if (error instanceof AppError) return [];
		throw error;
	}
}

// src/wiring/approvals.ts
/** Who approved, by GitHub; who may, by the checkout. null where the repository's name is none. */
function wireApprovals({ changedFiles, base, folders, ...place }) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const octokit = createOctokit(place);
	const ownership = async (model) => {
		const { target: commit } = await changedFiles.since(base);
		return readOwnership({
			changedFiles,
			commit,
			folder: folders.get(model) ?? model
		});
	};
	return {
		people: createPeople({
			octokit,
			repository,
			ownership
		}),
		pulls: createMergedPulls(octokit, repository)
	};
}

// actions/plan/ask-owners.ts
/** Only where versions change: all else needs no token. */
async function askOwners(folders, { token, context, base, changedFiles }) {
	const { change, repository = "", apiUrl } = context;
	if (folders.size === 0 || token === void 0 || change === null || base === null) return [];
	setSecret(token);
	const onWait = (seconds) => logLine(`GitHub asks to wait for ${seconds} s.`);
	const ports = wireApprovals({
		repository,
		token,
		apiUrl,
		onWait,
		changedFiles,
		base,
		folders
	});
	if (ports === null) return [];
	const { approvals, refusal } = await findApprovals(change, [...folders.keys()], ports);
	if (refusal !== null) logLine(`Nobody could be asked who approved, so that nothing is approved. ${refusal.message}`);
	for (const { model, login, commit } of approvals) logLine(`${login} approved the policy of ${model} at ${commit}.`);
	return approvals;
}

// actions/plan/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readPlanInputs() {
	const maxJobs = readIntegerInput("max-jobs") ?? 256;
	if (maxJobs >= 1 && maxJobs <= 256) return {
		registry: readInput("registry") ?? ".",
		base: readInput("base"),
		versions: readListInput("versions"),
		maxJobs,
		token: readInput("token")
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
	const { jobs, selected, steered } = await planCertification(request, ports.changedFiles);
	const approvals = await askOwners(steered, {
		...inputs,
		context,
		base: request.base,
		...ports
	});
	setOutput("matrix", JSON.stringify({ include: jobs.map(describeJob) }));
	setOutput("approved-by", approvals.map(({ model, commit, login }) => `${model} ${commit} ${login}`).join("\n"));
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