import { n as parseCertificate } from "./parse-certificate.js";

// src/usecases/read-certificate.ts
async function readCertificate(files, path) {
	return parseCertificate({
		path,
		content: new TextEncoder().encode(await files.readText(path))
	}).value;
}

export { readCertificate as t };