import { n as Option } from "./commander.js";
import { W as textOfFields, _ as serveRequest, c as tellFailure, t as parseOpenInference } from "./open-inference.js";
import { u as isRefusal } from "./binary-elements.js";
import { l as renderOpenInference } from "./upstream-form.js";
import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as systemCode } from "./system-error.js";
import { t as isRecord } from "./process-messages.js";
import { t as peerDependencies } from "./package.js";
import { a as require_prom_client, i as DATA_LIMITS, n as startGateway, o as findStateFolder, r as createExtraArms, s as openLog, t as machineName } from "./machine-name.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { a as readPort, c as readReporter, d as readTls, i as readEnvironment, n as readBrokers, r as readCount, t as collect } from "./serve-options.js";
import { K as mapConcurrently } from "./read-settings.js";
import { t as interruptible } from "./interruptible.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";

// gateway/stream/answer-record.ts
const UNIT_PLACES = ["named", "key"];
const AGAIN_MS$1 = 100;
const PASSING = ["unloaded", "shed"];
async function answerRecord(options, record) {
	for (;;) {
		const model = options.model();
		const answered = model === void 0 ? null : await tryRecord(options, model, record);
		if (answered !== null) return answered;
		await setTimeout(AGAIN_MS$1, void 0, { signal: options.signal }).catch(() => {
			throw new AppError({
				code: "interrupted",
				message: "Interrupted."
			});
		});
	}
}
async function tryRecord(options, model, record) {
	const { name, signature } = model.manifest;
	if (record.value === null) return dead(options, record, "the record has no value");
	const read = parseOpenInference({
		name,
		signature
	}, {
		bytes: record.value,
		jsonBytes: record.value.length
	});
	if (isRefusal(read)) return dead(options, record, read.refused);
	const { inputs, rows, id, parameters } = read;
	const place = placeOf(record);
	const request = {
		inputs,
		rows,
		caller: callerOf(options, record, textOfFields(parameters)),
		arrivedMs: options.serve.clock.tickMs(),
		pinned: null,
		consumer: null
	};
	const answer = await serveRequest({
		...options.serve,
		drawUnit: () => place
	}, model, request);
	if (answer.kind === "answered") {
		const outputs = read.outputs.map((output) => ({
			...output,
			isBinary: false
		}));
		const rendered = renderOpenInference({
			...answer,
			model: name
		}, {
			id,
			outputs
		});
		const value = rendered.kind === "json" ? Buffer.from(rendered.text) : null;
		const headers = /* @__PURE__ */ new Map([[SOURCE, Buffer.from(place)]]);
		return {
			kind: "answered",
			written: {
				topic: options.output,
				key: record.key,
				value,
				headers
			}
		};
	}
	if (PASSING.includes(answer.reason)) return null;
	return dead(options, record, tellFailure(answer, name).message);
}
const SOURCE = "seatrial-source";
const REASON = "seatrial-reason";
function placeOf({ topic, partition, offset }) {
	return `${topic}/${partition}/${offset}`;
}
function callerOf({ unit }, { key, headers }, field) {
	if (unit === "key") {
		const text = textOf(key ?? void 0);
		return {
			header: () => text,
			field: () => text
		};
	}
	const named = new Map([...headers].map(([name, bytes]) => [name.toLowerCase(), bytes]));
	return {
		header: (name) => textOf(named.get(name)),
		field
	};
}
function textOf(bytes) {
	return bytes === void 0 ? null : Buffer.from(bytes).toString("utf8");
}
function dead({ deadLetters: topic }, record, reason) {
	const told = [[SOURCE, Buffer.from(placeOf(record))], [REASON, Buffer.from(reason)]];
	const headers = new Map([...record.headers, ...told]);
	return {
		kind: "dead",
		written: {
			topic,
			key: record.key,
			value: record.value,
			headers
		}
	};
}

// src/adapters/streaming/kafka-access.ts
const SASL_MECHANISMS = [
	"PLAIN",
	"SCRAM-SHA-256",
	"SCRAM-SHA-512"
];
async function readKafkaAccess({ environment, isEncrypted, authorities, mechanism }) {
	const ca = authorities === null ? null : await readAuthorities(authorities);
	const isSecret = isEncrypted || ca !== null;
	const tls = isSecret ? { tls: ca === null ? {} : { ca } } : {};
	if (mechanism === null) return tls;
	if (mechanism === "PLAIN" && !isSecret) throw usage("By PLAIN, the password would be sent to Kafka as it is.", "Encrypt it: --kafka-tls or --kafka-ca.");
	const { SEATRIAL_KAFKA_USERNAME: username, SEATRIAL_KAFKA_PASSWORD: password } = environment;
	if (!username || !password) throw usage(`By ${mechanism}, Kafka asks for a name and a password.`, "Put them into SEATRIAL_KAFKA_USERNAME and SEATRIAL_KAFKA_PASSWORD.");
	return {
		...tls,
		sasl: {
			mechanism,
			username,
			password
		}
	};
}
async function readAuthorities(path) {
	try {
		return await readFile(path);
	} catch (cause) {
		throw usage(`${quoteText(path)} cannot be read (${systemCode(cause)}).`, "Check the path of --kafka-ca.");
	}
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// src/adapters/streaming/kafka-failure.ts
function kafkaFailure(error) {
	if (error instanceof AppError) return error;
	const ids = reasonsOf(error);
	if (ids.has("PRODUCER_FENCED") || ids.has("INVALID_PRODUCER_EPOCH")) return new AppError({
		code: "state-conflict",
		message: "Another worker of the group has the name of this one, or this one was away for too long.",
		hint: "Give each worker a --reporter of its own, and start this one again: nothing is lost.",
		cause: error
	});
	return new AppError({
		code: "stream-failed",
		message: `Kafka does not answer as it should: ${[...reasonsOf(error).values()].join("; ") || String(error)}.`,
		hint: "Check --brokers, and that they are up; what is not committed is read again at the next start.",
		cause: error
	});
}
function isDealtAnew(error) {
	const ids = reasonsOf(error);
	return DEALT_ANEW.some((id) => ids.has(id));
}
function isUnstable(error) {
	return reasonsOf(error).has("UNSTABLE_OFFSET_COMMIT");
}
const DEALT_ANEW = [
	"ILLEGAL_GENERATION",
	"UNKNOWN_MEMBER_ID",
	"REBALANCE_IN_PROGRESS",
	"FENCED_INSTANCE_ID"
];
function reasonsOf(error, found = /* @__PURE__ */ new Map()) {
	if (!(error instanceof Error)) return found;
	const id = isRecord(error) && typeof error["apiId"] === "string" ? error["apiId"] : null;
	const inner = error instanceof AggregateError ? error.errors : [];
	if (inner.length === 0) found.set(id ?? error.message, [error.message.replace(/\.$/, ""), ...id === null ? [] : [`(${id})`]].join(" "));
	for (const one of inner) reasonsOf(one, found);
	return found;
}

// src/adapters/streaming/kafka-generation.ts
var Generation = class {
	member;
	positions;
	#stream;
	#end = new AbortController();
	constructor(member, { stream, positions }) {
		this.member = member;
		this.positions = positions;
		this.#stream = stream;
		stream?.on("error", () => {});
	}
	get isOver() {
		return this.#end.signal.aborted;
	}
	end() {
		this.#end.abort();
	}
	async take(most, signal) {
		const messages = [];
		const ended = AbortSignal.any([signal, this.#end.signal]);
		while (!ended.aborted && messages.length < most) {
			if (this.#stream?.errored) throw this.#stream.errored;
			const message = this.#stream?.read() ?? null;
			if (message !== null) messages.push(message);
			else if (messages.length > 0) break;
			else await this.#more(ended);
		}
		return ended.aborted ? [] : messages;
	}
	async close() {
		this.end();
		await this.#stream?.close();
	}
	async #more(ended) {
		await (this.#stream === null ? once(ended, "abort") : once(this.#stream, "readable", { signal: ended })).catch((error) => {
			if (!ended.aborted) throw error;
		});
	}
};

// src/adapters/streaming/kafka-log.ts
const MOST_RECORDS = 1e3;
const AGAIN_MS = 200;
const LAG_MS = 2e3;
const NOBODY = {
	producerId: -1n,
	producerEpoch: -1
};
var KafkaLog = class {
	#parts;
	#member = null;
	#generation = null;
	#failure = null;
	#ends = null;
	#timer;
	constructor(parts) {
		this.#parts = parts;
		parts.consumer.on("consumer:group:join", (payload) => this.#deal(payload));
		parts.consumer.on("error", (error) => {
			this.#failure ??= error;
			this.#generation?.end();
		});
		this.#timer = setInterval(() => void this.#readEnds(), LAG_MS).unref();
	}
	async start() {
		const { producer, consumer, topic } = this.#parts;
		await producer.beginTransaction(NOBODY);
		consumer.topics.track(topic);
		await consumer.joinGroup();
	}
	async next(signal) {
		while (!signal.aborted) {
			const batch = await this.#try(signal).catch((error) => {
				throw kafkaFailure(error);
			});
			if (batch !== null) return batch;
		}
		return null;
	}
	partitions() {
		return this.#generation?.isOver === false ? this.#generation.positions.size : 0;
	}
	lag() {
		const positions = this.#generation?.positions;
		if (this.#ends === null || positions === void 0) return null;
		let lag = 0n;
		for (const [partition, position] of positions) lag += (this.#ends.get(partition) ?? position) - position;
		return Math.max(0, Number(lag));
	}
	async [Symbol.asyncDispose]() {
		const { admin, consumer, producer } = this.#parts;
		clearInterval(this.#timer);
		await this.#generation?.close();
		await Promise.allSettled([
			consumer.close(true),
			producer.close(true),
			admin.close()
		]);
	}
	#deal({ memberId, generationId = 0, assignments = [] }) {
		const partitions = assignments.find(({ topic }) => topic === this.#parts.topic)?.partitions ?? [];
		this.#member = {
			memberId,
			generationId,
			partitions
		};
		this.#generation?.end();
	}
	async #try(signal) {
		if (this.#failure !== null) throw this.#failure;
		const generation = await this.#current(signal);
		const messages = await generation?.take(MOST_RECORDS, signal) ?? [];
		return generation === null || messages.length === 0 ? null : this.#batch(generation, messages);
	}
	async #current(signal) {
		if (this.#generation !== null && !this.#generation.isOver) return this.#generation;
		await this.#generation?.close();
		const member = this.#member;
		const positions = member && await this.#positionsOf(member, signal);
		if (member === null || positions === null || member !== this.#member) return null;
		const opened = new Generation(member, {
			positions,
			stream: await this.#read(positions)
		});
		if (member !== this.#member) opened.end();
		this.#generation = opened;
		return opened;
	}
	async #read(positions) {
		const { kafka, consumer, topic } = this.#parts;
		if (positions.size === 0) return null;
		const offsets = [...positions].map(([partition, offset]) => ({
			topic,
			partition,
			offset
		}));
		const mode = kafka.MessagesStreamModes.MANUAL;
		return consumer.consume({
			topics: [topic],
			mode,
			offsets,
			autocommit: false,
			maxWaitTime: 500
		});
	}
	async #positionsOf(member, signal) {
		const { admin, consumer, topic } = this.#parts;
		const topics = [{
			name: topic,
			partitionIndexes: [...member.partitions]
		}];
		if (member.partitions.length === 0) return /* @__PURE__ */ new Map();
		while (!signal.aborted && member === this.#member) try {
			const groups = [{
				groupId: consumer.groupId,
				topics
			}];
			const [group] = await admin.listConsumerGroupOffsets({
				groups,
				requireStable: true
			});
			const firsts = (await consumer.listOffsets({
				topics: [topic],
				timestamp: -2n
			})).get(topic) ?? [];
			const committed = group?.topics.find(({ name }) => name === topic)?.partitions ?? [];
			return new Map(committed.map(({ partitionIndex: at, committedOffset: offset }) => [at, offset < 0n ? firsts[at] ?? 0n : offset]));
		} catch (error) {
			if (!isUnstable(error)) throw error;
		}
		return null;
	}
	#batch(generation, messages) {
		return {
			records: messages.map(recordOf),
			commit: async (written) => {
				try {
					await this.#commit(generation, {
						messages,
						written
					});
				} catch (error) {
					if (!isDealtAnew(error)) throw kafkaFailure(error);
					await this.#parts.producer.transaction?.abort();
					generation.end();
					await setTimeout(AGAIN_MS);
					return "lost";
				}
				return "committed";
			}
		};
	}
	async #commit({ member, positions }, { messages, written }) {
		const { producer, consumer } = this.#parts;
		const transaction = producer.transaction ?? await producer.beginTransaction();
		const lasts = new Map(messages.map((message) => [message.partition, message]));
		await transaction.addConsumer(consumer);
		if (written.length > 0) await transaction.send({ messages: written.map(messageOf) });
		const { memberId, generationId } = member;
		const { groupId, coordinatorId } = consumer;
		const metadata = { consumer: {
			groupId,
			coordinatorId,
			memberId,
			generationId
		} };
		for (const last of lasts.values()) await transaction.addOffset({
			...last,
			metadata
		});
		await transaction.commit();
		for (const [partition, { offset }] of lasts) positions.set(partition, offset + 1n);
	}
	async #readEnds() {
		const { consumer, topic } = this.#parts;
		try {
			const ends = (await consumer.listOffsets({ topics: [topic] })).get(topic) ?? [];
			this.#ends = new Map(ends.entries());
		} catch {
			this.#ends = null;
		}
	}
};
function recordOf({ topic, partition, offset, key, value, headers, timestamp }) {
	const named = new Map([...headers].map(([name, bytes]) => [name.toString("utf8"), bytes]));
	const bytes = {
		key,
		value
	};
	return {
		topic,
		partition,
		offset,
		key: bytes.key ?? null,
		value: bytes.value ?? null,
		headers: named,
		eventMs: Number(timestamp)
	};
}
function messageOf({ topic, key, value, headers }) {
	return {
		topic,
		...key && { key: Buffer.from(key) },
		...value && { value: Buffer.from(value) },
		headers: new Map([...headers].map(([name, bytes]) => [Buffer.from(name), Buffer.from(bytes)]))
	};
}

// src/adapters/streaming/open-kafka.ts
const HEARTBEATS = 6;
async function openKafka(kafka, options) {
	const { group, worker, input, outputs, sessionMs } = options;
	const common = {
		...options.access,
		clientId: worker,
		bootstrapBrokers: [...options.brokers],
		autocreateTopics: false
	};
	const admin = new kafka.Admin(common);
	try {
		for (const topic of /* @__PURE__ */ new Set([input, ...outputs])) await admin.metadata({ topics: [topic] });
	} catch (error) {
		await admin.close();
		throw explained(error, options);
	}
	const dealt = {
		sessionTimeout: sessionMs,
		rebalanceTimeout: sessionMs,
		heartbeatInterval: Math.ceil(sessionMs / HEARTBEATS)
	};
	const consumer = new kafka.Consumer({
		...common,
		...dealt,
		groupId: group,
		autocommit: false
	});
	const transactions = {
		idempotent: true,
		transactionalId: `${group}.${worker}`,
		timeout: sessionMs
	};
	const producer = new kafka.Producer({
		...common,
		...transactions,
		retries: RETRIES
	});
	const log = new KafkaLog({
		kafka,
		admin,
		consumer,
		producer,
		topic: input
	});
	try {
		await log.start();
		return log;
	} catch (error) {
		await log[Symbol.asyncDispose]();
		throw kafkaFailure(error);
	}
}
const RETRIES = 60;
function explained(error, { brokers, input, outputs }) {
	const failure = kafkaFailure(error);
	if (!/unknown.topic/i.test(failure.message)) return failure;
	const topics = [input, ...outputs].map(quoteText).join(", ");
	return new AppError({
		code: "stream-failed",
		message: `One of the topics ${topics} is not at ${brokers.join(", ")}.`,
		hint: "Create it first, with as many partitions as there may be workers: this program creates none.",
		cause: error
	});
}

// src/adapters/streaming/load-kafka.ts
const CLIENT = `@platformatic/kafka@${peerDependencies["@platformatic/kafka"]}`;
async function loadKafka(load = () => import("@platformatic/kafka")) {
	try {
		return await load();
	} catch (cause) {
		if (systemCode(cause) !== "ERR_MODULE_NOT_FOUND") throw cause;
		throw new AppError({
			code: "runtime-missing",
			message: `The client of Kafka is not installed beside this program: ${CLIENT}.`,
			hint: `Install it where seatrial is, as \`npm install --global ${CLIENT}\`, or run both: \`npx -p seatrial -p ${CLIENT} seatrial stream …\`.`,
			cause
		});
	}
}

// src/wiring/stream.ts
const MECHANISMS = SASL_MECHANISMS;
async function wireStream(asking) {
	const kafka = await loadKafka();
	const access = await readKafkaAccess(asking);
	return (options) => openKafka(kafka, {
		...options,
		access
	});
}
function stateFolderOfWorker(environment, names) {
	return join(findStateFolder(environment), "stream", ...names);
}

// gateway/gateway-options.ts
const USUAL_FRONT = {
	accessFile: null,
	tls: null,
	rate: null,
	isIsolated: false,
	engine: null,
	grpcPort: null,
	webhookSecret: null,
	push: null,
	accessLog: null,
	announceMs: 0
};

// src/usecases/streaming/held-evidence.ts
var HeldEvidence = class {
	#evidence;
	#held = [];
	constructor(evidence) {
		this.#evidence = evidence;
	}
	isOpen = (plan, arm) => this.#evidence.isOpen(plan, arm);
	decide = (request, answer) => this.#evidence.decide(request, answer);
	alsoAnswered = (plan, decision, answer) => this.#evidence.alsoAnswered(plan, decision, answer);
	note(request) {
		this.#held.push(request);
	}
	release({ isTold }) {
		if (isTold) for (const request of this.#held) this.#evidence.note(request);
		this.#held = [];
	}
};

// src/usecases/streaming/run-stream.ts
async function runStream(parts) {
	const { log, evidence, answer, atOnce, totals, nowMs, signal } = parts;
	for (;;) {
		const batch = await log.next(signal);
		if (batch === null) return;
		const answered = await mapConcurrently(batch.records, atOnce, answer);
		const outcome = await batch.commit(answered.map(({ written }) => written));
		evidence.release({ isTold: outcome === "committed" });
		if (outcome === "lost") totals.lost += 1;
		else count(totals, {
			answered,
			records: batch.records,
			nowMs: nowMs()
		});
	}
}
function count(totals, { answered, records, nowMs }) {
	for (const { kind } of answered) totals.records[kind] += 1;
	for (const { eventMs } of records) totals.noteDelay(Math.max(0, nowMs - eventMs) / 1e3);
}

// gateway/stream/stream-metrics.ts
var import_prom_client = require_prom_client();
const BUCKETS_S = [
	.01,
	.025,
	.05,
	.1,
	.25,
	.5,
	1,
	2.5,
	5,
	10,
	30,
	60,
	300,
	3600
];
function addStreamMetrics(registry, log) {
	const registers = [registry];
	const delays = new import_prom_client.Histogram({
		name: "stream_event_delay_seconds",
		help: "From the time of an event until what was made of it could be read.",
		buckets: BUCKETS_S,
		registers
	});
	const totals = {
		records: {
			answered: 0,
			dead: 0
		},
		lost: 0,
		noteDelay: (seconds) => delays.observe(seconds)
	};
	new import_prom_client.Counter({
		name: "stream_records_total",
		help: "Records that are committed, by whether they were answered.",
		labelNames: ["outcome"],
		registers,
		collect() {
			this.reset();
			for (const [outcome, count] of Object.entries(totals.records)) this.inc({ outcome }, count);
		}
	});
	new import_prom_client.Counter({
		name: "stream_batches_lost_total",
		help: "Batches whose partitions were given to others before they were committed.",
		registers,
		collect() {
			this.reset();
			this.inc(totals.lost);
		}
	});
	new import_prom_client.Gauge({
		name: "stream_lag_records",
		help: "Records of the partitions of this worker that nobody has worked off.",
		registers,
		collect() {
			this.set(log.lag() ?? NaN);
		}
	});
	new import_prom_client.Gauge({
		name: "stream_partitions",
		help: "Partitions that this worker has.",
		registers,
		collect() {
			this.set(log.partitions());
		}
	});
	return totals;
}

// gateway/stream/start-stream.ts
async function startStream(options) {
	const openLog = await wireStream({
		...options.kafka,
		environment: options.environment
	});
	let ended = Promise.resolve();
	return {
		...await startGateway({
			...options,
			beside: async (served) => {
				await using resources = new AsyncDisposableStack();
				const outputs = [options.output, options.deadLetters];
				const log = resources.use(await openLog({
					...options,
					worker: options.reporter,
					outputs
				}));
				const { registry } = served.evidence.metrics;
				const evidence = new HeldEvidence(served.evidence.evidence);
				const model = () => served.following.models().get(options.model);
				const answering = {
					...options,
					model,
					serve: serveOptions(served, evidence)
				};
				ended = runStream({
					log,
					evidence,
					answer: (record) => answerRecord(answering, record),
					atOnce: options.workers ?? availableParallelism(),
					totals: addStreamMetrics(registry, log),
					nowMs: served.clock.nowMs,
					signal: options.signal
				});
				return resources.move();
			}
		}),
		ended
	};
}
function serveOptions({ clock }, evidence) {
	const deadlineMs = DATA_LIMITS.answerMs;
	const later = (work) => void setImmediate(work);
	const extraArms = createExtraArms({
		evidence,
		isBusy: () => false,
		later,
		deadlineMs
	});
	const drawUnit = () => "";
	return {
		evidence,
		extraArms,
		clock,
		drawUnit,
		deadlineMs,
		isCrowded: () => false,
		candidates: { places: 0 }
	};
}

// src/cli/stream.ts
async function stream(flags) {
	const { model, environment: environmentName, reporter = machineName() } = flags;
	const log = openLog((line) => process.stderr.write(line));
	await interruptible(async (signal) => {
		await using worker = await startStream({
			...USUAL_FRONT,
			...flags,
			environment: process.env,
			environmentName,
			registry: flags.registry ?? null,
			deployments: flags.deployments ?? null,
			state: flags.state ?? stateFolderOfWorker(process.env, [
				environmentName,
				model,
				reporter
			]),
			reporter,
			workers: flags.workers,
			isIsolated: flags.isolate === true,
			upstreams: flags.upstream,
			pollMs: flags.poll * 1e3,
			signal,
			tell: log.event,
			group: flags.group ?? `seatrial-${environmentName}-${model}`,
			sessionMs: flags.session * 1e3,
			kafka: {
				isEncrypted: flags.kafkaTls === true,
				authorities: flags.kafkaCa ?? null,
				mechanism: flags.sasl ?? null
			},
			data: {
				host: flags.host,
				port: flags.port
			},
			admin: {
				host: flags.adminHost,
				port: flags.adminPort
			},
			accessFile: flags.access ?? null,
			tls: readTls(flags),
			onError: log.fault
		});
		const { dataUrl, adminUrl } = worker;
		const between = `${flags.input} → ${flags.output}`;
		process.stdout.write(`Records: ${between}  Requests: ${dataUrl}  State: ${adminUrl}/-/state\n`);
		await worker.ended;
	}).catch((error) => {
		if (!(error instanceof AppError) || error.code !== "interrupted") throw error;
	});
}

// src/cli/commands/stream.ts
function registerStream(program) {
	program.command("stream").description("works off a topic of Kafka by a model's deployment file, exactly once; docs/streaming.md").requiredOption("--model <name>", "whose deployment file", readEnvironment).requiredOption("--brokers <places>", "host:port, several with commas", readBrokers).requiredOption("--input <topic>", "of requests: a value is a body of the Open Inference Protocol v2 in JSON").requiredOption("--output <topic>", "where answers are written").requiredOption("--dead-letters <topic>", "where records are written that have no answer, each with the reason").option("--group <name>", "of the workers that share the topic; default: seatrial-<environment>-<model>").addOption(new Option("--unit <place>", "named: as model.yaml names it; key: the key of the record in its place").choices(UNIT_PLACES).default("named")).option("--session <seconds>", "until a worker that is silent loses its partitions to others", readCount, 10).option("--kafka-tls", "connections to Kafka are encrypted, and brokers known by the authorities of this machine").option("--kafka-ca <file>", "the same, by PEM of the authorities by which brokers are known").addOption(new Option("--sasl <mechanism>", "by SEATRIAL_KAFKA_USERNAME and SEATRIAL_KAFKA_PASSWORD").choices(MECHANISMS)).option(REGISTRY_FLAGS, "default: the registry around the current folder").option("--environment <name>", "whose deployment files", readEnvironment, "production").option("--deployments <place>", "a folder, an https address, or a git repository; default: the branch seatrial/deployments of the registry").option("--host <address>", "where outcomes, and requests too, are answered", "127.0.0.1").option("--port <number>", "of the same; 0 is any that is free", readPort, 8080).option("--admin-host <address>", "where state, windows and metrics are told", "127.0.0.1").option("--admin-port <number>", "of the same", readPort, 8081).option("--access <file>", "who may ask what, as a file says it; default: everybody may ask all").option("--state <folder>", "where counts and the key of decisions are kept; default: one of this user and reporter").option("--reporter <name>", "of this worker alone; default: the name of the machine", readReporter).option("--workers <number>", "threads that answer, for each version; default: one for each core", readCount).option("--isolate", "no model answers in the thread that reads, however short its calls are").option("--tls-cert <file>", "PEM of the certificate by which the ports are encrypted").option("--tls-key <file>", "PEM of its private key").option("--tls-client-ca <file>", "PEM of the authorities of clients, who must then have a certificate").option("--tls-client-optional", "clients may come without a certificate, and show a token").option("--poll <seconds>", "between looks at the deployment files", readCount, 15).option("--upstream <model=url>", "a server that has the model; again for each", collect, []).addHelpText("after", "\nEnds with exit code 0 on SIGTERM or Ctrl-C, when what was begun is committed.").action(stream);
}

export { registerStream as t };