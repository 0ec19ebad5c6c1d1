import { t as require_undici } from "./chunks/undici.js";
import { i as renderDuration, t as parseDuration } from "./chunks/quantity.js";
import { t as trusted } from "./chunks/trusted.js";
import { a as renderPart, d as parseForeignJson, f as readForeignElements, h as headerOf, m as askHttp, n as parseUpstreamMetadata, p as tryJson, r as renderUpstreamRequest, s as sizeOf, t as parseUpstreamAnswer, u as misfitOfInputs } from "./chunks/upstream-form.js";
import { i as flatten, n as encodeElements, o as shapeOf, s as isObject, u as isRefusal } from "./chunks/binary-elements.js";
import { t as quoteText } from "./chunks/quote-text.js";
import { n as isOutOfMemory } from "./chunks/process-exit.js";
import { t as ToldFailure } from "./chunks/told-failure.js";
import { o as rowAxis, r as isFed, s as rowShape } from "./chunks/row-axis.js";
import { t as parsePointer } from "./chunks/json-pointer.js";
import { i as isText } from "./chunks/tensor-arrays.js";
import { a as ServerReaper, i as RUNNING, n as FILES_FOLDER, r as MARK } from "./chunks/server-description.js";
import { r as scrubEnvironment } from "./chunks/launch-command.js";
import { t as LogTail } from "./chunks/log-tail.js";
import { t as workerFolder } from "./chunks/worker-folder.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { delimiter, dirname, isAbsolute, join } from "node:path";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { randomInt, randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { connect, createServer } from "node:net";
import { text } from "node:stream/consumers";

// src/adapters/runtimes/server/free-ports.ts
var import_undici = require_undici();
const LOOPBACK = "127.0.0.1";
const [FIRST, END] = [2e4, 3e4];
const MOST_TAKEN = 1e3;
async function findFreePorts(count) {
	const held = [];
	const ports = [];
	try {
		for (let taken = 0; ports.length < count;) {
			if (taken === MOST_TAKEN) throw new Error(`no port of ${LOOPBACK} from ${FIRST} to ${END - 1} is free`);
			const port = randomInt(FIRST, END);
			const server = createServer().listen(port, LOOPBACK);
			if (await isListening(server)) {
				held.push(server);
				ports.push(port);
			} else taken += 1;
		}
		return ports;
	} finally {
		await Promise.all(held.map((server) => once(server.close(), "close")));
	}
}
async function isListening(server) {
	try {
		await once(server, "listening");
		return true;
	} catch {
		return false;
	}
}

// src/adapters/runtimes/server/json-bodies.ts
const JSON_HEADERS = [
	"content-type",
	"application/json",
	"accept",
	"application/json"
];
function textOf({ bytes }) {
	return Buffer.from(bytes).toString("utf8");
}

// src/adapters/runtimes/server/empty-server.ts
const PROGRAM = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const headers = { 'content-type': 'application/json' };
const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, headers).end('{}'));
});
server.listen(0, '${LOOPBACK}', () => parentPort.postMessage(server.address().port));
`;
async function openEmptyServer() {
	const worker = new Worker(PROGRAM, {
		eval: true,
		env: {}
	});
	const [port] = await once(worker, "message");
	const client = new import_undici.Pool(`http://${LOOPBACK}:${String(port)}`, { pipelining: 1 });
	const question = {
		dispatcher: client,
		path: "/",
		headers: JSON_HEADERS,
		body: "{}",
		deadlineMs: null
	};
	return {
		session: {
			signature: {
				inputs: [],
				outputs: []
			},
			call: async () => {
				await askHttp(question);
				return [];
			},
			callNow: null,
			prepare: () => () => askHttp(question),
			isConcurrent: true,
			peakBytes: () => 0,
			close: async () => {
				await client.destroy();
				await worker.terminate();
			}
		},
		inputs: []
	};
}

// src/adapters/runtimes/server/http-session.ts
const KEEP_ALIVE_MS = 4e3;
const CONNECTIONS = 128;
const MOST_ANSWER_BYTES = 256 * 2 ** 20;
const END_MS = 300;
const MOST_ERROR_BYTES = 65536;
const MOST_ERROR = 600;
const MOST_SHOWN = 300;
function openHttpSession({ server, protocol, served, signature, peakBytes }) {
	const client = new import_undici.Pool(server.origin, {
		connections: CONNECTIONS,
		pipelining: 1,
		keepAliveTimeout: KEEP_ALIVE_MS,
		keepAliveMaxTimeout: KEEP_ALIVE_MS,
		maxResponseSize: MOST_ANSWER_BYTES
	});
	const encode = (inputs) => {
		const misfit = misfitOfInputs(served.signature.inputs, inputs);
		if (misfit !== null) throw new Error(misfit);
		return protocol.encode(inputs, served);
	};
	const ask = async (question) => {
		const asked = {
			dispatcher: client,
			...question,
			deadlineMs: null
		};
		const first = await askHttp(asked);
		return refuseFailure(isClosed(first) && server.endedBy() === null ? await askHttp(asked) : first, server);
	};
	const call = async (inputs) => {
		const answers = [];
		for (const question of encode(inputs)) {
			const { headers, bytes } = await ask(question);
			answers.push({
				contentType: headerOf(headers, "content-type"),
				bytes
			});
		}
		const read = protocol.decode(answers, served);
		if (read.kind === "read") return read.outputs;
		throw new Error(unreadable$1(read, answers[0]));
	};
	let closing = null;
	return {
		signature,
		call,
		callNow: null,
		prepare: (inputs) => {
			const [first, ...others] = encode(inputs);
			if (first === void 0) throw new Error("a call without rows asks for nothing");
			if (others.length === 0) return () => ask(first);
			return async () => {
				await ask(first);
				for (const question of others) await ask(question);
			};
		},
		isConcurrent: true,
		peakBytes,
		close: () => closing ??= client.destroy().then(() => server[Symbol.asyncDispose]())
	};
}
function isClosed(reply) {
	return reply.kind === "broken" && reply.isUnbegun;
}
async function refuseFailure(reply, server) {
	if (reply.kind === "answer" && reply.status === 200 && server.endedBy() === null) return reply;
	await atEnd(server, reply);
	const ended = server.endedBy();
	if (ended !== null) throw new ToldFailure(isOutOfMemory(ended) ? "memory" : "crash", ended);
	throw new Error(whyFailed(reply, server));
}
async function atEnd(server, { kind }) {
	if (kind !== "broken") return;
	const end = performance.now() + END_MS;
	while (server.endedBy() === null && performance.now() < end) await setTimeout(10);
}
function whyFailed(reply, { told }) {
	if (reply.kind === "timeout") return "The server did not answer in time.";
	if (reply.kind === "broken") return brokenBy(reply.error) + told();
	const { status, headers, bytes } = reply;
	const location = headerOf(headers, "location");
	if (status >= 300 && status < 400 && location !== "") return `The server redirects to ${quoteText(location.slice(0, MOST_SHOWN))}, and no redirect is followed: serve.path must be where it answers.`;
	return `The server answered ${status}${shown(bytes)}.${told()}`;
}
function brokenBy(error) {
	if ("code" in error && error.code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return `The server answered with more than ${MOST_ANSWER_BYTES / 2 ** 20} MiB, and was not read to its end.`;
	return `The connection to the server failed: ${error.message}.`;
}
const NO_ANSWER = {
	contentType: "",
	bytes: /* @__PURE__ */ new Uint8Array()
};
function unreadable$1({ why }, answer = NO_ANSWER) {
	return `The server answered ${answer.contentType === "" ? "without a content type" : `as ${answer.contentType.slice(0, 100)}`} what cannot be read: ${why}${tryJson(textOf(answer)) !== void 0 ? "" : shown(answer.bytes)}.`;
}
function shown(bytes) {
	const own = errorIn(bytes);
	if (own !== null) return `: ${own}`;
	const text = Buffer.from(bytes.subarray(0, MOST_SHOWN)).toString("utf8").replaceAll(/\s+/gu, " ").trim();
	return text === "" ? "" : `: ${quoteText(text)}`;
}
function errorIn(bytes) {
	if (bytes.length > MOST_ERROR_BYTES) return null;
	const said = parseForeignJson(Buffer.from(bytes).toString("utf8"));
	const error = isObject(said) ? said["error"] : void 0;
	if (typeof error !== "string" || error.trim() === "") return null;
	return error.replaceAll(/\s+/gu, " ").trim().replace(/\.$/u, "").slice(0, MOST_ERROR);
}

// src/contract/inference/described-answer.ts
function readAnswers(texts, { outputs }, { pointers, isRowEach }) {
	const isExact = outputs.some(({ datatype }) => datatype === "INT64" || datatype === "UINT64");
	const bodies = [];
	for (const text of texts) {
		const body = (isExact ? void 0 : tryJson(text)) ?? parseForeignJson(text);
		if (body === void 0) return unreadable("it is no JSON");
		bodies.push(body);
	}
	const tensors = [];
	for (const output of outputs) {
		const tensor = readOutput(bodies, output, {
			pointer: pointers.get(output.name) ?? "",
			isRowEach
		});
		if (typeof tensor === "string") return unreadable(tensor);
		tensors.push(tensor);
	}
	return {
		kind: "read",
		outputs: tensors
	};
}
function unreadable(why) {
	return {
		kind: "unreadable",
		why
	};
}
function readOutput(bodies, output, { pointer, isRowEach }) {
	const path = parsePointer(pointer);
	const found = bodies.map((body) => follow(body, path));
	const lost = found.find((one) => one instanceof Lost);
	if (lost instanceof Lost) return `${pointer} (${output.name}) leads nowhere: ${lost.why}`;
	return toTensor(isRowEach ? found : found[0], output);
}
var Lost = class {
	why;
	constructor(why) {
		this.why = why;
	}
};
function follow(value, [key, ...rest]) {
	if (key === void 0) return value;
	if (key === "*") {
		if (!Array.isArray(value)) return new Lost(`${kindOf(value)} stands where a list must be`);
		const items = value.map((item) => follow(item, rest));
		return items.find((item) => item instanceof Lost) ?? items;
	}
	if (Array.isArray(value) && /^\d+$/u.test(key) && Number(key) < value.length) return follow(value[Number(key)], rest);
	if (isObject(value) && Object.hasOwn(value, key)) return follow(value[key], rest);
	return new Lost(`${kindOf(value)} has no ${key}`);
}
function kindOf(value) {
	if (Array.isArray(value)) return "a list";
	if (value === null) return "null";
	return isObject(value) ? "an object" : `a ${typeof value}`;
}
function toTensor(value, { name, datatype, shape: declared, ...output }) {
	const own = shapeOf(value);
	const flat = Array.isArray(value) ? flatten(value, own) : [value];
	if (isRefusal(flat)) return `the lists of ${name} are not of one length`;
	const data = readForeignElements(datatype, flat);
	if (data === null) return `${name} holds what is no ${datatype}`;
	return {
		name,
		datatype,
		shape: ranked(own, {
			name,
			datatype,
			shape: declared,
			...output
		}),
		data
	};
}
function ranked(shape, output) {
	const { shape: declared } = output;
	const missing = declared.slice(shape.length);
	if (missing.length > 0 && missing.every((size) => Math.abs(size) === 1)) return [...shape, ...missing.map(() => 1)];
	return shape.length === declared.length - 1 && rowAxis(output) === 0 ? [1, ...shape] : shape;
}

// src/contract/inference/described-request.ts
function renderRequests(inputs, signature, { body, rows }) {
	const given = {
		inputs,
		byRow: new Set(signature.filter((input) => rowAxis(input) === 0).map(({ name }) => name))
	};
	if (rows === "all") return [render(body, {
		...given,
		row: null
	})];
	const count = rowsOf(given);
	if (rows === "one") return Array.from({ length: count }, (_, row) => render(body, {
		...given,
		row
	}));
	return [renderRepeated(body, parsePointer(rows), {
		...given,
		count,
		pointer: rows
	})];
}
function rowsOf({ inputs, byRow }) {
	return inputs.flatMap(({ name, shape }) => byRow.has(name) ? [shape[0] ?? 1] : [])[0] ?? 1;
}
function renderRepeated(value, path, given) {
	const [key, ...rest] = path;
	if (key === void 0) {
		if (!Array.isArray(value) || value.length !== 1) throw new Error(`serve.rows must lead to a list with one item in serve.request, and ${given.pointer} does not`);
		return `[${Array.from({ length: given.count }, (_, row) => render(value[0], {
			...given,
			row
		})).join(",")}]`;
	}
	if (!isObject(value) || !Object.hasOwn(value, key)) throw new Error(`serve.rows leads nowhere in serve.request: there is no ${key}`);
	return renderObject(value, (own, name) => name === key ? renderRepeated(own, rest, given) : render(own, {
		...given,
		row: null
	}));
}
function render(value, place) {
	if (typeof value === "string") return renderText(value, place);
	if (Array.isArray(value)) return `[${value.map((item) => render(item, place)).join(",")}]`;
	if (isObject(value)) return renderObject(value, (own) => render(own, place));
	return JSON.stringify(value);
}
function renderObject(value, renderOwn) {
	return `{${Object.entries(value).map(([name, own]) => `${JSON.stringify(name)}:${renderOwn(own, name)}`).join(",")}}`;
}
const PLACEHOLDER = /^\{([^{}|/"]+)(?:\/(\d{1,6}))?(?:\|(base64))?\}$/u;
function renderText(text, { inputs, byRow, row }) {
	const [, name, column, encoding] = PLACEHOLDER.exec(text) ?? [];
	if (name === void 0) return JSON.stringify(text);
	const tensor = inputs.find((input) => input.name === name);
	if (tensor === void 0) throw new Error(`serve.request asks for an input ${name}, which the signature does not have`);
	const depth = row !== null && byRow.has(name) ? 1 : 0;
	const start = depth === 0 ? 0 : (row ?? 0) * sizeOf(tensor, 1);
	if (encoding === "base64") return renderBase64(tensor, start, depth);
	if (column === void 0) return renderPart(tensor, depth, start);
	return renderColumn(tensor, {
		column: Number(column),
		depth,
		start
	});
}
function renderColumn(tensor, at) {
	const size = tensor.shape[at.depth];
	if (size === void 0 || at.column >= size) throw new Error(`serve.request asks for column ${at.column} of ${tensor.name}, which has ${size ?? 0}`);
	return renderPart(tensor, at.depth + 1, at.start + at.column * sizeOf(tensor, at.depth + 1));
}
function renderBase64(tensor, start, depth) {
	const { data, shape } = tensor;
	const count = depth === 0 ? shape.reduce((product, size) => product * size, 1) : sizeOf(tensor, depth);
	const bytes = isText(data) ? new TextEncoder().encode(data[start] ?? "") : encodeElements(data.subarray(start, start + count));
	return JSON.stringify(Buffer.from(bytes).toString("base64"));
}

// src/adapters/runtimes/server/described-protocol.ts
function describedProtocol(defaults) {
	return {
		metadata: null,
		encode: (inputs, served) => {
			const path = served.serve.path ?? defaults.path(served);
			return renderRequests(inputs, served.signature.inputs, formOf$1(served, defaults)).map((body) => ({
				path,
				headers: JSON_HEADERS,
				body
			}));
		},
		decode: (answers, served) => {
			const texts = [];
			for (const answer of answers) {
				const unwrapped = defaults.unwrap?.(textOf(answer)) ?? {
					kind: "body",
					text: textOf(answer)
				};
				if (unwrapped.kind === "unreadable") return unwrapped;
				texts.push(unwrapped.text);
			}
			const { answer } = served.serve;
			const pointers = answer === void 0 ? defaults.answer(served) : new Map(Object.entries(answer));
			return readAnswers(texts, served.signature, {
				pointers,
				isRowEach: formOf$1(served, defaults).rows === "one"
			});
		}
	};
}
function formOf$1(served, defaults) {
	const { request, rows } = served.serve;
	if (request === void 0) return {
		...defaults.request(served),
		...rows === void 0 ? {} : { rows }
	};
	return {
		body: request,
		rows: rows ?? "all"
	};
}
function instancesOf(served) {
	const [first, ...others] = namesOf(served);
	return {
		body: { instances: [others.length === 0 ? placeOf(first) : Object.fromEntries(namesOf(served).map((name) => [name, placeOf(name)]))] },
		rows: "/instances"
	};
}
function listUnder(key) {
	return ({ signature: { outputs } }) => {
		const [only, ...others] = outputs;
		if (only !== void 0 && others.length === 0) return /* @__PURE__ */ new Map([[only.name, key]]);
		return new Map(outputs.map(({ name }) => [name, `${key}/*/${name}`]));
	};
}
function namesOf({ signature }) {
	return signature.inputs.filter((input) => isFed(input) || input.value !== void 0).map(({ name }) => name);
}
function placeOf(name = "") {
	return `{${name}}`;
}

// src/adapters/runtimes/server/protocols/azure-ml.ts
const azureMl = {
	name: "azure-ml",
	title: "Azure ML's inference server",
	asked: "`POST /score`, `{data: …}`; the answer is the one output, or an object of them",
	ready: "`GET /` answers 200",
	readyPath: () => "/",
	variables: () => ({}),
	...describedProtocol({
		path: () => "/score",
		request: (served) => {
			const [only, ...others] = namesOf(served);
			return {
				body: { data: others.length === 0 ? placeOf(only) : Object.fromEntries(namesOf(served).map((name) => [name, placeOf(name)])) },
				rows: "all"
			};
		},
		answer: ({ signature: { outputs } }) => new Map(outputs.map(({ name }) => [name, outputs.length === 1 ? "" : `/${name}`]))
	})
};

// src/adapters/runtimes/server/protocols/json.ts
const json = {
	name: "json",
	title: "JSON that the manifest describes (FastAPI, Flask, Django, BentoML, Ray Serve, functions)",
	asked: "`POST /`, an object of the inputs",
	ready: "it takes a connection",
	readyPath: null,
	variables: () => ({}),
	...describedProtocol({
		path: () => "/",
		request: (served) => ({
			body: Object.fromEntries(namesOf(served).map((name) => [name, placeOf(name)])),
			rows: "all"
		}),
		answer: ({ signature }) => new Map(signature.outputs.map(({ name }) => [name, `/${name}`]))
	})
};

// src/adapters/runtimes/server/protocols/lambda.ts
const lambda = {
	name: "lambda",
	title: "AWS Lambda (Invoke, by the runtime interface emulator)",
	asked: "`POST /2015-03-31/functions/function/invocations`, the event `{instances: […]}` → `{predictions: […]}`",
	ready: "it takes a connection",
	readyPath: null,
	variables: () => ({}),
	...describedProtocol({
		path: () => "/2015-03-31/functions/function/invocations",
		request: instancesOf,
		answer: listUnder("/predictions"),
		unwrap
	})
};
function unwrap(text) {
	const answer = parseForeignJson(text);
	if (!isObject(answer)) return {
		kind: "body",
		text
	};
	const { errorMessage, errorType, statusCode, body } = answer;
	if (typeof errorMessage === "string") return {
		kind: "unreadable",
		why: `the function failed with ${typeof errorType === "string" ? `${errorType}: ` : ""}${errorMessage.slice(0, 300)}`
	};
	if (typeof statusCode !== "number" || typeof body !== "string") return {
		kind: "body",
		text
	};
	return statusCode === 200 ? {
		kind: "body",
		text: body
	} : {
		kind: "unreadable",
		why: `the function answered ${statusCode}`
	};
}

// src/adapters/runtimes/server/protocols/mlflow.ts
const mlflow = {
	name: "mlflow",
	title: "MLflow's scoring server",
	asked: "`POST /invocations`, `{dataframe_split: …}` where each input is one column, else `{inputs: …}` → `{predictions: […]}`",
	ready: "`GET /ping` answers 200",
	readyPath: () => "/ping",
	variables: () => ({}),
	...describedProtocol({
		path: () => "/invocations",
		request: formOf,
		answer: listUnder("/predictions")
	})
};
function formOf(served) {
	const names = namesOf(served);
	if (served.signature.inputs.every((input) => rowAxis(input) === 0 && rowShape(input).length === 0)) return {
		body: { dataframe_split: {
			columns: names,
			data: [names.map(placeOf)]
		} },
		rows: "/dataframe_split/data"
	};
	const [only, ...others] = names;
	return {
		body: { inputs: others.length === 0 ? placeOf(only) : Object.fromEntries(names.map((name) => [name, placeOf(name)])) },
		rows: "all"
	};
}

// src/adapters/runtimes/server/protocols/open-inference.ts
const openInference = {
	name: "open-inference",
	title: "Open Inference Protocol v2 (MLServer, KServe, Triton, OpenVINO)",
	asked: "`POST /v2/models/<model>/infer`, tensors as JSON",
	ready: "`GET /v2/models/<model>/ready` answers 200",
	readyPath: (served) => `${modelPath$1(served)}/ready`,
	variables: () => ({}),
	metadata: {
		path: modelPath$1,
		read: parseUpstreamMetadata
	},
	encode: (inputs, served) => {
		const names = served.signature.outputs.map(({ name }) => name);
		return [{
			path: served.serve.path ?? `${modelPath$1(served)}/infer`,
			headers: JSON_HEADERS,
			body: renderUpstreamRequest(inputs, names)
		}];
	},
	decode: (answers, { signature }) => parseUpstreamAnswer(answers.map(textOf).join(""), signature)
};
function modelPath$1({ model, serve }) {
	return `/v2/models/${serve.model ?? model}`;
}

// src/adapters/runtimes/server/protocols/sagemaker.ts
const sagemaker = {
	name: "sagemaker",
	title: "SageMaker's containers",
	asked: "`POST /invocations`, `{instances: […]}` → `{predictions: […]}`",
	ready: "`GET /ping` answers 200",
	readyPath: () => "/ping",
	variables: (port) => ({ SAGEMAKER_BIND_TO_PORT: String(port) }),
	...describedProtocol({
		path: () => "/invocations",
		request: instancesOf,
		answer: listUnder("/predictions")
	})
};

// src/adapters/runtimes/server/protocols/tensorflow.ts
const tensorflow = {
	name: "tensorflow",
	title: "TensorFlow Serving's REST API, KServe v1",
	asked: "`POST /v1/models/<model>:predict`, `{instances: […]}` → `{predictions: […]}`",
	ready: "`GET /v1/models/<model>` answers 200",
	readyPath: modelPath,
	variables: () => ({}),
	...describedProtocol({
		path: (served) => `${modelPath(served)}:predict`,
		request: instancesOf,
		answer: listUnder("/predictions")
	})
};
function modelPath({ model, serve }) {
	return `/v1/models/${serve.model ?? model}`;
}

// src/adapters/runtimes/server/protocols/vertex.ts
const vertex = {
	name: "vertex",
	title: "Vertex AI's containers",
	asked: "`POST /predict`, `{instances: […]}` → `{predictions: […]}`",
	ready: "`GET /health` answers 200",
	readyPath: () => HEALTH,
	variables: (port, served) => ({
		AIP_HTTP_PORT: String(port),
		AIP_HEALTH_ROUTE: served.serve.ready?.path ?? HEALTH,
		AIP_PREDICT_ROUTE: served.serve.path ?? pathOf(served)
	}),
	...describedProtocol({
		path: pathOf,
		request: instancesOf,
		answer: listUnder("/predictions")
	})
};
const HEALTH = "/health";
function pathOf(_served) {
	return "/predict";
}

// src/adapters/runtimes/server/protocols.ts
const PROTOCOLS = {
	"open-inference": openInference,
	json,
	tensorflow,
	mlflow,
	sagemaker,
	vertex,
	"azure-ml": azureMl,
	lambda
};

// src/adapters/runtimes/server/readiness.ts
const BETWEEN_LOOKS_MS = 20;
const LOOK_MS = 5e3;
async function waitUntilReady(server, { path, timeoutMs }) {
	const end = performance.now() + timeoutMs;
	let last = "it takes no connections";
	while (performance.now() < end) {
		const how = server.endedBy();
		if (how !== null) throw new Error(how.replace(".", " before it was ready."));
		const seen = path === null ? await takesConnections(server) : await lookAt(server, path, end - performance.now());
		if (seen === null) return;
		last = seen;
		await setTimeout(BETWEEN_LOOKS_MS);
	}
	throw new Error(`The server was not ready after ${renderDuration(timeoutMs)}: ${last}.${server.told()}`);
}
async function lookAt({ origin }, path, leftMs) {
	const limit = Math.max(1, Math.min(LOOK_MS, leftMs));
	try {
		const signal = AbortSignal.timeout(Math.ceil(limit));
		const { statusCode, body } = await (0, import_undici.request)(`${origin}${path}`, { signal });
		await body.dump();
		signal.throwIfAborted();
		return statusCode >= 200 && statusCode < 300 ? null : `GET ${path} answers ${statusCode}`;
	} catch (error) {
		return explain(error, path);
	}
}
function explain(error, path) {
	if ((error instanceof Error && "code" in error ? String(error.code) : "") === "ECONNREFUSED") return "it takes no connections";
	if (isTimeout(error)) return `GET ${path} is not answered`;
	return `GET ${path} fails with ${error instanceof Error ? error.message : String(error)}`;
}
function isTimeout(error) {
	return error instanceof Error && error.name === "TimeoutError";
}
async function takesConnections({ origin }) {
	const { hostname, port } = new URL(origin);
	const socket = connect(Number(port), hostname);
	try {
		await once(socket, "connect");
		return null;
	} catch {
		return "it takes no connections";
	} finally {
		socket.destroy();
	}
}

// src/adapters/runtimes/server/server-memory.ts
function peakOf({ mark }) {
	if (process.platform !== "linux") return null;
	const peaks = processesOf(mark).flatMap((pid) => {
		const kibibytes = /^VmHWM:\s+(\d+) kB/mu.exec(readText(`/proc/${pid}/status`))?.[1];
		return kibibytes === void 0 ? [] : [Number(kibibytes) * 1024];
	});
	return peaks.length === 0 ? null : peaks.reduce((sum, peak) => sum + peak, 0);
}
function processesOf(mark) {
	const entry = `${MARK}=${mark}`;
	return readdirSync("/proc").filter((name) => /^\d+$/u.test(name) && readText(`/proc/${name}/environ`).split("\0").includes(entry));
}
function readText(path) {
	try {
		return readFileSync(path, "latin1");
	} catch {
		return "";
	}
}

// src/adapters/runtimes/server/placeholders.ts
const OTHER_PORT = /\{port:([a-z][a-z0-9-]*)\}/gu;
function portNames(texts) {
	return [...new Set(texts.flatMap((text) => [...text.matchAll(OTHER_PORT)].map(([, name = ""]) => name)))];
}
function fillPlaces(text, { port, others, threads }) {
	return text.replaceAll(OTHER_PORT, (_, name) => String(others.get(name) ?? port)).replaceAll("{port}", String(port)).replaceAll("{threads}", String(threads));
}

// src/adapters/runtimes/server/find-keeper.ts
const SYSTEM = "/usr/bin";
function findKeeper({ PATH = "" }) {
	if (process.platform !== "linux") return null;
	const python = [SYSTEM, ...PATH.split(delimiter).filter((folder) => isAbsolute(folder))].map((folder) => join(folder, "python3")).find((path) => existsSync(path));
	return python === void 0 ? null : [
		python,
		"-I",
		"-S",
		"-B",
		join(workerFolder(), "seatrial_keeper.py")
	];
}

// src/adapters/runtimes/server/server-process.ts
async function launchServer(launch) {
	const keeper = findKeeper(process.env);
	return (keeper === null ? null : await launchKept(launch, keeper)) ?? await launchAlone(launch);
}
async function launchKept(launch, keeper) {
	const { cwd, mark, variables } = launch;
	const running = join(launch.place, `${RUNNING}${mark}-kept`);
	const [python = "", ...args] = [
		...keeper,
		`${MARK}=${mark}`,
		running,
		...launch.command
	];
	await writeFile(running, "");
	const child = spawn(python, args, {
		cwd,
		detached: true,
		stdio: [
			"pipe",
			"pipe",
			"pipe",
			"pipe"
		],
		env: { ...variables }
	});
	child.stdin.on("error", () => {});
	const told = await heard(child);
	const pid = /^started (\d+)$/u.exec(told)?.[1];
	if (pid !== void 0) return {
		child,
		pid: Number(pid),
		end: () => endKept(child)
	};
	await endKept(child);
	await rm(running, { force: true });
	const code = /^failed (\w+)$/u.exec(told)?.[1];
	if (code !== void 0) throw new Error(unstarted(launch, {
		code,
		message: code
	}));
	return null;
}
async function heard(child) {
	const failed = once(child, "error").then(() => "");
	return Promise.race([text(child.stdio[3]), failed]);
}
async function endKept(child) {
	child.stdin?.end();
	if (child.pid !== void 0 && child.exitCode === null && child.signalCode === null) await once(child, "exit");
}
async function launchAlone(launch) {
	const { command, cwd, variables, mark } = launch;
	const [program = "", ...args] = command;
	const env = {
		...variables,
		[MARK]: mark
	};
	const child = spawn(program, args, {
		cwd,
		detached: true,
		stdio: [
			"ignore",
			"pipe",
			"pipe"
		],
		env
	});
	await new Promise((resolve, reject) => {
		child.once("spawn", resolve);
		child.once("error", (error) => reject(new Error(unstarted(launch, error), { cause: error })));
	});
	if (child.pid === void 0) throw new Error(`${program} has no process`);
	return {
		child,
		pid: child.pid,
		end: async () => {}
	};
}
function unstarted({ command: [program = ""] }, error) {
	if (error.code === "ENOENT") return `The program ${program} of serve.command is not there: neither in the folder of the files nor, by its name alone, in PATH.`;
	if (error.code === "EACCES") return `The file ${program} of serve.command may not be executed.`;
	return `The program ${program} of serve.command cannot be started: ${error.message}.`;
}

// src/adapters/runtimes/server/start-server.ts
const ATTEMPTS = 3;
async function startServer(start) {
	for (let attempt = 1;; attempt += 1) try {
		return await startOnce(start);
	} catch (error) {
		if (!(error instanceof Error && /address already in use|EADDRINUSE/iu.test(error.message)) || attempt === ATTEMPTS) throw error;
	}
}
async function startOnce(start) {
	const names = portNames([...start.command, ...Object.values(start.variables)]);
	const [port = 0, ...others] = await findFreePorts(1 + names.length);
	const places = {
		port,
		others: new Map(names.map((name, at) => [name, others[at] ?? 0])),
		threads: start.threads
	};
	const mark = randomUUID();
	const reaper = await ServerReaper.start(mark, start.place);
	const endAll = async (server) => {
		await server?.end();
		await reaper.end();
	};
	let server;
	try {
		const tail = new LogTail();
		server = await launch(start, {
			mark,
			...places
		});
		reaper.watch(server.pid);
		tail.keep(server.child.stdout);
		tail.keep(server.child.stderr);
		const end = watchEnd(server.child);
		const running = {
			origin: `http://${LOOPBACK}:${port}`,
			pid: server.pid,
			mark,
			endedBy: () => end.how === null ? null : `The server ${end.how}.${tail.told()}`,
			told: () => tail.told(),
			[Symbol.asyncDispose]: () => endAll(server)
		};
		await waitUntilReady(running, start.ready);
		return running;
	} catch (error) {
		await endAll(server);
		throw error;
	}
}
async function launch(start, { mark, ...places }) {
	const [home, temporary] = [join(start.place, "home"), join(start.place, "tmp")];
	for (const folder of [home, temporary]) await mkdir(folder, { recursive: true });
	const fill = (text) => fillPlaces(text, places);
	const own = Object.entries(start.variables).map(([name, text]) => [name, fill(text)]);
	const { NODE_COMPILE_CACHE: _cache, NODE_DISABLE_COMPILE_CACHE: _off, ...inherited } = scrubEnvironment(process.env);
	const variables = {
		...inherited,
		HOME: home,
		TMPDIR: temporary,
		HOST: LOOPBACK,
		PORT: String(places.port),
		...start.variablesOf(places.port),
		...Object.fromEntries(own)
	};
	return launchServer({
		command: start.command.map(fill),
		cwd: start.cwd,
		place: start.place,
		variables,
		mark
	});
}
function watchEnd(child) {
	const end = { how: null };
	child.once("exit", (code, signal) => {
		end.how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
	});
	return end;
}

// src/adapters/runtimes/server/server-engine.ts
async function openEngine(_library) {
	return {
		open: openServer,
		openEmpty: openEmptyServer
	};
}
async function openServer(modelPath, { threads }) {
	const served = trusted(JSON.parse(readFileSync(modelPath, "utf8")));
	const protocol = PROTOCOLS[served.serve.protocol];
	const { command, variables = {}, ready = {} } = served.serve;
	const server = await startServer({
		command,
		place: dirname(modelPath),
		cwd: join(dirname(modelPath), FILES_FOLDER),
		variables,
		variablesOf: (port) => protocol.variables(port, served),
		threads,
		ready: {
			path: ready.path ?? protocol.readyPath?.(served) ?? null,
			timeoutMs: readyMsOf(served)
		}
	});
	try {
		const signature = await signatureOf(server, protocol, served);
		return openHttpSession({
			server,
			protocol,
			served,
			signature,
			peakBytes: () => peakOf(server)
		});
	} catch (error) {
		await server[Symbol.asyncDispose]();
		throw error;
	}
}
async function signatureOf(server, { metadata }, served) {
	const { signature } = served;
	if (metadata === null) return signature;
	const told = metadata.read(await askTensors(`${server.origin}${metadata.path(served)}`, readyMsOf(served)));
	if (told === null || told.inputs.length === 0 && told.outputs.length === 0) return signature;
	return {
		inputs: [...inOrder(told.inputs, signature.inputs), ...told.inputs.filter(({ name }) => !has(signature.inputs, name))],
		outputs: signature.outputs.length === 0 ? told.outputs : inOrder(told.outputs, signature.outputs)
	};
}
const ASK_MS = 1e4;
const MOST_TOLD_BYTES = 4 * 2 ** 20;
async function askTensors(url, readyMs) {
	const limitMs = Math.min(ASK_MS, readyMs);
	try {
		const { statusCode, body } = await (0, import_undici.request)(url, { signal: AbortSignal.timeout(limitMs) });
		const parts = [];
		let size = 0;
		for await (const part of body) {
			const bytes = Buffer.from(part);
			size += bytes.length;
			if (size > MOST_TOLD_BYTES) throw new Error(`The server tells its tensors in more than ${MOST_TOLD_BYTES / 2 ** 20} MiB.`);
			parts.push(bytes);
		}
		return statusCode === 200 ? Buffer.concat(parts).toString("utf8") : "";
	} catch (error) {
		if (!isTimeout(error)) throw error;
		throw new Error(`The server did not tell its tensors within ${renderDuration(limitMs)}.`, { cause: error });
	}
}
function readyMsOf({ serve }) {
	return parseDuration(serve.ready?.timeout ?? "60s");
}
function inOrder(told, declared) {
	return declared.flatMap(({ name }) => told.find((one) => one.name === name) ?? []);
}
function has(tensors, name) {
	return tensors.some((one) => one.name === name);
}

export { openEngine };