import { o as parseNumber } from "./number-text.js";

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

export { roundTo as i, numberAt as n, outputTableOf as r, allFinite as t };