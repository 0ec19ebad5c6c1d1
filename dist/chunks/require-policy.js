import { a as findForeignGate } from "./reported-registry.js";
import { n as AppError, t as quoteText } from "./quote-text.js";

// src/usecases/ledger/require-policy.ts
function requirePolicy(certificate, commit, policy) {
	const { model, version } = certificate.subject;
	const name = `${model}@${version}`;
	if (certificate.run.commit !== commit) throw untrusted("wrong-commit", `The certificate of ${name} is about another commit than ${commit.slice(0, 12)}.`);
	if (policy === null) throw untrusted("unrelated-policy", `There is no model.yaml of ${model} at the commit ${commit.slice(0, 12)}.`);
	const gate = findForeignGate(certificate, policy);
	if (gate === null) return policy;
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