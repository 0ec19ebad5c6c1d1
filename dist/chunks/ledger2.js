import { t as createGitDeploymentStore } from "./deployment-store.js";
import { n as wo, t as openGit } from "./open-git.js";
import { t as gitFailed } from "./git-error.js";
import { t as createClock } from "./clock.js";

// src/adapters/git/log-history.ts
const WALK = [
	"log",
	"--full-history",
	"--sparse",
	"-m",
	"--numstat",
	"--no-renames",
	"--no-ext-diff"
];
const SETTINGS = [
	"-c",
	"core.bare=true",
	"-c",
	"log.showSignature=false",
	"-c",
	"core.quotePath=true"
];
function createLogHistory(folder) {
	return { shrinks: (head) => readShrinks(openGit(folder), head) };
}
async function readShrinks(git, head) {
	try {
		const shallow = await git.raw(["rev-parse", "--is-shallow-repository"]);
		return {
			shrinks: parseLog(await wo((await git.raw(["rev-parse", "--absolute-git-dir"])).trim()).raw([
				...SETTINGS,
				...WALK,
				"--format=commit %H",
				head,
				"--",
				"events"
			])),
			isComplete: shallow.trim() !== "true"
		};
	} catch (cause) {
		throw gitFailed({
			what: "The history of the branch cannot be read",
			hint: "Fetch the branch with its history.",
			cause
		});
	}
}
function parseLog(text) {
	const shrinks = [];
	let commit = "";
	for (const line of text.split("\n")) {
		commit = /^commit ([0-9a-f]+)/.exec(line)?.[1] ?? commit;
		const [, removed, path] = /^(?:\d+|-)\t(\d+|-)\t(.+)$/.exec(line) ?? [];
		if (path === void 0 || removed === "0") continue;
		shrinks.push({
			commit,
			path,
			lines: removed === "-" ? null : Number(removed)
		});
	}
	return shrinks;
}

// src/wiring/ledger.ts
function wireLedger(place) {
	return {
		store: createGitDeploymentStore({
			...place,
			missing: "refuse"
		}),
		history: createLogHistory(place.folder)
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

export { wireLedgerWriter as n, wireLedger as t };