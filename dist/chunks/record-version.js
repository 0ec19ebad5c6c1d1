import { t as AppError } from "./error.js";
import { t as sha256 } from "./sha256.js";
import { t as loadSource } from "./load-source.js";
import { l as readLedger } from "./ledger.js";
import { a as formatCertificate, i as certificatePath } from "./recorded-certificates.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { r as speakerOf, t as recordCertificate } from "./record-certificate.js";
import { i as sealOutcomes, n as publishRelease, t as versionReleases } from "./version-releases.js";
import { t as declaredWindows } from "./declared-windows.js";
import { i as when, t as checkEventBuckets } from "./check-window-buckets.js";
import { i as decidedOf, n as checkWindowTimes, r as checkWindowMetrics, t as checkWindowCounts } from "./check-window-counts.js";
import { t as RecordedWindows } from "./recorded-windows.js";
import { a as writeWindows, c as serviceHistory, i as windowFilesOf, l as wasProductionThen, n as readWindows, o as isKnownPlace, r as stretchesIn, s as servesThen, t as filesWithin } from "./window-files.js";

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
	if (found === "unknown-environment") return [{
		code: found,
		pointer: "/environment"
	}];
	if (found === "unknown-arm") return [{
		code: found,
		pointer: "/arm"
	}];
	const { decided, requests } = window;
	return [...when(!(decided !== void 0 && requests === 0) && !servesThen(history, place), "not-serving", "/from"), ...when(decided !== void 0 && !servesThen(history, {
		...place,
		...decidedOf(window)
	}), "not-serving", "/decided/from")];
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
		tests: new Set(events.flatMap(({ data }) => data.deployment?.liveTest?.id ?? [])),
		declared: declaredWindows((await ports.manifest(ledger.model))?.liveTest),
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

export { recordLive as n, recordVersion as t };