import { i as __toESM } from "./rolldown-runtime.js";
import { n as knownRate, r as knownSpread } from "./known-spread.js";
import { A as NO_RATIOS, F as logShare, M as addEvents, N as logBelow, P as logMixture, a as leastSpanOf, c as alphaOf, i as heldEvents, r as comparedIn, t as NOT_WORSE_ALPHA, w as criticalZ } from "./test-setting.js";
import { t as recordedEvents } from "./recorded-traffic.js";
import { t as require_lib } from "./lib2.js";

// src/domain/livetest/time-to-know.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const FOUND$1 = .8;
const HALVINGS$1 = 200;
function timeToKnow(test) {
	const perSecond = informationPerSecond(test);
	if (!(perSecond > 0)) return Infinity;
	const comparing = Math.max(informationNeeded(test) / perSecond, secondsUntilReady(test));
	return Math.max(test.minDurationMs, comparing * 1e3) + test.delayMs;
}
function longestByPolicy(test) {
	const perSecond = informationPerSecond(test);
	if (!(perSecond > 0)) return null;
	const [shown, ready] = [informationNeeded(test) / perSecond, secondsUntilReady(test)];
	if (test.minDurationMs > Math.max(shown, ready) * 1e3) return "minDuration";
	return ready > shown ? "minRequests" : null;
}
function informationPerSecond({ rate, shares, spread }) {
	const { candidate, production, pairs } = shares;
	return rate * (pairs > 0 ? pairs : candidate * production / (candidate + production)) / (spread * spread);
}
function secondsUntilReady({ rate, shares, minRequests }) {
	const { candidate, production, pairs } = shares;
	return minRequests / (rate * (pairs > 0 ? pairs : Math.min(candidate, production)));
}
function informationNeeded({ effect, scale, alpha }) {
	const beyond = (0, import_lib.default)(FOUND$1 / .95, 0, 1);
	const isEnough = (information) => effect * Math.sqrt(information) - criticalZ({
		information,
		scale
	}, -Math.log(alpha)) >= beyond;
	let [low, high] = [0, Math.max(Number.MIN_VALUE, 1 / (effect * effect))];
	while (high < Infinity && !isEnough(high)) [low, high] = [high, high * 2];
	if (high === Infinity) return Infinity;
	for (let step = 0; step < HALVINGS$1; step += 1) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (isEnough(middle)) high = middle;
		else low = middle;
	}
	return high;
}

// src/domain/livetest/time-to-show-rare.ts
const FOUND = .8;
const HALVINGS = 60;
const MOST_REQUESTS = 0x38d7ea4c68000;
function timeToShowRare(test) {
	let [low, high] = [0, 1];
	while (high < MOST_REQUESTS && !isShown(test, high)) [low, high] = [high, 2 * high];
	if (high >= MOST_REQUESTS) return Infinity;
	for (let step = 0; step < HALVINGS; step += 1) {
		const middle = (low + high) / 2;
		if (isShown(test, middle)) high = middle;
		else low = middle;
	}
	return high / (test.requestsPerSecond * test.candidate) * 1e3;
}
function isShown({ rate, guardrail, candidate, production }, requests) {
	const { ratio, bound } = guardrail;
	const others = requests * production / candidate;
	const own = {
		events: rate * requests + (0, import_lib.default)(FOUND, 0, 1) * Math.sqrt(rate * requests * (1 - rate)),
		requests
	};
	const compared = {
		production: {
			events: rate * others,
			requests: others
		},
		candidate: own
	};
	const relative = logShare(addEvents(NO_RATIOS, ratio, compared), "fewer");
	return (bound === null ? relative : logMixture([relative, logBelow(bound, own)])) >= -Math.log(NOT_WORSE_ALPHA);
}

// src/domain/livetest/plan-test.ts
function wholeRamp({ ramp }) {
	return {
		shares: [.../* @__PURE__ */ new Set([ramp[0] ?? 0, Math.min(ramp.at(-1) ?? 0, .5)])].filter((share) => share > 0).map((candidate) => ({
			candidate,
			production: 1 - candidate
		})),
		place: {
			declared: 1,
			joined: 0,
			attempt: 1
		}
	};
}
function planTest(policy, known, asked) {
	const rate = knownRate(known);
	const [primary] = policy.metrics.filter(({ role }) => role === "primary");
	const compared = comparedIn(policy).toSorted((a, b) => Number(b.metric === primary) - Number(a.metric === primary));
	return {
		rate,
		maxDurationMs: policy.maxDurationMs,
		...planEvents(policy, known, asked),
		metrics: compared.map((how) => planMetric({
			policy,
			known,
			asked,
			how,
			rate,
			isBetter: how.metric === primary
		}))
	};
}
function planEvents(policy, { recorded }, asked) {
	const requestsPerSecond = recorded?.requestsPerSecond ?? null;
	if (recorded === null || requestsPerSecond === null) return {};
	return { events: heldEvents(policy).flatMap((guardrail) => {
		const { event } = guardrail;
		const rate = recordedEvents(recorded, event);
		if (rate === null) return [];
		return [{
			event,
			rate,
			times: asked.shares.map((share) => {
				const ms = timeToShowRare({
					rate,
					guardrail,
					requestsPerSecond,
					...share
				});
				const least = leastSpanOf(policy);
				const shown = Math.min(LONGEST_MS, Math.max(least, ms));
				const time = {
					share: share.candidate,
					fromMs: shown,
					ms: shown,
					toMs: policy.isSticky ? null : shown
				};
				return !policy.isSticky && ms < least ? {
					...time,
					least: "minDuration"
				} : time;
			})
		}];
	}) };
}
function planMetric(question) {
	const { how, rate, isBetter, asked } = question;
	const { metric } = how;
	const by = isBetter ? metric.minEffect : metric.margin;
	const found = spreadOf(question);
	const spread = found.kind === "spread" ? found.used : null;
	const told = {
		metric: metric.id,
		claim: isBetter ? "better" : "not-worse",
		by,
		spread
	};
	if (by === 0) return {
		...told,
		lacks: "margin",
		times: []
	};
	if (found.kind === "lacks") return {
		...told,
		lacks: found.lacks,
		times: []
	};
	if (rate === null) return {
		...told,
		lacks: "rate",
		times: []
	};
	const perSecond = rate.perSecond * found.perRow;
	return {
		...told,
		lacks: null,
		times: asked.shares.map((share) => timeAt(question, {
			share,
			found,
			perSecond,
			by
		}))
	};
}
function spreadOf({ policy, known, how }) {
	const found = knownSpread(how, known, policy.minRequests);
	if (!policy.isSticky || found.kind === "lacks") return found;
	return found.lower === null ? {
		kind: "lacks",
		lacks: "units"
	} : {
		...found,
		upper: null
	};
}
const LONGEST_MS = 0x38d7ea4c68000;
function timeAt({ policy, asked, how, isBetter }, { share, found, perSecond, by }) {
	const { metric, isPaired } = how;
	const { candidate, production } = share;
	const primaries = policy.metrics.filter(({ role }) => role === "primary").length;
	const alpha = isBetter ? alphaOf(policy.alpha, asked.place) / primaries : NOT_WORSE_ALPHA;
	const pairs = isPaired ? candidate * policy.pairedShare + production * policy.shadowShare : 0;
	const testOf = (spread) => ({
		effect: by,
		scale: metric.minEffect,
		alpha,
		spread,
		rate: perSecond,
		shares: {
			candidate,
			production,
			pairs
		},
		minRequests: policy.minRequests,
		delayMs: metric.delayMs,
		minDurationMs: leastSpanOf(policy)
	});
	const within = (spread) => Math.min(timeToKnow(testOf(spread)), LONGEST_MS);
	const at = (spread) => spread === null ? null : within(spread);
	const time = {
		share: candidate,
		fromMs: at(found.lower),
		ms: within(found.used.value),
		toMs: at(found.upper)
	};
	const least = found.upper === null ? null : longestByPolicy(testOf(found.upper));
	return least === null ? time : {
		...time,
		least
	};
}

export { wholeRamp as n, planTest as t };