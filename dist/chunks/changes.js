import { n as formatInstant, r as instantMs } from "./instant.js";
import { i as withoutApprovals } from "./standing-approval.js";
import { f as withoutCandidate } from "./stage.js";
import { a as deploymentIn, l as knownGood, n as applyChange } from "./state.js";

// src/domain/promotion/changes.ts
function lowerTo(state, context, { target, reasonCode }) {
	const { facts, environment } = context;
	const deployment = deploymentIn(state, environment.name);
	const about = {
		type: "deployment.rolledback",
		reasonCode,
		version: target,
		reason: facts.command.reason
	};
	const moved = applyChange(state, change(deployment, { production: target }, about));
	const lowered = change(deployment, {
		production: target,
		fallback: knownGood(moved, environment.name)[0] ?? null
	}, about);
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
function setHold(state, { facts, environment }, { reasonCode, until }) {
	const deployment = deploymentIn(state, environment.name);
	const now = instantMs(facts.at);
	if (deployment.hold !== null && endOf(deployment.hold.until) >= endOf(until)) return [];
	const at = formatInstant(now);
	return [change(deployment, {
		hold: {
			reason: facts.command.reason ?? reasonCode,
			by: facts.actor.login,
			at,
			until
		},
		liveTest: withoutApprovals(deployment.liveTest)
	}, {
		type: "hold.set",
		reasonCode,
		version: null,
		reason: facts.command.reason
	})];
}
function stopLive(state, { facts, environment }, reasonCode) {
	const candidates = deploymentIn(state, environment.name).liveTest?.candidates ?? [];
	const isMeant = ({ version }) => facts.command.version === null || facts.command.version === version;
	const wanted = candidates.filter(isMeant);
	const reason = facts.command.reason;
	const changes = [];
	for (const { sha256 } of wanted) {
		const stop = {
			sha256,
			reasonCode,
			reason
		};
		changes.push(...stopOne(applyAll(state, changes), environment.name, stop));
	}
	const isOver = (one) => one.environment === environment.name && isMeant(one);
	return [...changes, ...forget(state, isOver, {
		reasonCode,
		reason
	})];
}
function forget({ remembered }, isMeant, { reasonCode, reason }) {
	return remembered.filter(isMeant).map((one) => lapseOf(one, {
		reasonCode,
		reason
	}));
}
function lapseOf(one, { reasonCode, reason }) {
	const { version, sha256, environment } = one;
	return {
		type: "promotion.lapsed",
		version,
		sha256,
		environment,
		deployment: null,
		reasonCode,
		reason,
		remembered: one
	};
}
function applyAll(state, changes) {
	return changes.reduce(applyChange, state);
}
function replaceFallbacks(state, about) {
	return Object.values(state.deployments).filter(({ fallback }) => fallback !== null && fallback.sha256 === about.version?.sha256).map((deployment) => {
		return change(deployment, { fallback: knownGood(state, deployment.environment)[0] ?? null }, about);
	});
}
function refillFallbacks(state, about) {
	return Object.values(state.deployments).filter(({ production, fallback }) => production !== null && fallback === null).flatMap((deployment) => {
		const fallback = knownGood(state, deployment.environment)[0];
		return fallback === void 0 ? [] : [change(deployment, { fallback }, about)];
	});
}
function stopOne(state, environment, stop) {
	const deployment = deploymentIn(state, environment);
	const candidate = deployment.liveTest?.candidates.find(({ sha256 }) => sha256 === stop.sha256);
	if (candidate === void 0) return [];
	const liveTest = withoutCandidate(deployment, stop.sha256);
	const about = {
		type: "livetest.stopped",
		reasonCode: stop.reasonCode,
		version: candidate,
		reason: stop.reason
	};
	return [change(deployment, { liveTest }, about)];
}
function stopCandidates(state, environment, { except, reasonCode }) {
	const digests = (deploymentIn(state, environment).liveTest?.candidates ?? []).map(({ sha256 }) => sha256).filter((sha256) => sha256 !== except);
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
function endOf(until) {
	return until === null ? Number.POSITIVE_INFINITY : instantMs(until);
}

export { lapseOf as a, replaceFallbacks as c, stopLive as d, stopOne as f, forget as i, setHold as l, applyAll as n, lowerTo as o, change as r, refillFallbacks as s, aboutVersion as t, stopCandidates as u };