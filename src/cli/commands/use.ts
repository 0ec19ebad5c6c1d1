import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CatalogVersionRow } from '../../contract/generated/types.ts';
import { parseReference } from '../../contract/named-version.ts';
import { isFailure } from '../../domain/statistics/version-row.ts';
import { cleanText } from '../../report/hostile-text.ts';
import { readRecord } from '../../usecases/catalogue/read-record.ts';
import { beginFrom, type BegunModel } from '../../usecases/reuse/begin-from.ts';
import { wireReuse } from '../../wiring/reuse.ts';
import { REMOTE_HELP } from '../open-ledger.ts';
import { openRecordReading } from '../open-record.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { tellFaults } from '../tell-faults.ts';

interface UseOptions {
  readonly as: string;
  readonly version: string;
  readonly registry: string;
  readonly remote?: string;
}

export function registerUse(program: Command): void {
  program
    .command('use')
    .description('begin a new model from a version of another, with its policy, its files and its lineage')
    .argument('<model@version>')
    .requiredOption('--as <name>', 'name of the new model')
    .option('--version <version>', 'its first version', '1.0.0')
    .option(REGISTRY_FLAGS, 'a work tree', '.')
    .option('--remote <name>', REMOTE_HELP)
    .addHelpText('after', '\nExit code: 0 written, 2 it cannot be done; nothing is written then.')
    .action(use);
}

async function use(word: string, options: UseOptions): Promise<void> {
  const { model, version } = parseReference(word);
  const { isInRepository, ...ports } = wireReuse(resolve(options.registry));
  const rows = isInRepository ? await readRows(options) : [];
  const request = { model, version, name: options.as, firstVersion: options.version };
  const begun = await beginFrom(request, { ...ports, rows });
  process.stdout.write(tell(begun, `${options.as}@${options.version}`));
}

async function readRows(options: UseOptions): Promise<readonly CatalogVersionRow[]> {
  const { rows, faults } = await readRecord(openRecordReading(options, 'empty'));
  tellFaults(faults);
  return rows;
}

function tell({ created, row, license, data, owners }: BegunModel, name: string): string {
  const sets = data.map((set) => `${set.name} (${set.license ?? 'no licence said'})`);
  const lines = [
    ...created.map((path) => `+ ${path}`),
    '',
    `Licence: ${license ?? 'none said; ask whoever made it'}. Evaluation data: ${sets.join(', ')}.`,
    row === null ? 'Nothing is on record of it.' : `On record: ${[...new Set([row.proof, row.stage])].join(', ')}.`,
    ...(row !== null && isFailure(row) ? [`It did not do well: ${row.failures.join(', ') || row.stage}.`] : []),
    `Next: set title, owners (now ${owners.join(', ') || 'none'}) and your own evaluation data in model.yaml, then`,
    `  seatrial certify ${name}`,
  ];
  return `${lines.map((line) => cleanText(line, 2000)).join('\n')}\n`;
}
