import { t as serveRequests } from "./chunks/serve-requests.js";
import { t as trusted } from "./chunks/trusted.js";
import { i as shuffled, r as seededRandom, t as randomIndex } from "./chunks/random.js";
import { t as openEngine } from "./chunks/open-engine.js";
import { o as toCall, r as fixedRows } from "./chunks/call-form.js";
import { n as TENSOR_ARRAYS } from "./chunks/tensor-arrays.js";
import { r as median, t as concatenate } from "./chunks/percentile.js";
import { n as rowBytes } from "./chunks/limit-rows.js";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";

// src/benchmark/batches.ts
function fitForm(declared, session) {
	const inputs = declared.inputs.flatMap((input) => {
		const actual = session.inputs.find(({ name }) => name === input.name);
		return actual === void 0 ? [] : [fitInput(input, actual)];
	});
	return {
		...declared,
		inputs
	};
}
function fitInput(input, { shape }) {
	if (shape.length === input.shape.length - 1) return {
		...input,
		shape,
		rows: "none"
	};
	return {
		...input,
		shape: input.shape.map((size, axis) => size < 0 ? shape[axis] ?? size : size)
	};
}
function buildBatches({ form, rows, picks }) {
	return picks.map((pick) => toCall(form, rows.map((tensor) => pickTensor(tensor, pick))));
}
const MOST_CALLS$1 = 64;
const MOST_CALLS_BYTES = 8 * 2 ** 20;
function pickRows(rows, batchSize, random) {
	const count = rows[0]?.shape[0] ?? 1;
	const rowBytes = rows.reduce((bytes, { shape }) => bytes + 8 * rowLength(shape), 0);
	const calls = Math.max(1, Math.min(MOST_CALLS$1, Math.floor(MOST_CALLS_BYTES / Math.max(1, rowBytes * batchSize))));
	return Array.from({ length: calls }, () => Array.from({ length: batchSize }, () => randomIndex(random, count)));
}
function pickTensor(tensor, pick) {
	return {
		...tensor,
		shape: [pick.length, ...tensor.shape.slice(1)],
		data: gather(tensor, pick)
	};
}
function rowLength(shape) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
function gather({ data, datatype, shape }, pick) {
	const length = rowLength(shape);
	if (!ArrayBuffer.isView(data)) return pick.flatMap((row) => data.slice(row * length, (row + 1) * length));
	const rowBytes = length * data.BYTES_PER_ELEMENT;
	const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	const joined = new Uint8Array(pick.length * rowBytes);
	for (const [position, row] of pick.entries()) joined.set(source.subarray(row * rowBytes, (row + 1) * rowBytes), position * rowBytes);
	return datatype === "BYTES" ? [] : new TENSOR_ARRAYS[datatype](joined.buffer);
}

// src/benchmark/cold-start-rig.ts
const MOST_CALLS = 300;
const MOST_CALLS_MS = 300;
async function startCold(request) {
	const engine = await openEngine(request.model.engine);
	if (request.isEmpty && engine.openEmpty === null) return null;
	const start = performance.now();
	const { session, inputs } = await openSession(engine, request);
	const loadMs = performance.now() - start;
	const calls = await callUntilSteady(session.prepare(inputs ?? firstBatch(session, request)));
	const peakBytes = session.peakBytes === void 0 ? peakResidentBytes() : session.peakBytes();
	await session.close();
	return {
		loadMs,
		calls,
		peakBytes
	};
}
async function openSession(engine, { model, isEmpty, threads, signature }) {
	if (isEmpty && engine.openEmpty !== null) return engine.openEmpty(threads);
	const outputs = signature.outputs.map(({ name }) => name);
	return {
		session: await engine.open(model.modelPath, {
			threads,
			outputs
		}),
		inputs: null
	};
}
function firstBatch(session, { rows, signature, batchSize: wanted }) {
	const form = fitForm(signature, session.signature);
	const picks = pickRows(rows, fixedRows(form) ?? wanted, seededRandom(0)).slice(0, 1);
	return buildBatches({
		form,
		rows,
		picks
	})[0] ?? [];
}
async function callUntilSteady(call) {
	const times = new Float64Array(MOST_CALLS);
	const start = performance.now();
	let count = 0;
	while (count < MOST_CALLS && (count === 0 || performance.now() - start < MOST_CALLS_MS)) {
		const begin = performance.now();
		const answer = call();
		if (answer instanceof Promise) await answer;
		times[count++] = performance.now() - begin;
	}
	return times.slice(0, count);
}
function peakResidentBytes() {
	if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
	const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readStatus())?.[1];
	return kibibytes === void 0 ? null : Number(kibibytes) * 1024;
}
function readStatus() {
	try {
		return readFileSync("/proc/self/status", "latin1");
	} catch {
		return "";
	}
}

// src/benchmark/call-loop.ts
function timeCalls(sequence) {
	const { calls, arms, rows, count, stamps } = sequence;
	stamps[0] = performance.now();
	for (let index = 0; index < count; index++) {
		const answer = calls[arms[index] ?? 0]?.[rows[index] ?? 0]?.();
		if (answer instanceof Promise) return finishAwaiting(sequence, index, answer);
		stamps[index + 1] = performance.now();
	}
}
async function finishAwaiting(sequence, first, answer) {
	const { calls, arms, rows, count, stamps } = sequence;
	await answer;
	stamps[first + 1] = performance.now();
	for (let index = first + 1; index < count; index++) {
		await calls[arms[index] ?? 0]?.[rows[index] ?? 0]?.();
		stamps[index + 1] = performance.now();
	}
}
const IDLE_CAP_MS = .25;
const MOST_WAITING = 6;
const SPIN_GAP_MS = .02;
async function serveOpenLoop(loop) {
	const { intended, completed, service } = loop;
	const clock = new PausingClock(loop.witness);
	let served = 0;
	while (served < intended.length && clock.isWithin(loop.limitMs)) {
		const begin = waitUntil(clock, intended[served] ?? 0, loop.limitMs);
		if (begin === null) break;
		const answer = loop.calls[served % loop.calls.length]?.();
		if (answer instanceof Promise) await answer;
		const end = clock.readCall(loop.callMs);
		service[served] = end - begin;
		completed[served] = end;
		served++;
	}
	return {
		served,
		endMs: completed[served - 1] ?? 0,
		removedMs: clock.removedMs
	};
}
function waitUntil(clock, due, limitMs) {
	let now = clock.readIdle();
	if (now >= due) return now;
	clock.skip(due - now - IDLE_CAP_MS);
	clock.forgetWaiting();
	while (now < due) {
		if (!clock.isWithin(limitMs)) return null;
		now = clock.readIdle();
	}
	return now;
}
var PausingClock = class {
	#witness;
	#origin = performance.now();
	#shift = this.#origin;
	#last = 0;
	#skipped = 0;
	removedMs = 0;
	constructor(witness) {
		this.#witness = witness;
		witness.take();
	}
	readCall(callMs) {
		let now = performance.now() - this.#shift;
		const span = now - this.#last;
		if (span > callMs + SPIN_GAP_MS) {
			const waited = Math.min(this.#witness.take(), span - callMs);
			this.#shift += waited;
			this.removedMs += waited;
			now -= waited;
		}
		this.#last = now;
		return now;
	}
	readIdle() {
		const now = performance.now() - this.#shift;
		const span = now - this.#last;
		if (span > SPIN_GAP_MS) {
			this.#shift += span;
			this.removedMs += span;
			this.#witness.take();
			return this.#last;
		}
		this.#last = now;
		return now;
	}
	isWithin(limitMs) {
		const elapsedMs = performance.now() - this.#origin;
		return this.#last - this.#skipped <= limitMs && elapsedMs <= MOST_WAITING * limitMs;
	}
	skip(ms) {
		if (ms <= 0) return;
		this.#shift -= ms;
		this.#last += ms;
		this.#skipped += ms;
	}
	forgetWaiting() {
		this.#witness.take();
	}
};

// src/benchmark/blocks.ts
const MOST_RUN_DELAY_MS = .02;
const MOST_RUN_DELAY_SHARE = .01;
const PATIENCE$1 = 2;
const MOST_GROUPS = 1e5;
async function runBlocks(bench, plan) {
	const models = bench.calls.length;
	const sequence = prepareSequence(bench, plan);
	const kept = Array.from({ length: models }, () => new TimeRing(MOST_GROUPS));
	const spoilt = kept.map(() => new TimeRing(MOST_GROUPS));
	const start = performance.now();
	for (;;) {
		shuffleSequence(bench, sequence);
		bench.witness.take();
		const pending = timeCalls(sequence);
		if (pending !== void 0) await pending;
		const waited = bench.witness.take();
		const blockMs = (sequence.stamps[sequence.count] ?? 0) - (sequence.stamps[0] ?? 0);
		collect(waited <= Math.max(MOST_RUN_DELAY_MS, blockMs * MOST_RUN_DELAY_SHARE) ? kept : spoilt, sequence, plan.discarded * models);
		const elapsed = performance.now() - start;
		const groups = kept[0]?.length ?? 0;
		const tried = groups + (spoilt[0]?.length ?? 0);
		if (elapsed >= plan.durationMs && groups >= plan.leastGroups) break;
		if (tried >= MOST_GROUPS || elapsed >= patienceMs(plan, elapsed, tried)) break;
	}
	return summarize(kept, spoilt, plan.leastGroups);
}
var TimeRing = class {
	#times;
	length = 0;
	constructor(capacity) {
		this.#times = new Float64Array(capacity);
	}
	push(time) {
		if (this.length < this.#times.length) this.#times[this.length++] = time;
	}
	values() {
		return this.#times.slice(0, this.length);
	}
};
function prepareSequence(bench, plan) {
	const count = (plan.groups + plan.discarded) * bench.calls.length;
	const [arms, rows] = [new Uint8Array(count), new Uint32Array(count)];
	return {
		calls: bench.calls,
		arms,
		rows,
		count,
		stamps: new Float64Array(count + 1)
	};
}
function shuffleSequence({ calls, random }, { arms, rows, count }) {
	const models = calls.length;
	const choices = calls[0]?.length ?? 1;
	for (let first = 0; first < count; first += models) {
		const row = randomIndex(random, choices);
		for (let offset = 0; offset < models; offset++) {
			const other = randomIndex(random, offset + 1);
			arms[first + offset] = arms[first + other] ?? 0;
			arms[first + other] = offset;
			rows[first + offset] = row;
		}
	}
}
function collect(rings, { arms, stamps, count }, from) {
	for (let index = from; index < count; index++) rings[arms[index] ?? 0]?.push((stamps[index + 1] ?? 0) - (stamps[index] ?? 0));
}
function patienceMs(plan, elapsedMs, groups) {
	return PATIENCE$1 * Math.max(plan.durationMs, plan.leastGroups * elapsedMs / Math.max(1, groups));
}
function summarize(kept, spoilt, leastGroups) {
	const [clean, dirty] = [kept[0]?.length ?? 0, spoilt[0]?.length ?? 0];
	const discardedShare = clean + dirty === 0 ? 0 : dirty / (clean + dirty);
	if (clean >= Math.min(leastGroups, 4)) return {
		times: kept.map((ring) => ring.values()),
		discardedShare
	};
	return {
		times: kept.map((ring, model) => concatenate([ring.values(), spoilt[model]?.values() ?? /* @__PURE__ */ new Float64Array()])),
		discardedShare
	};
}

// src/benchmark/concurrent-loop.ts
const TIMER_SLACK_MS = 2;
async function serveConcurrently(loop) {
	const { calls, intended, limitMs, completed, service } = loop;
	const origin = performance.now();
	let stoppedMs = Infinity;
	const run = {
		sent: 0,
		answered: 0,
		endMs: 0,
		failure: null
	};
	const send = async (index) => {
		const begin = performance.now() - origin;
		await calls[index % calls.length]?.();
		const end = performance.now() - origin;
		service[index] = end - begin;
		completed[index] = end;
		run.endMs = Math.max(run.endMs, end);
		run.answered += 1;
	};
	while (run.sent < intended.length && run.failure === null) {
		const now = performance.now() - origin;
		if (now > limitMs) {
			stoppedMs = now;
			break;
		}
		const leftMs = (intended[run.sent] ?? 0) - now;
		if (leftMs > TIMER_SLACK_MS) await setTimeout(leftMs - TIMER_SLACK_MS);
		else if (leftMs > 0) await setImmediate();
		else {
			send(run.sent).catch((cause) => {
				run.failure ??= { cause };
			});
			run.sent += 1;
		}
	}
	while (run.answered < run.sent && run.failure === null) await setImmediate();
	if (run.failure !== null) throw run.failure.cause;
	return {
		served: run.sent,
		endMs: Math.min(run.endMs, stoppedMs),
		removedMs: 0
	};
}

// src/benchmark/garbage.ts
const MOST_LEFT_BYTES = 32 * 2 ** 20;
let keptBytes = 0;
function collectGarbage() {
	const { gc } = globalThis;
	if (gc === void 0) return;
	gc({ type: "minor" });
	if (heldBytes() <= keptBytes + MOST_LEFT_BYTES) return;
	gc();
	keptBytes = heldBytes();
}
function heldBytes() {
	const { used_heap_size: heap, external_memory: external } = getHeapStatistics();
	return heap + external;
}

// src/benchmark/messages.ts
function formOf({ rows, signature, baselineForm }, arm) {
	return arm === "candidate" || baselineForm === void 0 ? {
		rows,
		signature
	} : baselineForm;
}

// src/benchmark/session-pool.ts
async function openEngines({ models }) {
	const engines = /* @__PURE__ */ new Map();
	for (const { engine } of Object.values(models)) if (!engines.has(engine.module)) engines.set(engine.module, await openEngine(engine));
	return engines;
}
const LEAST_PADDING_BYTES = 64;
var SessionPool = class {
	#engines;
	#setup;
	#open = /* @__PURE__ */ new Map();
	#padding = [];
	constructor(engines, setup) {
		this.#engines = engines;
		this.#setup = setup;
	}
	async acquire(arms, fresh, random) {
		if (fresh) await this.#closeAll();
		let loadMs = 0;
		for (const arm of shuffled(arms, random)) {
			if (this.#open.has(arm)) continue;
			this.pad(random);
			const start = performance.now();
			this.#open.set(arm, await this.#create(arm));
			loadMs = Math.max(loadMs, performance.now() - start);
		}
		return {
			sessions: arms.map((arm) => this.#sessionOf(arm)),
			loadMs
		};
	}
	pad(random) {
		const bytes = LEAST_PADDING_BYTES + randomIndex(random, 65472);
		this.#padding.push(new Uint8Array(bytes));
	}
	async openEmpty() {
		const engine = this.#engines.get(this.#setup.models.candidate?.engine.module ?? "");
		if (engine === void 0) throw new Error("no model for the candidate");
		return await engine.openEmpty?.(this.#setup.threads) ?? null;
	}
	async #create(arm) {
		const model = this.#setup.models[arm];
		const engine = model === void 0 ? void 0 : this.#engines.get(model.engine.module);
		if (model === void 0 || engine === void 0) throw new Error(`no model for the arm ${arm}`);
		const outputs = formOf(this.#setup, arm).signature.outputs.map(({ name }) => name);
		return engine.open(model.modelPath, {
			threads: this.#setup.threads,
			outputs
		});
	}
	#sessionOf(arm) {
		const session = this.#open.get(arm);
		if (session === void 0) throw new Error(`no session for the arm ${arm}`);
		return session;
	}
	async #closeAll() {
		for (const session of this.#open.values()) await session.close();
		this.#open.clear();
		this.#padding = [];
	}
};

// src/benchmark/warm-up.ts
const STEADY = .05;
const PATIENCE = 4;
async function warmUp(calls, warmUpMs) {
	const times = [];
	const start = performance.now();
	for (let elapsed = 0; !isWarm(times, elapsed, warmUpMs); elapsed = performance.now() - start) {
		const begin = performance.now();
		const answer = calls[times.length % calls.length]?.();
		if (answer instanceof Promise) await answer;
		times.push(performance.now() - begin);
	}
	return median(times.slice(-16));
}
function isWarm(times, elapsedMs, warmUpMs) {
	if (times.length < 2 || elapsedMs < warmUpMs) return false;
	if (elapsedMs >= warmUpMs * PATIENCE || times.length < 32) return times.length >= 10 || elapsedMs > warmUpMs * 2;
	return Math.abs(median(times.slice(-16)) / median(times.slice(-32, -16)) - 1) < STEADY;
}

// src/benchmark/witness.ts
const SCHEDSTAT = "/proc/thread-self/schedstat";
function openWitness() {
	const file = tryOpen();
	if (file === null) return {
		available: false,
		take: () => 0,
		[Symbol.dispose]: () => {}
	};
	const buffer = /* @__PURE__ */ new Uint8Array(96);
	let last = readRunDelay(file, buffer);
	return {
		available: true,
		take: () => {
			const now = readRunDelay(file, buffer);
			const waited = now - last;
			last = now;
			return waited / 1e6;
		},
		[Symbol.dispose]: () => closeSync(file)
	};
}
function tryOpen() {
	try {
		return openSync(SCHEDSTAT, "r");
	} catch {
		return null;
	}
}
function readRunDelay(file, buffer) {
	const length = readSync(file, buffer, 0, buffer.length, 0);
	let value = 0;
	let field = 0;
	for (let index = 0; index < length && field < 2; index++) {
		const digit = (buffer[index] ?? 0) - 48;
		if (digit < 0 || digit > 9) field++;
		else if (field === 1) value = value * 10 + digit;
	}
	return value;
}

// src/benchmark/rig.ts
const BLOCK_MS = 1;
const MOST_GROUPS_IN_BLOCK = 256;
const CACHE_SENSITIVE_MS = .5;
async function openRig(setup) {
	return new Rig(setup, new SessionPool(await openEngines(setup), setup));
}
var Rig = class {
	#setup;
	#pool;
	#witness = openWitness();
	constructor(setup, pool) {
		this.#setup = setup;
		this.#pool = pool;
	}
	async duet(request) {
		const arms = request.arms.map((arm, index) => ({
			arm,
			batchSize: request.batchSizes[index] ?? 1
		}));
		const bench = await this.#prepare(arms, request);
		return {
			...await runBlocks(bench, {
				groups: groupsInBlock(bench.groupMs),
				discarded: 0,
				durationMs: request.durationMs,
				leastGroups: request.leastGroups
			}),
			batchSizes: bench.batchSizes
		};
	}
	async solo(request) {
		const bench = await this.#prepare([request], request);
		const { times, discardedShare } = await runBlocks(bench, {
			groups: groupsInBlock(bench.groupMs),
			discarded: bench.groupMs < CACHE_SENSITIVE_MS ? 2 : 0,
			durationMs: request.durationMs,
			leastGroups: request.leastCalls
		});
		const [alone = /* @__PURE__ */ new Float64Array()] = times;
		return {
			times: alone,
			discardedShare,
			batchSize: bench.batchSizes[0] ?? request.batchSize,
			loadMs: bench.loadMs
		};
	}
	async turns({ way, seed, batchSize, callMs, durationMs, leastTurns }) {
		const { rows, signature } = this.#setup;
		const unseen = this.#setup.unseen?.[way];
		if (unseen === void 0) throw new Error("there are no rows that the model cannot know");
		const random = seededRandom(seed);
		const { sessions } = await this.#pool.acquire(["candidate"], false, random);
		const calls = [rows, unseen].flatMap((asked) => {
			const asks = sessions.map((session) => ({
				session,
				wanted: batchSize,
				form: {
					rows: asked,
					signature
				}
			}));
			return this.#prepareCalls(asks, seededRandom(seed + 1)).calls;
		});
		collectGarbage();
		const bench = {
			calls,
			witness: this.#witness,
			random
		};
		return runBlocks(bench, {
			groups: groupsInBlock(2 * callMs),
			discarded: 0,
			durationMs,
			leastGroups: leastTurns
		});
	}
	async binding({ durationMs, seed }) {
		const random = seededRandom(seed);
		this.#pool.pad(random);
		const empty = await this.#pool.openEmpty();
		if (empty === null) return null;
		const { session, inputs } = empty;
		const calls = [session.prepare(inputs)];
		const plan = {
			groups: groupsInBlock(await warmUp(calls, durationMs / 4)),
			discarded: 2,
			durationMs,
			leastGroups: 1
		};
		const measured = await runBlocks({
			calls: [calls],
			witness: this.#witness,
			random
		}, plan);
		await session.close();
		return measured;
	}
	async openLoop(request) {
		const { calls, witness, isConcurrent } = await this.#prepare([request], request);
		const [own] = calls;
		if (own === void 0) throw new Error("no session was opened");
		const { intended, limitMs, callMs } = request;
		const [completed, service] = [new Float64Array(intended.length), new Float64Array(intended.length)];
		const run = {
			calls: own,
			intended,
			limitMs,
			callMs,
			witness,
			completed,
			service
		};
		const { served, endMs, removedMs } = await (isConcurrent ? serveConcurrently(run) : serveOpenLoop(run));
		return {
			completed: completed.slice(0, served),
			service: service.slice(0, served),
			endMs,
			removedMs
		};
	}
	async #prepare(asked, options) {
		const random = seededRandom(options.seed);
		const arms = asked.map(({ arm }) => arm);
		const { sessions, loadMs } = await this.#pool.acquire(arms, options.fresh, random);
		const asks = asked.flatMap(({ arm, batchSize }, index) => {
			const session = sessions[index];
			return session === void 0 ? [] : [{
				session,
				wanted: batchSize,
				form: formOf(this.#setup, arm)
			}];
		});
		const { calls, batchSizes } = this.#prepareCalls(asks, random);
		collectGarbage();
		let groupMs = 0;
		for (const own of calls) groupMs += await warmUp(own, options.warmUpMs);
		const isConcurrent = sessions.every((session) => session.isConcurrent === true);
		return {
			calls,
			batchSizes,
			loadMs,
			groupMs,
			isConcurrent,
			random,
			witness: this.#witness
		};
	}
	#prepareCalls(asks, random) {
		const forms = asks.map(({ session, form }) => fitForm(form.signature, session.signature));
		const batchSizes = asks.map(({ wanted, form }, index) => fixedRows(forms[index] ?? form.signature) ?? wanted);
		const picks = pickRows(widest(asks), Math.max(1, ...batchSizes), random);
		this.#pool.pad(random);
		const built = /* @__PURE__ */ new Map();
		return {
			calls: asks.map(({ session, form: { rows, signature } }, index) => {
				const form = forms[index] ?? signature;
				const size = batchSizes[index];
				const key = JSON.stringify([
					asks.findIndex((ask) => ask.form.rows === rows),
					form.inputs,
					size
				]);
				const batches = built.get(key) ?? buildBatches({
					form,
					rows,
					picks: picks.map((pick) => pick.slice(0, size))
				});
				built.set(key, batches);
				return batches.map((batch) => session.prepare(batch));
			}),
			batchSizes
		};
	}
};
function widest(asks) {
	return asks.map(({ form }) => form.rows).toSorted((a, b) => rowBytes(b) - rowBytes(a))[0] ?? [];
}
function groupsInBlock(groupMs) {
	return Math.max(1, Math.min(MOST_GROUPS_IN_BLOCK, Math.round(BLOCK_MS / Math.max(groupMs, 1e-6))));
}

// src/benchmark/rig-process.ts
serve();
function serve() {
	let rig = null;
	function ready() {
		if (rig === null) throw new Error("the process was not set up");
		return rig;
	}
	serveRequests({
		setup: async (payload) => {
			rig = await openRig(trusted(payload));
		},
		duet: (payload) => ready().duet(trusted(payload)),
		solo: (payload) => ready().solo(trusted(payload)),
		turns: (payload) => ready().turns(trusted(payload)),
		binding: (payload) => ready().binding(trusted(payload)),
		openLoop: (payload) => ready().openLoop(trusted(payload)),
		cold: (payload) => startCold(trusted(payload))
	});
}

export {  };