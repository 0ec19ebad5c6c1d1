import { t as AppError } from "./error.js";
import { r as instantMs } from "./instant.js";
import { n as servingPeriods, t as servedAt } from "./serving.js";
import { t as readHistory } from "./read-state.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { n as renderPeriod, r as renderRemembered, t as renderEvent } from "./print-history.js";
import { n as tellFaults, t as readExitCode } from "./tell-faults.js";

// src/cli/commands/history.ts
function registerHistory(program) {
	const command = program.command("history").description("which version served when, who decided it, and on what evidence").argument("<model>").option("--at <time>", "only what served at this time, for instance 2026-05-03T14:00:00Z").option("--events", "every event instead: refusals and holds too").addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered.");
	withLedgerOptions(command).action(history);
}
async function history(model, options) {
	if (options.at !== void 0 && Number.isNaN(instantMs(options.at))) throw badTime(options.at);
	const { events, remembered, faults } = await readHistory(openLedger(options), model);
	tellFaults(faults);
	process.exitCode = readExitCode(faults);
	if (events.length === 0) return;
	if (options.events === true) return options.json === true ? printJson(events) : print(events.map(renderEvent), "No events.");
	const periods = options.at === void 0 ? servingPeriods(events) : servedAt(events, options.at);
	if (options.json === true) return printJson(periods);
	const toCome = options.at === void 0 ? remembered.map(renderRemembered) : [];
	print([...periods.map(renderPeriod), ...toCome], "Nothing was served.");
}
function print(lines, none) {
	process.stdout.write(`${lines.length === 0 ? none : lines.join("\n")}\n`);
}
function badTime(text) {
	return new AppError({
		code: "usage",
		message: `${JSON.stringify(text)} is not a time.`,
		hint: "Write it as in RFC 3339: 2026-05-03T14:00:00Z."
	});
}

export { registerHistory as t };