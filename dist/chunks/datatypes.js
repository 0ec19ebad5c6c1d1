import { t as AppError } from "./error.js";

// src/adapters/system/process-messages.ts
function parseRequest(message) {
	if (!isRecord(message)) return null;
	const { id, method, payload } = message;
	if (typeof id !== "number" || typeof method !== "string") return null;
	return {
		id,
		method,
		payload
	};
}
/** null for anything that is not a reply: the child has run foreign code. */
function parseReply(message) {
	if (!isRecord(message)) return null;
	const { id, kind, value } = message;
	if (typeof id !== "number") return null;
	if (kind === "answered" || kind === "event") return {
		id,
		kind,
		value
	};
	if (kind !== "failed") return null;
	return {
		id,
		kind,
		message: (typeof message["message"] === "string" ? message["message"] : "unknown error").slice(0, 4e3),
		outOfMemory: message["outOfMemory"] === true
	};
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}

// src/adapters/system/process-exit.ts
/** What an end that we did not cause means. Ctrl-C reaches the whole process group, so it is ours and not the model's. */
function explainExit(exit) {
	if (exit.error !== null) return new AppError({
		code: "internal",
		message: `The model's process could not be started: ${exit.error.message}.`,
		hint: "Check the limits on processes and memory of this machine.",
		cause: exit.error
	});
	if (exit.signal === "SIGINT") return new AppError({
		code: "interrupted",
		message: "The work was interrupted."
	});
	const how = exit.signal === null ? `with exit code ${exit.code}` : `by signal ${exit.signal}`;
	const said = lastLines(exit.stderrTail);
	return {
		kind: "failed",
		reason: isOutOfMemory(exit.stderrTail) ? "memory" : "crash",
		message: said === "" ? `The process ended ${how}.` : `The process ended ${how}: ${said}`
	};
}
/** The wording of glibc and libc++ (`bad_alloc`), V8 and ONNX Runtime's arena for a refused allocation. */
function isOutOfMemory(text) {
	return /bad_alloc|heap out of memory|failed to allocate memory|cannot allocate memory|Array buffer allocation failed/i.test(text);
}
function lastLines(text) {
	return text.trim().split("\n").slice(-5).join(" ").slice(-1e3);
}

// src/adapters/onnx/datatypes.ts
/** TensorProto.DataType of onnx.proto. */
const DATATYPES_BY_NUMBER = /* @__PURE__ */ new Map([
	[1, "FP32"],
	[2, "UINT8"],
	[3, "INT8"],
	[4, "UINT16"],
	[5, "INT16"],
	[6, "INT32"],
	[7, "INT64"],
	[8, "BYTES"],
	[9, "BOOL"],
	[10, "FP16"],
	[11, "FP64"],
	[12, "UINT32"],
	[13, "UINT64"]
]);
/** Element types that no signature can carry, for messages. */
const OTHER_NAMES = /* @__PURE__ */ new Map([
	[14, "COMPLEX64"],
	[15, "COMPLEX128"],
	[16, "BFLOAT16"],
	[17, "FLOAT8E4M3FN"],
	[18, "FLOAT8E4M3FNUZ"],
	[19, "FLOAT8E5M2"],
	[20, "FLOAT8E5M2FNUZ"],
	[21, "UINT4"],
	[22, "INT4"]
]);
function datatypeOfOnnx(elementType) {
	return DATATYPES_BY_NUMBER.get(elementType) ?? null;
}
function onnxTypeName(elementType) {
	return datatypeOfOnnx(elementType) ?? OTHER_NAMES.get(elementType) ?? `number ${elementType}`;
}
function runtimeTypeOf(datatype) {
	return RUNTIME_TYPES[datatype];
}
const RUNTIME_TYPES = {
	BOOL: "bool",
	UINT8: "uint8",
	UINT16: "uint16",
	UINT32: "uint32",
	UINT64: "uint64",
	INT8: "int8",
	INT16: "int16",
	INT32: "int32",
	INT64: "int64",
	FP16: "float16",
	FP32: "float32",
	FP64: "float64",
	BYTES: "string"
};
/** The name in the runtime's binding → ours; null for a type that the Open Inference Protocol does not know. */
function datatypeOfRuntime(type) {
	return DATATYPES_BY_RUNTIME_NAME.get(type) ?? null;
}
const DATATYPES_BY_RUNTIME_NAME = new Map([...DATATYPES_BY_NUMBER.values()].map((datatype) => [RUNTIME_TYPES[datatype], datatype]));
function datatypeNamed(name) {
	return [...DATATYPES_BY_NUMBER.values()].find((datatype) => datatype === name) ?? null;
}

export { runtimeTypeOf as a, isRecord as c, onnxTypeName as i, parseReply as l, datatypeOfOnnx as n, explainExit as o, datatypeOfRuntime as r, isOutOfMemory as s, datatypeNamed as t, parseRequest as u };