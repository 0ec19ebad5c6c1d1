import { t as AppError } from "./error.js";

// src/usecases/certify/find-base.ts
function sinceOf(base) {
	if (base?.kind === "group") return base.parent;
	return base?.kind === "push" ? base.before : null;
}
const EVENT_WITHOUT_BASE = {
	message: "This event has no base commit to count changes from.",
	hint: "Set the input base or versions."
};
async function countFrom({ asked, event, commits, versions, warn }) {
	if (asked !== void 0) return {
		base: asked,
		mergedInto: null
	};
	const { commit, doubt } = await findBase(event, commits);
	if (doubt !== null && versions.length === 0) warn(describeDoubt(doubt));
	return {
		base: commit,
		mergedInto: await findBranch(event?.kind === "push" && !event.onDefault ? event.defaultBranch : null, commits)
	};
}
async function findBase(event, commits) {
	switch (event?.kind) {
		case "pull": return sure(await findPullBase(event, commits));
		case "group": return sure(event.parent);
		case "push": return findPushBase(event, commits);
		case void 0: return {
			commit: null,
			doubt: null
		};
	}
}
async function findPullBase(event, commits) {
	const parents = await parentsOf("HEAD", commits);
	const others = parents.filter((parent) => parent !== event.headSha);
	const [base] = parents.length === 2 && others.length === 1 ? others : [];
	if (base !== void 0) return requireCommit(base, commits);
	return await findBranch(event.branch, commits) ?? requireCommit(event.recorded, commits);
}
async function findPushBase(event, commits) {
	const { before, defaultBranch, onDefault } = event;
	if (before !== null && await commits.find(before) !== null) return sure(before);
	const branch = onDefault ? null : await findBranch(defaultBranch, commits);
	if (branch !== null) return sure(branch);
	const [first] = await parentsOf("HEAD", commits);
	if (first !== void 0) return {
		commit: await requireCommit(first, commits),
		doubt: "only-last-commit"
	};
	return {
		commit: await requireCommit("HEAD", commits),
		doubt: "first-commit"
	};
}
function sure(commit) {
	return {
		commit,
		doubt: null
	};
}
function findBranch(name, commits) {
	return name === null ? Promise.resolve(null) : commits.find(`refs/remotes/origin/${name}`);
}
async function parentsOf(ref, commits) {
	return commits.parents(await requireCommit(ref, commits));
}
async function requireCommit(ref, commits) {
	const found = await commits.find(ref);
	if (found !== null) return found;
	throw new AppError({
		code: "git-failed",
		message: `The changes are counted from the commit ${ref.slice(0, 12)}, which this clone does not have.`,
		hint: "The clone is probably shallow: check out with `fetch-depth: 0`."
	});
}
function describeDoubt(doubt) {
	const rest = "To certify others, name them in the input versions.";
	switch (doubt) {
		case "only-last-commit": return `What the branch was before this push is not known here: only the changes of its last commit are looked at. ${rest}`;
		case "first-commit": return `This push begins the branch with its first commit: there is nothing that changes could be counted from. ${rest}`;
	}
}

export { countFrom as n, sinceOf as r, EVENT_WITHOUT_BASE as t };