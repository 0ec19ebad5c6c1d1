import { X as instantMs, ct as require_dist, d as readLedger, f as appendEvents, h as sha256, l as logFolder, o as isVerdict, s as judgedDigests } from "./undici.js";
import { m as artifactDigest } from "./histogram.js";
import { t as AppError } from "./error.js";
import { $ as strong, B as droppedNote, C as right, D as VERDICT_SYMBOLS, G as code, H as fitSections, J as hiddenComment, K as fence, Q as md, S as paragraphs, T as orderGates, U as sizeOf, W as bulletList, X as link, Z as markdownText, _ as plainTime, at as formatEstimate, b as boundedTable, g as liveTable, n as certificateHeadline, nt as formatBytes, o as reportSections, q as fold, r as factsLine, rt as formatCount, t as richToMarkdown, v as serviceTable, x as left, y as gateTable } from "./rich-text.js";
import { C as formatCertificate, S as certificatePath, a as summariseWindows, g as loadSource, h as readPaths, i as releaseTag, m as groupModelFiles, n as foldRecord, p as versionRow, r as startOfDay, t as buildModel, x as certificateDigest } from "./build-model.js";
import { n as translateErrors, o as RequestError, t as isNotFound } from "./errors.js";
import { Buffer } from "node:buffer";

// src/usecases/ledger/append.ts
var import_dist = require_dist();
const ASK_AGAIN = "Nothing was changed. Send the command again in a minute.";
/** How often it is tried, where others write the branch at the same time, and what to do when that was too often. */
const PATIENCE = {
	/** What lowers exposure keeps trying where many others write at once. */
	stop: {
		attempts: 25,
		hint: ASK_AGAIN
	},
	request: {
		attempts: 5,
		hint: ASK_AGAIN
	},
	/** Fifty writers at once: the unluckiest loses a race against each of the others. */
	report: {
		attempts: 100,
		hint: "Nothing was written. Run it again when fewer jobs write at once."
	}
};
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2e3;
/**
* Reads, decides and commits until nobody else was faster: the only way into the log. What a failed call left behind is read
* again by the next one, so that nothing is written twice. Throws AppError state-conflict after too many lost races.
*/
async function appendToLedger({ store, clock }, urgency, attempt) {
	const { attempts, hint } = PATIENCE[urgency];
	for (let lost = 0; lost < attempts; lost++) {
		const next = await attempt();
		if (next.kind === "nothing") return next.result;
		const outcome = await store.commit(next.request);
		if (outcome.kind === "committed") return next.committed(outcome.head);
		await clock.pause(pauseMs(lost, clock.random()));
	}
	const message = `The branch seatrial/deployments moved during each of ${attempts} attempts.`;
	throw new AppError({
		code: "state-conflict",
		message,
		hint
	});
}
/** Full jitter: writers that lost the same race do not meet again (aws.amazon.com, Exponential Backoff And Jitter). */
function pauseMs(lost, random) {
	return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** lost) * random;
}

// src/usecases/ledger/statements.ts
/** The files of a log that change by these statements. `source` is host/owner/name. */
function writeStatements({ model, logFiles }, statements, source) {
	const said = /* @__PURE__ */ new Map();
	const drafts = statements.map((statement) => {
		const number = said.get(statement.key) ?? 0;
		said.set(statement.key, number + 1);
		return draftOf(statement, {
			id: `${statement.key}/${number}`,
			source
		});
	});
	const changed = appendEvents(logFolder(model), logFiles, drafts);
	return new Map(changed.map(({ path, text }) => [path, text]));
}
function draftOf(statement, { id, source }) {
	const { type, model, version, at } = statement;
	return {
		specversion: "1.0",
		kind: "Event",
		id,
		source,
		type,
		subject: version === null ? model : `${model}@${version}`,
		time: at,
		data: dataOf(statement)
	};
}
/** The order of keys is part of the format. */
function dataOf({ model, version, sha256, key, actor, via, reasonCode, details }) {
	return {
		model,
		version,
		sha256,
		environment: null,
		intentKey: key,
		actor,
		via,
		bound: {
			sha: null,
			digests: sha256 === null ? [] : [sha256]
		},
		policy: null,
		settings: null,
		certificate: null,
		reasonCode,
		reason: null,
		conditions: [],
		conclusion: null,
		revision: null,
		deployment: null,
		facts: null,
		...details
	};
}

// src/adapters/github/releases.ts
/** A draft has no tag yet, so it is not found by tag; one of ours is among the newest unless it was given up long ago. */
const NEWEST = 100;
/** GitHub lists 1,000 releases and no more. */
const MOST_PAGES = 10;
/** Releases of one repository. Throws AppError github-refused or github-unavailable. */
function createReleases(octokit, repository) {
	const { repos, git } = octokit.rest;
	return {
		newest: () => listNewest(octokit, repository),
		find: (tag) => findRelease(octokit, repository, tag),
		hasTag: async (tag) => {
			return await orNull("reading a tag", () => git.getRef({
				...repository,
				ref: `tags/${tag}`
			})) !== null;
		},
		createTag: (tag, commit, message) => translateErrors("creating a tag", async () => {
			const { data } = await git.createTag({
				...repository,
				tag,
				message,
				object: commit,
				type: "commit"
			});
			await orThere(() => git.createRef({
				...repository,
				ref: `refs/tags/${tag}`,
				sha: data.sha
			}));
		}),
		createDraft: (content) => createDraft(octokit, repository, content),
		upload: (release, { name, mediaType, content }) => translateErrors("uploading to a release", async () => {
			await repos.uploadReleaseAsset({
				...repository,
				url: release.uploadUrl,
				release_id: release.id,
				name,
				data: content,
				headers: { "content-type": mediaType }
			});
		}),
		removeAsset: async (id) => {
			await orNull("removing a broken upload", () => repos.deleteReleaseAsset({
				...repository,
				asset_id: id
			}));
		},
		publish: (id) => translateErrors("publishing a release", async () => {
			const { data } = await repos.updateRelease({
				...repository,
				release_id: id,
				draft: false,
				make_latest: "false"
			});
			return toRelease(data);
		}),
		updateNotes: (id, notes) => translateErrors("updating the notes of a release", async () => {
			await repos.updateRelease({
				...repository,
				release_id: id,
				body: notes
			});
		})
	};
}
/** GitHub makes any number of drafts of one tag, so a call whose answer was lost is not repeated before looking. */
async function createDraft(octokit, repository, content) {
	try {
		return await translateErrors("creating a release", async () => {
			const draft = {
				...repository,
				...describe(content),
				request: { retries: 0 }
			};
			return toRelease((await octokit.rest.repos.createRelease(draft)).data);
		});
	} catch (error) {
		const found = error instanceof AppError && error.code === "github-unavailable" ? await findRelease(octokit, repository, content.tag) : null;
		if (found === null) throw error;
		return found;
	}
}
async function findRelease(octokit, repository, tag) {
	const { repos } = octokit.rest;
	const published = await orNull("reading a release", () => repos.getReleaseByTag({
		...repository,
		tag
	}));
	if (published !== null) return toRelease(published.data);
	const { data } = await translateErrors("reading the newest releases", () => repos.listReleases({
		...repository,
		per_page: NEWEST
	}));
	const own = data.find((release) => release.draft && release.tag_name === tag);
	return own === void 0 ? null : toRelease(own);
}
async function listNewest({ rest }, repository) {
	const found = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { data } = await translateErrors("listing releases", () => rest.repos.listReleases({
			...repository,
			per_page: NEWEST,
			page
		}));
		found.push(...data.map(toRelease));
		if (data.length < NEWEST) return {
			found,
			isComplete: true
		};
	}
	return {
		found,
		isComplete: false
	};
}
/** A reference that another run made meanwhile, or that a lost answer was about, is what we wanted. */
async function orThere(work) {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof RequestError && error.status === 422 && /already exists/i.test(error.message))) throw error;
	}
}
async function orNull(doing, work) {
	try {
		return await translateErrors(doing, work);
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
function describe({ tag, title, notes, commit }) {
	return {
		tag_name: tag,
		target_commitish: commit,
		name: title,
		body: notes,
		draft: true,
		prerelease: false,
		make_latest: "false"
	};
}
function toRelease(data) {
	return {
		id: data.id,
		tag: data.tag_name,
		draft: data.draft,
		title: data.name ?? "",
		notes: data.body ?? "",
		url: data.html_url,
		uploadUrl: data.upload_url,
		assets: data.assets.map(({ id, name, size, state }) => ({
			id,
			name,
			sizeBytes: size,
			whole: state === "uploaded"
		}))
	};
}

// src/usecases/releases/known-releases.ts
/** Beyond what GitHub lists, each release is a request of its own. */
const MOST_LOOKUPS = 50;
/** Lists once; only in a repository with more releases than GitHub lists are others looked up, and not more than a few. */
async function knowReleases(releases) {
	const { found, isComplete } = await releases.newest();
	const byTag = new Map(found.toSorted((a, b) => Number(b.draft) - Number(a.draft)).map((one) => [one.tag, one]));
	const models = new Set(found.map(({ tag }) => tag.slice(0, Math.max(0, tag.indexOf("@v")))));
	let lookups = 0;
	return {
		mayHave: (model) => !isComplete || models.has(model),
		find: async (tag) => {
			const known = byTag.get(tag);
			if (known !== void 0 || isComplete || lookups >= MOST_LOOKUPS) return known ?? null;
			lookups += 1;
			return releases.find(tag);
		}
	};
}

// src/usecases/releases/publish-release.ts
/**
* Makes a release true: tag, draft, assets, publish. It may be cut off anywhere and called again. A published release keeps
* its assets for ever, since an immutable one takes no others: only its notes are brought up to date.
*/
async function publishRelease(releases, wanted) {
	const found = await releases.find(wanted.tag);
	if (found !== null && !found.draft) return updateNotes(releases, found, wanted.notes);
	if (wanted.tagMessage !== null && !await releases.hasTag(wanted.tag)) await releases.createTag(wanted.tag, wanted.commit, wanted.tagMessage);
	const draft = found ?? await releases.createDraft(wanted);
	await uploadMissing(releases, draft, wanted.assets);
	if (draft.notes !== wanted.notes) await releases.updateNotes(draft.id, wanted.notes);
	return {
		url: (await releases.publish(draft.id)).url,
		change: found === null ? "created" : "resumed"
	};
}
/** Releases of outcomes: one that is published is sealed, and stays as it is. */
async function sealOutcomes(releases, outcomes) {
	const sealed = [];
	for (const outcome of outcomes) {
		const found = await releases.find(outcome.tag);
		if (found !== null && !found.draft) continue;
		sealed.push({
			tag: outcome.tag,
			release: await publishRelease(releases, outcome)
		});
	}
	return sealed;
}
async function updateNotes(releases, release, notes) {
	if (sameText(release.notes, notes)) return {
		url: release.url,
		change: "unchanged"
	};
	await releases.updateNotes(release.id, notes);
	return {
		url: release.url,
		change: "notes-updated"
	};
}
/** GitHub answers with line feeds of Windows where a person has edited the text. */
function sameText(left, right) {
	return left.replaceAll("\r\n", "\n").trim() === right.replaceAll("\r\n", "\n").trim();
}
async function uploadMissing(releases, draft, assets) {
	for (const asset of assets) {
		const there = draft.assets.find(({ name }) => name === asset.name);
		if (there?.whole === true && there.sizeBytes === Buffer.byteLength(asset.content)) continue;
		if (there !== void 0) await releases.removeAsset(there.id);
		await releases.upload(draft, asset);
	}
}

// src/report/release/release-marker.ts
function renderReleaseMarker(marker) {
	const { model, version, sha256, certificate, verdict, stage, outcome } = marker;
	const parts = [
		`model=${model}`,
		`version=${version}`,
		`sha256=${sha256}`,
		`certificate=${certificate}`,
		`verdict=${verdict}`,
		`stage=${stage}`,
		...outcome === null ? [] : [`outcome=${outcome}`]
	];
	return hiddenComment(`seatrial:release ${parts.join(" ")}`);
}

// src/report/release/release-notes.ts
/** GitHub refuses longer notes. */
const RELEASE_LIMIT = 125e3;
const MOST_ROWS = 200;
const MOST_GATES = 100;
/** The page of a certified version: what it is, its verdict, its numbers, where it served and how it did, how to fetch it. */
function renderReleaseNotes(report) {
	const { certificate, detail } = report;
	const { row } = detail;
	const marker = renderReleaseMarker({
		model: row.model,
		version: row.version,
		sha256: row.sha256,
		certificate: detail.certificate ?? "0".repeat(64),
		verdict: certificate.verdict,
		stage: row.stage,
		outcome: null
	});
	const top = paragraphs([
		md`## ${VERDICT_SYMBOLS[certificate.verdict]} ${certificateHeadline(certificate)}`,
		richToMarkdown(factsLine(certificate)),
		identityList(report),
		gates(certificate),
		...heading("How it did live", liveTable(row)),
		...heading("Where it served", serviceTable(detail.served)),
		...heading("Fetch and verify", fetchCommands(report)),
		outcomeList(report.outcomes)
	]);
	const sections = [...reportSections({
		model: row.model,
		certificates: [certificate]
	}, MOST_ROWS), machineSection(detail)];
	const budget = RELEASE_LIMIT - sizeOf(marker) - sizeOf(top) - 1e3;
	const { shown, dropped } = fitSections(sections, budget);
	return `${markdownText(marker)}\n${markdownText(paragraphs([
		top,
		...shown,
		droppedNote(dropped)
	]))}\n`;
}
function heading(title, body) {
	return body === null ? [] : [md`### ${title}`, body];
}
function identityList({ certificate, detail, repositoryUrl }) {
	const { subject, run } = certificate;
	const { row } = detail;
	const items = [
		...detail.description === null ? [] : [md`${detail.description}`],
		md`${strong("Task")}: ${code(subject.task)}, for ${subject.modes.join(", ")}`,
		...detail.intendedUse === null ? [] : [md`${strong("Intended use")}: ${detail.intendedUse}`],
		...detail.limitations === null ? [] : [md`${strong("Limits")}: ${detail.limitations}`],
		...row.license === null ? [] : [md`${strong("Licence")}: ${code(row.license)}`],
		md`${strong("Files")}: ${formatCount(subject.files.length)}, ${formatBytes(row.sizeBytes)}, sha256 ${code(row.sha256, 64)}`,
		md`${strong("Evaluated on")}: ${dataWords(certificate)}`,
		...detail.source === null ? [] : [md`${strong("Trained from")}: ${code(detail.source, 200)}`],
		md`${strong("Certified")}: ${plainTime(run.startedAt)} UTC${commitWords(run.commit, repositoryUrl)}`,
		md`${strong("Stage now")}: ${row.stage}`
	];
	return bulletList(items);
}
function dataWords({ data }) {
	const [first] = data;
	if (first === void 0) return md`no data`;
	const more = data.length === 1 ? "" : ` and ${formatCount(data.length - 1)} more`;
	return md`${code(first.name)}, ${formatCount(first.rows)} rows, sha256 ${code(first.digest.sha256.slice(0, 12))}${more}`;
}
function commitWords(commit, repositoryUrl) {
	if (commit === void 0) return md``;
	return md` at ${link(commit.slice(0, 7), `${repositoryUrl}/commit/${commit}`)}`;
}
function gates(certificate) {
	const ordered = orderGates(certificate.gates);
	const shown = gateTable(ordered.slice(0, MOST_GATES), certificate);
	const rest = ordered.length - MOST_GATES;
	return rest > 0 && shown !== null ? md`${shown}\n\n${formatCount(rest)} more gates are in the certificate.` : shown;
}
function fetchCommands({ detail, repositoryUrl }) {
	const repository = repositoryUrl.replace(/^https?:\/\//, "").replace(/^github\.com\//, "");
	const lines = [
		`gh release download '${detail.tag}' --repo ${repository}`,
		"sha256sum --check --ignore-missing SHA256SUMS",
		`gh release verify '${detail.tag}' --repo ${repository}`
	];
	const columns = [
		left("File of the model"),
		right("Size"),
		left("SHA-256")
	];
	const rows = detail.files.map(({ name, sizeBytes, sha256 }) => [
		code(name, 120),
		md`${formatBytes(sizeBytes)}`,
		code(sha256, 64)
	]);
	return paragraphs([fence("sh", lines.join("\n")), boundedTable(columns, rows, 50)]);
}
function outcomeList(outcomes) {
	if (outcomes.length === 0) return null;
	return md`Sealed outcomes: ${paragraphs([bulletList(outcomes.map(({ tag, url }) => link(tag, url)))])}`;
}
/** One line of the catalogue, for programs that have only this page. */
function machineSection(detail) {
	return {
		name: "the block for programs",
		full: fold("For programs", fence("json", JSON.stringify(detail.row, null, 2))),
		brief: null
	};
}

// src/domain/statistics/outcomes.ts
/** Outcomes of one version: its live tests, its periods of production, its retirement. */
function outcomesOf(record, events) {
	const services = joinShares(record).map((service) => ({
		...service,
		ending: events.find(({ time, data }) => time === service.until && data.environment === service.environment && data.deployment !== null)
	}));
	const retired = events.find(({ type, data }) => type === "version.retired" && data.sha256 === record.sha256);
	const retirement = retired === void 0 ? [] : [{
		kind: "retirement",
		environment: "all",
		from: retired.time,
		until: retired.time,
		ending: retired
	}];
	return [...services, ...retirement].toSorted((a, b) => instantMs(a.until) - instantMs(b.until)).map(({ ending, ...period }, index) => ({
		...period,
		number: index + 1,
		conclusion: period.kind === "live-test" ? conclusionOf(events, record.sha256, period) : null,
		reasonCode: ending?.data.reasonCode ?? "ended",
		actor: ending?.data.actor.login ?? "unknown",
		windows: record.windows.filter((window) => isWithin(window, period))
	}));
}
/** A change of the share does not end a live test. */
function joinShares({ services }) {
	const joined = [];
	for (const { environment, role, from, until } of services) {
		const kind = role === "live" ? "live-test" : "service";
		const last = joined.at(-1);
		if (last?.kind === kind && last.environment === environment && last.until === from) joined.splice(-1, 1, {
			...last,
			until
		});
		else joined.push({
			kind,
			environment,
			from,
			until
		});
	}
	return joined.flatMap((period) => period.until === null ? [] : [{
		...period,
		until: period.until
	}]);
}
function conclusionOf(events, sha256, { from, until }) {
	return events.findLast(({ type, data, time }) => type === "livetest.concluded" && data.sha256 === sha256 && time >= from && time <= until)?.data.conclusion ?? null;
}
/** A retirement sums up the whole life. */
function isWithin(window, { kind, environment, from, until }) {
	if (kind === "retirement") return true;
	return window.arm !== null === (kind === "live-test") && window.environment === environment && instantMs(window.from) >= instantMs(from) && instantMs(window.to) <= instantMs(until);
}

// src/report/release/outcome-notes.ts
const TITLES = {
	"live-test": "live test",
	service: "service in production",
	retirement: "retirement"
};
/** The page of an outcome: what a live test or a period of service showed. It is sealed with its numbers. */
function renderOutcomeNotes(report) {
	const { row, environment, from, until } = report;
	const marker = renderReleaseMarker({
		model: row.model,
		version: row.version,
		sha256: row.sha256,
		certificate: report.certificate,
		verdict: row.verdict ?? "inconclusive",
		stage: row.stage,
		outcome: report.number
	});
	const body = paragraphs([
		md`## ${row.model} ${row.version}: ${TITLES[report.kind]} ended${conclusionWords(report)}`,
		md`In ${code(environment)} from ${plainTime(from)} until ${plainTime(until)} UTC, ended by ${code(report.actor, 60)}: ${report.reasonCode}.`,
		liveTable(row) ?? md`No live results were reported for this time.`,
		md`The numbers are sealed in ${code("outcome.json")}; the version is ${link(report.tag, report.versionUrl)}.`
	]);
	return `${markdownText(marker)}\n${markdownText(body)}\n`;
}
function conclusionWords({ conclusion }) {
	return conclusion === null ? md`` : md`, ${conclusion}`;
}

// src/report/release/bill-of-materials.ts
/**
* The version as a CycloneDX 1.6 bill of materials of machine learning (cyclonedx.org/docs/1.6): a machine-learning-model
* with a model card, its files, and the data that it was evaluated on. It holds nothing random, so that it can be made again.
*/
function billOfMaterials(certificate, detail) {
	const { tool, run } = certificate;
	return {
		$schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
		bomFormat: "CycloneDX",
		specVersion: "1.6",
		serialNumber: serialNumber(detail.certificate ?? certificate.subject.digest.sha256),
		version: 1,
		metadata: {
			timestamp: run.startedAt,
			tools: { components: [{
				type: "application",
				name: tool.name,
				version: tool.version
			}] },
			component: modelComponent(certificate, detail)
		},
		components: [...fileComponents(detail), ...dataComponents(certificate)],
		dependencies: [{
			ref: modelRef(certificate),
			dependsOn: certificate.data.map(({ digest }) => `data:${digest.sha256}`).toSorted()
		}]
	};
}
function modelRef({ subject }) {
	return `model:${subject.model}@${subject.version}`;
}
/** A UUID (version 8, RFC 9562) that the certificate's digest decides. */
function serialNumber(digest) {
	const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}a${digest.slice(17, 32)}`;
	return `urn:uuid:${[
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20, 32)
	].join("-")}`;
}
function modelComponent(certificate, detail) {
	const { subject } = certificate;
	const { license } = detail.row;
	return {
		type: "machine-learning-model",
		"bom-ref": modelRef(certificate),
		name: subject.model,
		version: subject.version,
		...detail.description === null ? {} : { description: detail.description },
		hashes: [{
			alg: "SHA-256",
			content: subject.digest.sha256
		}],
		...license === null ? {} : { licenses: [{ license: { name: license } }] },
		modelCard: modelCard(certificate, detail),
		properties: [
			{
				name: "seatrial:verdict",
				value: certificate.verdict
			},
			{
				name: "seatrial:policy",
				value: `sha256:${certificate.policy.digest.sha256}`
			},
			...detail.certificate === null ? [] : [{
				name: "seatrial:certificate",
				value: `sha256:${detail.certificate}`
			}]
		]
	};
}
function modelCard(certificate, { intendedUse, limitations }) {
	const { subject, data, inspection, prediction } = certificate;
	const considerations = {
		...intendedUse === null ? {} : { useCases: [intendedUse] },
		...limitations === null ? {} : { technicalLimitations: [limitations] }
	};
	return {
		modelParameters: {
			task: subject.task,
			datasets: data.map(({ digest }) => ({ ref: `data:${digest.sha256}` })),
			inputs: (inspection?.signature.inputs ?? []).map(({ datatype }) => ({ format: datatype })),
			outputs: (inspection?.signature.outputs ?? []).map(({ datatype }) => ({ format: datatype }))
		},
		quantitativeAnalysis: { performanceMetrics: prediction.flatMap(performanceMetric) },
		...Object.keys(considerations).length === 0 ? {} : { considerations }
	};
}
function performanceMetric({ metric, slice, estimate }) {
	if (estimate.value === null) return [];
	const { lower = null, upper = null } = estimate.interval ?? {};
	const bounded = lower !== null && upper !== null;
	return [{
		type: metric,
		value: String(estimate.value),
		...slice === null ? {} : { slice: slice.group === null ? slice.name : `${slice.name}=${slice.group}` },
		...bounded ? { confidenceInterval: {
			lowerBound: String(lower),
			upperBound: String(upper)
		} } : {}
	}];
}
function fileComponents({ files }) {
	return files.map(({ name, sha256, sizeBytes }) => ({
		type: "file",
		"bom-ref": `file:${name}`,
		name,
		hashes: [{
			alg: "SHA-256",
			content: sha256
		}],
		properties: [{
			name: "seatrial:size",
			value: String(sizeBytes)
		}]
	}));
}
/** The same data under two names is one component. */
function dataComponents({ data }) {
	return [...new Map(data.map((one) => [one.digest.sha256, one])).values()].map(({ name, digest, rows }) => ({
		type: "data",
		"bom-ref": `data:${digest.sha256}`,
		name,
		hashes: [{
			alg: "SHA-256",
			content: digest.sha256
		}],
		properties: [{
			name: "seatrial:rows",
			value: String(rows)
		}]
	}));
}

// src/report/release/model-index.ts
/**
* The `model-index` block of a Hugging Face card (huggingface.co/docs/hub/model-cards): results over all rows, one for each
* evaluation set. `verified` is false, since it speaks of Hugging Face's own evaluation.
*/
function modelIndex(certificate) {
	const { subject, data, prediction } = certificate;
	const results = data.map(({ name, digest }) => ({
		task: { type: subject.task },
		dataset: {
			type: name,
			name,
			revision: `sha256:${digest.sha256}`
		},
		metrics: prediction.filter((result) => result.data === name && result.slice === null).flatMap(indexMetric)
	}));
	return { "model-index": [{
		name: `${subject.model} ${subject.version}`,
		results: results.filter(({ metrics }) => metrics.length > 0)
	}] };
}
function indexMetric({ metric, estimate }) {
	if (estimate.value === null) return [];
	return [{
		type: metric,
		value: estimate.value,
		name: metric,
		verified: false
	}];
}

// src/report/release/model-card.ts
/** A model card as Hugging Face reads it: metadata with the measured results, then text. */
function renderModelCard(certificate, detail) {
	const { row } = detail;
	const metadata = {
		...row.license === null ? {} : { license: row.license.toLowerCase() },
		pipeline_tag: row.task,
		...certificate.inspection === null ? {} : { library_name: certificate.inspection.format },
		tags: ["seatrial", ...row.tags],
		...modelIndex(certificate)
	};
	return `---\n${(0, import_dist.stringify)(metadata)}---\n\n${markdownText(cardBody(certificate, detail))}\n`;
}
function cardBody(certificate, detail) {
	const { subject, inspection } = certificate;
	const results = certificate.prediction.map(({ data, slice, metric, rows, estimate }) => [
		code(metric, 80),
		slice === null ? md`all of ${data}` : code(slice.group === null ? slice.name : `${slice.name} = ${slice.group}`, 120),
		md`${formatCount(rows)}`,
		md`${formatEstimate(estimate, "none")}`
	]);
	const tensors = [...inspection?.signature.inputs ?? [], ...inspection?.signature.outputs ?? []];
	return paragraphs([
		md`# ${subject.title ?? subject.model} ${subject.version}`,
		detail.description === null ? null : md`${detail.description}`,
		md`## Intended use`,
		md`${detail.intendedUse ?? "The registry does not say."}`,
		md`## Limits`,
		md`${detail.limitations ?? "The registry does not say."}`,
		md`## Signature`,
		bulletList(tensors.map(({ name, datatype, shape }) => md`${code(name)}: ${datatype} [${shape.join(", ")}]`)),
		md`## Results`,
		boundedTable([
			left("Metric"),
			left("Rows of"),
			right("Rows"),
			left("Measured")
		], results, 200),
		md`## Size`,
		md`${formatBytes(detail.row.sizeBytes)}, ${inspection?.parameters === void 0 || inspection.parameters === null ? "parameters unknown" : `${formatCount(inspection.parameters)} parameters`}.`
	]);
}

// src/usecases/releases/release-assets.ts
/** The sealed files of a version: the same bytes whenever they are made, so that a half-made release can be finished. */
function releaseAssets(certificate, detail, manifestText) {
	const sealed = {
		...detail,
		row: atCertification(detail.row),
		served: []
	};
	return withSums([
		json("certificate.json", formatCertificate(certificate)),
		...manifestText === null ? [] : [{
			name: "manifest.yaml",
			mediaType: "application/yaml",
			content: manifestText
		}],
		{
			name: "model-card.md",
			mediaType: "text/markdown",
			content: renderModelCard(certificate, sealed)
		},
		json("bom.cdx.json", `${JSON.stringify(billOfMaterials(certificate, sealed), null, 2)}\n`)
	]);
}
/** What comes later belongs to the notes and to outcomes. */
function atCertification(row) {
	return {
		...row,
		stage: "certified",
		live: {},
		gap: {},
		requests: 0,
		daysInProduction: 0,
		outcome: null
	};
}
function json(name, content) {
	return {
		name,
		mediaType: "application/json",
		content
	};
}
/** Adds SHA256SUMS in the format of sha256sum(1), in the order of names. */
function withSums(assets) {
	const lines = assets.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, content }) => `${sha256(content)}  ${name}\n`);
	return [...assets, {
		name: "SHA256SUMS",
		mediaType: "text/plain",
		content: lines.join("")
	}];
}

// src/usecases/releases/outcome-releases.ts
/** The last windows and labels of a period arrive after its end: an outcome is sealed this long after it. */
const SETTLE_MS = 864e5;
/**
* Every live test, period of service and retirement of a version that is over and settled, each in a release of its own: an
* immutable release of the version takes no later file. The tag is a plain one, which GTO does not read as a version.
*/
function outcomeReleases(record, context) {
	const { source, settleMs = SETTLE_MS } = context;
	const commit = record.certificate?.certificate.run.commit;
	if (commit === void 0) return [];
	return outcomesOf(record, source.events).filter(({ until }) => instantMs(until) + settleMs <= instantMs(source.asOf)).map((outcome) => wantedRelease(outcome, {
		...context,
		record,
		commit
	}));
}
function wantedRelease(outcome, { record, source, repositoryUrl, commit }) {
	const row = rowOf(record, outcome, source);
	const certificate = record.certificate?.sha256 ?? "";
	const versionTag = releaseTag(record.model, record.version);
	const versionUrl = `${repositoryUrl}/releases/tag/${encodeURIComponent(versionTag)}`;
	const { kind: period, ...facts } = outcome;
	const content = {
		apiVersion: "seatrial/v1",
		kind: "Outcome",
		period,
		certificate,
		...facts,
		row
	};
	return {
		tag: `${versionTag}-outcome.${outcome.number}`,
		title: `${record.model} ${record.version}, outcome ${outcome.number}`,
		notes: renderOutcomeNotes({
			...outcome,
			row,
			certificate,
			tag: versionTag,
			versionUrl
		}),
		commit,
		tagMessage: null,
		assets: withSums([{
			name: "outcome.json",
			mediaType: "application/json",
			content: `${JSON.stringify(content, null, 2)}\n`
		}])
	};
}
/** The version's line with the numbers of this period alone. */
function rowOf(record, { windows, kind, from, until }, source) {
	const days = kind === "service" ? (instantMs(until) - instantMs(from)) / 864e5 : 0;
	const period = {
		...record,
		windows,
		live: summariseWindows(windows),
		daysInProduction: days
	};
	return versionRow(kind === "retirement" ? record : period, source);
}

// src/usecases/releases/version-releases.ts
/**
* The releases of all versions of a model that passed. Notes tell the state of the day, so that a version in production
* changes them once a day at most; what is over is told to the instant.
*/
function versionReleases({ source, ...context }) {
	const ofDay = {
		...source,
		asOf: startOfDay(source.asOf)
	};
	const details = new Map(buildModel(ofDay)?.versions.map((detail) => [detail.row.version, detail]));
	return foldRecord(source).flatMap((record) => {
		const detail = details.get(record.version);
		const certificate = record.certificate?.certificate;
		if (detail === void 0 || certificate?.verdict !== "pass") return [];
		return [releasesOf(record, {
			...context,
			source,
			detail,
			certificate
		})];
	});
}
function releasesOf(record, context) {
	const { source, texts, repositoryUrl, head, detail, certificate } = context;
	const { model, version, sha256 } = record;
	const outcomes = outcomeReleases(record, {
		source,
		repositoryUrl
	});
	const links = outcomes.map(({ tag }) => ({
		tag,
		url: `${repositoryUrl}/releases/tag/${encodeURIComponent(tag)}`
	}));
	const release = {
		tag: releaseTag(model, version),
		title: `${certificate.subject.title ?? model} ${version}`,
		notes: renderReleaseNotes({
			certificate,
			detail,
			repositoryUrl,
			outcomes: links
		}),
		commit: tagCommit(source.events, certificate, head),
		tagMessage: `${model} ${version}\n\nsha256 ${sha256}\n`,
		assets: releaseAssets(certificate, detail, texts.get(version) ?? null)
	};
	return {
		version,
		served: record.services.some(({ role }) => role === "production"),
		release,
		outcomes
	};
}
/**
* GTO refuses two versions of an artifact on one commit. Where one pull request brought several, the later ones are tagged at
* the commit of the record, of which there is one for each.
*/
function tagCommit(events, certificate, head) {
	const commit = certificate.run.commit;
	const { version } = certificate.subject;
	const isTaken = events.some(({ type, data }) => type === "version.certified" && data.version !== version && data.bound.sha === commit);
	const chosen = commit === void 0 || isTaken ? head : commit;
	if (chosen !== null) return chosen;
	throw new AppError({
		code: "usage",
		message: `The certificate of ${certificate.subject.model}@${version} names no commit.`,
		hint: "Certify on the default branch, where the run knows its commit."
	});
}

// src/usecases/releases/refresh-releases.ts
/** A release is up to twelve writes, and GitHub allows 80 a minute: the next run makes the others. */
const MOST_NEW = 10;
/**
* Makes the releases of these models equal to the record: the notes of those that exist, the outcomes that are over, and,
* with the policy `production`, the release of what serves. With `certified` a release is begun by whoever records its
* certificate, and never here: two that begin it at once would make two. What is equal is not written. One release that
* cannot be written, and one log that cannot be read, keeps no other from it.
*/
async function refreshReleases(ports, request) {
	if (request.policy === "none") return {
		made: [],
		errors: []
	};
	const known = await knowReleases(ports.releases);
	const listing = await ports.branch.list();
	const errors = [];
	const differing = [];
	for (const model of concernedModels(listing, known, request)) {
		const wanted = await readModel(ports, {
			listing,
			model,
			request
		}).catch((error) => {
			errors.push(error);
			return [];
		});
		for (const version of wanted) differing.push(...await differences(version, known, request));
	}
	return {
		made: await makeEqual(ports.releases, differing, errors),
		errors
	};
}
/** Most models of most repositories have no release, and then nothing of them is read. */
function concernedModels(listing, known, { models, policy }) {
	const recorded = groupModelFiles(listing).models;
	const asked = models === "all" ? recorded : recorded.filter((model) => models.includes(model));
	return policy === "production" ? asked : asked.filter((model) => known.mayHave(model));
}
async function readModel({ branch, clock, manifests: load }, { listing, model, request: { repositoryUrl } }) {
	const paths = groupModelFiles(listing).pathsOf(model);
	const [files, manifests] = await Promise.all([readPaths(branch, listing, paths), load(model)]);
	const { source } = loadSource(model, {
		files,
		manifests,
		asOf: clock.now()
	});
	return versionReleases({
		source,
		texts: manifests.texts,
		repositoryUrl,
		head: listing.head
	});
}
async function differences({ release, outcomes, served }, known, { policy }) {
	const found = await known.find(release.tag);
	const isPublished = found !== null && !found.draft;
	if (!isPublished && (policy !== "production" || !served)) return [];
	const change = isPublished ? "notes" : "begin";
	const own = isPublished && sameText(found.notes, release.notes) ? [] : [{
		wanted: release,
		change
	}];
	const unsealed = (await Promise.all(outcomes.map(async (wanted) => ({
		wanted,
		there: await known.find(wanted.tag)
	})))).filter(({ there }) => there === null || there.draft);
	return [...own, ...unsealed.map(({ wanted }) => ({
		wanted,
		change: "seal"
	}))];
}
async function makeEqual(releases, differing, errors) {
	const left = new Set(differing.filter(({ change }) => change !== "notes").slice(MOST_NEW));
	const made = [];
	for (const one of differing.filter((each) => !left.has(each))) try {
		made.push(...await apply(releases, one));
	} catch (error) {
		errors.push(error);
	}
	return made;
}
async function apply(releases, { wanted, change }) {
	if (change === "seal") return (await sealOutcomes(releases, [wanted])).map(({ tag, release }) => ({
		tag,
		...release
	}));
	return [{
		tag: wanted.tag,
		...await publishRelease(releases, wanted)
	}];
}

// src/usecases/ledger/reporter.ts
/** Whoever can write the branch has the role write; nothing is decided by it. `id` names what is reported. */
function speakerOf({ actor, kind, url }, id) {
	return {
		actor: {
			id: null,
			login: actor,
			role: "write",
			teams: []
		},
		via: {
			kind,
			id,
			url,
			thread: null,
			boundSha: null
		}
	};
}

// src/usecases/ledger/record-certificate.ts
/** Records a certificate, passed or not, in the log and beside it; the same one is recorded once. */
async function recordCertificate(ports, report) {
	const { certificate, manifests } = report;
	const { model, version } = certificate.subject;
	if (manifests !== null) requireMerged(certificate, manifests);
	const { event, head } = await appendToLedger(ports, "report", async () => {
		return attemptRecord(await ports.store.read([model]), report, ports.clock.now());
	});
	return {
		event,
		verdict: certificate.verdict,
		tag: releaseTag(model, version),
		head
	};
}
/** A certificate counts for what is merged under its version's name, and for nothing else. */
function requireMerged({ subject }, { versions }) {
	const merged = versions.find(({ version }) => version === subject.version);
	const digest = merged === void 0 ? null : artifactDigest(merged.artifact.files, sha256);
	if (digest === subject.digest.sha256) return;
	throw new AppError({
		code: "certificate-untrusted",
		reason: "unrelated-subject",
		message: `The certificate of ${subject.model}@${subject.version} is about ${digest === null ? "a version that is not" : "another digest than the one that is"} in the registry.`,
		hint: "Record certificates beside the registry that they are about, on the default branch."
	});
}
function attemptRecord(branch, report, now) {
	const { certificate, reporter } = report;
	const { model, version } = certificate.subject;
	const ledger = readLedger(branch.files, model);
	const digest = certificateDigest(certificate);
	if (isRecorded(ledger, digest)) return {
		kind: "nothing",
		result: {
			event: "repeated",
			head: branch.head
		}
	};
	refuseOtherDigest(certificate, ledger);
	const log = writeStatements(ledger, [statementOf(report, digest, now)], reporter.repository);
	const files = new Map([...log, [certificatePath(model, version), formatCertificate(certificate)]]);
	const message = `Record ${model}@${version}: ${certificate.verdict}\n\nSeatrial-Certificate: ${digest}\n`;
	return {
		kind: "commit",
		request: {
			expectedHead: branch.head,
			files,
			message
		},
		committed: (head) => ({
			event: "recorded",
			head
		})
	};
}
function isRecorded({ events }, digest) {
	return events.some(({ event: { type, data } }) => isVerdict(type) && data.certificate === digest);
}
/** Whatever became of the branch: the log has one artifact for each number. */
function refuseOtherDigest({ subject }, { events }) {
	if ((judgedDigests(events).get(subject.version.toLowerCase()) ?? []).every((digest) => digest === subject.digest.sha256)) return;
	throw new AppError({
		code: "manifest-immutable",
		reason: "version-republished",
		message: `By the record ${subject.model}@${subject.version} is another artifact: a number stays what it was.`,
		hint: "Publish the new artifact under a number that was never used."
	});
}
const REASONS = {
	pass: "certified",
	fail: "rejected",
	inconclusive: "inconclusive"
};
function statementOf({ certificate, reporter }, digest, at) {
	const { subject, verdict, policy, run } = certificate;
	return {
		...speakerOf(reporter, digest),
		type: verdict === "pass" ? "version.certified" : "version.rejected",
		key: sha256(JSON.stringify([
			"seatrial/certificate/v1",
			reporter.repository,
			digest
		])),
		model: subject.model,
		version: subject.version,
		sha256: subject.digest.sha256,
		at,
		reasonCode: REASONS[verdict],
		details: {
			certificate: digest,
			policy: policy.digest.sha256,
			conclusion: verdict,
			bound: {
				sha: run.commit ?? null,
				digests: [subject.digest.sha256]
			}
		}
	};
}

export { publishRelease as a, writeStatements as c, versionReleases as i, appendToLedger as l, speakerOf as n, sealOutcomes as o, refreshReleases as r, createReleases as s, recordCertificate as t };