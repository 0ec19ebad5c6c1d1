import { t as loadSource } from "./load-source.js";
import { K as mapConcurrently } from "./read-settings.js";
import { n as readPaths, t as groupModelFiles } from "./model-files.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";
import { r as readHead } from "./git-objects.js";
import { t as commitOnBranch } from "./commit-on-branch.js";
import { i as sealOutcomes, n as publishRelease, r as sameText, t as versionReleases } from "./version-releases.js";
import { gzipSync } from "node:zlib";

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
		commit: async (request) => {
			const outcome = await commitOnBranch(octokit, repository, {
				...request,
				branch: WINDOWS_BRANCH
			});
			await objects.remember(request, outcome);
			return outcome;
		}
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

// src/adapters/system/pack.ts
function pack(text) {
	return gzipSync(text, { level: 9 });
}

// src/usecases/releases/known-releases.ts
const MOST_LOOKUPS = 50;
async function knowReleases(releases) {
	const { found, isComplete } = await releases.newest();
	const byTag = new Map(found.toSorted((a, b) => Number(b.draft) - Number(a.draft)).map((one) => [one.tag, one]));
	const models = new Set(found.map(({ tag }) => tag.slice(0, Math.max(0, tag.indexOf("@v")))));
	let lookups = 0;
	return {
		mayHave: (model) => !isComplete || models.has(model),
		find: async (tag) => {
			const known = byTag.get(tag);
			if (known !== void 0 || isComplete || lookups >= MOST_LOOKUPS) return known ?? null;
			lookups += 1;
			return releases.find(tag);
		}
	};
}

// src/usecases/releases/refresh-releases.ts
const MOST_NEW = 10;
async function refreshReleases(ports, request) {
	if (request.policy === "none") return {
		made: [],
		errors: []
	};
	const known = await knowReleases(ports.releases);
	const listing = await ports.branch.list();
	const errors = [];
	const differing = [];
	for (const model of concernedModels(listing, known, request)) {
		const wanted = await readModel(ports, {
			listing,
			model,
			request
		}).catch((error) => {
			errors.push(error);
			return [];
		});
		for (const version of wanted) differing.push(...await differences(version, known, request));
	}
	return {
		made: await makeEqual(ports, differing, errors),
		errors
	};
}
function concernedModels(listing, known, { models, policy }) {
	const recorded = groupModelFiles(listing).models;
	const asked = models === "all" ? recorded : recorded.filter((model) => models.includes(model));
	return policy === "production" ? asked : asked.filter((model) => known.mayHave(model));
}
async function readModel({ branch, clock, manifests: load }, { listing, model, request: { repositoryUrl } }) {
	const paths = groupModelFiles(listing).pathsOf(model);
	const [files, manifests] = await Promise.all([readPaths(branch, listing, paths), load(model)]);
	const { source } = loadSource(model, {
		files,
		manifests,
		asOf: clock.now()
	});
	return versionReleases({
		source,
		texts: manifests.texts,
		repositoryUrl,
		head: listing.head
	});
}
async function differences({ release, outcomes, served }, known, { policy }) {
	const found = await known.find(release.tag);
	const isPublished = found !== null && !found.draft;
	if (!isPublished && (policy !== "production" || !served)) return [];
	const change = isPublished ? "notes" : "begin";
	const own = isPublished && sameText(found.notes, release.notes) ? [] : [{
		wanted: release,
		change
	}];
	const unsealed = (await Promise.all(outcomes.map(async (wanted) => ({
		wanted,
		there: await known.find(wanted.tag)
	})))).filter(({ there }) => there === null || there.draft);
	return [...own, ...unsealed.map(({ wanted }) => ({
		wanted,
		change: "seal"
	}))];
}
async function makeEqual(ports, differing, errors) {
	const left = new Set(differing.filter(({ change }) => change !== "notes").slice(MOST_NEW));
	const made = [];
	for (const one of differing.filter((each) => !left.has(each))) try {
		made.push(...await apply(ports, one));
	} catch (error) {
		errors.push(error);
	}
	return made;
}
async function apply(ports, one) {
	if (one.change === "seal") return (await sealOutcomes(ports, [one.wanted])).map(({ tag, release }) => ({
		tag,
		...release
	}));
	return [{
		tag: one.wanted.tag,
		...await publishRelease(ports.releases, one.wanted)
	}];
}

export { createKeptWindowStore as i, pack as n, createGitHubWindowStore as r, refreshReleases as t };