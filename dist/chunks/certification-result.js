import { r as worstAnswer, t as blockingReasons } from "./verdict.js";
import { a as problemsOf } from "./error.js";

// src/report/certification-result.ts
function describeResult(saved) {
	const versions = saved.map(describeVersion);
	const verdict = worstAnswer(versions.map((version) => version.verdict));
	return {
		schemaVersion: 1,
		verdict,
		reasonCode: reasonOf(verdict, saved),
		versions
	};
}
const REASONS = {
	pass: "certified",
	fail: "rejected",
	inconclusive: "inconclusive"
};
function reasonOf(verdict, saved) {
	const [error] = saved.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [outcome.error.code] : []);
	if (saved.length === 0) return "nothing-to-certify";
	return verdict === "unanswered" ? error ?? "internal" : REASONS[verdict];
}
function describeVersion({ outcome, path }) {
	if (outcome.kind === "unanswered") return {
		...outcome.subject,
		verdict: "unanswered",
		sha256: null,
		reasons: [outcome.error.code],
		certificate: path
	};
	const { subject, verdict } = outcome.certificate;
	return {
		model: subject.model,
		version: subject.version,
		verdict,
		sha256: subject.digest.sha256,
		reasons: blockingReasons(outcome.certificate),
		certificate: path
	};
}
function reportsOf(saved) {
	return [...Map.groupBy(saved, modelOf)].map(([model, group]) => ({
		model,
		certificates: group.flatMap(({ outcome }) => outcome.kind === "certificate" ? [outcome.certificate] : []),
		problems: group.flatMap(({ outcome }) => outcome.kind === "unanswered" ? problemsOf(outcome.error) : []),
		unanswered: group.flatMap(({ outcome }) => outcome.kind === "unanswered" ? [{
			version: outcome.subject.version,
			problems: problemsOf(outcome.error)
		}] : []),
		policyChange: mergeChanges(group.flatMap(({ outcome }) => outcome.kind === "certificate" ? outcome.policy?.change ?? [] : []))
	}));
}
function mergeChanges(changes) {
	if (changes.length === 0) return void 0;
	const outcomes = new Map(changes.flatMap((change) => change.outcomes).map((outcome) => [`${outcome.role} ${outcome.version}`, outcome]));
	const pending = [...new Set(changes.flatMap((change) => change.pending ?? []))];
	return {
		changed: [...new Set(changes.flatMap(({ changed }) => changed))],
		outcomes: [...outcomes.values()],
		...pending.length === 0 ? {} : { pending }
	};
}
function modelOf({ outcome }) {
	return outcome.kind === "certificate" ? outcome.certificate.subject.model : outcome.subject.model;
}

export { modelOf as n, reportsOf as r, describeResult as t };