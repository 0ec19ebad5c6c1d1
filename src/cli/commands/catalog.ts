import { resolve } from 'node:path';
import type { Command } from 'commander';
import { catalogueRecord } from '../../usecases/catalogue/read-record.ts';
import { wireCatalogue } from '../../wiring/catalogue.ts';
import { REMOTE_HELP } from '../open-ledger.ts';
import { openRecordReading } from '../open-record.ts';
import { REGISTRY_FLAGS } from '../registry-option.ts';
import { tellFaults } from '../tell-faults.ts';

interface CatalogOptions {
  readonly registry: string;
  readonly remote?: string;
  readonly name: string;
  readonly output: string;
  readonly fresh?: true;
  readonly site?: true;
}

export function registerCatalog(program: Command): void {
  program
    .command('catalog')
    .description('build the JSON of the catalogue from the branch seatrial/deployments and the manifests')
    .option(REGISTRY_FLAGS, 'a work tree', '.')
    .option('--remote <name>', REMOTE_HELP)
    .option('--name <repository>', 'host/owner/name, as it stands in the catalogue', 'local')
    .option('--output <folder>', 'where the files go', 'catalog')
    .option('--fresh', 'build every model again')
    .option('--site', 'put the pages beside the JSON, for any web server')
    .addHelpText('after', '\nExit code: 0 built, 2 the question cannot be answered.')
    .action(build);
}

async function build(options: CatalogOptions): Promise<void> {
  // A remote that has no such branch is a registry without a record; a clone may only not have fetched it.
  const reading = openRecordReading(options, options.remote === undefined ? 'refuse' : 'empty');
  const { files, writeSite } = wireCatalogue(resolve(options.output));
  const request = { repository: options.name, fresh: options.fresh === true };
  const { index, rebuilt, touched, faults } = await catalogueRecord(reading, files, request);
  tellFaults(faults);
  if (options.site === true) await writeSite();
  const { models, versions } = index.counts;
  process.stdout.write(
    `${models} models, ${versions} versions; ${rebuilt.length} models rebuilt, ${touched.length} files written\n`,
  );
}
