import { n as createOctokit, r as parseRepositoryName } from "./octokit.js";
import { t as createReleases } from "./releases.js";
import { t as AppError } from "./error.js";
import { n as writeWholeFile } from "./write-file.js";
import { t as locateRegistry } from "./locate-registry.js";
import { r as wireLedgerWriter } from "./ledger2.js";
import { t as wireLocalFiles } from "./local-files.js";
import { readFile } from "node:fs/promises";

// src/adapters/system/backfill-cursor.ts
function createBackfillCursor(path) {
	return {
		load: async () => {
			const text = await readIfThere(path);
			return text === null ? null : parseState(path, text);
		},
		save: (state) => writeWholeFile(path, `${JSON.stringify(state)}\n`)
	};
}
async function readIfThere(path) {
	try {
		return await readFile(path, "utf8");
	} catch (cause) {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
		throw new AppError({
			code: "file-unreadable",
			message: `${path} cannot be read.`,
			cause
		});
	}
}
function parseState(path, text) {
	const value = parseJson(text);
	if (isState(value)) return value;
	throw new AppError({
		code: "schema-violation",
		message: `${path} is no state of a backfill.`,
		hint: "Name another file with --cursor, or remove it to begin again: what is recorded already is not written twice."
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function isState(value) {
	if (!isFields(value) || !Array.isArray(value["done"]) || !Array.isArray(value["writes"])) return false;
	return value["writes"].every((write) => isFields(write) && typeof write["at"] === "number" && typeof write["count"] === "number") && value["done"].every((name) => typeof name === "string");
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/wiring/backfill.ts
function wireBackfill(place) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const { registry, gitRoot } = locateRegistry(place.folder);
	return {
		...wireLedgerWriter({
			folder: gitRoot,
			remote: place.remote
		}),
		releases: createReleases(createOctokit(place), repository),
		cursor: createBackfillCursor(place.cursor),
		files: wireLocalFiles(),
		registry
	};
}

export { wireBackfill };