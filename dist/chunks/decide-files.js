import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { c as placeWindows, s as isOutside } from "./decide.js";
import { r as traceTest } from "./tell-tests.js";
import { t as decideLive } from "./decide-live.js";
import { i as parseHistory } from "./count-once.js";
import { a as checkHistory, t as readLoggedTest } from "./logged-test.js";
import { t as declaredWindows } from "./declared-windows.js";
import { r as checkWindowMetrics, t as checkWindowCounts } from "./check-window-counts.js";
import { n as gatherWindows } from "./decide3.js";
import { n as requireTestPolicy, t as requireModel } from "./require-model.js";

// src/contract/declared-share.ts
function parseDeclaredShare(text) {
	const [, name = "", number = "", percent] = SHARE.exec(text) ?? [];
	const share = percent === void 0 ? Number(number) : Number(number) / 100;
	if (name !== "" && share > 0 && share <= 1) return {
		name: name.replace(/^v(?=\d)/, ""),
		share
	};
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} is no share of the traffic.`,
		hint: "Write a version or an arm with its share: v1.4.0=10%, or gbm=0.1."
	});
}
const SHARE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,127})=(\d+(?:\.\d+)?)(%)?$/;

// src/contract/parse-instant.ts
function parseInstant(text) {
	const ms = instantMs(text);
	if (Number.isFinite(ms)) return formatInstant(ms);
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} is no time.`,
		hint: "Write it with its zone: 2026-11-02T14:00:00Z."
	});
}

// src/usecases/livetest/assume-history.ts
function assumeHistory(traffic) {
	const [first] = traffic.windows;
	if (first === void 0) throw usage("The files hold no window.", "Report windows first: docs/live-test.md, With your own traffic.");
	const candidates = candidatesOf(traffic);
	const tested = traffic.windows.filter(({ arm, test }) => arm === null && test !== void 0);
	const during = tested.length > 0 ? {
		...traffic,
		windows: tested
	} : traffic;
	const production = productionOf(during, candidates);
	const to = tested.length > 0 ? endOf(tested) : null;
	return {
		test: traffic.windows.find(({ test }) => test !== void 0)?.test ?? "own-traffic",
		model: traffic.model,
		environment: first.environment,
		phase: "test",
		candidates,
		epochs: [{
			from: beginOf(during.windows),
			to,
			revision: 0,
			production,
			shares: sharesOf(traffic, candidates)
		}]
	};
}
function candidatesOf({ windows, shares, ensembles }) {
	const found = /* @__PURE__ */ new Map();
	for (const { arm, version, sha256 } of windows) {
		const isShared = shares.some(({ name }) => name === version);
		const name = arm ?? (isShared ? version.toLowerCase().replaceAll("+", "-") : null);
		if (name === null || ensembles.includes(name) || found.has(name)) continue;
		found.set(name, {
			name,
			version,
			sha256,
			attempt: 1,
			joined: 0
		});
	}
	const candidates = [...found.values()].toSorted((one, other) => one.name < other.name ? -1 : 1);
	if (candidates.length > 0) return candidates;
	throw usage("No window is of a candidate: none names an arm.", "Name the candidate as `arm` in its windows, or say which version it is: --share v1.4.0=10%.");
}
function productionOf({ windows }, candidates) {
	const own = windows.filter(({ arm, sha256 }) => arm === null && !candidates.some((one) => one.sha256 === sha256));
	const [production, other] = [...new Map(own.map(({ version, sha256 }) => [sha256, {
		version,
		sha256
	}])).values()];
	if (production === void 0) throw usage("No window is of production.", "Windows of the version in production have `arm: null`.");
	if (other === void 0) return production;
	if (other.version === production.version) throw usage(`Windows of ${production.version} without an arm are of two digests, ${production.sha256.slice(0, 12)}… and ${other.sha256.slice(0, 12)}…: which bytes are in production?`, "Correct the digest where it is wrong; where other bytes came, begin the test again with windows of these alone, and give them a version of their own.");
	throw usage(`Windows without an arm are of two versions, ${production.version} and ${other.version}: which one is in production?`, `Name the candidate as \`arm\` in its windows, or say its share: --share v${other.version}=10%.`);
}
function sharesOf({ shares }, candidates) {
	if (shares.length === 0) return Object.fromEntries(candidates.map(({ name }) => [name, 1 / (candidates.length + 1)]));
	const unknown = shares.find(({ name }) => !candidates.some((one) => one.name === name || one.version === name));
	if (unknown !== void 0) {
		const known = candidates.map(({ name }) => name).join(", ");
		throw usage(`No window is of ${unknown.name}.`, `The candidates in the windows are ${known}.`);
	}
	const all = candidates.map(({ name, version }) => {
		const declared = shares.find((one) => one.name === name || one.name === version);
		if (declared === void 0) throw usage(`The share of ${name} is not said.`, `Add --share ${name}=10%.`);
		return [name, declared.share];
	});
	if (all.reduce((total, [, share]) => total + share, 0) > 1) throw usage("The shares are more than 100 %.", "What candidates do not have is the share of production.");
	return Object.fromEntries(all);
}
function beginOf(windows) {
	return windows.flatMap(({ from, decided }) => decided === void 0 ? [from] : [from, decided.from]).reduce((first, time) => instantMs(time) < instantMs(first) ? time : first);
}
function endOf(windows) {
	return windows.map(({ to, decided }) => decided?.to ?? to).reduce((last, time) => instantMs(time) > instantMs(last) ? time : last);
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// src/usecases/livetest/believe-windows.ts
const MOST_PROBLEMS = 100;
function believeWindows(windows, model) {
	const declared = declaredWindows(model.liveTest);
	const problems = windows.filter(({ window }) => window.model === model.name).flatMap((report) => {
		const { window, path, line } = report;
		return [...checkWindowCounts(window), ...checkWindowMetrics(window, declared)].map(({ code, pointer }) => ({
			code: "data-format",
			reason: code,
			message: `The window ${window.key} is not believed: ${code} at ${pointer}.`,
			hint: "Correct what the service counts: docs/statistics.md says what each number is.",
			location: {
				path,
				line,
				column: 1,
				pointer
			}
		}));
	});
	const [first] = problems;
	if (first !== void 0) throw new AppError({
		...first,
		problems: problems.slice(0, MOST_PROBLEMS)
	});
}

// src/usecases/livetest/read-history.ts
async function readHistory(files, path) {
	const { value, source } = parseHistory({
		path,
		content: new TextEncoder().encode(await files.readText(path))
	});
	const problems = checkHistory(value).map(({ code, pointer }) => ({
		code: "manifest-meaning",
		reason: code,
		...SENTENCES[code],
		location: source.locate(pointer)
	}));
	const [first] = problems;
	if (first !== void 0) throw new AppError({
		...first,
		problems
	});
	return value;
}
const SENTENCES = {
	"candidate-twice": {
		message: "Another candidate has this name, or these bytes.",
		hint: "Each candidate is a version of its own with a name of its own."
	},
	"joined-twice": {
		message: "Two candidates joined as the same one.",
		hint: "`joined` is 0 for each candidate that the test began with, 1 for the first that joined later, then 2: each has a part of alpha of its own."
	},
	"epochs-apart": {
		message: "The epoch does not begin where the one before it ends.",
		hint: "Epochs follow each other without a gap; only the last one may have `to: null`."
	},
	"share-of-nobody": {
		message: "There is no candidate of this name.",
		hint: "Name it among the candidates."
	},
	"shares-exceed": {
		message: "The shares are more than the whole traffic.",
		hint: "What candidates do not have is the share of production: they add up to 1 at most."
	},
	"candidate-in-production": {
		message: "The candidate has the bytes of the version in production.",
		hint: "Nothing can be told of a version that is compared with itself."
	}
};

// src/usecases/livetest/decide-files.ts
const FROM_LOG = "log";
async function decideFiles(ports, request) {
	const { shares, program, paths } = request;
	if (request.history !== null && shares.length > 0) throw new AppError({
		code: "usage",
		message: "A history says the shares already.",
		hint: "Leave out --share."
	});
	const told = paths === null ? null : await gatherWindows(ports.files, paths);
	const name = request.model ?? modelOf(told);
	const logged = isLogged(request) ? await readLoggedTest(openRecord(ports), name, request.environment) : null;
	const gathered = told ?? await logged?.windows() ?? NO_WINDOWS;
	const model = await requireModel(ports.registry, name);
	const policy = requireTestPolicy(model);
	believeWindows(gathered.windows, model);
	const windows = gathered.windows.map(({ window }) => window);
	const history = await historyOf(ports, request, {
		logged,
		model,
		windows,
		policy
	});
	const sharesKnown = request.history !== null || logged !== null || shares.length > 0;
	const at = request.at ?? latestOf(gathered, policy, request.now);
	return {
		decision: decideLive({
			policy,
			history,
			sharesKnown,
			windows,
			at,
			program
		}),
		trace: () => traceTest({
			policy,
			history,
			sharesKnown
		}, windows, {
			at,
			steps: 40
		}),
		repeated: gathered.repeated,
		outside: paths === null ? 0 : placeWindows(windows, history, instantMs(at)).filter(isOutside).length
	};
}
function openRecord({ record }) {
	if (record !== void 0) return record();
	throw new AppError({
		code: "usage",
		message: "No deployment log is at hand here.",
		hint: "Give the windows, and a history, as files."
	});
}
const NO_WINDOWS = {
	windows: [],
	repeated: 0
};
function isLogged({ paths, history }) {
	return paths === null || history === "log";
}
async function historyOf({ files }, { history, shares }, { logged, model, windows, policy: { ensembles } }) {
	if (history !== null && history !== "log") return readHistory(files, history);
	if (logged !== null && shares.length === 0) return logged.history;
	return assumeHistory({
		model: model.name,
		windows,
		shares,
		ensembles
	});
}
function modelOf(gathered) {
	if (gathered === null) throw new AppError({
		code: "usage",
		message: "No model is named whose recorded windows are to be read.",
		hint: "Name it, or say where the windows are: --windows windows.ndjson."
	});
	const [first] = gathered.windows;
	if (first !== void 0) return first.window.model;
	throw new AppError({
		code: "usage",
		message: "The files hold no window.",
		hint: "Windows are one JSON document a line: docs/live-test.md, With your own traffic."
	});
}
function latestOf({ windows }, { metrics }, now) {
	const latest = windows.flatMap(({ window }) => {
		const decidedMs = instantMs(window.decided?.to ?? window.to);
		const labelled = metrics.filter(({ id }) => (window.metrics[id]?.n ?? window.pairs?.[id]?.n ?? 0) > 0);
		return [instantMs(window.to), ...labelled.map(({ delayMs }) => decidedMs + delayMs)];
	}).reduce((most, time) => Math.max(most, time), -Infinity);
	const nowMs = instantMs(now);
	return latest > -Infinity && latest <= nowMs ? formatInstant(Math.ceil(latest / 1e3) * 1e3) : now;
}

export { parseInstant as n, parseDeclaredShare as r, decideFiles as t };