import type { Command } from 'commander';
import { markdownText } from '../../report/markdown.ts';
import { renderPriorArt } from '../../report/statistics/prior-art.ts';
import { describePriorArt } from '../../usecases/catalogue/describe-prior-art.ts';
import { readCertificate } from '../../usecases/read-certificate.ts';
import { wireLocalFiles } from '../../wiring/local-files.ts';
import { printJson } from '../open-ledger.ts';
import { openRecord, type RecordOptions, withRecordOptions } from '../open-record.ts';

export function registerPriorArt(report: Command): void {
  const command = report
    .command('prior-art')
    .description('earlier versions for the task and data of a certificate, proven ones first, failures included')
    .argument('<certificate.json>')
    .option('--json', 'print the figures as JSON');
  command.addHelpText('after', '\nExit code: 0 answered, 2 the question cannot be answered.');
  withRecordOptions(command).action(printPriorArt);
}

async function printPriorArt(path: string, options: RecordOptions & { readonly json?: true }): Promise<void> {
  const certificate = await readCertificate(wireLocalFiles(), path);
  const { rows, exitCode } = await openRecord(options);
  process.exitCode = exitCode;
  const block = describePriorArt(rows, certificate);
  if (options.json === true) return printJson(block);
  const markdown = renderPriorArt(block);
  process.stdout.write(markdown === null ? 'Nothing came before.\n' : `${markdownText(markdown)}\n`);
}
