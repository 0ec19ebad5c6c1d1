import { r as isSound } from "./finding.js";
import { M as decideVerdict, T as sortMeasured, d as GATE_KINDS } from "./histogram.js";
import { t as quoteText } from "./quote-text.js";
import { r as parseDuration } from "./explain-problem.js";
import { B as checkSchema, H as collectProblems, P as instantMs, R as validateCertificate, U as parseJsonDocument } from "./ledger.js";

// src/domain/certification/gate-evidence.ts
/** Whether it is the same measurement, to the last digit: a gate copies what it judges. */
function isSameEstimate(a, b) {
	return a.value === b.value && a.interval?.lower === b.interval?.lower && a.interval?.upper === b.interval?.upper && a.interval?.level === b.interval?.level;
}
/** Reasons of gates that no number was found for. */
const UNANSWERED = [
	"too-few-rows",
	"no-baseline",
	"not-measured",
	"batch-sizes-differ",
	"measurement-failed"
];
function isUnanswered({ reasonCode }) {
	return UNANSWERED.includes(reasonCode);
}
/** Whether a gate without a number had none to be judged by. Only groups can have too few rows, and they are measured all the same. */
function isOpen(gate, { baseline }, measured) {
	const kind = GATE_KINDS[gate.kind];
	if (gate.reasonCode === "no-baseline") return baseline === null && kind.isRelative;
	if (gate.reasonCode === "too-few-rows") return gate.slice !== void 0 && kind.isSmall(gate, measured);
	return !kind.isMeasured(gate, measured);
}

// src/domain/certification/contradictions.ts
/**
* What a certificate's own content says against its results. Whoever writes a file can write any word into it, so that a
* verdict counts only as far as the gates, findings and measurements beside it give the same. Empty: nothing contradicts.
*/
function findContradictions(certificate) {
	const { gates, findings, verdict } = certificate;
	const decided = decideVerdict(gates, findings);
	const wrong = decided === verdict ? [] : [{
		code: "verdict-contradicted",
		pointer: "/verdict",
		decided
	}];
	const unsound = findings.flatMap((finding, index) => "message" in finding || isSound(finding) ? [] : [{
		code: "finding-misfit",
		pointer: `/findings/${index}`,
		finding: finding.code
	}]);
	const first = new Map(gates.map(({ id }, index) => [id, index]).toReversed());
	const measured = sortMeasured(certificate);
	const places = gates.map((gate, index) => ({
		gate,
		index,
		repeats: first.get(gate.id) !== index
	}));
	return [
		...wrong,
		...unsound,
		...places.flatMap((place) => checkGate({
			...place,
			certificate,
			measured
		}))
	];
}
/** The first thing that is wrong with a gate: the rest follows from it. */
function checkGate(place) {
	const { gate, index, repeats } = place;
	const found = (code, key) => [{
		code,
		pointer: `/gates/${index}/${key}`,
		gate: gate.id
	}];
	if (repeats) return found("gate-repeated", "id");
	if (!GATE_KINDS[gate.kind].asksFor(gate.metric)) return found("gate-misfit", "kind");
	if (isReversed(gate)) return found("gate-reversed", "comparator");
	if (isUpsideDown(gate)) return found("gate-contradicted", "interval");
	if (!agrees(place)) return found("gate-contradicted", "result");
	if (gate.result !== "inconclusive" && !gate.blocking) return found("gate-not-blocking", "blocking");
	return isFounded(place) ? [] : found("gate-unfounded", "value");
}
/** The estimate may be outside its interval, as that of a gap is; the ends of an interval have their order. */
function isUpsideDown({ interval }) {
	const { lower = null, upper = null } = interval ?? {};
	return lower !== null && upper !== null && lower > upper;
}
function isReversed(gate) {
	const comparator = GATE_KINDS[gate.kind].comparatorOf(gate);
	return comparator !== null && gate.comparator !== comparator;
}
/** Whether `judge` comes to this result. Certificates of before it was written down do not say by which test. */
function agrees({ gate, measured }) {
	const { value, interval, comparator, limit, result, reasonCode, test } = gate;
	if (isUnanswered(gate)) return result === "inconclusive" && value === null && interval === null;
	return (test === void 0 ? TESTS : [test]).map((by) => {
		const question = {
			estimate: {
				value,
				interval
			},
			comparator,
			limit,
			test: by
		};
		return GATE_KINDS[gate.kind].answer(question, gate, measured);
	}).some((given) => given.result === result && given.reasonCode === reasonCode);
}
/** Whether what was judged is what was measured; where nothing was judged, whether there was nothing to judge. */
function isFounded({ gate, certificate, measured }) {
	if (isUnanswered(gate)) return isOpen(gate, certificate, measured);
	return GATE_KINDS[gate.kind].evidence(gate, measured).some((estimate) => isSameEstimate(estimate, gate));
}
const TESTS = ["bound", "point"];

// src/contract/parse-certificate.ts
/**
* A certificate, which is JSON → typed. This file is the only way in: a verdict that its own gates and findings do not give
* is never handed on. Throws AppError yaml-syntax, schema-violation or certificate-untrusted with all problems.
*/
function parseCertificate(file) {
	const parsed = checkSchema(parseJsonDocument(file), validateCertificate);
	const found = findContradictions(parsed.value).slice(0, 100);
	if (found.length === 0) return parsed;
	throw collectProblems(found.map((contradiction) => explain(contradiction, parsed)));
}
/** Whether a value is a certificate that does not contradict itself: the same question without positions, for reading thousands. */
function isCertificate(value) {
	return validateCertificate(value) && findContradictions(value).length === 0;
}
function explain(contradiction, { value, source }) {
	return {
		code: "certificate-untrusted",
		reason: contradiction.code,
		message: describe(contradiction, value),
		hint: "No certification writes this: take the file again from where it was made, or certify again.",
		location: source.locate(contradiction.pointer)
	};
}
function describe(contradiction, { verdict }) {
	switch (contradiction.code) {
		case "verdict-contradicted": return `The certificate contradicts itself: its verdict is ${verdict}, its gates and findings give ${contradiction.decided}.`;
		case "finding-misfit": return `The certificate contradicts itself: its finding ${contradiction.finding} is not what findings of that code are.`;
		case "gate-contradicted": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} has another result than its value, limit and reason give.`;
		case "gate-unfounded": return `The certificate contradicts itself: the number of the gate ${quoteText(contradiction.gate)} is not the one among its measurements.`;
		case "gate-misfit": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is of another kind than its metric.`;
		case "gate-reversed": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} asks for the opposite of what its kind asks for.`;
		case "gate-repeated": return `The certificate contradicts itself: it has two gates ${quoteText(contradiction.gate)}.`;
		case "gate-not-blocking": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is decided and does not count.`;
	}
}

// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
	if (!value.isWellFormed()) throw new Error("Lone surrogate is not allowed");
	return JSON.stringify(value);
}
function serializePrimitive(value) {
	switch (typeof value) {
		case "number":
			if (isNaN(value)) throw new Error("NaN is not allowed");
			if (!isFinite(value)) throw new Error("Infinity is not allowed");
			return JSON.stringify(value);
		case "string": return serializeString(value);
		case "boolean": return value ? "true" : "false";
		default: return JSON.stringify(value);
	}
}
function enterValue(value, seen) {
	let wrappers = null;
	while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
		if (seen.has(value)) throw new Error("Circular reference detected");
		seen.add(value);
		(wrappers ??= []).push(value);
		value = value.toJSON();
	}
	if (value instanceof Number || value instanceof String || value instanceof Boolean) value = value.valueOf();
	if (value === null || typeof value !== "object") {
		if (wrappers !== null) for (const wrapper of wrappers) seen.delete(wrapper);
		return serializePrimitive(value);
	}
	if (seen.has(value)) throw new Error("Circular reference detected");
	seen.add(value);
	return {
		container: value,
		keys: Array.isArray(value) ? null : Object.keys(value).sort(),
		index: 0,
		first: true,
		wrappers
	};
}
function canonicalize(object) {
	if (object === null || typeof object !== "object") return serializePrimitive(object);
	const seen = /* @__PURE__ */ new Set();
	const root = enterValue(object, seen);
	if (typeof root !== "object") return root;
	let result = root.keys === null ? "[" : "{";
	const stack = [root];
	outer: while (stack.length > 0) {
		const frame = stack[stack.length - 1];
		const container = frame.container;
		if (frame.keys === null) {
			while (frame.index < container.length) {
				const i = frame.index++;
				if (i > 0) result += ",";
				const element = container[i];
				const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
				if (value === null || typeof value !== "object") {
					result += serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (typeof child !== "object") {
					result += child === void 0 ? "null" : child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "]";
		} else {
			const keys = frame.keys;
			while (frame.index < keys.length) {
				const key = keys[frame.index++];
				const value = container[key];
				if (value === void 0 || typeof value === "symbol" || typeof value === "function") continue;
				if (value === null || typeof value !== "object") {
					if (frame.first) frame.first = false;
					else result += ",";
					result += serializeString(key) + ":" + serializePrimitive(value);
					continue;
				}
				const child = enterValue(value, seen);
				if (child === void 0) continue;
				if (frame.first) frame.first = false;
				else result += ",";
				result += serializeString(key) + ":";
				if (typeof child !== "object") {
					result += child;
					continue;
				}
				result += child.keys === null ? "[" : "{";
				stack.push(child);
				continue outer;
			}
			result += "}";
		}
		seen.delete(container);
		if (frame.wrappers !== null) for (const wrapper of frame.wrappers) seen.delete(wrapper);
		stack.pop();
	}
	return result;
}

// src/domain/certification/digests.ts
/** The digest that stands for an artifact: its only file's own, or that of the `sha256sum` lines sorted by name. */
function artifactDigest(files, hash) {
	const [first, ...others] = files;
	if (first !== void 0 && others.length === 0) return first.sha256;
	return hash(files.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
}
/** The digest of what a version is held to: model.yaml and the certification settings, as canonical JSON (RFC 8785). */
function policyDigest(model, settings, hash) {
	return hash(canonicalize({
		model,
		certification: settings?.certification ?? {}
	}) ?? "");
}

// src/domain/promotion/policy.ts
/** What is meant where no environment is named, and the one of a registry without settings. */
const DEFAULT_ENVIRONMENT = "production";
const DEFAULT_ROLES = {
	certify: "write",
	live: "write",
	production: "maintain",
	rollback: "write",
	hold: "triage",
	unhold: "maintain",
	retire: "maintain",
	quarantine: "maintain"
};
/** Every environment of the settings with its defaults, as it is at `now` (RFC 3339, UTC). Without settings: production. */
function resolveEnvironments(settings, now) {
	const declared = settings?.environments ?? { ["production"]: {} };
	return Object.entries(declared).map(([name, environment]) => resolveEnvironment(name, environment, now));
}
function resolveEnvironment(name, settings, now) {
	const freeze = settings.freeze?.find(({ from, until }) => isBetween(now, from, until));
	return {
		name,
		mode: settings.mode ?? null,
		shareCap: settings.shareCap ?? .5,
		defaultShare: settings.defaultShare ?? .1,
		directPromotion: settings.directPromotion ?? false,
		minLiveTimeMs: parseDuration(settings.minLiveTime ?? "1h"),
		minLiveRequests: settings.minLiveRequests ?? 100,
		ownerApproval: settings.ownerApproval ?? false,
		certificateMaxAgeMs: settings.certificateMaxAge === void 0 ? null : parseDuration(settings.certificateMaxAge),
		roles: {
			...DEFAULT_ROLES,
			...settings.roles
		},
		teams: {
			live: settings.teams?.live ?? [],
			production: settings.teams?.production ?? []
		},
		freeze: freeze?.reason ?? null
	};
}
/** The environment that a command means when it names none: production, or the only one. */
function defaultEnvironment(environments) {
	const production = environments.find(({ name }) => name === DEFAULT_ENVIRONMENT);
	if (production !== void 0) return production;
	return environments.length === 1 ? environments[0] ?? null : null;
}
function isBetween(now, from, until) {
	return instantMs(now) >= instantMs(from) && instantMs(now) < instantMs(until);
}

export { policyDigest as a, parseCertificate as c, artifactDigest as i, isSameEstimate as l, defaultEnvironment as n, canonicalize as o, resolveEnvironments as r, isCertificate as s, DEFAULT_ENVIRONMENT as t };