import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { open } from "node:fs/promises";

// src/adapters/system/regular-file.ts
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

export { readRegularFile as n, openRegularFile as t };