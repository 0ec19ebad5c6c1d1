import { t as blockingReasons } from "./verdict.js";
import { f as ownMetrics, i as parseMetricName } from "./registry2.js";
import { r as instantMs } from "./instant.js";

// src/domain/statistics/catalog-paths.ts
function modelPath(model) {
	return `model/${model}.json`;
}
function versionPath({ model, version }) {
	return `version/${model}/${version}.json`;
}

// src/domain/statistics/version-row.ts
function isFailure({ verdict, outcome, stage }) {
	return verdict === "fail" || outcome === "failed" || stage === "quarantined" || stage === "rejected";
}
function strongestValue(row, metric) {
	const [live, certified, claimed] = [
		own(row.live, metric),
		own(row.metrics, metric),
		own(row.claims, metric)
	];
	if (live !== void 0 && live.value !== null) return {
		...live,
		source: "live"
	};
	if (certified !== void 0 && certified.value !== null) return {
		...certified,
		source: "certified"
	};
	return claimed === void 0 ? null : {
		value: claimed,
		lower: null,
		upper: null,
		source: "claimed"
	};
}
function own(record, name) {
	return Object.hasOwn(record, name) ? record[name] : void 0;
}
const PROOF_ORDER = [
	"proven",
	"certified",
	"claimed",
	"none"
];
function provenFirst(a, b) {
	return PROOF_ORDER.indexOf(a.proof) - PROOF_ORDER.indexOf(b.proof);
}
function fitsDescription(row, { task = "", tags = [], owner = "" }) {
	return (task === "" || row.task === task) && tags.every((tag) => row.tags.includes(tag)) && (owner === "" || row.owners.some((one) => one.toLowerCase() === owner.toLowerCase()));
}
function usesData(row, wanted) {
	const isDigest = /^[0-9a-f]{8,64}$/.test(wanted);
	return [...row.data.flatMap(({ name, sha256 }) => [name, sha256]), ...row.trainingData].some((name) => name === wanted || isDigest && name.startsWith(wanted));
}
function containsWords(text, words) {
	return words.toLowerCase().split(/\s+/u).every((word) => text.includes(word));
}
function urgentFirst(a, b) {
	return Number(b.state === "below") - Number(a.state === "below") || instantMs(b.since) - instantMs(a.since) || compareText(a.model, b.model);
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}

// src/domain/statistics/catalog-rows.ts
const Z95 = 1.959963984540054;
function versionRow(record, source) {
	const { certificate, manifest, live } = record;
	const certified = certificate?.certificate ?? null;
	const metrics = certified === null ? {} : overallMetrics(certified);
	const claims = certified?.subject.claims ?? manifest?.claims ?? {};
	return {
		model: record.model,
		version: record.version,
		sha256: record.sha256,
		task: taskOf(source),
		tags: source.manifest?.tags ?? [],
		owners: source.manifest?.owners ?? [],
		license: licenseOf(record),
		framework: certified?.inspection?.producer ?? null,
		data: (certified?.data ?? []).map(({ name, digest, rows }) => ({
			name,
			sha256: digest.sha256,
			rows,
			license: own(source.manifest?.evaluation ?? {}, name)?.license ?? null
		})),
		trainingData: (manifest?.lineage?.data ?? []).flatMap(({ name, sha256 }) => [name, ...sha256 ? [sha256] : []]),
		base: baseOf(record),
		verdict: certified?.verdict ?? null,
		certifiedAt: record.certifiedAt,
		stage: record.stage,
		proof: proofOf(record, claims),
		outcome: record.outcome,
		escaped: record.escaped,
		failures: certified === null ? [] : blockingReasons(certified),
		attempts: record.attempts,
		metrics,
		claims,
		modes: Object.fromEntries((certified?.performance ?? []).map((result) => [result.mode, modeOf(result)])),
		machine: certified === null ? null : machineClass(certified.environment),
		sizeBytes: sizeOf(record),
		parameters: certified?.inspection?.parameters ?? null,
		daysInProduction: round(record.daysInProduction, 2),
		requests: live?.sums.requests ?? 0,
		live: live?.metrics ?? {},
		liveP99Ms: live?.p99Ms ?? null,
		errorRate: live?.errorRate ?? null,
		gap: gapsOf(metrics, live?.metrics ?? {})
	};
}
function proofOf({ live, services, certificate, outcome }, claims) {
	const hasLostTest = outcome === "failed" && services.every(({ role }) => role === "live");
	if (live !== null && services.length > 0 && !hasLostTest) return "proven";
	if (certificate?.certificate.verdict === "pass") return "certified";
	return Object.keys(claims).length > 0 ? "claimed" : "none";
}
function taskOf({ manifest, certificates }) {
	return manifest?.task ?? certificates.at(-1)?.certificate.subject.task ?? "tabular-classification";
}
function licenseOf({ manifest, certificate }) {
	const card = manifest?.card ?? certificate?.certificate.subject.card ?? {};
	return typeof card.license === "string" ? card.license : null;
}
function baseOf({ manifest, certificate }) {
	const lineage = manifest?.lineage ?? certificate?.certificate.subject.lineage ?? {};
	return typeof lineage.base === "string" ? lineage.base : null;
}
function machineClass({ cpu, cores, arch, runtime }) {
	return `${cpu}, ${cores} ${cores === 1 ? "core" : "cores"}, ${arch}, ${runtime.name} ${runtime.version}`;
}
function sizeOf({ certificate, manifest }) {
	return (certificate?.certificate.subject.files.map(({ sizeBytes }) => sizeBytes) ?? (manifest?.artifact.files ?? []).map(({ size }) => size)).reduce((sum, size) => sum + size, 0);
}
function overallMetrics({ prediction, data }) {
	const first = data[0]?.name ?? prediction[0]?.data;
	const overall = prediction.filter((result) => result.slice === null && result.data === first);
	return Object.fromEntries(overall.map(({ metric, estimate }) => [metric, catalogValue(estimate)]));
}
function catalogValue({ value, interval }) {
	return {
		value,
		lower: interval?.lower ?? null,
		upper: interval?.upper ?? null
	};
}
function modeOf(result) {
	const { scenario, rate, threads, batchSize, latency, throughput, memoryBytes } = result;
	return {
		scenario,
		rate,
		threads,
		batchSize,
		p50Ms: latency?.p50.value ?? null,
		p99Ms: latency?.p99.value ?? null,
		p99LowerMs: latency?.p99.interval?.lower ?? null,
		p99UpperMs: latency?.p99.interval?.upper ?? null,
		throughput: throughput?.value ?? null,
		memoryBytes: memoryBytes?.value ?? null
	};
}
function gapsOf(certified, live) {
	return Object.fromEntries(Object.entries(live).flatMap(([name, observed]) => {
		const promised = certified[name];
		if (promised === void 0 || promised.value === null || observed.value === null) return [];
		const value = observed.value - promised.value;
		const error = Math.hypot(standardError(promised), standardError(observed));
		const bounded = Number.isFinite(error);
		return [[name, {
			value,
			lower: bounded ? value - Z95 * error : null,
			upper: bounded ? value + Z95 * error : null
		}]];
	}));
}
function standardError({ lower, upper }) {
	return lower === null || upper === null ? Number.POSITIVE_INFINITY : (upper - lower) / (2 * Z95);
}
function directionOf(metric, manifest = null) {
	const parsed = parseMetricName(metric, manifest === null ? void 0 : ownMetrics(manifest));
	return parsed.kind === "metric" ? parsed.metric.direction : "none";
}
function modelRow(source, rows, place) {
	const latest = rows.at(-1);
	if (latest === void 0) return null;
	const shown = representative(source, rows) ?? latest;
	const metric = headlineMetric(source, shown);
	const gated = (verdict) => rows.filter((row) => row.verdict === verdict).length;
	return {
		model: source.model,
		title: source.manifest?.title ?? source.certificates.at(-1)?.certificate.subject.title ?? null,
		task: latest.task,
		tags: latest.tags,
		owners: latest.owners,
		versions: rows.length,
		certified: gated("pass"),
		rejected: gated("fail") + gated("inconclusive"),
		latest: latest.version,
		serving: place.serving,
		metric,
		direction: metric === null ? "none" : directionOf(metric, source.manifest),
		best: metric === null ? null : shown.metrics[metric] ?? null,
		p99Ms: Object.values(shown.modes)[0]?.p99Ms ?? null,
		sizeBytes: shown.sizeBytes,
		proven: rows.some(({ proof }) => proof === "proven"),
		daysInProduction: round(rows.reduce((sum, row) => sum + row.daysInProduction, 0), 2),
		requests: rows.reduce((sum, { requests }) => sum + requests, 0),
		updatedAt: place.updatedAt,
		file: modelPath(source.model),
		shard: place.shard
	};
}
function representative({ state }, rows) {
	const serving = Object.values(state.deployments).flatMap(({ production }) => production?.sha256 ?? []);
	const certified = rows.filter(({ verdict }) => verdict === "pass");
	return rows.findLast(({ sha256 }) => serving.includes(sha256)) ?? certified.findLast((row) => !isFailure(row)) ?? certified.at(-1);
}
function headlineMetric({ manifest, certificates }, row) {
	const declared = (manifest?.gates ?? []).map(({ metric }) => metric);
	const gated = certificates.at(-1)?.certificate.gates.filter(({ kind }) => kind === "prediction") ?? [];
	return [
		...declared,
		...gated.map(({ metric }) => metric),
		...Object.keys(row.metrics)
	].find((name) => Object.hasOwn(row.metrics, name)) ?? null;
}
function round(value, decimals) {
	return Number(value.toFixed(decimals));
}

export { usesData as _, modelRow as a, versionRow as c, fitsDescription as d, isFailure as f, urgentFirst as g, strongestValue as h, headlineMetric as i, compareText as l, provenFirst as m, directionOf as n, overallMetrics as o, own as p, gapsOf as r, standardError as s, catalogValue as t, containsWords as u, modelPath as v, versionPath as y };