import { a as readInput, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction } from "./chunks/run-action.js";
import { i as buildCatalog, n as loadManifests, t as createRecordBranch } from "./chunks/record-branch.js";
import { t as logLine } from "./chunks/log-line.js";
import { n as createCatalogFolder, t as writeSite } from "./chunks/write-site.js";
import { m as openNamedRegistry } from "./chunks/git-error.js";
import { resolve } from "node:path";

// actions/catalog/main.ts
await runAction(async () => {
	const inputs = {
		registry: readInput("registry") ?? ".",
		output: readInput("output") ?? "catalog",
		fresh: readFlagInput("fresh")
	};
	const context = await readRunnerContext(process.env);
	const { registry, gitRoot } = openNamedRegistry(context.workspace, inputs.registry);
	const folder = resolve(context.workspace, inputs.output);
	const host = new URL(process.env["GITHUB_SERVER_URL"] ?? "https://github.com").host;
	const { index, rebuilt, faults } = await buildCatalog({
		branch: createRecordBranch({
			folder: gitRoot,
			remote: "origin"
		}),
		files: createCatalogFolder(folder),
		now: (/* @__PURE__ */ new Date()).toISOString()
	}, {
		repository: `${host}/${context.repository ?? "unknown"}`,
		manifests: await loadManifests(registry),
		fresh: inputs.fresh
	});
	for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
	await writeSite(folder);
	logLine(`${index.counts.models} models, ${index.counts.versions} versions; ${rebuilt.length} models built again.`);
	setOutput("folder", folder);
	setOutput("versions", String(index.counts.versions));
	setOutput("rebuilt", String(rebuilt.length));
	setOutput("reason-code", "built");
});

export {  };