import { o as rowAxis } from "./row-axis.js";
import { t as constantTensor } from "./constant.js";
import { a as isShape, d as named, f as refuse$1, i as flatten, l as parseJsonObject, p as shaped, r as countOf$1, s as isObject, t as decodeElements, u as isRefusal } from "./binary-elements.js";
import { c as hashText, o as armOf } from "./anchors.js";
import { r as unitSourceOf } from "./traffic-plan.js";
import { t as IDENTIFIER } from "./constants.js";
import { a as maySee, t as accessTo } from "./access.js";
import { createServer } from "node:http";
import { TLSSocket } from "node:tls";
import { createServer as createServer$1 } from "node:https";

// gateway/exchange.ts
function headerOf(request, name) {
	const value = request.headers[name];
	return typeof value === "string" ? value : null;
}
function callerOf(request, fields) {
	return {
		header: (name) => textOf(headerOf(request, name)),
		field: textOfFields(fields)
	};
}
function textOfFields(fields) {
	return (name) => {
		const value = Object.hasOwn(fields, name) ? fields[name] : null;
		return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : null;
	};
}
function textOf(value) {
	if (value === null || /^[\x20-\x7e]*$/.test(value)) return value;
	return Buffer.from(value, "latin1").toString("utf8");
}
function requestOf({ request, parameters, arrivedMs, consumer }, { inputs, rows, fields, relayed }) {
	return {
		inputs,
		rows,
		relayed,
		caller: callerOf(request, fields),
		arrivedMs,
		pinned: parameters["version"] ?? null,
		consumer
	};
}
function askedModel(context, { parameters }) {
	if (parameters["model"] !== void 0) return modelOf(context, { parameters });
	const all = context.models();
	return all.size === 1 ? all.values().next().value : void 0;
}
function consumerOf(name, request) {
	const consumer = name === null ? null : headerOf(request, name);
	return consumer !== null && IDENTIFIER.test(consumer) ? consumer : null;
}
function modelOf({ models }, { parameters }) {
	return models().get(parameters["model"] ?? "");
}

// gateway/shown.ts
function shownBy(request) {
	const { socket, headers } = request;
	return {
		bearer: bearerIn(headers.authorization, headers.authorization === void 0 ? 0 : countOf(request.rawHeaders)),
		certificate: certificateOf(socket),
		address: networkOf(socket.remoteAddress ?? "")
	};
}
const BEARER = /^Bearer +(\S+)$/i;
const NO_TOKEN = "";
function bearerIn(header, count) {
	if (header === void 0) return null;
	return count === 1 ? BEARER.exec(header)?.[1] ?? NO_TOKEN : NO_TOKEN;
}
function countOf(rawHeaders) {
	let count = 0;
	for (let at = 0; at < rawHeaders.length; at += 2) if (rawHeaders[at]?.length === NAME.length && rawHeaders[at]?.toLowerCase() === NAME) count += 1;
	return count;
}
const NAME = "authorization";
const CERTIFICATES = /* @__PURE__ */ new WeakMap();
function certificateOf(socket) {
	if (!(socket instanceof TLSSocket) || !socket.authorized) return null;
	const known = CERTIFICATES.get(socket);
	if (known !== void 0) return known;
	const certificate = certificateFacts(socket.getPeerCertificate());
	if (certificate !== null) CERTIFICATES.set(socket, certificate);
	return certificate;
}
function certificateFacts({ fingerprint256 = "", subjectaltname = "" }) {
	if (fingerprint256 === "") return null;
	const names = alternativeNames(subjectaltname);
	const of = (kind) => names.flatMap((name) => name.startsWith(kind) ? [name.slice(kind.length)] : []);
	return {
		sha256: fingerprint256.replaceAll(":", "").toLowerCase(),
		uris: of("URI:"),
		dns: of("DNS:")
	};
}
function alternativeNames(text) {
	return (text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? []).map((name) => name.trim()).filter((name) => !name.includes("\""));
}
function networkOf(address) {
	const plain = address.startsWith("::ffff:") && address.includes(".") ? address.slice(7) : address;
	if (!plain.includes(":")) return plain;
	const [head = "", tail] = (plain.split("%")[0] ?? "").split("::");
	const before = head === "" ? [] : head.split(":");
	const after = tail === void 0 || tail === "" ? [] : tail.split(":");
	const zeros = tail === void 0 ? [] : Array.from({ length: 8 - before.length - after.length }, () => "0");
	return `${[
		...before,
		...zeros,
		...after
	].slice(0, 4).join(":")}::/64`;
}

// gateway/admission.ts
async function admit(context, asked, takePlace) {
	const { access, rate } = context;
	if (asked.access === "anyone") return letIn(context);
	if (access === null) {
		const key = `@${asked.shown.address}`;
		const problem = isRole(asked.access) ? tooOften(context, {
			...asked,
			key,
			limit: rate
		}, takePlace) : null;
		return problem === null ? letIn(context) : refuse("rate", problem);
	}
	const identified = await access.identify(asked.shown);
	switch (identified.kind) {
		case "nothing-shown": return refuse("unauthenticated", NOTHING_SHOWN);
		case "not-believed": return refuse("unauthenticated", NOT_BELIEVED);
		case "no-keys": return refuse(null, {
			status: 503,
			message: "tokens of this issuer cannot be checked now",
			retryAfterSeconds: 5
		});
		case "known": return admitKnown(context, {
			...asked,
			identity: identified.identity
		}, takePlace);
	}
}
async function admitCounted({ context, takePlace, refusals }, asked) {
	const admission = await admit(context, asked, takePlace);
	if (admission.kind === "refused" && admission.why !== null) refusals[admission.why] += 1;
	return admission;
}
function letIn(context) {
	return {
		kind: "admitted",
		context,
		consumer: null
	};
}
const NOTHING_SHOWN = {
	status: 401,
	message: "a token is needed",
	challenge: "none"
};
const NOT_BELIEVED = {
	status: 401,
	message: "the token or certificate is none that is let in, or its time is over",
	challenge: "invalid_token"
};
const FORBIDDEN = {
	status: 403,
	message: "this is not allowed to who asks",
	challenge: "insufficient_scope"
};
function admitKnown(all, asked, takePlace) {
	const { identity, access, parameters } = asked;
	if (identity.principals.length === 0) return refuse("forbidden", FORBIDDEN);
	const context = {
		...all,
		models: () => visibleTo(identity, all.models())
	};
	const admitted = {
		kind: "admitted",
		context,
		consumer: identity.name
	};
	const model = isRole(access) ? askedModel(context, { parameters }) : void 0;
	if (!isRole(access) || model === void 0) return admitted;
	const granted = accessTo(identity, model.manifest.name, access);
	if (granted.kind !== "granted") return refuse("forbidden", FORBIDDEN);
	const limit = granted.grant.limit ?? all.rate;
	const problem = tooOften(context, {
		...asked,
		key: identity.key,
		limit
	}, takePlace);
	return problem === null ? admitted : refuse("rate", problem);
}
function isRole(access) {
	return access !== "anyone" && access !== "known";
}
function tooOften(context, { key, limit, access, parameters }, takePlace) {
	if (limit === null) return null;
	const model = askedModel(context, { parameters });
	if (model === void 0) return null;
	const waitMs = takePlace(`${key} ${model.manifest.name} ${access}`, limit, context.clock.tickMs());
	if (waitMs === 0) return null;
	return {
		status: 429,
		message: "you ask more often than you may, try again",
		retryAfterSeconds: Math.ceil(waitMs / 1e3)
	};
}
const VISIBLE = /* @__PURE__ */ new WeakMap();
function visibleTo(identity, models) {
	const known = VISIBLE.get(models) ?? /* @__PURE__ */ new WeakMap();
	VISIBLE.set(models, known);
	const kept = known.get(identity.principals);
	if (kept !== void 0) return kept;
	const visible = new Map([...models].filter(([name]) => maySee(identity, name)));
	known.set(identity.principals, visible);
	return visible;
}
function refuse(why, problem) {
	return {
		kind: "refused",
		why,
		problem
	};
}
function askedOf(request, { access }, parameters) {
	return {
		access,
		parameters,
		shown: shownBy(request)
	};
}
function toldOf({ status, message, retryAfterSeconds, challenge }) {
	const error = challenge === void 0 || challenge === "none" ? "" : `, error="${challenge}"`;
	return {
		status,
		message,
		headers: {
			...challenge === void 0 ? {} : { "www-authenticate": `Bearer realm="seatrial"${error}` },
			...retryAfterSeconds === void 0 ? {} : { "retry-after": String(retryAfterSeconds) }
		}
	};
}

// gateway/create-server.ts
function createHttpServer(options, tls, listener) {
	const strict = {
		...STRICT,
		...options
	};
	if (tls === null) return createServer(strict, listener);
	const material = tls.current();
	const server = createServer$1({
		...strict,
		...contextOf(material),
		handshakeTimeout: options.headersTimeout ?? HANDSHAKE_MS,
		requestCert: material.ca !== null,
		rejectUnauthorized: tls.isClientRequired
	}, listener);
	tls.follow((changed) => server.setSecureContext(contextOf(changed)));
	return server;
}
const HANDSHAKE_MS = 1e4;
const STRICT = {
	insecureHTTPParser: false,
	requireHostHeader: true,
	maxHeaderSize: 16384
};
function contextOf({ cert, key, ca }) {
	return {
		cert,
		key,
		...ca !== null && { ca },
		minVersion: "TLSv1.2"
	};
}

// gateway/trace-requests.ts
function traceRequest(traces, { request, route }, work) {
	const method = request.method === "GET" || request.method === "POST" ? request.method : "_OTHER";
	const facts = {
		"http.request.method": method,
		...route === null ? {} : { "http.route": route }
	};
	const name = route === null ? method : `${method} ${route}`;
	const { traceparent } = request.headers;
	return traces.span({
		name,
		kind: "server",
		facts,
		traceparent: typeof traceparent === "string" ? traceparent : null
	}, work, endOfRequest);
}
function endOfRequest(reply) {
	if (reply === null) return {
		facts: {},
		hasFailed: false
	};
	const { status, served } = reply;
	return {
		facts: {
			"http.response.status_code": status,
			...factsOfServed(served)
		},
		hasFailed: status >= 500
	};
}
function traceCall(traces, { path, traceparent }, work) {
	const [, service = "", method = ""] = path.split("/");
	const facts = {
		"rpc.system": "grpc",
		"rpc.service": service,
		"rpc.method": method
	};
	return traces.span({
		name: `${service}/${method}`,
		kind: "server",
		facts,
		traceparent
	}, work, endOfCall);
}
const FAULTS = [
	2,
	4,
	12,
	13,
	14,
	15
];
function endOfCall({ code, served }) {
	return {
		facts: {
			"rpc.grpc.status_code": code,
			...factsOfServed(served ?? void 0)
		},
		hasFailed: FAULTS.includes(code)
	};
}
function factsOfServed(served) {
	return served === void 0 ? {} : {
		"seatrial.model": served.model,
		"seatrial.version": served.version
	};
}

// src/domain/gateway/draw-arm.ts
const HASHES = 2 ** 32;
function drawArm({ test }, unit, nowMs) {
	if (test === null || unit === null || isOver(test, nowMs)) return null;
	return armOf(test.parts, test.salt + unit);
}
function drawUnseen(plan, { arm, unit }, nowMs) {
	const { test, sentinel, model } = plan;
	const holds = test !== null && !isOver(test, nowMs);
	return {
		production: holds && arm !== null && isDrawn(test.pairedShare, [
			"paired:",
			test.salt,
			unit
		]),
		candidates: holds && arm === null && isDrawn(test.shadowShare, [
			"shadow:",
			test.salt,
			unit
		]),
		sentinel: sentinel !== null && arm === null && isDrawn(sentinel.share, [
			"sentinel:",
			model,
			":",
			unit
		])
	};
}
function isOver({ leaseMs }, nowMs) {
	return leaseMs !== null && nowMs >= leaseMs;
}
function isDrawn(share, key) {
	if (share <= 0) return false;
	return share >= 1 || hashText(key.join("")) < share * HASHES;
}

// src/usecases/gateway/route-request.ts
function routeRequest(model, caller, options) {
	const { plan } = model;
	const unit = unitOf(plan, caller, options);
	const arm = drawArm(plan, unit, options.nowMs);
	const drawn = {
		arm,
		unit,
		isPinned: false
	};
	const candidate = arm === null ? null : candidateOf(model, arm, options);
	if (candidate !== null) return {
		...drawn,
		...candidate,
		standIn: null
	};
	const production = loaded(model, plan.production);
	const fallback = loaded(model, plan.fallback);
	const isTrusted = fallback === null || options.evidence.isOpen(plan, null);
	if (production !== null && isTrusted) return {
		...drawn,
		...production,
		standIn: arm === null ? null : "production"
	};
	return fallback === null ? null : {
		...drawn,
		...fallback,
		standIn: "fallback"
	};
}
function routePinned(model, version) {
	for (const [sha256, served] of model.versions) {
		if (served.version !== version) continue;
		const arm = armOfVersion(model.plan, sha256);
		return {
			version: {
				version,
				sha256
			},
			served,
			arm,
			standIn: null,
			unit: null,
			isPinned: true
		};
	}
	return null;
}
function loaded({ versions }, version) {
	const served = version === null ? void 0 : versions.get(version.sha256);
	return version === null || served === void 0 ? null : {
		version,
		served
	};
}
function candidateOf(model, name, { evidence }) {
	const found = loaded(model, model.plan.test?.candidates.find((one) => one.name === name) ?? null);
	return found !== null && evidence.isOpen(model.plan, name) ? found : null;
}
function unitOf(plan, caller, { drawUnit }) {
	const source = unitSourceOf(plan);
	return source === null ? drawUnit() : readUnit(source, caller, drawUnit);
}
function readUnit(source, caller, drawUnit) {
	switch (source.kind) {
		case "request": return drawUnit();
		case "header": return caller.header(source.name) || null;
		case "field": return caller.field(source.name) || null;
	}
}
function armOfVersion({ test }, sha256) {
	return test?.candidates.find((candidate) => candidate.sha256 === sha256)?.name ?? null;
}

// src/usecases/gateway/loaded-versions.ts
function versionsOf(model) {
	const serving = loaded(model, model.plan.production)?.served.version;
	const names = [...model.versions.values()].map(({ version }) => version);
	return serving === void 0 ? names : [.../* @__PURE__ */ new Set([serving, ...names])];
}
function isServing(model) {
	const { production, fallback } = model.plan;
	return [production, fallback].some((version) => {
		const found = loaded(model, version);
		return found !== null && found.served.session.isReady !== false;
	});
}

// src/domain/gateway/served-request.ts
const SENTINEL = "@sentinel";

// src/domain/gateway/usable-tensors.ts
function isUsable(outputs) {
	return outputs.every((output) => isWithin(output, Number.MAX_VALUE));
}
const LARGEST = {
	FP32: 0x8ac7230489e80000,
	FP64: 1e154
};
function isAnswerable(inputs) {
	return inputs.every((input) => isWithin(input, LARGEST[input.datatype] ?? Number.MAX_VALUE));
}
function isWithin({ datatype, data }, largest) {
	if (!datatype.startsWith("FP")) return true;
	for (let at = 0; at < data.length; at += 1) if (!(Math.abs(Number(data[at])) <= largest)) return false;
	return true;
}

// src/usecases/gateway/relay-request.ts
function canRelay({ versions, plan }) {
	if (unitSourceOf(plan)?.kind === "field") return false;
	for (const { session } of versions.values()) if (session.relay === void 0) return false;
	return true;
}
async function askSession(session, { inputs, rows, relayed }, deadline) {
	if (relayed !== void 0 && session.relay !== void 0) return passOn({
		session,
		relay: session.relay
	}, relayed, deadline);
	const outcome = await session.infer(inputs, deadline.deadlineMs);
	return outcome.kind === "failed" ? outcome : {
		...outcome,
		rows
	};
}
async function passOn({ session, relay }, { bytes, read }, deadline) {
	const { deadlineMs, tickMs } = deadline;
	const end = tickMs() + deadlineMs;
	const outcome = await relay(bytes, deadlineMs);
	if (outcome.kind === "answered" && isUsable(outcome.outputs)) return outcome;
	if (outcome.kind === "failed" && outcome.reason === "shed") return outcome;
	const call = read();
	if (call === null) return {
		kind: "failed",
		reason: "input",
		message: "The request does not fit the signature."
	};
	const leftMs = end - tickMs();
	if (leftMs <= 0 || outcome.kind === "failed" && outcome.reason === "timeout") return {
		kind: "failed",
		reason: "timeout",
		message: "The model did not answer in time."
	};
	const again = await session.infer(call.inputs, leftMs);
	return again.kind === "failed" ? again : {
		...again,
		rows: call.rows
	};
}

// src/usecases/gateway/serve-request.ts
function serveRequest(options, model, request) {
	const route = routeOf(options, model, request);
	if (route === null) return Promise.resolve(failed(request.pinned === null ? "unloaded" : "unknown-version"));
	const routed = {
		model,
		request,
		route
	};
	return isCandidates(route) ? answerInPlace(options, routed) : answer(options, routed);
}
async function answerInPlace(options, routed) {
	const { candidates } = options;
	if (options.isCrowded(candidates.places + 1, shareOf(routed.model))) {
		note(options, routed, "shed");
		return failed("shed");
	}
	candidates.places += 1;
	const answered = await answer(options, routed);
	candidates.places -= 1;
	return answered;
}
function shareOf({ plan: { test } }) {
	let share = 0;
	for (const candidate of test?.candidates ?? []) share += candidate.share;
	return share;
}
async function answer(options, { model, request: asked, route }) {
	const { deadlineMs, clock } = options;
	const outcome = await askSession(route.served.session, asked, {
		deadlineMs,
		tickMs: clock.tickMs
	});
	if (outcome.kind === "failed") {
		const told = OUTCOMES[outcome.reason];
		if (told !== null) note(options, {
			model,
			request: asked,
			route
		}, told);
		return outcome;
	}
	const { outputs, rows, id } = outcome;
	if (!isUsable(outputs)) {
		if (!isAnswerable(inputsOf(asked))) return failed("input");
		note(options, {
			model,
			request: asked,
			route
		}, "invalid");
		return failed("invalid");
	}
	const request = {
		...asked,
		rows
	};
	const noted = note(options, {
		model,
		request,
		route
	}, "answered");
	const decision = isScored(route) ? options.evidence.decide(noted, {
		arm: route.arm,
		outputs
	}) : null;
	if (decision !== null) offerExtraArms(options, {
		model,
		request,
		route
	}, decision);
	return {
		kind: "answered",
		version: route.version.version,
		outputs,
		decision,
		...id === void 0 ? {} : { id }
	};
}
function noteShed(options, model, request) {
	const route = routeOf(options, model, request);
	if (route !== null) note(options, {
		model,
		request,
		route
	}, "shed");
}
const OUTCOMES = {
	input: null,
	error: "error",
	crash: "error",
	timeout: "timeout",
	shed: "shed"
};
function routeOf(options, model, { pinned, caller }) {
	if (pinned !== null) return routePinned(model, pinned);
	const { evidence, drawUnit, clock } = options;
	return routeRequest(model, caller, {
		evidence,
		drawUnit,
		nowMs: clock.nowMs()
	});
}
function note(options, { model, request, route }, outcome) {
	const { arm, standIn, isPinned, unit } = route;
	const { rows, consumer, arrivedMs } = request;
	const latencyMs = options.clock.tickMs() - arrivedMs;
	const noted = {
		plan: model.plan,
		arm,
		standIn,
		isPinned,
		unit,
		outcome,
		latencyMs,
		rows,
		consumer
	};
	options.evidence.note(noted);
	return noted;
}
function isScored({ isPinned, standIn, unit }) {
	return !isPinned && standIn === null && unit !== null;
}
function isCandidates({ arm, standIn, isPinned }) {
	return arm !== null && standIn === null && !isPinned;
}
function offerExtraArms(options, { model, request, route }, decision) {
	const { plan } = model;
	const { arm, unit } = route;
	if (plan.test === null && plan.sentinel === null || unit === null) return;
	const unseen = drawUnseen(plan, {
		arm,
		unit
	}, options.clock.nowMs());
	if (!unseen.production && !unseen.candidates && !unseen.sentinel) return;
	const inputs = inputsOf(request);
	if (inputs.length === 0) return;
	const offer = (name, version) => {
		const found = loaded(model, version);
		if (found === null || name !== "@sentinel" && !options.evidence.isOpen(plan, name)) return;
		options.extraArms.offer({
			plan,
			decision,
			arm: name,
			session: found.served.session,
			inputs
		});
	};
	if (unseen.production) offer(null, plan.production);
	if (unseen.candidates) for (const candidate of plan.test?.candidates ?? []) offer(candidate.name, candidate);
	if (unseen.sentinel) offer(SENTINEL, plan.sentinel);
}
function inputsOf({ inputs, relayed }) {
	return relayed === void 0 ? inputs : relayed.read()?.inputs ?? [];
}
function failed(reason) {
	return {
		kind: "failed",
		reason,
		message: ""
	};
}

// gateway/reply.ts
const NO_CONTENT = 204;
const JSON_TYPE = "application/json";
function json(text, status = 200) {
	return {
		status,
		type: JSON_TYPE,
		body: text
	};
}
function fault(status, message, headers = {}) {
	return tellPlainly({
		status,
		message,
		headers
	});
}
function tellPlainly({ status, message, headers = {} }) {
	return {
		status,
		type: JSON_TYPE,
		body: JSON.stringify({ error: message }),
		headers
	};
}
function send(response, reply, { keepsAlive, requestId }) {
	const { status, type = JSON_TYPE, body, headers } = reply;
	if (response.headersSent || response.destroyed) return;
	const whole = typeof body === "string" ? body : oneOf(body);
	const length = String(Buffer.byteLength(whole));
	const sent = status === NO_CONTENT ? [] : [
		"content-type",
		type,
		"content-length",
		length
	];
	sent.push("x-content-type-options", "nosniff");
	if (!keepsAlive) sent.push("connection", "close");
	if (requestId !== null) sent.push("x-request-id", requestId);
	if (headers !== void 0) for (const [name, value] of Object.entries(headers)) sent.push(name, value);
	response.writeHead(status, sent);
	response.end(whole);
}
function oneOf(parts) {
	const [only] = parts;
	return parts.length === 1 && only !== void 0 ? only : Buffer.concat(parts);
}

// gateway/routes/health-routes.ts
const ASKING = {
	method: "GET",
	isInference: false,
	access: "known",
	types: null
};
const OPEN_INFERENCE = "Open Inference Protocol v2";
const EXTENSIONS = ["binary_tensor_data", "outcomes"];
const HEALTH_ROUTES = [
	{
		...ASKING,
		path: "/v2",
		operation: {
			id: "serverMetadata",
			summary: "What this server is.",
			tag: OPEN_INFERENCE,
			answers: { 200: { [JSON_TYPE]: "ServerMetadata" } },
			errors: []
		},
		handle: ({ version }) => json(JSON.stringify({
			name: "seatrial",
			version,
			extensions: EXTENSIONS
		}))
	},
	modelsRoute("/v2/models", "listModels"),
	modelsRoute("/v1/models", "listModelsV1"),
	{
		...ASKING,
		access: "anyone",
		path: "/v2/health/live",
		operation: {
			id: "live",
			summary: "Whether the process is there.",
			tag: "health",
			answers: { 200: { [JSON_TYPE]: "Live" } },
			errors: []
		},
		handle: () => json("{\"live\":true}")
	},
	{
		...ASKING,
		access: "anyone",
		path: "/v2/health/ready",
		operation: {
			id: "ready",
			summary: "Whether every model that should run can answer; false while the gateway starts and stops.",
			tag: "health",
			answers: {
				200: { [JSON_TYPE]: "Ready" },
				503: { [JSON_TYPE]: "Ready" }
			},
			errors: []
		},
		handle: tellReady
	}
];
function modelsRoute(path, id) {
	const answers = { 200: { [JSON_TYPE]: "ModelList" } };
	return {
		...ASKING,
		path,
		operation: {
			id,
			summary: "The models that are served.",
			tag: "about",
			answers,
			errors: []
		},
		handle: ({ models }) => json(JSON.stringify({ models: [...models().keys()] }))
	};
}
function tellReady({ isReady }) {
	const ready = isReady();
	return json(JSON.stringify({ ready }), ready ? 200 : 503);
}

// gateway/routes/failure-reply.ts
const NO_HEADERS = {};
const RETRY_AFTER = { "retry-after": "1" };
function tellFailure({ reason }, model) {
	const told = (status, message, headers = NO_HEADERS) => ({
		status,
		message,
		headers
	});
	switch (reason) {
		case "input": return told(400, `model '${model}' does not take these inputs`);
		case "unknown-version": return told(404, `Request for unknown model: '${model}' has no such version that is served`);
		case "shed": return told(429, "too many requests are waiting, try again", RETRY_AFTER);
		case "error":
		case "crash": return told(500, `model '${model}' failed`);
		case "invalid": return told(502, `model '${model}' answered with values that are no numbers`);
		case "unloaded": return told(503, `Request for unknown model: '${model}' has no available versions`, RETRY_AFTER);
		case "timeout": return told(504, `model '${model}' did not answer in time`);
	}
}

// src/contract/inference/call-inputs.ts
function matchInput(model, { name, datatype, shape }) {
	const input = inputOf(model, name);
	if (input !== void 0 && input.datatype === datatype && fits(input.shape, shape)) return input;
	return refuse$1(misfitWords(model, {
		name,
		datatype,
		shape
	}));
}
function misfitWords(model, { name, datatype, shape }) {
	const [input, tensor, asked] = [
		inputOf(model, name),
		named(name),
		named(model.name)
	];
	if (input === void 0) return `unexpected inference input ${tensor} for model ${asked}`;
	const given = typeof datatype === "string" ? named(datatype) : "missing";
	return input.datatype === datatype ? `unexpected shape for input ${tensor} for model ${asked}. Expected ${shaped(input.shape)}, got ${shaped(shape)}` : `inference input ${tensor} data-type is ${given}, but model ${asked} expects '${input.datatype}'`;
}
function inputOf({ signature }, name) {
	for (const input of signature.inputs) if (input.name === name) return input;
}
function completeInputs(model, tensors) {
	const { inputs } = model.signature;
	const rows = commonRows(inputs, tensors);
	if (isRefusal(rows)) return rows;
	const call = [];
	for (const input of inputs) {
		const tensor = findTensor(tensors, input.name) ?? constantOf(input, rows);
		if (tensor === null) return refuse$1(missing(model, tensors, input.name));
		const source = input.maskOf === void 0 ? void 0 : findTensor(tensors, input.maskOf);
		if (source !== void 0 && !isSame(source.shape, tensor.shape)) return refuse$1(`input ${named(input.name)} must have the shape of ${named(source.name)}: ${shaped(source.shape)}`);
		call.push(tensor);
	}
	if (call.length < tensors.length) return refuse$1(repeated(model, tensors));
	return {
		inputs: call,
		rows
	};
}
function commonRows(inputs, tensors) {
	let rows = -1;
	for (const input of inputs) {
		const axis = rowAxis(input);
		const size = axis === null ? void 0 : findTensor(tensors, input.name)?.shape[axis];
		if (size === void 0 || size === rows) continue;
		if (rows >= 0) return refuse$1(`the inputs have different numbers of rows: ${rows} and ${size} of ${named(input.name)}`);
		rows = size;
	}
	return rows === 0 ? refuse$1("the request has no rows") : Math.abs(rows);
}
function isSame(one, other) {
	return one.length === other.length && one.every((size, at) => size === other[at]);
}
function findTensor(tensors, name) {
	for (const tensor of tensors) if (tensor.name === name) return tensor;
}
function constantOf(input, rows) {
	return input.value === void 0 ? null : constantTensor(input, input.value, rows);
}
function fits(expected, shape) {
	if (expected.length !== shape.length) return false;
	for (let at = 0; at < shape.length; at += 1) if (expected[at] !== -1 && expected[at] !== shape[at]) return false;
	return true;
}
function missing({ name, signature }, tensors, input) {
	return `expected ${signature.inputs.filter(({ value }) => value === void 0).length} inputs but got ${tensors.length} inputs for model ${named(name)}: ${named(input)} is missing`;
}
function repeated({ name }, tensors) {
	const names = tensors.map((tensor) => tensor.name);
	const twice = names.find((one, at) => names.indexOf(one) !== at) ?? "";
	return `inference input ${named(twice)} is there twice for model ${named(name)}`;
}

// src/contract/inference/json-elements.ts
const INEXACT = Symbol("inexact");
const INTEGERS = {
	INT8: {
		least: -128,
		most: 127,
		make: (length) => new Int8Array(length)
	},
	INT16: {
		least: -32768,
		most: 32767,
		make: (length) => new Int16Array(length)
	},
	INT32: {
		least: -(2 ** 31),
		most: 2 ** 31 - 1,
		make: (length) => new Int32Array(length)
	},
	UINT8: {
		least: 0,
		most: 255,
		make: (length) => new Uint8Array(length)
	},
	UINT16: {
		least: 0,
		most: 65535,
		make: (length) => new Uint16Array(length)
	},
	UINT32: {
		least: 0,
		most: 2 ** 32 - 1,
		make: (length) => new Uint32Array(length)
	}
};
function readElements(datatype, values) {
	switch (datatype) {
		case "FP32": return readFloats(datatype, values, new Float32Array(values.length));
		case "FP64": return readFloats(datatype, values, new Float64Array(values.length));
		case "FP16": return readFloats(datatype, values, new Float16Array(values.length));
		case "INT64":
		case "UINT64": return readLong(datatype, values);
		case "BOOL": return readBooleans(values);
		case "BYTES": return readTexts(values);
		case "INT8":
		case "INT16":
		case "INT32":
		case "UINT8":
		case "UINT16":
		case "UINT32": return readIntegers(datatype, values);
	}
}
function readFloats(datatype, values, data) {
	for (let at = 0; at < data.length; at += 1) {
		const value = values[at];
		if (typeof value !== "number" && typeof value !== "bigint") return misfit(datatype, "a number", at);
		data[at] = Number(value);
		if (!Number.isFinite(data[at])) return misfit(datatype, "a number of its range", at);
	}
	return data;
}
function readIntegers(datatype, values) {
	const kind = INTEGERS[datatype];
	const data = kind.make(values.length);
	for (let at = 0; at < data.length; at += 1) {
		const value = values[at];
		if (typeof value !== "number" || !Number.isInteger(value) || value < kind.least || value > kind.most) return misfit(datatype, `an integer from ${kind.least} to ${kind.most}`, at);
		data[at] = value;
	}
	return data;
}
function readLong(datatype, values) {
	const data = datatype === "INT64" ? new BigInt64Array(values.length) : new BigUint64Array(values.length);
	for (let at = 0; at < data.length; at += 1) {
		const value = values[at];
		if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) return INEXACT;
		if (!(typeof value === "bigint" || typeof value === "number" && Number.isInteger(value))) return misfit(datatype, "an integer", at);
		data[at] = BigInt(value);
		if (data[at] !== BigInt(value)) return misfit(datatype, "an integer of its range", at);
	}
	return data;
}
function readBooleans(values) {
	const at = values.findIndex((value) => value !== true && value !== false && value !== 0 && value !== 1);
	if (at >= 0) return misfit("BOOL", "true or false", at);
	return Uint8Array.from(values, (value) => value === true || value === 1 ? 1 : 0);
}
function readTexts(values) {
	const texts = [];
	for (const [at, value] of values.entries()) {
		if (typeof value !== "string") return misfit("BYTES", "a text", at);
		texts.push(value);
	}
	return texts;
}
function misfit(datatype, wanted, at) {
	return refuse$1(`element ${at} of data of datatype ${datatype} must be ${wanted}`);
}

// src/contract/inference/open-inference.ts
const LONGEST_ID = 256;
const NO_PARAMETERS = {};
function parseOpenInference(model, body) {
	const parsed = parseBody(model, body, false);
	if (parsed !== INEXACT) return parsed;
	const exact = parseBody(model, body, true);
	return exact === INEXACT ? refuse$1("an integer has more than 20 digits") : exact;
}
function parseBody(model, { bytes, jsonBytes }, isExact) {
	if (jsonBytes > bytes.length) return refuse$1("the body is shorter than Inference-Header-Content-Length says");
	const request = parseJsonObject(jsonBytes === bytes.length ? bytes : bytes.subarray(0, jsonBytes), { isExact });
	if (isRefusal(request)) return request;
	const { id = null, parameters = NO_PARAMETERS } = request;
	if (id !== null && (typeof id !== "string" || id.length > 256)) return refuse$1(`"id" must be a text of at most ${256} characters`);
	if (!isObject(parameters)) return refuse$1("\"parameters\" must be an object");
	const tensors = readInputs(model, request["inputs"], bytes.subarray(jsonBytes));
	if (tensors === INEXACT || isRefusal(tensors)) return tensors;
	const call = completeInputs(model, tensors);
	if (isRefusal(call)) return call;
	const outputs = readOutputs(model, request["outputs"], parameters["binary_data_output"] === true);
	if (isRefusal(outputs)) return outputs;
	return {
		id,
		parameters,
		outputs,
		inputs: call.inputs,
		rows: call.rows
	};
}
function readInputs(model, inputs, binary) {
	if (!Array.isArray(inputs)) return refuse$1("the request must have \"inputs\", a list of tensors");
	const tensors = [];
	const bytes = {
		binary,
		used: 0
	};
	for (const input of inputs) {
		const tensor = readTensor(model, input, bytes);
		if (tensor === INEXACT || isRefusal(tensor)) return tensor;
		tensors.push(tensor);
	}
	const left = binary.length - bytes.used;
	return left === 0 ? tensors : refuse$1(`${left} bytes of binary data belong to no input`);
}
function readTensor(model, input, part) {
	if (!isObject(input)) return refuse$1("each of \"inputs\" must be an object");
	const { name, shape, data, parameters } = input;
	if (typeof name !== "string") return refuse$1("each of \"inputs\" must have a \"name\"");
	if (!isShape(shape)) return refuse$1(`"shape" of input ${named(name)} must be a list of sizes`);
	const match = matchInput(model, {
		name,
		shape,
		datatype: input["datatype"]
	});
	if (isRefusal(match)) return match;
	const { datatype } = match;
	const elements = readData(datatype, {
		shape,
		data,
		parameters
	}, part);
	if (elements === INEXACT) return elements;
	return isRefusal(elements) ? refuse$1(`input ${named(name)}: ${elements.refused}`) : {
		name,
		datatype,
		shape,
		data: elements
	};
}
function readData(datatype, { shape, data, parameters }, part) {
	const size = isObject(parameters) ? parameters["binary_data_size"] : void 0;
	if (size !== void 0) {
		if (data !== void 0) return refuse$1("\"data\" must not stand beside \"binary_data_size\"");
		if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0 || part.used + size > part.binary.length) return refuse$1("\"binary_data_size\" is not the size of data that follow the JSON");
		const bytes = part.binary.subarray(part.used, part.used + size);
		part.used += size;
		return decodeElements(datatype, bytes, countOf$1(shape));
	}
	if (!Array.isArray(data)) return refuse$1("must have \"data\", a list");
	const values = flatten(data, shape);
	return isRefusal(values) ? values : readElements(datatype, values);
}
function readOutputs(model, outputs, isBinary) {
	const known = model.signature.outputs;
	if (outputs === void 0 || outputs === null) return known.map(({ name }) => ({
		name,
		isBinary
	}));
	if (!Array.isArray(outputs)) return refuse$1("\"outputs\" must be a list");
	const asked = [];
	for (const output of outputs) {
		const { name, parameters } = isObject(output) ? output : {};
		if (typeof name !== "string") return refuse$1("each of \"outputs\" must have a \"name\"");
		if (!known.some((one) => one.name === name)) return refuse$1(`unexpected inference output ${named(name)} for model ${named(model.name)}`);
		if (asked.some((one) => one.name === name)) return refuse$1(`output ${named(name)} is asked for twice`);
		const own = isObject(parameters) ? parameters["binary_data"] : void 0;
		if (isObject(parameters) && parameters["classification"] !== void 0) return refuse$1("\"classification\" of outputs is not offered");
		asked.push({
			name,
			isBinary: typeof own === "boolean" ? own : isBinary
		});
	}
	return asked.length === 0 ? known.map(({ name }) => ({
		name,
		isBinary
	})) : asked;
}

export { NOT_BELIEVED as A, consumerOf as B, loaded as C, createHttpServer as D, contextOf as E, bearerIn as F, modelOf as H, certificateFacts as I, networkOf as L, askedOf as M, letIn as N, FORBIDDEN as O, toldOf as P, shownBy as R, versionsOf as S, traceRequest as T, requestOf as U, headerOf as V, textOfFields as W, serveRequest as _, inputOf as a, SENTINEL as b, tellFailure as c, JSON_TYPE as d, fault as f, noteShed as g, tellPlainly as h, completeInputs as i, admitCounted as j, NOTHING_SHOWN as k, EXTENSIONS as l, send as m, INEXACT as n, matchInput as o, json as p, readElements as r, RETRY_AFTER as s, parseOpenInference as t, HEALTH_ROUTES as u, canRelay as v, traceCall as w, isServing as x, isUsable as y, askedModel as z };