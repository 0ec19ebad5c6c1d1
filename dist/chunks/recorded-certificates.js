import { t as jsonOrNull } from "./json-or-null.js";
import { t as AppError } from "./error.js";
import { t as canonicalize } from "./canonicalize.js";
import { t as sha256 } from "./sha256.js";
import { i as isVerdict } from "./ledger.js";
import { n as parseCertificate, t as isCertificate } from "./parse-certificate.js";

// src/contract/certificate-digest.ts
function certificateDigest(certificate) {
	return sha256(canonicalize(certificate) ?? "");
}
function certificatePath(model, version) {
	return `certificates/${model}/${version}.json`;
}
function formatCertificate(certificate) {
	return canonicalize(certificate) ?? "";
}

// src/contract/named-files.ts
function namedFiles({ type, data }) {
	const { model, version, certificate } = data;
	if (!isVerdict(type) || version === null || certificate === null) return [];
	return [{
		path: certificatePath(model, version),
		sha256: certificate
	}];
}
function lastNamed(events) {
	return new Map(events.flatMap((event) => namedFiles(event).map(({ path, sha256 }) => [path, sha256])));
}

// src/contract/recorded-certificates.ts
function readCertificates(files, model, events) {
	const folder = `certificates/${model}/`;
	const expected = new Map([...lastNamed(events)].filter(([path]) => path.startsWith(folder)));
	const present = [...files.keys()].filter((path) => path.startsWith(folder));
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
function parseText(path, text) {
	const value = jsonOrNull(text);
	return isCertificate(value) ? value : parseCertificate({
		path,
		content: text
	}).value;
}

export { formatCertificate as a, certificatePath as i, namedFiles as n, certificateDigest as r, readCertificates as t };