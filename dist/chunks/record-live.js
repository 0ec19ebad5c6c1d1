import { t as sha256 } from "./sha256.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { l as readLedger } from "./ledger.js";
import { a as writeWindows, c as servesPartly, d as wasProductionThen, i as windowFilesOf, l as servesThen, n as readWindows, o as hasBeenProduction, r as stretchesIn, s as isKnownPlace, t as filesWithin, u as serviceHistory } from "./window-files.js";
import { t as AppError } from "./error.js";
import { t as declaredWindows } from "./declared-windows.js";
import { a as when, t as checkEventBuckets } from "./check-window-buckets.js";
import { i as decidedOf, n as checkWindowTimes, r as checkWindowMetrics, t as checkWindowCounts } from "./check-window-counts.js";
import { t as SENTINEL_ARM } from "./arm-name.js";
import { t as RecordedWindows } from "./recorded-windows.js";
import { t as headOnce } from "./head-once.js";

// src/usecases/ledger/reporter.ts
function speakerOf({ actor, kind, url }, id) {
	return {
		actor: {
			id: null,
			login: actor,
			role: "write",
			teams: []
		},
		via: {
			kind,
			id,
			url,
			thread: null,
			boundSha: null
		}
	};
}

// src/usecases/ledger/keep-files.ts
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

// src/domain/statistics/check-window.ts
function checkWindow(window, context) {
	return [
		...checkWindowTimes(window, context),
		...checkWindowCounts(window),
		...checkEventBuckets(window),
		...checkWindowMetrics(window, context.declared),
		...checkSubject(window, context),
		...checkService(window, context),
		...checkNeighbours(window, context)
	];
}
function checkSubject({ sha256, version, test }, { versions, tests }) {
	const known = versions.get(sha256);
	return [
		...when(known === void 0, "unknown-digest", "/sha256"),
		...when(known !== void 0 && known !== version, "version-mismatch", "/version"),
		...when(test !== void 0 && !tests.has(test), "unknown-test", "/test")
	];
}
function checkService(window, context) {
	const { versions, declared, history } = context;
	if (!versions.has(window.sha256)) return [];
	const isEnsemble = window.arm !== null && declared.ensembles.has(window.arm);
	const place = isEnsemble ? {
		...window,
		arm: null
	} : window;
	return [...when(isEnsemble && hasServed(window), "ensemble-serves", "/arm"), ...checkPlace(history, place, window)];
}
function hasServed({ requests, errors, rows = 0, latency, metrics }) {
	return requests + errors + rows > 0 || latency !== null || Object.keys(metrics).length > 0;
}
function checkPlace(history, place, window) {
	const found = isKnownPlace(history, place);
	if (place.arm === "sentinel" && found !== "known") return checkSentinel(history, window);
	if (found === "unknown-environment") return [{
		code: found,
		pointer: "/environment"
	}];
	if (found === "unknown-arm") return [{
		code: found,
		pointer: "/arm"
	}];
	const { decided, requests } = window;
	return [...decided !== void 0 && requests === 0 ? [] : checkTime(history, place, "/from"), ...decided === void 0 ? [] : checkTime(history, {
		...place,
		...decidedOf(window)
	}, "/decided/from")];
}
function checkTime(history, place, pointer) {
	if (servesThen(history, place)) return [];
	return [{
		code: servesPartly(history, place) ? "serving-changed" : "not-serving",
		pointer
	}];
}
function checkSentinel(history, window) {
	if (isKnownPlace(history, window) === "unknown-environment") return [{
		code: "unknown-environment",
		pointer: "/environment"
	}];
	return [...when(!hasBeenProduction(history, window), "not-serving", "/from"), ...when(hasServed(window), "sentinel-serves", "/arm")];
}
const NEIGHBOUR_POINTERS = {
	"key-reused": "/key",
	"labels-twice": "/decided/from",
	overlap: "/from",
	"record-damaged": "/from"
};
function checkNeighbours(window, { recorded, history }) {
	const found = recorded.relationTo(window);
	if (found !== "new" && found !== "repeated") return [{
		code: found,
		pointer: NEIGHBOUR_POINTERS[found]
	}];
	const isTwice = found === "new" && recorded.isToldBothWays(window) && !wasProductionThen(history, window);
	return when(isTwice, "counted-twice", "/arm");
}

// src/usecases/ledger/judge-windows.ts
async function judgeWindows(ports, windows) {
	return (await judgePart(ports, windows)).judged.flatMap(({ fates }) => fates);
}
async function judgePart(ports, windows) {
	const byModel = [...Map.groupBy(windows, ({ window }) => window.model)];
	const { head, files } = await ports.store.read(byModel.map(([model]) => model));
	const now = ports.clock.now();
	const reading = {
		...ports,
		windows: headOnce(ports.windows)
	};
	return {
		head,
		now,
		judged: await Promise.all(byModel.map(async ([model, own]) => {
			const ledger = readLedgerOrNull(files, model);
			return ledger === null ? refuseModel(own) : judgeModel(reading, ledger, {
				windows: own,
				now
			});
		}))
	};
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
		fates: windows.map(({ line, window: { key } }) => ({
			kind: "refused",
			line,
			key,
			problems
		})),
		written: []
	};
}
async function judgeModel(ports, ledger, { windows, now }) {
	const events = ledger.events.map(({ event }) => event);
	const context = {
		now,
		versions: knownVersions(events),
		history: serviceHistory(events),
		tests: new Set(events.flatMap(({ data }) => data.deployment?.liveTest?.id ?? [])),
		declared: declaredWindows((await ports.manifest(ledger.model))?.liveTest),
		recorded: await readRecorded(ports.windows, events, windows)
	};
	const recorded = [];
	return {
		ledger,
		fates: windows.map(({ line, window }) => {
			const { key } = window;
			if (context.recorded.relationTo(window) === "repeated") return {
				kind: "repeated",
				line,
				key
			};
			const problems = checkWindow(window, context);
			if (problems.length > 0) return {
				kind: "refused",
				line,
				key,
				problems
			};
			context.recorded.add(window);
			recorded.push(window);
			return {
				kind: "recorded",
				line,
				key
			};
		}),
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
		if (windows === null) for (const one of file.sums.flatMap(stretchesIn)) recorded.addDamaged(one.environment, one);
		else for (const window of windows) recorded.add(window);
	}
	return recorded;
}
function stretchesOf(reported) {
	const sorted = reported.flatMap(({ window }) => stretchesIn(window)).toSorted((a, b) => a.from - b.from);
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

// src/usecases/ledger/record-live.ts
const MOST_COMMIT_BYTES = 4 * 2 ** 20;
async function recordLive(ports, reporter, windows) {
	const fates = await recordWindows(ports, reporter, windows);
	const keysOf = (kind) => fates.flatMap((fate) => fate.kind === kind ? [fate.key] : []);
	return {
		recorded: keysOf("recorded"),
		repeated: keysOf("repeated"),
		refused: fates.flatMap((fate) => {
			if (fate.kind !== "refused") return [];
			const { line, key, problems } = fate;
			return [{
				line,
				key,
				problems
			}];
		})
	};
}
async function recordWindows(ports, reporter, windows) {
	const fates = [];
	for (const part of partsOf(windows)) fates.push(...await recordPart(ports, reporter, part));
	return fates;
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
	return appendToLedger(ports, "report", async () => {
		const { head, now, judged } = await judgePart(ports, windows);
		const result = judged.flatMap(({ fates }) => fates);
		const count = result.filter(({ kind }) => kind === "recorded").length;
		if (count === 0) return {
			kind: "nothing",
			result
		};
		const message = `Record ${count} live ${count === 1 ? "window" : "windows"}\n`;
		const written = judged.flatMap((one) => one.written);
		await keepFiles(ports, new Map(written.map(({ file, text }) => [file.path, text])), message);
		const logs = judged.flatMap((one) => [...tell(one, reporter, now)]);
		return {
			kind: "commit",
			request: {
				expectedHead: head,
				files: new Map(logs),
				message
			},
			committed: () => result
		};
	});
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

export { speakerOf as a, keepFiles as i, recordWindows as n, judgeWindows as r, recordLive as t };