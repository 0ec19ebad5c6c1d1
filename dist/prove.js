import { a as readInput, d as setFailed, f as setOutput, l as readRunnerContext, n as runAction } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { t as AppError } from "./chunks/error.js";
import { t as parseReference } from "./chunks/named-version.js";
import { a as sayDoubt, i as renderProofSummary, n as isProved, t as proveVersion } from "./chunks/prove-version.js";
import { a as wireProof } from "./chunks/ledger2.js";
import { resolve } from "node:path";

// actions/prove/inputs.ts
function readProveInputs() {
	return {
		version: readInput("version") ?? null,
		registry: readInput("registry") ?? "."
	};
}

// actions/prove/main.ts
await runAction(async () => {
	const { version, registry } = readProveInputs();
	if (version === null) throw new AppError({
		code: "usage",
		message: "No version is named.",
		hint: "Say which: version: churn@1.4.0."
	});
	const { workspace } = await readRunnerContext(process.env);
	const ports = wireProof({
		folder: resolve(workspace, registry),
		remote: "origin",
		onRead: () => {}
	});
	const decisions = await proveVersion(ports, parseReference(version));
	await writeSummary(process.env, renderProofSummary(version, decisions));
	const wrong = decisions.filter((one) => !isProved(one));
	setOutput("proved", String(wrong.length === 0));
	setOutput("decisions", JSON.stringify(decisions));
	setOutput("reason-code", wrong.length === 0 ? "proved" : "not-proved");
	for (const { path, at, doubts } of wrong) for (const line of doubts.flatMap(sayDoubt)) logLine(`${path ?? at}: ${line}`);
	if (wrong.length > 0) setFailed(`${wrong.length} of ${decisions.length} decisions are not proved.`);
	else logLine(`${decisions.length} decisions are proved.`);
});

export {  };