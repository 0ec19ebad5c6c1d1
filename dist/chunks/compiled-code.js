import { n as isPrivate, r as makeFolder } from "./private-folder.js";
import { t as systemCode } from "./system-error.js";
import { constants, enableCompileCache, flushCompileCache, getCompileCacheDir } from "node:module";

// src/adapters/system/compiled-code.ts
function keepCompiled(folder, environment) {
	if (environment["NODE_DISABLE_COMPILE_CACHE"] !== void 0 || getCompileCacheDir() !== void 0) return null;
	try {
		makeFolder(folder);
	} catch (error) {
		if (systemCode(error) === "unknown error") throw error;
		return null;
	}
	if (!isPrivate(folder)) return null;
	return enableCompileCache(folder).status === constants.compileCacheStatus.ENABLED ? folder : null;
}
function writeCompiled() {
	flushCompileCache();
}

export { writeCompiled as n, keepCompiled as t };