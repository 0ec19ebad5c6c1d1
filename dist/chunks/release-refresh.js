import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as sha256 } from "./sha256.js";
import { H as resolveTestPolicy, l as DEFAULT_MODELS_FOLDER, n as modelsFolderOf, o as releasePolicyOf, u as SETTINGS_PATH } from "./read-settings.js";
import { r as policyDigest } from "./digests.js";
import { r as loadManifestsIn } from "./load-manifests.js";
import { n as checkLiveTest } from "./check-live-test.js";
import { t as createClock } from "./clock.js";
import { r as sharesOf } from "./aftercare.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";
import { a as versionPathOf, i as readVersionText, n as readSettingsText, t as readModelText } from "./registry-texts.js";
import { t as CODE_OWNERS_PATHS } from "./code-owners.js";
import { t as STATE_BRANCH } from "./deployment-store2.js";
import { i as createKeptWindowStore, n as pack, t as refreshReleases } from "./refresh-releases.js";
import { t as createReleases } from "./releases.js";

// src/adapters/github/history.ts
function createHistory(octokit, repository, defaultBranch) {
	return { contains: async (commit) => {
		try {
			const basehead = `${commit}...${defaultBranch}`;
			const { data } = await translateErrors("comparing a commit with the default branch", () => octokit.rest.repos.compareCommitsWithBasehead({
				...repository,
				basehead,
				per_page: 1
			}));
			return data.status === "ahead" || data.status === "identical";
		} catch (error) {
			if (isNotFound(error)) return false;
			throw error;
		}
	} };
}

// src/adapters/github/registry-thread.ts
async function readThread(options, number, branch) {
	const [facts, added, base] = await Promise.all([
		readPull(options, number),
		addedFiles(options, number),
		branch
	]);
	if (facts === null) {
		const issue = await readIssue(options, number);
		return issue === null ? null : {
			facts: issue,
			versions: []
		};
	}
	const files = added.filter(({ path }) => versionPathOf(path, base.folder) !== null);
	const texts = await options.objects.texts(files.map(({ blob }) => blob));
	const merged = facts.state === "merged";
	const commits = [facts.headSha, merged ? facts.mergeSha : null].filter((sha) => sha !== null);
	return {
		facts,
		versions: files.flatMap(({ path, blob }) => {
			const version = readVersionText(path, texts.get(blob) ?? "", base.folder);
			const model = versionPathOf(path, base.folder)?.model;
			if (version === null || model === void 0) return [];
			return [{
				model,
				version: {
					...version,
					merged: merged && base.files.has(path),
					pull: number,
					commits
				}
			}];
		})
	};
}
async function readPull({ octokit, repository }, number) {
	const found = await orNull("reading a pull request", () => octokit.rest.pulls.get({
		...repository,
		pull_number: number
	}));
	if (found === null) return null;
	const { user, head, base, merge_commit_sha: mergeSha, state } = found.data;
	const merged = found.data.merged && base.ref === base.repo.default_branch;
	return {
		number,
		state: merged ? "merged" : state === "open" ? "open" : "closed",
		author: user.login,
		headSha: head.sha,
		mergeSha: merged ? mergeSha : null
	};
}
async function readIssue({ octokit, repository }, number) {
	const found = await orNull("reading an issue", () => octokit.rest.issues.get({
		...repository,
		issue_number: number
	}));
	if (found === null) return null;
	return {
		number,
		state: "issue",
		author: found.data.user?.login ?? "ghost",
		headSha: null,
		mergeSha: null
	};
}
async function addedFiles({ octokit, repository }, number) {
	return (await orNull("listing the files of a pull request", () => octokit.paginate(octokit.rest.pulls.listFiles, {
		...repository,
		pull_number: number,
		per_page: 100
	})) ?? []).flatMap(({ filename, status, sha }) => {
		return (status === "added" || status === "renamed" || status === "copied") && sha !== null ? [{
			path: filename,
			blob: sha
		}] : [];
	});
}
async function orNull(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}

// src/adapters/github/version-places.ts
function rememberPlaces(cache, versions) {
	for (const { model, version } of versions) if (version.merged) cache.set(keyOf(model, version), {
		pull: version.pull,
		commits: version.commits
	});
}
function keyOf(model, { version, sha256 }) {
	return `${model}@${version} ${sha256}`;
}
async function locateVersions(options, { model, versions, folder }) {
	return Promise.all(versions.map(async (version) => {
		if (!version.merged || version.pull !== null) return version;
		const path = `${folder}/${model}/versions/${version.version}.yaml`;
		const place = options.places.get(keyOf(model, version)) ?? await findPlace(options, path);
		options.places.set(keyOf(model, version), place);
		return {
			...version,
			...place
		};
	}));
}
async function findPlace({ octokit, repository, defaultBranch }, path) {
	return translateErrors("looking for the pull request of a version", async () => {
		const { repos } = octokit.rest;
		const { data } = await repos.listCommits({
			...repository,
			sha: defaultBranch,
			path,
			per_page: 1
		});
		const [commit] = data;
		if (commit === void 0) return {
			pull: null,
			commits: []
		};
		const pull = (await repos.listPullRequestsAssociatedWithCommit({
			...repository,
			commit_sha: commit.sha
		})).data.find(({ merged_at: at, base }) => at !== null && base.ref === defaultBranch);
		if (pull === void 0) return {
			pull: null,
			commits: [commit.sha]
		};
		const { number, head, merge_commit_sha: merge } = pull;
		return {
			pull: number,
			commits: [.../* @__PURE__ */ new Set([head.sha, merge ?? commit.sha])]
		};
	});
}

// src/adapters/github/promotion-registry.ts
function createPromotionRegistry(options) {
	let current = null;
	const snapshot = () => current ??= readSnapshot(options);
	return {
		overview: async () => {
			current = readSnapshot(options);
			const { commit, settings, settingsBlob, files, folder } = await current;
			return {
				commit,
				settings,
				settingsBlob,
				models: modelNames(files, folder)
			};
		},
		model: async (name) => readModel(options, await snapshot(), name),
		locate: async (model, versions) => locateVersions(options, {
			model,
			versions,
			folder: (await snapshot()).folder
		}),
		settings: async () => (await snapshot()).settings,
		versionsAt: async (commit, name) => readVersionsAt(options, commit, name),
		policyAt: async (commit, name) => readPolicyAt(options, commit, name),
		thread: async (number) => {
			const thread = await readThread(options, number, snapshot());
			if (thread?.facts.state === "merged") rememberPlaces(options.places, thread.versions);
			return thread;
		},
		contains: async (commit) => {
			const { octokit, repository } = options;
			return createHistory(octokit, repository, (await snapshot()).commit).contains(commit);
		},
		ownership: async (model, base) => readOwnerships(options, {
			now: await snapshot(),
			base
		}, model)
	};
}
async function readSnapshot({ objects, defaultBranch }) {
	const head = await objects.head(defaultBranch);
	if (head === null) throw new AppError({
		code: "github-refused",
		reason: "not-found",
		message: `The default branch ${defaultBranch} cannot be read.`,
		hint: "Install the app on this repository, or give the job contents: read."
	});
	return readSnapshotAt(objects, head);
}
async function readSnapshotAt(objects, commit) {
	const files = await objects.files(commit);
	const settingsBlob = files.get(".github/seatrial.yml") ?? null;
	const settings = settingsBlob === null ? null : readSettingsText(await textOf(objects, settingsBlob));
	return {
		commit,
		files,
		settings,
		settingsBlob,
		folder: settings?.models ?? "models"
	};
}
async function textOf(objects, blob) {
	return (await objects.texts([blob])).get(blob) ?? "";
}
function modelNames(files, folder) {
	return [...files.keys()].flatMap((path) => {
		if (!path.startsWith(`${folder}/`)) return [];
		const [name, file, ...rest] = path.slice(folder.length + 1).split("/");
		return name !== void 0 && file === "model.yaml" && rest.length === 0 ? [name] : [];
	}).toSorted();
}
const UNREADABLE_POLICY = "0".repeat(64);
async function readModel({ objects, places }, { files, folder, settings }, name) {
	const manifest = files.get(`${folder}/${name}/model.yaml`);
	if (manifest === void 0) return null;
	const paths = [...files].flatMap(([path, blob]) => {
		return versionPathOf(path, folder)?.model === name ? [{
			path,
			blob
		}] : [];
	});
	const texts = await objects.texts([manifest, ...paths.map(({ blob }) => blob)]);
	const model = readModelText(`${folder}/${name}/model.yaml`, texts.get(manifest) ?? "");
	const versions = paths.flatMap(({ path, blob }) => {
		const version = readVersionText(path, texts.get(blob) ?? "", folder);
		if (version === null) return [];
		const place = places.get(version.sha256);
		return [{
			...version,
			merged: true,
			pull: place?.pull ?? null,
			commits: place?.commits ?? []
		}];
	});
	const digest = model === null ? UNREADABLE_POLICY : policyDigest(model, settings, sha256);
	const test = model === null || checkLiveTest(model).length > 0 ? null : resolveTestPolicy(model);
	return {
		facts: {
			name,
			policyDigest: digest,
			liveTest: model === null || model.liveTest !== void 0,
			...test === null ? {} : sharesOf(test)
		},
		test,
		versions
	};
}
async function readPolicyAt({ objects }, commit, name) {
	const files = await objects.files(commit);
	const settingsBlob = files.get(SETTINGS_PATH);
	const settings = settingsBlob === void 0 ? null : readSettingsText(await textOf(objects, settingsBlob));
	const path = `${settings?.models ?? "models"}/${name}/model.yaml`;
	const blob = files.get(path);
	const model = blob === void 0 ? null : readModelText(path, await textOf(objects, blob));
	return model === null ? null : {
		model,
		settings
	};
}
async function readVersionsAt({ objects }, commit, name) {
	const files = await objects.files(commit);
	const settingsBlob = files.get(SETTINGS_PATH);
	const folder = (settingsBlob === void 0 ? null : readSettingsText(await textOf(objects, settingsBlob)))?.models ?? "models";
	const own = [...files].filter(([path]) => versionPathOf(path, folder)?.model === name);
	const texts = await objects.texts(own.map(([, blob]) => blob));
	return own.flatMap(([path, blob]) => readVersionText(path, texts.get(blob) ?? "", folder) ?? []);
}
async function readOwnerships(options, { now, base }, model) {
	const then = await readSnapshotAt(options.objects, base);
	const [today, before] = await Promise.all([readOwnership(options, now, model), readOwnership(options, then, model)]);
	const { owners } = then.files.has(before.path) ? before : today;
	return [today, {
		...before,
		owners
	}];
}
async function readOwnership({ objects }, { files, folder }, model) {
	const path = `${folder}/${model}/model.yaml`;
	const [ownersBlob, manifest] = [CODE_OWNERS_PATHS.map((name) => files.get(name)).find((blob) => blob !== void 0), files.get(path)];
	const texts = await objects.texts([ownersBlob, manifest].filter((blob) => blob !== void 0));
	const owners = manifest === void 0 ? [] : readModelText(path, texts.get(manifest) ?? "")?.owners ?? [];
	return {
		codeOwners: ownersBlob === void 0 ? null : texts.get(ownersBlob) ?? "",
		path,
		owners
	};
}

// src/adapters/github/branch-registry.ts
function createBranchRegistry(objects, files) {
	return {
		listModel: async (modelsFolder, name) => ({
			models: [modelIn(files, modelsFolder, name)],
			strays: []
		}),
		read: async (path, maxBytes) => {
			const blob = files.get(path);
			if (blob === void 0) throw missing(path);
			const text = (await objects.texts([blob])).get(blob) ?? "";
			return new TextEncoder().encode(text).subarray(0, maxBytes + 1);
		}
	};
}
function modelIn(files, modelsFolder, name) {
	const folder = `${modelsFolder}/${name}`;
	const manifest = `${folder}/model.yaml`;
	const versions = [...files.keys()].flatMap((path) => {
		const at = versionPathOf(path, modelsFolder);
		return at?.model === name ? [{
			name: at.version,
			path
		}] : [];
	});
	return {
		name,
		folder,
		manifest: files.has(manifest) ? manifest : null,
		versions
	};
}
function missing(path) {
	return new AppError({
		code: "file-not-found",
		message: `There is no ${quoteText(path)}.`,
		hint: "Check the default branch.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}

// src/adapters/github/record-branch.ts
function createGitHubRecordBranch(objects) {
	return {
		list: async () => {
			const head = await objects.head(STATE_BRANCH);
			return {
				head,
				files: head === null ? /* @__PURE__ */ new Map() : await objects.files(head)
			};
		},
		read: (blobs) => objects.texts(blobs)
	};
}

// src/wiring/release-refresh.ts
function wireReleaseRefresh(wiring) {
	const { octokit, repository, objects, registry, defaultBranch, repositoryUrl } = wiring;
	return async (models) => {
		const { settings } = await registry.overview();
		const head = await objects.lastHead(defaultBranch);
		const files = createBranchRegistry(objects, head === null ? /* @__PURE__ */ new Map() : await objects.files(head));
		const folder = modelsFolderOf(settings);
		const { errors } = await refreshReleases({
			branch: createGitHubRecordBranch(objects),
			releases: createReleases(octokit, repository),
			pack,
			windows: createKeptWindowStore({
				octokit,
				repository,
				objects
			}),
			clock: wiring.clock ?? createClock(),
			manifests: (model) => loadManifestsIn(files, folder, model)
		}, {
			models,
			repositoryUrl,
			policy: releasePolicyOf(settings)
		});
		if (errors.length > 0) throw errors[0];
	};
}

export { createHistory as i, createBranchRegistry as n, createPromotionRegistry as r, wireReleaseRefresh as t };