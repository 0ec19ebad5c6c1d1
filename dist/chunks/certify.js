import { i as InvalidArgumentError } from "./commander.js";
import { n as MODE_NAMES } from "./constants.js";
import { i as certifySubjects, n as wireCertification, r as wireEarlier, t as renderJobSummary } from "./job-summary.js";
import { t as wireReports } from "./reports.js";
import { t as wirePage } from "./page.js";
import { r as worstAnswer } from "./verdict.js";
import { a as problemsOf } from "./error.js";
import { r as reportsOf, t as describeResult } from "./certification-result.js";
import { a as drawPage } from "./certification-comment.js";
import { C as budgetGate, D as shownGates, E as openGates, O as gateRow, S as verdictClause, _ as robustnessCounts, c as changedRows, d as baselineNote, g as isOpen, h as checkWords, k as orderGates, l as locationText, o as nextStep, s as failureReason, u as orderFindings, v as readingLine, w as loadWords, x as factsLine, y as repeatOf } from "./report-top.js";
import { t as tellFinding } from "./tell-finding.js";
import { _ as withPlainSpaces, c as formatLimit, i as formatCount, p as formatQuantity, s as formatEstimate } from "./format.js";
import { n as planSentences, t as isTestNext } from "./plan-wording.js";
import { o as latencyMetric } from "./cost-metrics.js";
import { t as comparisonsOf } from "./comparisons.js";
import { C as changesSentence, D as weakestSentence, M as baselineWords, N as sliceWords, S as changesOf, f as smallGroupSentences, j as baselineHeader, m as changeText, p as weakestSlice, u as orderPrediction } from "./gate-wording.js";
import { t as cleanText } from "./hostile-text.js";
import { t as renderBar } from "./bars.js";
import { a as padWidth, c as wrapText, i as layoutText, l as textWidth, n as indent, o as usableWidth, s as widest, t as fitWidth } from "./layout.js";
import { t as quoteText } from "./quote-text.js";
import { t as renderFailure } from "./run-program2.js";
import { r as terminalOptions } from "./terminal-options.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as createProgressLine } from "./progress.js";
import { t as registryHint } from "./registry-hint.js";
import { t as selectVersions } from "./select-versions.js";
import { t as interruptible } from "./interruptible.js";
import { resolve } from "node:path";

// src/report/terminal/charts.ts
const PERCENTILES = [
	"p50",
	"p90",
	"p99"
];
const MAX_SLICES = 8;
const LABEL_WIDTH = 24;
const VERSION_WIDTH = 16;
const SHORTEST_BAR = 8;
const BUDGET_IN_SIGHT = 4;
function latencyBars(performance, certificate, options) {
	const lines = latencyLines(performance, certificate);
	const title = layoutText([{ strong: `Latency, ${performance.mode}` }, `: ${loadWords(performance, certificate)}`], options);
	if (lines.length === 0) return throughputLine(performance, title, options);
	const longest = Math.max(...lines.map(({ ms }) => ms));
	const budgets = lines.flatMap(({ budget }) => (budget ?? Infinity) <= longest * BUDGET_IN_SIGHT ? [budget ?? 0] : []);
	const names = widest(lines.map(latencyName));
	const numbers = widest(lines.map(latencyNumber));
	const limits = widest(lines.map(budgetNote));
	const room = usableWidth(options) - names - numbers - limits - 4;
	const scale = {
		full: Math.max(longest, ...budgets),
		width: clamp(room, 48)
	};
	const drawn = lines.flatMap((line) => {
		if (room < SHORTEST_BAR) return withoutBar(line, names, options);
		const note = options.style.muted(budgetNote(line));
		return [`${padWidth(latencyName(line), names)} ${latencyPaint(line, options.style)(renderBar({
			value: line.ms,
			mark: line.budget,
			...scale
		}))} ${padWidth(latencyNumber(line), numbers)}  ${note}`];
	});
	return `${title}\n${indent(drawn.join("\n"))}`;
}
function sliceBars(certificate, options) {
	const weakest = weakestSlice(certificate);
	const small = smallGroupSentences(certificate).map((sentence) => layoutText([sentence], options));
	if (weakest === null) return small.join("\n");
	const results = orderPrediction(certificate.prediction).filter(({ metric, data, slice }) => metric === weakest.metric && data === weakest.data && slice !== null);
	const comparisons = comparisonsOf(certificate);
	const shown = results.slice(0, MAX_SLICES).map((result) => sliceLine(result, comparisons));
	const full = Math.max(1e-12, ...results.map(({ estimate }) => Math.abs(estimate.value ?? 0)));
	const count = results.length > MAX_SLICES ? `, ${formatCount(results.length - MAX_SLICES)} more in the certificate` : "";
	return [
		layoutText([{ strong: `Slices, ${weakest.metric}` }, `: weakest first${count}`], options),
		indent(sliceRows(shown, full, options).join("\n")),
		...small
	].join("\n");
}
function robustnessLine(certificate, options) {
	const { robustness } = certificate;
	if (robustness.length === 0) return "";
	const named = robustness.filter(isOpen).map((result) => `; ${checkWords(result)}: ${result.result}`).join("");
	return layoutText([{ strong: "Robustness" }, `: ${robustnessCounts(certificate)}${named}`], options);
}
function latencyLines(performance, certificate) {
	const { latency, baseline, mode } = performance;
	if (latency === null) return [];
	return PERCENTILES.flatMap((percentile) => {
		const gate = budgetGate(certificate, mode, latencyMetric(percentile));
		const before = baseline?.latency?.[percentile];
		return [...lineOf$1(latency[percentile], certificate.subject, {
			label: percentile,
			budget: gate?.limit,
			isCandidate: true
		}), ...lineOf$1(before, certificate.baseline, {
			label: "",
			budget: gate?.limit,
			isCandidate: false
		})];
	});
}
function lineOf$1(estimate, version, line) {
	if (estimate === void 0 || estimate.value === null || version === null) return [];
	return [{
		...line,
		estimate,
		version: version.version,
		ms: estimate.value
	}];
}
function latencyName({ label, version }) {
	return `${padWidth(label, 4)} ${fitWidth(version, VERSION_WIDTH)}`;
}
function latencyNumber({ estimate }) {
	return formatEstimate(estimate, "ms");
}
function withoutBar(line, names, options) {
	const room = usableWidth(options) - names - 1;
	return wrapText([`${latencyNumber(line)} ${budgetNote(line)}`], options.style, room).map((text, index) => `${padWidth(index === 0 ? latencyName(line) : "", names)} ${text}`);
}
function budgetNote({ budget, isCandidate }) {
	return budget === void 0 || !isCandidate ? "" : `budget ${formatLimit(budget, "ms")}`;
}
function latencyPaint({ ms, budget, isCandidate }, style) {
	if (!isCandidate) return style.muted;
	return budget !== void 0 && ms > budget ? style.bad : style.good;
}
function throughputLine({ throughput }, title, options) {
	if (throughput === null) return title;
	return `${title}\n${layoutText([`throughput ${formatEstimate(throughput, "rows-per-second")}`], options)}`;
}
function sliceLine(result, comparisons) {
	const name = result.slice === null ? "all" : sliceWords(result.slice);
	const compared = comparisons.ofMetric(result);
	const words = compared?.word === "no clear difference" ? compared.word : changeText(compared);
	return {
		label: fitWidth(cleanText(name, 80), LABEL_WIDTH),
		value: Math.abs(result.estimate.value ?? 0),
		number: formatEstimate(result.estimate, "none"),
		words
	};
}
function sliceRows(lines, full, options) {
	const [labels, numbers, words] = [
		widest(lines.map(({ label }) => label)),
		widest(lines.map(({ number }) => number)),
		widest(lines.map((line) => line.words))
	];
	const left = usableWidth(options) - labels - numbers - 2;
	const isBeside = left - words - 2 >= SHORTEST_BAR;
	const width = clamp(isBeside ? left - words - 2 : left, 32);
	return lines.flatMap((line) => {
		const bar = options.style.muted(renderBar({
			value: line.value,
			full,
			width
		}));
		const start = `${padWidth(line.label, labels)} ${bar} `;
		if (isBeside) return [`${start}${padWidth(line.number, numbers)}  ${line.words}`];
		const below = line.words === "" ? [] : [`${" ".repeat(labels + 1)}${line.words}`];
		return [`${start}${line.number}`, ...below];
	});
}
function clamp(room, longest) {
	return Math.max(SHORTEST_BAR, Math.min(longest, room));
}

// src/report/terminal/evidence-lines.ts
const MAX_SETS = 8;
const MAX_CLASSES = 5;
function evidenceLines(certificate, options) {
	const { classes = [], weakest = [] } = certificate;
	const changed = changesOf(certificate).overall.slice(0, MAX_SETS).map((changes) => layoutText([`${changes.data}: ${changesSentence(changes)}`], options));
	const parts = weakest.slice(0, MAX_SETS).map((part) => layoutText([`weakest part of ${part.data}: `, ...weakestSentence(part, certificate)], options));
	return [
		...changed,
		...parts,
		...lowestClasses(classes, options)
	].join("\n");
}
function lowestClasses(classes, options) {
	if (classes.length < 3) return [];
	const valueOf = ({ figures }) => figures.f1_score.candidate.value ?? 1;
	const listed = classes.toSorted((a, b) => valueOf(a) - valueOf(b)).slice(0, MAX_CLASSES).flatMap(({ label, figures }, index) => [
		index === 0 ? "" : ", ",
		{ code: quoteText(String(label)) },
		` ${formatQuantity({
			...figures.f1_score.candidate,
			unit: "none"
		}).value}`
	]);
	return [layoutText(["classes with the lowest F1: ", ...listed], options)];
}

// src/report/terminal/verdict-marks.ts
const VERDICT_MARKS = {
	pass: "✓",
	fail: "✗",
	inconclusive: "?"
};
function verdictPaint(style, verdict) {
	return {
		pass: style.good,
		fail: style.bad,
		inconclusive: style.open
	}[verdict];
}

// src/report/terminal/gate-table.ts
const GAP$1 = "  ";
const HEADER = "Gate";
const MARK_WIDTH = 3;
const WORD_WIDTH = 12;
const REMARK_WIDTH = 40;
function gateTable(rows, certificate, options) {
	const { baseline, subject } = certificate;
	const columns = (baseline === null ? [""] : [baselineHeader(baseline), baseline.version]).map((header) => columnsOf(rows, {
		candidate: subject.version,
		baseline: header
	}, options)).find((found) => found.resultWidth >= WORD_WIDTH);
	if (columns === void 0) return null;
	const { style } = options;
	const header = style.muted(lineOf([
		"",
		HEADER,
		...columns.header,
		"Result"
	], columns));
	return indent([header, ...rows.flatMap((row) => rowLines(row, columns, options))].join("\n"));
}
function columnsOf(rows, headers, options) {
	const columns = [
		numberColumn(headers.candidate, rows.map(({ candidate, interval }) => [candidate, interval])),
		...headers.baseline === "" ? [] : [numberColumn(headers.baseline, rows.map(({ baseline, baselineInterval }) => [baseline, baselineInterval]))],
		rightColumn("Limit", rows.map((row) => row.limit))
	];
	const numberWidths = columns.map(([header = ""]) => textWidth(header));
	const taken = numberWidths.reduce((sum, width) => sum + width + 2, 5);
	const room = usableWidth(options) - taken;
	const nameWidth = widthOfNames(rows, room);
	return {
		nameWidth,
		numberWidths,
		header: columns.map(([header = ""]) => header),
		numbers: new Map(rows.map((row, index) => [row, columns.map((column) => column[index + 1] ?? "")])),
		resultWidth: room - nameWidth
	};
}
function widthOfNames(rows, room) {
	const ids = widest(rows.map(({ id }) => id));
	const left = room - Math.min(REMARK_WIDTH, widest(rows.map(resultText)));
	return Math.max(ids, 4, widest(rows.map(nameText).filter((name) => textWidth(name) <= left)));
}
function numberColumn(header, numbers) {
	const valueWidth = widest(numbers.map(([value]) => value));
	const cells = numbers.map(([value, interval]) => `${startPad$1(value, valueWidth)} ${interval}`.trimEnd());
	const title = startPad$1(header, valueWidth);
	const width = widest([title, ...cells]);
	return [title, ...cells].map((cell) => padWidth(cell, width));
}
function rightColumn(header, cells) {
	const width = widest([header, ...cells]);
	return [header, ...cells].map((cell) => startPad$1(cell, width));
}
function rowLines(row, columns, { style, columns: width }) {
	const paint = verdictPaint(style, row.result);
	const name = textWidth(nameText(row)) <= columns.nameWidth ? nameText(row) : row.id;
	const isWhole = textWidth(resultText(row)) <= columns.resultWidth;
	const result = `${paint(row.word)}${isWhole ? resultText(row).slice(row.word.length) : ""}`;
	const subject = name === row.id ? row.subject : "";
	const remark = isWhole ? "" : row.detail;
	const line = lineOf([
		paint(VERDICT_MARKS[row.result]),
		name,
		...columns.numbers.get(row) ?? [],
		result
	], columns);
	if (subject === "" && remark === "") return [line];
	return [line, ...wrapText([
		{ strong: subject },
		subject === "" || remark === "" ? "" : ": ",
		remark
	], {
		...style,
		strong: style.muted
	}, usableWidth({ columns: width }) - MARK_WIDTH).map((text) => `${" ".repeat(MARK_WIDTH)}${text}`)];
}
function lineOf([mark = "", name = "", ...cells], { nameWidth, numberWidths }) {
	const padded = cells.map((cell, index) => padWidth(cell, numberWidths[index] ?? 0));
	return `${padWidth(mark, MARK_WIDTH)}${[padWidth(name, nameWidth), ...padded].join(GAP$1)}`.trimEnd();
}
function nameText({ id, subject }) {
	return subject === "" ? id : `${id} (${subject})`;
}
function resultText({ word, detail }) {
	return detail === "" ? word : `${word}, ${detail}`;
}
function startPad$1(text, width) {
	return `${" ".repeat(Math.max(0, width - textWidth(text)))}${text}`;
}

// src/report/terminal/gate-lines.ts
const HANGING$1 = "  ";
function shownGateLines(certificate, options) {
	const shown = shownGates(certificate);
	const hidden = openGates(certificate).filter((gate) => !shown.includes(gate)).length;
	const noun = hidden === 1 ? "more gate does" : "more gates do";
	const rest = hidden > 0 ? layoutText([`${formatCount(hidden)} ${noun} not pass.`], options) : "";
	return [gateLines(shown, certificate, options), rest].filter((part) => part !== "").join("\n");
}
function allGateLines(certificate, options) {
	return gateLines(orderGates(certificate.gates), certificate, options);
}
function gateLines(gates, certificate, options) {
	if (gates.length === 0) return "";
	const comparisons = comparisonsOf(certificate);
	const rows = gates.map((gate) => cleanRow(gateRow(gate, certificate, comparisons)));
	return gateTable(rows, certificate, options) ?? gateList(rows, certificate, options);
}
function cleanRow(row) {
	return {
		...row,
		id: cleanText(row.id),
		subject: cleanText(row.subject, 160),
		detail: cleanText(row.detail)
	};
}
function gateList(rows, certificate, options) {
	const room = usableWidth(options) - 2;
	const entries = rows.flatMap((row) => {
		const style = {
			...options.style,
			strong: verdictPaint(options.style, row.result)
		};
		const [first = "", ...more] = wrapText(titleOf(row), style, room);
		const numbers = wrapText([numbersOf(row, certificate)], style, room);
		return [`${style.strong(VERDICT_MARKS[row.result])} ${first}`, ...[...more, ...numbers].map(hang)];
	});
	return indent(entries.join("\n"));
}
function titleOf({ id, subject, word, detail }) {
	const named = subject === "" ? "" : ` (${subject})`;
	return [
		{ strong: id },
		`${named}: `,
		{ strong: word },
		detail === "" ? "" : `, ${detail}`
	];
}
function numbersOf(row, certificate) {
	const { candidate, interval, baseline, baselineInterval, limit } = row;
	const own = unbroken(`${candidate} ${interval}`.trimEnd());
	const theirs = unbroken(`${baseline} ${baselineInterval}`.trimEnd());
	return [
		own,
		...baseline === "" ? [] : [`${baselineWords(certificate.baseline)}: ${theirs}`],
		unbroken(`limit ${limit}`)
	].join(" · ");
}
function unbroken(text) {
	return text.replaceAll(" ", "\xA0");
}
function hang(line) {
	return `${HANGING$1}${line}`;
}

// src/report/terminal/change-lines.ts
const GAP = "  ";
const HANGING = "  ";
function changeLines(certificate, options) {
	const { subject, baseline } = certificate;
	const { rows, rest } = changedRows(certificate);
	if (rows.length === 0 || baseline === null) return "";
	const clean = rows.map((row) => ({
		...row,
		subject: cleanText(row.subject, 160)
	}));
	const versions = {
		candidate: subject.version,
		baseline: baseline.version
	};
	const noun = rest === 1 ? "smaller change" : "smaller changes";
	const more = rest > 0 ? [layoutText([`and ${formatCount(rest)} ${noun}`], options)] : [];
	return [changeTable(clean, versions, options) ?? changeList(clean, versions, options), ...more].join("\n");
}
function changeTable(rows, versions, options) {
	const header = [
		"What changed",
		versions.candidate,
		versions.baseline,
		"Change"
	];
	const cells = rows.map(({ subject, candidate, baseline, change }) => [
		subject,
		candidate,
		baseline,
		change
	]);
	const widths = header.map((title, column) => widest([title, ...cells.map((row) => row[column] ?? "")]));
	if (widths.reduce((sum, width) => sum + width + 2, -2) > usableWidth(options)) return null;
	const lineOf = ([subject = "", candidate = "", baseline = "", change = ""]) => [
		padWidth(subject, widths[0] ?? 0),
		startPad(candidate, widths[1] ?? 0),
		startPad(baseline, widths[2] ?? 0),
		change
	].join(GAP);
	const shown = rows.map((row, index) => {
		const line = lineOf(cells[index] ?? []);
		return `${line.slice(0, line.length - row.change.length)}${paintChange(row, options.style)}`;
	});
	return indent([options.style.muted(lineOf(header)), ...shown].join("\n"));
}
function changeList(rows, versions, options) {
	const lines = rows.flatMap((row) => {
		const style = {
			...options.style,
			strong: wordPaint(options.style, row.word)
		};
		const figures = ["candidate", "baseline"].flatMap((arm) => row[arm] === "" ? [] : [unbroken(`${versions[arm]}: ${row[arm]}`)]);
		const room = usableWidth(options) - 2;
		const title = wrapText([
			`${row.subject}: `,
			{ strong: row.word },
			row.change.slice(row.word.length)
		], style, room);
		const below = figures.length === 0 ? [] : wrapText([figures.join(" · ")], style, room);
		return [...title, ...below].map((line, index) => index === 0 ? line : `${HANGING}${line}`);
	});
	return indent(lines.join("\n"));
}
function paintChange({ word, change }, style) {
	return `${wordPaint(style, word)(word)}${change.slice(word.length)}`;
}
function wordPaint(style, word) {
	if (word === "worse") return style.bad;
	return word === "better" ? style.good : style.open;
}
function startPad(text, width) {
	return `${" ".repeat(Math.max(0, width - textWidth(text)))}${text}`;
}

// src/report/terminal/terminal-report.ts
const MAX_FINDINGS = 60;
const MAX_READINGS = 8;
function renderTerminalReport(certificate, options) {
	const { style } = options;
	const { model, version } = certificate.subject;
	const paint = verdictPaint(style, certificate.verdict);
	const headline = `${VERDICT_MARKS[certificate.verdict]} ${model} ${version} ${verdictClause(certificate)}`;
	const blocks = [
		layoutText([{ strong: headline }], {
			...options,
			style: {
				...style,
				strong: (text) => style.strong(paint(text))
			}
		}),
		layoutText(factsLine(certificate), options),
		baselineLine(certificate, options),
		findingLines(certificate, options),
		options.isVerbose === true ? "" : shownGateLines(certificate, options),
		certificate.verdict === "pass" ? changeLines(certificate, options) : "",
		...options.isVerbose === true ? detailBlocks(certificate, options) : [],
		reasonLine(certificate, options),
		liveTestLine(certificate, options),
		layoutText([
			{ strong: "Next:" },
			" ",
			...nextStep(certificate, "terminal")
		], options),
		options.isVerbose === true ? repeatLine(certificate, options) : ""
	];
	return withPlainSpaces(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}
function detailBlocks(certificate, options) {
	return [
		readingLines(certificate, options),
		allGateLines(certificate, options),
		...certificate.performance.map((performance) => latencyBars(performance, certificate, options)),
		sliceBars(certificate, options),
		evidenceLines(certificate, options),
		robustnessLine(certificate, options)
	];
}
function repeatLine(certificate, options) {
	const { model, version } = certificate.subject;
	const command = repeatOf(`${model}@${version}`, certificate) + (options.registryHint ?? "");
	return layoutText(["Repeat: ", {
		code: command,
		isCommand: true
	}], options);
}
function reasonLine(certificate, options) {
	const reason = failureReason(certificate);
	return reason.length === 0 ? "" : layoutText([
		{ strong: "Why:" },
		" ",
		...reason,
		"."
	], options);
}
function liveTestLine(certificate, options) {
	const { liveTest } = certificate;
	if (liveTest === void 0 || !isTestNext(certificate) && options.isVerbose !== true) return "";
	return layoutText([
		{ strong: "Live test:" },
		" ",
		...planSentences(liveTest.plan)
	], options);
}
function baselineLine(certificate, options) {
	const note = baselineNote(certificate);
	if (note === "") return "";
	const { baseline, baselineSearch } = certificate;
	const isGuess = baseline?.origin === "predecessor" && baselineSearch?.record !== "branch";
	return layoutText([note, ...isGuess ? [
		" ",
		{ code: "--baseline" },
		" names another."
	] : []], options);
}
function readingLines({ readings = [] }, options) {
	return readings.slice(0, MAX_READINGS).map((reading) => layoutText(readingLine(reading), options)).join("\n");
}
function findingLines(certificate, options) {
	const { style } = options;
	const paints = {
		error: style.bad,
		warning: style.open,
		notice: style.muted
	};
	return orderFindings(certificate.findings).slice(0, MAX_FINDINGS).map((finding) => {
		const where = finding.location === void 0 ? "" : ` (${locationText(finding.location)})`;
		const painted = {
			...options,
			style: {
				...style,
				strong: paints[finding.severity]
			}
		};
		return layoutText([{ strong: finding.severity }, ` ${finding.code}: ${tellFinding(finding).message}${where}`], painted);
	}).join("\n");
}

// src/report/terminal/terminal-summary.ts
const MAX_FILES = 3;
function renderTerminalSummary(summary, options) {
	const { outcomes, files } = summary;
	const blocks = [
		outcomes.length > 1 ? versionLines(outcomes.map((outcome) => versionLine(outcome, options.style)), options) : "",
		layoutText([{ strong: answerCounts(outcomes) }], options),
		files.length === 0 ? "" : layoutText(["Open next: ", ...fileList(files)], options),
		moreLine(summary, options)
	];
	return withPlainSpaces(`${blocks.filter((block) => block !== "").join("\n\n")}\n`);
}
function moreLine({ outcomes, files, isVerbose = false }, options) {
	if (isVerbose || outcomes.every(({ kind }) => kind === "unanswered")) return "";
	const page = files.length > 0 ? [] : [
		", ",
		{ code: "--html report.html" },
		" draws them"
	];
	return layoutText([
		"More: ",
		{ code: "--verbose" },
		" shows all gates and measurements",
		...page,
		"."
	], options);
}
function versionLine(outcome, style) {
	if (outcome.kind === "unanswered") {
		const { model, version } = outcome.subject;
		const [problem] = problemsOf(outcome.error);
		const clause = `could not be certified: ${problem?.message ?? outcome.error.message}`;
		return {
			mark: style.bad("!"),
			name: cleanText(`${model}@${version}`),
			clause: cleanText(clause, 300)
		};
	}
	const { subject, verdict } = outcome.certificate;
	return {
		mark: verdictPaint(style, verdict)(VERDICT_MARKS[verdict]),
		name: cleanText(`${subject.model}@${subject.version}`),
		clause: cleanText(verdictClause(outcome.certificate), 300)
	};
}
const NARROWEST_CLAUSE = 32;
function versionLines(lines, options) {
	const names = widest(lines.map(({ name }) => name));
	const room = usableWidth(options) - names - 5;
	const isBeside = room >= NARROWEST_CLAUSE;
	const shown = lines.flatMap(({ mark, name, clause }) => {
		const wrapped = wrapText([clause], options.style, isBeside ? room : usableWidth(options) - 3);
		if (!isBeside) return [`${mark}  ${name}`, ...wrapped.map((line) => `   ${line}`)];
		return wrapped.map((line, index) => `${index === 0 ? `${mark}  ${padWidth(name, names)}` : " ".repeat(names + 3)}  ${line}`);
	});
	return indent(shown.join("\n"));
}
const COUNT_WORDS = {
	pass: "certified",
	fail: "not certified",
	inconclusive: "not decided",
	unanswered: "could not be certified"
};
function answerCounts(outcomes) {
	if (outcomes.length === 0) return "No model version changed: nothing to certify.";
	const counts = Map.groupBy(outcomes, (one) => one.kind === "unanswered" ? one.kind : one.certificate.verdict);
	return [
		"pass",
		"fail",
		"inconclusive",
		"unanswered"
	].flatMap((answer) => {
		const count = counts.get(answer)?.length ?? 0;
		return count === 0 ? [] : [`${formatCount(count)} ${COUNT_WORDS[answer]}`];
	}).join(", ");
}
function fileList(files) {
	const shown = files.length > MAX_FILES ? files.slice(0, 1) : files;
	const rest = files.length - shown.length;
	const more = rest === 0 ? [] : [`; ${formatCount(rest)} more files lie `, ...placeOf(files)];
	return [...shown.flatMap((file, index) => [index === 0 ? "" : ", ", { code: file }]), ...more];
}
function placeOf([first = "", ...others]) {
	const folders = new Set(others.map(folderOf));
	const [folder = ""] = folders;
	if (folders.size === 1 && folder !== folderOf(first)) return ["in ", { code: folder === "" ? "." : folder }];
	return ["beside it"];
}
function folderOf(file) {
	return file.slice(0, Math.max(0, file.replaceAll("\\", "/").lastIndexOf("/")));
}

// src/cli/certify-output.ts
function createCertifyOutput(options) {
	const { format, folder, savePage, registryHint, isVerbose } = options;
	const saved = [];
	return {
		async add(outcome) {
			saved.push({
				outcome,
				path: await keep(outcome, folder)
			});
			if (outcome.kind === "unanswered") process.stderr.write(renderFailure(outcome.error));
			else if (format === "terminal") process.stdout.write(`${renderTerminalReport(outcome.certificate, {
				...terminalOptions(),
				registryHint,
				isVerbose
			})}\n`);
		},
		async finish() {
			const markdown = renderJobSummary(reportsOf(saved));
			const page = saved.length === 0 || (folder ?? savePage) === null ? "" : await drawPage(reportsOf(saved));
			const files = [
				...savePage === null || page === "" ? [] : [await savePage(page)],
				...await keepReport({
					markdown,
					page
				}, saved, folder),
				...saved.flatMap(({ path }) => path ?? [])
			];
			const outcomes = saved.map(({ outcome }) => outcome);
			const closing = () => renderTerminalSummary({
				outcomes,
				files,
				isVerbose
			}, terminalOptions());
			process.stdout.write({
				terminal: closing,
				json: renderJson,
				markdown: () => markdown
			}[format](saved));
			return answerOf(saved);
		}
	};
}
async function keep(outcome, folder) {
	if (folder === null || outcome.kind === "unanswered") return null;
	const { certificate, changedRows = [] } = outcome;
	if (changedRows.length > 0) await folder.saveChangedRows(certificate, changedRows);
	return folder.saveCertificate(certificate);
}
async function keepReport({ markdown, page }, saved, folder) {
	if (folder === null || saved.length === 0) return [];
	return [await folder.savePage(page), await folder.saveMarkdown(markdown)];
}
function answerOf(saved) {
	return worstAnswer(saved.map(({ outcome }) => outcome.kind === "unanswered" ? outcome.kind : outcome.certificate.verdict));
}
function renderJson(saved) {
	const certificates = saved.flatMap(({ outcome }) => outcome.kind === "certificate" ? [outcome.certificate] : []);
	const unanswered = saved.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [describe(outcome)] : []);
	const { schemaVersion, verdict, reasonCode } = describeResult(saved);
	return `${JSON.stringify({
		schemaVersion,
		verdict,
		reasonCode,
		certificates,
		unanswered
	}, null, 2)}\n`;
}
function describe({ subject, error }) {
	const problems = problemsOf(error).map(({ code, reason, message, hint, location }) => {
		return {
			code,
			reason,
			message,
			hint,
			location
		};
	});
	return {
		...subject,
		problems
	};
}

// src/cli/tell-reused.ts
function tellReused({ subject, run: { reused } }) {
	if (reused === void 0) return;
	process.stderr.write(`${subject.model}@${subject.version}: reused from ${reused.startedAt}, because nothing that counts has changed since; --no-reuse measures again.\n`);
}

// src/cli/certify-versions.ts
async function certifyVersions(versions, options, signal) {
	const { selection, wired } = await selectVersions(versions, options, UNASKED);
	const folder = options.output === void 0 ? null : wireReports(options.output);
	await folder?.prepare();
	using progress = createProgressLine();
	const page = options.html === void 0 ? null : wirePage(resolve(options.html));
	await page?.prepare();
	const output = createCertifyOutput({
		format: formatOf(options),
		folder,
		savePage: page?.save ?? null,
		registryHint: registryHint(wired.located.root, options.registry),
		isVerbose: options.verbose === true
	});
	const request = {
		...selection,
		root: wired.located.root,
		modes: options.modes ?? null,
		quick: options.quick === true,
		seed: options.seed,
		run: {},
		earlier: options.reuse ? wireEarlier(process.env) : null,
		onSubject: (subject) => progress.start(`${subject.model}@${subject.version}`)
	};
	const ports = wireCertification({
		environment: process.env,
		signal,
		onProgress: progress.onProgress
	});
	for await (const outcome of certifySubjects(request, ports)) {
		progress.stop();
		if (outcome.kind === "certificate") tellReused(outcome.certificate);
		await output.add(outcome);
	}
	process.exitCode = EXIT_CODE_OF[await output.finish()];
}
const EXIT_CODE_OF = {
	pass: EXIT_CODES.good,
	fail: EXIT_CODES.bad,
	unanswered: EXIT_CODES.unanswered,
	inconclusive: EXIT_CODES.inconclusive
};
function formatOf({ json, markdown }) {
	if (json === true) return "json";
	return markdown === true ? "markdown" : "terminal";
}
const UNASKED = {
	message: "There is nothing to certify.",
	hint: (example) => `Name a version, for instance ${example}, or give --changed-since.`
};

// src/cli/commands/certify.ts
const BASELINE_HELP = `Compared with, as on a pull request: the version in production, as the branch seatrial/deployments says;
else the newest version that its log calls certified; else the highest version below. A version that did
not pass in the same run, is rejected, retired or quarantined, or has the same artifact, is passed over,
and of those below, with --changed-since, each that the same changes bring to a model that has others.
Without the branch nobody knows what is in production, and the report says so.`;
function registerCertify(program) {
	program.command("certify").description("certify versions: files, prediction, robustness, latency and throughput").argument("[version...]", "model@version, or paths of version files").option("--changed-since <ref>", "the versions that the commits of this branch change, counted from its merge base with <ref>").option("--baseline <version>", "compare with this version, or with none; default: see below").option("--registry <folder>", "paths count from here; default: the registry around the first path, else around the current folder").option("--modes <modes>", "measure only these modes, separated by commas", parseModes).option("--quick", "measure for a shorter time, with wider intervals").option("--seed <number>", "seed of everything random", parseSeed, 0).option("--no-reuse", "measure again what passed before on this machine and has not changed since").option("--output <folder>", "write certificates, report.md and report.html there").option("--html <file>", "write the report with its charts there, as one HTML file").option("--json", "print the certificates as JSON").option("--markdown", "print the report as Markdown").option("--verbose", "show on the terminal what passes, too: all gates, latency, slices and how the data were read").addHelpText("after", `\n${BASELINE_HELP}`).addHelpText("after", "\nExit code: 0 pass, 1 fail, 3 inconclusive, 2 the question cannot be answered.").action((versions, options) => interruptible((signal) => certifyVersions(versions, options, signal)));
}
function parseModes(text) {
	return text.split(",").map((part) => {
		const mode = MODE_NAMES.find((name) => name === part.trim());
		if (mode !== void 0) return mode;
		throw new InvalidArgumentError(`Modes are ${MODE_NAMES.join(", ")}.`);
	});
}
function parseSeed(text) {
	const seed = Number(text);
	if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed;
	throw new InvalidArgumentError("A seed is a whole number that is not negative.");
}

export { registerCertify as t };