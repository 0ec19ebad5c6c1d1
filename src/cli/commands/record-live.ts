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
import { refreshAfterRecord } from '../refresh-after-record.ts';
import { createStyle } from '../style.ts';

/** More than that nobody reads. */
const MOST_SHOWN = 100;

export function registerRecordLive(record: Command): void {
  withTargetOptions(record.command('live'))
    .description('windows of live results that a service reports, one JSON document a line')
    .requiredOption('--file <windows.ndjson>', 'see schemas/window.schema.json; - is standard input')
    .addHelpText('after', '\nExit code: 0 all recorded, 1 some were refused, 2 the question cannot be answered.')
    .action(recordWindows);
}

async function recordWindows(options: RecordTarget & { readonly file: string }): Promise<void> {
  const { windows, problems, malformed } = parseWindows(options.file, await readWindows(options.file));
  const outcome = await recordLive(wireLiveRecorder(placeOf(options)), reporterOf(options), windows);
  const refused = outcome.refused.length + malformed;
  process.exitCode = refused === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
  if (options.json === true) printJson({ ...outcome, problems });
  else {
    process.stdout.write(
      `${outcome.recorded.length} recorded, ${outcome.repeated.length} known already, ${refused} refused\n`,
    );
    const explained = outcome.refused.slice(0, MOST_SHOWN).map((window) => explainRefused(options.file, window));
    const shown = [...problems, ...explained].slice(0, MOST_SHOWN);
    process.stderr.write(renderProblems(shown, { style: createStyle(process.stderr), readText: () => null }));
    if (refused > shown.length) process.stderr.write(`${refused - shown.length} more were refused.\n`);
  }
  const known = new Set([...outcome.recorded, ...outcome.repeated]);
  const models = windows.flatMap(({ window: { key, model } }) => (known.has(key) ? [model] : []));
  await refreshAfterRecord(options, models);
}

/** `-` is standard input, as for other programs. */
function readWindows(path: string): Promise<string> {
  return path === '-' ? text(process.stdin) : wireLocalFiles().readText(path);
}
