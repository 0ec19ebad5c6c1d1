import { l as readLedger, p as sha256 } from "./ledger.js";
import { i as loadSource } from "./load-manifests.js";
import { h as validateLiveWindow } from "./parsers.js";
import { a as checkWindow, o as isRecordedWindow } from "./catalog-model.js";
import { i as formatCertificate, r as certificatePath } from "./recorded-certificates.js";
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

// src/usecases/ledger/record-live.ts
const WINDOWS_PER_COMMIT = 200;
async function recordLive(ports, reporter, windows) {
	const outcomes = [];
	for (let start = 0; start < windows.length; start += WINDOWS_PER_COMMIT) {
		const part = windows.slice(start, start + WINDOWS_PER_COMMIT);
		const models = [...new Set(part.map(({ window }) => window.model))];
		const outcome = await appendToLedger(ports, "report", async () => {
			return judgeWindows(await ports.store.read(models), part, {
				reporter,
				now: ports.clock.now()
			});
		});
		outcomes.push(outcome);
	}
	return {
		recorded: outcomes.flatMap(({ recorded }) => recorded),
		repeated: outcomes.flatMap(({ repeated }) => repeated),
		refused: outcomes.flatMap(({ refused }) => refused)
	};
}
function judgeWindows(branch, windows, circumstances) {
	const judged = [...Map.groupBy(windows, ({ window }) => window.model)].map(([model, own]) => judgeModel(readLedger(branch.files, model), own, circumstances));
	const result = {
		recorded: judged.flatMap(({ outcome }) => outcome.recorded),
		repeated: judged.flatMap(({ outcome }) => outcome.repeated),
		refused: judged.flatMap(({ outcome }) => outcome.refused)
	};
	if (result.recorded.length === 0) return {
		kind: "nothing",
		result
	};
	const files = new Map(judged.flatMap((one) => [...one.files]));
	const message = `Record ${result.recorded.length} live ${result.recorded.length === 1 ? "window" : "windows"}\n`;
	return {
		kind: "commit",
		request: {
			expectedHead: branch.head,
			files,
			message
		},
		committed: () => result
	};
}
function judgeModel(ledger, windows, at) {
	const versions = knownVersions(ledger);
	const known = ledger.events.flatMap(({ event }) => event.data.window ?? []);
	const [recorded, repeated] = [[], []];
	const refused = [];
	for (const { line, window } of windows) {
		if (isRecordedWindow(window, known)) {
			repeated.push(window.key);
			continue;
		}
		const problems = checkWindow(window, {
			now: at.now,
			versions,
			recorded: known
		});
		if (problems.length > 0) refused.push({
			line,
			key: window.key,
			problems
		});
		else {
			known.push(window);
			recorded.push(window);
		}
	}
	const outcome = {
		recorded: recorded.map(({ key }) => key),
		repeated,
		refused
	};
	const statements = recorded.map((window) => statementOf(window, at));
	return {
		outcome,
		files: writeStatements(ledger, statements, at.reporter.repository)
	};
}
function knownVersions({ events }) {
	return new Map(events.flatMap(({ event: { data } }) => {
		const deployed = data.deployment;
		const named = [
			deployed?.production,
			deployed?.fallback,
			...deployed?.liveTest?.candidates ?? []
		];
		return [...data.sha256 === null || data.version === null ? [] : [[data.sha256, data.version]], ...named.flatMap((one) => one ? [[one.sha256, one.version]] : [])];
	}));
}
function statementOf(window, { reporter, now }) {
	const { model, key, version, environment } = window;
	return {
		...speakerOf(reporter, key),
		type: window.arm === null ? "usage.window" : "livetest.window",
		key: sha256(JSON.stringify([
			"seatrial/window/v1",
			reporter.repository,
			model,
			key
		])),
		model,
		version,
		sha256: window.sha256,
		at: now,
		reasonCode: "reported",
		details: {
			environment,
			window
		}
	};
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