import { n as resolveGates } from "./resolve-gates.js";
import { r as isSameEstimate } from "./parse-certificate.js";
import { t as judgeGates } from "./judge-gates.js";
import { a as slicesOfSet } from "./slices.js";
import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";

// src/domain/certification/compare-gates.ts
function findForeignGate(certificate, policy) {
	const { gates, verdict, subject } = certificate;
	if (gates.length === 0 && verdict !== "pass") return null;
	const wanted = judgeGates(resolveGates(policy, subject.modes), {
		evidence: certificate,
		slicesOf: (data) => slicesOfSet(policy.model.evaluation[data] ?? {}),
		locate: (pointer) => ({
			path: certificate.policy.model.path,
			line: 1,
			column: 1,
			pointer
		})
	});
	const found = new Map(gates.map((gate) => [gate.id, gate]));
	const missing = wanted.find((gate) => !isSame(gate, found.get(gate.id)));
	const known = new Set(wanted.map(({ id }) => id));
	return (missing ?? gates.find(({ id }) => !known.has(id)))?.id ?? null;
}
const COMPARED = [
	"kind",
	"metric",
	"data",
	"mode",
	"comparator",
	"limit",
	"result",
	"reasonCode",
	"blocking"
];
const NEWER = ["test", "perturbation"];
function isSame(wanted, found) {
	if (found === void 0) return false;
	return COMPARED.every((key) => wanted[key] === found[key]) && NEWER.every((key) => found[key] === void 0 || wanted[key] === found[key]) && wanted.slice?.name === found.slice?.name && wanted.slice?.group === found.slice?.group && isSameEstimate(wanted, found);
}

// src/usecases/ledger/require-policy.ts
function requirePolicy(certificate, commit, policy) {
	const { model, version } = certificate.subject;
	const name = `${model}@${version}`;
	if (certificate.run.commit !== commit) throw untrusted("wrong-commit", `The certificate of ${name} is about another commit than ${commit.slice(0, 12)}.`);
	if (policy === null) throw untrusted("unrelated-policy", `There is no model.yaml of ${model} at the commit ${commit.slice(0, 12)}.`);
	const gate = findForeignGate(certificate, policy);
	if (gate === null) return;
	throw untrusted("unrelated-policy", `${`The gate ${quoteText(gate)} of ${name}`} is not as model.yaml asks and the measurements of the certificate answer.`);
}
function untrusted(reason, message) {
	return new AppError({
		code: "certificate-untrusted",
		reason,
		message,
		hint: "Nothing of it was recorded: record what a run on the default branch certified, at the commit that it ran on."
	});
}

export { requirePolicy as t };