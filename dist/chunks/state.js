import { t as canonicalize } from "./canonicalize.js";

// src/domain/promotion/remembered.ts
const LAPSES = [
	"stopped",
	"live-rolled-back",
	"quarantined",
	"retired",
	"head-moved",
	"pull-closed",
	"request-altered",
	"plan-broken",
	"other-digest",
	"merge-undone",
	"environment-gone"
];
function isAskedAhead(thread, version) {
	return thread?.state === "open" && version !== null && !version.merged && version.pull === thread.number;
}
function isSamePlace(left, right) {
	return left.pull === right.pull && left.version === right.version && left.environment === right.environment;
}
function isRemembered({ remembered }, { version, environment }) {
	return remembered.some((one) => one.version === version && one.environment === environment);
}
function isStanding({ remembered }, promotion) {
	const { head, sha256, to, share } = promotion;
	return remembered.some((one) => isSamePlace(one, promotion) && one.head === head && one.sha256 === sha256 && one.to === to && one.share === share);
}
function afterRemembering(standing, { type, remembered }) {
	if (remembered === void 0) return standing;
	const others = standing.filter((one) => !isSamePlace(one, remembered));
	return type === "promotion.remembered" ? [...others, remembered] : others;
}

// src/domain/promotion/same-deployment.ts
function sameDeployment(left, right) {
	if (left === void 0 || right === void 0) return left === right;
	return canonicalize(left) === canonicalize(right);
}

// src/domain/promotion/state.ts
const VERDICTS = [
	"pass",
	"fail",
	"inconclusive"
];
const EMPTY_HISTORY = {
	served: [],
	promoted: [],
	rolledBack: [],
	conclusions: {}
};
const FORWARD = "rolled-forward";
function emptyState(model) {
	return {
		model,
		deployments: {},
		whole: true,
		history: {},
		retired: [],
		quarantined: [],
		ownBans: [],
		certified: {},
		remembered: []
	};
}
function emptyDeployment(model, environment) {
	return {
		apiVersion: "seatrial/v1",
		kind: "Deployment",
		model,
		environment,
		revision: 0,
		production: null,
		fallback: null,
		liveTest: null,
		hold: null
	};
}
function deploymentIn(state, environment) {
	const { deployments } = state;
	return (Object.hasOwn(deployments, environment) ? deployments[environment] : void 0) ?? emptyDeployment(state.model, environment);
}
function historyIn(state, environment) {
	return (Object.hasOwn(state.history, environment) ? state.history[environment] : void 0) ?? EMPTY_HISTORY;
}
function foldEvents(model, events, quarantine) {
	const state = events.reduce((before, event) => applyChange(before, changeOf(event)), emptyState(model));
	return {
		...state,
		quarantined: bannedEverywhere(state, quarantine)
	};
}
function bannedEverywhere({ ownBans }, quarantine) {
	const named = quarantine.flatMap(({ type, data }) => data.sha256 === null ? [] : [[data.sha256, type]]);
	const last = new Map(named);
	const banned = [...last].flatMap(([sha256, type]) => type === "version.unquarantined" ? [] : [sha256]);
	return distinct([...ownBans.filter((sha256) => !last.has(sha256)), ...banned]);
}
function withFiles(state, files) {
	const whole = distinct([...Object.keys(files), ...Object.keys(state.deployments)]).every((name) => sameDeployment(files[name], state.deployments[name]));
	return {
		...state,
		deployments: files,
		whole
	};
}
function applyChange(state, change) {
	const exposed = withDeployment({
		...state,
		remembered: afterRemembering(state.remembered, change)
	}, change);
	const { sha256 } = change;
	if (sha256 === null) return exposed;
	switch (change.type) {
		case "version.retired": return {
			...exposed,
			retired: distinct([...exposed.retired, sha256])
		};
		case "version.quarantined": return {
			...exposed,
			quarantined: distinct([...exposed.quarantined, sha256]),
			ownBans: distinct([...exposed.ownBans, sha256])
		};
		case "version.unretired": return {
			...exposed,
			retired: without(exposed.retired, sha256)
		};
		case "version.unquarantined": return {
			...exposed,
			quarantined: without(exposed.quarantined, sha256),
			ownBans: without(exposed.ownBans, sha256)
		};
		case "version.certified": return {
			...exposed,
			certified: {
				...exposed.certified,
				[sha256]: "certified"
			}
		};
		case "version.rejected": return {
			...exposed,
			certified: {
				...exposed.certified,
				[sha256]: "rejected"
			}
		};
		case "livetest.started": return withConclusion(exposed, change, void 0);
		case "livetest.concluded": return wasTested(state, change) ? withConclusion(exposed, change, change.reasonCode) : exposed;
		case "deployment.promoted":
		case "deployment.rolledback":
		case "deployment.reported":
		case "world.changed":
		case "livetest.changed":
		case "livetest.stopped":
		case "hold.set":
		case "hold.cleared":
		case "certification.requested":
		case "promotion.remembered":
		case "promotion.lapsed":
		case "intent.refused":
		case "intent.settled":
		case "livetest.window":
		case "usage.window":
		case "windows.recorded": return exposed;
	}
}
function withDeployment(state, change) {
	const { environment, deployment } = change;
	if (environment === null || deployment === null) return state;
	const history = afterDeployment(historyIn(state, environment), deploymentIn(state, environment), change);
	return {
		...state,
		deployments: {
			...state.deployments,
			[environment]: deployment
		},
		history: {
			...state.history,
			[environment]: history
		}
	};
}
function afterDeployment(history, before, change) {
	const now = change.deployment?.production ?? null;
	const served = now === null ? history.served : [now, ...history.served.filter(({ sha256 }) => sha256 !== now.sha256)];
	const promoted = change.type === "deployment.promoted" && now !== null ? distinct([now.sha256, ...history.promoted]) : history.promoted;
	const left = before.production?.sha256;
	const isCondemned = condemns(change) && left !== void 0 && left !== now?.sha256;
	const rolledBack = history.rolledBack.filter((sha256) => sha256 !== now?.sha256);
	const conclusions = left === now?.sha256 ? history.conclusions : withoutPasses(history.conclusions);
	return {
		served,
		promoted,
		rolledBack: isCondemned ? distinct([...rolledBack, left]) : rolledBack,
		conclusions
	};
}
function withoutPasses(conclusions) {
	return Object.fromEntries(Object.entries(conclusions).filter(([, verdict]) => verdict !== "pass"));
}
function condemns({ type, reasonCode }) {
	return type === "deployment.rolledback" && reasonCode !== "rolled-forward";
}
function wasTested(state, { environment, sha256 }) {
	const { liveTest, sentinel } = deploymentIn(state, environment ?? "");
	return liveTest?.candidates.some((one) => one.sha256 === sha256) === true ? liveTest.phase !== "bake" : sentinel?.sha256 !== sha256;
}
function withConclusion(state, change, conclusion) {
	const { environment, sha256 } = change;
	if (environment === null || sha256 === null) return state;
	const history = historyIn(state, environment);
	const { [sha256]: _former, ...others } = history.conclusions;
	const known = VERDICTS.find((verdict) => verdict === conclusion);
	const conclusions = known === void 0 ? others : {
		...others,
		[sha256]: known
	};
	return {
		...state,
		history: {
			...state.history,
			[environment]: {
				...history,
				conclusions
			}
		}
	};
}
function changeOf(event) {
	const { data, type } = event;
	const { version, sha256, environment, reason, remembered } = data;
	const change = {
		type,
		version,
		sha256,
		environment,
		reason,
		reasonCode: type === "livetest.concluded" ? data.conclusion ?? "inconclusive" : data.reasonCode,
		deployment: deploymentAfter(data)
	};
	return remembered === void 0 ? change : {
		...change,
		remembered
	};
}
function deploymentAfter(data) {
	if (data.deployment === null || data.environment === null || data.revision === null) return null;
	return {
		...emptyDeployment(data.model, data.environment),
		...data.deployment,
		revision: data.revision.after
	};
}
function knownGood(state, environment) {
	const { rolledBack } = historyIn(state, environment);
	return returnable(state, environment).filter(({ sha256 }) => !rolledBack.includes(sha256));
}
function returnable(state, environment) {
	const current = deploymentIn(state, environment).production?.sha256;
	const barred = /* @__PURE__ */ new Set([
		...state.retired,
		...state.quarantined,
		...current ? [current] : []
	]);
	return historyIn(state, environment).served.filter(({ sha256 }) => !barred.has(sha256));
}
function without(digests, sha256) {
	return digests.filter((one) => one !== sha256);
}
function distinct(values) {
	return [...new Set(values)];
}

export { isStanding as _, deploymentIn as a, historyIn as c, withFiles as d, sameDeployment as f, isSamePlace as g, isRemembered as h, condemns as i, knownGood as l, isAskedAhead as m, applyChange as n, emptyDeployment as o, LAPSES as p, changeOf as r, foldEvents as s, FORWARD as t, returnable as u };