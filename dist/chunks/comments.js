import { a as translateErrors, i as isNotFound } from "./octokit.js";

// src/adapters/github/comments.ts
/** The comments that we wrote ourselves in a thread: found by author on every page, whatever their text claims. */
function createComments({ octokit, repository, author }) {
	const { issues } = octokit.rest;
	return {
		own: (thread, since) => translateErrors("listing comments", async () => {
			return (await octokit.paginate(issues.listComments, {
				...repository,
				issue_number: thread,
				per_page: 100,
				...since === void 0 ? {} : { since }
			})).filter(({ user }) => user?.login === author).toSorted((a, b) => a.id - b.id).map(({ id, body }) => ({
				id: String(id),
				body: body ?? ""
			}));
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
/** What is gone already was what we wanted. */
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

export { createComments as t };