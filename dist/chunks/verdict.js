import { n as hasError } from "./finding.js";

// src/domain/certification/verdict.ts
function decideVerdict(gates, findings) {
	if (hasError(findings)) return "fail";
	if (gates.every(({ value }) => value === null)) return "inconclusive";
	const blocking = gates.filter((gate) => gate.blocking);
	if (blocking.some(({ result }) => result === "fail")) return "fail";
	return blocking.some(({ result }) => result === "inconclusive") ? "inconclusive" : "pass";
}
function blockingReasons({ gates, findings }) {
	return [...findings.filter(({ severity }) => severity === "error").map(({ code }) => code), ...gates.filter(({ result, blocking }) => blocking && result !== "pass").map(({ id }) => id)];
}
function worstVerdict(verdicts) {
	if (verdicts.includes("fail")) return "fail";
	return verdicts.includes("inconclusive") ? "inconclusive" : "pass";
}
function worstAnswer(answers) {
	const verdicts = answers.flatMap((answer) => answer === "unanswered" ? [] : [answer]);
	return verdicts.length < answers.length ? "unanswered" : worstVerdict(verdicts);
}

export { worstVerdict as i, decideVerdict as n, worstAnswer as r, blockingReasons as t };