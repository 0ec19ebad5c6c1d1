import { a as formatCertificate, i as certificatePath, r as certificateDigest } from "./recorded-certificates.js";
import { a as judgedDigests, i as isVerdict, l as readLedger } from "./ledger.js";
import { t as sha256 } from "./sha256.js";
import { t as objectToModes } from "./claimed-modes.js";
import { t as artifactDigest } from "./digests.js";
import { t as AppError } from "./error.js";
import { r as releaseTag } from "./catalog-version.js";
import { n as appendToLedger, t as writeStatements } from "./statements.js";
import { a as speakerOf } from "./record-live.js";

// src/usecases/ledger/record-certificate.ts
async function recordCertificate(ports, report) {
	const { certificate, manifests } = report;
	const { model, version } = certificate.subject;
	if (manifests !== null) requireMerged(certificate, manifests);
	const { event, head } = await appendToLedger(ports, "report", async () => {
		return attemptRecord(await ports.store.read([model]), report, ports.clock.now());
	});
	return {
		event,
		verdict: certificate.verdict,
		tag: releaseTag(model, version),
		head
	};
}
function requireMerged({ subject }, { versions }) {
	const merged = versions.find(({ version }) => version === subject.version);
	const digest = merged === void 0 ? null : artifactDigest(merged.artifact.files, sha256);
	if (merged === void 0 || digest !== subject.digest.sha256) throw untrusted("unrelated-subject", `The certificate of ${subject.model}@${subject.version} is about ${digest === null ? "a version that is not" : "another digest than the one that is"} in the registry.`, "Record certificates beside the registry that they are about, on the default branch.");
	const objection = objectToModes(subject, merged.modes);
	if (objection !== null) throw untrusted("wrong-modes", objection, "Certify the version in all of its modes.");
}
function untrusted(reason, message, hint) {
	return new AppError({
		code: "certificate-untrusted",
		reason,
		message,
		hint
	});
}
function attemptRecord(branch, report, now) {
	const { certificate, reporter } = report;
	const { model, version } = certificate.subject;
	const ledger = readLedger(branch.files, model);
	const digest = certificateDigest(certificate);
	if (isRecorded(ledger, digest)) return {
		kind: "nothing",
		result: {
			event: "repeated",
			head: branch.head
		}
	};
	refuseOtherDigest(certificate, ledger);
	const log = writeStatements(ledger, [statementOf(report, digest, now)], reporter.repository);
	const files = new Map([...log, [certificatePath(model, version), formatCertificate(certificate)]]);
	const message = `Record ${model}@${version}: ${certificate.verdict}\n\nSeatrial-Certificate: ${digest}\n`;
	return {
		kind: "commit",
		request: {
			expectedHead: branch.head,
			files,
			message
		},
		committed: (head) => ({
			event: "recorded",
			head
		})
	};
}
function isRecorded({ events }, digest) {
	return events.some(({ event: { type, data } }) => isVerdict(type) && data.certificate === digest);
}
function refuseOtherDigest({ subject }, { events }) {
	if ((judgedDigests(events).get(subject.version.toLowerCase()) ?? []).every((digest) => digest === subject.digest.sha256)) return;
	throw new AppError({
		code: "manifest-immutable",
		reason: "version-republished",
		message: `By the record ${subject.model}@${subject.version} is another artifact: a number stays what it was.`,
		hint: "Publish the new artifact under a number that was never used."
	});
}
const REASONS = {
	pass: "certified",
	fail: "rejected",
	inconclusive: "inconclusive"
};
function statementOf({ certificate, reporter }, digest, at) {
	const { subject, verdict, policy, run } = certificate;
	return {
		...speakerOf(reporter, digest),
		type: verdict === "pass" ? "version.certified" : "version.rejected",
		key: sha256(JSON.stringify([
			"seatrial/certificate/v1",
			reporter.repository,
			digest
		])),
		model: subject.model,
		version: subject.version,
		sha256: subject.digest.sha256,
		at,
		reasonCode: REASONS[verdict],
		details: {
			certificate: digest,
			policy: policy.digest.sha256,
			conclusion: verdict,
			bound: {
				sha: run.commit ?? null,
				digests: [subject.digest.sha256]
			}
		}
	};
}

export { requireMerged as n, recordCertificate as t };