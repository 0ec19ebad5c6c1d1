import { n as AppError } from "./quote-text.js";
import { n as instantMs } from "./instant.js";
import { n as servingPeriods, t as servedAt } from "./serving.js";
import { t as readHistory } from "./read-state.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { n as visibleText } from "./visible-text.js";
import { n as tellFaults, t as readExitCode } from "./tell-faults.js";

// src/cli/print-history.ts
/** What served during a time, who decided it, and on what evidence. */
function renderPeriod({ environment, from, until, production, candidates, event }) {
	const live = candidates.map(({ version, share }) => `${version} at ${Number((share * 100).toFixed(4))} %`);
	const versions = [production === null ? "nothing" : production.version, ...live].join(", ");
	return [
		`${environment}  ${from} – ${until ?? "now"}  ${versions}`,
		`    digest ${production?.sha256 ?? "none"}`,
		`    ${explain(event)}`
	].join("\n");
}
function renderEvent(event) {
	return `${event.time}  ${event.type}  ${event.subject}  ${event.data.environment ?? "-"}\n    ${explain(event)}`;
}
function explain({ data }) {
	const { actor, via, certificate, reasonCode, reason } = data;
	const why = reason === null ? reasonCode : `${reasonCode}: ${visibleText(reason)}`;
	const evidence = certificate === null ? "no certificate" : `certificate ${certificate.slice(0, 12)}`;
	return `by ${visibleText(actor.login)} (${actor.role}), ${why}, ${evidence}, ${visibleText(via.url ?? `${via.kind} ${via.id}`)}`;
}

// src/cli/commands/history.ts
function registerHistory(program) {
	const command = program.command("history").description("which version served when, who decided it, and on what evidence").argument("<model>").option("--at <time>", "only what served at this time, for instance 2026-05-03T14:00:00Z").option("--events", "every event instead: refusals and holds too").addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered.");
	withLedgerOptions(command).action(history);
}
async function history(model, options) {
	if (options.at !== void 0 && Number.isNaN(instantMs(options.at))) throw badTime(options.at);
	const { events, faults } = await readHistory(openLedger(options), model);
	tellFaults(faults);
	process.exitCode = readExitCode(faults);
	if (events.length === 0) return;
	if (options.events === true) return options.json === true ? printJson(events) : print(events.map(renderEvent), "No events.");
	const periods = options.at === void 0 ? servingPeriods(events) : servedAt(events, options.at);
	return options.json === true ? printJson(periods) : print(periods.map(renderPeriod), "Nothing was served.");
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