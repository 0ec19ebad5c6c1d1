import { t as canonicalize } from "./canonicalize.js";

// src/domain/certification/digests.ts
/** The digest that stands for an artifact: its only file's own, or that of the `sha256sum` lines sorted by name. */
function artifactDigest(files, hash) {
	const [first, ...others] = files;
	if (first !== void 0 && others.length === 0) return first.sha256;
	return hash(files.toSorted((a, b) => a.name < b.name ? -1 : 1).map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""));
}
/** The digest of what a version is held to: model.yaml and the certification settings, as canonical JSON (RFC 8785). */
function policyDigest(model, settings, hash) {
	return hash(canonicalize({
		model,
		certification: settings?.certification ?? {}
	}) ?? "");
}

export { policyDigest as n, artifactDigest as t };