// src/domain/tensor-arrays.ts
const TENSOR_ARRAYS = {
	BOOL: Uint8Array,
	UINT8: Uint8Array,
	UINT16: Uint16Array,
	UINT32: Uint32Array,
	UINT64: BigUint64Array,
	INT8: Int8Array,
	INT16: Int16Array,
	INT32: Int32Array,
	INT64: BigInt64Array,
	FP16: Float16Array,
	FP32: Float32Array,
	FP64: Float64Array
};
const DATATYPES = [
	"BOOL",
	"UINT8",
	"UINT16",
	"UINT32",
	"UINT64",
	"INT8",
	"INT16",
	"INT32",
	"INT64",
	"FP16",
	"FP32",
	"FP64",
	"BYTES"
];
function datatypeNamed(name) {
	return DATATYPES.find((one) => one === name) ?? null;
}
function isText(data) {
	return Array.isArray(data);
}

export { isText as i, TENSOR_ARRAYS as n, datatypeNamed as r, DATATYPES as t };