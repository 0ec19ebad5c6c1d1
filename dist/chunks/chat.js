import { n as __exportAll } from "./rolldown-runtime.js";
import { t as AppError } from "./error.js";
import { A as require_dist, T as require_fastest_levenshtein, f as parseSettings, l as DEFAULT_MODELS_FOLDER, u as SETTINGS_PATH } from "./undici.js";
import { I as artifactDigest, L as policyDigest, S as knownGood, T as parseModel, a as REGISTRY_LOG, c as logFilesOf, d as readLedger, f as appendEvents, g as applyChange, h as sha256, l as logFolder, m as parseLog, o as deploymentPath, s as isModelFile, u as modelsOf, v as deploymentIn, w as parseVersion, x as historyIn } from "./histogram.js";
import { t as parseDuration } from "./quantity.js";
import { G as hiddenComment, H as code, J as markdownText, K as joinMarkdown, U as fence, W as fold, X as strong, Y as md, Z as table, ct as parseCertificate, q as link } from "./rich-text.js";
import { E as instantMs, S as totalShare, T as formatInstant, _ as exposedDigests, b as shareOf, g as STAGES, v as namedVersions, x as stageOf, y as overallStage } from "./load-source.js";
import { a as RequestError, n as translateErrors, t as isNotFound } from "./errors.js";
import { t as createComments } from "./comments.js";
import { a as certificateDigest, i as createClock, o as certificatePath } from "./record-version.js";
import { hash } from "node:crypto";

// src/domain/promotion/changes.ts
const MAX_ID = 58;
/** Gives the version its share of the traffic; empty when it has that share, or all of it. */
function startLive(state, context, version) {
	const { facts, environment } = context;
	const deployment = deploymentIn(state, environment.name);
	const share = facts.command.share ?? environment.defaultShare;
	const running = shareOf(deployment, version.sha256);
	if (running === share || deployment.production?.sha256 === version.sha256) return [];
	const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== version.sha256);
	const candidate = {
		name: candidateName(version.version),
		...deployed(version),
		share
	};
	const id = deployment.liveTest?.id ?? `${state.model.slice(0, MAX_ID)}-${String(deployment.revision + 1).padStart(4, "0")}`;
	const type = running > 0 ? "livetest.changed" : "livetest.started";
	return [change(deployment, { liveTest: {
		id,
		candidates: [...others, candidate]
	} }, {
		type,
		reasonCode: type === "livetest.started" ? "live-started" : "live-changed",
		version
	})];
}
/** Makes the version production. The live test ends: its candidates were compared with what production no longer is. */
function makeProduction(state, context, version) {
	const name = context.environment.name;
	if (deploymentIn(state, name).production?.sha256 === version.sha256) return [];
	const stops = stopCandidates(state, name, {
		except: version.sha256,
		reasonCode: "production-changes"
	});
	const deployment = deploymentIn(applyAll(state, stops), name);
	const fallback = deployment.production ?? deployment.fallback;
	const patch = {
		production: deployed(version),
		fallback,
		liveTest: null
	};
	return [...stops, change(deployment, patch, {
		type: "deployment.promoted",
		reasonCode: "promoted",
		version
	})];
}
/** Returns to a known-good version (the newest, or the one that is named), ends the live test and sets a hold. */
function rollBack(state, context) {
	const { facts, environment } = context;
	const target = knownGood(state, environment.name).find(({ version }) => facts.command.version === null || facts.command.version === version);
	if (target === void 0) return [];
	return lowerTo(state, context, {
		target,
		reasonCode: "rolled-back"
	});
}
function lowerTo(state, context, { target, reasonCode }) {
	const { facts, environment } = context;
	const deployment = deploymentIn(state, environment.name);
	const fallback = knownGood(state, environment.name).find(({ sha256 }) => sha256 !== target?.sha256) ?? null;
	const reason = facts.command.reason;
	const lowered = change(deployment, {
		production: target,
		fallback
	}, {
		type: "deployment.rolledback",
		reasonCode,
		version: target,
		reason
	});
	const after = applyChange(state, lowered);
	const stops = stopCandidates(after, environment.name, {
		except: null,
		reasonCode
	});
	const hold = setHold(applyAll(after, stops), context, {
		reasonCode: `hold-after-${reasonCode}`,
		until: null
	});
	return [
		lowered,
		...stops,
		...hold
	];
}
/** A hold never becomes shorter by a second one. Empty when the hold that is there lasts as long. */
function setHold(state, { facts, environment }, { reasonCode, until }) {
	const deployment = deploymentIn(state, environment.name);
	const now = instantMs(facts.at);
	if (deployment.hold !== null && endOf(deployment.hold.until) >= endOf(until)) return [];
	const at = formatInstant(now);
	return [change(deployment, { hold: {
		reason: facts.command.reason ?? reasonCode,
		by: facts.actor.login,
		at,
		until
	} }, {
		type: "hold.set",
		reasonCode,
		version: null,
		reason: facts.command.reason
	})];
}
function clearHold(state, { facts, environment }) {
	const deployment = deploymentIn(state, environment.name);
	if (deployment.hold === null) return [];
	const { reason } = facts.command;
	return [change(deployment, { hold: null }, {
		type: "hold.cleared",
		reasonCode: "unheld",
		version: null,
		reason
	})];
}
/** Ends the live test of the named version, or of all. */
function stopLive(state, { facts, environment }) {
	const wanted = (deploymentIn(state, environment.name).liveTest?.candidates ?? []).filter(({ version }) => facts.command.version === null || facts.command.version === version);
	const reason = facts.command.reason;
	const changes = [];
	for (const { sha256 } of wanted) {
		const stop = {
			sha256,
			reasonCode: "stopped",
			reason
		};
		changes.push(...stopOne(applyAll(state, changes), environment.name, stop));
	}
	return changes;
}
/** Takes the version out of the list of those that may serve again. */
function retire(state, { facts }, version) {
	if (state.retired.includes(version.sha256)) return [];
	const about = {
		type: "version.retired",
		reasonCode: "retired",
		version,
		reason: facts.command.reason
	};
	return [aboutVersion(about), ...replaceFallbacks(applyChange(state, aboutVersion(about)), about)];
}
/**
* Bans a digest in this model: out of production (to the newest known-good version, or to nothing), out of the live
* tests, out of the fallbacks.
*/
function quarantine(state, contexts, version) {
	const [first] = contexts;
	if (first === void 0 || state.quarantined.includes(version.sha256)) return [];
	const reason = first.facts.command.reason;
	const about = {
		type: "version.quarantined",
		reasonCode: "quarantined",
		version,
		reason
	};
	const changes = [aboutVersion(about)];
	for (const context of contexts) {
		const now = applyAll(state, changes);
		const { production } = deploymentIn(now, context.environment.name);
		if (production?.sha256 !== version.sha256) {
			changes.push(...stopOne(now, context.environment.name, {
				sha256: version.sha256,
				reasonCode: "quarantined",
				reason
			}));
			continue;
		}
		const target = knownGood(now, context.environment.name)[0] ?? null;
		changes.push(...lowerTo(now, context, {
			target,
			reasonCode: "quarantined"
		}));
	}
	return [...changes, ...replaceFallbacks(applyAll(state, changes), about)];
}
function applyAll(state, changes) {
	return changes.reduce(applyChange, state);
}
function replaceFallbacks(state, about) {
	return Object.values(state.deployments).filter(({ fallback }) => fallback !== null && fallback.sha256 === about.version?.sha256).map((deployment) => {
		return change(deployment, { fallback: knownGood(state, deployment.environment)[0] ?? null }, about);
	});
}
function stopOne(state, environment, stop) {
	const deployment = deploymentIn(state, environment);
	const test = deployment.liveTest;
	const candidate = test?.candidates.find(({ sha256 }) => sha256 === stop.sha256);
	if (test === null || candidate === void 0) return [];
	const candidates = test.candidates.filter(({ sha256 }) => sha256 !== stop.sha256);
	const liveTest = candidates.length === 0 ? null : {
		...test,
		candidates
	};
	const about = {
		type: "livetest.stopped",
		reasonCode: stop.reasonCode,
		version: candidate,
		reason: stop.reason
	};
	return [change(deployment, { liveTest }, about)];
}
function stopCandidates(state, environment, { except, reasonCode }) {
	const production = deploymentIn(state, environment).production?.sha256;
	const digests = exposedDigests(deploymentIn(state, environment)).filter((sha256) => sha256 !== production && sha256 !== except);
	const changes = [];
	for (const sha256 of digests) changes.push(...stopOne(applyAll(state, changes), environment, {
		sha256,
		reasonCode,
		reason: null
	}));
	return changes;
}
function change(deployment, patch, about) {
	const after = {
		...deployment,
		...patch,
		revision: deployment.revision + 1
	};
	return {
		...aboutVersion(about),
		environment: deployment.environment,
		deployment: after
	};
}
function aboutVersion({ type, reasonCode, version, reason }) {
	return {
		type,
		version: version?.version ?? null,
		sha256: version?.sha256 ?? null,
		environment: null,
		deployment: null,
		reasonCode,
		reason: reason ?? null
	};
}
function deployed({ version, sha256 }) {
	return {
		version,
		sha256
	};
}
function candidateName(version) {
	return `v${version}`.toLowerCase().slice(0, 64).replace(/[^a-z0-9]+$/, "");
}
function endOf(until) {
	return until === null ? Number.POSITIVE_INFINITY : instantMs(until);
}

// src/domain/promotion/command.ts
const VERBS = [
	"promote",
	"rollback",
	"certify",
	"status",
	"plan",
	"hold",
	"unhold",
	"stop",
	"retire",
	"quarantine",
	"why",
	"help"
];
const VERB_RECORDS = {
	promote: {
		verb: "promote",
		kind: "go",
		usage: "/promote [model[@version]] [to=live|production] [share=10%] [environment=name] [dry-run] [@sha]",
		summary: "Gives a version a share of the traffic (to=live, the default), or all of it (to=production).",
		action: "live",
		keys: [
			"to",
			"share",
			"environment",
			"dry-run"
		],
		needs: "A merged version with a valid certificate, no hold, no freeze; for production also the live evidence.",
		example: "/promote churn@1.4.0 to=live share=10%"
	},
	rollback: {
		verb: "rollback",
		kind: "stop",
		usage: "/rollback [model] [to=version] [environment=name] [reason…]",
		summary: "Returns to a version that is known to be good, ends the live test and sets a hold.",
		action: "rollback",
		keys: [
			"to",
			"environment",
			"reason"
		],
		needs: "A known-good version. Nothing else: no certificate, no review, no waiting.",
		example: "/rollback churn answers are late since noon"
	},
	certify: {
		verb: "certify",
		kind: "go",
		usage: "/certify [model[@version]]",
		summary: "Runs the certification again.",
		action: "certify",
		keys: [],
		needs: "A version whose manifest can be read.",
		example: "/certify churn@1.4.0"
	},
	status: {
		verb: "status",
		kind: "read",
		usage: "/seatrial status [model]",
		summary: "Shows what runs where, the holds, and the next commands.",
		action: null,
		keys: ["environment"],
		needs: "Nothing.",
		example: "/seatrial status churn"
	},
	plan: {
		verb: "plan",
		kind: "read",
		usage: "/seatrial plan [model[@version]] [to=live|production] [share=10%] [environment=name]",
		summary: "Shows what /promote would check and change, and changes nothing.",
		action: null,
		keys: [
			"to",
			"share",
			"environment"
		],
		needs: "Nothing.",
		example: "/seatrial plan churn@1.4.0 to=production"
	},
	hold: {
		verb: "hold",
		kind: "stop",
		usage: "/seatrial hold [model] [environment=name] [for=2h] reason…",
		summary: "Blocks every promotion of the model until somebody lifts the hold. Never blocks a rollback.",
		action: "hold",
		keys: [
			"environment",
			"for",
			"reason"
		],
		needs: "Nothing.",
		example: "/seatrial hold churn for=2h upstream data is late"
	},
	unhold: {
		verb: "unhold",
		kind: "go",
		usage: "/seatrial unhold [model] [environment=name]",
		summary: "Lifts the hold.",
		action: "unhold",
		keys: ["environment"],
		needs: "A hold.",
		example: "/seatrial unhold churn"
	},
	stop: {
		verb: "stop",
		kind: "stop",
		usage: "/seatrial stop [model[@version]] [environment=name] [reason…]",
		summary: "Ends the live test of one version, or of all; production is not touched.",
		action: "hold",
		keys: ["environment", "reason"],
		needs: "A live test.",
		example: "/seatrial stop churn@1.4.0 errors in the log"
	},
	retire: {
		verb: "retire",
		kind: "go",
		usage: "/seatrial retire [model[@version]]",
		summary: "Takes a version out of service for good: it can neither be promoted nor be rolled back to.",
		action: "retire",
		keys: [],
		needs: "A version that has no traffic.",
		example: "/seatrial retire churn@1.2.0"
	},
	quarantine: {
		verb: "quarantine",
		kind: "stop",
		usage: "/seatrial quarantine [model[@version]] [reason…]",
		summary: "Bans the digest of a version everywhere and takes it out of traffic at once.",
		action: "quarantine",
		keys: ["reason"],
		needs: "Nothing.",
		example: "/seatrial quarantine churn@1.4.0 trained on leaked labels"
	},
	why: {
		verb: "why",
		kind: "read",
		usage: "/seatrial why [model]",
		summary: "Shows the ledger entries behind the present state: who decided, when, on what evidence.",
		action: null,
		keys: [],
		needs: "Nothing.",
		example: "/seatrial why churn"
	},
	help: {
		verb: "help",
		kind: "read",
		usage: "/seatrial help",
		summary: "Shows the commands.",
		action: null,
		keys: [],
		needs: "Nothing.",
		example: "/seatrial help"
	}
};

// src/domain/promotion/roles.ts
const ROLES$1 = [
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function atLeast(role, least) {
	return ROLES$1.indexOf(role) >= ROLES$1.indexOf(least);
}
/** Role or, for the two promotions, membership in a team that the settings name. */
function mayDo(actor, action, environment) {
	if (atLeast(actor.role, environment.roles[action])) return true;
	if (action !== "live" && action !== "production") return false;
	return environment.teams[action].some((team) => actor.teams.includes(team));
}

// src/domain/promotion/rules.ts
const RISES = ["live", "production"];
/** Shares are sums of decimal fractions. */
const SHARE_TOLERANCE = 1e-9;
/** All conditions, in the order in which a refusal lists them. The first that fails names the refusal. */
const RULES = [
	{
		code: "authorised",
		actions: [
			"certify",
			"live",
			"production",
			"rollback",
			"hold",
			"unhold",
			"retire",
			"quarantine"
		],
		check: checkAuthorised
	},
	{
		code: "ledger-whole",
		actions: [...RISES, "unhold"],
		check: ({ state }) => flag(state.whole)
	},
	{
		code: "version-known",
		actions: [
			...RISES,
			"certify",
			"retire",
			"quarantine"
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
		actions: [...RISES],
		check: checkBound
	},
	{
		code: "bound-commit",
		actions: [...RISES],
		check: checkBoundCommit
	},
	{
		code: "not-quarantined",
		actions: [...RISES],
		check: checkNotQuarantined
	},
	{
		code: "not-retired",
		actions: [...RISES],
		check: checkNotRetired
	},
	{
		code: "no-hold",
		actions: [...RISES],
		check: checkHold
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
		code: "live-baseline",
		actions: ["live"],
		check: checkLiveBaseline
	},
	{
		code: "share-cap",
		actions: ["live"],
		check: checkShareCap
	},
	{
		code: "live-places",
		actions: ["live"],
		check: checkLivePlaces
	},
	{
		code: "live-evidence",
		actions: ["production"],
		check: checkLiveEvidence
	},
	{
		code: "known-good",
		actions: ["rollback"],
		check: checkKnownGood
	},
	{
		code: "no-traffic",
		actions: ["retire"],
		check: checkNoTraffic
	}
];
/** Every condition that the action asks for, met or not. */
function checkRules(rules, context) {
	return rules.filter(({ actions }) => actions.includes(context.action)).flatMap(({ code, check }) => {
		const finding = check(context);
		return finding === null ? [] : [{
			code,
			...finding,
			environment: context.environment.name
		}];
	});
}
/** A guard may only lower exposure; everybody else needs the role, or for a promotion the team. */
function checkAuthorised({ facts, environment, action }) {
	const needed = environment.roles[action];
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
		needed: "a version of the registry"
	};
}
/** On an open pull request a bare comment does not say which commit it means. */
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
	const own = thread?.state === "open" && thread.number === version?.pull ? [thread.headSha] : version?.commits ?? [];
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
/** A smaller share of a running candidate lowers exposure, which no hold and no freeze may keep anybody from. */
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
function lowersShare({ facts, deployment, environment, action }) {
	if (action !== "live" || facts.version === null) return false;
	const running = shareOf(deployment, facts.version.sha256);
	return running > 0 && (facts.command.share ?? environment.defaultShare) <= running;
}
function checkCertificate({ facts }) {
	return facts.version && {
		met: facts.certificate !== null,
		seen: facts.certificate?.digest ?? null,
		needed: "a certificate"
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
/** A review counts for the commit that it saw, when it is an owner's and not the author's own. */
function checkOwnerApproval({ facts, environment }) {
	if (!environment.ownerApproval || facts.version === null) return null;
	const { commits } = facts.version;
	const approval = facts.approvals.find(({ owner, commit, author }) => owner && !author && commits.includes(commit));
	return {
		met: approval !== void 0,
		seen: approval?.login ?? null,
		needed: "an owner who is not the author"
	};
}
function checkLiveBaseline({ deployment: { production } }) {
	return {
		met: production !== null,
		seen: production?.version ?? null,
		needed: "a version in production"
	};
}
function checkShareCap({ facts, deployment, environment }) {
	if (facts.version === null) return null;
	const share = facts.command.share ?? environment.defaultShare;
	const sum = totalShare(deployment) - shareOf(deployment, facts.version.sha256) + share;
	return {
		met: sum <= environment.shareCap + SHARE_TOLERANCE,
		seen: round(sum),
		needed: environment.shareCap
	};
}
function checkLivePlaces({ facts, deployment }) {
	if (facts.version === null) return null;
	const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== facts.version?.sha256);
	return {
		met: others.length < 10,
		seen: others.length,
		needed: 9
	};
}
/** The first version of a model may always go straight to production: there is nothing to compare it with. */
function checkLiveEvidence({ state, facts, deployment, environment }) {
	if (facts.version === null || deployment.production === null) return null;
	const conclusion = historyIn(state, environment.name).conclusions[facts.version.sha256] ?? null;
	if (conclusion !== null) return same(conclusion, "pass");
	if (environment.directPromotion) return {
		met: true,
		seen: "direct promotion",
		needed: "pass"
	};
	const live = shareOf(deployment, facts.version.sha256) > 0;
	return {
		met: live && !facts.model.liveTest,
		seen: live ? "no conclusion" : "no live test",
		needed: "pass"
	};
}
function checkKnownGood({ state, facts, environment }) {
	const targets = knownGood(state, environment.name).map(({ version }) => version);
	const wanted = facts.command.version;
	return {
		met: wanted === null ? targets.length > 0 : targets.includes(wanted),
		seen: wanted ?? "the newest",
		needed: targets.slice(0, 10).join(", ")
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
function onVersion(check) {
	return ({ facts }) => facts.version && check(facts.version);
}
function onCertificate(check) {
	return ({ facts }) => facts.certificate && check(facts.certificate);
}
function flag(met) {
	return {
		met,
		seen: met,
		needed: true
	};
}
function same(seen, needed) {
	return {
		met: seen === needed,
		seen,
		needed
	};
}
function round(share) {
	return Math.round(share * 1e6) / 1e6;
}

// src/domain/promotion/decide.ts
/** Decides the commands one after the other, each on what the former would leave; one refusal refuses all. */
function decide(ledger, commands, rules) {
	const verdicts = [];
	let state = ledger;
	for (const facts of commands) {
		const verdict = decideCommand(state, facts, rules);
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
function decideCommand(ledger, facts, rules) {
	const state = ledger[facts.model.name];
	if (state === void 0) throw new RangeError(`No state of ${facts.model.name}`);
	const action = actionOf(facts);
	const conditions = facts.environments.flatMap((environment) => checkRules(rules, {
		state,
		facts,
		environment,
		deployment: deploymentIn(state, environment.name),
		action
	}));
	const failed = conditions.find(({ met }) => !met);
	if (failed !== void 0) return {
		kind: "refuse",
		facts,
		reasonCode: failed.code,
		conditions,
		changes: []
	};
	const changes = transition(ledger, state, facts);
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
/** What the settings must allow. A stop verb that could not be read to its end is a hold. */
function actionOf({ command }) {
	if (command.unclear) return "hold";
	if (command.verb === "promote") return command.to ?? "live";
	return VERB_RECORDS[command.verb].action ?? "hold";
}
function transition(ledger, state, facts) {
	if (facts.command.verb === "quarantine" && !facts.command.unclear) return quarantineEverywhere(ledger, facts);
	const changes = [];
	for (const environment of facts.environments) changes.push(...environmentChanges(applyAll(state, changes), {
		facts,
		environment
	}));
	return changes.map((change) => ({
		model: state.model,
		change
	}));
}
function environmentChanges(state, context) {
	const { command, version } = context.facts;
	if (command.unclear) return setHold(state, context, {
		reasonCode: "held-and-asked",
		until: null
	});
	switch (command.verb) {
		case "promote":
			if (version === null) return [];
			return command.to === "production" ? makeProduction(state, context, version) : startLive(state, context, version);
		case "rollback": return rollBack(state, context);
		case "hold": return setHold(state, context, {
			reasonCode: "held",
			until: command.until
		});
		case "unhold": return clearHold(state, context);
		case "stop": return stopLive(state, context);
		case "retire": return version === null ? [] : retire(state, context, version);
		case "certify": return version === null ? [] : [requestCertification(version)];
		case "quarantine": return [];
	}
}
/** By digest, across models: every model that was read and gives the digest traffic loses it. */
function quarantineEverywhere(ledger, facts) {
	const { version, model } = facts;
	if (version === null) return [];
	return Object.values(ledger).filter((state) => state.model === model.name || Object.values(state.deployments).some((file) => exposedDigests(file).includes(version.sha256))).flatMap((state) => {
		const names = /* @__PURE__ */ new Set([...facts.environments.map(({ name }) => name), ...Object.keys(state.deployments)]);
		const [pattern] = facts.environments;
		if (pattern === void 0) return [];
		const contexts = [...names].map((name) => ({
			facts,
			environment: {
				...pattern,
				name
			}
		}));
		return quarantine(state, contexts, version).map((change) => ({
			model: state.model,
			change
		}));
	});
}
function requestCertification({ version, sha256 }) {
	return {
		type: "certification.requested",
		version,
		sha256,
		environment: null,
		deployment: null,
		reasonCode: "certification-requested",
		reason: null
	};
}
function applyToLedger(ledger, changes) {
	return changes.reduce((before, { model, change }) => {
		const state = before[model];
		return state === void 0 ? before : {
			...before,
			[model]: applyAll(state, [change])
		};
	}, ledger);
}

// src/domain/promotion/intent.ts
/** The same request has the same key however often, and through whichever entry, it arrives. `sha256` answers in hex. */
function intentKey(intent, sha256) {
	const { repository, source, body } = intent;
	return sha256(JSON.stringify([
		"seatrial/intent/v1",
		repository,
		source.kind,
		source.id,
		sha256(body)
	]));
}

// src/domain/promotion/policy.ts
const DEFAULT_ROLES = {
	certify: "write",
	live: "write",
	production: "maintain",
	rollback: "write",
	hold: "triage",
	unhold: "maintain",
	retire: "maintain",
	quarantine: "maintain"
};
/** Every environment of the settings with its defaults, as it is at `now` (RFC 3339, UTC). Without settings: production. */
function resolveEnvironments(settings, now) {
	const declared = settings?.environments ?? { production: {} };
	return Object.entries(declared).map(([name, environment]) => resolveEnvironment(name, environment, now));
}
function resolveEnvironment(name, settings, now) {
	const freeze = settings.freeze?.find(({ from, until }) => isBetween(now, from, until));
	return {
		name,
		mode: settings.mode ?? null,
		shareCap: settings.shareCap ?? .5,
		defaultShare: settings.defaultShare ?? .1,
		directPromotion: settings.directPromotion ?? false,
		ownerApproval: settings.ownerApproval ?? false,
		certificateMaxAgeMs: settings.certificateMaxAge === void 0 ? null : parseDuration(settings.certificateMaxAge),
		roles: {
			...DEFAULT_ROLES,
			...settings.roles
		},
		teams: {
			live: settings.teams?.live ?? [],
			production: settings.teams?.production ?? []
		},
		freeze: freeze?.reason ?? null
	};
}
/** The environment that a command means when it names none: production, or the only one. */
function defaultEnvironment(environments) {
	const production = environments.find(({ name }) => name === "production");
	if (production !== void 0) return production;
	return environments.length === 1 ? environments[0] ?? null : null;
}
function isBetween(now, from, until) {
	return instantMs(now) >= instantMs(from) && instantMs(now) < instantMs(until);
}

// src/domain/promotion/resolve.ts
/** Which model a command means: the one that it names, or the only one of the thread. A stop verb's first word may be its reason. */
function resolveModel(command, models, thread) {
	if (command.model !== null && models.includes(command.model)) return {
		kind: "model",
		model: command.model,
		command
	};
	const own = [...new Set(thread.map(({ model }) => model))];
	const stop = VERB_RECORDS[command.verb].kind === "stop";
	if (command.model !== null && !stop) return problem("unknown-model", command, {
		word: command.model,
		choices: models
	});
	const [only] = own;
	if (only === void 0 || own.length > 1) return problem("model-required", command, {
		word: command.model,
		choices: own.length > 1 ? own : models
	});
	return {
		kind: "model",
		model: only,
		command: wordsAsReason(command)
	};
}
/** `/rollback because it is slow`: because is no model. A version after @ was not meant as a reason: unclear. */
function wordsAsReason(command) {
	if (command.model === null) return command;
	const pinned = command.version ?? command.digest;
	const reason = [command.model, command.reason].filter((part) => part !== null).join(" ").slice(0, 500);
	return {
		...command,
		model: null,
		version: null,
		digest: null,
		reason,
		unclear: command.unclear || pinned !== null
	};
}
/** Connects a command with a version and environments of the registry. */
function resolveCommand(command, context) {
	const environments = resolveTargets(command, context);
	if (environments.kind === "problem") return environments;
	const version = resolveVersion(command, context);
	if (version !== null && "kind" in version) return version;
	const { verb } = command;
	if (verb === "status" || verb === "why" || verb === "help") throw new RangeError(`${verb} has nothing to resolve`);
	const until = command.forMs === null ? null : formatInstant(instantMs(context.now) + command.forMs);
	return {
		kind: "resolved",
		command: {
			verb: verb === "plan" ? "promote" : verb,
			to: verb === "promote" || verb === "plan" ? command.to ?? "live" : null,
			share: command.share,
			version: verb === "rollback" ? command.toVersion : version?.version ?? command.version,
			until,
			reason: command.reason,
			unclear: command.unclear
		},
		version,
		environments: environments.chosen
	};
}
function resolveVersion(command, context) {
	if (command.verb === "rollback" || command.verb === "hold" || command.verb === "unhold" || command.unclear) return null;
	const own = context.thread.filter(({ model }) => model === context.model).map(({ version }) => version);
	const known = [...context.merged, ...own];
	if (command.version !== null) return known.find(({ version }) => version === command.version) ?? null;
	if (command.digest !== null) return known.find(({ sha256 }) => sha256 === command.digest) ?? null;
	if (command.verb === "stop") return null;
	const [only] = own;
	if (only !== void 0 && own.length === 1) return context.merged.find((version) => version.version === only.version) ?? only;
	const choices = (own.length > 1 ? own : context.merged).map(({ version }) => `${context.model}@${version}`);
	return problem(own.length > 1 ? "version-ambiguous" : "version-required", command, {
		word: null,
		choices
	});
}
function resolveTargets(command, context) {
	const { environments, state } = context;
	const choices = environments.map(({ name }) => name);
	if (command.environment !== null) {
		const named = environments.filter(({ name }) => name === command.environment);
		return named.length > 0 ? targets(named) : problem("unknown-environment", command, {
			word: command.environment,
			choices
		});
	}
	switch (command.verb) {
		case "promote":
		case "plan":
		case "certify": {
			const usual = defaultEnvironment(environments) ?? (command.verb === "certify" ? environments[0] ?? null : null);
			return usual === null ? problem("environment-required", command, {
				word: null,
				choices
			}) : targets([usual]);
		}
		case "rollback": return rollbackTargets(command, context);
		case "unhold": return orAll(environments, (name) => deploymentIn(state, name).hold !== null);
		case "stop": return orAll(environments, (name) => deploymentIn(state, name).liveTest !== null);
		case "hold":
		case "retire":
		case "quarantine":
		case "status":
		case "why":
		case "help": return targets(environments);
	}
}
/** A rollback should not fail for want of a word: the usual environment, or the only one in which the model runs. */
function rollbackTargets(command, { environments, state }) {
	const running = environments.filter(({ name }) => deploymentIn(state, name).production !== null);
	const usual = defaultEnvironment(environments);
	if (usual !== null && (running.includes(usual) || running.length !== 1)) return targets([usual]);
	if (running.length === 1) return targets(running);
	return problem("environment-required", command, {
		word: null,
		choices: environments.map(({ name }) => name)
	});
}
function orAll(environments, concerned) {
	const some = environments.filter(({ name }) => concerned(name));
	return targets(some.length > 0 ? some : environments);
}
function targets(chosen) {
	return {
		kind: "targets",
		chosen
	};
}
function problem(code, command, { word, choices }) {
	return {
		kind: "problem",
		code,
		command,
		word,
		choices: choices.slice(0, 20)
	};
}

// src/usecases/promotion/read-ledgers.ts
/** The ledgers of several models, as far as their logs can be read. */
function readLedgers(models, read) {
	const ledgers = [];
	let unreadable = null;
	for (const model of models) try {
		ledgers.push(read(model));
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		unreadable ??= error;
	}
	return {
		ledgers,
		unreadable
	};
}

// src/usecases/promotion/gather.ts
/** Reads the request again, then the registry, the ledger, the person and the evidence, in three rounds of calls. */
async function gather(ports, intent, parsed) {
	const [unaltered, overview, thread] = await Promise.all([
		isUnaltered(ports, intent),
		ports.registry.overview(),
		intent.source.thread === null ? null : ports.registry.thread(intent.source.thread)
	]);
	if (!unaltered) return { kind: "altered" };
	const world = {
		overview,
		thread,
		now: ports.clock.now()
	};
	const choices = parsed.commands.filter(({ verb }) => verb !== "help").map((command) => resolveModel(command, overview.models, thread?.versions ?? []));
	const named = choices.filter((choice) => choice.kind === "model");
	const read = await readNamed(ports, intent, {
		world,
		commands: named
	});
	const resolved = named.filter(({ command }) => !isQuestion(command)).map(({ model, command }) => resolveOne(read, world, {
		model,
		command
	}));
	const questions = parsed.commands.filter(isQuestion).map((command) => question(command, named));
	const problems = [...choices, ...resolved.map(({ resolution }) => resolution)].filter(({ kind }) => kind === "problem");
	const flat = (await Promise.all(resolved.map(async ({ model, command, resolution }) => {
		if (resolution.kind === "problem") return [];
		return [{
			trial: isTrial(command),
			facts: await commandFacts(ports, {
				intent,
				world,
				read,
				model,
				command,
				resolution
			})
		}];
	}))).flat();
	return {
		kind: "gathered",
		gathered: {
			...read.ledger,
			actor: read.actor,
			now: world.now,
			environments: resolveEnvironments(overview.settings, world.now),
			facts: flat.filter(({ trial }) => !trial).map((one) => one.facts),
			trials: flat.filter(({ trial }) => trial).map((one) => one.facts),
			questions,
			problems: problems.flatMap((problem) => problem.kind === "problem" ? [problem] : [])
		}
	};
}
/** Any writer can edit anybody's comment: what is carried out is what its author wrote, once, and still stands there. */
async function isUnaltered(ports, intent) {
	const { kind, id, thread } = intent.source;
	if (thread === null) return true;
	if (kind !== "comment" && kind !== "review") return true;
	const now = await ports.conversation.find({
		thread,
		kind,
		id
	});
	return now !== null && !now.edited && !now.author.bot && now.author.id === intent.actor.id && now.body === intent.body;
}
async function readNamed(ports, intent, { world, commands }) {
	const models = [...new Set(commands.map(({ model }) => model))];
	const all = commands.some(({ command }) => command.verb === "quarantine");
	const environments = resolveEnvironments(world.overview.settings, world.now);
	const teams = [...new Set(environments.flatMap((one) => [...one.teams.live, ...one.teams.production]))];
	const [branch, standing, ...registered] = await Promise.all([
		ports.store.read(all ? "all" : models),
		intent.source.kind === "guard" ? null : ports.people.actor(intent.actor.login, teams),
		...models.map((model) => ports.registry.model(model))
	]);
	const read = (model) => ports.readLedger(branch.files, model);
	const others = all ? modelsOf(branch.files).filter((model) => !models.includes(model)) : [];
	const ledgers = [...models.map(read), ...readLedgers(others, read).ledgers];
	const { id, login } = intent.actor;
	return {
		ledger: {
			head: branch.head,
			files: branch.files,
			ledgers: Object.fromEntries(ledgers.map((ledger) => [ledger.model, ledger]))
		},
		registered: Object.fromEntries(registered.flatMap((one) => one === null ? [] : [[one.facts.name, one]])),
		actor: {
			id,
			login,
			role: standing?.role ?? "read",
			teams: standing?.teams ?? []
		}
	};
}
function resolveOne(read, world, { model, command }) {
	const ledger = read.ledger.ledgers[model];
	const registered = read.registered[model];
	if (ledger === void 0 || registered === void 0) return {
		model,
		command,
		resolution: {
			kind: "problem",
			code: "unknown-model",
			command,
			word: model,
			choices: []
		}
	};
	return {
		model,
		command,
		resolution: resolveCommand(command, {
			model,
			state: ledger.state,
			environments: resolveEnvironments(world.overview.settings, world.now),
			merged: registered.versions,
			thread: world.thread?.versions ?? [],
			now: world.now
		})
	};
}
async function commandFacts(ports, request) {
	const { world, read, model, resolution } = request;
	const registered = read.registered[model];
	if (registered === void 0) throw new RangeError(`${model} was not read`);
	const { command, environments } = resolution;
	const rises = command.verb === "promote" && resolution.version !== null;
	const version = await locateVersion(ports, model, resolution);
	const approvalOf = rises && environments.some(({ ownerApproval }) => ownerApproval) ? version?.pull ?? null : null;
	const [certificates, approvals] = await Promise.all([rises && version !== null ? ports.certificates.find({
		model,
		version: version.version,
		sha256: version.sha256
	}) : [], approvalOf === null ? [] : ports.people.approvals(approvalOf, model)]);
	return {
		at: world.now,
		command,
		actor: read.actor,
		source: sourceOf(request),
		thread: world.thread?.facts ?? null,
		settings: world.overview.settingsBlob,
		environments,
		model: registered.facts,
		version,
		certificate: chooseCertificate(certificates, registered.facts.policyDigest),
		approvals
	};
}
/** Only a rise asks which commits a version came by. */
async function locateVersion(ports, model, { command, version }) {
	if (command.verb !== "promote" || version === null) return version;
	const [located] = await ports.registry.locate(model, [version]);
	return located ?? version;
}
/** A review and a label event name their commit themselves; a comment names it after @. */
function sourceOf({ intent, command }) {
	return {
		...intent.source,
		boundSha: command.sha ?? intent.source.boundSha
	};
}
/** The newest that counts; where none does, the newest that was made in the right place, so that the refusal is exact. */
function chooseCertificate(found, policyDigest) {
	const trusted = found.filter((certificate) => certificate.trusted);
	return trusted.find((certificate) => certificate.policyDigest === policyDigest) ?? trusted[0] ?? found[0] ?? null;
}
function isQuestion({ verb }) {
	return verb === "status" || verb === "why" || verb === "help";
}
function isTrial({ verb, dryRun }) {
	return dryRun || VERB_RECORDS[verb].kind === "read";
}
function question(command, named) {
	return {
		command,
		model: named.find((one) => one.command === command)?.model ?? null
	};
}
function statesOf({ ledgers }) {
	return Object.fromEntries(Object.values(ledgers).map(({ model, state }) => [model, state]));
}

// src/contract/format-deployment.ts
var import_dist = require_dist();
const HEADER = " What should run now. Written by Seatrial; a change by hand stops every promotion until it is undone.";
/** The text of <environment>/<model>.yaml; the inverse of parseDeployment. */
function formatDeployment(deployment) {
	const { apiVersion, kind, model, environment, revision, production, fallback, liveTest, hold } = deployment;
	const document = new import_dist.Document({
		apiVersion,
		kind,
		model,
		environment,
		revision,
		production,
		fallback,
		liveTest,
		hold
	}, {
		version: "1.2",
		schema: "core",
		aliasDuplicateObjects: false
	});
	document.commentBefore = HEADER;
	return document.toString({ lineWidth: 0 });
}

// src/usecases/promotion/ledger-commit.ts
/** The one commit that makes a decision true: lines of the logs, and the deployment files that change. */
function buildCommit(decision, context) {
	const entries = decision.kind === "apply" ? appliedEntries(decision) : answeredEntries(decision);
	const files = /* @__PURE__ */ new Map();
	for (const [model, own] of Map.groupBy(entries, (entry) => entry.model)) {
		addLog(files, model, {
			drafts: draftsOf(model, own, context),
			context
		});
		for (const { change } of own) {
			const { deployment } = change;
			if (deployment !== null) files.set(deploymentPath(deployment.environment, model), formatDeployment(deployment));
		}
	}
	const banned = entries.filter(({ change, verdict, model }) => isBan(change) && verdict.facts.model.name === model);
	if (banned.length > 0) addLog(files, REGISTRY_LOG, {
		drafts: draftsOf(REGISTRY_LOG, banned, context),
		context
	});
	return {
		files,
		message: commitMessage(decision, context.key)
	};
}
function isBan({ type, deployment }) {
	return type === "version.quarantined" && deployment === null;
}
function appliedEntries(decision) {
	return decision.verdicts.flatMap((verdict) => verdict.changes.map(({ model, change }) => ({
		model,
		change,
		verdict
	})));
}
/** A refusal, or a request for what is so already, is recorded: the same request is never decided twice. */
function answeredEntries(decision) {
	return decision.verdicts.map((verdict) => {
		const { facts } = verdict;
		const own = verdict.kind === "refuse" ? verdict.reasonCode : decision.kind === "refuse" ? "sibling-refused" : "already-so";
		const change = {
			type: decision.kind === "refuse" ? "intent.refused" : "intent.settled",
			version: facts.version?.version ?? null,
			sha256: facts.version?.sha256 ?? null,
			environment: null,
			deployment: null,
			reasonCode: own,
			reason: facts.command.reason
		};
		return {
			model: facts.model.name,
			change,
			verdict
		};
	});
}
function addLog(files, model, { drafts, context }) {
	const existing = logFilesOf(context.gathered.files, model);
	for (const { path, text } of appendEvents(logFolder(model), existing, drafts)) files.set(path, text);
}
function draftsOf(model, entries, context) {
	const recorded = /* @__PURE__ */ new Set();
	return entries.map((entry, index) => {
		const first = !recorded.has(entry.verdict);
		recorded.add(entry.verdict);
		return draftOf(entry, {
			id: `${context.key}/${index}`,
			first,
			time: timeOf(model, entry, context),
			context
		});
	});
}
/** Two machines' clocks may differ; the log never runs backwards. */
function timeOf(model, { verdict }, { gathered }) {
	const last = gathered.ledgers[model]?.events.at(-1)?.event.time;
	const { at } = verdict.facts;
	return last !== void 0 && instantMs(last) > instantMs(at) ? last : at;
}
function draftOf({ model, change, verdict }, { id, first, time, context }) {
	return {
		specversion: "1.0",
		kind: "Event",
		id,
		source: context.repository,
		type: change.type,
		subject: change.version === null ? model : `${model}@${change.version}`,
		time,
		data: dataOf({
			model,
			change,
			verdict
		}, context.key, first)
	};
}
function dataOf({ model, change, verdict }, intentKey, first) {
	const { facts } = verdict;
	const { version, sha256, environment, reasonCode, deployment } = change;
	return {
		model,
		version,
		sha256,
		environment,
		intentKey,
		actor: facts.actor,
		via: facts.source,
		bound: {
			sha: boundCommit(facts),
			digests: sha256 === null ? [] : [sha256]
		},
		policy: facts.model.policyDigest,
		settings: facts.settings,
		certificate: facts.certificate?.digest ?? null,
		reasonCode,
		reason: change.reason,
		conditions: first ? verdict.conditions : [],
		conclusion: null,
		revision: deployment === null ? null : {
			before: deployment.revision - 1,
			after: deployment.revision
		},
		deployment: deployment === null ? null : stateOf(deployment),
		facts: first ? facts : null
	};
}
function boundCommit({ source, version }) {
	return source.boundSha ?? version?.commits.at(-1) ?? null;
}
function stateOf({ production, fallback, liveTest, hold }) {
	return {
		production,
		fallback,
		liveTest,
		hold
	};
}
/** Only names that the registry's grammar has checked stand in the message. */
function commitMessage(decision, key) {
	return `${decision.verdicts.map(({ facts, reasonCode }) => {
		const version = facts.version === null ? "" : `@${facts.version.version}`;
		return `${facts.command.verb} ${facts.model.name}${version}: ${reasonCode}`;
	}).join("; ").slice(0, 200)}\n\nSeatrial-Intent: ${key}\n`;
}

// src/domain/promotion/diff-lines.ts
/** A line diff of two short texts, by their longest common subsequence: ` ` kept, `-` removed, `+` added. */
function diffLines(before, after) {
	const left = before.split("\n");
	const right = after.split("\n");
	const lengths = commonLengths(left, right);
	const lines = [];
	let [i, j] = [0, 0];
	while (i < left.length || j < right.length) if (i < left.length && j < right.length && left[i] === right[j]) {
		lines.push(` ${left[i]}`);
		i++;
		j++;
	} else if (j >= right.length || i < left.length && at(lengths, i + 1, j) >= at(lengths, i, j + 1)) lines.push(`-${left[i++]}`);
	else lines.push(`+${right[j++]}`);
	return lines.join("\n");
}
function commonLengths(left, right) {
	const rows = Array.from({ length: left.length + 1 }, () => Array.from({ length: right.length + 1 }, () => 0));
	for (const i of [...left.keys()].reverse()) for (const j of [...right.keys()].reverse()) {
		const length = left[i] === right[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
		rows[i]?.splice(j, 1, length);
	}
	return rows;
}
function at(rows, i, j) {
	return rows[i]?.[j] ?? 0;
}

// src/report/chatops/answer-marker.ts
const ANSWER = /^<!-- seatrial:answer key=([0-9a-f]{64}) part=(decision|reading) actor=(\d{1,16}) day=(\d{4}-\d{2}-\d{2}) -->(?:\n|$)/;
const STATUS = "<!-- seatrial:status -->";
function renderAnswerMarker({ key, part, actor, day }) {
	return hiddenComment(`seatrial:answer key=${key} part=${part} actor=${actor} day=${day}`);
}
function parseAnswerMarker(body) {
	const [, key, part, actor, day] = ANSWER.exec(body) ?? [];
	if (key === void 0 || day === void 0 || part !== "decision" && part !== "reading") return null;
	return {
		key,
		part,
		actor: Number(actor),
		day
	};
}
function renderStatusMarker() {
	return hiddenComment("seatrial:status");
}
function isStatusComment(body) {
	return body.startsWith(STATUS);
}

// src/report/chatops/event-rows.ts
const EVENT_COLUMNS = [
	{
		header: md`when (UTC)`,
		align: "left"
	},
	{
		header: md`what`,
		align: "left"
	},
	{
		header: md`where`,
		align: "left"
	},
	{
		header: md`who`,
		align: "left"
	},
	{
		header: md`why`,
		align: "left"
	}
];
const TITLES = {
	"version.certified": "certified",
	"version.rejected": "rejected",
	"version.retired": "retired",
	"version.quarantined": "quarantined",
	"livetest.started": "live test started",
	"livetest.changed": "share changed",
	"livetest.stopped": "live test stopped",
	"livetest.concluded": "live test concluded",
	"deployment.promoted": "promoted to production",
	"deployment.rolledback": "rolled back to",
	"hold.set": "hold set",
	"hold.cleared": "hold lifted",
	"certification.requested": "certification requested",
	"intent.refused": "refused",
	"intent.settled": "was so already",
	"livetest.window": "live results reported",
	"usage.window": "usage reported"
};
function eventTitle(event) {
	const { type, data } = event;
	const verb = data.facts?.command.verb ?? "request";
	return type === "intent.refused" || type === "intent.settled" ? `${verb} ${TITLES[type]}` : TITLES[type];
}
function renderEventRow(event) {
	const { data, time } = event;
	const version = data.version === null ? md`` : md` ${code(data.version)}`;
	return [
		code(time.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
		md`${eventTitle(event)}${version}`,
		md`${data.environment ?? ""}`,
		data.via.url === null ? code(data.actor.login) : link(data.actor.login, data.via.url),
		md`${data.reason ?? data.reasonCode}`
	];
}

// src/report/chatops/mend-wording.ts
const WORDINGS = {
	authorised: {
		title: "The right to do it",
		mend: md`Ask somebody who has that role to comment the command.`
	},
	"ledger-whole": {
		title: "The branch is as the log says",
		mend: md`Somebody changed the branch by hand: run \`seatrial verify\`, and undo that change.`
	},
	"version-known": {
		title: "The version exists",
		mend: md`Name a version that has a manifest in the registry.`
	},
	merged: {
		title: "The version is merged",
		mend: md`Merge the pull request first; what runs must not change any more.`
	},
	bound: {
		title: "The command names a commit",
		mend: md`Paste the line below, or send the command in a review.`
	},
	"bound-commit": {
		title: "The commit is the one of the version",
		mend: md`There was a push since: look at the new commit, and name it.`
	},
	"not-quarantined": {
		title: "Not quarantined",
		mend: md`Build the model anew: a banned digest stays banned.`
	},
	"not-retired": {
		title: "Not retired",
		mend: md`Add the model as a new version.`
	},
	"no-hold": {
		title: "No hold",
		mend: md`When the reason is gone: \`/seatrial unhold\`.`
	},
	"no-freeze": {
		title: "No freeze",
		mend: md`Wait until the window ends, or change the settings in a pull request.`
	},
	certificate: {
		title: "A certificate",
		mend: md`Comment \`/certify\`.`
	},
	"certificate-subject": {
		title: "It certifies this digest",
		mend: md`Comment \`/certify\`.`
	},
	"certificate-trusted": {
		title: "It was made on the default branch",
		mend: md`Wait for the certification after the merge, or comment \`/certify\`.`
	},
	"certificate-verdict": {
		title: "Certification passed",
		mend: md`Read the certification report; build a version that passes.`
	},
	"certificate-policy": {
		title: "It was made under today's policy",
		mend: md`The model's gates or the settings changed since. Comment \`/certify\`.`
	},
	"certificate-mode": {
		title: "It covers the mode of the environment",
		mend: md`Declare the mode in the manifest, and comment \`/certify\`.`
	},
	"certificate-age": {
		title: "It is recent",
		mend: md`Comment \`/certify\`.`
	},
	"owner-approval": {
		title: "An owner approved the commit",
		mend: md`Ask an owner who is not the author to approve the pull request as it was merged.`
	},
	"live-baseline": {
		title: "There is production to compare with",
		mend: md`Promote the first version with \`to=production\`.`
	},
	"share-cap": {
		title: "Shares within the cap",
		mend: md`Ask for a smaller share, or stop another candidate.`
	},
	"live-places": {
		title: "A free place in the live test",
		mend: md`Stop another candidate first.`
	},
	"live-evidence": {
		title: "Evidence from the live test",
		mend: md`Promote with \`to=live\` and wait for its conclusion, or allow \`directPromotion\` in the settings.`
	},
	"known-good": {
		title: "A version that is known to be good",
		mend: md`Name one of those in the list; where there is none, stop the live test or promote another version.`
	},
	"no-traffic": {
		title: "It has no traffic",
		mend: md`Stop its live test, or roll back, first.`
	}
};
/** The words for a condition. A code that is not known here is shown as it is. */
function conditionWording(code) {
	return WORDINGS[code] ?? {
		title: code,
		mend: md`See the documentation of ${code}.`
	};
}

// src/report/chatops/refusal.ts
const COLUMNS$1 = [
	{
		header: md`condition`,
		align: "left"
	},
	{
		header: md`observed`,
		align: "left"
	},
	{
		header: md`required`,
		align: "left"
	},
	{
		header: md`how to mend it`,
		align: "left"
	}
];
/** Every condition that failed, never only the first. */
function renderRefusal(refused, atomic) {
	const parts = refused.map(renderCommand);
	const note = atomic ? [md`The commands of a comment are one plan: none of them was carried out.`] : [];
	return joinMarkdown([...parts, ...note], "\n\n");
}
function renderCommand({ facts, conditions, reasonCode }) {
	const failed = conditions.filter(({ met }) => !met);
	if (failed.length === 0) return md`${strong(md`${commandTitle(facts)}: possible by itself`)} (${reasonCode}).`;
	const parts = [
		md`😕 ${strong(commandTitle(facts))} is refused: ${failed.length} of ${conditions.length} conditions ${failed.length === 1 ? "fails" : "fail"}.`,
		conditionTable(failed),
		...pinnedLine(facts, failed)
	];
	return joinMarkdown(parts, "\n\n");
}
function conditionTable(conditions) {
	const several = new Set(conditions.map(({ environment }) => environment)).size > 1;
	const rows = conditions.map((condition) => {
		const { title, mend } = conditionWording(condition.code);
		const where = several && condition.environment !== null ? md` (${condition.environment})` : md``;
		return [
			md`${title}${where}`,
			fact(condition.seen),
			fact(condition.needed),
			condition.met ? md`✅` : mend
		];
	});
	return table(COLUMNS$1, rows);
}
function fact(value) {
	if (value === null || value === "") return md`none`;
	if (typeof value === "boolean") return value ? md`yes` : md`no`;
	if (typeof value === "string" && /^[0-9a-f]{64}$/.test(value)) return code(value.slice(0, 12));
	return code(String(value), 120);
}
function commandTitle({ command, version, model }) {
	const target = version === null ? model.name : `${model.name}@${version.version}`;
	const to = command.to === null ? "" : ` to=${command.to}`;
	return code(`${command.verb} ${target}${to}`);
}
/** The same command with the commit in it, where only that was missing. */
function pinnedLine(facts, failed) {
	const head = facts.thread?.headSha ?? null;
	const codes = failed.map(({ code: name }) => name);
	if (head === null || facts.version === null) return [];
	if (!codes.includes("bound") && !codes.includes("bound-commit")) return [];
	const { command, model, version } = facts;
	const share = command.share === null ? "" : ` share=${Number((command.share * 100).toFixed(4))}%`;
	const line = `/promote ${model.name}@${version.version} to=${command.to ?? "live"}${share} @${head}`;
	return [md`The line that names the commit as it is now:`, fence("", line)];
}

// src/report/chatops/reading.ts
const PROBLEMS_SHOWN = 10;
const HELP_COLUMNS = [
	{
		header: md`command`,
		align: "left"
	},
	{
		header: md`what it does`,
		align: "left"
	},
	{
		header: md`least role`,
		align: "left"
	},
	{
		header: md`what it needs`,
		align: "left"
	}
];
/** Written from the same records that the parser reads. `roles` are those of the settings in force. */
function renderHelp(roles) {
	const rows = VERBS.map((verb) => {
		const { usage, summary, action, needs } = VERB_RECORDS[verb];
		const who = action === null ? "read" : roles[action] ?? "";
		const live = verb === "promote" ? `${who}; production: ${roles["production"] ?? ""}` : who;
		return [
			code(usage),
			md`${summary}`,
			md`${live}`,
			md`${needs}`
		];
	});
	const examples = VERBS.map((verb) => VERB_RECORDS[verb].example).join("\n");
	return joinMarkdown([table(HELP_COLUMNS, rows), fence("", examples)], "\n\n");
}
/** The ledger's entries behind the present state. */
function renderWhy(model, events) {
	if (events.length === 0) return md`The ledger knows nothing of ${code(model)} yet.`;
	const rows = events.slice(-15).toReversed().map(renderEventRow);
	return joinMarkdown([md`### Why ${code(model)} is as it is`, table(EVENT_COLUMNS, rows)], "\n\n");
}
/** What a command would check and change. `diffs` are of the deployment files. */
function renderPlan(verdict, diffs) {
	const { facts, kind, conditions } = verdict;
	const outcome = {
		allow: "would be carried out",
		refuse: "would be refused",
		nothing: "would change nothing"
	}[kind];
	const parts = [md`${strong(commandTitle(facts))} ${outcome}.`, conditionTable(conditions)];
	return joinMarkdown([...parts, ...diffs.map((diff) => fence("diff", diff))], "\n\n");
}
function renderUnreadable(commands, targets) {
	const lines = [...commands.map(describeCommand), ...targets.map(describeTarget)].slice(0, PROBLEMS_SHOWN);
	const list = joinMarkdown(lines.map((line) => md`- ${line}`), "\n");
	const more = commands.length + targets.length - lines.length;
	const rest = more > 0 ? [md`and ${more} more.`] : [];
	const note = md`Nothing was done. \`/seatrial help\` shows the commands.`;
	return joinMarkdown([
		md`😕 ${strong("The command could not be read.")}`,
		list,
		...rest,
		note
	], "\n\n");
}
function describeCommand({ code: problem, word, nearest }) {
	const hint = nearest === null ? md`` : md` Did you mean ${code(nearest, 100)}?`;
	const what = code(word, 100);
	switch (problem) {
		case "unknown-verb": return md`${what} is no command.${hint}`;
		case "unknown-key": return md`${what} is no key of this command.${hint}`;
		case "duplicate-key": return md`${what} is given twice.`;
		case "bad-value": return md`${what} is not a value that fits.${hint}`;
		case "bad-target": return md`${what} names no model or version.${hint}`;
		case "unexpected-word": return md`${what} is not expected here.`;
		case "short-sha": return md`${what} is not a whole commit id: short ones can be forged.`;
		case "too-many-commands": return md`There are ${word} commands in the comment; ${nearest ?? ""} are the most.`;
		case "too-many-targets": return md`There are ${word} targets in the comment; ${nearest ?? ""} are the most.`;
	}
}
function describeTarget({ code: problem, word, choices }) {
	const list = choices.length === 0 ? md`` : md` Known: ${joinMarkdown(choices.map((choice) => code(choice, 140)), ", ")}.`;
	const what = code(word ?? "", 100);
	switch (problem) {
		case "unknown-model": return md`There is no model ${what}.${list}`;
		case "model-required": return md`The command must name the model here.${list}`;
		case "version-required": return md`The command must name the version here.${list}`;
		case "version-ambiguous": return md`This pull request adds several versions: name one.${list}`;
		case "unknown-environment": return md`There is no environment ${what}.${list}`;
		case "environment-required": return md`The command must name the environment, as in \`environment=name\`.${list}`;
	}
}

// src/usecases/promotion/own-comments.ts
function answers(key, part) {
	return (body) => {
		const marker = parseAnswerMarker(body);
		return marker?.key === key && marker.part === part;
	};
}
/** Posts a comment unless it is there. Of two that were posted at once the older one stays. */
async function postOnce(conversation, thread, { matches, body }) {
	const before = (await conversation.own(thread)).filter((comment) => matches(comment.body));
	if (before.length === 0) await conversation.post(thread, body);
	if (before.length !== 1) await keepOldest(conversation, thread, matches);
}
/** Writes the status comment of a thread: edits the one that is there, else posts it. */
async function saveStatus(conversation, thread, body) {
	const [first, ...others] = (await conversation.own(thread)).filter((comment) => isStatusComment(comment.body));
	await removeAll(conversation, thread, others);
	if (first !== void 0 && first.body !== body) await conversation.edit(thread, first.id, body);
	if (first !== void 0) return;
	await conversation.post(thread, body);
	await keepOldest(conversation, thread, isStatusComment);
}
async function keepOldest(conversation, thread, matches) {
	const [, ...others] = (await conversation.own(thread)).filter((comment) => matches(comment.body));
	await removeAll(conversation, thread, others);
}
async function removeAll(conversation, thread, comments) {
	for (const { id } of comments) await conversation.remove(thread, id);
}

// src/domain/promotion/projection.ts
function projectModel(state, events, places) {
	const recent = events.filter(({ data }) => data.window === void 0).slice(-60);
	const marks = stageMarks(state, events, places);
	const spoken = recent.flatMap(({ data }) => data.via.thread === null ? [] : [data.via.thread]);
	const pulls = marks.flatMap(({ pull }) => pull === null ? [] : [pull]);
	return {
		slots: Object.values(state.deployments).flatMap((file) => slotsOf(file, events)),
		marks,
		intents: intentRecords(state.model, recent),
		threads: [.../* @__PURE__ */ new Set([...pulls, ...spoken])].toSorted((a, b) => a - b)
	};
}
/** `churn.production` and `churn.live.v1.4.0`; in another environment `churn.eu` and `churn.eu.live.v1.4.0`. */
function slotName(deployment, candidate) {
	const { model, environment } = deployment;
	if (candidate === null) return `${model}.${environment}`;
	return environment === "production" ? `${model}.live.${candidate}` : `${model}.${environment}.live.${candidate}`;
}
function slotsOf(deployment, events) {
	const { production, liveTest } = deployment;
	const slots = (liveTest?.candidates ?? []).map((candidate) => slotOf(deployment, events, {
		slot: slotName(deployment, candidate.name),
		...candidate
	}));
	if (production === null) return slots;
	return [slotOf(deployment, events, {
		slot: slotName(deployment, null),
		...production,
		share: 1
	}), ...slots];
}
const EXPOSING = [
	"deployment.promoted",
	"deployment.rolledback",
	"livetest.started",
	"livetest.changed"
];
function slotOf(deployment, events, at) {
	const { slot, version, sha256, share } = at;
	const origin = events.findLast(({ type, data }) => EXPOSING.includes(type) && data.sha256 === sha256 && data.environment === deployment.environment);
	return {
		model: deployment.model,
		slot,
		version,
		sha256,
		share,
		effectKey: origin?.id ?? `${deployment.environment}/${deployment.revision}`,
		task: origin?.type === "deployment.rolledback" ? "rollback" : "deploy",
		ref: origin?.data.bound.sha ?? null
	};
}
function stageMarks(state, events, places) {
	const environments = Object.keys(state.deployments);
	const last = new Map(events.flatMap((event) => event.data.sha256 === null ? [] : [[event.data.sha256, event]]));
	const recent = new Set(events.slice(-60).map(({ data }) => data.sha256));
	for (const { sha256 } of Object.values(state.deployments).flatMap(namedVersions)) recent.add(sha256);
	return [...last].flatMap(([sha256, event]) => {
		if (!recent.has(sha256)) return [];
		const place = places.find((candidate) => candidate.sha256 === sha256);
		const stage = overallStage(state, environments.length > 0 ? environments : ["production"], sha256);
		const version = event.data.version ?? sha256;
		const commit = place?.commits.at(-1) ?? null;
		return [{
			version,
			sha256,
			stage,
			pull: place?.pull ?? null,
			commit,
			effectKey: event.id
		}];
	});
}
function intentRecords(model, events) {
	return [...Map.groupBy(events, ({ data }) => data.intentKey)].map(([key, group]) => ({
		key,
		model,
		events: group
	}));
}

// src/report/chatops/status-comment.ts
const COLUMNS = [
	{
		header: md`environment`,
		align: "left"
	},
	{
		header: md`production`,
		align: "left"
	},
	{
		header: md`live test`,
		align: "left"
	},
	{
		header: md`warm fallback`,
		align: "left"
	},
	{
		header: md`hold`,
		align: "left"
	}
];
/** The one comment of a thread that always shows how things are. It depends on the ledger alone, not on the time. */
function renderStatusComment(inputs) {
	const parts = inputs.map(renderModelStatus);
	return joinMarkdown([renderStatusMarker(), ...parts], "\n\n");
}
function renderModelStatus({ state, events, versions }) {
	const files = Object.values(state.deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
	const parts = [
		md`### ${code(state.model)}: ${headline$1(files)}`,
		...files.length === 0 ? [] : [table(COLUMNS, files.map(row))],
		...versions.map(({ version, sha256 }) => versionLine(state, files, {
			version,
			sha256
		})),
		...nextCommands(state, files, versions),
		...events.length === 0 ? [] : [fold("What happened", lastEvents(events))],
		...state.whole ? [] : [md`⚠️ ${strong("The branch was changed by hand.")} Nothing is promoted until \`seatrial verify\` finds it whole.`]
	];
	return joinMarkdown(parts, "\n\n");
}
function headline$1(files) {
	const main = files.find(({ environment }) => environment === "production") ?? files[0];
	if (main === void 0 || main.production === null) return md`not in production`;
	return md`${main.production.version} in ${main.environment}`;
}
function row({ environment, production, liveTest, fallback, hold }) {
	const candidates = (liveTest?.candidates ?? []).map(({ version, share }) => md`${code(version)} ${percent(share)}`);
	return [
		md`${environment}`,
		named(production),
		candidates.length === 0 ? md`none` : joinMarkdown(candidates, ", "),
		named(fallback),
		hold === null ? md`none` : md`🔒 ${hold.reason} (by ${code(hold.by)} at ${code(hold.at)}${until(hold)})`
	];
}
function until(hold) {
	return hold.until === null ? md`` : md` until ${code(hold.until)}`;
}
function named(version) {
	return version === null ? md`none` : md`${code(version.version)} (${code(version.sha256.slice(0, 12))})`;
}
function versionLine(state, files, { version, sha256 }) {
	const stages = (files.length === 0 ? ["production"] : files.map(({ environment }) => environment)).map((environment) => md`${strong(stageOf(state, environment, sha256))} in ${environment}`);
	return md`This version, ${code(version)}, is ${joinMarkdown(stages, ", ")}.`;
}
/** Commands that the state allows; who may send them is decided when they arrive. */
function nextCommands(state, files, versions) {
	const lines = [...versions.flatMap(({ version, sha256 }) => promotions(state, files, {
		version,
		sha256
	})), ...files.flatMap((file) => lowerings(state, file))];
	return lines.length === 0 ? [] : [md`Next, ready to paste:`, fence("", [...new Set(lines)].join("\n"))];
}
function promotions(state, files, { sha256 }) {
	const main = files.find(({ environment }) => environment === "production") ?? files[0];
	if (state.quarantined.includes(sha256) || state.retired.includes(sha256)) return [];
	const production = main?.production ?? null;
	if (production?.sha256 === sha256 || (main?.hold ?? null) !== null) return [];
	const target = `${state.model}@sha256:${sha256}`;
	const direct = `/promote ${target} to=production`;
	return production === null ? [direct] : [`/promote ${target} to=live`, direct];
}
function lowerings(state, { environment, hold, liveTest }) {
	const where = environment === "production" ? "" : ` environment=${environment}`;
	const [target] = knownGood(state, environment);
	return [
		...target === void 0 ? [] : [`/rollback ${state.model} to=${target.version}${where}`],
		...liveTest === null ? [] : [`/seatrial stop ${state.model}${where}`],
		hold === null ? `/seatrial hold ${state.model}${where} reason` : `/seatrial unhold ${state.model}${where}`
	];
}
function lastEvents(events) {
	return table(EVENT_COLUMNS, events.slice(-8).toReversed().map(renderEventRow));
}
function percent(share) {
	return `${Number((share * 100).toFixed(4))} %`;
}

// src/report/chatops/answer.ts
const LOUD = [
	"intent.refused",
	"deployment.promoted",
	"deployment.rolledback",
	"version.quarantined"
];
function acknowledge(events) {
	const refused = events.some(({ type }) => type === "intent.refused");
	const unclear = events.some(({ data }) => data.reasonCode === "held-and-asked");
	const loud = events.some(({ type }) => LOUD.includes(type));
	return {
		reaction: refused || unclear ? "confused" : "rocket",
		comment: loud || unclear
	};
}
/** The comment about a decision, from what the ledger recorded of it. */
function renderAnswer(events, marker) {
	const refused = events.filter(({ type }) => type === "intent.refused");
	if (refused.length === 0) return joinMarkdown([renderAnswerMarker(marker), ...renderDone(events)], "\n\n");
	const commands = refused.flatMap(({ data }) => {
		return data.facts === null ? [] : [{
			facts: data.facts,
			conditions: data.conditions,
			reasonCode: data.reasonCode
		}];
	});
	return joinMarkdown([renderAnswerMarker(marker), renderRefusal(commands, commands.length > 1)], "\n\n");
}
function renderDone(events) {
	const unclear = acknowledge(events).reaction === "confused";
	const lines = events.flatMap(describe$1).map((line) => md`- ${line}`);
	const evidence = events.flatMap(({ data }) => data.conditions).filter(({ met }) => met);
	const details = evidence.length === 0 ? [] : [fold(`Evidence: ${evidence.length} ${evidence.length === 1 ? "condition" : "conditions"}`, conditionTable(evidence))];
	return [joinMarkdown([
		md`${unclear ? "😕" : "🚀"} ${strong(headline(events))}`,
		md``,
		...lines
	], "\n"), ...details];
}
function headline(events) {
	const main = events.find(({ type }) => LOUD.includes(type)) ?? events[0];
	if (main === void 0) return md`Done.`;
	const { model, version, environment } = main.data;
	if (main.data.reasonCode === "held-and-asked") return md`${code(model)} is held: the rest of the command could not be read. Please send it again.`;
	const now = version === null ? md`no version` : code(version);
	if (main.type === "deployment.promoted") return md`${code(model)} ${now} is now ${environment ?? "production"}.`;
	if (main.type === "deployment.rolledback") return md`${code(model)} is back at ${now} in ${environment ?? "production"}.`;
	if (main.type === "version.quarantined") return md`${code(model)} ${now} is quarantined.`;
	return md`Done.`;
}
function describe$1({ type, data }) {
	const version = data.version === null ? md`no version` : code(data.version);
	const where = data.environment ?? "";
	const because = data.reason === null ? md`` : md`: ${data.reason}`;
	switch (type) {
		case "deployment.promoted": return [md`${where}: production is ${version}, digest ${code((data.sha256 ?? "").slice(0, 16))}, revision ${data.revision?.after ?? ""}.`];
		case "deployment.rolledback": return [md`${where}: production is ${version} again${because}.`];
		case "livetest.stopped": return [md`${where}: the live test of ${version} has ended.`];
		case "livetest.started":
		case "livetest.changed": {
			const share = data.deployment?.liveTest?.candidates.find(({ sha256 }) => sha256 === data.sha256)?.share ?? 0;
			return [md`${where}: ${version} gets ${percent(share)} of the traffic.`];
		}
		case "hold.set": return [md`${where}: a hold blocks every promotion until somebody lifts it with \`/seatrial unhold\`.`];
		case "hold.cleared": return [md`${where}: the hold is lifted.`];
		case "version.quarantined": return data.deployment === null ? [md`${version} is banned everywhere${because}.`] : [];
		case "version.retired": return [md`${version} is retired.`];
		case "certification.requested": return [md`The certification of ${version} was started.`];
		case "version.certified":
		case "version.rejected":
		case "livetest.concluded":
		case "intent.refused":
		case "intent.settled":
		case "livetest.window":
		case "usage.window": return [];
	}
}

// src/usecases/promotion/show.ts
const LABEL_PREFIX = "seatrial:";
/** Creates the Deployments that are missing and ends those that should not be, the oldest of two equal ones stays. */
async function showSlots(ports, { ledger, projection }) {
	const { deployments } = ports;
	const before = await deployments.list(ledger.model);
	const missing = projection.slots.filter((slot) => !before.some((one) => one.slot === slot.slot && one.effectKey === slot.effectKey));
	for (const slot of missing) await deployments.create(slot);
	const after = missing.length === 0 ? before : await deployments.list(ledger.model);
	const kept = new Set(projection.slots.map(({ slot, effectKey }) => after.find((one) => one.slot === slot && one.effectKey === effectKey)?.id));
	for (const { id } of after.filter((one) => !kept.has(one.id))) await deployments.deactivate(id);
}
async function showMarks(ports, marks, where) {
	for (const mark of marks) {
		if (where === "checks" && mark.commit !== null) await showCheck(ports, stateCheck(mark, mark.commit));
		if (where === "labels" && mark.pull !== null) await showLabel(ports, mark.pull, `${LABEL_PREFIX}${mark.stage}`);
	}
}
async function showCheck({ checks }, check) {
	const now = await checks.find(check.sha);
	if (!(now?.externalId === check.externalId && now.title === check.title && now.conclusion === check.conclusion)) await checks.save(check);
}
function stateCheck({ version, stage, effectKey, sha256 }, sha) {
	return {
		sha,
		externalId: effectKey,
		conclusion: stage === "quarantined" || stage === "rejected" || stage === "rolled-back" ? "failure" : stage === "candidate" || stage === "retired" ? "neutral" : "success",
		title: `${version}: ${stage}`,
		summary: `Digest ${sha256}. The ledger entry is ${effectKey}.`
	};
}
/** The stage labels mirror the state: one that a person set is put right. */
async function showLabel({ conversation }, thread, wanted) {
	const mirrored = new Set(STAGES.map((stage) => `${LABEL_PREFIX}${stage}`));
	const now = await conversation.labels(thread);
	for (const label of now) if (label !== wanted && mirrored.has(label)) await conversation.removeLabel(thread, label);
	if (!now.includes(wanted)) await conversation.addLabel(thread, wanted);
}
/** A request may concern several models: its events are shown together. */
async function showIntents(ports, records, where) {
	for (const [key, group] of Map.groupBy(records, (record) => record.key)) {
		const events = group.flatMap((record) => record.events);
		if (where === "comments") await showAnswer(ports, key, events);
		if (where === "acknowledgements") await showAcknowledgement(ports, events);
	}
}
async function showAnswer(ports, key, events) {
	const [first] = events;
	if (first === void 0) return;
	for (const { id, type, data } of events) if (type === "certification.requested") await ports.certificates.request(subjectOf(data), id);
	const { thread } = first.data.via;
	if (thread === null || !acknowledge(events).comment) return;
	const marker = {
		key,
		part: "decision",
		actor: first.data.actor.id ?? 0,
		day: first.time.slice(0, 10)
	};
	const body = markdownText(ports.texts.answer(events, marker));
	await postOnce(ports.conversation, thread, {
		matches: answers(key, "decision"),
		body
	});
}
function subjectOf({ model, version, sha256, facts }) {
	return {
		model,
		version: version ?? "",
		sha256: sha256 ?? "",
		open: openPlace(facts?.version ?? null)
	};
}
function openPlace(version) {
	const head = version?.commits.at(-1);
	if (version === null || version.merged || version.pull === null || head === void 0) return void 0;
	return {
		pull: version.pull,
		head
	};
}
async function showAcknowledgement({ conversation }, events) {
	const via = events[0]?.data.via;
	if (via === void 0 || via.thread === null) return;
	const { kind, id, thread } = via;
	if (kind === "comment" || kind === "review") await conversation.react({
		thread,
		kind,
		id
	}, acknowledge(events).reaction);
	if (kind === "label") await conversation.removeLabel(thread, id.split(":", 1)[0] ?? "");
}
/** The status comment shows every model that was read and has to do with the thread. */
async function showStatus(ports, thread, views) {
	const concerned = views.filter(({ projection }) => projection.threads.includes(thread));
	const inputs = (concerned.length > 0 ? concerned : views).map(({ ledger, versions }) => ({
		state: ledger.state,
		events: ledger.events.map(({ event }) => event),
		versions: versions.filter(({ pull }) => pull === thread)
	}));
	await saveStatus(ports.conversation, thread, markdownText(ports.texts.status(inputs)));
}

// src/usecases/promotion/project-models.ts
const MAX_ROUNDS = 20;
/**
* Makes GitHub equal to the state: Deployments, check runs, comments, labels, reactions, in this order. Every step can be
* repeated. The branch is read again at the end, and shown again if it moved, so that the last one who writes shows the
* last state.
*/
async function projectModels(ports, models, scope) {
	const touched = {
		shas: /* @__PURE__ */ new Set(),
		threads: new Set(scope.threads)
	};
	let shown;
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const branch = await ports.store.read(models);
		if (branch.head === shown) return;
		const names = models === "all" ? modelsOf(branch.files) : models;
		const { ledgers, unreadable } = readLedgers(names, (name) => ports.readLedger(branch.files, name));
		const views = await Promise.all(ledgers.map((ledger) => viewModel(ports, ledger)));
		extendScope(touched, views, scope);
		await showViews(ports, views, {
			...touched,
			keys: scope.keys
		});
		if (unreadable !== null) throw unreadable;
		shown = branch.head;
	}
	throw new AppError({
		code: "state-conflict",
		message: `The branch seatrial/deployments moved during each of ${MAX_ROUNDS} rounds of showing it.`,
		hint: "The state is safe; run `seatrial reconcile` when it is calmer."
	});
}
async function viewModel(ports, ledger) {
	const versions = await locateShown(ports, ledger, (await ports.registry.model(ledger.model))?.versions ?? []);
	return {
		ledger,
		versions,
		projection: projectModel(ledger.state, eventsOf(ledger), versions)
	};
}
/** Where the versions that may be shown came from: what the log recorded with a decision, and for the others a look-up. */
async function locateShown(ports, ledger, versions) {
	const events = eventsOf(ledger);
	const recorded = new Map(events.flatMap(({ data }) => {
		const version = data.facts?.version;
		return version?.merged === true && version.pull !== null ? [[version.sha256, version]] : [];
	}));
	const shown = /* @__PURE__ */ new Set([...events.slice(-60).map(({ data }) => data.sha256), ...Object.values(ledger.state.deployments).flatMap((file) => namedVersions(file).map(({ sha256 }) => sha256))]);
	const unknown = versions.filter(({ sha256, pull }) => shown.has(sha256) && pull === null && !recorded.has(sha256));
	const located = new Map((await ports.registry.locate(ledger.model, unknown)).map((one) => [one.sha256, one]));
	return versions.map((version) => {
		const place = recorded.get(version.sha256) ?? located.get(version.sha256);
		return version.pull !== null || place === void 0 ? version : {
			...version,
			pull: place.pull,
			commits: place.commits
		};
	});
}
function extendScope(touched, views, { keys }) {
	for (const { ledger, projection } of views) {
		const all = keys === "all";
		const events = eventsOf(ledger);
		const concerned = all ? events : events.filter(({ data }) => keys.includes(data.intentKey));
		for (const { data } of concerned.slice(-60)) {
			if (data.sha256 !== null) touched.shas.add(data.sha256);
			if (data.via.thread !== null) touched.threads.add(data.via.thread);
		}
		for (const { sha256 } of exposedAround(ledger, concerned)) touched.shas.add(sha256);
		if (all) for (const thread of projection.threads) touched.threads.add(thread);
		for (const { sha256, pull } of projection.marks) {
			if (all) touched.shas.add(sha256);
			if (pull !== null && touched.shas.has(sha256)) touched.threads.add(pull);
		}
	}
}
/** Versions that run now, and those that ran just before the first of the events: their stage has changed too. */
function exposedAround(ledger, concerned) {
	const [first] = concerned;
	const events = eventsOf(ledger);
	const before = first === void 0 ? [] : events.slice(0, events.indexOf(first));
	return [...[...Map.groupBy(before, ({ data }) => data.environment).values()].map((own) => own.findLast(({ data }) => data.deployment !== null)?.data.deployment ?? null).filter((file) => file !== null).flatMap(namedVersions), ...Object.values(ledger.state.deployments).flatMap(namedVersions)];
}
function inScope({ key }, keys) {
	return keys === "all" || keys.includes(key);
}
async function showViews(ports, views, scope) {
	for (const view of views) await showSlots(ports, view);
	const marks = views.flatMap(({ projection }) => projection.marks.filter(({ sha256 }) => scope.shas.has(sha256)));
	await showMarks(ports, marks, "checks");
	const records = views.flatMap(({ projection }) => projection.intents.filter((record) => inScope(record, scope.keys)));
	await showIntents(ports, records, "comments");
	for (const thread of scope.threads) await showStatus(ports, thread, views);
	await showMarks(ports, marks, "labels");
	await showIntents(ports, records, "acknowledgements");
}
function eventsOf({ events }) {
	return events.map(({ event }) => event);
}

// src/usecases/promotion/answer-directly.ts
/** Answers once. A stranger gets one comment a day and thread; after that only the reaction. */
async function answerDirectly(ports, intent, answer) {
	const { thread, kind, id } = intent.source;
	if (thread === null) return;
	const parts = renderParts(answer, ports.rules);
	if (parts.length > 0 && !await isExhausted(ports, intent, answer)) {
		const marker = {
			...markerOf(intent, answer),
			key: answer.key,
			part: partOf(answer)
		};
		const body = markdownText(joinMarkdown([renderAnswerMarker(marker), ...parts], "\n\n"));
		await postOnce(ports.conversation, thread, {
			matches: answers(marker.key, marker.part),
			body
		});
	}
	if (answer.gathered.questions.some(({ command }) => command.verb === "status")) {
		const models = Object.keys(answer.gathered.ledgers);
		await projectModels(ports, models, {
			keys: [],
			threads: [thread]
		});
	}
	if (kind === "label") await ports.conversation.removeLabel(thread, id.split(":", 1)[0] ?? "");
	if (kind !== "comment" && kind !== "review") return;
	if (answer.refusal === null && answer.gathered.facts.length > 0 && !isUnreadable(answer)) return;
	await ports.conversation.react({
		thread,
		kind,
		id
	}, isNegative(answer) ? "confused" : "rocket");
}
function partOf(answer) {
	return isNegative(answer) ? "decision" : "reading";
}
function isUnreadable({ unreadable }) {
	return unreadable.commands.length + unreadable.targets.length > 0;
}
function isNegative(answer) {
	return answer.refusal !== null || isUnreadable(answer);
}
function markerOf(intent, { gathered }) {
	return {
		actor: intent.actor.id ?? 0,
		day: gathered.now.slice(0, 10)
	};
}
async function isExhausted(ports, intent, answer) {
	const { thread } = intent.source;
	if (thread === null || atLeast(answer.gathered.actor.role, "triage")) return false;
	const { actor, day } = markerOf(intent, answer);
	return (await ports.conversation.own(thread)).map(({ body }) => parseAnswerMarker(body)).filter((marker) => marker !== null).some((marker) => marker.actor === actor && marker.day === day && marker.key !== answer.key);
}
function renderParts(answer, rules) {
	const { unreadable, refusal, gathered } = answer;
	if (isUnreadable(answer)) return [renderUnreadable(unreadable.commands, unreadable.targets)];
	if (refusal !== null) return [renderRefusal(refusal.verdicts, refusal.verdicts.length > 1)];
	const states = statesOf(gathered);
	return [...gathered.trials.map((facts) => renderTrial(states, facts, rules)), ...gathered.questions.flatMap(({ command, model }) => {
		const ledger = gathered.ledgers[model ?? ""];
		if (command.verb === "why" && ledger !== void 0) return [renderWhy(ledger.model, eventsOf(ledger))];
		return command.verb === "help" ? [renderHelp({ ...gathered.environments[0]?.roles })] : [];
	})];
}
/** The deployment files before and after, as they would be committed. */
function renderTrial(states, facts, rules) {
	const verdict = decideCommand(states, facts, rules);
	const diffs = [...new Map(verdict.changes.map(({ model, change }) => [`${model}/${change.environment}`, {
		model,
		change
	}])).values()].flatMap(({ model, change }) => {
		const state = states[model];
		if (state === void 0 || change.deployment === null || change.environment === null) return [];
		const before = formatDeployment(deploymentIn(state, change.environment));
		return [diffLines(before, formatDeployment(change.deployment))];
	});
	return renderPlan(verdict, diffs);
}

// src/usecases/promotion/handle-command.ts
const MAX_ATTEMPTS = 5;
const JITTER_MS = 200;
/**
* Carries out a request: read, decide, commit on condition that nothing changed meanwhile, then show it. It may be called
* any number of times for the same request, by several machines at once, and be cut off anywhere.
* Throws AppError state-conflict after five lost races.
*/
async function handleCommand(ports, intent) {
	if (intent.actor.bot && intent.source.kind !== "guard") return {
		kind: "ignored",
		reasonCode: "bot"
	};
	const parsed = ports.parseComment(intent.body);
	if (parsed.commands.length + parsed.problems.length === 0) return {
		kind: "ignored",
		reasonCode: "no-command"
	};
	const key = intentKey(intent, sha256);
	for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
		const outcome = await attemptOnce(ports, intent, {
			key,
			parsed
		});
		if (outcome !== "lost-race") return outcome;
		await ports.clock.pause(JITTER_MS * (attempt + ports.clock.random()));
	}
	throw new AppError({
		code: "state-conflict",
		message: `The branch seatrial/deployments moved during each of ${MAX_ATTEMPTS} attempts.`,
		hint: "Nothing was changed. Send the command again in a minute."
	});
}
async function attemptOnce(ports, intent, request) {
	const { key, parsed } = request;
	const outcome = await gather(ports, intent, parsed);
	if (outcome.kind === "altered") return {
		kind: "ignored",
		reasonCode: "altered"
	};
	const { gathered } = outcome;
	const models = Object.keys(gathered.ledgers);
	const direct = {
		key,
		gathered,
		unreadable: {
			commands: parsed.problems,
			targets: gathered.problems
		},
		refusal: null
	};
	const scope = {
		keys: [key],
		threads: []
	};
	if (isRecorded(gathered, key)) {
		await projectModels(ports, models, scope);
		return {
			kind: "repeated",
			key
		};
	}
	if (parsed.problems.length + gathered.problems.length > 0) {
		await answerDirectly(ports, intent, direct);
		return {
			kind: "answered",
			key,
			reasonCode: "unreadable"
		};
	}
	if (gathered.facts.length === 0) {
		await answerDirectly(ports, intent, direct);
		return {
			kind: "answered",
			key,
			reasonCode: "read"
		};
	}
	const decision = decide(statesOf(gathered), gathered.facts, ports.rules);
	if (!mayRecord(decision)) {
		await answerDirectly(ports, intent, {
			...direct,
			refusal: decision
		});
		return {
			kind: "answered",
			key,
			reasonCode: decision.reasonCode
		};
	}
	const committed = await commit(ports, {
		decision,
		intent,
		key,
		gathered
	});
	if (committed.kind === "lost-race") return "lost-race";
	await projectModels(ports, models, scope);
	if (gathered.questions.length + gathered.trials.length > 0) await answerDirectly(ports, intent, direct);
	return {
		kind: "decided",
		key,
		decision,
		head: committed.head
	};
}
function isRecorded({ ledgers }, key) {
	return Object.values(ledgers).some(({ events }) => events.some(({ event }) => event.data.intentKey === key));
}
/** A refusal is recorded for people of the repository only: strangers cannot make the log grow. */
function mayRecord(decision) {
	if (decision.kind !== "refuse") return true;
	return decision.verdicts.every(({ facts, conditions }) => {
		return conditions.every(({ code, met }) => code !== "authorised" || met) || atLeast(facts.actor.role, "triage");
	});
}
async function commit(ports, { decision, intent, key, gathered }) {
	const { files, message } = buildCommit(decision, {
		repository: intent.repository,
		key,
		gathered
	});
	return ports.store.commit({
		expectedHead: gathered.head,
		files,
		message
	});
}

// src/usecases/promotion/reconcile.ts
/** Makes labels, check runs, comments and Deployments equal to the state. Repairs what a crash left; a second run changes nothing. */
async function reconcile(ports, models) {
	await projectModels(ports, models, {
		keys: "all",
		threads: []
	});
}
/** Carries out the requests whose webhook was lost. Those that were handled are recognised by their key. */
async function sweepRequests(ports, requests) {
	const outcomes = [];
	for (const intent of await requests.list()) outcomes.push(await sweepOne(ports, intent));
	return outcomes;
}
async function sweepOne(ports, intent) {
	try {
		return await handleCommand(ports, intent);
	} catch (error) {
		if (error instanceof AppError && error.code === "state-corrupt") return {
			kind: "failed",
			error
		};
		throw error;
	}
}

// src/adapters/github/conversation.ts
/** Threads of a repository, through GitHub's API. */
function createConversation(options) {
	const { octokit, repository } = options;
	const { issues, reactions } = octokit.rest;
	return {
		...createComments(options),
		find: (reference) => unlessGone("reading a comment", () => find$1(octokit, repository, reference)),
		react: async ({ kind, id }, content) => {
			if (kind === "review") return;
			await unlessGone("reacting to a comment", () => reactions.createForIssueComment({
				...repository,
				comment_id: Number(id),
				content
			}));
		},
		labels: (thread) => translateErrors("listing labels", async () => {
			return (await octokit.paginate(issues.listLabelsOnIssue, {
				...repository,
				issue_number: thread,
				per_page: 100
			})).map(({ name }) => name);
		}),
		addLabel: (thread, label) => translateErrors("adding a label", async () => {
			await issues.addLabels({
				...repository,
				issue_number: thread,
				labels: [label]
			});
		}),
		removeLabel: async (thread, label) => {
			await unlessGone("removing a label", () => issues.removeLabel({
				...repository,
				issue_number: thread,
				name: label
			}));
		}
	};
}
async function unlessGone(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
async function find$1(octokit, repository, reference) {
	const { thread, kind, id } = reference;
	if (kind === "review") {
		const { data } = await octokit.rest.pulls.getReview({
			...repository,
			pull_number: thread,
			review_id: Number(id)
		});
		return {
			body: data.body,
			author: authorOf$1(data.user),
			edited: false
		};
	}
	const { data } = await octokit.rest.issues.getComment({
		...repository,
		comment_id: Number(id)
	});
	const touched = data.created_at !== data.updated_at;
	return {
		body: data.body ?? "",
		author: authorOf$1(data.user, data.performed_via_github_app !== void 0 && data.performed_via_github_app !== null),
		edited: touched && await wasEdited(octokit, data.node_id)
	};
}
/** What an app writes, also in somebody's name, is not that person's own word. */
function authorOf$1(user, viaApp = false) {
	if (user === null) return {
		id: null,
		login: "ghost",
		bot: true
	};
	return {
		id: user.id,
		login: user.login,
		bot: viaApp || user.type === "Bot" || user.login.endsWith("[bot]")
	};
}
/** `updated_at` moves for other reasons too; where GitHub does not say, the comment counts as edited. */
async function wasEdited(octokit, nodeId) {
	const query = "query($id: ID!) { node(id: $id) { ... on Comment { lastEditedAt } } }";
	try {
		return (await octokit.graphql(query, { id: nodeId })).node?.lastEditedAt !== null;
	} catch {
		return true;
	}
}

// src/adapters/github/commit-on-branch.ts
const MUTATION = "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";
/**
* Commits on condition that the branch is still where it was read. GitHub signs what createCommitOnBranch makes; a branch
* that does not exist yet, and a server without GraphQL, get the same by a ref update that is never forced.
*/
async function commitOnBranch(octokit, repository, request) {
	const { expectedHead } = request;
	return translateErrors("writing the branch seatrial/deployments", async () => {
		if (expectedHead === null) return commitByRef(octokit, repository, request);
		return await commitByMutation(octokit, repository, {
			...request,
			expectedHead
		}) ?? commitByRef(octokit, repository, request);
	});
}
async function commitByMutation(octokit, { owner, repo }, request) {
	const [headline = "", ...body] = request.message.split("\n\n");
	const input = {
		branch: {
			repositoryNameWithOwner: `${owner}/${repo}`,
			branchName: request.branch
		},
		message: {
			headline,
			body: body.join("\n\n").trim()
		},
		expectedHeadOid: request.expectedHead,
		fileChanges: { additions: [...request.files].map(([path, text]) => ({
			path,
			contents: Buffer.from(text).toString("base64")
		})) }
	};
	try {
		return {
			kind: "committed",
			head: (await octokit.graphql(MUTATION, { input })).createCommitOnBranch.commit.oid
		};
	} catch (error) {
		if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return null;
		const types = graphqlTypes(error);
		if (types.includes("STALE_DATA") || types.includes("NOT_FOUND")) return { kind: "lost-race" };
		if (types.includes("FORBIDDEN")) throw forbidden(error);
		throw error;
	}
}
/** GraphQL answers a refusal with status 200 and a list of errors. */
function graphqlTypes(error) {
	if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors)) return [];
	return error.errors.map((one) => typeof one === "object" && one !== null && "type" in one ? one.type : null);
}
function forbidden(cause) {
	const message = cause instanceof Error ? cause.message : "Forbidden";
	return new RequestError(message, 403, { request: {
		method: "POST",
		url: "/graphql",
		headers: {}
	} });
}
/** The parent is the commit that was read, so that a branch that has moved refuses the update as no fast-forward. */
async function commitByRef(octokit, repository, { branch, expectedHead, files, message }) {
	const { git } = octokit.rest;
	const base = expectedHead === null ? null : (await git.getCommit({
		...repository,
		commit_sha: expectedHead
	})).data.tree.sha;
	const tree = await git.createTree({
		...repository,
		...base === null ? {} : { base_tree: base },
		tree: [...files].map(([path, content]) => ({
			path,
			content,
			mode: "100644",
			type: "blob"
		}))
	});
	const parents = expectedHead === null ? [] : [expectedHead];
	const { data } = await git.createCommit({
		...repository,
		message,
		tree: tree.data.sha,
		parents
	});
	try {
		if (expectedHead === null) await git.createRef({
			...repository,
			ref: `refs/heads/${branch}`,
			sha: data.sha
		});
		else await git.updateRef({
			...repository,
			ref: `heads/${branch}`,
			sha: data.sha,
			force: false
		});
	} catch (error) {
		if (error instanceof RequestError && (error.status === 422 || error.status === 409)) return { kind: "lost-race" };
		throw error;
	}
	return {
		kind: "committed",
		head: data.sha
	};
}

// src/adapters/github/deployment-store.ts
const STATE_BRANCH = "seatrial/deployments";
/** The branch seatrial/deployments through GitHub's API. */
function createGitHubDeploymentStore({ octokit, repository, objects }) {
	return {
		read: async (models) => {
			const head = await objects.head(STATE_BRANCH);
			if (head === null) return {
				head,
				files: /* @__PURE__ */ new Map()
			};
			const wanted = [...await objects.files(head)].filter(([path]) => isStateFile(path) && (models === "all" || models.some((model) => isModelFile(path, model))));
			const texts = await objects.texts(wanted.map(([, blob]) => blob));
			return {
				head,
				files: new Map(wanted.map(([path, blob]) => [path, texts.get(blob) ?? ""]))
			};
		},
		commit: async (request) => {
			const outcome = await commitOnBranch(octokit, repository, {
				...request,
				branch: STATE_BRANCH
			});
			await remember(objects, request, outcome);
			return outcome;
		}
	};
}
/** Certificates are read one by one, when a decision needs them. */
function isStateFile(path) {
	return /^events\/[^/]+\/[^/]+\.jsonl$|^[^/]+\/[^/]+\.yaml$/.test(path);
}
async function remember(objects, request, outcome) {
	if (outcome.kind === "lost-race") return;
	const before = request.expectedHead === null ? /* @__PURE__ */ new Map() : await objects.files(request.expectedHead);
	const blobs = [...request.files].map(([path, text]) => [
		path,
		text,
		blobId(text)
	]);
	const listing = new Map([...before, ...blobs.map(([path, , blob]) => [path, blob])]);
	objects.remember(outcome.head, listing, new Map(blobs.map(([, text, blob]) => [blob, text])));
}
/** Git's name for a file's content. */
function blobId(text) {
	const bytes = Buffer.from(text, "utf8");
	return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

// src/adapters/github/deployments.ts
/** A model has at most one active deployment a slot, and ten slots; what is older has ended long ago. */
const NEWEST = 30;
const TASKS = ["deploy", "rollback"];
/** Names the model, so that GitHub lists one model's deployments alone. */
function taskName(task, model) {
	return `${task}:${model}`;
}
function createDeployments(options) {
	const { octokit, repository } = options;
	return {
		list: async (model) => {
			return (await translateErrors("listing deployments", () => listNewest(options, model))).filter(({ state }) => state !== null).map(({ recorded }) => recorded);
		},
		create: (slot) => translateErrors("creating a deployment", () => create(options, slot)),
		deactivate: async (id) => {
			await translateErrors("ending a deployment", () => octokit.rest.repos.createDeploymentStatus({
				...repository,
				deployment_id: id,
				state: "inactive"
			}));
			options.ended.add(id);
		}
	};
}
async function listNewest(options, model) {
	const { octokit, repository, ended } = options;
	const { repos } = octokit.rest;
	const candidates = (await Promise.all(TASKS.map((task) => repos.listDeployments({
		...repository,
		task: taskName(task, model),
		per_page: NEWEST
	})))).flatMap(({ data }) => data).filter(({ id }) => !ended.has(id));
	return (await Promise.all(candidates.map(async ({ id, environment, payload }) => {
		const place = {
			...repository,
			deployment_id: id,
			per_page: 1
		};
		const { data } = await repos.listDeploymentStatuses(place);
		const state = data[0]?.state ?? null;
		if (state === "inactive") ended.add(id);
		return {
			recorded: {
				id,
				slot: environment,
				effectKey: effectKeyOf(payload),
				active: true
			},
			state
		};
	}))).filter(({ state }) => state !== "inactive").toSorted((a, b) => a.recorded.id - b.recorded.id);
}
function effectKeyOf(payload) {
	if (typeof payload !== "object" || payload === null || !("effectKey" in payload)) return "";
	return typeof payload.effectKey === "string" ? payload.effectKey : "";
}
/** Ends what a crash began: a deployment of the same effect that got no status. */
async function create(options, slot) {
	const { octokit, repository } = options;
	const id = (await listNewest(options, slot.model)).find(({ recorded, state }) => state === null && recorded.slot === slot.slot && recorded.effectKey === slot.effectKey)?.recorded.id ?? await createDeployment(options, slot);
	await octokit.rest.repos.createDeploymentStatus({
		...repository,
		deployment_id: id,
		state: "success",
		environment: slot.slot,
		description: describe(slot),
		auto_inactive: false
	});
}
/** The commit of a fork may be unknown here: then the default branch stands for it, and the payload names the digest. */
async function createDeployment(options, slot) {
	const { octokit, repository, defaultBranch } = options;
	const { version, sha256, share, effectKey } = slot;
	const content = {
		...repository,
		task: taskName(slot.task, slot.model),
		environment: slot.slot,
		description: describe(slot),
		payload: {
			version,
			sha256,
			share,
			effectKey
		},
		auto_merge: false,
		required_contexts: [],
		production_environment: !slot.slot.includes(".live."),
		transient_environment: false
	};
	try {
		return idOf(await octokit.rest.repos.createDeployment({
			...content,
			ref: slot.ref ?? defaultBranch
		}));
	} catch (error) {
		if (!(error instanceof RequestError && error.status === 422 && slot.ref !== null)) throw error;
		return idOf(await octokit.rest.repos.createDeployment({
			...content,
			ref: defaultBranch
		}));
	}
}
function idOf(answer) {
	const { data } = answer;
	if ("id" in data && typeof data.id === "number") return data.id;
	throw new TypeError("GitHub created no deployment.");
}
function describe({ version, share, task }) {
	const what = task === "rollback" ? "rolled back to " : "";
	return share === 1 ? `${what}${version}` : `${what}${version}, ${Number((share * 100).toFixed(2))} % of the traffic`;
}

// src/adapters/github/blob-texts.ts
const BLOBS_PER_QUERY = 50;
const REST_AT_ONCE = 8;
/** Texts of blobs: many in one GraphQL query; those that are too large for it, and all where GraphQL is absent, one by one. */
async function readBlobTexts(octokit, repository, blobs) {
	const texts = /* @__PURE__ */ new Map();
	for (let start = 0; start < blobs.length; start += BLOBS_PER_QUERY) {
		const part = blobs.slice(start, start + BLOBS_PER_QUERY);
		const found = part.length > 1 ? await queryTexts(octokit, repository, part) : /* @__PURE__ */ new Map();
		for (const [blob, text] of found) texts.set(blob, text);
	}
	const missing = blobs.filter((blob) => !texts.has(blob));
	for (let start = 0; start < missing.length; start += REST_AT_ONCE) {
		const part = missing.slice(start, start + REST_AT_ONCE);
		const read = await Promise.all(part.map((blob) => readBlob(octokit, repository, blob)));
		part.forEach((blob, index) => texts.set(blob, read[index] ?? ""));
	}
	return texts;
}
async function queryTexts(octokit, { owner, repo }, blobs) {
	const repository = memberOf(await tryQuery(octokit, `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${blobs.map((blob, index) => `b${index}: object(oid: "${blob}") { ... on Blob { text isTruncated } }`).join(" ")} } }`, {
		owner,
		name: repo
	}), "repository");
	return new Map(blobs.flatMap((blob, index) => {
		const object = memberOf(repository, `b${index}`);
		const text = memberOf(object, "text");
		return typeof text === "string" && memberOf(object, "isTruncated") === false ? [[blob, text]] : [];
	}));
}
/** Whatever the query does not answer is read the other way, so that its failure is none. */
async function tryQuery(octokit, query, variables) {
	try {
		return await octokit.graphql(query, variables);
	} catch {
		return null;
	}
}
function memberOf(value, key) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0;
}
async function readBlob(octokit, repository, blob) {
	const { data } = await octokit.rest.git.getBlob({
		...repository,
		file_sha: blob
	});
	return Buffer.from(data.content, "base64").toString("utf8");
}

// src/adapters/github/git-objects.ts
function createObjectCache() {
	return {
		listings: /* @__PURE__ */ new Map(),
		texts: /* @__PURE__ */ new Map()
	};
}
const MAX_LISTINGS = 16;
const MAX_TEXTS = 5e3;
function createGitObjects(octokit, repository, cache) {
	const heads = /* @__PURE__ */ new Map();
	const head = async (branch) => {
		const commit = await readHead(octokit, repository, branch);
		heads.set(branch, commit);
		return commit;
	};
	return {
		head,
		lastHead: async (branch) => heads.has(branch) ? heads.get(branch) ?? null : head(branch),
		files: async (commit) => {
			const known = cache.listings.get(commit);
			if (known !== void 0) return known;
			const listing = await translateErrors("listing files", () => listFiles(octokit, repository, commit));
			keep(cache.listings, [[commit, listing]], MAX_LISTINGS);
			return listing;
		},
		texts: async (blobs) => {
			const missing = [...new Set(blobs)].filter((blob) => !cache.texts.has(blob));
			const read = await translateErrors("reading files", () => readBlobTexts(octokit, repository, missing));
			const found = new Map(blobs.map((blob) => [blob, cache.texts.get(blob) ?? read.get(blob) ?? ""]));
			keep(cache.texts, read, MAX_TEXTS);
			return found;
		},
		remember: (commit, files, texts) => {
			keep(cache.listings, [[commit, files]], MAX_LISTINGS);
			keep(cache.texts, texts, MAX_TEXTS);
		}
	};
}
async function readHead(octokit, repository, branch) {
	try {
		const { data } = await translateErrors("reading a branch", () => octokit.rest.git.getRef({
			...repository,
			ref: `heads/${branch}`
		}));
		return data.object.sha;
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
/** The oldest go first. */
function keep(cache, entries, most) {
	for (const [key, value] of entries) cache.set(key, value);
	for (const key of cache.keys()) {
		if (cache.size <= most) return;
		cache.delete(key);
	}
}
/** GitHub cuts a recursive listing at 100,000 entries; then every folder is listed on its own. Links are no files. */
async function listFiles(octokit, repository, commit) {
	const { data } = await octokit.rest.git.getTree({
		...repository,
		tree_sha: commit,
		recursive: "1"
	});
	return data.truncated ? walkTree(octokit, repository, {
		tree: commit,
		prefix: ""
	}) : filesOf(data.tree, "");
}
function filesOf(entries, prefix) {
	return new Map(entries.flatMap(({ path, mode, sha }) => mode === "100644" || mode === "100755" ? [[`${prefix}${path}`, sha]] : []));
}
async function walkTree(octokit, repository, at) {
	const { data } = await octokit.rest.git.getTree({
		...repository,
		tree_sha: at.tree
	});
	const found = new Map(filesOf(data.tree, at.prefix));
	for (const { path, type, sha } of data.tree) {
		if (type !== "tree") continue;
		const prefix = `${at.prefix}${path}/`;
		const { data: folder } = await octokit.rest.git.getTree({
			...repository,
			tree_sha: sha,
			recursive: "1"
		});
		const inside = folder.truncated ? await walkTree(octokit, repository, {
			tree: sha,
			prefix
		}) : filesOf(folder.tree, prefix);
		for (const [name, blob] of inside) found.set(name, blob);
	}
	return found;
}

// src/domain/promotion/code-owners.ts
/**
* The owners of a path by a CODEOWNERS file: the last rule that matches. Patterns are those of gitignore, without negation
* and character ranges, as GitHub documents them.
*/
function codeOwnersOf(text, path) {
	const match = text.split("\n").map((line) => line.replace(/\s#.*$|^#.*$/, "").trim()).filter((line) => line !== "").findLast((rule) => matchesPattern(rule.split(/\s+/, 1)[0] ?? "", path));
	return match === void 0 ? [] : match.split(/\s+/).slice(1);
}
function matchesPattern(pattern, path) {
	if (pattern === "" || /[[\]!]/.test(pattern)) return false;
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const folder = pattern.endsWith("/") || pattern.endsWith("/**");
	const body = pattern.replace(/^\//, "").replace(/\/(?:\*\*)?$/, "");
	const source = body.split("/").map(partSource).join("/").replaceAll("(?:[^/]+/)*/", "(?:[^/]+/)*");
	const below = folder ? "/.+" : body.endsWith("/*") ? "" : "(?:/.+)?";
	return new RegExp(`^${anchored ? "" : "(?:.+/)?"}${source}${below}$`, "u").test(path);
}
function partSource(part) {
	if (part === "**") return "(?:[^/]+/)*";
	return escape(part).replaceAll("*", "[^/]*").replaceAll("?", "[^/]");
}
function escape(text) {
	return text.replaceAll(/[\\^$.|+(){}]/gu, String.raw`\$&`);
}

// src/adapters/github/people.ts
/** Who somebody is here, by role and team. What GitHub does not tell is not granted. */
function createPeople(options) {
	return {
		actor: async (login, teams) => {
			const [role, ...member] = await Promise.all([roleOf(options, login), ...teams.map((team) => isMember(options, login, team))]);
			return {
				role,
				teams: teams.filter((_team, index) => member[index] === true)
			};
		},
		approvals: async (pull, model) => {
			const [standing, author, { codeOwners, path, owners }] = await Promise.all([
				standingApprovals(options, pull),
				authorOf(options, pull),
				options.ownership(model)
			]);
			const handles = [.../* @__PURE__ */ new Set([...owners, ...codeOwners === null ? [] : codeOwnersOf(codeOwners, path)])];
			return Promise.all(standing.map(async ({ login, commit }) => {
				return {
					login,
					commit,
					owner: await isOwner(options, login, handles),
					author: login === author
				};
			}));
		}
	};
}
async function roleOf({ octokit, repository }, login) {
	const data = await orNull$2("reading a role", async () => {
		return (await octokit.rest.repos.getCollaboratorPermissionLevel({
			...repository,
			username: login
		})).data;
	});
	if (data === null) return "read";
	return ROLES.find((role) => role === data.role_name) ?? roleByPermissions(data.user?.permissions ?? {});
}
const ROLES = [
	"admin",
	"maintain",
	"write",
	"triage",
	"read"
];
/** An organisation may name roles of its own; each stands on one of the five. */
function roleByPermissions(permissions) {
	if (permissions["admin"] === true) return "admin";
	if (permissions["maintain"] === true) return "maintain";
	if (permissions["push"] === true) return "write";
	return permissions["triage"] === true ? "triage" : "read";
}
/** `@org/team` of this organisation, or `@login`. */
async function isMember({ octokit, repository }, login, handle) {
	const [, owner = "", team] = /^@([^/]+)(?:\/(.+))?$/.exec(handle) ?? [];
	if (team === void 0) return owner.toLowerCase() === login.toLowerCase();
	if (owner.toLowerCase() !== repository.owner.toLowerCase()) return false;
	return (await orNull$2("reading a team", async () => {
		const place = {
			org: repository.owner,
			team_slug: team,
			username: login
		};
		return (await octokit.rest.teams.getMembershipForUserInOrg(place)).data;
	}))?.state === "active";
}
/** Code owners without write access do not count, as on GitHub. */
async function isOwner(options, login, handles) {
	if (!atLeast(await roleOf(options, login), "write")) return false;
	for (const handle of handles) if (await isMember(options, login, handle)) return true;
	return false;
}
async function authorOf({ octokit, repository }, pull) {
	const { data } = await translateErrors("reading a pull request", () => octokit.rest.pulls.get({
		...repository,
		pull_number: pull
	}));
	return data.user.login;
}
/** Of each reviewer the last word that is one: a remark takes no approval back. */
async function standingApprovals({ octokit, repository }, pull) {
	const reviews = await translateErrors("listing reviews", () => octokit.paginate(octokit.rest.pulls.listReviews, {
		...repository,
		pull_number: pull,
		per_page: 100
	}));
	const last = /* @__PURE__ */ new Map();
	for (const { user, state, commit_id: commit } of reviews.toSorted((a, b) => a.id - b.id)) {
		const word = state.toUpperCase();
		if (user !== null && user.type !== "Bot" && word !== "COMMENTED" && word !== "PENDING") last.set(user.login, {
			state: word,
			commit
		});
	}
	return [...last].flatMap(([login, { state, commit }]) => state === "APPROVED" && commit !== null ? [{
		login,
		commit
	}] : []);
}
/** 404: not there, or not for this token to see. 403: the token may not ask. Neither grants anything. */
async function orNull$2(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error) || isForbidden(error)) return null;
		throw error;
	}
}
function isForbidden(error) {
	return error instanceof Error && "reason" in error && error.reason === "forbidden";
}

// src/adapters/github/registry-texts.ts
const ENCODER = new TextEncoder();
/** Settings that cannot be read allow no rise; a rollback needs none of them. */
const CLOSED = {
	apiVersion: "seatrial/v1",
	kind: "Settings",
	environments: { production: { freeze: [{
		from: "1970-01-01T00:00:00Z",
		until: "9999-12-31T00:00:00Z",
		reason: `${SETTINGS_PATH} cannot be read`
	}] } }
};
function readSettingsText(text) {
	return orNull$1(() => parseSettings({
		path: ".github/seatrial.yml",
		content: ENCODER.encode(text)
	}).value) ?? CLOSED;
}
function readModelText(path, text) {
	return orNull$1(() => parseModel({
		path,
		content: ENCODER.encode(text)
	}).value);
}
/** A version by its manifest; null where the text is none, or is about something else than its path says. */
function readVersionText(path, text, folder) {
	const at = versionPathOf(path, folder);
	const manifest = orNull$1(() => parseVersion({
		path,
		content: ENCODER.encode(text)
	}).value);
	if (at === null || manifest === null || manifest.model !== at.model || manifest.version !== at.version) return null;
	const { version, artifact, modes } = manifest;
	return {
		version,
		sha256: artifactDigest(artifact.files, sha256),
		modes
	};
}
/** What `models/churn/versions/1.4.0.yaml` is about. */
function versionPathOf(path, folder) {
	if (!path.startsWith(`${folder}/`)) return null;
	const [, model, version] = /^([^/]+)\/versions\/([^/]+)\.yaml$/.exec(path.slice(folder.length + 1)) ?? [];
	return model === void 0 || version === void 0 ? null : {
		model,
		version
	};
}
function orNull$1(parse) {
	try {
		return parse();
	} catch (error) {
		if (error instanceof AppError) return null;
		throw error;
	}
}

// src/adapters/github/registry-thread.ts
/** A pull request with the versions that it adds, read at its head; or an issue. */
async function readThread(options, number, branch) {
	const [facts, added, base] = await Promise.all([
		readPull(options, number),
		addedFiles(options, number),
		branch
	]);
	if (facts === null) {
		const issue = await readIssue(options, number);
		return issue === null ? null : {
			facts: issue,
			versions: []
		};
	}
	const files = added.filter(({ path }) => versionPathOf(path, base.folder) !== null);
	const texts = await options.objects.texts(files.map(({ blob }) => blob));
	const merged = facts.state === "merged";
	const commits = [facts.headSha, merged ? facts.mergeSha : null].filter((sha) => sha !== null);
	return {
		facts,
		versions: files.flatMap(({ path, blob }) => {
			const version = readVersionText(path, texts.get(blob) ?? "", base.folder);
			const model = versionPathOf(path, base.folder)?.model;
			if (version === null || model === void 0) return [];
			return [{
				model,
				version: {
					...version,
					merged: merged && base.files.has(path),
					pull: number,
					commits
				}
			}];
		})
	};
}
async function readPull({ octokit, repository }, number) {
	const found = await orNull("reading a pull request", () => octokit.rest.pulls.get({
		...repository,
		pull_number: number
	}));
	if (found === null) return null;
	const { user, head, merged, merge_commit_sha: mergeSha, state } = found.data;
	return {
		number,
		state: merged ? "merged" : state === "open" ? "open" : "closed",
		author: user.login,
		headSha: head.sha,
		mergeSha: merged ? mergeSha : null
	};
}
async function readIssue({ octokit, repository }, number) {
	const found = await orNull("reading an issue", () => octokit.rest.issues.get({
		...repository,
		issue_number: number
	}));
	if (found === null) return null;
	return {
		number,
		state: "issue",
		author: found.data.user?.login ?? "ghost",
		headSha: null,
		mergeSha: null
	};
}
/** Files that are new, by the blob that the pull request's head has. An issue has none. */
async function addedFiles({ octokit, repository }, number) {
	return (await orNull("listing the files of a pull request", () => octokit.paginate(octokit.rest.pulls.listFiles, {
		...repository,
		pull_number: number,
		per_page: 100
	})) ?? []).flatMap(({ filename, status, sha }) => {
		return (status === "added" || status === "renamed" || status === "copied") && sha !== null ? [{
			path: filename,
			blob: sha
		}] : [];
	});
}
async function orNull(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}

// src/adapters/github/version-places.ts
function rememberPlaces(cache, versions) {
	for (const { version } of versions) if (version.merged) cache.set(version.sha256, {
		pull: version.pull,
		commits: version.commits
	});
}
/** Fills in the pull request that added each merged version: that of the last commit of its file, which never changes. */
async function locateVersions(options, { model, versions, folder }) {
	return Promise.all(versions.map(async (version) => {
		if (!version.merged || version.pull !== null) return version;
		const path = `${folder}/${model}/versions/${version.version}.yaml`;
		const place = options.places.get(version.sha256) ?? await findPlace(options, path);
		options.places.set(version.sha256, place);
		return {
			...version,
			...place
		};
	}));
}
async function findPlace({ octokit, repository, defaultBranch }, path) {
	return translateErrors("looking for the pull request of a version", async () => {
		const { repos } = octokit.rest;
		const { data } = await repos.listCommits({
			...repository,
			sha: defaultBranch,
			path,
			per_page: 1
		});
		const [commit] = data;
		if (commit === void 0) return {
			pull: null,
			commits: []
		};
		const pull = (await repos.listPullRequestsAssociatedWithCommit({
			...repository,
			commit_sha: commit.sha
		})).data.find(({ merged_at: at, base }) => at !== null && base.ref === defaultBranch);
		if (pull === void 0) return {
			pull: null,
			commits: [commit.sha]
		};
		const { number, head, merge_commit_sha: merge } = pull;
		return {
			pull: number,
			commits: [.../* @__PURE__ */ new Set([head.sha, merge ?? commit.sha])]
		};
	});
}

// src/adapters/github/promotion-registry.ts
function createPromotionRegistry(options) {
	let current = null;
	const snapshot = () => current ??= readSnapshot(options);
	return {
		overview: async () => {
			current = readSnapshot(options);
			const { settings, settingsBlob, files, folder } = await current;
			return {
				settings,
				settingsBlob,
				models: modelNames(files, folder)
			};
		},
		model: async (name) => readModel(options, await snapshot(), name),
		locate: async (model, versions) => locateVersions(options, {
			model,
			versions,
			folder: (await snapshot()).folder
		}),
		thread: async (number) => {
			const thread = await readThread(options, number, snapshot());
			if (thread?.facts.state === "merged") rememberPlaces(options.places, thread.versions);
			return thread;
		},
		ownership: async (model) => readOwnership(options, await snapshot(), model)
	};
}
async function readSnapshot({ objects, defaultBranch }) {
	const head = await objects.head(defaultBranch);
	if (head === null) throw new AppError({
		code: "github-refused",
		reason: "not-found",
		message: `The default branch ${defaultBranch} cannot be read.`,
		hint: "Install the app on this repository, or give the job contents: read."
	});
	const files = await objects.files(head);
	const settingsBlob = files.get(".github/seatrial.yml") ?? null;
	const settings = settingsBlob === null ? null : readSettingsText(await textOf(objects, settingsBlob));
	return {
		files,
		settings,
		settingsBlob,
		folder: settings?.models ?? "models"
	};
}
async function textOf(objects, blob) {
	return (await objects.texts([blob])).get(blob) ?? "";
}
function modelNames(files, folder) {
	return [...files.keys()].flatMap((path) => {
		if (!path.startsWith(`${folder}/`)) return [];
		const [name, file, ...rest] = path.slice(folder.length + 1).split("/");
		return name !== void 0 && file === "model.yaml" && rest.length === 0 ? [name] : [];
	}).toSorted();
}
/** Of no model.yaml: every certificate is of another policy, so that nothing rises and everything can be rolled back. */
const UNREADABLE_POLICY = "0".repeat(64);
async function readModel({ objects, places }, { files, folder, settings }, name) {
	const manifest = files.get(`${folder}/${name}/model.yaml`);
	if (manifest === void 0) return null;
	const paths = [...files].flatMap(([path, blob]) => {
		return versionPathOf(path, folder)?.model === name ? [{
			path,
			blob
		}] : [];
	});
	const texts = await objects.texts([manifest, ...paths.map(({ blob }) => blob)]);
	const model = readModelText(`${folder}/${name}/model.yaml`, texts.get(manifest) ?? "");
	const versions = paths.flatMap(({ path, blob }) => {
		const version = readVersionText(path, texts.get(blob) ?? "", folder);
		if (version === null) return [];
		const place = places.get(version.sha256);
		return [{
			...version,
			merged: true,
			pull: place?.pull ?? null,
			commits: place?.commits ?? []
		}];
	});
	return {
		facts: {
			name,
			policyDigest: model === null ? UNREADABLE_POLICY : policyDigest(model, settings, sha256),
			liveTest: model === null || model.liveTest !== void 0
		},
		versions
	};
}
const CODEOWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
async function readOwnership({ objects }, { files, folder }, model) {
	const path = `${folder}/${model}/model.yaml`;
	const [ownersBlob, manifest] = [CODEOWNERS.map((name) => files.get(name)).find((blob) => blob !== void 0), files.get(path)];
	const texts = await objects.texts([ownersBlob, manifest].filter((blob) => blob !== void 0));
	const owners = manifest === void 0 ? [] : readModelText(path, texts.get(manifest) ?? "")?.owners ?? [];
	return {
		codeOwners: ownersBlob === void 0 ? null : texts.get(ownersBlob) ?? "",
		path,
		owners
	};
}

// src/adapters/github/recorded-certificates.ts
/** What a certification is asked for by; a workflow of the registry starts on it. */
const CERTIFY_EVENT = "seatrial-certify";
/**
* Certificates that stand on the branch seatrial/deployments. One is trusted when the log records it: it was checked when
* it was written there. The pull request's own are never read.
*/
function createRecordedCertificates(options) {
	return {
		find: (subject) => find(options.objects, subject),
		request: (subject, key) => requestOnce(options, subject, key)
	};
}
async function find(objects, subject) {
	const head = await objects.lastHead(STATE_BRANCH);
	if (head === null) return [];
	const files = await objects.files(head);
	const path = certificatePath(subject.model, subject.version);
	const blob = files.get(path);
	if (blob === void 0) return [];
	const logs = logBlobs(files, subject.model);
	const texts = await objects.texts([blob, ...logs.map(([, log]) => log)]);
	const content = new TextEncoder().encode(texts.get(blob) ?? "");
	const certificate = parseCertificate({
		path,
		content
	}).value;
	const events = parseLog(logs.map(([log, id]) => ({
		path: log,
		text: texts.get(id) ?? ""
	})));
	const digest = certificateDigest(certificate);
	return [toFacts(certificate, digest, events.some(({ event: { type, data } }) => (type === "version.certified" || type === "version.rejected") && data.certificate === digest))];
}
function logBlobs(files, model) {
	return [...files].filter(([path]) => path.startsWith(`${logFolder(model)}/`));
}
function toFacts(certificate, digest, trusted) {
	const { subject, verdict, policy, run, performance } = certificate;
	return {
		digest,
		subject: subject.digest.sha256,
		verdict,
		modes: [...new Set(performance.map(({ mode }) => mode))],
		policyDigest: policy.digest.sha256,
		at: run.startedAt,
		trusted
	};
}
/** The run carries the key in its name (`run-name`), which is how a second request finds the first. */
async function requestOnce({ octokit, repository }, { model, version, sha256, open }, key) {
	await translateErrors("starting a certification", async () => {
		const { data } = await octokit.rest.actions.listWorkflowRunsForRepo({
			...repository,
			event: "repository_dispatch",
			per_page: 100
		});
		if (data.workflow_runs.some(({ display_title: title }) => title.includes(key))) return;
		await octokit.rest.repos.createDispatchEvent({
			...repository,
			event_type: CERTIFY_EVENT,
			client_payload: {
				model,
				version,
				sha256,
				key,
				head: open?.head ?? "",
				pull: String(open?.pull ?? "")
			}
		});
	});
}

// src/adapters/github/state-checks.ts
const NAME = "seatrial/state";
const CONCLUSIONS = [
	"success",
	"failure",
	"neutral"
];
/** The check run `seatrial/state` of our own app, the newest one of a commit. */
function createStateChecks(options) {
	return {
		find: async (sha) => {
			const run = await findRun(options, sha);
			if (run === null) return null;
			const conclusion = CONCLUSIONS.find((known) => known === run.conclusion) ?? "neutral";
			return {
				externalId: run.external_id ?? "",
				conclusion,
				title: run.output.title ?? ""
			};
		},
		save: async (check) => {
			const run = await findRun(options, check.sha);
			await translateErrors("saving a check run", () => save(options, check, run?.id ?? null));
		}
	};
}
async function findRun({ octokit, repository, appSlug }, sha) {
	return (await translateErrors("listing check runs", () => octokit.paginate(octokit.rest.checks.listForRef, {
		...repository,
		ref: sha,
		check_name: NAME,
		filter: "latest",
		per_page: 100
	}))).filter(({ app }) => app?.slug === appSlug).toSorted((a, b) => b.id - a.id)[0] ?? null;
}
async function save({ octokit, repository }, check, id) {
	const { sha, externalId, conclusion, title, summary } = check;
	const content = {
		external_id: externalId,
		status: "completed",
		conclusion,
		output: {
			title,
			summary
		}
	};
	const { checks } = octokit.rest;
	if (id === null) await checks.create({
		...repository,
		...content,
		name: NAME,
		head_sha: sha
	});
	else await checks.update({
		...repository,
		...content,
		check_run_id: id
	});
}

// ../node_modules/mdast-util-to-string/lib/index.js
/**
* @typedef {import('mdast').Nodes} Nodes
*
* @typedef Options
*   Configuration (optional).
* @property {boolean | null | undefined} [includeImageAlt=true]
*   Whether to use `alt` for `image`s (default: `true`).
* @property {boolean | null | undefined} [includeHtml=true]
*   Whether to use `value` of HTML (default: `true`).
*/
/** @type {Options} */
const emptyOptions = {};
/**
* Get the text content of a node or list of nodes.
*
* Prefers the node’s plain-text fields, otherwise serializes its children,
* and if the given value is an array, serialize the nodes in it.
*
* @param {unknown} [value]
*   Thing to serialize, typically `Node`.
* @param {Options | null | undefined} [options]
*   Configuration (optional).
* @returns {string}
*   Serialized `value`.
*/
function toString(value, options) {
	const settings = options || emptyOptions;
	return one(value, typeof settings.includeImageAlt === "boolean" ? settings.includeImageAlt : true, typeof settings.includeHtml === "boolean" ? settings.includeHtml : true);
}
/**
* One node or several nodes.
*
* @param {unknown} value
*   Thing to serialize.
* @param {boolean} includeImageAlt
*   Include image `alt`s.
* @param {boolean} includeHtml
*   Include HTML.
* @returns {string}
*   Serialized node.
*/
function one(value, includeImageAlt, includeHtml) {
	if (node(value)) {
		if ("value" in value) return value.type === "html" && !includeHtml ? "" : value.value;
		if (includeImageAlt && "alt" in value && value.alt) return value.alt;
		if ("children" in value) return all(value.children, includeImageAlt, includeHtml);
	}
	if (Array.isArray(value)) return all(value, includeImageAlt, includeHtml);
	return "";
}
/**
* Serialize a list of nodes.
*
* @param {Array<unknown>} values
*   Thing to serialize.
* @param {boolean} includeImageAlt
*   Include image `alt`s.
* @param {boolean} includeHtml
*   Include HTML.
* @returns {string}
*   Serialized nodes.
*/
function all(values, includeImageAlt, includeHtml) {
	/** @type {Array<string>} */
	const result = [];
	let index = -1;
	while (++index < values.length) result[index] = one(values[index], includeImageAlt, includeHtml);
	return result.join("");
}
/**
* Check if `value` looks like a node.
*
* @param {unknown} value
*   Thing.
* @returns {value is Nodes}
*   Whether `value` is a node.
*/
function node(value) {
	return Boolean(value && typeof value === "object");
}

// ../node_modules/character-entities/index.js
/**
* Map of named character references.
*
* @type {Record<string, string>}
*/
const characterEntities = {
	AElig: "Æ",
	AMP: "&",
	Aacute: "Á",
	Abreve: "Ă",
	Acirc: "Â",
	Acy: "А",
	Afr: "𝔄",
	Agrave: "À",
	Alpha: "Α",
	Amacr: "Ā",
	And: "⩓",
	Aogon: "Ą",
	Aopf: "𝔸",
	ApplyFunction: "⁡",
	Aring: "Å",
	Ascr: "𝒜",
	Assign: "≔",
	Atilde: "Ã",
	Auml: "Ä",
	Backslash: "∖",
	Barv: "⫧",
	Barwed: "⌆",
	Bcy: "Б",
	Because: "∵",
	Bernoullis: "ℬ",
	Beta: "Β",
	Bfr: "𝔅",
	Bopf: "𝔹",
	Breve: "˘",
	Bscr: "ℬ",
	Bumpeq: "≎",
	CHcy: "Ч",
	COPY: "©",
	Cacute: "Ć",
	Cap: "⋒",
	CapitalDifferentialD: "ⅅ",
	Cayleys: "ℭ",
	Ccaron: "Č",
	Ccedil: "Ç",
	Ccirc: "Ĉ",
	Cconint: "∰",
	Cdot: "Ċ",
	Cedilla: "¸",
	CenterDot: "·",
	Cfr: "ℭ",
	Chi: "Χ",
	CircleDot: "⊙",
	CircleMinus: "⊖",
	CirclePlus: "⊕",
	CircleTimes: "⊗",
	ClockwiseContourIntegral: "∲",
	CloseCurlyDoubleQuote: "”",
	CloseCurlyQuote: "’",
	Colon: "∷",
	Colone: "⩴",
	Congruent: "≡",
	Conint: "∯",
	ContourIntegral: "∮",
	Copf: "ℂ",
	Coproduct: "∐",
	CounterClockwiseContourIntegral: "∳",
	Cross: "⨯",
	Cscr: "𝒞",
	Cup: "⋓",
	CupCap: "≍",
	DD: "ⅅ",
	DDotrahd: "⤑",
	DJcy: "Ђ",
	DScy: "Ѕ",
	DZcy: "Џ",
	Dagger: "‡",
	Darr: "↡",
	Dashv: "⫤",
	Dcaron: "Ď",
	Dcy: "Д",
	Del: "∇",
	Delta: "Δ",
	Dfr: "𝔇",
	DiacriticalAcute: "´",
	DiacriticalDot: "˙",
	DiacriticalDoubleAcute: "˝",
	DiacriticalGrave: "`",
	DiacriticalTilde: "˜",
	Diamond: "⋄",
	DifferentialD: "ⅆ",
	Dopf: "𝔻",
	Dot: "¨",
	DotDot: "⃜",
	DotEqual: "≐",
	DoubleContourIntegral: "∯",
	DoubleDot: "¨",
	DoubleDownArrow: "⇓",
	DoubleLeftArrow: "⇐",
	DoubleLeftRightArrow: "⇔",
	DoubleLeftTee: "⫤",
	DoubleLongLeftArrow: "⟸",
	DoubleLongLeftRightArrow: "⟺",
	DoubleLongRightArrow: "⟹",
	DoubleRightArrow: "⇒",
	DoubleRightTee: "⊨",
	DoubleUpArrow: "⇑",
	DoubleUpDownArrow: "⇕",
	DoubleVerticalBar: "∥",
	DownArrow: "↓",
	DownArrowBar: "⤓",
	DownArrowUpArrow: "⇵",
	DownBreve: "̑",
	DownLeftRightVector: "⥐",
	DownLeftTeeVector: "⥞",
	DownLeftVector: "↽",
	DownLeftVectorBar: "⥖",
	DownRightTeeVector: "⥟",
	DownRightVector: "⇁",
	DownRightVectorBar: "⥗",
	DownTee: "⊤",
	DownTeeArrow: "↧",
	Downarrow: "⇓",
	Dscr: "𝒟",
	Dstrok: "Đ",
	ENG: "Ŋ",
	ETH: "Ð",
	Eacute: "É",
	Ecaron: "Ě",
	Ecirc: "Ê",
	Ecy: "Э",
	Edot: "Ė",
	Efr: "𝔈",
	Egrave: "È",
	Element: "∈",
	Emacr: "Ē",
	EmptySmallSquare: "◻",
	EmptyVerySmallSquare: "▫",
	Eogon: "Ę",
	Eopf: "𝔼",
	Epsilon: "Ε",
	Equal: "⩵",
	EqualTilde: "≂",
	Equilibrium: "⇌",
	Escr: "ℰ",
	Esim: "⩳",
	Eta: "Η",
	Euml: "Ë",
	Exists: "∃",
	ExponentialE: "ⅇ",
	Fcy: "Ф",
	Ffr: "𝔉",
	FilledSmallSquare: "◼",
	FilledVerySmallSquare: "▪",
	Fopf: "𝔽",
	ForAll: "∀",
	Fouriertrf: "ℱ",
	Fscr: "ℱ",
	GJcy: "Ѓ",
	GT: ">",
	Gamma: "Γ",
	Gammad: "Ϝ",
	Gbreve: "Ğ",
	Gcedil: "Ģ",
	Gcirc: "Ĝ",
	Gcy: "Г",
	Gdot: "Ġ",
	Gfr: "𝔊",
	Gg: "⋙",
	Gopf: "𝔾",
	GreaterEqual: "≥",
	GreaterEqualLess: "⋛",
	GreaterFullEqual: "≧",
	GreaterGreater: "⪢",
	GreaterLess: "≷",
	GreaterSlantEqual: "⩾",
	GreaterTilde: "≳",
	Gscr: "𝒢",
	Gt: "≫",
	HARDcy: "Ъ",
	Hacek: "ˇ",
	Hat: "^",
	Hcirc: "Ĥ",
	Hfr: "ℌ",
	HilbertSpace: "ℋ",
	Hopf: "ℍ",
	HorizontalLine: "─",
	Hscr: "ℋ",
	Hstrok: "Ħ",
	HumpDownHump: "≎",
	HumpEqual: "≏",
	IEcy: "Е",
	IJlig: "Ĳ",
	IOcy: "Ё",
	Iacute: "Í",
	Icirc: "Î",
	Icy: "И",
	Idot: "İ",
	Ifr: "ℑ",
	Igrave: "Ì",
	Im: "ℑ",
	Imacr: "Ī",
	ImaginaryI: "ⅈ",
	Implies: "⇒",
	Int: "∬",
	Integral: "∫",
	Intersection: "⋂",
	InvisibleComma: "⁣",
	InvisibleTimes: "⁢",
	Iogon: "Į",
	Iopf: "𝕀",
	Iota: "Ι",
	Iscr: "ℐ",
	Itilde: "Ĩ",
	Iukcy: "І",
	Iuml: "Ï",
	Jcirc: "Ĵ",
	Jcy: "Й",
	Jfr: "𝔍",
	Jopf: "𝕁",
	Jscr: "𝒥",
	Jsercy: "Ј",
	Jukcy: "Є",
	KHcy: "Х",
	KJcy: "Ќ",
	Kappa: "Κ",
	Kcedil: "Ķ",
	Kcy: "К",
	Kfr: "𝔎",
	Kopf: "𝕂",
	Kscr: "𝒦",
	LJcy: "Љ",
	LT: "<",
	Lacute: "Ĺ",
	Lambda: "Λ",
	Lang: "⟪",
	Laplacetrf: "ℒ",
	Larr: "↞",
	Lcaron: "Ľ",
	Lcedil: "Ļ",
	Lcy: "Л",
	LeftAngleBracket: "⟨",
	LeftArrow: "←",
	LeftArrowBar: "⇤",
	LeftArrowRightArrow: "⇆",
	LeftCeiling: "⌈",
	LeftDoubleBracket: "⟦",
	LeftDownTeeVector: "⥡",
	LeftDownVector: "⇃",
	LeftDownVectorBar: "⥙",
	LeftFloor: "⌊",
	LeftRightArrow: "↔",
	LeftRightVector: "⥎",
	LeftTee: "⊣",
	LeftTeeArrow: "↤",
	LeftTeeVector: "⥚",
	LeftTriangle: "⊲",
	LeftTriangleBar: "⧏",
	LeftTriangleEqual: "⊴",
	LeftUpDownVector: "⥑",
	LeftUpTeeVector: "⥠",
	LeftUpVector: "↿",
	LeftUpVectorBar: "⥘",
	LeftVector: "↼",
	LeftVectorBar: "⥒",
	Leftarrow: "⇐",
	Leftrightarrow: "⇔",
	LessEqualGreater: "⋚",
	LessFullEqual: "≦",
	LessGreater: "≶",
	LessLess: "⪡",
	LessSlantEqual: "⩽",
	LessTilde: "≲",
	Lfr: "𝔏",
	Ll: "⋘",
	Lleftarrow: "⇚",
	Lmidot: "Ŀ",
	LongLeftArrow: "⟵",
	LongLeftRightArrow: "⟷",
	LongRightArrow: "⟶",
	Longleftarrow: "⟸",
	Longleftrightarrow: "⟺",
	Longrightarrow: "⟹",
	Lopf: "𝕃",
	LowerLeftArrow: "↙",
	LowerRightArrow: "↘",
	Lscr: "ℒ",
	Lsh: "↰",
	Lstrok: "Ł",
	Lt: "≪",
	Map: "⤅",
	Mcy: "М",
	MediumSpace: " ",
	Mellintrf: "ℳ",
	Mfr: "𝔐",
	MinusPlus: "∓",
	Mopf: "𝕄",
	Mscr: "ℳ",
	Mu: "Μ",
	NJcy: "Њ",
	Nacute: "Ń",
	Ncaron: "Ň",
	Ncedil: "Ņ",
	Ncy: "Н",
	NegativeMediumSpace: "​",
	NegativeThickSpace: "​",
	NegativeThinSpace: "​",
	NegativeVeryThinSpace: "​",
	NestedGreaterGreater: "≫",
	NestedLessLess: "≪",
	NewLine: "\n",
	Nfr: "𝔑",
	NoBreak: "⁠",
	NonBreakingSpace: "\xA0",
	Nopf: "ℕ",
	Not: "⫬",
	NotCongruent: "≢",
	NotCupCap: "≭",
	NotDoubleVerticalBar: "∦",
	NotElement: "∉",
	NotEqual: "≠",
	NotEqualTilde: "≂̸",
	NotExists: "∄",
	NotGreater: "≯",
	NotGreaterEqual: "≱",
	NotGreaterFullEqual: "≧̸",
	NotGreaterGreater: "≫̸",
	NotGreaterLess: "≹",
	NotGreaterSlantEqual: "⩾̸",
	NotGreaterTilde: "≵",
	NotHumpDownHump: "≎̸",
	NotHumpEqual: "≏̸",
	NotLeftTriangle: "⋪",
	NotLeftTriangleBar: "⧏̸",
	NotLeftTriangleEqual: "⋬",
	NotLess: "≮",
	NotLessEqual: "≰",
	NotLessGreater: "≸",
	NotLessLess: "≪̸",
	NotLessSlantEqual: "⩽̸",
	NotLessTilde: "≴",
	NotNestedGreaterGreater: "⪢̸",
	NotNestedLessLess: "⪡̸",
	NotPrecedes: "⊀",
	NotPrecedesEqual: "⪯̸",
	NotPrecedesSlantEqual: "⋠",
	NotReverseElement: "∌",
	NotRightTriangle: "⋫",
	NotRightTriangleBar: "⧐̸",
	NotRightTriangleEqual: "⋭",
	NotSquareSubset: "⊏̸",
	NotSquareSubsetEqual: "⋢",
	NotSquareSuperset: "⊐̸",
	NotSquareSupersetEqual: "⋣",
	NotSubset: "⊂⃒",
	NotSubsetEqual: "⊈",
	NotSucceeds: "⊁",
	NotSucceedsEqual: "⪰̸",
	NotSucceedsSlantEqual: "⋡",
	NotSucceedsTilde: "≿̸",
	NotSuperset: "⊃⃒",
	NotSupersetEqual: "⊉",
	NotTilde: "≁",
	NotTildeEqual: "≄",
	NotTildeFullEqual: "≇",
	NotTildeTilde: "≉",
	NotVerticalBar: "∤",
	Nscr: "𝒩",
	Ntilde: "Ñ",
	Nu: "Ν",
	OElig: "Œ",
	Oacute: "Ó",
	Ocirc: "Ô",
	Ocy: "О",
	Odblac: "Ő",
	Ofr: "𝔒",
	Ograve: "Ò",
	Omacr: "Ō",
	Omega: "Ω",
	Omicron: "Ο",
	Oopf: "𝕆",
	OpenCurlyDoubleQuote: "“",
	OpenCurlyQuote: "‘",
	Or: "⩔",
	Oscr: "𝒪",
	Oslash: "Ø",
	Otilde: "Õ",
	Otimes: "⨷",
	Ouml: "Ö",
	OverBar: "‾",
	OverBrace: "⏞",
	OverBracket: "⎴",
	OverParenthesis: "⏜",
	PartialD: "∂",
	Pcy: "П",
	Pfr: "𝔓",
	Phi: "Φ",
	Pi: "Π",
	PlusMinus: "±",
	Poincareplane: "ℌ",
	Popf: "ℙ",
	Pr: "⪻",
	Precedes: "≺",
	PrecedesEqual: "⪯",
	PrecedesSlantEqual: "≼",
	PrecedesTilde: "≾",
	Prime: "″",
	Product: "∏",
	Proportion: "∷",
	Proportional: "∝",
	Pscr: "𝒫",
	Psi: "Ψ",
	QUOT: "\"",
	Qfr: "𝔔",
	Qopf: "ℚ",
	Qscr: "𝒬",
	RBarr: "⤐",
	REG: "®",
	Racute: "Ŕ",
	Rang: "⟫",
	Rarr: "↠",
	Rarrtl: "⤖",
	Rcaron: "Ř",
	Rcedil: "Ŗ",
	Rcy: "Р",
	Re: "ℜ",
	ReverseElement: "∋",
	ReverseEquilibrium: "⇋",
	ReverseUpEquilibrium: "⥯",
	Rfr: "ℜ",
	Rho: "Ρ",
	RightAngleBracket: "⟩",
	RightArrow: "→",
	RightArrowBar: "⇥",
	RightArrowLeftArrow: "⇄",
	RightCeiling: "⌉",
	RightDoubleBracket: "⟧",
	RightDownTeeVector: "⥝",
	RightDownVector: "⇂",
	RightDownVectorBar: "⥕",
	RightFloor: "⌋",
	RightTee: "⊢",
	RightTeeArrow: "↦",
	RightTeeVector: "⥛",
	RightTriangle: "⊳",
	RightTriangleBar: "⧐",
	RightTriangleEqual: "⊵",
	RightUpDownVector: "⥏",
	RightUpTeeVector: "⥜",
	RightUpVector: "↾",
	RightUpVectorBar: "⥔",
	RightVector: "⇀",
	RightVectorBar: "⥓",
	Rightarrow: "⇒",
	Ropf: "ℝ",
	RoundImplies: "⥰",
	Rrightarrow: "⇛",
	Rscr: "ℛ",
	Rsh: "↱",
	RuleDelayed: "⧴",
	SHCHcy: "Щ",
	SHcy: "Ш",
	SOFTcy: "Ь",
	Sacute: "Ś",
	Sc: "⪼",
	Scaron: "Š",
	Scedil: "Ş",
	Scirc: "Ŝ",
	Scy: "С",
	Sfr: "𝔖",
	ShortDownArrow: "↓",
	ShortLeftArrow: "←",
	ShortRightArrow: "→",
	ShortUpArrow: "↑",
	Sigma: "Σ",
	SmallCircle: "∘",
	Sopf: "𝕊",
	Sqrt: "√",
	Square: "□",
	SquareIntersection: "⊓",
	SquareSubset: "⊏",
	SquareSubsetEqual: "⊑",
	SquareSuperset: "⊐",
	SquareSupersetEqual: "⊒",
	SquareUnion: "⊔",
	Sscr: "𝒮",
	Star: "⋆",
	Sub: "⋐",
	Subset: "⋐",
	SubsetEqual: "⊆",
	Succeeds: "≻",
	SucceedsEqual: "⪰",
	SucceedsSlantEqual: "≽",
	SucceedsTilde: "≿",
	SuchThat: "∋",
	Sum: "∑",
	Sup: "⋑",
	Superset: "⊃",
	SupersetEqual: "⊇",
	Supset: "⋑",
	THORN: "Þ",
	TRADE: "™",
	TSHcy: "Ћ",
	TScy: "Ц",
	Tab: "	",
	Tau: "Τ",
	Tcaron: "Ť",
	Tcedil: "Ţ",
	Tcy: "Т",
	Tfr: "𝔗",
	Therefore: "∴",
	Theta: "Θ",
	ThickSpace: "  ",
	ThinSpace: " ",
	Tilde: "∼",
	TildeEqual: "≃",
	TildeFullEqual: "≅",
	TildeTilde: "≈",
	Topf: "𝕋",
	TripleDot: "⃛",
	Tscr: "𝒯",
	Tstrok: "Ŧ",
	Uacute: "Ú",
	Uarr: "↟",
	Uarrocir: "⥉",
	Ubrcy: "Ў",
	Ubreve: "Ŭ",
	Ucirc: "Û",
	Ucy: "У",
	Udblac: "Ű",
	Ufr: "𝔘",
	Ugrave: "Ù",
	Umacr: "Ū",
	UnderBar: "_",
	UnderBrace: "⏟",
	UnderBracket: "⎵",
	UnderParenthesis: "⏝",
	Union: "⋃",
	UnionPlus: "⊎",
	Uogon: "Ų",
	Uopf: "𝕌",
	UpArrow: "↑",
	UpArrowBar: "⤒",
	UpArrowDownArrow: "⇅",
	UpDownArrow: "↕",
	UpEquilibrium: "⥮",
	UpTee: "⊥",
	UpTeeArrow: "↥",
	Uparrow: "⇑",
	Updownarrow: "⇕",
	UpperLeftArrow: "↖",
	UpperRightArrow: "↗",
	Upsi: "ϒ",
	Upsilon: "Υ",
	Uring: "Ů",
	Uscr: "𝒰",
	Utilde: "Ũ",
	Uuml: "Ü",
	VDash: "⊫",
	Vbar: "⫫",
	Vcy: "В",
	Vdash: "⊩",
	Vdashl: "⫦",
	Vee: "⋁",
	Verbar: "‖",
	Vert: "‖",
	VerticalBar: "∣",
	VerticalLine: "|",
	VerticalSeparator: "❘",
	VerticalTilde: "≀",
	VeryThinSpace: " ",
	Vfr: "𝔙",
	Vopf: "𝕍",
	Vscr: "𝒱",
	Vvdash: "⊪",
	Wcirc: "Ŵ",
	Wedge: "⋀",
	Wfr: "𝔚",
	Wopf: "𝕎",
	Wscr: "𝒲",
	Xfr: "𝔛",
	Xi: "Ξ",
	Xopf: "𝕏",
	Xscr: "𝒳",
	YAcy: "Я",
	YIcy: "Ї",
	YUcy: "Ю",
	Yacute: "Ý",
	Ycirc: "Ŷ",
	Ycy: "Ы",
	Yfr: "𝔜",
	Yopf: "𝕐",
	Yscr: "𝒴",
	Yuml: "Ÿ",
	ZHcy: "Ж",
	Zacute: "Ź",
	Zcaron: "Ž",
	Zcy: "З",
	Zdot: "Ż",
	ZeroWidthSpace: "​",
	Zeta: "Ζ",
	Zfr: "ℨ",
	Zopf: "ℤ",
	Zscr: "𝒵",
	aacute: "á",
	abreve: "ă",
	ac: "∾",
	acE: "∾̳",
	acd: "∿",
	acirc: "â",
	acute: "´",
	acy: "а",
	aelig: "æ",
	af: "⁡",
	afr: "𝔞",
	agrave: "à",
	alefsym: "ℵ",
	aleph: "ℵ",
	alpha: "α",
	amacr: "ā",
	amalg: "⨿",
	amp: "&",
	and: "∧",
	andand: "⩕",
	andd: "⩜",
	andslope: "⩘",
	andv: "⩚",
	ang: "∠",
	ange: "⦤",
	angle: "∠",
	angmsd: "∡",
	angmsdaa: "⦨",
	angmsdab: "⦩",
	angmsdac: "⦪",
	angmsdad: "⦫",
	angmsdae: "⦬",
	angmsdaf: "⦭",
	angmsdag: "⦮",
	angmsdah: "⦯",
	angrt: "∟",
	angrtvb: "⊾",
	angrtvbd: "⦝",
	angsph: "∢",
	angst: "Å",
	angzarr: "⍼",
	aogon: "ą",
	aopf: "𝕒",
	ap: "≈",
	apE: "⩰",
	apacir: "⩯",
	ape: "≊",
	apid: "≋",
	apos: "'",
	approx: "≈",
	approxeq: "≊",
	aring: "å",
	ascr: "𝒶",
	ast: "*",
	asymp: "≈",
	asympeq: "≍",
	atilde: "ã",
	auml: "ä",
	awconint: "∳",
	awint: "⨑",
	bNot: "⫭",
	backcong: "≌",
	backepsilon: "϶",
	backprime: "‵",
	backsim: "∽",
	backsimeq: "⋍",
	barvee: "⊽",
	barwed: "⌅",
	barwedge: "⌅",
	bbrk: "⎵",
	bbrktbrk: "⎶",
	bcong: "≌",
	bcy: "б",
	bdquo: "„",
	becaus: "∵",
	because: "∵",
	bemptyv: "⦰",
	bepsi: "϶",
	bernou: "ℬ",
	beta: "β",
	beth: "ℶ",
	between: "≬",
	bfr: "𝔟",
	bigcap: "⋂",
	bigcirc: "◯",
	bigcup: "⋃",
	bigodot: "⨀",
	bigoplus: "⨁",
	bigotimes: "⨂",
	bigsqcup: "⨆",
	bigstar: "★",
	bigtriangledown: "▽",
	bigtriangleup: "△",
	biguplus: "⨄",
	bigvee: "⋁",
	bigwedge: "⋀",
	bkarow: "⤍",
	blacklozenge: "⧫",
	blacksquare: "▪",
	blacktriangle: "▴",
	blacktriangledown: "▾",
	blacktriangleleft: "◂",
	blacktriangleright: "▸",
	blank: "␣",
	blk12: "▒",
	blk14: "░",
	blk34: "▓",
	block: "█",
	bne: "=⃥",
	bnequiv: "≡⃥",
	bnot: "⌐",
	bopf: "𝕓",
	bot: "⊥",
	bottom: "⊥",
	bowtie: "⋈",
	boxDL: "╗",
	boxDR: "╔",
	boxDl: "╖",
	boxDr: "╓",
	boxH: "═",
	boxHD: "╦",
	boxHU: "╩",
	boxHd: "╤",
	boxHu: "╧",
	boxUL: "╝",
	boxUR: "╚",
	boxUl: "╜",
	boxUr: "╙",
	boxV: "║",
	boxVH: "╬",
	boxVL: "╣",
	boxVR: "╠",
	boxVh: "╫",
	boxVl: "╢",
	boxVr: "╟",
	boxbox: "⧉",
	boxdL: "╕",
	boxdR: "╒",
	boxdl: "┐",
	boxdr: "┌",
	boxh: "─",
	boxhD: "╥",
	boxhU: "╨",
	boxhd: "┬",
	boxhu: "┴",
	boxminus: "⊟",
	boxplus: "⊞",
	boxtimes: "⊠",
	boxuL: "╛",
	boxuR: "╘",
	boxul: "┘",
	boxur: "└",
	boxv: "│",
	boxvH: "╪",
	boxvL: "╡",
	boxvR: "╞",
	boxvh: "┼",
	boxvl: "┤",
	boxvr: "├",
	bprime: "‵",
	breve: "˘",
	brvbar: "¦",
	bscr: "𝒷",
	bsemi: "⁏",
	bsim: "∽",
	bsime: "⋍",
	bsol: "\\",
	bsolb: "⧅",
	bsolhsub: "⟈",
	bull: "•",
	bullet: "•",
	bump: "≎",
	bumpE: "⪮",
	bumpe: "≏",
	bumpeq: "≏",
	cacute: "ć",
	cap: "∩",
	capand: "⩄",
	capbrcup: "⩉",
	capcap: "⩋",
	capcup: "⩇",
	capdot: "⩀",
	caps: "∩︀",
	caret: "⁁",
	caron: "ˇ",
	ccaps: "⩍",
	ccaron: "č",
	ccedil: "ç",
	ccirc: "ĉ",
	ccups: "⩌",
	ccupssm: "⩐",
	cdot: "ċ",
	cedil: "¸",
	cemptyv: "⦲",
	cent: "¢",
	centerdot: "·",
	cfr: "𝔠",
	chcy: "ч",
	check: "✓",
	checkmark: "✓",
	chi: "χ",
	cir: "○",
	cirE: "⧃",
	circ: "ˆ",
	circeq: "≗",
	circlearrowleft: "↺",
	circlearrowright: "↻",
	circledR: "®",
	circledS: "Ⓢ",
	circledast: "⊛",
	circledcirc: "⊚",
	circleddash: "⊝",
	cire: "≗",
	cirfnint: "⨐",
	cirmid: "⫯",
	cirscir: "⧂",
	clubs: "♣",
	clubsuit: "♣",
	colon: ":",
	colone: "≔",
	coloneq: "≔",
	comma: ",",
	commat: "@",
	comp: "∁",
	compfn: "∘",
	complement: "∁",
	complexes: "ℂ",
	cong: "≅",
	congdot: "⩭",
	conint: "∮",
	copf: "𝕔",
	coprod: "∐",
	copy: "©",
	copysr: "℗",
	crarr: "↵",
	cross: "✗",
	cscr: "𝒸",
	csub: "⫏",
	csube: "⫑",
	csup: "⫐",
	csupe: "⫒",
	ctdot: "⋯",
	cudarrl: "⤸",
	cudarrr: "⤵",
	cuepr: "⋞",
	cuesc: "⋟",
	cularr: "↶",
	cularrp: "⤽",
	cup: "∪",
	cupbrcap: "⩈",
	cupcap: "⩆",
	cupcup: "⩊",
	cupdot: "⊍",
	cupor: "⩅",
	cups: "∪︀",
	curarr: "↷",
	curarrm: "⤼",
	curlyeqprec: "⋞",
	curlyeqsucc: "⋟",
	curlyvee: "⋎",
	curlywedge: "⋏",
	curren: "¤",
	curvearrowleft: "↶",
	curvearrowright: "↷",
	cuvee: "⋎",
	cuwed: "⋏",
	cwconint: "∲",
	cwint: "∱",
	cylcty: "⌭",
	dArr: "⇓",
	dHar: "⥥",
	dagger: "†",
	daleth: "ℸ",
	darr: "↓",
	dash: "‐",
	dashv: "⊣",
	dbkarow: "⤏",
	dblac: "˝",
	dcaron: "ď",
	dcy: "д",
	dd: "ⅆ",
	ddagger: "‡",
	ddarr: "⇊",
	ddotseq: "⩷",
	deg: "°",
	delta: "δ",
	demptyv: "⦱",
	dfisht: "⥿",
	dfr: "𝔡",
	dharl: "⇃",
	dharr: "⇂",
	diam: "⋄",
	diamond: "⋄",
	diamondsuit: "♦",
	diams: "♦",
	die: "¨",
	digamma: "ϝ",
	disin: "⋲",
	div: "÷",
	divide: "÷",
	divideontimes: "⋇",
	divonx: "⋇",
	djcy: "ђ",
	dlcorn: "⌞",
	dlcrop: "⌍",
	dollar: "$",
	dopf: "𝕕",
	dot: "˙",
	doteq: "≐",
	doteqdot: "≑",
	dotminus: "∸",
	dotplus: "∔",
	dotsquare: "⊡",
	doublebarwedge: "⌆",
	downarrow: "↓",
	downdownarrows: "⇊",
	downharpoonleft: "⇃",
	downharpoonright: "⇂",
	drbkarow: "⤐",
	drcorn: "⌟",
	drcrop: "⌌",
	dscr: "𝒹",
	dscy: "ѕ",
	dsol: "⧶",
	dstrok: "đ",
	dtdot: "⋱",
	dtri: "▿",
	dtrif: "▾",
	duarr: "⇵",
	duhar: "⥯",
	dwangle: "⦦",
	dzcy: "џ",
	dzigrarr: "⟿",
	eDDot: "⩷",
	eDot: "≑",
	eacute: "é",
	easter: "⩮",
	ecaron: "ě",
	ecir: "≖",
	ecirc: "ê",
	ecolon: "≕",
	ecy: "э",
	edot: "ė",
	ee: "ⅇ",
	efDot: "≒",
	efr: "𝔢",
	eg: "⪚",
	egrave: "è",
	egs: "⪖",
	egsdot: "⪘",
	el: "⪙",
	elinters: "⏧",
	ell: "ℓ",
	els: "⪕",
	elsdot: "⪗",
	emacr: "ē",
	empty: "∅",
	emptyset: "∅",
	emptyv: "∅",
	emsp13: " ",
	emsp14: " ",
	emsp: " ",
	eng: "ŋ",
	ensp: " ",
	eogon: "ę",
	eopf: "𝕖",
	epar: "⋕",
	eparsl: "⧣",
	eplus: "⩱",
	epsi: "ε",
	epsilon: "ε",
	epsiv: "ϵ",
	eqcirc: "≖",
	eqcolon: "≕",
	eqsim: "≂",
	eqslantgtr: "⪖",
	eqslantless: "⪕",
	equals: "=",
	equest: "≟",
	equiv: "≡",
	equivDD: "⩸",
	eqvparsl: "⧥",
	erDot: "≓",
	erarr: "⥱",
	escr: "ℯ",
	esdot: "≐",
	esim: "≂",
	eta: "η",
	eth: "ð",
	euml: "ë",
	euro: "€",
	excl: "!",
	exist: "∃",
	expectation: "ℰ",
	exponentiale: "ⅇ",
	fallingdotseq: "≒",
	fcy: "ф",
	female: "♀",
	ffilig: "ﬃ",
	fflig: "ﬀ",
	ffllig: "ﬄ",
	ffr: "𝔣",
	filig: "ﬁ",
	fjlig: "fj",
	flat: "♭",
	fllig: "ﬂ",
	fltns: "▱",
	fnof: "ƒ",
	fopf: "𝕗",
	forall: "∀",
	fork: "⋔",
	forkv: "⫙",
	fpartint: "⨍",
	frac12: "½",
	frac13: "⅓",
	frac14: "¼",
	frac15: "⅕",
	frac16: "⅙",
	frac18: "⅛",
	frac23: "⅔",
	frac25: "⅖",
	frac34: "¾",
	frac35: "⅗",
	frac38: "⅜",
	frac45: "⅘",
	frac56: "⅚",
	frac58: "⅝",
	frac78: "⅞",
	frasl: "⁄",
	frown: "⌢",
	fscr: "𝒻",
	gE: "≧",
	gEl: "⪌",
	gacute: "ǵ",
	gamma: "γ",
	gammad: "ϝ",
	gap: "⪆",
	gbreve: "ğ",
	gcirc: "ĝ",
	gcy: "г",
	gdot: "ġ",
	ge: "≥",
	gel: "⋛",
	geq: "≥",
	geqq: "≧",
	geqslant: "⩾",
	ges: "⩾",
	gescc: "⪩",
	gesdot: "⪀",
	gesdoto: "⪂",
	gesdotol: "⪄",
	gesl: "⋛︀",
	gesles: "⪔",
	gfr: "𝔤",
	gg: "≫",
	ggg: "⋙",
	gimel: "ℷ",
	gjcy: "ѓ",
	gl: "≷",
	glE: "⪒",
	gla: "⪥",
	glj: "⪤",
	gnE: "≩",
	gnap: "⪊",
	gnapprox: "⪊",
	gne: "⪈",
	gneq: "⪈",
	gneqq: "≩",
	gnsim: "⋧",
	gopf: "𝕘",
	grave: "`",
	gscr: "ℊ",
	gsim: "≳",
	gsime: "⪎",
	gsiml: "⪐",
	gt: ">",
	gtcc: "⪧",
	gtcir: "⩺",
	gtdot: "⋗",
	gtlPar: "⦕",
	gtquest: "⩼",
	gtrapprox: "⪆",
	gtrarr: "⥸",
	gtrdot: "⋗",
	gtreqless: "⋛",
	gtreqqless: "⪌",
	gtrless: "≷",
	gtrsim: "≳",
	gvertneqq: "≩︀",
	gvnE: "≩︀",
	hArr: "⇔",
	hairsp: " ",
	half: "½",
	hamilt: "ℋ",
	hardcy: "ъ",
	harr: "↔",
	harrcir: "⥈",
	harrw: "↭",
	hbar: "ℏ",
	hcirc: "ĥ",
	hearts: "♥",
	heartsuit: "♥",
	hellip: "…",
	hercon: "⊹",
	hfr: "𝔥",
	hksearow: "⤥",
	hkswarow: "⤦",
	hoarr: "⇿",
	homtht: "∻",
	hookleftarrow: "↩",
	hookrightarrow: "↪",
	hopf: "𝕙",
	horbar: "―",
	hscr: "𝒽",
	hslash: "ℏ",
	hstrok: "ħ",
	hybull: "⁃",
	hyphen: "‐",
	iacute: "í",
	ic: "⁣",
	icirc: "î",
	icy: "и",
	iecy: "е",
	iexcl: "¡",
	iff: "⇔",
	ifr: "𝔦",
	igrave: "ì",
	ii: "ⅈ",
	iiiint: "⨌",
	iiint: "∭",
	iinfin: "⧜",
	iiota: "℩",
	ijlig: "ĳ",
	imacr: "ī",
	image: "ℑ",
	imagline: "ℐ",
	imagpart: "ℑ",
	imath: "ı",
	imof: "⊷",
	imped: "Ƶ",
	in: "∈",
	incare: "℅",
	infin: "∞",
	infintie: "⧝",
	inodot: "ı",
	int: "∫",
	intcal: "⊺",
	integers: "ℤ",
	intercal: "⊺",
	intlarhk: "⨗",
	intprod: "⨼",
	iocy: "ё",
	iogon: "į",
	iopf: "𝕚",
	iota: "ι",
	iprod: "⨼",
	iquest: "¿",
	iscr: "𝒾",
	isin: "∈",
	isinE: "⋹",
	isindot: "⋵",
	isins: "⋴",
	isinsv: "⋳",
	isinv: "∈",
	it: "⁢",
	itilde: "ĩ",
	iukcy: "і",
	iuml: "ï",
	jcirc: "ĵ",
	jcy: "й",
	jfr: "𝔧",
	jmath: "ȷ",
	jopf: "𝕛",
	jscr: "𝒿",
	jsercy: "ј",
	jukcy: "є",
	kappa: "κ",
	kappav: "ϰ",
	kcedil: "ķ",
	kcy: "к",
	kfr: "𝔨",
	kgreen: "ĸ",
	khcy: "х",
	kjcy: "ќ",
	kopf: "𝕜",
	kscr: "𝓀",
	lAarr: "⇚",
	lArr: "⇐",
	lAtail: "⤛",
	lBarr: "⤎",
	lE: "≦",
	lEg: "⪋",
	lHar: "⥢",
	lacute: "ĺ",
	laemptyv: "⦴",
	lagran: "ℒ",
	lambda: "λ",
	lang: "⟨",
	langd: "⦑",
	langle: "⟨",
	lap: "⪅",
	laquo: "«",
	larr: "←",
	larrb: "⇤",
	larrbfs: "⤟",
	larrfs: "⤝",
	larrhk: "↩",
	larrlp: "↫",
	larrpl: "⤹",
	larrsim: "⥳",
	larrtl: "↢",
	lat: "⪫",
	latail: "⤙",
	late: "⪭",
	lates: "⪭︀",
	lbarr: "⤌",
	lbbrk: "❲",
	lbrace: "{",
	lbrack: "[",
	lbrke: "⦋",
	lbrksld: "⦏",
	lbrkslu: "⦍",
	lcaron: "ľ",
	lcedil: "ļ",
	lceil: "⌈",
	lcub: "{",
	lcy: "л",
	ldca: "⤶",
	ldquo: "“",
	ldquor: "„",
	ldrdhar: "⥧",
	ldrushar: "⥋",
	ldsh: "↲",
	le: "≤",
	leftarrow: "←",
	leftarrowtail: "↢",
	leftharpoondown: "↽",
	leftharpoonup: "↼",
	leftleftarrows: "⇇",
	leftrightarrow: "↔",
	leftrightarrows: "⇆",
	leftrightharpoons: "⇋",
	leftrightsquigarrow: "↭",
	leftthreetimes: "⋋",
	leg: "⋚",
	leq: "≤",
	leqq: "≦",
	leqslant: "⩽",
	les: "⩽",
	lescc: "⪨",
	lesdot: "⩿",
	lesdoto: "⪁",
	lesdotor: "⪃",
	lesg: "⋚︀",
	lesges: "⪓",
	lessapprox: "⪅",
	lessdot: "⋖",
	lesseqgtr: "⋚",
	lesseqqgtr: "⪋",
	lessgtr: "≶",
	lesssim: "≲",
	lfisht: "⥼",
	lfloor: "⌊",
	lfr: "𝔩",
	lg: "≶",
	lgE: "⪑",
	lhard: "↽",
	lharu: "↼",
	lharul: "⥪",
	lhblk: "▄",
	ljcy: "љ",
	ll: "≪",
	llarr: "⇇",
	llcorner: "⌞",
	llhard: "⥫",
	lltri: "◺",
	lmidot: "ŀ",
	lmoust: "⎰",
	lmoustache: "⎰",
	lnE: "≨",
	lnap: "⪉",
	lnapprox: "⪉",
	lne: "⪇",
	lneq: "⪇",
	lneqq: "≨",
	lnsim: "⋦",
	loang: "⟬",
	loarr: "⇽",
	lobrk: "⟦",
	longleftarrow: "⟵",
	longleftrightarrow: "⟷",
	longmapsto: "⟼",
	longrightarrow: "⟶",
	looparrowleft: "↫",
	looparrowright: "↬",
	lopar: "⦅",
	lopf: "𝕝",
	loplus: "⨭",
	lotimes: "⨴",
	lowast: "∗",
	lowbar: "_",
	loz: "◊",
	lozenge: "◊",
	lozf: "⧫",
	lpar: "(",
	lparlt: "⦓",
	lrarr: "⇆",
	lrcorner: "⌟",
	lrhar: "⇋",
	lrhard: "⥭",
	lrm: "‎",
	lrtri: "⊿",
	lsaquo: "‹",
	lscr: "𝓁",
	lsh: "↰",
	lsim: "≲",
	lsime: "⪍",
	lsimg: "⪏",
	lsqb: "[",
	lsquo: "‘",
	lsquor: "‚",
	lstrok: "ł",
	lt: "<",
	ltcc: "⪦",
	ltcir: "⩹",
	ltdot: "⋖",
	lthree: "⋋",
	ltimes: "⋉",
	ltlarr: "⥶",
	ltquest: "⩻",
	ltrPar: "⦖",
	ltri: "◃",
	ltrie: "⊴",
	ltrif: "◂",
	lurdshar: "⥊",
	luruhar: "⥦",
	lvertneqq: "≨︀",
	lvnE: "≨︀",
	mDDot: "∺",
	macr: "¯",
	male: "♂",
	malt: "✠",
	maltese: "✠",
	map: "↦",
	mapsto: "↦",
	mapstodown: "↧",
	mapstoleft: "↤",
	mapstoup: "↥",
	marker: "▮",
	mcomma: "⨩",
	mcy: "м",
	mdash: "—",
	measuredangle: "∡",
	mfr: "𝔪",
	mho: "℧",
	micro: "µ",
	mid: "∣",
	midast: "*",
	midcir: "⫰",
	middot: "·",
	minus: "−",
	minusb: "⊟",
	minusd: "∸",
	minusdu: "⨪",
	mlcp: "⫛",
	mldr: "…",
	mnplus: "∓",
	models: "⊧",
	mopf: "𝕞",
	mp: "∓",
	mscr: "𝓂",
	mstpos: "∾",
	mu: "μ",
	multimap: "⊸",
	mumap: "⊸",
	nGg: "⋙̸",
	nGt: "≫⃒",
	nGtv: "≫̸",
	nLeftarrow: "⇍",
	nLeftrightarrow: "⇎",
	nLl: "⋘̸",
	nLt: "≪⃒",
	nLtv: "≪̸",
	nRightarrow: "⇏",
	nVDash: "⊯",
	nVdash: "⊮",
	nabla: "∇",
	nacute: "ń",
	nang: "∠⃒",
	nap: "≉",
	napE: "⩰̸",
	napid: "≋̸",
	napos: "ŉ",
	napprox: "≉",
	natur: "♮",
	natural: "♮",
	naturals: "ℕ",
	nbsp: "\xA0",
	nbump: "≎̸",
	nbumpe: "≏̸",
	ncap: "⩃",
	ncaron: "ň",
	ncedil: "ņ",
	ncong: "≇",
	ncongdot: "⩭̸",
	ncup: "⩂",
	ncy: "н",
	ndash: "–",
	ne: "≠",
	neArr: "⇗",
	nearhk: "⤤",
	nearr: "↗",
	nearrow: "↗",
	nedot: "≐̸",
	nequiv: "≢",
	nesear: "⤨",
	nesim: "≂̸",
	nexist: "∄",
	nexists: "∄",
	nfr: "𝔫",
	ngE: "≧̸",
	nge: "≱",
	ngeq: "≱",
	ngeqq: "≧̸",
	ngeqslant: "⩾̸",
	nges: "⩾̸",
	ngsim: "≵",
	ngt: "≯",
	ngtr: "≯",
	nhArr: "⇎",
	nharr: "↮",
	nhpar: "⫲",
	ni: "∋",
	nis: "⋼",
	nisd: "⋺",
	niv: "∋",
	njcy: "њ",
	nlArr: "⇍",
	nlE: "≦̸",
	nlarr: "↚",
	nldr: "‥",
	nle: "≰",
	nleftarrow: "↚",
	nleftrightarrow: "↮",
	nleq: "≰",
	nleqq: "≦̸",
	nleqslant: "⩽̸",
	nles: "⩽̸",
	nless: "≮",
	nlsim: "≴",
	nlt: "≮",
	nltri: "⋪",
	nltrie: "⋬",
	nmid: "∤",
	nopf: "𝕟",
	not: "¬",
	notin: "∉",
	notinE: "⋹̸",
	notindot: "⋵̸",
	notinva: "∉",
	notinvb: "⋷",
	notinvc: "⋶",
	notni: "∌",
	notniva: "∌",
	notnivb: "⋾",
	notnivc: "⋽",
	npar: "∦",
	nparallel: "∦",
	nparsl: "⫽⃥",
	npart: "∂̸",
	npolint: "⨔",
	npr: "⊀",
	nprcue: "⋠",
	npre: "⪯̸",
	nprec: "⊀",
	npreceq: "⪯̸",
	nrArr: "⇏",
	nrarr: "↛",
	nrarrc: "⤳̸",
	nrarrw: "↝̸",
	nrightarrow: "↛",
	nrtri: "⋫",
	nrtrie: "⋭",
	nsc: "⊁",
	nsccue: "⋡",
	nsce: "⪰̸",
	nscr: "𝓃",
	nshortmid: "∤",
	nshortparallel: "∦",
	nsim: "≁",
	nsime: "≄",
	nsimeq: "≄",
	nsmid: "∤",
	nspar: "∦",
	nsqsube: "⋢",
	nsqsupe: "⋣",
	nsub: "⊄",
	nsubE: "⫅̸",
	nsube: "⊈",
	nsubset: "⊂⃒",
	nsubseteq: "⊈",
	nsubseteqq: "⫅̸",
	nsucc: "⊁",
	nsucceq: "⪰̸",
	nsup: "⊅",
	nsupE: "⫆̸",
	nsupe: "⊉",
	nsupset: "⊃⃒",
	nsupseteq: "⊉",
	nsupseteqq: "⫆̸",
	ntgl: "≹",
	ntilde: "ñ",
	ntlg: "≸",
	ntriangleleft: "⋪",
	ntrianglelefteq: "⋬",
	ntriangleright: "⋫",
	ntrianglerighteq: "⋭",
	nu: "ν",
	num: "#",
	numero: "№",
	numsp: " ",
	nvDash: "⊭",
	nvHarr: "⤄",
	nvap: "≍⃒",
	nvdash: "⊬",
	nvge: "≥⃒",
	nvgt: ">⃒",
	nvinfin: "⧞",
	nvlArr: "⤂",
	nvle: "≤⃒",
	nvlt: "<⃒",
	nvltrie: "⊴⃒",
	nvrArr: "⤃",
	nvrtrie: "⊵⃒",
	nvsim: "∼⃒",
	nwArr: "⇖",
	nwarhk: "⤣",
	nwarr: "↖",
	nwarrow: "↖",
	nwnear: "⤧",
	oS: "Ⓢ",
	oacute: "ó",
	oast: "⊛",
	ocir: "⊚",
	ocirc: "ô",
	ocy: "о",
	odash: "⊝",
	odblac: "ő",
	odiv: "⨸",
	odot: "⊙",
	odsold: "⦼",
	oelig: "œ",
	ofcir: "⦿",
	ofr: "𝔬",
	ogon: "˛",
	ograve: "ò",
	ogt: "⧁",
	ohbar: "⦵",
	ohm: "Ω",
	oint: "∮",
	olarr: "↺",
	olcir: "⦾",
	olcross: "⦻",
	oline: "‾",
	olt: "⧀",
	omacr: "ō",
	omega: "ω",
	omicron: "ο",
	omid: "⦶",
	ominus: "⊖",
	oopf: "𝕠",
	opar: "⦷",
	operp: "⦹",
	oplus: "⊕",
	or: "∨",
	orarr: "↻",
	ord: "⩝",
	order: "ℴ",
	orderof: "ℴ",
	ordf: "ª",
	ordm: "º",
	origof: "⊶",
	oror: "⩖",
	orslope: "⩗",
	orv: "⩛",
	oscr: "ℴ",
	oslash: "ø",
	osol: "⊘",
	otilde: "õ",
	otimes: "⊗",
	otimesas: "⨶",
	ouml: "ö",
	ovbar: "⌽",
	par: "∥",
	para: "¶",
	parallel: "∥",
	parsim: "⫳",
	parsl: "⫽",
	part: "∂",
	pcy: "п",
	percnt: "%",
	period: ".",
	permil: "‰",
	perp: "⊥",
	pertenk: "‱",
	pfr: "𝔭",
	phi: "φ",
	phiv: "ϕ",
	phmmat: "ℳ",
	phone: "☎",
	pi: "π",
	pitchfork: "⋔",
	piv: "ϖ",
	planck: "ℏ",
	planckh: "ℎ",
	plankv: "ℏ",
	plus: "+",
	plusacir: "⨣",
	plusb: "⊞",
	pluscir: "⨢",
	plusdo: "∔",
	plusdu: "⨥",
	pluse: "⩲",
	plusmn: "±",
	plussim: "⨦",
	plustwo: "⨧",
	pm: "±",
	pointint: "⨕",
	popf: "𝕡",
	pound: "£",
	pr: "≺",
	prE: "⪳",
	prap: "⪷",
	prcue: "≼",
	pre: "⪯",
	prec: "≺",
	precapprox: "⪷",
	preccurlyeq: "≼",
	preceq: "⪯",
	precnapprox: "⪹",
	precneqq: "⪵",
	precnsim: "⋨",
	precsim: "≾",
	prime: "′",
	primes: "ℙ",
	prnE: "⪵",
	prnap: "⪹",
	prnsim: "⋨",
	prod: "∏",
	profalar: "⌮",
	profline: "⌒",
	profsurf: "⌓",
	prop: "∝",
	propto: "∝",
	prsim: "≾",
	prurel: "⊰",
	pscr: "𝓅",
	psi: "ψ",
	puncsp: " ",
	qfr: "𝔮",
	qint: "⨌",
	qopf: "𝕢",
	qprime: "⁗",
	qscr: "𝓆",
	quaternions: "ℍ",
	quatint: "⨖",
	quest: "?",
	questeq: "≟",
	quot: "\"",
	rAarr: "⇛",
	rArr: "⇒",
	rAtail: "⤜",
	rBarr: "⤏",
	rHar: "⥤",
	race: "∽̱",
	racute: "ŕ",
	radic: "√",
	raemptyv: "⦳",
	rang: "⟩",
	rangd: "⦒",
	range: "⦥",
	rangle: "⟩",
	raquo: "»",
	rarr: "→",
	rarrap: "⥵",
	rarrb: "⇥",
	rarrbfs: "⤠",
	rarrc: "⤳",
	rarrfs: "⤞",
	rarrhk: "↪",
	rarrlp: "↬",
	rarrpl: "⥅",
	rarrsim: "⥴",
	rarrtl: "↣",
	rarrw: "↝",
	ratail: "⤚",
	ratio: "∶",
	rationals: "ℚ",
	rbarr: "⤍",
	rbbrk: "❳",
	rbrace: "}",
	rbrack: "]",
	rbrke: "⦌",
	rbrksld: "⦎",
	rbrkslu: "⦐",
	rcaron: "ř",
	rcedil: "ŗ",
	rceil: "⌉",
	rcub: "}",
	rcy: "р",
	rdca: "⤷",
	rdldhar: "⥩",
	rdquo: "”",
	rdquor: "”",
	rdsh: "↳",
	real: "ℜ",
	realine: "ℛ",
	realpart: "ℜ",
	reals: "ℝ",
	rect: "▭",
	reg: "®",
	rfisht: "⥽",
	rfloor: "⌋",
	rfr: "𝔯",
	rhard: "⇁",
	rharu: "⇀",
	rharul: "⥬",
	rho: "ρ",
	rhov: "ϱ",
	rightarrow: "→",
	rightarrowtail: "↣",
	rightharpoondown: "⇁",
	rightharpoonup: "⇀",
	rightleftarrows: "⇄",
	rightleftharpoons: "⇌",
	rightrightarrows: "⇉",
	rightsquigarrow: "↝",
	rightthreetimes: "⋌",
	ring: "˚",
	risingdotseq: "≓",
	rlarr: "⇄",
	rlhar: "⇌",
	rlm: "‏",
	rmoust: "⎱",
	rmoustache: "⎱",
	rnmid: "⫮",
	roang: "⟭",
	roarr: "⇾",
	robrk: "⟧",
	ropar: "⦆",
	ropf: "𝕣",
	roplus: "⨮",
	rotimes: "⨵",
	rpar: ")",
	rpargt: "⦔",
	rppolint: "⨒",
	rrarr: "⇉",
	rsaquo: "›",
	rscr: "𝓇",
	rsh: "↱",
	rsqb: "]",
	rsquo: "’",
	rsquor: "’",
	rthree: "⋌",
	rtimes: "⋊",
	rtri: "▹",
	rtrie: "⊵",
	rtrif: "▸",
	rtriltri: "⧎",
	ruluhar: "⥨",
	rx: "℞",
	sacute: "ś",
	sbquo: "‚",
	sc: "≻",
	scE: "⪴",
	scap: "⪸",
	scaron: "š",
	sccue: "≽",
	sce: "⪰",
	scedil: "ş",
	scirc: "ŝ",
	scnE: "⪶",
	scnap: "⪺",
	scnsim: "⋩",
	scpolint: "⨓",
	scsim: "≿",
	scy: "с",
	sdot: "⋅",
	sdotb: "⊡",
	sdote: "⩦",
	seArr: "⇘",
	searhk: "⤥",
	searr: "↘",
	searrow: "↘",
	sect: "§",
	semi: ";",
	seswar: "⤩",
	setminus: "∖",
	setmn: "∖",
	sext: "✶",
	sfr: "𝔰",
	sfrown: "⌢",
	sharp: "♯",
	shchcy: "щ",
	shcy: "ш",
	shortmid: "∣",
	shortparallel: "∥",
	shy: "­",
	sigma: "σ",
	sigmaf: "ς",
	sigmav: "ς",
	sim: "∼",
	simdot: "⩪",
	sime: "≃",
	simeq: "≃",
	simg: "⪞",
	simgE: "⪠",
	siml: "⪝",
	simlE: "⪟",
	simne: "≆",
	simplus: "⨤",
	simrarr: "⥲",
	slarr: "←",
	smallsetminus: "∖",
	smashp: "⨳",
	smeparsl: "⧤",
	smid: "∣",
	smile: "⌣",
	smt: "⪪",
	smte: "⪬",
	smtes: "⪬︀",
	softcy: "ь",
	sol: "/",
	solb: "⧄",
	solbar: "⌿",
	sopf: "𝕤",
	spades: "♠",
	spadesuit: "♠",
	spar: "∥",
	sqcap: "⊓",
	sqcaps: "⊓︀",
	sqcup: "⊔",
	sqcups: "⊔︀",
	sqsub: "⊏",
	sqsube: "⊑",
	sqsubset: "⊏",
	sqsubseteq: "⊑",
	sqsup: "⊐",
	sqsupe: "⊒",
	sqsupset: "⊐",
	sqsupseteq: "⊒",
	squ: "□",
	square: "□",
	squarf: "▪",
	squf: "▪",
	srarr: "→",
	sscr: "𝓈",
	ssetmn: "∖",
	ssmile: "⌣",
	sstarf: "⋆",
	star: "☆",
	starf: "★",
	straightepsilon: "ϵ",
	straightphi: "ϕ",
	strns: "¯",
	sub: "⊂",
	subE: "⫅",
	subdot: "⪽",
	sube: "⊆",
	subedot: "⫃",
	submult: "⫁",
	subnE: "⫋",
	subne: "⊊",
	subplus: "⪿",
	subrarr: "⥹",
	subset: "⊂",
	subseteq: "⊆",
	subseteqq: "⫅",
	subsetneq: "⊊",
	subsetneqq: "⫋",
	subsim: "⫇",
	subsub: "⫕",
	subsup: "⫓",
	succ: "≻",
	succapprox: "⪸",
	succcurlyeq: "≽",
	succeq: "⪰",
	succnapprox: "⪺",
	succneqq: "⪶",
	succnsim: "⋩",
	succsim: "≿",
	sum: "∑",
	sung: "♪",
	sup1: "¹",
	sup2: "²",
	sup3: "³",
	sup: "⊃",
	supE: "⫆",
	supdot: "⪾",
	supdsub: "⫘",
	supe: "⊇",
	supedot: "⫄",
	suphsol: "⟉",
	suphsub: "⫗",
	suplarr: "⥻",
	supmult: "⫂",
	supnE: "⫌",
	supne: "⊋",
	supplus: "⫀",
	supset: "⊃",
	supseteq: "⊇",
	supseteqq: "⫆",
	supsetneq: "⊋",
	supsetneqq: "⫌",
	supsim: "⫈",
	supsub: "⫔",
	supsup: "⫖",
	swArr: "⇙",
	swarhk: "⤦",
	swarr: "↙",
	swarrow: "↙",
	swnwar: "⤪",
	szlig: "ß",
	target: "⌖",
	tau: "τ",
	tbrk: "⎴",
	tcaron: "ť",
	tcedil: "ţ",
	tcy: "т",
	tdot: "⃛",
	telrec: "⌕",
	tfr: "𝔱",
	there4: "∴",
	therefore: "∴",
	theta: "θ",
	thetasym: "ϑ",
	thetav: "ϑ",
	thickapprox: "≈",
	thicksim: "∼",
	thinsp: " ",
	thkap: "≈",
	thksim: "∼",
	thorn: "þ",
	tilde: "˜",
	times: "×",
	timesb: "⊠",
	timesbar: "⨱",
	timesd: "⨰",
	tint: "∭",
	toea: "⤨",
	top: "⊤",
	topbot: "⌶",
	topcir: "⫱",
	topf: "𝕥",
	topfork: "⫚",
	tosa: "⤩",
	tprime: "‴",
	trade: "™",
	triangle: "▵",
	triangledown: "▿",
	triangleleft: "◃",
	trianglelefteq: "⊴",
	triangleq: "≜",
	triangleright: "▹",
	trianglerighteq: "⊵",
	tridot: "◬",
	trie: "≜",
	triminus: "⨺",
	triplus: "⨹",
	trisb: "⧍",
	tritime: "⨻",
	trpezium: "⏢",
	tscr: "𝓉",
	tscy: "ц",
	tshcy: "ћ",
	tstrok: "ŧ",
	twixt: "≬",
	twoheadleftarrow: "↞",
	twoheadrightarrow: "↠",
	uArr: "⇑",
	uHar: "⥣",
	uacute: "ú",
	uarr: "↑",
	ubrcy: "ў",
	ubreve: "ŭ",
	ucirc: "û",
	ucy: "у",
	udarr: "⇅",
	udblac: "ű",
	udhar: "⥮",
	ufisht: "⥾",
	ufr: "𝔲",
	ugrave: "ù",
	uharl: "↿",
	uharr: "↾",
	uhblk: "▀",
	ulcorn: "⌜",
	ulcorner: "⌜",
	ulcrop: "⌏",
	ultri: "◸",
	umacr: "ū",
	uml: "¨",
	uogon: "ų",
	uopf: "𝕦",
	uparrow: "↑",
	updownarrow: "↕",
	upharpoonleft: "↿",
	upharpoonright: "↾",
	uplus: "⊎",
	upsi: "υ",
	upsih: "ϒ",
	upsilon: "υ",
	upuparrows: "⇈",
	urcorn: "⌝",
	urcorner: "⌝",
	urcrop: "⌎",
	uring: "ů",
	urtri: "◹",
	uscr: "𝓊",
	utdot: "⋰",
	utilde: "ũ",
	utri: "▵",
	utrif: "▴",
	uuarr: "⇈",
	uuml: "ü",
	uwangle: "⦧",
	vArr: "⇕",
	vBar: "⫨",
	vBarv: "⫩",
	vDash: "⊨",
	vangrt: "⦜",
	varepsilon: "ϵ",
	varkappa: "ϰ",
	varnothing: "∅",
	varphi: "ϕ",
	varpi: "ϖ",
	varpropto: "∝",
	varr: "↕",
	varrho: "ϱ",
	varsigma: "ς",
	varsubsetneq: "⊊︀",
	varsubsetneqq: "⫋︀",
	varsupsetneq: "⊋︀",
	varsupsetneqq: "⫌︀",
	vartheta: "ϑ",
	vartriangleleft: "⊲",
	vartriangleright: "⊳",
	vcy: "в",
	vdash: "⊢",
	vee: "∨",
	veebar: "⊻",
	veeeq: "≚",
	vellip: "⋮",
	verbar: "|",
	vert: "|",
	vfr: "𝔳",
	vltri: "⊲",
	vnsub: "⊂⃒",
	vnsup: "⊃⃒",
	vopf: "𝕧",
	vprop: "∝",
	vrtri: "⊳",
	vscr: "𝓋",
	vsubnE: "⫋︀",
	vsubne: "⊊︀",
	vsupnE: "⫌︀",
	vsupne: "⊋︀",
	vzigzag: "⦚",
	wcirc: "ŵ",
	wedbar: "⩟",
	wedge: "∧",
	wedgeq: "≙",
	weierp: "℘",
	wfr: "𝔴",
	wopf: "𝕨",
	wp: "℘",
	wr: "≀",
	wreath: "≀",
	wscr: "𝓌",
	xcap: "⋂",
	xcirc: "◯",
	xcup: "⋃",
	xdtri: "▽",
	xfr: "𝔵",
	xhArr: "⟺",
	xharr: "⟷",
	xi: "ξ",
	xlArr: "⟸",
	xlarr: "⟵",
	xmap: "⟼",
	xnis: "⋻",
	xodot: "⨀",
	xopf: "𝕩",
	xoplus: "⨁",
	xotime: "⨂",
	xrArr: "⟹",
	xrarr: "⟶",
	xscr: "𝓍",
	xsqcup: "⨆",
	xuplus: "⨄",
	xutri: "△",
	xvee: "⋁",
	xwedge: "⋀",
	yacute: "ý",
	yacy: "я",
	ycirc: "ŷ",
	ycy: "ы",
	yen: "¥",
	yfr: "𝔶",
	yicy: "ї",
	yopf: "𝕪",
	yscr: "𝓎",
	yucy: "ю",
	yuml: "ÿ",
	zacute: "ź",
	zcaron: "ž",
	zcy: "з",
	zdot: "ż",
	zeetrf: "ℨ",
	zeta: "ζ",
	zfr: "𝔷",
	zhcy: "ж",
	zigrarr: "⇝",
	zopf: "𝕫",
	zscr: "𝓏",
	zwj: "‍",
	zwnj: "‌"
};

// ../node_modules/decode-named-character-reference/index.js
const own$1 = {}.hasOwnProperty;
/**
* Decode a single character reference (without the `&` or `;`).
* You probably only need this when you’re building parsers yourself that follow
* different rules compared to HTML.
* This is optimized to be tiny in browsers.
*
* @param {string} value
*   `notin` (named), `#123` (deci), `#x123` (hexa).
* @returns {string|false}
*   Decoded reference.
*/
function decodeNamedCharacterReference(value) {
	return own$1.call(characterEntities, value) ? characterEntities[value] : false;
}

// ../node_modules/micromark-util-chunked/index.js
/**
* Like `Array#splice`, but smarter for giant arrays.
*
* `Array#splice` takes all items to be inserted as individual argument which
* causes a stack overflow in V8 when trying to insert 100k items for instance.
*
* Otherwise, this does not return the removed items, and takes `items` as an
* array instead of rest parameters.
*
* @template {unknown} T
*   Item type.
* @param {Array<T>} list
*   List to operate on.
* @param {number} start
*   Index to remove/insert at (can be negative).
* @param {number} remove
*   Number of items to remove.
* @param {Array<T>} items
*   Items to inject into `list`.
* @returns {undefined}
*   Nothing.
*/
function splice(list, start, remove, items) {
	const end = list.length;
	let chunkStart = 0;
	/** @type {Array<unknown>} */
	let parameters;
	if (start < 0) start = -start > end ? 0 : end + start;
	else start = start > end ? end : start;
	remove = remove > 0 ? remove : 0;
	if (items.length < 1e4) {
		parameters = Array.from(items);
		parameters.unshift(start, remove);
		list.splice(...parameters);
	} else {
		if (remove) list.splice(start, remove);
		while (chunkStart < items.length) {
			parameters = items.slice(chunkStart, chunkStart + 1e4);
			parameters.unshift(start, 0);
			list.splice(...parameters);
			chunkStart += 1e4;
			start += 1e4;
		}
	}
}
/**
* Append `items` (an array) at the end of `list` (another array).
* When `list` was empty, returns `items` instead.
*
* This prevents a potentially expensive operation when `list` is empty,
* and adds items in batches to prevent V8 from hanging.
*
* @template {unknown} T
*   Item type.
* @param {Array<T>} list
*   List to operate on.
* @param {Array<T>} items
*   Items to add to `list`.
* @returns {Array<T>}
*   Either `list` or `items`.
*/
function push(list, items) {
	if (list.length > 0) {
		splice(list, list.length, 0, items);
		return list;
	}
	return items;
}

// ../node_modules/micromark-util-combine-extensions/index.js
/**
* @import {
*   Extension,
*   Handles,
*   HtmlExtension,
*   NormalizedExtension
* } from 'micromark-util-types'
*/
const hasOwnProperty = {}.hasOwnProperty;
/**
* Combine multiple syntax extensions into one.
*
* @param {ReadonlyArray<Extension>} extensions
*   List of syntax extensions.
* @returns {NormalizedExtension}
*   A single combined extension.
*/
function combineExtensions(extensions) {
	/** @type {NormalizedExtension} */
	const all = {};
	let index = -1;
	while (++index < extensions.length) syntaxExtension(all, extensions[index]);
	return all;
}
/**
* Merge `extension` into `all`.
*
* @param {NormalizedExtension} all
*   Extension to merge into.
* @param {Extension} extension
*   Extension to merge.
* @returns {undefined}
*   Nothing.
*/
function syntaxExtension(all, extension) {
	/** @type {keyof Extension} */
	let hook;
	for (hook in extension) {
		/** @type {Record<string, unknown>} */
		const left = (hasOwnProperty.call(all, hook) ? all[hook] : void 0) || (all[hook] = {});
		/** @type {Record<string, unknown> | undefined} */
		const right = extension[hook];
		/** @type {string} */
		let code;
		if (right) for (code in right) {
			if (!hasOwnProperty.call(left, code)) left[code] = [];
			const value = right[code];
			constructs(left[code], Array.isArray(value) ? value : value ? [value] : []);
		}
	}
}
/**
* Merge `list` into `existing` (both lists of constructs).
* Mutates `existing`.
*
* @param {Array<unknown>} existing
*   List of constructs to merge into.
* @param {Array<unknown>} list
*   List of constructs to merge.
* @returns {undefined}
*   Nothing.
*/
function constructs(existing, list) {
	let index = -1;
	/** @type {Array<unknown>} */
	const before = [];
	while (++index < list.length) (list[index].add === "after" ? existing : before).push(list[index]);
	splice(existing, 0, 0, before);
}

// ../node_modules/micromark-util-decode-numeric-character-reference/index.js
/**
* Turn the number (in string form as either hexa- or plain decimal) coming from
* a numeric character reference into a character.
*
* Sort of like `String.fromCodePoint(Number.parseInt(value, base))`, but makes
* non-characters and control characters safe.
*
* @param {string} value
*   Value to decode.
* @param {number} base
*   Numeric base.
* @returns {string}
*   Character.
*/
function decodeNumericCharacterReference(value, base) {
	const code = Number.parseInt(value, base);
	if (code < 9 || code === 11 || code > 13 && code < 32 || code > 126 && code < 160 || code > 55295 && code < 57344 || code > 64975 && code < 65008 || (code & 65535) === 65535 || (code & 65535) === 65534 || code > 1114111) return "�";
	return String.fromCodePoint(code);
}

// ../node_modules/micromark-util-normalize-identifier/index.js
/**
* Normalize an identifier (as found in references, definitions).
*
* Collapses markdown whitespace, trim, and then lower- and uppercase.
*
* Some characters are considered “uppercase”, such as U+03F4 (`ϴ`), but if their
* lowercase counterpart (U+03B8 (`θ`)) is uppercased will result in a different
* uppercase character (U+0398 (`Θ`)).
* So, to get a canonical form, we perform both lower- and uppercase.
*
* Using uppercase last makes sure keys will never interact with default
* prototypal values (such as `constructor`): nothing in the prototype of
* `Object` is uppercase.
*
* @param {string} value
*   Identifier to normalize.
* @returns {string}
*   Normalized identifier.
*/
function normalizeIdentifier(value) {
	return value.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "").toLowerCase().toUpperCase();
}

// ../node_modules/micromark-util-character/index.js
/**
* @import {Code} from 'micromark-util-types'
*/
/**
* Check whether the character code represents an ASCII alpha (`a` through `z`,
* case insensitive).
*
* An **ASCII alpha** is an ASCII upper alpha or ASCII lower alpha.
*
* An **ASCII upper alpha** is a character in the inclusive range U+0041 (`A`)
* to U+005A (`Z`).
*
* An **ASCII lower alpha** is a character in the inclusive range U+0061 (`a`)
* to U+007A (`z`).
*
* @param code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
const asciiAlpha = regexCheck(/[A-Za-z]/);
/**
* Check whether the character code represents an ASCII alphanumeric (`a`
* through `z`, case insensitive, or `0` through `9`).
*
* An **ASCII alphanumeric** is an ASCII digit (see `asciiDigit`) or ASCII alpha
* (see `asciiAlpha`).
*
* @param code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
const asciiAlphanumeric = regexCheck(/[\dA-Za-z]/);
/**
* Check whether the character code represents an ASCII atext.
*
* atext is an ASCII alphanumeric (see `asciiAlphanumeric`), or a character in
* the inclusive ranges U+0023 NUMBER SIGN (`#`) to U+0027 APOSTROPHE (`'`),
* U+002A ASTERISK (`*`), U+002B PLUS SIGN (`+`), U+002D DASH (`-`), U+002F
* SLASH (`/`), U+003D EQUALS TO (`=`), U+003F QUESTION MARK (`?`), U+005E
* CARET (`^`) to U+0060 GRAVE ACCENT (`` ` ``), or U+007B LEFT CURLY BRACE
* (`{`) to U+007E TILDE (`~`).
*
* See:
* **\[RFC5322]**:
* [Internet Message Format](https://tools.ietf.org/html/rfc5322).
* P. Resnick.
* IETF.
*
* @param code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
const asciiAtext = regexCheck(/[#-'*+\--9=?A-Z^-~]/);
/**
* Check whether a character code is an ASCII control character.
*
* An **ASCII control** is a character in the inclusive range U+0000 NULL (NUL)
* to U+001F (US), or U+007F (DEL).
*
* @param {Code} code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
function asciiControl(code) {
	return code !== null && (code < 32 || code === 127);
}
/**
* Check whether the character code represents an ASCII digit (`0` through `9`).
*
* An **ASCII digit** is a character in the inclusive range U+0030 (`0`) to
* U+0039 (`9`).
*
* @param code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
const asciiDigit = regexCheck(/\d/);
/**
* Check whether the character code represents an ASCII hex digit (`a` through
* `f`, case insensitive, or `0` through `9`).
*
* An **ASCII hex digit** is an ASCII digit (see `asciiDigit`), ASCII upper hex
* digit, or an ASCII lower hex digit.
*
* An **ASCII upper hex digit** is a character in the inclusive range U+0041
* (`A`) to U+0046 (`F`).
*
* An **ASCII lower hex digit** is a character in the inclusive range U+0061
* (`a`) to U+0066 (`f`).
*
* @param code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
const asciiHexDigit = regexCheck(/[\dA-Fa-f]/);
/**
* Check whether the character code represents ASCII punctuation.
*
* An **ASCII punctuation** is a character in the inclusive ranges U+0021
* EXCLAMATION MARK (`!`) to U+002F SLASH (`/`), U+003A COLON (`:`) to U+0040 AT
* SIGN (`@`), U+005B LEFT SQUARE BRACKET (`[`) to U+0060 GRAVE ACCENT
* (`` ` ``), or U+007B LEFT CURLY BRACE (`{`) to U+007E TILDE (`~`).
*
* @param code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
const asciiPunctuation = regexCheck(/[!-/:-@[-`{-~]/);
/**
* Check whether a character code is a markdown line ending.
*
* A **markdown line ending** is the virtual characters M-0003 CARRIAGE RETURN
* LINE FEED (CRLF), M-0004 LINE FEED (LF) and M-0005 CARRIAGE RETURN (CR).
*
* In micromark, the actual character U+000A LINE FEED (LF) and U+000D CARRIAGE
* RETURN (CR) are replaced by these virtual characters depending on whether
* they occurred together.
*
* @param {Code} code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
function markdownLineEnding(code) {
	return code !== null && code < -2;
}
/**
* Check whether a character code is a markdown line ending (see
* `markdownLineEnding`) or markdown space (see `markdownSpace`).
*
* @param {Code} code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
function markdownLineEndingOrSpace(code) {
	return code !== null && (code < 0 || code === 32);
}
/**
* Check whether a character code is a markdown space.
*
* A **markdown space** is the concrete character U+0020 SPACE (SP) and the
* virtual characters M-0001 VIRTUAL SPACE (VS) and M-0002 HORIZONTAL TAB (HT).
*
* In micromark, the actual character U+0009 CHARACTER TABULATION (HT) is
* replaced by one M-0002 HORIZONTAL TAB (HT) and between 0 and 3 M-0001 VIRTUAL
* SPACE (VS) characters, depending on the column at which the tab occurred.
*
* @param {Code} code
*   Code.
* @returns {boolean}
*   Whether it matches.
*/
function markdownSpace(code) {
	return code === -2 || code === -1 || code === 32;
}
/**
* Check whether the character code represents Unicode punctuation.
*
* A **Unicode punctuation** is a character in the Unicode `Pc` (Punctuation,
* Connector), `Pd` (Punctuation, Dash), `Pe` (Punctuation, Close), `Pf`
* (Punctuation, Final quote), `Pi` (Punctuation, Initial quote), `Po`
* (Punctuation, Other), or `Ps` (Punctuation, Open) categories, or an ASCII
* punctuation (see `asciiPunctuation`).
*
* See:
* **\[UNICODE]**:
* [The Unicode Standard](https://www.unicode.org/versions/).
* Unicode Consortium.
*
* @param code
*   Code.
* @returns
*   Whether it matches.
*/
const unicodePunctuation = regexCheck(/\p{P}|\p{S}/u);
/**
* Check whether the character code represents Unicode whitespace.
*
* Note that this does handle micromark specific markdown whitespace characters.
* See `markdownLineEndingOrSpace` to check that.
*
* A **Unicode whitespace** is a character in the Unicode `Zs` (Separator,
* Space) category, or U+0009 CHARACTER TABULATION (HT), U+000A LINE FEED (LF),
* U+000C (FF), or U+000D CARRIAGE RETURN (CR) (**\[UNICODE]**).
*
* See:
* **\[UNICODE]**:
* [The Unicode Standard](https://www.unicode.org/versions/).
* Unicode Consortium.
*
* @param code
*   Code.
* @returns
*   Whether it matches.
*/
const unicodeWhitespace = regexCheck(/\s/);
/**
* Create a code check from a regex.
*
* @param {RegExp} regex
*   Expression.
* @returns {(code: Code) => boolean}
*   Check.
*/
function regexCheck(regex) {
	return check;
	/**
	* Check whether a code matches the bound regex.
	*
	* @param {Code} code
	*   Character code.
	* @returns {boolean}
	*   Whether the character code matches the bound regex.
	*/
	function check(code) {
		return code !== null && code > -1 && regex.test(String.fromCharCode(code));
	}
}

// ../node_modules/micromark-factory-space/index.js
/**
* @import {Effects, State, TokenType} from 'micromark-util-types'
*/
/**
* Parse spaces and tabs.
*
* There is no `nok` parameter:
*
* *   spaces in markdown are often optional, in which case this factory can be
*     used and `ok` will be switched to whether spaces were found or not
* *   one line ending or space can be detected with `markdownSpace(code)` right
*     before using `factorySpace`
*
* ###### Examples
*
* Where `␉` represents a tab (plus how much it expands) and `␠` represents a
* single space.
*
* ```markdown
* ␉
* ␠␠␠␠
* ␉␠
* ```
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {TokenType} type
*   Type of the whole whitespace.
* @param {number | undefined} [max=Infinity]
*   Max (exclusive).
* @returns {State}
*   Start state.
*/
function factorySpace(effects, ok, type, max) {
	const limit = max ? max - 1 : Infinity;
	let size = 0;
	return start;
	/** @type {State} */
	function start(code) {
		if (markdownSpace(code)) {
			effects.enter(type);
			return prefix(code);
		}
		return ok(code);
	}
	/** @type {State} */
	function prefix(code) {
		if (markdownSpace(code) && size++ < limit) {
			effects.consume(code);
			return prefix;
		}
		effects.exit(type);
		return ok(code);
	}
}
/**
* Parse spaces and tabs, with a required minimum and maximum, matching
* `markdown-rs`’s `space_or_tab_min_max`.
*
* Unlike `factorySpace`, this can fail: `nok` is used when fewer than
* `min` spaces or tabs are found.
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {State} nok
*   State switched to when unsuccessful.
* @param {TokenType} type
*   Type of the whole whitespace.
* @param {number} min
*   Minimum allowed characters (inclusive).
* @param {number} max
*   Maximum allowed characters (inclusive).
* @returns {State}
*   Start state.
*/
function factorySpaceMinMax(effects, ok, nok, type, min, max) {
	let size = 0;
	return start;
	/** @type {State} */
	function start(code) {
		if (max > 0 && markdownSpace(code)) {
			effects.enter(type);
			return prefix(code);
		}
		return after(code);
	}
	/** @type {State} */
	function prefix(code) {
		if (markdownSpace(code) && size < max) {
			effects.consume(code);
			size++;
			return prefix;
		}
		effects.exit(type);
		return after(code);
	}
	/** @type {State} */
	function after(code) {
		return size >= min ? ok(code) : nok(code);
	}
}

// ../node_modules/micromark/lib/initialize/content.js
/**
* @import {
*   InitialConstruct,
*   Initializer,
*   State,
*   TokenizeContext,
*   Token
* } from 'micromark-util-types'
*/
/** @type {InitialConstruct} */
const content$1 = { tokenize: initializeContent };
/**
* @this {TokenizeContext}
*   Context.
* @type {Initializer}
*   Content.
*/
function initializeContent(effects) {
	const contentStart = effects.attempt(this.parser.constructs.contentInitial, afterContentStartConstruct, paragraphInitial);
	/** @type {Token} */
	let previous;
	return contentStart;
	/** @type {State} */
	function afterContentStartConstruct(code) {
		if (code === null) {
			effects.consume(code);
			return;
		}
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return factorySpace(effects, contentStart, "linePrefix");
	}
	/** @type {State} */
	function paragraphInitial(code) {
		effects.enter("paragraph");
		return lineStart(code);
	}
	/** @type {State} */
	function lineStart(code) {
		const token = effects.enter("chunkText", {
			contentType: "text",
			previous
		});
		if (previous) previous.next = token;
		previous = token;
		return data(code);
	}
	/** @type {State} */
	function data(code) {
		if (code === null) {
			effects.exit("chunkText");
			effects.exit("paragraph");
			effects.consume(code);
			return;
		}
		if (markdownLineEnding(code)) {
			effects.consume(code);
			effects.exit("chunkText");
			return lineStart;
		}
		effects.consume(code);
		return data;
	}
}

// ../node_modules/micromark-util-edit-map/index.js
/**
* @import {Event} from 'micromark-util-types'
*/
/**
* @typedef {[number, number, Array<Event>]} Change
* @typedef {[number, number, number]} Jump
*/
/**
* Tracks a bunch of edits.
*
* Port of `edit_map.rs` from `markdown-rs`:
* <https://github.com/wooorm/markdown-rs/blob/1506572f/src/util/edit_map.rs>.
*
* Deal with several changes in events, batching them together.
*
* Preferably, changes should be kept to a minimum.
* Sometimes, it’s needed to change the list of events, because parsing can be
* messy, and it helps to expose a cleaner interface of events to the compiler
* and other users.
* It can also help to merge many adjacent similar events.
* And, in other cases, it’s needed to parse subcontent: pass some events
* through another tokenizer and inject the result.
*/
var EditMap = class {
	/**
	* Create a new edit map.
	*
	* @returns
	*   New instance.
	*/
	constructor() {
		/**
		* Changes by index, so `add` does not need to scan `map` (which is
		* quadratic for documents with many edits at different places).
		*
		* @type {Map<number, Change>}
		*/
		this.index = /* @__PURE__ */ new Map();
		/**
		* Record of changes.
		*
		* @type {Array<Change>}
		*/
		this.map = [];
	}
	/**
	* Create an edit: a remove and/or add at a certain place.
	*
	* @param {number} index
	*   Index at which to apply the edit.
	* @param {number} remove
	*   Count of items to remove at the index.
	* @param {Array<Event>} add
	*   Items to add at the index.
	* @returns {undefined}
	*   Nothing.
	*/
	add(index, remove, add) {
		addImplementation(this, index, remove, add, false);
	}
	/**
	* Create an edit: but insert `add` before existing additions, instead of
	* after them.
	*
	* @param {number} index
	*   Index at which to apply the edit.
	* @param {number} remove
	*   Count of items to remove at the index.
	* @param {Array<Event>} add
	*   Items to add at the index.
	* @returns {undefined}
	*   Nothing.
	*/
	addBefore(index, remove, add) {
		addImplementation(this, index, remove, add, true);
	}
	/**
	* Done, change the events.
	*
	* @param {Array<Event>} events
	*   List of events to apply the edits to.
	* @returns {undefined}
	*   Nothing.
	*/
	consume(events) {
		this.map.sort(function(a, b) {
			return a[0] - b[0];
		});
		if (this.map.length === 0) return;
		let index = this.map.length;
		/** @type {Array<Array<Event>>} */
		const vecs = [];
		while (index > 0) {
			index -= 1;
			vecs.push(events.slice(this.map[index][0] + this.map[index][1]), this.map[index][2]);
			events.length = this.map[index][0];
		}
		vecs.push(events.slice());
		events.length = 0;
		let slice = vecs.pop();
		while (slice) {
			for (const element of slice) events.push(element);
			slice = vecs.pop();
		}
		this.map.length = 0;
		this.index.clear();
	}
};
/**
* Create an edit.
*
* @param {EditMap} editMap
*   Edit map to apply to.
* @param {number} at
*   Index at which to apply the edit.
* @param {number} remove
*   Count of items to remove at the index.
* @param {Array<Event>} add
*   Items to add at the index.
* @param {boolean} before
*   Insert `add` before existing additions at `at`, instead of after them.
* @returns {undefined}
*   Nothing.
*/
function addImplementation(editMap, at, remove, add, before) {
	if (remove === 0 && add.length === 0) return;
	const existing = editMap.index.get(at);
	if (existing) {
		existing[1] += remove;
		if (before) {
			add.push(...existing[2]);
			existing[2] = add;
		} else existing[2].push(...add);
		return;
	}
	/** @type {Change} */
	const change = [
		at,
		remove,
		add
	];
	editMap.map.push(change);
	editMap.index.set(at, change);
}

// ../node_modules/micromark/lib/initialize/document.js
/**
* @import {
*   Construct,
*   ContainerState,
*   InitialConstruct,
*   Initializer,
*   Point,
*   State,
*   TokenizeContext,
*   Tokenizer,
*   Token
* } from 'micromark-util-types'
*/
/**
* @typedef {[Construct, ContainerState]} StackItem
*   Construct and its state.
*/
/** @type {InitialConstruct} */
const document$1 = { tokenize: initializeDocument };
/** @type {Construct} */
const containerConstruct = { tokenize: tokenizeContainer };
/**
* @this {TokenizeContext}
*   Self.
* @type {Initializer}
*   Initializer.
*/
function initializeDocument(effects) {
	const self = this;
	/** @type {Array<StackItem>} */
	const stack = [];
	let continued = 0;
	/** @type {TokenizeContext | undefined} */
	let childFlow;
	/** @type {Token | undefined} */
	let childToken;
	/** @type {number} */
	let lineStartOffset;
	return start;
	/** @type {State} */
	function start(code) {
		if (continued < stack.length) {
			const item = stack[continued];
			self.containerState = item[1];
			return effects.attempt(item[0].continuation, documentContinue, checkNewContainers)(code);
		}
		return checkNewContainers(code);
	}
	/** @type {State} */
	function documentContinue(code) {
		continued++;
		if (self.containerState._closeFlow) {
			self.containerState._closeFlow = void 0;
			if (childFlow) closeFlow();
			const indexBeforeExits = self.events.length;
			let indexBeforeFlow = indexBeforeExits;
			/** @type {Point | undefined} */
			let point;
			while (indexBeforeFlow--) if (self.events[indexBeforeFlow][0] === "exit" && self.events[indexBeforeFlow][1].type === "chunkFlow") {
				point = self.events[indexBeforeFlow][1].end;
				break;
			}
			exitContainers(continued);
			let index = indexBeforeExits;
			while (index < self.events.length) {
				self.events[index][1].end = { ...point };
				index++;
			}
			const editMap = new EditMap();
			editMap.add(indexBeforeFlow + 1, 0, self.events.slice(indexBeforeExits));
			editMap.add(indexBeforeExits, index - indexBeforeExits, []);
			editMap.consume(self.events);
			return checkNewContainers(code);
		}
		return start(code);
	}
	/** @type {State} */
	function checkNewContainers(code) {
		if (continued === stack.length) {
			if (!childFlow) return documentContinued(code);
			if (childFlow.currentConstruct && childFlow.currentConstruct.concrete) return flowStart(code);
			self.interrupt = Boolean(childFlow.currentConstruct && !childFlow._gfmTableDynamicInterruptHack);
		}
		self.containerState = {};
		return effects.check(containerConstruct, thereIsANewContainer, thereIsNoNewContainer)(code);
	}
	/** @type {State} */
	function thereIsANewContainer(code) {
		if (childFlow) closeFlow();
		exitContainers(continued);
		return documentContinued(code);
	}
	/** @type {State} */
	function thereIsNoNewContainer(code) {
		self.parser.lazy[self.now().line] = continued !== stack.length;
		lineStartOffset = self.now().offset;
		return flowStart(code);
	}
	/** @type {State} */
	function documentContinued(code) {
		self.containerState = {};
		return effects.attempt(containerConstruct, containerContinue, flowStart)(code);
	}
	/** @type {State} */
	function containerContinue(code) {
		continued++;
		stack.push([self.currentConstruct, self.containerState]);
		return documentContinued(code);
	}
	/** @type {State} */
	function flowStart(code) {
		if (code === null) {
			if (childFlow) closeFlow();
			exitContainers(0);
			effects.consume(code);
			return;
		}
		childFlow = childFlow || self.parser.flow(self.now());
		effects.enter("chunkFlow", {
			_tokenizer: childFlow,
			contentType: "flow",
			previous: childToken
		});
		return flowContinue(code);
	}
	/** @type {State} */
	function flowContinue(code) {
		if (code === null) {
			writeToChild(effects.exit("chunkFlow"), true);
			exitContainers(0);
			effects.consume(code);
			return;
		}
		if (markdownLineEnding(code)) {
			effects.consume(code);
			writeToChild(effects.exit("chunkFlow"));
			continued = 0;
			self.interrupt = void 0;
			return start;
		}
		effects.consume(code);
		return flowContinue;
	}
	/**
	* @param {Token} token
	*   Token.
	* @param {boolean | undefined} [endOfFile]
	*   Whether the token is at the end of the file (default: `false`).
	* @returns {undefined}
	*   Nothing.
	*/
	function writeToChild(token, endOfFile) {
		const stream = self.sliceStream(token);
		if (endOfFile) stream.push(null);
		token.previous = childToken;
		if (childToken) childToken.next = token;
		childToken = token;
		childFlow.defineSkip(token.start);
		childFlow.write(stream);
		if (self.parser.lazy[token.start.line]) {
			let index = childFlow.events.length;
			while (index--) if (childFlow.events[index][1].start.offset < lineStartOffset && (!childFlow.events[index][1].end || childFlow.events[index][1].end.offset > lineStartOffset)) return;
			const indexBeforeExits = self.events.length;
			let indexBeforeFlow = indexBeforeExits;
			/** @type {boolean | undefined} */
			let seen;
			/** @type {Point | undefined} */
			let point;
			while (indexBeforeFlow--) if (self.events[indexBeforeFlow][0] === "exit" && self.events[indexBeforeFlow][1].type === "chunkFlow") {
				if (seen) {
					point = self.events[indexBeforeFlow][1].end;
					break;
				}
				seen = true;
			}
			exitContainers(continued);
			index = indexBeforeExits;
			while (index < self.events.length) {
				self.events[index][1].end = { ...point };
				index++;
			}
			const editMap = new EditMap();
			editMap.add(indexBeforeFlow + 1, 0, self.events.slice(indexBeforeExits));
			editMap.add(indexBeforeExits, index - indexBeforeExits, []);
			editMap.consume(self.events);
		}
	}
	/**
	* @param {number} size
	*   Size.
	* @returns {undefined}
	*   Nothing.
	*/
	function exitContainers(size) {
		let index = stack.length;
		while (index-- > size) {
			const entry = stack[index];
			self.containerState = entry[1];
			entry[0].exit.call(self, effects);
		}
		stack.length = size;
	}
	function closeFlow() {
		childFlow.write([null]);
		childToken = void 0;
		childFlow = void 0;
		self.containerState._closeFlow = void 0;
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*   Tokenizer.
*/
function tokenizeContainer(effects, ok, nok) {
	return factorySpace(effects, effects.attempt(this.parser.constructs.document, ok, nok), "linePrefix", this.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4);
}

// ../node_modules/micromark-util-classify-character/index.js
/**
* @import {Code} from 'micromark-util-types'
*/
/**
* Classify whether a code represents whitespace, punctuation, or something
* else.
*
* Used for attention (emphasis, strong), whose sequences can open or close
* based on the class of surrounding characters.
*
* > 👉 **Note**: eof (`null`) is seen as whitespace.
*
* @param {Code} code
*   Code.
* @returns {typeof constants.characterGroupWhitespace | typeof constants.characterGroupPunctuation | undefined}
*   Group.
*/
function classifyCharacter(code) {
	if (code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) return 1;
	if (unicodePunctuation(code)) return 2;
}

// ../node_modules/micromark-util-resolve-all/index.js
/**
* @import {Event, Resolver, TokenizeContext} from 'micromark-util-types'
*/
/**
* Call all `resolveAll`s.
*
* @param {ReadonlyArray<{resolveAll?: Resolver | undefined}>} constructs
*   List of constructs, optionally with `resolveAll`s.
* @param {Array<Event>} events
*   List of events.
* @param {TokenizeContext} context
*   Context used by `tokenize`.
* @returns {Array<Event>}
*   Changed events.
*/
function resolveAll(constructs, events, context) {
	/** @type {Array<Resolver>} */
	const called = [];
	let index = -1;
	while (++index < constructs.length) {
		const resolve = constructs[index].resolveAll;
		if (resolve && !called.includes(resolve)) {
			events = resolve(events, context);
			called.push(resolve);
		}
	}
	return events;
}

// ../node_modules/micromark-core-commonmark/lib/attention.js
/**
* @import {
*   Code,
*   Construct,
*   Event,
*   Point,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer,
*   Token
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const attention = {
	name: "attention",
	resolveAll: resolveAllAttention,
	tokenize: tokenizeAttention
};
/**
* Take all events and resolve attention to emphasis or strong.
*
* @type {Resolver}
*/
function resolveAllAttention(events, context) {
	let index = -1;
	/** @type {Array<Event>} */
	let nextEvents;
	while (++index < events.length) if (events[index][0] === "enter" && events[index][1].type === "attentionSequence" && events[index][1]._close) {
		let open = index;
		while (open--) if (events[open][0] === "exit" && events[open][1].type === "attentionSequence" && events[open][1]._open && context.sliceSerialize(events[open][1]).charCodeAt(0) === context.sliceSerialize(events[index][1]).charCodeAt(0)) {
			if ((events[open][1]._close || events[index][1]._open) && (events[index][1].end.offset - events[index][1].start.offset) % 3 && !((events[open][1].end.offset - events[open][1].start.offset + events[index][1].end.offset - events[index][1].start.offset) % 3)) continue;
			const use = events[open][1].end.offset - events[open][1].start.offset > 1 && events[index][1].end.offset - events[index][1].start.offset > 1 ? 2 : 1;
			const start = { ...events[open][1].end };
			const end = { ...events[index][1].start };
			movePoint(start, -use);
			movePoint(end, use);
			const openingSequence = {
				type: use > 1 ? "strongSequence" : "emphasisSequence",
				start,
				end: { ...events[open][1].end }
			};
			const closingSequence = {
				type: use > 1 ? "strongSequence" : "emphasisSequence",
				start: { ...events[index][1].start },
				end
			};
			const text = {
				type: use > 1 ? "strongText" : "emphasisText",
				start: { ...events[open][1].end },
				end: { ...events[index][1].start }
			};
			const group = {
				type: use > 1 ? "strong" : "emphasis",
				start: { ...openingSequence.start },
				end: { ...closingSequence.end }
			};
			events[open][1].end = { ...openingSequence.start };
			events[index][1].start = { ...closingSequence.end };
			nextEvents = [];
			if (events[open][1].end.offset - events[open][1].start.offset) nextEvents = push(nextEvents, [[
				"enter",
				events[open][1],
				context
			], [
				"exit",
				events[open][1],
				context
			]]);
			nextEvents = push(nextEvents, [
				[
					"enter",
					group,
					context
				],
				[
					"enter",
					openingSequence,
					context
				],
				[
					"exit",
					openingSequence,
					context
				],
				[
					"enter",
					text,
					context
				]
			]);
			nextEvents = push(nextEvents, resolveAll(context.parser.constructs.insideSpan.null, events.slice(open + 1, index), context));
			nextEvents = push(nextEvents, [
				[
					"exit",
					text,
					context
				],
				[
					"enter",
					closingSequence,
					context
				],
				[
					"exit",
					closingSequence,
					context
				],
				[
					"exit",
					group,
					context
				]
			]);
			/** @type {number} */
			let offset = 0;
			if (events[index][1].end.offset - events[index][1].start.offset) {
				offset = 2;
				nextEvents = push(nextEvents, [[
					"enter",
					events[index][1],
					context
				], [
					"exit",
					events[index][1],
					context
				]]);
			}
			splice(events, open - 1, index - open + 3, nextEvents);
			index = open + nextEvents.length - offset - 2;
			break;
		}
	}
	index = -1;
	while (++index < events.length) if (events[index][1].type === "attentionSequence") events[index][1].type = "data";
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeAttention(effects, ok) {
	const attentionMarkers = this.parser.constructs.attentionMarkers.null;
	const previous = this.previous;
	const before = classifyCharacter(previous);
	/** @type {NonNullable<Code>} */
	let marker;
	return start;
	/**
	* Before a sequence.
	*
	* ```markdown
	* > | **
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		marker = code;
		effects.enter("attentionSequence");
		return inside(code);
	}
	/**
	* In a sequence.
	*
	* ```markdown
	* > | **
	*     ^^
	* ```
	*
	* @type {State}
	*/
	function inside(code) {
		if (code === marker) {
			effects.consume(code);
			return inside;
		}
		const token = effects.exit("attentionSequence");
		const after = classifyCharacter(code);
		const open = !after || after === 2 && before || attentionMarkers.includes(code) && code !== 42 && code !== 95;
		const close = !before || before === 2 && after || attentionMarkers.includes(previous) && previous !== 42 && previous !== 95;
		token._open = Boolean(marker === 42 ? open : open && (before || !close));
		token._close = Boolean(marker === 42 ? close : close && (after || !open));
		return ok(code);
	}
}
/**
* Move a point a bit.
*
* Note: `move` only works inside lines! It’s not possible to move past other
* chunks (replacement characters, tabs, or line endings).
*
* @param {Point} point
*   Point.
* @param {number} offset
*   Amount to move.
* @returns {undefined}
*   Nothing.
*/
function movePoint(point, offset) {
	point.column += offset;
	point.offset += offset;
	point._bufferIndex += offset;
}

// ../node_modules/micromark-core-commonmark/lib/autolink.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const autolink = {
	name: "autolink",
	tokenize: tokenizeAutolink
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeAutolink(effects, ok, nok) {
	let size = 0;
	return start;
	/**
	* Start of an autolink.
	*
	* ```markdown
	* > | a<https://example.com>b
	*      ^
	* > | a<user@example.com>b
	*      ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("autolink");
		effects.enter("autolinkMarker");
		effects.consume(code);
		effects.exit("autolinkMarker");
		effects.enter("autolinkProtocol");
		return open;
	}
	/**
	* After `<`, at protocol or atext.
	*
	* ```markdown
	* > | a<https://example.com>b
	*       ^
	* > | a<user@example.com>b
	*       ^
	* ```
	*
	* @type {State}
	*/
	function open(code) {
		if (asciiAlpha(code)) {
			effects.consume(code);
			return schemeOrEmailAtext;
		}
		if (code === 64) return nok(code);
		return emailAtext(code);
	}
	/**
	* At second byte of protocol or atext.
	*
	* ```markdown
	* > | a<https://example.com>b
	*        ^
	* > | a<user@example.com>b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function schemeOrEmailAtext(code) {
		if (code === 43 || code === 45 || code === 46 || asciiAlphanumeric(code)) {
			size = 1;
			return schemeInsideOrEmailAtext(code);
		}
		return emailAtext(code);
	}
	/**
	* In ambiguous protocol or atext.
	*
	* ```markdown
	* > | a<https://example.com>b
	*        ^
	* > | a<user@example.com>b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function schemeInsideOrEmailAtext(code) {
		if (code === 58) {
			effects.consume(code);
			size = 0;
			return urlInside;
		}
		if ((code === 43 || code === 45 || code === 46 || asciiAlphanumeric(code)) && size++ < 32) {
			effects.consume(code);
			return schemeInsideOrEmailAtext;
		}
		size = 0;
		return emailAtext(code);
	}
	/**
	* After protocol, in URL.
	*
	* ```markdown
	* > | a<https://example.com>b
	*             ^
	* ```
	*
	* @type {State}
	*/
	function urlInside(code) {
		if (code === 62) {
			effects.exit("autolinkProtocol");
			effects.enter("autolinkMarker");
			effects.consume(code);
			effects.exit("autolinkMarker");
			effects.exit("autolink");
			return ok;
		}
		if (code === null || code === 32 || code === 60 || asciiControl(code)) return nok(code);
		effects.consume(code);
		return urlInside;
	}
	/**
	* In email atext.
	*
	* ```markdown
	* > | a<user.name@example.com>b
	*              ^
	* ```
	*
	* @type {State}
	*/
	function emailAtext(code) {
		if (code === 64) {
			effects.consume(code);
			return emailAtSignOrDot;
		}
		if (asciiAtext(code)) {
			effects.consume(code);
			return emailAtext;
		}
		return nok(code);
	}
	/**
	* In label, after at-sign or dot.
	*
	* ```markdown
	* > | a<user.name@example.com>b
	*                 ^       ^
	* ```
	*
	* @type {State}
	*/
	function emailAtSignOrDot(code) {
		return asciiAlphanumeric(code) ? emailLabel(code) : nok(code);
	}
	/**
	* In label, where `.` and `>` are allowed.
	*
	* ```markdown
	* > | a<user.name@example.com>b
	*                   ^
	* ```
	*
	* @type {State}
	*/
	function emailLabel(code) {
		if (code === 46) {
			effects.consume(code);
			size = 0;
			return emailAtSignOrDot;
		}
		if (code === 62) {
			effects.exit("autolinkProtocol").type = "autolinkEmail";
			effects.enter("autolinkMarker");
			effects.consume(code);
			effects.exit("autolinkMarker");
			effects.exit("autolink");
			return ok;
		}
		return emailValue(code);
	}
	/**
	* In label, where `.` and `>` are *not* allowed.
	*
	* Though, this is also used in `emailLabel` to parse other values.
	*
	* ```markdown
	* > | a<user.name@ex-ample.com>b
	*                    ^
	* ```
	*
	* @type {State}
	*/
	function emailValue(code) {
		if ((code === 45 || asciiAlphanumeric(code)) && size++ < 63) {
			const next = code === 45 ? emailValue : emailLabel;
			effects.consume(code);
			return next;
		}
		return nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/blank-line.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const blankLine = {
	partial: true,
	tokenize: tokenizeBlankLine
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeBlankLine(effects, ok, nok) {
	return start;
	/**
	* Start of blank line.
	*
	* > 👉 **Note**: `␠` represents a space character.
	*
	* ```markdown
	* > | ␠␠␊
	*     ^
	* > | ␊
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		return markdownSpace(code) ? factorySpace(effects, after, "linePrefix")(code) : after(code);
	}
	/**
	* At eof/eol, after optional whitespace.
	*
	* > 👉 **Note**: `␠` represents a space character.
	*
	* ```markdown
	* > | ␠␠␊
	*       ^
	* > | ␊
	*     ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/block-quote.js
/**
* @import {
*   Construct,
*   Exiter,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const blockQuote = {
	continuation: { tokenize: tokenizeBlockQuoteContinuation },
	exit,
	name: "blockQuote",
	tokenize: tokenizeBlockQuoteStart
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeBlockQuoteStart(effects, ok, nok) {
	const self = this;
	return start;
	/**
	* Start of block quote.
	*
	* ```markdown
	* > | > a
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		if (code === 62) {
			const state = self.containerState;
			if (!state.open) {
				effects.enter("blockQuote", { _container: true });
				state.open = true;
			}
			effects.enter("blockQuotePrefix");
			effects.enter("blockQuoteMarker");
			effects.consume(code);
			effects.exit("blockQuoteMarker");
			return after;
		}
		return nok(code);
	}
	/**
	* After `>`, before optional whitespace.
	*
	* ```markdown
	* > | > a
	*      ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		if (markdownSpace(code)) {
			effects.enter("blockQuotePrefixWhitespace");
			effects.consume(code);
			effects.exit("blockQuotePrefixWhitespace");
			effects.exit("blockQuotePrefix");
			return ok;
		}
		effects.exit("blockQuotePrefix");
		return ok(code);
	}
}
/**
* Start of block quote continuation.
*
* ```markdown
*   | > a
* > | > b
*     ^
* ```
*
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeBlockQuoteContinuation(effects, ok, nok) {
	const self = this;
	return contStart;
	/**
	* Start of block quote continuation.
	*
	* Also used to parse the first block quote opening.
	*
	* ```markdown
	*   | > a
	* > | > b
	*     ^
	* ```
	*
	* @type {State}
	*/
	function contStart(code) {
		if (markdownSpace(code)) return factorySpace(effects, contBefore, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
		return contBefore(code);
	}
	/**
	* At `>`, after optional whitespace.
	*
	* Also used to parse the first block quote opening.
	*
	* ```markdown
	*   | > a
	* > | > b
	*     ^
	* ```
	*
	* @type {State}
	*/
	function contBefore(code) {
		return effects.attempt(blockQuote, ok, nok)(code);
	}
}
/** @type {Exiter} */
function exit(effects) {
	effects.exit("blockQuote");
}

// ../node_modules/micromark-core-commonmark/lib/character-escape.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const characterEscape = {
	name: "characterEscape",
	tokenize: tokenizeCharacterEscape
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeCharacterEscape(effects, ok, nok) {
	return start;
	/**
	* Start of character escape.
	*
	* ```markdown
	* > | a\*b
	*      ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("characterEscape");
		effects.enter("escapeMarker");
		effects.consume(code);
		effects.exit("escapeMarker");
		return inside;
	}
	/**
	* After `\`, at punctuation.
	*
	* ```markdown
	* > | a\*b
	*       ^
	* ```
	*
	* @type {State}
	*/
	function inside(code) {
		if (asciiPunctuation(code)) {
			effects.enter("characterEscapeValue");
			effects.consume(code);
			effects.exit("characterEscapeValue");
			effects.exit("characterEscape");
			return ok;
		}
		return nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/character-reference.js
/**
* @import {
*   Code,
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const characterReference = {
	name: "characterReference",
	tokenize: tokenizeCharacterReference
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeCharacterReference(effects, ok, nok) {
	const self = this;
	let size = 0;
	/** @type {number} */
	let max;
	/** @type {(code: Code) => boolean} */
	let test;
	return start;
	/**
	* Start of character reference.
	*
	* ```markdown
	* > | a&amp;b
	*      ^
	* > | a&#123;b
	*      ^
	* > | a&#x9;b
	*      ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("characterReference");
		effects.enter("characterReferenceMarker");
		effects.consume(code);
		effects.exit("characterReferenceMarker");
		return open;
	}
	/**
	* After `&`, at `#` for numeric references or alphanumeric for named
	* references.
	*
	* ```markdown
	* > | a&amp;b
	*       ^
	* > | a&#123;b
	*       ^
	* > | a&#x9;b
	*       ^
	* ```
	*
	* @type {State}
	*/
	function open(code) {
		if (code === 35) {
			effects.enter("characterReferenceMarkerNumeric");
			effects.consume(code);
			effects.exit("characterReferenceMarkerNumeric");
			return numeric;
		}
		effects.enter("characterReferenceValue");
		max = 31;
		test = asciiAlphanumeric;
		return value(code);
	}
	/**
	* After `#`, at `x` for hexadecimals or digit for decimals.
	*
	* ```markdown
	* > | a&#123;b
	*        ^
	* > | a&#x9;b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function numeric(code) {
		if (code === 88 || code === 120) {
			effects.enter("characterReferenceMarkerHexadecimal");
			effects.consume(code);
			effects.exit("characterReferenceMarkerHexadecimal");
			effects.enter("characterReferenceValue");
			max = 6;
			test = asciiHexDigit;
			return value;
		}
		effects.enter("characterReferenceValue");
		max = 7;
		test = asciiDigit;
		return value(code);
	}
	/**
	* After markers (`&#x`, `&#`, or `&`), in value, before `;`.
	*
	* The character reference kind defines what and how many characters are
	* allowed.
	*
	* ```markdown
	* > | a&amp;b
	*       ^^^
	* > | a&#123;b
	*        ^^^
	* > | a&#x9;b
	*         ^
	* ```
	*
	* @type {State}
	*/
	function value(code) {
		if (code === 59 && size) {
			const token = effects.exit("characterReferenceValue");
			if (test === asciiAlphanumeric && !decodeNamedCharacterReference(self.sliceSerialize(token))) return nok(code);
			effects.enter("characterReferenceMarker");
			effects.consume(code);
			effects.exit("characterReferenceMarker");
			effects.exit("characterReference");
			return ok;
		}
		if (test(code) && size++ < max) {
			effects.consume(code);
			return value;
		}
		return nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/partial-non-lazy-continuation.js
/** @type {Construct} */
const nonLazyContinuation = {
	partial: true,
	tokenize: tokenizeNonLazyContinuation
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeNonLazyContinuation(effects, ok, nok) {
	const self = this;
	return start;
	/**
	* At eol, before continuation.
	*
	* ```markdown
	* > | * ```js
	*            ^
	*   | b
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		if (code === null) return nok(code);
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return after;
	}
	/**
	* A continuation.
	*
	* ```markdown
	*   | * ```js
	* > | b
	*     ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		return self.parser.lazy[self.now().line] ? nok(code) : ok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/code-fenced.js
/**
* @import {
*   Code,
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const codeFenced = {
	concrete: true,
	name: "codeFenced",
	tokenize: tokenizeCodeFenced
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeCodeFenced(effects, ok, nok) {
	const self = this;
	/** @type {Construct} */
	const closeStart = {
		partial: true,
		tokenize: tokenizeCloseStart
	};
	let initialPrefix = 0;
	let sizeOpen = 0;
	/** @type {NonNullable<Code>} */
	let marker;
	return start;
	/**
	* Start of code.
	*
	* ```markdown
	* > | ~~~js
	*     ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		return beforeSequenceOpen(code);
	}
	/**
	* In opening fence, after prefix, at sequence.
	*
	* ```markdown
	* > | ~~~js
	*     ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function beforeSequenceOpen(code) {
		const tail = self.events[self.events.length - 1];
		initialPrefix = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
		marker = code;
		effects.enter("codeFenced");
		effects.enter("codeFencedFence");
		effects.enter("codeFencedFenceSequence");
		return sequenceOpen(code);
	}
	/**
	* In opening fence sequence.
	*
	* ```markdown
	* > | ~~~js
	*      ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function sequenceOpen(code) {
		if (code === marker) {
			sizeOpen++;
			effects.consume(code);
			return sequenceOpen;
		}
		if (sizeOpen < 3) return nok(code);
		effects.exit("codeFencedFenceSequence");
		return markdownSpace(code) ? factorySpace(effects, infoBefore, "whitespace")(code) : infoBefore(code);
	}
	/**
	* In opening fence, after the sequence (and optional whitespace), before info.
	*
	* ```markdown
	* > | ~~~js
	*        ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function infoBefore(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("codeFencedFence");
			return self.interrupt ? ok(code) : effects.check(nonLazyContinuation, atNonLazyBreak, after)(code);
		}
		effects.enter("codeFencedFenceInfo");
		effects.enter("chunkString", { contentType: "string" });
		return info(code);
	}
	/**
	* In info.
	*
	* ```markdown
	* > | ~~~js
	*        ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function info(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("chunkString");
			effects.exit("codeFencedFenceInfo");
			return infoBefore(code);
		}
		if (markdownSpace(code)) {
			effects.exit("chunkString");
			effects.exit("codeFencedFenceInfo");
			return factorySpace(effects, metaBefore, "whitespace")(code);
		}
		if (code === 96 && code === marker) return nok(code);
		effects.consume(code);
		return info;
	}
	/**
	* In opening fence, after info and whitespace, before meta.
	*
	* ```markdown
	* > | ~~~js eval
	*           ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function metaBefore(code) {
		if (code === null || markdownLineEnding(code)) return infoBefore(code);
		effects.enter("codeFencedFenceMeta");
		effects.enter("chunkString", { contentType: "string" });
		return meta(code);
	}
	/**
	* In meta.
	*
	* ```markdown
	* > | ~~~js eval
	*           ^
	*   | alert(1)
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function meta(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("chunkString");
			effects.exit("codeFencedFenceMeta");
			return infoBefore(code);
		}
		if (code === 96 && code === marker) return nok(code);
		effects.consume(code);
		return meta;
	}
	/**
	* At eol/eof in code, before a non-lazy closing fence or content.
	*
	* ```markdown
	* > | ~~~js
	*          ^
	* > | alert(1)
	*             ^
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function atNonLazyBreak(code) {
		return effects.attempt(closeStart, after, contentBefore)(code);
	}
	/**
	* Before code content, not a closing fence, at eol.
	*
	* ```markdown
	*   | ~~~js
	* > | alert(1)
	*             ^
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function contentBefore(code) {
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return contentStart;
	}
	/**
	* Before code content, not a closing fence.
	*
	* ```markdown
	*   | ~~~js
	* > | alert(1)
	*     ^
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function contentStart(code) {
		return initialPrefix > 0 && markdownSpace(code) ? factorySpace(effects, beforeContentChunk, "linePrefix", initialPrefix + 1)(code) : beforeContentChunk(code);
	}
	/**
	* Before code content, after optional prefix.
	*
	* ```markdown
	*   | ~~~js
	* > | alert(1)
	*     ^
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function beforeContentChunk(code) {
		if (code === null || markdownLineEnding(code)) return effects.check(nonLazyContinuation, atNonLazyBreak, after)(code);
		effects.enter("codeFlowValue");
		return contentChunk(code);
	}
	/**
	* In code content.
	*
	* ```markdown
	*   | ~~~js
	* > | alert(1)
	*     ^^^^^^^^
	*   | ~~~
	* ```
	*
	* @type {State}
	*/
	function contentChunk(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("codeFlowValue");
			return beforeContentChunk(code);
		}
		effects.consume(code);
		return contentChunk;
	}
	/**
	* After code.
	*
	* ```markdown
	*   | ~~~js
	*   | alert(1)
	* > | ~~~
	*        ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		effects.exit("codeFenced");
		return ok(code);
	}
	/**
	* @this {TokenizeContext}
	*   Context.
	* @type {Tokenizer}
	*/
	function tokenizeCloseStart(effects, ok, nok) {
		let size = 0;
		return startBefore;
		/**
		*
		*
		* @type {State}
		*/
		function startBefore(code) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return start;
		}
		/**
		* Before closing fence, at optional whitespace.
		*
		* ```markdown
		*   | ~~~js
		*   | alert(1)
		* > | ~~~
		*     ^
		* ```
		*
		* @type {State}
		*/
		function start(code) {
			effects.enter("codeFencedFence");
			return markdownSpace(code) ? factorySpace(effects, beforeSequenceClose, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code) : beforeSequenceClose(code);
		}
		/**
		* In closing fence, after optional whitespace, at sequence.
		*
		* ```markdown
		*   | ~~~js
		*   | alert(1)
		* > | ~~~
		*     ^
		* ```
		*
		* @type {State}
		*/
		function beforeSequenceClose(code) {
			if (code === marker) {
				effects.enter("codeFencedFenceSequence");
				return sequenceClose(code);
			}
			return nok(code);
		}
		/**
		* In closing fence sequence.
		*
		* ```markdown
		*   | ~~~js
		*   | alert(1)
		* > | ~~~
		*     ^
		* ```
		*
		* @type {State}
		*/
		function sequenceClose(code) {
			if (code === marker) {
				size++;
				effects.consume(code);
				return sequenceClose;
			}
			if (size >= sizeOpen) {
				effects.exit("codeFencedFenceSequence");
				return markdownSpace(code) ? factorySpace(effects, sequenceCloseAfter, "whitespace")(code) : sequenceCloseAfter(code);
			}
			return nok(code);
		}
		/**
		* After closing fence sequence, after optional whitespace.
		*
		* ```markdown
		*   | ~~~js
		*   | alert(1)
		* > | ~~~
		*        ^
		* ```
		*
		* @type {State}
		*/
		function sequenceCloseAfter(code) {
			if (code === null || markdownLineEnding(code)) {
				effects.exit("codeFencedFence");
				return ok(code);
			}
			return nok(code);
		}
	}
}

// ../node_modules/micromark-core-commonmark/lib/code-indented.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const codeIndented = {
	name: "codeIndented",
	tokenize: tokenizeCodeIndented
};
/** @type {Construct} */
const furtherStart = {
	partial: true,
	tokenize: tokenizeFurtherStart
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeCodeIndented(effects, ok, nok) {
	return start;
	/**
	* Start of code (indented).
	*
	* > **Parsing note**: it is not needed to check if this first line is a
	* > filled line (that it has a non-whitespace character), because blank lines
	* > are parsed already, so we never run into that.
	*
	* ```markdown
	* > |     aaa
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("codeIndented");
		return factorySpaceMinMax(effects, atBreak, nok, "linePrefix", 4, 4)(code);
	}
	/**
	* At a break.
	*
	* ```markdown
	* > |     aaa
	*         ^  ^
	* ```
	*
	* @type {State}
	*/
	function atBreak(code) {
		if (code === null) return after(code);
		if (markdownLineEnding(code)) return effects.attempt(furtherStart, atBreak, after)(code);
		effects.enter("codeFlowValue");
		return inside(code);
	}
	/**
	* In code content.
	*
	* ```markdown
	* > |     aaa
	*         ^^^^
	* ```
	*
	* @type {State}
	*/
	function inside(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("codeFlowValue");
			return atBreak(code);
		}
		effects.consume(code);
		return inside;
	}
	/** @type {State} */
	function after(code) {
		effects.exit("codeIndented");
		return ok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeFurtherStart(effects, ok, nok) {
	const self = this;
	return furtherStart;
	/**
	* At eol, trying to parse another indent.
	*
	* ```markdown
	* > |     aaa
	*            ^
	*   |     bbb
	* ```
	*
	* @type {State}
	*/
	function furtherStart(code) {
		if (self.parser.lazy[self.now().line]) return nok(code);
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return furtherStart;
		}
		return factorySpaceMinMax(effects, ok, onNotEnoughPrefix, "linePrefix", 4, 4)(code);
	}
	/**
	* After not enough of a prefix.
	*
	* A following line ending is another (potentially blank) line to try,
	* anything else means this isn’t a continuation.
	*
	* ```markdown
	* > |     aaa
	*
	*   |     bbb
	* ```
	*
	* @type {State}
	*/
	function onNotEnoughPrefix(code) {
		return markdownLineEnding(code) ? furtherStart(code) : nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/code-text.js
/**
* @import {
*   Construct,
*   Previous,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer,
*   Token
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const codeText = {
	name: "codeText",
	previous,
	resolve: resolveCodeText,
	tokenize: tokenizeCodeText
};
/** @type {Resolver} */
function resolveCodeText(events) {
	let tailExitIndex = events.length - 4;
	let headEnterIndex = 3;
	/** @type {number} */
	let index;
	/** @type {number | undefined} */
	let enter;
	if ((events[headEnterIndex][1].type === "lineEnding" || events[headEnterIndex][1].type === "space") && (events[tailExitIndex][1].type === "lineEnding" || events[tailExitIndex][1].type === "space")) {
		index = headEnterIndex;
		while (++index < tailExitIndex) if (events[index][1].type === "codeTextData") {
			events[headEnterIndex][1].type = "codeTextPadding";
			events[tailExitIndex][1].type = "codeTextPadding";
			headEnterIndex += 2;
			tailExitIndex -= 2;
			break;
		}
	}
	index = headEnterIndex - 1;
	tailExitIndex++;
	while (++index <= tailExitIndex) if (enter === void 0) {
		if (index !== tailExitIndex && events[index][1].type !== "lineEnding") enter = index;
	} else if (index === tailExitIndex || events[index][1].type === "lineEnding") {
		events[enter][1].type = "codeTextData";
		if (index !== enter + 2) {
			events[enter][1].end = events[index - 1][1].end;
			events.splice(enter + 2, index - enter - 2);
			tailExitIndex -= index - enter - 2;
			index = enter + 2;
		}
		enter = void 0;
	}
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Previous}
*/
function previous(code) {
	return code !== 96 || this.events[this.events.length - 1][1].type === "characterEscape";
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeCodeText(effects, ok, nok) {
	let sizeOpen = 0;
	/** @type {number} */
	let size;
	/** @type {Token} */
	let token;
	return start;
	/**
	* Start of code (text).
	*
	* ```markdown
	* > | `a`
	*     ^
	* > | \`a`
	*      ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("codeText");
		effects.enter("codeTextSequence");
		return sequenceOpen(code);
	}
	/**
	* In opening sequence.
	*
	* ```markdown
	* > | `a`
	*     ^
	* ```
	*
	* @type {State}
	*/
	function sequenceOpen(code) {
		if (code === 96) {
			effects.consume(code);
			sizeOpen++;
			return sequenceOpen;
		}
		effects.exit("codeTextSequence");
		return between(code);
	}
	/**
	* Between something and something else.
	*
	* ```markdown
	* > | `a`
	*      ^^
	* ```
	*
	* @type {State}
	*/
	function between(code) {
		if (code === null) return nok(code);
		if (code === 32) {
			effects.enter("space");
			effects.consume(code);
			effects.exit("space");
			return between;
		}
		if (code === 96) {
			token = effects.enter("codeTextSequence");
			size = 0;
			return sequenceClose(code);
		}
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return between;
		}
		effects.enter("codeTextData");
		return data(code);
	}
	/**
	* In data.
	*
	* ```markdown
	* > | `a`
	*      ^
	* ```
	*
	* @type {State}
	*/
	function data(code) {
		if (code === null || code === 32 || code === 96 || markdownLineEnding(code)) {
			effects.exit("codeTextData");
			return between(code);
		}
		effects.consume(code);
		return data;
	}
	/**
	* In closing sequence.
	*
	* ```markdown
	* > | `a`
	*       ^
	* ```
	*
	* @type {State}
	*/
	function sequenceClose(code) {
		if (code === 96) {
			effects.consume(code);
			size++;
			return sequenceClose;
		}
		if (size === sizeOpen) {
			effects.exit("codeTextSequence");
			effects.exit("codeText");
			return ok(code);
		}
		token.type = "codeTextData";
		return data(code);
	}
}

// ../node_modules/micromark-util-subtokenize/lib/splice-buffer.js
/**
* Some of the internal operations of micromark do lots of editing
* operations on very large arrays. This runs into problems with two
* properties of most circa-2020 JavaScript interpreters:
*
*  - Array-length modifications at the high end of an array (push/pop) are
*    expected to be common and are implemented in (amortized) time
*    proportional to the number of elements added or removed, whereas
*    other operations (shift/unshift and splice) are much less efficient.
*  - Function arguments are passed on the stack, so adding tens of thousands
*    of elements to an array with `arr.push(...newElements)` will frequently
*    cause stack overflows. (see <https://stackoverflow.com/questions/22123769/rangeerror-maximum-call-stack-size-exceeded-why>)
*
* SpliceBuffers are an implementation of gap buffers, which are a
* generalization of the "queue made of two stacks" idea. The splice buffer
* maintains a cursor, and moving the cursor has cost proportional to the
* distance the cursor moves, but inserting, deleting, or splicing in
* new information at the cursor is as efficient as the push/pop operation.
* This allows for an efficient sequence of splices (or pushes, pops, shifts,
* or unshifts) as long such edits happen at the same part of the array or
* generally sweep through the array from the beginning to the end.
*
* The interface for splice buffers also supports large numbers of inputs by
* passing a single array argument rather passing multiple arguments on the
* function call stack.
*
* @template T
*   Item type.
*/
var SpliceBuffer = class {
	/**
	* @param {ReadonlyArray<T> | null | undefined} [initial]
	*   Initial items (optional).
	* @returns
	*   Splice buffer.
	*/
	constructor(initial) {
		/** @type {Array<T>} */
		this.left = initial ? [...initial] : [];
		/** @type {Array<T>} */
		this.right = [];
	}
	/**
	* Array access;
	* does not move the cursor.
	*
	* @param {number} index
	*   Index.
	* @return {T}
	*   Item.
	*/
	get(index) {
		if (index < 0 || index >= this.left.length + this.right.length) throw new RangeError("Cannot access index `" + index + "` in a splice buffer of size `" + (this.left.length + this.right.length) + "`");
		if (index < this.left.length) return this.left[index];
		return this.right[this.right.length - index + this.left.length - 1];
	}
	/**
	* The length of the splice buffer, one greater than the largest index in the
	* array.
	*/
	get length() {
		return this.left.length + this.right.length;
	}
	/**
	* Remove and return `list[0]`;
	* moves the cursor to `0`.
	*
	* @returns {T | undefined}
	*   Item, optional.
	*/
	shift() {
		this.setCursor(0);
		return this.right.pop();
	}
	/**
	* Slice the buffer to get an array;
	* does not move the cursor.
	*
	* @param {number} start
	*   Start.
	* @param {number | null | undefined} [end]
	*   End (optional).
	* @returns {Array<T>}
	*   Array of items.
	*/
	slice(start, end) {
		/** @type {number} */
		const stop = end === null || end === void 0 ? Number.POSITIVE_INFINITY : end;
		if (stop < this.left.length) return this.left.slice(start, stop);
		if (start > this.left.length) return this.right.slice(this.right.length - stop + this.left.length, this.right.length - start + this.left.length).reverse();
		return this.left.slice(start).concat(this.right.slice(this.right.length - stop + this.left.length).reverse());
	}
	/**
	* Mimics the behavior of Array.prototype.splice() except for the change of
	* interface necessary to avoid segfaults when patching in very large arrays.
	*
	* This operation moves cursor is moved to `start` and results in the cursor
	* placed after any inserted items.
	*
	* @param {number} start
	*   Start;
	*   zero-based index at which to start changing the array;
	*   negative numbers count backwards from the end of the array and values
	*   that are out-of bounds are clamped to the appropriate end of the array.
	* @param {number | null | undefined} [deleteCount=0]
	*   Delete count (default: `0`);
	*   maximum number of elements to delete, starting from start.
	* @param {Array<T> | null | undefined} [items=[]]
	*   Items to include in place of the deleted items (default: `[]`).
	* @return {Array<T>}
	*   Any removed items.
	*/
	splice(start, deleteCount, items) {
		/** @type {number} */
		const count = deleteCount || 0;
		this.setCursor(Math.trunc(start));
		const removed = this.right.splice(this.right.length - count, Number.POSITIVE_INFINITY);
		if (items) chunkedPush(this.left, items);
		return removed.reverse();
	}
	/**
	* Remove and return the highest-numbered item in the array, so
	* `list[list.length - 1]`;
	* Moves the cursor to `length`.
	*
	* @returns {T | undefined}
	*   Item, optional.
	*/
	pop() {
		this.setCursor(Number.POSITIVE_INFINITY);
		return this.left.pop();
	}
	/**
	* Inserts a single item to the high-numbered side of the array;
	* moves the cursor to `length`.
	*
	* @param {T} item
	*   Item.
	* @returns {undefined}
	*   Nothing.
	*/
	push(item) {
		this.setCursor(Number.POSITIVE_INFINITY);
		this.left.push(item);
	}
	/**
	* Inserts many items to the high-numbered side of the array.
	* Moves the cursor to `length`.
	*
	* @param {Array<T>} items
	*   Items.
	* @returns {undefined}
	*   Nothing.
	*/
	pushMany(items) {
		this.setCursor(Number.POSITIVE_INFINITY);
		chunkedPush(this.left, items);
	}
	/**
	* Inserts a single item to the low-numbered side of the array;
	* Moves the cursor to `0`.
	*
	* @param {T} item
	*   Item.
	* @returns {undefined}
	*   Nothing.
	*/
	unshift(item) {
		this.setCursor(0);
		this.right.push(item);
	}
	/**
	* Inserts many items to the low-numbered side of the array;
	* moves the cursor to `0`.
	*
	* @param {Array<T>} items
	*   Items.
	* @returns {undefined}
	*   Nothing.
	*/
	unshiftMany(items) {
		this.setCursor(0);
		chunkedPush(this.right, items.reverse());
	}
	/**
	* Move the cursor to a specific position in the array. Requires
	* time proportional to the distance moved.
	*
	* If `n < 0`, the cursor will end up at the beginning.
	* If `n > length`, the cursor will end up at the end.
	*
	* @param {number} n
	*   Position.
	* @return {undefined}
	*   Nothing.
	*/
	setCursor(n) {
		if (n === this.left.length || n > this.left.length && this.right.length === 0 || n < 0 && this.left.length === 0) return;
		if (n < this.left.length) {
			const removed = this.left.splice(n, Number.POSITIVE_INFINITY);
			chunkedPush(this.right, removed.reverse());
		} else {
			const removed = this.right.splice(this.left.length + this.right.length - n, Number.POSITIVE_INFINITY);
			chunkedPush(this.left, removed.reverse());
		}
	}
};
/**
* Avoid stack overflow by pushing items onto the stack in segments
*
* @template T
*   Item type.
* @param {Array<T>} list
*   List to inject into.
* @param {ReadonlyArray<T>} right
*   Items to inject.
* @return {undefined}
*   Nothing.
*/
function chunkedPush(list, right) {
	/** @type {number} */
	let chunkStart = 0;
	if (right.length < 1e4) list.push(...right);
	else while (chunkStart < right.length) {
		list.push(...right.slice(chunkStart, chunkStart + 1e4));
		chunkStart += 1e4;
	}
}

// ../node_modules/micromark-util-subtokenize/index.js
/**
* @import {Chunk, Event, Token} from 'micromark-util-types'
*/
/**
* Tokenize subcontent.
*
* @param {Array<Event>} eventsArray
*   List of events.
* @returns {boolean}
*   Whether subtokens were found.
*/
function subtokenize(eventsArray) {
	/** @type {Record<string, number>} */
	const jumps = {};
	let index = -1;
	/** @type {Event} */
	let event;
	/** @type {number | undefined} */
	let lineIndex;
	/** @type {number} */
	let otherIndex;
	/** @type {Event} */
	let otherEvent;
	/** @type {Array<Event>} */
	let parameters;
	/** @type {Array<Event>} */
	let subevents;
	/** @type {boolean | undefined} */
	let more;
	const events = new SpliceBuffer(eventsArray);
	while (++index < events.length) {
		while (index in jumps) index = jumps[index];
		event = events.get(index);
		if (index && event[1].type === "chunkFlow" && events.get(index - 1)[1].type === "listItemPrefix") {
			subevents = event[1]._tokenizer.events;
			otherIndex = 0;
			if (otherIndex < subevents.length && subevents[otherIndex][1].type === "lineEndingBlank") otherIndex += 2;
			if (otherIndex < subevents.length && subevents[otherIndex][1].type === "content") while (++otherIndex < subevents.length) {
				if (subevents[otherIndex][1].type === "content") break;
				if (subevents[otherIndex][1].type === "chunkText") {
					subevents[otherIndex][1]._isInFirstContentOfListItem = true;
					otherIndex++;
				}
			}
		}
		if (event[0] === "enter") {
			if (event[1].contentType) {
				Object.assign(jumps, subcontent(events, index));
				index = jumps[index];
				more = true;
			}
		} else if (event[1]._container) {
			otherIndex = index;
			lineIndex = void 0;
			while (otherIndex--) {
				otherEvent = events.get(otherIndex);
				if (otherEvent[1].type === "lineEnding" || otherEvent[1].type === "lineEndingBlank") {
					if (otherEvent[0] === "enter") {
						if (lineIndex) events.get(lineIndex)[1].type = "lineEndingBlank";
						otherEvent[1].type = "lineEnding";
						lineIndex = otherIndex;
					}
				} else if (otherEvent[1].type === "linePrefix" || otherEvent[1].type === "listItemIndent") {} else break;
			}
			if (lineIndex) {
				event[1].end = { ...events.get(lineIndex)[1].start };
				parameters = events.slice(lineIndex, index);
				parameters.unshift(event);
				events.splice(lineIndex, index - lineIndex + 1, parameters);
			}
		}
	}
	splice(eventsArray, 0, Number.POSITIVE_INFINITY, events.slice(0));
	return !more;
}
/**
* Tokenize embedded tokens.
*
* @param {SpliceBuffer<Event>} events
*   Events.
* @param {number} eventIndex
*   Index.
* @returns {Record<string, number>}
*   Gaps.
*/
function subcontent(events, eventIndex) {
	const token = events.get(eventIndex)[1];
	const context = events.get(eventIndex)[2];
	let startPosition = eventIndex - 1;
	/** @type {Array<number>} */
	const startPositions = [];
	let tokenizer = token._tokenizer;
	if (!tokenizer) {
		tokenizer = context.parser[token.contentType](token.start);
		if (token._contentTypeTextTrailing) tokenizer._contentTypeTextTrailing = true;
	}
	const childEvents = tokenizer.events;
	/** @type {Array<[number, number]>} */
	const jumps = [];
	/** @type {Record<string, number>} */
	const gaps = {};
	/** @type {Array<Chunk>} */
	let stream;
	/** @type {Token | undefined} */
	let previous;
	let index = -1;
	/** @type {Token | undefined} */
	let current = token;
	let adjust = 0;
	let start = 0;
	const breaks = [start];
	while (current) {
		while (events.get(++startPosition)[1] !== current);
		startPositions.push(startPosition);
		if (!current._tokenizer) {
			stream = context.sliceStream(current);
			if (!current.next) stream.push(null);
			if (previous) tokenizer.defineSkip(current.start);
			if (current._isInFirstContentOfListItem) tokenizer._gfmTasklistFirstContentOfListItem = true;
			tokenizer.write(stream);
			if (current._isInFirstContentOfListItem) tokenizer._gfmTasklistFirstContentOfListItem = void 0;
		}
		previous = current;
		current = current.next;
	}
	current = token;
	while (++index < childEvents.length) if (childEvents[index][0] === "exit" && childEvents[index - 1][0] === "enter" && childEvents[index][1].type === childEvents[index - 1][1].type && childEvents[index][1].start.line !== childEvents[index][1].end.line) {
		start = index + 1;
		breaks.push(start);
		current._tokenizer = void 0;
		current.previous = void 0;
		current = current.next;
	}
	tokenizer.events = [];
	if (current) {
		current._tokenizer = void 0;
		current.previous = void 0;
	} else breaks.pop();
	index = breaks.length;
	while (index--) {
		const slice = childEvents.slice(breaks[index], breaks[index + 1]);
		const start = startPositions.pop();
		jumps.push([start, start + slice.length - 1]);
		events.splice(start, 2, slice);
	}
	jumps.reverse();
	index = -1;
	while (++index < jumps.length) {
		gaps[adjust + jumps[index][0]] = adjust + jumps[index][1];
		adjust += jumps[index][1] - jumps[index][0] - 1;
	}
	return gaps;
}

// ../node_modules/micromark-core-commonmark/lib/content.js
/**
* @import {
*   Construct,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer,
*   Token
* } from 'micromark-util-types'
*/
/**
* No name because it must not be turned off.
* @type {Construct}
*/
const content = {
	resolve: resolveContent,
	tokenize: tokenizeContent
};
/** @type {Construct} */
const continuationConstruct = {
	partial: true,
	tokenize: tokenizeContinuation
};
/**
* Content is transparent: it’s parsed right now. That way, definitions are also
* parsed right now: before text in paragraphs (specifically, media) are parsed.
*
* @type {Resolver}
*/
function resolveContent(events) {
	subtokenize(events);
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeContent(effects, ok) {
	/** @type {Token | undefined} */
	let previous;
	return chunkStart;
	/**
	* Before a content chunk.
	*
	* ```markdown
	* > | abc
	*     ^
	* ```
	*
	* @type {State}
	*/
	function chunkStart(code) {
		effects.enter("content");
		previous = effects.enter("chunkContent", { contentType: "content" });
		return chunkInside(code);
	}
	/**
	* In a content chunk.
	*
	* ```markdown
	* > | abc
	*     ^^^
	* ```
	*
	* @type {State}
	*/
	function chunkInside(code) {
		if (code === null) return contentEnd(code);
		if (markdownLineEnding(code)) return effects.check(continuationConstruct, contentContinue, contentEnd)(code);
		effects.consume(code);
		return chunkInside;
	}
	/**
	*
	*
	* @type {State}
	*/
	function contentEnd(code) {
		effects.exit("chunkContent");
		effects.exit("content");
		return ok(code);
	}
	/**
	*
	*
	* @type {State}
	*/
	function contentContinue(code) {
		effects.consume(code);
		effects.exit("chunkContent");
		previous.next = effects.enter("chunkContent", {
			contentType: "content",
			previous
		});
		previous = previous.next;
		return chunkInside;
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeContinuation(effects, ok, nok) {
	const self = this;
	return startLookahead;
	/**
	*
	*
	* @type {State}
	*/
	function startLookahead(code) {
		effects.exit("chunkContent");
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return factorySpace(effects, prefixed, "linePrefix");
	}
	/**
	*
	*
	* @type {State}
	*/
	function prefixed(code) {
		if (code === null || markdownLineEnding(code)) return nok(code);
		const tail = self.events[self.events.length - 1];
		if (!self.parser.constructs.disable.null.includes("codeIndented") && tail && tail[1].type === "linePrefix" && tail[2].sliceSerialize(tail[1], true).length >= 4) return ok(code);
		return effects.interrupt(self.parser.constructs.flow, nok, ok)(code);
	}
}

// ../node_modules/micromark-factory-destination/index.js
/**
* @import {Effects, State, TokenType} from 'micromark-util-types'
*/
/**
* Parse destinations.
*
* ###### Examples
*
* ```markdown
* <a>
* <a\>b>
* <a b>
* <a)>
* a
* a\)b
* a(b)c
* a(b)
* ```
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {State} nok
*   State switched to when unsuccessful.
* @param {TokenType} type
*   Type for whole (`<a>` or `b`).
* @param {TokenType} literalType
*   Type when enclosed (`<a>`).
* @param {TokenType} literalMarkerType
*   Type for enclosing (`<` and `>`).
* @param {TokenType} rawType
*   Type when not enclosed (`b`).
* @param {TokenType} stringType
*   Type for the value (`a` or `b`).
* @param {number | undefined} [max=Infinity]
*   Depth of nested parens (inclusive).
* @returns {State}
*   Start state.
*/
function factoryDestination(effects, ok, nok, type, literalType, literalMarkerType, rawType, stringType, max) {
	const limit = max || Number.POSITIVE_INFINITY;
	let balance = 0;
	return start;
	/**
	* Start of destination.
	*
	* ```markdown
	* > | <aa>
	*     ^
	* > | aa
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		if (code === 60) {
			effects.enter(type);
			effects.enter(literalType);
			effects.enter(literalMarkerType);
			effects.consume(code);
			effects.exit(literalMarkerType);
			return enclosedBefore;
		}
		if (code === null || code === 32 || code === 41 || asciiControl(code)) return nok(code);
		effects.enter(type);
		effects.enter(rawType);
		effects.enter(stringType);
		effects.enter("chunkString", { contentType: "string" });
		return raw(code);
	}
	/**
	* After `<`, at an enclosed destination.
	*
	* ```markdown
	* > | <aa>
	*      ^
	* ```
	*
	* @type {State}
	*/
	function enclosedBefore(code) {
		if (code === 62) {
			effects.enter(literalMarkerType);
			effects.consume(code);
			effects.exit(literalMarkerType);
			effects.exit(literalType);
			effects.exit(type);
			return ok;
		}
		effects.enter(stringType);
		effects.enter("chunkString", { contentType: "string" });
		return enclosed(code);
	}
	/**
	* In enclosed destination.
	*
	* ```markdown
	* > | <aa>
	*      ^
	* ```
	*
	* @type {State}
	*/
	function enclosed(code) {
		if (code === 62) {
			effects.exit("chunkString");
			effects.exit(stringType);
			return enclosedBefore(code);
		}
		if (code === null || code === 60 || markdownLineEnding(code)) return nok(code);
		effects.consume(code);
		return code === 92 ? enclosedEscape : enclosed;
	}
	/**
	* After `\`, at a special character.
	*
	* ```markdown
	* > | <a\*a>
	*        ^
	* ```
	*
	* @type {State}
	*/
	function enclosedEscape(code) {
		if (code === 60 || code === 62 || code === 92) {
			effects.consume(code);
			return enclosed;
		}
		return enclosed(code);
	}
	/**
	* In raw destination.
	*
	* ```markdown
	* > | aa
	*     ^
	* ```
	*
	* @type {State}
	*/
	function raw(code) {
		if (!balance && (code === null || code === 41 || markdownLineEndingOrSpace(code))) {
			effects.exit("chunkString");
			effects.exit(stringType);
			effects.exit(rawType);
			effects.exit(type);
			return ok(code);
		}
		if (balance < limit && code === 40) {
			effects.consume(code);
			balance++;
			return raw;
		}
		if (code === 41) {
			effects.consume(code);
			balance--;
			return raw;
		}
		if (code === null || code === 32 || code === 40 || asciiControl(code)) return nok(code);
		effects.consume(code);
		return code === 92 ? rawEscape : raw;
	}
	/**
	* After `\`, at special character.
	*
	* ```markdown
	* > | a\*a
	*       ^
	* ```
	*
	* @type {State}
	*/
	function rawEscape(code) {
		if (code === 40 || code === 41 || code === 92) {
			effects.consume(code);
			return raw;
		}
		return raw(code);
	}
}

// ../node_modules/micromark-factory-label/index.js
/**
* @import {
*   Effects,
*   State,
*   TokenizeContext,
*   TokenType
* } from 'micromark-util-types'
*/
/**
* Parse labels.
*
* > 👉 **Note**: labels in markdown are capped at 999 characters in the string.
*
* ###### Examples
*
* ```markdown
* [a]
* [a
* b]
* [a\]b]
* ```
*
* @this {TokenizeContext}
*   Tokenize context.
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {State} nok
*   State switched to when unsuccessful.
* @param {TokenType} type
*   Type of the whole label (`[a]`).
* @param {TokenType} markerType
*   Type for the markers (`[` and `]`).
* @param {TokenType} stringType
*   Type for the identifier (`a`).
* @returns {State}
*   Start state.
*/
function factoryLabel(effects, ok, nok, type, markerType, stringType) {
	const self = this;
	let size = 0;
	/** @type {boolean} */
	let seen;
	return start;
	/**
	* Start of label.
	*
	* ```markdown
	* > | [a]
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter(type);
		effects.enter(markerType);
		effects.consume(code);
		effects.exit(markerType);
		effects.enter(stringType);
		return atBreak;
	}
	/**
	* In label, at something, before something else.
	*
	* ```markdown
	* > | [a]
	*      ^
	* ```
	*
	* @type {State}
	*/
	function atBreak(code) {
		if (size > 999 || code === null || code === 91 || code === 93 && !seen || 
		/* c8 ignore next 3 */
		code === 94 && !size && "_hiddenFootnoteSupport" in self.parser.constructs) return nok(code);
		if (code === 93) {
			effects.exit(stringType);
			effects.enter(markerType);
			effects.consume(code);
			effects.exit(markerType);
			effects.exit(type);
			return ok;
		}
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return atBreak;
		}
		effects.enter("chunkString", { contentType: "string" });
		return labelInside(code);
	}
	/**
	* In label, in text.
	*
	* ```markdown
	* > | [a]
	*      ^
	* ```
	*
	* @type {State}
	*/
	function labelInside(code) {
		if (code === null || code === 91 || code === 93 || markdownLineEnding(code) || size++ > 999) {
			effects.exit("chunkString");
			return atBreak(code);
		}
		effects.consume(code);
		if (!seen) seen = !markdownSpace(code);
		return code === 92 ? labelEscape : labelInside;
	}
	/**
	* After `\`, at a special character.
	*
	* ```markdown
	* > | [a\*a]
	*        ^
	* ```
	*
	* @type {State}
	*/
	function labelEscape(code) {
		if (code === 91 || code === 92 || code === 93) {
			effects.consume(code);
			size++;
			return labelInside;
		}
		return labelInside(code);
	}
}

// ../node_modules/micromark-factory-title/index.js
/**
* @import {
*   Code,
*   Effects,
*   State,
*   TokenType
* } from 'micromark-util-types'
*/
/**
* Parse titles.
*
* ###### Examples
*
* ```markdown
* "a"
* 'b'
* (c)
* "a
* b"
* 'a
*     b'
* (a\)b)
* ```
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @param {State} nok
*   State switched to when unsuccessful.
* @param {TokenType} type
*   Type of the whole title (`"a"`, `'b'`, `(c)`).
* @param {TokenType} markerType
*   Type for the markers (`"`, `'`, `(`, and `)`).
* @param {TokenType} stringType
*   Type for the value (`a`).
* @returns {State}
*   Start state.
*/
function factoryTitle(effects, ok, nok, type, markerType, stringType) {
	/** @type {NonNullable<Code>} */
	let marker;
	return start;
	/**
	* Start of title.
	*
	* ```markdown
	* > | "a"
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		if (code === 34 || code === 39 || code === 40) {
			effects.enter(type);
			effects.enter(markerType);
			effects.consume(code);
			effects.exit(markerType);
			marker = code === 40 ? 41 : code;
			return begin;
		}
		return nok(code);
	}
	/**
	* After opening marker.
	*
	* This is also used at the closing marker.
	*
	* ```markdown
	* > | "a"
	*      ^
	* ```
	*
	* @type {State}
	*/
	function begin(code) {
		if (code === marker) {
			effects.enter(markerType);
			effects.consume(code);
			effects.exit(markerType);
			effects.exit(type);
			return ok;
		}
		effects.enter(stringType);
		return atBreak(code);
	}
	/**
	* At something, before something else.
	*
	* ```markdown
	* > | "a"
	*      ^
	* ```
	*
	* @type {State}
	*/
	function atBreak(code) {
		if (code === marker) {
			effects.exit(stringType);
			return begin(marker);
		}
		if (code === null) return nok(code);
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			return factorySpace(effects, atBreak, "linePrefix");
		}
		effects.enter("chunkString", { contentType: "string" });
		return inside(code);
	}
	/**
	*
	*
	* @type {State}
	*/
	function inside(code) {
		if (code === marker || code === null || markdownLineEnding(code)) {
			effects.exit("chunkString");
			return atBreak(code);
		}
		effects.consume(code);
		return code === 92 ? escape : inside;
	}
	/**
	* After `\`, at a special character.
	*
	* ```markdown
	* > | "a\*b"
	*      ^
	* ```
	*
	* @type {State}
	*/
	function escape(code) {
		if (code === marker || code === 92) {
			effects.consume(code);
			return inside;
		}
		return inside(code);
	}
}

// ../node_modules/micromark-factory-whitespace/index.js
/**
* @import {Effects, State} from 'micromark-util-types'
*/
/**
* Parse spaces and tabs.
*
* There is no `nok` parameter:
*
* *   line endings or spaces in markdown are often optional, in which case this
*     factory can be used and `ok` will be switched to whether spaces were found
*     or not
* *   one line ending or space can be detected with
*     `markdownLineEndingOrSpace(code)` right before using `factoryWhitespace`
*
* @param {Effects} effects
*   Context.
* @param {State} ok
*   State switched to when successful.
* @returns {State}
*   Start state.
*/
function factoryWhitespace(effects, ok) {
	/** @type {boolean} */
	let seen;
	return start;
	/** @type {State} */
	function start(code) {
		if (markdownLineEnding(code)) {
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			seen = true;
			return start;
		}
		if (markdownSpace(code)) return factorySpace(effects, start, seen ? "linePrefix" : "lineSuffix")(code);
		return ok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/definition.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const definition = {
	name: "definition",
	tokenize: tokenizeDefinition
};
/** @type {Construct} */
const titleBefore = {
	partial: true,
	tokenize: tokenizeTitleBefore
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeDefinition(effects, ok, nok) {
	const self = this;
	/** @type {string} */
	let identifier;
	return start;
	/**
	* At start of a definition.
	*
	* ```markdown
	* > | [a]: b "c"
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("definition");
		return before(code);
	}
	/**
	* After optional whitespace, at `[`.
	*
	* ```markdown
	* > | [a]: b "c"
	*     ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		return factoryLabel.call(self, effects, labelAfter, nok, "definitionLabel", "definitionLabelMarker", "definitionLabelString")(code);
	}
	/**
	* After label.
	*
	* ```markdown
	* > | [a]: b "c"
	*        ^
	* ```
	*
	* @type {State}
	*/
	function labelAfter(code) {
		identifier = normalizeIdentifier(self.sliceSerialize(self.events[self.events.length - 1][1]).slice(1, -1));
		if (code === 58) {
			effects.enter("definitionMarker");
			effects.consume(code);
			effects.exit("definitionMarker");
			return markerAfter;
		}
		return nok(code);
	}
	/**
	* After marker.
	*
	* ```markdown
	* > | [a]: b "c"
	*         ^
	* ```
	*
	* @type {State}
	*/
	function markerAfter(code) {
		return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, destinationBefore)(code) : destinationBefore(code);
	}
	/**
	* Before destination.
	*
	* ```markdown
	* > | [a]: b "c"
	*          ^
	* ```
	*
	* @type {State}
	*/
	function destinationBefore(code) {
		return factoryDestination(effects, destinationAfter, nok, "definitionDestination", "definitionDestinationLiteral", "definitionDestinationLiteralMarker", "definitionDestinationRaw", "definitionDestinationString")(code);
	}
	/**
	* After destination.
	*
	* ```markdown
	* > | [a]: b "c"
	*           ^
	* ```
	*
	* @type {State}
	*/
	function destinationAfter(code) {
		return effects.attempt(titleBefore, after, after)(code);
	}
	/**
	* After definition.
	*
	* ```markdown
	* > | [a]: b
	*           ^
	* > | [a]: b "c"
	*               ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		return markdownSpace(code) ? factorySpace(effects, afterWhitespace, "whitespace")(code) : afterWhitespace(code);
	}
	/**
	* After definition, after optional whitespace.
	*
	* ```markdown
	* > | [a]: b
	*           ^
	* > | [a]: b "c"
	*               ^
	* ```
	*
	* @type {State}
	*/
	function afterWhitespace(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("definition");
			self.parser.defined.push(identifier);
			return ok(code);
		}
		return nok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeTitleBefore(effects, ok, nok) {
	return titleBefore;
	/**
	* After destination, at whitespace.
	*
	* ```markdown
	* > | [a]: b
	*           ^
	* > | [a]: b "c"
	*           ^
	* ```
	*
	* @type {State}
	*/
	function titleBefore(code) {
		return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, beforeMarker)(code) : nok(code);
	}
	/**
	* At title.
	*
	* ```markdown
	*   | [a]: b
	* > | "c"
	*     ^
	* ```
	*
	* @type {State}
	*/
	function beforeMarker(code) {
		return factoryTitle(effects, titleAfter, nok, "definitionTitle", "definitionTitleMarker", "definitionTitleString")(code);
	}
	/**
	* After title.
	*
	* ```markdown
	* > | [a]: b "c"
	*               ^
	* ```
	*
	* @type {State}
	*/
	function titleAfter(code) {
		return markdownSpace(code) ? factorySpace(effects, titleAfterOptionalWhitespace, "whitespace")(code) : titleAfterOptionalWhitespace(code);
	}
	/**
	* After title, after optional whitespace.
	*
	* ```markdown
	* > | [a]: b "c"
	*               ^
	* ```
	*
	* @type {State}
	*/
	function titleAfterOptionalWhitespace(code) {
		return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/hard-break-escape.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const hardBreakEscape = {
	name: "hardBreakEscape",
	tokenize: tokenizeHardBreakEscape
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeHardBreakEscape(effects, ok, nok) {
	return start;
	/**
	* Start of a hard break (escape).
	*
	* ```markdown
	* > | a\
	*      ^
	*   | b
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("hardBreakEscape");
		effects.consume(code);
		return after;
	}
	/**
	* After `\`, at eol.
	*
	* ```markdown
	* > | a\
	*       ^
	*   | b
	* ```
	*
	*  @type {State}
	*/
	function after(code) {
		if (markdownLineEnding(code)) {
			effects.exit("hardBreakEscape");
			return ok(code);
		}
		return nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/heading-atx.js
/**
* @import {
*   Construct,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer,
*   Token
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const headingAtx = {
	name: "headingAtx",
	resolve: resolveHeadingAtx,
	tokenize: tokenizeHeadingAtx
};
/** @type {Resolver} */
function resolveHeadingAtx(events, context) {
	let contentEnd = events.length - 2;
	let contentStart = 3;
	if (events[contentStart][1].type === "whitespace") contentStart += 2;
	if (contentEnd - 2 > contentStart && events[contentEnd][1].type === "whitespace") contentEnd -= 2;
	if (events[contentEnd][1].type === "atxHeadingSequence" && (contentStart === contentEnd - 1 || contentEnd - 4 > contentStart && events[contentEnd - 2][1].type === "whitespace")) contentEnd -= contentStart + 1 === contentEnd ? 2 : 4;
	if (contentEnd > contentStart) {
		const content = {
			type: "atxHeadingText",
			start: events[contentStart][1].start,
			end: events[contentEnd][1].end
		};
		const text = {
			type: "chunkText",
			start: events[contentStart][1].start,
			end: events[contentEnd][1].end,
			contentType: "text"
		};
		splice(events, contentStart, contentEnd - contentStart + 1, [
			[
				"enter",
				content,
				context
			],
			[
				"enter",
				text,
				context
			],
			[
				"exit",
				text,
				context
			],
			[
				"exit",
				content,
				context
			]
		]);
	}
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeHeadingAtx(effects, ok, nok) {
	let size = 0;
	return start;
	/**
	* Start of a heading (atx).
	*
	* ```markdown
	* > | ## aa
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("atxHeading");
		return before(code);
	}
	/**
	* After optional whitespace, at `#`.
	*
	* ```markdown
	* > | ## aa
	*     ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		effects.enter("atxHeadingSequence");
		return sequenceOpen(code);
	}
	/**
	* In opening sequence.
	*
	* ```markdown
	* > | ## aa
	*     ^
	* ```
	*
	* @type {State}
	*/
	function sequenceOpen(code) {
		if (code === 35 && size++ < 6) {
			effects.consume(code);
			return sequenceOpen;
		}
		if (code === null || markdownLineEndingOrSpace(code)) {
			effects.exit("atxHeadingSequence");
			return atBreak(code);
		}
		return nok(code);
	}
	/**
	* After something, before something else.
	*
	* ```markdown
	* > | ## aa
	*       ^
	* ```
	*
	* @type {State}
	*/
	function atBreak(code) {
		if (code === 35) {
			effects.enter("atxHeadingSequence");
			return sequenceFurther(code);
		}
		if (code === null || markdownLineEnding(code)) {
			effects.exit("atxHeading");
			return ok(code);
		}
		if (markdownSpace(code)) return factorySpace(effects, atBreak, "whitespace")(code);
		effects.enter("atxHeadingText");
		return data(code);
	}
	/**
	* In further sequence (after whitespace).
	*
	* Could be normal “visible” hashes in the heading or a final sequence.
	*
	* ```markdown
	* > | ## aa ##
	*           ^
	* ```
	*
	* @type {State}
	*/
	function sequenceFurther(code) {
		if (code === 35) {
			effects.consume(code);
			return sequenceFurther;
		}
		effects.exit("atxHeadingSequence");
		return atBreak(code);
	}
	/**
	* In text.
	*
	* ```markdown
	* > | ## aa
	*        ^
	* ```
	*
	* @type {State}
	*/
	function data(code) {
		if (code === null || code === 35 || markdownLineEndingOrSpace(code)) {
			effects.exit("atxHeadingText");
			return atBreak(code);
		}
		effects.consume(code);
		return data;
	}
}

// ../node_modules/micromark-util-html-tag-name/index.js
/**
* List of lowercase HTML “block” tag names.
*
* The list, when parsing HTML (flow), results in more relaxed rules (condition
* 6).
* Because they are known blocks, the HTML-like syntax doesn’t have to be
* strictly parsed.
* For tag names not in this list, a more strict algorithm (condition 7) is used
* to detect whether the HTML-like syntax is seen as HTML (flow) or not.
*
* This is copied from:
* <https://spec.commonmark.org/0.30/#html-blocks>.
*
* > 👉 **Note**: `search` was added in `CommonMark@0.31`.
*/
const htmlBlockNames = [
	"address",
	"article",
	"aside",
	"base",
	"basefont",
	"blockquote",
	"body",
	"caption",
	"center",
	"col",
	"colgroup",
	"dd",
	"details",
	"dialog",
	"dir",
	"div",
	"dl",
	"dt",
	"fieldset",
	"figcaption",
	"figure",
	"footer",
	"form",
	"frame",
	"frameset",
	"h1",
	"h2",
	"h3",
	"h4",
	"h5",
	"h6",
	"head",
	"header",
	"hr",
	"html",
	"iframe",
	"legend",
	"li",
	"link",
	"main",
	"menu",
	"menuitem",
	"nav",
	"noframes",
	"ol",
	"optgroup",
	"option",
	"p",
	"param",
	"search",
	"section",
	"summary",
	"table",
	"tbody",
	"td",
	"tfoot",
	"th",
	"thead",
	"title",
	"tr",
	"track",
	"ul"
];
/**
* List of lowercase HTML “raw” tag names.
*
* The list, when parsing HTML (flow), results in HTML that can include lines
* without exiting, until a closing tag also in this list is found (condition
* 1).
*
* This module is copied from:
* <https://spec.commonmark.org/0.30/#html-blocks>.
*
* > 👉 **Note**: `textarea` was added in `CommonMark@0.30`.
*/
const htmlRawNames = [
	"pre",
	"script",
	"style",
	"textarea"
];

// ../node_modules/micromark-core-commonmark/lib/html-flow.js
/**
* @import {
*   Code,
*   Construct,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const htmlFlow = {
	concrete: true,
	name: "htmlFlow",
	resolveTo: resolveToHtmlFlow,
	tokenize: tokenizeHtmlFlow
};
/** @type {Construct} */
const blankLineBefore = {
	partial: true,
	tokenize: tokenizeBlankLineBefore
};
/** @type {Resolver} */
function resolveToHtmlFlow(events) {
	let index = events.length;
	while (index--) if (events[index][0] === "enter" && events[index][1].type === "htmlFlow") break;
	if (index > 1 && events[index - 2][1].type === "linePrefix") {
		events[index][1].start = events[index - 2][1].start;
		events[index + 1][1].start = events[index - 2][1].start;
		events.splice(index - 2, 2);
	}
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeHtmlFlow(effects, ok, nok) {
	const self = this;
	/** @type {number} */
	let marker;
	/** @type {boolean} */
	let closingTag;
	/** @type {string} */
	let buffer;
	/** @type {number} */
	let index;
	/** @type {Code} */
	let markerB;
	return start;
	/**
	* Start of HTML (flow).
	*
	* ```markdown
	* > | <x />
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		return before(code);
	}
	/**
	* At `<`, after optional whitespace.
	*
	* ```markdown
	* > | <x />
	*     ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		effects.enter("htmlFlow");
		effects.enter("htmlFlowData");
		effects.consume(code);
		return open;
	}
	/**
	* After `<`, at tag name or other stuff.
	*
	* ```markdown
	* > | <x />
	*      ^
	* > | <!doctype>
	*      ^
	* > | <!--xxx-->
	*      ^
	* ```
	*
	* @type {State}
	*/
	function open(code) {
		if (code === 33) {
			effects.consume(code);
			return declarationOpen;
		}
		if (code === 47) {
			effects.consume(code);
			closingTag = true;
			return tagCloseStart;
		}
		if (code === 63) {
			effects.consume(code);
			marker = 3;
			return self.interrupt ? ok : continuationDeclarationInside;
		}
		if (asciiAlpha(code)) {
			effects.consume(code);
			buffer = String.fromCharCode(code);
			return tagName;
		}
		return nok(code);
	}
	/**
	* After `<!`, at declaration, comment, or CDATA.
	*
	* ```markdown
	* > | <!doctype>
	*       ^
	* > | <!--xxx-->
	*       ^
	* > | <![CDATA[>&<]]>
	*       ^
	* ```
	*
	* @type {State}
	*/
	function declarationOpen(code) {
		if (code === 45) {
			effects.consume(code);
			marker = 2;
			return commentOpenInside;
		}
		if (code === 91) {
			effects.consume(code);
			marker = 5;
			index = 0;
			return cdataOpenInside;
		}
		if (asciiAlpha(code)) {
			effects.consume(code);
			marker = 4;
			return self.interrupt ? ok : continuationDeclarationInside;
		}
		return nok(code);
	}
	/**
	* After `<!-`, inside a comment, at another `-`.
	*
	* ```markdown
	* > | <!--xxx-->
	*        ^
	* ```
	*
	* @type {State}
	*/
	function commentOpenInside(code) {
		if (code === 45) {
			effects.consume(code);
			return self.interrupt ? ok : continuationDeclarationInside;
		}
		return nok(code);
	}
	/**
	* After `<![`, inside CDATA, expecting `CDATA[`.
	*
	* ```markdown
	* > | <![CDATA[>&<]]>
	*        ^^^^^^
	* ```
	*
	* @type {State}
	*/
	function cdataOpenInside(code) {
		if (code === "CDATA[".charCodeAt(index++)) {
			effects.consume(code);
			if (index === 6) return self.interrupt ? ok : continuation;
			return cdataOpenInside;
		}
		return nok(code);
	}
	/**
	* After `</`, in closing tag, at tag name.
	*
	* ```markdown
	* > | </x>
	*       ^
	* ```
	*
	* @type {State}
	*/
	function tagCloseStart(code) {
		if (asciiAlpha(code)) {
			effects.consume(code);
			buffer = String.fromCharCode(code);
			return tagName;
		}
		return nok(code);
	}
	/**
	* In tag name.
	*
	* ```markdown
	* > | <ab>
	*      ^^
	* > | </ab>
	*       ^^
	* ```
	*
	* @type {State}
	*/
	function tagName(code) {
		if (code === null || code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
			const slash = code === 47;
			const name = buffer.toLowerCase();
			if (!slash && !closingTag && htmlRawNames.includes(name)) {
				marker = 1;
				return self.interrupt ? ok(code) : continuation(code);
			}
			if (htmlBlockNames.includes(buffer.toLowerCase())) {
				marker = 6;
				if (slash) {
					effects.consume(code);
					return basicSelfClosing;
				}
				return self.interrupt ? ok(code) : continuation(code);
			}
			marker = 7;
			return self.interrupt && !self.parser.lazy[self.now().line] ? nok(code) : closingTag ? completeClosingTagAfter(code) : completeAttributeNameBefore(code);
		}
		if (code === 45 || asciiAlphanumeric(code)) {
			effects.consume(code);
			buffer += String.fromCharCode(code);
			return tagName;
		}
		return nok(code);
	}
	/**
	* After closing slash of a basic tag name.
	*
	* ```markdown
	* > | <div/>
	*          ^
	* ```
	*
	* @type {State}
	*/
	function basicSelfClosing(code) {
		if (code === 62) {
			effects.consume(code);
			return self.interrupt ? ok : continuation;
		}
		return nok(code);
	}
	/**
	* After closing slash of a complete tag name.
	*
	* ```markdown
	* > | <x/>
	*        ^
	* ```
	*
	* @type {State}
	*/
	function completeClosingTagAfter(code) {
		if (markdownSpace(code)) {
			effects.consume(code);
			return completeClosingTagAfter;
		}
		return completeEnd(code);
	}
	/**
	* At an attribute name.
	*
	* At first, this state is used after a complete tag name, after whitespace,
	* where it expects optional attributes or the end of the tag.
	* It is also reused after attributes, when expecting more optional
	* attributes.
	*
	* ```markdown
	* > | <a />
	*        ^
	* > | <a :b>
	*        ^
	* > | <a _b>
	*        ^
	* > | <a b>
	*        ^
	* > | <a >
	*        ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeNameBefore(code) {
		if (code === 47) {
			effects.consume(code);
			return completeEnd;
		}
		if (code === 58 || code === 95 || asciiAlpha(code)) {
			effects.consume(code);
			return completeAttributeName;
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return completeAttributeNameBefore;
		}
		return completeEnd(code);
	}
	/**
	* In attribute name.
	*
	* ```markdown
	* > | <a :b>
	*         ^
	* > | <a _b>
	*         ^
	* > | <a b>
	*         ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeName(code) {
		if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return completeAttributeName;
		}
		return completeAttributeNameAfter(code);
	}
	/**
	* After attribute name, at an optional initializer, the end of the tag, or
	* whitespace.
	*
	* ```markdown
	* > | <a b>
	*         ^
	* > | <a b=c>
	*         ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeNameAfter(code) {
		if (code === 61) {
			effects.consume(code);
			return completeAttributeValueBefore;
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return completeAttributeNameAfter;
		}
		return completeAttributeNameBefore(code);
	}
	/**
	* Before unquoted, double quoted, or single quoted attribute value, allowing
	* whitespace.
	*
	* ```markdown
	* > | <a b=c>
	*          ^
	* > | <a b="c">
	*          ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeValueBefore(code) {
		if (code === null || code === 60 || code === 61 || code === 62 || code === 96) return nok(code);
		if (code === 34 || code === 39) {
			effects.consume(code);
			markerB = code;
			return completeAttributeValueQuoted;
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return completeAttributeValueBefore;
		}
		return completeAttributeValueUnquoted(code);
	}
	/**
	* In double or single quoted attribute value.
	*
	* ```markdown
	* > | <a b="c">
	*           ^
	* > | <a b='c'>
	*           ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeValueQuoted(code) {
		if (code === markerB) {
			effects.consume(code);
			markerB = null;
			return completeAttributeValueQuotedAfter;
		}
		if (code === null || markdownLineEnding(code)) return nok(code);
		effects.consume(code);
		return completeAttributeValueQuoted;
	}
	/**
	* In unquoted attribute value.
	*
	* ```markdown
	* > | <a b=c>
	*          ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeValueUnquoted(code) {
		if (code === null || code === 34 || code === 39 || code === 47 || code === 60 || code === 61 || code === 62 || code === 96 || markdownLineEndingOrSpace(code)) return completeAttributeNameAfter(code);
		effects.consume(code);
		return completeAttributeValueUnquoted;
	}
	/**
	* After double or single quoted attribute value, before whitespace or the
	* end of the tag.
	*
	* ```markdown
	* > | <a b="c">
	*            ^
	* ```
	*
	* @type {State}
	*/
	function completeAttributeValueQuotedAfter(code) {
		if (code === 47 || code === 62 || markdownSpace(code)) return completeAttributeNameBefore(code);
		return nok(code);
	}
	/**
	* In certain circumstances of a complete tag where only an `>` is allowed.
	*
	* ```markdown
	* > | <a b="c">
	*             ^
	* ```
	*
	* @type {State}
	*/
	function completeEnd(code) {
		if (code === 62) {
			effects.consume(code);
			return completeAfter;
		}
		return nok(code);
	}
	/**
	* After `>` in a complete tag.
	*
	* ```markdown
	* > | <x>
	*        ^
	* ```
	*
	* @type {State}
	*/
	function completeAfter(code) {
		if (code === null || markdownLineEnding(code)) return continuation(code);
		if (markdownSpace(code)) {
			effects.consume(code);
			return completeAfter;
		}
		return nok(code);
	}
	/**
	* In continuation of any HTML kind.
	*
	* ```markdown
	* > | <!--xxx-->
	*          ^
	* ```
	*
	* @type {State}
	*/
	function continuation(code) {
		if (code === 45 && marker === 2) {
			effects.consume(code);
			return continuationCommentInside;
		}
		if (code === 60 && marker === 1) {
			effects.consume(code);
			return continuationRawTagOpen;
		}
		if (code === 62 && marker === 4) {
			effects.consume(code);
			return continuationClose;
		}
		if (code === 63 && marker === 3) {
			effects.consume(code);
			return continuationDeclarationInside;
		}
		if (code === 93 && marker === 5) {
			effects.consume(code);
			return continuationCdataInside;
		}
		if (markdownLineEnding(code) && (marker === 6 || marker === 7)) {
			effects.exit("htmlFlowData");
			return effects.check(blankLineBefore, continuationAfter, continuationStart)(code);
		}
		if (code === null || markdownLineEnding(code)) {
			effects.exit("htmlFlowData");
			return continuationStart(code);
		}
		effects.consume(code);
		return continuation;
	}
	/**
	* In continuation, at eol.
	*
	* ```markdown
	* > | <x>
	*        ^
	*   | asd
	* ```
	*
	* @type {State}
	*/
	function continuationStart(code) {
		return effects.check(nonLazyContinuation, continuationStartNonLazy, continuationAfter)(code);
	}
	/**
	* In continuation, at eol, before non-lazy content.
	*
	* ```markdown
	* > | <x>
	*        ^
	*   | asd
	* ```
	*
	* @type {State}
	*/
	function continuationStartNonLazy(code) {
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return continuationBefore;
	}
	/**
	* In continuation, before non-lazy content.
	*
	* ```markdown
	*   | <x>
	* > | asd
	*     ^
	* ```
	*
	* @type {State}
	*/
	function continuationBefore(code) {
		if (code === null || markdownLineEnding(code)) return continuationStart(code);
		effects.enter("htmlFlowData");
		return continuation(code);
	}
	/**
	* In comment continuation, after one `-`, expecting another.
	*
	* ```markdown
	* > | <!--xxx-->
	*             ^
	* ```
	*
	* @type {State}
	*/
	function continuationCommentInside(code) {
		if (code === 45) {
			effects.consume(code);
			return continuationDeclarationInside;
		}
		return continuation(code);
	}
	/**
	* In raw continuation, after `<`, at `/`.
	*
	* ```markdown
	* > | <script>console.log(1)<\/script>
	*                            ^
	* ```
	*
	* @type {State}
	*/
	function continuationRawTagOpen(code) {
		if (code === 47) {
			effects.consume(code);
			buffer = "";
			return continuationRawEndTag;
		}
		return continuation(code);
	}
	/**
	* In raw continuation, after `</`, in a raw tag name.
	*
	* ```markdown
	* > | <script>console.log(1)<\/script>
	*                             ^^^^^^
	* ```
	*
	* @type {State}
	*/
	function continuationRawEndTag(code) {
		if (code === 62) {
			const name = buffer.toLowerCase();
			if (htmlRawNames.includes(name)) {
				effects.consume(code);
				return continuationClose;
			}
			return continuation(code);
		}
		if (asciiAlpha(code) && buffer.length < 8) {
			effects.consume(code);
			buffer += String.fromCharCode(code);
			return continuationRawEndTag;
		}
		return continuation(code);
	}
	/**
	* In cdata continuation, after `]`, expecting `]>`.
	*
	* ```markdown
	* > | <![CDATA[>&<]]>
	*                  ^
	* ```
	*
	* @type {State}
	*/
	function continuationCdataInside(code) {
		if (code === 93) {
			effects.consume(code);
			return continuationDeclarationInside;
		}
		return continuation(code);
	}
	/**
	* In declaration or instruction continuation, at `>`.
	*
	* ```markdown
	* > | <!-->
	*         ^
	* > | <?>
	*       ^
	* > | <!q>
	*        ^
	* > | <!--ab-->
	*             ^
	* > | <![CDATA[>&<]]>
	*                   ^
	* ```
	*
	* @type {State}
	*/
	function continuationDeclarationInside(code) {
		if (code === 62) {
			effects.consume(code);
			return continuationClose;
		}
		if (code === 45 && marker === 2) {
			effects.consume(code);
			return continuationDeclarationInside;
		}
		return continuation(code);
	}
	/**
	* In closed continuation: everything we get until the eol/eof is part of it.
	*
	* ```markdown
	* > | <!doctype>
	*               ^
	* ```
	*
	* @type {State}
	*/
	function continuationClose(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("htmlFlowData");
			return continuationAfter(code);
		}
		effects.consume(code);
		return continuationClose;
	}
	/**
	* Done.
	*
	* ```markdown
	* > | <!doctype>
	*               ^
	* ```
	*
	* @type {State}
	*/
	function continuationAfter(code) {
		effects.exit("htmlFlow");
		return ok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeBlankLineBefore(effects, ok, nok) {
	return start;
	/**
	* Before eol, expecting blank line.
	*
	* ```markdown
	* > | <div>
	*          ^
	*   |
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return effects.attempt(blankLine, ok, nok);
	}
}

// ../node_modules/micromark-core-commonmark/lib/html-text.js
/**
* @import {
*   Code,
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const htmlText = {
	name: "htmlText",
	tokenize: tokenizeHtmlText
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeHtmlText(effects, ok, nok) {
	const self = this;
	/** @type {NonNullable<Code> | undefined} */
	let marker;
	/** @type {number} */
	let index;
	/** @type {State} */
	let returnState;
	return start;
	/**
	* Start of HTML (text).
	*
	* ```markdown
	* > | a <b> c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("htmlText");
		effects.enter("htmlTextData");
		effects.consume(code);
		return open;
	}
	/**
	* After `<`, at tag name or other stuff.
	*
	* ```markdown
	* > | a <b> c
	*        ^
	* > | a <!doctype> c
	*        ^
	* > | a <!--b--> c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function open(code) {
		if (code === 33) {
			effects.consume(code);
			return declarationOpen;
		}
		if (code === 47) {
			effects.consume(code);
			return tagCloseStart;
		}
		if (code === 63) {
			effects.consume(code);
			return instruction;
		}
		if (asciiAlpha(code)) {
			effects.consume(code);
			return tagOpen;
		}
		return nok(code);
	}
	/**
	* After `<!`, at declaration, comment, or CDATA.
	*
	* ```markdown
	* > | a <!doctype> c
	*         ^
	* > | a <!--b--> c
	*         ^
	* > | a <![CDATA[>&<]]> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function declarationOpen(code) {
		if (code === 45) {
			effects.consume(code);
			return commentOpenInside;
		}
		if (code === 91) {
			effects.consume(code);
			index = 0;
			return cdataOpenInside;
		}
		if (asciiAlpha(code)) {
			effects.consume(code);
			return declaration;
		}
		return nok(code);
	}
	/**
	* In a comment, after `<!-`, at another `-`.
	*
	* ```markdown
	* > | a <!--b--> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function commentOpenInside(code) {
		if (code === 45) {
			effects.consume(code);
			return commentEnd;
		}
		return nok(code);
	}
	/**
	* In comment.
	*
	* ```markdown
	* > | a <!--b--> c
	*           ^
	* ```
	*
	* @type {State}
	*/
	function comment(code) {
		if (code === null) return nok(code);
		if (code === 45) {
			effects.consume(code);
			return commentClose;
		}
		if (markdownLineEnding(code)) {
			returnState = comment;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return comment;
	}
	/**
	* In comment, after `-`.
	*
	* ```markdown
	* > | a <!--b--> c
	*             ^
	* ```
	*
	* @type {State}
	*/
	function commentClose(code) {
		if (code === 45) {
			effects.consume(code);
			return commentEnd;
		}
		return comment(code);
	}
	/**
	* In comment, after `--`.
	*
	* ```markdown
	* > | a <!--b--> c
	*              ^
	* ```
	*
	* @type {State}
	*/
	function commentEnd(code) {
		return code === 62 ? end(code) : code === 45 ? commentClose(code) : comment(code);
	}
	/**
	* After `<![`, in CDATA, expecting `CDATA[`.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*          ^^^^^^
	* ```
	*
	* @type {State}
	*/
	function cdataOpenInside(code) {
		if (code === "CDATA[".charCodeAt(index++)) {
			effects.consume(code);
			return index === 6 ? cdata : cdataOpenInside;
		}
		return nok(code);
	}
	/**
	* In CDATA.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*                ^^^
	* ```
	*
	* @type {State}
	*/
	function cdata(code) {
		if (code === null) return nok(code);
		if (code === 93) {
			effects.consume(code);
			return cdataClose;
		}
		if (markdownLineEnding(code)) {
			returnState = cdata;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return cdata;
	}
	/**
	* In CDATA, after `]`, at another `]`.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*                    ^
	* ```
	*
	* @type {State}
	*/
	function cdataClose(code) {
		if (code === 93) {
			effects.consume(code);
			return cdataEnd;
		}
		return cdata(code);
	}
	/**
	* In CDATA, after `]]`, at `>`.
	*
	* ```markdown
	* > | a <![CDATA[>&<]]> b
	*                     ^
	* ```
	*
	* @type {State}
	*/
	function cdataEnd(code) {
		if (code === 62) return end(code);
		if (code === 93) {
			effects.consume(code);
			return cdataEnd;
		}
		return cdata(code);
	}
	/**
	* In declaration.
	*
	* ```markdown
	* > | a <!b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function declaration(code) {
		if (code === null || code === 62) return end(code);
		if (markdownLineEnding(code)) {
			returnState = declaration;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return declaration;
	}
	/**
	* In instruction.
	*
	* ```markdown
	* > | a <?b?> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function instruction(code) {
		if (code === null) return nok(code);
		if (code === 63) {
			effects.consume(code);
			return instructionClose;
		}
		if (markdownLineEnding(code)) {
			returnState = instruction;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return instruction;
	}
	/**
	* In instruction, after `?`, at `>`.
	*
	* ```markdown
	* > | a <?b?> c
	*           ^
	* ```
	*
	* @type {State}
	*/
	function instructionClose(code) {
		return code === 62 ? end(code) : instruction(code);
	}
	/**
	* After `</`, in closing tag, at tag name.
	*
	* ```markdown
	* > | a </b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagCloseStart(code) {
		if (asciiAlpha(code)) {
			effects.consume(code);
			return tagClose;
		}
		return nok(code);
	}
	/**
	* After `</x`, in a tag name.
	*
	* ```markdown
	* > | a </b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function tagClose(code) {
		if (code === 45 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return tagClose;
		}
		return tagCloseBetween(code);
	}
	/**
	* In closing tag, after tag name.
	*
	* ```markdown
	* > | a </b> c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function tagCloseBetween(code) {
		if (markdownLineEnding(code)) {
			returnState = tagCloseBetween;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagCloseBetween;
		}
		return end(code);
	}
	/**
	* After `<x`, in opening tag name.
	*
	* ```markdown
	* > | a <b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagOpen(code) {
		if (code === 45 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return tagOpen;
		}
		if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) return tagOpenBetween(code);
		return nok(code);
	}
	/**
	* In opening tag, after tag name.
	*
	* ```markdown
	* > | a <b> c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenBetween(code) {
		if (code === 47) {
			effects.consume(code);
			return end;
		}
		if (code === 58 || code === 95 || asciiAlpha(code)) {
			effects.consume(code);
			return tagOpenAttributeName;
		}
		if (markdownLineEnding(code)) {
			returnState = tagOpenBetween;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagOpenBetween;
		}
		return end(code);
	}
	/**
	* In attribute name.
	*
	* ```markdown
	* > | a <b c> d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeName(code) {
		if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
			effects.consume(code);
			return tagOpenAttributeName;
		}
		return tagOpenAttributeNameAfter(code);
	}
	/**
	* After attribute name, before initializer, the end of the tag, or
	* whitespace.
	*
	* ```markdown
	* > | a <b c> d
	*           ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeNameAfter(code) {
		if (code === 61) {
			effects.consume(code);
			return tagOpenAttributeValueBefore;
		}
		if (markdownLineEnding(code)) {
			returnState = tagOpenAttributeNameAfter;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagOpenAttributeNameAfter;
		}
		return tagOpenBetween(code);
	}
	/**
	* Before unquoted, double quoted, or single quoted attribute value, allowing
	* whitespace.
	*
	* ```markdown
	* > | a <b c=d> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueBefore(code) {
		if (code === null || code === 60 || code === 61 || code === 62 || code === 96) return nok(code);
		if (code === 34 || code === 39) {
			effects.consume(code);
			marker = code;
			return tagOpenAttributeValueQuoted;
		}
		if (markdownLineEnding(code)) {
			returnState = tagOpenAttributeValueBefore;
			return lineEndingBefore(code);
		}
		if (markdownSpace(code)) {
			effects.consume(code);
			return tagOpenAttributeValueBefore;
		}
		effects.consume(code);
		return tagOpenAttributeValueUnquoted;
	}
	/**
	* In double or single quoted attribute value.
	*
	* ```markdown
	* > | a <b c="d"> e
	*             ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueQuoted(code) {
		if (code === marker) {
			effects.consume(code);
			marker = void 0;
			return tagOpenAttributeValueQuotedAfter;
		}
		if (code === null) return nok(code);
		if (markdownLineEnding(code)) {
			returnState = tagOpenAttributeValueQuoted;
			return lineEndingBefore(code);
		}
		effects.consume(code);
		return tagOpenAttributeValueQuoted;
	}
	/**
	* In unquoted attribute value.
	*
	* ```markdown
	* > | a <b c=d> e
	*            ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueUnquoted(code) {
		if (code === null || code === 34 || code === 39 || code === 60 || code === 61 || code === 96) return nok(code);
		if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) return tagOpenBetween(code);
		effects.consume(code);
		return tagOpenAttributeValueUnquoted;
	}
	/**
	* After double or single quoted attribute value, before whitespace or the end
	* of the tag.
	*
	* ```markdown
	* > | a <b c="d"> e
	*               ^
	* ```
	*
	* @type {State}
	*/
	function tagOpenAttributeValueQuotedAfter(code) {
		if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) return tagOpenBetween(code);
		return nok(code);
	}
	/**
	* In certain circumstances of a tag where only an `>` is allowed.
	*
	* ```markdown
	* > | a <b c="d"> e
	*               ^
	* ```
	*
	* @type {State}
	*/
	function end(code) {
		if (code === 62) {
			effects.consume(code);
			effects.exit("htmlTextData");
			effects.exit("htmlText");
			return ok;
		}
		return nok(code);
	}
	/**
	* At eol.
	*
	* > 👉 **Note**: we can’t have blank lines in text, so no need to worry about
	* > empty tokens.
	*
	* ```markdown
	* > | a <!--a
	*            ^
	*   | b-->
	* ```
	*
	* @type {State}
	*/
	function lineEndingBefore(code) {
		effects.exit("htmlTextData");
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return lineEndingAfter;
	}
	/**
	* After eol, at optional whitespace.
	*
	* > 👉 **Note**: we can’t have blank lines in text, so no need to worry about
	* > empty tokens.
	*
	* ```markdown
	*   | a <!--a
	* > | b-->
	*     ^
	* ```
	*
	* @type {State}
	*/
	function lineEndingAfter(code) {
		return markdownSpace(code) ? factorySpace(effects, lineEndingAfterPrefix, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code) : lineEndingAfterPrefix(code);
	}
	/**
	* After eol, after optional whitespace.
	*
	* > 👉 **Note**: we can’t have blank lines in text, so no need to worry about
	* > empty tokens.
	*
	* ```markdown
	*   | a <!--a
	* > | b-->
	*     ^
	* ```
	*
	* @type {State}
	*/
	function lineEndingAfterPrefix(code) {
		effects.enter("htmlTextData");
		return returnState(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/label-end.js
/**
* @import {
*   Construct,
*   Event,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer,
*   Token
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const labelEnd = {
	name: "labelEnd",
	resolveAll: resolveAllLabelEnd,
	resolveTo: resolveToLabelEnd,
	tokenize: tokenizeLabelEnd
};
/** @type {Construct} */
const resourceConstruct = { tokenize: tokenizeResource };
/** @type {Construct} */
const referenceFullConstruct = { tokenize: tokenizeReferenceFull };
/** @type {Construct} */
const referenceCollapsedConstruct = { tokenize: tokenizeReferenceCollapsed };
/** @type {Resolver} */
function resolveAllLabelEnd(events) {
	let index = -1;
	/** @type {Array<Event>} */
	const newEvents = [];
	while (++index < events.length) {
		const token = events[index][1];
		newEvents.push(events[index]);
		if (token.type === "labelImage" || token.type === "labelLink" || token.type === "labelEnd") {
			const offset = token.type === "labelImage" ? 4 : 2;
			token.type = "data";
			index += offset;
		}
	}
	if (events.length !== newEvents.length) splice(events, 0, events.length, newEvents);
	return events;
}
/** @type {Resolver} */
function resolveToLabelEnd(events, context) {
	let index = events.length;
	let offset = 0;
	/** @type {number | undefined} */
	let open;
	/** @type {number | undefined} */
	let close;
	/** @type {Array<Event>} */
	let media;
	while (index--) {
		const token = events[index][1];
		if (open) {
			if (token.type === "link" || token.type === "labelLink" && token._inactive) break;
			if (events[index][0] === "enter" && token.type === "labelLink") token._inactive = true;
		} else if (close) {
			if (events[index][0] === "enter" && (token.type === "labelImage" || token.type === "labelLink") && !token._balanced) {
				open = index;
				if (token.type !== "labelLink") {
					offset = 2;
					break;
				}
			}
		} else if (token.type === "labelEnd") close = index;
	}
	const group = {
		type: events[open][1].type === "labelLink" ? "link" : "image",
		start: { ...events[open][1].start },
		end: { ...events[events.length - 1][1].end }
	};
	const label = {
		type: "label",
		start: { ...events[open][1].start },
		end: { ...events[close][1].end }
	};
	const text = {
		type: "labelText",
		start: { ...events[open + offset + 2][1].end },
		end: { ...events[close - 2][1].start }
	};
	media = [[
		"enter",
		group,
		context
	], [
		"enter",
		label,
		context
	]];
	media = push(media, events.slice(open + 1, open + offset + 3));
	media = push(media, [[
		"enter",
		text,
		context
	]]);
	media = push(media, resolveAll(context.parser.constructs.insideSpan.null, events.slice(open + offset + 4, close - 3), context));
	media = push(media, [
		[
			"exit",
			text,
			context
		],
		events[close - 2],
		events[close - 1],
		[
			"exit",
			label,
			context
		]
	]);
	media = push(media, events.slice(close + 1));
	media = push(media, [[
		"exit",
		group,
		context
	]]);
	splice(events, open, events.length, media);
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeLabelEnd(effects, ok, nok) {
	const self = this;
	const labelStarts = self._labelStarts;
	/** @type {Token} */
	let labelStart;
	/** @type {boolean} */
	let defined;
	if (labelStarts) {
		while (labelStarts.length > 0 && labelStarts[labelStarts.length - 1]._balanced) labelStarts.pop();
		labelStart = labelStarts[labelStarts.length - 1];
	}
	return start;
	/**
	* Start of label end.
	*
	* ```markdown
	* > | [a](b) c
	*       ^
	* > | [a][b] c
	*       ^
	* > | [a][] b
	*       ^
	* > | [a] b
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		if (!labelStart) return nok(code);
		if (labelStart._inactive) return labelEndNok(code);
		defined = self.parser.defined.includes(normalizeIdentifier(self.sliceSerialize({
			start: labelStart.end,
			end: self.now()
		})));
		effects.enter("labelEnd");
		effects.enter("labelMarker");
		effects.consume(code);
		effects.exit("labelMarker");
		effects.exit("labelEnd");
		return after;
	}
	/**
	* After `]`.
	*
	* ```markdown
	* > | [a](b) c
	*       ^
	* > | [a][b] c
	*       ^
	* > | [a][] b
	*       ^
	* > | [a] b
	*       ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		if (code === 40) return effects.attempt(resourceConstruct, labelEndOk, defined ? labelEndOk : labelEndNok)(code);
		if (code === 91) return effects.attempt(referenceFullConstruct, labelEndOk, defined ? referenceNotFull : labelEndNok)(code);
		return defined ? labelEndOk(code) : labelEndNok(code);
	}
	/**
	* After `]`, at `[`, but not at a full reference.
	*
	* > 👉 **Note**: we only get here if the label is defined.
	*
	* ```markdown
	* > | [a][] b
	*        ^
	* > | [a] b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function referenceNotFull(code) {
		return effects.attempt(referenceCollapsedConstruct, labelEndOk, labelEndNok)(code);
	}
	/**
	* Done, we found something.
	*
	* ```markdown
	* > | [a](b) c
	*           ^
	* > | [a][b] c
	*           ^
	* > | [a][] b
	*          ^
	* > | [a] b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function labelEndOk(code) {
		labelStarts.pop();
		return ok(code);
	}
	/**
	* Done, it’s nothing.
	*
	* There was an okay opening, but we didn’t match anything.
	*
	* ```markdown
	* > | [a](b c
	*        ^
	* > | [a][b c
	*        ^
	* > | [a] b
	*        ^
	* ```
	*
	* @type {State}
	*/
	function labelEndNok(code) {
		labelStart._balanced = true;
		return nok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeResource(effects, ok, nok) {
	return resourceStart;
	/**
	* At a resource.
	*
	* ```markdown
	* > | [a](b) c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function resourceStart(code) {
		effects.enter("resource");
		effects.enter("resourceMarker");
		effects.consume(code);
		effects.exit("resourceMarker");
		return resourceBefore;
	}
	/**
	* In resource, after `(`, at optional whitespace.
	*
	* ```markdown
	* > | [a](b) c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function resourceBefore(code) {
		return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceOpen)(code) : resourceOpen(code);
	}
	/**
	* In resource, after optional whitespace, at `)` or a destination.
	*
	* ```markdown
	* > | [a](b) c
	*         ^
	* ```
	*
	* @type {State}
	*/
	function resourceOpen(code) {
		if (code === 41) return resourceEnd(code);
		return factoryDestination(effects, resourceDestinationAfter, resourceDestinationMissing, "resourceDestination", "resourceDestinationLiteral", "resourceDestinationLiteralMarker", "resourceDestinationRaw", "resourceDestinationString", 32)(code);
	}
	/**
	* In resource, after destination, at optional whitespace.
	*
	* ```markdown
	* > | [a](b) c
	*          ^
	* ```
	*
	* @type {State}
	*/
	function resourceDestinationAfter(code) {
		return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceBetween)(code) : resourceEnd(code);
	}
	/**
	* At invalid destination.
	*
	* ```markdown
	* > | [a](<<) b
	*         ^
	* ```
	*
	* @type {State}
	*/
	function resourceDestinationMissing(code) {
		return nok(code);
	}
	/**
	* In resource, after destination and whitespace, at `(` or title.
	*
	* ```markdown
	* > | [a](b ) c
	*           ^
	* ```
	*
	* @type {State}
	*/
	function resourceBetween(code) {
		if (code === 34 || code === 39 || code === 40) return factoryTitle(effects, resourceTitleAfter, nok, "resourceTitle", "resourceTitleMarker", "resourceTitleString")(code);
		return resourceEnd(code);
	}
	/**
	* In resource, after title, at optional whitespace.
	*
	* ```markdown
	* > | [a](b "c") d
	*              ^
	* ```
	*
	* @type {State}
	*/
	function resourceTitleAfter(code) {
		return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceEnd)(code) : resourceEnd(code);
	}
	/**
	* In resource, at `)`.
	*
	* ```markdown
	* > | [a](b) d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function resourceEnd(code) {
		if (code === 41) {
			effects.enter("resourceMarker");
			effects.consume(code);
			effects.exit("resourceMarker");
			effects.exit("resource");
			return ok;
		}
		return nok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeReferenceFull(effects, ok, nok) {
	const self = this;
	return referenceFull;
	/**
	* In a reference (full), at the `[`.
	*
	* ```markdown
	* > | [a][b] d
	*        ^
	* ```
	*
	* @type {State}
	*/
	function referenceFull(code) {
		return factoryLabel.call(self, effects, referenceFullAfter, referenceFullMissing, "reference", "referenceMarker", "referenceString")(code);
	}
	/**
	* In a reference (full), after `]`.
	*
	* ```markdown
	* > | [a][b] d
	*          ^
	* ```
	*
	* @type {State}
	*/
	function referenceFullAfter(code) {
		return self.parser.defined.includes(normalizeIdentifier(self.sliceSerialize(self.events[self.events.length - 1][1]).slice(1, -1))) ? ok(code) : nok(code);
	}
	/**
	* In reference (full) that was missing.
	*
	* ```markdown
	* > | [a][b d
	*        ^
	* ```
	*
	* @type {State}
	*/
	function referenceFullMissing(code) {
		return nok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeReferenceCollapsed(effects, ok, nok) {
	return referenceCollapsedStart;
	/**
	* In reference (collapsed), at `[`.
	*
	* > 👉 **Note**: we only get here if the label is defined.
	*
	* ```markdown
	* > | [a][] d
	*        ^
	* ```
	*
	* @type {State}
	*/
	function referenceCollapsedStart(code) {
		effects.enter("reference");
		effects.enter("referenceMarker");
		effects.consume(code);
		effects.exit("referenceMarker");
		return referenceCollapsedOpen;
	}
	/**
	* In reference (collapsed), at `]`.
	*
	* > 👉 **Note**: we only get here if the label is defined.
	*
	* ```markdown
	* > | [a][] d
	*         ^
	* ```
	*
	*  @type {State}
	*/
	function referenceCollapsedOpen(code) {
		if (code === 93) {
			effects.enter("referenceMarker");
			effects.consume(code);
			effects.exit("referenceMarker");
			effects.exit("reference");
			return ok;
		}
		return nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/label-start-image.js
/**
* @import {
*   Construct,
*   State,
*   Token,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const labelStartImage = {
	name: "labelStartImage",
	resolveAll: labelEnd.resolveAll,
	tokenize: tokenizeLabelStartImage
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeLabelStartImage(effects, ok, nok) {
	const self = this;
	/** @type {Token} */
	let labelImage;
	return start;
	/**
	* Start of label (image) start.
	*
	* ```markdown
	* > | a ![b] c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("labelImage");
		effects.enter("labelImageMarker");
		effects.consume(code);
		effects.exit("labelImageMarker");
		return open;
	}
	/**
	* After `!`, at `[`.
	*
	* ```markdown
	* > | a ![b] c
	*        ^
	* ```
	*
	* @type {State}
	*/
	function open(code) {
		if (code === 91) {
			effects.enter("labelMarker");
			effects.consume(code);
			effects.exit("labelMarker");
			labelImage = effects.exit("labelImage");
			return after;
		}
		return nok(code);
	}
	/**
	* After `![`.
	*
	* ```markdown
	* > | a ![b] c
	*         ^
	* ```
	*
	* This is needed in because, when GFM footnotes are enabled, images never
	* form when started with a `^`.
	* Instead, links form:
	*
	* ```markdown
	* ![^a](b)
	*
	* ![^a][b]
	*
	* [b]: c
	* ```
	*
	* ```html
	* <p>!<a href=\"b\">^a</a></p>
	* <p>!<a href=\"c\">^a</a></p>
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		/* c8 ignore next 6 */
		if (code === 94 && "_hiddenFootnoteSupport" in self.parser.constructs) return nok(code);
		self._labelStarts = self._labelStarts || [];
		self._labelStarts.push(labelImage);
		return ok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/label-start-link.js
/**
* @import {
*   Construct,
*   State,
*   Token,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const labelStartLink = {
	name: "labelStartLink",
	resolveAll: labelEnd.resolveAll,
	tokenize: tokenizeLabelStartLink
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeLabelStartLink(effects, ok, nok) {
	const self = this;
	/** @type {Token} */
	let labelLink;
	return start;
	/**
	* Start of label (link) start.
	*
	* ```markdown
	* > | a [b] c
	*       ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("labelLink");
		effects.enter("labelMarker");
		effects.consume(code);
		effects.exit("labelMarker");
		labelLink = effects.exit("labelLink");
		return after;
	}
	/** @type {State} */
	function after(code) {
		/* c8 ignore next 6 */
		if (code === 94 && "_hiddenFootnoteSupport" in self.parser.constructs) return nok(code);
		self._labelStarts = self._labelStarts || [];
		self._labelStarts.push(labelLink);
		return ok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/line-ending.js
/**
* @import {
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const lineEnding = {
	name: "lineEnding",
	tokenize: tokenizeLineEnding
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeLineEnding(effects, ok) {
	return start;
	/** @type {State} */
	function start(code) {
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		return factorySpace(effects, ok, "linePrefix");
	}
}

// ../node_modules/micromark-core-commonmark/lib/thematic-break.js
/**
* @import {
*   Code,
*   Construct,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const thematicBreak = {
	name: "thematicBreak",
	tokenize: tokenizeThematicBreak
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeThematicBreak(effects, ok, nok) {
	let size = 0;
	/** @type {NonNullable<Code>} */
	let marker;
	return start;
	/**
	* Start of thematic break.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		effects.enter("thematicBreak");
		return before(code);
	}
	/**
	* After optional whitespace, at marker.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		marker = code;
		return atBreak(code);
	}
	/**
	* After something, before something else.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function atBreak(code) {
		if (code === marker) {
			effects.enter("thematicBreakSequence");
			return sequence(code);
		}
		if (size >= 3 && (code === null || markdownLineEnding(code))) {
			effects.exit("thematicBreak");
			return ok(code);
		}
		return nok(code);
	}
	/**
	* In sequence.
	*
	* ```markdown
	* > | ***
	*     ^
	* ```
	*
	* @type {State}
	*/
	function sequence(code) {
		if (code === marker) {
			effects.consume(code);
			size++;
			return sequence;
		}
		effects.exit("thematicBreakSequence");
		return markdownSpace(code) ? factorySpace(effects, atBreak, "whitespace")(code) : atBreak(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/list.js
/**
* @import {
*   Code,
*   Construct,
*   Exiter,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const list = {
	continuation: { tokenize: tokenizeListContinuation },
	exit: tokenizeListEnd,
	name: "list",
	tokenize: tokenizeListStart
};
/** @type {Construct} */
const listItemPrefixWhitespaceConstruct = {
	partial: true,
	tokenize: tokenizeListItemPrefixWhitespace
};
/** @type {Construct} */
const indentConstruct = {
	partial: true,
	tokenize: tokenizeIndent
};
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeListStart(effects, ok, nok) {
	const self = this;
	const tail = self.events[self.events.length - 1];
	let initialSize = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
	let size = 0;
	return start;
	/** @type {State} */
	function start(code) {
		const kind = self.containerState.type || (code === 42 || code === 43 || code === 45 ? "listUnordered" : "listOrdered");
		if (kind === "listUnordered" ? !self.containerState.marker || code === self.containerState.marker : asciiDigit(code)) {
			if (!self.containerState.type) {
				self.containerState.type = kind;
				effects.enter(kind, { _container: true });
			}
			if (kind === "listUnordered") {
				effects.enter("listItemPrefix");
				return code === 42 || code === 45 ? effects.check(thematicBreak, nok, atMarker)(code) : atMarker(code);
			}
			if (!self.interrupt || code === 49) {
				effects.enter("listItemPrefix");
				effects.enter("listItemValue");
				return inside(code);
			}
		}
		return nok(code);
	}
	/** @type {State} */
	function inside(code) {
		if (asciiDigit(code) && ++size < 10) {
			effects.consume(code);
			return inside;
		}
		if ((!self.interrupt || size < 2) && (self.containerState.marker ? code === self.containerState.marker : code === 41 || code === 46)) {
			effects.exit("listItemValue");
			return atMarker(code);
		}
		return nok(code);
	}
	/**
	* @type {State}
	**/
	function atMarker(code) {
		effects.enter("listItemMarker");
		effects.consume(code);
		effects.exit("listItemMarker");
		self.containerState.marker = self.containerState.marker || code;
		return effects.check(blankLine, self.interrupt ? nok : onBlank, effects.attempt(listItemPrefixWhitespaceConstruct, endOfPrefix, otherPrefix));
	}
	/** @type {State} */
	function onBlank(code) {
		self.containerState.initialBlankLine = true;
		initialSize++;
		return endOfPrefix(code);
	}
	/** @type {State} */
	function otherPrefix(code) {
		if (markdownSpace(code)) {
			effects.enter("listItemPrefixWhitespace");
			effects.consume(code);
			effects.exit("listItemPrefixWhitespace");
			return endOfPrefix;
		}
		return nok(code);
	}
	/** @type {State} */
	function endOfPrefix(code) {
		self.containerState.size = initialSize + self.sliceSerialize(effects.exit("listItemPrefix"), true).length;
		return ok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeListContinuation(effects, ok, nok) {
	const self = this;
	self.containerState._closeFlow = void 0;
	return effects.check(blankLine, onBlank, notBlank);
	/** @type {State} */
	function onBlank(code) {
		self.containerState.furtherBlankLines = self.containerState.furtherBlankLines || self.containerState.initialBlankLine;
		return factorySpace(effects, ok, "listItemIndent", self.containerState.size + 1)(code);
	}
	/** @type {State} */
	function notBlank(code) {
		if (self.containerState.furtherBlankLines || !markdownSpace(code)) {
			self.containerState.furtherBlankLines = void 0;
			self.containerState.initialBlankLine = void 0;
			return notInCurrentItem(code);
		}
		self.containerState.furtherBlankLines = void 0;
		self.containerState.initialBlankLine = void 0;
		return effects.attempt(indentConstruct, ok, notInCurrentItem)(code);
	}
	/** @type {State} */
	function notInCurrentItem(code) {
		self.containerState._closeFlow = true;
		self.interrupt = void 0;
		return factorySpace(effects, effects.attempt(list, ok, nok), "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeIndent(effects, ok, nok) {
	const self = this;
	return factorySpace(effects, afterPrefix, "listItemIndent", self.containerState.size + 1);
	/** @type {State} */
	function afterPrefix(code) {
		const tail = self.events[self.events.length - 1];
		return tail && tail[1].type === "listItemIndent" && tail[2].sliceSerialize(tail[1], true).length === self.containerState.size ? ok(code) : nok(code);
	}
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Exiter}
*/
function tokenizeListEnd(effects) {
	effects.exit(this.containerState.type);
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeListItemPrefixWhitespace(effects, ok, nok) {
	const self = this;
	return factorySpace(effects, afterPrefix, "listItemPrefixWhitespace", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 5);
	/** @type {State} */
	function afterPrefix(code) {
		const tail = self.events[self.events.length - 1];
		return !markdownSpace(code) && tail && tail[1].type === "listItemPrefixWhitespace" ? ok(code) : nok(code);
	}
}

// ../node_modules/micromark-core-commonmark/lib/setext-underline.js
/**
* @import {
*   Code,
*   Construct,
*   Resolver,
*   State,
*   TokenizeContext,
*   Tokenizer
* } from 'micromark-util-types'
*/
/** @type {Construct} */
const setextUnderline = {
	name: "setextUnderline",
	resolveTo: resolveToSetextUnderline,
	tokenize: tokenizeSetextUnderline
};
/** @type {Resolver} */
function resolveToSetextUnderline(events, context) {
	const editMap = new EditMap();
	let index = events.length;
	/** @type {number | undefined} */
	let content;
	/** @type {number | undefined} */
	let text;
	/** @type {number | undefined} */
	let definition;
	while (index--) if (events[index][0] === "enter") {
		if (events[index][1].type === "content") {
			content = index;
			break;
		}
		if (events[index][1].type === "paragraph") text = index;
	} else {
		if (events[index][1].type === "content") editMap.add(index, 1, []);
		if (!definition && events[index][1].type === "definition") definition = index;
	}
	const heading = {
		type: "setextHeading",
		start: { ...events[content][1].start },
		end: { ...events[events.length - 1][1].end }
	};
	events[text][1].type = "setextHeadingText";
	if (definition) {
		editMap.add(text, 0, [[
			"enter",
			heading,
			context
		]]);
		editMap.add(definition + 1, 0, [[
			"exit",
			events[content][1],
			context
		]]);
		events[content][1].end = { ...events[definition][1].end };
	} else events[content][1] = heading;
	editMap.add(events.length, 0, [[
		"exit",
		heading,
		context
	]]);
	editMap.consume(events);
	return events;
}
/**
* @this {TokenizeContext}
*   Context.
* @type {Tokenizer}
*/
function tokenizeSetextUnderline(effects, ok, nok) {
	const self = this;
	/** @type {NonNullable<Code>} */
	let marker;
	return start;
	/**
	* At start of heading (setext) underline.
	*
	* ```markdown
	*   | aa
	* > | ==
	*     ^
	* ```
	*
	* @type {State}
	*/
	function start(code) {
		let index = self.events.length;
		/** @type {boolean | undefined} */
		let paragraph;
		while (index--) if (self.events[index][1].type !== "lineEnding" && self.events[index][1].type !== "linePrefix" && self.events[index][1].type !== "content") {
			paragraph = self.events[index][1].type === "paragraph";
			break;
		}
		if (!self.parser.lazy[self.now().line] && (self.interrupt || paragraph)) {
			effects.enter("setextHeadingLine");
			marker = code;
			return before(code);
		}
		return nok(code);
	}
	/**
	* After optional whitespace, at `-` or `=`.
	*
	* ```markdown
	*   | aa
	* > | ==
	*     ^
	* ```
	*
	* @type {State}
	*/
	function before(code) {
		effects.enter("setextHeadingLineSequence");
		return inside(code);
	}
	/**
	* In sequence.
	*
	* ```markdown
	*   | aa
	* > | ==
	*     ^
	* ```
	*
	* @type {State}
	*/
	function inside(code) {
		if (code === marker) {
			effects.consume(code);
			return inside;
		}
		effects.exit("setextHeadingLineSequence");
		return markdownSpace(code) ? factorySpace(effects, after, "lineSuffix")(code) : after(code);
	}
	/**
	* After sequence, after optional whitespace.
	*
	* ```markdown
	*   | aa
	* > | ==
	*       ^
	* ```
	*
	* @type {State}
	*/
	function after(code) {
		if (code === null || markdownLineEnding(code)) {
			effects.exit("setextHeadingLine");
			return ok(code);
		}
		return nok(code);
	}
}

// ../node_modules/micromark/lib/initialize/flow.js
/**
* @import {
*   InitialConstruct,
*   Initializer,
*   State,
*   TokenizeContext
* } from 'micromark-util-types'
*/
/** @type {InitialConstruct} */
const flow$1 = { tokenize: initializeFlow };
/**
* @this {TokenizeContext}
*   Self.
* @type {Initializer}
*   Initializer.
*/
function initializeFlow(effects) {
	const self = this;
	const initial = effects.attempt(blankLine, atBlankEnding, effects.attempt(this.parser.constructs.flowInitial, afterConstruct, factorySpace(effects, effects.attempt(this.parser.constructs.flow, afterConstruct, effects.attempt(content, afterConstruct)), "linePrefix")));
	return initial;
	/** @type {State} */
	function atBlankEnding(code) {
		if (code === null) {
			effects.consume(code);
			return;
		}
		effects.enter("lineEndingBlank");
		effects.consume(code);
		effects.exit("lineEndingBlank");
		self.currentConstruct = void 0;
		return initial;
	}
	/** @type {State} */
	function afterConstruct(code) {
		if (code === null) {
			effects.consume(code);
			return;
		}
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		self.currentConstruct = void 0;
		return initial;
	}
}

// ../node_modules/micromark/lib/initialize/text.js
/**
* @import {
*   Code,
*   InitialConstruct,
*   Initializer,
*   Resolver,
*   State,
*   TokenizeContext
* } from 'micromark-util-types'
*/
const resolver = { resolveAll: createResolver() };
const string$1 = initializeFactory("string");
const text$1 = initializeFactory("text");
/**
* @param {'string' | 'text'} field
*   Field.
* @returns {InitialConstruct}
*   Construct.
*/
function initializeFactory(field) {
	return {
		resolveAll: createResolver(field === "text" ? resolveAllLineSuffixes : void 0),
		tokenize: initializeText
	};
	/**
	* @this {TokenizeContext}
	*   Context.
	* @type {Initializer}
	*/
	function initializeText(effects) {
		const self = this;
		const constructs = this.parser.constructs[field];
		const text = effects.attempt(constructs, start, notText);
		return start;
		/** @type {State} */
		function start(code) {
			return atBreak(code) ? text(code) : notText(code);
		}
		/** @type {State} */
		function notText(code) {
			if (code === null) {
				effects.consume(code);
				return;
			}
			effects.enter("data");
			effects.consume(code);
			return data;
		}
		/** @type {State} */
		function data(code) {
			if (atBreak(code)) {
				effects.exit("data");
				return text(code);
			}
			effects.consume(code);
			return data;
		}
		/**
		* @param {Code} code
		*   Code.
		* @returns {boolean}
		*   Whether the code is a break.
		*/
		function atBreak(code) {
			if (code === null) return true;
			const list = constructs[code];
			let index = -1;
			if (list) while (++index < list.length) {
				const item = list[index];
				if (!item.previous || item.previous.call(self, self.previous)) return true;
			}
			return false;
		}
	}
}
/**
* @param {Resolver | undefined} [extraResolver]
*   Resolver.
* @returns {Resolver}
*   Resolver.
*/
function createResolver(extraResolver) {
	return resolveAllText;
	/** @type {Resolver} */
	function resolveAllText(events, context) {
		let index = -1;
		/** @type {number | undefined} */
		let enter;
		while (++index <= events.length) if (enter === void 0) {
			if (events[index] && events[index][1].type === "data") {
				enter = index;
				index++;
			}
		} else if (!events[index] || events[index][1].type !== "data") {
			if (index !== enter + 2) {
				events[enter][1].end = events[index - 1][1].end;
				events.splice(enter + 2, index - enter - 2);
				index = enter + 2;
			}
			enter = void 0;
		}
		return extraResolver ? extraResolver(events, context) : events;
	}
}
/**
* A rather ugly set of instructions which again looks at chunks in the input
* stream.
* The reason to do this here is that it is *much* faster to parse in reverse.
* And that we can’t hook into `null` to split the line suffix before an EOF.
* To do: figure out if we can make this into a clean utility, or even in core.
* As it will be useful for GFMs literal autolink extension (and maybe even
* tables?)
*
* @type {Resolver}
*/
function resolveAllLineSuffixes(events, context) {
	const editMap = new EditMap();
	let eventIndex = 0;
	while (++eventIndex <= events.length) if ((eventIndex === events.length || events[eventIndex][1].type === "lineEnding") && events[eventIndex - 1][1].type === "data") {
		const data = events[eventIndex - 1][1];
		const chunks = context.sliceStream(data);
		let index = chunks.length;
		let bufferIndex = -1;
		let size = 0;
		/** @type {boolean | undefined} */
		let tabs;
		while (index--) {
			const chunk = chunks[index];
			if (typeof chunk === "string") {
				bufferIndex = chunk.length;
				while (chunk.charCodeAt(bufferIndex - 1) === 32) {
					size++;
					bufferIndex--;
				}
				if (bufferIndex) break;
				bufferIndex = -1;
			} else if (chunk === -2) {
				tabs = true;
				size++;
			} else if (chunk === -1) {} else {
				index++;
				break;
			}
		}
		if (context._contentTypeTextTrailing && eventIndex === events.length) size = 0;
		if (size) {
			const token = {
				type: eventIndex === events.length || tabs || size < 2 ? "lineSuffix" : "hardBreakTrailing",
				start: {
					_bufferIndex: index ? bufferIndex : data.start._bufferIndex + bufferIndex,
					_index: data.start._index + index,
					line: data.end.line,
					column: data.end.column - size,
					offset: data.end.offset - size
				},
				end: { ...data.end }
			};
			data.end = { ...token.start };
			if (data.start.offset === data.end.offset) Object.assign(data, token);
			else editMap.add(eventIndex, 0, [[
				"enter",
				token,
				context
			], [
				"exit",
				token,
				context
			]]);
		}
		eventIndex++;
	}
	editMap.consume(events);
	return events;
}

// ../node_modules/micromark/lib/constructs.js
/**
* @import {Extension} from 'micromark-util-types'
*/
var constructs_exports = /* @__PURE__ */ __exportAll({
	attentionMarkers: () => attentionMarkers,
	contentInitial: () => contentInitial,
	disable: () => disable,
	document: () => document,
	flow: () => flow,
	flowInitial: () => flowInitial,
	insideSpan: () => insideSpan,
	string: () => string,
	text: () => text
});
/** @satisfies {Extension['document']} */
const document = {
	[42]: list,
	[43]: list,
	[45]: list,
	[48]: list,
	[49]: list,
	[50]: list,
	[51]: list,
	[52]: list,
	[53]: list,
	[54]: list,
	[55]: list,
	[56]: list,
	[57]: list,
	[62]: blockQuote
};
/** @satisfies {Extension['contentInitial']} */
const contentInitial = { [91]: definition };
/** @satisfies {Extension['flowInitial']} */
const flowInitial = {
	[-2]: codeIndented,
	[-1]: codeIndented,
	[32]: codeIndented
};
/** @satisfies {Extension['flow']} */
const flow = {
	[35]: headingAtx,
	[42]: thematicBreak,
	[45]: [setextUnderline, thematicBreak],
	[60]: htmlFlow,
	[61]: setextUnderline,
	[95]: thematicBreak,
	[96]: codeFenced,
	[126]: codeFenced
};
/** @satisfies {Extension['string']} */
const string = {
	[38]: characterReference,
	[92]: characterEscape
};
/** @satisfies {Extension['text']} */
const text = {
	[-5]: lineEnding,
	[-4]: lineEnding,
	[-3]: lineEnding,
	[33]: labelStartImage,
	[38]: characterReference,
	[42]: attention,
	[60]: [autolink, htmlText],
	[91]: labelStartLink,
	[92]: [hardBreakEscape, characterEscape],
	[93]: labelEnd,
	[95]: attention,
	[96]: codeText
};
/** @satisfies {Extension['insideSpan']} */
const insideSpan = { null: [attention, resolver] };
/** @satisfies {Extension['attentionMarkers']} */
const attentionMarkers = { null: [42, 95] };
/** @satisfies {Extension['disable']} */
const disable = { null: [] };

// ../node_modules/micromark/lib/create-tokenizer.js
/**
* @import {
*   Chunk,
*   Code,
*   ConstructRecord,
*   Construct,
*   Effects,
*   InitialConstruct,
*   ParseContext,
*   Point,
*   State,
*   TokenizeContext,
*   Token
* } from 'micromark-util-types'
*/
/**
* @callback Restore
*   Restore the state.
* @returns {undefined}
*   Nothing.
*
* @typedef Info
*   Info.
* @property {Restore} restore
*   Restore.
* @property {number} from
*   From.
*
* @callback ReturnHandle
*   Handle a successful run.
* @param {Construct} construct
*   Construct.
* @param {Info} info
*   Info.
* @returns {undefined}
*   Nothing.
*/
/**
* Create a tokenizer.
* Tokenizers deal with one type of data (e.g., containers, flow, text).
* The parser is the object dealing with it all.
* `initialize` works like other constructs, except that only its `tokenize`
* function is used, in which case it doesn’t receive an `ok` or `nok`.
* `from` can be given to set the point before the first character, although
* when further lines are indented, they must be set with `defineSkip`.
*
* @param {ParseContext} parser
*   Parser.
* @param {InitialConstruct} initialize
*   Construct.
* @param {Omit<Point, '_bufferIndex' | '_index'> | undefined} [from]
*   Point (optional).
* @returns {TokenizeContext}
*   Context.
*/
function createTokenizer(parser, initialize, from) {
	/** @type {Point} */
	let point = {
		_bufferIndex: -1,
		_index: 0,
		line: from && from.line || 1,
		column: from && from.column || 1,
		offset: from && from.offset || 0
	};
	/** @type {Record<string, number>} */
	const columnStart = {};
	/** @type {Array<Construct>} */
	const resolveAllConstructs = [];
	/** @type {Array<Chunk>} */
	let chunks = [];
	/** @type {Array<Token>} */
	let stack = [];
	/**
	* Tools used for tokenizing.
	*
	* @type {Effects}
	*/
	const effects = {
		attempt: constructFactory(onsuccessfulconstruct),
		check: constructFactory(onsuccessfulcheck),
		consume,
		enter,
		exit,
		interrupt: constructFactory(onsuccessfulcheck, { interrupt: true })
	};
	/**
	* State and tools for resolving and serializing.
	*
	* @type {TokenizeContext}
	*/
	const context = {
		code: null,
		containerState: {},
		defineSkip,
		events: [],
		now,
		parser,
		previous: null,
		sliceSerialize,
		sliceStream,
		write
	};
	/**
	* The state function.
	*
	* @type {State | undefined}
	*/
	let state = initialize.tokenize.call(context, effects);
	if (initialize.resolveAll) resolveAllConstructs.push(initialize);
	return context;
	/** @type {TokenizeContext['write']} */
	function write(slice) {
		chunks = push(chunks, slice);
		main();
		if (chunks[chunks.length - 1] !== null) return [];
		addResult(initialize, 0);
		context.events = resolveAll(resolveAllConstructs, context.events, context);
		return context.events;
	}
	/** @type {TokenizeContext['sliceSerialize']} */
	function sliceSerialize(token, expandTabs) {
		return serializeChunks(sliceStream(token), expandTabs);
	}
	/** @type {TokenizeContext['sliceStream']} */
	function sliceStream(token) {
		return sliceChunks(chunks, token);
	}
	/** @type {TokenizeContext['now']} */
	function now() {
		const { _bufferIndex, _index, line, column, offset } = point;
		return {
			_bufferIndex,
			_index,
			line,
			column,
			offset
		};
	}
	/** @type {TokenizeContext['defineSkip']} */
	function defineSkip(value) {
		columnStart[value.line] = value.column;
		accountForPotentialSkip();
	}
	/**
	* Main loop (note that `_index` and `_bufferIndex` in `point` are modified by
	* `consume`).
	* Here is where we walk through the chunks, which either include strings of
	* several characters, or numerical character codes.
	* The reason to do this in a loop instead of a call is so the stack can
	* drain.
	*
	* @returns {undefined}
	*   Nothing.
	*/
	function main() {
		while (point._index < chunks.length) {
			const chunk = chunks[point._index];
			if (typeof chunk === "string") {
				const chunkIndex = point._index;
				if (point._bufferIndex < 0) point._bufferIndex = 0;
				while (point._index === chunkIndex && point._bufferIndex < chunk.length) go(chunk.charCodeAt(point._bufferIndex));
			} else go(chunk);
		}
	}
	/**
	* Deal with one code.
	*
	* @param {Code} code
	*   Code.
	* @returns {undefined}
	*   Nothing.
	*/
	function go(code) {
		state = state(code);
	}
	/** @type {Effects['consume']} */
	function consume(code) {
		if (markdownLineEnding(code)) {
			point.line++;
			point.column = 1;
			point.offset += code === -3 ? 2 : 1;
			accountForPotentialSkip();
		} else if (code !== -1) {
			point.column++;
			point.offset++;
		}
		if (point._bufferIndex < 0) point._index++;
		else {
			point._bufferIndex++;
			if (point._bufferIndex === chunks[point._index].length) {
				point._bufferIndex = -1;
				point._index++;
			}
		}
		context.previous = code;
	}
	/** @type {Effects['enter']} */
	function enter(type, fields) {
		/** @type {Token} */
		const token = fields || {};
		token.type = type;
		token.start = now();
		context.events.push([
			"enter",
			token,
			context
		]);
		stack.push(token);
		return token;
	}
	/** @type {Effects['exit']} */
	function exit(type) {
		const token = stack.pop();
		token.end = now();
		context.events.push([
			"exit",
			token,
			context
		]);
		return token;
	}
	/**
	* Use results.
	*
	* @type {ReturnHandle}
	*/
	function onsuccessfulconstruct(construct, info) {
		addResult(construct, info.from);
	}
	/**
	* Discard results.
	*
	* @type {ReturnHandle}
	*/
	function onsuccessfulcheck(_, info) {
		info.restore();
	}
	/**
	* Factory to attempt/check/interrupt.
	*
	* @param {ReturnHandle} onreturn
	*   Callback.
	* @param {{interrupt?: boolean | undefined} | undefined} [fields]
	*   Fields.
	*/
	function constructFactory(onreturn, fields) {
		return hook;
		/**
		* Handle either an object mapping codes to constructs, a list of
		* constructs, or a single construct.
		*
		* @param {Array<Construct> | ConstructRecord | Construct} constructs
		*   Constructs.
		* @param {State} returnState
		*   State.
		* @param {State | undefined} [bogusState]
		*   State.
		* @returns {State}
		*   State.
		*/
		function hook(constructs, returnState, bogusState) {
			/** @type {ReadonlyArray<Construct>} */
			let listOfConstructs;
			/** @type {number} */
			let constructIndex;
			/** @type {Construct} */
			let currentConstruct;
			/** @type {Info} */
			let info;
			return Array.isArray(constructs) ? handleListOfConstructs(constructs) : "tokenize" in constructs ? handleListOfConstructs([constructs]) : handleMapOfConstructs(constructs);
			/**
			* Handle a list of construct.
			*
			* @param {ConstructRecord} map
			*   Constructs.
			* @returns {State}
			*   State.
			*/
			function handleMapOfConstructs(map) {
				return start;
				/** @type {State} */
				function start(code) {
					const left = code !== null && map[code];
					const all = code !== null && map.null;
					return handleListOfConstructs([...Array.isArray(left) ? left : left ? [left] : [], ...Array.isArray(all) ? all : all ? [all] : []])(code);
				}
			}
			/**
			* Handle a list of construct.
			*
			* @param {ReadonlyArray<Construct>} list
			*   Constructs.
			* @returns {State}
			*   State.
			*/
			function handleListOfConstructs(list) {
				listOfConstructs = list;
				constructIndex = 0;
				if (list.length === 0) return bogusState;
				return handleConstruct(list[constructIndex]);
			}
			/**
			* Handle a single construct.
			*
			* @param {Construct} construct
			*   Construct.
			* @returns {State}
			*   State.
			*/
			function handleConstruct(construct) {
				return start;
				/** @type {State} */
				function start(code) {
					info = store();
					currentConstruct = construct;
					if (!construct.partial) context.currentConstruct = construct;
					if (construct.name && context.parser.constructs.disable.null.includes(construct.name)) return nok(code);
					return construct.tokenize.call(fields ? Object.assign(Object.create(context), fields) : context, effects, ok, nok)(code);
				}
			}
			/** @type {State} */
			function ok(code) {
				onreturn(currentConstruct, info);
				return returnState;
			}
			/** @type {State} */
			function nok(code) {
				info.restore();
				if (++constructIndex < listOfConstructs.length) return handleConstruct(listOfConstructs[constructIndex]);
				return bogusState;
			}
		}
	}
	/**
	* @param {Construct} construct
	*   Construct.
	* @param {number} from
	*   From.
	* @returns {undefined}
	*   Nothing.
	*/
	function addResult(construct, from) {
		if (construct.resolveAll && !resolveAllConstructs.includes(construct)) resolveAllConstructs.push(construct);
		if (construct.resolve) splice(context.events, from, context.events.length - from, construct.resolve(context.events.slice(from), context));
		if (construct.resolveTo) context.events = construct.resolveTo(context.events, context);
	}
	/**
	* Store state.
	*
	* @returns {Info}
	*   Info.
	*/
	function store() {
		const startPoint = now();
		const startPrevious = context.previous;
		const startCurrentConstruct = context.currentConstruct;
		const startEventsIndex = context.events.length;
		const startStack = Array.from(stack);
		return {
			from: startEventsIndex,
			restore
		};
		/**
		* Restore state.
		*
		* @returns {undefined}
		*   Nothing.
		*/
		function restore() {
			point = startPoint;
			context.previous = startPrevious;
			context.currentConstruct = startCurrentConstruct;
			context.events.length = startEventsIndex;
			stack = startStack;
			accountForPotentialSkip();
		}
	}
	/**
	* Move the current point a bit forward in the line when it’s on a column
	* skip.
	*
	* @returns {undefined}
	*   Nothing.
	*/
	function accountForPotentialSkip() {
		if (point.line in columnStart && point.column < 2) {
			point.column = columnStart[point.line];
			point.offset += columnStart[point.line] - 1;
		}
	}
}
/**
* Get the chunks from a slice of chunks in the range of a token.
*
* @param {ReadonlyArray<Chunk>} chunks
*   Chunks.
* @param {Pick<Token, 'end' | 'start'>} token
*   Token.
* @returns {Array<Chunk>}
*   Chunks.
*/
function sliceChunks(chunks, token) {
	const startIndex = token.start._index;
	const startBufferIndex = token.start._bufferIndex;
	const endIndex = token.end._index;
	const endBufferIndex = token.end._bufferIndex;
	/** @type {Array<Chunk>} */
	let view;
	if (startIndex === endIndex) view = [chunks[startIndex].slice(startBufferIndex, endBufferIndex)];
	else {
		view = chunks.slice(startIndex, endIndex);
		if (startBufferIndex > -1) {
			const head = view[0];
			if (typeof head === "string") view[0] = head.slice(startBufferIndex);
			else view.shift();
		}
		if (endBufferIndex > 0) view.push(chunks[endIndex].slice(0, endBufferIndex));
	}
	return view;
}
/**
* Get the string value of a slice of chunks.
*
* @param {ReadonlyArray<Chunk>} chunks
*   Chunks.
* @param {boolean | undefined} [expandTabs=false]
*   Whether to expand tabs (default: `false`).
* @returns {string}
*   Result.
*/
function serializeChunks(chunks, expandTabs) {
	let index = -1;
	/** @type {Array<string>} */
	const result = [];
	/** @type {boolean | undefined} */
	let atTab;
	while (++index < chunks.length) {
		const chunk = chunks[index];
		/** @type {string} */
		let value;
		if (typeof chunk === "string") value = chunk;
		else switch (chunk) {
			case -5:
				value = "\r";
				break;
			case -4:
				value = "\n";
				break;
			case -3:
				value = "\r\n";
				break;
			case -2:
				value = expandTabs ? " " : "	";
				break;
			case -1:
				if (!expandTabs && atTab) continue;
				value = " ";
				break;
			default: value = String.fromCharCode(chunk);
		}
		atTab = chunk === -2;
		result.push(value);
	}
	return result.join("");
}

// ../node_modules/micromark/lib/parse.js
/**
* @import {
*   Create,
*   FullNormalizedExtension,
*   InitialConstruct,
*   ParseContext,
*   ParseOptions
* } from 'micromark-util-types'
*/
/**
* @param {ParseOptions | null | undefined} [options]
*   Configuration (optional).
* @returns {ParseContext}
*   Parser.
*/
function parse(options) {
	/** @type {ParseContext} */
	const parser = {
		constructs: combineExtensions([constructs_exports, ...(options || {}).extensions || []]),
		content: create(content$1),
		defined: [],
		document: create(document$1),
		flow: create(flow$1),
		lazy: {},
		string: create(string$1),
		text: create(text$1)
	};
	return parser;
	/**
	* @param {InitialConstruct} initial
	*   Construct to start with.
	* @returns {Create}
	*   Create a tokenizer.
	*/
	function create(initial) {
		return creator;
		/** @type {Create} */
		function creator(from) {
			return createTokenizer(parser, initial, from);
		}
	}
}

// ../node_modules/micromark/lib/postprocess.js
/**
* @import {Event} from 'micromark-util-types'
*/
/**
* @param {Array<Event>} events
*   Events.
* @returns {Array<Event>}
*   Events.
*/
function postprocess(events) {
	while (!subtokenize(events));
	return events;
}

// ../node_modules/micromark/lib/preprocess.js
/**
* @import {Chunk, Code, Encoding, Value} from 'micromark-util-types'
*/
/**
* @callback Preprocessor
*   Preprocess a value.
* @param {Value} value
*   Value.
* @param {Encoding | null | undefined} [encoding]
*   Encoding when `value` is a typed array (optional).
* @param {boolean | null | undefined} [end=false]
*   Whether this is the last chunk (default: `false`).
* @returns {Array<Chunk>}
*   Chunks.
*/
const search = /[\0\t\n\r]/g;
/**
* @returns {Preprocessor}
*   Preprocess a value.
*/
function preprocess() {
	let column = 1;
	let buffer = "";
	/** @type {boolean | undefined} */
	let start = true;
	/** @type {boolean | undefined} */
	let atCarriageReturn;
	return preprocessor;
	/** @type {Preprocessor} */
	function preprocessor(value, encoding, end) {
		value = buffer + (typeof value === "string" ? value.toString() : new TextDecoder(encoding || void 0).decode(value));
		/** @type {Array<Chunk>} */
		const chunks = [];
		let startPosition = 0;
		buffer = "";
		if (start) {
			if (value.charCodeAt(0) === 65279) startPosition++;
			start = void 0;
		}
		while (startPosition < value.length) {
			search.lastIndex = startPosition;
			const match = search.exec(value);
			const endPosition = match && match.index !== void 0 ? match.index : value.length;
			const code = value.charCodeAt(endPosition);
			if (!match) {
				buffer = value.slice(startPosition);
				break;
			}
			if (code === 10 && startPosition === endPosition && atCarriageReturn) {
				chunks.push(-3);
				atCarriageReturn = void 0;
			} else {
				if (atCarriageReturn) {
					chunks.push(-5);
					atCarriageReturn = void 0;
				}
				if (startPosition < endPosition) {
					chunks.push(value.slice(startPosition, endPosition));
					column += endPosition - startPosition;
				}
				switch (code) {
					case 0:
						chunks.push(65533);
						column++;
						break;
					case 9: {
						const next = Math.ceil(column / 4) * 4;
						chunks.push(-2);
						while (column++ < next) chunks.push(-1);
						break;
					}
					case 10:
						chunks.push(-4);
						column = 1;
						break;
					default:
						atCarriageReturn = true;
						column = 1;
				}
			}
			startPosition = endPosition + 1;
		}
		if (end) {
			if (atCarriageReturn) chunks.push(-5);
			if (buffer) chunks.push(buffer);
			chunks.push(null);
		}
		return chunks;
	}
}

// ../node_modules/micromark-util-decode-string/index.js
const characterEscapeOrReference = /\\([!-/:-@[-`{-~])|&(#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi;
/**
* Decode markdown strings (which occur in places such as fenced code info
* strings, destinations, labels, and titles).
*
* The “string” content type allows character escapes and -references.
* This decodes those.
*
* @param {string} value
*   Value to decode.
* @returns {string}
*   Decoded value.
*/
function decodeString(value) {
	return value.replace(characterEscapeOrReference, decode);
}
/**
* @param {string} $0
*   Match.
* @param {string} $1
*   Character escape.
* @param {string} $2
*   Character reference.
* @returns {string}
*   Decoded value
*/
function decode($0, $1, $2) {
	if ($1) return $1;
	if ($2.charCodeAt(0) === 35) {
		const head = $2.charCodeAt(1);
		const hex = head === 120 || head === 88;
		return decodeNumericCharacterReference($2.slice(hex ? 2 : 1), hex ? 16 : 10);
	}
	return decodeNamedCharacterReference($2) || $0;
}

// ../node_modules/unist-util-stringify-position/lib/index.js
/**
* @typedef {import('unist').Node} Node
* @typedef {import('unist').Point} Point
* @typedef {import('unist').Position} Position
*/
/**
* @typedef NodeLike
* @property {string} type
* @property {PositionLike | null | undefined} [position]
*
* @typedef PointLike
* @property {number | null | undefined} [line]
* @property {number | null | undefined} [column]
* @property {number | null | undefined} [offset]
*
* @typedef PositionLike
* @property {PointLike | null | undefined} [start]
* @property {PointLike | null | undefined} [end]
*/
/**
* Serialize the positional info of a point, position (start and end points),
* or node.
*
* @param {Node | NodeLike | Point | PointLike | Position | PositionLike | null | undefined} [value]
*   Node, position, or point.
* @returns {string}
*   Pretty printed positional info of a node (`string`).
*
*   In the format of a range `ls:cs-le:ce` (when given `node` or `position`)
*   or a point `l:c` (when given `point`), where `l` stands for line, `c` for
*   column, `s` for `start`, and `e` for end.
*   An empty string (`''`) is returned if the given value is neither `node`,
*   `position`, nor `point`.
*/
function stringifyPosition(value) {
	if (!value || typeof value !== "object") return "";
	if ("position" in value || "type" in value) return position(value.position);
	if ("start" in value || "end" in value) return position(value);
	if ("line" in value || "column" in value) return point$1(value);
	return "";
}
/**
* @param {Point | PointLike | null | undefined} point
* @returns {string}
*/
function point$1(point) {
	return index(point && point.line) + ":" + index(point && point.column);
}
/**
* @param {Position | PositionLike | null | undefined} pos
* @returns {string}
*/
function position(pos) {
	return point$1(pos && pos.start) + "-" + point$1(pos && pos.end);
}
/**
* @param {number | null | undefined} value
* @returns {number}
*/
function index(value) {
	return value && typeof value === "number" ? value : 1;
}

// ../node_modules/mdast-util-from-markdown/lib/index.js
/**
* @import {
*   Break,
*   Blockquote,
*   Code,
*   Definition,
*   Emphasis,
*   Heading,
*   Html,
*   Image,
*   InlineCode,
*   Link,
*   ListItem,
*   List,
*   Nodes,
*   Paragraph,
*   PhrasingContent,
*   ReferenceType,
*   Root,
*   Strong,
*   Text,
*   ThematicBreak
* } from 'mdast'
* @import {
*   Encoding,
*   Event,
*   Token,
*   Value
* } from 'micromark-util-types'
* @import {Point} from 'unist'
* @import {
*   CompileContext,
*   CompileData,
*   Config,
*   Extension,
*   Handle,
*   OnEnterError,
*   Options
* } from './types.js'
*/
const own = {}.hasOwnProperty;
/**
* Turn markdown into a syntax tree.
*
* @overload
* @param {Value} value
* @param {Encoding | null | undefined} [encoding]
* @param {Options | null | undefined} [options]
* @returns {Root}
*
* @overload
* @param {Value} value
* @param {Options | null | undefined} [options]
* @returns {Root}
*
* @param {Value} value
*   Markdown to parse.
* @param {Encoding | Options | null | undefined} [encoding]
*   Character encoding for when `value` is `Buffer`.
* @param {Options | null | undefined} [options]
*   Configuration.
* @returns {Root}
*   mdast tree.
*/
function fromMarkdown(value, encoding, options) {
	if (encoding && typeof encoding === "object") {
		options = encoding;
		encoding = void 0;
	}
	return compiler(options)(postprocess(parse(options).document().write(preprocess()(value, encoding, true))));
}
/**
* Note this compiler only understand complete buffering, not streaming.
*
* @param {Options | null | undefined} [options]
*/
function compiler(options) {
	/** @type {Config} */
	const config = {
		afterExit: [],
		beforeEnter: [],
		transforms: [],
		canContainEols: [
			"emphasis",
			"fragment",
			"heading",
			"paragraph",
			"strong"
		],
		enter: {
			autolink: opener(link),
			autolinkProtocol: onenterdata,
			autolinkEmail: onenterdata,
			atxHeading: opener(heading),
			blockQuote: opener(blockQuote),
			characterEscape: onenterdata,
			characterReference: onenterdata,
			codeFenced: opener(codeFlow),
			codeFencedFenceInfo: buffer,
			codeFencedFenceMeta: buffer,
			codeIndented: opener(codeFlow, buffer),
			codeText: opener(codeText, buffer),
			codeTextData: onenterdata,
			data: onenterdata,
			codeFlowValue: onenterdata,
			definition: opener(definition),
			definitionDestinationString: buffer,
			definitionLabelString: buffer,
			definitionTitleString: buffer,
			emphasis: opener(emphasis),
			hardBreakEscape: opener(hardBreak),
			hardBreakTrailing: opener(hardBreak),
			htmlFlow: opener(html, buffer),
			htmlFlowData: onenterdata,
			htmlText: opener(html, buffer),
			htmlTextData: onenterdata,
			image: opener(image),
			label: buffer,
			link: opener(link),
			listItem: opener(listItem),
			listItemValue: onenterlistitemvalue,
			listOrdered: opener(list, onenterlistordered),
			listUnordered: opener(list),
			paragraph: opener(paragraph),
			reference: onenterreference,
			referenceString: buffer,
			resourceDestinationString: buffer,
			resourceTitleString: buffer,
			setextHeading: opener(heading),
			strong: opener(strong),
			thematicBreak: opener(thematicBreak)
		},
		exit: {
			atxHeading: closer(),
			atxHeadingSequence: onexitatxheadingsequence,
			autolink: closer(),
			autolinkEmail: onexitautolinkemail,
			autolinkProtocol: onexitautolinkprotocol,
			blockQuote: closer(),
			characterEscapeValue: onexitdata,
			characterReferenceMarkerHexadecimal: onexitcharacterreferencemarker,
			characterReferenceMarkerNumeric: onexitcharacterreferencemarker,
			characterReferenceValue: onexitcharacterreferencevalue,
			characterReference: onexitcharacterreference,
			codeFenced: closer(onexitcodefenced),
			codeFencedFence: onexitcodefencedfence,
			codeFencedFenceInfo: onexitcodefencedfenceinfo,
			codeFencedFenceMeta: onexitcodefencedfencemeta,
			codeFlowValue: onexitdata,
			codeIndented: closer(onexitcodeindented),
			codeText: closer(onexitcodetext),
			codeTextData: onexitdata,
			data: onexitdata,
			definition: closer(),
			definitionDestinationString: onexitdefinitiondestinationstring,
			definitionLabelString: onexitdefinitionlabelstring,
			definitionTitleString: onexitdefinitiontitlestring,
			emphasis: closer(),
			hardBreakEscape: closer(onexithardbreak),
			hardBreakTrailing: closer(onexithardbreak),
			htmlFlow: closer(onexithtmlflow),
			htmlFlowData: onexitdata,
			htmlText: closer(onexithtmltext),
			htmlTextData: onexitdata,
			image: closer(onexitimage),
			label: onexitlabel,
			labelText: onexitlabeltext,
			lineEnding: onexitlineending,
			link: closer(onexitlink),
			listItem: closer(),
			listOrdered: closer(),
			listUnordered: closer(),
			paragraph: closer(),
			referenceString: onexitreferencestring,
			resourceDestinationString: onexitresourcedestinationstring,
			resourceTitleString: onexitresourcetitlestring,
			resource: onexitresource,
			setextHeading: closer(onexitsetextheading),
			setextHeadingLineSequence: onexitsetextheadinglinesequence,
			setextHeadingText: onexitsetextheadingtext,
			strong: closer(),
			thematicBreak: closer()
		}
	};
	configure(config, (options || {}).mdastExtensions || []);
	/** @type {CompileData} */
	const data = {};
	return compile;
	/**
	* Turn micromark events into an mdast tree.
	*
	* @param {Array<Event>} events
	*   Events.
	* @returns {Root}
	*   mdast tree.
	*/
	function compile(events) {
		/** @type {Root} */
		let tree = {
			type: "root",
			children: [],
			position: void 0
		};
		/** @type {Omit<CompileContext, 'sliceSerialize'>} */
		const context = {
			stack: [tree],
			tokenStack: [],
			config,
			enter,
			exit,
			buffer,
			resume,
			data
		};
		/** @type {Array<number>} */
		const listStack = [];
		/** @type {Array<Event>} */
		const prepared = [];
		let index = -1;
		while (++index < events.length) {
			prepared.push(events[index]);
			if (events[index][1].type === "listOrdered" || events[index][1].type === "listUnordered") {
				if (events[index][0] === "enter") listStack.push(prepared.length - 1);
				else prepareList(prepared, listStack.pop());
			}
		}
		events = prepared;
		index = -1;
		while (++index < events.length) {
			const handler = config[events[index][0]];
			if (events[index][0] === "enter" && config.beforeEnter.length > 0) callListeners(config.beforeEnter, {
				...context,
				sliceSerialize: events[index][2].sliceSerialize
			}, events[index][1]);
			if (own.call(handler, events[index][1].type)) handler[events[index][1].type].call({
				...context,
				sliceSerialize: events[index][2].sliceSerialize
			}, events[index][1]);
			if (events[index][0] === "exit" && config.afterExit.length > 0) callListeners(config.afterExit, {
				...context,
				sliceSerialize: events[index][2].sliceSerialize
			}, events[index][1]);
		}
		if (context.tokenStack.length > 0) {
			const tail = context.tokenStack[context.tokenStack.length - 1];
			(tail[1] || defaultOnError).call(context, void 0, tail[0]);
		}
		tree.position = {
			start: point(events.length > 0 ? events[0][1].start : {
				line: 1,
				column: 1,
				offset: 0
			}),
			end: point(events.length > 0 ? events[events.length - 2][1].end : {
				line: 1,
				column: 1,
				offset: 0
			})
		};
		index = -1;
		while (++index < config.transforms.length) tree = config.transforms[index](tree) || tree;
		return tree;
	}
	/**
	* @param {Array<Handle>} listeners
	*   Listeners.
	* @param {CompileContext} context
	*   Context.
	* @param {Token} token
	*   Token.
	* @returns {undefined}
	*   Nothing.
	*/
	function callListeners(listeners, context, token) {
		let index = -1;
		while (++index < listeners.length) listeners[index].call(context, token);
	}
	/**
	* @param {Array<Event>} events
	*   Events, ending with the list to prepare.
	* @param {number} start
	*   Index of the list enter.
	* @returns {undefined}
	*/
	function prepareList(events, start) {
		const end = events.length - 1;
		let index = start - 1;
		let containerBalance = -1;
		let listSpread = false;
		/** @type {Token | undefined} */
		let listItem;
		/** @type {number | undefined} */
		let lineIndex;
		/** @type {number | undefined} */
		let firstBlankLineIndex;
		/** @type {boolean | undefined} */
		let atMarker;
		/**
		* `listItem` events to insert before the event at `at`, in walk order.
		* Merged in after the walk, as inserting while walking would shift the
		* rest of the list once per item.
		* @type {Array<{at: number, event: Event}>}
		*/
		const insertions = [];
		while (++index <= end) {
			const event = events[index];
			switch (event[1].type) {
				case "listUnordered":
				case "listOrdered":
				case "blockQuote":
					if (event[0] === "enter") containerBalance++;
					else containerBalance--;
					atMarker = void 0;
					break;
				case "lineEndingBlank":
					if (event[0] === "enter") {
						if (listItem && !atMarker && !containerBalance && !firstBlankLineIndex) firstBlankLineIndex = index;
						atMarker = void 0;
					}
					break;
				case "linePrefix":
				case "listItemValue":
				case "listItemMarker":
				case "listItemPrefix":
				case "listItemPrefixWhitespace": break;
				default: atMarker = void 0;
			}
			if (!containerBalance && event[0] === "enter" && event[1].type === "listItemPrefix" || containerBalance === -1 && event[0] === "exit" && (event[1].type === "listUnordered" || event[1].type === "listOrdered")) {
				if (listItem) {
					let tailIndex = index;
					lineIndex = void 0;
					while (tailIndex--) {
						const tailEvent = events[tailIndex];
						if (tailEvent[1].type === "lineEnding" || tailEvent[1].type === "lineEndingBlank") {
							if (tailEvent[0] === "exit") continue;
							if (lineIndex) {
								events[lineIndex][1].type = "lineEndingBlank";
								listSpread = true;
							}
							tailEvent[1].type = "lineEnding";
							lineIndex = tailIndex;
						} else if (tailEvent[1].type === "linePrefix" || tailEvent[1].type === "blockQuotePrefix" || tailEvent[1].type === "blockQuotePrefixWhitespace" || tailEvent[1].type === "blockQuoteMarker" || tailEvent[1].type === "listItemIndent") {} else break;
					}
					if (firstBlankLineIndex && (!lineIndex || firstBlankLineIndex < lineIndex)) listItem._spread = true;
					listItem.end = Object.assign({}, lineIndex ? events[lineIndex][1].start : event[1].end);
					insertions.push({
						at: lineIndex || index,
						event: [
							"exit",
							listItem,
							event[2]
						]
					});
				}
				if (event[1].type === "listItemPrefix") {
					/** @type {Token} */
					const item = {
						type: "listItem",
						_spread: false,
						start: Object.assign({}, event[1].start),
						end: void 0
					};
					listItem = item;
					insertions.push({
						at: index,
						event: [
							"enter",
							item,
							event[2]
						]
					});
					firstBlankLineIndex = void 0;
					atMarker = true;
				}
			}
		}
		const listEvents = events.splice(start);
		let insertion = 0;
		index = -1;
		while (++index < listEvents.length) {
			while (insertion < insertions.length && insertions[insertion].at === start + index) events.push(insertions[insertion++].event);
			events.push(listEvents[index]);
		}
		events[start][1]._spread = listSpread;
	}
	/**
	* Create an opener handle.
	*
	* @param {(token: Token) => Nodes} create
	*   Create a node.
	* @param {Handle | undefined} [and]
	*   Optional function to also run.
	* @returns {Handle}
	*   Handle.
	*/
	function opener(create, and) {
		return open;
		/**
		* @this {CompileContext}
		* @param {Token} token
		* @returns {undefined}
		*/
		function open(token) {
			enter.call(this, create(token), token);
			if (and) and.call(this, token);
		}
	}
	/**
	* @type {CompileContext['buffer']}
	*/
	function buffer() {
		this.stack.push({
			type: "fragment",
			children: []
		});
	}
	/**
	* @type {CompileContext['enter']}
	*/
	function enter(node, token, errorHandler) {
		this.stack[this.stack.length - 1].children.push(node);
		this.stack.push(node);
		this.tokenStack.push([token, errorHandler || void 0]);
		node.position = {
			start: point(token.start),
			end: void 0
		};
	}
	/**
	* Create a closer handle.
	*
	* @param {Handle | undefined} [and]
	*   Optional function to also run.
	* @returns {Handle}
	*   Handle.
	*/
	function closer(and) {
		return close;
		/**
		* @this {CompileContext}
		* @param {Token} token
		* @returns {undefined}
		*/
		function close(token) {
			if (and) and.call(this, token);
			exit.call(this, token);
		}
	}
	/**
	* @type {CompileContext['exit']}
	*/
	function exit(token, onExitError) {
		const node = this.stack.pop();
		const open = this.tokenStack.pop();
		if (!open) throw new Error("Cannot close `" + token.type + "` (" + stringifyPosition({
			start: token.start,
			end: token.end
		}) + "): it’s not open");
		if (open[0].type !== token.type) {
			if (onExitError) onExitError.call(this, token, open[0]);
			else (open[1] || defaultOnError).call(this, token, open[0]);
		}
		node.position.end = point(token.end);
	}
	/**
	* @type {CompileContext['resume']}
	*/
	function resume() {
		return toString(this.stack.pop());
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onenterlistordered() {
		this.data.expectingFirstListItemValue = true;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onenterlistitemvalue(token) {
		if (this.data.expectingFirstListItemValue) {
			const ancestor = this.stack[this.stack.length - 2];
			ancestor.start = Number.parseInt(this.sliceSerialize(token), 10);
			this.data.expectingFirstListItemValue = void 0;
		}
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcodefencedfenceinfo() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.lang = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcodefencedfencemeta() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.meta = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcodefencedfence() {
		if (this.data.flowCodeInside) return;
		this.buffer();
		this.data.flowCodeInside = true;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcodefenced() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.value = data.replace(/^(\r?\n|\r)|(\r?\n|\r)$/g, "");
		this.data.flowCodeInside = void 0;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcodeindented() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.value = data.replace(/(\r?\n|\r)$/g, "");
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitdefinitionlabelstring(token) {
		const label = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.label = label;
		node.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitdefinitiontitlestring() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.title = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitdefinitiondestinationstring() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.url = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitatxheadingsequence(token) {
		const node = this.stack[this.stack.length - 1];
		if (!node.depth) node.depth = this.sliceSerialize(token).length;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitsetextheadingtext() {
		this.data.setextHeadingSlurpLineEnding = true;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitsetextheadinglinesequence(token) {
		const node = this.stack[this.stack.length - 1];
		node.depth = this.sliceSerialize(token).codePointAt(0) === 61 ? 1 : 2;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitsetextheading() {
		this.data.setextHeadingSlurpLineEnding = void 0;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onenterdata(token) {
		/** @type {Array<Nodes>} */
		const siblings = this.stack[this.stack.length - 1].children;
		let tail = siblings[siblings.length - 1];
		if (!tail || tail.type !== "text") {
			tail = text();
			tail.position = {
				start: point(token.start),
				end: void 0
			};
			siblings.push(tail);
		}
		this.stack.push(tail);
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitdata(token) {
		const tail = this.stack.pop();
		tail.value += this.sliceSerialize(token);
		tail.position.end = point(token.end);
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitlineending(token) {
		const context = this.stack[this.stack.length - 1];
		if (this.data.atHardBreak) {
			const tail = context.children[context.children.length - 1];
			tail.position.end = point(token.end);
			this.data.atHardBreak = void 0;
			return;
		}
		if (!this.data.setextHeadingSlurpLineEnding && config.canContainEols.includes(context.type)) {
			onenterdata.call(this, token);
			onexitdata.call(this, token);
		}
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexithardbreak() {
		this.data.atHardBreak = true;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexithtmlflow() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.value = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexithtmltext() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.value = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcodetext() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.value = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitlink() {
		const node = this.stack[this.stack.length - 1];
		if (this.data.inReference) {
			/** @type {ReferenceType} */
			const referenceType = this.data.referenceType || "shortcut";
			node.type += "Reference";
			node.referenceType = referenceType;
			delete node.url;
			delete node.title;
		} else {
			delete node.identifier;
			delete node.label;
		}
		this.data.referenceType = void 0;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitimage() {
		const node = this.stack[this.stack.length - 1];
		if (this.data.inReference) {
			/** @type {ReferenceType} */
			const referenceType = this.data.referenceType || "shortcut";
			node.type += "Reference";
			node.referenceType = referenceType;
			delete node.url;
			delete node.title;
		} else {
			delete node.identifier;
			delete node.label;
		}
		this.data.referenceType = void 0;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitlabeltext(token) {
		const string = this.sliceSerialize(token);
		const ancestor = this.stack[this.stack.length - 2];
		ancestor.label = decodeString(string);
		ancestor.identifier = normalizeIdentifier(string).toLowerCase();
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitlabel() {
		const fragment = this.stack[this.stack.length - 1];
		const value = this.resume();
		const node = this.stack[this.stack.length - 1];
		this.data.inReference = true;
		if (node.type === "link") node.children = fragment.children;
		else node.alt = value;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitresourcedestinationstring() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.url = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitresourcetitlestring() {
		const data = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.title = data;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitresource() {
		this.data.inReference = void 0;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onenterreference() {
		this.data.referenceType = "collapsed";
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitreferencestring(token) {
		const label = this.resume();
		const node = this.stack[this.stack.length - 1];
		node.label = label;
		node.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
		this.data.referenceType = "full";
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcharacterreferencemarker(token) {
		this.data.characterReferenceType = token.type;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcharacterreferencevalue(token) {
		const data = this.sliceSerialize(token);
		const type = this.data.characterReferenceType;
		/** @type {string} */
		let value;
		if (type) {
			value = decodeNumericCharacterReference(data, type === "characterReferenceMarkerNumeric" ? 10 : 16);
			this.data.characterReferenceType = void 0;
		} else value = decodeNamedCharacterReference(data);
		const tail = this.stack[this.stack.length - 1];
		tail.value += value;
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitcharacterreference(token) {
		const tail = this.stack.pop();
		tail.position.end = point(token.end);
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitautolinkprotocol(token) {
		onexitdata.call(this, token);
		const node = this.stack[this.stack.length - 1];
		node.url = this.sliceSerialize(token);
	}
	/**
	* @this {CompileContext}
	* @type {Handle}
	*/
	function onexitautolinkemail(token) {
		onexitdata.call(this, token);
		const node = this.stack[this.stack.length - 1];
		node.url = "mailto:" + this.sliceSerialize(token);
	}
	/** @returns {Blockquote} */
	function blockQuote() {
		return {
			type: "blockquote",
			children: [],
			position: void 0
		};
	}
	/** @returns {Code} */
	function codeFlow() {
		return {
			type: "code",
			lang: null,
			meta: null,
			value: "",
			position: void 0
		};
	}
	/** @returns {InlineCode} */
	function codeText() {
		return {
			type: "inlineCode",
			value: "",
			position: void 0
		};
	}
	/** @returns {Definition} */
	function definition() {
		return {
			type: "definition",
			identifier: "",
			label: null,
			title: null,
			url: "",
			position: void 0
		};
	}
	/** @returns {Emphasis} */
	function emphasis() {
		return {
			type: "emphasis",
			children: [],
			position: void 0
		};
	}
	/** @returns {Heading} */
	function heading() {
		return {
			type: "heading",
			depth: 0,
			children: [],
			position: void 0
		};
	}
	/** @returns {Break} */
	function hardBreak() {
		return {
			type: "break",
			position: void 0
		};
	}
	/** @returns {Html} */
	function html() {
		return {
			type: "html",
			value: "",
			position: void 0
		};
	}
	/** @returns {Image} */
	function image() {
		return {
			type: "image",
			title: null,
			url: "",
			alt: null,
			position: void 0
		};
	}
	/** @returns {Link} */
	function link() {
		return {
			type: "link",
			title: null,
			url: "",
			children: [],
			position: void 0
		};
	}
	/**
	* @param {Token} token
	* @returns {List}
	*/
	function list(token) {
		return {
			type: "list",
			ordered: token.type === "listOrdered",
			start: null,
			spread: token._spread,
			children: [],
			position: void 0
		};
	}
	/**
	* @param {Token} token
	* @returns {ListItem}
	*/
	function listItem(token) {
		return {
			type: "listItem",
			spread: token._spread,
			checked: null,
			children: [],
			position: void 0
		};
	}
	/** @returns {Paragraph} */
	function paragraph() {
		return {
			type: "paragraph",
			children: [],
			position: void 0
		};
	}
	/** @returns {Strong} */
	function strong() {
		return {
			type: "strong",
			children: [],
			position: void 0
		};
	}
	/** @returns {Text} */
	function text() {
		return {
			type: "text",
			value: "",
			position: void 0
		};
	}
	/** @returns {ThematicBreak} */
	function thematicBreak() {
		return {
			type: "thematicBreak",
			position: void 0
		};
	}
}
/**
* Copy a point-like value.
*
* @param {Point} d
*   Point-like value.
* @returns {Point}
*   unist point.
*/
function point(d) {
	return {
		line: d.line,
		column: d.column,
		offset: d.offset
	};
}
/**
* @param {Config} combined
* @param {Array<Array<Extension> | Extension>} extensions
* @returns {undefined}
*/
function configure(combined, extensions) {
	let index = -1;
	while (++index < extensions.length) {
		const value = extensions[index];
		if (Array.isArray(value)) configure(combined, value);
		else extension(combined, value);
	}
}
/**
* @param {Config} combined
* @param {Extension} extension
* @returns {undefined}
*/
function extension(combined, extension) {
	/** @type {keyof Extension} */
	let key;
	for (key in extension) if (own.call(extension, key)) switch (key) {
		case "canContainEols": {
			const right = extension[key];
			if (right) combined[key].push(...right);
			break;
		}
		case "transforms": {
			const right = extension[key];
			if (right) combined[key].push(...right);
			break;
		}
		case "afterExit":
		case "beforeEnter": {
			const right = extension[key];
			if (right) combined[key].push(right);
			break;
		}
		case "enter":
		case "exit": {
			const right = extension[key];
			if (right) Object.assign(combined[key], right);
			break;
		}
	}
}
/** @type {OnEnterError} */
function defaultOnError(left, right) {
	if (left) throw new Error("Cannot close `" + left.type + "` (" + stringifyPosition({
		start: left.start,
		end: left.end
	}) + "): a different token (`" + right.type + "`, " + stringifyPosition({
		start: right.start,
		end: right.end
	}) + ") is open");
	throw new Error("Cannot close document, a token (`" + right.type + "`, " + stringifyPosition({
		start: right.start,
		end: right.end
	}) + ") is still open");
}

// src/domain/promotion/parse-line.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const IDENTIFIER = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
const VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const DIGEST = /^sha256:([0-9a-f]{64})$/;
const FULL_SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const DURATION = /^(\d{1,6}(?:\.\d{1,3})?)(m|h|d)$/;
const SHARE = /^(\d{1,3}(?:\.\d{1,4})?)%$/;
const MS = {
	m: 6e4,
	h: 36e5,
	d: 864e5
};
const MAX_REASON = 500;
const MAX_LINE = 2e3;
/** Thrown inside this file only, to leave a parse at the first problem. */
var Unreadable = class extends Error {
	problem;
	constructor(code, word, nearest) {
		super(code);
		this.problem = {
			code,
			word,
			nearest
		};
	}
};
/** Reads one line of a comment. A line that is not for Seatrial is `none`, whatever else it may be. */
function parseLine(text) {
	const line = text.trim().slice(0, MAX_LINE);
	const opening = /^\/(promote|rollback|certify|seatrial)([:!,.]*)(?:\s+|$)/i.exec(line);
	if (opening === null) return { kind: "none" };
	const rest = line.slice(opening[0].length);
	const name = `${opening[1]}${opening[2]}`;
	if (name.toLowerCase() !== "seatrial") return parseVerb(verbNamed(name), rest, line);
	const [word = "help", ...others] = rest === "" ? [] : rest.split(/\s+/);
	const verb = verbNamed(word);
	if (verb !== void 0) return parseVerb(verb, others.join(" "), line);
	return {
		kind: "problem",
		problem: {
			code: "unknown-verb",
			line,
			word,
			nearest: near(word, VERBS)
		}
	};
}
/** `/Rollback!` is a rollback; `/Promote!` is nothing. */
function verbNamed(word) {
	const plain = word.toLowerCase().replace(/[:!,.]+$/, "");
	return VERBS.find((verb) => verb === word || verb === plain && VERB_RECORDS[verb].kind === "stop");
}
function parseVerb(verb, rest, line) {
	if (verb === void 0) return { kind: "none" };
	const record = VERB_RECORDS[verb];
	try {
		return {
			kind: "command",
			command: record.kind === "stop" ? parseLenient(record, rest) : parseStrict(record, rest)
		};
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		return {
			kind: "problem",
			problem: {
				...error.problem,
				line
			}
		};
	}
}
/** Every word must be understood: a promotion never rests on a guess. */
function parseStrict(record, rest) {
	const draft = emptyCommand(record.verb);
	const seen = /* @__PURE__ */ new Set();
	for (const word of rest.split(/\s+/).filter((part) => part !== "")) {
		const subject = strictWord(draft, record, word);
		if (seen.has(subject)) throw new Unreadable("duplicate-key", word, null);
		seen.add(subject);
	}
	return draft;
}
/** Answers with the name of what the word set, so that nothing is set twice. */
function strictWord(draft, record, word) {
	if (word === "dry-run" && record.keys.includes("dry-run")) {
		draft.dryRun = true;
		return "dry-run";
	}
	if (word.startsWith("@")) {
		if (!FULL_SHA.test(word.slice(1))) throw new Unreadable("short-sha", word, null);
		draft.sha = word.slice(1);
		return "sha";
	}
	const pair = /^([^=@]+)=(.*)$/.exec(word);
	if (pair === null) {
		if (record.verb === "help") throw new Unreadable("unexpected-word", word, null);
		setTarget(draft, word);
		return "target";
	}
	const key = knownKey(record, pair[1] ?? "");
	setKey(draft, key, pair[2] ?? "");
	return key;
}
function knownKey(record, name) {
	const key = record.keys.find((candidate) => candidate === name);
	if (key === void 0) throw new Unreadable("unknown-key", name, near(name, record.keys));
	return key;
}
/** Trailing text is the reason; what cannot be read at all leaves `unclear`, so that the model is held meanwhile. */
function parseLenient(record, rest) {
	const draft = emptyCommand(record.verb);
	const words = rest.split(/\s+/).filter((part) => part !== "");
	const reason = [];
	for (const [index, word] of words.entries()) if (!lenientWord(draft, record, {
		word,
		first: index === 0,
		afterReason: reason.length > 0
	})) reason.push(word);
	const text = reason.join(" ").replaceAll(/\p{C}/gu, " ").slice(0, MAX_REASON);
	return {
		...draft,
		reason: text === "" ? null : text
	};
}
function lenientWord(draft, record, at) {
	const { word } = at;
	const pair = /^(to|environment|for)=(.*)$/.exec(word);
	if (pair !== null && !at.afterReason) {
		const key = record.keys.find((candidate) => candidate === pair[1]);
		return key !== void 0 && attempt(draft, () => setKey(draft, key, pair[2] ?? ""));
	}
	if (!at.first) return false;
	if (!/^[a-z0-9][a-z0-9._-]*(?:@\S+)?$/.test(word)) return false;
	return attempt(draft, () => setTarget(draft, word));
}
function attempt(draft, action) {
	try {
		action();
	} catch (error) {
		if (!(error instanceof Unreadable)) throw error;
		draft.unclear = true;
	}
	return true;
}
function setTarget(draft, word) {
	const at = word.indexOf("@");
	const model = at < 0 ? word : word.slice(0, at);
	if (!IDENTIFIER.test(model)) throw new Unreadable("bad-target", word, null);
	draft.model = model;
	if (at < 0) return;
	const version = word.slice(at + 1);
	const digest = DIGEST.exec(version)?.[1];
	if (digest === void 0 && !isVersion(version)) throw new Unreadable("bad-target", word, "model@1.2.3");
	if (digest === void 0) draft.version = version;
	draft.digest = digest ?? null;
}
function setKey(draft, key, value) {
	switch (key) {
		case "to": return setTo(draft, value);
		case "share":
			draft.share = parseShare(value);
			return;
		case "environment":
			if (!IDENTIFIER.test(value)) throw new Unreadable("bad-value", value, "production");
			draft.environment = value;
			return;
		case "for":
			draft.forMs = parseFor(value);
			return;
		case "reason":
		case "dry-run": throw new Unreadable("bad-value", value, key);
	}
}
function setTo(draft, value) {
	if (draft.verb === "rollback") {
		if (!isVersion(value)) throw new Unreadable("bad-value", value, "1.2.3");
		draft.toVersion = value;
		return;
	}
	if (value !== "live" && value !== "production") throw new Unreadable("bad-value", value, near(value, ["live", "production"]) ?? "live or production");
	draft.to = value;
}
function parseShare(value) {
	const percent = Number(SHARE.exec(value)?.[1] ?? NaN);
	if (!(percent > 0 && percent <= 100)) throw new Unreadable("bad-value", value, "10%");
	return percent / 100;
}
function parseFor(value) {
	const match = DURATION.exec(value);
	const unit = match?.[2];
	if (unit !== "m" && unit !== "h" && unit !== "d") throw new Unreadable("bad-value", value, "2h");
	return Number(match?.[1]) * MS[unit];
}
function isVersion(text) {
	return text.length <= 128 && VERSION.test(text);
}
/** The nearest of the allowed words, or null when none is near. */
function near(word, allowed) {
	if (allowed.length === 0) return null;
	const candidate = (0, import_fastest_levenshtein.closest)(word, [...allowed]);
	return (0, import_fastest_levenshtein.distance)(word, candidate) <= Math.max(2, Math.floor(candidate.length / 2)) ? candidate : null;
}
function emptyCommand(verb) {
	return {
		verb,
		model: null,
		version: null,
		digest: null,
		to: null,
		toVersion: null,
		share: null,
		environment: null,
		forMs: null,
		dryRun: false,
		sha: null,
		reason: null,
		unclear: false
	};
}

// src/contract/parse-comment.ts
/** GitHub's own limit for a comment; longer text did not come from there. */
const MAX_COMMENT_CHARACTERS = 65536;
const MAYBE_COMMAND = /^ {0,3}\/(?:promote|rollback|certify|seatrial)/im;
/**
* Finds the commands of a comment: lines of top-level paragraphs. Quotes, code, lists, headings, links and HTML hold
* none, so that what somebody quotes or a bot suggests is never carried out.
*/
function parseComment(body) {
	const text = body.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
	if (text.length > MAX_COMMENT_CHARACTERS || !MAYBE_COMMAND.test(text)) return {
		commands: [],
		problems: []
	};
	const commands = [];
	const problems = [];
	for (const line of commandLines(text)) {
		const parsed = parseLine(line);
		if (parsed.kind === "command") commands.push(parsed.command);
		if (parsed.kind === "problem") problems.push(parsed.problem);
	}
	return {
		commands,
		problems: [...problems, ...beyondLimits(commands, problems.length)]
	};
}
/** Constructs inside a paragraph whose parsing takes the square of its length: a stranger's comment could stop the bot. */
const INLINE = [
	"attention",
	"labelStartLink",
	"labelStartImage",
	"labelEnd"
];
/** Of a longer paragraph only the beginning is read: `/rollback` over a pasted stack trace is one. */
const MAX_PARAGRAPH_CHARACTERS = 4e3;
/** The first twenty of the quotes and lists that a line opens one inside the other. */
const DEEP_NESTING = /^((?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)])){20})(?:[ \t]{0,8}(?:[>*+-]|\d{1,9}[.)]))+/gm;
/** Blocks first, of the whole; what is inside a paragraph only where it may hold a command. */
function commandLines(text) {
	const shallow = text.replaceAll(DEEP_NESTING, "$1");
	const lines = [];
	let open = 0;
	for (const node of fromMarkdown(shallow, { extensions: [{ disable: { null: INLINE } }] }).children) {
		if (node.type === "html") open = Math.max(0, open + openedBy(node.value));
		if (node.type !== "paragraph" || open > 0) continue;
		const paragraph = beginning(shallow.slice(...span(node)));
		if (MAYBE_COMMAND.test(paragraph)) lines.push(...inside(paragraph));
	}
	return lines;
}
/** Whole lines only: half a command is another one. */
function beginning(paragraph) {
	if (paragraph.length <= MAX_PARAGRAPH_CHARACTERS) return paragraph;
	return paragraph.slice(0, Math.max(0, paragraph.lastIndexOf("\n", MAX_PARAGRAPH_CHARACTERS)));
}
/** Tags opened and not closed: paragraphs up to `</blockquote>` are shown as a quote, whatever Markdown says. */
function openedBy(html) {
	return (html.match(/<\/?[a-z][a-z0-9-]*/gi) ?? []).filter((tag) => !/^<\/?(?:br|hr|img|input|source|wbr|col|p|li)$/i.test(tag)).reduce((sum, tag) => sum + (tag.startsWith("</") ? -1 : 1), 0);
}
function inside(text) {
	const [paragraph] = fromMarkdown(text).children;
	return paragraph?.type === "paragraph" ? paragraphLines(paragraph, text) : [];
}
/** Source lines of a paragraph that begin outside every inline element. A paragraph with inline HTML hides things: none. */
function paragraphLines(paragraph, text) {
	if (paragraph.children.some((node) => node.type === "html")) return [];
	const covered = paragraph.children.filter((node) => node.type !== "text" && node.type !== "break").map(span);
	const [start, end] = span(paragraph);
	const lines = [];
	let offset = start;
	for (const line of text.slice(start, end).split("\n")) {
		const from = offset;
		if (!covered.some(([left, right]) => left <= from && from < right)) lines.push(line);
		offset += line.length + 1;
	}
	return lines;
}
function span(node) {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
function beyondLimits(commands, problems) {
	const targets = new Set(commands.map(({ model, version, digest }) => `${model}@${version ?? digest}`));
	const count = commands.length + problems;
	const found = [];
	if (count > 10) found.push(limitProblem("too-many-commands", count, 10));
	if (targets.size > 5) found.push(limitProblem("too-many-targets", targets.size, 5));
	return found;
}
function limitProblem(code, seen, limit) {
	return {
		code,
		line: "",
		word: String(seen),
		nearest: String(limit)
	};
}

// src/usecases/promotion/ports.ts
const CHAT_TEXTS = {
	status: renderStatusComment,
	answer: renderAnswer
};

// src/wiring/chat.ts
function createRepositoryMemory() {
	return {
		objects: createObjectCache(),
		places: /* @__PURE__ */ new Map(),
		endedDeployments: /* @__PURE__ */ new Set()
	};
}
/** The ports of one request. */
function wireChat({ octokit, urgent, repository, defaultBranch, appSlug, memory }) {
	const objects = createGitObjects(urgent, repository, memory.objects);
	const registry = createPromotionRegistry({
		octokit: urgent,
		repository,
		objects,
		defaultBranch,
		places: memory.places
	});
	return {
		store: createGitHubDeploymentStore({
			octokit: urgent,
			repository,
			objects
		}),
		registry,
		conversation: createConversation({
			octokit,
			repository,
			author: `${appSlug}[bot]`
		}),
		people: createPeople({
			octokit: urgent,
			repository,
			ownership: (model) => registry.ownership(model)
		}),
		certificates: createRecordedCertificates({
			octokit,
			repository,
			objects
		}),
		checks: createStateChecks({
			octokit,
			repository,
			appSlug
		}),
		deployments: createDeployments({
			octokit,
			repository,
			defaultBranch,
			ended: memory.endedDeployments
		}),
		clock: createClock(),
		rules: RULES,
		readLedger,
		parseComment,
		texts: CHAT_TEXTS
	};
}

export { handleCommand as a, renderAnswerMarker as c, RULES as d, sweepRequests as i, intentKey as l, wireChat as n, answers as o, reconcile as r, postOnce as s, createRepositoryMemory as t, decideCommand as u };