import { t as AppError } from "./error.js";
import { t as sha256 } from "./sha256.js";
import { g as urgentFirst, n as directionOf, v as modelPath, y as versionPath } from "./catalog-rows.js";
import { i as tellingKey, n as buildModel, o as startOfDay, t as loadSource } from "./load-source.js";
import { g as validateCatalogVersion, h as validateCatalogShard, m as validateCatalogModel, p as validateCatalogIndex } from "./parsers.js";
import { i as unreadable } from "./read.js";
import { d as liveTestsOf } from "./read-state.js";
import { H as resolveTestPolicy, K as mapConcurrently } from "./read-settings.js";
import { n as readPaths, t as groupModelFiles } from "./model-files.js";
import { n as tellTest } from "./tell-tests.js";
import { t as tellEnding } from "./tell-ending.js";
import { n as loadManifests } from "./load-manifests.js";
import { n as version } from "./package.js";
import { n as runGit, t as gitIn } from "./run-git.js";
import { a as STATE_REF, c as findStateHead, f as readBlobs, l as missingBranch, u as requireLog } from "./fetch-branch.js";
import { n as isShallow } from "./shallow.js";
import { t as createWindowStore } from "./window-store.js";
import { r as findRegistryRoot, t as createRegistryFolder } from "./registry-folder.js";
import { i as openNamedRegistry } from "./locate-registry.js";
import { t as headOnce } from "./head-once.js";
import { Buffer } from "node:buffer";

// src/usecases/catalogue/catalog-shards.ts
const MOST_RECENT = 50;
const MOST_RUNNING = 25;
const MOST_FACETS = 100;
const MOST_SHARDS = 4096;
function shardCount(rows, perShard) {
	return Math.min(MOST_SHARDS, 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, rows) / perShard))));
}
function shardOf(model, count) {
	return Number.parseInt(sha256(model).slice(0, 8), 16) % count;
}
async function writeShards(files, { kind, rows, count }) {
	const groups = Map.groupBy(rows, ({ model }) => shardOf(model, count));
	const references = [];
	for (let shard = 0; shard < count; shard++) {
		const own = groups.get(shard) ?? [];
		const text = renderShard(kind, own);
		const path = `${kind}/${shard}.json`;
		await files.write(path, text);
		references.push({
			path,
			sha256: sha256(text),
			sizeBytes: Buffer.byteLength(text),
			rows: own.length
		});
	}
	for (let shard = count; await files.read(`${kind}/${shard}.json`) !== null; shard++) await files.remove(`${kind}/${shard}.json`);
	return references;
}
function renderShard(kind, rows) {
	const lines = rows.map((row) => JSON.stringify(row)).join(",\n");
	const [models, versions] = kind === "models" ? [`[\n${lines}\n]`, "[]"] : ["[]", `[\n${lines}\n]`];
	return `{"apiVersion":"seatrial/v1","kind":"CatalogShard","models":${models},"versions":${versions}}\n`;
}
function catalogIndex(parts) {
	const { repository, head, models, versions, modelShards, versionShards } = parts;
	const newest = models.toSorted((a, b) => a.updatedAt === b.updatedAt ? 0 : a.updatedAt < b.updatedAt ? 1 : -1);
	return {
		apiVersion: "seatrial/v1",
		kind: "CatalogIndex",
		repository,
		head,
		updatedAt: newest[0]?.updatedAt ?? null,
		counts: {
			models: models.length,
			versions: versions.length,
			certified: versions.filter(({ verdict }) => verdict === "pass").length,
			rejected: versions.filter(({ verdict }) => verdict === "fail" || verdict === "inconclusive").length,
			live: versions.filter(({ stage }) => stage === "live").length,
			production: versions.filter(({ stage }) => stage === "production").length,
			proven: versions.filter(({ proof }) => proof === "proven").length
		},
		facets: {
			task: facet(versions, ({ task }) => [task]),
			tag: facet(versions, ({ tags }) => tags),
			owner: facet(versions, ({ owners }) => owners),
			data: facet(versions, ({ data }) => data.map(({ name }) => name)),
			stage: facet(versions, ({ stage }) => [stage]),
			license: facet(versions, ({ license }) => license === null ? [] : [license])
		},
		metrics: metricRanges(versions),
		running: running(models),
		recent: newest.slice(0, MOST_RECENT),
		modelShards,
		versionShards
	};
}
function running(models) {
	const all = models.flatMap(({ serving }) => serving);
	const below = (some) => some.filter(({ state }) => state === "below").length;
	const environments = [...Map.groupBy(all, ({ environment }) => environment)];
	return {
		total: all.length,
		below: below(all),
		environments: environments.map(([name, own]) => ({
			name,
			serving: own.length,
			below: below(own)
		})).toSorted((a, b) => b.serving - a.serving || (a.name < b.name ? -1 : 1)),
		first: all.toSorted(urgentFirst).slice(0, MOST_RUNNING)
	};
}
function facet(rows, values) {
	const counts = /* @__PURE__ */ new Map();
	for (const row of rows) for (const value of new Set(values(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([value, count]) => ({
		value,
		versions: count
	})).toSorted((a, b) => b.versions - a.versions || (a.value < b.value ? -1 : 1)).slice(0, MOST_FACETS);
}
function metricRanges(rows) {
	const ranges = /* @__PURE__ */ new Map();
	for (const { metrics } of rows) for (const [name, { value }] of Object.entries(metrics)) {
		if (value === null) continue;
		const range = ranges.get(name) ?? {
			versions: 0,
			lowest: value,
			highest: value
		};
		ranges.set(name, {
			versions: range.versions + 1,
			lowest: Math.min(range.lowest, value),
			highest: Math.max(range.highest, value)
		});
	}
	return [...ranges].map(([name, range]) => ({
		name,
		direction: directionOf(name),
		...range
	})).toSorted((a, b) => b.versions - a.versions || (a.name < b.name ? -1 : 1));
}

// src/usecases/catalogue/build-state.ts
const STATE_FILE = "build-state.json";
const FORMAT = 7;
const FILES_AT_ONCE = 16;
async function loadState(files) {
	const value = parseOrNull(await files.read(STATE_FILE));
	const models = typeof value === "object" && value !== null && "format" in value && value.format === 7 && "models" in value ? value.models : null;
	if (typeof models !== "object" || models === null) return /* @__PURE__ */ new Map();
	return new Map(Object.entries(models).map(([model, fingerprint]) => [model, String(fingerprint)]));
}
async function saveState(files, state) {
	await files.write(STATE_FILE, `${JSON.stringify({
		format: 7,
		models: Object.fromEntries(state)
	})}\n`);
}
async function loadFormer(files, model) {
	const former = await readFormer(files, model);
	return (await mapConcurrently(former?.versions ?? [], FILES_AT_ONCE, (row) => files.read(versionPath(row)))).every((text) => validateCatalogVersion(parseOrNull(text))) ? former : null;
}
async function readFormer(files, model) {
	const value = parseOrNull(await files.read(modelPath(model)));
	return validateCatalogModel(value) ? value : null;
}
function parseOrNull(text) {
	if (text === null) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

// src/usecases/catalogue/tell-record.ts
async function tellRecord(ports, { events, manifest }) {
	const policy = manifest === null ? null : resolveTestPolicy(manifest);
	const tellings = /* @__PURE__ */ new Map();
	if (policy === null) return tellings;
	const decided = liveTestsOf(events).filter(({ isDecided }) => isDecided);
	for (const test of decided.slice(-10)) {
		for (const own of test.candidates.filter(({ conclusion }) => conclusion !== null)) {
			const event = concludingOf(events, test, own);
			const told = event === void 0 ? null : await tellEnding(ports, event, {
				events,
				policy
			});
			if (told !== null) tellings.set(tellingKey(test, own.name), tellingOf(told, own.name));
		}
		if (test.until !== null) continue;
		const told = await tellTest(ports, {
			environment: test.environment,
			events,
			policy
		});
		if (told.kind !== "told") continue;
		for (const { name, conclusion, left } of test.candidates) if (conclusion === null && left === null) tellings.set(tellingKey(test, name), tellingOf(told, name));
	}
	return tellings;
}
function tellingOf({ decision, traces }, name) {
	return {
		candidate: decision.candidates.find((one) => one.name === name) ?? null,
		traces: traces.filter(({ candidate }) => candidate === name)
	};
}
function concludingOf(events, { environment }, { sha256, conclusion }) {
	return events.find(({ type, time, data }) => type === "livetest.concluded" && data.environment === environment && data.sha256 === sha256 && time === conclusion?.at);
}

// src/usecases/catalogue/build-catalog.ts
const DAMAGED = "";
const MODELS_AT_ONCE = 64;
async function buildCatalog(ports, request) {
	const listing = await ports.branch.list();
	const asOf = startOfDay(ports.now);
	const known = request.fresh ? /* @__PURE__ */ new Map() : await loadState(ports.files);
	const touched = [];
	const writer = trackWrites(ports.files, touched);
	const plans = planModels(listing, request, {
		asOf,
		isTold: ports.telling !== void 0
	});
	const [models, rebuilt, faults] = [
		[],
		[],
		[]
	];
	for (let start = 0; start < plans.length; start += MODELS_AT_ONCE) {
		const part = await buildPart(ports, plans.slice(start, start + MODELS_AT_ONCE), {
			listing,
			asOf,
			known
		});
		for (const { plan, former, built, faults: found } of part) {
			faults.push(...found);
			if (built !== null) {
				rebuilt.push(plan.model);
				await writeModel(writer, built);
			}
			const model = built?.model ?? former;
			if (model !== null) models.push(linesOf(model, found.length === 0 ? plan.fingerprint : DAMAGED));
		}
	}
	await removeGone(writer, known, models);
	const placed = placeModels(models);
	const index = await writeIndex(writer, request.repository, {
		listing,
		placed
	});
	await saveState(writer, new Map(models.map(({ model, fingerprint }) => [model, fingerprint])));
	return {
		index,
		rebuilt,
		touched,
		faults
	};
}
function planModels(listing, request, { asOf, isTold }) {
	const { models, pathsOf } = groupModelFiles(listing);
	return [.../* @__PURE__ */ new Set([...models, ...request.manifests.keys()])].toSorted().map((model) => {
		const paths = pathsOf(model);
		const manifests = request.manifests.get(model) ?? null;
		const blobs = paths.map((path) => [path, listing.files.get(path)]);
		const day = paths.some((path) => path.endsWith(".yaml")) ? asOf : null;
		return {
			model,
			fingerprint: sha256(JSON.stringify([
				7,
				blobs,
				manifests?.fingerprint ?? null,
				day,
				isTold
			])),
			paths,
			manifests
		};
	});
}
async function buildPart(ports, plans, context) {
	const { listing, known } = context;
	const placed = await Promise.all(plans.map(async (plan) => ({
		plan,
		former: known.get(plan.model) === plan.fingerprint ? await loadFormer(ports.files, plan.model) : null
	})));
	const paths = placed.filter(({ former }) => former === null).flatMap(({ plan }) => plan.paths);
	const texts = await readPaths(ports.branch, listing, paths);
	const parts = [];
	for (const { plan, former } of placed) {
		const files = former === null ? await buildFiles(ports, plan, {
			...context,
			texts
		}) : {
			built: null,
			faults: []
		};
		parts.push({
			plan,
			former,
			...files
		});
	}
	return parts;
}
async function buildFiles({ telling }, { model, paths, manifests }, { texts, asOf }) {
	const files = new Map(paths.map((path) => [path, texts.get(path) ?? ""]));
	try {
		const { source, faults } = loadSource(model, {
			files,
			manifests,
			asOf
		});
		const tellings = telling === void 0 ? void 0 : await tellRecord(telling, source);
		return {
			built: buildModel(source, tellings),
			faults
		};
	} catch (error) {
		return {
			built: null,
			faults: [unreadable(model, error)]
		};
	}
}
function linesOf({ row, versions }, fingerprint) {
	return {
		model: row.model,
		fingerprint,
		row,
		versions
	};
}
async function writeModel(writer, { model, versions }) {
	await removeVersions(writer, model.row.model, model.versions);
	for (const version of versions) await writer.write(versionPath(version.row), `${JSON.stringify(version)}\n`);
	await writer.write(modelPath(model.row.model), `${JSON.stringify(model)}\n`);
}
async function removeGone(writer, known, models) {
	const present = new Set(models.map(({ model }) => model));
	for (const model of known.keys()) {
		if (present.has(model)) continue;
		await removeVersions(writer, model, []);
		await writer.remove(modelPath(model));
	}
}
async function removeVersions(writer, model, present) {
	const versions = new Set(present.map(({ version }) => version));
	const former = await readFormer(writer, model);
	for (const row of former?.versions ?? []) if (!versions.has(row.version)) await writer.remove(versionPath(row));
}
function placeModels(models) {
	const versions = models.flatMap((built) => built.versions);
	const shards = shardCount(versions.length, 160);
	return {
		models: models.map(({ row }) => ({
			...row,
			shard: shardOf(row.model, shards)
		})),
		versions
	};
}
async function writeIndex(writer, repository, { listing, placed }) {
	const { models, versions } = placed;
	const modelShards = await writeShards(writer, {
		kind: "models",
		rows: models,
		count: shardCount(models.length, 128)
	});
	const versionShards = await writeShards(writer, {
		kind: "versions",
		rows: versions,
		count: shardCount(versions.length, 160)
	});
	const index = catalogIndex({
		repository,
		head: listing.head,
		models,
		versions,
		modelShards,
		versionShards
	});
	await writer.write("catalog.json", `${JSON.stringify(index)}\n`);
	return index;
}
function trackWrites(files, touched) {
	return {
		read: (path) => files.read(path),
		write: async (path, text) => {
			if (await files.read(path) === text) return;
			touched.push(path);
			await files.write(path, text);
		},
		remove: async (path) => {
			touched.push(path);
			await files.remove(path);
		}
	};
}

// src/usecases/catalogue/read-catalog.ts
async function readCatalog(files) {
	const index = await readIndex(files);
	return (await Promise.all(index.versionShards.map(({ path }) => readShard(files, path)))).flat();
}
async function readIndex(files) {
	const value = await readJson(files, "catalog.json");
	if (validateCatalogIndex(value)) return value;
	throw damaged("catalog.json");
}
async function readShard(files, path) {
	const value = await readJson(files, path);
	if (validateCatalogShard(value)) return value.versions;
	throw damaged(path);
}
async function readJson(files, path) {
	const text = await files.read(path);
	if (text === null) throw new AppError({
		code: "file-not-found",
		message: `The catalogue has no ${path}.`,
		hint: "Build it with `seatrial catalog`."
	});
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw damaged(path, cause);
	}
}
function damaged(path, cause) {
	return new AppError({
		code: "schema-violation",
		message: `${path} is no part of a catalogue.`,
		hint: "Build it again with `seatrial catalog --fresh`.",
		cause
	});
}

// src/usecases/catalogue/read-record.ts
async function readRecord(reading) {
	const branch = await listOnce(reading.branch);
	if ((await branch.list()).head === null) return {
		rows: [],
		faults: []
	};
	const files = memoryFiles();
	const { registry, now } = reading;
	const { faults } = await catalogueRecord({
		branch,
		registry,
		now
	}, files, {
		repository: "local",
		fresh: true
	});
	return {
		rows: await readCatalog(files),
		faults
	};
}
async function catalogueRecord(reading, files, request) {
	const branch = await listOnce(reading.branch);
	const { registry, ...ports } = reading;
	const manifests = registry === null ? /* @__PURE__ */ new Map() : await loadManifests(registry);
	return buildCatalog({
		...ports,
		branch,
		files
	}, {
		...request,
		manifests
	});
}
async function listOnce(branch) {
	const listing = await branch.list();
	return {
		...branch,
		list: () => Promise.resolve(listing)
	};
}
function memoryFiles() {
	const texts = /* @__PURE__ */ new Map();
	return {
		read: async (path) => texts.get(path) ?? null,
		write: async (path, text) => void texts.set(path, text),
		remove: async (path) => void texts.delete(path)
	};
}

// src/adapters/git/record-branch.ts
function createRecordBranch(options) {
	return {
		list: () => listBranch(options),
		read: (blobs) => readTexts(options.folder, blobs)
	};
}
async function listBranch(options) {
	const { folder, remote, missing } = options;
	const head = remote === null ? await ownHead(options) : await fetchHead(folder, remote);
	if (head === null && missing === "refuse") throw await missingBranch(gitIn(folder), remote);
	if (head === null) return {
		head,
		files: /* @__PURE__ */ new Map()
	};
	const listing = await runGit(folder, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		head
	]);
	const files = new Map(listing.toString("utf8").split("\0").flatMap(parseEntry));
	if (missing === "refuse") requireLog(files);
	return {
		head,
		files
	};
}
function parseEntry(line) {
	const [, blob, path] = /^100644 blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
	return blob === void 0 || path === void 0 ? [] : [[path, blob]];
}
async function ownHead({ folder, onRead }) {
	const found = await findStateHead(gitIn(folder));
	if (found !== null) onRead?.(found);
	return found?.commit ?? null;
}
async function fetchHead(folder, remote) {
	const [head = ""] = (await runGit(folder, [
		"ls-remote",
		"--",
		remote,
		STATE_REF
	])).toString("utf8").trim().split("	", 1);
	if (head === "") return null;
	const depth = await isShallow(gitIn(folder)) ? ["--depth=1"] : [];
	await runGit(folder, [
		"fetch",
		"--quiet",
		"--no-tags",
		...depth,
		"--",
		remote,
		head
	]);
	return head;
}
async function readTexts(folder, blobs) {
	return new Map([...await readBlobs(folder, blobs)].map(([blob, bytes]) => [blob, bytes.toString("utf8")]));
}

// src/wiring/record.ts
function wireRecord(options) {
	const root = findRegistryRoot(options.folder);
	return wire(options, root === null ? null : createRegistryFolder(root));
}
function wireCheckedOutRecord(workspace, folder) {
	const { registry, gitRoot } = openNamedRegistry(workspace, folder);
	return wire({
		folder: gitRoot,
		remote: "origin"
	}, registry);
}
function wire(options, registry) {
	const telling = {
		windows: headOnce(createWindowStore(options)),
		program: version
	};
	return {
		branch: createRecordBranch(options),
		registry,
		now: (/* @__PURE__ */ new Date()).toISOString(),
		telling
	};
}

export { readRecord as a, catalogueRecord as i, wireRecord as n, readCatalog as o, createRecordBranch as r, wireCheckedOutRecord as t };