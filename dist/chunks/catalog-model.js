import { n as isVersion } from "./version-order.js";
import { n as servingPeriods } from "./serving.js";
import { r as instantMs } from "./instant.js";
import { a as meanInterval, c as catalogValue, l as directionOf, o as weightedMeanInterval, r as reportGap, s as wilsonInterval } from "./gap.js";
import { t as comparisonsOf } from "./comparisons.js";
import { n as COST_METRIC_LIST } from "./cost-metrics.js";
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

// src/domain/statistics/catalog-evidence.ts
const MOST_SLICE_RESULTS = 1200;
function evidenceOf(certificate) {
	if (certificate === null) return {
		prediction: [],
		predictionLeftOut: 0,
		gaps: [],
		costs: []
	};
	const comparisons = comparisonsOf(certificate);
	const results = certificate.prediction.toSorted((a, b) => Number(a.slice !== null) - Number(b.slice !== null));
	const overall = results.filter(({ slice }) => slice === null).length;
	const shown = results.slice(0, overall + MOST_SLICE_RESULTS);
	return {
		prediction: shown.map((result) => predictionOf(result, comparisons)),
		predictionLeftOut: results.length - shown.length,
		gaps: certificate.gaps.map((gap) => gapOf(gap, comparisons)),
		costs: certificate.performance.flatMap((performance, index) => costsOf(performance, comparisons).filter(({ metric }) => index === 0 || metric !== "model_size"))
	};
}
function predictionOf(result, comparisons) {
	const { data, slice, metric, direction, rows, estimate, baseline, difference } = result;
	return {
		data,
		slice: slice?.name ?? null,
		group: slice?.group ?? null,
		metric,
		direction,
		rows,
		estimate: catalogValue(estimate),
		baseline: valueOrNull(baseline),
		difference: valueOrNull(difference),
		word: comparisons.ofMetric(result)?.word ?? null
	};
}
function gapOf(gap, comparisons) {
	const { data, slice, metric, estimate, highest, lowest, baseline } = gap;
	const compared = comparisons.ofGap(gap);
	return {
		data,
		slice,
		metric,
		estimate: catalogValue(estimate),
		highest,
		lowest,
		baseline: valueOrNull(baseline),
		difference: valueOrNull(compared?.difference ?? null),
		word: compared?.word ?? null
	};
}
function costsOf(performance, comparisons) {
	const { mode, baseline = {} } = performance;
	return COST_METRIC_LIST.flatMap(({ name, unit, comparator, estimate }) => {
		const own = estimate(performance);
		if (own === null || own.value === null) return [];
		const compared = comparisons.ofCost(mode, name);
		return [{
			mode,
			metric: name,
			unit,
			direction: comparator === "<=" ? "down" : "up",
			estimate: catalogValue(own),
			baseline: valueOrNull(estimate(baseline)),
			ratio: valueOrNull(compared?.ratio ?? null),
			word: compared?.word ?? null
		}];
	});
}
function valueOrNull(estimate) {
	return estimate === null ? null : catalogValue(estimate);
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
	const { outcomes: _outcomes, over: _over, ...all } = services.reduce(mergeSums);
	const { outcomes, over } = busiest;
	return {
		...all,
		...outcomes !== void 0 && { outcomes },
		...over !== void 0 && { over },
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
function catalogModel({ source, records, rows, row, gateWords, tests }) {
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
			return own === void 0 ? [] : [versionDetail(record, own, {
				source,
				gateWords
			})];
		}),
		timeline: timelineOf(source),
		tests,
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
function versionDetail(record, row, { source, gateWords }) {
	const certificate = record.certificate?.certificate ?? null;
	const card = record.manifest?.card ?? {};
	return {
		row,
		description: record.manifest?.description ?? null,
		limitations: textOf(card, "limitations") ?? textOf(certificate?.subject.card ?? {}, "limitations"),
		intendedUse: source.manifest?.intendedUse ?? null,
		baseline: certificate?.baseline?.version ?? null,
		files: filesOf(record, source.folder),
		...record.manifest?.results !== void 0 && { results: record.manifest.results },
		...record.manifest?.annotations !== void 0 && { annotations: record.manifest.annotations },
		lineage: lineageOf(record),
		format: certificate?.inspection?.format ?? record.manifest?.artifact.format ?? null,
		signature: signatureOf(certificate),
		gates: certificate === null ? [] : certificate.gates.map((gate) => gateOf(gate, gateWords(gate, certificate))),
		...evidenceOf(certificate),
		readings: certificate?.readings ?? [],
		environment: environmentOf(certificate),
		commit: certificate?.run.commit ?? null,
		run: certificate?.run.url ?? null,
		certificate: record.certificate?.sha256 ?? null,
		tag: releaseTag(record.model, record.version),
		pull: record.pull,
		served: record.services
	};
}
function filesOf({ certificate, manifest }, folder) {
	const declared = manifest?.artifact.files ?? [];
	return (certificate?.certificate.subject.files.map(({ name, sizeBytes, digest }) => ({
		name,
		sizeBytes,
		sha256: digest.sha256
	})) ?? declared.map(({ name, size, sha256 }) => ({
		name,
		sizeBytes: size,
		sha256
	}))).map((file) => {
		const here = declared.find(({ name, sha256 }) => name === file.name && sha256 === file.sha256);
		const path = here?.path === void 0 || folder === null ? null : `${folder}/${here.path}`;
		return {
			...file,
			location: here?.uri ?? path
		};
	});
}
function lineageOf({ manifest, certificate }) {
	const lineage = manifest?.lineage;
	const certified = certificate?.certificate.subject.lineage ?? {};
	return {
		source: lineage?.source ?? textOf(certified, "source"),
		run: lineage?.run ?? textOf(certified, "run"),
		base: lineage?.base ?? textOf(certified, "base"),
		data: (lineage?.data ?? []).map(({ name, sha256 }) => ({
			name,
			sha256: sha256 ?? null
		})),
		params: lineage?.params ?? {}
	};
}
function signatureOf(certificate) {
	const inspected = certificate?.inspection?.signature;
	if (inspected === void 0) return null;
	const tensors = (side) => inspected[side].map(({ name, datatype, shape }) => ({
		name,
		datatype,
		shape: shape.map((size) => typeof size === "number" ? size : -1)
	}));
	return {
		inputs: tensors("inputs"),
		outputs: tensors("outputs")
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
function gateOf(gate, words) {
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
		blocking,
		...words
	};
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