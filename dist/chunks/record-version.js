import { i as parseMetricName } from "./registry2.js";
import { t as sha256 } from "./sha256.js";
import { n as instantMs, t as formatInstant } from "./instant.js";
import { n as servingPeriods } from "./serving.js";
import { t as loadSource } from "./load-source.js";
import { g as validateLiveWindow } from "./parsers.js";
import { u as readLedger } from "./ledger.js";
import { n as histogramCalls } from "./histogram.js";
import { n as mergeSums, t as liveSums } from "./window-sums.js";
import { t as canonicalize } from "./canonicalize.js";
import { a as formatCertificate, i as certificatePath } from "./recorded-certificates.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { r as speakerOf, t as recordCertificate } from "./record-certificate.js";
import { i as sealOutcomes, n as publishRelease, t as versionReleases } from "./version-releases.js";

// src/contract/parse-windows.ts
const LONGEST_LINE = 262144;
const MOST_PROBLEMS = 100;
function parseWindows(path, text) {
	const windows = [];
	const problems = [];
	text.split("\n").forEach((content, index) => {
		if (content.trim() === "") return;
		const parsed = parseLine(content);
		if (parsed.kind === "window") windows.push({
			line: index + 1,
			window: parsed.window
		});
		if (parsed.kind === "problem") problems.push(problemAt(path, index + 1, parsed));
	});
	return {
		windows,
		problems: problems.slice(0, MOST_PROBLEMS)
	};
}
function parseLine(content) {
	if (content.length > LONGEST_LINE) return problem("too-long", `The line is longer than ${LONGEST_LINE} characters`);
	const value = parseJson(content);
	if (value.kind === "problem") return value;
	if (validateLiveWindow(value.value)) return {
		kind: "window",
		window: value.value
	};
	const [first] = validateLiveWindow.errors ?? [];
	const pointer = first?.instancePath ?? "";
	return problem("schema", `The window does not fit its schema: ${pointer === "" ? "it" : pointer} ${said(first)}`, pointer);
}
function parseJson(content) {
	try {
		return {
			kind: "value",
			value: JSON.parse(content)
		};
	} catch {
		return {
			kind: "problem",
			reason: "json-syntax",
			message: "The line is not JSON",
			pointer: ""
		};
	}
}
function said(error) {
	const words = Object.entries(error?.params ?? {}).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
	return `breaks ${error?.keyword ?? "a rule"} (${words.join(", ").slice(0, 200)})`;
}
function problem(reason, message, pointer = "") {
	return {
		kind: "problem",
		reason,
		message,
		pointer
	};
}
function problemAt(path, line, parsed) {
	return {
		code: "schema-violation",
		reason: parsed.reason,
		message: `${parsed.message}.`,
		hint: "See schemas/window.schema.json.",
		location: {
			path,
			line,
			column: 1,
			pointer: parsed.pointer
		}
	};
}

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
function writeWindows(model, windows, history) {
	return [...Map.groupBy(windows, (window) => `${window.environment}/${model}/${dayOf(window)}`)].map(([folder, own]) => {
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
	return text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line)).filter((value) => validateLiveWindow(value));
}
function windowFilesOf(events) {
	const files = events.flatMap(({ data: { windows = [] } }) => windows);
	return [...new Map(files.map((file) => [file.path, file])).values()];
}
function filesWithin(files, stretches) {
	return files.filter(({ sums }) => sums.some((one) => stretches.some(({ environment, from, to }) => environment === one.environment && from < instantMs(one.to) && instantMs(one.from) < to)));
}

// src/domain/statistics/check-window.ts
const LONGEST_WINDOW_MS = 26784e5;
const ARRIVAL_SKEW_MS = 3e5;
const SKETCH_GAMMA = 1.01;
const MOST_REQUESTS_A_SECOND = 1e6;
const SUM_TOLERANCE = 1e-9;
function checkWindow(window, context) {
	return [
		...checkTimes(window, context.now),
		...checkCounts(window),
		...checkSketch(window.latency),
		...Object.entries(window.metrics).flatMap(([name, metric]) => checkMetric({
			name,
			declared: context.metrics
		}, metric, window)),
		...checkSubject(window, context.versions),
		...checkService(window, context),
		...checkNeighbours(window, context.recorded)
	];
}
function checkTimes({ from, to }, now) {
	const length = instantMs(to) - instantMs(from);
	return [
		...when(!(length > 0), "time-order", "/to"),
		...when(length > LONGEST_WINDOW_MS, "too-long", "/to"),
		...when(instantMs(to) > instantMs(now) + ARRIVAL_SKEW_MS, "from-future", "/to")
	];
}
function checkCounts(window) {
	const { requests, errors, latency, consumers = {}, from, to } = window;
	const seconds = (instantMs(to) - instantMs(from)) / 1e3;
	const asked = Object.values(consumers).reduce((sum, count) => sum + count, 0);
	const calls = latency === null ? 0 : histogramCalls(latency);
	return [
		...when(seconds > 0 && requests > MOST_REQUESTS_A_SECOND * seconds, "rate-impossible", "/requests"),
		...when(errors > requests, "errors-exceed-requests", "/errors"),
		...when(calls > requests, "calls-exceed-requests", "/latency"),
		...when(asked > requests, "consumers-exceed-requests", "/consumers")
	];
}
function checkSketch(latency) {
	if (latency === null) return [];
	const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
		const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
		return calls > 0 && bucket > before && Math.abs(bucket) < 1e4;
	});
	return [...when(latency.gamma !== SKETCH_GAMMA, "sketch-gamma", "/latency/gamma"), ...when(!ordered, "sketch-order", "/latency/buckets")];
}
function checkMetric({ name, declared }, metric, window) {
	const { n, sum, sumSquares } = metric;
	const pointer = `/metrics/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
	const range = rangeOf(name, declared);
	if (range === null) return [{
		code: "unknown-metric",
		pointer
	}];
	if (n === 0) return when(sum !== 0 || (sumSquares ?? 0) !== 0, "sum-without-labels", `${pointer}/sum`);
	const [lowest, highest] = range;
	const least = sum * sum / n;
	const largest = n * Math.max(lowest ** 2, highest ** 2);
	const slack = SUM_TOLERANCE * Math.max(1, least);
	const mean = sum / n;
	const isOutside = mean < lowest - SUM_TOLERANCE || mean > highest + SUM_TOLERANCE;
	return [
		...when(n > (window.rows ?? window.requests), "labels-exceed-rows", `${pointer}/n`),
		...when(sumSquares !== null && sumSquares < least - slack, "sum-squares-too-small", `${pointer}/sumSquares`),
		...when(sumSquares !== null && sumSquares > largest + slack, "sum-squares-too-large", `${pointer}/sumSquares`),
		...when(isOutside || !Number.isFinite(sum), "metric-range", `${pointer}/sum`)
	];
}
function rangeOf(name, declared) {
	const parsed = parseMetricName(name);
	if (parsed.kind === "metric") return parsed.metric.range;
	return declared.has(name) ? [-Infinity, Infinity] : null;
}
function checkSubject({ sha256, version }, versions) {
	const known = versions.get(sha256);
	return [...when(known === void 0, "unknown-digest", "/sha256"), ...when(known !== void 0 && known !== version, "version-mismatch", "/version")];
}
function checkService(window, { history, versions }) {
	if (!versions.has(window.sha256)) return [];
	const place = isKnownPlace(history, window);
	if (place === "unknown-environment") return [{
		code: place,
		pointer: "/environment"
	}];
	if (place === "unknown-arm") return [{
		code: place,
		pointer: "/arm"
	}];
	return when(!servesThen(history, window), "not-serving", "/from");
}
function checkNeighbours(window, recorded) {
	const found = recorded.relationTo(window);
	if (found === "new" || found === "repeated") return [];
	return [{
		code: found,
		pointer: found === "key-reused" ? "/key" : "/from"
	}];
}
function when(holds, code, pointer) {
	return holds ? [{
		code,
		pointer
	}] : [];
}

// src/usecases/ledger/record-live.ts
const MOST_COMMIT_BYTES = 4 * 2 ** 20;
async function recordLive(ports, reporter, windows) {
	const outcomes = [];
	for (const part of partsOf(windows)) outcomes.push(await recordPart(ports, reporter, part));
	return {
		recorded: outcomes.flatMap(({ recorded }) => recorded),
		repeated: outcomes.flatMap(({ repeated }) => repeated),
		refused: outcomes.flatMap(({ refused }) => refused)
	};
}
function* partsOf(windows) {
	let [part, bytes] = [[], 0];
	for (const reported of windows) {
		const own = JSON.stringify(reported.window).length;
		if (bytes + own > MOST_COMMIT_BYTES && part.length > 0) {
			yield part;
			[part, bytes] = [[], 0];
		}
		part.push(reported);
		bytes += own;
	}
	if (part.length > 0) yield part;
}
async function recordPart(ports, reporter, windows) {
	const byModel = [...Map.groupBy(windows, ({ window }) => window.model)];
	return appendToLedger(ports, "report", async () => {
		const branch = await ports.store.read(byModel.map(([model]) => model));
		const now = ports.clock.now();
		const judged = await Promise.all(byModel.map(([model, own]) => judgeModel(ports, readLedger(branch.files, model), {
			windows: own,
			now
		})));
		const result = {
			recorded: judged.flatMap(({ outcome }) => outcome.recorded),
			repeated: judged.flatMap(({ outcome }) => outcome.repeated),
			refused: judged.flatMap(({ outcome }) => outcome.refused)
		};
		if (result.recorded.length === 0) return {
			kind: "nothing",
			result
		};
		const message = `Record ${result.recorded.length} live ${result.recorded.length === 1 ? "window" : "windows"}\n`;
		const written = judged.flatMap((one) => one.written);
		await keepFiles(ports, new Map(written.map(({ file, text }) => [file.path, text])), message);
		const logs = judged.flatMap((one) => [...tell(one, reporter, now)]);
		return {
			kind: "commit",
			request: {
				expectedHead: branch.head,
				files: new Map(logs),
				message
			},
			committed: () => result
		};
	});
}
async function keepFiles({ windows, clock }, files, message) {
	return appendToLedger({
		store: windows,
		clock
	}, "report", async () => {
		const head = await windows.head();
		const there = head === null ? /* @__PURE__ */ new Map() : await windows.read(head, [...files.keys()]);
		const missing = new Map([...files].filter(([path, text]) => there.get(path) !== text));
		if (missing.size === 0) return {
			kind: "nothing",
			result: void 0
		};
		return {
			kind: "commit",
			request: {
				expectedHead: head,
				files: missing,
				message
			},
			committed: () => {}
		};
	});
}
async function judgeModel(ports, ledger, { windows, now }) {
	const events = ledger.events.map(({ event }) => event);
	const context = {
		now,
		versions: knownVersions(events),
		history: serviceHistory(events),
		metrics: new Set((await ports.manifest(ledger.model))?.liveTest?.metrics.map(({ id }) => id)),
		recorded: await readRecorded(ports.windows, events, windows)
	};
	const [recorded, repeated] = [[], []];
	const refused = [];
	for (const { line, window } of windows) {
		if (context.recorded.relationTo(window) === "repeated") {
			repeated.push(window.key);
			continue;
		}
		const problems = checkWindow(window, context);
		if (problems.length > 0) refused.push({
			line,
			key: window.key,
			problems
		});
		else {
			context.recorded.add(window);
			recorded.push(window);
		}
	}
	return {
		ledger,
		outcome: {
			recorded: recorded.map(({ key }) => key),
			repeated,
			refused
		},
		written: writeWindows(ledger.model, recorded, context.history)
	};
}
async function readRecorded(store, events, reported) {
	const recorded = new RecordedWindows();
	for (const { data } of events) if (data.window !== void 0) recorded.add(data.window);
	const files = filesWithin(windowFilesOf(events), stretchesOf(reported));
	if (files.length === 0) return recorded;
	const head = await store.head();
	const texts = head === null ? /* @__PURE__ */ new Map() : await store.read(head, files.map(({ path }) => path));
	for (const file of files) {
		const windows = readWindows(file, texts.get(file.path));
		if (windows === null) for (const one of file.sums) recorded.addDamaged(one.environment, one);
		else for (const window of windows) recorded.add(window);
	}
	return recorded;
}
function stretchesOf(reported) {
	const sorted = reported.map(({ window: { environment, from, to } }) => ({
		environment,
		from: instantMs(from),
		to: instantMs(to)
	})).toSorted((a, b) => a.from - b.from);
	return [...Map.groupBy(sorted, ({ environment }) => environment).values()].flatMap((own) => own.reduce((joined, one) => {
		const last = joined.at(-1);
		if (last === void 0 || one.from > last.to) return [...joined, one];
		joined[joined.length - 1] = {
			...last,
			to: Math.max(last.to, one.to)
		};
		return joined;
	}, []));
}
function knownVersions(events) {
	return new Map(events.flatMap(({ data }) => {
		const deployed = data.deployment;
		const named = [
			deployed?.production,
			deployed?.fallback,
			...deployed?.liveTest?.candidates ?? []
		];
		return [...data.sha256 === null || data.version === null ? [] : [[data.sha256, data.version]], ...named.flatMap((one) => one ? [[one.sha256, one.version]] : [])];
	}));
}
function tell({ ledger, written }, reporter, now) {
	if (written.length === 0) return /* @__PURE__ */ new Map();
	const { model } = ledger;
	const windows = written.map(({ file }) => file);
	const digests = windows.map((file) => file.sha256);
	const key = sha256(JSON.stringify([
		"seatrial/windows/v1",
		reporter.repository,
		model,
		...digests
	]));
	const statement = {
		...speakerOf(reporter, key),
		type: "windows.recorded",
		key,
		model,
		version: null,
		sha256: null,
		at: now,
		reasonCode: "reported",
		details: { windows }
	};
	return writeStatements(ledger, [statement], reporter.repository);
}

// src/usecases/releases/record-version.ts
async function recordVersion(ports, request) {
	const { event, verdict, tag, head } = await recordCertificate(ports, request);
	const { releases } = ports;
	const wanted = releases === null || request.policy === "none" ? null : await readReleases(ports, request, head);
	if (releases === null || wanted === null) return {
		event,
		verdict,
		tag,
		release: null
	};
	const release = await publishRelease(releases, wanted.release);
	await sealOutcomes(releases, wanted.outcomes);
	return {
		event,
		verdict,
		tag,
		release
	};
}
async function readReleases({ store, clock }, { certificate, manifests, policy, repositoryUrl }, head) {
	const { model, version } = certificate.subject;
	const branch = await store.read([model]);
	const files = new Map([...branch.files, [certificatePath(model, version), formatCertificate(certificate)]]);
	const { source } = loadSource(model, {
		files,
		manifests,
		asOf: clock.now()
	});
	const own = versionReleases({
		source,
		texts: manifests?.texts ?? /* @__PURE__ */ new Map(),
		repositoryUrl,
		head
	}).find((one) => one.version === version);
	return own === void 0 || policy === "production" && !own.served ? null : own;
}

export { recordLive as n, parseWindows as r, recordVersion as t };