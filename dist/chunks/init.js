import { r as parseModel, t as parseCsvDialect } from "./parsers.js";
import { a as paddedSource, i as isRowOpen, n as isByRow, o as rowAxis, r as isFed, s as rowShape } from "./row-axis.js";
import { t as AppError } from "./error.js";
import { t as resolveLimits } from "./certification-limits.js";
import { S as isUsuallyIgnored, a as problemOf, b as pixelForms, i as problemKind, n as isTask, r as likelyProblem, t as TASKS, u as splitLabels, y as maskSize } from "./registry.js";
import { R as readManifest, a as readSettings, n as modelsFolderOf, s as requireSettings } from "./read-settings.js";
import { t as quoteText } from "./quote-text.js";
import { _ as withoutClashes, a as sequenceOf, c as measuredLines, d as proposeMargin, f as startAt, g as asTexts, h as listNames, i as renderVersionManifest, l as startWords, m as isVectorBeside, o as ignoredPixel, p as doubtOutput, r as renderModelManifest, s as startOf, t as queryOf, u as gainOver } from "./render-manifests.js";
import { n as nameInAddress, r as nameInPath, t as isAddress } from "./address.js";
import { t as IDENTIFIER } from "./constants.js";
import { a as measureMetric, o as checkSignature } from "./collect-scored-rows.js";
import { n as isVersion } from "./version-order.js";
import { t as listFillIns } from "./fill-ins.js";
import { i as labelNumber, r as labelKind } from "./labels.js";
import { n as applySteps, r as refuseExisting, t as createInitFiles } from "./init-files.js";
import { t as tellFinding } from "./tell-finding.js";
import { c as scoreModels, d as DEFAULT_LEVEL, l as ModelCaller, m as otherShape, n as chanceOf, v as failureFinding } from "./chance.js";
import { n as misfitMessage } from "./explain-problem.js";
import { n as isLayoutAssumed, t as callSignature } from "./call-signature.js";
import { r as seededRandom } from "./random.js";
import { n as estimateOf } from "./intervals.js";
import { f as sliceRows } from "./call-form.js";
import { t as FILL_IN } from "./fill-in.js";
import { n as wireTaking, r as createDataSource, t as wireRemoteFiles } from "./remote-files.js";
import { n as recordOfFile, o as createRuntime, t as RUNTIMES } from "./runtimes.js";
import { r as findRegistryRoot, t as createRegistryFolder } from "./registry-folder.js";
import { i as InvalidArgumentError } from "./commander.js";
import { t as interruptible } from "./interruptible.js";
import { t as renderCsv } from "./csv-dialect.js";
import { t as createStyle } from "./style.js";
import { n as visibleText } from "./visible-text.js";
import { t as registryHint } from "./registry-hint.js";
import { basename, dirname, join, relative, resolve } from "node:path";

// src/usecases/init/as-answered.ts
function asAnswered(signature, answered) {
	return withShape(signature, answered, (size) => size);
}
function leftOpen(signature, answered) {
	return withShape(signature, answered, (size, declared) => size === declared ? size : -1);
}
function withShape({ inputs, outputs }, answered, sizeOf) {
	if (answered === null || answered.shape.length !== answered.declared.length) return {
		inputs,
		outputs
	};
	const shape = answered.shape.map((size, axis) => sizeOf(size, answered.declared[axis]));
	return {
		inputs,
		outputs: outputs.map((output) => output.name === answered.output ? {
			...output,
			shape
		} : output)
	};
}

// src/usecases/init/bind-data.ts
const TARGET_NAMES = [
	"target",
	"label",
	"labels",
	"y",
	"class",
	"outcome",
	"answer",
	"expected",
	"relevance"
];
function bindData(request) {
	const { columns, inputs, inputColumns = /* @__PURE__ */ new Map(), isArrays, query = null } = request;
	const single = isArrays ? "array" : "column";
	const told = inputs.map(({ name }) => inputColumns.get(name) ?? []);
	const wanted = inputs.flatMap(({ name }, index) => told[index]?.length === 0 ? [name] : told[index] ?? []);
	const named = new Set(wanted);
	const target = request.target ?? findTarget(columns, wanted);
	const targetShape = columns.find(({ name }) => name === target)?.shape ?? [];
	const bound = inputs.map((tensor) => [tensor.name, bindInput(tensor)]);
	return {
		inputs: new Map(bound),
		target: target === null ? null : {
			kind: single,
			name: target
		},
		query: bound.some(([, binding]) => binding?.kind === "columns" && binding.names.includes(query ?? "")) ? null : query,
		targetWidth: targetShape.reduce((product, size) => product * size, 1),
		targetShape
	};
	function bindInput(tensor) {
		const own = inputColumns.get(tensor.name) ?? [];
		if (own.length > 0 && !isArrays) return bindTold(own);
		if (columns.some(({ name }) => name === tensor.name)) return {
			kind: single,
			name: tensor.name
		};
		const free = columns.filter(({ name }) => name !== target && !named.has(name));
		if (inputs.length > 1) return null;
		const features = free.filter(({ name }) => name !== query);
		if (isArrays) return oneOf(features.filter(({ shape }) => fits(tensor, shape)));
		if (tensor.datatype === "BYTES") return target === null ? null : oneText(features, tensor);
		const names = [features, free].map(namesOfNumbers).find((some) => fills(tensor, some));
		return names === void 0 || target === null ? null : {
			kind: "columns",
			names
		};
	}
	function bindTold(names) {
		return names.every((name) => columns.some((column) => column.name === name)) ? {
			kind: "columns",
			names,
			areTold: true
		} : null;
	}
}
function findTarget(columns, wanted) {
	const named = new Set(wanted);
	const known = columns.filter(({ name }) => TARGET_NAMES.includes(name.toLowerCase()) && !named.has(name));
	if (known.length === 1) return known[0]?.name ?? null;
	const rest = columns.filter(({ name }) => !named.has(name));
	return wanted.every((name) => columns.some((column) => column.name === name)) && rest.length === 1 ? rest[0]?.name ?? null : null;
}
function namesOfNumbers(columns) {
	return columns.filter(({ type }) => type === "integer" || type === "number" || type === "boolean").map(({ name }) => name);
}
function fills(tensor, { length }) {
	const size = rowSize(tensor);
	return size === length || size === null && length > 0;
}
function oneText(columns, tensor) {
	const [only, ...others] = columns.filter(({ type }) => type === "text");
	return only !== void 0 && others.length === 0 && (rowSize(tensor) ?? 0) === 1 ? {
		kind: "column",
		name: only.name
	} : null;
}
function oneOf(columns) {
	const [only] = columns;
	return only !== void 0 && columns.length === 1 ? {
		kind: "array",
		name: only.name
	} : null;
}
function fits(tensor, shape) {
	const wanted = rowShape(tensor);
	return wanted.length === shape.length && wanted.every((size, axis) => size === -1 || size === shape[axis]);
}
function rowSize(tensor) {
	const sizes = rowShape(tensor);
	return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}

// src/usecases/init/query-column.ts
const QUERY_NAMES = [
	"query",
	"queryid",
	"qid",
	"pair",
	"pairid"
];
async function findQuery({ file, columns, csv, files, taken }) {
	const named = columns.filter(({ name }) => QUERY_NAMES.includes(plain(name)) && !taken.has(name));
	const [only] = named;
	if (only === void 0 || named.length > 1) return null;
	const { repeats = false } = await files.describeLabels(file, only.name, csv);
	return repeats ? only.name : null;
}
function plain(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]/gu, "");
}

// src/usecases/init/bind-holdout.ts
async function bindHoldout({ file, columns: all, isArrays, csv, clashes = [] }, { inputs, inputColumns = /* @__PURE__ */ new Map(), target, files }) {
	const columns = all.filter(({ name }) => !isPandasIndex(name));
	const names = columns.map(({ name }) => name);
	const taken = /* @__PURE__ */ new Set([
		...inputs.map(({ name }) => name),
		...[...inputColumns.values()].flat(),
		target
	]);
	const query = await findQuery({
		file,
		columns,
		csv,
		files,
		taken
	});
	const binding = bindData({
		columns,
		inputs,
		inputColumns,
		isArrays,
		target,
		query
	});
	const isKnown = target === null || names.includes(target);
	if (binding.target !== null && isKnown) {
		const { path, uri, sha256 } = file;
		return {
			path,
			uri,
			sha256,
			csv,
			clashes,
			names,
			all: all.map(({ name }) => name),
			binding,
			...await files.describeLabels(file, binding.target.name, asTexts({
				csv,
				clashes
			}, binding.target.name))
		};
	}
	const word = isArrays ? "array" : "column";
	throw new AppError({
		code: "usage",
		reason: "no-target",
		message: isKnown ? `Which ${word} of ${quoteText(file.name)} holds the true answer cannot be told from the names.` : `There is no ${word} ${quoteText(target)} in ${quoteText(file.name)}.`,
		hint: `Give one of these with --target: ${listNames(names)}.${namesSeveral(target, names) ? ` Several labels are ${SEVERAL_LABELS}.` : ""}`
	});
}
const SEVERAL_LABELS = "written into model.yaml afterwards, as target: {columns: [spam, urgent, billing]}";
function namesSeveral(target, names) {
	const parts = (target ?? "").split(",").map((part) => part.trim());
	return parts.length > 1 && parts.every((part) => names.includes(part));
}
function isPandasIndex(name) {
	return /^__index_level_\d+__$/u.test(name);
}

// src/usecases/init/check-request.ts
const NOWHERE = {
	path: "model.yaml",
	line: 1,
	column: 1,
	pointer: "/signature"
};
const LONGEST_PATH = 512;
const UNFIT_FOR_PATHS = /[\\\u0000-\u001f]/u;
function parseTask(text) {
	if (isTask(text)) return text;
	throw new AppError({
		code: "usage",
		message: "There is no such task.",
		hint: `Known: ${TASKS.join(", ")}.`
	});
}
function parseCsv(text) {
	return text === void 0 ? null : parseCsvDialect({
		path: "--csv",
		content: text
	}).value;
}
function checkNames({ name, version }) {
	if (!IDENTIFIER.test(name)) throw new AppError({
		code: "usage",
		message: `${quoteText(name)} cannot be the name of a model.`,
		hint: "Use up to 64 lower-case letters, digits, dots, dashes and underscores."
	});
	if (isVersion(version)) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(version)} is not a semantic version.`,
		hint: "Write it as 1.0.0."
	});
}
function checkPath(path) {
	if (path.length <= LONGEST_PATH && !UNFIT_FOR_PATHS.test(path)) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(path)} cannot be named in a manifest.`,
		hint: `Rename the file: no control character, no backslash, at most ${LONGEST_PATH} characters. Nothing was written.`
	});
}
const OF_PROGRAMS = /\.(?:py|js|mjs|cjs|ts|go|rb|java|jar|rs|sh|toml)$|(?:^|\/)Dockerfile$/iu;
function checkRequest(request) {
	checkNames(request);
	refuseSource(request.files);
}
function refuseSource([file = ""]) {
	if (!OF_PROGRAMS.test(file)) return;
	throw new AppError({
		code: "usage",
		reason: "init-server",
		message: `${quoteText(file)} is part of a program, and no file that holds a model.`,
		hint: "A model that is a server is certified as it is: docs/servers.md has the manifests, which say how it is started and asked."
	});
}
function refuseIdleData({ data, target }, model) {
	if (target !== null && data === null) throw new AppError({
		code: "usage",
		message: "--target names a column of the data, and there is no --data.",
		hint: "Add --data with the labelled rows."
	});
	if (data === null || model === null) return;
	throw new AppError({
		code: "usage",
		message: "The model has its evaluation data already, so --data would have no effect.",
		hint: "Leave --data out, or change the evaluation in model.yaml."
	});
}
function changesSignature({ signature }, model, { version }) {
	if (checkSignature(model.signature, signature, NOWHERE).length === 0) return false;
	if (/^[1-9]\d*\.0\.0(?:-|$)/u.test(version)) return true;
	throw new AppError({
		code: "usage",
		reason: "signature-differs",
		message: `The file's tensors are not those of model.yaml, so it cannot be ${quoteText(version)} of this model.`,
		hint: "Give it a new major version such as 2.0.0, or start a model with another --name."
	});
}

// src/usecases/init/by-position.ts
function listByPosition(facts) {
	if (facts.data === null) return {
		inputs: [],
		unused: []
	};
	const { binding, all } = facts.data;
	const grouping = [sequenceOf(facts), queryOf(facts)];
	const inputs = [...binding.inputs].flatMap(([input, bound]) => {
		if (bound === null) return [];
		if (bound.kind === "columns") return bound.areTold === true ? [] : [{
			input,
			columns: bound.names
		}];
		return bound.name === input ? [] : [{
			input,
			columns: [bound.name]
		}];
	});
	if ([...binding.inputs.values()].includes(null)) return {
		inputs,
		unused: []
	};
	const bound = [
		...[...binding.inputs.values()].flatMap((one) => one?.kind === "columns" ? one.names : one?.name ?? []),
		...binding.inputs.keys(),
		binding.target?.name,
		...grouping
	];
	const used = new Set(bound);
	return {
		inputs,
		unused: all.filter((name) => !used.has(name))
	};
}

// src/usecases/init/guess-boxes.ts
function guessBoxes({ outputs }, otherwise) {
	return {
		task: "object-detection",
		problem: "object-detection",
		output: outputs.find((one) => isBoxes(one, 6)) ?? outputs.find((one) => isBoxes(one, 4)) ?? otherwise,
		kind: "scores",
		kindDoubt: null,
		form: null,
		width: -1,
		isDeclared: true,
		isOpen: false,
		doubt: null
	};
}
function isBoxes(output, columns) {
	const shape = rowShape(output);
	return shape.length === 2 && shape[1] === columns;
}

// src/usecases/init/guess-pixels.ts
function guessPixels(scored, mask) {
	const { output, form, isDeclared } = scored;
	const isFloat = output.datatype.startsWith("FP");
	const columns = formsOf(scored, mask).flatMap((one) => one.columns > 0 ? one.columns : []);
	const width = columns.length === 0 ? -1 : Math.min(...columns);
	const named = /logit/iu.test(output.name) ? "logits" : null;
	const numbers = form === "probabilities" || width === 1 && form === null ? "probabilities" : "logits";
	const isKnown = form !== null || /logit|prob|sigmoid/iu.test(output.name);
	return {
		task: "image-segmentation",
		problem: "image-segmentation",
		output,
		kind: isFloat ? named ?? numbers : "labels",
		kindDoubt: isFloat && width === 1 && !isKnown ? "one-number" : null,
		form,
		width,
		isDeclared,
		isOpen: false,
		doubt: null
	};
}
function areMasks(scored, { shape, labels }, { inputs }) {
	const mask = maskSize(shape);
	const [form] = mask === null ? [] : formsOf(scored, mask);
	const isImage = inputs.some((input) => rowShape(input).length === 3 && input.datatype !== "BYTES");
	if (scored.isDeclared || form === void 0 || !isImage || labels.length < 2) return false;
	if (!scored.output.datatype.startsWith("FP") || form.columns === -1) return true;
	const classes = Math.max(2, form.columns);
	return labels.filter((label) => !isUsuallyIgnored(label, classes)).length <= classes;
}
function formsOf({ output }, mask) {
	const columns = output.datatype.startsWith("FP") ? null : [1];
	return pixelForms(rowShape(output), {
		layout: void 0,
		mask,
		columns
	});
}

// src/usecases/init/guess-ranking.ts
function isRanking(guess, { binding, labels }) {
	const { isDeclared, output, width, form, kind } = guess;
	const isScore = output.datatype.startsWith("FP") && width === 1 && form !== "probabilities";
	const hasGrades = labels !== null && labels.length > 1 && labels.every(isGrade);
	const isNamedOtherwise = /prob|logit|sigmoid|softmax/iu.test(output.name) || kind === "labels";
	return !isDeclared && isScore && !isNamedOtherwise && hasGrades && (binding.query ?? null) !== null;
}
function isGrade(label) {
	const number = labelNumber(label);
	return number !== null && Number.isInteger(number) && number >= 0;
}

// src/usecases/init/guess-task.ts
function guessTask({ signature, declared, outputForms = /* @__PURE__ */ new Map() }) {
	const { inputs, outputs } = signature;
	const output = likelyOutput(outputs, declared !== null && ANSWERS_OF_PARTS.has(declared));
	if (output === void 0) throw new TypeError("A signature has at least one output.");
	const width = outputWidth(output);
	const hasName = namedKind(output) === "scores" && outputs.some((other) => other.datatype.startsWith("INT")) || /prob|logit|sigmoid|softmax|class|label/iu.test(output.name);
	const classifies = !isFloat(output) || width > 1 || hasName;
	const known = toTask(declared ?? `${guessDomain(inputs)}-${classifies ? "classification" : "regression"}`);
	if (known === "token-classification") return guessTokens({
		signature,
		declared,
		outputForms
	}, output);
	const form = outputForms.get(output.name) ?? null;
	if (known === "object-detection") return guessBoxes(signature, output);
	if (known === "image-segmentation") return guessPixels({
		output,
		form,
		isDeclared: true
	}, null);
	const problem = likelyProblem(known, isFloat(output) ? width : Infinity);
	const isDeclared = declared !== null;
	const scored = {
		output,
		width,
		form
	};
	const doubt = isDeclared ? null : doubtOutput(output, outputs);
	return {
		task: known,
		problem,
		...scored,
		...kindOf(problem, scored),
		isDeclared,
		isOpen: false,
		doubt
	};
}
const ANSWERS_OF_PARTS = /* @__PURE__ */ new Set(["token-classification", "image-segmentation"]);
function likelyOutput(outputs, hasParts) {
	const fitting = outputs.filter(({ shape }) => hasParts ? shape.length > 2 : shape.length <= 2);
	const from = fitting.length > 0 ? fitting : outputs;
	return from.find(({ name }) => /prob/iu.test(name)) ?? labelBesideColumns(from) ?? from.find(isFloat) ?? from[0];
}
function labelBesideColumns(outputs) {
	return outputs.filter((output) => isFloat(output) && outputWidth(output) === 1).length > 1 && outputs.every((output) => outputWidth(output) === 1) ? outputs.find((output) => !isFloat(output) && /label|class/iu.test(output.name)) : void 0;
}
function outputWidth(output) {
	const [first = 1, last = 1] = [output.shape[0], output.shape.at(-1)];
	if (output.shape.length < 2) return 1;
	return output.shape.length === 2 && last < 0 && isRowOpen(output) ? first : last;
}
function guessTokens({ declared, outputForms = /* @__PURE__ */ new Map() }, output) {
	const form = outputForms.get(output.name) ?? null;
	const numbers = form === "probabilities" ? "probabilities" : "logits";
	return {
		task: "token-classification",
		problem: "token-classification",
		output,
		kind: isFloat(output) ? numbers : "labels",
		kindDoubt: null,
		form,
		width: isFloat(output) ? output.shape.at(-1) ?? 1 : 1,
		isDeclared: declared !== null,
		isOpen: false,
		doubt: null
	};
}
function isFloat({ datatype }) {
	return datatype.startsWith("FP");
}
function guessDomain(inputs) {
	const [first] = inputs;
	if (inputs.length > 1 || first === void 0) return "tabular";
	if (first.shape.length >= 4) return "image";
	return first.datatype === "BYTES" ? "text" : "tabular";
}
function toTask(task) {
	if (isTask(task)) return task;
	return "tabular-regression";
}
function kindOf(problem, { output, width, form }) {
	if (problemKind(problem).target.isText === true) return {
		kind: textKind(output),
		kindDoubt: null
	};
	const { kind } = problemKind(problem).start;
	const certain = kind ?? (isFloat(output) ? null : "labels");
	if (certain !== null) return {
		kind: certain,
		kindDoubt: null
	};
	const named = namedKind(output);
	if (form === "log-probabilities" && width > 1) return {
		kind: "logits",
		kindDoubt: null
	};
	if (form === "probabilities") return {
		kind: form,
		kindDoubt: isUnbounded(named) ? "named-unbounded" : null
	};
	return {
		kind: named ?? "probabilities",
		kindDoubt: form === "unbounded" && named === "probabilities" ? "named-probabilities" : null
	};
}
function textKind(output) {
	if (output.datatype === "BYTES") return "text";
	return isFloat(output) ? "ctc" : "tokens";
}
function isUnbounded(kind) {
	return kind === "scores" || kind === "logits";
}
function namedKind({ name }) {
	if (/score|decision/iu.test(name)) return "scores";
	if (/logit/iu.test(name)) return "logits";
	return /prob|sigmoid|softmax/iu.test(name) ? "probabilities" : null;
}
function fitToTarget(guess, target, signature = null) {
	if (target === null || guess.task === "object-detection") return guess;
	const { targetShape: shape = [] } = target.binding;
	const masks = {
		shape,
		labels: target.tokens?.labels ?? []
	};
	if (guess.task === "image-segmentation" || signature !== null && areMasks(guess, masks, signature)) return guessPixels(guess, maskSize(shape));
	if (signature !== null && areTokens(guess, target, signature)) return {
		...guessTokens({
			signature,
			declared: null
		}, guess.output),
		form: guess.form
	};
	if (isRanking(guess, target)) return {
		...guess,
		task: "text-ranking",
		problem: "ranking",
		...kindOf("ranking", guess),
		doubt: null
	};
	if (guess.problem === "regression") return target.isMeasured === true ? guess : fitToLabels(guess, target.labels ?? []);
	return withHeld(fitToMeasured(doubtVector(fitToWidth(guess, target), target), target), target);
}
function withHeld(guess, { labels }) {
	return labels === null || labels.length === 0 ? guess : {
		...guess,
		held: labels.length
	};
}
function areTokens({ isDeclared, output }, target, { inputs }) {
	const labels = target.tokens === null || target.tokens === void 0 ? [] : splitLabels(target.tokens).classes;
	const rank = isFloat(output) ? 3 : 2;
	const [, tokens = 0, classes = -1] = output.shape;
	const hasTokens = inputs.some(({ shape, datatype }) => !datatype.startsWith("FP") && shape.length === 2 && shape[1] === tokens);
	const fits = labels.length > 1 && (classes === -1 || labels.length <= classes);
	const isSequence = tokens === -1 || rank === 3 && classes > 2;
	const isList = (target.binding.targetShape ?? []).length < 2;
	return !isDeclared && isList && output.shape.length === rank && hasTokens && isSequence && fits;
}
function fitToWidth(guess, target) {
	const { problem, width } = guess;
	if (!problemKind(problem).target.isLabel || target.isOneHot || width < 2) return guess;
	if (target.binding.targetWidth !== width) return guess;
	if (target.areFlags) return {
		...guess,
		problem: "multilabel"
	};
	return guess.isDeclared ? guess : {
		...guess,
		...SEVERAL_VALUES,
		kindDoubt: null,
		doubt: null
	};
}
const SEVERAL_VALUES = {
	task: "tabular-regression",
	problem: "regression",
	kind: "values"
};
function fitToMeasured(guess, { isMeasured }) {
	return isMeasured === true && isFloat(guess.output) && problemKind(guess.problem).target.isLabel && !guess.isDeclared && guess.doubt === null ? {
		...guess,
		...SEVERAL_VALUES,
		kindDoubt: null
	} : guess;
}
function doubtVector(guess, { labels }) {
	return guess.form !== "probabilities" && isVectorBeside(guess.output, labels) && !guess.isDeclared ? {
		...guess,
		doubt: guess.doubt ?? "vector"
	} : guess;
}
function fitToLabels(guess, labels) {
	if (guess.isDeclared || guess.width !== 1 || labels.length === 0 || labels.length > 2) return guess;
	const isOpen = labels.every((label) => labelKind(label) === "number");
	return {
		...guess,
		task: "tabular-classification",
		problem: "binary",
		...kindOf("binary", guess),
		isOpen
	};
}

// src/usecases/init/inspect-file.ts
async function inspectFile(request, placed, inspecting) {
	const { runtime } = inspecting;
	const { inspected, environment } = await ask(artifactOf(placed, runtime), request, inspecting);
	const { inspection, findings, columnLabels = /* @__PURE__ */ new Map(), outputForms = /* @__PURE__ */ new Map(), inputColumns = /* @__PURE__ */ new Map() } = inspected;
	const errors = findings.filter(({ severity }) => severity === "error");
	if (inspection !== null && errors.length === 0) return {
		inspection,
		columnLabels,
		outputForms,
		inputColumns,
		environment,
		warnings: findings
	};
	const isIncomplete = errors.some(({ code }) => code === "undeclared-file");
	const problems = errors.map((error) => {
		const { message, hint } = tellFinding(error);
		return {
			code: "artifact-unreadable",
			reason: error.code,
			message,
			hint: isIncomplete ? "Name the external data files after the model file." : hint
		};
	});
	const message = `${quoteText(request.files[0] ?? "")} cannot be read as ${runtime.fileTitle}.`;
	throw new AppError({
		code: "artifact-unreadable",
		message,
		...problems[0],
		problems
	});
}
async function ask(artifact, { python }, { runtime, limits }) {
	if (runtime.propose === void 0) {
		if (python === null) return {
			inspected: await runtime.inspect(artifact),
			environment: void 0
		};
		throw new AppError({
			code: "usage",
			message: `--python is for models that Python loads, and this is ${runtime.fileTitle}.`,
			hint: "Leave it out."
		});
	}
	const outcome = await runtime.propose(artifact, {
		python,
		limits
	});
	if (outcome.kind === "proposed") return outcome;
	const { message, hint } = tellFinding(failureFinding(outcome, "safety"));
	throw new AppError({
		code: "artifact-unreadable",
		reason: "not-loaded",
		message,
		hint
	});
}
function artifactOf(placed, { format }) {
	return {
		format,
		files: placed.map(({ name, from, sizeBytes, sha256 }) => ({
			name,
			path: from,
			sizeBytes,
			sha256
		}))
	};
}

// src/usecases/init/keep-bytes.ts
const ATTRIBUTES = ".gitattributes";
const WHY = "# Seatrial knows data and models by their digest: Git keeps their bytes, whatever it does to line ends elsewhere.";
async function keepBytes(modelsFolder, files) {
	const present = await files.readText(ATTRIBUTES);
	const said = new Set(present?.split("\n").map((line) => line.trim()));
	const missing = linesFor(modelsFolder).filter((line) => !said.has(line));
	if (missing.length === 0) return null;
	const lines = [WHY, ...missing].filter((line) => !said.has(line));
	if (present === null) return {
		path: ATTRIBUTES,
		text: `${lines.join("\n")}\n`
	};
	const end = present.includes("\r\n") ? "\r\n" : "\n";
	const before = present === "" || present.endsWith("\n") ? "" : end;
	return {
		path: ATTRIBUTES,
		appended: `${before}${lines.join(end)}${end}`
	};
}
function linesFor(modelsFolder) {
	return [`${patternOf(modelsFolder, "**")} -text`, `${patternOf(modelsFolder, "**/*.yaml")} text eol=lf`];
}
function patternOf(folder, inside) {
	const pattern = `/${folder.replaceAll(/[*?[\]]/g, String.raw`\$&`)}/${inside}`;
	return /[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern;
}

// src/usecases/init/instead-of-lists.ts
function areLists({ guess, data }) {
	const { isBoxes = false, isSequence = false } = problemKind(guess.problem).target;
	return isBoxes || isSequence || guess.doubt !== null && data?.tokens !== void 0;
}
function insteadOfLists(set, inputs) {
	const [binding] = Object.values(set.inputs);
	const isPadded = inputs.some(({ pad }) => pad !== void 0);
	return {
		set: {
			...set,
			target: binding ?? set.target
		},
		problem: isPadded ? "token-classification" : "multilabel"
	};
}

// src/usecases/init/time-calls.ts
const BATCH_ROWS = 64;
const WARM_UP_CALLS = 3;
const LEAST_CALLS = 5;
const LONG_ENOUGH_MS = 1e3;
async function timeCalls(rows, timed) {
	const single = await timePass(rows, 1, timed);
	if (isFailure(single)) return single;
	const batchRows = Math.min(BATCH_ROWS, countOf(rows));
	const batch = await timePass(rows, batchRows, timed);
	if (isFailure(batch)) return batch;
	const sorted = single.toSorted((a, b) => a - b);
	return {
		calls: sorted.length,
		medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
		slowestMs: sorted.at(-1) ?? 0,
		batchRows,
		rowsPerSecond: 1e3 * batchRows * batch.length / batch.reduce((sum, ms) => sum + ms, 0)
	};
}
function isFailure(outcome) {
	return "kind" in outcome && outcome.kind === "failed";
}
async function timePass(rows, size, timed) {
	const { model, signature, stopwatch } = timed;
	const starts = Math.max(1, Math.floor(countOf(rows) / size));
	const begunAt = stopwatch();
	const took = [];
	let caller = new ModelCaller(model, signature);
	for (let call = 0; call < 203; call += 1) {
		if (call % starts === 0) caller = new ModelCaller(model, signature);
		const asked = partOf(rows, call % starts * size, size);
		const before = stopwatch();
		const outcome = await caller.call(asked);
		if (outcome.kind === "failed") return outcome;
		if (call >= WARM_UP_CALLS) took.push(stopwatch() - before);
		if (took.length >= LEAST_CALLS && stopwatch() - begunAt > LONG_ENOUGH_MS) break;
	}
	return took;
}
function partOf({ inputs, sequence }, start, size) {
	const end = start + size;
	return {
		inputs: inputs.map((tensor) => sliceRows(tensor, start, end)),
		sequence: sequence === null ? null : sequence.slice(start, end)
	};
}
function countOf({ inputs }) {
	return inputs[0]?.shape[0] ?? 0;
}

// src/usecases/init/sample-answer.ts
async function answerOf(rows, { model, signature }, output) {
	const outcome = await new ModelCaller(model, signature).call(rows);
	return isFailure(outcome) ? null : outcome.outputs.find(({ name }) => name === output) ?? null;
}
function shapeBeside(answer, { signature }, { inspection }) {
	const declared = inspection.signature.outputs.find(({ name }) => name === answer.name);
	const read = signature.outputs.find(({ name }) => name === answer.name);
	if (declared === void 0 || read === void 0) return null;
	const shape = otherShape({
		...read,
		shape: declared.shape
	}, answer);
	return shape && {
		output: answer.name,
		declared: declared.shape,
		shape
	};
}
function otherThanProbabilities(guess, answer) {
	const beyond = problemKind(guess.problem).target.isLabel && guess.kind === "probabilities" ? Array.from(answer?.data ?? [], Number).find((value) => value < 0 || value > 1) : void 0;
	if (beyond === void 0) return null;
	return {
		kind: "other-numbers",
		said: `The model answered ${Number(beyond.toPrecision(6))}, which is no probability.`
	};
}

// src/usecases/init/measure-model.ts
const SAMPLE_ROWS = 256;
const LONGEST_SCORING_MS = 2e4;
const SEED = 1;
async function measureModel(request, ports) {
	if (request.data === null) return {
		kind: "unmeasured",
		because: { kind: "no-data" }
	};
	const whole = readAsWritten(request.facts);
	const callable = whole.kind === "open" ? readAsWritten(withoutAnswers(request.facts)) : whole;
	if (callable.kind === "open") return {
		kind: "unmeasured",
		because: callable
	};
	try {
		return await callOn(request.data, {
			...request,
			model: callable.model,
			open: whole
		}, ports);
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return failed(error.message);
	}
}
function readAsWritten(facts) {
	const text = renderModelManifest({
		...facts,
		measured: ANY_SPEED
	});
	const [open] = listFillIns(text);
	if (open !== void 0) return {
		kind: "open",
		wanted: open.wanted
	};
	return {
		kind: "complete",
		model: parseModel({
			path: "model.yaml",
			content: text
		}).value
	};
}
const ANY_SPEED = {
	kind: "measured",
	speed: {
		calls: 1,
		medianMs: 1,
		slowestMs: 1,
		batchRows: 1,
		rowsPerSecond: 1e3
	},
	score: {
		kind: "unscored",
		because: { kind: "no-data" }
	}
};
function withoutAnswers(facts) {
	const { data, guess } = facts;
	if (data === null) return facts;
	const problem = data.binding.targetWidth > 1 ? "regression" : "multiclass";
	const binding = {
		...data.binding,
		targetWidth: 1
	};
	return {
		...facts,
		guess: {
			...guess,
			problem,
			kind: "labels",
			width: 1,
			kindDoubt: null,
			isOpen: false,
			doubt: null
		},
		data: {
			...data,
			binding,
			labels: null
		}
	};
}
async function callOn(path, calling, ports) {
	const { model, facts, limits, artifact } = calling;
	await using resources = new AsyncDisposableStack();
	const data = resources.use(await openRows(path, calling, ports));
	const [set] = Object.values(model.evaluation);
	const outputs = facts.signature.outputs.map(({ name }) => name);
	const scored = new Set(set === void 0 ? [] : [set.prediction.output]);
	const loaded = await ports.runtime.load(artifact, {
		threads: 1,
		limits,
		scored,
		outputs
	});
	if (loaded.kind === "failed") return failed(failureWords(loaded));
	const loadedModel = resources.use(loaded.model);
	const timed = {
		model: loadedModel,
		signature: callSignature(model.signature, model),
		stopwatch: ports.stopwatch
	};
	const indices = Array.from({ length: Math.min(SAMPLE_ROWS, data.rows) }, (_, index) => index);
	const speed = await timeCalls(await data.take(indices), timed);
	if (isFailure(speed)) return failed(failureWords(speed));
	const answer = await answerOf(await data.take(indices), timed, facts.guess.output.name);
	return {
		kind: "measured",
		speed,
		answered: answer === null ? null : shapeBeside(answer, timed, facts),
		score: await scoreOn(data, loadedModel, {
			...calling,
			set,
			speed,
			answer
		})
	};
}
function failureWords(failure) {
	return tellFinding(failureFinding(failure, "prediction")).message;
}
function failed(said) {
	return {
		kind: "unmeasured",
		because: {
			kind: "failed",
			said
		}
	};
}
async function openRows(path, { model, facts, limits, open }, { data }) {
	const folder = dirname(path);
	const [[name, set] = []] = Object.entries(model.evaluation);
	if (name === void 0 || set === void 0) throw new AppError({
		code: "internal",
		message: "There is no set."
	});
	const posed = problemOf(model.task, set.target);
	const problem = open.kind === "complete" || facts.data?.binding.targetWidth === 1 || problemKind(posed).target.isSequence === true ? posed : "regression";
	const here = set.data.uri === void 0 ? {
		...set,
		data: {
			...set.data,
			path: basename(path)
		}
	} : set;
	const inputs = model.signature.inputs.filter(isByRow);
	const rows = {
		name,
		inputs,
		folder,
		root: folder,
		memoryBytes: limits.memoryBytes
	};
	return data.open({
		...rows,
		...open.kind === "open" && areLists(facts) ? insteadOfLists(here, inputs) : {
			set: here,
			problem
		}
	});
}
async function scoreOn(data, model, scoring) {
	const { set, open, speed, columnLabels, facts, limits, answer } = scoring;
	if (open.kind === "open") return {
		kind: "unscored",
		because: otherThanProbabilities(facts.guess, answer) ?? open
	};
	if (1e3 * data.rows / speed.rowsPerSecond > LONGEST_SCORING_MS || set === void 0) return {
		kind: "unscored",
		because: { kind: "slow" }
	};
	const [outcome] = await scoreModels({
		set,
		problem: problemOf(open.model.task, set.target),
		signature: callSignature(open.model.signature, open.model),
		isLayoutAssumed: isLayoutAssumed(open.model, set),
		data,
		models: [{
			model,
			columnLabels
		}],
		memoryBytes: limits.memoryBytes,
		onRows: () => {}
	});
	if (outcome?.kind !== "scored") return {
		kind: "unscored",
		because: whyUnscored(outcome)
	};
	const usual = problemKind(facts.guess.problem).start.gate(facts.guess);
	const { metric, margin } = usual;
	const question = {
		metric,
		level: DEFAULT_LEVEL,
		random: seededRandom(SEED)
	};
	const start = startAt(usual, usual.dependsOnRows === true ? chanceOf(outcome.rows, question) : null);
	const estimate = estimateOf(measureMetric(outcome.rows, metric), DEFAULT_LEVEL);
	const proposed = proposeMargin(estimate, {
		usual: Number(margin),
		gain: gainOver(start, estimate.value)
	});
	return {
		kind: "scored",
		metric,
		start,
		rows: outcome.rows.rows,
		estimate,
		margin: proposed
	};
}
function whyUnscored(outcome) {
	return {
		kind: isOtherKind(outcome) ? "other-numbers" : "failed",
		said: saidOf(outcome)
	};
}
function isOtherKind(outcome) {
	if (outcome?.kind === "misfit") return outcome.misfit.pointer === "/prediction/kind";
	return outcome?.kind === "rejected" && outcome.findings.some(({ code }) => code === "not-probabilities");
}
function saidOf(outcome) {
	if (outcome === void 0) return "";
	if (outcome.kind === "failed") return outcome.message;
	if (outcome.kind === "misfit") return misfitMessage(outcome.misfit);
	return outcome.findings.map((found) => tellFinding(found).message).join(" ");
}

// src/usecases/init/require-kernels.ts
async function requireKernels(request, runtime) {
	const outcome = await tryToLoad(request, runtime);
	if (outcome === null) return;
	if (outcome.kind === "loaded") return outcome.model[Symbol.asyncDispose]();
	if (outcome.operator === void 0) return;
	const { message, hint } = tellFinding(failureFinding(outcome, "safety"));
	throw new AppError({
		code: "artifact-unreadable",
		reason: "no-kernel",
		message,
		hint
	});
}
async function tryToLoad({ artifact, signature, limits }, runtime) {
	const outputs = signature.outputs.map(({ name }) => name);
	try {
		return await runtime.load(artifact, {
			threads: 1,
			limits,
			scored: /* @__PURE__ */ new Set(),
			outputs
		});
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return null;
	}
}

// src/usecases/init/propose-signature.ts
function proposeSignature({ inputs, outputs }, columns) {
	const dataNames = new Set(columns.map(({ name }) => name));
	const ragged = new Set(columns.flatMap(({ name, isRagged }) => isRagged === true ? name : []));
	const proposed = inputs.map((input) => {
		if (inputs.length === 1 || dataNames.has(input.name)) return input;
		const next = outputs.filter((output) => goesOnFrom(input, output));
		if (next.length === 1 && outputs.length > 1) return carried(input, next[0]?.name ?? "");
		const source = paddedBy(input, inputs);
		if (source !== null) return {
			...input,
			...source
		};
		return input.shape.every((size) => size === 1) ? {
			...input,
			value: WANTED_VALUE
		} : input;
	});
	const padded = new Set(proposed.map(paddedSource));
	const filled = proposed.map((input) => {
		if (padded.has(input.name)) return {
			...input,
			pad: padOf(input)
		};
		return ragged.has(input.name) && takesPadding(input) ? {
			...input,
			pad: wantedPad(input)
		} : input;
	});
	return {
		inputs: filled.some(isFed) ? filled : inputs,
		outputs
	};
}
function takesPadding(input) {
	return isFed(input) && rowAxis(input) !== null && rowShape(input)[0] === -1;
}
function wantedPad(input) {
	return isMask(input) ? padOf(input) : WANTED_PAD;
}
function paddedBy(input, inputs) {
	const open = inputs.filter((other) => other !== input && other.shape[1] === -1 && !isMask(other));
	const [source] = open;
	if (source === void 0 || open.length > 1) return null;
	if (input.shape.length === 1 && LENGTHS.test(input.name)) return { lengthOf: source.name };
	return isMask(input) && input.shape.join() === source.shape.join() ? { maskOf: source.name } : null;
}
const LENGTHS = /(?:^|_)len(?:s|gth|gths)?$/iu;
function isMask({ name }) {
	return /(?:^|_)mask$/iu.test(name);
}
function padOf({ datatype }) {
	if (datatype === "BYTES") return "";
	return datatype === "BOOL" ? false : 0;
}
const WANTED_PAD = `${FILL_IN}the value that fills up shorter lists, as in training: most often 0, or the id of the padding token`;
const WANTED_VALUE = `${FILL_IN}the value that this input has in every call; to take it from the data, delete this and bind it below`;
const NEXT = /^_?(?:n|new|next|out|output)$/iu;
function goesOnFrom(input, output) {
	const hasName = output.name.startsWith(input.name) && NEXT.test(output.name.slice(input.name.length));
	const fits = input.shape.every((size, axis) => size < 0 || [size, -1].includes(output.shape[axis] ?? 0));
	return hasName && input.datatype === output.datatype && input.shape.length === output.shape.length && fits;
}
function carried(input, from) {
	const axis = input.shape.indexOf(-1);
	return {
		...input,
		...axis < 0 ? {} : { rows: axis },
		state: { from }
	};
}

// src/usecases/init/init-model.ts
const SCHEMAS_FOLDER = ".github/seatrial";
async function initModel(request, ports) {
	const settings = requireSettings(await readSettings(ports.registry))?.value ?? null;
	const modelsFolder = modelsFolderOf(settings);
	checkRequest(request);
	const folder = `${modelsFolder}/${request.name}`;
	const versionPath = `${folder}/versions/${request.version}.yaml`;
	await refuseExisting(ports.files, versionPath);
	const model = await readModel(ports.registry, `${folder}/model.yaml`);
	refuseIdleData(request, model);
	const placed = await placeArtifact(request, ports.files, folder);
	const limits = resolveLimits(settings);
	const inspected = await inspectFile(request, placed, {
		runtime: ports.runtime,
		limits
	});
	const data = model === null && request.data !== null ? await placeData(request.data, request.csv, {
		files: ports.files,
		folder
	}) : null;
	const signature = proposeSignature(inspected.inspection.signature, data?.columns ?? []);
	const { inputColumns, environment } = inspected;
	const asked = {
		inputs: signature.inputs.filter(isFed),
		inputColumns,
		target: request.target,
		files: ports.files
	};
	const bound = data === null ? null : await bindHoldout(data, asked);
	const gathered = {
		request,
		folder,
		inspected,
		signature,
		placed,
		data: bound,
		model
	};
	const declared = {
		model: request.name,
		version: request.version,
		signature,
		environment
	};
	const measuring = {
		artifact: {
			...artifactOf(placed, ports.runtime),
			declared
		},
		...inspected,
		data: data?.file.from ?? null,
		limits
	};
	const { facts, measured } = await measureAsAnswered(gathered, measuring, ports);
	if (measured?.kind !== "measured") await requireKernels({
		...measuring,
		signature
	}, ports.runtime);
	const newModel = measured === null ? null : {
		path: `${folder}/model.yaml`,
		text: renderModelManifest({
			...facts,
			measured
		})
	};
	const version = {
		path: versionPath,
		text: renderVersionManifest(facts)
	};
	const texts = [
		...newModel === null ? [] : [newModel],
		version,
		...await missingSchemas(ports.files)
	];
	const copies = [...placed, ...data === null ? [] : [data.file]].filter(({ isCopy }) => isCopy);
	for (const { path } of copies) await refuseExisting(ports.files, `${folder}/${path}`);
	const steps = stepsOf({
		folder,
		copies,
		texts,
		attributes: await keepBytes(modelsFolder, ports.files)
	});
	await applySteps(steps, ports.files);
	return {
		created: steps.filter((step) => !("appended" in step)).map(({ path }) => path),
		appended: steps.filter((step) => "appended" in step).map(({ path }) => path),
		newModel: newModel?.path ?? null,
		openManifest: (newModel ?? version).path,
		fillIns: listFillIns((newModel ?? version).text),
		ignored: ignoredOf(facts),
		measured,
		start: startOf(facts.guess, measured ?? facts.measured),
		warnings: inspected.warnings,
		byPosition: listByPosition(facts),
		csv: bound === null ? null : withoutClashes(bound)
	};
}
function stepsOf({ folder, copies, texts, attributes }) {
	return [
		...copies.map(({ from, path }) => ({
			path: `${folder}/${path}`,
			from
		})),
		...texts,
		...attributes === null ? [] : [attributes]
	];
}
async function readModel(registry, path) {
	const outcome = await readManifest(registry, path, parseModel);
	if (outcome.kind === "parsed") return outcome.parsed.value;
	if (outcome.problems.every(({ code }) => code === "file-not-found")) return null;
	const [first] = outcome.problems;
	throw new AppError({
		...first ?? {
			code: "internal",
			message: ""
		},
		problems: outcome.problems
	});
}
async function placeArtifact(request, files, folder) {
	const placed = [];
	for (const from of request.files) placed.push(isAddress(from) ? await placeRemote(from, {
		files,
		folder
	}) : await placeFile(from, `artifacts/${request.version}`, {
		files,
		folder
	}));
	return placed;
}
async function placeRemote(uri, { files, folder }) {
	const name = nameInAddress(uri);
	checkPath(name);
	const { path: from, sizeBytes, sha256 } = await files.bring(uri, folder);
	return {
		name,
		path: name,
		uri,
		sizeBytes,
		sha256,
		from,
		isCopy: false
	};
}
async function placeFile(from, subfolder, { files, folder }) {
	const name = nameInPath(from);
	const within = await files.pathWithin(folder, from);
	const path = within ?? `${subfolder}/${name}`;
	checkPath(path);
	const { sizeBytes, sha256 } = await files.digest(from);
	return {
		name,
		path,
		sizeBytes,
		sha256,
		from,
		isCopy: within === null
	};
}
async function placeData(from, csv, at) {
	const file = isAddress(from) ? await placeRemote(from, at) : await placeFile(from, "data", at);
	return {
		file,
		...await at.files.describeData(file, csv)
	};
}
function ignoredOf({ guess, data, otherModel }) {
	if (problemKind(guess.problem).target.isMask !== true || otherModel !== null) return null;
	const label = ignoredPixel({
		guess,
		labels: data?.tokens?.labels ?? []
	});
	return label === void 0 ? null : String(label);
}
async function measureAsAnswered(gathered, measuring, ports) {
	const facts = gatherFacts(gathered);
	if (gathered.model !== null) return {
		facts,
		measured: null
	};
	const measured = await measureModel({
		...measuring,
		facts
	}, ports);
	const answered = measured.kind === "measured" ? measured.answered ?? null : null;
	if (answered === null) return {
		facts,
		measured
	};
	const corrected = gatherFacts(gathered, answered);
	return {
		facts: corrected,
		measured: await measureModel({
			...measuring,
			facts: corrected
		}, ports)
	};
}
const NEW_MODES = ["realtime", "batch"];
function gatherFacts({ request, folder, inspected, signature, placed, data, model }, answered = null) {
	const { inspection, columnLabels, outputForms } = inspected;
	const file = asAnswered(inspection.signature, answered);
	const guess = fitToTarget(guessTask({
		signature: file,
		declared: request.task,
		outputForms
	}), data, file);
	return {
		otherModel: model !== null && changesSignature(inspection, model, request) ? model : null,
		name: request.name,
		version: request.version,
		inspection,
		signature: leftOpen(signature, answered),
		answered,
		guess,
		columnLabels: columnLabels.get(guess.output.name) ?? null,
		files: placed,
		environment: inspected.environment,
		data,
		schemas: `${"../".repeat(folder.split("/").length)}${SCHEMAS_FOLDER}/`,
		modes: model === null ? NEW_MODES : Object.keys(model.modes),
		measured: {
			kind: "unmeasured",
			because: { kind: "no-data" }
		}
	};
}
async function missingSchemas(files) {
	const missing = [];
	for (const { file, text } of await files.readSchemas()) {
		const path = `${SCHEMAS_FOLDER}/${file}`;
		if (!await files.exists(path)) missing.push({
			path,
			text
		});
	}
	return missing;
}

// src/wiring/init.ts
function wireInit({ file, folder, signal }) {
	const root = folder === void 0 ? findRegistryRoot(process.cwd()) ?? process.cwd() : resolve(folder);
	const options = {
		environment: process.env,
		signal
	};
	return {
		root,
		runtime: createRuntime(recordOfFile(file), options),
		registry: createRegistryFolder(root),
		files: {
			...createInitFiles(root),
			bring: (uri, at) => wireTaking(options)({
				uri,
				folder: join(root, at),
				root
			})
		},
		data: createDataSource({
			remote: wireRemoteFiles(options),
			signal
		}),
		stopwatch: () => performance.now()
	};
}

// src/cli/init-options.ts
const FILES_HELP = `the model file (${RUNTIMES.filter(({ usualFile }) => usualFile !== "").map(({ title }) => title).join(", ")}), then its external data files, or the lock of its packages and its own modules; paths, or addresses such as hf://owner/name@revision/path`;
const TARGET_HELP = "column (or array) of the true answer; default: found by its name, such as label";
const TASK_HELP = `one of ${TASKS.join(", ")}; default: guessed from the signature`;
const REGISTRY_HELP = "default: the registry around the current folder, else the root of its git repository, else the folder itself";
const PYTHON_HELP = "version of Python, for a model that Python loads, such as 3.11; default: what its lock was made for";
const INIT_HELP = "\nA model of several labels at once: name one of their columns here, then write target: {columns: [spam, urgent, billing]} in\nmodel.yaml, in the order of the columns of the output; an array of several values a row is bound as it is.\n\nFiles outside the folder of the model are copied into it. Nothing is ever replaced, and nothing is written outside the registry.\nA registry elsewhere, also outside the git repository, is written to only where --registry names it.\nExit code: 0 written, 2 it cannot be done; then nothing was written.";
function placeOf(word) {
	return isAddress(word) ? word : resolve(word);
}
function onlyTarget(column, former) {
	if (former === void 0) return column;
	throw new InvalidArgumentError(`Give one column; several labels are ${SEVERAL_LABELS}.`);
}
function requestOf(files, options) {
	return {
		files,
		name: options.name,
		version: options.version,
		task: options.task === void 0 ? null : parseTask(options.task),
		data: options.data === void 0 ? null : placeOf(options.data),
		python: options.python ?? null,
		csv: parseCsv(options.csv),
		target: options.target ?? null
	};
}

// src/cli/print-init.ts
function renderInit({ created, appended = [], newModel, openManifest, fillIns, byPosition, csv, ignored = null, warnings, measured, start }, root, { name, hint }) {
	const style = createStyle(process.stdout);
	const seen = (path) => visibleText(relative(process.cwd(), join(root, path)));
	const lines = [...created.map((path) => `${style("green", "+")} ${seen(path)}`), ...appended.map((path) => `${style("green", "~")} ${seen(path)}`)];
	const open = fillIns.map(({ line, wanted }) => `  line ${line}: ${visibleText(wanted)}`);
	const path = newModel === null ? "" : seen(newModel);
	const advice = newModel === null ? [] : [`Then put your own numbers into ${path}:`, measured?.kind === "measured" ? `${startWords(start)}, and its budgets are what this machine keeps easily.` : `${startWords(start)}.`];
	const next = open.length === 0 ? [`Next: seatrial certify ${name}${visibleText(hint)}`, ...advice] : [
		`Fill in, in ${seen(openManifest)}:`,
		...open,
		"",
		`Next: seatrial validate${visibleText(hint)}, then seatrial certify ${name}${visibleText(hint)}`,
		...advice
	];
	return `${[
		...lines,
		...renderWarnings(warnings),
		...renderByPosition(byPosition),
		...renderDialect(csv),
		...renderIgnored(ignored),
		...renderMeasured(measured),
		"",
		...next
	].join("\n")}\n`;
}
function renderDialect(csv) {
	if (csv === null) return [];
	const words = csv.missing === void 0 ? [] : ["Such a cell is missing in every column, also where it is text."];
	return [
		"",
		`Read with ${visibleText(renderCsv(csv))}: see that it is so.`,
		...words
	];
}
function renderByPosition({ inputs, unused }) {
	const list = (names) => names.map(nameOf).join(", ");
	const order = [
		"",
		"Bound by order, not by name: see that it is the model's order.",
		...inputs.map(({ input, columns }) => `  ${visibleText(input)}: ${list(columns)}`)
	];
	const left = unused.length === 0 ? [] : [`  left out: ${list(unused)}`];
	if (inputs.length > 0) return [...order, ...left];
	return unused.length === 0 ? [] : [
		"",
		"Bound by name.",
		...left
	];
}
function nameOf(name) {
	return name.trim() === "" ? "a column without a name" : visibleText(name);
}
function renderIgnored(ignored) {
	if (ignored === null) return [];
	return ["", `Not scored: pixels of ${visibleText(ignored)} (ignore: ${visibleText(ignored)}); see that it is no class.`];
}
function renderWarnings(warnings) {
	return warnings.flatMap((warning) => {
		const { message, hint } = tellFinding(warning);
		return [
			"",
			visibleText(message),
			...hint === void 0 ? [] : [`  → ${visibleText(hint)}`]
		];
	});
}
function renderMeasured(measured) {
	return measured === null ? [] : ["", ...measuredLines(measured).map(visibleText)];
}

// src/cli/commands/init.ts
function registerInit(program) {
	program.command("init").description("write the manifests of a new model, or of a new version of a model, from its file").argument("<files...>", FILES_HELP).requiredOption("--name <name>", "name of the model").requiredOption("--version <version>", "semantic version of the build, such as 1.0.0").option("--data <file>", "labelled rows (csv, jsonl, npy, npz, parquet), a path or an address, bound where names or shapes tell").option("--csv <yaml>", "how a csv file is written, as csv: in model.yaml; default: found").option("--target <column>", TARGET_HELP, onlyTarget).option("--task <task>", TASK_HELP).option("--python <version>", PYTHON_HELP).option("--registry <folder>", REGISTRY_HELP).addHelpText("after", INIT_HELP).action((files, options) => interruptible((signal) => init(files, options, signal)));
}
async function init(files, options, signal) {
	const paths = files.map(placeOf);
	const { root, ...ports } = wireInit({
		file: paths[0] ?? "",
		folder: options.registry,
		signal
	});
	const request = requestOf(paths, options);
	process.stdout.write(renderInit(await initModel(request, ports), root, {
		name: `${request.name}@${request.version}`,
		hint: registryHint(root, options.registry)
	}));
}

export { registerInit as t };