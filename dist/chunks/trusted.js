import { a as parseRequest, n as isOutOfMemory } from "./process-exit.js";

// src/adapters/system/serve-requests.ts
/** The child's side of LimitedProcess: answers requests one after another and ends with its parent. */
function serveRequests(handlers) {
	let queue = Promise.resolve();
	process.on("message", (message) => {
		queue = queue.then(() => answer(message, handlers));
	});
	process.on("disconnect", () => process.exit(0));
}
async function answer(message, handlers) {
	const request = parseRequest(message);
	if (request === null) return;
	const { id, method, payload } = request;
	try {
		const handler = Object.hasOwn(handlers, method) ? handlers[method] : void 0;
		if (handler === void 0) throw new Error(`no handler for ${method}`);
		send({
			id,
			kind: "answered",
			value: await handler(payload, (event) => send({
				id,
				kind: "event",
				value: event
			}))
		});
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		send({
			id,
			kind: "failed",
			message: text,
			outOfMemory: isOutOfMemory(text)
		});
	}
}
function send(reply) {
	process.send?.(reply);
}

// src/adapters/system/trusted.ts
/** A request in a child process comes from its own parent, which is the same program. */
function trusted(payload) {
	return payload;
}

export { serveRequests as n, trusted as t };