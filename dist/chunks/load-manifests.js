import { c as MAX_MANIFEST_BYTES, o as parseVersion, r as parseModel } from "./parsers.js";
import { t as sha256 } from "./sha256.js";
import { t as AppError } from "./error.js";
import { K as mapConcurrently, R as readManifest, r as readModelsFolder } from "./read-settings.js";

// src/usecases/catalogue/load-manifests.ts
const AT_ONCE = 16;
async function loadManifests(registry) {
	const models = await listModels(registry);
	const loaded = await mapConcurrently(models, AT_ONCE, (model) => loadModel(registry, model));
	return new Map(loaded.map((manifests, index) => [models[index]?.name ?? "", manifests]));
}
async function listModels(registry) {
	try {
		return (await registry.list(await readModelsFolder(registry))).models;
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return [];
		throw error;
	}
}
async function loadModelManifests(registry, name) {
	return loadManifestsIn(registry, await readModelsFolder(registry), name);
}
async function findModelManifest(registry, name) {
	try {
		return (await loadModelManifests(registry, name)).model;
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return null;
		throw error;
	}
}
async function loadManifestsIn(registry, folder, name) {
	const { models } = await registry.listModel(folder, name);
	return loadModel(registry, models[0] ?? {
		name,
		folder: "",
		manifest: null,
		versions: []
	});
}
async function loadModel(registry, model) {
	const text = async (path) => new TextDecoder().decode(await registry.read(path, MAX_MANIFEST_BYTES));
	const own = model.manifest === null ? null : await readManifest(registry, model.manifest, parseModel);
	const parsed = (await Promise.all(model.versions.toSorted((a, b) => a.path < b.path ? -1 : 1).map(async ({ path }) => ({
		outcome: await readManifest(registry, path, parseVersion),
		text: await text(path)
	})))).flatMap(({ outcome, text: source }) => outcome.kind === "parsed" ? [{
		value: outcome.parsed.value,
		source
	}] : []);
	const modelText = model.manifest === null ? "" : await text(model.manifest);
	return {
		folder: model.folder === "" ? null : model.folder,
		model: own?.kind === "parsed" ? own.parsed.value : null,
		versions: parsed.map(({ value }) => value),
		texts: new Map(parsed.map(({ value, source }) => [value.version, source])),
		fingerprint: sha256(JSON.stringify([
			model.folder,
			modelText,
			...parsed.map(({ source }) => source)
		]))
	};
}

export { loadModelManifests as i, loadManifests as n, loadManifestsIn as r, findModelManifest as t };