import { t as gitFailed } from "./git-error.js";
import { spawn } from "node:child_process";
import { Buffer } from "node:buffer";

// src/adapters/git/run-git.ts
function runGit(folder, args, { input = "", env = {}, limitMs } = {}) {
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
			],
			detached: limitMs !== void 0
		});
		const timer = limitMs === void 0 ? void 0 : setTimeout(() => endAll(child), limitMs);
		const [output, complaints] = [[], []];
		child.stdout.on("data", (chunk) => output.push(chunk));
		child.stderr.on("data", (chunk) => complaints.push(chunk));
		child.on("error", (cause) => reject(failure(args, cause)));
		child.on("close", (status, signal) => {
			clearTimeout(timer);
			const said = Buffer.concat(complaints).toString("utf8").trim();
			if (status === 0) resolve(Buffer.concat(output));
			else reject(failure(args, new Error(said === "" && signal !== null ? `it was ended by ${signal}` : said)));
		});
		child.stdin.on("error", () => child.kill());
		child.stdin.end(input);
	});
}
function endAll(child) {
	if (child.pid === void 0) return;
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {
		child.kill();
	}
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