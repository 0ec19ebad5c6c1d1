import { n as version } from "./package.js";
import { n as parseInstant, r as parseDeclaredShare, t as decideFiles } from "./decide-files.js";
import { n as decisionText } from "./count-once.js";
import { c as wrapText, n as indent, o as usableWidth, r as layoutTable } from "./layout.js";
import { a as viewDecision, t as narrowEnough } from "./narrow-enough.js";
import { a as formatDifference, l as formatMagnitude } from "./format.js";
import { t as lengthText } from "./length-text.js";
import { t as wireDecide } from "./decide3.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { n as openLedger, t as REMOTE_HELP } from "./open-ledger.js";
import { t as stdinFiles } from "./stdin-files.js";
import { r as terminalOptions } from "./terminal-options.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { resolve } from "node:path";

// src/report/livetest/gain-lines.ts
const MOST_LINES = 8;
const MOST_WIDTH = 48;
const LEAST_WIDTH = 16;
const TIME_WIDTH = 10;
const GAIN_WIDTH = 14;
function gainLines({ metric, minEffect, points }, options) {
	const known = narrowEnough(points);
	const shown = known.filter((_point, index) => (known.length - 1 - index) % Math.ceil(known.length / MOST_LINES) === 0);
	if (shown.length < 2) return [];
	const low = Math.min(0, ...shown.map(({ lower }) => lower));
	const high = Math.max(0, ...shown.map(({ upper }) => upper));
	const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, usableWidth(options) - TIME_WIDTH - GAIN_WIDTH));
	const columnOf = (value) => Math.round((value - low) / (high - low) * (width - 1));
	const lines = shown.map((point) => {
		const gain = formatDifference({
			value: point.effect,
			interval: null
		}, "none");
		return `${lengthText(point.ms).padEnd(TIME_WIDTH)}${spanLine(point, columnOf, width)}  ${gain}`;
	});
	return [`${options.style.strong(`Gain in ${metric}`)}, which matters from ${formatMagnitude(minEffect, "none")}, between bounds that hold all the time; │ is production`, indent(lines.join("\n"))];
}
function spanLine({ lower, effect, upper }, columnOf, width) {
	const cells = Array.from({ length: width }, (_none, column) => column >= columnOf(lower) && column <= columnOf(upper) ? "─" : " ");
	cells[columnOf(0)] = "│";
	cells[columnOf(effect)] = "●";
	return cells.join("");
}

// src/report/livetest/decision-terminal.ts
function renderDecision({ decision, traces }, options) {
	const { outcome, arms, notes } = viewDecision(decision);
	const { style } = options;
	const paint = {
		good: style.good,
		bad: style.bad,
		open: style.open
	}[outcome.tone];
	return [wrap(outcome.message, {
		...style,
		strong: paint
	}, options), wrap(`→ ${outcome.hint}`, {
		...style,
		strong: style.muted
	}, options)].concat(arms.map((arm) => armText(arm, traces, options))).concat([notes.map((note) => wrap(note, {
		...style,
		strong: style.muted
	}, options)).join("\n")]).join("\n\n").concat("\n");
}
function armText({ name, title, metrics, guardrails, lacks }, traces, options) {
	return [
		options.style.strong(title),
		...metrics === null ? [] : [tableText(metrics, options)],
		...traces.filter(({ candidate }) => candidate === name).flatMap((trace) => gainLines(trace, options)),
		...guardrails === null ? [] : [tableText(guardrails, options)],
		...lacks.map((lack) => indent(wrap(lack, options.style, options)))
	].join("\n");
}
function tableText({ header, rows }, options) {
	const columns = header.map((name, index) => ({
		header: name,
		isFlexible: index === 0
	}));
	return layoutTable(columns, rows, options);
}
function wrap(text, style, options) {
	return wrapText([{ strong: text }], style, usableWidth(options)).join("\n");
}

// src/cli/decision-exit-code.ts
const CODES = {
	promote: EXIT_CODES.good,
	"reject-harm": EXIT_CODES.bad,
	"reject-futile": EXIT_CODES.bad,
	invalid: EXIT_CODES.unanswered,
	step: EXIT_CODES.inconclusive,
	"world-changed": EXIT_CODES.inconclusive,
	hold: EXIT_CODES.inconclusive,
	inconclusive: EXIT_CODES.inconclusive
};
function exitCodeOf({ outcome }) {
	return CODES[outcome.kind];
}

// src/cli/decide-windows.ts
async function decideWindows(model, options) {
	const { registry, output, json, at, remote } = options;
	const wired = wireDecide(registry === void 0 ? null : resolve(registry));
	const files = stdinFiles(wired.files);
	const { decision, trace, repeated, outside } = await decideFiles({
		files,
		registry: wired.registry,
		record: () => openLedger({
			registry: registry ?? ".",
			...remote === void 0 ? {} : { remote }
		})
	}, {
		model: model ?? null,
		paths: options.windows ?? null,
		history: options.history ?? null,
		shares: options.share.map(parseDeclaredShare),
		environment: options.environment ?? null,
		at: at === void 0 ? null : parseInstant(at),
		now: wired.clock.now(),
		program: version
	});
	const text = decisionText(decision);
	if (output !== void 0) await wired.files.write({
		place: resolve(output),
		usualName: "decision.json",
		text,
		replaces: true
	});
	process.exitCode = exitCodeOf(decision);
	if (json === true) process.stdout.write(text);
	else process.stdout.write(renderDecision({
		decision,
		traces: trace()
	}, terminalOptions()));
	if (repeated > 0) process.stderr.write(`${repeated} windows came more than once, and were counted once.\n`);
	if (outside > 0) process.stderr.write(`${outside} more windows are of a time before the first epoch of the history, or after the last, and were left out.\n`);
}

// src/cli/commands/decide.ts
function registerDecide(program) {
	program.command("decide").description("what windows of live traffic say of a candidate, by liveTest of model.yaml").argument("[model]", "default: the one that the windows are of").option("--windows <file...>", "NDJSON, in any order; see schemas/window.schema.json; - is standard input; default: those that are recorded").option("--share <arm=share>", "a version or an arm and its part of the traffic, as v1.4.0=10%; again for each", (text, others) => [...others, text], []).option("--history <file>", "which versions had which share since when, in YAML or JSON (docs/live-test.md); log: as the branch seatrial/deployments tells it").option("--environment <name>", "where the test runs that the log tells of; default: the only one that had a test").option("--remote <name>", REMOTE_HELP).option("--at <time>", "decide as of then; default: once all that the windows hold is known").option("--output <file>", "write the decision there, as replay reads it").option("--json", "print the decision as JSON").option(REGISTRY_FLAGS, "default: the registry around the current folder").addHelpText("after", "\nExit code: 0 promote, 1 rejected, 2 the question cannot be answered or the test is invalid, 3 not decided yet.").action(decideWindows);
}

export { registerDecide as t };