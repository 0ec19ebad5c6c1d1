import { n as isVersion } from "./version-order.js";
import { t as comparisonsOf } from "./comparisons.js";
import { n as COST_METRIC_LIST } from "./cost-metrics.js";
import { t as catalogValue } from "./catalog-rows.js";

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

// src/domain/statistics/catalog-version.ts
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
function catalogVersion(record, { source, row, gateWords, findingWords }) {
	const certificate = record.certificate?.certificate ?? null;
	const card = record.manifest?.card ?? {};
	return {
		apiVersion: "seatrial/v1",
		kind: "CatalogVersion",
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
		...findingsOf(certificate, findingWords),
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
const SEVERITIES = [
	"error",
	"warning",
	"notice"
];
const MOST_FINDINGS = 100;
function findingsOf(certificate, words) {
	const all = certificate?.findings ?? [];
	const findings = SEVERITIES.flatMap((severity) => all.filter((finding) => finding.severity === severity)).slice(0, MOST_FINDINGS).map((finding) => ({
		code: finding.code,
		severity: finding.severity,
		message: words(finding)
	}));
	return {
		findings,
		findingsLeftOut: all.length - findings.length
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

export { parseReleaseTag as n, releaseTag as r, catalogVersion as t };