import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as readRegularFile } from "./regular-file.js";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyFile, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// src/adapters/system/catalog-folder.ts
const SAFE_PATH = /^(?:[a-z]+\/)?[a-z0-9][a-z0-9._-]*\.json$|^version\/[a-z0-9][a-z0-9._-]*\/[0-9][0-9A-Za-z.-]*\.json$/;
const MAX_CATALOG_BYTES = 2 ** 29;
function createCatalogFolder(folder) {
	const place = (path) => {
		if (!SAFE_PATH.test(path)) throw foreignPath(path);
		return join(folder, path);
	};
	return {
		read: async (path) => readOrNull(place(path)),
		write: (path, text) => translate(path, async () => {
			await mkdir(dirname(place(path)), { recursive: true });
			await writeFile(place(path), text);
		}),
		remove: (path) => translate(path, () => rm(place(path), { force: true }))
	};
}
function foreignPath(path) {
	return new AppError({
		code: "schema-violation",
		message: `${quoteText(path)} is no path of a catalogue.`,
		hint: "Build it again with `seatrial catalog --fresh`."
	});
}
function readOrNull(file) {
	try {
		return new TextDecoder().decode(readRegularFile(file, MAX_CATALOG_BYTES));
	} catch (cause) {
		if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return null;
		throw new AppError({
			code: "file-unreadable",
			message: `${file} cannot be read.`,
			cause
		});
	}
}
async function translate(path, work) {
	try {
		await work();
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError({
			code: "file-unwritable",
			message: `${path} cannot be written.`,
			hint: "Check the rights and the room of the output folder.",
			cause
		});
	}
}

// src/adapters/system/write-site.ts
const PLACES = [
	"../../../dist/site/",
	"./site/",
	"../site/"
];
async function writeSite(folder, site = locateSite(import.meta.url)) {
	try {
		const names = (await readdir(site)).toSorted();
		await mkdir(folder, { recursive: true });
		for (const name of names) await copyFile(join(site, name), join(folder, name));
		return names;
	} catch (cause) {
		throw new AppError({
			code: "file-unwritable",
			message: `The pages of the catalogue could not be written to ${folder}: ${cause instanceof Error ? cause.message : String(cause)}.`,
			hint: "Check the rights and the room of the output folder.",
			cause
		});
	}
}
function locateSite(callerUrl) {
	const found = PLACES.map((place) => fileURLToPath(new URL(place, callerUrl))).find((folder) => existsSync(join(folder, "index.html")));
	if (found !== void 0) return found;
	throw new AppError({
		code: "internal",
		message: "The pages of the catalogue are missing from this installation.",
		hint: "Install Seatrial again, or build it."
	});
}

// src/wiring/catalogue.ts
function wireCatalogue(folder) {
	return {
		files: createCatalogFolder(folder),
		writeSite: () => writeSite(folder)
	};
}

export { wireCatalogue as t };