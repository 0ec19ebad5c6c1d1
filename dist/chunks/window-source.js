import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as parseDuration } from "./quantity.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs, t as formatExactInstant } from "./instant.js";
import { n as servingPeriods } from "./serving.js";
import { T as validateLiveWindow } from "./parsers.js";
import { c as modelsOf, r as isModelFile } from "./ledger.js";
import { r as readSoundLedgers } from "./read.js";
import { t as cleanText } from "./hostile-text.js";
import { E as latencyLimits, T as NO_LIMITS, a as readSettings, s as requireSettings } from "./read-settings.js";
import { t as jsonOrNull } from "./json-or-null.js";
import { i as WINDOW_PROBLEMS } from "./check-window-buckets.js";
import { t as SENTINEL_ARM } from "./arm-name.js";
import { i as windowFilesOf, n as readWindows, t as filesWithin } from "./window-files.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { a as privateHosts, n as openOnce } from "./open-response.js";
import { n as recordWindows, r as judgeWindows } from "./record-live.js";
import { t as parseWindows } from "./parse-windows.js";
import { t as windowAdvice } from "./window-advice.js";
import { t as declaredWindows } from "./declared-windows.js";
import { n as parseGatewayState, o as parseWindowLength, r as MINUTE_MS } from "./certified-facts.js";
import { t as listFolder } from "./list-folder.js";
import { join } from "node:path";

// src/domain/observe/source-problem.ts
const SOURCE_PROBLEMS = {
	unreachable: "invalid",
	"credential-missing": "invalid",
	"credential-elsewhere": "invalid",
	unreadable: "invalid",
	malformed: "invalid",
	refused: "invalid",
	"served-partly": "told",
	"past-changed": "invalid",
	empty: "invalid",
	late: "invalid",
	"unknown-model": "invalid",
	"other-environment": "invalid",
	"other-source": "invalid",
	"other-model": "told",
	"counts-differ": "invalid",
	"scraped-twice": "invalid",
	"clock-differs": "told",
	"not-kept": "invalid",
	"left-out": "told",
	"limit-without-edge": "told",
	"label-later": "told",
	more: "told"
};
function isInvalid({ code }) {
	return SOURCE_PROBLEMS[code] === "invalid";
}
const MOST_LISTED = 5;
function limitProblems(problems) {
	return [...Map.groupBy(problems, ({ code }) => code)].flatMap(([code, own]) => {
		const count = own.length - MOST_LISTED;
		return count <= 0 ? own : [...own.slice(0, MOST_LISTED), {
			code: "more",
			facts: {
				code,
				count
			}
		}];
	});
}

// src/report/observe/left-out-wording.ts
function sayLeftOut(facts) {
	const { why, instance, from, to, model, arm } = facts;
	const { reason, hint } = REASONS[why];
	return {
		message: `Left out${model === null ? "" : ` of ${quoteText(model)} (${arm === null ? "production" : quoteText(arm)})`} at ${quoteText(instance)} from ${from} to ${to}: ${reason}.`,
		hint
	};
}
const REASONS = {
	"no-sample-before": {
		reason: "there is no sample shortly before it begins, and nobody says that the process began then",
		hint: "Scrape more often, and export process_start_time_seconds."
	},
	"no-sample-after": {
		reason: "there is no sample shortly before its end",
		hint: "Scrape more often. Where the process ended, nobody knows what it still answered."
	},
	"restart-unseen": {
		reason: "the process began anew, and for too long nobody had looked",
		hint: "Scrape more often: what is counted between the last look and the end of a process is lost."
	},
	"version-changed": {
		reason: "its version changed meanwhile, and counters do not say which of the two answered",
		hint: "Nothing is to be done: the next window is whole."
	},
	"version-untold": {
		reason: "no model_deploy_info says which version it is",
		hint: "Export model_deploy_info with model, env, arm, version and sha for each arm."
	},
	"unknown-code": {
		reason: "model_requests_total has a code that is no HTTP status",
		hint: "Count by the status that the caller saw."
	},
	"not-a-count": {
		reason: "its counters did not grow by whole numbers",
		hint: "Scrape the counters themselves, and not a rate or a mean of them."
	},
	"unknown-arm": {
		reason: "its arm has a name that no candidate can have",
		hint: "Name as arm the candidate of the deployment file, or nothing for production."
	}
};

// src/report/observe/problem-wording.ts
function saySourceProblem(problem) {
	switch (problem.code) {
		case "unreachable": return WORDS.unreachable(problem.facts);
		case "credential-missing": return WORDS["credential-missing"](problem.facts);
		case "credential-elsewhere": return WORDS["credential-elsewhere"](problem.facts);
		case "unreadable": return WORDS.unreadable(problem.facts);
		case "malformed": return WORDS.malformed(problem.facts);
		case "refused": return WORDS.refused(problem.facts);
		case "served-partly": return WORDS["served-partly"](problem.facts);
		case "past-changed": return WORDS["past-changed"](problem.facts);
		case "empty": return WORDS.empty(problem.facts);
		case "late": return WORDS.late(problem.facts);
		case "unknown-model": return WORDS["unknown-model"](problem.facts);
		case "other-environment": return WORDS["other-environment"](problem.facts);
		case "other-source": return WORDS["other-source"](problem.facts);
		case "other-model": return WORDS["other-model"](problem.facts);
		case "counts-differ": return WORDS["counts-differ"](problem.facts);
		case "scraped-twice": return WORDS["scraped-twice"](problem.facts);
		case "clock-differs": return WORDS["clock-differs"](problem.facts);
		case "not-kept": return WORDS["not-kept"](problem.facts);
		case "left-out": return WORDS["left-out"](problem.facts);
		case "limit-without-edge": return WORDS["limit-without-edge"](problem.facts);
		case "label-later": return WORDS["label-later"](problem.facts);
		case "more": return WORDS.more(problem.facts);
	}
}
const WORDS = {
	unreachable: ({ why }) => ({
		message: `It could not be asked: ${said(why)}.`,
		hint: "Is the address right, and may this machine ask it? A private address, or plain http, only where SEATRIAL_PRIVATE_HOSTS names the host."
	}),
	"credential-missing": ({ variable }) => ({
		message: `The variable ${variable} holds no credential.`,
		hint: "Set it to the origin that the credential is for, a space, and the value of the header Authorization."
	}),
	"credential-elsewhere": ({ variable, asked }) => ({
		message: `The credential in ${variable} is for another origin than ${quoteText(asked)}, so that it was not sent.`,
		hint: "Begin the variable with the origin of the source; whoever sets it says where it may go."
	}),
	unreadable: ({ why }) => ({
		message: `What it gives cannot be read: ${said(why)}.`,
		hint: "Is it the kind of source that the settings say?"
	}),
	malformed: ({ count, place, why }) => ({
		message: `${windowsText(count)} cannot be read; the first at ${quoteText(place)}: ${said(why)}.`,
		hint: "See schemas/window.schema.json."
	}),
	refused: ({ count, key, code, pointer }) => ({
		message: `${windowsText(count)} ${count === 1 ? "is" : "are"} not believed (${code} at ${pointer}); the first is ${quoteText(key)}.`,
		hint: windowAdvice(WINDOW_PROBLEMS.find((known) => known === code))
	}),
	"served-partly": ({ count, key }) => ({
		message: `${windowsText(count)} ${count === 1 ? "is" : "are"} of a version that began or ceased to serve within ${count === 1 ? "it" : "them"}, and left out; the first is ${quoteText(key)}.`,
		hint: "That is so once, at each change of the deployment file: the next windows count."
	}),
	"past-changed": ({ count, key }) => ({
		message: `It now tells something else of ${windowsText(count)} that ${count === 1 ? "is" : "are"} recorded; the first is ${quoteText(key)}.`,
		hint: "What is recorded stands. Find out why its past has changed before you trust what it tells."
	}),
	empty: ({ model }) => ({
		message: `It has told nothing of ${quoteText(model)}, which serves there.`,
		hint: "Does it report under this model, version and environment? Name the models that it tells of as `models`."
	}),
	late: ({ model, lastEnd, allowedMs }) => ({
		message: `Its last window of ${quoteText(model)} ended at ${lastEnd}, longer ago than ${hoursText(allowedMs)}.`,
		hint: "Does it still count? How late it may be is `maxAge` of the source."
	}),
	"unknown-model": ({ model }) => ({
		message: `It names the model ${quoteText(model)}, which does not serve there.`,
		hint: "Is it spelt as the registry has it, also in `models`? Other series are left out by `match`."
	}),
	"other-environment": ({ count, environment }) => ({
		message: `${windowsText(count)} ${count === 1 ? "is" : "are"} of the environment ${quoteText(environment)}.`,
		hint: "Declare the source there, or mend what the windows say."
	}),
	"other-source": ({ count, named, expected }) => ({
		message: `${windowsText(count)} ${count === 1 ? "is" : "are"} told under the name ${quoteText(named)}, and this source is ${quoteText(expected)}.`,
		hint: "Give the source the name that it uses, or another name where it is another one."
	}),
	"other-model": ({ count, model }) => ({
		message: `${windowsText(count)} or trips of ${quoteText(model)}, of which this source does not tell by its settings, ${count === 1 ? "is" : "are"} left out.`,
		hint: "Name the model under `models` of the source where it should be believed about it."
	}),
	"counts-differ": (facts) => ({
		message: `Of ${quoteText(facts.model)} (${facts.arm === null ? "production" : quoteText(facts.arm)}) from ${facts.from} to ${facts.to} ${serviceText(facts.service)} has counted ${facts.requests} requests, and ${serviceText(facts.otherService)} ${facts.otherRequests}.`,
		hint: "They should have seen the same requests: find out which of them lies before anything is decided by it."
	}),
	"scraped-twice": ({ instance, labels }) => ({
		message: `${quoteText(instance)} is there more than once, with other values of ${labels.map(quoteText).join(", ")}: what it counted would count twice.`,
		hint: "Choose one by `match`, such as {job: churn-api}."
	}),
	"clock-differs": ({ seconds }) => ({
		message: `Its clock is ${Math.abs(seconds)} seconds ${seconds > 0 ? "ahead of" : "behind"} the one here.`,
		hint: "Set both by NTP: windows that end in the future are not believed."
	}),
	"not-kept": ({ remark }) => ({
		message: `It cannot keep what it counts: ${said(remark)}.`,
		hint: "Give its folder of state room; what is counted meanwhile is in no window."
	}),
	"left-out": sayLeftOut,
	"limit-without-edge": ({ model, percentile, seconds }) => ({
		message: `The histogram of ${quoteText(model)} has no edge at ${seconds} s, so that nobody can say how many answers were slower than the ${percentile}.`,
		hint: "Give `model_latency_seconds` an edge at each budget of latency."
	}),
	"label-later": ({ model, metric }) => ({
		message: `Labels of ${quoteText(metric)} of ${quoteText(model)} come later than the answers, and a counter does not say of which.`,
		hint: "Report them as windows with `decided`, by a batch job or a gateway."
	}),
	more: ({ code, count }) => ({
		message: `${count} more of ${code}.`,
		hint: "All are in the output as JSON."
	})
};
const LONGEST_WORDS = 400;
function said(text) {
	return cleanText(text, LONGEST_WORDS).replace(/\.$/u, "");
}
function windowsText(count) {
	return count === 1 ? "One window" : `${count} windows`;
}
function hoursText(ms) {
	const minutes = Math.round(ms / 6e4);
	return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
function serviceText(service) {
	return service === null ? "the service without a name" : quoteText(service);
}

// src/report/observe/observe-view.ts
function viewObserved({ sources, trips, unclaimed }) {
	const [first] = unclaimed;
	return {
		sources: sources.map((one) => ({
			title: `${one.environment}: ${sourceTitle(one.source)}`,
			isSound: one.status === "sound",
			counts: countsText(one),
			problems: one.problems.map((problem) => ({
				code: problem.code,
				isInvalid: isInvalid(problem),
				...saySourceProblem(problem)
			}))
		})),
		notes: [...trips.map(sayTrip), ...first === void 0 ? [] : [sayUnclaimed(unclaimed.length, first)]]
	};
}
function countsText({ recorded, repeated, refused, lastEnd }) {
	return `${recorded} recorded, ${repeated} known already, ${refused} refused; ${lastEnd === null ? "no window yet" : `last window until ${lastEnd}`}`;
}
function sayTrip({ environment, model, arm, version, revision, event, at }) {
	return {
		message: `The breaker has turned ${arm === null ? "production" : quoteText(arm)} (${version}) of ${quoteText(model)} away in ${environment} at ${at}, for ${event}, at revision ${revision}.`,
		hint: "It stays so until the deployment file changes: say `stop` or `rollback` where the bot does not."
	};
}
function sayUnclaimed(count, { key, environment, service }) {
	const who = service === void 0 ? "no service" : `the service ${quoteText(service)}`;
	return {
		message: `${count === 1 ? "One window" : `${count} windows`} of the payload ${count === 1 ? "is" : "are"} of no source; the first, ${quoteText(key)}, names ${who} and the environment ${quoteText(environment)}.`,
		hint: "Declare it in .github/seatrial.yml: {kind: dispatch, service: …} under `observe` of the environment."
	};
}
function sourceTitle(source) {
	switch (source.kind) {
		case "gateway": return `gateway ${source.reporter}`;
		case "prometheus": return `prometheus ${source.service}`;
		case "file": return `file ${quoteText(source.path)}`;
		case "dispatch": return `dispatch ${source.service}`;
		case "push": return `push ${source.reporter}`;
	}
}

// src/usecases/ledger/branches-once.ts
function branchesOnce({ store, windows }, models, alsoForget = () => {}) {
	const state = askOnce(() => store.read(models));
	const head = askOnce(() => windows.head());
	const forget = () => {
		state.forget();
		head.forget();
		alsoForget();
	};
	return {
		store: {
			read: async (asked) => {
				const read = await state.ask();
				if (asked === "all") return read;
				const own = [...read.files].filter(([path]) => asked.some((model) => isModelFile(path, model)));
				return {
					...read,
					files: new Map(own)
				};
			},
			commit: (request) => store.commit(request).finally(forget)
		},
		windows: {
			head: head.ask,
			read: (at, paths) => windows.read(at, paths),
			commit: (request) => windows.commit(request).finally(forget)
		}
	};
}
function askOnce(ask) {
	let known = null;
	const forget = () => {
		known = null;
	};
	const first = async () => {
		try {
			return await ask();
		} catch (error) {
			forget();
			throw error;
		}
	};
	return {
		ask: () => known ??= first(),
		forget
	};
}

// src/domain/observe/compare-services.ts
const TOLERANCE = .01;
function compareServices(windows) {
	const counted = windows.filter(({ window }) => window.decided === void 0);
	return [...Map.groupBy(counted, ({ window: { model, sha256, arm } }) => JSON.stringify([
		model,
		sha256,
		arm
	])).values()].flatMap(compareArm);
}
function compareArm(windows) {
	const last = lastStretches(windows);
	return [...Map.groupBy(windows, ({ window: { from, to } }) => `${instantMs(from)} ${instantMs(to)}`).values()].flatMap((own) => {
		const [first] = own;
		const sums = [...Map.groupBy(own, ({ window }) => window.service ?? null)].filter(([service]) => instantMs(first?.window.from ?? "") < (last.get(service) ?? 0)).map(([service, same]) => sumOf$1(service, same));
		if (first === void 0) return [];
		return sums.flatMap((one, index) => sums.slice(index + 1).flatMap((other) => isSame(one, other) ? [] : [differ(first.window, one, other)]));
	});
}
function lastStretches(windows) {
	const services = Map.groupBy(windows, ({ window }) => window.service ?? null);
	return new Map([...services].map(([service, own]) => [service, Math.max(...own.map(({ window }) => instantMs(window.from)))]));
}
function sumOf$1(service, windows) {
	return {
		service,
		requests: windows.reduce((sum, { window }) => sum + window.requests, 0),
		slack: windows.reduce((sum, { slack }) => sum + slack, 0)
	};
}
function isSame(one, other) {
	const tolerated = TOLERANCE * Math.max(one.requests, other.requests) + one.slack + other.slack;
	return Math.abs(one.requests - other.requests) <= tolerated;
}
function differ({ model, arm, from, to }, one, other) {
	const [own, others] = [{
		service: one.service,
		requests: one.requests
	}, {
		otherService: other.service,
		otherRequests: other.requests
	}];
	return {
		code: "counts-differ",
		facts: {
			model,
			arm,
			from,
			to,
			...own,
			...others
		}
	};
}

// src/domain/observe/judge-source.ts
const HOUR_MS$1 = 60 * MINUTE_MS;
function lengthOf({ kind, every = kind === "file" ? "1d" : "1h" }) {
	return (parseWindowLength(every) ?? 60) * MINUTE_MS;
}
function allowedAge(source) {
	return source.maxAge === void 0 ? 2 * lengthOf(source) + HOUR_MS$1 : parseDuration(source.maxAge);
}
function nameOf$1(source) {
	switch (source.kind) {
		case "gateway":
		case "push": return source.reporter;
		case "prometheus":
		case "dispatch": return source.service;
		case "file": return null;
	}
}
function isOf(source, { service, reporter = "" }) {
	if (source.kind === "file") return true;
	if (source.kind === "prometheus" || source.kind === "dispatch") return service === source.service;
	const own = source.reporter;
	if (source.kind === "push" && service === own) return true;
	return service === void 0 && (reporter === own || reporter.startsWith(`${own}.`) && isDelay(reporter, own));
}
function isDelay(reporter, own) {
	return /^\d+m$/.test(reporter.slice(own.length + 1));
}
function tellsOfModel({ models }, model) {
	return models === void 0 || models.includes(model);
}
function otherModels(source, told) {
	const beyond = told.filter(({ model }) => !tellsOfModel(source, model));
	return [...Map.groupBy(beyond, ({ model }) => model)].map(([model, own]) => ({
		code: "other-model",
		facts: {
			count: own.length,
			model
		}
	}));
}
function sortWindows(source, environment, windows) {
	const elsewhere = windows.filter(({ window }) => window.environment !== environment);
	const here = windows.filter(({ window }) => window.environment === environment);
	const foreign = here.filter(({ window }) => !isOf(source, window));
	const [first] = elsewhere;
	const [other] = foreign;
	const expected = nameOf$1(source) ?? "";
	return {
		own: here.filter(({ window }) => isOf(source, window) && tellsOfModel(source, window.model)),
		problems: [...first === void 0 ? [] : [otherEnvironment(elsewhere.length, first.window)], ...other === void 0 ? [] : [otherSource({
			count: foreign.length,
			named: namedIn(source, other.window),
			expected
		})]]
	};
}
function namedIn(source, { service = "", reporter = "" }) {
	return "reporter" in source ? [service, reporter].filter((name) => name !== "").join("/") : service;
}
function otherEnvironment(count, { environment }) {
	return {
		code: "other-environment",
		facts: {
			count,
			environment
		}
	};
}
function otherSource(facts) {
	return {
		code: "other-source",
		facts
	};
}
function judgeSilence(source, silence, now) {
	const { model, servesSince, lastEnd } = silence;
	const allowedMs = allowedAge(source);
	const known = Math.max(instantMs(servesSince), lastEnd === null ? 0 : instantMs(lastEnd));
	if (instantMs(now) - known <= allowedMs) return [];
	return lastEnd === null ? [{
		code: "empty",
		facts: { model }
	}] : [{
		code: "late",
		facts: {
			model,
			lastEnd,
			allowedMs
		}
	}];
}
function lastEndOf(windows, model) {
	const ends = windows.flatMap((window) => window.model === model ? [instantMs(window.to)] : []);
	return ends.length === 0 ? null : formatExactInstant(ends.reduce((last, end) => Math.max(last, end)));
}

// src/usecases/observe/recorded-past.ts
const DAY_MS = 864e5;
const REACHES_MS = [2 * DAY_MS, 15 * DAY_MS];
async function readRecordedPast({ windows: store }, { ledgers, environment, now, isEnough }) {
	const events = ledgers.flatMap((ledger) => ledger.events.map(({ event }) => event));
	const logged = events.flatMap(({ data: { window } }) => window?.environment === environment ? [window] : []);
	const files = windowFilesOf(events);
	const head = files.length === 0 ? null : await store.head();
	const to = instantMs(now) + DAY_MS;
	const texts = /* @__PURE__ */ new Map();
	let found = logged;
	for (const reachMs of REACHES_MS) {
		const near = filesWithin(files, [{
			environment,
			from: instantMs(now) - reachMs,
			to
		}]);
		const missing = near.map(({ path }) => path).filter((path) => !texts.has(path));
		if (head !== null && missing.length > 0) for (const [path, text] of await store.read(head, missing)) texts.set(path, text);
		found = [...logged, ...near.flatMap((file) => readWindows(file, texts.get(file.path)) ?? [])];
		if (isEnough(found)) break;
	}
	return found;
}

// src/usecases/observe/read-environment.ts
const OVERLAP = 6;
async function readEnvironment(ports, place) {
	const { environment, sources, ledgers, now } = place;
	const serving = ledgers.flatMap((ledger) => servingIn(ledger, environment));
	const asked = sources.map((source) => ({
		source,
		models: modelsFor(source, serving)
	}));
	const past = await readRecordedPast(ports, {
		ledgers,
		environment,
		now,
		isEnough: (windows) => asked.every(({ source, models }) => models.every(({ model }) => lastOf(source, windows, model) !== null))
	});
	const models = await countedModels(ports, place, {
		serving,
		asked: new Set(asked.flatMap((one) => one.models))
	});
	const readings = [];
	const begins = asked.map(({ source, models: own }) => sinceOf(source, own, past));
	for (const [index, { source }] of asked.entries()) {
		const since = begins[index] ?? null;
		const told = await ports.readSource({
			environment,
			source,
			now,
			since,
			models,
			delivered: ports.delivered
		});
		const { own: windows, problems } = sortWindows(source, environment, told.windows);
		const unknown = await unknownModels(ports, source, ledgers);
		const trips = told.trips.filter(({ model }) => tellsOfModel(source, model));
		const beyond = otherModels(source, [...told.windows.map(({ window }) => window), ...told.trips]);
		readings.push({
			windows,
			trips,
			problems: [
				...unknown,
				...told.problems,
				...problems,
				...beyond
			]
		});
	}
	return {
		environment,
		sources,
		readings,
		begins,
		serving,
		past
	};
}
function servingIn({ model, events }, environment) {
	const periods = servingPeriods(events.map(({ event }) => event)).filter((one) => one.environment === environment);
	const first = periods[periods.findLastIndex(({ production }) => production === null) + 1];
	return first === void 0 ? [] : [{
		model,
		since: first.from
	}];
}
function modelsFor({ models }, serving) {
	return models === void 0 ? serving : serving.filter(({ model }) => models.includes(model));
}
async function unknownModels({ manifest }, { models = [] }, ledgers) {
	const unlogged = models.filter((name) => !ledgers.some(({ model }) => model === name));
	return (await Promise.all(unlogged.map(async (model) => ({
		model,
		isKnown: await manifest(model) !== null
	})))).flatMap(({ model, isKnown }) => isKnown ? [] : [{
		code: "unknown-model",
		facts: { model }
	}]);
}
function lastOf(source, windows, model) {
	return lastEndOf(windows.filter((window) => isOf(source, window)), model);
}
function sinceOf(source, models, past) {
	const ends = models.map(({ model, since }) => {
		const last = lastOf(source, past, model);
		return last === null ? instantMs(since) - lengthOf(source) : instantMs(last) - OVERLAP * lengthOf(source);
	});
	const from = Math.min(...ends);
	if (!Number.isFinite(from)) return null;
	return formatExactInstant(Math.floor(from / lengthOf(source)) * lengthOf(source));
}
async function countedModels(ports, { environment, ledgers }, { serving, asked }) {
	const known = await Promise.all(serving.map(async (one) => {
		const { model } = one;
		if (!asked.has(one)) return [model, countedModel(null, NO_LIMITS)];
		const manifest = await ports.manifest(model);
		const version = ledgers.find((own) => own.model === model)?.state.deployments[environment]?.production?.version;
		return [model, countedModel(manifest, version === void 0 ? NO_LIMITS : await ports.certified(environment, model, version))];
	}));
	return new Map(known);
}
function countedModel(manifest, certified) {
	const { metrics } = declaredWindows(manifest?.liveTest);
	return {
		limits: manifest === null ? NO_LIMITS : latencyLimits(manifest.modes, certified),
		metrics: new Map([...metrics].map(([id, { delayMs }]) => [id, delayMs === 0]))
	};
}

// src/usecases/observe/judge-environment.ts
function judgeEnvironment(observed, fates) {
	const { environment, sources, readings, begins, past } = observed;
	const believed = readings.map((reading) => reading.windows.filter((one) => isBelieved(fates.fateOf.get(one))));
	const all = [...past.map((window) => ({
		window,
		slack: 0
	})), ...believed.flat()];
	const again = new Set(believed.flatMap((own) => own.map(({ window }) => stretchIn(window))));
	const differences = compareServices(onceEach(all)).filter(({ facts }) => again.has(stretchIn(facts)));
	return readings.flatMap((reading, place) => {
		const source = sources[place];
		if (source === void 0) return [];
		const own = (believed[place] ?? []).map(({ window }) => window);
		const told = source.kind === "file" ? own : [...past.filter((window) => isOf(source, window)), ...own];
		const silences = modelsFor(source, observed.serving).map(({ model, since }) => ({
			model,
			servesSince: since,
			lastEnd: lastOf(source, told, model)
		}));
		const ends = silences.flatMap(({ lastEnd }) => lastEnd ?? []).toSorted();
		const problems = [
			...reading.problems,
			...refusals(reading, fates),
			...silences.flatMap((silence) => judgeSilence(source, silence, fates.now)).filter(isNews(reading)),
			...differences.filter(({ facts }) => tellsOf(told, facts.service) || tellsOf(told, facts.otherService))
		];
		const count = (kind) => reading.windows.filter((one) => fates.fateOf.get(one)?.kind === kind).length;
		const counts = {
			recorded: count("recorded"),
			repeated: count("repeated"),
			refused: count("refused")
		};
		const status = problems.some(isInvalid) ? "invalid" : "sound";
		const lastEnd = ends.at(-1) ?? null;
		const since = begins[place] ?? null;
		return [{
			environment,
			place,
			source,
			status,
			...counts,
			lastEnd,
			since,
			problems: limitProblems(problems)
		}];
	});
}
function isBelieved(fate) {
	return fate?.kind === "recorded" || fate?.kind === "repeated";
}
function isNews({ problems }) {
	const isUnasked = problems.some(({ code }) => UNASKED.includes(code));
	return ({ code }) => !(isUnasked && code === "empty");
}
const UNASKED = [
	"unreachable",
	"unreadable",
	"credential-missing",
	"credential-elsewhere"
];
function stretchIn({ from, to }) {
	return `${from} ${to}`;
}
function onceEach(windows) {
	return [...new Map(windows.map((one) => [nameOf(one.window), one])).values()];
}
function nameOf({ model, key, from }) {
	return JSON.stringify([
		model,
		from,
		key
	]);
}
function tellsOf(windows, service) {
	return windows.some((window) => (window.service ?? null) === service);
}
function refusals({ windows }, { fateOf }) {
	const refused = windows.flatMap((one) => {
		const fate = fateOf.get(one);
		return fate?.kind === "refused" ? [{
			key: fate.key,
			problem: fate.problems[0]
		}] : [];
	});
	return [...Map.groupBy(refused, ({ problem }) => problem?.code ?? "refused")].map(([code, own]) => {
		const { key = "", problem } = own[0] ?? {};
		const count = own.length;
		if (code === "serving-changed") return {
			code: "served-partly",
			facts: {
				count,
				key
			}
		};
		if (code === "key-reused") return {
			code: "past-changed",
			facts: {
				count,
				key
			}
		};
		return {
			code: "refused",
			facts: {
				count,
				key,
				code,
				pointer: problem?.pointer ?? ""
			}
		};
	});
}

// src/usecases/observe/observe.ts
async function observe(world, request) {
	const ports = {
		...world,
		...branchesOnce(world, "all")
	};
	const declared = await declaredSources(ports, request);
	const { files } = await ports.store.read("all");
	const { ledgers, faults } = readSoundLedgers(files, modelsOf(files));
	const now = ports.clock.now();
	const environments = [];
	for (const [environment, sources] of declared) {
		const place = {
			environment,
			sources,
			ledgers,
			now
		};
		environments.push(await readEnvironment(ports, place));
	}
	const all = environments.flatMap(({ readings }) => readings.flatMap(({ windows }) => windows));
	const numbered = all.map(({ window }, index) => ({
		window,
		line: index + 1
	}));
	const fates = request.isDryRun ? await judgeWindows(ports, numbered) : await recordWindows(ports, request.reporter, numbered);
	const byLine = new Map(fates.map((fate) => [fate.line, fate]));
	const fateOf = new Map(all.map((window, index) => [window, byLine.get(index + 1)]));
	const sources = environments.flatMap((one) => judgeEnvironment(one, {
		now,
		fateOf
	}));
	const trips = environments.flatMap(({ readings }) => readings.flatMap((reading) => reading.trips));
	const taken = new Set(all.map(({ window }) => window));
	const unclaimed = ports.delivered.windows.flatMap(({ window }) => taken.has(window) ? [] : [window]);
	const models = all.flatMap((one) => fateOf.get(one)?.kind === "recorded" ? [one.window.model] : []);
	return {
		sources,
		trips,
		unclaimed,
		models: [...new Set(models)],
		faults
	};
}
async function declaredSources({ registry }, request) {
	const { environment } = request;
	const settings = requireSettings(await readSettings(registry))?.value ?? null;
	const declared = Object.entries(settings?.environments ?? {});
	if (environment !== null && !declared.some(([name]) => name === environment)) throw new AppError({
		code: "usage",
		message: `.github/seatrial.yml has no environment ${quoteText(environment)}.`,
		hint: declared.length === 0 ? NO_SOURCES : `It has ${declared.map(([name]) => name).join(", ")}.`
	});
	const found = declared.filter(([name]) => environment === null || name === environment).flatMap(([name, { observe: declaredHere = [] }]) => {
		const sources = declaredHere.flatMap((source) => within(source, request));
		return sources.length === 0 ? [] : [[name, sources]];
	});
	return new Map(found);
}
function within(source, { models, kinds, pushedBy }) {
	if (kinds?.includes(source.kind) === false) return [];
	if (pushedBy !== void 0 && !(source.kind === "push" && source.authorization === pushedBy)) return [];
	if (models === void 0) return [source];
	const { models: own = models } = source;
	const [first, ...others] = models.filter((name) => own.includes(name));
	return first === void 0 ? [] : [{
		...source,
		models: [first, ...others]
	}];
}
function noSources(environment) {
	return new AppError({
		code: "usage",
		reason: "no-sources",
		message: `.github/seatrial.yml declares no source of windows${environment === null ? "" : ` for ${environment}`}.`,
		hint: NO_SOURCES
	});
}
const NO_SOURCES = "Declare some as `observe` of an environment: docs/observe.md.";

// src/adapters/observe/told-windows.ts
function readTold(place, text) {
	return asTold(parseWindows(place, text));
}
function asTold({ windows, problems, malformed }) {
	const [first] = problems;
	return {
		windows: windows.map((one) => ({
			...one,
			slack: 0
		})),
		problems: first === void 0 ? [] : [{
			code: "malformed",
			facts: {
				count: malformed,
				place: placeOf(first),
				why: first.message
			}
		}]
	};
}
function placeOf({ location }) {
	return location === void 0 ? "" : `${location.path}:${location.line}`;
}
function joinTold(all) {
	return {
		windows: all.flatMap(({ windows }) => windows),
		problems: all.flatMap(({ problems }) => problems)
	};
}
function startBudget({ readingMs, windows }) {
	const begun = performance.now();
	return (count) => {
		const why = count > windows ? `it tells of more than ${windows} windows at once` : performance.now() - begun > readingMs ? `it was not done within ${readingMs / 1e3} s` : null;
		return why === null ? null : {
			code: "unreachable",
			facts: { why: `${why}; the next time goes on from there` }
		};
	};
}

// src/adapters/observe/dispatch-source.ts
const dispatchSource = {
	kind: "dispatch",
	title: "`repository_dispatch`",
	comes: "brought",
	use: "a service that may call GitHub, and nothing else",
	async read({ service }, { environment, delivered }) {
		const { windows, problems } = asTold(delivered);
		return {
			windows: windows.filter(({ window }) => window.environment === environment && window.service === service),
			trips: [],
			problems
		};
	}
};

// src/domain/observe/source-reading.ts
const NOTHING_READ = {
	windows: [],
	trips: [],
	problems: []
};

// src/adapters/observe/file-source.ts
const MOST_FILES = 1e3;
const fileSource = {
	kind: "file",
	title: "Files",
	comes: "asked for",
	use: "batch jobs that write windows as NDJSON, and replays of stored requests",
	async read({ path }, _question, { folder, limits }) {
		if (folder === null) return NOTHING_READ;
		try {
			const names = await listFolder(join(folder, path));
			const files = names === null ? [path] : names.filter(isWindows).map((name) => `${path}/${name}`);
			if (files.length > MOST_FILES) return unreadable$1(`it has more than ${MOST_FILES} files`);
			const registry = createRegistryFolder(folder);
			let left = limits.answerBytes;
			const read = [];
			for (const file of files) {
				const bytes = await registry.read(file, left);
				left -= bytes.length;
				if (left < 0) return unreadable$1(`its files have more than ${limits.answerBytes / 2 ** 20} MiB`);
				read.push(readTold(file, new TextDecoder().decode(bytes)));
			}
			return {
				...joinTold(read),
				trips: []
			};
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			return unreadable$1(error.message);
		}
	}
};
function isWindows(name) {
	return name.endsWith(".ndjson");
}
function unreadable$1(why) {
	return {
		...NOTHING_READ,
		problems: [{
			code: "unreadable",
			facts: { why }
		}]
	};
}

// src/adapters/observe/ask-source.ts
async function askSource(asked, access) {
	const url = `${asked.url.replace(/\/+$/u, "")}${asked.path}`;
	const credential = credentialFor(url, asked.authorization, access);
	if (credential.kind === "problem") return credential;
	const { environment, limits } = access;
	const signal = AbortSignal.timeout(limits.answerMs);
	try {
		const hosts = privateHosts(environment);
		const request = {
			url,
			label: asked.url,
			hosts,
			signal,
			headers: credential.headers
		};
		const response = await openOnce(request, limits);
		const late = () => void response.destroy(/* @__PURE__ */ new Error("it did not answer in time"));
		signal.addEventListener("abort", late);
		try {
			if (response.statusCode !== 200) return unreachable(refusalOf(response));
			return {
				kind: "answered",
				text: await readText(response, limits.answerBytes),
				headers: response.headers
			};
		} finally {
			signal.removeEventListener("abort", late);
			response.destroy();
		}
	} catch (error) {
		return unreachable(signal.aborted ? "it did not answer in time" : wordsOf(error));
	}
}
function credentialFor(url, variable, { environment }) {
	if (variable === void 0) return {
		kind: "headers",
		headers: {}
	};
	const [, origin = "", value = ""] = /^(\S+) +(\S[^\r\n]*)$/u.exec((environment[variable] ?? "").trim()) ?? [];
	if (value === "") return {
		kind: "problem",
		problem: {
			code: "credential-missing",
			facts: { variable }
		}
	};
	const asked = URL.canParse(url) ? new URL(url).origin : "";
	if ((URL.canParse(origin) ? new URL(origin).origin : null) !== asked) return {
		kind: "problem",
		problem: {
			code: "credential-elsewhere",
			facts: {
				variable,
				asked
			}
		}
	};
	return {
		kind: "headers",
		headers: { authorization: value }
	};
}
function refusalOf({ statusCode = 0, headers }) {
	return statusCode >= 300 && statusCode < 400 && headers.location !== void 0 ? `it answers ${statusCode}, a redirect, which is not followed` : `it answers ${statusCode}`;
}
async function readText(response, mostBytes) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of response) {
		if (!(chunk instanceof Uint8Array)) continue;
		bytes += chunk.length;
		if (bytes > mostBytes) throw new Error(`it sends more than ${Math.ceil(mostBytes / 2 ** 20)} MiB`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
function wordsOf(error) {
	if (error instanceof AppError) return error.hint === void 0 ? error.message : `${error.message} ${error.hint}`;
	if (!(error instanceof Error)) return "unknown error";
	const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
	return (error.message === "" ? "no connection" : error.message) + code;
}
function unreachable(why) {
	return {
		kind: "problem",
		problem: {
			code: "unreachable",
			facts: { why }
		}
	};
}
const SKEW_MS = 3e5;
function clockProblem(headers, nowMs) {
	const theirs = Date.parse(headers.date ?? "");
	const seconds = Math.round((theirs - nowMs) / 1e3);
	if (!Number.isFinite(theirs) || Math.abs(theirs - nowMs) <= SKEW_MS) return [];
	return [{
		code: "clock-differs",
		facts: { seconds }
	}];
}

// src/adapters/observe/gateway-source.ts
const MOST_PAGES = 50;
const gatewaySource = {
	kind: "gateway",
	title: "A gateway",
	comes: "asked for",
	use: "`seatrial serve`: windows with labels and pairs, and the trips of its breaker",
	async read(source, question, access) {
		const state = await readState(source, question, access);
		if (state.kind === "problem") return {
			...NOTHING_READ,
			problems: [state.problem]
		};
		const told = await readPages(source, question, access);
		return {
			windows: told.windows,
			trips: state.trips.filter(({ environment }) => environment === question.environment),
			problems: [...state.problems, ...told.problems]
		};
	}
};
async function readState({ url, authorization }, { now }, access) {
	const answer = await askSource({
		url,
		path: "/-/state",
		authorization
	}, access);
	if (answer.kind === "problem") return answer;
	const state = parseGatewayState(answer.text);
	if (state === null) return unreadable("what it answers at /-/state is no state of a gateway");
	const { trips, notKept } = state;
	const kept = notKept === null ? [] : [{
		code: "not-kept",
		facts: { remark: notKept }
	}];
	return {
		kind: "told",
		trips,
		problems: [...clockProblem(answer.headers, instantMs(now)), ...kept]
	};
}
async function readPages(source, { since }, access) {
	const { url, authorization, every = "1h" } = source;
	const pages = [];
	const spent = startBudget(access.limits);
	let answerBytes = access.limits.answerBytes;
	let cursor = since;
	for (let page = 0; page < MOST_PAGES; page += 1) {
		const query = new URLSearchParams({
			every,
			...cursor === null ? {} : { since: cursor }
		});
		const limits = {
			...access.limits,
			answerBytes
		};
		const path = `/-/windows?${query.toString()}`;
		const answer = await askSource({
			url,
			path,
			authorization
		}, {
			...access,
			limits
		});
		if (answer.kind === "problem") return joinTold([...pages, {
			windows: [],
			problems: [answer.problem]
		}]);
		const next = answer.headers["seatrial-cursor"];
		if (typeof next !== "string" || !Number.isFinite(instantMs(next))) return joinTold([...pages, {
			windows: [],
			problems: [unreadable("its windows have no cursor").problem]
		}]);
		pages.push(readTold(`${url}/-/windows`, answer.text));
		answerBytes -= Buffer.byteLength(answer.text);
		const over = spent(pages.reduce((sum, { windows }) => sum + windows.length, 0));
		if (over !== null) return joinTold([...pages, {
			windows: [],
			problems: [over]
		}]);
		if (cursor !== null && instantMs(next) <= instantMs(cursor)) break;
		if (answer.text === "" && page > 0) break;
		cursor = next;
	}
	return joinTold(pages);
}
function unreadable(why) {
	return {
		kind: "problem",
		problem: {
			code: "unreadable",
			facts: { why }
		}
	};
}

// src/adapters/observe/push-source.ts
const pushSource = {
	kind: "push",
	title: "Signed, to the bot",
	comes: "brought",
	use: "a gateway or a service that reaches the bot, and is reached by nobody; trips of its breaker too",
	async read({ authorization }, { environment, delivered }) {
		const { push } = delivered;
		if (push?.variable !== authorization) return NOTHING_READ;
		const { windows, problems } = asTold(delivered);
		const notKept = push.notKept === null ? [] : [{
			code: "not-kept",
			facts: { remark: push.notKept }
		}];
		return {
			windows: windows.filter(({ window }) => window.environment === environment),
			trips: push.trips.filter((trip) => trip.environment === environment),
			problems: [...problems, ...notKept]
		};
	}
};

// src/contract/prometheus-answer.ts
const MOST_SERIES = 2e4;
const MOST_WORDS = 200;
function parsePrometheusAnswer(text) {
	const answer = fieldsOf(jsonOrNull(text));
	if (answer === null) return refused("it is no JSON of the Prometheus API");
	if (answer["status"] !== "success") return refused(`it says ${quoted(answer["error"] ?? answer["status"])}`);
	const data = fieldsOf(answer["data"]);
	if (data?.["resultType"] !== "matrix" || !Array.isArray(data["result"])) return refused("it is no list of samples");
	const [warning] = Array.isArray(answer["warnings"]) ? answer["warnings"] : [];
	if (warning !== void 0) return refused(`it is not whole: ${quoted(warning)}`);
	const result = data["result"];
	if (result.length > MOST_SERIES) return refused(`it has more than ${MOST_SERIES} series`);
	const series = result.map(seriesOf);
	const sound = series.filter((one) => one !== null);
	return sound.length === series.length ? {
		kind: "series",
		series: sound
	} : refused("a series in it is none");
}
function refused(why) {
	return {
		kind: "refused",
		why
	};
}
function quoted(value) {
	return JSON.stringify(value ?? null).slice(0, MOST_WORDS);
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
}
function seriesOf(value) {
	const fields = fieldsOf(value);
	const metric = fieldsOf(fields?.["metric"]);
	const values = fields?.["values"];
	if (metric === null || !Array.isArray(values)) return null;
	const labels = Object.entries(metric).flatMap(([name, label]) => typeof label === "string" ? [[name, label]] : []);
	const samples = values.map(sampleOf);
	const sound = samples.filter((sample) => sample !== null);
	if (sound.length !== samples.length || labels.length !== Object.keys(metric).length) return null;
	const { __name__: name = "", ...others } = Object.fromEntries(labels);
	return {
		name,
		labels: others,
		samples: sound
	};
}
function sampleOf(value) {
	if (!Array.isArray(value)) return null;
	const [seconds, text] = value;
	const number = typeof text === "string" && text !== "" ? Number(text) : NaN;
	if (typeof seconds !== "number" || !Number.isFinite(number)) return null;
	return [Math.round(seconds * 1e3), number];
}

// src/domain/observe/scrapes.ts
const METRIC_NAMES = {
	requests: "model_requests_total",
	assignments: "model_assignments_total",
	latency: "model_latency_seconds_bucket",
	labels: "model_outcome_count_total",
	labelSums: "model_outcome_sum_total",
	labelSquares: "model_outcome_sum_squares_total",
	info: "model_deploy_info",
	start: "process_start_time_seconds"
};
const COUNTERS = /* @__PURE__ */ new Set([
	METRIC_NAMES.requests,
	METRIC_NAMES.assignments,
	METRIC_NAMES.latency,
	METRIC_NAMES.labels,
	METRIC_NAMES.labelSums,
	METRIC_NAMES.labelSquares
]);
const OWN_LABELS = [
	"model",
	"env",
	"test",
	"arm",
	"role",
	"code",
	"le",
	"metric",
	"revision",
	"version",
	"sha"
];
function groupProcesses(all) {
	return [...Map.groupBy(all, processId)].flatMap(([id, own]) => {
		const counted = own.filter(({ name }) => name !== METRIC_NAMES.start);
		if (counted.length === 0) return [];
		const times = new Set(counted.flatMap(({ samples }) => samples.map(([at]) => at)));
		return [{
			id,
			instance: own[0]?.labels["instance"] ?? "",
			times: [...times].toSorted((one, other) => one - other),
			series: own.map(({ name, labels, samples }) => ({
				name,
				labels,
				values: new Map(samples)
			}))
		}];
	});
}
function processId({ labels }) {
	const { instance, job = "" } = labels;
	if (instance !== void 0) return JSON.stringify([job, instance]);
	const others = Object.entries(labels).filter(([name]) => !OWN_LABELS.includes(name));
	return JSON.stringify(others.toSorted(([one], [other]) => one < other ? -1 : 1));
}
function stretchOf(process, { fromMs, toMs, gapMs }) {
	const inside = process.times.filter((at) => at > fromMs && at <= toMs);
	const before = process.times.findLast((at) => at <= fromMs && at >= fromMs - gapMs);
	const [first] = inside;
	const last = inside.at(-1);
	if (first === void 0 || last === void 0) return before === void 0 ? { kind: "absent" } : {
		kind: "unseen",
		why: "no-sample-after"
	};
	if (last < toMs - gapMs) return {
		kind: "unseen",
		why: "no-sample-after"
	};
	const began = before === void 0 ? startAt(process, first) : null;
	if (before === void 0 && (began === null || began < fromMs - gapMs)) return {
		kind: "unseen",
		why: "no-sample-before"
	};
	const times = before === void 0 ? inside : [before, ...inside];
	const steps = before === void 0 ? [{
		before: null,
		after: first
	}] : [];
	for (const [index, after] of times.entries()) {
		const earlier = times[index - 1];
		if (earlier === void 0) continue;
		const isOther = isRestarted(process, earlier, after);
		if (isOther && after - earlier > gapMs) return {
			kind: "unseen",
			why: "restart-unseen"
		};
		steps.push({
			before: isOther ? null : earlier,
			after
		});
	}
	return {
		kind: "seen",
		steps,
		times
	};
}
function startAt({ series }, at) {
	const seconds = series.find(({ name, values }) => name === METRIC_NAMES.start && values.has(at))?.values.get(at);
	return seconds === void 0 ? null : seconds * 1e3;
}
const SAME_START_MS = 1e3;
function isRestarted(process, earlier, later) {
	const [one, other] = [startAt(process, earlier), startAt(process, later)];
	if (one !== null && other !== null && Math.abs(one - other) > SAME_START_MS) return true;
	return process.series.some(({ name, values }) => COUNTERS.has(name) && (values.get(later) ?? 0) < (values.get(earlier) ?? 0));
}
function increaseIn({ values }, steps) {
	return steps.reduce((sum, { before, after }) => sum + stepOf(values, before, after), 0);
}
function edgeOf({ values }, steps) {
	return [steps[0], steps.at(-1)].flatMap((step) => step ?? []).reduce((sum, { before, after }) => sum + stepOf(values, before, after), 0);
}
function stepOf(values, before, after) {
	return (values.get(after) ?? 0) - (before === null ? 0 : values.get(before) ?? 0);
}
function scrapedTwice(processes) {
	const twice = [...Map.groupBy(processes, ({ instance }) => instance)].map(([instance, own]) => {
		return [instance, differingLabels(own.flatMap(({ series }) => series.filter(({ name }) => name === METRIC_NAMES.info)))];
	});
	return new Map(twice.filter(([instance, labels]) => instance !== "" && labels.length > 0));
}
function differingLabels(infos) {
	const names = [...Map.groupBy(infos, ({ labels }) => JSON.stringify(OWN_LABELS.map((name) => labels[name] ?? ""))).values()].flatMap((own) => {
		const [first, ...others] = own;
		const other = others.find(({ values }) => first !== void 0 && overlap(first.values, values));
		if (first === void 0 || other === void 0) return [];
		return [.../* @__PURE__ */ new Set([...Object.keys(first.labels), ...Object.keys(other.labels)])].filter((name) => first.labels[name] !== other.labels[name]);
	});
	return [...new Set(names)].toSorted();
}
function overlap(one, other) {
	const [ownFrom, ownTo] = spanOf(one);
	const [from, to] = spanOf(other);
	return ownFrom <= to && from <= ownTo;
}
function spanOf(values) {
	const times = [...values.keys()];
	return [times[0] ?? Infinity, times.at(-1) ?? -Infinity];
}

// src/domain/observe/count-arm.ts
function countArm(all, steps, model) {
	const asked = named(all, METRIC_NAMES.requests);
	const ends = {
		answered: 0,
		error: 0,
		timeout: 0,
		shed: 0,
		invalid: 0,
		foreign: 0
	};
	for (const series of asked) {
		const end = endOf(series.labels["code"] ?? "");
		if (end === null) return {
			kind: "uncountable",
			why: "unknown-code"
		};
		ends[end] += increaseIn(series, steps);
	}
	const { answered, error, timeout, shed, invalid } = ends;
	const requests = answered + error + timeout + shed + invalid;
	const drawn = named(all, METRIC_NAMES.assignments);
	const assigned = drawn.length === 0 ? requests : sumOf(drawn, steps);
	const over = countOver(named(all, METRIC_NAMES.latency), steps, model);
	const labels = countLabels(all, steps, model);
	if (![
		requests,
		assigned,
		...Object.values(over.counts),
		...labels.counts
	].every((count) => Number.isSafeInteger(count) && count >= 0)) return {
		kind: "uncountable",
		why: "not-a-count"
	};
	return {
		kind: "counted",
		requests,
		slack: asked.reduce((sum, series) => sum + edgeOf(series, steps), 0),
		sums: {
			requests,
			errors: error + timeout + shed + invalid,
			outcomes: {
				assigned,
				served: answered + error + invalid,
				timeouts: timeout,
				shed,
				invalid
			},
			...Object.keys(over.counts).length === 0 ? {} : { over: over.counts },
			latency: null,
			metrics: labels.metrics
		},
		withoutEdge: over.withoutEdge,
		later: labels.later
	};
}
function named(all, name) {
	return all.filter((series) => series.name === name);
}
function sumOf(all, steps) {
	return all.reduce((sum, series) => sum + increaseIn(series, steps), 0);
}
function endOf(code) {
	if (code === "429") return "shed";
	if (code === "502") return "invalid";
	if (code === "504") return "timeout";
	if (/^[123]\d\d$/.test(code)) return "answered";
	if (/^4\d\d$/.test(code)) return "foreign";
	return /^5\d\d$/.test(code) ? "error" : null;
}
const PERCENTILES = [
	"p50",
	"p95",
	"p99"
];
function countOver(buckets, steps, { limits }) {
	const edgeIs = (seconds) => buckets.filter(({ labels }) => edgeIn(labels["le"] ?? "") === seconds);
	const all = sumOf(edgeIs(Infinity), steps);
	const counts = {};
	const withoutEdge = [];
	for (const percentile of PERCENTILES) {
		const limit = limits[percentile];
		if (limit === null || buckets.length === 0) continue;
		const seconds = limit / 1e3;
		const within = edgeIs(seconds);
		if (within.length === 0) withoutEdge.push({
			percentile,
			seconds
		});
		else counts[percentile] = all - sumOf(within, steps);
	}
	return {
		counts,
		withoutEdge
	};
}
function edgeIn(text) {
	return text === "+Inf" ? Infinity : text.trim() === "" ? NaN : Number(text);
}
function countLabels(all, steps, { metrics: declared }) {
	const found = Map.groupBy(all.filter(({ labels }) => labels["metric"] !== void 0), ({ labels }) => labels["metric"] ?? "");
	const metrics = {};
	const later = [];
	const counts = [];
	for (const [metric, series] of found) {
		if (declared.get(metric) === false) {
			later.push(metric);
			continue;
		}
		const n = sumOf(named(series, METRIC_NAMES.labels), steps);
		counts.push(n);
		const [sum, sumSquares] = [METRIC_NAMES.labelSums, METRIC_NAMES.labelSquares].map((name) => sumOf(named(series, name), steps));
		metrics[metric] = {
			n,
			sum: sum ?? 0,
			sumSquares: sumSquares ?? 0
		};
	}
	return {
		metrics,
		later,
		counts
	};
}

// src/domain/observe/identifier.ts
const IDENTIFIER = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
function isIdentifier(text) {
	return IDENTIFIER.test(text);
}

// src/domain/observe/prometheus-windows.ts
const LEAST_GAP_MS = 3e4;
const MOST_GAP_MS = 3e5;
function gapFor(lengthMs) {
	return Math.min(MOST_GAP_MS, Math.max(LEAST_GAP_MS, lengthMs / 4));
}
function countWindows(all, question) {
	const processes = groupProcesses(all);
	const twice = scrapedTwice(processes);
	const counted = processes.filter(({ instance }) => !twice.has(instance)).map((process) => countProcess(process, question));
	return {
		windows: counted.flatMap(({ windows }) => windows),
		problems: [...[...twice].map(([instance, labels]) => ({
			code: "scraped-twice",
			facts: {
				instance,
				labels
			}
		})), ...counted.flatMap(({ problems }) => problems)]
	};
}
function countProcess(process, question) {
	const stretch = stretchOf(process, askedOf(question));
	if (stretch.kind === "absent") return {
		windows: [],
		problems: []
	};
	if (stretch.kind === "unseen") return {
		windows: [],
		problems: [{
			code: "left-out",
			facts: {
				why: stretch.why,
				instance: process.instance,
				...namedStretch(question),
				model: null,
				arm: null
			}
		}]
	};
	const parts = [...armsOf(process, stretch).values()].map((arm) => countPlace(process, {
		arm,
		stretch,
		question
	}));
	return {
		windows: parts.flatMap(({ windows }) => windows),
		problems: parts.flatMap(({ problems }) => problems)
	};
}
function askedOf({ fromMs, toMs }) {
	return {
		fromMs,
		toMs,
		gapMs: gapFor(toMs - fromMs)
	};
}
function namedStretch({ fromMs, toMs }) {
	return {
		from: formatExactInstant(fromMs),
		to: formatExactInstant(toMs)
	};
}
const IN_WINDOWS = /* @__PURE__ */ new Set([
	"",
	"production",
	"candidate"
]);
function armsOf(process, { times }) {
	const own = process.series.filter(({ name, labels, values }) => name !== METRIC_NAMES.start && IN_WINDOWS.has(labels["role"] ?? "") && labels["arm"] !== "sentinel" && times.some((at) => values.has(at)));
	const groups = Map.groupBy(own, ({ labels }) => JSON.stringify([labels["model"] ?? "", labels["arm"] ?? ""]));
	return new Map([...groups].toSorted(([one], [other]) => one < other ? -1 : 1).map(([key, series]) => {
		const labels = series[0]?.labels;
		return [key, {
			model: labels?.["model"] ?? "",
			arm: labels?.["arm"] ?? "",
			series
		}];
	}));
}
function countPlace(process, place) {
	const { arm, stretch, question } = place;
	const known = question.models.get(arm.model);
	if (known === void 0) return {
		windows: [],
		problems: [{
			code: "unknown-model",
			facts: { model: arm.model }
		}]
	};
	const leaveOut = (why) => {
		const { model, arm: name } = arm;
		return {
			windows: [],
			problems: [{
				code: "left-out",
				facts: {
					why,
					instance: process.instance,
					...namedStretch(question),
					model,
					arm: name === "" ? null : name
				}
			}]
		};
	};
	if (arm.arm !== "" && !isIdentifier(arm.arm)) return leaveOut("unknown-arm");
	const counted = countArm(arm.series, stretch.steps, known);
	if (counted.kind === "uncountable") return leaveOut(counted.why);
	const version = versionIn(arm.series, stretch.times);
	if (version.kind === "untold") return counted.requests === 0 ? NOTHING : leaveOut("version-untold");
	if (version.kind === "changed") return leaveOut("version-changed");
	return {
		windows: [{
			window: windowOf({
				place,
				process,
				version,
				counted
			}),
			line: 1,
			slack: counted.slack
		}],
		problems: [...counted.withoutEdge.map((facts) => ({
			code: "limit-without-edge",
			facts: {
				model: arm.model,
				...facts
			}
		})), ...counted.later.map((metric) => ({
			code: "label-later",
			facts: {
				model: arm.model,
				metric
			}
		}))]
	};
}
const NOTHING = {
	windows: [],
	problems: []
};
function versionIn(series, times) {
	const told = series.filter(({ name }) => name === METRIC_NAMES.info).filter(({ values }) => times.some((at) => values.has(at)));
	const [first] = told;
	if (first === void 0) return { kind: "untold" };
	const { version = "", sha = "" } = first.labels;
	const isSame = told.every(({ labels }) => labels["sha"] === sha && labels["version"] === version);
	const isWhole = times.every((at) => told.some(({ values }) => values.has(at)));
	if (!isSame || !isWhole) return { kind: "changed" };
	return {
		kind: "told",
		version,
		sha256: sha
	};
}
function windowOf({ place: { arm, question }, process, version, counted }) {
	const reporter = `p-${question.hash(process.id).slice(0, 16)}`;
	const { service, every, environment } = question;
	const { from, to } = namedStretch(question);
	const name = arm.arm === "" ? null : arm.arm;
	const tests = [...new Set(arm.series.flatMap(({ labels: { test = "" } }) => test === "" ? [] : [test]))];
	const [test] = tests;
	return {
		apiVersion: "seatrial/v1",
		kind: "Window",
		key: `${service}/${reporter}/${every}/${from}/${name ?? "@production"}/${version.sha256.slice(0, 12)}`,
		model: arm.model,
		version: version.version,
		sha256: version.sha256,
		environment,
		arm: name,
		service,
		reporter,
		from,
		to,
		...test !== void 0 && tests.length === 1 && isIdentifier(test) ? { test } : {},
		...counted.sums
	};
}

// src/adapters/observe/prometheus-source.ts
const MOST_STRETCHES = 336;
const SETTLED_MS = 6e4;
const HOUR_MS = 60 * MINUTE_MS;
const MOST_INSTANCES = 20;
const prometheusSource = {
	kind: "prometheus",
	title: "Prometheus",
	comes: "asked for",
	use: "any service whose counters have the names below: requests, errors, slow answers, and labels that come at once",
	async read(source, question, access) {
		const stretches = stretchesFor(source, question);
		const spent = startBudget(access.limits);
		const [windows, problems] = [[], []];
		for (const stretch of stretches) {
			const read = await readStretch(source, {
				...question,
				...stretch
			}, access);
			windows.push(...read.windows);
			problems.push(...read.problems);
			const over = spent(windows.length);
			if (over !== null) problems.push(over);
			if ([...read.problems, ...over === null ? [] : [over]].some(({ code }) => code === "unreachable" || code === "unreadable")) break;
		}
		return {
			windows,
			trips: [],
			problems: onlyOnce(problems)
		};
	}
};
function stretchesFor({ every = "1h" }, { now, since }) {
	const lengthMs = (parseWindowLength(every) ?? 60) * MINUTE_MS;
	const end = Math.floor((instantMs(now) - Math.max(SETTLED_MS, gapFor(lengthMs))) / lengthMs) * lengthMs;
	const oldest = end - MOST_STRETCHES * Math.min(lengthMs, HOUR_MS);
	const first = Math.ceil(Math.max(oldest, since === null ? oldest : instantMs(since)) / lengthMs) * lengthMs;
	const count = Math.max(0, Math.min(MOST_STRETCHES, Math.floor((end - first) / lengthMs)));
	return Array.from({ length: count }, (_, index) => {
		const fromMs = first + index * lengthMs;
		return {
			fromMs,
			toMs: fromMs + lengthMs
		};
	});
}
async function readStretch(source, question, access) {
	const { environment, models, fromMs, toMs } = question;
	const { start, ...own } = METRIC_NAMES;
	const names = Object.values(own).join("|");
	const labels = {
		...source.match,
		env: environment
	};
	const counted = await readSamples(source, {
		...question,
		selector: selectorOf(`__name__=~"${names}"`, labels)
	}, access);
	if (counted.kind === "problem") return {
		windows: [],
		problems: [counted.problem]
	};
	const starts = await readStarts(source, {
		...question,
		series: counted.series,
		name: start
	}, access);
	if (starts.kind === "problem") return {
		windows: [],
		problems: [starts.problem]
	};
	const asked = {
		environment,
		service: source.service,
		every: source.every ?? "1h",
		fromMs,
		toMs,
		models,
		hash: sha256
	};
	const { windows, problems } = countWindows([...counted.series, ...starts.series], asked);
	const sound = windows.filter(({ window }) => validateLiveWindow(window));
	const broken = windows.length - sound.length;
	const malformed = broken === 0 ? [] : [{
		code: "malformed",
		facts: {
			count: broken,
			place: source.url,
			why: "a version, digest or metric in its labels is none"
		}
	}];
	return {
		windows: sound,
		problems: [
			...counted.problems,
			...problems,
			...malformed
		]
	};
}
async function readSamples({ url, authorization }, { selector, fromMs, toMs, now }, access) {
	const range = Math.ceil((toMs - fromMs + gapFor(toMs - fromMs)) / 1e3) + 1;
	const query = new URLSearchParams({
		query: `${selector}[${range}s]`,
		time: String(toMs / 1e3)
	});
	const answer = await askSource({
		url,
		path: `/api/v1/query?${query.toString()}`,
		authorization
	}, access);
	if (answer.kind === "problem") return answer;
	const parsed = parsePrometheusAnswer(answer.text);
	if (parsed.kind === "refused") return {
		kind: "problem",
		problem: {
			code: "unreadable",
			facts: { why: parsed.why }
		}
	};
	return {
		...parsed,
		problems: clockProblem(answer.headers, instantMs(now))
	};
}
async function readStarts(source, asked, access) {
	const instances = [...new Set(asked.series.flatMap(({ labels: { instance = "" } }) => instance))];
	const found = [];
	for (let index = 0; index < instances.length; index += MOST_INSTANCES) {
		const some = instances.slice(index, index + MOST_INSTANCES).map(quoteRegex);
		const selector = selectorOf(`__name__="${asked.name}",instance=~${quoteLabel(some.join("|"))}`, source.match ?? {});
		const samples = await readSamples(source, {
			...asked,
			selector
		}, access);
		if (samples.kind === "problem") return samples;
		found.push(...samples.series);
	}
	return {
		kind: "series",
		series: found,
		problems: []
	};
}
function selectorOf(first, labels) {
	return `{${[first, ...Object.entries(labels).map(([name, value]) => `${name}=${quoteLabel(value)}`)].join(",")}}`;
}
function quoteLabel(text) {
	return `"${text.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\n", "\\n")}"`;
}
function quoteRegex(text) {
	return text.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
}
function onlyOnce(problems) {
	return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

// src/adapters/observe/sources.ts
const WINDOW_SOURCES = {
	gateway: gatewaySource,
	prometheus: prometheusSource,
	file: fileSource,
	dispatch: dispatchSource,
	push: pushSource
};
function readWindowSource(question, access) {
	const { source } = question;
	switch (source.kind) {
		case "gateway": return WINDOW_SOURCES.gateway.read(source, question, access);
		case "prometheus": return WINDOW_SOURCES.prometheus.read(source, question, access);
		case "file": return WINDOW_SOURCES.file.read(source, question, access);
		case "dispatch": return WINDOW_SOURCES.dispatch.read(source, question, access);
		case "push": return WINDOW_SOURCES.push.read(source, question, access);
	}
}

// src/adapters/observe/window-source.ts
const SOURCE_LIMITS = {
	connectMs: 1e4,
	idleMs: 2e4,
	answerMs: 6e4,
	answerBytes: 64 * 2 ** 20,
	readingMs: 3e5,
	windows: 5e4
};

export { askOnce as a, saySourceProblem as c, observe as i, readWindowSource as n, branchesOnce as o, noSources as r, viewObserved as s, SOURCE_LIMITS as t };