import { c as formatLimit, f as formatPercent, i as formatCount } from "./format.js";
import { i as plainTime } from "./live-sections.js";
import { t as EVENT_WORDS } from "./event-words.js";
import { r as spanText, t as lengthText } from "./length-text.js";

// src/report/livetest/plan-wording.ts
function isTestNext({ verdict, baseline, liveTest }) {
	return verdict === "pass" && baseline !== null && liveTest !== void 0;
}
function planSentences({ rate, maxDurationMs, metrics, events = [] }) {
	const [primary, ...others] = metrics;
	if (primary === void 0) return [];
	const longest = longestOf(primary, [...others.map((one) => ({
		claim: claimWords(one),
		times: one.times
	})), ...events.map((one) => ({
		claim: rareWords(one),
		times: one.times
	}))]);
	return [
		isUnknown(primary) ? unknownWords(primary) : knownWords(primary, rate),
		longest === null ? leastWords(primary) : [],
		longest === null ? [] : longerWords(longest),
		endWords((longest ?? primary).times, maxDurationMs),
		...others.filter(isUnknown).map(unknownWords)
	].filter((words) => words.length > 0).flatMap((words, index) => index === 0 ? words : [" ", ...words]);
}
function knownWords(primary, rate) {
	return [
		`${shownTimes(primary).map((time, index) => {
			return `${`${formatPercent(time.share)}${index === 0 ? " of the traffic" : ""}`} for ${timeText(time)}`;
		}).join(", or ")} to know `,
		...claimWords(primary),
		rate === null ? "" : ` (at ${rateText(rate)})`,
		"."
	];
}
function leastWords(primary) {
	const shown = shownTimes(primary);
	const [last] = shown.slice(-1);
	if (last?.least === void 0) return [];
	const which = shown.every(({ least }) => least === last.least) ? "" : ` with ${formatPercent(last.share)}`;
	return [{ code: last.least }, ` alone makes it that long${which}: the gain would show sooner.`];
}
function shownTimes({ times }) {
	const [first, ...others] = times;
	if (first === void 0) return [];
	return others.every((time) => timeText(time) === timeText(first)) ? [first] : times;
}
function longestOf(primary, beside) {
	return beside.filter(({ times }) => times.some(({ ms }, index) => ms > (primary.times[index]?.ms ?? Infinity))).toSorted((a, b) => (b.times.at(-1)?.ms ?? 0) - (a.times.at(-1)?.ms ?? 0))[0] ?? null;
}
function longerWords({ claim, times }) {
	const when = shownTimes({ times }).map((time) => `${timeText(time)} with ${formatPercent(time.share)}`);
	const takes = times.some(({ fromMs }) => fromMs === null) ? "may take" : "takes";
	return [
		"To know ",
		...claim,
		` ${takes} longer: ${when.join(", ")}.`
	];
}
function rareWords({ event, rate }) {
	return [`that ${EVENT_WORDS[event]} (${formatPercent(rate)} in production) are no more often`];
}
function claimWords({ metric, claim, by }) {
	const amount = formatLimit(Number(by.toPrecision(3)), "none");
	if (claim === "better") return [
		"whether ",
		{ code: metric },
		` is better by ${amount}`
	];
	return [
		"that ",
		{ code: metric },
		` is not worse by more than ${amount}`
	];
}
function timeText({ fromMs, ms, toMs }) {
	if (fromMs === null) return `at most ${lengthText(ms)}`;
	if (toMs === null) return `at least ${lengthText(ms)}`;
	if (fromMs === toMs) return lengthText(ms);
	return isNear(fromMs, toMs) ? `about ${lengthText(ms)}` : spanText(fromMs, toMs);
}
const NEAR = 1.5;
function isNear(fromMs, toMs) {
	return toMs <= NEAR * fromMs;
}
function endWords(times, maxDurationMs) {
	const beyond = times.filter(({ ms }) => ms > maxDurationMs);
	const last = beyond.at(-1);
	if (last === void 0) return [];
	const ends = last.fromMs === null ? "may end" : "ends";
	const end = lengthText(maxDurationMs);
	if (beyond.length < times.length) return [`With ${formatPercent(last.share)} alone the test ${ends} before that, after ${end}.`];
	return [
		`The test ${ends} before that, after ${end}: more traffic, a longer `,
		{ code: "maxDuration" },
		", or a larger ",
		{ code: "betterBy" },
		" or ",
		{ code: "noWorseBy" },
		" lets it know."
	];
}
function isUnknown({ lacks }) {
	return lacks !== null;
}
function unknownWords(metric) {
	const { lacks } = metric;
	if (lacks === null) return [];
	return [
		"How long it takes to know ",
		...claimWords(metric),
		" nobody can say: ",
		...LACK_WORDS[lacks],
		"."
	];
}
const LACK_WORDS = {
	rate: [
		"no mode of the version says how many requests come, and no windows of production are recorded. Declare ",
		{ code: "rate" },
		" in a mode, or report windows"
	],
	spread: [
		"how much it varies from one prediction to the next is not known. Declare its ",
		{ code: "range" },
		" in liveTest where it has one, or report windows of production"
	],
	unvaried: ["all rows of the evaluation set say the same of it. Report windows of production"],
	pairs: ["no other version was measured on the same rows, from which it could differ. Certify it against one"],
	margin: [
		"with ",
		{ code: "noWorseBy: 0" },
		" nothing shows it"
	],
	units: ["how alike the predictions of one unit are is not known, nor how much it varies. Report windows of production"]
};
function rateText({ kind, perSecond, mode, from, to }) {
	const rate = `${formatLimit(Number(perSecond.toPrecision(3)), "none")} ${perSecond === 1 ? "prediction" : "predictions"} a second`;
	if (kind === "mode") return `${rate}, as mode ${mode ?? ""} declares`;
	return `${rate}, as windows tell from ${plainTime(from ?? "")} to ${plainTime(to ?? "")} UTC`;
}
function spreadSource({ kind, data, version, units }) {
	switch (kind) {
		case "windows": return [
			`${formatCount(units ?? 0)} labels of `,
			{ code: version ?? "" },
			" in production"
		];
		case "certified": return [`${formatCount(units ?? 0)} predictions of `, { code: data ?? "" }];
		case "range": return ["its range: the most that is possible"];
	}
}

export { spreadSource as a, shownTimes as i, planSentences as n, timeText as o, rateText as r, isTestNext as t };