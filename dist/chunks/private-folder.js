import { t as systemCode } from "./system-error.js";
import { dirname } from "node:path";
import { lstatSync, mkdirSync } from "node:fs";

// src/adapters/system/private-folder.ts
/** A folder of this user in which nobody else may write. A link is no folder: where it leads, somebody else may decide. */
function isPrivate(folder) {
	try {
		const status = lstatSync(folder);
		return status.isDirectory() && isOwn(status);
	} catch (error) {
		if (systemCode(error) !== "unknown error") return false;
		throw error;
	}
}
/** Of this user, and written by nobody else. Windows has neither. */
function isOwn({ uid, mode }) {
	const own = process.getuid?.();
	return own === void 0 || uid === own && (mode & 18) === 0;
}
/** With the folders above it. Node's own way to do so never ends below /proc, where nothing is there nor can be made. */
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