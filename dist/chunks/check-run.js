import { t as tellFinding } from "./tell-finding.js";
import { _ as withPlainSpaces } from "./format.js";
import { r as gateCause } from "./gate-wording.js";
import { t as cleanText } from "./hostile-text.js";
import { a as fitRows, i as droppedNote, o as fitSections, t as CHECK_LIMIT } from "./length-budget.js";
import { f as link, i as paragraphs, m as md, p as markdownText } from "./section.js";
import { i as reportTop, n as mostRows, p as reportSections, t as headlineText } from "./report-top.js";

// src/report/check-run.ts
const FOLD_ROWS = 60;
const TITLE_LENGTH = 250;
const MESSAGE_LENGTH = 1e3;
function renderCheckRun(report) {
	const summary = fitRows((maxRows) => reportTop(report, maxRows), mostRows(report), CHECK_LIMIT - 2e3);
	const { shown, dropped } = fitSections(reportSections(report, FOLD_ROWS), CHECK_LIMIT);
	const annotations = reportAnnotations(report);
	return {
		title: plainLine(headlineText(report), TITLE_LENGTH),
		summary: markdownText(paragraphs([
			summary,
			annotationsLeft(annotations.length),
			runLink(report)
		])),
		text: markdownText(paragraphs([...shown, droppedNote(dropped)])),
		conclusion: isCertified(report) ? "success" : "failure",
		annotations: annotations.slice(0, 50)
	};
}
const MOST_ANNOTATIONS = 50;
function annotationsLeft(count) {
	if (count <= 50) return null;
	return md`The worst ${String(50)} of ${String(count)} remarks stand at their lines.`;
}
function runLink({ links }) {
	return links?.run === void 0 ? null : md`Measured by ${link("this run", links.run)}.`;
}
function isCertified({ certificates, problems = [] }) {
	return problems.length === 0 && certificates.length > 0 && certificates.every(({ verdict }) => verdict === "pass");
}
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

export { reportAnnotations as n, renderCheckRun as t };