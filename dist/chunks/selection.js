import { n as findCommit, r as run, t as createChangedFiles } from "./changed-files.js";
import { t as openGit } from "./open-git.js";
import { r as ownParents } from "./shallow.js";
import { t as createFetchedDeployments } from "./fetched-deployments.js";
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
			return (await run(git, ["rev-list", ...range])).split("\n").filter((line) => line !== "");
		},
		parents: (commit) => ownParents((args) => run(git, args), commit)
	};
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