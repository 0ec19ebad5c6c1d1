import { f as isNotFound, m as RequestError, p as translateErrors } from "./octokit.js";
import { t as AppError } from "./error.js";

// src/adapters/github/releases.ts
const NEWEST = 100;
const MOST_PAGES = 10;
function createReleases(octokit, repository) {
	const { repos, git } = octokit.rest;
	return {
		newest: () => listNewest(octokit, repository),
		find: (tag) => findRelease(octokit, repository, tag),
		hasTag: async (tag) => {
			return await orNull("reading a tag", () => git.getRef({
				...repository,
				ref: `tags/${tag}`
			})) !== null;
		},
		createTag: (tag, commit, message) => translateErrors("creating a tag", async () => {
			const { data } = await git.createTag({
				...repository,
				tag,
				message,
				object: commit,
				type: "commit"
			});
			await orThere(() => git.createRef({
				...repository,
				ref: `refs/tags/${tag}`,
				sha: data.sha
			}));
		}),
		createDraft: (content) => createDraft(octokit, repository, content),
		upload: (release, { name, mediaType, content }) => translateErrors("uploading to a release", async () => {
			await octokit.request(`POST ${release.uploadUrl}`, {
				name,
				data: content,
				headers: { "content-type": mediaType }
			});
		}),
		removeAsset: async (id) => {
			await orNull("removing a broken upload", () => repos.deleteReleaseAsset({
				...repository,
				asset_id: id
			}));
		},
		publish: (id) => translateErrors("publishing a release", async () => {
			const { data } = await repos.updateRelease({
				...repository,
				release_id: id,
				draft: false,
				make_latest: "false"
			});
			return toRelease(data);
		}),
		updateNotes: (id, notes) => translateErrors("updating the notes of a release", async () => {
			await repos.updateRelease({
				...repository,
				release_id: id,
				body: notes
			});
		})
	};
}
async function createDraft(octokit, repository, content) {
	try {
		return await translateErrors("creating a release", async () => {
			const draft = {
				...repository,
				...describe(content),
				request: { retries: 0 }
			};
			return toRelease((await octokit.rest.repos.createRelease(draft)).data);
		});
	} catch (error) {
		const found = error instanceof AppError && error.code === "github-unavailable" ? await findRelease(octokit, repository, content.tag) : null;
		if (found === null) throw error;
		return found;
	}
}
async function findRelease(octokit, repository, tag) {
	const { repos } = octokit.rest;
	const published = await orNull("reading a release", () => repos.getReleaseByTag({
		...repository,
		tag
	}));
	if (published !== null) return toRelease(published.data);
	const { data } = await translateErrors("reading the newest releases", () => repos.listReleases({
		...repository,
		per_page: NEWEST
	}));
	const own = data.find((release) => release.draft && release.tag_name === tag);
	return own === void 0 ? null : toRelease(own);
}
async function listNewest({ rest }, repository) {
	const found = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { data } = await translateErrors("listing releases", () => rest.repos.listReleases({
			...repository,
			per_page: NEWEST,
			page
		}));
		found.push(...data.map(toRelease));
		if (data.length < NEWEST) return {
			found,
			isComplete: true
		};
	}
	return {
		found,
		isComplete: false
	};
}
async function orThere(work) {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof RequestError && error.status === 422 && /already exists/i.test(error.message))) throw error;
	}
}
async function orNull(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
function describe({ tag, title, notes, commit }) {
	return {
		tag_name: tag,
		target_commitish: commit,
		name: title,
		body: notes,
		draft: true,
		prerelease: false,
		make_latest: "false"
	};
}
function toRelease(data) {
	return {
		id: data.id,
		tag: data.tag_name,
		draft: data.draft,
		title: data.name ?? "",
		notes: data.body ?? "",
		url: data.html_url,
		uploadUrl: data.upload_url,
		assets: data.assets.map(({ id, name, size, state }) => ({
			id,
			name,
			sizeBytes: size,
			whole: state === "uploaded"
		}))
	};
}

export { createReleases as t };