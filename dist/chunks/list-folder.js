import { t as AppError } from "./error.js";
import { t as systemCode } from "./system-error.js";
import { readdir } from "node:fs/promises";

// src/adapters/system/list-folder.ts
async function listFolder(path) {
	try {
		return (await readdir(path, { withFileTypes: true })).map((entry) => entry.isDirectory() ? `${entry.name}/` : entry.name).toSorted();
	} catch (cause) {
		if (["ENOENT", "ENOTDIR"].includes(systemCode(cause))) return null;
		throw new AppError({
			code: "file-unreadable",
			message: `${path} cannot be read.`,
			hint: "May you read it?",
			cause
		});
	}
}

export { listFolder as t };