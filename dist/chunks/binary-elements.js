import { t as quoteText } from "./quote-text.js";
import { i as isText, n as TENSOR_ARRAYS } from "./tensor-arrays.js";

// src/contract/inference/refusal.ts
const MARK = Symbol("refusal");
function refuse(refused, status = 400) {
	return {
		[MARK]: true,
		refused,
		status
	};
}
function isRefusal(read) {
	return typeof read === "object" && read !== null && MARK in read;
}
function named(name) {
	return `'${quoteText(name).slice(1, -1)}'`;
}
function shaped(shape) {
	return `[${shape.join(",")}]`;
}

// src/contract/inference/json-body.ts
const DECODER$1 = new TextDecoder("utf-8", { fatal: true });
function parseJsonObject(bytes, reading) {
	const value = parseJson(bytes, reading);
	if (isObject(value) || isRefusal(value)) return value;
	return refuse("failed to parse the request JSON buffer: the request must be a JSON object");
}
function parseJson(bytes, { isExact }) {
	try {
		const text = DECODER$1.decode(bytes);
		return isExact ? JSON.parse(text, keepInteger) : JSON.parse(text);
	} catch {
		return refuse(`failed to parse the request JSON buffer: ${whyOf(bytes)}`);
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function keepInteger(_key, value, context) {
	return typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d{1,20}$/.test(context?.source ?? "") ? BigInt(context?.source ?? "") : value;
}
const STRINGS = /"(?:[^"\\]|\\.)*"/g;
const NO_NUMBER = /\b(?:NaN|-?Infinity)\b/;
function whyOf(bytes) {
	if (bytes.length === 0) return "the document is empty";
	const [found] = NO_NUMBER.exec(new TextDecoder().decode(bytes).replace(STRINGS, "\"\"")) ?? [];
	if (found === void 0) return "it is no valid JSON in UTF-8";
	return `JSON has no ${found}; send such values as binary tensor data (Inference-Header-Content-Length)`;
}

// src/contract/inference/nested-values.ts
const MOST_DIMENSIONS = 16;
function shapeOf(value) {
	const shape = [];
	let inner = value;
	while (Array.isArray(inner) && shape.length <= MOST_DIMENSIONS) {
		shape.push(inner.length);
		inner = inner[0];
	}
	return shape;
}
function flatten(values, shape) {
	const count = countOf(shape);
	if (!(shape.length > 1 && Array.isArray(values[0]))) return values.length === count ? values : refuse(`${values.length} values do not fill shape ${shaped(shape)}`);
	const flat = [];
	return fill(values, {
		shape,
		flat
	}, 0) ? flat : refuse(`the lists do not have shape ${shaped(shape)}`);
}
function isShape(shape) {
	if (!Array.isArray(shape)) return false;
	for (const size of shape) if (!Number.isSafeInteger(size) || size < 0) return false;
	return true;
}
function countOf(shape) {
	let count = 1;
	for (const size of shape) count *= size;
	return count;
}
function fill(values, filling, depth) {
	const { shape, flat } = filling;
	if (depth === shape.length) {
		flat.push(values);
		return !Array.isArray(values);
	}
	if (!Array.isArray(values) || values.length !== shape[depth]) return false;
	return values.every((value) => fill(value, filling, depth + 1));
}

// src/contract/inference/binary-elements.ts
const LENGTH_BYTES = 4;
const DECODER = new TextDecoder("utf-8", { fatal: true });
const ENCODER = new TextEncoder();
function decodeElements(datatype, bytes, count) {
	if (datatype === "BYTES") return decodeTexts(bytes, count);
	const Elements = TENSOR_ARRAYS[datatype];
	const expected = count * Elements.BYTES_PER_ELEMENT;
	if (bytes.length !== expected) return refuse(`${bytes.length} bytes of binary data where datatype ${datatype} and the shape take ${expected}`);
	if (datatype === "BOOL" && bytes.some((byte) => byte > 1)) return refuse("a BOOL of binary data is neither 0 nor 1");
	const { buffer } = new Uint8Array(bytes);
	return new Elements(buffer);
}
function encodeElements(data) {
	if (!isText(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
	const texts = data.map((text) => ENCODER.encode(text));
	const bytes = new Uint8Array(texts.reduce((sum, text) => sum + LENGTH_BYTES + text.length, 0));
	const view = new DataView(bytes.buffer);
	let at = 0;
	for (const text of texts) {
		view.setUint32(at, text.length, true);
		bytes.set(text, at + LENGTH_BYTES);
		at += LENGTH_BYTES + text.length;
	}
	return bytes;
}
function decodeTexts(bytes, count) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const texts = [];
	let at = 0;
	while (at < bytes.length) {
		const length = at + LENGTH_BYTES <= bytes.length ? view.getUint32(at, true) : bytes.length;
		const end = at + LENGTH_BYTES + length;
		const text = end <= bytes.length ? decode(bytes.subarray(at + LENGTH_BYTES, end)) : null;
		if (text === null) return refuse(`element ${texts.length} of BYTES ends beyond its data, or is no UTF-8`);
		texts.push(text);
		at = end;
	}
	return texts.length === count ? texts : refuse(`${texts.length} elements of BYTES where the shape takes ${count}`);
}
function decode(bytes) {
	try {
		return DECODER.decode(bytes);
	} catch {
		return null;
	}
}

export { isShape as a, keepInteger as c, named as d, refuse as f, flatten as i, parseJsonObject as l, encodeElements as n, shapeOf as o, shaped as p, countOf as r, isObject as s, decodeElements as t, isRefusal as u };