import { t as AppError } from "./error.js";
import { c as modelsOf } from "./ledger.js";
import { n as runGit } from "./run-git.js";

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

export { findStateHead as a, shortRef as c, findBranchHead as i, readBlobs as l, STATE_REF as n, missingBranch as o, WINDOWS_BRANCH as r, requireLog as s, STATE_BRANCH as t, readObjects as u };