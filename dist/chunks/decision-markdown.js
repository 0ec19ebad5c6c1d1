import { c as fence, d as joinMarkdown, g as table, h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, r as left, s as code } from "./section.js";
import { a as viewDecision, i as metricTable, r as guardrailTable, t as narrowEnough } from "./narrow-enough.js";
import { n as formatChartNumber } from "./format.js";
import { t as cleanText } from "./hostile-text.js";
import { n as lengthUnit } from "./length-text.js";

// src/report/livetest/gain-chart.ts
const PALETTE = "%%{init: {\"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"#8b949e, #2f81f7, #8b949e, #d29922\"}}}}%%";
const FINEST = 1e-4;
const LONGEST_TITLE = 48;
function gainChart({ candidate, metric, points }) {
	const shown = narrowEnough(points);
	const [first, last] = [shown[0], shown.at(-1)];
	if (first === void 0 || last === void 0 || shown.length < 2) return null;
	if (last.upper - last.lower < FINEST) return null;
	const { ms: unitMs, name } = lengthUnit(last.ms);
	const series = (value) => `  line [${shown.map((point) => formatChartNumber(value(point))).join(", ")}]`;
	const low = Math.min(0, ...shown.map(({ lower }) => lower));
	const high = Math.max(0, ...shown.map(({ upper }) => upper));
	const place = ({ ms }) => formatChartNumber(ms / unitMs);
	const chart = fence("mermaid", [
		PALETTE,
		"xychart-beta",
		`  title "${cleanText(`Gain in ${metric}`, LONGEST_TITLE)}"`,
		`  x-axis "${name} since the test began" ${place(first)} --> ${place(last)}`,
		`  y-axis "gain" ${formatChartNumber(low)} --> ${formatChartNumber(high)}`,
		series(({ upper }) => upper),
		series(({ effect }) => effect),
		series(({ lower }) => lower),
		series(() => 0)
	].join("\n"));
	const legend = md`Blue: the gain of ${code(candidate)} in ${code(metric)}. Grey: its bounds, which hold at every look. Amber: production.`;
	return joinMarkdown([chart, legend], "\n\n");
}

// src/report/livetest/decision-markdown.ts
function renderDecisionSummary(decision, traces) {
	const { outcome, arms, notes } = viewDecision(decision);
	const { model, environment } = decision.history;
	return `${markdownText(paragraphs([
		md`### Live test of ${model} in ${environment}`,
		strong(outcome.message),
		md`${outcome.hint}`,
		...arms.flatMap((arm) => armParts(arm, traces)),
		bulletList(notes.map((note) => md`${note}`))
	]))}\n`;
}
function decisionNumbers(decision) {
	const { arms, notes } = viewDecision(decision);
	return paragraphs([...arms.flatMap((arm) => armParts(arm, [])), bulletList(notes.map((note) => md`${note}`))]);
}
function candidateNumbers({ metrics, guardrails, alpha }) {
	const tables = [metricTable(metrics, alpha), guardrailTable(guardrails)];
	return paragraphs(tables.map((one) => one === null ? null : tableOf(one)));
}
function armParts({ name, title, metrics, guardrails, lacks }, traces) {
	return [
		md`#### ${title}`,
		metrics === null ? null : tableOf(metrics),
		...traces.filter(({ candidate }) => candidate === name).map(gainChart),
		guardrails === null ? null : tableOf(guardrails),
		lacks.length === 0 ? null : bulletList(lacks.map((lack) => md`${lack}`))
	];
}
function tableOf({ header, rows }) {
	return table(header.map((name) => left(name)), rows.map((cells) => cells.map((cell) => md`${cell}`)));
}

export { gainChart as i, decisionNumbers as n, renderDecisionSummary as r, candidateNumbers as t };