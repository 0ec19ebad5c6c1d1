import { c as datatypeOfOnnx, d as runtimeTypeOf, l as datatypeOfRuntime, n as nameOutputs, u as onnxTypeName } from "./chunks/stacked-outputs.js";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// src/adapters/runtimes/onnx/convert-tensor.ts
function toRuntimeTensor(runtime, tensor) {
	const data = tensor.data instanceof Float16Array ? bitsOf(tensor.data) : tensor.data;
	return newTensor(runtime, {
		type: runtimeTypeOf(tensor.datatype),
		data,
		shape: tensor.shape
	});
}
function fromRuntimeTensor(name, tensor) {
	const datatype = datatypeOfRuntime(tensor.type);
	if (datatype === null) throw new Error(`output ${name} has elements of type ${tensor.type}`);
	return {
		name,
		datatype,
		shape: [...tensor.dims],
		data: fromRuntimeData(tensor)
	};
}
function fromRuntimeData({ type, data }) {
	if (type === "float16" && data instanceof Uint16Array) return new Float16Array(data.buffer, data.byteOffset, data.length);
	return data;
}
function bitsOf(data) {
	return new Uint16Array(data.buffer, data.byteOffset, data.length);
}
function newTensor(runtime, { type, data, shape }) {
	return Reflect.construct(runtime.Tensor, [
		type,
		data,
		shape
	]);
}

// src/adapters/runtimes/onnx/empty-model.ts
function emptyModel() {
	return Uint8Array.from(Buffer.from(EMPTY_MODEL, "base64"));
}
const EMPTY_INPUT = {
	name: "x",
	datatype: "FP32",
	shape: [1],
	data: Float32Array.of(1)
};
const EMPTY_MODEL = "CAg6OwoQCgF4EgF5IghJZGVudGl0eRIFZW1wdHlaDwoBeBIKCggIARIECgIIAWIPCgF5EgoKCAgBEgQKAggBQgQKABAR";

// src/adapters/runtimes/onnx/load-runtime.ts
function loadRuntime(modulePath) {
	process.env["ORT_DISABLE_TELEMETRY"] = "1";
	const runtime = createRequire(import.meta.url)(modulePath);
	runtime.env.logLevel = "fatal";
	const float16 = Object.getOwnPropertyDescriptor(globalThis, "Float16Array");
	Reflect.deleteProperty(globalThis, "Float16Array");
	try {
		new runtime.Tensor("float32", /* @__PURE__ */ new Float32Array(1), [1]);
	} finally {
		if (float16 !== void 0) Object.defineProperty(globalThis, "Float16Array", float16);
	}
	return runtime;
}

// src/adapters/runtimes/onnx/session-options.ts
function sessionOptions(threads) {
	return {
		executionProviders: ["cpu"],
		intraOpNumThreads: threads,
		interOpNumThreads: 1,
		executionMode: "sequential",
		graphOptimizationLevel: "all",
		logSeverityLevel: 4,
		extra: { session: {
			...threads > 1 ? {
				intra_op: { allow_spinning: "1" },
				force_spinning_stop: "1"
			} : { intra_op: { allow_spinning: "0" } },
			load_model_format: "ONNX"
		} }
	};
}

// src/adapters/runtimes/onnx/onnx-engine.ts
async function openEngine(library) {
	const runtime = loadRuntime(library);
	const open = await chooseOpener(library, runtime);
	return {
		open: async (modelPath, options) => sessionOver(runtime, await open(modelPath, options)),
		openEmpty: async (threads) => ({
			session: sessionOver(runtime, await open(emptyModel(), {
				threads,
				outputs: null
			})),
			inputs: [EMPTY_INPUT]
		})
	};
}
function sessionOver(runtime, { signature, outputs, prepare, runNow, close }) {
	const feedsOf = (inputs) => {
		refuseStrangers(signature, inputs);
		return Object.fromEntries(inputs.map((tensor) => [tensor.name, toRuntimeTensor(runtime, tensor)]));
	};
	const tensorsOf = (answer) => outputs.map(({ asked, value: { name } }) => {
		const tensor = answer[asked];
		if (tensor === void 0) throw new Error(`the runtime returned no output ${name}`);
		return fromRuntimeTensor(name, tensor);
	});
	let closing = null;
	return {
		signature,
		prepare: (inputs) => prepare(feedsOf(inputs)),
		call: async (inputs) => tensorsOf(await prepare(feedsOf(inputs))()),
		callNow: runNow && ((inputs) => tensorsOf(runNow(feedsOf(inputs)))),
		close: async () => closing ??= close()
	};
}
function refuseStrangers(signature, inputs) {
	const left = new Set(signature.inputs.map(({ name }) => name));
	const stranger = inputs.find(({ name }) => !left.delete(name));
	if (stranger !== void 0) throw new Error(`the model takes no input ${stranger.name}, or takes it only once`);
}
function askedFor(outputs, wanted) {
	const tensors = outputs.filter(({ value }) => value.datatype !== null);
	const asked = tensors.filter(({ value }) => wanted?.includes(value.name));
	return asked.length > 0 ? asked : tensors;
}
async function chooseOpener(library, runtime) {
	const direct = nativeOpener(library);
	return direct !== null && await isFaithful(direct, runtime) ? direct : publicOpener(runtime);
}
function nativeOpener(library) {
	try {
		const native = createRequire(library)(join(dirname(library), "binding.js"));
		native.initOrt();
		return async (model, options) => openNative(new native.binding.InferenceSession(), model, options);
	} catch {
		return null;
	}
}
function openNative(session, model, { threads, outputs: wanted }) {
	const options = sessionOptions(threads);
	if (typeof model === "string") session.loadModel(model, options);
	else session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
	const named = nameOutputs(session.outputMetadata.map(describeNative));
	const outputs = askedFor(named, wanted);
	const fetches = Object.fromEntries(outputs.map(({ asked }) => [asked, null]));
	return {
		signature: {
			inputs: session.inputMetadata.map(describeNative),
			outputs: named.map(({ value }) => value)
		},
		outputs,
		prepare: (feeds) => () => session.run(feeds, fetches),
		runNow: (feeds) => session.run(feeds, fetches),
		close: async () => session.dispose()
	};
}
function describeNative({ name, isTensor, type = 0, shape = [] }) {
	if (!isTensor) return {
		name,
		datatype: null,
		shape: []
	};
	return {
		name,
		datatype: datatypeOfOnnx(type) ?? onnxTypeName(type),
		shape
	};
}
function publicOpener(runtime) {
	return async (model, { threads, outputs: wanted }) => {
		const options = sessionOptions(threads);
		const session = await (typeof model === "string" ? runtime.InferenceSession.create(model, options) : runtime.InferenceSession.create(model, options));
		const named = nameOutputs(session.outputMetadata.map(describePublic));
		const signature = {
			inputs: session.inputMetadata.map(describePublic),
			outputs: named.map(({ value }) => value)
		};
		const outputs = askedFor(named, wanted);
		const names = outputs.map(({ asked }) => asked);
		const run = (feeds) => () => session.run(feeds, names);
		return {
			signature,
			outputs,
			prepare: run,
			runNow: null,
			close: () => session.release()
		};
	};
}
function describePublic(value) {
	if (!value.isTensor) return {
		name: value.name,
		datatype: null,
		shape: []
	};
	const shape = value.shape.map((size) => typeof size === "number" ? size : -1);
	return {
		name: value.name,
		datatype: datatypeOfRuntime(value.type) ?? value.type,
		shape
	};
}
const EVERYTHING = {
	threads: 1,
	outputs: null
};
async function isFaithful(open, runtime) {
	try {
		const session = await open(emptyModel(), EVERYTHING);
		const feeds = { [EMPTY_INPUT.name]: new runtime.Tensor("float32", Float32Array.of(Math.PI), [1]) };
		const answer = firstNumber(await session.prepare(feeds)());
		await session.close();
		return answer === Math.fround(Math.PI);
	} catch {
		return false;
	}
}
function firstNumber(answer) {
	return answer["y"]?.data[0];
}

export { openEngine };