import { createHmac, timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";

// src/contract/webhook-signature.ts
function isSigned(body, signature, secrets) {
	const given = Buffer.from(signature);
	return secrets.some((secret) => {
		const expected = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
		return secret !== "" && expected.length === given.length && timingSafeEqual(expected, given);
	});
}

export { isSigned as t };