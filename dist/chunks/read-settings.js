import { i as problemsOf, t as AppError } from "./error.js";
import { D as collectProblems, E as MAX_MANIFEST_BYTES, N as quoteText, f as parseSettings, l as DEFAULT_MODELS_FOLDER, u as SETTINGS_PATH } from "./undici.js";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { closeSync, constants, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { readdir, realpath } from "node:fs/promises";

// src/adapters/system/find-registry-root.ts
/**
* The registry that a path is in: the nearest folder above it, or the path itself, that has .github/seatrial.yml or a
* folder of models; else the git repository; else null.
*/
function findRegistryRoot(path) {
	return findUpwards(path, isRegistry) ?? findGitRoot(path);
}
function findGitRoot(path) {
	return findUpwards(path, (folder) => existsSync(join(folder, ".git")));
}
function isRegistry(folder) {
	if (existsSync(join(folder, ".github", "seatrial.yml"))) return true;
	const models = join(folder, "models");
	return existsSync(models) && !existsSync(join(models, "model.yaml")) && !existsSync(join(models, "versions"));
}
function findUpwards(path, matches) {
	const parent = dirname(path);
	if (matches(path)) return path;
	return parent === path ? null : findUpwards(parent, matches);
}

// src/usecases/map-concurrently.ts
/** Maps with at most `limit` calls under way; the results keep the order of the items. */
async function mapConcurrently(items, limit, map) {
	const done = [];
	const queue = items.entries();
	async function work() {
		for (const [index, item] of queue) done.push({
			index,
			result: await map(item)
		});
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	return done.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}

// src/adapters/system/system-error.ts
/** Translates what the file system answers to a write. */
function translateWriteError(error, folder) {
	const code = systemCode(error);
	const full = code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
	return new AppError({
		code: "file-unwritable",
		message: full ? `The disk of the cache folder ${quoteText(folder)} is full (${code}).` : `The cache folder ${quoteText(folder)} cannot be written (${code}).`,
		hint: full ? "Free some space or name another cache folder; nothing was left half-written." : "Check its permissions.",
		cause: error
	});
}
function systemCode(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
}

// src/adapters/system/registry-folder.ts
/** Folders read at the same time: enough to keep a disk busy. */
const CONCURRENCY = 16;
/** A registry in a folder of the local disk; `root` is absolute. Nothing is cached but which folders are inside it. */
function createRegistryFolder(root) {
	const inside = /* @__PURE__ */ new Map();
	function resolveFolder(folder) {
		const known = inside.get(folder) ?? resolveInside(root, folder);
		inside.set(folder, known);
		return known;
	}
	return {
		list: (modelsFolder) => listModels(resolveFolder, modelsFolder),
		listModel: async (modelsFolder, model) => mergeListings([await listModel(resolveFolder, `${modelsFolder}/${model}`)]),
		read: (path, maxBytes) => readManifest$1(resolveFolder, path, maxBytes)
	};
}
async function listModels(resolveFolder, modelsFolder) {
	const entries = await listFolder(await resolveFolder(modelsFolder), modelsFolder);
	const links = entries.filter((entry) => entry.isSymbolicLink());
	const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
	const listings = await mapConcurrently(folders, CONCURRENCY, ({ name }) => listModel(resolveFolder, `${modelsFolder}/${name}`));
	const strays = links.map(({ name }) => ({
		path: `${modelsFolder}/${name}`,
		reason: "link"
	}));
	return mergeListings([...listings, {
		model: null,
		strays
	}]);
}
function mergeListings(listings) {
	return {
		models: listings.flatMap(({ model }) => model ?? []).toSorted((a, b) => a.name < b.name ? -1 : 1),
		strays: listings.flatMap(({ strays }) => strays)
	};
}
async function listModel(resolveFolder, folder) {
	const entries = await listFolder(await resolveFolder(folder), folder);
	const manifest = entries.find(({ name }) => name === "model.yaml");
	const hasVersions = entries.find(({ name }) => name === "versions")?.isDirectory() === true;
	const versions = hasVersions ? await listFolder(await resolveFolder(`${folder}/versions`), `${folder}/versions`) : [];
	const strays = [...strayLinks(entries.filter(({ name }) => /^(?:model\.ya?ml|versions)$/u.test(name)), folder), ...strayLinks(versions, `${folder}/versions`)];
	if (manifest === void 0 && !hasVersions) return {
		model: null,
		strays
	};
	const name = folder.slice(folder.lastIndexOf("/") + 1);
	const hasManifest = manifest?.isFile() === true;
	const found = versions.flatMap((entry) => versionOf(entry, `${folder}/versions`));
	return {
		model: {
			name,
			folder,
			manifest: hasManifest ? `${folder}/model.yaml` : null,
			versions: found
		},
		strays
	};
}
function versionOf(entry, folder) {
	if (!entry.isFile() || !entry.name.endsWith(".yaml") || entry.name.startsWith(".")) return [];
	return [{
		name: entry.name.slice(0, -5),
		path: `${folder}/${entry.name}`
	}];
}
/** Links are not followed; .yml is the ending that somebody meant as .yaml. */
function strayLinks(entries, folder) {
	return entries.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isSymbolicLink()) return [{
			path,
			reason: "link"
		}];
		if (entry.name.endsWith(".yml")) return [{
			path,
			reason: "name"
		}];
		return entry.name.endsWith(".yaml") && !entry.isFile() ? [{
			path,
			reason: "not-a-file"
		}] : [];
	});
}
async function listFolder(absolute, folder) {
	try {
		return await readdir(absolute, { withFileTypes: true });
	} catch (cause) {
		throw unreadable(folder, cause);
	}
}
async function resolveInside(root, folder) {
	try {
		const [realRoot, real] = await Promise.all([realpath(root), realpath(join(root, folder))]);
		const isInRegistry = isInside(realRoot, real);
		if (isInRegistry && real !== join(realRoot, folder)) throw throughLink(folder);
		if (isInRegistry) return real;
	} catch (cause) {
		throw unreadable(folder, cause);
	}
	throw new AppError({
		code: "file-unreadable",
		reason: "outside",
		message: `${quoteText(folder)} leaves the registry.`,
		hint: "Keep manifests inside the registry; links to the outside are not followed.",
		location: {
			path: folder,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}
/** One manifest would otherwise have two names, and a review would see only one of them. */
function throughLink(folder) {
	return new AppError({
		code: "file-unreadable",
		reason: "link",
		message: `${quoteText(folder)} is reached through a link.`,
		hint: "Put the folder itself there: links are not followed.",
		location: {
			path: folder,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}
function isInside(folder, path) {
	const between = relative(folder, path);
	return between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}
async function readManifest$1(resolveFolder, path, maxBytes) {
	const cut = path.lastIndexOf("/");
	const folder = await resolveFolder(path.slice(0, Math.max(0, cut)));
	try {
		return readRegularFile(join(folder, path.slice(cut + 1)), maxBytes);
	} catch (cause) {
		throw unreadable(path, cause);
	}
}
/**
* Not through a link, and not blocking, because opening a pipe would wait for its writer forever. Synchronous: for files
* of a kilobyte the way through the thread pool costs more than the reading.
*/
function readRegularFile(absolute, maxBytes) {
	const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const status = fstatSync(descriptor);
		if (!status.isFile()) throw notAFile(absolute);
		const buffer = new Uint8Array(Math.min(status.size, maxBytes + 1));
		return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
	} finally {
		closeSync(descriptor);
	}
}
function notAFile(path) {
	return new AppError({
		code: "file-unreadable",
		reason: "not-a-file",
		message: `${quoteText(path)} is not a regular file.`,
		hint: "Name a file, not a folder, pipe or device."
	});
}
function unreadable(path, cause) {
	if (cause instanceof AppError) return cause;
	const code = systemCode(cause);
	const missing = code === "ENOENT" || code === "ENOTDIR";
	const isLink = code === "ELOOP";
	return new AppError({
		code: missing ? "file-not-found" : "file-unreadable",
		...isLink ? { reason: "link" } : {},
		message: missing ? `There is no ${quoteText(path)}.` : `${quoteText(path)} cannot be read (${code}).`,
		hint: isLink ? "Put the file itself there: links are not followed." : "Check the path and its permissions.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		},
		cause
	});
}

// src/usecases/read-manifest.ts
/** A wrong or unreadable manifest is an answer here; any other failure is thrown on. */
async function readManifest(registry, path, parse) {
	try {
		return {
			kind: "parsed",
			parsed: parse({
				path,
				content: await registry.read(path, MAX_MANIFEST_BYTES)
			})
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			kind: "refused",
			problems: problemsOf(error)
		};
	}
}

// src/usecases/read-settings.ts
/** The settings of a registry; null where it has none. */
async function readSettings(registry) {
	const outcome = await readManifest(registry, SETTINGS_PATH, parseSettings);
	return outcome.kind === "refused" && outcome.problems.every(({ code }) => code === "file-not-found") ? null : outcome;
}
/** The folder of the models. Throws AppError when the settings are wrong. */
async function readModelsFolder(registry) {
	const settings = await readSettings(registry);
	if (settings?.kind === "refused") throw collectProblems(settings.problems);
	return settings?.parsed.value.models ?? "models";
}

export { systemCode as a, findGitRoot as c, createRegistryFolder as i, findRegistryRoot as l, readSettings as n, translateWriteError as o, readManifest as r, mapConcurrently as s, readModelsFolder as t };