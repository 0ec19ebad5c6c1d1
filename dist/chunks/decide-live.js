import { w as validateLiveDecision } from "./parsers.js";
import { t as sha256 } from "./sha256.js";
import { t as AppError } from "./error.js";
import { r as instantMs } from "./instant.js";
import { r as decide } from "./decide.js";
import { t as canonicalize } from "./canonicalize.js";
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
function decideLive(request) {
	const { policy, history, sharesKnown, windows, certified = [], at, program } = request;
	const decided = decide({
		policy,
		history,
		sharesKnown,
		certified
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
		windows: windowsRead(windows, instantMs(decided.decidedAt), sha256),
		...certified.length === 0 ? {} : { certified }
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

export { policyDigestOf as n, windowsRead as r, decideLive as t };