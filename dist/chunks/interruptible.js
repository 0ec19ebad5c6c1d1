import { n as AppError } from "./quote-text.js";

// src/cli/interruptible.ts
/**
* Ctrl-C, SIGTERM and a reader that has gone end what runs in an orderly way: children are killed, temporary files removed, then
* the error is shown. What is answered already stays so.
*/
async function interruptible(work) {
	const controller = new AbortController();
	const abort = () => controller.abort(new AppError({
		code: "interrupted",
		message: "Interrupted."
	}));
	const abortUnread = (error) => {
		if (isUnread(error)) abort();
	};
	process.once("SIGINT", abort);
	process.once("SIGTERM", abort);
	process.stdout.on("error", abortUnread);
	try {
		await work(controller.signal);
	} finally {
		process.off("SIGINT", abort);
		process.off("SIGTERM", abort);
		process.stdout.off("error", abortUnread);
	}
}
/** Whether the other end of a pipe was closed. */
function isUnread({ code }) {
	return code === "EPIPE";
}

export { isUnread as n, interruptible as t };