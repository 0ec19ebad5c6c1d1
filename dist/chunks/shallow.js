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

// src/adapters/git/shallow.ts
async function isShallow(run) {
	return (await run(["rev-parse", "--is-shallow-repository"])).trim() === "true";
}
async function isCut(run, { head, options = [] }) {
	if (!await isShallow(run)) return false;
	const roots = await run([
		"rev-list",
		"--max-parents=0",
		...options,
		"--end-of-options",
		head
	]);
	for (const root of roots.split("\n")) if (root !== "" && (await ownParents(run, root)).length > 0) return true;
	return false;
}
async function ownParents(run, commit) {
	const [head = ""] = (await run([
		"cat-file",
		"commit",
		commit
	])).split("\n\n", 1);
	return head.split("\n").flatMap((line) => /^parent ([0-9a-f]{40,64})$/.exec(line)?.[1] ?? []);
}

export { gitFailed as i, isShallow as n, ownParents as r, isCut as t };