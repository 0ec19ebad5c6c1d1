#!/usr/bin/env node
import { t as keepCompiled } from "./chunks/compiled-code.js";
import { t as findCacheFolder } from "./chunks/cache-folder.js";
import { join } from "node:path";

// src/wiring/compiled-code.ts
/** Before anything large is imported. The processes that hold models and data, which inherit the variable, find it there too. */
function keepCompiledCode(environment) {
	const folder = keepCompiled(join(findCacheFolder(environment), "compiled"), environment);
	if (folder !== null) environment["NODE_COMPILE_CACHE"] = folder;
}

// src/cli/main.ts
keepCompiledCode(process.env);
const [{ loadProgram }, { runProgram }] = await Promise.all([import("./chunks/load-program.js"), import("./chunks/run-program.js")]);
await runProgram(await loadProgram(process.argv.slice(2)), process.argv);

export {  };