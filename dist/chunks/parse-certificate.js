import { r as isSound } from "./finding.js";
import { a as sortMeasured, t as GATE_KINDS } from "./registry3.js";
import { n as decideVerdict } from "./verdict.js";
import { t as quoteText } from "./quote-text.js";
import { f as validateCertificate, s as checkSchema } from "./parsers.js";
import { n as collectProblems, r as parseJsonDocument } from "./parse-document.js";

// src/domain/certification/gate-evidence.ts
/** Whether it is the same measurement, to the last digit: a gate copies what it judges. */
function isSameEstimate(a, b) {
	return a.value === b.value && a.interval?.lower === b.interval?.lower && a.interval?.upper === b.interval?.upper && a.interval?.level === b.interval?.level;
}
/** Reasons of gates that no number was found for. */
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
/** Whether a gate without a number had none to be judged by. Only groups can have too few rows, and they are measured all the same. */
function isOpen(gate, { baseline }, measured) {
	const kind = GATE_KINDS[gate.kind];
	if (gate.reasonCode === "no-baseline") return baseline === null && kind.isRelative;
	if (gate.reasonCode === "too-few-rows") return gate.slice !== void 0 && kind.isSmall(gate, measured);
	return !kind.isMeasured(gate, measured);
}

// src/domain/certification/contradictions.ts
/**
* What a certificate's own content says against its results. Whoever writes a file can write any word into it, so that a
* verdict counts only as far as the gates, findings and measurements beside it give the same. Empty: nothing contradicts.
*/
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
	const places = gates.map((gate, index) => ({
		gate,
		index,
		repeats: first.get(gate.id) !== index
	}));
	return [
		...wrong,
		...unsound,
		...places.flatMap((place) => checkGate({
			...place,
			certificate,
			measured
		}))
	];
}
/** The first thing that is wrong with a gate: the rest follows from it. */
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
/** The estimate may be outside its interval, as that of a gap is; the ends of an interval have their order. */
function isUpsideDown({ interval }) {
	const { lower = null, upper = null } = interval ?? {};
	return lower !== null && upper !== null && lower > upper;
}
function isReversed(gate) {
	const comparator = GATE_KINDS[gate.kind].comparatorOf(gate);
	return comparator !== null && gate.comparator !== comparator;
}
/** Whether `judge` comes to this result. Certificates of before it was written down do not say by which test. */
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
/** Whether what was judged is what was measured; where nothing was judged, whether there was nothing to judge. */
function isFounded({ gate, certificate, measured }) {
	if (isUnanswered(gate)) return isOpen(gate, certificate, measured);
	return GATE_KINDS[gate.kind].evidence(gate, measured).some((estimate) => isSameEstimate(estimate, gate));
}
const TESTS = ["bound", "point"];

// src/contract/parse-certificate.ts
/**
* A certificate, which is JSON → typed. This file is the only way in: a verdict that its own gates and findings do not give
* is never handed on. Throws AppError yaml-syntax, schema-violation or certificate-untrusted with all problems.
*/
function parseCertificate(file) {
	const parsed = checkSchema(parseJsonDocument(file), validateCertificate);
	const found = findContradictions(parsed.value).slice(0, 100);
	if (found.length === 0) return parsed;
	throw collectProblems(found.map((contradiction) => explain(contradiction, parsed)));
}
/** Whether a value is a certificate that does not contradict itself: the same question without positions, for reading thousands. */
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
		case "gate-contradicted": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} has another result than its value, limit and reason give.`;
		case "gate-unfounded": return `The certificate contradicts itself: the number of the gate ${quoteText(contradiction.gate)} is not the one among its measurements.`;
		case "gate-misfit": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is of another kind than its metric.`;
		case "gate-reversed": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} asks for the opposite of what its kind asks for.`;
		case "gate-repeated": return `The certificate contradicts itself: it has two gates ${quoteText(contradiction.gate)}.`;
		case "gate-not-blocking": return `The certificate contradicts itself: the gate ${quoteText(contradiction.gate)} is decided and does not count.`;
	}
}

export { parseCertificate as n, isSameEstimate as r, isCertificate as t };