import { relative } from "node:path";

// src/cli/registry-hint.ts
/** What a command that is advised needs beside a name, so that it finds the registry from the current folder; empty where it does. */
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