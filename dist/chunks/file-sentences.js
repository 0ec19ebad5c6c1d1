import { t as quoteText } from "./quote-text.js";

// src/contract/file-sentences.ts
/** A file whose bytes are not the declared ones, for an error about data and for a finding about a model alike. */
function describeDigest({ file, sha256, declared }) {
	return {
		message: `${quoteText(file)} has the sha256 ${sha256}, ${declared} is declared.`,
		hint: "The file is not the one that was declared. If it is the one that was meant, correct sha256 in the manifest."
	};
}
function describeSize({ file, sizeBytes, declaredBytes, atLeast }) {
	const hint = "Is it the file that was meant? If so, correct size and sha256 in the manifest.";
	if (atLeast) return {
		message: `${quoteText(file)} has ${sizeBytes} bytes or more, ${declaredBytes} are expected.`,
		hint
	};
	return {
		message: `${quoteText(file)} has ${sizeBytes} bytes, ${declaredBytes} are declared.`,
		hint: looksLikeLfsPointer(sizeBytes, declaredBytes) ? "It may be a Git LFS pointer: fetch the file itself (git lfs pull, or lfs: true at checkout)." : hint
	};
}
/** A file of an artifact, or a folder on the way to it, by its path. */
function describeLink({ file }) {
	return {
		message: `${quoteText(file)} is a link or not a regular file: what it leads to can change while the manifest stays.`,
		hint: "Commit the file itself, in folders that are no links."
	};
}
/** A pointer file has about 130 bytes. */
function looksLikeLfsPointer(sizeBytes, declaredBytes) {
	return sizeBytes > 100 && sizeBytes < 200 && declaredBytes > sizeBytes;
}

export { describeLink as n, describeSize as r, describeDigest as t };