import { i as buildCatalog, n as loadManifests } from "./record-branch.js";
import { f as validateCatalogShard, u as validateCatalogIndex } from "./undici.js";
import { t as AppError } from "./error.js";

// src/usecases/statistics/read-catalog.ts
/** All lines of versions of a catalogue that was built before. Throws AppError file-not-found or schema-violation. */
async function readCatalog(files) {
	const index = await readIndex(files);
	return (await Promise.all(index.versionShards.map(({ path }) => readShard(files, path)))).flat();
}
async function readIndex(files) {
	const value = await readJson(files, "catalog.json");
	if (validateCatalogIndex(value)) return value;
	throw damaged("catalog.json");
}
async function readShard(files, path) {
	const value = await readJson(files, path);
	if (validateCatalogShard(value)) return value.versions;
	throw damaged(path);
}
async function readJson(files, path) {
	const text = await files.read(path);
	if (text === null) throw new AppError({
		code: "file-not-found",
		message: `The catalogue has no ${path}.`,
		hint: "Build it with `seatrial catalog`."
	});
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw damaged(path, cause);
	}
}
function damaged(path, cause) {
	return new AppError({
		code: "schema-violation",
		message: `${path} is no part of a catalogue.`,
		hint: "Build it again with `seatrial catalog --fresh`.",
		cause
	});
}

// src/usecases/statistics/read-record.ts
/** All versions on record, as a catalogue built this moment would show them. */
async function readRecord({ branch, registry, now }) {
	const files = memoryFiles();
	const manifests = registry === null ? /* @__PURE__ */ new Map() : await loadManifests(registry);
	const { faults } = await buildCatalog({
		branch,
		files,
		now
	}, {
		repository: "local",
		manifests,
		fresh: true
	});
	return {
		rows: await readCatalog(files),
		faults
	};
}
function memoryFiles() {
	const texts = /* @__PURE__ */ new Map();
	return {
		read: async (path) => texts.get(path) ?? null,
		write: async (path, text) => void texts.set(path, text),
		remove: async (path) => void texts.delete(path)
	};
}

export { readCatalog as n, readRecord as t };