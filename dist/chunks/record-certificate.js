import { C as formatCertificate, S as certificatePath, l as releaseTag, x as certificateDigest } from "./load-manifests.js";
import { a as judgedDigests, i as isVerdict, l as readLedger, p as sha256, s as logFolder, u as appendEvents } from "./ledger.js";
import { i as artifactDigest } from "./policy.js";
import { t as AppError } from "./error.js";

// src/usecases/ledger/append.ts
const ASK_AGAIN = "Nothing was changed. Send the command again in a minute.";
/** How often it is tried, where others write the branch at the same time, and what to do when that was too often. */
const PATIENCE = {
	/** What lowers exposure keeps trying where many others write at once. */
	stop: {
		attempts: 25,
		hint: ASK_AGAIN
	},
	request: {
		attempts: 5,
		hint: ASK_AGAIN
	},
	/** Fifty writers at once: the unluckiest loses a race against each of the others. */
	report: {
		attempts: 100,
		hint: "Nothing was written. Run it again when fewer jobs write at once."
	}
};
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 2e3;
/**
* Reads, decides and commits until nobody else was faster: the only way into the log. What a failed call left behind is read
* again by the next one, so that nothing is written twice. Throws AppError state-conflict after too many lost races.
*/
async function appendToLedger({ store, clock }, urgency, attempt) {
	const { attempts, hint } = PATIENCE[urgency];
	for (let lost = 0; lost < attempts; lost++) {
		const next = await attempt();
		if (next.kind === "nothing") return next.result;
		const outcome = await store.commit(next.request);
		if (outcome.kind === "committed") return next.committed(outcome.head);
		await clock.pause(pauseMs(lost, clock.random()));
	}
	const message = `The branch seatrial/deployments moved during each of ${attempts} attempts.`;
	throw new AppError({
		code: "state-conflict",
		message,
		hint
	});
}
/** Full jitter: writers that lost the same race do not meet again (aws.amazon.com, Exponential Backoff And Jitter). */
function pauseMs(lost, random) {
	return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** lost) * random;
}

// src/usecases/ledger/statements.ts
/** The files of a log that change by these statements. `source` is host/owner/name. */
function writeStatements({ model, logFiles }, statements, source) {
	const said = /* @__PURE__ */ new Map();
	const drafts = statements.map((statement) => {
		const number = said.get(statement.key) ?? 0;
		said.set(statement.key, number + 1);
		return draftOf(statement, {
			id: `${statement.key}/${number}`,
			source
		});
	});
	const changed = appendEvents(logFolder(model), logFiles, drafts);
	return new Map(changed.map(({ path, text }) => [path, text]));
}
function draftOf(statement, { id, source }) {
	const { type, model, version, at } = statement;
	return {
		specversion: "1.0",
		kind: "Event",
		id,
		source,
		type,
		subject: version === null ? model : `${model}@${version}`,
		time: at,
		data: dataOf(statement)
	};
}
/** The order of keys is part of the format. */
function dataOf({ model, version, sha256, key, actor, via, reasonCode, details }) {
	return {
		model,
		version,
		sha256,
		environment: null,
		intentKey: key,
		actor,
		via,
		bound: {
			sha: null,
			digests: sha256 === null ? [] : [sha256]
		},
		policy: null,
		settings: null,
		certificate: null,
		reasonCode,
		reason: null,
		conditions: [],
		conclusion: null,
		revision: null,
		deployment: null,
		facts: null,
		...details
	};
}

// src/usecases/ledger/reporter.ts
/** Whoever can write the branch has the role write; nothing is decided by it. `id` names what is reported. */
function speakerOf({ actor, kind, url }, id) {
	return {
		actor: {
			id: null,
			login: actor,
			role: "write",
			teams: []
		},
		via: {
			kind,
			id,
			url,
			thread: null,
			boundSha: null
		}
	};
}

// src/usecases/ledger/record-certificate.ts
/** Records a certificate, passed or not, in the log and beside it; the same one is recorded once. */
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
/** A certificate counts for what is merged under its version's name, and for nothing else. */
function requireMerged({ subject }, { versions }) {
	const merged = versions.find(({ version }) => version === subject.version);
	const digest = merged === void 0 ? null : artifactDigest(merged.artifact.files, sha256);
	if (digest === subject.digest.sha256) return;
	throw new AppError({
		code: "certificate-untrusted",
		reason: "unrelated-subject",
		message: `The certificate of ${subject.model}@${subject.version} is about ${digest === null ? "a version that is not" : "another digest than the one that is"} in the registry.`,
		hint: "Record certificates beside the registry that they are about, on the default branch."
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
/** Whatever became of the branch: the log has one artifact for each number. */
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

export { appendToLedger as i, speakerOf as n, writeStatements as r, recordCertificate as t };