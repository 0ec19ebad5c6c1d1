import { l as setHold, n as applyAll } from "./changes.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { n as hasNeverServed, r as isTestedFirst } from "./standing-approval.js";
import { c as shareOf, d as totalShare, i as isBarred, n as exposedDigests, r as isBaking, u as stageOf } from "./stage.js";
import { a as deploymentIn, c as historyIn, h as isRemembered, l as knownGood, u as returnable } from "./state.js";
import { t as hasPassed } from "./environment-order.js";
import { r as mayDo } from "./roles.js";
import { c as endsLiveTest, m as inEachEnvironment, o as verbOf, p as askedShare } from "./registry4.js";

// src/domain/promotion/rule-context.ts
function same(seen, needed) {
	return {
		met: seen === needed,
		seen,
		needed
	};
}
function flag(met) {
	return {
		met,
		seen: met,
		needed: true
	};
}

// src/domain/promotion/live-rules.ts
function checkLiveEvidence(context) {
	const { state, facts, deployment, environment } = context;
	if (facts.version === null || hasNeverServed(state, environment.name)) return null;
	if (isTestedFirst(context)) return without("to-come", "pass");
	const conclusion = historyIn(state, environment.name).conclusions[facts.version.sha256] ?? null;
	if (conclusion !== null) return same(conclusion, "pass");
	if (environment.directPromotion) return without("direct-promotion", "pass");
	if (facts.model.liveTest) return without("no-conclusion", "pass");
	const share = shareOf(deployment, facts.version.sha256);
	if (share > 0) return {
		met: true,
		seen: share,
		needed: "share"
	};
	return without(deployment.production === null ? "no-production" : "no-share", "share");
}
function without(seen, needed) {
	return {
		met: seen === "direct-promotion" || seen === "to-come",
		seen,
		needed
	};
}
function countsExposure(context) {
	const { state, facts, deployment, environment } = context;
	if (facts.version === null || hasNeverServed(state, environment.name)) return false;
	if (shareOf(deployment, facts.version.sha256) === 0) return false;
	return !Object.hasOwn(historyIn(state, environment.name).conclusions, facts.version.sha256) && !environment.directPromotion && !facts.model.liveTest;
}
function liveFacts({ facts, environment }) {
	return facts.live?.find((one) => one.environment === environment.name) ?? null;
}
function checkLiveTime(context) {
	const { minLiveTimeMs } = context.environment;
	if (minLiveTimeMs === void 0 || !countsExposure(context)) return null;
	const at = instantMs(context.facts.at);
	const since = liveFacts(context)?.since ?? null;
	const from = instantMs(since ?? context.facts.at) + minLiveTimeMs;
	return {
		met: since !== null && at >= from,
		seen: since,
		needed: formatInstant(Math.ceil(from / 1e3) * 1e3)
	};
}
function checkLiveRequests(context) {
	const needed = context.environment.minLiveRequests;
	const requests = liveFacts(context)?.requests ?? null;
	if (needed === void 0 || requests === null || !countsExposure(context)) return null;
	return {
		met: requests >= needed,
		seen: requests,
		needed
	};
}

// src/domain/promotion/return-rules.ts
function checkKnownGood(context) {
	const { state, facts, environment } = context;
	const [good, named] = [knownGood(state, environment.name), returnable(state, environment.name)];
	const wanted = facts.command.version;
	return {
		met: wanted === null ? good.length > 0 : named.some(({ version }) => version === wanted),
		seen: wanted,
		needed: (mayReturn(context) ? named : good).slice(0, 10).map(({ version }) => version).join(", ")
	};
}
function checkMayReturn(context) {
	const { state, facts, environment } = context;
	const target = returnable(state, environment.name).find(({ version }) => version === facts.command.version);
	if (target === void 0 || !historyIn(state, environment.name).rolledBack.includes(target.sha256)) return null;
	return {
		met: mayReturn(context),
		seen: facts.actor.role,
		needed: environment.roles.production
	};
}
function mayReturn({ facts, environment }) {
	return facts.source.kind !== "guard" && mayDo(facts.actor, "production", environment);
}
function checkHasLiveTest({ state, facts, environment }) {
	const { command, version } = facts;
	if (!endsLiveTest(command) || version === null) return null;
	const stage = stageOf(state, environment.name, version.sha256);
	const ends = isRemembered(state, {
		version: version.version,
		environment: environment.name
	});
	return {
		met: stage === "live" || ends,
		seen: stage,
		needed: "live"
	};
}
function checkNoTraffic({ state, facts }) {
	const sha256 = facts.version?.sha256;
	if (sha256 === void 0) return null;
	const exposed = Object.values(state.deployments).filter((deployment) => exposedDigests(deployment).includes(sha256));
	return {
		met: exposed.length === 0,
		seen: exposed.map(({ environment }) => environment).join(", "),
		needed: null
	};
}
function checkWayBack({ state, facts, environment, deployment }) {
	const good = knownGood(state, environment.name);
	const isOnly = good.length === 1 && good[0]?.sha256 === facts.version?.sha256;
	if (deployment.production === null || !isOnly) return null;
	return {
		met: hasReason(facts),
		seen: facts.command.reason,
		needed: true
	};
}
function checkTakenOut({ state, facts, environment }) {
	if (facts.version === null) return null;
	const { sha256 } = facts.version;
	return {
		met: isBarred(state, sha256),
		seen: stageOf(state, environment.name, sha256),
		needed: true
	};
}
function checkReason({ facts }) {
	return {
		met: hasReason(facts),
		seen: facts.command.reason,
		needed: true
	};
}
function hasReason({ command }) {
	return /\p{L}/u.test(command.reason ?? "");
}

// src/domain/promotion/share-rules.ts
const SHARE_TOLERANCE = 1e-9;
const MAX_CANDIDATES = 10;
function givesShare(context) {
	return context.action === "live" || isTestedFirst(context);
}
function checkBakeOver(context) {
	const { deployment } = context;
	if (!isBaking(deployment) || !givesShare(context)) return null;
	return {
		met: false,
		seen: deployment.production?.version ?? null,
		needed: null
	};
}
function checkLiveBaseline(context) {
	const { production } = context.deployment;
	if (!givesShare(context)) return null;
	return {
		met: production !== null,
		seen: production?.version ?? null,
		needed: true
	};
}
function checkShareCap(context) {
	const { facts, deployment, environment } = context;
	if (facts.version === null || !givesShare(context)) return null;
	const running = shareOf(deployment, facts.version.sha256);
	const sum = totalShare(deployment) - running + askedShare(facts, environment, running);
	return {
		met: sum <= environment.shareCap + SHARE_TOLERANCE,
		seen: round(sum),
		needed: environment.shareCap
	};
}
function checkLivePlaces(context) {
	const { facts, deployment } = context;
	if (facts.version === null || !givesShare(context)) return null;
	const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== facts.version?.sha256);
	return {
		met: others.length < 10,
		seen: others.length,
		needed: 9
	};
}
function round(share) {
	return Math.round(share * 1e6) / 1e6;
}

// src/domain/promotion/rules.ts
const RISES = ["live", "production"];
const RULES = [
	{
		code: "authorised",
		ahead: true,
		actions: "every",
		check: checkAuthorised
	},
	{
		code: "ledger-whole",
		ahead: true,
		actions: [
			...RISES,
			"unhold",
			"restore"
		],
		check: ({ state }) => flag(state.whole)
	},
	{
		code: "version-known",
		ahead: true,
		actions: [
			...RISES,
			"certify",
			"retire",
			"quarantine",
			"restore"
		],
		check: checkKnown
	},
	{
		code: "merged",
		actions: [...RISES],
		check: onVersion(({ merged }) => flag(merged))
	},
	{
		code: "bound",
		ahead: true,
		actions: [...RISES],
		check: checkBound
	},
	{
		code: "bound-commit",
		ahead: true,
		actions: [...RISES],
		check: checkBoundCommit
	},
	{
		code: "not-quarantined",
		ahead: true,
		actions: [...RISES],
		check: checkNotQuarantined
	},
	{
		code: "not-retired",
		ahead: true,
		actions: [...RISES],
		check: checkNotRetired
	},
	{
		code: "no-hold",
		actions: [...RISES],
		check: checkHold
	},
	{
		code: "environment-order",
		actions: [...RISES],
		check: checkOrder
	},
	{
		code: "no-freeze",
		actions: [...RISES, "unhold"],
		check: checkFreeze
	},
	{
		code: "certificate",
		actions: [...RISES],
		check: checkCertificate
	},
	{
		code: "certificate-subject",
		actions: [...RISES],
		check: checkCertificateSubject
	},
	{
		code: "certificate-trusted",
		actions: [...RISES],
		check: onCertificate(({ trusted }) => flag(trusted))
	},
	{
		code: "certificate-verdict",
		actions: [...RISES],
		check: onCertificate(({ verdict }) => same(verdict, "pass"))
	},
	{
		code: "certificate-policy",
		actions: [...RISES],
		check: checkCertificatePolicy
	},
	{
		code: "certificate-mode",
		actions: [...RISES],
		check: checkCertificateMode
	},
	{
		code: "certificate-age",
		actions: [...RISES],
		check: checkCertificateAge
	},
	{
		code: "owner-approval",
		actions: [...RISES],
		check: checkOwnerApproval
	},
	{
		code: "bake-over",
		actions: [...RISES],
		check: checkBakeOver
	},
	{
		code: "live-baseline",
		actions: [...RISES],
		check: checkLiveBaseline
	},
	{
		code: "share-cap",
		actions: [...RISES],
		check: checkShareCap
	},
	{
		code: "live-places",
		actions: [...RISES],
		check: checkLivePlaces
	},
	{
		code: "live-evidence",
		ahead: true,
		actions: ["production"],
		check: checkLiveEvidence
	},
	{
		code: "live-time",
		actions: ["production"],
		check: checkLiveTime
	},
	{
		code: "live-requests",
		actions: ["production"],
		check: checkLiveRequests
	},
	{
		code: "known-good",
		actions: ["rollback"],
		check: checkKnownGood
	},
	{
		code: "may-return",
		actions: ["rollback"],
		check: checkMayReturn
	},
	{
		code: "has-live-test",
		actions: ["hold"],
		check: checkHasLiveTest
	},
	{
		code: "no-traffic",
		actions: ["retire"],
		check: checkNoTraffic
	},
	{
		code: "way-back",
		actions: ["retire"],
		check: checkWayBack
	},
	{
		code: "taken-out",
		actions: ["restore"],
		check: checkTakenOut
	},
	{
		code: "reason-given",
		actions: ["restore"],
		check: checkReason
	}
];
function checkRules(rules, context) {
	return rules.filter(({ actions }) => actions === "every" || actions.includes(context.action)).filter(({ ahead }) => context.facts.ahead !== true || ahead === true).flatMap(({ code, check }) => {
		const finding = check(context);
		return finding === null ? [] : [{
			code,
			...finding,
			environment: context.environment.name
		}];
	});
}
function isAuthorised(conditions) {
	const asked = conditions.filter(({ code }) => code === "authorised");
	return asked.length > 0 && asked.every(({ met }) => met);
}
function withAuthority(conditions, facts) {
	const asked = conditions.filter(({ code }) => code === "authorised");
	if (asked.length > 0 && asked.length >= facts.environments.length) return conditions;
	return [{
		code: "authorised",
		met: false,
		seen: facts.actor.role,
		needed: null,
		environment: null
	}, ...conditions];
}
function checkAuthorised({ facts, environment, action }) {
	const needed = environment.roles[action] ?? null;
	if (facts.source.kind === "guard") return {
		met: action === "rollback" || action === "hold",
		seen: "guard",
		needed
	};
	return {
		met: mayDo(facts.actor, action, environment),
		seen: facts.actor.role,
		needed
	};
}
function checkKnown({ facts }) {
	return {
		met: facts.version !== null,
		seen: facts.command.version,
		needed: true
	};
}
function checkBound({ facts }) {
	const { thread, version, source } = facts;
	if (thread?.state !== "open" || version === null) return null;
	if (version.merged && version.pull !== thread.number) return null;
	return {
		met: source.boundSha !== null,
		seen: source.boundSha,
		needed: thread.headSha
	};
}
function checkBoundCommit({ facts }) {
	const { thread, version, source } = facts;
	if (source.boundSha === null) return null;
	const own = version?.merged === false && thread?.state === "open" && thread.number === version.pull ? [thread.headSha] : version?.commits ?? [];
	return {
		met: own.includes(source.boundSha),
		seen: source.boundSha,
		needed: own[0] ?? null
	};
}
function checkNotQuarantined({ state, facts }) {
	return facts.version && flag(!state.quarantined.includes(facts.version.sha256));
}
function checkNotRetired({ state, facts }) {
	return facts.version && flag(!state.retired.includes(facts.version.sha256));
}
function checkHold(context) {
	const { hold } = context.deployment;
	const active = hold !== null && (hold.until === null || instantMs(hold.until) > instantMs(context.facts.at));
	return {
		met: !active || lowersShare(context),
		seen: active ? hold.reason : null,
		needed: null
	};
}
function checkFreeze(context) {
	const { freeze } = context.environment;
	return {
		met: freeze === null || lowersShare(context),
		seen: freeze,
		needed: null
	};
}
function checkOrder(context) {
	const { state, facts, environment } = context;
	if (facts.version === null || environment.after === void 0) return null;
	const { sha256 } = facts.version;
	return {
		met: hasPassed(state, environment.after, sha256) || lowersShare(context),
		seen: stageOf(state, environment.after, sha256),
		needed: environment.after
	};
}
function lowersShare({ facts, deployment, environment, action }) {
	if (action !== "live" || facts.version === null) return false;
	const running = shareOf(deployment, facts.version.sha256);
	return running > 0 && askedShare(facts, environment, running) <= running;
}
function checkCertificate({ facts }) {
	return facts.version && {
		met: facts.certificate !== null,
		seen: facts.certificate?.digest ?? null,
		needed: true
	};
}
function checkCertificateSubject({ facts }) {
	return facts.version && facts.certificate && same(facts.certificate.subject, facts.version.sha256);
}
function checkCertificatePolicy({ facts }) {
	return facts.certificate && same(facts.certificate.policyDigest, facts.model.policyDigest);
}
function checkCertificateMode({ facts, environment }) {
	if (facts.certificate === null || facts.version === null) return null;
	const needed = environment.mode === null ? facts.version.modes : [environment.mode];
	const { modes } = facts.certificate;
	return {
		met: needed.every((mode) => modes.includes(mode)),
		seen: modes.join(", "),
		needed: needed.join(", ")
	};
}
function checkCertificateAge({ facts, environment }) {
	if (facts.certificate === null || environment.certificateMaxAgeMs === null) return null;
	const age = instantMs(facts.at) - instantMs(facts.certificate.at);
	return {
		met: age <= environment.certificateMaxAgeMs,
		seen: age,
		needed: environment.certificateMaxAgeMs
	};
}
function checkOwnerApproval({ facts, environment }) {
	if (!environment.ownerApproval || facts.version === null) return null;
	const { commits } = facts.version;
	const approval = facts.approvals.find(({ owner, commit, author }) => owner && !author && commits.includes(commit));
	return {
		met: approval !== void 0,
		seen: approval?.login ?? null,
		needed: true
	};
}
function onVersion(check) {
	return ({ facts }) => facts.version && check(facts.version);
}
function onCertificate(check) {
	return ({ facts }) => facts.certificate && check(facts.certificate);
}

// src/domain/promotion/decide.ts
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

export { isAuthorised as a, RULES as i, decide as n, decideCommand as r, actionOf as t };