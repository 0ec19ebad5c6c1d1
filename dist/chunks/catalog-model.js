import { n as isVersion } from "./version-order.js";
import { n as servingPeriods } from "./serving.js";
import { n as instantMs } from "./instant.js";
import { a as meanInterval, c as directionOf, o as weightedMeanInterval, r as reportGap, s as wilsonInterval } from "./gap.js";
import { n as histogramCalls, r as histogramPercentile } from "./histogram.js";
import { n as mergeSums, r as mergeWindows } from "./window-sums.js";

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

// src/domain/statistics/live-statistics.ts
function summariseWindows(windows) {
	const sums = sumServices(windows);
	if (sums === null) return null;
	const metrics = Object.entries(sums.metrics).filter(([, { n }]) => n > 0).map(([name, metric]) => [name, liveValue(metric)]);
	return {
		sums,
		metrics: Object.fromEntries(metrics),
		p50Ms: percentile(sums, .5),
		p99Ms: percentile(sums, .99),
		errorRate: sums.requests === 0 ? null : sums.errors / sums.requests
	};
}
function sumServices(windows) {
	const services = [...Map.groupBy(windows, ({ service }) => service ?? "").values()].flatMap((own) => mergeWindows(own) ?? []);
	const busiest = most(services, ({ requests }) => requests);
	if (busiest === null) return null;
	const names = [...new Set(services.flatMap(({ metrics }) => Object.keys(metrics)))].toSorted();
	return {
		...services.reduce(mergeSums),
		requests: busiest.requests,
		errors: busiest.errors,
		rows: busiest.rows,
		consumers: busiest.consumers,
		latency: most(services, ({ latency }) => latency === null ? -1 : histogramCalls(latency))?.latency ?? null,
		metrics: Object.fromEntries(names.flatMap((name) => {
			const metric = most(services.flatMap(({ metrics }) => metrics[name] ?? []), ({ n }) => n);
			return metric === null ? [] : [[name, metric]];
		}))
	};
}
function most(items, numberOf) {
	return items.reduce((best, item) => best === null || numberOf(item) > numberOf(best) ? item : best, null);
}
function liveValue(metric) {
	const { value, lower, upper } = boundedOf(metric);
	return {
		value,
		lower,
		upper,
		n: metric.n
	};
}
function boundedOf({ n, sum, sumSquares, between }) {
	if (sumSquares === null) return weightedMeanInterval({
		weights: n,
		weighted: sum,
		weightedSquares: between.sumSquares,
		values: between.windows
	});
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

export { summariseWindows as i, parseReleaseTag as n, releaseTag as r, catalogModel as t };