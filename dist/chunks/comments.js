import { f as isNotFound, p as translateErrors } from "./octokit.js";

// src/adapters/github/comments.ts
function createComments({ octokit, repository, author, trusted = [] }) {
	const { issues } = octokit.rest;
	return {
		own: (thread, since) => translateErrors("listing comments", async () => {
			return (await octokit.paginate(issues.listComments, {
				...repository,
				issue_number: thread,
				per_page: 100,
				...since === void 0 ? {} : { since }
			})).filter(({ user }) => user?.login === author || isTrusted(user, trusted)).toSorted((a, b) => a.id - b.id).map(({ id, body, user }) => {
				const foreign = user?.login === author ? {} : { foreign: true };
				const shared = isShared(user) ? { shared: true } : {};
				return {
					id: String(id),
					body: body ?? "",
					...foreign,
					...shared
				};
			});
		}),
		post: (thread, body) => translateErrors("posting a comment", async () => {
			await issues.createComment({
				...repository,
				issue_number: thread,
				body
			});
		}),
		edit: (_thread, id, body) => translateErrors("editing a comment", async () => {
			await issues.updateComment({
				...repository,
				comment_id: Number(id),
				body
			});
		}),
		remove: (_thread, id) => removeComment(octokit, repository, id)
	};
}
function isTrusted(user, logins) {
	return user !== null && user !== void 0 && user.type === "Bot" && logins.includes(user.login);
}
function isShared(user) {
	return user?.login === "github-actions[bot]";
}
async function removeComment(octokit, repository, id) {
	try {
		await translateErrors("deleting a comment", () => octokit.rest.issues.deleteComment({
			...repository,
			comment_id: Number(id)
		}));
	} catch (error) {
		if (!isNotFound(error)) throw error;
	}
}

export { isShared as n, isTrusted as r, createComments as t };