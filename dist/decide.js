import { a as readInput, c as readRunnerContext, d as setOutput, n as runAction, r as readChoiceInput, s as readListInput, u as setFailed } from "./chunks/run-action.js";
import { t as version } from "./chunks/package.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { a as parseDeclaredShare, i as parseInstant, n as viewDecision, r as sayOutcome, t as decideFiles } from "./chunks/decide-files.js";
import { o as decisionText, t as wireDecide } from "./chunks/decide2.js";
import { g as table, h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, r as left } from "./chunks/section.js";
import { resolve } from "node:path";

// src/report/livetest/decision-markdown.ts
function renderDecisionSummary(decision) {
	const { outcome, arms, notes } = viewDecision(decision);
	const { model, environment } = decision.history;
	return `${markdownText(paragraphs([
		md`### Live test of ${model} in ${environment}`,
		strong(outcome.message),
		md`${outcome.hint}`,
		...arms.flatMap(armParts),
		bulletList(notes.map((note) => md`${note}`))
	]))}\n`;
}
function armParts({ title, metrics, guardrails, lacks }) {
	return [
		md`#### ${title}`,
		metrics === null ? null : tableOf(metrics),
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
	const { decision } = await decideFiles({
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
	await writeSummary(process.env, renderDecisionSummary(decision));
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