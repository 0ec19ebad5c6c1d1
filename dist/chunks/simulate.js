import { i as __toESM } from "./rolldown-runtime.js";
import { t as AppError } from "./error.js";
import { n as parseRate } from "./quantity.js";
import { t as quoteText } from "./quote-text.js";
import { c as formatLimit, f as formatPercent, i as formatCount } from "./format.js";
import { t as cleanText } from "./hostile-text.js";
import { t as lengthText } from "./length-text.js";
import { a as spreadSource, r as rateText } from "./plan-wording.js";
import { t as renderBar } from "./bars.js";
import { c as wrapText, n as indent, o as usableWidth, r as layoutTable } from "./layout.js";
import { n as knownRate, r as knownSpread, t as NOTHING_KNOWN } from "./known-spread.js";
import { t as recordedEvents } from "./recorded-traffic.js";
import { o as settingOf, r as comparedIn } from "./test-setting.js";
import { r as seededRandom } from "./random.js";
import { n as formatInstant, r as instantMs } from "./instant.js";
import { a as stopOf, i as lookAt, l as openOutcome, o as looksOf, t as begin } from "./decide.js";
import "./event-buckets.js";
import { n as require_lib } from "./lib.js";
import { n as suggest } from "./suggest.js";
import { t as declaredRate } from "./declared-rate.js";
import { r as orderVersions } from "./version-order.js";
import { n as MODE_NAMES } from "./constants.js";
import { n as createReadModelRecord, t as comparedEnvironment } from "./read-model-record.js";
import { t as readCertificate } from "./read-certificate.js";
import { a as readSettings, s as requireSettings } from "./read-settings.js";
import { n as requireTestPolicy, t as requireModel } from "./require-model.js";
import { t as createFetchedDeployments } from "./fetched-deployments.js";
import { r as openFolder, t as locateRegistry } from "./locate-registry.js";
import { t as wireLocalFiles } from "./local-files.js";
import { r as printJson } from "./open-ledger.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { r as terminalOptions } from "./terminal-options.js";
import { resolve } from "node:path";

// src/contract/parse-simulation.ts
const MOST_REQUESTS_A_SECOND = 1e6;
const MOST_CANDIDATES = 10;
function readAnswers(options) {
	const { traffic, mean = [], spread = [], labelled, candidates, disagreement, units, errors } = options;
	return {
		rate: traffic === void 0 ? null : readRate(traffic),
		means: new Map(mean.map((text) => readNamed("--mean", text))),
		spreads: new Map(spread.map((text) => positive("--spread", readNamed("--spread", text)))),
		labelled: labelled === void 0 ? null : readShare("--labelled", labelled),
		candidates: wholeNumber("--candidates", candidates, {
			least: 1,
			most: MOST_CANDIDATES
		}),
		disagreement: disagreement === void 0 ? null : readShare("--disagreement", disagreement),
		units: units === void 0 ? null : wholeNumber("--units", units, {
			least: 64,
			most: 1e6
		}),
		errors: errors === void 0 ? null : readErrors(errors)
	};
}
function readErrors(text) {
	return text === "0" || text === "0%" ? 0 : readShare("--errors", text);
}
function readEffect(text) {
	const [, number = "", percent] = NUMBER.exec(text) ?? [];
	const value = Number(number);
	if (number === "" || !(value > 0) || !Number.isFinite(value)) throw usage$1(`${quoteText(text)} is no gain.`, "Write a part of the mean, as 2%, or a number above 0 in the metric's unit, as 0.02.");
	return percent === void 0 ? {
		kind: "gain",
		gain: value
	} : {
		kind: "part",
		part: value / 100
	};
}
const NUMBER = /^\+?(\d+(?:\.\d+)?(?:e-?\d{1,3})?)(%)?$/;
function readRate(text) {
	const rate = /^\d+(\.\d+)?\/(s|m|h)$/.test(text) ? parseRate(text) : NaN;
	if (rate > 0 && rate <= MOST_REQUESTS_A_SECOND) return rate;
	throw usage$1(`--traffic takes requests a second, a minute or an hour, not ${quoteText(text)}.`, "Write 10/s, 90/m or 600/h.");
}
function readNamed(option, text) {
	const [, name = "", number = ""] = /^([A-Za-z0-9._@-]{1,64})=(-?\d+(?:\.\d+)?(?:e-?\d{1,3})?)$/.exec(text) ?? [];
	const value = Number(number);
	if (name !== "" && Number.isFinite(value)) return [name, value];
	throw usage$1(`${option} takes a metric and a number, not ${quoteText(text)}.`, `Write ${option} accuracy=0.87.`);
}
function positive(option, [name, value]) {
	if (value > 0) return [name, value];
	throw usage$1(`${option} takes a number above 0, not ${value}.`, `Write ${option} ${name}=0.4.`);
}
function readShare(option, text) {
	const [, number = "", percent] = NUMBER.exec(text) ?? [];
	const share = Number(number) / (percent === void 0 ? 1 : 100);
	if (number !== "" && share > 0 && share <= 1) return share;
	throw usage$1(`${option} takes a share above 0 and up to 100%, not ${quoteText(text)}.`, `Write ${option} 4%, or ${option} 0.04.`);
}
function wholeNumber(option, text, { least, most }) {
	const value = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
	if (value >= least && value <= most) return value;
	throw usage$1(`${option} takes a whole number from ${least} to ${most}, not ${quoteText(text)}.`, `Write ${option} ${least}.`);
}
function usage$1(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// src/report/livetest/simulation-terminal.ts
function renderSimulation(simulated, options) {
	const { simulation, assumed } = simulated;
	return `${[
		wrapText([{ strong: headline(simulated) }], options.style, usableWidth(options)).join("\n"),
		worldTable(simulated, options),
		promotedByDay(simulation, options),
		...rarelyFound(simulation).map((words) => wrap(words, options)),
		...takenParagraph(simulated, options),
		...assumed.map((one) => wrap(assumedWords(one), options))
	].join("\n\n")}\n`;
}
function headline({ model, metric, effect, rate, tests, simulation: { better } }) {
	const found = formatPercent(better.promoted / better.tests);
	const what = `a gain of ${gainText(effect)} in ${cleanText(metric)}`;
	const when = better.promoted * 2 >= better.tests ? `, most within ${lengthText(better.mostMs)}` : "";
	return `${cleanText(model)}: at ${formatLimit(Number(rate.toPrecision(3)), "none")} requests a second ${what} is found in ${found} of ${formatCount(tests)} simulated tests${when}.`;
}
function gainText(effect) {
	return formatLimit(Number(effect.toPrecision(3)), "none");
}
function worldTable({ simulation, alpha }, options) {
	const rows = [
		worldRow("better", simulation.better),
		worldRow("the same", simulation.same),
		worldRow("worse", simulation.worse)
	];
	const columns = [{
		header: "CANDIDATE",
		isFlexible: true
	}, ...[
		"PROMOTED",
		"REJECTED",
		"OPEN",
		"HALF BY",
		"MOST BY"
	].map((header) => ({
		header,
		align: "right"
	}))];
	return [
		layoutTable(columns, rows, options),
		wrap(`Most is four of five. What is no better may be promoted in ${formatPercent(alpha)} of tests.`, options),
		wrap(exposedWords(simulation), options)
	].join("\n");
}
function exposedWords({ better, worse }) {
	return `Meanwhile the candidate answers ${formatCount(better.exposed)} requests where it is better, and ${formatCount(worse.exposed)} where it is worse (median).`;
}
function worldRow(name, ends) {
	const { tests, promoted, rejected, inconclusive, invalid, medianMs, mostMs } = ends;
	const part = (count) => formatPercent(count / tests);
	return [
		name,
		part(promoted),
		part(rejected),
		part(inconclusive + invalid),
		lengthText(medianMs),
		lengthText(mostMs)
	];
}
const BAR_WIDTH = 24;
const DAY_WIDTH = 8;
function promotedByDay({ better, same }, options) {
	const width = Math.max(4, Math.min(BAR_WIDTH, Math.floor((usableWidth(options) - DAY_WIDTH - 20) / 2)));
	const bar = (count, tests, paint) => `${paint(renderBar({
		value: count / tests,
		full: 1,
		width
	}))} ${formatPercent(count / tests).padStart(6)}`;
	const lines = daysToShow(better.promotedByDay).map((day) => {
		return `${`day ${day}`.padEnd(DAY_WIDTH)}${bar(better.promotedByDay[day - 1] ?? 0, better.tests, options.style.good)}  ${bar(same.promotedByDay[day - 1] ?? 0, same.tests, options.style.bad)}`;
	});
	const header = `${"".padEnd(DAY_WIDTH)}${"better".padEnd(width + 7)}  no better`;
	return `${options.style.strong("Promoted by then")}\n${indent([header, ...lines].join("\n"))}`;
}
const ENOUGH = .8;
function rarelyFound({ better }) {
	if (better.promoted >= ENOUGH * better.tests) return [];
	return ["It is found in fewer than four of five tests. A longer maxDuration, larger shares in ramp or more traffic find it more often, and so does paired, where labels come whatever was answered."];
}
function daysToShow(counts) {
	const last = counts.at(-1) ?? 0;
	const settled = counts.findIndex((count) => count === last);
	return counts.map((_, index) => index + 1).slice(0, settled + 2);
}
function takenParagraph(simulated, options) {
	const { rateFrom, taken, certified, errorsTaken } = simulated;
	if (rateFrom === null && taken.length === 0 && errorsTaken === null) return [];
	const rate = rateFrom === null ? [] : [`${rateText(rateFrom)}.`];
	const spreads = taken.map((one) => takenText(one, certified));
	const errors = errorsTaken === null ? [] : [`${formatPercent(errorsTaken)} of the requests fail, as in production.`];
	const words = cleanText([
		...rate,
		...spreads,
		...errors
	].join(" "), LONGEST_TAKEN);
	return [wrapText([{ strong: "Taken:" }, ` ${words}`], options.style, usableWidth(options)).join("\n")];
}
const LONGEST_TAKEN = 2e3;
function takenText({ metric, pairs, spread }, certified) {
	const value = formatLimit(Number(spread.value.toPrecision(3)), "none");
	const what = pairs ? `Differences of ${metric} vary by ${value}` : `${metric} varies by ${value}`;
	const from = spreadSource(spread).map((part) => typeof part === "string" ? part : Object.values(part)[0]);
	const of = spread.kind === "windows" || certified === null ? "" : ` in the certificate of ${certified}`;
	return `${what}, as known from ${from.join("")}${of}.`;
}
function assumedWords({ metric, spread, isYesOrNo, mean }) {
	const name = cleanText(metric);
	const [value, middle] = [spread, mean ?? 0].map((one) => formatLimit(Number(one.toPrecision(3)), "none"));
	return `${mean === null ? `How much ${name} varies from one prediction to the next was not said: ${value} was taken` : `Neither the mean of ${name} nor how much it varies from one prediction to the next was said: ${middle} was taken, the middle of its range (--mean ${name}=… says it), and ${value}`}, ${isYesOrNo ? "which is right where each prediction counts 0 or 1. Where it may count anything between, it varies less" : "the most that its range allows at that mean. Where it varies less"}, and tests are shorter: --spread ${name}=0.3 says it, and --certificate reads it where certification measured it.`;
}
function wrap(text, options) {
	return wrapText([text], options.style, usableWidth(options)).join("\n");
}

// src/domain/livetest/simulation/world.ts
const DAY_MS$1 = 864e5;
const CYCLE = .6;
const SEASON_OF_MEAN = .3;
function trafficAt(season, at) {
	if (season === "flat") return 1;
	return 1 + CYCLE * Math.sin(2 * Math.PI * at / DAY_MS$1);
}
function meanAt(season, mean, at) {
	switch (season) {
		case "flat":
		case "traffic": return mean;
		case "cycle": return mean * (1 + SEASON_OF_MEAN * Math.sin(2 * Math.PI * at / DAY_MS$1 + 1));
		case "trend": return mean * (1 + SEASON_OF_MEAN * Math.sin(2 * Math.PI * at / DAY_MS$1) + Math.min(.5, .5 * at / (7 * DAY_MS$1)));
		case "step": return mean * (at < 2.3 * DAY_MS$1 ? 1 : 1.5);
	}
}
function stepOf(outcome) {
	switch (outcome.kind) {
		case "bernoulli":
		case "bounded": return 1;
		case "even": return 2 * outcome.spread;
		case "lognormal": return 2 * outcome.mean * Math.sqrt(Math.expm1(outcome.sigma ** 2));
	}
}

// src/domain/livetest/simulation/describe-service.ts
const SOUND = {
	p50: .4,
	p95: .04,
	p99: .008
};
const USUAL_ERRORS = .001;
const UNIT_SPREAD = .5;
function describeService(policy, answers, known = NOTHING_KNOWN) {
	if (policy.isSticky && arePaired(policy)) return lacks({ code: "units-paired" });
	if (policy.isSticky && answers.units === null) return lacks({ code: "units-unknown" });
	const described = metricsInOrder(policy).map((metric) => describeMetric(metric, {
		policy,
		answers,
		known
	}));
	const lack = described.find((one) => one.kind === "lacks");
	if (lack?.kind === "lacks") return lack;
	const metrics = described.flatMap((one) => one.kind === "metric" ? [one] : []);
	const differing = disagreementOf(metrics[0]?.metric, {
		policy,
		answers,
		known
	});
	if (arePaired(policy) && differing === null) return lacks({ code: "disagreement-unknown" });
	const { rate, labelled, candidates, units } = answers;
	const recorded = known.recorded === null ? null : recordedEvents(known.recorded, "errors");
	const errorsTaken = answers.errors === null ? recorded : null;
	return {
		kind: "described",
		assumed: metrics.flatMap(({ assumed }) => assumed ?? []),
		errorsTaken,
		taken: [...metrics.flatMap(({ taken }) => taken ?? []), ...differing?.taken ?? []],
		service: {
			rate,
			metrics: metrics.map(({ metric }) => metric),
			units: policy.isSticky && units !== null ? {
				count: units,
				spread: UNIT_SPREAD
			} : null,
			labelled: labelled ?? 1,
			disagreement: differing?.share ?? null,
			errors: answers.errors ?? errorsTaken ?? USUAL_ERRORS,
			over: SOUND,
			candidates
		}
	};
}
function metricsInOrder({ metrics }) {
	const [primary] = metrics.filter(({ role }) => role === "primary");
	return [...metrics].toSorted((a, b) => Number(b === primary) - Number(a === primary));
}
function arePaired({ pairedShare, shadowShare }) {
	return pairedShare + shadowShare > 0;
}
function describeMetric(metric, { policy, answers, known }) {
	const { id, range } = metric;
	const found = knownSpread({
		metric,
		isSticky: policy.isSticky,
		isPaired: false
	}, known, policy.minRequests);
	const measured = found.kind === "spread" && found.mean !== null && found.lower !== null ? found : null;
	const mean = answers.means.get(id) ?? measured?.mean ?? void 0;
	const spread = answers.spreads.get(id);
	const [least, most] = range ?? [-Infinity, Infinity];
	if (mean !== void 0 && (mean < least || mean > most)) return lacks({
		code: "mean-outside",
		metric: id,
		least,
		most
	});
	if (spread !== void 0) return {
		kind: "metric",
		metric: {
			id,
			outcome: evenly(mean ?? 0, spread)
		},
		assumed: null,
		taken: null
	};
	const isOtherMean = answers.means.has(id) && range !== null;
	if (measured !== null && !isOtherMean) return describedAs(metric, {
		...measured,
		mean: mean ?? null
	}, answers);
	if (range === null) return lacks({
		code: "spread-unknown",
		metric: id
	});
	const middle = mean ?? (least + most) / 2;
	const largest = largestSpread(range, middle);
	const isYesOrNo = isShare(range);
	return {
		kind: "metric",
		metric: {
			id,
			outcome: isYesOrNo ? {
				kind: "bernoulli",
				mean: middle
			} : evenly(middle, largest)
		},
		assumed: {
			metric: id,
			spread: largest,
			isYesOrNo,
			mean: mean === void 0 ? middle : null
		},
		taken: null
	};
}
const NEARLY = .98;
function describedAs({ id, range }, known, { labelled }) {
	const { used, perRow } = known;
	const mean = known.mean ?? 0;
	return {
		kind: "metric",
		metric: {
			id,
			outcome: range !== null && isShare(range) && used.value >= NEARLY * largestSpread(range, mean) ? {
				kind: "bernoulli",
				mean
			} : evenly(mean, used.value),
			carried: used.kind === "windows" && labelled !== null ? 1 : perRow
		},
		assumed: null,
		taken: {
			metric: id,
			pairs: false,
			spread: used
		}
	};
}
function isShare([least, most]) {
	return least === 0 && most === 1;
}
function largestSpread([least, most], mean) {
	return Math.sqrt((most - mean) * (mean - least));
}
function disagreementOf(metric, { policy, answers, known }) {
	if (!arePaired(policy) || metric === void 0) return null;
	if (answers.disagreement !== null) return {
		share: answers.disagreement,
		taken: []
	};
	const how = comparedIn(policy).find((one) => one.metric.id === metric.id);
	const found = how?.isPaired === true ? knownSpread(how, known, policy.minRequests) : null;
	if (found?.kind !== "spread") return null;
	return {
		share: Math.min(1, (found.used.value / stepOf(metric.outcome)) ** 2),
		taken: [{
			metric: metric.id,
			pairs: true,
			spread: found.used
		}]
	};
}
function evenly(mean, spread) {
	return {
		kind: "even",
		mean,
		spread
	};
}
function lacks(lack) {
	return {
		kind: "lacks",
		lacks: lack
	};
}

// src/domain/livetest/simulation/draws.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
function drawBinomial(random, n, p) {
	if (n <= 0 || p <= 0) return 0;
	if (p >= 1) return n;
	const mode = Math.min(n, Math.floor((n + 1) * p));
	const odds = p / (1 - p);
	const logAtMode = logChoose(n, mode) + mode * Math.log(p) + (n - mode) * Math.log1p(-p);
	return fromMode(random, {
		mode,
		atMode: Math.exp(logAtMode),
		last: n,
		up: (k) => (n - k) / (k + 1) * odds
	});
}
function drawPoisson(random, mean) {
	if (!(mean > 0)) return 0;
	const mode = Math.floor(mean);
	const logAtMode = mode * Math.log(mean) - mean - (0, import_lib.default)(mode + 1);
	return fromMode(random, {
		mode,
		atMode: Math.exp(logAtMode),
		last: Infinity,
		up: (k) => mean / (k + 1)
	});
}
function drawShares(random, n, shares) {
	let [left, rest] = [n, 1];
	return shares.map((share) => {
		const own = drawBinomial(random, left, Math.min(1, share / rest));
		left -= own;
		rest = Math.max(Number.EPSILON, rest - share);
		return own;
	});
}
function fromMode(random, { mode, atMode, last, up }) {
	let left = random() - atMode;
	let [above, below] = [atMode, atMode];
	for (let step = 1; left > 0; step += 1) {
		const [high, low] = [mode + step, mode - step];
		above = high > last ? 0 : above * up(high - 1);
		left -= above;
		if (left <= 0) return high;
		below = low < 0 ? 0 : below / up(low);
		left -= below;
		if (left <= 0) return low;
		if (above + below < Number.MIN_VALUE) return mode;
	}
	return mode;
}
function logChoose(n, k) {
	return (0, import_lib.default)(n + 1) - (0, import_lib.default)(k + 1) - (0, import_lib.default)(n - k + 1);
}
function carriedOf(random, n, carried = 1) {
	return carried < 1 ? drawBinomial(random, n, carried) : n;
}

// src/domain/livetest/simulation/draw-outcomes.ts
function drawOutcomes(random, outcome, { mean, n }) {
	switch (outcome.kind) {
		case "bernoulli":
		case "even": return drawTwoValued(random, outcome, {
			mean,
			n
		});
		case "bounded": return drawBounded(random, mean, n);
		case "lognormal": return drawLogNormal(random, {
			mean,
			n,
			sigma: outcome.sigma
		});
	}
}
function drawTwoValued(random, outcome, { mean, n }) {
	const { low, high } = valuesOf(outcome);
	const good = drawBinomial(random, n, Math.min(1, Math.max(0, (mean - low) / (high - low))));
	return {
		n,
		sum: good * high + (n - good) * low,
		sumSquares: good * high * high + (n - good) * low * low
	};
}
function valuesOf(outcome) {
	if (outcome.kind === "bernoulli") return {
		low: 0,
		high: 1
	};
	return {
		low: outcome.mean - outcome.spread,
		high: outcome.mean + outcome.spread
	};
}
const FIFTHS = [
	0,
	.25,
	.5,
	.75,
	1
];
const CHOICES = [
	1,
	4,
	6,
	4,
	1
];
function drawBounded(random, mean, n) {
	const p = Math.min(1, Math.max(0, mean));
	const chances = FIFTHS.map((_, k) => (CHOICES[k] ?? 0) * p ** k * (1 - p) ** (4 - k));
	const counts = drawShares(random, n, chances);
	return {
		n,
		sum: counts.reduce((total, count, k) => total + count * (FIFTHS[k] ?? 0), 0),
		sumSquares: counts.reduce((total, count, k) => total + count * (FIFTHS[k] ?? 0) ** 2, 0)
	};
}
function drawLogNormal(random, { mean, n, sigma }) {
	let [sum, sumSquares] = [0, 0];
	for (let drawn = 0; drawn < n; drawn += 1) {
		const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
		const value = mean * Math.exp(sigma * normal - sigma * sigma / 2);
		sum += value;
		sumSquares += value * value;
	}
	return {
		n,
		sum,
		sumSquares
	};
}
function drawUnits(random, { count, spread, failing, heavy }) {
	const { part = 0, times = 1 } = heavy ?? {};
	const usual = 1 / (1 + part * (times - 1));
	return Array.from({ length: count }, () => ({
		place: random(),
		bucket: Math.floor(random() * 64),
		factor: 1 + spread * (2 * random() - 1),
		failing: failing !== void 0 && random() < failing.part ? failing.rate : null,
		asks: heavy !== void 0 && random() < part ? usual * times : usual
	}));
}
function drawAsked(random, units, mean) {
	return units.flatMap((unit) => {
		const requests = drawPoisson(random, mean * unit.asks);
		return requests === 0 ? [] : [[unit, requests]];
	});
}
function drawUnitOutcomes(random, outcome, { asked, mean }) {
	const buckets = /* @__PURE__ */ new Map();
	let all = {
		n: 0,
		sum: 0,
		sumSquares: 0
	};
	for (const [{ bucket, factor }, n] of asked) {
		const own = drawOutcomes(random, outcome, {
			mean: mean * factor,
			n
		});
		const [before, sumBefore] = buckets.get(bucket) ?? [0, 0];
		buckets.set(bucket, [before + n, sumBefore + own.sum]);
		all = {
			n: all.n + n,
			sum: all.sum + own.sum,
			sumSquares: all.sumSquares + own.sumSquares
		};
	}
	const listed = inOrder(buckets).map(([bucket, [n, sum]]) => [
		bucket,
		n,
		sum
	]);
	return {
		...all,
		buckets: listed
	};
}
function countByBucket(asked, countOf) {
	const buckets = /* @__PURE__ */ new Map();
	for (const [unit, requests] of asked) {
		const own = countOf(unit, requests);
		if (own > 0) buckets.set(unit.bucket, (buckets.get(unit.bucket) ?? 0) + own);
	}
	return {
		count: [...buckets.values()].reduce((sum, own) => sum + own, 0),
		buckets: inOrder(buckets)
	};
}
function inOrder(buckets) {
	return [...buckets].toSorted(([one], [other]) => one - other);
}

// src/domain/livetest/simulation/draw-stratum.ts
function openTraffic(world, random) {
	return {
		world,
		random,
		units: world.units === null ? null : drawUnits(random, world.units)
	};
}
function drawStratum(traffic, shares, at) {
	const { world, random, units } = traffic;
	const candidates = world.arms.slice(1).map(({ name }) => shares[name ?? ""] ?? 0);
	const all = [1 - candidates.reduce((sum, share) => sum + share, 0), ...candidates];
	const expected = world.rate * world.windowMs * trafficAt(world.season, at) / 1e3;
	if (units === null) {
		const counts = drawShares(random, drawPoisson(random, expected), all);
		return withPairs(traffic, world.arms.map((arm, index) => ofRequests(traffic, {
			arm,
			assigned: counts[index] ?? 0,
			at
		})));
	}
	const asked = drawAsked(random, units, expected / units.length);
	const byArm = Map.groupBy(asked, ([{ place }]) => armAt(place, all));
	return world.arms.map((arm, index) => ofUnits(traffic, {
		arm,
		asked: byArm.get(index) ?? [],
		at
	}));
}
function ofRequests({ world, random }, { arm, assigned, at }) {
	const served = drawBinomial(random, assigned, 1 - arm.lost);
	const n = drawBinomial(random, served, 1 - arm.missing);
	const labels = world.metrics.map(({ id, outcome, carried }, index) => {
		const mean = meanAt(world.season, outcome.mean, at) + (index === 0 ? arm.effect : 0);
		return [id, drawOutcomes(random, outcome, {
			mean,
			n: carriedOf(random, n, carried)
		})];
	});
	return {
		arm,
		assigned,
		served,
		missing: served - n,
		labels: new Map(labels),
		pairs: null,
		units: null,
		...costsOf(random, arm, served)
	};
}
function ofUnits({ world, random }, { arm, asked, at }) {
	const requests = countByBucket(asked, (_, own) => own);
	const labels = world.metrics.map(({ id, outcome, carried }, index) => {
		const mean = meanAt(world.season, outcome.mean, at) + (index === 0 ? arm.effect : 0);
		const own = asked.map(([unit, n]) => [unit, carriedOf(random, n, carried)]).filter(([, n]) => n > 0);
		return [id, drawUnitOutcomes(random, outcome, {
			asked: own,
			mean
		})];
	});
	return {
		arm,
		assigned: requests.count,
		served: requests.count,
		missing: 0,
		labels: new Map(labels),
		pairs: null,
		...costsOfUnits(random, arm, asked)
	};
}
function costsOf(random, arm, served) {
	const p50 = drawBinomial(random, served, arm.over.p50);
	const p95 = drawBinomial(random, p50, arm.over.p95 / arm.over.p50);
	const p99 = drawBinomial(random, p95, arm.over.p99 / arm.over.p95);
	return {
		errors: drawBinomial(random, served, arm.errors),
		over: {
			p50,
			p95,
			p99
		}
	};
}
function costsOfUnits(random, { errors, over }, asked) {
	const costs = new Map(asked.map(([unit, n]) => [unit, costsOf(random, {
		errors: unit.failing ?? errors,
		over
	}, n)]));
	const count = (of) => countByBucket(asked, (unit) => of(costs.get(unit) ?? NO_COSTS));
	const failed = count((own) => own.errors);
	const [p50, p95, p99] = [
		count((own) => own.over.p50),
		count((own) => own.over.p95),
		count((own) => own.over.p99)
	];
	const requests = countByBucket(asked, (_, n) => n).buckets;
	const slow = {
		"over-p50": p50.buckets,
		"over-p95": p95.buckets,
		"over-p99": p99.buckets
	};
	return {
		errors: failed.count,
		over: {
			p50: p50.count,
			p95: p95.count,
			p99: p99.count
		},
		units: {
			count: asked.length,
			eventBuckets: {
				requests,
				errors: failed.buckets,
				...slow
			}
		}
	};
}
const NO_COSTS = {
	errors: 0,
	over: {
		p50: 0,
		p95: 0,
		p99: 0
	}
};
function withPairs({ world, random }, arms) {
	const { paired } = world;
	if (paired === null) return arms;
	const labelled = ({ served, missing }) => served - missing;
	const [production] = arms;
	return arms.map((one) => {
		if (one.arm.name === null) return one;
		const shadowed = drawBinomial(random, production === void 0 ? 0 : labelled(production), paired.shadow);
		const n = drawBinomial(random, labelled(one), paired.share) + shadowed;
		const pairs = world.metrics.map(({ id, outcome, carried }, index) => {
			const effect = index === 0 ? one.arm.effect : 0;
			return [id, drawPairs(random, {
				n: carriedOf(random, n, carried),
				effect,
				disagreement: paired.disagreement,
				step: stepOf(outcome)
			})];
		});
		return {
			...one,
			pairs: new Map(pairs)
		};
	});
}
function drawPairs(random, { n, effect, disagreement, step }) {
	const [better = 0, worse = 0] = drawShares(random, n, [Math.max(0, (disagreement + effect / step) / 2), Math.max(0, (disagreement - effect / step) / 2)]);
	return {
		n,
		sum: (better - worse) * step,
		sumSquares: (better + worse) * step * step
	};
}
function armAt(place, shares) {
	const candidates = shares.length - 1;
	const nth = Math.min(candidates - 1, Math.floor(place * candidates));
	return place - nth / candidates < (shares[nth + 1] ?? 0) ? nth + 1 : 0;
}
function windowsOf(drawn, labelled, { at, world, place }) {
	const instant = (ms) => formatInstant(place.startMs + ms);
	return drawn.map(({ arm, assigned, served, errors, over, units }, index) => {
		const of = labelled.find((one) => one.arm === arm);
		const decidedAt = at - world.labelDelayMs;
		const delayed = world.labelDelayMs > 0 && of !== void 0;
		const decided = {
			from: instant(decidedAt),
			to: instant(decidedAt + world.windowMs)
		};
		return {
			apiVersion: "seatrial/v1",
			kind: "Window",
			key: `${place.test}/${index}/${at}`,
			model: place.model,
			...place.versionOf(arm.name),
			environment: place.environment,
			arm: arm.name,
			from: instant(at),
			to: instant(at + world.windowMs),
			test: place.test,
			...delayed && { decided },
			requests: assigned,
			errors,
			outcomes: {
				assigned,
				served,
				timeouts: 0,
				shed: 0,
				invalid: 0,
				...units && { units: units.count }
			},
			over,
			...units && { eventBuckets: units.eventBuckets },
			latency: null,
			metrics: of === void 0 ? {} : metricsOf(of),
			...of !== void 0 && of.pairs !== null && { pairs: Object.fromEntries(of.pairs) }
		};
	});
}
function metricsOf({ labels, missing }) {
	return Object.fromEntries([...labels].map(([id, sums]) => [id, {
		...sums,
		missing
	}]));
}

// src/domain/livetest/simulation/run-test.ts
const START_MS = instantMs("2026-01-05T00:00:00Z");
const PRODUCTION = {
	version: "1.0.0",
	sha256: "0".repeat(64)
};
function runTest({ policy, world, seed, shares }) {
	const names = world.arms.flatMap(({ name }) => name === null ? [] : [name]);
	const first = shares ?? Object.fromEntries(names.map((name) => [name, firstShare(policy, names.length)]));
	const traffic = openTraffic(world, seededRandom(seed));
	let setting = settingOf(policy, historyOf(world, [epochFrom(0, first)]), true);
	let course = begin(setting);
	const drawn = [];
	const exposed = {};
	const all = [];
	for (let at = 0;; at += world.windowMs) {
		const windows = report(traffic, {
			setting,
			at,
			drawn,
			exposed
		});
		all.push(...windows);
		const atMs = START_MS + at + world.windowMs;
		const told = (outcome) => ({
			outcome,
			endMs: atMs - START_MS,
			exposed,
			windows: all,
			history: setting.history
		});
		for (const look of looksOf(windows, {
			policy,
			history: setting.history,
			atMs
		})) {
			const seen = lookAt(course, look, setting);
			course = seen.course;
			if (seen.end !== null) return told(seen.end);
		}
		if (atMs >= setting.stopMs) return told(stopOf(course, setting));
		setting = carryOut(course, setting, atMs);
	}
}
function firstShare({ ramp }, candidates) {
	return Math.min(ramp[0] ?? 0, 1 / (candidates + 1));
}
function report(traffic, { setting, at, drawn, exposed }) {
	const { world } = traffic;
	const arms = drawStratum(traffic, setting.history.epochs.at(-1)?.shares ?? {}, at);
	drawn.push(arms);
	for (const { arm, assigned } of arms) if (arm.name !== null) exposed[arm.name] = (exposed[arm.name] ?? 0) + assigned;
	const labelled = drawn[Math.round((at - world.labelDelayMs) / world.windowMs)] ?? [];
	return windowsOf(arms, labelled, {
		at,
		world,
		place: {
			model: "simulated",
			test: "simulated",
			environment: "production",
			startMs: START_MS,
			versionOf
		}
	}).filter(({ requests, metrics }) => requests > 0 || Object.keys(metrics).length > 0);
}
function carryOut(course, setting, atMs) {
	const outcome = openOutcome(course, setting);
	const { epochs } = setting.history;
	const shares = epochs.at(-1)?.shares ?? {};
	const next = sharesAfter(outcome, shares);
	if (next === shares) return setting;
	const closed = epochs.map((epoch) => epoch.to === null ? {
		...epoch,
		to: formatInstant(atMs)
	} : epoch);
	const history = {
		...setting.history,
		epochs: [...closed, epochFrom(atMs - START_MS, next)]
	};
	return settingOf(setting.policy, history, true);
}
function sharesAfter(outcome, shares) {
	if (outcome.kind === "step") return {
		...shares,
		...outcome.shares
	};
	if (outcome.kind !== "reject-harm" && outcome.kind !== "reject-futile") return shares;
	return Object.fromEntries(Object.entries(shares).filter(([name]) => name !== outcome.candidate));
}
function epochFrom(at, shares) {
	return {
		from: formatInstant(START_MS + at),
		to: null,
		revision: 1,
		production: PRODUCTION,
		shares
	};
}
function historyOf({ arms }, epochs) {
	return {
		test: "simulated",
		model: "simulated",
		environment: "production",
		phase: "test",
		candidates: arms.flatMap(({ name }) => name === null ? [] : [{
			name,
			...versionOf(name),
			attempt: 1,
			joined: 0
		}]),
		epochs
	};
}
function versionOf(arm) {
	if (arm === null) return PRODUCTION;
	const number = Number(arm.replace(/\D/g, "")) || 1;
	return {
		version: `1.0.${number}`,
		sha256: String(number).padStart(64, "0")
	};
}

// src/domain/livetest/simulation/simulate.ts
const HOUR_MS = 36e5;
const DAY_MS = 24 * HOUR_MS;
const MOST = .8;
function simulate$1(question) {
	return {
		better: endsOf(question, 1),
		same: endsOf(question, 0),
		worse: endsOf(question, -1)
	};
}
function endsOf({ policy, service, effect, tests, seed }, sign) {
	const world = worldOf(policy, service, sign * effect);
	const ended = Array.from({ length: tests }, (_, test) => runTest({
		policy: gainful(policy),
		world,
		seed: seed + test
	}));
	const kinds = (...wanted) => ended.filter(({ outcome: { kind } }) => wanted.includes(kind)).length;
	const promoted = ended.filter(isPromoted);
	const ends = ended.map(({ endMs }) => endMs).toSorted((a, b) => a - b);
	const exposed = ended.map((one) => one.exposed[FIRST] ?? 0).toSorted((a, b) => a - b);
	return {
		tests,
		promoted: promoted.length,
		rejected: kinds("reject-harm", "reject-futile"),
		inconclusive: kinds("inconclusive") + kinds("promote") - promoted.length,
		invalid: kinds("invalid"),
		medianMs: at(ends, .5),
		mostMs: at(ends, MOST),
		exposed: at(exposed, .5),
		promotedByDay: daysOf(policy).map((day) => promoted.filter(({ endMs }) => endMs <= day * DAY_MS).length)
	};
}
const FIRST = "c1";
function isPromoted({ outcome }) {
	return outcome.kind === "promote" && outcome.candidate === FIRST;
}
function at(sorted, proportion) {
	return sorted[Math.max(0, Math.ceil(proportion * sorted.length) - 1)] ?? 0;
}
function daysOf({ maxDurationMs }) {
	return Array.from({ length: Math.ceil(maxDurationMs / DAY_MS) }, (_, index) => index + 1);
}
function gainful(policy) {
	return {
		...policy,
		metrics: policy.metrics.map((metric) => ({
			...metric,
			sign: 1
		}))
	};
}
function worldOf({ metrics, pairedShare, shadowShare }, service, effect) {
	const { rate, units, labelled, disagreement, errors, over, candidates } = service;
	const arm = (name) => ({
		name,
		effect: 0,
		errors,
		over,
		missing: 1 - labelled,
		lost: 0
	});
	const others = Array.from({ length: candidates - 1 }, (_, index) => arm(`c${index + 2}`));
	return {
		rate,
		season: "traffic",
		metrics: service.metrics,
		units,
		arms: [
			arm(null),
			{
				...arm(FIRST),
				effect
			},
			...others
		],
		labelDelayMs: wholeHours(Math.max(0, ...metrics.map(({ delayMs }) => delayMs))),
		paired: disagreement === null ? null : {
			share: pairedShare,
			shadow: shadowShare,
			disagreement
		},
		windowMs: HOUR_MS
	};
}
function wholeHours(ms) {
	return Math.ceil(ms / HOUR_MS) * HOUR_MS;
}

// src/usecases/livetest/known-traffic.ts
async function knownTraffic({ registry, files, deployments }, model, path) {
	const settings = requireSettings(await readSettings(registry))?.value ?? null;
	const found = await createReadModelRecord(deployments)(model.name, comparedEnvironment(settings));
	const certificate = path === null ? await newestOf(found) : await ownCertificate(files, model, path);
	const planned = certificate?.liveTest;
	const rate = planned?.plan.rate ?? null;
	return {
		declared: rate?.kind === "mode" ? rate : declaredRate(model, MODE_NAMES),
		recorded: found.traffic,
		certified: planned?.spreads ?? [],
		version: planned === void 0 ? null : certificate?.subject.version ?? null
	};
}
async function newestOf({ record, certificateOf }) {
	for (const version of orderVersions(record.certified).toReversed()) {
		const certificate = await certificateOf(version);
		if (certificate?.liveTest !== void 0) return certificate;
	}
	return null;
}
async function ownCertificate(files, { name }, path) {
	const certificate = await readCertificate(files, path);
	if (certificate.subject.model === name && certificate.liveTest !== void 0) return certificate;
	throw new AppError({
		code: "usage",
		message: certificate.subject.model === name ? `The certificate of ${name} ${certificate.subject.version} says nothing of a live test.` : `The certificate is of ${certificate.subject.model}, not of ${name}.`,
		hint: `Certify a version of ${name} with liveTest in its model.yaml: seatrial certify ${name}@VERSION --output DIR.`
	});
}

// src/usecases/livetest/simulate-model.ts
async function simulateModel(ports, request) {
	const { model, tests, seed } = request;
	const manifest = await requireModel(ports.registry, model);
	const policy = requireTestPolicy(manifest);
	refuseUnknownMetrics(policy, request.answers);
	const known = await knownTraffic(ports, manifest, request.certificate);
	const { rate, rateFrom } = rateOf(request, known);
	const answers = {
		...request.answers,
		rate
	};
	const described = describeService(policy, answers, known);
	if (described.kind === "lacks") throw lacking(described.lacks);
	const [primary] = policy.metrics.filter(({ role }) => role === "primary");
	const metric = primary?.id ?? "";
	const mean = meanOf(described.service, {
		metric,
		said: answers.means.get(metric)
	});
	const effect = effectOf(request, {
		metric,
		minEffect: primary?.minEffect ?? 0,
		mean
	});
	const simulation = simulate$1({
		policy,
		service: described.service,
		effect,
		tests,
		seed
	});
	return {
		model,
		metric,
		effect,
		tests,
		rate,
		rateFrom,
		alpha: policy.alpha,
		assumed: described.assumed,
		taken: described.taken,
		errorsTaken: described.errorsTaken,
		certified: known.version,
		simulation
	};
}
function rateOf({ answers: { rate } }, known) {
	if (rate !== null) return {
		rate,
		rateFrom: null
	};
	const rateFrom = knownRate(known);
	if (rateFrom !== null) return {
		rate: rateFrom.perSecond,
		rateFrom
	};
	throw usage("How many requests come is not known: no mode says it, and no windows of production are recorded.", "Say it: --traffic 10/s.");
}
function meanOf({ metrics }, { metric, said }) {
	const drawn = metrics.find(({ id }) => id === metric);
	return said ?? (drawn?.carried === void 0 ? void 0 : drawn.outcome.mean);
}
function effectOf({ effect }, { metric, minEffect, mean }) {
	if (effect === null) return minEffect;
	if (effect.kind === "gain") return effect.gain;
	if (mean !== void 0 && mean !== 0) return Number((effect.part * Math.abs(mean)).toPrecision(12));
	throw usage(`A part of ${metric} needs its mean.`, `Say it with --mean ${metric}=0.87, or the gain itself: --effect 0.02.`);
}
function refuseUnknownMetrics({ metrics }, { means, spreads }) {
	const names = metrics.map(({ id }) => id);
	const unknown = [...means.keys(), ...spreads.keys()].find((name) => !names.includes(name));
	if (unknown === void 0) return;
	const near = suggest(unknown, names);
	throw usage(`The live test has no metric ${quoteText(unknown)}.`, near === null ? `It has ${names.join(", ")}.` : `Did you mean ${near}?`);
}
function lacking(lack) {
	switch (lack.code) {
		case "spread-unknown": return usage(`How much ${lack.metric} varies from one prediction to the next is not known, and it has no range that bounds it.`, `Say its standard deviation: --spread ${lack.metric}=0.4. Or declare its range in liveTest.`);
		case "mean-outside": return usage(`The mean of ${lack.metric} is from ${lack.least} to ${lack.most}.`, `Say what production has: --mean ${lack.metric}=${(lack.least + lack.most) / 2}.`);
		case "units-unknown": return usage("The live test gives whole units to a version, and how many there are is not known.", "Say how many different ones ask in the time of the test: --units 5000.");
		case "units-paired": return usage("Whole units whose requests both versions answer cannot be simulated yet.", "Leave `unit`, or `paired` and `shadow`, out of liveTest for the time of the simulation.");
		case "disagreement-unknown": return usage("The live test compares answers to the same requests, and how often they differ is not known.", "Say on which share of the requests exactly one of both versions is right: --disagreement 4%.");
	}
}
function usage(message, hint) {
	return new AppError({
		code: "usage",
		message,
		hint
	});
}

// src/wiring/simulate.ts
function wireSimulate(folder) {
	const { registry, gitRoot, isInRepository } = folder === null ? locateRegistry(process.cwd()) : openFolder(folder);
	return {
		registry,
		files: wireLocalFiles(),
		deployments: isInRepository ? createFetchedDeployments(gitRoot) : null
	};
}

// src/cli/commands/simulate.ts
function registerSimulate(program) {
	program.command("simulate").description("how long a live test will take, how likely it finds a gain, and what it costs, by liveTest of model.yaml").argument("<model>", "a model of the registry").option("--traffic <rate>", "requests of all versions together, as 10/s; default: as recorded windows, or a mode of model.yaml, say").option("--effect <gain>", "how much better the candidate is: a part of the mean, as 2%, or in the metric's unit").option("--mean <metric=value...>", "what production has, as accuracy=0.87").option("--spread <metric=value...>", "standard deviation of a metric from one prediction to the next").option("--labelled <share>", "share of the predictions whose label comes; default: as recorded, or all").option("--certificate <file>", "takes means and spreads that are not said from there; default: from recorded windows, or the newest certificate of the record").option("--candidates <number>", "so many at once; the first is the one that is better", "1").option("--disagreement <share>", "share of the requests on which exactly one of both versions is right").option("--units <number>", "different ones that ask in the time of the test").option("--errors <share>", "share of the requests that fail; default: as recorded, or 0.1%").option("--tests <number>", "how many are simulated", "200").option("--seed <number>", "the same seed gives the same tests", "1").option("--json", "print the figures as JSON").option(REGISTRY_FLAGS, "default: the registry around the current folder").addHelpText("after", "\nExit code: 0 simulated, 2 the question cannot be answered.").action(simulate);
}
async function simulate(model, options) {
	const ports = wireSimulate(options.registry === void 0 ? null : resolve(options.registry));
	const simulated = await simulateModel(ports, {
		model,
		answers: readAnswers(options),
		certificate: options.certificate ?? null,
		effect: options.effect === void 0 ? null : readEffect(options.effect),
		tests: wholeNumber("--tests", options.tests, {
			least: 1,
			most: 1e5
		}),
		seed: wholeNumber("--seed", options.seed, {
			least: 0,
			most: 2 ** 31
		})
	});
	if (options.json === true) printJson(simulated);
	else process.stdout.write(renderSimulation(simulated, terminalOptions()));
}

export { registerSimulate as t };