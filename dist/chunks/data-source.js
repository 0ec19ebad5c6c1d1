import { n as AppError, t as quoteText } from "./quote-text.js";
import { n as translateWriteError, t as systemCode } from "./system-error.js";
import { t as isRecord } from "./process-messages.js";
import { D as isRowBatch, E as isChanged, O as parseDataReply, T as isBound, _ as formatError, n as checkIndices, r as heldRows, t as checkBatchSize, u as formatOf } from "./evaluation-table.js";
import { a as narrow, r as labelKind, t as LabelCensus } from "./labels.js";
import { a as problemOf, h as placeLabelRows, i as problemKind, m as layoutOf } from "./registry.js";
import { V as labelText } from "./neighbours.js";
import { r as fixedRows, y as rowShape } from "./call-form.js";
import { t as finding } from "./finding.js";
import { n as toPointer, t as parsePointer } from "./json-pointer.js";
import { t as canonicalize } from "./canonicalize.js";
import { r as parseSize, t as parseDuration } from "./quantity.js";
import { t as openRegularFile } from "./regular-file.js";
import { n as describeLink } from "./file-sentences.js";
import { a as otherSize, i as interrupted, n as checkSize, r as hashStream, t as checkDigest } from "./verify-bytes.js";
import { n as entryPath, r as copyVerified, t as LimitedProcess } from "./limited-process.js";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { tmpdir } from "node:os";
import { lstat, mkdir, mkdtemp, open, realpath, rename, rm, stat } from "node:fs/promises";
import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/domain/model/certification-limits.ts
/** Where the settings say nothing; schemas/settings.schema.json names the same. */
const DEFAULT_LIMITS = {
	timeout: "10m",
	callTimeout: "30s",
	memory: "4GiB"
};
function resolveLimits(settings) {
	const { timeout, callTimeout, memory } = {
		...DEFAULT_LIMITS,
		...settings?.certification
	};
	return {
		timeoutMs: parseDuration(timeout),
		callTimeoutMs: parseDuration(callTimeout),
		memoryBytes: parseSize(memory)
	};
}

// src/domain/model/call-signature.ts
/** A signature by which the model is called: where an output of several labels has its row is part of its layout. */
function callSignature(signature, model) {
	const sets = Object.values(model.evaluation).filter((set) => hasLayout(model, set));
	return placeLabelRows(signature, sets);
}
/** Outputs whose row axis only the signature can say. */
function plainOutputs(signature, model) {
	const sets = Object.values(model.evaluation).filter((set) => layoutFor(model, signature, set).kind === "unknown");
	return new Set(sets.map(({ prediction }) => prediction.output));
}
/** `unknown` where a row has one answer. */
function layoutFor(model, signature, set) {
	return hasLayout(model, set) ? layoutOf(signature, set) : { kind: "unknown" };
}
/** Whether nothing but custom says where the scored output has its row, so that calls which are as long as wide tell nothing of it. */
function isLayoutAssumed(model, set) {
	const layout = layoutFor(model, model.signature, set);
	if (layout.kind === "known") return layout.isAssumed;
	const { isText = false, isSequence = false } = problemKind(problemOf(model.task, set.target)).target;
	return (isText || isSequence) && isRowAssumed(model.signature, set.prediction.output);
}
/** Where the first size is fixed, or the second and another than the rows of a call, the shape tells. */
function isRowAssumed(signature, name) {
	const output = signature.outputs.find((one) => one.name === name);
	const [first = 0, second = 0] = output?.shape ?? [];
	return output?.rows === void 0 && first < 0 && (second < 0 || second === fixedRows(signature));
}
function hasLayout({ task }, { target }) {
	return problemKind(problemOf(task, target)).prediction.layouts === "labels";
}

// src/domain/model/version-reading.ts
/**
* model.yaml as a version reads it: with the tensors of its own, where their values are and how its output is read. Which rows
* there are, their true answers and what of them counts stays model.yaml's, for every version alike.
*/
function readingOf(model, { signature, evaluation = {} }) {
	if (signature === void 0) return model;
	const sets = Object.entries(model.evaluation).map(([name, set]) => [name, Object.hasOwn(evaluation, name) ? readOtherwise(set, evaluation[name]) : set]);
	return {
		...model,
		signature,
		evaluation: Object.fromEntries(sets)
	};
}
function readOtherwise(set, { inputs = set.inputs, prediction } = {}) {
	if (prediction === void 0) return {
		...set,
		inputs
	};
	return {
		...set,
		inputs,
		prediction: {
			...prediction,
			...countedBy(set.prediction)
		}
	};
}
/** Keys of a prediction that say which answers count and how strictly: no version may say that of itself. */
const POLICY_KEYS = [
	"batchSensitive",
	"ignore",
	"scheme"
];
function countedBy({ batchSensitive, ignore, scheme }) {
	return {
		...batchSensitive === void 0 ? {} : { batchSensitive },
		...ignore === void 0 ? {} : { ignore },
		...scheme === void 0 ? {} : { scheme }
	};
}
/** A version that was built to a former model.yaml, as if it had declared that itself. */
function declaredBy(version, { signature, evaluation }) {
	const readings = Object.entries(evaluation).map(([name, { inputs, prediction }]) => [name, {
		inputs,
		prediction
	}]);
	return {
		...version,
		signature,
		evaluation: Object.fromEntries(readings)
	};
}
/** Whether what stands at this place of model.yaml stands in the version's manifest instead. */
function standsInVersion({ signature, evaluation = {} }, pointer) {
	const [part, name = "", key] = parsePointer(pointer);
	if (signature === void 0 || part === "signature") return signature !== void 0;
	const own = part === "evaluation" && Object.hasOwn(evaluation, name) ? evaluation[name] : void 0;
	return (key === "inputs" || key === "prediction") && own?.[key] !== void 0;
}
/** Whether two versions are called and read alike in an evaluation set. */
function isReadAlike(one, other, set) {
	return isSame([one.signature, one.evaluation[set]], [other.signature, other.evaluation[set]]);
}
function isSameReading(one, other) {
	return isSame([one.signature, one.evaluation], [other.signature, other.evaluation]);
}
function isSameSignature(one, other) {
	return isSame(one, other);
}
function isSame(one, other) {
	return canonicalize(one) === canonicalize(other);
}

// src/usecases/reading-place.ts
/** model.yaml as the version at hand reads it. */
function readAs({ model, version }) {
	return version === null ? model.value : readingOf(model.value, version.value);
}
/** The manifest in which a place of the reading stands. */
function sourceOf({ model, version }, pointer) {
	return version !== null && standsInVersion(version.value, pointer) ? version.source : model.source;
}
/** Where to mend what cannot be read or bound of a set: what a version binds otherwise is its own. */
function locateInSet(reader, name, error) {
	const pointer = pointerInSet(reader, name, error);
	return sourceOf(reader, pointer).locate(pointer);
}
function pointerInSet({ version }, name, error) {
	const at = toPointer("evaluation", name);
	if (!(error instanceof AppError)) return `${at}/data`;
	if (error.within !== void 0) return at + error.within;
	if (error.code !== "data-binding" || version?.value.signature === void 0) return `${at}/data`;
	return standsInVersion(version.value, `${at}/inputs`) ? `${at}/inputs` : "/signature";
}

// src/domain/evaluation/describe-answers.ts
/** Labels and classes that a certificate lists. */
const MOST_VALUES = 20;
const MOST_CLASSES = 40;
const MOST_CHARACTERS$1 = 200;
function describeAnswers(set, problem, table) {
	const { prediction } = set;
	const kind = prediction.kind ?? problemKind(problem).prediction.kinds[0] ?? "values";
	const { width, datatype, classes, elements = null } = table;
	const columns = elements?.columns ?? width;
	const column = classes?.positive?.column ?? prediction.index;
	const threshold = kind === "labels" || elements !== null && columns > 1 ? null : thresholdOf(set, problem);
	return {
		output: prediction.output,
		kind,
		datatype,
		columns,
		...elements && { each: elements.each },
		...column === void 0 || width === 1 ? {} : { column },
		...classes === null ? {} : { classes: describeClasses(classes) },
		...classes?.positive === void 0 ? {} : { positive: presentLabel(classes.positive.label) },
		...threshold === null ? {} : { threshold: {
			value: threshold,
			precision: kind === "logits" ? "FP64" : datatype
		} },
		...describeForm(prediction, elements?.layout),
		...elements?.each === "box" && { boxFormat: prediction.boxFormat ?? "xyxy" }
	};
}
/** What the manifest says beside the kind. */
function describeForm({ skip, ignore, ...said }, layout = said.layout) {
	const { positiveScores, scheme, blank, scores, labels } = said;
	return {
		...layout && { layout },
		...positiveScores && { positiveScores },
		...ignore !== void 0 && { ignore: presentLabel(ignore) },
		...scheme && { scheme },
		...blank !== void 0 && { blank },
		...skip && { skip: {
			count: skip.length,
			listed: skip.slice(0, MOST_VALUES)
		} },
		...scores !== void 0 && { scores: scores.slice(0, MOST_CHARACTERS$1) },
		...labels !== void 0 && { labels: labels.slice(0, MOST_CHARACTERS$1) }
	};
}
/** Labels of a decision function are made with a threshold that somebody gave; those of probabilities from one half on. */
function thresholdOf({ prediction }, problem) {
	if (problemKind(problem).prediction.threshold === "none") return null;
	return prediction.threshold ?? (prediction.kind === "scores" ? null : .5);
}
function describeClasses({ from, labels, haveColumns }) {
	const listed = labels.slice(0, MOST_CLASSES).map((label, index) => ({
		label: presentLabel(label),
		column: haveColumns ? index : null
	}));
	return {
		from,
		count: labels.length,
		listed
	};
}
/** `census` is null beyond what is counted. */
function describeValues(census, range) {
	if (range !== null) return {
		kinds: ["number"],
		distinct: census?.labels.length ?? null,
		values: [],
		range
	};
	const places = (census?.places ?? []).toSorted((a, b) => b.rows - a.rows).slice(0, MOST_VALUES);
	return {
		kinds: [...new Set((census?.labels ?? []).map(labelKind))],
		distinct: census?.labels.length ?? null,
		values: places.map(({ label, rows }) => ({
			label: presentLabel(label),
			rows
		}))
	};
}
/** JSON has no whole numbers beyond 2^53, no infinities and no halves of characters. */
function presentLabel(label) {
	if (typeof label === "boolean") return label;
	if (typeof label === "number" && Number.isFinite(label)) return label;
	return labelText(label).toWellFormed();
}

// src/domain/evaluation/round-figures.ts
/** Digits of what is shown and never judged: a certificate with hundreds of such numbers stays small. */
const DIGITS = {
	estimate: 6,
	point: 5
};
function roundEstimate({ value, interval }) {
	const round = (number) => number === null ? null : rounded(number, DIGITS.estimate);
	if (interval === null) return {
		value: round(value),
		interval
	};
	return {
		value: round(value),
		interval: {
			...interval,
			lower: round(interval.lower),
			upper: round(interval.upper)
		}
	};
}
/** Points of a curve. */
function roundPoints(values) {
	return Array.from(values, (value) => rounded(value, DIGITS.point));
}
/** Further out, to two digits of the larger end: the ends of a column are values of single rows. */
function roundOutward({ least, greatest }) {
	const size = Math.max(Math.abs(least), Math.abs(greatest));
	if (size === 0 || !Number.isFinite(size)) return {
		least,
		greatest
	};
	const step = 10 ** (Math.floor(Math.log10(size)) - 1);
	const to = (value, round) => inFinite(rounded(round(value / step) * step, 3));
	return {
		least: to(least, Math.floor),
		greatest: to(greatest, Math.ceil)
	};
}
function inFinite(value) {
	return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}
function rounded(value, digits) {
	return Number(value.toPrecision(digits));
}

// src/domain/evaluation/rows-without-value.ts
/** Rows of an input in which a value is missing: NaN among floats, the empty text among texts. The first axis is the row. */
function rowsWithoutValue({ shape: [rows = 0], data }) {
	const width = rows === 0 ? 0 : data.length / rows;
	let found = 0;
	for (let row = 0; row < rows; row += 1) for (let index = row * width; index < (row + 1) * width; index += 1) {
		const value = data[index];
		if (value !== "" && !Number.isNaN(value)) continue;
		found += 1;
		break;
	}
	return found;
}

// src/domain/evaluation/target-reader.ts
/** Beyond so many different values the true answers are no labels that anybody lists. */
const MOST_DISTINCT = 1e4;
/** Reads the true answers of a set batch by batch, which needs no model. */
var TargetReader = class {
	#set;
	#kind;
	#order;
	#misfit = null;
	#census;
	/** The true answer of the first row that weighs anything, as long as all others are the same. */
	#constant = null;
	#differs = false;
	#rows = 0;
	#weightless = 0;
	#noValue = /* @__PURE__ */ new Map();
	/** Rows of each input in which a value is missing. */
	#emptyInputs = /* @__PURE__ */ new Map();
	/** Of measured numbers. */
	#range = null;
	constructor({ set, problem }) {
		this.#set = set;
		this.#kind = problemKind(problem);
		this.#order = this.#kind.target.order?.() ?? null;
		this.#census = isListed(this.#kind) ? new LabelCensus() : null;
	}
	/** That were read so far. */
	get rows() {
		return this.#rows;
	}
	add(batch) {
		this.#rows += batch.rows;
		this.#misfit ??= checkTargetWidth(this.#kind, batch);
		if (this.#misfit !== null) return;
		for (const [name, cells] of batch.columns) {
			const missing = cells.filter((cell) => cell === null).length;
			if (missing > 0) this.#noValue.set(name, (this.#noValue.get(name) ?? 0) + missing);
		}
		for (const input of batch.inputs) {
			const rows = rowsWithoutValue(input);
			if (rows > 0) this.#emptyInputs.set(input.name, (this.#emptyInputs.get(input.name) ?? 0) + rows);
		}
		if (batch.target.values instanceof Float64Array && !this.#kind.target.isLabel) this.#widen(batch.target.values);
		for (let row = 0; row < batch.rows; row += 1) {
			this.#weightless += Number(batch.weight?.[row] === 0);
			if (this.#census !== null || !this.#kind.target.isLabel) this.#addRow(batch, row);
		}
	}
	/** What no model answers, as scoring would find it: cells that are no true answers, and rows that stand where they do not belong, are thrown. */
	check(batch) {
		const { read } = this.#kind.target;
		if (this.#misfit !== null) return;
		this.#order?.add(batch);
		if (read === void 0) return;
		for (let cell = 0; cell < batch.rows * batch.target.width; cell += 1) read(batch, Math.floor(cell / batch.target.width), cell % batch.target.width);
	}
	/** The same once every row was checked. */
	checkEnd() {
		if (this.#misfit === null) this.#order?.finish();
	}
	/** What the true answers alone tell against the manifest, once every row was read. */
	misfit() {
		if (this.#misfit !== null || this.#census === null) return this.#misfit;
		return this.#kind.target.misfit?.(this.#set, this.#census) ?? null;
	}
	/** True answers that never differ. Of labels, which may be spelled in two ways, that is a misfit of their own kind. */
	findings() {
		if (this.#constant === null || this.#differs || this.#kind.target.isLabel) return [];
		return [finding("target-constant", { value: this.#constant.slice(0, MOST_NAMED).map(labelText).join(", ") })];
	}
	/** What was seen, as a certificate keeps it. */
	describe() {
		const noValue = [...this.#noValue].map(([name, rows]) => ({
			column: name.slice(0, MOST_CHARACTERS),
			rows
		}));
		const isExact = this.#set.show === "values";
		const range = this.#range === null || isExact ? this.#range : roundOutward(this.#range);
		const target = describeValues(this.#census, range);
		return {
			weightless: this.#weightless,
			noValue: noValue.slice(0, MOST_COLUMNS),
			emptyInputs: this.#emptyInputs,
			target
		};
	}
	#widen(values) {
		this.#range ??= {
			least: Infinity,
			greatest: -Infinity
		};
		for (const value of values) {
			this.#range.least = Math.min(this.#range.least, value);
			this.#range.greatest = Math.max(this.#range.greatest, value);
		}
	}
	#addRow({ target: { values, width, lengths }, weight, start }, row) {
		const weighs = weight?.[row] !== 0;
		const first = this.#constant;
		const own = [];
		const end = lengths?.[row] ?? width;
		for (let column = 0; column < end; column += 1) {
			const cell = narrow(values[row * width + column] ?? "");
			this.#note(cell, start + row, weighs);
			if (!weighs || this.#differs) continue;
			if (first === null) own.push(cell);
			else this.#differs = cell !== first[column];
		}
		if (weighs) this.#constant ??= own;
	}
	#note(cell, row, weighs) {
		this.#census?.add(cell, row, weighs);
		if (!this.#kind.target.isLabel && (this.#census?.labels.length ?? 0) > MOST_DISTINCT) this.#census = null;
	}
};
const MOST_NAMED = 5;
/** Names that a certificate holds, and their length. */
const MOST_COLUMNS = 20;
const MOST_CHARACTERS = 200;
/** Whether the true answers are labels or numbers of which there are few enough to be told: no texts, pixels or boxes. */
function isListed({ target }) {
	return target.isText !== true && target.isMask !== true && target.isBoxes !== true;
}
/** Of several values a row one must not be taken and the rest forgotten: one-hot, label matrices, labels of tokens. */
function checkTargetWidth(kind, { target }) {
	if (target.width === 1 || kind.target.isSeveral) return null;
	return {
		reason: "target-not-single",
		pointer: "/target",
		facts: {
			problem: kind.name,
			width: target.width
		}
	};
}

// src/domain/evaluation/one-hot.ts
const LEAST_CLASSES = 3;
/** Columns that a sentence lists. */
const MOST_LISTED = 12;
/**
* One column of a one-hot label says whether a row is of one class: read as the label itself its 0 and 1 are two classes of
* the model, and the number that comes of it means nothing. A model of two classes may well be asked for that one.
*/
function oneHotMisfit({ set, problem, signature, columns }) {
	if (columns.length === 0 || classesOf(set, {
		problem,
		signature
	}) < LEAST_CLASSES) return null;
	const listed = columns.slice(0, MOST_LISTED);
	return {
		reason: "target-one-hot",
		pointer: "/target",
		facts: {
			column: set.target.column ?? "",
			columns: listed
		}
	};
}
/** As many as the manifest lists or the output has columns; endless where neither says it. */
function classesOf({ target, prediction }, { problem, signature }) {
	if (target.classes !== void 0) return target.classes.length;
	const output = signature.outputs.find(({ name }) => name === prediction.output);
	const width = (output && rowShape(output).at(-1)) ?? 1;
	if (width < 0 || !problemKind(problem).prediction.hasColumnPerClass(prediction, width)) return Infinity;
	return width;
}

// src/domain/calling/sequence-order.ts
/** Watches the sequence of each row: its rows have to follow each other, for no state is kept beside another. */
var SequenceOrder = class {
	#seen = /* @__PURE__ */ new Set();
	#last;
	/** Whether the row is the first of its sequence. Throws AppError data-binding where the sequence had ended before. */
	begins(sequence) {
		if (sequence === void 0 || sequence === this.#last && this.#seen.size > 0) return false;
		if (this.#seen.has(sequence)) throw new AppError({
			code: "data-binding",
			message: `The sequence ${quoteText(String(sequence))} goes on after another one began.`,
			hint: "Sort the rows by sequence, and within it by time: a state is carried from one row to the next."
		});
		this.#seen.add(sequence);
		this.#last = sequence;
		return true;
	}
};

// src/adapters/system/download-file.ts
const DOWNLOAD_LIMITS = {
	connectMs: 15e3,
	idleMs: 3e4,
	totalMs: 18e5,
	attempts: 4,
	backoffMs: 1e3,
	sizeBytes: 64 * 2 ** 30
};
/**
* Streams an https address into `target` while its digest is taken; the file appears under its name only when size and
* digest are right. Network errors and the answers 408, 429 and 5xx are tried again. Returns the number of bytes.
*/
async function downloadFile(request) {
	const limits = {
		...DOWNLOAD_LIMITS,
		...request.limits
	};
	const deadline = AbortSignal.timeout(limits.totalMs);
	const signal = request.signal === void 0 ? deadline : AbortSignal.any([request.signal, deadline]);
	for (let attempt = 1;; attempt += 1) {
		const outcome = await attemptDownload({
			...request,
			signal
		}, limits);
		if (outcome.kind === "done") return outcome.sizeBytes;
		if (request.signal?.aborted === true) throw interrupted(outcome.cause);
		if (deadline.aborted) throw downloadFailed(request.uri, {
			...outcome,
			reason: `it took over ${limits.totalMs} ms`
		});
		if (!outcome.retry || attempt >= limits.attempts) throw downloadFailed(request.uri, outcome);
		const waitMs = Math.max(outcome.waitMs, limits.backoffMs * 2 ** (attempt - 1));
		await setTimeout(waitMs, void 0, { signal }).catch(() => void 0);
	}
}
async function attemptDownload(request, limits) {
	const part = `${request.target}.${randomUUID()}.part`;
	try {
		const { openResponse } = await import("./open-response.js");
		const response = await openResponse(request, limits);
		const refused = judgeStatus(response);
		if (refused !== null) {
			response.destroy();
			return refused;
		}
		const sizeBytes = await saveBody(response, part, {
			request,
			limits
		});
		await rename(part, request.target);
		return {
			kind: "done",
			sizeBytes
		};
	} catch (error) {
		if (error instanceof AppError) throw error;
		return {
			kind: "failed",
			retry: true,
			reason: describeNetworkError(error),
			waitMs: 0,
			cause: error
		};
	} finally {
		await rm(part, { force: true });
	}
}
function judgeStatus(response) {
	const status = response.statusCode ?? 0;
	if (status === 200) return null;
	const retryAfter = Number(response.headers["retry-after"]);
	return {
		kind: "failed",
		retry: status === 408 || status === 429 || status >= 500,
		reason: `the server answered ${status}`,
		waitMs: Number.isFinite(retryAfter) ? Math.min(Math.max(retryAfter, 0), 30) * 1e3 : 0,
		cause: void 0
	};
}
async function saveBody(response, part, context) {
	const { request, limits } = context;
	const subject = {
		file: request.uri,
		expectedSize: request.size,
		expectedSha256: request.sha256
	};
	const announced = Number(response.headers["content-length"] ?? NaN);
	if (Number.isFinite(announced)) refuseSize({
		subject,
		response,
		sizeBytes: announced,
		cap: limits.sizeBytes
	});
	const file = await open(part, "wx", 420).catch((error) => {
		response.destroy();
		throw translateWriteError(error, dirname(part));
	});
	const hash = createHash("sha256");
	let sizeBytes = 0;
	try {
		for await (const chunk of bytesOf(response)) {
			sizeBytes += chunk.length;
			if (sizeBytes > (request.size ?? limits.sizeBytes)) refuseSize({
				subject,
				response,
				sizeBytes,
				cap: limits.sizeBytes
			});
			hash.update(chunk);
			await writeAll(file, chunk, part);
		}
	} finally {
		await file.close();
	}
	if (!response.complete) throw new Error("the connection ended before the file did");
	checkSize(subject, sizeBytes);
	checkDigest(subject, hash.digest("hex"));
	return sizeBytes;
}
function refuseSize({ subject, response, sizeBytes, cap }) {
	const expected = subject.expectedSize;
	if (expected === void 0 ? sizeBytes <= cap : sizeBytes === expected) return;
	response.destroy();
	if (expected !== void 0) throw otherSize({
		file: subject.file,
		sizeBytes,
		declaredBytes: expected,
		atLeast: true
	});
	throw new AppError({
		code: "size-mismatch",
		message: `${quoteText(subject.file)} has ${sizeBytes} bytes or more, at most ${cap} are expected.`,
		hint: "Is it the file that was meant? If so, correct size and sha256 in the manifest."
	});
}
async function* bytesOf(response) {
	for await (const chunk of response) if (chunk instanceof Uint8Array) yield chunk;
}
async function writeAll(file, chunk, part) {
	try {
		let written = 0;
		while (written < chunk.length) written += (await file.write(chunk, written)).bytesWritten;
	} catch (error) {
		throw translateWriteError(error, dirname(part));
	}
}
function describeNetworkError(error) {
	const code = systemCode(error);
	const text = error instanceof Error ? error.message : "unknown error";
	return code === "unknown error" ? text : `${text} (${code})`;
}
function downloadFailed(uri, outcome) {
	return new AppError({
		code: "download-failed",
		message: `${quoteText(uri)} could not be downloaded: ${outcome.reason}.`,
		hint: outcome.retry ? "Try again later; behind a proxy, set HTTPS_PROXY and NO_PROXY." : "Check the address, and that it can be read without signing in.",
		cause: outcome.cause
	});
}

// src/adapters/system/fetch-file.ts
/**
* A file on the local disk whose bytes have the declared digest. A cached download is hashed again each time it is asked
* for: at about a gigabyte a second that costs less than trusting a disk that others share.
* Throws AppError: file-not-found, file-unreadable, file-unwritable, size-mismatch, digest-mismatch, download-failed, interrupted.
*/
async function fetchVerifiedFile(request) {
	if (request.path !== void 0) return verifyLocalFile(request, request.path);
	if (request.uri !== void 0) return fetchRemoteFile(request, request.uri);
	throw new AppError({
		code: "file-not-found",
		message: "The file has neither a path nor a uri.",
		hint: "Give one of them."
	});
}
async function verifyLocalFile(request, path) {
	const absolute = await resolveInside(request, path);
	if (request.links === "refused") await refuseLinks(request, path);
	await using handle = await openNamed(absolute, path);
	const { size: sizeBytes } = await handle.stat();
	const subject = {
		file: path,
		expectedSize: request.size,
		expectedSha256: request.sha256
	};
	checkSize(subject, sizeBytes);
	const sha256 = await hashStream(handle.createReadStream({
		autoClose: false,
		start: 0
	}), request.signal);
	checkDigest(subject, sha256);
	return {
		path: absolute,
		sizeBytes,
		sha256
	};
}
async function resolveInside(request, path) {
	const joined = resolve(request.folder, path);
	const outside = new AppError({
		code: "file-unreadable",
		message: `The path ${quoteText(path)} leaves the registry.`,
		hint: "Move the file into the registry, or name it by uri; links to the outside are not followed."
	});
	if (isAbsolute(path) || !isInside(resolve(request.root), joined)) throw outside;
	try {
		const real = await realpath(joined);
		if (!isInside(await realpath(request.root), real)) throw outside;
		return real;
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw translateOpenError(error, path);
	}
}
/** What a link points to can change while the manifest, and what a person reviews, stays. Each folder from the root on counts. */
async function refuseLinks({ root, folder }, path) {
	const parts = relative(resolve(root), resolve(folder, path)).split(sep);
	for (const index of parts.keys()) {
		const place = parts.slice(0, index + 1).join("/");
		if (!await isLink(resolve(root, place), path)) continue;
		const found = finding("file-is-link", { file: place });
		throw new AppError({
			code: "file-unreadable",
			reason: "link",
			...describeLink({ file: place }),
			finding: found
		});
	}
}
async function isLink(absolute, label) {
	try {
		return (await lstat(absolute)).isSymbolicLink();
	} catch (error) {
		throw translateOpenError(error, label);
	}
}
function isInside(folder, path) {
	const between = relative(folder, path);
	return between !== "" && between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}
async function openNamed(absolute, label) {
	try {
		return await openRegularFile(absolute, label);
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw translateOpenError(error, label);
	}
}
function translateOpenError(error, label) {
	const code = systemCode(error);
	if (code === "ENOENT" || code === "ENOTDIR") return new AppError({
		code: "file-not-found",
		message: `There is no file ${quoteText(label)}.`,
		hint: "Check the path (it is relative to the folder of the model), and that the file is committed or fetched (Git LFS).",
		cause: error
	});
	return new AppError({
		code: "file-unreadable",
		message: `${quoteText(label)} cannot be read (${code}).`,
		hint: "Check its permissions and links.",
		cause: error
	});
}
async function fetchRemoteFile(request, uri) {
	if (!/^[0-9a-f]{64}$/.test(request.sha256)) throw new AppError({
		code: "digest-mismatch",
		message: "The declared sha256 is not 64 lower-case hex digits."
	});
	const folder = join(request.cacheFolder, "sha256");
	const path = join(folder, request.sha256);
	const cached = await readCached(request, path);
	if (cached !== null) return cached;
	await mkdir(folder, { recursive: true }).catch((error) => {
		throw translateWriteError(error, request.cacheFolder);
	});
	const sizeBytes = await downloadFile({
		...request,
		uri,
		target: path
	});
	return {
		path: await realpath(path),
		sizeBytes,
		sha256: request.sha256
	};
}
/** Null when it is not cached. A cached file with other bytes is removed, as if it had never been there. */
async function readCached(request, path) {
	try {
		const { size: sizeBytes } = await stat(path);
		await using handle = await openNamed(path, path);
		const sha256 = await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}), request.signal);
		if (sha256 === request.sha256) {
			checkSize({
				file: request.uri ?? path,
				expectedSize: request.size,
				expectedSha256: sha256
			}, sizeBytes);
			return {
				path: await realpath(path),
				sizeBytes,
				sha256
			};
		}
	} catch (error) {
		const code = systemCode(error);
		if (code === "ENOENT" || code === "ENOTDIR") return null;
		throw error;
	}
	await rm(path, { force: true });
	return null;
}

// src/adapters/data/data-reader.ts
/** What reading may take: a base for the program itself, and a share that grows with the file. */
const LEAST_MS = 15e3;
const MS_A_MEBIBYTE = 1e3;
/** Hundred times what a row of a few columns takes. */
const MS_A_ROW = .1;
const LEAST_CALLS = 4;
const LEAST_BYTES = 512 * 2 ** 20;
/** Text that is parsed and kept takes about ten times its file. */
const BYTES_A_BYTE = 16;
function limitsFor({ sizeBytes }, mostBytes) {
	return {
		callTimeoutMs: Math.min(LEAST_MS + sizeBytes / 2 ** 20 * MS_A_MEBIBYTE, 2 ** 31 - 1),
		memoryBytes: Math.min(LEAST_BYTES + sizeBytes * BYTES_A_BYTE, mostBytes)
	};
}
/** Time is given by the size of the file, so that no setting lengthens it. */
const TOO_MUCH = {
	timeout: {
		told: "takes too long to read",
		instead: "or name a part of its rows"
	},
	memory: {
		told: "takes too much memory to read",
		instead: "give its set a smaller batchSize where the model takes one, name a part of its rows, or raise certification.memory in the settings"
	},
	other: {
		told: "cannot be read",
		instead: "name a part of its rows, or raise certification.memory in the settings"
	}
};
/** One data file in a process of its own, so that no file can hold up or fill the process that certifies. */
var DataReader = class {
	#file;
	#limits;
	#child;
	constructor(file, mostBytes, signal) {
		this.#file = file;
		this.#limits = limitsFor(file, mostBytes);
		this.#child = new LimitedProcess({
			entry: entryPath("data-process", import.meta.url),
			limits: this.#limits,
			isOurs: true,
			signal
		});
	}
	/** Throws the error that the reader threw, or data-format when the file was too much for it. */
	async ask(method, payload) {
		const outcome = await this.#child.call(method, payload);
		if (outcome.kind === "failed") throw this.#unreadable(outcome);
		const reply = parseDataReply(outcome.value);
		if (reply === null) throw new AppError({
			code: "internal",
			message: `The data reader's answer is not known.`
		});
		if (reply.kind === "refused") throw new AppError(reply.error);
		return reply.value;
	}
	/** What one pass over so many rows may take altogether: each answer has a limit of its own, and there may be any number. */
	passTimeoutMs(rows) {
		return LEAST_CALLS * this.#limits.callTimeoutMs + rows * MS_A_ROW;
	}
	/** That a pass took longer. */
	tooSlow(timeoutMs) {
		const message = `all answers together took more than ${Math.round(timeoutMs / 1e3)} s.`;
		return this.#unreadable({
			kind: "failed",
			reason: "timeout",
			message
		});
	}
	/** Says something that needs no answer, not even of a reader that has ended. */
	async tell(method, payload) {
		await this.#child.call(method, payload);
	}
	async [Symbol.asyncDispose]() {
		await this.#child[Symbol.asyncDispose]();
	}
	#unreadable({ reason, message }) {
		const name = quoteText(basename(this.#file.path));
		const { told, instead } = TOO_MUCH[reason === "timeout" || reason === "memory" ? reason : "other"];
		return formatError(`The data file ${name} ${told}: ${message}`, `The file is damaged, or far larger than it looks: write it again, ${instead}.`);
	}
};

// src/adapters/data/data-source.ts
const HELD_BYTES = 64 * 2 ** 20;
/**
* Evaluation data from csv, jsonl, npy, npz and parquet files, by path or https address. Each file is read by a process of
* its own, which ends with the data.
*/
function createDataSource(options) {
	return { open: (request) => openData(request, options) };
}
async function openData(request, options) {
	const { data } = request.set;
	const format = data.format ?? formatOf(data.path ?? data.uri ?? "");
	const file = await fetchVerifiedFile({
		...options,
		...data,
		folder: request.folder,
		root: request.root
	});
	await using resources = new AsyncDisposableStack();
	const laid = await layCopy(file, options.signal);
	resources.defer(laid.remove);
	const reader = resources.use(new DataReader({
		...file,
		path: laid.path
	}, request.memoryBytes, options.signal));
	const heldBytes = options.heldBytes ?? HELD_BYTES;
	const asked = {
		path: laid.path,
		format,
		data: request,
		heldBytes
	};
	const { rows, all, bound } = parseOpened(await reader.ask("open", asked));
	const facts = {
		bound,
		sizeBytes: file.sizeBytes,
		sha256: file.sha256,
		change: changeBy(reader, rows)
	};
	const read = all === null ? readRows(reader, rows) : heldRows(all);
	const kept = resources.move();
	return {
		...facts,
		...read,
		[Symbol.asyncDispose]: () => kept.disposeAsync()
	};
}
/** A private copy, digested while it is made: what is read is what was compared, whatever is written to the file meanwhile. */
async function layCopy(file, signal) {
	const folder = await mkdtemp(join(tmpdir(), "seatrial-data-")).catch((error) => {
		throw translateWriteError(error, tmpdir());
	});
	const name = basename(file.path);
	const path = join(folder, name);
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	try {
		await copyVerified({
			...file,
			name
		}, path, signal);
		return {
			path,
			remove
		};
	} catch (error) {
		await remove();
		throw error instanceof AppError ? error : translateWriteError(error, folder);
	}
}
function parseOpened(value) {
	if (!isRecord(value) || typeof value["rows"] !== "number" || !isBound(value["bound"])) throw unknownAnswer();
	return {
		rows: value["rows"],
		all: value["all"] === null ? null : parseBatch(value["all"]),
		bound: value["bound"]
	};
}
function parseBatch(value) {
	if (isRowBatch(value)) return value;
	throw unknownAnswer();
}
/** Rows that stay with their reader: a batch comes over when it is asked for. */
function readRows(reader, rows) {
	let passes = 0;
	return {
		rows,
		async *batches(size) {
			checkBatchSize(size);
			passes += 1;
			const pass = {
				pass: passes,
				size
			};
			const ask = askWithin(reader, reader.passTimeoutMs(rows));
			let next = ask(pass);
			try {
				for (;;) {
					const batch = await next;
					if (batch === null) return;
					next = ask(pass);
					next.catch(() => {});
					yield parseBatch(batch);
				}
			} finally {
				await reader.tell("leave", pass);
			}
		},
		take: async (indices) => {
			checkIndices(indices, rows);
			return parseBatch(await reader.ask("take", indices));
		}
	};
}
/** Cells are with the reader only, also where it has given all rows. */
function changeBy(reader, rows) {
	return async (request) => {
		checkIndices(request.indices, rows);
		const changed = await reader.ask("change", request);
		if (!isChanged(changed)) throw unknownAnswer();
		return changed;
	};
}
/** Only what the reader takes is counted, and not what is done with its rows meanwhile. */
function askWithin(reader, timeoutMs) {
	let spentMs = 0;
	return async (pass) => {
		if (spentMs > timeoutMs) throw reader.tooSlow(timeoutMs);
		const askedAt = performance.now();
		const batch = await reader.ask("next", pass);
		spentMs += performance.now() - askedAt;
		return batch;
	};
}
function unknownAnswer() {
	return new AppError({
		code: "internal",
		message: "The process that reads the data gave no proper answer."
	});
}

export { callSignature as C, resolveLimits as D, plainOutputs as E, standsInVersion as S, layoutFor as T, declaredBy as _, oneHotMisfit as a, isSameSignature as b, roundEstimate as c, describeAnswers as d, presentLabel as f, POLICY_KEYS as g, sourceOf as h, SequenceOrder as i, roundPoints as l, readAs as m, DataReader as n, TargetReader as o, locateInSet as p, fetchVerifiedFile as r, checkTargetWidth as s, createDataSource as t, rounded as u, isReadAlike as v, isLayoutAssumed as w, readingOf as x, isSameReading as y };