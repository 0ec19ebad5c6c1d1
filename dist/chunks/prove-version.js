import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as sha256 } from "./sha256.js";
import { a as deploymentIn, s as foldEvents } from "./state.js";
import { f as withoutCandidate } from "./stage.js";
import { h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, s as code } from "./section.js";
import { t as concludeTest } from "./conclude-test.js";
import { n as recordedWindows, r as loggedHistory } from "./logged-test.js";
import { a as decideLive, n as parseDecision, t as decisionText } from "./parse-decision.js";
import { t as readHistory } from "./read-state.js";
import { i as sayDifference, n as saysSame, t as differencesBetween } from "./compare-decisions.js";

// src/report/livetest/proof-wording.ts
function isProved({ doubts }) {
	return doubts.length === 0;
}
function proofLines(decision) {
	const { environment, version, at, outcome, path, doubts } = decision;
	const what = `${at} ${environment} ${version ?? ""}${outcome === null ? "" : `: ${outcome}`}`;
	return [`${isProved(decision) ? "proved" : "NOT PROVED"}  ${what}${path === null ? "" : ` (${path})`}`, ...doubts.flatMap(sayDoubt).map((line) => `  ${line}`)];
}
function sayDoubt(doubt) {
	switch (doubt.kind) {
		case "file-missing": return ["Its file is not on the branch seatrial/windows.", "→ git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows"];
		case "file-differs": return ["Its file is not the one that the event names."];
		case "event-differs": return ["The event says something else of it than its file."];
		case "policy-missing": return ["model.yaml is not here as it was read then.", "→ git fetch --unshallow brings older commits."];
		case "policy-unmerged": return ["It was decided by model.yaml of a commit that is no part of what is checked out here, nor of the default branch.", "→ git fetch --unshallow origin, where the clone is shallow or old"];
		case "no-history": return ["Before the event the log tells of no live test."];
		case "differs": return doubt.differences.map((one) => `Made again, it differs: ${sayDifference(one)}.`);
		case "no-consequence": return [`What was done does not follow from it: ${doubt.event}.`];
		case "no-decision": return [`The evidence is said to have done it, and no decision is named: ${doubt.event}.`];
	}
}
function placeOf({ path }) {
	return path === null ? "" : md` (${code(path)})`;
}
function renderProofSummary(named, decisions) {
	const wrong = decisions.filter((one) => !isProved(one)).length;
	const verdict = wrong === 0 ? "Every decision is made again by the record, byte for byte." : `${wrong} of ${decisions.length} decisions are not proved.`;
	const lines = decisions.flatMap((one) => [md`${isProved(one) ? "proved" : "NOT PROVED"}: ${one.at}, ${one.environment}, ${one.outcome ?? "by no decision"}${placeOf(one)}`, ...one.doubts.flatMap(sayDoubt).map((line) => md`${line}`)]);
	return `${markdownText(paragraphs([
		md`### Live tests of ${code(named)}`,
		strong(verdict),
		bulletList(lines)
	]))}\n`;
}

// src/domain/livetest/check-consequence.ts
function withoutCause({ before, own, decision }) {
	const { model, environment } = decision.history;
	const fileAfter = (events) => deploymentIn(foldEvents(model, [...before, ...events], []), environment);
	const state = foldEvents(model, before, []);
	const shareCap = own.flatMap(({ data }) => data.facts?.environments ?? []).find(({ name }) => name === environment);
	const turn = concludeTest(state, {
		environment,
		shareCap: shareCap?.shareCap ?? 1,
		decision
	});
	return own.filter((event, index) => !followsFrom(turn, event, fileAfter(own.slice(0, index))));
}
function followsFrom({ conclusions, rises }, { type, data }, file) {
	const { sha256, conclusion, reasonCode, deployment } = data;
	const rise = rises.find(({ candidate }) => candidate.sha256 === sha256);
	const isPromoting = rises.some(({ to }) => to === "production");
	if (type === "promotion.lapsed") return rise !== void 0 && deployment === null;
	if (deployment === null) return false;
	const brings = (patch) => saidOf(deployment) === saidOf({
		...file,
		...patch
	});
	if (type === "livetest.concluded") {
		const own = conclusions.find(({ candidate }) => candidate.sha256 === sha256);
		if (own === void 0 || own.verdict !== conclusion || own.reasonCode !== reasonCode) return false;
		return brings({ liveTest: own.change.deployment?.liveTest ?? null });
	}
	if (type === "livetest.stopped") return isPromoting && sha256 !== null && brings({ liveTest: withoutCandidate(file, sha256) });
	if (rise === void 0) return false;
	if (type === "deployment.promoted") {
		const patch = {
			production: rise.candidate,
			fallback: file.production ?? file.fallback,
			liveTest: null
		};
		return rise.to === "production" && brings(patch);
	}
	return type === "livetest.changed" && rise.to === "live" && brings({ liveTest: withShare(file, rise) });
}
function withShare({ liveTest }, { candidate, share }) {
	if (liveTest === null || share === null) return liveTest;
	const candidates = liveTest.candidates.map((one) => one.sha256 === candidate.sha256 ? {
		...one,
		share
	} : one);
	return {
		...liveTest,
		candidates
	};
}
function saidOf({ production, fallback, liveTest, hold }) {
	const candidates = (liveTest?.candidates ?? []).map(({ name, version, sha256, share, then }) => JSON.stringify([
		name,
		version,
		sha256,
		share,
		then ?? null
	]));
	const versions = [production, fallback].map((one) => one && [one.version, one.sha256]);
	return JSON.stringify([
		versions,
		liveTest?.id ?? null,
		candidates.toSorted(),
		hold
	]);
}
function undecided(events, version) {
	return events.filter(({ type, data }) => {
		if (data.version !== version || data.decision !== void 0 || !MOVES.has(type)) return false;
		return data.via.kind === "guard" && data.reasonCode !== "guard-tripped" || data.facts?.approval !== void 0;
	});
}
const MOVES = /* @__PURE__ */ new Set([
	"livetest.started",
	"livetest.changed",
	"livetest.concluded",
	"livetest.stopped",
	"deployment.promoted"
]);

// src/usecases/livetest/prove-version.ts
async function proveVersion(ports, named) {
	const { events, faults } = await readHistory(ports, named.model);
	const [fault] = faults;
	if (fault !== void 0) throw new AppError({
		code: "state-corrupt",
		message: fault.message,
		hint: "`seatrial verify` says what is wrong."
	});
	const decided = events.filter(({ data }) => data.decision !== void 0 && data.version === named.version);
	const paths = [...new Set(decided.flatMap(({ data }) => data.decision?.path ?? []))];
	const proved = undecided(events, named.version).map(undecidedOf);
	if (paths.length === 0 && proved.length === 0) throw nothingDecided(named);
	for (const path of paths) proved.push(...await proveOne(ports, events, path));
	return proved;
}
function nothingDecided({ model, version }) {
	return new AppError({
		code: "usage",
		reason: "no-decision",
		message: `The log tells of no decision of a live test about ${quoteText(`${model}@${version}`)}.`,
		hint: `\`seatrial history ${model}\` says what has happened to it, and who decided that.`
	});
}
async function proveOne(ports, events, path) {
	const own = events.filter(({ data }) => data.decision?.path === path);
	const [first] = own;
	const facts = first?.data.decision;
	const environment = first?.data.environment;
	if (first === void 0 || facts === void 0 || !environment) return [];
	const doubts = await doubtsOf(ports, {
		before: events.slice(0, events.indexOf(first)),
		own,
		facts,
		environment
	});
	return [{
		environment,
		path,
		at: facts.at,
		outcome: facts.outcome.kind,
		version: first.data.version,
		doubts
	}];
}
function undecidedOf({ id, time, data: { environment, version } }) {
	return {
		environment: environment ?? "",
		path: null,
		at: time,
		outcome: null,
		version,
		doubts: [{
			kind: "no-decision",
			event: id
		}]
	};
}
async function doubtsOf(ports, proving) {
	const { facts, own, before, environment } = proving;
	const head = await ports.windows.head();
	const text = head === null ? void 0 : (await ports.windows.read(head, [facts.path])).get(facts.path);
	if (text === void 0) return [{ kind: "file-missing" }];
	if (sha256(text) !== facts.sha256) return [{ kind: "file-differs" }];
	const recorded = parseDecision({
		path: facts.path,
		content: new TextEncoder().encode(text)
	}).value;
	if (own.some(({ data }) => !tells(data.decision, recorded))) return [{ kind: "event-differs" }];
	const policy = await ports.policyAt(facts.commit, recorded.history.model);
	if (policy === null) return [{ kind: "policy-missing" }];
	if (!await ports.isMerged(facts.commit)) return [{ kind: "policy-unmerged" }];
	const history = loggedHistory(before, environment);
	if (history === null) return [{ kind: "no-history" }];
	const { windows } = await recordedWindows(ports, before, environment);
	const { at, program } = recorded;
	const again = decideLive({
		policy,
		history,
		sharesKnown: true,
		windows: windows.map(({ window }) => window),
		at,
		program
	});
	const differences = decisionText(again) === text ? [] : differencesOf(recorded, again);
	const causeless = withoutCause({
		before,
		own,
		decision: recorded
	});
	return [...differences.length === 0 ? [] : [{
		kind: "differs",
		differences
	}], ...causeless.map(({ id }) => ({
		kind: "no-consequence",
		event: id
	}))];
}
function differencesOf(recorded, again) {
	const found = differencesBetween(recorded, again, again.windows);
	return found.length === 0 ? [{ kind: "text" }] : found;
}
function tells(facts, { at, policy, windows, outcome, candidates }) {
	if (facts === void 0) return false;
	const { candidate } = facts;
	const own = candidates.find(({ name }) => name === candidate?.name);
	return facts.at === at && facts.policy === policy && facts.windows === windows.sha256 && saysSame(facts.outcome, outcome) && (candidate === void 0 || saysSame(candidate, own));
}

export { sayDoubt as a, renderProofSummary as i, isProved as n, proofLines as r, proveVersion as t };