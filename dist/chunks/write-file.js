import { t as AppError } from "./error.js";
import { dirname } from "node:path";
import { access, constants, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";

// src/adapters/system/write-file.ts
async function writeWholeFile(path, content, { fileMode = 438 } = {}) {
	const temporary = `${path}.${randomUUID()}.tmp`;
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(temporary, content, {
			flush: true,
			mode: fileMode
		});
		await rename(temporary, path);
	} catch (cause) {
		await removeTemporary(temporary);
		throw unwritable(path, cause);
	}
}
async function prepareFolder(path) {
	try {
		await mkdir(path, { recursive: true });
		await access(path, constants.W_OK | constants.X_OK);
	} catch (cause) {
		throw unwritable(path, cause);
	}
}
function unwritable(path, cause) {
	return new AppError({
		code: "file-unwritable",
		message: `${path} could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`,
		hint: "Free some space or choose another place.",
		cause
	});
}
async function removeTemporary(path) {
	await rm(path, { force: true }).catch(() => {});
}

export { writeWholeFile as n, prepareFolder as t };