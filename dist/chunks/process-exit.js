import { t as AppError } from "./error.js";

// src/adapters/system/process-exit.ts
function explainExit(exit) {
	if (exit.error !== null) return new AppError({
		code: "internal",
		message: `A process could not be started: ${exit.error.message}.`,
		hint: "Check the limits on processes and memory of this machine.",
		cause: exit.error
	});
	if (exit.signal === "SIGINT") return new AppError({
		code: "interrupted",
		message: "The work was interrupted."
	});
	if (exit.isOurs && exit.signal !== null && ASKED_TO_END.has(exit.signal)) return new AppError({
		code: "interrupted",
		message: `A process of this command, which only reads, was ended from outside, by ${exit.signal}.`,
		hint: "Run it again, and see what ends processes on this machine."
	});
	const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`;
	const said = lastLines(exit.stderrTail);
	return {
		kind: "failed",
		reason: isOutOfMemory(exit.stderrTail) ? "memory" : "crash",
		message: said === "" ? `The process ended ${how}.` : `The process ended ${how}: ${said}`
	};
}
const ASKED_TO_END = /* @__PURE__ */ new Set([
	"SIGTERM",
	"SIGHUP",
	"SIGQUIT"
]);
function isOutOfMemory(text) {
	return /bad_alloc|heap out of memory|failed to allocate memory|cannot allocate memory|Array buffer allocation failed/i.test(text);
}
function lastLines(text) {
	return text.trim().split("\n").slice(-5).join(" ").slice(-1e3);
}

export { isOutOfMemory as n, explainExit as t };