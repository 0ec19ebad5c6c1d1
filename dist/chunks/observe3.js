import { i as observe, r as noSources, s as viewObserved } from "./window-source.js";
import { t as wireObserve } from "./observe.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";
import { a as withTargetOptions, i as reporterOf, r as placeOf, t as refreshAfterRecord } from "./refresh-after-record.js";
import { t as createStyle } from "./style.js";
import { n as visibleText } from "./visible-text.js";

// src/cli/commands/observe.ts
function registerObserve(program) {
	withTargetOptions(program.command("observe")).description("windows of live traffic from the sources that .github/seatrial.yml names (docs/observe.md)").option("--environment <name>", "its sources alone; default: those of all environments").option("--dry-run", "say what would be recorded, and record nothing").addHelpText("after", "\nExit code: 0 every source is sound, 1 one is invalid, 2 the question cannot be answered.").action(observeSources);
}
async function observeSources(options) {
	const { folder, remote } = placeOf(options);
	const ports = wireObserve({
		environment: process.env,
		registry: folder,
		remote,
		delivered: {
			windows: [],
			problems: [],
			malformed: 0
		}
	});
	const isDryRun = options.dryRun === true;
	const outcome = await observe(ports, {
		environment: options.environment ?? null,
		reporter: reporterOf(options),
		isDryRun
	});
	if (outcome.sources.length === 0) throw noSources(options.environment ?? null);
	process.exitCode = isSound(outcome) ? EXIT_CODES.good : EXIT_CODES.bad;
	if (options.json === true) printJson(outcome);
	else process.stdout.write(renderObserved(viewObserved(outcome), isDryRun));
	if (!isDryRun) await refreshAfterRecord(options, outcome.models);
}
function isSound({ sources, faults }) {
	return faults.length === 0 && sources.every(({ status }) => status === "sound");
}
function renderObserved({ sources, notes }, isDryRun) {
	const style = createStyle(process.stdout);
	const arrow = (hint) => `    ${style("cyan", "→")} ${visibleText(hint)}`;
	const lines = sources.flatMap(({ title, isSound: sound, counts, problems }) => [
		`${style("bold", visibleText(title))}  ${sound ? style("green", "sound") : style("red", "invalid")}`,
		`  ${counts}`,
		...problems.flatMap(({ code, isInvalid, message, hint }) => [`  ${style(isInvalid ? "red" : "yellow", code)}  ${visibleText(message)}`, arrow(hint)])
	]);
	const told = notes.flatMap(({ message, hint }) => [visibleText(message), arrow(hint)]);
	return `${[
		...lines,
		...told,
		...isDryRun ? ["Nothing was recorded."] : []
	].join("\n")}\n`;
}

export { registerObserve as t };