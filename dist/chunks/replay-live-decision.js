import { t as version } from "./package.js";
import { i as formatCount } from "./format.js";
import { a as windowsRead, i as decideLive, n as gatherWindows, o as decisionText, s as parseDecision, t as wireDecide } from "./decide2.js";
import { t as canonicalize } from "./canonicalize.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { n as requireTestPolicy, t as requireModel } from "./require-model.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";
import { t as stdinFiles } from "./stdin-files.js";

// src/report/livetest/replay-wording.ts
function renderReplay(differences) {
	return differences.length === 0 ? "same\n" : differences.map((one) => `differs: ${sayDifference(one)}\n`).join("");
}
function sayDifference(difference) {
	switch (difference.kind) {
		case "program": return `decided by Seatrial ${difference.recorded}, and now by ${difference.now}`;
		case "policy": return `liveTest of model.yaml is another: ${short(difference.recorded)} then, ${short(difference.now)} now`;
		case "windows": return `windows of ${difference.arm ?? "production"} on ${difference.day}: ${countsText(difference)}`;
		case "outcome": return `the outcome was ${outcomeText(difference.recorded)}, and is now ${outcomeText(difference.now)}`;
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
function placeOf({ day, arm }) {
	return JSON.stringify([day, arm]);
}

// src/usecases/livetest/replay-files.ts
async function replayFiles({ files, registry }, { path, windows: paths, program }) {
	const text = await files.readText(path);
	const { value: recorded } = parseDecision({
		path,
		content: new TextEncoder().encode(text)
	});
	const { history, sharesKnown, at } = recorded;
	const windows = (await gatherWindows(files, paths)).windows.map(({ window }) => window);
	const policy = requireTestPolicy(await requireModel(registry, history.model));
	const now = decideLive({
		policy,
		history,
		sharesKnown,
		windows,
		at,
		program
	});
	const differences = differencesBetween(recorded, now, windowsRead(windows, instantMs(recorded.decidedAt), sha256));
	return differences.length > 0 || text === decisionText(now) ? differences : [{ kind: "text" }];
}

// src/cli/replay-live-decision.ts
async function replayLiveDecision({ path, windows, folder, json }) {
	const { files, registry } = wireDecide(folder);
	const asked = {
		path,
		windows,
		program: version
	};
	const differences = await replayFiles({
		files: stdinFiles(files),
		registry
	}, asked);
	process.exitCode = differences.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
	if (json) printJson({
		same: differences.length === 0,
		differences
	});
	else process.stdout.write(renderReplay(differences));
}

export { replayLiveDecision };