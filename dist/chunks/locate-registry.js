import { t as AppError } from "./error.js";
import { c as findGitRoot, i as createRegistryFolder, l as findRegistryRoot } from "./read-settings.js";
import { relative, sep } from "node:path";

// src/adapters/system/locate-registry.ts
/** The registry around an absolute path. Throws AppError usage where there is none. */
function locateRegistry(path) {
	const root = findRegistryRoot(path);
	if (root === null) throw new AppError({
		code: "usage",
		message: "There is no registry around this place.",
		hint: "A registry is a folder with .github/seatrial.yml or models/: go there, or start one with seatrial init."
	});
	const gitRoot = findGitRoot(root) ?? root;
	const folder = relativeTo(gitRoot, root);
	return {
		registry: createRegistryFolder(root),
		root,
		gitRoot,
		prefix: folder === "" ? "" : `${folder}/`
	};
}
/** With forward slashes, as manifests and git write paths. */
function relativeTo(root, path) {
	return relative(root, path).split(sep).join("/");
}

export { relativeTo as n, locateRegistry as t };