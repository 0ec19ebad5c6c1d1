import { n as AppError } from "./quote-text.js";
import { i as parseMetricName } from "./registry2.js";
import { t as sha256 } from "./sha256.js";
import { n as instantMs } from "./instant.js";
import { t as loadSource } from "./load-source.js";
import { b as validateLiveWindow } from "./parsers.js";
import { l as readLedger } from "./ledger.js";
import { n as histogramCalls } from "./histogram.js";
import { a as formatCertificate, i as certificatePath } from "./recorded-certificates.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { r as speakerOf, t as recordCertificate } from "./record-certificate.js";
import { i as sealOutcomes, n as publishRelease, t as versionReleases } from "./version-releases.js";
import { a as isKnownPlace, c as RecordedWindows, i as writeWindows, n as readWindows, o as servesThen, r as windowFilesOf, s as serviceHistory, t as filesWithin } from "./window-files.js";

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
		problems: problems.slice(0, MOST_PROBLEMS),
		malformed: problems.length
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

// src/domain/statistics/check-window.ts
const LONGEST_WINDOW_MS = 26784e5;
const ARRIVAL_SKEW_MS = 3e5;
const SKETCH_GAMMA = 1.01;
const MOST_REQUESTS_A_SECOND = 1e6;
const MOST_ROWS_A_SECOND = 1e9;
const SHORTEST_CALL_US = .001;
const LONGEST_CALL_US = LONGEST_WINDOW_MS * 1e3;
const LARGEST_SUM = 1e100;
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
	const { requests, errors, rows = 0, latency, consumers = {}, from, to } = window;
	const seconds = (instantMs(to) - instantMs(from)) / 1e3;
	const asked = Object.values(consumers).reduce((sum, count) => sum + count, 0);
	const calls = latency === null ? 0 : histogramCalls(latency);
	return [
		...when(seconds > 0 && requests > MOST_REQUESTS_A_SECOND * seconds, "rate-impossible", "/requests"),
		...when(seconds > 0 && rows > MOST_ROWS_A_SECOND * seconds, "rate-impossible", "/rows"),
		...when(errors > requests, "errors-exceed-requests", "/errors"),
		...when(calls > requests, "calls-exceed-requests", "/latency"),
		...when(asked > requests, "consumers-exceed-requests", "/consumers")
	];
}
function checkSketch(latency) {
	if (latency === null) return [];
	const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
		const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
		return calls > 0 && bucket > before;
	});
	const isPossible = latency.buckets.every(([bucket = 0]) => {
		const us = SKETCH_GAMMA ** bucket;
		return us >= SHORTEST_CALL_US && us <= LONGEST_CALL_US;
	});
	return [
		...when(latency.gamma !== SKETCH_GAMMA, "sketch-gamma", "/latency/gamma"),
		...when(!ordered, "sketch-order", "/latency/buckets"),
		...when(!isPossible, "latency-range", "/latency/buckets")
	];
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
	const largest = largestSquares({
		n,
		sum
	}, range);
	const slack = SUM_TOLERANCE * Math.max(1, least, n);
	const mean = sum / n;
	const isOutside = Math.abs(sum) > LARGEST_SUM || (sumSquares ?? 0) > LARGEST_SUM ** 2 || mean < lowest - SUM_TOLERANCE || mean > highest + SUM_TOLERANCE;
	return [
		...when(n > (window.rows ?? window.requests), "labels-exceed-rows", `${pointer}/n`),
		...when(sumSquares !== null && sumSquares < least - slack, "sum-squares-too-small", `${pointer}/sumSquares`),
		...when(sumSquares !== null && sumSquares > largest + slack, "sum-squares-too-large", `${pointer}/sumSquares`),
		...when(isOutside, "metric-range", `${pointer}/sum`)
	];
}
function largestSquares({ n, sum }, [low, high]) {
	return Number.isFinite(low) && Number.isFinite(high) ? (high + low) * sum - n * high * low : Infinity;
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
		const judged = await Promise.all(byModel.map(async ([model, own]) => {
			const ledger = readLedgerOrNull(branch.files, model);
			return ledger === null ? refuseModel(own) : judgeModel(ports, ledger, {
				windows: own,
				now
			});
		}));
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
function readLedgerOrNull(files, model) {
	try {
		return readLedger(files, model);
	} catch (error) {
		if (error instanceof AppError && error.code === "state-corrupt") return null;
		throw error;
	}
}
function refuseModel(windows) {
	const problems = [{
		code: "record-damaged",
		pointer: "/model"
	}];
	return {
		ledger: null,
		outcome: {
			recorded: [],
			repeated: [],
			refused: windows.map(({ line, window: { key } }) => ({
				line,
				key,
				problems
			}))
		},
		written: []
	};
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
		written: writeWindows(recorded, context.history)
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
	if (ledger === null || written.length === 0) return /* @__PURE__ */ new Map();
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