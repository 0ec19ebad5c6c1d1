import { m as RequestError, p as translateErrors } from "./octokit.js";
import { n as ruleRefusal, t as refusedByRule } from "./rule-refusal.js";

// src/adapters/github/commit-on-branch.ts
const MUTATION = "mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }";
async function commitOnBranch(octokit, repository, request) {
	const { expectedHead } = request;
	return translateErrors("writing the branch seatrial/deployments", () => tellRules(request.branch, async () => {
		if (expectedHead === null) return commitByRef(octokit, repository, request);
		return await commitByMutation(octokit, repository, {
			...request,
			expectedHead
		}) ?? commitByRef(octokit, repository, request);
	}));
}
async function tellRules(branch, work) {
	try {
		return await work();
	} catch (error) {
		const rules = rulesThatRefused(error);
		if (rules === null) throw error;
		throw refusedByRule(branch, rules, error);
	}
}
function rulesThatRefused(error) {
	return error instanceof Error ? ruleRefusal(error.message) : null;
}
async function commitByMutation(octokit, { owner, repo }, request) {
	const [headline = "", ...body] = request.message.split("\n\n");
	const input = {
		branch: {
			repositoryNameWithOwner: `${owner}/${repo}`,
			branchName: request.branch
		},
		message: {
			headline,
			body: body.join("\n\n").trim()
		},
		expectedHeadOid: request.expectedHead,
		fileChanges: { additions: [...request.files].map(([path, text]) => ({
			path,
			contents: Buffer.from(text).toString("base64")
		})) }
	};
	try {
		return {
			kind: "committed",
			head: (await octokit.graphql(MUTATION, { input })).createCommitOnBranch.commit.oid
		};
	} catch (error) {
		if (rulesThatRefused(error) !== null) throw error;
		if (error instanceof RequestError && (error.status === 404 || error.status === 410)) return null;
		const types = graphqlTypes(error);
		if (types.includes("STALE_DATA") || types.includes("NOT_FOUND")) return { kind: "lost-race" };
		if (types.includes("FORBIDDEN")) throw forbidden(error);
		throw error;
	}
}
function graphqlTypes(error) {
	if (!(error instanceof Error) || !("errors" in error) || !Array.isArray(error.errors)) return [];
	return error.errors.map((one) => typeof one === "object" && one !== null && "type" in one ? one.type : null);
}
function forbidden(cause) {
	const message = cause instanceof Error ? cause.message : "Forbidden";
	return new RequestError(message, 403, { request: {
		method: "POST",
		url: "/graphql",
		headers: {}
	} });
}
async function commitByRef(octokit, repository, { branch, expectedHead, files, message }) {
	const { git } = octokit.rest;
	const base = expectedHead === null ? null : (await git.getCommit({
		...repository,
		commit_sha: expectedHead
	})).data.tree.sha;
	const tree = await git.createTree({
		...repository,
		...base === null ? {} : { base_tree: base },
		tree: [...files].map(([path, content]) => ({
			path,
			content,
			mode: "100644",
			type: "blob"
		}))
	});
	const parents = expectedHead === null ? [] : [expectedHead];
	const { data } = await git.createCommit({
		...repository,
		message,
		tree: tree.data.sha,
		parents
	});
	try {
		if (expectedHead === null) await git.createRef({
			...repository,
			ref: `refs/heads/${branch}`,
			sha: data.sha
		});
		else await git.updateRef({
			...repository,
			ref: `heads/${branch}`,
			sha: data.sha,
			force: false
		});
	} catch (error) {
		if (rulesThatRefused(error) !== null) throw error;
		if (error instanceof RequestError && (error.status === 422 || error.status === 409)) return { kind: "lost-race" };
		throw error;
	}
	return {
		kind: "committed",
		head: data.sha
	};
}

export { commitOnBranch as t };