import { a as readInput, c as readWindowsInput, d as setFailed, f as setOutput, i as readFlagInput, l as readRunnerContext, m as warning, n as runAction, s as readListInput } from "./chunks/run-action.js";
import { t as logLine } from "./chunks/log-line.js";
import { t as parseWindows } from "./chunks/parse-windows.js";
import { t as AppError } from "./chunks/error.js";
import { r as sinceOf } from "./chunks/find-base.js";
import { r as certificateDigest } from "./chunks/recorded-certificates.js";
import { i as loadModelManifests, t as findModelManifest } from "./chunks/load-manifests.js";
import { t as recordLive } from "./chunks/record-live.js";
import { r as readSoundLedgers } from "./chunks/read.js";
import { n as requireMerged } from "./chunks/record-certificate.js";
import { t as readCertificate } from "./chunks/read-certificate.js";
import { n as requirePolicy, t as requireLetIn } from "./chunks/require-let-in.js";
import { a as workOfPush, r as requireApproval, t as createReportedRegistry } from "./chunks/reported-registry.js";
import { a as readSettings, o as releasePolicyOf, s as requireSettings } from "./chunks/read-settings.js";
import { t as recordVersion } from "./chunks/record-version.js";
import { n as pack, r as createGitHubWindowStore, t as refreshReleases } from "./chunks/refresh-releases.js";
import { a as readRecord, r as createRecordBranch, t as wireCheckedOutRecord } from "./chunks/record.js";
import { t as readHead } from "./chunks/read-head.js";
import { n as createOctokit, r as parseRepositoryName } from "./chunks/octokit.js";
import { t as createOwnIssues } from "./chunks/own-issues.js";
import { t as createReleases } from "./chunks/releases.js";
import { i as openNamedRegistry } from "./chunks/locate-registry.js";
import { n as wireOwners } from "./chunks/approvals.js";
import { t as prefixOf } from "./chunks/comment.js";
import { r as wireLedgerWriter } from "./chunks/ledger2.js";
import { t as wireLocalFiles } from "./chunks/local-files.js";
import { t as sha256 } from "./chunks/sha256.js";
import { n as compareToLive } from "./chunks/gap.js";
import { t as cleanText } from "./chunks/hostile-text.js";
import { n as COMMENT_LIMIT } from "./chunks/length-budget.js";
import { p as markdownText, u as hiddenComment } from "./chunks/section.js";
import { r as renderGapReport, t as gapHeadline } from "./chunks/gap-report.js";
import { resolve } from "node:path";
import { Buffer } from "node:buffer";

// src/usecases/releases/record-all.ts
async function recordAll(ports, asked) {
	const { reporter, windows } = asked;
	const listed = await Promise.all(asked.certificates.map((path) => listUploaded(ports, path)));
	const settings = requireSettings(await readSettings(ports.registry))?.value ?? null;
	const request = {
		...asked,
		policy: releasePolicyOf(settings)
	};
	const certified = await recordCertificates(ports, listed.flat(), {
		...request,
		settings
	});
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
		subjects: [...certified.subjects, ...await endsOfLogs(ports, [...models])],
		releases: changedOnce([...certified.releases, ...shown.made]),
		refused,
		reasonCode,
		errors: shown.errors
	};
}
async function endsOfLogs({ store }, models) {
	if (models.length === 0) return [];
	const { files } = await store.read(models);
	return readSoundLedgers(files, models).ledgers.flatMap(({ model, events }) => {
		const last = events.at(-1);
		return last === void 0 ? [] : [{
			name: `${model}.log`,
			sha256: last.hash
		}];
	});
}
async function listUploaded({ files }, path) {
	try {
		return await files.listCertificates(path);
	} catch (error) {
		if (!path.endsWith(".json") && error instanceof AppError && error.code === "file-not-found") return [];
		throw error;
	}
}
async function recordCertificates(ports, paths, { settings, since, change, ...request }) {
	const [models, recorded, releases] = [
		[],
		[],
		[]
	];
	const subjects = [];
	const believed = [];
	for (const path of paths) {
		const certificate = await readCertificate(ports.files, path);
		const manifests = await loadModelManifests(ports.registry, certificate.subject.model);
		requireMerged(certificate, manifests);
		const { model } = manifests;
		const head = await ports.head();
		const policy = requirePolicy(certificate, head, model === null ? null : {
			model,
			settings
		});
		const asking = {
			store: ports.store,
			registry: ports.reported,
			owners: ports.owners
		};
		if (since === null && change === null) await requireLetIn(certificate, {
			head,
			policy
		}, asking);
		else await requireApproval(certificate, await workOfPush({
			since,
			head,
			policy,
			change
		}, ports.reported), asking);
		believed.push({
			certificate,
			manifests
		});
	}
	for (const { certificate, manifests } of believed) {
		const { tag, event, release } = await recordVersion(ports, {
			...request,
			certificate,
			manifests
		});
		models.push(certificate.subject.model);
		subjects.push({
			name: `${tag}.certificate.json`,
			sha256: certificateDigest(certificate)
		});
		if (event === "recorded") recorded.push(tag);
		if (release !== null) releases.push({
			tag,
			...release
		});
	}
	return {
		models,
		recorded,
		subjects,
		releases
	};
}
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

// src/wiring/recording.ts
function wireRecording({ workspace, author, ...place }) {
	const repository = parseRepositoryName(place.repository);
	if (repository === null) return null;
	const { registry, root, gitRoot } = openNamedRegistry(workspace, place.registry);
	const octokit = createOctokit(place);
	const branch = {
		folder: gitRoot,
		remote: "origin"
	};
	const reported = createReportedRegistry(octokit, repository, prefixOf(place.registry));
	return {
		ports: {
			...wireLedgerWriter(branch),
			pack,
			windows: createGitHubWindowStore(octokit, repository),
			manifest: (model) => findModelManifest(registry, model),
			branch: createRecordBranch(branch),
			releases: createReleases(octokit, repository),
			files: wireLocalFiles(),
			registry,
			head: () => readHead(gitRoot),
			reported,
			owners: wireOwners(octokit, repository, reported)
		},
		issues: createOwnIssues({
			octokit,
			repository,
			author
		}),
		root
	};
}

// actions/record/inputs.ts
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
		payload: readWindowsInput("payload"),
		token,
		gapIssue: readFlagInput("gap-issue"),
		author: readInput("author") ?? "github-actions[bot]"
	};
}

// src/report/statistics/gap-issue.ts
const TITLE_LENGTH = 200;
const MARKER = /^<!-- seatrial:gap findings=(none|[0-9a-f]{16}) -->$/;
const GROUP_COUNTS = [
	100,
	30,
	10,
	3,
	1
];
function renderGapIssue(reports, findings) {
	const marker = markdownText(hiddenComment(`seatrial:gap findings=${findings ?? "none"}`));
	const ordered = reports.toSorted((a, b) => Number(isBeyond(b)) - Number(isBeyond(a)));
	const fits = GROUP_COUNTS.map((count) => `${marker}\n${renderGapReport(ordered.slice(0, count))}`).find((body) => Buffer.byteLength(body) <= COMMENT_LIMIT);
	return {
		title: cleanText(gapHeadline(ordered), TITLE_LENGTH),
		body: fits ?? `${marker}\n${gapHeadline([])}\n`
	};
}
function parseGapMarker(body) {
	const [, findings] = MARKER.exec(body.slice(0, 200).split(/\r?\n/, 1)[0] ?? "") ?? [];
	return findings === "none" ? null : findings;
}
function isBeyond({ metrics }) {
	return metrics.some(({ beyondNoise }) => beyondNoise === true);
}

// src/usecases/catalogue/report-optimism.ts
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
function findingsOf(reports) {
	const beyond = reports.flatMap(({ group, metrics }) => metrics.flatMap(({ metric, beyondNoise }) => beyondNoise === true ? [JSON.stringify([group, metric])] : []));
	return beyond.length === 0 ? null : sha256(JSON.stringify(beyond.toSorted())).slice(0, 16);
}

// actions/record/outputs.ts
async function keepGapIssue(issues, record) {
	const { rows, faults } = await readRecord(record);
	for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
	const { change, url } = await reportOptimism(issues, rows);
	logLine(`The issue about optimism: ${change}${url === null ? "" : `, ${url}`}.`);
	setOutput("gap-issue", url ?? "");
}
function tell({ recorded, subjects, releases, refused, reasonCode }) {
	setOutput("recorded", JSON.stringify(recorded));
	setOutput("subjects", subjects.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
	setOutput("releases", JSON.stringify(releases));
	setOutput("refused", JSON.stringify(refused));
	setOutput("reason-code", reasonCode);
	for (const { message } of refused) warning(message);
	if (refused.length > 0) setFailed(`${refused.length} windows were not believed.`);
}

// actions/record/main.ts
await runAction(async () => {
	const inputs = readRecordInputs();
	const context = await readRunnerContext(process.env);
	const { ports, issues, root } = open(inputs, context);
	const windows = [inputs.windows === void 0 ? "" : await ports.files.readText(resolve(context.workspace, inputs.windows)), inputs.payload].filter((text) => text !== "").join("\n");
	const outcome = await recordAll(ports, {
		...describeRun(context),
		since: sinceOf(context.base),
		change: context.change,
		certificates: inputs.certificates.map((path) => resolve(context.workspace, path)),
		windows: parseWindows(inputs.windows ?? "payload", windows)
	});
	const { recorded, releases, errors } = outcome;
	logLine(`Registry ${root}: ${recorded.length} recorded, ${releases.length} releases made or changed.`);
	if (inputs.gapIssue) await keepGapIssue(issues, wireCheckedOutRecord(context.workspace, inputs.registry));
	tell(outcome);
	if (errors.length > 0) throw errors[0];
});
function open(inputs, { repository = "", apiUrl, workspace }) {
	const onWait = (seconds) => logLine(`GitHub asks to wait ${seconds} s`);
	const wiring = wireRecording({
		...inputs,
		repository,
		apiUrl,
		workspace,
		onWait
	});
	if (wiring === null) throw new AppError({
		code: "usage",
		message: "The runner names no repository."
	});
	return wiring;
}
function describeRun({ serverUrl, repository, run }) {
	return {
		reporter: {
			repository: `${new URL(serverUrl).host}/${repository}`,
			actor: process.env["GITHUB_ACTOR"] ?? "github-actions",
			kind: "action",
			url: run.url ?? null
		},
		repositoryUrl: `${serverUrl}/${repository}`
	};
}

export {  };