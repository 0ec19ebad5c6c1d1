import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as openRegularFile } from "./regular-file.js";
import { t as systemCode } from "./system-error.js";
import { r as hashStream } from "./verify-bytes.js";
import { t as listFolder } from "./list-folder.js";
import { n as writeWholeFile } from "./write-file.js";
import { basename, join } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";

// src/adapters/system/describe-file.ts
async function describeFile(path) {
	try {
		await using handle = await openRegularFile(path);
		const { size } = await handle.stat();
		const sha256 = await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}));
		return {
			name: basename(path),
			size,
			sha256
		};
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const code = systemCode(cause);
		if (code === "ENOENT" || code === "ENOTDIR") throw new AppError({
			code: "file-not-found",
			message: `There is no file ${quoteText(path)}.`,
			cause
		});
		throw new AppError({
			code: "file-unreadable",
			message: `${quoteText(path)} cannot be read (${code}).`,
			cause
		});
	}
}

// src/adapters/system/list-certificates.ts
const SUFFIX = ".certificate.json";
const COMPARISON_FOLDER = "baseline";
async function listCertificates(path) {
	if (!await isFolder$1(path)) return [path];
	return (await readdir(path, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX)).map((entry) => join(entry.parentPath, entry.name)).filter((file) => !file.slice(path.length).split(/[\\/]/).includes(COMPARISON_FOLDER)).sort();
}
async function isFolder$1(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch (cause) {
		throw new AppError({
			code: "file-not-found",
			message: `There is no file or folder ${path}.`,
			cause
		});
	}
}

// src/adapters/system/read-text.ts
async function readTextFile(path) {
	try {
		return await readFile(path, "utf8");
	} catch (cause) {
		const hint = HINTS[systemCode(cause)] ?? "May you read it?";
		throw new AppError({
			code: "file-not-found",
			message: `${path} cannot be read.`,
			hint,
			cause
		});
	}
}
const HINTS = {
	ENOENT: "There is no such file: check the path, which begins at the current folder.",
	EISDIR: "It is a folder: name a file in it."
};

// src/adapters/system/write-named-file.ts
async function writeNamedFile({ place, usualName, text, replaces }) {
	const path = await isFolder(place) ? join(place, usualName) : place;
	const found = replaces ? null : await textOf(path);
	if (found === text) return;
	if (found === null) return writeWholeFile(path, text);
	throw new AppError({
		code: "file-unwritable",
		reason: "file-exists",
		message: `${path} is there already, and says something else.`,
		hint: "Name another file, or say --force."
	});
}
async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch (error) {
		if (systemCode(error) === "ENOENT") return path.endsWith("/");
		throw error;
	}
}
async function textOf(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (systemCode(error) === "ENOENT") return null;
		throw error;
	}
}

// src/wiring/local-files.ts
function wireLocalFiles() {
	return {
		readText: readTextFile,
		describe: describeFile,
		listFolder,
		listCertificates,
		write: writeNamedFile
	};
}

export { wireLocalFiles as t };