import { t as AppError } from "./error.js";
import { n as isVersion } from "./version-order.js";
import { t as quoteText } from "./quote-text.js";
import { t as IDENTIFIER } from "./constants.js";
import { r as valueIn } from "./value-in.js";

// src/contract/named-version.ts
function readNamedVersion(payload) {
	const said = valueIn(asObject(payload), "seatrial");
	if (said === void 0) return null;
	if (typeof said !== "object" || said === null || Array.isArray(said)) return "malformed";
	const { model, version = null, sha256 = null, ...others } = Object.fromEntries(Object.entries(said));
	if (Object.keys(others).length > 0 || version === null && sha256 === null) return "malformed";
	if (typeof model !== "string" || !IDENTIFIER.test(model)) return "malformed";
	if (version !== null && !(typeof version === "string" && isVersion(version))) return "malformed";
	if (sha256 !== null && !(typeof sha256 === "string" && SHA256.test(sha256))) return "malformed";
	return {
		model,
		version,
		sha256
	};
}
const SHA256 = /^[0-9a-f]{64}$/;
function asObject(payload) {
	if (typeof payload !== "string") return payload;
	try {
		return JSON.parse(payload);
	} catch {
		return null;
	}
}
function parseVersionQuestion({ model, version, sha256 }) {
	const [number, digest] = [version?.replace(/^v/, "") ?? null, sha256?.replace(/^sha256:/, "") ?? null];
	if (!IDENTIFIER.test(model)) throw usage("model", model, "Write the name of the folder of the model.");
	if (number === null && digest === null) throw usage("version", "", "Give a version, a digest (sha256), or both.");
	if (number !== null && !isVersion(number)) throw usage("version", number, "Write it as in its manifest: 1.4.0.");
	if (digest !== null && !SHA256.test(digest)) throw usage("sha256", digest, "Write 64 lower-case digits of base 16.");
	return {
		model,
		version: number,
		sha256: digest
	};
}
function usage(name, text, hint) {
	return new AppError({
		code: "usage",
		message: `${name} is ${quoteText(text)}.`,
		hint
	});
}
function parseReference(text) {
	const [, model = "", version = ""] = /^([^@]*)@v?(.*)$/su.exec(text) ?? [];
	if (IDENTIFIER.test(model) && isVersion(version)) return {
		model,
		version
	};
	throw new AppError({
		code: "usage",
		message: `${quoteText(text)} names no version.`,
		hint: "Write it as model@version: churn@1.4.0."
	});
}

export { parseVersionQuestion as n, readNamedVersion as r, parseReference as t };