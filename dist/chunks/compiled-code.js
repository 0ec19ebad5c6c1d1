import { n as isPrivate, r as makeFolder } from "./private-folder.js";
import { t as systemCode } from "./system-error.js";
import { constants, enableCompileCache, flushCompileCache, getCompileCacheDir } from "node:module";

// src/adapters/system/compiled-code.ts
/**
* What Node compiles from now on is kept in this folder, by the content of each file, and found there at the next start. Answers
* the folder, or null where nothing is kept: it cannot be written, somebody else could write it (what lies there is run), or the
* environment has said where or that nothing is to be kept.
*/
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
/** Writes it down now: a process that is killed would not. */
function writeCompiled() {
	flushCompileCache();
}

export { writeCompiled as n, keepCompiled as t };