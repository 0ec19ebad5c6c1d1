import { t as AppError } from "./error.js";
import { d as isByRow, h as rowAxis, i as roundTo, u as parseNumber } from "./output-columns.js";

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
const jumps = [
	3639956645,
	3750757012,
	1261568508,
	386426335
];
var XoroShiro128Plus = class XoroShiro128Plus {
	constructor(s01, s00, s11, s10) {
		this.s01 = s01;
		this.s00 = s00;
		this.s11 = s11;
		this.s10 = s10;
	}
	clone() {
		return new XoroShiro128Plus(this.s01, this.s00, this.s11, this.s10);
	}
	next() {
		const out = this.s00 + this.s10 | 0;
		const a0 = this.s10 ^ this.s00;
		const a1 = this.s11 ^ this.s01;
		const s00 = this.s00;
		const s01 = this.s01;
		this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
		this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
		this.s10 = a1 << 5 ^ a0 >>> 27;
		this.s11 = a0 << 5 ^ a1 >>> 27;
		return out;
	}
	jump() {
		let ns01 = 0;
		let ns00 = 0;
		let ns11 = 0;
		let ns10 = 0;
		let s01 = this.s01;
		let s00 = this.s00;
		let s11 = this.s11;
		let s10 = this.s10;
		for (let i = 0; i !== 4; ++i) {
			const ji = jumps[i];
			for (let mask = 1; mask; mask <<= 1) {
				if (ji & mask) {
					ns01 ^= s01;
					ns00 ^= s00;
					ns11 ^= s11;
					ns10 ^= s10;
				}
				const a0 = s10 ^ s00;
				const a1 = s11 ^ s01;
				const s00_ = s00;
				const s01_ = s01;
				s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
				s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
				s10 = a1 << 5 ^ a0 >>> 27;
				s11 = a0 << 5 ^ a1 >>> 27;
			}
		}
		this.s01 = ns01;
		this.s00 = ns00;
		this.s11 = ns11;
		this.s10 = ns10;
	}
	getState() {
		return [
			this.s01,
			this.s00,
			this.s11,
			this.s10
		];
	}
};
function xoroshiro128plus(seed) {
	return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

// node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
const scale26 = 1.4901161193847656e-8;
const scale53 = 11102230246251565e-32;
const mask1 = 67108863;
const mask2 = 134217727;
/**
* Uniformly generate random 64-bit floating point values between 0 (included) and 1 (excluded)
*
* @remarks Generated values are multiples of 2**-53, providing 53 bits of randomness.
*
* @param rng - Instance of RandomGenerator to extract random values from
*
* @public
*/
function uniformFloat64(rng) {
	const value1 = rng.next() & mask1;
	const value2 = rng.next() & mask2;
	return value1 * scale26 + value2 * scale53;
}

// src/domain/calling/constant.ts
/** What an input holds at the start of a sequence. */
function startOf({ datatype, state }) {
	if (state?.start !== void 0) return state.start;
	if (datatype === "BYTES") return "";
	return datatype === "BOOL" ? false : 0;
}
/** The tensor that goes into a call of `rows` rows: the same value in every element. */
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
/** Whether an element of this datatype can be the value. */
function fitsDatatype(datatype, value) {
	if (datatype === "BYTES") return typeof value === "string";
	if (datatype === "BOOL") return typeof value === "boolean";
	if (datatype.startsWith("FP")) return isHeld(numberOf(value), roundTo(datatype));
	const whole = wholeOf(value);
	if (whole === null) return false;
	const bits = BigInt(/\d+$/u.exec(datatype)?.[0] ?? "64");
	return whole === (datatype.startsWith("U") ? BigInt.asUintN(Number(bits), whole) : BigInt.asIntN(Number(bits), whole));
}
/** A finite number that would become infinite is another one. */
function isHeld(value, round) {
	return value !== null && (Number.isFinite(round(value)) || !Number.isFinite(value));
}
function numberOf(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" ? parseNumber(value) ?? null : null;
}
/** A number that a double cannot hold exactly stands in quotes. */
function wholeOf(value) {
	if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : null;
	return typeof value === "string" && /^-?\d{1,20}$/u.test(value) ? BigInt(value) : null;
}
function filled(datatype, value, count) {
	if (datatype === "BYTES") return Array.from({ length: count }, () => String(value));
	if (datatype === "INT64") return new BigInt64Array(count).fill(wholeOf(value) ?? 0n);
	if (datatype === "UINT64") return new BigUint64Array(count).fill(wholeOf(value) ?? 0n);
	return new ARRAYS[datatype](count).fill(datatype === "BOOL" ? Number(value) : numberOf(value) ?? NaN);
}
const ARRAYS = {
	BOOL: Uint8Array,
	UINT8: Uint8Array,
	UINT16: Uint16Array,
	UINT32: Uint32Array,
	INT8: Int8Array,
	INT16: Int16Array,
	INT32: Int32Array,
	FP16: Float16Array,
	FP32: Float32Array,
	FP64: Float64Array
};

// src/domain/tensor-rows.ts
/** Elements in one row: the product of all dimensions but the first. */
function rowWidth({ shape }) {
	return shape.slice(1).reduce((product, size) => product * size, 1);
}
/** Rows `start` to `end` of a tensor whose first dimension is the row. */
function sliceRows(tensor, start, end) {
	const width = rowWidth(tensor);
	const data = sliceData(tensor.data, start * width, end * width);
	return {
		...tensor,
		shape: [end - start, ...tensor.shape.slice(1)],
		data
	};
}
/** A tensor of exactly `rows` rows: the last row again and again where some are missing. */
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
/** Tensors of the same name one below the other. */
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
/** Elements `start` to `end`, without a copy where they are numbers. */
function sliceData(data, start, end) {
	return isText(data) ? data.slice(start, end) : data.subarray(start, end);
}
/** Elements of one kind, one part after another. */
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
function isText(data) {
	return Array.isArray(data);
}

// src/domain/calling/move-rows.ts
/** A tensor whose first axis is the row, as the model takes it: the row on `axis`, or the one row alone. */
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
/** The opposite: the row is the first axis. A tensor that has no such axis stays as it is. */
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
/** [first, second, block] → [second, first, block]. */
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
/** The tensors of one call, of rows whose first axis is the row. An input that has no such rows is left out. */
function toCall({ inputs }, rows, carried = AT_THE_START) {
	const count = rows[0]?.shape[0] ?? 0;
	return inputs.flatMap((input) => {
		if (input.state !== void 0) return [carried.get(input.name) ?? constantTensor(input, startOf(input), count)];
		if (input.value !== void 0) return [constantTensor(input, input.value, count)];
		const tensor = rows.find(({ name }) => name === input.name);
		return tensor === void 0 ? [] : [placeRows(tensor, rowAxis(input))];
	});
}
/** What the next call of the sequence gets of the answers, as the model gave them. */
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
/** Whether an answer depends on the calls before. */
function carriesState({ inputs }) {
	return inputs.some(({ state }) => state !== void 0);
}
/** Whether rows are lists that are filled up to the longest of a call. */
function isPadded({ inputs }) {
	return inputs.some(({ pad }) => pad !== void 0);
}
/** What was answered, with the row as the first axis. */
function fromCall({ outputs }, answers) {
	const axes = new Map(outputs.map((output) => [output.name, rowAxis(output)]));
	return answers.map((tensor) => rowsFirst(tensor, axes.get(tensor.name) ?? (axes.has(tensor.name) ? null : 0)));
}
/** The number of rows that every call must have, or null where any number will do. */
function fixedRows(signature) {
	const { inputs, outputs } = signature;
	if (carriesState(signature)) return 1;
	if ([...inputs, ...outputs].filter(isByRow).map(rowAxis).includes(null)) return 1;
	return inputs.flatMap((input) => {
		const size = input.shape[rowAxis(input) ?? -1];
		return size !== void 0 && size > 0 ? [size] : [];
	})[0] ?? null;
}

// src/domain/benchmark/random.ts
/** The same seed gives the same numbers on every machine. */
function seededRandom(seed) {
	const generator = xoroshiro128plus(scramble(seed));
	return () => uniformFloat64(generator);
}
/** A uniform integer from 0 to `count` − 1. */
function randomIndex(random, count) {
	return Math.min(count - 1, Math.floor(random() * count));
}
/** A new array in random order (Fisher and Yates). */
function shuffled(values, random) {
	const order = [...values];
	for (let last = order.length - 1; last > 0; last--) {
		const pick = randomIndex(random, last + 1);
		order.push(...order.splice(pick, 1));
	}
	return order;
}
/** Neighbouring seeds would start with similar numbers: the finalizer of MurmurHash3 spreads them. */
function scramble(seed) {
	let hash = Math.imul(seed ^ seed >>> 16, 2246822507);
	hash = Math.imul(hash ^ hash >>> 13, 3266489909);
	return hash ^ hash >>> 16;
}

// src/domain/benchmark/percentile.ts
/** A copy in ascending order. */
function sortedCopy(values) {
	return Float64Array.from(values).sort();
}
/**
* Nearest rank: the smallest observation with at least `proportion` of all observations at or below it
* (Hyndman and Fan's type 1, NumPy's `inverted_cdf`). It is always a time that was really observed, and
* "p99 <= bound" then says exactly that at most 1 % of the calls exceeded the bound. NaN for no observations.
*/
function percentile(sorted, proportion) {
	return sorted[nearestRank(sorted.length, proportion) - 1] ?? NaN;
}
/** 1-based. The small slack keeps 0.07 × 100 = 7.000000000000001 at rank 7. */
function nearestRank(count, proportion) {
	return Math.min(count, Math.max(1, Math.ceil(proportion * count - 1e-9)));
}
function mean(values) {
	let sum = 0;
	for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
	return sum / values.length;
}
function concatenate(parts) {
	const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
	let offset = 0;
	for (const part of parts) {
		all.set(part, offset);
		offset += part.length;
	}
	return all;
}
function median(values) {
	return percentile(Float64Array.from(values).sort(), .5);
}

export { sliceRows as _, sortedCopy as a, uniformFloat64 as b, shuffled as c, fixedRows as d, fromCall as f, padRows as g, joinRows as h, percentile as i, carriesState as l, toCall as m, mean as n, randomIndex as o, isPadded as p, median as r, seededRandom as s, concatenate as t, carryOn as u, fitsDatatype as v, xoroshiro128plus as x, startOf as y };