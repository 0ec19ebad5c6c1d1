import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { t as systemCode } from "./system-error.js";
import { t as openRegularFile } from "./regular-file.js";
import { t as sha256 } from "./sha256.js";
import { f as decodeText, l as collectProblems, n as parseDeployment, o as parseVersion, r as parseModel } from "./parsers.js";
import { K as mapConcurrently, R as readManifest } from "./read-settings.js";
import { t as artifactDigest } from "./digests.js";
import { t as planTraffic } from "./traffic-plan.js";
import { t as gitFailed } from "./git-error.js";
import { n as runGit, t as gitIn } from "./run-git.js";
import { a as STATE_REF, c as findStateHead, i as STATE_BRANCH, l as missingBranch } from "./fetch-branch.js";
import { t as fetchArtifact } from "./fetch-artifact.js";
import { n as requireFolder } from "./open-git.js";
import { n as readCommit } from "./deployment-store.js";
import { existsSync, statSync, watch } from "node:fs";
import { join, resolve } from "node:path";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";

// src/usecases/gateway/find-version.ts
async function readModel({ registry, modelsFolder }, name) {
	const path = `${modelsFolder}/${name}/model.yaml`;
	const parsed = required(await readManifest(registry, path, parseModel), () => noModel(name, path));
	if (parsed.value.name === name) return parsed;
	throw new AppError({
		code: "manifest-meaning",
		message: `The model in the folder ${name} has another name.`,
		hint: "The name of a model is that of its folder.",
		location: parsed.source.locate("/name")
	});
}
async function readVersion({ registry, modelsFolder, hash }, model, { version, sha256 }) {
	const path = `${modelsFolder}/${model}/versions/${version}.yaml`;
	const parsed = required(await readManifest(registry, path, parseVersion), () => noVersion(model, version, path));
	if (parsed.value.model !== model || parsed.value.version !== version) throw new AppError({
		code: "manifest-meaning",
		message: `${path} is the manifest of another version.`,
		hint: "A version is named by its folder and its file.",
		location: parsed.source.locate("/version")
	});
	if (artifactDigest(parsed.value.artifact.files, hash) === sha256) return parsed;
	throw new AppError({
		code: "digest-mismatch",
		message: `The deployment file means other bytes than the manifest of ${model}@${version} declares.`,
		hint: "Nothing but the version that was decided on is served: bring the registry to the commit that the deployment was decided at.",
		location: parsed.source.locate("/artifact/files")
	});
}
async function fetchFiles({ root, modelsFolder, files }, { value, source }, model) {
	const folder = `${root}/${modelsFolder}/${value.model}`;
	const locate = (pointer) => source.locate(pointer);
	const fetched = await fetchArtifact({
		version: value,
		model,
		folder,
		root,
		locate
	}, files);
	if (fetched.kind === "fetched") return fetched.artifact;
	const [found] = fetched.findings;
	throw new AppError({
		code: "digest-mismatch",
		reason: found?.code,
		message: `The files of ${value.model}@${value.version} are not those that its manifest declares.`,
		hint: "Bring the registry to the commit at which the version was merged; with Git LFS, fetch its files.",
		location: found?.location ?? source.locate("/artifact/files")
	});
}
function required(outcome, missing) {
	if (outcome.kind === "parsed") return outcome.parsed;
	throw outcome.problems.some(({ code }) => code === "file-not-found") ? missing() : collectProblems(outcome.problems);
}
function noModel(name, path) {
	return new AppError({
		code: "unknown-model",
		message: `There is no model ${name} in the registry.`,
		hint: "Bring the registry to a commit that has it.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}
function noVersion(model, version, path) {
	return new AppError({
		code: "unknown-version",
		message: `The model ${model} has no version ${version}.`,
		hint: "Bring the registry to a commit that has it.",
		location: {
			path,
			line: 1,
			column: 1,
			pointer: ""
		}
	});
}

// src/usecases/gateway/read-wanted.ts
function readWanted({ environment, model, text }) {
	const parsed = parseDeployment({
		path: `${environment}/${model}.yaml`,
		content: text
	});
	const { value, source } = parsed;
	const wrong = value.model !== model ? "/model" : value.environment !== environment ? "/environment" : null;
	if (wrong === null) return parsed;
	throw new AppError({
		code: "state-corrupt",
		reason: "misplaced",
		message: "The deployment file is of another model or environment than its name says.",
		hint: "Its place is <environment>/<model>.yaml.",
		location: source.locate(wrong)
	});
}
function refuseReplay({ value, source }, applied) {
	const isOlder = value.revision < applied.revision;
	const isOther = value.revision === applied.revision && !isSame(value, applied);
	if (!isOlder && !isOther) return;
	throw new AppError({
		code: "state-conflict",
		reason: isOlder ? "revision-older" : "revision-reused",
		message: isOlder ? `The deployment file has revision ${value.revision}, and ${applied.revision} is served already.` : `The deployment file was changed and its revision was not: ${value.revision} is served already.`,
		hint: "Give it a higher revision; where the counting itself begins anew, start the gateway again.",
		location: source.locate("/revision")
	});
}
function isSame(one, other) {
	return JSON.stringify(one) === JSON.stringify(other);
}
function planWanted({ value, source }, model) {
	const outcome = planTraffic(value, model);
	if (outcome.kind === "planned") return outcome.plan;
	const culprit = outcome.kind === "overlap" ? outcome.candidates[1] : outcome.candidate;
	const index = value.liveTest?.candidates.findIndex(({ name }) => name === culprit) ?? 0;
	throw new AppError({
		code: "state-corrupt",
		reason: outcome.kind === "overlap" ? "slots-overlap" : "slots-beyond",
		message: outcome.kind === "overlap" ? `The candidates ${outcome.candidates.join(" and ")} would have slots of the traffic in common.` : `The candidate ${outcome.candidate} would have slots beyond the traffic.`,
		hint: "Give each candidate an anchor behind the slots of the one before it, or leave anchors out.",
		location: source.locate(`/liveTest/candidates/${index}`)
	});
}

// src/adapters/system/poll.ts
function poll(everyMs, call) {
	const timer = setInterval(call, everyMs);
	timer.unref();
	return { [Symbol.asyncDispose]: async () => clearInterval(timer) };
}

// src/adapters/gateway/small-file.ts
const MOST_BYTES = 2 ** 20;
async function readSmallFile(path) {
	try {
		await using file = await openRegularFile(path);
		const { size } = await file.stat();
		if (size > MOST_BYTES) throw tooLarge(path);
		return await file.readFile();
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		const code = systemCode(cause);
		throw new AppError({
			code: code === "ENOENT" ? "file-not-found" : "file-unreadable",
			message: `${quoteText(path)} cannot be read (${code}).`,
			hint: "Check the path and its permissions.",
			cause
		});
	}
}
function tooLarge(path) {
	return new AppError({
		code: "file-unreadable",
		message: `${quoteText(path)} is larger than ${MOST_BYTES / 2 ** 20} MiB.`,
		hint: "Is it the file that was meant?"
	});
}

// src/adapters/gateway/folder-deployments.ts
const POLL_MS$2 = 2e3;
const CONCURRENCY = 8;
const QUIET_MS = 100;
function createFolderDeployments({ folder, environment, pollMs = POLL_MS$2 }) {
	const place = join(folder, environment);
	return {
		title: `the folder ${place}`,
		read: async (mark) => {
			const files = await readFiles(place);
			return files.mark === mark ? null : files;
		},
		watch: (changed) => {
			const resources = new AsyncDisposableStack();
			resources.use(poll(pollMs, changed));
			resources.use(watchFolder(place, changed));
			return resources;
		}
	};
}
async function readFiles(place) {
	const names = (await listNames(place)).filter((name) => name.endsWith(".yaml") && !name.startsWith("."));
	const files = await mapConcurrently(names, CONCURRENCY, async (name) => [name.slice(0, -5), (await readSmallFile(join(place, name))).toString("utf8")]);
	return {
		mark: sha256(JSON.stringify(files)),
		files: new Map(files)
	};
}
async function listNames(place) {
	try {
		return (await readdir(place)).toSorted();
	} catch (cause) {
		throw new AppError({
			code: systemCode(cause) === "ENOENT" ? "file-not-found" : "file-unreadable",
			message: `The folder ${quoteText(place)} cannot be read (${systemCode(cause)}).`,
			hint: "It holds one file <model>.yaml for each model, as the branch seatrial/deployments has them for an environment.",
			cause
		});
	}
}
function watchFolder(place, changed) {
	let timer;
	const settle = () => {
		clearTimeout(timer);
		timer = setTimeout(changed, QUIET_MS);
	};
	try {
		const watcher = watch(place, { persistent: false }, settle);
		watcher.on("error", () => watcher.close());
		return { [Symbol.asyncDispose]: async () => {
			clearTimeout(timer);
			watcher.close();
		} };
	} catch {
		return { [Symbol.asyncDispose]: async () => {} };
	}
}

// src/contract/deployment-list.ts
const MAX_LIST_BYTES = 2097152;
const BETWEEN = /^---(?=\s|$).*$/mu;
const BLANK_LINE = /^\s*(?:#.*)?$/u;
const MODEL = /^model:[ \t]+(["']?)([a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?)\1[ \t]*(?:#.*)?$/mu;
function parseDeploymentList(file) {
	const files = /* @__PURE__ */ new Map();
	let lines = 0;
	for (const text of decodeText(file, MAX_LIST_BYTES).split(BETWEEN)) {
		const location = {
			path: file.path,
			line: lines + 1,
			column: 1,
			pointer: ""
		};
		const before = "\n".repeat(lines);
		const own = text.split("\n");
		lines += own.length - 1;
		if (own.every((line) => BLANK_LINE.test(line))) continue;
		const [, , model] = MODEL.exec(text) ?? [];
		if (model === void 0) throw new AppError({
			code: "schema-violation",
			reason: "model-unnamed",
			message: "A document of the stream does not say of which model it is the deployment file.",
			hint: "Each document is a whole deployment file, as the branch seatrial/deployments has it, with a line `model: <name>`.",
			location
		});
		if (files.has(model)) throw new AppError({
			code: "schema-violation",
			reason: "model-repeated",
			message: `Two documents of the stream are of the model ${quoteText(model)}.`,
			hint: "Leave one.",
			location
		});
		files.set(model, before + text);
	}
	return files;
}

// src/adapters/gateway/fetch-text.ts
const LOOPBACK = /* @__PURE__ */ new Set([
	"127.0.0.1",
	"[::1]",
	"localhost"
]);
function safeUrl(text, plainHosts = LOOPBACK) {
	const parsed = URL.canParse(text) ? new URL(text) : null;
	const isSafe = parsed?.protocol === "https:" || parsed?.protocol === "http:" && plainHosts.has(parsed.hostname);
	return parsed !== null && isSafe && parsed.username === "" ? parsed : null;
}
async function fetchText(url, options) {
	const { headers, limitMs } = options;
	try {
		const response = await fetch(url, {
			redirect: "error",
			signal: AbortSignal.timeout(limitMs),
			headers
		});
		if (response.status === 304 && Object.hasOwn(headers, "if-none-match")) {
			await response.body?.cancel();
			return null;
		}
		if (response.status !== 200) {
			await response.body?.cancel();
			throw failed(url, options, `it answers ${response.status}`);
		}
		return {
			text: await readLimited(response, url, options),
			etag: response.headers.get("etag")
		};
	} catch (error) {
		if (error instanceof AppError) throw error;
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		throw failed(url, {
			...options,
			cause: error
		}, cause instanceof Error ? cause.message : String(cause));
	}
}
async function readLimited(response, url, options) {
	const { mostBytes } = options;
	const decoder = new TextDecoder();
	let [text, bytes] = ["", 0];
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > mostBytes) throw failed(url, options, `it sends more than ${mostBytes / 2 ** 20} MiB`);
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}
function failed({ origin, pathname }, { hint, cause }, why) {
	const message = `${origin}${pathname} cannot be read: ${why.replace(/\.$/u, "")}.`;
	return new AppError({
		code: "download-failed",
		message,
		hint,
		cause
	});
}

// src/adapters/gateway/https-deployments.ts
const POLL_MS$1 = 15e3;
const LIMIT_MS$1 = 2e4;
function createHttpsDeployments(options) {
	const url = requireSafe(options);
	const title = `${url.origin}${url.pathname}`;
	let etag = null;
	return {
		title,
		read: async (mark) => {
			const known = etag !== null && etag.mark === mark ? etag.value : null;
			const answer = await ask(url, options, known);
			if (answer === null) return null;
			const files = readStream(answer.text, title);
			etag = answer.etag === null ? null : {
				mark: files.mark,
				value: answer.etag
			};
			return files.mark === mark ? null : files;
		},
		watch: (changed) => poll(options.pollMs ?? POLL_MS$1, changed)
	};
}
function requireSafe({ url, plainHosts }) {
	const safe = safeUrl(url, plainHosts);
	if (safe !== null) return safe;
	throw new AppError({
		code: "usage",
		message: "Deployment files are read from an https address without a user in it.",
		hint: "What a gateway runs must not be changed on its way: plain http is for this machine alone."
	});
}
function ask(url, { authorization, limitMs = LIMIT_MS$1 }, etag) {
	const headers = {
		accept: "application/yaml, text/yaml, */*;q=0.1",
		...authorization === void 0 ? {} : { authorization },
		...etag === null ? {} : { "if-none-match": etag }
	};
	return fetchText(url, {
		headers,
		limitMs,
		mostBytes: MAX_LIST_BYTES,
		hint: "It must answer with the deployment files of the environment, one YAML document each."
	});
}
function readStream(text, path) {
	return {
		mark: sha256(text),
		files: parseDeploymentList({
			path,
			content: text
		})
	};
}

// src/adapters/git/branch-deployments.ts
const POLL_MS = 15e3;
const LIMIT_MS = 6e4;
function createCloneDeployments({ folder, remote, ...following }) {
	requireFolder(folder);
	const place = {
		folder,
		remote,
		limitMs: following.limitMs ?? LIMIT_MS
	};
	return {
		title: `the branch ${STATE_BRANCH} of ${remote === null ? folder : `${remote} of ${folder}`}`,
		read: (mark) => readBranch(place, following.environment, mark),
		watch: (changed) => poll(following.pollMs ?? POLL_MS, changed)
	};
}
async function defaultRemote(folder) {
	return (await gitIn(folder)(["remote"])).split("\n").includes("origin") ? "origin" : null;
}
function createRemoteDeployments({ address, ...following }) {
	let created = null;
	const open = () => created ??= createBare();
	return {
		title: `the branch ${STATE_BRANCH} of ${withoutUser(address)}`,
		read: async (mark) => {
			return readBranch({
				folder: await open(),
				remote: address,
				limitMs: following.limitMs ?? LIMIT_MS,
				isShallow: true
			}, following.environment, mark);
		},
		watch: (changed) => {
			const resources = new AsyncDisposableStack();
			resources.defer(async () => {
				if (created !== null) await rm(await created, {
					recursive: true,
					force: true,
					maxRetries: 5
				});
			});
			resources.use(poll(following.pollMs ?? POLL_MS, changed));
			return resources;
		}
	};
}
async function createBare() {
	const folder = await mkdtemp(join(tmpdir(), "seatrial-branch-"));
	await runGit(folder, [
		"init",
		"--quiet",
		"--bare"
	]);
	return folder;
}
async function readBranch(place, environment, mark) {
	const head = await findHead(place, mark);
	if (head === null) throw await missingBranch(gitIn(place.folder), place.remote);
	if (head === mark) return null;
	const files = [...await readCommit(place.folder, head, "all")];
	const prefix = `${environment}/`;
	return {
		mark: head,
		files: new Map(files.flatMap(([path, text]) => path.startsWith(prefix) && path.endsWith(".yaml") ? [[path.slice(prefix.length, -5), text]] : []))
	};
}
async function findHead({ folder, remote, limitMs, isShallow }, mark) {
	if (remote === null) return (await findStateHead(gitIn(folder)))?.commit ?? null;
	const run = (...args) => runGit(folder, args, {
		limitMs,
		env: { GIT_TERMINAL_PROMPT: "0" }
	}).catch((error) => {
		throw unreachable(remote, error);
	});
	const [head = ""] = (await run("ls-remote", "--", remote, STATE_REF)).toString("utf8").split("	");
	if (head === "" || head === mark) return head === "" ? null : head;
	await run("fetch", "--quiet", "--no-tags", ...isShallow ? ["--depth=1"] : [], "--", remote, STATE_REF);
	return (await gitIn(folder)([
		"rev-parse",
		"--verify",
		"FETCH_HEAD"
	])).trim();
}
function unreachable(remote, error) {
	const cause = error instanceof AppError ? error.cause : error;
	return gitFailed({
		what: `The branch ${STATE_BRANCH} cannot be read from ${JSON.stringify(withoutUser(remote))}`,
		hint: "Is it a git repository, and may this machine read it?",
		cause: new Error(withoutUser(cause instanceof Error ? cause.message : String(cause)))
	});
}
function withoutUser(text) {
	return text.replaceAll(/\/\/[^/@\s]*@/gu, "//");
}

// src/contract/parse-deployments-address.ts
function parseDeploymentsAddress(text) {
	return /^https?:\/\//i.test(text) && !/\.git\/?$/i.test(text) ? {
		kind: "file",
		url: text
	} : {
		kind: "repository",
		address: text
	};
}

// src/wiring/deployment-source.ts
async function wireDeploymentSource(options) {
	const { deployments, environmentName, pollMs, root, environment } = options;
	const following = {
		environment: environmentName,
		pollMs
	};
	if (deployments === null) return createCloneDeployments({
		...following,
		folder: root,
		remote: await remoteOf(root)
	});
	if (isFolder(deployments)) return createFolderDeployments({
		...following,
		folder: resolve(deployments)
	});
	if (!deployments.includes(":") && !existsSync(deployments)) throw noFolder(deployments);
	const found = parseDeploymentsAddress(deployments);
	if (found.kind === "repository") return createRemoteDeployments({
		...following,
		address: found.address
	});
	const { SEATRIAL_DEPLOYMENTS_AUTHORIZATION: authorization } = environment;
	return createHttpsDeployments({
		...following,
		url: found.url,
		authorization
	});
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
async function remoteOf(root) {
	try {
		return await defaultRemote(root);
	} catch (cause) {
		throw new AppError({
			code: "git-failed",
			message: `The registry ${quoteText(root)} is no clone of a repository, so that it has no branch of deployment files.`,
			hint: `Serve from a clone, or name a folder with <environment>/<model>.yaml: --deployments <folder>.`,
			cause
		});
	}
}
function noFolder(path) {
	return new AppError({
		code: "usage",
		message: `There is no folder ${quoteText(path)} for --deployments.`,
		hint: "Name a folder with <environment>/<model>.yaml, an https address, or the address of a git repository."
	});
}

export { poll as a, readWanted as c, readModel as d, readVersion as f, readSmallFile as i, refuseReplay as l, fetchText as n, isSame as o, safeUrl as r, planWanted as s, wireDeploymentSource as t, fetchFiles as u };