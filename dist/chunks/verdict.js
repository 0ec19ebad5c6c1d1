import { n as hasError } from "./finding.js";

// src/domain/certification/verdict.ts
/**
* One blocking failure fails the version; else one blocking undecided gate leaves it inconclusive, and so does a version of
* which nothing was judged: no gate, or none with a number.
*/
function decideVerdict(gates, findings) {
	if (hasError(findings)) return "fail";
	if (gates.every(({ value }) => value === null)) return "inconclusive";
	const blocking = gates.filter((gate) => gate.blocking);
	if (blocking.some(({ result }) => result === "fail")) return "fail";
	return blocking.some(({ result }) => result === "inconclusive") ? "inconclusive" : "pass";
}
/** Why a version does not pass: codes of findings that block, and ids of the gates that failed or are open. */
function blockingReasons({ gates, findings }) {
	return [...findings.filter(({ severity }) => severity === "error").map(({ code }) => code), ...gates.filter(({ result, blocking }) => blocking && result !== "pass").map(({ id }) => id)];
}
/** The worst of several verdicts; a failure is worse than an open question. */
function worstVerdict(verdicts) {
	if (verdicts.includes("fail")) return "fail";
	return verdicts.includes("inconclusive") ? "inconclusive" : "pass";
}
/** The worst of several answers. What could not be told may be anything, so that it is worse than a failure. */
function worstAnswer(answers) {
	const verdicts = answers.flatMap((answer) => answer === "unanswered" ? [] : [answer]);
	return verdicts.length < answers.length ? "unanswered" : worstVerdict(verdicts);
}

export { worstVerdict as i, decideVerdict as n, worstAnswer as r, blockingReasons as t };