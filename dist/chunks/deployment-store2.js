import { r as isModelFile } from "./ledger.js";
import { t as commitOnBranch } from "./commit-on-branch.js";

// src/adapters/github/deployment-store.ts
const STATE_BRANCH = "seatrial/deployments";
function createGitHubDeploymentStore({ octokit, repository, objects }) {
	return {
		read: async (models) => {
			const head = await objects.head(STATE_BRANCH);
			if (head === null) return {
				head,
				files: /* @__PURE__ */ new Map()
			};
			const wanted = [...await objects.files(head)].filter(([path]) => isStateFile(path) && (models === "all" || models.some((model) => isModelFile(path, model))));
			const texts = await objects.texts(wanted.map(([, blob]) => blob));
			return {
				head,
				files: new Map(wanted.map(([path, blob]) => [path, texts.get(blob) ?? ""]))
			};
		},
		commit: async (request) => {
			const outcome = await commitOnBranch(octokit, repository, {
				...request,
				branch: STATE_BRANCH
			});
			await objects.remember(request, outcome);
			return outcome;
		}
	};
}
function isStateFile(path) {
	return /^events\/[^/]+\/[^/]+\.jsonl$|^[^/]+\/[^/]+\.yaml$/.test(path);
}

export { createGitHubDeploymentStore as n, STATE_BRANCH as t };