import { t as AppError } from "./error.js";
import { i as loadModelManifests } from "./load-manifests.js";
import { t as readCertificate } from "./read-certificate.js";
import { i as readReleasePolicy } from "./read-settings.js";
import { r as instantMs } from "./instant.js";
import { t as recordVersion } from "./record-version.js";
import { t as createBackfillLine } from "./progress.js";
import { t as REGISTRY_FLAGS } from "./registry-option.js";
import { t as parseWindows } from "./parse-windows.js";
import { t as recordLive } from "./record-live.js";
import { i as wireLiveRecorder } from "./ledger2.js";
import { t as wireLocalFiles } from "./local-files.js";
import { t as EXIT_CODES } from "./exit-codes.js";
import { r as printJson } from "./open-ledger.js";
import { t as renderProblems } from "./print-problems.js";
import { t as windowAdvice } from "./window-advice.js";
import { a as withTargetOptions, i as reporterOf, n as openTarget, r as placeOf, t as refreshAfterRecord } from "./refresh-after-record.js";
import { t as createStyle } from "./style.js";
import { t as recordCertificate } from "./record-certificate.js";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";

// src/usecases/releases/backfill.ts
const WRITES_PER_MINUTE = 70;
const WRITES_PER_HOUR = 450;
const MINUTE_MS = 6e4;
const HOUR_MS = 36e5;
const MOST_FAILURES_IN_A_ROW = 5;
async function backfill(ports, items) {
	let state = await ports.cursor.load() ?? {
		done: [],
		writes: []
	};
	const done = new Set(state.done);
	for (const item of items) {
		if (done.has(item.name)) continue;
		await waitForRoom(ports, state, {
			item,
			items,
			done: done.size
		});
		const at = instantMs(ports.clock.now());
		const planned = recent(state.writes, at);
		await ports.cursor.save({
			...state,
			writes: [...planned, {
				at,
				count: item.mostWrites
			}]
		});
		const count = await attempt(ports, item);
		done.add(item.name);
		state = {
			done: [...done],
			writes: [...planned, {
				at,
				count
			}]
		};
		await ports.cursor.save(state);
		ports.onProgress({
			done: done.size,
			total: items.length,
			leftMs: timeLeft(items, done),
			waiting: false
		});
	}
	return state;
}
async function waitForRoom(ports, state, { item, items, done }) {
	for (;;) {
		const wait = waitMs(state.writes, instantMs(ports.clock.now()), item.mostWrites);
		if (wait === 0) return;
		ports.onProgress({
			done,
			total: items.length,
			leftMs: wait + timeLeft(items, new Set(state.done)),
			waiting: true
		});
		await ports.clock.pause(wait);
	}
}
function waitMs(writes, now, count) {
	return Math.max(waitWithin(writes, now, {
		count,
		windowMs: MINUTE_MS,
		limit: 70
	}), waitWithin(writes, now, {
		count,
		windowMs: HOUR_MS,
		limit: 450
	}));
}
function waitWithin(writes, now, { count, windowMs, limit }) {
	const inside = writes.filter(({ at }) => at > now - windowMs);
	let used = inside.reduce((sum, write) => sum + write.count, 0);
	for (const write of [{
		at: now - windowMs,
		count: 0
	}, ...inside]) {
		used -= write.count;
		if (used + count <= limit) return Math.max(0, write.at + windowMs - now);
	}
	return 0;
}
function recent(writes, now) {
	return writes.filter(({ at }) => at > now - HOUR_MS);
}
async function attempt(ports, item) {
	for (let tries = 1;; tries++) try {
		return await item.work();
	} catch (error) {
		if (!(error instanceof AppError && error.code === "github-unavailable") || tries >= MOST_FAILURES_IN_A_ROW) throw error;
		await ports.clock.pause(MINUTE_MS * tries);
	}
}
function timeLeft(items, done) {
	return items.filter(({ name }) => !done.has(name)).reduce((sum, { mostWrites }) => sum + mostWrites, 0) / 450 * HOUR_MS;
}

// src/usecases/releases/backfill-versions.ts
const MOST_WRITES = 12;
function backfillVersions(ports, subjects, context) {
	return subjects.toSorted((a, b) => a.certificate.run.startedAt < b.certificate.run.startedAt ? -1 : 1).map(({ certificate, loadManifests }) => ({
		name: `${certificate.subject.model}@${certificate.subject.version}#${certificate.subject.digest.sha256}`,
		mostWrites: MOST_WRITES,
		work: async () => {
			const counter = { writes: 0 };
			const releases = ports.releases === null ? null : countWrites(ports.releases, counter);
			const manifests = await loadManifests();
			const { event } = await recordVersion({
				...ports,
				releases
			}, {
				...context,
				certificate,
				manifests
			});
			return counter.writes + (event === "recorded" ? 1 : 0);
		}
	}));
}
function countWrites(releases, counter) {
	function counted(work, writes = 1) {
		return (...args) => {
			counter.writes += writes;
			return work(...args);
		};
	}
	return {
		newest: () => releases.newest(),
		find: (tag) => releases.find(tag),
		hasTag: (tag) => releases.hasTag(tag),
		createTag: counted((tag, commit, message) => releases.createTag(tag, commit, message), 2),
		createDraft: counted((content) => releases.createDraft(content)),
		upload: counted((...args) => releases.upload(...args)),
		removeAsset: counted((id) => releases.removeAsset(id)),
		publish: counted((id) => releases.publish(id)),
		updateNotes: counted((id, notes) => releases.updateNotes(id, notes))
	};
}

// src/usecases/releases/backfill-registry.ts
async function backfillRegistry(ports, { paths, ...context }) {
	const subjects = await readSubjects(ports, paths);
	const policy = await readReleasePolicy(ports.registry);
	const items = backfillVersions(ports, subjects, {
		...context,
		policy
	});
	const { done } = await backfill(ports, items);
	return {
		asked: items.length,
		done: done.length
	};
}
async function readSubjects({ files, registry }, paths) {
	const listed = (await Promise.all(paths.map((path) => files.listCertificates(path)))).flat();
	return Promise.all(listed.map(async (path) => {
		const certificate = await readCertificate(files, path);
		return {
			certificate,
			loadManifests: () => loadModelManifests(registry, certificate.subject.model)
		};
	}));
}

// src/cli/commands/record-backfill.ts
function registerBackfill(record) {
	record.command("backfill").description("record many certificates and make their releases, within the limits of GitHub; goes on where it was").argument("<certificates...>", "files, or folders with *.certificate.json").requiredOption("--github <owner/name>", "the repository; the environment variable GITHUB_TOKEN holds the token").option(REGISTRY_FLAGS, "its work tree", ".").option("--remote <name>", "where the branch is pushed to", "origin").option("--actor <name>", "who reports", "backfill").option("--cursor <file>", "where it stands, for the next start", "seatrial-backfill.json").addHelpText("after", "\nExit code: 0 all recorded, 2 it was cut off or cannot be done; started again, it goes on.").action(run);
}
async function run(paths, options) {
	const { GITHUB_TOKEN: token = "", GITHUB_SERVER_URL, GITHUB_API_URL } = process.env;
	const { wireBackfill } = await import("./backfill.js");
	const ports = wireBackfill({
		repository: options.github,
		token,
		apiUrl: GITHUB_API_URL ?? "https://api.github.com",
		folder: resolve(options.registry),
		remote: options.remote,
		cursor: options.cursor
	});
	if (ports === null) throw new AppError({
		code: "usage",
		message: "--github takes owner/name."
	});
	if (token === "") throw new AppError({
		code: "usage",
		message: "GITHUB_TOKEN is not set."
	});
	const server = GITHUB_SERVER_URL ?? "https://github.com";
	const repository = `${new URL(server).host}/${options.github}`;
	using line = createBackfillLine();
	const { asked, done } = await backfillRegistry({
		...ports,
		onProgress: line.onProgress
	}, {
		paths,
		reporter: {
			repository,
			actor: options.actor,
			kind: "cli",
			url: null
		},
		repositoryUrl: `${server}/${options.github}`
	});
	line.stop();
	process.stdout.write(`${asked} of ${asked} recorded, ${done} over all starts\n`);
}

// src/cli/print-refused-windows.ts
function explainRefused(path, { line, key, problems }) {
	const [first] = problems;
	return {
		code: "data-format",
		reason: first?.code ?? "refused",
		message: `The window ${key} is not believed: ${problems.map(({ code, pointer }) => `${code} at ${pointer}`).join(", ")}.`,
		hint: windowAdvice(first?.code),
		location: {
			path,
			line,
			column: 1,
			pointer: first?.pointer ?? ""
		}
	};
}

// src/cli/commands/record-live.ts
const MOST_SHOWN = 100;
function registerRecordLive(record) {
	withTargetOptions(record.command("live")).description("windows of live results that a service reports, one JSON document a line").requiredOption("--file <windows.ndjson>", "see schemas/window.schema.json; - is standard input").addHelpText("after", "\nExit code: 0 all recorded, 1 some were refused, 2 the question cannot be answered.").action(recordWindows);
}
async function recordWindows(options) {
	const { windows, problems, malformed } = parseWindows(options.file, await readWindows(options.file));
	const outcome = await recordLive(wireLiveRecorder(placeOf(options)), reporterOf(options), windows);
	const refused = outcome.refused.length + malformed;
	process.exitCode = refused === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
	if (options.json === true) printJson({
		...outcome,
		problems
	});
	else {
		process.stdout.write(`${outcome.recorded.length} recorded, ${outcome.repeated.length} known already, ${refused} refused\n`);
		const explained = outcome.refused.slice(0, MOST_SHOWN).map((window) => explainRefused(options.file, window));
		const shown = [...problems, ...explained].slice(0, MOST_SHOWN);
		process.stderr.write(renderProblems(shown, {
			style: createStyle(process.stderr),
			readText: () => null
		}));
		if (refused > shown.length) process.stderr.write(`${refused - shown.length} more were refused.\n`);
	}
	const known = /* @__PURE__ */ new Set([...outcome.recorded, ...outcome.repeated]);
	const models = windows.flatMap(({ window: { key, model } }) => known.has(key) ? [model] : []);
	await refreshAfterRecord(options, models);
}
function readWindows(path) {
	return path === "-" ? text(process.stdin) : wireLocalFiles().readText(path);
}

// src/usecases/releases/record-certificates.ts
async function recordCertificates(ports, reporter, paths) {
	const outcomes = [];
	for (const path of paths) {
		const certificate = await readCertificate(ports.files, path);
		const { event, verdict, tag } = await recordCertificate(ports, {
			reporter,
			certificate,
			manifests: null
		});
		outcomes.push({
			event,
			verdict,
			tag,
			release: null
		});
	}
	return outcomes;
}

// src/cli/commands/record-version.ts
function registerRecordVersion(record) {
	withTargetOptions(record.command("version")).description("certificates, passed or not; releases are begun by actions/record").argument("<certificate.json...>").addHelpText("after", "\nExit code: 0 recorded, whatever their verdicts, 2 the question cannot be answered.").action(recordVersions);
}
async function recordVersions(paths, options) {
	const ports = {
		...openTarget(options),
		files: wireLocalFiles()
	};
	const outcomes = await recordCertificates(ports, reporterOf(options), paths);
	if (options.json === true) printJson(outcomes);
	else for (const { tag, verdict, event } of outcomes) process.stdout.write(`${tag} ${verdict}: ${event}\n`);
	await refreshAfterRecord(options, outcomes.map(({ tag }) => tag.slice(0, tag.lastIndexOf("@"))));
}

// src/cli/commands/record.ts
function registerRecord(program) {
	const record = program.command("record").description("write certificates and live results to the log");
	registerRecordLive(record);
	registerRecordVersion(record);
	registerBackfill(record);
}

export { registerRecord as t };