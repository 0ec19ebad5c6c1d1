import { a as readInput, c as readRunnerContext, d as setOutput, l as info, n as runAction, p as warning, s as readListInput, u as setFailed } from "./chunks/run-action.js";
import { i as readSettings, t as createGitDeploymentStore } from "./chunks/deployment-store.js";
import { i as translateErrors, n as parseRepositoryName, r as isNotFound, t as createOctokit } from "./chunks/octokit.js";
import { a as readTextFile, i as createClock, n as recordLive, r as parseWindows, t as recordVersion } from "./chunks/record-version.js";
import { m as locateRegistry } from "./chunks/read-settings.js";
import { t as AppError } from "./chunks/error.js";
import { rt as parseCertificate } from "./chunks/rich-text.js";
import { n as loadModelManifests } from "./chunks/load-manifests.js";
import { resolve } from "node:path";

// src/adapters/github/releases.ts
/** A draft has no tag yet, so it is not found by tag; one of ours is among the newest unless it was given up long ago. */
const NEWEST = 100;
/** Releases of one repository. Throws AppError github-refused or github-unavailable. */
function createReleases(octokit, repository) {
	const { repos, git } = octokit.rest;
	return {
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
			await git.createRef({
				...repository,
				ref: `refs/tags/${tag}`,
				sha: data.sha
			});
		}),
		createDraft: (content) => translateErrors("creating a release", async () => {
			const { data } = await repos.createRelease({
				...repository,
				...describe(content)
			});
			return toRelease(data);
		}),
		upload: (release, { name, mediaType, content }) => translateErrors("uploading to a release", async () => {
			await repos.uploadReleaseAsset({
				...repository,
				release_id: release.id,
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
		assets: data.assets.map(({ id, name, size, state }) => ({
			id,
			name,
			sizeBytes: size,
			whole: state === "uploaded"
		}))
	};
}

// src/usecases/statistics/record-all.ts
/** Certificates first, since live results are believed of versions on record only. */
async function recordAll(ports, request) {
	const [recorded, releases] = [[], []];
	for (const path of request.certificates) {
		const content = new TextEncoder().encode(await ports.readText(path));
		const { value: certificate } = parseCertificate({
			path,
			content
		});
		const manifests = await loadModelManifests(ports.registry, certificate.subject.model);
		const { tag, event, release } = await recordVersion(ports, {
			...request,
			certificate,
			manifests
		});
		if (event === "recorded") recorded.push(tag);
		if (release !== null && release.change !== "unchanged") releases.push({
			tag,
			...release
		});
	}
	const live = await recordLive(ports, request.reporter, request.windows.windows);
	const refused = [...request.windows.problems.map(malformed), ...live.refused.map(unbelieved)];
	const all = [...recorded, ...live.recorded];
	return {
		recorded: all,
		releases,
		refused,
		reasonCode: refused.length > 0 ? "windows-refused" : all.length > 0 ? "recorded" : "nothing-to-record"
	};
}
function malformed({ location, reason, message }) {
	return {
		line: location?.line ?? 1,
		code: reason ?? "schema",
		message
	};
}
function unbelieved({ line, key, problems }) {
	const why = problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(", ");
	return {
		line,
		code: problems[0]?.code ?? "refused",
		message: `The window ${key} is not believed: ${why}.`
	};
}

// actions/record/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readRecordInputs() {
	const token = readInput("token");
	if (token === void 0) throw new AppError({
		code: "usage",
		message: "Input token is empty."
	});
	return {
		registry: readInput("registry") ?? ".",
		certificates: readListInput("certificates"),
		windows: readInput("windows"),
		payload: readPayloadInput(readInput("payload")),
		token
	};
}
function readPayloadInput(text) {
	if (text === void 0 || text.trim() === "null") return "";
	const value = parseJson(text);
	if (Array.isArray(value)) return value.map((window) => JSON.stringify(window)).join("\n");
	throw new AppError({
		code: "usage",
		message: "Input payload is no JSON array.",
		hint: "Send an array of windows."
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new AppError({
			code: "usage",
			message: "Input payload is no JSON.",
			hint: "Use toJSON().",
			cause
		});
	}
}

// actions/record/main.ts
await runAction(async () => {
	const inputs = readRecordInputs();
	const context = await readRunnerContext(process.env);
	const name = parseRepositoryName(context.repository ?? "");
	if (name === null) throw new AppError({
		code: "usage",
		message: "The runner names no repository."
	});
	const { registry, root, gitRoot } = locateRegistry(resolve(context.workspace, inputs.registry));
	const server = process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
	const octokit = createOctokit({
		token: inputs.token,
		apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
		onWait: (seconds) => info(`GitHub asks to wait ${seconds} s`)
	});
	const repositoryUrl = `${server}/${name.owner}/${name.repo}`;
	const reported = inputs.windows === void 0 ? "" : await readTextFile(resolve(context.workspace, inputs.windows));
	const certificates = inputs.certificates.map((path) => resolve(context.workspace, path));
	const outcome = await recordAll({
		store: createGitDeploymentStore({
			folder: gitRoot,
			remote: "origin"
		}),
		releases: createReleases(octokit, name),
		clock: createClock(),
		registry,
		readText: readTextFile
	}, {
		reporter: {
			repository: `${new URL(server).host}/${name.owner}/${name.repo}`,
			actor: process.env["GITHUB_ACTOR"] ?? "github-actions",
			kind: "action",
			url: context.run.url ?? null
		},
		repositoryUrl,
		policy: (await readSettings(registry))?.value.releases ?? "certified",
		certificates,
		windows: parseWindows(inputs.windows ?? "payload", [reported, inputs.payload].join("\n"))
	});
	info(`Registry ${root}: ${outcome.recorded.length} recorded, ${outcome.releases.length} releases made or changed.`);
	setOutput("recorded", JSON.stringify(outcome.recorded));
	setOutput("releases", JSON.stringify(outcome.releases));
	setOutput("refused", JSON.stringify(outcome.refused));
	setOutput("reason-code", outcome.reasonCode);
	for (const { message } of outcome.refused) warning(message);
	if (outcome.refused.length > 0) setFailed(`${outcome.refused.length} windows were not believed.`);
});

export {  };