import { isAbsolute, join, resolve } from "node:path";
import { homedir } from "node:os";

// src/adapters/system/cache-folder.ts
function findCacheFolder(environment) {
	const { SEATRIAL_CACHE_DIR = "", RUNNER_TEMP = "", XDG_CACHE_HOME = "" } = environment;
	if (SEATRIAL_CACHE_DIR !== "") return resolve(SEATRIAL_CACHE_DIR);
	if (RUNNER_TEMP !== "") return resolve(RUNNER_TEMP, "seatrial-cache");
	return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), ".cache"), "seatrial");
}

export { findCacheFolder as t };