import { i as describeSize, t as describeDigest } from "./file-sentences.js";
import { t as AppError } from "./error.js";
import { t as finding } from "./finding.js";
import { createHash } from "node:crypto";

// src/adapters/system/verify-bytes.ts
async function hashStream(stream, signal) {
	const hash = createHash("sha256");
	for await (const chunk of stream) {
		if (signal?.aborted === true) throw interrupted(signal.reason);
		if (chunk instanceof Uint8Array) hash.update(chunk);
	}
	return hash.digest("hex");
}
function checkSize({ file, expectedSize }, sizeBytes) {
	if (expectedSize === void 0 || expectedSize === sizeBytes) return;
	throw otherSize({
		file,
		sizeBytes,
		declaredBytes: expectedSize,
		atLeast: false
	});
}
function otherSize(facts) {
	const found = finding("size-mismatch", facts);
	return new AppError({
		code: "size-mismatch",
		...describeSize(facts),
		finding: found
	});
}
function checkDigest({ file, expectedSha256 }, sha256) {
	if (expectedSha256 === sha256) return;
	const facts = {
		file,
		sha256,
		declared: expectedSha256
	};
	const found = finding("digest-mismatch", facts);
	throw new AppError({
		code: "digest-mismatch",
		...describeDigest(facts),
		finding: found
	});
}
function interrupted(cause) {
	return new AppError({
		code: "interrupted",
		message: "Reading was interrupted; nothing was left half-written.",
		cause
	});
}

export { otherSize as i, checkSize as n, hashStream as r, checkDigest as t };