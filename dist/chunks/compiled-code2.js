import { t as keepCompiled } from "./compiled-code.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { join } from "node:path";

// src/wiring/compiled-code.ts
function keepCompiledCode(environment) {
	const folder = keepCompiled(join(findCacheFolder(environment), "compiled"), environment);
	if (folder !== null) environment["NODE_COMPILE_CACHE"] = folder;
}

export { keepCompiledCode };