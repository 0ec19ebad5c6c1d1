import { t as systemCode } from "./system-error.js";
import { lstatSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

// src/adapters/system/private-folder.ts
function isPrivate(folder) {
	try {
		const status = lstatSync(folder);
		return status.isDirectory() && isOwn(status);
	} catch (error) {
		if (systemCode(error) !== "unknown error") return false;
		throw error;
	}
}
function isOwn({ uid, mode }) {
	const own = process.getuid?.();
	return own === void 0 || uid === own && (mode & 18) === 0;
}
function makeFolder(folder) {
	try {
		mkdirSync(folder, { mode: 448 });
	} catch (error) {
		if (systemCode(error) === "EEXIST") return;
		if (systemCode(error) !== "ENOENT" || dirname(folder) === folder) throw error;
		makeFolder(dirname(folder));
		mkdirSync(folder, { mode: 448 });
	}
}

export { isPrivate as n, makeFolder as r, isOwn as t };