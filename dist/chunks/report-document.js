import { a as problemsOf, n as ERROR_CODES } from "./error.js";
import { n as modelOf, r as reportsOf } from "./certification-result.js";

// src/report/report-document.ts
const MOST_PROBLEMS = 200;
const LONGEST_TEXT = 4e3;
const SAFE_NAME = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/;
const SAFE_PATH = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\p{Cc}]{1,512}$/u;
function toReportDocument(outcomes) {
	const changes = new Map(reportsOf(outcomes).map(({ model, policyChange }) => [model, policyChange]));
	return {
		apiVersion: "seatrial/v1",
		kind: "Report",
		models: [...Map.groupBy(outcomes, modelOf)].map(([model, group]) => ({
			model,
			versions: group.flatMap(({ outcome }) => outcome.kind === "certificate" ? [outcome.certificate.subject.version] : []),
			unanswered: group.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [{
				version: SAFE_NAME.test(outcome.subject.version) ? outcome.subject.version : "unnamed",
				problems: problemsOf(outcome.error).slice(0, MOST_PROBLEMS).map(toReportedProblem)
			}] : []),
			policyChange: changes.get(model) ?? null
		}))
	};
}
function toReportedProblem({ code, reason, message, hint, location }) {
	return {
		code,
		...reason === void 0 ? {} : { reason },
		message: message.slice(0, LONGEST_TEXT),
		...hint === void 0 ? {} : { hint: hint.slice(0, LONGEST_TEXT) },
		...location === void 0 || !SAFE_PATH.test(location.path) ? {} : { location: {
			...location,
			pointer: location.pointer.slice(0, 1024)
		} }
	};
}
function fromReportedProblem({ code, ...problem }) {
	return {
		...problem,
		code: ERROR_CODES.find((known) => known === code) ?? "internal"
	};
}

export { toReportDocument as n, fromReportedProblem as t };