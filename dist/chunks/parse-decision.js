import { t as AppError } from "./error.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { t as canonicalize } from "./canonicalize.js";
import { D as validateTestHistory, d as parseYamlDocument, s as checkSchema, u as parseJsonDocument, w as validateLiveDecision } from "./parsers.js";
import { r as decide } from "./decide2.js";
import { n as dayOf } from "./recorded-windows.js";

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

export { decideLive as a, countOnce as i, parseDecision as n, windowsRead as o, parseHistory as r, decisionText as t };