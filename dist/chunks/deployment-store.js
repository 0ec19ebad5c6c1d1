import { n as wo, t as openGit } from "./open-git.js";
import { n as ruleRefusal, t as refusedByRule } from "./rule-refusal.js";
import { t as gitFailed } from "./git-error.js";
import { a as requireLog, i as missingBranch, n as STATE_REF, r as findStateHead, t as STATE_BRANCH } from "./state-branch.js";
import { join } from "node:path";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/adapters/git/deployment-store.ts
const IDENTITY = [
	"-c",
	"user.name=Seatrial",
	"-c",
	"user.email=seatrial@users.noreply.github.com"
];
const LOST_RACE = /stale info|fetch first|non-fast-forward|cannot lock ref|reference already exists|but expected/i;
const HINT = "Is this a git repository, and may you read and write it?";
const MISSING_REF = /couldn't find remote ref/i;
function createGitDeploymentStore(options) {
	const git = openGit(options.folder);
	return {
		read: (models) => readBranch(git, options, models),
		commit: (request) => commitBranch(git, options, request)
	};
}
async function readBranch(git, { remote, missing, onRead }, models) {
	const found = remote === null ? await findStateHead(runnerOf(git)) : null;
	if (found !== null) onRead?.(found);
	const head = remote === null ? found?.commit ?? null : await fetchHead(git, remote);
	if (head === null && missing === "refuse") throw await missingBranch(runnerOf(git), remote);
	if (head === null) return {
		head,
		files: /* @__PURE__ */ new Map()
	};
	const files = await readCommit(git, head, models);
	if (missing === "refuse" && models === "all") requireLog(files);
	return {
		head,
		files
	};
}
async function readCommit(git, head, models) {
	const wanted = (await run(git, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head
	])).split("\0").flatMap(parseEntry).filter(({ path }) => models === "all" || models.some((model) => belongsTo(path, model)));
	const files = await Promise.all(wanted.map(async ({ path, blob }) => [path, await run(git, [
		"cat-file",
		"blob",
		blob
	])]));
	return new Map(files);
}
async function readPath(git, head, path) {
	const [entry] = (await run(git, [
		"ls-tree",
		"-z",
		"--full-tree",
		head,
		"--",
		path
	])).split("\0").flatMap(parseEntry);
	return entry?.path === path ? run(git, [
		"cat-file",
		"blob",
		entry.blob
	]) : null;
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
function runnerOf(git) {
	return (args) => run(git, args);
}
async function fetchHead(git, remote) {
	try {
		await git.raw([
			"fetch",
			"--quiet",
			"--no-tags",
			"--",
			remote,
			STATE_REF
		]);
	} catch (cause) {
		if (MISSING_REF.test(String(cause))) return null;
		const what = `The branch ${STATE_BRANCH} cannot be fetched from ${JSON.stringify(remote)}`;
		throw gitFailed({
			what,
			hint: HINT,
			cause
		});
	}
	return (await run(git, [
		"rev-parse",
		"--verify",
		"FETCH_HEAD"
	])).trim();
}
async function commitBranch(git, options, request) {
	const tree = await writeTree(git, options.folder, request);
	const parents = request.expectedHead === null ? [] : ["-p", request.expectedHead];
	const commit = (await run(git, [
		...IDENTITY,
		"commit-tree",
		tree,
		...parents,
		"-m",
		request.message
	])).trim();
	try {
		await moveBranch(git, options.remote, {
			commit,
			expectedHead: request.expectedHead
		});
	} catch (cause) {
		const rules = ruleRefusal(String(cause));
		if (rules !== null) throw refusedByRule(STATE_BRANCH, rules, cause);
		if (LOST_RACE.test(String(cause))) return { kind: "lost-race" };
		throw gitFailed({
			what: `The branch ${STATE_BRANCH} cannot be written`,
			hint: HINT,
			cause
		});
	}
	return {
		kind: "committed",
		head: commit
	};
}
async function moveBranch(git, remote, move) {
	if (remote === null) return moveOwn(git, move);
	const { commit, expectedHead } = move;
	const lease = `--force-with-lease=${STATE_REF}:${expectedHead ?? ""}`;
	await git.raw([
		"push",
		"--quiet",
		"--porcelain",
		lease,
		"--",
		remote,
		`${commit}:${STATE_REF}`
	]);
}
async function moveOwn(git, { commit, expectedHead }) {
	const own = (await run(git, [
		"for-each-ref",
		"--format=%(objectname)",
		STATE_REF
	])).trim();
	if (((await findStateHead(runnerOf(git)))?.commit ?? null) !== expectedHead) throw new Error(`but expected ${expectedHead ?? "no branch"}`);
	await git.raw([
		"update-ref",
		STATE_REF,
		commit,
		own === "" ? "0".repeat(commit.length) : own
	]);
}
async function writeTree(git, folder, { expectedHead, files }) {
	const scratch = await mkdtemp(join(tmpdir(), "seatrial-commit-"));
	try {
		const index = wo({
			baseDir: folder,
			allowEnvironment: ["GIT_INDEX_FILE"]
		});
		index.env({
			PATH: process.env["PATH"] ?? "",
			GIT_INDEX_FILE: join(scratch, "index")
		});
		if (expectedHead !== null) await run(index, ["read-tree", expectedHead]);
		for (const [path, text] of files) {
			const file = join(scratch, "blob");
			await writeFile(file, text);
			await run(index, [
				"update-index",
				"--add",
				"--cacheinfo",
				`100644,${(await run(git, [
					"hash-object",
					"-w",
					"--no-filters",
					"--",
					file
				])).trim()},${path}`
			]);
		}
		return (await run(index, ["write-tree"])).trim();
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function run(git, args) {
	try {
		return await git.raw([...args]);
	} catch (cause) {
		throw gitFailed({
			what: `git ${args.find((arg) => /^[a-z]/.test(arg)) ?? ""} failed`,
			hint: HINT,
			cause
		});
	}
}

export { readCommit as n, readPath as r, createGitDeploymentStore as t };