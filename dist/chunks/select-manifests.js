import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";

// src/usecases/map-concurrently.ts
async function mapConcurrently(items, limit, map) {
	const done = [];
	const queue = items.entries();
	async function work() {
		for (const [index, item] of queue) done.push({
			index,
			result: await map(item)
		});
	}
	await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
	return done.toSorted((a, b) => a.index - b.index).map(({ result }) => result);
}

// src/usecases/select-manifests.ts
const SETTINGS_PATH = ".github/seatrial.yml";
const DEFAULT_MODELS_FOLDER = "models";
function isOurManifest(text) {
	return /["']?\bapiVersion["']?\s*:\s*["']?seatrial\//.test(text);
}
function selectManifests(path, modelsFolder) {
	const selection = parseSelection(path, modelsFolder);
	if (selection !== null) return selection;
	throw new AppError({
		code: "usage",
		message: `${quoteText(path)} is neither a manifest nor a folder that holds models.`,
		hint: "A version is named as churn@1.4.0; or name model.yaml, a version file, a model, the folder of the models, or the settings."
	});
}
function parseSelection(path, modelsFolder) {
	if (path === "" || path === ".") return { kind: "registry" };
	if (path === ".github/seatrial.yml") return { kind: "settings" };
	if (path === modelsFolder) return { kind: "models" };
	if (!path.startsWith(`${modelsFolder}/`)) return parseDocumentPath(path);
	const [model = "", part, file, ...rest] = path.slice(modelsFolder.length + 1).split("/");
	if (part === void 0 || part === "versions" && file === void 0) return {
		kind: "model",
		model
	};
	if (part === "model.yaml" && file === void 0) return {
		kind: "model-manifest",
		model
	};
	return part === "versions" && rest.length === 0 && file?.endsWith(".yaml") === true ? {
		kind: "version",
		model,
		version: file.slice(0, -5)
	} : parseDocumentPath(path);
}
function parseDocumentPath(path) {
	return /\.(?:ya?ml|json)$/u.test(path) ? {
		kind: "document",
		path
	} : null;
}

export { selectManifests as a, parseSelection as i, SETTINGS_PATH as n, mapConcurrently as o, isOurManifest as r, DEFAULT_MODELS_FOLDER as t };