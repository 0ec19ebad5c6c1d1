import { n as formatInstant, r as instantMs } from "./instant.js";
import { i as withoutApprovals } from "./standing-approval.js";
import { m as withoutCandidate, p as withSentinel, r as isBaking } from "./stage.js";
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
		fallback: knownGood(moved, environment.name)[0] ?? null,
		...isBaking(deployment) ? { liveTest: null } : {},
		...withSentinel(deployment, null)
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
	const { liveTest, sentinel = null } = deploymentIn(state, environment.name);
	const watching = [...liveTest?.candidates ?? [], ...sentinel === null ? [] : [sentinel]];
	const isMeant = ({ version }) => facts.command.version === null || facts.command.version === version;
	const wanted = new Map(watching.filter(isMeant).map((one) => [one.sha256, one]));
	const reason = facts.command.reason;
	const changes = [];
	for (const sha256 of wanted.keys()) {
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
	const isIt = (one) => !!one && one.sha256 === about.version?.sha256;
	return Object.values(state.deployments).filter(({ fallback, sentinel }) => isIt(fallback) || isIt(sentinel)).map((deployment) => {
		return change(deployment, {
			fallback: isIt(deployment.fallback) ? knownGood(state, deployment.environment)[0] ?? null : deployment.fallback,
			...isIt(deployment.sentinel) ? { sentinel: null } : {}
		}, about);
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
	const isIt = ({ sha256 }) => sha256 === stop.sha256;
	const sentinel = deployment.sentinel && isIt(deployment.sentinel) ? deployment.sentinel : null;
	const version = deployment.liveTest?.candidates.find(isIt) ?? sentinel;
	if (version === null) return [];
	const patch = {
		liveTest: withoutCandidate(deployment, stop.sha256),
		...sentinel === null ? {} : { sentinel: null }
	};
	const { reasonCode, reason } = stop;
	return [change(deployment, patch, {
		type: "livetest.stopped",
		reasonCode,
		version,
		reason
	})];
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