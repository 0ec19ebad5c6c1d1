import { a as problemsOf, t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as toPointer } from "./json-pointer.js";
import { n as parseRate, r as parseSize, t as parseDuration } from "./quantity.js";
import { r as instantMs } from "./instant.js";
import { a as parseSettings, c as MAX_MANIFEST_BYTES, l as collectProblems } from "./parsers.js";
import { t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { t as explainProblem } from "./explain-problem.js";

// src/usecases/map-concurrently.ts
async function mapConcurrently(items, limit, map) {
	const done = [];
	const queue = items.entries();
	async function work() {
		for (const [index, item] of queue) done.push({
			index,
			result: await map(item)
		});
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	return done.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}

// src/usecases/read-manifest.ts
async function readManifest(registry, path, parse) {
	try {
		return {
			kind: "parsed",
			parsed: parse({
				path,
				content: await registry.read(path, MAX_MANIFEST_BYTES)
			})
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return {
			kind: "refused",
			problems: problemsOf(error)
		};
	}
}

// src/domain/model/manifest-problem.ts
function problem(reason, pointer, facts = {}) {
	return {
		reason,
		pointer,
		facts
	};
}
function repeated(values) {
	const known = /* @__PURE__ */ new Set();
	return values.flatMap((value, index) => {
		if (known.has(value)) return [{
			value,
			index
		}];
		known.add(value);
		return [];
	});
}

// src/domain/model/check-environment-order.ts
function checkEnvironmentOrder(environments) {
	const names = Object.keys(environments);
	return names.flatMap((name) => {
		const after = afterOf(environments, name);
		if (after === null) return [];
		const at = toPointer("environments", name, "after");
		if (!names.includes(after)) return [problem("environment-unknown", at, {
			name: after,
			known: names
		})];
		const circle = circleFrom(environments, name);
		return circle[0] === name ? [problem("environment-circle", at, { circle: [...circle, name].join(" after ") })] : [];
	});
}
function afterOf(environments, name) {
	return (Object.hasOwn(environments, name) ? environments[name]?.after : void 0) ?? null;
}
function circleFrom(environments, name) {
	const way = [name];
	for (let next = afterOf(environments, name); next !== null && next !== name; next = afterOf(environments, next)) {
		if (way.includes(next)) return [];
		way.push(next);
	}
	const closes = afterOf(environments, way.at(-1) ?? name) === name;
	const isFirst = Object.keys(environments).find((one) => way.includes(one)) === name;
	return closes && isFirst ? way : [];
}

// src/domain/model/check-amount.ts
const MOST = {
	wait: {
		text: "24d",
		amount: parseDuration("24d")
	},
	age: {
		text: "36500d",
		amount: parseDuration("36500d")
	},
	size: {
		text: "1000000GB",
		amount: parseSize("1000000GB")
	},
	rate: {
		text: "1000000000/s",
		amount: parseRate("1000000000/s")
	}
};
function checkAmount({ pointer, amount, most }) {
	if (amount === 0) return [problem("budget-zero", pointer)];
	return checkMost({
		pointer,
		amount,
		most
	});
}
function checkMost({ pointer, amount, most }) {
	return amount <= MOST[most].amount ? [] : [problem("amount-too-large", pointer, { most: MOST[most].text })];
}

// src/domain/model/check-settings.ts
const DEFAULT_SHARE_CAP = .5;
function checkSettings(settings) {
	return [
		...checkLimits(settings),
		...checkTimeouts(settings),
		...checkEnvironmentOrder(settings.environments ?? {}),
		...checkGates(settings),
		...checkGateNames(Object.keys(settings.deploymentGates ?? {})),
		...Object.entries(settings.environments ?? {}).flatMap(([name, environment]) => {
			const at = toPointer("environments", name);
			return [
				...checkShares(environment, at),
				...checkAge(environment, at),
				...checkFreeze(environment, at)
			];
		})
	];
}
function checkLimits({ certification }) {
	const { timeout, callTimeout, memory } = certification ?? {};
	const waits = Object.entries({
		timeout,
		callTimeout
	}).flatMap(([key, text]) => text === void 0 ? [] : checkAmount({
		pointer: `/certification/${key}`,
		amount: parseDuration(text),
		most: "wait"
	}));
	if (memory === void 0) return waits;
	return [...waits, ...checkAmount({
		pointer: "/certification/memory",
		amount: parseSize(memory),
		most: "size"
	})];
}
function checkAge({ certificateMaxAge }, at) {
	if (certificateMaxAge === void 0) return [];
	return checkMost({
		pointer: `${at}/certificateMaxAge`,
		amount: parseDuration(certificateMaxAge),
		most: "age"
	});
}
function checkTimeouts({ certification }) {
	const { timeout, callTimeout } = certification ?? {};
	if (timeout === void 0 || callTimeout === void 0) return [];
	if (parseDuration(callTimeout) <= parseDuration(timeout)) return [];
	return [problem("duration-order", "/certification/callTimeout", {
		first: "callTimeout",
		second: "timeout"
	})];
}
function checkGates({ deploymentGates, environments }) {
	const known = Object.keys(environments ?? { ["production"]: {} });
	return Object.entries(deploymentGates ?? {}).flatMap(([gate, { environment }]) => {
		const name = environment ?? "production";
		const at = environment === void 0 ? [gate] : [gate, "environment"];
		return known.includes(name) ? [] : [problem("environment-unknown", toPointer("deploymentGates", ...at), {
			name,
			known
		})];
	});
}
function checkGateModels({ deploymentGates }, known) {
	return Object.entries(deploymentGates ?? {}).flatMap(([gate, { model }]) => model === void 0 || known.includes(model) ? [] : [problem("gate-model-unknown", toPointer("deploymentGates", gate, "model"), {
		gate,
		name: model,
		known
	})]);
}
function checkGateNames(names) {
	return names.flatMap((name, index) => {
		const first = names.slice(0, index).find((other) => other.toLowerCase() === name.toLowerCase());
		return first === void 0 ? [] : [problem("gate-twice", toPointer("deploymentGates", name), {
			name,
			first
		})];
	});
}
function checkShares({ shareCap, defaultShare }, at) {
	const cap = shareCap ?? DEFAULT_SHARE_CAP;
	if (defaultShare === void 0 || defaultShare <= cap) return [];
	return [problem("share-over-cap", `${at}/defaultShare`, {
		share: defaultShare,
		cap
	})];
}
function checkFreeze({ freeze }, at) {
	return (freeze ?? []).flatMap(({ from, until }, index) => instantMs(from) < instantMs(until) ? [] : [problem("freeze-order", `${at}/freeze/${index}/until`, {
		from,
		until
	})]);
}

// src/usecases/select-manifests.ts
const SETTINGS_PATH = ".github/seatrial.yml";
const DEFAULT_MODELS_FOLDER = "models";
function isOurManifest(text) {
	return /["']?\bapiVersion["']?\s*:\s*["']?seatrial\//.test(text);
}
function selectManifests(path, modelsFolder) {
	const selection = parseSelection(path, modelsFolder);
	if (selection !== null) return selection;
	throw new AppError({
		code: "usage",
		message: `${quoteText(path)} is neither a manifest nor a folder that holds models.`,
		hint: "A version is named as churn@1.4.0; or name model.yaml, a version file, a model, the folder of the models, or the settings."
	});
}
function parseSelection(path, modelsFolder) {
	if (path === "" || path === ".") return { kind: "registry" };
	if (path === ".github/seatrial.yml") return { kind: "settings" };
	if (path === modelsFolder) return { kind: "models" };
	if (!path.startsWith(`${modelsFolder}/`)) return parseDocumentPath(path);
	const [model = "", part, file, ...rest] = path.slice(modelsFolder.length + 1).split("/");
	if (part === void 0 || part === "versions" && file === void 0) return {
		kind: "model",
		model
	};
	if (part === "model.yaml" && file === void 0) return {
		kind: "model-manifest",
		model
	};
	return part === "versions" && rest.length === 0 && file?.endsWith(".yaml") === true ? {
		kind: "version",
		model,
		version: file.slice(0, -5)
	} : parseDocumentPath(path);
}
function parseDocumentPath(path) {
	return /\.(?:ya?ml|json)$/u.test(path) ? {
		kind: "document",
		path
	} : null;
}

// src/usecases/read-settings.ts
async function readSettings(registry) {
	const outcome = await readManifest(registry, SETTINGS_PATH, parseSettings);
	return outcome.kind === "refused" && outcome.problems.every(({ code }) => code === "file-not-found") ? null : outcome;
}
async function findSettingsProblems(registry) {
	return settingsProblems(await readSettings(registry));
}
function settingsProblems(settings) {
	if (settings === null) return [];
	if (settings.kind === "refused") return settings.problems;
	const { value, source } = settings.parsed;
	return checkSettings(value).map((found) => explainProblem(found, source));
}
function requireSettings(settings) {
	if (settings?.kind === "refused") throw collectProblems(settings.problems);
	return settings?.parsed ?? null;
}
async function readReleasePolicy(registry) {
	return releasePolicyOf(valueOf(requireSettings(await readSettings(registry))));
}
function releasePolicyOf(settings) {
	return settings?.releases ?? "certified";
}
async function readModelsFolder(registry) {
	return modelsFolderOf(valueOf(requireSettings(await readSettings(registry))));
}
function modelsFolderOf(settings) {
	return settings?.models ?? "models";
}
function valueOf(settings) {
	return settings?.value ?? null;
}

export { checkMost as _, readSettings as a, readManifest as b, settingsProblems as c, isOurManifest as d, parseSelection as f, checkAmount as g, checkSettings as h, readReleasePolicy as i, DEFAULT_MODELS_FOLDER as l, checkGateModels as m, modelsFolderOf as n, releasePolicyOf as o, selectManifests as p, readModelsFolder as r, requireSettings as s, findSettingsProblems as t, SETTINGS_PATH as u, problem as v, mapConcurrently as x, repeated as y };