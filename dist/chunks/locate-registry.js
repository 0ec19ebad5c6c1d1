import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { V as MAX_MANIFEST_BYTES, c as modelsOf, w as isOurManifest, x as mapConcurrently } from "./ledger.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from "node:fs";
import { open, readdir, realpath } from "node:fs/promises";

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

// src/adapters/system/regular-file.ts
/**
* Up to `maxBytes` of a file, and one more where there are more. Not through a link, and not blocking, because opening a
* pipe would wait for its writer forever. Synchronous: for files of a kilobyte the way through the thread pool costs more
* than the reading. Throws AppError file-unreadable for what is no regular file, and what the system says otherwise.
*/
function readRegularFile(absolute, maxBytes, isTrusted = () => true) {
	const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const status = fstatSync(descriptor);
		if (!status.isFile() || !isTrusted(status)) throw notAFile(absolute);
		const buffer = new Uint8Array(Math.min(status.size, maxBytes + 1));
		return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
	} finally {
		closeSync(descriptor);
	}
}
/**
* A file of any size, to be read in pieces. Links are followed: whoever calls has resolved them. Throws AppError
* file-unreadable for what is no regular file (a pipe would wait, a device has no end), and what the system says otherwise.
*/
async function openRegularFile(absolute, label = absolute) {
	const handle = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
	if ((await handle.stat()).isFile()) return handle;
	await handle.close();
	throw notAFile(label);
}
function notAFile(path) {
	return new AppError({
		code: "file-unreadable",
		reason: "not-a-file",
		message: `${quoteText(path)} is not a regular file.`,
		hint: "Name a file, not a folder, pipe or device."
	});
}

// src/adapters/git/git-error.ts
const OUTSIDE = /^not a git repository/i;
/** A failure of git in its own words: it knows best what is wrong, and often what to do. */
function gitFailed({ what, hint, cause }) {
	const { sentence, remedy } = readComplaint(cause instanceof Error ? cause.message : "");
	return new AppError({
		code: "git-failed",
		message: sentence === "" ? `${what}.` : `${what}: ${sentence.replace(/\.$/, "")}.`,
		hint: OUTSIDE.test(sentence) ? "Run it inside a git repository, or name the folder of one." : remedy === "" ? hint : remedy,
		cause
	});
}
/** `fatal: <sentence>`, then lines of advice. Progress and warnings may come before. */
function readComplaint(text) {
	const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const at = lines.findIndex((line) => /^(?:fatal|error): /.test(line));
	return {
		sentence: (lines[Math.max(0, at)] ?? "").replace(/^(?:fatal|error): /, ""),
		remedy: (at === -1 ? [] : lines.slice(at + 1).filter((line) => !/^(?:fatal|error|hint): /.test(line))).join(" ")
	};
}

// src/usecases/ports/state-head.ts
/** origin/seatrial/deployments, as git's users write it. */
function shortRef(ref) {
	return ref.replace(/^refs\/(?:heads|remotes)\//, "");
}

// src/adapters/git/state-branch.ts
const STATE_BRANCH = "seatrial/deployments";
const STATE_REF = `refs/heads/${STATE_BRANCH}`;
/**
* The newest state that a repository knows: its own branch, or the remote-tracking one of `origin` (or of the only remote).
* Of two that differ, the one that contains the other. Throws AppError state-conflict where neither does.
*/
async function findStateHead(run) {
	const places = await listPlaces(run);
	const own = places.find(({ ref }) => ref === "refs/heads/seatrial/deployments") ?? null;
	const fetched = chooseFetched(places.filter(({ ref }) => ref !== STATE_REF));
	if (own === null || fetched === null) return own === null && fetched === null ? null : only(own ?? fetched);
	if (own.commit === fetched.commit) return only(own);
	const [ahead = 0, behind = 0] = (await run([
		"rev-list",
		"--left-right",
		"--count",
		`${own.commit}...${fetched.commit}`
	])).trim().split("	").map(Number);
	if (ahead === 0) return {
		...fetched,
		behind: {
			ref: own.ref,
			commits: behind
		}
	};
	if (behind === 0) return {
		...own,
		behind: {
			ref: fetched.ref,
			commits: ahead
		}
	};
	throw diverged(fetched.ref);
}
function only(place) {
	return place === null ? null : {
		...place,
		behind: null
	};
}
async function listPlaces(run) {
	return (await run([
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		...[STATE_REF, `refs/remotes/*/${STATE_BRANCH}`]
	])).split("\n").flatMap((line) => {
		const [ref, commit] = line.split(" ");
		return ref === void 0 || commit === void 0 ? [] : [{
			ref,
			commit
		}];
	});
}
/** A remote that somebody added beside is not asked: its owner may write anything there. */
function chooseFetched(places) {
	return places.find(({ ref }) => ref === `refs/remotes/origin/${"seatrial/deployments"}`) ?? (places.length === 1 ? places[0] ?? null : null);
}
function diverged(ref) {
	return new AppError({
		code: "state-conflict",
		message: `The own branch ${STATE_BRANCH} and ${shortRef(ref)} have diverged, or the clone is too shallow to tell.`,
		hint: `Name the one that counts: --remote ${remoteOf(ref)} reads the remote's, --remote . the own.`
	});
}
/** Why nothing can be read, and how to get it. `remote`: where the branch was looked for; null: in this repository. */
async function missingBranch(run, remote) {
	const where = remote === null ? "in this repository" : `in ${JSON.stringify(remote)}`;
	return new AppError({
		code: "state-missing",
		message: `There is no branch ${STATE_BRANCH} ${where}, so that there is nothing to read.`,
		hint: remote === null ? await adviseFetch(run) : BEGINS
	});
}
/** A branch without a log says nothing, which is no good answer either. Throws AppError state-missing. */
function requireLog(files) {
	if ([...files.keys()].some((path) => path.startsWith("events/")) || modelsOf(files).length > 0) return;
	throw new AppError({
		code: "state-missing",
		message: "The branch seatrial/deployments holds no log, so that there is nothing to read.",
		hint: "Is it the branch that the bot writes? Its files are events/<model>/<month>.jsonl."
	});
}
const BEGINS = "It begins with the first certificate that is recorded.";
/** A clone of one branch, or a shallow one, has only what it was told to fetch. */
async function adviseFetch(run) {
	const fetched = (await listPlaces(run)).filter(({ ref }) => ref !== STATE_REF);
	if (fetched.length > 0) {
		const [names, remotes] = [fetched.map(({ ref }) => shortRef(ref)), fetched.map(({ ref }) => remoteOf(ref))];
		return `Fetched are ${names.join(" and ")}, and none is of origin: name the one that counts, --remote ${remotes.join(" or --remote ")}.`;
	}
	const remotes = (await run(["remote"])).split("\n").filter((name) => name !== "");
	const name = remotes.includes("origin") ? "origin" : remotes[0];
	if (name === void 0) return `${BEGINS} --repository names another repository.`;
	return `Fetch it: git fetch ${name} ${STATE_BRANCH}:refs/remotes/${name}/${STATE_BRANCH} (or ask the remote: --remote ${name}). ${BEGINS}`;
}
function remoteOf(ref) {
	return shortRef(ref).slice(0, -21);
}

// src/adapters/system/find-registry-root.ts
/**
* The registry that a path is in: the nearest folder above it, or the path itself, that has .github/seatrial.yml or a
* model.yaml of ours below models/; else the git repository; else null. A git repository is the boundary: what lies above
* belongs to somebody else, whatever it is called.
*/
function findRegistryRoot(path) {
	const gitRoot = findGitRoot(path);
	return findUpwards(path, isRegistry, gitRoot) ?? gitRoot;
}
/** The work tree or bare repository around a path, also of a submodule or a linked work tree, whose .git is a file. */
function findGitRoot(path, environment = process.env) {
	return findUpwards(path, isRepository, null) ?? declaredWorkTree(path, environment);
}
/**
* The work tree around a path. What only looks like a bare repository is none: git takes no file that is called .git into a
* commit, but any folder can hold a HEAD, objects and refs.
*/
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
/** GIT_DIR without GIT_WORK_TREE makes git take the current folder for the work tree. */
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
/** Links are not followed: a registry's manifests are no links either. */
function listFolders(folder) {
	return attempt(() => {
		if (!lstatSync(folder).isDirectory()) return [];
		return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
	}, []);
}
function isOurs(path) {
	return attempt(() => isOurManifest(new TextDecoder().decode(readRegularFile(path, MAX_MANIFEST_BYTES))), false);
}
/** What cannot be read is no sign of a registry; whoever needs the file is told then. */
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
/** Whether a path is a folder or below it. */
function isWithin(folder, path) {
	const between = relative(folder, path);
	return between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
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
/** Links are not followed; .yml and .YAML are endings that somebody meant as .yaml. */
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

// src/adapters/system/locate-registry.ts
/** The registry around an absolute path. Throws AppError usage where there is none. */
function locateRegistry(path) {
	const root = findRegistryRoot(path);
	if (root === null) throw noRegistry();
	const located = placeOf(root);
	const passed = foldersBetween(path, root).map((folder) => prefixOf(located.gitRoot, folder));
	return {
		...located,
		isNamed: false,
		passed
	};
}
/** The root of the registry that all paths are in. Throws AppError usage where there is none, or more than one. */
function locateShared(paths) {
	const roots = new Set(paths.map((path) => findRegistryRoot(path)));
	const [root] = roots;
	if (root !== null && root !== void 0 && roots.size === 1) return root;
	if (roots.size <= 1) throw noRegistry();
	throw new AppError({
		code: "usage",
		message: "The paths are in different registries.",
		hint: REGISTRY_HINT
	});
}
/**
* The registry in a folder that is named, relative to the workspace: there and nowhere else. Whoever changes files in it must
* not move the place where the registry is looked for. Throws AppError usage.
*/
function openNamedRegistry(workspace, folder) {
	const root = resolve(workspace, folder);
	requireFolder(workspace, root, folder);
	const located = placeOf(root);
	refuseSubmodule(workspace, located.gitRoot, folder);
	return {
		...located,
		isNamed: root !== resolve(workspace),
		passed: []
	};
}
/** The registry in a folder that a person names on his own machine. Throws AppError usage where there is no such folder. */
function openFolder(folder) {
	try {
		const root = realpathSync(folder);
		if (lstatSync(root).isDirectory()) return {
			...placeOf(root),
			isNamed: true,
			passed: []
		};
	} catch (cause) {
		throw new AppError({
			code: "usage",
			message: `There is no folder ${quoteText(folder)}.`,
			hint: REGISTRY_HINT,
			cause
		});
	}
	throw new AppError({
		code: "usage",
		message: `${quoteText(folder)} is no folder.`,
		hint: REGISTRY_HINT
	});
}
function placeOf(root) {
	const workTree = findWorkTree(root);
	const gitRoot = workTree ?? root;
	const place = {
		gitRoot,
		isInRepository: workTree !== null,
		prefix: prefixOf(gitRoot, root)
	};
	return {
		registry: createRegistryFolder(root),
		root,
		...place
	};
}
function prefixOf(gitRoot, folder) {
	const path = relativeTo(gitRoot, folder);
	return path === "" ? "" : `${path}/`;
}
function foldersBetween(path, root) {
	return path === root || !isWithin(root, path) ? [] : [path, ...foldersBetween(dirname(path), root)];
}
function requireFolder(workspace, root, named) {
	const hint = "Name the folder itself, relative to the workspace, in the input registry.";
	const [problem, cause] = problemOf(workspace, root);
	if (problem !== null) throw new AppError({
		code: "usage",
		message: `The registry ${quoteText(named)} ${problem}.`,
		hint,
		cause
	});
}
function problemOf(workspace, root) {
	try {
		if (!lstatSync(root).isDirectory()) return ["is not a folder", void 0];
		const expected = isWithin(workspace, root) ? join(realpathSync(workspace), relative(workspace, root)) : root;
		return [realpathSync(root) === expected ? null : "is reached through a link", void 0];
	} catch (cause) {
		const code = systemCode(cause);
		return [code === "ENOENT" || code === "ENOTDIR" ? "is not there" : `cannot be read (${code})`, cause];
	}
}
/** A change can put any repository in a folder's place, and the history that it brings along would say that nothing changed. */
function refuseSubmodule(workspace, gitRoot, named) {
	const outer = findWorkTree(workspace);
	if (outer === null || outer === gitRoot || !lstatSync(join(gitRoot, ".git")).isFile()) return;
	throw new AppError({
		code: "usage",
		message: `The registry ${quoteText(named)} is in a submodule, whose history is not that of this repository.`,
		hint: "Run in the repository of the submodule itself."
	});
}
function noRegistry() {
	return new AppError({
		code: "usage",
		message: "There is no registry around this place.",
		hint: REGISTRY_HINT
	});
}
const REGISTRY_HINT = "A registry is a folder with .github/seatrial.yml or models/<name>/model.yaml, or a git repository: go there, or start one with seatrial init.";
/** With forward slashes, as manifests and git write paths. */
function relativeTo(root, path) {
	return relative(root, path).split(sep).join("/");
}

export { gitFailed as _, relativeTo as a, systemCode as b, findRegistryRoot as c, STATE_BRANCH as d, STATE_REF as f, shortRef as g, requireLog as h, openNamedRegistry as i, findWorkTree as l, missingBranch as m, locateShared as n, createRegistryFolder as o, findStateHead as p, openFolder as r, findGitRoot as s, locateRegistry as t, isWithin as u, openRegularFile as v, translateWriteError as x, readRegularFile as y };