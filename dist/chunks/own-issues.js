import { p as translateErrors } from "./octokit.js";

// src/adapters/github/own-issues.ts
function createOwnIssues({ octokit, repository, author, trusted = [] }) {
	const { issues } = octokit.rest;
	const listOf = async (creator) => {
		const query = {
			...repository,
			creator,
			state: "all",
			per_page: 100
		};
		return (await octokit.paginate(issues.listForRepo, query)).filter(({ user, pull_request: pull }) => user?.login === creator && pull === void 0);
	};
	return {
		list: () => translateErrors("listing issues", async () => {
			return (await Promise.all([author, ...trusted].map(listOf))).flat().toSorted((a, b) => b.number - a.number).map(toIssue);
		}),
		create: ({ title, body, labels = [] }) => translateErrors("opening an issue", async () => {
			return toIssue((await issues.create({
				...repository,
				title,
				body,
				labels: [...labels]
			})).data);
		}),
		update: (number, { title, body }) => translateErrors("updating an issue", async () => {
			await issues.update({
				...repository,
				issue_number: number,
				title,
				body
			});
		})
	};
}
function toIssue({ number, html_url: url, state, title, body }) {
	return {
		number,
		url,
		open: state === "open",
		title,
		body: body ?? ""
	};
}

export { createOwnIssues as t };