import { t as openGit } from "./open-git.js";
import { t as gitFailed } from "./git-error.js";

// src/adapters/git/read-head.ts
async function readHead(folder) {
	try {
		return (await openGit(folder).raw([
			"rev-parse",
			"--verify",
			"HEAD"
		])).trim();
	} catch (cause) {
		throw gitFailed({
			what: "The workspace is no checked-out repository",
			hint: "Check the repository out before this step.",
			cause
		});
	}
}

export { readHead as t };