import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { i as declaredBudgets } from "./cost-metrics.js";

// src/domain/model/gate-conditions.ts
const ABSOLUTE = {
	kind: "prediction",
	needs: [],
	unused: [
		"versus",
		"mode",
		"perturb"
	],
	on: "predictions",
	judgesQuality: true,
	needsDirection: false,
	needsGroups: false,
	range: (metric) => metric
};
const differences = ([lowest, highest]) => [0, highest - lowest];
const RELATIVE = {
	...ABSOLUTE,
	kind: "relative-prediction",
	needs: ["versus"],
	unused: ["mode", "perturb"],
	needsDirection: true,
	range: differences
};
const RATIO = {
	...ABSOLUTE,
	kind: "relative-performance",
	needs: ["versus", "mode"],
	unused: [
		"slice",
		"data",
		"perturb",
		"confidence"
	],
	on: "cost",
	judgesQuality: false,
	range: () => [0, Infinity]
};
const CONDITIONS = {
	min: {
		...ABSOLUTE,
		limit: ({ min }) => min,
		build: (given) => ({
			...predicted(given),
			kind: "prediction",
			comparator: ">=",
			limit: given.limit
		})
	},
	max: {
		...ABSOLUTE,
		limit: ({ max }) => max,
		build: (given) => ({
			...predicted(given),
			kind: "prediction",
			comparator: "<=",
			limit: given.limit
		})
	},
	noWorseBy: {
		...RELATIVE,
		limit: ({ noWorseBy }) => noWorseBy,
		build: (given) => ({
			...predicted(given),
			kind: "relative-prediction",
			margin: -given.limit
		})
	},
	betterBy: {
		...RELATIVE,
		limit: ({ betterBy }) => betterBy,
		build: (given) => ({
			...predicted(given),
			kind: "relative-prediction",
			margin: given.limit
		})
	},
	maxRatio: {
		...RATIO,
		limit: ({ maxRatio }) => maxRatio,
		build: (given) => ratio(given, "<=")
	},
	minRatio: {
		...RATIO,
		limit: ({ minRatio }) => minRatio,
		build: (given) => ratio(given, ">=")
	},
	maxGap: {
		...ABSOLUTE,
		kind: "gap",
		needs: ["slice"],
		judgesQuality: false,
		needsGroups: true,
		range: differences,
		limit: ({ maxGap }) => maxGap,
		build: ({ base, data, limit, declaration: { slice } }) => slice === void 0 ? null : {
			...base,
			kind: "gap",
			data,
			slice,
			limit
		}
	},
	maxDrop: {
		...ABSOLUTE,
		kind: "robustness",
		needs: ["perturb"],
		unused: [
			"versus",
			"mode",
			"slice"
		],
		judgesQuality: false,
		needsDirection: true,
		range: differences,
		limit: ({ maxDrop }) => maxDrop,
		build: ({ base, data, limit, declaration: { perturb } }) => perturb === void 0 ? null : {
			...base,
			kind: "robustness",
			data,
			perturbation: perturb,
			limit
		}
	}
};
function predicted({ base, data, declaration }) {
	return {
		...base,
		data,
		slice: declaration.slice ?? null
	};
}
function ratio({ base, limit, declaration: { mode } }, comparator) {
	return mode === void 0 ? null : {
		...base,
		kind: "relative-performance",
		mode,
		comparator,
		limit
	};
}
function namedConditions(declaration) {
	return Object.entries(CONDITIONS).flatMap(([key, condition]) => {
		const limit = condition.limit(declaration);
		return limit === void 0 ? [] : [{
			key,
			condition,
			limit
		}];
	});
}

// src/domain/model/resolve-gates.ts
const DEFAULT_CONFIDENCE = .95;
function resolveGates(policy, modes) {
	const { model } = policy;
	const applicable = model.gates.map((gate, index) => requireGate(gate, {
		...policy,
		pointer: `/gates/${index}`
	})).filter((gate) => !("mode" in gate) || modes.includes(gate.mode));
	const budgets = modes.flatMap((name) => {
		const mode = model.modes[name];
		return mode === void 0 ? [] : resolveBudgets(policy, name, mode);
	});
	return [...applicable, ...budgets];
}
function requireGate(declaration, context) {
	const gate = resolveDeclaration(declaration, context);
	if (gate !== null) return gate;
	throw new AppError({
		code: "internal",
		message: `The gate ${quoteText(declaration.id)} at ${context.pointer} of model.yaml means no gate that can be judged.`,
		within: context.pointer
	});
}
function resolveDeclaration(gate, context) {
	const { model, pointer } = context;
	const base = {
		id: gate.id,
		metric: gate.metric,
		confidence: gate.confidence ?? DEFAULT_CONFIDENCE,
		test: gate.test ?? "bound",
		onInconclusive: whenUndecided(context, gate),
		pointer
	};
	const [named, ...more] = namedConditions(gate);
	if (named === void 0 || more.length > 0) return null;
	const data = gate.data ?? Object.keys(model.evaluation)[0] ?? "";
	return named.condition.build({
		declaration: gate,
		limit: named.limit,
		base,
		data
	});
}
function whenUndecided({ model, settings }, gate) {
	if (settings?.certification?.onInconclusive === "block") return "block";
	return gate?.onInconclusive ?? model.onInconclusive ?? "block";
}
function resolveBudgets(policy, name, mode) {
	return declaredBudgets(mode.budgets).map(({ path, limit, metric }) => ({
		kind: "performance",
		metric: metric.name,
		unit: metric.unit,
		comparator: metric.comparator,
		limit,
		id: `${name}.${path.replaceAll("/", ".")}`,
		mode: name,
		confidence: DEFAULT_CONFIDENCE,
		test: "bound",
		onInconclusive: whenUndecided(policy),
		pointer: `/modes/${name}/budgets/${path}`
	}));
}

export { namedConditions as i, resolveGates as n, CONDITIONS as r, resolveDeclaration as t };