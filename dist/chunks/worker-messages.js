import { a as paddedSource, o as rowAxis } from "./row-axis.js";
import { i as isText, n as TENSOR_ARRAYS, t as DATATYPES } from "./tensor-arrays.js";
import { c as rowsFirst, f as sliceRows, r as fixedRows, s as placeRows, u as joinRows } from "./call-form.js";

// src/domain/calling/joint-call.ts
function jointForm(signature, { evaluation }) {
	if (Object.values(evaluation).some(({ prediction }) => prediction.batchSensitive === true) || fixedRows(signature) !== null || signature.inputs.some(isOfTheCall)) return null;
	const [inputs, outputs] = [signature.inputs.flatMap(axisOf), signature.outputs.flatMap(axisOf)];
	return inputs.length === signature.inputs.length && outputs.length === signature.outputs.length && inputs.length > 0 ? {
		inputs,
		outputs
	} : null;
}
function isOfTheCall(input) {
	const { value, state, pad } = input;
	return value !== void 0 || state !== void 0 || pad !== void 0 || paddedSource(input) !== null;
}
function axisOf(tensor) {
	const axis = rowAxis(tensor);
	return axis === null || (tensor.shape[axis] ?? 0) >= 0 ? [] : [{
		name: tensor.name,
		axis
	}];
}
function rowsOfCall({ inputs }, tensors) {
	const counts = inputs.map(({ name, axis }) => tensors.find((tensor) => tensor.name === name)?.shape[axis] ?? 0);
	const [first = 0] = counts;
	return first > 0 && tensors.length === inputs.length && counts.every((count) => count === first) ? first : null;
}
function joinKey({ inputs }, tensors) {
	return inputs.map(({ name, axis }) => {
		const tensor = tensors.find((one) => one.name === name);
		return `${tensor?.datatype}:${tensor?.shape.toSpliced(axis, 1).join("x")}`;
	}).join();
}
function joinCalls({ inputs }, calls) {
	return inputs.map(({ name, axis }) => {
		const parts = calls.flatMap((call) => call.filter((tensor) => tensor.name === name));
		return placeRows(joinRows(parts.map((part) => rowsFirst(part, axis))), axis);
	});
}
function splitAnswers({ outputs }, answers, rows) {
	const total = rows.reduce((sum, count) => sum + count, 0);
	const axes = new Map(outputs.map(({ name, axis }) => [name, axis]));
	const whole = answers.map((answer) => ({
		axis: axes.get(answer.name),
		answer
	}));
	if (whole.some(({ axis, answer }) => axis === void 0 || answer.shape[axis] !== total)) return null;
	const first = whole.map(({ axis = 0, answer }) => ({
		axis,
		answer: rowsFirst(answer, axis)
	}));
	let start = 0;
	return rows.map((count) => {
		const end = start + count;
		const own = first.map(({ axis, answer }) => placeRows(sliceRows(answer, start, end), axis));
		start = end;
		return own;
	});
}

// src/domain/calling/group-calls.ts
function groupCalls(lists, { form, rows: most }, alone) {
	const groups = [];
	for (const [index, inputs] of lists.entries()) {
		const rows = form === null || alone.has(index) ? null : rowsOfCall(form, inputs);
		const key = form === null || rows === null ? "" : joinKey(form, inputs);
		const last = groups.at(-1);
		if (rows !== null && last?.rows && last.key === key && last.total + rows <= most) {
			last.calls.push({
				index,
				inputs
			});
			last.rows.push(rows);
			last.total += rows;
		} else groups.push({
			calls: [{
				index,
				inputs
			}],
			rows: rows === null ? null : [rows],
			key,
			total: rows ?? 0
		});
	}
	return groups.map(({ calls, rows }) => ({
		calls,
		rows: calls.length === 1 ? null : rows
	}));
}

// src/adapters/gateway/pack-tensors.ts
const ALIGNMENT = 8;
function packTensors(lists, names) {
	const head = [lists.length];
	const texts = [];
	const bytes = new ArrayBuffer(lists.reduce((sum, tensors) => sum + bytesOf(tensors), 0));
	const block = new Uint8Array(bytes);
	let at = 0;
	for (const tensors of lists) {
		head.push(tensors.length);
		for (const { name, datatype, shape, data } of tensors) {
			head.push(names.indexOf(name), DATATYPES.indexOf(datatype), shape.length, ...shape);
			if (isText(data)) {
				texts.push(...data);
				continue;
			}
			block.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
			at += aligned(data.byteLength);
		}
	}
	return {
		head,
		bytes,
		texts
	};
}
function unpackTensors({ head, bytes, texts }, names) {
	let [at, offset, said] = [
		0,
		0,
		0
	];
	const next = () => head[at++] ?? 0;
	const readTensor = () => {
		const name = names[next()] ?? "";
		const datatype = DATATYPES[next()] ?? "BYTES";
		const rank = next();
		const shape = head.slice(at, at += rank);
		const length = shape.reduce((product, size) => product * size, 1);
		if (datatype === "BYTES") return {
			name,
			datatype,
			shape,
			data: texts.slice(said, said += length)
		};
		const data = new TENSOR_ARRAYS[datatype](bytes, offset, length);
		offset += aligned(data.byteLength);
		return {
			name,
			datatype,
			shape,
			data
		};
	};
	return Array.from({ length: next() }, () => Array.from({ length: next() }, readTensor));
}
const LEAST_MOVED_BYTES = 65536;
function movedOf({ bytes }) {
	return bytes.byteLength < LEAST_MOVED_BYTES ? [] : [bytes];
}
function bytesOf(tensors) {
	return tensors.reduce((sum, { data }) => sum + (isText(data) ? 0 : aligned(data.byteLength)), 0);
}
function aligned(length) {
	return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

// src/adapters/gateway/thread-time.ts
function threadMs() {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1e3;
}

// src/adapters/gateway/worker-messages.ts
const PROGRESS = {
	sequence: 0,
	from: 1,
	to: 2,
	isAbandoned: 3
};
const PROGRESS_BYTES = 4 * Int32Array.BYTES_PER_ELEMENT;

export { packTensors as a, joinCalls as c, movedOf as i, jointForm as l, PROGRESS_BYTES as n, unpackTensors as o, threadMs as r, groupCalls as s, PROGRESS as t, splitAnswers as u };