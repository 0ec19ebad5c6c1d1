import { o as problemsOf, r as ERROR_CODES } from "./quote-text.js";
import { t as tellFinding } from "./tell-finding.js";
import { c as reportsOf, s as modelOf } from "./certification-comment.js";
import { h as withPlainSpaces } from "./format.js";
import { M as gateCause, g as reportSections, i as reportTop, n as mostRows, t as headlineText } from "./report-top.js";
import { t as cleanText } from "./hostile-text.js";
import { l as paragraphs, v as markdownText } from "./live-sections.js";
import { a as fitRows, i as droppedNote, o as fitSections, t as CHECK_LIMIT } from "./length-budget.js";

// src/report/report-document.ts
/** No reader needs more of one version; a manifest can be wrong in every line. */
const MOST_PROBLEMS = 200;
const LONGEST_TEXT = 4e3;
const SAFE_NAME = /^[0-9A-Za-z][0-9A-Za-z.+_-]{0,127}$/;
const SAFE_PATH = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\p{Cc}]{1,512}$/u;
/** What a certification job hands on beside its certificates, as report.json. */
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
/** A problem that another job reports. A code that this version does not know stays a failure. */
function fromReportedProblem({ code, ...problem }) {
	return {
		...problem,
		code: ERROR_CODES.find((known) => known === code) ?? "internal"
	};
}

// src/report/check-run.ts
const FOLD_ROWS = 60;
const TITLE_LENGTH = 250;
const MESSAGE_LENGTH = 1e3;
function renderCheckRun(report) {
	const summary = fitRows((maxRows) => reportTop(report, maxRows), mostRows(report), CHECK_LIMIT - 2e3);
	const { shown, dropped } = fitSections(reportSections(report, FOLD_ROWS), CHECK_LIMIT);
	return {
		title: plainLine(headlineText(report), TITLE_LENGTH),
		summary: markdownText(summary),
		text: markdownText(paragraphs([...shown, droppedNote(dropped)])),
		conclusion: isCertified(report) ? "success" : "failure",
		annotations: reportAnnotations(report)
	};
}
/** Nothing measured is not a pass. */
function isCertified({ certificates, problems = [] }) {
	return problems.length === 0 && certificates.length > 0 && certificates.every(({ verdict }) => verdict === "pass");
}
/** What belongs on a line of a file: problems, findings with a place, gates that do not pass; the worst first. */
function reportAnnotations(report) {
	const annotations = [...(report.problems ?? []).map(problemAnnotation), ...report.certificates.flatMap((certificate) => [...certificate.findings.map(findingAnnotation), ...certificate.gates.map((gate) => gateAnnotation(gate, certificate))])].filter((annotation) => annotation !== null);
	const order = [
		"failure",
		"warning",
		"notice"
	];
	return annotations.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
function problemAnnotation(problem) {
	if (problem.location === void 0) return null;
	return at(problem.location, {
		level: "failure",
		title: problem.code,
		message: withHint(problem)
	});
}
function findingAnnotation(finding) {
	if (finding.location === void 0) return null;
	const level = finding.severity === "error" ? "failure" : finding.severity;
	return at(finding.location, {
		level,
		title: finding.code,
		message: withHint(tellFinding(finding))
	});
}
function gateAnnotation(gate, certificate) {
	if (gate.location === void 0 || gate.result === "pass") return null;
	const { model, version } = certificate.subject;
	return at(gate.location, {
		level: gate.result === "fail" && gate.blocking ? "failure" : "warning",
		title: `${model} ${version}: ${gate.id} ${gate.result === "fail" ? "fails" : "is open"}`,
		message: gateCause(gate, certificate)
	});
}
function plainLine(text, maximum) {
	return cleanText(withPlainSpaces(text), maximum);
}
function withHint(problem) {
	return problem.hint === void 0 ? problem.message : `${problem.message} ${problem.hint}`;
}
function at(location, text) {
	return {
		level: text.level,
		path: location.path,
		line: location.line,
		column: location.column,
		title: plainLine(text.title, TITLE_LENGTH),
		message: plainLine(text.message, MESSAGE_LENGTH)
	};
}

export { toReportDocument as i, reportAnnotations as n, fromReportedProblem as r, renderCheckRun as t };