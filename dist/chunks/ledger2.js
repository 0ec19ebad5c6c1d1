import { i as commitBranch, t as createGitDeploymentStore } from "./deployment-store.js";
import { r as wo, t as openGit } from "./open-git.js";
import { i as gitFailed, t as isCut } from "./shallow.js";
import { i as findBranchHead, l as readObjects, r as WINDOWS_BRANCH, u as runGit } from "./state-branch.js";
import { t as createClock } from "./clock.js";
import { r as findRegistryRoot, t as createRegistryFolder } from "./registry-folder.js";
import { t as findModelManifest } from "./load-manifests.js";

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
		const isComplete = !await isCut((args) => git.raw([...args]), { head });
		return {
			shrinks: parseLog(await wo((await git.raw(["rev-parse", "--absolute-git-dir"])).trim()).raw([
				...SETTINGS,
				...WALK,
				"--format=commit %H",
				head,
				"--",
				"events"
			])),
			isComplete
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

// src/adapters/git/window-store.ts
const MISSING_REF = /couldn't find remote ref/i;
function createWindowStore({ folder, remote }) {
	return {
		head: () => remote === null ? ownHead(folder) : fetchHead(folder, remote),
		read: async (head, paths) => {
			const texts = await readObjects(folder, paths.map((path) => `${head}:${path}`));
			return new Map(paths.flatMap((path, index) => {
				const text = texts[index] ?? null;
				return text === null ? [] : [[path, text]];
			}));
		},
		commit: (request) => commitBranch({
			folder,
			remote,
			branch: WINDOWS_BRANCH
		}, request)
	};
}
async function ownHead(folder) {
	return (await findBranchHead(async (args) => (await runGit(folder, args)).toString("utf8"), "seatrial/windows"))?.commit ?? null;
}
async function fetchHead(folder, remote) {
	const ref = `refs/heads/${WINDOWS_BRANCH}`;
	try {
		await runGit(folder, [
			"fetch",
			"--quiet",
			"--no-tags",
			"--",
			remote,
			ref
		]);
	} catch (error) {
		const cause = error instanceof Error ? error.cause : error;
		if (MISSING_REF.test(String(cause))) return null;
		const what = `The branch ${WINDOWS_BRANCH} cannot be fetched from ${JSON.stringify(remote)}`;
		throw gitFailed({
			what,
			hint: "Is this a git repository, and may you read and write it?",
			cause
		});
	}
	return (await runGit(folder, [
		"rev-parse",
		"--verify",
		"FETCH_HEAD"
	])).toString("utf8").trim();
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

export { wireLedgerWriter as n, wireLiveRecorder as r, wireLedger as t };