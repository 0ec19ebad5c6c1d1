import { n as createObjectCache, t as createGitObjects } from "./git-objects.js";
import { n as createOctokit, p as translateErrors, r as parseRepositoryName, t as addressOf } from "./octokit.js";
import { r as createPromotionRegistry, t as wireReleaseRefresh } from "./release-refresh.js";

// src/wiring/remote-releases.ts
async function wireRemoteReleases(place) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const octokit = createOctokit(place);
	const { data } = await translateErrors("reading the repository", () => octokit.rest.repos.get({ ...repository }));
	const objects = createGitObjects(octokit, repository, createObjectCache());
	const defaultBranch = data.default_branch;
	const registry = createPromotionRegistry({
		octokit,
		repository,
		objects,
		defaultBranch,
		places: /* @__PURE__ */ new Map()
	});
	const repositoryUrl = addressOf(place.apiUrl, repository);
	return wireReleaseRefresh({
		octokit,
		repository,
		objects,
		registry,
		defaultBranch,
		repositoryUrl
	});
}

export { wireRemoteReleases };