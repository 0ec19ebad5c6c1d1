import { n as commitBranch, o as WINDOWS_BRANCH, p as readObjects, s as findBranchHead, t as fetchBranch } from "./fetch-branch.js";
import { t as gitIn } from "./run-git.js";

// src/adapters/git/window-store.ts
function createWindowStore({ folder, remote }) {
	return {
		head: () => remote === null ? ownHead(folder) : fetchBranch(folder, remote, WINDOWS_BRANCH),
		read: async (head, paths) => {
			const texts = await readObjects(folder, paths.map((path) => `${head}:${path}`));
			return new Map(paths.flatMap((path, index) => {
				const text = texts[index]?.toString("utf8");
				return text === void 0 ? [] : [[path, text]];
			}));
		},
		commit: (request) => commitBranch({
			folder,
			remote,
			branch: WINDOWS_BRANCH
		}, request)
	};
}
async function ownHead(folder) {
	return (await findBranchHead(gitIn(folder), "seatrial/windows"))?.commit ?? null;
}

export { createWindowStore as t };