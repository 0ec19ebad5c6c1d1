import { t as serveRequests } from "./chunks/serve-requests.js";
import { a as runtimeTypeOf, r as datatypeOfRuntime } from "./chunks/datatypes.js";
import { n as loadRuntime, t as sessionOptions } from "./chunks/session-options.js";
import { n as parseLoadRequest, r as parseTensors } from "./chunks/parse-messages.js";

// src/adapters/onnx/convert-tensor.ts
/** Our tensor → the runtime's, over the same memory. Throws when the data does not fit the datatype or the shape. */
function toRuntimeTensor(runtime, tensor) {
	const data = tensor.data instanceof Float16Array ? bitsOf(tensor.data) : tensor.data;
	return newTensor(runtime, {
		type: runtimeTypeOf(tensor.datatype),
		data,
		shape: tensor.shape
	});
}
/** The runtime's tensor → ours, over the same memory. */
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
/** The constructor's overloads tie each type to its array; it checks the same itself and throws. */
function newTensor(runtime, { type, data, shape }) {
	return Reflect.construct(runtime.Tensor, [
		type,
		data,
		shape
	]);
}

// src/adapters/onnx/model-process.ts
function serveModel() {
	let runtime = null;
	let loaded = null;
	serveRequests({
		start(runtimePath) {
			runtime = loadRuntime(String(runtimePath));
		},
		async load(payload) {
			const request = parseLoadRequest(payload);
			if (request === null || runtime === null) throw new Error("not a request to load, or not started");
			const result = await load(runtime, request);
			loaded = result.loaded;
			return result.answer;
		},
		async predict(payload) {
			const inputs = parseTensors(payload);
			if (inputs === null) throw new Error("the data of an input does not fit its datatype or shape");
			if (loaded === null) throw new Error("no model is loaded");
			return predict(loaded, inputs);
		}
	});
}
async function load(runtime, request) {
	const start = performance.now();
	const session = await runtime.InferenceSession.create(request.modelPath, sessionOptions(request.threads));
	const loadMs = performance.now() - start;
	const outputs = session.outputMetadata.filter(({ isTensor }) => isTensor).map(({ name }) => name);
	const answer = {
		loadMs,
		inputs: session.inputMetadata.map(describe),
		outputs: session.outputMetadata.map(describe)
	};
	return {
		loaded: {
			runtime,
			session,
			outputs
		},
		answer
	};
}
async function predict({ runtime, session, outputs }, inputs) {
	const feeds = {};
	for (const tensor of inputs) feeds[tensor.name] = toRuntimeTensor(runtime, tensor);
	const results = await session.run(feeds, outputs);
	return outputs.map((name) => {
		const tensor = results[name];
		if (tensor === void 0) throw new Error(`the runtime returned no output ${name}`);
		return fromRuntimeTensor(name, tensor);
	});
}
function describe(value) {
	if (!value.isTensor) return {
		name: value.name,
		type: null,
		shape: []
	};
	return {
		name: value.name,
		type: value.type,
		shape: value.shape.map((dim) => typeof dim === "number" ? dim : -1)
	};
}
serveModel();

export {  };