import { t as cleanText } from "./hostile-text.js";

// src/report/chatops/slot-wording.ts
const LONGEST = 140;
function describeSlot({ versions, task }) {
	const names = versions.map(({ version, share }) => share === 1 ? version : `${version} on ${percent(share)}`);
	return cleanText(`${task === "rollback" ? "rolled back to " : ""}${names.join(", ")}`, LONGEST);
}
function describeRollout(slot) {
	return cleanText(`${describeSlot(slot)}: ${tellRollout(slot)}`, LONGEST);
}
function tellRollout({ revision, rollout: { state, report } }) {
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
			})
		}];
	});
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

export { describeSlot as a, describeRollout as i, slotsOf as n, followerOf as o, REPORTED as r, SLOTS as t };