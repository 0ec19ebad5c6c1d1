import { t as AppError } from "./error.js";
import { createHmac, timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";

// src/contract/signed-push.ts
const PREFIX = "SEATRIAL_SOURCE_";
const SECRET = /^whsec_([A-Za-z0-9+/]+={0,2})$/;
const [LEAST_BYTES, MOST_BYTES] = [24, 64];
const TOLERANCE_MS = 3e5;
function readPushSecrets(environment) {
	return Object.entries(environment).flatMap(([variable, value = ""]) => {
		const words = value.trim().split(/ +/);
		if (!variable.startsWith(PREFIX) || !words.some((word) => word.startsWith("whsec_"))) return [];
		const [repository = "", ...secrets] = words;
		if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw usage(variable, "does not begin with the repository that its secret is for");
		const keys = secrets.map((secret) => readPushKey(secret));
		if (keys.includes(null)) throw usage(variable, "holds a secret that is none");
		return [{
			variable,
			repository,
			keys: keys.filter((key) => key !== null)
		}];
	});
}
function readPushKey(secret) {
	const key = Buffer.from(SECRET.exec(secret)?.[1] ?? "", "base64");
	return key.length >= LEAST_BYTES && key.length <= MOST_BYTES ? key : null;
}
function usage(variable, what) {
	return new AppError({
		code: "usage",
		message: `${variable} ${what}.`,
		hint: "Write owner/name, a space, and whsec_ with the output of `openssl rand -base64 32`."
	});
}
function signPush({ id, timestamp, body }, key) {
	return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest("base64")}`;
}
function findSigner(push, secrets, nowMs) {
	const { id, timestamp, signature } = push;
	if (secrets.length === 0) return { kind: "no-secret" };
	if (id === "" || signature === "" || !/^\d{1,12}$/.test(timestamp)) return { kind: "unsigned" };
	const given = signature.split(" ").map((one) => Buffer.from(one));
	const found = secrets.find(({ keys }) => keys.some((key) => isAmong(Buffer.from(signPush(push, key)), given)));
	if (found === void 0) return { kind: "other-signature" };
	return Math.abs(Number(timestamp) * 1e3 - nowMs) <= TOLERANCE_MS ? {
		kind: "signed",
		variable: found.variable
	} : { kind: "other-time" };
}
function isAmong(expected, given) {
	return given.some((one) => one.length === expected.length && timingSafeEqual(expected, one));
}

// src/contract/webhook-signature.ts
function isSigned(body, signature, secrets) {
	const given = Buffer.from(signature);
	return secrets.some((secret) => {
		const expected = Buffer.from(`sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
		return secret !== "" && expected.length === given.length && timingSafeEqual(expected, given);
	});
}

export { signPush as a, readPushSecrets as i, findSigner as n, readPushKey as r, isSigned as t };