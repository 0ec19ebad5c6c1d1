import { c as endsLiveTest, f as inEachEnvironment, h as setHold, o as verbOf, p as applyAll } from "./registry4.js";
import { i as withAuthority, n as checkRules } from "./rules.js";
import { a as deploymentIn } from "./state.js";

// src/domain/promotion/decide.ts
/** Decides the commands one after the other, each on what the former would leave; one refusal refuses all. */
function decide(ledger, commands, rules) {
	const verdicts = [];
	let state = ledger;
	for (const command of commands) {
		const before = verdicts.flatMap(({ changes }) => changes);
		const facts = withoutRestarted(command, before);
		const due = dueOf(facts, before);
		const verdict = due === null ? alreadySo(decideCommand(ledger, facts, rules)) : decideCommand(state, due, rules);
		verdicts.push(verdict);
		state = applyToLedger(state, verdict.changes);
	}
	const refused = verdicts.find(({ kind }) => kind === "refuse");
	if (refused !== void 0) return {
		kind: "refuse",
		reasonCode: refused.reasonCode,
		verdicts,
		changes: []
	};
	const changes = verdicts.flatMap((verdict) => verdict.changes);
	const reasonCode = (verdicts.find(({ kind }) => kind === "allow") ?? verdicts[0])?.reasonCode ?? "no-command";
	return {
		kind: changes.length > 0 ? "apply" : "nothing",
		reasonCode,
		verdicts,
		changes
	};
}
/**
* What is left of a command that was read on the state before the comment; null: an earlier command has brought it about. A
* comment that takes production back twice means one step, and a live test that it has ended is not missed.
*/
function dueOf(facts, before) {
	const { command, environments, version, model } = facts;
	const happened = (type, sha256) => before.flatMap(({ change, ...of }) => {
		return of.model === model.name && change.type === type && (sha256 === void 0 || change.sha256 === sha256) ? [change.environment] : [];
	});
	if (verbOf(command).isStep?.(command) === true) {
		const taken = happened("deployment.rolledback");
		return environments.some(({ name }) => taken.includes(name)) ? null : facts;
	}
	if (!endsLiveTest(command)) return facts;
	const ended = happened("livetest.stopped", version?.sha256);
	const left = environments.filter(({ name }) => !ended.includes(name));
	return left.length === 0 ? null : {
		...facts,
		environments: left
	};
}
function alreadySo(verdict) {
	return verdict.kind === "refuse" ? verdict : {
		...verdict,
		kind: "nothing",
		reasonCode: "already-so",
		changes: []
	};
}
/** What was read of a version's exposure is over where an earlier command of the request has ended it, or begun it anew. */
function withoutRestarted(facts, changes) {
	const { live, version, model } = facts;
	const restarted = changes.flatMap((one) => {
		const { type, sha256, environment } = one.change;
		return one.model === model.name && sha256 === version?.sha256 && (type === "livetest.stopped" || type === "livetest.started") ? [environment] : [];
	});
	if (live === void 0 || restarted.length === 0) return facts;
	return {
		...facts,
		live: live.filter(({ environment }) => !restarted.includes(environment))
	};
}
function decideCommand(ledger, facts, rules) {
	const state = ledger[facts.model.name];
	if (state === void 0) throw new RangeError(`No state of ${facts.model.name}`);
	const action = actionOf(facts);
	const asked = facts.environments.flatMap((environment) => checkRules(rules, {
		state,
		facts,
		environment,
		deployment: deploymentIn(state, environment.name),
		action
	}));
	const conditions = withAuthority(asked, facts);
	const failed = conditions.find(({ met }) => !met);
	if (failed !== void 0) return {
		kind: "refuse",
		facts,
		reasonCode: failed.code,
		conditions,
		changes: []
	};
	const changes = transition(ledger, facts);
	const [first] = changes;
	if (first === void 0) return {
		kind: "nothing",
		facts,
		reasonCode: "already-so",
		conditions,
		changes
	};
	return {
		kind: "allow",
		facts,
		reasonCode: first.change.reasonCode,
		conditions,
		changes
	};
}
/** What the settings must allow. Version 0.1.0 held what it could not read. */
function actionOf({ command }) {
	return command.unclear ? "hold" : verbOf(command).actionOf(command);
}
function transition(ledger, facts) {
	return facts.command.unclear ? holdUnread(ledger, facts) : verbOf(facts.command).changes(ledger, facts);
}
const holdUnread = inEachEnvironment((state, context) => setHold(state, context, {
	reasonCode: "held-and-asked",
	until: null
}));
function applyToLedger(ledger, changes) {
	return changes.reduce((before, { model, change }) => {
		const state = before[model];
		return state === void 0 ? before : {
			...before,
			[model]: applyAll(state, [change])
		};
	}, ledger);
}

export { decide as n, decideCommand as r, actionOf as t };