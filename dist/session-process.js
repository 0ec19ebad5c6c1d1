import { t as openEngine } from "./chunks/open-engine.js";
import { t as serveRequests } from "./chunks/serve-requests.js";
import { t as trusted } from "./chunks/trusted.js";
import { n as parseTensors } from "./chunks/parse-messages.js";

// src/adapters/runtimes/session-process.ts
serve();
function serve() {
	let engine = null;
	let session = null;
	serveRequests({
		start: async (payload) => {
			engine = await openEngine(trusted(payload));
		},
		load: async (payload) => {
			const { modelPath, ...options } = trusted(payload);
			if (engine === null) throw new Error("no runtime was started");
			const start = performance.now();
			session = await engine.open(modelPath, options);
			return {
				loadMs: performance.now() - start,
				...session.signature
			};
		},
		predict: (payload) => {
			const inputs = parseTensors(payload);
			if (inputs === null) throw new Error("the data of an input does not fit its datatype or shape");
			if (session === null) throw new Error("no model is loaded");
			return session.call(inputs);
		}
	});
}

export {  };