import { a as readInput, d as setFailed, f as setOutput, l as readRunnerContext, n as runAction, r as readChoiceInput, s as readListInput } from "./chunks/run-action.js";
import { n as version } from "./chunks/package.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { n as parseInstant, r as parseDeclaredShare, t as decideFiles } from "./chunks/decide-files.js";
import { n as decisionText } from "./chunks/count-once.js";
import { r as renderDecisionSummary } from "./chunks/decision-markdown.js";
import { s as sayOutcome } from "./chunks/narrow-enough.js";
import { t as wireDecide } from "./chunks/decide3.js";
import { resolve } from "node:path";

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