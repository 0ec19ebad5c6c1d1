import { a as readInput, d as setFailed, f as setOutput, l as readRunnerContext, n as runAction, r as readChoiceInput, s as readListInput } from "./chunks/run-action.js";
import { t as version } from "./chunks/package.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { i as parseDeclaredShare, n as narrowEnough, r as parseInstant, t as decideFiles } from "./chunks/decide-files.js";
import { t as decisionText } from "./chunks/parse-decision.js";
import { c as fence, g as table, h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, r as left } from "./chunks/section.js";
import { n as viewDecision, r as sayOutcome } from "./chunks/decision-view.js";
import { n as formatChartNumber } from "./chunks/format.js";
import { n as lengthUnit } from "./chunks/length-text.js";
import { t as wireDecide } from "./chunks/decide3.js";
import { resolve } from "node:path";

// src/report/livetest/gain-chart.ts
const PALETTE = "%%{init: {\"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"#8b949e, #2f81f7, #8b949e, #d29922\"}}}}%%";
const FINEST = 1e-4;
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
	return fence("mermaid", [
		PALETTE,
		"xychart-beta",
		`  title "Gain of ${candidate} in ${metric} (blue) between always-valid bounds; 0 is production"`,
		`  x-axis "${name}" ${place(first)} --> ${place(last)}`,
		`  y-axis "gain" ${formatChartNumber(low)} --> ${formatChartNumber(high)}`,
		series(({ upper }) => upper),
		series(({ effect }) => effect),
		series(({ lower }) => lower),
		series(() => 0)
	].join("\n"));
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

// actions/decide/inputs.ts
const FAIL_ON = [
	"reject",
	"not-promoted",
	"never"
];
function readDecideInputs() {
	const windows = readListInput("windows");
	return {
		model: readInput("model") ?? null,
		registry: readInput("registry") ?? ".",
		windows: windows.length === 0 ? ["windows.ndjson"] : windows,
		shares: readListInput("shares"),
		history: readInput("history") ?? null,
		at: readInput("at") ?? null,
		decision: readInput("decision") ?? "decision.json",
		failOn: readChoiceInput("fail-on", FAIL_ON) ?? "reject"
	};
}

// actions/decide/main.ts
await runAction(async () => {
	const { model, shares, at, failOn, ...inputs } = readDecideInputs();
	const { workspace } = await readRunnerContext(process.env);
	const { files, registry, clock } = wireDecide(resolve(workspace, inputs.registry));
	const { decision, trace } = await decideFiles({
		files,
		registry
	}, {
		model,
		paths: inputs.windows.map((path) => resolve(workspace, path)),
		environment: null,
		history: inputs.history === null ? null : resolve(workspace, inputs.history),
		shares: shares.map(parseDeclaredShare),
		at: at === null ? null : parseInstant(at),
		now: clock.now(),
		program: version
	});
	const place = resolve(workspace, inputs.decision);
	await files.write({
		place,
		usualName: "decision.json",
		text: decisionText(decision),
		replaces: true
	});
	await writeSummary(process.env, renderDecisionSummary(decision, trace()));
	const { outcome } = decision;
	setOutput("verdict", outcome.kind);
	setOutput("candidate", "candidate" in outcome ? outcome.candidate : "");
	setOutput("decision", place);
	setOutput("reason-code", outcome.reasonCode);
	const { message } = sayOutcome(decision);
	if ({
		reject: [
			"reject-harm",
			"reject-futile",
			"invalid"
		].includes(outcome.kind),
		"not-promoted": outcome.kind !== "promote",
		never: false
	}[failOn]) setFailed(message);
	else logLine(message);
});

export {  };