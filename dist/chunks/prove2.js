import { t as parseReference } from "./named-version.js";
import { n as isProved, r as proofLines, t as proveVersion } from "./prove-version.js";
import { a as wireProof } from "./ledger2.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { a as tellWhereRead, i as withLedgerOptions, r as printJson } from "./open-ledger.js";
import { n as visibleText } from "./visible-text.js";
import { resolve } from "node:path";

// src/cli/commands/prove.ts
function registerProve(program) {
	const command = program.command("prove").description("whether what live tests have decided about a version is decided again by the record, byte for byte").argument("<model@version>").addHelpText("after", "\nExit code: 0 all is proved, 1 something is not, 2 the question cannot be answered.");
	withLedgerOptions(command).action(prove);
}
async function prove(named, { registry, remote, json }) {
	const ports = wireProof({
		folder: resolve(registry),
		remote: remote ?? null,
		onRead: tellWhereRead
	});
	const proved = await proveVersion(ports, parseReference(named));
	const areProved = proved.every(isProved);
	process.exitCode = areProved ? EXIT_CODES.good : EXIT_CODES.bad;
	if (json === true) return printJson({
		proved: areProved,
		decisions: proved
	});
	const lines = proved.flatMap(proofLines).map((line) => `${visibleText(line)}\n`);
	process.stdout.write(lines.join(""));
}

export { registerProve as t };