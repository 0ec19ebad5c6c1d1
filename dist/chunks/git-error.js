import { t as AppError } from "./error.js";

// src/adapters/git/git-error.ts
const OUTSIDE = /^not a git repository/i;
function gitFailed({ what, hint, cause }) {
	const { sentence, remedy } = readComplaint(cause instanceof Error ? cause.message : "");
	return new AppError({
		code: "git-failed",
		message: sentence === "" ? `${what}.` : `${what}: ${sentence.replace(/\.$/, "")}.`,
		hint: OUTSIDE.test(sentence) ? "Run it inside a git repository, or name the folder of one." : remedy === "" ? hint : remedy,
		cause
	});
}
function readComplaint(text) {
	const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
	const at = lines.findIndex((line) => /^(?:fatal|error): /.test(line));
	return {
		sentence: (lines[Math.max(0, at)] ?? "").replace(/^(?:fatal|error): /, ""),
		remedy: (at === -1 ? [] : lines.slice(at + 1).filter((line) => !/^(?:fatal|error|hint): /.test(line))).join(" ")
	};
}

export { gitFailed as t };