import { n as contributionRange } from "./contribution-range.js";
import { c as utilityFacts, i as resolveTestPolicy, n as UTILITY, s as labelFacts } from "./resolve-policy.js";

// src/domain/livetest/declared-windows.ts
function declaredWindows(liveTest) {
	const { metrics = [], utility, ensembles = [], shadow = 0 } = liveTest ?? {};
	const own = metrics.map((metric) => [metric.id, {
		...labelFacts(metric),
		range: contributionRange(metric)
	}]);
	const weighed = utility === void 0 ? null : {
		...utilityFacts(utility, metrics),
		range: [-Infinity, Infinity]
	};
	return {
		metrics: new Map([...own, ...weighed === null ? [] : [[UTILITY, weighed]]]),
		ensembles: new Set(ensembles),
		isShadowed: shadow > 0
	};
}

// src/domain/gateway/window-lengths.ts
const WINDOW_LENGTHS = [
	1,
	5,
	15,
	60,
	1440
];
const MINUTE_MS = 6e4;
const NAMES = {
	"1m": 1,
	"5m": 5,
	"15m": 15,
	"1h": 60,
	"1d": 1440
};
const WINDOW_LENGTH_NAMES = Object.keys(NAMES);
function parseWindowLength(text) {
	return Object.entries(NAMES).find(([name]) => name === text)?.[1] ?? null;
}

// src/domain/gateway/plan-record.ts
const SENTINEL_ARM = "sentinel";
function recordPlan(plan, model, id) {
	const { production, sentinel, test } = plan;
	if (production === null) return null;
	const candidates = test?.candidates ?? [];
	const policy = resolveTestPolicy(model);
	const rest = 1 - candidates.reduce((sum, { share }) => sum + share, 0);
	const arms = [
		{
			...pick(production),
			name: null,
			role: "production",
			share: Math.max(0, Number(rest.toPrecision(12)))
		},
		...candidates.map((one) => ({
			...pick(one),
			name: one.name,
			role: "candidate",
			share: one.share
		})),
		...sentinel === null ? [] : [{
			...pick(sentinel),
			name: SENTINEL_ARM,
			role: "sentinel",
			share: sentinel.share
		}]
	];
	return {
		kind: "plan",
		id,
		model: plan.model,
		environment: plan.environment,
		revision: plan.revision,
		test: test?.id ?? null,
		isSticky: test !== null && test.unit.kind !== "request",
		arms: [...arms],
		ensembles: test === null || candidates.length < 2 ? [] : ensemblesOf(policy?.ensembles ?? []),
		metrics: (policy?.metrics ?? []).map(({ id: metric, delayMs, labels }) => ({
			id: metric,
			delayMinutes: Math.max(1, Math.ceil(delayMs / MINUTE_MS)),
			isPaired: labels === "exogenous"
		}))
	};
}
function pick({ version, sha256 }) {
	return {
		version,
		sha256
	};
}
const ENSEMBLES = [
	"mean",
	"vote",
	"weighted"
];
function ensemblesOf(names) {
	return ENSEMBLES.filter((name) => names.includes(name));
}

export { WINDOW_LENGTH_NAMES as a, WINDOW_LENGTHS as i, recordPlan as n, parseWindowLength as o, MINUTE_MS as r, declaredWindows as s, SENTINEL_ARM as t };