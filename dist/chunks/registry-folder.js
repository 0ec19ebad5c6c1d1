import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { K as mapConcurrently, d as isOurManifest } from "./read-settings.js";
import { c as MAX_MANIFEST_BYTES } from "./parsers.js";
import { n as readRegularFile } from "./regular-file.js";
import { t as systemCode } from "./system-error.js";
import { existsSync, lstatSync, readFileSync, readdirSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { readdir, realpath } from "node:fs/promises";

// src/adapters/system/find-registry-root.ts
function findRegistryRoot(path) {
	const gitRoot = findGitRoot(path);
	return findUpwards(path, isRegistry, gitRoot) ?? gitRoot;
}
function findGitRoot(path, environment = process.env) {
	return findUpwards(path, isRepository, null) ?? declaredWorkTree(path, environment);
}
function findWorkTree(path, environment = process.env) {
	return findUpwards(path, isWorkTree, null) ?? declaredWorkTree(path, environment);
}
function isWorkTree(folder) {
	return existsSync(join(folder, ".git"));
}
function isRepository(folder) {
	if (isWorkTree(folder)) return true;
	return !folder.endsWith(`${sep}.git`) && [
		"HEAD",
		"objects",
		"refs"
	].every((name) => existsSync(join(folder, name)));
}
function declaredWorkTree(path, { GIT_DIR, GIT_WORK_TREE }) {
	if (GIT_DIR === void 0 || GIT_DIR === "") return null;
	const root = resolve(GIT_WORK_TREE ?? ".");
	return isWithin(root, path) ? root : null;
}
function isRegistry(folder) {
	if (existsSync(join(folder, ".github", "seatrial.yml"))) return true;
	const models = join(folder, "models");
	return listFolders(models).some((name) => isOurs(join(models, name, "model.yaml")));
}
function registriesBelow(folder) {
	return listFolders(folder).filter((name) => isRegistry(join(folder, name))).toSorted();
}
function listFolders(folder) {
	return attempt(() => {
		if (!lstatSync(folder).isDirectory()) return [];
		return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
	}, []);
}
function isOurs(path) {
	return attempt(() => isOurManifest(new TextDecoder().decode(readRegularFile(path, MAX_MANIFEST_BYTES))), false);
}
function attempt(read, otherwise) {
	try {
		return read();
	} catch (error) {
		if (error instanceof AppError || systemCode(error) !== "unknown error") return otherwise;
		throw error;
	}
}
function findUpwards(path, matches, last) {
	if (matches(path)) return path;
	const parent = dirname(path);
	return parent === path || path === last ? null : findUpwards(parent, matches, last);
}
function isWithin(folder, path) {
	const between = relative(folder, path);
	return between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}

// src/adapters/system/submodule.ts
function isSubmodule(folder, entries) {
	if (entries.some(({ name }) => name === ".git")) return true;
	const root = entries.length === 0 ? findGitRoot(dirname(folder)) : null;
	if (root === null || !existsSync(join(root, ".gitmodules"))) return false;
	const paths = [...readFileSync(join(root, ".gitmodules"), "utf8").matchAll(/^\s*path\s*=\s*(.*?)\s*$/gmu)];
	const own = relative(root, folder).split(sep).join("/");
	return paths.some(([, path]) => path === own);
}

// src/adapters/system/registry-folder.ts
const MOST_NAMED = 10;
const CONCURRENCY = 16;
function createRegistryFolder(root) {
	const inside = /* @__PURE__ */ new Map();
	function resolveFolder(folder) {
		const known = inside.get(folder) ?? resolveInside(root, folder);
		inside.set(folder, known);
		return known;
	}
	return {
		list: async (modelsFolder) => {
			if (!existsSync(join(root, modelsFolder))) throw noModels(root, modelsFolder);
			return listModels(resolveFolder, modelsFolder);
		},
		listModel: async (modelsFolder, model) => mergeListings([await listModel(resolveFolder, `${modelsFolder}/${model}`)]),
		read: (path, maxBytes) => readManifest(resolveFolder, path, maxBytes)
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
function noModels(root, folder) {
	const below = registriesBelow(root);
	return new AppError({
		code: "file-not-found",
		message: `There is no ${quoteText(folder)} here, where a registry has its models.`,
		hint: below.length === 0 ? "Name one that lies elsewhere with --registry; `seatrial init --help` says how one begins." : `Name the registry that is meant, with --registry, or as the input \`registry\` of a workflow: ${below.slice(0, MOST_NAMED).map(quoteText).join(", ")}${below.length > MOST_NAMED ? ` and ${below.length - MOST_NAMED} more` : ""}.`,
		location: {
			path: folder,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}
function mergeListings(listings) {
	return {
		models: listings.flatMap(({ model }) => model ?? []).toSorted((a, b) => a.name < b.name ? -1 : 1),
		strays: listings.flatMap(({ strays }) => strays)
	};
}
async function listModel(resolveFolder, folder) {
	const path = await resolveFolder(folder);
	const entries = await listFolder(path, folder);
	if (isSubmodule(path, entries)) return {
		model: null,
		strays: [{
			path: folder,
			reason: "submodule"
		}]
	};
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
function strayLinks(entries, folder) {
	return entries.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isSymbolicLink()) return [{
			path,
			reason: "link"
		}];
		if (isMisspelt(entry.name)) return [{
			path,
			reason: "name"
		}];
		return entry.name.endsWith(".yaml") && !entry.isFile() ? [{
			path,
			reason: "not-a-file"
		}] : [];
	});
}
function isMisspelt(name) {
	return /\.ya?ml$/iu.test(name) && !name.endsWith(".yaml");
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
		const isInRegistry = isWithin(realRoot, real);
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
async function readManifest(resolveFolder, path, maxBytes) {
	const cut = path.lastIndexOf("/");
	const folder = await resolveFolder(path.slice(0, Math.max(0, cut)));
	try {
		return readRegularFile(join(folder, path.slice(cut + 1)), maxBytes);
	} catch (cause) {
		throw unreadable(path, cause);
	}
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

export { isWithin as a, findWorkTree as i, findGitRoot as n, findRegistryRoot as r, createRegistryFolder as t };