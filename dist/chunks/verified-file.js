import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as openRegularFile } from "./regular-file.js";
import { r as hashStream } from "./verify-bytes.js";
import { open } from "node:fs/promises";
import { createHash } from "node:crypto";

// src/adapters/system/verified-file.ts
async function readVerified(file) {
	await using source = await openRegularFile(file.path, file.name);
	const bytes = await source.readFile();
	if (createHash("sha256").update(bytes).digest("hex") !== file.sha256) throw changed(file);
	return bytes;
}
async function copyVerified(file, target, signal) {
	await using source = await openRegularFile(file.path, file.name);
	await using copy = await open(target, "wx", 384);
	const bytes = source.createReadStream({
		autoClose: false,
		start: 0,
		end: file.sizeBytes,
		highWaterMark: CHUNK_BYTES
	});
	if (await hashStream(writeThrough(bytes, copy), signal) !== file.sha256) throw changed(file);
}
const CHUNK_BYTES = 2 ** 20;
async function* writeThrough(bytes, copy) {
	for await (const chunk of bytes) {
		if (chunk instanceof Uint8Array) await copy.appendFile(chunk);
		yield chunk;
	}
}
function changed({ name }) {
	return new AppError({
		code: "file-unreadable",
		reason: "changed",
		message: `The file ${quoteText(name)} changed after its digest was compared with the declared one.`,
		hint: "Let nothing write to it meanwhile, and certify it again."
	});
}

export { readVerified as n, copyVerified as t };