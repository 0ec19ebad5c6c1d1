import { t as AppError } from "./error.js";
import { c as modelsOf } from "./ledger.js";
import { t as gitFailed } from "./git-error.js";
import { n as runGit, t as gitIn } from "./run-git.js";
import { n as ruleRefusal, t as refusedByRule } from "./rule-refusal.js";
import { join } from "node:path";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/adapters/git/read-blobs.ts
async function readBlobs(folder, blobs) {
	const wanted = [...new Set(blobs)];
	const found = await readObjects(folder, wanted);
	return new Map(wanted.flatMap((blob, index) => {
		const bytes = found[index] ?? null;
		return bytes === null ? [] : [[blob, bytes]];
	}));
}
async function readObjects(folder, names) {
	if (names.length === 0) return [];
	return parseBatch(await runGit(folder, ["cat-file", "--batch"], { input: `${names.join("\n")}\n` }));
}
function parseBatch(output) {
	const found = [];
	let at = 0;
	while (at < output.length) {
		const end = output.indexOf(10, at);
		const [, type, size] = /^\S+ (\S+) (\d+)$/.exec(output.toString("latin1", at, end)) ?? [];
		at = end + 1;
		if (size === void 0) {
			found.push(null);
			continue;
		}
		const length = Number(size);
		found.push(type === "blob" ? output.subarray(at, at + length) : null);
		at += length + 1;
	}
	return found;
}

// src/usecases/ports/state-head.ts
function shortRef(ref) {
	return ref.replace(/^refs\/(?:heads|remotes)\//, "");
}

// src/adapters/git/state-branch.ts
const STATE_BRANCH = "seatrial/deployments";
const WINDOWS_BRANCH = "seatrial/windows";
const STATE_REF = `refs/heads/${STATE_BRANCH}`;
async function findBranchHead(run, branch) {
	const places = await listPlaces(run, branch);
	const own = places.find(({ ref }) => ref === `refs/heads/${branch}`) ?? null;
	const fetched = chooseFetched(places.filter(({ ref }) => ref !== own?.ref), branch);
	if (own === null || fetched === null) return own === null && fetched === null ? null : only(own ?? fetched);
	if (own.commit === fetched.commit) return only(own);
	const [ahead = 0, behind = 0] = (await run([
		"rev-list",
		"--left-right",
		"--count",
		`${own.commit}...${fetched.commit}`
	])).trim().split("	").map(Number);
	if (ahead === 0) return {
		...fetched,
		behind: {
			ref: own.ref,
			commits: behind
		}
	};
	if (behind === 0) return {
		...own,
		behind: {
			ref: fetched.ref,
			commits: ahead
		}
	};
	throw diverged(fetched.ref, branch);
}
function findStateHead(run) {
	return findBranchHead(run, STATE_BRANCH);
}
function only(place) {
	return place === null ? null : {
		...place,
		behind: null
	};
}
async function listPlaces(run, branch) {
	return (await run([
		"for-each-ref",
		"--format=%(refname) %(objectname)",
		...[`refs/heads/${branch}`, `refs/remotes/*/${branch}`]
	])).split("\n").flatMap((line) => {
		const [ref, commit] = line.split(" ");
		return ref === void 0 || commit === void 0 ? [] : [{
			ref,
			commit
		}];
	});
}
function chooseFetched(places, branch) {
	return places.find(({ ref }) => ref === `refs/remotes/origin/${branch}`) ?? (places.length === 1 ? places[0] ?? null : null);
}
function diverged(ref, branch) {
	return new AppError({
		code: "state-conflict",
		message: `The own branch ${branch} and ${shortRef(ref)} have diverged, or the clone is too shallow to tell.`,
		hint: `Name the one that counts: --remote ${remoteOf(ref, branch)} reads the remote's, --remote . the own.`
	});
}
async function missingBranch(run, remote) {
	const where = remote === null ? "in this repository" : `in ${JSON.stringify(remote)}`;
	return new AppError({
		code: "state-missing",
		message: `There is no branch ${STATE_BRANCH} ${where}, so that there is nothing to read.`,
		hint: remote === null ? await adviseFetch(run) : BEGINS
	});
}
function requireLog(files) {
	if ([...files.keys()].some((path) => path.startsWith("events/")) || modelsOf(files).length > 0) return;
	throw new AppError({
		code: "state-missing",
		message: "The branch seatrial/deployments holds no log, so that there is nothing to read.",
		hint: "Is it the branch that the bot writes? Its files are events/<model>/<month>.jsonl."
	});
}
const BEGINS = "It begins with the first certificate that is recorded.";
async function adviseFetch(run) {
	const fetched = (await listPlaces(run, STATE_BRANCH)).filter(({ ref }) => ref !== STATE_REF);
	if (fetched.length > 0) {
		const [names, remotes] = [fetched.map(({ ref }) => shortRef(ref)), fetched.map(({ ref }) => remoteOf(ref))];
		return `Fetched are ${names.join(" and ")}, and none is of origin: name the one that counts, --remote ${remotes.join(" or --remote ")}.`;
	}
	const remotes = (await run(["remote"])).split("\n").filter((name) => name !== "");
	const name = remotes.includes("origin") ? "origin" : remotes[0];
	if (name === void 0) return `${BEGINS} --repository names another repository.`;
	return `Fetch it: git fetch ${name} ${STATE_BRANCH}:refs/remotes/${name}/${STATE_BRANCH} (or ask the remote: --remote ${name}). ${BEGINS}`;
}
function remoteOf(ref, branch = STATE_BRANCH) {
	return shortRef(ref).slice(0, -branch.length - 1);
}

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
async function writeTree(place, { expectedHead, files, removed = [] }) {
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
		const nothing = "0".repeat(expectedHead?.length ?? 40);
		await say(place, ["update-index", "--index-info"], {
			env,
			input: lines([...[...files.keys()].map((path, index) => `100644 ${blobs[index] ?? ""}\t${path}`), ...removed.map((path) => `0 ${nothing}\t${path}`)])
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

export { STATE_REF as a, findStateHead as c, shortRef as d, readBlobs as f, STATE_BRANCH as i, missingBranch as l, commitBranch as n, WINDOWS_BRANCH as o, readObjects as p, writeTree as r, findBranchHead as s, fetchBranch as t, requireLog as u };