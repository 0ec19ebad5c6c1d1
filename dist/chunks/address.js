import { i as SOURCE_URI, r as SOURCE_FORMS } from "./constants.js";
import { t as AppError } from "./error.js";
import { t as quoteText } from "./quote-text.js";

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

export { nameInAddress as n, nameInPath as r, isAddress as t };