import { appendFile } from "node:fs/promises";

// src/adapters/runner/write-summary.ts
async function writeSummary(environment, markdown) {
	const path = environment["GITHUB_STEP_SUMMARY"];
	if (path !== void 0 && path !== "") await appendFile(path, markdown);
}

export { writeSummary as t };