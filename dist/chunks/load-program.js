import { t as createBareProgram } from "./bare-program.js";

// src/cli/load-program.ts
const ALONE = {
	certify: async () => (await import("./certify2.js")).registerCertify,
	decide: async () => (await import("./decide5.js")).registerDecide,
	digest: async () => (await import("./digest.js")).registerDigest,
	fetch: async () => (await import("./fetch3.js")).registerFetch,
	init: async () => (await import("./init2.js")).registerInit,
	validate: async () => (await import("./validate2.js")).registerValidate,
	history: async () => (await import("./history.js")).registerHistory,
	observe: async () => (await import("./observe2.js")).registerObserve,
	reconcile: async () => (await import("./reconcile.js")).registerReconcile,
	prove: async () => (await import("./prove.js")).registerProve,
	render: async () => (await import("./render3.js")).registerRender,
	apply: async () => (await import("./apply2.js")).registerApply,
	reality: async () => (await import("./reality2.js")).registerReality,
	replay: async () => (await import("./replay2.js")).registerReplay,
	status: async () => (await import("./status2.js")).registerStatus,
	verify: async () => (await import("./verify2.js")).registerVerify,
	catalog: async () => (await import("./catalog.js")).registerCatalog,
	find: async () => (await import("./find2.js")).registerFind,
	use: async () => (await import("./use2.js")).registerUse,
	import: async () => (await import("./import2.js")).registerImport,
	export: async () => (await import("./export2.js")).registerExport,
	record: async () => (await import("./record3.js")).registerRecord,
	serve: async () => (await import("./serve2.js")).registerServe,
	stream: async () => (await import("./stream2.js")).registerStream,
	simulate: async () => (await import("./simulate2.js")).registerSimulate,
	completion: async () => (await import("./completion2.js")).registerCompletion,
	report: async () => (await import("./report-gap2.js")).registerReport
};
async function loadProgram([word = ""]) {
	if (word === "--version" || word === "-V") return createBareProgram();
	const load = Object.hasOwn(ALONE, word) ? ALONE[word] : void 0;
	if (load === void 0) return (await import("./program2.js")).createProgram();
	const program = createBareProgram();
	(await load())(program);
	return program;
}

export { loadProgram };