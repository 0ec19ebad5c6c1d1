import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as systemCode } from "./system-error.js";
import { t as isRecord } from "./process-messages.js";
import { t as formatOf } from "./open-table.js";
import { n as readRegularFile, t as openRegularFile } from "./regular-file.js";
import { r as hashStream } from "./verify-bytes.js";
import { a as isWithin } from "./registry-folder.js";
import { t as resolveLimits } from "./certification-limits.js";
import { t as DataReader } from "./data-reader.js";
import { constants, existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { appendFile, copyFile, mkdir, readFile, readdir, realpath, rm, stat, truncate, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// src/usecases/init/init-files.ts
async function applySteps(steps, files) {
	const undo = [];
	try {
		for (const step of steps) undo.push(await applyStep(step, files));
	} catch (error) {
		for (const takeBack of undo) await takeBack();
		throw error;
	}
}
async function applyStep(step, files) {
	const { path } = step;
	if ("appended" in step) {
		const sizeBytes = await files.append(path, step.appended);
		return () => files.cut(path, sizeBytes);
	}
	await ("from" in step ? files.copy(step.from, path) : files.create(path, step.text));
	return () => files.remove(path);
}
async function refuseExisting(files, path) {
	if (!await files.exists(path)) return;
	throw new AppError({
		code: "file-unwritable",
		reason: "exists",
		message: `${quoteText(path)} is already there.`,
		hint: "Nothing was written. Choose another version or name; to write it anew, for instance with --data, delete what init wrote before."
	});
}

// src/adapters/data/describe-columns.ts
const MEMORY_BYTES = resolveLimits(null).memoryBytes;
async function describeColumns(request) {
	const { size } = await stat(request.path);
	await using reader = new DataReader({
		path: request.path,
		sizeBytes: size
	}, MEMORY_BYTES);
	const described = await reader.ask("describe", request);
	if (isTable(described)) return described;
	throw new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}
function isTable(value) {
	if (!isRecord(value)) return false;
	const { columns, csv, clashes } = value;
	return (csv === null || isRecord(csv)) && Array.isArray(clashes) && Array.isArray(columns) && columns.every((column) => isDescription(column));
}
function isDescription(value) {
	return isRecord(value) && typeof value["name"] === "string" && typeof value["type"] === "string";
}
async function describeLabels(request) {
	const { size } = await stat(request.path);
	await using reader = new DataReader({
		path: request.path,
		sizeBytes: size
	}, MEMORY_BYTES);
	const described = await reader.ask("labels", request);
	if (isLabels(described)) return described;
	throw new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}
function isLabels(value) {
	return isRecord(value) && typeof value["isOneHot"] === "boolean" && typeof value["areFlags"] === "boolean" && (value["isMeasured"] === void 0 || typeof value["isMeasured"] === "boolean") && (value["repeats"] === void 0 || typeof value["repeats"] === "boolean") && (value["labels"] === null || Array.isArray(value["labels"]));
}

// src/adapters/data/init-files.ts
const SCHEMAS = [
	"common.schema.json",
	"model.schema.json",
	"version.schema.json",
	"settings.schema.json"
];
function createInitFiles(root) {
	return {
		digest,
		pathWithin: async (folder, path) => pathWithin(join(root, folder), path),
		exists: async (path) => existsSync(join(root, path)),
		create: async (path, text) => {
			const target = await insideOf(root, path);
			await write(path, async () => {
				await mkdir(dirname(target), { recursive: true });
				await writeFile(target, text, { flag: "wx" });
			});
		},
		copy: async (from, path) => {
			const target = await insideOf(root, path);
			await write(path, async () => {
				await mkdir(dirname(target), { recursive: true });
				await copyFile(from, target, constants.COPYFILE_EXCL);
			});
		},
		readText: (path) => readText(join(root, path), path),
		append: async (path, text) => {
			const target = await insideOf(root, path);
			const { size } = await stat(target);
			await write(path, () => appendFile(target, text));
			return size;
		},
		cut: (path, sizeBytes) => truncate(join(root, path), sizeBytes),
		remove: (path) => rm(join(root, path), { force: true }),
		describeData,
		describeLabels: (file, name, csv) => describeLabels({
			path: file.from,
			format: formatOf(file.name),
			name,
			csv: csv ?? void 0
		}),
		readSchemas
	};
}
async function digest(path) {
	try {
		await using handle = await openRegularFile(path);
		const { size } = await handle.stat();
		return {
			sizeBytes: size,
			sha256: await hashStream(handle.createReadStream({
				autoClose: false,
				start: 0
			}))
		};
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const code = systemCode(cause);
		throw new AppError({
			code: code === "ENOENT" ? "file-not-found" : "file-unreadable",
			message: code === "ENOENT" ? `There is no file ${quoteText(path)}.` : `${quoteText(path)} cannot be read (${code}).`,
			hint: "Check the path.",
			cause
		});
	}
}
const MOST_TEXT_BYTES = 2 ** 20;
async function readText(absolute, path) {
	try {
		const bytes = readRegularFile(absolute, MOST_TEXT_BYTES);
		if (bytes.length <= MOST_TEXT_BYTES) return new TextDecoder().decode(bytes);
	} catch (cause) {
		const code = systemCode(cause);
		if (code === "ENOENT") return null;
		throw new AppError({
			code: "file-unreadable",
			message: `${quoteText(path)} cannot be read (${cause instanceof AppError ? "it is no regular file" : code}).`,
			hint: "It must be a regular file that you may read; Git takes no other.",
			cause
		});
	}
	throw new AppError({
		code: "file-unreadable",
		message: `${quoteText(path)} has more than ${MOST_TEXT_BYTES} bytes.`,
		hint: "Check that it is the file that was meant."
	});
}
async function pathWithin(folder, path) {
	if (!existsSync(folder) || !existsSync(path)) return null;
	const [realFolder, real] = await Promise.all([realpath(folder), realpath(path)]);
	const between = relative(realFolder, real);
	return between !== "" && isWithin(realFolder, real) ? between.split(sep).join("/") : null;
}
async function insideOf(root, path) {
	const target = join(root, path);
	const real = await realpath(nearestExisting(dirname(target)));
	if (!existsSync(root) || isWithin(await realpath(root), real)) return target;
	throw new AppError({
		code: "file-unwritable",
		reason: "outside",
		message: `${quoteText(path)} leads out of the registry, to ${quoteText(real)}.`,
		hint: "Put a folder in place of the link: nothing is written outside the registry."
	});
}
function nearestExisting(folder) {
	return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
async function write(path, work) {
	try {
		await work();
	} catch (cause) {
		throw new AppError({
			code: "file-unwritable",
			message: `${quoteText(path)} cannot be written (${systemCode(cause)}).`,
			hint: "Check that it is not there yet, the permissions, and the space on the disk.",
			cause
		});
	}
}
async function describeData(...[{ from, name }, csv]) {
	const format = formatOf(name);
	return {
		...await describeColumns({
			path: from,
			format,
			csv: csv ?? void 0
		}),
		isArrays: format === "npz" || format === "npy"
	};
}
async function readSchemas() {
	const folder = findSchemas(dirname(fileURLToPath(import.meta.url)));
	const files = folder === null ? [] : await readdir(folder);
	const wanted = SCHEMAS.filter((file) => files.includes(file));
	return Promise.all(wanted.map(async (file) => ({
		file,
		text: await readFile(join(folder ?? "", file), "utf8")
	})));
}
function findSchemas(folder) {
	const candidate = join(folder, "schemas");
	if (existsSync(join(candidate, "model.schema.json"))) return candidate;
	const parent = dirname(folder);
	return parent === folder ? null : findSchemas(parent);
}

export { applySteps as n, refuseExisting as r, createInitFiles as t };