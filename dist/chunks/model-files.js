import { c as modelsOf, t as REGISTRY_LOG } from "./ledger.js";

// src/usecases/catalogue/model-files.ts
function groupModelFiles({ files }) {
	const groups = Map.groupBy([...files.keys()].toSorted(), modelOfPath);
	groups.delete("");
	const shared = groups.get("_all") ?? [];
	const named = modelsOf(new Map([...files.keys()].map((path) => [path, ""])));
	return {
		models: [.../* @__PURE__ */ new Set([...named, ...groups.keys()])].filter((name) => name !== REGISTRY_LOG),
		pathsOf: (model) => [...groups.get(model) ?? [], ...shared]
	};
}
function modelOfPath(path) {
	const inFolder = /^(?:events|certificates)\/([^/]+)\/[^/]+\.jsonl?$/.exec(path)?.[1];
	const deployment = /^[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1];
	return inFolder ?? deployment ?? "";
}
async function readPaths(branch, { files }, paths) {
	const texts = await branch.read(paths.flatMap((path) => files.get(path) ?? []));
	return new Map(paths.map((path) => [path, texts.get(files.get(path) ?? "") ?? ""]));
}

export { readPaths as n, groupModelFiles as t };