import { n as isVersion } from "./version-order.js";
import { n as servingPeriods } from "./serving.js";
import { n as instantMs } from "./instant.js";
import { a as meanInterval, c as directionOf, o as weightedMeanInterval, r as reportGap, s as wilsonInterval } from "./gap.js";
import { i as mergeHistograms, n as histogramCalls, r as histogramPercentile } from "./histogram.js";
import { t as canonicalize } from "./canonicalize.js";
import { i as parseMetricName } from "./registry2.js";

// src/domain/statistics/catalog-series.ts
const NOTHING = {
	value: null,
	lower: null,
	upper: null,
	live: null,
	liveLower: null,
	liveUpper: null
};
function catalogSeries(rows) {
	const metrics = distinct(rows.flatMap((row) => [...Object.keys(row.metrics), ...Object.keys(row.live)]));
	const modes = distinct(rows.flatMap((row) => Object.keys(row.modes)));
	return [
		...metrics.map((name) => qualitySeries(name, rows)),
		...modes.flatMap((mode) => modeSeries(mode, rows)),
		series({
			name: "model_size",
			kind: "size",
			unit: "bytes",
			direction: "down"
		}, rows, ({ sizeBytes }) => ({
			...NOTHING,
			value: sizeBytes
		}))
	].filter(({ points }) => points.some(({ value, live }) => value !== null || live !== null));
}
function qualitySeries(name, rows) {
	return series({
		name,
		kind: "quality",
		unit: "none",
		direction: directionOf(name)
	}, rows, (row) => {
		const [certified, live] = [row.metrics[name], row.live[name]];
		return {
			value: certified?.value ?? null,
			lower: certified?.lower ?? null,
			upper: certified?.upper ?? null,
			live: live?.value ?? null,
			liveLower: live?.lower ?? null,
			liveUpper: live?.upper ?? null
		};
	});
}
function modeSeries(mode, rows) {
	return [
		series({
			name: `${mode}.latency_p99`,
			kind: "latency",
			unit: "ms",
			direction: "down"
		}, rows, (row) => {
			const measured = row.modes[mode];
			const { p99Ms: value = null, p99LowerMs: lower = null, p99UpperMs: upper = null } = measured ?? {};
			return {
				...NOTHING,
				value,
				lower,
				upper,
				live: measured === void 0 ? null : row.liveP99Ms
			};
		}),
		series({
			name: `${mode}.throughput`,
			kind: "throughput",
			unit: "rows-per-second",
			direction: "up"
		}, rows, (row) => ({
			...NOTHING,
			value: row.modes[mode]?.throughput ?? null
		})),
		series({
			name: `${mode}.memory`,
			kind: "memory",
			unit: "bytes",
			direction: "down"
		}, rows, (row) => ({
			...NOTHING,
			value: row.modes[mode]?.memoryBytes ?? null
		}))
	];
}
function series(head, rows, read) {
	const points = rows.map((row) => ({
		version: row.version,
		at: row.certifiedAt,
		verdict: row.verdict,
		...read(row)
	}));
	return {
		...head,
		points
	};
}
function distinct(names) {
	return [...new Set(names)];
}

// src/domain/statistics/window.ts
const LONGEST_WINDOW_MS = 26784e5;
const ARRIVAL_SKEW_MS = 3e5;
const SKETCH_GAMMA = 1.01;
const SUM_TOLERANCE = 1e-9;
function checkWindow(window, context) {
	return [
		...checkTimes(window, context.now),
		...checkCounts(window),
		...checkSketch(window.latency),
		...Object.entries(window.metrics).flatMap(([name, metric]) => checkMetric(name, metric, window)),
		...checkSubject(window, context.versions),
		...checkNeighbours(window, context.recorded)
	];
}
function checkTimes({ from, to }, now) {
	const length = instantMs(to) - instantMs(from);
	return [
		...when(!(length > 0), "time-order", "/to"),
		...when(length > LONGEST_WINDOW_MS, "too-long", "/to"),
		...when(instantMs(to) > instantMs(now) + ARRIVAL_SKEW_MS, "from-future", "/to")
	];
}
function checkCounts({ requests, errors, latency, consumers = {} }) {
	const asked = Object.values(consumers).reduce((sum, count) => sum + count, 0);
	const calls = latency === null ? 0 : histogramCalls(latency);
	return [
		...when(errors > requests, "errors-exceed-requests", "/errors"),
		...when(calls > requests, "calls-exceed-requests", "/latency"),
		...when(asked > requests, "consumers-exceed-requests", "/consumers")
	];
}
function checkSketch(latency) {
	if (latency === null) return [];
	const ordered = latency.buckets.every(([bucket = 0, calls = 0], index) => {
		const before = latency.buckets[index - 1]?.[0] ?? Number.NEGATIVE_INFINITY;
		return calls > 0 && bucket > before && Math.abs(bucket) < 1e4;
	});
	return [...when(latency.gamma !== SKETCH_GAMMA, "sketch-gamma", "/latency/gamma"), ...when(!ordered, "sketch-order", "/latency/buckets")];
}
function checkMetric(name, metric, window) {
	const { n, sum, sumSquares } = metric;
	const pointer = `/metrics/${name}`;
	if (n === 0) return when(sum !== 0 || (sumSquares ?? 0) !== 0, "sum-without-labels", `${pointer}/sum`);
	const least = sum * sum / n;
	const slack = SUM_TOLERANCE * Math.max(1, least);
	const [lowest, highest] = rangeOf(name);
	const mean = sum / n;
	const isOutside = mean < lowest - SUM_TOLERANCE || mean > highest + SUM_TOLERANCE;
	return [
		...when(n > (window.rows ?? window.requests), "labels-exceed-rows", `${pointer}/n`),
		...when(sumSquares !== null && sumSquares < least - slack, "sum-squares-too-small", `${pointer}/sumSquares`),
		...when(isOutside || !Number.isFinite(sum), "metric-range", `${pointer}/sum`)
	];
}
function rangeOf(name) {
	const parsed = parseMetricName(name.split("@", 1)[0] ?? name);
	return parsed.kind === "metric" ? parsed.metric.range : [-Infinity, Infinity];
}
function checkSubject({ sha256, version }, versions) {
	const known = versions.get(sha256);
	return [...when(known === void 0, "unknown-digest", "/sha256"), ...when(known !== void 0 && known !== version, "version-mismatch", "/version")];
}
function checkNeighbours(window, recorded) {
	const same = recorded.find(({ key }) => key === window.key);
	if (same !== void 0) return when(!sameWindow(same, window), "key-reused", "/key");
	return when(recorded.some((other) => streamOf(other) === streamOf(window) && overlap(other, window)), "overlap", "/from");
}
function isRecordedWindow(window, recorded) {
	return recorded.some((other) => other.key === window.key && sameWindow(other, window));
}
function sameWindow(left, right) {
	return canonicalize(left) === canonicalize(right);
}
function streamOf({ sha256, environment, arm, reporter }) {
	return JSON.stringify([
		sha256,
		environment,
		arm,
		reporter ?? null
	]);
}
function overlap(left, right) {
	return instantMs(left.from) < instantMs(right.to) && instantMs(right.from) < instantMs(left.to);
}
function when(holds, code, pointer) {
	return holds ? [{
		code,
		pointer
	}] : [];
}
function mergeWindows(windows) {
	const [first, ...others] = windows.map(sumsOf);
	return first === void 0 ? null : others.reduce(mergeSums, first);
}
function mergeSums(left, right) {
	return {
		from: instantMs(left.from) <= instantMs(right.from) ? left.from : right.from,
		to: instantMs(left.to) >= instantMs(right.to) ? left.to : right.to,
		windows: left.windows + right.windows,
		requests: left.requests + right.requests,
		errors: left.errors + right.errors,
		rows: left.rows + right.rows,
		latency: mergeSketches(left.latency, right.latency),
		metrics: mergeRecords(left.metrics, right.metrics, mergeMetrics),
		consumers: mergeRecords(left.consumers, right.consumers, (a, b) => a + b)
	};
}
function sumsOf(window) {
	const { from, to, requests, errors, rows = requests, latency, metrics, consumers = {} } = window;
	return {
		from,
		to,
		windows: 1,
		requests,
		errors,
		rows,
		latency,
		metrics,
		consumers
	};
}
function mergeSketches(left, right) {
	if (left === null || right === null) return left ?? right;
	return mergeHistograms(left, right);
}
function mergeMetrics(left, right) {
	const { sumSquares } = left;
	const squares = sumSquares === null || right.sumSquares === null ? null : sumSquares + right.sumSquares;
	return {
		n: left.n + right.n,
		sum: left.sum + right.sum,
		sumSquares: squares
	};
}
function mergeRecords(left, right, merge) {
	const merged = new Map(Object.entries(left));
	for (const [name, value] of Object.entries(right)) {
		const other = merged.get(name);
		merged.set(name, other === void 0 ? value : merge(other, value));
	}
	return Object.fromEntries([...merged].toSorted(([a], [b]) => a < b ? -1 : 1));
}

// src/domain/statistics/live-statistics.ts
function summariseWindows(windows) {
	const sums = mergeWindows(windows);
	if (sums === null) return null;
	const metrics = Object.entries(sums.metrics).filter(([, { n }]) => n > 0).map(([name, metric]) => [name, liveValue(metric, metricsOf(windows, name))]);
	return {
		sums,
		metrics: Object.fromEntries(metrics),
		p50Ms: percentile(sums, .5),
		p99Ms: percentile(sums, .99),
		errorRate: sums.requests === 0 ? null : sums.errors / sums.requests
	};
}
function metricsOf(windows, name) {
	return windows.flatMap(({ metrics }) => metrics[name] ?? []).filter(({ n }) => n > 0);
}
function liveValue(total, parts) {
	const { value, lower, upper } = boundedOf(total, parts);
	return {
		value,
		lower,
		upper,
		n: total.n
	};
}
function boundedOf({ n, sum, sumSquares }, parts) {
	if (sumSquares === null) return weightedMeanInterval(parts.map((part) => ({
		value: part.sum / part.n,
		weight: part.n
	})));
	return (sumSquares === sum && Number.isInteger(sum) ? wilsonInterval(sum, n) : null) ?? meanInterval(n, sum, sumSquares);
}
function percentile({ latency }, proportion) {
	const value = latency === null ? NaN : histogramPercentile(latency, proportion);
	return Number.isNaN(value) ? null : value;
}

// src/domain/statistics/catalog-model.ts
const MOST_SLICES = 200;
function catalogModel({ source, records, rows, row }) {
	const names = [...new Set(rows.flatMap(({ metrics, live }) => [...Object.keys(metrics), ...Object.keys(live)]))];
	return {
		apiVersion: "seatrial/v1",
		kind: "CatalogModel",
		row,
		intendedUse: source.manifest?.intendedUse ?? null,
		metrics: names.map((name) => ({
			name,
			direction: directionOf(name)
		})),
		versions: records.flatMap((record, index) => {
			const own = rows[index];
			return own === void 0 ? [] : [versionDetail(record, own, source)];
		}),
		timeline: timelineOf(source),
		series: catalogSeries(rows),
		windows: newestWindows(records),
		gaps: gapSummaries(source.model, rows)
	};
}
function releaseTag(model, version) {
	return `${model}@v${version}`;
}
function parseReleaseTag(tag) {
	const [, model, version] = /^([a-z0-9][a-z0-9._-]{0,63})@v([0-9][0-9A-Za-z.-]{0,127})$/.exec(tag) ?? [];
	if (model === void 0 || version === void 0 || !isVersion(version)) return null;
	return {
		model,
		version
	};
}
function versionDetail(record, row, source) {
	const certificate = record.certificate?.certificate ?? null;
	const card = record.manifest?.card ?? {};
	return {
		row,
		description: record.manifest?.description ?? null,
		limitations: textOf(card, "limitations") ?? textOf(certificate?.subject.card ?? {}, "limitations"),
		intendedUse: source.manifest?.intendedUse ?? null,
		source: record.manifest?.lineage?.source ?? textOf(certificate?.subject.lineage ?? {}, "source"),
		baseline: certificate?.baseline?.version ?? null,
		files: (certificate?.subject.files ?? []).map(({ name, sizeBytes, digest }) => ({
			name,
			sizeBytes,
			sha256: digest.sha256
		})),
		gates: (certificate?.gates ?? []).map(gateOf),
		slices: certificate === null ? [] : slicesOf(certificate),
		readings: certificate?.readings ?? [],
		latencyMs: certificate === null ? {} : latenciesOf(certificate),
		environment: environmentOf(certificate),
		commit: certificate?.run.commit ?? null,
		run: certificate?.run.url ?? null,
		certificate: record.certificate?.sha256 ?? null,
		tag: releaseTag(record.model, record.version),
		pull: record.pull,
		served: record.services
	};
}
function textOf(value, key) {
	const found = Object.entries(value).find(([name]) => name === key)?.[1];
	return typeof found === "string" ? found : null;
}
function environmentOf(certificate) {
	if (certificate === null) return null;
	const { cpu, cores, os, runtime, runner } = certificate.environment;
	return {
		cpu,
		cores,
		os,
		runtime: `${runtime.name} ${runtime.version}`,
		runner
	};
}
function gateOf(gate) {
	const { id, metric, unit, value, interval, comparator, limit, result, reasonCode, blocking } = gate;
	const [lower, upper] = [interval?.lower ?? null, interval?.upper ?? null];
	return {
		id,
		metric,
		unit,
		value,
		lower,
		upper,
		comparator,
		limit,
		result,
		reasonCode,
		blocking
	};
}
function slicesOf({ prediction }) {
	return prediction.flatMap(({ data, slice, metric, rows, estimate }) => {
		if (slice === null) return [];
		const { value, interval } = estimate;
		const [lower, upper] = [interval?.lower ?? null, interval?.upper ?? null];
		return [{
			data,
			slice: slice.name,
			group: slice.group,
			metric,
			rows,
			value,
			lower,
			upper
		}];
	}).slice(0, MOST_SLICES);
}
function latenciesOf({ performance }) {
	return Object.fromEntries(performance.flatMap(({ mode, latency }) => {
		if (latency === null) return [];
		const { p50, p90, p95, p99, p999, mean, max } = latency;
		const named = Object.entries({
			p50,
			p90,
			p95,
			p99,
			p999,
			mean
		}).flatMap(([name, { value }]) => value === null ? [] : [[name, value]]);
		return [[mode, {
			...Object.fromEntries(named),
			max
		}]];
	}));
}
function timelineOf({ events }) {
	return servingPeriods(events).map(({ environment, from, until, production, event }) => ({
		environment,
		from,
		until,
		production: production?.version ?? null,
		candidates: (event.data.deployment?.liveTest?.candidates ?? []).map(({ name, version, share }) => ({
			name,
			version,
			share
		})),
		actor: event.data.actor.login,
		type: event.type,
		reasonCode: event.data.reasonCode,
		reason: event.data.reason,
		url: event.data.via.url
	}));
}
function newestWindows(records) {
	return records.flatMap(({ windows }) => windows).toSorted((a, b) => instantMs(a.to) - instantMs(b.to)).slice(-400).map(windowOf);
}
function windowOf(window) {
	const { version, environment, from, to, requests, errors } = window;
	const summary = summariseWindows([window]);
	const [p50Ms, p99Ms] = [summary?.p50Ms ?? null, summary?.p99Ms ?? null];
	return {
		version,
		environment,
		from,
		to,
		requests,
		errors,
		p50Ms,
		p99Ms,
		metrics: summary?.metrics ?? {}
	};
}
function gapSummaries(model, rows) {
	const { metrics, gatePrecision, escapeRate, latencyRatio } = reportGap(model, rows);
	return metrics.map(({ metric, versions, optimism, beyondNoise, rankAgreement }) => ({
		metric,
		versions,
		optimism,
		beyondNoise,
		rankAgreement,
		gatePrecision,
		escapeRate,
		latencyRatio
	}));
}

export { checkWindow as a, summariseWindows as i, parseReleaseTag as n, isRecordedWindow as o, releaseTag as r, catalogModel as t };