// src/adapters/system/process-messages.ts
const FAILED_REASONS = [
	"error",
	"memory",
	"crash"
];
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
	const text = typeof message["message"] === "string" ? message["message"] : "unknown error";
	const reason = FAILED_REASONS.find((one) => one === message["reason"]) ?? "error";
	return {
		id,
		kind,
		message: text.slice(0, 4e3),
		reason
	};
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}

export { parseReply as n, parseRequest as r, isRecord as t };