import { t as openGit } from "./open-git.js";
import { n as readCommit, r as readPath } from "./deployment-store.js";
import { t as gitFailed } from "./git-error.js";
import { n as isShallow } from "./shallow.js";
import { a as STATE_REF, c as findStateHead, i as STATE_BRANCH } from "./fetch-branch.js";

// src/adapters/git/fetched-deployments.ts
function createFetchedDeployments(folder) {
	const git = openGit(folder);
	return {
		read: async (models) => {
			const head = await findHead(git) ?? (await isShallow(runnerOf(git)) ? await fetchHead(git) : null);
			return head === null ? {
				head,
				files: /* @__PURE__ */ new Map()
			} : {
				head,
				files: await readCommit(folder, head, models)
			};
		},
		readFile: (head, path) => readPath(folder, head, path)
	};
}
async function findHead(git) {
	return (await findStateHead(runnerOf(git)))?.commit ?? null;
}
async function run(git, args) {
	try {
		return await git.raw([...args]);
	} catch (cause) {
		throw unknownProduction(cause);
	}
}
function runnerOf(git) {
	return (args) => run(git, args);
}
async function fetchHead(git) {
	if (!(await run(git, ["remote"])).split("\n").includes("origin")) return null;
	try {
		if ((await git.raw([
			"ls-remote",
			"--",
			"origin",
			"refs/heads/seatrial/deployments"
		])).trim() === "") return null;
		await git.raw([
			"fetch",
			"--quiet",
			"--depth=1",
			"--no-tags",
			"--",
			"origin",
			`${STATE_REF}:refs/remotes/origin/${STATE_BRANCH}`
		]);
	} catch (cause) {
		throw unknownProduction(cause);
	}
	return findHead(git);
}
function unknownProduction(cause) {
	return gitFailed({
		what: `The branch ${STATE_BRANCH} could not be read, so that the version in production is not known`,
		hint: "Check out with `fetch-depth: 0`, which fetches it too.",
		cause
	});
}

export { createFetchedDeployments as t };