import { relative } from "node:path";

// src/cli/registry-hint.ts
function registryHint(root, named) {
	const path = named ?? (isAbove(root) ? "" : relative(process.cwd(), root));
	return path === "" ? "" : ` --registry ${quoted(path)}`;
}
function isAbove(root) {
	const path = relative(root, process.cwd());
	return path === "" || !/^\.\.(?:[/\\]|$)/.test(path);
}
function quoted(path) {
	return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}

export { registryHint as t };