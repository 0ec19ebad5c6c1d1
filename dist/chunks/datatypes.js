// src/adapters/runtimes/onnx/datatypes.ts
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

export { runtimeTypeOf as i, datatypeOfRuntime as n, onnxTypeName as r, datatypeOfOnnx as t };