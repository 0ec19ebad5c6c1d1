import { n as AppError } from "./quote-text.js";

// src/domain/calling/answer-bytes.ts
/**
* What one message of a child may hold in the process that certifies, which keeps about three copies of it for a moment: more
* than any honest batch of answers or rows.
*/
const MOST_MESSAGE_BYTES = 256 * 2 ** 20;
/** Of a limit on memory; the rest is for the copies that are made while rows are read, scored and compared. */
const SHARE = 1 / 4;
/** What a short text takes beside its characters. */
const TEXT_BYTES = 32;
/** By the limit of the process that sends it. */
function messageLimit(memoryBytes) {
	return Math.min(MOST_MESSAGE_BYTES, memoryBytes * SHARE);
}
/** What the scored answers of one pass may add up to: they are kept until all rows are through. */
function keptLimit(memoryBytes) {
	return memoryBytes * SHARE;
}
function isTooMuchForOneCall(bytes) {
	return bytes > MOST_MESSAGE_BYTES;
}
function tensorBytes({ data }) {
	return "byteLength" in data ? data.byteLength : data.reduce((sum, text) => sum + textBytes(text), 0);
}
function textBytes(text) {
	return text.length * 2 + TEXT_BYTES;
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
/** What a system that closes down, or a person, sends; a fault of the process itself has signals of its own. */
const ASKED_TO_END = /* @__PURE__ */ new Set([
	"SIGTERM",
	"SIGHUP",
	"SIGQUIT"
]);
/** The wording of glibc and libc++ (`bad_alloc`), V8 and the arenas of runtimes for a refused allocation. */
function isOutOfMemory(text) {
	return /bad_alloc|heap out of memory|failed to allocate memory|cannot allocate memory|Array buffer allocation failed/i.test(text);
}
function lastLines(text) {
	return text.trim().split("\n").slice(-5).join(" ").slice(-1e3);
}

// src/adapters/system/process-messages.ts
function parseRequest(message) {
	if (!isRecord(message)) return null;
	const { id, method, payload, answerBytes } = message;
	if (typeof id !== "number" || typeof method !== "string" || typeof answerBytes !== "number") return null;
	return {
		id,
		method,
		payload,
		answerBytes
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

export { isOutOfMemory as a, messageLimit as c, explainExit as i, tensorBytes as l, parseReply as n, isTooMuchForOneCall as o, parseRequest as r, keptLimit as s, isRecord as t, textBytes as u };