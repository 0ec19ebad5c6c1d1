import { t as AppError } from "./error.js";
import { _ as gitFailed, b as systemCode, v as openRegularFile } from "./locate-registry.js";
import { r as hashStream } from "./verify-bytes.js";
import { t as createClock } from "./clock.js";
import { i as wo, r as openGit, t as createGitDeploymentStore } from "./deployment-store.js";
import { basename, join } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";

// src/adapters/git/log-history.ts
/** Every commit, and merges against each of their parents, so that nothing hides behind one. */
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
/** The history of the branch in one command, whichever number of commits it has. */
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
/** `commit <sha>`, then `<added>\t<removed>\t<path>` for each file; `-` where it holds no text, as no log does. */
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
/** The branch of a clone, for reading. Who asks must not take one that is not there, or holds no log, for an empty one. */
function wireLedger(place) {
	return {
		store: createGitDeploymentStore({
			...place,
			missing: "refuse"
		}),
		history: createLogHistory(place.folder)
	};
}
/** The branch of a clone, for writing: it may begin here. */
function wireLedgerWriter({ folder, remote }) {
	return {
		store: createGitDeploymentStore({
			folder,
			remote
		}),
		clock: createClock()
	};
}

// src/adapters/system/describe-file.ts
/** What a manifest says of a file, read once from front to end. Throws AppError file-unreadable. */
async function describeFile(path) {
	try {
		await using handle = await openRegularFile(path);
		const { size } = await handle.stat();
		const sha256 = await hashStream(handle.createReadStream({
			autoClose: false,
			start: 0
		}));
		return {
			name: basename(path),
			size,
			sha256
		};
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError({
			code: "file-unreadable",
			message: `${path} cannot be read.`,
			cause
		});
	}
}

// src/adapters/system/list-certificates.ts
const SUFFIX = ".certificate.json";
/** Certificates that were measured only to compare with; the version that they are of has its own. */
const COMPARISON_FOLDER = "baseline";
/** A certificate's own path, or every certificate below a folder, as artifacts of several jobs lay them. */
async function listCertificates(path) {
	if (!await isFolder(path)) return [path];
	return (await readdir(path, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => entry.isFile() && entry.name.endsWith(SUFFIX)).map((entry) => join(entry.parentPath, entry.name)).filter((file) => !file.slice(path.length).split(/[\\/]/).includes(COMPARISON_FOLDER)).sort();
}
async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch (cause) {
		throw new AppError({
			code: "file-not-found",
			message: `There is no file or folder ${path}.`,
			cause
		});
	}
}

// src/adapters/system/read-text.ts
/** A whole text file. Throws AppError file-not-found. */
async function readTextFile(path) {
	try {
		return await readFile(path, "utf8");
	} catch (cause) {
		const hint = HINTS[systemCode(cause)] ?? "May you read it?";
		throw new AppError({
			code: "file-not-found",
			message: `${path} cannot be read.`,
			hint,
			cause
		});
	}
}
const HINTS = {
	ENOENT: "There is no such file: check the path, which begins at the current folder.",
	EISDIR: "It is a folder: name a file in it."
};

// src/wiring/local-files.ts
/** Files of this machine. */
function wireLocalFiles() {
	return {
		readText: readTextFile,
		describe: describeFile,
		listCertificates
	};
}

export { wireLedger as n, wireLedgerWriter as r, wireLocalFiles as t };