import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { parseWindows } from '../../contract/parse-windows.ts';
import { recordLive } from '../../usecases/ledger/record-live.ts';
import { wireLiveRecorder } from '../../wiring/ledger.ts';
import { wireLocalFiles } from '../../wiring/local-files.ts';
import { EXIT_CODES } from '../exit-codes.ts';
import { printJson } from '../open-ledger.ts';
import { renderProblems } from '../print-problems.ts';
import { explainRefused } from '../print-refused-windows.ts';
import { placeOf, type RecordTarget, reporterOf, withTargetOptions } from '../record-target.ts';
import { createStyle } from '../style.ts';

export function registerRecordLive(record: Command): void {
  withTargetOptions(record.command('live'))
    .description('windows of live results that a service reports, one JSON document a line')
    .requiredOption('--file <windows.ndjson>', 'see schemas/window.schema.json; - is standard input')
    .addHelpText('after', '\nExit code: 0 all recorded, 1 some were refused, 2 the question cannot be answered.')
    .action(recordWindows);
}

async function recordWindows(options: RecordTarget & { readonly file: string }): Promise<void> {
  const { windows, problems } = parseWindows(options.file, await readWindows(options.file));
  const outcome = await recordLive(wireLiveRecorder(placeOf(options)), reporterOf(options), windows);
  const refused = [...problems, ...outcome.refused.map((window) => explainRefused(options.file, window))];
  if (options.json === true) printJson({ ...outcome, problems });
  else {
    process.stdout.write(
      `${outcome.recorded.length} recorded, ${outcome.repeated.length} known already, ${refused.length} refused\n`,
    );
    process.stderr.write(renderProblems(refused, { style: createStyle(process.stderr), readText: () => null }));
  }
  process.exitCode = refused.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
}

/** `-` is standard input, as for other programs. */
function readWindows(path: string): Promise<string> {
  return path === '-' ? text(process.stdin) : wireLocalFiles().readText(path);
}
