import { t as AppError } from "./error.js";
import { c as versionRow } from "./catalog-rows.js";
import { r as instantMs } from "./instant.js";
import { a as isConclusionOf, i as sayCause, n as windowsBefore, t as readDecision } from "./read-decision.js";
import { a as summariseWindows, n as buildModel, o as startOfDay, r as foldRecord } from "./load-source.js";
import { d as liveTestsOf } from "./read-state.js";
import { r as releaseTag } from "./catalog-version.js";
import { f as formatPercent, i as formatCount, t as formatBytes } from "./format.js";
import { n as VERDICT_SYMBOLS } from "./gate-wording.js";
import { a as right, c as fence, d as joinMarkdown, f as link, h as strong, i as paragraphs, m as md, o as bulletList, p as markdownText, r as left, s as code, t as boundedTable, u as hiddenComment } from "./section.js";
import { n as recordedWindows } from "./logged-test.js";
import "./constants.js";
import { i as droppedNote, o as fitSections, s as sizeOf } from "./length-budget.js";
import { a as shownTables, b as certificateHeadline, p as reportSections, x as factsLine } from "./report-top.js";
import { a as serviceTable, i as plainTime, r as liveTable } from "./live-sections.js";
import { t as richToMarkdown } from "./rich-text.js";
import { n as gainText } from "./narrow-enough.js";
import { t as candidateNumbers } from "./decision-markdown.js";
import { n as renderHead } from "./head-line.js";
import { n as releaseAssets, r as withSums } from "./release-assets.js";
import { Buffer } from "node:buffer";

// src/usecases/releases/publish-release.ts
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
async function sealOutcomes({ releases, ...ports }, outcomes) {
	const sealed = [];
	for (const outcome of outcomes) {
		const found = await releases.find(outcome.tag);
		if (found !== null && !found.draft) continue;
		sealed.push({
			tag: outcome.tag,
			release: await publishRelease(releases, {
				...outcome,
				assets: await outcome.assets(ports)
			})
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
const RELEASE_LIMIT = 125e3;
const MOST_ROWS = 200;
const MOST_GATES = 100;
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
		shownTables(certificate, MOST_GATES),
		...heading("How it did live", liveTable(row)),
		...heading("Its live tests", testTable(report.tests)),
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
const MOST_TESTS = 30;
function testTable(tests) {
	if (tests.length === 0) return null;
	const columns = [
		"Live test",
		"Against",
		"From (UTC)",
		"Shares",
		"Conclusion",
		"Gain"
	].map((name) => left(name));
	const rows = tests.map(({ id, environment, production, steps, conclusion, left: exit }) => {
		const candidate = conclusion?.decision?.candidate;
		const gains = (candidate?.metrics ?? []).filter(({ effect }) => effect !== null);
		return [
			md`${code(id, 64)} in ${code(environment, 64)}`,
			production === null ? md`` : code(production.version, 64),
			md`${plainTime(steps[0]?.at ?? "")}`,
			md`${steps.map(({ share }) => formatPercent(share)).join(", ")}`,
			md`${conclusion === null ? exit === null ? "not decided yet" : "ended undecided" : `${conclusion.verdict}: ${conclusion.reasonCode}`}`,
			joinMarkdown(gains.map((one) => md`${code(one.metric, 64)} ${gainText(one, candidate?.alpha ?? .05)}`), ", ")
		];
	});
	return boundedTable(columns, rows, MOST_TESTS);
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
		...detail.lineage.source === null ? [] : [md`${strong("Trained from")}: ${code(detail.lineage.source, 200)}`],
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
function machineSection(detail) {
	return {
		name: "the block for programs",
		summary: "For programs",
		body: fence("json", JSON.stringify(detail.row, null, 2)),
		brief: null
	};
}

// src/domain/statistics/outcomes.ts
function outcomesOf(record, events) {
	const services = joinShares(record).map((service) => ({
		...service,
		ending: events.find(({ time, data }) => time === service.until && data.environment === service.environment && data.deployment !== null)
	}));
	const tests = liveTestsOf(events);
	const retirements = events.filter(({ type, data }) => type === "version.retired" && data.sha256 === record.sha256 && data.deployment === null).map((ending) => {
		return {
			kind: "retirement",
			environment: "all",
			from: ending.time,
			until: ending.time,
			ending
		};
	});
	return [...services, ...retirements].toSorted((a, b) => instantMs(a.until) - instantMs(b.until)).map(({ ending, ...period }, index) => ({
		...period,
		number: index + 1,
		conclusion: period.kind === "live-test" ? conclusionOf(events, record.sha256, period) : null,
		reasonCode: ending?.data.reasonCode ?? "ended",
		actor: ending?.data.actor.login ?? "unknown",
		test: period.kind === "live-test" ? partOf(tests, record.sha256, period) : null,
		windows: record.windows.filter((window) => isWithin$1(window, period))
	}));
}
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
function partOf(tests, sha256, { environment, from }) {
	for (const { id, production, candidates } of tests.filter((test) => test.environment === environment)) {
		const own = candidates.find((one) => one.sha256 === sha256 && one.steps.some(({ at }) => at === from));
		if (own !== void 0) return {
			id,
			production,
			steps: own.steps,
			conclusion: own.conclusion
		};
	}
	return null;
}
function conclusionOf(events, sha256, { from, until }) {
	return events.findLast((event) => isConclusionOf(event, sha256) && event.time >= from && event.time <= until)?.data.conclusion ?? null;
}
function isWithin$1(window, { kind, environment, from, until }) {
	if (kind === "retirement") return instantMs(window.from) <= instantMs(until);
	return window.arm !== null === (kind === "live-test") && window.environment === environment && instantMs(window.from) >= instantMs(from) && instantMs(window.to) <= instantMs(until);
}

// src/report/release/outcome-notes.ts
const TITLES = {
	"live-test": "live test",
	service: "service in production",
	retirement: "retirement"
};
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
		...testParts(report),
		md`### Certified against live`,
		liveTable(row) ?? md`No live results were reported for this time.`,
		...proofParts(report),
		md`The numbers are sealed in ${code("outcome.json")}; the version is ${link(report.tag, report.versionUrl)}.`
	]);
	return `${markdownText(marker)}\n${markdownText(body)}\n`;
}
function testParts({ test, row }) {
	if (test === null) return [];
	const shares = test.steps.map(({ share }) => md`${formatPercent(share)}`);
	const against = test.production === null ? md`` : md` against ${code(test.production.version)} in production`;
	const course = md`Live test ${code(test.id, 64)}${against}, on ${joinMarkdown(shares, ", ")} of the traffic.`;
	const { conclusion } = test;
	if (conclusion === null) return [course, md`It was ended before the evidence had decided.`];
	const { decision } = conclusion;
	const cause = md`${code(row.version)} ${richToMarkdown(sayCause(conclusion))}.`;
	return [
		course,
		md`${strong("Conclusion")}: ${conclusion.verdict}, as ${cause}`,
		...decision?.candidate === void 0 ? [] : [candidateNumbers(decision.candidate)]
	];
}
function proofParts({ test, tag, number, repositoryUrl }) {
	if (test === null || test.conclusion?.decision === null || test.conclusion === null) return [];
	const lines = [
		`gh release download '${tag}-outcome.${number}' --repo ${repositoryUrl.replace(/^https?:\/\//, "").replace(/^github\.com\//, "")}`,
		`gunzip ${test.id}.ndjson.gz`,
		`seatrial replay decision.json --windows ${test.id}.ndjson`
	];
	return [
		md`### Prove it`,
		fence("sh", lines.join("\n")),
		md`In the registry as it was at ${code(test.conclusion.decision.commit.slice(0, 12))} that makes the decision again from the windows that it read, and compares the bytes.`
	];
}
function conclusionWords({ conclusion }) {
	return conclusion === null ? md`` : md`, ${conclusion}`;
}

// src/usecases/releases/test-evidence.ts
async function evidenceOf(ports, events, outcome) {
	const { test, environment } = outcome;
	if (test === null) return [];
	const facts = test.conclusion?.decision ?? null;
	if (facts === null) {
		const { windows } = await recordedWindows(ports, events, {
			environment,
			phase: "test",
			epochs: []
		});
		const own = windows.map(({ window }) => window).filter((window) => isWithin(window, outcome));
		return packed(ports, test.id, own);
	}
	const kept = await readDecision(ports, facts);
	if (kept === null) throw notKept(facts.path);
	const readUntil = instantMs(kept.decision.decidedAt);
	const read = (await windowsBefore(ports, events, {
		path: facts.path,
		history: kept.decision.history
	})).filter(({ to }) => instantMs(to) <= readUntil);
	return [{
		name: "decision.json",
		mediaType: "application/json",
		content: kept.text
	}, ...packed(ports, test.id, read)];
}
function windowsName(test) {
	return `${test}.ndjson.gz`;
}
function packed({ pack }, test, windows) {
	if (windows.length === 0) return [];
	const lines = windows.toSorted(inOrder).map((window) => `${JSON.stringify(window)}\n`);
	return [{
		name: windowsName(test),
		mediaType: "application/gzip",
		content: pack(lines.join(""))
	}];
}
function inOrder(a, b) {
	return instantMs(a.from) - instantMs(b.from) || compare(a.arm ?? "", b.arm ?? "") || compare(a.key, b.key);
}
function compare(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function isWithin(window, { from, until }) {
	return instantMs(window.from) >= instantMs(from) && instantMs(window.to) <= instantMs(until);
}
function notKept(path) {
	return new AppError({
		code: "state-corrupt",
		message: `The decision ${path} of the branch seatrial/windows is not the one that the log names.`,
		hint: "`seatrial verify` says what is wrong; the release of its live test is made when it is mended."
	});
}

// src/usecases/releases/outcome-releases.ts
const SETTLE_MS = 864e5;
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
			versionUrl,
			repositoryUrl
		}),
		commit,
		tagMessage: null,
		assets: async (ports) => withSums([{
			name: "outcome.json",
			mediaType: "application/json",
			content: `${JSON.stringify(content, null, 2)}\n`
		}, ...await evidenceOf(ports, source.events, outcome)])
	};
}
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
	const { model, version } = record;
	const outcomes = outcomeReleases(record, {
		source,
		repositoryUrl
	}).map((outcome) => withHead(outcome, head));
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
			outcomes: links,
			tests: testsOf(record, source)
		}),
		commit: tagCommit(source.events, certificate, head),
		tagMessage: tagMessage(record, head),
		assets: releaseAssets({
			certificate,
			detail,
			manifest: record.manifest,
			model: source.manifest
		}, texts.get(version) ?? null)
	};
	return {
		version,
		served: record.services.some(({ role }) => role === "production"),
		release,
		outcomes
	};
}
function testsOf({ sha256 }, { events }) {
	return liveTestsOf(events).flatMap(({ id, environment, production, isDecided, candidates }) => candidates.flatMap((own) => isDecided && own.sha256 === sha256 ? [{
		id,
		environment,
		production,
		...own
	}] : []));
}
function withHead(outcome, head) {
	return head === null ? outcome : {
		...outcome,
		notes: `${outcome.notes.trimEnd()}\n\n${renderHead(head)}\n`
	};
}
function tagMessage({ model, version, sha256 }, head) {
	return `${model} ${version}\n\nsha256 ${sha256}\n${head === null ? "" : `\n${renderHead(head)}\n`}`;
}
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

export { sealOutcomes as i, publishRelease as n, sameText as r, versionReleases as t };