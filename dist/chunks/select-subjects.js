import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { c as MAX_MANIFEST_BYTES, l as collectProblems } from "./parsers.js";
import { n as isVersion, o as require_semver, r as orderVersions } from "./version-order.js";
import { a as readSettings, d as isOurManifest, f as parseSelection, l as DEFAULT_MODELS_FOLDER, n as modelsFolderOf, p as selectManifests, r as readModelsFolder, s as requireSettings, t as findSettingsProblems, u as SETTINGS_PATH } from "./read-settings.js";
import { a as openManifests, i as describeStray, l as describeDeletedVersion, o as rememberManifests, r as gatherChanges, t as openPastNumbers } from "./past-numbers.js";
import { n as suggestSubject } from "./suggest-subject.js";

// src/domain/certification/select-changes.ts
var import_semver = require_semver();
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
function compareNames(a, b) {
	const [isA, isB] = [isVersion(a), isVersion(b)];
	if (isA && isB) return (0, import_semver.compare)(a, b);
	if (isA !== isB) return isA ? 1 : -1;
	return a < b ? -1 : 1;
}

// src/usecases/in-repository.ts
function inRepository(problem, prefix) {
	const { location } = problem;
	return location === void 0 ? problem : {
		...problem,
		location: {
			...location,
			path: prefix + location.path
		}
	};
}
function requireInRepository(outcome, prefix) {
	if (outcome.kind === "refused") throw collectProblems(outcome.problems.map((found) => inRepository(found, prefix)));
	const { value, source } = outcome.parsed;
	const rooted = (location) => ({
		...location,
		path: prefix + location.path
	});
	return {
		value,
		source: {
			path: prefix + source.path,
			text: source.text,
			locate: (pointer) => rooted(source.locate(pointer)),
			locateKey: (pointer) => rooted(source.locateKey(pointer))
		}
	};
}
async function withRepositoryPaths(prefix, work) {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const problems = error.problems.map((problem) => inRepository(problem, prefix));
		const { code, reason, message, hint, location, cause } = error;
		throw new AppError({
			...inRepository({
				code,
				reason,
				message,
				hint,
				location,
				cause
			}, prefix),
			problems
		});
	}
}

// src/usecases/merged-settings.ts
async function holdMergedSettings(registry, changes) {
	const [own, merged] = [await readText(registry), await changes.readMerged(SETTINGS_PATH)];
	if (isSame(own, merged)) return {
		registry,
		pending: false
	};
	const held = withSettings(registry, merged);
	const pending = !isSame(own, await changes.readBase(SETTINGS_PATH));
	if (!pending) return {
		registry: held,
		pending
	};
	await refuseWrong(registry);
	if (await repairs(held, changes)) return {
		registry,
		pending
	};
	await refuseMovedModels(registry, held, changes);
	return {
		registry: held,
		pending
	};
}
async function readText(registry) {
	try {
		return new TextDecoder().decode(await registry.read(SETTINGS_PATH, MAX_MANIFEST_BYTES));
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return null;
		throw error;
	}
}
function isSame(a, b) {
	return a?.replaceAll("\r\n", "\n") === b?.replaceAll("\r\n", "\n");
}
function withSettings(registry, text) {
	return {
		...registry,
		read: async (path, maxBytes) => {
			if (path !== ".github/seatrial.yml") return registry.read(path, maxBytes);
			if (text !== null) return new TextEncoder().encode(text).subarray(0, maxBytes + 1);
			throw new AppError({
				code: "file-not-found",
				message: "There are no merged settings."
			});
		}
	};
}
async function refuseWrong(registry) {
	const problems = await findSettingsProblems(registry);
	if (problems.length > 0) throw collectProblems(problems);
}
async function repairs(held, changes) {
	const settings = await readSettings(held);
	if (settings?.kind !== "refused") return false;
	if ([
		...changes.added,
		...changes.modified,
		...changes.deleted
	].every((path) => path === ".github/seatrial.yml")) return true;
	const [first] = settings.problems;
	throw new AppError({
		code: first?.code ?? "schema-violation",
		reason: first?.reason,
		message: `The merged settings cannot be read, so that nothing can be judged by them: ${first?.message ?? ""}`,
		hint: "Repair them first, in a pull request that changes nothing else of the registry.",
		location: first?.location
	});
}
async function refuseMovedModels(registry, held, changes) {
	const [folder, merged] = [await readModelsFolder(registry), await readModelsFolder(held)];
	const changed = [
		...changes.added,
		...changes.modified,
		...changes.deleted
	];
	if (folder === merged || !changed.some((path) => path.startsWith(`${folder}/`))) return;
	const problem = {
		code: "manifest-meaning",
		reason: "models-folder-moved",
		message: `The folder of the models becomes ${folder}, and files in it are changed at the same time: nobody would certify them.`,
		hint: `Merge the change of ${SETTINGS_PATH} first, in a pull request of its own.`,
		location: {
			path: SETTINGS_PATH,
			line: 1,
			column: 1,
			pointer: "/models"
		}
	};
	throw collectProblems([problem]);
}

// src/usecases/refuse-vanished.ts
async function refuseVanished(request) {
	const { changedFiles, prefix, modelsFolder, isNamed, passed } = request;
	const { base, head } = await changedFiles.since(request.base);
	const was = (folder) => isRegistryAt(changedFiles, base, [folder, DEFAULT_MODELS_FOLDER]);
	for (const folder of passed) if (await was(folder)) throw vanished(folder, base);
	if (await isRegistryAt(changedFiles, head, [prefix, modelsFolder])) return;
	if (await was(prefix)) throw vanished(prefix, base);
	if (isNamed) throw neverWas(prefix);
}
async function isRegistryAt(files, commit, [prefix, models]) {
	if (await files.readAt(commit, prefix + ".github/seatrial.yml") !== null) return true;
	const folder = `${prefix}${models}`;
	for (const path of await files.listAt(commit, folder)) if (/^\/[^/]+\/model\.yaml$/.test(path.slice(folder.length)) && isOurManifest(await files.readAt(commit, path) ?? "")) return true;
	return false;
}
function vanished(prefix, base) {
	return new AppError({
		code: "manifest-meaning",
		reason: "registry-vanished",
		message: `${nameOf(prefix)} was a registry at ${base.slice(0, 12)} and is none now: nobody would certify what is in it.`,
		hint: `Keep ${SETTINGS_PATH} or a models/<name>/model.yaml there; a registry that is given up takes its workflow along.`
	});
}
function neverWas(prefix) {
	return new AppError({
		code: "usage",
		message: `${nameOf(prefix)} is no registry.`,
		hint: `A registry is a folder with ${SETTINGS_PATH} or models/<name>/model.yaml; name it in the input registry.`
	});
}
function nameOf(prefix) {
	return prefix === "" ? "The repository" : `The folder ${quoteText(prefix.slice(0, -1))}`;
}

// src/usecases/certify/gather-place.ts
async function gatherPlace(request) {
	const { prefix, base } = request;
	return withRepositoryPaths(prefix, async () => {
		const place = await settle(request);
		const modelsFolder = modelsFolderOf(requireSettings(await place.manifests.settings())?.value ?? null);
		if (base !== null) await refuseVanished({
			...request,
			base,
			modelsFolder
		});
		return {
			place,
			modelsFolder
		};
	});
}
async function settle(request) {
	const { registry, prefix, changedFiles, base: ref, mergedInto = null, isMerged, isInRepository } = request;
	const facts = {
		prefix,
		past: isInRepository ? openPastNumbers({
			changedFiles,
			ref: ref ?? await changedFiles.upstream(),
			prefix
		}) : null,
		pendingSettings: null
	};
	if (ref === null) return placeOf(registry, {
		...facts,
		changes: null
	});
	const changes = await gatherChanges({
		changedFiles,
		ref,
		prefix
	});
	if (isMerged) return placeOf(registry, {
		...facts,
		changes
	});
	const unmerged = mergedInto === null ? changes : await gatherChanges({
		changedFiles,
		ref: mergedInto,
		prefix
	});
	const { registry: held, pending } = await holdMergedSettings(registry, unmerged);
	return placeOf(held, {
		...facts,
		changes,
		pendingSettings: pending ? prefix + SETTINGS_PATH : null
	});
}
function placeOf(registry, facts) {
	return {
		registry,
		manifests: rememberManifests(openManifests(registry)),
		...facts
	};
}
function describePending(path) {
	return `${path} is changed: this is judged by the merged settings, and the new ones hold from the merge on.`;
}

// src/usecases/certify/select-subjects.ts
function parseSubject(text, modelsFolder = DEFAULT_MODELS_FOLDER) {
	const [, model, version] = /^([^@/]+)@([^@/]+)$/.exec(text) ?? [];
	if (model !== void 0 && version !== void 0) return {
		model,
		version
	};
	const selection = parseSelection(text, modelsFolder);
	return selection?.kind === "version" ? {
		model: selection.model,
		version: selection.version
	} : null;
}
async function nameSubjects(texts, { registry, modelsFolder }) {
	const subjects = [];
	for (const text of texts) {
		const subject = parseSubject(text, modelsFolder);
		if (subject === null) throw namesNoVersion(text, await listModels(registry, modelsFolder));
		subjects.push(subject);
	}
	return subjects;
}
function namesNoVersion(text, models) {
	return new AppError({
		code: "usage",
		message: `${quoteText(text)} names no version.`,
		hint: [suggestSubject(text, models), "Write model@version, or the path of a version file such as models/churn/versions/1.4.0.yaml."].filter((part) => part !== null).join(" ")
	});
}
async function listModels(registry, folder) {
	try {
		return (await registry.list(folder)).models;
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return [];
		throw error;
	}
}
async function selectChangedSubjects(request) {
	const { base, head, files } = await request.changedFiles.since(request.base);
	const changes = files.filter(({ path }) => path.startsWith(request.prefix)).map((file) => ({
		...file,
		path: file.path.slice(request.prefix.length)
	}));
	const models = /* @__PURE__ */ new Map();
	const strays = [];
	for (const name of await standingFolders(request, {
		head,
		changes
	})) {
		const listing = await request.registry.listModel(request.modelsFolder, name);
		strays.push(...listing.strays);
		for (const { name: model, versions } of listing.models) models.set(model, versions.map((version) => version.name));
	}
	strays.push(...await straysAmongModels(request, changes));
	refuse(strayProblems(strays, changes), request.prefix);
	refuse(await deletedVersions(request, {
		head,
		changes
	}), request.prefix);
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
async function standingFolders({ changedFiles, prefix, modelsFolder }, { head, changes }) {
	const nameOf = (path) => [modelOf(path, modelsFolder) ?? []].flat();
	const names = new Set(changes.flatMap(({ path }) => nameOf(path)));
	const kept = new Set(changes.flatMap(({ path, change }) => change === "deleted" ? [] : nameOf(path)));
	if (kept.size === names.size) return [...names];
	const there = await changedFiles.listAt(head, prefix + modelsFolder);
	const standing = new Set(there.flatMap((path) => nameOf(path.slice(prefix.length))));
	return [...names].filter((name) => kept.has(name) || standing.has(name));
}
async function straysAmongModels({ registry, modelsFolder }, changes) {
	const isAmongModels = ({ path, change }) => change !== "deleted" && path.lastIndexOf("/") === modelsFolder.length && path.startsWith(`${modelsFolder}/`);
	return changes.some(isAmongModels) ? (await registry.list(modelsFolder)).strays : [];
}
function strayProblems(strays, changes) {
	const changed = new Set(changes.map(({ path }) => path));
	return strays.filter(({ path }) => changed.has(path)).map(describeStray);
}
async function deletedVersions({ changedFiles, past, prefix, modelsFolder }, { head, changes }) {
	const gone = changes.filter(({ path, change }) => change === "deleted" && path.endsWith(".yaml"));
	if (gone.length === 0) return [];
	const folders = /* @__PURE__ */ new Set([modelsFolder, ...await past?.folders() ?? []]);
	const standing = new Set(await changedFiles.listAt(head, prefix + modelsFolder));
	const isThere = ({ model, version }) => standing.has(`${prefix}${modelsFolder}/${model}/versions/${version}.yaml`);
	return gone.filter(({ path }) => {
		const subject = versionAt(path, folders);
		return subject !== null && !isThere(subject);
	}).map(({ path }) => describeDeletedVersion(path));
}
function versionAt(path, folders) {
	for (const folder of folders) {
		const selection = selectManifests(path, folder);
		if (selection.kind === "version") return selection;
	}
	return null;
}
function refuse(found, prefix) {
	const problems = found.map((problem) => inRepository(problem, prefix));
	const [first] = problems;
	if (first !== void 0) throw new AppError({
		...first,
		problems
	});
}
function modelOf(path, modelsFolder) {
	if (!path.startsWith(`${modelsFolder}/`)) return null;
	const [model, ...rest] = path.slice(modelsFolder.length + 1).split("/");
	return model === void 0 || rest.length === 0 ? null : model;
}

export { inRepository as a, gatherPlace as i, selectChangedSubjects as n, requireInRepository as o, describePending as r, bySubject as s, nameSubjects as t };