import { c as findStateHead, i as STATE_BRANCH, l as missingBranch, n as commitBranch, p as readObjects, t as fetchBranch, u as requireLog } from "./fetch-branch.js";
import { n as runGit, t as gitIn } from "./run-git.js";
import { n as requireFolder } from "./open-git.js";

// src/adapters/git/deployment-store.ts
function createGitDeploymentStore(options) {
	requireFolder(options.folder);
	return {
		read: (models) => readBranch(options, models),
		commit: (request) => commitBranch({
			...options,
			branch: STATE_BRANCH
		}, request)
	};
}
async function readBranch({ folder, remote, missing, onRead }, models) {
	const found = remote === null ? await findStateHead(gitIn(folder)) : null;
	if (found !== null) onRead?.(found);
	const head = remote === null ? found?.commit ?? null : await fetchBranch(folder, remote, STATE_BRANCH);
	if (head === null && missing === "refuse") throw await missingBranch(gitIn(folder), remote);
	if (head === null) return {
		head,
		files: /* @__PURE__ */ new Map()
	};
	const files = await readCommit(folder, head, models);
	if (missing === "refuse" && models === "all") requireLog(files);
	return {
		head,
		files
	};
}
async function readCommit(folder, head, models) {
	const wanted = (await runGit(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head
	])).toString("utf8").split("\0").flatMap(parseEntry).filter(({ path }) => models === "all" || models.some((model) => belongsTo(path, model)));
	const texts = await readObjects(folder, wanted.map(({ blob }) => blob));
	return new Map(wanted.map(({ path }, index) => [path, texts[index]?.toString("utf8") ?? ""]));
}
async function readPath(folder, head, path) {
	const [entry] = (await runGit(folder, [
		"ls-tree",
		"-z",
		"--full-tree",
		head,
		"--",
		path
	])).toString("utf8").split("\0").flatMap(parseEntry);
	const [bytes = null] = entry?.path === path ? await readObjects(folder, [entry.blob]) : [];
	return bytes?.toString("utf8") ?? null;
}
function parseEntry(line) {
	const [, blob, path] = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
	return blob === void 0 || path === void 0 ? [] : [{
		blob,
		path
	}];
}
function belongsTo(path, model) {
	return path.endsWith(`/${model}.yaml`) || path.startsWith(`events/${model}/`) || path.startsWith("events/_all/");
}

export { readCommit as n, readPath as r, createGitDeploymentStore as t };