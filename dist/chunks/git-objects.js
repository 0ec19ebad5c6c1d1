import { g as keepLatest } from "./ledger.js";
import { f as isNotFound, p as translateErrors } from "./octokit.js";
import { hash } from "node:crypto";

// src/adapters/github/blob-texts.ts
const BLOBS_PER_QUERY = 50;
const REST_AT_ONCE = 8;
async function readBlobTexts(octokit, repository, blobs) {
	const texts = /* @__PURE__ */ new Map();
	for (let start = 0; start < blobs.length; start += BLOBS_PER_QUERY) {
		const part = blobs.slice(start, start + BLOBS_PER_QUERY);
		const found = part.length > 1 ? await queryTexts(octokit, repository, part) : /* @__PURE__ */ new Map();
		for (const [blob, text] of found) texts.set(blob, text);
	}
	const missing = blobs.filter((blob) => !texts.has(blob));
	for (let start = 0; start < missing.length; start += REST_AT_ONCE) {
		const part = missing.slice(start, start + REST_AT_ONCE);
		const read = await Promise.all(part.map((blob) => readBlob(octokit, repository, blob)));
		part.forEach((blob, index) => texts.set(blob, read[index] ?? ""));
	}
	return texts;
}
async function queryTexts(octokit, { owner, repo }, blobs) {
	const repository = memberOf(await tryQuery(octokit, `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${blobs.map((blob, index) => `b${index}: object(oid: "${blob}") { ... on Blob { text isTruncated } }`).join(" ")} } }`, {
		owner,
		name: repo
	}), "repository");
	return new Map(blobs.flatMap((blob, index) => {
		const object = memberOf(repository, `b${index}`);
		const text = memberOf(object, "text");
		return typeof text === "string" && memberOf(object, "isTruncated") === false ? [[blob, text]] : [];
	}));
}
async function tryQuery(octokit, query, variables) {
	try {
		return await octokit.graphql(query, variables);
	} catch {
		return null;
	}
}
function memberOf(value, key) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0;
}
async function readBlob(octokit, repository, blob) {
	const { data } = await octokit.rest.git.getBlob({
		...repository,
		file_sha: blob
	});
	return Buffer.from(data.content, "base64").toString("utf8");
}

// src/adapters/github/git-objects.ts
function createObjectCache() {
	return {
		listings: /* @__PURE__ */ new Map(),
		texts: /* @__PURE__ */ new Map()
	};
}
const MAX_LISTINGS = 16;
const MAX_TEXTS = 5e3;
function createGitObjects(octokit, repository, cache) {
	const files = async (commit) => {
		const known = cache.listings.get(commit);
		if (known !== void 0) return known;
		const listing = await translateErrors("listing files", () => listFiles(octokit, repository, commit));
		keep(cache.listings, [[commit, listing]], MAX_LISTINGS);
		return listing;
	};
	const heads = /* @__PURE__ */ new Map();
	const head = async (branch) => {
		const commit = await readHead(octokit, repository, branch);
		heads.set(branch, commit);
		return commit;
	};
	return {
		head,
		lastHead: async (branch) => heads.has(branch) ? heads.get(branch) ?? null : head(branch),
		files,
		texts: async (blobs) => {
			const missing = [...new Set(blobs)].filter((blob) => !cache.texts.has(blob));
			const read = await translateErrors("reading files", () => readBlobTexts(octokit, repository, missing));
			const found = new Map(blobs.map((blob) => [blob, cache.texts.get(blob) ?? read.get(blob) ?? ""]));
			keep(cache.texts, found, MAX_TEXTS);
			return found;
		},
		remember: async (request, outcome) => {
			if (outcome.kind === "lost-race") return;
			const before = request.expectedHead === null ? /* @__PURE__ */ new Map() : await files(request.expectedHead);
			const blobs = [...request.files].map(([path, text]) => [
				path,
				text,
				blobId(text)
			]);
			const listing = new Map([...before, ...blobs.map(([path, , blob]) => [path, blob])]);
			keep(cache.listings, [[outcome.head, listing]], MAX_LISTINGS);
			keep(cache.texts, new Map(blobs.map(([, text, blob]) => [blob, text])), MAX_TEXTS);
		}
	};
}
async function readHead(octokit, repository, branch) {
	try {
		const { data } = await translateErrors("reading a branch", () => octokit.rest.git.getRef({
			...repository,
			ref: `heads/${branch}`
		}));
		return data.object.sha;
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
function blobId(text) {
	const bytes = Buffer.from(text, "utf8");
	return hash("sha1", Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]));
}
function keep(cache, entries, most) {
	for (const [key, value] of entries) keepLatest(cache, key, {
		value,
		most
	});
}
async function listFiles(octokit, repository, commit) {
	const { data } = await octokit.rest.git.getTree({
		...repository,
		tree_sha: commit,
		recursive: "1"
	});
	return data.truncated ? walkTree(octokit, repository, {
		tree: commit,
		prefix: ""
	}) : filesOf(data.tree, "");
}
function filesOf(entries, prefix) {
	return new Map(entries.flatMap(({ path, mode, sha }) => mode === "100644" || mode === "100755" ? [[`${prefix}${path}`, sha]] : []));
}
async function walkTree(octokit, repository, at) {
	const { data } = await octokit.rest.git.getTree({
		...repository,
		tree_sha: at.tree
	});
	const found = new Map(filesOf(data.tree, at.prefix));
	for (const { path, type, sha } of data.tree) {
		if (type !== "tree") continue;
		const prefix = `${at.prefix}${path}/`;
		const { data: folder } = await octokit.rest.git.getTree({
			...repository,
			tree_sha: sha,
			recursive: "1"
		});
		const inside = folder.truncated ? await walkTree(octokit, repository, {
			tree: sha,
			prefix
		}) : filesOf(folder.tree, prefix);
		for (const [name, blob] of inside) found.set(name, blob);
	}
	return found;
}

export { createObjectCache as n, readHead as r, createGitObjects as t };