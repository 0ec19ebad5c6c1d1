import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { r as locateError, t as AppError } from "./error.js";
import { a as systemCode, o as translateWriteError } from "./read-settings.js";
import { M as toPointer, N as quoteText, T as require_fastest_levenshtein, a as orderVersions, f as parseSettings, u as SETTINGS_PATH } from "./undici.js";
import { d as decideVerdict, n as renderReport, r as headlineText } from "./certification-comment.js";
import { A as require_lib$4, C as parseDeployment, D as require_lib$5, E as require_lib$3, F as parseMetricName, I as artifactDigest, L as policyDigest, N as defaultMetrics, O as require_lib$2, P as metricFits, R as canonicalize, T as parseModel$1, d as readLedger, j as require_lib$7, k as require_lib$6, t as buildHistogram, v as deploymentIn } from "./histogram.js";
import { n as parseRate, r as parseSize, t as parseDuration } from "./quantity.js";
import { c as resolveGates, r as loadSubject, s as problemOf } from "./deployment-store.js";
import { a as mean, c as sortedCopy, i as concatenate, l as uniformFloat64, n as seededRandom, o as median$1, s as percentile, t as randomIndex, u as xoroshiro128plus } from "./random.js";
import { B as sizeOf$2, H as code, I as JOB_SUMMARY_LIMIT, J as markdownText, Y as md, Z as table, b as paragraphs, et as formatCount, y as left } from "./rich-text.js";
import { t as require_yauzl } from "./yauzl.js";
import { c as isRecord$2, i as onnxTypeName, l as parseReply, n as datatypeOfOnnx, o as explainExit, r as datatypeOfRuntime } from "./datatypes.js";
import { r as parseTensors, t as parseLoadAnswer } from "./parse-messages.js";
import { createRequire } from "node:module";
import { execFile, fork } from "node:child_process";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { constants, createReadStream, existsSync, readFileSync } from "node:fs";
import { TextDecoder as TextDecoder$1, promisify } from "node:util";
import { createHash, randomUUID } from "node:crypto";
import { access, constants as constants$1, copyFile, link, lstat, mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { arch, cpus, freemem, homedir, release, tmpdir, totalmem, type } from "node:os";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import * as http from "node:http";
import * as https from "node:https";
import { Readable, pipeline } from "node:stream";
import { Transform } from "stream";
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";

// src/adapters/system/write-file.ts
/** Writes a whole file or nothing: to a neighbour first, then renamed into place. */
async function writeWholeFile(path, content) {
	const temporary = `${path}.${randomUUID()}.tmp`;
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(temporary, content, { flush: true });
		await rename(temporary, path);
	} catch (cause) {
		await removeTemporary(temporary);
		throw unwritable(path, cause);
	}
}
/** Makes a folder for output, before long work is done whose results would have no place. Throws AppError file-unwritable. */
async function prepareFolder(path) {
	try {
		await mkdir(path, { recursive: true });
		await access(path, constants$1.W_OK | constants$1.X_OK);
	} catch (cause) {
		throw unwritable(path, cause);
	}
}
function unwritable(path, cause) {
	return new AppError({
		code: "file-unwritable",
		message: `${path} could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`,
		hint: "Free some space or choose another folder with --output.",
		cause
	});
}
/** Whatever kept us from writing may keep us from removing too, and only the first is worth telling. */
async function removeTemporary(path) {
	await rm(path, { force: true }).catch(() => {});
}

// src/domain/certification/find-reusable.ts
/**
* The newest certificate that answers the same question: same subject, policy, data, baseline, tool and kind of runner.
* Only a pass is taken over; anything else deserves another measurement.
*/
function findReusable(identity, certificates) {
	return certificates.filter((certificate) => answersSameQuestion(identity, certificate)).toSorted((a, b) => a.run.startedAt < b.run.startedAt ? 1 : -1)[0] ?? null;
}
function answersSameQuestion(identity, certificate) {
	const { subject, policy, baseline, tool, run } = certificate;
	return certificate.verdict === "pass" && subject.digest.sha256 === identity.subject && subject.manifest.digest.sha256 === identity.manifest && policy.digest.sha256 === identity.policy && (baseline?.digest.sha256 ?? null) === identity.baseline && subject.modes.join() === identity.modes.join() && tool.version === identity.toolVersion && run.quick === identity.quick && run.seed === identity.seed && hasSameData(identity.data, certificate) && isSameRunnerClass(identity.environment, certificate.environment);
}
function hasSameData(data, certificate) {
	return data.size === certificate.data.length && certificate.data.every(({ name, digest }) => data.get(name) === digest.sha256);
}
/** What timing depends on. The image of the runner changes weekly and the memory by a few bytes, so neither is asked. */
function isSameRunnerClass(a, b) {
	return a.cpu === b.cpu && a.cores === b.cores && a.arch === b.arch && a.os === b.os && a.runtime.name === b.runtime.name && a.runtime.version === b.runtime.version;
}

// src/domain/certification/gate-result.ts
/** What every line of the report has, whatever was judged. */
function common(gate, { locate }, { result, reasonCode }) {
	const blocking = result !== "inconclusive" || gate.onInconclusive === "block";
	const { id, kind, metric, pointer } = gate;
	return {
		id,
		kind,
		metric,
		unit: "none",
		result,
		reasonCode,
		blocking,
		location: locate(pointer)
	};
}
/** A gate without a number. Without a baseline there is nothing to be worse than, so it does not block. */
function unanswered(gate, context, reasonCode) {
	const base = common(gate, context, {
		result: "inconclusive",
		reasonCode
	});
	return {
		...base,
		..."data" in gate ? { data: gate.data } : {},
		..."mode" in gate ? { mode: gate.mode } : {},
		..."slice" in gate && gate.slice !== null ? { slice: {
			name: gate.slice,
			group: null
		} } : {},
		unit: "unit" in gate ? gate.unit : "none",
		direction: "none",
		blocking: base.blocking && reasonCode !== "no-baseline",
		value: null,
		interval: null,
		baseline: null,
		...boundOf(gate)
	};
}
/** The bound as the gate declares it; a margin turns round where less is better. */
function boundOf(gate) {
	if (gate.kind === "relative-prediction") return marginBound(gate.margin, directionOf(gate.metric));
	return {
		comparator: "comparator" in gate ? gate.comparator : "<=",
		limit: gate.limit
	};
}
/** −0.003 of a metric that should rise: the difference must be ≥ −0.003; of one that should fall: ≤ 0.003. */
function marginBound(margin, direction) {
	if (direction !== "down") return {
		comparator: ">=",
		limit: margin
	};
	return {
		comparator: "<=",
		limit: margin === 0 ? 0 : -margin
	};
}
function directionOf(metric) {
	const parsed = parseMetricName(metric);
	return parsed.kind === "metric" ? parsed.definition.direction : "none";
}
const RESULT_ORDER = [
	"fail",
	"inconclusive",
	"pass"
];
/** The group that is worst off: by result, then by how far it is from the limit. */
function worst(results) {
	const [first] = results.toSorted((a, b) => RESULT_ORDER.indexOf(a.result) - RESULT_ORDER.indexOf(b.result) || slack(a) - slack(b));
	if (first === void 0) throw new RangeError("A gate needs at least one result.");
	return first;
}
function slack({ value, comparator, limit }) {
	if (value === null) return Number.NEGATIVE_INFINITY;
	return comparator === ">=" ? value - limit : limit - value;
}

// src/domain/certification/judge.ts
/**
* Compares an estimate with a limit. A gate passes when the bound of the interval that is nearer to failing still holds,
* fails when the other bound does not hold either, and is inconclusive in between.
*/
function judge({ estimate, comparator, limit, test }) {
	const { value, interval } = estimate;
	if (value === null) return {
		result: "inconclusive",
		reasonCode: "undefined-value"
	};
	const within = {
		result: "pass",
		reasonCode: "within-limit"
	};
	const beyond = {
		result: "fail",
		reasonCode: "beyond-limit"
	};
	const holds = (number) => comparator === ">=" ? number >= limit : number <= limit;
	if (test === "point" || interval === null) return holds(value) ? within : beyond;
	const lower = interval.lower ?? Number.NEGATIVE_INFINITY;
	const upper = interval.upper ?? Number.POSITIVE_INFINITY;
	const [worst, best] = comparator === ">=" ? [lower, upper] : [upper, lower];
	if (holds(worst)) return within;
	if (!holds(best)) return beyond;
	return {
		result: "inconclusive",
		reasonCode: "interval-crosses-limit"
	};
}
/**
* A ratio is not told apart from 1 more finely than the machine tells the baseline from itself: a limit inside that noise
* floor makes a failure inconclusive.
*/
function judgeRatio(question, noiseFloor) {
	const answer = judge(question);
	const margin = Math.abs(Math.log(question.limit));
	if (answer.result !== "fail" || noiseFloor === void 0 || margin > Math.log1p(noiseFloor)) return answer;
	return Math.abs(Math.log((question.estimate.value ?? question.limit) / question.limit)) > Math.log1p(noiseFloor) ? answer : {
		result: "inconclusive",
		reasonCode: "below-noise-floor"
	};
}

// src/domain/certification/performance-estimate.ts
/** The number that a metric of cost names: latency_p99, throughput, cold_start, memory, model_size. null where it was not measured. */
function performanceEstimate(result, metric) {
	switch (metric) {
		case "throughput": return result.throughput ?? null;
		case "cold_start": return result.coldStart?.totalMs ?? null;
		case "memory": return result.memoryBytes ?? null;
		case "model_size": return result.modelSizeBytes === void 0 ? null : {
			value: result.modelSizeBytes,
			interval: null
		};
		default: return latencyEstimate(result, metric);
	}
}
function latencyEstimate({ latency }, metric) {
	if (latency === null || latency === void 0) return null;
	switch (metric) {
		case "latency_p50": return latency.p50;
		case "latency_p90": return latency.p90;
		case "latency_p95": return latency.p95;
		case "latency_p99": return latency.p99;
		case "latency_p999": return latency.p999;
		case "latency_mean": return latency.mean;
		default: return null;
	}
}

// src/domain/evaluation/rows-to-decide.ts
/** Nobody labels more rows than this for one gate; beyond it the answer is that the limit is too near. */
const MOST_ROWS$1 = 1e8;
/**
* How many rows like these would bring the limit outside the interval if the value stays: n·(half-width/distance)², rounded up
* to two digits; null where the value lies on the limit or the number is beyond reason.
*/
function rowsToDecide({ rows, estimate, limit }) {
	const { value, interval } = estimate;
	if (value === null || interval === null || rows < 1) return null;
	const distance = Math.abs(value - limit);
	const end = limit < value ? interval.lower : interval.upper;
	if (end === null || distance === 0) return null;
	const needed = rows * (Math.abs(end - value) / distance) ** 2;
	if (!(needed <= MOST_ROWS$1)) return null;
	const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(needed, rows + 1))) - 1);
	return Math.ceil(Math.max(needed, rows + 1) / unit) * unit;
}

// src/domain/certification/would-decide.ts
/** What would decide a gate on predictions: more rows like these. */
function moreRows(question) {
	const rows = rowsToDecide(question);
	return rows === null ? {} : { rows };
}
/** Beyond this factor the point is as good as on the limit, and no amount of time is worth naming. */
const LARGEST_FACTOR = 1e4;
/** What would decide a gate on time: measuring longer on a machine like this one. Half-widths shrink with the root of time. */
function moreSeconds({ estimate: { value, interval }, limit, seconds }) {
	if (value === null || interval === null || value === limit) return {};
	const bound = value > limit ? interval.lower : interval.upper;
	const factor = bound === null ? Number.POSITIVE_INFINITY : ((bound - value) / (limit - value)) ** 2;
	return factor > 1 && factor <= LARGEST_FACTOR && seconds > 0 ? { seconds: seconds * factor } : {};
}

// src/domain/certification/judge-performance.ts
function judgePerformance(gate, context) {
	const result = performanceOf(gate, context);
	const estimate = result === void 0 ? null : performanceEstimate(result, gate.metric);
	if (result === void 0 || estimate === null) return unanswered(gate, context, "not-measured");
	const answer = judge({
		estimate,
		comparator: gate.comparator,
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		mode: gate.mode,
		unit: gate.unit,
		direction: gate.comparator === ">=" ? "up" : "down",
		...estimate,
		baseline: result.baseline === void 0 ? null : performanceEstimate(result.baseline, gate.metric)?.value ?? null,
		comparator: gate.comparator,
		limit: gate.limit
	};
}
function judgeRelativePerformance(gate, context) {
	const result = performanceOf(gate, context);
	if (context.evidence.baseline === null) return unanswered(gate, context, "no-baseline");
	const comparison = result?.comparison ?? null;
	const ratio = comparison?.ratios[gate.metric];
	if (result === void 0 || comparison === null || ratio === void 0) return unanswered(gate, context, "not-measured");
	const question = {
		estimate: ratio,
		comparator: gate.comparator,
		limit: gate.limit,
		test: gate.test
	};
	const answer = judgeRatio(question, comparison.noiseFloor[gate.metric]);
	const open = answer.reasonCode === "interval-crosses-limit";
	return {
		...common(gate, context, answer),
		mode: gate.mode,
		unit: "ratio",
		direction: gate.comparator === ">=" ? "up" : "down",
		...ratio,
		candidate: performanceEstimate(result, gate.metric)?.value ?? null,
		baseline: result.baseline === void 0 ? null : performanceEstimate(result.baseline, gate.metric)?.value ?? null,
		comparator: gate.comparator,
		limit: gate.limit,
		...open ? { wouldDecide: moreSeconds({
			estimate: ratio,
			limit: gate.limit,
			seconds: comparison.seconds
		}) } : {}
	};
}
function performanceOf(gate, { evidence }) {
	return evidence.performance.find(({ mode }) => mode === gate.mode);
}

// src/domain/evaluation/growable.ts
/** Numbers of which the count is not known beforehand, without one object per number. */
var Growable = class {
	#make;
	#array;
	#buffer;
	#length = 0;
	constructor(make) {
		this.#make = make;
		this.#buffer = /* @__PURE__ */ new ArrayBuffer(8192);
		this.#array = make(this.#buffer);
	}
	get length() {
		return this.#length;
	}
	push(value) {
		if (this.#length === this.#array.length) {
			this.#buffer = this.#buffer.transfer(this.#buffer.byteLength * 2);
			this.#array = this.#make(this.#buffer);
		}
		this.#array[this.#length] = value;
		this.#length += 1;
	}
	/** The numbers in an array of exactly their length. */
	finish() {
		return this.#make(this.#buffer.slice(0, this.#length * this.#array.BYTES_PER_ELEMENT));
	}
};
function growableFloat64() {
	return new Growable((buffer) => new Float64Array(buffer));
}
function growableFloat32() {
	return new Growable((buffer) => new Float32Array(buffer));
}
function growableInt32() {
	return new Growable((buffer) => new Int32Array(buffer));
}

// src/domain/evaluation/scored-rows.ts
/** The rows of `indices`, in that order. */
function selectRows(rows, indices) {
	const base = {
		rows: indices.length,
		weight: rows.weight && pickFloats(rows.weight, indices, 1),
		slices: []
	};
	switch (rows.problem) {
		case "binary":
		case "multiclass": {
			const width = rows.problem === "binary" ? 1 : rows.classes;
			const { probabilities } = rows;
			return {
				...rows,
				...base,
				target: pickIntegers(rows.target, indices, 1),
				predicted: pickIntegers(rows.predicted, indices, 1),
				probabilities: probabilities && pickFloats(probabilities, indices, width)
			};
		}
		case "multilabel": return {
			...rows,
			...base,
			target: pickIntegers(rows.target, indices, rows.labels),
			predicted: pickIntegers(rows.predicted, indices, rows.labels)
		};
		case "regression": return {
			...rows,
			...base,
			target: pickFloats(rows.target, indices, rows.outputs),
			predicted: pickFloats(rows.predicted, indices, rows.outputs)
		};
		case "ranking": return {
			...rows,
			...base,
			query: pickIntegers(rows.query, indices, 1),
			target: pickFloats(rows.target, indices, 1),
			predicted: pickFloats(rows.predicted, indices, 1)
		};
	}
}
/** Whether two models gave bit for bit the same scores on all rows, so that no metric can differ. */
function sameScores(a, b) {
	if (a.problem === "multilabel" || b.problem === "multilabel") return false;
	const left = "probabilities" in a ? a.probabilities : a.predicted;
	const right = "probabilities" in b ? b.probabilities : b.predicted;
	if (left === null || right === null || left.length !== right.length) return false;
	return left.every((value, index) => value === right[index]);
}
function pickFloats(values, indices, width) {
	const picked = new Float64Array(indices.length * width);
	copyRows(values, picked, {
		indices,
		width
	});
	return picked;
}
function pickIntegers(values, indices, width) {
	const picked = new Int32Array(indices.length * width);
	copyRows(values, picked, {
		indices,
		width
	});
	return picked;
}
function copyRows(from, to, { indices, width }) {
	for (let row = 0; row < indices.length; row += 1) {
		const start = (indices[row] ?? 0) * width;
		for (let column = 0; column < width; column += 1) to[row * width + column] = from[start + column] ?? 0;
	}
}

// src/domain/evaluation/slices.ts
/** The number of rows from which a group counts when its slice names none; the default in schemas/model.schema.json. */
const DEFAULT_MIN_ROWS = 50;
/** More groups than this in one slice say that the column is no grouping but an identifier. */
const MAX_GROUPS = 1e3;
/** Notes batch by batch which rows belong to which slice. */
var SliceRecorder = class {
	#entries;
	constructor(declarations) {
		this.#entries = declarations.map((declaration) => ({
			declaration,
			codes: growableInt32(),
			groups: /* @__PURE__ */ new Map()
		}));
	}
	add(batch) {
		for (const { declaration, codes, groups } of this.#entries) for (let row = 0; row < batch.rows; row += 1) codes.push(codeOf(declaration, groups, cellsOf(batch, row)));
	}
	finish() {
		return this.#entries.map(({ declaration, codes, groups }) => ({
			declaration,
			codes: codes.finish(),
			groups: declaration.by === void 0 ? [null] : [...groups.keys()]
		}));
	}
};
/** The parts of all slices, groups in ascending order of their names, empty ones left out. */
function slicePartsOf(rows) {
	return rows.slices.flatMap((slice) => partsOfSlice(rows, slice));
}
/** The parts of one slice. */
function partsOfSlice(rows, slice) {
	const { name, minRows = 50 } = slice.declaration;
	const counts = new Int32Array(slice.groups.length);
	for (const code of slice.codes) if (code >= 0) counts[code] = (counts[code] ?? 0) + 1;
	const indices = Array.from(counts, (count) => new Int32Array(count));
	const filled = new Int32Array(slice.groups.length);
	for (let row = 0; row < slice.codes.length; row += 1) {
		const code = slice.codes[row] ?? -1;
		if (code < 0) continue;
		const position = filled[code] ?? 0;
		const list = indices[code];
		if (list !== void 0) list[position] = row;
		filled[code] = position + 1;
	}
	return slice.groups.map((group, code) => ({
		group,
		rows: indices[code] ?? /* @__PURE__ */ new Int32Array(0)
	})).filter((part) => part.rows.length > 0).sort((a, b) => compareNames(a.group ?? "", b.group ?? "")).map((part) => ({
		name,
		group: part.group,
		rows: selectRows(rows, part.rows),
		largeEnough: part.rows.length >= minRows
	}));
}
/** Whether a row with these cells passes a `where` filter. A missing cell passes no condition, not even `ne`. */
function matchesWhere(where, cell) {
	return Object.entries(where).every(([column, filter]) => {
		const value = cell(column);
		return value !== null && matchesFilter(filter, value);
	});
}
function codeOf(declaration, groups, cell) {
	if (declaration.where !== void 0 && !matchesWhere(declaration.where, cell)) return -1;
	if (declaration.by === void 0) return 0;
	const value = cell(declaration.by);
	if (value === null) return -1;
	const name = String(value);
	const known = groups.get(name);
	if (known !== void 0) return known;
	if (groups.size >= 1e3) return -1;
	groups.set(name, groups.size);
	return groups.size - 1;
}
function cellsOf(batch, row) {
	return (column) => {
		const value = batch.columns.get(column)?.[row] ?? null;
		return typeof value === "number" && Number.isNaN(value) ? null : value;
	};
}
function matchesFilter(filter, value) {
	return typeof filter === "object" ? matchesCondition(filter, value) : value === filter;
}
function matchesCondition(condition, value) {
	const { eq, ne, lt, lte, gt, gte } = condition;
	if (eq !== void 0 && value !== eq) return false;
	if (ne !== void 0 && value === ne) return false;
	if (condition.in !== void 0 && !condition.in.includes(value)) return false;
	if (lt === void 0 && lte === void 0 && gt === void 0 && gte === void 0) return true;
	if (typeof value !== "number") return false;
	return (lt === void 0 || value < lt) && (lte === void 0 || value <= lte) && (gt === void 0 || value > gt) && (gte === void 0 || value >= gte);
}
/** Numbers by value, all else by code unit, so that the order is the same everywhere. */
function compareNames(a, b) {
	const [x, y] = [Number(a), Number(b)];
	if (a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y) && x !== y) return x - y;
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

// src/domain/certification/judge-prediction.ts
function judgePrediction(gate, context) {
	const results = resultsOf(gate, context);
	if (results.kind === "none") return unanswered(gate, context, results.reason);
	return worst(results.found.map((result) => {
		const { estimate, baseline, rows, slice } = result;
		const answer = judge({
			estimate,
			comparator: gate.comparator,
			limit: gate.limit,
			test: gate.test
		});
		const open = answer.reasonCode === "interval-crosses-limit";
		return {
			...common(gate, context, answer),
			...slice === null ? {} : { slice },
			data: gate.data,
			direction: result.direction,
			...estimate,
			baseline: baseline?.value ?? null,
			comparator: gate.comparator,
			limit: gate.limit,
			...open ? { wouldDecide: moreRows({
				estimate,
				limit: gate.limit,
				rows
			}) } : {}
		};
	}));
}
function judgeRelativePrediction(gate, context) {
	const results = resultsOf(gate, context);
	if (results.kind === "none") return unanswered(gate, context, results.reason);
	if (context.evidence.baseline === null) return unanswered(gate, context, "no-baseline");
	return worst(results.found.map((result) => {
		const { estimate, baseline, difference, rows, slice } = result;
		const { comparator, limit } = marginBound(gate.margin, result.direction);
		const compared = difference ?? {
			value: null,
			interval: null
		};
		const answer = judge({
			estimate: compared,
			comparator,
			limit,
			test: gate.test
		});
		const open = answer.reasonCode === "interval-crosses-limit";
		return {
			...common(gate, context, answer),
			...slice === null ? {} : { slice },
			data: gate.data,
			direction: result.direction,
			...compared,
			candidate: estimate.value,
			baseline: baseline?.value ?? null,
			comparator,
			limit,
			...open ? { wouldDecide: moreRows({
				estimate: compared,
				limit,
				rows
			}) } : {}
		};
	}));
}
/** The results that a gate speaks of: one for all rows or a filter, one a group for a `by` slice. */
function resultsOf(gate, { evidence, slicesOf }) {
	const matching = evidence.prediction.filter((result) => result.data === gate.data && result.metric === gate.metric && (result.slice?.name ?? null) === gate.slice && (result.estimate.interval?.level ?? gate.confidence) === gate.confidence);
	if (matching.length === 0) return {
		kind: "none",
		reason: "not-measured"
	};
	const declared = slicesOf(gate.data).find(({ name }) => name === gate.slice);
	const minRows = declared === void 0 ? 1 : declared.minRows ?? 50;
	const [first, ...rest] = matching.filter(({ rows }) => rows >= minRows);
	return first === void 0 ? {
		kind: "none",
		reason: "too-few-rows"
	} : {
		kind: "found",
		found: [first, ...rest]
	};
}
function judgeGap(gate, context) {
	const gap = context.evidence.gaps.find(({ data, slice, metric }) => data === gate.data && slice === gate.slice && metric === gate.metric);
	if (gap === void 0) return unanswered(gate, context, "not-measured");
	if (gap.highest === null) return unanswered(gate, context, "too-few-rows");
	const answer = judge({
		estimate: gap.estimate,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		data: gate.data,
		slice: {
			name: gate.slice,
			group: null
		},
		direction: "down",
		...gap.estimate,
		baseline: gap.baseline?.value ?? null,
		comparator: "<=",
		limit: gate.limit
	};
}
function judgeRobustness(gate, context) {
	const [check, strength] = Object.entries(gate.perturbation)[0] ?? ["", 0];
	const result = context.evidence.robustness.find((probe) => probe.check === check && probe.strength === strength && probe.metric === gate.metric);
	if (result?.drop === void 0) return unanswered(gate, context, "not-measured");
	const answer = judge({
		estimate: result.drop,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	});
	return {
		...common(gate, context, answer),
		data: gate.data,
		perturbation: `${check} ${strength}`,
		direction: "down",
		...result.drop,
		candidate: result.estimate?.value ?? null,
		baseline: null,
		comparator: "<=",
		limit: gate.limit
	};
}

// src/domain/certification/judge-gates.ts
/** Judges every gate against the evidence; nothing is measured here. */
function judgeGates(gates, context) {
	return gates.map((gate) => judgeGate(gate, context));
}
function judgeGate(gate, context) {
	switch (gate.kind) {
		case "prediction": return judgePrediction(gate, context);
		case "relative-prediction": return judgeRelativePrediction(gate, context);
		case "gap": return judgeGap(gate, context);
		case "robustness": return judgeRobustness(gate, context);
		case "performance": return judgePerformance(gate, context);
		case "relative-performance": return judgeRelativePerformance(gate, context);
	}
}

// src/domain/certification/check-signature.ts
/** What the manifest declares against what the file says; -1 agrees with any size. */
function checkSignature(declared, actual, location) {
	return [...checkTensors("input", declared.inputs, actual.inputs), ...checkTensors("output", declared.outputs, actual.outputs)].map((message) => ({
		code: "signature-mismatch",
		severity: "error",
		check: "identity",
		message,
		hint: "Correct the signature in model.yaml, or give this version a new major number and a signature of its own.",
		location
	}));
}
function* checkTensors(role, declared, actual) {
	for (const tensor of declared) {
		const found = actual.find(({ name }) => name === tensor.name);
		if (found === void 0) yield `The model has no ${role} ${tensor.name}; it has ${actual.map(({ name }) => name).join(", ")}.`;
		else if (found.datatype !== tensor.datatype || !shapesAgree(tensor.shape, found.shape)) yield `The ${role} ${tensor.name} is ${describe$3(found)} in the model and ${describe$3(tensor)} in the manifest.`;
	}
	if (role === "output") return;
	for (const { name } of actual) if (!declared.some((tensor) => tensor.name === name)) yield `The model needs an input ${name} that the manifest does not declare.`;
}
function shapesAgree(declared, actual) {
	if (declared.length !== actual.length) return false;
	return declared.every((size, index) => size === -1 || actual[index] === -1 || size === actual[index]);
}
function describe$3({ datatype, shape }) {
	return `${datatype} [${shape.join(", ")}]`;
}

// src/domain/evaluation/intervals.ts
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$2(), 1);
var import_lib$2 = /* @__PURE__ */ __toESM(require_lib$3(), 1);
/** A metric's value with its two-sided interval at `level`. */
function estimateOf({ value, spread }, level) {
	if (value === null) return {
		value: null,
		interval: null
	};
	if (spread === null) return {
		value,
		interval: null
	};
	return {
		value,
		interval: {
			...finiteEnds(keepInside(value, endsOf(value, spread, level))),
			level
		}
	};
}
/** The normal quantile of a two-sided level. */
function normalScore(level) {
	return (0, import_lib$1.default)((1 + level) / 2, 0, 1);
}
/** Student's quantile of a two-sided level. */
function studentScore(level, units) {
	return units > 1 ? (0, import_lib$2.default)((1 + level) / 2, units - 1) : Number.POSITIVE_INFINITY;
}
/**
* Wilson's score interval for a proportion of n (Wilson, 1927). For n = 0 it is all of 0 to 1.
*/
function wilson(value, n, z) {
	if (n <= 0) return {
		lower: 0,
		upper: 1,
		method: "wilson"
	};
	const centre = (value + z * z / (2 * n)) / (1 + z * z / n);
	const reach = z / (1 + z * z / n) * Math.sqrt(value * (1 - value) / n + z * z / (4 * n * n));
	return {
		lower: value <= 0 ? 0 : Math.max(0, centre - reach),
		upper: value >= 1 ? 1 : Math.min(1, centre + reach),
		method: "wilson"
	};
}
/** Σ c² and the skewness of the sum, Σ c³/(Σ c²)^1.5. */
function momentsOf(contributions) {
	let variance = 0;
	let third = 0;
	for (let unit = 0; unit < contributions.length; unit += 1) {
		const part = contributions[unit] ?? 0;
		variance += part * part;
		third += part * part * part;
	}
	return {
		variance,
		skewness: variance === 0 ? 0 : third / variance ** 1.5
	};
}
/** The ends of a metric's interval; those of its own may leave a biased value outside. */
function endsOf(value, spread, level) {
	const z = normalScore(level);
	if (spread.ends !== void 0) return spread.ends(z);
	const { variance, skewness } = momentsOf(spread.contributions);
	const t = studentScore(level, spread.contributions.length);
	const error = Math.sqrt(variance);
	switch (spread.scale) {
		case "proportion": return wilson(value, variance > 0 && value > 0 && value < 1 ? value * (1 - value) / variance : spread.support, z);
		case "unit": return value > 0 && value < 1 && error > 0 ? logitEnds(value, error * t) : {
			...wilson(value, spread.support, z),
			method: "wilson"
		};
		case "signed": return Math.abs(value) < 1 && error > 0 ? fisherEnds(value, error * t) : widestSigned(value, spread.support, z);
		case "share": return error > 0 ? insideUnit(skewEnds({
			value,
			error,
			skewness
		}, t)) : wilson(value, spread.support, z);
		case "mean": return skewEnds({
			value,
			error,
			skewness
		}, t);
		case "root": return value > 0 ? rootEnds({
			value,
			error,
			skewness
		}, t) : skewEnds({
			value,
			error: 0,
			skewness
		}, t);
		case "below-one": return value < 1 ? belowOneEnds(value, error * t) : point(value);
	}
}
/** Delta method on the logit scale, so that the ends stay inside 0 and 1. */
function logitEnds(value, reach) {
	const logit = Math.log(value / (1 - value));
	const shift = reach / (value * (1 - value));
	return {
		lower: 1 / (1 + Math.exp(shift - logit)),
		upper: 1 / (1 + Math.exp(-shift - logit)),
		method: "logit delta"
	};
}
/** Delta method on Fisher's z scale. */
function fisherEnds(value, reach) {
	const shift = reach / (1 - value * value);
	return {
		lower: Math.tanh(Math.atanh(value) - shift),
		upper: Math.tanh(Math.atanh(value) + shift),
		method: "fisher delta"
	};
}
/** No error was seen: as far as Wilson's interval of a proportion at its edge goes. */
function widestSigned(value, support, z) {
	const ends = wilson((1 + value) / 2, support, z);
	return {
		lower: 2 * ends.lower - 1,
		upper: 2 * ends.upper - 1,
		method: "wilson"
	};
}
/**
* Student's interval with the skewness removed by a monotone cubic transformation (Hall, 1992, On the removal of skewness by
* transformation).
*/
function skewEnds({ value, error, skewness }, t) {
	if (!Number.isFinite(t)) return UNBOUNDED;
	if (error === 0) return point(value);
	const shift = (x) => Math.abs(skewness) < 1e-8 ? x : cubicInverse(x, skewness);
	return {
		lower: value - error * shift(t),
		upper: value - error * shift(-t),
		method: "skewness-corrected t"
	};
}
function cubicInverse(x, skewness) {
	return 3 / skewness * (Math.cbrt(1 + skewness * (x - skewness / 6)) - 1);
}
/** The ends of the mean square, of which the value is the root. */
function rootEnds({ value, error, skewness }, t) {
	if (!Number.isFinite(t)) return UNBOUNDED;
	const { lower, upper, method } = skewEnds({
		value: value * value,
		error: 2 * value * error,
		skewness
	}, t);
	return {
		lower: Math.sqrt(Math.max(0, lower)),
		upper: Math.sqrt(upper),
		method
	};
}
/** Delta method for the logarithm of 1 - value, so that the upper end stays below 1. */
function belowOneEnds(value, reach) {
	const rest = 1 - value;
	const factor = Math.exp(reach / rest);
	return {
		lower: 1 - rest * factor,
		upper: 1 - rest / factor,
		method: "log delta"
	};
}
/** A biased estimate may lie outside its corrected interval; a reader expects it inside. */
function keepInside(value, { lower, upper, method }) {
	return {
		lower: Math.min(value, lower),
		upper: Math.max(value, upper),
		method
	};
}
function insideUnit({ lower, upper, method }) {
	return {
		lower: Math.max(0, lower),
		upper: Math.min(1, upper),
		method
	};
}
/** What one row says of others. */
const UNBOUNDED = {
	lower: Number.NEGATIVE_INFINITY,
	upper: Number.POSITIVE_INFINITY,
	method: "t"
};
function point(value) {
	return {
		lower: value,
		upper: value,
		method: "t"
	};
}
function finiteEnds({ lower, upper, method }) {
	return {
		lower: Number.isFinite(lower) ? lower : null,
		upper: Number.isFinite(upper) ? upper : null,
		method
	};
}

// src/domain/evaluation/metrics/measurement.ts
function undefinedMeasurement(reason) {
	return {
		value: null,
		undefinedReason: reason,
		spread: null
	};
}
function measured(value, spread) {
	return {
		value,
		undefinedReason: null,
		spread
	};
}

// src/domain/evaluation/metrics/normal.ts
/** Distribution function of the standard normal; error below 1e-7 (Abramowitz and Stegun 7.1.26). */
function normalCdf(x) {
	const magnitude = Math.abs(x) / Math.SQRT2;
	const t = 1 / (1 + .3275911 * magnitude);
	const tail = t * (.254829592 + t * (-.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)))) * Math.exp(-magnitude * magnitude) / 2;
	return x > 0 ? 1 - tail : tail;
}
function normalPdf(x) {
	return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
}
/** Mean and variance of |X| for a normal X. */
function foldedNormal(mean, sd) {
	if (sd === 0) return {
		mean: Math.abs(mean),
		variance: 0
	};
	const ratio = mean / sd;
	const folded = 2 * sd * normalPdf(ratio) + mean * (2 * normalCdf(ratio) - 1);
	return {
		mean: folded,
		variance: Math.max(0, mean * mean + sd * sd - folded * folded)
	};
}

// src/domain/evaluation/metrics/sums.ts
/** Sum by pairs of blocks: the error grows with the logarithm of the length. */
function sum(values) {
	return blockSum(values, 0, values.length);
}
/** Σ weight·value, or Σ value without weights. */
function weightedSum(values, weight) {
	if (weight === null) return sum(values);
	return sum(values.map((value, index) => value * (weight[index] ?? 0)));
}
/** The number of equally weighted units that are worth as much: (Σw)²/Σw² (Kish, Survey Sampling, 1965). */
function effectiveCount(weight) {
	const squares = sum(weight.map((value) => value * value));
	return squares === 0 ? 0 : sum(weight) ** 2 / squares;
}
/** √(n/(n-1)): makes a sum of squared residuals an unbiased variance. */
function besselFactor(units) {
	return units > 1 ? Math.sqrt(units / (units - 1)) : 1;
}
function blockSum(values, from, to) {
	if (to - from > 128) {
		const middle = from + Math.floor((to - from) / 2);
		return blockSum(values, from, middle) + blockSum(values, middle, to);
	}
	let total = 0;
	for (let index = from; index < to; index += 1) total += values[index] ?? 0;
	return total;
}

// src/domain/evaluation/metrics/calibration.ts
/** torchmetrics' default number of bins. A confidence of exactly 1 has, as there, a bin of its own. */
const BINS = 15;
/**
* The bins' pattern is itself estimated, which the inversion does not know: without this factor, found by simulation, intervals
* at 95 % hold the truth in 92 % of samples of 1,000 rows (docs/methods.md).
*/
const WIDENING = 1.06;
/**
* Expected calibration error: Σ over bins of the bin's share × |mean confidence - share of hits| (Guo et al., 2017; 15 bins of
* equal width, l1). Confidence is the probability of the positive class (binary) or of the predicted class (multiclass).
*/
const expectedCalibrationError = (rows) => {
	const { probabilities, weight } = rows;
	if (probabilities === null) return undefinedMeasurement("no-scores");
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const total = weight === null ? rows.rows : sum(weight);
	if (total === 0) return undefinedMeasurement("no-weight");
	const bin = new Int32Array(rows.rows);
	const gap = new Float64Array(rows.rows);
	for (let row = 0; row < rows.rows; row += 1) {
		const confidence = confidenceOf(rows, probabilities, row);
		bin[row] = binOf(confidence);
		gap[row] = (weight?.[row] ?? 1) * (confidence - outcomeOf(rows, row)) / total;
	}
	const bins = binSums(bin, gap);
	const value = bins.gap.reduce((error, share) => error + Math.abs(share), 0);
	const slope = bins.gap.map((share, index) => smoothSign(share, bins.error[index] ?? 0));
	const centre = bins.gap.reduce((mean, share, index) => mean + share * (slope[index] ?? 0), 0);
	const factor = besselFactor(rows.rows);
	const contributions = gap.map((share, row) => {
		return (share * (slope[bin[row] ?? 0] ?? 0) - (weight?.[row] ?? 1) / total * centre) * factor;
	});
	const support = weight === null ? rows.rows : effectiveCount(weight);
	return measured(value, {
		contributions,
		scale: "mean",
		support,
		ends: (z) => invertFoldedSum(bins, value, WIDENING * z)
	});
};
/**
* The error of a sum of absolute values is biased upwards: noise in a bin never cancels. The interval inverts its distribution
* instead: the bins' gaps are taken as t times the observed ones plus their normal noise, and the ends are the t at which the
* observed sum lies z standard deviations from its mean.
*/
function invertFoldedSum(bins, value, z) {
	const [lower, upper] = [scaleAt(bins, value, z) * value, scaleAt(bins, value, -z) * value];
	return {
		lower,
		upper,
		method: "folded-normal inversion"
	};
}
/** The t at which mean + z·sd of the sum equals the observed value; 0 where even t = 0 lies above it. */
function scaleAt(bins, value, z) {
	let low = 0;
	let high = 8;
	if (edgeOf(bins, 0, z) >= value) return 0;
	for (let step = 0; step < 50; step += 1) {
		const middle = (low + high) / 2;
		if (edgeOf(bins, middle, z) < value) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
function edgeOf({ gap, error }, scale, z) {
	let mean = 0;
	let variance = 0;
	for (let bin = 0; bin < gap.length; bin += 1) {
		const folded = foldedNormal(scale * (gap[bin] ?? 0), error[bin] ?? 0);
		mean += folded.mean;
		variance += folded.variance;
	}
	return mean + z * Math.sqrt(variance);
}
/** Derivative of the mean of |X|: the sign, softened where noise could turn it. */
function smoothSign(gap, error) {
	return error === 0 ? Math.sign(gap) : 2 * normalCdf(gap / error) - 1;
}
function binSums(bin, gap) {
	const sums = /* @__PURE__ */ new Float64Array(16);
	const squares = /* @__PURE__ */ new Float64Array(16);
	for (let row = 0; row < bin.length; row += 1) {
		const index = bin[row] ?? 0;
		const share = gap[row] ?? 0;
		sums[index] = (sums[index] ?? 0) + share;
		squares[index] = (squares[index] ?? 0) + share * share;
	}
	return {
		gap: sums,
		error: sums.map((total, index) => Math.sqrt(Math.max(0, (squares[index] ?? 0) - total * total / bin.length)))
	};
}
/** Bins are closed on the left. */
function binOf(confidence) {
	if (confidence >= 1) return BINS;
	const guess = Math.max(0, Math.floor(confidence * BINS));
	if (confidence < guess * (1 / BINS)) return guess - 1;
	return guess < 14 && confidence >= (guess + 1) * (1 / BINS) ? guess + 1 : guess;
}
function confidenceOf(rows, probabilities, row) {
	if (rows.problem === "binary") return probabilities[row] ?? 0;
	return probabilities[row * rows.classes + (rows.predicted[row] ?? 0)] ?? 0;
}
function outcomeOf({ problem, target, predicted }, row) {
	return problem === "binary" ? target[row] ?? 0 : Number(target[row] === predicted[row]);
}

// src/domain/evaluation/metrics/confusion.ts
function marginalsOf({ target, predicted, classes, weight }) {
	const hits = new Float64Array(classes);
	const trues = new Float64Array(classes);
	const predictions = new Float64Array(classes);
	let total = 0;
	for (let row = 0; row < target.length; row += 1) {
		const share = weight?.[row] ?? 1;
		const truth = target[row] ?? 0;
		const answer = predicted[row] ?? 0;
		total += share;
		trues[truth] = (trues[truth] ?? 0) + share;
		predictions[answer] = (predictions[answer] ?? 0) + share;
		if (truth === answer) hits[truth] = (hits[truth] ?? 0) + share;
	}
	for (const array of [
		hits,
		trues,
		predictions
	]) array.forEach((share, label) => array.set([share / total], label));
	return {
		total,
		hit: hits,
		true: trues,
		predicted: predictions
	};
}
/** Measures a function of the marginals, with the delta method over the cells of the confusion matrix. */
function measureMarginals(rows, scale, metric) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const marginals = marginalsOf(rows);
	if (marginals.total === 0) return undefinedMeasurement("no-weight");
	const result = metric(marginals);
	if (result === null) return undefinedMeasurement("one-class");
	const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
	return measured(result.value, {
		contributions: contributionsOf(rows, marginals, result),
		scale,
		support
	});
}
function contributionsOf(rows, marginals, metric) {
	let centre = 0;
	for (let label = 0; label < rows.classes; label += 1) {
		centre += (marginals.hit[label] ?? 0) * (metric.hit[label] ?? 0);
		centre += (marginals.true[label] ?? 0) * (metric.true[label] ?? 0);
		centre += (marginals.predicted[label] ?? 0) * (metric.predicted[label] ?? 0);
	}
	const factor = besselFactor(rows.rows) / marginals.total;
	return new Float64Array(rows.rows).map((_, row) => {
		const truth = rows.target[row] ?? 0;
		const answer = rows.predicted[row] ?? 0;
		const slope = (metric.true[truth] ?? 0) + (metric.predicted[answer] ?? 0) + (truth === answer ? metric.hit[truth] ?? 0 : 0);
		return (rows.weight?.[row] ?? 1) * (slope - centre) * factor;
	});
}

// src/domain/evaluation/metrics/means.ts
/** The mean of a loss per unit. */
function meanOf(losses, weight, scale = "mean") {
	const units = losses.length;
	if (units === 0) return undefinedMeasurement("no-rows");
	const total = weight === null ? units : sum(weight);
	if (total === 0) return undefinedMeasurement("no-weight");
	const mean = weightedSum(losses, weight) / total;
	const factor = besselFactor(units) / total;
	const contributions = losses.map((loss, index) => (weight?.[index] ?? 1) * (loss - mean) * factor);
	const support = weight === null ? units : effectiveCount(weight);
	return measured(mean, {
		contributions,
		scale,
		support
	});
}
/**
* The share of successes among the rows that are asked (`hits` 1 or 0; 2 is not asked). Where no row is asked the value is
* `empty`, as scikit-learn's zero_division, or undefined.
*/
function proportionOf(hits, weight, empty) {
	const units = hits.length;
	if (units === 0) return undefinedMeasurement("no-rows");
	const asked = new Float64Array(units);
	const success = new Float64Array(units);
	for (let row = 0; row < units; row += 1) {
		const share = weight?.[row] ?? 1;
		if (hits[row] !== 2) asked[row] = share;
		if (hits[row] === 1) success[row] = share;
	}
	const total = sum(asked);
	const support = effectiveCount(asked);
	if (total === 0) {
		if (empty === null) return undefinedMeasurement("one-class");
		return measured(empty, {
			contributions: new Float64Array(units),
			scale: "proportion",
			support: 0,
			hits
		});
	}
	const value = sum(success) / total;
	const contributions = asked.map((share, row) => ((success[row] ?? 0) - share * value) / total);
	return measured(value, {
		contributions,
		scale: "proportion",
		support,
		hits
	});
}

// src/domain/evaluation/metrics/label-metrics.ts
/** Share of rows with the right label. */
const accuracy = (rows) => proportionOf(rowHits(rows, (truth, answer) => Number(truth === answer)), rows.weight, null);
/** Share of positive answers that are right; 0 where there is none (zero_division=0). */
const precision = (rows) => proportionOf(rowHits(rows, (truth, answer) => answer === 1 ? truth : 2), rows.weight, 0);
/** Share of positives that are found; 0 where there is none (zero_division=0). */
const recall = (rows) => proportionOf(rowHits(rows, (truth, answer) => truth === 1 ? answer : 2), rows.weight, 0);
/** Recall that is undefined without positives, so that a group without positives makes no gap. */
const truePositiveRate = (rows) => proportionOf(rowHits(rows, (truth, answer) => truth === 1 ? answer : 2), rows.weight, null);
/** Share of negatives that are answered positive; undefined without negatives. */
const falsePositiveRate = (rows) => proportionOf(rowHits(rows, (truth, answer) => truth === 0 ? answer : 2), rows.weight, null);
/** Share of rows that are answered positive. */
const selectionRate = (rows) => proportionOf(rowHits(rows, (_truth, answer) => answer), rows.weight, null);
/** F1 of the positive class, 2·TP/(2·TP+FP+FN). */
const f1 = (rows) => measureMarginals(rows, "unit", (marginals) => combine(marginals, f1Parts, (label) => Number(label === 1)));
/** Unweighted mean of the classes' F1 over the labels that occur in truth or answer. */
const f1Macro = (rows) => macro(rows, f1Parts, occurs);
const precisionMacro = (rows) => macro(rows, precisionParts, occurs);
const recallMacro = (rows) => macro(rows, recallParts, occurs);
/** Mean recall over the classes that occur in the truth. */
const balancedAccuracy = (rows) => macro(rows, recallParts, (marginals, label) => at(marginals.true, label) > 0);
/** Mean of the classes' F1, weighted by their share of the truth. */
const f1Weighted = (rows) => measureMarginals(rows, "unit", (marginals) => {
	const share = (label) => at(marginals.true, label);
	const result = combine(marginals, f1Parts, share);
	const own = result.true.map((slope, label) => slope + f1Parts(marginals, label).value);
	return {
		...result,
		true: own
	};
});
/** Matthews correlation for any number of classes (Gorodkin, 2004); 0 where truth or answer is constant. */
const matthewsCorrcoef = (rows) => measureMarginals(rows, "signed", ({ hit, true: truth, predicted }) => {
	const covariance = total(hit) - dot(truth, predicted);
	const truthVariance = 1 - dot(truth, truth);
	const answerVariance = 1 - dot(predicted, predicted);
	if (constant(truth) || constant(predicted)) return zeroMetric(hit.length);
	const scale = Math.sqrt(truthVariance * answerVariance);
	return {
		value: covariance / scale,
		hit: hit.map(() => 1 / scale),
		true: truth.map((share, label) => (-at(predicted, label) + covariance * share / truthVariance) / scale),
		predicted: predicted.map((share, label) => (-at(truth, label) + covariance * share / answerVariance) / scale)
	};
});
/** Cohen's kappa, unweighted; undefined where truth and answer hold one and the same label only. */
const cohenKappa = (rows) => measureMarginals(rows, "signed", ({ hit, true: truth, predicted }) => {
	if (constant(truth) && constant(predicted) && total(hit) > 0) return null;
	const observed = total(hit);
	const expected = dot(truth, predicted);
	const slope = (observed - 1) / (1 - expected) ** 2;
	return {
		value: (observed - expected) / (1 - expected),
		hit: hit.map(() => 1 / (1 - expected)),
		true: predicted.map((share) => slope * share),
		predicted: truth.map((share) => slope * share)
	};
});
const NO_PARTS = {
	value: 0,
	hit: 0,
	true: 0,
	predicted: 0
};
function f1Parts(marginals, label) {
	const size = at(marginals.true, label) + at(marginals.predicted, label);
	if (size === 0) return NO_PARTS;
	const value = 2 * at(marginals.hit, label) / size;
	return {
		value,
		hit: 2 / size,
		true: -value / size,
		predicted: -value / size
	};
}
function precisionParts(marginals, label) {
	const size = at(marginals.predicted, label);
	if (size === 0) return NO_PARTS;
	const value = at(marginals.hit, label) / size;
	return {
		value,
		hit: 1 / size,
		true: 0,
		predicted: -value / size
	};
}
function recallParts(marginals, label) {
	const size = at(marginals.true, label);
	if (size === 0) return NO_PARTS;
	const value = at(marginals.hit, label) / size;
	return {
		value,
		hit: 1 / size,
		true: -value / size,
		predicted: 0
	};
}
function macro(rows, parts, counts) {
	return measureMarginals(rows, "unit", (marginals) => {
		const counted = marginals.hit.reduce((count, _, label) => count + Number(counts(marginals, label)), 0);
		return combine(marginals, parts, (label) => counts(marginals, label) ? 1 / counted : 0);
	});
}
function combine(marginals, parts, share) {
	const classes = marginals.hit.length;
	const result = {
		hit: new Float64Array(classes),
		true: new Float64Array(classes),
		predicted: new Float64Array(classes)
	};
	let value = 0;
	for (let label = 0; label < classes; label += 1) {
		const part = parts(marginals, label);
		const weight = share(label);
		value += weight * part.value;
		result.hit[label] = weight * part.hit;
		result.true[label] = weight * part.true;
		result.predicted[label] = weight * part.predicted;
	}
	return {
		value,
		...result
	};
}
function rowHits({ target, predicted, rows }, hit) {
	return new Uint8Array(rows).map((_, row) => hit(target[row] ?? 0, predicted[row] ?? 0));
}
function occurs(marginals, label) {
	return at(marginals.true, label) + at(marginals.predicted, label) > 0;
}
function zeroMetric(classes) {
	const none = new Float64Array(classes);
	return {
		value: 0,
		hit: none,
		true: none,
		predicted: none
	};
}
/** Whether all the weight is on one class. */
function constant(shares) {
	return shares.reduce((count, share) => count + Number(share > 0), 0) <= 1;
}
function total(shares) {
	return shares.reduce((sum, share) => sum + share, 0);
}
function dot(a, b) {
	return a.reduce((sum, value, index) => sum + value * at(b, index), 0);
}
function at(values, index) {
	return values[index] ?? 0;
}

// src/domain/evaluation/metrics/label-set-metrics.ts
/** Share of rows in which every label is right. */
const subsetAccuracy = (rows) => {
	const hits = new Uint8Array(rows.rows).map((_, row) => Number(wrongLabels(rows, row) === 0));
	return proportionOf(hits, rows.weight, null);
};
/** Share of labels that are wrong. */
const hammingLoss = (rows) => meanOf(new Float64Array(rows.rows).map((_, row) => wrongLabels(rows, row) / rows.labels), rows.weight, "share");
/** F1 over all cells together. */
const f1Micro = (rows) => f1Of(rows, (counts) => [counts.reduce(add, NO_COUNTS)], 1);
/** Unweighted mean of the labels' F1; 0 for a label that occurs neither in truth nor in answer (zero_division=0). */
const f1LabelMacro = (rows) => f1Of(rows, (counts) => counts, rows.labels);
const NO_COUNTS = {
	hit: 0,
	size: 0
};
/** Mean F1 over groups of labels: one group of all, or each label by itself. */
function f1Of(rows, group, groups) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const support = rows.weight === null ? rows.rows : effectiveCount(rows.weight);
	if (rows.weight !== null && sum(rows.weight) === 0) return undefinedMeasurement("no-weight");
	const counts = group(countsOf(rows));
	const values = counts.map(({ hit, size }) => size === 0 ? 0 : 2 * hit / size);
	const factor = besselFactor(rows.rows) / groups;
	const contributions = new Float64Array(rows.rows).map((_, row) => {
		let error = 0;
		for (let label = 0; label < rows.labels; label += 1) {
			const index = groups === 1 ? 0 : label;
			const size = counts[index]?.size ?? 0;
			if (size > 0) error += slopeOf(rows, row * rows.labels + label, values[index] ?? 0) / size;
		}
		return (rows.weight?.[row] ?? 1) * error * factor;
	});
	const value = values.reduce((total, part) => total + part, 0) / groups;
	return measured(value, {
		contributions,
		scale: "unit",
		support
	});
}
function slopeOf({ target, predicted }, cell, value) {
	const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
	return 2 * truth * answer - value * (truth + answer);
}
function countsOf({ target, predicted, labels, rows, weight }) {
	const hits = new Float64Array(labels);
	const sizes = new Float64Array(labels);
	for (let cell = 0; cell < rows * labels; cell += 1) {
		const label = cell % labels;
		const share = weight?.[Math.floor(cell / labels)] ?? 1;
		const [truth, answer] = [target[cell] ?? 0, predicted[cell] ?? 0];
		hits[label] = (hits[label] ?? 0) + share * truth * answer;
		sizes[label] = (sizes[label] ?? 0) + share * (truth + answer);
	}
	return Array.from(hits, (hit, label) => ({
		hit,
		size: sizes[label] ?? 0
	}));
}
function add(a, b) {
	return {
		hit: a.hit + b.hit,
		size: a.size + b.size
	};
}
function wrongLabels({ target, predicted, labels }, row) {
	let wrong = 0;
	for (let cell = row * labels; cell < (row + 1) * labels; cell += 1) wrong += Number(target[cell] !== predicted[cell]);
	return wrong;
}

// src/domain/evaluation/metrics/regression-metrics.ts
/** Several outputs are averaged uniformly, as in scikit-learn. */
const meanAbsoluteError = (rows) => meanLoss(rows, (truth, answer) => Math.abs(answer - truth));
const meanSquaredError = (rows) => meanLoss(rows, (truth, answer) => (answer - truth) ** 2);
/** Answer minus truth: above 0 the model answers too high. */
const meanBias = (rows) => meanLoss(rows, (truth, answer) => answer - truth);
/** Mean of |error| / max(|truth|, machine epsilon), as a fraction. */
const meanAbsolutePercentageError = (rows) => meanLoss(rows, (truth, answer) => Math.abs(answer - truth) / Math.max(Math.abs(truth), Number.EPSILON));
/** Pinball loss at a quantile: α·max(truth-answer, 0) + (1-α)·max(answer-truth, 0). */
const pinballLoss = (rows, parameter) => {
	const alpha = parameter ?? .5;
	return meanLoss(rows, (truth, answer) => Math.max(alpha * (truth - answer), (alpha - 1) * (truth - answer)));
};
/** Root of the mean squared error of each output. */
const rootMeanSquaredError = (rows) => averageOutputs(rows, (truth, answer) => {
	const squares = meanOf(truth.map((value, row) => ((answer[row] ?? 0) - value) ** 2), rows.weight);
	if (squares.value === null || squares.spread === null) return squares;
	const value = Math.sqrt(squares.value);
	const slope = value === 0 ? 0 : 1 / (2 * value);
	const contributions = squares.spread.contributions.map((part) => part * slope);
	return measured(value, {
		...squares.spread,
		contributions,
		scale: "root"
	});
});
/**
* 1 - Σ error²/Σ (truth - mean)²; for a constant truth 1 if every answer is right, else 0. Undefined for fewer than two
* rows. A contribution is what leaving the row out would change (jackknife), since single rows can weigh much here.
*/
const r2 = (rows) => averageOutputs(rows, (truth, answer) => {
	const { weight } = rows;
	if (truth.length < 2) return undefinedMeasurement("too-few-rows");
	const total = weight === null ? truth.length : sum(weight);
	if (total === 0) return undefinedMeasurement("no-weight");
	const mean = weightedSum(truth, weight) / total;
	const errors = truth.map((value, row) => (value - (answer[row] ?? 0)) ** 2);
	const deviations = truth.map((value) => (value - mean) ** 2);
	const numerator = weightedSum(errors, weight) / total;
	const denominator = weightedSum(deviations, weight) / total;
	if (denominator === 0) return measured(numerator === 0 ? 1 : 0, null);
	const ratio = numerator / denominator;
	const contributions = errors.map((error, row) => {
		const share = weight?.[row] ?? 1;
		const deviation = share * (deviations[row] ?? 0);
		const rest = total * denominator - deviation;
		return rest <= 0 ? 0 : (deviation * ratio - share * error) / rest;
	});
	const support = weight === null ? truth.length : effectiveCount(weight);
	return measured(1 - ratio, {
		contributions,
		scale: "below-one",
		support
	});
});
/** The largest absolute error, over all outputs. It describes these rows; no number of rows bounds the error of the next. */
const maxError = ({ target, predicted, rows }) => {
	if (rows === 0) return undefinedMeasurement("no-rows");
	return measured(target.reduce((worst, truth, cell) => Math.max(worst, Math.abs((predicted[cell] ?? 0) - truth)), 0), null);
};
/** Uniform average of a metric over the outputs; undefined if it is for any. */
function averageOutputs(rows, measure) {
	if (rows.rows === 0) return undefinedMeasurement("no-rows");
	const parts = Array.from({ length: rows.outputs }, (_, output) => {
		return measure(columnOf(rows.target, rows.outputs, output), columnOf(rows.predicted, rows.outputs, output));
	});
	const [first] = parts;
	if (first === void 0) return undefinedMeasurement("no-rows");
	if (parts.length === 1) return first;
	let value = 0;
	const contributions = new Float64Array(rows.rows);
	for (const part of parts) {
		if (part.value === null) return part;
		value += part.value / parts.length;
		part.spread?.contributions.forEach((share, row) => {
			contributions[row] = (contributions[row] ?? 0) + share / parts.length;
		});
	}
	if (parts.some((part) => part.spread === null) || first.spread === null) return measured(value, null);
	const { scale, support } = first.spread;
	return measured(value, {
		contributions,
		scale,
		support
	});
}
function meanLoss({ target, predicted, outputs, rows, weight }, loss) {
	const losses = new Float64Array(rows).map((_, row) => {
		let total = 0;
		for (let cell = row * outputs; cell < (row + 1) * outputs; cell += 1) total += loss(target[cell] ?? 0, predicted[cell] ?? 0);
		return total / outputs;
	});
	return meanOf(losses, weight);
}
function columnOf(values, width, column) {
	if (width === 1) return values;
	return new Float64Array(values.length / width).map((_, row) => values[row * width + column] ?? 0);
}

// src/domain/evaluation/metrics/median-error.ts
/** Median of |error|; with weights the averaged inverse of the weighted distribution function. */
const medianAbsoluteError = (rows) => averageOutputs(rows, (truth, answer) => {
	return medianOf(truth.map((value, row) => Math.abs((answer[row] ?? 0) - value)), rows.weight);
});
/**
* The interval is that of the order statistics at ½ ± z/(2√n) (Woodruff, 1952), distribution-free; its width over the
* quantiles gives the density at the median, and that the contributions (McKean and Schrader, 1984).
*/
function medianOf(errors, weight) {
	const distribution = weight === null ? evenDistribution(errors) : weightedDistribution(errors, weight);
	if (distribution.total === 0) return undefinedMeasurement("no-weight");
	const value = median(distribution);
	const support = weight === null ? errors.length : effectiveCount(weight);
	const ends = (z) => {
		const reach = z / (2 * Math.sqrt(support));
		return {
			lower: quantile(distribution, .5 - reach),
			upper: quantile(distribution, .5 + reach),
			method: "order statistics"
		};
	};
	const middle = ends(1.96);
	const inverseDensity = (middle.upper - middle.lower) * Math.sqrt(support) / 1.96;
	const contributions = errors.map((error, row) => {
		return (Number(error > value) - .5) * inverseDensity * (weight?.[row] ?? 1) / distribution.total;
	});
	return measured(value, {
		contributions,
		scale: "mean",
		support,
		ends
	});
}
/** The error at a share of the weight, interpolated between the middles of the steps. */
function quantile({ values, cumulative, total }, share) {
	const middleOf = (index) => ((cumulative[index - 1] ?? 0) + (cumulative[index] ?? 0)) / 2;
	const wanted = share * total;
	const upper = firstIndex(values.length, (index) => middleOf(index) >= wanted);
	if (upper === 0) return values[0] ?? 0;
	if (upper === values.length) return values[upper - 1] ?? 0;
	const [from, to] = [middleOf(upper - 1), middleOf(upper)];
	const part = to === from ? 1 : (wanted - from) / (to - from);
	return (values[upper - 1] ?? 0) * (1 - part) + (values[upper] ?? 0) * part;
}
function median({ values, cumulative, total }) {
	const half = total / 2;
	const index = Math.min(firstIndex(values.length, (at) => (cumulative[at] ?? 0) >= half), values.length - 1);
	const reached = cumulative[index] ?? 0;
	if (reached - half > Number.EPSILON) return values[index] ?? 0;
	const next = firstIndex(values.length, (at) => (cumulative[at] ?? 0) > reached);
	return next === values.length ? values[index] ?? 0 : ((values[index] ?? 0) + (values[next] ?? 0)) / 2;
}
/** The first index that holds; conditions hold from some index on. */
function firstIndex(length, holds) {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
function evenDistribution(errors) {
	const values = errors.slice().sort();
	return {
		values,
		cumulative: values.map((_, index) => index + 1),
		total: values.length
	};
}
function weightedDistribution(errors, weight) {
	const order = Uint32Array.from(errors.keys()).sort((a, b) => (errors[a] ?? 0) - (errors[b] ?? 0));
	const values = new Float64Array(order.length).map((_, index) => errors[order[index] ?? 0] ?? 0);
	let total = 0;
	return {
		values,
		cumulative: values.map((_, index) => total += weight[order[index] ?? 0] ?? 0),
		total
	};
}

// src/domain/evaluation/metrics/probability-losses.ts
/** Mean of -ln(probability of the true class), clipped to [ε, 1-ε] with ε of the output's type. */
const logLoss = (rows) => {
	const { probabilities, epsilon, weight } = rows;
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const losses = new Float64Array(rows.rows).map((_, row) => {
		const probability = probabilityOfTruth(rows, probabilities, row);
		return -Math.log(Math.min(Math.max(probability, epsilon), 1 - epsilon));
	});
	return meanOf(losses, weight);
};
/** Mean of (probability of the positive class - truth)². */
const brierScore = ({ probabilities, target, weight, rows }) => {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	return meanOf(new Float64Array(rows).map((_, row) => ((probabilities[row] ?? 0) - (target[row] ?? 0)) ** 2), weight, "share");
};
/** Share of rows whose true class is among the k highest scores; of equal scores the higher class counts first. */
const topKAccuracy = ({ probabilities, target, weight, classes, rows }, parameter) => {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const hits = new Uint8Array(rows).map((_, row) => {
		const truth = target[row] ?? 0;
		const start = row * classes;
		const own = probabilities[start + truth] ?? 0;
		let better = 0;
		for (let label = 0; label < classes; label += 1) {
			const score = probabilities[start + label] ?? 0;
			better += Number(score > own || score === own && label > truth);
		}
		return Number(better < (parameter ?? 2));
	});
	return proportionOf(hits, weight, null);
};
function probabilityOfTruth(rows, probabilities, row) {
	const truth = rows.target[row] ?? 0;
	if (rows.problem === "multiclass") return probabilities[row * rows.classes + truth] ?? 0;
	const positive = probabilities[row] ?? 0;
	return truth === 1 ? positive : 1 - positive;
}

// src/domain/evaluation/metrics/score-groups.ts
/** Groups rows by score in O(n log n) without sorting an index. */
function groupByScore(scores) {
	const values = scores.slice().sort();
	let count = 0;
	for (let index = 0; index < values.length; index += 1) {
		const value = values[index] ?? 0;
		if (count > 0 && values[count - 1] === value) continue;
		values[count] = value;
		count += 1;
	}
	const group = new Int32Array(scores.length);
	for (let row = 0; row < scores.length; row += 1) group[row] = positionOf(values, count, scores[row] ?? 0);
	return {
		group,
		count
	};
}
/** Weight of each group. */
function groupWeights({ group, count }, share) {
	const weights = new Float64Array(count);
	for (let row = 0; row < group.length; row += 1) {
		const index = group[row] ?? 0;
		weights[index] = (weights[index] ?? 0) + share(row);
	}
	return weights;
}
function positionOf(sorted, count, value) {
	let low = 0;
	let high = count - 1;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((sorted[middle] ?? 0) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/domain/evaluation/metrics/ranking-curves.ts
/**
* Area under the ROC curve with midranks for ties, and DeLong's structural components as contributions
* (DeLong, DeLong and Clarke-Pearson, Biometrics 1988). Undefined with one class only.
*/
const rocAuc = ({ probabilities, target, weight }) => {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	return areaOf({
		scores: probabilities,
		positive: (row) => target[row] === 1,
		weight
	});
};
/** Unweighted mean over the classes of one class against the rest; undefined where a class does not occur. */
const rocAucOvr = ({ probabilities, target, weight, classes, rows }) => {
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const contributions = new Float64Array(rows);
	let value = 0;
	let support = Number.POSITIVE_INFINITY;
	for (let label = 0; label < classes; label += 1) {
		const area = areaOf({
			scores: new Float64Array(rows).map((_, row) => probabilities[row * classes + label] ?? 0),
			positive: (row) => target[row] === label,
			weight
		});
		if (area.value === null || area.spread === null) return area;
		value += area.value / classes;
		support = Math.min(support, area.spread.support);
		for (let row = 0; row < rows; row += 1) contributions[row] = (contributions[row] ?? 0) + (area.spread.contributions[row] ?? 0) / classes;
	}
	return measured(value, {
		contributions,
		scale: "unit",
		support
	});
};
/**
* Σ (recall step)·precision over the thresholds, without interpolation; 0 without positives. The contributions are its
* Gateaux derivative.
*/
const averagePrecision = ({ probabilities, target, weight, rows }) => {
	if (rows === 0) return undefinedMeasurement("no-rows");
	if (probabilities === null) return undefinedMeasurement("no-scores");
	const groups = groupByScore(probabilities);
	const share = (row) => weight?.[row] ?? 1;
	const positives = groupWeights(groups, (row) => target[row] === 1 ? share(row) : 0);
	const all = groupWeights(groups, share);
	const total = sum(positives);
	if (sum(all) === 0) return undefinedMeasurement("no-weight");
	if (total === 0) return measured(0, {
		contributions: new Float64Array(rows),
		scale: "unit",
		support: 0
	});
	const { precision, gain, loss, value } = precisionCurve(positives, all, total);
	const factor = besselFactor(rows) / total;
	const contributions = new Float64Array(rows).map((_, row) => {
		const group = groups.group[row] ?? 0;
		const positive = target[row] === 1 ? (precision[group] ?? 0) - value + (gain[group] ?? 0) : 0;
		return share(row) * (positive - (loss[group] ?? 0)) * factor;
	});
	return measured(value, {
		contributions,
		scale: "unit",
		support: countOf$2(target, weight, 1)
	});
};
/** Precision at each group, and the sums over this and all lower groups of what one more positive, or one more row, changes. */
function precisionCurve(positives, all, total) {
	const count = all.length;
	const precision = new Float64Array(count);
	const above = new Float64Array(count);
	const terms = new Float64Array(count);
	let found = 0;
	let seen = 0;
	for (let group = count - 1; group >= 0; group -= 1) {
		found += positives[group] ?? 0;
		seen += all[group] ?? 0;
		above[group] = seen;
		precision[group] = seen === 0 ? 0 : found / seen;
		terms[group] = (positives[group] ?? 0) * (precision[group] ?? 0);
	}
	const gain = new Float64Array(count);
	const loss = new Float64Array(count);
	let gained = 0;
	let lost = 0;
	for (let group = 0; group < count; group += 1) {
		const step = above[group] === 0 ? 0 : (positives[group] ?? 0) / (above[group] ?? 1);
		gained += step;
		lost += step * (precision[group] ?? 0);
		gain[group] = gained;
		loss[group] = lost;
	}
	return {
		precision,
		gain,
		loss,
		value: sum(terms) / total
	};
}
function areaOf({ scores, positive, weight }) {
	const rows = scores.length;
	if (rows === 0) return undefinedMeasurement("no-rows");
	const share = (row) => weight?.[row] ?? 1;
	const groups = groupByScore(scores);
	const positives = groupWeights(groups, (row) => positive(row) ? share(row) : 0);
	const negatives = groupWeights(groups, (row) => positive(row) ? 0 : share(row));
	const [positiveTotal, negativeTotal] = [sum(positives), sum(negatives)];
	if (positiveTotal === 0 || negativeTotal === 0) return undefinedMeasurement("one-class");
	const below = placements(negatives, negativeTotal);
	const above = placements(positives, positiveTotal).map((part) => 1 - part);
	const value = sum(positives.map((amount, group) => amount * (below[group] ?? 0))) / positiveTotal;
	let positiveRows = 0;
	for (let row = 0; row < rows; row += 1) positiveRows += Number(positive(row));
	const factors = {
		positive: besselFactor(positiveRows) / positiveTotal,
		negative: besselFactor(rows - positiveRows) / negativeTotal
	};
	const contributions = new Float64Array(rows).map((_, row) => {
		const group = groups.group[row] ?? 0;
		const side = positive(row);
		const placement = (side ? below[group] : above[group]) ?? 0;
		return share(row) * (placement - value) * (side ? factors.positive : factors.negative);
	});
	return measured(value, {
		contributions,
		scale: "unit",
		support: Math.min(positiveRows, rows - positiveRows)
	});
}
/** For each group, the share of the weight below it plus half of its own. */
function placements(weights, total) {
	let below = 0;
	return weights.map((weight) => {
		const placement = (below + weight / 2) / total;
		below += weight;
		return placement;
	});
}
function countOf$2(target, weight, label) {
	return effectiveCount(new Float64Array(target.length).map((_, row) => target[row] === label ? weight?.[row] ?? 1 : 0));
}

// src/domain/evaluation/metrics/ranking-metrics.ts
/** Linear gain, log₂ discount, ties averaged; 0 for a query without a relevant document. */
const ndcg = (rows, parameter) => meanOverQueries(rows, ({ ties, ideal }) => {
	const depth = parameter ?? Number.POSITIVE_INFINITY;
	let best = 0;
	for (let rank = 1; rank <= Math.min(depth, ideal.length); rank += 1) best += (ideal[rank - 1] ?? 0) * discount(rank);
	if (best === 0) return 0;
	let gain = 0;
	for (const tie of ties) {
		let discounts = 0;
		for (let rank = tie.from + 1; rank <= Math.min(depth, tie.from + tie.size); rank += 1) discounts += discount(rank);
		gain += tie.gain / tie.size * discounts;
	}
	return gain / best;
});
/** 1 / rank of the first relevant document, 0 beyond k; its expectation over the orders of ties (McSherry and Najork, 2008). */
const meanReciprocalRank = (rows, parameter) => meanOverQueries(rows, ({ ties }) => {
	const depth = parameter ?? Number.POSITIVE_INFINITY;
	const tie = ties.find(({ relevant }) => relevant > 0);
	if (tie === void 0) return 0;
	let expected = 0;
	let stillNone = 1;
	for (let place = 1; place <= tie.size - tie.relevant + 1 && tie.from + place <= depth; place += 1) {
		const first = tie.relevant / (tie.size - place + 1);
		expected += stillNone * first / (tie.from + place);
		stillNone *= 1 - first;
	}
	return expected;
});
/** Share of a query's relevant documents among its first k; 0 for a query without one. */
const recallAt = (rows, parameter) => meanOverQueries(rows, ({ ties, relevant }) => {
	const depth = parameter ?? Number.POSITIVE_INFINITY;
	if (relevant === 0) return 0;
	return ties.reduce((count, tie) => {
		const inside = Math.min(Math.max(depth - tie.from, 0), tie.size);
		return count + tie.relevant * inside / tie.size;
	}, 0) / relevant;
});
/**
* Mean over the first k ranks that hold a relevant document of the precision there, divided by the smaller of k and the number
* of relevant documents; its expectation over the orders of ties (McSherry and Najork, 2008).
*/
const meanAveragePrecision = (rows, parameter) => meanOverQueries(rows, ({ ties, relevant }) => {
	const depth = parameter ?? Number.POSITIVE_INFINITY;
	if (relevant === 0) return 0;
	let before = 0;
	let total = 0;
	for (const tie of ties) {
		const others = tie.size > 1 ? (tie.relevant - 1) / (tie.size - 1) : 0;
		for (let place = 1; place <= tie.size && tie.from + place <= depth; place += 1) {
			const hits = before + 1 + (place - 1) * others;
			total += tie.relevant / tie.size * hits / (tie.from + place);
		}
		before += tie.relevant;
	}
	return total / Math.min(relevant, depth);
});
/** A query is the unit: its rows are not independent. It weighs as much as its first row. */
function meanOverQueries(rows, score) {
	const groups = rowsByQuery(rows.query);
	const { weight } = rows;
	const values = Float64Array.from(groups, (group) => score(rankQuery(rows, group)));
	return meanOf(values, weight && Float64Array.from(groups, (group) => weight[group[0] ?? 0] ?? 0), "share");
}
function rowsByQuery(query) {
	const highest = query.reduce((most, id) => Math.max(most, id), -1);
	const counts = new Int32Array(highest + 1);
	for (const id of query) counts[id] = (counts[id] ?? 0) + 1;
	const groups = Array.from(counts, (count) => new Int32Array(count));
	const filled = new Int32Array(highest + 1);
	query.forEach((id, row) => {
		const place = filled[id] ?? 0;
		groups[id]?.set([row], place);
		filled[id] = place + 1;
	});
	return groups.filter((group) => group.length > 0);
}
function rankQuery({ predicted, target }, group) {
	const order = group.slice().sort((a, b) => (predicted[b] ?? 0) - (predicted[a] ?? 0));
	const ties = [];
	for (let from = 0; from < order.length;) {
		const score = predicted[order[from] ?? 0];
		let [to, gain, relevant] = [
			from,
			0,
			0
		];
		while (to < order.length && predicted[order[to] ?? 0] === score) {
			const relevance = target[order[to] ?? 0] ?? 0;
			gain += relevance;
			relevant += Number(relevance > 0);
			to += 1;
		}
		ties.push({
			from,
			size: to - from,
			gain,
			relevant
		});
		from = to;
	}
	return {
		ties,
		ideal: Float64Array.from(group, (row) => target[row] ?? 0).sort().reverse(),
		relevant: ties.reduce((count, tie) => count + tie.relevant, 0)
	};
}
function discount(rank) {
	return 1 / Math.log2(rank + 1);
}

// src/domain/evaluation/metrics/measure.ts
const OF_CLASSES = {
	accuracy,
	balanced_accuracy: balancedAccuracy,
	precision,
	recall,
	f1,
	roc_auc: rocAuc,
	average_precision: averagePrecision,
	log_loss: logLoss,
	brier_score: brierScore,
	matthews_corrcoef: matthewsCorrcoef,
	cohen_kappa: cohenKappa,
	expected_calibration_error: expectedCalibrationError,
	selection_rate: selectionRate,
	true_positive_rate: truePositiveRate,
	false_positive_rate: falsePositiveRate,
	top_k_accuracy: topKAccuracy,
	f1_macro: f1Macro,
	f1_weighted: f1Weighted,
	precision_macro: precisionMacro,
	recall_macro: recallMacro,
	roc_auc_ovr: rocAucOvr
};
const OF_LABEL_SETS = {
	accuracy: subsetAccuracy,
	f1_micro: f1Micro,
	f1_macro: f1LabelMacro,
	hamming_loss: hammingLoss
};
const OF_VALUES = {
	mae: meanAbsoluteError,
	mse: meanSquaredError,
	rmse: rootMeanSquaredError,
	r2,
	mape: meanAbsolutePercentageError,
	median_absolute_error: medianAbsoluteError,
	max_error: maxError,
	pinball: pinballLoss,
	mean_bias: meanBias
};
const OF_RANKING = {
	ndcg,
	mrr: meanReciprocalRank,
	map: meanAveragePrecision,
	recall: recallAt
};
/** Computes a metric of scored rows. Throws AppError usage where the metric does not exist or does not fit the problem. */
function measureMetric(rows, name) {
	const metric = fittingMetric(rows, name);
	switch (rows.problem) {
		case "binary":
		case "multiclass": return measureWith(OF_CLASSES, rows, metric);
		case "multilabel": return measureWith(OF_LABEL_SETS, rows, metric);
		case "regression": return measureWith(OF_VALUES, rows, metric);
		case "ranking": return measureWith(OF_RANKING, rows, metric);
	}
}
/** The metric of this name. Throws AppError usage where it does not exist or does not fit the problem. */
function fittingMetric(rows, name) {
	const metric = parseMetricName(name);
	if (metric.kind === "metric" && metricFits(metric, rows.problem)) return metric;
	throw new AppError({
		code: "usage",
		message: `There is no metric \`${name}\` for a ${rows.problem} problem.`,
		hint: "Choose one that fits the problem, or correct `target.problem`."
	});
}
function measureWith(measures, rows, { base, parameter }) {
	const measure = measures[base];
	if (measure === void 0) throw new AppError({
		code: "internal",
		message: `The metric ${base} has no definition.`
	});
	return measure(rows, parameter);
}

// src/domain/evaluation/paired.ts
/**
* Candidate minus baseline on the same rows, with a two-sided interval at `level`: Tango's score interval where both are
* proportions of the same rows, the two intervals with the correlation of the contributions (for ROC AUC, DeLong's covariance)
* where these are skewed, else the variance of the paired contributions.
*/
function differenceOf(candidate, baseline, level) {
	if (candidate.value === null || baseline.value === null) return {
		value: null,
		interval: null
	};
	const value = candidate.value - baseline.value;
	if (candidate.spread === null || baseline.spread === null) return {
		value,
		interval: null
	};
	const { lower, upper, method } = differenceEnds([{
		value: candidate.value,
		spread: candidate.spread
	}, {
		value: baseline.value,
		spread: baseline.spread
	}], level);
	return {
		value,
		interval: {
			lower: Number.isFinite(lower) ? lower : null,
			upper: Number.isFinite(upper) ? upper : null,
			level,
			method
		}
	};
}
/** The difference of two models that gave bit for bit the same scores. */
function noDifference(level) {
	return {
		value: 0,
		interval: {
			lower: 0,
			upper: 0,
			level,
			method: "identical outputs"
		}
	};
}
/**
* Score interval for the difference of paired proportions (Tango, Statistics in Medicine 1998).
*/
function tango({ rows, candidateOnly, baselineOnly }, z) {
	const value = (candidateOnly - baselineOnly) / rows;
	const score = (delta) => {
		const a = 2 * rows;
		const b = -candidateOnly - baselineOnly + (2 * rows - candidateOnly + baselineOnly) * delta;
		const c = -baselineOnly * delta * (1 - delta);
		const variance = rows * (2 * ((Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a)) + delta * (1 - delta));
		const distance = candidateOnly - baselineOnly - rows * delta;
		return variance <= 0 ? Math.sign(distance) * Number.POSITIVE_INFINITY || 0 : distance / Math.sqrt(variance);
	};
	return {
		lower: value <= -1 ? -1 : bisect((delta) => score(delta) <= z, -1, value),
		upper: value >= 1 ? 1 : bisect((delta) => score(delta) < -z, value, 1),
		method: "tango"
	};
}
function differenceEnds(sides, level) {
	const z = normalScore(level);
	const [candidate, baseline] = [sides[0].spread, sides[1].spread];
	const value = sides[0].value - sides[1].value;
	const discordant = discordantRows(candidate, baseline);
	if (discordant !== null) return tango(discordant, z);
	const paired = candidate.contributions.map((part, unit) => part - (baseline.contributions[unit] ?? 0));
	const { variance } = momentsOf(paired);
	if (variance === 0) {
		const unseen = unseenReach(candidate, z);
		return {
			lower: value - unseen,
			upper: value + unseen,
			method: unseen > 0 ? "paired wilson" : "paired delta"
		};
	}
	if (hasSkewedEnds(candidate)) return recoveredEnds(sides, level);
	const reach = studentScore(level, paired.length) * Math.sqrt(variance);
	return {
		lower: value - reach,
		upper: value + reach,
		method: "paired delta"
	};
}
/** Whether the metric's own interval is far from symmetric, near its bounds or by its bias. */
function hasSkewedEnds({ ends, scale }) {
	return ends !== void 0 || scale === "unit" || scale === "signed";
}
/**
* Ends of a difference from the ends of its two parts and their correlation (Zou and Donner, 2008). The observed difference is
* kept inside.
*/
function recoveredEnds(sides, level) {
	const [ours, theirs] = [armsOf(sides[0], level), armsOf(sides[1], level)];
	const value = sides[0].value - sides[1].value;
	const correlation = correlationOf(sides[0].spread.contributions, sides[1].spread.contributions);
	const reach = (a, b) => Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b));
	const centre = ours.centre - theirs.centre;
	return {
		lower: Math.min(value, centre - reach(ours.down, theirs.up)),
		upper: Math.max(value, centre + reach(ours.up, theirs.down)),
		method: "recovered variance"
	};
}
function armsOf({ value, spread }, level) {
	const centre = spread.ends?.(0).lower ?? value;
	const { lower, upper } = endsOf(value, spread, level);
	return {
		centre,
		down: centre - lower,
		up: upper - centre
	};
}
function correlationOf(a, b) {
	const product = a.reduce((total, part, unit) => total + part * (b[unit] ?? 0), 0);
	const size = Math.sqrt(momentsOf(a).variance * momentsOf(b).variance);
	return size === 0 ? 0 : product / size;
}
/** No row told the two apart: as many rows as Wilson's upper end for a share of 0 may still do so. */
function unseenReach({ scale, support }, z) {
	if (scale === "mean" || scale === "root" || scale === "below-one") return 0;
	return (scale === "signed" ? 2 : 1) * (z * z / (support + z * z));
}
/** Null where the two are no proportions of the same rows. Weights turn into an effective number of rows. */
function discordantRows(candidate, baseline) {
	const [ours, theirs] = [candidate.hits, baseline.hits];
	if (ours === void 0 || theirs === void 0 || candidate.support === 0) return null;
	let [asked, candidateOnly, baselineOnly] = [
		0,
		0,
		0
	];
	for (let row = 0; row < ours.length; row += 1) {
		if (ours[row] === 2 !== (theirs[row] === 2)) return null;
		if (ours[row] === 2) continue;
		asked += 1;
		candidateOnly += Number(ours[row] === 1 && theirs[row] === 0);
		baselineOnly += Number(ours[row] === 0 && theirs[row] === 1);
	}
	return isEven(candidate, asked) ? {
		rows: asked,
		candidateOnly,
		baselineOnly
	} : null;
}
function isEven({ support }, asked) {
	return Math.abs(support - asked) <= 1e-9 * asked;
}
/** The point in low to high from which `holds` is true. */
function bisect(holds, from, to) {
	let [low, high] = [from, to];
	for (let step = 0; step < 60; step += 1) {
		const middle = (low + high) / 2;
		if (holds(middle)) high = middle;
		else low = middle;
	}
	return (low + high) / 2;
}

// src/domain/evaluation/evaluate.ts
/** The level of intervals where no gate sets another; the default of a gate's confidence in schemas/model.schema.json. */
const DEFAULT_LEVEL = .95;
/** What gates on this set ask for, and what the report shows anyway: each pair of metric and level once, gates first. */
function wantedMetrics(rows, gates) {
	const shown = defaultMetrics(rows.problem).filter((metric) => hasScores(rows) || !needsScores(metric));
	const fitting = [...gates.map(({ metric, confidence = DEFAULT_LEVEL }) => ({
		metric,
		level: confidence
	})), ...shown.map((metric) => ({
		metric,
		level: DEFAULT_LEVEL
	}))].filter(({ metric }) => fits(metric, rows));
	return [...new Map(fitting.map((pair) => [`${pair.metric} ${pair.level}`, pair])).values()];
}
/**
* Every metric over all rows and over every part of every slice, with intervals, and with the paired difference to the
* baseline. Throws AppError usage where a metric does not fit the problem.
*/
function evaluatePrediction({ data, candidate, baseline, metrics }) {
	if (baseline !== null) checkSameRows(candidate, baseline);
	const theirs = baseline === null ? null : slicePartsOf(baseline);
	return [{
		data,
		slice: null,
		candidate,
		baseline
	}, ...slicePartsOf(candidate).map((part, index) => {
		return {
			data,
			slice: {
				name: part.name,
				group: part.group
			},
			candidate: part.rows,
			baseline: theirs?.[index]?.rows ?? null
		};
	})].flatMap((pair) => evaluatePair(pair, metrics));
}
/** The results of one part; what several levels need is computed once. */
function evaluatePair(pair, metrics) {
	const same = pair.baseline !== null && sameScores(pair.candidate, pair.baseline);
	return [...Map.groupBy(metrics, ({ metric }) => metric)].flatMap(([metric, wanted]) => {
		const candidate = measureMetric(pair.candidate, metric);
		const baseline = pair.baseline === null ? null : measureMetric(pair.baseline, metric);
		return wanted.map(({ level }) => ({
			data: pair.data,
			slice: pair.slice,
			metric,
			direction: fittingMetric(pair.candidate, metric).definition.direction,
			rows: pair.candidate.rows,
			estimate: estimateOf(candidate, level),
			baseline: baseline && estimateOf(baseline, level),
			difference: baseline && difference({
				candidate,
				baseline,
				same
			}, level)
		}));
	});
}
function difference({ candidate, baseline, same }, level) {
	return same && candidate.value !== null ? noDifference(level) : differenceOf(candidate, baseline, level);
}
function checkSameRows(candidate, baseline) {
	if (candidate.rows === baseline.rows && candidate.problem === baseline.problem) return;
	throw new AppError({
		code: "internal",
		message: "Candidate and baseline were scored on different rows."
	});
}
function fits(name, rows) {
	const metric = parseMetricName(name);
	return metric.kind === "metric" && metricFits(metric, rows.problem);
}
function needsScores(name) {
	const metric = parseMetricName(name);
	return metric.kind === "metric" && metric.definition.needs === "scores";
}
function hasScores(rows) {
	return !("probabilities" in rows) || rows.probabilities !== null;
}

// src/domain/evaluation/random.ts
/** Draws from 0 to below 1. Advances the generator. */
function uniform(random) {
	return uniformFloat64(random);
}
/** Draws from the standard normal distribution (Box and Muller, 1958). Advances the generator. */
function gaussian(random) {
	return Math.sqrt(-2 * Math.log(1 - uniform(random))) * Math.cos(2 * Math.PI * uniform(random));
}

// src/domain/evaluation/gaps.ts
/** What gaps are reported of a protected attribute even when no gate asks. */
const SHOWN$1 = {
	binary: [
		"selection_rate",
		"true_positive_rate",
		"false_positive_rate"
	],
	multiclass: ["accuracy"],
	multilabel: ["f1_micro"],
	regression: ["mae", "mean_bias"],
	ranking: ["ndcg@10"]
};
/** The gaps that gates (maxGap) ask for, and those of protected attributes; each once, gates first. */
function wantedGaps(rows, gates) {
	const grouped = rows.slices.filter(({ declaration }) => declaration.by !== void 0).map(({ declaration }) => declaration);
	const asked = gates.flatMap(({ metric, slice, maxGap, confidence = DEFAULT_LEVEL }) => {
		return maxGap === void 0 || slice === void 0 ? [] : [{
			slice,
			metric,
			level: confidence
		}];
	});
	const shown = grouped.filter(({ protected: isProtected = false }) => isProtected).flatMap(({ name }) => SHOWN$1[rows.problem].map((metric) => ({
		slice: name,
		metric,
		level: DEFAULT_LEVEL
	})));
	const known = [...asked, ...shown].filter(({ slice, metric }) => {
		const parsed = parseMetricName(metric);
		return parsed.kind === "metric" && metricFits(parsed, rows.problem) && grouped.some(({ name }) => name === slice);
	});
	return [...new Map(known.map((gap) => [`${gap.slice} ${gap.metric} ${gap.level}`, gap])).values()];
}
/** The largest difference of each wanted metric between the groups of its slice that have enough rows. */
function evaluateGaps({ data, candidate, baseline, gaps, seed }) {
	return gaps.map((gap) => {
		const ours = groupGap(groupValues(candidate, gap), {
			level: gap.level,
			seed
		});
		const theirs = baseline && groupGap(groupValues(baseline, gap), {
			level: gap.level,
			seed
		}).estimate;
		return {
			data,
			slice: gap.slice,
			metric: gap.metric,
			...ours,
			baseline: theirs
		};
	});
}
/** The value of a metric in each group that has enough rows and where it is defined. */
function groupValues(rows, { slice, metric, level }) {
	const column = rows.slices.find(({ declaration }) => declaration.name === slice);
	if (column === void 0) return [];
	return partsOfSlice(rows, column).filter((part) => part.largeEnough).flatMap((part) => {
		const { value, interval } = estimateOf(measureMetric(part.rows, metric), level);
		if (value === null) return [];
		const width = (interval?.upper ?? value) - (interval?.lower ?? value);
		return [{
			group: part.group ?? "",
			value,
			error: width / (2 * normalScore(level))
		}];
	});
}
/**
* Highest minus lowest value with an interval. The difference of the extremes is biased upwards, since noise alone sets groups
* apart, so that its distribution is inverted: the groups' values are taken as t times their observed distances from the mean,
* plus independent normal noise (seeded draws); the ends are the t at which the observed gap is a quantile of the simulated
* ones. The observed gap is kept inside. Undefined with fewer than two groups.
*/
function groupGap(groups, { level, seed }) {
	const sorted = [...groups].sort((a, b) => a.value - b.value);
	const [lowest] = sorted;
	const highest = sorted.at(-1);
	if (lowest === void 0 || highest === void 0 || sorted.length < 2) return {
		estimate: {
			value: null,
			interval: null
		},
		highest: null,
		lowest: null
	};
	return {
		estimate: invertGap(sorted, {
			value: highest.value - lowest.value,
			level,
			seed
		}),
		highest: highest.group,
		lowest: lowest.group
	};
}
function invertGap(groups, { value, level, seed }) {
	const noise = drawNoise(groups, seed);
	const mean = groups.reduce((total, group) => total + group.value, 0) / groups.length;
	const offsets = Float64Array.from(groups, (group) => group.value - mean);
	const tail = (1 - level) / 2;
	const quantileAt = (scale, share) => gapQuantile({
		offsets,
		noise,
		scale
	}, share);
	const method = "simulated gap inversion";
	if (value === 0) return {
		value,
		interval: {
			lower: 0,
			upper: quantileAt(0, level),
			level,
			method
		}
	};
	const solve = (share) => {
		if (quantileAt(0, share) >= value) return 0;
		let [low, high] = [0, 16];
		for (let step = 0; step < 24; step += 1) {
			const middle = (low + high) / 2;
			if (quantileAt(middle, share) < value) low = middle;
			else high = middle;
		}
		return (low + high) / 2;
	};
	return {
		value,
		interval: {
			lower: Math.min(solve(1 - tail), 1) * value,
			upper: Math.max(solve(tail), 1) * value,
			level,
			method
		}
	};
}
/** Draws × groups of normal noise with each group's standard error. */
function drawNoise(groups, seed) {
	const random = xoroshiro128plus(seed);
	const draws = groups.length > 100 ? 500 : 2e3;
	return Array.from({ length: draws }, () => Float64Array.from(groups, ({ error }) => error * gaussian(random)));
}
function gapQuantile({ offsets, noise, scale }, share) {
	const gaps = Float64Array.from(noise, (draw) => {
		let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let group = 0; group < draw.length; group += 1) {
			const value = scale * (offsets[group] ?? 0) + (draw[group] ?? 0);
			least = Math.min(least, value);
			most = Math.max(most, value);
		}
		return most - least;
	}).sort();
	return gaps[Math.min(gaps.length - 1, Math.floor(share * gaps.length))] ?? 0;
}

// src/usecases/certify/open-evaluation-sets.ts
/** Opens and verifies every evaluation set of the model once. Throws AppError where one cannot be read. */
async function openEvaluationSets(request, ports) {
	const { model, folder, root, version } = request;
	const { inputs } = version.value.signature ?? model.value.signature;
	await using stack = new AsyncDisposableStack();
	const data = /* @__PURE__ */ new Map();
	for (const [name, set] of Object.entries(model.value.evaluation)) {
		ports.onProgress({
			activity: `reading ${name}`,
			done: 0
		});
		data.set(name, stack.use(await atSet(request, name, () => ports.data.open({
			name,
			set,
			inputs,
			folder,
			root
		}))));
	}
	const opened = stack.move();
	return {
		data,
		references: [...data].map(describeData),
		[Symbol.asyncDispose]: () => opened.disposeAsync()
	};
}
function describeData([name, { sha256, sizeBytes, rows }]) {
	return {
		name,
		digest: { sha256 },
		sizeBytes,
		rows
	};
}
/** Work on an evaluation set: what cannot be read or bound is told at the set in model.yaml. */
async function atSet({ model }, name, work) {
	try {
		return await work();
	} catch (error) {
		throw locateError(error, model.source.locate(`${toPointer("evaluation", name)}/data`));
	}
}

// src/domain/evaluation/hostile-inputs.ts
/** Long enough to overflow a buffer of a fixed size, short enough to send. */
const LONG_TEXT_LENGTH = 65536;
/** The variants of a check, made from real rows; empty where the check does not apply to these types of input. */
function hostileInputs(inputs, check) {
	const open = (input) => check !== "out-of-range" || input.datatype !== "BOOL";
	return VARIANTS[check].filter(({ touches }) => inputs.some((input) => open(input) && touches(input.data))).map(({ name, replace }) => ({
		name,
		inputs: inputs.map((input) => open(input) ? {
			...input,
			data: replace(input.data)
		} : input)
	}));
}
const VARIANTS = {
	nan: [floats$1("all NaN", () => NaN), firstCell$1("one NaN", NaN)],
	infinity: [
		floats$1("all +infinity", () => Number.POSITIVE_INFINITY),
		floats$1("all -infinity", () => Number.NEGATIVE_INFINITY),
		firstCell$1("one +infinity", Number.POSITIVE_INFINITY)
	],
	missing: [{
		name: "all zero or empty",
		touches: () => true,
		replace: (data) => fill(data, {
			number: 0,
			text: ""
		})
	}, floats$1("all NaN", () => NaN)],
	"out-of-range": [
		floats$1("greatest number", (_, greatest) => greatest),
		floats$1("least number", (_, greatest) => -greatest),
		floats$1("subnormal number", (least) => least),
		{
			name: "greatest integer",
			touches: isInteger$1,
			replace: (data) => isInteger$1(data) ? extreme(data, "greatest") : data
		},
		{
			name: "least integer",
			touches: isInteger$1,
			replace: (data) => isInteger$1(data) ? extreme(data, "least") : data
		},
		{
			name: "very long text",
			touches: isText$2,
			replace: (data) => isText$2(data) ? fill(data, {
				number: 0,
				text: "x".repeat(LONG_TEXT_LENGTH)
			}) : data
		},
		{
			name: "odd characters",
			touches: isText$2,
			replace: (data) => isText$2(data) ? fill(data, {
				number: 0,
				text: "\0\ud800‮🚢"
			}) : data
		}
	]
};
function floats$1(name, valueOf) {
	return {
		name,
		touches: isFloat,
		replace(data) {
			if (!isFloat(data)) return data;
			const { least, greatest } = limitsOf(data);
			return data.slice().fill(valueOf(least, greatest));
		}
	};
}
function firstCell$1(name, value) {
	return {
		name,
		touches: isFloat,
		replace(data) {
			if (!isFloat(data)) return data;
			const copy = data.slice();
			copy.set([value], 0);
			return copy;
		}
	};
}
function limitsOf(data) {
	if (data instanceof Float16Array) return {
		least: 2 ** -24,
		greatest: 65504
	};
	if (data instanceof Float32Array) return {
		least: 2 ** -149,
		greatest: (2 - 2 ** -23) * 2 ** 127
	};
	return {
		least: Number.MIN_VALUE,
		greatest: Number.MAX_VALUE
	};
}
function fill(data, { number, text }) {
	if (isText$2(data)) return data.map(() => text);
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(BigInt(number));
	return data.slice().fill(number);
}
/** Two's complement: all bits but the sign for the greatest, only the sign for the least; unsigned all bits or none. */
function extreme(data, end) {
	const bits = data.BYTES_PER_ELEMENT * 8;
	const least = data instanceof Int8Array || data instanceof Int16Array || data instanceof Int32Array || data instanceof BigInt64Array ? -(2n ** BigInt(bits - 1)) : 0n;
	const value = end === "least" ? least : least + 2n ** BigInt(bits) - 1n;
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(value);
	return data.slice().fill(Number(value));
}
function isFloat(data) {
	return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array;
}
function isText$2(data) {
	return Array.isArray(data);
}
function isInteger$1(data) {
	return !isFloat(data) && !isText$2(data);
}

// src/domain/evaluation/column-statistics.ts
/** The numbers of a floating-point tensor; null for any other, which may be codes and not quantities. */
function floatData({ data }) {
	return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array ? data : null;
}
/** Means and deviations of the floating-point inputs by name, gathered batch by batch (Welford, 1962). NaN is missing. */
var ColumnStatistics = class {
	#sums = /* @__PURE__ */ new Map();
	add(inputs) {
		for (const input of inputs) {
			const data = floatData(input);
			if (data !== null) this.#momentsOf(input).add(data);
		}
	}
	finish() {
		return new Map([...this.#sums].map(([name, moments]) => [name, moments.finish()]));
	}
	#momentsOf(input) {
		const known = this.#sums.get(input.name);
		if (known !== void 0) return known;
		const moments = new Moments(featuresOf(input));
		this.#sums.set(input.name, moments);
		return moments;
	}
};
/** Cells in a row of a tensor whose first dimension is the row. */
function featuresOf({ shape }) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
var Moments = class {
	#count;
	#mean;
	#squares;
	constructor(features) {
		this.#count = new Float64Array(features);
		this.#mean = new Float64Array(features);
		this.#squares = new Float64Array(features);
	}
	add(data) {
		const features = this.#count.length;
		for (let cell = 0; cell < data.length; cell += 1) {
			const value = data[cell] ?? NaN;
			if (!Number.isFinite(value)) continue;
			const feature = cell % features;
			const count = (this.#count[feature] ?? 0) + 1;
			const before = value - (this.#mean[feature] ?? 0);
			const mean = (this.#mean[feature] ?? 0) + before / count;
			this.#count[feature] = count;
			this.#mean[feature] = mean;
			this.#squares[feature] = (this.#squares[feature] ?? 0) + before * (value - mean);
		}
	}
	finish() {
		return {
			mean: this.#mean.slice(),
			deviation: this.#squares.map((squares, feature) => {
				const count = this.#count[feature] ?? 0;
				return count === 0 ? 0 : Math.sqrt(squares / count);
			})
		};
	}
};

// src/domain/evaluation/robustness.ts
/**
* Disturbs the floating-point inputs: `dropout` sets that share of cells to their feature's mean, then `gaussian` adds noise of
* that many standard deviations of the feature. Integers, booleans and text stay as they are, since they may be codes.
*/
function perturb(inputs, { perturbation, statistics, random }) {
	const { gaussian: noise = 0, dropout = 0 } = perturbation;
	return inputs.map((input) => {
		const features = statistics.get(input.name);
		const data = floatData(input)?.slice();
		if (features === void 0 || data === void 0) return input;
		const { mean, deviation } = features;
		for (let cell = 0; cell < data.length; cell += 1) {
			const feature = cell % mean.length;
			if (dropout > 0 && uniform(random) < dropout) data[cell] = mean[feature] ?? 0;
			if (noise > 0) data[cell] = (data[cell] ?? 0) + noise * (deviation[feature] ?? 0) * gaussian(random);
		}
		return {
			...input,
			data
		};
	});
}
/**
* How much worse a metric gets: positive is worse whichever way the metric points, for `direction: none` it is the disturbed
* value minus the clean one. Paired by row. Throws AppError usage where the metric does not fit.
*/
function dropOf(clean, disturbed, { metric, level }) {
	const before = measureMetric(clean, metric);
	const after = measureMetric(disturbed, metric);
	const { direction } = fittingMetric(clean, metric).definition;
	return direction === "up" ? differenceOf(before, after, level) : differenceOf(after, before, level);
}
const APART = {
	equal: false,
	maxAbsoluteDifference: Number.POSITIVE_INFINITY,
	maxRelativeDifference: Number.POSITIVE_INFINITY
};
/** Compares what two calls answered to the same rows. */
function compareOutputs(a, b) {
	if (a.length !== b.length) return APART;
	return a.reduce((worst, left, index) => {
		const right = b[index];
		const next = right === void 0 ? APART : compareTensors(left, right);
		return {
			equal: worst.equal && next.equal,
			maxAbsoluteDifference: Math.max(worst.maxAbsoluteDifference, next.maxAbsoluteDifference),
			maxRelativeDifference: Math.max(worst.maxRelativeDifference, next.maxRelativeDifference)
		};
	}, {
		equal: true,
		maxAbsoluteDifference: 0,
		maxRelativeDifference: 0
	});
}
/**
* Whether outputs agree within rounding: every difference is below `absolute` or below `relative`, judged by their maxima.
*/
function withinTolerance({ maxAbsoluteDifference, maxRelativeDifference }, tolerance) {
	return maxAbsoluteDifference <= tolerance.absolute || maxRelativeDifference <= tolerance.relative;
}
function compareTensors(a, b) {
	if (!(a.name === b.name && a.datatype === b.datatype && a.data.length === b.data.length) || a.shape.join() !== b.shape.join()) return APART;
	let [equal, absolute, relative] = [
		true,
		0,
		0
	];
	for (let cell = 0; cell < a.data.length; cell += 1) {
		const [left, right] = [a.data[cell], b.data[cell]];
		if (left === right || Number.isNaN(left) && Number.isNaN(right)) continue;
		equal = false;
		const distance = typeof left === "string" ? 1 : Math.abs(Number(left) - Number(right));
		const size = typeof left === "string" ? 1 : Math.max(Math.abs(Number(left)), Math.abs(Number(right)));
		absolute = Math.max(absolute, Number.isFinite(distance) ? distance : Number.POSITIVE_INFINITY);
		relative = Math.max(relative, Number.isFinite(distance) ? distance / size : Number.POSITIVE_INFINITY);
	}
	return {
		equal,
		maxAbsoluteDifference: absolute,
		maxRelativeDifference: relative
	};
}

// src/domain/tensor-rows.ts
/** Elements in one row: the product of all dimensions but the first. */
function rowWidth({ shape }) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
/** Rows `start` to `end` of a tensor whose first dimension is the row. */
function sliceRows(tensor, start, end) {
	const width = rowWidth(tensor);
	const data = sliceData(tensor.data, start * width, end * width);
	return {
		...tensor,
		shape: [end - start, ...tensor.shape.slice(1)],
		data
	};
}
/** A tensor of exactly `rows` rows: the last row again and again where some are missing. */
function padRows(tensor, rows) {
	const present = tensor.shape[0] ?? 0;
	if (present === rows) return tensor;
	if (present === 0) throw new AppError({
		code: "internal",
		message: "A tensor without rows cannot be padded."
	});
	const last = sliceRows(tensor, present - 1, present).data;
	const parts = [tensor.data, ...Array.from({ length: rows - present }, () => last)];
	return {
		...tensor,
		shape: [rows, ...tensor.shape.slice(1)],
		data: joinData(parts)
	};
}
/** Drops padding: rows beyond `rows` of tensors that have them. */
function trimRows(tensors, rows) {
	return tensors.map((tensor) => (tensor.shape[0] ?? 0) > rows ? sliceRows(tensor, 0, rows) : tensor);
}
/** Tensors of the same name one below the other. */
function joinRows(parts) {
	const [first] = parts;
	if (first === void 0) throw new AppError({
		code: "internal",
		message: "There are no tensors to join."
	});
	const rows = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
	return {
		...first,
		shape: [rows, ...first.shape.slice(1)],
		data: joinData(parts.map(({ data }) => data))
	};
}
/** The number of rows that every call must have, or null where any number will do. */
function fixedRows(inputs) {
	return inputs.flatMap(({ shape }) => shape[0] !== void 0 && shape[0] > 0 ? [shape[0]] : [])[0] ?? null;
}
function sliceData(data, start, end) {
	return isText$1(data) ? data.slice(start, end) : data.subarray(start, end);
}
function joinData(parts) {
	const [first] = parts;
	if (first === void 0 || isText$1(first)) return parts.flatMap((part) => isText$1(part) ? [...part] : []);
	return joinNumbers(first, parts);
}
function joinNumbers(first, parts) {
	const length = parts.reduce((sum, part) => sum + part.length, 0);
	const bytes = new Uint8Array(length * first.BYTES_PER_ELEMENT);
	let offset = 0;
	for (const part of parts) {
		if (isText$1(part)) continue;
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
		offset += part.byteLength;
	}
	return viewLike(first, bytes.buffer);
}
function viewLike(like, buffer) {
	if (like instanceof Float16Array) return new Float16Array(buffer);
	if (like instanceof Float32Array) return new Float32Array(buffer);
	if (like instanceof Float64Array) return new Float64Array(buffer);
	if (like instanceof Int8Array) return new Int8Array(buffer);
	if (like instanceof Int16Array) return new Int16Array(buffer);
	if (like instanceof Int32Array) return new Int32Array(buffer);
	if (like instanceof BigInt64Array) return new BigInt64Array(buffer);
	if (like instanceof Uint8Array) return new Uint8Array(buffer);
	if (like instanceof Uint16Array) return new Uint16Array(buffer);
	if (like instanceof Uint32Array) return new Uint32Array(buffer);
	return new BigUint64Array(buffer);
}
function isText$1(data) {
	return Array.isArray(data);
}

// src/usecases/certify/call-model.ts
/** Calls a model with any number of rows: a model with a fixed batch gets its rows padded, and the padding's answers are dropped. */
async function callModel(model, inputs, declared) {
	const fixed = fixedRows(declared);
	const rows = inputs[0]?.shape[0] ?? 0;
	if (fixed === null || fixed === rows) return model.predict(inputs);
	const outcome = await model.predict(inputs.map((tensor) => padRows(tensor, fixed)));
	return outcome.kind === "failed" ? outcome : {
		...outcome,
		outputs: trimRows(outcome.outputs, rows)
	};
}
const MAX_BATCH_ROWS = 1024;
const MAX_BATCH_BYTES = 4194304;
const BYTES_PER_ELEMENT = 4;
/** Stands for a dimension that the signature leaves open. */
const ASSUMED_DIMENSION = 64;
/** Rows a call while scoring: what the model fixes, else what the manifest says, else as many as fit four megabytes. */
function chooseBatchRows(declared, wanted) {
	const fixed = fixedRows(declared);
	if (fixed !== null) return fixed;
	if (wanted !== void 0) return wanted;
	const elements = declared.reduce((sum, { shape }) => sum + elementsInRow(shape), 0);
	return Math.max(1, Math.min(MAX_BATCH_ROWS, Math.floor(MAX_BATCH_BYTES / (elements * BYTES_PER_ELEMENT))));
}
function elementsInRow(shape) {
	return shape.slice(1).reduce((product, size) => product * (size < 0 ? ASSUMED_DIMENSION : size), 1);
}

// src/domain/evaluation/labels.ts
/**
* The classes of a manifest, in their order. `1`, `1n`, `true` and `'1'` name the same class unless the manifest tells them
* apart. Where all classes are words, a number is the position of the class.
*/
function declaredLabels(classes) {
	const byKey = /* @__PURE__ */ new Map();
	classes.forEach((label, index) => byKey.set(keyOf(label), index));
	classes.forEach((label, index) => {
		const alias = aliasOf(label);
		if (alias !== void 0 && !byKey.has(alias)) byKey.set(alias, index);
	});
	const words = classes.every((label) => typeof label === "string" && Number.isNaN(Number(label)));
	return {
		size: classes.length,
		indexOf(label) {
			const known = byKey.get(keyOf(label));
			if (known !== void 0) return known;
			const position = words && typeof label !== "string" ? Number(label) : NaN;
			return Number.isInteger(position) && position >= 0 && position < classes.length ? position : -1;
		}
	};
}
/** The labels 0, 1, 2, … below `size`. */
function countedLabels(size) {
	return {
		size,
		indexOf(label) {
			const index = typeof label === "string" && label.trim() === "" ? NaN : Number(label);
			return Number.isInteger(index) && index >= 0 && index < size ? index : -1;
		}
	};
}
/** Labels numbered in the order in which they are seen. */
function seenLabels() {
	const byKey = /* @__PURE__ */ new Map();
	return {
		get size() {
			return byKey.size;
		},
		indexOf(label) {
			const key = keyOf(typeof label === "boolean" ? Number(label) : label);
			const known = byKey.get(key);
			if (known !== void 0) return known;
			byKey.set(key, byKey.size);
			return byKey.size - 1;
		}
	};
}
/** Two classes: 1 is `positive`, 0 is every other label. */
function positiveLabel(positive) {
	const index = declaredLabels([positive]);
	const words = typeof positive === "string" && Number.isNaN(Number(positive));
	return {
		size: 2,
		indexOf: (label) => words && typeof label !== "string" ? -1 : Number(index.indexOf(label) === 0)
	};
}
function keyOf(label) {
	return Object.is(label, -0) ? "0" : String(label);
}
function aliasOf(label) {
	if (label === true || label === "true" || label === "True") return "1";
	if (label === false || label === "false" || label === "False") return "0";
	if (label === 1 || label === "1") return "true";
	if (label === 0 || label === "0") return "false";
}

// src/domain/evaluation/output-columns.ts
/** Finds the named output and checks that its first dimension is the row; anything else is told as a finding. */
function outputTableOf(outputs, { name, rows, start }, findings) {
	const tensor = outputs.find((output) => output.name === name);
	if (tensor === void 0) {
		findings.shape(`The model has no output \`${name}\`, only ${outputs.map((output) => `\`${output.name}\``).join(", ")}.`);
		return null;
	}
	const [first = -1, ...rest] = tensor.shape;
	const width = rest.reduce((product, size) => product * size, 1);
	if (first === rows && width > 0 && tensor.data.length === rows * width) return {
		width,
		data: tensor.data,
		epsilon: epsilonOf(tensor),
		start
	};
	findings.shape(`Output \`${name}\` has shape [${tensor.shape.join(", ")}] for ${rows} rows.`);
	return null;
}
/** Reads a cell as a number; text that is no number is NaN. */
function numberAt(data, index) {
	const value = data[index];
	if (typeof value === "string") return value.trim() === "" ? NaN : Number(value);
	return Number(value);
}
/** Counts rows in which any cell is NaN or infinite. Says whether all are finite. */
function allFinite({ data, width, start }, findings) {
	let finite = true;
	const rows = data.length / width;
	for (let row = 0; row < rows; row += 1) {
		let good = true;
		for (let column = 0; column < width; column += 1) good &&= Number.isFinite(numberAt(data, row * width + column));
		if (!good) findings.nonFinite(start + row);
		finite &&= good;
	}
	return finite;
}
function epsilonOf(tensor) {
	if (tensor.datatype === "FP16") return 2 ** -10;
	return tensor.datatype === "FP32" ? 2 ** -23 : Number.EPSILON;
}

// src/domain/evaluation/probabilities.ts
/** Largest deviation of a row's sum from 1 that rounding explains, for 32 and 16 bits of precision. */
const SUM_TOLERANCE = {
	fine: .001,
	coarse: .02
};
/** Turns rows of an output into probabilities and predicted classes (the first of the greatest). */
function addProbabilities(table, sink) {
	const { width, data } = table;
	const rows = data.length / width;
	const row = new Float64Array(width);
	const positive = sink.context.problem === "binary" ? positiveColumn(sink.context, width) : -1;
	const threshold = sink.context.set.prediction.threshold ?? .5;
	for (let index = 0; index < rows; index += 1) {
		for (let column = 0; column < width; column += 1) row[column] = numberAt(data, index * width + column);
		if (sink.kind === "logits") normalise(row);
		else if (!isDistribution(row, table.epsilon)) sink.context.findings.notProbabilities(table.start + index);
		if (positive >= 0) {
			const probability = row[positive] ?? 0;
			sink.probabilities.push(probability);
			sink.predicted.push(Number(probability >= threshold));
		} else {
			for (let column = 0; column < width; column += 1) sink.probabilities.push(row[column] ?? 0);
			sink.predicted.push(greatest(row));
		}
	}
}
/** Column of the output that holds the positive class's probability. */
function positiveColumn({ set }, width) {
	const { positive, classes } = set.target;
	if (set.prediction.index !== void 0) return set.prediction.index;
	if (width === 1 || positive === void 0 || classes === void 0) return width - 1;
	const index = declaredLabels(classes).indexOf(positive);
	return index < 0 ? width - 1 : index;
}
/** The logistic function, without overflow. */
function sigmoid(value) {
	if (value >= 0) return 1 / (1 + Math.exp(-value));
	const power = Math.exp(value);
	return power / (1 + power);
}
/** Softmax in place; a single column is the logit of the positive class. */
function normalise(row) {
	if (row.length === 1) {
		row.set([sigmoid(row[0] ?? 0)]);
		return;
	}
	const peak = row[greatest(row)] ?? 0;
	let sum = 0;
	for (let column = 0; column < row.length; column += 1) sum += Math.exp((row[column] ?? 0) - peak);
	row.forEach((value, column) => row.set([Math.exp(value - peak) / sum], column));
}
function isDistribution(row, epsilon) {
	const tolerance = epsilon > 1e-4 ? SUM_TOLERANCE.coarse : SUM_TOLERANCE.fine;
	let sum = 0;
	for (const value of row) {
		if (value < -tolerance || value > 1 + tolerance) return false;
		sum += value;
	}
	return row.length === 1 || Math.abs(sum - 1) <= tolerance;
}
function greatest(row) {
	let best = 0;
	for (let column = 1; column < row.length; column += 1) if ((row[column] ?? 0) > (row[best] ?? 0)) best = column;
	return best;
}

// src/domain/evaluation/target-values.ts
/** The target cell of a row, as a label. A missing one is an error of the data. */
function targetLabel(batch, row, column = 0) {
	const value = batch.target.values[row * batch.target.width + column];
	if (value === void 0 || value === "" || typeof value === "number" && Number.isNaN(value)) throw missing$1(batch.start + row);
	return value;
}
/** The target cell of a row, as a finite number. */
function targetNumber(batch, row, column = 0) {
	const value = targetLabel(batch, row, column);
	const number = Number(value);
	if (Number.isFinite(number)) return number;
	throw new AppError({
		code: "data-format",
		message: `The target in row ${batch.start + row + 1} is ${JSON.stringify(value)}, which is not a finite number.`,
		hint: "Correct the data file, or say under `target` what kind of problem this is."
	});
}
/** The weight of a row: a finite number that is not negative. */
function weightAt(batch, row) {
	const value = batch.weight?.[row] ?? NaN;
	if (Number.isFinite(value) && value >= 0) return value;
	throw new AppError({
		code: "data-format",
		message: `The weight in row ${batch.start + row + 1} is ${value}; a weight is a finite number from 0.`,
		hint: "Correct the weight column of the data file."
	});
}
function missing$1(row) {
	return new AppError({
		code: "data-format",
		message: `The target is missing in row ${row + 1}.`,
		hint: "Every row of an evaluation set needs its true answer; remove the row or fill the cell."
	});
}

// src/domain/evaluation/collect-classes.ts
/** Collects one label a row: binary and multiclass problems. */
function collectClasses(context) {
	return new ClassesCollector(context);
}
var ClassesCollector = class {
	#context;
	#target = growableInt32();
	#predicted = growableInt32();
	#probabilities;
	#labels;
	#epsilon = Number.EPSILON;
	#width = 0;
	constructor(context) {
		this.#context = context;
	}
	add(batch, table) {
		const context = this.#context;
		const labels = this.#labels ??= labelsOf(context, table.width);
		const fault = misfit$1(context, {
			table,
			classes: labels.size,
			earlier: this.#width
		});
		if (fault !== null) return context.findings.shape(fault);
		this.#width = table.width;
		for (let row = 0; row < batch.rows; row += 1) {
			const label = targetLabel(batch, row);
			this.#target.push(this.#indexOf(label, {
				labels,
				row: batch.start + row,
				where: "data"
			}));
		}
		if (context.set.prediction.kind === "labels") return this.#addLabels(table, labels);
		return this.#addProbabilities(table);
	}
	finish(base) {
		const binary = this.#context.problem === "binary";
		return {
			...base,
			problem: binary ? "binary" : "multiclass",
			classes: binary ? 2 : this.#labels?.size ?? 0,
			target: this.#target.finish(),
			predicted: this.#predicted.finish(),
			probabilities: this.#probabilities?.finish() ?? null,
			epsilon: this.#epsilon
		};
	}
	#addProbabilities(table) {
		const context = this.#context;
		if (!allFinite(table, context.findings)) return;
		const kind = context.set.prediction.kind === "logits" ? "logits" : "probabilities";
		this.#epsilon = kind === "probabilities" ? table.epsilon : Number.EPSILON;
		this.#probabilities ??= this.#epsilon > Number.EPSILON ? growableFloat32() : growableFloat64();
		addProbabilities(table, {
			context,
			kind,
			probabilities: this.#probabilities,
			predicted: this.#predicted
		});
	}
	#addLabels({ data, start }, labels) {
		for (let row = 0; row < data.length; row += 1) {
			const label = data[row] ?? NaN;
			if (typeof label === "number" && !Number.isFinite(label)) this.#context.findings.nonFinite(start + row);
			else this.#predicted.push(this.#indexOf(label, {
				labels,
				row: start + row,
				where: "model"
			}));
		}
	}
	#indexOf(label, { labels, row, where }) {
		const index = labels.indexOf(label);
		if (index < 0) this.#context.findings.unknownLabel(row, label, where);
		return Math.max(index, 0);
	}
};
function misfit$1(context, { table, classes, earlier }) {
	const { output, kind } = context.set.prediction;
	const { width } = table;
	if (earlier !== 0 && width !== earlier) return `Output \`${output}\` has ${width} columns after ${earlier} before.`;
	if (kind === "labels") return width === 1 ? null : `Output \`${output}\` has ${width} columns; labels need one.`;
	if (context.problem === "binary") {
		const column = positiveColumn(context, width);
		return column < width ? null : `Output \`${output}\` has ${width} columns; the positive class is read from column ${column}.`;
	}
	if (width < 2) return `Output \`${output}\` has one column; a multiclass problem needs one for each class.`;
	return width === classes ? null : `Output \`${output}\` has ${width} columns for ${classes} classes.`;
}
function binaryLabels({ set }) {
	const { positive, classes } = set.target;
	if (classes === void 0) return positive === void 0 ? countedLabels(2) : positiveLabel(positive);
	const declared = declaredLabels(classes);
	const one = positive === void 0 ? classes.length - 1 : declared.indexOf(positive);
	return {
		size: 2,
		indexOf(label) {
			const index = declared.indexOf(label);
			return index < 0 ? -1 : Number(index === one);
		}
	};
}
function labelsOf(context, width) {
	return context.problem === "binary" ? binaryLabels(context) : classLabels(context, width);
}
function classLabels({ set }, width) {
	if (set.target.classes !== void 0) return declaredLabels(set.target.classes);
	return set.prediction.kind === "labels" ? seenLabels() : countedLabels(width);
}

// src/domain/evaluation/collect-values.ts
/** Collects several labels a row, each present or absent. */
function collectLabelSets({ set, findings }) {
	const { kind = "probabilities", threshold = .5, output } = set.prediction;
	const target = growableInt32();
	const predicted = growableInt32();
	let labels = 0;
	function add(batch, table) {
		const { width } = batch.target;
		if (table.width !== width) return findings.shape(`Output \`${output}\` has ${table.width} columns for ${width} labels.`);
		labels = width;
		for (let cell = 0; cell < batch.rows * width; cell += 1) {
			const row = Math.floor(cell / width);
			const label = targetLabel(batch, row, cell % width);
			const present = Number(label);
			if (present !== 0 && present !== 1) findings.unknownLabel(batch.start + row, label, "data");
			target.push(present);
		}
		if (!allFinite(table, findings)) return void 0;
		for (let cell = 0; cell < batch.rows * width; cell += 1) {
			const value = numberAt(table.data, cell);
			if (kind === "probabilities" && (value < 0 || value > 1)) findings.notProbabilities(table.start + Math.floor(cell / width));
			predicted.push(Number((kind === "logits" ? sigmoid(value) : value) >= threshold));
		}
	}
	return {
		add,
		finish: (base) => ({
			...base,
			problem: "multilabel",
			labels,
			target: target.finish(),
			predicted: predicted.finish()
		})
	};
}
/** Collects one or more numbers a row. */
function collectValues(context) {
	const target = growableFloat64();
	const predicted = growableFloat64();
	let outputs = 0;
	function add(batch, table) {
		outputs = batch.target.width;
		for (let row = 0; row < batch.rows; row += 1) for (let column = 0; column < outputs; column += 1) target.push(targetNumber(batch, row, column));
		for (const value of answers(context, table, outputs)) predicted.push(value);
	}
	return {
		add,
		finish: (base) => ({
			...base,
			problem: "regression",
			outputs,
			target: target.finish(),
			predicted: predicted.finish()
		})
	};
}
/** Collects the scores of documents together with the query that each belongs to. */
function collectRanking(context) {
	const target = growableFloat64();
	const predicted = growableFloat64();
	const query = growableInt32();
	const queries = seenLabels();
	function add(batch, table) {
		for (let row = 0; row < batch.rows; row += 1) {
			target.push(relevanceAt(batch, row));
			query.push(queries.indexOf(queryAt(batch, row)));
		}
		for (const value of answers(context, table, 1)) predicted.push(value);
	}
	return {
		add,
		finish: (base) => ({
			...base,
			problem: "ranking",
			query: query.finish(),
			target: target.finish(),
			predicted: predicted.finish()
		})
	};
}
/** The `wanted` columns of the output; `prediction.index` picks one of several. */
function* answers({ set, findings }, table, wanted) {
	const { index, output } = set.prediction;
	const first = wanted === 1 ? index ?? 0 : 0;
	if (!(wanted === 1 && index !== void 0 ? index < table.width : table.width === wanted)) return findings.shape(`Output \`${output}\` has ${table.width} columns; ${first + wanted} needed.`);
	if (!allFinite(table, findings)) return void 0;
	for (let start = 0; start < table.data.length; start += table.width) for (let column = 0; column < wanted; column += 1) yield numberAt(table.data, start + first + column);
}
function relevanceAt(batch, row) {
	const relevance = targetNumber(batch, row);
	if (relevance >= 0) return relevance;
	throw new AppError({
		code: "data-format",
		message: `The relevance in row ${batch.start + row + 1} is ${relevance}; it must not be negative.`,
		hint: "Shift the grades so that 0 means irrelevant."
	});
}
function queryAt(batch, row) {
	const query = batch.query?.[row];
	if (query !== void 0) return query;
	throw new AppError({
		code: "data-binding",
		message: `Row ${batch.start + row + 1} belongs to no query.`,
		hint: "Bind the column with the query under `query`."
	});
}

// src/domain/evaluation/score-findings.ts
/** Gathers what is wrong with a model's answers; a kind of fault is counted and told once, with its first row. */
var ScoreFindings = class {
	#nonFinite;
	#unknown;
	#notProbabilities;
	#shape;
	/** Whether the rows cannot be scored any more. */
	get broken() {
		return this.#nonFinite !== void 0 || this.#unknown !== void 0 || this.#shape !== void 0;
	}
	/** Whether the answers no longer have a form in which they could be read. */
	get misshapen() {
		return this.#shape !== void 0;
	}
	nonFinite(row) {
		this.#nonFinite = {
			count: (this.#nonFinite?.count ?? 0) + 1,
			first: this.#nonFinite?.first ?? row
		};
	}
	unknownLabel(row, label, where) {
		this.#unknown ??= {
			count: 0,
			first: row,
			label,
			where
		};
		this.#unknown.count += 1;
	}
	notProbabilities(row) {
		this.#notProbabilities = {
			count: (this.#notProbabilities?.count ?? 0) + 1,
			first: this.#notProbabilities?.first ?? row
		};
	}
	shape(message) {
		this.#shape ??= message;
	}
	list() {
		const findings = [];
		if (this.#shape !== void 0) findings.push(error("output-shape", this.#shape, "Name the output and its kind under `prediction`."));
		if (this.#nonFinite !== void 0) {
			const { count, first } = this.#nonFinite;
			findings.push(error("non-finite-output", `The model answered NaN or infinity in ${rows(count)}, first in row ${first + 1}.`, "Look at the inputs of that row: a missing value goes in as NaN."));
		}
		if (this.#unknown !== void 0) {
			const { count, first, label, where } = this.#unknown;
			const subject = where === "data" ? "The target holds" : "The model answered";
			const text = JSON.stringify(typeof label === "bigint" ? String(label) : label).slice(0, 100);
			const message = `${subject} labels outside the classes in ${rows(count)}, first ${text} in row ${first + 1}.`;
			findings.push(error("unknown-label", message, "List every label under `target.classes`, in the order of the output."));
		}
		if (this.#notProbabilities !== void 0) {
			const { count, first } = this.#notProbabilities;
			const message = `The output is not a probability distribution in ${rows(count)}, first in row ${first + 1}.`;
			findings.push({
				code: "not-probabilities",
				severity: "warning",
				check: "prediction",
				message,
				hint: "If the output is logits, set `prediction.kind: logits`."
			});
		}
		return findings;
	}
};
function error(code, message, hint) {
	return {
		code,
		severity: "error",
		check: "prediction",
		message,
		...hint === void 0 ? {} : { hint }
	};
}
function rows(count) {
	return count === 1 ? "one row" : `${count} rows`;
}

// src/domain/evaluation/collect-scored-rows.ts
/**
* Gathers targets and answers batch by batch, of which it keeps typed arrays only. What is wrong with the model's answers
* (output-shape, non-finite-output, unknown-label, not-probabilities) becomes findings; what is wrong with the data is thrown.
*/
function collectScoredRows({ set, problem }) {
	const findings = new ScoreFindings();
	const collector = collectorFor({
		set,
		problem,
		findings
	});
	const slices = new SliceRecorder(set.slices ?? []);
	const weights = growableFloat64();
	let weighted = false;
	let rows = 0;
	return {
		add(batch, outputs) {
			rows += batch.rows;
			if (findings.misshapen) return;
			weighted ||= batch.weight !== null;
			if (batch.weight !== null) for (let row = 0; row < batch.rows; row += 1) weights.push(weightAt(batch, row));
			slices.add(batch);
			const place = {
				name: set.prediction.output,
				rows: batch.rows,
				start: batch.start
			};
			const table = outputTableOf(outputs, place, findings);
			if (table !== null) collector.add(batch, table);
		},
		finish() {
			if (rows === 0) throw new AppError({
				code: "data-empty",
				message: "The evaluation set has no rows."
			});
			if (findings.broken) return {
				kind: "rejected",
				findings: findings.list()
			};
			const base = {
				rows,
				weight: weighted ? weights.finish() : null,
				slices: slices.finish()
			};
			return {
				kind: "scored",
				rows: collector.finish(base),
				findings: findings.list()
			};
		}
	};
}
function collectorFor(context) {
	switch (context.problem) {
		case "binary":
		case "multiclass": return collectClasses(context);
		case "multilabel": return collectLabelSets(context);
		case "regression": return collectValues(context);
		case "ranking": return collectRanking(context);
	}
}

// src/usecases/certify/score-models.ts
/** Sends every row through every model, batch by batch. A model that fails is left out from then on; the others go on. */
async function scoreModels(request) {
	const { set, problem, data, inputs } = request;
	const scorers = request.models.map((model) => {
		return {
			model,
			collector: collectScoredRows({
				set,
				problem
			}),
			failure: null
		};
	});
	for await (const batch of data.batches(chooseBatchRows(inputs, set.batchSize))) {
		const tensors = request.disturb?.(batch.inputs) ?? batch.inputs;
		await Promise.all(scorers.map(async (scorer) => {
			if (scorer.failure !== null) return;
			const outcome = await callModel(scorer.model, tensors, inputs);
			if (outcome.kind === "failed") scorer.failure = outcome;
			else scorer.collector.add(batch, outcome.outputs);
		}));
		request.onRows(batch.start + batch.rows);
		if (scorers.every(({ failure }) => failure !== null)) break;
	}
	return scorers.map(({ failure, collector }) => failure ?? collector.finish());
}
/** What a failed call says about the version. */
function failureFinding(failure, check) {
	return {
		code: {
			error: "call-failed",
			crash: "process-crashed",
			timeout: "time-limit",
			memory: "memory-limit"
		}[failure.reason],
		severity: "error",
		check,
		message: failure.message,
		hint: FAILURE_HINTS[failure.reason]
	};
}
const FAILURE_HINTS = {
	error: "Run the file with onnxruntime on a row of the evaluation data, and export it again",
	crash: "Run the file with onnxruntime outside Seatrial to see the crash, and export it again",
	timeout: "Make the model answer sooner; `certification.callTimeout` in the settings is the limit",
	memory: "Make the model need less memory; `certification.memory` in the settings is the limit"
};

// src/usecases/certify/probe-perturbations.ts
/** What is reported of a model with numeric inputs whose gates ask for nothing. */
const SHOWN = [{ gaussian: .1 }, { dropout: .1 }];
/** Scores the candidate again on disturbed inputs and compares with the clean answers, row by row. */
async function probePerturbations(context, model, clean) {
	const { data, set, name, battery } = context;
	const statistics = await gatherStatistics(context);
	if (statistics.size === 0) return {
		robustness: SHOWN.map(notApplicable$1),
		findings: []
	};
	const robustness = [];
	for (const [key, drops] of Map.groupBy(wantedDrops(context, clean), ({ perturbation }) => describe$2(perturbation))) {
		const [first] = drops;
		if (first === void 0) continue;
		const random = xoroshiro128plus(battery.request.seed);
		const [scored] = await scoreModels({
			set,
			problem: problemOf(battery.request.model.value.task, set.target),
			inputs: inputsOf(battery),
			data,
			models: [model],
			disturb: (inputs) => perturb(inputs, {
				perturbation: first.perturbation,
				statistics,
				random
			}),
			onRows: (rows) => battery.ports.onProgress({
				activity: `probing ${name} with ${key}`,
				done: .27 + .1 * rows / data.rows
			})
		});
		if (scored?.kind === "failed") return {
			robustness,
			findings: [failureFinding(scored, "robustness")]
		};
		const disturbed = scored?.kind === "scored" ? scored.rows : null;
		robustness.push(...drops.map((drop) => describeDrop(drop, clean, disturbed)));
	}
	return {
		robustness,
		findings: []
	};
}
async function gatherStatistics({ data, set }) {
	const statistics = new ColumnStatistics();
	for await (const { inputs } of data.batches(set.batchSize ?? 1024)) {
		if (!inputs.some((tensor) => floatData(tensor) !== null)) break;
		statistics.add(inputs);
	}
	return statistics.finish();
}
function wantedDrops({ name, battery }, clean) {
	const asked = battery.request.gates.flatMap((gate) => {
		if (gate.kind !== "robustness" || gate.data !== name) return [];
		return [{
			perturbation: gate.perturbation,
			metric: gate.metric,
			level: gate.confidence
		}];
	});
	const [metric] = defaultMetrics(clean.problem);
	if (asked.length > 0 || metric === void 0) return asked;
	return SHOWN.map((perturbation) => ({
		perturbation,
		metric,
		level: DEFAULT_LEVEL
	}));
}
function describeDrop({ perturbation, metric, level }, clean, disturbed) {
	const undefinedEstimate = {
		value: null,
		interval: null
	};
	return {
		...kindOf(perturbation),
		result: disturbed === null ? "fail" : "pass",
		facts: {},
		metric,
		estimate: disturbed === null ? undefinedEstimate : estimateOf(measureMetric(disturbed, metric), level),
		drop: disturbed === null ? undefinedEstimate : dropOf(clean, disturbed, {
			metric,
			level
		})
	};
}
function kindOf({ gaussian, dropout }) {
	return gaussian === void 0 ? {
		check: "dropout",
		strength: dropout ?? 0
	} : {
		check: "gaussian",
		strength: gaussian
	};
}
function notApplicable$1(perturbation) {
	return {
		...kindOf(perturbation),
		result: "not-applicable",
		facts: {}
	};
}
function describe$2({ gaussian, dropout }) {
	return gaussian === void 0 ? `dropout ${dropout}` : `Gaussian noise ${gaussian}`;
}

// src/usecases/certify/probe-robustness.ts
/** Rows that are sent twice, and one by one. */
const PROBE_ROWS = 64;
const HOSTILE_ROWS = 4;
/** Sums are rounded differently for other batch sizes, and deep networks amplify that; more than this is another answer. */
const TOLERANCE = {
	absolute: .001,
	relative: .001
};
const HOSTILE_CHECKS = [
	"nan",
	"infinity",
	"missing",
	"out-of-range"
];
/** Same answer twice, one by one as together, no crash on hostile input, and what noise does to the metrics. */
async function probeRobustness(context, model, clean) {
	context.battery.ports.onProgress({
		activity: `probing ${context.name}`,
		done: .26
	});
	const { inputs } = await context.data.take(firstRows(Math.min(PROBE_ROWS, context.data.rows)));
	const steadiness = await probeSteadiness(context, model, inputs);
	if (steadiness.findings.length > 0) return steadiness;
	const perturbed = await probePerturbations(context, model, clean);
	const hostile = await probeHostile(context, inputs.map((tensor) => sliceRows(tensor, 0, Math.min(HOSTILE_ROWS, tensor.shape[0] ?? 0))));
	return {
		robustness: [
			...steadiness.robustness,
			...hostile.robustness,
			...perturbed.robustness
		],
		findings: [...perturbed.findings, ...hostile.findings]
	};
}
async function probeSteadiness(context, model, inputs) {
	const declared = inputsOf(context.battery);
	const once = await callModel(model, inputs, declared);
	const again = await callModel(model, inputs, declared);
	const alone = fixedRows(declared) === null ? await callOneByOne(model, inputs) : null;
	const failure = [
		once,
		again,
		alone
	].find((outcome) => outcome?.kind === "failed");
	if (failure !== void 0) return {
		robustness: [],
		findings: [failureFinding(failure, "robustness")]
	};
	const results = [describeComparison("determinism", once, again), alone === null ? notApplicable("batch-invariance") : describeComparison("batch-invariance", once, alone)];
	return {
		robustness: results,
		findings: results.filter(({ result }) => result === "fail").map(unsteadyFinding)
	};
}
async function callOneByOne(model, inputs) {
	const rows = inputs[0]?.shape[0] ?? 0;
	const answers = [];
	for (let row = 0; row < rows; row += 1) {
		const outcome = await model.predict(inputs.map((tensor) => sliceRows(tensor, row, row + 1)));
		if (outcome.kind === "failed") return outcome;
		answers.push(outcome.outputs);
	}
	return {
		kind: "predicted",
		outputs: (answers[0] ?? []).map((_, index) => joinRows(answers.flatMap((answer) => answer[index] ?? [])))
	};
}
function describeComparison(check, a, b) {
	const difference = compareOutputs(outputsOf(a), outputsOf(b));
	return {
		check,
		result: difference.equal || withinTolerance(difference, TOLERANCE) ? "pass" : "fail",
		facts: {
			rows: outputsOf(a)[0]?.shape[0] ?? 0,
			equal: difference.equal,
			maxAbsoluteDifference: finiteOrNull(difference.maxAbsoluteDifference),
			maxRelativeDifference: finiteOrNull(difference.maxRelativeDifference)
		}
	};
}
function outputsOf(outcome) {
	return outcome.kind === "predicted" ? outcome.outputs : [];
}
function unsteadyFinding({ check, facts }) {
	return {
		code: check === "determinism" ? "not-deterministic" : "batch-dependent",
		severity: "error",
		check: "robustness",
		message: `The model answers differently ${check === "determinism" ? "when asked the same twice" : "for a row alone and for the same row in a batch"}: by up to ${facts["maxAbsoluteDifference"] ?? "infinity"}.`,
		hint: "Export it in inference mode; dropout and batch statistics must be off."
	};
}
/** In a process of its own: a crash here must not end the other checks. An error message is a fine answer to nonsense. */
async function probeHostile(context, inputs) {
	const { runtime } = context.battery.ports;
	const { artifact } = context.battery.candidate;
	const robustness = [];
	const findings = [];
	let loaded = await runtime.load(artifact, {
		threads: 1,
		limits: context.battery.limits
	});
	for (const check of HOSTILE_CHECKS) {
		if (loaded.kind === "failed") return {
			robustness,
			findings: [failureFinding(loaded, "robustness")]
		};
		const { result, failure } = await probeHostileCheck(loaded.model, hostileInputs(inputs, check), {
			check,
			context
		});
		robustness.push(result);
		if (failure === null) continue;
		findings.push({
			...failureFinding(failure, "robustness"),
			code: "crash-on-hostile-input"
		});
		await loaded.model[Symbol.asyncDispose]();
		loaded = await runtime.load(artifact, {
			threads: 1,
			limits: context.battery.limits
		});
	}
	if (loaded.kind === "loaded") await loaded.model[Symbol.asyncDispose]();
	return {
		robustness,
		findings
	};
}
async function probeHostileCheck(model, variants, { check, context }) {
	if (variants.length === 0) return {
		result: notApplicable(check),
		failure: null
	};
	const facts = {};
	for (const { name, inputs } of variants) {
		const outcome = await callModel(model, inputs, inputsOf(context.battery));
		facts[name] = outcome.kind === "predicted" ? "answered" : outcome.reason;
		if (outcome.kind === "failed" && outcome.reason !== "error") return {
			result: {
				check,
				result: "fail",
				facts
			},
			failure: outcome
		};
	}
	return {
		result: {
			check,
			result: "pass",
			facts
		},
		failure: null
	};
}
function notApplicable(check) {
	return {
		check,
		result: "not-applicable",
		facts: {}
	};
}
function firstRows(count) {
	return Array.from({ length: count }, (_, row) => row);
}
function finiteOrNull(value) {
	return Number.isFinite(value) ? value : null;
}

// src/usecases/certify/examine-prediction.ts
const NOTHING = {
	prediction: [],
	gaps: [],
	robustness: []
};
/** Loads candidate and baseline, each in a process of its own, and puts every evaluation set through both. */
async function examinePrediction(battery) {
	const { request, candidate, baseline, ports } = battery;
	ports.onProgress({
		activity: "loading the model",
		done: .02
	});
	await using stack = new AsyncDisposableStack();
	const loaded = await load(battery, candidate);
	if (loaded.kind === "failed") return {
		evidence: NOTHING,
		findings: [failureFinding(loaded, "safety")]
	};
	const model = stack.use(loaded.model);
	const other = baseline === null ? null : await load(battery, baseline);
	const predecessor = other?.kind === "loaded" ? stack.use(other.model) : null;
	const examinations = [];
	for (const [name, set] of Object.entries(request.model.value.evaluation)) {
		const data = battery.data.get(name);
		if (data === void 0) continue;
		examinations.push(await atSet(request, name, () => examineSet({
			name,
			set,
			data,
			battery
		}, model, predecessor)));
	}
	return mergeExaminations(examinations);
}
async function load({ ports, limits }, { artifact }) {
	return ports.runtime.load(artifact, {
		threads: 1,
		limits
	});
}
async function examineSet(context, model, predecessor) {
	const { name, set, data, battery } = context;
	const { request, ports } = battery;
	const [candidate, baseline] = await scoreModels({
		set,
		problem: problemOf(request.model.value.task, set.target),
		inputs: inputsOf(battery),
		data,
		models: predecessor === null ? [model] : [model, predecessor],
		onRows: (rows) => ports.onProgress({
			activity: `scoring ${name}: row ${rows} of ${data.rows}`,
			done: .05 + .2 * rows / data.rows
		})
	});
	if (candidate?.kind !== "scored") return {
		evidence: NOTHING,
		findings: findingsOf(candidate)
	};
	const theirs = baseline?.kind === "scored" ? baseline.rows : null;
	const scored = evaluateSet(context, candidate.rows, theirs);
	const probed = await probeRobustness(context, model, candidate.rows);
	return {
		evidence: {
			...scored,
			robustness: probed.robustness
		},
		findings: [
			...candidate.findings,
			...baselineFindings(baseline),
			...probed.findings
		]
	};
}
/** The tensors that go in, as the version's own signature says or else the model's. */
function inputsOf({ request: { version, model } }) {
	return (version.value.signature ?? model.value.signature).inputs;
}
function evaluateSet({ name, battery }, candidate, baseline) {
	const { request } = battery;
	const first = Object.keys(request.model.value.evaluation)[0];
	const gates = request.model.value.gates.filter((gate) => (gate.data ?? first) === name);
	return {
		prediction: evaluatePrediction({
			data: name,
			candidate,
			baseline,
			metrics: wantedMetrics(candidate, gates)
		}),
		gaps: evaluateGaps({
			data: name,
			candidate,
			baseline,
			gaps: wantedGaps(candidate, gates),
			seed: request.seed
		})
	};
}
function findingsOf(scoring) {
	if (scoring === void 0) return [];
	return scoring.kind === "failed" ? [failureFinding(scoring, "prediction")] : scoring.findings;
}
/** The predecessor's troubles are worth a word and nothing more: they must not block its successor. */
function baselineFindings(scoring) {
	if (scoring === void 0 || scoring.kind === "scored") return [];
	return findingsOf(scoring).map((finding) => ({
		...finding,
		code: "baseline-unusable",
		severity: "warning",
		message: `The version to compare with failed: ${finding.message}`
	}));
}
function mergeExaminations(examinations) {
	return {
		evidence: {
			prediction: examinations.flatMap(({ evidence }) => evidence.prediction),
			gaps: examinations.flatMap(({ evidence }) => evidence.gaps),
			robustness: examinations.flatMap(({ evidence }) => evidence.robustness)
		},
		findings: examinations.flatMap(({ findings }) => findings)
	};
}

// src/usecases/certify/fetch-artifact.ts
/** Bytes that are not the declared ones are a finding about the version; bytes that cannot be had are an error. */
async function fetchArtifact(request, files) {
	const { format, files: declared } = request.version.artifact;
	const fetched = [];
	const findings = [];
	for (const [index, { size, ...file }] of declared.entries()) try {
		fetched.push(await files.fetch({
			...file,
			sizeBytes: size,
			folder: request.folder,
			root: request.root
		}));
	} catch (error) {
		findings.push(asFinding(error, `/artifact/files/${index}`, request.locate));
	}
	return findings.length > 0 ? {
		kind: "rejected",
		findings
	} : {
		kind: "fetched",
		artifact: {
			format,
			files: fetched
		}
	};
}
function asFinding(error, pointer, locate) {
	if (!(error instanceof AppError && (error.code === "digest-mismatch" || error.code === "size-mismatch"))) throw locateError(error, locate(pointer));
	return {
		code: error.code,
		severity: "error",
		check: "identity",
		message: error.message,
		...error.hint === void 0 ? {} : { hint: error.hint },
		location: locate(`${pointer}/${error.code === "digest-mismatch" ? "sha256" : "size"}`)
	};
}

// src/domain/benchmark/explanation.ts
/** What the graphs say about a difference in speed: it costs no measurement and has no noise. */
function explainDifference(candidate, baseline) {
	return {
		parametersRatio: ratio(candidate.parameters, baseline.parameters),
		multiplyAccumulatesRatio: ratio(candidate.multiplyAccumulates, baseline.multiplyAccumulates),
		operatorChanges: operatorChanges(candidate.operators, baseline.operators)
	};
}
function ratio(candidate, baseline) {
	return candidate === null || baseline === null || baseline === 0 ? null : candidate / baseline;
}
function operatorChanges(candidate, baseline) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(candidate), ...Object.keys(baseline)])].sort();
	return Object.fromEntries(names.map((name) => [name, countOf$1(candidate, name) - countOf$1(baseline, name)]).filter(([, change]) => change !== 0));
}
function countOf$1(counts, name) {
	return Object.hasOwn(counts, name) ? counts[name] ?? 0 : 0;
}

// src/usecases/certify/take-sample-rows.ts
/** Rows from which benchmark requests are drawn: enough to vary, few enough to be handed to a process. */
const SAMPLE_ROWS = 256;
/** Evenly spaced real rows of an evaluation set: how long many models take depends on their input. */
async function takeSampleRows(sets, name) {
	const data = sets.get(name ?? [...sets.keys()][0] ?? "");
	if (data === void 0) throw new AppError({
		code: "manifest-meaning",
		message: `There is no evaluation set ${name}.`
	});
	const count = Math.min(SAMPLE_ROWS, data.rows);
	const indices = Array.from({ length: count }, (_, index) => Math.floor(index * data.rows / count));
	return (await data.take(indices)).inputs;
}

// src/usecases/certify/measure-performance.ts
/** Where in the whole battery measuring starts, for the progress bar. */
const STARTS_AT = .4;
/** One mode after another, so that they do not disturb each other. */
async function measurePerformance(context) {
	const { request, candidate, baseline, limits, ports } = context;
	const performance = [];
	const explanation = baseline === null ? null : explainDifference(candidate.inspection, baseline.inspection);
	for (const [index, modeName] of request.modes.entries()) {
		const mode = request.model.value.modes[modeName];
		if (mode === void 0) continue;
		const outcome = await ports.benchmark.measure({
			modeName,
			mode,
			candidate: candidate.artifact,
			baseline: baseline?.artifact ?? null,
			rows: await takeSampleRows(context.data, mode.data),
			ratioLimits: ratioLimitsOf(request.gates, modeName),
			explanation,
			limits,
			quick: request.quick,
			seed: request.seed + index,
			onProgress: ({ activity, done }) => {
				const share = (index + done) / request.modes.length;
				ports.onProgress({
					activity: `${modeName}: ${activity}`,
					done: STARTS_AT + share * .6
				});
			}
		});
		if (outcome.kind === "failed") return {
			performance,
			findings: [failureFinding(outcome, "performance")]
		};
		performance.push(outcome.result);
	}
	return {
		performance,
		findings: []
	};
}
function ratioLimitsOf(gates, mode) {
	const limits = gates.flatMap((gate) => {
		if (gate.kind !== "relative-performance" || gate.mode !== mode) return [];
		return [[gate.metric, {
			comparator: gate.comparator,
			limit: gate.limit
		}]];
	});
	return Object.fromEntries(limits);
}

// src/usecases/certify/resolve-limits.ts
const DEFAULT_CALL_TIMEOUT = "30s";
const DEFAULT_MEMORY = "4GiB";
/** Time and memory that a model may take, from the settings of the default branch. */
function resolveLimits(settings) {
	const certification = settings?.certification ?? {};
	return {
		callTimeoutMs: parseDuration(certification.callTimeout ?? DEFAULT_CALL_TIMEOUT),
		memoryBytes: parseSize(certification.memory ?? DEFAULT_MEMORY)
	};
}

// src/usecases/certify/run-battery.ts
const NO_EVIDENCE = {
	baseline: null,
	prediction: [],
	gaps: [],
	robustness: [],
	performance: []
};
/** Identity → safety → prediction and robustness → performance. The first error ends it: what follows would mean nothing. */
async function runBattery(request, ports) {
	const { modes } = request;
	ports.onProgress({
		activity: "checking the files",
		done: 0
	});
	const candidate = await prepareCandidate(request, ports);
	const nothing = {
		modes,
		inspection: null,
		data: [],
		evidence: NO_EVIDENCE,
		complete: false
	};
	if (candidate.kind === "rejected") return {
		...nothing,
		inspection: candidate.inspection,
		findings: candidate.findings
	};
	const baseline = await prepareBaseline(request, ports);
	await using sets = await openEvaluationSets(request, ports);
	const context = {
		request,
		data: sets.data,
		candidate: candidate.model,
		baseline: baseline.model,
		limits: resolveLimits(request.settings?.value ?? null),
		ports
	};
	const examined = await examinePrediction(context);
	const findings = placeFindings(request, [
		...candidate.findings,
		...baseline.findings,
		...examined.findings
	]);
	const evidence = {
		...NO_EVIDENCE,
		...examined.evidence,
		baseline: baseline.reference
	};
	const soFar = {
		modes,
		inspection: candidate.model.inspection,
		data: sets.references,
		evidence,
		findings
	};
	if (hasError(findings)) return {
		...soFar,
		complete: false
	};
	const measured = await measurePerformance(context);
	return {
		...soFar,
		findings: [...findings, ...placeFindings(request, measured.findings)],
		evidence: {
			...evidence,
			performance: measured.performance
		},
		complete: !hasError(measured.findings)
	};
}
/** What a model did wrong is told at its file in the version's manifest. */
function placeFindings({ version }, findings) {
	const location = version.source.locate("/artifact/files/0");
	return findings.map((finding) => finding.code === "baseline-unusable" ? finding : {
		location,
		...finding
	});
}
async function prepareCandidate(request, ports) {
	const { folder, root, version, model } = request;
	const locate = (pointer) => version.source.locate(pointer);
	const fetched = await fetchArtifact({
		version: version.value,
		folder,
		root,
		locate
	}, ports.files);
	if (fetched.kind === "rejected") return {
		kind: "rejected",
		inspection: null,
		findings: fetched.findings
	};
	const { inspection, findings } = await ports.runtime.inspect(fetched.artifact);
	const located = findings.map((finding) => ({
		location: locate("/artifact/files/0"),
		...finding
	}));
	if (inspection === null || hasError(located)) return {
		kind: "rejected",
		inspection,
		findings: located
	};
	const declared = version.value.signature ?? model.value.signature;
	const place = version.value.signature === void 0 ? model.source.locate("/signature") : locate("/signature");
	const all = [...located, ...checkSignature(declared, inspection.signature, place)];
	if (hasError(all)) return {
		kind: "rejected",
		inspection,
		findings: all
	};
	return {
		kind: "prepared",
		model: {
			artifact: fetched.artifact,
			inspection
		},
		findings: all
	};
}
/** A baseline that cannot be run must not block its successor: then relative gates have no baseline, and a warning says why. */
async function prepareBaseline(request, ports) {
	const { baseline, folder, root } = request;
	if (baseline === null) return {
		model: null,
		reference: null,
		findings: []
	};
	const { value, source } = baseline.version;
	const fetched = await fetchArtifact({
		version: value,
		folder,
		root,
		locate: (pointer) => source.locate(pointer)
	}, ports.files);
	if (fetched.kind === "rejected") return unusable(value.version, fetched.findings);
	const { inspection, findings } = await ports.runtime.inspect(fetched.artifact);
	if (inspection === null || hasError(findings)) return unusable(value.version, findings);
	const differing = checkSignature(request.version.value.signature ?? request.model.value.signature, inspection.signature, source.locate(""));
	if (differing.length > 0) return unusable(value.version, differing);
	const sha256 = artifactDigest(value.artifact.files, ports.hash);
	return {
		model: {
			artifact: fetched.artifact,
			inspection
		},
		reference: {
			version: value.version,
			digest: { sha256 },
			origin: baseline.origin
		},
		findings: []
	};
}
function unusable(version, findings) {
	return {
		model: null,
		reference: null,
		findings: [{
			code: "baseline-unusable",
			severity: "warning",
			check: "identity",
			message: `Version ${version} could not be used for comparison: ${findings.map((finding) => finding.message).join(" ")}`.slice(0, 4e3)
		}]
	};
}
function hasError(findings) {
	return findings.some(({ severity }) => severity === "error");
}

// src/usecases/certify/certify-version.ts
/** Runs the battery over one version and records it. Throws AppError only when the question cannot be answered. */
async function certifyVersion(request, ports) {
	const startedAt = ports.clock.now();
	const modes = selectModes(request);
	const gates = resolveGates(request.model.value, modes);
	const battery = await runBattery({
		...request,
		modes,
		gates
	}, ports);
	const { findings, evidence } = battery;
	const judged = battery.complete ? judgeGates(gates, {
		evidence,
		slicesOf: (data) => request.model.value.evaluation[data]?.slices ?? [],
		locate: (pointer) => request.model.source.locate(pointer)
	}) : [];
	return {
		apiVersion: "seatrial/v1",
		kind: "Certificate",
		subject: describeSubject(request, battery, ports),
		...describePolicy(request, ports),
		data: battery.data,
		tool: {
			name: "seatrial",
			version: ports.toolVersion
		},
		environment: await ports.environment(),
		run: {
			startedAt: startedAt.toISOString(),
			durationMs: ports.clock.now().getTime() - startedAt.getTime(),
			seed: request.seed,
			quick: request.quick,
			...request.run
		},
		inspection: battery.inspection,
		findings,
		...evidence,
		gates: judged,
		verdict: decideVerdict(judged, findings)
	};
}
/**
* The version's own modes, in the manifest's order, narrowed to those that were asked for. Throws AppError usage when none
* is left: a version whose speed nobody measured must not pass for that.
*/
function selectModes({ version, modes }) {
	const declared = version.value.modes;
	if (modes === null) return declared;
	const selected = declared.filter((mode) => modes.includes(mode));
	if (selected.length > 0) return selected;
	throw new AppError({
		code: "usage",
		message: `Version ${version.value.version} has none of the modes ${modes.join(", ")}.`,
		hint: `It has ${declared.join(", ")}.`,
		location: version.source.locate("/modes")
	});
}
function describeSubject({ model, version }, battery, { hash }) {
	const { artifact, claims, lineage, card } = version.value;
	return {
		model: version.value.model,
		version: version.value.version,
		title: model.value.title ?? null,
		task: model.value.task,
		digest: digestSet(artifactDigest(artifact.files, hash)),
		files: artifact.files.map(({ name, size, sha256 }) => ({
			name,
			sizeBytes: size,
			digest: digestSet(sha256)
		})),
		modes: battery.modes,
		manifest: describeSource(version.source, hash),
		...claims === void 0 ? {} : { claims },
		...lineage === void 0 ? {} : { lineage: { ...lineage } },
		...card === void 0 ? {} : { card: { ...card } }
	};
}
function describePolicy({ model, settings }, { hash }) {
	return { policy: {
		digest: digestSet(policyDigest(model.value, settings?.value ?? null, hash)),
		model: describeSource(model.source, hash),
		settings: settings === null ? null : describeSource(settings.source, hash)
	} };
}
function describeSource({ path, text }, hash) {
	return {
		path,
		digest: digestSet(hash(text))
	};
}
function digestSet(sha256) {
	return { sha256 };
}

// src/usecases/certify/certify-or-reuse.ts
/** Takes over an earlier certificate that answers the same question, with this run's commit; else certifies. */
async function certifyOrReuse(request, earlier, ports) {
	if (earlier.length === 0) return certifyVersion(request, ports);
	const found = findReusable(await identify(request, ports), earlier);
	return found === null ? certifyVersion(request, ports) : takeOver(found, request.run);
}
async function identify(request, ports) {
	const { model, version, settings, baseline } = request;
	const digestOf = ({ value }) => artifactDigest(value.artifact.files, ports.hash);
	return {
		subject: digestOf(version),
		manifest: ports.hash(version.source.text),
		policy: policyDigest(model.value, settings?.value ?? null, ports.hash),
		data: new Map(Object.entries(model.value.evaluation).map(([name, { data }]) => [name, data.sha256])),
		baseline: baseline === null ? null : digestOf(baseline.version),
		modes: selectModes(request),
		quick: request.quick,
		seed: request.seed,
		toolVersion: ports.toolVersion,
		environment: await ports.environment()
	};
}
/** A certificate that was itself taken over names the run that measured. */
function takeOver(certificate, run) {
	const { commit, ref, url, reused, ...measured } = certificate.run;
	const places = Object.entries({
		commit,
		ref,
		url
	}).filter(([, text]) => text !== void 0);
	const source = reused ?? {
		startedAt: measured.startedAt,
		...Object.fromEntries(places)
	};
	return {
		...certificate,
		run: {
			...measured,
			...run,
			reused: source
		}
	};
}

// src/domain/certification/policy-change.ts
/**
* Which of the changed files belong to what a model must achieve: its model.yaml, its evaluation data and, where the part
* about certification differs, the settings.
*/
function listPolicyChanges(changed, { before, after }, { folder, settings }) {
	const data = Object.values(after.model.evaluation).flatMap(({ data: { path } }) => path ?? []);
	const own = [`${folder}/model.yaml`, ...new Set(data.map((path) => `${folder}/${path}`))];
	const isSettingsChanged = !isSame(before.settings?.certification ?? {}, after.settings?.certification ?? {});
	return [...own, ...isSettingsChanged ? [settings] : []].filter((path) => changed.has(path));
}
/**
* Judges a certificate's measurements by another policy. null where they do not answer it: other evaluation data, other
* load, or something that was not measured.
*/
function judgeByPolicy(certificate, measured, other) {
	const modes = certificate.subject.modes;
	if (!isSame(measured.model.evaluation, other.model.evaluation)) return null;
	if (!isSame(measured.model.signature, other.model.signature)) return null;
	if (!modes.every((mode) => isSame(loadOf(measured.model, mode), loadOf(other.model, mode)))) return null;
	const judged = judgeGates(resolveGates(other.model, modes), {
		evidence: certificate,
		slicesOf: (data) => other.model.evaluation[data]?.slices ?? [],
		locate: nowhere
	});
	if (judged.some(({ reasonCode }) => reasonCode === "not-measured")) return null;
	return decideVerdict(judged, certificate.findings);
}
/** A mode without what it is judged by. */
function loadOf(model, mode) {
	const { scenario, rate, threads, batchSize, data } = model.modes[mode] ?? {};
	return {
		scenario,
		rate,
		threads,
		batchSize,
		data
	};
}
/** The gates of a policy that is gone stand in no file of the work tree. */
function nowhere(pointer) {
	return {
		path: "model.yaml",
		line: 1,
		column: 1,
		pointer
	};
}
function isSame(a, b) {
	return canonicalize(a) === canonicalize(b);
}

// src/usecases/certify/compare-policies.ts
/**
* What a branch changes in what the model must achieve, with the version judged by both policies on the same measurements,
* and the deployed version certified again under the new one. null when the branch changes nothing of it.
*/
async function comparePolicies(question, ports) {
	const { request, certificate, changes, folder, prefix } = question;
	if (changes === null) return null;
	const after = {
		model: request.model.value,
		settings: request.settings?.value ?? null
	};
	const before = await readPolicyBefore(changes, folder, after);
	if (before === null) return null;
	const touched = /* @__PURE__ */ new Set([
		...changes.added,
		...changes.modified,
		...changes.deleted
	]);
	const changed = listPolicyChanges(touched, {
		before,
		after
	}, {
		folder,
		settings: SETTINGS_PATH
	});
	if (changed.length === 0) return null;
	const judge = (judged) => ({
		before: judgeByPolicy(judged, after, before),
		after: judged.verdict
	});
	const baseline = await recertifyDeployed(request, ports);
	const candidate = {
		version: certificate.subject.version,
		role: "candidate",
		...judge(certificate)
	};
	const deployed = baseline === null ? [] : [{
		version: baseline.subject.version,
		role: "baseline",
		...judge(baseline)
	}];
	return {
		change: {
			changed: changed.map((path) => prefix + path),
			outcomes: [candidate, ...deployed]
		},
		baseline
	};
}
/** null where there was no model before, or one that cannot be read: then there is nothing to compare with. */
async function readPolicyBefore(changes, folder, after) {
	const path = `${folder}/model.yaml`;
	const model = changes.modified.has(path) ? await readBefore(changes, path, (text) => parseModel$1({
		path,
		content: text
	}).value) : after.model;
	if (model === null || changes.added.has(path)) return null;
	return {
		model,
		settings: [
			changes.added,
			changes.modified,
			changes.deleted
		].some((paths) => paths.has(".github/seatrial.yml")) ? await readBefore(changes, SETTINGS_PATH, (text) => parseSettings({
			path: SETTINGS_PATH,
			content: text
		}).value) : after.settings
	};
}
async function readBefore(changes, path, parse) {
	const text = await changes.readBase(path);
	if (text === null) return null;
	try {
		return parse(text);
	} catch (error) {
		if (error instanceof AppError && (error.code === "schema-violation" || error.code === "yaml-syntax")) return null;
		throw error;
	}
}
/** Alone: what it is compared with is not the question here. */
async function recertifyDeployed(request, ports) {
	const { baseline } = request;
	if (baseline?.origin !== "deployment") return null;
	return certifyVersion({
		...request,
		version: baseline.version,
		baseline: null,
		modes: null
	}, ports);
}

// src/usecases/certify/certify-subjects.ts
/** Certifies one version after another, so that none disturbs the timing of another. One that cannot be read does not stop the rest. */
async function* certifySubjects({ place, root, subjects, baseline, onSubject, reusable = [], ...options }, ports) {
	for (const reference of subjects) {
		onSubject(reference);
		try {
			const { folder, ...subject } = await loadSubject(place, reference, baseline);
			const request = {
				...options,
				...subject,
				root,
				folder: `${root}/${folder}`
			};
			const certificate = await certifyOrReuse(request, reusable, ports);
			const { changes, prefix } = place;
			yield {
				kind: "certificate",
				certificate,
				policy: await comparePolicies({
					request,
					certificate,
					changes,
					folder,
					prefix
				}, ports)
			};
		} catch (error) {
			if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
			yield {
				kind: "unanswered",
				subject: reference,
				error
			};
		}
	}
}

// src/usecases/certify/find-deployed.ts
const PRODUCTION = "production";
/** The environment that a new version is compared with: `production`, or the only one. */
function comparedEnvironment(settings) {
	const names = Object.keys(settings?.environments ?? {});
	return names.length === 1 ? names[0] ?? PRODUCTION : PRODUCTION;
}
/**
* The version in an environment by its deployment file; else the highest one that the log calls certified; else null. A branch
* that does not exist says nothing; one that cannot be read is an error, because a guess would pass for a comparison.
*/
function createFindDeployed(store, environment) {
	return async (model) => {
		const { head, files } = await store.read([model]);
		if (head === null) return null;
		const path = `${environment}/${model}.yaml`;
		const content = files.get(path);
		if (content !== void 0) parseDeployment({
			path,
			content
		});
		const { state, events } = readLedger(files, model);
		const { production } = deploymentIn(state, environment);
		if (production !== null) return {
			version: production.version,
			origin: "deployment"
		};
		const versions = events.flatMap(({ event: { data } }) => isCertified(state, data.sha256) ? data.version ?? [] : []);
		const newest = orderVersions([...new Set(versions)]).at(-1);
		return newest === void 0 ? null : {
			version: newest,
			origin: "newest-certified"
		};
	};
}
function isCertified(state, sha256) {
	if (sha256 === null || sha256 === void 0) return false;
	return state.certified[sha256] === "certified" && !state.quarantined.includes(sha256) && !state.retired.includes(sha256);
}
/** Nothing is deployed, as far as anybody knows. */
function nothingDeployed() {
	return Promise.resolve(null);
}

// src/usecases/gather-changes.ts
/** What a branch changes in a registry, with paths relative to the registry. Throws AppError git-failed. */
async function gatherChanges({ changedFiles, ref, prefix }) {
	const { base, files } = await changedFiles.since(ref);
	const inside = files.filter(({ path }) => path.startsWith(prefix));
	function pathsOf(change) {
		return new Set(inside.filter((file) => file.change === change).map(({ path }) => path.slice(prefix.length)));
	}
	return {
		added: pathsOf("added"),
		modified: pathsOf("modified"),
		deleted: pathsOf("deleted"),
		readBase: (path) => changedFiles.readAt(base, prefix + path)
	};
}

// src/adapters/system/open-response.ts
const MOST_REDIRECTS = 5;
/** The first answer that is not a redirect. Redirects are followed to https only. HTTPS_PROXY and NO_PROXY are respected. */
async function openResponse(request, limits) {
	let url = parseAddress(request.uri, request);
	for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
		const response = await send(url, request, limits);
		const location = redirectOf(response);
		if (location === null) return response;
		response.destroy();
		url = parseAddress(location, request, url);
	}
	throw new AppError({
		code: "download-failed",
		message: `${quoteText(request.uri)} was redirected more than ${MOST_REDIRECTS} times.`,
		hint: "Name the final address."
	});
}
function redirectOf(response) {
	const status = response.statusCode ?? 0;
	return status === 301 || status === 302 || status === 303 || status === 307 || status === 308 ? response.headers.location ?? null : null;
}
function parseAddress(uri, request, base) {
	const url = URL.canParse(uri, base?.href) ? new URL(uri, base?.href) : null;
	const refuse = (reason, hint) => new AppError({
		code: "download-failed",
		message: `${quoteText(hidePassword(uri))} ${reason}.`,
		hint
	});
	if (url === null) throw refuse("is not an address", "Write it as https://host/path.");
	if (url.username !== "" || url.password !== "") throw refuse("carries credentials", "Use an address that needs none; a manifest is public to all readers of the repository.");
	if (url.protocol === "https:" || request.allowLoopbackHttp === true && isLoopbackHttp(url)) return url;
	throw refuse(base === void 0 ? "is not an https address" : `is where ${quoteText(base.href)} redirects to, and it is not https`, "Only https is fetched.");
}
function hidePassword(uri) {
	return uri.replace(/\/\/[^/@]*@/, "//…@");
}
function isLoopbackHttp(url) {
	return url.protocol === "http:" && [
		"127.0.0.1",
		"[::1]",
		"localhost"
	].includes(url.hostname);
}
function send(url, request, limits) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const options = {
		headers: {
			"user-agent": "seatrial",
			accept: "*/*",
			"accept-encoding": "identity"
		},
		...request.signal === void 0 ? {} : { signal: request.signal }
	};
	const isHttps = url.protocol === "https:";
	const outgoing = isHttps ? https.get(url, {
		...options,
		agent: new https.Agent({ proxyEnv: process.env })
	}) : http.get(url, {
		...options,
		agent: new http.Agent()
	});
	const connecting = setTimeout(() => outgoing.destroy(/* @__PURE__ */ new Error("no connection in time")), limits.connectMs);
	outgoing.once("socket", (socket) => {
		socket.once(isHttps ? "secureConnect" : "connect", () => clearTimeout(connecting));
	});
	outgoing.setTimeout(limits.idleMs, () => outgoing.destroy(/* @__PURE__ */ new Error("the server was silent for too long")));
	outgoing.once("response", (response) => {
		clearTimeout(connecting);
		resolve(response);
	});
	outgoing.once("error", (error) => {
		clearTimeout(connecting);
		reject(error);
	});
	return promise;
}

// src/adapters/system/verify-bytes.ts
/** Lower-case hex SHA-256 of a stream. */
async function hashStream(stream, signal) {
	const hash = createHash("sha256");
	for await (const chunk of stream) {
		if (signal?.aborted === true) throw interrupted$1(signal.reason);
		if (chunk instanceof Uint8Array) hash.update(chunk);
	}
	return hash.digest("hex");
}
function checkSize(subject, sizeBytes) {
	if (subject.expectedSize === void 0 || subject.expectedSize === sizeBytes) return;
	throw new AppError({
		code: "size-mismatch",
		message: `${subject.label} has ${sizeBytes} bytes, ${subject.expectedSize} are declared.`,
		hint: looksLikeLfsPointer(sizeBytes, subject.expectedSize) ? "It may be a Git LFS pointer: fetch the file itself (git lfs pull, or lfs: true at checkout)." : "Is it the file that was meant? If so, correct size and sha256 in the manifest."
	});
}
function checkDigest(subject, sha256) {
	if (subject.expectedSha256 === sha256) return;
	throw new AppError({
		code: "digest-mismatch",
		message: `${subject.label} has the sha256 ${sha256}, ${subject.expectedSha256} is declared.`,
		hint: "The file is not the one that was declared. If it is the one that was meant, correct sha256 in the manifest."
	});
}
function interrupted$1(cause) {
	return new AppError({
		code: "interrupted",
		message: "Reading was interrupted; nothing was left half-written.",
		cause
	});
}
/** A pointer file has about 130 bytes. */
function looksLikeLfsPointer(sizeBytes, expected) {
	return sizeBytes > 100 && sizeBytes < 200 && expected > sizeBytes;
}

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
		if (request.signal?.aborted === true) throw interrupted$1(outcome.cause);
		if (deadline.aborted) throw downloadFailed(request.uri, {
			...outcome,
			reason: `it took over ${limits.totalMs} ms`
		});
		if (!outcome.retry || attempt >= limits.attempts) throw downloadFailed(request.uri, outcome);
		const waitMs = Math.max(outcome.waitMs, limits.backoffMs * 2 ** (attempt - 1));
		await setTimeout$1(waitMs, void 0, { signal }).catch(() => void 0);
	}
}
async function attemptDownload(request, limits) {
	const part = `${request.target}.${randomUUID()}.part`;
	try {
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
		label: quoteText(request.uri),
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
	throw new AppError({
		code: "size-mismatch",
		message: `${subject.label} has ${sizeBytes} bytes or more, ${expected ?? `at most ${cap}`} are expected.`,
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
	await using handle = await openRegularFile(absolute, path);
	const { size: sizeBytes } = await handle.stat();
	const subject = {
		label: quoteText(path),
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
function isInside(folder, path) {
	const between = relative(folder, path);
	return between !== "" && between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}
/** Not blocking, because opening a pipe would wait for its writer forever. */
async function openRegularFile(absolute, label) {
	const handle = await open(absolute, constants.O_RDONLY | constants.O_NONBLOCK).catch((error) => {
		throw translateOpenError(error, label);
	});
	if ((await handle.stat()).isFile()) return handle;
	await handle.close();
	throw new AppError({
		code: "file-unreadable",
		message: `${quoteText(label)} is not a regular file.`,
		hint: "Name a file, not a folder, pipe or device."
	});
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
		await using handle = await openRegularFile(path, path);
		const sha256 = await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}), request.signal);
		if (sha256 === request.sha256) {
			checkSize({
				label: quoteText(request.uri ?? path),
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

// src/adapters/data/data-error.ts
function formatError(message, hint, cause) {
	return new AppError({
		code: "data-format",
		message,
		hint,
		cause
	});
}
function bindingError(message, hint) {
	return new AppError({
		code: "data-binding",
		message,
		hint
	});
}
/** A cell's value for an error message. */
function quoteCell(cell) {
	if (cell === null || cell === void 0) return "a missing cell";
	if (typeof cell === "string") return quoteText(cell);
	if (typeof cell === "number" || typeof cell === "bigint" || typeof cell === "boolean") return String(cell);
	return Array.isArray(cell) || ArrayBuffer.isView(cell) ? "a list" : "an object";
}

// src/adapters/data/match-columns.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
/** The column of a name. A npy file has one array, which answers to any name. */
function findColumn(table, name) {
	const [first] = table.columns;
	if (table.format === "npy" && first !== void 0) return first;
	const found = table.columns.find((column) => column.name === name);
	if (found !== void 0) return found;
	throw bindingError(`The data has no column ${quoteText(name)}.`, suggestColumn(table, name));
}
/**
* The columns of names and wildcards, in the order of the patterns; each wildcard's in the file's own order, without those
* named before and without `reserved` ones (a target among the inputs would give the answer away).
*/
function findColumns(table, patterns, reserved) {
	const found = /* @__PURE__ */ new Map();
	for (const pattern of patterns) for (const column of matchPattern(table, pattern, reserved)) found.set(column.name, column);
	return [...found.values()];
}
function matchPattern(table, pattern, reserved) {
	if (!pattern.includes("*") || table.columns.some((column) => column.name === pattern)) return [findColumn(table, pattern)];
	const pieces = pattern.split("*");
	const matches = table.columns.filter((column) => column.name !== "" && !reserved.has(column.name) && matchesPieces(column.name, pieces));
	if (matches.length > 0) return matches;
	throw bindingError(`No column of the data matches ${quoteText(pattern)}.`, suggestColumn(table, pattern));
}
/** Linear in the name, unlike a regular expression that a manifest would shape. */
function matchesPieces(name, pieces) {
	const [first = "", ...rest] = pieces;
	const last = rest.pop() ?? "";
	if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
	let at = first.length;
	for (const piece of rest) {
		const found = name.indexOf(piece, at);
		if (found < 0) return false;
		at = found + piece.length;
	}
	return at <= name.length - last.length;
}
const MOST_LISTED = 1e4;
function suggestColumn(table, name) {
	const names = table.columns.map((column) => column.name).filter((known) => known !== "");
	if (names.length === 0) return "The data has no named columns.";
	const [only] = names;
	if (table.format === "csv" && names.length === 1 && only !== void 0 && /[;\t|]/.test(only)) return "The file has one column only: separate the cells by commas.";
	return `Did you mean ${quoteText((0, import_fastest_levenshtein.closest)(name.slice(0, 256), names.slice(0, MOST_LISTED)))}? The data has ${names.length} columns.`;
}

// src/adapters/data/resolve-shape.ts
/** The product of dimensions; 1 for a scalar. */
function countOf(shape) {
	return shape.reduce((product, size) => product * size, 1);
}
/**
* The shape of one row: the signature's dimensions after the first, -1 replaced by what the data has. Of the same rank every
* dimension must agree; of another rank the elements are laid out in row-major order, with one -1 left to find out.
* Null when they do not fit.
*/
function resolveRowShape(declared, present) {
	if (declared.length === present.length) return declared.every((size, axis) => size === -1 || size === present[axis]) ? present : null;
	const open = declared.filter((size) => size === -1).length;
	const fixed = countOf(declared.filter((size) => size !== -1));
	const count = countOf(present);
	if (open === 0) return fixed === count ? declared : null;
	if (open > 1 || fixed === 0 || count % fixed !== 0) return null;
	return declared.map((size) => size === -1 ? count / fixed : size);
}
/** The shape of nested lists, told by the first element of each; [] for a scalar. */
function shapeOfCell(cell) {
	if (!isList$1(cell)) return [];
	return [cell.length, ...shapeOfCell(cell[0])];
}
function isList$1(cell) {
	return Array.isArray(cell) || ArrayBuffer.isView(cell) && !(cell instanceof DataView);
}

// src/adapters/data/bind-columns.ts
/** Finds the columns of an evaluation set and checks that they fit the model's signature. Throws data-binding, data-empty. */
async function bindColumns(table, request) {
	if (table.columns.every((column) => column.rows === 0)) throw emptyData(request);
	const { set } = request;
	const reserved = new Set([
		set.target,
		set.weight,
		set.query
	].flatMap((binding) => namesOf(binding)));
	const inputs = [];
	checkTensorNames(request);
	for (const tensor of request.inputs) {
		const binding = set.inputs[tensor.name];
		if (binding !== void 0) inputs.push(await bindInput(table, tensor, findSources(table, binding, reserved)));
	}
	const target = await bindTarget(table, set.target);
	const weight = set.weight === void 0 ? null : scalarColumn(table, set.weight);
	const query = set.query === void 0 ? null : scalarColumn(table, set.query);
	const slices = bindSlices(table, request);
	const used = [
		...inputs.flatMap((input) => input.sources.map((source) => source.column)),
		...target.sources.map((source) => source.column),
		...[weight, query].filter((column) => column !== null),
		...slices.map((slice) => slice.column)
	];
	const rows = commonRows(used);
	if (rows === 0) throw emptyData(request);
	return {
		rows,
		columns: [...new Set(used.map((column) => column.name))],
		inputs,
		target,
		weight,
		query,
		slices
	};
}
function emptyData(request) {
	return new AppError({
		code: "data-empty",
		message: `The data of the evaluation set ${quoteText(request.name)} has no rows.`,
		hint: "Name a file with at least one row."
	});
}
function namesOf(binding) {
	if (binding === void 0) return [];
	const several = "columns" in binding ? binding.columns ?? [] : [];
	return [
		binding.column,
		binding.array,
		...several
	].filter((name) => name !== void 0);
}
function checkTensorNames(request) {
	const names = request.inputs.map((tensor) => tensor.name);
	const missing = names.find((name) => !Object.hasOwn(request.set.inputs, name));
	if (missing !== void 0) throw bindingError(`The evaluation set ${quoteText(request.name)} does not say where the input ${quoteText(missing)} is.`, "Add it under inputs.");
	const extra = Object.keys(request.set.inputs).find((name) => !names.includes(name));
	if (extra !== void 0) throw bindingError(`The model has no input ${quoteText(extra)}.`, `Its inputs are ${names.map((name) => quoteText(name)).join(", ")}.`);
}
function findSources(table, binding, reserved) {
	if (binding.columns !== void 0) return findColumns(table, binding.columns, reserved);
	const name = binding.column ?? binding.array;
	if (name !== void 0) return [findColumn(table, name)];
	throw bindingError("A binding names no column and no array.", "Give one of columns, column or array.");
}
async function bindInput(table, tensor, columns) {
	const sources = await toSources(table, columns);
	const [only] = sources;
	const present = only !== void 0 && sources.length === 1 ? only.cellShape : [sources.length];
	const nested = sources.length > 1 ? sources.find((source) => source.cellShape.length > 0) : void 0;
	if (nested !== void 0) throw bindingError(`The column ${quoteText(nested.column.name)} holds lists, so it cannot be one of several for the input ${quoteText(tensor.name)}.`, "Bind it alone, with column.");
	const rowShape = resolveRowShape(tensor.shape.slice(1), present);
	if (rowShape !== null && tensor.shape.length > 0 && countOf(rowShape) > 0) return {
		tensor,
		rowShape,
		sources
	};
	throw bindingError(`The input ${quoteText(tensor.name)} has the shape [${tensor.shape.join(", ")}], but a row of the data has ${describeShape(present)}.`, "The first dimension is the row: choose as many columns as the others hold, or correct the signature.");
}
function describeShape(shape) {
	if (shape.length === 0) return "one value";
	return shape.length === 1 ? `${shape[0]} values` : `the shape [${shape.join(", ")}]`;
}
async function toSources(table, columns) {
	const sources = [];
	for (const column of columns) {
		if (column.kind === "other") throw bindingError(`The column ${quoteText(column.name)} holds values that are neither numbers, text nor lists of them.`, "Bind a column of scalars or of lists; flatten structures first.");
		const cellShape = column.kind === "list" ? shapeOfCell(await firstCell(table, column)) : column.shape;
		sources.push({
			column,
			cellShape
		});
	}
	return sources;
}
async function firstCell(table, column) {
	for await (const chunk of table.read({
		columns: [column.name],
		wanted: (start) => start === 0
	})) return chunk.columns.get(column.name)?.[0];
}
async function bindTarget(table, target) {
	const sources = await toSources(table, findSources(table, target, /* @__PURE__ */ new Set()));
	const width = sources.reduce((sum, source) => sum + countOf(source.cellShape), 0);
	const asText = prefersText(table, [...target.classes ?? [], ...target.positive === void 0 ? [] : [target.positive]]);
	return {
		sources,
		width,
		numeric: (await Promise.all(sources.map((source) => kindOfElements(table, source)))).every((kind) => kind === "number" || kind === "integer" || kind === "boolean" && width > 1) && !asText,
		asText
	};
}
/** A list holds numbers if its first element is one. */
async function kindOfElements(table, { column }) {
	if (column.kind !== "list") return column.kind;
	let cell = await firstCell(table, column);
	while (isList$1(cell)) cell = cell[0];
	if (typeof cell === "boolean") return "boolean";
	return typeof cell === "string" ? "text" : "number";
}
/** In csv, 01 and 1 are both numbers until the manifest speaks of "01". */
function prefersText(table, declared) {
	return table.format === "csv" && declared.length > 0 && declared.every((value) => typeof value === "string");
}
function scalarColumn(table, binding) {
	const name = binding.column ?? binding.array ?? "";
	const column = findColumn(table, name);
	if (column.kind !== "list" && column.kind !== "other" && countOf(column.shape) === 1) return column;
	throw bindingError(`The column ${quoteText(name)} does not hold one value a row.`, "Name a column of scalars.");
}
function bindSlices(table, { set }) {
	const declared = /* @__PURE__ */ new Map();
	for (const slice of set.slices ?? []) {
		if (slice.by !== void 0) declared.set(slice.by, declared.get(slice.by) ?? []);
		for (const [name, filter] of Object.entries(slice.where ?? {})) {
			const values = typeof filter === "object" ? [
				filter.eq ?? [],
				filter.ne ?? [],
				...filter.in ?? []
			].flat() : [filter];
			const bounds = typeof filter === "object" ? [
				filter.lt,
				filter.lte,
				filter.gt,
				filter.gte
			] : [];
			declared.set(name, [
				...declared.get(name) ?? [],
				...values,
				...bounds.filter((bound) => bound !== void 0)
			]);
		}
	}
	return [...declared].map(([name, values]) => ({
		column: scalarColumn(table, { column: name }),
		asText: prefersText(table, values)
	}));
}
function commonRows(columns) {
	const [first] = columns;
	const other = columns.find((column) => column.rows !== first?.rows);
	if (first !== void 0 && other === void 0) return first.rows;
	throw bindingError(`${quoteText(first?.name ?? "")} has ${first?.rows ?? 0} rows, ${quoteText(other?.name ?? "")} has ${other?.rows ?? 0}.`, "All arrays of an evaluation set need the same first dimension.");
}

// src/adapters/data/numbers.ts
const SPECIAL = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["inf", Infinity],
	["+inf", Infinity],
	["-inf", -Infinity],
	["infinity", Infinity],
	["+infinity", Infinity],
	["-infinity", -Infinity]
]);
const INTEGER = /^\s*[+-]?\d+\s*$/;
/** What Number() reads beyond decimals: nothing as 0, and other bases. */
const NOT_DECIMAL = /^\s*($|0[xob])/i;
const LEADING_ZERO = /^\s*[+-]?0\d/;
/**
* A decimal number, nan or inf; undefined for anything else, and for a decimal beyond the largest number. Whitespace around
* it is let through, as many writers of csv are generous with it. An empty text is a missing cell: the caller asks that first.
*/
function parseNumber(text) {
	const value = Number(text);
	if (!Number.isFinite(value)) return SPECIAL.get(text.trim().toLowerCase());
	return startsPlainly(text) || !NOT_DECIMAL.test(text) ? value : void 0;
}
function parseInteger(text) {
	return isInteger(text) ? BigInt(text.trim().replace(/^\+/, "")) : void 0;
}
function isInteger(text) {
	return INTEGER.test(text);
}
function parseBoolean(text) {
	const lower = text.trim().toLowerCase();
	if (lower === "true") return true;
	return lower === "false" ? false : void 0;
}
/** An identifier such as a postcode: reading it as a number would lose its zeros. */
function hasLeadingZero(text) {
	return !startsPlainly(text) && LEADING_ZERO.test(text);
}
/** Starts with 1 to 9, so that no base prefix and no leading zero is there: spares most cells a regular expression. */
function startsPlainly(text) {
	const code = text.charCodeAt(0);
	return code > 48 && code <= 57;
}

// src/adapters/data/cell-buffer.ts
/** A missing cell is NaN among floats and fits nothing else. */
function createCellBuffer(datatype, length, rules) {
	switch (datatype) {
		case "FP16": return floats(new Float16Array(length), rules);
		case "FP32": return floats(new Float32Array(length), rules);
		case "FP64": return floats(new Float64Array(length), rules);
		case "INT8": return integers$1(new Int8Array(length), [-128, 127], rules);
		case "INT16": return integers$1(new Int16Array(length), [-(2 ** 15), 2 ** 15 - 1], rules);
		case "INT32": return integers$1(new Int32Array(length), [-(2 ** 31), 2 ** 31 - 1], rules);
		case "UINT8": return integers$1(new Uint8Array(length), [0, 255], rules);
		case "UINT16": return integers$1(new Uint16Array(length), [0, 2 ** 16 - 1], rules);
		case "UINT32": return integers$1(new Uint32Array(length), [0, 2 ** 32 - 1], rules);
		case "INT64": return wideIntegers(new BigInt64Array(length), [-(2n ** 63n), 2n ** 63n - 1n], rules);
		case "UINT64": return wideIntegers(new BigUint64Array(length), [0n, 2n ** 64n - 1n], rules);
		case "BOOL": return booleans(new Uint8Array(length), rules);
		case "BYTES": return texts(Array.from({ length }, () => ""));
	}
}
function floats(data, rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "number" ? cell : toNumber(cell, rules);
			if (value === void 0) return false;
			data[index] = value;
			return Number.isFinite(data[index]) || !Number.isFinite(value);
		}
	};
}
function integers$1(data, [least, most], rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "number" ? cell : toNumber(cell, rules);
			if (value === void 0 || !Number.isInteger(value) || value < least || value > most) return false;
			data[index] = value;
			return true;
		}
	};
}
function wideIntegers(data, [least, most], rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "bigint" ? cell : toWideInteger(cell, rules);
			if (value === void 0 || value < least || value > most) return false;
			data[index] = value;
			return true;
		}
	};
}
function booleans(data, rules) {
	return {
		data,
		set: (index, cell) => {
			const value = typeof cell === "string" && rules.numbers ? parseBoolean(cell) ?? parseNumber(cell) : cell;
			const isTrue = value === true || value === 1 || value === 1n;
			data[index] = isTrue ? 1 : 0;
			return isTrue || value === false || value === 0 || value === 0n;
		}
	};
}
function texts(data) {
	return {
		data,
		set: (index, cell) => {
			if (typeof cell !== "string") return false;
			data[index] = cell;
			return true;
		}
	};
}
/** NaN for a missing cell, undefined for what is no number. */
function toNumber(cell, rules) {
	if (cell === null || cell === void 0) return NaN;
	if (typeof cell === "number") return cell;
	if (typeof cell === "bigint") return Number(cell);
	if (typeof cell === "boolean") return cell ? 1 : 0;
	if (typeof cell !== "string" || !rules.numbers) return void 0;
	if (cell === "") return NaN;
	return parseNumber(cell) ?? booleanNumber(cell);
}
function booleanNumber(text) {
	const value = parseBoolean(text);
	return value === void 0 ? void 0 : Number(value);
}
function toWideInteger(cell, rules) {
	if (typeof cell === "string" && (rules.numbers || rules.wideIntegers)) {
		const whole = parseInteger(cell);
		if (whole !== void 0) return whole;
	}
	const value = toNumber(cell, rules);
	return value !== void 0 && Number.isSafeInteger(value) ? BigInt(value) : void 0;
}

// src/adapters/data/cell-error.ts
/** A value that does not fit what it is bound to. Rows are counted from 1, without the header. */
function misfit({ column, row, cell, use }) {
	const isMissing = cell === null || cell === void 0 || cell === "" || Number.isNaN(cell);
	return bindingError(`Column ${quoteText(column)}, row ${row + 1}: ${isMissing ? "a missing value" : quoteCell(cell)} does not fit ${use}.`, isMissing ? "Only float inputs may have missing values: fill them in, or drop the row." : "Correct the value, bind another column, or change the datatype in the signature.");
}

// src/adapters/data/fill-cells.ts
/** Copies a span of one source into a buffer. Throws data-binding for the first value that does not fit. */
function fillCells(span, filling) {
	const { source } = filling;
	const cells = span.chunk.columns.get(source.column.name) ?? [];
	if (source.column.kind === "list") return fillLists(cells, span, filling);
	return countOf(source.cellShape) === 1 ? fillScalars(cells, span, filling) : fillElements(cells, span, filling);
}
function fillScalars(cells, span, filling) {
	const { buffer, width, offset } = filling;
	let index = span.at * width + offset;
	for (let row = span.from; row < span.to; row += 1) {
		if (!buffer.set(index, cells[row])) throw misfitAt(span, filling, {
			row,
			cell: cells[row]
		});
		index += width;
	}
}
/** An array of several elements a row: the cells are laid out one after another. */
function fillElements(cells, span, filling) {
	const { buffer, width, offset, source } = filling;
	const count = countOf(source.cellShape);
	for (let row = span.from; row < span.to; row += 1) {
		const index = (span.at + row - span.from) * width + offset;
		for (let element = 0; element < count; element += 1) {
			const cell = cells[row * count + element];
			if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, {
				row,
				cell
			});
		}
	}
}
function fillLists(cells, span, filling) {
	const { buffer, width, offset, source } = filling;
	for (let row = span.from; row < span.to; row += 1) {
		const elements = flatten$2(cells[row], source.cellShape);
		if (elements === null) throw wrongShape(span, filling, row);
		const index = (span.at + row - span.from) * width + offset;
		for (const [element, cell] of elements.entries()) if (!buffer.set(index + element, cell)) throw misfitAt(span, filling, {
			row,
			cell
		});
	}
}
/** The elements of nested lists in row-major order; null when they have another shape. */
function flatten$2(cell, shape) {
	const [length, ...inner] = shape;
	if (length === void 0) return isList$1(cell) ? null : [cell];
	if (!isList$1(cell) || cell.length !== length) return null;
	if (inner.length === 0) return Array.from(cell).some((value) => isList$1(value)) ? null : Array.from(cell);
	const flat = [];
	for (let index = 0; index < length; index += 1) {
		const elements = flatten$2(cell[index], inner);
		if (elements === null) return null;
		flat.push(...elements);
	}
	return flat;
}
function wrongShape(span, { source, use }, row) {
	const name = quoteText(source.column.name);
	return bindingError(`Column ${name}, row ${span.chunk.start + row + 1}: the list has not the shape [${source.cellShape.join(", ")}] of the first row, for ${use}.`, "All rows need lists of the same shape: pad or cut them.");
}
function misfitAt(span, { source, use }, { row, cell }) {
	return misfit({
		column: source.column.name,
		row: span.chunk.start + row,
		cell,
		use
	});
}

// src/adapters/data/scalar-cell.ts
/** A label or group as the manifest would name it; null for a missing one, undefined for what is no scalar. */
function toScalar(cell, rules) {
	if (cell === null || cell === void 0) return null;
	if (typeof cell === "string") return rules.spelled ? spelledScalar(cell, rules) : cell;
	if (typeof cell === "boolean") return cell;
	if (typeof cell === "bigint") return narrow(cell);
	if (typeof cell !== "number") return void 0;
	if (Number.isNaN(cell)) return null;
	return rules.column.kind === "boolean" ? cell !== 0 : cell;
}
function spelledScalar(text, { column, asText }) {
	if (text === "") return null;
	if (asText || column.kind === "text") return text;
	if (column.kind === "boolean") return parseBoolean(text);
	const value = parseNumber(text);
	return Number.isNaN(value) ? null : value;
}
/** Beyond 2^53 a number would be rounded, and two groups would become one. */
function narrow(value) {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : String(value);
}

// src/adapters/data/batch-builder.ts
/** Fills one batch of exactly `rows` rows from pieces of chunks. */
var BatchBuilder = class {
	rows;
	#filled = 0;
	#inputs;
	#target;
	#weight;
	#query;
	#slices;
	constructor(plan, format, rows) {
		const rules = {
			numbers: format === "csv",
			wideIntegers: format === "jsonl"
		};
		const spelled = format === "csv";
		this.rows = rows;
		this.#inputs = plan.inputs.map((input) => inputSink(input, rows, rules));
		this.#target = targetSink(plan.target, rows, rules);
		this.#weight = plan.weight === null ? null : weightSink(plan.weight, rows, rules);
		this.#query = plan.query === null ? null : presentScalars("query", rows, {
			column: plan.query,
			spelled,
			asText: false
		});
		this.#slices = new Map(plan.slices.map(({ column, asText }) => [column.name, scalarSink(rows, {
			column,
			spelled,
			asText
		})]));
	}
	get isFull() {
		return this.#filled === this.rows;
	}
	/** Takes rows of the chunk until the batch is full; returns the first row that it did not take. */
	append(chunk, from, to) {
		const end = Math.min(to, from + this.rows - this.#filled);
		const span = {
			chunk,
			from,
			to: end,
			at: this.#filled
		};
		for (const sink of [
			...this.#inputs,
			this.#target,
			this.#weight,
			this.#query,
			...this.#slices.values()
		]) sink?.append(span);
		this.#filled += end - from;
		return end;
	}
	finish(start) {
		return {
			start,
			rows: this.rows,
			inputs: this.#inputs.map((sink) => sink.finish()),
			target: this.#target.finish(),
			weight: this.#weight?.finish() ?? null,
			query: this.#query?.finish() ?? null,
			columns: new Map([...this.#slices].map(([name, sink]) => [name, sink.finish()]))
		};
	}
};
function inputSink({ tensor, rowShape, sources }, rows, rules) {
	const width = countOf(rowShape);
	const buffer = createCellBuffer(tensor.datatype, rows * width, rules);
	const use = `the input ${JSON.stringify(tensor.name)} (${tensor.datatype})`;
	return {
		append: (span) => {
			for (const [index, source] of sources.entries()) fillCells(span, {
				source,
				buffer,
				width,
				offset: index,
				use
			});
		},
		finish: () => ({
			name: tensor.name,
			datatype: tensor.datatype,
			shape: [rows, ...rowShape],
			data: buffer.data
		})
	};
}
function targetSink(target, rows, rules) {
	const { width } = target;
	const values = new Float64Array(target.numeric ? rows * width : 0);
	const labels = [];
	const buffer = target.numeric ? presentNumbers(values, rules) : labelBuffer(labels, target, rules);
	return {
		append: (span) => {
			let offset = 0;
			for (const source of target.sources) {
				fillCells(span, {
					source,
					buffer,
					width,
					offset,
					use: "the target"
				});
				offset += countOf(source.cellShape);
			}
		},
		finish: () => ({
			width,
			values: target.numeric ? values : labels
		})
	};
}
/** Numbers of which none may be missing. */
function presentNumbers(data, rules) {
	const parser = createCellBuffer("FP64", 1, rules);
	return {
		data,
		set: (index, cell) => {
			const fits = parser.set(0, cell);
			const value = Number(parser.data[0]);
			data[index] = value;
			return fits && !Number.isNaN(value);
		}
	};
}
function labelBuffer(labels, target, rules) {
	const [source] = target.sources;
	const scalarRules = target.sources.map(({ column }) => ({
		column,
		spelled: rules.numbers,
		asText: target.asText
	}));
	const single = target.sources.length === 1;
	return {
		data: [],
		set: (index, cell) => {
			const forColumn = scalarRules[single ? 0 : index % target.sources.length];
			const value = forColumn === void 0 || source === void 0 ? void 0 : toScalar(cell, forColumn);
			if (value === void 0 || value === null) return false;
			labels[index] = value;
			return true;
		}
	};
}
function weightSink(column, rows, rules) {
	const data = new Float64Array(rows);
	const present = presentNumbers(data, rules);
	const buffer = {
		data,
		set: (index, cell) => present.set(index, cell) && Number.isFinite(data[index]) && Number(data[index]) >= 0
	};
	return {
		append: (span) => fillCells(span, {
			source: {
				column,
				cellShape: []
			},
			buffer,
			width: 1,
			offset: 0,
			use: "the weight (zero or more)"
		}),
		finish: () => data
	};
}
function scalarSink(rows, rules) {
	const values = Array.from({ length: rows }, () => null);
	return {
		append: ({ chunk, from, to, at }) => {
			const cells = chunk.columns.get(rules.column.name) ?? [];
			for (let row = from; row < to; row += 1) {
				const value = toScalar(cells[row], rules);
				if (value === void 0) throw misfit({
					column: rules.column.name,
					row: chunk.start + row,
					cell: cells[row],
					use: "a slice"
				});
				values[at + row - from] = value;
			}
		},
		finish: () => values
	};
}
function presentScalars(use, rows, rules) {
	const inner = scalarSink(rows, rules);
	return {
		append: (span) => {
			const { chunk, from, to } = span;
			const cells = chunk.columns.get(rules.column.name) ?? [];
			for (let row = from; row < to; row += 1) if (cells[row] === null || cells[row] === void 0 || cells[row] === "") throw misfit({
				column: rules.column.name,
				row: chunk.start + row,
				cell: null,
				use: `the ${use}`
			});
			inner.append(span);
		},
		finish: () => inner.finish().map((value) => value ?? NaN)
	};
}

// src/adapters/data/pick-rows.ts
/** Copies of the given rows, as one batch with start 0. */
function pickRows(batch, indices) {
	const { weight, query } = batch;
	return {
		start: 0,
		rows: indices.length,
		inputs: batch.inputs.map((tensor) => pickTensor(tensor, indices)),
		target: pickTarget(batch.target, indices),
		weight: weight === null ? null : Float64Array.from(indices, (index) => weight[index] ?? 0),
		query: query === null ? null : pickItems(query, indices, 1),
		columns: new Map([...batch.columns].map(([name, cells]) => [name, pickItems(cells, indices, 1)]))
	};
}
function pickTensor(tensor, indices) {
	const [rows = 1, ...inner] = tensor.shape;
	const width = tensor.data.length / rows;
	const buffer = createCellBuffer(tensor.datatype, indices.length * width, {
		numbers: false,
		wideIntegers: false
	});
	let at = 0;
	for (const index of indices) for (let element = index * width; element < (index + 1) * width; element += 1) {
		buffer.set(at, tensor.data[element]);
		at += 1;
	}
	return {
		...tensor,
		shape: [indices.length, ...inner],
		data: buffer.data
	};
}
function pickTarget({ width, values }, indices) {
	if (!(values instanceof Float64Array)) return {
		width,
		values: pickItems(values, indices, width)
	};
	const picked = new Float64Array(indices.length * width);
	for (const [row, index] of indices.entries()) picked.set(values.subarray(index * width, (index + 1) * width), row * width);
	return {
		width,
		values: picked
	};
}
function pickItems(items, indices, width) {
	return indices.flatMap((index) => items.slice(index * width, (index + 1) * width));
}

// src/adapters/data/row-batch.ts
/** Copies of rows `from` to before `to`. */
function sliceBatch(batch, from, to) {
	const { width, values } = batch.target;
	return {
		start: batch.start + from,
		rows: to - from,
		inputs: batch.inputs.map((tensor) => sliceTensor(tensor, from, to)),
		target: {
			width,
			values: values.slice(from * width, to * width)
		},
		weight: batch.weight?.slice(from, to) ?? null,
		query: batch.query?.slice(from, to) ?? null,
		columns: new Map([...batch.columns].map(([name, cells]) => [name, cells.slice(from, to)]))
	};
}
function sliceTensor(tensor, from, to) {
	const [rows = 1, ...inner] = tensor.shape;
	const width = tensor.data.length / rows;
	const data = tensor.data.slice(from * width, to * width);
	return {
		...tensor,
		shape: [to - from, ...inner],
		data
	};
}

// src/adapters/data/evaluation-table.ts
/** A guess for a text element or a cell of a slice. */
const TEXT_BYTES = 64;
/** Evaluation data of a bound table: in memory when it is small, else read from the file at each pass. */
async function createEvaluationData(bound, heldBytes) {
	if (estimateBytes(bound.plan) > heldBytes) return streamedData(bound);
	const all = await readEverything(bound);
	await bound.table[Symbol.asyncDispose]();
	return heldData(bound, all);
}
function estimateBytes({ rows, inputs, target, slices }) {
	return rows * inputs.map(({ tensor, rowShape }) => countOf(rowShape) * (tensor.datatype === "BYTES" ? TEXT_BYTES : 8)).reduce((sum, bytes) => sum + bytes, (target.width + slices.length + 2) * TEXT_BYTES);
}
function heldData({ file, plan }, all) {
	return {
		rows: plan.rows,
		sizeBytes: file.sizeBytes,
		sha256: file.sha256,
		async *batches(size) {
			checkBatchSize(size);
			for (let start = 0; start < plan.rows; start += size) yield sliceBatch(all, start, Math.min(start + size, plan.rows));
		},
		take: (indices) => {
			checkIndices(indices, plan.rows);
			return Promise.resolve(pickRows(all, indices));
		},
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
}
function streamedData(bound) {
	const { file, plan, table } = bound;
	return {
		rows: plan.rows,
		sizeBytes: file.sizeBytes,
		sha256: file.sha256,
		batches: (size) => streamBatches(bound, size),
		take: async (indices) => {
			checkIndices(indices, plan.rows);
			return takeRows(bound, indices);
		},
		[Symbol.asyncDispose]: () => table[Symbol.asyncDispose]()
	};
}
async function* streamBatches({ table, plan }, size) {
	checkBatchSize(size);
	let start = 0;
	let builder = new BatchBuilder(plan, table.format, Math.min(size, plan.rows));
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted: () => true
	})) {
		let row = 0;
		while (row < chunk.rows && start < plan.rows) {
			row = builder.append(chunk, row, chunk.rows);
			if (!builder.isFull) continue;
			yield builder.finish(start);
			start += builder.rows;
			builder = new BatchBuilder(plan, table.format, Math.min(size, plan.rows - start));
		}
	}
}
async function readEverything({ table, plan }) {
	const builder = new BatchBuilder(plan, table.format, plan.rows);
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted: () => true
	})) builder.append(chunk, 0, chunk.rows);
	return builder.finish(0);
}
/** One pass over the chunks that hold any of the rows. */
async function takeRows({ table, plan }, indices) {
	const builder = new BatchBuilder(plan, table.format, indices.length);
	const wanted = (start, rows) => {
		const first = indices[lowerBound$1(indices, start)];
		return first !== void 0 && first < start + rows;
	};
	for await (const chunk of table.read({
		columns: plan.columns,
		wanted
	})) {
		let next = lowerBound$1(indices, chunk.start);
		for (let index = indices[next]; index !== void 0 && index < chunk.start + chunk.rows; index = indices[next]) {
			builder.append(chunk, index - chunk.start, index - chunk.start + 1);
			next += 1;
		}
	}
	return builder.finish(0);
}
/** The position of the first index that is not below `row`. */
function lowerBound$1(indices, row) {
	let low = 0;
	let high = indices.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((indices[middle] ?? Infinity) < row) low = middle + 1;
		else high = middle;
	}
	return low;
}
function checkBatchSize(size) {
	if (!Number.isSafeInteger(size) || size < 1) throw new RangeError(`a batch of ${size} rows`);
}
function checkIndices(indices, rows) {
	const wrong = indices.findIndex((index, position) => !Number.isSafeInteger(index) || index < 0 || index >= rows || index < (indices[position - 1] ?? 0));
	if (wrong >= 0) throw new RangeError(`row ${indices[wrong]} of ${rows}: indices are ascending and inside the data`);
}

// ../node_modules/csv-parse/lib/utils/is_object.js
const is_object = function(obj) {
	return typeof obj === "object" && obj !== null && !Array.isArray(obj);
};

// ../node_modules/csv-parse/lib/api/CsvError.js
var CsvError = class CsvError extends Error {
	constructor(code, message, options, ...contexts) {
		if (Array.isArray(message)) message = message.join(" ").trim();
		super(message);
		if (Error.captureStackTrace !== void 0) Error.captureStackTrace(this, CsvError);
		this.code = code;
		for (const context of contexts) for (const key in context) {
			const value = context[key];
			this[key] = Buffer.isBuffer(value) ? value.toString(options.encoding) : value == null ? value : JSON.parse(JSON.stringify(value));
		}
	}
};

// ../node_modules/csv-parse/lib/api/normalize_columns_array.js
const normalize_columns_array = function(columns) {
	const normalizedColumns = [];
	for (let i = 0, l = columns.length; i < l; i++) {
		const column = columns[i];
		if (column === void 0 || column === null || column === false) normalizedColumns[i] = { disabled: true };
		else if (typeof column === "string" || typeof column === "number") normalizedColumns[i] = { name: `${column}` };
		else if (is_object(column)) {
			if (typeof column.name !== "string") throw new CsvError("CSV_OPTION_COLUMNS_MISSING_NAME", [
				"Option columns missing name:",
				`property "name" is required at position ${i}`,
				"when column is an object literal"
			]);
			normalizedColumns[i] = column;
		} else throw new CsvError("CSV_INVALID_COLUMN_DEFINITION", [
			"Invalid column definition:",
			"expect a string or a literal object,",
			`got ${JSON.stringify(column)} at position ${i}`
		]);
	}
	return normalizedColumns;
};

// ../node_modules/csv-parse/lib/utils/ResizeableBuffer.js
var ResizeableBuffer = class {
	constructor(size = 100) {
		this.size = size;
		this.length = 0;
		this.buf = Buffer.allocUnsafe(size);
	}
	prepend(val) {
		if (Buffer.isBuffer(val)) {
			const length = this.length + val.length;
			if (length >= this.size) {
				this.resize();
				if (length >= this.size) throw Error("INVALID_BUFFER_STATE");
			}
			const buf = this.buf;
			this.buf = Buffer.allocUnsafe(this.size);
			val.copy(this.buf, 0);
			buf.copy(this.buf, val.length);
			this.length += val.length;
		} else {
			const length = this.length++;
			if (length === this.size) this.resize();
			const buf = this.clone();
			this.buf[0] = val;
			buf.copy(this.buf, 1, 0, length);
		}
	}
	append(val) {
		const length = this.length++;
		if (length === this.size) this.resize();
		this.buf[length] = val;
	}
	clone() {
		return Buffer.from(this.buf.slice(0, this.length));
	}
	resize() {
		const length = this.length;
		this.size = this.size * 2;
		const buf = Buffer.allocUnsafe(this.size);
		this.buf.copy(buf, 0, 0, length);
		this.buf = buf;
	}
	toString(encoding) {
		if (encoding) return this.buf.toString(encoding, 0, this.length);
		else return Uint8Array.prototype.slice.call(this.buf.slice(0, this.length));
	}
	toJSON() {
		return this.toString("utf8");
	}
	reset() {
		this.length = 0;
	}
};

// ../node_modules/csv-parse/lib/api/init_state.js
const init_state = function(options) {
	const timchars = [
		32,
		9,
		10,
		13,
		12,
		11,
		160,
		5760,
		8192,
		8193,
		8194,
		8195,
		8196,
		8197,
		8198,
		8199,
		8200,
		8201,
		8202,
		8232,
		8233,
		8239,
		8287,
		12288,
		65279
	].reduce((acc, codepoint) => {
		const encoded = Buffer.from(String.fromCharCode(codepoint), options.encoding);
		if (codepoint !== 63 && encoded.length === 1 && encoded[0] === 63) return acc;
		acc.push(encoded);
		return acc;
	}, []);
	const timcharFirstBytes = /* @__PURE__ */ new Uint8Array(256);
	for (const t of timchars) timcharFirstBytes[t[0]] = 1;
	return {
		bomSkipped: false,
		bufBytesStart: 0,
		castField: options.cast_function,
		commenting: false,
		delimiterBufPrevious: void 0,
		delimiterDiscovered: false,
		error: void 0,
		enabled: options.from_line === 1,
		escaping: false,
		escapeIsQuote: Buffer.isBuffer(options.escape) && Buffer.isBuffer(options.quote) && Buffer.compare(options.escape, options.quote) === 0,
		expectedRecordLength: Array.isArray(options.columns) ? options.columns.length : void 0,
		field: new ResizeableBuffer(20),
		firstLineToHeaders: options.cast_first_line_to_header,
		needMoreDataSize: Math.max(options.comment !== null ? options.comment.length : 0, ...options.delimiter ? options.delimiter.map((delimiter) => delimiter.length) : [], options.delimiter_auto ? 1 : 0, options.quote !== null ? options.quote.length : 0, ...timchars.map((t) => t.length)),
		previousBuf: void 0,
		quoting: false,
		stop: false,
		rawBuffer: new ResizeableBuffer(100),
		record: [],
		recordHasError: false,
		record_length: 0,
		recordDelimiterMaxLength: options.record_delimiter.length === 0 ? 0 : Math.max(...options.record_delimiter.map((v) => v.length)),
		trimChars: [Buffer.from(" ", options.encoding)[0], Buffer.from("	", options.encoding)[0]],
		wasQuoting: false,
		wasRowDelimiter: false,
		timchars,
		timcharFirstBytes
	};
};

// ../node_modules/csv-parse/lib/utils/underscore.js
const underscore = function(str) {
	return str.replace(/([A-Z])/g, function(_, match) {
		return "_" + match.toLowerCase();
	});
};

// ../node_modules/csv-parse/lib/api/normalize_options.js
const normalize_options = function(opts) {
	const options = {};
	for (const opt in opts) options[underscore(opt)] = opts[opt];
	if (options.encoding === void 0 || options.encoding === true) options.encoding = "utf8";
	else if (options.encoding === null || options.encoding === false) options.encoding = null;
	else if (typeof options.encoding !== "string" && options.encoding !== null) throw new CsvError("CSV_INVALID_OPTION_ENCODING", [
		"Invalid option encoding:",
		"encoding must be a string or null to return a buffer,",
		`got ${JSON.stringify(options.encoding)}`
	], options);
	if (options.bom === void 0 || options.bom === null || options.bom === false) options.bom = false;
	else if (options.bom !== true) throw new CsvError("CSV_INVALID_OPTION_BOM", [
		"Invalid option bom:",
		"bom must be true,",
		`got ${JSON.stringify(options.bom)}`
	], options);
	options.cast_function = null;
	if (options.cast === void 0 || options.cast === null || options.cast === false || options.cast === "") options.cast = void 0;
	else if (typeof options.cast === "function") {
		options.cast_function = options.cast;
		options.cast = true;
	} else if (options.cast !== true) throw new CsvError("CSV_INVALID_OPTION_CAST", [
		"Invalid option cast:",
		"cast must be true or a function,",
		`got ${JSON.stringify(options.cast)}`
	], options);
	if (options.cast_date === void 0 || options.cast_date === null || options.cast_date === false || options.cast_date === "") options.cast_date = false;
	else if (options.cast_date === true) options.cast_date = function(value) {
		const date = Date.parse(value);
		return !isNaN(date) ? new Date(date) : value;
	};
	else if (typeof options.cast_date !== "function") throw new CsvError("CSV_INVALID_OPTION_CAST_DATE", [
		"Invalid option cast_date:",
		"cast_date must be true or a function,",
		`got ${JSON.stringify(options.cast_date)}`
	], options);
	options.cast_first_line_to_header = void 0;
	if (options.columns === true) options.cast_first_line_to_header = void 0;
	else if (typeof options.columns === "function") {
		options.cast_first_line_to_header = options.columns;
		options.columns = true;
	} else if (Array.isArray(options.columns)) options.columns = normalize_columns_array(options.columns);
	else if (options.columns === void 0 || options.columns === null || options.columns === false) options.columns = false;
	else throw new CsvError("CSV_INVALID_OPTION_COLUMNS", [
		"Invalid option columns:",
		"expect an array, a function or true,",
		`got ${JSON.stringify(options.columns)}`
	], options);
	if (options.group_columns_by_name === void 0 || options.group_columns_by_name === null || options.group_columns_by_name === false) options.group_columns_by_name = false;
	else if (options.group_columns_by_name !== true) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", [
		"Invalid option group_columns_by_name:",
		"expect an boolean,",
		`got ${JSON.stringify(options.group_columns_by_name)}`
	], options);
	else if (options.columns === false) throw new CsvError("CSV_INVALID_OPTION_GROUP_COLUMNS_BY_NAME", ["Invalid option group_columns_by_name:", "the `columns` mode must be activated."], options);
	if (options.comment === void 0 || options.comment === null || options.comment === false || options.comment === "") options.comment = null;
	else {
		if (typeof options.comment === "string") options.comment = Buffer.from(options.comment, options.encoding);
		if (!Buffer.isBuffer(options.comment)) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
			"Invalid option comment:",
			"comment must be a buffer or a string,",
			`got ${JSON.stringify(options.comment)}`
		], options);
	}
	if (options.comment_no_infix === void 0 || options.comment_no_infix === null || options.comment_no_infix === false) options.comment_no_infix = false;
	else if (options.comment_no_infix !== true) throw new CsvError("CSV_INVALID_OPTION_COMMENT", [
		"Invalid option comment_no_infix:",
		"value must be a boolean,",
		`got ${JSON.stringify(options.comment_no_infix)}`
	], options);
	if (options.delimiter_auto === void 0 || options.delimiter_auto === null || options.delimiter_auto === false) options.delimiter_auto = false;
	else if (options.delimiter_auto === true) options.delimiter_auto = {};
	else if (!is_object(options.delimiter_auto)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
		"Invalid option delimiter_auto:",
		"delimiter_auto must be a boolean or a configuration object,",
		`got ${JSON.stringify(options.delimiter_auto)}`
	], options);
	if (options.delimiter_auto) {
		if (options.delimiter_auto.preferred === void 0) options.delimiter_auto.preferred = {
			[",".charCodeAt(0)]: 1.8,
			["	".charCodeAt(0)]: 1.8,
			[";".charCodeAt(0)]: 1.6,
			[" ".charCodeAt(0)]: 1.6,
			[":".charCodeAt(0)]: 1.5,
			[".".charCodeAt(0)]: 1.4,
			["/".charCodeAt(0)]: 1.4
		};
		else if (!is_object(options.delimiter_auto.preferred)) throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"preferred must be an object,",
			`got ${JSON.stringify(options.delimiter_auto.preferred)}`
		], options);
		if (options.delimiter_auto.score === void 0) options.delimiter_auto.score = (info, options) => {
			return (info.total - info.std) * (options.preferred[info.char_code] || 1);
		};
		else if (typeof options.delimiter_auto.score !== "function") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"score must be a function,",
			`got ${JSON.stringify(options.delimiter_auto.score)}`
		], options);
		if (options.delimiter_auto.size === void 0) options.delimiter_auto.size = 2048;
		else if (typeof options.delimiter_auto.size !== "number") throw new CsvError("CSV_INVALID_OPTION_DELIMITER_AUTO", [
			"Invalid option delimiter_auto:",
			"size must be a number,",
			`got ${JSON.stringify(options.delimiter_auto.size)}`
		], options);
	}
	const delimiter_json = JSON.stringify(options.delimiter);
	if (options.delimiter_auto !== false) options.delimiter = [];
	if (!Array.isArray(options.delimiter)) {
		if (options.delimiter === void 0 || options.delimiter === null || options.delimiter === false) options.delimiter = Buffer.from(",", options.encoding);
		options.delimiter = [options.delimiter];
	}
	options.delimiter = options.delimiter.map(function(delimiter) {
		if (typeof delimiter === "string") delimiter = Buffer.from(delimiter, options.encoding);
		if (!Buffer.isBuffer(delimiter) || delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_DELIMITER", [
			"Invalid option delimiter:",
			"delimiter must be a non empty string or buffer or array of string|buffer,",
			`got ${delimiter_json}`
		], options);
		return delimiter;
	});
	if (options.escape === void 0 || options.escape === true) options.escape = Buffer.from("\"", options.encoding);
	else if (typeof options.escape === "string") options.escape = Buffer.from(options.escape, options.encoding);
	else if (options.escape === null || options.escape === false) options.escape = null;
	if (options.escape !== null) {
		if (!Buffer.isBuffer(options.escape)) throw new Error(`Invalid Option: escape must be a buffer, a string or a boolean, got ${JSON.stringify(options.escape)}`);
	}
	if (options.from === void 0 || options.from === null) options.from = 1;
	else {
		if (typeof options.from === "string" && /\d+/.test(options.from)) options.from = parseInt(options.from);
		if (Number.isInteger(options.from)) {
			if (options.from < 0) throw new Error(`Invalid Option: from must be a positive integer, got ${JSON.stringify(opts.from)}`);
		} else throw new Error(`Invalid Option: from must be an integer, got ${JSON.stringify(options.from)}`);
	}
	if (options.from_line === void 0 || options.from_line === null) options.from_line = 1;
	else {
		if (typeof options.from_line === "string" && /\d+/.test(options.from_line)) options.from_line = parseInt(options.from_line);
		if (Number.isInteger(options.from_line)) {
			if (options.from_line <= 0) throw new Error(`Invalid Option: from_line must be a positive integer greater than 0, got ${JSON.stringify(opts.from_line)}`);
		} else throw new Error(`Invalid Option: from_line must be an integer, got ${JSON.stringify(opts.from_line)}`);
	}
	if (options.ignore_last_delimiters === void 0 || options.ignore_last_delimiters === null) options.ignore_last_delimiters = false;
	else if (typeof options.ignore_last_delimiters === "number") {
		options.ignore_last_delimiters = Math.floor(options.ignore_last_delimiters);
		if (options.ignore_last_delimiters === 0) options.ignore_last_delimiters = false;
	} else if (typeof options.ignore_last_delimiters !== "boolean") throw new CsvError("CSV_INVALID_OPTION_IGNORE_LAST_DELIMITERS", [
		"Invalid option `ignore_last_delimiters`:",
		"the value must be a boolean value or an integer,",
		`got ${JSON.stringify(options.ignore_last_delimiters)}`
	], options);
	if (options.ignore_last_delimiters === true && options.columns === false) throw new CsvError("CSV_IGNORE_LAST_DELIMITERS_REQUIRES_COLUMNS", ["The option `ignore_last_delimiters`", "requires the activation of the `columns` option"], options);
	if (options.info === void 0 || options.info === null || options.info === false) options.info = false;
	else if (options.info !== true) throw new Error(`Invalid Option: info must be true, got ${JSON.stringify(options.info)}`);
	if (options.max_record_size === void 0 || options.max_record_size === null || options.max_record_size === false) options.max_record_size = 0;
	else if (Number.isInteger(options.max_record_size) && options.max_record_size >= 0) {} else if (typeof options.max_record_size === "string" && /\d+/.test(options.max_record_size)) options.max_record_size = parseInt(options.max_record_size);
	else throw new Error(`Invalid Option: max_record_size must be a positive integer, got ${JSON.stringify(options.max_record_size)}`);
	if (options.objname === void 0 || options.objname === null || options.objname === false) options.objname = void 0;
	else if (Buffer.isBuffer(options.objname)) {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty buffer`);
		if (options.encoding === null) {} else options.objname = options.objname.toString(options.encoding);
	} else if (typeof options.objname === "string") {
		if (options.objname.length === 0) throw new Error(`Invalid Option: objname must be a non empty string`);
	} else if (typeof options.objname === "number") {} else throw new Error(`Invalid Option: objname must be a string or a buffer, got ${options.objname}`);
	if (options.objname !== void 0) {
		if (typeof options.objname === "number") {
			if (options.columns !== false) throw Error("Invalid Option: objname index cannot be combined with columns or be defined as a field");
		} else if (options.columns === false) throw Error("Invalid Option: objname field must be combined with columns or be defined as an index");
	}
	if (options.on_record === void 0 || options.on_record === null) options.on_record = void 0;
	else if (typeof options.on_record !== "function") throw new CsvError("CSV_INVALID_OPTION_ON_RECORD", [
		"Invalid option `on_record`:",
		"expect a function,",
		`got ${JSON.stringify(options.on_record)}`
	], options);
	if (options.on_skip !== void 0 && options.on_skip !== null && typeof options.on_skip !== "function") throw new Error(`Invalid Option: on_skip must be a function, got ${JSON.stringify(options.on_skip)}`);
	if (options.quote === null || options.quote === false || options.quote === "") options.quote = null;
	else {
		if (options.quote === void 0 || options.quote === true) options.quote = Buffer.from("\"", options.encoding);
		else if (typeof options.quote === "string") options.quote = Buffer.from(options.quote, options.encoding);
		if (!Buffer.isBuffer(options.quote)) throw new Error(`Invalid Option: quote must be a buffer or a string, got ${JSON.stringify(options.quote)}`);
	}
	if (options.raw === void 0 || options.raw === null || options.raw === false) options.raw = false;
	else if (options.raw !== true) throw new Error(`Invalid Option: raw must be true, got ${JSON.stringify(options.raw)}`);
	if (options.record_delimiter === void 0) options.record_delimiter = [];
	else if (typeof options.record_delimiter === "string" || Buffer.isBuffer(options.record_delimiter)) {
		if (options.record_delimiter.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer,",
			`got ${JSON.stringify(options.record_delimiter)}`
		], options);
		options.record_delimiter = [options.record_delimiter];
	} else if (!Array.isArray(options.record_delimiter)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
		"Invalid option `record_delimiter`:",
		"value must be a string, a buffer or array of string|buffer,",
		`got ${JSON.stringify(options.record_delimiter)}`
	], options);
	options.record_delimiter = options.record_delimiter.map(function(rd, i) {
		if (typeof rd !== "string" && !Buffer.isBuffer(rd)) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a string, a buffer or array of string|buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		else if (rd.length === 0) throw new CsvError("CSV_INVALID_OPTION_RECORD_DELIMITER", [
			"Invalid option `record_delimiter`:",
			"value must be a non empty string or buffer",
			`at index ${i},`,
			`got ${JSON.stringify(rd)}`
		], options);
		if (typeof rd === "string") rd = Buffer.from(rd, options.encoding);
		return rd;
	});
	if (typeof options.relax_column_count === "boolean") {} else if (options.relax_column_count === void 0 || options.relax_column_count === null) options.relax_column_count = false;
	else throw new Error(`Invalid Option: relax_column_count must be a boolean, got ${JSON.stringify(options.relax_column_count)}`);
	if (typeof options.relax_column_count_less === "boolean") {} else if (options.relax_column_count_less === void 0 || options.relax_column_count_less === null) options.relax_column_count_less = false;
	else throw new Error(`Invalid Option: relax_column_count_less must be a boolean, got ${JSON.stringify(options.relax_column_count_less)}`);
	if (typeof options.relax_column_count_more === "boolean") {} else if (options.relax_column_count_more === void 0 || options.relax_column_count_more === null) options.relax_column_count_more = false;
	else throw new Error(`Invalid Option: relax_column_count_more must be a boolean, got ${JSON.stringify(options.relax_column_count_more)}`);
	if (typeof options.relax_quotes === "boolean") {} else if (options.relax_quotes === void 0 || options.relax_quotes === null) options.relax_quotes = false;
	else throw new Error(`Invalid Option: relax_quotes must be a boolean, got ${JSON.stringify(options.relax_quotes)}`);
	if (typeof options.skip_empty_lines === "boolean") {} else if (options.skip_empty_lines === void 0 || options.skip_empty_lines === null) options.skip_empty_lines = false;
	else throw new Error(`Invalid Option: skip_empty_lines must be a boolean, got ${JSON.stringify(options.skip_empty_lines)}`);
	if (typeof options.skip_records_with_empty_values === "boolean") {} else if (options.skip_records_with_empty_values === void 0 || options.skip_records_with_empty_values === null) options.skip_records_with_empty_values = false;
	else throw new Error(`Invalid Option: skip_records_with_empty_values must be a boolean, got ${JSON.stringify(options.skip_records_with_empty_values)}`);
	if (typeof options.skip_records_with_error === "boolean") {} else if (options.skip_records_with_error === void 0 || options.skip_records_with_error === null) options.skip_records_with_error = false;
	else throw new Error(`Invalid Option: skip_records_with_error must be a boolean, got ${JSON.stringify(options.skip_records_with_error)}`);
	if (options.rtrim === void 0 || options.rtrim === null || options.rtrim === false) options.rtrim = false;
	else if (options.rtrim !== true) throw new Error(`Invalid Option: rtrim must be a boolean, got ${JSON.stringify(options.rtrim)}`);
	if (options.ltrim === void 0 || options.ltrim === null || options.ltrim === false) options.ltrim = false;
	else if (options.ltrim !== true) throw new Error(`Invalid Option: ltrim must be a boolean, got ${JSON.stringify(options.ltrim)}`);
	if (options.trim === void 0 || options.trim === null || options.trim === false) options.trim = false;
	else if (options.trim !== true) throw new Error(`Invalid Option: trim must be a boolean, got ${JSON.stringify(options.trim)}`);
	if (options.trim === true && opts.ltrim !== false) options.ltrim = true;
	else if (options.ltrim !== true) options.ltrim = false;
	if (options.trim === true && opts.rtrim !== false) options.rtrim = true;
	else if (options.rtrim !== true) options.rtrim = false;
	if (options.to === void 0 || options.to === null) options.to = -1;
	else if (options.to !== -1) {
		if (typeof options.to === "string" && /\d+/.test(options.to)) options.to = parseInt(options.to);
		if (Number.isInteger(options.to)) {
			if (options.to <= 0) throw new Error(`Invalid Option: to must be a positive integer greater than 0, got ${JSON.stringify(opts.to)}`);
		} else throw new Error(`Invalid Option: to must be an integer, got ${JSON.stringify(opts.to)}`);
	}
	if (options.to_line === void 0 || options.to_line === null) options.to_line = -1;
	else if (options.to_line !== -1) {
		if (typeof options.to_line === "string" && /\d+/.test(options.to_line)) options.to_line = parseInt(options.to_line);
		if (Number.isInteger(options.to_line)) {
			if (options.to_line <= 0) throw new Error(`Invalid Option: to_line must be a positive integer greater than 0, got ${JSON.stringify(opts.to_line)}`);
		} else throw new Error(`Invalid Option: to_line must be an integer, got ${JSON.stringify(opts.to_line)}`);
	}
	return options;
};

// ../node_modules/csv-parse/lib/utils/delimiter_discover.js
const delimiter_discover = function(records, options) {
	if (!options) ({delimiter_auto: options} = normalize_options({ delimiter_auto: true }));
	if (typeof records === "string") records = Buffer.from(records);
	if (Buffer.isBuffer(records)) records = ((data) => {
		const records = [];
		const parser = transform({ delimiter: [] });
		const push = (record) => records.push(record);
		const close = () => {};
		const error = parser.parse(data, true, push, close);
		if (error !== void 0) throw error;
		return records;
	})(records);
	const info = Array(127).fill().map(() => ({ lines: [] }));
	records.map(([record], line) => {
		for (let i = 0, l = record.length; i < l; i++) {
			const code = record.charCodeAt(i);
			if (info[code].lines[line] === void 0) info[code].lines[line] = 0;
			info[code].lines[line]++;
		}
	});
	info.map((info, i) => {
		info.char_code = i;
		info.std = std(info.lines);
		info.total = info.lines.reduce((acc, val) => acc + val, 0);
		info.preferred = !!options.preferred[i];
		info.score = options.score(info, options);
	});
	const result = info.reduce((acc, info) => acc.score > info.score ? acc : info, {});
	return String.fromCharCode(result.char_code);
};
const std = function(array) {
	const n = array.length;
	if (n === 0) return 0;
	const mean = array.reduce((a, b) => a + b) / n;
	return Math.sqrt(array.map((x) => Math.pow(x - mean, 2)).reduce((a, b) => a + b) / n);
};

// ../node_modules/csv-parse/lib/api/index.js
const isRecordEmpty = function(record) {
	return record.every((field) => field == null || field.toString && field.toString().trim() === "");
};
const cr = 13;
const nl = 10;
const boms = {
	utf8: Buffer.from([
		239,
		187,
		191
	]),
	utf16le: Buffer.from([255, 254])
};
const transform = function(original_options = {}) {
	const info = {
		bytes: 0,
		bytes_records: 0,
		comment_lines: 0,
		empty_lines: 0,
		invalid_field_length: 0,
		lines: 1,
		records: 0
	};
	const options = normalize_options(original_options);
	return {
		info,
		original_options,
		options,
		state: init_state(options),
		__needMoreData: function(i, bufLen, end) {
			if (end) return false;
			const { encoding, escape, quote } = this.options;
			const { quoting, needMoreDataSize, recordDelimiterMaxLength } = this.state;
			return bufLen - i - 1 < Math.max(needMoreDataSize, recordDelimiterMaxLength === 0 ? Buffer.from("\r\n", encoding).length : recordDelimiterMaxLength, quoting ? (escape === null ? 0 : escape.length) + quote.length : 0, quoting ? quote.length + recordDelimiterMaxLength : 0);
		},
		parse: function(nextBuf, end, push, close) {
			const { bom, comment_no_infix, delimiter_auto, encoding, from_line, ltrim, max_record_size, raw, relax_quotes, rtrim, skip_empty_lines, to, to_line } = this.options;
			let { comment, escape, quote, record_delimiter } = this.options;
			const { bomSkipped, delimiterDiscovered, delimiterBufPrevious, rawBuffer, escapeIsQuote } = this.state;
			if (!delimiterDiscovered && delimiter_auto) {
				let delimiterBuf;
				if (delimiterBufPrevious === void 0) delimiterBuf = nextBuf;
				else if (delimiterBufPrevious !== void 0 && nextBuf === void 0) delimiterBuf = delimiterBufPrevious;
				else delimiterBuf = Buffer.concat([delimiterBufPrevious, nextBuf]);
				nextBuf = void 0;
				if (end || delimiterBuf.length > delimiter_auto.size) {
					this.options.delimiter = [Buffer.from(delimiter_discover(delimiterBuf, this.options.delimiter_auto))];
					this.state.previousBuf = delimiterBuf;
					this.state.delimiterBufPrevious = void 0;
					this.state.delimiterDiscovered = true;
				} else {
					this.state.delimiterBufPrevious = delimiterBuf;
					return;
				}
			}
			const { previousBuf } = this.state;
			let buf;
			if (previousBuf === void 0) {
				if (nextBuf === void 0) {
					close();
					return;
				} else buf = nextBuf;
			} else if (previousBuf !== void 0 && nextBuf === void 0) buf = previousBuf;
			else buf = Buffer.concat([previousBuf, nextBuf]);
			if (bomSkipped === false) {
				if (bom === false) this.state.bomSkipped = true;
				else if (buf.length < 3) {
					if (end === false) {
						this.state.previousBuf = buf;
						return;
					}
				} else {
					for (const encoding in boms) if (boms[encoding].compare(buf, 0, boms[encoding].length) === 0) {
						const bomLength = boms[encoding].length;
						this.state.bufBytesStart += bomLength;
						buf = buf.slice(bomLength);
						const options = normalize_options({
							...this.original_options,
							encoding
						});
						for (const key in options) this.options[key] = options[key];
						({comment, escape, quote} = this.options);
						break;
					}
					this.state.bomSkipped = true;
				}
			}
			const bufLen = buf.length;
			let pos = 0;
			for (; pos < bufLen; pos++) {
				if (this.__needMoreData(pos, bufLen, end)) break;
				if (this.state.wasRowDelimiter === true) {
					this.info.lines++;
					this.state.wasRowDelimiter = false;
				}
				if (to_line !== -1 && this.info.lines > to_line) {
					this.state.stop = true;
					close();
					return;
				}
				if (this.state.quoting === false && record_delimiter.length === 0) {
					if (this.__autoDiscoverRecordDelimiter(buf, pos)) record_delimiter = this.options.record_delimiter;
				}
				const chr = buf[pos];
				if (raw === true) rawBuffer.append(chr);
				if ((chr === cr || chr === nl) && this.state.wasRowDelimiter === false) this.state.wasRowDelimiter = true;
				if (this.state.escaping === true) this.state.escaping = false;
				else {
					if (escape !== null && this.state.quoting === true && this.__isEscape(buf, pos, chr) && pos + escape.length < bufLen) {
						if (escapeIsQuote) {
							if (this.__isQuote(buf, pos + escape.length)) {
								this.state.escaping = true;
								pos += escape.length - 1;
								continue;
							}
						} else {
							this.state.escaping = true;
							pos += escape.length - 1;
							continue;
						}
					}
					if (this.state.commenting === false && this.__isQuote(buf, pos)) {
						if (this.state.quoting === true) {
							const nextChr = buf[pos + quote.length];
							const isNextChrTrimable = rtrim && this.__isCharTrimable(buf, pos + quote.length);
							const isNextChrComment = comment !== null && this.__compareBytes(comment, buf, pos + quote.length, nextChr);
							const isNextChrDelimiter = this.__isDelimiter(buf, pos + quote.length, nextChr);
							const isNextChrRecordDelimiter = record_delimiter.length === 0 ? this.__autoDiscoverRecordDelimiter(buf, pos + quote.length) : this.__isRecordDelimiter(nextChr, buf, pos + quote.length);
							if (escape !== null && this.__isEscape(buf, pos, chr) && this.__isQuote(buf, pos + escape.length)) pos += escape.length - 1;
							else if (!nextChr || isNextChrDelimiter || isNextChrRecordDelimiter || isNextChrComment || isNextChrTrimable) {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								pos += quote.length - 1;
								continue;
							} else if (relax_quotes === false) {
								const err = this.__error(new CsvError("CSV_INVALID_CLOSING_QUOTE", [
									"Invalid Closing Quote:",
									`got "${String.fromCharCode(nextChr)}"`,
									`at line ${this.info.lines}`,
									"instead of delimiter, record delimiter, trimable character",
									"(if activated) or comment"
								], this.options, this.__infoField()));
								if (err !== void 0) return err;
							} else {
								this.state.quoting = false;
								this.state.wasQuoting = true;
								this.state.field.prepend(quote);
								pos += quote.length - 1;
							}
						} else if (this.state.field.length !== 0) {
							if (relax_quotes === false) {
								const info = this.__infoField();
								const bom = Object.keys(boms).map((b) => boms[b].equals(this.state.field.toString()) ? b : false).filter(Boolean)[0];
								const err = this.__error(new CsvError("INVALID_OPENING_QUOTE", [
									"Invalid Opening Quote:",
									`a quote is found on field ${JSON.stringify(info.column)} at line ${info.lines}, value is ${JSON.stringify(this.state.field.toString(encoding))}`,
									bom ? `(${bom} bom)` : void 0
								], this.options, info, { field: this.state.field }));
								if (err !== void 0) return err;
							}
						} else {
							this.state.quoting = true;
							pos += quote.length - 1;
							continue;
						}
					}
					if (this.state.quoting === false) {
						const recordDelimiterLength = this.__isRecordDelimiter(chr, buf, pos);
						if (recordDelimiterLength !== 0) {
							if (this.state.commenting && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) this.info.comment_lines++;
							else {
								if (this.state.enabled === false && this.info.lines + (this.state.wasRowDelimiter === true ? 1 : 0) >= from_line) {
									this.state.enabled = true;
									this.__resetField();
									this.__resetRecord();
									pos += recordDelimiterLength - 1;
									continue;
								}
								if (skip_empty_lines === true && this.state.wasQuoting === false && this.state.record.length === 0 && this.state.field.length === 0) {
									this.info.empty_lines++;
									pos += recordDelimiterLength - 1;
									continue;
								}
								this.info.bytes = this.state.bufBytesStart + pos;
								const errField = this.__onField();
								if (errField !== void 0) return errField;
								this.info.bytes = this.state.bufBytesStart + pos + recordDelimiterLength;
								const errRecord = this.__onRecord(push);
								if (errRecord !== void 0) return errRecord;
								if (to !== -1 && this.info.records >= to) {
									this.state.stop = true;
									close();
									return;
								}
							}
							this.state.commenting = false;
							pos += recordDelimiterLength - 1;
							continue;
						}
						if (this.state.commenting) continue;
						if (comment !== null && (comment_no_infix === false || this.state.record.length === 0 && this.state.field.length === 0)) {
							if (this.__compareBytes(comment, buf, pos, chr) !== 0) {
								this.state.commenting = true;
								continue;
							}
						}
						const delimiterLength = this.__isDelimiter(buf, pos, chr);
						if (delimiterLength !== 0) {
							this.info.bytes = this.state.bufBytesStart + pos;
							const errField = this.__onField();
							if (errField !== void 0) return errField;
							pos += delimiterLength - 1;
							continue;
						}
					}
				}
				if (this.state.commenting === false) {
					if (max_record_size !== 0 && this.state.record_length + this.state.field.length > max_record_size) return this.__error(new CsvError("CSV_MAX_RECORD_SIZE", [
						"Max Record Size:",
						"record exceed the maximum number of tolerated bytes",
						`of ${max_record_size}`,
						`at line ${this.info.lines}`
					], this.options, this.__infoField()));
				}
				const lappend = ltrim === false || this.state.quoting === true || this.state.field.length !== 0 || !this.__isCharTrimable(buf, pos);
				const rappend = rtrim === false || this.state.wasQuoting === false;
				if (lappend === true && rappend === true) this.state.field.append(chr);
				else if (rtrim === true && !this.__isCharTrimable(buf, pos)) return this.__error(new CsvError("CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE", [
					"Invalid Closing Quote:",
					"found non trimable byte after quote",
					`at line ${this.info.lines}`
				], this.options, this.__infoField()));
				else {
					if (lappend === false) pos += this.__isCharTrimable(buf, pos) - 1;
					continue;
				}
			}
			if (end === true) {
				if (this.state.quoting === true) {
					const err = this.__error(new CsvError("CSV_QUOTE_NOT_CLOSED", ["Quote Not Closed:", `the parsing is finished with an opening quote at line ${this.info.lines}`], this.options, this.__infoField()));
					if (err !== void 0) return err;
				} else if (this.state.wasQuoting === true || this.state.record.length !== 0 || this.state.field.length !== 0) {
					this.info.bytes = this.state.bufBytesStart + pos;
					const errField = this.__onField();
					if (errField !== void 0) return errField;
					const errRecord = this.__onRecord(push);
					if (errRecord !== void 0) return errRecord;
				} else if (this.state.wasRowDelimiter === true) this.info.empty_lines++;
				else if (this.state.commenting === true) this.info.comment_lines++;
			} else {
				this.state.bufBytesStart += pos;
				this.state.previousBuf = buf.slice(pos);
			}
			if (this.state.wasRowDelimiter === true) {
				this.info.lines++;
				this.state.wasRowDelimiter = false;
			}
		},
		__onRecord: function(push) {
			const { columns, group_columns_by_name, encoding, info, from, relax_column_count, relax_column_count_less, relax_column_count_more, raw, skip_records_with_empty_values } = this.options;
			const { enabled, record } = this.state;
			if (enabled === false) return this.__resetRecord();
			const recordLength = record.length;
			if (columns === true) {
				if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
					this.__resetRecord();
					return;
				}
				return this.__firstLineToColumns(record);
			}
			if (columns === false && this.info.records === 0) this.state.expectedRecordLength = recordLength;
			if (recordLength !== this.state.expectedRecordLength) {
				const err = columns === false ? new CsvError("CSV_RECORD_INCONSISTENT_FIELDS_LENGTH", [
					"Invalid Record Length:",
					`expect ${this.state.expectedRecordLength},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record }) : new CsvError("CSV_RECORD_INCONSISTENT_COLUMNS", [
					"Invalid Record Length:",
					`columns length is ${columns.length},`,
					`got ${recordLength} on line ${this.info.lines}`
				], this.options, this.__infoField(), { record });
				if (relax_column_count === true || relax_column_count_less === true && recordLength < this.state.expectedRecordLength || relax_column_count_more === true && recordLength > this.state.expectedRecordLength) {
					this.info.invalid_field_length++;
					this.state.error = err;
				} else {
					const finalErr = this.__error(err);
					if (finalErr) return finalErr;
				}
			}
			if (skip_records_with_empty_values === true && isRecordEmpty(record)) {
				this.__resetRecord();
				return;
			}
			if (this.state.recordHasError === true) {
				this.__resetRecord();
				this.state.recordHasError = false;
				return;
			}
			this.info.records++;
			if (from === 1 || this.info.records >= from) {
				const { objname } = this.options;
				if (columns !== false) {
					const obj = {};
					for (let i = 0, l = record.length; i < l; i++) {
						if (columns[i] === void 0 || columns[i].disabled) continue;
						if (group_columns_by_name === true && Object.hasOwn(obj, columns[i].name)) {
							if (Array.isArray(obj[columns[i].name])) obj[columns[i].name] = obj[columns[i].name].concat(record[i]);
							else obj[columns[i].name] = [obj[columns[i].name], record[i]];
						} else Object.defineProperty(obj, columns[i].name, {
							value: record[i],
							enumerable: true,
							writable: true,
							configurable: true
						});
					}
					if (raw === true || info === true) {
						const extRecord = Object.assign({ record: obj }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
						const err = this.__push(objname === void 0 ? extRecord : [obj[objname], extRecord], push);
						if (err) return err;
					} else {
						const err = this.__push(objname === void 0 ? obj : [obj[objname], obj], push);
						if (err) return err;
					}
				} else if (raw === true || info === true) {
					const extRecord = Object.assign({ record }, raw === true ? { raw: this.state.rawBuffer.toString(encoding) } : {}, info === true ? { info: this.__infoRecord() } : {});
					const err = this.__push(objname === void 0 ? extRecord : [record[objname], extRecord], push);
					if (err) return err;
				} else {
					const err = this.__push(objname === void 0 ? record : [record[objname], record], push);
					if (err) return err;
				}
			}
			this.__resetRecord();
		},
		__firstLineToColumns: function(record) {
			const { firstLineToHeaders } = this.state;
			try {
				const headers = firstLineToHeaders === void 0 ? record : firstLineToHeaders.call(null, record);
				if (!Array.isArray(headers)) return this.__error(new CsvError("CSV_INVALID_COLUMN_MAPPING", [
					"Invalid Column Mapping:",
					"expect an array from column function,",
					`got ${JSON.stringify(headers)}`
				], this.options, this.__infoField(), { headers }));
				const normalizedHeaders = normalize_columns_array(headers);
				this.state.expectedRecordLength = normalizedHeaders.length;
				this.options.columns = normalizedHeaders;
				this.__resetRecord();
				return;
			} catch (err) {
				return err;
			}
		},
		__resetRecord: function() {
			if (this.options.raw === true) this.state.rawBuffer.reset();
			this.state.error = void 0;
			this.state.record = [];
			this.state.record_length = 0;
		},
		__onField: function() {
			const { cast, encoding, rtrim, max_record_size } = this.options;
			const { enabled, wasQuoting } = this.state;
			if (enabled === false) return this.__resetField();
			let field = this.state.field.toString(encoding);
			if (rtrim === true && wasQuoting === false) field = field.trimRight();
			if (cast === true) {
				const [err, f] = this.__cast(field);
				if (err !== void 0) return err;
				field = f;
			}
			this.state.record.push(field);
			if (max_record_size !== 0 && typeof field === "string") this.state.record_length += field.length;
			this.__resetField();
		},
		__resetField: function() {
			this.state.field.reset();
			this.state.wasQuoting = false;
		},
		__push: function(record, push) {
			const { on_record } = this.options;
			if (on_record !== void 0) {
				const info = this.__infoRecord();
				try {
					record = on_record.call(null, record, info);
				} catch (err) {
					return err;
				}
				if (record === void 0 || record === null) return;
			}
			this.info.bytes_records += this.info.bytes;
			push(record);
		},
		__cast: function(field) {
			const { columns, relax_column_count } = this.options;
			if (Array.isArray(columns) === true && relax_column_count && this.options.columns.length <= this.state.record.length) return [void 0, void 0];
			if (this.state.castField !== null) try {
				const info = this.__infoField();
				return [void 0, this.state.castField.call(null, field, info)];
			} catch (err) {
				return [err];
			}
			if (this.__isFloat(field)) return [void 0, parseFloat(field)];
			else if (this.options.cast_date !== false) {
				const info = this.__infoField();
				return [void 0, this.options.cast_date.call(null, field, info)];
			}
			return [void 0, field];
		},
		__compareBytes: function(sourceBuf, targetBuf, targetPos, firstByte) {
			if (sourceBuf[0] !== firstByte) return 0;
			const sourceLength = sourceBuf.length;
			for (let i = 1; i < sourceLength; i++) if (sourceBuf[i] !== targetBuf[targetPos + i]) return 0;
			return sourceLength;
		},
		__isCharTrimable: function(buf, pos) {
			const { timchars, timcharFirstBytes } = this.state;
			const first = buf[pos];
			if (first === void 0 || timcharFirstBytes[first] === 0) return 0;
			loop1: for (let i = 0; i < timchars.length; i++) {
				const timchar = timchars[i];
				for (let j = 0; j < timchar.length; j++) if (timchar[j] !== buf[pos + j]) continue loop1;
				return timchar.length;
			}
			return 0;
		},
		__isDelimiter: function(buf, pos, chr) {
			const { delimiter, ignore_last_delimiters } = this.options;
			if (ignore_last_delimiters === true && this.state.record.length === this.options.columns.length - 1) return 0;
			else if (ignore_last_delimiters !== false && typeof ignore_last_delimiters === "number" && this.state.record.length === ignore_last_delimiters - 1) return 0;
			loop1: for (let i = 0; i < delimiter.length; i++) {
				const del = delimiter[i];
				if (del[0] === chr) {
					for (let j = 1; j < del.length; j++) if (del[j] !== buf[pos + j]) continue loop1;
					return del.length;
				}
			}
			return 0;
		},
		__isEscape: function(buf, pos, chr) {
			const { escape } = this.options;
			if (escape === null) return false;
			const l = escape.length;
			if (escape[0] === chr) {
				for (let i = 0; i < l; i++) if (escape[i] !== buf[pos + i]) return false;
				return true;
			}
			return false;
		},
		__isFloat: function(value) {
			return value - parseFloat(value) + 1 >= 0;
		},
		__isQuote: function(buf, pos) {
			const { quote } = this.options;
			if (quote === null) return false;
			const l = quote.length;
			for (let i = 0; i < l; i++) if (quote[i] !== buf[pos + i]) return false;
			return true;
		},
		__isRecordDelimiter: function(chr, buf, pos) {
			const { record_delimiter } = this.options;
			const recordDelimiterLength = record_delimiter.length;
			loop1: for (let i = 0; i < recordDelimiterLength; i++) {
				const rd = record_delimiter[i];
				const rdLength = rd.length;
				if (rd[0] !== chr) continue;
				for (let j = 1; j < rdLength; j++) if (rd[j] !== buf[pos + j]) continue loop1;
				return rd.length;
			}
			return 0;
		},
		__autoDiscoverRecordDelimiter: function(buf, pos) {
			const { encoding } = this.options;
			const rds = [
				Buffer.from("\r\n", encoding),
				Buffer.from("\n", encoding),
				Buffer.from("\r", encoding)
			];
			loop: for (let i = 0; i < rds.length; i++) {
				const l = rds[i].length;
				for (let j = 0; j < l; j++) if (rds[i][j] !== buf[pos + j]) continue loop;
				this.options.record_delimiter.push(rds[i]);
				this.state.recordDelimiterMaxLength = rds[i].length;
				return rds[i].length;
			}
			return 0;
		},
		__error: function(msg) {
			const { encoding, raw, skip_records_with_error } = this.options;
			const err = typeof msg === "string" ? new Error(msg) : msg;
			if (skip_records_with_error) {
				this.state.recordHasError = true;
				if (this.options.on_skip !== void 0) try {
					this.options.on_skip(err, raw ? this.state.rawBuffer.toString(encoding) : void 0);
				} catch (err) {
					return err;
				}
				return;
			} else return err;
		},
		__infoDataSet: function() {
			return {
				...this.info,
				columns: this.options.columns
			};
		},
		__infoRecord: function() {
			const { columns, raw, encoding } = this.options;
			return {
				...this.__infoDataSet(),
				bytes_records: this.info.bytes,
				error: this.state.error,
				header: columns === true,
				index: this.state.record.length,
				raw: raw ? this.state.rawBuffer.toString(encoding) : void 0
			};
		},
		__infoField: function() {
			const { columns } = this.options;
			const isColumns = Array.isArray(columns);
			const bytes_records = this.info.bytes_records;
			return {
				...this.__infoRecord(),
				bytes_records,
				column: isColumns === true ? columns.length > this.state.record.length ? columns[this.state.record.length].name : null : this.state.record.length,
				quoting: this.state.wasQuoting
			};
		}
	};
};

// ../node_modules/csv-parse/lib/index.js
var Parser = class extends Transform {
	constructor(opts = {}) {
		super({
			readableObjectMode: true,
			...opts,
			encoding: null
		});
		this.api = transform({
			on_skip: (err, chunk) => {
				this.emit("skip", err, chunk);
			},
			...opts
		});
		this.state = this.api.state;
		this.options = this.api.options;
		this.info = this.api.info;
	}
	_transform(buf, _, callback) {
		if (this.state.stop === true) return;
		const err = this.api.parse(buf, false, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.end();
			this.on("end", this.destroy);
		});
		if (err !== void 0) this.state.stop = true;
		callback(err);
	}
	_flush(callback) {
		if (this.state.stop === true) return;
		callback(this.api.parse(void 0, true, (record) => {
			this.push(record);
		}, () => {
			this.push(null);
			this.on("end", this.destroy);
		}));
	}
};
const parse = function() {
	let data, options, callback;
	for (const i in arguments) {
		const argument = arguments[i];
		const type = typeof argument;
		if (data === void 0 && (typeof argument === "string" || Buffer.isBuffer(argument))) data = argument;
		else if (options === void 0 && is_object(argument)) options = argument;
		else if (callback === void 0 && type === "function") callback = argument;
		else throw new CsvError("CSV_INVALID_ARGUMENT", ["Invalid argument:", `got ${JSON.stringify(argument)} at index ${i}`], options || {});
	}
	const parser = new Parser(options);
	if (callback) {
		const records = options === void 0 || options.objname === void 0 ? [] : Object.create(null);
		parser.on("readable", function() {
			let record;
			while ((record = this.read()) !== null) if (options === void 0 || options.objname === void 0) records.push(record);
			else Object.assign(records, { [record[0]]: record[1] });
		});
		parser.on("error", function(err) {
			callback(err, void 0, parser.api.__infoDataSet());
		});
		parser.on("end", function() {
			callback(void 0, records, parser.api.__infoDataSet());
		});
	}
	if (data !== void 0) {
		const writer = function() {
			parser.write(data);
			parser.end();
		};
		if (typeof setImmediate === "function") setImmediate(writer);
		else setTimeout(writer, 0);
	}
	return parser;
};

// src/adapters/data/infer-kind.ts
/** The kind of a column to which a cell of csv is added. Its cells are all text, so the kind is what they spell. */
function widenByText(sofar, text) {
	if (text === "" || sofar === "text") return sofar;
	return merge(sofar, kindOfText(text), "text");
}
/** The kind of a column to which a value of JSON is added. */
function widenByValue(sofar, value) {
	if (value === null || value === void 0 || sofar === "other") return sofar;
	return merge(sofar, kindOfValue(value), "mixed");
}
/** A column without any value can be anything; as numbers it reads as missing ones. */
function settleKind(sofar) {
	return sofar ?? "number";
}
function merge(sofar, next, otherwise) {
	if (sofar === null || sofar === next) return next;
	if ((sofar === "integer" || sofar === "number") && (next === "integer" || next === "number")) return "number";
	return next === "other" || next === "list" || sofar === "list" ? "other" : otherwise;
}
function kindOfText(text) {
	if (hasLeadingZero(text)) return "text";
	if (parseNumber(text) !== void 0) return isInteger(text) ? "integer" : "number";
	return parseBoolean(text) === void 0 ? "text" : "boolean";
}
function kindOfValue(value) {
	if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
	if (typeof value === "boolean") return "boolean";
	if (typeof value === "string") return "text";
	return Array.isArray(value) ? "list" : "other";
}

// src/adapters/data/read-text.ts
const BLOCK_BYTES = 262144;
/** The text of a UTF-8 file in pieces, without a byte order mark. Throws data-format for other bytes. */
async function* readText(path) {
	const decoder = new TextDecoder$1("utf-8", { fatal: true });
	const stream = createReadStream(path, { highWaterMark: BLOCK_BYTES });
	for await (const block of stream) if (block instanceof Uint8Array) yield decode$1(decoder, block);
	yield decode$1(decoder, null);
}
function decode$1(decoder, block) {
	try {
		return block === null ? decoder.decode() : decoder.decode(block, { stream: true });
	} catch (cause) {
		throw formatError("The file is not UTF-8 text.", "Check its format, or convert it to UTF-8.", cause);
	}
}

// src/adapters/data/record-table.ts
const CHUNK_ROWS$1 = 4096;
function createRecordTable(format) {
	return {
		format: format.format,
		columns: format.columns,
		read: (request) => readChunks$1(format, request),
		[Symbol.asyncDispose]: () => Promise.resolve()
	};
}
async function* readChunks$1(format, request) {
	let records = [];
	let start = 0;
	for await (const record of format.records()) {
		records.push(record);
		if (records.length < CHUNK_ROWS$1) continue;
		if (request.wanted(start, records.length)) yield toChunk(format, request, {
			start,
			records
		});
		start += records.length;
		records = [];
	}
	if (records.length > 0 && request.wanted(start, records.length)) yield toChunk(format, request, {
		start,
		records
	});
}
function toChunk(format, request, rows) {
	const columns = new Map(request.columns.map((column) => [column, rows.records.map(format.cellOf(column))]));
	return {
		start: rows.start,
		rows: rows.records.length,
		columns
	};
}

// src/adapters/data/csv.ts
/** A record that is longer is taken for a quote that was never closed. */
const LONGEST_RECORD = 16 * 2 ** 20;
/** Opens a csv file (RFC 4180, header required). One pass counts the rows and finds what each column holds; `keep` retains its records. */
async function openCsv(path, keep) {
	let header = null;
	const kinds = [];
	const kept = [];
	let rows = 0;
	for await (const record of readRecords$1(path)) {
		if (header === null) {
			header = checkHeader(record);
			continue;
		}
		rows += 1;
		for (const [index, cell] of record.entries()) kinds[index] = widenByText(kinds[index] ?? null, cell);
		if (keep) kept.push(record);
	}
	if (header === null) throw formatError("The csv file is empty.", "The first line names the columns.");
	const names = header;
	return createRecordTable({
		format: "csv",
		columns: names.map((name, index) => ({
			name,
			kind: settleKind(kinds[index] ?? null),
			shape: [],
			rows
		})),
		records: () => keep ? kept : withoutHeader(readRecords$1(path)),
		cellOf: (column) => {
			const index = names.indexOf(column);
			return (record) => record[index];
		}
	});
}
async function* withoutHeader(records) {
	let isHeader = true;
	for await (const record of records) {
		if (!isHeader) yield record;
		isHeader = false;
	}
}
async function* readRecords$1(path) {
	const parser = parse({
		skip_empty_lines: true,
		max_record_size: LONGEST_RECORD
	});
	pipeline(Readable.from(readText(path)), parser, passErrorsToReader);
	try {
		const records = parser;
		for await (const record of records) if (isRecord$1(record)) yield record;
	} catch (error) {
		throw error instanceof CsvError ? translate(error) : error;
	}
}
/** pipeline destroys the parser with the error, and the loop that reads it throws. */
function passErrorsToReader() {}
function isRecord$1(record) {
	return Array.isArray(record);
}
function translate(error) {
	const line = typeof error["lines"] === "number" ? error["lines"] : 0;
	const hint = {
		CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "Every line needs as many cells as the header; a cell with a comma needs quotes.",
		CSV_QUOTE_NOT_CLOSED: "A quoted cell is opened there and never closed.",
		CSV_MAX_RECORD_SIZE: "A quoted cell is opened there and never closed."
	}[error.code] ?? "Check the line, and that the file is comma-separated.";
	return formatError(`The csv file cannot be read at line ${line} (${error.code}).`, hint, error);
}
/** Columns without a name (the index that pandas writes) are let through: nothing can be bound to them. */
function checkHeader(header) {
	const twice = header.find((name, index) => name !== "" && header.indexOf(name) !== index);
	if (twice === void 0) return header;
	throw formatError(`The csv file has two columns named ${quoteText(twice)}.`, "Give every column a name of its own.");
}

// src/adapters/data/jsonl.ts
const LONGEST_LINE = 64 * 2 ** 20;
/** Opens a file of one JSON object a line. One pass counts the rows and finds the columns; `keep` retains its records. */
async function openJsonl(path, keep) {
	const kinds = /* @__PURE__ */ new Map();
	const kept = [];
	let rows = 0;
	for await (const record of readRecords(path)) {
		rows += 1;
		for (const name of Object.keys(record)) kinds.set(name, widenByValue(kinds.get(name) ?? null, record[name]));
		if (keep) kept.push(record);
	}
	return createRecordTable({
		format: "jsonl",
		columns: [...kinds].map(([name, kind]) => ({
			name,
			kind: settleKind(kind),
			shape: [],
			rows
		})),
		records: () => keep ? kept : readRecords(path),
		cellOf: (column) => (record) => Object.hasOwn(record, column) ? record[column] : void 0
	});
}
async function* readRecords(path) {
	let line = 0;
	for await (const text of readLines(path)) {
		line += 1;
		if (text.trim() !== "") yield parseRecord(text, line);
	}
}
/** Split at line feeds alone: a JSON text may hold U+2028, which other splitters take for an end of line. */
async function* readLines(path) {
	let rest = "";
	for await (const text of readText(path)) {
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		if (rest.length > LONGEST_LINE) throw formatError(`A line of the jsonl file has over ${LONGEST_LINE} characters.`, "Write one object a line.");
		yield* lines;
	}
	yield rest;
}
function parseRecord(text, line) {
	const value = parseJson(text, line);
	if (isRecord(value)) return value;
	throw formatError(`Line ${line} of the jsonl file is not an object.`, "Write one row a line, as {\"column\": value, …}.");
}
function parseJson(text, line) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const special = /\b(NaN|Infinity)\b/.test(text);
		throw formatError(`Line ${line} of the jsonl file is not JSON.`, special ? "JSON has no NaN and no Infinity: write null for a missing number." : "Write one JSON object a line.", cause);
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/adapters/data/npy-header.ts
/** numpy itself writes a few hundred bytes; a larger header is an attack or damage. */
const LONGEST_HEADER = 65536;
const MAGIC$1 = "NUMPY";
const KINDS$1 = [
	"f",
	"i",
	"u",
	"b",
	"S",
	"U"
];
/** How many bytes the header takes with its preamble, told by the first 12 bytes of the file. */
function npyHeaderBytes(preamble) {
	if (preamble.length < 10 || preamble.toString("latin1", 0, 6) !== MAGIC$1) throw formatError("The array does not start as a npy file does.", "Write it with numpy.save or numpy.savez.");
	const version = preamble.readUInt8(6);
	if (version < 1 || version > 3) throw formatError(`npy version ${version} is not known.`, "Write it with numpy.save or numpy.savez.");
	if (version > 1 && preamble.length < 12) throw cutShort();
	const length = version === 1 ? preamble.readUInt16LE(8) : preamble.readUInt32LE(8);
	if (length > LONGEST_HEADER) throw formatError(`The npy header has ${length} bytes.`, "Write a plain array, without named fields.");
	return (version === 1 ? 10 : 12) + length;
}
/** Parses the whole header (format versions 1 to 3). Object arrays are refused: they are pickles, which are programs. */
function parseNpyHeader(bytes) {
	const dataOffset = npyHeaderBytes(bytes);
	if (bytes.length < dataOffset) throw cutShort();
	const text = bytes.toString("utf8", bytes.readUInt8(6) === 1 ? 10 : 12, dataOffset);
	const descr = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
	const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
	const dimensions = /'shape'\s*:\s*\(([0-9L,\s]*)\)/.exec(text)?.[1];
	if (descr === void 0 || order === void 0 || dimensions === void 0) throw formatError(`The npy header ${quoteText(text.trim())} is not that of a plain array.`, "Write one plain array of numbers, booleans or strings; structured arrays are not read.");
	const shape = dimensions.split(",").flatMap((part) => part.trim() === "" ? [] : [Number.parseInt(part, 10)]);
	const elements = shape.reduce((product, size) => product * size, 1);
	const header = {
		...parseDescr(descr),
		fortranOrder: order === "True",
		shape,
		dataOffset
	};
	if (Number.isSafeInteger(elements * Math.max(header.itemBytes, 1))) return header;
	throw formatError("The shape in the npy header is too large.", "The file is damaged: write it again.");
}
const ITEM_BYTES = {
	f: [
		2,
		4,
		8
	],
	i: [
		1,
		2,
		4,
		8
	],
	u: [
		1,
		2,
		4,
		8
	],
	b: [1]
};
function parseDescr(descr) {
	const [, order, letter, digits] = /^([<>|=]?)([a-zA-Z])(\d+)$/.exec(descr) ?? [];
	const kind = parseKind(letter);
	const size = Number(digits);
	const known = kind === "S" || kind === "U" ? size <= 2 ** 20 : kind !== null && ITEM_BYTES[kind]?.includes(size) === true;
	if (kind === null || !known) throw formatError(`The numpy type ${quoteText(descr)} is not read.`, letter === "O" ? "Object arrays are pickles and are never loaded: convert to numbers or to strings (astype(str))." : "Convert the array to float16/32/64, int8 to int64, uint8 to uint64, bool or str.");
	return {
		kind,
		itemBytes: kind === "U" ? size * 4 : size,
		bigEndian: order === ">"
	};
}
function parseKind(letter) {
	return KINDS$1.find((kind) => kind === letter) ?? null;
}
function cutShort() {
	return formatError("The array is cut short.", "The file is damaged: write it again.");
}

// src/adapters/data/byte-reader.ts
/** Takes exact numbers of bytes from a stream, in order. */
var ByteReader = class {
	#chunks;
	#rest = /* @__PURE__ */ new Uint8Array(0);
	constructor(stream) {
		this.#chunks = stream[Symbol.asyncIterator]();
	}
	/** Up to `count` bytes; fewer only at the end of the stream. */
	async takeUpTo(count) {
		const parts = [];
		let missing = count;
		while (missing > 0) {
			if (this.#rest.length === 0 && !await this.#advance()) break;
			const part = this.#rest.subarray(0, missing);
			this.#rest = this.#rest.subarray(part.length);
			parts.push(part);
			missing -= part.length;
		}
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts);
	}
	/** Exactly `count` bytes. Throws data-format when there are fewer. */
	async take(count) {
		const bytes = await this.takeUpTo(count);
		if (bytes.length < count) throw cutShort();
		return bytes;
	}
	async #advance() {
		const next = await this.#chunks.next();
		if (next.done === true) return false;
		if (next.value instanceof Uint8Array) this.#rest = next.value;
		return true;
	}
	async [Symbol.asyncDispose]() {
		await this.#chunks.return?.();
	}
};

// src/adapters/data/npy-values.ts
/** Elements from raw bytes, a whole number of items. Numbers are typed arrays of the file's own type, booleans 0 or 1. */
function decodeItems(bytes, header) {
	if (header.kind === "S" || header.kind === "U") return decodeStrings(bytes, header);
	const copy = Buffer.from(new ArrayBuffer(bytes.length));
	copy.set(bytes);
	if (header.bigEndian) swapBytes(copy, header.itemBytes);
	const { buffer } = copy;
	switch (`${header.kind}${header.itemBytes}`) {
		case "f2": return new Float16Array(buffer);
		case "f4": return new Float32Array(buffer);
		case "f8": return new Float64Array(buffer);
		case "i1": return new Int8Array(buffer);
		case "i2": return new Int16Array(buffer);
		case "i4": return new Int32Array(buffer);
		case "i8": return new BigInt64Array(buffer);
		case "u2": return new Uint16Array(buffer);
		case "u4": return new Uint32Array(buffer);
		case "u8": return new BigUint64Array(buffer);
		default: return new Uint8Array(buffer);
	}
}
function swapBytes(bytes, itemBytes) {
	if (itemBytes === 2) bytes.swap16();
	if (itemBytes === 4) bytes.swap32();
	if (itemBytes === 8) bytes.swap64();
}
function decodeStrings(bytes, header) {
	const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const count = header.itemBytes === 0 ? 0 : bytes.length / header.itemBytes;
	return Array.from({ length: count }, (_, index) => {
		const item = view.subarray(index * header.itemBytes, (index + 1) * header.itemBytes);
		return header.kind === "U" ? decodeCodePoints(item, header.bigEndian) : decodeBytes(item);
	});
}
/** numpy pads with NUL at the end. */
function decodeBytes(item) {
	let end = item.length;
	while (end > 0 && item[end - 1] === 0) end -= 1;
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(item.subarray(0, end));
	} catch (cause) {
		throw formatError("A bytes array holds something other than UTF-8 text.", "Store it as numbers (uint8).", cause);
	}
}
function decodeCodePoints(item, bigEndian) {
	const points = [];
	for (let at = 0; at < item.length; at += 4) points.push(bigEndian ? item.readUInt32BE(at) : item.readUInt32LE(at));
	while (points.at(-1) === 0) points.pop();
	if (points.some((point) => point > 1114111)) throw formatError("A string array holds a code point beyond Unicode.", "The file is damaged: write it again.");
	return String.fromCodePoint(...points);
}
/** Column-major items to row-major. */
function toRowMajor(values, shape) {
	const strides = [];
	let stride = 1;
	for (const size of shape) {
		strides.push(stride);
		stride *= size;
	}
	const position = shape.map(() => 0);
	return Array.from({ length: values.length }, () => {
		const value = values[position.reduce((sum, index, axis) => sum + index * (strides[axis] ?? 0), 0)];
		advance(position, shape);
		return value;
	});
}
function advance(position, shape) {
	for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
		const next = (position[axis] ?? 0) + 1;
		position[axis] = next === shape[axis] ? 0 : next;
		if (next !== shape[axis]) return;
	}
}

// src/adapters/data/array-table.ts
const CHUNK_BYTES = 8 * 2 ** 20;
const CHUNK_ROWS = 65536;
/** A column-major array has to be held as a whole to be read by rows. */
const LARGEST_FORTRAN_BYTES = 256 * 2 ** 20;
/** A table whose columns are arrays: the first dimension is the row. */
async function createArrayTable(format, files, dispose) {
	const arrays = /* @__PURE__ */ new Map();
	for (const file of files) arrays.set(file.name, {
		file,
		header: await readHeader(file)
	});
	return {
		format,
		columns: [...arrays.values()].map(describeArray),
		read: (request) => readChunks(arrays, request),
		[Symbol.asyncDispose]: dispose
	};
}
async function readHeader(file) {
	await using reader = new ByteReader(await file.openStream());
	const preamble = Buffer.from(await reader.takeUpTo(12));
	const rest = await reader.takeUpTo(Math.max(npyHeaderBytes(preamble) - preamble.length, 0));
	const header = parseNpyHeader(Buffer.concat([preamble, rest]));
	const expected = header.dataOffset + itemsOf(header.shape) * header.itemBytes;
	if (file.sizeBytes < expected) throw cutShort();
	if (file.sizeBytes === expected) return header;
	throw formatError("The array has more bytes than its header says.", "The file is damaged: write it again.");
}
function itemsOf(shape) {
	return shape.reduce((product, size) => product * size, 1);
}
const KINDS = {
	f: "number",
	i: "integer",
	u: "integer",
	b: "boolean",
	S: "text",
	U: "text"
};
function describeArray({ file, header }) {
	const [rows = 1, ...shape] = header.shape;
	return {
		name: file.name,
		kind: KINDS[header.kind],
		shape,
		rows
	};
}
async function* readChunks(arrays, request) {
	await using stack = new AsyncDisposableStack();
	const readers = /* @__PURE__ */ new Map();
	for (const name of request.columns) {
		const array = arrays.get(name);
		if (array !== void 0) readers.set(name, stack.use(await openRows(array)));
	}
	const rows = Math.min(...[...readers.values()].map((reader) => reader.rows));
	const widest = Math.max(1, ...[...readers.values()].map((reader) => reader.rowBytes));
	const step = Math.max(1, Math.min(CHUNK_ROWS, Math.floor(CHUNK_BYTES / widest)));
	for (let start = 0; start < rows; start += step) {
		const count = Math.min(step, rows - start);
		const wanted = request.wanted(start, count);
		const columns = /* @__PURE__ */ new Map();
		for (const [name, reader] of readers) columns.set(name, await reader.next(count, wanted));
		if (wanted) yield {
			start,
			rows: count,
			columns
		};
	}
}
async function openRows({ file, header }) {
	const reader = new ByteReader(await file.openStream());
	await reader.take(header.dataOffset);
	const [rows = 1, ...inner] = header.shape;
	const width = itemsOf(inner);
	const rowBytes = width * header.itemBytes;
	const dispose = {
		rows,
		rowBytes,
		[Symbol.asyncDispose]: () => reader[Symbol.asyncDispose]()
	};
	if (header.fortranOrder && header.shape.length > 1) {
		const values = await readFortran(reader, header);
		let at = 0;
		return {
			...dispose,
			next: (count) => Promise.resolve(sliceValues$1(values, at * width, (at += count) * width))
		};
	}
	return {
		...dispose,
		next: async (count, wanted) => {
			const bytes = await reader.take(count * rowBytes);
			return wanted ? decodeItems(bytes, header) : [];
		}
	};
}
async function readFortran(reader, header) {
	const sizeBytes = itemsOf(header.shape) * header.itemBytes;
	if (sizeBytes > LARGEST_FORTRAN_BYTES) throw formatError(`An array in column order has ${sizeBytes} bytes; at most ${LARGEST_FORTRAN_BYTES} are read.`, "Write it in row order: numpy.ascontiguousarray(array).");
	return toRowMajor(decodeItems(await reader.take(sizeBytes), header), header.shape);
}
function sliceValues$1(values, from, to) {
	return Array.from({ length: to - from }, (_, index) => values[from + index]);
}

// src/adapters/data/npy.ts
/** The one array of a npy file; a manifest may call it by any name. */
const ONLY_ARRAY = "array";
/** Opens a npy file as a table of one array. */
async function openNpy(path) {
	const { size } = await stat(path);
	return createArrayTable("npy", [{
		name: ONLY_ARRAY,
		sizeBytes: size,
		openStream: () => Promise.resolve(createReadStream(path))
	}], () => Promise.resolve());
}

// src/adapters/data/npz.ts
var import_yauzl = require_yauzl();
const MOST_ARRAYS = 1e3;
const ENDING = ".npy";
const STORED = 0;
const DEFLATED = 8;
/** Opens the arrays of a npz file (numpy.savez, numpy.savez_compressed). They are streamed; nothing is unpacked to the disk. */
async function openNpz(path) {
	const zip = await translateErrors$1(() => (0, import_yauzl.openPromise)(path, {
		lazyEntries: true,
		autoClose: false,
		strictFileNames: true
	}));
	try {
		const files = await translateErrors$1(() => listArrays(zip));
		return await createArrayTable("npz", files, () => {
			zip.close();
			return Promise.resolve();
		});
	} catch (error) {
		zip.close();
		throw error;
	}
}
async function listArrays(zip) {
	const files = /* @__PURE__ */ new Map();
	if (zip.entryCount > MOST_ARRAYS) throw formatError(`The npz file has ${zip.entryCount} entries.`, `At most ${MOST_ARRAYS} arrays are read.`);
	for await (const entry of zip.eachEntry()) {
		const name = checkEntry(entry);
		if (files.has(name)) throw formatError(`The npz file holds ${quoteText(name)} twice.`, "Write it again.");
		files.set(name, {
			name,
			sizeBytes: entry.uncompressedSize,
			openStream: () => translateErrors$1(async () => readEntry(await zip.openReadStreamPromise(entry)))
		});
	}
	return [...files.values()];
}
function checkEntry(entry) {
	const { fileName } = entry;
	const known = entry.compressionMethod === STORED || entry.compressionMethod === DEFLATED;
	if (fileName.endsWith(ENDING) && known && !entry.isEncrypted()) return fileName.slice(0, -4);
	throw formatError(`The npz file holds ${quoteText(fileName)}, which is not an array that can be read.`, "Write it with numpy.savez or numpy.savez_compressed.");
}
async function* readEntry(stream) {
	try {
		yield* stream;
	} catch (error) {
		throw toFormatError(error);
	}
}
async function translateErrors$1(work) {
	try {
		return await work();
	} catch (error) {
		throw toFormatError(error);
	}
}
function toFormatError(cause) {
	if (cause instanceof AppError) return cause;
	const reason = cause instanceof Error ? cause.message : "unknown error";
	return formatError(`The npz file cannot be read: ${quoteText(reason)}.`, "The file is damaged or not a npz file: write it with numpy.savez.", cause);
}

// ../node_modules/hyparquet/src/constants.js
/** @type {import('../src/types.d.ts').ParquetType[]} */
const ParquetTypes = [
	"BOOLEAN",
	"INT32",
	"INT64",
	"INT96",
	"FLOAT",
	"DOUBLE",
	"BYTE_ARRAY",
	"FIXED_LEN_BYTE_ARRAY"
];
/** @type {import('../src/types.d.ts').Encoding[]} */
const Encodings = [
	"PLAIN",
	"GROUP_VAR_INT",
	"PLAIN_DICTIONARY",
	"RLE",
	"BIT_PACKED",
	"DELTA_BINARY_PACKED",
	"DELTA_LENGTH_BYTE_ARRAY",
	"DELTA_BYTE_ARRAY",
	"RLE_DICTIONARY",
	"BYTE_STREAM_SPLIT"
];
/** @type {import('../src/types.d.ts').FieldRepetitionType[]} */
const FieldRepetitionTypes = [
	"REQUIRED",
	"OPTIONAL",
	"REPEATED"
];
/** @type {import('../src/types.d.ts').ConvertedType[]} */
const ConvertedTypes = [
	"UTF8",
	"MAP",
	"MAP_KEY_VALUE",
	"LIST",
	"ENUM",
	"DECIMAL",
	"DATE",
	"TIME_MILLIS",
	"TIME_MICROS",
	"TIMESTAMP_MILLIS",
	"TIMESTAMP_MICROS",
	"UINT_8",
	"UINT_16",
	"UINT_32",
	"UINT_64",
	"INT_8",
	"INT_16",
	"INT_32",
	"INT_64",
	"JSON",
	"BSON",
	"INTERVAL"
];
/** @type {import('../src/types.d.ts').CompressionCodec[]} */
const CompressionCodecs = [
	"UNCOMPRESSED",
	"SNAPPY",
	"GZIP",
	"LZO",
	"BROTLI",
	"LZ4",
	"ZSTD",
	"LZ4_RAW"
];
/** @type {import('../src/types.d.ts').PageType[]} */
const PageTypes = [
	"DATA_PAGE",
	"INDEX_PAGE",
	"DICTIONARY_PAGE",
	"DATA_PAGE_V2"
];
/** @type {import('../src/types.d.ts').BoundaryOrder[]} */
const BoundaryOrders = [
	"UNORDERED",
	"ASCENDING",
	"DESCENDING"
];
/** @type {import('../src/types.d.ts').EdgeInterpolationAlgorithm[]} */
const EdgeInterpolationAlgorithms = [
	"SPHERICAL",
	"VINCENTY",
	"THOMAS",
	"ANDOYER",
	"KARNEY"
];

// ../node_modules/hyparquet/src/wkb.js
/**
* WKB (Well-Known Binary) decoder for geometry objects.
*
* @param {DataReader} reader
* @returns {Geometry} geometry object
*/
function wkbToGeojson(reader) {
	const flags = getFlags(reader);
	if (flags.type === 1) return {
		type: "Point",
		coordinates: readPosition(reader, flags)
	};
	else if (flags.type === 2) return {
		type: "LineString",
		coordinates: readLine(reader, flags)
	};
	else if (flags.type === 3) return {
		type: "Polygon",
		coordinates: readPolygon(reader, flags)
	};
	else if (flags.type === 4) {
		const points = [];
		for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, getFlags(reader)));
		return {
			type: "MultiPoint",
			coordinates: points
		};
	} else if (flags.type === 5) {
		const lines = [];
		for (let i = 0; i < flags.count; i++) lines.push(readLine(reader, getFlags(reader)));
		return {
			type: "MultiLineString",
			coordinates: lines
		};
	} else if (flags.type === 6) {
		const polygons = [];
		for (let i = 0; i < flags.count; i++) polygons.push(readPolygon(reader, getFlags(reader)));
		return {
			type: "MultiPolygon",
			coordinates: polygons
		};
	} else if (flags.type === 7) {
		const geometries = [];
		for (let i = 0; i < flags.count; i++) geometries.push(wkbToGeojson(reader));
		return {
			type: "GeometryCollection",
			geometries
		};
	} else throw new Error(`Unsupported geometry type: ${flags.type}`);
}
/**
* Extract ISO WKB flags and base geometry type.
*
* @param {DataReader} reader
* @returns {WkbFlags}
*/
function getFlags(reader) {
	const { view } = reader;
	const littleEndian = view.getUint8(reader.offset++) === 1;
	const rawType = view.getUint32(reader.offset, littleEndian);
	reader.offset += 4;
	const type = rawType % 1e3;
	const flags = Math.floor(rawType / 1e3);
	let count = 0;
	if (type > 1 && type <= 7) {
		count = view.getUint32(reader.offset, littleEndian);
		reader.offset += 4;
	}
	let dim = 2;
	if (flags) dim++;
	if (flags === 3) dim++;
	return {
		littleEndian,
		type,
		dim,
		count
	};
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[]}
*/
function readPosition(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.dim; i++) {
		const coord = reader.view.getFloat64(reader.offset, flags.littleEndian);
		reader.offset += 8;
		points.push(coord);
	}
	return points;
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[][]}
*/
function readLine(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, flags));
	return points;
}
/**
* @param {DataReader} reader
* @param {WkbFlags} flags
* @returns {number[][][]}
*/
function readPolygon(reader, flags) {
	const { view } = reader;
	const rings = [];
	for (let r = 0; r < flags.count; r++) {
		const count = view.getUint32(reader.offset, flags.littleEndian);
		reader.offset += 4;
		rings.push(readLine(reader, {
			...flags,
			count
		}));
	}
	return rings;
}
/**
* @typedef {object} WkbFlags
* @property {boolean} littleEndian
* @property {number} type
* @property {number} dim
* @property {number} count
*/
/**
* @import {DataReader, Geometry} from '../src/types.js'
*/

// ../node_modules/hyparquet/src/convert.js
/**
* @import {ColumnDecoder, DecodedArray, Encoding, ParquetParsers} from '../src/types.js'
*/
const decoder$2 = new TextDecoder();
/**
* Default type parsers when no custom ones are given
* @type ParquetParsers
*/
const DEFAULT_PARSERS = {
	timestampFromMilliseconds(millis) {
		return new Date(Number(millis));
	},
	timestampFromMicroseconds(micros) {
		return new Date(Number(micros / 1000n));
	},
	timestampFromNanoseconds(nanos) {
		return new Date(Number(nanos / 1000000n));
	},
	dateFromDays(days) {
		return /* @__PURE__ */ new Date(days * 864e5);
	},
	stringFromBytes(bytes) {
		return bytes && decoder$2.decode(bytes);
	},
	jsonFromBytes(bytes) {
		return bytes && JSON.parse(decoder$2.decode(bytes));
	},
	geometryFromBytes(bytes) {
		return bytes && wkbToGeojson({
			view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			offset: 0
		});
	},
	geographyFromBytes(bytes) {
		return bytes && wkbToGeojson({
			view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			offset: 0
		});
	},
	uuidFromBytes(bytes) {
		if (!bytes) return void 0;
		const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
		return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-" + hex.slice(12, 16) + "-" + hex.slice(16, 20) + "-" + hex.slice(20, 32);
	}
};
/**
* Convert known types from primitive to rich, and dereference dictionary.
*
* @param {DecodedArray} data series of primitive types
* @param {DecodedArray | undefined} dictionary
* @param {Encoding} encoding
* @param {ColumnDecoder} columnDecoder
* @returns {DecodedArray} series of rich types
*/
function convertWithDictionary(data, dictionary, encoding, columnDecoder) {
	if (dictionary && encoding.endsWith("_DICTIONARY")) {
		let output = data;
		if (data instanceof Uint8Array && !(dictionary instanceof Uint8Array)) output = new dictionary.constructor(data.length);
		for (let i = 0; i < data.length; i++) output[i] = dictionary[data[i]];
		return output;
	} else return convert(data, columnDecoder);
}
/**
* Convert known types from primitive to rich.
*
* @param {DecodedArray} data series of primitive types
* @param {ColumnDecoder} columnDecoder
* @returns {DecodedArray} series of rich types
*/
function convert(data, columnDecoder) {
	const { element, parsers, utf8 = true, schemaPath } = columnDecoder;
	const { type, converted_type: ctype, logical_type: ltype } = element;
	const nullable = element.repetition_type !== "REQUIRED";
	if (schemaPath?.some((s) => s.element.logical_type?.type === "VARIANT") && type === "BYTE_ARRAY" && ctype !== "UTF8" && ltype?.type !== "STRING") return data;
	if (ctype === "DECIMAL") {
		const factor = 10 ** -(element.scale || 0);
		const arr = new Array(data.length);
		for (let i = 0; i < arr.length; i++) if (data[i] instanceof Uint8Array) arr[i] = parseDecimal(data[i]) * factor;
		else arr[i] = Number(data[i]) * factor;
		return arr;
	}
	if (!ctype && type === "INT96") return Array.from(data).map((v) => parsers.timestampFromNanoseconds(parseInt96Nanos(v)));
	if (ctype === "DATE") return Array.from(data).map((v) => parsers.dateFromDays(v));
	if (ctype === "TIMESTAMP_MILLIS") return Array.from(data).map((v) => parsers.timestampFromMilliseconds(v));
	if (ctype === "TIMESTAMP_MICROS") return Array.from(data).map((v) => parsers.timestampFromMicroseconds(v));
	if (ctype === "JSON") return data.map((v) => parsers.jsonFromBytes(v));
	if (ctype === "BSON") throw new Error("parquet bson not supported");
	if (ctype === "INTERVAL") throw new Error("parquet interval not supported");
	if (ltype?.type === "GEOMETRY") return data.map((v) => parsers.geometryFromBytes(v));
	if (ltype?.type === "GEOGRAPHY") return data.map((v) => parsers.geographyFromBytes(v));
	if (ltype?.type === "UUID") return data.map((v) => parsers.uuidFromBytes(v));
	if (ctype === "UTF8" || ltype?.type === "STRING" || utf8 && type === "BYTE_ARRAY") return data.map((v) => parsers.stringFromBytes(v));
	if (ctype === "UINT_64" || ltype?.type === "INTEGER" && ltype.bitWidth === 64 && !ltype.isSigned) {
		if (data instanceof BigInt64Array) return new BigUint64Array(data.buffer, data.byteOffset, data.length);
		const arr = nullable ? new Array(data.length) : new BigUint64Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = data[i];
		return arr;
	}
	if (ctype === "UINT_32" || ltype?.type === "INTEGER" && ltype.bitWidth === 32 && !ltype.isSigned) {
		if (data instanceof Int32Array) return new Uint32Array(data.buffer, data.byteOffset, data.length);
		const arr = nullable ? new Array(data.length) : new Uint32Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = data[i] < 0 ? 4294967296 + data[i] : data[i];
		return arr;
	}
	if (ltype?.type === "FLOAT16") return Array.from(data).map(parseFloat16);
	if (ltype?.type === "TIMESTAMP") {
		const { unit } = ltype;
		/** @type {ParquetParsers[keyof ParquetParsers]} */
		let parser = parsers.timestampFromMilliseconds;
		if (unit === "MICROS") parser = parsers.timestampFromMicroseconds;
		if (unit === "NANOS") parser = parsers.timestampFromNanoseconds;
		const arr = new Array(data.length);
		for (let i = 0; i < arr.length; i++) arr[i] = parser(data[i]);
		return arr;
	}
	return data;
}
/**
* @param {Uint8Array} bytes
* @returns {number}
*/
function parseDecimal(bytes) {
	if (!bytes.length) return 0;
	let value = 0n;
	for (const byte of bytes) value = value * 256n + BigInt(byte);
	const bits = bytes.length * 8;
	if (value >= 2n ** BigInt(bits - 1)) value -= 2n ** BigInt(bits);
	return Number(value);
}
/**
* Converts INT96 date format (hi 32bit days, lo 64bit nanos) to nanos since epoch
* @param {bigint} value
* @returns {bigint}
*/
function parseInt96Nanos(value) {
	const days = (value >> 64n) - 2440588n;
	const nano = value & 18446744073709551615n;
	return days * 86400000000000n + nano;
}
/**
* @param {Uint8Array | undefined} bytes
* @returns {number | undefined}
*/
function parseFloat16(bytes) {
	if (!bytes) return void 0;
	const int16 = bytes[1] << 8 | bytes[0];
	const sign = int16 >> 15 ? -1 : 1;
	const exp = int16 >> 10 & 31;
	const frac = int16 & 1023;
	if (exp === 0) return sign * 2 ** -14 * (frac / 1024);
	if (exp === 31) return frac ? NaN : sign * Infinity;
	return sign * 2 ** (exp - 15) * (1 + frac / 1024);
}

// ../node_modules/hyparquet/src/schema.js
/**
* Build a tree from the schema elements.
*
* @param {SchemaElement[]} schema
* @param {number} rootIndex index of the root element
* @param {string[]} path path to the element
* @returns {SchemaTree} tree of schema elements
*/
function schemaTree(schema, rootIndex, path) {
	const element = schema[rootIndex];
	const children = [];
	let count = 1;
	if (element.num_children) while (children.length < element.num_children) {
		const childElement = schema[rootIndex + count];
		const child = schemaTree(schema, rootIndex + count, [...path, childElement.name]);
		count += child.count;
		children.push(child);
	}
	return {
		count,
		element,
		children,
		path
	};
}
/**
* Get schema elements from the root to the given element name.
*
* @param {SchemaElement[]} schema
* @param {string[]} name path to the element
* @returns {SchemaTree[]} list of schema elements
*/
function getSchemaPath(schema, name) {
	return getTreePath(schemaTree(schema, 0, []), name);
}
/**
* Get schema tree nodes from the root of a prebuilt tree to the given element name.
*
* @param {SchemaTree} tree root of the schema tree
* @param {string[]} name path to the element
* @returns {SchemaTree[]} list of schema elements
*/
function getTreePath(tree, name) {
	const path = [tree];
	for (const part of name) {
		const child = tree.children.find((child) => child.element.name === part);
		if (!child) throw new Error(`parquet schema element not found: ${name}`);
		path.push(child);
		tree = child;
	}
	return path;
}
/**
* Get all physical (leaf) column names.
*
* @param {SchemaTree} schemaTree
* @returns {string[]} list of physical column names
*/
function getPhysicalColumns(schemaTree) {
	/** @type {string[]} */
	const columns = [];
	/** @param {SchemaTree} node */
	function traverse(node) {
		if (node.children.length) for (const child of node.children) traverse(child);
		else columns.push(node.path.join("."));
	}
	traverse(schemaTree);
	return columns;
}
/**
* Get the max repetition level for a given schema path.
*
* @param {SchemaTree[]} schemaPath
* @returns {number} max repetition level
*/
function getMaxRepetitionLevel(schemaPath) {
	let maxLevel = 0;
	for (const { element } of schemaPath) if (element.repetition_type === "REPEATED") maxLevel++;
	return maxLevel;
}
/**
* Get the max definition level for a given schema path.
*
* @param {SchemaTree[]} schemaPath
* @returns {number} max definition level
*/
function getMaxDefinitionLevel(schemaPath) {
	let maxLevel = 0;
	for (const { element } of schemaPath.slice(1)) if (element.repetition_type !== "REQUIRED") maxLevel++;
	return maxLevel;
}
/**
* Check if a column is list-like.
*
* @param {SchemaTree} schema
* @returns {boolean} true if list-like
*/
function isListLike(schema) {
	if (!schema) return false;
	if (schema.element.converted_type !== "LIST") return false;
	if (schema.children.length > 1) return false;
	const firstChild = schema.children[0];
	if (firstChild.children.length > 1) return false;
	if (firstChild.element.repetition_type !== "REPEATED") return false;
	return true;
}
/**
* Check if a column is map-like.
*
* @param {SchemaTree} schema
* @returns {boolean} true if map-like
*/
function isMapLike(schema) {
	if (!schema) return false;
	if (schema.element.converted_type !== "MAP") return false;
	if (schema.children.length > 1) return false;
	const firstChild = schema.children[0];
	if (firstChild.children.length !== 2) return false;
	if (firstChild.element.repetition_type !== "REPEATED") return false;
	if (firstChild.children.find((child) => child.element.name === "key")?.element.repetition_type === "REPEATED") return false;
	if (firstChild.children.find((child) => child.element.name === "value")?.element.repetition_type === "REPEATED") return false;
	return true;
}
/**
* Returns true if a column is non-nested.
*
* @param {SchemaTree[]} schemaPath
* @returns {boolean}
*/
function isFlatColumn(schemaPath) {
	if (schemaPath.length !== 2) return false;
	const [, column] = schemaPath;
	if (column.element.repetition_type === "REPEATED") return false;
	if (column.children.length) return false;
	return true;
}
/**
* @import {SchemaElement, SchemaTree} from '../src/types.js'
*/

// ../node_modules/hyparquet/src/thrift.js
/**
* @import {DataReader, ThriftObject, ThriftType} from '../src/types.js'
*/
const STOP = 0;
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I32 = 5;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
/**
* Parse TCompactProtocol
*
* @param {DataReader} reader
* @returns {{ [key: `field_${number}`]: any }}
*/
function deserializeTCompactProtocol(reader) {
	/** @type {ThriftObject} */
	const value = {};
	let fid = 0;
	while (true) {
		if (reader.offset >= reader.view.byteLength) throw new Error("thrift struct ended without STOP");
		const byte = reader.view.getUint8(reader.offset++);
		const type = byte & 15;
		if (type === STOP) break;
		const delta = byte >> 4;
		fid = delta ? fid + delta : readZigZag(reader);
		value[`field_${fid}`] = readElement(reader, type);
	}
	return value;
}
/**
* Read a single element based on its type
*
* @param {DataReader} reader
* @param {number} type
* @returns {ThriftType}
*/
function readElement(reader, type) {
	switch (type) {
		case TRUE: return true;
		case FALSE: return false;
		case BYTE: return reader.view.getInt8(reader.offset++);
		case I16:
		case I32: return readZigZag(reader);
		case I64: return readZigZagBigInt(reader);
		case DOUBLE: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case BINARY: {
			const stringLength = readVarInt(reader);
			if (reader.offset + stringLength > reader.view.byteLength) throw new Error(`thrift binary length ${stringLength} exceeds remaining ${reader.view.byteLength - reader.offset} bytes`);
			const strBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, stringLength);
			reader.offset += stringLength;
			return strBytes;
		}
		case LIST: {
			const byte = reader.view.getUint8(reader.offset++);
			const elemType = byte & 15;
			let listSize = byte >> 4;
			if (listSize === 15) listSize = readVarInt(reader);
			const boolType = elemType === TRUE || elemType === FALSE;
			const values = new Array(listSize);
			for (let i = 0; i < listSize; i++) values[i] = boolType ? readElement(reader, BYTE) === 1 : readElement(reader, elemType);
			return values;
		}
		case STRUCT: return deserializeTCompactProtocol(reader);
		default: throw new Error(`thrift unhandled type: ${type}`);
	}
}
/**
* Read varint aka Unsigned LEB128.
*
* @param {DataReader} reader
* @returns {number}
*/
function readVarInt(reader) {
	let result = 0;
	let shift = 0;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= (byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7;
	}
}
/**
* Read a varint as a bigint.
*
* @param {DataReader} reader
* @returns {bigint}
*/
function readVarBigInt(reader) {
	let result = 0n;
	let shift = 0n;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= BigInt(byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7n;
	}
}
/**
* Read a zigzag number.
* Zigzag folds positive and negative numbers into the positive number space.
*
* @param {DataReader} reader
* @returns {number}
*/
function readZigZag(reader) {
	const zigzag = readVarInt(reader);
	return zigzag >>> 1 ^ -(zigzag & 1);
}
/**
* Read a zigzag bigint.
*
* @param {DataReader} reader
* @returns {bigint}
*/
function readZigZagBigInt(reader) {
	const zigzag = readVarBigInt(reader);
	return zigzag >> 1n ^ -(zigzag & 1n);
}

// ../node_modules/hyparquet/src/geoparquet.js
/**
* @param {SchemaElement[]} schema
* @param {KeyValue[] | undefined} key_value_metadata
* @returns {void}
*/
function markGeoColumns(schema, key_value_metadata) {
	/** @type {Map<string, LogicalType>} */
	const columns = /* @__PURE__ */ new Map();
	const geo = key_value_metadata?.find(({ key }) => key === "geo")?.value;
	const decodedColumns = (geo && JSON.parse(geo)?.columns) ?? {};
	for (const [name, column] of Object.entries(decodedColumns)) {
		if (column.encoding !== "WKB") continue;
		const type = column.edges === "spherical" ? "GEOGRAPHY" : "GEOMETRY";
		const id = column.crs?.id ?? column.crs?.ids?.[0];
		const crs = id ? `${id.authority}:${id.code.toString()}` : void 0;
		columns.set(name, {
			type,
			crs
		});
	}
	for (let i = 1; i < schema.length; i++) {
		const { logical_type, name, num_children, type } = schema[i];
		if (num_children) {
			i += num_children;
			continue;
		}
		if (type === "BYTE_ARRAY" && !logical_type) schema[i].logical_type = columns.get(name);
	}
}
/**
* @import {KeyValue, LogicalType, SchemaElement} from '../src/types.js'
*/

// ../node_modules/hyparquet/src/metadata.js
/**
* @import {AsyncBuffer, FileMetaData, KeyValue, LogicalType, MetadataOptions, MinMaxType, ParquetParsers, SchemaElement, SchemaTree, Statistics, TimeUnit} from '../src/types.js'
*/
const defaultInitialFetchSize = 1 << 19;
const decoder$1 = new TextDecoder();
function decode(value) {
	return value && decoder$1.decode(value);
}
/**
* Read parquet metadata from an async buffer.
*
* An AsyncBuffer is like an ArrayBuffer, but the slices are loaded
* asynchronously, possibly over the network.
*
* You must provide the byteLength of the buffer, typically from a HEAD request.
*
* In theory, you could use suffix-range requests to fetch the end of the file,
* and save a round trip. But in practice, this doesn't work because chrome
* deems suffix-range requests as a not-safe-listed header, and will require
* a pre-flight. So the byteLength is required.
*
* To make this efficient, we initially request the last 512kb of the file,
* which is likely to contain the metadata. If the metadata length exceeds the
* initial fetch, 512kb, we request the rest of the metadata from the AsyncBuffer.
*
* This ensures that we either make one 512kb initial request for the metadata,
* or a second request for up to the metadata size.
*
* @param {AsyncBuffer} asyncBuffer parquet file contents
* @param {MetadataOptions & { initialFetchSize?: number }} options initial fetch size in bytes (default 512kb)
* @returns {Promise<FileMetaData>} parquet metadata object
*/
async function parquetMetadataAsync(asyncBuffer, { parsers, initialFetchSize = defaultInitialFetchSize, geoparquet = true } = {}) {
	if (!asyncBuffer || !(asyncBuffer.byteLength >= 0)) throw new Error("parquet expected AsyncBuffer");
	const footerOffset = Math.max(0, asyncBuffer.byteLength - initialFetchSize);
	const footerBuffer = await asyncBuffer.slice(footerOffset, asyncBuffer.byteLength);
	const footerView = new DataView(footerBuffer);
	if (footerView.getUint32(footerBuffer.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLength = footerView.getUint32(footerBuffer.byteLength - 8, true);
	if (metadataLength > asyncBuffer.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${asyncBuffer.byteLength - 8}`);
	if (metadataLength + 8 > initialFetchSize) {
		const metadataOffset = asyncBuffer.byteLength - metadataLength - 8;
		const metadataBuffer = await asyncBuffer.slice(metadataOffset, footerOffset);
		const combinedBuffer = new ArrayBuffer(metadataLength + 8);
		const combinedView = new Uint8Array(combinedBuffer);
		combinedView.set(new Uint8Array(metadataBuffer));
		combinedView.set(new Uint8Array(footerBuffer), footerOffset - metadataOffset);
		return parquetMetadata(combinedBuffer, {
			parsers,
			geoparquet
		});
	} else return parquetMetadata(footerBuffer, {
		parsers,
		geoparquet
	});
}
/**
* Read parquet metadata from a buffer synchronously.
*
* @param {ArrayBuffer | Uint8Array} arrayBuffer parquet file footer
* @param {MetadataOptions} options metadata parsing options
* @returns {FileMetaData} parquet metadata object
*/
function parquetMetadata(arrayBuffer, { parsers, geoparquet = true } = {}) {
	let view;
	if (arrayBuffer instanceof ArrayBuffer) view = new DataView(arrayBuffer);
	else if (arrayBuffer instanceof Uint8Array) view = new DataView(arrayBuffer.buffer, arrayBuffer.byteOffset, arrayBuffer.byteLength);
	else throw new Error("parquet expected ArrayBuffer or Uint8Array");
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	if (view.byteLength < 8) throw new Error("parquet file is too short");
	if (view.getUint32(view.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLengthOffset = view.byteLength - 8;
	const metadataLength = view.getUint32(metadataLengthOffset, true);
	if (metadataLength > view.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${view.byteLength - 8}`);
	const metadataOffset = metadataLengthOffset - metadataLength;
	const metadata = deserializeTCompactProtocol({
		view,
		offset: metadataOffset
	});
	const version = metadata.field_1;
	/** @type {SchemaElement[]} */
	const schema = metadata.field_2.map((field) => ({
		type: ParquetTypes[field.field_1],
		type_length: field.field_2,
		repetition_type: FieldRepetitionTypes[field.field_3],
		name: decode(field.field_4),
		num_children: field.field_5,
		converted_type: ConvertedTypes[field.field_6],
		scale: field.field_7,
		precision: field.field_8,
		field_id: field.field_9,
		logical_type: logicalType(field.field_10)
	}));
	const columnSchema = schema.filter((e) => e.type);
	const num_rows = metadata.field_3;
	const row_groups = metadata.field_4.map((rowGroup) => ({
		columns: rowGroup.field_1.map((column, columnIndex) => ({
			file_path: decode(column.field_1),
			file_offset: column.field_2,
			meta_data: column.field_3 && {
				type: ParquetTypes[column.field_3.field_1],
				encodings: column.field_3.field_2?.map((e) => Encodings[e]),
				path_in_schema: column.field_3.field_3.map(decode),
				codec: CompressionCodecs[column.field_3.field_4],
				num_values: column.field_3.field_5,
				total_uncompressed_size: column.field_3.field_6,
				total_compressed_size: column.field_3.field_7,
				key_value_metadata: column.field_3.field_8?.map((kv) => ({
					key: decode(kv.field_1),
					value: decode(kv.field_2)
				})),
				data_page_offset: column.field_3.field_9,
				index_page_offset: column.field_3.field_10,
				dictionary_page_offset: column.field_3.field_11,
				statistics: convertStats(column.field_3.field_12, columnSchema[columnIndex], allParsers),
				encoding_stats: column.field_3.field_13?.map((encodingStat) => ({
					page_type: PageTypes[encodingStat.field_1],
					encoding: Encodings[encodingStat.field_2],
					count: encodingStat.field_3
				})),
				bloom_filter_offset: column.field_3.field_14,
				bloom_filter_length: column.field_3.field_15,
				size_statistics: column.field_3.field_16 && {
					unencoded_byte_array_data_bytes: column.field_3.field_16.field_1,
					repetition_level_histogram: column.field_3.field_16.field_2,
					definition_level_histogram: column.field_3.field_16.field_3
				},
				geospatial_statistics: column.field_3.field_17 && {
					bbox: column.field_3.field_17.field_1 && {
						xmin: column.field_3.field_17.field_1.field_1,
						xmax: column.field_3.field_17.field_1.field_2,
						ymin: column.field_3.field_17.field_1.field_3,
						ymax: column.field_3.field_17.field_1.field_4,
						zmin: column.field_3.field_17.field_1.field_5,
						zmax: column.field_3.field_17.field_1.field_6,
						mmin: column.field_3.field_17.field_1.field_7,
						mmax: column.field_3.field_17.field_1.field_8
					},
					geospatial_types: column.field_3.field_17.field_2
				}
			},
			offset_index_offset: column.field_4,
			offset_index_length: column.field_5,
			column_index_offset: column.field_6,
			column_index_length: column.field_7,
			crypto_metadata: column.field_8,
			encrypted_column_metadata: column.field_9
		})),
		total_byte_size: rowGroup.field_2,
		num_rows: rowGroup.field_3,
		sorting_columns: rowGroup.field_4?.map((sortingColumn) => ({
			column_idx: sortingColumn.field_1,
			descending: sortingColumn.field_2,
			nulls_first: sortingColumn.field_3
		})),
		file_offset: rowGroup.field_5,
		total_compressed_size: rowGroup.field_6,
		ordinal: rowGroup.field_7
	}));
	/** @type {KeyValue[] | undefined} */
	const key_value_metadata = metadata.field_5?.map((kv) => ({
		key: decode(kv.field_1),
		value: decode(kv.field_2)
	}));
	const created_by = decode(metadata.field_6);
	if (geoparquet) markGeoColumns(schema, key_value_metadata);
	return {
		version,
		schema,
		num_rows,
		row_groups,
		key_value_metadata,
		created_by,
		metadata_length: metadataLength
	};
}
/**
* Return a tree of schema elements from parquet metadata.
*
* @param {{schema: SchemaElement[]}} metadata parquet metadata object
* @returns {SchemaTree} tree of schema elements
*/
function parquetSchema({ schema }) {
	return getSchemaPath(schema, [])[0];
}
/**
* @param {any} logicalType
* @returns {LogicalType | undefined}
*/
function logicalType(logicalType) {
	if (logicalType?.field_1) return { type: "STRING" };
	if (logicalType?.field_2) return { type: "MAP" };
	if (logicalType?.field_3) return { type: "LIST" };
	if (logicalType?.field_4) return { type: "ENUM" };
	if (logicalType?.field_5) return {
		type: "DECIMAL",
		scale: logicalType.field_5.field_1,
		precision: logicalType.field_5.field_2
	};
	if (logicalType?.field_6) return { type: "DATE" };
	if (logicalType?.field_7) return {
		type: "TIME",
		isAdjustedToUTC: logicalType.field_7.field_1,
		unit: timeUnit(logicalType.field_7.field_2)
	};
	if (logicalType?.field_8) return {
		type: "TIMESTAMP",
		isAdjustedToUTC: logicalType.field_8.field_1,
		unit: timeUnit(logicalType.field_8.field_2)
	};
	if (logicalType?.field_10) return {
		type: "INTEGER",
		bitWidth: logicalType.field_10.field_1,
		isSigned: logicalType.field_10.field_2
	};
	if (logicalType?.field_11) return { type: "NULL" };
	if (logicalType?.field_12) return { type: "JSON" };
	if (logicalType?.field_13) return { type: "BSON" };
	if (logicalType?.field_14) return { type: "UUID" };
	if (logicalType?.field_15) return { type: "FLOAT16" };
	if (logicalType?.field_16) return {
		type: "VARIANT",
		specification_version: logicalType.field_16.field_1
	};
	if (logicalType?.field_17) return {
		type: "GEOMETRY",
		crs: decode(logicalType.field_17.field_1)
	};
	if (logicalType?.field_18) return {
		type: "GEOGRAPHY",
		crs: decode(logicalType.field_18.field_1),
		algorithm: EdgeInterpolationAlgorithms[logicalType.field_18.field_2]
	};
	return logicalType;
}
/**
* @param {any} unit
* @returns {TimeUnit}
*/
function timeUnit(unit) {
	if (unit.field_1) return "MILLIS";
	if (unit.field_2) return "MICROS";
	if (unit.field_3) return "NANOS";
	throw new Error("parquet time unit required");
}
/**
* Convert column statistics based on column type.
*
* @param {any} stats
* @param {SchemaElement} schema
* @param {ParquetParsers} parsers
* @returns {Statistics}
*/
function convertStats(stats, schema, parsers) {
	return stats && {
		max: convertMetadata(stats.field_1, schema, parsers),
		min: convertMetadata(stats.field_2, schema, parsers),
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: convertMetadata(stats.field_5, schema, parsers),
		min_value: convertMetadata(stats.field_6, schema, parsers),
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}
/**
* @param {Uint8Array | undefined} value
* @param {SchemaElement} schema
* @param {ParquetParsers} parsers
* @returns {MinMaxType | undefined}
*/
function convertMetadata(value, schema, parsers) {
	const { type, converted_type, logical_type } = schema;
	if (value === void 0) return value;
	if (type === "BOOLEAN") return value[0] === 1;
	if (type === "BYTE_ARRAY") return parsers.stringFromBytes(value);
	const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
	if (type === "FLOAT" && view.byteLength === 4) return view.getFloat32(0, true);
	if (type === "DOUBLE" && view.byteLength === 8) return view.getFloat64(0, true);
	if (type === "INT32" && converted_type === "DECIMAL" && view.byteLength === 4) return view.getInt32(0, true) * 10 ** -(schema.scale || 0);
	if (type === "INT64" && converted_type === "DECIMAL" && view.byteLength === 8) return Number(view.getBigInt64(0, true)) * 10 ** -(schema.scale || 0);
	if (type === "INT32" && converted_type === "DATE") return parsers.dateFromDays(view.getInt32(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MILLIS") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "NANOS") return parsers.timestampFromNanoseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	const unsigned = converted_type?.startsWith("UINT_") || logical_type?.type === "INTEGER" && !logical_type.isSigned;
	if (type === "INT32" && unsigned && view.byteLength === 4) return view.getUint32(0, true);
	if (type === "INT64" && unsigned && view.byteLength === 8) return view.getBigUint64(0, true);
	if (type === "INT32" && view.byteLength === 4) return view.getInt32(0, true);
	if (type === "INT64" && view.byteLength === 8) return view.getBigInt64(0, true);
	if (converted_type === "DECIMAL") return parseDecimal(value) * 10 ** -(schema.scale || 0);
	if (logical_type?.type === "FLOAT16") return parseFloat16(value);
	if (logical_type?.type === "UUID") return parsers.uuidFromBytes(value);
	if (type === "FIXED_LEN_BYTE_ARRAY") return value;
	return value;
}

// ../node_modules/hyparquet/src/indexes.js
/**
* @import {ColumnIndex, DataReader, OffsetIndex, PageLocation, ParquetParsers, SchemaElement} from '../src/types.js'
*/
/**
* @param {DataReader} reader
* @param {SchemaElement} schema
* @param {Partial<ParquetParsers> | undefined} parsers
* @returns {ColumnIndex}
*/
function readColumnIndex(reader, schema, parsers = void 0) {
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	const thrift = deserializeTCompactProtocol(reader);
	return {
		null_pages: thrift.field_1,
		min_values: thrift.field_2.map((m) => convertMetadata(m, schema, allParsers)),
		max_values: thrift.field_3.map((m) => convertMetadata(m, schema, allParsers)),
		boundary_order: BoundaryOrders[thrift.field_4],
		null_counts: thrift.field_5,
		repetition_level_histograms: thrift.field_6,
		definition_level_histograms: thrift.field_7
	};
}
/**
* @param {DataReader} reader
* @returns {OffsetIndex}
*/
function readOffsetIndex(reader) {
	const thrift = deserializeTCompactProtocol(reader);
	return {
		page_locations: thrift.field_1.map((loc) => ({
			offset: loc.field_1,
			compressed_page_size: loc.field_2,
			first_row_index: loc.field_3
		})),
		unencoded_byte_array_data_bytes: thrift.field_2
	};
}

// ../node_modules/hyparquet/src/xxhash.js
const MASK = 18446744073709551615n;
const PRIME1 = 11400714785074694791n;
const PRIME2 = 14029467366897019727n;
const PRIME3 = 1609587929392839161n;
const PRIME4 = 9650029242287828579n;
const PRIME5 = 2870177450012600261n;
/**
* @param {bigint} x
* @param {bigint} r rotation amount in bits (1..63)
* @returns {bigint}
*/
function rotl64(x, r) {
	return (x << r | x >> 64n - r) & MASK;
}
/**
* @param {bigint} acc
* @param {bigint} val
* @returns {bigint}
*/
function round(acc, val) {
	acc = acc + val * PRIME2 & MASK;
	acc = rotl64(acc, 31n);
	return acc * PRIME1 & MASK;
}
/**
* @param {bigint} acc
* @param {bigint} val
* @returns {bigint}
*/
function mergeRound(acc, val) {
	acc ^= round(0n, val);
	return acc * PRIME1 + PRIME4 & MASK;
}
/**
* Compute the 64-bit xxHash of a byte buffer.
*
* @param {Uint8Array} input
* @param {bigint} [seed]
* @returns {bigint} 64-bit hash
*/
function xxhash64(input, seed = 0n) {
	const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
	const len = input.byteLength;
	let offset = 0;
	let h64;
	if (len >= 32) {
		let v1 = seed + PRIME1 + PRIME2 & MASK;
		let v2 = seed + PRIME2 & MASK;
		let v3 = seed;
		let v4 = seed - PRIME1 & MASK;
		while (offset + 32 <= len) {
			v1 = round(v1, view.getBigUint64(offset, true));
			offset += 8;
			v2 = round(v2, view.getBigUint64(offset, true));
			offset += 8;
			v3 = round(v3, view.getBigUint64(offset, true));
			offset += 8;
			v4 = round(v4, view.getBigUint64(offset, true));
			offset += 8;
		}
		h64 = rotl64(v1, 1n) + rotl64(v2, 7n) + rotl64(v3, 12n) + rotl64(v4, 18n) & MASK;
		h64 = mergeRound(h64, v1);
		h64 = mergeRound(h64, v2);
		h64 = mergeRound(h64, v3);
		h64 = mergeRound(h64, v4);
	} else h64 = seed + PRIME5 & MASK;
	h64 = h64 + BigInt(len) & MASK;
	while (offset + 8 <= len) {
		h64 ^= round(0n, view.getBigUint64(offset, true));
		h64 = rotl64(h64, 27n) * PRIME1 + PRIME4 & MASK;
		offset += 8;
	}
	if (offset + 4 <= len) {
		h64 ^= BigInt(view.getUint32(offset, true)) * PRIME1 & MASK;
		h64 = rotl64(h64, 23n) * PRIME2 + PRIME3 & MASK;
		offset += 4;
	}
	while (offset < len) {
		h64 ^= BigInt(view.getUint8(offset)) * PRIME5 & MASK;
		h64 = rotl64(h64, 11n) * PRIME1 & MASK;
		offset += 1;
	}
	h64 ^= h64 >> 33n;
	h64 = h64 * PRIME2 & MASK;
	h64 ^= h64 >> 29n;
	h64 = h64 * PRIME3 & MASK;
	h64 ^= h64 >> 32n;
	return h64;
}

// ../node_modules/hyparquet/src/bloom.js
/**
* @import {BloomFilter, DataReader, ParquetQueryFilter, SchemaElement} from '../src/types.js'
*/
const textEncoder = new TextEncoder();
const SALT = new Uint32Array([
	1203114875,
	1150766481,
	2284105051,
	2729912477,
	1884591559,
	770785867,
	2667333959,
	1550580529
]);
/**
* Map the high 32 bits of a hash to a block index in [0, numBlocks).
*
* @param {bigint} hash
* @param {number} numBlocks
* @returns {number}
*/
function blockIndex(hash, numBlocks) {
	return Number((hash >> 32n) * BigInt(numBlocks) >> 32n);
}
/**
* Per-block mask: 8 uint32 words, each with a single bit set at position `(low32 * SALT[i]) >> 27`.
*
* @param {bigint} hash
* @returns {Uint32Array}
*/
function blockMask(hash) {
	const m = /* @__PURE__ */ new Uint32Array(8);
	const low = Number(hash & 4294967295n) | 0;
	for (let i = 0; i < 8; i++) m[i] = 1 << (Math.imul(low, SALT[i]) >>> 27);
	return m;
}
/**
* Test whether a hash might be present in a Split Block Bloom Filter.
* False positives are possible; false negatives are not.
*
* @param {Uint32Array} blocks bloom filter words (8 * numBlocks long)
* @param {bigint} hash 64-bit xxhash of the parquet-plain-encoded value
* @returns {boolean}
*/
function sbbfContains(blocks, hash) {
	const offset = blockIndex(hash, blocks.length >> 3) << 3;
	const m = blockMask(hash);
	for (let i = 0; i < 8; i++) if ((blocks[offset + i] & m[i]) === 0) return false;
	return true;
}
/**
* Parse a Split Block Bloom Filter from a reader positioned at the BloomFilterHeader.
* Returns undefined when the header advertises an unsupported algorithm, hash, or
* compression — callers should treat that as "cannot use this bloom filter."
*
* @param {DataReader} reader
* @returns {BloomFilter | undefined}
*/
function readBloomFilter(reader) {
	const header = deserializeTCompactProtocol(reader);
	const numBytes = header.field_1;
	if (typeof numBytes !== "number" || numBytes <= 0 || numBytes % 32 !== 0) return void 0;
	if (!header.field_2?.field_1) return void 0;
	if (!header.field_3?.field_1) return void 0;
	if (!header.field_4?.field_1) return void 0;
	const { view, offset } = reader;
	if (offset + numBytes > view.byteLength) throw new Error(`parquet bloom filter truncated: need ${numBytes} bytes, have ${view.byteLength - offset}`);
	const blocks = new Uint32Array(numBytes >> 2);
	for (let i = 0; i < blocks.length; i++) blocks[i] = view.getUint32(offset + i * 4, true);
	reader.offset = offset + numBytes;
	return {
		numBytes,
		blocks
	};
}
/**
* Hash a JS filter value as its parquet PLAIN-encoded bytes, suitable for a
* bloom filter lookup. Returns undefined when the column's parser is lossy or
* ambiguous (DATE, TIMESTAMP_*, DECIMAL, JSON, BSON, INT96, FLOAT16, UUID,
* GEOMETRY, GEOGRAPHY, INTERVAL) or when the JS value type doesn't match the
* column. Callers must treat undefined as "bloom filter cannot help."
*
* @param {any} value
* @param {SchemaElement} element
* @returns {bigint | undefined}
*/
function hashParquetValue(value, element) {
	if (value === null || value === void 0) return void 0;
	const { type, converted_type, logical_type } = element;
	if (type === "BOOLEAN") {
		if (typeof value !== "boolean") return void 0;
		return xxhash64(new Uint8Array([value ? 1 : 0]));
	}
	if (type === "FLOAT") {
		if (typeof value !== "number") return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(4);
		new DataView(buf).setFloat32(0, value, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "DOUBLE") {
		if (typeof value !== "number") return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(8);
		new DataView(buf).setFloat64(0, value, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "INT32") {
		if (converted_type === "DATE" || converted_type === "DECIMAL" || converted_type === "TIME_MILLIS") return void 0;
		if (logical_type?.type === "DATE" || logical_type?.type === "TIME" || logical_type?.type === "DECIMAL") return void 0;
		if (typeof value !== "number" || !Number.isInteger(value)) return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(4);
		new DataView(buf).setInt32(0, value | 0, true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "INT64") {
		if (converted_type === "TIMESTAMP_MILLIS" || converted_type === "TIMESTAMP_MICROS") return void 0;
		if (converted_type === "TIME_MICROS" || converted_type === "DECIMAL") return void 0;
		if (logical_type?.type === "TIMESTAMP" || logical_type?.type === "TIME" || logical_type?.type === "DECIMAL") return void 0;
		let bigValue;
		if (typeof value === "bigint") bigValue = value;
		else if (typeof value === "number" && Number.isSafeInteger(value)) bigValue = BigInt(value);
		else return void 0;
		const buf = /* @__PURE__ */ new ArrayBuffer(8);
		new DataView(buf).setBigUint64(0, BigInt.asUintN(64, bigValue), true);
		return xxhash64(new Uint8Array(buf));
	}
	if (type === "BYTE_ARRAY") {
		if (converted_type === "JSON" || converted_type === "BSON" || converted_type === "DECIMAL") return void 0;
		if (logical_type?.type === "JSON" || logical_type?.type === "BSON" || logical_type?.type === "VARIANT") return void 0;
		if (logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY") return void 0;
		if (typeof value === "string") return xxhash64(textEncoder.encode(value));
		if (value instanceof Uint8Array) return xxhash64(value);
		return;
	}
	if (type === "FIXED_LEN_BYTE_ARRAY") {
		if (converted_type === "DECIMAL" || converted_type === "INTERVAL") return void 0;
		if (logical_type?.type === "DECIMAL" || logical_type?.type === "UUID" || logical_type?.type === "FLOAT16") return void 0;
		if (logical_type?.type === "GEOMETRY" || logical_type?.type === "GEOGRAPHY") return void 0;
		if (value instanceof Uint8Array) return xxhash64(value);
		return;
	}
}
/**
* Top-level column names that appear in $eq or $in predicates within a filter.
* These are the only columns where a bloom filter can prove a value's absence
* and let us skip a row group; any other operator can't be helped by a bloom.
*
* @param {ParquetQueryFilter | undefined} filter
* @returns {Set<string>}
*/
function bloomEligibleColumns(filter) {
	/** @type {Set<string>} */
	const out = /* @__PURE__ */ new Set();
	walkBloomEligible(filter, out);
	return out;
}
/**
* @param {ParquetQueryFilter | undefined} filter
* @param {Set<string>} out
*/
function walkBloomEligible(filter, out) {
	if (!filter) return;
	if ("$and" in filter && Array.isArray(filter.$and)) {
		for (const sub of filter.$and) walkBloomEligible(sub, out);
		return;
	}
	if ("$or" in filter && Array.isArray(filter.$or)) {
		for (const sub of filter.$or) walkBloomEligible(sub, out);
		return;
	}
	if ("$nor" in filter) return;
	for (const [field, condition] of Object.entries(filter)) {
		if (field.startsWith("$")) continue;
		if (typeof condition === "object" && condition !== null && !Array.isArray(condition)) {
			if ("$eq" in condition || "$in" in condition) out.add(field);
		} else out.add(field);
	}
}

// ../node_modules/hyparquet/src/utils.js
/**
* Concatenate two arrays fast.
*
* @param {any[]} aaa
* @param {DecodedArray} bbb
*/
function concat$1(aaa, bbb) {
	const chunk = 1e4;
	for (let i = 0; i < bbb.length; i += chunk) aaa.push(...bbb.slice(i, i + chunk));
}
/**
* Deep equality.
*
* @param {any} a
* @param {any} b
* @param {boolean} [strict]
* @returns {boolean}
*/
function equals(a, b, strict = true) {
	if (strict ? a === b : a == b) return true;
	if (!a || !b || typeof a !== "object" || typeof b !== "object") return false;
	if (a instanceof Uint8Array && b instanceof Uint8Array) {
		if (a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
		return true;
	}
	if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && a.getTime() === b.getTime();
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (!equals(a[i], b[i], strict)) return false;
		return true;
	}
	const aKeys = Object.keys(a);
	if (aKeys.length !== Object.keys(b).length) return false;
	for (const k of aKeys) if (!equals(a[k], b[k], strict)) return false;
	return true;
}
/**
* Flatten a list of lists into a single list.
*
* @param {DecodedArray[]} [chunks]
* @returns {DecodedArray}
*/
function flatten$1(chunks) {
	if (!chunks) return [];
	if (chunks.length === 1) return chunks[0];
	/** @type {any[]} */
	const output = [];
	for (const chunk of chunks) concat$1(output, chunk);
	return output;
}

// ../node_modules/hyparquet/src/filter.js
/**
* @import {BloomFilter, ColumnPageStats, PageRanges, ParquetQueryFilter, RowGroup, SchemaElement} from '../src/types.js'
*/
const encoder = new TextEncoder();
/**
* Returns the physical leaf paths referenced by a filter.
*
* @param {ParquetQueryFilter} [filter]
* @returns {string[]}
*/
function pathsNeededForFilter(filter) {
	if (!filter) return [];
	/** @type {string[]} */
	const paths = [];
	if ("$and" in filter && Array.isArray(filter.$and)) paths.push(...filter.$and.flatMap(pathsNeededForFilter));
	else if ("$or" in filter && Array.isArray(filter.$or)) paths.push(...filter.$or.flatMap(pathsNeededForFilter));
	else if ("$nor" in filter && Array.isArray(filter.$nor)) paths.push(...filter.$nor.flatMap(pathsNeededForFilter));
	else paths.push(...Object.keys(filter));
	return [...new Set(paths)];
}
/**
* Returns an array of top-level column names needed to evaluate the filter.
*
* @param {ParquetQueryFilter} [filter]
* @returns {string[]}
*/
function columnsNeededForFilter(filter) {
	return [...new Set(pathsNeededForFilter(filter).map((path) => path.split(".")[0]))];
}
/**
* Match a record against a query filter
*
* @param {Record<string, any>} record
* @param {ParquetQueryFilter} filter
* @param {boolean} [strict]
* @returns {boolean}
*/
function matchFilter(record, filter, strict = true) {
	if ("$and" in filter && Array.isArray(filter.$and)) return filter.$and.every((subQuery) => matchFilter(record, subQuery, strict));
	if ("$or" in filter && Array.isArray(filter.$or)) return filter.$or.some((subQuery) => matchFilter(record, subQuery, strict));
	if ("$nor" in filter && Array.isArray(filter.$nor)) return !filter.$nor.some((subQuery) => matchFilter(record, subQuery, strict));
	return Object.entries(filter).every(([field, condition]) => {
		const value = resolve$1(record, field);
		if (typeof condition !== "object" || condition === null || Array.isArray(condition)) return equals(value, condition, strict);
		return Object.entries(condition || {}).every(([operator, target]) => {
			if (operator === "$gt") return value !== null && value !== void 0 && value > target;
			if (operator === "$gte") return value !== null && value !== void 0 && value >= target;
			if (operator === "$lt") return value !== null && value !== void 0 && value < target;
			if (operator === "$lte") return value !== null && value !== void 0 && value <= target;
			if (operator === "$eq") return equals(value, target, strict);
			if (operator === "$ne") return !equals(value, target, strict);
			if (operator === "$in") return Array.isArray(target) && matchesIn(value, target, strict);
			if (operator === "$nin") return Array.isArray(target) && !matchesIn(value, target, strict);
			if (operator === "$not") return !matchFilter({ value }, { value: target }, strict);
			return true;
		});
	});
}
/**
* Match a value or one of its immediate array elements against a list.
*
* @param {any} value
* @param {any[]} targets
* @param {boolean} strict
* @returns {boolean}
*/
function matchesIn(value, targets, strict) {
	return targets.some((target) => equals(value, target, strict) || Array.isArray(value) && value.some((element) => equals(element, target, strict)));
}
/**
* Check if a row group can be skipped based on filter and column statistics,
* optionally consulting per-column bloom filters for equality predicates that
* statistics can't decide.
*
* @param {object} options
* @param {RowGroup} options.rowGroup
* @param {string[]} options.physicalColumns
* @param {ParquetQueryFilter | undefined} options.filter
* @param {boolean} [options.strict]
* @param {Record<string, BloomFilter>} [options.bloomFilters] keyed by filter path
* @param {Record<string, SchemaElement>} [options.schemaElements] keyed by physical leaf path
* @returns {boolean} true if the row group can be skipped
*/
function canSkipRowGroup({ rowGroup, physicalColumns, filter, strict = true, bloomFilters, schemaElements }) {
	if (!filter) return false;
	if ("$and" in filter && Array.isArray(filter.$and)) return filter.$and.some((subFilter) => canSkipRowGroup({
		rowGroup,
		physicalColumns,
		filter: subFilter,
		strict,
		bloomFilters,
		schemaElements
	}));
	if ("$or" in filter && Array.isArray(filter.$or)) return filter.$or.every((subFilter) => canSkipRowGroup({
		rowGroup,
		physicalColumns,
		filter: subFilter,
		strict,
		bloomFilters,
		schemaElements
	}));
	if ("$nor" in filter && Array.isArray(filter.$nor)) return false;
	for (const [field, condition] of Object.entries(filter)) {
		const columnIndex = physicalColumns.indexOf(field);
		if (columnIndex === -1) continue;
		const { min, max, min_value, max_value, null_count: nullCount } = rowGroup.columns[columnIndex].meta_data?.statistics || {};
		const minVal = min_value !== void 0 ? min_value : min;
		const maxVal = max_value !== void 0 ? max_value : max;
		const haveStats = minVal !== void 0 && maxVal !== void 0;
		const bloom = bloomFilters?.[field];
		const element = schemaElements?.[field];
		const matchingNulls = matchFilter({ value: null }, { value: condition }, strict) && (nullCount === void 0 || nullCount > 0);
		if (haveStats && !matchingNulls && canSkipStats(condition, minVal, maxVal, strict, element)) return true;
		for (const [operator, target] of Object.entries(condition || {})) if (bloom && element) {
			if (operator === "$eq") {
				const hash = hashParquetValue(target, element);
				if (hash !== void 0 && !sbbfContains(bloom.blocks, hash)) return true;
			}
			if (operator === "$in" && Array.isArray(target) && target.length > 0) {
				let allAbsent = true;
				for (const v of target) {
					const h = hashParquetValue(v, element);
					if (h === void 0 || sbbfContains(bloom.blocks, h)) {
						allAbsent = false;
						break;
					}
				}
				if (allAbsent) return true;
			}
		}
	}
	return false;
}
/**
* Check if a page value range [minVal, maxVal] provably contains no value
* matching the operator conditions.
*
* @param {any} condition operator object like { $gt: 5 }
* @param {any} minVal lower bound (may be truncated, still a valid bound)
* @param {any} maxVal upper bound (may be truncated, still a valid bound)
* @param {boolean} strict
* @param {SchemaElement} [element] physical schema element for the bounds
* @returns {boolean} true if no value in the range can match
*/
function canSkipStats(condition, minVal, maxVal, strict, element) {
	if (minVal === void 0 || maxVal === void 0) return false;
	const mayContainNaN = element?.type === "FLOAT" || element?.type === "DOUBLE" || element?.logical_type?.type === "FLOAT16";
	for (const [operator, target] of Object.entries(condition || {})) {
		const minComparison = compareParquetValues(minVal, target, strict, element);
		const maxComparison = compareParquetValues(maxVal, target, strict, element);
		const relationalBoundsAreSafe = !(minVal instanceof Uint8Array || maxVal instanceof Uint8Array) && (element?.type !== "BYTE_ARRAY" || typeof target === "string" && [...target].every((character) => character.charCodeAt(0) <= 127));
		if (operator === "$gt" && relationalBoundsAreSafe && maxComparison !== void 0 && maxComparison <= 0) return true;
		if (operator === "$gte" && relationalBoundsAreSafe && maxComparison !== void 0 && maxComparison < 0) return true;
		if (operator === "$lt" && relationalBoundsAreSafe && minComparison !== void 0 && minComparison >= 0) return true;
		if (operator === "$lte" && relationalBoundsAreSafe && minComparison !== void 0 && minComparison > 0) return true;
		if (operator === "$eq") {
			const targetMinComparison = compareParquetValues(target, minVal, strict, element);
			const targetMaxComparison = compareParquetValues(target, maxVal, strict, element);
			if (targetMinComparison !== void 0 && targetMinComparison < 0 || targetMaxComparison !== void 0 && targetMaxComparison > 0) return true;
		}
		if (operator === "$ne" && !mayContainNaN && equals(minVal, maxVal, strict) && equals(minVal, target, strict)) return true;
		if (operator === "$in" && Array.isArray(target) && target.every((value) => {
			const valueMinComparison = compareParquetValues(value, minVal, strict, element);
			const valueMaxComparison = compareParquetValues(value, maxVal, strict, element);
			return valueMinComparison !== void 0 && valueMinComparison < 0 || valueMaxComparison !== void 0 && valueMaxComparison > 0;
		})) return true;
		if (operator === "$nin" && !mayContainNaN && Array.isArray(target) && equals(minVal, maxVal, strict) && target.some((value) => equals(minVal, value, strict))) return true;
	}
	return false;
}
/**
* Compare values using Parquet's unsigned lexicographic ordering for binary
* values. Returns undefined when values do not have a safely comparable order.
*
* @param {any} a
* @param {any} b
* @param {boolean} strict
* @param {SchemaElement} [element]
* @returns {-1 | 0 | 1 | undefined}
*/
function compareParquetValues(a, b, strict, element) {
	if (element?.type === "BYTE_ARRAY") {
		if (typeof a !== "string" || typeof b !== "string") return void 0;
		return compareBytes(encoder.encode(a), encoder.encode(b));
	}
	if (a instanceof Uint8Array || b instanceof Uint8Array) {
		if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return void 0;
		return compareBytes(a, b);
	}
	if (a < b) return -1;
	if (a > b) return 1;
	if (equals(a, b, strict)) return 0;
}
/**
* @param {Uint8Array} a
* @param {Uint8Array} b
* @returns {-1 | 0 | 1}
*/
function compareBytes(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		if (a[i] < b[i]) return -1;
		if (a[i] > b[i]) return 1;
	}
	if (a.length < b.length) return -1;
	if (a.length > b.length) return 1;
	return 0;
}
/**
* Check whether the filter condition accepts a null value.
*
* @param {any} condition
* @param {boolean} strict
* @returns {boolean}
*/
function matchesNull(condition, strict) {
	return matchFilter({ value: null }, { value: condition }, strict);
}
/**
* Compute candidate row ranges within a row group that could match the filter,
* based on per-page column index statistics.
*
* Returns sorted disjoint [start, end) row ranges relative to the group.
* An empty array means the filter provably matches no rows in the group.
* Returns undefined when the page statistics give no pruning information
* (the caller must read the whole selection).
*
* @param {ParquetQueryFilter | undefined} filter
* @param {Record<string, ColumnPageStats>} columnPages keyed by physical leaf path
* @param {number} groupRows number of rows in the row group
* @param {boolean} [strict]
* @returns {PageRanges | undefined}
*/
function filterPageRanges(filter, columnPages, groupRows, strict = true) {
	if (!filter) return void 0;
	if ("$and" in filter && Array.isArray(filter.$and)) {
		/** @type {PageRanges | undefined} */
		let ranges;
		for (const subFilter of filter.$and) ranges = intersectRanges(ranges, filterPageRanges(subFilter, columnPages, groupRows, strict));
		return ranges;
	}
	if ("$or" in filter && Array.isArray(filter.$or)) {
		/** @type {PageRanges} */
		let ranges = [];
		for (const subFilter of filter.$or) {
			const subRanges = filterPageRanges(subFilter, columnPages, groupRows, strict);
			if (!subRanges) return void 0;
			ranges = unionRanges(ranges, subRanges);
		}
		return ranges;
	}
	if ("$nor" in filter && Array.isArray(filter.$nor)) return;
	/** @type {PageRanges | undefined} */
	let result;
	for (const [field, condition] of Object.entries(filter)) {
		const pages = columnPages[field];
		if (!pages) continue;
		const nullCanMatch = matchesNull(condition, strict);
		/** @type {PageRanges} */
		const keep = [];
		for (let i = 0; i < pages.pageStarts.length; i++) {
			const start = pages.pageStarts[i];
			const end = i + 1 < pages.pageStarts.length ? pages.pageStarts[i + 1] : groupRows;
			const nullCount = pages.nullCounts?.[i];
			const matchingNulls = nullCanMatch && (nullCount === void 0 || nullCount > 0);
			if (!(!pages.nullPages[i] && !matchingNulls && canSkipStats(condition, pages.minValues[i], pages.maxValues[i], strict, pages.element))) {
				const last = keep[keep.length - 1];
				if (last && last[1] === start) last[1] = end;
				else keep.push([start, end]);
			}
		}
		result = intersectRanges(result, keep);
	}
	return result;
}
/**
* Intersect two sets of sorted disjoint ranges. Undefined means "everything".
*
* @param {PageRanges | undefined} a
* @param {PageRanges | undefined} b
* @returns {PageRanges | undefined}
*/
function intersectRanges(a, b) {
	if (!a) return b;
	if (!b) return a;
	/** @type {PageRanges} */
	const out = [];
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		const start = Math.max(a[i][0], b[j][0]);
		const end = Math.min(a[i][1], b[j][1]);
		if (start < end) out.push([start, end]);
		if (a[i][1] < b[j][1]) i++;
		else j++;
	}
	return out;
}
/**
* Union two sets of sorted disjoint ranges.
*
* @param {PageRanges} a
* @param {PageRanges} b
* @returns {PageRanges}
*/
function unionRanges(a, b) {
	/** @type {PageRanges} */
	const out = [];
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		const next = j >= b.length || i < a.length && a[i][0] <= b[j][0] ? a[i++] : b[j++];
		const last = out[out.length - 1];
		if (last && next[0] <= last[1]) last[1] = Math.max(last[1], next[1]);
		else out.push([next[0], next[1]]);
	}
	return out;
}
/**
* Resolve a dot-notation path to a value in a nested object.
*
* @param {Record<string, any>} record
* @param {string} path
* @returns {any}
*/
function resolve$1(record, path) {
	let value = record;
	for (const part of path.split(".")) value = value?.[part];
	return value;
}

// ../node_modules/hyparquet/src/plan.js
/**
* @import {AsyncBuffer, BloomFilter, ByteRange, ChunkPlan, ColumnPageStats, FileMetaData, GroupPlan, PageLocation, PageRanges, ParquetParsers, ParquetQueryFilter, ParquetReadOptions, QueryPlan, RowGroup, SchemaElement, SchemaTree} from '../src/types.js'
*/
const runLimit = 1 << 21;
const columnGapLimit = 8192;
/**
* Select physical row-group ranges without planning column reads.
*
* @param {ParquetReadOptions & { bloomFiltersByGroup?: Record<string, BloomFilter>[], schemaElements?: Record<string, SchemaElement>, pageRangesByGroup?: (PageRanges | undefined)[], pageLocationsByGroup?: Record<string, PageLocation[]>[] }} options
* @returns {{groups: {rowGroup: RowGroup, groupIndex: number, groupStart: number, groupRows: number, ranges: PageRanges, pageRanges?: PageRanges, pageLocations?: Record<string, PageLocation[]>}[], rowEnd: number}}
*/
function parquetPlanGroups({ metadata, rowStart = 0, rowEnd = Infinity, columns, filter, filterStrict = true, bloomFiltersByGroup, schemaElements, pageRangesByGroup, pageLocationsByGroup }) {
	if (!metadata) throw new Error("parquetPlan requires metadata");
	const schemaTree = parquetSchema(metadata);
	const physicalColumns = getPhysicalColumns(schemaTree);
	const elementsByPath = filter ? {
		...physicalSchemaElements(schemaTree),
		...schemaElements
	} : schemaElements;
	const groups = [];
	let groupStart = 0;
	for (let groupIndex = 0; groupIndex < metadata.row_groups.length; groupIndex++) {
		const rowGroup = metadata.row_groups[groupIndex];
		const groupRows = Number(rowGroup.num_rows);
		const groupEnd = groupStart + groupRows;
		if (groupRows > 0 && groupEnd > rowStart && groupStart < rowEnd && !canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict,
			bloomFilters: bloomFiltersByGroup?.[groupIndex],
			schemaElements: elementsByPath
		})) {
			const selectStart = Math.max(rowStart - groupStart, 0);
			const selectEnd = Math.min(rowEnd - groupStart, groupRows);
			const pageRanges = pageRangesByGroup?.[groupIndex];
			const pageLocations = pageLocationsByGroup?.[groupIndex];
			/** @type {PageRanges} */
			let ranges = pageRanges ? pageRanges.map(([start, end]) => {
				return [Math.max(start, selectStart), Math.min(end, selectEnd)];
			}).filter(([start, end]) => start < end) : [[selectStart, selectEnd]];
			if (ranges.length > 1) ranges = rowGroup.columns.every((chunk) => {
				const columnName = chunk.meta_data?.path_in_schema[0];
				const columnPath = chunk.meta_data?.path_in_schema.join(".");
				if (columns && columnName && !columns.includes(columnName)) return true;
				return !!(chunk.offset_index_offset && chunk.offset_index_length) || !!(columnPath && pageLocations?.[columnPath]);
			}) ? coalesceOverlappingPageRanges(ranges, rowGroup, columns, pageLocations) : [[ranges[0][0], ranges[ranges.length - 1][1]]];
			if (ranges.length) groups.push({
				rowGroup,
				groupIndex,
				groupStart,
				groupRows,
				ranges,
				pageRanges,
				pageLocations
			});
		}
		groupStart = groupEnd;
	}
	return {
		groups,
		rowEnd: isFinite(rowEnd) ? rowEnd : groupStart
	};
}
/**
* Build byte plans for retained ranges in one row group.
*
* @param {object} options
* @param {RowGroup} options.rowGroup
* @param {number} options.groupStart
* @param {number} options.groupRows
* @param {PageRanges} options.ranges
* @param {string[]} [options.columns]
* @param {boolean} [options.useOffsetIndex]
* @param {PageRanges} [options.pageRanges]
* @param {Record<string, PageLocation[]>} [options.pageLocations]
* @returns {{groups: GroupPlan[], fetches: ByteRange[], indexes: ByteRange[]}}
*/
function parquetPlanGroup({ rowGroup, groupStart, groupRows, ranges, columns, useOffsetIndex = false, pageRanges, pageLocations }) {
	/** @type {ChunkPlan[]} */
	const chunks = [];
	/** @type {ByteRange[]} */
	const fetches = [];
	/** @type {ByteRange[]} */
	const indexes = [];
	const narrowed = ranges.length > 1 || ranges[0][0] > 0 || ranges[0][1] < groupRows;
	for (const chunk of rowGroup.columns) {
		const meta = chunk.meta_data;
		if (chunk.file_path) throw new Error("parquet file_path not supported");
		if (!meta) throw new Error("parquet column metadata is undefined");
		if (columns && !columns.includes(meta.path_in_schema[0])) continue;
		const columnOffset = meta.dictionary_page_offset || meta.data_page_offset;
		const startByte = Number(columnOffset);
		const endByte = Number(columnOffset + meta.total_compressed_size);
		const chunkPageLocations = pageLocations?.[meta.path_in_schema.join(".")];
		if (chunkPageLocations && narrowed) chunks.push({
			columnMetadata: meta,
			pageLocations: chunkPageLocations,
			range: {
				startByte,
				endByte
			}
		});
		else if ((useOffsetIndex || pageRanges) && chunk.offset_index_offset && chunk.offset_index_length && narrowed) {
			const startByte = Number(chunk.offset_index_offset);
			chunks.push({
				columnMetadata: meta,
				offsetIndex: {
					startByte,
					endByte: startByte + chunk.offset_index_length
				},
				range: {
					startByte: Number(columnOffset),
					endByte
				}
			});
		} else chunks.push({
			columnMetadata: meta,
			range: {
				startByte,
				endByte
			}
		});
	}
	/** @type {ByteRange[]} */
	const columnRanges = [];
	/** @type {ByteRange | undefined} */
	let run;
	for (const chunk of chunks) {
		if ("pageLocations" in chunk) continue;
		if ("offsetIndex" in chunk) indexes.push(chunk.offsetIndex);
		else if (columns) columnRanges.push(chunk.range);
		else if (run && chunk.range.endByte - run.startByte <= runLimit) run.endByte = chunk.range.endByte;
		else {
			if (run) fetches.push(run);
			run = { ...chunk.range };
		}
	}
	if (run) fetches.push(run);
	fetches.push(...coalesceByteRanges(columnRanges, columnGapLimit, runLimit));
	return {
		groups: ranges.map(([selectStart, selectEnd]) => ({
			chunks,
			rowGroup,
			groupStart,
			groupRows,
			selectStart,
			selectEnd
		})),
		fetches,
		indexes
	};
}
/**
* Merge candidate ranges when any selected column would read an overlapping
* data page for both ranges. Unknown page layouts are merged conservatively.
*
* @param {PageRanges} ranges
* @param {RowGroup} rowGroup
* @param {string[] | undefined} columns
* @param {Record<string, PageLocation[]> | undefined} pageLocations
* @returns {PageRanges}
*/
function coalesceOverlappingPageRanges(ranges, rowGroup, columns, pageLocations) {
	const selectedPageLayouts = rowGroup.columns.filter((chunk) => !columns || columns.includes(chunk.meta_data?.path_in_schema[0] || "")).map((chunk) => pageLocations?.[chunk.meta_data?.path_in_schema.join(".") || ""]);
	/** @type {PageRanges} */
	const merged = [];
	for (const range of ranges) {
		const last = merged[merged.length - 1];
		const overlapsPage = last && selectedPageLayouts.some((pages) => {
			if (!pages) return true;
			const lastPages = pagesForRange(last, pages, Number(rowGroup.num_rows));
			const rangePages = pagesForRange(range, pages, Number(rowGroup.num_rows));
			return lastPages[0] <= rangePages[1] && rangePages[0] <= lastPages[1];
		});
		if (last && overlapsPage) last[1] = range[1];
		else merged.push([...range]);
	}
	return merged;
}
/**
* Return the inclusive indexes of the first and last pages overlapping a row
* range. Offset indexes cover every row, so a valid range always finds a page.
*
* @param {[number, number]} range
* @param {PageLocation[]} pages
* @param {number} groupRows
* @returns {[number, number]}
*/
function pagesForRange([rangeStart, rangeEnd], pages, groupRows) {
	let first = Infinity;
	let last = -Infinity;
	for (let i = 0; i < pages.length; i++) {
		const pageStart = Number(pages[i].first_row_index);
		if ((i + 1 < pages.length ? Number(pages[i + 1].first_row_index) : groupRows) > rangeStart && pageStart < rangeEnd) {
			first = Math.min(first, i);
			last = i;
		}
	}
	return [first, last];
}
/**
* Fetch bloom filters for $eq / $in columns of row groups not already provably
* skippable by statistics alone. Returns an array indexed by row-group ordinal;
* each entry maps top-level column name → BloomFilter for any chunk whose
* bloom filter we were able to parse. Adds one round-trip when at least one
* bloom filter is fetched; otherwise returns synchronously.
*
* @param {object} options
* @param {AsyncBuffer} options.file
* @param {FileMetaData} options.metadata
* @param {ParquetQueryFilter} options.filter
* @param {boolean} [options.filterStrict]
* @returns {Promise<Record<string, BloomFilter>[]>}
*/
async function prefetchBloomFilters({ file, metadata, filter, filterStrict = true }) {
	const result = metadata.row_groups.map(() => ({}));
	const eligibleCols = bloomEligibleColumns(filter);
	if (eligibleCols.size === 0) return result;
	const physicalColumns = getPhysicalColumns(parquetSchema(metadata));
	/** @type {Promise<void>[]} */
	const tasks = [];
	metadata.row_groups.forEach((rowGroup, rgIdx) => {
		if (canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict
		})) return;
		for (const colName of eligibleCols) {
			const columnIdx = physicalColumns.indexOf(colName);
			if (columnIdx === -1) continue;
			const meta = rowGroup.columns[columnIdx]?.meta_data;
			if (!meta?.bloom_filter_offset || !meta.bloom_filter_length) continue;
			const start = Number(meta.bloom_filter_offset);
			const end = start + meta.bloom_filter_length;
			tasks.push((async () => {
				const buffer = await file.slice(start, end);
				const bloom = readBloomFilter({
					view: new DataView(buffer),
					offset: 0
				});
				if (bloom) result[rgIdx][colName] = bloom;
			})());
		}
	});
	if (tasks.length) await Promise.all(tasks);
	return result;
}
/**
* Fetch page indexes (column index + offset index) for filter columns of row
* groups that survive row-group-level pruning, and compute candidate row
* ranges per group from the per-page min/max statistics.
*
* Returns pageRangesByGroup indexed by row-group ordinal: sorted disjoint
* [start, end) row ranges (relative to the group) that could match the filter.
* An empty array means the group provably contains no matching rows; undefined
* means no page-level information was available for that group.
* Also returns pageLocationsByGroup, mapping row-group ordinals and physical
* leaf paths to page locations, so the read path can reuse the parsed offset
* indexes without refetching them.
*
* @param {object} options
* @param {AsyncBuffer} options.file
* @param {FileMetaData} options.metadata
* @param {ParquetQueryFilter} [options.filter]
* @param {boolean} [options.filterStrict]
* @param {number} [options.rowStart]
* @param {number} [options.rowEnd]
* @param {string[]} [options.columns]
* @param {Record<string, BloomFilter>[]} [options.bloomFiltersByGroup]
* @param {Record<string, SchemaElement>} [options.schemaElements]
* @param {Partial<ParquetParsers>} [options.parsers]
* @returns {Promise<{pageRangesByGroup: (PageRanges | undefined)[], pageLocationsByGroup: Record<string, PageLocation[]>[]}>}
*/
async function prefetchPageIndexes({ file, metadata, filter, filterStrict = true, rowStart = 0, rowEnd = Infinity, columns, bloomFiltersByGroup, schemaElements, parsers }) {
	/** @type {(PageRanges | undefined)[]} */
	const pageRangesByGroup = metadata.row_groups.map(() => void 0);
	const pageLocationsByGroup = metadata.row_groups.map(() => ({}));
	if (filter && "$nor" in filter && Array.isArray(filter.$nor)) return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
	const filterColumns = pathsNeededForFilter(filter);
	if (!filterColumns.length) return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
	const schemaTree = parquetSchema(metadata);
	const physicalColumns = getPhysicalColumns(schemaTree);
	const elementsByPath = {
		...physicalSchemaElements(schemaTree),
		...schemaElements
	};
	/** @type {ByteRange[]} */
	const indexRanges = [];
	/** @type {((file: AsyncBuffer) => Promise<void>)[]} */
	const indexTasks = [];
	/** @type {{rgIdx: number, groupRows: number, columnPages: Record<string, ColumnPageStats>}[]} */
	const candidateGroups = [];
	let groupStart = 0;
	metadata.row_groups.forEach((rowGroup, rgIdx) => {
		const groupRows = Number(rowGroup.num_rows);
		const groupEnd = groupStart + groupRows;
		const overlaps = groupRows > 0 && groupEnd > rowStart && groupStart < rowEnd;
		groupStart = groupEnd;
		if (!overlaps) return;
		if (canSkipRowGroup({
			rowGroup,
			physicalColumns,
			filter,
			strict: filterStrict,
			bloomFilters: bloomFiltersByGroup?.[rgIdx],
			schemaElements: elementsByPath
		})) return;
		/** @type {Record<string, ColumnPageStats>} */
		const columnPages = {};
		let columnTaskCount = 0;
		const scheduledOffsetPaths = /* @__PURE__ */ new Set();
		let hasFilterIndex = false;
		for (const columnName of filterColumns) {
			const columnIdx = physicalColumns.indexOf(columnName);
			if (columnIdx === -1) continue;
			const chunk = rowGroup.columns[columnIdx];
			if (!chunk?.meta_data) continue;
			if (!chunk.column_index_offset || !chunk.column_index_length) continue;
			if (!chunk.offset_index_offset || !chunk.offset_index_length) continue;
			const element = elementsByPath[columnName];
			if (!element) continue;
			hasFilterIndex = true;
			scheduledOffsetPaths.add(columnName);
			const columnIndexStart = Number(chunk.column_index_offset);
			const offsetIndexStart = Number(chunk.offset_index_offset);
			const columnIndexEnd = columnIndexStart + chunk.column_index_length;
			const offsetIndexEnd = offsetIndexStart + chunk.offset_index_length;
			indexRanges.push({
				startByte: columnIndexStart,
				endByte: columnIndexEnd
			}, {
				startByte: offsetIndexStart,
				endByte: offsetIndexEnd
			});
			columnTaskCount++;
			indexTasks.push(async (prefetchedFile) => {
				const [columnIndexBuffer, offsetIndexBuffer] = await Promise.all([prefetchedFile.slice(columnIndexStart, columnIndexEnd), prefetchedFile.slice(offsetIndexStart, offsetIndexEnd)]);
				const columnIndex = readColumnIndex({
					view: new DataView(columnIndexBuffer),
					offset: 0
				}, element, parsers);
				const offsetIndex = readOffsetIndex({
					view: new DataView(offsetIndexBuffer),
					offset: 0
				});
				pageLocationsByGroup[rgIdx][columnName] = offsetIndex.page_locations;
				columnPages[columnName] = {
					minValues: columnIndex.min_values,
					maxValues: columnIndex.max_values,
					nullPages: columnIndex.null_pages,
					nullCounts: columnIndex.null_counts,
					pageStarts: offsetIndex.page_locations.map((page) => Number(page.first_row_index)),
					element
				};
			});
		}
		if (hasFilterIndex) for (const chunk of rowGroup.columns) {
			const meta = chunk.meta_data;
			if (!meta) continue;
			const columnName = meta.path_in_schema[0];
			const columnPath = meta.path_in_schema.join(".");
			if (columns && !columns.includes(columnName)) continue;
			if (scheduledOffsetPaths.has(columnPath)) continue;
			if (!chunk.offset_index_offset || !chunk.offset_index_length) continue;
			scheduledOffsetPaths.add(columnPath);
			const offsetIndexStart = Number(chunk.offset_index_offset);
			const offsetIndexEnd = offsetIndexStart + chunk.offset_index_length;
			indexRanges.push({
				startByte: offsetIndexStart,
				endByte: offsetIndexEnd
			});
			columnTaskCount++;
			indexTasks.push(async (prefetchedFile) => {
				const offsetIndexBuffer = await prefetchedFile.slice(offsetIndexStart, offsetIndexEnd);
				const offsetIndex = readOffsetIndex({
					view: new DataView(offsetIndexBuffer),
					offset: 0
				});
				pageLocationsByGroup[rgIdx][columnPath] = offsetIndex.page_locations;
			});
		}
		if (columnTaskCount) candidateGroups.push({
			rgIdx,
			groupRows,
			columnPages
		});
	});
	if (indexTasks.length) {
		const prefetchedFile = prefetchAsyncBuffer(file, { fetches: coalesceByteRanges(indexRanges) });
		await Promise.all(indexTasks.map((task) => task(prefetchedFile)));
		for (const { rgIdx, groupRows, columnPages } of candidateGroups) pageRangesByGroup[rgIdx] = filterPageRanges(filter, columnPages, groupRows, filterStrict);
	}
	return {
		pageRangesByGroup,
		pageLocationsByGroup
	};
}
/**
* Merge overlapping or touching byte ranges. By default no bytes are added;
* pass maxGap to also merge ranges separated by up to maxGap unrequested bytes,
* as long as the merged range stays within maxSize.
*
* @param {ByteRange[]} ranges
* @param {number} [maxGap]
* @param {number} [maxSize]
* @returns {ByteRange[]}
*/
function coalesceByteRanges(ranges, maxGap = 0, maxSize = Infinity) {
	const sorted = ranges.map((range) => ({ ...range })).sort((a, b) => a.startByte - b.startByte || a.endByte - b.endByte);
	/** @type {ByteRange[]} */
	const merged = [];
	for (const range of sorted) {
		const last = merged[merged.length - 1];
		if (last && range.startByte <= last.endByte + maxGap && Math.max(last.endByte, range.endByte) - last.startByte <= maxSize) last.endByte = Math.max(last.endByte, range.endByte);
		else merged.push(range);
	}
	return merged;
}
/**
* Build a lookup from physical paths to leaf schema elements.
*
* @param {SchemaTree} schemaTree
* @returns {Record<string, SchemaElement>}
*/
function physicalSchemaElements(schemaTree) {
	/** @type {Record<string, SchemaElement>} */
	const elements = {};
	/** @param {SchemaTree} node */
	function traverse(node) {
		if (node.children.length) for (const child of node.children) traverse(child);
		else elements[node.path.join(".")] = node.element;
	}
	traverse(schemaTree);
	return elements;
}
/**
* Prefetch byte ranges from an AsyncBuffer.
*
* @param {AsyncBuffer} file
* @param {{fetches: ByteRange[]}} options
* @returns {AsyncBuffer}
*/
function prefetchAsyncBuffer(file, { fetches }) {
	const promises = fetches.map(({ startByte, endByte }) => file.slice(startByte, endByte));
	return {
		byteLength: file.byteLength,
		slice(start, end = file.byteLength) {
			const index = fetches.findIndex(({ startByte, endByte }) => startByte <= start && end <= endByte);
			if (index < 0) return file.slice(start, end);
			if (fetches[index].startByte !== start || fetches[index].endByte !== end) {
				const startOffset = start - fetches[index].startByte;
				const endOffset = end - fetches[index].startByte;
				if (promises[index] instanceof Promise) return promises[index].then((buffer) => buffer.slice(startOffset, endOffset));
				else return promises[index].slice(startOffset, endOffset);
			} else return promises[index];
		}
	};
}

// ../node_modules/hyparquet/src/variant.js
/**
* @import {DataReader, ParquetParsers, VariantMetadata} from '../src/types.js'
*/
const decoder = new TextDecoder();
/** @type {WeakMap<object, Map<string, VariantMetadata>>} */
const metadataCache = /* @__PURE__ */ new WeakMap();
/**
* Recursively decode variant structs into native values.
*
* @param {any} value
* @param {ParquetParsers} [parsers]
* @returns {any}
*/
function decodeVariantColumn(value, parsers = DEFAULT_PARSERS) {
	if (Array.isArray(value)) return value.map((entry) => decodeVariantColumn(entry, parsers));
	if (typeof value !== "object") return value;
	if ("metadata" in value) {
		const metadata = parseVariantMetadata(value.metadata);
		const shreddedFields = value.typed_value && decodeTypedValue(value.typed_value, metadata, parsers);
		const binaryValue = value.value && readVariant(makeReader(value.value), metadata, parsers);
		if (shreddedFields && binaryValue) return {
			...binaryValue,
			...shreddedFields
		};
		return shreddedFields ?? binaryValue;
	}
	return value;
}
/**
* Decode a shredded variant typed_value field.
*
* @param {any} typedValue
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any}
*/
function decodeTypedValue(typedValue, metadata, parsers) {
	if (typedValue instanceof Date) return typedValue;
	if (typedValue && typeof typedValue === "object" && !Array.isArray(typedValue) && !(typedValue instanceof Uint8Array)) {
		if ("typed_value" in typedValue && typedValue.typed_value !== null && typedValue.typed_value !== void 0) return decodeTypedValue(typedValue.typed_value, metadata, parsers);
		if ("value" in typedValue && typedValue.value instanceof Uint8Array) return readVariant(makeReader(typedValue.value), metadata, parsers);
		if ("typed_value" in typedValue || "value" in typedValue) return null;
		/** @type {Record<string, any>} */
		const result = {};
		for (const [key, field] of Object.entries(typedValue)) {
			if (!metadata.dictionary.includes(key)) continue;
			result[key] = decodeTypedValue(field, metadata, parsers);
		}
		return result;
	}
	if (typedValue instanceof Uint8Array) return readVariant(makeReader(typedValue), metadata, parsers);
	if (Array.isArray(typedValue)) return typedValue.map((element) => decodeTypedValue(element, metadata, parsers));
	return typedValue;
}
/**
* @param {Uint8Array} bytes
* @returns {DataReader}
*/
function makeReader(bytes) {
	return {
		view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
		offset: 0
	};
}
/**
* Parse and cache variant metadata dictionary.
*
* @param {Uint8Array} bytes
* @returns {VariantMetadata}
*/
function parseVariantMetadata(bytes) {
	let bufferCache = metadataCache.get(bytes.buffer);
	if (!bufferCache) {
		bufferCache = /* @__PURE__ */ new Map();
		metadataCache.set(bytes.buffer, bufferCache);
	}
	const key = `${bytes.byteOffset}:${bytes.byteLength}`;
	const cached = bufferCache.get(key);
	if (cached) return cached;
	const reader = makeReader(bytes);
	const header = reader.view.getUint8(reader.offset++);
	const version = header & 15;
	if (version !== 1) throw new Error(`parquet unsupported variant metadata version: ${version}`);
	const sorted = (header >> 4 & 1) === 1;
	const offsetSize = (header >> 6 & 3) + 1;
	const dictionarySize = readUnsigned(reader, offsetSize);
	const offsets = new Array(dictionarySize + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetSize);
	const base = reader.offset;
	const dictionary = new Array(dictionarySize);
	for (let i = 0; i < dictionarySize; i++) {
		const start = offsets[i];
		const end = offsets[i + 1];
		const strBytes = new Uint8Array(bytes.buffer, bytes.byteOffset + base + start, end - start);
		dictionary[i] = decoder.decode(strBytes);
	}
	const metadata = {
		dictionary,
		sorted
	};
	bufferCache.set(key, metadata);
	return metadata;
}
/**
* @param {DataReader} reader
* @param {number} byteWidth
* @returns {number}
*/
function readUnsigned(reader, byteWidth) {
	let value = 0;
	for (let i = 0; i < byteWidth; i++) value |= reader.view.getUint8(reader.offset + i) << i * 8;
	reader.offset += byteWidth;
	return value;
}
/**
* @param {DataReader} reader
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any}
*/
function readVariant(reader, metadata, parsers) {
	const typeByte = reader.view.getUint8(reader.offset++);
	const basicType = typeByte & 3;
	const header = typeByte >> 2;
	if (basicType === 0) return readVariantPrimitive(reader, header, parsers);
	if (basicType === 2) return readVariantObject(reader, header, metadata, parsers);
	if (basicType === 3) return readVariantArray(reader, header, metadata, parsers);
	const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, header);
	reader.offset += header;
	return decoder.decode(bytes);
}
/**
* @param {DataReader} reader
* @param {number} typeId
* @param {ParquetParsers} parsers
* @returns {any}
*/
function readVariantPrimitive(reader, typeId, parsers) {
	switch (typeId) {
		case 0: return null;
		case 1: return true;
		case 2: return false;
		case 3: {
			const value = reader.view.getInt8(reader.offset);
			reader.offset += 1;
			return value;
		}
		case 4: {
			const value = reader.view.getInt16(reader.offset, true);
			reader.offset += 2;
			return value;
		}
		case 5: {
			const value = reader.view.getInt32(reader.offset, true);
			reader.offset += 4;
			return value;
		}
		case 6: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 7: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 8: return readVariantDecimal(reader, 4);
		case 9: return readVariantDecimal(reader, 8);
		case 10: return readVariantDecimal(reader, 16);
		case 11: {
			const value = reader.view.getInt32(reader.offset, true);
			reader.offset += 4;
			return parsers.dateFromDays(value);
		}
		case 12:
		case 13: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return parsers.timestampFromMicroseconds(value);
		}
		case 14: {
			const value = reader.view.getFloat32(reader.offset, true);
			reader.offset += 4;
			return value;
		}
		case 15: return readVariantBinary(reader);
		case 16: {
			const bytes = readVariantBinary(reader);
			return decoder.decode(bytes);
		}
		case 17: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case 18:
		case 19: {
			const value = reader.view.getBigInt64(reader.offset, true);
			reader.offset += 8;
			return parsers.timestampFromNanoseconds(value);
		}
		case 20: {
			const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, 16);
			reader.offset += 16;
			const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
			return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
		}
		default: throw new Error(`parquet unsupported variant primitive type: ${typeId}`);
	}
}
/**
* @param {DataReader} reader
* @param {number} header
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {Record<string, any>}
*/
function readVariantObject(reader, header, metadata, parsers) {
	const offsetWidth = (header & 3) + 1;
	const idWidth = (header >> 2 & 3) + 1;
	const numElements = header >> 4 & 1 ? readUnsigned(reader, 4) : reader.view.getUint8(reader.offset++);
	/** @type {number[]} */
	const fieldIds = new Array(numElements);
	for (let i = 0; i < numElements; i++) fieldIds[i] = readUnsigned(reader, idWidth);
	const offsets = new Array(numElements + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetWidth);
	/** @type {Record<string, any>} */
	const out = {};
	for (let i = 0; i < numElements; i++) {
		const key = metadata.dictionary[fieldIds[i]];
		out[key] = readVariant({
			view: reader.view,
			offset: reader.offset + offsets[i]
		}, metadata, parsers);
	}
	reader.offset += offsets[offsets.length - 1];
	return out;
}
/**
* @param {DataReader} reader
* @param {number} header
* @param {VariantMetadata} metadata
* @param {ParquetParsers} parsers
* @returns {any[]}
*/
function readVariantArray(reader, header, metadata, parsers) {
	const fieldOffsetSize = header & 3;
	const isLarge = header >> 2 & 1;
	const offsetWidth = fieldOffsetSize + 1;
	const numElements = readUnsigned(reader, isLarge ? 4 : 1);
	const offsets = new Array(numElements + 1);
	for (let i = 0; i < offsets.length; i++) offsets[i] = readUnsigned(reader, offsetWidth);
	const valuesStart = reader.offset;
	const result = new Array(numElements);
	for (let i = 0; i < numElements; i++) {
		const valueReader = {
			view: reader.view,
			offset: valuesStart + offsets[i]
		};
		result[i] = readVariant(valueReader, metadata, parsers);
	}
	reader.offset = valuesStart + offsets[offsets.length - 1];
	return result;
}
/**
* @param {DataReader} reader
* @param {number} width
* @returns {number}
*/
function readVariantDecimal(reader, width) {
	const scale = reader.view.getUint8(reader.offset);
	reader.offset += 1;
	let unscaled;
	if (width === 4) {
		unscaled = BigInt(reader.view.getInt32(reader.offset, true));
		reader.offset += 4;
	} else if (width === 8) {
		unscaled = reader.view.getBigInt64(reader.offset, true);
		reader.offset += 8;
	} else {
		const low = reader.view.getBigUint64(reader.offset, true);
		unscaled = reader.view.getBigInt64(reader.offset + 8, true) << 64n | low;
		reader.offset += 16;
	}
	return Number(unscaled) * 10 ** -scale;
}
/**
* @param {DataReader} reader
* @returns {Uint8Array}
*/
function readVariantBinary(reader) {
	const length = reader.view.getUint32(reader.offset, true);
	reader.offset += 4;
	const bytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
	reader.offset += length;
	return bytes;
}

// ../node_modules/hyparquet/src/assemble.js
/**
* Reconstructs a complex nested structure from flat arrays of values and
* definition and repetition levels, according to Dremel encoding.
*
* @param {any[]} output
* @param {number[] | undefined} definitionLevels
* @param {number[]} repetitionLevels
* @param {DecodedArray} values
* @param {SchemaTree[]} schemaPath
* @returns {DecodedArray}
*/
function assembleLists(output, definitionLevels, repetitionLevels, values, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (!definitionLevels?.length && !repetitionLevels.length) {
		if (!maxDefinitionLevel || !values.length) return values;
		definitionLevels = new Array(values.length).fill(maxDefinitionLevel);
	}
	const n = definitionLevels?.length || repetitionLevels.length;
	const repetitionPath = schemaPath.map(({ element }) => element.repetition_type);
	let valueIndex = 0;
	const containerStack = [output];
	let currentContainer = output;
	let currentDepth = 0;
	let currentDefLevel = 0;
	let currentRepLevel = 0;
	if (repetitionLevels[0]) while (currentDepth < repetitionPath.length - 2 && currentRepLevel < repetitionLevels[0]) {
		currentDepth++;
		if (repetitionPath[currentDepth] !== "REQUIRED") {
			currentContainer = currentContainer.at(-1);
			containerStack.push(currentContainer);
			currentDefLevel++;
		}
		if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel++;
	}
	for (let i = 0; i < n; i++) {
		const def = definitionLevels?.length ? definitionLevels[i] : maxDefinitionLevel;
		const rep = repetitionLevels[i];
		while (currentDepth && (rep < currentRepLevel || repetitionPath[currentDepth] !== "REPEATED")) {
			if (repetitionPath[currentDepth] !== "REQUIRED") {
				containerStack.pop();
				currentDefLevel--;
			}
			if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel--;
			currentDepth--;
		}
		currentContainer = containerStack.at(-1);
		while ((currentDepth < repetitionPath.length - 2 || repetitionPath[currentDepth + 1] === "REPEATED") && (currentDefLevel < def || repetitionPath[currentDepth + 1] === "REQUIRED")) {
			currentDepth++;
			if (repetitionPath[currentDepth] !== "REQUIRED") {
				/** @type {any[]} */
				const newList = [];
				currentContainer.push(newList);
				currentContainer = newList;
				containerStack.push(newList);
				currentDefLevel++;
			}
			if (repetitionPath[currentDepth] === "REPEATED") currentRepLevel++;
		}
		if (def === maxDefinitionLevel) currentContainer.push(values[valueIndex++]);
		else if (currentDepth === repetitionPath.length - 2) currentContainer.push(null);
		else currentContainer.push([]);
	}
	if (!output.length) for (let i = 0; i < maxDefinitionLevel; i++) {
		/** @type {any[]} */
		const newList = [];
		currentContainer.push(newList);
		currentContainer = newList;
	}
	return output;
}
/**
* Assemble a nested structure from subcolumn data.
*
* @param {Map<string, DecodedArray>} subcolumnData
* @param {SchemaTree} schema top-level schema element
* @param {ParquetParsers} parsers
* @param {number} [depth] depth of nested structure
*/
function assembleNested(subcolumnData, schema, parsers, depth = 0) {
	const path = schema.path.join(".");
	const optional = schema.element.repetition_type === "OPTIONAL";
	const nextDepth = optional ? depth + 1 : depth;
	if (isListLike(schema)) {
		let sublist = schema.children[0];
		let subDepth = nextDepth;
		if (sublist.children.length === 1) {
			sublist = sublist.children[0];
			subDepth++;
		}
		assembleNested(subcolumnData, sublist, parsers, subDepth);
		const subcolumn = sublist.path.join(".");
		const values = subcolumnData.get(subcolumn);
		if (!values) throw new Error("parquet list column missing values");
		if (optional) flattenAtDepth(values, depth);
		subcolumnData.set(path, values);
		subcolumnData.delete(subcolumn);
		return;
	}
	if (isMapLike(schema)) {
		const mapName = schema.children[0].element.name;
		assembleNested(subcolumnData, schema.children[0].children[0], parsers, nextDepth + 1);
		assembleNested(subcolumnData, schema.children[0].children[1], parsers, nextDepth + 1);
		const keys = subcolumnData.get(`${path}.${mapName}.key`);
		const values = subcolumnData.get(`${path}.${mapName}.value`);
		if (!keys) throw new Error("parquet map column missing keys");
		if (!values) throw new Error("parquet map column missing values");
		if (keys.length !== values.length) throw new Error("parquet map column key/value length mismatch");
		const out = assembleMaps(keys, values, nextDepth);
		if (optional) flattenAtDepth(out, depth);
		subcolumnData.delete(`${path}.${mapName}.key`);
		subcolumnData.delete(`${path}.${mapName}.value`);
		subcolumnData.set(path, out);
		return;
	}
	if (schema.children.length) {
		const invertDepth = schema.element.repetition_type === "REQUIRED" ? depth : depth + 1;
		/** @type {Record<string, any>} */
		const struct = {};
		for (const child of schema.children) {
			assembleNested(subcolumnData, child, parsers, invertDepth);
			const childData = subcolumnData.get(child.path.join("."));
			if (!childData) throw new Error("parquet struct missing child data");
			struct[child.element.name] = childData;
		}
		for (const child of schema.children) subcolumnData.delete(child.path.join("."));
		let inverted = invertStruct(struct, invertDepth);
		if (schema.element.logical_type?.type === "VARIANT") inverted = decodeVariantColumn(inverted, parsers);
		if (optional) flattenAtDepth(inverted, depth);
		subcolumnData.set(path, inverted);
	}
}
/**
* @import {DecodedArray, ParquetParsers, SchemaTree} from '../src/types.js'
* @param {DecodedArray} arr
* @param {number} depth
*/
function flattenAtDepth(arr, depth) {
	for (let i = 0; i < arr.length; i++) if (depth) flattenAtDepth(arr[i], depth - 1);
	else arr[i] = arr[i][0];
}
/**
* @param {DecodedArray} keys
* @param {DecodedArray} values
* @param {number} depth
* @returns {any[]}
*/
function assembleMaps(keys, values, depth) {
	const out = [];
	for (let i = 0; i < keys.length; i++) if (depth) out.push(assembleMaps(keys[i], values[i], depth - 1));
	else if (keys[i]) {
		/** @type {Record<string, any>} */
		const obj = {};
		for (let j = 0; j < keys[i].length; j++) {
			const value = values[i][j];
			obj[keys[i][j]] = value === void 0 ? null : value;
		}
		out.push(obj);
	} else out.push(void 0);
	return out;
}
/**
* Invert a struct-like object by depth.
*
* @param {Record<string, any[]>} struct
* @param {number} depth
* @returns {any[]}
*/
function invertStruct(struct, depth) {
	const keys = Object.keys(struct);
	const length = struct[keys[0]]?.length;
	const out = [];
	for (let i = 0; i < length; i++) {
		/** @type {Record<string, any>} */
		const obj = {};
		for (const key of keys) {
			if (struct[key].length !== length) throw new Error("parquet struct parsing error");
			obj[key] = struct[key][i];
		}
		if (depth) out.push(invertStruct(obj, depth - 1));
		else out.push(obj);
	}
	return out;
}

// ../node_modules/hyparquet/src/delta.js
/**
* @import {DataReader} from '../src/types.js'
*/
/**
* @param {DataReader} reader
* @param {number} count number of values to read
* @param {Int32Array | BigInt64Array} output
*/
function deltaBinaryUnpack(reader, count, output) {
	if (output instanceof Int32Array) {
		deltaBinaryUnpackInt32(reader, count, output);
		return;
	}
	const blockSize = readVarInt(reader);
	const miniblockPerBlock = readVarInt(reader);
	readVarInt(reader);
	let value = readZigZagBigInt(reader);
	let outputIndex = 0;
	output[outputIndex++] = value;
	const valuesPerMiniblock = blockSize / miniblockPerBlock;
	while (outputIndex < count) {
		const minDelta = readZigZagBigInt(reader);
		const bitWidths = new Uint8Array(miniblockPerBlock);
		for (let i = 0; i < miniblockPerBlock; i++) bitWidths[i] = reader.view.getUint8(reader.offset++);
		for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
			const bitWidth = bitWidths[i];
			if (bitWidth) {
				let bitpackPos = 0;
				let miniblockCount = valuesPerMiniblock;
				const mask = (1n << BigInt(bitWidth)) - 1n;
				while (miniblockCount && outputIndex < count) {
					let bits = BigInt(reader.view.getUint32(reader.offset, true) >>> bitpackPos) & mask;
					bitpackPos += bitWidth;
					while (bitpackPos >= 32) {
						bitpackPos -= 32;
						reader.offset += 4;
						if (bitpackPos) bits |= BigInt(reader.view.getUint32(reader.offset, true)) << BigInt(bitWidth - bitpackPos) & mask;
					}
					const delta = minDelta + bits;
					value += delta;
					output[outputIndex++] = value;
					miniblockCount--;
				}
				if (miniblockCount) reader.offset += Math.ceil((miniblockCount * bitWidth + bitpackPos) / 8);
			} else for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
				value += minDelta;
				output[outputIndex++] = value;
			}
		}
	}
}
/**
* Decode INT32 without BigInt arithmetic in the per-value loop.
*
* @param {DataReader} reader
* @param {number} count
* @param {Int32Array} output
*/
function deltaBinaryUnpackInt32(reader, count, output) {
	const blockSize = readVarInt(reader);
	const miniblockPerBlock = readVarInt(reader);
	readVarInt(reader);
	let value = readZigZag(reader);
	let outputIndex = 0;
	output[outputIndex++] = value;
	const valuesPerMiniblock = blockSize / miniblockPerBlock;
	const { view } = reader;
	while (outputIndex < count) {
		const minDelta = readZigZagInt33(reader);
		const bitWidthsOffset = reader.offset;
		let offset = bitWidthsOffset + miniblockPerBlock;
		for (let i = 0; i < miniblockPerBlock && outputIndex < count; i++) {
			const bitWidth = view.getUint8(bitWidthsOffset + i);
			const end = offset + valuesPerMiniblock * bitWidth / 8;
			let bitOffset = 0;
			for (let j = 0; j < valuesPerMiniblock && outputIndex < count; j++) {
				let residual = 0;
				let bitsRead = 0;
				while (bitsRead < bitWidth) {
					const bitsToRead = Math.min(8 - bitOffset, bitWidth - bitsRead);
					if (bitsRead < 32) residual |= (view.getUint8(offset) >>> bitOffset & (1 << bitsToRead) - 1) << bitsRead;
					bitsRead += bitsToRead;
					bitOffset += bitsToRead;
					if (bitOffset === 8) {
						bitOffset = 0;
						offset++;
					}
				}
				value = value + minDelta + residual | 0;
				output[outputIndex++] = value;
			}
			offset = end;
		}
		reader.offset = offset;
	}
}
/**
* Read a zigzag varint modulo 2^32. INT32 deltas can need 33 bits, which
* readZigZag truncates, but only the low 32 bits of the decoded value matter.
* readVarInt keeps the low 32 zigzag bits of a 5-byte varint; bit 32 is bit 4
* of the fifth byte. Reusing readVarInt keeps the caller's hot loop fast.
*
* @param {DataReader} reader
* @returns {number}
*/
function readZigZagInt33(reader) {
	const start = reader.offset;
	const low = readVarInt(reader);
	const high = reader.offset - start === 5 ? reader.view.getUint8(start + 4) >>> 4 & 1 : 0;
	return (low >>> 1 | high << 31) ^ -(low & 1);
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {Uint8Array[]} output
*/
function deltaLengthByteArray(reader, count, output) {
	const lengths = new Int32Array(count);
	deltaBinaryUnpack(reader, count, lengths);
	for (let i = 0; i < count; i++) {
		output[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, lengths[i]);
		reader.offset += lengths[i];
	}
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {Uint8Array[]} output
*/
function deltaByteArray(reader, count, output) {
	const prefixData = new Int32Array(count);
	deltaBinaryUnpack(reader, count, prefixData);
	const suffixData = new Int32Array(count);
	deltaBinaryUnpack(reader, count, suffixData);
	for (let i = 0; i < count; i++) {
		const suffix = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, suffixData[i]);
		if (prefixData[i]) {
			output[i] = new Uint8Array(prefixData[i] + suffixData[i]);
			output[i].set(output[i - 1].subarray(0, prefixData[i]));
			output[i].set(suffix, prefixData[i]);
		} else output[i] = suffix;
		reader.offset += suffixData[i];
	}
}

// ../node_modules/hyparquet/src/encoding.js
/**
* @import {DataReader, DecodedArray, ParquetType} from '../src/types.js'
*/
/**
* Read values from a run-length encoded/bit-packed hybrid encoding.
*
* If length is zero, then read int32 length at the start.
*
* @param {DataReader} reader
* @param {number} width - bitwidth
* @param {DecodedArray} output
* @param {number} [length] - length of the encoded data
*/
function readRleBitPackedHybrid(reader, width, output, length) {
	if (length === void 0) {
		length = reader.view.getUint32(reader.offset, true);
		reader.offset += 4;
	}
	const startOffset = reader.offset;
	let seen = 0;
	while (seen < output.length) {
		const header = readVarInt(reader);
		if (header & 1) seen = readBitPacked(reader, header, width, output, seen);
		else {
			const count = header >>> 1;
			readRle(reader, count, width, output, seen);
			seen += count;
		}
	}
	reader.offset = startOffset + length;
}
/**
* Run-length encoding: read value with bitWidth and repeat it count times.
*
* @param {DataReader} reader
* @param {number} count
* @param {number} bitWidth
* @param {DecodedArray} output
* @param {number} seen
*/
function readRle(reader, count, bitWidth, output, seen) {
	const width = bitWidth + 7 >> 3;
	let value = 0;
	for (let i = 0; i < width; i++) value |= reader.view.getUint8(reader.offset++) << (i << 3);
	for (let i = 0; i < count; i++) output[seen + i] = value;
}
/**
* Read a bit-packed run of the rle/bitpack hybrid.
* Supports width > 8 (crossing bytes).
*
* @param {DataReader} reader
* @param {number} header - bit-pack header
* @param {number} bitWidth
* @param {DecodedArray} output
* @param {number} seen
* @returns {number} total output values so far
*/
function readBitPacked(reader, header, bitWidth, output, seen) {
	let count = header >> 1 << 3;
	const mask = (1 << bitWidth) - 1;
	let data = 0;
	if (reader.offset < reader.view.byteLength) data = reader.view.getUint8(reader.offset++);
	else if (mask) throw new Error(`parquet bitpack offset ${reader.offset} out of range`);
	let left = 8;
	let right = 0;
	while (count) if (right > 8) {
		right -= 8;
		left -= 8;
		data >>>= 8;
	} else if (left - right < bitWidth) {
		data |= reader.view.getUint8(reader.offset) << left;
		reader.offset++;
		left += 8;
	} else {
		if (seen < output.length) output[seen++] = data >> right & mask;
		count--;
		right += bitWidth;
	}
	return seen;
}
/**
* @param {DataReader} reader
* @param {number} count
* @param {ParquetType} type
* @param {number | undefined} typeLength
* @returns {DecodedArray}
*/
function byteStreamSplit(reader, count, type, typeLength) {
	const width = byteWidth(type, typeLength);
	const bytes = new Uint8Array(count * width);
	for (let b = 0; b < width; b++) for (let i = 0; i < count; i++) bytes[i * width + b] = reader.view.getUint8(reader.offset++);
	if (type === "FLOAT") return new Float32Array(bytes.buffer);
	else if (type === "DOUBLE") return new Float64Array(bytes.buffer);
	else if (type === "INT32") return new Int32Array(bytes.buffer);
	else if (type === "INT64") return new BigInt64Array(bytes.buffer);
	else if (type === "FIXED_LEN_BYTE_ARRAY") {
		const split = new Array(count);
		for (let i = 0; i < count; i++) split[i] = bytes.subarray(i * width, (i + 1) * width);
		return split;
	}
	throw new Error(`parquet byte_stream_split unsupported type: ${type}`);
}
/**
* @param {ParquetType} type
* @param {number | undefined} typeLength
* @returns {number}
*/
function byteWidth(type, typeLength) {
	switch (type) {
		case "INT32":
		case "FLOAT": return 4;
		case "INT64":
		case "DOUBLE": return 8;
		case "FIXED_LEN_BYTE_ARRAY":
			if (!typeLength) throw new Error("parquet byteWidth missing type_length");
			return typeLength;
		default: throw new Error(`parquet unsupported type: ${type}`);
	}
}

// ../node_modules/hyparquet/src/plain.js
/**
* Read `count` values of the given type from the reader.view.
*
* @param {DataReader} reader - buffer to read data from
* @param {ParquetType} type - parquet type of the data
* @param {number} count - number of values to read
* @param {number | undefined} fixedLength - length of each fixed length byte array
* @returns {DecodedArray} array of values
*/
function readPlain(reader, type, count, fixedLength) {
	if (count === 0) return [];
	if (type === "BOOLEAN") return readPlainBoolean(reader, count);
	else if (type === "INT32") return readPlainInt32(reader, count);
	else if (type === "INT64") return readPlainInt64(reader, count);
	else if (type === "INT96") return readPlainInt96(reader, count);
	else if (type === "FLOAT") return readPlainFloat(reader, count);
	else if (type === "DOUBLE") return readPlainDouble(reader, count);
	else if (type === "BYTE_ARRAY") return readPlainByteArray(reader, count);
	else if (type === "FIXED_LEN_BYTE_ARRAY") {
		if (!fixedLength) throw new Error("parquet missing fixed length");
		return readPlainByteArrayFixed(reader, count, fixedLength);
	} else throw new Error(`parquet unhandled type: ${type}`);
}
/**
* Read `count` boolean values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {boolean[]}
*/
function readPlainBoolean(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const byteOffset = reader.offset + (i / 8 | 0);
		const bitOffset = i % 8;
		const byte = reader.view.getUint8(byteOffset);
		values[i] = (byte & 1 << bitOffset) !== 0;
	}
	reader.offset += Math.ceil(count / 8);
	return values;
}
/**
* Read `count` int32 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Int32Array}
*/
function readPlainInt32(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 4 ? new Int32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Int32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 4;
	return values;
}
/**
* Read `count` int64 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {BigInt64Array}
*/
function readPlainInt64(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 8 ? new BigInt64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new BigInt64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 8;
	return values;
}
/**
* Read `count` int96 values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {bigint[]}
*/
function readPlainInt96(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const low = reader.view.getBigInt64(reader.offset + i * 12, true);
		const high = reader.view.getInt32(reader.offset + i * 12 + 8, true);
		values[i] = BigInt(high) << 64n | low;
	}
	reader.offset += count * 12;
	return values;
}
/**
* Read `count` float values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Float32Array}
*/
function readPlainFloat(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 4 ? new Float32Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 4)) : new Float32Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 4;
	return values;
}
/**
* Read `count` double values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Float64Array}
*/
function readPlainDouble(reader, count) {
	const values = (reader.view.byteOffset + reader.offset) % 8 ? new Float64Array(align(reader.view.buffer, reader.view.byteOffset + reader.offset, count * 8)) : new Float64Array(reader.view.buffer, reader.view.byteOffset + reader.offset, count);
	reader.offset += count * 8;
	return values;
}
/**
* Read `count` byte array values.
*
* @param {DataReader} reader
* @param {number} count
* @returns {Uint8Array[]}
*/
function readPlainByteArray(reader, count) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		const length = reader.view.getUint32(reader.offset, true);
		reader.offset += 4;
		values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, length);
		reader.offset += length;
	}
	return values;
}
/**
* Read a fixed length byte array.
*
* @param {DataReader} reader
* @param {number} count
* @param {number} fixedLength
* @returns {Uint8Array[]}
*/
function readPlainByteArrayFixed(reader, count, fixedLength) {
	const values = new Array(count);
	for (let i = 0; i < count; i++) {
		values[i] = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, fixedLength);
		reader.offset += fixedLength;
	}
	return values;
}
/**
* Create a new buffer with the offset and size.
*
* @import {DataReader, DecodedArray, ParquetType} from '../src/types.js'
* @param {ArrayBufferLike} buffer
* @param {number} offset
* @param {number} size
* @returns {ArrayBuffer}
*/
function align(buffer, offset, size) {
	const aligned = new ArrayBuffer(size);
	new Uint8Array(aligned).set(new Uint8Array(buffer, offset, size));
	return aligned;
}

// ../node_modules/hyparquet/src/snappy.js
/**
* The MIT License (MIT)
* Copyright (c) 2016 Zhipeng Jia
* https://github.com/zhipeng-jia/snappyjs
*/
const WORD_MASK = [
	0,
	255,
	65535,
	16777215,
	4294967295
];
/**
* Copy bytes from one array to another
*
* @param {Uint8Array} fromArray source array
* @param {number} fromPos source position
* @param {Uint8Array} toArray destination array
* @param {number} toPos destination position
* @param {number} length number of bytes to copy
*/
function copyBytes(fromArray, fromPos, toArray, toPos, length) {
	for (let i = 0; i < length; i++) toArray[toPos + i] = fromArray[fromPos + i];
}
/**
* Decompress snappy data.
* Accepts an output buffer to avoid allocating a new buffer for each call.
*
* @param {Uint8Array} input compressed data
* @param {Uint8Array} output output buffer
*/
function snappyUncompress(input, output) {
	const inputLength = input.byteLength;
	const outputLength = output.byteLength;
	let pos = 0;
	let outPos = 0;
	while (pos < inputLength) {
		const c = input[pos];
		pos++;
		if (c < 128) break;
	}
	if (outputLength && pos >= inputLength) throw new Error("invalid snappy length header");
	while (pos < inputLength) {
		const c = input[pos];
		let len = 0;
		pos++;
		if (pos >= inputLength) throw new Error("missing eof marker");
		if ((c & 3) === 0) {
			let len = (c >>> 2) + 1;
			if (len > 60) {
				if (pos + 3 >= inputLength) throw new Error("snappy error literal pos + 3 >= inputLength");
				const lengthSize = len - 60;
				len = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
				len = (len & WORD_MASK[lengthSize]) + 1;
				pos += lengthSize;
			}
			if (pos + len > inputLength) throw new Error("snappy error literal exceeds input length");
			copyBytes(input, pos, output, outPos, len);
			pos += len;
			outPos += len;
		} else {
			let offset = 0;
			switch (c & 3) {
				case 1:
					len = (c >>> 2 & 7) + 4;
					offset = input[pos] + (c >>> 5 << 8);
					pos++;
					break;
				case 2:
					if (inputLength <= pos + 1) throw new Error("snappy error end of input");
					len = (c >>> 2) + 1;
					offset = input[pos] + (input[pos + 1] << 8);
					pos += 2;
					break;
				case 3:
					if (inputLength <= pos + 3) throw new Error("snappy error end of input");
					len = (c >>> 2) + 1;
					offset = input[pos] + (input[pos + 1] << 8) + (input[pos + 2] << 16) + (input[pos + 3] << 24);
					pos += 4;
			}
			if (offset === 0 || isNaN(offset)) throw new Error(`invalid offset ${offset} pos ${pos} inputLength ${inputLength}`);
			if (offset > outPos) throw new Error("cannot copy from before start of buffer");
			copyBytes(output, outPos - offset, output, outPos, len);
			outPos += len;
		}
	}
	if (outPos !== outputLength) throw new Error("premature end of input");
}

// ../node_modules/hyparquet/src/datapage.js
/**
* @import {ColumnDecoder, CompressionCodec, Compressors, DataPage, DataPageHeader, DataPageHeaderV2, DataReader, DecodedArray, PageHeader, SchemaTree} from '../src/types.js'
*/
/**
* Read a data page from uncompressed reader.
*
* @param {Uint8Array} bytes raw page data (should already be decompressed)
* @param {DataPageHeader} daph data page header
* @param {ColumnDecoder} columnDecoder
* @returns {DataPage} definition levels, repetition levels, and array of values
*/
function readDataPage(bytes, daph, { type, element, schemaPath }) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const reader = {
		view,
		offset: 0
	};
	/** @type {DecodedArray} */
	let dataPage;
	const repetitionLevels = readRepetitionLevels(reader, daph, schemaPath);
	const { definitionLevels, numNulls } = readDefinitionLevels(reader, daph, schemaPath);
	const nValues = daph.num_values - numNulls;
	if (daph.encoding === "PLAIN") dataPage = readPlain(reader, type, nValues, element.type_length);
	else if (daph.encoding === "PLAIN_DICTIONARY" || daph.encoding === "RLE_DICTIONARY" || daph.encoding === "RLE") {
		const bitWidth = type === "BOOLEAN" ? 1 : view.getUint8(reader.offset++);
		if (bitWidth) {
			dataPage = new Array(nValues);
			if (type === "BOOLEAN") {
				readRleBitPackedHybrid(reader, bitWidth, dataPage);
				dataPage = dataPage.map((x) => !!x);
			} else readRleBitPackedHybrid(reader, bitWidth, dataPage, view.byteLength - reader.offset);
		} else dataPage = new Uint8Array(nValues);
	} else if (daph.encoding === "BYTE_STREAM_SPLIT") dataPage = byteStreamSplit(reader, nValues, type, element.type_length);
	else if (daph.encoding === "DELTA_BINARY_PACKED") {
		dataPage = type === "INT32" ? new Int32Array(nValues) : new BigInt64Array(nValues);
		deltaBinaryUnpack(reader, nValues, dataPage);
	} else if (daph.encoding === "DELTA_LENGTH_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaLengthByteArray(reader, nValues, dataPage);
	} else if (daph.encoding === "DELTA_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaByteArray(reader, nValues, dataPage);
	} else throw new Error(`parquet unsupported encoding: ${daph.encoding}`);
	return {
		definitionLevels,
		repetitionLevels,
		dataPage
	};
}
/**
* @param {DataReader} reader data view for the page
* @param {DataPageHeader} daph data page header
* @param {SchemaTree[]} schemaPath
* @returns {any[]} repetition levels and number of bytes read
*/
function readRepetitionLevels(reader, daph, schemaPath) {
	if (schemaPath.length > 1) {
		const maxRepetitionLevel = getMaxRepetitionLevel(schemaPath);
		if (maxRepetitionLevel) {
			const values = new Array(daph.num_values);
			readRleBitPackedHybrid(reader, bitWidth(maxRepetitionLevel), values);
			return values;
		}
	}
	return [];
}
/**
* @param {DataReader} reader data view for the page
* @param {DataPageHeader} daph data page header
* @param {SchemaTree[]} schemaPath
* @returns {{ definitionLevels: number[], numNulls: number }} definition levels
*/
function readDefinitionLevels(reader, daph, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (!maxDefinitionLevel) return {
		definitionLevels: [],
		numNulls: 0
	};
	const definitionLevels = new Array(daph.num_values);
	readRleBitPackedHybrid(reader, bitWidth(maxDefinitionLevel), definitionLevels);
	let numNulls = daph.num_values;
	for (const def of definitionLevels) if (def === maxDefinitionLevel) numNulls--;
	if (numNulls === 0) definitionLevels.length = 0;
	return {
		definitionLevels,
		numNulls
	};
}
/**
* @param {Uint8Array} compressedBytes
* @param {number} uncompressed_page_size
* @param {CompressionCodec} codec
* @param {Compressors | undefined} compressors
* @returns {Uint8Array}
*/
function decompressPage(compressedBytes, uncompressed_page_size, codec, compressors) {
	/** @type {Uint8Array} */
	let page;
	const customDecompressor = compressors?.[codec];
	if (codec === "UNCOMPRESSED") page = compressedBytes;
	else if (customDecompressor) page = customDecompressor(compressedBytes, uncompressed_page_size);
	else if (codec === "SNAPPY") {
		page = new Uint8Array(uncompressed_page_size);
		snappyUncompress(compressedBytes, page);
	} else throw new Error(`parquet unsupported compression codec: ${codec}`);
	if (page?.length !== uncompressed_page_size) throw new Error(`parquet decompressed page length ${page?.length} does not match header ${uncompressed_page_size}`);
	return page;
}
/**
* Read a data page from the given Uint8Array.
*
* @param {Uint8Array} compressedBytes raw page data
* @param {PageHeader} ph page header
* @param {ColumnDecoder} columnDecoder
* @returns {DataPage} definition levels, repetition levels, and array of values
*/
function readDataPageV2(compressedBytes, ph, columnDecoder) {
	const reader = {
		view: new DataView(compressedBytes.buffer, compressedBytes.byteOffset, compressedBytes.byteLength),
		offset: 0
	};
	const { type, element, schemaPath, codec, compressors } = columnDecoder;
	const daph2 = ph.data_page_header_v2;
	if (!daph2) throw new Error("parquet data page header v2 is undefined");
	const repetitionLevels = readRepetitionLevelsV2(reader, daph2, schemaPath);
	reader.offset = daph2.repetition_levels_byte_length;
	const definitionLevels = readDefinitionLevelsV2(reader, daph2, schemaPath);
	const uncompressedPageSize = ph.uncompressed_page_size - daph2.definition_levels_byte_length - daph2.repetition_levels_byte_length;
	let page = compressedBytes.subarray(reader.offset);
	if (daph2.is_compressed !== false) page = decompressPage(page, uncompressedPageSize, codec, compressors);
	const pageView = new DataView(page.buffer, page.byteOffset, page.byteLength);
	const pageReader = {
		view: pageView,
		offset: 0
	};
	/** @type {DecodedArray} */
	let dataPage;
	const nValues = daph2.num_values - daph2.num_nulls;
	if (daph2.encoding === "PLAIN") dataPage = readPlain(pageReader, type, nValues, element.type_length);
	else if (daph2.encoding === "RLE") {
		dataPage = new Array(nValues);
		readRleBitPackedHybrid(pageReader, 1, dataPage);
		dataPage = dataPage.map((x) => !!x);
	} else if (daph2.encoding === "PLAIN_DICTIONARY" || daph2.encoding === "RLE_DICTIONARY") {
		const bitWidth = pageView.getUint8(pageReader.offset++);
		dataPage = new Array(nValues);
		readRleBitPackedHybrid(pageReader, bitWidth, dataPage, uncompressedPageSize - 1);
	} else if (daph2.encoding === "DELTA_BINARY_PACKED") {
		dataPage = type === "INT32" ? new Int32Array(nValues) : new BigInt64Array(nValues);
		deltaBinaryUnpack(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "DELTA_LENGTH_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaLengthByteArray(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "DELTA_BYTE_ARRAY") {
		dataPage = new Array(nValues);
		deltaByteArray(pageReader, nValues, dataPage);
	} else if (daph2.encoding === "BYTE_STREAM_SPLIT") dataPage = byteStreamSplit(pageReader, nValues, type, element.type_length);
	else throw new Error(`parquet unsupported encoding: ${daph2.encoding}`);
	return {
		definitionLevels,
		repetitionLevels,
		dataPage
	};
}
/**
* @param {DataReader} reader
* @param {DataPageHeaderV2} daph2 data page header v2
* @param {SchemaTree[]} schemaPath
* @returns {any[]} repetition levels
*/
function readRepetitionLevelsV2(reader, daph2, schemaPath) {
	const maxRepetitionLevel = getMaxRepetitionLevel(schemaPath);
	if (!maxRepetitionLevel) return [];
	const values = new Array(daph2.num_values);
	readRleBitPackedHybrid(reader, bitWidth(maxRepetitionLevel), values, daph2.repetition_levels_byte_length);
	return values;
}
/**
* @param {DataReader} reader
* @param {DataPageHeaderV2} daph2 data page header v2
* @param {SchemaTree[]} schemaPath
* @returns {number[] | undefined} definition levels
*/
function readDefinitionLevelsV2(reader, daph2, schemaPath) {
	const maxDefinitionLevel = getMaxDefinitionLevel(schemaPath);
	if (maxDefinitionLevel) {
		const values = new Array(daph2.num_values);
		readRleBitPackedHybrid(reader, bitWidth(maxDefinitionLevel), values, daph2.definition_levels_byte_length);
		return values;
	}
}
/**
* Minimum bits needed to store value.
*
* @param {number} value
* @returns {number}
*/
function bitWidth(value) {
	return 32 - Math.clz32(value);
}

// ../node_modules/hyparquet/src/column.js
/**
* @import {ColumnDecoder, DataReader, DecodedArray, PageHeader, PageResult, RowGroupSelect, Statistics, SubColumnData} from '../src/types.js'
*/
/**
* Parse column data from a buffer.
*
* @param {DataReader} reader
* @param {RowGroupSelect} rowGroupSelect row group selection
* @param {ColumnDecoder} columnDecoder column decoder params
* @param {(chunk: SubColumnData) => void} [onPage] callback for each page
* @returns {{ data: DecodedArray[], skipped: number }}
*/
function readColumn(reader, { groupStart, selectStart, selectEnd }, columnDecoder, onPage) {
	const { pathInSchema, schemaPath } = columnDecoder;
	const isFlat = isFlatColumn(schemaPath);
	/** @type {DecodedArray[]} */
	const chunks = [];
	/** @type {DecodedArray | undefined} */
	let dictionary = void 0;
	/** @type {DecodedArray | undefined} */
	let lastChunk = void 0;
	let rowCount = 0;
	let skipped = 0;
	const emitLastChunk = onPage && (() => {
		lastChunk && onPage({
			pathInSchema,
			columnData: lastChunk,
			rowStart: groupStart + rowCount - lastChunk.length,
			rowEnd: groupStart + rowCount
		});
	});
	while (isFlat ? rowCount < selectEnd : reader.offset < reader.view.byteLength - 1) {
		if (reader.offset >= reader.view.byteLength - 1) break;
		const header = parquetHeader(reader);
		if (header.type === "DICTIONARY_PAGE") {
			const { data } = readPage(reader, header, columnDecoder, dictionary, void 0, 0);
			if (data) dictionary = convert(data, columnDecoder);
		} else {
			const lastChunkLength = lastChunk?.length || 0;
			const result = readPage(reader, header, columnDecoder, dictionary, lastChunk, selectStart - rowCount);
			if (result.skipped) {
				if (!chunks.length) skipped += result.skipped;
				rowCount += result.skipped;
			} else if (result.data && lastChunk === result.data) rowCount += result.data.length - lastChunkLength;
			else if (result.data && result.data.length) {
				emitLastChunk?.();
				chunks.push(result.data);
				rowCount += result.data.length;
				lastChunk = result.data;
			}
		}
	}
	emitLastChunk?.();
	return {
		data: chunks,
		skipped
	};
}
/**
* Read a page (data or dictionary) from a buffer.
*
* @param {DataReader} reader
* @param {PageHeader} header
* @param {ColumnDecoder} columnDecoder
* @param {DecodedArray | undefined} dictionary
* @param {DecodedArray | undefined} previousChunk
* @param {number} pageStart skip this many rows in the page
* @returns {PageResult}
*/
function readPage(reader, header, columnDecoder, dictionary, previousChunk, pageStart) {
	const { type, element, schemaPath, codec, compressors } = columnDecoder;
	const compressedBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, header.compressed_page_size);
	reader.offset += header.compressed_page_size;
	if (header.type === "DATA_PAGE") {
		const daph = header.data_page_header;
		if (!daph) throw new Error("parquet data page header is undefined");
		if (pageStart > daph.num_values && isFlatColumn(schemaPath)) return { skipped: daph.num_values };
		const page = decompressPage(compressedBytes, Number(header.uncompressed_page_size), codec, compressors);
		const { definitionLevels, repetitionLevels, dataPage } = readDataPage(page, daph, columnDecoder);
		const values = convertWithDictionary(dataPage, dictionary, daph.encoding, columnDecoder);
		return {
			skipped: 0,
			data: assembleLists(Array.isArray(previousChunk) ? previousChunk : [], definitionLevels, repetitionLevels, values, schemaPath)
		};
	} else if (header.type === "DATA_PAGE_V2") {
		const daph2 = header.data_page_header_v2;
		if (!daph2) throw new Error("parquet data page header v2 is undefined");
		if (pageStart > daph2.num_rows) return { skipped: daph2.num_rows };
		const { definitionLevels, repetitionLevels, dataPage } = readDataPageV2(compressedBytes, header, columnDecoder);
		const values = convertWithDictionary(dataPage, dictionary, daph2.encoding, columnDecoder);
		return {
			skipped: 0,
			data: assembleLists(Array.isArray(previousChunk) ? previousChunk : [], definitionLevels, repetitionLevels, values, schemaPath)
		};
	} else if (header.type === "DICTIONARY_PAGE") {
		const diph = header.dictionary_page_header;
		if (!diph) throw new Error("parquet dictionary page header is undefined");
		const page = decompressPage(compressedBytes, Number(header.uncompressed_page_size), codec, compressors);
		const reader = {
			view: new DataView(page.buffer, page.byteOffset, page.byteLength),
			offset: 0
		};
		return {
			skipped: 0,
			data: readPlain(reader, type, diph.num_values, element.type_length)
		};
	} else throw new Error(`parquet unsupported page type: ${header.type}`);
}
/**
* Read a page header from a buffer, leaving the reader at the start of the page data.
*
* @param {DataReader} reader
* @returns {PageHeader}
*/
function parquetHeader(reader) {
	const header = deserializeTCompactProtocol(reader);
	return {
		type: PageTypes[header.field_1],
		uncompressed_page_size: header.field_2,
		compressed_page_size: header.field_3,
		crc: header.field_4,
		data_page_header: header.field_5 && {
			num_values: header.field_5.field_1,
			encoding: Encodings[header.field_5.field_2],
			definition_level_encoding: Encodings[header.field_5.field_3],
			repetition_level_encoding: Encodings[header.field_5.field_4],
			statistics: pageStatistics(header.field_5.field_5)
		},
		index_page_header: header.field_6,
		dictionary_page_header: header.field_7 && {
			num_values: header.field_7.field_1,
			encoding: Encodings[header.field_7.field_2],
			is_sorted: header.field_7.field_3
		},
		data_page_header_v2: header.field_8 && {
			num_values: header.field_8.field_1,
			num_nulls: header.field_8.field_2,
			num_rows: header.field_8.field_3,
			encoding: Encodings[header.field_8.field_4],
			definition_levels_byte_length: header.field_8.field_5,
			repetition_levels_byte_length: header.field_8.field_6,
			is_compressed: header.field_8.field_7 === void 0 ? true : header.field_8.field_7,
			statistics: pageStatistics(header.field_8.field_8)
		}
	};
}
/**
* @param {any} stats thrift Statistics struct
* @returns {Statistics | undefined}
*/
function pageStatistics(stats) {
	return stats && {
		max: stats.field_1,
		min: stats.field_2,
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: stats.field_5,
		min_value: stats.field_6,
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}

// ../node_modules/hyparquet/src/rowgroup.js
/**
* @import {AsyncColumn, AsyncRowGroup, ChunkPlan, ColumnDecoder, DecodedArray, GroupPlan, PageLocation, ParquetParsers, ParquetReadOptions, QueryPlan, SchemaTree} from '../src/types.js'
*/
/**
* Read a row group from a file-like object.
*
* @param {ParquetReadOptions} options
* @param {QueryPlan} plan
* @param {GroupPlan} groupPlan
* @returns {AsyncRowGroup} resolves to column data
*/
function readRowGroup(options, { metadata }, groupPlan) {
	/** @type {AsyncColumn[]} */
	const asyncColumns = [];
	const schemaTree = parquetSchema(metadata);
	for (const chunk of groupPlan.chunks) {
		const { path_in_schema: pathInSchema } = chunk.columnMetadata;
		const schemaPath = getTreePath(schemaTree, pathInSchema);
		const columnDecoder = {
			pathInSchema,
			element: schemaPath[schemaPath.length - 1].element,
			schemaPath,
			...options,
			...chunk.columnMetadata,
			parsers: {
				...DEFAULT_PARSERS,
				...options.parsers
			}
		};
		const { startByte, endByte } = chunk.range;
		if ("pageLocations" in chunk) asyncColumns.push({
			pathInSchema,
			data: readSelectedPages(options, groupPlan, chunk, chunk.pageLocations, columnDecoder)
		});
		else if ("offsetIndex" in chunk) asyncColumns.push({
			pathInSchema,
			data: Promise.resolve(options.file.slice(chunk.offsetIndex.startByte, chunk.offsetIndex.endByte)).then((arrayBuffer) => {
				const pages = readOffsetIndex({
					view: new DataView(arrayBuffer),
					offset: 0
				}).page_locations;
				return readSelectedPages(options, groupPlan, chunk, pages, columnDecoder);
			})
		});
		else asyncColumns.push({
			pathInSchema,
			data: Promise.resolve(options.file.slice(startByte, endByte)).then((buffer) => {
				const reader = {
					view: new DataView(buffer),
					offset: 0
				};
				return readColumn(reader, groupPlan, columnDecoder, options.onPage);
			})
		});
	}
	return {
		groupStart: groupPlan.groupStart,
		groupRows: groupPlan.groupRows,
		selectStart: groupPlan.selectStart,
		selectEnd: groupPlan.selectEnd,
		asyncColumns
	};
}
/**
* Read only the pages of a column chunk that overlap the group plan's select
* range [selectStart, selectEnd), using page locations from the offset index.
*
* @param {ParquetReadOptions} options
* @param {GroupPlan} groupPlan
* @param {ChunkPlan} chunk
* @param {PageLocation[]} pages
* @param {ColumnDecoder} columnDecoder
* @returns {Promise<{data: DecodedArray[], skipped: number}>}
*/
async function readSelectedPages(options, groupPlan, chunk, pages, columnDecoder) {
	const { data_page_offset, dictionary_page_offset } = chunk.columnMetadata;
	const { selectStart, selectEnd } = groupPlan;
	let { startByte, endByte } = chunk.range;
	let skipped = -1;
	const hasDict = dictionary_page_offset || data_page_offset < pages[0].offset;
	for (let i = 0; i < pages.length; i++) {
		const page = pages[i];
		const pageStart = Number(page.first_row_index);
		const pageEnd = i + 1 < pages.length ? Number(pages[i + 1].first_row_index) : groupPlan.groupRows;
		if (skipped < 0 && pageEnd > selectStart) {
			startByte = Number(page.offset);
			skipped = pageStart;
		}
		if (pageStart < selectEnd) endByte = Number(page.offset) + page.compressed_page_size;
	}
	if (skipped < 0) skipped = 0;
	/** @type {DataView} */
	let view;
	if (hasDict && skipped) {
		const dictLength = Number(pages[0].offset) - chunk.range.startByte;
		const [dictBuffer, dataBuffer] = await Promise.all([options.file.slice(chunk.range.startByte, Number(pages[0].offset)), options.file.slice(startByte, endByte)]);
		const combined = new Uint8Array(dictLength + dataBuffer.byteLength);
		combined.set(new Uint8Array(dictBuffer, 0, dictLength));
		combined.set(new Uint8Array(dataBuffer), dictLength);
		view = new DataView(combined.buffer);
	} else if (hasDict) view = new DataView(await options.file.slice(chunk.range.startByte, endByte));
	else view = new DataView(await options.file.slice(startByte, endByte));
	const reader = {
		view,
		offset: 0
	};
	const adjustedGroupPlan = skipped ? {
		...groupPlan,
		groupStart: groupPlan.groupStart + skipped,
		selectStart: groupPlan.selectStart - skipped,
		selectEnd: groupPlan.selectEnd - skipped
	} : groupPlan;
	const { data, skipped: columnSkipped } = readColumn(reader, adjustedGroupPlan, columnDecoder, options.onPage);
	return {
		data,
		skipped: skipped + columnSkipped
	};
}
/**
* Assemble physical columns into top-level columns asynchronously.
*
* @param {AsyncRowGroup} asyncRowGroup
* @param {SchemaTree} schemaTree
* @param {Partial<ParquetParsers>} [parsers]
* @returns {AsyncRowGroup}
*/
function assembleAsync(asyncRowGroup, schemaTree, parsers) {
	const { asyncColumns } = asyncRowGroup;
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	/** @type {AsyncColumn[]} */
	const assembled = [];
	for (const child of schemaTree.children) if (child.children.length) {
		const childColumns = asyncColumns.filter((column) => column.pathInSchema[0] === child.element.name);
		if (!childColumns.length) continue;
		assembled.push({
			pathInSchema: child.path,
			data: (async () => {
				const resolved = await Promise.all(childColumns.map((c) => c.data));
				/** @type {Map<string, DecodedArray>} */
				const subcolumnData = /* @__PURE__ */ new Map();
				const flattened = resolved.map(({ data }) => flatten$1(data));
				const skipped = Math.max(asyncRowGroup.selectStart ?? 0, ...resolved.map((result) => result.skipped));
				const end = Math.min(asyncRowGroup.selectEnd ?? Infinity, ...resolved.map((result, i) => result.skipped + flattened[i].length));
				for (let i = 0; i < childColumns.length; i++) {
					const start = skipped - resolved[i].skipped;
					const length = Math.max(0, end - skipped);
					subcolumnData.set(childColumns[i].pathInSchema.join("."), flattened[i].slice(start, start + length));
				}
				assembleNested(subcolumnData, child, allParsers);
				const assembled = subcolumnData.get(child.element.name);
				if (!assembled) throw new Error("parquet column data not assembled");
				return {
					data: [assembled],
					skipped
				};
			})()
		});
	} else {
		const asyncColumn = asyncColumns.find((column) => column.pathInSchema[0] === child.element.name);
		if (asyncColumn) assembled.push(asyncColumn);
	}
	return {
		...asyncRowGroup,
		asyncColumns: assembled
	};
}

// ../node_modules/hyparquet/src/scan.js
/**
* @import {AsyncRowGroup, BaseParquetReadOptions, BloomFilter, DecodedArray, PageLocation, PageRanges, ParquetScan, ParquetScanOptions, QueryPlan, SchemaElement} from '../src/types.js'
*/
/**
* @typedef {BaseParquetReadOptions & {
*   bloomFiltersByGroup?: Record<string, BloomFilter>[],
*   schemaElements?: Record<string, SchemaElement>,
*   pageRangesByGroup?: (PageRanges | undefined)[],
*   pageLocationsByGroup?: Record<string, PageLocation[]>[],
* }} PreparedParquetReadOptions
*/
/**
* Prepare a lazy column-oriented scan of a parquet file.
*
* The returned ranges are physical, zero-based row ranges in the file. A
* `pruningFilter` may narrow them using row-group statistics, bloom filters,
* and page indexes, but does not filter individual values returned by
* `readColumn`. This makes the scan suitable for query engines that maintain
* their own row selections while retaining parquet-level I/O pushdown.
*
* `columns`, when supplied, limits the columns available to `readColumn`.
* Columns referenced by `pruningFilter` are included automatically.
*
* @param {ParquetScanOptions} options
* @returns {Promise<ParquetScan>}
*/
async function parquetScan(options) {
	options.metadata ??= await parquetMetadataAsync(options.file, options);
	const { pruningFilter, ...readOptions } = options;
	let { columns } = readOptions;
	if (columns && pruningFilter) {
		const selectedColumns = new Set(columns);
		const extraColumns = columnsNeededForFilter(pruningFilter).filter((column) => !selectedColumns.has(column));
		if (extraColumns.length) columns = [...columns, ...extraColumns];
	}
	const preparedOptions = await prepareParquetOptions({
		...readOptions,
		columns,
		filter: pruningFilter,
		useOffsetIndex: readOptions.useOffsetIndex ?? true
	});
	const { metadata } = preparedOptions;
	if (!metadata) throw new Error("parquet requires metadata");
	const schemaTree = parquetSchema(metadata);
	const availableColumns = new Set(columns ?? schemaTree.children.map((child) => child.element.name));
	const candidates = parquetPlanGroups(preparedOptions).groups.flatMap((group) => group.ranges.map(([selectStart, selectEnd]) => ({
		rowStart: group.groupStart + selectStart,
		rowEnd: group.groupStart + selectEnd,
		group
	})));
	const ranges = candidates.map(({ rowStart, rowEnd }) => ({
		rowStart,
		rowEnd
	}));
	/** @type {Map<string, {rowStart: number, rowEnd: number, data: Promise<DecodedArray>}>} */
	const cache = /* @__PURE__ */ new Map();
	/**
	* @param {import('../src/types.js').ParquetScanColumnOptions} columnOptions
	* @returns {Promise<DecodedArray>}
	*/
	function readColumn({ column, rowStart, rowEnd }) {
		if (!availableColumns.has(column)) throw new Error(`parquet column not found in scan: ${column}`);
		validateRange(rowStart, rowEnd);
		if (rowStart === rowEnd) return Promise.resolve([]);
		const candidateIndex = findCandidate(candidates, rowStart, rowEnd);
		if (candidateIndex < 0) throw new RangeError(`parquet row range [${rowStart}, ${rowEnd}) is outside scan ranges`);
		const { group } = candidates[candidateIndex];
		const cached = cache.get(column);
		if (cached && rowStart >= cached.rowStart && rowEnd <= cached.rowEnd) return cached.data.then((data) => sliceDecodedArray(data, rowStart - cached.rowStart, rowEnd - cached.rowStart));
		const data = readColumnRange({
			options: preparedOptions,
			schemaTree,
			group,
			column,
			rowStart,
			rowEnd
		});
		cache.set(column, {
			rowStart,
			rowEnd,
			data
		});
		return data;
	}
	return {
		metadata,
		ranges,
		readColumn
	};
}
/**
* Load optional indexes and validate read options without planning data reads.
*
* @param {BaseParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function prepareParquetOptions(options) {
	const metadata = options.metadata ?? await parquetMetadataAsync(options.file, options);
	const schemaColumns = parquetSchema(metadata).children.map((child) => child.element.name);
	const missingFilterColumns = columnsNeededForFilter(options.filter).filter((column) => !schemaColumns.includes(column));
	if (missingFilterColumns.length) throw new Error(`parquet filter columns not found: ${missingFilterColumns.join(", ")}`);
	if (options.columns) {
		const missingColumns = options.columns.filter((column) => !schemaColumns.includes(column));
		if (missingColumns.length) throw new Error(`parquet column not found: ${missingColumns[0]}`);
	}
	/** @type {PreparedParquetReadOptions} */
	let prepared = {
		...options,
		metadata
	};
	prepared = await withBloomFilters(prepared);
	prepared = await withPageIndexes(prepared);
	return prepared;
}
/**
* Read all planned row groups, prefetching their coalesced byte ranges.
*
* @param {BaseParquetReadOptions} options
* @param {QueryPlan} plan
* @returns {AsyncRowGroup[]}
*/
function readParquetPlan(options, plan) {
	const readOptions = {
		...options,
		file: prefetchAsyncBuffer(options.file, plan)
	};
	return plan.groups.map((group) => readRowGroup(readOptions, plan, group));
}
/**
* @param {object} input
* @param {PreparedParquetReadOptions} input.options
* @param {import('../src/types.js').SchemaTree} input.schemaTree
* @param {ReturnType<typeof parquetPlanGroups>['groups'][number]} input.group
* @param {string} input.column
* @param {number} input.rowStart
* @param {number} input.rowEnd
* @returns {Promise<DecodedArray>}
*/
async function readColumnRange({ options, schemaTree, group, column, rowStart, rowEnd }) {
	const [asyncGroup] = readParquetPlan({
		...options,
		columns: [column],
		filter: void 0,
		rowStart,
		rowEnd,
		useBloomFilters: false,
		useOffsetIndex: options.useOffsetIndex ?? true,
		usePageIndex: false,
		pageRangesByGroup: void 0
	}, planCandidateColumn({
		options,
		group,
		column,
		rowStart,
		rowEnd
	}));
	if (!asyncGroup) throw new Error("parquet scan range not planned");
	const assembled = assembleAsync(asyncGroup, schemaTree, options.parsers);
	const asyncColumn = assembled.asyncColumns.find((child) => child.pathInSchema[0] === column);
	if (!asyncColumn) throw new Error(`parquet column not found: ${column}`);
	const result = await asyncColumn.data;
	const data = flatten$1(result.data);
	const selectStart = assembled.selectStart ?? rowStart - assembled.groupStart;
	const selectEnd = assembled.selectEnd ?? rowEnd - assembled.groupStart;
	return sliceDecodedArray(data, selectStart - result.skipped, selectEnd - result.skipped);
}
/**
* Build a one-column plan from a retained candidate without scanning the
* file's row groups again.
*
* @param {object} input
* @param {PreparedParquetReadOptions} input.options
* @param {ReturnType<typeof parquetPlanGroups>['groups'][number]} input.group
* @param {string} input.column
* @param {number} input.rowStart
* @param {number} input.rowEnd
* @returns {QueryPlan}
*/
function planCandidateColumn({ options, group, column, rowStart, rowEnd }) {
	if (!options.metadata) throw new Error("parquet requires metadata");
	const localPlan = parquetPlanGroup({
		rowGroup: group.rowGroup,
		groupStart: group.groupStart,
		groupRows: group.groupRows,
		ranges: [[rowStart - group.groupStart, rowEnd - group.groupStart]],
		columns: [column],
		useOffsetIndex: options.useOffsetIndex ?? true,
		pageLocations: group.pageLocations
	});
	const [localGroupPlan] = localPlan.groups;
	if (!localGroupPlan) throw new Error(`parquet column not found: ${column}`);
	return {
		metadata: options.metadata,
		rowStart,
		rowEnd,
		columns: [column],
		fetches: [...localPlan.fetches, ...localPlan.indexes],
		groups: [localGroupPlan]
	};
}
/**
* Find the one candidate that fully contains a requested non-empty range.
* Candidates are sorted and disjoint, so lookup is logarithmic.
*
* @param {{rowStart: number, rowEnd: number}[]} candidates
* @param {number} rowStart
* @param {number} rowEnd
* @returns {number}
*/
function findCandidate(candidates, rowStart, rowEnd) {
	let low = 0;
	let high = candidates.length - 1;
	while (low <= high) {
		const middle = Math.floor((low + high) / 2);
		const candidate = candidates[middle];
		if (rowStart < candidate.rowStart) high = middle - 1;
		else if (rowStart >= candidate.rowEnd) low = middle + 1;
		else return rowEnd <= candidate.rowEnd ? middle : -1;
	}
	return -1;
}
/**
* @param {number} rowStart
* @param {number} rowEnd
*/
function validateRange(rowStart, rowEnd) {
	if (!Number.isSafeInteger(rowStart) || rowStart < 0) throw new RangeError("parquet rowStart must be a non-negative safe integer");
	if (!Number.isSafeInteger(rowEnd) || rowEnd < rowStart) throw new RangeError("parquet rowEnd must be a safe integer greater than or equal to rowStart");
}
/**
* Return an exact view over decoded values. Typed arrays retain a zero-copy
* subarray while ordinary arrays use their native slice.
*
* @param {DecodedArray} data
* @param {number} start
* @param {number} end
* @returns {DecodedArray}
*/
function sliceDecodedArray(data, start, end) {
	if (start === 0 && end === data.length) return data;
	return Array.isArray(data) ? data.slice(start, end) : data.subarray(start, end);
}
/**
* Conditionally fetch bloom filters and attach them to planner options.
*
* @param {PreparedParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function withBloomFilters(options) {
	if (!options.useBloomFilters || !options.filter || !options.metadata) return options;
	const schemaTree = parquetSchema(options.metadata);
	/** @type {Record<string, SchemaElement>} */
	const schemaElements = {};
	for (const child of schemaTree.children) schemaElements[child.element.name] = child.element;
	const bloomFiltersByGroup = await prefetchBloomFilters({
		file: options.file,
		metadata: options.metadata,
		filter: options.filter,
		filterStrict: options.filterStrict
	});
	return {
		...options,
		bloomFiltersByGroup,
		schemaElements
	};
}
/**
* Conditionally fetch page indexes and attach candidate ranges and layouts.
*
* @param {PreparedParquetReadOptions} options
* @returns {Promise<PreparedParquetReadOptions>}
*/
async function withPageIndexes(options) {
	if (!options.usePageIndex || !options.filter || !options.metadata) return options;
	const { pageRangesByGroup, pageLocationsByGroup } = await prefetchPageIndexes({
		file: options.file,
		metadata: options.metadata,
		filter: options.filter,
		filterStrict: options.filterStrict,
		rowStart: options.rowStart,
		rowEnd: options.rowEnd,
		columns: options.columns,
		bloomFiltersByGroup: options.bloomFiltersByGroup,
		schemaElements: options.schemaElements,
		parsers: options.parsers
	});
	return {
		...options,
		pageRangesByGroup,
		pageLocationsByGroup
	};
}

// src/adapters/data/parquet-compressors.ts
const LARGEST_PAGE = 512 * 2 ** 20;
/** Node's own zlib where it knows the codec, as it is faster and stops at the page's declared length; else hyparquet-compressors. */
async function loadCompressors() {
	const { compressors } = await import("./src.js");
	return {
		...limitAll(compressors),
		GZIP: (input, length) => gunzipSync(input, { maxOutputLength: checkLength(length) }),
		BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: checkLength(length) }),
		ZSTD: (input, length) => zstdDecompressSync(input, { maxOutputLength: checkLength(length) })
	};
}
function limitAll(compressors) {
	const limited = {};
	for (const codec of [
		"SNAPPY",
		"LZ4",
		"LZ4_RAW"
	]) {
		const decompress = compressors[codec];
		if (decompress !== void 0) limited[codec] = (input, length) => decompress(input, checkLength(length));
	}
	return limited;
}
function checkLength(length) {
	if (length <= LARGEST_PAGE) return Math.max(length, 1);
	throw new RangeError(`a page has ${length} bytes, at most ${LARGEST_PAGE} are read`);
}

// src/adapters/data/parquet-types.ts
/** Dates and times become ISO 8601 text: as a number they would need a unit that only the model knows. */
const PARSERS = {
	dateFromDays: (days) => (/* @__PURE__ */ new Date(days * 864e5)).toISOString().slice(0, 10),
	timestampFromMilliseconds: (time) => renderTime(time, 3),
	timestampFromMicroseconds: (time) => renderTime(time, 6),
	timestampFromNanoseconds: (time) => renderTime(time, 9)
};
function renderTime(time, digits) {
	const perSecond = 10n ** BigInt(digits);
	const fraction = (time % perSecond + perSecond) % perSecond;
	const seconds = Number((time - fraction) / perSecond);
	return `${(/* @__PURE__ */ new Date(seconds * 1e3)).toISOString().slice(0, -5)}.${fraction.toString().padStart(digits, "0")}Z`;
}
function kindOfColumn(tree) {
	const { element } = tree;
	if (tree.children.length > 0) return isList(tree) ? "list" : "other";
	if (element.repetition_type === "REPEATED") return "list";
	return kindOfLeaf(element);
}
function isList(tree) {
	return tree.element.converted_type === "LIST" || tree.element.logical_type?.type === "LIST";
}
function kindOfLeaf(element) {
	if (isTime(element)) return "text";
	if (decimalScaleOf(element) !== null || element.logical_type?.type === "FLOAT16") return "number";
	if (element.type === "BYTE_ARRAY") return isDocument(element) ? "other" : "text";
	if (element.type === "FIXED_LEN_BYTE_ARRAY") return element.logical_type?.type === "UUID" ? "text" : "other";
	return element.type === void 0 ? "other" : NUMERIC_KINDS[element.type];
}
const NUMERIC_KINDS = {
	BOOLEAN: "boolean",
	INT32: "integer",
	INT64: "integer",
	INT96: "text",
	FLOAT: "number",
	DOUBLE: "number"
};
function isDocument(element) {
	return element.converted_type === "JSON" || element.converted_type === "BSON";
}
function isTime(element) {
	const type = element.converted_type;
	return type === "DATE" || type === "TIMESTAMP_MILLIS" || type === "TIMESTAMP_MICROS" || element.logical_type?.type === "DATE" || element.logical_type?.type === "TIMESTAMP";
}
/** Digits after the point of a decimal column; null for any other. */
function decimalScale(tree) {
	return tree.children.length > 0 ? null : decimalScaleOf(tree.element);
}
function decimalScaleOf(element) {
	if (element.converted_type === "DECIMAL") return element.scale ?? 0;
	return element.logical_type?.type === "DECIMAL" ? element.logical_type.scale : null;
}

// src/adapters/data/parquet-pages.ts
const WINDOW_BYTES = 2 ** 20;
/**
* The values of a column that is not nested, page by page: the reader that hyparquet exports decodes a whole chunk at once and
* boxes every value of a column that may have nulls. Its page decoder is used as it is.
*/
var PageCursor = class {
	#column;
	#decoder;
	#end;
	#position;
	#window = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(0));
	#windowStart = 0;
	#dictionary;
	#current = [];
	#used = 0;
	#toSkip = 0;
	constructor(column) {
		const { meta } = column;
		this.#column = column;
		this.#decoder = {
			pathInSchema: meta.path_in_schema,
			type: meta.type,
			element: column.leaf.element,
			schemaPath: column.schemaPath,
			codec: meta.codec,
			parsers: {
				...DEFAULT_PARSERS,
				...PARSERS
			},
			compressors: column.compressors
		};
		const start = Number(meta.dictionary_page_offset) || Number(meta.data_page_offset);
		this.#position = start;
		this.#end = start + Number(meta.total_compressed_size);
	}
	/** Leaves out the next rows; pages that hold no others are not decoded. */
	skip(rows) {
		const held = Math.min(rows, this.#current.length - this.#used);
		this.#used += held;
		this.#toSkip += rows - held;
	}
	/** The next rows; fewer only when the chunk ends before. */
	async take(rows) {
		const parts = [];
		let missing = rows;
		while (missing > 0) {
			if (this.#used === this.#current.length && !await this.#advance()) break;
			const part = sliceValues(this.#current, this.#used, Math.min(this.#used + missing, this.#current.length));
			this.#used += part.length;
			missing -= part.length;
			parts.push(part);
		}
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : parts.flatMap((part) => Array.from(part));
	}
	/** Decodes the next page with rows that are wanted. */
	async #advance() {
		while (this.#position < this.#end) {
			const { header, bytes } = await this.#nextPage();
			const rows = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_rows ?? 0;
			if (header.type === "DICTIONARY_PAGE") this.#dictionary = this.#decodeDictionary(header, bytes);
			else if (rows <= this.#toSkip) this.#toSkip -= rows;
			else {
				this.#current = this.#decodePage(header, bytes);
				this.#used = this.#toSkip;
				this.#toSkip = 0;
				return true;
			}
		}
		return false;
	}
	async #nextPage() {
		for (let length = WINDOW_BYTES;;) {
			const fresh = await this.#ensureWindow(length);
			const reader = {
				view: this.#window,
				offset: this.#position - this.#windowStart
			};
			const header = tryHeader(reader);
			const pageEnd = reader.offset + (header?.compressed_page_size ?? NaN);
			if (header !== null && pageEnd <= this.#window.byteLength) {
				this.#position = this.#windowStart + pageEnd;
				return {
					header,
					bytes: new Uint8Array(this.#window.buffer, reader.offset, header.compressed_page_size)
				};
			}
			if (fresh && length >= this.#end - this.#position) throw new RangeError("a page is longer than its column");
			if (fresh) length = Number.isNaN(pageEnd) ? length * 4 : pageEnd;
			this.#window = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(0));
		}
	}
	/** True when it had to be read: then it starts at the position. */
	async #ensureWindow(length) {
		if (this.#position < this.#windowStart + this.#window.byteLength) return false;
		this.#windowStart = this.#position;
		const end = Math.min(this.#position + length, this.#end);
		this.#window = new DataView(await this.#column.file.slice(this.#position, end));
		return true;
	}
	#decodeDictionary(header, bytes) {
		const { codec, compressors, type, element } = this.#decoder;
		const page = decompressPage(bytes, header.uncompressed_page_size, codec, compressors);
		const reader = {
			view: new DataView(page.buffer, page.byteOffset, page.byteLength),
			offset: 0
		};
		const count = header.dictionary_page_header?.num_values ?? 0;
		return convert(readPlain(reader, type, count, element.type_length), this.#decoder);
	}
	#decodePage(header, bytes) {
		const { codec, compressors } = this.#decoder;
		const first = header.data_page_header;
		const encoding = first?.encoding ?? header.data_page_header_v2?.encoding;
		if (encoding === void 0) throw new Error(`a page of the type ${header.type}`);
		const { definitionLevels, dataPage } = first === void 0 ? readDataPageV2(bytes, header, this.#decoder) : readDataPage(decompressPage(bytes, header.uncompressed_page_size, codec, compressors), first, this.#decoder);
		return spreadNulls(convertWithDictionary(dataPage, this.#dictionary, encoding, this.#decoder), definitionLevels);
	}
};
/** Null when the header goes beyond the window. */
function tryHeader(reader) {
	try {
		return parquetHeader(reader);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
/** Values stand for the cells that are not missing; without levels none is missing. */
function spreadNulls(values, levels) {
	if (levels === void 0 || levels.length === 0 || levels.length === values.length) return values;
	let next = 0;
	return levels.map((level) => {
		if (level === 0) return null;
		next += 1;
		return values[next - 1];
	});
}
function sliceValues(values, from, to) {
	if (values instanceof Float32Array || values instanceof Float64Array) return values.subarray(from, to);
	if (values instanceof Int32Array || values instanceof BigInt64Array) return values.subarray(from, to);
	return Array.prototype.slice.call(values, from, to);
}

// src/adapters/data/parquet.ts
/** Rows that are decoded at a time, so that a file with one large row group is not held in memory. */
const RANGE_ROWS = 16384;
const MAGIC = "PAR1";
/** Opens a parquet file. Only the columns that are asked for are read, a range of one row group at a time. */
async function openParquet(path) {
	const handle = await open(path, "r");
	try {
		const file = await readMetadata(handle);
		const rows = Number(file.metadata.num_rows);
		return {
			format: "parquet",
			columns: [...file.tree].map(([name, tree]) => ({
				name,
				kind: kindOfColumn(tree),
				shape: [],
				rows
			})),
			read: (request) => readRanges(file, request),
			[Symbol.asyncDispose]: () => handle.close()
		};
	} catch (error) {
		await handle.close();
		throw error;
	}
}
async function readMetadata(handle) {
	const { size } = await handle.stat();
	const buffer = {
		byteLength: size,
		slice: (start, end) => readSlice(handle, start, end ?? size)
	};
	await checkMagic(buffer);
	const metadata = await translateErrors(() => parquetMetadataAsync(buffer, { geoparquet: false }));
	const root = parquetSchema(metadata);
	if (metadata.row_groups.reduce((sum, group) => sum + group.num_rows, 0n) !== metadata.num_rows) throw formatError("The rows of the parquet file do not add up.", "The file is damaged: write it again.");
	return {
		buffer,
		metadata,
		root,
		tree: new Map(root.children.map((child) => [child.element.name, child]))
	};
}
async function checkMagic(buffer) {
	if (buffer.byteLength >= 12) {
		const head = await buffer.slice(0, 4);
		const tail = await buffer.slice(buffer.byteLength - 4, buffer.byteLength);
		if (Buffer.from(head).toString("latin1") === MAGIC && Buffer.from(tail).toString("latin1") === MAGIC) return;
	}
	throw formatError("The file is not a parquet file, or it was cut short.", "Check the file, or set data.format if it is of another format.");
}
async function readSlice(handle, start, end) {
	const { size } = await handle.stat();
	if (start < 0 || end < start || end > size) throw new RangeError(`bytes ${start} to ${end} are outside the file`);
	const bytes = new Uint8Array(new ArrayBuffer(end - start));
	let done = 0;
	while (done < bytes.length) {
		const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done);
		if (bytesRead === 0) throw new Error("the file became shorter while it was read");
		done += bytesRead;
	}
	return bytes.buffer;
}
async function* readRanges(file, request) {
	let groupStart = 0;
	for (const group of file.metadata.row_groups) {
		const rows = Number(group.num_rows);
		if (rows > 0 && request.wanted(groupStart, rows)) yield* readGroup({
			file,
			group,
			groupStart,
			rows
		}, request);
		groupStart += rows;
	}
}
async function* readGroup(position, request) {
	const { groupStart, rows } = position;
	const readers = /* @__PURE__ */ new Map();
	for (const column of request.columns) {
		const tree = position.file.tree.get(column);
		if (tree !== void 0) readers.set(column, await openColumn(position, tree));
	}
	for (let from = 0; from < rows; from += RANGE_ROWS) {
		const count = Math.min(RANGE_ROWS, rows - from);
		const wanted = request.wanted(groupStart + from, count);
		const columns = /* @__PURE__ */ new Map();
		for (const [column, reader] of readers) columns.set(column, await reader(from, count, wanted));
		if (wanted) yield {
			start: groupStart + from,
			rows: count,
			columns
		};
	}
}
async function openColumn(position, tree) {
	return tree.children.length === 0 && tree.element.repetition_type !== "REPEATED" ? openFlatColumn(position, tree) : openNestedColumn(position, tree);
}
async function openFlatColumn({ file, group }, tree) {
	const { name } = tree.element;
	const meta = group.columns.find((chunk) => chunk.meta_data?.path_in_schema[0] === name)?.meta_data;
	if (meta === void 0) throw tooFewValues(name);
	const compressors = await loadCompressors();
	const cursor = new PageCursor({
		file: file.buffer,
		meta,
		schemaPath: [file.root, tree],
		leaf: tree,
		compressors
	});
	return async (_from, rows, wanted) => {
		if (!wanted) {
			cursor.skip(rows);
			return [];
		}
		const values = await translateErrors(() => cursor.take(rows));
		if (values.length === rows) return roundDecimals(values, tree);
		throw tooFewValues(name);
	};
}
/** The pages of a nested column cannot be told apart by rows: it is decoded once for its group. */
async function openNestedColumn({ file, group, rows }, tree) {
	const column = tree.element.name;
	const options = {
		file: file.buffer,
		metadata: {
			...file.metadata,
			row_groups: [group]
		},
		columns: [column],
		compressors: await loadCompressors(),
		parsers: PARSERS
	};
	const scan = await translateErrors(() => parquetScan(options));
	const all = await translateErrors(() => scan.readColumn({
		column,
		rowStart: 0,
		rowEnd: rows
	}));
	if (all.length !== rows) throw tooFewValues(column);
	return (from, count) => Promise.resolve(all.slice(from, from + count));
}
function tooFewValues(column) {
	return formatError(`The column ${quoteText(column)} of the parquet file has too few values.`, "The file is damaged: write it again.");
}
/** The decoder multiplies by a power of ten, which is not exact: 3 × 0.1 is not 0.3, but 3 ÷ 10 is. */
function roundDecimals(values, tree) {
	const scale = decimalScale(tree);
	if (scale === null) return values;
	const factor = 10 ** scale;
	return Array.from(values, (value) => typeof value === "number" ? Math.round(value * factor) / factor : value);
}
async function translateErrors(work) {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const reason = cause instanceof Error ? cause.message : "unknown error";
		throw formatError(`The parquet file cannot be read: ${reason}.`, "The file is damaged or uses a feature that is not supported: write it again, for instance with pyarrow.", cause);
	}
}

// src/adapters/data/open-table.ts
/** Text files up to this size are parsed once and kept until their values are in tensors. */
const KEPT_TEXT_BYTES = 32 * 2 ** 20;
/** Opens a local data file as a table. */
function openTable(path, format) {
	return OPENERS[format](path);
}
const OPENERS = {
	csv: async (path) => openCsv(path, await isKept(path)),
	jsonl: async (path) => openJsonl(path, await isKept(path)),
	npy: openNpy,
	npz: openNpz,
	parquet: openParquet
};
async function isKept(path) {
	return (await stat(path)).size <= KEPT_TEXT_BYTES;
}
const FORMATS = [
	"csv",
	"jsonl",
	"npy",
	"npz",
	"parquet"
];
/** The format that the ending of a path or address tells. */
function formatOf(name) {
	const path = URL.canParse(name) ? new URL(name).pathname : name;
	const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
	const format = FORMATS.find((known) => known === ending);
	if (format !== void 0) return format;
	throw formatError(`The ending of ${quoteText(name)} tells no data format.`, `Name the file .${FORMATS.join(", .")}, or set data.format.`);
}

// src/adapters/data/data-source.ts
const HELD_BYTES = 64 * 2 ** 20;
/** Evaluation data from csv, jsonl, npy, npz and parquet files, by path or https address. */
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
	const table = await openTable(file.path, format);
	try {
		const plan = await bindColumns(table, request);
		return await createEvaluationData({
			file,
			table,
			plan
		}, options.heldBytes ?? HELD_BYTES);
	} catch (error) {
		await table[Symbol.asyncDispose]();
		throw error;
	}
}

// src/adapters/onnx/lay-files.ts
/** Lays hard links, or copies where the temporary folder is on another file system. Disposal removes the folder. */
async function layFiles(artifact) {
	const folder = await mkdtemp(join(tmpdir(), "seatrial-model-"));
	const laid = {
		folder,
		modelPath: join(folder, artifact.files[0]?.name ?? ""),
		[Symbol.asyncDispose]: async () => rm(folder, {
			recursive: true,
			force: true
		})
	};
	try {
		for (const file of artifact.files) await layFile(file, folder);
		return laid;
	} catch (error) {
		await laid[Symbol.asyncDispose]();
		throw new AppError({
			code: "file-unwritable",
			message: `The model's files could not be laid out in ${folder}.`,
			hint: "Check the space and the rights of the temporary folder (TMPDIR).",
			cause: error
		});
	}
}
async function layFile(file, folder) {
	if (/[/\\]/.test(file.name) || file.name === "..") throw new Error(`${file.name} is not a plain file name`);
	const target = join(folder, file.name);
	try {
		await link(file.path, target);
	} catch {
		await copyFile(file.path, target, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
	}
}

// src/adapters/onnx/runtime-lock.json
var runtime_lock_default = {
	name: "seatrial-runtime",
	lockfileVersion: 3,
	requires: true,
	packages: {
		"": {
			"name": "seatrial-runtime",
			"dependencies": { "onnxruntime-node": "1.30.0" }
		},
		"node_modules/adm-zip": {
			"version": "0.6.1",
			"integrity": "sha512-Xwrja8nx9e5o2N1my4DsKCeKpdrnACyr1wtbPxBDgGzKzKyE9kRtBFA8mWldI+RVlD7CBZNWY/wQ2+ydwOR6kQ==",
			"license": "MIT",
			"engines": { "node": ">=14.0" }
		},
		"node_modules/define-data-property": {
			"version": "1.1.4",
			"integrity": "sha512-rBMvIzlpA8v6E+SJZoo++HAYqsLrkg7MSfIinMPFhmkorw7X+dOXVJQs+QT69zGkzMyfDnIMN2Wid1+NbL3T+A==",
			"license": "MIT",
			"dependencies": {
				"es-define-property": "^1.0.0",
				"es-errors": "^1.3.0",
				"gopd": "^1.0.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/define-properties": {
			"version": "1.2.1",
			"integrity": "sha512-8QmQKqEASLd5nx0U1B1okLElbUuuttJ/AnYmRXbbbGDWh6uS208EjD4Xqq/I9wK7u0v6O08XhTWnt5XtEbR6Dg==",
			"license": "MIT",
			"dependencies": {
				"define-data-property": "^1.0.1",
				"has-property-descriptors": "^1.0.0",
				"object-keys": "^1.1.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/es-define-property": {
			"version": "1.0.1",
			"integrity": "sha512-e3nRfgfUZ4rNGL232gUgX06QNyyez04KdjFrF+LTRoOXmrOgFKDg4BCdsjW8EnT69eqdYGmRpJwiPVYNrCaW3g==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/es-errors": {
			"version": "1.3.0",
			"integrity": "sha512-Zf5H2Kxt2xjTvbJvP2ZWLEICxA6j+hAmMzIlypy4xcBg1vKVnx89Wy0GbS+kf5cwCVFFzdCFh2XSCFNULS6csw==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/escape-string-regexp": {
			"version": "4.0.0",
			"integrity": "sha512-TtpcNJ3XAzx3Gq8sWRzJaVajRs0uVxA2YAkdb1jm2YkPz4G6egUFAyA3n5vtEIZefPk5Wa4UXbKuS5fKkJWdgA==",
			"license": "MIT",
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/global-agent": {
			"version": "4.1.3",
			"integrity": "sha512-KUJEViiuFT3I97t+GYMikLPJS2Lfo/S2F+DQuBWzuzaMPnvt5yyZePzArx36fBzpGTxZjIpDbXLeySLgh+k76g==",
			"license": "BSD-3-Clause",
			"dependencies": {
				"globalthis": "^1.0.2",
				"matcher": "^4.0.0",
				"semver": "^7.3.5",
				"serialize-error": "^8.1.0"
			},
			"engines": { "node": ">=10.0" }
		},
		"node_modules/globalthis": {
			"version": "1.0.4",
			"integrity": "sha512-DpLKbNU4WylpxJykQujfCcwYWiV/Jhm50Goo0wrVILAv5jOr9d+H+UR3PhSCD2rCCEIg0uc+G+muBTwD54JhDQ==",
			"license": "MIT",
			"dependencies": {
				"define-properties": "^1.2.1",
				"gopd": "^1.0.1"
			},
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/gopd": {
			"version": "1.2.0",
			"integrity": "sha512-ZUKRh6/kUFoAiTAtTYPZJ3hw9wNxx+BIBOijnlG9PnrJsCcSjs1wyyD6vJpaYtgnzDrKYRSqf3OO6Rfa93xsRg==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/has-property-descriptors": {
			"version": "1.0.2",
			"integrity": "sha512-55JNKuIW+vq4Ke1BjOTjM2YctQIvCT7GFzHwmfZPGo5wnrgkid0YQtnAleFSqumZm4az3n2BS+erby5ipJdgrg==",
			"license": "MIT",
			"dependencies": { "es-define-property": "^1.0.0" },
			"funding": { "url": "https://github.com/sponsors/ljharb" }
		},
		"node_modules/matcher": {
			"version": "4.0.0",
			"integrity": "sha512-S6x5wmcDmsDRRU/c2dkccDwQPXoFczc5+HpQ2lON8pnvHlnvHAHj5WlLVvw6n6vNyHuVugYrFohYxbS+pvFpKQ==",
			"license": "MIT",
			"dependencies": { "escape-string-regexp": "^4.0.0" },
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/object-keys": {
			"version": "1.1.1",
			"integrity": "sha512-NuAESUOUMrlIXOfHKzD6bpPu3tYt3xvjNdRIQ+FeT0lNb4K8WR70CaDxhuNguS2XG+GjkyMwOzsN5ZktImfhLA==",
			"license": "MIT",
			"engines": { "node": ">= 0.4" }
		},
		"node_modules/onnxruntime-common": {
			"version": "1.30.0",
			"integrity": "sha512-7fdVWjAID1dVhH/G8qK3APARunV4VkBFoCQAP7qp4Wkab0mrorvmc+sqiT+mKXOzDqdjN5j+/Z9nb4gzNPWcyA==",
			"license": "MIT"
		},
		"node_modules/onnxruntime-node": {
			"version": "1.30.0",
			"integrity": "sha512-twhs1C2C/BFkz1yc5OY0KIU2GUq6DURO7hD4bx5Q2Qy3nAMJwRXW8xU3NVczE29VA9lolLOYepoD8fjTGOfIqw==",
			"hasInstallScript": true,
			"license": "MIT",
			"os": [
				"win32",
				"darwin",
				"linux"
			],
			"dependencies": {
				"adm-zip": "^0.6.0",
				"global-agent": "^4.1.3",
				"onnxruntime-common": "1.30.0"
			}
		},
		"node_modules/semver": {
			"version": "7.8.6",
			"integrity": "sha512-9lpSSU4Mly3mrtruwLs1eLK6+gzbzqeBFwRNjIjE+9LuDpWdYctrQlQ3ej1Ilgi7gknpsTRnPoLP8DpCHqHIJw==",
			"license": "ISC",
			"bin": { "semver": "bin/semver.js" },
			"engines": { "node": ">=10" }
		},
		"node_modules/serialize-error": {
			"version": "8.1.0",
			"integrity": "sha512-3NnuWfM6vBYoy5gZFvHiYsVbafvI9vZv/+jlIigFn4oP4zjNPK3LhcY0xSCgeb1a5L8jO71Mit9LlNoi2UfDDQ==",
			"license": "MIT",
			"dependencies": { "type-fest": "^0.20.2" },
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		},
		"node_modules/type-fest": {
			"version": "0.20.2",
			"integrity": "sha512-Ne+eE4r0/iWnpAxD852z3A+N0Bt5RN//NjJwRd2VFHEmrywxf5vsZlh4R6lixl6B+wz/8d+maTSAkN1FIkI3LQ==",
			"license": "(MIT OR CC0-1.0)",
			"engines": { "node": ">=10" },
			"funding": { "url": "https://github.com/sponsors/sindresorhus" }
		}
	}
};

// src/adapters/onnx/install-runtime.ts
/** The platforms for which the package brings a binary. */
const PLATFORMS = /* @__PURE__ */ new Set([
	"linux-x64",
	"linux-arm64",
	"darwin-arm64",
	"win32-x64",
	"win32-arm64"
]);
const INSTALL_TIMEOUT_MS = 6e5;
/**
* Absolute path of onnxruntime-node's main module in the folder for runtimes (`SEATRIAL_RUNTIME_DIR`, else the runner's tool cache).
* When it is not there, npm installs it from our lock file: npm, so that mirrors and proxies of a company hold; from
* a lock file with digests, so that it is the package that was tested; without install scripts, which would download more.
* Throws AppError `runtime-missing`.
*/
async function installRuntime(environment) {
	const folder = runtimeFolder(environment);
	const modulePath = join(folder, MODULE_PATH);
	if (existsSync(modulePath)) return modulePath;
	await mkdir(dirname(folder), { recursive: true });
	const staging = await mkdtemp(`${folder}-`);
	try {
		await runNpm(staging, environment);
		await dropOtherPlatforms(join(staging, "node_modules", PACKAGE, "bin", "napi-v6"));
		await moveIntoPlace(staging, folder);
	} finally {
		await rm(staging, {
			recursive: true,
			force: true
		});
	}
	return modulePath;
}
const PACKAGE = "onnxruntime-node";
const MODULE_PATH = join("node_modules", PACKAGE, "dist", "index.js");
function runtimeFolder(environment) {
	const platform = `${process.platform}-${process.arch}`;
	if (!PLATFORMS.has(platform)) throw missing(`ONNX Runtime has no build for ${platform}.`);
	if (isMusl()) throw missing("ONNX Runtime has no build for a Linux with musl instead of glibc, such as Alpine.");
	const parent = environment["SEATRIAL_RUNTIME_DIR"] ?? environment["RUNNER_TOOL_CACHE"] ?? "";
	if (parent !== "") return join(parent, "seatrial-runtime", runtime_lock_default.packages[`node_modules/${PACKAGE}`].version, platform);
	throw new AppError({
		code: "runtime-missing",
		message: `The package ${PACKAGE} is not installed.`,
		hint: `Install it beside Seatrial, or name a folder in SEATRIAL_RUNTIME_DIR where it may be kept.`
	});
}
function isMusl() {
	if (process.platform !== "linux") return false;
	Reflect.set(process.report, "excludeNetwork", true);
	const report = process.report.getReport();
	const header = isRecord$2(report) ? report["header"] : null;
	return !isRecord$2(header) || header["glibcVersionRuntime"] === void 0;
}
/** The staging folder is npm's project, so that no .npmrc of a checked-out pull request is read. */
async function runNpm(staging, environment) {
	const manifest = {
		...runtime_lock_default.packages[""],
		private: true
	};
	await writeFile(join(staging, "package.json"), JSON.stringify(manifest));
	await writeFile(join(staging, "package-lock.json"), JSON.stringify(runtime_lock_default));
	const args = [
		"ci",
		"--ignore-scripts",
		"--no-audit",
		"--no-fund",
		"--loglevel=error"
	];
	const options = {
		cwd: staging,
		env: environment,
		timeout: INSTALL_TIMEOUT_MS,
		shell: process.platform === "win32"
	};
	try {
		await promisify(execFile)("npm", args, options);
	} catch (error) {
		const stderr = isRecord$2(error) && typeof error["stderr"] === "string" ? error["stderr"].trim().slice(-500) : "";
		throw new AppError({
			code: "runtime-missing",
			message: `npm could not install ${PACKAGE}: ${stderr === "" ? String(error) : stderr}`,
			hint: "Check that npm is on the PATH and reaches its registry, or install the package in an earlier step.",
			cause: error
		});
	}
}
/** The package holds the binaries of every platform: 290 MB, of which one needs 46 MB. */
async function dropOtherPlatforms(folder) {
	for (const platform of await readdir(folder)) for (const arch of await readdir(join(folder, platform))) {
		if (platform === process.platform && arch === process.arch) continue;
		await rm(join(folder, platform, arch), { recursive: true });
	}
}
/** Another job on this machine may have installed it meanwhile; then its folder stays. */
async function moveIntoPlace(staging, folder) {
	try {
		await rename(staging, folder);
	} catch (error) {
		if (!existsSync(join(folder, MODULE_PATH))) throw error;
	}
}
function missing(message) {
	return new AppError({
		code: "runtime-missing",
		message,
		hint: "Run Seatrial on Linux (glibc), macOS (arm64) or Windows."
	});
}

// src/adapters/onnx/locate-runtime.ts
/**
* Finds onnxruntime-node: as an installed package, else in the folder that holds downloaded runtimes, where it is
* installed when it is missing. Throws AppError `runtime-missing`.
*/
async function locateRuntime(environment) {
	const modulePath = resolvePackage() ?? await installRuntime(environment);
	return {
		modulePath,
		version: await readVersion(modulePath)
	};
}
function resolvePackage() {
	try {
		return createRequire(import.meta.url).resolve("onnxruntime-node");
	} catch (error) {
		if (isRecord$2(error) && error["code"] === "MODULE_NOT_FOUND") return null;
		throw error;
	}
}
async function readVersion(modulePath) {
	const path = join(dirname(modulePath), "..", "package.json");
	const manifest = JSON.parse(await readFile(path, "utf8"));
	if (isRecord$2(manifest) && typeof manifest["version"] === "string") return manifest["version"];
	throw new AppError({
		code: "runtime-missing",
		message: `The package at ${dirname(path)} has no version.`,
		hint: "Install onnxruntime-node again."
	});
}

// src/adapters/onnx/benchmark/artifact-size.ts
/** Bytes of all files. */
function sizeOf$1(artifact) {
	return artifact.files.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}

// ../node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isnan = require_lib$4();
	var kernelBetaincinv = require_lib$5();
	/**
	* Returns a value `p` such that `p = betainc(a, b, x)`.
	*
	* @param {Probability} p - function parameter
	* @param {PositiveNumber} a - function parameter
	* @param {PositiveNumber} b - function parameter
	* @param {boolean} [upper=false] - boolean indicating if the function should return the inverse of the upper tail of the incomplete beta function
	* @returns {number} function value
	*
	* @example
	* var y = betaincinv( 0.2, 3.0, 3.0 );
	* // returns ~0.327
	*
	* @example
	* var y = betaincinv( 0.4, 3.0, 3.0 );
	* // returns ~0.446
	*
	* @example
	* var y = betaincinv( 0.4, 3.0, 3.0, true );
	* // returns ~0.554
	*
	* @example
	* var y = betaincinv( 0.4, 1.0, 6.0 );
	* // returns ~0.082
	*
	* @example
	* var y = betaincinv( 0.8, 1.0, 6.0 );
	* // returns ~0.235
	*/
	function betaincinv(p, a, b, upper) {
		if (isnan(p) || isnan(a) || isnan(b)) return NaN;
		if (a <= 0 || b <= 0) return NaN;
		if (p < 0 || p > 1) return NaN;
		if (upper) return kernelBetaincinv(a, b, 1 - p, p)[0];
		return kernelBetaincinv(a, b, p, 1 - p)[0];
	}
	module.exports = betaincinv;
}));

// ../node_modules/@stdlib/math-base-special-betaincinv/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the inverse of the incomplete beta function.
	*
	* @module @stdlib/math-base-special-betaincinv
	*
	* @example
	* var betaincinv = require( '@stdlib/math-base-special-betaincinv' );
	*
	* var y = betaincinv( 0.2, 3.0, 3.0 );
	* // returns ~0.327
	*
	* y = betaincinv( 0.4, 3.0, 3.0 );
	* // returns ~0.446
	*
	* y = betaincinv( 0.4, 3.0, 3.0, true );
	* // returns ~0.554
	*
	* y = betaincinv( 0.4, 1.0, 6.0 );
	* // returns ~0.082
	*
	* y = betaincinv( 0.8, 1.0, 6.0 );
	* // returns ~0.235
	*/
	var main = require_main$1();
	module.exports = main;
}));

// ../node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var betaincinv = require_lib$1();
	var isnan = require_lib$4();
	/**
	* Evaluates the quantile function for a beta distribution with first shape parameter `alpha` and second shape parameter `beta` at a probability `p`.
	*
	* @param {Probability} p - input value
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {number} evaluated quantile function
	*
	* @example
	* var y = quantile( 0.8, 2.0, 1.0 );
	* // returns ~0.894
	*
	* @example
	* var y = quantile( 0.5, 4.0, 2.0 );
	* // returns ~0.686
	*
	* @example
	* var y = quantile( 1.1, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( -0.2, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( NaN, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, NaN, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, 1.0, NaN );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, -1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, 1.0, -1.0 );
	* // returns NaN
	*/
	function quantile(p, alpha, beta) {
		if (isnan(p) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0 || p < 0 || p > 1) return NaN;
		return betaincinv(p, alpha, beta);
	}
	module.exports = quantile;
}));

// ../node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$6();
	var betaincinv = require_lib$1();
	var isnan = require_lib$4();
	/**
	* Returns a function for evaluating the quantile function for a beta distribution with first shape parameter `alpha` and second shape parameter `beta`.
	*
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {Function} quantile function
	*
	* @example
	* var quantile = factory( 2.5, 0.5 );
	* var y = quantile( 0.5 );
	* // returns ~0.904
	*
	* y = quantile( 0.8 );
	* // returns ~0.986
	*/
	function factory(alpha, beta) {
		if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) return constantFunction(NaN);
		return quantile;
		/**
		* Evaluates the quantile function for a beta distribution.
		*
		* @private
		* @param {Probability} p - input value
		* @returns {number} evaluated quantile function
		*
		* @example
		* var y = quantile( 0.3 );
		* // returns <number>
		*/
		function quantile(p) {
			if (isnan(p) || p < 0 || p > 1) return NaN;
			return betaincinv(p, alpha, beta);
		}
	}
	module.exports = factory;
}));

// ../node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the quantile function for a beta distribution.
	*
	* @module @stdlib/stats-base-dists-beta-quantile
	*
	* @example
	* var quantile = require( '@stdlib/stats-base-dists-beta-quantile' );
	*
	* var y = quantile( 0.8, 2.0, 1.0 );
	* // returns ~0.894
	*
	* y = quantile( 0.5, 4.0, 2.0 );
	* // returns ~0.686
	*
	* @example
	* var factory = require( '@stdlib/stats-base-dists-beta-quantile' ).factory;
	*
	* var quantile = factory( 2.0, 2.0 );
	*
	* var y = quantile( 0.8 );
	* // returns ~0.713
	*
	* y = quantile( 0.4 );
	* // returns ~0.433
	*/
	var setReadOnly = require_lib$7();
	var main = require_main();
	setReadOnly(main, "factory", require_factory());
	module.exports = main;
}));

// src/domain/benchmark/t-interval.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
/**
* Student's interval for the mean of independent rounds: mean ± t(K−1) · √(s²/K + floor²).
* One round alone says nothing about the next one, so its half-width is infinite.
*/
function tInterval(rounds, options) {
	const count = rounds.length;
	const center = mean(rounds);
	if (count < 2) return {
		mean: center,
		halfWidth: Number.POSITIVE_INFINITY
	};
	const variance = rounds.reduce((sum, value) => sum + (value - center) ** 2, 0) / (count - 1);
	const error = Math.sqrt(variance / count + options.floor ** 2);
	return {
		mean: center,
		halfWidth: (0, import_lib$2.default)(1 - options.alpha, count - 1) * error
	};
}

// src/domain/benchmark/latency.ts
const LEVEL = .95;
/**
* Percentiles of call times in milliseconds, with intervals that do not assume independent calls: slow calls come in
* clusters, and each fresh session has a speed of its own.
* Where every round holds enough calls to have the percentile itself, the interval is Student's of the rounds' logarithms.
* Elsewhere the effective number of calls is taken from how much the rounds differ (Korn and Graubard 1998: the
* Clopper-Pearson interval at the effective sample size), and the interval is that of the order statistics at it; its upper
* end is null (unknown) where too few calls were made to bound the percentile: 99 % needs some 490.
*/
function summarizeLatency(rounds) {
	const sorted = concatenate(rounds).sort();
	const estimate = (proportion) => percentileEstimate(rounds, sorted, proportion);
	return {
		calls: sorted.length,
		p50: estimate(.5),
		p90: estimate(.9),
		p95: estimate(.95),
		p99: estimate(.99),
		p999: estimate(.999),
		mean: meanEstimate(rounds),
		max: sorted.at(-1) ?? 0
	};
}
/** The mean over rounds (each a fresh session) with Student's interval. */
function meanEstimate(rounds) {
	return estimateOfRounds(rounds.filter((round) => round.length > 0).map((round) => mean(round)));
}
/** The mean of one number a round with Student's interval; for positive numbers. */
function estimateOfRounds(values) {
	if (values.length === 0) return {
		value: null,
		interval: null
	};
	const { mean: center, halfWidth } = tInterval(values, {
		alpha: .050000000000000044 / 2,
		floor: 0
	});
	const known = Number.isFinite(halfWidth);
	return {
		value: center,
		interval: {
			lower: known ? Math.max(0, center - halfWidth) : 0,
			upper: known ? center + halfWidth : null,
			level: LEVEL,
			method: "student-t of rounds"
		}
	};
}
function percentileEstimate(rounds, sorted, proportion) {
	if (sorted.length * (1 - proportion) < 1 - 1e-9) return {
		value: null,
		interval: null
	};
	const value = percentile(sorted, proportion);
	return {
		value,
		interval: byRounds(rounds, value, proportion) ?? byOrderStatistics(rounds, sorted, {
			value,
			proportion
		})
	};
}
const LEAST_ROUNDS = 5;
function byRounds(rounds, value, proportion) {
	const isShort = (round) => round.length * (1 - proportion) < 4.999999999;
	if (rounds.length < LEAST_ROUNDS || rounds.some(isShort)) return null;
	const logs = rounds.map((round) => Math.log(percentile(sortedCopy(round), proportion)));
	const { halfWidth } = tInterval(logs, {
		alpha: .050000000000000044 / 2,
		floor: 0
	});
	return {
		lower: value * Math.exp(-halfWidth),
		upper: value * Math.exp(halfWidth),
		level: LEVEL,
		method: "student-t of round log percentiles"
	};
}
function byOrderStatistics(rounds, sorted, at) {
	const bounds = {
		sorted,
		effective: effectiveCalls(rounds, at.value),
		proportion: at.proportion
	};
	return {
		lower: lowerBound(bounds),
		upper: upperBound(bounds),
		level: LEVEL,
		method: "order statistics at the cluster-robust effective sample size"
	};
}
/** How many independent calls would tell as much about the share of calls over `bound` as these clustered ones do. */
function effectiveCalls(rounds, bound) {
	const counts = rounds.filter((round) => round.length > 0).map((round) => exceedances(round, bound));
	const calls = counts.reduce((sum, { calls: n }) => sum + n, 0);
	const share = counts.reduce((sum, { over }) => sum + over, 0) / calls;
	if (counts.length < 2) return calls;
	const residuals = counts.reduce((sum, { calls: n, over }) => sum + (over - share * n) ** 2, 0);
	const clustered = counts.length / (counts.length - 1) * residuals / calls ** 2;
	const independent = share * (1 - share) / calls;
	const designEffect = independent > 0 ? Math.max(1, clustered / independent) : 1;
	const degrees = (0, import_lib$1.default)(1.95 / 2, 0, 1) / (0, import_lib$2.default)(1.95 / 2, counts.length - 1);
	return calls / designEffect * degrees ** 2;
}
function exceedances(round, bound) {
	let over = 0;
	for (const time of round) if (time > bound) over++;
	return {
		calls: round.length,
		over
	};
}
/** The smallest order statistic that is below the true percentile with probability at most (1 − level)/2; null if none is. */
function upperBound({ sorted, effective, proportion }) {
	const scale = effective / sorted.length;
	const covers = (rank) => (0, import_lib.default)(.050000000000000044 / 2, rank * scale, effective - rank * scale + 1) >= proportion;
	const rank = firstRank(sorted.length, covers);
	return rank === null ? null : sorted[rank - 1] ?? null;
}
/** The largest order statistic that is above the true percentile with probability at most (1 − level)/2; 0 if none is. */
function lowerBound({ sorted, effective, proportion }) {
	const scale = effective / sorted.length;
	const isAbove = (rank) => {
		const scaled = (rank - 1) * scale + 1;
		return (0, import_lib.default)(1.95 / 2, scaled, Math.max(effective - scaled + 1, 1e-9)) > proportion;
	};
	const rank = firstRank(sorted.length, isAbove) ?? sorted.length + 1;
	return rank < 2 ? 0 : sorted[rank - 2] ?? 0;
}
/** The first rank from 1 for which a predicate that stays true holds. */
function firstRank(count, holds) {
	if (!holds(count)) return null;
	let below = 0;
	let at = count;
	while (at - below > 1) {
		const middle = below + at >> 1;
		if (holds(middle)) at = middle;
		else below = middle;
	}
	return at;
}

// src/domain/benchmark/cold-start.ts
/** Calls whose median is compared with the steady median, so that one lucky call does not count as steady. */
const WINDOW = 8;
const STEADY = 1.1;
/** Medians over the runs; the total (file to first answer) as a mean with its interval. The runtime itself is already loaded. */
function summarizeColdStart(runs) {
	const firsts = runs.map(({ calls }) => calls[0] ?? 0);
	return {
		loadMs: median$1(runs.map(({ loadMs }) => loadMs)),
		firstCallMs: median$1(firsts),
		totalMs: estimateOfRounds(runs.map(({ loadMs }, index) => loadMs + (firsts[index] ?? 0))),
		callsToSteady: median$1(runs.map(({ calls }) => callsToSteady(calls)))
	};
}
/** How many calls come before the first window whose median is within 10 % of the median of the last quarter. */
function callsToSteady(calls) {
	const window = Math.min(WINDOW, Math.max(1, calls.length >> 2));
	const steady = median$1(calls.subarray(calls.length - Math.max(window, calls.length >> 2)));
	const last = calls.length - window;
	for (let first = 0; first <= last; first++) if (median$1(calls.subarray(first, first + window)) <= steady * STEADY) return first;
	return calls.length;
}
/** Peak resident bytes of a process with the model over one with an empty model: the mean difference with its interval. */
function memoryOverEmpty(peaks, emptyPeaks) {
	const empty = mean(emptyPeaks);
	return estimateOfRounds(peaks.map((peak) => Math.max(0, peak - empty)));
}

// src/adapters/system/launch-command.ts
/** What a child needs to run at all. Everything else, tokens above all, stays with us. */
const INHERITED_VARIABLES = [
	"PATH",
	"LANG",
	"LC_ALL",
	"TZ",
	"TMPDIR",
	"TEMP",
	"TMP",
	"LD_LIBRARY_PATH",
	"DYLD_LIBRARY_PATH",
	"SystemRoot",
	"windir"
];
/** Since 1.29 ONNX Runtime reports model names and hashes to its maker unless this is set before its library is loaded. */
const TELEMETRY_OFF = { ORT_DISABLE_TELEMETRY: "1" };
function scrubEnvironment(environment) {
	const kept = { ...TELEMETRY_OFF };
	for (const name of INHERITED_VARIABLES) {
		const value = environment[name];
		if (value !== void 0) kept[name] = value;
	}
	return kept;
}
/** Node, V8 and their threads reserve writable memory that never becomes resident. */
const UNTOUCHED_MEMORY_BYTES = 768 * 2 ** 20;
/**
* The shell sets what Node cannot: no core dump, a hard cap on private writable memory (RLIMIT_DATA; RLIMIT_AS would
* also count what V8 merely reserves), and death with the parent, which a child that is inside a native call could
* not notice itself. A limit that the platform lacks is passed over: the parent watches as well.
*/
const LAUNCH_SCRIPT = [
	"ulimit -c 0 2>/dev/null",
	"ulimit -d \"$SEATRIAL_DATA_KIB\" 2>/dev/null",
	"if setpriv --pdeathsig KILL true 2>/dev/null; then exec setpriv --pdeathsig KILL \"$0\" \"$@\"; fi",
	"exec \"$0\" \"$@\""
].join("\n");
function launchCommand(request) {
	if (process.platform === "win32") return {
		path: process.execPath,
		args: request.nodeFlags
	};
	const kibibytes = Math.ceil((request.memoryBytes + UNTOUCHED_MEMORY_BYTES) / 1024);
	return {
		path: "/bin/sh",
		args: [
			"-c",
			LAUNCH_SCRIPT.replace("\"$SEATRIAL_DATA_KIB\"", String(kibibytes)),
			process.execPath,
			...request.nodeFlags
		]
	};
}

// src/adapters/system/memory-watch.ts
/** `ps` is a process of its own, so it is asked less often than a file of the kernel. */
const PS_POLL_MS = 250;
/** Calls `onOverrun` each time that the process is seen above its limit. Where neither /proc nor `ps` exists, never. */
function watchMemory(watch) {
	const { pid } = watch;
	if (pid === void 0 || process.platform === "win32") return { [Symbol.dispose]: () => {} };
	const look = process.platform === "linux" ? readFromProc : readFromPs;
	const pollMs = process.platform === "linux" ? watch.pollMs : Math.max(watch.pollMs, PS_POLL_MS);
	const timer = setInterval(() => {
		look(pid, (residentBytes) => {
			if (residentBytes > watch.limitBytes) watch.onOverrun(residentBytes);
		});
	}, pollMs);
	timer.unref();
	return { [Symbol.dispose]: () => clearInterval(timer) };
}
function readFromProc(pid, report) {
	const residentBytes = readResidentBytes(pid);
	if (residentBytes !== null) report(residentBytes);
}
/** Resident memory of a process on Linux, or null when it has ended. `status` is in kB whatever the page size. */
function readResidentBytes(pid) {
	try {
		const match = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "latin1"));
		return match === null ? null : Number(match[1]) * 1024;
	} catch {
		return null;
	}
}
function readFromPs(pid, report) {
	execFile("ps", [
		"-o",
		"rss=",
		"-p",
		String(pid)
	], (error, stdout) => {
		const kibibytes = Number.parseInt(stdout, 10);
		if (error === null && Number.isFinite(kibibytes)) report(kibibytes * 1024);
	});
}

// src/adapters/system/limited-process.ts
/**
* A Node process that may take limited time and memory and sees no secret of ours.
* Calls run one after another, as they were made; the time limit of each starts when it is sent. Whatever goes wrong in
* the child comes back as a value; once it has ended, every call returns the failure that ended it. Only an interruption throws.
*/
var LimitedProcess = class {
	#child;
	#options;
	#ended;
	#killAtExit = () => void this.#child.kill("SIGKILL");
	#interrupt = () => this.#kill(interrupted());
	#stderrTail = "";
	#queue = Promise.resolve();
	#pending = null;
	#nextId = 1;
	/** Why we ended it; stays null when it ended by itself. */
	#cause = null;
	#end = null;
	constructor(options) {
		if (options.signal?.aborted === true) throw interrupted();
		this.#options = options;
		const command = launchCommand({
			nodeFlags: options.nodeFlags ?? [],
			memoryBytes: options.limits.memoryBytes
		});
		this.#child = fork(options.entry, [], {
			execPath: command.path,
			execArgv: [...command.args],
			env: {
				...scrubEnvironment(process.env),
				...options.variables
			},
			cwd: tmpdir(),
			serialization: "advanced",
			stdio: [
				"ignore",
				"ignore",
				"pipe",
				"ipc"
			]
		});
		this.#child.stderr?.setEncoding("utf8").on("data", (text) => this.#keepTail(text));
		this.#child.on("message", (message) => this.#receive(message));
		this.#ended = this.#watchEnd();
		process.once("exit", this.#killAtExit);
		options.signal?.addEventListener("abort", this.#interrupt, { once: true });
	}
	get pid() {
		return this.#child.pid;
	}
	/** Asks the child's handler `method`. Throws AppError `interrupted` when the signal was aborted, and nothing else. */
	async call(method, payload, options = {}) {
		const turn = this.#queue.then(() => this.#callNow({
			method,
			payload
		}, options));
		this.#queue = turn.catch(() => {});
		return turn;
	}
	async [Symbol.asyncDispose]() {
		this.#kill({
			kind: "failed",
			reason: "error",
			message: "The process has been closed."
		});
		await this.#ended;
	}
	async #callNow(request, options) {
		if (this.#end !== null) return outcomeOfEnd(this.#end);
		const id = this.#nextId++;
		const timeoutMs = options.timeoutMs ?? this.#options.limits.callTimeoutMs;
		const timer = setTimeout(() => this.#kill(timedOut(request.method, timeoutMs)), timeoutMs);
		try {
			return await new Promise((settle, interrupt) => {
				this.#pending = {
					id,
					onEvent: options.onEvent,
					settle,
					interrupt
				};
				this.#child.send({
					...request,
					id
				}, () => {});
			});
		} finally {
			clearTimeout(timer);
		}
	}
	#receive(message) {
		const reply = parseReply(message);
		const pending = this.#pending;
		if (reply === null || pending === null || reply.id !== pending.id) return;
		if (reply.kind === "event") {
			pending.onEvent?.(reply.value);
			return;
		}
		this.#pending = null;
		pending.settle(outcomeOfReply(reply));
	}
	#kill(cause) {
		if (this.#end !== null) return;
		this.#cause ??= cause;
		this.#child.kill("SIGKILL");
	}
	async #watchEnd() {
		const { pid } = this.#child;
		const { memoryBytes } = this.#options.limits;
		using _watch = watchMemory({
			pid,
			limitBytes: memoryBytes,
			pollMs: this.#options.memoryPollMs ?? 25,
			onOverrun: (residentBytes) => this.#kill(tooLarge(residentBytes, memoryBytes))
		});
		const exit = await new Promise((resolve) => {
			this.#child.once("close", (code, signal) => resolve({
				code,
				signal,
				error: null
			}));
			this.#child.on("error", (error) => {
				if (this.#child.pid === void 0) resolve({
					code: null,
					signal: null,
					error
				});
			});
		});
		process.off("exit", this.#killAtExit);
		this.#options.signal?.removeEventListener("abort", this.#interrupt);
		this.#end = this.#cause ?? explainExit({
			...exit,
			stderrTail: this.#stderrTail
		});
		this.#settleAtEnd(this.#end);
	}
	#settleAtEnd(end) {
		const pending = this.#pending;
		this.#pending = null;
		if (end instanceof AppError) pending?.interrupt(end);
		if (!(end instanceof AppError)) pending?.settle(end);
	}
	#keepTail(text) {
		this.#stderrTail = (this.#stderrTail + text).slice(-4096);
	}
};
function outcomeOfReply(reply) {
	if (reply.kind === "answered") return {
		kind: "answered",
		value: reply.value
	};
	return {
		kind: "failed",
		reason: reply.outOfMemory ? "memory" : "error",
		message: reply.message
	};
}
function outcomeOfEnd(end) {
	if (end instanceof AppError) throw end;
	return end;
}
function interrupted() {
	return new AppError({
		code: "interrupted",
		message: "The work was interrupted."
	});
}
function timedOut(method, timeoutMs) {
	return {
		kind: "failed",
		reason: "timeout",
		message: `No answer to "${method}" within ${timeoutMs} ms; the process was ended.`
	};
}
function tooLarge(residentBytes, limitBytes) {
	return {
		kind: "failed",
		reason: "memory",
		message: `The process held ${mebibytes(residentBytes)} of memory; its limit is ${mebibytes(limitBytes)}.`
	};
}
function mebibytes(bytes) {
	return `${Math.round(bytes / 2 ** 20)} MiB`;
}

// src/adapters/system/entry-path.ts
/**
* Absolute path of a child process's entry: the file beside the calling module in the source tree, or the built file
* in `dist/`, where the caller may have been bundled into a folder of shared chunks.
*/
function entryPath(name, callerUrl) {
	const found = (callerUrl.endsWith(".ts") ? [`./${name}.ts`] : [`./${name}.js`, `../${name}.js`]).map((candidate) => fileURLToPath(new URL(candidate, callerUrl))).find((path) => existsSync(path));
	if (found !== void 0) return found;
	throw new AppError({
		code: "internal",
		message: `The program file ${name} is missing from this installation.`,
		hint: "Install Seatrial again, or build it."
	});
}

// src/adapters/onnx/benchmark-entry.ts
/** The program of the process that measures, which lies beside this file. */
function benchmarkEntry() {
	return entryPath("benchmark-process", import.meta.url);
}

// src/adapters/onnx/benchmark/parse-replies.ts
/** Replies come from a process that has run foreign code, so their shape is checked. */
function parseDuetReply(value) {
	const times = field(value, "times");
	if (!Array.isArray(times)) throw malformed("times");
	return {
		times: times.map((entry) => arrayOf(entry, "times")),
		discardedShare: number(value, "discardedShare")
	};
}
function parseSoloReply(value) {
	return {
		times: array(value, "times"),
		discardedShare: number(value, "discardedShare"),
		batchSize: number(value, "batchSize"),
		loadMs: number(value, "loadMs")
	};
}
function parseOpenLoopReply(value) {
	return {
		completed: array(value, "completed"),
		service: array(value, "service"),
		endMs: number(value, "endMs"),
		removedMs: number(value, "removedMs")
	};
}
function parseColdReply(value) {
	return {
		loadMs: number(value, "loadMs"),
		calls: array(value, "calls"),
		peakBytes: number(value, "peakBytes")
	};
}
function number(value, name) {
	const found = field(value, name);
	if (typeof found !== "number" || !Number.isFinite(found)) throw malformed(name);
	return found;
}
function array(value, name) {
	return arrayOf(field(value, name), name);
}
function arrayOf(value, name) {
	if (!(value instanceof Float64Array)) throw malformed(name);
	return value;
}
function field(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) throw malformed(name);
	return Reflect.get(value, name);
}
function malformed(name) {
	return new AppError({
		code: "internal",
		message: `The process that measures answered without a valid "${name}".`,
		hint: "The model may have disturbed its process; certify it again, and report it if this repeats."
	});
}

// src/adapters/onnx/benchmark/rig-client.ts
/** Leaves a measurement at the first failure of a model; `measure` turns it back into the outcome that it carries. */
var ModelFailedError = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
/** A look at memory interrupts nothing on another core, but on a machine of one core it would; so it is rare. */
const MEMORY_POLL_MS = 100;
/** The parent's side of the process that measures. */
var RigClient = class {
	#process;
	#limits;
	constructor(limits, signal) {
		this.#limits = limits;
		this.#process = new LimitedProcess({
			entry: benchmarkEntry(),
			limits,
			nodeFlags: ["--expose-gc"],
			memoryPollMs: MEMORY_POLL_MS,
			signal
		});
	}
	async setup(request) {
		await this.#ask("setup", request, 0);
	}
	async duet(request, expectedMs) {
		return parseDuetReply(await this.#ask("duet", request, expectedMs));
	}
	async solo(request, expectedMs) {
		return parseSoloReply(await this.#ask("solo", request, expectedMs));
	}
	async openLoop(request) {
		return parseOpenLoopReply(await this.#ask("openLoop", request, request.limitMs));
	}
	async cold(request) {
		return parseColdReply(await this.#ask("cold", request, 0));
	}
	async [Symbol.asyncDispose]() {
		await this.#process[Symbol.asyncDispose]();
	}
	/** The limit of one call and one load holds for what comes on top of the expected work, which a busy machine may slow down. */
	async #ask(method, request, expectedMs) {
		const timeoutMs = Math.ceil(2 * this.#limits.callTimeoutMs + 10 * expectedMs);
		const outcome = await this.#process.call(method, request, { timeoutMs });
		if (outcome.kind === "failed") throw new ModelFailedError(outcome);
		return outcome.value;
	}
};

// src/adapters/onnx/benchmark/cold-starts.ts
/** Cold figures of one model from fresh processes, its memory over that of a session with an empty model. */
async function measureColdStart(request) {
	const [own, empty] = [[], []];
	for (let run = 0; run < request.runs; run++) {
		own.push(await startOnce(request, request.model));
		if (run % 2 === 0) empty.push(await startOnce(request, null));
	}
	const peaks = ({ peakBytes }) => peakBytes;
	return {
		coldStart: summarizeColdStart(own),
		memoryBytes: memoryOverEmpty(own.map(peaks), empty.map(peaks))
	};
}
async function startOnce(request, model) {
	await using client = new RigClient(request.limits, request.signal);
	const { runtimePath, rows, threads, batchSize } = request;
	return await client.cold({
		runtimePath,
		model,
		rows,
		threads,
		batchSize
	});
}

// src/domain/benchmark/round.ts
/** What a round compares: each is the logarithm of candidate over baseline. */
const COMPARED_METRICS = [
	"latency_p50",
	"latency_p90",
	"latency_p99",
	"latency_mean",
	"throughput"
];
/** A percentile of fewer calls than this is only the maximum under another name. */
const LEAST_CALLS$1 = {
	latency_p50: 2,
	latency_p90: 10,
	latency_p99: 100
};
/** The log ratios of one round, from the times of the calls of both arms. */
function compareRound(numerator, denominator) {
	const upper = sortedCopy(numerator);
	const lower = sortedCopy(denominator);
	const calls = Math.min(upper.length, lower.length);
	const ofPercentile = (proportion, leastCalls) => calls < leastCalls ? null : logRatio(percentile(upper, proportion), percentile(lower, proportion));
	const ofMean = calls === 0 ? null : logRatio(mean(upper), mean(lower));
	return {
		latency_p50: ofPercentile(.5, LEAST_CALLS$1.latency_p50),
		latency_p90: ofPercentile(.9, LEAST_CALLS$1.latency_p90),
		latency_p99: ofPercentile(.99, LEAST_CALLS$1.latency_p99),
		latency_mean: ofMean,
		throughput: ofMean === null ? null : -ofMean
	};
}
function logRatio(numerator, denominator) {
	return numerator > 0 && denominator > 0 ? Math.log(numerator / denominator) : null;
}

// src/domain/benchmark/comparison.ts
const STAGES = [
	{
		rounds: 8,
		roundMs: 60,
		alpha: .004
	},
	{
		rounds: 8,
		roundMs: 120,
		alpha: .003
	},
	{
		rounds: 16,
		roundMs: 250,
		alpha: .003
	}
];
/** What repetition on one machine does not average out: layout, alignment, a neighbour that favours one arm. */
const SYSTEMATIC_FLOOR = .003;
/** What the gate on this limit would answer after these rounds. */
function judgeLimit(rounds, metric, test) {
	const { comparator, limit, alpha } = test;
	const estimate = ratioEstimate(intervalOf(rounds.candidate, metric, alpha), 1 - 2 * alpha);
	const noiseFloor = noiseFloorOf(intervalOf(rounds.sentinel, metric, alpha)) ?? void 0;
	return judgeRatio({
		estimate,
		comparator,
		limit,
		test: "bound"
	}, noiseFloor).result;
}
/** Whether another stage could still change an answer. */
function needsAnotherStage(rounds, limits, alpha) {
	return COMPARED_METRICS.some((metric) => {
		const limit = limits[metric];
		return limit !== void 0 && judgeLimit(rounds, metric, {
			...limit,
			alpha
		}) === "inconclusive";
	});
}
/** The certificate's comparison: ratios with intervals at the level of the last look, and the noise floor of this machine now. */
function summarizeComparison(rounds, alpha, facts) {
	const ratios = {};
	const noiseFloor = {};
	for (const metric of COMPARED_METRICS) {
		ratios[metric] = ratioEstimate(intervalOf(rounds.candidate, metric, alpha), 1 - 2 * alpha);
		const floor = noiseFloorOf(intervalOf(rounds.sentinel, metric, alpha));
		if (floor !== null) noiseFloor[metric] = floor;
	}
	return {
		ratios,
		noiseFloor,
		...facts
	};
}
function intervalOf(rounds, metric, alpha) {
	const values = rounds.map((round) => round[metric]).filter((value) => value !== null);
	return tInterval(values, {
		alpha,
		floor: SYSTEMATIC_FLOOR
	});
}
/** Two equal models that look different by their own interval show a bias: then the bias is the floor. */
function noiseFloorOf(interval) {
	const floor = Math.max(interval.halfWidth, Math.abs(interval.mean));
	return Number.isFinite(floor) ? Math.expm1(floor) : null;
}
function ratioEstimate({ mean, halfWidth }, level) {
	if (Number.isNaN(mean)) return {
		value: null,
		interval: null
	};
	const known = Number.isFinite(halfWidth);
	return {
		value: Math.exp(mean),
		interval: {
			lower: known ? Math.exp(mean - halfWidth) : 0,
			upper: known ? Math.exp(mean + halfWidth) : null,
			level,
			method: "student-t of round log ratios, sequential, 0.3 % floor"
		}
	};
}

// src/domain/benchmark/sampling-plan.ts
const ARMS = 3;
const LEAST_TRIPLES = 12;
/** Slow models may not make a stage of the comparison longer than this, so far as two groups a round allow. */
const STAGE_CAP_MS = {
	normal: 12e3,
	quick: 3e3
};
/** Calls of each arm that a slow model spends on its warm-up. */
const WARM_UP_CALLS = 2;
/**
* Rounds of the stage's length, but at least 12 triples (100 for a limit on p99), and longer where sessions take long to
* create. A very slow model gets fewer triples rather than an endless comparison.
*/
function planDuetRound(stage, question) {
	const tripleMs = question.callMs * ARMS;
	const capMs = STAGE_CAP_MS[question.quick ? "quick" : "normal"] / stage.rounds;
	const wanted = question.limitsTail ? 110 : LEAST_TRIPLES;
	const affordable = Math.max(2, Math.floor(capMs / tripleMs) - WARM_UP_CALLS);
	const overheadMs = Math.min(capMs / 2, question.loadMs * ARMS);
	return {
		durationMs: Math.min(Math.max(stage.roundMs, overheadMs), Math.max(capMs, stage.roundMs)),
		leastTriples: Math.min(wanted, affordable),
		warmUpMs: stage.roundMs / 10
	};
}
const ROUNDS = 10;
/** Calls that bound a percentile from above take about 4.9/(1 − q) when calls are independent; clusters need more. */
const CALLS_OVER_PROPORTION = 7;
const LEAST_SOLO_MS = {
	normal: 300,
	quick: 100
};
const MOST_SOLO_MS = {
	normal: 1e3,
	quick: 250
};
/** Where a budget on a tail needs the calls, more time is spent on it. */
const MOST_BUDGETED_SOLO_MS = {
	normal: 1e4,
	quick: 1e3
};
/** As many calls as the declared percentile needs, within the time that the measurement may take. */
function planSolo(question) {
	const speed = question.quick ? "quick" : "normal";
	const needed = CALLS_OVER_PROPORTION / (1 - (question.proportion ?? .99));
	const mostMs = question.proportion === null ? MOST_SOLO_MS[speed] : MOST_BUDGETED_SOLO_MS[speed];
	const calls = Math.max(LEAST_SOLO_MS[speed] / question.callMs, Math.min(needed, mostMs / question.callMs), 6);
	const rounds = Math.max(3, Math.min(ROUNDS, Math.floor(calls / 2), Math.floor(2e3 / question.loadMs)));
	return {
		rounds,
		callsPerRound: Math.max(2, Math.min(1e5, Math.ceil(calls / rounds))),
		warmUpMs: Math.min(8, LEAST_SOLO_MS[speed] / rounds / 2)
	};
}

// src/adapters/onnx/benchmark/compare.ts
/** With `quick`, a comparison that the first stage leaves open stays open after the second. */
const QUICK_STAGES = 2;
/** No further stage begins after this: a slow model or a busy machine leaves the answer open rather than taking minutes. */
const LAST_STAGE_BEGINS_MS = {
	normal: 15e3,
	quick: 4e3
};
/** Candidate against baseline, and the baseline against itself, until the declared limits are decided or the stages are over. */
async function compare(measurement) {
	const start = performance.now();
	const candidate = [];
	const sentinel = [];
	const discarded = [];
	const stages = measurement.request.quick ? STAGES.slice(0, QUICK_STAGES) : STAGES;
	let [alpha, looks] = [0, 0];
	for (const stage of stages) {
		for (let round = 0; round < stage.rounds; round++) {
			const reply = await duetRound(measurement, stage, round);
			const [ofCandidate, ofBaseline, ofSentinel] = reply.times;
			if (ofCandidate === void 0 || ofBaseline === void 0) continue;
			candidate.push(compareRound(ofCandidate, ofBaseline));
			if (ofSentinel !== void 0) sentinel.push(compareRound(ofSentinel, ofBaseline));
			discarded.push(reply.discardedShare);
		}
		looks++;
		alpha = stage.alpha;
		measurement.report("comparing with the baseline", looks / stages.length);
		if (performance.now() - start > LAST_STAGE_BEGINS_MS[measurement.request.quick ? "quick" : "normal"]) break;
		if (!needsAnotherStage({
			candidate,
			sentinel
		}, measurement.request.ratioLimits, alpha)) break;
	}
	return summarizeComparison({
		candidate,
		sentinel
	}, alpha, {
		rounds: candidate.length,
		stages: looks,
		seconds: (performance.now() - start) / 1e3,
		discardedShare: mean(discarded)
	});
}
async function duetRound({ client, probe, request, ...rest }, stage, round) {
	const limitsTail = request.ratioLimits["latency_p99"] !== void 0;
	const plan = planDuetRound(stage, {
		...probe,
		limitsTail
	});
	const arms = rest.hasSentinel ? [
		"candidate",
		"baseline",
		"sentinel"
	] : ["candidate", "baseline"];
	const expectedMs = plan.durationMs + arms.length * (probe.loadMs + plan.warmUpMs + (plan.leastTriples + 2) * probe.callMs);
	const { batchSize } = rest;
	return client.duet({
		...plan,
		arms,
		batchSize,
		seed: rest.nextSeed(),
		fresh: rest.isFresh(round)
	}, expectedMs);
}

// src/adapters/onnx/benchmark/measurement.ts
/** Sessions that take longer to create are kept for several rounds: a large model has a noise floor of its own. */
const MOST_LOAD_MS = 150;
const ROUNDS_OF_LARGE_MODEL = 4;
function isFreshRound(round, loadMs) {
	return loadMs <= MOST_LOAD_MS || round % ROUNDS_OF_LARGE_MODEL === 0;
}
function seedSequence(seed) {
	const random = seededRandom(seed);
	return () => randomIndex(random, 2 ** 31);
}
const PROBE_MS = 15;
const PROBE_CALLS = 2;
/** A first look: whether the model answers at all, how long it takes, and how many rows it wants at once. */
async function probeArm(client, request) {
	const { arm, batchSize, seed, quick } = request;
	const round = {
		arm,
		batchSize,
		seed,
		fresh: true,
		warmUpMs: 3,
		durationMs: PROBE_MS,
		leastCalls: PROBE_CALLS
	};
	const reply = await client.solo(round, PROBE_MS);
	return {
		callMs: median$1(reply.times),
		loadMs: reply.loadMs,
		batchSize: reply.batchSize,
		quick
	};
}

// src/domain/benchmark/batch-size.ts
/** Doubling once more must be worth it. */
const LEAST_GAIN = 1.05;
/** Doubles the batch until the throughput gains less than 5 %, and then keeps the best probe so far. */
function nextBatchSize(probes, largest) {
	const last = probes.at(-1);
	if (last === void 0) return {
		kind: "probe",
		batchSize: 1
	};
	const before = probes.at(-2);
	if ((before === void 0 || last.rowsPerSecond >= before.rowsPerSecond * LEAST_GAIN) && last.batchSize * 2 <= largest) return {
		kind: "probe",
		batchSize: last.batchSize * 2
	};
	return {
		kind: "settled",
		batchSize: probes.reduce((a, b) => b.rowsPerSecond > a.rowsPerSecond ? b : a).batchSize
	};
}

// src/adapters/onnx/benchmark/offline.ts
const LARGEST_BATCH = 1024;
const MOST_BATCH_BYTES = 64 * 2 ** 20;
/** Doubling on beyond a second a call would take too long for a benchmark. */
const MOST_CALL_MS = 1e3;
/** The batch size at which doubling no longer pays; a model that fails with larger batches keeps the largest that it took. */
async function tuneBatchSize(client, request) {
	const probes = [];
	let largest = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(MOST_BATCH_BYTES / Math.max(1, request.rowBytes))));
	for (;;) {
		const step = nextBatchSize(probes, largest);
		if (step.kind === "settled") return step.batchSize;
		const { batchSize } = step;
		const probe = await tryBatch(client, batchSize, request);
		if (probe === null) return probes.at(-1)?.batchSize ?? 1;
		if (probe.batchSize !== batchSize) return probe.batchSize;
		probes.push({
			batchSize,
			rowsPerSecond: 1e3 * batchSize / probe.callMs
		});
		if (probe.callMs > MOST_CALL_MS) largest = batchSize;
	}
}
async function tryBatch(client, batchSize, request) {
	try {
		return await probeArm(client, {
			arm: "candidate",
			batchSize,
			seed: request.nextSeed(),
			quick: request.quick
		});
	} catch (error) {
		if (error instanceof ModelFailedError && batchSize > 1) return null;
		throw error;
	}
}

// src/adapters/onnx/benchmark/rows.ts
const MOST_ROWS = 512;
const MOST_BYTES = 32 * 2 ** 20;
/** The first rows, as many as are worth sending to another process. */
function limitRows(rows) {
	const count = rows[0]?.shape[0] ?? 0;
	const most = Math.max(1, Math.min(MOST_ROWS, count, Math.floor(MOST_BYTES / Math.max(1, rowBytes(rows)))));
	return rows.map((tensor) => {
		const length = tensor.shape.slice(1).reduce((product, size) => product * size, 1);
		return {
			...tensor,
			shape: [most, ...tensor.shape.slice(1)],
			data: tensor.data.slice(0, most * length)
		};
	});
}
/** Bytes of one row of all inputs; a text counts as 32. */
function rowBytes(rows) {
	return rows.reduce((bytes, { data, shape }) => {
		const elementBytes = ArrayBuffer.isView(data) ? data.BYTES_PER_ELEMENT : 32;
		return bytes + shape.slice(1).reduce((product, size) => product * size, elementBytes);
	}, 0);
}

// src/adapters/onnx/benchmark/open-measurement.ts
/** The process holds up to three sessions; each may take what one model may. */
const SESSIONS = 3;
/** A session takes about this many times its file while it is created. */
const MEMORY_OVER_FILE = 2.5;
async function openMeasurement(request, site) {
	const nextSeed = seedSequence(request.seed);
	const batchSize = await chooseBatchSize(request, site, nextSeed);
	const both = site.baselinePath === null ? null : await openBoth(request, site, {
		batchSize,
		nextSeed
	});
	if (both !== null) return both;
	const client = await openClient(request, {
		...site,
		baselinePath: null
	});
	return {
		measurement: describe$1(client, request, {
			probe: await probeOrClose(client, {
				arm: "candidate",
				batchSize,
				seed: nextSeed(),
				quick: request.quick
			}),
			nextSeed,
			hasSentinel: false
		}),
		hasBaseline: false
	};
}
/** The declared size; without one, one row a call, or for `offline` the size found by trial in a process of its own. */
async function chooseBatchSize(request, site, nextSeed) {
	const { mode } = request;
	if (mode.batchSize !== void 0 || mode.scenario !== "offline") return mode.batchSize ?? 1;
	await using client = await openClient(request, {
		...site,
		baselinePath: null
	});
	return await tuneBatchSize(client, {
		rowBytes: rowBytes(request.rows),
		quick: request.quick,
		nextSeed
	});
}
/** null when the baseline does not run, or takes batches of another size: then there is nothing to compare. */
async function openBoth(request, site, { batchSize, nextSeed }) {
	const client = await openClient(request, site);
	const round = {
		batchSize,
		quick: request.quick
	};
	const candidate = await probeOrClose(client, {
		...round,
		arm: "candidate",
		seed: nextSeed()
	});
	const baseline = await probeBaseline(client, {
		...round,
		arm: "baseline",
		seed: nextSeed()
	});
	if (baseline === null || baseline.batchSize !== candidate.batchSize) {
		await client[Symbol.asyncDispose]();
		return null;
	}
	return {
		measurement: describe$1(client, request, {
			probe: {
				...candidate,
				callMs: Math.max(candidate.callMs, baseline.callMs),
				loadMs: Math.max(candidate.loadMs, baseline.loadMs)
			},
			nextSeed,
			hasSentinel: fitsThrice(request)
		}),
		hasBaseline: true
	};
}
async function probeOrClose(client, request) {
	try {
		return await probeArm(client, request);
	} catch (error) {
		await client[Symbol.asyncDispose]();
		throw error;
	}
}
async function probeBaseline(client, request) {
	try {
		return await probeArm(client, request);
	} catch (error) {
		if (error instanceof ModelFailedError) return null;
		throw error;
	}
}
async function openClient(request, site) {
	const { rows, mode, limits } = request;
	const { runtimePath, candidatePath, baselinePath, signal } = site;
	const client = new RigClient({
		...limits,
		memoryBytes: SESSIONS * limits.memoryBytes
	}, signal);
	const models = {
		candidate: candidatePath,
		...baselinePath === null ? {} : {
			baseline: baselinePath,
			sentinel: baselinePath
		}
	};
	await client.setup({
		runtimePath,
		models,
		rows,
		threads: mode.threads ?? 1
	});
	return client;
}
function describe$1(client, request, description) {
	const { probe } = description;
	return {
		client,
		request,
		...description,
		batchSize: probe.batchSize,
		isFresh: (round) => isFreshRound(round, probe.loadMs),
		report: (activity, done) => request.onProgress({
			activity,
			done
		}),
		[Symbol.asyncDispose]: () => client[Symbol.asyncDispose]()
	};
}
/** Whether the memory of this machine holds the candidate and the baseline twice. */
function fitsThrice({ candidate, baseline }) {
	return (sizeOf$1(candidate) + (baseline === null ? 0 : 2 * sizeOf$1(baseline))) * MEMORY_OVER_FILE < freemem();
}

// src/domain/benchmark/arrivals.ts
/** Independent arrivals (a Poisson process), as from many users who do not know of each other. */
function poissonSchedule(ratePerSecond, count, random) {
	return scaleArrivals(unitArrivals(count, random), ratePerSecond);
}
/** One arrival every 1/rate seconds, as from a sensor or a stream of frames. */
function fixedSchedule(ratePerSecond, count) {
	return Float64Array.from({ length: count }, (_, index) => (index + 1) * 1e3 / ratePerSecond);
}
/** Poisson arrivals at one a millisecond. Scaling one stream keeps a search over rates monotone. */
function unitArrivals(count, random) {
	let time = 0;
	return Float64Array.from({ length: count }, () => {
		time -= Math.log(1 - random());
		return time;
	});
}
function scaleArrivals(unit, ratePerSecond) {
	return unit.map((time) => time * 1e3 / ratePerSecond);
}

// src/domain/benchmark/open-loop.ts
/**
* Latency from the intended arrival, so that waiting behind a slow call counts (no coordinated omission). A request that
* had arrived but was not served when the run ended has waited at least until then, and counts with that.
*/
function openLoopLatencies(trace) {
	const latencies = [];
	for (const [index, intended] of trace.intended.entries()) {
		const completed = trace.completed[index];
		if (completed === void 0 && intended >= trace.endMs) break;
		latencies.push((completed ?? trace.endMs) - intended);
	}
	return Float64Array.from(latencies);
}
/**
* Latencies that the same service times would have under other arrivals, by Lindley's recursion for one server:
* wait' = max(0, wait + service − gap). The service trace is repeated when it is shorter than the schedule.
*/
function replayQueue(service, arrivals) {
	let free = 0;
	return arrivals.map((arrival, index) => {
		free = Math.max(arrival, free) + (service[index % service.length] ?? 0);
		return free - arrival;
	});
}
/** How far the work fell behind over several runs at one rate: requests in the system, and how fast they grow. */
function summarizeBacklog(traces, ratePerSecond) {
	const services = traces.map(({ service }) => mean(service)).filter((value) => !Number.isNaN(value));
	const series = traces.map(backlogSeries).filter(({ times }) => times.length > 1);
	return {
		utilisation: ratePerSecond * mean(services) / 1e3,
		slopePerSecond: series.length === 0 ? 0 : mean(series.map(slopePerSecond)),
		maximum: series.reduce((most, { backlog }) => backlog.reduce((a, b) => Math.max(a, b), most), 0)
	};
}
/** Requests that had arrived and were not yet done, just after each completion. */
function backlogSeries({ intended, completed }) {
	let arrived = 0;
	const backlog = [];
	for (const [done, time] of completed.entries()) {
		while (arrived < intended.length && (intended[arrived] ?? 0) <= time) arrived++;
		backlog.push(arrived - done - 1);
	}
	return {
		times: [...completed],
		backlog
	};
}
/** Least squares. */
function slopePerSecond({ times, backlog }) {
	const centerTime = mean(times);
	const centerBacklog = mean(backlog);
	let covariance = 0;
	let variance = 0;
	for (const [index, time] of times.entries()) {
		covariance += (time - centerTime) * ((backlog[index] ?? 0) - centerBacklog);
		variance += (time - centerTime) ** 2;
	}
	return variance === 0 ? 0 : covariance / variance * 1e3;
}

// src/domain/benchmark/capacity.ts
const PERCENTILES = [
	{
		percentile: "p999",
		proportion: .999
	},
	{
		percentile: "p99",
		proportion: .99
	},
	{
		percentile: "p95",
		proportion: .95
	},
	{
		percentile: "p90",
		proportion: .9
	},
	{
		percentile: "p50",
		proportion: .5
	}
];
function highestPercentileBudget(budgets) {
	for (const entry of PERCENTILES) {
		const budget = budgets?.[entry.percentile];
		if (budget !== void 0) return {
			...entry,
			budget
		};
	}
	return null;
}
/** Enough replayed arrivals for a stable 99.9th percentile. */
const REPLAYED_ARRIVALS = 2e4;
/** Nearer to saturation no run of a second can show whether the queue grows for ever. */
const HIGHEST_LOAD = .95;
/** 2^-12 of the saturation rate is finer than the estimate deserves. */
const BISECTIONS = 12;
/**
* The highest Poisson rate a second at which a replay of the measured service times still keeps the percentile within the
* bound; 0 when it does not even without load. It is a screen: a true open-loop run must confirm it.
*/
function searchCapacity(question) {
	const unit = unitArrivals(REPLAYED_ARRIVALS, question.random);
	const holds = (rate) => {
		const latencies = replayQueue(question.service, scaleArrivals(unit, rate)).sort();
		return percentile(latencies, question.proportion) <= question.boundMs;
	};
	let lower = 0;
	let upper = HIGHEST_LOAD * 1e3 / mean(question.service);
	for (let step = 0; step < BISECTIONS; step++) {
		const middle = (lower + upper) / 2;
		if (holds(middle)) lower = middle;
		else upper = middle;
	}
	return lower;
}

// src/adapters/onnx/benchmark/load.ts
/** Open-loop runs at one rate. */
async function applyLoad(measurement, options) {
	const { client, probe, batchSize } = measurement;
	const { arm } = options;
	const limitMs = options.limitMs / options.runs;
	const traces = [];
	for (let run = 0; run < options.runs; run++) {
		const seed = measurement.nextSeed();
		const intended = schedule(options, seed);
		const round = {
			arm,
			batchSize,
			seed,
			fresh: measurement.isFresh(run),
			warmUpMs: 6
		};
		const reply = await client.openLoop({
			...round,
			intended,
			limitMs,
			callMs: probe.callMs
		});
		traces.push({
			intended,
			completed: reply.completed,
			service: reply.service,
			endMs: reply.endMs
		});
		measurement.report(`serving ${Math.round(options.ratePerSecond)} requests a second`, (run + 1) / options.runs);
	}
	return traces;
}
function schedule({ arrivals, ratePerSecond, requests, runs }, seed) {
	const count = Math.max(2, Math.ceil(requests / runs));
	return arrivals === "fixed" ? fixedSchedule(ratePerSecond, count) : poissonSchedule(ratePerSecond, count, seededRandom(seed));
}
/** Runs of an open-loop measurement. */
const RUNS = 10;
/** Requests that a 99th percentile with an interval needs, with a reserve for clusters. */
const REQUESTS_OVER_PROPORTION = 9;
const LOAD_LIMIT_MS = {
	normal: 1e3,
	quick: 300
};
/** A slow model gets more time for the requests that its percentile needs. */
const SLOW_LOAD_LIMIT_MS = {
	normal: 1e4,
	quick: 1e3
};
/** Slow models get this many calls in spite of the limit. */
const LEAST_CALLS = 30;
/** What a request costs beside its call: the idle time that is not cut short. */
const IDLE_MS = .3;
/** How long to apply the declared load: as many requests as the declared percentile needs, within the time. */
function planLoad(measurement, arm, arrivals) {
	const { request, probe } = measurement;
	const speed = probe.quick ? "quick" : "normal";
	const proportion = highestPercentileBudget(request.mode.budgets.latency)?.proportion ?? .99;
	const needed = REQUESTS_OVER_PROPORTION / (1 - proportion);
	const neededMs = Math.min(needed * (probe.callMs + IDLE_MS), SLOW_LOAD_LIMIT_MS[speed]);
	const limitMs = Math.max(LOAD_LIMIT_MS[speed], neededMs, LEAST_CALLS * probe.callMs);
	const runs = Math.max(3, Math.min(RUNS, Math.floor(1e3 / probe.loadMs)));
	const most = 1.2 * limitMs / probe.callMs;
	return {
		arm,
		arrivals,
		runs,
		limitMs,
		requests: Math.min(most, Math.max(2e3, needed))
	};
}
function latenciesOf(traces) {
	return traces.map(openLoopLatencies);
}
function backlogOf(traces, ratePerSecond) {
	return summarizeBacklog(traces, ratePerSecond);
}
const VERIFICATIONS = 6;
const STEP_DOWN = .88;
const VERIFY_LIMIT_MS = {
	normal: 300,
	quick: 100
};
/**
* The highest Poisson rate that holds the bound: found by replaying the service times, then confirmed by a true open-loop
* run, in smaller steps down until one confirms it. null without a latency budget, or when no run confirms a rate.
*/
async function measureCapacity(measurement, service) {
	const bound = highestPercentileBudget(measurement.request.mode.budgets.latency);
	if (bound === null) return null;
	const boundMs = parseDuration(bound.budget);
	const random = seededRandom(measurement.nextSeed());
	let rate = searchCapacity({
		service: concatenate(service),
		boundMs,
		proportion: bound.proportion,
		random
	});
	const facts = {
		boundMs,
		percentile: bound.percentile
	};
	if (rate === 0) return {
		rate,
		...facts
	};
	const plan = {
		...planLoad(measurement, "candidate", "poisson"),
		runs: 2
	};
	const limitMs = Math.max(VERIFY_LIMIT_MS[measurement.probe.quick ? "quick" : "normal"], 60 * measurement.probe.callMs);
	for (let attempt = 0; attempt < VERIFICATIONS; attempt++, rate *= STEP_DOWN) {
		const traces = await applyLoad(measurement, {
			...plan,
			ratePerSecond: rate,
			limitMs
		});
		const latencies = sortedCopy(concatenate(latenciesOf(traces)));
		if (percentile(latencies, bound.proportion) <= boundMs) return {
			rate,
			...facts
		};
	}
	return null;
}

// src/adapters/onnx/benchmark/solo.ts
async function measureSolo(measurement, arm, proportion) {
	const plan = planSolo({
		...measurement.probe,
		proportion
	});
	const rounds = [];
	for (let round = 0; round < plan.rounds; round++) {
		rounds.push(await soloRound(measurement, {
			arm,
			plan,
			round
		}));
		measurement.report(`measuring the ${arm} alone`, (round + 1) / plan.rounds);
	}
	return rounds;
}
async function soloRound(measurement, { arm, plan, round }) {
	const { client, probe, batchSize } = measurement;
	const expectedMs = probe.loadMs + plan.warmUpMs + (plan.callsPerRound + 2) * probe.callMs;
	const request = {
		arm,
		batchSize,
		durationMs: 0,
		leastCalls: plan.callsPerRound,
		warmUpMs: plan.warmUpMs
	};
	return (await client.solo({
		...request,
		seed: measurement.nextSeed(),
		fresh: measurement.isFresh(round)
	}, expectedMs)).times;
}
/** Rows a second of a model that is kept busy, from its call times in milliseconds. */
function throughputOf(rounds, batchSize) {
	return estimateOfRounds(rounds.filter(({ length }) => length > 0).map((round) => 1e3 * batchSize / mean(round)));
}

// src/adapters/onnx/benchmark/scenarios.ts
/** The absolute figures of one model under the load pattern of its mode. */
async function measureScenario(measurement, arm) {
	const { scenario, rate, budgets } = measurement.request.mode;
	const ratePerSecond = rate === void 0 ? null : parseRate(rate);
	const isLoaded = ratePerSecond !== null && (scenario === "server" || scenario === "multi-stream");
	const proportion = isLoaded ? null : highestPercentileBudget(budgets.latency)?.proportion ?? null;
	const solo = await measureSolo(measurement, arm, proportion);
	const throughput = throughputOf(solo, measurement.batchSize);
	if (!isLoaded) return {
		rate: ratePerSecond,
		latency: summarizeLatency(solo),
		histogram: buildHistogram(solo),
		throughput,
		capacity: null
	};
	const plan = planLoad(measurement, arm, scenario === "server" ? "poisson" : "fixed");
	const traces = await applyLoad(measurement, {
		...plan,
		ratePerSecond
	});
	const latencies = latenciesOf(traces);
	return {
		rate: ratePerSecond,
		latency: summarizeLatency(latencies),
		histogram: buildHistogram(latencies),
		throughput,
		capacity: scenario === "server" && arm === "candidate" ? await measureCapacity(measurement, solo) : null,
		...scenario === "multi-stream" ? { backlog: backlogOf(traces, ratePerSecond) } : {}
	};
}

// src/adapters/onnx/benchmark/onnx-benchmark.ts
/** Measures ONNX models with ONNX Runtime in processes of their own. Cold starts are remembered between the modes of one version. */
function createOnnxBenchmark(options) {
	const cache = /* @__PURE__ */ new Map();
	return { measure: async (request) => {
		try {
			return await layAndMeasure(request, options, cache);
		} catch (error) {
			if (error instanceof ModelFailedError) return error.failure;
			throw error;
		}
	} };
}
async function layAndMeasure(request, { environment, signal }, cache) {
	const { modulePath } = await locateRuntime(environment);
	await using candidate = await layFiles(request.candidate);
	await using baseline = request.baseline === null ? null : await layFiles(request.baseline);
	const site = {
		runtimePath: modulePath,
		candidatePath: candidate.modelPath,
		baselinePath: baseline?.modelPath ?? null,
		signal
	};
	const onProgress = forwardOnly(request.onProgress);
	return await measureMode({
		...request,
		rows: limitRows(request.rows),
		onProgress
	}, site, cache);
}
/** Fresh processes: the fewest that give an interval. */
const COLD_RUNS = 3;
async function measureMode(request, site, cache) {
	const { candidate, baseline, explanation } = request;
	const cold = coldStarts(request, site, cache);
	request.onProgress({
		activity: "starting from cold",
		done: 0
	});
	const own = await cold(candidate, site.candidatePath, COLD_RUNS);
	const opened = await openMeasurement(request, site);
	await using measurement = opened.measurement;
	const comparison = opened.hasBaseline ? await compare(during(measurement, .2, .5)) : null;
	const figures = await measureScenario(during(measurement, .5, .85), "candidate");
	const result = {
		...settingsOf(measurement),
		...figures,
		coldStart: own.coldStart,
		memoryBytes: own.memoryBytes,
		modelSizeBytes: sizeOf$1(candidate),
		comparison,
		...explanation === null ? {} : { explanation }
	};
	if (baseline === null || site.baselinePath === null || !opened.hasBaseline) return {
		kind: "measured",
		result
	};
	const { latency, throughput } = await measureScenario(asContext(during(measurement, .85, 1)), "baseline");
	const { memoryBytes } = await cold(baseline, site.baselinePath, 1);
	const modelSizeBytes = sizeOf$1(baseline);
	return {
		kind: "measured",
		result: {
			...result,
			baseline: {
				latency,
				throughput,
				memoryBytes,
				modelSizeBytes
			}
		}
	};
}
/** The same measurement as a part of the whole, for its progress. */
function during(measurement, from, until) {
	const { onProgress } = measurement.request;
	return {
		...measurement,
		report: (activity, done) => onProgress({
			activity,
			done: from + (until - from) * done
		})
	};
}
/** Progress that repeats a part, for instance to confirm a rate, does not go back. */
function forwardOnly(onProgress) {
	let most = 0;
	return ({ activity, done }) => {
		most = Math.max(most, done);
		onProgress({
			activity,
			done: most
		});
	};
}
/** The baseline's own figures are shown beside the candidate's and decide nothing: a short measurement does. */
function asContext(measurement) {
	return {
		...measurement,
		probe: {
			...measurement.probe,
			quick: true
		}
	};
}
function settingsOf({ request, batchSize }) {
	const { mode, modeName } = request;
	return {
		mode: modeName,
		scenario: mode.scenario,
		threads: mode.threads ?? 1,
		batchSize
	};
}
function coldStarts({ rows, limits, mode }, { runtimePath, signal }, cache) {
	const [threads, batchSize] = [mode.threads ?? 1, mode.batchSize ?? 1];
	return async (artifact, model, runs) => {
		const key = JSON.stringify([
			artifact.files.map(({ sha256 }) => sha256),
			threads,
			batchSize,
			runs
		]);
		const known = cache.get(key);
		if (known !== void 0) return known;
		const figures = await measureColdStart({
			runtimePath,
			model,
			rows,
			threads,
			batchSize,
			limits,
			runs,
			signal
		});
		cache.set(key, figures);
		return figures;
	};
}

// src/adapters/onnx/finding.ts
/** A name from a file, made safe to stand in a sentence: quoted, without control characters, and short. */
function quote(name) {
	const short = name.length > 120 ? `${name.slice(0, 120)}…` : name;
	return JSON.stringify(short);
}

// src/adapters/onnx/compare-signature.ts
/** The first way in which the runtime understands the file differently from our reading, or null. A size that one of them leaves open agrees. */
function compareSignature(signature, runtime) {
	return compareList("input", signature.inputs, runtime.inputs) ?? compareList("output", signature.outputs, runtime.outputs);
}
function compareList(role, read, values) {
	const tensors = values.filter(({ type }) => type !== null);
	if (tensors.length !== read.length) return `it has ${tensors.length} ${role}s, not ${read.length}`;
	for (const [index, metadata] of read.entries()) {
		const value = tensors[index];
		const difference = value === void 0 ? "missing" : compareValue(metadata, value);
		if (difference !== null) return `${role} ${quote(metadata.name)} is ${difference}`;
	}
	return null;
}
function compareValue(read, value) {
	if (value.name !== read.name) return `named ${quote(value.name)}`;
	const datatype = datatypeOfRuntime(value.type ?? "");
	if (datatype !== read.datatype) return `of type ${datatype ?? value.type}, not ${read.datatype}`;
	return value.shape.length === read.shape.length && value.shape.every((dim, axis) => dim === read.shape[axis] || dim === -1 || read.shape[axis] === -1) ? null : `of shape [${value.shape.join(", ")}], not [${read.shape.join(", ")}]`;
}

// src/adapters/onnx/shapes.ts
/** The values that are known before the first node: inputs with one row, initializers, and what the exporter noted. */
function knownValues(graph) {
	const shapes = /* @__PURE__ */ new Map();
	const integers = /* @__PURE__ */ new Map();
	const rowSymbols = /* @__PURE__ */ new Set();
	for (const { type } of graph.inputs) if (type.kind === "tensor" && typeof type.dims?.[0] === "string") rowSymbols.add(type.dims[0]);
	for (const { name, type } of [...graph.values, ...graph.outputs]) if (type.kind === "tensor" && type.dims !== null) shapes.set(name, type.dims.map((dim) => size(dim, rowSymbols)));
	for (const { name, type } of graph.inputs) {
		if (type.kind !== "tensor" || type.dims === null) continue;
		const [first, ...rest] = type.dims;
		const row = typeof first === "number" ? [first] : [1];
		shapes.set(name, first === void 0 ? [] : [...row, ...rest.map((dim) => size(dim, rowSymbols))]);
	}
	for (const tensor of graph.initializers) learnTensor({
		shapes,
		integers
	}, tensor.name, tensor);
	for (const { values, dims } of graph.sparseInitializers) if (values !== null) shapes.set(values.name, dims);
	return {
		shapes,
		integers
	};
}
function learnTensor(known, name, tensor) {
	known.shapes.set(name, tensor.dims);
	if (tensor.integers !== null) known.integers.set(name, tensor.integers);
}
/** Joins what was noted with what follows from the node: a size that either knows is known. */
function learnShape(known, name, shape) {
	const noted = known.shapes.get(name);
	const joined = noted?.length === shape.length ? shape.map((dim, axis) => dim === -1 ? noted[axis] ?? -1 : dim) : shape;
	known.shapes.set(name, joined);
}
function viewNode(node, known) {
	function attribute(name) {
		return node.attributes.find((candidate) => candidate.name === name);
	}
	return {
		node,
		shape: (input) => known.shapes.get(node.inputs[input] ?? "") ?? null,
		integers: (input) => known.integers.get(node.inputs[input] ?? "") ?? null,
		integer: (name, otherwise) => attribute(name)?.integer ?? otherwise,
		list: (name) => attribute(name)?.integers ?? [],
		text: (name) => attribute(name)?.text ?? ""
	};
}
/** Number of elements, or null when a size is unknown. */
function product(shape) {
	let result = 1;
	for (const dim of shape) {
		if (dim < 0) return null;
		result *= dim;
	}
	return result;
}
function multiply(...factors) {
	let result = 1;
	for (const factor of factors) {
		if (factor === null || factor < 0) return null;
		result *= factor;
	}
	return result;
}
function axisOf(axis, rank) {
	return axis < 0 ? axis + rank : axis;
}
function size(dim, rowSymbols) {
	if (typeof dim === "number") return dim;
	return dim !== null && rowSymbols.has(dim) ? 1 : -1;
}

// src/adapters/onnx/fold-integers.ts
/** Elements of a node's output where they are short integers that follow from shapes: how exporters compute targets of Reshape. */
function foldIntegers(view) {
	switch (view.node.operator) {
		case "Shape": return foldShape(view);
		case "Gather": return foldGather(view);
		case "Concat": return foldConcat(view);
		case "Slice": return foldSlice(view);
		case "Identity":
		case "Cast":
		case "Squeeze":
		case "Unsqueeze": return view.integers(0);
		default: return null;
	}
}
function foldShape(view) {
	const shape = view.shape(0);
	if (shape === null) return null;
	const part = shape.slice(view.integer("start", 0), view.integer("end", shape.length));
	return part.includes(-1) ? null : part;
}
function foldGather(view) {
	const values = view.integers(0);
	const picked = view.integers(1)?.map((index) => values?.[axisOf(index, values.length)]);
	const known = picked?.filter((value) => value !== void 0);
	return picked !== void 0 && known?.length === picked.length ? known : null;
}
function foldConcat(view) {
	const parts = view.node.inputs.map((_, input) => view.integers(input));
	return parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
}
function foldSlice(view) {
	const values = view.integers(0);
	const start = view.integers(1)?.[0];
	const end = view.integers(2)?.[0];
	if (values === null || start === void 0 || end === void 0 || view.node.inputs.length > 4) return null;
	return values.slice(start, end);
}

// src/adapters/onnx/window-shapes.ts
/** Output sizes of Conv and the pools (operator specification of ONNX): `kernel` has one size for each spatial axis. */
function slideWindow(view, spatial, kernel) {
	const strides = view.list("strides");
	const dilations = view.list("dilations");
	const autoPad = view.text("auto_pad");
	const round = view.integer("ceil_mode", 0) === 1 ? Math.ceil : Math.floor;
	return spatial.map((input, axis) => {
		const stride = strides[axis] ?? 1;
		const window = ((kernel[axis] ?? -1) - 1) * (dilations[axis] ?? 1) + 1;
		if (input < 0 || window < 1 || stride < 1) return -1;
		if (autoPad.startsWith("SAME")) return Math.ceil(input / stride);
		return Math.max(0, round((input + padding(view, axis, spatial.length) - window) / stride) + 1);
	});
}
/** Output sizes of ConvTranspose. */
function slideWindowBack(view, spatial, kernel) {
	const given = view.list("output_shape");
	const strides = view.list("strides");
	const dilations = view.list("dilations");
	const extra = view.list("output_padding");
	const autoPad = view.text("auto_pad");
	return spatial.map((input, axis) => {
		const stride = strides[axis] ?? 1;
		const window = ((kernel[axis] ?? -1) - 1) * (dilations[axis] ?? 1) + 1;
		const stated = given.at(axis - spatial.length);
		if (stated !== void 0) return stated;
		if (input < 0 || window < 1) return -1;
		if (autoPad.startsWith("SAME")) return input * stride;
		return stride * (input - 1) + (extra[axis] ?? 0) + window - padding(view, axis, spatial.length);
	});
}
function padding(view, axis, rank) {
	if (view.text("auto_pad") === "VALID") return 0;
	const pads = view.list("pads");
	return (pads[axis] ?? 0) + (pads[axis + rank] ?? 0);
}

// src/adapters/onnx/infer-shapes.ts
/** Shapes of a node's outputs, as far as the operators below tell; null where they do not. */
function inferShapes(view) {
	const rule = SHAPE_RULES.get(view.node.operator);
	return rule === void 0 ? [] : rule(view);
}
/** Shape of a matrix product with broadcast leading dimensions, as numpy.matmul defines it. */
function matMulShape(left, right) {
	if (left === null || right === null || left.length === 0 || right.length === 0) return null;
	const rows = left.length === 1 ? [] : [left.at(-2) ?? -1];
	const columns = right.length === 1 ? [] : [right.at(-1) ?? -1];
	const leading = broadcast([left.slice(0, -2), right.slice(0, -2)]);
	return leading === null ? null : [
		...leading,
		...rows,
		...columns
	];
}
function gemmShape(view) {
	const left = view.shape(0);
	const right = view.shape(1);
	if (left?.length !== 2 || right?.length !== 2) return null;
	return [left[view.integer("transA", 0) === 1 ? 1 : 0] ?? -1, right[view.integer("transB", 0) === 1 ? 0 : 1] ?? -1];
}
/** `weights` is the index of the input that holds them: [out, in / group, kernel…]. */
function convShape(view, weights) {
	const input = view.shape(0);
	const kernel = view.shape(weights);
	if (input === null || kernel === null || input.length !== kernel.length || input.length < 3) return null;
	return [
		input[0] ?? -1,
		kernel[0] ?? -1,
		...slideWindow(view, input.slice(2), kernel.slice(2))
	];
}
function convTransposeShape(view) {
	const input = view.shape(0);
	const kernel = view.shape(1);
	if (input === null || kernel === null || input.length !== kernel.length || input.length < 3) return null;
	const channels = (kernel[1] ?? -1) * view.integer("group", 1);
	return [
		input[0] ?? -1,
		channels,
		...slideWindowBack(view, input.slice(2), kernel.slice(2))
	];
}
function poolShape(view) {
	const input = view.shape(0);
	if (input === null || input.length < 3) return null;
	return [...input.slice(0, 2), ...slideWindow(view, input.slice(2), view.list("kernel_shape"))];
}
function globalPoolShape(view) {
	return view.shape(0)?.map((dim, axis) => axis < 2 ? dim : 1) ?? null;
}
function broadcast(shapes) {
	const known = shapes.filter((shape) => shape !== null);
	if (known.length < shapes.length) return null;
	const rank = Math.max(0, ...known.map((shape) => shape.length));
	return Array.from({ length: rank }, (_, index) => {
		const dims = known.map((shape) => shape.at(index - rank) ?? 1).filter((dim) => dim !== 1);
		return dims.find((dim) => dim !== -1) ?? dims[0] ?? 1;
	});
}
function reshape(view) {
	const input = view.shape(0);
	const target = view.integers(1) ?? (view.list("shape").length > 0 ? view.list("shape") : null);
	if (target === null) return null;
	const copied = target.map((dim, axis) => dim === 0 ? input?.[axis] ?? -1 : dim);
	const open = target.indexOf(-1);
	const total = input === null ? null : product(input);
	const rest = product(copied.filter((_, axis) => axis !== open));
	if (open === -1 || total === null || rest === null || rest === 0) return copied;
	return copied.with(open, total / rest);
}
function flatten(view) {
	const input = view.shape(0);
	if (input === null) return null;
	const axis = axisOf(view.integer("axis", 1), input.length);
	return [product(input.slice(0, axis)) ?? -1, product(input.slice(axis)) ?? -1];
}
function transpose(view) {
	const input = view.shape(0);
	if (input === null) return null;
	const order = view.list("perm");
	return order.length === 0 ? input.toReversed() : order.map((axis) => input[axis] ?? -1);
}
function axes(view) {
	return view.integers(1) ?? view.list("axes");
}
function squeeze(view) {
	const input = view.shape(0);
	if (input === null) return null;
	const dropped = axes(view).map((axis) => axisOf(axis, input.length));
	if (dropped.length === 0) return input.includes(-1) ? null : input.filter((dim) => dim !== 1);
	return input.filter((_, axis) => !dropped.includes(axis));
}
function unsqueeze(view) {
	const input = view.shape(0);
	if (input === null) return null;
	const rank = input.length + axes(view).length;
	const added = new Set(axes(view).map((axis) => axisOf(axis, rank)));
	const rest = [...input];
	return Array.from({ length: rank }, (_, axis) => added.has(axis) ? 1 : rest.shift() ?? -1);
}
function concat(view) {
	const shapes = view.node.inputs.map((_, input) => view.shape(input));
	const first = shapes[0] ?? null;
	if (first === null || shapes.some((shape) => shape?.length !== first.length)) return null;
	const axis = axisOf(view.integer("axis", 0), first.length);
	const sizes = shapes.map((shape) => shape?.[axis] ?? -1);
	const total = sizes.includes(-1) ? -1 : sizes.reduce((sum, dim) => sum + dim, 0);
	return first.map((dim, index) => index === axis ? total : dim);
}
function split(view) {
	const input = view.shape(0);
	const count = view.node.outputs.length;
	if (input === null) return [];
	const axis = axisOf(view.integer("axis", 0), input.length);
	const sizes = view.integers(1) ?? view.list("split");
	const whole = input[axis] ?? -1;
	const equal = whole % count === 0 ? whole / count : -1;
	return view.node.outputs.map((_, index) => input.with(axis, sizes[index] ?? equal));
}
function gather(view) {
	const input = view.shape(0);
	const indices = view.shape(1);
	if (input === null || indices === null) return null;
	const axis = axisOf(view.integer("axis", 0), input.length);
	return [
		...input.slice(0, axis),
		...indices,
		...input.slice(axis + 1)
	];
}
function slice(view) {
	const input = view.shape(0);
	const [starts, ends] = [view.integers(1) ?? view.list("starts"), view.integers(2) ?? view.list("ends")];
	if (input === null || starts.length === 0 || starts.length !== ends.length) return null;
	const named = view.integers(3) ?? view.list("axes");
	const cut = [...input];
	for (const [index, start] of starts.entries()) {
		const axis = axisOf(named[index] ?? index, input.length);
		const range = {
			start,
			end: ends[index] ?? 0,
			step: view.integers(4)?.[index] ?? 1
		};
		cut[axis] = sliceLength(input[axis] ?? -1, range);
	}
	return cut;
}
/** As many elements as a slice of Python takes; -1 for what is not known or goes backwards. */
function sliceLength(size, range) {
	if (size < 0 || range.step < 1) return -1;
	const [start, end] = [range.start, range.end].map((at) => Math.min(size, Math.max(0, at < 0 ? at + size : at)));
	return Math.max(0, Math.ceil(((end ?? 0) - (start ?? 0)) / range.step));
}
function reduce(view) {
	const input = view.shape(0);
	if (input === null) return null;
	const keep = view.integer("keepdims", 1) === 1;
	const listed = axes(view).map((axis) => axisOf(axis, input.length));
	const reduced = listed.length === 0 ? input.map((_, axis) => axis) : listed;
	return keep ? input.map((dim, axis) => reduced.includes(axis) ? 1 : dim) : input.filter((_, axis) => !reduced.includes(axis));
}
function pad(view) {
	const input = view.shape(0);
	const pads = view.integers(1) ?? view.list("pads");
	if (input === null || pads.length !== 2 * input.length || view.node.inputs.length > 3) return null;
	return input.map((dim, axis) => dim < 0 ? -1 : dim + (pads[axis] ?? 0) + (pads[axis + input.length] ?? 0));
}
function recurrent(view) {
	const input = view.shape(0);
	const weights = view.shape(2);
	if (input?.length !== 3 || weights?.length !== 3 || view.integer("layout", 0) === 1) return [];
	const [steps = -1, batch = -1] = input;
	const [directions = -1, , hidden = -1] = weights;
	const state = [
		directions,
		batch,
		hidden
	];
	return [
		[
			steps,
			directions,
			batch,
			hidden
		],
		state,
		state
	];
}
function one(infer) {
	return (view) => [infer(view)];
}
const SAME_SHAPE = `Relu LeakyRelu PRelu Elu Selu Celu Gelu Mish Sigmoid HardSigmoid HardSwish Swish Tanh Softplus Softsign Softmax
  LogSoftmax Hardmax Identity Cast Dropout BatchNormalization InstanceNormalization LayerNormalization GroupNormalization
  RMSNormalization LpNormalization LRN Clip Exp Log Sqrt Neg Abs Erf Ceil Floor Round Sign Reciprocal Sin Cos Not IsNaN
  QuantizeLinear DequantizeLinear CumSum Scaler Normalizer Imputer Binarizer`;
const BROADCAST = "Add Sub Mul Div Pow Mod Min Max Mean Sum Where Equal Less LessOrEqual Greater GreaterOrEqual And Or Xor";
const SHAPE_RULES = new Map([
	...words(SAME_SHAPE).map((operator) => [operator, one((view) => view.shape(0))]),
	...words(BROADCAST).map((operator) => [operator, one((view) => broadcast(view.node.inputs.map((_, input) => view.shape(input))))]),
	...words("ReduceMean ReduceSum ReduceMax ReduceMin ReduceProd ReduceL2").map((operator) => [operator, one(reduce)]),
	...words("MatMul FusedMatMul MatMulInteger").map((operator) => [operator, one((view) => matMulShape(view.shape(0), view.shape(1)))]),
	...words("Gemm FusedGemm").map((operator) => [operator, one(gemmShape)]),
	...words("Conv FusedConv ConvInteger").map((operator) => [operator, one((view) => convShape(view, 1))]),
	...words("MaxPool AveragePool LpPool").map((operator) => [operator, one(poolShape)]),
	...words("GlobalAveragePool GlobalMaxPool").map((operator) => [operator, one(globalPoolShape)]),
	...words("LSTM GRU RNN").map((operator) => [operator, recurrent]),
	["QLinearConv", one((view) => convShape(view, 3))],
	["QLinearMatMul", one((view) => matMulShape(view.shape(0), view.shape(3)))],
	["ConvTranspose", one(convTransposeShape)],
	["Reshape", one(reshape)],
	["Flatten", one(flatten)],
	["Transpose", one(transpose)],
	["Squeeze", one(squeeze)],
	["Unsqueeze", one(unsqueeze)],
	["Concat", one(concat)],
	["Split", split],
	["Gather", one(gather)],
	["Pad", one(pad)],
	["Slice", one(slice)],
	["Expand", one((view) => broadcast([view.shape(0), view.integers(1)]))],
	["ConstantOfShape", one((view) => view.integers(0))]
]);
function words(text) {
	return text.trim().split(/\s+/);
}

// src/adapters/onnx/walk-model.ts
/** Every graph that inference may run: the main one and the subgraphs of its nodes. */
function* allGraphs(graph) {
	yield graph;
	for (const node of graph.nodes) yield* nestedGraphs(node.attributes);
}
/** Every node of inference: of the graph, its subgraphs, and each function's body once. */
function* allNodes(model) {
	for (const graph of allGraphs(model.graph)) yield* graph.nodes;
	for (const { nodes, attributes } of model.functions) {
		yield* nodes;
		for (const graph of nestedGraphs(attributes)) yield* graph.nodes;
		for (const node of nodes) for (const graph of nestedGraphs(node.attributes)) yield* graph.nodes;
	}
}
/** Every tensor in the file wherever it stands, so that none can name a file unseen. */
function* allTensors(model) {
	for (const graph of [model.graph, ...model.trainingGraphs]) yield* tensorsOfGraph(graph);
	for (const { nodes, attributes } of model.functions) {
		yield* tensorsOfAttributes(attributes);
		for (const node of nodes) yield* tensorsOfAttributes(node.attributes);
	}
}
function* nestedGraphs(attributes) {
	for (const attribute of attributes) for (const graph of attribute.graphs) yield* allGraphs(graph);
}
function* tensorsOfGraph(graph) {
	yield* graph.initializers;
	yield* tensorsOfSparse(graph.sparseInitializers);
	for (const node of graph.nodes) yield* tensorsOfAttributes(node.attributes);
}
function* tensorsOfAttributes(attributes) {
	for (const attribute of attributes) {
		yield* attribute.tensors;
		yield* tensorsOfSparse(attribute.sparseTensors);
		for (const graph of attribute.graphs) yield* tensorsOfGraph(graph);
	}
}
function* tensorsOfSparse(sparse) {
	for (const { values, indices } of sparse) {
		if (values !== null) yield values;
		if (indices !== null) yield indices;
	}
}

// src/adapters/onnx/count-multiply-accumulates.ts
/**
* Multiply-accumulates of convolutions, matrix products, recurrent layers and linear models for one row; element-wise
* work is not counted. null when a shape is not known, when such work stands in a branch, a loop or a function, or when the
* model has an operator of which only the runtime knows the cost. A fixed batch is shared among its rows.
*/
function countMultiplyAccumulates(model) {
	const functions = new Set(model.functions.map(({ domain, name }) => `${domain}\n${name}`));
	const known = knownValues(model.graph);
	let total = 0;
	for (const node of model.graph.nodes) {
		const view = viewNode(node, known);
		const cost = functions.has(`${node.domain}\n${node.operator}`) ? null : costOf(view);
		if (cost === null) return null;
		total += cost;
		learnOutputs(view, known);
	}
	const rows = firstRowCount(model);
	return total > Number.MAX_SAFE_INTEGER ? null : Math.round(total / rows);
}
function costOf(view) {
	const { node } = view;
	const rule = COST_RULES.get(node.operator);
	if (rule !== void 0) return rule(view);
	if (node.domain === "com.microsoft" || UNCOUNTED.has(node.operator)) return null;
	return subgraphsAreFree(node) ? 0 : null;
}
function subgraphsAreFree(node) {
	return node.attributes.flatMap(({ graphs }) => graphs).flatMap((graph) => [...allGraphs(graph)]).every(({ nodes }) => nodes.every(({ operator }) => !COST_RULES.has(operator) && !UNCOUNTED.has(operator)));
}
/** A tree compares, a kernel machine evaluates kernels: neither is told by shapes. */
const UNCOUNTED = /* @__PURE__ */ new Set([
	"Attention",
	"DeformConv",
	"Einsum",
	"SVMClassifier",
	"SVMRegressor",
	"TreeEnsemble",
	"TreeEnsembleClassifier",
	"TreeEnsembleRegressor"
]);
const COST_RULES = /* @__PURE__ */ new Map([
	["Conv", (view) => convCost(view, 1)],
	["FusedConv", (view) => convCost(view, 1)],
	["ConvInteger", (view) => convCost(view, 1)],
	["QLinearConv", (view) => convCost(view, 3)],
	["ConvTranspose", (view) => multiply(sizeOf(view, 0), product(view.shape(1)?.slice(1) ?? [-1]))],
	["MatMul", (view) => matMulCost(view, 1)],
	["FusedMatMul", (view) => view.integer("transA", 0) + view.integer("transB", 0) > 0 ? null : matMulCost(view, 1)],
	["MatMulInteger", (view) => matMulCost(view, 1)],
	["QLinearMatMul", (view) => matMulCost(view, 3)],
	["Gemm", gemmCost],
	["FusedGemm", gemmCost],
	["LSTM", recurrentCost],
	["GRU", recurrentCost],
	["RNN", recurrentCost],
	["LinearClassifier", linearCost],
	["LinearRegressor", linearCost]
]);
/** Every output element sums over the channels of its group and the window. */
function convCost(view, weights) {
	const output = convShape(view, weights);
	const perElement = product(view.shape(weights)?.slice(1) ?? [-1]);
	return multiply(output === null ? null : product(output), perElement);
}
function matMulCost(view, right) {
	const output = matMulShape(view.shape(0), view.shape(right));
	const right0 = view.shape(right);
	const inner = view.shape(0)?.at(-1) ?? -1;
	const innerOfRight = right0?.at(right0.length === 1 ? -1 : -2) ?? -1;
	return multiply(output === null ? null : product(output), Math.max(inner, innerOfRight));
}
function gemmCost(view) {
	const output = gemmShape(view);
	const inner = view.shape(0)?.[view.integer("transA", 0) === 1 ? 0 : 1] ?? -1;
	return multiply(output === null ? null : product(output), inner);
}
/** At every step, each row meets the input weights W and the recurrent weights R of each direction once. */
function recurrentCost(view) {
	const input = view.shape(0);
	const inputWeights = sizeOf(view, 1);
	const recurrentWeights = sizeOf(view, 2);
	if (input?.length !== 3 || inputWeights === null || recurrentWeights === null) return null;
	return multiply(input[0] ?? -1, input[1] ?? -1, inputWeights + recurrentWeights);
}
function linearCost(view) {
	const coefficients = view.node.attributes.find(({ name }) => name === "coefficients")?.floatCount ?? null;
	return multiply(view.shape(0)?.[0] ?? 1, coefficients);
}
function sizeOf(view, input) {
	const shape = view.shape(input);
	return shape === null ? null : product(shape);
}
function learnOutputs(view, known) {
	const { node } = view;
	const [output] = node.outputs;
	const constant = node.operator === "Constant" ? node.attributes[0] : void 0;
	if (output !== void 0 && constant !== void 0) learnConstant(output, constant, known);
	const integers = foldIntegers(view);
	if (output !== void 0 && integers !== null) known.integers.set(output, integers);
	for (const [index, shape] of inferShapes(view).entries()) {
		const name = node.outputs[index];
		if (shape !== null && name !== void 0) learnShape(known, name, shape);
	}
}
function learnConstant(output, attribute, known) {
	const [tensor] = attribute.tensors;
	if (tensor !== void 0) learnTensor(known, output, tensor);
	if (attribute.name === "value_ints") known.integers.set(output, attribute.integers);
	if (attribute.name === "value_int" && attribute.integer !== null) known.integers.set(output, [attribute.integer]);
}
/** The size of a fixed first dimension of the first input that is fed, else 1. */
function firstRowCount({ graph }) {
	const stored = new Set(graph.initializers.map(({ name }) => name));
	const type = graph.inputs.find(({ name }) => !stored.has(name))?.type;
	const rows = type?.kind === "tensor" ? type.dims?.[0] : null;
	return typeof rows === "number" && rows > 0 ? rows : 1;
}

// src/adapters/onnx/inspect-model.ts
/** Limits of a signature in schemas/common.schema.json. */
const MAX_TENSORS = 256;
const MAX_RANK = 16;
const MAX_NAME_LENGTH = 256;
const MAX_METADATA_ENTRIES = 256;
/** What a parsed model says of itself, as the certificate records it. */
function inspectModel(model) {
	const inputs = describeAll(inputsToFeed(model.graph), "input");
	const outputs = describeAll(model.graph.outputs, "output");
	const findings = [...inputs.findings, ...outputs.findings];
	if (inputs.tensors.length === 0 && inputs.findings.length === 0) findings.push(noTensor("input"));
	if (outputs.tensors.length === 0 && outputs.findings.every(isWarning)) findings.push(noTensor("output"));
	if (!findings.every(isWarning)) return {
		inspection: null,
		findings
	};
	const nodes = [...allNodes(model)];
	return {
		inspection: {
			format: "onnx",
			signature: {
				inputs: inputs.tensors,
				outputs: outputs.tensors
			},
			producer: model.producer,
			opset: Object.fromEntries(model.opsetImports.map(({ domain, version }) => [domainName(domain), version])),
			nodes: nodes.length,
			parameters: countParameters(model.graph, nodes),
			multiplyAccumulates: countMultiplyAccumulates(model),
			operators: countOperators(nodes),
			metadata: Object.fromEntries(model.metadata.slice(0, MAX_METADATA_ENTRIES))
		},
		findings
	};
}
function domainName(domain) {
	return domain === "" ? "ai.onnx" : domain;
}
/** Older files list their weights among the inputs, too; those need not be fed. */
function inputsToFeed(graph) {
	const stored = new Set(graph.initializers.map(({ name }) => name));
	for (const { values } of graph.sparseInitializers) if (values !== null) stored.add(values.name);
	return graph.inputs.filter(({ name }) => !stored.has(name));
}
function describeAll(values, role) {
	if (values.length > MAX_TENSORS) return {
		tensors: [],
		findings: [unsupported(`it has ${values.length} ${role}s; the limit is ${MAX_TENSORS}`)]
	};
	const described = values.map((value) => describe(value, role));
	return {
		tensors: described.flatMap((part) => "code" in part ? [] : [part]),
		findings: described.flatMap((part) => "code" in part ? [part] : [])
	};
}
function describe({ name, type }, role) {
	if (name === "" || name.length > MAX_NAME_LENGTH) return unsupported(`the name ${quote(name)} cannot be used`);
	if (type.kind !== "tensor") return role === "output" ? notTensor(name, type.kind) : unsupported(wrongInput(name, type.kind));
	const datatype = datatypeOfOnnx(type.elementType);
	if (datatype === null) return unsupported(`${role} ${quote(name)} has elements of type ${onnxTypeName(type.elementType)}`);
	if (type.dims === null) return withoutRank(name, role);
	if (type.dims.length > MAX_RANK) return unsupported(`${role} ${quote(name)} has ${type.dims.length} dimensions`);
	return {
		name,
		datatype,
		shape: type.dims.map((dim) => typeof dim === "number" ? dim : -1)
	};
}
function wrongInput(name, kind) {
	return `input ${quote(name)} is of the kind "${kind}", not a tensor`;
}
function unsupported(what) {
	return {
		code: "signature-unsupported",
		severity: "error",
		check: "identity",
		message: `The model's signature cannot be served: ${what}.`,
		hint: "Export the model with tensors of a type that the Open Inference Protocol knows."
	};
}
function withoutRank(name, role) {
	return {
		...unsupported(`${role} ${quote(name)} does not say how many dimensions it has`),
		hint: "Add the shape with onnx.shape_inference.infer_shapes, or set it on the value, and save the model again."
	};
}
function isWarning({ severity }) {
	return severity === "warning";
}
function noTensor(role) {
	return unsupported(`it has no ${role} that is a tensor`);
}
function notTensor(name, kind) {
	return {
		code: "output-not-tensor",
		severity: "warning",
		check: "identity",
		message: `Output ${quote(name)} is of the kind "${kind}", not a tensor, and is left out.`,
		hint: "For a scikit-learn classifier, convert with options={\"zipmap\": False}, so that probabilities come as a tensor."
	};
}
function countOperators(nodes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { domain, operator } of nodes) {
		const name = (domain === "" || domain === "ai.onnx" ? operator : `${domain}:${operator}`).slice(0, MAX_NAME_LENGTH);
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1]));
}
/**
* Elements of all initializers, of the graph and its subgraphs, in the file or outside; of a sparse one, the stored
* elements. Operators of ai.onnx.ml keep what was learned in attributes instead, so their numbers are added.
*/
function countParameters(graph, nodes) {
	let count = 0;
	for (const { initializers, sparseInitializers } of allGraphs(graph)) {
		for (const tensor of initializers) count += elements(tensor);
		for (const { values } of sparseInitializers) if (values !== null) count += elements(values);
	}
	for (const { domain, attributes } of nodes) {
		if (domain !== "ai.onnx.ml") continue;
		for (const { floatCount, tensors } of attributes) {
			count += floatCount;
			for (const tensor of tensors) count += elements(tensor);
		}
	}
	return Math.min(count, Number.MAX_SAFE_INTEGER);
}
function elements({ dims }) {
	return dims.reduce((product, dim) => product * dim, 1);
}

// ../node_modules/@bufbuild/protobuf/dist/esm/wire/varint.js
/**
* Read a 64 bit varint as two JS numbers.
*
* Stores the low and high words on the reader.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L175
*/
function varint64read() {
	const buf = this.buf;
	let pos = this.pos;
	let lo = 0;
	let hi = 0;
	for (let shift = 0; shift < 28; shift += 7) {
		const b = buf[pos++];
		lo |= (b & 127) << shift;
		if ((b & 128) == 0) {
			this.pos = pos;
			this.assertBounds();
			this.varint64Lo = lo;
			this.varint64Hi = hi;
			return;
		}
	}
	const middleByte = buf[pos++];
	lo |= (middleByte & 15) << 28;
	hi = (middleByte & 112) >> 4;
	if ((middleByte & 128) == 0) {
		this.pos = pos;
		this.assertBounds();
		this.varint64Lo = lo;
		this.varint64Hi = hi;
		return;
	}
	for (let shift = 3; shift <= 31; shift += 7) {
		const b = buf[pos++];
		hi |= (b & 127) << shift;
		if ((b & 128) == 0) {
			this.pos = pos;
			this.assertBounds();
			this.varint64Lo = lo;
			this.varint64Hi = hi;
			return;
		}
	}
	throw new Error("invalid varint");
}
const TWO_PWR_32_DBL = 4294967296;
/**
* Parse decimal string of 64 bit integer value as two JS numbers.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64FromString(dec) {
	const minus = dec[0] === "-";
	if (minus) dec = dec.slice(1);
	const base = 1e6;
	let lowBits = 0;
	let highBits = 0;
	function add1e6digit(begin, end) {
		const digit1e6 = Number(dec.slice(begin, end));
		highBits *= base;
		lowBits = lowBits * base + digit1e6;
		if (lowBits >= TWO_PWR_32_DBL) {
			highBits = highBits + (lowBits / TWO_PWR_32_DBL | 0);
			lowBits = lowBits % TWO_PWR_32_DBL;
		}
	}
	add1e6digit(-24, -18);
	add1e6digit(-18, -12);
	add1e6digit(-12, -6);
	add1e6digit(-6);
	return minus ? negate(lowBits, highBits) : newBits(lowBits, highBits);
}
/**
* Losslessly converts a 64-bit signed integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function int64ToString(lo, hi) {
	let bits = newBits(lo, hi);
	const negative = bits.hi & 2147483648;
	if (negative) bits = negate(bits.lo, bits.hi);
	const result = uInt64ToString(bits.lo, bits.hi);
	return negative ? "-" + result : result;
}
/**
* Losslessly converts a 64-bit unsigned integer in 32:32 split representation
* into a decimal string.
*
* Copyright 2008 Google Inc.  All rights reserved.
*
* See https://github.com/protocolbuffers/protobuf-javascript/blob/a428c58273abad07c66071d9753bc4d1289de426/experimental/runtime/int64.js#L10
*/
function uInt64ToString(lo, hi) {
	({lo, hi} = toUnsigned(lo, hi));
	if (hi <= 2097151) return String(TWO_PWR_32_DBL * hi + lo);
	const low = lo & 16777215;
	const mid = (lo >>> 24 | hi << 8) & 16777215;
	const high = hi >> 16 & 65535;
	let digitA = low + mid * 6777216 + high * 6710656;
	let digitB = mid + high * 8147497;
	let digitC = high * 2;
	const base = 1e7;
	if (digitA >= base) {
		digitB += Math.floor(digitA / base);
		digitA %= base;
	}
	if (digitB >= base) {
		digitC += Math.floor(digitB / base);
		digitB %= base;
	}
	return digitC.toString() + decimalFrom1e7WithLeadingZeros(digitB) + decimalFrom1e7WithLeadingZeros(digitA);
}
function toUnsigned(lo, hi) {
	return {
		lo: lo >>> 0,
		hi: hi >>> 0
	};
}
function newBits(lo, hi) {
	return {
		lo: lo | 0,
		hi: hi | 0
	};
}
/**
* Returns two's compliment negation of input.
* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Operators/Bitwise_Operators#Signed_32-bit_integers
*/
function negate(lowBits, highBits) {
	highBits = ~highBits;
	if (lowBits) lowBits = ~lowBits + 1;
	else highBits += 1;
	return newBits(lowBits, highBits);
}
/**
* Returns decimal representation of digit1e7 with leading zeros.
*/
const decimalFrom1e7WithLeadingZeros = (digit1e7) => {
	const partial = String(digit1e7);
	return "0000000".slice(partial.length) + partial;
};
/**
* Read an unsigned 32 bit varint.
*
* See https://github.com/protocolbuffers/protobuf/blob/8a71927d74a4ce34efe2d8769fda198f52d20d12/js/experimental/runtime/kernel/buffer_decoder.js#L220
*/
function varint32read() {
	let b = this.buf[this.pos++];
	if ((b & 128) === 0) {
		this.assertBounds();
		return b;
	}
	let result = b & 127;
	b = this.buf[this.pos++];
	result |= (b & 127) << 7;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 127) << 14;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 127) << 21;
	if ((b & 128) === 0) {
		this.assertBounds();
		return result;
	}
	b = this.buf[this.pos++];
	result |= (b & 15) << 28;
	for (let readBytes = 5; (b & 128) !== 0 && readBytes < 10; readBytes++) b = this.buf[this.pos++];
	if ((b & 128) !== 0) throw new Error("invalid varint");
	this.assertBounds();
	return result >>> 0;
}

// ../node_modules/@bufbuild/protobuf/dist/esm/proto-int64.js
/**
* Int64Support for the current environment.
*/
const protoInt64 = /*@__PURE__*/ makeInt64Support();
function makeInt64Support() {
	const dv = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));
	if (typeof BigInt === "function" && typeof dv.getBigInt64 === "function" && typeof dv.getBigUint64 === "function" && typeof dv.setBigInt64 === "function" && typeof dv.setBigUint64 === "function" && (!!globalThis.Deno || !!globalThis.Bun || typeof process != "object" || typeof process.env != "object" || process.env.BUF_BIGINT_DISABLE !== "1")) {
		const MIN = BigInt("-9223372036854775808");
		const MAX = BigInt("9223372036854775807");
		const UMIN = BigInt("0");
		const UMAX = BigInt("18446744073709551615");
		return {
			zero: BigInt(0),
			supported: true,
			parse(value) {
				const bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > MAX || bi < MIN) throw new Error(`invalid int64: ${value}`);
				return bi;
			},
			uParse(value) {
				const bi = typeof value == "bigint" ? value : BigInt(value);
				if (bi > UMAX || bi < UMIN) throw new Error(`invalid uint64: ${value}`);
				return bi;
			},
			enc(value) {
				dv.setBigInt64(0, this.parse(value), true);
				return {
					lo: dv.getInt32(0, true),
					hi: dv.getInt32(4, true)
				};
			},
			uEnc(value) {
				dv.setBigInt64(0, this.uParse(value), true);
				return {
					lo: dv.getInt32(0, true),
					hi: dv.getInt32(4, true)
				};
			},
			dec(lo, hi) {
				dv.setInt32(0, lo, true);
				dv.setInt32(4, hi, true);
				return dv.getBigInt64(0, true);
			},
			uDec(lo, hi) {
				dv.setInt32(0, lo, true);
				dv.setInt32(4, hi, true);
				return dv.getBigUint64(0, true);
			}
		};
	}
	return {
		zero: "0",
		supported: false,
		parse(value) {
			if (typeof value != "string") value = value.toString();
			assertInt64String(value);
			return value;
		},
		uParse(value) {
			if (typeof value != "string") value = value.toString();
			assertUInt64String(value);
			return value;
		},
		enc(value) {
			if (typeof value != "string") value = value.toString();
			assertInt64String(value);
			return int64FromString(value);
		},
		uEnc(value) {
			if (typeof value != "string") value = value.toString();
			assertUInt64String(value);
			return int64FromString(value);
		},
		dec(lo, hi) {
			return int64ToString(lo, hi);
		},
		uDec(lo, hi) {
			return uInt64ToString(lo, hi);
		}
	};
}
function assertInt64String(value) {
	if (!/^-?[0-9]+$/.test(value)) throw new Error("invalid int64: " + value);
}
function assertUInt64String(value) {
	if (!/^[0-9]+$/.test(value)) throw new Error("invalid uint64: " + value);
}

// ../node_modules/@bufbuild/protobuf/dist/esm/wire/text-encoding.js
let te;
/**
* Protobuf-ES requires the Text Encoding API to convert UTF-8 from and to
* binary. This WHATWG API is widely available, but it is not part of the
* ECMAScript standard. This function used to be the way to supply an
* implementation on runtimes that do not provide one.
*
* It only configures the copy of the library it is imported from. To provide
* the encoding API for every copy of Protobuf-ES in an isolate, install
* `TextEncoder` (with the methods `encode` and optionally `encodeInto`) and
* `TextDecoder` (with the `fatal: true` and `ignoreBOM: true` constructor
* arguments and the `decode` method) on `globalThis`.
*
* Providing `encodeUtf8Into` is optional for backwards compatibility. If it
* is omitted, we emulate it with a wrapper that calls `encodeUtf8`.
*
* Note that the Text Encoding API does not provide a way to validate UTF-8.
* Our implementation uses String.prototype.isWellFormed, and falls back
* to use encodeURIComponent().
*
* @deprecated Install `TextEncoder` and `TextDecoder` on `globalThis` instead.
*/
function configureTextEncoding(textEncoding) {
	var _a;
	te = Object.assign(Object.assign({}, textEncoding), { encodeUtf8Into: (_a = textEncoding.encodeUtf8Into) !== null && _a !== void 0 ? _a : emulateEncodeInto(textEncoding.encodeUtf8.bind(textEncoding)) });
}
function getTextEncoding() {
	if (!te) {
		const globals = globalThis;
		if (!globals.TextEncoder || !globals.TextDecoder) throw new Error("encoding API missing: install TextEncoder and TextDecoder on globalThis");
		const textEncoder = new globals.TextEncoder();
		const textDecoder = new globals.TextDecoder("utf-8", { ignoreBOM: true });
		let textDecoderStrict;
		const config = {
			encodeUtf8(text) {
				return textEncoder.encode(text);
			},
			decodeUtf8(bytes, strict) {
				if (strict) {
					if (!textDecoderStrict) textDecoderStrict = new globals.TextDecoder("utf-8", {
						fatal: true,
						ignoreBOM: true
					});
					return textDecoderStrict.decode(bytes);
				}
				return textDecoder.decode(bytes);
			},
			checkUtf8(text) {
				try {
					return true;
				} catch (_) {
					return false;
				}
			}
		};
		if (textEncoder.encodeInto) config.encodeUtf8Into = textEncoder.encodeInto.bind(textEncoder);
		const nativeStringIsWellFormed = String.prototype.isWellFormed;
		if (nativeStringIsWellFormed) config.checkUtf8 = (text) => {
			return nativeStringIsWellFormed.call(text);
		};
		configureTextEncoding(config);
	}
	return te;
}
/**
* Simplistic polyfill for encodeUtf8Into.
*
* @private
*/
function emulateEncodeInto(encodeUtf8) {
	return (text, dest) => {
		const bytes = encodeUtf8(text);
		dest.set(bytes);
		return { written: bytes.byteLength };
	};
}

// ../node_modules/@bufbuild/protobuf/dist/esm/wire/binary-encoding.js
/**
* Protobuf binary format wire types.
*
* A wire type provides just enough information to find the length of the
* following value.
*
* See https://developers.google.com/protocol-buffers/docs/encoding#structure
*/
var WireType;
(function(WireType) {
	/**
	* Used for int32, int64, uint32, uint64, sint32, sint64, bool, enum
	*/
	WireType[WireType["Varint"] = 0] = "Varint";
	/**
	* Used for fixed64, sfixed64, double.
	* Always 8 bytes with little-endian byte order.
	*/
	WireType[WireType["Bit64"] = 1] = "Bit64";
	/**
	* Used for string, bytes, embedded messages, packed repeated fields
	*
	* Only repeated numeric types (types which use the varint, 32-bit,
	* or 64-bit wire types) can be packed. In proto3, such fields are
	* packed by default.
	*/
	WireType[WireType["LengthDelimited"] = 2] = "LengthDelimited";
	/**
	* Start of a tag-delimited aggregate, such as a proto2 group, or a message
	* in editions with message_encoding = DELIMITED.
	*/
	WireType[WireType["StartGroup"] = 3] = "StartGroup";
	/**
	* End of a tag-delimited aggregate.
	*/
	WireType[WireType["EndGroup"] = 4] = "EndGroup";
	/**
	* Used for fixed32, sfixed32, float.
	* Always 4 bytes with little-endian byte order.
	*/
	WireType[WireType["Bit32"] = 5] = "Bit32";
})(WireType || (WireType = {}));
/**
* Shared empty buffer used as the initial value before the first write.
* Avoids allocating and zeroing `INITIAL_SIZE` bytes per BinaryWriter when a
* writer is only used for a tiny message (or not used at all).
*/
const EMPTY_BUFFER = /* @__PURE__ */ new Uint8Array(0);
/**
* Shared empty view, paired with `EMPTY_BUFFER`. Never written to: any
* fixed-width write first grows the buffer, which replaces this view.
*/
const EMPTY_VIEW = new DataView(EMPTY_BUFFER.buffer);
/**
* Longest string on the ASCII fast paths. Must stay below 0x80, so
* that the writer's length prefix always fits a single varint byte.
*/
const ASCII_MAX_LENGTH = 32;
var BinaryReader = class {
	constructor(buf, decodeUtf8 = getTextEncoding().decodeUtf8) {
		this.decodeUtf8 = decodeUtf8;
		this.varint64Lo = 0;
		this.varint64Hi = 0;
		this.varint64 = varint64read;
		/**
		* Read a `uint32` field, an unsigned 32 bit varint.
		*/
		this.uint32 = varint32read;
		this.buf = buf;
		this.len = buf.length;
		this.pos = 0;
		this.view = new DataView(buf.buffer, buf.byteOffset, buf.byteLength);
	}
	/**
	* Reads a tag - field number and wire type. Tags are uint32 varints; values
	* that do not fit in uint32 are rejected.
	*/
	tag() {
		const start = this.pos;
		const tag = this.uint32();
		const bytesRead = this.pos - start;
		if (bytesRead > 5 || bytesRead == 5 && this.buf[this.pos - 1] > 15) throw new Error("illegal tag: varint overflows uint32");
		const fieldNo = tag >>> 3;
		const wireType = tag & 7;
		if (fieldNo <= 0 || wireType > 5) throw new Error("illegal tag: field no " + fieldNo + " wire type " + wireType);
		return [fieldNo, wireType];
	}
	/**
	* Skip one element and return the skipped data.
	*
	* When skipping StartGroup, provide the tags field number to check for
	* matching field number in the EndGroup tag. Recursion into nested groups
	* is guarded by the `recursionLimit` argument: When the limit is reached,
	* this method throws.
	*/
	skip(wireType, fieldNo, recursionLimit = 100) {
		let start = this.pos;
		switch (wireType) {
			case WireType.Varint:
				while (this.buf[this.pos++] & 128);
				break;
			case WireType.Bit64: this.pos += 4;
			case WireType.Bit32:
				this.pos += 4;
				break;
			case WireType.LengthDelimited:
				let len = this.uint32();
				this.pos += len;
				break;
			case WireType.StartGroup:
				if (recursionLimit <= 0) throw new Error("maximum recursion depth reached");
				for (;;) {
					const [fn, wt] = this.tag();
					if (wt === WireType.EndGroup) {
						if (fieldNo !== void 0 && fn !== fieldNo) throw new Error("invalid end group tag");
						break;
					}
					this.skip(wt, fn, recursionLimit - 1);
				}
				break;
			default: throw new Error("cant skip wire type " + wireType);
		}
		this.assertBounds();
		return this.buf.subarray(start, this.pos);
	}
	/**
	* Throws error if position in byte array is out of range.
	*/
	assertBounds() {
		if (this.pos > this.len) throw new RangeError("premature EOF");
	}
	/**
	* Read a `int32` field, a signed 32 bit varint.
	*/
	int32() {
		return this.uint32() | 0;
	}
	/**
	* Read a `sint32` field, a signed, zigzag-encoded 32-bit varint.
	*/
	sint32() {
		let zze = this.uint32();
		return zze >>> 1 ^ -(zze & 1);
	}
	/**
	* Read a `int64` field, a signed 64-bit varint.
	*/
	int64() {
		this.varint64();
		return protoInt64.dec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `uint64` field, an unsigned 64-bit varint.
	*/
	uint64() {
		this.varint64();
		return protoInt64.uDec(this.varint64Lo, this.varint64Hi);
	}
	/**
	* Read a `sint64` field, a signed, zig-zag-encoded 64-bit varint.
	*/
	sint64() {
		this.varint64();
		let lo = this.varint64Lo;
		let hi = this.varint64Hi;
		let s = -(lo & 1);
		lo = (lo >>> 1 | (hi & 1) << 31) ^ s;
		hi = hi >>> 1 ^ s;
		return protoInt64.dec(lo, hi);
	}
	/**
	* Read a `bool` field, a variant.
	*/
	bool() {
		const b = this.buf[this.pos];
		if (b < 128) {
			this.pos++;
			return b !== 0;
		}
		this.varint64();
		return this.varint64Lo !== 0 || this.varint64Hi !== 0;
	}
	/**
	* Read a `fixed32` field, an unsigned, fixed-length 32-bit integer.
	*/
	fixed32() {
		return this.view.getUint32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `sfixed32` field, a signed, fixed-length 32-bit integer.
	*/
	sfixed32() {
		return this.view.getInt32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `fixed64` field, an unsigned, fixed-length 64 bit integer.
	*/
	fixed64() {
		return protoInt64.uDec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `fixed64` field, a signed, fixed-length 64-bit integer.
	*/
	sfixed64() {
		return protoInt64.dec(this.sfixed32(), this.sfixed32());
	}
	/**
	* Read a `float` field, 32-bit floating point number.
	*/
	float() {
		return this.view.getFloat32((this.pos += 4) - 4, true);
	}
	/**
	* Read a `double` field, a 64-bit floating point number.
	*/
	double() {
		return this.view.getFloat64((this.pos += 8) - 8, true);
	}
	/**
	* Read a `bytes` field, length-delimited arbitrary data.
	*/
	bytes() {
		let len = this.uint32(), start = this.pos;
		this.pos += len;
		this.assertBounds();
		return this.buf.subarray(start, start + len);
	}
	/**
	* Read a `string` field, length-delimited data converted to UTF-8 text. If
	* `strict` is true, throw on invalid UTF-8 instead of substituting U+FFFD.
	*/
	string(strict) {
		const len = this.uint32();
		const start = this.pos;
		this.pos += len;
		this.assertBounds();
		const buf = this.buf;
		if (len <= ASCII_MAX_LENGTH) {
			const codes = new Array(len);
			for (let i = 0; i < len; i++) {
				const byte = buf[start + i];
				if (byte > 127) return this.decodeUtf8(buf.subarray(start, this.pos), strict);
				codes[i] = byte;
			}
			return String.fromCharCode.apply(String, codes);
		}
		return this.decodeUtf8(buf.subarray(start, this.pos), strict);
	}
};

// src/adapters/onnx/protobuf-reader.ts
/** The bytes are not what the format allows. */
var MalformedError = class extends Error {
	name = "MalformedError";
};
/** The protobuf libraries that load the model refuse deeper ones, too. */
const MAX_DEPTH = 100;
/** Messages and names together. A model of a hundred thousand nodes has about a million; more is an attack on memory. */
const MAX_PARTS = 2e6;
const MAX_NAME_BYTES = 65536;
/** Reads nested protobuf messages within the bounds of their parents, with limits on depth and number. */
var ProtobufReader = class {
	#bytes;
	#wire;
	#end;
	#depth = 0;
	#parts = 0;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#wire = new BinaryReader(bytes);
		this.#end = bytes.length;
	}
	/** The whole of the bytes as one message. Throws MalformedError, or an Error of the wire reader. */
	readRoot(fields) {
		this.#readFields(fields);
	}
	readMessage(fields) {
		this.#depth += 1;
		this.#countPart();
		if (this.#depth > MAX_DEPTH) throw new MalformedError(`messages are nested more than ${MAX_DEPTH} deep`);
		const outerEnd = this.#end;
		this.#end = this.#readLength();
		this.#readFields(fields);
		this.#end = outerEnd;
		this.#depth -= 1;
	}
	readName() {
		this.#countPart();
		const bytes = this.readBytes();
		if (bytes.length > MAX_NAME_BYTES) throw new MalformedError(`a name is ${bytes.length} bytes long`);
		return decodeText(bytes);
	}
	/** A view of the field's bytes, not a copy. */
	readBytes() {
		const end = this.#readLength();
		const bytes = this.#bytes.subarray(this.#wire.pos, end);
		this.#wire.pos = end;
		return bytes;
	}
	readInteger() {
		const value = Number(this.#wire.int64());
		this.#assertInside();
		return value;
	}
	/** Hands on each integer of a repeated field in either of its two encodings. */
	readIntegers(wireType, add) {
		if (wireType === WireType.Varint) {
			add(this.readInteger());
			return;
		}
		const end = this.#readLength();
		while (this.#wire.pos < end) add(this.readInteger());
		if (this.#wire.pos !== end) throw new MalformedError("a packed field ends inside a number");
	}
	skip(wireType) {
		this.#wire.skip(wireType);
		this.#assertInside();
	}
	#readFields(fields) {
		while (this.#wire.pos < this.#end) {
			const [number, wireType] = this.#wire.tag();
			const field = fields[number];
			if (field?.wireTypes.includes(wireType) === true) field.read(this, wireType);
			else this.#wire.skip(wireType, number);
			this.#assertInside();
		}
	}
	/** Reads a length and returns where it ends. */
	#readLength() {
		const length = this.#wire.uint32();
		const end = this.#wire.pos + length;
		if (end > this.#end) throw new MalformedError(`a field of ${length} bytes reaches beyond its end`);
		return end;
	}
	#countPart() {
		this.#parts += 1;
		if (this.#parts > MAX_PARTS) throw new MalformedError(`it has more than ${MAX_PARTS} parts`);
	}
	#assertInside() {
		if (this.#wire.pos > this.#end) throw new MalformedError("a field reaches beyond its end");
	}
};
function decodeText(bytes) {
	return new TextDecoder().decode(bytes);
}

// src/adapters/onnx/protobuf-fields.ts
function name(set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(reader.readName())
	};
}
/** Text of which only the first bytes matter. */
function text(maxBytes, set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(decodeText(reader.readBytes().subarray(0, maxBytes)))
	};
}
function bytes(set) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => set(reader.readBytes())
	};
}
function integer(set) {
	return {
		wireTypes: [WireType.Varint],
		read: (reader) => set(reader.readInteger())
	};
}
function integers(add) {
	return {
		wireTypes: [WireType.Varint, WireType.LengthDelimited],
		read: (reader, wireType) => reader.readIntegers(wireType, add)
	};
}
/** Counts 32-bit floats in either encoding without reading them. */
function floatCount(add) {
	return {
		wireTypes: [WireType.Bit32, WireType.LengthDelimited],
		read: (reader, wireType) => {
			if (wireType === WireType.LengthDelimited) {
				add(Math.floor(reader.readBytes().length / 4));
				return;
			}
			reader.skip(wireType);
			add(1);
		}
	};
}
function repeated(parse, add) {
	return {
		wireTypes: [WireType.LengthDelimited],
		read: (reader) => add(parse(reader))
	};
}
/**
* A message that may occur once. Protobuf merges a second occurrence into the first; no exporter writes one, and
* refusing it leaves nothing that the runtime could understand differently from us.
*/
function single(parse, set) {
	let seen = false;
	return repeated(parse, (value) => {
		if (seen) throw new MalformedError("a field that may occur once occurs twice");
		seen = true;
		set(value);
	});
}

// src/adapters/onnx/parse-tensor.ts
const MAX_DIMENSIONS = 64;
const INT32 = 6;
const INT64 = 7;
const EXTERNAL = 1;
/** TensorProto; field numbers here and below from onnx.proto. */
function parseTensor(reader) {
	const dims = [];
	const stored = [];
	const entries = [];
	let tensorName = "";
	let elementType = 0;
	let location = 0;
	let raw = /* @__PURE__ */ new Uint8Array();
	function store(value) {
		if (stored.length <= 64) stored.push(value);
	}
	reader.readMessage({
		1: integers((value) => addDimension(dims, value)),
		2: integer((value) => elementType = value),
		5: integers(store),
		7: integers(store),
		8: name((value) => tensorName = value),
		9: bytes((value) => raw = value),
		13: repeated(parseEntry, (entry) => entries.push(entry)),
		14: integer((value) => location = value)
	});
	const external = location === EXTERNAL || entries.length > 0 ? new Map(entries) : null;
	if (external !== null && external.size < entries.length) throw new MalformedError(`tensor ${tensorName} names its external data twice`);
	return {
		name: tensorName,
		elementType,
		dims,
		external,
		integers: smallIntegers({
			elementType,
			stored,
			raw
		})
	};
}
function parseSparseTensor(reader) {
	const dims = [];
	let values = null;
	let indices = null;
	reader.readMessage({
		1: single(parseTensor, (value) => values = value),
		2: single(parseTensor, (value) => indices = value),
		3: integers((value) => addDimension(dims, value))
	});
	return {
		values,
		indices,
		dims
	};
}
/** StringStringEntryProto. Long values are cut. */
function parseEntry(reader) {
	let key = "";
	let value = "";
	reader.readMessage({
		1: name((found) => key = found),
		2: text(4096, (found) => value = found)
	});
	return [key, value];
}
/** ValueInfoProto. */
function parseValue(reader) {
	let valueName = "";
	let type = { kind: "unknown" };
	reader.readMessage({
		1: name((value) => valueName = value),
		2: single(parseType, (value) => type = value)
	});
	return {
		name: valueName,
		type
	};
}
/** TypeProto. What a sequence or a map holds is not looked into: it has no place in a signature. */
function parseType(reader) {
	let type = { kind: "unknown" };
	function other(kind) {
		return bytes(() => type = { kind });
	}
	reader.readMessage({
		1: single(parseTensorType, (value) => type = value),
		4: other("sequence"),
		5: other("map"),
		7: other("opaque"),
		8: other("sparse tensor"),
		9: other("optional")
	});
	return type;
}
function parseTensorType(reader) {
	let elementType = 0;
	let dims = null;
	reader.readMessage({
		1: integer((value) => elementType = value),
		2: single(parseShape, (value) => dims = value)
	});
	return {
		kind: "tensor",
		elementType,
		dims
	};
}
function parseShape(reader) {
	const dims = [];
	reader.readMessage({ 1: repeated(parseDimension, (dim) => dims.push(dim)) });
	return dims;
}
function parseDimension(reader) {
	let dim = null;
	reader.readMessage({
		1: integer((value) => dim = value < 0 ? null : value),
		2: name((value) => dim = value)
	});
	return dim;
}
function addDimension(dims, value) {
	if (value < 0) throw new MalformedError("a tensor has a negative dimension");
	if (dims.length >= MAX_DIMENSIONS) throw new MalformedError(`a tensor has more than ${MAX_DIMENSIONS} dimensions`);
	dims.push(value);
}
/** The elements are either in a field of their own or in `raw_data`; external ones are in neither. */
function smallIntegers({ elementType, stored, raw }) {
	if (elementType !== INT32 && elementType !== INT64) return null;
	if (raw.length === 0) return stored.length === 0 || stored.length > 64 ? null : stored;
	const width = elementType === INT32 ? 4 : 8;
	if (raw.length % width !== 0 || raw.length > width * 64) return null;
	const view = new DataView(raw.buffer, raw.byteOffset, raw.length);
	return Array.from({ length: raw.length / width }, (_, index) => elementType === INT32 ? view.getInt32(index * width, true) : Number(view.getBigInt64(index * width, true)));
}

// src/adapters/onnx/parse-model.ts
/** Parses a ModelProto (field numbers from onnx.proto). Throws an Error that says what is malformed. */
function parseModel(modelBytes) {
	const opsetImports = [];
	const metadata = [];
	const functions = [];
	const trainingGraphs = [];
	const producer = {
		name: "",
		version: ""
	};
	const found = {
		graph: null,
		irVersion: null
	};
	new ProtobufReader(modelBytes).readRoot({
		1: integer((value) => found.irVersion = value),
		2: text(256, (value) => producer.name = value),
		3: text(256, (value) => producer.version = value),
		7: single(parseGraph, (value) => found.graph = value),
		8: repeated(parseOpsetImport, (value) => opsetImports.push(value)),
		14: repeated(parseEntry, (value) => metadata.push(value)),
		20: repeated(parseTrainingInfo, (value) => trainingGraphs.push(...value)),
		25: repeated(parseFunction, (value) => functions.push(value))
	});
	const { graph, irVersion } = found;
	if (irVersion === null || irVersion < 1) throw new MalformedError("it has no version of the ONNX format");
	if (graph === null) throw new MalformedError("it has no graph");
	return {
		irVersion,
		producer: `${producer.name} ${producer.version}`.trim(),
		opsetImports,
		metadata,
		graph,
		functions,
		trainingGraphs
	};
}
function parseOpsetImport(reader) {
	let domain = "";
	let version = 0;
	reader.readMessage({
		1: name((value) => domain = value),
		2: integer((value) => version = value)
	});
	return {
		domain,
		version
	};
}
function parseTrainingInfo(reader) {
	const graphs = [];
	reader.readMessage({
		1: single(parseGraph, (value) => graphs.push(value)),
		2: single(parseGraph, (value) => graphs.push(value))
	});
	return graphs;
}
function parseGraph(reader) {
	const nodes = [];
	const initializers = [];
	const sparseInitializers = [];
	const inputs = [];
	const outputs = [];
	const values = [];
	reader.readMessage({
		1: repeated(parseNode, (value) => nodes.push(value)),
		5: repeated(parseTensor, (value) => initializers.push(value)),
		11: repeated(parseValue, (value) => inputs.push(value)),
		12: repeated(parseValue, (value) => outputs.push(value)),
		13: repeated(parseValue, (value) => values.push(value)),
		15: repeated(parseSparseTensor, (value) => sparseInitializers.push(value))
	});
	return {
		nodes,
		initializers,
		sparseInitializers,
		inputs,
		outputs,
		values
	};
}
function parseFunction(reader) {
	const nodes = [];
	const attributes = [];
	let functionName = "";
	let domain = "";
	reader.readMessage({
		1: name((value) => functionName = value),
		7: repeated(parseNode, (value) => nodes.push(value)),
		10: name((value) => domain = value),
		11: repeated(parseAttribute, (value) => attributes.push(value))
	});
	return {
		name: functionName,
		domain,
		nodes,
		attributes
	};
}
function parseNode(reader) {
	const inputs = [];
	const outputs = [];
	const attributes = [];
	let operator = "";
	let domain = "";
	reader.readMessage({
		1: name((value) => inputs.push(value)),
		2: name((value) => outputs.push(value)),
		4: name((value) => operator = value),
		5: repeated(parseAttribute, (value) => attributes.push(value)),
		7: name((value) => domain = value)
	});
	return {
		operator,
		domain,
		inputs,
		outputs,
		attributes
	};
}
function parseAttribute(reader) {
	const kept = [];
	const tensors = [];
	const sparseTensors = [];
	const graphs = [];
	const scalar = {
		name: "",
		text: "",
		integer: null,
		floats: 0
	};
	reader.readMessage({
		1: name((value) => scalar.name = value),
		3: integer((value) => scalar.integer = value),
		4: text(64, (value) => scalar.text = value),
		5: single(parseTensor, (value) => tensors.push(value)),
		6: single(parseGraph, (value) => graphs.push(value)),
		7: floatCount((count) => scalar.floats += count),
		8: integers((value) => void (kept.length < 64 && kept.push(value))),
		10: repeated(parseTensor, (value) => tensors.push(value)),
		11: repeated(parseGraph, (value) => graphs.push(value)),
		22: single(parseSparseTensor, (value) => sparseTensors.push(value)),
		23: repeated(parseSparseTensor, (value) => sparseTensors.push(value))
	});
	const { name: attributeName, text: attributeText, integer: attributeInteger, floats } = scalar;
	return {
		name: attributeName,
		text: attributeText,
		integer: attributeInteger,
		integers: kept,
		floatCount: floats,
		tensors,
		sparseTensors,
		graphs
	};
}

// src/adapters/onnx/read-model.ts
/** Protobuf cannot hold more; larger models keep their tensors in external data. */
const MAX_MODEL_BYTES = 2 ** 31 - 1;
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
/** Reads an ONNX file without the runtime. Bytes that are not ONNX are a finding. Throws only when the disk fails. */
async function readModel(file) {
	if (file.sizeBytes === 0) return unreadable(file, "it is empty");
	if (file.sizeBytes > MAX_MODEL_BYTES) return unreadable(file, "an ONNX file holds at most 2 GiB");
	const modelBytes = await readFile(file.path);
	if (modelBytes.subarray(0, 40).toString("latin1") === LFS_POINTER) return unreadable(file, "it is a pointer of Git LFS", "Fetch the file itself with \"git lfs pull\".");
	if (isText(modelBytes)) return unreadable(file, "it is a text file");
	try {
		return {
			kind: "read",
			model: parseModel(modelBytes)
		};
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		return unreadable(file, error.message);
	}
}
/** Protobuf starts a model with its version as a bare byte, which no text holds; an error page or a script does not. */
function isText(bytes) {
	return bytes.subarray(0, 256).every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32 && byte < 127);
}
function unreadable(file, why, hint) {
	return {
		kind: "unreadable",
		finding: {
			code: "artifact-unreadable",
			severity: "error",
			check: "identity",
			message: `File ${quote(file.name)} cannot be read as ONNX: ${why}.`,
			hint: hint ?? "Check that the file is a complete ONNX model, for instance with onnx.checker.check_model."
		}
	};
}

// src/adapters/onnx/safety.ts
/** The operator sets that the runtime has built in. Any other needs a library, and a library is foreign code. */
const KNOWN_DOMAINS = /* @__PURE__ */ new Set([
	"",
	"ai.onnx",
	"ai.onnx.ml",
	"ai.onnx.training",
	"ai.onnx.preview.training",
	"com.microsoft",
	"com.microsoft.nchwc",
	"com.ms.internal.nhwc"
]);
/** A hostile file must not make a report of a million lines. */
const MAX_FINDINGS = 20;
/** Whether the files may be given to the runtime: they name no file outside the declared list and need no library of operators. */
async function checkSafety(model, artifact) {
	return [
		...await findLinks(artifact),
		...findCustomOperators(model),
		...findExternalData(model, artifact),
		...findUnusedFiles(model, artifact)
	].slice(0, MAX_FINDINGS);
}
/**
* The digest was computed through a symbolic link, and what it points to can change afterwards. A hard link is a file like any other:
* what it holds has the declared digest, and the runtime sees it alone in a private folder.
*/
async function findLinks(artifact) {
	const findings = [];
	for (const { name, path } of artifact.files) {
		if ((await lstat(path)).isFile()) continue;
		findings.push(refuse("file-is-link", `File ${quote(name)} is a link or not a regular file.`, "Commit the file itself."));
	}
	return findings;
}
/** Functions that the model defines itself are made of known operators, whose nodes are checked like all others. */
function findCustomOperators(model) {
	const own = new Set(model.functions.map(({ domain, name }) => `${domain}\n${name}`));
	const operators = /* @__PURE__ */ new Map();
	for (const { domain, operator } of allNodes(model)) {
		if (KNOWN_DOMAINS.has(domain) || own.has(`${domain}\n${operator}`)) continue;
		operators.set(domain, operator);
	}
	return [...operators].map(([domain, operator]) => refuse("custom-operators", `The model uses ${quote(operator)} of the operator domain ${quote(domain)}, which needs a library of custom operators.`, "Export the model with the operators of ONNX alone."));
}
function findExternalData(model, artifact) {
	const files = new Map(artifact.files.slice(1).map((file) => [file.name, file]));
	const findings = /* @__PURE__ */ new Map();
	for (const { name, external } of allTensors(model)) {
		if (external === null) continue;
		const finding = checkReference(name, external, files);
		if (finding !== null) findings.set(`${finding.code} ${external.get("location")}`, finding);
		if (findings.size >= MAX_FINDINGS) break;
	}
	return [...findings.values()];
}
function checkReference(tensor, external, files) {
	const location = external.get("location") ?? "";
	if (isOutside(location)) return refuse("external-data-outside", `Tensor ${quote(tensor)} keeps its data in ${quote(location)}, which is not a plain file name beside the model.`, "Save external data beside the model file, and refer to it by name.");
	const file = files.get(location);
	if (file === void 0) return refuse("undeclared-file", `Tensor ${quote(tensor)} keeps its data in ${quote(location)}, which the version does not declare.`, "List the file under artifact.files, after the model file.");
	const offset = parseCount(external.get("offset") ?? "0");
	const length = parseCount(external.get("length") ?? "0");
	if (offset !== null && length !== null && offset + length <= file.sizeBytes) return null;
	return refuse("external-data-range", `Tensor ${quote(tensor)} takes bytes from ${quote(location)} that the file does not have.`, "Save the model and its external data again.");
}
/** Declared names are plain (no separator, not a dot name), so anything else cannot be one of them. */
function isOutside(location) {
	return location === "" || location === "." || location === ".." || /[/\\:\u0000]/.test(location);
}
function parseCount(text) {
	return /^\d{1,15}$/.test(text) ? Number(text) : null;
}
function findUnusedFiles(model, artifact) {
	const used = /* @__PURE__ */ new Set();
	for (const { external } of allTensors(model)) used.add(external?.get("location"));
	return artifact.files.slice(1).filter(({ name }) => !used.has(name)).map(({ name }) => ({
		code: "unused-file",
		severity: "warning",
		check: "safety",
		message: `File ${quote(name)} is declared, but no tensor of the model refers to it.`,
		hint: "Remove it from artifact.files, or check that the model was saved with it."
	}));
}
function refuse(code, message, hint) {
	return {
		code,
		severity: "error",
		check: "safety",
		message,
		hint
	};
}

// src/adapters/onnx/inspect-artifact.ts
/** Reads the files of an ONNX artifact: signature, size, operators, and what makes it unsafe to load. Throws AppError `file-unreadable`. */
async function inspectArtifact(artifact) {
	const [modelFile] = artifact.files;
	if (modelFile === void 0) throw new AppError({
		code: "internal",
		message: "The artifact has no file."
	});
	try {
		const outcome = await readModel(modelFile);
		if (outcome.kind === "unreadable") return {
			inspection: null,
			findings: [outcome.finding]
		};
		const { inspection, findings } = inspectModel(outcome.model);
		return {
			inspection,
			findings: [...findings, ...await checkSafety(outcome.model, artifact)]
		};
	} catch (error) {
		if (error instanceof AppError) throw error;
		throw new AppError({
			code: "file-unreadable",
			message: `The files of model ${quote(modelFile.name)} could not be read.`,
			hint: `Check that ${modelFile.path} exists and may be read.`,
			cause: error
		});
	}
}

// src/adapters/onnx/onnx-runtime.ts
/** Reads ONNX files in this process, and runs each model in a limited process of its own. */
function createOnnxRuntime(options) {
	return {
		async identity() {
			const { version } = await locateRuntime(options.environment);
			return {
				name: "onnxruntime",
				version
			};
		},
		inspect: inspectArtifact,
		load: async (artifact, loadOptions) => loadModel(artifact, loadOptions, options)
	};
}
/** Nothing that the inspection refuses reaches the runtime. */
async function loadModel(artifact, options, { environment, signal }) {
	const inspected = await inspectArtifact(artifact);
	const refused = refusal(inspected);
	if (refused !== null || inspected.inspection === null) return refused ?? failed("The model cannot be read.");
	const { modulePath } = await locateRuntime(environment);
	await using resources = new AsyncDisposableStack();
	const files = resources.use(await layFiles(artifact));
	const child = resources.use(new LimitedProcess({
		entry: entryPath("model-process", import.meta.url),
		limits: options.limits,
		signal
	}));
	const unstarted = await startRuntime(child, modulePath);
	if (unstarted !== null) return unstarted;
	const request = {
		modelPath: files.modelPath,
		threads: options.threads
	};
	const outcome = await child.call("load", request);
	if (outcome.kind === "failed") return tidy(outcome, files);
	const answer = parseLoadAnswer(outcome.value);
	if (answer === null) return failed("The process that loaded the model gave no proper answer.");
	const { signature } = inspected.inspection;
	const difference = compareSignature(signature, answer);
	if (difference !== null) return failed(`The runtime understands the model differently from the file: ${difference}.`);
	return {
		kind: "loaded",
		model: new OnnxModelProcess({
			child,
			files,
			signature,
			resources: resources.move()
		}),
		loadMs: answer.loadMs
	};
}
/** A runtime that cannot be loaded says nothing about the model; a limit that does not even hold the runtime does. */
async function startRuntime(child, modulePath) {
	const outcome = await child.call("start", modulePath);
	if (outcome.kind === "answered") return null;
	if (outcome.reason === "memory" || outcome.reason === "timeout") return outcome;
	throw new AppError({
		code: "runtime-missing",
		message: `ONNX Runtime cannot be started: ${outcome.message}`,
		hint: "It needs Linux with glibc, macOS on arm64, or Windows; check the installation of onnxruntime-node."
	});
}
var OnnxModelProcess = class {
	#parts;
	constructor(parts) {
		this.#parts = parts;
	}
	async predict(inputs) {
		const { child, files, signature } = this.#parts;
		const wrong = wrongNames(signature, inputs);
		if (wrong !== null) return failed(wrong);
		const outcome = await child.call("predict", inputs);
		if (outcome.kind === "failed") return tidy(outcome, files);
		const outputs = parseTensors(outcome.value);
		return outputs === null ? failed("The model gave no proper answer.") : {
			kind: "predicted",
			outputs
		};
	}
	async [Symbol.asyncDispose]() {
		await this.#parts.resources.disposeAsync();
	}
};
function wrongNames(signature, inputs) {
	const wanted = signature.inputs.map(({ name }) => name);
	const given = inputs.map(({ name }) => name);
	if (wanted.length === given.length && wanted.every((name) => given.includes(name))) return null;
	return `The model takes the inputs ${wanted.join(", ")}; it was given ${given.join(", ") || "none"}.`;
}
function refusal({ findings }) {
	const error = findings.find(({ severity }) => severity === "error");
	return error === void 0 ? null : failed(error.message);
}
/** The runtime's messages name our temporary folder, which differs in every run, and run over several lines. */
function tidy(failure, { folder }) {
	const message = failure.message.replaceAll(`${folder}/`, "").replaceAll(/\s+/g, " ").trim();
	return {
		...failure,
		message
	};
}
function failed(message) {
	return {
		kind: "failed",
		reason: "error",
		message
	};
}

// src/adapters/system/artifact-files.ts
/** Files of versions, from the registry's folder or by https. */
function createArtifactFiles(options) {
	return { async fetch({ name, sizeBytes, ...request }) {
		return {
			name,
			...await fetchVerifiedFile({
				...options,
				...request,
				size: sizeBytes
			})
		};
	} };
}

// src/adapters/system/environment.ts
/** The flags of an x86 or Arm processor that decide which kernels a runtime chooses. */
const VECTOR_FLAGS = /^(sse4_2|avx|avx2|fma|f16c|avx512\w*|avx_vnni\w*|amx_\w+|asimd\w*|sve\w*|sme\w*|i8mm|bf16)$/;
/** What of this machine can change a measurement. `variables` are those of the process, for the labels of a runner. */
function readEnvironment(runtime, variables) {
	const processors = cpus();
	const flags = readCpuFlags();
	return {
		cpu: processors[0]?.model.trim() ?? "unknown",
		cores: Math.max(1, processors.length),
		memoryBytes: totalmem(),
		os: `${type()} ${release()}`,
		arch: arch(),
		...flags === null ? {} : { hypervisor: flags.includes("hypervisor") },
		...flags === null ? {} : { cpuFlags: flags.filter((flag) => VECTOR_FLAGS.test(flag)).sort() },
		node: process.versions.node,
		runtime,
		runner: describeRunner(variables)
	};
}
/** null where the system does not list them. */
function readCpuFlags() {
	if (process.platform !== "linux") return null;
	return parseCpuFlags(readCpuInfo());
}
/** The flags of the first processor in /proc/cpuinfo; null when there is no such line. */
function parseCpuFlags(cpuinfo) {
	const line = /^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1];
	return line === void 0 ? null : [...new Set(line.trim().split(/\s+/))];
}
function readCpuInfo() {
	try {
		return readFileSync("/proc/cpuinfo", "utf8");
	} catch {
		return "";
	}
}
/** Label and image of a GitHub runner, for instance `GitHub Actions 3 (Linux X64, ubuntu24 20260105.1)`; null elsewhere. */
function describeRunner(variables) {
	const { RUNNER_NAME, RUNNER_ENVIRONMENT, RUNNER_OS, RUNNER_ARCH, ImageOS, ImageVersion } = variables;
	const name = RUNNER_NAME ?? RUNNER_ENVIRONMENT;
	if (name === void 0) return null;
	const details = [joinKnown([RUNNER_OS, RUNNER_ARCH]), joinKnown([ImageOS, ImageVersion])].filter((part) => part !== "").join(", ");
	return details === "" ? name : `${name} (${details})`;
}
function joinKnown(parts) {
	return parts.filter((part) => part !== void 0 && part !== "").join(" ");
}

// src/adapters/system/hash.ts
/** SHA-256 of UTF-8 text or bytes, in lower-case hex. */
function sha256(content) {
	return createHash("sha256").update(content).digest("hex");
}

// package.json
var version = "0.1.0";

// src/wiring/certification.ts
/** The real world behind a certification: files and data by digest, ONNX Runtime in child processes, this machine. */
function wireCertification({ environment, signal, onProgress }) {
	const cacheFolder = findCacheFolder(environment);
	const runtime = createOnnxRuntime({
		environment,
		signal
	});
	return {
		files: createArtifactFiles({
			cacheFolder,
			signal
		}),
		data: createDataSource({
			cacheFolder,
			signal
		}),
		runtime,
		benchmark: createOnnxBenchmark({
			environment,
			signal
		}),
		environment: async () => readEnvironment(await runtime.identity(), environment),
		hash: sha256,
		clock: { now: () => /* @__PURE__ */ new Date() },
		toolVersion: version,
		onProgress
	};
}
/** Downloads survive the run on a laptop, and the job on a runner that keeps its temporary folder. */
function findCacheFolder(environment) {
	const { SEATRIAL_CACHE_DIR, RUNNER_TEMP, XDG_CACHE_HOME } = environment;
	if (SEATRIAL_CACHE_DIR !== void 0) return SEATRIAL_CACHE_DIR;
	if (RUNNER_TEMP !== void 0) return join(RUNNER_TEMP, "seatrial-cache");
	return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "seatrial");
}

// src/adapters/system/save-certificate.ts
/** Writes a certificate as `<model>@<version>.certificate.json` and answers its path. Both names are safe in paths by their schema. */
async function saveCertificate(folder, certificate) {
	const { model, version } = certificate.subject;
	const path = join(folder, `${model}@${version}.certificate.json`);
	await writeWholeFile(path, `${JSON.stringify(certificate, null, 2)}\n`);
	return path;
}

// src/report/job-summary.ts
/** Models that the overview lists. */
const MAX_OVERVIEW = 1e3;
/** Rows of a table inside a fold. */
const FOLD_ROWS = 500;
/** Below this a model's own report would say less than the overview does. */
const SMALLEST_REPORT = 6e3;
/** The report of a whole job: an overview where there are several models, then the report of each, within 1 MiB. */
function renderJobSummary(reports) {
	const overview = reports.length > 1 ? overviewTable(reports) : null;
	const parts = overview === null ? [] : [overview];
	let room = JOB_SUMMARY_LIMIT - 1e3 - (overview === null ? 0 : sizeOf$2(overview));
	const shown = reports.slice(0, Math.max(1, Math.floor(room / SMALLEST_REPORT)));
	for (const [index, report] of shown.entries()) {
		const bytes = Math.floor(room / (shown.length - index));
		const part = renderReport(report, {
			bytes,
			maxRows: FOLD_ROWS
		});
		parts.push(part);
		room -= sizeOf$2(part);
	}
	const rest = reports.length - shown.length;
	if (rest > 0) parts.push(md`${formatCount(rest)} more models are in the certificates.`);
	return `${markdownText(paragraphs(parts))}\n`;
}
function overviewTable(reports) {
	const rows = reports.slice(0, MAX_OVERVIEW).map((report) => [code(report.model, 64), md`${headlineText(report)}`]);
	const shown = table([left("Model"), left("Result")], rows);
	const rest = reports.length - rows.length;
	return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more models.`]) : shown;
}

export { formatOf as a, hashStream as c, createFindDeployed as d, nothingDeployed as f, writeWholeFile as h, createOnnxRuntime as i, gatherChanges as l, prepareFolder as m, saveCertificate as n, openTable as o, certifySubjects as p, wireCertification as r, shapeOfCell as s, renderJobSummary as t, comparedEnvironment as u };