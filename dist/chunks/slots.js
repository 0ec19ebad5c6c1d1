import { t as cleanText } from "./hostile-text.js";

// src/report/chatops/percent.ts
function percent$1(share) {
	return `${Number((share * 100).toFixed(4))} %`;
}

// src/report/chatops/slot-wording.ts
/** GitHub takes no longer description of a Deployment. */
const LONGEST = 140;
/** What a slot holds, as GitHub's page of Deployments shows it. */
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
/** What a follower has done. */
const REPORTED = {
	in_progress: "being applied",
	success: "applied",
	failure: "not applied"
};
/** Its own name, and the account that reported where that is another. */
function followerOf({ data }) {
	const { actor, report } = data;
	if (report === void 0 || report.follower === actor.login) return actor.login;
	return `${report.follower} (${actor.login})`;
}
function percent(share) {
	return `${Number((share * 100).toFixed(2))} %`;
}

// src/domain/promotion/rollout.ts
/** The worst first: one cluster that failed is not made good by another. */
const WORST = [
	"failure",
	"in_progress",
	"success"
];
/**
* A later revision that leaves the part alone holds it too, so that a report about that one counts; one about an earlier
* revision does not. Of each follower its last result counts, and that it has begun only as long as it tells no result.
*/
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
/** As the settings said when it was decided: what is shown depends on the log alone. */
function awaitsReports(events, { environment, origin }) {
	return settingsIn((origin === null ? [] : events.slice(0, events.indexOf(origin) + 1)).findLast(({ data }) => settingsIn(data.facts, environment) !== void 0)?.data.facts ?? null, environment)?.reports === true;
}
function settingsIn(facts, environment) {
	return facts?.environments.find(({ name }) => name === environment);
}

// src/domain/promotion/slots.ts
/** An environment has two slots, however many versions come and go. */
const SLOTS = ["production", "live"];
/** `production/churn` and `production/churn live`: no name of a model or an environment holds a slash or a space. */
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
/** The event since which the slot holds this; null where the file says something else than the log. */
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
/** Of the version that came last. */
function approvedCommit(events, versions) {
	const sha256 = versions.at(-1)?.sha256;
	return events.findLast(({ type, data }) => EXPOSING.includes(type) && data.sha256 === sha256)?.data.bound.sha ?? null;
}

export { describeSlot as a, describeRollout as i, slotsOf as n, followerOf as o, REPORTED as r, percent$1 as s, SLOTS as t };