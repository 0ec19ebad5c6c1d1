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

// src/domain/evaluation/output-columns.ts
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
function answersOf(shape) {
	return shape.filter((size) => size !== 1).slice(0, -1).reduce((product, size) => product * size, 1);
}
function roundTo(datatype) {
	if (datatype === "FP16") return Math.f16round;
	return datatype === "FP32" ? Math.fround : (value) => value;
}
function numberAt(data, index) {
	const value = data[index];
	if (typeof value === "string") return parseNumber(value) ?? NaN;
	const number = Number(value);
	return typeof value !== "bigint" || Number.isSafeInteger(number) || BigInt(number) === value ? number : NaN;
}
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