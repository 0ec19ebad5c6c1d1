import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as systemCode } from "./system-error.js";
import { t as finding } from "./finding.js";
import { n as describeLineEnds, r as describeLink } from "./file-sentences.js";
import { t as openRegularFile } from "./regular-file.js";
import { n as checkSize, r as hashStream, t as checkDigest } from "./verify-bytes.js";
import { isAbsolute, relative, resolve, sep } from "node:path";
import { lstat, open, realpath } from "node:fs/promises";
import { createHash } from "node:crypto";

// src/adapters/system/line-ends.ts
const LOOKED_AT_BYTES = 8e3;
async function refuseLineEnds(handle, { file, sha256 }) {
	if (await hasNul(handle)) return null;
	const digests = await digestBothWays(handle);
	if (digests.own === sha256 || digests.lf !== sha256 && digests.crlf !== sha256) return null;
	const facts = {
		file,
		sha256: digests.own,
		declared: sha256,
		hasCrlf: digests.lf === sha256
	};
	const found = finding("line-ends-changed", facts);
	return new AppError({
		code: "digest-mismatch",
		reason: "line-ends",
		...describeLineEnds(facts),
		finding: found
	});
}
async function hasNul(handle) {
	const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
	return buffer.subarray(0, bytesRead).includes(0);
}
async function digestBothWays(handle) {
	const [own, lf, crlf] = [
		createHash("sha256"),
		createHash("sha256"),
		createHash("sha256")
	];
	let held = "";
	for await (const chunk of handle.createReadStream({
		autoClose: false,
		start: 0,
		encoding: "latin1"
	})) {
		const text = held + String(chunk);
		held = text.endsWith("\r") ? "\r" : "";
		const whole = text.slice(0, text.length - held.length);
		own.update(whole, "latin1");
		lf.update(whole.replaceAll("\r\n", "\n"), "latin1");
		crlf.update(whole.replaceAll(/\r?\n/g, "\r\n"), "latin1");
	}
	const digest = (hash) => hash.update(held, "latin1").digest("hex");
	return {
		own: digest(own),
		lf: digest(lf),
		crlf: digest(crlf)
	};
}

// src/adapters/system/fetch-file.ts
async function fetchVerifiedFile({ path, uri, remote, ...request }) {
	if (path !== void 0) return verifyLocalFile({
		...request,
		path
	});
	if (uri !== void 0) return remote.fetch({
		...request,
		uri
	});
	throw new AppError({
		code: "file-not-found",
		message: "The file has neither a path nor a uri.",
		hint: "Give one of them."
	});
}
async function verifyLocalFile(request) {
	const { path } = request;
	const absolute = await resolveInside(request);
	if (request.links === "refused") await refuseLinks(request);
	await using handle = await openNamed(absolute, path);
	const { size: sizeBytes } = await handle.stat();
	const subject = {
		file: path,
		expectedSize: request.size,
		expectedSha256: request.sha256
	};
	try {
		checkSize(subject, sizeBytes);
		const sha256 = await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}), request.signal);
		checkDigest(subject, sha256);
		return {
			path: absolute,
			sizeBytes,
			sha256
		};
	} catch (error) {
		throw (error instanceof AppError && error.finding !== void 0 ? await refuseLineEnds(handle, {
			file: path,
			sha256: request.sha256
		}) : null) ?? error;
	}
}
async function resolveInside({ path, ...request }) {
	const joined = resolve(request.folder, path);
	const outside = new AppError({
		code: "file-unreadable",
		message: `The path ${quoteText(path)} leaves the registry.`,
		hint: "Move the file into the registry, or name it by uri; links to the outside are not followed."
	});
	if (isAbsolute(path) || !isInside(resolve(request.root), joined)) throw outside;
	try {
		const real = await realpath(joined);
		if (!isInside(await realpath(request.root), real)) throw outside;
		return real;
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw translateOpenError(error, path);
	}
}
async function refuseLinks({ root, folder, path }) {
	const parts = relative(resolve(root), resolve(folder, path)).split(sep);
	for (const index of parts.keys()) {
		const place = parts.slice(0, index + 1).join("/");
		if (!await isLink(resolve(root, place), path)) continue;
		const found = finding("file-is-link", { file: place });
		throw new AppError({
			code: "file-unreadable",
			reason: "link",
			...describeLink({ file: place }),
			finding: found
		});
	}
}
async function isLink(absolute, label) {
	try {
		return (await lstat(absolute)).isSymbolicLink();
	} catch (error) {
		throw translateOpenError(error, label);
	}
}
function isInside(folder, path) {
	const between = relative(folder, path);
	return between !== "" && between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}
async function openNamed(absolute, label) {
	try {
		return await openRegularFile(absolute, label);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw translateOpenError(error, label);
	}
}
function translateOpenError(error, label) {
	const code = systemCode(error);
	if (code === "ENOENT" || code === "ENOTDIR") return new AppError({
		code: "file-not-found",
		message: `There is no file ${quoteText(label)}.`,
		hint: "Check the path (it is relative to the folder of the model), and that the file is committed or fetched (Git LFS).",
		cause: error
	});
	return new AppError({
		code: "file-unreadable",
		message: `${quoteText(label)} cannot be read (${code}).`,
		hint: "Check its permissions and links.",
		cause: error
	});
}

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

export { verifyLocalFile as i, readVerified as n, fetchVerifiedFile as r, copyVerified as t };