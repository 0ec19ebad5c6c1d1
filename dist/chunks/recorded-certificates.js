import { n as AppError } from "./quote-text.js";
import { t as canonicalize } from "./canonicalize.js";
import { p as sha256 } from "./ledger.js";
import { n as parseCertificate, t as isCertificate } from "./parse-certificate.js";

// src/contract/certificate-digest.ts
/** What the log names a certificate by: SHA-256 of its canonical JSON (RFC 8785), so that white space does not count. */
function certificateDigest(certificate) {
	return sha256(canonicalize(certificate) ?? "");
}
/** Where a certificate is kept on the branch seatrial/deployments. */
function certificatePath(model, version) {
	return `certificates/${model}/${version}.json`;
}
/** The bytes that are kept: canonical JSON, so that the file's own SHA-256 is the digest. */
function formatCertificate(certificate) {
	return canonicalize(certificate) ?? "";
}

// src/contract/recorded-certificates.ts
/**
* The certificates of a model that are the ones their events name. The file of a version holds the certificate that was
* recorded last, as canonical JSON, so that the digest of its text is the one that the event holds.
*/
function readCertificates(files, model, events) {
	const named = namedCertificates(events);
	const expected = new Map([...named].map(([version, digest]) => [certificatePath(model, version), digest]));
	const present = [...files.keys()].filter((path) => path.startsWith(`certificates/${model}/`));
	const readings = [.../* @__PURE__ */ new Set([...present, ...expected.keys()])].map((path) => readOne({
		model,
		path,
		text: files.get(path),
		digest: expected.get(path)
	}));
	return {
		certificates: readings.flatMap((reading) => reading.kind === "certificate" ? [reading.value] : []),
		faults: readings.flatMap((reading) => reading.kind === "fault" ? [reading.fault] : [])
	};
}
/** Version → digest of its newest certificate, by the log. */
function namedCertificates(events) {
	return new Map(events.flatMap(({ type, data: { version, certificate } }) => {
		return (type === "version.certified" || type === "version.rejected") && version !== null && certificate !== null ? [[version, certificate]] : [];
	}));
}
function readOne({ model, path, text, digest }) {
	const fault = (code, message) => ({
		kind: "fault",
		fault: {
			code,
			model,
			message
		}
	});
	if (text === void 0) return fault("certificate-missing", `${path} is not there; the log names ${digest ?? "none"}.`);
	const found = sha256(text);
	if (found !== digest) return fault("certificate-differs", `${path} has the digest ${found}; the log names ${digest ?? "none"}.`);
	try {
		return {
			kind: "certificate",
			value: {
				certificate: parseText(path, text),
				sha256: found
			}
		};
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return fault("certificate-unreadable", `${path}:${error.location?.line ?? 1} ${error.message}`);
	}
}
/** Of thousands almost all are whole, and what is wrong with the others takes positions to tell. */
function parseText(path, text) {
	const value = parseJson(text);
	return isCertificate(value) ? value : parseCertificate({
		path,
		content: text
	}).value;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

export { formatCertificate as i, certificateDigest as n, certificatePath as r, readCertificates as t };