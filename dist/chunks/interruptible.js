import { t as AppError } from "./error.js";

// src/cli/interruptible.ts
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
function isUnread({ code }) {
	return code === "EPIPE";
}

export { isUnread as n, interruptible as t };