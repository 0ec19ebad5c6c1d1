import { a as readInput, c as readWindowsInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction, r as readChoiceInput } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { t as parseWindows } from "./chunks/parse-windows.js";
import { g as table, h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, r as left } from "./chunks/section.js";
import { i as observe, r as noSources, s as viewObserved } from "./chunks/window-source.js";
import { t as wireObserve } from "./chunks/observe.js";
import { resolve } from "node:path";

// src/report/observe/observe-markdown.ts
function renderObservedSummary({ sources, notes }) {
	const invalid = sources.filter(({ isSound }) => !isSound);
	const verdict = invalid.length === 0 ? strong("Every source is sound.") : strong(`${invalid.length} of ${sources.length} sources are invalid: what they tell is not to be relied on.`);
	return `${markdownText(paragraphs([
		md`### Sources of live traffic`,
		verdict,
		table([
			"Source",
			"State",
			"Windows"
		].map((name) => left(name)), sources.map(({ title, isSound, counts }) => [
			md`${title}`,
			md`${isSound ? "sound" : "invalid"}`,
			md`${counts}`
		])),
		...sources.filter(({ problems }) => problems.length > 0).flatMap(problemParts),
		notes.length === 0 ? null : bulletList(notes.map(({ message, hint }) => md`${message} ${hint}`))
	]))}\n`;
}
function problemParts({ title, problems }) {
	return [md`#### ${title}`, bulletList(problems.map(({ message, hint }) => md`${message} ${hint}`))];
}

// actions/observe/inputs.ts
const FAIL_ON = ["invalid", "never"];
function readObserveInputs() {
	return {
		registry: readInput("registry") ?? ".",
		environment: readInput("environment") ?? null,
		payload: readWindowsInput("payload"),
		isDryRun: readFlagInput("dry-run"),
		failOn: readChoiceInput("fail-on", FAIL_ON) ?? "invalid"
	};
}

// actions/observe/main.ts
await runAction(async () => {
	const { registry, environment, payload, isDryRun, failOn } = readObserveInputs();
	const { workspace, serverUrl, repository, run } = await readRunnerContext(process.env);
	const ports = wireObserve({
		environment: process.env,
		registry: resolve(workspace, registry),
		remote: "origin",
		delivered: parseWindows("payload", payload)
	});
	const outcome = await observe(ports, {
		environment,
		isDryRun,
		reporter: {
			repository: `${new URL(serverUrl).host}/${repository}`,
			actor: process.env["GITHUB_ACTOR"] ?? "github-actions",
			kind: "action",
			url: run.url ?? null
		}
	});
	if (outcome.sources.length + outcome.unclaimed.length === 0) {
		setOutput("reason-code", "no-sources");
		logLine(noSources(environment).message);
		return;
	}
	const view = viewObserved(outcome);
	await writeSummary(process.env, renderObservedSummary(view));
	const invalid = outcome.sources.filter(({ status }) => status === "invalid").length;
	const recorded = outcome.sources.reduce((sum, one) => sum + one.recorded, 0);
	setOutput("sources", JSON.stringify(outcome.sources));
	setOutput("trips", JSON.stringify(outcome.trips));
	setOutput("recorded", String(recorded));
	setOutput("invalid", String(invalid));
	const isSound = invalid + outcome.faults.length + outcome.unclaimed.length === 0;
	setOutput("reason-code", isSound ? "sound" : "invalid-sources");
	for (const { title, problems } of view.sources) for (const { message, hint } of problems) warning(`${title}: ${message} ${hint}`);
	for (const { message, hint } of view.notes) warning(`${message} ${hint}`);
	for (const { model, message } of outcome.faults) warning(`${model}: ${message}`);
	const told = `${recorded} windows recorded; ${invalid} of ${outcome.sources.length} sources invalid.`;
	if (!isSound && failOn === "invalid") setFailed(told);
	else logLine(told);
});

export {  };