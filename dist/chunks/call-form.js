import { r as startOf, t as constantTensor } from "./constant.js";
import { t as AppError } from "./error.js";
import { i as isText } from "./tensor-arrays.js";
import { n as isByRow, o as rowAxis } from "./row-axis.js";

// src/domain/tensor-rows.ts
function rowWidth({ shape }) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
function sliceRows(tensor, start, end) {
	const width = rowWidth(tensor);
	const data = sliceData(tensor.data, start * width, end * width);
	return {
		...tensor,
		shape: [end - start, ...tensor.shape.slice(1)],
		data
	};
}
function padRows(tensor, rows) {
	const present = tensor.shape[0] ?? 0;
	if (present === rows) return tensor;
	if (present === 0) throw new AppError({
		code: "internal",
		message: "A tensor without rows cannot be padded."
	});
	const last = sliceRows(tensor, present - 1, present).data;
	const parts = [tensor.data, ...Array.from({ length: rows - present }, () => last)];
	return {
		...tensor,
		shape: [rows, ...tensor.shape.slice(1)],
		data: joinData(parts)
	};
}
function joinRows(parts) {
	const [first] = parts;
	if (first === void 0) throw new AppError({
		code: "internal",
		message: "There are no tensors to join."
	});
	const rows = parts.reduce((sum, { shape }) => sum + (shape[0] ?? 0), 0);
	return {
		...first,
		shape: [rows, ...first.shape.slice(1)],
		data: joinData(parts.map(({ data }) => data))
	};
}
function sliceData(data, start, end) {
	return isText(data) ? data.slice(start, end) : data.subarray(start, end);
}
function extendData(data, length) {
	if (data.length >= length) return sliceData(data, 0, length);
	if (isText(data)) return [...data, ...Array.from({ length: length - data.length }, () => "")];
	const bytes = new Uint8Array(length * data.BYTES_PER_ELEMENT);
	bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
	return viewLike(data, bytes.buffer);
}
function joinData(parts) {
	const [first] = parts;
	if (first === void 0 || isText(first)) return parts.flatMap((part) => isText(part) ? [...part] : []);
	return joinNumbers(first, parts);
}
function joinNumbers(first, parts) {
	const length = parts.reduce((sum, part) => sum + part.length, 0);
	const bytes = new Uint8Array(length * first.BYTES_PER_ELEMENT);
	let offset = 0;
	for (const part of parts) {
		if (isText(part)) continue;
		bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
		offset += part.byteLength;
	}
	return viewLike(first, bytes.buffer);
}
function viewLike(like, buffer) {
	if (like instanceof Float16Array) return new Float16Array(buffer);
	if (like instanceof Float32Array) return new Float32Array(buffer);
	if (like instanceof Float64Array) return new Float64Array(buffer);
	if (like instanceof Int8Array) return new Int8Array(buffer);
	if (like instanceof Int16Array) return new Int16Array(buffer);
	if (like instanceof Int32Array) return new Int32Array(buffer);
	if (like instanceof BigInt64Array) return new BigInt64Array(buffer);
	if (like instanceof Uint8Array) return new Uint8Array(buffer);
	if (like instanceof Uint16Array) return new Uint16Array(buffer);
	if (like instanceof Uint32Array) return new Uint32Array(buffer);
	return new BigUint64Array(buffer);
}

// src/domain/calling/move-rows.ts
function placeRows(tensor, axis) {
	const [rows = 1, ...inner] = tensor.shape;
	if (axis === null) return {
		...tensor,
		shape: inner
	};
	if (axis === 0) return tensor;
	const sizes = {
		first: rows,
		second: countOf(inner.slice(0, axis)),
		block: countOf(inner.slice(axis))
	};
	return {
		...tensor,
		shape: inner.toSpliced(axis, 0, rows),
		data: swap(tensor.data, sizes)
	};
}
function rowsFirst(tensor, axis) {
	const { shape } = tensor;
	if (axis === null) return {
		...tensor,
		shape: [1, ...shape]
	};
	const rows = shape[axis];
	if (axis === 0 || rows === void 0) return tensor;
	const sizes = {
		first: countOf(shape.slice(0, axis)),
		second: rows,
		block: countOf(shape.slice(axis + 1))
	};
	return {
		...tensor,
		shape: [rows, ...shape.toSpliced(axis, 1)],
		data: swap(tensor.data, sizes)
	};
}
function swap(data, { first, second, block }) {
	if (first === 1 || second === 1) return data;
	const parts = Array.from({ length: first * second }, (_, index) => {
		const start = (index % first * second + Math.floor(index / first)) * block;
		return sliceData(data, start, start + block);
	});
	return joinData(parts);
}
function countOf(shape) {
	return shape.reduce((product, size) => product * size, 1);
}

// src/domain/calling/call-form.ts
const AT_THE_START = /* @__PURE__ */ new Map();
function toCall({ inputs }, rows, carried = AT_THE_START) {
	const count = rows[0]?.shape[0] ?? 0;
	return inputs.flatMap((input) => {
		if (input.state !== void 0) return [carried.get(input.name) ?? constantTensor(input, startOf(input), count)];
		if (input.value !== void 0) return [constantTensor(input, input.value, count)];
		const tensor = rows.find(({ name }) => name === input.name);
		return tensor === void 0 ? [] : [placeRows(tensor, rowAxis(input))];
	});
}
function carryOn({ inputs }, answers) {
	const states = inputs.flatMap(({ name, state }) => {
		const answer = answers.find((tensor) => tensor.name === state?.from);
		return answer === void 0 ? [] : [[name, {
			...answer,
			name
		}]];
	});
	return new Map(states);
}
function carriesState({ inputs }) {
	return inputs.some(({ state }) => state !== void 0);
}
function isPadded({ inputs }) {
	return inputs.some(({ pad }) => pad !== void 0);
}
function fromCall({ outputs }, answers) {
	const axes = new Map(outputs.map((output) => [output.name, rowAxis(output)]));
	return answers.map((tensor) => rowsFirst(tensor, axes.get(tensor.name) ?? (axes.has(tensor.name) ? null : 0)));
}
function fixedRows(signature) {
	const { inputs, outputs } = signature;
	if (carriesState(signature)) return 1;
	if ([...inputs, ...outputs].filter(isByRow).map(rowAxis).includes(null)) return 1;
	return inputs.flatMap((input) => {
		const size = input.shape[rowAxis(input) ?? -1];
		return size !== void 0 && size > 0 ? [size] : [];
	})[0] ?? null;
}

export { isPadded as a, rowsFirst as c, padRows as d, sliceRows as f, fromCall as i, extendData as l, carryOn as n, toCall as o, fixedRows as r, placeRows as s, carriesState as t, joinRows as u };