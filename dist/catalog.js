import { a as readInput, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { i as catalogueRecord, t as wireCheckedOutRecord } from "./chunks/record.js";
import { t as wireCatalogue } from "./chunks/catalogue.js";
import { resolve } from "node:path";

// actions/catalog/main.ts
await runAction(async () => {
	const inputs = {
		registry: readInput("registry") ?? ".",
		output: readInput("output") ?? "catalog",
		fresh: readFlagInput("fresh")
	};
	const context = await readRunnerContext(process.env);
	const record = wireCheckedOutRecord(context.workspace, inputs.registry);
	const folder = resolve(context.workspace, inputs.output);
	const { files, writeSite } = wireCatalogue(folder);
	const request = {
		repository: `${new URL(context.serverUrl).host}/${context.repository ?? "unknown"}`,
		fresh: inputs.fresh
	};
	const { index, rebuilt, faults } = await catalogueRecord(record, files, request);
	for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
	await writeSite();
	logLine(`${index.counts.models} models, ${index.counts.versions} versions; ${rebuilt.length} models built again.`);
	setOutput("folder", folder);
	setOutput("versions", String(index.counts.versions));
	setOutput("rebuilt", String(rebuilt.length));
	setOutput("reason-code", "built");
});

export {  };