import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { r as suggestVersion, t as suggestModel } from "./suggest-subject.js";

// src/usecases/certify/require-version.ts
async function requireVersion(registry, modelsFolder, { model, version }) {
	const { models, strays } = await listModel(registry, modelsFolder, {
		model,
		version
	});
	const versions = models.flatMap((listed) => listed.versions.map(({ name }) => name));
	const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
	const isStray = strays.some((stray) => stray.path === path || stray.path === `${modelsFolder}/${model}`);
	if (versions.includes(version) || isStray) return;
	throw new AppError({
		code: "unknown-version",
		message: `The model ${quoteText(model)} has no version ${quoteText(version)}.`,
		hint: models[0] === void 0 || versions.length === 0 ? `A version is a file ${modelsFolder}/<model>/versions/<version>.yaml.` : suggestVersion(version, models[0])
	});
}
async function listModel(registry, modelsFolder, { model, version }) {
	try {
		return await registry.listModel(modelsFolder, model);
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== "file-not-found") throw error;
		const { models } = await registry.list(modelsFolder);
		throw new AppError({
			code: "unknown-model",
			message: `There is no model ${quoteText(model)}.`,
			hint: suggestModel(model, version, models) ?? `A model is a folder of ${modelsFolder}.`,
			cause: error
		});
	}
}

export { requireVersion as t };