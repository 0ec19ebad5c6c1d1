import { K as mapConcurrently } from "./read-settings.js";
import { t as AppError } from "./error.js";
import { p as translateErrors } from "./octokit.js";

// src/usecases/certify/find-approvals.ts
async function findApprovals(head, models, people) {
	const found = await unlessRefused(async () => {
		const approvals = [];
		for (const model of models) approvals.push(...await approvalsOf(model, head, people));
		return approvals;
	});
	return {
		approvals: found.answer ?? [],
		refusal: found.refusal
	};
}
async function headOf$1(change, pulls) {
	return change.kind === "pull" ? change : pulls.head(change.number);
}
async function unlessRefused(ask) {
	try {
		return {
			answer: await ask(),
			refusal: null
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code !== "github-refused") throw error;
		return {
			answer: null,
			refusal: error
		};
	}
}
async function approvalsOf(model, { number, headSha }, people) {
	return (await people.approvals(number, model)).filter(({ owner, author, commit }) => owner && !author && commit === headSha).map(({ login, commit }) => ({
		model,
		commit,
		login
	}));
}

// src/domain/certification/merged-steps.ts
function mergedSteps(commits) {
	const steps = [];
	for (const { sha, parents, pulls } of commits) {
		const [from] = parents;
		if (from === void 0) break;
		const merge = pulls.filter(({ mergedAs }) => mergedAs === sha);
		const last = steps.at(-1);
		const [own = null] = merge.length === 1 ? merge : [];
		if (own === null && last !== void 0 && isPartOf(last, {
			parents,
			pulls
		})) {
			steps.splice(-1, 1, {
				...last,
				from
			});
			continue;
		}
		steps.push({
			from,
			to: sha,
			pull: own,
			isMerge: parents.length > 1
		});
	}
	return steps.toReversed().map(({ from, to, pull }) => ({
		from,
		to,
		pull: pull && headOf(pull)
	}));
}
function isPartOf({ pull, isMerge }, { parents, pulls }) {
	if (pull === null) return true;
	return !isMerge && parents.length === 1 && pulls.some(({ number }) => number === pull.number);
}
function headOf({ number, headSha }) {
	return {
		number,
		headSha
	};
}

// src/adapters/github/bringing-pushes.ts
const MAX_CHANGES = 20;
const MAX_PAGES = 10;
const NO_COMMIT = /^0+$/;
async function listBringing(octokit, repository, { path, commit }) {
	const changes = await translateErrors("listing what changed a file", async () => {
		const asked = {
			...repository,
			path,
			sha: commit,
			per_page: MAX_CHANGES
		};
		return (await octokit.rest.repos.listCommits(asked)).data;
	});
	const moves = await listMoves(octokit, repository);
	const found = /* @__PURE__ */ new Map();
	for (const { sha, parents } of changes) {
		const by = parents.length === 0 ? FIRST : await findMove(octokit, repository, {
			sha,
			moves
		});
		found.set(by.kind === "first" ? "" : by.commit, by);
	}
	return [...found.values()];
}
const FIRST = { kind: "first" };
async function listMoves(octokit, repository) {
	return translateErrors("listing what was pushed", async () => {
		const { data: place } = await octokit.rest.repos.get({ ...repository });
		const asked = {
			...repository,
			ref: `refs/heads/${place.default_branch}`,
			per_page: 100
		};
		const moves = [];
		let pages = 0;
		for await (const { data } of octokit.paginate.iterator(octokit.rest.repos.listActivities, asked)) {
			moves.push(...data);
			pages += 1;
			if (pages === MAX_PAGES) break;
		}
		return moves;
	});
}
async function findMove(octokit, repository, { sha, moves }) {
	const has = (other) => isIn(octokit, repository, {
		sha,
		other
	});
	let [known, unknown] = [-1, moves.length];
	while (unknown - known > 1) {
		const middle = Math.floor((known + unknown) / 2);
		if (await has(moves[middle]?.after ?? "")) known = middle;
		else unknown = middle;
	}
	const move = moves[known];
	if (move === void 0 || !NO_COMMIT.test(move.before) && await has(move.before)) return {
		kind: "unknown",
		commit: sha
	};
	return NO_COMMIT.test(move.before) ? FIRST : {
		kind: "push",
		since: move.before,
		commit: move.after
	};
}
async function isIn({ rest }, repository, { sha, other }) {
	return translateErrors("comparing commits", async () => {
		const basehead = `${sha}...${other}`;
		const { data } = await rest.repos.compareCommitsWithBasehead({
			...repository,
			basehead,
			per_page: 1
		});
		return data.status === "ahead" || data.status === "identical";
	});
}

// src/adapters/github/pull-requests.ts
function createPullRequests(octokit, repository) {
	const { git, pulls } = octokit.rest;
	return {
		tip: (branch) => translateErrors("reading a branch", async () => {
			const { data } = await git.getRef({
				...repository,
				ref: `heads/${branch}`
			});
			return data.object.sha;
		}),
		get: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return describe(data);
		}),
		testMerge: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return data.merge_commit_sha;
		}),
		fromBranch: (head) => translateErrors("looking for the pull request", async () => {
			return (await octokit.paginate(pulls.list, {
				...repository,
				state: "open",
				head,
				per_page: 100
			})).map(describe);
		}),
		changedFiles: (number) => translateErrors("listing the files of a pull request", async () => {
			const place = {
				...repository,
				pull_number: number
			};
			const { data: pull } = await pulls.get(place);
			const files = await octokit.paginate(pulls.listFiles, {
				...place,
				per_page: 100
			});
			return {
				paths: files.flatMap(({ filename, previous_filename: previous }) => [filename, ...previous === void 0 ? [] : [previous]]),
				isWhole: files.length >= pull.changed_files
			};
		})
	};
}
function createMergedPulls(octokit, repository) {
	const { pulls } = octokit.rest;
	return {
		head: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return {
				number,
				headSha: data.head.sha
			};
		}),
		mergedAs: async (commit) => {
			const own = (await listMerged(octokit, repository, commit)).find(({ mergedAs }) => mergedAs === commit);
			return own === void 0 ? null : {
				number: own.number,
				headSha: own.headSha
			};
		},
		pushed: async (since, commit) => {
			const chain = await listFirstParents(octokit, repository, {
				since,
				commit
			});
			if (chain === null) return null;
			const commits = await mapConcurrently(chain, ASKED_AT_ONCE, async (one) => ({
				...one,
				pulls: await listMerged(octokit, repository, one.sha)
			}));
			return {
				steps: mergedSteps(commits),
				isByGitHub: await isByGitHub(octokit, repository, {
					since,
					commit
				})
			};
		},
		brought: (path, commit) => listBringing(octokit, repository, {
			path,
			commit
		})
	};
}
const ASKED_AT_ONCE = 4;
async function listMerged(octokit, repository, commit) {
	return translateErrors("looking for the pull request of a commit", async () => {
		const place = {
			...repository,
			commit_sha: commit,
			per_page: 100
		};
		return (await octokit.paginate(octokit.rest.repos.listPullRequestsAssociatedWithCommit, place)).filter(({ merged_at: at, base }) => at !== null && base.ref === base.repo.default_branch).map(({ number, head, merge_commit_sha: mergedAs }) => ({
			number,
			headSha: head.sha,
			mergedAs
		}));
	});
}
const MAX_COMMITS = 1e3;
async function listFirstParents(octokit, repository, { since, commit }) {
	const parents = await listParents(octokit, repository, {
		since,
		commit
	});
	const chain = [];
	for (let sha = commit; sha !== since; [sha] = chain.at(-1)?.parents ?? []) {
		const own = sha === void 0 ? void 0 : parents.get(sha);
		if (sha === void 0 || own === void 0) return null;
		chain.push({
			sha,
			parents: own
		});
	}
	return chain;
}
async function listParents({ rest }, repository, { since, commit }) {
	const parents = /* @__PURE__ */ new Map();
	for (let page = 1; parents.size < MAX_COMMITS; page += 1) {
		const { data } = await translateErrors("comparing commits", () => rest.repos.compareCommitsWithBasehead({
			...repository,
			basehead: `${since}...${commit}`,
			per_page: 100,
			page
		}));
		for (const one of data.commits) parents.set(one.sha, one.parents.map(({ sha }) => sha));
		if (data.commits.length === 0 || parents.size >= data.total_commits) break;
	}
	return parents;
}
async function isByGitHub({ rest }, repository, { since, commit }) {
	const { answer } = await unlessRefused(() => translateErrors("listing what was pushed", async () => {
		const { data: place } = await rest.repos.get({ ...repository });
		const ref = `refs/heads/${place.default_branch}`;
		return (await rest.repos.listActivities({
			...repository,
			ref,
			per_page: 100
		})).data;
	}));
	return (answer ?? []).filter(({ before, after }) => before === since && after === commit).some(({ activity_type: type }) => type === "pr_merge" || type === "merge_queue_merge");
}
function describe({ number, state, head, base }) {
	return {
		number,
		open: state === "open",
		headSha: head.sha,
		baseBranch: base.ref,
		headRepository: head.repo === null ? null : {
			id: head.repo.id,
			fullName: head.repo.full_name
		},
		fork: head.repo?.id !== base.repo.id
	};
}

export { unlessRefused as a, headOf$1 as i, createPullRequests as n, findApprovals as r, createMergedPulls as t };