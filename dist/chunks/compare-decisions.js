import { t as canonicalize } from "./canonicalize.js";
import { i as formatCount } from "./format.js";

// src/report/livetest/replay-wording.ts
function renderReplay(differences) {
	return differences.length === 0 ? "same\n" : differences.map((one) => `differs: ${sayDifference(one)}\n`).join("");
}
function sayDifference(difference) {
	switch (difference.kind) {
		case "program": return `decided by Seatrial ${difference.recorded}, and now by ${difference.now}`;
		case "policy": return `liveTest of model.yaml is another: ${short(difference.recorded)} then, ${short(difference.now)} now`;
		case "windows": return `windows of ${difference.arm ?? "production"} on ${difference.day}: ${countsText(difference)}`;
		case "outcome": return outcomesText(difference);
		case "facts": return "the same windows and policy give other numbers than the file has";
		case "text": return "the file says the same, and is not written as Seatrial writes it";
	}
}
function short(digest) {
	return digest.slice(0, 12);
}
function countsText({ recorded, now }) {
	if (recorded === now) return `${formatCount(now)} as before, and not the same ones`;
	return `${formatCount(recorded)} were read, and ${formatCount(now)} are there`;
}
function outcomesText({ recorded, now }) {
	const [before, after] = [outcomeText(recorded), outcomeText(now)];
	if (before === after) return `the outcome is ${after} as before, with other facts`;
	return `the outcome was ${before}, and is now ${after}`;
}
function outcomeText({ kind, reasonCode }) {
	return `${kind} (${reasonCode})`;
}

// src/domain/livetest/compare-decisions.ts
function differencesBetween(recorded, now, windows) {
	const found = [
		...differentText("program", recorded, now),
		...differentText("policy", recorded, now),
		...differentWindows(recorded.windows.parts, windows.parts),
		...canonicalize(recorded.outcome) === canonicalize(now.outcome) ? [] : [{
			kind: "outcome",
			recorded: recorded.outcome,
			now: now.outcome
		}]
	];
	const isSame = canonicalize(recorded) === canonicalize(now);
	return found.length === 0 && !isSame ? [{ kind: "facts" }] : found;
}
function differentText(kind, { [kind]: recorded }, { [kind]: now }) {
	return recorded === now ? [] : [{
		kind,
		recorded,
		now
	}];
}
function differentWindows(recorded, now) {
	return [...new Map([...recorded, ...now].map((part) => [placeOf(part), part]))].flatMap(([place, { day, arm }]) => {
		const before = recorded.find((part) => placeOf(part) === place);
		const after = now.find((part) => placeOf(part) === place);
		if (before?.sha256 === after?.sha256) return [];
		return [{
			kind: "windows",
			day,
			arm,
			recorded: before?.count ?? 0,
			now: after?.count ?? 0
		}];
	});
}
function saysSame(one, other) {
	return canonicalize(one) === canonicalize(other);
}
function placeOf({ day, arm }) {
	return JSON.stringify([day, arm]);
}

export { sayDifference as i, saysSame as n, renderReplay as r, differencesBetween as t };