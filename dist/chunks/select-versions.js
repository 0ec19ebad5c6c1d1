import { n as selectCertification, t as describeSelection } from "./select-certification.js";
import { r as wireSelection, t as wireFolderSelection } from "./selection.js";
import { n as visibleText } from "./visible-text.js";
import { resolve, sep } from "node:path";

// src/cli/select-versions.ts
async function selectVersions(versions, { changedSince, baseline, registry }, unasked) {
	const wired = wireRegistry(versions, registry);
	const { located, ports, fromRoot } = wired;
	const here = registry === void 0 ? "." : located.root;
	const asked = {
		versions: versions.map((text) => isPath(text) ? fromRoot(resolve(here, text)) : text),
		baseline: baseline ?? null,
		base: changedSince ?? null,
		unasked
	};
	const selection = await selectCertification({
		...located,
		...asked,
		isMerged: false
	}, ports);
	for (const sentence of describeSelection(selection)) process.stderr.write(`${visibleText(sentence)}\n`);
	return {
		selection,
		wired
	};
}
function wireRegistry(versions, registry) {
	if (registry !== void 0) return wireFolderSelection(resolve(registry));
	return wireSelection(resolve(versions.find((text) => isPath(text)) ?? "."));
}
function isPath(text) {
	return text.includes("/") || text.includes(sep) || text.endsWith(".yaml");
}

export { selectVersions as t };