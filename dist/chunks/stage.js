import { c as historyIn } from "./state.js";

// src/domain/promotion/stage.ts
const STAGES = [
	"quarantined",
	"retired",
	"production",
	"live",
	"rolled-back",
	"superseded",
	"rejected",
	"certified",
	"candidate"
];
const LABEL_PREFIX = "seatrial:";
function stageLabel(stage) {
	return `${LABEL_PREFIX}${stage}`;
}
function isStageLabel(label) {
	return label.startsWith(LABEL_PREFIX);
}
function stageOf(state, environment, sha256) {
	if (state.quarantined.includes(sha256)) return "quarantined";
	if (state.retired.includes(sha256)) return "retired";
	const deployment = state.deployments[environment];
	if (deployment !== void 0 && deployment.production?.sha256 === sha256) return "production";
	if (deployment !== void 0 && shareOf(deployment, sha256) > 0) return "live";
	const { rolledBack, served } = historyIn(state, environment);
	if (rolledBack.includes(sha256)) return "rolled-back";
	if (served.some((version) => version.sha256 === sha256)) return "superseded";
	return state.certified[sha256] ?? "candidate";
}
function isBarred({ quarantined, retired }, sha256) {
	return quarantined.includes(sha256) || retired.includes(sha256);
}
function overallStage(state, environments, sha256) {
	const stages = environments.map((environment) => stageOf(state, environment, sha256));
	return STAGES.find((stage) => stages.includes(stage)) ?? "candidate";
}
function withoutCandidate({ liveTest }, sha256) {
	const candidates = (liveTest?.candidates ?? []).filter((one) => one.sha256 !== sha256);
	return liveTest === null || candidates.length === 0 ? null : {
		...liveTest,
		candidates
	};
}
function shareOf(deployment, sha256) {
	return deployment.liveTest?.candidates.find((candidate) => candidate.sha256 === sha256)?.share ?? 0;
}
function totalShare(deployment) {
	return (deployment.liveTest?.candidates ?? []).reduce((sum, { share }) => sum + share, 0);
}
function exposedDigests(deployment) {
	return [...deployment.production === null ? [] : [deployment.production.sha256], ...(deployment.liveTest?.candidates ?? []).map(({ sha256 }) => sha256)];
}
function namedVersions({ production, fallback, liveTest, sentinel = null }) {
	return [
		production,
		fallback,
		...liveTest?.candidates ?? [],
		sentinel
	].filter((version) => version !== null);
}
function watchedIn({ deployments }) {
	return Object.values(deployments).flatMap(({ environment, ...file }) => ["liveTest", "sentinel"].flatMap((part) => file[part] ? [{
		environment,
		part
	}] : []));
}
function isBaking({ liveTest }) {
	return liveTest?.phase === "bake";
}
function withSentinel({ sentinel: before }, sentinel) {
	return sentinel === null && !before ? {} : { sentinel };
}

export { isStageLabel as a, shareOf as c, totalShare as d, watchedIn as f, isBarred as i, stageLabel as l, withoutCandidate as m, exposedDigests as n, namedVersions as o, withSentinel as p, isBaking as r, overallStage as s, STAGES as t, stageOf as u };