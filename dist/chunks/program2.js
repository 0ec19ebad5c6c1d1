import { t as createBareProgram } from "./bare-program.js";
import { t as registerCertify } from "./certify.js";
import { t as registerDecide } from "./decide4.js";
import { t as registerFetch } from "./fetch2.js";
import { t as registerInit } from "./init.js";
import { t as registerUse } from "./use.js";
import { t as registerValidate } from "./validate.js";
import { t as registerHistory } from "./history2.js";
import { t as registerObserve } from "./observe3.js";
import { t as registerProve } from "./prove2.js";
import { t as registerReconcile } from "./reconcile2.js";
import { t as registerRender } from "./render.js";
import { t as registerReplay } from "./replay.js";
import { t as registerServe } from "./serve.js";
import { t as registerSimulate } from "./simulate.js";
import { t as registerStatus } from "./status.js";
import { t as registerVerify } from "./verify.js";
import { t as registerCatalog } from "./catalog2.js";
import { t as registerExport } from "./export.js";
import { t as registerFind } from "./find.js";
import { t as registerImport } from "./import.js";
import { t as registerRecord } from "./record2.js";
import { t as registerCompletion } from "./completion.js";
import { t as registerReport } from "./report-gap.js";

// src/cli/program.ts
function createProgram() {
	const program = createBareProgram();
	registerCertify(program);
	registerDecide(program);
	registerFetch(program);
	registerInit(program);
	registerValidate(program);
	registerHistory(program);
	registerObserve(program);
	registerReconcile(program);
	registerRender(program);
	registerReplay(program);
	registerProve(program);
	registerStatus(program);
	registerVerify(program);
	registerCatalog(program);
	registerFind(program);
	registerUse(program);
	registerImport(program);
	registerExport(program);
	registerRecord(program);
	registerReport(program);
	registerServe(program);
	registerSimulate(program);
	registerCompletion(program);
	return program;
}

export { createProgram };