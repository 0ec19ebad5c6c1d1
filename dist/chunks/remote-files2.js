import { i as __toESM } from "./rolldown-runtime.js";
import { t as AppError } from "./error.js";
import { n as readRegularFile, t as openRegularFile } from "./regular-file.js";
import { n as translateWriteError, t as systemCode } from "./system-error.js";
import { i as otherSize, n as checkSize, r as hashStream, t as checkDigest } from "./verify-bytes.js";
import { t as quoteText } from "./quote-text.js";
import { a as privateHosts, i as hostWithPort } from "./open-response.js";
import { t as isRecord } from "./process-messages.js";
import { t as require_dist } from "./dist.js";
import { createReadStream, existsSync } from "node:fs";
import { dirname, isAbsolute, join, posix, relative, resolve, sep } from "node:path";
import { mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { createHash, hash, randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as setTimeout$1 } from "node:timers/promises";

// src/adapters/sources/arriving-bytes.ts
function checkArriving({ uri, size, bounds }, sizeBytes, isWhole) {
	if (size !== void 0 && (isWhole ? sizeBytes !== size : sizeBytes > size)) throw otherSize({
		file: uri,
		sizeBytes,
		declaredBytes: size,
		atLeast: true
	});
	if (size !== void 0 || sizeBytes <= bounds.sizeBytes) return;
	throw new AppError({
		code: "size-mismatch",
		message: `${quoteText(uri)} has ${sizeBytes} bytes or more, at most ${bounds.sizeBytes} are expected.`,
		hint: "Is it the file that was meant? If so, correct size and sha256 in the manifest."
	});
}
async function openKept(uri, path) {
	try {
		return await openRegularFile(path);
	} catch (error) {
		if (error instanceof AppError) throw error;
		const code = systemCode(error);
		throw new AppError({
			code: "download-failed",
			reason: code === "ENOENT" || code === "ENOTDIR" ? "not-there" : "denied",
			message: `${quoteText(uri)} could not be had: ${quoteText(path)} cannot be read (${code}).`,
			hint: "Check that it was pushed to that remote, and that its folder is on this machine.",
			cause: error
		});
	}
}
function endedEarly() {
	return /* @__PURE__ */ new Error("the connection ended before the file did");
}
async function hasMd5(path, md5) {
	const hash = createHash("md5");
	for await (const chunk of createReadStream(path)) if (chunk instanceof Uint8Array) hash.update(chunk);
	return hash.digest("hex") === md5;
}
function damaged(uri, md5) {
	return new AppError({
		code: "download-failed",
		reason: "damaged",
		message: `What the remote keeps for ${quoteText(uri)} has not the md5 ${md5} under which it lies there.`,
		hint: "Push the file again from where it is whole."
	});
}
function downloadInterrupted(cause) {
	return new AppError({
		code: "interrupted",
		message: "The download was interrupted; what has come is kept apart, and the next one goes on from there.",
		cause
	});
}

// src/adapters/sources/download-limits.ts
const DOWNLOAD_LIMITS = {
	connectMs: 15e3,
	idleMs: 3e4,
	totalMs: 18e5,
	slowestBytesPerSecond: 2 ** 20,
	attempts: 4,
	backoffMs: 1e3,
	sizeBytes: 64 * 2 ** 30
};
const LONGEST_TIMER_MS = 2 ** 31 - 1;
function longestMs(limits, sizeBytes) {
	const neededMs = Math.ceil((sizeBytes ?? 0) / limits.slowestBytesPerSecond * 1e3);
	return Math.min(Math.max(limits.totalMs, neededMs), LONGEST_TIMER_MS);
}

// src/adapters/sources/partial-file.ts
var PartialFile = class PartialFile {
	#state;
	constructor(state) {
		this.#state = state;
	}
	static async take(parent, name) {
		try {
			const folder = join(parent, `${name}.${hostname()}.${process.pid}.${randomUUID()}`);
			const home = join(parent, name);
			await mkdir(parent, { recursive: true });
			if (!await takeOver(home, folder) && !await takeAbandoned({
				parent,
				name,
				folder
			})) await mkdir(folder);
			const handle = await open(join(folder, "bytes"), "a+", 420);
			const hash = createHash("sha256");
			let sizeBytes = 0;
			for await (const chunk of handle.createReadStream({
				autoClose: false,
				start: 0
			})) {
				hash.update(chunk);
				sizeBytes += chunk.length;
			}
			return new PartialFile({
				home,
				folder,
				handle,
				hash,
				sizeBytes,
				etag: await readEtag(folder)
			});
		} catch (error) {
			throw translateWriteError(error, parent);
		}
	}
	get path() {
		return join(this.#state.folder, "bytes");
	}
	get sizeBytes() {
		return this.#state.sizeBytes;
	}
	get etag() {
		return this.#state.etag;
	}
	get sha256() {
		return this.#state.hash.copy().digest("hex");
	}
	async restart(etag) {
		await this.#write(async ({ handle, folder }) => {
			await handle.truncate(0);
			await writeFile(join(folder, "etag"), etag ?? "");
		});
		Object.assign(this.#state, {
			hash: createHash("sha256"),
			sizeBytes: 0,
			etag
		});
	}
	async append(chunk) {
		await this.#write(({ handle }) => handle.appendFile(chunk));
		this.#state.hash.update(chunk);
		this.#state.sizeBytes += chunk.length;
	}
	async moveTo(target) {
		await this.#write(() => rename(this.path, target));
		this.#state.sizeBytes = 0;
	}
	async [Symbol.asyncDispose]() {
		const { handle, folder, home, sizeBytes } = this.#state;
		await handle.close();
		if (!(sizeBytes > 0 && await takeOver(folder, home))) await rm(folder, {
			recursive: true,
			force: true
		});
	}
	async #write(work) {
		try {
			await work(this.#state);
		} catch (error) {
			this.#state.sizeBytes = 0;
			throw translateWriteError(error, dirname(this.#state.folder));
		}
	}
};
async function takeOver(from, to) {
	try {
		await rename(from, to);
		return true;
	} catch (error) {
		if ([
			"ENOENT",
			"ENOTEMPTY",
			"EEXIST",
			"EPERM"
		].includes(systemCode(error))) return false;
		throw error;
	}
}
async function takeAbandoned({ parent, name, folder }) {
	const start = `${name}.${hostname()}.`;
	for (const entry of await readdir(parent)) {
		const pid = entry.startsWith(start) ? Number(entry.slice(start.length).split(".")[0]) : NaN;
		if (Number.isInteger(pid) && !isAlive(pid) && await takeOver(join(parent, entry), folder)) return true;
	}
	return false;
}
function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return systemCode(error) !== "ESRCH";
	}
}
async function readEtag(folder) {
	const text = await readFile(join(folder, "etag"), "utf8").catch(() => "");
	return text === "" ? null : text;
}

// src/adapters/sources/refused-answer.ts
const LONGEST_WAIT_SECONDS = 30;
var RefusedAnswer = class extends Error {
	name = "RefusedAnswer";
	status;
	waitMs;
	region;
	source;
	constructor({ statusCode = 0, headers }, source) {
		super(`the server answered ${statusCode}`);
		const seconds = Number(headers["retry-after"]);
		const region = headers["x-amz-bucket-region"];
		this.status = statusCode;
		this.source = source;
		this.waitMs = Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS) * 1e3 : 0;
		this.region = typeof region === "string" && /^[a-z0-9-]+$/.test(region) ? region : void 0;
	}
	get isPassing() {
		return this.status === 408 || this.status === 429 || this.status >= 500;
	}
};
function downloadFailed({ uri, source, hasSecrets }, cause) {
	return new AppError({
		code: "download-failed",
		reason: reasonOf(cause),
		message: `${quoteText(uri)} could not be downloaded: ${describe(cause)}.`,
		hint: hintOf(cause, source, hasSecrets),
		cause
	});
}
function reasonOf(cause) {
	if (!(cause instanceof RefusedAnswer)) return void 0;
	if (cause.status === 401 || cause.status === 403) return "denied";
	return cause.status === 404 || cause.status === 410 ? "not-there" : void 0;
}
function describe(error) {
	if (!(error instanceof Error)) return "unknown error";
	const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
	return error.message + code;
}
const LATER = "Try again later; behind a proxy, set HTTPS_PROXY and NO_PROXY.";
function whereElse({ settings, title }) {
	return settings.length === 0 ? "" : ` Where the service is, is said by ${settings.join(", ")} (${title}).`;
}
function hintOf(cause, source, hasSecrets) {
	if (!(cause instanceof RefusedAnswer)) return `${LATER}${whereElse(source)}`;
	if (cause.isPassing) return LATER;
	if (cause.region !== void 0) return `The bucket is in another region: set AWS_REGION to ${cause.region}.`;
	return `Check the address. ${howToSignIn(cause.source ?? source, hasSecrets)}`;
}
function howToSignIn({ secrets, title }, hasSecrets) {
	const names = secrets.join(" and ");
	if (secrets.length === 0) return "It must be readable without signing in, or be signed for a time.";
	if (hasSecrets) return `Where it is not public, ${names} must be set and allow to read it (${title}).`;
	return `Where it is not public, run \`seatrial fetch\` first with ${names} set: what loads a model reads no credentials.`;
}

// src/adapters/sources/download-file.ts
async function downloadFile(request) {
	const bounds = {
		...DOWNLOAD_LIMITS,
		...request.limits
	};
	const totalMs = longestMs(bounds, request.size);
	const deadline = AbortSignal.timeout(totalMs);
	const signal = request.signal === void 0 ? deadline : AbortSignal.any([request.signal, deadline]);
	await using part = await PartialFile.take(request.partial.folder, request.partial.name);
	for (let attempt = 1;; attempt += 1) try {
		return await attemptDownload({
			...request,
			part,
			bounds,
			signal
		});
	} catch (error) {
		if (request.signal?.aborted === true) throw downloadInterrupted(error);
		if (error instanceof AppError) throw error;
		if (deadline.aborted) throw downloadFailed(request, /* @__PURE__ */ new Error(`it took over ${totalMs} ms`));
		if (!(!(error instanceof RefusedAnswer) || error.isPassing) || attempt >= bounds.attempts) throw downloadFailed(request, error);
		const asked = error instanceof RefusedAnswer ? error.waitMs : 0;
		await setTimeout$1(Math.max(asked, bounds.backoffMs * 2 ** (attempt - 1)), void 0, { signal }).catch(() => void 0);
	}
}
async function attemptDownload(download) {
	const { part, size } = download;
	const located = await download.locate(download.signal);
	const isJoined = part.sizeBytes > 0 && part.sizeBytes === size || await receive(download, located);
	const { sizeBytes, sha256 } = part;
	const expectedSha256 = download.sha256 ?? sha256;
	if (sha256 !== expectedSha256 || download.sha256 === null) {
		const { md5 } = located;
		const isDamaged = md5 !== void 0 && !await hasMd5(part.path, md5);
		if (isDamaged || sha256 !== expectedSha256) await part.restart(null);
		if (isJoined && part.sizeBytes === 0) return attemptDownload(download);
		if (isDamaged) throw damaged(download.uri, md5);
	}
	const subject = {
		file: download.uri,
		expectedSize: size,
		expectedSha256
	};
	checkSize(subject, sizeBytes);
	checkDigest(subject, sha256);
	await part.moveTo(join(download.target, sha256));
	return {
		sizeBytes,
		sha256
	};
}
async function receive(download, { place, source }) {
	if (place.kind === "local") return copyLocal(download, place.path);
	const { part, hosts, signal, uri: label, bounds } = download;
	if (download.sha256 === null && !hasStrongTag(part)) await part.restart(null);
	const { openResponse } = await import("./open-response2.js");
	const response = await openResponse({
		...place,
		label,
		hosts,
		signal,
		range: rangeFrom(part)
	}, bounds);
	try {
		const isJoined = await beginWith(response, part, source);
		await save(response, download);
		if (response.complete && !isPiece(response, part)) return isJoined;
		throw endedEarly();
	} finally {
		response.destroy();
	}
}
function rangeFrom(part) {
	if (part.sizeBytes === 0) return {};
	return {
		range: `bytes=${part.sizeBytes}-`,
		...hasStrongTag(part) ? { "if-range": part.etag } : {}
	};
}
function hasStrongTag(part) {
	return part.etag !== null && !part.etag.startsWith("W/");
}
function isPiece({ statusCode, headers }, part) {
	const total = /^bytes \d+-\d+\/(\d+)$/u.exec(headers["content-range"] ?? "")?.[1];
	return statusCode === 206 && total !== void 0 && total !== String(part.sizeBytes);
}
async function beginWith(response, part, source) {
	const { statusCode, headers } = response;
	const start = /^bytes (\d+)-/u.exec(headers["content-range"] ?? "")?.[1];
	const isSame = part.sizeBytes === 0 || part.etag === null || headers.etag === void 0 || headers.etag === part.etag;
	if (statusCode === 206 && start === String(part.sizeBytes) && isSame) {
		if (part.sizeBytes > 0) return true;
		await part.restart(headers.etag ?? null);
		return false;
	}
	if (statusCode !== 200 && statusCode !== 206 && statusCode !== 416) throw new RefusedAnswer(response, source);
	await part.restart(headers.etag ?? null);
	if (statusCode === 200) return false;
	throw endedEarly();
}
async function save(response, download) {
	const { part, onBytes } = download;
	const announced = Number(response.headers["content-length"] ?? NaN);
	const total = Number.isFinite(announced) ? part.sizeBytes + announced : null;
	if (total !== null) checkArriving(download, total, true);
	for await (const chunk of response) {
		if (!(chunk instanceof Uint8Array)) continue;
		checkArriving(download, part.sizeBytes + chunk.length, false);
		await part.append(chunk);
		onBytes(part.sizeBytes, download.size ?? total);
	}
}
async function copyLocal(download, path) {
	await using file = await openKept(download.uri, path);
	const { size: sizeBytes } = await file.stat();
	checkArriving(download, sizeBytes, true);
	await download.part.restart(null);
	for await (const chunk of file.createReadStream({
		autoClose: false,
		start: 0,
		end: Math.max(sizeBytes - 1, 0)
	})) {
		if (!(chunk instanceof Uint8Array)) continue;
		await download.part.append(chunk);
		download.onBytes(download.part.sizeBytes, sizeBytes);
	}
	return false;
}

// src/adapters/sources/read-json.ts
const MOST_BYTES$1 = 32 * 2 ** 20;
async function readJson(request, limits) {
	const { openResponse } = await import("./open-response2.js");
	const response = await openResponse(request, limits);
	try {
		if (response.statusCode === 404) return null;
		if (response.statusCode !== 200) throw new RefusedAnswer(response);
		const chunks = [];
		let sizeBytes = 0;
		for await (const chunk of response) {
			if (!(chunk instanceof Uint8Array)) continue;
			sizeBytes += chunk.length;
			if (sizeBytes > MOST_BYTES$1) throw new Error(`the service answered with over ${MOST_BYTES$1} bytes`);
			chunks.push(chunk);
		}
		return parseAnswer(Buffer.concat(chunks).toString("utf8"));
	} finally {
		response.destroy();
	}
}
function parseAnswer(text) {
	try {
		return JSON.parse(text);
	} catch {
		throw new Error("the service answered with what is no JSON");
	}
}

// src/adapters/sources/azure-blob.ts
const azureBlob = {
	name: "azure-blob",
	title: "Azure Blob Storage",
	forms: ["https://account.blob.core.windows.net/container/blob"],
	pattern: /^https:\/\/[a-z0-9]{3,24}\.blob\.core\.windows\.net\/[^\s?#]+$/,
	settings: ["AZURE_STORAGE_ACCOUNT"],
	secrets: ["AZURE_STORAGE_SAS_TOKEN"],
	locate: async (uri, { variables }) => {
		const signature = (variables["AZURE_STORAGE_SAS_TOKEN"] ?? "").replace(/^\?/u, "");
		const account = variables["AZURE_STORAGE_ACCOUNT"] ?? "";
		if (signature !== "" && account === "") throw withoutAccount();
		const isOwn = new URL(uri).host === `${account}.blob.core.windows.net`;
		return { place: {
			kind: "remote",
			url: signature !== "" && isOwn ? `${uri}?${signature}` : uri
		} };
	}
};
function withoutAccount() {
	return new AppError({
		code: "usage",
		message: "AZURE_STORAGE_SAS_TOKEN is set, and no account that it is for.",
		hint: "Name the account in AZURE_STORAGE_ACCOUNT: the signature is sent there and nowhere else."
	});
}

// src/adapters/sources/dvc-files.ts
const MOST_BYTES = 32 * 2 ** 20;
function readSmallFile(path) {
	try {
		const bytes = readRegularFile(path, MOST_BYTES);
		if (bytes.length <= MOST_BYTES) return new TextDecoder().decode(bytes);
		throw unreadable(path, "is too large for what it should be");
	} catch (error) {
		const code = systemCode(error);
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		throw error instanceof AppError ? error : unreadable(path, `cannot be read (${code})`, error);
	}
}
function unreadable(path, reason, cause) {
	return new AppError({
		code: "file-unreadable",
		message: `${quoteText(path)} ${reason}.`,
		hint: "Let DVC write it again, for instance with `dvc add`.",
		cause
	});
}

// src/adapters/sources/source-record.ts
const PATH = String.raw`(?:(?!\.{1,2}(?:\/|$))[^\/\u0000-\u001f]+\/)*(?!\.{1,2}$)[^\/\u0000-\u001f]+`;
function encodePath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
function decodePart(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
function endpointOf(text, fallback) {
	return (text === void 0 || text === "" ? fallback : text).replace(/\/+$/u, "");
}
function bearer(token) {
	return token === void 0 || token === "" ? {} : { authorization: `Bearer ${token}` };
}

// src/adapters/sources/dvc-remote.ts
function findRemote(folder, named) {
	const home = findProject(folder);
	const sections = [join(home, "config"), join(home, "config.local")].map((file) => parseSections(readSmallFile(file) ?? ""));
	const setting = (section) => new Map(sections.flatMap((one) => [...one.get(section) ?? []]));
	const name = named ?? setting("core").get("remote");
	if (name === void 0) throw unreadable(join(home, "config"), "names no default remote");
	const settings = setting(`remote ${name}`);
	const url = settings.get("url");
	if (url === void 0) throw unreadable(join(home, "config"), `has no remote ${quoteText(name)} with a url`);
	if (settings.get("version_aware") === "true" || settings.get("worktree") === "true") throw unreadable(join(home, "config"), `keeps files of ${quoteText(name)} by the versions of the cloud, not by digest`);
	return {
		folder: home,
		name,
		url,
		settings
	};
}
function findProject(folder) {
	for (let way = folder;; way = dirname(way)) {
		if (existsSync(join(way, ".dvc/config"))) return join(way, ".dvc");
		if (existsSync(join(way, ".git")) || way === dirname(way)) break;
	}
	throw new AppError({
		code: "file-not-found",
		message: "There is no .dvc/config that says where DVC keeps files.",
		hint: "Commit it: `dvc remote add -d <name> <url>` writes it."
	});
}
function parseSections(text) {
	const sections = /* @__PURE__ */ new Map();
	let section = /* @__PURE__ */ new Map();
	for (const line of text.split("\n").map((one) => one.trim())) {
		const [key, value] = splitOnce(line, "=");
		if (line.startsWith("[") && line.endsWith("]")) sections.set(line.slice(1, -1).trim().replaceAll(/["']/gu, ""), section = /* @__PURE__ */ new Map());
		else if (/^[\w-]+$/u.test(key)) section.set(key.toLowerCase(), withoutComment(value));
	}
	return sections;
}
function splitOnce(text, separator) {
	const index = text.indexOf(separator);
	return index === -1 ? ["", ""] : [text.slice(0, index).trim(), text.slice(index + 1).trim()];
}
function withoutComment(value) {
	const quoted = /^(["'])(.*?)\1\s*(?:#.*)?$/u.exec(value)?.[2];
	const comment = value.search(/\s#/u);
	return quoted ?? (comment === -1 ? value : value.slice(0, comment).trimEnd());
}
function addressIn(remote, path, variables) {
	const { url, folder, settings } = remote;
	const scheme = /^([a-z][a-z0-9+.-]*):\/\//iu.exec(url)?.[1]?.toLowerCase();
	const base = url.replace(/\/+$/u, "");
	switch (scheme) {
		case void 0: return {
			kind: "local",
			path: join(isAbsolute(url) ? url : resolve(folder, url), path)
		};
		case "s3":
			refuseOtherEndpoint(remote, variables);
			return {
				kind: "remote",
				url: `${base}/${path}`
			};
		case "gs":
		case "http":
		case "https": return {
			kind: "remote",
			url: `${base}/${path}`
		};
		case "azure": {
			const account = settings.get("account_name");
			if (account === void 0) throw unsupported(remote, "does not name its account_name");
			return {
				kind: "remote",
				url: `https://${account}.blob.core.windows.net/${base.slice(8)}/${path}`
			};
		}
		default: throw unsupported(remote, `is reached by ${quoteText(scheme)}`);
	}
}
function refuseOtherEndpoint(remote, variables) {
	const asked = remote.settings.get("endpointurl");
	const named = variables["AWS_ENDPOINT_URL_S3"] ?? variables["AWS_ENDPOINT_URL"];
	if (asked === void 0 || endpointOf(asked, "") === endpointOf(named, "")) return;
	throw new AppError({
		code: "download-failed",
		reason: "other-endpoint",
		message: `The DVC remote ${quoteText(remote.name)} is at ${quoteText(asked)}, which only the repository says.`,
		hint: `Set AWS_ENDPOINT_URL_S3 to that address where it is meant: it is given what the environment signs with.`
	});
}
function unsupported({ name }, reason) {
	return new AppError({
		code: "download-failed",
		reason: "other-remote",
		message: `The DVC remote ${quoteText(name)} ${reason}, and is not read by Seatrial.`,
		hint: "Run `dvc pull` in the step that fetches, and name the file by path in place of uri."
	});
}

// src/adapters/sources/dvc-pointer.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function findPointer(path, { folder, root }) {
	const target = join(folder, path);
	const ways = [...foldersFrom(target, root)];
	for (const way of ways) {
		const found = pointerIn(`${way}.dvc`, way, target);
		if (found !== null) return found;
	}
	for (const way of ways.slice(1)) {
		const found = pointerIn(join(way, "dvc.lock"), null, target);
		if (found !== null) return found;
	}
	throw new AppError({
		code: "file-not-found",
		message: `No file of DVC points to ${quoteText(path)}.`,
		hint: `Commit ${quoteText(`${path}.dvc`)}, that of a folder around it, or the dvc.lock of the stage that makes it.`
	});
}
function* foldersFrom(path, root) {
	for (let way = path;; way = dirname(way)) {
		yield way;
		if (way === root || way === dirname(way)) return;
	}
}
function pointerIn(file, way, target) {
	const text = readSmallFile(file);
	if (text === null) return null;
	for (const out of outputsOf$1(parseDvc(file, text))) {
		const path = typeof out["path"] === "string" ? join(dirname(file), out["path"]) : null;
		if (path !== null && (way === null || path === way) && (target === path || target.startsWith(path + sep))) return asPointer(file, out, innerOf(path, target));
	}
	return null;
}
function innerOf(path, target) {
	return target === path ? null : relative(path, target).split(sep).join(posix.sep);
}
function parseDvc(file, text) {
	try {
		return (0, import_dist.parse)(text, {
			maxAliasCount: 0,
			logLevel: "error"
		});
	} catch (error) {
		throw unreadable(file, "is no YAML", error);
	}
}
function outputsOf$1(document) {
	if (!isRecord(document)) return [];
	return (isRecord(document["stages"]) ? Object.values(document["stages"]) : [document]).flatMap((stage) => isRecord(stage) && Array.isArray(stage["outs"]) ? stage["outs"].filter(isRecord) : []);
}
function asPointer(file, out, inner) {
	const { md5, hash, remote } = out;
	if (typeof md5 !== "string" || !/^[0-9a-f]{32}(?:\.dir)?$/u.test(md5)) throw unreadable(file, "names no md5: only what DVC keeps by content can be fetched");
	if (md5.endsWith(".dir") !== (inner !== null)) throw unreadable(file, inner === null ? "points to a folder, so name a file in it" : "points to a file, not to a folder");
	return {
		file,
		md5,
		inner,
		remote: typeof remote === "string" ? remote : null,
		isLegacy: hash !== "md5"
	};
}

// src/adapters/sources/dvc.ts
const PATTERN$5 = new RegExp(String.raw`^dvc:(${PATH})$`);
const dvc = {
	name: "dvc",
	title: "DVC remote",
	forms: ["dvc:path"],
	pattern: PATTERN$5,
	isRelative: true,
	settings: ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"],
	secrets: [],
	locate: async (uri, context) => {
		const pointer = findPointer(PATTERN$5.exec(uri)?.[1] ?? "", context);
		const found = await locateHash(pointer.md5, pointer, context);
		if (pointer.inner === null) return found;
		return locateHash(md5In(await readListing(found, context), pointer.inner, uri), pointer, context);
	}
};
async function locateHash(md5, pointer, context) {
	const remote = findRemote(dirname(pointer.file), pointer.remote);
	const path = `${pointer.isLegacy ? "" : "files/md5/"}${md5.slice(0, 2)}/${md5.slice(2)}`;
	const address = addressIn(remote, path, context.variables);
	const located = address.kind === "local" ? { place: address } : await context.locate(address.url);
	return pointer.isLegacy ? located : {
		...located,
		md5
	};
}
async function readListing({ place }, { readJson }) {
	if (place.kind === "remote") return readJson(place.url, place.headers);
	return parseAnswer(readSmallFile(place.path) ?? "null");
}
function md5In(listing, inner, uri) {
	const entry = (Array.isArray(listing) ? listing : []).find((one) => isRecord(one) && one["relpath"] === inner);
	const md5 = isRecord(entry) ? entry["md5"] : null;
	if (typeof md5 === "string" && /^[0-9a-f]{32}$/u.test(md5)) return md5;
	throw new AppError({
		code: "download-failed",
		reason: "not-there",
		message: `${quoteText(uri)} could not be downloaded: the remote's list of the folder has no ${quoteText(inner)}.`,
		hint: "Check the path, and that the folder was pushed: `dvc push`."
	});
}

// src/adapters/sources/github-release.ts
const PATTERN$4 = /^https:\/\/([^/\s]+)\/([\w.-]+)\/([\w.-]+)\/releases\/download\/([^/\s]+)\/([^/?#\s]+)$/;
const githubRelease = {
	name: "github-release",
	title: "Asset of a GitHub release",
	forms: ["https://github.com/owner/name/releases/download/tag/asset"],
	pattern: PATTERN$4,
	settings: ["GITHUB_SERVER_URL", "GITHUB_API_URL"],
	secrets: ["GITHUB_TOKEN"],
	locate: async (uri, context) => {
		const url = await findAsset(uri, context);
		if (url === null) return { place: {
			kind: "remote",
			url: uri
		} };
		return { place: {
			kind: "remote",
			url,
			headers: {
				...bearer(context.variables["GITHUB_TOKEN"]),
				accept: "application/octet-stream"
			}
		} };
	}
};
async function findAsset(uri, { variables, readJson }) {
	const { GITHUB_TOKEN: token, GITHUB_SERVER_URL: server, GITHUB_API_URL: api } = variables;
	const [, host, owner, name, tag = "", asset] = PATTERN$4.exec(uri) ?? [];
	if (token === void 0 || token === "" || asset === void 0) return null;
	if (host !== new URL(endpointOf(server, "https://github.com")).host) return null;
	const endpoint = endpointOf(api, "https://api.github.com");
	const release = await readJson(`${endpoint}/repos/${owner}/${name}/releases/tags/${encodeURIComponent(decodePart(tag))}`, {
		...bearer(token),
		accept: "application/vnd.github+json"
	});
	const found = (isRecord(release) && Array.isArray(release["assets"]) ? release["assets"] : []).find((one) => isRecord(one) && one["name"] === decodePart(asset));
	const url = isRecord(found) ? found["url"] : null;
	return typeof url === "string" && url.startsWith(`${endpoint}/`) ? url : null;
}

// src/adapters/sources/google-storage.ts
const PATTERN$3 = new RegExp(String.raw`^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/(${PATH})$`);
const googleStorage = {
	name: "google-storage",
	title: "Google Cloud Storage",
	forms: ["gs://bucket/object"],
	pattern: PATTERN$3,
	settings: ["STORAGE_EMULATOR_HOST"],
	secrets: ["CLOUDSDK_AUTH_ACCESS_TOKEN"],
	locate: async (uri, { variables }) => {
		const [, bucket = "", object = ""] = PATTERN$3.exec(uri) ?? [];
		const endpoint = endpointOf(variables["STORAGE_EMULATOR_HOST"], "https://storage.googleapis.com");
		const headers = bearer(variables["CLOUDSDK_AUTH_ACCESS_TOKEN"]);
		return { place: {
			kind: "remote",
			url: `${endpoint}/${bucket}/${encodePath(object)}`,
			headers
		} };
	}
};

// src/adapters/sources/https-source.ts
const httpsSource = {
	name: "https",
	title: "A public or pre-signed address",
	forms: ["https://host/path"],
	pattern: new RegExp(String.raw`^https:\/\/[^\s\u0000-\u001f]+$`),
	settings: [],
	secrets: [],
	locate: async (url) => ({ place: {
		kind: "remote",
		url
	} })
};

// src/adapters/sources/hugging-face.ts
const PATTERN$2 = new RegExp(String.raw`^hf:\/\/(?:models\/|(datasets\/))?([\w.-]+\/[\w.-]+)@(refs\/(?:pr|convert)\/[\w.-]+|[^\/@\s]+)\/(${PATH})$`);
const huggingFace = {
	name: "hugging-face",
	title: "Hugging Face Hub",
	forms: ["hf://owner/name@revision/path", "hf://datasets/owner/name@revision/path"],
	pattern: PATTERN$2,
	settings: ["HF_ENDPOINT"],
	secrets: ["HF_TOKEN"],
	locate: async (uri, { variables }) => {
		const [, datasets = "", repository = "", revision = "", path = ""] = PATTERN$2.exec(uri) ?? [];
		const named = encodeURIComponent(decodePart(revision));
		return { place: {
			kind: "remote",
			url: `${endpointOf(variables["HF_ENDPOINT"], "https://huggingface.co")}/${datasets}${repository}/resolve/${named}/${encodePath(path)}`,
			headers: bearer(variables["HF_TOKEN"])
		} };
	}
};

// src/adapters/sources/mlflow.ts
const PATTERN$1 = new RegExp(String.raw`^(?:models:\/(?:(m-[0-9a-f]{32})|([^\/:@\u0000-\u001f]+)\/([1-9]\d{0,17}))|runs:\/([\w-]{1,64}))\/(${PATH})$`);
const mlflow = {
	name: "mlflow",
	title: "MLflow",
	forms: [
		"models:/name/version/path",
		"models:/m-id/path",
		"runs:/run/path"
	],
	pattern: PATTERN$1,
	settings: ["MLFLOW_TRACKING_URI"],
	secrets: [
		"MLFLOW_TRACKING_TOKEN",
		"MLFLOW_TRACKING_USERNAME",
		"MLFLOW_TRACKING_PASSWORD"
	],
	locate: async (uri, context) => {
		const [, model, name, version, run, path = ""] = PATTERN$1.exec(uri) ?? [];
		const server = serverOf(uri, context);
		const folder = run === void 0 ? await modelFolder(server, {
			model,
			name,
			version
		}) : await runFolder(server, run, path);
		return locateIn(folder.uri, folder.path ?? path, {
			uri,
			server,
			context
		});
	},
	describe: async (uri, context) => {
		const [, model, name, version, run, path = ""] = PATTERN$1.exec(uri) ?? [];
		const server = serverOf(uri, context);
		if (run !== void 0) {
			const answer = await server.ask("runs/get", { run_id: run });
			return {
				model: at(await loggedInRun(server, answer, path.split("/")[0] ?? ""), ["model"]),
				run: at(answer, ["run"])
			};
		}
		const registered = name === void 0 ? null : await server.ask("model-versions/get", {
			name,
			version: version ?? ""
		});
		const id = model ?? modelIdOf(registered);
		const logged = id === null ? null : await server.ask(`logged-models/${id}`);
		const ran = textAt(logged, [
			"model",
			"info",
			"source_run_id"
		]) ?? textAt(registered, ["model_version", "run_id"]);
		const answer = ran === null ? null : await server.ask("runs/get", { run_id: ran });
		return {
			version: at(registered, ["model_version"]),
			model: at(logged, ["model"]),
			run: at(answer, ["run"])
		};
	}
};
function modelIdOf(registered) {
	const source = textAt(registered, ["model_version", "source"]) ?? "";
	return textAt(registered, ["model_version", "model_id"]) ?? /^models:\/(m-[0-9a-f]{32})$/u.exec(source)?.[1] ?? null;
}
function serverOf(uri, { variables, readJson }) {
	const address = variables["MLFLOW_TRACKING_URI"] ?? "";
	if (!/^https?:\/\//u.test(address)) throw new AppError({
		code: "download-failed",
		reason: "no-server",
		message: `Nothing says which MLflow server ${quoteText(uri)} is on.`,
		hint: "Set MLFLOW_TRACKING_URI to its address, for instance https://mlflow.example.com."
	});
	const url = endpointOf(address, "");
	const headers = credentialsOf(variables);
	const ask = (path, query) => {
		const asked = query === void 0 ? "" : `?${new URLSearchParams(query).toString()}`;
		return readJson(`${url}/api/2.0/mlflow/${path}${asked}`, headers);
	};
	return {
		url,
		headers,
		ask
	};
}
function credentialsOf(variables) {
	const { MLFLOW_TRACKING_USERNAME: user = "", MLFLOW_TRACKING_PASSWORD: password = "" } = variables;
	if (user === "") return bearer(variables["MLFLOW_TRACKING_TOKEN"]);
	return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` };
}
async function modelFolder(server, { model, name = "", version = "" }) {
	if (model !== void 0) return { uri: await loggedModel(server, model) };
	const uri = textAt(await server.ask("model-versions/get-download-uri", {
		name,
		version
	}), ["artifact_uri"]);
	const logged = /^models:\/(m-[0-9a-f]{32})$/u.exec(uri ?? "")?.[1];
	return { uri: logged === void 0 ? uri : await loggedModel(server, logged) };
}
async function loggedModel({ ask }, id) {
	return textAt(await ask(`logged-models/${id}`), [
		"model",
		"info",
		"artifact_uri"
	]);
}
async function runFolder(server, run, path) {
	const answer = await server.ask("runs/get", { run_id: run });
	const [first = "", ...rest] = path.split("/");
	const uri = textAt(await loggedInRun(server, answer, first), [
		"model",
		"info",
		"artifact_uri"
	]);
	return uri === null ? { uri: textAt(answer, [
		"run",
		"info",
		"artifact_uri"
	]) } : {
		uri,
		path: rest.join("/")
	};
}
async function loggedInRun({ ask }, answer, name) {
	for (const id of outputsOf(answer)) {
		const logged = await ask(`logged-models/${id}`);
		if (textAt(logged, [
			"model",
			"info",
			"artifact_uri"
		]) !== null && textAt(logged, [
			"model",
			"info",
			"name"
		]) === name) return logged;
	}
	return null;
}
function outputsOf(answer) {
	const outputs = at(answer, [
		"run",
		"outputs",
		"model_outputs"
	]);
	return (Array.isArray(outputs) ? outputs : []).map((output) => textAt(output, ["model_id"])).filter((id) => id !== null && /^m-[0-9a-f]{32}$/u.test(id)).map(String);
}
function locateIn(folder, path, { uri, server, context }) {
	if (folder === null) throw unreachable(uri, "the server knows no such model or run", "Check its name and number.");
	const proxied = /^mlflow-artifacts:(?:\/\/[^/]*)?\/(.*)$/u.exec(folder)?.[1];
	if (proxied !== void 0) {
		const place = `${proxied.replace(/\/$/u, "")}/${path}`.replace(/^\//u, "");
		return { place: {
			kind: "remote",
			url: `${server.url}/api/2.0/mlflow-artifacts/artifacts/${encodePath(place)}`,
			headers: server.headers
		} };
	}
	const scheme = /^([a-z][a-z0-9+.-]*):/u.exec(folder)?.[1] ?? "file";
	if ([
		"s3",
		"gs",
		"https"
	].includes(scheme)) return context.locate(`${folder.replace(/\/$/u, "")}/${path}`);
	throw unreachable(uri, `the server keeps it by ${quoteText(scheme)}, which cannot be read from here`, "Start the server with --serve-artifacts, or keep artifacts in s3://, gs:// or https://.");
}
function unreachable(uri, reason, hint) {
	return new AppError({
		code: "download-failed",
		message: `${quoteText(uri)} could not be downloaded: ${reason}.`,
		hint
	});
}
function at(value, keys) {
	return keys.reduce((inner, key) => isRecord(inner) ? inner[key] : void 0, value);
}
function textAt(value, keys) {
	const text = at(value, keys);
	return typeof text === "string" && text !== "" ? text : null;
}

// node_modules/aws4fetch/dist/aws4fetch.esm.mjs
/**
* @license MIT <https://opensource.org/licenses/MIT>
* @copyright Michael Hart 2024
*/
const encoder = new TextEncoder();
const HOST_SERVICES = {
	appstream2: "appstream",
	cloudhsmv2: "cloudhsm",
	email: "ses",
	marketplace: "aws-marketplace",
	mobile: "AWSMobileHubService",
	pinpoint: "mobiletargeting",
	queue: "sqs",
	"git-codecommit": "codecommit",
	"mturk-requester-sandbox": "mturk-requester",
	"personalize-runtime": "personalize"
};
const UNSIGNABLE_HEADERS = /* @__PURE__ */ new Set([
	"authorization",
	"content-type",
	"content-length",
	"user-agent",
	"presigned-expires",
	"expect",
	"x-amzn-trace-id",
	"range",
	"connection"
]);
var AwsV4Signer = class {
	constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
		if (url == null) throw new TypeError("url is a required option");
		if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
		if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
		this.method = method || (body ? "POST" : "GET");
		this.url = new URL(url);
		this.headers = new Headers(headers || {});
		this.body = body;
		this.accessKeyId = accessKeyId;
		this.secretAccessKey = secretAccessKey;
		this.sessionToken = sessionToken;
		let guessedService, guessedRegion;
		if (!service || !region) [guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
		this.service = service || guessedService || "";
		this.region = region || guessedRegion || "us-east-1";
		this.cache = cache || /* @__PURE__ */ new Map();
		this.datetime = datetime || (/* @__PURE__ */ new Date()).toISOString().replace(/[:-]|\.\d{3}/g, "");
		this.signQuery = signQuery;
		this.appendSessionToken = appendSessionToken || this.service === "iotdevicegateway";
		this.headers.delete("Host");
		if (this.service === "s3" && !this.signQuery && !this.headers.has("X-Amz-Content-Sha256")) this.headers.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
		const params = this.signQuery ? this.url.searchParams : this.headers;
		params.set("X-Amz-Date", this.datetime);
		if (this.sessionToken && !this.appendSessionToken) params.set("X-Amz-Security-Token", this.sessionToken);
		this.signableHeaders = ["host", ...this.headers.keys()].filter((header) => allHeaders || !UNSIGNABLE_HEADERS.has(header)).sort();
		this.signedHeaders = this.signableHeaders.join(";");
		this.canonicalHeaders = this.signableHeaders.map((header) => header + ":" + (header === "host" ? this.url.host : (this.headers.get(header) || "").replace(/\s+/g, " "))).join("\n");
		this.credentialString = [
			this.datetime.slice(0, 8),
			this.region,
			this.service,
			"aws4_request"
		].join("/");
		if (this.signQuery) {
			if (this.service === "s3" && !params.has("X-Amz-Expires")) params.set("X-Amz-Expires", "86400");
			params.set("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
			params.set("X-Amz-Credential", this.accessKeyId + "/" + this.credentialString);
			params.set("X-Amz-SignedHeaders", this.signedHeaders);
		}
		if (this.service === "s3") try {
			this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, " "));
		} catch (e) {
			this.encodedPath = this.url.pathname;
		}
		else this.encodedPath = this.url.pathname.replace(/\/+/g, "/");
		if (!singleEncode) this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, "/");
		this.encodedPath = encodeRfc3986(this.encodedPath);
		const seenKeys = /* @__PURE__ */ new Set();
		this.encodedSearch = [...this.url.searchParams].filter(([k]) => {
			if (!k) return false;
			if (this.service === "s3") {
				if (seenKeys.has(k)) return false;
				seenKeys.add(k);
			}
			return true;
		}).map((pair) => pair.map((p) => encodeRfc3986(encodeURIComponent(p)))).sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0).map((pair) => pair.join("=")).join("&");
	}
	async sign() {
		if (this.signQuery) {
			this.url.searchParams.set("X-Amz-Signature", await this.signature());
			if (this.sessionToken && this.appendSessionToken) this.url.searchParams.set("X-Amz-Security-Token", this.sessionToken);
		} else this.headers.set("Authorization", await this.authHeader());
		return {
			method: this.method,
			url: this.url,
			headers: this.headers,
			body: this.body
		};
	}
	async authHeader() {
		return [
			"AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + this.credentialString,
			"SignedHeaders=" + this.signedHeaders,
			"Signature=" + await this.signature()
		].join(", ");
	}
	async signature() {
		const date = this.datetime.slice(0, 8);
		const cacheKey = [
			this.secretAccessKey,
			date,
			this.region,
			this.service
		].join();
		let kCredentials = this.cache.get(cacheKey);
		if (!kCredentials) {
			kCredentials = await hmac(await hmac(await hmac(await hmac("AWS4" + this.secretAccessKey, date), this.region), this.service), "aws4_request");
			this.cache.set(cacheKey, kCredentials);
		}
		return buf2hex(await hmac(kCredentials, await this.stringToSign()));
	}
	async stringToSign() {
		return [
			"AWS4-HMAC-SHA256",
			this.datetime,
			this.credentialString,
			buf2hex(await hash$1(await this.canonicalString()))
		].join("\n");
	}
	async canonicalString() {
		return [
			this.method.toUpperCase(),
			this.encodedPath,
			this.encodedSearch,
			this.canonicalHeaders + "\n",
			this.signedHeaders,
			await this.hexBodyHash()
		].join("\n");
	}
	async hexBodyHash() {
		let hashHeader = this.headers.get("X-Amz-Content-Sha256") || (this.service === "s3" && this.signQuery ? "UNSIGNED-PAYLOAD" : null);
		if (hashHeader == null) {
			if (this.body && typeof this.body !== "string" && !("byteLength" in this.body)) throw new Error("body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header");
			hashHeader = buf2hex(await hash$1(this.body || ""));
		}
		return hashHeader;
	}
};
async function hmac(key, string) {
	const cryptoKey = await crypto.subtle.importKey("raw", typeof key === "string" ? encoder.encode(key) : key, {
		name: "HMAC",
		hash: { name: "SHA-256" }
	}, false, ["sign"]);
	return crypto.subtle.sign("HMAC", cryptoKey, encoder.encode(string));
}
async function hash$1(content) {
	return crypto.subtle.digest("SHA-256", typeof content === "string" ? encoder.encode(content) : content);
}
const HEX_CHARS = [
	"0",
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"7",
	"8",
	"9",
	"a",
	"b",
	"c",
	"d",
	"e",
	"f"
];
function buf2hex(arrayBuffer) {
	const buffer = new Uint8Array(arrayBuffer);
	let out = "";
	for (let idx = 0; idx < buffer.length; idx++) {
		const n = buffer[idx];
		out += HEX_CHARS[n >>> 4 & 15];
		out += HEX_CHARS[n & 15];
	}
	return out;
}
function encodeRfc3986(urlEncodedStr) {
	return urlEncodedStr.replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
function guessServiceRegion(url, headers) {
	const { hostname, pathname } = url;
	if (hostname.endsWith(".on.aws")) {
		const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
		return match != null ? ["lambda", match[1] || ""] : ["", ""];
	}
	if (hostname.endsWith(".r2.cloudflarestorage.com")) return ["s3", "auto"];
	if (hostname.endsWith(".backblazeb2.com")) {
		const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
		return match != null ? ["s3", match[1] || ""] : ["", ""];
	}
	const match = hostname.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
	let service = match && match[1] || "";
	let region = match && match[2];
	if (region === "us-gov") region = "us-gov-west-1";
	else if (region === "s3" || region === "s3-accelerate") {
		region = "us-east-1";
		service = "s3";
	} else if (service === "iot") {
		if (hostname.startsWith("iot.")) service = "execute-api";
		else if (hostname.startsWith("data.jobs.iot.")) service = "iot-jobs-data";
		else service = pathname === "/mqtt" ? "iotdevicegateway" : "iotdata";
	} else if (service === "autoscaling") {
		const targetPrefix = (headers.get("X-Amz-Target") || "").split(".")[0];
		if (targetPrefix === "AnyScaleFrontendService") service = "application-autoscaling";
		else if (targetPrefix === "AnyScaleScalingPlannerFrontendService") service = "autoscaling-plans";
	} else if (region == null && service.startsWith("s3-")) {
		region = service.slice(3).replace(/^fips-|^external-1/, "");
		service = "s3";
	} else if (service.endsWith("-fips")) service = service.slice(0, -5);
	else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) [service, region] = [region, service];
	return [HOST_SERVICES[service] || service, region || ""];
}

// src/adapters/sources/s3.ts
const PATTERN = new RegExp(String.raw`^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(${PATH})$`);
const s3 = {
	name: "s3",
	title: "Amazon S3, and what speaks its protocol",
	forms: ["s3://bucket/key"],
	pattern: PATTERN,
	settings: [
		"AWS_REGION",
		"AWS_DEFAULT_REGION",
		"AWS_ENDPOINT_URL_S3",
		"AWS_ENDPOINT_URL"
	],
	secrets: [
		"AWS_ACCESS_KEY_ID",
		"AWS_SECRET_ACCESS_KEY",
		"AWS_SESSION_TOKEN"
	],
	locate: async (uri, { variables }) => {
		const url = addressOf(uri, variables);
		return { place: {
			kind: "remote",
			url,
			headers: await sign(url, variables)
		} };
	}
};
function addressOf(uri, variables) {
	const [, bucket = "", key = ""] = PATTERN.exec(uri) ?? [];
	const endpoint = variables["AWS_ENDPOINT_URL_S3"] ?? variables["AWS_ENDPOINT_URL"];
	const amazon = `s3.${regionOf(variables)}.amazonaws.com`;
	if (endpoint !== void 0 && endpoint !== "") return `${endpointOf(endpoint, "")}/${bucket}/${encodePath(key)}`;
	if (bucket.includes(".")) return `https://${amazon}/${bucket}/${encodePath(key)}`;
	return `https://${bucket}.${amazon}/${encodePath(key)}`;
}
function regionOf(variables) {
	const region = variables["AWS_REGION"] ?? variables["AWS_DEFAULT_REGION"] ?? "";
	return /^[a-z0-9-]+$/.test(region) ? region : "us-east-1";
}
async function sign(url, variables) {
	const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: token } = variables;
	if (accessKeyId === void 0 || secretAccessKey === void 0) return {};
	const { headers } = await new AwsV4Signer({
		url,
		accessKeyId,
		secretAccessKey,
		service: "s3",
		region: regionOf(variables),
		...token === void 0 || token === "" ? {} : { sessionToken: token }
	}).sign();
	return Object.fromEntries(headers.entries());
}

// src/adapters/sources/sources.ts
const SOURCES = [
	githubRelease,
	huggingFace,
	s3,
	googleStorage,
	azureBlob,
	dvc,
	mlflow,
	httpsSource
];
function sourceOf(uri) {
	return SOURCES.find(({ pattern }) => pattern.test(uri)) ?? httpsSource;
}

// src/adapters/sources/remote-files.ts
function createRemoteFiles(options) {
	return { fetch: (request) => fetchRemoteFile(request, options) };
}
async function fetchRemoteFile(request, options) {
	const { sha256 } = request;
	if (!DIGEST.test(sha256)) throw new AppError({
		code: "digest-mismatch",
		message: "The declared sha256 is not 64 lower-case hex digits."
	});
	return await readCached(request, options) ?? bring(request, {
		...options,
		name: sha256
	});
}
const DIGEST = /^[0-9a-f]{64}$/;
async function takeRemoteFile(request, options) {
	const name = hash("sha256", request.uri);
	const note = join(options.cacheFolder, "addresses", name);
	const isNoted = sourceOf(request.uri).isRelative !== true;
	if (!options.usesSecrets && isNoted) {
		const sha256 = await readFile(note, "utf8").catch(() => null);
		const cached = sha256 === null || !DIGEST.test(sha256) ? null : await readCached({
			...request,
			sha256
		}, options);
		if (cached !== null) return cached;
	}
	const file = await bring({
		...request,
		sha256: null
	}, {
		...options,
		name
	});
	if (options.usesSecrets && isNoted) await writeNote(note, file.sha256);
	return file;
}
async function writeNote(path, text) {
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	} catch (error) {
		throw translateWriteError(error, dirname(path));
	}
}
async function bring(request, { name, ...options }) {
	const { uri, sha256, size } = request;
	const folder = join(options.cacheFolder, "sha256");
	await mkdir(folder, { recursive: true }).catch((error) => {
		throw translateWriteError(error, options.cacheFolder);
	});
	const hosts = namedHosts(options.environment);
	const file = await downloadFile({
		uri,
		sha256,
		size,
		source: sourceOf(uri),
		hasSecrets: options.usesSecrets,
		hosts,
		target: folder,
		partial: {
			folder: join(options.cacheFolder, "partial"),
			name
		},
		locate: (signal) => locate(uri, {
			...options,
			request,
			hosts,
			signal
		}),
		onBytes: options.onBytes ?? (() => {}),
		signal: options.signal,
		limits: options.limits
	});
	return {
		...file,
		path: await realpath(join(folder, file.sha256))
	};
}
async function locate(uri, locating) {
	const source = sourceOf(uri);
	return {
		source,
		...await source.locate(uri, contextOf(source, locating))
	};
}
function contextOf(source, locating) {
	const { request, hosts, signal, limits } = locating;
	const bounds = {
		...DOWNLOAD_LIMITS,
		...limits
	};
	return {
		variables: variablesOf(source, locating),
		folder: request.folder,
		root: request.root,
		readJson: (url, headers) => readJson({
			url,
			headers,
			label: request.uri,
			hosts,
			signal
		}, bounds),
		locate: (other) => locate(other, locating)
	};
}
async function describeAddress(request, options) {
	const source = sourceOf(request.uri);
	if (source.describe === void 0) return null;
	const { signal = new AbortController().signal } = options;
	return source.describe(request.uri, contextOf(source, {
		...options,
		request,
		hosts: namedHosts(options.environment),
		signal
	}));
}
function variablesOf({ settings, secrets }, { environment, usesSecrets }) {
	const names = usesSecrets ? [...settings, ...secrets] : settings;
	return Object.fromEntries(names.flatMap((name) => environment[name] ? [[name, environment[name]]] : []));
}
function namedHosts(environment) {
	const hosts = SOURCES.flatMap(({ settings }) => settings.map((name) => environment[name] ?? "")).flatMap((text) => URL.canParse(text) ? [hostWithPort(new URL(text))] : []);
	return /* @__PURE__ */ new Set([...hosts, ...privateHosts(environment)]);
}
async function readCached({ uri: file, size: expectedSize, sha256 }, { cacheFolder, signal }) {
	const path = join(cacheFolder, "sha256", sha256);
	try {
		const { size: sizeBytes } = await stat(path);
		await using handle = await openRegularFile(path);
		if (await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}), signal) === sha256) {
			checkSize({
				file,
				expectedSize,
				expectedSha256: sha256
			}, sizeBytes);
			return {
				path: await realpath(path),
				sizeBytes,
				sha256
			};
		}
	} catch (error) {
		const code = systemCode(error);
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		throw error;
	}
	await rm(path, { force: true });
	return null;
}

export { SOURCES as i, describeAddress as n, takeRemoteFile as r, createRemoteFiles as t };