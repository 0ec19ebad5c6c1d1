import type { Command } from 'commander';
import { createBareProgram } from './bare-program.ts';

/** Each by itself: most commands need a small part of what all of them load. */
const ALONE: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  certify: async () => (await import('./commands/certify.ts')).registerCertify,
  decide: async () => (await import('./commands/decide.ts')).registerDecide,
  digest: async () => (await import('./commands/digest.ts')).registerDigest,
  fetch: async () => (await import('./commands/fetch.ts')).registerFetch,
  init: async () => (await import('./commands/init.ts')).registerInit,
  validate: async () => (await import('./commands/validate.ts')).registerValidate,
  history: async () => (await import('./commands/history.ts')).registerHistory,
  observe: async () => (await import('./commands/observe.ts')).registerObserve,
  reconcile: async () => (await import('./commands/reconcile.ts')).registerReconcile,
  prove: async () => (await import('./commands/prove.ts')).registerProve,
  render: async () => (await import('./commands/render.ts')).registerRender,
  apply: async () => (await import('./commands/apply.ts')).registerApply,
  reality: async () => (await import('./commands/reality.ts')).registerReality,
  replay: async () => (await import('./commands/replay.ts')).registerReplay,
  status: async () => (await import('./commands/status.ts')).registerStatus,
  verify: async () => (await import('./commands/verify.ts')).registerVerify,
  catalog: async () => (await import('./commands/catalog.ts')).registerCatalog,
  find: async () => (await import('./commands/find.ts')).registerFind,
  use: async () => (await import('./commands/use.ts')).registerUse,
  import: async () => (await import('./commands/import.ts')).registerImport,
  export: async () => (await import('./commands/export.ts')).registerExport,
  record: async () => (await import('./commands/record.ts')).registerRecord,
  serve: async () => (await import('./commands/serve.ts')).registerServe,
  stream: async () => (await import('./commands/stream.ts')).registerStream,
  simulate: async () => (await import('./commands/simulate.ts')).registerSimulate,
  completion: async () => (await import('./commands/completion.ts')).registerCompletion,
  report: async () => (await import('./commands/report-gap.ts')).registerReport,
};

/** The program with the command that the first word names; with all of them for any other word, as help, a slip of the keys or a shell asks. */
export async function loadProgram([word = '']: readonly string[]): Promise<Command> {
  if (word === '--version' || word === '-V') return createBareProgram();
  const load = Object.hasOwn(ALONE, word) ? ALONE[word] : undefined;
  if (load === undefined) return (await import('./program.ts')).createProgram();
  const program = createBareProgram();
  (await load())(program);
  return program;
}
