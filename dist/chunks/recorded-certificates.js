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
function isCanonical(text) {
	return canonicalize(jsonOrNull(text)) === text;
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
	return new Map(events.flatMap((event) => namedFiles(event).map(({ path, sha256 }) => [path, {
		sha256,
		event
	}])));
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
		naming: expected.get(path)
	}));
	return {
		certificates: readings.flatMap((reading) => reading.kind === "certificate" ? [reading.value] : []),
		faults: readings.flatMap((reading) => reading.kind === "fault" ? [reading.fault] : [])
	};
}
function readOne({ model, path, text, naming }) {
	const digest = naming?.sha256;
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
	if (naming === void 0 || found !== digest) return fault("certificate-differs", `${path} has the digest ${found}; the log names ${digest ?? "none"}.`);
	try {
		const certificate = parseText(path, text);
		if (isAbout(certificate, naming.event)) return {
			kind: "certificate",
			value: {
				certificate,
				sha256: found
			}
		};
		return fault("certificate-differs", `${path} is about something else than the event that names it.`);
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		return fault("certificate-unreadable", `${path}:${error.location?.line ?? 1} ${error.message}`);
	}
}
function isAbout({ subject, verdict }, { type, data }) {
	return subject.model === data.model && subject.version === data.version && subject.digest.sha256 === data.sha256 && verdict === "pass" === (type === "version.certified");
}
function parseText(path, text) {
	const value = jsonOrNull(text);
	return isCertificate(value) ? value : parseCertificate({
		path,
		content: text
	}).value;
}

export { formatCertificate as a, certificatePath as i, namedFiles as n, isCanonical as o, certificateDigest as r, readCertificates as t };