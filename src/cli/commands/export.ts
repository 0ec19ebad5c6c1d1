import type { Command } from 'commander';
import { parseReference } from '../../contract/named-version.ts';
import { EXPORT_KINDS } from '../../report/export/export-kinds.ts';
import { gatherExported } from '../../usecases/export/export-version.ts';
import { readCertificate } from '../../usecases/read-certificate.ts';
import { wireLocalFiles } from '../../wiring/local-files.ts';
import { parseKind } from '../parse-kind.ts';
import { REMOTE_HELP } from '../open-ledger.ts';
import { openRecordReading, type RecordOptions } from '../open-record.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { tellFaults } from '../tell-faults.ts';

interface ExportOptions extends Pick<RecordOptions, 'registry' | 'remote'> {
  readonly certificate?: string;
  readonly out?: string;
  readonly force?: true;
  readonly storageUri?: string;
}

const KINDS = EXPORT_KINDS.map(({ name, title }) => `  ${name.padEnd(12)}${title}`).join('\n');

export function registerExport(program: Command): void {
  program
    .command('export')
    .description('write a certified version as a file of another tool')
    .argument('<kind>', EXPORT_KINDS.map(({ name }) => name).join(', '))
    .argument('<version>', 'model@version')
    .option('--out <file>', 'write it there, or into that folder under its usual name; default: print it')
    .option('--force', 'replace another file')
    .option('--certificate <file>', 'the certificate, where it is not on record')
    .option(
      '--storage-uri <address>',
      'of kserve: where the cluster takes the files from; default: from where the manifest does',
    )
    .option(REGISTRY_FLAGS, 'a work tree', '.')
    .option('--remote <name>', REMOTE_HELP)
    .addHelpText('after', `\nKinds:\n${KINDS}\n\nExit code: 0 exported, 2 it cannot be done.`)
    .action(exportVersion);
}

async function exportVersion(kindName: string, reference: string, options: ExportOptions): Promise<void> {
  const kind = parseKind(kindName, options.storageUri !== undefined);
  const named = parseReference(reference);
  const files = wireLocalFiles();
  const certificate = options.certificate === undefined ? null : await readCertificate(files, options.certificate);
  const reading = openRecordReading(options, 'refuse');
  const { exported, isOther, faults } = await gatherExported({ ...named, certificate }, reading);
  tellFaults(faults);
  if (isOther)
    process.stderr.write(`→ The manifest of ${reference} names other files than were certified: it is left out.\n`);
  const text = kind.render(exported, { storageUri: options.storageUri ?? null });
  if (options.out === undefined) process.stdout.write(text);
  else await files.write({ place: options.out, usualName: kind.fileName, text, replaces: options.force === true });
}
