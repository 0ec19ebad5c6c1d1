import { n as wireLedger } from "./ledger2.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { d as shortRef } from "./fetch-branch.js";
import { n as visibleText } from "./visible-text.js";
import { resolve } from "node:path";

// src/cli/tell-where-read.ts
function tellWhereRead({ ref, behind }) {
	const isOwn = ref.startsWith("refs/heads/");
	if (isOwn && behind === null) return;
	const others = behind === null ? "" : `; ${describePlace(behind.ref)} is ${count(behind.commits)} behind`;
	const age = isOwn ? "" : ", as it was fetched last";
	process.stderr.write(`Read from ${visibleText(describePlace(ref))}${age}${visibleText(others)}.\n`);
}
function describePlace(ref) {
	return ref.startsWith("refs/heads/") ? `the own branch ${shortRef(ref)}` : shortRef(ref);
}
function count(commits) {
	return `${commits} ${commits === 1 ? "commit" : "commits"}`;
}

// src/cli/open-ledger.ts
const REMOTE_HELP = "fetch the branch from here; default: the newer of the own branch and what was fetched of origin";
function withLedgerOptions(command) {
	return command.option(REGISTRY_FLAGS, "a work tree or a bare repository", ".").option("--remote <name>", REMOTE_HELP).option("--json", "print the result as JSON");
}
function openLedger({ registry, remote }) {
	return wireLedger({
		folder: resolve(registry),
		remote: remote ?? null,
		onRead: tellWhereRead
	});
}
function printJson(value) {
	process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export { tellWhereRead as a, withLedgerOptions as i, openLedger as n, printJson as r, REMOTE_HELP as t };