import { pathToFileURL } from "node:url";

// src/adapters/system/open-engine.ts
async function openEngine({ module, library }) {
	return (await import(pathToFileURL(module).href)).openEngine(library);
}

export { openEngine as t };