import { n as ruleRefusal, t as refusedByRule } from "./rule-refusal.js";
import { n as runGit, t as gitIn } from "./run-git.js";
import { t as gitFailed } from "./git-error.js";
import { a as findStateHead, i as findBranchHead, o as missingBranch, s as requireLog, t as STATE_BRANCH, u as readObjects } from "./state-branch.js";
import { n as requireFolder } from "./open-git.js";
import { join } from "node:path";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/adapters/git/commit-branch.ts
const IDENTITY = [
	"-c",
	"user.name=Seatrial",
	"-c",
	"user.email=seatrial@users.noreply.github.com"
];
const LOST_RACE = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected/i;
async function commitBranch(place, request) {
	const tree = await writeTree(place, request);
	const parents = request.expectedHead === null ? [] : ["-p", request.expectedHead];
	const commit = await say(place, [
		...IDENTITY,
		"commit-tree",
		tree,
		...parents,
		"-m",
		request.message
	]);
	try {
		await moveBranch(place, {
			commit,
			expectedHead: request.expectedHead
		});
	} catch (cause) {
		const said = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
		const rules = ruleRefusal(said);
		if (rules !== null) throw refusedByRule(place.branch, rules, cause);
		if (LOST_RACE.test(said)) return { kind: "lost-race" };
		const what = `The branch ${place.branch} cannot be written`;
		throw gitFailed({
			what,
			hint: "Is this a git repository, and may you read and write it?",
			cause: cause instanceof Error ? cause.cause ?? cause : cause
		});
	}
	return {
		kind: "committed",
		head: commit
	};
}
async function moveBranch(place, move) {
	const { remote, branch } = place;
	if (remote === null) return moveOwn(place, move);
	const { commit, expectedHead } = move;
	const ref = `refs/heads/${branch}`;
	await say(place, [
		"push",
		"--quiet",
		`--force-with-lease=${ref}:${expectedHead ?? ""}`,
		"--",
		remote,
		`${commit}:${ref}`
	]);
}
async function moveOwn(place, { commit, expectedHead }) {
	const ref = `refs/heads/${place.branch}`;
	const own = await say(place, [
		"for-each-ref",
		"--format=%(objectname)",
		ref
	]);
	if (((await findBranchHead((args) => say(place, args), place.branch))?.commit ?? null) !== expectedHead) throw new Error(`but expected ${expectedHead ?? "no branch"}`);
	await say(place, [
		"update-ref",
		ref,
		commit,
		own === "" ? "0".repeat(commit.length) : own
	]);
}
async function writeTree(place, { expectedHead, files }) {
	const scratch = await mkdtemp(join(tmpdir(), "seatrial-commit-"));
	const env = { GIT_INDEX_FILE: join(scratch, "index") };
	try {
		const blobs = (await say(place, [
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin-paths"
		], { input: lines(await writeFiles(scratch, [...files.values()])) })).split("\n");
		if (expectedHead !== null) await say(place, ["read-tree", expectedHead], { env });
		await say(place, ["update-index", "--index-info"], {
			env,
			input: lines([...files.keys()].map((path, index) => `100644 ${blobs[index] ?? ""}\t${path}`))
		});
		return await say(place, ["write-tree"], { env });
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function writeFiles(folder, texts) {
	return Promise.all(texts.map(async (text, index) => {
		const path = join(folder, String(index));
		await writeFile(path, text);
		return path;
	}));
}
function lines(items) {
	return items.map((item) => `${item}\n`).join("");
}
async function say({ folder }, args, command) {
	return (await runGit(folder, args, command)).toString("utf8").trim();
}

// src/adapters/git/fetch-branch.ts
const MISSING_REF = /couldn't find remote ref/i;
async function fetchBranch(folder, remote, branch) {
	const git = gitIn(folder);
	try {
		await git([
			"fetch",
			"--quiet",
			"--no-tags",
			"--",
			remote,
			`refs/heads/${branch}`
		]);
	} catch (error) {
		const cause = error instanceof Error ? error.cause : error;
		if (MISSING_REF.test(String(cause))) return null;
		const what = `The branch ${branch} cannot be fetched from ${JSON.stringify(remote)}`;
		throw gitFailed({
			what,
			hint: "Is this a git repository, and may you read and write it?",
			cause
		});
	}
	return (await git([
		"rev-parse",
		"--verify",
		"FETCH_HEAD"
	])).trim();
}

// src/adapters/git/deployment-store.ts
function createGitDeploymentStore(options) {
	requireFolder(options.folder);
	return {
		read: (models) => readBranch(options, models),
		commit: (request) => commitBranch({
			...options,
			branch: STATE_BRANCH
		}, request)
	};
}
async function readBranch({ folder, remote, missing, onRead }, models) {
	const found = remote === null ? await findStateHead(gitIn(folder)) : null;
	if (found !== null) onRead?.(found);
	const head = remote === null ? found?.commit ?? null : await fetchBranch(folder, remote, STATE_BRANCH);
	if (head === null && missing === "refuse") throw await missingBranch(gitIn(folder), remote);
	if (head === null) return {
		head,
		files: /* @__PURE__ */ new Map()
	};
	const files = await readCommit(folder, head, models);
	if (missing === "refuse" && models === "all") requireLog(files);
	return {
		head,
		files
	};
}
async function readCommit(folder, head, models) {
	const wanted = (await runGit(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head
	])).toString("utf8").split("\0").flatMap(parseEntry).filter(({ path }) => models === "all" || models.some((model) => belongsTo(path, model)));
	const texts = await readObjects(folder, wanted.map(({ blob }) => blob));
	return new Map(wanted.map(({ path }, index) => [path, texts[index]?.toString("utf8") ?? ""]));
}
async function readPath(folder, head, path) {
	const [entry] = (await runGit(folder, [
		"ls-tree",
		"-z",
		"--full-tree",
		head,
		"--",
		path
	])).toString("utf8").split("\0").flatMap(parseEntry);
	const [bytes = null] = entry?.path === path ? await readObjects(folder, [entry.blob]) : [];
	return bytes?.toString("utf8") ?? null;
}
function parseEntry(line) {
	const [, blob, path] = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
	return blob === void 0 || path === void 0 ? [] : [{
		blob,
		path
	}];
}
function belongsTo(path, model) {
	return path.endsWith(`/${model}.yaml`) || path.startsWith(`events/${model}/`) || path.startsWith("events/_all/");
}

export { commitBranch as a, fetchBranch as i, readCommit as n, readPath as r, createGitDeploymentStore as t };