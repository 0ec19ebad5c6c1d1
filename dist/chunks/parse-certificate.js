import { c as certifiedOwnMetrics, i as parseMetricName, o as NO_OWN_METRICS } from "./registry2.js";
import { r as isSound } from "./finding.js";
import { i as sortMeasured, t as GATE_KINDS } from "./registry3.js";
import { n as decideVerdict } from "./verdict.js";
import { t as adjustForDiscovery } from "./false-discovery.js";
import { r as instantMs } from "./instant.js";
import { t as artifactDigest } from "./digests.js";
import { n as graphOf } from "./inspected.js";
import { _ as validateCertificate, l as collectProblems, s as checkSchema, u as parseJsonDocument } from "./parsers.js";
import { t as quoteText } from "./quote-text.js";
import { t as sha256 } from "./sha256.js";

// src/domain/certification/gate-evidence.ts
function isSameEstimate(a, b) {
	return a.value === b.value && a.interval?.lower === b.interval?.lower && a.interval?.upper === b.interval?.upper && a.interval?.level === b.interval?.level;
}
const UNANSWERED = [
	"too-few-rows",
	"no-baseline",
	"not-measured",
	"batch-sizes-differ",
	"measurement-failed"
];
function isUnanswered({ reasonCode }) {
	return UNANSWERED.includes(reasonCode);
}
function isOpen(gate, { baseline }, measured) {
	const kind = GATE_KINDS[gate.kind];
	if (gate.reasonCode === "no-baseline") return baseline === null && kind.isRelative;
	if (gate.reasonCode === "too-few-rows") return gate.slice !== void 0 && kind.isSmall(gate, measured);
	return !kind.isMeasured(gate, measured);
}

// src/domain/evaluation/binomial-test.ts
function evenOddsTest(successes, failures) {
	const trials = successes + failures;
	if (trials === 0) return null;
	const fewer = Math.min(successes, failures);
	let term = Math.exp(logProbability(fewer, trials));
	let tail = 0;
	for (let count = fewer; count >= 0 && term > 0; count -= 1) {
		tail += term;
		term *= count / (trials - count + 1);
	}
	return Math.min(1, 2 * tail);
}
function logProbability(count, trials) {
	let log = -trials * Math.LN2;
	for (let taken = 1; taken <= count; taken += 1) log += Math.log((trials - count + taken) / taken);
	return log;
}

// src/domain/certification/contradictions/wrong.ts
const TOLERANCE = 1e-5;
const UNIT = [0, 1];
function wrongOf(key, items, judge) {
	return items.flatMap((item, index) => {
		const found = judge(item, index);
		return found === null ? [] : [{
			pointer: `${key}/${index}${found[0]}`,
			relation: found[1]
		}];
	});
}
function repeats(items, nameOf) {
	const first = new Map(items.map((item, index) => [nameOf(item), index]).toReversed());
	return new Set(items.flatMap((item, index) => first.get(nameOf(item)) === index ? [] : [index]));
}
function isInterval({ value, interval }) {
	if (interval === null) return true;
	if (value === null) return false;
	const [lower, upper] = [interval.lower ?? -Infinity, interval.upper ?? Infinity];
	return lower <= upper && isWithin(value, [lower, upper]);
}
function rangeOf(name, own = NO_OWN_METRICS) {
	const parsed = parseMetricName(name, own);
	return parsed.kind === "metric" ? parsed.metric.range : null;
}
function isWithin(value, [least, most]) {
	const slack = TOLERANCE * Math.max(Number.MIN_VALUE, Math.abs(value));
	return value >= least - slack && value <= most + slack;
}
function isSame(a, b, scale = 0) {
	if (a === null || b === null) return a === b;
	return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b), scale);
}
function isDifference(value, first, second) {
	if (first === null || second === null || !Number.isFinite(first - second)) return value === null;
	return isSame(value, first - second, Math.max(Math.abs(first), Math.abs(second)));
}
function total(numbers) {
	return numbers.reduce((sum, number) => sum + number, 0);
}

// src/domain/certification/contradictions/wrong-answers.ts
function wrongAnswers(certificate) {
	const { changes = [], weakest = [] } = certificate;
	return [
		...wrongChanges(certificate),
		...wrongAdjustments(changes),
		...wrongClasses(certificate),
		...wrongOf("/weakest", weakest, (part) => wrongPart(part))
	];
}
function wrongChanges({ changes = [], data, baseline }) {
	const keyOf = ({ data: set, slice }) => JSON.stringify([
		set,
		slice?.name,
		slice?.group
	]);
	const twice = repeats(changes, keyOf);
	const sets = new Set(data.map(({ name }) => name));
	const all = new Map(changes.flatMap((one) => one.slice === null ? [[one.data, one]] : []));
	return wrongOf("/changes", changes, (one, index) => {
		if (baseline === null) return ["", "has-baseline"];
		if (twice.has(index)) return ["/data", "named-once"];
		if (!sets.has(one.data)) return ["/data", "known-data"];
		const whole = all.get(one.data) ?? one;
		for (const key of [
			"rows",
			"changed",
			"better",
			"worse"
		]) if (one[key] > whole[key]) return [`/${key}`, "part"];
		if (one.changed > one.rows) return ["/changed", "part"];
		if (one.better + one.worse > one.changed) return ["/better", "part"];
		return isSame(one.pValue, evenOddsTest(one.better, one.worse)) ? null : ["/pValue", "p-value"];
	});
}
function wrongAdjustments(changes) {
	const places = changes.map((change, index) => ({
		...change,
		index
	}));
	const slices = Map.groupBy(places.filter(({ slice }) => slice !== null), ({ data }) => data);
	const expected = new Map(places.map(({ index, pValue }) => [index, pValue]));
	for (const group of slices.values()) {
		const adjusted = adjustForDiscovery(group.map(({ pValue }) => pValue));
		group.forEach(({ index }, at) => expected.set(index, adjusted[at] ?? null));
	}
	return wrongOf("/changes", changes, ({ adjustedPValue }, index) => isSame(adjustedPValue, expected.get(index) ?? null) ? null : ["/adjustedPValue", "p-value"]);
}
function wrongClasses({ classes = [], classesLeftOut = [], data, baseline }) {
	const sets = new Set(data.map(({ name }) => name));
	const twice = repeats(classes, (one) => JSON.stringify([one.data, one.label]));
	const again = repeats(classesLeftOut, (one) => one.data);
	return [...wrongOf("/classes", classes, (one, index) => {
		if (twice.has(index)) return ["/label", "named-once"];
		if (!sets.has(one.data)) return ["/data", "known-data"];
		return wrongClass(one, baseline !== null);
	}), ...wrongOf("/classesLeftOut", classesLeftOut, (one, index) => {
		if (again.has(index)) return ["/data", "named-once"];
		return classes.some(({ data: set }) => set === one.data) ? null : ["/data", "known-data"];
	})];
}
function wrongClass({ figures }, hasBaseline) {
	for (const arm of ["candidate", "baseline"]) {
		const values = /* @__PURE__ */ new Map();
		for (const [name, { [arm]: estimate }] of Object.entries(figures)) {
			if (estimate === null) continue;
			const place = `/figures/${name}/${arm}`;
			if (arm === "baseline" && !hasBaseline) return [place, "has-baseline"];
			if (!isInterval(estimate)) return [place, "interval"];
			if (estimate.value === null) continue;
			if (!isWithin(estimate.value, UNIT)) return [place, "metric"];
			values.set(name, estimate.value);
		}
		const [precision, recall, f1] = [
			"precision",
			"recall",
			"f1_score"
		].map((name) => values.get(name));
		if (precision === void 0 || recall === void 0 || f1 === void 0) continue;
		const sum = precision + recall;
		if (!isSame(f1, sum === 0 ? 0 : 2 * precision * recall / sum)) return [`/figures/f1_score/${arm}`, "f1-score"];
	}
	return null;
}
function wrongPart({ metric, estimate, overall, rows, of }) {
	const range = rangeOf(metric);
	if (range === null) return ["/metric", "metric"];
	if (!isInterval(estimate)) return ["/estimate", "interval"];
	if (estimate.value !== null && !isWithin(estimate.value, range)) return ["/estimate", "metric"];
	if (overall !== null && !isWithin(overall, range)) return ["/overall", "metric"];
	return rows > of ? ["/rows", "part"] : null;
}

// src/domain/certification/contradictions/wrong-costs.ts
function wrongCosts(certificate) {
	const { performance, subject, baseline, findings } = certificate;
	const twice = repeats(performance, ({ mode }) => mode);
	const sizeBytes = total(subject.files.map((file) => file.sizeBytes));
	const told = new Set(findings.flatMap((found) => found.code === "latency-knows-rows" ? [found.code] : []));
	return wrongOf("/performance", performance, (result, index) => {
		if (twice.has(index)) return ["/mode", "named-once"];
		if (!subject.modes.includes(result.mode)) return ["/mode", "known-mode"];
		if (result.modelSizeBytes !== sizeBytes) return ["/modelSizeBytes", "sum"];
		if (result.unseenRows?.result === "fail" && told.size === 0) return ["/unseenRows/result", "finding"];
		return wrongMeasurement(result) ?? wrongBaseline$1(result, baseline !== null) ?? wrongComparison(result);
	});
}
function wrongMeasurement({ latency, histogram, throughput, coldStart, memoryBytes, unseenRows }) {
	return (latency === null ? null : below("/latency", wrongLatency(latency, histogram))) ?? wrongEstimates({
		"/throughput": throughput,
		"/coldStart/totalMs": coldStart?.totalMs ?? null,
		"/memoryBytes": memoryBytes,
		"/unseenRows/ratio": unseenRows?.ratio ?? null
	});
}
function wrongBaseline$1({ baseline, comparison, explanation }, hasBaseline) {
	if (!hasBaseline && baseline !== void 0) return ["/baseline", "has-baseline"];
	if (!hasBaseline && comparison !== null) return ["/comparison", "has-baseline"];
	if (!hasBaseline && explanation !== void 0) return ["/explanation", "has-baseline"];
	if (baseline === void 0) return null;
	const { latency, histogram, throughput = null, memoryBytes = null } = baseline;
	return (latency === void 0 ? null : below("/baseline/latency", wrongLatency(latency, histogram))) ?? wrongEstimates({
		"/baseline/throughput": throughput,
		"/baseline/memoryBytes": memoryBytes
	});
}
const PERCENTILES = [
	"p50",
	"p90",
	"p95",
	"p99",
	"p999"
];
function wrongLatency(latency, histogram) {
	const wrong = wrongEstimates(Object.fromEntries([...PERCENTILES, "mean"].map((part) => [`/${part}`, latency[part]])));
	if (wrong !== null) return wrong;
	let before = 0;
	for (const part of PERCENTILES) {
		const { value } = latency[part];
		if (value === null) continue;
		if (!isWithin(value, [before, latency.max])) return [`/${part}`, "percentile"];
		before = value;
	}
	if (!isWithin(latency.mean.value ?? 0, [0, latency.max])) return ["/mean", "percentile"];
	if (histogram === void 0) return null;
	return total(histogram.buckets.map(([, count = 0]) => count)) === latency.calls ? null : ["/calls", "sum"];
}
function wrongComparison({ comparison, batchSize }) {
	if (comparison === null) return null;
	const { ratios, batchSizes, certifiedSize } = comparison;
	if (batchSizes !== void 0 && batchSizes.candidate !== batchSize) return ["/comparison/batchSizes/candidate", "sum"];
	const other = batchSizes !== void 0 && batchSizes.candidate !== batchSizes.baseline ? Object.keys(ratios).find((metric) => metric !== "throughput") : void 0;
	if (other !== void 0) return [`/comparison/ratios/${other}`, "batch-size"];
	return below("/comparison", wrongRatios(comparison) ?? wrongStretches(comparison)) ?? below("/comparison/certifiedSize", wrongRatios(certifiedSize ?? {}));
}
function wrongRatios({ ratios = {}, figures }) {
	for (const [metric, ratio] of Object.entries(ratios)) {
		if (!isInterval(ratio)) return [`/ratios/${metric}`, "interval"];
		const sides = figures !== void 0 && Object.hasOwn(figures, metric) ? figures[metric] : void 0;
		if (figures !== void 0 && ratio.value === null !== (sides === void 0)) return [`/ratios/${metric}`, "ratio"];
		if (sides !== void 0 && !isSame(ratio.value, sides.candidate / sides.baseline)) return [`/ratios/${metric}`, "ratio"];
	}
	const extra = Object.keys(figures ?? {}).find((metric) => !Object.hasOwn(ratios, metric));
	return extra === void 0 ? null : [`/figures/${extra}`, "ratio"];
}
function wrongStretches({ ratios, stretches, stages, rounds }) {
	if (stretches === void 0) return null;
	if (stretches.length !== stages) return ["/stages", "stretch"];
	if (total(stretches.map((stretch) => stretch.rounds)) !== rounds) return ["/rounds", "stretch"];
	for (const [metric, { value }] of Object.entries(ratios)) {
		const each = stretches.flatMap((stretch) => Object.hasOwn(stretch.ratios, metric) ? [stretch.ratios[metric] ?? 0] : []);
		if (!(value === null ? each.length === 0 : isWithin(value, [Math.min(...each), Math.max(...each)]))) return [`/ratios/${metric}`, "stretch"];
	}
	return null;
}
function wrongEstimates(estimates) {
	const wrong = Object.entries(estimates).find(([, estimate]) => estimate !== null && !isInterval(estimate));
	return wrong === void 0 ? null : [wrong[0], "interval"];
}
function below(prefix, fault) {
	return fault === null ? null : [`${prefix}${fault[0]}`, fault[1]];
}

// src/domain/certification/contradictions/wrong-figures.ts
function wrongFigures(certificate) {
	const sets = new Set(certificate.data.map(({ name }) => name));
	return wrongOf("/figures", certificate.figures ?? [], (figure) => {
		if (!sets.has(figure.data)) return ["/data", "known-data"];
		if (figure.baseline !== null && certificate.baseline === null) return ["/baseline", "has-baseline"];
		return figure.kind === "confusion_matrix" ? wrongMatrix(figure, certificate) : wrongCurve(figure);
	});
}
function wrongMatrix({ data, labels, rest, candidate, baseline }, { readings = [] }) {
	const size = labels.length + Number(rest > 0);
	const isSquare = ({ counts }) => counts.length === size && counts.every((line) => line.length === size);
	if (!isSquare(candidate)) return ["/candidate/counts", "figure"];
	if (baseline !== null && !isSquare(baseline)) return ["/baseline/counts", "figure"];
	const trueRows = candidate.counts.map(total);
	if (baseline?.counts.every((line, at) => isSame(total(line), trueRows[at] ?? null)) === false) return ["/baseline/counts", "sum"];
	const reading = readings.find((one) => one.data === data);
	const isCounted = reading?.problem === "binary" || reading?.problem === "multiclass";
	if (reading === void 0 || !isCounted || reading.weight !== void 0) return null;
	return isSame(total(trueRows), reading.rows) ? null : ["/candidate/counts", "sum"];
}
const SHARES = [
	"fpr",
	"tpr",
	"recall",
	"precision",
	"prob_pred",
	"prob_true",
	"ndcg"
];
function wrongCurve(figure) {
	for (const [arm, series] of [["candidate", figure.candidate], ["baseline", figure.baseline]]) {
		if (series === null) continue;
		const lists = Object.entries(series);
		const points = figure.kind === "ndcg_by_k" ? figure.k.length : lists[0]?.[1].length ?? 0;
		for (const [name, numbers] of lists) {
			if (numbers.length !== points) return [`/${arm}/${name}`, "figure"];
			if (SHARES.includes(name) && !numbers.every((number) => isWithin(number, UNIT))) return [`/${arm}/${name}`, "figure"];
		}
	}
	return null;
}

// src/domain/certification/contradictions/wrong-identity.ts
function wrongIdentity(certificate, hash) {
	return [
		...wrongSubject(certificate, hash),
		...wrongBaseline(certificate),
		...wrongRun(certificate),
		...wrongData(certificate),
		...wrongInspection(certificate)
	];
}
function wrongSubject({ subject }, hash) {
	const { files, modes, digest } = subject;
	const named = files.map((file) => ({
		name: file.name,
		sha256: file.digest.sha256
	}));
	const isOther = artifactDigest(named, hash) !== digest.sha256;
	const [twice, again] = [repeats(files, ({ name }) => name), repeats(modes, (mode) => mode)];
	return [
		...isOther ? [{
			pointer: "/subject/digest/sha256",
			relation: "digest"
		}] : [],
		...wrongOf("/subject/files", files, (_, index) => twice.has(index) ? ["/name", "named-once"] : null),
		...wrongOf("/subject/modes", modes, (_, index) => again.has(index) ? ["", "named-once"] : null)
	];
}
function wrongBaseline({ subject, baseline, baselineSearch }) {
	const own = baseline?.version === subject.version ? [{
		pointer: "/baseline/version",
		relation: "other-version"
	}] : [];
	if (baselineSearch === void 0) return own;
	const { record, passedOver } = baselineSearch;
	const needsRecord = baseline?.origin === "deployment" && record !== "branch";
	const isAsked = baseline?.origin === "requested";
	const twice = repeats(passedOver, ({ version }) => version);
	return [
		...own,
		...needsRecord || isAsked ? [{
			pointer: "/baseline/origin",
			relation: "search"
		}] : [],
		...wrongOf("/baselineSearch/passedOver", passedOver, ({ version }, index) => {
			if (twice.has(index)) return ["/version", "named-once"];
			return version === baseline?.version || version === subject.version ? ["/version", "search"] : null;
		})
	];
}
function wrongRun({ run: { startedAt, reused } }) {
	if (reused === void 0 || instantMs(reused.startedAt) <= instantMs(startedAt)) return [];
	return [{
		pointer: "/run/reused/startedAt",
		relation: "time"
	}];
}
function wrongData({ data, readings = [] }) {
	const [twice, again] = [repeats(data, ({ name }) => name), repeats(readings, (reading) => reading.data)];
	const rows = new Map(data.map((set) => [set.name, set.rows]));
	return [...wrongOf("/data", data, (_, index) => twice.has(index) ? ["/name", "named-once"] : null), ...wrongOf("/readings", readings, (reading, index) => {
		if (again.has(index)) return ["/data", "named-once"];
		const all = rows.get(reading.data);
		if (all === void 0) return ["/data", "known-data"];
		if (reading.rows !== all) return ["/rows", "sum"];
		return reading.weightless > reading.rows ? ["/weightless", "part"] : null;
	})];
}
function wrongInspection({ inspection }) {
	const graph = inspection === null ? null : graphOf(inspection);
	if (graph === null) return [];
	const listed = total(Object.values(graph.operators));
	const isWhole = graph.more === void 0 ? listed === graph.nodes : listed < graph.nodes;
	const pointer = inspection?.graph === void 0 ? "/inspection/nodes" : "/inspection/graph/nodes";
	return isWhole ? [] : [{
		pointer,
		relation: "sum"
	}];
}

// src/domain/certification/contradictions/wrong-live-test.ts
function wrongLiveTest(certificate) {
	const { liveTest } = certificate;
	if (liveTest === void 0) return [];
	const { spreads, plan } = liveTest;
	const twice = repeats(spreads, ({ metric, paired }) => `${metric} ${paired}`);
	const planned = repeats(plan.metrics, ({ metric }) => metric);
	const { events = [] } = plan;
	const again = repeats(events, ({ event }) => event);
	const rate = plan.rate === null ? null : wrongRate(plan.rate, certificate);
	return [
		...wrongOf("/liveTest/spreads", spreads, (spread, index) => twice.has(index) ? ["/metric", "named-once"] : wrongSpread(spread, certificate)),
		...rate === null ? [] : [{
			pointer: `/liveTest/plan/rate${rate[0]}`,
			relation: rate[1]
		}],
		...wrongOf("/liveTest/plan/metrics", plan.metrics, (metric, index) => planned.has(index) ? ["/metric", "named-once"] : wrongPlan(metric, spreads)),
		...wrongOf("/liveTest/plan/events", events, ({ times }, index) => again.has(index) ? ["/event", "named-once"] : wrongTimes(times))
	];
}
function wrongSpread(one, certificate) {
	const { data, metric, paired, units, mean, spread } = one;
	const set = certificate.data.find(({ name }) => name === data);
	if (set === void 0) return ["/data", "known-data"];
	if (paired && certificate.baseline === null) return ["/paired", "has-baseline"];
	if (units > set.rows) return ["/units", "part"];
	const [least, most] = rangeOf(metric, certifiedOwnMetrics(certificate)) ?? [-Infinity, Infinity];
	const range = paired ? [least - most, most - least] : [least, most];
	if (!isWithin(mean, range)) return ["/mean", "metric"];
	if (!isMeasured(one, certificate)) return ["/mean", "spread"];
	if (spread === null) return null;
	if (!isWithin(spread.value, [spread.lower ?? 0, spread.upper])) return ["/spread", "interval"];
	const largest = Math.sqrt((range[1] - mean) * (mean - range[0]));
	return isWithin(spread.value, [0, largest]) ? null : ["/spread/value", "metric"];
}
function isMeasured({ data, metric, paired, mean }, { prediction }) {
	const beside = prediction.find((one) => one.slice === null && one.data === data && one.metric === metric);
	if (beside === void 0) return true;
	const { estimate, baseline, difference } = beside;
	const told = paired ? [difference] : [estimate, baseline];
	const scale = Math.max(Math.abs(estimate.value ?? 0), Math.abs(baseline?.value ?? 0));
	return told.some((side) => isSame(side?.value ?? null, mean, scale));
}
function wrongRate({ kind, mode, perSecond }, { subject, performance }) {
	if (kind === "windows") return null;
	if (mode === void 0 || !subject.modes.includes(mode)) return ["/mode", "known-mode"];
	const measured = performance.find((one) => one.mode === mode);
	if (measured === void 0 || measured.rate === null) return null;
	return isSame(perSecond, measured.rate * measured.batchSize) ? null : ["/perSecond", "sum"];
}
function wrongPlan({ metric, spread, lacks, times }, spreads) {
	if (lacks === null !== times.length > 0) return ["/times", "spread"];
	if (spread?.kind === "certified") {
		if (!spreads.filter((one) => one.metric === metric && one.data === spread.data).some((one) => one.spread?.value === spread.value)) return ["/spread/value", "spread"];
	}
	return wrongTimes(times);
}
function wrongTimes(times) {
	const wrong = times.findIndex((time) => !isOrdered(time));
	return wrong === -1 ? null : [`/times/${wrong}`, "interval"];
}
function isOrdered({ fromMs, ms, toMs }) {
	return isWithin(ms, [fromMs ?? 0, toMs ?? Infinity]);
}

// src/domain/certification/contradictions/wrong-predictions.ts
function wrongPredictions(certificate) {
	return [
		...wrongPrograms(certificate),
		...wrongMetrics(certificate),
		...wrongGroups(certificate),
		...wrongGaps(certificate),
		...wrongProbes(certificate)
	];
}
function wrongPrograms({ ownMetrics = [] }) {
	const twice = repeats(ownMetrics, ({ name }) => name);
	return wrongOf("/ownMetrics", ownMetrics, ({ name, range }, index) => {
		if (twice.has(index)) return ["/name", "named-once"];
		if (parseMetricName(name).kind !== "unknown-metric") return ["/name", "metric"];
		const [least = -Infinity, most = Infinity] = range ?? [];
		return least < most ? null : ["/range", "interval"];
	});
}
function wrongMetrics(certificate) {
	const { prediction, data, baseline } = certificate;
	const own = certifiedOwnMetrics(certificate);
	const nameOf = (one) => JSON.stringify([...keyOf(one), one.metric]);
	const twice = repeats(prediction, (one) => `${nameOf(one)} ${levelOf(one.estimate)}`);
	const first = new Map(prediction.map((one) => [nameOf(one), one]).toReversed());
	const sets = new Set(data.map(({ name }) => name));
	const rows = new Map(prediction.map((one) => [JSON.stringify(keyOf(one)), one.rows]).toReversed());
	const all = new Map(prediction.flatMap((one) => one.slice === null ? [[one.data, one.rows]] : []));
	return wrongOf("/prediction", prediction, (one, index) => {
		if (one.estimate.value !== first.get(nameOf(one))?.estimate.value || twice.has(index) && one.estimate.interval !== null) return ["/metric", "named-once"];
		if (!sets.has(one.data)) return ["/data", "known-data"];
		if (one.rows > (all.get(one.data) ?? Infinity)) return ["/rows", "part"];
		if (one.rows !== rows.get(JSON.stringify(keyOf(one)))) return ["/rows", "sum"];
		return wrongSides(one, {
			hasBaseline: baseline !== null,
			own
		});
	});
}
function keyOf({ data, slice }) {
	return [
		data,
		slice?.name ?? null,
		slice?.group ?? null
	];
}
function levelOf({ interval }) {
	return interval?.level ?? null;
}
function wrongSides(one, { hasBaseline, own }) {
	const { metric, direction, estimate, baseline, difference } = one;
	const parsed = parseMetricName(metric, own);
	if (parsed.kind === "metric" && direction !== parsed.metric.direction) return ["/direction", "metric"];
	if (!hasBaseline && (baseline !== null || difference !== null)) return [baseline === null ? "/difference" : "/baseline", "has-baseline"];
	const range = rangeOf(metric, own);
	for (const [place, side] of [["/estimate", estimate], ["/baseline", baseline]]) {
		if (side === null) continue;
		if (!isInterval(side)) return [place, "interval"];
		if (side.value !== null && range !== null && !isWithin(side.value, range)) return [place, "metric"];
	}
	if (difference !== null && !isInterval(difference)) return ["/difference", "interval"];
	const found = difference?.value ?? null;
	return isDifference(found, estimate.value, baseline?.value ?? null) ? null : ["/difference", "difference"];
}
function wrongGroups({ prediction, smallGroups = [], data }) {
	const all = new Map(prediction.flatMap((one) => one.slice === null ? [[one.data, one.rows]] : []));
	const sets = new Set(data.map(({ name }) => name));
	const twice = repeats(smallGroups, (one) => JSON.stringify([one.data, one.slice]));
	const small = wrongOf("/smallGroups", smallGroups, (one, index) => {
		if (twice.has(index)) return ["/slice", "named-once"];
		if (!sets.has(one.data)) return ["/data", "known-data"];
		return one.groups > one.rows ? ["/groups", "part"] : null;
	});
	const places = prediction.map((one, index) => ({
		...one,
		index
	}));
	const wrong = [...Map.groupBy(places.filter(({ slice }) => slice !== null), ({ data: set, slice }) => JSON.stringify([set, slice?.name])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const rows = new Map(group.map((one) => [one.slice?.group ?? null, one.rows]));
		const unlisted = smallGroups.find((one) => one.data === first.data && one.slice === first.slice?.name)?.rows ?? 0;
		return total([...rows.values()]) + unlisted > (all.get(first.data) ?? Infinity) ? [{
			pointer: `/prediction/${first.index}/rows`,
			relation: "part"
		}] : [];
	});
	return [...small, ...wrong];
}
function wrongGaps({ gaps, prediction, data, baseline }) {
	const twice = repeats(gaps, (gap) => JSON.stringify([
		gap.data,
		gap.slice,
		gap.metric,
		levelOf(gap.estimate)
	]));
	const sets = new Set(data.map(({ name }) => name));
	return wrongOf("/gaps", gaps, (gap, index) => {
		if (twice.has(index) && gap.estimate.interval !== null) return ["/metric", "named-once"];
		if (!sets.has(gap.data)) return ["/data", "known-data"];
		if (gap.baseline !== null && baseline === null) return ["/baseline", "has-baseline"];
		if (!isInterval(gap.estimate)) return ["/estimate", "interval"];
		if (gap.baseline !== null && !isInterval(gap.baseline)) return ["/baseline", "interval"];
		return isGap(gap, prediction) ? null : ["/estimate", "gap"];
	});
}
function isGap({ data, slice, metric, estimate: { value }, highest, lowest }, prediction) {
	if (value === null || highest === null || lowest === null) return value === null && highest === null && lowest === null;
	if (value < 0 || highest === lowest) return false;
	const groups = prediction.filter((one) => one.data === data && one.metric === metric && one.slice?.name === slice);
	const of = (group) => groups.find((one) => one.slice?.group === group)?.estimate.value ?? null;
	const [most, least] = [of(highest), of(lowest)];
	return most === null || least === null || isDifference(value, most, least);
}
const TOLD_BY = {
	determinism: ["not-deterministic"],
	"batch-invariance": ["answers-differ", "batch-dependent"],
	"order-invariance": ["answers-differ"],
	"batch-size-invariance": ["answers-differ"],
	"served-invariance": ["answers-differ"],
	nan: ["crash-on-hostile-input"],
	infinity: ["crash-on-hostile-input"],
	missing: ["crash-on-hostile-input"],
	"out-of-range": ["crash-on-hostile-input"],
	"slight-noise": ["falls-to-chance"],
	"next-value": ["falls-to-chance"],
	gaussian: null,
	dropout: null
};
function wrongProbes(certificate) {
	const { robustness, data, findings } = certificate;
	const sets = new Set(data.map(({ name }) => name));
	const found = new Set(findings.map(({ code }) => code));
	return wrongOf("/robustness", robustness, (probe) => {
		if (probe.data !== void 0 && !sets.has(probe.data)) return ["/data", "known-data"];
		const codes = TOLD_BY[probe.check];
		if (probe.result === "fail" && codes?.some((code) => found.has(code)) === false) return ["/result", "finding"];
		return wrongDrop(probe, certificate);
	});
}
function wrongDrop({ check, metric = "", estimate, drop, data }, certificate) {
	const { prediction, data: sets } = certificate;
	for (const [place, side] of [["/estimate", estimate], ["/drop", drop]]) if (side !== void 0 && !isInterval(side)) return [place, "interval"];
	const range = rangeOf(metric, certifiedOwnMetrics(certificate));
	const value = estimate?.value ?? null;
	if (value !== null && range !== null && !isWithin(value, range)) return ["/estimate", "metric"];
	if (TOLD_BY[check] !== null || estimate === void 0 || drop === void 0) return null;
	const set = data ?? sets[0]?.name;
	const clean = prediction.find((one) => one.data === set && one.metric === metric && one.slice === null);
	if (clean === void 0 || clean.estimate.value === null || value === null) return drop.value === null || clean === void 0 ? null : ["/drop", "drop"];
	const taken = (clean.direction === "up" ? 1 : -1) * (clean.estimate.value - value);
	return isSame(drop.value, taken, Math.max(Math.abs(value), Math.abs(clean.estimate.value))) ? null : ["/drop", "drop"];
}

// src/domain/certification/contradictions/find-wrong.ts
function findWrong(certificate, hash) {
	return [
		...wrongIdentity(certificate, hash),
		...wrongPredictions(certificate),
		...wrongAnswers(certificate),
		...wrongFigures(certificate),
		...wrongCosts(certificate),
		...wrongLiveTest(certificate)
	];
}

// src/domain/certification/contradictions/find-contradictions.ts
function findContradictions(certificate, hash) {
	const { gates, findings, verdict } = certificate;
	const decided = decideVerdict(gates, findings);
	const wrong = decided === verdict ? [] : [{
		code: "verdict-contradicted",
		pointer: "/verdict",
		decided
	}];
	const unsound = findings.flatMap((finding, index) => "message" in finding || isSound(finding) ? [] : [{
		code: "finding-misfit",
		pointer: `/findings/${index}`,
		finding: finding.code
	}]);
	const first = new Map(gates.map(({ id }, index) => [id, index]).toReversed());
	const measured = sortMeasured(certificate);
	const own = certifiedOwnMetrics(certificate);
	const judged = gates.map((gate, index) => ({
		gate,
		index,
		repeats: first.get(gate.id) !== index
	})).flatMap((place) => checkGate({
		...place,
		certificate,
		measured,
		own
	}));
	const evidence = findWrong(certificate, hash).map((found) => ({
		code: "evidence-contradicted",
		...found
	}));
	return [
		...wrong,
		...unsound,
		...judged,
		...evidence
	];
}
function checkGate(place) {
	const { gate, index, repeats, own } = place;
	const found = (code, key) => [{
		code,
		pointer: `/gates/${index}/${key}`,
		gate: gate.id
	}];
	if (repeats) return found("gate-repeated", "id");
	if (!GATE_KINDS[gate.kind].asksFor(gate.metric, own)) return found("gate-misfit", "kind");
	if (isReversed(gate)) return found("gate-reversed", "comparator");
	if (!isInterval(gate)) return found("gate-contradicted", "interval");
	if (!agrees(place)) return found("gate-contradicted", "result");
	if (gate.result !== "inconclusive" && !gate.blocking) return found("gate-not-blocking", "blocking");
	if (!isFounded(place)) return found("gate-unfounded", "value");
	const misquoted = misquotedKey(place);
	return misquoted === null ? [] : found("gate-misquoted", misquoted);
}
function isReversed(gate) {
	const comparator = GATE_KINDS[gate.kind].comparatorOf(gate);
	return comparator !== null && gate.comparator !== comparator;
}
function agrees({ gate, measured }) {
	const { value, interval, comparator, limit, result, reasonCode, test } = gate;
	if (isUnanswered(gate)) return result === "inconclusive" && value === null && interval === null;
	return (test === void 0 ? TESTS : [test]).map((by) => {
		const question = {
			estimate: {
				value,
				interval
			},
			comparator,
			limit,
			test: by
		};
		return GATE_KINDS[gate.kind].answer(question, gate, measured);
	}).some((given) => given.result === result && given.reasonCode === reasonCode);
}
function isFounded({ gate, certificate, measured }) {
	if (isUnanswered(gate)) return isOpen(gate, certificate, measured);
	return judgedBy(gate, measured).length > 0;
}
function judgedBy(gate, measured) {
	return GATE_KINDS[gate.kind].evidence(gate, measured).filter(({ estimate }) => isSameEstimate(estimate, gate));
}
const QUOTED = [
	"unit",
	"direction",
	"candidate",
	"baseline"
];
function misquotedKey({ gate, measured }) {
	if (isUnanswered(gate)) return null;
	const misquoted = judgedBy(gate, measured).map((judged) => QUOTED.find((key) => judged[key] !== void 0 && gate[key] !== void 0 && judged[key] !== gate[key]) ?? null);
	return misquoted.includes(null) ? null : misquoted[0] ?? null;
}
const TESTS = ["bound", "point"];

// src/contract/contradiction-sentences.ts
function describeContradiction(contradiction, certificate) {
	return `The certificate contradicts itself: ${describe(contradiction, certificate)}.`;
}
function describe(contradiction, { verdict }) {
	switch (contradiction.code) {
		case "verdict-contradicted": return `its verdict is ${verdict}, its gates and findings give ${contradiction.decided}`;
		case "finding-misfit": return `its finding ${contradiction.finding} is not what findings of that code are`;
		case "evidence-contradicted": return `what stands at ${contradiction.pointer} cannot be, as ${RELATIONS[contradiction.relation]}`;
		case "gate-contradicted": return `the gate ${quoteText(contradiction.gate)} has another result than its value, limit and reason give`;
		case "gate-unfounded": return `the number of the gate ${quoteText(contradiction.gate)} is not the one among its measurements`;
		case "gate-misquoted": return `the gate ${quoteText(contradiction.gate)} repeats something else than was measured of the two models`;
		case "gate-misfit": return `the gate ${quoteText(contradiction.gate)} is of another kind than its metric`;
		case "gate-reversed": return `the gate ${quoteText(contradiction.gate)} asks for the opposite of what its kind asks for`;
		case "gate-repeated": return `it has two gates ${quoteText(contradiction.gate)}`;
		case "gate-not-blocking": return `the gate ${quoteText(contradiction.gate)} is decided and does not count`;
	}
}
const RELATIONS = {
	"named-once": "everything is named once",
	"known-data": "evaluation sets are those of the certificate",
	"known-mode": "modes are those that the version is certified in",
	"has-baseline": "nothing is compared without a baseline",
	"other-version": "a version is compared with another one",
	interval: "an interval has its ends in order and its value between them",
	metric: "each metric has a range, and one way of it is better",
	difference: "a difference is the candidate's number minus the baseline's",
	gap: "a gap is the highest group's number minus the lowest group's",
	drop: "a drop is what noise takes of the metric",
	ratio: "a ratio is the candidate's figure over the baseline's",
	part: "a part is no more than the whole",
	sum: "what is counted over the same rows, calls, files or operators has one sum",
	"p-value": "the counts beside it give another p-value",
	"f1-score": "the F1 score is the harmonic mean of precision and recall",
	figure: "the points of a figure have as many numbers in each series, and shares lie between 0 and 1",
	percentile: "a greater percentile is no smaller time",
	stretch: "the stretches beside it have other rounds or ratios",
	"batch-size": "calls of other numbers of rows are compared by throughput alone",
	spread: "how much a metric varies is told of what was measured, and a plan rests on that",
	finding: "a check that failed has a finding",
	digest: "an artifact's digest is that of its files",
	time: "what was taken over was measured before",
	search: "the search for a baseline has found another"
};

// src/contract/parse-certificate.ts
function parseCertificate(file) {
	const parsed = checkSchema(parseJsonDocument(file), validateCertificate);
	const found = findContradictions(parsed.value, sha256).slice(0, 100);
	if (found.length === 0) return parsed;
	throw collectProblems(found.map((contradiction) => explain(contradiction, parsed)));
}
function isCertificate(value) {
	return validateCertificate(value) && findContradictions(value, sha256).length === 0;
}
function explain(contradiction, { value, source }) {
	return {
		code: "certificate-untrusted",
		reason: contradiction.code,
		message: describeContradiction(contradiction, value),
		hint: "No certification writes this: take the file again from where it was made, or certify again.",
		location: source.locate(contradiction.pointer)
	};
}

export { isSameEstimate as i, parseCertificate as n, evenOddsTest as r, isCertificate as t };