import { n as writeCompiled } from "./compiled-code.js";
import { o as textBytes } from "./answer-bytes.js";
import { n as isOutOfMemory } from "./process-exit.js";
import { r as parseRequest } from "./process-messages.js";
import { t as ToldFailure } from "./told-failure.js";

// src/adapters/system/message-bytes.ts
const VALUE_BYTES = 16;
function messageBytes(value) {
	if (typeof value === "string") return textBytes(value);
	if (ArrayBuffer.isView(value)) return value.byteLength;
	if (typeof value !== "object" || value === null) return VALUE_BYTES;
	return (value instanceof Map ? [...value.values()] : Array.isArray(value) ? value : Object.values(value)).reduce((sum, part) => sum + messageBytes(part), VALUE_BYTES);
}

// src/adapters/system/serve-requests.ts
function serveRequests(handlers) {
	let queue = Promise.resolve();
	let beforeAnswer = writeCompiled;
	process.on("message", (message) => {
		const serving = {
			handlers,
			beforeAnswer
		};
		beforeAnswer = () => {};
		queue = queue.then(() => answer(message, serving));
	});
	process.on("disconnect", () => process.exit(0));
}
async function answer(message, { handlers, beforeAnswer }) {
	const request = parseRequest(message);
	if (request === null) return;
	const { id, method, payload, answerBytes } = request;
	try {
		const handler = Object.hasOwn(handlers, method) ? handlers[method] : void 0;
		if (handler === void 0) throw new Error(`no handler for ${method}`);
		const value = await handler(payload, (event) => send({
			id,
			kind: "event",
			value: event
		}));
		beforeAnswer();
		const bytes = messageBytes(value);
		if (bytes > answerBytes) send({
			id,
			kind: "failed",
			message: tooLarge(bytes, answerBytes),
			reason: "memory"
		});
		else send({
			id,
			kind: "answered",
			value
		});
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		send({
			id,
			kind: "failed",
			message: text,
			reason: reasonOf(error, text)
		});
	}
}
function reasonOf(error, text) {
	if (error instanceof ToldFailure) return error.reason;
	return isOutOfMemory(text) ? "memory" : "error";
}
function tooLarge(bytes, limit) {
	const [has, may] = [bytes, limit].map((number) => `${Math.round(number / 2 ** 20)} MiB`);
	return `One answer has ${has} and may have ${may}.`;
}
function send(reply) {
	process.send?.(reply);
}

export { serveRequests as t };