import { i as locateError, t as AppError } from "./error.js";

// src/usecases/certify/fetch-artifact.ts
async function fetchArtifact(request, files) {
	const { format, files: declared } = request.version.artifact;
	const fetched = [];
	const findings = [];
	for (const [index, { size, ...file }] of declared.entries()) try {
		fetched.push(await files.fetch({
			...file,
			sizeBytes: size,
			folder: request.folder,
			root: request.root
		}));
	} catch (error) {
		findings.push(asFinding(error, `/artifact/files/${index}`, request.locate));
	}
	return findings.length > 0 ? {
		kind: "rejected",
		findings
	} : {
		kind: "fetched",
		artifact: {
			format,
			files: fetched,
			declared: declaredOf(request)
		}
	};
}
function declaredOf({ version, model }) {
	const { format: _format, files: _files, ...rest } = version.artifact;
	return {
		model: version.model,
		version: version.version,
		signature: version.signature ?? model.signature,
		...rest
	};
}
const KEYS = /* @__PURE__ */ new Map([
	["digest-mismatch", "sha256"],
	["size-mismatch", "size"],
	["line-ends-changed", "sha256"],
	["file-is-link", "path"]
]);
function placeOfFault(error, pointer) {
	return error.finding === void 0 ? pointer : `${pointer}/${KEYS.get(error.finding.code) ?? "path"}`;
}
function asFinding(error, pointer, locate) {
	if (!(error instanceof AppError) || error.finding === void 0) throw locateError(error, locate(pointer));
	return {
		...error.finding,
		location: locate(placeOfFault(error, pointer))
	};
}

export { placeOfFault as n, fetchArtifact as t };