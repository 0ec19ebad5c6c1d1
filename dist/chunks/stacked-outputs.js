import { a as narrow } from "./labels.js";
import { n as BinaryWriter, r as WireType } from "./binary-encoding.js";

// src/adapters/runtimes/onnx/datatypes.ts
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
function datatypeOfRuntime(type) {
	return DATATYPES_BY_RUNTIME_NAME.get(type) ?? null;
}
const DATATYPES_BY_RUNTIME_NAME = new Map([...DATATYPES_BY_NUMBER.values()].map((datatype) => [RUNTIME_TYPES[datatype], datatype]));

// src/adapters/runtimes/onnx/class-labels.ts
function classLabelsOf(node) {
	const find = (names) => node.attributes.find(({ name }) => names.includes(name));
	const texts = find(["classlabels_strings"])?.texts ?? [];
	const integers = find(["classlabels_int64s", "classlabels_ints"])?.integers ?? [];
	const isWhole = texts.length < 256 && integers.length < 256;
	const labels = texts.length > 0 ? texts : integers.map(narrow);
	return isWhole && labels.length > 1 && new Set(labels).size === labels.length ? labels : null;
}

// src/adapters/runtimes/onnx/zip-map.ts
function zippedOutputs(model) {
	if (!model.opsetImports.some(({ domain }) => domain === "" || domain === "ai.onnx") || redefines(model)) return [];
	return model.graph.outputs.flatMap(({ name, type }) => {
		const node = type.kind === "sequence" && type.items.kind === "map" ? makerOf(name, model.graph) : void 0;
		const labels = node && isZipMap(node) ? classLabelsOf(node) : null;
		const [tensor] = node?.inputs ?? [];
		return labels === null || tensor === void 0 || tensor === "" ? [] : [{
			name,
			tensor,
			labels
		}];
	});
}
function redefines({ functions }) {
	return functions.some(({ name }) => name === "ZipMap" || name === "Identity");
}
function isZipMap({ operator, domain }) {
	return operator === "ZipMap" && domain === "ai.onnx.ml";
}
function makerOf(name, { nodes }) {
	return nodes.find(({ outputs }) => outputs.includes(name));
}

// src/adapters/runtimes/onnx/stacked-outputs.ts
function countItems({ nodes }, name) {
	const maker = nodes.find(({ outputs }) => outputs.includes(name));
	return maker?.operator === "SequenceConstruct" && maker.domain === "" ? maker.inputs.length : null;
}
function stackedOutputs(model) {
	const stacked = model.graph.outputs.flatMap(({ name, type }) => type.kind === "sequence" && type.items.kind === "tensor" ? [{
		name,
		elementType: type.items.elementType,
		tensor: null
	}] : []);
	const zipped = zippedOutputs(model).map(({ name, tensor }) => ({
		name,
		tensor,
		elementType: 1
	}));
	return [...stacked, ...zipped];
}
const PREFIX = "seatrial:stacked:";
function stackingBytes(outputs) {
	const graph = new BinaryWriter();
	for (const { name, tensor } of outputs) message(graph, 1, (node) => tensor === null ? writeConcat(node, name) : writeIdentity(node, name, tensor));
	for (const output of outputs) message(graph, 12, (value) => writeValue(value, output));
	return new BinaryWriter().tag(7, WireType.LengthDelimited).bytes(graph.finish()).finish();
}
function writeConcat(node, name) {
	text(node, 1, name);
	text(node, 2, `${PREFIX}${name}`);
	text(node, 4, "ConcatFromSequence");
	for (const [attribute, value] of [["axis", 0], ["new_axis", 1]]) message(node, 5, (writer) => {
		text(writer, 1, attribute);
		writer.tag(3, WireType.Varint).int64(value);
		writer.tag(20, WireType.Varint).int32(INT);
	});
}
function writeIdentity(node, name, tensor) {
	text(node, 1, tensor);
	text(node, 2, `${PREFIX}${name}`);
	text(node, 4, "Identity");
}
const INT = 2;
function writeValue(writer, { name, elementType }) {
	text(writer, 1, `${PREFIX}${name}`);
	message(writer, 2, (type) => message(type, 1, (tensor) => tensor.tag(1, WireType.Varint).int32(elementType)));
}
function message(writer, field, write) {
	const inner = new BinaryWriter();
	write(inner);
	writer.tag(field, WireType.LengthDelimited).bytes(inner.finish());
}
function text(writer, field, value) {
	writer.tag(field, WireType.LengthDelimited).string(value);
}
function nameOutputs(outputs) {
	const stacks = new Map(outputs.flatMap((value) => value.name.startsWith(PREFIX) ? [[value.name, value]] : []));
	return outputs.flatMap((value) => {
		if (stacks.has(value.name)) return [];
		const stack = value.datatype === null ? stacks.get(`${PREFIX}${value.name}`) : void 0;
		if (stack === void 0) return [{
			asked: value.name,
			value
		}];
		return [{
			asked: stack.name,
			value: {
				...stack,
				name: value.name
			}
		}];
	});
}

export { isZipMap as a, datatypeOfOnnx as c, runtimeTypeOf as d, stackingBytes as i, datatypeOfRuntime as l, nameOutputs as n, zippedOutputs as o, stackedOutputs as r, classLabelsOf as s, countItems as t, onnxTypeName as u };