import { t as quoteText } from "./quote-text.js";
import { i as worstVerdict } from "./verdict.js";
import { t as comparisonsOf } from "./comparisons.js";
import { a as isCounted, c as performanceEstimate, n as COST_METRIC_LIST, o as latencyMetric, r as costMetric } from "./cost-metrics.js";
import { r as wordOf } from "./false-discovery.js";
import { r as metricWords, t as tellFinding } from "./tell-finding.js";
import { c as formatLimit, d as formatParts, f as formatPercent, g as timeScale, h as rowMagnitude, i as formatCount, m as formatSizes, n as formatChartNumber, p as formatQuantity, r as formatCompared, s as formatEstimate, t as formatBytes, u as formatMilliseconds } from "./format.js";
import { n as graphOf, t as detailsOf } from "./inspected.js";
import { A as againstWords, C as changesSentence, D as weakestSentence, E as pValueText, M as baselineWords, N as sliceWords, O as isFound, S as changesOf, T as isSearchedInPart, _ as largestChangeClauses, a as isStuckAtEnd, b as unchangedClause, c as wouldDecideWords, d as slicesSection, g as countedText, h as comparedSubject, i as gateSubject, j as baselineHeader, k as wordOfChanges, l as GATE_KIND_WORDS, m as changeText, n as VERDICT_SYMBOLS, o as limitCell, r as gateCause, s as resultDetail, t as RESULT_WORDS$1, v as ratioText$2, w as conditionText, x as changedMost, y as sameAnswersClause } from "./gate-wording.js";
import { _ as wrappable, a as right, c as fence, d as joinMarkdown, f as link, g as table, h as strong, i as paragraphs, m as md, n as foldSection, o as bulletList, r as left, s as code, t as boundedTable } from "./section.js";
import { t as EVENT_WORDS } from "./event-words.js";
import { t as GATE_KINDS } from "./registry3.js";
import { t as priorArtParts } from "./prior-art.js";
import { t as lengthText } from "./length-text.js";
import { a as spreadSource, i as shownTimes, n as planSentences, o as timeText, r as rateText, t as isTestNext } from "./plan-wording.js";
import { t as richToMarkdown } from "./rich-text.js";

// src/report/compared-figures.ts
function comparedTexts(metric, comparison) {
	const ratio = comparison?.ratios[metric];
	if (comparison === null || ratio === void 0 || ratio.value === null) return null;
	const [candidate = "", baseline = ""] = figureTexts(metric, comparison);
	return {
		candidate,
		baseline,
		change: ratioText$2(metric, comparison)
	};
}
function figureTexts(metric, comparison) {
	const figures = comparedFigures(metric, comparison);
	const unit = costMetric(metric)?.unit ?? "none";
	return figures === null ? [] : formatCompared([figures.candidate, figures.baseline], unit);
}
const SLACK = 1e-6;
function comparedFigures(metric, { figures, ratios }) {
	const own = figures?.[metric];
	const ratio = ratios[metric]?.value ?? null;
	if (own === void 0 || ratio === null) return null;
	return Math.abs(own.candidate / own.baseline / ratio - 1) <= SLACK ? own : null;
}

// src/report/gate-rows.ts
const KEY_ROWS = 8;
const TELLING_FIRST = Object.keys(GATE_KIND_WORDS);
function tellingGates(gates, others) {
	const passing = byResult(gates, "pass");
	const room = Math.max(0, KEY_ROWS - others);
	const telling = new Set(passing.toSorted((a, b) => rank(a) - rank(b)).slice(0, room));
	return passing.filter((gate) => telling.has(gate));
}
function orderGates(gates) {
	return [
		...byResult(gates, "fail"),
		...byResult(gates, "inconclusive"),
		...byResult(gates, "pass")
	];
}
function gateRow(gate, certificate, comparisons = comparisonsOf(certificate)) {
	const change = changeText(GATE_KIND_WORDS[gate.kind].compared(gate, comparisons));
	const remarks = [
		resultDetail(gate),
		isByPoint(gate) ? "by the point" : "",
		gate.blocking ? "" : "does not block"
	];
	return {
		symbol: VERDICT_SYMBOLS[gate.result],
		id: gate.id,
		subject: isSaidById(gate, certificate) ? "" : gateSubject(gate, certificate),
		...figureCells(gate, certificate),
		limit: limitCell(gate),
		result: gate.result,
		word: RESULT_WORDS$1[gate.result],
		remarks: remarks.filter((remark) => remark !== ""),
		change,
		detail: joined$1([joined$1(remarks, ", "), change], "; ")
	};
}
function isByPoint({ test, result, interval, limit }) {
	if (test !== "point" || result === "inconclusive" || interval === null) return false;
	return (interval.lower ?? -Infinity) < limit && (interval.upper ?? Infinity) >= limit;
}
function joined$1(parts, separator) {
	return parts.filter((part) => part !== "").join(separator);
}
function figureCells(gate, certificate) {
	if (gate.kind === "relative-performance" && gate.value !== null) return ratioCells(gate, certificate);
	const { unit, limit } = gate;
	const isRelative = GATE_KINDS[gate.kind].isRelative;
	const candidate = isRelative ? gate.candidate ?? null : gate.value;
	const shared = isRelative ? 0 : limit;
	const magnitude = rowMagnitude(candidate, gate.baseline, shared);
	const figure = isRelative ? {
		value: candidate,
		interval: null,
		unit: GATE_KIND_WORDS[gate.kind].ownUnit(gate),
		magnitude
	} : {
		value: candidate,
		interval: gate.interval,
		unit,
		limit,
		magnitude
	};
	const text = formatQuantity(figure);
	const theirs = gate.baseline === null ? null : baselineText(gate, {
		...figure,
		magnitude: rowMagnitude(gate.baseline, candidate, shared)
	}, certificate);
	const [own, before] = isCounted(gate.metric) && text.value === theirs?.value && candidate !== null && gate.baseline !== null ? formatSizes([candidate, gate.baseline]) : [];
	return {
		candidate: own ?? text.value,
		interval: text.interval,
		baseline: before ?? theirs?.value ?? "",
		baselineInterval: theirs?.interval ?? ""
	};
}
function ratioCells({ mode: of, metric, ...gate }, { performance }) {
	const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
	const compared = comparedTexts(metric, comparison);
	const [interval, baselineInterval] = ["", ""];
	if (compared !== null && compared.candidate !== "") return {
		candidate: compared.candidate,
		interval,
		baseline: compared.baseline,
		baselineInterval
	};
	const ratio = formatQuantity(gate);
	return {
		candidate: ratio.value,
		interval: ratio.interval,
		baseline: "",
		baselineInterval
	};
}
function baselineText(gate, { limit: _limit, ...own }, { performance }) {
	const measured = performance.find(({ mode }) => mode === gate.mode)?.baseline ?? {};
	const estimate = gate.kind === "performance" ? performanceEstimate(measured, gate.metric) : null;
	if (estimate !== null && estimate.value === gate.baseline) return formatQuantity({
		...own,
		...estimate
	});
	return {
		value: formatQuantity({
			...own,
			value: gate.baseline
		}).value,
		interval: ""
	};
}
function isSaidById(gate, certificate) {
	const words = (text) => text.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).toSorted().join(" ");
	return words(gate.id) === words(gateSubject(gate, certificate));
}
function byResult(gates, result) {
	return gates.filter((gate) => gate.result === result).toSorted((a, b) => Number(b.blocking) - Number(a.blocking));
}
function rank(gate) {
	return TELLING_FIRST.indexOf(gate.kind) + (gate.blocking ? 0 : TELLING_FIRST.length);
}

// src/report/shown-gates.ts
const MOST_OPEN = 20;
function shownGates(certificate) {
	const { gates, baseline, verdict } = certificate;
	const open = openGates(certificate).slice(0, MOST_OPEN);
	if (verdict !== "pass") return open;
	if (baseline === null) return [...open, ...tellingGates(gates, open.length)];
	return [...open, ...orderGates(gates).filter(isMended).slice(0, MOST_MENDED)];
}
const MOST_MENDED = 8;
function isMended(gate) {
	return gate.result === "pass" && isMissedBefore(gate);
}
function isMissedBefore({ kind, comparator, baseline, limit }) {
	if (baseline === null || GATE_KINDS[kind].isRelative) return false;
	return comparator === "<=" ? baseline > limit : baseline < limit;
}
function openGates({ gates }) {
	return orderGates(gates).filter(({ result }) => result !== "pass");
}

// src/report/gate-table.ts
function gateTable(gates, certificate) {
	if (gates.length === 0) return null;
	return table(shortColumns(certificate), shortRows(gates, certificate));
}
function moreOpenGatesSection(context) {
	const { certificate, maxRows } = context;
	const above = new Set(shownGates(certificate));
	const gates = openGates(certificate).filter((gate) => !above.has(gate));
	if (gates.length === 0) return null;
	const rows = shortRows(gates, certificate);
	return foldSection(context, {
		name: "more gates that do not pass",
		summary: `More gates that do not pass (${formatCount(gates.length)})`,
		body: [boundedTable(shortColumns(certificate), rows, maxRows)],
		brief: [boundedTable(shortColumns(certificate), rows, 20)]
	});
}
function shortColumns({ subject }) {
	return [
		left("Gate"),
		left(subject.version),
		left("Limit"),
		left("Result")
	];
}
function shortRows(gates, certificate) {
	const comparisons = comparisonsOf(certificate);
	return gates.map((gate) => shortRow(gate, gateRow(gate, certificate, comparisons), certificate));
}
function shortRow(gate, row, certificate) {
	const { baseline } = certificate;
	const before = joined([row.baseline, row.baselineInterval], " ");
	const was = before === "" || baseline === null ? "" : `${baseline.version}: ${before}`;
	return [
		row.subject === "" ? md`${row.symbol} ${wrappable(gateSubject(gate, certificate))}` : named(row, certificate),
		lines([row.candidate, row.interval]),
		breakable(row.limit),
		lines([
			resultLine(row),
			...row.remarks.slice(1),
			was,
			row.change
		])
	];
}
function resultLine({ result, word, remarks: [remark] }) {
	const shown = result === "pass" ? md`${word}` : strong(word);
	return remark === void 0 ? shown : md`${shown}, ${breakable(remark)}`;
}
function named({ symbol, id, subject }, { baseline }) {
	const against = againstWords(baseline);
	const own = subject.endsWith(against) ? subject.slice(0, -against.length) : subject;
	return md`${symbol} ${code(id, 80)}<br>${wrappable(own)}`;
}
function lines(parts) {
	const shown = parts.filter((part) => part !== "");
	return joinMarkdown(shown.map((part) => typeof part === "string" ? breakable(part) : part), "<br>");
}
function breakable(text) {
	return md`${text.replaceAll(/\u00A0(?!%)/g, " ")}`;
}
function joined(parts, separator) {
	return parts.filter((part) => part !== "").join(separator);
}
function restOfGatesSection(context) {
	const { certificate, maxRows } = context;
	const above = new Set(shownGates(certificate));
	const gates = certificate.gates.filter((gate) => gate.result === "pass" && !above.has(gate));
	if (gates.length === 0) return null;
	const rows = (shown) => wideRows(shown, certificate);
	return foldSection(context, {
		name: "gates that pass",
		summary: `Gates that pass (${formatCount(gates.length)})`,
		body: [boundedTable(wideColumns(certificate), rows(gates), maxRows)],
		brief: [boundedTable(wideColumns(certificate), rows(gates.slice(0, 20)), 20), rest(gates)]
	});
}
function rest(gates) {
	return gates.length > 20 ? md`${formatCount(gates.length - 20)} more gates are in the certificate.` : null;
}
function wideColumns(certificate) {
	const { baseline } = certificate;
	return [
		left("Gate"),
		right(certificate.subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline))],
		right("Limit"),
		...baseline === null ? [] : [left("Change")]
	];
}
function wideRows(gates, certificate) {
	const comparisons = comparisonsOf(certificate);
	return gates.map((gate) => {
		const row = gateRow(gate, certificate, comparisons);
		return [
			row.subject === "" ? code(row.id, 80) : md`${code(row.id, 80)}<br>${row.subject}`,
			withInterval(row.candidate, row.interval),
			...certificate.baseline === null ? [] : [withInterval(row.baseline, row.baselineInterval)],
			md`${row.limit}`,
			...certificate.baseline === null ? [] : [md`${row.change}`]
		];
	});
}
function withInterval(value, interval) {
	return interval === "" ? md`${value}` : md`${value} ${interval}`;
}

// src/report/model-report.ts
function isSingle({ certificates, problems = [] }) {
	return certificates.length === 1 && problems.length === 0;
}
function orderCertificates(certificates) {
	const order = [
		"fail",
		"inconclusive",
		"pass"
	];
	return certificates.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

// src/report/sections/changes.ts
function changesSection(context) {
	const { certificate, maxRows } = context;
	const { overall, slices } = changesOf(certificate);
	const [first] = overall;
	if (first === void 0) return null;
	const rows = overall.length + slices.length === 1 ? null : changesTable$1([...overall, ...slices], maxRows);
	return foldSection(context, {
		name: "changed answers",
		summary: changesSentence(first),
		body: [rows, notes(context, [...overall, ...slices])],
		brief: [changesTable$1(overall, maxRows)]
	});
}
function changesTable$1(changes, maxRows) {
	const columns = [
		left("Rows of"),
		right("Rows"),
		right("Changed"),
		right("Better"),
		right("Worse"),
		right("p"),
		left("So it is")
	];
	return boundedTable(columns, changes.map(changeCells), maxRows);
}
function changeCells(changes) {
	const { data, slice, rows, changed, better, worse, adjustedPValue } = changes;
	return [
		slice === null ? strong(`all of ${data}`) : code(sliceWords(slice), 80),
		...[
			rows,
			changed,
			better,
			worse
		].map((count) => md`${formatCount(count)}`),
		md`${adjustedPValue === null ? "" : pValueText(adjustedPValue)}`,
		md`${wordOfChanges(changes)}`
	];
}
function notes({ certificate: { subject } }, changes) {
	const test = changes.some(({ by }) => by === "right") ? "McNemar's exact test" : "the sign test";
	const corrected = changes.some(({ slice }) => slice !== null) ? md` p of a slice is corrected for all of them (Benjamini and Hochberg).` : md``;
	const file = `${subject.model}@${subject.version}.changed-rows.jsonl`;
	const where = changes.some(({ changed }) => changed > 0) ? md` Row numbers are in ${code(file)}, which ${code("--output")} keeps beside the certificate of the run that measured.` : md``;
	return md`p is that of ${test}: of as many changes, how often chance alone divides them so or more unevenly.${corrected}${where}`;
}

// src/report/sections/claims.ts
function claimsSection(context) {
	const claims = Object.entries(context.certificate.subject.claims ?? {});
	if (claims.length === 0) return null;
	const rows = claims.map(([metric, claim]) => {
		const measured = measuredOverall(context.certificate, metric);
		return [
			code(metric, 80),
			md`${formatLimit(claim, "none")}`,
			md`${measured === void 0 ? "" : formatEstimate(measured.estimate, "none")}`,
			md`${claimWords(claim, measured)}`
		];
	});
	const columns = [
		left("Metric"),
		right("Claimed by the trainer"),
		right("Measured here"),
		left("")
	];
	return foldSection(context, {
		name: "claims",
		summary: "Claims beside measurements",
		body: [boundedTable(columns, rows, context.maxRows)]
	});
}
function measuredOverall(certificate, metric) {
	return certificate.prediction.find((result) => result.metric === metric && result.slice === null);
}
function claimWords(claim, measured) {
	if (measured === void 0) return "not measured here";
	const word = wordOf({
		estimate: measured.estimate,
		none: claim,
		direction: measured.direction
	});
	if (word === null) return "not measured here";
	return word === "no clear difference" || word === "the same" ? word : `${word} than claimed`;
}

// src/report/sections/classes.ts
function classesSection(context) {
	const { classes = [], classesLeftOut = [] } = context.certificate;
	if (classes.length === 0) return null;
	const rest = classesLeftOut.reduce((sum, { count }) => sum + count, 0);
	const omitted = rest === 0 ? null : md`${formatCount(rest)} less frequent classes are not listed.`;
	return foldSection(context, {
		name: "classes",
		summary: `Classes (${formatCount(classes.length + rest)})${lowestClause(classes)}`,
		body: [classesTable(context.certificate, classes, context.maxRows), omitted],
		brief: [classesTable(context.certificate, classes, 10), omitted]
	});
}
function lowestClause(classes) {
	const valueOf = ({ figures }) => figures.f1_score.candidate.value ?? 1;
	const lowest = classes.reduce((a, b) => valueOf(b) < valueOf(a) ? b : a);
	return ` · lowest F1: ${quoteText(String(lowest.label))} with ${short(lowest.figures.f1_score.candidate)}`;
}
function short(estimate) {
	return estimate === null ? "" : formatQuantity({
		...estimate,
		unit: "none"
	}).value;
}
function classesTable({ baseline }, classes, maxRows) {
	const hasSets = new Set(classes.map(({ data }) => data)).size > 1;
	const columns = [
		...hasSets ? [left("Data")] : [],
		left("Class"),
		right("Rows"),
		right("Precision"),
		right("Recall"),
		right("F1"),
		...baseline === null ? [] : [right(`F1 of ${baselineHeader(baseline)}`)]
	];
	const rows = classes.map(({ data, label, rows: count, figures: { precision, recall, f1_score } }) => [
		...hasSets ? [code(data)] : [],
		code(String(label), 80),
		md`${formatCount(count)}`,
		...[
			precision,
			recall,
			f1_score
		].map(({ candidate }) => md`${formatEstimate(candidate, "none")}`),
		...baseline === null ? [] : [md`${short(f1_score.baseline)}`]
	]);
	return boundedTable(columns, rows, maxRows);
}

// src/report/sections/environment.ts
function environmentSection(context) {
	const { certificate } = context;
	return foldSection(context, {
		name: "environment and noise floor",
		summary: `Environment and noise floor${noiseClause(certificate)}`,
		body: [machineList(certificate.environment), noiseTable(certificate, context.maxRows)],
		brief: [machineList(certificate.environment)]
	});
}
function noiseClause(certificate) {
	const floors = certificate.performance.map(({ comparison }) => comparison?.noiseFloor["latency_p50"]).filter((floor) => floor !== void 0);
	return floors.length === 0 ? "" : `: p50 latency ±\u00A0${formatPercent(Math.max(...floors))}`;
}
function machineList(environment) {
	const { runtime, hypervisor, runner, isolation } = environment;
	const where = hypervisor === true ? ", virtual machine" : "";
	return bulletList([
		md`${code(environment.cpu, 120)}, ${formatCount(environment.cores)} cores, ${formatBytes(environment.memoryBytes)} memory${where}`,
		md`${code(environment.os, 120)} on ${code(environment.arch, 40)}`,
		md`${code(`${runtime.name} ${runtime.version}`, 80)}, Node ${code(environment.node, 40)}`,
		...runner === null ? [] : [md`runner ${code(runner, 120)}`],
		...isolation === void 0 ? [] : missingIsolation(isolation)
	]);
}
function missingIsolation({ memory, endsWithParent }) {
	return [...memory === "limited" ? [] : [MEMORY_WORDS[memory]], ...endsWithParent ? [] : [md`This system does not end a model inside a call when the certification is killed.`]];
}
const MEMORY_WORDS = {
	watched: md`This system does not limit the memory of a model: it was watched, and a model seen above the limit is ended.`,
	unlimited: md`This system neither limits nor watches the memory of a model: the limit did not hold.`
};
function noiseTable(certificate, maxRows) {
	const rows = certificate.performance.flatMap(({ mode, comparison }) => Object.entries(comparison?.noiseFloor ?? {}).map(([metric, floor]) => [
		md`${mode}`,
		md`${metricWords(metric)}`,
		md`${`±\u00A0${formatPercent(floor)}`}`,
		md`${ratioText$1(comparison?.ratios[metric]?.value)}`,
		md`${formatCount(comparison?.rounds ?? 0)}`,
		md`${formatPercent(comparison?.discardedShare ?? 0)}`
	]));
	if (rows.length === 0) return null;
	const columns = [
		left("Mode"),
		left("Metric"),
		right("Baseline against itself"),
		right("Candidate against baseline"),
		right("Rounds"),
		right("Disturbed, dropped")
	];
	return boundedTable(columns, rows, maxRows);
}
function ratioText$1(ratio) {
	return ratio === null || ratio === void 0 ? "" : formatLimit(Number(ratio.toPrecision(4)), "ratio");
}

// src/report/sections/explanation.ts
function explanationSection(context) {
	const { certificate } = context;
	const explained = certificate.performance.find(({ explanation }) => explanation !== void 0);
	const { inspection } = certificate;
	if (explained?.explanation === void 0 && inspection === null) return null;
	const { explanation } = explained ?? {};
	if (inspection?.server !== void 0) return serverSection(context, inspection.server);
	return foldSection(context, {
		name: "the graph",
		summary: explanation === void 0 ? "The graph" : `The graph: ${changeClause(explained, certificate)}`,
		body: [inspection === null ? null : inspectionList(inspection, explanation), explanation === void 0 ? null : operatorTable(explanation, context.maxRows)]
	});
}
function serverSection(context, { command, protocol, network }) {
	return foldSection(context, {
		name: "the server",
		summary: "The server",
		body: [bulletList([
			md`started by ${code(command, 400)}`,
			md`asked over ${code(protocol, 40)}`,
			NETWORK_WORDS[network]
		])]
	});
}
const NETWORK_WORDS = {
	open: md`The network was open to it: what it loads from elsewhere is not in its digest.`,
	closed: md`The network was closed to it, but for this machine's own.`
};
function changeClause(performance, certificate) {
	const ratio = performance?.explanation?.parametersRatio ?? null;
	if (ratio === null) return `against ${baselineWords(certificate.baseline)}`;
	return `${ratioText(ratio)} the parameters of ${baselineWords(certificate.baseline)}`;
}
function inspectionList(inspection, explanation) {
	const { parameters, producer, format } = inspection;
	const graph = graphOf(inspection);
	const counted = parameters === null ? "not told by the file" : formatCount(parameters);
	return bulletList([
		...graph === null ? [] : [md`${formatCount(graph.nodes)} ${graph.nodes === 1 ? "node" : "nodes"}: ${topOperators(graph)}`],
		md`parameters: ${counted}${against$1(explanation?.parametersRatio)}`,
		joinMarkdown([producer.trim() === "" ? code(format, 20) : md`written by ${code(producer, 80)}, ${code(format, 20)}`, ...detailsOf(inspection).map(detailWords)], " ")
	]);
}
function against$1(ratio) {
	return ratio === null || ratio === void 0 ? "" : `, ${ratioText(ratio)} the baseline's`;
}
function ratioText(ratio) {
	return formatLimit(Number(ratio.toPrecision(3)), "ratio");
}
function topOperators(graph) {
	const operators = Object.entries(graph.operators).toSorted(([, a], [, b]) => b - a);
	const shown = operators.slice(0, 6).map(([name, count]) => md`${code(name, 60)} ${formatCount(count)}`);
	const kinds = operators.length + (graph.more ?? 0);
	const rest = kinds > 6 ? [md`${formatCount(kinds - 6)} more kinds`] : [];
	return joinMarkdown([...shown, ...rest], ", ");
}
function detailWords({ name, parts }) {
	const shown = parts.slice(0, 6).map(({ key, value }) => {
		const words = typeof value === "number" ? md`${formatCount(value)}` : code(value, 60);
		return key === null ? words : md`${code(key, 60)} ${words}`;
	});
	return md`${name} ${joinMarkdown(shown, ", ")}`;
}
function operatorTable(explanation, maxRows) {
	const changes = Object.entries(explanation.operatorChanges).filter(([, count]) => count !== 0).toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
	if (changes.length === 0) return null;
	const rows = changes.map(([name, count]) => [code(name, 60), md`${count > 0 ? `${formatCount(count)} more` : `${formatCount(-count)} fewer`}`]);
	return boundedTable([left("Operator"), right("Nodes")], rows, Math.min(maxRows, 20));
}

// src/report/sections/history.ts
function historySection(history) {
	if (history.length === 0) return null;
	const rows = history.map((run) => [
		md`${VERDICT_SYMBOLS[run.verdict]} ${run.verdict}`,
		md`${run.version}`,
		code(run.commit.slice(0, 12)),
		md`${run.at.replace("T", " ").replace("Z", " UTC")}`
	]);
	const body = table([
		left("Verdict"),
		left("Version"),
		left("Commit"),
		left("When")
	], rows);
	return {
		name: "earlier runs",
		summary: `Earlier runs (${String(history.length)})`,
		body,
		brief: null
	};
}

// src/report/sections/prior-art.ts
function priorArtSection({ prefix }, block) {
	const parts = block === void 0 ? null : priorArtParts(block);
	if (parts === null) return null;
	return {
		name: `${prefix}prior art`,
		summary: `${prefix}${parts.summary}`,
		body: parts.body,
		brief: null
	};
}

// src/report/sections/live-test.ts
function liveTestSection(context) {
	const { liveTest, subject } = context.certificate;
	if (liveTest === void 0) return null;
	const { plan } = liveTest;
	return foldSection(context, {
		name: "live test",
		summary: summaryOf$1(plan),
		body: [
			isTestNext(context.certificate) ? null : richToMarkdown(planSentences(plan)),
			timesTable(plan, context.maxRows),
			md`Each time is that by which four of five tests have found it, where it is so and the share is the same from the first day to the last. ${takenWords(plan)} ${restWords(plan)} A ramp waits at each step for what it must have seen: \`seatrial simulate ${subject.model}\` counts that in.`
		]
	});
}
function summaryOf$1({ metrics: [primary] }) {
	const times = (primary === void 0 ? [] : shownTimes(primary)).map((time) => `${formatPercent(time.share)} for ${timeText(time)}`);
	return `Live test: ${times.length === 0 ? "how long it takes is not known" : times.join(", ")}`;
}
function timesTable({ metrics, events = [] }, maxRows) {
	const shares = metrics.find(({ times }) => times.length > 0)?.times ?? [];
	const columns = [
		left("Metric"),
		left("To be shown"),
		right("Varies by"),
		left("As known from"),
		...shares.map(({ share }) => right(`With ${formatPercent(share)}`))
	];
	const rows = [...metrics.map((metric) => [...metricCells(metric), ...timeCells(metric, shares.length)]), ...events.map((event) => [...eventCells(event), ...timeCells({
		lacks: null,
		times: event.times
	}, shares.length)])];
	return boundedTable(columns, rows, maxRows);
}
function metricCells({ metric, claim, by, spread }) {
	const amount = formatLimit(Number(by.toPrecision(3)), "none");
	return [
		code(metric, 80),
		md`${claim === "better" ? `better by ${amount}` : `not worse by more than ${amount}`}`,
		md`${spread === null ? "" : formatLimit(Number(spread.value.toPrecision(3)), "none")}`,
		spread === null ? md`` : richToMarkdown(spreadSource(spread))
	];
}
function eventCells({ event, rate }) {
	return [
		md`${EVENT_WORDS[event]}`,
		md`no more often`,
		md``,
		md`${formatPercent(rate)} of the requests in production`
	];
}
function timeCells({ lacks, times }, count) {
	if (lacks === null) return times.map((time) => md`${timeText(time)}`);
	return Array.from({ length: count }, () => md`not known`);
}
function restWords({ events }) {
	return events !== void 0 && events.length > 0 ? "" : "Errors and slow answers must be shown to be no more often, too: no windows tell how often they are.";
}
function takenWords({ rate, maxDurationMs }) {
	const end = `The test ends after ${lengthText(maxDurationMs)}.`;
	return rate === null ? end : `Taken are ${rateText(rate)}; where no windows tell, each has its label. ${end}`;
}

// src/report/latency-chart.ts
const PERCENTILES = [
	"p50",
	"p90",
	"p95",
	"p99"
];
function latencyChart(performance, certificate) {
	const inTurns = comparedPoints(performance);
	const points = inTurns.length < 2 ? ownPoints(performance) : inTurns;
	if (points.length < 2) return null;
	const baselines = points.flatMap(({ baseline }) => baseline ?? []);
	const hasBaseline = baselines.length === points.length;
	const scale = timeScale([...points.map(({ candidate }) => candidate), ...baselines]);
	const series = (values) => `[${values.map((value) => formatChartNumber(value / scale.divisor)).join(", ")}]`;
	const candidates = points.map(({ candidate }) => candidate);
	const top = Math.max(...candidates, ...hasBaseline ? baselines : []) / scale.divisor;
	const { version } = certificate.subject;
	const compared = hasBaseline ? `: line ${version}, bars ${baselineWords(certificate.baseline)}` : ` of ${version}`;
	return fence("mermaid", [
		"xychart-beta",
		`  title "Latency by percentile${hasBaseline ? ", in turns," : ""} in ${scale.suffix.trim()}${compared}"`,
		`  x-axis [${points.map(({ percentile }) => percentile).join(", ")}]`,
		`  y-axis "${scale.suffix.trim()}" 0 --> ${formatChartNumber(axisTop(top))}`,
		...hasBaseline ? [`  bar ${series(baselines)}`, `  line ${series(candidates)}`] : [`  bar ${series(candidates)}`]
	].join("\n"));
}
function comparedPoints({ comparison }) {
	return PERCENTILES.flatMap((percentile) => {
		const figures = comparison === null ? null : comparedFigures(latencyMetric(percentile), comparison);
		return figures === null ? [] : [{
			percentile,
			...figures
		}];
	});
}
function ownPoints({ latency }) {
	return PERCENTILES.flatMap((percentile) => {
		const candidate = latency?.[percentile].value ?? null;
		return candidate === null ? [] : [{
			percentile,
			candidate,
			baseline: null
		}];
	});
}
function axisTop(value) {
	if (value <= 0) return 1;
	const step = 10 ** Math.floor(Math.log10(value)) / 2;
	return Math.ceil(value * 1.02 / step) * step;
}

// src/report/sections/latency.ts
function latencySections(context) {
	return context.certificate.performance.map((performance) => latencySection(context, performance));
}
function latencySection(context, performance) {
	const { certificate } = context;
	const chart = latencyChart(performance, certificate);
	const figures = figuresTable(performance, certificate);
	return foldSection(context, {
		name: `${performance.mode} performance`,
		summary: `Performance, ${performance.mode}: ${loadWords(performance, certificate)}`,
		body: [
			chart,
			figures,
			curveTable(performance, certificate)
		],
		brief: [figures]
	});
}
function loadWords(performance, { inspection }) {
	const rate = performance.rate === null ? "" : ` at ${formatLimit(performance.rate, "none")} calls/s`;
	const threads = inspection?.server !== void 0 ? "" : `, ${formatCount(performance.threads)} ${performance.threads === 1 ? "thread" : "threads"}`;
	const batch = performance.batchSize === 1 ? "one row a call" : `${formatCount(performance.batchSize)} rows a call`;
	return `${performance.scenario} scenario${rate}${threads}, ${batch}`;
}
function figuresTable(performance, certificate) {
	const { baseline } = certificate;
	const columns = [
		left(""),
		right(certificate.subject.version),
		...baseline === null ? [] : [right(baselineHeader(baseline)), left("Change")],
		right("Budget")
	];
	const lines = COST_METRIC_LIST.flatMap((metric) => [...costLines(metric, performance, certificate), ...PLAIN_LINES[metric.name]?.(performance, certificate) ?? []]);
	return table(columns, lines.map((entry) => [
		md`${entry.name}`,
		md`${entry.candidate}`,
		...baseline === null ? [] : [md`${entry.baseline}`, md`${entry.change}`],
		md`${entry.limit}`
	]));
}
const PLAIN_LINES = {
	latency_mean: ({ latency, baseline, unseenRows, bindingMs }, { inspection }) => [
		...bindingMs === void 0 || !isNotable(latency) ? [] : [bindingLine(bindingMs, inspection?.server !== void 0)],
		...latency === null ? [] : [plainLine("slowest call", formatMilliseconds(latency.max), baseline?.latency?.max)],
		...unseenRows === void 0 ? [] : [unseenLine(unseenRows)]
	],
	throughput: ({ capacity, backlog }) => [...capacity === null ? [] : [plainLine(`highest rate with ${capacity.percentile} ≤ ${formatLimit(capacity.boundMs, "ms")}`, `${formatQuantity({
		value: capacity.rate,
		interval: null,
		unit: "none"
	}).value} calls/s`)], ...backlog === void 0 ? [] : [plainLine("utilisation", formatLimit(Number(backlog.utilisation.toPrecision(3)), "none"))]]
};
function costLines(metric, performance, certificate) {
	return [
		...absoluteLine(metric, performance, certificate),
		...comparedLine(metric, performance),
		...certifiedLine(metric, performance, certificate)
	];
}
function absoluteLine({ name, unit, estimate }, performance, certificate) {
	const candidate = estimate(performance);
	if (candidate === null) return [];
	const baseline = estimate(performance.baseline ?? {});
	const gate = budgetGate(certificate, performance.mode, name);
	const [own, theirs] = [candidate.value, baseline?.value ?? null];
	const counted = isCounted(name) && own !== null && theirs !== null ? formatSizes([own, theirs]) : [];
	const theirText = baseline === null ? "" : formatEstimate(baseline, unit, rowMagnitude(theirs, own));
	return [{
		name: metricWords(name),
		candidate: counted[0] ?? formatEstimate(candidate, unit, rowMagnitude(own, theirs)),
		baseline: counted[1] ?? theirText,
		change: countedText(name, performance),
		limit: gate === void 0 ? "" : `${gate.comparator === ">=" ? "≥" : "≤"} ${formatLimit(gate.limit, gate.unit)}`
	}];
}
function comparedLine({ name }, { comparison }) {
	const compared = comparedTexts(name, comparison);
	return compared === null ? [] : [{
		name: `${metricWords(name)}, in turns${sizesClause(comparison)}`,
		...compared,
		limit: ""
	}];
}
function sizesClause(comparison) {
	const { candidate, baseline } = comparison?.batchSizes ?? {};
	if (candidate === void 0 || baseline === void 0) return "";
	if (candidate === baseline) return ` of ${formatCount(candidate)} rows a call`;
	return `, each at its best: ${formatCount(candidate)} and ${formatCount(baseline)} rows a call`;
}
function certifiedLine({ name }, { comparison }, { baseline }) {
	const { batchSize, ratios = {}, figures = {}, noiseFloor = {} } = comparison?.certifiedSize ?? {};
	if (comparison === null || baseline === null || batchSize === void 0) return [];
	const compared = comparedTexts(name, {
		...comparison,
		ratios,
		figures,
		noiseFloor
	});
	const size = `${formatCount(batchSize)} rows a call, as ${baseline.version} was certified`;
	return compared === null ? [] : [{
		name: `${metricWords(name)}, in turns of ${size}`,
		...compared,
		limit: ""
	}];
}
function curveTable({ comparison }, { subject, baseline }) {
	const { curve = [], certifiedSize } = comparison ?? {};
	const certified = certifiedSize?.batchSize;
	if (baseline === null || curve.length < 2) return null;
	const columns = [
		right("Rows a call"),
		right(subject.version),
		right(baselineHeader(baseline))
	];
	const rate = (value) => formatQuantity({
		value,
		interval: null,
		unit: "rows-per-second"
	}).value;
	return table(columns, curve.map((point) => [
		md`${formatCount(point.batchSize)}${point.batchSize === certified ? `, as ${baseline.version} was certified` : ""}`,
		md`${point.candidate === null ? "" : rate(point.candidate)}`,
		md`${point.baseline === null ? "" : rate(point.baseline)}`
	]));
}
function budgetGate({ gates }, mode, name) {
	return gates.find((gate) => gate.kind === "performance" && gate.mode === mode && gate.metric === name);
}
function plainLine(name, candidate, baselineMs) {
	return {
		name,
		candidate,
		baseline: baselineMs === void 0 ? "" : formatMilliseconds(baselineMs),
		change: "",
		limit: ""
	};
}
const BINDING_COUNTS_MS = .1;
function isNotable(latency) {
	return (latency?.p50.value ?? BINDING_COUNTS_MS) < BINDING_COUNTS_MS;
}
function bindingLine(bindingMs, isServer) {
	const text = formatMilliseconds(bindingMs);
	return {
		...plainLine(isServer ? "of which the way there and back (a server that does nothing)" : "of which the binding (an empty model)", text),
		baseline: text
	};
}
function unseenLine({ metric, ratio }) {
	const figure = ratio.value === null ? "an error" : formatEstimate(ratio, "ratio");
	return plainLine(`${metricWords(metric)} on rows it cannot know`, figure);
}

// src/report/headline.ts
function certificateHeadline(certificate) {
	const { model, version } = certificate.subject;
	return `${model} ${version} ${verdictClause(certificate)}`;
}
function verdictClause(certificate) {
	switch (certificate.verdict) {
		case "pass": return `is certified${modesDetail(certificate)}${chanceDetail(certificate)}${passDetail(certificate)}`;
		case "fail": return `is not certified: ${failureCause(certificate)}`;
		case "inconclusive": return `is not certified yet: ${openCause(certificate)}`;
	}
}
function factsLine(certificate) {
	const counts = countGates(certificate.gates);
	const gates = certificate.verdict === "pass" && certificate.baseline === null && counts.total > 0 ? [] : countWords(counts);
	const compared = isEndedEarly(certificate) ? [] : [against(certificate)];
	const noticed = [...findingWords(certificate.findings), ...skippedWords(certificate)];
	const plain = sentence([
		...gates,
		...noticed,
		...compared
	].join(" · "));
	const changes = certificate.verdict === "pass" ? [] : largestChangeClauses(certificate);
	if (changes.length === 0) return [plain];
	return [`${plain}: `, ...changes.flatMap((change, index) => [index === 0 ? "" : ", ", { strong: change }])];
}
function isEndedEarly({ baseline, gates, findings }) {
	return baseline === null && gates.length === 0 && findings.some(({ severity }) => severity === "error");
}
function against({ baseline, baselineSearch }) {
	if (baseline !== null) return `against ${baselineWords(baseline)}`;
	return baselineSearch?.passedOver.length === 0 ? "first version: nothing to compare with" : "no version to compare with";
}
function countGates(gates) {
	const count = (result) => gates.filter((gate) => gate.result === result).length;
	return {
		total: gates.length,
		pass: count("pass"),
		fail: count("fail"),
		inconclusive: count("inconclusive")
	};
}
function countWords({ total, pass, fail, inconclusive }) {
	if (total === 0) return ["No gate was measured"];
	if (pass === total) return [allPass(total)];
	return [
		`${formatCount(pass)} of ${formatCount(total)} gates pass`,
		...fail > 0 ? [`${formatCount(fail)} ${fail === 1 ? "fails" : "fail"}`] : [],
		...inconclusive > 0 ? [`${formatCount(inconclusive)} open`] : []
	];
}
function findingWords(findings) {
	const errors = findings.filter(({ severity }) => severity === "error").length;
	const warnings = findings.filter(({ severity }) => severity === "warning").length;
	return [...errors > 0 ? [`${formatCount(errors)} ${errors === 1 ? "error" : "errors"}`] : [], ...warnings > 0 ? [`${formatCount(warnings)} ${warnings === 1 ? "warning" : "warnings"}`] : []];
}
function passDetail(certificate) {
	if (certificate.baseline === null) return gatesDetail(certificate);
	const clauses = [sameAnswersClause(certificate), ...largestChangeClauses(certificate)].filter((part) => part !== "");
	return `: ${clauses.length === 0 ? unchangedClause(certificate) : clauses.join(", ")}`;
}
function gatesDetail({ gates }) {
	const { total, pass } = countGates(gates);
	const open = total - pass;
	if (total === 0) return "";
	if (open === 0) return `: ${lowerFirst(allPass(total))}`;
	if (gates.every(({ result, reasonCode }) => result === "pass" || reasonCode === "no-baseline")) return `: all gates pass, ${formatCount(open)} ${open === 1 ? "waits" : "wait"} for a version to compare with`;
	return `: all blocking gates pass, ${formatCount(open)} other ${open === 1 ? "does" : "do"} not`;
}
function allPass(total) {
	return total === 1 ? "Its gate passes" : `All ${formatCount(total)} gates pass`;
}
function sentence(text) {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
function lowerFirst(text) {
	return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
function modesDetail({ subject, run }) {
	return run.skippedModes === void 0 ? "" : ` for ${subject.modes.join(", ")} alone`;
}
function skippedWords({ run: { skippedModes = [] } }) {
	return skippedModes.length === 0 ? [] : [`${skippedModes.join(", ")} not measured`];
}
function chanceDetail({ findings }) {
	return findings.some(({ code }) => code === "random-operators") ? ", with answers that are partly random" : "";
}
function failureCause(certificate) {
	const errors = certificate.findings.filter(({ severity }) => severity === "error");
	const failing = certificate.gates.filter((gate) => gate.result === "fail" && gate.blocking);
	const [error] = errors;
	if (error !== void 0) return `${clause(tellFinding(error).message)}${more(errors.length + failing.length - 1, "problem")}`;
	const [gate] = failing;
	if (gate === void 0) return "the certificate names no cause";
	return `${gateCause(gate, certificate)}${more(failing.length - 1, "failing gate")}`;
}
function openCause(certificate) {
	const open = certificate.gates.filter((gate) => gate.result === "inconclusive" && gate.blocking);
	const [gate] = open;
	if (gate === void 0) return "the certificate names no cause";
	return `${gateCause(gate, certificate)}${more(open.length - 1, "open gate")}`;
}
function clause(message) {
	return message.trim().slice(0, 400).replace(/\.$/, "");
}
function more(count, noun) {
	if (count < 1) return "";
	return ` (and ${formatCount(count)} more ${noun}${count === 1 ? "" : "s"})`;
}

// src/report/sections/provenance.ts
const MAX_FILES = 50;
function provenanceSection(context) {
	const { certificate } = context;
	return foldSection(context, {
		name: "provenance",
		summary: `Provenance: model ${certificate.subject.digest.sha256.slice(0, 12)}, policy ${certificate.policy.digest.sha256.slice(0, 12)}`,
		body: [digestTable(certificate), bulletList([...runItems(certificate), ...cardItems(certificate)])],
		brief: [bulletList(runItems(certificate))]
	});
}
function repeatCommand(certificate) {
	const { subject } = certificate;
	return repeatOf(subject.manifest.path.endsWith(`/models/${subject.model}/versions/${subject.version}.yaml`) ? subject.manifest.path : `${subject.model}@${subject.version}`, certificate);
}
function repeatOf(which, certificate) {
	const { subject, run } = certificate;
	return `seatrial certify ${which}${[
		comparedOption(certificate),
		run.skippedModes === void 0 ? "" : ` --modes ${subject.modes.join(",")}`,
		` --seed ${String(run.seed)}`,
		run.quick ? " --quick" : "",
		" --no-reuse"
	].join("")}`;
}
function comparedOption(certificate) {
	const { baseline, findings } = certificate;
	if (baseline !== null) return ` --baseline ${baseline.version}`;
	if (isEndedEarly(certificate)) return "";
	const unusable = findings.find(({ code: name }) => name === "baseline-unusable");
	const version = unusable !== void 0 && "facts" in unusable ? unusable.facts["version"] : void 0;
	return ` --baseline ${typeof version === "string" ? version : "none"}`;
}
function digestTable(certificate) {
	const { subject, baseline } = certificate;
	const rows = [
		[
			md`artifact`,
			md`${subject.version}`,
			code(subject.digest.sha256)
		],
		...subject.files.slice(0, MAX_FILES).map(fileRow),
		...baseline === null ? [] : [[
			md`baseline`,
			md`${baseline.version}`,
			code(baseline.digest.sha256)
		]],
		sourceRow("manifest", subject.manifest),
		...policyRows(certificate),
		...certificate.data.slice(0, MAX_FILES).map(dataRow)
	];
	return table([
		left("What"),
		left("Which"),
		left("sha256")
	], rows);
}
function fileRow(file) {
	return [
		md`file`,
		md`${code(file.name, 120)} ${formatBytes(file.sizeBytes)}`,
		code(file.digest.sha256)
	];
}
function policyRows({ policy }) {
	return [
		[
			md`policy`,
			md`model and settings, resolved`,
			code(policy.digest.sha256)
		],
		sourceRow("model", policy.model),
		...policy.settings === null ? [] : [sourceRow("settings", policy.settings)]
	];
}
function sourceRow(what, source) {
	return [
		md`${what}`,
		code(source.path, 160),
		code(source.digest.sha256)
	];
}
function dataRow(data) {
	const size = `${formatCount(data.rows)} rows, ${formatBytes(data.sizeBytes)}`;
	return [
		md`data`,
		md`${code(data.name)} ${size}`,
		code(data.digest.sha256)
	];
}
function runItems(certificate) {
	const { run, tool } = certificate;
	const identity = code(`${tool.name} ${tool.version}`);
	const time = `${formatMilliseconds(run.durationMs)}${run.quick ? ", quick run" : ""}`;
	return [
		md`${identity}, started ${code(run.startedAt)}, took ${time}`,
		...run.commit === void 0 ? [] : [md`commit ${code(run.commit)}`],
		...run.url === void 0 ? [] : [link("the run that measured it", run.url)],
		md`repeat it: ${code(repeatCommand(certificate))}`
	];
}
function cardItems(certificate) {
	const { card, lineage } = certificate.subject;
	const texts = [["licence", card?.["license"]], ["limitations", card?.["limitations"]]];
	const source = lineage?.["source"];
	return [...texts.flatMap(([name, value]) => typeof value === "string" ? [md`${name}: ${value}`] : []), ...typeof source === "string" ? [md`source: ${code(source, 300)}`] : []];
}

// src/report/sections/own-metrics.ts
function ownMetricsSection(context) {
	const { ownMetrics = [] } = context.certificate;
	if (ownMetrics.length === 0) return null;
	return foldSection(context, {
		name: "metrics of its own",
		summary: `Metrics of the model's own (${ownMetrics.length})`,
		body: [bulletList([...ownMetrics.map(programLine), NETWORK_LINE])]
	});
}
const MOST_FILES = 5;
function programLine({ name, per, direction, command, files }) {
	const better = direction === "up" ? "more is better" : "less is better";
	const listed = files.slice(0, MOST_FILES).map(({ path, digest }) => md`${code(path, 100)} (sha256 ${code(digest.sha256.slice(0, 12), 12)})`);
	const more = files.length > MOST_FILES ? md` and ${files.length - MOST_FILES} more` : md``;
	return md`${code(name, 60)}, one number a ${per}, ${better}: ${code(command, 200)} of ${joinMarkdown(listed, ", ")}${more}`;
}
const NETWORK_LINE = md`The network was open to these programs: what they load from elsewhere is not in their digests.`;

// src/report/reading-form-words.ts
const MOST_NAMED$1 = 6;
const MOST_CHARACTERS = 60;
function formRows({ answers, target, csv }) {
	const { layout, positiveScores, ignore, scheme, blank, skip } = answers;
	return [
		...Object.entries({
			layout,
			"positive scores": positiveScores,
			"label not scored": ignore,
			"scheme of entities": scheme,
			blank
		}).flatMap(([what, value]) => value === void 0 ? [] : [{
			what,
			how: [{ code: cut(value) }]
		}]),
		...skip === void 0 ? [] : [{
			what: "left out of texts",
			how: listWords(skip)
		}],
		...answers.boxFormat === void 0 ? [] : [{
			what: "boxes",
			how: boxWords(answers, target)
		}],
		...csv === void 0 ? [] : [{
			what: "csv",
			how: csvWords(csv)
		}]
	];
}
function boxWords({ boxFormat, scores, labels }, target) {
	const outputs = Object.entries({
		scores,
		classes: labels
	}).flatMap(([what, name]) => name === void 0 ? [] : [`, ${what} in `, { code: cut(name) }]);
	return [`${boxFormat ?? ""} answered, ${target.boxFormat ?? ""} in the target`, ...outputs];
}
const SIGN_NAMES = {
	"	": "tab",
	" ": "space"
};
function csvWords({ delimiter, decimal, quote, encoding, missing }) {
	const sign = (text) => SIGN_NAMES[text] ?? { code: cut(text) };
	return [
		"cells apart by ",
		sign(delimiter),
		", quoted by ",
		sign(quote),
		", decimals after ",
		sign(decimal),
		...encoding === void 0 ? [] : [", in ", { code: cut(encoding) }],
		...missing === void 0 ? [] : ["; no value: ", ...listWords(missing)]
	];
}
function listWords({ count, listed }) {
	const shown = listed.slice(0, MOST_NAMED$1);
	const rest = count - shown.length;
	return [...shown.flatMap((value, index) => [index === 0 ? "" : ", ", { code: cut(value) }]), rest > 0 ? ` and ${formatCount(rest)} more` : ""];
}
function cut(label) {
	const points = Array.from(String(label));
	return points.length > MOST_CHARACTERS ? `${points.slice(0, 59).join("")}…` : points.join("");
}

// src/report/reading-words.ts
const MOST_NAMED = 6;
const LISTED_BY = {
	manifest: "as model.yaml lists them",
	file: "by the model file's own class list",
	labels: "by the labels themselves"
};
const ELEMENTS = {
	token: "token",
	frame: "frame",
	place: "place of a text",
	pixel: "pixel",
	box: "box"
};
function readingLine(reading) {
	const { data, rows, target, answers } = reading;
	const { positive, classes } = answers;
	return [
		{ strong: `Read ${data}:` },
		` ${formatCount(rows)} rows; `,
		...columnWords(target.columns),
		...valueClause(target),
		"; ",
		...positive === void 0 ? [] : [{ code: spell(positive, target) }, " is positive, "],
		...scoredClause(reading),
		classes === void 0 ? "" : `; classes ${LISTED_BY[classes.from]}`
	];
}
function scoredClause({ answers: { output, column, kind, threshold, positiveScores } }) {
	const place = column === void 0 ? `${kind} from output ` : `column ${column} of output `;
	const way = positiveScores === "low" ? "down" : "on";
	const from = threshold === void 0 ? "" : `, from ${threshold.value} ${way}, compared as ${threshold.precision}`;
	return [
		place,
		{ code: cut(output) },
		from
	];
}
function readingRows(reading) {
	const { target, answers, noValue } = reading;
	return [
		{
			what: "rows",
			how: rowWords(reading)
		},
		...reading.inputs.map((input) => ({
			what: "input",
			how: inputWords(input)
		})),
		{
			what: "target",
			how: [...columnWords(target.columns), ...countClause(target)]
		},
		{
			what: "answers",
			how: answerWords(reading)
		},
		...answers.classes === void 0 ? [] : [{
			what: "classes",
			how: classWords(reading)
		}],
		...answers.positive === void 0 ? [] : [{
			what: "positive",
			how: [{ code: spell(answers.positive, target) }]
		}],
		...formRows(reading),
		...noValue.length === 0 ? [] : [{
			what: "without a value",
			how: missingWords(reading)
		}]
	];
}
function rowWords({ rows, problem, weightless, weight, query, sequence }) {
	const uses = Object.entries({
		"weighted by": weight,
		[problem === "embedding" ? "in pairs by" : "ranked within"]: query,
		"in sequences of": sequence
	});
	return [
		formatCount(rows),
		...uses.flatMap(([use, name]) => name === void 0 ? [] : [`, ${use} `, { code: cut(name) }]),
		weightless === 0 ? "" : `; ${formatCount(weightless)} of weight 0 do not count`
	];
}
function inputWords(input) {
	const { name, datatype, shape, rowAxis, pad, noValue } = input;
	const axis = rowAxis === null ? "one row a call" : `rows on axis ${rowAxis}`;
	return [
		{ code: cut(name) },
		` ${datatype} ${shapeWords(shape)}, `,
		...sourceWords(input, axis),
		...pad === void 0 ? [] : [", filled up with ", { code: cut(pad) }],
		noValue === void 0 ? "" : `; ${formatCount(noValue)} rows without a value`
	];
}
function shapeWords(shape) {
	return `[${shape.map((size) => size < 0 ? "any" : String(size)).join(", ")}]`;
}
function sourceWords({ columns, value, state, lengthOf, maskOf }, axis) {
	if (value !== void 0) return ["always ", { code: cut(value) }];
	if (state !== void 0) return [
		"carried from ",
		{ code: cut(state.from) },
		", starts as ",
		{ code: cut(state.start) }
	];
	if (lengthOf !== void 0) return ["the lengths of ", { code: cut(lengthOf) }];
	if (maskOf !== void 0) return ["the mask of ", { code: cut(maskOf) }];
	return columns === void 0 ? [axis] : [`${axis}, from `, ...columnWords(columns)];
}
function columnWords({ count, named }) {
	const shown = named.slice(0, MOST_NAMED);
	const rest = count - shown.length;
	return [
		count === 1 ? "" : `${formatCount(count)} columns: `,
		...listed(shown),
		rest > 0 ? ` and ${formatCount(rest)} more` : ""
	];
}
function valueClause(target) {
	const { range, distinct, values } = target;
	if (range !== void 0) return [` holds numbers from ${range.least} to ${range.greatest}`];
	if (distinct === null) return [" holds what is not listed here"];
	const shown = values.slice(0, MOST_NAMED);
	const rest = distinct - shown.length;
	return [
		" holds ",
		...listed(shown.map(({ label }) => spell(label, target))),
		rest > 0 ? ` and ${formatCount(rest)} more` : ""
	];
}
function countClause(target) {
	const { range, distinct, values } = target;
	if (range !== void 0 || distinct === null) return valueClause(target);
	return [
		": ",
		...values.flatMap(({ label, rows }) => [
			", ",
			{ code: spell(label, target) },
			` ${formatCount(rows)}×`
		]).slice(1),
		distinct > values.length ? ` and ${formatCount(distinct - values.length)} more` : ""
	];
}
function answerWords(reading) {
	const { kind, datatype, columns, each, rowAxis, shape } = reading.answers;
	const axis = rowAxis === null ? "one row a call" : `rows on axis ${rowAxis}`;
	const width = columns === 1 ? "one column" : `${formatCount(columns)} columns`;
	const of = each === void 0 ? "" : ` for each ${ELEMENTS[each]}`;
	const sizes = shape === void 0 ? "" : ` ${shapeWords(shape)}`;
	return [...scoredClause(reading), `; ${kind}, ${datatype}${sizes}, ${width}${of}, ${axis}`];
}
function classWords({ answers: { classes }, target }) {
	if (classes === void 0) return [];
	const shown = classes.listed.flatMap(({ label, column }) => [
		", ",
		{ code: spell(label, target) },
		column === null ? "" : ` is column ${column}`
	]);
	const rest = classes.count - classes.listed.length;
	return [
		...shown.slice(1),
		rest > 0 ? ` and ${formatCount(rest)} more` : "",
		`; ${LISTED_BY[classes.from]}`
	];
}
function missingWords({ noValue }) {
	return [...noValue.flatMap(({ column, rows }, index) => [
		index === 0 ? "" : ", ",
		{ code: cut(column) },
		` ${formatCount(rows)} rows`
	]), "; they pass no filter (where) of the column"];
}
function listed(names) {
	return names.flatMap((name, index) => [index === 0 ? "" : ", ", { code: cut(name) }]);
}
function spell(label, { kinds }) {
	return typeof label === "string" && kinds.includes("text") && /^(?:[-+.\d]|true$|false$)/iu.test(label) ? cut(`"${label}"`) : cut(label);
}

// src/report/sections/reading.ts
const MOST_SETS = 8;
function readingSection(context) {
	const { readings = [] } = context.certificate;
	const [first] = readings;
	if (first === void 0) return null;
	const shown = readings.slice(0, MOST_SETS);
	return foldSection(context, {
		name: "how the data were read",
		summary: `How the data were read${summaryClause(readings)}`,
		body: shown.map((reading) => paragraphs([md`${richToMarkdown(readingLine(reading))}.`, readingTable(reading, context.maxRows)])),
		brief: shown.map((reading) => md`${richToMarkdown(readingLine(reading))}.`)
	});
}
function summaryClause(readings) {
	const rows = readings.reduce((sum, reading) => sum + reading.rows, 0);
	const classes = readings[0]?.answers.classes?.count;
	const sets = readings.length === 1 ? "" : ` in ${formatCount(readings.length)} sets`;
	return `: ${formatCount(rows)} rows${sets}${classes === void 0 ? "" : `, ${formatCount(classes)} classes`}`;
}
function readingTable(reading, maxRows) {
	const rows = readingRows(reading).map(({ what, how }) => [md`${what}`, richToMarkdown(how)]);
	return boundedTable([left(reading.data), left("Read as")], rows, maxRows);
}

// src/report/sections/robustness.ts
const CHECK_WORDS = {
	determinism: "same answer twice",
	"batch-invariance": "a row alone answers as it was scored",
	"order-invariance": "rows in another order answer as they were scored",
	"batch-size-invariance": "rows in other batches answer as they were scored",
	"served-invariance": "rows asked for as the modes ask answer as they were scored",
	nan: "NaN input",
	infinity: "infinite input",
	missing: "missing values",
	"out-of-range": "values out of range",
	gaussian: "Gaussian noise",
	dropout: "dropped features",
	"slight-noise": "noise too small to matter",
	"next-value": "the next whole number or step, or a space behind a text"
};
const RESULT_SYMBOLS = {
	pass: "✅",
	fail: "❌",
	inconclusive: "⚠️",
	shown: "ℹ️",
	"not-applicable": "➖"
};
const RESULT_WORDS = {
	pass: "pass",
	fail: "fail",
	inconclusive: "open",
	shown: "shown, no limit",
	"not-applicable": "not applicable"
};
const FACT_WORDS = new Map(Object.entries({
	batchSize: "rows a call",
	changed: "answers that change",
	maxAbsoluteDifference: "largest difference",
	largestDifference: "largest difference",
	share: "typical difference in spreads",
	differing: "answers that differ"
}));
function robustnessSection(context) {
	const results = resultsOf(context.certificate);
	if (results.length === 0) return null;
	const columns = [
		{
			header: md``,
			align: "center"
		},
		left("Check"),
		left("Result"),
		left("Drop from undisturbed rows"),
		left("What was seen")
	];
	const rows = results.map((result) => [
		md`${RESULT_SYMBOLS[result.result]}`,
		md`${checkWords(result)}`,
		isOpen(result) ? strong(RESULT_WORDS[result.result]) : md`${RESULT_WORDS[result.result]}`,
		md`${dropWords(result)}`,
		factsCell(result)
	]);
	return foldSection(context, {
		name: "robustness",
		summary: `Robustness: ${robustnessCounts(context.certificate)}`,
		body: [boundedTable(columns, rows, context.maxRows)]
	});
}
function robustnessCounts(certificate) {
	const results = resultsOf(certificate);
	const limited = results.filter(({ result }) => result !== "not-applicable" && result !== "shown");
	const passing = limited.filter(({ result }) => result === "pass").length;
	const shown = results.filter(({ result }) => result === "shown").length;
	const rest = shown === 0 ? "" : `, ${String(shown)} more ${shown === 1 ? "has" : "have"} no limit`;
	return `${String(passing)} of ${String(limited.length)} checks pass${rest}`;
}
function resultsOf({ robustness, gates }) {
	const limited = new Set(gates.flatMap(({ kind, perturbation, metric }) => kind === "robustness" ? [`${perturbation} ${metric}`] : []));
	return robustness.map((one) => {
		const isPerturbation = one.check === "gaussian" || one.check === "dropout";
		const isLimited = limited.has(`${one.check} ${one.strength} ${one.metric}`);
		return isPerturbation && one.result === "pass" && !isLimited ? {
			...one,
			result: "shown"
		} : one;
	});
}
function isOpen({ result }) {
	return result === "fail" || result === "inconclusive";
}
function checkWords(result) {
	const strength = result.strength === void 0 ? "" : `, strength ${formatLimit(result.strength, "none")}`;
	return `${CHECK_WORDS[result.check]}${strength}`;
}
function dropWords({ drop, metric = "metric" }) {
	if (drop === void 0) return "";
	const word = wordOf({
		estimate: drop,
		none: 0,
		direction: "down"
	});
	return `${word === null ? "" : `${word}, `}${metric} ${formatEstimate(drop, "none")}`;
}
function factsCell(result) {
	return joinMarkdown(Object.entries(result.facts).slice(0, 8).map(([name, value]) => md`${factName(name)} ${code(factText(value), 80)}`), ", ");
}
function factName(name) {
	const words = FACT_WORDS.get(name);
	if (words !== void 0 || !/^[a-z]+(?:[A-Z][a-z0-9]+)+$/.test(name)) return words ?? name;
	return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
function factText(value) {
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (value === null) return "without a bound";
	if (typeof value !== "number") return FACT_VALUES.get(value) ?? value;
	return Number.isInteger(value) && Math.abs(value) < 1e9 ? String(value) : formatLimit(value, "none");
}
const FACT_VALUES = new Map(Object.entries({
	error: "refused",
	timeout: "took too long",
	memory: "took too much memory"
}));

// src/report/sections/weakest.ts
function weakestSection(context) {
	const { weakest = [] } = context.certificate;
	const [first] = weakest;
	if (first === void 0) return null;
	return foldSection(context, {
		name: "weakest part",
		summary: summaryOf(weakest.find(isFound) ?? first),
		body: [...weakest.map((part) => {
			const sentence = richToMarkdown(weakestSentence(part, context.certificate));
			return joinMarkdown([
				strong(part.data),
				md`: `,
				sentence,
				md`.${drawn(part, context.certificate)}`
			], "");
		}), md`Searched were the values and quartiles of inputs and of slices' columns, one by one and, as far as time allows, two together. p says how often such a search finds as much where errors are dealt out at random. The part was picked for being low: other rows like these may do a little better.`]
	});
}
function summaryOf(part) {
	if (!isFound(part)) return `Weakest part: none that is surely weaker, of ${formatCount(part.searched)}`;
	return `Weakest part found: ${part.where.map(conditionText).join(" and ")}`;
}
function drawn(part, certificate) {
	const { data, of } = part;
	return isSearchedInPart(part, certificate) ? ` Figures of slices are of all rows of ${data}.` : ` ${formatCount(of)} rows of ${data} were searched.`;
}

// src/report/report-sections.ts
function reportSections(report, maxRows) {
	return [...orderCertificates(report.certificates).flatMap((certificate) => versionSections(report, certificate, maxRows)), ...modelSections(report)];
}
function versionSections(report, certificate, maxRows) {
	const { version } = certificate.subject;
	return certificateSections({
		certificate,
		prefix: isSingle(report) ? "" : `${version}: `,
		maxRows
	}, report.priorArt?.get(version)).filter((section) => section !== null);
}
function modelSections({ history = [] }) {
	return [historySection(history)].filter((section) => section !== null);
}
function certificateSections(context, priorArt) {
	return [
		moreOpenGatesSection(context),
		restOfGatesSection(context),
		slicesSection(context),
		changesSection(context),
		weakestSection(context),
		classesSection(context),
		readingSection(context),
		ownMetricsSection(context),
		...latencySections(context),
		robustnessSection(context),
		explanationSection(context),
		liveTestSection(context),
		priorArtSection(context, priorArt),
		environmentSection(context),
		claimsSection(context),
		provenanceSection(context)
	];
}

// src/report/baseline-note.ts
const MAX_NAMED = 3;
const REASONS = {
	"not-certified-here": "was not certified in this run",
	"in-same-changes": "comes with the same changes",
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
function baselineNote(certificate) {
	const reading = certificate.baseline?.reading;
	return [reading === void 0 ? "" : `Both versions were asked for the same rows, ${READ_BY[reading]}.`, searchNote(certificate)].filter((text) => text !== "").join(" ");
}
function searchNote(certificate) {
	const { baseline, baselineSearch } = certificate;
	if (baselineSearch === void 0 || isEndedEarly(certificate)) return "";
	const { record, passedOver } = baselineSearch;
	const isPlain = record === "branch" && passedOver.length > 0;
	return [baseline?.origin !== "predecessor" || isPlain ? "" : `Compared with ${baselineWords(baseline)}${missedWords(certificate)}: ${UNKNOWN[record]}.`, passedOverWords(passedOver)].filter((text) => text !== "").join(" ");
}
function missedWords({ gates }) {
	const missed = gates.filter(isMissedBefore).map(({ id }) => id);
	if (missed.length === 0) return "";
	const rest = missed.length - MAX_NAMED;
	return `, which misses ${missed.slice(0, MAX_NAMED).join(", ")}${rest > 0 ? ` and ${formatCount(rest)} more` : ""} itself`;
}
function passedOverWords(passedOver) {
	if (passedOver.length === 0) return "";
	const named = passedOver.slice(0, MAX_NAMED).map(({ version, reasonCode }) => `${version} ${REASONS[reasonCode]}`);
	const rest = passedOver.length - named.length;
	return `No baseline: ${[...named, ...rest > 0 ? [`and ${formatCount(rest)} more`] : []].join(", ")}.`;
}

// src/report/findings-list.ts
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
function findingsList(findings, maxRows) {
	if (findings.length === 0) return null;
	const items = orderFindings(findings).slice(0, maxRows).map((finding, index) => {
		const { message, hint = "" } = tellFinding(finding);
		const isNext = index === 0 && finding.severity === "error";
		const title = md`${SEVERITY_SYMBOLS[finding.severity]} ${finding.severity} ${code(finding.code)}: `;
		return joinMarkdown([
			title,
			md`${message}`,
			...hintAndPlace(isNext ? "" : hint, finding.location)
		], "");
	});
	return withRest(bulletList(items), findings.length - maxRows, "findings");
}
function problemsList(problems, maxRows) {
	if (problems.length === 0) return null;
	const items = problems.slice(0, maxRows).map(({ code: name, message, hint = "", location }) => {
		return joinMarkdown([md`${code(name)}: ${message}`, ...hintAndPlace(hint, location)], "");
	});
	return withRest(bulletList(items), problems.length - maxRows, "problems");
}
function hintAndPlace(hint, location) {
	const place = location === void 0 ? [] : [md`<br>${locationMarkdown(location)}`];
	return hint === "" ? place : [md` ${hint}`, ...place];
}
function locationText(location) {
	return `${location.path}:${String(location.line)}:${String(location.column)}`;
}
function locationMarkdown(location) {
	const pointer = location.pointer === "" ? md`` : md` ${code(location.pointer, 120)}`;
	return md`${code(locationText(location), 240)}${pointer}`;
}
function withRest(shown, rest, noun) {
	return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more ${noun} are not shown.`]) : shown;
}

// src/report/changes-table.ts
const MOST_CHANGES = 8;
const LEAST_GAINS = 3;
function changesTable(certificate) {
	const { subject, baseline } = certificate;
	const { rows, rest } = changedRows(certificate);
	if (rows.length === 0 || baseline === null) return null;
	const columns = [
		"What changed",
		subject.version,
		baseline.version,
		"Change"
	].map(left);
	const noun = rest === 1 ? "change stands" : "changes stand";
	return paragraphs([table(columns, rows.map((row) => [wrappable(row.subject), ...[
		row.candidate,
		row.baseline,
		row.change
	].map(breakable)])), rest > 0 ? md`${formatCount(rest)} smaller ${noun} below.` : null]);
}
function changedRows(certificate) {
	const all = namedOnce(changedMost(comparisonsOf(certificate)));
	const rows = bothSides(oneOfEachMode(all)).map((change) => ({
		word: change.word,
		subject: comparedSubject(change, certificate),
		...figures(change, certificate),
		change: changeText(change)
	}));
	return {
		rows,
		rest: all.length - rows.length
	};
}
function bothSides(changes) {
	const gains = changes.filter(({ word }) => word === "better");
	const others = changes.filter(({ word }) => word !== "better");
	const room = Math.min(gains.length, Math.max(MOST_CHANGES - others.length, LEAST_GAINS));
	return [...others.slice(0, MOST_CHANGES - room), ...gains.slice(0, room)];
}
function oneOfEachMode(changes) {
	const seen = /* @__PURE__ */ new Set();
	return changes.filter((change) => {
		if (change.kind !== "cost" || change.isCounted) return true;
		const key = `${change.mode} ${change.word}`;
		if (seen.has(key)) return false;
		return seen.add(key);
	});
}
function namedOnce(changes) {
	const seen = /* @__PURE__ */ new Set();
	return changes.filter((change) => {
		if (change.kind !== "metric") return true;
		const { result, candidate, baseline, difference } = change;
		const key = JSON.stringify([
			result.data,
			candidate?.value,
			baseline?.value,
			difference.value
		]);
		if (seen.has(key)) return false;
		return seen.add(key);
	});
}
function figures(change, certificate) {
	if (change.kind === "cost" && !change.isCounted) return figuresInTurns(change.mode, change.metric, certificate);
	const [own, theirs] = [change.candidate?.value ?? null, change.baseline?.value ?? null];
	if (own === null || theirs === null) return {
		candidate: "",
		baseline: ""
	};
	const [candidate = "", baseline = ""] = change.kind === "cost" ? formatSizes([own, theirs]) : formatParts([own, theirs], change.difference);
	return {
		candidate,
		baseline
	};
}
function figuresInTurns(of, metric, { performance }) {
	const comparison = performance.find(({ mode }) => mode === of)?.comparison ?? null;
	const found = comparison === null ? null : comparedFigures(metric, comparison);
	const values = found === null ? [] : [found.candidate, found.baseline];
	const [candidate = "", baseline = ""] = formatCompared(values, costMetric(metric)?.unit ?? "none");
	return {
		candidate,
		baseline
	};
}

// src/report/failure-reason.ts
function failureReason(certificate) {
	if (certificate.findings.some(({ severity }) => severity === "error")) return [];
	const failing = certificate.gates.find(({ result, blocking }) => blocking && result === "fail");
	return failing === void 0 ? [] : GATE_KIND_WORDS[failing.kind].reason(failing, certificate);
}

// src/report/next-step.ts
function nextStep(certificate, reader = "comment") {
	const error = certificate.findings.find(({ severity }) => severity === "error");
	if (error !== void 0) return afterFinding(error, certificate);
	const blocking = certificate.gates.filter((gate) => gate.blocking);
	const failing = blocking.find(({ result }) => result === "fail");
	if (failing !== void 0) return afterFailure(failing, certificate);
	const open = blocking.find(({ result }) => result === "inconclusive");
	if (open !== void 0) return afterOpenGate(open, certificate, reader);
	if (certificate.run.skippedModes !== void 0) return ["certify it in all its modes; a certificate of some of them is not recorded."];
	const { model, version } = certificate.subject;
	return [
		`${reader === "terminal" ? "open a pull request with it; once merged and" : "merge; once it is"} certified on the default branch, comment `,
		{
			code: `/promote ${model}@${version}`,
			isCommand: true
		},
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
		...GATE_KIND_WORDS[gate.kind].remedy(gate, certificate),
		"; or change the limit in ",
		place(gate.location, certificate.policy.model.path),
		" in a pull request of its own."
	];
}
function afterOpenGate(gate, certificate, reader) {
	const more = wouldDecideWords(gate);
	const again = reader === "terminal" ? [", then certify again."] : [
		", then comment ",
		{ code: "/certify" },
		"."
	];
	if (gate.reasonCode === "below-noise-floor") return ["measure on a quieter or larger runner", ...again];
	if (isStuckAtEnd(gate)) return awayFromEnd(gate, certificate);
	if (gate.wouldDecide?.rows !== void 0) return [`bring the evaluation data to ${more}`, ...again];
	if (gate.wouldDecide?.seconds !== void 0) return [`${more} would decide ${gateSubject(gate, certificate)}`, ...again];
	if (gate.reasonCode === "no-baseline") return [
		"promote a first version, or make the gate ",
		{ code: gate.id },
		" not block while there is none."
	];
	return GATE_KIND_WORDS[gate.kind].openStep(gate, certificate, again);
}
function awayFromEnd(gate, { policy }) {
	return [
		"write ",
		{ code: "test: point" },
		", or a limit that can be surpassed, at ",
		place(gate.location, policy.model.path),
		" in a pull request of its own: no interval ends where ",
		{ code: gate.id },
		" asks it to, however many rows there are."
	];
}
function place(location, otherwise) {
	return { code: location === void 0 ? otherwise : `${location.path}:${String(location.line)}` };
}

// src/report/report-top.ts
const MAX_FINDINGS = 30;
const MAX_NAMES = 5;
const MAX_VERSIONS = 20;
function reportTop(report, maxRows) {
	const certificates = orderCertificates(report.certificates);
	const shown = certificates.slice(0, Math.min(MAX_VERSIONS, Math.max(1, maxRows)));
	return paragraphs([
		md`### ${isSingle(report) ? headlineText(report) : countsHeadline(report)}`,
		problemsList(report.problems ?? [], Math.min(maxRows, MAX_FINDINGS)),
		problemsNext(report),
		...shown.map((certificate) => (isSingle(report) ? versionBlock : titledBlock)(certificate, maxRows)),
		versionsLeft(certificates.length - shown.length),
		policyBlock(report.policyChange),
		forkNote(report.fork)
	]);
}
function mostRows(report) {
	return Math.max(MAX_FINDINGS, report.problems?.length ?? 0, ...report.certificates.map(({ gates, findings }) => Math.max(gates.length, findings.length)));
}
function headlineText(report) {
	const { model, certificates, problems = [], unanswered = [] } = report;
	if (problems.length > 0) return `${VERDICT_SYMBOLS.fail} ${unansweredNames(model, unanswered)} ${problemClause(problems)}`;
	const [first] = orderCertificates(certificates);
	if (first === void 0) return `${model}: no version was certified`;
	if (certificates.length === 1) return `${VERDICT_SYMBOLS[first.verdict]} ${certificateHeadline(first)}`;
	const counts = countsHeadline(report);
	return first.verdict === "pass" ? counts : `${counts}; ${first.subject.version} ${verdictClause(first)}`;
}
function countsHeadline(report) {
	const { model, certificates } = report;
	if (certificates.length < 2 || (report.problems ?? []).length > 0) return headlineText(report);
	const symbol = VERDICT_SYMBOLS[worstVerdict(certificates.map(({ verdict }) => verdict))];
	const passing = certificates.filter(({ verdict }) => verdict === "pass").length;
	if (passing === certificates.length) return `${symbol} ${model}: all ${formatCount(passing)} versions are certified`;
	return `${symbol} ${model}: ${formatCount(passing)} of ${formatCount(certificates.length)} versions certified`;
}
function unansweredNames(model, versions) {
	if (versions.length === 0) return model;
	const shown = versions.slice(0, MAX_NAMES).map(({ version }) => version.slice(0, 64));
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
	const reason = failureReason(certificate);
	return paragraphs([
		richToMarkdown(factsLine(certificate)),
		baselineParagraph(certificate),
		findingsList(certificate.findings, Math.min(maxRows, MAX_FINDINGS)),
		shownTables(certificate, maxRows),
		reason.length === 0 ? null : md`**Why:** ${richToMarkdown(reason)}.`,
		reusedNote(certificate),
		liveTestLine(certificate),
		md`**Next:** ${richToMarkdown(nextStep(certificate))}`
	]);
}
function liveTestLine(certificate) {
	const { liveTest } = certificate;
	if (liveTest === void 0 || !isTestNext(certificate)) return null;
	return md`**Live test:** ${richToMarkdown(planSentences(liveTest.plan))}`;
}
function shownTables(certificate, maxRows) {
	const rows = shownGates(certificate).slice(0, maxRows);
	const shown = rows.filter(({ result }) => result !== "pass").length;
	const parts = [
		gateTable(rows, certificate),
		rowsLeft(openGates(certificate).length - shown),
		certificate.verdict === "pass" ? changesTable(certificate) : null
	];
	return parts.every((part) => part === null) ? null : paragraphs(parts);
}
function baselineParagraph(certificate) {
	const note = baselineNote(certificate);
	return note === "" ? null : md`${note}`;
}
function rowsLeft(hidden) {
	if (hidden <= 0) return null;
	const noun = hidden === 1 ? "gate does" : "gates do";
	return strong(`${formatCount(hidden)} more ${noun} not pass: as far as there is room below, all in the certificate.`);
}
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

export { budgetGate as C, shownGates as D, openGates as E, gateRow as O, verdictClause as S, orderCertificates as T, robustnessCounts as _, shownTables as a, certificateHeadline as b, changedRows as c, baselineNote as d, modelSections as f, isOpen as g, checkWords as h, reportTop as i, orderGates as k, locationText as l, versionSections as m, mostRows as n, nextStep as o, reportSections as p, problemClause as r, failureReason as s, headlineText as t, orderFindings as u, readingLine as v, loadWords as w, factsLine as x, repeatOf as y };