import { n as AppError, t as quoteText } from "./quote-text.js";
import { f as FILL_IN } from "./parsers.js";
import { i as SOURCE_URI, r as SOURCE_FORMS } from "./constants.js";

// src/usecases/init/address.ts
function isAddress(word) {
	const scheme = /^[a-z][a-z0-9+.-]+:/u.exec(word)?.[0];
	if (scheme === void 0) return false;
	if (SOURCE_URI.test(word)) return true;
	const own = SOURCE_FORMS.filter((form) => form.startsWith(scheme));
	throw new AppError({
		code: "usage",
		message: `${quoteText(word)} is no address that a manifest may hold.`,
		hint: `Write it as ${(own.length === 0 ? SOURCE_FORMS : own).join(" or ")}.`
	});
}
function nameInAddress(uri) {
	const isWeb = uri.startsWith("https:");
	const [path = uri] = isWeb ? uri.split(/[?#]/u) : [uri];
	const last = path.slice(path.lastIndexOf("/") + 1).replace(/^dvc:/u, "");
	return isWeb ? decodePart(last) : last;
}
function nameInPath(path) {
	return path.slice(path.replaceAll("\\", "/").lastIndexOf("/") + 1);
}
function decodePart(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

// src/usecases/init/yaml-scalar.ts
function fillIn(wanted) {
	return scalar(fillInText(wanted));
}
function fillInText(wanted) {
	return `${FILL_IN}${wanted.replaceAll(/["\\]/gu, "'")}`;
}
function scalar(text) {
	const isPlain = /^[A-Za-z_/][\w./-]*$/u.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(text);
	const isVersion = /^\d+\.\d+\.\d+[\w.-]*$/u.test(text);
	if (isPlain || isVersion) return text;
	return JSON.stringify(text).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}
function escapeCharacter(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function comment(text) {
	return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, escapeCharacter);
}

export { isAddress as a, scalar as i, fillIn as n, nameInAddress as o, fillInText as r, nameInPath as s, comment as t };