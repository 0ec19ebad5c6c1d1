import { a as problemsOf, t as AppError } from "./error.js";
import { i as quoteText, r as toPointer } from "./fastest-levenshtein.js";
import { A as isOurManifest, M as MAX_MANIFEST_BYTES, N as collectProblems, O as DEFAULT_MODELS_FOLDER, c as parseSettings, i as instantMs, k as SETTINGS_PATH, v as suggest, y as parseDuration } from "./undici.js";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readSync, readdirSync, realpathSync } from "node:fs";
import { open, readdir, realpath } from "node:fs/promises";

// src/adapters/system/regular-file.ts
/**
* Up to `maxBytes` of a file, and one more where there are more. Not through a link, and not blocking, because opening a
* pipe would wait for its writer forever. Synchronous: for files of a kilobyte the way through the thread pool costs more
* than the reading. Throws AppError file-unreadable for what is no regular file, and what the system says otherwise.
*/
function readRegularFile(absolute, maxBytes) {
	const descriptor = openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
	try {
		const status = fstatSync(descriptor);
		if (!status.isFile()) throw notAFile(absolute);
		const buffer = new Uint8Array(Math.min(status.size, maxBytes + 1));
		return buffer.subarray(0, readSync(descriptor, buffer, 0, buffer.length, 0));
	} finally {
		closeSync(descriptor);
	}
}
/**
* A file of any size, to be read in pieces. Links are followed: whoever calls has resolved them. Throws AppError
* file-unreadable for what is no regular file (a pipe would wait, a device has no end), and what the system says otherwise.
*/
async function openRegularFile(absolute, label = absolute) {
	const handle = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK);
	if ((await handle.stat()).isFile()) return handle;
	await handle.close();
	throw notAFile(label);
}
function notAFile(path) {
	return new AppError({
		code: "file-unreadable",
		reason: "not-a-file",
		message: `${quoteText(path)} is not a regular file.`,
		hint: "Name a file, not a folder, pipe or device."
	});
}

// src/adapters/system/system-error.ts
/** Translates what the file system answers to a write. */
function translateWriteError(error, folder) {
	const code = systemCode(error);
	const full = code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
	return new AppError({
		code: "file-unwritable",
		message: full ? `The disk of the cache folder ${quoteText(folder)} is full (${code}).` : `The cache folder ${quoteText(folder)} cannot be written (${code}).`,
		hint: full ? "Free some space or name another cache folder; nothing was left half-written." : "Check its permissions.",
		cause: error
	});
}
function systemCode(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
}

// src/adapters/system/find-registry-root.ts
/**
* The registry that a path is in: the nearest folder above it, or the path itself, that has .github/seatrial.yml or a
* model.yaml of ours below models/; else the git repository; else null. A git repository is the boundary: what lies above
* belongs to somebody else, whatever it is called.
*/
function findRegistryRoot(path) {
	const gitRoot = findGitRoot(path);
	return findUpwards(path, isRegistry, gitRoot) ?? gitRoot;
}
/** The work tree or bare repository around a path, also of a submodule or a linked work tree, whose .git is a file. */
function findGitRoot(path, environment = process.env) {
	return findUpwards(path, isRepository, null) ?? declaredWorkTree(path, environment);
}
/**
* The work tree around a path. What only looks like a bare repository is none: git takes no file that is called .git into a
* commit, but any folder can hold a HEAD, objects and refs.
*/
function findWorkTree(path, environment = process.env) {
	return findUpwards(path, isWorkTree, null) ?? declaredWorkTree(path, environment);
}
function isWorkTree(folder) {
	return existsSync(join(folder, ".git"));
}
function isRepository(folder) {
	if (isWorkTree(folder)) return true;
	return !folder.endsWith(`${sep}.git`) && [
		"HEAD",
		"objects",
		"refs"
	].every((name) => existsSync(join(folder, name)));
}
/** GIT_DIR without GIT_WORK_TREE makes git take the current folder for the work tree. */
function declaredWorkTree(path, { GIT_DIR, GIT_WORK_TREE }) {
	if (GIT_DIR === void 0 || GIT_DIR === "") return null;
	const root = resolve(GIT_WORK_TREE ?? ".");
	return isWithin(root, path) ? root : null;
}
function isRegistry(folder) {
	if (existsSync(join(folder, ".github", "seatrial.yml"))) return true;
	const models = join(folder, "models");
	return listFolders(models).some((name) => isOurs(join(models, name, "model.yaml")));
}
/** Links are not followed: a registry's manifests are no links either. */
function listFolders(folder) {
	return attempt(() => {
		if (!lstatSync(folder).isDirectory()) return [];
		return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
	}, []);
}
function isOurs(path) {
	return attempt(() => isOurManifest(new TextDecoder().decode(readRegularFile(path, MAX_MANIFEST_BYTES))), false);
}
/** What cannot be read is no sign of a registry; whoever needs the file is told then. */
function attempt(read, otherwise) {
	try {
		return read();
	} catch (error) {
		if (error instanceof AppError || systemCode(error) !== "unknown error") return otherwise;
		throw error;
	}
}
function findUpwards(path, matches, last) {
	if (matches(path)) return path;
	const parent = dirname(path);
	return parent === path || path === last ? null : findUpwards(parent, matches, last);
}
/** Whether a path is a folder or below it. */
function isWithin(folder, path) {
	const between = relative(folder, path);
	return between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}

// src/usecases/map-concurrently.ts
/** Maps with at most `limit` calls under way; the results keep the order of the items. */
async function mapConcurrently(items, limit, map) {
	const done = [];
	const queue = items.entries();
	async function work() {
		for (const [index, item] of queue) done.push({
			index,
			result: await map(item)
		});
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	return done.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}

// src/adapters/system/registry-folder.ts
/** Folders read at the same time: enough to keep a disk busy. */
const CONCURRENCY = 16;
/** A registry in a folder of the local disk; `root` is absolute. Nothing is cached but which folders are inside it. */
function createRegistryFolder(root) {
	const inside = /* @__PURE__ */ new Map();
	function resolveFolder(folder) {
		const known = inside.get(folder) ?? resolveInside(root, folder);
		inside.set(folder, known);
		return known;
	}
	return {
		list: (modelsFolder) => listModels(resolveFolder, modelsFolder),
		listModel: async (modelsFolder, model) => mergeListings([await listModel(resolveFolder, `${modelsFolder}/${model}`)]),
		read: (path, maxBytes) => readManifest$1(resolveFolder, path, maxBytes)
	};
}
async function listModels(resolveFolder, modelsFolder) {
	const entries = await listFolder(await resolveFolder(modelsFolder), modelsFolder);
	const links = entries.filter((entry) => entry.isSymbolicLink());
	const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
	const listings = await mapConcurrently(folders, CONCURRENCY, ({ name }) => listModel(resolveFolder, `${modelsFolder}/${name}`));
	const strays = links.map(({ name }) => ({
		path: `${modelsFolder}/${name}`,
		reason: "link"
	}));
	return mergeListings([...listings, {
		model: null,
		strays
	}]);
}
function mergeListings(listings) {
	return {
		models: listings.flatMap(({ model }) => model ?? []).toSorted((a, b) => a.name < b.name ? -1 : 1),
		strays: listings.flatMap(({ strays }) => strays)
	};
}
async function listModel(resolveFolder, folder) {
	const entries = await listFolder(await resolveFolder(folder), folder);
	const manifest = entries.find(({ name }) => name === "model.yaml");
	const hasVersions = entries.find(({ name }) => name === "versions")?.isDirectory() === true;
	const versions = hasVersions ? await listFolder(await resolveFolder(`${folder}/versions`), `${folder}/versions`) : [];
	const strays = [...strayLinks(entries.filter(({ name }) => /^(?:model\.ya?ml|versions)$/u.test(name)), folder), ...strayLinks(versions, `${folder}/versions`)];
	if (manifest === void 0 && !hasVersions) return {
		model: null,
		strays
	};
	const name = folder.slice(folder.lastIndexOf("/") + 1);
	const hasManifest = manifest?.isFile() === true;
	const found = versions.flatMap((entry) => versionOf(entry, `${folder}/versions`));
	return {
		model: {
			name,
			folder,
			manifest: hasManifest ? `${folder}/model.yaml` : null,
			versions: found
		},
		strays
	};
}
function versionOf(entry, folder) {
	if (!entry.isFile() || !entry.name.endsWith(".yaml") || entry.name.startsWith(".")) return [];
	return [{
		name: entry.name.slice(0, -5),
		path: `${folder}/${entry.name}`
	}];
}
/** Links are not followed; .yml and .YAML are endings that somebody meant as .yaml. */
function strayLinks(entries, folder) {
	return entries.flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isSymbolicLink()) return [{
			path,
			reason: "link"
		}];
		if (isMisspelt(entry.name)) return [{
			path,
			reason: "name"
		}];
		return entry.name.endsWith(".yaml") && !entry.isFile() ? [{
			path,
			reason: "not-a-file"
		}] : [];
	});
}
function isMisspelt(name) {
	return /\.ya?ml$/iu.test(name) && !name.endsWith(".yaml");
}
async function listFolder(absolute, folder) {
	try {
		return await readdir(absolute, { withFileTypes: true });
	} catch (cause) {
		throw unreadable(folder, cause);
	}
}
async function resolveInside(root, folder) {
	try {
		const [realRoot, real] = await Promise.all([realpath(root), realpath(join(root, folder))]);
		const isInRegistry = isWithin(realRoot, real);
		if (isInRegistry && real !== join(realRoot, folder)) throw throughLink(folder);
		if (isInRegistry) return real;
	} catch (cause) {
		throw unreadable(folder, cause);
	}
	throw new AppError({
		code: "file-unreadable",
		reason: "outside",
		message: `${quoteText(folder)} leaves the registry.`,
		hint: "Keep manifests inside the registry; links to the outside are not followed.",
		location: {
			path: folder,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}
/** One manifest would otherwise have two names, and a review would see only one of them. */
function throughLink(folder) {
	return new AppError({
		code: "file-unreadable",
		reason: "link",
		message: `${quoteText(folder)} is reached through a link.`,
		hint: "Put the folder itself there: links are not followed.",
		location: {
			path: folder,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}
async function readManifest$1(resolveFolder, path, maxBytes) {
	const cut = path.lastIndexOf("/");
	const folder = await resolveFolder(path.slice(0, Math.max(0, cut)));
	try {
		return readRegularFile(join(folder, path.slice(cut + 1)), maxBytes);
	} catch (cause) {
		throw unreadable(path, cause);
	}
}
function unreadable(path, cause) {
	if (cause instanceof AppError) return cause;
	const code = systemCode(cause);
	const missing = code === "ENOENT" || code === "ENOTDIR";
	const isLink = code === "ELOOP";
	return new AppError({
		code: missing ? "file-not-found" : "file-unreadable",
		...isLink ? { reason: "link" } : {},
		message: missing ? `There is no ${quoteText(path)}.` : `${quoteText(path)} cannot be read (${code}).`,
		hint: isLink ? "Put the file itself there: links are not followed." : "Check the path and its permissions.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		},
		cause
	});
}

// src/adapters/system/locate-registry.ts
/** The registry around an absolute path. Throws AppError usage where there is none. */
function locateRegistry(path) {
	const root = findRegistryRoot(path);
	if (root === null) throw noRegistry();
	const located = placeOf(root);
	const passed = foldersBetween(path, root).map((folder) => prefixOf(located.gitRoot, folder));
	return {
		...located,
		isNamed: false,
		passed
	};
}
/**
* The registry in a folder that is named, relative to the workspace: there and nowhere else. Whoever changes files in it must
* not move the place where the registry is looked for. Throws AppError usage.
*/
function openNamedRegistry(workspace, folder) {
	const root = resolve(workspace, folder);
	requireFolder(workspace, root, folder);
	const located = placeOf(root);
	refuseSubmodule(workspace, located.gitRoot, folder);
	return {
		...located,
		isNamed: root !== resolve(workspace),
		passed: []
	};
}
function placeOf(root) {
	const workTree = findWorkTree(root);
	const gitRoot = workTree ?? root;
	const place = {
		gitRoot,
		isInRepository: workTree !== null,
		prefix: prefixOf(gitRoot, root)
	};
	return {
		registry: createRegistryFolder(root),
		root,
		...place
	};
}
function prefixOf(gitRoot, folder) {
	const path = relativeTo(gitRoot, folder);
	return path === "" ? "" : `${path}/`;
}
function foldersBetween(path, root) {
	return path === root || !isWithin(root, path) ? [] : [path, ...foldersBetween(dirname(path), root)];
}
function requireFolder(workspace, root, named) {
	const hint = "Name the folder itself, relative to the workspace, in the input registry.";
	const [problem, cause] = problemOf(workspace, root);
	if (problem !== null) throw new AppError({
		code: "usage",
		message: `The registry ${quoteText(named)} ${problem}.`,
		hint,
		cause
	});
}
function problemOf(workspace, root) {
	try {
		if (!lstatSync(root).isDirectory()) return ["is not a folder", void 0];
		const expected = isWithin(workspace, root) ? join(realpathSync(workspace), relative(workspace, root)) : root;
		return [realpathSync(root) === expected ? null : "is reached through a link", void 0];
	} catch (cause) {
		const code = systemCode(cause);
		return [code === "ENOENT" || code === "ENOTDIR" ? "is not there" : `cannot be read (${code})`, cause];
	}
}
/** A change can put any repository in a folder's place, and the history that it brings along would say that nothing changed. */
function refuseSubmodule(workspace, gitRoot, named) {
	const outer = findWorkTree(workspace);
	if (outer === null || outer === gitRoot || !lstatSync(join(gitRoot, ".git")).isFile()) return;
	throw new AppError({
		code: "usage",
		message: `The registry ${quoteText(named)} is in a submodule, whose history is not that of this repository.`,
		hint: "Run in the repository of the submodule itself."
	});
}
function noRegistry() {
	return new AppError({
		code: "usage",
		message: "There is no registry around this place.",
		hint: REGISTRY_HINT
	});
}
const REGISTRY_HINT = "A registry is a folder with .github/seatrial.yml or models/<name>/model.yaml, or a git repository: go there, or start one with seatrial init.";
/** With forward slashes, as manifests and git write paths. */
function relativeTo(root, path) {
	return relative(root, path).split(sep).join("/");
}

// src/contract/misfit-sentences.ts
/** What is wrong where a manifest does not fit the labelled rows or the answers; {fact} stands for a fact. */
const MISFIT_SENTENCES = {
	"target-not-single": {
		message: "The target holds {width} values a row, but a {problem} problem has one true answer a row.",
		hint: "Set problem: multilabel if several labels can be true at once; turn one-hot columns into one label a row."
	},
	"target-kinds": {
		message: "The target mixes {targetKind}: {targets}.",
		hint: "Write all labels alike, or list each of them under classes."
	},
	"target-label-unknown": {
		message: "The target holds {label}, first in row {row}, which is none of the classes {classes}.",
		hint: "Correct the data, or list every label under classes, in the order of the output's columns."
	},
	"target-not-binary": {
		message: "The target holds a third label, {label}, first in row {row}, beside those of a binary problem: {targets}.",
		hint: "Correct the data, or list all labels under classes if every other one counts as negative."
	},
	"positive-absent": {
		message: "No row holds the positive class {name}; the target holds {targetKind}: {known}.",
		hint: "Write it as the data do. If no row is positive on purpose, list both labels under classes."
	},
	"positive-column-unknown": {
		message: "Which of the {width} columns holds the positive class's probability cannot be told; the target holds {targets}.",
		hint: "List the labels under classes, in the order of the output's columns, or point to one with prediction.index."
	},
	"negative-unknown": {
		message: "Every row holds {name}, so that nothing says which answer is the negative class.",
		hint: "List both labels under classes."
	},
	"classes-missing": {
		message: "The target holds {targets}, and nothing says which of the {width} columns of the output is which.",
		hint: "List all {width} labels under classes, in the order of the output's columns."
	},
	"classes-order": {
		message: "The classes are not in the order of the output's columns, which the model's file lists as {columns}.",
		hint: "Write them in that order."
	},
	"labels-beyond-columns": {
		message: "Without classes a label is the number of its column, 0 to {last}, but row {row} holds {label}.",
		hint: "List all {width} labels under classes, in the order of the output's columns; the target holds {targets}."
	},
	"columns-ambiguous": {
		message: "The target never holds 0, so whether its labels {targets} count the {width} columns from 0 or from 1 cannot be told.",
		hint: "List all {width} labels under classes, in the order of the output's columns."
	},
	"answer-kind": {
		message: "The model answers with {answerKind} ({answers}), but the target holds {targetKind} ({targets}).",
		hint: "List the labels under classes as the target holds them: a whole number that the model answers is then a position in that list."
	},
	"answers-disjoint": {
		message: "The model answers {answers}, and the target holds none of them, but {targets}.",
		hint: "Write the labels alike, or list all of them under classes if they really differ."
	},
	"labels-merged": {
		message: "The output's type {datatype} rounds labels to one number that are two: {labels}.",
		hint: "Let the model answer with whole numbers of 64 bits or with text, or number the classes from 0."
	},
	"slice-groups": {
		message: "The slice {name} has more than {most} groups: {by} tells rows apart, and no groups.",
		hint: "Group by a column with fewer values, or name the rows that matter under where."
	},
	"answers-shifted": {
		message: "The model answers {answers}, and the target holds {targets}: the answers are counted from another number, or are positions.",
		hint: "Write the labels alike: let the model answer with the labels that the target holds, or number the target as the model does."
	}
};

// src/contract/problem-sentences.ts
/** {fact} stands for a fact of the problem. A list of known names also gives the nearest one to the name. */
const PROBLEM_SENTENCES = {
	"name-not-folder": {
		message: "The name {name} is not that of its folder, {folder}.",
		hint: "Give both the same name."
	},
	"version-not-file": {
		message: "The version {name} is not that of its file, {file}.yaml.",
		hint: "Rename the file."
	},
	"tensor-repeated": {
		message: "The tensor {name} stands twice in the signature.",
		hint: "Keep one of them."
	},
	"path-or-uri": {
		message: "Exactly one of path and uri says where a file is.",
		hint: "Keep one of them."
	},
	"data-format-unknown": {
		message: "The format of the data cannot be told from its ending.",
		hint: "Add format: one of {known}."
	},
	"input-unknown": {
		message: "The signature has no input {name}.",
		hint: "Its inputs are {known}."
	},
	"input-unbound": {
		message: "Nothing says where the values of the input {name} are.",
		hint: "Bind it to columns, a column or an array."
	},
	"binding-not-in-format": {
		message: "A file of format {format} has no such binding.",
		hint: "Bind the tensor to {wanted} instead."
	},
	"columns-do-not-fill-shape": {
		message: "The tensor {tensor} takes {wanted} values a row, but {given} columns are bound to it.",
		hint: "Bind as many columns as the shape in the signature has values."
	},
	"target-source": {
		message: "Exactly one of column, columns and array says where the true answers are.",
		hint: "Keep one of them."
	},
	"target-columns-misfit": {
		message: "A {problem} problem has one true answer a row.",
		hint: "Use column, or set problem: multilabel."
	},
	"positive-misfit": {
		message: "A {problem} problem has no positive class.",
		hint: "Delete positive, or set problem: binary."
	},
	"positive-not-in-classes": {
		message: "The positive class {name} is not among the classes.",
		hint: "Add it to classes, in the order of the model's output columns."
	},
	"class-inexact": {
		message: "Several classes are {name} once they are numbers: a whole number beyond 2^53 is not exact.",
		hint: "Put the digits in quotes, as in '9007199254740993'."
	},
	"classes-misfit": {
		message: "A {problem} problem reads no classes.",
		hint: "Delete classes; the columns of several labels are in the order of the output's columns."
	},
	"positive-against-rest": {
		message: "With positive, the {given} classes are scored as {name} against the rest, from a probability of 0.5 on.",
		hint: "Delete positive to score all classes; else name one class under positive and set threshold on purpose."
	},
	"class-repeated": {
		message: "The class {name} stands twice.",
		hint: "Keep one of them."
	},
	"classes-do-not-fill-output": {
		message: "The output has {wanted} columns, but {given} classes are named.",
		hint: "Name as many classes as the output has columns, in their order."
	},
	"query-missing": {
		message: "A ranking is scored query by query, but nothing says which query a row belongs to.",
		hint: "Add query: {{column: …}}."
	},
	"output-unknown": {
		message: "The signature has no output {name}.",
		hint: "Its outputs are {known}."
	},
	"index-out-of-range": {
		message: "The output has {width} columns, counted from 0.",
		hint: "Point to one of them."
	},
	"index-misfit": {
		message: "A {problem} problem reads every column of the output, so that index picks none.",
		hint: "Delete index; if one class alone is scored, name it as positive and set problem: binary."
	},
	"labels-key-unused": {
		message: "Answers that are labels are read as they are, so that {name} changes nothing.",
		hint: "Delete {name}, or correct kind."
	},
	"threshold-misfit": {
		message: "A {problem} problem has no threshold.",
		hint: "Delete threshold."
	},
	"threshold-range": {
		message: "A threshold of probabilities is from 0 to 1, not {threshold}.",
		hint: "Correct it, or set kind: scores if the output is a decision function."
	},
	"threshold-missing": {
		message: "Scores of several labels become labels by a threshold, and there is none.",
		hint: "Add threshold: from which score on a label is present."
	},
	"prediction-datatype": {
		message: "The output {name} is of the type {datatype}, which holds no {kind}.",
		hint: "Set kind: labels, or name the output with the probabilities."
	},
	"prediction-kind-misfit": {
		message: "This kind of output does not answer a {problem} problem.",
		hint: "One of {known} fits."
	},
	"slice-repeated": {
		message: "Two slices are called {name}.",
		hint: "Give each slice its own name."
	},
	"slice-kind": {
		message: "The slice {name} must say exactly one of where and by.",
		hint: "where filters rows; by makes one part for each value of a column."
	},
	"slice-empty": {
		message: "No value of {name} is within these bounds.",
		hint: "Exchange the bounds."
	},
	"gate-repeated": {
		message: "Two gates have the id {name}.",
		hint: "Give each gate its own id; budgets of modes have ids such as realtime.latency.p99."
	},
	"gate-condition": {
		message: "The gate {name} must say exactly one condition, and says {given}.",
		hint: "One of min, max, noWorseBy, betterBy, maxRatio, minRatio, maxGap, maxDrop."
	},
	"gate-key-missing": {
		message: "A gate with {condition} needs {key}.",
		hint: "Add {key}."
	},
	"gate-key-unused": {
		message: "{key} has no effect beside {condition}.",
		hint: "Delete {key}."
	},
	"no-prediction-gate": {
		message: "No gate says how well the model must predict.",
		hint: "Add a gate such as {{id: floor, metric: accuracy, min: 0.9}}."
	},
	"evaluation-unknown": {
		message: "There is no evaluation set {name}.",
		hint: "Declared: {known}."
	},
	"slice-unknown": {
		message: "The evaluation set has no slice {name}.",
		hint: "Declared: {known}."
	},
	"gap-needs-groups": {
		message: "A gap is between groups, but the slice {name} is a filter.",
		hint: "Name a slice that has by."
	},
	"metric-unknown": {
		message: "There is no metric {name}.",
		hint: "Known here: {known}."
	},
	"metric-parameter": {
		message: "The metric {name} does not work: {rule}.",
		hint: "Write it as in ndcg@10."
	},
	"metric-misfit": {
		message: "The metric {name} does not fit a {problem} problem.",
		hint: "These do: {known}."
	},
	"metric-needs-scores": {
		message: "The metric {name} needs probabilities or scores, but the output holds labels.",
		hint: "Name another output, or a metric of labels such as accuracy."
	},
	"metric-needs-probabilities": {
		message: "The metric {name} needs probabilities, but the output holds scores.",
		hint: "Name an output with probabilities, or a metric of the order such as roc_auc."
	},
	"metric-needs-threshold": {
		message: "The metric {name} needs labels, and nothing says from which score on the answer is the positive class.",
		hint: "Add threshold under prediction (often 0 for a decision function), or name a metric of the order such as roc_auc."
	},
	"metric-without-direction": {
		message: "More is neither better nor worse for {name}, so it cannot be compared like this.",
		hint: "Use min, max or maxGap."
	},
	"metric-is-cost": {
		message: "{name} is a cost, which is limited by the budgets of a mode.",
		hint: "Add it under modes.<mode>.budgets, or compare it with production: versus, mode and maxRatio or minRatio."
	},
	"limit-out-of-range": {
		message: "{key} is {limit}, but {name} allows {from} to {to}.",
		hint: "Write ratios as numbers: 0.85 rather than 85."
	},
	"mode-unknown": {
		message: "model.yaml has no mode {name}.",
		hint: "Its modes are {known}."
	},
	"mode-without-budget": {
		message: "The mode has neither a latency nor a throughput budget.",
		hint: "Add one, for instance latency: {{p99: 20ms}}."
	},
	"rate-missing": {
		message: "The scenario {scenario} needs a rate.",
		hint: "Add rate, for instance 50/s."
	},
	"rate-unused": {
		message: "The scenario {scenario} has no rate.",
		hint: "Delete rate."
	},
	"budget-zero": {
		message: "Nothing can hold a limit of zero.",
		hint: "Write a limit above zero."
	},
	"latency-order": {
		message: "{key} may take {limit}, less than {before} with {beforeLimit}.",
		hint: "A higher percentile takes longer: exchange the two."
	},
	"live-test-not-computed": {
		message: "This version of Seatrial does not compute the conclusion of a liveTest yet, so that no version but the first can reach production by it.",
		hint: "Remove liveTest, so that a share of the traffic for minLiveTime is enough; or set directPromotion in .github/seatrial.yml."
	},
	"duration-order": {
		message: "{first} is longer than {second}.",
		hint: "Exchange the two."
	},
	"live-metric-repeated": {
		message: "Two live metrics have the id {name}.",
		hint: "Keep one of them."
	},
	"file-repeated": {
		message: "Two files of the artifact are called {name}.",
		hint: "Keep one of them."
	},
	"model-size-over-budget": {
		message: "The files hold {sizeBytes} bytes, but the mode {name} allows {limit}.",
		hint: "Make the model smaller, or leave the mode out."
	},
	"license-missing": {
		message: "The settings require a licence.",
		hint: "Add card: {{license: <SPDX expression>}}."
	},
	"major-bump-needed": {
		message: "{name} changes the signature of {before} ({differences}), which only a new major version may do.",
		hint: "Raise the first number of the version."
	},
	"version-out-of-order": {
		message: "{name} is lower than {newer}, which is already there.",
		hint: "Choose a version above it."
	},
	"share-over-cap": {
		message: "The default share {share} is above the cap {cap}.",
		hint: "Lower defaultShare or raise shareCap."
	},
	"freeze-order": {
		message: "The freeze ends at {until}, not after its start {from}.",
		hint: "Exchange the two."
	}
};

// src/contract/explain-problem.ts
const SENTENCES = {
	...PROBLEM_SENTENCES,
	...MISFIT_SENTENCES
};
/** A problem of meaning → sentence and place. */
function explainProblem(problem, source) {
	const { reason, pointer, facts } = problem;
	const { message, hint } = SENTENCES[reason];
	const nearest = nearestKnown(facts);
	return {
		code: "manifest-meaning",
		reason,
		message: fill(message, facts),
		hint: nearest === null ? fill(hint, facts) : `Did you mean ${quoteText(nearest)}? ${fill(hint, facts)}`,
		location: source.locate(pointer)
	};
}
function nearestKnown({ name, known }) {
	return typeof name === "string" && Array.isArray(known) ? suggest(name, known) : null;
}
function fill(sentence, facts) {
	return sentence.replaceAll(/\{\{|\}\}|\{(\w+)\}/gu, (match, key) => {
		if (key === void 0) return match.slice(1);
		return factText(Object.hasOwn(facts, key) ? facts[key] : void 0);
	});
}
const MOST_NAMES = 40;
function factText(fact) {
	if (fact === void 0) return "";
	if (typeof fact === "number") return fact === Infinity ? "∞" : String(fact).replace("-Infinity", "−∞");
	if (typeof fact === "string") return word(fact);
	if (fact.length === 0) return "none";
	return `${fact.slice(0, MOST_NAMES).map(word).join(", ")}${fact.length > MOST_NAMES ? ", …" : ""}`;
}
/** Plain words stand as they are; anything else is quoted and made harmless. */
function word(text) {
	return /^[\w.@+/ -]{1,80}$/u.test(text) ? text : quoteText(text);
}

// src/domain/model/manifest-problem.ts
function problem(reason, pointer, facts = {}) {
	return {
		reason,
		pointer,
		facts
	};
}
/** Each later occurrence of a value that stands in a list more than once. */
function repeated(values) {
	const known = /* @__PURE__ */ new Set();
	return values.flatMap((value, index) => {
		if (known.has(value)) return [{
			value,
			index
		}];
		known.add(value);
		return [];
	});
}

// src/domain/model/check-settings.ts
const DEFAULT_SHARE_CAP = .5;
/** What the settings mean beyond their shape. */
function checkSettings(settings) {
	return [...checkTimeouts(settings), ...Object.entries(settings.environments ?? {}).flatMap(([name, environment]) => {
		const at = toPointer("environments", name);
		return [...checkShares(environment, at), ...checkFreeze(environment, at)];
	})];
}
function checkTimeouts({ certification }) {
	const { timeout, callTimeout } = certification ?? {};
	if (timeout === void 0 || callTimeout === void 0) return [];
	if (parseDuration(callTimeout) <= parseDuration(timeout)) return [];
	return [problem("duration-order", "/certification/callTimeout", {
		first: "callTimeout",
		second: "timeout"
	})];
}
function checkShares({ shareCap, defaultShare }, at) {
	const cap = shareCap ?? DEFAULT_SHARE_CAP;
	if (defaultShare === void 0 || defaultShare <= cap) return [];
	return [problem("share-over-cap", `${at}/defaultShare`, {
		share: defaultShare,
		cap
	})];
}
function checkFreeze({ freeze }, at) {
	return (freeze ?? []).flatMap(({ from, until }, index) => instantMs(from) < instantMs(until) ? [] : [problem("freeze-order", `${at}/freeze/${index}/until`, {
		from,
		until
	})]);
}

// src/usecases/read-manifest.ts
/** A wrong or unreadable manifest is an answer here; any other failure is thrown on. */
async function readManifest(registry, path, parse) {
	try {
		return {
			kind: "parsed",
			parsed: parse({
				path,
				content: await registry.read(path, MAX_MANIFEST_BYTES)
			})
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			kind: "refused",
			problems: problemsOf(error)
		};
	}
}

// src/usecases/read-settings.ts
/** The settings of a registry; null where it has none. */
async function readSettings(registry) {
	const outcome = await readManifest(registry, SETTINGS_PATH, parseSettings);
	return outcome.kind === "refused" && outcome.problems.every(({ code }) => code === "file-not-found") ? null : outcome;
}
/** Everything that is wrong with the settings, by shape or by meaning. */
async function findSettingsProblems(registry) {
	return settingsProblems(await readSettings(registry));
}
function settingsProblems(settings) {
	if (settings === null) return [];
	if (settings.kind === "refused") return settings.problems;
	const { value, source } = settings.parsed;
	return checkSettings(value).map((found) => explainProblem(found, source));
}
/** The folder of the models. Throws AppError when the settings are wrong. */
async function readModelsFolder(registry) {
	const settings = await readSettings(registry);
	if (settings?.kind === "refused") throw collectProblems(settings.problems);
	return settings?.parsed.value.models ?? "models";
}

// src/adapters/git/git-error.ts
const OUTSIDE = /^not a git repository/i;
/** A failure of git in its own words: it knows best what is wrong, and often what to do. */
function gitFailed({ what, hint, cause }) {
	const { sentence, remedy } = readComplaint(cause instanceof Error ? cause.message : "");
	return new AppError({
		code: "git-failed",
		message: sentence === "" ? `${what}.` : `${what}: ${sentence.replace(/\.$/, "")}.`,
		hint: OUTSIDE.test(sentence) ? "Run it inside a git repository, or name the folder of one." : remedy === "" ? hint : remedy,
		cause
	});
}
/** `fatal: <sentence>`, then lines of advice. Progress and warnings may come before. */
function readComplaint(text) {
	const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const at = lines.findIndex((line) => /^(?:fatal|error): /.test(line));
	return {
		sentence: (lines[Math.max(0, at)] ?? "").replace(/^(?:fatal|error): /, ""),
		remedy: (at === -1 ? [] : lines.slice(at + 1).filter((line) => !/^(?:fatal|error|hint): /.test(line))).join(" ")
	};
}

export { translateWriteError as C, systemCode as S, readRegularFile as T, mapConcurrently as _, settingsProblems as a, findWorkTree as b, problem as c, REGISTRY_HINT as d, locateRegistry as f, createRegistryFolder as g, relativeTo as h, readSettings as i, repeated as l, openNamedRegistry as m, findSettingsProblems as n, readManifest as o, noRegistry as p, readModelsFolder as r, checkSettings as s, gitFailed as t, explainProblem as u, findGitRoot as v, openRegularFile as w, isWithin as x, findRegistryRoot as y };