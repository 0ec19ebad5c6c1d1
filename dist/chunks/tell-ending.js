import { t as sha256 } from "./sha256.js";
import { t as AppError } from "./error.js";
import { r as traceTest } from "./tell-tests.js";
import { n as policyDigestOf } from "./decide-live.js";
import { d as liveTestsOf } from "./read-state.js";
import { n as windowsBefore, t as readDecision } from "./read-decision.js";

// src/usecases/livetest/tell-ending.ts
async function tellEndings(ports, concluding, { told, ...log }) {
	const endings = /* @__PURE__ */ new Map();
	for (const event of concluding) {
		if (event.type !== "livetest.concluded") continue;
		const until = log.events.slice(0, log.events.findIndex(({ id }) => id === event.id) + 1);
		const test = liveTestsOf(until).findLast(({ environment }) => environment === event.data.environment) ?? null;
		endings.set(event.id, {
			test,
			decided: told ? await tellEnding(ports, event, log) : null
		});
	}
	return endings;
}
async function tellEnding(ports, { data: { decision: facts, environment } }, { events, policy }) {
	if (facts === void 0 || environment === null) return null;
	const decision = (await readDecision(ports, facts))?.decision ?? null;
	if (decision === null) return null;
	if (policy === null || policyDigestOf(policy, sha256) !== facts.policy) return {
		decision,
		traces: []
	};
	try {
		const read = await windowsBefore(ports, events, {
			path: facts.path,
			history: decision.history
		});
		const traced = {
			policy,
			history: decision.history,
			sharesKnown: decision.sharesKnown
		};
		return {
			decision,
			traces: traceTest(traced, read, {
				at: decision.at,
				steps: 40
			})
		};
	} catch (error) {
		if (error instanceof AppError && error.code === "state-corrupt") return {
			decision,
			traces: []
		};
		throw error;
	}
}

export { tellEndings as n, tellEnding as t };