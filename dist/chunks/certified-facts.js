import { x as validateGatewayLine } from "./parsers.js";
import { T as NO_LIMITS } from "./read-settings.js";
import { t as jsonOrNull } from "./json-or-null.js";

// src/domain/gateway/window-lengths.ts
const WINDOW_LENGTHS = [
	1,
	5,
	15,
	60,
	1440
];
const MINUTE_MS = 6e4;
const NAMES = {
	"1m": 1,
	"5m": 5,
	"15m": 15,
	"1h": 60,
	"1d": 1440
};
const WINDOW_LENGTH_NAMES = Object.keys(NAMES);
function parseWindowLength(text) {
	return Object.entries(NAMES).find(([name]) => name === text)?.[1] ?? null;
}

// src/contract/parse-gateway-state.ts
const MOST_WORDS = 300;
function parseGatewayState(text) {
	const state = fieldsOf(jsonOrNull(text));
	const evidence = fieldsOf(state?.["evidence"]);
	const [models, breaker] = [state?.["models"], evidence?.["breaker"]];
	if (!Array.isArray(models) || !Array.isArray(breaker)) return null;
	const trips = breaker.filter(isTrip);
	if (trips.length !== breaker.length) return null;
	return {
		trips: trips.flatMap((trip) => {
			const arm = models.flatMap((model) => armIn(fieldsOf(model), trip))[0];
			const { environment, model, arm: name, revision, event, at } = trip;
			return arm === void 0 ? [] : [{
				environment,
				model,
				arm: name,
				...arm,
				revision,
				event,
				at
			}];
		}),
		notKept: notKept(fieldsOf(evidence?.["journal"]))
	};
}
function isTrip(value) {
	return validateGatewayLine(value) && value.kind === "trip";
}
function armIn(state, { model, revision, arm }) {
	const versions = state?.["versions"];
	if (state?.["model"] !== model || state["revision"] !== revision || !Array.isArray(versions)) return [];
	return versions.flatMap((value) => {
		const { role, name, version, sha256 } = fieldsOf(value) ?? {};
		if (!((arm === null ? role === "production" : role === "candidate" && name === arm) || arm === "sentinel" && role === "sentinel") || typeof version !== "string" || typeof sha256 !== "string") return [];
		return SHA256.test(sha256) ? [{
			version,
			sha256
		}] : [];
	});
}
const SHA256 = /^[0-9a-f]{64}$/;
function notKept(journal) {
	if (journal?.["kind"] === "keeping") return null;
	const { reason } = journal ?? {};
	return typeof reason === "string" ? reason.slice(0, MOST_WORDS) : "it does not say why";
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}

// src/usecases/gateway/certified-facts.ts
function certifiedFacts({ performance, readings = [] }) {
	return {
		latency: latencyOf(performance),
		classes: new Map(readings.flatMap((reading) => {
			const classes = classesOf(reading);
			return classes === null ? [] : [[reading.data, classes]];
		}))
	};
}
function latencyOf(performance) {
	const timed = performance.find(({ latency }) => latency !== null)?.latency;
	if (timed === void 0 || timed === null) return NO_LIMITS;
	return {
		p50: timed.p50.value,
		p95: timed.p95.value,
		p99: timed.p99.value
	};
}
function classesOf({ answers: { classes } }) {
	if (classes === void 0 || classes.listed.length < classes.count) return null;
	const labels = classes.listed.map(({ label }) => label);
	return labels.some((label) => typeof label === "string" && label.length >= LONGEST_LABEL) ? null : labels;
}
const LONGEST_LABEL = 100;

export { WINDOW_LENGTH_NAMES as a, WINDOW_LENGTHS as i, parseGatewayState as n, parseWindowLength as o, MINUTE_MS as r, certifiedFacts as t };