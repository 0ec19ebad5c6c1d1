import { t as isRecord } from "./process-messages.js";
import { n as TENSOR_ARRAYS, r as datatypeNamed } from "./tensor-arrays.js";

// src/adapters/runtimes/parse-messages.ts
function parseLoadAnswer(value) {
	if (!isRecord(value) || typeof value["loadMs"] !== "number") return null;
	const inputs = parseList(value["inputs"], parseValue);
	const outputs = parseList(value["outputs"], parseValue);
	return inputs === null || outputs === null ? null : {
		loadMs: value["loadMs"],
		inputs,
		outputs
	};
}
function parseTensors(value) {
	return parseList(value, parseTensor);
}
function parseTensor(value) {
	if (!isRecord(value) || typeof value["name"] !== "string") return null;
	const datatype = datatypeNamed(value["datatype"]);
	const shape = parseList(value["shape"], parseSize);
	if (datatype === null || shape === null) return null;
	const data = parseData(datatype, value["data"]);
	if (data === null || data.length !== shape.reduce((product, dim) => product * dim, 1)) return null;
	return {
		name: value["name"],
		datatype,
		shape,
		data
	};
}
function parseData(datatype, data) {
	if (datatype === "BYTES") return parseList(data, (item) => typeof item === "string" ? item : null);
	return data instanceof TENSOR_ARRAYS[datatype] ? data : null;
}
function parseValue(value) {
	if (!isRecord(value) || typeof value["name"] !== "string") return null;
	const { name, datatype } = value;
	const shape = parseList(value["shape"], (dim) => typeof dim === "number" ? dim : null);
	if (shape === null || datatype !== null && typeof datatype !== "string") return null;
	return {
		name,
		datatype,
		shape,
		columns: parseList(value["columns"], (one) => isScalar(one) ? one : null) ?? void 0
	};
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
function parseSize(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
function parseList(value, parse) {
	if (!Array.isArray(value)) return null;
	const items = [];
	for (const item of value) {
		const parsed = parse(item);
		if (parsed === null) return null;
		items.push(parsed);
	}
	return items;
}

export { parseTensors as n, parseLoadAnswer as t };