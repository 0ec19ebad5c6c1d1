import { D as paragraphs, E as left, F as wouldDecideWords, I as GATE_KIND_WORDS, J as link, M as VERDICT_SYMBOLS, P as gateSubject, Q as table, U as code, V as orderCertificates, X as md, Z as strong, d as richToMarkdown, i as tellFinding, j as selectGates, n as factsLine, q as joinMarkdown, r as verdictClause, t as certificateHeadline, tt as formatCount, w as gateTable, z as baselineWords } from "./headline.js";
import { E as worstVerdict } from "./histogram.js";

// src/report/baseline-note.ts
/** Versions that the note names one by one. */
const MAX_NAMED = 3;
const REASONS = {
	"not-certified-here": "was not certified in this run",
	rejected: "is rejected by its record",
	retired: "is retired",
	quarantined: "is quarantined",
	"same-artifact": "has the same artifact",
	"not-in-registry": "is not in the registry"
};
const UNKNOWN = {
	branch: "the branch seatrial/deployments names no other version as deployed or certified",
	"no-branch": "there is no branch seatrial/deployments here, so that what is in production is not known",
	"no-repository": "this is no git repository, so that what is in production is not known"
};
const READ_BY = {
	own: "each by its own tensors",
	former: "each by its own tensors, the older ones as model.yaml declared them before"
};
/** What is to be known of the comparison: how others read the rows, and why it is not with what runs; empty where it is plain. */
function baselineNote(certificate) {
	const reading = certificate.baseline?.reading;
	return [reading === void 0 ? "" : `Both versions were asked for the same rows, ${READ_BY[reading]}.`, searchNote(certificate)].filter((text) => text !== "").join(" ");
}
function searchNote({ baseline, baselineSearch }) {
	if (baselineSearch === void 0) return "";
	const { record, passedOver } = baselineSearch;
	const isPlain = record === "branch" && passedOver.length > 0;
	return [baseline?.origin !== "predecessor" || isPlain ? "" : `Compared with ${baselineWords(baseline)}: ${UNKNOWN[record]}.`, passedOverWords(passedOver)].filter((text) => text !== "").join(" ");
}
/** No baseline: 1.1.0 was not certified in this run, 1.0.5 has the same artifact, and 2 more. */
function passedOverWords(passedOver) {
	if (passedOver.length === 0) return "";
	const named = passedOver.slice(0, MAX_NAMED).map(({ version, reasonCode }) => `${version} ${REASONS[reasonCode]}`);
	const rest = passedOver.length - named.length;
	return `No baseline: ${[...named, ...rest > 0 ? [`and ${formatCount(rest)} more`] : []].join(", ")}.`;
}

// src/report/findings-table.ts
const SEVERITY_SYMBOLS = {
	error: "❌",
	warning: "⚠️",
	notice: "ℹ️"
};
const SEVERITY_ORDER = [
	"error",
	"warning",
	"notice"
];
function orderFindings(findings) {
	return findings.toSorted((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity));
}
/** What was noticed outside the gates, errors first; null where nothing was. */
function findingsTable(findings, maxRows) {
	if (findings.length === 0) return null;
	const rows = orderFindings(findings).map((finding) => {
		const { message, hint = "" } = tellFinding(finding);
		return [
			md`${SEVERITY_SYMBOLS[finding.severity]} ${finding.severity}`,
			code(finding.code),
			md`${message}`,
			md`${hint}`,
			locationCell(finding.location)
		];
	});
	const columns = [
		left(""),
		left("Finding"),
		left("What"),
		left("What to do"),
		left("Where")
	];
	return withRest(table(columns, rows.slice(0, maxRows)), rows.length - maxRows, "findings");
}
/** The errors of manifests that could not be read, each with file, line and column. */
function problemsTable(problems, maxRows) {
	if (problems.length === 0) return null;
	const rows = problems.map((problem) => [
		locationCell(problem.location),
		code(problem.code),
		md`${problem.message}`,
		md`${problem.hint ?? ""}`
	]);
	const columns = [
		left("Where"),
		left("Code"),
		left("What"),
		left("What to do")
	];
	return withRest(table(columns, rows.slice(0, maxRows)), rows.length - maxRows, "problems");
}
/** models/churn/model.yaml:31:5, with the JSON pointer of the value. */
function locationText(location) {
	return `${location.path}:${String(location.line)}:${String(location.column)}`;
}
function locationCell(location) {
	if (location === void 0) return md``;
	const pointer = location.pointer === "" ? md`` : md`<br>${code(location.pointer, 120)}`;
	return md`${code(locationText(location), 240)}${pointer}`;
}
function withRest(shown, rest, noun) {
	return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more ${noun} are not shown.`]) : shown;
}

// src/report/next-step.ts
/** The one thing to do now, for the first cause that blocks. */
function nextStep(certificate, reader = "comment") {
	const error = certificate.findings.find(({ severity }) => severity === "error");
	if (error !== void 0) return afterFinding(error, certificate);
	const blocking = certificate.gates.filter((gate) => gate.blocking);
	const failing = blocking.find(({ result }) => result === "fail");
	if (failing !== void 0) return afterFailure(failing, certificate);
	const open = blocking.find(({ result }) => result === "inconclusive");
	if (open !== void 0) return afterOpenGate(open, reader);
	const { model, version } = certificate.subject;
	return [
		`${reader === "terminal" ? "open a pull request with it; once merged and" : "merge; once it is"} certified on the default branch, comment `,
		{ code: `/promote ${model}@${version}` },
		"."
	];
}
function afterFinding(finding, certificate) {
	const { hint = "correct the artifact or its manifest" } = tellFinding(finding);
	return [
		`${hint.trim().replace(/\.$/, "")}; see `,
		place(finding.location, certificate.subject.manifest.path),
		"."
	];
}
function afterFailure(gate, certificate) {
	return [
		`${GATE_KIND_WORDS[gate.kind].remedy(gate, certificate)}; or change the limit in `,
		place(gate.location, certificate.policy.model.path),
		" in a pull request of its own."
	];
}
function afterOpenGate(gate, reader) {
	const more = wouldDecideWords(gate);
	const again = reader === "terminal" ? [", then certify again."] : [
		", then comment ",
		{ code: "/certify" },
		"."
	];
	if (gate.reasonCode === "below-noise-floor") return ["measure on a quieter or larger runner", ...again];
	if (gate.wouldDecide?.rows !== void 0) return [`bring the evaluation data to ${more}`, ...again];
	if (gate.wouldDecide?.seconds !== void 0) return [`${more} would decide ${gateSubject(gate)}`, ...again];
	if (gate.reasonCode === "no-baseline") return [
		"promote a first version, or make the gate ",
		{ code: gate.id },
		" not block while there is none."
	];
	return GATE_KIND_WORDS[gate.kind].openStep(gate, again);
}
function place(location, otherwise) {
	return { code: location === void 0 ? otherwise : `${location.path}:${String(location.line)}` };
}

// src/report/report-top.ts
/** Most findings or problems of one table. */
const MAX_FINDINGS = 30;
/** Most versions that a headline names. */
const MAX_NAMES = 5;
/** Most versions that a report shows one by one. */
const MAX_VERSIONS = 20;
/** The part that is always shown: verdict with its cause, facts, everything that does not pass, the next step. */
function reportTop(report, maxRows) {
	const certificates = orderCertificates(report.certificates);
	const [only] = certificates;
	const isSingle = certificates.length === 1 && only !== void 0;
	const shown = certificates.slice(0, Math.min(MAX_VERSIONS, Math.max(1, maxRows)));
	return paragraphs([
		md`### ${headlineText(report)}`,
		problemsTable(report.problems ?? [], Math.min(maxRows, MAX_FINDINGS)),
		problemsNext(report),
		...isSingle ? [versionBlock(only, maxRows)] : shown.map((certificate) => titledBlock(certificate, maxRows)),
		versionsLeft(certificates.length - shown.length),
		policyBlock(report.policyChange),
		forkNote(report.fork)
	]);
}
/** Rows of the longest table of the report's top. */
function mostRows(report) {
	return Math.max(MAX_FINDINGS, report.problems?.length ?? 0, ...report.certificates.map(({ gates, findings }) => Math.max(gates.length, findings.length)));
}
/** Symbol, name, verdict and cause in one line. */
function headlineText(report) {
	const { model, certificates, problems = [], unanswered = [] } = report;
	if (problems.length > 0) return `${VERDICT_SYMBOLS.fail} ${unansweredNames(model, unanswered)} ${problemClause(problems)}`;
	const ordered = orderCertificates(certificates);
	const [first] = ordered;
	if (first === void 0) return `${model}: no version was certified`;
	const symbol = VERDICT_SYMBOLS[worstVerdict(certificates.map(({ verdict }) => verdict))];
	if (ordered.length === 1) return `${symbol} ${certificateHeadline(first)}`;
	const passing = ordered.filter(({ verdict }) => verdict === "pass").length;
	if (passing === ordered.length) return `${symbol} ${model}: all ${formatCount(passing)} versions are certified`;
	return `${symbol} ${model}: ${`${formatCount(passing)} of ${formatCount(ordered.length)} versions certified`}; ${first.subject.version} ${verdictClause(first)}`;
}
/** churn 1.4.0, 1.5.0 and 3 more */
function unansweredNames(model, versions) {
	if (versions.length === 0) return model;
	const shown = versions.slice(0, MAX_NAMES).map((version) => version.slice(0, 64));
	const rest = versions.length - shown.length;
	return `${model} ${shown.join(", ")}${rest > 0 ? ` and ${formatCount(rest)} more` : ""}`;
}
function problemClause(problems) {
	const [first] = problems;
	const cause = `${first?.location === void 0 ? "" : `${locationText(first.location)}: `}${(first?.message ?? "").trim().slice(0, 300).replace(/\.$/, "")}`;
	const rest = problems.length - 1;
	return `cannot be certified: ${cause}${rest < 1 ? "" : ` (and ${formatCount(rest)} more ${rest === 1 ? "problem" : "problems"})`}`;
}
function problemsNext(report) {
	if ((report.problems ?? []).length === 0) return null;
	return md`**Next:** correct the lines above; ${code(`seatrial validate models/${report.model}`)} checks them on your machine.`;
}
function titledBlock(certificate, maxRows) {
	const title = `${VERDICT_SYMBOLS[certificate.verdict]} ${certificate.subject.version} ${verdictClause(certificate)}`;
	return paragraphs([md`#### ${title}`, versionBlock(certificate, maxRows)]);
}
function versionBlock(certificate, maxRows) {
	const { shown, passingLeft } = selectGates(certificate.gates);
	const rows = shown.slice(0, maxRows);
	return paragraphs([
		richToMarkdown(factsLine(certificate)),
		baselineParagraph(certificate),
		findingsTable(certificate.findings, Math.min(maxRows, MAX_FINDINGS)),
		gateTable(rows, certificate),
		rowsLeft(shown.length - rows.length, passingLeft),
		reusedNote(certificate),
		md`**Next:** ${richToMarkdown(nextStep(certificate))}`
	]);
}
function baselineParagraph(certificate) {
	const note = baselineNote(certificate);
	return note === "" ? null : md`${note}`;
}
function rowsLeft(hidden, passing) {
	if (hidden > 0) return strong(`${formatCount(hidden)} more gates do not pass; this comment has no room for them, the certificate lists all.`);
	if (passing === 0) return null;
	return md`${formatCount(passing)} more ${passing === 1 ? "gate passes" : "gates pass"}.`;
}
/** A certificate that was taken over says so, and names the run that measured. */
function reusedNote({ run: { reused } }) {
	if (reused === void 0) return null;
	const run = reused.url === void 0 ? md`an earlier run` : link("an earlier run", reused.url);
	const commit = reused.commit === void 0 ? md`` : md` at commit ${code(reused.commit.slice(0, 12))}`;
	return md`Measured by ${run}${commit}: subject, policy, data, baseline, tool and kind of runner are the same, so that nothing was measured again.`;
}
function versionsLeft(count) {
	if (count <= 0) return null;
	return strong(`${formatCount(count)} more versions are not shown; those that do not pass come first.`);
}
function policyBlock(change) {
	if (change === void 0) return null;
	const rows = change.outcomes.slice(0, 50).map((outcome) => [
		md`${outcome.version}${outcome.role === "baseline" ? ", now deployed" : ""}`,
		verdictCell(outcome.before),
		verdictCell(outcome.after)
	]);
	const { changed, pending = [] } = change;
	return paragraphs([
		changed.length === 0 ? null : md`> [!IMPORTANT]\n> This pull request changes what the model must achieve: ${paths(changed)}.`,
		rows.length === 0 ? null : table([
			left("Version"),
			left("Under the old policy"),
			left("Under the new policy")
		], rows),
		pending.length === 0 ? null : md`> [!IMPORTANT]\n> This pull request changes the settings, ${paths(pending)}. It is judged by those that are merged; its own hold from the merge on.`
	]);
}
function paths(listed) {
	return joinMarkdown(listed.slice(0, 10).map((path) => code(path, 160)), ", ");
}
function verdictCell(verdict) {
	return verdict === null ? md`not certified under it` : md`${VERDICT_SYMBOLS[verdict]} ${verdict}`;
}
function forkNote(fork) {
	if (fork === void 0) return null;
	return md`> [!NOTE]\n> Measured for a pull request from the fork ${code(fork, 140)}. It informs this review; a promotion needs the certificate that the default branch produces after the merge.`;
}

export { locationText as a, nextStep as i, mostRows as n, orderFindings as o, reportTop as r, baselineNote as s, headlineText as t };