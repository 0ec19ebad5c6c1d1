import { a as readInput, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction, p as setSecret } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as writeSummary } from "./chunks/write-summary.js";
import { c as parseRenderedList, l as renderRenderedList, n as wireRender, r as renderPlatforms, s as RENDERED_LIST } from "./chunks/render.js";
import { t as AppError } from "./chunks/error.js";
import { t as compareRendered } from "./chunks/compare-rendered.js";
import { i as formatCount } from "./chunks/format.js";
import { r as showHidden } from "./chunks/hostile-text.js";
import { n as COMMENT_LIMIT, s as sizeOf } from "./chunks/length-budget.js";
import { c as fence, g as table, h as strong, i as paragraphs, l as fold, m as md, p as markdownText, r as left, s as code, u as hiddenComment } from "./chunks/section.js";
import { n as saveOwnComment } from "./chunks/save-own-comment.js";
import { n as commitBranch, p as readObjects, r as writeTree, t as fetchBranch } from "./chunks/fetch-branch.js";
import { n as requireFolder } from "./chunks/open-git.js";
import { n as runGit, t as gitIn } from "./chunks/run-git.js";
import { t as createComments } from "./chunks/comments.js";
import { n as createOctokit, r as parseRepositoryName } from "./chunks/octokit.js";
import { n as createPullRequests } from "./chunks/pull-requests.js";
import { t as DEFAULT_ENVIRONMENT } from "./chunks/policy.js";
import { t as quoteText } from "./chunks/quote-text.js";
import { resolve } from "node:path";
import { Buffer } from "node:buffer";

// src/usecases/platforms/follow-branch.ts
const ATTEMPTS = 5;
async function followBranch(ports, request) {
	const { branch } = ports;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const { differences, change } = await compareBranch(ports, request);
		if (change === null) return { kind: "unchanged" };
		const foreign = differences.find(({ isForeign }) => isForeign);
		if (foreign !== void 0 && !request.force) throw foreignFile(foreign.path, branch.name);
		const outcome = await branch.commit(change, commitMessage(request.environment, differences));
		if (outcome.kind === "committed") return {
			...outcome,
			differences
		};
	}
	throw new AppError({
		code: "state-conflict",
		message: `The branch ${branch.name} moved ${ATTEMPTS} times while it was written.`,
		hint: "Run it again; let one workflow alone write this branch."
	});
}
async function compareBranch(ports, request) {
	const { environment, platform, folder } = request;
	const rendered = await renderPlatforms(ports, {
		environment,
		platform,
		nowMs: ports.nowMs()
	});
	const followed = await ports.branch.read(folder);
	return compareAll(platform === null ? [...rendered, ...undeclared(rendered, folder, followed)] : rendered, {
		folder,
		followed,
		hash: ports.registry.hash
	});
}
function undeclared(rendered, folder, { files }) {
	const kept = new Set(rendered.map(({ name }) => name));
	return [...files.keys()].flatMap((path) => {
		const [name = "", list, ...deeper] = path.slice(folder.length + 1).split("/");
		return list !== ".seatrial-rendered" || deeper.length > 0 || kept.has(name) ? [] : [{
			name,
			files: /* @__PURE__ */ new Map()
		}];
	});
}
function compareAll(wanted, { folder, followed, hash }) {
	const files = /* @__PURE__ */ new Map();
	const removed = [];
	return {
		differences: wanted.flatMap(({ name, files: own }) => {
			const prefix = `${folder}/${name}/`;
			const state = stateOf(followed, prefix);
			const list = renderRenderedList(own, hash);
			const found = compareRendered(own, state, hash);
			for (const { path, change } of found) if (change === "gone") removed.push(prefix + path);
			else files.set(prefix + path, own.get(path) ?? "");
			if (own.size === 0) removed.push(...state.files.has(".seatrial-rendered") ? [prefix + RENDERED_LIST] : []);
			else if (state.files.get(".seatrial-rendered") !== list) files.set(prefix + RENDERED_LIST, list);
			return found.map((one) => ({
				...one,
				path: prefix + one.path
			}));
		}),
		change: files.size + removed.length === 0 ? null : {
			expectedHead: followed.head,
			files,
			removed
		}
	};
}
function stateOf({ files }, prefix) {
	const own = [...files].flatMap(([path, text]) => path.startsWith(prefix) ? [[path.slice(prefix.length), text]] : []);
	const state = new Map(own);
	return {
		files: state,
		written: parseRenderedList(state.get(".seatrial-rendered") ?? "")
	};
}
function commitMessage(environment, differences) {
	return `Render ${environment}: ${differences.length === 1 ? "1 file" : `${differences.length} files`}\n\n${differences.map(({ change, path }) => `${change} ${path}\n`).join("")}`;
}
function foreignFile(path, branch) {
	return new AppError({
		code: "file-unwritable",
		reason: "file-exists",
		message: `${path} of the branch ${branch} is not what was rendered the last time: somebody else wrote it.`,
		hint: "Take it away there, name another folder, or set force to replace it."
	});
}

// src/report/rendered-change.ts
const MOST_ROWS = 50;
const LINE_LENGTH = 400;
function renderChange(view) {
	const top = paragraphs([
		markerOf(view),
		headline(view),
		...tableOf(view),
		nextStep(view)
	]);
	const fitted = fitDiff(view.diff, COMMENT_LIMIT - sizeOf(top) - 400);
	const parts = fitted.text === "" ? [] : [fold("Difference", fence("diff", fitted.text))];
	const note = fitted.left === 0 ? null : md`Left out for length: ${formatCount(fitted.left)} lines of the difference.`;
	return `${markdownText(paragraphs([
		top,
		...parts,
		note
	]))}\n`;
}
function tellsOfChange(body, of) {
	return body.split(/\r?\n/, 1)[0] === markdownText(markerOf(of));
}
function markerOf({ environment, branch }) {
	return hiddenComment(`seatrial:rendered environment=${environment} branch=${branch}`);
}
function headline({ environment, branch, files }) {
	const place = md`${code(environment)} on the branch ${code(branch)}`;
	if (files.length === 0) return md`Nothing changes of what is rendered of ${place}.`;
	const count = files.length === 1 ? "1 file" : `${formatCount(files.length)} files`;
	return md`${strong(`Merging this changes ${count}`)} of what is rendered of ${place}.`;
}
function tableOf({ files }) {
	if (files.length === 0) return [null];
	const rows = files.slice(0, MOST_ROWS).map(({ path, change, isForeign }) => [code(path), md`${change}${isForeign ? "; somebody else wrote what stands there" : ""}`]);
	const more = files.length - rows.length;
	return [table([left("File"), left("Change")], rows), more === 0 ? null : md`And ${formatCount(more)} more.`];
}
function nextStep({ files }) {
	if (files.length === 0) return null;
	const foreign = files.find(({ isForeign }) => isForeign);
	return foreign === void 0 ? md`What follows the branch gets it with the first run after the merge.` : md`Somebody else wrote ${code(foreign.path)}: the run after the merge writes nothing, unless it is taken away or the action is told ${code("force: true")}.`;
}
function fitDiff(diff, budget) {
	const lines = diff.split("\n").map((line) => shorten(showHidden(line)));
	let used = 0;
	const cut = lines.findIndex((line) => {
		used += Buffer.byteLength(line) + 1;
		return used > budget;
	});
	const shown = cut === -1 ? lines : lines.slice(0, cut);
	return {
		text: shown.join("\n").trimEnd(),
		left: lines.length - shown.length
	};
}
function shorten(line) {
	const points = Array.from(line);
	return points.length > LINE_LENGTH ? `${points.slice(0, 399).join("")}…` : line;
}

// src/usecases/platforms/tell-change.ts
async function proposeChange(ports, request, pull) {
	const { branch, thread } = ports;
	const compared = await compareBranch(ports, request);
	const { differences, change } = compared;
	const about = {
		environment: request.environment,
		branch: branch.name
	};
	const diff = change === null ? "" : await branch.diff(request.folder, change);
	const text = renderChange({
		...about,
		files: differences,
		diff
	});
	if (pull === null || thread === null) return {
		...compared,
		text,
		isOutdated: false
	};
	const { open, headSha } = await thread.pulls.get(pull.number);
	if (!open || headSha !== pull.headSha) return {
		...compared,
		text,
		isOutdated: true
	};
	const isIt = (body) => tellsOfChange(body, about);
	const before = await thread.comments.own(pull.number);
	if (differences.length > 0 || before.some(({ body }) => isIt(body))) await saveOwnComment({
		comments: thread.comments,
		thread: pull.number
	}, {
		before,
		isIt,
		render: () => text
	});
	return {
		...compared,
		text,
		isOutdated: false
	};
}

// src/adapters/git/followed-branch.ts
function openFollowedBranch(place) {
	requireFolder(place.folder);
	return {
		name: place.branch,
		read: (folder) => readBranch(place, folder),
		diff: (folder, change) => tellDifference(place.folder, folder, change),
		commit: (change, message) => commitBranch(place, {
			...change,
			message
		})
	};
}
async function readBranch({ folder: clone, remote, branch }, folder) {
	const head = await fetchBranch(clone, remote, branch);
	if (head === null) return {
		head,
		files: /* @__PURE__ */ new Map()
	};
	const entries = (await gitIn(clone)([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head,
		"--",
		`${folder}/`
	])).split("\0").flatMap(parseEntry);
	const plain = entries.filter(({ isPlain }) => isPlain);
	const texts = await readObjects(clone, plain.map(({ object }) => object));
	const byPath = new Map(plain.map(({ path }, index) => [path, texts[index]?.toString("utf8") ?? null]));
	return {
		head,
		files: new Map(entries.map(({ path }) => [path, byPath.get(path) ?? null]))
	};
}
function parseEntry(line) {
	const [, mode, object, path] = /^(\d+) [a-z]+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
	return object === void 0 || path === void 0 ? [] : [{
		path,
		object,
		isPlain: mode === "100644"
	}];
}
async function tellDifference(clone, folder, change) {
	const tree = await writeTree({ folder: clone }, change);
	const empty = async () => (await gitIn(clone)([
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	])).trim();
	const before = change.expectedHead ?? await empty();
	const plain = [
		"--text",
		"--no-color",
		"--no-ext-diff",
		"--no-textconv",
		"--no-renames"
	];
	const where = [`:(top,literal)${folder}`, `:(top,exclude,glob)**/${RENDERED_LIST}`];
	return (await runGit(clone, [
		"diff",
		...plain,
		before,
		tree,
		"--",
		...where
	])).toString("utf8");
}

// src/wiring/follow.ts
async function wireFollow(place, thread) {
	const { environment, environmentName, workspace, registry, checkout, branch } = place;
	const folder = resolve(workspace, registry);
	return {
		...await wireRender({
			environment,
			environmentName,
			registry: folder,
			deployments: null
		}),
		branch: openFollowedBranch({
			folder: resolve(workspace, checkout),
			remote: "origin",
			branch
		}),
		thread: thread === null ? null : wireThread(thread)
	};
}
function wireThread({ repository: name, token, apiUrl, author, onWait }) {
	const repository = parseRepositoryName(name);
	if (repository === null) return null;
	const octokit = createOctokit({
		token,
		apiUrl,
		onWait
	});
	return {
		comments: createComments({
			octokit,
			repository,
			author
		}),
		pulls: createPullRequests(octokit, repository)
	};
}

// actions/render/inputs.ts
function readRenderInputs() {
	const environment = readInput("environment") ?? "production";
	return {
		environment,
		platform: readInput("platform") ?? null,
		branch: plainPath("branch", readInput("branch") ?? "seatrial/rendered"),
		folder: plainPath("folder", readInput("folder") ?? environment),
		registry: readInput("registry") ?? ".",
		checkout: readInput("checkout") ?? ".",
		force: readFlagInput("force"),
		token: readInput("token") ?? null,
		author: readInput("author") ?? "github-actions[bot]"
	};
}
const PLAIN = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/u;
const OURS = ["seatrial/deployments", "seatrial/windows"];
function plainPath(name, value) {
	if (PLAIN.test(value) && !(name === "branch" && OURS.includes(value))) return value;
	throw new AppError({
		code: "usage",
		message: `${quoteText(value)} is no ${name} to render into.`,
		hint: `Name one of letters, digits, "-", "_" and ".", with "/" between${name === "branch" ? `; not ${OURS.join(" or ")}` : ""}.`
	});
}

// actions/render/main.ts
await runAction(async () => {
	const { token, author, environment: environmentName, ...inputs } = readRenderInputs();
	if (token !== null) setSecret(token);
	const { workspace, repository = "", apiUrl, pullRequest = null, change, isElsewhere } = await readRunnerContext(process.env);
	const onWait = (seconds) => logLine(`GitHub asks to wait for ${seconds} s.`);
	const thread = token !== null && pullRequest !== null && change !== null ? {
		repository,
		token,
		apiUrl,
		author,
		onWait
	} : null;
	const ports = await wireFollow({
		...inputs,
		workspace,
		environment: process.env,
		environmentName
	}, thread);
	const request = {
		...inputs,
		environment: environmentName
	};
	setOutput("commit", "");
	if (isElsewhere) {
		const { differences, text, isOutdated } = await proposeChange(ports, request, pullRequest);
		if (isOutdated) warning("The pull request has moved on or is closed: nothing was said there.");
		await writeSummary(process.env, text);
		setOutput("changes", String(differences.length));
		setOutput("reason-code", isOutdated ? "outdated" : "proposed");
		return logLine(`Files of ${inputs.branch} that would change: ${differences.length}. Nothing was written.`);
	}
	const outcome = await followBranch(ports, request);
	const differences = outcome.kind === "committed" ? outcome.differences : [];
	if (outcome.kind === "committed") setOutput("commit", outcome.head);
	setOutput("changes", String(differences.length));
	setOutput("reason-code", outcome.kind);
	logLine(`Files of ${inputs.branch} that changed: ${differences.length}.`);
});

export {  };