import { i as __toESM } from "./rolldown-runtime.js";
import { t as blockingReasons } from "./verdict.js";
import { f as ownMetrics, i as parseMetricName } from "./registry2.js";
import { r as instantMs } from "./instant.js";
import { t as require_lib } from "./lib2.js";
import { t as require_lib$1 } from "./lib3.js";

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
		file: `model/${source.model}.json`,
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

// src/domain/statistics/intervals.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
const LEVEL = .95;
function wilsonInterval(successes, n, level = LEVEL) {
	if (n === 0) return null;
	const z = (0, import_lib.default)(1 - (1 - level) / 2, 0, 1);
	const share = successes / n;
	const center = (share + z * z / (2 * n)) / (1 + z * z / n);
	const half = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
	return {
		value: share,
		lower: successes === 0 ? 0 : Math.max(0, center - half),
		upper: successes === n ? 1 : Math.min(1, center + half)
	};
}
function meanInterval(n, sum, sumSquares) {
	const mean = sum / n;
	if (n < 2) return {
		value: mean,
		lower: null,
		upper: null
	};
	const variance = Math.max(0, (sumSquares - sum * sum / n) / (n - 1));
	return around(mean, Math.sqrt(variance / n), { degrees: n - 1 });
}
function weightedMeanInterval({ values, weights, weighted, weightedSquares }) {
	const mean = weighted / weights;
	if (values < 2) return {
		value: mean,
		lower: null,
		upper: null
	};
	const spread = Math.max(0, weightedSquares - weighted * mean);
	return around(mean, Math.sqrt(spread / ((values - 1) * weights)), { degrees: values - 1 });
}
function around(value, standardError, student) {
	const half = (0, import_lib$1.default)(1 - (1 - (student.level ?? LEVEL)) / 2, student.degrees) * standardError;
	return {
		value,
		lower: value - half,
		upper: value + half
	};
}
function medianInterval(values, level = LEVEL) {
	const sorted = values.toSorted((a, b) => a - b);
	const n = sorted.length;
	if (n === 0) return null;
	const value = ((sorted[n - 1 >> 1] ?? 0) + (sorted[n >> 1] ?? 0)) / 2;
	const rank = lowestRank(n, (1 - level) / 2);
	if (rank === null) return {
		value,
		lower: null,
		upper: null
	};
	return {
		value,
		lower: sorted[rank] ?? null,
		upper: sorted[n - 1 - rank] ?? null
	};
}
function lowestRank(n, tail) {
	let probability = .5 ** n;
	let cumulated = probability;
	if (n > 1e3) return Math.floor(n / 2 + (0, import_lib.default)(tail, 0, 1) * Math.sqrt(n) / 2) - 1;
	if (cumulated > tail) return null;
	let rank = 0;
	for (;;) {
		probability = probability * (n - rank) / (rank + 1);
		if (cumulated + probability > tail) return rank;
		cumulated += probability;
		rank += 1;
	}
}

// src/domain/statistics/rank-tests.ts
function kendallTau(pairs) {
	let [concordant, untiedX, untiedY] = [
		0,
		0,
		0
	];
	pairs.forEach((left, index) => {
		for (const right of pairs.slice(index + 1)) {
			const [dx, dy] = [Math.sign(left.x - right.x), Math.sign(left.y - right.y)];
			concordant += dx * dy;
			untiedX += Math.abs(dx);
			untiedY += Math.abs(dy);
		}
	});
	if (untiedX === 0 || untiedY === 0) return null;
	const tau = Math.min(1, Math.max(-1, concordant / Math.sqrt(untiedX * untiedY)));
	if (pairs.length < 5) return {
		value: tau,
		lower: null,
		upper: null
	};
	const half = (0, import_lib.default)(.975, 0, 1) * Math.sqrt(.437 / (pairs.length - 4));
	return {
		value: tau,
		lower: Math.tanh(Math.atanh(tau) - half),
		upper: Math.tanh(Math.atanh(tau) + half)
	};
}
function signedRankLess(values) {
	const nonzero = values.filter((value) => value !== 0).slice(-300);
	const doubled = doubledRanks(nonzero.map(Math.abs));
	const total = doubled.reduce((sum, rank) => sum + rank, 0);
	const observed = doubled.reduce((sum, rank, index) => sum + ((nonzero[index] ?? 0) > 0 ? rank : 0), 0);
	const chances = new Float64Array(total + 1);
	chances[0] = 1;
	for (const rank of doubled) for (let sum = total; sum >= 0; sum--) {
		const without = chances[sum] ?? 0;
		const having = sum >= rank ? chances[sum - rank] ?? 0 : 0;
		chances[sum] = (without + having) / 2;
	}
	return chances.slice(0, observed + 1).reduce((sum, chance) => sum + chance, 0);
}
function doubledRanks(values) {
	return values.map((value) => {
		const below = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return 2 * below + equal + 1;
	});
}

// src/domain/statistics/gap.ts
const LEAST_VERSIONS = 5;
const ALPHA = .05;
const GAP_GROUPS = [
	"model",
	"owner",
	"framework",
	"version",
	"all"
];
function compareToLive(rows, by) {
	const placed = rows.flatMap((row) => groupsOf(row, by).map((group) => ({
		group,
		row
	})));
	return [...Map.groupBy(placed, ({ group }) => group)].map(([group, members]) => reportGap(group, members.map(({ row }) => row))).filter(({ metrics, gatePrecision, latencyRatio }) => metrics.length > 0 || gatePrecision !== null || latencyRatio !== null).toSorted((a, b) => b.versions - a.versions || (a.group < b.group ? -1 : 1));
}
function groupsOf(row, by) {
	switch (by) {
		case "all": return ["all"];
		case "model": return [row.model];
		case "version": return [`${row.model}@${row.version}`];
		case "owner": return row.owners;
		case "framework": return row.framework === null ? [] : [row.framework.split(" ", 1)[0] ?? row.framework];
	}
}
function reportGap(group, rows) {
	const names = [...new Set(rows.flatMap(({ gap }) => Object.keys(gap)))].toSorted();
	const certified = rows.filter(({ verdict }) => verdict === "pass");
	const settled = certified.filter(({ outcome }) => outcome === "survived" || outcome === "failed");
	const served = certified.filter(({ daysInProduction }) => daysInProduction > 0);
	const ratios = rows.flatMap(latencyRatios);
	return {
		group,
		versions: rows.filter(({ proof, outcome, requests }) => proof === "proven" || outcome !== null && requests > 0).length,
		metrics: names.map((name) => metricGap(name, rows)),
		gatePrecision: wilsonInterval(settled.filter(({ outcome }) => outcome === "survived").length, settled.length),
		escapeRate: wilsonInterval(served.filter(({ escaped }) => escaped).length, served.length),
		latencyRatio: medianInterval(ratios)
	};
}
function latencyRatios({ modes, liveP99Ms }) {
	const certified = Object.values(modes).find(({ p99Ms }) => p99Ms !== null && p99Ms > 0)?.p99Ms ?? null;
	return certified === null || liveP99Ms === null ? [] : [liveP99Ms / certified];
}
function metricGap(metric, rows) {
	const direction = directionOf(metric);
	const sign = direction === "down" ? -1 : 1;
	const joined = rows.flatMap((row) => joinMetric(row, metric));
	const benefits = joined.map(({ gap }) => sign * gap);
	const optimism = medianInterval(joined.map(({ gap }) => gap));
	const p = direction === "none" ? null : signedRankLess(benefits);
	const shared = median(joined.map(({ error }) => error));
	const isLarge = optimism !== null && sign * optimism.value < -1.6448536269514722 * shared;
	return {
		metric,
		direction,
		versions: joined.length,
		optimism,
		beyondNoise: joined.length < 5 || p === null ? null : p < ALPHA && isLarge,
		p,
		rankAgreement: agreement(joined),
		evidence: joined.toSorted((a, b) => sign * (a.gap - b.gap)).map(({ model, version, certified, live, gap }) => ({
			model,
			version,
			certified,
			live,
			gap
		}))
	};
}
function joinMetric(row, metric) {
	const [promised, observed] = [row.metrics[metric], row.live[metric]];
	const [certified, live] = [promised?.value ?? null, observed?.value ?? null];
	if (promised === void 0 || certified === null || live === null) return [];
	const { model, version } = row;
	const error = standardError(promised);
	return [{
		model,
		version,
		certified,
		live,
		gap: live - certified,
		error: Number.isFinite(error) ? error : 0
	}];
}
function agreement(joined) {
	if (new Set(joined.map(({ model }) => model)).size !== 1) return null;
	return kendallTau(joined.map(({ certified, live }) => ({
		x: certified,
		y: live
	})));
}
function median(values) {
	return medianInterval(values)?.value ?? 0;
}

export { usesData as C, urgentFirst as S, fitsDescription as _, meanInterval as a, provenFirst as b, catalogValue as c, headlineMetric as d, modelRow as f, containsWords as g, compareText as h, around as i, directionOf as l, versionRow as m, compareToLive as n, weightedMeanInterval as o, overallMetrics as p, reportGap as r, wilsonInterval as s, GAP_GROUPS as t, gapsOf as u, isFailure as v, strongestValue as x, own as y };