import { t as gitFailed } from "./git-error.js";
import { Buffer } from "node:buffer";
import { spawn } from "node:child_process";

// src/adapters/git/run-git.ts
function runGit(folder, args, { input = "", env = {} } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn("git", [
			"-C",
			folder,
			...args
		], {
			env: {
				...environment(),
				...env
			},
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			]
		});
		const [output, complaints] = [[], []];
		child.stdout.on("data", (chunk) => output.push(chunk));
		child.stderr.on("data", (chunk) => complaints.push(chunk));
		child.on("error", (cause) => reject(failure(args, cause)));
		child.on("close", (status) => {
			if (status === 0) resolve(Buffer.concat(output));
			else reject(failure(args, new Error(Buffer.concat(complaints).toString("utf8").trim())));
		});
		child.stdin.on("error", () => child.kill());
		child.stdin.end(input);
	});
}
function gitIn(folder) {
	return async (args) => (await runGit(folder, args)).toString("utf8");
}
const OF_ANOTHER = [
	"GIT_DIR",
	"GIT_WORK_TREE",
	"GIT_COMMON_DIR",
	"GIT_INDEX_FILE",
	"GIT_OBJECT_DIRECTORY"
];
function environment() {
	const kept = Object.entries(process.env).filter(([name]) => !OF_ANOTHER.some((other) => other === name));
	return {
		...Object.fromEntries(kept),
		GIT_NO_REPLACE_OBJECTS: "1"
	};
}
function failure(args, cause) {
	return gitFailed({
		what: `git ${args.find((arg) => /^[a-z][a-z-]*$/.test(arg)) ?? ""} failed`,
		hint: "Is this a git repository, and may you read and write it?",
		cause
	});
}

export { runGit as n, gitIn as t };