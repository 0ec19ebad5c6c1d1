import { t as parseReference } from "./named-version.js";
import { i as sayDifference, n as saysSame, t as differencesBetween } from "./compare-decisions.js";
import { a as decideLive, n as parseDecision, t as decisionText } from "./parse-decision.js";
import { t as sha256 } from "./sha256.js";
import { t as AppError } from "./error.js";
import { t as concludeTest } from "./conclude-test.js";
import { s as foldEvents } from "./state.js";
import { n as recordedWindows, r as loggedHistory } from "./logged-test.js";
import { t as quoteText } from "./quote-text.js";
import { t as readHistory } from "./read-state.js";
import { a as wireProof } from "./ledger2.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { a as tellWhereRead, i as withLedgerOptions, r as printJson } from "./open-ledger.js";
import { n as visibleText } from "./visible-text.js";
import { resolve } from "node:path";

// src/domain/livetest/check-consequence.ts
function withoutCause({ before, own, decision }) {
	const { model, environment } = decision.history;
	const state = foldEvents(model, before, []);
	const shareCap = own.flatMap(({ data }) => data.facts?.environments ?? []).find(({ name }) => name === environment);
	const turn = concludeTest(state, {
		environment,
		shareCap: shareCap?.shareCap ?? 1,
		decision
	});
	return own.filter((event) => !followsFrom(turn, event));
}
function followsFrom({ conclusions, rises }, { type, data }) {
	const { sha256, conclusion, reasonCode, deployment } = data;
	const isProduction = (one) => one.to === "production";
	if (type === "livetest.concluded") {
		const own = conclusions.find(({ candidate }) => candidate.sha256 === sha256);
		return own?.verdict === conclusion && own?.reasonCode === reasonCode;
	}
	const rise = rises.find(({ candidate }) => candidate.sha256 === sha256);
	if (type === "deployment.promoted") return rise !== void 0 && isProduction(rise);
	if (type === "livetest.changed") {
		const given = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256)?.share;
		return rise?.to === "live" && rise.share === given;
	}
	return type === "livetest.stopped" && rises.some(isProduction);
}

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
	if (paths.length === 0) throw nothingDecided(named);
	const proved = [];
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

// src/cli/commands/prove.ts
function registerProve(program) {
	const command = program.command("prove").description("whether what live tests have decided about a version is decided again by the record, byte for byte").argument("<model@version>").addHelpText("after", "\nExit code: 0 all is proved, 1 something is not, 2 the question cannot be answered.");
	withLedgerOptions(command).action(prove);
}
async function prove(named, { registry, remote, json }) {
	const ports = wireProof({
		folder: resolve(registry),
		remote: remote ?? null,
		onRead: tellWhereRead
	});
	const proved = await proveVersion(ports, parseReference(named));
	const isProved = proved.every(({ doubts }) => doubts.length === 0);
	process.exitCode = isProved ? EXIT_CODES.good : EXIT_CODES.bad;
	if (json === true) return printJson({
		proved: isProved,
		decisions: proved
	});
	process.stdout.write(proved.map(renderProof).join(""));
}
function renderProof({ environment, version, at, outcome, path, doubts }) {
	const what = `${at} ${visibleText(environment)} ${visibleText(version ?? "")}: ${outcome}`;
	return [`${doubts.length === 0 ? "proved" : "NOT PROVED"}  ${what} (${visibleText(path)})\n`, ...doubts.flatMap(sayDoubt).map((line) => `  ${visibleText(line)}\n`)].join("");
}
function sayDoubt(doubt) {
	switch (doubt.kind) {
		case "file-missing": return ["Its file is not on the branch seatrial/windows.", "→ git fetch origin seatrial/windows:refs/remotes/origin/seatrial/windows"];
		case "file-differs": return ["Its file is not the one that the event names."];
		case "event-differs": return ["The event says something else of it than its file."];
		case "policy-missing": return ["model.yaml is not here as it was read then.", "→ git fetch --unshallow brings older commits."];
		case "no-history": return ["Before the event the log tells of no live test."];
		case "differs": return doubt.differences.map((one) => `Made again, it differs: ${sayDifference(one)}.`);
		case "no-consequence": return [`What was done does not follow from it: ${doubt.event}.`];
	}
}

export { registerProve as t };