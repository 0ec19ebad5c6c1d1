import { n as formatInstant, r as instantMs, t as formatExactInstant } from "./instant.js";
import { A as NO_RATIOS, C as logClusteredBelow, D as logTwoSided, E as logOneSided, F as logShare, I as mayShowMore, M as addEvents, N as logBelow, O as lowerBound, P as logMixture, S as logClustered, T as leastCriticalZ, _ as logParity, b as addClusteredEvents, d as countsIn, f as isWhole, g as beginParity, h as addParity, j as addCounts, k as upperBound, l as NOTHING_COUNTED, m as logSampleRatio, n as SOAK_MS, o as settingOf, p as logRatioOf, s as isUnseen, u as addCounts$1, v as needsParity, x as beginClusteredEvents, y as showsInequality } from "./test-setting.js";
import { a as pairSums, i as completeSums, n as addTraffic$1, o as trafficOf, r as areBucketsWhole, t as addSamples } from "./arm-sums.js";
import { _ as squaresWithin, a as NO_RESIDUALS, c as addResiduals, f as NO_CONTRAST, g as leastSpread, h as estimateOf, l as estimateClustered, m as estimateContrast, o as NO_RESIDUAL_SUMS, p as addStratum, s as addPairResiduals, u as estimateClusteredPairs } from "./event-buckets.js";
import { n as checkMissingBuckets, t as checkEventBuckets } from "./check-window-buckets.js";
import { t as SENTINEL_ARM } from "./arm-name.js";

// src/domain/livetest/event-evidence.ts
function beginEvidence(ratio, isSticky) {
	if (isSticky) return {
		kind: "units",
		sums: beginClusteredEvents(ratio),
		isTold: true
	};
	return {
		kind: "requests",
		ratios: NO_RATIOS
	};
}
function addEvidence(evidence, ratio, compared) {
	if (evidence.kind === "requests") {
		const ratios = addEvents(evidence.ratios, ratio, compared);
		return ratios === evidence.ratios ? evidence : {
			kind: "requests",
			ratios
		};
	}
	const { production, candidate } = compared;
	if (production.buckets === null || candidate.buckets === null) return {
		...evidence,
		isTold: false
	};
	return {
		kind: "units",
		sums: addClusteredEvents(evidence.sums, {
			production: {
				...production,
				buckets: production.buckets
			},
			candidate: {
				...candidate,
				buckets: candidate.buckets
			}
		}),
		isTold: true
	};
}
function logEventsOf(evidence, direction) {
	return evidence.kind === "requests" ? logShare(evidence.ratios, direction) : logClustered(evidence.sums, direction);
}
function logBelowOf(evidence, bound, candidate) {
	if (evidence.kind === "units") return logClusteredBelow(evidence.sums, bound);
	return logBelow(bound, candidate);
}
function isBucketed(evidence) {
	return evidence.kind === "requests" || evidence.isTold;
}

// src/domain/livetest/event-state.ts
const NONE$2 = {
	events: 0,
	requests: 0
};
function beginEvents({ ratio }, isSticky) {
	return {
		production: NONE$2,
		candidate: NONE$2,
		evidence: beginEvidence(ratio, isSticky),
		oneSided: 0
	};
}
function addTrafficEvents(state, { event, ratio }, { production, candidate }) {
	const own = toldOf(candidate, event);
	const theirs = toldOf(production, event);
	if (own === null || theirs === null) return own === theirs ? state : {
		...state,
		oneSided: state.oneSided + 1
	};
	return {
		production: addCounts(state.production, theirs),
		candidate: addCounts(state.candidate, own),
		evidence: addEvidence(state.evidence, ratio, {
			production: theirs,
			candidate: own
		}),
		oneSided: state.oneSided
	};
}
function toldOf({ events, requests, buckets }, event) {
	const happened = events[event];
	return happened === null ? null : {
		events: happened,
		requests,
		buckets: buckets[event]
	};
}
function logHarmOf({ evidence }) {
	return logEventsOf(evidence, "more");
}
function showsHarm({ evidence }, logNeeded) {
	return (evidence.kind === "requests" ? mayShowMore(evidence.ratios, logNeeded) : evidence.sums.contrast.weighted > 0) && logEventsOf(evidence, "more") >= logNeeded;
}
function logNotWorseOf({ evidence, candidate }, { bound }) {
	const relative = logEventsOf(evidence, "fewer");
	return bound === null ? relative : logMixture([relative, logBelowOf(evidence, bound, candidate)]);
}
const TOLD = .99;
function isMostlyTold({ candidate }, requests) {
	return candidate.requests >= TOLD * requests;
}
function isUntold({ production, candidate, oneSided }) {
	return production.requests === 0 && candidate.requests === 0 && oneSided === 0;
}

// src/domain/livetest/statistics/paired.ts
const NO_PAIRS = {
	n: 0,
	sum: 0,
	squares: 0,
	degrees: 0
};
function addPairs(sums, pairs) {
	return {
		n: sums.n + pairs.n,
		sum: sums.sum + pairs.sum,
		squares: sums.squares + squaresWithin(pairs),
		degrees: sums.degrees + Math.max(0, pairs.n - 1)
	};
}
function estimatePairs({ n, sum, squares, degrees }, range = null) {
	return estimateOf({
		weighted: sum,
		weight: n
	}, n * Math.max(squares / degrees, leastSpread(range, degrees)));
}

// src/domain/livetest/metric-state.ts
const NO_COUNTS = {
	events: 0,
	requests: 0
};
function beginMetric({ metric: { range }, isSticky, isPaired }) {
	return {
		sums: isPaired ? {
			kind: "pairs",
			pairs: NO_PAIRS,
			residuals: isSticky ? NO_RESIDUALS : null
		} : {
			kind: "arms",
			contrast: NO_CONTRAST,
			residuals: isSticky ? NO_RESIDUAL_SUMS : null
		},
		production: 0,
		candidate: 0,
		gap: null,
		losses: range === null ? null : {
			production: NO_COUNTS,
			candidate: NO_COUNTS
		},
		fromMs: Infinity,
		toMs: -Infinity
	};
}
function addLabels(state, compared, how) {
	const { sums } = state;
	const added = sums.kind === "pairs" ? addDifferences(sums, compared, how) : addArms(sums, compared, how);
	if (added === null) return state;
	if (typeof added === "string") return {
		...state,
		gap: added
	};
	return {
		sums: added.sums,
		production: state.production + added.production,
		candidate: state.candidate + added.candidate,
		gap: null,
		losses: state.losses && addLosses(state.losses, compared, how.metric),
		fromMs: Math.min(state.fromMs, compared.fromMs),
		toMs: Math.max(state.toMs, compared.toMs)
	};
}
function addArms(sums, compared, how) {
	const production = sumUp(compared.production?.labels ?? [], how);
	const candidate = sumUp(compared.candidate.labels, how);
	if (typeof production === "string") return production;
	if (typeof candidate === "string") return candidate;
	if (production === null && candidate !== null && candidate.n > 0) return "apart";
	if (!(production && candidate && production.n > 0 && candidate.n > 0)) return null;
	return {
		sums: {
			kind: "arms",
			contrast: addStratum(sums.contrast, production, candidate),
			residuals: sums.residuals && addResiduals(sums.residuals, bucketed(production), bucketed(candidate))
		},
		production: production.n,
		candidate: candidate.n
	};
}
function addDifferences(sums, { candidate }, { isSticky }) {
	if (candidate.pairs.length === 0) return "pairs";
	const own = candidate.pairs.map(pairSums).reduce(addSamples);
	if (own.n === 0) return null;
	if (isSticky && own.buckets === null) return "buckets";
	return {
		sums: {
			kind: "pairs",
			pairs: addPairs(sums.pairs, own),
			residuals: sums.residuals && addPairResiduals(sums.residuals, bucketed(own))
		},
		production: own.n,
		candidate: own.n
	};
}
function addLosses(losses, { production, candidate }, { range, sign }) {
	if (range === null) return losses;
	const [least, most] = range;
	const best = sign === 1 ? most : least;
	const add = (counts, labels) => labels.reduce(({ events, requests }, { n, sum }) => ({
		events: events + Math.abs(n * best - sum) / (most - least),
		requests: requests + n
	}), counts);
	return {
		production: add(losses.production, production?.labels ?? []),
		candidate: add(losses.candidate, candidate.labels)
	};
}
function sumUp(labels, { metric, isSticky }) {
	let sums = null;
	for (const one of labels) {
		const complete = completeSums(one, metric, isSticky);
		if (complete.kind !== "sums") return complete.kind;
		sums = sums === null ? complete.sums : addSamples(sums, complete.sums);
	}
	return sums;
}
function bucketed(sums) {
	return {
		...sums,
		buckets: sums.buckets ?? []
	};
}
function estimateMetric({ sums }, { sign, range }) {
	const { effect, information } = estimateSums(sums, range);
	return {
		effect: sign * effect,
		information
	};
}
function estimateSums(sums, range) {
	if (sums.kind === "pairs") {
		const { pairs, residuals } = sums;
		return residuals === null ? estimatePairs(pairs, range) : estimateClusteredPairs(pairs, residuals, range);
	}
	const { contrast, residuals } = sums;
	return residuals === null ? estimateContrast(contrast, range) : estimateClustered(contrast, residuals, range);
}
function weightOf({ sums }) {
	return sums.kind === "pairs" ? sums.pairs.n : sums.contrast.weight;
}

// src/domain/livetest/metric-evidence.ts
function evidenceOf({ metric }, state, minRequests) {
	const isReady = Math.min(state.production, state.candidate) >= minRequests;
	const { effect, information } = estimateMetric(state, metric);
	return {
		metric,
		state,
		isReady,
		effect,
		information
	};
}
const CLAIMS = {
	better: ({ effect }) => effect,
	"not-worse": ({ effect, metric }) => effect + metric.margin,
	harm: ({ effect, metric }) => -effect - metric.margin,
	"no-gain": ({ effect, metric }) => metric.minEffect - effect
};
function distanceOf(evidence, claim) {
	return evidence.isReady && evidence.information > 0 ? CLAIMS[claim](evidence) : null;
}
function logEvidence(evidence, claim) {
	const distance = distanceOf(evidence, claim);
	return distance === null ? 0 : logOneSided(pointOf(evidence, distance));
}
function shows(evidence, claim, logNeeded) {
	const distance = distanceOf(evidence, claim);
	if (distance === null || distance <= 0) return false;
	const point = pointOf(evidence, distance);
	return logTwoSided(point) + Math.LN2 >= logNeeded && logOneSided(point) >= logNeeded;
}
function pointOf({ information, metric }, distance) {
	return {
		z: distance * Math.sqrt(information),
		information,
		scale: metric.minEffect
	};
}

// src/domain/livetest/judge-candidate.ts
function judgeCandidate({ own, metrics }, setting) {
	const canReject = setting.history.phase !== "sentinel";
	const harm = canReject ? harmOf(own, metrics, setting) : null;
	if (harm !== null) return {
		kind: "harm",
		by: harm
	};
	const isLong = (one) => spanOf(one) >= setting.leastSpanMs;
	const better = metrics.find((one) => isPrimary(one) && isLong(one) && shows(one, "better", own.arm.logBetter));
	if (better !== void 0 && isSafe(own, metrics, setting)) return {
		kind: "better",
		metric: better.metric.id
	};
	const isNoGain = (one) => isLong(one) && shows(one, "no-gain", setting.logFutile);
	return canReject && metrics.every((one) => !isPrimary(one) || isNoGain(one)) ? FUTILE : OPEN;
}
const FUTILE = { kind: "futile" };
const OPEN = { kind: "open" };
function metricsOf({ metrics, arm }) {
	return metrics.map(({ how, state }) => evidenceOf(how, state, arm.minRequests));
}
function isPrimary({ metric }) {
	return metric.role === "primary";
}
function spanOf({ state }) {
	return Math.max(0, state.toMs - state.fromMs);
}
function harmOf({ events }, metrics, { logHarm }) {
	const event = events.find(({ state }) => showsHarm(state, logHarm))?.guardrail.event;
	if (event !== void 0) return {
		kind: "event",
		event
	};
	const metric = metrics.find((one) => shows(one, "harm", logHarm))?.metric.id;
	return metric === void 0 ? null : {
		kind: "metric",
		metric
	};
}
function isSafe({ events, requests }, metrics, setting) {
	const { logNotWorse } = setting;
	return metrics.every((one) => shows(one, "not-worse", logNotWorse)) && events.every((tracked) => isNotMore(tracked, requests, setting));
}
function isLeftOut({ guardrail: { event }, state }) {
	return isUntold(state) && event !== "errors" && !event.startsWith("over-");
}
function isNotMore(tracked, requests, { logNotWorse }) {
	const { guardrail, state } = tracked;
	if (isUntold(state)) return isLeftOut(tracked);
	if (!isMostlyTold(state, requests)) return false;
	return isBucketed(state.evidence) && logNotWorseOf(state, guardrail) >= logNotWorse;
}

// src/domain/livetest/elimination.ts
function eliminated(candidates) {
	const rivals = candidates.map(rivalOf);
	const most = Math.max(...rivals.map((one) => one.most));
	const pairs = rivals.filter(({ least }) => least < most).flatMap((own) => {
		const better = rivals.find((other) => isBeaten(own, other));
		return better === void 0 ? [] : [[own.arm.name, better.arm.name]];
	});
	return new Map(pairs);
}
function rivalOf({ own: { arm }, metrics }) {
	const first = metrics.find(isPrimary);
	if (first?.isReady !== true || first.information === 0) return {
		arm,
		metrics,
		most: -Infinity,
		least: Infinity
	};
	const { effect, information, metric } = first;
	const apart = leastCriticalZ({
		information,
		scale: metric.minEffect
	}, arm.logBetter) / Math.sqrt(information);
	return {
		arm,
		metrics,
		most: effect - apart,
		least: effect + apart
	};
}
function isBeaten(one, other) {
	return one.metrics.every((own, index) => {
		if (!isPrimary(own)) return true;
		const rival = other.metrics[index];
		if (!own.isReady || rival?.isReady !== true) return false;
		return upperBound(boundOf(own, one.arm)) < lowerBound(boundOf(rival, other.arm));
	});
}
function bestOf(candidates) {
	return candidates.map((judged) => ({
		judged,
		gain: sureGain(judged),
		slow: slowShare(judged)
	})).toSorted((one, other) => other.gain - one.gain || one.slow - other.slow)[0]?.judged;
}
function sureGain({ own, metrics }) {
	const primaries = metrics.filter(isPrimary);
	return Math.max(...primaries.map((one) => lowerBound(boundOf(one, own.arm)) / one.metric.minEffect));
}
function slowShare({ own }) {
	const slow = own.events.find(({ guardrail }) => guardrail.event === "over-p99")?.state.candidate;
	return slow === void 0 || slow.requests === 0 ? 0 : slow.events / slow.requests;
}
function boundOf({ effect, information, metric }, { alpha }) {
	return {
		effect,
		information,
		scale: metric.minEffect,
		alpha
	};
}

// src/domain/livetest/fate.ts
function weigh({ arms }) {
	const weighed = [];
	for (const own of arms) if (!own.arm.isVirtual) weighed.push({
		own,
		metrics: metricsOf(own)
	});
	return weighed;
}
function beginFates(state) {
	return weigh(state).map(({ own, metrics }) => ({
		own,
		metrics,
		fate: firstFate(own)
	}));
}
function firstFate({ arm }) {
	return { kind: arm.hasLeft ? "left" : "open" };
}
function judgeAll(before, state, setting) {
	const judged = weigh(state).map((weighed, index) => {
		const { own, metrics } = weighed;
		const fate = before[index]?.fate ?? firstFate(own);
		return {
			own,
			metrics,
			fate: isIn(fate) ? nextFate(fate, judgeCandidate(weighed, setting), state.knownMs) : fate
		};
	});
	if (setting.history.phase === "sentinel") return judged;
	const beaten = eliminated(judged.filter(({ fate }) => isIn(fate)));
	if (beaten.size === 0) return judged;
	return judged.map((one) => {
		const than = beaten.get(one.own.arm.name);
		return than === void 0 ? one : {
			...one,
			fate: {
				kind: "futile",
				than,
				sinceMs: state.knownMs
			}
		};
	});
}
function nextFate(fate, judgement, sinceMs) {
	switch (judgement.kind) {
		case "harm": return {
			kind: "harm",
			by: judgement.by,
			sinceMs
		};
		case "better": return fate.kind === "better" ? fate : {
			kind: "better",
			metric: judgement.metric,
			sinceMs
		};
		case "futile": return fate.kind === "better" ? fate : {
			kind: "futile",
			than: null,
			sinceMs
		};
		case "open": return fate;
	}
}
function isIn({ kind }) {
	return kind === "open" || kind === "better";
}
function sinceOf(fate) {
	return "sinceMs" in fate ? fate.sinceMs : Infinity;
}
function rejectionOf(candidates) {
	const out = candidates.filter(({ fate }) => fate.kind === "harm" || fate.kind === "futile");
	const latest = Math.max(...out.map(({ fate }) => sinceOf(fate)));
	const last = out.filter(({ fate }) => sinceOf(fate) === latest);
	const told = last.find(({ fate }) => fate.kind === "harm") ?? last[0];
	return told === void 0 ? null : rejectOne(told);
}
function rejectOne({ own, fate }) {
	const candidate = own.arm.name;
	if (fate.kind === "harm") {
		const { by } = fate;
		return {
			kind: "reject-harm",
			reasonCode: `${by.kind}-harm`,
			candidate,
			by
		};
	}
	if (fate.kind !== "futile") return null;
	const { than } = fate;
	return than === null ? {
		kind: "reject-futile",
		reasonCode: "no-gain",
		candidate
	} : {
		kind: "reject-futile",
		reasonCode: "another-better",
		candidate,
		than
	};
}

// src/domain/livetest/pace.ts
const DAY_MS = 864e5;
function remember$1(past, state) {
	return [...past[1] !== void 0 && past[1].knownMs <= state.knownMs - DAY_MS ? past.slice(1) : past, state];
}
function paceOf(past, name, setting) {
	const [first] = past;
	const nowMs = past.at(-1)?.knownMs ?? setting.beginMs;
	const isDay = first !== void 0 && first.knownMs <= nowMs - DAY_MS;
	const fromMs = isDay ? first.knownMs : setting.beginMs;
	const before = isDay ? first.arms.find(({ arm }) => arm.name === name) ?? null : null;
	return {
		nowMs,
		endMs: setting.endMs,
		elapsedMs: nowMs - fromMs,
		before
	};
}
function untilGrown({ nowMs, endMs, elapsedMs }, lacks, lately) {
	if (!(lately > 0)) return {
		kind: "unknown",
		reasonCode: "no-traffic"
	};
	return untilMs(nowMs + lacks / lately * elapsedMs, endMs);
}
function untilMs(ms, endMs) {
	if (!(ms <= endMs)) return {
		kind: "unknown",
		reasonCode: "beyond-end"
	};
	return {
		kind: "at",
		at: formatInstant(Math.ceil(ms / MINUTE_MS) * MINUTE_MS)
	};
}
const MINUTE_MS = 6e4;
function latestOf(all) {
	const unknown = all.find(({ kind }) => kind === "unknown");
	if (unknown !== void 0) return unknown;
	return all.toSorted((one, other) => msOf(one) - msOf(other)).at(-1) ?? null;
}
function earliestOf(all) {
	return all.toSorted((one, other) => msOf(one) - msOf(other))[0] ?? null;
}
function msOf(until) {
	return until.kind === "at" ? instantMs(until.at) : Number.MAX_VALUE;
}

// src/domain/livetest/missing.ts
const NOT_REPORTED = {
	kind: "unknown",
	reasonCode: "not-reported"
};
const NO_EVIDENCE = {
	kind: "unknown",
	reasonCode: "no-evidence"
};
function missingOf({ own, metrics }, setting, pace) {
	const primaries = metrics.filter(isPrimary);
	const better = {
		claim: "better",
		logNeeded: own.arm.logBetter
	};
	const notWorse = {
		claim: "not-worse",
		logNeeded: setting.logNotWorse
	};
	const isBetter = primaries.some((one) => shows(one, "better", better.logNeeded));
	return [
		...missingTime(primaries, setting, pace),
		...metrics.flatMap((one) => missingLabels(one, own, pace)),
		...isBetter ? [] : primaries.flatMap((one) => missingEvidence(one, better, pace)),
		...metrics.flatMap((one) => missingEvidence(one, notWorse, pace)),
		...own.events.filter((one) => !isNotMore(one, own.requests, setting)).map((one) => missingEvents(one, own, {
			setting,
			pace
		}))
	];
}
function missingTime(primaries, { leastSpanMs: neededMs }, { nowMs, endMs }) {
	const spanMs = Math.max(0, ...primaries.map(spanOf));
	if (spanMs >= neededMs) return [];
	return [{
		kind: "duration",
		spanMs,
		neededMs,
		until: spanMs === 0 ? {
			kind: "unknown",
			reasonCode: "no-traffic"
		} : untilMs(nowMs + neededMs - spanMs, endMs)
	}];
}
function missingLabels({ metric, state, isReady }, { arm }, pace) {
	const { gap } = state;
	if (gap !== null) return [{
		kind: "unusable",
		metric: metric.id,
		gap,
		until: NOT_REPORTED
	}];
	if (isReady) return [];
	const labels = Math.min(state.production, state.candidate);
	const before = stateBefore(pace, metric.id);
	const lately = labels - Math.min(before?.production ?? 0, before?.candidate ?? 0);
	const until = untilGrown(pace, arm.minRequests - labels, lately);
	return [{
		kind: "labels",
		metric: metric.id,
		labels,
		needed: arm.minRequests,
		until
	}];
}
function stateBefore({ before }, metric) {
	return before?.metrics.find(({ how }) => how.metric.id === metric)?.state;
}
function missingEvidence(evidence, asked, pace) {
	const { claim, logNeeded } = asked;
	if (!evidence.isReady || shows(evidence, claim, logNeeded)) return [];
	const logE = logEvidence(evidence, claim);
	return [{
		kind: claim,
		metric: evidence.metric.id,
		logE,
		logNeeded,
		until: untilShown(evidence, asked, pace)
	}];
}
function untilShown(evidence, { claim, logNeeded }, pace) {
	const { information, metric, state } = evidence;
	const distance = distanceOf(evidence, claim);
	if (distance === null || distance <= 0) return NO_EVIDENCE;
	const needed = informationFor({
		distance,
		scale: metric.minEffect,
		logNeeded
	});
	const weight = weightOf(state);
	const before = stateBefore(pace, metric.id);
	const lately = weight - (before === void 0 ? 0 : weightOf(before));
	return untilGrown(pace, (needed / information - 1) * weight, lately);
}
function informationFor({ distance, scale, logNeeded }) {
	let low = logNeeded / (distance * distance);
	let high = low * 1e9;
	for (let step = 0; step < HALVINGS$1; step += 1) {
		const middle = Math.sqrt(low * high);
		if (logOneSided({
			z: distance * Math.sqrt(middle),
			information: middle,
			scale
		}) < logNeeded) low = middle;
		else high = middle;
	}
	return high;
}
const HALVINGS$1 = 60;
function missingEvents({ guardrail, state }, own, { setting, pace }) {
	const { event } = guardrail;
	if (own.requests > 0 && (isUntold(state) || !isMostlyTold(state, own.requests))) return {
		kind: "untold",
		event,
		until: NOT_REPORTED
	};
	if (!isBucketed(state.evidence)) return {
		kind: "unbucketed",
		event,
		until: NOT_REPORTED
	};
	const logE = logNotWorseOf(state, guardrail);
	const before = pace.before?.events.find((one) => one.guardrail.event === event)?.state;
	const lately = logE - (before === void 0 ? 0 : logNotWorseOf(before, guardrail));
	const { logNotWorse: logNeeded } = setting;
	return {
		kind: "not-more",
		event,
		logE,
		logNeeded,
		until: lately > 0 ? untilGrown(pace, logNeeded - logE, lately) : NO_EVIDENCE
	};
}

// src/domain/livetest/ramp.ts
const CATASTROPHE = 10;
const RAREST = .001;
const ALTERNATIVES = 6;
function rampStep({ arm: { name }, atShare, events, metrics }, setting) {
	const current = setting.history.epochs.at(-1)?.shares[name] ?? 0;
	const share = nextShare(current, setting);
	if (share === null || setting.history.phase !== "test" || !setting.sharesKnown) return { kind: "last" };
	const requests = atShare.share === current ? atShare.requests : 0;
	const rates = events.filter((one) => !isLeftOut(one)).map(ratesOf);
	const toSee = rates.map(({ usual }) => requestsToSee(usual, setting));
	const needed = toSee.length === 0 ? setting.policy.minRequests : Math.max(...toSee);
	if (requests < needed) return {
		kind: "requests",
		share,
		needed,
		requests
	};
	const budget = setting.policy.ramp[0] ?? share;
	const all = [...rates, ...metrics.flatMap(lossesOf)];
	const risk = share * Math.max(0, ...all.map(({ allowed, candidate }) => mostLikely(candidate, setting) - allowed));
	return risk > budget ? {
		kind: "risk",
		share,
		risk,
		budget
	} : {
		kind: "up",
		share
	};
}
function nextShare(current, { policy, history }) {
	const shares = history.epochs.at(-1)?.shares ?? {};
	const most = 1 / (Object.keys(shares).length + 1);
	const next = Math.min(policy.ramp.find((share) => share > current) ?? 0, most);
	return next > current ? next : null;
}
function ratesOf({ guardrail: { ratio, bound }, state: { production, candidate } }) {
	const usual = production.requests === 0 ? 0 : production.events / production.requests;
	return {
		usual: Math.max(usual, RAREST),
		allowed: Math.max(usual * ratio, bound ?? 0),
		candidate
	};
}
function lossesOf({ how: { metric }, state: { losses, candidate } }) {
	if (losses === null || metric.range === null) return [];
	const { production, candidate: own } = losses;
	if (own.requests === 0 && candidate > 0) return [];
	const [least, most] = metric.range;
	return [{
		allowed: (production.requests === 0 ? 0 : production.events / production.requests) + metric.margin / (most - least),
		candidate: own
	}];
}
function requestsToSee(usual, { logHarm }) {
	const rate = Math.min(CATASTROPHE * usual, (1 + usual) / 2);
	return Math.ceil((Math.log(ALTERNATIVES) + logHarm) / divergence(rate, usual));
}
function mostLikely({ events, requests }, { logHarm }) {
	if (requests === 0) return 1;
	const observed = events / requests;
	const most = (Math.log(ALTERNATIVES) + logHarm) / requests;
	let [low, high] = [observed, 1];
	for (let step = 0; step < HALVINGS; step += 1) {
		const middle = (low + high) / 2;
		if (divergence(observed, middle) < most) low = middle;
		else high = middle;
	}
	return high;
}
const HALVINGS = 50;
function divergence(p, q) {
	return part(p, q) + part(1 - p, 1 - q);
}
function part(p, q) {
	return p === 0 ? 0 : p * Math.log(p / q);
}

// src/domain/livetest/ratio-state.ts
function beginRatios() {
	return {
		assigned: NOTHING_COUNTED,
		served: NOTHING_COUNTED,
		labelled: NOTHING_COUNTED,
		units: {
			strata: 0,
			logSum: -Infinity
		}
	};
}
function addTrafficCounts(state, { arms, epoch }, setting) {
	const { splits, policy } = setting;
	if (policy.isSticky) {
		const units = addUnits(state.units, countsOf$1(arms, (sums) => sums.units), splits[epoch] ?? []);
		return {
			...state,
			units
		};
	}
	const assigned = countsOf$1(arms, (sums) => sums.assigned);
	const served = countsOf$1(arms, (sums) => sums.served) ?? countsOf$1(arms, ({ requests }) => requests);
	return {
		assigned: assigned === null ? state.assigned : addCounts$1(state.assigned, {
			epoch,
			counts: assigned
		}, splits),
		served: served === null ? state.served : addCounts$1(state.served, {
			epoch,
			counts: served
		}, splits),
		labelled: state.labelled,
		units: state.units
	};
}
function countsOf$1(arms, countOf) {
	const counts = /* @__PURE__ */ new Map();
	for (const [arm, sums] of arms) {
		const count = countOf(sums);
		if (count === null) return null;
		counts.set(arm, count);
	}
	return counts;
}
function addLabelCounts(state, { arms, epoch, metric }, setting) {
	const counted = setting.policy.metrics.find((one) => one.role === "primary" && needsParity(one));
	if (setting.policy.isSticky || counted?.id !== metric) return state;
	const counts = /* @__PURE__ */ new Map();
	for (const [arm, { labels }] of arms) if (labels.length > 0) counts.set(arm, labelledOf(labels));
	return {
		...state,
		labelled: addCounts$1(state.labelled, {
			epoch,
			counts
		}, setting.splits)
	};
}
function labelledOf(labels) {
	return labels.reduce((sum, { n }) => sum + n, 0);
}
function addUnits(state, counts, split) {
	if (counts === null || !isWhole(counts, split)) return state;
	const strata = state.strata + 1;
	const weighted = logSampleRatio(countsIn(counts, split)) + Math.log(6) - 2 * Math.log(Math.PI * strata);
	return {
		strata,
		logSum: logSumOf([state.logSum, weighted])
	};
}
function ratioFacts(state, { policy, sharesKnown }) {
	if (!sharesKnown) return [];
	const { units } = state;
	if (policy.isSticky) return [{
		layer: "units",
		logE: units.strata === 0 ? null : units.logSum
	}];
	return LAYERS.map((layer) => ({
		layer,
		logE: logRatioOf(state[layer])
	}));
}
const LAYERS = [
	"assigned",
	"served",
	"labelled"
];
function logRatio(facts) {
	return facts.length === 0 ? 0 : logSumOf(facts.map(({ logE }) => logE ?? 0)) - Math.log(facts.length);
}
function maySplitUnevenly(state, { policy, logUnevenSplit }) {
	if (policy.isSticky) return state.units.logSum >= logUnevenSplit;
	return LAYERS.some((layer) => (logRatioOf(state[layer]) ?? 0) >= logUnevenSplit);
}
function logSumOf(logs) {
	const most = Math.max(...logs);
	return Number.isFinite(most) ? most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0)) : most;
}

// src/domain/livetest/arm-state.ts
function beginArm(arm) {
	const { metrics, guardrails } = arm;
	const isSticky = metrics.some((how) => how.isSticky);
	return {
		arm,
		metrics: metrics.map((how) => ({
			how,
			state: beginMetric(how),
			parity: how.hasParity ? beginParity(how.isSticky) : null
		})),
		events: guardrails.map((guardrail) => ({
			guardrail,
			state: beginEvents(guardrail, isSticky)
		})),
		requests: 0,
		atShare: {
			share: 0,
			requests: 0
		}
	};
}
function addToArm(own, stratum, shares) {
	if (stratum.kind === "labels") return addMetric(own, stratum);
	const share = shares?.[own.arm.name];
	return share === void 0 ? own : addTraffic(own, stratum, share);
}
function addTraffic(own, { arms }, share) {
	const production = arms.get(null);
	const candidate = arms.get(own.arm.name);
	if (candidate === void 0) return own;
	const { arm, metrics, atShare } = own;
	const { requests } = candidate;
	return {
		arm,
		metrics,
		events: production === void 0 ? own.events : own.events.map(({ guardrail, state }) => ({
			guardrail,
			state: addTrafficEvents(state, guardrail, {
				production,
				candidate
			})
		})),
		requests: own.requests + requests,
		atShare: {
			share,
			requests: (atShare.share === share ? atShare.requests : 0) + requests
		}
	};
}
function addMetric(own, { arms, metric, from: fromMs, to: toMs }) {
	const candidate = arms.get(own.arm.name);
	if (candidate === void 0) return own;
	const compared = {
		production: arms.get(null),
		candidate,
		fromMs,
		toMs
	};
	const metrics = own.metrics.map((tracked) => {
		const { how, state, parity } = tracked;
		if (how.metric.id !== metric) return tracked;
		return {
			how,
			state: addLabels(state, compared, how),
			parity: parity && addParity(parity, compared)
		};
	});
	return {
		...own,
		metrics
	};
}

// src/domain/livetest/test-state.ts
function beginTest({ arms }) {
	return {
		arms: arms.map(beginArm),
		ratios: beginRatios(),
		sources: /* @__PURE__ */ new Map(),
		production: 0,
		across: 0,
		knownMs: -Infinity
	};
}
function addLook(state, look, setting) {
	const sources = addSources(state.sources, look.strata);
	const strata = look.strata.filter((stratum) => sources.get(thingOf(stratum)) === stratum.service);
	const { epochs } = setting.history;
	return {
		arms: state.arms.map((own) => strata.reduce((sum, one) => addToArm(sum, one, epochs[one.epoch]?.shares), own)),
		ratios: setting.sharesKnown ? strata.reduce((sum, one) => addRatios(sum, one, setting), state.ratios) : state.ratios,
		sources,
		production: strata.reduce((sum, one) => sum + requestsOfProduction(one), state.production),
		across: state.across + look.across,
		knownMs: look.knownMs
	};
}
function addRatios(state, stratum, setting) {
	return stratum.kind === "traffic" ? addTrafficCounts(state, stratum, setting) : addLabelCounts(state, stratum, setting);
}
function requestsOfProduction(stratum) {
	return stratum.kind === "traffic" ? stratum.arms.get(null)?.requests ?? 0 : 0;
}
function addSources(sources, strata) {
	const fresh = strata.filter((stratum) => !sources.has(thingOf(stratum)));
	if (fresh.length === 0) return sources;
	const next = new Map(sources);
	for (const stratum of fresh.toSorted((one, other) => Number(tellsMore(other)) - Number(tellsMore(one)))) if (!next.has(thingOf(stratum))) next.set(thingOf(stratum), stratum.service);
	return next;
}
function tellsMore(stratum) {
	if (stratum.kind === "labels") return [...stratum.arms.values()].some(({ labels }) => labels.some(({ n }) => n > 0));
	return [...stratum.arms.values()].some(({ assigned }) => assigned !== null);
}
function thingOf(stratum) {
	return stratum.kind === "traffic" ? TRAFFIC : stratum.metric;
}
const TRAFFIC = "/traffic";

// src/domain/livetest/test-facts.ts
function testFacts(course, setting) {
	const { state, candidates } = course;
	const layers = ratioFacts(state.ratios, setting);
	return {
		candidates: candidates.map((one) => candidateFacts(one, course, setting)),
		virtualArms: state.arms.filter(({ arm }) => arm.isVirtual).map((own) => ({
			name: own.arm.name,
			alpha: own.arm.alpha,
			metrics: metricFacts(own, metricsOf(own))
		})),
		sampleRatio: {
			isChecked: layers.some(({ logE }) => logE !== null),
			layers,
			logE: logRatio(layers)
		},
		production: state.production,
		across: state.across,
		services: [TRAFFIC, ...setting.policy.metrics.map(({ id }) => id)].flatMap((thing) => {
			const service = state.sources.get(thing);
			if (service === void 0) return [];
			return [{
				metric: thing === "/traffic" ? null : thing,
				service: service === "" ? null : service
			}];
		})
	};
}
function candidateFacts(judged, { past }, setting) {
	const { own, metrics, fate } = judged;
	const { arm, requests, events } = own;
	const since = sinceOf(fate);
	const isOpen = fate.kind === "open";
	return {
		name: arm.name,
		fate: fate.kind,
		since: Number.isFinite(since) ? formatInstant(since) : null,
		alpha: arm.alpha,
		share: setting.sharesKnown ? setting.history.epochs.at(-1)?.shares[arm.name] ?? null : null,
		requests,
		metrics: metricFacts(own, metrics),
		guardrails: events.map(guardrailFacts),
		missing: isOpen ? missingOf(judged, setting, paceOf(past, arm.name, setting)) : [],
		ramp: isOpen ? rampStep(own, setting) : { kind: "last" }
	};
}
function metricFacts({ arm, metrics }, shown) {
	return shown.map((evidence, index) => {
		const { metric, state, isReady } = evidence;
		const parity = metrics[index]?.parity ?? null;
		return {
			metric: metric.id,
			role: metric.role,
			basis: state.sums.kind,
			production: state.production,
			candidate: state.candidate,
			isReady,
			minEffect: metric.minEffect,
			margin: metric.margin,
			...boundsOf(evidence, arm),
			logBetter: logEvidence(evidence, "better"),
			logNotWorse: logEvidence(evidence, "not-worse"),
			logHarm: logEvidence(evidence, "harm"),
			logNoGain: logEvidence(evidence, "no-gain"),
			logBetterNeeded: arm.logBetter,
			logParity: parity === null ? null : logParity(parity)
		};
	});
}
function boundsOf(evidence, arm) {
	const { effect, information, state } = evidence;
	if (weightOf(state) === 0) return {
		effect: null,
		lower: null,
		upper: null
	};
	if (!(information > 0)) return {
		effect,
		lower: null,
		upper: null
	};
	const bound = boundOf(evidence, arm);
	return {
		effect,
		lower: endOf$1(lowerBound(bound)),
		upper: endOf$1(upperBound(bound))
	};
}
function endOf$1(bound) {
	return Number.isFinite(bound) ? bound : null;
}
function guardrailFacts({ guardrail, state }) {
	const { production, candidate } = state;
	return {
		...guardrail,
		production,
		candidate,
		logHarm: logHarmOf(state),
		logNotWorse: logNotWorseOf(state, guardrail)
	};
}

// src/domain/livetest/changed-world.ts
const CERTIFIED_Z = 2.576;
function changedWorld({ candidates }, setting) {
	const { history, policy } = setting;
	const [watching] = candidates;
	const production = history.epochs.at(-1)?.production;
	const digest = history.candidates[0]?.sha256;
	if (history.phase === "test" || policy.isSticky || watching === void 0 || production === void 0) return null;
	const both = {
		production: levelsOf(setting, production.sha256),
		watching: levelsOf(setting, digest)
	};
	return watching.metrics.find((evidence, index) => {
		const tracked = watching.own.metrics[index];
		return isPrimary(evidence) && tracked !== void 0 && areBelow({
			evidence,
			tracked,
			judged: watching
		}, both);
	})?.metric.id ?? null;
}
function levelsOf({ certified }, sha256) {
	return certified.filter((level) => level.sha256 === sha256);
}
function areBelow({ evidence, tracked, judged }, levels) {
	const { metric, state } = evidence;
	const { losses, sums } = state;
	const level = (of) => goodnessOf(metric, of);
	const [own, other] = [level(levels.production), level(levels.watching)];
	if (losses === null || own === null || other === null) return false;
	const { minRequests, alpha } = judged.own.arm;
	const isBelow = (counts, threshold) => counts.requests >= minRequests && showsBelow({
		counts,
		threshold,
		metric,
		alpha
	});
	if (!isBelow(losses.production, own)) return false;
	if (sums.kind === "arms") return isBelow(losses.candidate, other);
	const { upper } = boundsOf(evidence, judged.own.arm);
	const gain = upper === null ? Infinity : Math.max(0, upper) / sizeOf(tracked.how.metric);
	return isBelow(losses.production, other - gain);
}
function goodnessOf(metric, levels) {
	const level = levels.find((one) => one.metric === metric.id);
	if (level === void 0 || metric.range === null) return null;
	const [least, most] = metric.range;
	return ((metric.sign === 1 ? level.mean - least : most - level.mean) - CERTIFIED_Z * level.error - metric.margin) / (most - least);
}
function sizeOf({ range }) {
	return range === null ? 1 : range[1] - range[0];
}
function showsBelow({ counts: { events, requests }, threshold, metric, alpha }) {
	const mean = 1 - events / requests;
	const distance = threshold - mean;
	if (distance <= 0) return false;
	const information = requests / Math.max(mean * (1 - mean), 1 / requests);
	const scale = metric.minEffect / sizeOf(metric);
	return logOneSided({
		z: distance * Math.sqrt(information),
		information,
		scale
	}) >= -Math.log(alpha);
}

// src/domain/livetest/open-outcome.ts
function openOutcome(course, setting) {
	return rejectionOf(sharing(course, setting)) ?? stepOf(course, setting) ?? worldOf(course, setting) ?? holdOf(course, setting);
}
function sharing({ candidates }, { history }) {
	const shares = history.epochs.at(-1)?.shares ?? {};
	return candidates.filter(({ own }) => shares[own.arm.name] !== void 0);
}
function stepOf(course, setting) {
	const steps = sharing(course, setting).flatMap(({ own, fate }) => {
		const step = rampStep(own, setting);
		return fate.kind === "open" && step.kind === "up" ? [[own.arm.name, step.share]] : [];
	});
	return steps.length === 0 ? null : {
		kind: "step",
		reasonCode: "step-passed",
		shares: Object.fromEntries(steps)
	};
}
function worldOf(course, setting) {
	const metric = changedWorld(course, setting);
	return metric === null ? null : {
		kind: "world-changed",
		reasonCode: "both-below",
		metric
	};
}
function holdOf({ state, candidates, past }, setting) {
	const running = candidates.filter(({ fate }) => isIn(fate));
	if (running.length === 0) return hold("no-candidate", NO_TRAFFIC);
	const soaking = candidates.flatMap(({ fate }) => fate.kind === "better" ? [fate.sinceMs] : []);
	if (soaking.length > 0) return hold("soak", untilMs(Math.min(...soaking) + SOAK_MS, setting.endMs));
	if (state.production === 0 && running.every(({ own }) => isSilent(own))) return hold("no-traffic", NO_TRAFFIC);
	const untils = running.map((one) => {
		const missing = missingOf(one, setting, paceOf(past, one.own.arm.name, setting));
		return latestOf(missing.map(({ until }) => until)) ?? NO_TRAFFIC;
	});
	return hold("evidence-missing", earliestOf(untils) ?? NO_TRAFFIC);
}
function isSilent({ requests, metrics }) {
	return requests === 0 && metrics.every(({ state }) => state.candidate === 0);
}
const NO_TRAFFIC = {
	kind: "unknown",
	reasonCode: "no-traffic"
};
function hold(reasonCode, until) {
	return {
		kind: "hold",
		reasonCode,
		until
	};
}

// src/domain/livetest/soundness.ts
function unsound(look, state, setting) {
	const [fault] = look.faults;
	if (fault !== void 0) {
		const { code: reasonCode, key, pointer } = fault;
		return {
			kind: "invalid",
			reasonCode,
			place: {
				kind: "window",
				key,
				pointer
			}
		};
	}
	return unequalSplit(state, setting) ?? unequalLabels(state, setting);
}
function unequalSplit({ ratios }, setting) {
	if (!maySplitUnevenly(ratios, setting)) return null;
	const facts = ratioFacts(ratios, setting);
	if (logRatio(facts) < setting.logUnevenSplit) return null;
	const [worst] = facts.toSorted((one, other) => (other.logE ?? 0) - (one.logE ?? 0));
	return {
		kind: "invalid",
		reasonCode: "sample-ratio",
		place: {
			kind: "layer",
			layer: worst?.layer ?? "served"
		}
	};
}
function unequalLabels({ arms }, { logUnevenLabels }) {
	for (const { arm, metrics } of arms) {
		const found = metrics.find(({ parity }) => parity !== null && showsInequality(parity, logUnevenLabels));
		if (found === void 0) continue;
		return {
			kind: "invalid",
			reasonCode: "label-parity",
			place: {
				kind: "labels",
				metric: found.how.metric.id,
				candidate: arm.name
			}
		};
	}
	return null;
}

// src/domain/livetest/placed-windows.ts
function placeWindows(windows, history, atMs) {
	const place = rememberStretches(history);
	const placed = [];
	for (const window of windows) {
		const own = place(window);
		if (!(own.to <= atMs)) continue;
		const { service = "", reporter = "", decided } = window;
		placed.push({
			window,
			service,
			reporter,
			own,
			decided: decided === void 0 ? own : place(decided)
		});
	}
	return placed.sort(inOrder);
}
function isOutside({ own, decided, window }) {
	return decided.place === "outside" && (own.place === "outside" || !answers(window));
}
function answers({ requests, outcomes }) {
	return requests > 0 || (outcomes?.assigned ?? 0) > 0;
}
function rememberStretches({ epochs }) {
	const stretches = epochs.map(({ from, to }) => ({
		from: instantMs(from),
		to: to === null ? Infinity : instantMs(to)
	}));
	const msOf = remember(instantMs);
	const beginning = remember((from) => remember((to) => {
		const stretch = {
			from: msOf(from),
			to: msOf(to)
		};
		return {
			...stretch,
			place: placeOf(stretch, stretches)
		};
	}));
	return ({ from, to }) => beginning(from)(to);
}
function remember(find) {
	const known = /* @__PURE__ */ new Map();
	let last;
	return (text) => {
		if (last?.text === text) return last.found;
		const found = known.get(text) ?? find(text);
		known.set(text, found);
		last = {
			text,
			found
		};
		return found;
	};
}
function placeOf({ from, to }, epochs) {
	const found = epochs.findLastIndex((epoch) => epoch.from < to);
	const epoch = epochs[found];
	if (epoch === void 0) return "outside";
	if (from >= epoch.from) return to <= epoch.to ? found : from >= epoch.to ? "outside" : "across";
	return "across";
}
function inOrder(one, other) {
	return one.own.to - other.own.to || one.own.from - other.own.from || byText(one.service, other.service) || one.decided.to - other.decided.to || one.decided.from - other.decided.from || byText(one.window.arm ?? "", other.window.arm ?? "") || byText(one.reporter, other.reporter) || byText(one.window.key, other.window.key);
}
function byText(one, other) {
	return one === other ? 0 : one < other ? -1 : 1;
}

// src/domain/livetest/stratify.ts
function runsOf(windows) {
	const own = neighbours(windows, (one, other) => isEqual(one.own, other.own) && one.service === other.service);
	return {
		own,
		decided: own.flatMap((run) => neighbours(run, (one, other) => isEqual(one.decided, other.decided)))
	};
}
function isEqual(one, other) {
	return one.from === other.from && one.to === other.to;
}
function neighbours(items, belong) {
	const runs = [];
	for (const item of items) {
		const run = runs.at(-1);
		const last = run?.at(-1);
		if (run !== void 0 && last !== void 0 && belong(last, item)) run.push(item);
		else runs.push([item]);
	}
	return runs;
}
function trafficStrata({ own: runs }) {
	return runs.flatMap((run) => {
		const first = run.find(({ isVirtual }) => !isVirtual);
		if (first === void 0 || typeof first.own.place !== "number") return [];
		const { service, own: { from, to, place: epoch } } = first;
		return [{
			knownMs: to,
			value: () => ({
				kind: "traffic",
				service,
				epoch,
				from,
				to,
				arms: trafficOfArms(run)
			})
		}];
	});
}
function trafficOfArms(run) {
	const arms = /* @__PURE__ */ new Map();
	for (const { arm, window, isVirtual } of run) {
		if (isVirtual) continue;
		const before = arms.get(arm);
		const own = trafficOf(window);
		arms.set(arm, before === void 0 ? own : addTraffic$1(before, own));
	}
	return arms;
}
function labelStrata({ decided: runs }, metrics) {
	return runs.flatMap((run) => metrics.flatMap(({ id: metric, delayMs }) => {
		const first = run.find(({ window }) => tells(window, metric));
		if (first === void 0 || typeof first.decided.place !== "number") return [];
		const { service, own, decided: { from, to, place: epoch } } = first;
		return [{
			knownMs: Math.max(own.to, to + delayMs),
			value: () => ({
				kind: "labels",
				metric,
				service,
				epoch,
				from,
				to,
				arms: labelsOfArms(run, metric)
			})
		}];
	}));
}
function tells({ metrics, pairs }, metric) {
	return metrics[metric] !== void 0 || pairs?.[metric] !== void 0;
}
function labelsOfArms(run, metric) {
	const arms = /* @__PURE__ */ new Map();
	for (const { arm, window } of run) {
		const labels = window.metrics[metric];
		const pairs = window.pairs?.[metric];
		if (labels === void 0 && pairs === void 0) continue;
		const before = arms.get(arm);
		arms.set(arm, {
			labels: withOne(before?.labels, labels),
			pairs: withOne(before?.pairs, pairs)
		});
	}
	return arms;
}
const NONE$1 = [];
function withOne(before = NONE$1, one) {
	if (one === void 0) return before;
	return before.length === 0 ? [one] : [...before, one];
}

// src/domain/livetest/stratum-faults.ts
function faultsBetween(runs, metrics) {
	const counted = only(runs.own, countsTraffic);
	const labelled = metrics.map(({ id }) => only(runs.decided, (window) => countsOf(window, id) > 0));
	return [
		...runs.own.flat().flatMap((window) => tellsBuckets(window) ? misfitsOf(window, metrics) : NONE),
		...[counted, ...labelled].flatMap((own) => own.flatMap(countedTwice)),
		...overlaps(counted, ({ own }) => own),
		...labelled.flatMap((own) => overlaps(own, ({ decided }) => decided))
	];
}
const NONE = [];
function only(runs, isAsked) {
	return runs.flatMap((run) => {
		const own = run.every(isAsked) ? run : run.filter(isAsked);
		return own.length === 0 ? [] : [own];
	});
}
function countsTraffic({ own, isVirtual, window }) {
	return typeof own.place === "number" && !isVirtual && (window.requests > 0 || (window.outcomes?.assigned ?? 0) > 0);
}
function countsOf({ window }, metric) {
	const labels = window.metrics[metric];
	return (labels?.n ?? 0) + (labels?.missing ?? 0) + (window.pairs?.[metric]?.n ?? 0);
}
function tellsBuckets({ window: { eventBuckets, metrics, pairs = {} } }) {
	if (eventBuckets !== void 0) return true;
	for (const id in metrics) if (metrics[id]?.buckets ?? metrics[id]?.missingBuckets) return true;
	for (const id in pairs) if (pairs[id]?.buckets) return true;
	return false;
}
function misfitsOf(armed, metrics) {
	const { window } = armed;
	const [event] = checkEventBuckets(window);
	if (event !== void 0) return [faultOf(armed, "buckets-misfit", event.pointer)];
	return metrics.flatMap(({ id }) => {
		const labels = window.metrics[id];
		const pairs = window.pairs?.[id];
		const [missing] = labels === void 0 ? [] : checkMissingBuckets(labels, `/metrics/${id}`);
		if (missing !== void 0) return [faultOf(armed, "buckets-misfit", missing.pointer)];
		if (!(labels === void 0 || areBucketsWhole(labels))) return [faultOf(armed, "buckets-misfit", `/metrics/${id}/buckets`)];
		return pairs === void 0 || areBucketsWhole(pairs) ? [] : [faultOf(armed, "buckets-misfit", `/pairs/${id}/buckets`)];
	});
}
function countedTwice(run) {
	if (run.every((window, index) => index === 0 || isAfter(window, run[index - 1]))) return NONE;
	const counters = /* @__PURE__ */ new Set();
	return run.flatMap((window) => {
		const counter = counterOf(window);
		if (counters.has(counter)) return [faultOf(window, "counted-twice", "/key")];
		counters.add(counter);
		return [];
	});
}
function isAfter({ arm, reporter }, before) {
	const [own, last] = [arm ?? "", before?.arm ?? ""];
	return own === last ? reporter > (before?.reporter ?? "") : own > last;
}
function counterOf({ arm, reporter }) {
	return `${arm ?? ""} ${reporter}`;
}
function overlaps(runs, stretchOf) {
	return [...Map.groupBy(runs, ([first]) => first?.service).values()].flatMap((own) => overlapsOf(own, stretchOf));
}
function overlapsOf(runs, stretchOf) {
	const known = [];
	let sameStretch;
	for (const run of runs) {
		const [first] = run;
		if (first === void 0) continue;
		const own = stretchOf(first);
		const before = placeBefore(known, own.to);
		const other = known[before];
		if (other === void 0 || other.to <= own.from) known.splice(before + 1, 0, own);
		else if (!isEqual(other, own)) return [faultOf(first, "stretches-overlap", "/from")];
		else {
			sameStretch ??= Map.groupBy(runs.flat(), (one) => nameOf(stretchOf(one)));
			const told = sameStretch.get(nameOf(own)) ?? [];
			const again = run.find((window) => isToldBefore(window, told));
			if (again !== void 0) return [faultOf(again, "counted-twice", "/key")];
		}
	}
	return [];
}
function nameOf({ from, to }) {
	return `${from} ${to}`;
}
function isToldBefore(window, all) {
	return all.find((one) => isSameCounter(one, window)) !== window;
}
function isSameCounter(one, other) {
	return one.arm === other.arm && one.reporter === other.reporter;
}
function placeBefore(known, ms) {
	let [low, high] = [-1, known.length - 1];
	if ((known[high]?.from ?? Infinity) < ms) return high;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((known[middle]?.from ?? Infinity) < ms) low = middle;
		else high = middle - 1;
	}
	return low;
}
function faultOf({ own, window: { key } }, code, pointer) {
	return {
		knownMs: own.to,
		value: {
			code,
			key,
			pointer
		}
	};
}

// src/domain/livetest/window-arm.ts
function armWindow(placed, { history, ensembles }) {
	const { own, decided, window } = placed;
	if (!(own.from < own.to)) return fault("time-order", "/to");
	if (!(decided.from < decided.to && decided.to <= own.to)) return fault("time-order", "/decided");
	if (window.model !== history.model) return fault("other-model", "/model");
	if (window.environment !== history.environment) return fault("other-environment", "/environment");
	const place = typeof own.place === "number" && answers(window) ? own.place : decided.place;
	const epoch = typeof place === "number" ? history.epochs[place] : void 0;
	if (epoch === void 0) return { kind: place === "across" ? "across" : "outside" };
	if (isUnseen(history)) return armUnseen(placed, history, epoch);
	if (isBeside(window, history)) return { kind: "outside" };
	if (window.test !== void 0 && window.test !== history.test) return fault("other-test", "/test");
	const { arm, sha256 } = window;
	if (arm !== null && ensembles.includes(arm)) return armed(placed, arm, true);
	if (arm === null && sha256 === epoch.production.sha256) return armed(placed, null, false);
	const candidate = history.candidates.find((one) => arm === null ? one.sha256 === sha256 : one.name === arm);
	if (candidate === void 0) return arm === null ? fault("unknown-digest", "/sha256") : fault("unknown-arm", "/arm");
	if (candidate.sha256 !== sha256) return fault("arm-digest", "/sha256");
	const { name } = candidate;
	if (isWithout(name, history, own.place) && answers(window)) return fault("leak", "/requests");
	if (isWithout(name, history, decided.place) && isLabelled(window)) return fault("leak", "/metrics");
	return armed(placed, name, false);
}
function isBeside({ arm }, { candidates }) {
	return arm === "sentinel" && candidates.every(({ name }) => name !== "sentinel");
}
function armUnseen(placed, { candidates }, { production }) {
	const { arm, sha256 } = placed.window;
	const own = candidates.find(({ name }) => name === arm);
	if (arm === null ? sha256 !== production.sha256 : sha256 !== own?.sha256) return { kind: "outside" };
	return armed(placed, arm, false);
}
function armed({ window, service, reporter, own, decided }, arm, isVirtual) {
	return {
		kind: "armed",
		window,
		service,
		reporter,
		own,
		decided,
		arm,
		isVirtual
	};
}
function isWithout(name, { epochs }, place) {
	return typeof place === "number" && epochs[place]?.shares[name] === void 0;
}
function isLabelled({ metrics }) {
	return Object.values(metrics).some(({ n, missing = 0 }) => n + missing > 0);
}
function fault(code, pointer) {
	return {
		kind: "fault",
		code,
		pointer
	};
}

// src/domain/livetest/strata.ts
function* looksOf(windows, { policy, history, atMs }) {
	const { sound, faults, across } = armAll(windows, {
		policy,
		history,
		atMs
	});
	const runs = runsOf(sound);
	const strata = [...trafficStrata(runs), ...labelStrata(runs, policy.metrics)];
	const strataAt = Map.groupBy(strata, ({ knownMs }) => knownMs);
	const faultsAt = Map.groupBy([...faults, ...faultsBetween(runs, policy.metrics)], ({ knownMs }) => knownMs);
	const acrossAt = Map.groupBy(across, (knownMs) => knownMs);
	const times = /* @__PURE__ */ new Set([
		...strataAt.keys(),
		...faultsAt.keys(),
		...acrossAt.keys()
	]);
	for (const knownMs of [...times].toSorted((one, other) => one - other)) {
		if (knownMs > atMs) return;
		yield {
			knownMs,
			strata: (strataAt.get(knownMs) ?? []).map(({ value: sumUp }) => sumUp()),
			faults: (faultsAt.get(knownMs) ?? []).map(({ value }) => value),
			across: acrossAt.get(knownMs)?.length ?? 0
		};
	}
}
function armAll(windows, { policy, history, atMs }) {
	const sound = [];
	const faults = [];
	const across = [];
	for (const placed of placeWindows(windows, history, atMs)) {
		const found = armWindow(placed, {
			history,
			ensembles: policy.ensembles
		});
		const knownMs = placed.own.to;
		if (found.kind === "armed") sound.push(found);
		if (found.kind === "across") across.push(knownMs);
		const { key } = placed.window;
		if (found.kind === "fault") faults.push({
			knownMs,
			value: {
				code: found.code,
				key,
				pointer: found.pointer
			}
		});
	}
	return {
		sound,
		faults,
		across
	};
}

// src/domain/livetest/decide.ts
function decide(test, windows, at) {
	const { policy, history } = test;
	const { sharesKnown = true, certified = [] } = test;
	const setting = {
		...settingOf(policy, history, sharesKnown),
		certified
	};
	const atMs = instantMs(at);
	let course = begin(setting);
	for (const { knownMs, ...seen } of coursesOf(setting, windows, atMs)) {
		course = seen.course;
		if (seen.end !== null) return tell(course, setting, {
			outcome: seen.end,
			isFinal: true,
			ms: knownMs
		});
	}
	const { stopMs } = setting;
	if (atMs >= stopMs) return tell(course, setting, {
		outcome: stopOf(course, setting),
		isFinal: true,
		ms: stopMs
	});
	return tell(course, setting, {
		outcome: openOutcome(course, setting),
		isFinal: false,
		ms: atMs
	});
}
function* coursesOf(setting, windows, atMs) {
	const { policy, history } = setting;
	let course = begin(setting);
	for (const look of looksOf(windows, {
		policy,
		history,
		atMs
	})) {
		if (look.knownMs > setting.stopMs) return;
		const seen = lookAt(course, look, setting);
		course = seen.course;
		yield {
			...seen,
			knownMs: look.knownMs
		};
		if (seen.end !== null) return;
	}
}
function begin(setting) {
	const state = beginTest(setting);
	return {
		state,
		candidates: beginFates(state),
		past: []
	};
}
function lookAt(course, look, setting) {
	const next = judge(course, addLook(course.state, look, setting), setting);
	return {
		course: next,
		end: unsound(look, next.state, setting) ?? endOf(next)
	};
}
function judge({ candidates, past }, state, setting) {
	return {
		state,
		candidates: judgeAll(candidates, state, setting),
		past: remember$1(past, state)
	};
}
function endOf({ state, candidates }) {
	const better = candidates.filter(({ fate }) => fate.kind === "better");
	const isAlone = candidates.every(({ fate }) => fate.kind !== "open");
	const soakedMs = Math.min(...better.map(({ fate }) => sinceOf(fate))) + SOAK_MS;
	if (isAlone || state.knownMs >= soakedMs) {
		const winner = promotionOf(better);
		if (winner !== null) return winner;
	}
	return candidates.some(({ fate }) => isIn(fate)) ? null : rejectionOf(candidates);
}
function stopOf({ candidates }, { changedEpoch }) {
	const winner = promotionOf(candidates.filter(({ fate }) => fate.kind === "better"));
	if (winner !== null) return winner;
	if (changedEpoch === null) return {
		kind: "inconclusive",
		reasonCode: "time-over"
	};
	return {
		kind: "invalid",
		reasonCode: "production-changed",
		place: {
			kind: "epoch",
			number: changedEpoch
		}
	};
}
function promotionOf(better) {
	const best = bestOf(better);
	if (best?.fate.kind !== "better") return null;
	return {
		kind: "promote",
		reasonCode: "better",
		candidate: best.own.arm.name,
		metric: best.fate.metric
	};
}
function tell(course, setting, { outcome, isFinal, ms }) {
	return {
		outcome,
		isFinal,
		decidedAt: formatExactInstant(ms),
		...testFacts(course, setting)
	};
}

export { stopOf as a, placeWindows as c, isPrimary as d, lookAt as i, openOutcome as l, coursesOf as n, looksOf as o, decide as r, isOutside as s, begin as t, boundsOf as u };