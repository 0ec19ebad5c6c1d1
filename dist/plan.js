import { a as readInput, f as setOutput, l as readRunnerContext, m as warning, n as runAction, o as readIntegerInput, p as setSecret, s as readListInput } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as formatMerge } from "./chunks/merge-lines.js";
import { n as countFrom, t as EVENT_WITHOUT_BASE } from "./chunks/find-base.js";
import { a as inRepository, i as gatherPlace, n as selectChangedSubjects, r as describePending, t as nameSubjects } from "./chunks/select-subjects.js";
import { t as IDENTIFIER } from "./chunks/constants.js";
import { t as AppError } from "./chunks/error.js";
import { n as isVersion } from "./chunks/version-order.js";
import { n as remoteFilesOfVersion, t as remoteFilesOfModel } from "./chunks/remote-files-of.js";
import { i as createCommits, n as wireNamedSelection } from "./chunks/selection.js";
import { n as createOctokit, r as parseRepositoryName } from "./chunks/octokit.js";
import { i as listQueuedRuns, r as createMeasuringRuns, t as wireApprovals } from "./chunks/approvals.js";
import { n as writeWholeFile } from "./chunks/write-file.js";
import { a as unlessRefused, i as headOf, r as findApprovals } from "./chunks/pull-requests.js";
import { n as parseCertificate } from "./chunks/parse-certificate.js";
import { join } from "node:path";

// src/domain/certification/plan-jobs.ts
const MAX_MATRIX_JOBS = 256;
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

// src/usecases/fetch/has-remote-files.ts
async function hasRemoteFiles({ place, modelsFolder, subjects }) {
	for (const name of new Set(subjects.map(({ model }) => model))) {
		const model = await findModel(place, modelsFolder, name);
		if (model !== null && await declaresRemote(place, model)) return true;
	}
	return false;
}
async function declaresRemote({ manifests }, { manifest, versions }) {
	const model = manifest === null ? null : await manifests.model(manifest);
	if (model?.kind === "parsed" && remoteFilesOfModel(model.parsed).length > 0) return true;
	for (const { path } of versions) {
		const version = await manifests.version(path);
		if (version.kind === "parsed" && remoteFilesOfVersion(version.parsed).length > 0) return true;
	}
	return false;
}
async function findModel(place, modelsFolder, name) {
	try {
		const { models } = await place.registry.listModel(modelsFolder, name);
		return models[0] ?? null;
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return null;
		throw error;
	}
}

// src/usecases/certify/plan-certification.ts
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
	const plan = async (selected) => ({
		selected,
		jobs: planJobs(selected, maxJobs),
		hasRemoteFiles: await hasRemoteFiles({
			place,
			modelsFolder,
			subjects: selected
		})
	});
	if (versions.length > 0) return {
		...await plan(await selectNamed(versions, registry)),
		steered: /* @__PURE__ */ new Map()
	};
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
		...await plan(selected),
		steered: foldersOf(selected, registry)
	};
}
function foldersOf(selected, { modelsFolder, prefix }) {
	return new Map(selected.map(({ model }) => [model, `${prefix}${modelsFolder}/${model}`]));
}
async function selectChanged(request) {
	const changed = await selectChangedSubjects(request);
	refuse(describeNames(changed.selected, request.modelsFolder), request);
	return changed;
}
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

// src/wiring/queued.ts
function wireQueued({ artifactPrefix, gitRoot, ...place }) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const octokit = createOctokit(place);
	const artifacts = createMeasuringRuns(octokit, repository);
	const commits = createCommits(gitRoot);
	return {
		runs: (workflowPath) => listQueuedRuns(octokit, repository, workflowPath),
		files: (runId) => artifacts.files(runId, artifactPrefix),
		pushed: (base) => commits.since(base)
	};
}
async function saveFiles(folder, files) {
	for (const { name, content } of files) await writeWholeFile(join(folder, name), content);
}

// src/usecases/certify/ask-approvals.ts
async function askApprovals({ change, base, subjects, folders }, owners, files) {
	const { people, pulls } = owners(base);
	if (change.kind !== "pushed") {
		const { answer, refusal } = await unlessRefused(() => headOf(change, pulls));
		if (answer === null) return {
			...NOTHING,
			refusal
		};
		return {
			...await findApprovals(answer, [...folders.keys()], people),
			steps: []
		};
	}
	const { answer: pushed, refusal } = await unlessRefused(() => pulls.pushed(base, change.commit));
	if (!(pushed !== null && (pushed.isByGitHub || pushed.steps.every(({ pull }) => pull !== null)))) return {
		...NOTHING,
		refusal
	};
	const approvals = [];
	let refused = null;
	for (const step of pushed.steps) {
		if (step.pull === null) continue;
		const models = await modelsOf(step, {
			subjects,
			folders
		}, files);
		const found = await findApprovals(step.pull, models, owners(step.from).people);
		approvals.push(...found.approvals);
		refused ??= found.refusal;
	}
	return {
		approvals,
		refusal: refused,
		steps: pushed.steps.length > 1 ? pushed.steps : []
	};
}
const NOTHING = {
	approvals: [],
	steps: []
};
async function modelsOf({ from, to }, { subjects, folders }, { readAt }) {
	const models = /* @__PURE__ */ new Set();
	for (const { model, version } of subjects) {
		const path = `${folders.get(model) ?? model}/versions/${version}.yaml`;
		if (await readAt(from, path) !== await readAt(to, path)) models.add(model);
	}
	return [...models];
}

// actions/plan/ask-owners.ts
async function askOwners(folders, { token, context, base, subjects, changedFiles }) {
	const { change, repository = "", apiUrl } = context;
	if (folders.size === 0 || token === void 0 || change === null || base === null) return NOBODY;
	setSecret(token);
	const onWait = (seconds) => logLine(`GitHub asks to wait for ${seconds} s.`);
	const owners = wireApprovals({
		repository,
		token,
		apiUrl,
		onWait,
		changedFiles,
		folders
	});
	if (owners === null) return NOBODY;
	const { target } = await changedFiles.since(base);
	const { approvals, steps, refusal } = await askApprovals({
		change,
		base: target,
		subjects,
		folders
	}, owners, changedFiles);
	if (refusal !== null) logLine(`Nobody could be asked who approved, so that nothing is approved. ${refusal.message}`);
	for (const { model, login, commit } of approvals) logLine(`${login} approved the policy of ${model} at ${commit}.`);
	return {
		approvals,
		steps
	};
}
const NOBODY = {
	approvals: [],
	steps: []
};

// src/usecases/certify/gather-queued.ts
async function gatherQueued({ workflowPath, base, subjects }, ports) {
	const wanted = new Set(subjects.map(({ model, version }) => `${model}@${version}.certificate.json`));
	const commits = await ports.pushed(base);
	const runs = await ports.runs(workflowPath);
	const queued = commits.flatMap((commit) => runs.filter(({ headSha }) => headSha === commit));
	const certificates = /* @__PURE__ */ new Map();
	for (const { id } of queued) for (const file of await ports.files(id)) if (wanted.has(file.name) && !certificates.has(file.name) && isReadable(file)) certificates.set(file.name, file);
	return [...certificates.values()];
}
function isReadable({ name, content }) {
	try {
		parseCertificate({
			path: name,
			content
		});
		return true;
	} catch (error) {
		if (error instanceof AppError) return false;
		throw error;
	}
}

// actions/plan/find-queued.ts
async function findQueued({ context, token, base, subjects, ...place }) {
	const { isMerged, repository = "", apiUrl, workflowPath, temporary } = context;
	if (!isMerged || token === void 0 || base === null) return null;
	const onWait = (seconds) => logLine(`GitHub asks to wait for ${seconds} s.`);
	const ports = wireQueued({
		...place,
		repository,
		token,
		apiUrl,
		onWait
	});
	if (ports === null) return null;
	try {
		const files = await gatherQueued({
			workflowPath,
			base,
			subjects
		}, ports);
		if (files.length === 0) return null;
		const folder = join(temporary, "seatrial-reuse");
		await saveFiles(folder, files);
		logLine(`${files.length} certificates of merge groups may be taken over.`);
		return folder;
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		warning(`Certificates of merge groups could not be looked for, so that everything is measured again. ${error.message}`);
		return null;
	}
}

// actions/plan/inputs.ts
function readPlanInputs() {
	const maxJobs = readIntegerInput("max-jobs") ?? 256;
	if (maxJobs >= 1 && maxJobs <= 256) return {
		registry: readInput("registry") ?? ".",
		base: readInput("base"),
		versions: readListInput("versions"),
		maxJobs,
		token: readInput("token"),
		artifactPrefix: readInput("artifact-prefix") ?? "seatrial-report"
	};
	throw new AppError({
		code: "usage",
		message: `Input max-jobs is ${maxJobs}.`,
		hint: `A matrix has 1 to ${256} jobs.`
	});
}

// actions/plan/main.ts
const PLAN_FILE = "seatrial-plan.json";
await runAction(async () => {
	const inputs = readPlanInputs();
	const context = await readRunnerContext(process.env);
	const { located, ports, commits } = wireNamedSelection(context.workspace, inputs.registry);
	const request = {
		...located,
		versions: inputs.versions,
		...await countFrom({
			asked: inputs.base,
			event: context.base,
			commits,
			versions: inputs.versions,
			warn: warning
		}),
		isMerged: context.isMerged,
		maxJobs: inputs.maxJobs,
		unasked: EVENT_WITHOUT_BASE,
		onPending: (settingsPath) => logLine(describePending(settingsPath))
	};
	const { jobs, selected, steered, hasRemoteFiles } = await planCertification(request, ports.changedFiles);
	const asking = {
		...inputs,
		context,
		base: request.base,
		subjects: selected,
		...ports
	};
	const { approvals, steps } = await askOwners(steered, asking);
	const versions = JSON.stringify(Object.fromEntries(jobs.map(describeJob)));
	await saveFiles(context.temporary, [{
		name: PLAN_FILE,
		content: new TextEncoder().encode(versions)
	}]);
	const asked = {
		...inputs,
		context,
		...request,
		...located,
		subjects: selected
	};
	const queued = jobs.length === 0 ? null : await findQueued(asked);
	setOutput("matrix", JSON.stringify({ model: jobs.map(({ name }) => name) }));
	setOutput("versions", versions);
	setOutput("plan-file", join(context.temporary, PLAN_FILE));
	setOutput("reuse", queued ?? "");
	setOutput("approved-by", approvals.map(({ model, commit, login }) => `${model} ${commit} ${login}`).join("\n"));
	setOutput("merges", steps.map(formatMerge).join("\n"));
	setOutput("count", selected.length);
	setOutput("jobs", jobs.length);
	setOutput("has-versions", jobs.length > 0);
	setOutput("has-remote-files", hasRemoteFiles);
	setOutput("reason-code", jobs.length > 0 ? "planned" : "nothing-to-certify");
	for (const { model, version, reason } of selected) logLine(`${model}@${version} (${reason} changed)`);
	if (jobs.length === 0) logLine("No model version changed: nothing to certify.");
});
function describeJob({ name, versions }) {
	return [name, versions.join("\n")];
}

export {  };