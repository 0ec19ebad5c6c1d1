import { t as AppError } from "./error.js";

// src/adapters/system/process-messages.ts
function parseRequest(message) {
	if (!isRecord(message)) return null;
	const { id, method, payload } = message;
	if (typeof id !== "number" || typeof method !== "string") return null;
	return {
		id,
		method,
		payload
	};
}
/** null for anything that is not a reply: the child has run foreign code. */
function parseReply(message) {
	if (!isRecord(message)) return null;
	const { id, kind, value } = message;
	if (typeof id !== "number") return null;
	if (kind === "answered" || kind === "event") return {
		id,
		kind,
		value
	};
	if (kind !== "failed") return null;
	return {
		id,
		kind,
		message: (typeof message["message"] === "string" ? message["message"] : "unknown error").slice(0, 4e3),
		outOfMemory: message["outOfMemory"] === true
	};
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}

// src/adapters/system/process-exit.ts
/** What an end that we did not cause means. Ctrl-C reaches the whole process group, so it is ours and not the model's. */
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
	const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`;
	const said = lastLines(exit.stderrTail);
	return {
		kind: "failed",
		reason: isOutOfMemory(exit.stderrTail) ? "memory" : "crash",
		message: said === "" ? `The process ended ${how}.` : `The process ended ${how}: ${said}`
	};
}
/** The wording of glibc and libc++ (`bad_alloc`), V8 and the arenas of runtimes for a refused allocation. */
function isOutOfMemory(text) {
	return /bad_alloc|heap out of memory|failed to allocate memory|cannot allocate memory|Array buffer allocation failed/i.test(text);
}
function lastLines(text) {
	return text.trim().split("\n").slice(-5).join(" ").slice(-1e3);
}

export { parseRequest as a, parseReply as i, isOutOfMemory as n, isRecord as r, explainExit as t };