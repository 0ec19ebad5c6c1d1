import { t as AppError } from "./error.js";
import { o as parseVersion, r as parseModel } from "./parsers.js";
import { R as readManifest, a as readSettings, l as DEFAULT_MODELS_FOLDER, r as readModelsFolder, u as SETTINGS_PATH } from "./read-settings.js";

// src/usecases/check-immutability.ts
function checkImmutability(path, text, merged) {
	const line = firstDifference(text.split(/\r?\n/u), merged.split(/\r?\n/u));
	if (line === null) return [];
	return [{
		code: "manifest-immutable",
		reason: "version-changed",
		message: "A version is immutable once it is merged, and this line differs from the merged one.",
		hint: "Undo the change, and add a new version instead.",
		location: {
			path,
			line,
			column: 1,
			pointer: ""
		}
	}];
}
function describeDeletedVersion(path) {
	return {
		code: "manifest-immutable",
		reason: "version-deleted",
		message: "A version is immutable once it is merged, and this one was deleted.",
		hint: "Restore the file.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		}
	};
}
function checkRepublished(path, text, former) {
	const lines = text.split(/\r?\n/u);
	if (former.every((other) => firstDifference(lines, other.split(/\r?\n/u)) === null)) return [];
	return [{
		code: "manifest-immutable",
		reason: "version-republished",
		message: "This number was merged with another content, and a number stays what it was, deleted or not.",
		hint: "Take a number that was never used, or restore the file as it was.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		}
	}];
}
function firstDifference(now, before) {
	const index = now.findIndex((line, at) => line !== before[at]);
	if (index !== -1) return index + 1;
	return now.length === before.length ? null : now.length;
}

// src/usecases/manifests.ts
function openManifests(registry) {
	return {
		settings: () => readSettings(registry),
		model: (path) => readManifest(registry, path, parseModel),
		version: (path) => readManifest(registry, path, parseVersion)
	};
}
function rememberManifests({ settings, model, version }) {
	const kept = remember(settings);
	return {
		settings: () => kept("settings"),
		model: remember(model),
		version: remember(version)
	};
}
function remember(read) {
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const outcome = known.get(path) ?? read(path);
		known.set(path, outcome);
		return outcome;
	};
}

// src/usecases/describe-stray.ts
const STRAY_WORDS = {
	link: {
		message: "A link stands where a manifest is expected.",
		hint: "Put the file itself there."
	},
	"not-a-file": {
		message: "This is not a file.",
		hint: "Remove it, or put a manifest there."
	},
	submodule: {
		message: "This folder is a repository of its own, or a submodule: no change of its files would be seen here, or certified.",
		hint: "Put model.yaml and versions/ into this repository; only the files of models and data may lie in a submodule below."
	},
	name: {
		message: "Manifests end in .yaml, so this one is not read.",
		hint: "Rename it."
	}
};
function describeStray({ path, reason }) {
	return {
		code: "file-unreadable",
		reason,
		...STRAY_WORDS[reason],
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		}
	};
}

// src/usecases/gather-changes.ts
async function gatherChanges({ changedFiles, ref, prefix }) {
	return changesIn(await changedFiles.since(ref), {
		changedFiles,
		prefix
	});
}
function changesIn({ base, target, files }, { changedFiles, prefix }) {
	const inside = files.filter(({ path }) => path.startsWith(prefix));
	function pathsOf(change) {
		return new Set(inside.filter((file) => file.change === change).map(({ path }) => path.slice(prefix.length)));
	}
	return {
		added: pathsOf("added"),
		modified: pathsOf("modified"),
		deleted: pathsOf("deleted"),
		readBase: (path) => changedFiles.readAt(base, prefix + path),
		readMerged: (path) => changedFiles.readAt(target, prefix + path)
	};
}

// src/usecases/past-numbers.ts
function openPastNumbers(request) {
	const folders = once(() => readFolders(request));
	const lost = once(async () => findLost(request, await folders()));
	return {
		folders,
		standing: async (path) => request.ref === null ? null : request.changedFiles.readAt(request.ref, request.prefix + path),
		manifestsOf: async (model) => readManifests(request, await folders(), model),
		textsOf: async (model, version) => {
			const paths = (await lost()).get(keyOf(model, version)) ?? [];
			const texts = [];
			for (const path of paths) texts.push(...await readTexts(request, path));
			return texts;
		}
	};
}
function once(read) {
	let asked = null;
	return () => asked ??= read();
}
async function readFolders({ changedFiles, ref, prefix }) {
	const changes = await changedFiles.history({
		ref,
		paths: [prefix + SETTINGS_PATH]
	});
	const folders = /* @__PURE__ */ new Set([DEFAULT_MODELS_FOLDER]);
	for (const name of new Set(changes.flatMap(({ after }) => after ?? []))) folders.add(await folderIn(await changedFiles.readObject(name)));
	return [...folders];
}
async function folderIn(settings) {
	try {
		return await readModelsFolder({ read: async () => new TextEncoder().encode(settings) });
	} catch (error) {
		if (error instanceof AppError) return DEFAULT_MODELS_FOLDER;
		throw error;
	}
}
async function findLost({ changedFiles, ref, prefix }, folders) {
	const places = folders.map((folder) => `${prefix}${folder}/`);
	const deleted = await changedFiles.history({
		ref,
		paths: places,
		only: "deleted"
	});
	const found = /* @__PURE__ */ new Map();
	for (const path of new Set(deleted.map((change) => change.path))) for (const place of places) {
		const key = keyIn(path, place);
		if (key !== null) found.set(key, [...found.get(key) ?? [], path]);
	}
	return found;
}
function keyIn(path, place) {
	if (!path.startsWith(place)) return null;
	const [, model, version] = /^([^/]+)\/versions\/([^/]+)\.yaml$/isu.exec(path.slice(place.length)) ?? [];
	return model === void 0 || version === void 0 ? null : keyOf(model, version);
}
function keyOf(model, version) {
	return `${model}/${version}`.toLowerCase();
}
async function readTexts({ changedFiles, ref }, path) {
	const changes = await changedFiles.history({
		ref,
		paths: [path]
	});
	const names = new Set(untilDeleted(changes.filter((change) => change.path === path)).flatMap(objectsOf));
	const texts = [];
	for (const name of names) texts.push(await changedFiles.readObject(name));
	return texts;
}
const MOST_MANIFESTS = 50;
async function readManifests({ changedFiles, ref, prefix }, folders, model) {
	const paths = folders.map((folder) => `${prefix}${folder}/${model}/model.yaml`);
	const changes = await changedFiles.history({
		ref,
		paths
	});
	const names = [...new Set(changes.flatMap(({ after }) => after ?? []))].slice(0, MOST_MANIFESTS);
	const texts = [];
	for (const name of names) texts.push(await changedFiles.readObject(name));
	return texts;
}
function untilDeleted(newestFirst) {
	const last = newestFirst.findIndex(({ change }) => change === "deleted");
	return last === -1 ? [] : newestFirst.slice(last);
}
function objectsOf({ before, after }) {
	return [before, after].filter((name) => name !== null);
}

export { openManifests as a, checkRepublished as c, describeStray as i, describeDeletedVersion as l, changesIn as n, rememberManifests as o, gatherChanges as r, checkImmutability as s, openPastNumbers as t };