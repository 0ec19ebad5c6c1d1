import { t as FILL_IN } from "./fill-in.js";

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

export { scalar as i, fillIn as n, fillInText as r, comment as t };