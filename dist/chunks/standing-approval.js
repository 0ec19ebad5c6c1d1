import { a as deploymentIn, c as historyIn } from "./state.js";

// src/domain/promotion/standing-approval.ts
function isTestedFirst({ state, facts, environment }) {
	const { command, model, version } = facts;
	if (command.verb !== "promote" || command.to !== "production") return false;
	if (model.ramp === void 0 || version === null || environment.directPromotion) return false;
	if (hasNeverServed(state, environment.name)) return false;
	if (deploymentIn(state, environment.name).production?.sha256 === version.sha256) return false;
	return historyIn(state, environment.name).conclusions[version.sha256] !== "pass";
}
function hasNeverServed(state, environment) {
	return deploymentIn(state, environment).production === null && historyIn(state, environment).served.length === 0;
}
function withoutApprovals(liveTest) {
	if (liveTest === null || liveTest.candidates.every(({ then }) => then === void 0)) return liveTest;
	return {
		...liveTest,
		candidates: liveTest.candidates.map(({ then: _then, ...candidate }) => candidate)
	};
}
function askedFor(events, { environment, sha256 }, to) {
	return events.findLast(({ type, data }) => {
		if (!(type === "livetest.started" || type === "livetest.changed") || data.environment !== environment || data.sha256 !== sha256) return false;
		if (data.facts === null || data.facts.approval !== void 0) return false;
		return to === "live" || data.facts.command.to === "production";
	}) ?? null;
}

export { withoutApprovals as i, hasNeverServed as n, isTestedFirst as r, askedFor as t };