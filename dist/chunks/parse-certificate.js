import { r as isSound } from "./finding.js";
import { a as sortMeasured, o as adjustForDiscovery, t as GATE_KINDS } from "./registry3.js";
import { i as parseMetricName } from "./registry2.js";
import { n as decideVerdict } from "./verdict.js";
import { t as quoteText } from "./quote-text.js";
import { f as validateCertificate, s as checkSchema } from "./parsers.js";
import { n as collectProblems, r as parseJsonDocument } from "./parse-document.js";

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

// src/domain/certification/evidence-contradictions.ts
const TOLERANCE = 1e-5;
const UNIT = [0, 1];
function findImpossible(certificate) {
	const { changes = [], classes = [], weakest = [], figures = [] } = certificate;
	const matrices = figures.map((figure) => figure.kind === "confusion_matrix" ? figure : null);
	return [
		...wrongData(certificate),
		...wrongPredictions(certificate),
		...wrongOf("changes", changes, wrongChange),
		...wrongAdjustments(changes),
		...wrongOf("classes", classes, wrongClass),
		...wrongOf("weakest", weakest, wrongPart),
		...wrongOf("figures", matrices, (matrix) => matrix === null ? null : wrongMatrix(matrix, certificate))
	].map((pointer) => ({
		code: "evidence-contradicted",
		pointer
	}));
}
function wrongOf(key, items, wrong) {
	return items.flatMap((item, index) => {
		const place = wrong(item);
		return place === null ? [] : [`/${key}/${index}/${place}`];
	});
}
function wrongData({ data }) {
	const first = new Map(data.map(({ name }, index) => [name, index]).toReversed());
	return data.flatMap(({ name }, index) => first.get(name) === index ? [] : [`/data/${index}/name`]);
}
function wrongPredictions({ prediction }) {
	const keyOf = ({ data, metric, slice }) => JSON.stringify([
		data,
		metric,
		slice?.name ?? null,
		slice?.group ?? null
	]);
	const first = new Map(prediction.map((one, index) => [keyOf(one), index]).toReversed());
	const all = new Map(prediction.flatMap((one) => one.slice === null ? [[keyOf(one), one.rows]] : []));
	return wrongOf("prediction", [...prediction.entries()], ([index, one]) => {
		if (first.get(keyOf(one)) !== index) return "metric";
		if (one.rows > (all.get(keyOf({
			...one,
			slice: null
		})) ?? Infinity)) return "rows";
		const parsed = parseMetricName(one.metric);
		const range = parsed.kind === "metric" ? parsed.metric.range : null;
		if (!isInRange(one.estimate, range)) return "estimate";
		return one.baseline === null || isInRange(one.baseline, range) ? null : "baseline";
	});
}
function isInRange({ value, interval }, range) {
	const { lower = null, upper = null } = interval ?? {};
	if (lower !== null && upper !== null && lower > upper) return false;
	return value === null || range === null || isWithin(value, range);
}
function wrongChange({ rows, changed, better, worse, pValue }) {
	if (changed > rows) return "changed";
	if (better + worse > changed) return "better";
	return isSame(pValue, evenOddsTest(better, worse)) ? null : "pValue";
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
	return places.flatMap(({ index, adjustedPValue }) => isSame(adjustedPValue, expected.get(index) ?? null) ? [] : [`/changes/${index}/adjustedPValue`]);
}
function wrongClass({ figures }) {
	for (const [name, arms] of Object.entries(figures)) {
		if (!isPossible(arms.candidate, UNIT)) return `figures/${name}/candidate`;
		if (arms.baseline !== null && !isPossible(arms.baseline, UNIT)) return `figures/${name}/baseline`;
	}
	return null;
}
function wrongPart({ metric, estimate, overall, rows, of }) {
	const parsed = parseMetricName(metric);
	if (parsed.kind !== "metric") return "metric";
	if (!isPossible(estimate, parsed.metric.range)) return "estimate";
	if (overall !== null && !isWithin(overall, parsed.metric.range)) return "overall";
	return rows > of ? "rows" : null;
}
function isPossible({ value, interval }, range) {
	if (value === null) return interval === null;
	const { lower = null, upper = null } = interval ?? {};
	return isWithin(value, range) && isWithin(value, [lower ?? -Infinity, upper ?? Infinity]);
}
function wrongMatrix({ data, labels, rest, candidate, baseline }, { readings = [] }) {
	const size = labels.length + Number(rest > 0);
	const isSquare = ({ counts }) => counts.length === size && counts.every((line) => line.length === size);
	if (!isSquare(candidate)) return "candidate/counts";
	const trueRows = candidate.counts.map(total);
	if (baseline !== null && !(isSquare(baseline) && baseline.counts.every((line, at) => isSame(total(line), trueRows[at] ?? null)))) return "baseline/counts";
	const reading = readings.find((one) => one.data === data);
	const isCounted = reading?.problem === "binary" || reading?.problem === "multiclass";
	if (reading === void 0 || !isCounted || reading.weight !== void 0) return null;
	return isSame(total(trueRows), reading.rows) ? null : "candidate/counts";
}
function total(numbers) {
	return numbers.reduce((sum, number) => sum + number, 0);
}
function isWithin(value, [least, most]) {
	const slack = TOLERANCE * Math.max(Number.MIN_VALUE, Math.abs(value));
	return value >= least - slack && value <= most + slack;
}
function isSame(a, b) {
	if (a === null || b === null) return a === b;
	return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

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

// src/domain/certification/contradictions.ts
function findContradictions(certificate) {
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
	const judged = gates.map((gate, index) => ({
		gate,
		index,
		repeats: first.get(gate.id) !== index
	})).flatMap((place) => checkGate({
		...place,
		certificate,
		measured
	}));
	return [
		...wrong,
		...unsound,
		...judged,
		...findImpossible(certificate)
	];
}
function checkGate(place) {
	const { gate, index, repeats } = place;
	const found = (code, key) => [{
		code,
		pointer: `/gates/${index}/${key}`,
		gate: gate.id
	}];
	if (repeats) return found("gate-repeated", "id");
	if (!GATE_KINDS[gate.kind].asksFor(gate.metric)) return found("gate-misfit", "kind");
	if (isReversed(gate)) return found("gate-reversed", "comparator");
	if (isUpsideDown(gate)) return found("gate-contradicted", "interval");
	if (!agrees(place)) return found("gate-contradicted", "result");
	if (gate.result !== "inconclusive" && !gate.blocking) return found("gate-not-blocking", "blocking");
	return isFounded(place) ? [] : found("gate-unfounded", "value");
}
function isUpsideDown({ interval }) {
	const { lower = null, upper = null } = interval ?? {};
	return lower !== null && upper !== null && lower > upper;
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
	return GATE_KINDS[gate.kind].evidence(gate, measured).some((estimate) => isSameEstimate(estimate, gate));
}
const TESTS = ["bound", "point"];

// src/contract/parse-certificate.ts
function parseCertificate(file) {
	const parsed = checkSchema(parseJsonDocument(file), validateCertificate);
	const found = findContradictions(parsed.value).slice(0, 100);
	if (found.length === 0) return parsed;
	throw collectProblems(found.map((contradiction) => explain(contradiction, parsed)));
}
function isCertificate(value) {
	return validateCertificate(value) && findContradictions(value).length === 0;
}
function explain(contradiction, { value, source }) {
	return {
		code: "certificate-untrusted",
		reason: contradiction.code,
		message: describe(contradiction, value),
		hint: "No certification writes this: take the file again from where it was made, or certify again.",
		location: source.locate(contradiction.pointer)
	};
}
function describe(contradiction, { verdict }) {
	switch (contradiction.code) {
		case "verdict-contradicted": return `The certificate contradicts itself: its verdict is ${verdict}, its gates and findings give ${contradiction.decided}.`;
		case "finding-misfit": return `The certificate contradicts itself: its finding ${contradiction.finding} is not what findings of that code are.`;
		case "evidence-contradicted": return `The certificate contradicts itself: what stands at ${contradiction.pointer} cannot be, by the numbers beside it.`;
		case "gate-contradicted": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} has another result than its value, limit and reason give.`;
		case "gate-unfounded": return `The certificate contradicts itself: the number of the gate ${quoteText(contradiction.gate)} is not the one among its measurements.`;
		case "gate-misfit": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is of another kind than its metric.`;
		case "gate-reversed": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} asks for the opposite of what its kind asks for.`;
		case "gate-repeated": return `The certificate contradicts itself: it has two gates ${quoteText(contradiction.gate)}.`;
		case "gate-not-blocking": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is decided and does not count.`;
	}
}

export { evenOddsTest as i, parseCertificate as n, isSameEstimate as r, isCertificate as t };