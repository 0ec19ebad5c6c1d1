import { a as problemsOf, t as AppError } from "./error.js";
import { i as checkSignature, n as checkModel, o as checkGates, r as unportablePart, s as checkEvaluationSet, t as adviseOnModel } from "./check-model.js";
import { K as mapConcurrently, R as readManifest, b as problem, c as settingsProblems, h as checkSettings, m as checkGateModels, n as modelsFolderOf, p as selectManifests, v as checkPlatformNeeds, x as repeated } from "./read-settings.js";
import { n as toPointer, t as parsePointer } from "./json-pointer.js";
import { i as plainOutputs } from "./call-signature.js";
import { t as matchesPattern } from "./column-pattern.js";
import { o as readingOf, s as standsInVersion, t as POLICY_KEYS } from "./version-reading.js";
import { r as parseSize } from "./quantity.js";
import { i as overtakenBy, n as isVersion, r as orderVersions, t as bumpKind } from "./version-order.js";
import { t as explainProblem } from "./explain-problem.js";
import { n as parseCertificate } from "./parse-certificate.js";
import { a as parseSettings, c as MAX_MANIFEST_BYTES, d as parseYamlDocument, n as parseDeployment, o as parseVersion, r as parseModel, u as parseJsonDocument } from "./parsers.js";
import { n as suggest } from "./suggest.js";
import { t as quoteText } from "./quote-text.js";
import { t as resolveLimits } from "./certification-limits.js";
import { a as openManifests, c as checkRepublished, i as describeStray, l as describeDeletedVersion, s as checkImmutability } from "./past-numbers.js";
import { a as sourceOf, i as readAs, n as oneHotMisfit, r as locateInSet, t as SequenceOrder } from "./sequence-order.js";
import { a as problemOf, d as declaredMisfit, i as problemKind } from "./registry.js";
import { l as columnsOfSet } from "./registry2.js";
import { t as SliceRecorder } from "./slices.js";
import { t as TargetReader } from "./target-reader.js";
import { B as weightAt } from "./neighbours.js";
import { t as openSet } from "./open-set.js";
import { n as placeOfFault } from "./fetch-artifact.js";

// src/contract/generated/constants-by-format.json
var constants_by_format_default = {
	onnx: {
		"needs": [],
		"takes": []
	},
	endpoint: {
		"needs": ["serve"],
		"takes": []
	},
	sklearn: {
		"needs": ["environment"],
		"takes": ["methods"]
	},
	skops: {
		"needs": ["environment"],
		"takes": ["methods"]
	},
	xgboost: {
		"needs": ["environment"],
		"takes": ["methods"]
	},
	lightgbm: {
		"needs": ["environment"],
		"takes": ["methods"]
	},
	catboost: {
		"needs": ["environment"],
		"takes": ["methods"]
	}
};

// src/domain/model/check-serve.ts
function checkServe({ artifact, signature }, model) {
	const { serve } = artifact;
	if (serve === void 0) return [];
	const declared = signature ?? model?.signature;
	return [
		...checkCommand(serve),
		...checkKeys(serve),
		...declared === void 0 ? [] : [...checkRequest(serve, declared), ...checkAnswer(serve, declared)]
	];
}
function checkCommand({ command, variables = {} }) {
	return [...command.map((text, index) => [`/command/${index}`, text]), ...variableTexts(variables)].flatMap(([pointer, text]) => {
		const unknown = [...text.matchAll(BRACES)].map(([place]) => place).find((place) => !PLACE.test(place));
		return unknown === void 0 ? [] : [problem("serve-place-unknown", `/artifact/serve${pointer}`, { name: unknown })];
	});
}
function variableTexts(variables) {
	return Object.entries(variables).map(([name, text]) => [`/variables${toPointer(name)}`, text]);
}
const BRACES = /\{[a-z][^{}"' ]*\}/gu;
const PLACE = /^\{(?:port|threads|port:[a-z][a-z0-9-]*)\}$/u;
function checkKeys(serve) {
	const keys = [
		"request",
		"rows",
		"answer"
	];
	if (serve.protocol === "open-inference") return keys.flatMap((name) => serve[name] === void 0 ? [] : [problem("serve-key-unused", `/artifact/serve/${name}`, {
		name,
		protocol: serve.protocol
	})]);
	if (serve.request === void 0 || serve.rows === void 0 || !serve.rows.startsWith("/")) return [];
	return isListOfOne(serve.request, serve.rows.split("/").slice(1)) ? [] : [problem("serve-rows-lead-nowhere", "/artifact/serve/rows", { name: serve.rows })];
}
function isListOfOne(value, [key, ...rest]) {
	if (key === void 0) return Array.isArray(value) && value.length === 1;
	return isObject(value) && Object.hasOwn(value, key) && isListOfOne(value[key], rest);
}
const INPUT = /^\{([^{}|/"]+)(?:\/\d{1,6})?(?:\|base64)?\}$/u;
function checkRequest({ request }, { inputs }) {
	if (request === void 0) return [];
	const known = inputs.map(({ name }) => name);
	const asked = placesIn(request, "/artifact/serve/request");
	const strange = asked.flatMap(({ name, pointer }) => known.includes(name) ? [] : [problem("serve-input-unknown", pointer, {
		name,
		known
	})]);
	const unasked = inputs.find(({ name, value }) => value === void 0 && !asked.some((place) => place.name === name));
	if (strange.length > 0 || unasked === void 0) return strange;
	return [problem("serve-input-unasked", "/artifact/serve/request", { name: unasked.name })];
}
function placesIn(value, pointer) {
	if (typeof value === "string") {
		const name = INPUT.exec(value)?.[1];
		return name === void 0 ? [] : [{
			name,
			pointer
		}];
	}
	if (Array.isArray(value)) return value.flatMap((item, index) => placesIn(item, `${pointer}/${index}`));
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([key, item]) => placesIn(item, `${pointer}${toPointer(key)}`));
}
function checkAnswer({ answer }, { outputs }) {
	if (answer === void 0) return [];
	const known = outputs.map(({ name }) => name);
	const strange = Object.keys(answer).filter((name) => !known.includes(name)).map((name) => problem("output-unknown", `/artifact/serve/answer${toPointer(name)}`, {
		name,
		known
	}));
	const missing = known.find((name) => !Object.hasOwn(answer, name));
	if (strange.length > 0 || missing === void 0) return strange;
	return [problem("serve-output-missing", "/artifact/serve/answer", { name: missing })];
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/domain/model/check-version-reading.ts
function checkVersionReading(version, model) {
	const { signature, evaluation = {} } = version;
	if (signature === void 0) return version.evaluation === void 0 ? [] : [problem("reading-without-signature", "/evaluation")];
	const policy = Object.entries(evaluation).flatMap(([name, reading]) => checkPolicy(name, reading));
	if (model === null || policy.length > 0) return policy;
	const own = Object.entries(evaluation).flatMap(([name, reading]) => checkOwnReading(model, name, reading));
	return own.length > 0 ? own : checkFit(version, model);
}
function checkPolicy(set, { prediction }) {
	return POLICY_KEYS.filter((key) => prediction?.[key] !== void 0).map((name) => problem("reading-is-policy", toPointer("evaluation", set, "prediction", name), { name }));
}
function checkOwnReading({ evaluation }, name, { inputs = {} }) {
	const at = toPointer("evaluation", name);
	const set = Object.hasOwn(evaluation, name) ? evaluation[name] : void 0;
	if (set !== void 0) return checkFeatures(set, inputs, `${at}/inputs`);
	return [problem("evaluation-unknown", at, {
		name,
		known: Object.keys(evaluation)
	})];
}
function checkFit(version, model) {
	const reading = readingOf(model, version);
	const sets = ({ task, signature, evaluation, ...rest }) => Object.entries(evaluation).flatMap(([name, set]) => checkEvaluationSet({
		task,
		signature,
		evaluation,
		...rest
	}, name, set));
	const gates = newIn(checkGates(reading), checkGates(model));
	const misfits = newIn(sets(reading), sets(model)).filter(({ reason }) => reason !== "sequence-unused").flatMap((one) => standsInVersion(version, one.pointer) ? [one] : [atSignature(one)]);
	return [...new Map([...misfits, ...gates.map(atReading)].map((one) => [JSON.stringify(one), one])).values()];
}
function atSignature(found) {
	const [, name = "", key] = parsePointer(found.pointer);
	if (key !== "inputs" && key !== "prediction") return {
		...found,
		pointer: "/signature"
	};
	return problem("reading-missing", "/signature", {
		name,
		key
	});
}
function atReading(gate) {
	return {
		...gate,
		pointer: "/evaluation"
	};
}
function newIn(found, known) {
	const texts = new Set(known.map((one) => JSON.stringify(one)));
	return found.filter((one) => !texts.has(JSON.stringify(one)));
}
function checkFeatures(set, inputs, at) {
	const named = new Set(Object.values(set.inputs).flatMap(namesOf));
	const patterns = [...named].filter((name) => name.includes("*"));
	const kept = keptFromWildcards(set);
	const isFeature = (name) => named.has(name) || !name.includes("*") && !kept.some((pattern) => matchesPattern(name, pattern)) && patterns.some((pattern) => matchesPattern(name, pattern));
	return Object.entries(inputs).flatMap(([tensor, binding]) => namesOf(binding).filter((name) => !isFeature(name)).map((name) => problem("reading-not-a-feature", at + toPointer(tensor), {
		name,
		known: [...named]
	})));
}
function keptFromWildcards({ target, weight, query, sequence }) {
	return [...[
		target,
		weight,
		query,
		sequence
	].flatMap((one) => [one?.column, one?.array]), ...target.columns ?? []].filter((name) => name !== void 0);
}
function namesOf({ columns = [], column, array }) {
	return [
		...columns,
		...column === void 0 ? [] : [column],
		...array === void 0 ? [] : [array]
	];
}

// src/domain/model/signature.ts
function compareSignatures(before, after) {
	return [...compareSide("input", before.inputs, after.inputs), ...compareSide("output", before.outputs, after.outputs)];
}
function compareSide(side, before, after) {
	const old = new Map(before.map((tensor) => [tensor.name, tensor]));
	const names = new Set(after.map(({ name }) => name));
	return [...before.filter(({ name }) => !names.has(name)).map(({ name }) => ({
		kind: "tensor-removed",
		side,
		tensor: name
	})), ...after.flatMap((tensor) => compareTensors(side, old.get(tensor.name), tensor))];
}
function compareTensors(side, before, after) {
	const tensor = after.name;
	if (before === void 0) return [{
		kind: "tensor-added",
		side,
		tensor
	}];
	const shapes = [before, after].map(({ shape }) => `[${shape.join(", ")}]`);
	const differences = [];
	if (before.datatype !== after.datatype) differences.push({
		kind: "datatype-changed",
		side,
		tensor,
		before: before.datatype,
		after: after.datatype
	});
	if (shapes[0] !== shapes[1]) differences.push({
		kind: "shape-changed",
		side,
		tensor,
		before: shapes[0] ?? "",
		after: shapes[1] ?? ""
	});
	return differences;
}

// src/domain/model/check-version.ts
function checkVersion(version, facts) {
	return [
		...checkNames(version, facts),
		...checkFiles(version),
		...checkFormat(version),
		...checkServe(version, facts.model),
		...facts.isMerged ? [] : checkPortable(version),
		...checkOwnSignature(version, facts),
		...checkMethods(version, facts.model),
		...facts.model === null ? [] : checkAgainstModel(version, facts.model),
		...facts.isMerged ? [] : checkVersionReading(version, facts.model),
		...checkCase(version, facts),
		...checkOrder(version, facts),
		...checkBump(version, facts),
		...facts.requireLicense && version.card?.license === void 0 ? [problem("license-missing", "/card")] : []
	];
}
function checkOwnSignature({ signature }, { model }) {
	if (signature === void 0) return [];
	return checkSignature(signature, "/signature", model === null ? void 0 : plainOutputs(signature, model));
}
function checkNames(version, { folder, fileName }) {
	const problems = [];
	if (folder !== null && folder !== version.model) problems.push(problem("name-not-folder", "/model", {
		name: version.model,
		folder
	}));
	if (fileName !== null && fileName !== version.version) problems.push(problem("version-not-file", "/version", {
		name: version.version,
		file: fileName
	}));
	return problems;
}
function checkFiles({ artifact }) {
	const { files } = artifact;
	return [...files.flatMap(({ path, uri }, index) => path === void 0 === (uri === void 0) ? [problem("path-or-uri", `/artifact/files/${index}`)] : []), ...repeated(files.map(({ name }) => name)).map(({ value, index }) => problem("file-repeated", `/artifact/files/${index}/name`, { name: value }))];
}
const KEYS = [
	"serve",
	"environment",
	"methods"
];
const KEYS_OF = new Map(Object.entries(constants_by_format_default));
function checkFormat({ artifact }) {
	const { format } = artifact;
	const { needs, takes } = KEYS_OF.get(format) ?? {
		needs: [],
		takes: []
	};
	const keys = KEYS.flatMap((name) => {
		const isThere = artifact[name] !== void 0;
		if (isThere === needs.includes(name) || takes.includes(name)) return [];
		return isThere ? [problem("artifact-key-unused", `/artifact/${name}`, {
			name,
			format
		})] : [problem("artifact-key-missing", "/artifact", {
			name,
			format
		})];
	});
	if (needs.length > 0) return [...keys, ...checkLock(artifact)];
	const paths = artifact.files.flatMap(({ name }, index) => name.includes("/") ? [problem("file-name-path", `/artifact/files/${index}/name`, {
		name,
		format
	})] : []);
	return [...keys, ...paths];
}
function checkLock({ environment, files }) {
	if (environment === void 0 || files.some(({ name }) => name === environment.lock)) return [];
	return [problem("lock-not-listed", "/artifact/environment/lock", { name: environment.lock })];
}
function checkPortable({ artifact }) {
	return artifact.files.flatMap(({ path = "", name }, index) => [{
		pointer: `/artifact/files/${index}/path`,
		part: unportablePart(path)
	}, {
		pointer: `/artifact/files/${index}/name`,
		part: path === name ? null : unportablePart(name)
	}]).flatMap(({ pointer, part }) => part === null ? [] : [problem("name-not-portable", pointer, { name: part })]);
}
function checkMethods({ artifact, signature }, model) {
	const outputs = (signature ?? model?.signature)?.outputs;
	if (outputs === void 0) return [];
	const known = outputs.map(({ name }) => name);
	return Object.keys(artifact.methods ?? {}).flatMap((name) => known.includes(name) ? [] : [problem("method-output-unknown", toPointer("artifact", "methods", name), {
		name,
		known
	})]);
}
function checkAgainstModel(version, model) {
	const known = Object.keys(model.modes);
	const sizeBytes = version.artifact.files.reduce((sum, { size }) => sum + size, 0);
	return version.modes.flatMap((name, index) => {
		const mode = model.modes[name];
		if (mode === void 0) return [problem("mode-unknown", `/modes/${index}`, {
			name,
			known
		})];
		const limit = mode.budgets.modelSize;
		if (limit === void 0 || sizeBytes <= parseSize(limit)) return [];
		return [problem("model-size-over-budget", "/artifact/files", {
			name,
			limit,
			sizeBytes
		})];
	});
}
function checkCase({ version }, { others }) {
	const same = others.find((other) => other.toLowerCase() === version.toLowerCase());
	return same === void 0 ? [] : [problem("version-case", "/version", {
		name: version,
		other: same
	})];
}
function checkOrder(version, { mergedVersions }) {
	const overtaking = mergedVersions === null ? null : overtakenBy(version.version, mergedVersions);
	if (overtaking === null) return [];
	return [problem("version-out-of-order", "/version", {
		name: version.version,
		newer: overtaking
	})];
}
function checkBump(version, { model, predecessor }) {
	const signature = version.signature ?? model?.signature;
	if (predecessor === null || signature === void 0) return [];
	if (bumpKind(predecessor.version, version.version) === "major") return [];
	const differences = compareSignatures(predecessor.signature, signature);
	if (differences.length === 0) return [];
	const facts = {
		name: version.version,
		before: predecessor.version,
		differences: differences.map(factsOf)
	};
	return [problem("major-bump-needed", "/version", facts)];
}
function factsOf(difference) {
	const tensor = `${difference.side} ${difference.tensor}`;
	switch (difference.kind) {
		case "tensor-added": return `+ ${tensor}`;
		case "tensor-removed": return `- ${tensor}`;
		case "datatype-changed":
		case "shape-changed": return `${tensor}: ${difference.before} → ${difference.after}`;
	}
}

// src/contract/check-document.ts
function checkDocument(file) {
	try {
		return checkOf(file)(file);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			problems: problemsOf(error),
			warnings: []
		};
	}
}
const CHECKS = /* @__PURE__ */ new Map([
	["Model", (file) => explain(parseModel(file), (model) => checkModel(model, { folder: null }), adviseOnModel)],
	["ModelVersion", (file) => explain(parseVersion(file), (version) => checkVersion(version, STANDALONE))],
	["Settings", (file) => explain(parseSettings(file), checkSettings)],
	["Deployment", (file) => explain(parseDeployment(file), () => [])],
	["Certificate", (file) => explain(parseCertificate(file), () => [])]
]);
const STANDALONE = {
	folder: null,
	fileName: null,
	model: null,
	predecessor: null,
	mergedVersions: null,
	others: [],
	requireLicense: false,
	isMerged: false
};
function explain({ value, source }, check, advise = () => []) {
	return {
		problems: check(value).map((found) => explainProblem(found, source)),
		warnings: advise(value).map((found) => explainProblem(found, source))
	};
}
function checkOf(file) {
	const { value, source } = file.path.endsWith(".json") ? parseJsonDocument(file) : parseYamlDocument(file);
	const kind = typeof value === "object" && value !== null && "kind" in value ? value.kind : void 0;
	const check = CHECKS.get(kind);
	if (check !== void 0) return check;
	const kinds = [...CHECKS.keys()].map(String);
	const nearest = suggest(String(kind), kinds);
	throw new AppError({
		code: "schema-violation",
		reason: kind === void 0 ? "missing-key" : "not-allowed",
		message: `\`kind\` must be one of ${kinds.join(", ")}.`,
		hint: nearest === null ? "Say what the document is." : `Did you mean \`${nearest}\`?`,
		location: source.locate("/kind")
	});
}

// src/usecases/validate-data.ts
const BATCH_ROWS = 1024;
async function validateData(request) {
	const outcomes = [];
	for (const [name, set] of Object.entries(readAs(request).evaluation)) outcomes.push(await validateSet(request, name, set));
	return {
		problems: outcomes.flatMap(({ problems }) => problems),
		warnings: outcomes.flatMap(({ warnings }) => warnings),
		sets: outcomes.reduce((sum, { sets }) => sum + sets, 0)
	};
}
async function validateSet(request, name, set) {
	const { folder, root, memoryBytes } = request;
	const { task, signature } = readAs(request);
	const at = toPointer("evaluation", name);
	const columns = columnsOfSet(name, request.model.value);
	try {
		await using data = await openSet({
			name,
			set,
			columns,
			task,
			signature,
			folder,
			root,
			memoryBytes
		}, request.data);
		const misfit = await readTruth(data, {
			task,
			signature
		}, set);
		if (misfit === null) return {
			problems: [],
			warnings: [],
			sets: 1
		};
		const { reason, pointer, facts } = misfit;
		const found = {
			reason,
			facts,
			pointer: at + pointer
		};
		return {
			problems: [explainProblem(found, sourceOf(request, found.pointer))],
			warnings: [],
			sets: 1
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return unread(error, {
			name,
			location: locateInSet(request, name, error)
		});
	}
}
function unread(error, { name, location }) {
	const problems = problemsOf(error).map((problem) => ({
		...problem,
		location: problem.location ?? location
	}));
	if (error.code !== "download-failed") return {
		problems,
		warnings: [],
		sets: 0
	};
	const told = `The data of the evaluation set ${quoteText(name)} were not read, and nothing is said of them.`;
	return {
		problems: [],
		warnings: problems.map((problem) => ({
			...problem,
			reason: "data-unread",
			message: `${told} ${problem.message}`
		})),
		sets: 0
	};
}
async function readTruth(data, { task, signature }, set) {
	const problem = problemOf(task, set.target);
	const target = new TargetReader({
		set,
		problem
	});
	const slices = new SliceRecorder(set.slices ?? []);
	const sequences = new SequenceOrder();
	const oneHot = oneHotMisfit({
		set,
		problem,
		signature,
		columns: data.bound.oneHot ?? []
	});
	let width = null;
	for await (const batch of data.batches(set.batchSize ?? BATCH_ROWS)) {
		checkRows(batch, sequences);
		target.check(batch);
		target.add(batch);
		slices.add(batch);
		width ??= declaredMisfit(signature, set, {
			kind: problemKind(problem),
			wanted: batch.target.width
		});
	}
	target.checkEnd();
	return target.misfit() ?? oneHot ?? width ?? slices.misfit();
}
function checkRows(batch, sequences) {
	for (let row = 0; row < batch.rows; row += 1) {
		sequences.begins(batch.sequence?.[row]);
		if (batch.weight !== null) weightAt(batch, row);
	}
}

// src/usecases/validate-programs.ts
async function validatePrograms({ model, files, folder, root }) {
	const problems = [];
	for (const [name, { files: declared }] of Object.entries(model.value.metrics ?? {})) for (const [index, { path, sha256 }] of declared.entries()) {
		const error = await faultOf$1(() => files.compare({
			name: path,
			path,
			sha256,
			folder,
			root
		}));
		const location = model.source.locate(toPointer("metrics", name, "files", String(index)));
		if (error !== null) problems.push(...problemsOf(error).map((problem) => ({
			...problem,
			location
		})));
	}
	return problems;
}
async function faultOf$1(work) {
	try {
		await work();
		return null;
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return error;
	}
}

// src/usecases/read-model-data.ts
const CONCURRENCY$2 = 8;
const UNREAD = {
	problems: [],
	warnings: [],
	sets: 0
};
async function readModelData(request) {
	const { manifests, data, model, memoryBytes } = request;
	const outcome = data === null || model.manifest === null ? null : await manifests.model(model.manifest);
	if (data === null || outcome?.kind !== "parsed") return UNREAD;
	const { parsed } = outcome;
	if (checkModel(parsed.value, { folder: parsed.value.name }).length > 0) return UNREAD;
	const readers = [...request.checksModel ? [null] : [], ...await readersOf(request, parsed.value)];
	const asked = {
		model: parsed,
		data: data.source,
		root: data.root,
		folder: `${data.root}/${model.folder}`
	};
	const programs = request.checksModel ? await validatePrograms({
		...asked,
		files: data.files
	}) : [];
	const read = [];
	for (const version of readers) {
		if (read.some(({ problems }) => problems.length > 0)) break;
		read.push(await validateData({
			...asked,
			version,
			memoryBytes
		}));
	}
	return {
		problems: [...programs, ...read.flatMap(({ problems }) => problems)],
		warnings: read.flatMap(({ warnings }) => warnings),
		sets: read.reduce((sum, { sets }) => sum + sets, 0)
	};
}
async function readersOf({ manifests, changes, model: { versions }, checksVersion }, model) {
	const asked = versions.filter(({ name, path }) => checksVersion(name) && changes?.added.has(path) !== false);
	return (await mapConcurrently(asked, CONCURRENCY$2, ({ path }) => manifests.version(path))).flatMap((outcome) => {
		if (outcome.kind !== "parsed" || outcome.parsed.value.signature === void 0) return [];
		return checkVersionReading(outcome.parsed.value, model).length > 0 ? [] : [outcome.parsed];
	});
}

// src/usecases/validate-artifacts.ts
async function validateArtifacts(request) {
	const { manifests, model, checksVersion, data } = request;
	if (data === null) return {
		problems: [],
		warnings: []
	};
	const place = {
		...data,
		folder: `${data.root}/${model.folder}`
	};
	const outcomes = [];
	for (const { name, path } of model.versions) {
		if (!checksVersion(name)) continue;
		const outcome = await manifests.version(path);
		if (outcome.kind === "parsed") outcomes.push(await compareFiles(place, outcome.parsed));
	}
	return {
		problems: outcomes.flatMap(({ problems }) => problems),
		warnings: outcomes.flatMap(({ warnings }) => warnings)
	};
}
async function compareFiles({ files, ...place }, version) {
	const [problems, warnings] = [[], []];
	for (const [index, { size, ...file }] of version.value.artifact.files.entries()) {
		const { path } = file;
		if (path === void 0) continue;
		const error = await faultOf({
			...file,
			...place,
			path,
			sizeBytes: size
		}, files);
		if (error === null) continue;
		const location = version.source.locate(placeOfFault(error, `/artifact/files/${index}`));
		const told = problemsOf(error).map((problem) => ({
			...problem,
			location
		}));
		if (error.code === "file-not-found") warnings.push(...told.map((problem) => asUnread(problem, path)));
		else problems.push(...told);
	}
	return {
		problems,
		warnings
	};
}
async function faultOf(request, files) {
	try {
		await files.compare(request);
		return null;
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return error;
	}
}
function asUnread(problem, path) {
	const message = `The file ${quoteText(path)} was not compared with its digest, and nothing is said of it. ${problem.message}`;
	return {
		...problem,
		reason: "file-unread",
		message
	};
}

// src/usecases/validate-model-folder.ts
const CONCURRENCY$1 = 8;
async function validateModelFolder(request) {
	const { model, manifests, checksVersion } = request;
	const manifest = model.manifest === null ? null : await manifests.model(model.manifest);
	const baseModel = await readBaseModel(request);
	const order = orderVersions(model.versions.map(({ name }) => name).filter(isVersion));
	const previous = new Map(order.map((name, index) => [name, order[index - 1] ?? null]));
	const paths = new Map(model.versions.map((version) => [version.name, version]));
	const asked = model.versions.filter(({ name }) => checksVersion(name));
	const needed = new Set(asked.flatMap(({ name }) => [name, previous.get(name) ?? name]));
	const outcomes = new Map(await mapConcurrently([...needed], CONCURRENCY$1, async (name) => {
		const path = paths.get(name)?.path ?? `${model.folder}/versions/${name}.yaml`;
		return [name, await manifests.version(path)];
	}));
	const folder = {
		request,
		model: valueOf$1(manifest),
		baseModel,
		outcomes,
		previous
	};
	const versions = await mapConcurrently(asked, CONCURRENCY$1, (version) => validateVersion(folder, version));
	return {
		problems: [...request.checksModel ? validateModel(request, manifest) : [], ...versions.flat()],
		warnings: request.checksModel ? warningsOf(manifest) : []
	};
}
function warningsOf(manifest) {
	if (manifest?.kind !== "parsed") return [];
	const { value, source } = manifest.parsed;
	return adviseOnModel(value).map((found) => explainProblem(found, source));
}
function valueOf$1(outcome) {
	return outcome?.kind === "parsed" ? outcome.parsed.value : null;
}
async function readBaseModel({ model, changes }) {
	if (changes === null || model.manifest === null || !changes.modified.has(model.manifest)) return null;
	const read = async (path) => new TextEncoder().encode(await changes.readBase(path) ?? "");
	return valueOf$1(await readManifest({ read }, model.manifest, parseModel));
}
function validateModel(request, manifest) {
	const { name, folder } = request.model;
	if (manifest === null) return [{
		code: "file-not-found",
		message: "The model has versions but no model.yaml.",
		hint: "Add it: it says what every version must achieve.",
		location: {
			path: `${folder}/model.yaml`,
			line: 1,
			column: 1,
			pointer: ""
		}
	}];
	if (manifest.kind === "refused") return manifest.problems;
	const { value, source } = manifest.parsed;
	return [...checkModel(value, { folder: name }), ...checkPlatformNeeds(value, request.settings ?? {})].map((found) => explainProblem(found, source));
}
async function validateVersion(folder, version) {
	const outcome = folder.outcomes.get(version.name);
	if (outcome === void 0) return [];
	if (outcome.kind === "refused") return outcome.problems;
	const { value, source } = outcome.parsed;
	const problems = checkVersion(value, {
		folder: folder.request.model.name,
		fileName: version.name,
		model: folder.model,
		predecessor: predecessorOf(folder, version.name),
		mergedVersions: mergedVersions(folder.request, version),
		others: comparedNames(folder.request, version),
		requireLicense: folder.request.requireLicense,
		isMerged: isMerged(folder.request, version)
	});
	const changed = await findChange(folder.request, version, source.text);
	return [...problems.map((found) => explainProblem(found, source)), ...changed];
}
function predecessorOf(folder, name) {
	const version = folder.previous.get(name) ?? null;
	const manifest = version === null ? null : valueOf$1(folder.outcomes.get(version) ?? null);
	if (version === null || manifest === null) return null;
	const path = `${folder.request.model.folder}/versions/${version}.yaml`;
	const model = folder.request.changes?.added.has(path) === true ? folder.model : folder.baseModel ?? folder.model;
	const signature = manifest.signature ?? model?.signature;
	return signature === void 0 ? null : {
		version,
		signature
	};
}
function mergedVersions({ changes, model }, version) {
	if (changes === null || !changes.added.has(version.path)) return null;
	return model.versions.filter(({ path, name }) => isVersion(name) && !changes.added.has(path)).map(({ name }) => name);
}
function isMerged({ changes }, { path }) {
	return changes !== null && !changes.added.has(path) && !changes.modified.has(path);
}
function comparedNames({ changes, model }, version) {
	if (changes !== null && !changes.added.has(version.path)) return [];
	return model.versions.map(({ name }) => name).filter((name) => name !== version.name);
}
async function findChange({ changes, past, model }, { path, name }, text) {
	const merged = changes?.modified.has(path) === true ? await changes.readBase(path) : null;
	const changed = merged === null ? [] : checkImmutability(path, text, merged);
	if (changed.length > 0) return changed;
	const former = await past?.textsOf(model.name, name) ?? [];
	const standing = changes === null || changes.added.has(path) ? await past?.standing(path) ?? null : null;
	return checkRepublished(path, text, standing === null ? former : [...former, standing]);
}

// src/usecases/validate-registry.ts
const CONCURRENCY = 16;
const DATA_CONCURRENCY = 2;
async function validateRegistry(request) {
	const manifests = request.manifests ?? openManifests(request.registry);
	const settings = await manifests.settings();
	const context = {
		request,
		manifests,
		settings,
		modelsFolder: modelsFolderIn(settings)
	};
	const paths = request.paths.length === 0 ? [""] : request.paths;
	const parts = [];
	for (const path of new Set(paths)) parts.push(await validateSelection(context, selectManifests(path, context.modelsFolder)));
	return {
		files: parts.reduce((sum, { files }) => sum + files, 0),
		models: parts.reduce((sum, { models }) => sum + models, 0),
		sets: (request.data ?? null) === null ? null : parts.reduce((sum, { sets }) => sum + (sets ?? 0), 0),
		problems: sortProblems(withoutRepeats(parts.flatMap(({ problems }) => problems))),
		warnings: sortProblems(withoutRepeats(parts.flatMap(({ warnings }) => warnings)))
	};
}
function withoutRepeats(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify([
		problem.reason,
		problem.message,
		problem.location
	]), problem])).values()];
}
const NOTHING = {
	files: 0,
	models: 0,
	sets: null,
	problems: [],
	warnings: []
};
function validateSelection(context, selection) {
	switch (selection.kind) {
		case "registry": return validateEverything(context);
		case "models": return validateModels(context);
		case "model": return validateOneModel(context, selection.model, EVERYTHING);
		case "model-manifest": return validateOneModel(context, selection.model, {
			checksModel: true,
			checksVersion: () => false
		});
		case "version": return validateOneModel(context, selection.model, {
			checksModel: false,
			checksVersion: (name) => name === selection.version
		});
		case "settings": return validateSettings(context);
		case "document": return validateDocument(context.request.registry, selection.path);
	}
}
async function validateDocument(registry, path) {
	const content = await registry.read(path, MAX_MANIFEST_BYTES);
	return {
		...NOTHING,
		files: 1,
		...checkDocument({
			path,
			content
		})
	};
}
async function validateEverything(context) {
	const settings = await validateSettings(context);
	const models = await validateModels(context).catch((error) => {
		if (hasNoModelsYet(context, error)) return NOTHING;
		throw error;
	});
	return {
		files: settings.files + models.files,
		models: models.models,
		sets: models.sets,
		problems: [...settings.problems, ...models.problems],
		warnings: models.warnings
	};
}
function hasNoModelsYet({ settings }, error) {
	return isMissing(error) && settings !== null && valueOf(settings)?.models === void 0;
}
function isMissing(error) {
	return error instanceof AppError && error.code === "file-not-found";
}
async function validateSettings({ settings, request, modelsFolder }) {
	if (settings === null) return NOTHING;
	const problems = settingsProblems(settings);
	if (settings.kind !== "parsed" || settings.parsed.value.deploymentGates === void 0) return {
		...NOTHING,
		files: 1,
		problems
	};
	const { value, source } = settings.parsed;
	const { models } = await request.registry.list(modelsFolder).catch((error) => {
		if (isMissing(error)) return { models: [] };
		throw error;
	});
	const known = models.flatMap(({ name, manifest }) => manifest === null ? [] : [name]);
	const unknown = checkGateModels(value, known).map((found) => explainProblem(found, source));
	return {
		...NOTHING,
		files: 1,
		problems: [...problems, ...unknown]
	};
}
async function validateModels(context) {
	const { registry, changes } = context.request;
	const listing = await registry.list(context.modelsFolder);
	const deleted = [...changes?.deleted ?? []].filter((path) => isVersionPath(path, context.modelsFolder));
	const result = await validateListing(context, listing, EVERYTHING);
	return {
		...result,
		problems: [...result.problems, ...deleted.map(describeDeletedVersion)]
	};
}
const EVERYTHING = {
	checksModel: true,
	checksVersion: () => true
};
async function validateOneModel(context, model, scope) {
	const result = await validateListing(context, await context.request.registry.listModel(context.modelsFolder, model), scope);
	if (result.files > 0 || result.problems.length > 0) return result;
	throw new AppError({
		code: "file-not-found",
		message: `There is no such manifest of the model ${quoteText(model)}.`,
		hint: `Manifests are ${context.modelsFolder}/<model>/model.yaml and ${context.modelsFolder}/<model>/versions/<version>.yaml.`
	});
}
async function validateListing(context, listing, scope) {
	const { changes, past = null, data = null } = context.request;
	const { manifests } = context;
	const settings = valueOf(context.settings);
	const { memoryBytes } = resolveLimits(settings);
	const requireLicense = requiresLicense(context);
	const found = await mapConcurrently(listing.models, CONCURRENCY, (model) => validateModelFolder({
		manifests,
		model,
		...scope,
		requireLicense,
		settings,
		changes,
		past
	}));
	const read = await mapConcurrently(listing.models, DATA_CONCURRENCY, (model) => readModelData({
		manifests,
		changes,
		data,
		memoryBytes,
		model,
		...scope
	}));
	const compared = await mapConcurrently(listing.models, DATA_CONCURRENCY, (model) => validateArtifacts({
		manifests,
		data,
		model,
		...scope
	}));
	const outcomes = [
		...found,
		...read,
		...compared
	];
	return {
		files: listing.models.reduce((sum, model) => sum + countFiles(model, scope), 0),
		models: listing.models.length,
		sets: read.reduce((sum, { sets }) => sum + sets, 0),
		problems: [...listing.strays.map(describeStray), ...outcomes.flatMap(({ problems }) => problems)],
		warnings: outcomes.flatMap(({ warnings }) => warnings)
	};
}
function countFiles({ manifest, versions }, { checksModel, checksVersion }) {
	return Number(checksModel && manifest !== null) + versions.filter(({ name }) => checksVersion(name)).length;
}
function modelsFolderIn(settings) {
	return modelsFolderOf(valueOf(settings));
}
function valueOf(settings) {
	return settings?.kind === "parsed" ? settings.parsed.value : null;
}
function requiresLicense({ settings }) {
	return valueOf(settings)?.certification?.requireLicense === true;
}
function isVersionPath(path, modelsFolder) {
	return path.startsWith(`${modelsFolder}/`) && /^[^/]+\/versions\/[^/]+\.yaml$/u.test(path.slice(modelsFolder.length + 1));
}
function sortProblems(problems) {
	return problems.toSorted((a, b) => comparePaths(a.location?.path ?? "", b.location?.path ?? "") || (a.location?.line ?? 0) - (b.location?.line ?? 0));
}
function comparePaths(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

export { validateRegistry as t };