import { t as AppError } from "./error.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { t as canonicalize } from "./canonicalize.js";
import { S as validateLiveDecision, T as validateTestHistory, d as parseYamlDocument, s as checkSchema, u as parseJsonDocument } from "./parsers.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { t as createClock } from "./clock.js";
import { i as decide } from "./require-model.js";
import { n as dayOf } from "./recorded-windows.js";
import { t as parseWindows } from "./parse-windows.js";
import { t as wireLocalFiles } from "./local-files.js";

// src/contract/parse-decision.ts
function parseDecision(file) {
	return checkSchema(parseJsonDocument(file), validateLiveDecision);
}
function parseHistory(file) {
	return checkSchema(parseYamlDocument(file), validateTestHistory);
}
function decisionText(decision) {
	return `${canonicalize(decision) ?? ""}\n`;
}

// src/domain/livetest/windows-read.ts
function windowsRead(windows, untilMs, hash) {
	const lines = windows.filter(({ to }) => instantMs(to) <= untilMs).map((window) => ({
		day: dayOf(window),
		arm: window.arm,
		line: `${canonicalize(window) ?? ""}\n`
	})).toSorted((one, other) => compare(one.day, other.day) || compareArms(one.arm, other.arm) || compare(one.line, other.line));
	const parts = Map.groupBy(lines, ({ day, arm }) => JSON.stringify([day, arm]));
	return {
		count: lines.length,
		sha256: hash(lines.map(({ line }) => line).join("")),
		parts: [...parts.values()].flatMap((own) => partOf(own, hash))
	};
}
function partOf(lines, hash) {
	const [first] = lines;
	if (first === void 0) return [];
	const { day, arm } = first;
	return [{
		day,
		arm,
		count: lines.length,
		sha256: hash(lines.map(({ line }) => line).join(""))
	}];
}
function compare(one, other) {
	return one === other ? 0 : one < other ? -1 : 1;
}
function compareArms(one, other) {
	return compare(one ?? "", other ?? "");
}
function policyDigestOf(policy, hash) {
	return hash(canonicalize(policy) ?? "");
}

// src/usecases/livetest/decide-live.ts
function decideLive({ policy, history, sharesKnown, windows, at, program }) {
	const decided = decide({
		policy,
		history,
		sharesKnown
	}, windows, at);
	const written = JSON.parse(JSON.stringify({
		apiVersion: "seatrial/v1",
		kind: "LiveDecision",
		program,
		at,
		...decided,
		policy: policyDigestOf(policy, sha256),
		history,
		sharesKnown,
		windows: windowsRead(windows, instantMs(decided.decidedAt), sha256)
	}, (_key, value) => typeof value === "number" ? written12(value) : value));
	if (validateLiveDecision(written)) return written;
	const [error] = validateLiveDecision.errors ?? [];
	throw new AppError({
		code: "internal",
		message: `The decision does not fit its schema at ${error?.instancePath ?? "/"}.`
	});
}
function written12(value) {
	if (Number.isInteger(value)) return value;
	return Number(Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value)).toPrecision(12));
}

// src/domain/livetest/count-once.ts
function countOnce(reported) {
	const known = /* @__PURE__ */ new Map();
	const clashes = [];
	for (const own of reported) {
		const name = nameOf(own.window);
		const before = known.get(name);
		if (before === void 0) known.set(name, own);
		else if (canonicalize(before.window) !== canonicalize(own.window)) clashes.push([before, own]);
	}
	return {
		kept: [...known.values()],
		clashes
	};
}
function nameOf(window) {
	return JSON.stringify([
		window.model,
		window.environment,
		dayOf(window),
		window.key
	]);
}

// src/usecases/livetest/gather-windows.ts
async function gatherWindows(files, paths) {
	const parsed = (await Promise.all([...new Set(paths)].map(async (path) => ({
		path,
		text: await files.readText(path)
	})))).map(({ path, text }) => ({
		path,
		...parseWindows(path, text)
	}));
	const problems = parsed.flatMap((one) => one.problems);
	if (problems.length > 0) throw refusal(problems);
	const reported = parsed.flatMap(({ path, windows }) => windows.map((one) => ({
		...one,
		path
	})));
	const { kept, clashes } = countOnce(reported);
	if (clashes.length > 0) throw refusal(clashes.map(([before, own]) => clashOf(before, own)));
	return {
		windows: kept,
		repeated: reported.length - kept.length
	};
}
function clashOf(before, own) {
	return {
		code: "schema-violation",
		reason: "key-reused",
		message: `The window ${own.window.key} says something else than the one of the same key at ${before.path}:${before.line}.`,
		hint: "Give each window a key of its own; a repeat must be the same word for word.",
		location: {
			path: own.path,
			line: own.line,
			column: 1,
			pointer: "/key"
		}
	};
}
function refusal(problems) {
	const [first] = problems;
	return first === void 0 ? new AppError({
		code: "internal",
		message: "No problem was given."
	}) : new AppError({
		...first,
		problems: problems.slice(0, MOST_PROBLEMS)
	});
}
const MOST_PROBLEMS = 100;

// src/wiring/registry.ts
function wireRegistry(folder) {
	return createRegistryFolder(folder === null ? locateShared([process.cwd()]) : openFolder(folder).root);
}

// src/wiring/decide.ts
function wireDecide(folder) {
	return {
		files: wireLocalFiles(),
		registry: wireRegistry(folder),
		clock: createClock()
	};
}

export { windowsRead as a, parseHistory as c, decideLive as i, gatherWindows as n, decisionText as o, countOnce as r, parseDecision as s, wireDecide as t };