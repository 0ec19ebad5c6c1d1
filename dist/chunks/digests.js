import { t as canonicalize } from "./canonicalize.js";

// src/domain/certification/digests.ts
function artifactDigest(files, hash) {
	const [first, ...others] = files;
	if (first !== void 0 && others.length === 0) return first.sha256;
	return hash(files.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
}
function identityOf({ files, ...run }, hash) {
	return canonicalize({
		...run,
		files: artifactDigest(files, hash)
	}) ?? "";
}
function policyDigest(model, settings, hash) {
	return hash(canonicalize({
		model,
		certification: settings?.certification ?? {}
	}) ?? "");
}

export { identityOf as n, policyDigest as r, artifactDigest as t };