import { t as quoteText } from "./quote-text.js";
import { i as isText, n as TENSOR_ARRAYS, r as datatypeNamed } from "./tensor-arrays.js";
import { t as require_undici } from "./undici.js";
import { a as isShape, c as keepInteger, n as encodeElements, r as countOf, s as isObject } from "./binary-elements.js";

// src/adapters/system/ask-http.ts
var import_undici = require_undici();
function askHttp({ dispatcher, path, headers, body, deadlineMs }) {
	const { promise, resolve } = Promise.withResolvers();
	const answer = new Answer(resolve, deadlineMs);
	dispatcher.dispatch({
		path,
		method: "POST",
		headers: [...headers],
		body,
		headersTimeout: 0,
		bodyTimeout: 0
	}, answer);
	return promise;
}
var Answer = class {
	#resolve;
	#deadline;
	#parts = [];
	#status = 0;
	#headers = [];
	#isOver = false;
	#abort = null;
	constructor(resolve, deadlineMs) {
		this.#resolve = resolve;
		if (deadlineMs === null) return;
		this.#deadline = setTimeout(() => {
			this.#end({ kind: "timeout" });
			this.#abort?.();
		}, deadlineMs);
	}
	#end(reply) {
		this.#isOver = true;
		clearTimeout(this.#deadline);
		this.#resolve(reply);
	}
	onConnect(abort) {
		if (this.#isOver) abort();
		else this.#abort = () => abort();
	}
	onHeaders(status, headers) {
		this.#status = status;
		this.#headers = headers;
		return true;
	}
	onData(part) {
		this.#parts.push(part);
		return true;
	}
	onComplete() {
		const [only] = this.#parts;
		const bytes = this.#parts.length === 1 && only !== void 0 ? only : Buffer.concat(this.#parts);
		this.#end({
			kind: "answer",
			status: this.#status,
			headers: this.#headers,
			bytes
		});
	}
	onError(error) {
		this.#end({
			kind: "broken",
			isUnbegun: this.#status === 0 && isOfConnection(error),
			error
		});
	}
};
function isOfConnection(error) {
	if (error instanceof import_undici.errors.SocketError || error instanceof import_undici.errors.ConnectTimeoutError) return true;
	return "code" in error && CONNECTION_CODES.has(String(error.code));
}
const CONNECTION_CODES = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE"
]);
function headerOf(headers, name) {
	const at = headers.findIndex((part, index) => index % 2 === 0 && part.toString("latin1").toLowerCase() === name);
	return at < 0 ? "" : headers[at + 1]?.toString("latin1") ?? "";
}

// src/contract/inference/foreign-json.ts
function readForeignElements(datatype, values) {
	if (datatype === "BYTES") {
		const texts = values.flatMap((value) => typeof value === "string" ? [value] : []);
		return texts.length === values.length ? texts : null;
	}
	if (datatype === "INT64" || datatype === "UINT64") {
		const array = new (datatype === "INT64" ? BigInt64Array : BigUint64Array)(values.length);
		for (let at = 0; at < values.length; at += 1) {
			const value = wholeOf(values[at]);
			if (value === null) return null;
			array[at] = value;
		}
		return array;
	}
	const isFloat = datatype.startsWith("FP");
	const array = new TENSOR_ARRAYS[datatype](values.length);
	for (let at = 0; at < values.length; at += 1) {
		const value = numberOf(values[at]);
		if (value === null) return null;
		array[at] = value;
		if (!isFloat && array[at] !== value) return null;
	}
	return array;
}
function numberOf(value) {
	if (typeof value === "number") return value;
	if (typeof value === "boolean") return Number(value);
	if (typeof value === "bigint") return Number(value);
	return typeof value === "string" && NO_NUMBERS.has(value) ? Number(value.slice(1)) : null;
}
function wholeOf(value) {
	if (typeof value === "bigint") return value;
	return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : null;
}
const NO_NUMBERS = /* @__PURE__ */ new Set([
	"\0NaN",
	"\0Infinity",
	"\0-Infinity"
]);
const TOKENS = /"(?:[^"\\]|\\.)*"|-?Infinity|NaN/g;
function parseForeignJson(text) {
	const exact = tryJson(text, keepInteger);
	if (exact !== void 0) return exact;
	return tryJson(text.replace(TOKENS, (token) => token.startsWith("\"") ? token : `"\\u0000${token}"`), keepInteger);
}
function tryJson(text, reviver) {
	try {
		return JSON.parse(text, reviver);
	} catch {
		return;
	}
}

// src/domain/calling/fit-inputs.ts
function misfitOfInputs(expected, inputs) {
	if (new Set(inputs.map(({ name }) => name)).size < inputs.length) return "An input is there twice.";
	const missing = expected.find(({ name }) => !inputs.some((input) => input.name === name));
	if (missing !== void 0) return `The input ${quoteText(missing.name)} is missing.`;
	for (const input of inputs) {
		const wanted = expected.find(({ name }) => name === input.name);
		if (wanted === void 0) return `The model takes no input ${quoteText(input.name)}.`;
		const wrong = misfitOf(wanted, input);
		if (wrong !== null) return `The input ${quoteText(input.name)} ${wrong}.`;
	}
	return null;
}
function misfitOf(wanted, { datatype, shape, data }) {
	if (wanted.datatype !== datatype) return `is ${datatype}, and the model takes ${wanted.datatype}`;
	if (!fitsShape(wanted.shape, shape)) return `has the shape [${shape.join(", ")}], and the model takes [${wanted.shape.join(", ")}]`;
	const count = shape.reduce((product, size) => product * size, 1);
	return data.length === count ? null : `has ${data.length} elements, and its shape has ${count}`;
}
function fitsShape(wanted, shape) {
	if (wanted.length === 0) return true;
	return wanted.length === shape.length && wanted.every((size, axis) => size < 0 || size === shape[axis]);
}

// src/contract/inference/render-open-inference.ts
function renderOpenInference(answer, { id, outputs }) {
	const { model, version, decision } = answer;
	const binary = [];
	let tensors = "";
	for (const { name, isBinary } of outputs) {
		const tensor = answer.outputs.find((output) => output.name === name);
		if (tensor === void 0) continue;
		tensors += tensors === "" ? "" : ",";
		tensors += isBinary ? renderBinary(tensor, binary) : renderTensor(tensor);
	}
	const text = `{"model_name":"${model}","model_version":"${version}"${id === null ? "" : `,"id":${JSON.stringify(id)}`}${decision === null ? "" : `,"parameters":{"decision":${JSON.stringify(decision)}}`},"outputs":[${tensors}]}`;
	if (binary.length === 0) return {
		kind: "json",
		text
	};
	const json = new TextEncoder().encode(text);
	return {
		kind: "binary",
		parts: [json, ...binary],
		jsonBytes: json.length
	};
}
function renderTensor({ name, datatype, shape, data }) {
	return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${shape.join(",")}],"data":[${renderElements(datatype, data)}]}`;
}
function renderBinary({ name, datatype, shape, data }, binary) {
	const bytes = encodeElements(data);
	binary.push(bytes);
	return `{"name":${JSON.stringify(name)},"datatype":"${datatype}","shape":[${shape.join(",")}],"parameters":{"binary_data_size":${bytes.length}}}`;
}
function renderElements(datatype, data) {
	if (isText(data)) return data.map((text) => JSON.stringify(text)).join(",");
	if (datatype !== "BOOL") return data.join(",");
	return data.join(",").replaceAll("1", "true").replaceAll("0", "false");
}
function renderElement(datatype, value) {
	if (typeof value === "string") return JSON.stringify(value);
	return datatype === "BOOL" ? String(value === 1) : String(value);
}
function renderModelMetadata({ name, versions, signature }) {
	const describe = (tensor) => {
		const { name: tensorName, datatype, shape } = tensor;
		return {
			name: tensorName,
			datatype,
			shape
		};
	};
	const inputs = signature.inputs.map(describe);
	return JSON.stringify({
		name,
		versions,
		platform: "seatrial",
		inputs,
		outputs: signature.outputs.map(describe)
	});
}

// src/contract/inference/render-natural.ts
function renderColumns(answer) {
	const tensors = toldTensors(answer);
	const [only] = tensors;
	if (tensors.length === 1 && only !== void 0) return renderNested(only);
	return `{${tensors.map((tensor) => `${JSON.stringify(tensor.name)}:${renderNested(tensor)}`).join(",")}}`;
}
function renderRows(answer) {
	const tensors = toldTensors(answer);
	const [first, ...others] = tensors;
	if (first === void 0 || others.length === 0) return renderColumns(answer);
	const [rows = 0] = first.shape;
	if (tensors.some(({ shape }) => shape[0] !== rows)) return null;
	return `[${Array.from({ length: rows }, (_, row) => {
		return `{${tensors.map((tensor) => `${JSON.stringify(tensor.name)}:${renderRow(tensor, row)}`).join(",")}}`;
	}).join(",")}]`;
}
function toldTensors({ outputs, names }) {
	return names.flatMap((name) => outputs.find((tensor) => tensor.name === name) ?? []);
}
function renderNested(tensor) {
	return renderPart(tensor, 0, 0);
}
function renderRow(tensor, row) {
	return renderPart(tensor, 1, row * sizeOf(tensor, 1));
}
function renderPart(tensor, depth, start) {
	const { shape, data, datatype } = tensor;
	if (depth === shape.length) return renderElement(datatype, data[start]);
	const step = sizeOf(tensor, depth + 1);
	return `[${Array.from({ length: shape[depth] ?? 0 }, (_, at) => renderPart(tensor, depth + 1, start + at * step)).join(",")}]`;
}
function sizeOf({ shape }, depth) {
	return shape.slice(depth).reduce((product, size) => product * size, 1);
}

// src/contract/inference/upstream-form.ts
function renderUpstreamRequest(inputs, outputs) {
	const tensors = inputs.map(renderTensor);
	const asked = outputs.map((name) => `{"name":${JSON.stringify(name)}}`);
	return `{"inputs":[${tensors.join(",")}],"outputs":[${asked.join(",")}]}`;
}
function parseUpstreamAnswer(text, signature) {
	const quick = readAnswer(tryJson(text), signature);
	return quick.kind === "read" ? quick : readAnswer(parseForeignJson(text), signature);
}
function readAnswer(answer, signature) {
	const list = isObject(answer) ? answer["outputs"] : void 0;
	if (!isObject(answer) || !Array.isArray(list)) return unreadable("the answer has no \"outputs\"");
	const outputs = [];
	for (const { name, datatype } of signature.outputs) {
		const found = list.find((output) => isObject(output) && output["name"] === name);
		if (!isObject(found)) return unreadable(`the answer has no output ${name}`);
		const tensor = readTensor({
			name,
			datatype
		}, found);
		if (typeof tensor === "string") return unreadable(`the output ${name} ${tensor}`);
		outputs.push(tensor);
	}
	const { id } = answer;
	return {
		kind: "read",
		outputs,
		id: typeof id === "string" ? id : null
	};
}
function parseUpstreamMetadata(text) {
	const metadata = parseForeignJson(text);
	if (!isObject(metadata)) return null;
	const { inputs, outputs } = metadata;
	const [ins, outs] = [readList(inputs), readList(outputs)];
	return ins === null || outs === null ? null : {
		inputs: ins,
		outputs: outs
	};
}
function readList(value) {
	if (!Array.isArray(value)) return null;
	const tensors = value.flatMap((entry) => {
		if (!isObject(entry)) return [];
		const { name, shape } = entry;
		const datatype = datatypeNamed(entry["datatype"]);
		if (typeof name !== "string" || datatype === null || !Array.isArray(shape)) return [];
		return [{
			name,
			datatype,
			shape: shape.map(Number),
			...readColumns(entry["parameters"])
		}];
	});
	return tensors.length === value.length ? tensors : null;
}
function readColumns(parameters) {
	const columns = isObject(parameters) ? parameters["columns"] : void 0;
	if (!Array.isArray(columns)) return {};
	const scalars = columns.filter((one) => [
		"string",
		"number",
		"boolean"
	].includes(typeof one));
	return scalars.length === columns.length ? { columns: scalars } : {};
}
function readTensor({ name, datatype }, { datatype: theirs, shape, data }) {
	if (theirs !== datatype) return `is ${String(theirs).slice(0, 20)}, not ${datatype}`;
	if (!isShape(shape)) return "has no shape";
	if (!Array.isArray(data)) return "has no data";
	const count = countOf(shape);
	const flat = data.some(Array.isArray) ? data.flat(Infinity) : data;
	if (flat.length !== count) return `has ${flat.length} elements, and its shape ${count}`;
	const elements = readForeignElements(datatype, flat);
	return elements === null ? `holds what is no ${datatype}` : {
		name,
		datatype,
		shape,
		data: elements
	};
}
function unreadable(why) {
	return {
		kind: "unreadable",
		why
	};
}

export { renderPart as a, renderModelMetadata as c, parseForeignJson as d, readForeignElements as f, headerOf as h, renderColumns as i, renderOpenInference as l, askHttp as m, parseUpstreamMetadata as n, renderRows as o, tryJson as p, renderUpstreamRequest as r, sizeOf as s, parseUpstreamAnswer as t, misfitOfInputs as u };