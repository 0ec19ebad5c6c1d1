// src/domain/promotion/state.ts
const VERDICTS = [
	"pass",
	"fail",
	"inconclusive"
];
const EMPTY_HISTORY = {
	served: [],
	rolledBack: [],
	conclusions: {}
};
function emptyState(model) {
	return {
		model,
		deployments: {},
		whole: true,
		history: {},
		retired: [],
		quarantined: [],
		certified: {}
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
/** Folds the log of a model, and the registry's quarantine log, into its state. */
function foldEvents(model, events, quarantine) {
	const state = events.reduce((before, event) => applyChange(before, changeOf(event)), emptyState(model));
	const banned = quarantine.flatMap(({ data }) => data.sha256 === null ? [] : [data.sha256]);
	return {
		...state,
		quarantined: distinct([...state.quarantined, ...banned])
	};
}
/** The files on the branch are what a follower obeys; a file that the log does not explain makes the state not whole. */
function withFiles(state, files) {
	const whole = distinct([...Object.keys(files), ...Object.keys(state.deployments)]).every((name) => sameDeployment(files[name], state.deployments[name]));
	return {
		...state,
		deployments: files,
		whole
	};
}
function applyChange(state, change) {
	const exposed = withDeployment(state, change);
	const { sha256 } = change;
	if (sha256 === null) return exposed;
	switch (change.type) {
		case "version.retired": return {
			...exposed,
			retired: distinct([...exposed.retired, sha256])
		};
		case "version.quarantined": return {
			...exposed,
			quarantined: distinct([...exposed.quarantined, sha256])
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
		case "livetest.concluded": return withConclusion(exposed, change, change.reasonCode);
		case "deployment.promoted":
		case "deployment.rolledback":
		case "livetest.changed":
		case "livetest.stopped":
		case "hold.set":
		case "hold.cleared":
		case "certification.requested":
		case "intent.refused":
		case "intent.settled":
		case "livetest.window":
		case "usage.window": return exposed;
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
	const left = before.production?.sha256;
	const lowered = change.type === "deployment.rolledback" && left !== void 0 && left !== now?.sha256;
	const rolledBack = history.rolledBack.filter((sha256) => sha256 !== now?.sha256);
	return {
		...history,
		served,
		rolledBack: lowered ? distinct([...rolledBack, left]) : rolledBack
	};
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
/** Reads a recorded event back as the change that it was. */
function changeOf(event) {
	const { data, type } = event;
	const { version, sha256, environment, reason } = data;
	return {
		type,
		version,
		sha256,
		environment,
		reason,
		reasonCode: type === "livetest.concluded" ? data.conclusion ?? "inconclusive" : data.reasonCode,
		deployment: deploymentAfter(data)
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
/**
* Versions to which a rollback may return, the newest first: they have served, and were neither rolled back, retired nor
* quarantined since.
*/
function knownGood(state, environment) {
	const { served, rolledBack } = historyIn(state, environment);
	const current = deploymentIn(state, environment).production?.sha256;
	const barred = /* @__PURE__ */ new Set([
		...rolledBack,
		...state.retired,
		...state.quarantined,
		...current ? [current] : []
	]);
	return served.filter(({ sha256 }) => !barred.has(sha256));
}
function sameDeployment(left, right) {
	if (left === void 0 || right === void 0) return left === right;
	return canonical(left) === canonical(right);
}
function canonical(deployment) {
	const { model, environment, revision, production, fallback, liveTest, hold } = deployment;
	const candidates = liveTest?.candidates.map(({ name, version, sha256, share }) => [
		name,
		version,
		sha256,
		share
	]);
	return JSON.stringify([
		model,
		environment,
		revision,
		[production?.version, production?.sha256],
		[fallback?.version, fallback?.sha256],
		[liveTest?.id, candidates],
		[
			hold?.reason,
			hold?.by,
			hold?.at,
			hold?.until
		]
	]);
}
function distinct(values) {
	return [...new Set(values)];
}

export { foldEvents as a, withFiles as c, emptyState as i, changeOf as n, historyIn as o, deploymentIn as r, knownGood as s, applyChange as t };