import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { i as locateError, t as AppError } from "./error.js";
import { t as systemCode } from "./system-error.js";
import { n as isPrivate, t as isOwn } from "./private-folder.js";
import { a as tensorBytes, i as messageLimit, n as isTooMuchForOneCall } from "./answer-bytes.js";
import { a as narrow, n as labelIndex, t as LabelCensus } from "./labels.js";
import { C as addAnswers, E as positiveColumn, T as thresholdOf, a as problemOf, f as joinedOutputs, i as problemKind, m as presentTable, o as ScoreFindings, p as hasPairs, w as sigmoid } from "./registry.js";
import { O as growableFloat64, V as labelText, h as sum, k as growableInt32, l as rankQuery, p as besselFactor, r as ndcgOf, u as rowsByQuery } from "./neighbours.js";
import { n as numberAt, r as outputTableOf } from "./output-columns.js";
import { o as rowAxis, r as isFed, s as rowShape } from "./row-axis.js";
import { i as isText } from "./tensor-arrays.js";
import { r as startOf } from "./constant.js";
import { a as isPadded, f as sliceRows, l as extendData, r as fixedRows, t as carriesState, u as joinRows } from "./call-form.js";
import { f as ownMetrics, l as columnsOfSet, p as programFiles } from "./registry2.js";
import { n as hasError, r as isSound, t as finding } from "./finding.js";
import { n as toPointer } from "./json-pointer.js";
import { n as seededNoise, r as seededRandom, t as randomIndex } from "./random.js";
import { i as isDisturbed, t as ColumnStatistics } from "./column-statistics.js";
import { i as epsilonOfType, t as SLIGHT_STRENGTH } from "./change-cells.js";
import { t as gaussian } from "./random2.js";
import { r as scrubEnvironment, t as PROBE_SCRIPT } from "./launch-command.js";
import { n as readRegularFile } from "./regular-file.js";
import { n as parseRate, t as parseDuration } from "./quantity.js";
import { a as sortedCopy, i as percentile, n as mean, r as median, t as concatenate } from "./percentile.js";
import { n as rowBytes, r as worthSending, t as limitRows } from "./limit-rows.js";
import { t as sha256 } from "./sha256.js";
import { r as instantMs } from "./instant.js";
import { t as canonicalize } from "./canonicalize.js";
import { a as parseSettings, r as parseModel } from "./parsers.js";
import { n as decideVerdict } from "./verdict.js";
import { O as require_lib$2, k as require_lib$4, x as require_lib$3 } from "./lib.js";
import { t as require_lib$5 } from "./lib2.js";
import { n as require_lib$7, t as require_lib$6 } from "./lib3.js";
import { t as buildHistogram } from "./histogram.js";
import { t as COMPARED_METRICS } from "./cost-metrics.js";
import { t as adjustForDiscovery } from "./false-discovery.js";
import { i as areEqual, s as rangeOfDifference, t as ANY_NUMBER } from "./unseen-units.js";
import { a as normalScore, n as estimateOf, r as estimateOfMoments } from "./intervals.js";
import { t as explainProblem } from "./explain-problem.js";
import { i as formatCount } from "./format.js";
import { n as graphOf } from "./inspected.js";
import { n as VERDICT_SYMBOLS } from "./gate-wording.js";
import { t as cleanText } from "./hostile-text.js";
import { g as table, i as paragraphs, m as md, p as markdownText, r as left, s as code } from "./section.js";
import { H as resolveTestPolicy, u as SETTINGS_PATH } from "./read-settings.js";
import { n as judge, r as judgeRatio } from "./registry3.js";
import { a as slicesOfSet, i as partsOfSlice, n as countSmallGroups, r as largeParts } from "./slices.js";
import { n as parseCertificate, r as evenOddsTest } from "./parse-certificate.js";
import { r as policyDigest, t as artifactDigest } from "./digests.js";
import { r as comparedIn } from "./test-setting.js";
import { n as version } from "./package.js";
import { a as modesLeftOut, i as looserLiveTest, l as withLoosening, n as judgeByPolicy, o as ownWordsOf, r as listPolicyChanges, s as saidAnew, t as isSamePolicy, u as judgeGates } from "./policy-change.js";
import { n as resolveGates } from "./resolve-gates.js";
import { t as declaredRate } from "./declared-rate.js";
import { n as wholeRamp, t as planTest } from "./plan-test.js";
import { t as resolveLimits } from "./certification-limits.js";
import { n as isLayoutAssumed } from "./call-signature.js";
import { a as isSameSignature, i as isSameReading, n as declaredBy, o as readingOf, r as isReadAlike } from "./version-reading.js";
import { a as sourceOf, i as readAs } from "./sequence-order.js";
import { C as signatureOf, S as setsOf, _ as failureFacts, a as lossOf, b as outputsOf, c as scoreModels, d as DEFAULT_LEVEL, f as evaluatePrediction, g as atSet, h as asBaseline, i as firstShown, l as ModelCaller, m as otherShape, o as dropOf, p as wantedMetrics, r as fallToChance, s as perturb, t as beatsChance, u as chooseBatchRows, v as failureFinding, x as ownScoringOf, y as loadOptions } from "./chance.js";
import { t as fetchArtifact } from "./fetch-artifact.js";
import { a as measureMetric, i as isMetricOf, n as canMeasure, o as checkSignature, r as fittingMetric, t as collectScoredRows } from "./collect-scored-rows.js";
import { a as missingRows, c as servedSending, i as drawingOf, l as shorten, n as UnitDrawing, o as otherSendings, r as drawRows, s as rowsTo, t as wireArtifactFiles } from "./artifact-files.js";
import { a as rounded, i as roundPoints, o as describeAnswers, r as roundEstimate, s as presentLabel, t as TargetReader } from "./target-reader.js";
import { a as LATENCY_PERCENTILES, c as formatOf } from "./check-model.js";
import { t as openSet } from "./open-set.js";
import { s as bySubject } from "./select-subjects.js";
import { r as loadSubject } from "./select-certification.js";
import { n as renderReport } from "./certification-comment.js";
import { n as canWatchMemory, r as entryPath, t as LimitedProcess } from "./limited-process.js";
import { r as createDataSource, t as wireRemoteFiles } from "./remote-files.js";
import { a as wireRuntimes, i as wireMetricPrograms, s as programOf } from "./runtimes.js";
import { t as createClock } from "./clock.js";
import { t as REPORT_LIMITS } from "./report-limits.js";
import { n as writeWholeFile } from "./write-file.js";
import { t as findCacheFolder } from "./cache-folder.js";
import { r as JOB_SUMMARY_LIMIT, s as sizeOf$1 } from "./length-budget.js";
import { S as verdictClause, T as orderCertificates, r as problemClause, t as headlineText } from "./report-top.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { arch, cpus, release, totalmem, type } from "node:os";

// src/domain/certification/find-reusable.ts
function findReusable(identity, certificates) {
	const question = renderIdentity(identity);
	return certificates.filter((certificate) => certificate.verdict === "pass" && certificate.baseline?.reading === void 0 && renderIdentity(identityOf(certificate)) === question).toSorted((a, b) => a.run.startedAt < b.run.startedAt ? 1 : -1)[0] ?? null;
}
function renderIdentity({ data, environment, ...same }) {
	const text = canonicalize({
		...same,
		data: Object.fromEntries(data),
		machine: machineOf(environment)
	});
	if (text !== void 0) return text;
	throw new AppError({
		code: "internal",
		message: "What a certification depends on has no text."
	});
}
function machineOf({ cpu, cores, arch, os, runtime }) {
	return {
		cpu,
		cores,
		arch,
		os,
		runtime: {
			name: runtime.name,
			version: runtime.version
		}
	};
}
function identityOf(certificate) {
	const { subject, policy, baseline, tool, run, data, environment } = certificate;
	return {
		subject: subject.digest.sha256,
		manifest: subject.manifest.digest.sha256,
		model: policy.model.digest.sha256,
		settings: policy.settings?.digest.sha256 ?? null,
		policy: policy.digest.sha256,
		data: new Map(data.map(({ name, digest }) => [name, digest.sha256])),
		baseline: baseline?.digest.sha256 ?? null,
		baselineManifest: baseline?.manifest?.digest.sha256 ?? null,
		sameAs: certificate.findings.flatMap(repeatsIn),
		modes: subject.modes,
		quick: run.quick,
		seed: run.seed,
		toolVersion: tool.version,
		environment
	};
}
function repeatsIn(found) {
	const versions = "facts" in found && found.code === "same-artifact-as" ? found.facts["versions"] : [];
	return Array.isArray(versions) ? versions.filter((version) => typeof version === "string") : [];
}

// src/usecases/certify/describe-source.ts
function describeSource({ path, text }, hash) {
	return {
		path,
		digest: { sha256: hash(text) }
	};
}

// src/usecases/certify/plan-live-test.ts
function planLiveTest({ model, traffic }, modes, spreads) {
	const policy = resolveTestPolicy(model.value);
	if (policy === null) return {};
	const known = {
		declared: declaredRate(model.value, modes),
		recorded: traffic,
		certified: spreads
	};
	return { liveTest: {
		spreads,
		plan: planTest(policy, known, wholeRamp(policy))
	} };
}

// src/usecases/certify/prepare-model.ts
function placeOfModel({ artifact }) {
	return artifact.serve === void 0 ? "/artifact/files/0" : "/artifact/serve";
}
const NO_LABELS = /* @__PURE__ */ new Map();
async function prepareModel(artifact, { model, version }, { runtimeOf, place, file }) {
	const { inspection, findings, columnLabels = NO_LABELS, randomOperators = [], isDynamicallyQuantised = false } = await runtimeOf(artifact.format).inspect(artifact).catch((error) => {
		throw locateError(error, file);
	});
	if (inspection === null || hasError(findings)) return {
		model: null,
		inspection,
		findings,
		randomOperators
	};
	const declared = version.value.signature ?? model.value.signature;
	const all = [...findings, ...checkSignature(declared, inspection.signature, place)];
	const prepared = {
		artifact,
		inspection,
		columnLabels,
		isDynamicallyQuantised
	};
	return {
		model: hasError(all) ? null : prepared,
		inspection,
		findings: all,
		randomOperators
	};
}

// src/usecases/certify/checks/baseline.ts
const baseline = {
	name: "baseline",
	async run(context) {
		const choice = context.request.baseline;
		if (choice === null) return {
			findings: [],
			next: {
				...context,
				baseline: null
			}
		};
		const prepared = await prepare(choice, {
			...context,
			...asBaseline(context)
		});
		if (prepared.kind === "unusable") {
			const facts = {
				fault: "preparing",
				version: choice.version.value.version
			};
			return {
				findings: [finding("baseline-unusable", facts, { because: prepared.because })],
				next: {
					...context,
					baseline: null
				}
			};
		}
		return {
			findings: [],
			recorded: { baseline: describe$4(choice, context) },
			next: {
				...context,
				baseline: prepared.model
			}
		};
	}
};
async function prepare({ version }, { request, ports }) {
	const { folder, root, model: { value: policy } } = request;
	const locate = (pointer) => version.source.locate(pointer);
	const fetched = await fetchArtifact({
		version: version.value,
		model: policy,
		folder,
		root,
		locate
	}, ports.files);
	if (fetched.kind === "rejected") return {
		kind: "unusable",
		because: fetched.findings
	};
	const to = {
		runtimeOf: ports.runtimeOf,
		place: locate(""),
		file: locate(placeOfModel(version.value))
	};
	const { model, findings } = await prepareModel(fetched.artifact, request, to);
	if (model !== null) return {
		kind: "prepared",
		model
	};
	return {
		kind: "unusable",
		because: findings.filter(({ severity }) => severity === "error")
	};
}
function describe$4({ version, origin, reading }, { request, ports }) {
	const { value } = version;
	const digest = { sha256: artifactDigest(value.artifact.files, ports.hash) };
	const isAlike = isSameReading(readAs(request), readingOf(request.model.value, value));
	const manifest = describeSource(version.source, ports.hash);
	return {
		version: value.version,
		digest,
		manifest,
		origin,
		...isAlike ? {} : { reading: reading ?? "own" }
	};
}

// src/usecases/certify/checks/identity.ts
const MAX_NAMED = 20;
const identity = {
	name: "identity",
	async run(context) {
		const { request, ports } = context;
		const { folder, root, version, model } = request;
		ports.onProgress({
			activity: "checking the files",
			done: 0
		});
		const locate = (pointer) => version.source.locate(pointer);
		const fetched = await fetchArtifact({
			version: version.value,
			model: model.value,
			folder,
			root,
			locate
		}, ports.files);
		if (fetched.kind === "rejected") return {
			findings: fetched.findings,
			next: null
		};
		return {
			findings: repeatsOf(request.sameAs),
			next: {
				...context,
				artifact: fetched.artifact
			}
		};
	}
};
function repeatsOf(versions) {
	return versions.length === 0 ? [] : [finding("same-artifact-as", { versions: namedRepeats(versions) })];
}
function namedRepeats(versions) {
	return versions.slice(0, MAX_NAMED);
}

// src/domain/benchmark/explanation.ts
function explainDifference(candidate, baseline) {
	return {
		parametersRatio: ratio(candidate.parameters, baseline.parameters),
		operatorChanges: isCut(candidate) || isCut(baseline) ? {} : operatorChanges(operatorsOf(candidate), operatorsOf(baseline))
	};
}
function ratio(candidate, baseline) {
	return candidate === null || baseline === null || baseline === 0 ? null : candidate / baseline;
}
function isCut(inspection) {
	return graphOf(inspection)?.more !== void 0;
}
function operatorsOf(inspection) {
	return graphOf(inspection)?.operators ?? {};
}
function operatorChanges(candidate, baseline) {
	const names = [.../* @__PURE__ */ new Set([...Object.keys(candidate), ...Object.keys(baseline)])].sort();
	return Object.fromEntries(names.map((name) => [name, countOf(candidate, name) - countOf(baseline, name)]).filter(([, change]) => change !== 0));
}
function countOf(counts, name) {
	return Object.hasOwn(counts, name) ? counts[name] ?? 0 : 0;
}

// src/domain/benchmark/round.ts
const LEAST_CALLS$2 = {
	latency_p50: 2,
	latency_p90: 10,
	latency_p99: 100,
	latency_mean: 1,
	throughput: 1
};
function compareRound(candidate, baseline) {
	const [own, theirs] = [figuresOf$2(candidate), figuresOf$2(baseline)];
	const pair = (metric) => {
		const [first, second] = [own[metric], theirs[metric]];
		return first !== null && second !== null && first > 0 && second > 0 ? {
			candidate: first,
			baseline: second
		} : null;
	};
	return {
		latency_p50: pair("latency_p50"),
		latency_p90: pair("latency_p90"),
		latency_p99: pair("latency_p99"),
		latency_mean: pair("latency_mean"),
		throughput: pair("throughput")
	};
}
function logRatios(rounds, metric) {
	return rounds.flatMap((round) => {
		const figures = round[metric];
		return figures === null ? [] : [Math.log(figures.candidate / figures.baseline)];
	});
}
function comparableMetrics(sizes) {
	return sizes.candidate === sizes.baseline ? COMPARED_METRICS : ["throughput"];
}
function figuresOf$2({ times, batchSize }) {
	const sorted = sortedCopy(times);
	const ofPercentile = (proportion, leastCalls) => sorted.length < leastCalls ? null : percentile(sorted, proportion);
	const ofMean = sorted.length < LEAST_CALLS$2.latency_mean ? null : mean(sorted);
	return {
		latency_p50: ofPercentile(.5, LEAST_CALLS$2.latency_p50),
		latency_p90: ofPercentile(.9, LEAST_CALLS$2.latency_p90),
		latency_p99: ofPercentile(.99, LEAST_CALLS$2.latency_p99),
		latency_mean: ofMean,
		throughput: ofMean === null || ofMean <= 0 ? null : 1e3 * batchSize / ofMean
	};
}

// src/domain/benchmark/stretches.ts
var import_lib$2 = /* @__PURE__ */ __toESM(require_lib$6(), 1);
function poolStretches(stretches, { alpha, bias }) {
	const filled = stretches.filter(({ length }) => length > 0);
	const degrees = filled.reduce((sum, { length }) => sum + length, 0) - filled.length;
	const variances = variancesOf(filled, Math.max(1, degrees));
	const inverse = variances.some((variance) => variance === 0) ? filled.map(({ length }) => length) : variances.map((variance) => 1 / variance);
	const total = inverse.reduce((sum, weight) => sum + weight, 0);
	const weights = inverse.map((weight) => weight / total);
	const center = filled.length === 0 ? NaN : weightedMean(filled.map(mean), weights);
	if (degrees < 1) return {
		mean: center,
		halfWidth: Number.POSITIVE_INFINITY,
		weights
	};
	const variance = weights.reduce((sum, weight, index) => sum + weight ** 2 * (variances[index] ?? 0), 0);
	return {
		mean: center,
		halfWidth: (0, import_lib$2.default)(1 - alpha, degrees) * Math.sqrt(variance) + bias,
		weights
	};
}
function weightedMean(values, weights) {
	return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
function variancesOf(stretches, degrees) {
	const within = stretches.reduce((sum, values) => sum + squares(values, mean(values)), 0) / degrees;
	const between = betweenVariance(stretches, within);
	return stretches.map(({ length }) => within / length + between);
}
function betweenVariance(stretches, within) {
	const rounds = stretches.reduce((sum, { length }) => sum + length, 0);
	const center = mean(stretches.flat());
	const spread = stretches.reduce((sum, values) => sum + values.length * (mean(values) - center) ** 2, 0);
	const scale = rounds - stretches.reduce((sum, { length }) => sum + length ** 2, 0) / rounds;
	return scale > 0 ? Math.max(0, (spread - (stretches.length - 1) * within) / scale) : 0;
}
function squares(values, center) {
	return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}

// src/domain/benchmark/comparison.ts
const STAGES = [
	{
		rounds: 16,
		roundMs: 20,
		alpha: 0
	},
	{
		rounds: 16,
		roundMs: 20,
		alpha: .005
	},
	{
		rounds: 32,
		roundMs: 30,
		alpha: .003
	},
	{
		rounds: 64,
		roundMs: 60,
		alpha: .002
	}
];
const SYSTEMATIC_FLOOR = .003;
function judgeLimit(stretches, metric, test) {
	const { comparator, limit, alpha } = test;
	const estimate = ratioEstimate(pooledOf(candidates(stretches), metric, alpha), 1 - 2 * alpha);
	const noiseFloor = noiseFloorOf(pooledOf(sentinels(stretches), metric, alpha)) ?? void 0;
	return judgeRatio({
		estimate,
		comparator,
		limit,
		test: "bound"
	}, noiseFloor).result;
}
function needsAnotherStage(stretches, limits, alpha) {
	return COMPARED_METRICS.some((metric) => {
		const limit = limits[metric];
		return limit !== void 0 && judgeLimit(stretches, metric, {
			...limit,
			alpha
		}) === "inconclusive";
	});
}
function summarizeComparison({ stretches, alpha, facts, batchSizes = ONE_ROW }) {
	const ratios = {};
	const figures = {};
	const noiseFloor = {};
	const metrics = comparableMetrics(batchSizes);
	for (const metric of metrics) {
		const pooled = pooledOf(candidates(stretches), metric, alpha);
		ratios[metric] = ratioEstimate(pooled, 1 - 2 * alpha);
		const own = figuresOf$1(candidates(stretches), metric, pooled);
		if (own !== null) figures[metric] = own;
		const floor = noiseFloorOf(pooledOf(sentinels(stretches), metric, alpha));
		if (floor !== null) noiseFloor[metric] = floor;
	}
	const rounds = candidates(stretches).reduce((sum, { length }) => sum + length, 0);
	return {
		ratios,
		figures,
		stretches: stretches.map(({ candidate }) => describeStretch(candidate, metrics)),
		noiseFloor,
		rounds,
		...facts
	};
}
const ONE_ROW = {
	candidate: 1,
	baseline: 1
};
function candidates(stretches) {
	return stretches.map(({ candidate }) => candidate);
}
function sentinels(stretches) {
	return stretches.map(({ sentinel }) => sentinel);
}
function pooledOf(stretches, metric, alpha) {
	const values = stretches.map((rounds) => logRatios(rounds, metric));
	return poolStretches(values, {
		alpha,
		bias: SYSTEMATIC_FLOOR
	});
}
function figuresOf$1(stretches, metric, { weights }) {
	const filled = stretches.map((rounds) => rounds.flatMap((round) => round[metric] ?? [])).filter((all) => all.length > 0);
	if (filled.length === 0) return null;
	const geometric = (arm) => {
		const means = filled.map((figures) => mean(figures.map((figure) => Math.log(figure[arm]))));
		return Math.exp(weightedMean(means, weights));
	};
	return {
		candidate: geometric("candidate"),
		baseline: geometric("baseline")
	};
}
function describeStretch(rounds, metrics) {
	const ratios = metrics.flatMap((metric) => {
		const logs = logRatios(rounds, metric);
		return logs.length === 0 ? [] : [[metric, Math.exp(mean(logs))]];
	});
	return {
		rounds: rounds.length,
		ratios: Object.fromEntries(ratios)
	};
}
function noiseFloorOf(interval) {
	const floor = Math.max(interval.halfWidth, Math.abs(interval.mean));
	return Number.isFinite(floor) ? Math.expm1(floor) : null;
}
function ratioEstimate({ mean: center, halfWidth }, level) {
	if (Number.isNaN(center)) return {
		value: null,
		interval: null
	};
	const known = Number.isFinite(halfWidth);
	return {
		value: Math.exp(center),
		interval: {
			lower: known ? Math.exp(center - halfWidth) : 0,
			upper: known ? Math.exp(center + halfWidth) : null,
			level,
			method: "student-t of round log ratios, sequential, 0.3 % floor"
		}
	};
}

// src/domain/benchmark/t-interval.ts
function tInterval(rounds, options) {
	const count = rounds.length;
	const center = mean(rounds);
	if (count < 2) return {
		mean: center,
		halfWidth: Number.POSITIVE_INFINITY
	};
	const variance = rounds.reduce((sum, value) => sum + (value - center) ** 2, 0) / (count - 1);
	const error = Math.sqrt(variance / count + options.floor ** 2);
	return {
		mean: center,
		halfWidth: (0, import_lib$2.default)(1 - options.alpha, count - 1) * error
	};
}

// src/domain/benchmark/recognition.ts
const MOST_RATIO = 2;
const LOOKS = [
	{
		durationMs: 40,
		leastTurns: 4,
		alpha: .004
	},
	{
		durationMs: 120,
		leastTurns: 12,
		alpha: .003
	},
	{
		durationMs: 400,
		leastTurns: 48,
		alpha: .003
	}
];
const LEAST_LOOKS_TO_FAIL = 2;
const PARTS$2 = 8;
const DISCARDED_SHARE = 1 / 8;
const METRICS = [
	"latency_mean",
	"latency_p50",
	"latency_p90"
];
function compareTurns(seen, unseen) {
	const first = Math.max(1, Math.floor(seen.length * DISCARDED_SHARE));
	const count = Math.max(1, Math.min(PARTS$2, seen.length - first));
	const bounds = Array.from({ length: count + 1 }, (_, part) => {
		return first + Math.floor(part * (seen.length - first) / count);
	});
	const parts = bounds.slice(1).map((end, part) => [bounds[part] ?? first, end]);
	return {
		unseen: parts.map(([start, end]) => compareTimes(unseen.slice(start, end), seen.slice(start, end))),
		again: parts.map(([start, end]) => {
			const own = seen.slice(start, end);
			return compareTimes(own.filter((_, turn) => turn % 2 === 1), own.filter((_, turn) => turn % 2 === 0));
		})
	};
}
function compareTimes(numerator, denominator) {
	return compareRound({
		times: numerator,
		batchSize: 1
	}, {
		times: denominator,
		batchSize: 1
	});
}
function judgeTurns(turns, { alpha, looks }) {
	const furthest = METRICS.map((metric) => judgeMetric(turns, metric, alpha)).reduce((worst, one) => reachOf(one) > reachOf(worst) ? one : worst);
	const result = furthest.result === "fail" && looks < LEAST_LOOKS_TO_FAIL ? "inconclusive" : furthest.result;
	return {
		...furthest,
		result
	};
}
function judgeMetric({ unseen, again }, metric, alpha) {
	const ratio = ratioEstimate(intervalOf(unseen, metric, alpha), 1 - 2 * alpha);
	const noiseFloor = noiseFloorOf(intervalOf(again, metric, alpha));
	const limit = 2 * (1 + (noiseFloor ?? 0));
	return {
		metric,
		ratio,
		noiseFloor,
		result: judge({
			estimate: ratio,
			comparator: "<=",
			limit,
			test: "bound"
		}).result
	};
}
function reachOf({ ratio, result }) {
	if (ratio.value === null) return Number.NEGATIVE_INFINITY;
	return RANKS[result] + Math.atan(ratio.value) / Math.PI;
}
const RANKS = {
	pass: 0,
	inconclusive: 1,
	fail: 2
};
function intervalOf(parts, metric, alpha) {
	return tInterval(logRatios(parts, metric), {
		alpha,
		floor: SYSTEMATIC_FLOOR
	});
}

// src/domain/calling/own-elements.ts
function ownElements(answers, lengths) {
	return Array.from({ length: answers.shape[0] ?? 0 }, (_, row) => {
		const own = sliceRows(answers, row, row + 1);
		const length = lengths?.[row];
		return length === void 0 ? own : resized(own, length);
	});
}
function resized(row, length) {
	const [rows = 1, width = 1, ...inner] = row.shape;
	if (row.shape.length < 2 || width === length) return row;
	const size = inner.reduce((product, step) => product * step, 1);
	return {
		...row,
		shape: [
			rows,
			length,
			...inner
		],
		data: extendData(row.data, length * size)
	};
}

// src/usecases/certify/draw-answers.ts
const MOST_ROWS$2 = 256;
const LEAST_ROWS = 16;
const MOST_BYTES = 67108864;
const LEAST_BYTES_FACTOR = 4;
const BYTES_PER_ELEMENT = 4;
const PADDED_ROWS = 4096;
var AnswerWatch = class {
	#context;
	#drawing;
	#most;
	#kept = /* @__PURE__ */ new Map();
	#otherShape = null;
	#nan = /* @__PURE__ */ new Map();
	constructor(context) {
		this.#context = context;
		const { inputs } = signatureOf(context.battery.request);
		this.#most = rowsOf(inputs.reduce((sum, { shape }) => sum + elementsOf(shape), 0));
		this.#drawing = drawingFor(context, this.#most);
	}
	add(batch, outputs) {
		const { battery, set } = this.#context;
		const { start, rows } = batch;
		const declared = new Set(outputsOf(battery.request));
		this.#otherShape ??= shapeBeside(this.#context, outputs);
		for (const output of joinedOutputs(outputs, set.prediction)) {
			if (output.shape[0] !== rows) continue;
			if (output.name === set.prediction.output) this.#keep(output, batch);
			else if (declared.has(output.name)) this.#countNan(output, start);
		}
	}
	drawn() {
		const rows = [...this.#kept.keys()].toSorted((a, b) => a - b);
		if (rows.length === 0) return null;
		const answers = rows.flatMap((row) => this.#kept.get(row) ?? []);
		const widest = answers.reduce((most, { shape }) => Math.max(most, shape[1] ?? 1), 1);
		return {
			rows,
			answers: joinRows(answers.map((answer) => resized(answer, widest)))
		};
	}
	otherShape() {
		return this.#otherShape;
	}
	findings() {
		return [...this.#nan].map(([output, place]) => finding("nan-beside-answer", {
			output,
			...place
		}));
	}
	#keep(output, batch) {
		const [rows = 0, ...shape] = output.shape;
		this.#most = Math.min(this.#most, rowsOf(elementsOf([1, ...shape])));
		const drawn = new Set(this.#drawing.draw({
			...batch,
			query: unitsOf$1(this.#context, batch)
		}, this.#most));
		const own = ownElements(output, ownLengths(this.#context, batch));
		for (const row of this.#kept.keys()) if (!drawn.has(row)) this.#kept.delete(row);
		for (const row of drawn) {
			if (row < batch.start || row >= batch.start + rows) continue;
			const answer = own[row - batch.start];
			if (answer !== void 0) this.#kept.set(row, joinRows([answer]));
		}
	}
	#countNan({ name, shape, data }, start) {
		const width = data.length / Math.max(1, shape[0] ?? 1);
		let last = -1;
		for (let cell = 0; cell < data.length; cell += 1) {
			const row = Math.floor(cell / width);
			if (row === last || !Number.isNaN(data[cell])) continue;
			last = row;
			const known = this.#nan.get(name);
			if (known === void 0) this.#nan.set(name, {
				rows: 1,
				firstRow: start + row + 1
			});
			else known.rows += 1;
		}
	}
};
function shapeBeside({ battery, set }, outputs) {
	const { output } = set.prediction;
	const answer = outputs.find(({ name }) => name === output);
	const read = signatureOf(battery.request).outputs.find(({ name }) => name === output);
	const filed = battery.candidate.inspection.signature.outputs.find(({ name }) => name === output);
	if (answer === void 0 || read === void 0 || filed === void 0) return null;
	const shape = otherShape({
		...read,
		shape: filed.shape
	}, answer);
	return shape && {
		output,
		declared: filed.shape,
		shape
	};
}
function drawingFor(context, most) {
	const { battery, data } = context;
	const signature = signatureOf(battery.request);
	const first = Math.min(data.rows, isPadded(signature) ? PADDED_ROWS : data.rows);
	const { hasQueries, target } = kindOf$1(context);
	if (carriesState(signature)) return drawingOf(rowsTo(Math.min(first, MOST_ROWS$2)), hasQueries ? 2 : 1);
	if (target.isGroup === true) return new UnitDrawing(first, seedOf(context), 4);
	return hasQueries ? new UnitDrawing(first, seedOf(context)) : drawingOf(drawRows(first, most, seedOf(context)));
}
function unitsOf$1(context, { query, target }) {
	return kindOf$1(context).target.isGroup === true ? Array.from(target.values) : query;
}
function kindOf$1({ battery, set }) {
	return problemKind(problemOf(battery.request.model.value.task, set.target));
}
function ownLengths(context, { lengths = null }) {
	return kindOf$1(context).target.isSequence === true ? lengths : null;
}
function seedOf({ battery }) {
	return battery.request.version.value.artifact.files.map(({ sha256 }) => Number.parseInt(sha256.slice(0, 8), 16)).reduce((seed, part) => Math.imul(seed ^ part, 16777619), battery.request.seed | 0);
}
function rowsOf(elements) {
	const fitting = Math.floor(MOST_BYTES / (Math.max(1, elements) * BYTES_PER_ELEMENT));
	return Math.max(1, Math.min(MOST_ROWS$2, Math.max(fitting, Math.min(LEAST_ROWS, fitting * LEAST_BYTES_FACTOR))));
}
function elementsOf(shape) {
	return shape.slice(1).reduce((product, size) => product * Math.max(1, size), 1);
}

// src/usecases/certify/policy-columns.ts
function policyColumnsOf({ name, battery }) {
	const { signature, evaluation } = battery.request.model.value;
	const boundWhere = (isSo) => signature.inputs.filter(isSo).flatMap((input) => {
		const { columns = [], column, array } = evaluation[name]?.inputs[input.name] ?? {};
		return [
			...columns,
			column,
			array
		].filter((one) => one !== void 0);
	});
	return {
		signals: boundWhere((input) => rowShape(input).length > 1),
		measured: boundWhere(isNoisy),
		codes: boundWhere((input) => !isNoisy(input))
	};
}
function isNoisy(input) {
	return isDisturbed({
		datatype: input.datatype,
		rank: rowShape(input).length
	});
}

// src/usecases/certify/take-sample-rows.ts
const SAMPLE_ROWS = 256;
async function takeSampleRows(sets, request) {
	const { data, indices } = drawSample(sets, request);
	return (await data.take(indices)).inputs;
}
async function takeUnseenRows(sets, request) {
	const { signals, measured, codes, seed, most } = request;
	const { data, indices } = drawSample(sets, request, most);
	const { ways } = await data.change({
		indices,
		change: "unseen",
		seed,
		signals,
		measured,
		codes
	});
	return ways.map(({ inputs }) => inputs);
}
function drawSample(sets, { name, seed }, most = SAMPLE_ROWS) {
	const data = sets.get(name ?? [...sets.keys()][0] ?? "");
	if (data === void 0) throw new AppError({
		code: "manifest-meaning",
		message: `There is no evaluation set ${name}.`
	});
	return {
		data,
		indices: drawRows(data.rows, Math.min(most, SAMPLE_ROWS), seed).toSorted((a, b) => a - b)
	};
}

// src/usecases/certify/checks/performance.ts
const STARTS_AT = .4;
const performance$1 = {
	name: "performance",
	async run(context) {
		const { request, candidate, baseline, limits, ports } = context;
		await context.model.model[Symbol.asyncDispose]();
		const measured = [];
		const findings = [];
		const explanation = baseline === null ? null : explainDifference(candidate.inspection, baseline.inspection);
		for (const [index, modeName] of request.modes.entries()) {
			const mode = request.model.value.modes[modeName];
			if (mode === void 0) continue;
			const seed = seedOf({ battery: context }) + index;
			const asked = {
				name: mode.data ?? [...context.data.keys()][0],
				seed
			};
			const theirs = await formOfBaseline(context, asked);
			const rows = await takeSampleRows(context.data, asked);
			const policy = policyColumnsOf({
				name: asked.name ?? "",
				battery: context
			});
			const outcome = await ports.benchmark.measure({
				modeName,
				mode,
				candidate: candidate.artifact,
				baseline: theirs === null ? null : baseline?.artifact ?? null,
				rows,
				unseen: await takeUnseenRows(context.data, {
					...asked,
					most: worthSending(rows),
					...policy
				}),
				...theirs,
				signature: signatureOf(request),
				certifiedSize: request.baseline?.certifiedSizes?.[modeName],
				ratioLimits: ratioLimitsOf(request.gates, modeName),
				explanation,
				limits,
				quick: request.quick,
				seed,
				onProgress: ({ activity, done }) => {
					const share = (index + done) / request.modes.length;
					ports.onProgress({
						activity: `${modeName}: ${activity}`,
						done: STARTS_AT + share * .6
					});
				}
			});
			if (outcome.kind === "failed") return {
				findings: [...findings, failureFinding(outcome, "performance")],
				recorded: { performance: measured },
				next: null
			};
			measured.push(outcome.result);
			findings.push(...tellUnseen(outcome.result, mode));
		}
		return {
			findings,
			recorded: { performance: measured },
			next: {
				...context,
				measured
			}
		};
	}
};
async function formOfBaseline(context, asked) {
	const data = context.baselineData.get(asked.name ?? "");
	if (data === void 0) return null;
	const battery = data === context.data.get(asked.name ?? "") ? null : asBaseline(context);
	if (battery === null) return {};
	return { baselineForm: {
		rows: await takeSampleRows(context.baselineData, asked),
		signature: signatureOf(battery.request)
	} };
}
function tellUnseen({ mode, unseenRows }, { latencyDependsOnInput }) {
	if (unseenRows === void 0) return [];
	const { metric, ratio, result } = unseenRows;
	if (ratio.value === null) return [finding("latency-knows-rows", {
		fault: "unanswered",
		mode
	}, { severity: "warning" })];
	const isSlower = result === "fail";
	if (!isSlower && (result === "pass" || ratio.value <= 2)) return [];
	const fault = latencyDependsOnInput === true ? "declared" : isSlower ? "slower" : "undecided";
	const facts = {
		fault,
		mode,
		metric,
		ratio: ratio.value,
		lower: ratio.interval?.lower ?? 0
	};
	return [finding("latency-knows-rows", facts, { severity: fault === "slower" ? "error" : "warning" })];
}
function ratioLimitsOf(gates, mode) {
	const limits = gates.flatMap((gate) => {
		if (gate.kind !== "relative-performance" || gate.mode !== mode) return [];
		return [[gate.metric, {
			comparator: gate.comparator,
			limit: gate.limit
		}]];
	});
	return Object.fromEntries(limits);
}

// src/domain/evaluation/suspicions.ts
function oneAgainstRest({ target, prediction }) {
	const { positive, classes } = target;
	if (positive === void 0 || classes === void 0 || classes.length < 3) return [];
	const { threshold = .5, kind } = prediction;
	return [finding("positive-against-rest", {
		positive: typeof positive === "string" ? labelText(positive) : positive,
		classes: classes.length,
		threshold: kind === "labels" ? null : threshold
	})];
}
function suspicions(results, rows, { kind, positiveScores = "high" } = {}) {
	const kappa = kappaBelowChance(rows);
	if (kappa !== null) return [finding("worse-than-chance", {
		metric: "cohen_kappa",
		value: kappa
	})];
	return results.filter(isUpsideDown).slice(0, 1).flatMap(({ metric, estimate: { value } }) => {
		if (value === null) return [];
		return [kind === "scores" && rows.problem === "binary" ? finding("scores-reversed", {
			metric,
			value,
			positiveScores
		}) : finding("worse-than-chance", {
			metric,
			value
		})];
	});
}
function isUpsideDown({ metric, slice, estimate }) {
	return (metric === "roc_auc" || metric === "roc_auc_macro") && slice === null && (estimate.interval?.upper ?? 1) < .5;
}
function kappaBelowChance(rows) {
	if (canMeasure(rows, "roc_auc") || !canMeasure(rows, "cohen_kappa")) return null;
	const { value, interval } = estimateOf(measureMetric(rows, "cohen_kappa"), DEFAULT_LEVEL);
	return value !== null && (interval?.upper ?? 1) < 0 ? value : null;
}

// src/usecases/certify/describe-own-metrics.ts
const MOST_COMMAND = 2e3;
function describeOwnMetrics({ metrics = {} }) {
	return Object.entries(metrics).map(([name, { direction, per = "row", range, command, files }]) => {
		const [least, most] = range ?? [];
		return {
			name,
			direction,
			per,
			range: least === void 0 || most === void 0 ? null : [least, most],
			command: command.join(" ").slice(0, MOST_COMMAND),
			files: files.map(({ path, sha256 }) => ({
				path,
				digest: { sha256 }
			}))
		};
	});
}

// src/usecases/certify/describe-reading.ts
const MOST_INPUTS = 64;
const MOST_CHARACTERS$1 = 200;
const MOST_NAMED$1 = 12;
const MOST_LISTED$1 = 20;
function describeReading({ name, set, data, battery: { request } }, target, table) {
	const signature = signatureOf(request);
	const seen = target.describe();
	const output = signature.outputs.find((one) => one.name === set.prediction.output);
	const problem = problemOf(request.model.value.task, set.target);
	const answers = describeAnswers(set, problem, table);
	const { boxFormat = "xyxy" } = set.target;
	return {
		data: name,
		problem,
		rows: data.rows,
		weightless: seen.weightless,
		noValue: seen.noValue,
		...namesOf(set),
		...formatOf(set.data) === "csv" && { csv: describeCsv(set.data.csv) },
		inputs: signature.inputs.slice(0, MOST_INPUTS).map((input) => describeInput(input, data.bound, seen.emptyInputs)),
		target: {
			columns: firstOf(data.bound.target),
			...seen.target,
			...answers.each === "box" && { boxFormat }
		},
		answers: {
			...answers,
			rowAxis: output === void 0 ? 0 : rowAxis(output),
			...output && { shape: output.shape }
		}
	};
}
function describeCsv(declared = {}) {
	const { delimiter = ",", decimal = ".", quote = "\"", encoding, missing } = declared;
	return {
		delimiter,
		decimal,
		quote,
		...encoding && { encoding },
		...missing && { missing: {
			count: missing.length,
			listed: missing.slice(0, MOST_LISTED$1)
		} }
	};
}
function namesOf({ weight, query, sequence }) {
	const bindings = Object.entries({
		weight,
		query,
		sequence
	});
	return Object.fromEntries(bindings.flatMap(([use, binding]) => {
		const name = binding?.column ?? binding?.array;
		return name === void 0 ? [] : [[use, name.slice(0, MOST_CHARACTERS$1)]];
	}));
}
function describeInput(input, { inputs }, emptyInputs) {
	const { name, datatype, shape, value, state, pad, lengthOf, maskOf } = input;
	const columns = inputs.get(name);
	const noValue = pad === void 0 ? emptyInputs.get(name) : void 0;
	return {
		name,
		datatype,
		shape,
		rowAxis: rowAxis(input),
		...columns === void 0 ? {} : { columns: firstOf(columns) },
		...value === void 0 ? {} : { value },
		...state === void 0 ? {} : { state: {
			from: state.from,
			start: startOf(input)
		} },
		...pad === void 0 ? {} : { pad },
		...lengthOf === void 0 ? {} : { lengthOf },
		...maskOf === void 0 ? {} : { maskOf },
		...noValue === void 0 ? {} : { noValue }
	};
}
function firstOf({ count, named }) {
	return {
		count,
		named: named.slice(0, MOST_NAMED$1)
	};
}

// src/usecases/certify/hand-over.ts
function handOver(things) {
	const held = new Map(things);
	const taken = /* @__PURE__ */ new Set();
	return { take(name) {
		if (taken.has(name)) throw new AppError({
			code: "internal",
			message: `${name} was taken before.`
		});
		const thing = held.get(name);
		if (thing === void 0) return null;
		taken.add(name);
		held.delete(name);
		return thing;
	} };
}

// src/usecases/certify/place-in-manifest.ts
const PARTS$1 = {
	"output-shape": "/prediction",
	"not-probabilities": "/prediction",
	"scores-reversed": "/prediction",
	"unknown-label": "/target",
	"label-number-absent": "/target",
	"class-not-in-target": "/target",
	"answer-not-in-target": "/target",
	"target-constant": "/target",
	"positive-against-rest": "/target",
	"worse-than-chance": "/target",
	"slice-matches-nothing": "/slices"
};
function placeInManifest(found, context) {
	const pointer = pointerOf(found, context);
	if (pointer === null) return found;
	return {
		location: sourceOf(context.battery.request, pointer).locate(pointer),
		...found
	};
}
function pointerOf(found, { name, battery }) {
	if (!isSound(found)) return null;
	if (found.code === "output-shape" && found.facts.fault === "rows") {
		const { output } = found.facts;
		const index = readAs(battery.request).signature.outputs.findIndex((one) => one.name === output);
		if (index >= 0) return toPointer("signature", "outputs", String(index));
	}
	const part = PARTS$1[found.code];
	return part === void 0 ? null : toPointer("evaluation", name) + part;
}

// src/domain/evaluation/arm.ts
function namesOfClasses({ classes, rows }) {
	if (classes === null) return null;
	return rows.problem === "binary" ? namesOfTwo(classes) : classes.labels;
}
function namesOfTwo({ labels, positive }) {
	if (positive === void 0) return null;
	const place = labelIndex(labels)(positive.label);
	const others = labels.filter((_label, index) => index !== place);
	const [other] = others;
	return [other !== void 0 && others.length === 1 ? other : `not ${labelText(positive.label)}`, positive.label];
}
function translateClasses(from, to) {
	const [theirs, ours] = [namesOfClasses(from), namesOfClasses(to)];
	if (theirs === null || ours === null) return null;
	const index = labelIndex(ours);
	const known = theirs.map((label) => index(label));
	if (known.every((label, place) => label === place)) return null;
	return (label) => {
		const found = known[label] ?? label;
		return found < 0 ? ours.length + label : found;
	};
}

// src/domain/evaluation/changes.ts
function evaluateChanges({ data, candidate, baseline }) {
	const theirs = largeParts(baseline.rows);
	const parts = largeParts(candidate.rows).flatMap(({ name, group, rows }, index) => {
		const part = theirs[index]?.rows;
		if (part === void 0) return [];
		const pair = {
			candidate: {
				...candidate,
				rows
			},
			baseline: {
				...baseline,
				rows: part
			}
		};
		return countChanges({
			data,
			slice: {
				name,
				group
			}
		}, pair);
	});
	const adjusted = adjustForDiscovery(parts.map(({ pValue }) => pValue));
	return [...countChanges({
		data,
		slice: null
	}, {
		candidate,
		baseline
	}), ...parts.map((part, index) => ({
		...part,
		adjustedPValue: adjusted[index] ?? null
	}))];
}
function countChanges(place, pair) {
	const losses = pair.candidate.rows.losses();
	if (losses === null) return [];
	const changed = changedUnits(pair);
	const counts = {
		better: 0,
		worse: 0,
		other: 0
	};
	for (const { change } of changed) counts[change] += 1;
	const { better, worse } = counts;
	const pValue = evenOddsTest(better, worse);
	const rows = losses.places.reduce((count, row) => count + Number(weighs(pair.candidate, row)), 0);
	const { unit, by } = losses;
	return [{
		...place,
		unit,
		by,
		rows,
		changed: changed.length,
		better,
		worse,
		pValue,
		adjustedPValue: pValue
	}];
}
function changedUnits({ candidate, baseline }) {
	const [ours, theirs] = [candidate.rows.losses(), baseline.rows.losses()];
	if (ours === null || theirs === null) return [];
	const translate = ours.areClasses ? translateClasses(baseline, candidate) : null;
	const changed = [];
	ours.places.forEach((place, unit) => {
		if (!weighs(candidate, place) || isSame(ours, theirs, {
			unit,
			translate
		})) return;
		const gain = (theirs.loss[unit] ?? 0) - (ours.loss[unit] ?? 0);
		changed.push({
			place,
			change: gain > 0 ? "better" : gain < 0 ? "worse" : "other",
			gain
		});
	});
	return changed;
}
function weighs({ rows }, row) {
	return rows.weight === null || rows.weight[row] !== 0;
}
function isSame(ours, theirs, { unit, translate }) {
	const [first, end] = [ours.starts[unit] ?? 0, ours.starts[unit + 1] ?? 0];
	const other = theirs.starts[unit] ?? 0;
	if ((theirs.starts[unit + 1] ?? 0) - other !== end - first) return false;
	for (let at = 0; at < end - first; at += 1) {
		const before = theirs.answers[other + at] ?? 0;
		if (ours.answers[first + at] !== (translate === null ? before : translate(before))) return false;
	}
	return true;
}

// src/domain/evaluation/changed-rows.ts
const MOST_ROWS$1 = 1e4;
const ORDER = {
	worse: 0,
	better: 1,
	other: 2
};
function listChangedRows(request) {
	const { data, candidate, baseline, show, columns } = request;
	const changed = changedUnits(request).toSorted((a, b) => ORDER[a.change] - ORDER[b.change] || Math.abs(b.gain) - Math.abs(a.gain) || a.place - b.place);
	const [ours, theirs] = show === "values" ? [answersOf$1(candidate, columns), answersOf$1(baseline, columns)] : [];
	const listed = changed.slice(0, MOST_ROWS$1).map(({ place, change }) => ({
		data,
		row: place + 1,
		change,
		...ours && theirs && {
			candidate: ours(place),
			baseline: theirs(place)
		}
	}));
	const more = changed.length - listed.length;
	return more > 0 ? [...listed, {
		data,
		more
	}] : listed;
}
function answersOf$1(arm, columns) {
	const names = namesOfClasses(arm);
	const label = ({ predicted }) => {
		return (row) => presentLabel(names?.[predicted[row] ?? 0] ?? predicted[row] ?? 0);
	};
	const labels = ({ predicted, labels: width }) => {
		return (row) => Array.from({ length: width }, (_, place) => place).filter((place) => predicted[row * width + place] === 1).map((place) => (columns?.length === width ? columns[place] : void 0) ?? place);
	};
	const number = ({ predicted, outputs }) => {
		return (row) => outputs === 1 ? predicted[row] ?? 0 : [...predicted.subarray(row * outputs, (row + 1) * outputs)];
	};
	return arm.rows.askAll({
		binary: label,
		multiclass: label,
		multilabel: labels,
		regression: number
	});
}

// src/domain/evaluation/arithmetic/class-sums.ts
const PARTS = [
	"hit",
	"extra",
	"missed"
];
const PLACE = {
	hit: 0,
	extra: 1,
	missed: 2
};
function sumClasses({ classes, rows, weight, isClustered, tally }) {
	const counted = new Int32Array(classes);
	const first = new Float64Array(classes * 3);
	const second = new Float64Array(classes * 9);
	const own = new Float64Array(classes * 3);
	const touched = /* @__PURE__ */ new Set();
	for (let row = 0; row < rows; row += 1) {
		tally(row, (label, part, times) => {
			touched.add(label);
			own[3 * label + PLACE[part]] = (own[3 * label + PLACE[part]] ?? 0) + times;
			if (part !== "extra") counted[label] = (counted[label] ?? 0) + times;
		});
		for (const label of touched) addUnit({
			own,
			first,
			second
		}, label, weight?.[row] ?? 1);
		touched.clear();
	}
	return {
		units: rows,
		isClustered,
		classes: Array.from(counted, (count, label) => ({
			rows: count,
			of: (parts) => PARTS.reduce((sum, part) => sum + parts[part] * at(first, 3 * label + PLACE[part]), 0),
			squares: (parts) => quadratic(second.subarray(9 * label, 9 * label + 9), parts)
		})),
		bessel: besselFactor(rows) ** 2
	};
}
function addUnit({ own, first, second }, label, weight) {
	const from = 3 * label;
	for (let a = 0; a < 3; a += 1) {
		const left = weight * at(own, from + a);
		if (left === 0) continue;
		first[from + a] = at(first, from + a) + left;
		for (let b = 0; b < 3; b += 1) {
			const cell = 9 * label + 3 * a + b;
			second[cell] = at(second, cell) + left * weight * at(own, from + b);
		}
	}
	own.fill(0, from, from + 3);
}
function quadratic(second, parts) {
	let total = 0;
	PARTS.forEach((left, a) => PARTS.forEach((right, b) => {
		total += parts[left] * parts[right] * at(second, 3 * a + b);
	}));
	return total;
}
function at(values, index) {
	return values[index] ?? 0;
}

// src/domain/evaluation/class-figures.ts
const MOST_CLASSES = 100;
function evaluateClasses({ data, candidate, baseline, columns }) {
	const tally = candidate.rows.classTally();
	if (tally === null) return {
		classes: [],
		classesLeftOut: []
	};
	const ours = sumClasses(tally);
	const theirs = baseline === null ? null : sumsByName(baseline);
	const named = columns?.length === tally.classes ? columns : null;
	const names = namesOfClasses(candidate) ?? named;
	const met = ours.classes.map((sums, label) => ({
		sums,
		label,
		name: names?.[label] ?? label
	})).filter(({ sums }) => sums.of(ALL_PARTS) > 0).toSorted((a, b) => b.sums.rows - a.sums.rows || a.label - b.label);
	const classes = met.slice(0, MOST_CLASSES).map(({ sums, label, name }) => {
		const before = theirs?.(names === null || names === named ? label : name) ?? null;
		return {
			data,
			label: presentLabel(name),
			rows: sums.rows,
			figures: figuresOf({
				sums,
				all: ours
			}, before)
		};
	});
	const count = met.length - classes.length;
	return {
		classes,
		classesLeftOut: count > 0 ? [{
			data,
			count
		}] : []
	};
}
function sumsByName(arm) {
	const tally = arm.rows.classTally();
	if (tally === null) return null;
	const all = sumClasses(tally);
	const names = namesOfClasses(arm);
	const index = labelIndex(names ?? [...all.classes.keys()]);
	return (name) => {
		const sums = all.classes[index(name)];
		return sums === void 0 ? null : {
			sums,
			all
		};
	};
}
const ALL_PARTS = {
	hit: 1,
	extra: 1,
	missed: 1
};
const FIGURES$1 = {
	precision: {
		top: {
			hit: 1,
			extra: 0,
			missed: 0
		},
		whole: {
			hit: 1,
			extra: 1,
			missed: 0
		}
	},
	recall: {
		top: {
			hit: 1,
			extra: 0,
			missed: 0
		},
		whole: {
			hit: 1,
			extra: 0,
			missed: 1
		}
	},
	f1_score: {
		top: {
			hit: 2,
			extra: 0,
			missed: 0
		},
		whole: {
			hit: 2,
			extra: 1,
			missed: 1
		}
	}
};
function figuresOf(ours, theirs) {
	const two = (name) => ({
		candidate: estimate(ours, name),
		baseline: theirs === null ? null : estimate(theirs, name)
	});
	return {
		precision: two("precision"),
		recall: two("recall"),
		f1_score: two("f1_score")
	};
}
function estimate({ sums, all }, name) {
	const { top, whole } = FIGURES$1[name];
	const total = sums.of(whole);
	const value = total === 0 ? 0 : sums.of(top) / total;
	const slope = (part) => (top[part] - value * whole[part]) / total;
	const slopes = {
		hit: slope("hit"),
		extra: slope("extra"),
		missed: slope("missed")
	};
	const asked = {
		hit: 1,
		extra: Math.min(1, whole.extra),
		missed: Math.min(1, whole.missed)
	};
	const squares = sums.squares(asked);
	const isShare = !all.isClustered && name !== "f1_score";
	const moments = {
		scale: isShare ? "proportion" : "unit",
		support: squares === 0 ? 0 : sums.of(asked) ** 2 / squares,
		units: all.units,
		variance: total === 0 ? 0 : sums.squares(slopes) * (isShare ? 1 : all.bessel),
		skewness: 0
	};
	return roundEstimate(estimateOfMoments(value, moments, DEFAULT_LEVEL));
}

// src/domain/evaluation/figures/figure.ts
function bothSeries({ candidate, baseline }, by) {
	const ours = candidate.rows.ask(by) ?? null;
	return ours === null ? null : {
		candidate: ours,
		baseline: baseline?.rows.ask(by) ?? null
	};
}
function positiveLabel(arm) {
	return presentLabel(namesOfClasses(arm)?.[1] ?? 1);
}

// src/domain/evaluation/figures/calibration-curve.ts
const BINS = 10;
const calibrationCurve = {
	kind: "calibration_curve",
	draw: (request) => {
		const series = bothSeries(request, {
			binary: ofPositive,
			multiclass: ofAnswered
		});
		const { data, candidate } = request;
		const of = candidate.rows.problem === "binary" ? "positive" : "answered";
		return series && {
			data,
			kind: "calibration_curve",
			of,
			...series
		};
	}
};
function ofPositive(rows) {
	const { target, probabilities } = rows;
	return binned(rows, {
		probability: (row) => probabilities?.[row] ?? 0,
		isSo: (row) => target[row] === 1
	});
}
function ofAnswered(rows) {
	const { target, predicted, probabilities, classes } = rows;
	return binned(rows, {
		probability: (row) => probabilities?.[row * classes + (predicted[row] ?? 0)] ?? 0,
		isSo: (row) => target[row] === predicted[row]
	});
}
function binned({ rows, weight, gives, probabilities }, { probability, isSo }) {
	if (probabilities === null || !gives.probabilities || rows === 0) return null;
	const bins = Array.from({ length: BINS }, () => ({
		rows: 0,
		weight: 0,
		predicted: 0,
		so: 0
	}));
	for (let row = 0; row < rows; row += 1) {
		const value = probability(row);
		const bin = bins[binOf(value)];
		if (bin === void 0) continue;
		const share = weight?.[row] ?? 1;
		bin.rows += 1;
		bin.weight += share;
		bin.predicted += share * value;
		bin.so += share * Number(isSo(row));
	}
	const met = bins.filter((bin) => bin.rows > 0);
	return {
		prob_pred: roundPoints(met.map((bin) => bin.predicted / bin.weight)),
		prob_true: roundPoints(met.map((bin) => bin.so / bin.weight)),
		rows: met.map((bin) => bin.rows)
	};
}
function binOf(value) {
	let bin = 0;
	while ((EDGES[bin] ?? Infinity) < value) bin += 1;
	return bin;
}
const EDGES = Array.from({ length: 9 }, (_, edge) => (edge + 1) * (1 / BINS));

// src/domain/evaluation/figures/confusion-matrix.ts
const MOST_LABELS = 20;
const DIGITS$2 = 9;
const confusionMatrix = {
	kind: "confusion_matrix",
	draw: (request) => draw$1(request)
};
function draw$1({ data, candidate, baseline }) {
	const cells = cellsOf(candidate, null);
	if (cells === null) return null;
	const met = classesMet(cells);
	const shown = met.slice(0, MOST_LABELS).toSorted((a, b) => a - b);
	const names = namesOfClasses(candidate);
	const before = baseline === null ? null : cellsOf(baseline, translateClasses(baseline, candidate));
	return {
		data,
		kind: "confusion_matrix",
		labels: shown.map((label) => presentLabel(names?.[label] ?? label)),
		rest: met.length - shown.length,
		candidate: matrixOf(cells, {
			shown,
			hasRest: met.length > shown.length
		}),
		baseline: before && matrixOf(before, {
			shown,
			hasRest: met.length > shown.length
		})
	};
}
function cellsOf({ rows }, translate) {
	if (!rows.gives.labels) return null;
	const of = translate ?? ((label) => label);
	const byRow = (one) => countCells(one, (row) => one.weight?.[row] ?? 1, of);
	const byPlace = (one) => countCells(one, weightOfPlace(one), of);
	const by = {
		binary: byRow,
		multiclass: byRow,
		"token-classification": byPlace,
		"image-segmentation": byPlace
	};
	return rows.ask(by) ?? null;
}
function countCells({ target, predicted }, weightAt, of) {
	const cells = /* @__PURE__ */ new Map();
	target.forEach((label, place) => {
		const [truth, answer] = [of(label), of(predicted[place] ?? 0)];
		const line = cells.get(truth) ?? /* @__PURE__ */ new Map();
		cells.set(truth, line.set(answer, (line.get(answer) ?? 0) + weightAt(place)));
	});
	return cells;
}
function weightOfPlace({ starts, weight, counts = null }) {
	let row = 0;
	return (place) => {
		while (place >= (starts[row + 1] ?? Infinity)) row += 1;
		return (weight?.[row] ?? 1) * (counts?.[place] ?? 1);
	};
}
function classesMet(cells) {
	const weights = new Map([...cells].map(([truth, line]) => [truth, [...line.values()].reduce((a, b) => a + b, 0)]));
	for (const line of cells.values()) for (const answer of line.keys()) if (!weights.has(answer)) weights.set(answer, 0);
	return [...weights].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([label]) => label);
}
function matrixOf(cells, { shown, hasRest }) {
	const size = shown.length + Number(hasRest);
	const place = new Map(shown.map((label, index) => [label, index]));
	const counts = Array.from({ length: size }, () => new Float64Array(size));
	for (const [truth, line] of cells) {
		const own = counts[place.get(truth) ?? shown.length];
		for (const [answer, weight] of line) {
			const column = place.get(answer) ?? shown.length;
			own?.set([(own[column] ?? 0) + weight], column);
		}
	}
	return { counts: counts.map((line) => Array.from(line, (weight) => rounded(weight, DIGITS$2))) };
}

// src/domain/evaluation/figures/ndcg-by-k.ts
const DEPTHS = [
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	15,
	20,
	30,
	50,
	100,
	200,
	500,
	1e3
];
const ndcgByK = {
	kind: "ndcg_by_k",
	draw: (request) => draw(request)
};
function draw({ data, candidate, baseline }) {
	const longest = candidate.rows.ask({ ranking: longestQuery }) ?? 0;
	const k = DEPTHS.filter((depth) => depth <= longest);
	const by = { ranking: (rows) => ({ ndcg: meansAt(rows, k) }) };
	const ours = candidate.rows.ask(by);
	if (ours === void 0 || k.length === 0) return null;
	return {
		data,
		kind: "ndcg_by_k",
		k,
		candidate: ours,
		baseline: baseline?.rows.ask(by) ?? null
	};
}
function longestQuery({ query }) {
	return rowsByQuery(query).reduce((most, { length }) => Math.max(most, length), 0);
}
function meansAt(rows, depths) {
	const sums = new Float64Array(depths.length);
	let total = 0;
	for (const documents of rowsByQuery(rows.query)) {
		const share = rows.weight?.[documents[0] ?? 0] ?? 1;
		if (share === 0) continue;
		total += share;
		const ranked = rankQuery(rows, documents);
		depths.forEach((depth, index) => sums.set([(sums[index] ?? 0) + share * ndcgOf(ranked, depth)], index));
	}
	return roundPoints(sums.map((sum) => total === 0 ? 0 : sum / total));
}

// src/domain/evaluation/figures/score-steps.ts
function scoreSteps({ target, probabilities, weight, gives }) {
	if (probabilities === null || !gives.scores) return null;
	const order = new Uint32Array(target.length).map((_, row) => row);
	order.sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
	const [positives, negatives] = [new Float64Array(target.length), new Float64Array(target.length)];
	let [steps, above, below] = [
		0,
		0,
		0
	];
	order.forEach((row, index) => {
		const share = weight?.[row] ?? 1;
		if (target[row] === 1) above += share;
		else below += share;
		const next = order[index + 1];
		if (next !== void 0 && probabilities[next] === probabilities[row]) return;
		positives[steps] = above;
		negatives[steps] = below;
		steps += 1;
	});
	if (above === 0 || below === 0) return null;
	return {
		positives: positives.slice(0, steps),
		negatives: negatives.slice(0, steps)
	};
}

// src/domain/evaluation/figures/thin-curve.ts
const MOST_POINTS = 101;
function thinCurve({ x, y }, most = 101) {
	if (x.length === 0) return {
		x,
		y
	};
	const stretches = [stretchOf({
		x,
		y
	}, 0, x.length - 1)];
	while (stretches.length + 1 < most) {
		const index = widest(stretches);
		const stretch = stretches[index];
		if (stretch === void 0 || stretch.distance <= STRAIGHT) break;
		const { first, farthest, last } = stretch;
		stretches.splice(index, 1, stretchOf({
			x,
			y
		}, first, farthest), stretchOf({
			x,
			y
		}, farthest, last));
	}
	const kept = [...stretches.map(({ first }) => first), ...x.length > 1 ? [x.length - 1] : []];
	return {
		x: Float64Array.from(kept, (at) => x[at] ?? 0),
		y: Float64Array.from(kept, (at) => y[at] ?? 0)
	};
}
const STRAIGHT = 1e-6;
function widest(stretches) {
	return stretches.reduce((best, { distance }, index) => distance > (stretches[best]?.distance ?? 0) ? index : best, 0);
}
function stretchOf({ x, y }, first, last) {
	const [left, bottom] = [x[first] ?? 0, y[first] ?? 0];
	const [wide, high] = [(x[last] ?? 0) - left, (y[last] ?? 0) - bottom];
	const length = Math.hypot(wide, high);
	let [farthest, distance] = [first, 0];
	for (let at = first + 1; at < last; at += 1) {
		const [right, up] = [(x[at] ?? 0) - left, (y[at] ?? 0) - bottom];
		const far = length === 0 ? Math.hypot(right, up) : Math.abs(right * high - up * wide) / length;
		if (far > distance) [farthest, distance] = [at, far];
	}
	return {
		first,
		last,
		farthest,
		distance
	};
}

// src/domain/evaluation/figures/precision-recall-curve.ts
const precisionRecallCurve = {
	kind: "precision_recall_curve",
	draw: (request) => {
		const series = bothSeries(request, { binary: seriesOf$2 });
		const { data, candidate } = request;
		return series && {
			data,
			kind: "precision_recall_curve",
			positive: positiveLabel(candidate),
			...series
		};
	}
};
function seriesOf$2(rows) {
	const steps = scoreSteps(rows);
	if (steps === null) return null;
	const { positives, negatives } = steps;
	const all = positives.at(-1) ?? 1;
	const [recall, precision] = [new Float64Array(positives.length + 1), new Float64Array(positives.length + 1)];
	precision[0] = 1;
	positives.forEach((sum, step) => {
		recall[step + 1] = sum / all;
		precision[step + 1] = sum / (sum + (negatives[step] ?? 0));
	});
	const { x, y } = thinCurve({
		x: recall,
		y: precision
	});
	return {
		recall: roundPoints(x),
		precision: roundPoints(y)
	};
}

// src/domain/evaluation/figures/prediction-error.ts
const MOST_BINS = 20;
const ROWS_OF_BIN = 20;
const predictionError = {
	kind: "prediction_error",
	draw: (request) => {
		const series = bothSeries(request, { regression: seriesOf$1 });
		return series && {
			data: request.data,
			kind: "prediction_error",
			...series
		};
	}
};
function seriesOf$1({ rows, outputs, target, predicted }) {
	const count = Math.min(MOST_BINS, Math.floor(rows / ROWS_OF_BIN));
	if (outputs !== 1 || count === 0) return null;
	const order = new Uint32Array(rows).map((_, row) => row);
	order.sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0) || a - b);
	const bins = Array.from({ length: count }, (_, bin) => {
		const members = order.subarray(Math.floor(bin * rows / count), Math.floor((bin + 1) * rows / count));
		const answers = Float64Array.from(members, (row) => predicted[row] ?? 0);
		const residuals = Float64Array.from(members, (row) => (target[row] ?? 0) - (predicted[row] ?? 0)).toSorted();
		return {
			rows: members.length,
			mean: answers.reduce((sum, value) => sum + value, 0) / members.length,
			residuals
		};
	});
	const at = (share) => roundPoints(bins.map(({ residuals }) => quantile$1(residuals, share)));
	return {
		predicted: roundPoints(bins.map(({ mean }) => mean)),
		p10: at(.1),
		p25: at(.25),
		p50: at(.5),
		p75: at(.75),
		p90: at(.9),
		rows: bins.map((bin) => bin.rows)
	};
}
function quantile$1(rising, share) {
	const place = share * (rising.length - 1);
	const [low, high] = [rising[Math.floor(place)] ?? 0, rising[Math.ceil(place)] ?? 0];
	return low + (high - low) * (place - Math.floor(place));
}

// src/domain/evaluation/figures/roc-curve.ts
const rocCurve = {
	kind: "roc_curve",
	draw: (request) => {
		const series = bothSeries(request, { binary: seriesOf });
		const { data, candidate } = request;
		return series && {
			data,
			kind: "roc_curve",
			positive: positiveLabel(candidate),
			...series
		};
	}
};
function seriesOf(rows) {
	const steps = scoreSteps(rows);
	if (steps === null) return null;
	const { x, y } = thinCurve({
		x: fromZero(steps.negatives),
		y: fromZero(steps.positives)
	});
	return {
		fpr: roundPoints(x),
		tpr: roundPoints(y)
	};
}
function fromZero(sums) {
	const all = sums.at(-1) ?? 1;
	const shares = new Float64Array(sums.length + 1);
	shares.set(sums.map((sum) => sum / all), 1);
	return shares;
}

// src/domain/evaluation/figures/registry.ts
const FIGURES = {
	confusion_matrix: confusionMatrix,
	roc_curve: rocCurve,
	precision_recall_curve: precisionRecallCurve,
	calibration_curve: calibrationCurve,
	prediction_error: predictionError,
	ndcg_by_k: ndcgByK
};
function drawFigures(request) {
	return Object.values(FIGURES).flatMap(({ draw }) => draw(request) ?? []);
}

// src/domain/evaluation/parts/part-column.ts
function crossed(left, right) {
	const width = right.parts.length;
	const codes = new Uint16Array(left.codes.length);
	for (let row = 0; row < codes.length; row += 1) {
		const [code, other] = [left.codes[row] ?? 0, right.codes[row] ?? 0];
		if (code !== 0 && other !== 0) codes[row] = (code - 1) * width + other;
	}
	return codes;
}
function conditionsOf(columns, code) {
	const [first, second] = columns;
	if (second === void 0) return [first?.parts[code - 1] ?? {}];
	const width = second.parts.length;
	return [first?.parts[Math.floor((code - 1) / width)] ?? {}, second.parts[(code - 1) % width] ?? {}];
}

// src/domain/evaluation/parts/search-parts.ts
const DEALS = 99;
const ENOUGH = 10;
const MOST_WORK = 12e6;
const MOST_CODES = 1e6;
function searchParts({ losses, columns, minRows, random }) {
	const extremes = extremesOf(losses);
	const partings = partingsOf(columns, {
		rows: losses.length,
		minRows,
		most: mostPartings(extremes)
	});
	const searched = partings.reduce((count, { sizes }) => count + sizes.reduce((sum, size) => sum + Number(size > 0), 0), 0);
	if (searched === 0 || extremes.deviation === 0) return null;
	const found = farthest(partings, extremes);
	if (found === null) return null;
	return {
		...found,
		searched,
		pValue: shareAsFar(found, {
			partings,
			extremes,
			random
		})
	};
}
function shareAsFar({ distance }, { partings, extremes, random }) {
	const rows = withOthers(extremes.rows, extremes.total);
	let asFar = 0;
	for (let deal = 1; deal <= DEALS; deal += 1) {
		dealOut(rows, extremes.values.length, random);
		const dealt = farthest(partings, {
			...extremes,
			rows
		});
		asFar += Number(dealt !== null && dealt.distance >= distance - TOLERANCE);
		if (asFar === ENOUGH) return asFar / deal;
	}
	return (1 + asFar) / 100;
}
const TOLERANCE = 1e-9;
function extremesOf(losses) {
	const usual = losses.toSorted()[Math.floor(losses.length / 2)] ?? 0;
	const rows = Int32Array.from(losses.keys()).filter((row) => losses[row] !== usual);
	const values = Float64Array.from(rows, (row) => (losses[row] ?? 0) - usual);
	const total = losses.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / total;
	const squares = values.reduce((sum, value) => sum + value * value, 0) / total;
	return {
		rows,
		values,
		total,
		mean,
		deviation: Math.sqrt(Math.max(0, squares - mean * mean))
	};
}
function withOthers(rows, total) {
	const isIn = new Uint8Array(total);
	for (const row of rows) isIn[row] = 1;
	const order = new Int32Array(total);
	order.set(rows);
	let end = rows.length;
	for (let row = 0; row < total; row += 1) if (isIn[row] === 0) order[end++] = row;
	return order;
}
function dealOut(rows, values, random) {
	for (let place = 0; place < values; place += 1) {
		const other = place + randomIndex(random, rows.length - place);
		const kept = rows[place] ?? 0;
		rows[place] = rows[other] ?? 0;
		rows[other] = kept;
	}
}
function mostPartings({ values, total }) {
	const work = MOST_WORK / (DEALS * Math.max(1, values.length));
	return Math.max(1, Math.floor(Math.min(work, MOST_CODES / total)));
}
function partingsOf(columns, { rows, minRows, most }) {
	const partings = [];
	const add = (of, codes) => {
		const sizes = sizesOf$1(codes).map((size) => size >= minRows && rows - size >= minRows ? size : 0);
		if (sizes.some((size) => size > 0)) partings.push({
			of,
			codes,
			sizes
		});
	};
	for (const column of columns.slice(0, most)) add([column], column.codes);
	for (const [index, left] of columns.entries()) for (const right of columns.slice(index + 1)) {
		if (partings.length >= most) return partings;
		add([left, right], crossed(left, right));
	}
	return partings;
}
function sizesOf$1(codes) {
	const sizes = new Float64Array(codes.reduce((most, code) => Math.max(most, code), 0) + 1);
	for (const code of codes) sizes[code] = (sizes[code] ?? 0) + 1;
	sizes[0] = 0;
	return sizes;
}
function farthest(partings, { rows, values, total, mean, deviation }) {
	let best = null;
	for (const parting of partings) {
		const { codes, sizes } = parting;
		const sums = new Float64Array(sizes.length);
		for (let index = 0; index < values.length; index += 1) {
			const code = codes[rows[index] ?? 0] ?? 0;
			sums[code] = (sums[code] ?? 0) + (values[index] ?? 0);
		}
		for (let code = 1; code < sizes.length; code += 1) {
			const size = sizes[code] ?? 0;
			if (size === 0) continue;
			const error = deviation * Math.sqrt(size * (total - size) / (total - 1));
			const distance = ((sums[code] ?? 0) - size * mean) / error;
			if (best === null || distance > best.distance) best = {
				parting,
				code,
				distance
			};
		}
	}
	return best;
}

// src/domain/evaluation/parts/weakest-part.ts
const DIGITS$1 = 6;
function findWeakest({ data, rows, parted, seed }) {
	const losses = rows.losses();
	if (losses === null || losses.unit !== "row") return [];
	const drawn = Int32Array.from(parted.rows.keys()).filter((index) => rows.weight?.[parted.rows[index] ?? 0] !== 0);
	const places = drawn.map((index) => parted.rows[index] ?? 0);
	const columns = [...declaredSlices(rows, places), ...parted.columns.map((column) => pickColumn(column, drawn))];
	const found = searchParts({
		losses: clipped(Float64Array.from(places, (row) => losses.loss[row] ?? 0)),
		columns,
		minRows: 50,
		random: seededRandom(seed)
	});
	if (found === null) return [];
	const { direction } = fittingMetric(rows, losses.metric).metric;
	const members = places.filter((_row, index) => found.parting.codes[index] === found.code);
	const overall = measureMetric(rows.select(places), losses.metric).value;
	return [{
		data,
		metric: losses.metric,
		direction: direction === "down" ? "down" : "up",
		where: [...conditionsOf(found.parting.of, found.code)],
		rows: members.length,
		of: places.length,
		estimate: roundEstimate(estimateOf(measureMetric(rows.select(members), losses.metric), DEFAULT_LEVEL)),
		overall: overall === null ? null : rounded(overall, DIGITS$1),
		searched: found.searched,
		pValue: found.pValue
	}];
}
function declaredSlices({ slices }, places) {
	return slices.filter(({ declaration }) => declaration.by === void 0).map(({ declaration, codes }) => ({
		codes: Uint16Array.from(places, (row) => Number((codes[row] ?? -1) >= 0)),
		parts: [{ slice: declaration.name }]
	}));
}
function pickColumn({ codes, parts }, indices) {
	return {
		codes: Uint16Array.from(indices, (index) => codes[index] ?? 0),
		parts
	};
}
function clipped(losses) {
	const limit = losses.toSorted()[Math.ceil(.99 * losses.length) - 1] ?? 0;
	return limit > 0 ? losses.map((loss) => Math.min(loss, limit)) : losses;
}

// src/domain/evaluation/evidence.ts
function gatherEvidence(request) {
	const { data, candidate, baseline, parted, seed } = request;
	return {
		changes: baseline === null ? [] : evaluateChanges({
			data,
			candidate,
			baseline
		}),
		...evaluateClasses(request),
		weakest: findWeakest({
			data,
			rows: candidate.rows,
			parted,
			seed
		}),
		figures: drawFigures(request)
	};
}

// src/domain/evaluation/gaps.ts
function wantedGaps(rows, gates) {
	const grouped = rows.slices.filter(({ declaration }) => declaration.by !== void 0).map(({ declaration }) => declaration);
	const asked = gates.flatMap(({ metric, slice, maxGap, confidence = DEFAULT_LEVEL }) => {
		return maxGap === void 0 || slice === void 0 ? [] : [{
			slice,
			metric,
			level: confidence
		}];
	});
	const shown = grouped.filter(({ protected: isProtected = false }) => isProtected).flatMap(({ name }) => problemKind(rows.problem).gaps.filter((metric) => canMeasure(rows, metric)).map((metric) => ({
		slice: name,
		metric,
		level: DEFAULT_LEVEL
	})));
	const known = [...asked, ...shown].filter(({ slice, metric }) => isMetricOf(rows, metric) && grouped.some(({ name }) => name === slice));
	return [...new Map(known.map((gap) => [`${gap.slice} ${gap.metric} ${gap.level}`, gap])).values()];
}
function evaluateGaps({ data, candidate, baseline, gaps, seed }) {
	return gaps.map((gap) => {
		const ours = groupGap(groupValues(candidate, gap), {
			level: gap.level,
			seed
		});
		const theirs = baseline && groupGap(groupValues(baseline, gap), {
			level: gap.level,
			seed
		}).estimate;
		return {
			data,
			slice: gap.slice,
			metric: gap.metric,
			...ours,
			baseline: theirs
		};
	});
}
function groupValues(rows, { slice, metric, level }) {
	const column = rows.slices.find(({ declaration }) => declaration.name === slice);
	if (column === void 0) return [];
	return partsOfSlice(rows, column).filter((part) => part.largeEnough).flatMap((part) => {
		const { value, interval } = estimateOf(measureMetric(part.rows, metric), level);
		if (value === null || interval !== null && (interval.lower === null || interval.upper === null)) return [];
		const width = interval === null ? 0 : (interval.upper ?? value) - (interval.lower ?? value);
		return [{
			group: part.group ?? "",
			value,
			error: width / (2 * normalScore(level))
		}];
	});
}
function groupGap(groups, { level, seed }) {
	const sorted = [...groups].sort((a, b) => a.value - b.value);
	const [lowest] = sorted;
	const highest = sorted.at(-1);
	if (lowest === void 0 || highest === void 0 || sorted.length < 2) return {
		estimate: {
			value: null,
			interval: null
		},
		highest: null,
		lowest: null
	};
	return {
		estimate: invertGap(sorted, {
			value: highest.value - lowest.value,
			level,
			seed
		}),
		highest: highest.group,
		lowest: lowest.group
	};
}
function invertGap(groups, { value, level, seed }) {
	const tail = (1 - level) / 2;
	const noise = drawNoise(groups, {
		seed,
		draws: drawsFor(tail, groups.length)
	});
	const mean = groups.reduce((total, group) => total + group.value, 0) / groups.length;
	const offsets = Float64Array.from(groups, (group) => group.value - mean);
	const gapsAt = (scale) => simulateGaps({
		offsets,
		noise,
		scale
	});
	const method = "simulated gap inversion";
	if (value === 0) return {
		value,
		interval: {
			lower: 0,
			upper: quantile(gapsAt(0), level),
			level,
			method
		}
	};
	const solve = (share) => {
		const rank = rankOf(share, noise.length / groups.length);
		const isBelow = (scale) => countBelow(gapsAt(scale), value) > rank;
		if (!isBelow(0)) return 0;
		let [low, high] = [0, 16];
		for (let step = 0; step < 24; step += 1) {
			const middle = (low + high) / 2;
			if (isBelow(middle)) low = middle;
			else high = middle;
		}
		return (low + high) / 2;
	};
	return {
		value,
		interval: {
			lower: Math.min(solve(1 - tail), 1) * value,
			upper: Math.max(solve(tail), 1) * value,
			level,
			method
		}
	};
}
const FEWEST_DRAWS = {
	usual: 2e3,
	manyGroups: 500
};
const DRAWS_BEYOND = 25;
const MANY_GROUPS = 100;
const MOST_NUMBERS = 1e7;
function drawsFor(tail, groups) {
	const wanted = Math.max(FEWEST_DRAWS[groups > MANY_GROUPS ? "manyGroups" : "usual"], Math.round(DRAWS_BEYOND / tail));
	return Math.min(wanted, Math.floor(MOST_NUMBERS / groups));
}
function drawNoise(groups, { seed, draws }) {
	const random = seededNoise(seed);
	const noise = new Float64Array(draws * groups.length);
	for (let cell = 0; cell < noise.length; cell += 1) noise[cell] = (groups[cell % groups.length]?.error ?? 0) * gaussian(random);
	return noise;
}
function simulateGaps({ offsets, noise, scale }) {
	const gaps = new Float64Array(noise.length / offsets.length);
	for (let draw = 0, cell = 0; draw < gaps.length; draw += 1) {
		let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (let group = 0; group < offsets.length; group += 1, cell += 1) {
			const value = scale * (offsets[group] ?? 0) + (noise[cell] ?? 0);
			if (value < least) least = value;
			if (value > most) most = value;
		}
		gaps[draw] = most - least;
	}
	return gaps;
}
function rankOf(share, count) {
	return Math.min(count - 1, Math.floor(share * count));
}
function quantile(values, share) {
	return values.toSorted()[rankOf(share, values.length)] ?? 0;
}
function countBelow(values, limit) {
	let count = 0;
	for (const value of values) if (value < limit) count += 1;
	return count;
}

// src/domain/evaluation/parts/draw-in-order.ts
function drawInOrder(total, most, seed) {
	const random = seededRandom(seed);
	let [left, wanted] = [total, Math.min(most, total)];
	return () => {
		const isDrawn = random() * left < wanted;
		left -= 1;
		wanted -= Number(isDrawn);
		return isDrawn;
	};
}

// src/domain/evaluation/parts/value-column.ts
const MOST_VALUES = 10;
const MOST_TEXTS = 20;
const QUANTILES = [
	.25,
	.5,
	.75
];
const DIGITS = 4;
var ValueColumn = class {
	#name;
	#numbers = growableFloat64();
	#places = growableInt32();
	#census = new LabelCensus();
	#gaps = 0;
	constructor(name) {
		this.#name = name;
	}
	get length() {
		return this.#numbers.length;
	}
	add(value) {
		const number = typeof value === "number" ? value : NaN;
		const isLabel = value !== null && typeof value !== "number";
		this.#numbers.push(number);
		this.#places.push(isLabel ? this.#census.add(value, this.length) : -1);
		this.#gaps += Number(!isLabel && Number.isNaN(number));
	}
	finish() {
		const numbers = this.#numbers.finish();
		const parting = this.#census.labels.length > 0 ? this.#byLabel() : byNumber(numbers);
		const conditions = [...parting.conditions, ...this.#gaps > 0 ? [{ value: null }] : []];
		if (conditions.length < 2) return null;
		const places = this.#places.finish();
		const isGap = (row) => places[row] === -1 && Number.isNaN(numbers[row] ?? 0);
		return {
			codes: Uint16Array.from(numbers, (_, row) => isGap(row) ? conditions.length : parting.codeAt(row)),
			parts: conditions.map((condition) => ({
				column: this.#name,
				...condition
			}))
		};
	}
	#byLabel() {
		const { places: seen } = this.#census;
		const shown = [...seen.keys()].toSorted((a, b) => (seen[b]?.rows ?? 0) - (seen[a]?.rows ?? 0)).slice(0, MOST_TEXTS);
		const codes = new Map(shown.map((place, index) => [place, index + 1]));
		const places = this.#places.finish();
		return {
			conditions: shown.map((place) => ({ value: presentLabel(seen[place]?.label ?? "") })),
			codeAt: (row) => codes.get(places[row] ?? -1) ?? 0
		};
	}
};
function byNumber(numbers) {
	const distinct = fewDistinct(numbers);
	if (distinct === null) return byQuantiles(numbers);
	const codes = new Map(distinct.map((value, index) => [value, index + 1]));
	return {
		conditions: distinct.map((value) => ({ value: presentLabel(value) })),
		codeAt: (row) => codes.get(numbers[row] ?? 0) ?? 0
	};
}
function fewDistinct(numbers) {
	const distinct = /* @__PURE__ */ new Set();
	for (const number of numbers) {
		if (!Number.isNaN(number)) distinct.add(number);
		if (distinct.size > MOST_VALUES) return null;
	}
	return [...distinct].toSorted((a, b) => a - b);
}
function byQuantiles(numbers) {
	const rising = numbers.filter((number) => !Number.isNaN(number)).toSorted();
	const quantiles = QUANTILES.map((share) => rising[Math.floor(share * (rising.length - 1))] ?? 0);
	const limits = [...new Set(quantiles.map((value) => rounded(value, DIGITS)))].filter(Number.isFinite);
	const conditions = [...limits, null].map((limit, index) => {
		const above = limits[index - 1];
		return {
			...above !== void 0 && { above },
			...limit !== null && { upTo: limit }
		};
	});
	const codeAt = (row) => {
		let code = 1;
		while (code <= limits.length && (numbers[row] ?? 0) > (limits[code - 1] ?? Infinity)) code += 1;
		return code;
	};
	return {
		conditions,
		codeAt
	};
}

// src/domain/evaluation/parts/part-recorder.ts
const MOST_ROWS = 1e4;
const MOST_COLUMNS = 64;
const WIDEST_ARRAY = 32;
var PartRecorder = class {
	#request;
	#isDrawn;
	#rows = growableInt32();
	#columns = /* @__PURE__ */ new Map();
	constructor(request) {
		this.#request = request;
		this.#isDrawn = drawInOrder(request.rows, MOST_ROWS, request.seed);
	}
	add(batch) {
		const drawn = Int32Array.from({ length: batch.rows }, (_, row) => row).filter(() => this.#isDrawn());
		for (const row of drawn) this.#rows.push(batch.start + row);
		const cells = /* @__PURE__ */ new Map();
		for (const [name, values] of batch.columns) if (this.#mayTell(name, values)) cells.set(name, (row) => values[row] ?? null);
		for (const input of batch.inputs) for (const [title, cellAt] of this.#columnsOf(input, batch)) if (!cells.has(title)) cells.set(title, cellAt);
		for (const [name, cellAt] of cells) this.#note(name, drawn, cellAt);
	}
	finish() {
		const whole = [...this.#columns.values()].filter(({ length }) => length === this.#rows.length);
		return {
			rows: this.#rows.finish(),
			columns: whole.flatMap((column) => column.finish() ?? [])
		};
	}
	#mayTell(name, values) {
		const { show, slices = [] } = this.#request.set;
		return slices.some(({ by }) => by === name) || show === "values" || !values.some((value) => typeof value === "string");
	}
	#columnsOf({ name, shape, data }, { rows }) {
		const bound = this.#request.inputs.get(name);
		const [size, ...inner] = shape;
		const width = inner.reduce((product, one) => product * one, 1);
		const isWide = width > (bound?.count === width ? MOST_COLUMNS : WIDEST_ARRAY);
		const isSecret = Array.isArray(data) && this.#request.set.show !== "values";
		if (bound === void 0 || size !== rows || isWide || isSecret) return [];
		return Array.from({ length: width }, (_, column) => [titleOf(name, {
			bound,
			column,
			width
		}), (row) => narrow(data[row * width + column] ?? NaN)]);
	}
	#note(name, drawn, cellAt) {
		const known = this.#columns.get(name);
		if (known === void 0 && this.#columns.size >= MOST_COLUMNS) return;
		const column = known ?? new ValueColumn(name.slice(0, MOST_CHARACTERS));
		if (known === void 0) this.#columns.set(name, column);
		for (const row of drawn) column.add(cellAt(row));
	}
};
const MOST_CHARACTERS = 200;
function titleOf(input, { bound, column, width }) {
	const name = bound.count === width ? bound.named[column] : void 0;
	if (name !== void 0) return name;
	const [only = input] = bound.named;
	return `${bound.count === 1 ? only : input}[${column}]`;
}

// src/domain/evaluation/unit-spread.ts
const LEVEL$1 = .95;
function unitSpread(rows, measurement) {
	const { value, spread, range = ANY_NUMBER } = measurement;
	if (value === null || spread === null || spread.support === 0) return null;
	if (!isMeanOfUnits(spread)) return {
		units: weighing(rows).length,
		perRow: 1,
		mean: value,
		spread: boundOf(value, range)
	};
	const variance = spread.hits === void 0 ? Math.min(varianceOf(spread), mostOf(value, range)) : value * (1 - value);
	const deviation = Math.sqrt(variance);
	if (!Number.isFinite(deviation)) return null;
	const { contributions, support } = spread;
	const isSame = areEqual({
		value,
		variance: variance / support,
		units: support
	});
	const most = (range[1] - range[0]) / 2;
	return {
		...unitsOf(rows, spread),
		mean: value,
		spread: isSame ? null : around(deviation, {
			contributions,
			support,
			most
		})
	};
}
function pairedSpread(rows, candidate, baseline) {
	const [ours, theirs] = [candidate.spread, baseline.spread];
	if (candidate.value === null || baseline.value === null) return null;
	if (ours === null || theirs === null || ours.support === 0) return null;
	if (!isMeanOfUnits(ours) || !isMeanOfUnits(theirs) || !areSameUnits(ours, theirs)) return null;
	const contributions = ours.contributions.map((own, unit) => own - (theirs.contributions[unit] ?? 0));
	const mean = candidate.value - baseline.value;
	const range = rangeOfDifference(candidate.range ?? ANY_NUMBER);
	const { support } = ours;
	const deviation = Math.sqrt(Math.min(varianceOf({
		contributions,
		support
	}), mostOf(mean, range)));
	if (!Number.isFinite(deviation)) return null;
	const spread = deviation > 0 ? around(deviation, {
		contributions,
		support,
		most: range[1]
	}) : null;
	return {
		...unitsOf(rows, ours),
		mean,
		spread
	};
}
function areSameUnits(ours, theirs) {
	if (ours.contributions.length !== theirs.contributions.length) return false;
	return ours.hits === void 0 || ours.hits.every((hit, row) => hit === 2 === (theirs.hits?.[row] === 2));
}
function isMeanOfUnits({ scale }) {
	return scale === "proportion" || scale === "share" || scale === "mean";
}
function mostOf(mean, [least, most]) {
	const largest = (most - mean) * (mean - least);
	return Number.isNaN(largest) ? Infinity : largest;
}
function boundOf(mean, range) {
	const largest = Math.sqrt(mostOf(mean, range));
	return largest > 0 && Number.isFinite(largest) ? {
		value: largest,
		lower: null,
		upper: largest
	} : null;
}
function varianceOf({ contributions, support }) {
	return support * sum(contributions.map((part) => part * part));
}
function around(deviation, { contributions, support, most }) {
	const largest = contributions.reduce((far, part) => Math.max(far, Math.abs(part)), 0);
	const squares = sum(contributions.map((part) => (part / largest) ** 2));
	const fourths = sum(contributions.map((part) => (part / largest) ** 4));
	const error = Math.sqrt(Math.max(0, support * fourths / (squares * squares) - 1) / support) / 2;
	const times = Math.exp(normalScore(LEVEL$1) * error);
	return {
		value: deviation,
		lower: deviation / times,
		upper: Math.max(deviation, Math.min(most, deviation * times))
	};
}
function unitsOf(rows, { contributions, hits }) {
	const weights = weighing(rows);
	if (hits === void 0) return {
		units: contributions.length,
		perRow: Math.min(1, contributions.length / weights.length)
	};
	const asked = weights.filter((_, row) => hits[row] !== 2);
	return {
		units: asked.length,
		perRow: sum(asked) / sum(weights)
	};
}
function weighing({ rows, weight }) {
	return weight?.filter((share) => share > 0) ?? new Float64Array(rows).fill(1);
}

// src/domain/livetest/certified-spreads.ts
function certifySpreads(policy, pair) {
	return comparedIn(policy).flatMap((how) => {
		const { id: metric } = how.metric;
		if (!canMeasure(pair.candidate, metric)) return [];
		const { data } = pair;
		const arms = spreadOfArms(metric, pair);
		const pairs = how.isPaired ? spreadOfPairs(metric, pair) : null;
		return [...arms === null ? [] : [{
			metric,
			data,
			paired: false,
			...arms
		}], ...pairs === null ? [] : [{
			metric,
			data,
			paired: true,
			...pairs
		}]];
	});
}
function firstOfEach(spreads) {
	const isSame = (one, other) => one.metric === other.metric && one.paired === other.paired;
	return spreads.filter((spread, index) => spreads.findIndex((one) => isSame(one, spread)) === index);
}
function spreadOfArms(id, { candidate, baseline }) {
	const own = unitSpread(candidate, measureMetric(candidate, id));
	const theirs = baseline === null ? null : unitSpread(baseline, measureMetric(baseline, id));
	return (theirs?.spread?.value ?? 0) > (own?.spread?.value ?? 0) ? theirs : own;
}
function spreadOfPairs(id, { candidate, baseline }) {
	if (baseline === null) return null;
	return pairedSpread(candidate, measureMetric(candidate, id), measureMetric(baseline, id));
}

// src/usecases/certify/evaluate-set.ts
const NO_EVIDENCE = {
	prediction: [],
	gaps: [],
	smallGroups: [],
	changes: [],
	classes: [],
	classesLeftOut: [],
	weakest: [],
	figures: [],
	spreads: []
};
function joinEvidence(sets) {
	return {
		prediction: sets.flatMap(({ prediction }) => prediction),
		gaps: sets.flatMap(({ gaps }) => gaps),
		smallGroups: sets.flatMap(({ smallGroups }) => smallGroups),
		changes: sets.flatMap(({ changes }) => changes),
		classes: sets.flatMap(({ classes }) => classes),
		classesLeftOut: sets.flatMap(({ classesLeftOut }) => classesLeftOut),
		weakest: sets.flatMap(({ weakest }) => weakest),
		figures: sets.flatMap(({ figures }) => figures),
		spreads: firstOfEach(sets.flatMap(({ spreads }) => spreads))
	};
}
function recordParts({ set, data, battery: { request } }) {
	const lists = new Set(signatureOf(request).inputs.flatMap(({ name, pad }) => pad === void 0 ? [] : [name]));
	const inputs = new Map([...data.bound.inputs].filter(([name]) => !lists.has(name)));
	return new PartRecorder({
		set,
		rows: data.rows,
		inputs,
		seed: request.seed
	});
}
function evaluateSet({ name, set, data, battery }, scored) {
	const { request, ports } = battery;
	const { model, seed } = request;
	const [candidate, baseline] = [armOf(scored.candidate), scored.baseline === null ? null : armOf(scored.baseline)];
	const first = Object.keys(model.value.evaluation)[0];
	const gates = model.value.gates.filter((gate) => (gate.data ?? first) === name);
	const pair = {
		data: name,
		candidate: candidate.rows,
		baseline: baseline?.rows ?? null
	};
	const { count, named } = data.bound.target;
	const columns = named.length === count ? named : null;
	const policy = resolveTestPolicy(model.value);
	if (baseline !== null) ports.onChangedRows?.(listChangedRows({
		data: name,
		candidate,
		baseline,
		show: set.show,
		columns
	}));
	return {
		prediction: evaluatePrediction({
			...pair,
			metrics: wantedMetrics(candidate.rows, gates)
		}),
		gaps: evaluateGaps({
			...pair,
			gaps: wantedGaps(candidate.rows, gates),
			seed
		}),
		...countSmallGroups(name, candidate.rows),
		...gatherEvidence({
			data: name,
			candidate,
			baseline,
			columns,
			parted: scored.parted,
			seed
		}),
		spreads: policy === null ? [] : certifySpreads(policy, pair)
	};
}
function armOf({ rows, table }) {
	return {
		rows,
		classes: table.classes
	};
}

// src/usecases/certify/checks/prediction.ts
const prediction = {
	name: "prediction",
	async run(context) {
		const { request, candidate, baseline, ports, resources } = context;
		ports.onProgress({
			activity: "loading the model",
			done: .02
		});
		const loaded = await load(context, candidate);
		if (loaded.kind === "failed") return {
			findings: [failureFinding(loaded, "safety")],
			next: null
		};
		const corrected = findCorrected(loaded.corrected, signatureOf(request));
		if (hasError(corrected)) return {
			findings: corrected,
			next: null
		};
		const model = {
			model: resources.use(loaded.model),
			columnLabels: candidate.columnLabels
		};
		const before = asBaseline(context);
		await using predecessor = baseline === null || before === null ? null : await loadPredecessor(before, baseline);
		const examined = [];
		for (const set of setsOf(context)) examined.push(await atSet(request, set.name, () => examineSet(set, model, predecessor)));
		const drawn = new Map(examined.flatMap((one) => one.drawn === null ? [] : [[one.name, one.drawn]]));
		return {
			findings: [
				...corrected,
				...answeredOtherwise(examined, loaded.corrected),
				...examined.flatMap(({ findings }) => findings)
			],
			recorded: {
				readings: examined.flatMap(({ reading }) => reading ?? []),
				ownMetrics: describeOwnMetrics(request.model.value),
				...joinEvidence(examined.map(({ evidence }) => evidence))
			},
			next: {
				...context,
				model,
				drawn,
				scored: handOver(examined.flatMap(({ name, rows }) => rows ? [[name, rows]] : []))
			}
		};
	}
};
async function load(battery, { artifact }) {
	return battery.ports.runtimeOf(artifact.format).load(artifact, loadOptions(battery));
}
function findCorrected(corrected, { outputs }) {
	return corrected.map(({ output, declared, shape }) => {
		const declaredOutput = outputs.find(({ name }) => name === output);
		const axis = declaredOutput === void 0 ? 0 : rowAxis(declaredOutput);
		const size = axis === null ? null : shape[axis];
		const isKept = size === null || size === -1 || size === declared[axis ?? 0];
		return finding("shape-corrected", {
			output,
			declared,
			shape
		}, { severity: isKept ? "warning" : "error" });
	});
}
function answeredOtherwise(examined, known) {
	const told = new Set(known.map(({ output }) => output));
	const others = examined.flatMap(({ otherShape }) => otherShape === null || told.has(otherShape.output) ? [] : [otherShape]);
	return [...new Map(others.map((other) => [other.output, other])).values()].map((other) => finding("shape-corrected", { ...other }, { severity: "warning" }));
}
async function loadPredecessor(battery, prepared) {
	const loaded = await load(battery, prepared);
	if (loaded.kind === "failed") return null;
	const { model } = loaded;
	const { columnLabels } = prepared;
	return {
		model,
		columnLabels,
		sets: setsOf({
			...battery,
			data: battery.baselineData
		}),
		[Symbol.asyncDispose]: () => model[Symbol.asyncDispose]()
	};
}
const NOTHING_SCORED = {
	rows: null,
	drawn: null,
	reading: null,
	evidence: NO_EVIDENCE,
	otherShape: null
};
async function examineSet(context, model, predecessor) {
	const { name, set, data, battery } = context;
	const { request } = battery;
	const watch = new AnswerWatch(context);
	const problem = problemOf(request.model.value.task, set.target);
	const target = new TargetReader({
		set,
		problem
	});
	const parts = recordParts(context);
	const { candidate, baseline } = await scoreBoth(context, {
		model,
		predecessor,
		onAnswers: (batch, outputs) => {
			watch.add(batch, outputs);
			target.add(batch);
			parts.add(batch);
		}
	});
	const misfit = target.rows === data.rows ? target.misfit() : null;
	if (misfit !== null) throw new AppError(explainMisfit(misfit, context));
	if (candidate?.kind === "misfit") throw new AppError(explainMisfit(candidate.misfit, context));
	const place = (found) => placeInManifest(found, context);
	if (candidate?.kind !== "scored") return {
		name,
		...NOTHING_SCORED,
		findings: findingsOf(candidate).map(place)
	};
	const scored = baseline?.kind === "scored" ? baseline : null;
	const otherRows = scored !== null && scored.rows.rows !== candidate.rows.rows ? scored.rows.rows : null;
	const evidence = evaluateSet(context, {
		candidate,
		baseline: otherRows === null ? scored : null,
		parted: parts.finish()
	});
	return {
		name,
		rows: candidate.rows,
		drawn: watch.drawn(),
		reading: describeReading(context, target, candidate.table),
		evidence,
		otherShape: watch.otherShape(),
		findings: [
			...[
				...candidate.findings,
				...watch.findings(),
				...target.findings(),
				...oneAgainstRest(set),
				...suspicions(evidence.prediction, candidate.rows, set.prediction)
			].map(place),
			...baselineFindings(baseline, context),
			...otherRows === null ? [] : [tellOtherRows(context, {
				own: candidate.rows.rows,
				theirs: otherRows
			})]
		]
	};
}
async function scoreBoth(context, { model, predecessor, onAnswers }) {
	const theirs = predecessor?.sets.find(({ name }) => name === context.name) ?? null;
	const scored = {
		...howScored(context),
		...onAnswers && { onAnswers }
	};
	if (predecessor !== null && theirs?.data === context.data) {
		const [candidate, baseline] = await scoreModels({
			...scored,
			models: [model, predecessor]
		});
		return {
			candidate,
			baseline
		};
	}
	const [candidate] = await scoreModels({
		...scored,
		models: [model]
	});
	if (predecessor === null || theirs === null || candidate?.kind !== "scored") return {
		candidate,
		baseline: void 0
	};
	const [baseline] = await scoreModels({
		...howScored(theirs),
		models: [predecessor]
	});
	return {
		candidate,
		baseline
	};
}
function howScored({ name, set, data, battery }) {
	const { request, limits, ports } = battery;
	return {
		set,
		problem: problemOf(request.model.value.task, set.target),
		signature: signatureOf(request),
		isLayoutAssumed: isLayoutAssumed(readAs(request), set),
		data,
		memoryBytes: limits.memoryBytes,
		own: ownScoringOf({
			name,
			battery
		}),
		onRows: (rows) => ports.onProgress({
			activity: `scoring ${name}: row ${rows} of ${data.rows}`,
			done: .05 + .2 * rows / data.rows
		})
	};
}
function explainMisfit({ reason, pointer, facts }, { name, battery }) {
	const place = toPointer("evaluation", name) + pointer;
	return explainProblem({
		reason,
		facts,
		pointer: place
	}, sourceOf(battery.request, place));
}
function findingsOf(scoring) {
	if (scoring === void 0 || scoring.kind === "misfit") return [];
	return scoring.kind === "failed" ? [failureFinding(scoring, "prediction")] : scoring.findings;
}
function tellOtherRows({ name, battery }, rows) {
	const version = battery.request.baseline?.version.value.version ?? "";
	return finding("baseline-unusable", {
		fault: "other-rows",
		version,
		data: name,
		...rows
	}, { check: "prediction" });
}
function baselineFindings(scoring, { battery }) {
	if (scoring === void 0 || scoring.kind === "scored") return [];
	const causes = scoring.kind === "misfit" ? [{
		reason: scoring.misfit.reason,
		facts: scoring.misfit.facts
	}] : findingsOf(scoring);
	const facts = {
		fault: "scoring",
		version: battery.request.baseline?.version.value.version ?? ""
	};
	return causes.map((cause) => finding("baseline-unusable", facts, {
		check: "prediction",
		because: [cause]
	}));
}

// src/usecases/certify/checks/reading-plan.ts
const readingPlan = {
	name: "reading-plan",
	async run(context) {
		const data = /* @__PURE__ */ new Map();
		for (const name of Object.keys(readAs(context.request).evaluation)) {
			context.ports.onProgress({
				activity: `reading ${name}`,
				done: 0
			});
			data.set(name, await atSet(context.request, name, () => open$1(context, name)));
		}
		const theirs = await readForBaseline(context, data);
		const recorded = { data: [...data].map(describeData) };
		return {
			findings: theirs.findings,
			recorded,
			next: {
				...context,
				data,
				baselineData: theirs.data
			}
		};
	}
};
async function open$1({ request, limits, resources, ports }, name) {
	const { folder, root } = request;
	const { evaluation, task } = readAs(request);
	const set = evaluation[name];
	if (set === void 0) throw new AppError({
		code: "internal",
		message: `There is no evaluation set ${name}.`
	});
	const columns = columnsOfSet(name, request.model.value);
	const place = {
		folder,
		root,
		memoryBytes: limits.memoryBytes
	};
	const asked = {
		name,
		set,
		columns,
		task,
		signature: signatureOf(request),
		...place
	};
	return resources.use(await openSet(asked, ports.data));
}
async function readForBaseline(context, own) {
	const battery = context.baseline === null ? null : asBaseline(context);
	const data = /* @__PURE__ */ new Map();
	const findings = [];
	if (battery === null) return {
		data,
		findings
	};
	const version = battery.request.version.value.version;
	for (const [name, candidates] of own) {
		const read = isReadAlike(readAs(context.request), readAs(battery.request), name) ? candidates : await openOrSay(battery, name);
		if (typeof read !== "string") data.set(name, read);
		else findings.push(finding("baseline-unusable", {
			fault: "reading",
			version,
			data: name,
			said: read
		}));
	}
	return {
		data,
		findings
	};
}
async function openOrSay(battery, name) {
	try {
		return await open$1(battery, name);
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return error.message;
	}
}
function describeData([name, { sha256, sizeBytes, rows }]) {
	return {
		name,
		digest: { sha256 },
		sizeBytes,
		rows
	};
}

// src/domain/evaluation/hostile-inputs.ts
const LONG_TEXT_LENGTH = 65536;
function hostileInputs(inputs, check) {
	const open = (input) => check !== "out-of-range" || input.datatype !== "BOOL";
	return VARIANTS[check].filter(({ touches }) => inputs.some((input) => open(input) && touches(input.data))).map(({ name, replace }) => ({
		name,
		inputs: inputs.map((input) => open(input) ? {
			...input,
			data: replace(input.data)
		} : input)
	}));
}
const VARIANTS = {
	nan: [floats("all NaN", () => NaN), firstCell("one NaN", NaN)],
	infinity: [
		floats("all +infinity", () => Number.POSITIVE_INFINITY),
		floats("all -infinity", () => Number.NEGATIVE_INFINITY),
		firstCell("one +infinity", Number.POSITIVE_INFINITY)
	],
	missing: [{
		name: "all zero or empty",
		touches: () => true,
		replace: (data) => fill(data, {
			number: 0,
			text: ""
		})
	}, floats("all NaN", () => NaN)],
	"out-of-range": [
		floats("greatest number", (_, greatest) => greatest),
		floats("least number", (_, greatest) => -greatest),
		floats("subnormal number", (least) => least),
		{
			name: "greatest integer",
			touches: isInteger,
			replace: (data) => isInteger(data) ? extreme(data, "greatest") : data
		},
		{
			name: "least integer",
			touches: isInteger,
			replace: (data) => isInteger(data) ? extreme(data, "least") : data
		},
		{
			name: "very long text",
			touches: isText,
			replace: (data) => isText(data) ? fill(data, {
				number: 0,
				text: "x".repeat(LONG_TEXT_LENGTH)
			}) : data
		},
		{
			name: "odd characters",
			touches: isText,
			replace: (data) => isText(data) ? fill(data, {
				number: 0,
				text: "\0\ud800‮🚢"
			}) : data
		}
	]
};
function floats(name, valueOf) {
	return {
		name,
		touches: isFloat,
		replace(data) {
			if (!isFloat(data)) return data;
			const { least, greatest } = limitsOf(data);
			return data.slice().fill(valueOf(least, greatest));
		}
	};
}
function firstCell(name, value) {
	return {
		name,
		touches: isFloat,
		replace(data) {
			if (!isFloat(data)) return data;
			const copy = data.slice();
			copy.set([value], 0);
			return copy;
		}
	};
}
function limitsOf(data) {
	if (data instanceof Float16Array) return {
		least: 2 ** -24,
		greatest: 65504
	};
	if (data instanceof Float32Array) return {
		least: 2 ** -149,
		greatest: (2 - 2 ** -23) * 2 ** 127
	};
	return {
		least: Number.MIN_VALUE,
		greatest: Number.MAX_VALUE
	};
}
function fill(data, { number, text }) {
	if (isText(data)) return data.map(() => text);
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(BigInt(number));
	return data.slice().fill(number);
}
function extreme(data, end) {
	const bits = data.BYTES_PER_ELEMENT * 8;
	const least = data instanceof Int8Array || data instanceof Int16Array || data instanceof Int32Array || data instanceof BigInt64Array ? -(2n ** BigInt(bits - 1)) : 0n;
	const value = end === "least" ? least : least + 2n ** BigInt(bits) - 1n;
	if (data instanceof BigInt64Array || data instanceof BigUint64Array) return data.slice().fill(value);
	return data.slice().fill(Number(value));
}
function isFloat(data) {
	return data instanceof Float16Array || data instanceof Float32Array || data instanceof Float64Array;
}
function isInteger(data) {
	return !isFloat(data) && !isText(data);
}

// src/usecases/certify/probing.ts
function notApplicable(check) {
	return {
		check,
		result: "not-applicable",
		facts: {}
	};
}
const MOST_NAMED = 5;
function namedIn(columns) {
	return {
		columns: columns.slice(0, MOST_NAMED),
		count: columns.length
	};
}

// src/usecases/certify/probe-hostile.ts
const HOSTILE_CHECKS = [
	"nan",
	"infinity",
	"missing",
	"out-of-range"
];
async function probeHostile(context, rows) {
	const { artifact } = context.battery.candidate;
	const runtime = context.battery.ports.runtimeOf(artifact.format);
	const robustness = [];
	const findings = [];
	let loaded = await runtime.load(artifact, loadOptions(context.battery));
	for (const check of HOSTILE_CHECKS) {
		if (loaded.kind === "failed") return {
			robustness,
			findings: [failureFinding(loaded, "robustness")]
		};
		const { result, failure } = await probeHostileCheck(loaded.model, hostileRows(rows, check), {
			check,
			context
		});
		robustness.push(result);
		if (failure === null) continue;
		findings.push(finding("crash-on-hostile-input", {
			fault: failure.reason,
			...failureFacts(failure)
		}));
		await loaded.model[Symbol.asyncDispose]();
		loaded = await runtime.load(artifact, loadOptions(context.battery));
	}
	if (loaded.kind === "loaded") await loaded.model[Symbol.asyncDispose]();
	return {
		robustness,
		findings
	};
}
function hostileRows(rows, check) {
	return hostileInputs(rows.inputs, check).map(({ name, inputs }) => ({
		name,
		rows: {
			...rows,
			inputs
		}
	}));
}
async function probeHostileCheck(model, variants, { check, context }) {
	if (variants.length === 0) return {
		result: notApplicable(check),
		failure: null
	};
	const facts = {};
	for (const { name, rows } of variants) {
		const outcome = await new ModelCaller(model, signatureOf(context.battery.request)).call(rows);
		facts[name] = outcome.kind === "predicted" ? "answered" : outcome.reason;
		if (outcome.kind === "failed" && outcome.reason !== "error") return {
			result: {
				check,
				result: "fail",
				facts
			},
			failure: outcome
		};
	}
	return {
		result: {
			check,
			result: "pass",
			facts
		},
		failure: null
	};
}

// src/usecases/certify/probe-perturbations.ts
const SHOWN = [{ gaussian: .1 }, { dropout: .1 }];
async function probePerturbations(context, { model, clean, exact }) {
	const { data, set, name, battery } = context;
	if (exact.length > 0) return notTried(wantedDrops(context, clean), exact);
	const statistics = await gatherStatistics(context);
	if (statistics.size === 0) return {
		robustness: SHOWN.map(leftOut),
		findings: []
	};
	const robustness = [];
	const findings = [];
	for (const [key, drops] of Map.groupBy(wantedDrops(context, clean), ({ perturbation }) => describe$3(perturbation))) {
		const [first] = drops;
		if (first === void 0) continue;
		const random = seededNoise(battery.request.seed);
		const [scored] = await scoreModels({
			set,
			problem: problemOf(battery.request.model.value.task, set.target),
			signature: signatureOf(battery.request),
			data,
			models: [model],
			memoryBytes: battery.limits.memoryBytes,
			own: ownScoringOf(context, new Set(drops.map(({ metric }) => metric))),
			disturb: (inputs) => perturb(inputs, {
				perturbation: first.perturbation,
				statistics,
				random
			}),
			onRows: (rows) => battery.ports.onProgress({
				activity: `probing ${name} with ${key}`,
				done: .27 + .1 * rows / data.rows
			})
		});
		const isRefused = scored?.kind === "failed" && scored.reason === "error" && drops.every(({ gate }) => gate === null);
		if (scored?.kind === "failed" && !isRefused) return {
			robustness,
			findings: [failureFinding(scored, "robustness")]
		};
		const disturbed = scored?.kind === "scored" ? scored.rows : null;
		robustness.push(...drops.map((drop) => describeDrop(drop, clean, disturbed)));
		if (disturbed !== null) findings.push(...tellFall(first.perturbation, {
			clean,
			disturbed,
			context
		}));
	}
	return {
		robustness,
		findings
	};
}
function notTried(drops, exact) {
	const isAsked = drops.some(({ gate }) => gate !== null);
	return {
		robustness: drops.map(({ perturbation }) => leftOut(perturbation)),
		findings: isAsked ? [finding("perturbation-not-tried", namedIn(exact))] : []
	};
}
async function gatherStatistics({ data, set, battery }) {
	const fed = signatureOf(battery.request).inputs.filter(isFed);
	const names = new Set(fed.map(({ name }) => name));
	const statistics = new ColumnStatistics(new Map(fed.flatMap(({ name, pad }) => pad === void 0 ? [] : [[name, Number(pad)]])));
	for await (const batch of data.batches(set.batchSize ?? 1024)) {
		const inputs = batch.inputs.filter(({ name }) => names.has(name));
		if (!inputs.some(({ datatype, shape }) => isDisturbed({
			datatype,
			rank: shape.length - 1
		}))) break;
		statistics.add(inputs);
	}
	return statistics.finish();
}
function wantedDrops({ name, battery }, clean) {
	const asked = battery.request.gates.flatMap((gate) => {
		if (gate.kind !== "robustness" || gate.data !== name) return [];
		return [{
			perturbation: gate.perturbation,
			metric: gate.metric,
			level: gate.confidence,
			gate
		}];
	});
	const metric = firstShown(clean);
	if (asked.length > 0 || metric === void 0) return asked;
	return SHOWN.map((perturbation) => ({
		perturbation,
		metric,
		level: DEFAULT_LEVEL,
		gate: null
	}));
}
function describeDrop({ perturbation, metric, level, gate }, clean, disturbed) {
	const undefinedEstimate = {
		value: null,
		interval: null
	};
	const drop = disturbed === null ? undefinedEstimate : dropOf(clean, disturbed, {
		metric,
		level
	});
	return {
		...kindOf(perturbation),
		result: disturbed === null ? "fail" : resultOf(drop, gate),
		facts: {},
		metric,
		estimate: disturbed === null ? undefinedEstimate : estimateOf(measureMetric(disturbed, metric), level),
		drop
	};
}
function resultOf(drop, gate) {
	if (gate === null) return "shown";
	return judge({
		estimate: drop,
		comparator: "<=",
		limit: gate.limit,
		test: gate.test
	}).result;
}
function tellFall(perturbation, { clean, disturbed, context }) {
	const metric = firstShown(clean);
	if (metric === void 0) return [];
	const random = seededRandom(seedOf(context));
	const fall = fallToChance(clean, disturbed, {
		metric,
		level: DEFAULT_LEVEL,
		random
	});
	const { check, strength = 0 } = kindOf(perturbation);
	return fall === null ? [] : [finding("falls-to-chance", {
		perturbation: check,
		strength,
		metric,
		...fall
	})];
}
function kindOf({ gaussian, dropout }) {
	return gaussian === void 0 ? {
		check: "dropout",
		strength: dropout ?? 0
	} : {
		check: "gaussian",
		strength: gaussian
	};
}
function leftOut(perturbation) {
	return {
		...kindOf(perturbation),
		result: "not-applicable",
		facts: {}
	};
}
function describe$3({ gaussian, dropout }) {
	return gaussian === void 0 ? `dropout ${dropout}` : `Gaussian noise ${gaussian}`;
}

// src/domain/evaluation/steadiness.ts
const ROUNDING = .001;
const ANOTHER_ORDER = .05;
const ANOTHER_NUMBER = .1;
const LAST_BITS = 2 ** -16;
const MOST_TIES = 1 / 16;
const FEW_ROWS = 3;
const LEAST_SPREAD = 16 * 2 ** -23;
function steadinessOf({ changed, share }) {
	if (changed > 0 || !(share <= ANOTHER_ORDER)) return "changed";
	return share <= ROUNDING ? "rounding" : "moved";
}
function withoutTies(difference) {
	const { rows, changed, tied = 0 } = difference;
	return tied > MOST_TIES * rows ? difference : {
		...difference,
		changed: changed - tied
	};
}
function isExplainedBy(chance, { changed, share }) {
	return changed <= 2 * chance.changed + FEW_ROWS && share <= 2 * chance.share;
}
function greaterDifference(a, b) {
	if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
	return b.share > a.share ? b : a;
}
function compareAnswers(scored, again) {
	if (again === null || !isAlike(scored, again)) return apart(scored.rows);
	const { rows, numbers } = scored;
	const moves = numbers.map((value, cell) => moveOf(value, again.numbers[cell] ?? NaN));
	const spread = spreadOf(scored);
	const limit = scored.labels === null ? ANOTHER_NUMBER * spread : Number.POSITIVE_INFINITY;
	const lastBits = LAST_BITS * numbers.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
	let [changed, tied] = [0, 0];
	for (let row = 0; row < rows; row += 1) {
		if (!isAnother({
			scored,
			again,
			moves,
			limit
		}, row)) continue;
		changed += 1;
		tied += Number(movesOf(moves, rows, row).every((move) => move <= lastBits));
	}
	const mean = Math.sqrt(meanOf(moves.map((move) => move * move)));
	return {
		rows,
		changed,
		tied,
		maxAbsoluteDifference: moves.reduce((most, move) => Math.max(most, move), 0),
		share: mean === 0 ? 0 : mean / spread
	};
}
function isAnother({ scored, again, moves, limit }, row) {
	return movesOf(moves, scored.rows, row).some((move) => move > limit || move === Infinity) || hasOtherLabel(scored, again, row);
}
function movesOf(moves, rows, row) {
	const width = moves.length / rows;
	return moves.subarray(row * width, (row + 1) * width);
}
function hasOtherLabel({ labels, rows, rounded = 0 }, again, row) {
	if (labels === null) return false;
	const width = labels.length / rows;
	let others = 0;
	for (let cell = row * width; cell < (row + 1) * width; cell += 1) {
		others += Number(!Object.is(labels[cell], again.labels?.[cell]));
		if (others > rounded * width) return true;
	}
	return false;
}
function isAlike(a, b) {
	return a.rows === b.rows && a.numbers.length === b.numbers.length && a.labels?.length === b.labels?.length;
}
function apart(rows) {
	return {
		rows,
		changed: rows,
		maxAbsoluteDifference: Number.POSITIVE_INFINITY,
		share: Number.POSITIVE_INFINITY
	};
}
function moveOf(from, to) {
	if (Object.is(from, to) || from === to) return 0;
	const move = Math.abs(from - to);
	return Number.isFinite(move) ? move : Number.POSITIVE_INFINITY;
}
function spreadOf({ rows, numbers }) {
	const means = columnMeans(numbers, numbers.length / rows);
	const squares = numbers.map((value, cell) => (value - (means[cell % means.length] ?? 0)) ** 2);
	const most = numbers.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
	return Math.max(Math.sqrt(meanOf(squares)), LEAST_SPREAD * most);
}
function columnMeans(numbers, width) {
	const sums = new Float64Array(width);
	numbers.forEach((value, cell) => sums.set([(sums[cell % width] ?? 0) + value], cell % width));
	return sums.map((sum) => sum * width / numbers.length);
}
function meanOf(values) {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

// src/domain/evaluation/answers.ts
function readAnswers(outputs, rows, reading) {
	const table = outputTableOf(outputs, {
		name: reading.set.prediction.output,
		rows,
		start: 0
	}, new ScoreFindings());
	if (table === null) return null;
	const { answers, prediction } = problemKind(reading.problem);
	if (answers !== void 0) return answers(table, reading.set);
	const { kinds } = prediction;
	const { kind } = reading.set.prediction;
	if (kind === "labels") return {
		rows,
		labels: labelsOf(table),
		numbers: /* @__PURE__ */ new Float64Array(0)
	};
	if (!kinds.includes("labels")) return {
		rows,
		labels: null,
		numbers: numbersOf(table, reading.set)
	};
	if (problemKind(reading.problem).target.isSequence === true) return readTokens(table, reading);
	return problemKind(reading.problem).target.isSeveral ? readSets(table, reading.set) : readClasses(table, reading);
}
function labelsOf({ data }) {
	return Array.from({ length: data.length }, (_, cell) => data[cell] ?? NaN);
}
function numbersOf(table, { prediction: { index } }) {
	const all = Float64Array.from({ length: table.data.length }, (_, cell) => numberAt(table.data, cell));
	return index === void 0 ? all : all.filter((_, cell) => cell % table.width === index);
}
function readSets(given, set) {
	const { kind = "probabilities", threshold } = set.prediction;
	const labels = set.target.columns?.length ?? null;
	const table = hasPairs(given, set.prediction, labels) ? presentTable(given, kind) : given;
	const reaches = thresholdOf(table, {
		kind,
		threshold: threshold ?? .5
	});
	const raw = numbersOf(table, set);
	const numbers = kind === "logits" ? raw.map(sigmoid) : raw;
	const isOpen = kind === "scores" && threshold === void 0;
	return {
		rows: table.data.length / table.width,
		labels: isOpen ? null : Array.from(numbers, reaches),
		numbers
	};
}
function readTokens(table, reading) {
	const width = table.inner.at(-1) ?? 1;
	return {
		...readClasses({
			...table,
			width
		}, reading),
		rows: table.data.length / table.width
	};
}
function readClasses(table, { set, problem, columnLabels }) {
	const { kind = "probabilities", threshold } = set.prediction;
	const { hasPositive } = problemKind(problem).target;
	const [numbers, picked] = [growableFloat64(), growableInt32()];
	addAnswers(table, {
		kind: kind === "logits" || kind === "scores" ? kind : "probabilities",
		positive: hasPositive ? positiveColumn(set, table.width, columnLabels) ?? 0 : -1,
		threshold: threshold ?? .5,
		lowIsPositive: set.prediction.positiveScores === "low",
		findings: new ScoreFindings(),
		probabilities: numbers,
		picked,
		least: growableInt32()
	});
	const labels = hasPositive && kind === "scores" && threshold === void 0 ? null : Array.from(picked.finish());
	return {
		rows: table.data.length / table.width,
		labels,
		numbers: numbers.finish()
	};
}

// src/usecases/certify/ask-again.ts
async function askAgain(again, sendings) {
	const differences = [];
	for (const sending of sendings) {
		const sent = await send(again, sending);
		if (sent.kind === "failed") return sent;
		differences.push(compare(again, sending, sent.answers));
	}
	return {
		kind: "answered",
		difference: differences.reduce(greaterDifference)
	};
}
async function send(sender, sending) {
	const { order, size, served } = sending;
	const { context, model } = sender;
	const signature = signatureOf(context.battery.request);
	const { output } = context.set.prediction;
	const step = served === void 0 ? Math.min(size, chooseBatchRows(signature, context.set.batchSize)) : size;
	const caller = new ModelCaller(model.model, signature);
	const parts = [];
	let bytes = 0;
	for (let start = 0; start < order.length; start += step) {
		const rows = order.slice(start, start + step);
		const outcome = await caller.call(toSend(sender, rows));
		if (outcome.kind === "failed") return outcome;
		const scored = joinedOutputs(outcome.outputs, context.set.prediction).find(({ name, shape }) => name === output && shape[0] === rows.length);
		if (scored === void 0) return {
			kind: "sent",
			answers: null
		};
		const asked = rows.flatMap((row, place) => isAsked(sending, row) ? [place] : []);
		if (asked.length === 0) continue;
		const [own = scored] = asked.length === rows.length ? [scored] : pickRows([scored], asked);
		bytes += tensorBytes(own);
		if (isTooMuchForOneCall(bytes)) return {
			kind: "sent",
			answers: null
		};
		parts.push(...answersOf(sender, own, rows.filter((row) => isAsked(sending, row))));
	}
	const places = askedOf(sending).map((row, place) => [row, place]).toSorted(([a], [b]) => a - b);
	const [answers = null] = pickRows(joinAlike(parts), places.map(([, place]) => place));
	return {
		kind: "sent",
		answers
	};
}
function askedOf(sending) {
	return sending.order.filter((row) => isAsked(sending, row));
}
function isAsked({ served }, row) {
	return served === void 0 || row < served.rows;
}
function answersOf({ context, read }, scored, rows) {
	const lengths = ownLengths(context, read);
	if (lengths === null) return [scored];
	const widest = lengths.reduce((most, length) => Math.max(most, length), 1);
	return ownElements(scored, Int32Array.from(rows, (row) => lengths[row] ?? 0)).map((answer) => resized(answer, widest));
}
function toSend({ read, alone }, rows) {
	const [row = 0] = rows;
	const own = rows.length === 1 ? alone?.[row] : void 0;
	const labels = read.sequence;
	return {
		inputs: own ?? pickRows(read.inputs, rows),
		sequence: labels === null ? null : rows.flatMap((one) => labels[one] ?? [])
	};
}
function joinAlike(parts) {
	return new Set(parts.map(({ shape, datatype }) => [datatype, ...shape.slice(1)].join())).size === 1 ? [joinRows(parts)] : [];
}
function compare({ context, model, drawn }, sending, answers) {
	const order = askedOf(sending);
	const { battery, set } = context;
	const reading = {
		set,
		problem: problemOf(battery.request.model.value.task, set.target),
		columnLabels: model.columnLabels.get(set.prediction.output) ?? null
	};
	const rows = order.length;
	const known = pickRows([drawn.answers], order.toSorted((a, b) => a - b));
	const scored = readAnswers(known, rows, reading);
	return compareAnswers(scored ?? {
		rows,
		labels: [],
		numbers: /* @__PURE__ */ new Float64Array(0)
	}, answers === null ? null : readAnswers([answers], rows, reading));
}
function pickRows(tensors, rows) {
	return tensors.map((tensor) => joinRows(rows.map((row) => sliceRows(tensor, row, row + 1))));
}

// src/usecases/certify/probe-slight-noise.ts
const CHANGES = [{
	check: "slight-noise",
	strength: SLIGHT_STRENGTH,
	severity: "error"
}, {
	check: "next-value",
	strength: 1,
	severity: "warning"
}];
async function probeSlightNoise(noise) {
	const changed = [];
	for (const change of CHANGES) changed.push(await changeRows(noise.again, change));
	const told = tellBlurred(noise.again.context, changed[0]?.blurred ?? []);
	const { robustness, findings } = await probeChanged(noise, changed);
	return {
		robustness,
		findings: [...told, ...findings],
		exact: changed[0]?.exact ?? []
	};
}
async function changeRows({ context, drawn }, change) {
	const asked = {
		indices: drawn.rows,
		change: change.check,
		seed: seedOf(context),
		...policyColumnsOf(context)
	};
	const { ways, blurred, exact } = await context.data.change(asked);
	return {
		change,
		inputs: ways[0]?.inputs ?? null,
		blurred,
		exact
	};
}
async function probeChanged({ again, batch, answers }, changed) {
	if (changed.every(({ inputs }) => inputs === null)) return notApplied();
	const clean = score(again, batch, answers);
	if (clean.kind !== "scored") return notApplied();
	const questions = questionsOf(again.context, clean.rows);
	if (questions.length === 0) return notApplied();
	const probed = [];
	for (const { change, inputs } of changed) {
		if (inputs === null && change.check === "slight-noise") probed.push(notApplied());
		if (inputs !== null) probed.push(await probeChange({
			again,
			batch,
			clean: clean.rows,
			questions,
			change,
			inputs
		}));
	}
	return {
		robustness: probed.flatMap(({ robustness }) => robustness),
		findings: probed.flatMap(({ findings }) => findings)
	};
}
function questionsOf({ name, battery }, clean) {
	const gated = battery.request.gates.flatMap((gate) => isOfWholeSet(gate, name) ? [gate.metric] : []);
	const first = firstShown(clean);
	const metrics = [.../* @__PURE__ */ new Set([...first === void 0 ? [] : [first], ...gated])];
	const level = 1 - (1 - DEFAULT_LEVEL) / Math.max(1, metrics.length);
	const seed = seedOf({ battery });
	return metrics.filter((metric) => canMeasure(clean, metric)).map((metric) => ({
		metric,
		level,
		random: seededRandom(seed)
	})).filter((question) => beatsChance(clean, question) === true);
}
function isOfWholeSet(gate, set) {
	return (gate.kind === "prediction" || gate.kind === "relative-prediction") && gate.data === set && gate.slice === null || gate.kind === "robustness" && gate.data === set;
}
async function probeChange(probe) {
	const { again, batch, clean, questions, inputs } = probe;
	const { check, strength, severity } = probe.change;
	const sent = await send({
		...again,
		read: {
			...batch,
			inputs
		}
	}, {
		order: rowsTo(batch.rows),
		size: batch.rows
	});
	const isRefused = sent.kind === "failed" && sent.reason === "error" && severity === "warning";
	if (sent.kind === "failed" && !isRefused) return {
		robustness: [],
		findings: [failureFinding(sent, "robustness")]
	};
	const answers = sent.kind === "failed" ? null : sent.answers;
	const disturbed = answers === null ? null : score(again, batch, answers);
	if (disturbed?.kind !== "scored") return unreadable(probe, disturbed);
	const { rows } = disturbed;
	const losses = questions.map((question) => ({
		question,
		fall: lossOf(clean, rows, question)
	}));
	const lost = losses.find(({ fall }) => fall !== null) ?? losses[0];
	if (lost === void 0) return notApplied();
	const { question, fall } = lost;
	const { metric } = question;
	const result = {
		check,
		strength,
		result: fall === null ? "pass" : "fail",
		facts: { rows: batch.rows },
		metric,
		estimate: estimateOf(measureMetric(rows, metric), DEFAULT_LEVEL),
		drop: dropOf(clean, rows, {
			metric,
			level: DEFAULT_LEVEL
		})
	};
	if (fall === null) return {
		robustness: [result],
		findings: []
	};
	return {
		robustness: [result],
		findings: [finding("falls-to-chance", {
			perturbation: check,
			strength,
			metric,
			...fall
		}, { severity })]
	};
}
function tellBlurred({ battery }, blurred) {
	if (blurred.length === 0) return [];
	const { model, version } = battery.request;
	const own = version.value.signature;
	const isOwn = own !== void 0 && grainOf(own) > grainOf(model.value.signature);
	const facts = namedIn(blurred);
	return [finding("noise-not-tried", facts, { severity: isOwn ? "error" : "warning" })];
}
function grainOf({ inputs }) {
	return Math.max(0, ...inputs.map(({ datatype }) => epsilonOfType(datatype)));
}
function score({ context, model }, batch, answers) {
	const { set, battery } = context;
	const problem = problemOf(battery.request.model.value.task, set.target);
	const columnLabels = model.columnLabels.get(set.prediction.output) ?? null;
	const collector = collectScoredRows({
		set,
		problem,
		columnLabels
	});
	collector.add(batch, [answers]);
	return collector.finish();
}
function unreadable({ clean, questions, change }, disturbed) {
	const metric = questions[0]?.metric ?? "";
	const { check, strength } = change;
	const { value } = estimateOf(measureMetric(clean, metric), DEFAULT_LEVEL);
	const facts = {
		perturbation: check,
		strength,
		metric,
		clean: value,
		disturbed: null,
		chance: null
	};
	const severity = disturbed === null || isOfMost(disturbed, clean.rows) ? change.severity : "warning";
	return {
		robustness: [{
			check,
			strength,
			result: "fail",
			facts: { rows: clean.rows },
			metric
		}],
		findings: [finding("falls-to-chance", facts, { severity })]
	};
}
function isOfMost(outcome, rows) {
	return (outcome.kind === "rejected" ? outcome.findings : []).some(({ facts }) => Number(facts["rows"] ?? 0) * 2 >= rows);
}
function notApplied() {
	return {
		robustness: [notApplicable("slight-noise")],
		findings: []
	};
}

// src/usecases/certify/probe-steadiness.ts
const CHECKS = {
	alone: "batch-invariance",
	"other-order": "order-invariance",
	"other-batches": "batch-size-invariance"
};
const FAULTS = [
	"alone",
	"other-order",
	"other-batches"
];
async function probeSteadiness(again) {
	const { now } = again.context.battery.ports.clock;
	const start = instantMs(now());
	const twice = await askTwice(again);
	const { chance } = twice;
	if (chance === null || hasError(twice.findings)) return twice;
	const calls = callsFor((instantMs(now()) - start) / 2);
	const sendings = sendingsOf(again);
	const robustness = [...twice.robustness];
	const compared = [];
	for (const fault of FAULTS) {
		if (sendings[fault].length === 0) {
			robustness.push(notApplicable(CHECKS[fault]));
			continue;
		}
		const asked = await askAgain(again, sendings[fault].map((sending) => shorten(sending, calls)));
		if (asked.kind === "failed") return {
			robustness,
			findings: [failureFinding(asked, "robustness")],
			chance: null
		};
		robustness.push(describe$2(CHECKS[fault], asked.difference));
		compared.push({
			fault,
			difference: asked.difference
		});
	}
	const worst = compared.reduce((a, b) => greaterDifference(a.difference, b.difference) === a.difference ? a : b);
	return {
		...twice,
		robustness,
		findings: [...twice.findings, ...tellDifference(again.context, worst, chance)]
	};
}
function sendingsOf({ context, drawn }) {
	const rows = drawn.rows.length;
	if (!carriesState(signatureOf(context.battery.request))) return otherSendings(rows, seedOf(context));
	return {
		alone: [],
		"other-order": [],
		"other-batches": [{
			order: rowsTo(rows),
			size: rows
		}]
	};
}
function callsFor(callMs) {
	return Math.max(LEAST_CALLS$1, Math.floor(MOST_MS$1 / Math.max(callMs, 1)));
}
const LEAST_CALLS$1 = 32;
const MOST_MS$1 = 2e4;
async function askTwice(again) {
	const { rows } = again.drawn;
	const sending = {
		order: rowsTo(rows.length),
		size: rows.length
	};
	const once = await send(again, sending);
	if (once.kind === "failed") return unanswered(once);
	const together = once.answers ?? again.drawn.answers;
	const drawn = {
		rows,
		answers: together
	};
	const asked = await askAgain({
		...again,
		drawn
	}, [sending]);
	if (asked.kind === "failed") return unanswered(asked);
	const { difference } = asked;
	if (steadinessOf(difference) === "rounding") return {
		robustness: [describe$2("determinism", difference)],
		findings: [],
		together,
		chance: difference
	};
	const facts = { maxAbsoluteDifference: finiteOrNull(difference.maxAbsoluteDifference) };
	const severity = isDeclaredRandom(again.context) ? "warning" : "error";
	return {
		robustness: [{
			...describe$2("determinism", difference),
			result: "fail"
		}],
		findings: [finding("not-deterministic", facts, { severity })],
		together,
		chance: difference
	};
}
function unanswered(failure) {
	return {
		robustness: [],
		findings: [failureFinding(failure, "robustness")],
		chance: null
	};
}
function tellDifference(context, { fault, difference }, chance) {
	const severity = severityOf(context, difference, chance);
	if (severity === null) return [];
	const { isDynamicallyQuantised: quantised } = context.battery.candidate;
	return [finding("answers-differ", {
		fault,
		...factsOf(difference),
		quantised
	}, { severity })];
}
function severityOf({ battery, set }, difference, chance) {
	const steadiness = steadinessOf(difference);
	if (steadiness === "rounding") return null;
	const isDeclared = isDeclaredRandom({ battery }) && isExplainedBy(chance, difference) || set.prediction.batchSensitive === true;
	return steadiness === "changed" && !isDeclared ? "error" : "warning";
}
function tellLater(context, difference) {
	if (isDeclaredRandom(context) || steadinessOf(difference) === "rounding") return [];
	const facts = {
		fault: "later",
		...factsOf(difference),
		quantised: false
	};
	return [finding("answers-differ", facts, { check: "performance" })];
}
function isDeclaredRandom({ battery }) {
	return battery.request.version.value.randomOperators === true;
}
function describe$2(check, difference) {
	return {
		check,
		result: steadinessOf(difference) === "changed" ? "fail" : "pass",
		facts: factsOf(difference)
	};
}
function factsOf({ rows, changed, maxAbsoluteDifference, share }) {
	return {
		rows,
		changed,
		maxAbsoluteDifference: finiteOrNull(maxAbsoluteDifference),
		share: finiteOrNull(share)
	};
}
function finiteOrNull(value) {
	return Number.isFinite(value) ? value : null;
}

// src/usecases/certify/checks/robustness.ts
const HOSTILE_ROWS = 4;
const robustness = {
	name: "robustness",
	async run({ scored, ...context }) {
		const { request, model } = context;
		const probed = [];
		const together = new Map(context.drawn);
		for (const set of setsOf(context)) {
			const [clean, drawn] = [scored.take(set.name), context.drawn.get(set.name)];
			if (clean === null || drawn === void 0) continue;
			const one = await atSet(request, set.name, async () => {
				const read = await set.data.take(drawn.rows);
				return probeSet({
					again: {
						context: set,
						model,
						drawn,
						read,
						alone: await readAlone(set, drawn.rows)
					},
					batch: read,
					clean
				});
			});
			probed.push(one);
			const { together: answers, chance } = one;
			if (answers === void 0 || chance === null) continue;
			together.set(set.name, {
				...drawn,
				answers,
				before: {
					scored: drawn.answers,
					chance
				}
			});
		}
		return {
			findings: probed.flatMap(({ findings }) => findings),
			recorded: { robustness: probed.flatMap((one) => one.robustness) },
			next: {
				...context,
				drawn: together
			}
		};
	}
};
async function probeSet(probe) {
	const { name, battery } = probe.again.context;
	battery.ports.onProgress({
		activity: `probing ${name}`,
		done: .26
	});
	const probed = await probeAll(probe);
	return {
		...probed,
		robustness: probed.robustness.map((result) => ({
			...result,
			data: name
		}))
	};
}
async function probeAll({ again, batch, clean }) {
	const { context, model, read, drawn } = again;
	const steadiness = await probeSteadiness(again);
	if (hasError(steadiness.findings)) return steadiness;
	const slight = await probeSlightNoise({
		again,
		batch,
		answers: steadiness.together ?? drawn.answers
	});
	const perturbed = await probePerturbations(context, {
		model,
		clean,
		exact: slight.exact
	});
	const few = read.inputs.map((tensor) => sliceRows(tensor, 0, Math.min(HOSTILE_ROWS, tensor.shape[0] ?? 0)));
	const hostile = await probeHostile(context, {
		...read,
		inputs: few
	});
	return {
		...steadiness,
		robustness: [
			steadiness,
			slight,
			hostile,
			perturbed
		].flatMap(({ robustness: results }) => results),
		findings: [
			steadiness,
			slight,
			perturbed,
			hostile
		].flatMap(({ findings }) => findings)
	};
}
async function readAlone({ battery, data }, rows) {
	if (!isPadded(signatureOf(battery.request))) return null;
	const wanted = new Set(rows);
	const last = rows.at(-1) ?? 0;
	const found = [];
	for await (const { start, inputs } of data.batches(1)) {
		if (wanted.has(start)) found.push(inputs);
		if (start >= last) break;
	}
	return found;
}

// src/usecases/certify/checks/safety.ts
const safety = {
	name: "safety",
	async run({ artifact, ...context }) {
		const { request, ports } = context;
		const { version, model } = request;
		const { source } = version.value.signature === void 0 ? model : version;
		const place = source.locate("/signature");
		const prepared = await prepareModel(artifact, request, {
			runtimeOf: ports.runtimeOf,
			place,
			file: version.source.locate(placeOfModel(version.value))
		});
		const { inspection, randomOperators } = prepared;
		const findings = [...findRandom(randomOperators, request), ...prepared.findings];
		const next = prepared.model === null ? null : {
			...context,
			candidate: prepared.model
		};
		return {
			findings,
			recorded: { inspection },
			next
		};
	}
};
function findRandom(operators, { version }) {
	if (operators.length === 0) return [];
	const severity = version.value.randomOperators === true ? "warning" : "error";
	return [finding("random-operators", { operators: operators.slice(0, MOST_LISTED) }, { severity })];
}
const MOST_LISTED = 12;

// src/usecases/certify/end-in-time.ts
function endInTime({ isOver }, { timeoutMs }) {
	return async (check, work) => {
		if (isOver()) return tooLong(check, timeoutMs);
		try {
			return await work();
		} catch (error) {
			if (error instanceof AppError && error.code === "interrupted" && isOver()) return tooLong(check, timeoutMs);
			throw error;
		}
	};
}
function tooLong(check, limitMs) {
	return {
		findings: [finding("certification-time-limit", {
			limitMs,
			during: check
		}, { check: TOLD_AS[check] ?? "robustness" })],
		next: null
	};
}
const TOLD_AS = {
	identity: "identity",
	safety: "safety",
	baseline: "identity",
	"reading-plan": "prediction",
	prediction: "prediction",
	robustness: "robustness",
	performance: "performance",
	"steadiness-after": "performance"
};

// src/domain/benchmark/served-calls.ts
const OTHER_THREADS = 2;
function servedCalls(measured, { isFixed, rows }) {
	if (measured.length === 0) return [];
	const calls = measured.filter(({ threads, batchSize }) => threads > 1 || batchSize > 1 && !isFixed);
	const declared = [...new Map(calls.map((call) => [`${call.threads} ${call.batchSize}`, call])).values()].map(({ threads, batchSize }) => ({
		threads,
		batchSize,
		isDeclared: true,
		isThreaded: true
	}));
	const most = Math.max(...measured.map(({ threads }) => threads));
	const threads = Math.max(OTHER_THREADS, most);
	return [...declared, {
		threads,
		batchSize: rows,
		isDeclared: false,
		isThreaded: most > 1
	}];
}

// src/usecases/certify/probe-served.ts
async function probeServed(probe, model) {
	const { context, drawn, call } = probe;
	const together = await context.data.take(drawn.rows);
	const sending = sendingOf(probe);
	if (isTooLarge(probe, together, sending)) return undecided(probe);
	const read = sending.served === void 0 ? together : await fillUp(probe);
	const answers = call.isDeclared ? drawn.before?.scored ?? drawn.answers : drawn.answers;
	const again = {
		context,
		model,
		drawn: {
			...drawn,
			answers
		},
		read,
		alone: null
	};
	const asked = await askAgain(again, [shorten(sending, callsFor(probe.callMs))]);
	return asked.kind === "failed" ? tellFailure(probe, asked) : tell(probe, asked.difference);
}
function tellFailure(probe, failure) {
	if (failure.reason === "memory" || failure.reason === "timeout" || !probe.call.isThreaded) return undecided(probe);
	return {
		robustness: [],
		findings: [failureFinding(failure, "robustness")]
	};
}
function sendingOf({ context, drawn, call }) {
	const rows = drawn.rows.length;
	if (!(call.isDeclared && fixedRows(signatureOf(context.battery.request)) === null)) return {
		order: rowsTo(rows),
		size: rows
	};
	return servedSending(rows, call.batchSize, seedOf(context));
}
function isTooLarge({ context, drawn }, read, { size }) {
	const share = size / drawn.rows.length;
	const asked = read.inputs.reduce((sum, tensor) => sum + tensorBytes(tensor), 0);
	const most = messageLimit(context.battery.limits.memoryBytes);
	return Math.max(asked, tensorBytes(drawn.answers)) * share > most;
}
async function fillUp({ context, drawn, call }) {
	const { data } = context;
	const rows = drawn.rows.length;
	const missing = missingRows(rows, call.batchSize);
	const known = new Set(drawn.rows);
	const others = drawRows(data.rows, Math.min(data.rows, rows + missing), seedOf(context)).filter((row) => !known.has(row)).slice(0, missing);
	const all = [...drawn.rows, ...others];
	const ascending = all.toSorted((a, b) => a - b);
	const read = await data.take(ascending);
	const places = new Map(ascending.map((row, place) => [row, place]));
	const order = rowsTo(rows + missing).map((row) => places.get(all[row % all.length] ?? 0) ?? 0);
	const lengths = read.lengths && Int32Array.from(order, (place, row) => row < rows ? read.lengths?.[place] ?? 0 : 0);
	return {
		inputs: pickRows(read.inputs, order),
		sequence: null,
		...lengths && { lengths }
	};
}
function tell({ context, drawn, call }, difference) {
	const { threads, batchSize, isDeclared, isThreaded } = call;
	const settled = threads > 1 ? withoutTies(difference) : difference;
	const result = isThreaded ? steadinessOf(settled) === "changed" ? "fail" : "pass" : "shown";
	const robustness = [describe$1({
		context,
		call
	}, result, factsOf(difference))];
	const none = {
		...difference,
		changed: 0,
		share: 0
	};
	const isTied = isDeclared && settled.changed < difference.changed;
	const severity = severityOf(context, settled, drawn.before?.chance ?? none) ?? (isTied ? "warning" : null);
	if (severity === null) return {
		robustness,
		findings: []
	};
	const facts = {
		...factsOf(difference),
		quantised: context.battery.candidate.isDynamicallyQuantised,
		threads
	};
	return {
		robustness,
		findings: [isDeclared ? finding("answers-differ", {
			fault: "as-served",
			...facts,
			batchSize
		}, { severity }) : finding("answers-differ", {
			fault: "other-threads",
			...facts
		}, { severity: isThreaded ? severity : "warning" })]
	};
}
function undecided(probe) {
	return {
		robustness: [describe$1(probe, "inconclusive", {})],
		findings: []
	};
}
function describe$1({ context, call: { threads, batchSize } }, result, facts) {
	return {
		check: "served-invariance",
		data: context.name,
		result,
		facts: {
			batchSize,
			threads,
			...facts
		}
	};
}

// src/usecases/certify/checks/steadiness-after.ts
const steadinessAfter = {
	name: "steadiness-after",
	async run(context) {
		context.ports.onProgress({
			activity: "comparing with the scored answers",
			done: .99
		});
		const { findings, asked } = await compareAll(context);
		if (hasError(findings)) return {
			findings,
			next: null
		};
		const served = [];
		for (const probe of asked.flatMap((one) => probesOf$1(context, one))) served.push(await atSet(context.request, probe.context.name, () => openAndProbe(context, probe)));
		return {
			findings: [...findings, ...served.flatMap((one) => one.findings)],
			recorded: { served: served.flatMap(({ robustness }) => robustness) },
			next: context
		};
	}
};
async function compareAll(context) {
	const { request, candidate, ports } = context;
	const { artifact, columnLabels } = candidate;
	const loaded = await ports.runtimeOf(artifact.format).load(artifact, loadOptions(context));
	if (loaded.kind === "failed") return {
		findings: [failureFinding(loaded, "performance")],
		asked: []
	};
	await using process = loaded.model;
	const findings = [];
	const asked = [];
	for (const set of setsOf(context)) {
		const drawn = context.drawn.get(set.name);
		if (drawn === void 0) continue;
		const start = instantMs(ports.clock.now());
		findings.push(...await atSet(request, set.name, () => compareAfter(set, {
			model: process,
			columnLabels
		}, drawn)));
		asked.push({
			context: set,
			drawn,
			callMs: instantMs(ports.clock.now()) - start
		});
	}
	return {
		findings,
		asked
	};
}
function probesOf$1({ request, measured }, asked) {
	const isFixed = fixedRows(signatureOf(request)) !== null;
	return servedCalls(measured, {
		isFixed,
		rows: asked.drawn.rows.length
	}).map((call) => ({
		...asked,
		call
	}));
}
async function openAndProbe(context, probe) {
	const { artifact, columnLabels } = context.candidate;
	const options = {
		...loadOptions(context),
		threads: probe.call.threads
	};
	const loaded = await context.ports.runtimeOf(artifact.format).load(artifact, options);
	if (loaded.kind === "failed") return tellFailure(probe, loaded);
	await using process = loaded.model;
	return await probeServed(probe, {
		model: process,
		columnLabels
	});
}
async function compareAfter(context, model, drawn) {
	const read = await context.data.take(drawn.rows);
	const count = drawn.rows.length;
	const asked = await askAgain({
		context,
		model,
		drawn,
		read,
		alone: null
	}, [{
		order: rowsTo(count),
		size: count
	}]);
	return asked.kind === "failed" ? [failureFinding(asked, "performance")] : tellLater(context, asked.difference);
}

// src/usecases/certify/sequence.ts
function beginWith({ name, run }) {
	return sequence([name], async (start, guard = unguarded) => ended(await guard(name, () => run(start))));
}
function sequence(names, run) {
	return {
		names,
		run,
		followedBy: (check) => sequence([...names, check.name], async (start, guard = unguarded) => {
			const before = await run(start, guard);
			const given = before.next;
			if (given === null) return {
				...before,
				next: null
			};
			const { findings, recorded, next } = await guard(check.name, () => check.run(given));
			return ended({
				findings: [...before.findings, ...findings],
				recorded: joinRecorded(check.name, before.recorded, recorded),
				next
			});
		})
	};
}
function unguarded(_check, work) {
	return work();
}
function joinRecorded(check, before = {}, own = {}) {
	const twice = Object.keys(own).find((key) => Object.hasOwn(before, key));
	if (twice === void 0) return {
		...before,
		...own
	};
	throw new AppError({
		code: "internal",
		message: `The check ${check} records ${twice}, as a check before it did.`
	});
}
function ended(outcome) {
	return hasError(outcome.findings) ? {
		...outcome,
		next: null
	} : outcome;
}

// src/usecases/certify/run-battery.ts
const BATTERY = beginWith(identity).followedBy(safety).followedBy(baseline).followedBy(readingPlan).followedBy(prediction).followedBy(robustness).followedBy(performance$1).followedBy(steadinessAfter);
const NOTHING$1 = {
	inspection: null,
	data: [],
	readings: [],
	ownMetrics: [],
	baseline: null,
	prediction: [],
	gaps: [],
	changes: [],
	classes: [],
	smallGroups: [],
	classesLeftOut: [],
	weakest: [],
	figures: [],
	robustness: [],
	served: [],
	performance: [],
	spreads: []
};
async function runBattery(request, ports) {
	const limits = resolveLimits(request.settings?.value ?? null);
	using timed = ports.within(limits.timeoutMs);
	await using resources = new AsyncDisposableStack();
	const context = {
		request,
		limits,
		ports: {
			...ports,
			...timed.ports
		},
		resources
	};
	const { findings, recorded, next } = await BATTERY.run(context, endInTime(timed, limits));
	const { served, ...all } = {
		...NOTHING$1,
		...recorded
	};
	return {
		recorded: {
			...all,
			robustness: [...all.robustness, ...served]
		},
		findings: placeFindings(request, findings),
		complete: next !== null
	};
}
function placeFindings({ version }, findings) {
	const location = version.source.locate(placeOfModel(version.value));
	return findings.map((found) => found.code === "baseline-unusable" ? found : {
		location,
		...found
	});
}

// src/usecases/certify/certify-version.ts
async function certifyVersion(request, ports) {
	const startedAt = ports.clock.now();
	const modes = selectModes(request);
	const policy = {
		model: request.model.value,
		settings: request.settings?.value ?? null
	};
	const gates = resolveGates(policy, modes);
	const { recorded, findings, complete } = await runBattery({
		...request,
		modes,
		gates
	}, ports);
	const { data, inspection, spreads, ownMetrics: ownMetrics$1, ...evidence } = recorded;
	const judged = complete ? judgeGates(gates, {
		evidence,
		slicesOf: (name) => slicesOfSet(request.model.value.evaluation[name] ?? {}),
		locate: (pointer) => request.model.source.locate(pointer),
		own: ownMetrics(request.model.value)
	}) : [];
	return {
		apiVersion: "seatrial/v1",
		kind: "Certificate",
		subject: describeSubject(request, modes, ports),
		...describePolicy(request, ports),
		data,
		tool: {
			name: "seatrial",
			version: ports.toolVersion
		},
		environment: await ports.environment(request.version.value.artifact),
		run: {
			startedAt,
			durationMs: instantMs(ports.clock.now()) - instantMs(startedAt),
			seed: request.seed,
			quick: request.quick,
			...skippedModes(request.version.value.modes, modes),
			...request.run
		},
		inspection,
		...ownMetrics$1.length === 0 ? {} : { ownMetrics: ownMetrics$1 },
		findings,
		...evidence,
		...request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch },
		...complete ? planLiveTest(request, modes, spreads) : {},
		gates: judged,
		verdict: decideVerdict(judged, findings)
	};
}
function selectModes({ version, modes }) {
	const declared = version.value.modes;
	if (modes === null) return declared;
	const selected = declared.filter((mode) => modes.includes(mode));
	if (selected.length > 0) return selected;
	throw new AppError({
		code: "usage",
		message: `Version ${version.value.version} has none of the modes ${modes.join(", ")}.`,
		hint: `It has ${declared.join(", ")}.`,
		location: version.source.locate("/modes")
	});
}
function skippedModes(declared, modes) {
	const skipped = declared.filter((mode) => !modes.includes(mode));
	return skipped.length === 0 ? {} : { skippedModes: skipped };
}
function describeSubject({ model, version }, modes, { hash }) {
	const { artifact, claims, lineage, card } = version.value;
	return {
		model: version.value.model,
		version: version.value.version,
		title: model.value.title ?? null,
		task: model.value.task,
		digest: digestSet(artifactDigest(artifact.files, hash)),
		files: artifact.files.map(({ name, size, sha256 }) => ({
			name,
			sizeBytes: size,
			digest: digestSet(sha256)
		})),
		modes,
		manifest: describeSource(version.source, hash),
		...claims === void 0 ? {} : { claims },
		...lineage === void 0 ? {} : { lineage: { ...lineage } },
		...card === void 0 ? {} : { card: { ...card } }
	};
}
function describePolicy({ model, settings }, { hash }) {
	return { policy: {
		digest: digestSet(policyDigest(model.value, settings?.value ?? null, hash)),
		model: describeSource(model.source, hash),
		settings: settings === null ? null : describeSource(settings.source, hash)
	} };
}
function digestSet(sha256) {
	return { sha256 };
}

// src/usecases/certify/certify-or-reuse.ts
async function readEarlier(folder) {
	const certificates = (await folder.read()).filter(({ name }) => name !== "report.json").map(({ name, content }) => parseCertificate({
		path: name,
		content
	}).value);
	return {
		find: () => Promise.resolve(certificates),
		keep: () => Promise.resolve()
	};
}
async function certifyOrReuse(request, earlier, ports) {
	const isReadOtherwise = request.baseline?.version.value.signature !== void 0;
	if (earlier === null || isReadOtherwise) return certifyVersion(request, ports);
	const identity = await identify(request, ports);
	const question = ports.hash(renderIdentity(identity));
	const found = findReusable(identity, await earlier.find(question));
	if (found !== null && await hasDeclaredBytes(request, ports)) return takeOver(found, request);
	const certificate = await certifyVersion(request, ports);
	if (certificate.verdict === "pass") await earlier.keep(question, certificate);
	return certificate;
}
async function hasDeclaredBytes({ model, version, baseline, folder, root }, { files }) {
	const artifact = [version, ...baseline === null ? [] : [baseline.version]].flatMap(({ value }) => value.artifact.files.map(({ size, ...file }) => ({
		...file,
		sizeBytes: size
	})));
	const data = Object.entries(model.value.evaluation).map(([name, set]) => ({
		name,
		...set.data
	}));
	const programs = programFiles(model.value).map((file) => ({
		name: file.path,
		...file
	}));
	try {
		await Promise.all([
			...artifact,
			...data,
			...programs
		].map((file) => files.fetch({
			...file,
			folder,
			root
		})));
		return true;
	} catch (error) {
		if (error instanceof AppError && error.code !== "interrupted") return false;
		throw error;
	}
}
async function identify(request, ports) {
	const { model, version, settings, baseline } = request;
	const digestOf = ({ value }) => artifactDigest(value.artifact.files, ports.hash);
	return {
		subject: digestOf(version),
		manifest: ports.hash(version.source.text),
		model: ports.hash(model.source.text),
		settings: settings === null ? null : ports.hash(settings.source.text),
		policy: policyDigest(model.value, settings?.value ?? null, ports.hash),
		data: new Map(Object.entries(model.value.evaluation).map(([name, { data }]) => [name, data.sha256])),
		baseline: baseline === null ? null : digestOf(baseline.version),
		baselineManifest: baseline === null ? null : ports.hash(baseline.version.source.text),
		sameAs: namedRepeats(request.sameAs),
		modes: selectModes(request),
		quick: request.quick,
		seed: request.seed,
		toolVersion: ports.toolVersion,
		environment: await ports.environment(version.value.artifact)
	};
}
function takeOver(certificate, request) {
	const { commit, ref, url, reused, ...measured } = certificate.run;
	const places = Object.entries({
		commit,
		ref,
		url
	}).filter(([, text]) => text !== void 0);
	const source = reused ?? {
		startedAt: measured.startedAt,
		...Object.fromEntries(places)
	};
	const { baselineSearch: _former, liveTest, ...same } = certificate;
	return {
		...same,
		...request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch },
		baseline: chosenAsNow(certificate, request),
		...liveTest === void 0 ? {} : planLiveTest(request, certificate.subject.modes, liveTest.spreads),
		run: {
			...measured,
			...request.run,
			reused: source
		}
	};
}
function chosenAsNow({ baseline }, request) {
	if (baseline === null || request.baseline === null) return baseline;
	return {
		...baseline,
		origin: request.baseline.origin
	};
}

// src/usecases/certify/compare-policies.ts
async function comparePolicies(question, ports) {
	const compared = await compareModels(question, ports);
	if (question.pendingSettings === null) return compared;
	const { change, ...rest } = compared ?? NOTHING_COMPARED$1;
	return {
		change: {
			...change,
			pending: [question.pendingSettings]
		},
		...rest
	};
}
const NOTHING_COMPARED$1 = {
	change: {
		changed: [],
		outcomes: []
	},
	judged: null,
	baseline: null
};
async function compareModels(question, ports) {
	const { request, certificate, changes } = question;
	if (changes === null) return null;
	const step = await readStep(question, changes);
	if (step === null) return null;
	const { before, after } = step;
	const judge = (judged) => ({
		before: before === null ? null : judgeByPolicy(judged, after, before),
		after: judged.verdict
	});
	const baseline = await recertifyDeployed(request, ports);
	const candidate = {
		version: certificate.subject.version,
		role: "candidate",
		...judge(certificate)
	};
	const deployed = baseline === null ? [] : [{
		version: baseline.subject.version,
		role: "baseline",
		...judge(baseline)
	}];
	const judged = judgedBy(step, question);
	return {
		change: {
			changed: judged.changed,
			outcomes: [candidate, ...deployed]
		},
		judged,
		baseline
	};
}
async function judgeChange(question) {
	const step = await readStep(question, question.changes);
	return step === null ? null : judgedBy(step, question);
}
function judgedBy({ changed, before, after }, { request, certificate, prefix }) {
	const [looser = "/gates"] = before === null ? [] : looserLiveTest(before.model, after.model);
	return {
		changed: changed.map((path) => prefix + path),
		before: before === null ? null : judgeByPolicy(certificate, after, before),
		isOther: before === null || !isSamePolicy(before, after),
		location: request.model.source.locate(looser)
	};
}
async function readStep(question, changes) {
	const { request, folder } = question;
	const after = {
		model: request.model.value,
		settings: request.settings?.value ?? null
	};
	const known = await readPolicyBefore(changes, question, after);
	if (known === "none") return null;
	const before = known === "unknown" ? null : known;
	const touched = /* @__PURE__ */ new Set([
		...changes.added,
		...changes.modified,
		...changes.deleted
	]);
	const changed = listPolicyChanges(touched, {
		before,
		after
	}, {
		folder,
		settings: SETTINGS_PATH
	});
	return changed.length === 0 ? null : {
		changed,
		before,
		after
	};
}
async function readPolicyBefore(changes, { folder, formerFolders, isNewModel }, after) {
	const path = `${folder}/model.yaml`;
	const isTouched = changes.modified.has(path) || changes.added.has(path);
	const text = isTouched ? await readFirst(changes, [folder, ...formerFolders]) : null;
	if (isTouched && text === null) return isNewModel ? "none" : "unknown";
	const model = text === null ? after.model : parseOrNull(() => parseModel({
		path,
		content: text
	}).value);
	if (model === null) return "unknown";
	if (![
		changes.added,
		changes.modified,
		changes.deleted
	].some((paths) => paths.has(".github/seatrial.yml"))) return {
		model,
		settings: after.settings
	};
	const former = await changes.readBase(SETTINGS_PATH);
	if (former === null) return {
		model,
		settings: null
	};
	const settings = parseOrNull(() => parseSettings({
		path: SETTINGS_PATH,
		content: former
	}).value);
	return settings === null ? "unknown" : {
		model,
		settings
	};
}
async function readFirst(changes, folders) {
	for (const folder of folders) {
		const text = await changes.readBase(`${folder}/model.yaml`);
		if (text !== null) return text;
	}
	return null;
}
function parseOrNull(parse) {
	try {
		return parse();
	} catch (error) {
		if (error instanceof AppError && (error.code === "schema-violation" || error.code === "yaml-syntax")) return null;
		throw error;
	}
}
async function recertifyDeployed(request, ports) {
	const { baseline } = request;
	if (baseline?.origin !== "deployment") return null;
	return certifyVersion({
		...request,
		version: baseline.version,
		baseline: null,
		baselineSearch: null,
		sameAs: [],
		modes: null
	}, ports);
}

// src/usecases/certify/find-own-words.ts
async function findOwnWords({ request, folder, formerFolders, listed }, { manifests, changes }) {
	const { model, version } = request;
	if ([...ownWordsOf(version.value, model.value), ...modesLeftOut(version.value, model.value)].length === 0 || changes === null) return null;
	if (await readFirst(changes, [folder, ...formerFolders]) === null) return null;
	const paths = listed.map((name) => `${folder}/versions/${name}.yaml`);
	const merged = [];
	for (const path of paths.filter((one) => !changes.added.has(one) && !changes.modified.has(one))) {
		if (await changes.readBase(path) === null) continue;
		const outcome = await manifests.version(path);
		if (outcome.kind === "parsed") merged.push(outcome.parsed.value);
	}
	const keys = saidAnew(version.value, merged, model.value);
	const { source } = version;
	return keys.length === 0 ? null : {
		file: source.path,
		keys,
		location: source.locate(keys[0] ?? "")
	};
}

// src/usecases/certify/former-reading.ts
async function withFormerReading(request, past, ports) {
	const { baseline, model } = request;
	if (baseline === null || past === null || baseline.version.value.signature !== void 0) return request;
	const former = (await past.manifestsOf(model.value.name)).flatMap(parseOrNone).filter((one) => !isSameSignature(one.signature, model.value.signature));
	const fits = former.length === 0 ? null : await readFile$1(baseline, request, ports);
	if (fits === null || fits(model.value)) return request;
	const found = former.find(fits);
	if (found === void 0) return request;
	const { source, value } = baseline.version;
	const version = {
		source,
		value: declaredBy(value, found)
	};
	return {
		...request,
		baseline: {
			...baseline,
			version,
			reading: "former"
		}
	};
}
function parseOrNone(content) {
	try {
		return [parseModel({
			path: "model.yaml",
			content
		}).value];
	} catch (error) {
		if (error instanceof AppError && (error.code === "schema-violation" || error.code === "yaml-syntax")) return [];
		throw error;
	}
}
const NOWHERE = {
	path: "model.yaml",
	line: 1,
	column: 1,
	pointer: "/signature"
};
async function readFile$1({ version }, { folder, root, model }, { files, runtimeOf }) {
	const locate = (pointer) => version.source.locate(pointer);
	const fetched = await fetchArtifact({
		version: version.value,
		model: model.value,
		folder,
		root,
		locate
	}, files);
	if (fetched.kind === "rejected") return null;
	const { inspection } = await runtimeOf(fetched.artifact.format).inspect(fetched.artifact);
	if (inspection === null) return null;
	return ({ signature }) => checkSignature(signature, inspection.signature, NOWHERE).length === 0;
}

// src/usecases/certify/certify-subjects.ts
async function* certifySubjects(request, ports) {
	const notCertified = /* @__PURE__ */ new Map();
	const certifiedHere = /* @__PURE__ */ new Map();
	for (const subject of request.subjects.toSorted(bySubject)) {
		request.onSubject(subject);
		const barred = notCertified.get(subject.model) ?? /* @__PURE__ */ new Set();
		const made = certifiedHere.get(subject.model) ?? /* @__PURE__ */ new Map();
		const outcome = await certifySubject(request, {
			subject,
			notCertified: barred,
			certifiedHere: made
		}, ports);
		if (outcome.kind === "certificate") certifiedHere.set(subject.model, made.set(subject.version, outcome.certificate));
		if (outcome.kind === "unanswered" || outcome.certificate.verdict !== "pass") notCertified.set(subject.model, barred.add(subject.version));
		yield outcome;
	}
}
async function certifySubject({ place, root, baseline: rule, earlier, approvals = [], steps = [], modes, quick, seed, run }, { subject: reference, ...known }, ports) {
	try {
		const { folder, chosen, isNewModel, listed, ...subject } = await loadSubject(place, reference, {
			rule,
			...known,
			hash: ports.hash
		});
		const { baseline, search: baselineSearch } = chosen;
		const asked = {
			modes,
			quick,
			seed,
			run,
			...subject,
			baseline,
			baselineSearch,
			root,
			folder: `${root}/${folder}`
		};
		const request = await withFormerReading(asked, place.past, ports);
		const changedRows = [];
		const onChangedRows = (rows) => void changedRows.push(...rows);
		const certificate = await certifyOrReuse(request, earlier, {
			...ports,
			onChangedRows
		});
		const { changes, past, prefix, pendingSettings } = place;
		const change = {
			changes,
			folder,
			formerFolders: changes === null ? [] : await foldersBefore(past, reference.model),
			isNewModel,
			prefix,
			pendingSettings
		};
		const policy = await comparePolicies({
			request,
			certificate,
			...change
		}, ports);
		const loosened = await findLoosenings({
			...change,
			request,
			certificate,
			listed,
			policy
		}, {
			place,
			steps,
			approvals
		});
		return {
			kind: "certificate",
			certificate: withLoosening(certificate, loosened),
			policy,
			changedRows
		};
	} catch (error) {
		if (!(error instanceof AppError) || error.code === "interrupted" || error.code === "internal") throw error;
		return {
			kind: "unanswered",
			subject: reference,
			error
		};
	}
}
async function findLoosenings(work, { place, steps, approvals }) {
	const { model, version } = work.request;
	const own = approvals.filter((one) => one.model === model.value.name);
	const path = `${work.folder}/versions/${version.value.version}.yaml`;
	const declaredIn = (changes) => findOwnWords(work, {
		manifests: place.manifests,
		changes
	});
	if (steps.length === 0) {
		if (place.changes === null || !bringsVersion(place.changes, path)) return [];
		return [{
			policy: work.policy?.judged ?? null,
			declared: await declaredIn(place.changes),
			approvals: own
		}];
	}
	const loosened = [];
	for (const { changes, head } of steps) {
		if (!bringsVersion(changes, path)) continue;
		const policy = await judgeChange({
			...work,
			changes
		});
		const given = own.filter(({ commit }) => commit === head);
		loosened.push({
			policy,
			declared: await declaredIn(changes),
			approvals: given
		});
	}
	return loosened;
}
async function foldersBefore(past, model) {
	return (await past?.folders() ?? []).map((folder) => `${folder}/${model}`);
}
function bringsVersion({ added, modified }, path) {
	return added.has(path) || modified.has(path);
}

// src/benchmark/artifact-size.ts
function sizeOf(artifact) {
	return artifact.files.reduce((bytes, { sizeBytes }) => bytes + sizeBytes, 0);
}

// node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isnan = require_lib$2();
	var kernelBetaincinv = require_lib$7();
	function betaincinv(p, a, b, upper) {
		if (isnan(p) || isnan(a) || isnan(b)) return NaN;
		if (a <= 0 || b <= 0) return NaN;
		if (p < 0 || p > 1) return NaN;
		if (upper) return kernelBetaincinv(a, b, 1 - p, p)[0];
		return kernelBetaincinv(a, b, p, 1 - p)[0];
	}
	module.exports = betaincinv;
}));

// node_modules/@stdlib/math-base-special-betaincinv/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var main = require_main$1();
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var betaincinv = require_lib$1();
	var isnan = require_lib$2();
	function quantile(p, alpha, beta) {
		if (isnan(p) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0 || p < 0 || p > 1) return NaN;
		return betaincinv(p, alpha, beta);
	}
	module.exports = quantile;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$3();
	var betaincinv = require_lib$1();
	var isnan = require_lib$2();
	function factory(alpha, beta) {
		if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) return constantFunction(NaN);
		return quantile;
		function quantile(p) {
			if (isnan(p) || p < 0 || p > 1) return NaN;
			return betaincinv(p, alpha, beta);
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var setReadOnly = require_lib$4();
	var main = require_main();
	setReadOnly(main, "factory", require_factory());
	module.exports = main;
}));

// src/domain/benchmark/share-over.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$5(), 1);
function sortRounds(rounds) {
	const sorted = rounds.filter(({ length }) => length > 0).map((round) => sortedCopy(round));
	return {
		rounds: sorted,
		all: concatenate(sorted).sort()
	};
}
const OVER = (time, bound) => time > bound;
const AT_LEAST = (time, bound) => time >= bound;
function isWithin(sorted, timeMs, { proportion, error }) {
	const { share, effective } = shareOver(sorted, {
		timeMs,
		isOver: OVER
	}, proportion);
	return (0, import_lib.default)(error, (1 - share) * effective, share * effective + 1) >= proportion;
}
function isBeyond(sorted, timeMs, { proportion, error }) {
	const { share, effective } = shareOver(sorted, {
		timeMs,
		isOver: AT_LEAST
	}, proportion);
	if (share === 0) return false;
	return (0, import_lib.default)(error, share * effective, (1 - share) * effective + 1) > 1 - proportion;
}
function isDecidable(sorted, timeMs, question) {
	const { proportion, error, factor } = question;
	const { effective } = shareOver(sorted, {
		timeMs,
		isOver: OVER
	}, proportion);
	return (0, import_lib.default)(error, effective * factor, 1) >= proportion;
}
const NEAR = 2;
const FEW_CALLS = 20;
const ASSUMED_BURST = 5;
function shareOver(sorted, bound, proportion) {
	const { all } = sorted;
	const own = percentile(all, proportion);
	const near = {
		...bound,
		timeMs: Math.min(Math.max(own, bound.timeMs / 2), bound.timeMs * 2)
	};
	const over = countOver(all, near);
	const most = near.timeMs > own && over > 0 && over < FEW_CALLS ? all.length / ASSUMED_BURST : all.length;
	const effective = Math.min(effectiveCalls(sorted, bound), effectiveCalls(sorted, near), most);
	return {
		share: countOver(all, bound) / all.length,
		effective
	};
}
function effectiveCalls({ rounds, all }, bound) {
	if (rounds.length < 2) return all.length;
	const share = countOver(all, bound) / all.length;
	const residuals = rounds.reduce((sum, round) => sum + (countOver(round, bound) - share * round.length) ** 2, 0);
	const clustered = rounds.length / (rounds.length - 1) * residuals / all.length ** 2;
	const independent = share * (1 - share) / all.length;
	if (independent === 0) return all.length;
	const designEffect = Math.max(1, clustered / independent);
	const degrees = (0, import_lib$1.default)(QUANTILE, 0, 1) / (0, import_lib$2.default)(QUANTILE, rounds.length - 1);
	return all.length / designEffect * degrees ** 2;
}
const QUANTILE = .975;
function countOver(sorted, { timeMs, isOver }) {
	let below = 0;
	let above = sorted.length;
	while (below < above) {
		const middle = below + above >> 1;
		if (isOver(sorted[middle] ?? Infinity, timeMs)) above = middle;
		else below = middle + 1;
	}
	return sorted.length - below;
}

// src/domain/benchmark/latency.ts
const LEVEL = .95;
const SIDE_ERROR = .01;
function summarizeLatency(rounds, error = SIDE_ERROR) {
	const sorted = sortRounds(rounds);
	const estimate = (proportion) => percentileEstimate(sorted, {
		proportion,
		error
	});
	return {
		calls: sorted.all.length,
		p50: estimate(.5),
		p90: estimate(.9),
		p95: estimate(.95),
		p99: estimate(.99),
		p999: estimate(.999),
		mean: meanEstimate(rounds),
		max: sorted.all.at(-1) ?? 0
	};
}
function meanEstimate(rounds) {
	return estimateOfRounds(rounds.filter((round) => round.length > 0).map((round) => mean(round)));
}
function estimateOfRounds(values) {
	if (values.length === 0) return {
		value: null,
		interval: null
	};
	const { mean: center, halfWidth } = tInterval(values, {
		alpha: .050000000000000044 / 2,
		floor: 0
	});
	const known = Number.isFinite(halfWidth);
	return {
		value: center,
		interval: {
			lower: known ? Math.max(0, center - halfWidth) : 0,
			upper: known ? center + halfWidth : null,
			level: LEVEL,
			method: "student-t of rounds"
		}
	};
}
function percentileEstimate(sorted, question) {
	const { all } = sorted;
	const { proportion } = question;
	if (all.length * (1 - proportion) < 1 - 1e-9) return {
		value: null,
		interval: null
	};
	const value = percentile(all, proportion);
	return {
		value,
		interval: intervalAround(value, sorted, question)
	};
}
function intervalAround(value, sorted, question) {
	const { all } = sorted;
	const slowest = all.at(-1) ?? 0;
	const [above, below] = [all.filter((time) => time >= value), all.filter((time) => time <= value).reverse()];
	const uppers = [...above, ...above.map((time) => time * 2).filter((time) => time > slowest)];
	return {
		lower: firstThat(below, (time) => isBeyond(sorted, time, question)) ?? 0,
		upper: firstThat(uppers, (time) => isWithin(sorted, time, question)),
		level: LEVEL,
		method: "Clopper-Pearson of the share of calls over a bound, at the cluster-robust effective number of calls"
	};
}
function firstThat(values, holds) {
	let [below, at] = [-1, values.length];
	while (at - below > 1) {
		const middle = below + at >> 1;
		if (holds(values[middle] ?? NaN)) at = middle;
		else below = middle;
	}
	return values[at] ?? null;
}

// src/domain/benchmark/cold-start.ts
const WINDOW = 8;
const STEADY = 1.1;
function summarizeColdStart(runs) {
	const firsts = runs.map(({ calls }) => calls[0] ?? 0);
	return {
		loadMs: median(runs.map(({ loadMs }) => loadMs)),
		firstCallMs: median(firsts),
		totalMs: estimateOfRounds(runs.map(({ loadMs }, index) => loadMs + (firsts[index] ?? 0))),
		callsToSteady: median(runs.map(({ calls }) => callsToSteady(calls)))
	};
}
function callsToSteady(calls) {
	const window = Math.min(WINDOW, Math.max(1, calls.length >> 2));
	const steady = median(calls.subarray(calls.length - Math.max(window, calls.length >> 2)));
	const last = calls.length - window;
	for (let first = 0; first <= last; first++) if (median(calls.subarray(first, first + window)) <= steady * STEADY) return first;
	return calls.length;
}
function memoryOverEmpty(peaks, emptyPeaks) {
	const [own, empty] = [peaks, emptyPeaks].map((all) => all.filter((peak) => peak !== null));
	if (own === void 0 || empty === void 0 || own.length + empty.length < peaks.length + emptyPeaks.length) return null;
	const usual = empty.length === 0 ? 0 : mean(empty);
	return estimateOfRounds(own.map((peak) => Math.max(0, peak - usual)));
}

// src/benchmark/parse-replies.ts
function parseDuetReply(value) {
	const batchSizes = field(value, "batchSizes");
	if (!Array.isArray(batchSizes)) throw malformed("batchSizes");
	return {
		...parseTurnsReply(value),
		batchSizes: batchSizes.map((_, index) => number(batchSizes, String(index)))
	};
}
function parseTurnsReply(value) {
	const times = field(value, "times");
	if (!Array.isArray(times)) throw malformed("times");
	return {
		times: times.map((entry) => arrayOf(entry, "times")),
		discardedShare: number(value, "discardedShare")
	};
}
function parseSoloReply(value) {
	return {
		times: array(value, "times"),
		discardedShare: number(value, "discardedShare"),
		batchSize: number(value, "batchSize"),
		loadMs: number(value, "loadMs")
	};
}
function parseOpenLoopReply(value) {
	return {
		completed: array(value, "completed"),
		service: array(value, "service"),
		endMs: number(value, "endMs"),
		removedMs: number(value, "removedMs")
	};
}
function parseColdReply(value) {
	const peakBytes = field(value, "peakBytes") === null ? null : number(value, "peakBytes");
	return {
		loadMs: number(value, "loadMs"),
		calls: array(value, "calls"),
		peakBytes
	};
}
function number(value, name) {
	const found = field(value, name);
	if (typeof found !== "number" || !Number.isFinite(found)) throw malformed(name);
	return found;
}
function array(value, name) {
	return arrayOf(field(value, name), name);
}
function arrayOf(value, name) {
	if (!(value instanceof Float64Array)) throw malformed(name);
	return value;
}
function field(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) throw malformed(name);
	return Reflect.get(value, name);
}
function malformed(name) {
	return new AppError({
		code: "internal",
		message: `The process that measures answered without a valid "${name}".`,
		hint: "The model may have disturbed its process; certify it again, and report it if this repeats."
	});
}

// src/benchmark/rig-client.ts
var ModelFailedError = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
const MEMORY_POLL_MS = 100;
const COLLECTING = { nodeFlags: ["--expose-gc"] };
const FROM_COLD = { variables: { NODE_DISABLE_COMPILE_CACHE: "1" } };
function allowing(limits, models) {
	const readyMs = Math.max(0, ...models.map((model) => model?.readyMs ?? 0));
	return {
		...limits,
		callTimeoutMs: limits.callTimeoutMs + readyMs
	};
}
var RigClient = class {
	#process;
	#limits;
	constructor(limits, signal, start = COLLECTING) {
		this.#limits = limits;
		this.#process = new LimitedProcess({
			entry: entryPath("rig-process", import.meta.url),
			limits,
			...start,
			memoryPollMs: MEMORY_POLL_MS,
			signal
		});
	}
	async setup(request) {
		await this.#ask("setup", request, 0);
	}
	async duet(request, expectedMs) {
		return parseDuetReply(await this.#ask("duet", request, expectedMs));
	}
	async solo(request, expectedMs) {
		return parseSoloReply(await this.#ask("solo", request, expectedMs));
	}
	async turns(request, expectedMs) {
		return parseTurnsReply(await this.#ask("turns", request, expectedMs));
	}
	async binding(request) {
		const reply = await this.#ask("binding", request, request.durationMs);
		return reply === null ? null : parseTurnsReply(reply);
	}
	async openLoop(request) {
		return parseOpenLoopReply(await this.#ask("openLoop", request, request.limitMs));
	}
	async cold(request) {
		const reply = await this.#ask("cold", request, 0);
		return reply === null ? null : parseColdReply(reply);
	}
	async [Symbol.asyncDispose]() {
		await this.#process[Symbol.asyncDispose]();
	}
	async #ask(method, request, expectedMs) {
		const timeoutMs = Math.ceil(2 * this.#limits.callTimeoutMs + 10 * expectedMs);
		const outcome = await this.#process.call(method, request, { timeoutMs });
		if (outcome.kind === "failed") throw new ModelFailedError(outcome);
		return outcome.value;
	}
};

// src/benchmark/cold-starts.ts
async function measureColdStart(request) {
	const [own, empty] = [[], []];
	for (let run = 0; run < request.runs; run++) {
		own.push(...await startOnce(request, false));
		if (request.emptyPeaks === null && run % 2 === 0) empty.push(...await startOnce(request, true));
	}
	const peaks = ({ peakBytes }) => peakBytes;
	const emptyPeaks = request.emptyPeaks ?? empty.map(peaks);
	return {
		coldStart: summarizeColdStart(own),
		memoryBytes: memoryOverEmpty(own.map(peaks), emptyPeaks),
		emptyPeaks
	};
}
async function startOnce(request, isEmpty) {
	const { model, rows, signature, threads, batchSize, limits, signal } = request;
	await using client = new RigClient(allowing(limits, [model]), signal, FROM_COLD);
	const reply = await client.cold({
		model,
		isEmpty,
		rows,
		signature,
		threads,
		batchSize
	});
	return reply === null ? [] : [reply];
}

// src/benchmark/binding.ts
const SESSIONS$1 = 5;
const SESSION_MS = 8;
async function measureBinding({ client, nextSeed }) {
	const medians = [];
	for (let session = 0; session < SESSIONS$1; session++) {
		const reply = await client.binding({
			seed: nextSeed(),
			durationMs: SESSION_MS
		});
		if (reply === null) return null;
		medians.push(median(reply.times[0] ?? /* @__PURE__ */ new Float64Array()));
	}
	return median(medians);
}

// src/domain/benchmark/batch-size.ts
const LEAST_GAIN = 1.05;
const ALWAYS_TRIED = 64;
function nextBatchSize(probes, largest) {
	const last = probes.at(-1);
	if (last === void 0) return {
		kind: "probe",
		batchSize: 1
	};
	if ((last.batchSize < ALWAYS_TRIED || gainedLately(probes)) && last.batchSize * 2 <= largest) return {
		kind: "probe",
		batchSize: last.batchSize * 2
	};
	return {
		kind: "settled",
		batchSize: bestBatchSize(probes)
	};
}
function bestBatchSize(probes) {
	const [first, ...rest] = probes;
	return rest.reduce((a, b) => b.rowsPerSecond > (a?.rowsPerSecond ?? 0) ? b : a, first)?.batchSize ?? 1;
}
function gainedLately(probes) {
	const before = probes.slice(0, -2).map(({ rowsPerSecond }) => rowsPerSecond);
	const best = Math.max(0, ...before);
	return probes.slice(-2).some(({ rowsPerSecond }) => rowsPerSecond >= best * LEAST_GAIN);
}
const NEARLY_BEST = .97;
function chooseSizes(curve) {
	const own = {
		candidate: bestOf(curve, "candidate"),
		baseline: bestOf(curve, "baseline")
	};
	const shared = curve.map((point) => ({
		batchSize: point.batchSize,
		share: leastShare(point, own)
	})).toSorted((a, b) => b.share - a.share)[0];
	if (shared !== void 0 && shared.share >= NEARLY_BEST) return {
		candidate: shared.batchSize,
		baseline: shared.batchSize
	};
	const candidate = own.candidate?.batchSize ?? 1;
	return {
		candidate,
		baseline: own.baseline?.batchSize ?? candidate
	};
}
function bestOf(curve, arm) {
	return probesOf(curve, arm).toSorted((a, b) => b.rowsPerSecond - a.rowsPerSecond)[0];
}
function probesOf(curve, arm) {
	return curve.flatMap((point) => {
		const rowsPerSecond = point[arm];
		return rowsPerSecond === null ? [] : [{
			batchSize: point.batchSize,
			rowsPerSecond
		}];
	});
}
function leastShare(point, own) {
	const shareOf = (arm) => (point[arm] ?? 0) / (own[arm]?.rowsPerSecond ?? Infinity);
	return Math.min(shareOf("candidate"), shareOf("baseline"));
}
function joinPoints(points) {
	const joined = /* @__PURE__ */ new Map();
	for (const { batchSize, candidate, baseline } of points) {
		const known = joined.get(batchSize);
		const [own, theirs] = [candidate ?? known?.candidate ?? null, baseline ?? known?.baseline ?? null];
		joined.set(batchSize, {
			batchSize,
			candidate: own,
			baseline: theirs
		});
	}
	return [...joined.values()].toSorted((a, b) => a.batchSize - b.batchSize);
}
const CONTENDING = .85;
const MOST_CONTENDERS = 5;
function contenders(curve, versions) {
	const own = versions.map((version) => ({
		version,
		best: bestOf(curve, version)?.rowsPerSecond ?? Infinity
	}));
	return curve.filter((point) => versions.every((version) => point[version] !== null)).map(({ batchSize, ...rates }) => {
		const shares = own.map(({ version, best }) => (rates[version] ?? 0) / best);
		return {
			batchSize,
			most: Math.max(...shares),
			least: Math.min(...shares)
		};
	}).filter(({ most }) => most >= CONTENDING).toSorted((a, b) => b.least + b.most - a.least - a.most).slice(0, MOST_CONTENDERS).map(({ batchSize }) => batchSize);
}

// src/domain/benchmark/sampling-plan.ts
const ARMS = 2;
const LEAST_PAIRS = 12;
const LEAST_PAIRS_OF_SLOW = 2;
const TAIL_PAIRS = 110;
const STAGE_CAP_MS = {
	normal: 8e3,
	quick: 2e3
};
const LOAD_CAP_MS = {
	normal: 2e3,
	quick: 1e3
};
const WARM_UP_CALLS = 2;
function limitsTail(ratioLimits) {
	return COMPARED_METRICS.some((metric) => LEAST_CALLS$2[metric] > LEAST_PAIRS && ratioLimits[metric] !== void 0);
}
const IN_A_ROW = [{
	arm: "candidate",
	rounds: 4
}, {
	arm: "sentinel",
	rounds: 1
}];
function planTurns(rounds, isFresh) {
	const blocks = Math.ceil(rounds / IN_A_ROW[0].rounds);
	return Array.from({ length: blocks }, () => IN_A_ROW).flatMap((block) => block.flatMap(({ arm, rounds: count }) => Array.from({ length: count }, (_, round) => ({
		arm,
		fresh: isFresh(round)
	}))));
}
const ROUNDS_IN_A_BLOCK = IN_A_ROW.reduce((sum, { rounds }) => sum + rounds, 0);
function affordableRounds({ rounds }, { callMs, loadMs, quick }) {
	const [{ rounds: inARow }] = IN_A_ROW;
	const callsMs = callMs * ARMS * 4 * ROUNDS_IN_A_BLOCK;
	const loads = planTurns(inARow, (round) => isFreshRound(round, loadMs)).filter(({ fresh }) => fresh).length;
	const speed = quick ? "quick" : "normal";
	const blocks = Math.min(STAGE_CAP_MS[speed] / callsMs, LOAD_CAP_MS[speed] / (loads * ARMS * loadMs));
	return Math.min(rounds, Math.max(1, Math.floor(blocks)) * inARow);
}
const MOST_LOAD_MS = 150;
const ROUNDS_OF_LARGE_MODEL = 4;
function isFreshRound(round, loadMs) {
	return loadMs <= MOST_LOAD_MS || round % ROUNDS_OF_LARGE_MODEL === 0;
}
function planDuetRound(stage, question) {
	const pairMs = question.callMs * ARMS;
	const blocks = Math.ceil(affordableRounds(stage, question) / IN_A_ROW[0].rounds);
	const capMs = STAGE_CAP_MS[question.quick ? "quick" : "normal"] / (blocks * ROUNDS_IN_A_BLOCK);
	const isCheap = TAIL_PAIRS * pairMs <= 2 * stage.roundMs;
	const wanted = question.limitsTail || isCheap ? TAIL_PAIRS : LEAST_PAIRS;
	const affordable = Math.max(LEAST_PAIRS_OF_SLOW, Math.floor(capMs / pairMs) - WARM_UP_CALLS);
	const overheadMs = Math.min(capMs / 2, question.loadMs);
	return {
		durationMs: Math.min(Math.max(stage.roundMs, overheadMs), Math.max(capMs, stage.roundMs)),
		leastGroups: Math.min(wanted, affordable),
		warmUpMs: stage.roundMs / 10
	};
}
const ROUNDS = 10;
const CALLS_OVER_PROPORTION = 10;
const LEAST_SOLO_MS = {
	normal: 300,
	quick: 100
};
const MOST_SOLO_MS = {
	normal: 1e3,
	quick: 250
};
const MOST_BUDGETED_SOLO_MS = {
	normal: 1e4,
	quick: 1e3
};
function planSolo(question) {
	const speed = question.quick ? "quick" : "normal";
	const needed = CALLS_OVER_PROPORTION / (1 - (question.proportion ?? .99));
	const mostMs = question.proportion === null ? MOST_SOLO_MS[speed] : MOST_BUDGETED_SOLO_MS[speed];
	const calls = Math.max(LEAST_SOLO_MS[speed] / question.callMs, Math.min(needed, mostMs / question.callMs), 6);
	const rounds = Math.max(3, Math.min(ROUNDS, Math.floor(calls / 2), Math.floor(2e3 / question.loadMs)));
	return {
		rounds,
		callsPerRound: Math.max(2, Math.min(1e5, Math.ceil(calls / rounds))),
		warmUpMs: Math.min(8, LEAST_SOLO_MS[speed] / rounds / 2)
	};
}

// src/benchmark/measurement.ts
function batchSizeOf({ batchSize, baselineBatchSize }, arm) {
	return arm === "candidate" ? batchSize : baselineBatchSize;
}
function seedSequence(seed) {
	const random = seededRandom(seed);
	return () => randomIndex(random, 2 ** 31);
}
const PROBE_MS = 15;
const PROBE_CALLS = 2;
async function probeArm(client, request) {
	const { arm, batchSize, seed, quick } = request;
	const round = {
		arm,
		batchSize,
		seed,
		fresh: true,
		warmUpMs: 3,
		durationMs: PROBE_MS,
		leastCalls: PROBE_CALLS
	};
	const reply = await client.solo(round, PROBE_MS);
	return {
		callMs: median(reply.times),
		loadMs: reply.loadMs,
		batchSize: reply.batchSize,
		quick
	};
}

// src/benchmark/compare.ts
const LAST_STAGE_BEGINS_SECONDS = 15;
const NOTHING_COMPARED = {
	stretches: [],
	discarded: [],
	seconds: 0
};
async function compareOn(measurement, before) {
	const stage = STAGES[before.stretches.length];
	if (stage === void 0 || !goesOn(measurement, before)) return before;
	const start = performance.now();
	const taken = await takeStretch(measurement, stage);
	measurement.report("comparing with the baseline", 1);
	return {
		stretches: [...before.stretches, taken.stretch],
		discarded: [...before.discarded, ...taken.discarded],
		seconds: before.seconds + (performance.now() - start) / 1e3
	};
}
function describeComparison(measurement, { stretches, discarded, seconds }) {
	const { curve } = measurement;
	const sizes = sizesOf(measurement);
	const compared = summarizeComparison({
		stretches,
		batchSizes: sizes,
		alpha: alphaAfter(stretches.length),
		facts: {
			stages: stretches.length,
			seconds,
			discardedShare: mean(discarded)
		}
	});
	return curve === null ? compared : {
		...compared,
		batchSizes: sizes,
		curve: [...curve]
	};
}
function sizesOf({ batchSize, baselineBatchSize }) {
	return {
		candidate: batchSize,
		baseline: baselineBatchSize
	};
}
function goesOn(measurement, { stretches, seconds }) {
	const { request } = measurement;
	if (stretches.length < 2) return true;
	if (request.quick || seconds > LAST_STAGE_BEGINS_SECONDS) return false;
	const metrics = comparableMetrics(sizesOf(measurement));
	const limits = Object.fromEntries(Object.entries(request.ratioLimits).filter(([name]) => metrics.some((metric) => metric === name)));
	return needsAnotherStage(stretches, limits, alphaAfter(stretches.length));
}
function alphaAfter(stretches) {
	return STAGES[stretches - 1]?.alpha ?? 0;
}
async function takeStretch(measurement, stage) {
	const candidate = [];
	const sentinel = [];
	const discarded = [];
	const question = questionOf(measurement);
	const plan = planDuetRound(stage, question);
	for (const turn of planTurns(affordableRounds(stage, question), measurement.isFresh)) {
		const { round, discardedShare } = await duetRound(measurement, plan, turn);
		(turn.arm === "candidate" ? candidate : sentinel).push(round);
		discarded.push(discardedShare);
	}
	return {
		stretch: {
			candidate,
			sentinel
		},
		discarded
	};
}
function questionOf({ probe, request }) {
	return {
		...probe,
		limitsTail: limitsTail(request.ratioLimits)
	};
}
async function duetRound(measurement, plan, { arm, fresh }) {
	const { client, probe, nextSeed } = measurement;
	const arms = [arm, "baseline"];
	const expectedMs = plan.durationMs + arms.length * (probe.loadMs + plan.warmUpMs + (plan.leastGroups + 2) * probe.callMs);
	const asked = arms.map((one) => batchSizeOf(measurement, one));
	const reply = await client.duet({
		...plan,
		arms,
		batchSizes: asked,
		seed: nextSeed(),
		fresh
	}, expectedMs);
	const [own, theirs] = reply.batchSizes.map((batchSize, index) => ({
		times: reply.times[index] ?? /* @__PURE__ */ new Float64Array(),
		batchSize
	}));
	if (own === void 0 || theirs === void 0) throw new Error("a round of two models has the times of both");
	return {
		round: compareRound(own, theirs),
		discardedShare: reply.discardedShare
	};
}

// src/benchmark/certified-size.ts
async function beginCertifiedSize(measurement) {
	const { curve, request, batchSize: own, baselineBatchSize: theirs } = measurement;
	const { certifiedSize: size } = request;
	if (curve === null || size === void 0 || own === size && theirs === size) return null;
	return unlessFailed(async () => {
		const probes = [await probeAt(measurement, "candidate", size), await probeAt(measurement, "baseline", size)];
		if (probes.some(({ batchSize }) => batchSize !== size)) return null;
		return compareAgain({
			measurement: atSize(measurement, size, probes),
			ongoing: NOTHING_COMPARED
		});
	});
}
async function addCertifiedSize(comparison, begun, { request: { certifiedSize: size }, curve }) {
	if (curve === null || size === void 0) return comparison;
	const ended = begun === null ? null : await unlessFailed(() => compareAgain(begun));
	if (ended === null) return {
		...comparison,
		certifiedSize: { batchSize: size }
	};
	const { ratios, figures = {}, noiseFloor } = describeComparison(ended.measurement, ended.ongoing);
	const certifiedSize = {
		batchSize: size,
		ratios: only("throughput", ratios),
		figures: only("throughput", figures),
		noiseFloor: only("throughput", noiseFloor)
	};
	const { latency_p50: call } = figures;
	const point = call === void 0 ? [] : [{
		batchSize: size,
		...ratesOf(size, call)
	}];
	return {
		...comparison,
		certifiedSize,
		curve: [...joinPoints([...point, ...curve])]
	};
}
async function compareAgain({ measurement, ongoing }) {
	return {
		measurement,
		ongoing: await compareOn(measurement, ongoing)
	};
}
function probeAt(measurement, arm, size) {
	const { client, request } = measurement;
	return probeArm(client, {
		arm,
		batchSize: size,
		seed: measurement.nextSeed(),
		quick: request.quick
	});
}
function atSize(measurement, size, probes) {
	const callMs = Math.max(...probes.map((probe) => probe.callMs));
	return {
		...measurement,
		request: {
			...measurement.request,
			ratioLimits: {}
		},
		probe: {
			...measurement.probe,
			callMs
		},
		batchSize: size,
		baselineBatchSize: size
	};
}
function ratesOf(size, { candidate, baseline }) {
	return {
		candidate: 1e3 * size / candidate,
		baseline: 1e3 * size / baseline
	};
}
function only(metric, all) {
	return Object.fromEntries(Object.entries(all).filter(([name]) => name === metric));
}
async function unlessFailed(work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof ModelFailedError) return null;
		throw error;
	}
}

// src/benchmark/offline.ts
const LARGEST_BATCH = 1024;
const MOST_BATCH_BYTES = 64 * 2 ** 20;
const MOST_CALL_MS = 1e3;
const POINT_ROUNDS = {
	normal: 3,
	quick: 1
};
const POINT = {
	durationMs: 20,
	leastGroups: 3,
	warmUpMs: 3,
	fresh: true
};
async function measureCurve(request) {
	return refine(request, await climbAll(request));
}
const CONTEST_ROUNDS = {
	normal: 6,
	quick: 2
};
async function refine(request, curve) {
	const sizes = contenders(curve, request.versions);
	if (sizes.length < 2) return curve;
	await using client = await request.open(request.versions);
	const replies = new Map(sizes.map((size) => [size, []]));
	for (let round = 0; round < CONTEST_ROUNDS[request.quick ? "quick" : "normal"]; round++) for (const [size, found] of replies) {
		const reply = await askPoint(client, request, size);
		if (reply instanceof ModelFailedError) return curve;
		found.push(reply);
	}
	const again = [...replies.values()].flatMap((found) => request.versions.map((version, index) => describePoint(version, index, found).point));
	return joinPoints([...curve, ...again]);
}
async function climbAll(request) {
	const climbed = await climb(request, []);
	if (climbed.failed === null) return joinPoints(climbed.points);
	if (request.versions.length === 1) {
		if (climbed.points.length > 0) return joinPoints(climbed.points);
		throw climbed.failed;
	}
	const alone = [...climbed.points];
	for (const version of request.versions) {
		const own = await climb({
			...request,
			versions: [version]
		}, climbed.points);
		if (own.failed !== null && version === "candidate" && probesOf(own.points, version).length === 0) throw own.failed;
		alone.push(...own.points);
	}
	return joinPoints(alone);
}
async function climb(request, known) {
	await using client = await request.open(request.versions);
	const points = [...known];
	let largest = Math.max(1, Math.min(LARGEST_BATCH, Math.floor(MOST_BATCH_BYTES / Math.max(1, request.rowBytes))));
	let versions = request.versions;
	for (;;) {
		const batchSize = nextSize(points, versions, largest);
		if (batchSize === null) return {
			points,
			failed: null
		};
		const measured = await tryPoint(client, {
			...request,
			versions
		}, batchSize);
		if (measured instanceof ModelFailedError) return {
			points,
			failed: measured
		};
		points.push(...measured.flatMap(({ point }) => point));
		versions = versions.filter((version) => measured.some((one) => one.version === version && one.tookSize === batchSize));
		if (Math.max(...measured.map(({ callMs }) => callMs)) > MOST_CALL_MS) largest = batchSize;
	}
}
function nextSize(points, versions, largest) {
	const sizes = versions.flatMap((version) => {
		const step = nextBatchSize(probesOf(joinPoints(points), version), largest);
		return step.kind === "probe" ? [step.batchSize] : [];
	});
	return sizes.length === 0 ? null : Math.max(...sizes);
}
async function tryPoint(client, request, batchSize) {
	const replies = [];
	for (let round = 0; round < POINT_ROUNDS[request.quick ? "quick" : "normal"]; round++) {
		const reply = await askPoint(client, request, batchSize);
		if (reply instanceof ModelFailedError) return reply;
		replies.push(reply);
	}
	return request.versions.map((version, index) => describePoint(version, index, replies));
}
async function askPoint(client, { versions, nextSeed }, batchSize) {
	const batchSizes = versions.map(() => batchSize);
	try {
		return await client.duet({
			...POINT,
			arms: versions,
			batchSizes,
			seed: nextSeed()
		}, POINT.durationMs);
	} catch (error) {
		if (error instanceof ModelFailedError) return error;
		throw error;
	}
}
function describePoint(version, index, replies) {
	const tookSize = replies[0]?.batchSizes[index] ?? 1;
	const callMs = median(replies.map(({ times }) => median(times[index] ?? /* @__PURE__ */ new Float64Array())));
	return {
		version,
		tookSize,
		callMs,
		point: {
			batchSize: tookSize,
			candidate: null,
			baseline: null,
			[version]: 1e3 * tookSize / callMs
		}
	};
}

// src/benchmark/open-measurement.ts
const SESSIONS = 2;
async function openMeasurement(request, site) {
	const nextSeed = seedSequence(request.seed);
	const choices = {
		...await chooseBatchSizes(request, site, nextSeed),
		nextSeed
	};
	const both = site.baseline === null ? null : await openBoth(request, site, choices);
	if (both !== null) return both;
	const batchSize = choices.sizes.candidate;
	const client = await openClient(request, {
		...site,
		baseline: null
	});
	const probe = await probeOrClose(client, {
		arm: "candidate",
		batchSize,
		seed: nextSeed(),
		quick: request.quick
	});
	return {
		measurement: describe(client, request, {
			probe,
			baselineBatchSize: probe.batchSize,
			curve: null,
			nextSeed
		}),
		hasBaseline: false
	};
}
async function chooseBatchSizes(request, site, nextSeed) {
	const { mode, quick, rows } = request;
	if (mode.batchSize !== void 0 || mode.scenario !== "offline") {
		const size = mode.batchSize ?? 1;
		return {
			sizes: {
				candidate: size,
				baseline: size
			},
			curve: null
		};
	}
	const versions = site.baseline === null ? ["candidate"] : ["candidate", "baseline"];
	const open = (opened) => openClient(request, {
		...site,
		baseline: opened.includes("baseline") ? site.baseline : null
	});
	const curve = await measureCurve({
		versions,
		rowBytes: rowBytes(rows),
		quick,
		nextSeed,
		open
	});
	return {
		sizes: chooseSizes(curve),
		curve
	};
}
async function openBoth(request, site, { sizes, curve, nextSeed }) {
	const client = await openClient(request, site);
	const round = (arm) => ({
		arm,
		batchSize: sizes[arm],
		quick: request.quick,
		seed: nextSeed()
	});
	const candidate = await probeOrClose(client, round("candidate"));
	const baseline = await probeBaseline(client, round("baseline"));
	const isAlike = baseline?.batchSize === candidate.batchSize || curve !== null;
	if (baseline === null || !isAlike) {
		await client[Symbol.asyncDispose]();
		return null;
	}
	return {
		measurement: describe(client, request, {
			probe: {
				...candidate,
				callMs: Math.max(candidate.callMs, baseline.callMs),
				loadMs: Math.max(candidate.loadMs, baseline.loadMs)
			},
			baselineBatchSize: baseline.batchSize,
			curve,
			nextSeed
		}),
		hasBaseline: true
	};
}
async function probeOrClose(client, request) {
	try {
		return await probeArm(client, request);
	} catch (error) {
		await client[Symbol.asyncDispose]();
		throw error;
	}
}
async function probeBaseline(client, request) {
	try {
		return await probeArm(client, request);
	} catch (error) {
		if (error instanceof ModelFailedError) return null;
		throw error;
	}
}
async function openClient(request, site) {
	const { rows, signature, baselineForm, mode, limits } = request;
	const allowed = allowing(limits, [site.candidate, site.baseline]);
	const client = new RigClient({
		...allowed,
		memoryBytes: SESSIONS * limits.memoryBytes
	}, site.signal);
	const others = site.baseline === null ? {} : {
		baseline: site.baseline,
		sentinel: site.baseline
	};
	const models = {
		candidate: site.candidate,
		...others
	};
	const threads = mode.threads ?? 1;
	await client.setup({
		models,
		rows,
		baselineForm,
		unseen: site.unseen,
		signature,
		threads
	});
	return client;
}
function describe(client, request, description) {
	const { probe } = description;
	return {
		client,
		request,
		...description,
		batchSize: probe.batchSize,
		isFresh: (round) => isFreshRound(round, probe.loadMs),
		report: (activity, done) => request.onProgress({
			activity,
			done
		}),
		[Symbol.asyncDispose]: () => client[Symbol.asyncDispose]()
	};
}

// src/domain/benchmark/arrivals.ts
function poissonSchedule(ratePerSecond, count, random) {
	return scaleArrivals(unitArrivals(count, random), ratePerSecond);
}
function fixedSchedule(ratePerSecond, count) {
	return Float64Array.from({ length: count }, (_, index) => (index + 1) * 1e3 / ratePerSecond);
}
function unitArrivals(count, random) {
	let time = 0;
	return Float64Array.from({ length: count }, () => {
		time -= Math.log(1 - random());
		return time;
	});
}
function scaleArrivals(unit, ratePerSecond) {
	return unit.map((time) => time * 1e3 / ratePerSecond);
}

// src/domain/benchmark/open-loop.ts
function openLoopLatencies(trace) {
	const latencies = [];
	for (const [index, intended] of trace.intended.entries()) {
		const completed = trace.completed[index];
		if (completed === void 0 && intended >= trace.endMs) break;
		latencies.push((completed ?? trace.endMs) - intended);
	}
	return Float64Array.from(latencies);
}
function replayQueue(service, arrivals) {
	let free = 0;
	return arrivals.map((arrival, index) => {
		free = Math.max(arrival, free) + (service[index % service.length] ?? 0);
		return free - arrival;
	});
}
function summarizeBacklog(traces, ratePerSecond) {
	const services = traces.map(({ service }) => mean(service)).filter((value) => !Number.isNaN(value));
	const series = traces.map(backlogSeries).filter(({ times }) => times.length > 1);
	return {
		utilisation: ratePerSecond * mean(services) / 1e3,
		slopePerSecond: series.length === 0 ? 0 : mean(series.map(slopePerSecond)),
		maximum: series.reduce((most, { backlog }) => backlog.reduce((a, b) => Math.max(a, b), most), 0)
	};
}
function backlogSeries({ intended, completed }) {
	let arrived = 0;
	const backlog = [];
	const ends = completed.toSorted();
	for (const [done, time] of ends.entries()) {
		while (arrived < intended.length && (intended[arrived] ?? 0) <= time) arrived++;
		backlog.push(arrived - done - 1);
	}
	return {
		times: [...ends],
		backlog
	};
}
function slopePerSecond({ times, backlog }) {
	const centerTime = mean(times);
	const centerBacklog = mean(backlog);
	let covariance = 0;
	let variance = 0;
	for (const [index, time] of times.entries()) {
		covariance += (time - centerTime) * ((backlog[index] ?? 0) - centerBacklog);
		variance += (time - centerTime) ** 2;
	}
	return variance === 0 ? 0 : covariance / variance * 1e3;
}

// src/domain/benchmark/capacity.ts
function highestPercentileBudget(budgets) {
	for (const entry of LATENCY_PERCENTILES.toReversed()) {
		const budget = budgets?.[entry.percentile];
		if (budget !== void 0) return {
			...entry,
			budget
		};
	}
	return null;
}
const REPLAYED_ARRIVALS = 2e4;
const HIGHEST_LOAD = .95;
const BISECTIONS = 12;
function searchCapacity(question) {
	const unit = unitArrivals(REPLAYED_ARRIVALS, question.random);
	const holds = (rate) => {
		const latencies = replayQueue(question.service, scaleArrivals(unit, rate)).sort();
		return percentile(latencies, question.proportion) <= question.boundMs;
	};
	let lower = 0;
	let upper = HIGHEST_LOAD * 1e3 / mean(question.service);
	for (let step = 0; step < BISECTIONS; step++) {
		const middle = (lower + upper) / 2;
		if (holds(middle)) lower = middle;
		else upper = middle;
	}
	return lower;
}

// src/benchmark/load.ts
async function applyLoad(measurement, options) {
	const { client, probe } = measurement;
	const { arm } = options;
	const batchSize = batchSizeOf(measurement, arm);
	const limitMs = options.limitMs / options.runs;
	const traces = [];
	for (let run = 0; run < options.runs; run++) {
		const seed = measurement.nextSeed();
		const intended = schedule(options, seed);
		const round = {
			arm,
			batchSize,
			seed,
			fresh: measurement.isFresh(run),
			warmUpMs: 6
		};
		const reply = await client.openLoop({
			...round,
			intended,
			limitMs,
			callMs: probe.callMs
		});
		traces.push({
			intended,
			completed: reply.completed,
			service: reply.service,
			endMs: reply.endMs
		});
		measurement.report(`serving ${Math.round(options.ratePerSecond)} requests a second`, (run + 1) / options.runs);
	}
	return traces;
}
function schedule({ arrivals, ratePerSecond, requests, runs }, seed) {
	const count = Math.max(2, Math.ceil(requests / runs));
	return arrivals === "fixed" ? fixedSchedule(ratePerSecond, count) : poissonSchedule(ratePerSecond, count, seededRandom(seed));
}
const RUNS = 10;
const REQUESTS_OVER_PROPORTION = 9;
const LOAD_LIMIT_MS = {
	normal: 1e3,
	quick: 300
};
const SLOW_LOAD_LIMIT_MS = {
	normal: 1e4,
	quick: 1e3
};
const LEAST_CALLS = 30;
const IDLE_MS = .3;
function planLoad(measurement, arm, arrivals) {
	const { request, probe } = measurement;
	const speed = probe.quick ? "quick" : "normal";
	const proportion = highestPercentileBudget(request.mode.budgets.latency)?.proportion ?? .99;
	const needed = REQUESTS_OVER_PROPORTION / (1 - proportion);
	const neededMs = Math.min(needed * (probe.callMs + IDLE_MS), SLOW_LOAD_LIMIT_MS[speed]);
	const limitMs = Math.max(LOAD_LIMIT_MS[speed], neededMs, LEAST_CALLS * probe.callMs);
	const runs = Math.max(3, Math.min(RUNS, Math.floor(1e3 / probe.loadMs)));
	const most = 1.2 * limitMs / probe.callMs;
	return {
		arm,
		arrivals,
		runs,
		limitMs,
		requests: Math.min(most, Math.max(2e3, needed))
	};
}
function repeatLoad(plan, factor) {
	const runs = Math.ceil(plan.runs * factor);
	const share = runs / plan.runs;
	return {
		...plan,
		runs,
		limitMs: plan.limitMs * share,
		requests: plan.requests * share
	};
}
function latenciesOf(traces) {
	return traces.map(openLoopLatencies);
}
function backlogOf(traces, ratePerSecond) {
	return summarizeBacklog(traces, ratePerSecond);
}
const VERIFICATIONS = 6;
const STEP_DOWN = .88;
const VERIFY_LIMIT_MS = {
	normal: 300,
	quick: 100
};
async function measureCapacity(measurement, service) {
	const bound = highestPercentileBudget(measurement.request.mode.budgets.latency);
	if (bound === null) return null;
	const boundMs = parseDuration(bound.budget);
	const random = seededRandom(measurement.nextSeed());
	let rate = searchCapacity({
		service: concatenate(service),
		boundMs,
		proportion: bound.proportion,
		random
	});
	const facts = {
		boundMs,
		percentile: bound.percentile
	};
	if (rate === 0) return {
		rate,
		...facts
	};
	const plan = {
		...planLoad(measurement, "candidate", "poisson"),
		runs: 2
	};
	const limitMs = Math.max(VERIFY_LIMIT_MS[measurement.probe.quick ? "quick" : "normal"], 60 * measurement.probe.callMs);
	for (let attempt = 0; attempt < VERIFICATIONS; attempt++, rate *= STEP_DOWN) {
		const traces = await applyLoad(measurement, {
			...plan,
			ratePerSecond: rate,
			limitMs
		});
		const latencies = sortedCopy(concatenate(latenciesOf(traces)));
		if (percentile(latencies, bound.proportion) <= boundMs) return {
			rate,
			...facts
		};
	}
	return null;
}

// src/domain/benchmark/more-calls.ts
const MOST_FACTOR = 3;
const MOST_MS = 3e4;
function moreCalls({ rounds, budgets, tookMs }) {
	const sorted = sortRounds(rounds);
	const more = Math.min(MOST_FACTOR, MOST_MS / tookMs);
	return LATENCY_PERCENTILES.some(({ percentile, proportion }) => {
		const budget = budgets?.[percentile];
		if (budget === void 0) return false;
		const isDecided = (factor) => isDecidable(sorted, parseDuration(budget), {
			proportion,
			error: .01,
			factor
		});
		return !isDecided(1) && isDecided(1 + more);
	}) ? more : 0;
}

// src/benchmark/second-look.ts
async function lookTwice(measurement, looks) {
	const start = performance.now();
	const first = await looks.take(1);
	if (looks.arm !== "candidate") return first;
	const factor = moreCalls({
		rounds: looks.timesOf(first),
		budgets: measurement.request.mode.budgets.latency,
		tookMs: performance.now() - start
	});
	return factor === 0 ? first : [...first, ...await looks.take(factor)];
}

// src/benchmark/solo.ts
async function measureSolo(measurement, arm, proportion) {
	return repeatSolo(measurement, {
		arm,
		plan: planSolo({
			...measurement.probe,
			proportion
		})
	});
}
async function repeatSolo(measurement, { arm, plan }) {
	const rounds = [];
	for (let round = 0; round < plan.rounds; round++) {
		rounds.push(await soloRound(measurement, {
			arm,
			plan,
			round
		}));
		measurement.report(`measuring the ${arm} alone`, (round + 1) / plan.rounds);
	}
	return rounds;
}
async function soloRound(measurement, { arm, plan, round }) {
	const { client, probe } = measurement;
	const batchSize = batchSizeOf(measurement, arm);
	const expectedMs = probe.loadMs + plan.warmUpMs + (plan.callsPerRound + 2) * probe.callMs;
	const request = {
		arm,
		batchSize,
		durationMs: 0,
		leastCalls: plan.callsPerRound,
		warmUpMs: plan.warmUpMs
	};
	return (await client.solo({
		...request,
		seed: measurement.nextSeed(),
		fresh: measurement.isFresh(round)
	}, expectedMs)).times;
}
function throughputOf(rounds, batchSize) {
	return estimateOfRounds(rounds.filter(({ length }) => length > 0).map((round) => 1e3 * batchSize / mean(round)));
}

// src/benchmark/scenarios.ts
async function measureScenario(measurement, arm) {
	const { scenario, rate } = measurement.request.mode;
	const ratePerSecond = rate === void 0 ? null : parseRate(rate);
	const isLoaded = ratePerSecond !== null && (scenario === "server" || scenario === "multi-stream");
	const solo = isLoaded ? await measureSolo(measurement, arm, null) : await measureAlone(measurement, arm);
	const throughput = throughputOf(solo, batchSizeOf(measurement, arm));
	if (!isLoaded) return {
		rate: ratePerSecond,
		latency: summarizeLatency(solo),
		histogram: buildHistogram(solo),
		throughput,
		capacity: null
	};
	const plan = planLoad(measurement, arm, scenario === "server" ? "poisson" : "fixed");
	const traces = await lookTwice(measurement, {
		arm,
		take: (factor) => applyLoad(measurement, {
			...repeatLoad(plan, factor),
			ratePerSecond
		}),
		timesOf: latenciesOf
	});
	const latencies = latenciesOf(traces);
	return {
		rate: ratePerSecond,
		latency: summarizeLatency(latencies),
		histogram: buildHistogram(latencies),
		throughput,
		capacity: scenario === "server" && arm === "candidate" ? await measureCapacity(measurement, solo) : null,
		...scenario === "multi-stream" ? { backlog: backlogOf(traces, ratePerSecond) } : {}
	};
}
async function measureAlone(measurement, arm) {
	const proportion = highestPercentileBudget(measurement.request.mode.budgets.latency)?.proportion ?? null;
	const plan = planSolo({
		...measurement.probe,
		proportion
	});
	return lookTwice(measurement, {
		arm,
		take: (factor) => repeatSolo(measurement, {
			arm,
			plan: {
				...plan,
				rounds: Math.ceil(plan.rounds * factor)
			}
		}),
		timesOf: (rounds) => rounds
	});
}

// src/benchmark/unseen.ts
const LAST_LOOK_BEGINS_MS = {
	normal: 3e3,
	quick: 1e3
};
const LEAST_TURNS = 4;
async function measureUnseen(measurement, ways, now = clock) {
	let worst = null;
	for (let way = 0; way < ways; way += 1) {
		const one = await measureWay({
			...measurement,
			way,
			now
		});
		if (worst === null || badnessOf(one) > badnessOf(worst)) worst = one;
	}
	return worst;
}
function badnessOf({ ratio, result }) {
	if (ratio.value === null) return BADNESS.unanswered;
	return BADNESS[result] + Math.atan(ratio.value) / Math.PI;
}
const BADNESS = {
	pass: 0,
	inconclusive: 1,
	unanswered: 2,
	fail: 3
};
async function measureWay(measurement) {
	try {
		return await lookOn(measurement, {
			index: 0,
			turnMs: 2 * measurement.probe.callMs,
			tookMs: 0,
			found: NOTHING
		});
	} catch (error) {
		if (error instanceof ModelFailedError && error.failure.reason === "error") return UNANSWERED;
		throw error;
	}
}
const clock = () => performance.now();
const NOTHING = {
	turns: 0,
	compared: {
		unseen: [],
		again: []
	}
};
const UNANSWERED = {
	metric: "latency_mean",
	ratio: {
		value: null,
		interval: null
	},
	noiseFloor: null,
	turns: 0,
	looks: 1,
	result: "inconclusive"
};
async function lookOn(measurement, { index, turnMs, tookMs, found }) {
	const mostMs = LAST_LOOK_BEGINS_MS[measurement.probe.quick ? "quick" : "normal"];
	const look = LOOKS[index] ?? LOOKS[0];
	const looks = index + 1;
	const affordable = Math.max(LEAST_TURNS, Math.floor(mostMs / turnMs));
	const start = measurement.now();
	const taken = await takeTurns(measurement, {
		...look,
		leastTurns: Math.min(look.leastTurns, affordable)
	});
	const lookMs = measurement.now() - start;
	measurement.report("asking for rows that it cannot know", looks / LOOKS.length);
	const joined = join$1(found, taken);
	const judged = judgeTurns(joined.compared, {
		alpha: look.alpha,
		looks
	});
	const isOver = looks === LOOKS.length || looks > 1 && tookMs + lookMs > mostMs;
	if (judged.result !== "inconclusive" || isOver) return {
		...judged,
		turns: joined.turns,
		looks
	};
	return lookOn(measurement, {
		index: looks,
		turnMs: lookMs / Math.max(1, taken.turns),
		tookMs: tookMs + lookMs,
		found: joined
	});
}
async function takeTurns({ client, probe, way, batchSize, ...rest }, look) {
	const { durationMs, leastTurns } = look;
	const request = {
		way,
		seed: rest.nextSeed(),
		batchSize,
		callMs: probe.callMs,
		durationMs,
		leastTurns
	};
	const { times } = await client.turns(request, durationMs + 2 * (leastTurns + 1) * probe.callMs);
	const [seen = /* @__PURE__ */ new Float64Array(), unseen = /* @__PURE__ */ new Float64Array()] = times;
	return {
		turns: seen.length,
		compared: compareTurns(seen, unseen)
	};
}
function join$1(before, { turns, compared }) {
	const { unseen, again } = before.compared;
	return {
		turns: before.turns + turns,
		compared: {
			unseen: [...unseen, ...compared.unseen],
			again: [...again, ...compared.again]
		}
	};
}

// src/benchmark/benchmark.ts
function createBenchmark(options) {
	const cache = /* @__PURE__ */ new Map();
	return { measure: async (request) => {
		try {
			return await stageAndMeasure(request, options, cache);
		} catch (error) {
			if (!(error instanceof ModelFailedError)) throw error;
			return {
				...error.failure,
				runtime: programOf(options.runtimeOf(request.candidate.format))
			};
		}
	} };
}
async function stageAndMeasure(request, { runtimeOf, signal }, cache) {
	const stage = (artifact, { signature }) => runtimeOf(artifact.format).stage(artifact, signature.outputs.map(({ name }) => name));
	await using candidate = await stage(request.candidate, request);
	await using baseline = request.baseline === null ? null : await stage(request.baseline, request.baselineForm ?? request);
	const forms = limitForms(request);
	const site = {
		candidate: measured(candidate),
		baseline: baseline === null ? null : measured(baseline),
		unseen: request.unseen.map((way) => limitRows(way, forms.rows[0]?.shape[0])),
		signal
	};
	return await measureMode({
		...request,
		...forms,
		onProgress: forwardOnly(request.onProgress)
	}, site, cache);
}
function limitForms({ rows, baselineForm }) {
	if (baselineForm === void 0) return { rows: limitRows(rows) };
	const most = Math.min(worthSending(rows), worthSending(baselineForm.rows));
	return {
		rows: limitRows(rows, most),
		baselineForm: {
			...baselineForm,
			rows: limitRows(baselineForm.rows, most)
		}
	};
}
function measured({ engine, modelPath, readyMs }) {
	return {
		engine,
		modelPath,
		readyMs
	};
}
const COLD_RUNS = 3;
async function measureMode(request, site, cache) {
	const { candidate, explanation } = request;
	const cold = coldStarts(request, site, cache);
	request.onProgress({
		activity: "starting from cold",
		done: 0
	});
	const own = await cold({
		artifact: candidate,
		model: site.candidate,
		form: request,
		runs: COLD_RUNS
	});
	const opened = await openMeasurement(request, site);
	await using measurement = opened.measurement;
	const compared = opened.hasBaseline ? await compareOn(during(measurement, .2, .3), NOTHING_COMPARED) : null;
	const figures = await measureScenario(during(measurement, .3, .6), "candidate");
	const bindingMs = await measureBinding(measurement);
	const again = compared === null ? null : await compareOn(during(measurement, .6, .7), compared);
	const unseen = await measureUnseen(during(measurement, .7, .75), site.unseen.length);
	const result = {
		...settingsOf(measurement),
		...figures,
		...bindingMs === null ? {} : { bindingMs },
		...unseen === null ? {} : { unseenRows: unseen },
		coldStart: own.coldStart,
		memoryBytes: own.memoryBytes,
		modelSizeBytes: sizeOf(candidate),
		comparison: null,
		...explanation === null ? {} : { explanation }
	};
	if (again === null) return {
		kind: "measured",
		result
	};
	return {
		kind: "measured",
		result: {
			...result,
			...await measureBaseline(measurement, site, {
				cold,
				again
			})
		}
	};
}
async function measureBaseline(measurement, site, { cold, again }) {
	const { request } = measurement;
	const { baseline } = request;
	const third = await compareOn(during(measurement, .75, .85), again);
	const { latency, throughput, histogram } = await measureScenario(asContext(during(measurement, .85, .95)), "baseline");
	const described = describeComparison(measurement, await compareOn(during(measurement, .95, 1), third));
	const certified = await beginCertifiedSize(measurement);
	if (baseline === null || site.baseline === null) return { comparison: described };
	const form = request.baselineForm ?? request;
	const { memoryBytes } = await cold({
		artifact: baseline,
		model: site.baseline,
		form,
		runs: 1
	});
	const comparison = await addCertifiedSize(described, certified, measurement);
	const memory = memoryBytes === null ? {} : { memoryBytes };
	return {
		comparison,
		baseline: {
			...measurement.batchSize === measurement.baselineBatchSize ? {
				latency,
				histogram
			} : {},
			throughput,
			...memory,
			modelSizeBytes: sizeOf(baseline)
		}
	};
}
function during(measurement, from, until) {
	const { onProgress } = measurement.request;
	return {
		...measurement,
		report: (activity, done) => onProgress({
			activity,
			done: from + (until - from) * done
		})
	};
}
function forwardOnly(onProgress) {
	let most = 0;
	return ({ activity, done }) => {
		most = Math.max(most, done);
		onProgress({
			activity,
			done: most
		});
	};
}
function asContext(measurement) {
	return {
		...measurement,
		probe: {
			...measurement.probe,
			quick: true
		}
	};
}
function settingsOf({ request, batchSize }) {
	const { mode, modeName } = request;
	return {
		mode: modeName,
		scenario: mode.scenario,
		threads: mode.threads ?? 1,
		batchSize
	};
}
function coldStarts({ limits, mode }, { signal }, cache) {
	const [threads, batchSize] = [mode.threads ?? 1, mode.batchSize ?? 1];
	const emptyPeaks = /* @__PURE__ */ new Map();
	return async ({ artifact, model, form: asked, runs }) => {
		const { rows, signature } = asked;
		const key = JSON.stringify([
			artifact.files.map(({ sha256 }) => sha256),
			threads,
			batchSize,
			runs
		]);
		const known = cache.get(key);
		if (known !== void 0) return known;
		const empty = emptyPeaks.get(JSON.stringify(model.engine)) ?? null;
		const figures = await measureColdStart({
			model,
			rows,
			signature,
			threads,
			batchSize,
			limits,
			runs,
			signal,
			emptyPeaks: empty
		});
		emptyPeaks.set(JSON.stringify(model.engine), figures.emptyPeaks);
		cache.set(key, figures);
		return figures;
	};
}

// src/adapters/system/isolation.ts
function readIsolation(variables) {
	const { limitsMemory, endsWithParent } = probe(variables);
	const otherwise = canWatchMemory() ? "watched" : "unlimited";
	return {
		memory: limitsMemory ? "limited" : otherwise,
		endsWithParent,
		network: "open"
	};
}
function probe(variables) {
	if (process.platform === "win32") return {
		limitsMemory: false,
		endsWithParent: false
	};
	const [limit = "", ends = ""] = askShell(variables).trim().split("\n");
	return {
		limitsMemory: process.platform === "linux" && /^\d+$/.test(limit),
		endsWithParent: ends === "ends"
	};
}
function askShell(variables) {
	const { stdout } = spawnSync("/bin/sh", ["-c", PROBE_SCRIPT], {
		encoding: "utf8",
		env: scrubEnvironment(variables)
	});
	return stdout ?? "";
}

// src/adapters/system/environment.ts
const VECTOR_FLAGS = /^(sse4_2|avx|avx2|fma|f16c|avx512\w*|avx_vnni\w*|amx_\w+|asimd\w*|sve\w*|sme\w*|i8mm|bf16)$/;
function readEnvironment(runtime, variables) {
	const processors = cpus();
	const flags = readCpuFlags();
	return {
		cpu: processors[0]?.model.trim() ?? "unknown",
		cores: Math.max(1, processors.length),
		memoryBytes: totalmem(),
		os: `${type()} ${release()}`,
		arch: arch(),
		...flags === null ? {} : { hypervisor: flags.includes("hypervisor") },
		...flags === null ? {} : { cpuFlags: flags.filter((flag) => VECTOR_FLAGS.test(flag)).sort() },
		node: process.versions.node,
		runtime,
		runner: describeRunner(variables),
		isolation: readIsolation(variables)
	};
}
function readCpuFlags() {
	if (process.platform !== "linux") return null;
	return parseCpuFlags(readCpuInfo());
}
function parseCpuFlags(cpuinfo) {
	const line = /^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1];
	return line === void 0 ? null : [...new Set(line.trim().split(/\s+/))];
}
function readCpuInfo() {
	try {
		return readFileSync("/proc/cpuinfo", "utf8");
	} catch {
		return "";
	}
}
function describeRunner(variables) {
	const { RUNNER_NAME, RUNNER_ENVIRONMENT, RUNNER_OS, RUNNER_ARCH, ImageOS, ImageVersion } = variables;
	const name = RUNNER_NAME ?? RUNNER_ENVIRONMENT;
	if (name === void 0) return null;
	const details = [joinKnown([RUNNER_OS, RUNNER_ARCH]), joinKnown([ImageOS, ImageVersion])].filter((part) => part !== "").join(", ");
	return details === "" ? name : `${name} (${details})`;
}
function joinKnown(parts) {
	return parts.filter((part) => part !== void 0 && part !== "").join(" ");
}

// src/adapters/system/kept-certificates.ts
const MOST_KEPT = 200;
function keepCertificates(folder, program) {
	const pathOf = (question) => join(folder, `${question}-${program}.json`);
	return {
		find: (question) => Promise.resolve(isPrivate(folder) ? readKept(pathOf(question)) : []),
		keep: async (question, certificate) => {
			try {
				await mkdir(folder, {
					recursive: true,
					mode: 448
				});
				if (!isPrivate(folder)) return;
				await writeWholeFile(pathOf(question), JSON.stringify(certificate), { fileMode: 384 });
				await removeOldest(folder);
			} catch (error) {
				if (!(error instanceof AppError) && systemCode(error) === "unknown error") throw error;
			}
		}
	};
}
function readKept(path) {
	try {
		return [parseCertificate({
			path,
			content: readRegularFile(path, REPORT_LIMITS.fileBytes, isOwn)
		}).value];
	} catch (error) {
		if (error instanceof AppError || systemCode(error) !== "unknown error") return [];
		throw error;
	}
}
async function removeOldest(folder) {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
	if (names.length <= MOST_KEPT) return;
	const paths = names.map((name) => join(folder, name));
	const oldest = (await Promise.all(paths.map(async (path) => ({
		path,
		at: (await stat(path)).mtimeMs
	})))).toSorted((a, b) => a.at - b.at).slice(0, names.length - MOST_KEPT);
	await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

// src/adapters/system/program-digest.ts
function programDigest(caller = import.meta.url) {
	const root = programRoot(dirname(fileURLToPath(caller)));
	const hash = createHash("sha256");
	const own = readdirSync(root, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	const beside = LOCKS.map((name) => join(dirname(root), name)).filter((path) => existsSync(path));
	for (const path of [...own, ...beside].sort()) hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
	return hash.digest("hex");
}
const LOCKS = [
	"package.json",
	"package-lock.json",
	"node_modules/.package-lock.json"
];
function programRoot(folder) {
	if (existsSync(join(folder, "cli.js")) || existsSync(join(folder, "cli/main.ts"))) return folder;
	const parent = dirname(folder);
	return parent === folder ? folder : programRoot(parent);
}

// src/adapters/system/time-limit.ts
function startTimeLimit(limitMs, outer) {
	const time = new AbortController();
	const timer = setTimeout(() => time.abort(), limitMs);
	return {
		signal: AbortSignal.any([outer, time.signal]),
		isOver: () => time.signal.aborted && !outer.aborted,
		[Symbol.dispose]: () => clearTimeout(timer)
	};
}

// src/wiring/certification.ts
function wireCertification({ onProgress, ...options }) {
	const { environment, signal } = options;
	const work = wireWork(options);
	return {
		...work,
		within: (limitMs) => {
			const limit = startTimeLimit(limitMs, signal);
			return {
				...limit,
				ports: wireWork({
					...options,
					signal: limit.signal
				})
			};
		},
		environment: async (artifact) => readEnvironment(await work.runtimeOf(artifact.format).identity(artifact), environment),
		hash: sha256,
		clock: createClock(),
		toolVersion: version,
		onProgress
	};
}
function wireWork({ environment, signal, runtimes }) {
	const remote = wireRemoteFiles({
		environment,
		signal
	});
	const runtimeOf = wireRuntimes({
		environment,
		signal
	}, runtimes);
	return {
		files: wireArtifactFiles({
			remote,
			signal
		}),
		data: createDataSource({
			remote,
			signal
		}),
		runtimeOf,
		benchmark: createBenchmark({
			runtimeOf,
			signal
		}),
		metrics: wireMetricPrograms({ signal })
	};
}
function wireEarlier(environment) {
	return keepCertificates(join(findCacheFolder(environment), "certificates"), programDigest());
}

// src/report/job-summary.ts
const MAX_OVERVIEW = 1e3;
const LONGEST_CLAUSE = 200;
const FOLD_ROWS = 500;
const ROW_BYTES = 250;
const SMALLEST_REPORT = 6e3;
function renderJobSummary(reports) {
	const overview = overviewTable(reports.flatMap(overviewRows));
	const parts = overview === null ? [] : [overview];
	let room = JOB_SUMMARY_LIMIT - 1e3 - (overview === null ? 0 : sizeOf$1(overview));
	const shown = reports.slice(0, Math.max(1, Math.floor(room / SMALLEST_REPORT)));
	for (const [index, report] of shown.entries()) {
		const bytes = Math.floor(room / (shown.length - index));
		const part = renderReport(report, {
			bytes,
			maxRows: Math.max(FOLD_ROWS, Math.floor(bytes / ROW_BYTES))
		});
		parts.push(part);
		room -= sizeOf$1(part);
	}
	const rest = reports.length - shown.length;
	if (rest > 0) parts.push(md`${formatCount(rest)} more models are in the certificates.`);
	return `${markdownText(paragraphs(parts))}\n`;
}
function overviewRows(report) {
	const { model, unanswered = [] } = report;
	const rows = [...unanswered.map(({ version, problems }) => ({
		version,
		result: `${VERDICT_SYMBOLS.fail} ${problemClause(problems)}`
	})), ...orderCertificates(report.certificates).map((certificate) => ({
		version: certificate.subject.version,
		result: `${VERDICT_SYMBOLS[certificate.verdict]} ${verdictClause(certificate)}`
	}))];
	if (rows.length === 0) return [{
		name: model,
		result: headlineText(report)
	}];
	return rows.map(({ version, result }) => ({
		name: `${model}@${version}`,
		result
	}));
}
function overviewTable(all) {
	if (all.length < 2) return null;
	const rows = all.slice(0, MAX_OVERVIEW);
	const cells = rows.map(({ name, result }) => [code(name, 130), md`${cleanText(result, LONGEST_CLAUSE)}`]);
	const shown = table([left("Version"), left("Result")], cells);
	const rest = all.length - rows.length;
	return rest > 0 ? paragraphs([shown, md`${formatCount(rest)} more versions.`]) : shown;
}

export { readEarlier as a, certifySubjects as i, wireCertification as n, wireEarlier as r, renderJobSummary as t };