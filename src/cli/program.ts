import type { Command } from 'commander';
import { createBareProgram } from './bare-program.ts';
import { registerCertify } from './commands/certify.ts';
import { registerDecide } from './commands/decide.ts';
import { registerFetch } from './commands/fetch.ts';
import { registerInit } from './commands/init.ts';
import { registerUse } from './commands/use.ts';
import { registerValidate } from './commands/validate.ts';
import { registerHistory } from './commands/history.ts';
import { registerReconcile } from './commands/reconcile.ts';
import { registerReplay } from './commands/replay.ts';
import { registerServe } from './commands/serve.ts';
import { registerSimulate } from './commands/simulate.ts';
import { registerStatus } from './commands/status.ts';
import { registerVerify } from './commands/verify.ts';
import { registerCatalog } from './commands/catalog.ts';
import { registerExport } from './commands/export.ts';
import { registerFind } from './commands/find.ts';
import { registerImport } from './commands/import.ts';
import { registerRecord } from './commands/record.ts';
import { registerCompletion } from './commands/completion.ts';
import { registerReport } from './commands/report-gap.ts';

/** Every command, which does nothing until it is parsed. */
export function createProgram(): Command {
  const program = createBareProgram();
  registerCertify(program);
  registerDecide(program);
  registerFetch(program);
  registerInit(program);
  registerValidate(program);
  registerHistory(program);
  registerReconcile(program);
  registerReplay(program);
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
