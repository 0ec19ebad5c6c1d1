import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";

// src/adapters/system/system-error.ts
function translateWriteError(error, folder) {
	const code = systemCode(error);
	const full = code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG";
	return new AppError({
		code: "file-unwritable",
		message: full ? `The disk of the cache folder ${quoteText(folder)} is full (${code}).` : `The cache folder ${quoteText(folder)} cannot be written (${code}).`,
		hint: full ? "Free some space or name another cache folder; nothing was left half-written." : "Check its permissions.",
		cause: error
	});
}
function systemCode(error) {
	return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
}

export { translateWriteError as n, systemCode as t };