import type { Command } from 'commander';
import { recordCertificates } from '../../usecases/releases/record-certificates.ts';
import { wireLocalFiles } from '../../wiring/local-files.ts';
import { printJson } from '../open-ledger.ts';
import { refreshAfterRecord } from '../refresh-after-record.ts';
import { openTarget, type RecordTarget, reporterOf, withTargetOptions } from '../record-target.ts';

export function registerRecordVersion(record: Command): void {
  withTargetOptions(record.command('version'))
    .description('certificates, passed or not; releases are begun by actions/record')
    .argument('<certificate.json...>')
    .addHelpText('after', '\nExit code: 0 recorded, whatever their verdicts, 2 the question cannot be answered.')
    .action(recordVersions);
}

async function recordVersions(paths: readonly string[], options: RecordTarget): Promise<void> {
  const ports = { ...openTarget(options), files: wireLocalFiles() };
  const outcomes = await recordCertificates(ports, reporterOf(options), paths);
  if (options.json === true) printJson(outcomes);
  else for (const { tag, verdict, event } of outcomes) process.stdout.write(`${tag} ${verdict}: ${event}\n`);
  await refreshAfterRecord(
    options,
    outcomes.map(({ tag }) => tag.slice(0, tag.lastIndexOf('@'))),
  );
}
