import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { a as isWithin, i as findWorkTree, r as findRegistryRoot, t as createRegistryFolder } from "./registry-folder.js";
import { t as systemCode } from "./system-error.js";
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

// src/adapters/system/locate-registry.ts
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
function relativeTo(root, path) {
	return relative(root, path).split(sep).join("/");
}

export { relativeTo as a, openNamedRegistry as i, locateShared as n, openFolder as r, locateRegistry as t };