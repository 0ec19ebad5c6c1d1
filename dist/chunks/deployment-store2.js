import { r as isModelFile } from "./ledger.js";
import { t as commitOnBranch } from "./commit-on-branch.js";
import { hash } from "node:crypto";

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
			await remember(objects, request, outcome);
			return outcome;
		}
	};
}
function isStateFile(path) {
	return /^events\/[^/]+\/[^/]+\.jsonl$|^[^/]+\/[^/]+\.yaml$/.test(path);
}
async function remember(objects, request, outcome) {
	if (outcome.kind === "lost-race") return;
	const before = request.expectedHead === null ? /* @__PURE__ */ new Map() : await objects.files(request.expectedHead);
	const blobs = [...request.files].map(([path, text]) => [
		path,
		text,
		blobId(text)
	]);
	const listing = new Map([...before, ...blobs.map(([path, , blob]) => [path, blob])]);
	objects.remember(outcome.head, listing, new Map(blobs.map(([, text, blob]) => [blob, text])));
}
function blobId(text) {
	const bytes = Buffer.from(text, "utf8");
	return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}

export { createGitHubDeploymentStore as n, STATE_BRANCH as t };