import { i as roundTo } from "./output-columns.js";
import { o as parseNumber } from "./number-text.js";
import { o as rowAxis } from "./row-axis.js";
import { n as TENSOR_ARRAYS } from "./tensor-arrays.js";

// src/domain/calling/constant.ts
function startOf({ datatype, state }) {
	if (state?.start !== void 0) return state.start;
	if (datatype === "BYTES") return "";
	return datatype === "BOOL" ? false : 0;
}
function constantTensor(input, value, rows) {
	const { name, datatype } = input;
	const axis = rowAxis(input);
	const shape = input.shape.map((size, index) => index === axis && size < 0 ? rows : size);
	return {
		name,
		datatype,
		shape,
		data: filled(datatype, value, shape.reduce((product, size) => product * size, 1))
	};
}
function fitsDatatype(datatype, value) {
	if (datatype === "BYTES") return typeof value === "string";
	if (datatype === "BOOL") return typeof value === "boolean";
	if (datatype.startsWith("FP")) return isHeld(numberOf(value), roundTo(datatype));
	const whole = wholeOf(value);
	if (whole === null) return false;
	const bits = BigInt(/\d+$/u.exec(datatype)?.[0] ?? "64");
	return whole === (datatype.startsWith("U") ? BigInt.asUintN(Number(bits), whole) : BigInt.asIntN(Number(bits), whole));
}
function isHeld(value, round) {
	return value !== null && (Number.isFinite(round(value)) || !Number.isFinite(value));
}
function numberOf(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" ? parseNumber(value) ?? null : null;
}
function wholeOf(value) {
	if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : null;
	return typeof value === "string" && /^-?\d{1,20}$/u.test(value) ? BigInt(value) : null;
}
function filled(datatype, value, count) {
	if (datatype === "BYTES") return Array.from({ length: count }, () => String(value));
	if (datatype === "INT64") return new BigInt64Array(count).fill(wholeOf(value) ?? 0n);
	if (datatype === "UINT64") return new BigUint64Array(count).fill(wholeOf(value) ?? 0n);
	return new TENSOR_ARRAYS[datatype](count).fill(datatype === "BOOL" ? Number(value) : numberOf(value) ?? NaN);
}

export { fitsDatatype as n, startOf as r, constantTensor as t };