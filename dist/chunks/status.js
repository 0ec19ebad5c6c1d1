import { n as readStatus, r as REPORTED } from "./read-state.js";
import { i as withLedgerOptions, n as openLedger, r as printJson } from "./open-ledger.js";
import { r as isBaking } from "./stage.js";
import { t as holdReason } from "./hold-wording.js";
import { t as percent } from "./percent.js";
import { r as renderRemembered } from "./print-history.js";
import { n as visibleText } from "./visible-text.js";
import { n as tellFaults, t as readExitCode } from "./tell-faults.js";

// src/cli/print-status.ts
function renderModel({ model, whole, environments, remembered }) {
	const warning = whole ? [] : ["  The branch was changed by hand: run `seatrial verify`."];
	const toCome = remembered.map((one) => `  ${renderRemembered(one)}`);
	return [
		model,
		...environments.length === 0 ? ["  nothing should run"] : [],
		...environments.flatMap(renderEnvironment),
		...toCome,
		...warning
	].join("\n");
}
function renderEnvironment({ deployment, knownGood, rollouts, after }) {
	const { environment, revision, production, liveTest, sentinel, hold } = deployment;
	const role = isBaking(deployment) ? "baking" : "live";
	const candidates = (liveTest?.candidates ?? []).map(({ version, sha256, share, then }) => `    ${role.padEnd(12)}${name({
		version,
		sha256
	})} ${percent(share)}${then === void 0 ? "" : `, then ${then}`}`);
	const until = hold === null || hold.until === null ? "" : ` until ${hold.until}`;
	return [
		`  ${environment}${after === null ? "" : `, after ${after}`}, revision ${revision}`,
		`    production  ${name(production)}`,
		...candidates,
		...sentinel ? [`    sentinel    ${name(sentinel)} ${percent(sentinel.share)}, unseen`] : [],
		...rollouts.map(renderRollout),
		`    known good  ${knownGood.map(({ version }) => version).join(", ") || "none"}`,
		...hold === null ? [] : [`    hold        ${visibleText(holdReason(hold.reason))} (${visibleText(hold.by)}, ${hold.at}${until})`]
	];
}
function renderRollout({ slot, revision, state, at, by }) {
	return `    reported    ${slot}: ${state === "queued" || state === "untold" ? `revision ${revision} is not reported yet` : `${REPORTED[state]} ${at} by ${visibleText(by ?? "")}`}`;
}
function name(version) {
	return version === null ? "none" : `${version.version} (${version.sha256.slice(0, 12)})`;
}

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

export { registerStatus as t };