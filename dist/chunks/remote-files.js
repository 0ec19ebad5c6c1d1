import { t as AppError } from "./error.js";
import { n as translateWriteError } from "./system-error.js";
import { t as isRecord } from "./process-messages.js";
import { d as isChanged, f as isRowBatch, t as formatOf, u as isBound } from "./open-table.js";
import { n as checkIndices, r as heldRows, t as checkBatchSize } from "./evaluation-table.js";
import { r as fetchVerifiedFile, t as copyVerified } from "./verified-file.js";
import { t as DataReader } from "./data-reader.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { r as takeRemoteFile, t as createRemoteFiles } from "./remote-files2.js";
import { basename, join } from "node:path";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

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

export { wireTaking as n, createDataSource as r, wireRemoteFiles as t };