import { a as readInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction, s as readListInput } from "./chunks/run-action.js";
import { t as createGitDeploymentStore } from "./chunks/deployment-store.js";
import { r as readRecord, t as createRecordBranch } from "./chunks/record-branch.js";
import { i as parseRepositoryName, n as translateErrors, r as createOctokit } from "./chunks/errors.js";
import { r as refreshReleases, s as createReleases } from "./chunks/record-certificate.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as createClock } from "./chunks/clock.js";
import { a as listCertificates, c as renderGapReport, i as readTextFile, n as parseWindows, o as gapHeadline, r as recordVersion, t as recordLive } from "./chunks/record-live.js";
import { r as openNamedRegistry } from "./chunks/locate-registry.js";
import { t as AppError } from "./chunks/error.js";
import { c as requireSettings, s as readSettings } from "./chunks/undici.js";
import { N as parseCertificate, h as sha256 } from "./chunks/histogram.js";
import { b as loadModelManifests, l as compareToLive } from "./chunks/build-model.js";
import { $ as cleanText, I as COMMENT_LIMIT, K as hiddenComment, Y as markdownText } from "./chunks/rich-text.js";
import { resolve } from "node:path";
import { Buffer } from "node:buffer";

// src/usecases/releases/record-all.ts
/**
* Certificates first, since live results are believed of versions on record only; then what is shown of their models is made
* equal. With nothing to record, as on a schedule, that is done for all models: what has come to an end meanwhile is sealed.
*/
async function recordAll(ports, request) {
	const { reporter, certificates: paths, windows } = request;
	const certified = await recordCertificates(ports, paths, request);
	const live = await recordLive(ports, reporter, windows.windows);
	const models = /* @__PURE__ */ new Set([...certified.models, ...windows.windows.map(({ window }) => window.model)]);
	const manifests = (model) => loadModelManifests(ports.registry, model);
	const shown = await refreshReleases({
		...ports,
		manifests
	}, {
		...request,
		models: models.size > 0 ? [...models] : "all"
	});
	const refused = [...windows.problems.map(malformed), ...live.refused.map(unbelieved)];
	const recorded = [...certified.recorded, ...live.recorded];
	const reasonCode = refused.length > 0 ? "windows-refused" : recorded.length > 0 ? "recorded" : "nothing-to-record";
	return {
		recorded,
		releases: changedOnce([...certified.releases, ...shown.made]),
		refused,
		reasonCode,
		errors: shown.errors
	};
}
async function recordCertificates(ports, paths, request) {
	const [models, recorded, releases] = [
		[],
		[],
		[]
	];
	for (const path of paths) {
		const content = new TextEncoder().encode(await ports.readText(path));
		const { value: certificate } = parseCertificate({
			path,
			content
		});
		const manifests = await loadModelManifests(ports.registry, certificate.subject.model);
		const { tag, event, release } = await recordVersion(ports, {
			...request,
			certificate,
			manifests
		});
		models.push(certificate.subject.model);
		if (event === "recorded") recorded.push(tag);
		if (release !== null) releases.push({
			tag,
			...release
		});
	}
	return {
		models,
		recorded,
		releases
	};
}
/** A release that was made and then told more is told once, as made. */
function changedOnce(releases) {
	const changed = releases.filter(({ change }) => change !== "unchanged");
	return [...new Map(changed.toReversed().map((one) => [one.tag, one])).values()].toReversed();
}
function malformed({ location, reason, message }) {
	return {
		line: location?.line ?? 1,
		code: reason ?? "schema",
		message
	};
}
function unbelieved({ line, key, problems }) {
	const why = problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(", ");
	return {
		line,
		code: problems[0]?.code ?? "refused",
		message: `The window ${key} is not believed: ${why}.`
	};
}

// src/adapters/github/own-issues.ts
/** Issues by their author, on every page. GitHub lists pull requests among them; those are left out. */
function createOwnIssues({ octokit, repository, author }) {
	const { issues } = octokit.rest;
	return {
		list: () => translateErrors("listing issues", async () => {
			const query = {
				...repository,
				creator: author,
				state: "all",
				per_page: 100
			};
			return (await octokit.paginate(issues.listForRepo, query)).filter(({ user, pull_request: pull }) => user?.login === author && pull === void 0).toSorted((a, b) => b.number - a.number).map(toIssue);
		}),
		create: (text) => translateErrors("opening an issue", async () => toIssue((await issues.create({
			...repository,
			...text
		})).data)),
		update: (number, text) => translateErrors("updating an issue", async () => {
			await issues.update({
				...repository,
				issue_number: number,
				...text
			});
		})
	};
}
function toIssue({ number, html_url: url, state, title, body }) {
	return {
		number,
		url,
		open: state === "open",
		title,
		body: body ?? ""
	};
}

// src/report/statistics/gap-issue.ts
const TITLE_LENGTH = 200;
const MARKER = /^<!-- seatrial:gap findings=(none|[0-9a-f]{16}) -->$/;
/** How many groups are tried, the most first, until the text fits. */
const GROUP_COUNTS = [
	100,
	30,
	10,
	3,
	1
];
/** The issue about optimism. `findings` names what is beyond noise; null where nothing is any more. */
function renderGapIssue(reports, findings) {
	const marker = markdownText(hiddenComment(`seatrial:gap findings=${findings ?? "none"}`));
	const ordered = reports.toSorted((a, b) => Number(isBeyond(b)) - Number(isBeyond(a)));
	const fits = GROUP_COUNTS.map((count) => `${marker}\n${renderGapReport(ordered.slice(0, count))}`).find((body) => Buffer.byteLength(body) <= COMMENT_LIMIT);
	return {
		title: cleanText(gapHeadline(ordered), TITLE_LENGTH),
		body: fits ?? `${marker}\n${gapHeadline([])}\n`
	};
}
/** What an issue of ours was about; undefined where it is another one. Who wrote it must be checked by the caller. */
function parseGapMarker(body) {
	const [, findings] = MARKER.exec(body.slice(0, 200).split(/\r?\n/, 1)[0] ?? "") ?? [];
	return findings === "none" ? null : findings;
}
function isBeyond({ metrics }) {
	return metrics.some(({ beyondNoise }) => beyondNoise === true);
}

// src/usecases/catalogue/report-optimism.ts
/**
* Keeps one issue that says where live falls short of what was certified, beyond noise. It is opened once and kept up to date;
* one that a person closed stays closed until something else is beyond noise.
*/
async function reportOptimism(issues, rows) {
	const reports = [...compareToLive(rows, "all"), ...compareToLive(rows, "model")];
	const findings = findingsOf(reports);
	const ours = (await issues.list()).filter(({ body }) => parseGapMarker(body) !== void 0);
	const open = ours.find((issue) => issue.open);
	const text = renderGapIssue(reports, findings);
	if (open !== void 0) return update(issues, open, text);
	if (findings === null) return {
		change: "none",
		url: null
	};
	const answered = ours.find(({ body }) => parseGapMarker(body) === findings);
	if (answered !== void 0) return {
		change: "unchanged",
		url: answered.url
	};
	return {
		change: "opened",
		url: (await issues.create(text)).url
	};
}
async function update(issues, issue, text) {
	const isSame = issue.title === text.title && issue.body.trim() === text.body.trim();
	if (!isSame) await issues.update(issue.number, text);
	return {
		change: isSame ? "unchanged" : "updated",
		url: issue.url
	};
}
/** The groups and metrics beyond noise, as a short name that stays the same while they do; null where there are none. */
function findingsOf(reports) {
	const beyond = reports.flatMap(({ group, metrics }) => metrics.flatMap(({ metric, beyondNoise }) => beyondNoise === true ? [JSON.stringify([group, metric])] : []));
	return beyond.length === 0 ? null : sha256(JSON.stringify(beyond.toSorted())).slice(0, 16);
}

// actions/record/gap-issue.ts
/** Compares live with certified over the whole record, and says so in an issue where it is beyond noise. */
async function keepGapIssue({ octokit, repository, author, located }) {
	const { rows, faults } = await readRecord({
		branch: createRecordBranch({
			folder: located.gitRoot,
			remote: "origin"
		}),
		registry: located.registry,
		now: (/* @__PURE__ */ new Date()).toISOString()
	});
	for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
	const { change, url } = await reportOptimism(createOwnIssues({
		octokit,
		repository,
		author
	}), rows);
	logLine(`The issue about optimism: ${change}${url === null ? "" : `, ${url}`}.`);
	setOutput("gap-issue", url ?? "");
}

// actions/record/inputs.ts
/** Every input of the action, read once. Throws AppError usage. */
function readRecordInputs() {
	const token = readInput("token");
	if (token === void 0) throw new AppError({
		code: "usage",
		message: "Input token is empty."
	});
	return {
		registry: readInput("registry") ?? ".",
		certificates: readListInput("certificates"),
		windows: readInput("windows"),
		payload: readPayloadInput(readInput("payload")),
		token,
		gapIssue: readFlagInput("gap-issue"),
		author: readInput("author") ?? "github-actions[bot]"
	};
}
function readPayloadInput(text) {
	if (text === void 0 || text.trim() === "null") return "";
	const value = parseJson(text);
	if (Array.isArray(value)) return value.map((window) => JSON.stringify(window)).join("\n");
	throw new AppError({
		code: "usage",
		message: "Input payload is no JSON array.",
		hint: "Send an array of windows."
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new AppError({
			code: "usage",
			message: "Input payload is no JSON.",
			hint: "Use toJSON().",
			cause
		});
	}
}

// actions/record/main.ts
await runAction(async () => {
	const inputs = readRecordInputs();
	const context = await readRunnerContext(process.env);
	const name = parseRepositoryName(context.repository ?? "");
	if (name === null) throw new AppError({
		code: "usage",
		message: "The runner names no repository."
	});
	const located = openNamedRegistry(context.workspace, inputs.registry);
	const { registry, root, gitRoot } = located;
	const server = process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
	const octokit = createOctokit({
		token: inputs.token,
		apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
		onWait: (seconds) => logLine(`GitHub asks to wait ${seconds} s`)
	});
	const repositoryUrl = `${server}/${name.owner}/${name.repo}`;
	const reported = inputs.windows === void 0 ? "" : await readTextFile(resolve(context.workspace, inputs.windows));
	const listed = inputs.certificates.map((path) => listCertificates(resolve(context.workspace, path)));
	const certificates = (await Promise.all(listed)).flat();
	const outcome = await recordAll({
		store: createGitDeploymentStore({
			folder: gitRoot,
			remote: "origin"
		}),
		branch: createRecordBranch({
			folder: gitRoot,
			remote: "origin"
		}),
		releases: createReleases(octokit, name),
		clock: createClock(),
		registry,
		readText: readTextFile
	}, {
		reporter: {
			repository: `${new URL(server).host}/${name.owner}/${name.repo}`,
			actor: process.env["GITHUB_ACTOR"] ?? "github-actions",
			kind: "action",
			url: context.run.url ?? null
		},
		repositoryUrl,
		policy: requireSettings(await readSettings(registry))?.value.releases ?? "certified",
		certificates,
		windows: parseWindows(inputs.windows ?? "payload", [reported, inputs.payload].filter((text) => text !== "").join("\n"))
	});
	logLine(`Registry ${root}: ${outcome.recorded.length} recorded, ${outcome.releases.length} releases made or changed.`);
	if (inputs.gapIssue) await keepGapIssue({
		octokit,
		repository: name,
		author: inputs.author,
		located
	});
	report(outcome);
	if (outcome.errors.length > 0) throw outcome.errors[0];
});
function report({ recorded, releases, refused, reasonCode }) {
	setOutput("recorded", JSON.stringify(recorded));
	setOutput("releases", JSON.stringify(releases));
	setOutput("refused", JSON.stringify(refused));
	setOutput("reason-code", reasonCode);
	for (const { message } of refused) warning(message);
	if (refused.length > 0) setFailed(`${refused.length} windows were not believed.`);
}

export {  };