import { c as modelsOf } from "./ledger.js";
import { t as AppError } from "./error.js";
import { n as orderOf } from "./environment-order.js";
import { _ as isStanding, g as isSamePlace, l as knownGood } from "./state.js";
import { t as cleanText } from "./hostile-text.js";
import { r as readSoundLedgers } from "./read.js";

// src/domain/statistics/live-tests.ts
function liveTestsOf(events) {
	const tests = [];
	for (const event of events) {
		const { environment, deployment } = event.data;
		if (environment === null || deployment === null) continue;
		const { liveTest, production } = deployment;
		const open = tests.findIndex((test) => test.environment === environment && test.until === null);
		const running = tests[open];
		if (running !== void 0) tests[open] = follow(running, event, liveTest?.id === running.id ? liveTest : null);
		if (liveTest === null || liveTest.id === running?.id) continue;
		const begun = {
			id: liveTest.id,
			environment,
			from: event.time,
			until: null,
			production,
			isDecided: false,
			candidates: []
		};
		tests.push(follow(begun, event, liveTest));
	}
	return tests;
}
function follow(test, event, liveTest) {
	const shares = new Map((liveTest?.candidates ?? []).map((one) => [one.name, one]));
	const known = test.candidates.map((one) => concluded(moved(one, event, shares.get(one.name)?.share ?? null), event));
	const added = [...shares.values()].filter(({ name }) => !test.candidates.some((one) => one.name === name)).map(({ name, version, sha256, share }) => {
		return {
			name,
			version,
			sha256,
			steps: [{
				at: event.time,
				share
			}],
			conclusion: null,
			left: null
		};
	});
	const candidates = [...known, ...added];
	const isDecided = test.isDecided || liveTest?.lease !== void 0 || known.some(({ conclusion }) => conclusion !== null);
	return {
		...test,
		until: liveTest === null ? event.time : null,
		isDecided,
		candidates
	};
}
function moved(one, { time, type, data }, share) {
	if (share === null) return one.left === null ? {
		...one,
		left: {
			at: time,
			type,
			reasonCode: data.reasonCode
		}
	} : one;
	if (one.left === null && one.steps.at(-1)?.share === share) return one;
	return {
		...one,
		left: null,
		steps: [...one.steps, {
			at: time,
			share
		}]
	};
}
function concluded(one, { time, type, data }) {
	if (type !== "livetest.concluded" || data.sha256 !== one.sha256 || data.conclusion === null) return one;
	const { conclusion: verdict, reasonCode, decision = null } = data;
	return {
		...one,
		conclusion: {
			at: time,
			verdict,
			reasonCode,
			decision
		}
	};
}

// src/domain/promotion/rollout.ts
const WORST = [
	"failure",
	"in_progress",
	"success"
];
function rolloutOf(events, decided) {
	const reports = events.filter((event) => isAbout(event, decided));
	const last = [...Map.groupBy(reports, ({ data }) => data.report?.follower)].flatMap(([, own]) => lastWord(own) ?? []);
	for (const state of WORST) {
		const report = last.findLast(({ data }) => data.report?.state === state);
		if (report !== void 0) return {
			state,
			report
		};
	}
	return {
		state: awaitsReports(events, decided) ? "queued" : "untold",
		report: null
	};
}
function isAbout({ data }, { environment, revision }) {
	return data.environment === environment && data.report !== void 0 && data.report.revision >= revision;
}
function lastWord(reports) {
	const byRevision = reports.toSorted((a, b) => revisionOf(a) - revisionOf(b));
	return byRevision.findLast(({ data }) => data.report?.state !== "in_progress") ?? byRevision.at(-1);
}
function revisionOf({ data }) {
	return data.report?.revision ?? 0;
}
function awaitsReports(events, { environment, origin }) {
	return settingsIn((origin === null ? [] : events.slice(0, events.indexOf(origin) + 1)).findLast(({ data }) => settingsIn(data.facts, environment) !== void 0)?.data.facts ?? null, environment)?.reports === true;
}
function settingsIn(facts, environment) {
	return facts?.environments.find(({ name }) => name === environment);
}

// src/domain/promotion/slots.ts
const SLOTS = ["production", "live"];
function slotName({ model, environment }, slot) {
	const name = `${environment}/${model}`;
	return slot === "production" ? name : `${name} live`;
}
function slotsOf(deployment, events) {
	const own = events.filter(({ data }) => data.environment === deployment.environment && data.deployment !== null);
	return SLOTS.flatMap((slot) => {
		const versions = versionsIn(deployment, slot);
		if (versions.length === 0) return [];
		const origin = originOf(own, {
			slot,
			versions
		});
		const revision = origin?.data.revision?.after ?? deployment.revision;
		const { model, environment } = deployment;
		return [{
			model,
			environment,
			slot,
			name: slotName(deployment, slot),
			effectKey: origin?.id ?? `${environment}/${deployment.revision}`,
			task: origin !== null && TAKEN_BACK.includes(origin.type) && slot === "production" ? "rollback" : "deploy",
			revision,
			versions,
			ref: approvedCommit(own, versions),
			rollout: rolloutOf(events, {
				environment,
				revision,
				origin
			}),
			isTested: slot === "live" && isUndecided(deployment, events)
		}];
	});
}
function isUndecided({ environment, liveTest }, events) {
	if (liveTest?.lease === void 0) return false;
	return liveTestsOf(events).findLast((one) => one.environment === environment)?.candidates.some(({ conclusion, left }) => conclusion === null && left === null) === true;
}
const TAKEN_BACK = ["deployment.rolledback", "version.quarantined"];
function versionsIn({ production, liveTest }, slot) {
	if (slot === "live") return (liveTest?.candidates ?? []).map(({ version, sha256, share }) => ({
		version,
		sha256,
		share
	}));
	return production === null ? [] : [{
		version: production.version,
		sha256: production.sha256,
		share: 1
	}];
}
function originOf(events, { slot, versions }) {
	const wanted = JSON.stringify(versions);
	const held = events.map(({ data }) => JSON.stringify(data.deployment === null ? [] : versionsIn(data.deployment, slot)));
	if (held.at(-1) !== wanted) return null;
	return events[held.findLastIndex((text) => text !== wanted) + 1] ?? null;
}
const EXPOSING = [
	"deployment.promoted",
	"deployment.rolledback",
	"livetest.started",
	"livetest.changed"
];
function approvedCommit(events, versions) {
	const sha256 = versions.at(-1)?.sha256;
	return events.findLast(({ type, data }) => EXPOSING.includes(type) && data.sha256 === sha256)?.data.bound.sha ?? null;
}

// src/domain/promotion/remembered-requests.ts
function rememberedRequests(logs) {
	const all = logs.filter(({ state }) => state.remembered.length > 0).flatMap(rememberedIn$1);
	const wanted = new Set(all.filter(({ stands }) => stands).map(({ event }) => event.data.intentKey));
	const everything = logs.flatMap(rememberedIn$1).filter(({ event }) => wanted.has(event.data.intentKey));
	return [...Map.groupBy(everything, ({ event }) => event.data.intentKey)].map(([key, promotions]) => ({
		key,
		pull: promotions[0]?.promotion.pull ?? 0,
		promotions
	}));
}
function rememberedIn$1({ state, events }) {
	const told = events.flatMap((event) => {
		const promotion = event.type === "promotion.remembered" ? event.data.remembered : void 0;
		return promotion === void 0 ? [] : [{
			event,
			promotion
		}];
	});
	return told.map(({ event, promotion }) => {
		const stands = told.findLast((one) => isSamePlace(one.promotion, promotion))?.event === event && isStanding(state, promotion);
		return {
			model: state.model,
			event,
			promotion,
			stands
		};
	});
}
function standingIn(log) {
	return log.state.remembered.length === 0 ? [] : rememberedIn$1(log).filter(({ stands }) => stands);
}

// src/report/chatops/slot-wording.ts
const LONGEST = 140;
function describeSlot({ versions, task }) {
	const names = versions.map(({ version, share }) => share === 1 ? version : `${version} on ${percent(share)}`);
	return cleanText(`${task === "rollback" ? "rolled back to " : ""}${names.join(", ")}`, LONGEST);
}
function describeRollout(slot) {
	return cleanText(`${describeSlot(slot)}: ${tellRollout(slot)}`, LONGEST);
}
function tellRollout({ revision, rollout: { state, report }, isTested }) {
	if (state === "untold" && isTested) return "in a live test, not decided yet";
	if (state === "untold") return "decided; no follower is asked to report it";
	if (state === "queued" || report === null) return `decided; no follower has reported revision ${revision}`;
	const { reason } = report.data;
	return `${REPORTED[state]} by ${followerOf(report)}${reason === null ? "" : `: ${reason}`}`;
}
const REPORTED = {
	in_progress: "being applied",
	success: "applied",
	failure: "not applied"
};
function followerOf({ data }) {
	const { actor, report } = data;
	if (report === void 0 || report.follower === actor.login) return actor.login;
	return `${report.follower} (${actor.login})`;
}
function percent(share) {
	return `${Number((share * 100).toFixed(2))} %`;
}

// src/usecases/promotion/read-state.ts
async function readStatus(ports, models) {
	const branch = await ports.store.read(models);
	const known = modelsOf(branch.files);
	const names = models === "all" ? known : models;
	for (const name of names) if (!known.includes(name)) throw unknownModel(name, modelsOf((await ports.store.read("all")).files));
	const { ledgers, faults } = readSoundLedgers(branch.files, names);
	return {
		models: ledgers.map(statusOf),
		faults
	};
}
function statusOf({ model, state, events }) {
	const log = events.map(({ event }) => event);
	const order = orderOf(log);
	const environments = Object.values(state.deployments).toSorted((a, b) => a.environment < b.environment ? -1 : 1);
	return {
		model,
		whole: state.whole,
		remembered: rememberedIn(state, unwrap(events)),
		environments: environments.map((deployment) => ({
			deployment,
			knownGood: knownGood(state, deployment.environment),
			rollouts: slotsOf(deployment, log).flatMap(rolloutIn),
			after: order.get(deployment.environment) ?? null
		}))
	};
}
function rolloutIn({ slot, revision, rollout: { state, report } }) {
	if (state === "untold") return [];
	const by = report === null ? null : followerOf(report);
	return [{
		slot,
		revision,
		state,
		at: report?.time ?? null,
		by
	}];
}
function rememberedIn(state, events) {
	return standingIn({
		state,
		events
	}).map(({ event, promotion }) => ({
		...promotion,
		by: event.data.actor.login,
		at: event.time,
		url: event.data.via.url
	}));
}
function unwrap(events) {
	return events.map(({ event }) => event);
}
async function readHistory(ports, model) {
	const branch = await ports.store.read([model]);
	const { ledgers, faults } = readSoundLedgers(branch.files, [model]);
	const events = ledgers.flatMap((ledger) => unwrap(ledger.events));
	const remembered = ledgers.flatMap((ledger) => rememberedIn(ledger.state, unwrap(ledger.events)));
	if (events.length > 0 || faults.length > 0) return {
		events,
		remembered,
		faults
	};
	const all = await ports.store.read("all");
	throw unknownModel(model, modelsOf(all.files));
}
function unknownModel(name, known) {
	return new AppError({
		code: "unknown-model",
		message: `The branch seatrial/deployments knows no model ${JSON.stringify(name)}.`,
		hint: known.length === 0 ? "Nothing was promoted yet." : `It knows ${known.join(", ")}.`
	});
}

export { describeSlot as a, standingIn as c, liveTestsOf as d, describeRollout as i, SLOTS as l, readStatus as n, followerOf as o, REPORTED as r, rememberedRequests as s, readHistory as t, slotsOf as u };