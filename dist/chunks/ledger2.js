import { t as createGitDeploymentStore } from "./deployment-store.js";
import { n as runGit, t as gitIn } from "./run-git.js";
import { t as parseHead } from "./head-line.js";
import { f as readBlobs, p as readObjects } from "./fetch-branch.js";
import { t as isCut } from "./shallow.js";
import { t as createWindowStore } from "./window-store.js";
import { t as createClock } from "./clock.js";
import { r as findRegistryRoot, t as createRegistryFolder } from "./registry-folder.js";
import { t as findModelManifest } from "./load-manifests.js";
import { a as parseSettings, r as parseModel } from "./parsers.js";
import { H as resolveTestPolicy, l as DEFAULT_MODELS_FOLDER, u as SETTINGS_PATH } from "./read-settings.js";
import { createHash } from "node:crypto";

// src/adapters/git/remote-address.ts
async function readRemoteAddress(folder, remote) {
	return (await runGit(folder, [
		"ls-remote",
		"--get-url",
		"--",
		remote
	])).toString("utf8").trim();
}

// src/contract/repository-address.ts
const SCP = /^(?:[^@/]+@)?(?<host>[^:/]+):(?<path>[^/].*)$/;
const NAME = /^\/*(?<name>[^/]+\/[^/]+?)(?:\.git)?\/*$/;
function parseRepositoryAddress(address, serverUrl) {
	const { host, hostname } = new URL(serverUrl);
	const { host: ofScp, path: pathOfScp = "" } = SCP.exec(address)?.groups ?? {};
	const url = address.includes("://") && URL.canParse(address) ? new URL(address) : null;
	return (url?.protocol.startsWith("http") === true ? url.host === host : (url?.hostname ?? ofScp) === hostname) ? NAME.exec(url?.pathname ?? pathOfScp)?.groups?.["name"] ?? null : null;
}

// src/adapters/git/branch-history.ts
const SETTINGS = [
	"-c",
	"log.showSignature=false",
	"-c",
	"log.showRoot=true",
	"-c",
	"log.follow=false"
];
const WALK = [
	"log",
	"--first-parent",
	"--diff-merges=first-parent",
	"--full-history",
	"--reverse"
];
const FORM = [
	"--raw",
	"--no-abbrev",
	"--no-renames",
	"--no-ext-diff",
	"-z",
	"--format=commit %H %P"
];
const SHA256_DIGITS = 64;
const NO_FILE = "000000";
function createBranchHistory(folder) {
	return {
		commits: (head) => readCommits(folder, head),
		taggedHeads: () => readTags(folder),
		read: (blobs) => readBlobs(folder, blobs),
		sizes: (blobs) => readSizes(folder, blobs),
		blobName: (bytes, other) => {
			const algorithm = other.length === SHA256_DIGITS ? "sha256" : "sha1";
			return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
		}
	};
}
async function readCommits(folder, head) {
	const run = gitIn(folder);
	const [cut, listing] = await Promise.all([isCut(run, {
		head,
		options: ["--first-parent"]
	}), run([
		...SETTINGS,
		...WALK,
		...FORM,
		head,
		"--"
	])]);
	return {
		commits: parseListing(listing),
		isComplete: !cut
	};
}
function parseListing(listing) {
	const commits = [];
	const fields = listing.split("\0").values();
	for (const field of fields) {
		const [, id, parents = ""] = /^commit ([0-9a-f]+) (.*)$/.exec(field) ?? [];
		const [, modeBefore, modeAfter, before, after] = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(field) ?? [];
		if (id !== void 0) commits.push({
			id,
			parents: parents.match(/[0-9a-f]+/g) ?? [],
			changes: []
		});
		if (modeBefore === void 0) continue;
		const path = fields.next().value ?? "";
		commits.at(-1)?.changes.push({
			path,
			before: entryOf(modeBefore, before),
			after: entryOf(modeAfter, after)
		});
	}
	return commits;
}
function entryOf(mode = NO_FILE, blob = "") {
	return mode === NO_FILE ? null : {
		mode,
		blob
	};
}
const TAGS = "--format=%(objecttype) %(refname:strip=2)%0a%(contents)%00";
async function readTags(folder) {
	return (await runGit(folder, [
		"for-each-ref",
		TAGS,
		"refs/tags"
	])).toString("utf8").split("\0").flatMap((entry) => {
		const [, tag, message = ""] = /^\s*tag ([^\n]+)\n(.*)$/s.exec(entry) ?? [];
		const head = parseHead(message);
		return tag === void 0 || head === null ? [] : [{
			by: `The tag ${tag}`,
			head
		}];
	});
}
async function readSizes(folder, blobs) {
	const wanted = [...new Set(blobs)];
	if (wanted.length === 0) return /* @__PURE__ */ new Map();
	const lines = (await runGit(folder, ["cat-file", "--batch-check"], { input: `${wanted.join("\n")}\n` })).toString("latin1").trimEnd().split("\n");
	return new Map(lines.map((line) => line.split(" ")).map(([blob = "", , size]) => [blob, Number(size)]));
}

// src/adapters/git/committed-text.ts
async function readCommitted(folder, commit, path) {
	const [bytes = null] = await readObjects(folder, [`${commit}:${path}`]);
	return bytes;
}

// src/adapters/git/merged-commit.ts
const MERGED = ["HEAD", "refs/remotes/origin/HEAD"];
async function isMergedHere(folder, commit) {
	const run = gitIn(folder);
	for (const ref of MERGED) if ((await run([
		"merge-base",
		commit,
		ref
	]).catch(() => "")).trim() === commit) return true;
	return false;
}

// src/usecases/livetest/committed-policy.ts
async function readCommittedPolicy(read, model) {
	const settings = await read(SETTINGS_PATH);
	const path = `${(settings === null ? void 0 : parseSettings({
		path: ".github/seatrial.yml",
		content: settings
	}).value.models) ?? "models"}/${model}/model.yaml`;
	const content = await read(path);
	return content === null ? null : resolveTestPolicy(parseModel({
		path,
		content
	}).value);
}

// src/wiring/ledger.ts
function wireLedger(place) {
	return {
		store: createGitDeploymentStore({
			...place,
			missing: "refuse"
		}),
		history: createBranchHistory(place.folder),
		windows: {
			...createWindowStore({
				folder: place.folder,
				remote: place.remote
			}),
			isWhole: place.remote !== null
		}
	};
}
function wireProof(place) {
	return {
		...wireLedger(place),
		policyAt: (commit, model) => readCommittedPolicy((path) => readCommitted(place.folder, commit, path), model),
		isMerged: (commit) => isMergedHere(place.folder, commit)
	};
}
function wireLedgerWriter({ folder, remote }) {
	return {
		store: createGitDeploymentStore({
			folder,
			remote
		}),
		clock: createClock()
	};
}
async function findRepository({ folder, remote, serverUrl }) {
	return parseRepositoryAddress(await readRemoteAddress(folder, remote), serverUrl);
}
function wireLiveRecorder({ folder, remote }) {
	const root = findRegistryRoot(folder);
	const registry = root === null ? null : createRegistryFolder(root);
	return {
		...wireLedgerWriter({
			folder,
			remote
		}),
		windows: createWindowStore({
			folder,
			remote
		}),
		manifest: async (model) => registry === null ? null : findModelManifest(registry, model)
	};
}

export { wireProof as a, wireLiveRecorder as i, wireLedger as n, wireLedgerWriter as r, findRepository as t };