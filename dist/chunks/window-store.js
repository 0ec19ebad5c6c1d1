import { x as mapConcurrently } from "./read-settings.js";
import { t as commitOnBranch } from "./commit-on-branch.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";
import { r as readHead } from "./git-objects.js";

// src/adapters/github/window-store.ts
const WINDOWS_BRANCH = "seatrial/windows";
const READ_AT_ONCE = 8;
function createGitHubWindowStore(octokit, repository) {
	return {
		head: () => readHead(octokit, repository, WINDOWS_BRANCH),
		read: async (head, paths) => {
			const texts = await mapConcurrently(paths, READ_AT_ONCE, async (path) => {
				const text = await readFile(octokit, repository, {
					head,
					path
				});
				return text === null ? [] : [[path, text]];
			});
			return new Map(texts.flat());
		},
		commit: (request) => commitOnBranch(octokit, repository, {
			...request,
			branch: WINDOWS_BRANCH
		})
	};
}
function createKeptWindowStore({ octokit, repository, objects }) {
	return {
		head: () => objects.head(WINDOWS_BRANCH),
		read: async (head, paths) => {
			const listed = await objects.files(head);
			const blobs = paths.flatMap((path) => listed.get(path) ?? []);
			const texts = await objects.texts(blobs);
			return new Map(paths.flatMap((path) => {
				const text = texts.get(listed.get(path) ?? "");
				return text === void 0 ? [] : [[path, text]];
			}));
		},
		commit: (request) => commitOnBranch(octokit, repository, {
			...request,
			branch: WINDOWS_BRANCH
		})
	};
}
async function readFile(octokit, repository, { head, path }) {
	try {
		const { data } = await translateErrors("reading live windows", () => octokit.rest.repos.getContent({
			...repository,
			path,
			ref: head,
			mediaType: { format: "raw" }
		}));
		const content = data;
		if (content instanceof ArrayBuffer) return new TextDecoder().decode(content);
		return typeof content === "string" ? content : null;
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}

export { createKeptWindowStore as n, createGitHubWindowStore as t };