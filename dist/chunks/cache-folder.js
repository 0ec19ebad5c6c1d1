import { join } from "node:path";
import { homedir } from "node:os";

// src/adapters/system/cache-folder.ts
function findCacheFolder(environment) {
	const { SEATRIAL_CACHE_DIR, RUNNER_TEMP, XDG_CACHE_HOME } = environment;
	if (SEATRIAL_CACHE_DIR !== void 0) return SEATRIAL_CACHE_DIR;
	if (RUNNER_TEMP !== void 0) return join(RUNNER_TEMP, "seatrial-cache");
	return join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "seatrial");
}

export { findCacheFolder as t };