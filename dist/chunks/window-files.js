import { b as validateLiveWindow } from "./parsers.js";
import { t as jsonOrNull } from "./json-or-null.js";
import { t as sha256 } from "./sha256.js";
import { n as instantMs, t as formatInstant } from "./instant.js";
import { t as canonicalize } from "./canonicalize.js";
import { n as servingPeriods } from "./serving.js";
import { n as mergeSums, t as liveSums } from "./window-sums.js";

// src/domain/statistics/recorded-windows.ts
var RecordedWindows = class {
	#byKey = /* @__PURE__ */ new Map();
	#streams = /* @__PURE__ */ new Map();
	#damaged = /* @__PURE__ */ new Map();
	add(window) {
		this.#byKey.set(nameOf(window), window);
		const stream = this.#streams.get(streamOf(window)) ?? [];
		const own = stretchOf(window);
		stream.splice(placeIn(stream, own.from), 0, own);
		this.#streams.set(streamOf(window), stream);
	}
	addDamaged(environment, { from, to }) {
		this.#damaged.set(environment, [...this.#damaged.get(environment) ?? [], stretchOf({
			from,
			to
		})]);
	}
	relationTo(window) {
		const same = this.#byKey.get(nameOf(window));
		if (same !== void 0) return canonicalize(same) === canonicalize(window) ? "repeated" : "key-reused";
		const own = stretchOf(window);
		if (this.#damaged.get(window.environment)?.some((other) => meet(other, own))) return "record-damaged";
		const stream = this.#streams.get(streamOf(window)) ?? [];
		const next = placeIn(stream, own.from);
		return [stream[next - 1], stream[next]].filter((one) => one !== void 0).some((other) => meet(other, own)) ? "overlap" : "new";
	}
};
function dayOf({ from }) {
	return formatInstant(instantMs(from)).slice(0, 10);
}
function nameOf(window) {
	return JSON.stringify([
		window.environment,
		dayOf(window),
		window.key
	]);
}
function streamOf({ sha256, environment, arm, service, reporter }) {
	return JSON.stringify([
		sha256,
		environment,
		arm,
		service ?? null,
		reporter ?? null
	]);
}
function stretchOf({ from, to }) {
	return {
		from: instantMs(from),
		to: instantMs(to)
	};
}
function meet(left, right) {
	return left.from < right.to && right.from < left.to;
}
function placeIn(stream, from) {
	let [low, high] = [0, stream.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((stream[middle]?.from ?? 0) <= from) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/domain/statistics/service-history.ts
const SKEW_MS = 3e5;
const DRAIN_MS = 864e5;
function serviceHistory(events) {
	const periods = servingPeriods(events);
	const served = Map.groupBy(periods.flatMap(servedIn), ({ key }) => key);
	const changes = Map.groupBy(periods, ({ environment }) => environment);
	return {
		changes: new Map([...changes].map(([name, own]) => [name, own.map(({ from }) => instantMs(from))])),
		spans: new Map([...served].map(([key, own]) => [key, joinSpans(own.map(({ span }) => span))]))
	};
}
function servedIn({ environment, from, until, production, candidates }) {
	const span = [instantMs(from), until === null ? Infinity : instantMs(until)];
	return [...production === null ? [] : [{
		sha256: production.sha256,
		arm: null
	}], ...candidates.flatMap(({ sha256, name }) => [name, null].map((arm) => ({
		sha256,
		arm
	})))].map((one) => ({
		key: keyOf({
			environment,
			...one
		}),
		span
	}));
}
function keyOf({ environment, sha256, arm }) {
	return JSON.stringify([
		environment,
		sha256,
		arm
	]);
}
function joinSpans(spans) {
	return spans.reduce((joined, [from, until]) => {
		const last = joined.at(-1);
		return last !== void 0 && from <= last[1] ? [...joined.slice(0, -1), [last[0], until]] : [...joined, [from, until]];
	}, []);
}
function isKnownPlace({ changes, spans }, place) {
	if (!changes.has(place.environment)) return "unknown-environment";
	if (spans.has(keyOf(place))) return "known";
	return [...spans.keys()].some((key) => isOtherArm(key, place)) ? "unknown-arm" : "never";
}
function isOtherArm(key, { environment, sha256 }) {
	return key.startsWith(`${JSON.stringify([environment, sha256]).slice(0, -1)},`);
}
function servesThen({ spans }, place) {
	const [from, to] = [instantMs(place.from), instantMs(place.to)];
	return joinSpans((spans.get(keyOf(place)) ?? []).map(([start, end]) => [start - SKEW_MS, end + DRAIN_MS])).some(([start, end]) => start <= from && to <= end);
}
function changesUntil({ changes }, environment, at) {
	const instant = instantMs(at);
	return (changes.get(environment) ?? []).filter((change) => change <= instant).length;
}

// src/contract/window-files.ts
function writeWindows(windows, history) {
	return [...Map.groupBy(windows, folderOf)].map(([folder, own]) => {
		const text = own.map((window) => `${JSON.stringify(window)}\n`).join("");
		const digest = sha256(text);
		return {
			file: {
				path: `${folder}/${digest.slice(0, 16)}.ndjson`,
				sha256: digest,
				sums: sumWindows(own, history)
			},
			text
		};
	});
}
function sumWindows(windows, history) {
	return [...Map.groupBy(windows, ({ version, sha256: digest, environment, arm, service, from, to }) => {
		const changes = [from, to].map((at) => changesUntil(history, environment, at));
		return JSON.stringify([
			version,
			digest,
			environment,
			arm,
			service ?? null,
			...changes
		]);
	}).values()].map((own) => own.map(liveSums).reduce((left, right) => mergeSums(left, right)));
}
function readWindows(file, text) {
	if (text === void 0 || sha256(text) !== file.sha256) return null;
	const values = text.split("\n").filter((line) => line !== "").map(jsonOrNull);
	const windows = values.filter((value) => validateLiveWindow(value));
	return windows.length === values.length && windows.every((window) => file.path.startsWith(`${folderOf(window)}/`)) ? windows : null;
}
function folderOf(window) {
	return `${window.environment}/${window.model}/${dayOf(window)}`;
}
function windowFilesOf(events) {
	return events.flatMap(({ data: { windows = [] } }) => windows);
}
function filesWithin(files, stretches) {
	return files.filter(({ sums }) => sums.some((one) => {
		const own = {
			from: instantMs(one.from),
			to: instantMs(one.to)
		};
		return stretches.some((other) => other.environment === one.environment && meet(other, own));
	}));
}

export { isKnownPlace as a, RecordedWindows as c, writeWindows as i, dayOf as l, readWindows as n, servesThen as o, windowFilesOf as r, serviceHistory as s, filesWithin as t };