import { T as validateLiveWindow } from "./parsers.js";
import { t as jsonOrNull } from "./json-or-null.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { n as dayOf, r as meet } from "./recorded-windows.js";
import { n as servingPeriods } from "./serving.js";
import { n as mergeSums, t as liveSums } from "./window-sums.js";

// src/domain/statistics/service-history.ts
const SKEW_MS = 3e5;
const DRAIN_MS = 864e5;
function serviceHistory(events) {
	const periods = servingPeriods(events);
	const changes = Map.groupBy(periods, ({ environment }) => environment);
	return {
		changes: new Map([...changes].map(([name, own]) => [name, own.map(({ from }) => instantMs(from))])),
		spans: spansByKey(periods.flatMap(servedIn)),
		production: spansByKey(periods.flatMap(producedIn))
	};
}
function spansByKey(served) {
	const byKey = Map.groupBy(served, ({ key }) => key);
	return new Map([...byKey].map(([key, own]) => [key, joinSpans(own.map(({ span }) => span))]));
}
function producedIn({ production, ...period }) {
	if (production === null) return [];
	return [{
		key: JSON.stringify([period.environment, production.sha256]),
		span: spanOf(period)
	}];
}
function spanOf({ from, until }) {
	return [instantMs(from), until === null ? Infinity : instantMs(until)];
}
function servedIn({ environment, from, until, production, candidates }) {
	const span = spanOf({
		from,
		until
	});
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
	return joinSpans((spans.get(keyOf(place)) ?? []).map(withTolerance)).some(([start, end]) => start <= from && to <= end);
}
function servesPartly({ spans }, place) {
	const [from, to] = [instantMs(place.from), instantMs(place.to)];
	return (spans.get(keyOf(place)) ?? []).some(([start, end]) => start < to && from < end);
}
function wasProductionThen({ production }, place) {
	const [from, to] = [instantMs(place.from), instantMs(place.to)];
	return (production.get(JSON.stringify([place.environment, place.sha256])) ?? []).map(withTolerance).some(([start, end]) => start < to && from < end);
}
function hasBeenProduction({ production }, place) {
	return (production.get(JSON.stringify([place.environment, place.sha256])) ?? []).some(([start]) => start < instantMs(place.to));
}
function withTolerance([start, end]) {
	return [start - SKEW_MS, end + DRAIN_MS];
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
	return files.filter(({ sums }) => sums.flatMap(stretchesIn).some((own) => stretches.some((other) => other.environment === own.environment && meet(other, own))));
}
function stretchesIn({ environment, from, to, decided }) {
	return [{
		from,
		to
	}, ...decided === void 0 ? [] : [decided]].map((stretch) => ({
		environment,
		from: instantMs(stretch.from),
		to: instantMs(stretch.to)
	}));
}

export { writeWindows as a, servesPartly as c, wasProductionThen as d, windowFilesOf as i, servesThen as l, readWindows as n, hasBeenProduction as o, stretchesIn as r, isKnownPlace as s, filesWithin as t, serviceHistory as u };