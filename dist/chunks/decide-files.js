import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { i as renderDuration } from "./quantity.js";
import { a as formatDifference, f as formatPercent, i as formatCount, l as formatMagnitude } from "./format.js";
import { t as EVENT_WORDS } from "./event-words.js";
import { c as parseHistory, i as decideLive, n as gatherWindows, r as countOnce } from "./decide2.js";
import { l as isOutside, n as requireTestPolicy, t as requireModel, u as placeWindows } from "./require-model.js";
import { t as declaredWindows } from "./declared-windows.js";
import { r as checkWindowMetrics, t as checkWindowCounts } from "./check-window-counts.js";
import { i as windowFilesOf, n as readWindows } from "./window-files.js";
import { t as readHistory$1 } from "./read-state.js";

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

// src/report/livetest/chance-text.ts
const MOST = 1e6;
function chanceText(logE) {
	const odds = Math.exp(Math.min(logE, Math.log(MOST)));
	if (odds < 2) return "no evidence";
	const shown = odds < 10 ? Math.floor(odds) : Number(odds.toPrecision(2));
	return odds >= MOST * .999 ? `chance below 1 in ${formatCount(MOST)}` : `chance 1 in ${formatCount(shown)}`;
}

// src/report/livetest/invalid-wording.ts
function sayInvalid({ reasonCode, place }, history) {
	const { cause, hint } = INVALID_WORDS[reasonCode];
	return {
		message: `Invalid: ${cause}${placeText(place, history)}.`,
		hint
	};
}
function placeText(place, { epochs }) {
	switch (place.kind) {
		case "window": return `: window ${place.key}, ${place.pointer}`;
		case "epoch": return `, from ${epochs[place.number]?.from ?? "an unknown time"} on`;
		case "layer": return `, by requests ${place.layer}`;
		case "labels": return `: ${place.metric} of ${place.candidate}`;
	}
}
const INVALID_WORDS = {
	"other-model": {
		cause: "a window is of another model",
		hint: "Give windows of one model."
	},
	"other-environment": {
		cause: "a window is of another environment",
		hint: "Give windows of one environment."
	},
	"other-test": {
		cause: "a window is of another live test",
		hint: "Give windows of one test."
	},
	"unknown-arm": {
		cause: "a window is of an arm that the test does not have",
		hint: "Name the arm as the history does."
	},
	"unknown-digest": {
		cause: "a window without an arm is of a version that is neither in production nor a candidate",
		hint: "Say which version answered, and what it is in the history."
	},
	"arm-digest": {
		cause: "an arm answered with another version than the test has for it",
		hint: "See what is deployed there: two versions cannot be told apart under one name."
	},
	leak: {
		cause: "a candidate answered requests, or has labels of predictions, of a time in which it had no share",
		hint: "See who sends them there; what is split otherwise than declared proves nothing."
	},
	"time-order": {
		cause: "a window ends before it begins, or counts decisions of its future",
		hint: "Correct its times."
	},
	"stretches-overlap": {
		cause: "windows overlap without being of the same time, as hours beside days",
		hint: "Report all arms of a service in the same stretches of time."
	},
	"counted-twice": {
		cause: "one reporter counted an arm twice in the same time",
		hint: "Instances that count at the same time each need a `reporter`; a label counts once."
	},
	"buckets-misfit": {
		cause: "the buckets of a window do not add up to its sums",
		hint: "Each decision is in one of 64 buckets, numbered from 0."
	},
	"production-changed": {
		cause: "another version is in production than the one that candidates were compared with",
		hint: "Begin a new test against it."
	},
	"sample-ratio": {
		cause: "the arms do not have the requests that their shares say, and chance does not explain it",
		hint: "Find where requests are lost or routed otherwise: until then no difference between the arms proves anything."
	},
	"label-parity": {
		cause: "labels do not come as often to both arms, and chance does not explain it",
		hint: "Find why labels are missing: what is left of them is no fair sample."
	}
};

// src/report/livetest/outcome-wording.ts
function sayOutcome(decision) {
	const { outcome, history, decidedAt } = decision;
	switch (outcome.kind) {
		case "promote": return {
			tone: "good",
			...sayPromote(decision, outcome)
		};
		case "step": return {
			tone: "open",
			message: `Next share: ${sharesText(outcome.shares)}. No alarm at the present one, and enough requests to have seen one.`,
			hint: "Give the candidate that share, and decide again with the windows that follow."
		};
		case "hold": return {
			tone: "open",
			message: HOLD_WORDS[outcome.reasonCode],
			hint: holdHint(outcome.reasonCode, outcome.until)
		};
		case "reject-harm": return {
			tone: "bad",
			message: `Rejected: ${nameOf(decision, outcome.candidate)} does harm: ${harmText(outcome.by)}, known since ${decidedAtOf(decision, outcome.candidate)}.`,
			hint: "Take its share away. Production stays as it is."
		};
		case "reject-futile": return {
			tone: "bad",
			...sayFutile(decision, outcome)
		};
		case "inconclusive": return {
			tone: "open",
			message: `Not promoted: the time of the test was over on ${decidedAt}, and nothing is known for sure.`,
			hint: "A longer test (maxDuration), more traffic for the candidate, or pairs (paired, shadow) tell smaller differences apart."
		};
		case "invalid": return {
			tone: "bad",
			...sayInvalid(outcome, history)
		};
	}
}
function sayPromote(decision, { candidate, metric }) {
	const { phase } = decision.history;
	const name = nameOf(decision, candidate);
	const cause = `better in ${metric}, and not worse in anything, known since ${decidedAtOf(decision, candidate)}`;
	if (phase === "test") return {
		message: `Promote ${name}: ${cause}.`,
		hint: `Give ${name} all of the traffic.`
	};
	return {
		message: `Go back to ${name}: ${cause}.`,
		hint: `Put ${name} into production again.`
	};
}
function sayFutile(decision, outcome) {
	const name = nameOf(decision, outcome.candidate);
	if (outcome.reasonCode === "another-better") return {
		message: `Rejected: ${nameOf(decision, outcome.than)} is surely better than ${name}.`,
		hint: "Take its share away; the test goes on with the others."
	};
	return {
		message: `Rejected: ${name} brings no gain that matters, known since ${decidedAtOf(decision, outcome.candidate)}.`,
		hint: "Take its share away, or say in model.yaml that a smaller gain matters (betterBy)."
	};
}
const HOLD_WORDS = {
	"no-traffic": "Hold: there is no traffic yet, so that nothing is known.",
	"no-candidate": "Hold: no candidate is in the test any more.",
	soak: "Hold: a candidate has shown enough, and the others have a day to prove better.",
	"evidence-missing": "Hold: not enough is known yet."
};
function holdHint(reasonCode, until) {
	if (reasonCode === "no-candidate") return "Begin a new test.";
	if (reasonCode === "no-traffic") return "Report windows of both versions: docs/live-test.md.";
	const clause = untilText(until);
	return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`;
}
function untilText(until) {
	return until.kind === "at" ? `it can be known on ${until.at} at the present traffic` : `nobody can say when it will be known: ${UNKNOWN_WORDS[until.reasonCode]}`;
}
const UNKNOWN_WORDS = {
	"no-traffic": "nothing of it came lately",
	"not-reported": "the windows do not hold it",
	"no-evidence": "what was seen does not point that way",
	"beyond-end": "the test ends before"
};
function harmText(by) {
	return by.kind === "event" ? `${EVENT_WORDS[by.event]} come more often than in production` : `${by.metric} is worse than its margin allows`;
}
function sharesText(shares) {
	return Object.entries(shares).map(([name, share]) => `${formatPercent(share)} for ${name}`).join(", ");
}
function nameOf({ history }, candidate) {
	const version = history.candidates.find(({ name }) => name === candidate)?.version;
	return version === void 0 || version === candidate ? candidate : `${candidate} (${version})`;
}
function decidedAtOf({ candidates, decidedAt }, candidate) {
	return candidates.find(({ name }) => name === candidate)?.since ?? decidedAt;
}

// src/report/livetest/missing-wording.ts
function sayMissing(missing) {
	return `${lackText(missing)}; ${untilText(missing.until)}.`;
}
function lackText(missing) {
	switch (missing.kind) {
		case "duration": return `${spanText(missing.spanMs)} of ${spanText(missing.neededMs)} have passed between the first and the last decision that is compared`;
		case "labels": return `${missing.metric}: ${formatCount(missing.labels)} of ${formatCount(missing.needed)} labelled decisions in each arm`;
		case "unusable": return `${missing.metric}: ${GAP_WORDS[missing.gap]}`;
		case "better": return `${missing.metric} is not surely better: ${chanceText(missing.logE)}, where ${chanceText(missing.logNeeded)} is needed`;
		case "not-worse": return `${missing.metric} is not surely within its margin: ${chanceText(missing.logE)}, where ${chanceText(missing.logNeeded)} is needed`;
		case "not-more": return `${EVENT_WORDS[missing.event]} are not surely as rare as in production: ${chanceText(missing.logE)}, where ${chanceText(missing.logNeeded)} is needed`;
		case "untold": return `nobody counts ${EVENT_WORDS[missing.event]}, which both arms' windows must (over)`;
		case "unbucketed": return `units come again, and the windows do not say in which of 64 buckets ${EVENT_WORDS[missing.event]} are (eventBuckets)`;
	}
}
const GAP_WORDS = {
	squares: "the windows give no sum of squares, without which nobody knows how much single values vary",
	buckets: "units come again, and the windows do not say in which of 64 buckets they are",
	missing: "the windows do not say how many labels are missing, which model.yaml counts",
	range: "model.yaml counts missing labels as the worst, and does not say which value that is (range)",
	apart: "windows of production hold no labels of the decisions that those of the candidate do, or in a window of another time (from, to), which is not compared",
	pairs: "model.yaml asks for pairs, and the windows hold none"
};
function sayRamp(step) {
	switch (step.kind) {
		case "up": return `The next share is ${formatPercent(step.share)}.`;
		case "last": return null;
		case "requests": return `Next share ${formatPercent(step.share)}: after ${formatCount(step.needed)} requests at the present one, of which ${formatCount(step.requests)} came.`;
		case "risk": return `Next share ${formatPercent(step.share)}: once less harm may be hidden (${formatPercent(step.risk)} of all requests, where the first share risked ${formatPercent(step.budget)}).`;
	}
}
const HOUR_MS = 36e5;
function spanText(ms) {
	return renderDuration(ms < HOUR_MS ? Math.round(ms / 6e4) * 6e4 : Math.round(ms / HOUR_MS) * HOUR_MS);
}

// src/report/livetest/decision-view.ts
function viewDecision(decision) {
	return {
		outcome: sayOutcome(decision),
		arms: [...decision.candidates.map((candidate) => candidateView(candidate, decision)), ...decision.virtualArms.map(({ name, alpha, metrics }) => ({
			title: `${name} of the candidates, which nothing promotes`,
			metrics: metricTable(metrics, alpha),
			guardrails: null,
			lacks: []
		}))],
		notes: notesOf(decision)
	};
}
function candidateView(candidate, decision) {
	const { name, share, requests, metrics, guardrails, missing, ramp, fate } = candidate;
	const part = share === null ? "" : `, ${formatPercent(share)} of the traffic`;
	const step = sayRamp(ramp);
	return {
		title: `${nameOf(decision, name)}: ${FATE_WORDS[fate]}${part}, ${formatCount(requests)} requests`,
		metrics: metricTable(metrics, candidate.alpha),
		guardrails: guardrailTable(guardrails),
		lacks: decision.isFinal ? [] : [...missing.map((one) => `Missing: ${sayMissing(one)}`), ...step === null ? [] : [step]]
	};
}
const FATE_WORDS = {
	open: "undecided",
	better: "better",
	harm: "does harm",
	futile: "no gain",
	left: "no more in the test"
};
function metricTable(metrics, alpha) {
	if (metrics.length === 0) return null;
	return {
		header: [
			"Metric",
			"Decisions",
			"Gain",
			"Matters from",
			"Better",
			"Not worse"
		],
		rows: metrics.map((one) => [
			one.role === "primary" ? one.metric : `${one.metric} (guardrail)`,
			one.basis === "pairs" ? `${formatCount(one.candidate)} pairs` : `${formatCount(one.candidate)} of ${formatCount(one.candidate + one.production)}`,
			gainText(one, alpha),
			formatMagnitude(one.minEffect, "none"),
			one.role === "primary" ? chanceText(one.logBetter) : "–",
			chanceText(one.logNotWorse)
		])
	};
}
function gainText({ effect, lower, upper }, alpha) {
	if (effect === null) return "nothing compared";
	const level = 1 - alpha;
	return formatDifference({
		value: effect,
		interval: lower === null || upper === null ? null : {
			lower,
			upper,
			level,
			method: "always-valid"
		}
	}, "none");
}
function guardrailTable(guardrails) {
	if (guardrails.length === 0) return null;
	return {
		header: [
			"Guardrail",
			"Production",
			"Candidate",
			"Not more often",
			"More often"
		],
		rows: guardrails.map(({ event, production, candidate, logNotWorse, logHarm }) => {
			const isTold = production.requests > 0 || candidate.requests > 0;
			const cells = [
				rateText(production),
				rateText(candidate),
				chanceText(logNotWorse),
				chanceText(logHarm)
			];
			return [EVENT_WORDS[event], ...isTold ? cells : [
				"not reported",
				"not reported",
				"–",
				"–"
			]];
		})
	};
}
function rateText({ events, requests }) {
	return requests === 0 ? "–" : `${formatPercent(events / requests)} of ${formatCount(requests)}`;
}
function notesOf({ sharesKnown, sampleRatio, across, isFinal, decidedAt, windows }) {
	const isUncounted = sharesKnown && !sampleRatio.isChecked;
	return [
		...sharesKnown ? [] : ["Not checked: whether the traffic was split as meant, as nobody said the shares (--share)."],
		...isUncounted ? ["Not checked: whether the traffic was split as meant, as no window counts its units (outcomes.units)."] : [],
		...across === 0 ? [] : [`${formatCount(across)} windows were left out, as the shares changed within them.`],
		`Read: ${formatCount(windows.count)} windows${isFinal ? `; what ends after ${decidedAt} changes nothing` : ""}.`
	];
}

// src/usecases/livetest/assume-history.ts
function assumeHistory(traffic) {
	const [first] = traffic.windows;
	if (first === void 0) throw usage("The files hold no window.", "Report windows first: docs/live-test.md, With your own traffic.");
	const candidates = candidatesOf$1(traffic);
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
function candidatesOf$1({ windows, shares, ensembles }) {
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

// src/domain/livetest/check-history.ts
function checkHistory(history) {
	return [...checkCandidates(history), ...history.epochs.flatMap((_, number) => checkEpoch(history, number))];
}
function checkCandidates({ candidates, epochs }) {
	return candidates.flatMap(({ name, sha256, joined }, index) => {
		const pointer = `/candidates/${index}`;
		if (candidates.slice(0, index).some((other) => other.name === name || other.sha256 === sha256)) return [{
			code: "candidate-twice",
			pointer
		}];
		if (joined > 0 && candidates.slice(0, index).some((other) => other.joined === joined)) return [{
			code: "joined-twice",
			pointer: `${pointer}/joined`
		}];
		return epochs.some(({ production }) => production.sha256 === sha256) ? [{
			code: "candidate-in-production",
			pointer: `${pointer}/sha256`
		}] : [];
	});
}
function checkEpoch({ epochs, candidates }, number) {
	const epoch = epochs[number];
	if (epoch === void 0) return [];
	const shares = Object.entries(epoch.shares);
	const nobody = shares.filter(([name]) => !candidates.some((one) => one.name === name));
	const sum = shares.reduce((total, [, share]) => total + share, 0);
	return [
		...nobody.map(([name]) => ({
			code: "share-of-nobody",
			pointer: `/epochs/${number}/shares/${name}`
		})),
		...sum > 1.000000001 ? [{
			code: "shares-exceed",
			pointer: `/epochs/${number}/shares`
		}] : [],
		...follows(epoch, epochs[number - 1]) ? [] : [{
			code: "epochs-apart",
			pointer: `/epochs/${number}/from`
		}]
	];
}
function follows({ from, to }, before) {
	const isLong = to === null || instantMs(from) < instantMs(to);
	if (before === void 0) return isLong;
	return isLong && before.to !== null && instantMs(before.to) === instantMs(from);
}

// src/domain/livetest/logged-history.ts
function testedEnvironments(events) {
	const tested = events.filter(({ data }) => data.deployment?.liveTest);
	return [...new Set(tested.flatMap(({ data }) => data.environment ?? []))].toSorted();
}
function loggedHistory(events, environment) {
	const deployed = deploymentsIn(events, environment);
	const test = deployed.findLast(({ deployment }) => deployment.liveTest !== null)?.deployment.liveTest?.id;
	const [first] = deployed;
	if (test === void 0 || first === void 0) return null;
	const epochs = deployed.filter(({ deployment }) => deployment.liveTest?.id === test).flatMap(epochOf).reduce(joinEpochs, []);
	if (epochs.length === 0) return null;
	const candidates = candidatesOf(deployed, test).map((one) => ({
		...one,
		attempt: attemptOf(events, test, one.sha256)
	}));
	return {
		test,
		model: first.model,
		environment,
		phase: "test",
		candidates,
		epochs
	};
}
function deploymentsIn(events, environment) {
	const told = events.flatMap(({ time, data }) => {
		const { deployment, model } = data;
		if (deployment === null || data.environment !== environment) return [];
		return [{
			model,
			from: time,
			revision: data.revision?.after ?? 0,
			deployment
		}];
	});
	return told.map((one, index) => ({
		...one,
		to: told[index + 1]?.from ?? null
	})).filter(({ from, to }) => from !== to);
}
function epochOf({ from, to, revision, deployment: { production, liveTest } }) {
	const sharing = (liveTest?.candidates ?? []).filter(({ share }) => share > 0);
	const shares = Object.fromEntries(sharing.map(({ name, share }) => [name, share]));
	return production === null ? [] : [{
		from,
		to,
		revision,
		production,
		shares
	}];
}
function joinEpochs(epochs, own) {
	const last = epochs.at(-1);
	if (last === void 0 || last.to !== own.from || splitOf(last) !== splitOf(own)) return [...epochs, own];
	return [...epochs.slice(0, -1), {
		...last,
		to: own.to
	}];
}
function splitOf({ production, shares }) {
	return JSON.stringify([production.sha256, Object.entries(shares).toSorted(([one], [other]) => one < other ? -1 : 1)]);
}
function candidatesOf(deployed, test) {
	const found = /* @__PURE__ */ new Map();
	const own = deployed.flatMap(({ deployment: { liveTest } }) => liveTest?.id === test ? [liveTest.candidates] : []);
	let joined = 0;
	for (const [index, candidates] of own.entries()) for (const { name, version, sha256 } of candidates) {
		if (found.has(name)) continue;
		if (index > 0) joined += 1;
		found.set(name, {
			name,
			version,
			sha256,
			joined
		});
	}
	return [...found.values()];
}
function attemptOf(events, test, sha256) {
	const tests = events.flatMap(({ data }) => {
		const liveTest = data.deployment?.liveTest ?? null;
		return liveTest?.candidates.some((one) => one.sha256 === sha256) === true ? [liveTest.id] : [];
	});
	return [...new Set(tests)].indexOf(test) + 1;
}

// src/usecases/livetest/logged-test.ts
async function readLoggedTest(ports, model, environment) {
	const { events, faults } = await readHistory$1(ports, model);
	const [fault] = faults;
	if (fault !== void 0) throw new AppError({
		code: "state-corrupt",
		message: fault.message,
		hint: "`seatrial verify` says what is wrong."
	});
	const place = environment ?? onlyEnvironment(events, model);
	const history = loggedHistory(events, place);
	if (history === null) throw noTest(model, place);
	const [problem] = checkHistory(history);
	if (problem !== void 0) throw noHistory(history, problem);
	return {
		history,
		windows: () => recordedWindows(ports, events, place)
	};
}
function noHistory({ test }, { code, pointer }) {
	return new AppError({
		code: "usage",
		reason: code,
		message: `What the log tells of the test ${test} is no history of one: ${code} at ${pointer}.`,
		hint: "Say who had which share since when in a file: --history, as in docs/live-test.md."
	});
}
function onlyEnvironment(events, model) {
	const tested = testedEnvironments(events);
	const [only, other] = tested;
	if (only !== void 0 && other === void 0) return only;
	if (only === void 0) throw noTest(model, null);
	throw new AppError({
		code: "usage",
		message: `The log tells of live tests of ${quoteText(model)} in ${tested.join(" and ")}.`,
		hint: `Say which: --environment ${only}.`
	});
}
function noTest(model, environment) {
	return new AppError({
		code: "usage",
		reason: "no-live-test",
		message: `The log tells of no live test of ${quoteText(model)}${environment === null ? "" : ` in ${environment}`} beside a version in production.`,
		hint: "Say who had which share since when in a file: --history, as in docs/live-test.md."
	});
}
async function recordedWindows({ windows: store }, events, environment) {
	const files = windowFilesOf(events).filter(({ path }) => path.startsWith(`${environment}/`));
	const head = files.length === 0 ? null : await store.head();
	const paths = files.map(({ path }) => path);
	const texts = head === null ? /* @__PURE__ */ new Map() : await store.read(head, paths);
	const all = [...placed(events.flatMap(({ data: { window } }) => window?.environment === environment ? [window] : []), "log.ndjson"), ...files.flatMap((file) => placed(wholeOf(file, texts), file.path))];
	const { kept } = countOnce(all);
	return {
		windows: kept,
		repeated: all.length - kept.length
	};
}
function placed(windows, path) {
	return windows.map((window, index) => ({
		window,
		path,
		line: index + 1
	}));
}
function wholeOf(file, texts) {
	const windows = readWindows(file, texts.get(file.path));
	if (windows !== null) return windows;
	throw new AppError({
		code: "state-corrupt",
		message: `The windows ${file.path} of the branch seatrial/windows are not those that the log names.`,
		hint: "Fetch the branch seatrial/windows whole; `seatrial verify` says what is wrong."
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

export { parseDeclaredShare as a, parseInstant as i, viewDecision as n, sayOutcome as r, decideFiles as t };