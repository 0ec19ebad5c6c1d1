import { i as renderDuration } from "./quantity.js";
import { a as formatDifference, f as formatPercent, i as formatCount, l as formatMagnitude } from "./format.js";
import { t as EVENT_WORDS } from "./event-words.js";
import { n as sayInvalid } from "./invalid-wording.js";
import { i as plainTime } from "./live-sections.js";

// src/report/livetest/chance-text.ts
const MOST = 1e6;
function chanceText(logE) {
	const odds = Math.exp(Math.min(logE, Math.log(MOST)));
	if (odds < 2) return "no evidence";
	const shown = odds < 10 ? Math.floor(odds) : Number(odds.toPrecision(2));
	return odds >= MOST * .999 ? `chance below 1 in ${formatCount(MOST)}` : `chance 1 in ${formatCount(shown)}`;
}

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
		case "world-changed": return {
			tone: "open",
			message: `The world has changed: production and the version before it are both below what was certified of each in ${outcome.metric}.`,
			hint: "Neither is at fault, and to go back mends nothing: train a version on newer data."
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
	return until.kind === "at" ? `it can be known on ${plainTime(until.at)} UTC at the present traffic` : `nobody can say when it will be known: ${unknownWords(until.reasonCode)}`;
}
function unknownWords(reasonCode) {
	return UNKNOWN_WORDS[reasonCode];
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
			name,
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
		name,
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

// src/report/livetest/narrow-enough.ts
const WIDEST = 6;
function narrowEnough(points) {
	const last = points.at(-1);
	if (last === void 0) return [];
	const widest = WIDEST * (last.upper - last.lower);
	const from = points.findLastIndex(({ lower, upper }) => upper - lower > widest);
	return points.slice(from + 1);
}

export { viewDecision as a, unknownWords as c, metricTable as i, chanceText as l, gainText as n, sayRamp as o, guardrailTable as r, sayOutcome as s, narrowEnough as t };