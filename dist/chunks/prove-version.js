import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as sha256 } from "./sha256.js";
import { a as deploymentIn, c as historyIn, s as foldEvents } from "./state.js";
import { t as readHistory } from "./read-state.js";
import { m as withoutCandidate, r as isBaking } from "./stage.js";
import { h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, s as code } from "./section.js";
import { t as decideLive } from "./decide-live.js";
import { n as decisionText, r as parseDecision } from "./count-once.js";
import { i as sentinelHistory, n as recordedWindows, r as loggedHistory } from "./logged-test.js";
import { i as withoutApprovals } from "./standing-approval.js";
import { r as sharesOf, t as aftercare } from "./aftercare.js";
import { n as BREAKER, t as concludeTest } from "./conclude-test.js";
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
		case "no-certificate": return [`It rests on a certificate that the log does not name: ${doubt.certificate}.`];
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
function withoutCause({ before, own, decision, policy }) {
	const { model, environment } = decision.history;
	const stateAfter = (events) => foldEvents(model, [...before, ...events], []);
	const { shareCap = 1, directPromotion = false } = own.flatMap(({ data }) => data.facts?.environments ?? []).find(({ name }) => name === environment) ?? {};
	const sentinelShare = policy.sentinelShare ?? 0;
	const turn = concludeTest(stateAfter([]), {
		environment,
		shareCap,
		sentinelShare,
		decision
	});
	const place = {
		environment: {
			name: environment,
			shareCap,
			directPromotion
		},
		policy
	};
	return own.filter((event, index) => !followsFrom(turn, event, {
		...place,
		state: stateAfter(own.slice(0, index))
	}));
}
function followsFrom(turn, event, before) {
	const { conclusions, rises, fall } = turn;
	const { type, data } = event;
	const { sha256, conclusion, reasonCode, deployment } = data;
	const rise = rises.find(({ candidate }) => candidate.sha256 === sha256);
	if (type === "promotion.lapsed") return rise !== void 0 && deployment === null;
	if (type === "world.changed") return turn.worldChanged && deployment === null;
	if (deployment === null) return false;
	const file = deploymentIn(before.state, before.environment.name);
	const brings = (patch) => saidOf(deployment) === saidOf({
		...file,
		...patch
	});
	if (type === "livetest.concluded") {
		const own = conclusions.find(({ candidate }) => candidate.sha256 === sha256);
		if (own === void 0 || own.verdict !== conclusion || own.reasonCode !== reasonCode) return false;
		const { liveTest = null, sentinel = null } = own.change.deployment ?? {};
		return brings({
			liveTest,
			sentinel
		});
	}
	const movesProduction = fall !== null || rises.some(({ to }) => to === "production");
	if (type === "livetest.stopped") return movesProduction && sha256 !== null && brings({ liveTest: withoutCandidate(file, sha256) });
	if (fall !== null) return fallsTo(fall, event, before) !== null && brings(fallsTo(fall, event, before) ?? {});
	if (rise === void 0) return false;
	if (type === "deployment.promoted") return rise.to === "production" && brings(promotedBy(rise, event, before));
	return type === "livetest.changed" && rise.to === "live" && brings({ liveTest: withShare(file, rise) });
}
function promotedBy({ candidate: { version, sha256 } }, { time }, { state, environment, policy }) {
	const file = deploymentIn(state, environment.name);
	const watch = aftercare(state, {
		facts: {
			at: time,
			model: sharesOf(policy)
		},
		environment
	}, file);
	return {
		production: {
			version,
			sha256
		},
		fallback: file.production ?? file.fallback,
		...watch
	};
}
function fallsTo({ version, sha256 }, { type, data }, { state, environment }) {
	const file = deploymentIn(state, environment.name);
	const { fallback = null, hold = null } = data.deployment ?? {};
	if (type === "hold.set") return hold === null ? null : {
		hold,
		liveTest: withoutApprovals(file.liveTest)
	};
	const { served } = historyIn(state, environment.name);
	const isKnown = fallback === null || served.some((one) => one.sha256 === fallback.sha256);
	if (type !== "deployment.rolledback" || data.sha256 !== sha256 || !isKnown) return null;
	const watch = {
		sentinel: null,
		...isBaking(file) ? { liveTest: null } : {}
	};
	return {
		production: {
			version,
			sha256
		},
		fallback,
		...watch
	};
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
function saidOf({ production, fallback, liveTest, sentinel, hold }) {
	const candidates = (liveTest?.candidates ?? []).map(({ name, version, sha256, share, then }) => JSON.stringify([
		name,
		version,
		sha256,
		share,
		then ?? null
	]));
	const versions = [production, fallback].map((one) => one && [one.version, one.sha256]);
	const watch = sentinel ? [
		sentinel.version,
		sentinel.sha256,
		sentinel.share
	] : null;
	return JSON.stringify([
		versions,
		liveTest?.id,
		liveTest?.phase,
		candidates.toSorted(),
		watch,
		hold
	]);
}
function undecided(events, version) {
	return events.filter(({ type, data }) => {
		if (data.version !== version || data.decision !== void 0 || !MOVES.has(type)) return false;
		const isTrip = data.reasonCode === "guard-tripped" || data.via.id === "breaker";
		return data.via.kind === "guard" && !isTrip || data.facts?.approval !== void 0;
	});
}
const MOVES = /* @__PURE__ */ new Set([
	"livetest.started",
	"livetest.changed",
	"livetest.concluded",
	"livetest.stopped",
	"deployment.promoted",
	"deployment.rolledback"
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
	const decided = events.filter((event, index) => event.data.decision !== void 0 && concerns(events, index).includes(named.version));
	const paths = [...new Set(decided.flatMap(({ data }) => data.decision?.path ?? []))];
	const proved = undecided(events, named.version).map(undecidedOf);
	if (paths.length === 0 && proved.length === 0) throw nothingDecided(named);
	for (const path of paths) proved.push(...await proveOne(ports, events, path));
	return proved;
}
function concerns(events, index) {
	const { type, data } = events[index] ?? {};
	if (type !== "deployment.rolledback") return [data?.version ?? null];
	const before = events.slice(0, index).findLast((one) => one.data.deployment && isIn(one, data?.environment ?? null));
	return [data?.version ?? null, before?.data.deployment?.production?.version ?? null];
}
function isIn({ data }, environment) {
	return data.environment === environment;
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
	const { phase } = recorded.history;
	const history = (phase === "sentinel" ? sentinelHistory : loggedHistory)(before, environment);
	if (history === null) return [{ kind: "no-history" }];
	const { windows } = await recordedWindows(ports, before, history);
	const { at, program, certified } = recorded;
	const again = decideLive({
		policy,
		history,
		sharesKnown: true,
		windows: windows.map(({ window }) => window),
		certified,
		at,
		program
	});
	const differences = decisionText(again) === text ? [] : differencesOf(recorded, again);
	const unnamed = (certified ?? []).filter((level) => !isCertifiedBy(before, level));
	const causeless = withoutCause({
		before,
		own,
		decision: recorded,
		policy
	});
	return [
		...differences.length === 0 ? [] : [{
			kind: "differs",
			differences
		}],
		...unnamed.map(({ certificate }) => ({
			kind: "no-certificate",
			certificate
		})),
		...causeless.map(({ id }) => ({
			kind: "no-consequence",
			event: id
		}))
	];
}
function isCertifiedBy(before, { sha256: digest, certificate }) {
	return before.some(({ data }) => data.certificate === certificate && data.sha256 === digest);
}
function differencesOf(recorded, again) {
	const found = differencesBetween(recorded, again, again.windows);
	return found.length === 0 ? [{ kind: "text" }] : found;
}
function tells(facts, { at, policy, history, windows, outcome, candidates }) {
	if (facts === void 0) return false;
	const { candidate } = facts;
	const own = candidates.find(({ name }) => name === candidate?.name);
	return facts.at === at && (facts.phase ?? "test") === history.phase && facts.policy === policy && facts.windows === windows.sha256 && saysSame(facts.outcome, outcome) && (candidate === void 0 || saysSame(candidate, own));
}

export { sayDoubt as a, renderProofSummary as i, isProved as n, proofLines as r, proveVersion as t };