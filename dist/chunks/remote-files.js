import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as translateWriteError, t as systemCode } from "./system-error.js";
import { t as isRecord } from "./process-messages.js";
import { d as isChanged, f as isRowBatch, t as formatOf, u as isBound } from "./open-table.js";
import { n as checkIndices, r as heldRows, t as checkBatchSize } from "./evaluation-table.js";
import { t as finding } from "./finding.js";
import { t as openRegularFile } from "./regular-file.js";
import { n as describeLineEnds, r as describeLink } from "./file-sentences.js";
import { n as checkSize, r as hashStream, t as checkDigest } from "./verify-bytes.js";
import { t as copyVerified } from "./verified-file.js";
import { t as DataReader } from "./data-reader.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { r as takeRemoteFile, t as createRemoteFiles } from "./remote-files2.js";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";
import { lstat, mkdtemp, realpath, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";

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

// src/adapters/data/data-source.ts
const HELD_BYTES = 64 * 2 ** 20;
function createDataSource(options) {
	return { open: (request) => openData(request, options) };
}
async function openData(request, options) {
	const { data } = request.set;
	const format = data.format ?? formatOf(data.path ?? data.uri ?? "");
	const file = await fetchVerifiedFile({
		...options,
		...data,
		folder: request.folder,
		root: request.root
	});
	await using resources = new AsyncDisposableStack();
	const laid = await layCopy(file, options.signal);
	resources.defer(laid.remove);
	const reader = resources.use(new DataReader({
		...file,
		path: laid.path
	}, request.memoryBytes, options.signal));
	const heldBytes = options.heldBytes ?? HELD_BYTES;
	const asked = {
		path: laid.path,
		format,
		data: request,
		heldBytes
	};
	const { rows, all, bound } = parseOpened(await reader.ask("open", asked));
	const facts = {
		bound,
		sizeBytes: file.sizeBytes,
		sha256: file.sha256,
		change: changeBy(reader, rows)
	};
	const read = all === null ? readRows(reader, rows) : heldRows(all);
	const kept = resources.move();
	return {
		...facts,
		...read,
		[Symbol.asyncDispose]: () => kept.disposeAsync()
	};
}
async function layCopy(file, signal) {
	const folder = await mkdtemp(join(tmpdir(), "seatrial-data-")).catch((error) => {
		throw translateWriteError(error, tmpdir());
	});
	const name = basename(file.path);
	const path = join(folder, name);
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	try {
		await copyVerified({
			...file,
			name
		}, path, signal);
		return {
			path,
			remove
		};
	} catch (error) {
		await remove();
		throw error instanceof AppError ? error : translateWriteError(error, folder);
	}
}
function parseOpened(value) {
	if (!isRecord(value) || typeof value["rows"] !== "number" || !isBound(value["bound"])) throw unknownAnswer();
	return {
		rows: value["rows"],
		all: value["all"] === null ? null : parseBatch(value["all"]),
		bound: value["bound"]
	};
}
function parseBatch(value) {
	if (isRowBatch(value)) return value;
	throw unknownAnswer();
}
function readRows(reader, rows) {
	let passes = 0;
	return {
		rows,
		async *batches(size) {
			checkBatchSize(size);
			passes += 1;
			const pass = {
				pass: passes,
				size
			};
			const ask = askWithin(reader, reader.passTimeoutMs(rows));
			let next = ask(pass);
			try {
				for (;;) {
					const batch = await next;
					if (batch === null) return;
					next = ask(pass);
					next.catch(() => {});
					yield parseBatch(batch);
				}
			} finally {
				await reader.tell("leave", pass);
			}
		},
		take: async (indices) => {
			checkIndices(indices, rows);
			return parseBatch(await reader.ask("take", indices));
		}
	};
}
function changeBy(reader, rows) {
	return async (request) => {
		checkIndices(request.indices, rows);
		const changed = await reader.ask("change", request);
		if (!isChanged(changed)) throw unknownAnswer();
		return changed;
	};
}
function askWithin(reader, timeoutMs) {
	let spentMs = 0;
	return async (pass) => {
		if (spentMs > timeoutMs) throw reader.tooSlow(timeoutMs);
		const askedAt = performance.now();
		const batch = await reader.ask("next", pass);
		spentMs += performance.now() - askedAt;
		return batch;
	};
}
function unknownAnswer() {
	return new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}

// src/wiring/remote-files.ts
function wireRemoteFiles({ environment, signal }) {
	return createRemoteFiles({
		environment,
		signal,
		cacheFolder: findCacheFolder(environment),
		usesSecrets: false
	});
}
function wireTaking({ environment, signal }) {
	const options = {
		environment,
		signal,
		cacheFolder: findCacheFolder(environment),
		usesSecrets: false
	};
	return (request) => takeRemoteFile(request, options);
}

export { verifyLocalFile as a, fetchVerifiedFile as i, wireTaking as n, createDataSource as r, wireRemoteFiles as t };