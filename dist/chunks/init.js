import { a as problemOf, b as areColumns, c as schemeOf, g as PIXEL_LAYOUTS, i as problemKind, l as splitLabels, n as isTask, r as likelyProblem, s as USUAL_IGNORED, t as TASKS, v as maskSize, x as isUsuallyIgnored, y as pixelForms } from "./registry.js";
import { t as IDENTIFIER } from "./constants.js";
import { c as FILL_IN, r as parseModel, t as parseCsvDialect } from "./parsers.js";
import { n as AppError, t as quoteText } from "./quote-text.js";
import { C as failureFinding, _ as measureMetric, c as scoreModels, f as DEFAULT_LEVEL, l as ModelCaller, n as chanceOf, v as otherShape, y as checkSignature } from "./chance.js";
import { n as isVersion } from "./version-order.js";
import { _ as paddedSource, g as isRowOpen, h as isFed, m as isByRow, p as isAnswerOpen, t as carriesState, u as sliceRows, v as rowAxis, y as rowShape } from "./call-form.js";
import { C as callSignature, D as resolveLimits, n as DataReader, t as createDataSource, w as isLayoutAssumed } from "./data-source.js";
import { f as detailsOf, p as graphOf, s as estimateOf, t as tellFinding } from "./tell-finding.js";
import { a as readSettings, m as readManifest, n as modelsFolderOf, s as requireSettings } from "./read-settings.js";
import { h as renderCsv, u as formatOf } from "./evaluation-table.js";
import { i as labelNumber, n as labelIndex, r as labelKind } from "./labels.js";
import { n as misfitMessage } from "./explain-problem.js";
import { r as seededRandom } from "./random.js";
import { i as renderDuration } from "./quantity.js";
import { G as sortedLabels } from "./neighbours.js";
import { t as isRecord } from "./process-messages.js";
import { a as isWithin, r as findRegistryRoot, t as createRegistryFolder } from "./registry-folder.js";
import { t as systemCode } from "./system-error.js";
import { r as hashStream } from "./verify-bytes.js";
import { t as openRegularFile } from "./regular-file.js";
import { i as createRuntime, n as recordOfFile, t as RUNTIMES } from "./runtimes.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { i as InvalidArgumentError } from "./commander.js";
import { t as interruptible } from "./interruptible.js";
import { t as createStyle } from "./style.js";
import { n as visibleText } from "./visible-text.js";
import { t as registryHint } from "./registry-hint.js";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, readFile, readdir, realpath, rm, stat, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

// src/usecases/init/check-request.ts
/** The findings are only counted. */
const NOWHERE = {
	path: "model.yaml",
	line: 1,
	column: 1,
	pointer: "/signature"
};
const LONGEST_PATH = 512;
const UNFIT_FOR_PATHS = /[\\\u0000-\u001f]/u;
/** Throws AppError usage for a word that is none. */
function parseTask(text) {
	if (isTask(text)) return text;
	throw new AppError({
		code: "usage",
		message: "There is no such task.",
		hint: `Known: ${TASKS.join(", ")}.`
	});
}
/** Throws AppError yaml-syntax, schema-violation. */
function parseCsv(text) {
	return text === void 0 ? null : parseCsvDialect({
		path: "--csv",
		content: text
	}).value;
}
/** Throws AppError usage for a name or a version that no manifest may have. */
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
/** Throws AppError usage for a path that no manifest may hold: `RegistryPath` in common.schema.json. */
function checkPath(path) {
	if (path.length <= LONGEST_PATH && !UNFIT_FOR_PATHS.test(path)) return;
	throw new AppError({
		code: "usage",
		message: `${quoteText(path)} cannot be named in a manifest.`,
		hint: `Rename the file: no control character, no backslash, at most ${LONGEST_PATH} characters. Nothing was written.`
	});
}
/** Throws AppError usage where data or target would have no effect. */
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
/** Only a new major version may have other tensors than model.yaml says, and then it names them itself. */
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

// src/usecases/init/as-answered.ts
/** The tensors as the model answers them. */
function asAnswered(signature, answered) {
	return withShape(signature, answered, (size) => size);
}
/** The same for a manifest, which says nothing else than the file: what differs from it is left open. */
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
/** Names that the true answer usually has. */
const TARGET_NAMES = [
	"target",
	"label",
	"labels",
	"y",
	"class",
	"outcome",
	"answer",
	"expected"
];
/** Binds what names or shapes tell beyond doubt, and nothing else. */
function bindData({ columns, inputs, isArrays, target: given }) {
	const single = isArrays ? "array" : "column";
	const named = new Set(inputs.map(({ name }) => name));
	const target = given ?? findTarget(columns, inputs, named);
	const targetShape = columns.find(({ name }) => name === target)?.shape ?? [];
	const bound = inputs.map((tensor) => [tensor.name, bindInput(tensor)]);
	return {
		inputs: new Map(bound),
		target: target === null ? null : {
			kind: single,
			name: target
		},
		targetWidth: targetShape.reduce((product, size) => product * size, 1),
		targetShape
	};
	function bindInput(tensor) {
		if (columns.some(({ name }) => name === tensor.name)) return {
			kind: single,
			name: tensor.name
		};
		const free = columns.filter(({ name }) => name !== target && !named.has(name));
		if (inputs.length > 1) return null;
		if (isArrays) return oneOf(free.filter(({ shape }) => fits(tensor, shape)));
		const numbers = free.filter(({ type }) => type === "integer" || type === "number" || type === "boolean");
		const size = rowSize(tensor);
		return (size === numbers.length || size === null && numbers.length > 0) && target !== null ? {
			kind: "columns",
			names: numbers.map(({ name }) => name)
		} : null;
	}
}
/** By its name; else the one column that the inputs leave over. */
function findTarget(columns, inputs, named) {
	const known = columns.filter(({ name }) => TARGET_NAMES.includes(name.toLowerCase()) && !named.has(name));
	if (known.length === 1) return known[0]?.name ?? null;
	const rest = columns.filter(({ name }) => !named.has(name));
	return inputs.every(({ name }) => columns.some((column) => column.name === name)) && rest.length === 1 ? rest[0]?.name ?? null : null;
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
/** Values of one row; null where a size is open. */
function rowSize(tensor) {
	const sizes = rowShape(tensor);
	return sizes.includes(-1) ? null : sizes.reduce((product, size) => product * size, 1);
}

// src/usecases/init/list-names.ts
/** Names that a person reads through; the true answer is often first or last. */
const MOST_NAMES = 12;
/** Names from a file as a list that stays short: the first ones and the last. */
function listNames(names) {
	if (names.length <= MOST_NAMES) return names.map((name) => quoteText(name)).join(", ");
	return `${names.slice(0, 10).map((name) => quoteText(name)).join(", ")}, … (${names.length - MOST_NAMES + 1} more), ${quoteText(names.at(-1) ?? "")}`;
}

// src/usecases/init/yaml-scalar.ts
/** A text that a person has to replace; without quotes inside, so that it can be found again. */
function fillIn(wanted) {
	return scalar(fillInText(wanted));
}
/** The same before it is written as YAML. */
function fillInText(wanted) {
	return `${FILL_IN}${wanted.replaceAll(/["\\]/gu, "'")}`;
}
/** A name as YAML: plain where nobody can misread it, else in double quotes, which JSON's are. */
function scalar(text) {
	const isPlain = /^[A-Za-z_/][\w./-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(text);
	const isVersion = /^\d+\.\d+\.\d+[\w.-]*$/u.test(text);
	if (isPlain || isVersion) return text;
	return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}
function escapeCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
/** One line, whatever the model file calls its producer. */
function comment(text) {
	return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}

// src/usecases/init/word-clashes.ts
/** What follows the digest of the data in a manifest. A word that may be a text elsewhere is asked for: it would be emptied there. */
function writtenDialect({ csv, clashes = [] }) {
	if (csv === null) return "";
	const asked = new Map(clashes.map((clash) => [clash.word, fillInText(askForWord(clash))]));
	const { missing, ...others } = csv;
	const words = missing?.map((word) => asked.get(String(word)) ?? word);
	return `, ${renderCsv({
		...others,
		...words && { missing: words }
	})}`;
}
function askForWord({ word, numbers, texts, rows }) {
	return `${`${quoteText(word)} stands among the numbers of ${quoteText(numbers)}, and in ${rows} rows of ${quoteText(texts)}`}: write it here if it is no value there, too; if it is a text, delete this and leave the cells of ${quoteText(numbers)} empty`;
}
/** What nobody is asked about; null where that is nothing. */
function withoutClashes({ csv, clashes = [] }) {
	if (csv === null || clashes.length === 0) return csv;
	const { missing, ...others } = csv;
	const words = missing?.filter((word) => clashes.every((clash) => clash.word !== word)) ?? [];
	const known = words.length === 0 ? others : {
		...others,
		missing: words
	};
	return Object.keys(known).length === 0 ? null : known;
}
/** How the target is read: its words are labels until a person says that they are none. */
function asTexts(found, target) {
	return found.clashes?.some(({ texts }) => texts === target) ?? false ? withoutClashes(found) : found.csv;
}

// src/usecases/init/bind-holdout.ts
/** Throws AppError usage where the data do not tell which column is the true answer: nothing can be scored without it. */
async function bindHoldout({ file, columns: all, isArrays, csv, clashes = [] }, { inputs, target, files }) {
	const columns = all.filter(({ name }) => !isPandasIndex(name));
	const names = columns.map(({ name }) => name);
	const binding = bindData({
		columns,
		inputs,
		isArrays,
		target
	});
	const isKnown = target === null || names.includes(target);
	if (binding.target !== null && isKnown) {
		const { path, sha256, from } = file;
		return {
			path,
			sha256,
			csv,
			clashes,
			names,
			all: all.map(({ name }) => name),
			binding,
			...await files.describeLabels(from, binding.target.name, asTexts({
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
/** How several labels at once get into a manifest. */
const SEVERAL_LABELS = "written into model.yaml afterwards, as target: {columns: [spam, urgent, billing]}";
function namesSeveral(target, names) {
	const parts = (target ?? "").split(",").map((part) => part.trim());
	return parts.length > 1 && parts.every((part) => names.includes(part));
}
/** pandas writes the row numbers of a shuffled table as a column of their own. */
function isPandasIndex(name) {
	return /^__index_level_\d+__$/u.test(name);
}

// src/usecases/init/by-position.ts
function listByPosition({ binding, all }, sequence) {
	const inputs = [...binding.inputs].flatMap(([input, bound]) => {
		if (bound === null) return [];
		if (bound.kind === "columns") return [{
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
		...inputs.flatMap(({ columns }) => columns),
		...binding.inputs.keys(),
		binding.target?.name,
		sequence
	];
	const used = new Set(bound);
	return {
		inputs,
		unused: all.filter((name) => !used.has(name))
	};
}

// src/usecases/init/fill-ins.ts
/** What a person has to put in, by lines of a text that renderModelManifest made. */
function listFillIns(text) {
	return text.split("\n").flatMap((line, index) => {
		if (line.startsWith("#")) return [];
		return [...line.matchAll(/"FILL IN: ([^"]*)"/gu)].map(([, wanted = ""]) => ({
			line: index + 1,
			wanted
		}));
	});
}

// src/usecases/init/output-doubt.ts
/** By the shapes and names of the outputs alone. */
function doubtOutput(output, outputs) {
	if (outputs.some((other) => /box/iu.test(other.name) && other.shape.at(-1) === 4)) return "boxes";
	if (sizesOf(output).length > 1) return "several-answers";
	return VECTOR_NAMES.test(output.name) && widthOf(output) !== 1 ? "vector" : null;
}
/** Many more columns than there are labels, none of which the file or the name calls a class. */
function isVectorBeside(output, labels) {
	const width = widthOf(output);
	if (width < 3 || CLASS_NAMES.test(output.name)) return false;
	return labels !== null && labels.length > 0 && width > MOST_MISSING * labels.length;
}
const VECTOR_NAMES = /embed|hidden|pool|feature|encod|repr|latent/iu;
const CLASS_NAMES = /prob|logit|sigmoid|softmax|class|label|score|decision/iu;
/** A holdout may lack some classes, and hardly more than half of them. */
const MOST_MISSING = 2;
/** The sizes of one row that are not one. */
function sizesOf({ shape }) {
	return shape.slice(1).filter((size) => size !== 1);
}
function widthOf(output) {
	return sizesOf(output).at(-1) ?? 1;
}
const CANDIDATES = {
	"several-answers": [
		"token-classification",
		"image-segmentation",
		"object-detection",
		"automatic-speech-recognition",
		"image-to-text"
	],
	boxes: ["object-detection"],
	vector: ["feature-extraction"]
};
const LOOKS = {
	"several-answers": "has several answers a row",
	boxes: "comes with boxes, so that a row has as many answers as objects",
	vector: "looks like a vector that stands for the row and not like one column a class"
};
/** What to ask in place of a task that would be guessed. */
function askForTask(doubt, { name, shape }) {
	const tasks = CANDIDATES[doubt].filter((task) => isTask(task));
	const known = tasks.length === 0 ? "no task of this version scores that, so export an output with one answer a row" : `delete this model and init again with --task ${tasks.join(" or ")} if that is what it is`;
	const otherwise = doubt === "vector" ? "if each column is a class" : "if one answer a row is enough";
	return `the output ${listNames([name])} [${shape.join(", ")}] ${LOOKS[doubt]}; ${known}; ${otherwise}, write the task, such as tabular-classification`;
}

// src/usecases/init/guess-boxes.ts
/** Boxes of four numbers, or of six with score and class; only where a person says that they are boxes. */
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
/** A class for each pixel: of several numbers the greatest is taken, whatever they are; one is a probability or a logit. */
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
/** Beyond doubt: images go in, and the target has a label for each pixel that the output has an answer for. */
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
/** Tasks in which each part of a row has an answer of its own. */
const ANSWERS_OF_PARTS = /* @__PURE__ */ new Set(["token-classification", "image-segmentation"]);
/** One answer a row is likelier than several, and a probability than a label. */
function likelyOutput(outputs, hasParts) {
	const fitting = outputs.filter(({ shape }) => hasParts ? shape.length > 2 : shape.length <= 2);
	const from = fitting.length > 0 ? fitting : outputs;
	return from.find(({ name }) => /prob/iu.test(name)) ?? labelBesideColumns(from) ?? from.find(isFloat) ?? from[0];
}
/** The label, where each class has an output of its own beside it: one of those alone is the answer to another question. */
function labelBesideColumns(outputs) {
	return outputs.filter((output) => isFloat(output) && outputWidth(output) === 1).length > 1 && outputs.every((output) => outputWidth(output) === 1) ? outputs.find((output) => !isFloat(output) && /label|class/iu.test(output.name)) : void 0;
}
/** Columns of one row; where the last axis is open and the first is not, each row is probably a column. */
function outputWidth(output) {
	const [first = 1, last = 1] = [output.shape[0], output.shape.at(-1)];
	if (output.shape.length < 2) return 1;
	return output.shape.length === 2 && last < 0 && isRowOpen(output) ? first : last;
}
/** Of tokens the greatest column is taken, whatever its numbers are. */
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
/** There is no task for regression on images or text: tables are the nearest. */
function toTask(task) {
	if (isTask(task)) return task;
	return "tabular-regression";
}
/** The last operator knows better than a name; where a name says the opposite, a person does. */
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
/** Texts as they are, numbers of tokens, or scores of every class in every frame. */
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
/** What the true answers say against the guess. */
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
	if (guess.problem === "regression") return target.isMeasured === true ? guess : fitToLabels(guess, target.labels ?? []);
	return withHeld(fitToMeasured(doubtVector(fitToWidth(guess, target), target), target), target);
}
function withHeld(guess, { labels }) {
	return labels === null || labels.length === 0 ? guess : {
		...guess,
		held: labels.length
	};
}
/** Beyond doubt: lists of labels, and an answer for each of as many tokens as an input of whole numbers or texts has. */
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
/** As many true answers a row as the output has columns are several labels at once, unless one alone is ever true. */
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
/** As many measured values a row as columns. */
const SEVERAL_VALUES = {
	task: "tabular-regression",
	problem: "regression",
	kind: "values"
};
/** A number with a fraction is no class, however many columns the output has. */
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
/** One column of floats beside two labels is a probability; where they are numbers it may still be a measured value. */
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

// src/usecases/init/init-files.ts
/** All files or none: what was made before a failure is removed again. */
async function applySteps(steps, files) {
	const made = [];
	try {
		for (const step of steps) {
			await ("from" in step ? files.copy(step.from, step.path) : files.create(step.path, step.text));
			made.push(step.path);
		}
	} catch (error) {
		for (const path of made) await files.remove(path);
		throw error;
	}
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

// src/domain/model/propose-budgets.ts
/** A machine with other work is several times slower, and init has seen a moment of it only. */
const SLACK = 10;
/** What a busy machine takes now and then from any call, however short. */
const LEAST_P50_MS = 10;
const LEAST_P99_MS = 100;
const MOST_RATE = 20;
/** Fewer arrivals a second would make every certification wait for them. */
const LEAST_RATE = 2;
/** Budgets that the model which was measured keeps, on a busy machine too. They are a start: nobody promised them. */
function proposeBudgets({ medianMs, slowestMs, rowsPerSecond }) {
	const rate = Math.min(MOST_RATE, roundDown(1e3 / (10 * medianMs)));
	return {
		rate: rate < LEAST_RATE ? null : rate,
		p50Ms: roundUp(Math.max(10, 10 * medianMs)),
		p99Ms: roundUp(Math.max(100, 10 * slowestMs)),
		rowsPerSecond: roundDown(rowsPerSecond / 10)
	};
}
/** The next number of one digit. */
function roundUp(value) {
	return toDigit(value, Math.ceil);
}
function roundDown(value) {
	return toDigit(value, Math.floor);
}
function toDigit(value, round) {
	const exponent = Math.floor(Math.log10(value));
	const unit = 10 ** Math.abs(exponent);
	const digits = exponent < 0 ? value * unit : value / unit;
	const digit = round(Number(digits.toPrecision(12)));
	return exponent < 0 ? digit / unit : digit * unit;
}

// src/domain/evaluation/propose-margin.ts
/**
* How much worse a successor may be, so that these rows can tell. The difference of two versions on the same rows has the
* variance 2(1 − ρ) of one of them, whose errors correlate by ρ; at ρ = ½, which two trainings on like data exceed, its interval is as wide as
* the score's own. Twice that half-width, an equally good version stays above with 97.5 %. A margin of more than a quarter of what
* the model is better than guessing would let the model go: then the usual one is kept, and the rows do not decide it.
* `gain`: by how much the score is better than guessing's. null where the score has no interval.
*/
function proposeMargin({ value, interval }, { usual, gain }) {
	if (value === null || interval === null) return null;
	const { lower, upper } = interval;
	if (lower === null || upper === null) return null;
	const reach = (upper - lower) / 2;
	const wanted = Math.max(usual, roundUp(Math.max(2 * reach, Number.MIN_VALUE)));
	const isDecidable = wanted <= Math.max(usual, gain / 4);
	return {
		margin: isDecidable ? wanted : usual,
		isDecidable,
		reach
	};
}
/** A gate as strict as what guessing reaches on these rows, to two digits; null: nobody knows it. */
function startAt(start, chance) {
	if (start.dependsOnRows !== true || chance === null) return start;
	const { dependsOnRows: _known, min, max, ...gate } = start;
	if (max !== void 0) return {
		...gate,
		max: String(Math.min(Number(max), Math.floor(chance * 100) / 100))
	};
	return {
		...gate,
		min: String(Math.max(Number(min), Math.ceil(chance * 100) / 100))
	};
}
/** By how much a score is better than that of a model that has learnt nothing; negative where it is worse. */
function gainOver({ min, max }, value) {
	if (value === null) return Number.NEGATIVE_INFINITY;
	return max === void 0 ? value - Number(min) : Number(max) - value;
}

// src/usecases/init/instead-of-lists.ts
/** Lists of boxes or labels that nobody has said yet how to read: calling takes the inputs alone. */
function areLists({ guess, data }) {
	const { isBoxes = false, isSequence = false } = problemKind(guess.problem).target;
	return isBoxes || isSequence || guess.doubt !== null && data?.tokens !== void 0;
}
/** Something has to be read as the true answer: the values of an input, which are there and are not scored. */
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

// src/usecases/init/measured-words.ts
/** What a runtime says may be long. */
const MOST_SAID = 400;
/** Why a model was not called, after "because". */
function unmeasuredWords(because) {
	switch (because.kind) {
		case "no-data": return "there are no labelled rows: give them with --data";
		case "open": return `this is to be filled in first: ${because.wanted}`;
		case "failed": return `calling it on the data failed: ${endless(shorten(because.said))}`;
	}
}
/** Without the full stop, inside a sentence. */
function endless(said) {
	return said.replace(/[.\s]+$/u, "");
}
/** The beginning says where, and the end why: a runtime names the cause last. */
function shorten(said) {
	if (said.length <= MOST_SAID) return said;
	const from = said.slice(0, MOST_SAID / 3).trimEnd();
	return `${from} … ${said.slice(-(MOST_SAID - from.length)).trimStart()}`;
}
/** Why its answers were not scored, after "because". */
function unscoredWords({ because }) {
	if (because.kind === "slow") return "all rows would take more than 20 seconds";
	return because.kind === "other-numbers" ? `its numbers are of another kind: ${endless(because.said)}` : unmeasuredWords(because);
}
function latencyWords({ calls, medianMs, slowestMs }) {
	return `${`one row takes ${roundMs(medianMs)} at the median and ${roundMs(slowestMs)} at the slowest of ${calls} calls`}; budget = ${10} times that, rounded up, at least ${10}ms and ${100}ms`;
}
function throughputWords({ batchRows, rowsPerSecond }) {
	return `${Number(rowsPerSecond.toPrecision(3))} rows a second with ${batchRows} a call; budget = a tenth of that, rounded down`;
}
/** How little the gates of a new model ask for. */
function startWords({ dependsOnRows }) {
	return dependsOnRows === true ? "the first gate is a start that guessing may reach, too" : "the first gate asks only for better than guessing";
}
const WORSE_THAN_GUESSING = "worse than guessing: see that target, positive class, columns and their order are those of the model";
/** The whole interval is below what a model reaches that has learnt nothing. */
function isWorseThanGuessing({ interval }, start) {
	const best = start.max === void 0 ? interval?.upper : interval?.lower;
	return typeof best === "number" && gainOver(start, best) < 0;
}
/** Init does not run again over what it wrote; what it could not measure, a certification does. */
const MEASURE_LATER = "Fill it in, with loose budgets first, and run seatrial certify: its report has the times and intervals to set budgets and margins by.";
/** For the terminal, a line each. */
function measuredLines(measured) {
	if (measured.kind === "unmeasured") return [`Not measured, because ${unmeasuredWords(measured.because)}. So no budget is proposed, and no margin was looked at.`, ...measured.because.kind === "open" ? [MEASURE_LATER] : []];
	const { speed, score } = measured;
	return [
		"Measured here, with the process that holds the model:",
		`  ${latencyWords(speed)}`,
		`  ${throughputWords(speed)}`,
		...scoreLines(score)
	];
}
function scoreLines(score) {
	if (score.kind === "unscored") return [`Not scored, because ${unscoredWords(score)}. So no margin was looked at: the one in model.yaml is a guess until seatrial certify shows its interval.`];
	const { metric, rows, estimate, start } = score;
	const told = `  ${metric} ${Number((estimate.value ?? NaN).toPrecision(3))} on ${rows} rows`;
	return [isWorseThanGuessing(estimate, start) ? `${told}: ${WORSE_THAN_GUESSING}` : told];
}
function roundMs(ms) {
	if (ms >= 1) return renderDuration(Number(ms.toPrecision(2)));
	return `${Number((ms * 1e3).toPrecision(2))}us`;
}

// src/usecases/init/render-gates.ts
/** The gates of a new model: better than guessing where that is known, and not worse than what serves. What the rows cannot decide only warns. */
function renderGates(guess, measured) {
	const start = startOf(guess, measured);
	const limit = start.max === void 0 ? `min: ${start.min}` : `max: ${start.max}`;
	const { min, margin } = measured.kind === "measured" ? decide(measured.score, start) : unknown(start, measured);
	return `${renderGate(`id: quality, metric: ${start.metric}, ${limit}`, min)}
${renderGate(`id: not-worse, metric: ${start.metric}, versus: production, noWorseBy: ${margin.value}`, margin)}`;
}
/** The gate that a new model begins with: as the rows tell what guessing reaches, where they were scored. */
function startOf(guess, measured) {
	const score = measured.kind === "measured" ? measured.score : null;
	return score?.kind === "scored" ? score.start : problemKind(guess.problem).start.gate(guess);
}
function renderGate(keys, { isDecidable, why }) {
	return `  - {${keys}${isDecidable ? "" : ", onInconclusive: warn"}}${why === null ? "" : `    # ${comment(why)}`}`;
}
function decide(score, start) {
	if (score.kind === "unscored") return undecided(start, `nothing was scored, because ${unscoredWords(score)}`);
	const { estimate, margin, rows } = score;
	const seen = `measured here ${numberWords(estimate.value)}${intervalWords(estimate)} on ${rows} rows`;
	if (margin === null) return undecided(start, `${seen}: these rows give no interval`);
	if (isWorseThanGuessing(estimate, start)) return worse(start, seen);
	const worst = start.max === void 0 ? estimate.interval?.lower : estimate.interval?.upper;
	const isBetter = gainOver(start, worst ?? null) > 0;
	const reach = `± ${numberWords(margin.reach)}`;
	const why = margin.isDecidable ? `these rows tell ${reach}, and a difference about as well: as much as twice that is decided` : `these rows tell ${reach}, which decides no margin that one would ask for: more of them would`;
	return {
		min: {
			isDecidable: isBetter,
			why: isBetter ? seen : `${seen}: these rows do not tell it from guessing`
		},
		margin: {
			isDecidable: margin.isDecidable,
			value: String(margin.margin),
			why
		}
	};
}
/** It fails, and should: no honest model is worse than guessing, so what is written above it is probably not true. */
function worse(start, seen) {
	const { margin } = undecided(start, `${seen}, which is worse than guessing`);
	return {
		min: {
			isDecidable: true,
			why: `${seen}: ${WORSE_THAN_GUESSING}`
		},
		margin
	};
}
function unknown(start, { because }) {
	return undecided(start, `nothing was scored, because ${because.kind === "failed" ? "calling it on the data failed, as told below" : unmeasuredWords(because)}`);
}
/** Nobody knows yet what the rows decide. */
function undecided(start, why) {
	const told = `${why}; block once certify shows that the rows decide it`;
	return {
		min: {
			isDecidable: true,
			why: null
		},
		margin: {
			isDecidable: false,
			value: start.margin,
			why: told
		}
	};
}
function numberWords(value) {
	return value === null ? "nothing" : String(Number(value.toPrecision(3)));
}
function intervalWords({ interval }) {
	return interval === null ? "" : ` [${numberWords(interval.lower)}, ${numberWords(interval.upper)}]`;
}

// src/usecases/init/render-modes.ts
/** The modes of a new model, with what was measured and the budgets that this lets one ask for. */
function renderModes(measured) {
	if (measured.kind === "unmeasured") return renderOpen(unmeasuredWords(measured.because));
	const { speed } = measured;
	const { rate, p50Ms, p99Ms, rowsPerSecond } = proposeBudgets(speed);
	const pattern = rate === null ? "scenario: single-stream" : `scenario: server, rate: ${rate}/s`;
	const latency = `{p50: ${renderDuration(p50Ms)}, p99: ${renderDuration(p99Ms)}}`;
	return `  # measured here: ${latencyWords(speed)}
  realtime: {${pattern}, budgets: {latency: ${latency}}}
  # measured here: ${throughputWords(speed)}
  batch: {scenario: offline, budgets: {throughput: ${rowsPerSecond}/s}}`;
}
function renderOpen(because) {
	const latency = fillIn("the time within which 99 of 100 calls with one row have to be answered, such as 100ms");
	const throughput = fillIn("the rows a second that it has to do at least, such as 100/s");
	return `  # nothing was measured, because ${comment(because)}
  realtime: {scenario: single-stream, budgets: {latency: {p99: ${latency}}}}
  batch: {scenario: offline, budgets: {throughput: ${throughput}}}`;
}

// src/usecases/init/render-own-reading.ts
/** How a version with other tensors reads the evaluation sets of model.yaml: what the names and sizes tell, and a text to replace for the rest. */
function renderOwnReading(signature, { evaluation, signature: former }) {
	return `evaluation:    # the sets of model.yaml, read by these tensors: what is bound there, in another order or cut otherwise\n${Object.entries(evaluation).map(([name, set]) => {
		const fed = signature.inputs.filter(isFed);
		const inputs = fed.map((input) => `      ${scalar(input.name)}: ${renderInput$1(input, set, {
			fed,
			former
		})}`);
		return `  ${scalar(name)}:\n    inputs:\n${inputs.join("\n")}\n    prediction: ${renderPrediction(signature, set)}\n`;
	}).join("")}`;
}
/** The same name and size, or the only one for the only one of its size; whatever else is a guess. */
function renderInput$1(input, { inputs }, { fed, former }) {
	const before = former.inputs.filter(isFed);
	const only = fed.length === 1 && before.length === 1 ? before[0] : void 0;
	const same = before.find(({ name }) => name === input.name) ?? only;
	const binding = same !== void 0 && isSameRow(same, input) ? inputs[same.name] : void 0;
	if (binding !== void 0) return renderBinding$1(binding);
	const known = comment(listNames([...new Set(Object.values(inputs).flatMap(namesOf))]));
	return `{columns: [${fillIn("the columns of this input in their order, among those of model.yaml")}]}    # there are: ${known}`;
}
function renderBinding$1({ columns, column, array }) {
	if (columns !== void 0) return `{columns: [${columns.map(scalar).join(", ")}]}`;
	return column === void 0 ? `{array: ${scalar(array ?? "")}}` : `{column: ${scalar(column)}}`;
}
function isSameRow(one, other) {
	return rowShape(one).join() === rowShape(other).join();
}
function namesOf({ columns = [], column, array }) {
	return [...columns, ...[column, array].filter((name) => name !== void 0)];
}
function renderPrediction({ outputs }, { prediction }) {
	const known = outputs.map(({ name }) => name);
	const [only] = known;
	return `{output: ${known.length === 1 && only !== void 0 ? scalar(only) : fillIn(`the output that is scored: ${listNames(known)}`)}, kind: ${fillIn(`what the output holds; that of model.yaml is ${prediction.kind ?? "read by the default of its task"}`)}}`;
}

// src/usecases/init/render-signature.ts
/** The tensors as a manifest lists them; `scored` names the output whose answers are. */
function renderSignature({ inputs, outputs }, scored, answered = null) {
	const batches = new Set(inputs.map(({ shape }) => shape[0]));
	const answers = outputs.map((output) => {
		const isOpen = isRowOpen(output) || isAnswerOpen(output, inputs);
		return `${renderTensor(output, output.name === scored && isOpen && !batches.has(output.shape[0]) ? `, rows: ${WANTED_ROWS}` : "")}${renderAnswered(output, answered)}`;
	});
	return `  inputs:\n${inputs.map(renderInputTensor).join("\n")}\n  outputs:\n${answers.join("\n")}`;
}
function renderAnswered({ name }, answered) {
	if (answered?.output !== name) return "";
	return `    # the file declares [${answered.declared.join(", ")}], and the answers came as [${answered.shape.join(", ")}]`;
}
function renderTensor({ name, datatype, shape }, more = "") {
	return `    - {name: ${scalar(name)}, datatype: ${datatype}, shape: [${shape.join(", ")}]${more}}`;
}
function renderInputTensor(tensor) {
	return renderTensor(tensor, renderCall(tensor));
}
const WANTED_ROWS = fillIn("0 where a call takes that many rows, 1 where each column is a row, none where all is one row");
function renderCall(tensor) {
	const { rows, value, state, pad, lengthOf, maskOf } = tensor;
	return [
		...rows === void 0 ? [] : [`rows: ${rows}`],
		...isFed(tensor) && isRowOpen(tensor) ? [`rows: ${WANTED_ROWS}`] : [],
		...value === void 0 ? [] : [`value: ${JSON.stringify(value)}`],
		...pad === void 0 ? [] : [`pad: ${JSON.stringify(pad)}`],
		...lengthOf === void 0 ? [] : [`lengthOf: ${scalar(lengthOf)}`],
		...maskOf === void 0 ? [] : [`maskOf: ${scalar(maskOf)}`],
		...state === void 0 ? [] : [`state: {from: ${scalar(state.from)}}`]
	].map((key) => `, ${key}`).join("");
}

// src/usecases/init/render-boxes.ts
const FORMATS = "xyxy or yxyx for two corners, xywh for a corner with width and height, cxcywh for the centre with them";
/** The keys of a target of boxes; what is known of it is the column that a person named. */
function boxTarget(name) {
	const boxes = name === null ? fillIn("the column with a list of boxes a row") : scalar(name);
	const labels = fillIn("the column with a list of their labels");
	const classes = fillIn("a list of the labels in the order of the numbers that the model gives them from 0 on; delete this where the data hold those numbers");
	return [
		`columns: [${boxes}, ${labels}]`,
		`boxFormat: ${fillIn(FORMATS)}`,
		`classes: ${classes}`
	];
}
/** Which outputs hold scores and classes, where boxes have four numbers, and what these are. */
function boxReading({ output }, { outputs }) {
	const format = `boxFormat: ${fillIn(FORMATS)}`;
	if (rowShape(output)[1] !== 4) return [format];
	const beside = outputs.filter((one) => one !== output && rowShape(one)[0] === rowShape(output)[0]);
	const classes = beside.filter(({ datatype }) => !datatype.startsWith("FP"));
	return [
		`scores: ${only(beside.filter(({ datatype }) => datatype.startsWith("FP")), "the output with how sure each box is")}`,
		`labels: ${only(classes, "the output with the class of each box")}`,
		format
	];
}
function only(found, wanted) {
	const [one, ...others] = found;
	return one === void 0 || others.length > 0 ? fillIn(wanted) : scalar(one.name);
}

// src/usecases/init/render-tokens.ts
const NO_LABELS = {
	labels: [],
	isIob2: false
};
/** Which class of a token stands where. Numbers stand for their columns; words are in an order that only a person knows. */
function tokenClasses({ guess, tokens, columnLabels }) {
	const { classes } = splitLabels(tokens ?? NO_LABELS);
	const numbers = classes.map(labelNumber);
	if (numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0) || columnLabels !== null && columnLabels.length === guess.width) return [];
	const count = guess.width > 1 && guess.kind !== "labels" ? `the ${guess.width}` : "all";
	const order = guess.kind === "labels" ? "the numbers that the model answers" : "the columns of the output";
	const held = classes.length === 0 ? "" : `; the data hold ${listed(classes)}`;
	return [`classes: ${fillIn(`a list of ${count} labels in the order of ${order}${held}`)}`];
}
/** Which tokens are not scored, and how classes mark entities. */
function tokenReading({ tokens }) {
	if (tokens === null) return [];
	const { classes, ignored } = splitLabels(tokens);
	const scheme = schemeOf(classes, tokens.isIob2);
	return [...ignored.map(renderIgnored$2), ...scheme === null ? [] : [`scheme: ${renderScheme(scheme)}`]];
}
function renderIgnored$2(label) {
	if (label === -100) return `ignore: ${USUAL_IGNORED}`;
	const word = String(label).slice(0, 40);
	return `ignore: ${fillIn(`${word} if it marks tokens that are not scored; if it is a class, delete this and list it`)}`;
}
function renderScheme(scheme) {
	return scheme === "open" ? fillIn("IOB2, IOE2, IOBES or BILOU, as the labels mark entities (where an entity may begin with I they are IOB1: rewrite them as IOB2), or delete this") : scalar(scheme);
}
function listed(labels) {
	const shown = labels.slice(0, 12).map((label) => String(label).slice(0, 40));
	return labels.length > 12 ? `${shown.join(", ")} …` : shown.join(", ");
}

// src/usecases/init/render-pixels.ts
/** Which class stands where. Numbers from 0 stand for their columns. */
function pixelClasses({ guess, labels }) {
	const columns = columnsOf(guess);
	const classes = labels.filter((label) => !isIgnored(label, columns, labels));
	if (guess.kind === "labels" || labels.length === 0 || areColumns(classes, columns)) return [];
	const count = guess.width === 1 ? "two" : guess.width === -1 ? "all" : `the ${guess.width}`;
	const order = guess.width === 1 ? "the second of which the number means" : "in the order of the axis of the classes";
	return [`classes: ${fillIn(`a list of ${count} labels, ${order}; the masks hold ${listed(labels)}`)}`];
}
/** Which pixels are not scored, and which axis holds the classes. */
function pixelReading({ guess, labels }) {
	const ignored = ignoredPixel({
		guess,
		labels
	});
	return [...ignored === void 0 ? [] : [`ignore: ${renderIgnored$1(ignored, guess)}`], ...renderLayout(guess)];
}
/** What marks pixels that are not scored; undefined where nothing does. */
function ignoredPixel({ guess, labels }) {
	const columns = columnsOf(guess);
	return labels.find((label) => isIgnored(label, columns, labels));
}
function columnsOf({ kind, width }) {
	if (kind === "labels") return 0;
	return width === -1 ? 255 : Math.max(2, width);
}
/** Of 0 and 255 alone the greater is more likely what a number means. */
function isIgnored(label, columns, labels) {
	return labels.length > 2 && isUsuallyIgnored(label, columns);
}
/** What is the number of no column is no class; where answers are labels themselves only a person knows. */
function renderIgnored$1(label, { kind }) {
	if (kind !== "labels") return String(label);
	return fillIn(`${label} if it marks pixels that are not scored; if it is a class, delete this and list all of them`);
}
function renderLayout({ output }) {
	const [first = -1, ...others] = rowShape(output);
	return first > 0 && others.length === 2 && others.every((size) => size === first) ? [`layout: ${fillIn(PIXEL_LAYOUTS.join(" or "))}`] : [];
}

// src/usecases/init/render-target.ts
/** The keys of `target`. What cannot be told from the data and the model's file is left to a person, with the candidates. */
function renderTarget(facts) {
	const { data, guess } = facts;
	const binding = data?.binding.target ?? null;
	if (problemKind(guess.problem).target.isBoxes === true) return boxTarget(binding?.name ?? null).join(", ");
	return [binding === null ? `column: ${fillIn("the column of the true answer")}` : severalColumns(facts, binding) ?? `${binding.kind}: ${scalar(binding.name)}`, ...keysOf(facts, guess.problem)].join(", ");
}
/** The one that is known of as many measured values as the output has columns; null where one is enough. */
function severalColumns({ data, guess }, { kind, name }) {
	const { hasNumberPerValue } = problemKind(guess.problem).prediction;
	const isOne = guess.width < 2 || data?.binding.targetWidth !== 1 || !problemKind(guess.problem).target.isSeveral;
	if (hasNumberPerValue !== true || isOne) return null;
	const wanted = `the output has ${guess.width} numbers a row: the true answers of all of them in their order`;
	if (kind === "array") return `array: ${fillIn(`${wanted}, as an array of [row, ${guess.width}]`)}`;
	return `columns: [${scalar(name)}, ${fillIn(`${wanted}, each a column`)}]`;
}
function keysOf(facts, problem) {
	const width = facts.data?.binding.targetWidth ?? 1;
	const { target, start } = problemKind(problem);
	if (target.isSequence === true) {
		const { guess, data, columnLabels } = facts;
		return tokenClasses({
			guess,
			tokens: data?.tokens ?? null,
			columnLabels
		});
	}
	if (target.isMask === true) return pixelClasses({
		guess: facts.guess,
		labels: facts.data?.tokens?.labels ?? []
	});
	if (start.isNamed) return [`problem: ${problem}`];
	if (target.isText === true) return vocabularyKeys(facts);
	if (!target.isLabel) return [];
	if (width > 1) return [`problem: ${fillIn(severalAnswers(facts, width))}`];
	if (isOneHotColumn(facts)) return [`problem: ${fillIn(oneHotWords(facts))}`];
	if (mayBeText(facts)) return [`problem: ${fillIn(OPEN_TEXT)}`];
	if (facts.guess.isOpen) return [...binaryKeys(facts), `problem: ${fillIn(OPEN_PROBLEM)}`];
	return target.hasPositive ? binaryKeys(facts) : classKeys(facts);
}
function vocabularyKeys({ guess }) {
	if (guess.kind === "text") return [];
	const count = guess.kind === "ctc" && guess.width > 0 ? `the ${guess.width}` : "all";
	const what = guess.kind === "ctc" ? "classes of the output's last axis" : "token ids";
	return [`classes: ${fillIn(`a list of the texts of ${count} ${what} in their order from 0, each in quotes`)}`];
}
function tooManyColumns({ data, guess }) {
	return `${`the target holds ${listCandidates(data?.labels ?? [])} and the output has ${guess.width} columns`}; if each is a label of its own that is true or false, delete this and write columns: [first, second, …] of the data for column: in their order; if they are classes, say multiclass`;
}
/** One of several columns of 0 and 1 that stand for one label, beside a model of as many classes or more. */
function isOneHotColumn({ data, guess }) {
	const { hasPositive } = problemKind(guess.problem).target;
	const hasClasses = guess.kind === "labels" || guess.width < 0 || guess.width > 2;
	return (data?.oneHot ?? []).length > 0 && !hasPositive && hasClasses;
}
function oneHotWords({ data }) {
	return `${(data?.oneHot ?? []).slice(0, MOST_LISTED).join(", ")} are one-hot, of which one column alone is no label: write one column of labels into the data, in pandas data['label'] = data[columns].idxmax(axis=1) with the list of these columns, delete this model and init again with --target label`;
}
const OPEN_PROBLEM = "binary if the one column is the probability of the positive class; for a regression delete this model and init again with --task tabular-regression";
/** Frames of scores or ids of tokens beside one word a row: several answers, of which no class is made. */
function mayBeText({ data, guess }) {
	const { shape, datatype } = guess.output;
	const hasSeveral = datatype.startsWith("FP") ? shape.length === 3 : shape.length === 2 && shape[1] !== 1;
	const isList = data?.labels === null && data.tokens !== void 0;
	const isText = data !== null && !isList && (data.labels ?? [""]).every((label) => typeof label === "string");
	return !guess.isDeclared && hasSeveral && isText;
}
const OPEN_TEXT = "the output has several answers a row, and the target one text; if they spell it (transcription), delete this model and init again with --task automatic-speech-recognition or image-to-text";
function severalAnswers({ data }, width) {
	return data?.isOneHot === true ? `the target is one-hot, ${width} values a row; turn it into one label a row and delete this, or say multilabel` : `the target has ${width} values a row; say multilabel if several labels can be true at once`;
}
/** 1 of 0 and 1 and true are the positive class; of any other two labels a person says which. */
function binaryKeys(facts) {
	const labels = facts.data?.labels ?? [];
	if (labels.length > 0 && labels.every((label) => labelNumber(label) === 0 || labelNumber(label) === 1)) return [`positive: ${renderLabel(labels.find((label) => labelNumber(label) === 1) ?? 1)}`];
	const candidates = labels.length > 0 ? `: ${listCandidates(labels)}` : ", as the data hold it";
	const positive = `positive: ${fillIn(`the class whose probability is scored${candidates}`)}`;
	return facts.guess.kind === "labels" ? [positive] : [...columnKeys(facts, labels), positive];
}
/** Labels are their columns' numbers where they can be; without any data nothing else is to be expected. */
function classKeys(facts) {
	const { data, guess } = facts;
	const labels = data?.labels ?? [];
	if (guess.kind === "labels" || labels.length === 0) return [];
	const numbers = labels.map(labelNumber);
	if (!(numbers.includes(0) && numbers.every((number) => Number.isInteger(number) && number >= 0)) || Math.max(...numbers) >= guess.width) return columnKeys(facts, labels);
	return hasColumnPerLabel(facts, labels) ? [`problem: ${fillIn(tooManyColumns(facts))}`] : [];
}
/** 0 and 1 beside three columns or more are one column of several labels, or classes of which the data have two. */
function hasColumnPerLabel({ guess, columnLabels }, labels) {
	return labels.every((label) => (labelNumber(label) ?? 2) <= 1) && guess.width > 2 && columnLabels?.length !== guess.width;
}
function columnKeys({ guess, columnLabels }, labels) {
	const { width } = guess;
	if (width === 1 || labels.length === 0) return [];
	const index = columnLabels === null ? null : labelIndex(columnLabels);
	if (columnLabels !== null && labels.every((label) => index?.(label) !== -1) && (width === -1 || width === columnLabels.length)) return [`classes: [${columnLabels.map((label) => renderLabel(asHeld(label, labels))).join(", ")}]`];
	const wanted = `a list of ${width === -1 ? "all" : `the ${width}`} labels in the order of the columns of the output; the data hold ${listCandidates(labels)}`;
	return [`classes: ${fillIn(wanted)}`];
}
/** The class as the data spell it, so that positive can be one of them. */
function asHeld(label, labels) {
	return labels[labelIndex(labels)(label)] ?? label;
}
function renderLabel(label) {
	if (typeof label === "string") return scalar(label);
	return typeof label === "bigint" ? JSON.stringify(String(label)) : String(label);
}
/** Labels that a person reads through. */
const MOST_LISTED = 12;
function listCandidates(labels) {
	const listed = sortedLabels(labels).slice(0, MOST_LISTED).map((label) => String(label).slice(0, 40));
	return labels.length > MOST_LISTED ? `${listed.join(", ")} …` : listed.join(", ");
}

// src/usecases/init/render-manifests.ts
/** model.yaml with comments that explain it, and a text to replace wherever only a person knows the value. */
function renderModelManifest(facts) {
	const { name, guess, signature, schemas } = facts;
	return `# yaml-language-server: $schema=${schemas}model.schema.json
# What every version of ${name} must achieve. Gates and budgets are a start: certify once, look at the numbers, then ask for yours.
apiVersion: seatrial/v1
kind: Model
name: ${scalar(name)}
task: ${renderTask(guess)}
signature:    # as the file has it; -1 stands for any size
${renderSignature(signature, guess.output.name, facts.answered ?? null)}
evaluation:
  holdout:    # labelled rows that no version was trained on
    data:${renderData(facts.data)}
    inputs:    # where the values of each input are: columns, a column, or an array of an npz file
${signature.inputs.filter(isFed).map((tensor) => `      ${scalar(tensor.name)}: ${renderInput(tensor, facts.data)}`).join("\n")}
    target: {${renderTarget(facts)}}
${renderSequence(facts)}    prediction: {output: ${scalar(guess.output.name)}, kind: ${renderKind(facts)}${renderDirection(facts)}${renderReading(facts)}${renderBlank(guess)}}
${renderQuery(facts)}gates:    # each is a line of the report; the bound of the interval must hold; ${startWords(startOf(guess, facts.measured))}: raise it
${renderGates(guess, facts.measured)}
modes:    # how the model is deployed; put the rate and the budgets that your service promises
${renderModes(facts.measured)}
`;
}
/** versions/<version>.yaml: complete as it is, but where other tensors leave open how they are read. */
function renderVersionManifest(facts) {
	const { inspection } = facts;
	return `# yaml-language-server: $schema=../${facts.schemas}version.schema.json
# ${comment(describeFile(inspection))}
apiVersion: seatrial/v1
kind: ModelVersion
model: ${scalar(facts.name)}
version: ${scalar(facts.version)}
artifact:
  format: ${scalar(inspection.format)}
  files:
${facts.files.map(renderFile).join("\n")}
modes: [${facts.modes.join(", ")}]
${renderOther(facts)}# lineage: {source: "git+https://github.com/<owner>/<repository>@<commit>"}
# claims: {<metric>: <what the trainer measured>}
# card: {license: <SPDX expression>, limitations: <where the model is weak>}
`;
}
function renderOther({ otherModel, signature, guess }) {
	if (otherModel === null) return "";
	const own = renderOwnReading(signature, otherModel);
	return `signature:    # other tensors than model.yaml has\n${renderSignature(signature, guess.output.name)}\n${own}`;
}
function describeFile(inspection) {
	const { format, parameters, producer } = inspection;
	const details = detailsOf(inspection).map(({ name, parts }) => `${name} ${parts.map(({ key, value }) => [key, value].filter((part) => part !== null).join(" ")).join(", ")}`);
	const graph = graphOf(inspection);
	const nodes = graph === null ? [] : [`${graph.nodes} nodes`];
	const learned = parameters === null ? [] : [`${parameters} parameters`];
	return [
		format,
		...details,
		...nodes,
		...learned,
		`made by ${producer || "an unnamed producer"}`
	].join(", ");
}
function renderFile({ name, path, sizeBytes, sha256 }) {
	return `    - name: ${scalar(name)}\n      path: ${scalar(path)}\n      size: ${sizeBytes}\n      sha256: ${scalar(sha256)}`;
}
/** The column or array that says which rows belong together, where its name tells and it is wanted. */
function sequenceOf({ signature, data }) {
	return carriesState(signature) && data?.names.find((name) => name === "sequence") || null;
}
function renderSequence(facts) {
	const { signature, data } = facts;
	if (!carriesState(signature)) return "";
	const known = sequenceOf(facts);
	const kind = data?.binding.target?.kind ?? "column";
	const wanted = `the ${kind} that says which rows belong together; they follow each other, and the state starts anew with each`;
	return `    sequence: {${kind}: ${known ?? fillIn(wanted)}}\n`;
}
function renderQuery({ guess, data }) {
	if (!problemKind(guess.problem).hasQueries) return "";
	const kind = data?.binding.target?.kind ?? "column";
	const wanted = `the ${kind} that says which rows belong together: those of a query, or the two of a pair${guess.problem === "embedding" ? OR_RETRIEVAL : ""}`;
	return `    query: {${kind}: ${fillIn(wanted)}}${renderKnown(data)}\n`;
}
/** The other way in which vectors are judged. */
const OR_RETRIEVAL = "; where the target is no grade but an id that several rows have in common, delete this line, add problem: retrieval to target and ask for recall@1";
/** What the data offer, beside a question for a column. */
function renderKnown(data) {
	return data === null ? "" : `    # there are: ${comment(listNames(data.names))}`;
}
const KIND_DOUBTS = {
	"named-unbounded": "the output is named as logits or scores are, but the last operator of the graph makes probabilities; say probabilities if that is so",
	"named-probabilities": "the output is named as probabilities are, but no operator of the graph makes them; say logits, or scores for a decision function",
	"one-number": "probabilities if the one number of a pixel is that of the second of two classes, or logits if its sigmoid is"
};
/** What the answers themselves say against it counts more than the name of the output. */
function renderKind({ guess: { kind, kindDoubt }, measured }) {
	if (kindDoubt !== null) return fillIn(KIND_DOUBTS[kindDoubt]);
	const said = measured.kind === "measured" ? otherNumbers(measured.score) : null;
	return said === null ? kind : fillIn(`${said} Say logits, probabilities, or scores for a decision function`);
}
function otherNumbers(score) {
	return score.kind === "unscored" && score.because.kind === "other-numbers" ? score.because.said : null;
}
const WANTED_DIRECTION = "low where lower scores mean the positive class, as of the decision_function of IsolationForest and OneClassSVM when that is what is abnormal; high otherwise";
/** A decision function beside the label that was made of it: exporters of anomaly detectors, whose label is -1 or 1, write both. */
function renderDirection({ guess, inspection }) {
	const isAsked = guess.problem === "binary" && guess.kind === "scores" && guess.kindDoubt === null;
	const hasLabel = inspection.signature.outputs.some((output) => output.datatype.startsWith("INT"));
	return isAsked && hasLabel ? `, positiveScores: ${fillIn(WANTED_DIRECTION)}` : "";
}
function renderReading({ guess, data, columnLabels, signature }) {
	const { isSequence = false, isMask = false, isBoxes = false } = problemKind(guess.problem).target;
	const tokens = isSequence ? tokenReading({
		guess,
		tokens: data?.tokens ?? null,
		columnLabels
	}) : [];
	const pixels = isMask ? pixelReading({
		guess,
		labels: data?.tokens?.labels ?? []
	}) : [];
	const boxes = isBoxes ? boxReading(guess, signature) : [];
	return [
		...tokens,
		...pixels,
		...boxes
	].map((key) => `, ${key}`).join("");
}
function renderBlank({ kind }) {
	return kind === "ctc" ? `, blank: ${fillIn("the number of the class that stands for nothing, counted from 0; most often the first or the last")}` : "";
}
function renderTask({ doubt, task, output, isDeclared }) {
	if (doubt !== null) return fillIn(askForTask(doubt, output));
	return isDeclared ? task : `${task}    # guessed from the signature; --task names another`;
}
function renderData(data) {
	if (data !== null) return ` {path: ${scalar(data.path)}, sha256: ${scalar(data.sha256)}${writtenDialect(data)}}`;
	return `\n      path: data/holdout.csv    # csv, jsonl, npy, npz or parquet; or uri: https://…\n      sha256: ${fillIn("the digest of the data, as sha256sum prints it")}`;
}
function renderInput(tensor, data) {
	const binding = data?.binding.inputs.get(tensor.name) ?? null;
	if (binding !== null) return renderBinding(binding);
	return `{columns: [${fillIn("the columns of this input in their order, * is a wildcard")}]}${renderKnown(data)}`;
}
function renderBinding(binding) {
	if (binding.kind === "columns") return `{columns: [${binding.names.map(scalar).join(", ")}]}`;
	return `{${binding.kind}: ${scalar(binding.name)}}`;
}

// src/usecases/init/time-calls.ts
const BATCH_ROWS = 64;
const WARM_UP_CALLS = 3;
const LEAST_CALLS = 5;
const LONG_ENOUGH_MS = 1e3;
/** Calls a model with one row after another, and then with several at once. */
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
/** How long each call took. State that is carried starts anew with each round over the rows. */
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
/** What a model answers to some rows in the output that is scored; null where it does not. */
async function answerOf(rows, { model, signature }, output) {
	const outcome = await new ModelCaller(model, signature).call(rows);
	return isFailure(outcome) ? null : outcome.outputs.find(({ name }) => name === output) ?? null;
}
/** The shape of an answer, where the file declares another. */
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
/** What no probability is tells its kind, whatever else is open. */
function otherThanProbabilities(guess, answer) {
	const beyond = problemKind(guess.problem).target.isLabel && guess.kind === "probabilities" ? Array.from(answer?.data ?? [], Number).find((value) => value < 0 || value > 1) : void 0;
	if (beyond === void 0) return null;
	return {
		kind: "other-numbers",
		said: `The model answered ${Number(beyond.toPrecision(6))}, which is no probability.`
	};
}

// src/usecases/init/measure-model.ts
/** Rows that are called one by one. */
const SAMPLE_ROWS = 256;
/** Scoring takes no longer: certification does it all the same, and nobody waits for `init`. */
const LONGEST_SCORING_MS = 2e4;
/** The same proposal for the same rows. */
const SEED = 1;
/** Calls the model on the data as certification will, in its limited process. What cannot be called is told, and stops nothing. */
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
/** The manifest as `init` would write it, if nothing in it is left to a person. */
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
/** Budgets that are there, so that all else can be read. */
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
/** How fast a model answers depends on its inputs alone: whatever is open of the true answers may stay so. */
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
/** The file where it is: nothing was copied yet. */
async function openRows(path, { model, facts, limits, open }, { data }) {
	const folder = dirname(path);
	const [[name, set] = []] = Object.entries(model.evaluation);
	if (name === void 0 || set === void 0) throw new AppError({
		code: "internal",
		message: "There is no set."
	});
	const posed = problemOf(model.task, set.target);
	const problem = open.kind === "complete" || facts.data?.binding.targetWidth === 1 || problemKind(posed).target.isSequence === true ? posed : "regression";
	const here = {
		...set,
		data: {
			...set.data,
			path: basename(path)
		}
	};
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
/**
* Loads a model that was not called, in its limited process: with an operator for which the runtime has no code it can never be
* certified. What else keeps it from being loaded here is for a certification to tell. Throws AppError artifact-unreadable.
*/
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
/**
* The tensors of a file, with what their names and shapes tell of how it is called: an input that an output of the same name
* and kind goes on from is carried state, and a single element that the data do not hold is a constant, which only a person knows.
*/
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
/** What fills up the lists of a model without a mask only a person knows: it answers other things with another number. */
function wantedPad(input) {
	return isMask(input) ? padOf(input) : WANTED_PAD;
}
/** Lengths are one number a row, a mask is as long as its lists. Only one input may be meant. */
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
/** What exporters add to the name of a state when it comes out again: state and stateN, h and hn, c and c_out. */
const NEXT = /^_?(?:n|new|next|out|output)$/iu;
function goesOnFrom(input, output) {
	const hasName = output.name.startsWith(input.name) && NEXT.test(output.name.slice(input.name.length));
	const fits = input.shape.every((size, axis) => size < 0 || [size, -1].includes(output.shape[axis] ?? 0));
	return hasName && input.datatype === output.datatype && input.shape.length === output.shape.length && fits;
}
/** The one size that is left open is the number of rows. */
function carried(input, from) {
	const axis = input.shape.indexOf(-1);
	return {
		...input,
		...axis < 0 ? {} : { rows: axis },
		state: { from }
	};
}

// src/usecases/init/init-model.ts
/** Where the schemas for editors are kept in a registry. */
const SCHEMAS_FOLDER = ".github/seatrial";
/**
* Writes the manifests of a new version, and of its model where that is new. Files outside the model's folder are copied
* into it, so that the registry holds what it names. Everything is read and checked before the first byte is written.
* Throws AppError usage, artifact-unreadable, file-unwritable.
*/
async function initModel(request, ports) {
	const settings = requireSettings(await readSettings(ports.registry))?.value ?? null;
	const modelsFolder = modelsFolderOf(settings);
	checkNames(request);
	const folder = `${modelsFolder}/${request.name}`;
	const versionPath = `${folder}/versions/${request.version}.yaml`;
	await refuseExisting(ports.files, versionPath);
	const model = await readModel(ports.registry, `${folder}/model.yaml`);
	refuseIdleData(request, model);
	const placed = await placeArtifact(request, ports.files, folder);
	const inspected = await inspect(request, placed, ports.runtime);
	const data = model === null && request.data !== null ? await placeData(request.data, request.csv, {
		files: ports.files,
		folder
	}) : null;
	const signature = proposeSignature(inspected.inspection.signature, data?.columns ?? []);
	const asked = {
		inputs: signature.inputs.filter(isFed),
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
	const measuring = {
		artifact: artifactOf(placed, ports.runtime),
		...inspected,
		data: data?.file.from ?? null,
		limits: resolveLimits(settings)
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
	const steps = [...copies.map(({ from, path }) => ({
		path: `${folder}/${path}`,
		from
	})), ...texts];
	await applySteps(steps, ports.files);
	return {
		created: steps.map(({ path }) => path),
		newModel: newModel?.path ?? null,
		openManifest: (newModel ?? version).path,
		fillIns: listFillIns((newModel ?? version).text),
		ignored: ignoredOf(facts),
		measured,
		start: startOf(facts.guess, measured ?? facts.measured),
		warnings: inspected.warnings,
		byPosition: bound === null ? {
			inputs: [],
			unused: []
		} : listByPosition(bound, sequenceOf(facts)),
		csv: bound === null ? null : withoutClashes(bound)
	};
}
/** null when the model is new. A wrong model.yaml has to be put right first. */
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
	for (const from of request.files) placed.push(await placeFile(from, `artifacts/${request.version}`, {
		files,
		folder
	}));
	return placed;
}
async function placeFile(from, subfolder, { files, folder }) {
	const name = from.slice(from.replaceAll("\\", "/").lastIndexOf("/") + 1);
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
async function inspect(request, placed, runtime) {
	const { inspection, findings, columnLabels = /* @__PURE__ */ new Map(), outputForms = /* @__PURE__ */ new Map() } = await runtime.inspect(artifactOf(placed, runtime));
	const errors = findings.filter(({ severity }) => severity === "error");
	if (inspection !== null && errors.length === 0) return {
		inspection,
		columnLabels,
		outputForms,
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
/** The files where they are: nothing was copied yet. */
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
async function placeData(from, csv, at) {
	return {
		file: await placeFile(from, "data", at),
		...await at.files.describeData(from, csv)
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
/** Once more where the answers came in another shape than the file declares: then that is what the manifest is made of. */
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

// src/adapters/data/describe-columns.ts
/** No settings are asked before there is a model. */
const MEMORY_BYTES = resolveLimits(null).memoryBytes;
/** The columns (or arrays) of a local data file, in its own order, and how it is written. Throws AppError: data-format. */
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
/** Its reader has run no foreign code, only our own on a foreign file. */
function isTable(value) {
	if (!isRecord(value)) return false;
	const { columns, csv, clashes } = value;
	return (csv === null || isRecord(csv)) && Array.isArray(clashes) && Array.isArray(columns) && columns.every((column) => isDescription(column));
}
function isDescription(value) {
	return isRecord(value) && typeof value["name"] === "string" && typeof value["type"] === "string";
}
/** What stands in a target's column. Throws AppError: data-format. */
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
	return isRecord(value) && typeof value["isOneHot"] === "boolean" && typeof value["areFlags"] === "boolean" && (value["isMeasured"] === void 0 || typeof value["isMeasured"] === "boolean") && (value["labels"] === null || Array.isArray(value["labels"]));
}

// src/adapters/data/init-files.ts
/** Schemas that a registry's own manifests follow. */
const SCHEMAS = [
	"common.schema.json",
	"model.schema.json",
	"version.schema.json",
	"settings.schema.json"
];
/** The disk as `seatrial init` needs it; `root` is the registry's absolute folder. */
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
		remove: (path) => rm(join(root, path), { force: true }),
		describeData,
		describeLabels: (path, name, csv) => describeLabels({
			path,
			format: formatOf(basename(path)),
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
async function pathWithin(folder, path) {
	if (!existsSync(folder) || !existsSync(path)) return null;
	const [realFolder, real] = await Promise.all([realpath(folder), realpath(path)]);
	const between = relative(realFolder, real);
	return between !== "" && isWithin(realFolder, real) ? between.split(sep).join("/") : null;
}
/** A folder of the registry may be a link to somewhere else: what is written stays inside. */
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
async function describeData(...[path, csv]) {
	const format = formatOf(basename(path));
	return {
		...await describeColumns({
			path,
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
/** They lie beside the sources and beside the built program alike. */
function findSchemas(folder) {
	const candidate = join(folder, "schemas");
	if (existsSync(join(candidate, "model.schema.json"))) return candidate;
	const parent = dirname(folder);
	return parent === folder ? null : findSchemas(parent);
}

// src/wiring/init.ts
function wireInit({ file, folder, signal }) {
	const root = folder === void 0 ? findRegistryRoot(process.cwd()) ?? process.cwd() : resolve(folder);
	return {
		root,
		runtime: createRuntime(recordOfFile(file), {
			environment: process.env,
			signal
		}),
		registry: createRegistryFolder(root),
		files: createInitFiles(root),
		data: createDataSource({
			cacheFolder: findCacheFolder(process.env),
			signal
		}),
		stopwatch: () => performance.now()
	};
}

// src/cli/init-options.ts
const TARGET_HELP = "column (or array) of the true answer; default: found by its name, such as label";
const INIT_HELP = "\nA model of several labels at once: name one of their columns here, then write target: {columns: [spam, urgent, billing]} in\nmodel.yaml, in the order of the columns of the output; an array of several values a row is bound as it is.\n\nFiles outside the folder of the model are copied into it. Nothing is ever replaced, and nothing is written outside the registry.\nA registry elsewhere, also outside the git repository, is written to only where --registry names it.\nExit code: 0 written, 2 it cannot be done; then nothing was written.";
/** The last of several would be kept without a word. */
function onlyTarget(column, former) {
	if (former === void 0) return column;
	throw new InvalidArgumentError(`Give one column; several labels are ${SEVERAL_LABELS}.`);
}

// src/cli/print-init.ts
/** What was written, what is still open, and what to do next. `root`: absolute folder of the registry. */
function renderInit({ created, newModel, openManifest, fillIns, byPosition, csv, ignored = null, warnings, measured, start }, root, { name, hint }) {
	const style = createStyle(process.stdout);
	const seen = (path) => visibleText(relative(process.cwd(), join(root, path)));
	const lines = created.map((path) => `${style("green", "+")} ${seen(path)}`);
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
/** What was found in the file is in the manifest now; a word for a missing cell is one in every column. */
function renderDialect(csv) {
	if (csv === null) return [];
	const words = csv.missing === void 0 ? [] : ["Such a cell is missing in every column, also where it is text."];
	return [
		"",
		`Read with ${visibleText(renderCsv(csv))}: see that it is so.`,
		...words
	];
}
/** Columns in another order than the model was trained on give wrong answers without any error. */
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
/** pandas writes its row numbers under no name. */
function nameOf(name) {
	return name.trim() === "" ? "a column without a name" : visibleText(name);
}
/** Pixels that are not scored change what is measured: a person has to see that they mark no class. */
function renderIgnored(ignored) {
	if (ignored === null) return [];
	return ["", `Not scored: pixels of ${visibleText(ignored)} (ignore: ${visibleText(ignored)}); see that it is no class.`];
}
/** What of the file no version will have. */
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
const FILES_HELP = `the model file (${RUNTIMES.map(({ title }) => title).join(", ")}), then its external data files`;
function registerInit(program) {
	program.command("init").description("write the manifests of a new model, or of a new version of a model, from its file").argument("<files...>", FILES_HELP).requiredOption("--name <name>", "name of the model").requiredOption("--version <version>", "semantic version of the build, such as 1.0.0").option("--data <file>", "labelled rows (csv, jsonl, npy, npz, parquet), bound where names or shapes tell").option("--csv <yaml>", "how a csv file is written, as csv: in model.yaml; default: found").option("--target <column>", TARGET_HELP, onlyTarget).option("--task <task>", `one of ${TASKS.join(", ")}; default: guessed from the signature`).option("--registry <folder>", "default: the registry around the current folder, else the root of its git repository, else the folder itself").addHelpText("after", INIT_HELP).action((files, options) => interruptible((signal) => init(files, options, signal)));
}
async function init(files, options, signal) {
	const paths = files.map((file) => resolve(file));
	const { root, ...ports } = wireInit({
		file: paths[0] ?? "",
		folder: options.registry,
		signal
	});
	const request = {
		files: paths,
		name: options.name,
		version: options.version,
		task: options.task === void 0 ? null : parseTask(options.task),
		data: options.data === void 0 ? null : resolve(options.data),
		csv: parseCsv(options.csv),
		target: options.target ?? null
	};
	process.stdout.write(renderInit(await initModel(request, ports), root, {
		name: `${request.name}@${request.version}`,
		hint: registryHint(root, options.registry)
	}));
}

export { registerInit as t };