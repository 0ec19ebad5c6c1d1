import { t as openGit } from "./open-git.js";
import { t as AppError } from "./error.js";
import { t as gitFailed } from "./git-error.js";
import { t as isCut } from "./shallow.js";

// src/adapters/git/resolve-commit.ts
async function resolveCommit(git, ref) {
	const found = await findCommit(git, ref);
	if (found !== null) return found;
	throw new AppError({
		code: "git-failed",
		message: `There is no commit ${JSON.stringify(ref)} in this repository.`,
		hint: "Fetch it first; in a workflow, check out with `fetch-depth: 0`."
	});
}
async function findCommit(git, ref) {
	const found = (await run(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${ref}^{commit}`
	])).trim();
	return found === "" ? null : found;
}
async function run(git, args) {
	try {
		return await git.raw([...args]);
	} catch (cause) {
		throw gitFailed({
			what: `git ${args[0] ?? ""} failed`,
			hint: "Is this a git repository, and may you read it?",
			cause
		});
	}
}

// src/adapters/git/merged-history.ts
const SETTINGS = [
	"-c",
	"log.showSignature=false",
	"-c",
	"log.follow=false"
];
const FIRST_PARENT = "--first-parent";
const WALK = [
	"log",
	FIRST_PARENT,
	"--diff-merges=first-parent",
	"--no-renames",
	"--no-ext-diff"
];
const FORM = [
	"--raw",
	"--no-abbrev",
	"-z",
	"--format="
];
async function readHistory(git, { ref, paths, only }) {
	const head = ref === null ? await findCommit(git, "HEAD") : await resolveCommit(git, ref);
	if (head === null) return [];
	await refuseCut(git, head);
	const filter = only === "deleted" ? ["--diff-filter=D"] : [];
	const places = paths.map((path) => `:(top,literal)${path}`);
	return parseRaw(await run(git, [
		...SETTINGS,
		...WALK,
		...FORM,
		...filter,
		head,
		"--",
		...places
	]));
}
async function refuseCut(git, head) {
	if (!await isCut((args) => run(git, args), {
		head,
		options: [FIRST_PARENT]
	})) return;
	throw new AppError({
		code: "git-failed",
		message: "The clone is shallow, so that it does not show what a version number once stood for.",
		hint: "Check out with `fetch-depth: 0`, or run `git fetch --unshallow`."
	});
}
const CHANGES = {
	A: "added",
	D: "deleted"
};
function parseRaw(listing) {
	return [...listing.matchAll(/:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\0([^\0]+)\0/gu)].map(([, modeBefore, modeAfter, before = "", after = "", status = "", path = ""]) => ({
		path,
		change: CHANGES[status] ?? "modified",
		before: isText(modeBefore) ? before : null,
		after: isText(modeAfter) ? after : null
	}));
}
function isText(mode) {
	return mode?.startsWith("10") === true || mode === "120000";
}

// src/adapters/git/changed-files.ts
function createChangedFiles(folder) {
	const git = openGit(folder);
	return {
		since: (ref) => listChanges(git, ref),
		sinceInFiles: (ref) => listFileChanges(git, ref),
		between: (from, to) => listDifferences(git, from, to),
		uncommitted: (under) => listUncommitted(git, under),
		readAt: (commit, path) => readAt(git, commit, path),
		listAt: async (commit, under) => {
			return (await run(git, [
				"ls-tree",
				"-r",
				"-z",
				"--name-only",
				commit,
				"--",
				`${under}/`
			])).split("\0").filter((path) => path !== "");
		},
		history: (question) => readHistory(git, question),
		readObject: (name) => run(git, [
			"cat-file",
			"blob",
			name
		]),
		upstream: async () => await findCommit(git, "refs/remotes/origin/HEAD") ?? findCommit(git, "HEAD")
	};
}
async function listChanges(git, ref) {
	const head = await resolveCommit(git, "HEAD");
	const target = await resolveCommit(git, ref);
	const base = await findMergeBase(git, target, head);
	return {
		base,
		target,
		head,
		files: await listDifferences(git, base, head)
	};
}
async function listDifferences(git, from, to) {
	return parseNameStatus(await run(git, [
		"diff",
		"--name-status",
		"--no-renames",
		"-z",
		from,
		to
	]));
}
async function listFileChanges(git, ref) {
	const commits = await listChanges(git, ref);
	const listing = parseNameStatus(await run(git, [
		"diff",
		"--name-status",
		"--no-renames",
		"-z",
		commits.base
	]));
	const files = new Map(listing.map((file) => [file.path, file]));
	for (const path of await listFresh(git, ["--exclude-standard"])) files.set(path, {
		path,
		change: files.get(path)?.change === "deleted" ? "modified" : "added"
	});
	return {
		...commits,
		files: [...files.values()]
	};
}
async function listFresh(git, which) {
	return (await run(git, [
		"ls-files",
		"--full-name",
		"--others",
		"-z",
		...which
	])).split("\0").filter((path) => path !== "");
}
async function listUncommitted(git, folder) {
	const place = ["--", `:(top,literal)${folder}`];
	const fresh = await listFresh(git, place);
	const changed = await run(git, [
		"diff",
		"--name-only",
		"--no-renames",
		"--diff-filter=d",
		"-z",
		"HEAD",
		...place
	]);
	return [.../* @__PURE__ */ new Set([...fresh, ...changed.split("\0")])].filter((path) => path !== "").toSorted();
}
async function findMergeBase(git, base, head) {
	const found = (await run(git, [
		"merge-base",
		base,
		head
	])).trim();
	if (found !== "") return found;
	throw new AppError({
		code: "git-failed",
		message: `The commits ${base.slice(0, 12)} and ${head.slice(0, 12)} have no common ancestor here.`,
		hint: "The clone is probably shallow: check out with `fetch-depth: 0`."
	});
}
function parseNameStatus(listing) {
	const fields = listing.split("\0");
	const files = [];
	for (let index = 0; index + 1 < fields.length; index += 2) files.push({
		path: fields[index + 1] ?? "",
		change: changeOf(fields[index] ?? "")
	});
	return files;
}
function changeOf(status) {
	if (status === "A") return "added";
	return status === "D" ? "deleted" : "modified";
}
async function readAt(git, commit, path) {
	const entry = await run(git, [
		"ls-tree",
		"-z",
		commit,
		"--",
		path
	]);
	const blob = /^\d+ blob ([0-9a-f]+)\t/.exec(entry)?.[1];
	return blob === void 0 ? null : run(git, [
		"cat-file",
		"blob",
		blob
	]);
}

export { findCommit as n, run as r, createChangedFiles as t };