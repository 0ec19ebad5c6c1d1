import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";
import { l as readLedger } from "./ledger.js";
import { c as findForeignGate, i as requireKnown, o as unapproved, s as partOf } from "./reported-registry.js";
import { a as unlessRefused } from "./pull-requests.js";

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

// src/usecases/require-let-in.ts
const MAX_FOLDERS = 10;
async function requireLetIn(certificate, { head, policy }, ports) {
	if (certificate.verdict === "fail" || await wasCertified(certificate, ports)) return;
	const { model, version } = certificate.subject;
	const { registry, owners } = ports;
	let at = head;
	for (let moves = 0; moves < MAX_FOLDERS; moves += 1) {
		const folder = await registry.modelsFolder(at);
		const path = `${folder}/${model}/versions/${version}.yaml`;
		const { answer, refusal } = await unlessRefused(() => owners(head).pulls.brought(path, at));
		if (answer === null) throw unapproved(certificate, "unknown", `GitHub could not be asked. ${refusal?.message ?? ""}`);
		for (const by of answer) await requirePush(certificate, {
			by,
			policy,
			folder
		}, ports);
		const oldest = answer.findLast((by) => by.kind === "push")?.since;
		if (oldest === void 0 || await registry.modelsFolder(oldest) === folder) return;
		at = oldest;
	}
}
async function requirePush(certificate, { by, policy, folder }, ports) {
	if (by.kind === "first") return;
	if (by.kind === "unknown") throw unapproved(certificate, "unknown", `GitHub tells of no push with ${by.commit}.`);
	const { since: from, commit: to } = by;
	const asked = {
		before: null,
		after: {
			policy,
			commit: to,
			folder
		},
		isChanged: null,
		change: {
			kind: "pushed",
			commit: to
		}
	};
	const { subject } = certificate;
	const work = await partOf(asked, {
		from,
		to,
		pull: null
	}, {
		subject,
		registry: ports.registry
	});
	await requireKnown(certificate, {
		work,
		isNamed: false
	}, ports);
}
async function wasCertified({ subject }, { store }) {
	const { files } = await store.read([subject.model]);
	return readLedger(files, subject.model).events.some(({ event: { type, data } }) => type === "version.certified" && data.version === subject.version && data.sha256 === subject.digest.sha256);
}

export { requirePolicy as n, requireLetIn as t };