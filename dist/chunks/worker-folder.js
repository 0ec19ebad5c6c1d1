import { t as AppError } from "./error.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// src/adapters/runtimes/python-worker/worker-folder.ts
function workerFolder() {
	const found = [
		"./worker",
		"./python-worker",
		"../python-worker"
	].map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) => existsSync(join(place, "__main__.py")));
	if (found !== void 0) return found;
	throw new AppError({
		code: "internal",
		message: "The worker of Python models is missing from this installation.",
		hint: "Install Seatrial again, or build it."
	});
}

export { workerFolder as t };