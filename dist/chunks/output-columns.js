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
/** A number as it is written with a decimal point. Both signs change places, so that what has a point beside a decimal comma is no number. */
function withPoint(text, decimal) {
	if (decimal === ".") return text;
	return text.replaceAll(/[.,]/g, (sign) => sign === "." ? "," : ".");
}
const INTEGER = /^\s*[+-]?\d+\s*$/;
/** What Number() reads beyond decimals: nothing as 0, and other bases. */
const NOT_DECIMAL = /^\s*($|0[xob])/i;
const LEADING_ZERO = /^\s*[+-]?0\d/;
/**
* A decimal number, nan or inf; undefined for anything else, and for a decimal beyond the largest number. Whitespace around
* it is let through, as many writers of csv are generous with it. An empty text is a missing cell: the caller asks that first.
*/
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
/** An identifier such as a postcode: reading it as a number would lose its zeros. */
function hasLeadingZero(text) {
	return !startsPlainly(text) && LEADING_ZERO.test(text);
}
/** An exponent, a plus sign, or zeros at the end beyond the `.0` that floats of whole numbers have. */
const FREE = /[eE]|^\s*\+|\.\s*$|^\s*-?\.|\.\d*[1-9]0+\s*$|\.00+\s*$/;
/**
* Another spelling than the number's own, such as the version 1.10: reading it as a number would make it 1.1. Not a whole number
* beyond 2^53 with an exponent, which somebody else has rounded already.
*/
function isSpelledFreely(text) {
	if (!FREE.test(text)) return false;
	const value = parseNumber(text) ?? NaN;
	return Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
}
/** Starts with 1 to 9, so that no base prefix and no leading zero is there: spares most cells a regular expression. */
function startsPlainly(text) {
	const code = text.charCodeAt(0);
	return code > 48 && code <= 57;
}

// src/domain/evaluation/output-columns.ts
/** Finds the named output and checks that its first dimension is the row; anything else is told as a finding. */
function outputTableOf(outputs, { name, rows, start }, findings) {
	const tensor = outputs.find((output) => output.name === name);
	if (tensor === void 0) {
		findings.shape({
			fault: "absent",
			output: name,
			found: outputs.map((output) => output.name)
		});
		return null;
	}
	const [first = -1, ...rest] = tensor.shape;
	const width = rest.reduce((product, size) => product * size, 1);
	if (first === rows && width > 0 && tensor.data.length === rows * width) {
		const { datatype, data } = tensor;
		return {
			width,
			inner: rest,
			answersInRow: answersOf(rest),
			datatype,
			data,
			epsilon: epsilonOf(tensor),
			start
		};
	}
	findings.shape({
		fault: "rows",
		output: name,
		shape: tensor.shape,
		rows
	});
	return null;
}
/** A dimension of 1 holds nothing of its own, so that [row, class, 1, 1] is one answer a row. */
function answersOf(shape) {
	return shape.filter((size) => size !== 1).slice(0, -1).reduce((product, size) => product * size, 1);
}
/** Rounds a number to the precision of a datatype: 0.7 in the manifest and 0.7 in an FP32 tensor are the same number. */
function roundTo(datatype) {
	if (datatype === "FP16") return Math.f16round;
	return datatype === "FP32" ? Math.fround : (value) => value;
}
/** Reads a cell as a number; NaN for a text that is none, and for an integer that a double would round to its neighbour. */
function numberAt(data, index) {
	const value = data[index];
	if (typeof value === "string") return parseNumber(value) ?? NaN;
	const number = Number(value);
	return typeof value !== "bigint" || Number.isSafeInteger(number) || BigInt(number) === value ? number : NaN;
}
/** Counts rows in which any cell is NaN or infinite. Says whether all are finite. */
function allFinite({ data, width, start }, findings) {
	let finite = true;
	const rows = data.length / width;
	for (let row = 0; row < rows; row += 1) {
		let good = true;
		for (let column = 0; column < width; column += 1) good &&= Number.isFinite(numberAt(data, row * width + column));
		if (!good) findings.nonFinite(start + row);
		finite &&= good;
	}
	return finite;
}
function epsilonOf(tensor) {
	if (tensor.datatype === "FP16") return 2 ** -10;
	return tensor.datatype === "FP32" ? 2 ** -23 : Number.EPSILON;
}

export { hasLeadingZero as a, parseBoolean as c, withPoint as d, roundTo as i, parseInteger as l, numberAt as n, isInteger as o, outputTableOf as r, isSpelledFreely as s, allFinite as t, parseNumber as u };