// src/domain/number-text.ts
const SPECIAL = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["inf", Infinity],
	["+inf", Infinity],
	["-inf", -Infinity],
	["infinity", Infinity],
	["+infinity", Infinity],
	["-infinity", -Infinity]
]);
function withPoint(text, decimal) {
	if (decimal === ".") return text;
	return text.replaceAll(/[.,]/g, (sign) => sign === "." ? "," : ".");
}
const INTEGER = /^\s*[+-]?\d+\s*$/;
const NOT_DECIMAL = /^\s*($|0[xob])/i;
const LEADING_ZERO = /^\s*[+-]?0\d/;
function parseNumber(text) {
	const value = Number(text);
	if (!Number.isFinite(value)) return SPECIAL.get(text.trim().toLowerCase());
	return startsPlainly(text) || !NOT_DECIMAL.test(text) ? value : void 0;
}
function parseInteger(text) {
	return isInteger(text) ? BigInt(text.trim().replace(/^\+/, "")) : void 0;
}
function isInteger(text) {
	return INTEGER.test(text);
}
function parseBoolean(text) {
	const lower = text.trim().toLowerCase();
	if (lower === "true") return true;
	return lower === "false" ? false : void 0;
}
function hasLeadingZero(text) {
	return !startsPlainly(text) && LEADING_ZERO.test(text);
}
const FREE = /[eE]|^\s*\+|\.\s*$|^\s*-?\.|\.\d*[1-9]0+\s*$|\.00+\s*$/;
function isSpelledFreely(text) {
	if (!FREE.test(text)) return false;
	const value = parseNumber(text) ?? NaN;
	return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
function startsPlainly(text) {
	const code = text.charCodeAt(0);
	return code > 48 && code <= 57;
}

export { parseInteger as a, parseBoolean as i, isInteger as n, parseNumber as o, isSpelledFreely as r, withPoint as s, hasLeadingZero as t };