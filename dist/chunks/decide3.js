import { t as AppError } from "./error.js";
import { t as countOnce } from "./count-once.js";
import { t as createRegistryFolder } from "./registry-folder.js";
import { n as locateShared, r as openFolder } from "./locate-registry.js";
import { t as createClock } from "./clock.js";
import { t as parseWindows } from "./parse-windows.js";
import { t as wireLocalFiles } from "./local-files.js";

// src/usecases/livetest/gather-windows.ts
async function gatherWindows(files, paths) {
	const parsed = (await Promise.all([...new Set(paths)].map(async (path) => ({
		path,
		text: await files.readText(path)
	})))).map(({ path, text }) => ({
		path,
		...parseWindows(path, text)
	}));
	const problems = parsed.flatMap((one) => one.problems);
	if (problems.length > 0) throw refusal(problems);
	const reported = parsed.flatMap(({ path, windows }) => windows.map((one) => ({
		...one,
		path
	})));
	const { kept, clashes } = countOnce(reported);
	if (clashes.length > 0) throw refusal(clashes.map(([before, own]) => clashOf(before, own)));
	return {
		windows: kept,
		repeated: reported.length - kept.length
	};
}
function clashOf(before, own) {
	return {
		code: "schema-violation",
		reason: "key-reused",
		message: `The window ${own.window.key} says something else than the one of the same key at ${before.path}:${before.line}.`,
		hint: "Give each window a key of its own; a repeat must be the same word for word.",
		location: {
			path: own.path,
			line: own.line,
			column: 1,
			pointer: "/key"
		}
	};
}
function refusal(problems) {
	const [first] = problems;
	return first === void 0 ? new AppError({
		code: "internal",
		message: "No problem was given."
	}) : new AppError({
		...first,
		problems: problems.slice(0, MOST_PROBLEMS)
	});
}
const MOST_PROBLEMS = 100;

// src/wiring/registry.ts
function wireRegistry(folder) {
	return createRegistryFolder(folder === null ? locateShared([process.cwd()]) : openFolder(folder).root);
}

// src/wiring/decide.ts
function wireDecide(folder) {
	return {
		files: wireLocalFiles(),
		registry: wireRegistry(folder),
		clock: createClock()
	};
}

export { gatherWindows as n, wireDecide as t };