import { t as quoteText } from "./quote-text.js";

// src/contract/file-sentences.ts
function describeDigest({ file, sha256, declared }) {
	return {
		message: `${quoteText(file)} has the sha256 ${sha256}, ${declared} is declared.`,
		hint: "The file is not the one that was declared. If it is the one that was meant, correct sha256 in the manifest."
	};
}
function describeLineEnds({ file, hasCrlf }) {
	const name = file.slice(file.lastIndexOf("/") + 1);
	const pattern = /^[\w.-]+$/.test(name) ? name : JSON.stringify(name);
	const how = hasCrlf ? "Git wrote CRLF for LF when it checked the file out" : "its CRLF became LF, as when Git took the file in";
	const then = hasCrlf ? "check the file out again" : "commit the file once more as it was, or correct sha256";
	return {
		message: `${quoteText(file)} is the declared file but for its line ends: ${how}.`,
		hint: `Write the line ${pattern} -text into the .gitattributes of its folder, and ${then}.`
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
function describeLink({ file }) {
	return {
		message: `${quoteText(file)} is a link or not a regular file: what it leads to can change while the manifest stays.`,
		hint: "Commit the file itself, in folders that are no links."
	};
}
function looksLikeLfsPointer(sizeBytes, declaredBytes) {
	return sizeBytes > 100 && sizeBytes < 200 && declaredBytes > sizeBytes;
}

export { describeSize as i, describeLineEnds as n, describeLink as r, describeDigest as t };