import { r as wo } from "./check-immutability.js";
import { t as AppError } from "./error.js";
import { N as quoteText, a as orderVersions, c as require_semver, d as selectManifests, i as isVersion, l as DEFAULT_MODELS_FOLDER, u as SETTINGS_PATH } from "./undici.js";

// src/adapters/git/changed-files.ts
/** `git diff` of a work tree's HEAD against its merge base with another ref. */
function createChangedFiles(folder) {
	const git = wo(folder);
	return {
		since: (ref) => listChanges(git, ref),
		readAt: (commit, path) => readAt(git, commit, path)
	};
}
async function listChanges(git, ref) {
	const head = await resolveCommit(git, "HEAD");
	const base = await findMergeBase(git, await resolveCommit(git, ref), head);
	return {
		base,
		head,
		files: parseNameStatus(await git.raw([
			"diff",
			"--name-status",
			"--no-renames",
			"-z",
			base,
			head
		]))
	};
}
/** Refs come from users: they must not be read as options, and only commits count. */
async function resolveCommit(git, ref) {
	try {
		return (await git.raw([
			"rev-parse",
			"--verify",
			"--quiet",
			"--end-of-options",
			`${ref}^{commit}`
		])).trim();
	} catch (cause) {
		throw new AppError({
			code: "git-failed",
			message: `There is no commit ${JSON.stringify(ref)} in this repository.`,
			hint: "Fetch it first; in a workflow, check out with `fetch-depth: 0`.",
			cause
		});
	}
}
async function findMergeBase(git, base, head) {
	try {
		return (await git.raw([
			"merge-base",
			base,
			head
		])).trim();
	} catch (cause) {
		throw new AppError({
			code: "git-failed",
			message: `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} have no common ancestor here.`,
			hint: "The clone is probably shallow: check out with `fetch-depth: 0`.",
			cause
		});
	}
}
function parseNameStatus(listing) {
	const fields = listing.split("\0");
	const files = [];
	for (let index = 0; index + 1 < fields.length; index += 2) files.push({
		path: fields[index + 1] ?? "",
		change: changeOf(fields[index] ?? "")
	});
	return files;
}
function changeOf(status) {
	if (status === "A") return "added";
	return status === "D" ? "deleted" : "modified";
}
async function readAt(git, commit, path) {
	const entry = await git.raw([
		"ls-tree",
		"-z",
		commit,
		"--",
		path
	]);
	const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
	return blob === void 0 ? null : git.raw([
		"cat-file",
		"blob",
		blob
	]);
}

// src/domain/certification/select-changes.ts
var import_semver = require_semver();
/**
* What a set of changes calls for: every version whose manifest or folder changed, and for a model whose model.yaml or
* data changed, its newest version, because that is what the new policy would let through.
*/
function selectChangedVersions(changes, listing, layout) {
	const selected = /* @__PURE__ */ new Map();
	const add = (item) => {
		const key = `${item.model}@${item.version}`;
		if (!selected.has(key)) selected.set(key, item);
	};
	const touched = /* @__PURE__ */ new Set();
	for (const change of changes) {
		const place = locateChange(change, layout);
		const versions = place === null ? void 0 : listing.models.get(place.model);
		if (place === null || versions === void 0) continue;
		if (place.version !== null && versions.includes(place.version)) add({
			model: place.model,
			version: place.version,
			reason: "version"
		});
		else if (change.change !== "deleted") touched.add(place.model);
	}
	for (const model of touched) addNewest(model, listing, add);
	return [...selected.values()].toSorted(bySubject);
}
/** Other files of a model (data, weights, model.yaml) concern its newest version, unless a version of it is selected anyway. */
function addNewest(model, listing, add) {
	const newest = orderVersions((listing.models.get(model) ?? []).filter(isVersion)).at(-1);
	if (newest !== void 0) add({
		model,
		version: newest,
		reason: "policy"
	});
}
function locateChange(change, layout) {
	const prefix = `${layout.models}/`;
	if (!change.path.startsWith(prefix)) return null;
	const [model, folder, file, ...rest] = change.path.slice(prefix.length).split("/");
	if (model === void 0 || folder === void 0) return null;
	const version = folder === "versions" && rest.length === 0 ? /^(.+)\.yaml$/s.exec(file ?? "")?.[1] : void 0;
	return {
		model,
		version: change.change === "deleted" ? null : version ?? null
	};
}
function bySubject(a, b) {
	if (a.model !== b.model) return a.model < b.model ? -1 : 1;
	return compareNames(a.version, b.version);
}
/** Names of files come from anybody: what is no version is still put in some order, before those that are. */
function compareNames(a, b) {
	const [isA, isB] = [isVersion(a), isVersion(b)];
	if (isA && isB) return (0, import_semver.compare)(a, b);
	if (isA !== isB) return isA ? 1 : -1;
	return a < b ? -1 : 1;
}

// src/usecases/certify/select-subjects.ts
/** `churn@1.4.0`, or a version file's path relative to the registry's root. Throws AppError usage. */
function parseSubject(text, modelsFolder = DEFAULT_MODELS_FOLDER) {
	const [, model, version] = /^([^@/]+)@([^@/]+)$/.exec(text) ?? [];
	if (model !== void 0 && version !== void 0) return {
		model,
		version
	};
	const selection = selectManifests(text, modelsFolder);
	if (selection.kind === "version") return {
		model: selection.model,
		version: selection.version
	};
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} names no version.`,
		hint: "Write model@version, or the path of a version file such as models/churn/versions/1.4.0.yaml."
	});
}
/** The versions that a branch concerns. Only the folders of models that changed are looked at, however large the registry is. */
async function selectChangedSubjects(request) {
	const { base, head, files } = await request.changedFiles.since(request.base);
	const changes = files.filter(({ path }) => path.startsWith(request.prefix)).map((file) => ({
		...file,
		path: file.path.slice(request.prefix.length)
	}));
	const models = /* @__PURE__ */ new Map();
	for (const name of new Set(changes.flatMap(({ path }) => modelOf(path, request.modelsFolder) ?? []))) {
		const { models: found } = await request.registry.listModel(request.modelsFolder, name);
		for (const model of found) models.set(model.name, model.versions.map((version) => version.name));
	}
	const layout = {
		models: request.modelsFolder,
		settings: SETTINGS_PATH
	};
	return {
		base,
		head,
		selected: selectChangedVersions(changes, { models }, layout),
		files: changes
	};
}
function modelOf(path, modelsFolder) {
	if (!path.startsWith(`${modelsFolder}/`)) return null;
	const [model, ...rest] = path.slice(modelsFolder.length + 1).split("/");
	return model === void 0 || rest.length === 0 ? null : model;
}

export { selectChangedSubjects as n, createChangedFiles as r, parseSubject as t };