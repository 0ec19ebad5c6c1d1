import { r as gatherChanges, t as openPastNumbers } from "./past-numbers.js";
import { t as validateRegistry } from "./validate-registry.js";
import { r as createDataSource, t as wireRemoteFiles } from "./remote-files.js";
import { t as createChangedFiles } from "./changed-files.js";
import { t as AppError } from "./error.js";
import { i as verifyLocalFile } from "./verified-file.js";
import { n as readRegularFile } from "./regular-file.js";
import { n as checkSize, t as checkDigest } from "./verify-bytes.js";
import { n as findGitRoot, t as createRegistryFolder } from "./registry-folder.js";
import { a as relativeTo, n as locateShared, r as openFolder } from "./locate-registry.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { t as interruptible } from "./interruptible.js";
import { c as MAX_MANIFEST_BYTES } from "./parsers.js";
import { t as renderProblems } from "./print-problems.js";
import { t as createStyle } from "./style.js";
import { join, relative, resolve } from "node:path";

// src/adapters/system/compare-file.ts
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d{1,15})\n/u;
const MAX_POINTER_BYTES = 1024;
async function compareFile(request) {
	try {
		await verifyLocalFile(request);
	} catch (error) {
		const pointer = error instanceof AppError && (error.code === "size-mismatch" || error.code === "digest-mismatch") ? readPointer(resolve(request.folder, request.path)) : null;
		if (pointer === null) throw error;
		const subject = {
			file: request.path,
			expectedSize: request.size,
			expectedSha256: request.sha256
		};
		checkSize(subject, pointer.sizeBytes);
		checkDigest(subject, pointer.sha256);
	}
}
function readPointer(path) {
	const bytes = readRegularFile(path, MAX_POINTER_BYTES);
	const [, sha256, size] = POINTER.exec(new TextDecoder().decode(bytes)) ?? [];
	return sha256 === void 0 || size === void 0 ? null : {
		sha256,
		sizeBytes: Number(size)
	};
}

// src/wiring/validation.ts
function wireValidation(options) {
	const { paths } = options;
	return wire(locateShared(paths.length === 0 ? [process.cwd()] : paths), options);
}
function wireFolderValidation(folder, options) {
	const { root } = openFolder(folder);
	return wire(root, {
		...options,
		paths: options.paths.map((path) => resolve(root, path))
	});
}
function wire(root, { paths, readsData, environment, signal }) {
	const gitRoot = findGitRoot(root) ?? root;
	const folder = relativeTo(gitRoot, root);
	const source = createDataSource({
		remote: wireRemoteFiles({
			environment,
			signal
		}),
		signal
	});
	return {
		root,
		registry: createRegistryFolder(root),
		data: readsData ? {
			root,
			source,
			files: { compare: ({ sizeBytes: size, ...file }) => compareFile({
				...file,
				size,
				links: "refused",
				signal
			}) }
		} : null,
		paths: paths.map((path) => relativeTo(root, path)),
		changedFiles: createChangedFiles(gitRoot),
		prefix: folder === "" ? "" : `${folder}/`
	};
}

// src/cli/print-validation.ts
const MAX_PRINTED = 50;
async function renderValidation(result, source) {
	const { files, models, problems, warnings } = seenFromHere(result, source.root);
	const texts = await readFramed([...result.warnings.slice(0, MAX_PRINTED), ...result.problems.slice(0, MAX_PRINTED)], source);
	const style = createStyle(process.stdout);
	const counted = count(files, "manifest") + (models === 0 ? "" : ` of ${count(models, "model")}`) + readClause(result);
	const advice = renderSome(warnings, {
		severity: "warning",
		style,
		texts
	});
	const noted = warnings.length === 0 ? "" : `, ${count(warnings.length, "warning")}`;
	if (problems.length === 0) return `${advice}${style("green", "✓")} ${counted}: all valid${noted}\n`;
	return `${advice}${renderSome(problems, {
		severity: "error",
		style,
		texts
	})}${style("red", "✗")} ${counted}: ${count(problems.length, "problem")}${noted}\n`;
}
function readClause({ models, sets }) {
	if (models === 0) return "";
	return sets === null ? ", without their data" : `, ${count(sets, "evaluation set")} read`;
}
function renderValidationJson(result, root) {
	const { files, models, sets, problems, warnings } = seenFromHere(result, root);
	const plain = {
		valid: problems.length === 0,
		files,
		models,
		sets,
		problems: problems.map(plainOf),
		warnings: warnings.map(plainOf)
	};
	return `${JSON.stringify(plain, null, 2)}\n`;
}
function plainOf({ code, reason, message, hint, location }) {
	return {
		code,
		reason,
		message,
		hint,
		location
	};
}
function seenFromHere(result, root) {
	const seen = (problem) => {
		const { location } = problem;
		if (location === void 0) return problem;
		return {
			...problem,
			location: {
				...location,
				path: pathFromHere(root, location.path)
			}
		};
	};
	return {
		...result,
		problems: result.problems.map(seen),
		warnings: result.warnings.map(seen)
	};
}
function pathFromHere(root, path) {
	return relative(process.cwd(), join(root, path));
}
function renderSome(problems, { severity, style, texts }) {
	if (problems.length === 0) return "";
	const readText = (path) => texts.get(path) ?? null;
	return `${renderProblems(problems.slice(0, MAX_PRINTED), {
		style,
		readText,
		severity
	})}${problems.length > MAX_PRINTED ? `\n… and ${problems.length - MAX_PRINTED} more\n` : ""}\n`;
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
async function readFramed(problems, { registry, root }) {
	const texts = /* @__PURE__ */ new Map();
	for (const path of new Set(problems.flatMap(({ location }) => location?.path ?? []))) {
		const text = await readIfText(registry, path);
		if (text !== null) texts.set(pathFromHere(root, path), text);
	}
	return texts;
}
async function readIfText(registry, path) {
	try {
		const content = await registry.read(path, MAX_MANIFEST_BYTES);
		return content.length > 1048576 ? null : new TextDecoder().decode(content);
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

// src/cli/commands/validate.ts
function registerValidate(program) {
	program.command("validate").description("check manifests, shape and meaning, the data that they bind and the digests of files, without loading a model").argument("[path...]", "manifests, models or the registry; default: the registry around the current folder").option("--base <ref>", "also check what only a comparison of the files with it shows, committed or not: merged versions stay as they are, new ones come in order").option("--no-data", "leave data and files of versions out: look at manifests alone").option("--registry <folder>", "paths count from here; default: the registry around the paths, else around the current folder").option("--json", "print the result as JSON").addHelpText("after", "\nExit code: 0 valid, 1 something is wrong, 2 the question cannot be answered.").action((paths, options) => interruptible((signal) => validate(paths, options, signal)));
}
async function validate(paths, { base, json, data, registry: named }, signal) {
	const options = {
		readsData: data,
		environment: process.env,
		signal
	};
	const { root, changedFiles, prefix, ...asked } = named === void 0 ? wireValidation({
		...options,
		paths: paths.map((path) => resolve(path))
	}) : wireFolderValidation(resolve(named), {
		...options,
		paths
	});
	const inFiles = {
		...changedFiles,
		since: (ref) => changedFiles.sinceInFiles(ref)
	};
	const changes = base === void 0 ? null : await gatherChanges({
		changedFiles: inFiles,
		ref: base,
		prefix
	});
	const past = base === void 0 ? null : openPastNumbers({
		changedFiles,
		ref: base,
		prefix
	});
	const result = await validateRegistry({
		...asked,
		changes,
		past
	});
	process.stdout.write(json === true ? renderValidationJson(result, root) : await renderValidation(result, {
		...asked,
		root
	}));
	process.exitCode = result.problems.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}

export { registerValidate as t };