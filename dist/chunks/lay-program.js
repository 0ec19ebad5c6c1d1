import { t as AppError } from "./error.js";
import { i as verifyLocalFile, t as copyVerified } from "./verified-file.js";
import { n as translateWriteError } from "./system-error.js";
import { t as parseDuration } from "./quantity.js";
import { t as quoteText } from "./quote-text.js";
import { i as RUNNING, n as FILES_FOLDER$1, t as DESCRIPTION_FILE } from "./server-description.js";
import { dirname, join } from "node:path";
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { setTimeout } from "node:timers/promises";

// src/adapters/runtimes/server/lay-server.ts
async function layServer({ artifact, description, signal }) {
	refuseTakenPaths(artifact);
	const place = await mkdtemp(join(tmpdir(), "seatrial-server-"));
	const modelPath = join(place, DESCRIPTION_FILE);
	const laid = {
		modelPath,
		readyMs: parseDuration(description.serve.ready?.timeout ?? "60s"),
		[Symbol.asyncDispose]: async () => {
			await untilReaped(place);
			await rm(place, {
				recursive: true,
				force: true,
				maxRetries: 5
			});
		}
	};
	try {
		await mkdir(join(place, FILES_FOLDER$1));
		for (const file of artifact.files) {
			const target = join(place, FILES_FOLDER$1, ...file.name.split("/"));
			await mkdir(dirname(target), { recursive: true });
			await copyVerified(file, target, signal);
		}
		await writeFile(modelPath, JSON.stringify(description), { mode: 384 });
		return laid;
	} catch (error) {
		await laid[Symbol.asyncDispose]();
		if (error instanceof AppError) throw error;
		throw new AppError({
			code: "file-unwritable",
			message: `The server's files could not be laid out in ${place}.`,
			hint: "Check the space and the rights of the temporary folder (TMPDIR).",
			cause: error
		});
	}
}
const REAPED_WITHIN_MS = 5e3;
const BETWEEN_LOOKS_MS = 5;
async function untilReaped(place) {
	const end = performance.now() + REAPED_WITHIN_MS;
	while (performance.now() < end && (await readdir(place)).some((name) => name.startsWith("running-"))) await setTimeout(BETWEEN_LOOKS_MS);
}
function refuseTakenPaths({ files }) {
	const taken = /* @__PURE__ */ new Set();
	for (const { name } of files) {
		const parts = name.toLowerCase().split("/");
		if (parts.some((part) => part === "" || part === "." || part === ".." || part.includes("\0") || /[\\:]/u.test(part))) throw misnamed("file-name-path", `The name ${quoteText(name)} under artifact.files is no path inside a folder.`);
		const folders = parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join("/"));
		const path = parts.join("/");
		if (taken.has(path) || [...taken].some((other) => other.startsWith(`${path}/`)) || folders.some((folder) => taken.has(folder))) throw misnamed("file-name-taken", `The file ${quoteText(name)} cannot lie beside the others: its place is taken, and file systems may not tell upper from lower case.`);
		taken.add(path);
	}
}
function misnamed(reason, message) {
	return new AppError({
		code: "manifest-meaning",
		reason,
		message,
		hint: "Give each file a path of its own in the folder in which the server is started."
	});
}

// src/adapters/runtimes/metric-program/lay-program.ts
const FILES_FOLDER = "files";
const ROWS_FILE = "rows.jsonl";
async function layProgram(run, signal) {
	const place = await mkdtemp(join(tmpdir(), "seatrial-metric-")).catch((error) => {
		throw translateWriteError(error, tmpdir());
	});
	const laid = {
		place,
		[Symbol.asyncDispose]: async () => {
			await untilReaped(place);
			await rm(place, {
				recursive: true,
				force: true,
				maxRetries: 5
			});
		}
	};
	try {
		for (const index of run.declared.files.keys()) await layFile(run, {
			index,
			place,
			signal
		});
		await writeRows(run.lines, join(place, ROWS_FILE));
		return laid;
	} catch (error) {
		await laid[Symbol.asyncDispose]();
		throw error instanceof AppError ? error : translateWriteError(error, place);
	}
}
async function layFile({ declared, folder, root }, { index, place, signal }) {
	const { path = "", sha256 = "" } = declared.files[index] ?? {};
	const target = join(place, FILES_FOLDER, ...path.split("/"));
	try {
		const file = await verifyLocalFile({
			path,
			sha256,
			folder,
			root,
			links: "refused",
			signal
		});
		await mkdir(dirname(target), { recursive: true });
		await copyVerified({
			...file,
			name: path
		}, target, signal);
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted") throw error;
		const { code, reason, message, hint } = error;
		throw new AppError({
			code,
			reason,
			message,
			hint,
			within: `/files/${index}`,
			cause: error
		});
	}
}
const CHUNK_CHARACTERS = 2 ** 20;
async function writeRows(lines, path) {
	await using file = await open(path, "wx", 384);
	let chunk = "";
	for (const line of lines) {
		chunk += `${line}\n`;
		if (chunk.length < CHUNK_CHARACTERS) continue;
		await file.appendFile(chunk);
		chunk = "";
	}
	await file.appendFile(chunk);
}

export { refuseTakenPaths as a, layServer as i, ROWS_FILE as n, layProgram as r, FILES_FOLDER as t };