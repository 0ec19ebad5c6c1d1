import { i as catalogueRecord } from "./record.js";
import { t as wireCatalogue } from "./catalogue.js";
import { t as REMOTE_HELP } from "./open-ledger.js";
import { n as openRecordReading } from "./open-record.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { n as tellFaults } from "./tell-faults.js";
import { resolve } from "node:path";

// src/cli/commands/catalog.ts
function registerCatalog(program) {
	program.command("catalog").description("build the JSON of the catalogue from the branch seatrial/deployments and the manifests").option(REGISTRY_FLAGS, "a work tree", ".").option("--remote <name>", REMOTE_HELP).option("--name <repository>", "host/owner/name, as it stands in the catalogue", "local").option("--output <folder>", "where the files go", "catalog").option("--fresh", "build every model again").option("--site", "put the pages beside the JSON, for any web server").addHelpText("after", "\nExit code: 0 built, 2 the question cannot be answered.").action(build);
}
async function build(options) {
	const reading = openRecordReading(options, options.remote === void 0 ? "refuse" : "empty");
	const { files, writeSite } = wireCatalogue(resolve(options.output));
	const request = {
		repository: options.name,
		fresh: options.fresh === true
	};
	const { index, rebuilt, touched, faults } = await catalogueRecord(reading, files, request);
	tellFaults(faults);
	if (options.site === true) await writeSite();
	const { models, versions } = index.counts;
	process.stdout.write(`${models} models, ${versions} versions; ${rebuilt.length} models rebuilt, ${touched.length} files written\n`);
}

export { registerCatalog as t };