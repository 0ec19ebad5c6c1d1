import { t as AppError } from "./error.js";

// src/domain/calling/answer-bytes.ts
const MOST_MESSAGE_BYTES = 256 * 2 ** 20;
const SHARE = 1 / 4;
const TEXT_BYTES = 32;
function messageLimit(memoryBytes) {
	return Math.min(MOST_MESSAGE_BYTES, memoryBytes * SHARE);
}
function keptLimit(memoryBytes) {
	return memoryBytes * SHARE;
}
function isTooMuchForOneCall(bytes) {
	return bytes > MOST_MESSAGE_BYTES;
}
function tensorBytes({ data }) {
	return "byteLength" in data ? data.byteLength : data.reduce((sum, text) => sum + textBytes(text), 0);
}
function bytesOfTensors(tensors) {
	let bytes = 0;
	for (const tensor of tensors) bytes += tensorBytes(tensor);
	return bytes;
}
function textBytes(text) {
	return text.length * 2 + TEXT_BYTES;
}

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

export { keptLimit as a, textBytes as c, isTooMuchForOneCall as i, isOutOfMemory as n, messageLimit as o, bytesOfTensors as r, tensorBytes as s, explainExit as t };