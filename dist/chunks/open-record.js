import { a as readRecord, n as wireRecord, o as readCatalog } from "./record.js";
import { t as wireCatalogue } from "./catalogue.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { a as tellWhereRead, t as REMOTE_HELP } from "./open-ledger.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { n as tellFaults, t as readExitCode } from "./tell-faults.js";
import { resolve } from "node:path";

// src/cli/open-record.ts
function withRecordOptions(command) {
	return command.option(REGISTRY_FLAGS, "a work tree", ".").option("--remote <name>", REMOTE_HELP).option("--catalog <folder>", "read a catalogue that was built before");
}
async function openRecord(options) {
	if (options.catalog !== void 0) return {
		rows: await readCatalog(wireCatalogue(resolve(options.catalog)).files),
		exitCode: EXIT_CODES.good
	};
	const { rows, faults } = await readRecord(openRecordReading(options, "refuse"));
	tellFaults(faults);
	return {
		rows,
		exitCode: readExitCode(faults)
	};
}
function openRecordReading({ registry, remote }, missing) {
	return wireRecord({
		folder: resolve(registry),
		remote: remote ?? null,
		missing,
		onRead: tellWhereRead
	});
}

export { openRecordReading as n, withRecordOptions as r, openRecord as t };