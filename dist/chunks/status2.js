import { n as readStatus } from "./read-state.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { n as tellFaults, t as readExitCode } from "./tell-faults.js";
import { n as visibleText } from "./visible-text.js";

// src/cli/commands/status.ts
function registerStatus(program) {
	const command = program.command("status").description("what should run now, by the branch seatrial/deployments").argument("[model...]", "default: all").addHelpText("after", "\nExit code: 0 answered, 2 the question cannot be answered, for instance where there is no such branch.");
	withLedgerOptions(command).action(status);
}
async function status(models, options) {
	const { models: found, faults } = await readStatus(openLedger(options), models.length === 0 ? "all" : models);
	tellFaults(faults);
	process.exitCode = readExitCode(faults);
	if (options.json === true) return printJson(found);
	process.stdout.write(found.length === 0 && faults.length === 0 ? "Nothing was promoted yet.\n" : found.map((model) => `${renderModel(model)}\n`).join("\n"));
}
function renderModel({ model, whole, environments }) {
	const warning = whole ? [] : ["  The branch was changed by hand: run `seatrial verify`."];
	return [
		model,
		...environments.length === 0 ? ["  nothing should run"] : [],
		...environments.flatMap(renderEnvironment),
		...warning
	].join("\n");
}
function renderEnvironment({ deployment, knownGood }) {
	const { environment, revision, production, liveTest, hold } = deployment;
	const candidates = (liveTest?.candidates ?? []).map(({ version, sha256, share }) => `    live        ${name({
		version,
		sha256
	})} ${Number((share * 100).toFixed(4))} %`);
	const until = hold === null || hold.until === null ? "" : ` until ${hold.until}`;
	return [
		`  ${environment}, revision ${revision}`,
		`    production  ${name(production)}`,
		...candidates,
		`    known good  ${knownGood.map(({ version }) => version).join(", ") || "none"}`,
		...hold === null ? [] : [`    hold        ${visibleText(hold.reason)} (${visibleText(hold.by)}, ${hold.at}${until})`]
	];
}
function name(version) {
	return version === null ? "none" : `${version.version} (${version.sha256.slice(0, 12)})`;
}

export { registerStatus as t };