import { n as findCommit, r as run$1, t as createChangedFiles } from "./changed-files.js";
import { t as openGit } from "./open-git.js";
import { n as isShallow, r as ownParents } from "./shallow.js";
import { n as readCommit, r as readPath } from "./deployment-store.js";
import { t as gitFailed } from "./git-error.js";
import { a as findStateHead, n as STATE_REF, t as STATE_BRANCH } from "./state-branch.js";
import { t as readHead } from "./read-head.js";
import { a as relativeTo, i as openNamedRegistry, r as openFolder, t as locateRegistry } from "./locate-registry.js";

// src/adapters/git/commits.ts
const MOST_PUSHED = 100;
function createCommits(folder) {
	const git = openGit(folder);
	return {
		find: (ref) => findCommit(git, ref),
		since: async (base) => {
			const range = [
				"--first-parent",
				`--max-count=${MOST_PUSHED}`,
				"--end-of-options",
				`${base}..HEAD`
			];
			return (await run$1(git, ["rev-list", ...range])).split("\n").filter((line) => line !== "");
		},
		parents: (commit) => ownParents((args) => run$1(git, args), commit)
	};
}

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

// src/wiring/selection.ts
function wireSelection(path) {
	return wire(locateRegistry(path));
}
function wireFolderSelection(folder) {
	return wire(openFolder(folder));
}
function wireNamedSelection(workspace, folder) {
	return wire(openNamedRegistry(workspace, folder));
}
function wire(located) {
	const { root, gitRoot, isInRepository } = located;
	return {
		located,
		ports: {
			changedFiles: createChangedFiles(gitRoot),
			deployments: isInRepository ? createFetchedDeployments(gitRoot) : null
		},
		commits: createCommits(gitRoot),
		readHead: () => readHead(gitRoot),
		fromRoot: (path) => relativeTo(root, path)
	};
}

export { createCommits as i, wireNamedSelection as n, wireSelection as r, wireFolderSelection as t };