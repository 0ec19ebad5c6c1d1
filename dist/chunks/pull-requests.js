import { a as translateErrors } from "./octokit.js";

// src/adapters/github/pull-requests.ts
function createPullRequests(octokit, repository) {
	const { pulls } = octokit.rest;
	return {
		get: (number) => translateErrors("reading a pull request", async () => {
			const { data } = await pulls.get({
				...repository,
				pull_number: number
			});
			return describe(data);
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
			return (await octokit.paginate(pulls.listFiles, {
				...repository,
				pull_number: number,
				per_page: 100
			})).flatMap(({ filename, previous_filename: previous }) => [filename, ...previous === void 0 ? [] : [previous]]);
		})
	};
}
/** By the commit that GitHub made of it: a merge, the squashed one, or the last of those that it rebased. */
function createMergedPulls(octokit, repository) {
	const { pulls, repos } = octokit.rest;
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
		mergedAs: (commit) => translateErrors("looking for the pull request of a commit", async () => {
			const place = {
				...repository,
				commit_sha: commit,
				per_page: 100
			};
			const merged = (await octokit.paginate(repos.listPullRequestsAssociatedWithCommit, place)).find(({ merged_at: at, merge_commit_sha: sha, base }) => at !== null && sha === commit && base.ref === base.repo.default_branch);
			return merged === void 0 ? null : {
				number: merged.number,
				headSha: merged.head.sha
			};
		})
	};
}
function describe({ number, state, head, base }) {
	return {
		number,
		open: state === "open",
		headSha: head.sha,
		headRepository: head.repo === null ? null : {
			id: head.repo.id,
			fullName: head.repo.full_name
		},
		fork: head.repo?.id !== base.repo.id
	};
}

export { createPullRequests as n, createMergedPulls as t };