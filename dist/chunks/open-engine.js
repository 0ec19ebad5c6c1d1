import { pathToFileURL } from "node:url";

// src/adapters/system/open-engine.ts
/** Loads a runtime into this process, which must be a child with limits. */
async function openEngine({ module, library }) {
	return (await import(pathToFileURL(module).href)).openEngine(library);
}

export { openEngine as t };