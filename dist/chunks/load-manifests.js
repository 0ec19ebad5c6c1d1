import { i as __toESM } from "./rolldown-runtime.js";
import { _ as orderVersions, l as readManifest, r as readModelsFolder } from "./read-settings.js";
import { a as require_lib, i as mergeHistograms, j as blockingReasons, k as parseMetricName, n as histogramCalls, o as require_lib$1, r as histogramPercentile } from "./histogram.js";
import { t as AppError } from "./error.js";
import { c as parseCertificate, i as artifactDigest, o as canonicalize, s as isCertificate, t as DEFAULT_ENVIRONMENT } from "./policy.js";
import { M as parseVersion, N as formatInstant, P as instantMs, V as MAX_MANIFEST_BYTES, c as modelsOf, k as parseModel, l as readLedger, p as sha256, t as REGISTRY_LOG, x as mapConcurrently, y as historyIn } from "./ledger.js";

// src/domain/promotion/stage.ts
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const STAGES = [
	"quarantined",
	"retired",
	"production",
	"live",
	"rolled-back",
	"superseded",
	"rejected",
	"certified",
	"candidate"
];
const LABEL_PREFIX = "seatrial:";
/** The label of a pull request that mirrors the stage of its version. */
function stageLabel(stage) {
	return `${LABEL_PREFIX}${stage}`;
}
function isStageLabel(label) {
	return label.startsWith(LABEL_PREFIX);
}
/** The stage of a digest in one environment. It is derived from the ledger and stored nowhere. */
function stageOf(state, environment, sha256) {
	if (state.quarantined.includes(sha256)) return "quarantined";
	if (state.retired.includes(sha256)) return "retired";
	const deployment = state.deployments[environment];
	if (deployment !== void 0 && deployment.production?.sha256 === sha256) return "production";
	if (deployment !== void 0 && shareOf(deployment, sha256) > 0) return "live";
	const { rolledBack, served } = historyIn(state, environment);
	if (rolledBack.includes(sha256)) return "rolled-back";
	if (served.some((version) => version.sha256 === sha256)) return "superseded";
	return state.certified[sha256] ?? "candidate";
}
/** The furthest stage over all environments: the one that the label of a pull request shows. */
function overallStage(state, environments, sha256) {
	const stages = environments.map((environment) => stageOf(state, environment, sha256));
	return STAGES.find((stage) => stages.includes(stage)) ?? "candidate";
}
function shareOf(deployment, sha256) {
	return deployment.liveTest?.candidates.find((candidate) => candidate.sha256 === sha256)?.share ?? 0;
}
function totalShare(deployment) {
	return (deployment.liveTest?.candidates ?? []).reduce((sum, { share }) => sum + share, 0);
}
/** Every digest that gets traffic. */
function exposedDigests(deployment) {
	return [...deployment.production === null ? [] : [deployment.production.sha256], ...(deployment.liveTest?.candidates ?? []).map(({ sha256 }) => sha256)];
}
/** Every version that the file names: what gets traffic, and what is kept warm. */
function namedVersions({ production, fallback, liveTest }) {
	return [
		production,
		fallback,
		...liveTest?.candidates ?? []
	].filter((version) => version !== null);
}

// src/domain/promotion/serving.ts
/** Which version served when, who decided it and on what evidence. Events that change no traffic make no period. */
function servingPeriods(events) {
	const exposing = events.filter(({ data }) => data.deployment !== null && data.environment !== null);
	return [...Map.groupBy(exposing, ({ data }) => data.environment ?? "")].flatMap(([environment, own]) => periodsOf(environment, own));
}
function periodsOf(environment, events) {
	const changes = events.filter((event, index) => traffic(event) !== traffic(events[index - 1]));
	return changes.map((event, index) => ({
		environment,
		from: event.time,
		until: changes[index + 1]?.time ?? null,
		production: event.data.deployment?.production ?? null,
		candidates: event.data.deployment?.liveTest?.candidates ?? [],
		event
	})).filter(({ from, until }) => from !== until);
}
function traffic(event) {
	const { production, liveTest } = event?.data.deployment ?? {};
	const shares = (liveTest?.candidates ?? []).map(({ sha256, share }) => `${sha256}:${share}`);
	return [production?.sha256 ?? "", ...shares.toSorted()].join(" ");
}
/** The period of each environment that contains an instant. */
function servedAt(events, at) {
	const instant = instantMs(at);
	return servingPeriods(events).filter(({ from, until }) => instantMs(from) <= instant && (until === null || instant < instantMs(until)));
}

// src/usecases/ledger/read.ts
/** The ledgers that can be read; what is wrong with the others is named. The damage of one model is not that of the rest. */
function readSoundLedgers(files, models) {
	const readings = models.map((model) => readOne$1(files, model));
	return {
		ledgers: readings.flatMap(({ ledger }) => ledger ?? []),
		faults: readings.flatMap(({ fault }) => fault ?? [])
	};
}
function readOne$1(files, model) {
	try {
		const ledger = readLedger(files, model);
		return {
			ledger,
			fault: ledger.state.whole ? null : notWhole(model)
		};
	} catch (error) {
		return {
			ledger: null,
			fault: unreadable(model, error)
		};
	}
}
function notWhole(model) {
	return {
		code: "not-whole",
		model,
		message: "The log or a deployment file was changed by hand."
	};
}
/** What a log that cannot be read is as a fault; another error is none. */
function unreadable(model, error) {
	if (!(error instanceof AppError) || error.code !== "state-corrupt") throw error;
	const { path, line } = error.location ?? {
		path: model,
		line: 1
	};
	return {
		code: "unreadable",
		model,
		message: `${path}:${line} ${error.message}`
	};
}
/** The ledgers of several models, as far as their logs can be read. */
function readLedgers(models, read) {
	const ledgers = [];
	let first = null;
	for (const model of models) try {
		ledgers.push(read(model));
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		first ??= error;
	}
	return {
		ledgers,
		unreadable: first
	};
}

// src/contract/certificate-digest.ts
/** What the log names a certificate by: SHA-256 of its canonical JSON (RFC 8785), so that white space does not count. */
function certificateDigest(certificate) {
	return sha256(canonicalize(certificate) ?? "");
}
/** Where a certificate is kept on the branch seatrial/deployments. */
function certificatePath(model, version) {
	return `certificates/${model}/${version}.json`;
}
/** The bytes that are kept: canonical JSON, so that the file's own SHA-256 is the digest. */
function formatCertificate(certificate) {
	return canonicalize(certificate) ?? "";
}

// src/contract/recorded-certificates.ts
/**
* The certificates of a model that are the ones their events name. The file of a version holds the certificate that was
* recorded last, as canonical JSON, so that the digest of its text is the one that the event holds.
*/
function readCertificates(files, model, events) {
	const named = namedCertificates(events);
	const expected = new Map([...named].map(([version, digest]) => [certificatePath(model, version), digest]));
	const present = [...files.keys()].filter((path) => path.startsWith(`certificates/${model}/`));
	const readings = [.../* @__PURE__ */ new Set([...present, ...expected.keys()])].map((path) => readOne({
		model,
		path,
		text: files.get(path),
		digest: expected.get(path)
	}));
	return {
		certificates: readings.flatMap((reading) => reading.kind === "certificate" ? [reading.value] : []),
		faults: readings.flatMap((reading) => reading.kind === "fault" ? [reading.fault] : [])
	};
}
/** Version → digest of its newest certificate, by the log. */
function namedCertificates(events) {
	return new Map(events.flatMap(({ type, data: { version, certificate } }) => {
		return (type === "version.certified" || type === "version.rejected") && version !== null && certificate !== null ? [[version, certificate]] : [];
	}));
}
function readOne({ model, path, text, digest }) {
	const fault = (code, message) => ({
		kind: "fault",
		fault: {
			code,
			model,
			message
		}
	});
	if (text === void 0) return fault("certificate-missing", `${path} is not there; the log names ${digest ?? "none"}.`);
	const found = sha256(text);
	if (found !== digest) return fault("certificate-differs", `${path} has the digest ${found}; the log names ${digest ?? "none"}.`);
	try {
		return {
			kind: "certificate",
			value: {
				certificate: parseText(path, text),
				sha256: found
			}
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return fault("certificate-unreadable", `${path}:${error.location?.line ?? 1} ${error.message}`);
	}
}
/** Of thousands almost all are whole, and what is wrong with the others takes positions to tell. */
function parseText(path, text) {
	const value = parseJson(text);
	return isCertificate(value) ? value : parseCertificate({
		path,
		content: text
	}).value;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

// src/domain/statistics/service.ts
const DAY_MS = 864e5;
/** A version that is rolled back within this time escaped certification; one that lasts longer survived. */
const PROBATION_MS = 30 * DAY_MS;
/** Service of one digest, from the log of its model. `asOf` ends what still goes on. */
function serviceOf(events, sha256, asOf) {
	const periods = servingPeriods(events);
	const services = joinServices(periods.flatMap((period) => servicesIn(period, sha256)));
	const production = services.filter(({ role }) => role === "production");
	const falls = rollbacksOf(periods, sha256);
	return {
		services,
		daysInProduction: unionMs(production, asOf) / DAY_MS,
		outcome: outcomeOf({
			events,
			sha256,
			services,
			falls,
			asOf
		}),
		escaped: falls.some(({ afterMs }) => afterMs <= PROBATION_MS)
	};
}
function servicesIn(period, sha256) {
	const { environment, from, until, production, candidates } = period;
	const tested = candidates.reduce((sum, { share }) => sum + share, 0);
	const served = production?.sha256 === sha256 ? [{
		environment,
		from,
		until,
		role: "production",
		share: Math.max(0, 1 - tested)
	}] : [];
	const live = candidates.filter((candidate) => candidate.sha256 === sha256).map(({ share }) => ({
		environment,
		from,
		until,
		role: "live",
		share
	}));
	return [...served, ...live];
}
/** Periods that only another version's change has divided are one. */
function joinServices(services) {
	return services.reduce((joined, service) => {
		const last = joined.at(-1);
		return last !== void 0 && last.until === service.from && last.environment === service.environment && last.role === service.role && (last.role === "production" || last.share === service.share) ? [...joined.slice(0, -1), {
			...last,
			until: service.until
		}] : [...joined, service];
	}, []);
}
function rollbacksOf(periods, sha256) {
	return periods.flatMap((period, index) => {
		const before = periods[index - 1];
		return period.event.type === "deployment.rolledback" && before?.environment === period.environment && before.production?.sha256 === sha256 && period.production?.sha256 !== sha256 ? [{ afterMs: instantMs(period.from) - startedAt(periods.slice(0, index), period.environment, sha256) }] : [];
	});
}
/** When the unbroken production that ends with the last of these periods began. */
function startedAt(periods, environment, sha256) {
	const own = periods.filter((period) => period.environment === environment);
	const broken = own.findLastIndex(({ production }) => production?.sha256 !== sha256);
	return instantMs(own[broken + 1]?.from ?? "");
}
function outcomeOf({ events, sha256, services, falls, asOf }) {
	if (services.length === 0) return null;
	const concluded = events.findLast(({ type, data }) => type === "livetest.concluded" && data.sha256 === sha256);
	const production = services.filter(({ role }) => role === "production");
	if (falls.length > 0) return "failed";
	if (production.length === 0) {
		if (concluded?.data.conclusion === "fail") return "failed";
		return concluded?.data.conclusion === "pass" ? "survived" : "open";
	}
	return production.every(({ until }) => until !== null) || unionMs(production, asOf) >= 2592e6 ? "survived" : "open";
}
/** Total time that at least one of the services covers. */
function unionMs(services, asOf) {
	const spans = services.map(({ from, until }) => [instantMs(from), Math.max(instantMs(from), instantMs(until ?? asOf))]).toSorted(([a], [b]) => a - b);
	let [total, reached] = [0, Number.NEGATIVE_INFINITY];
	for (const [from, until] of spans) {
		total += Math.max(0, until - Math.max(from, reached));
		reached = Math.max(reached, until);
	}
	return total;
}
/** The day of an instant: what is derived from the time that goes by changes once a day. */
function startOfDay(at) {
	return formatInstant(Math.floor(instantMs(at) / DAY_MS) * DAY_MS);
}

// src/domain/statistics/catalog-rows.ts
/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.959963984540054;
/** One line of the catalogue for each version. */
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
			rows
		})),
		trainingData: (manifest?.lineage?.data ?? []).flatMap(({ name, sha256 }) => [name, ...sha256 ? [sha256] : []]),
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
/** Live results of a version that never served prove nothing. */
function proofOf({ live, services, certificate }, claims) {
	if (live !== null && services.length > 0) return "proven";
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
function sizeOf({ certificate, manifest }) {
	return (certificate?.certificate.subject.files.map(({ sizeBytes }) => sizeBytes) ?? (manifest?.artifact.files ?? []).map(({ size }) => size)).reduce((sum, size) => sum + size, 0);
}
/** Metrics over all rows of the first evaluation set. */
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
function modeOf({ scenario, latency, throughput, memoryBytes }) {
	return {
		scenario,
		p50Ms: latency?.p50.value ?? null,
		p99Ms: latency?.p99.value ?? null,
		p99LowerMs: latency?.p99.interval?.lower ?? null,
		p99UpperMs: latency?.p99.interval?.upper ?? null,
		throughput: throughput?.value ?? null,
		memoryBytes: memoryBytes?.value ?? null
	};
}
/** Live minus certified, the errors of both taken as independent. */
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
/** From the width of a 95 % interval; infinite where an end is open. */
function standardError({ lower, upper }) {
	return lower === null || upper === null ? Number.POSITIVE_INFINITY : (upper - lower) / (2 * Z95);
}
function directionOf(metric) {
	const parsed = parseMetricName(metric);
	return parsed.kind === "metric" ? parsed.metric.direction : "none";
}
/** One line of the catalogue for a model, from the lines of its versions in version order. Null without versions. */
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
		production: inProduction(source),
		live: rows.filter(({ stage }) => stage === "live").map(({ version }) => version),
		metric,
		direction: metric === null ? "none" : directionOf(metric),
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
function inProduction({ state }) {
	const serving = Object.entries(state.deployments).flatMap(([environment, { production }]) => production === null ? [] : [[environment, production.version]]);
	return Object.fromEntries(serving.toSorted(([a], [b]) => a < b ? -1 : 1));
}
/** The version that serves, or else the newest certified one. */
function representative({ state }, rows) {
	const serving = Object.values(state.deployments).flatMap(({ production }) => production?.sha256 ?? []);
	return rows.findLast(({ sha256 }) => serving.includes(sha256)) ?? rows.findLast(({ verdict }) => verdict === "pass");
}
/** That of the first gate on predictions, or else the first that was measured. */
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

// src/domain/statistics/catalog-series.ts
const NOTHING = {
	value: null,
	lower: null,
	upper: null,
	live: null,
	liveLower: null,
	liveUpper: null
};
/** Lines for charts over the versions of a model: quality with its live results, latency, throughput, memory, size. */
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

// src/domain/statistics/intervals.ts
const LEVEL = .95;
/** Wilson's score interval of a share (E. B. Wilson, JASA 1927); null when nothing was counted. */
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
/** Student's interval of a mean from its sums; without ends for a single observation. */
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
/**
* Interval of a mean of window values that are weighted by their counts, from how much the windows differ:
* se² = Σ wᵢ(vᵢ − v)² / ((k − 1) Σ wᵢ), with k − 1 degrees of freedom.
*/
function weightedMeanInterval(values) {
	const weights = values.reduce((sum, { weight }) => sum + weight, 0);
	const mean = values.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights;
	if (values.length < 2) return {
		value: mean,
		lower: null,
		upper: null
	};
	const spread = values.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0);
	return around(mean, Math.sqrt(spread / ((values.length - 1) * weights)), { degrees: values.length - 1 });
}
/** value ± t · standardError */
function around(value, standardError, student) {
	const half = (0, import_lib$1.default)(1 - (1 - (student.level ?? LEVEL)) / 2, student.degrees) * standardError;
	return {
		value,
		lower: value - half,
		upper: value + half
	};
}
/**
* The median with the interval between order statistics that holds it with at least the level, whatever the distribution
* (Conover, Practical Nonparametric Statistics, §3.2); without ends where there are too few values for the level.
*/
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
/** The largest 0-based r with P(Binomial(n, ½) ≤ r) ≤ tail. */
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
/**
* Kendall's tau-b (M. G. Kendall, Biometrika 1945), as scipy.stats.kendalltau. The interval is that of Fieller, Hartley and
* Pearson (Biometrika 1957): atanh(tau) ± z·√(0.437 / (n − 4)), from five pairs on. Null where one side is all ties.
*/
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
/**
* P(W⁺ ≤ observed) under symmetry about zero: Wilcoxon's exact signed-rank test (F. Wilcoxon 1945), alternative "less", zeros
* dropped, ties with mid-ranks. Above 300 values the normal approximation without continuity correction would differ by less
* than 0.001; the exact count is used throughout, in O(n³) time for up to 300 values, and the newest 300 are taken.
*/
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
/** Twice the mid-rank of each value, a whole number. */
function doubledRanks(values) {
	return values.map((value) => {
		const below = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return 2 * below + equal + 1;
	});
}

// src/domain/statistics/gap.ts
/** Fewer versions than this say nothing about the way a team certifies. */
const LEAST_VERSIONS = 5;
const ALPHA = .05;
const GAP_GROUPS = [
	"model",
	"owner",
	"framework",
	"version",
	"all"
];
/** One report for each group, those with the most versions first. */
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
		versions: rows.filter(({ proof }) => proof === "proven").length,
		metrics: names.map((name) => metricGap(name, rows)),
		gatePrecision: wilsonInterval(settled.filter(({ outcome }) => outcome === "survived").length, settled.length),
		escapeRate: wilsonInterval(served.filter(({ escaped }) => escaped).length, served.length),
		latencyRatio: medianInterval(ratios)
	};
}
/** Live p99 over the certified p99 of the first mode that measured latency. */
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
/** Only versions of one model compete with each other; over several models the pairs of each would mix. */
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

// src/domain/statistics/window.ts
/** A year of hours would hide when something went wrong. */
const LONGEST_WINDOW_MS = 26784e5;
/** How far a reporter's clock may be ahead of ours. */
const ARRIVAL_SKEW_MS = 3e5;
const SKETCH_GAMMA = 1.01;
/** Rounding of sums of floats by the reporter. */
const SUM_TOLERANCE = 1e-9;
/** Everything that keeps a window from being believed; none when it may be recorded. */
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
/** A metric that is none of ours may have any value. */
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
/** Whether a window is on record already, word for word. */
function isRecordedWindow(window, recorded) {
	return recorded.some((other) => other.key === window.key && sameWindow(other, window));
}
function sameWindow(left, right) {
	return canonicalize(left) === canonicalize(right);
}
/** What one reporter says of one digest in one place; its windows follow each other. */
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
/** Null without windows. */
function mergeWindows(windows) {
	const [first, ...others] = windows.map(sumsOf);
	return first === void 0 ? null : others.reduce(mergeSums, first);
}
/** Commutative and associative: counts exactly, sums of floats up to their rounding. */
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
/** Null without windows. */
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
/** Contributions of 0 and 1 alone make a share; a metric without squares is known only window by window. */
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
/** Everything about one model that the catalogue shows. */
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
/** The name of a version's release: GTO reads it as a version of the artifact. */
function releaseTag(model, version) {
	return `${model}@v${version}`;
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
/** Lineage and card of a certificate are whatever the manifest held. */
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

// src/domain/statistics/record.ts
/** All versions of a model, in version order: certified, rejected and merely claimed ones. */
function foldRecord(source) {
	const names = [
		...source.certificates.map(({ certificate }) => certificate.subject.version),
		...source.versions.map(({ version }) => version),
		...source.events.flatMap(({ data }) => data.sha256 === null ? [] : data.version ?? [])
	];
	return orderVersions([...new Set(names)]).flatMap((version) => recordOf(source, version) ?? []);
}
function recordOf(source, version) {
	const { model, events, state, asOf } = source;
	const certificate = source.certificates.find((one) => one.certificate.subject.version === version) ?? null;
	const own = events.filter(({ data }) => data.version === version);
	const sha256 = digestOf(source, version, certificate);
	if (sha256 === null) return null;
	const windows = own.flatMap(({ data }) => data.window ?? []).filter((window) => window.sha256 === sha256);
	const passed = own.findLast(({ type, data }) => type === "version.certified" && data.sha256 === sha256);
	return {
		model,
		version,
		sha256,
		stage: overallStage(state, environmentsOf(state), sha256),
		certificate,
		manifest: source.versions.find((manifest) => manifest.version === version) ?? null,
		certifiedAt: certificate?.certificate.run.startedAt ?? passed?.time ?? null,
		attempts: own.filter(({ type }) => type === "version.rejected").length,
		pull: own.find(({ data }) => data.facts?.version?.version === version)?.data.facts?.version?.pull ?? null,
		windows,
		live: summariseWindows(windows),
		...serviceOf(events, sha256, asOf)
	};
}
/** A stage exists before anything was deployed. */
function environmentsOf({ deployments }) {
	const names = Object.keys(deployments);
	return names.length === 0 ? [DEFAULT_ENVIRONMENT] : names;
}
function digestOf(source, version, certificate) {
	const logged = source.events.findLast(({ data }) => data.version === version && data.sha256 !== null)?.data.sha256;
	return certificate?.certificate.subject.digest.sha256 ?? source.digests.get(version) ?? logged ?? null;
}

// src/usecases/catalogue/build-model.ts
/** Everything that the record says of one model, as the catalogue shows it; null where nothing is known of any version. */
function buildModel(source) {
	const records = foldRecord(source);
	const rows = records.map((record) => versionRow(record, source));
	const updatedAt = source.events.at(-1)?.time ?? records.at(-1)?.certifiedAt ?? source.asOf;
	const row = modelRow(source, rows, {
		updatedAt,
		shard: 0
	});
	return row === null ? null : catalogModel({
		source,
		records,
		rows,
		row
	});
}

// src/usecases/catalogue/load-source.ts
/**
* Everything that is known of one model, read into types. A certificate that is not the one its event names is left out.
* Throws AppError state-corrupt for a log that cannot be read.
*/
function loadSource(model, { files, manifests, asOf }) {
	const ledger = readLedger(files, model);
	const events = ledger.events.map(({ event }) => event);
	const { certificates, faults } = readCertificates(files, model, events);
	const versions = manifests?.versions ?? [];
	const digests = versions.map(({ version, artifact }) => [version, artifactDigest(artifact.files, sha256)]);
	return {
		source: {
			model,
			events,
			state: ledger.state,
			certificates,
			manifest: manifests?.model ?? null,
			versions,
			digests: new Map(digests),
			asOf
		},
		faults: ledger.state.whole ? faults : [notWhole(model), ...faults]
	};
}

// src/usecases/catalogue/model-files.ts
function groupModelFiles({ files }) {
	const groups = Map.groupBy([...files.keys()].toSorted(), modelOfPath);
	groups.delete("");
	const shared = groups.get("_all") ?? [];
	const named = modelsOf(new Map([...files.keys()].map((path) => [path, ""])));
	return {
		models: [.../* @__PURE__ */ new Set([...named, ...groups.keys()])].filter((name) => name !== REGISTRY_LOG),
		pathsOf: (model) => [...groups.get(model) ?? [], ...shared]
	};
}
function modelOfPath(path) {
	const inFolder = /^(?:events|certificates)\/([^/]+)\/[^/]+\.jsonl?$/.exec(path)?.[1];
	const deployment = /^[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1];
	return inFolder ?? deployment ?? "";
}
/** Texts of files by their paths; all are read in one go. */
async function readPaths(branch, { files }, paths) {
	const texts = await branch.read(paths.flatMap((path) => files.get(path) ?? []));
	return new Map(paths.map((path) => [path, texts.get(files.get(path) ?? "") ?? ""]));
}

// src/usecases/catalogue/load-manifests.ts
const AT_ONCE = 16;
/** Manifests of all models of a registry. One that cannot be read is left out: the record of what ran must not depend on it. */
async function loadManifests(registry) {
	const models = await listModels(registry);
	const loaded = await mapConcurrently(models, AT_ONCE, (model) => loadModel(registry, model));
	return new Map(loaded.map((manifests, index) => [models[index]?.name ?? "", manifests]));
}
/** A bare repository, or a folder of models that has gone, leaves the record without manifests. */
async function listModels(registry) {
	try {
		return (await registry.list(await readModelsFolder(registry))).models;
	} catch (error) {
		if (error instanceof AppError && error.code === "file-not-found") return [];
		throw error;
	}
}
/** Manifests of one model; without any where the registry has none of it. */
async function loadModelManifests(registry, name) {
	return loadManifestsIn(registry, await readModelsFolder(registry), name);
}
/** The same where the folder of the models is known. */
async function loadManifestsIn(registry, folder, name) {
	const { models } = await registry.listModel(folder, name);
	return loadModel(registry, models[0] ?? {
		name,
		folder: "",
		manifest: null,
		versions: []
	});
}
async function loadModel(registry, model) {
	const text = async (path) => new TextDecoder().decode(await registry.read(path, MAX_MANIFEST_BYTES));
	const own = model.manifest === null ? null : await readManifest(registry, model.manifest, parseModel);
	const parsed = (await Promise.all(model.versions.toSorted((a, b) => a.path < b.path ? -1 : 1).map(async ({ path }) => ({
		outcome: await readManifest(registry, path, parseVersion),
		text: await text(path)
	})))).flatMap(({ outcome, text: source }) => outcome.kind === "parsed" ? [{
		value: outcome.parsed.value,
		source
	}] : []);
	const modelText = model.manifest === null ? "" : await text(model.manifest);
	return {
		model: own?.kind === "parsed" ? own.parsed.value : null,
		versions: parsed.map(({ value }) => value),
		texts: new Map(parsed.map(({ value, source }) => [value.version, source])),
		fingerprint: sha256(JSON.stringify([modelText, ...parsed.map(({ source }) => source)]))
	};
}

export { exposedDigests as A, formatCertificate as C, servedAt as D, unreadable as E, stageLabel as F, stageOf as I, totalShare as L, namedVersions as M, overallStage as N, servingPeriods as O, shareOf as P, certificatePath as S, readSoundLedgers as T, overallMetrics as _, readPaths as a, readCertificates as b, foldRecord as c, checkWindow as d, isRecordedWindow as f, directionOf as g, around as h, groupModelFiles as i, isStageLabel as j, STAGES as k, releaseTag as l, compareToLive as m, loadManifestsIn as n, loadSource as o, GAP_GROUPS as p, loadModelManifests as r, buildModel as s, loadManifests as t, summariseWindows as u, versionRow as v, readLedgers as w, certificateDigest as x, startOfDay as y };