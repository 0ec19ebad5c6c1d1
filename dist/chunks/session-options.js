import { createRequire } from "node:module";

// src/adapters/onnx/load-runtime.ts
/**
* Loads the binding into this process, which must be a child with limits. `run()` of the binding is synchronous under its promise:
* it blocks the event loop for as long as the model computes, so concurrency needs worker threads.
*
* The binding of 1.30 reads a Float16Array as having no bytes, and the package makes one of every float16 tensor as soon as the global
* exists (microsoft/onnxruntime#32323). The package looks for the global once, at its first tensor; not finding it, it
* passes float16 as Uint16Array, which works in all versions.
*/
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

// src/adapters/onnx/session-options.ts
/**
* One thread without spinning unless the manifest says otherwise: the runtime's default (all cores, spinning) makes two sessions
* on one machine destroy each other's numbers. Several threads do spin inside a call, without which two are slower than
* one, and stop when it ends.
*/
function sessionOptions(threads) {
	return {
		executionProviders: ["cpu"],
		intraOpNumThreads: threads,
		interOpNumThreads: 1,
		executionMode: "sequential",
		graphOptimizationLevel: "all",
		logSeverityLevel: 4,
		extra: { session: threads > 1 ? {
			intra_op: { allow_spinning: "1" },
			force_spinning_stop: "1"
		} : { intra_op: { allow_spinning: "0" } } }
	};
}

export { loadRuntime as n, sessionOptions as t };