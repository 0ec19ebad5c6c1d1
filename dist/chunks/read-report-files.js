import { n as parseCertificate } from "./parse-certificate.js";
import { i as parseReport } from "./parsers.js";
import { t as AppError } from "./error.js";

// src/usecases/comment/read-report-files.ts
function readReportFiles(files) {
	const isReport = ({ name }) => name === "report.json";
	const models = files.filter(isReport).flatMap((file) => readAs(file, parseReport).models);
	const certificates = files.filter((file) => !isReport(file)).map(readCertificate);
	const names = certificates.map(({ subject }) => `${subject.model}@${subject.version}`);
	if (new Set(names).size < names.length) throw untrusted("subject-twice", "Two certificates are about one version.");
	return {
		certificates,
		models
	};
}
function readCertificate(file) {
	const certificate = readAs(file, parseCertificate);
	const { model, version } = certificate.subject;
	if (file.name === `${model}@${version}.certificate.json`) return certificate;
	throw untrusted("file-name", `The certificate in ${file.name} is about another version than its name says.`);
}
function readAs({ name, content }, parse) {
	try {
		return parse({
			path: name,
			content
		}).value;
	} catch (cause) {
		if (!(cause instanceof AppError)) throw cause;
		if (cause.code === "certificate-untrusted") throw untrusted(cause.reason, `${name}: ${cause.message}`, { cause });
		throw untrusted("schema-violation", `${name} does not fit its schema: ${cause.message}`, { cause });
	}
}
function untrusted(reason, message, { cause, hint } = {}) {
	return new AppError({
		code: "certificate-untrusted",
		reason,
		message,
		hint: hint ?? "Nothing of it was posted; look at what the workflow run uploaded.",
		cause
	});
}

export { untrusted as n, readReportFiles as t };