import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createCatalogFolder } from '../../adapters/system/catalog-folder.ts';
import { findRegistryRoot } from '../../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../../adapters/system/registry-folder.ts';
import { writeSite } from '../../adapters/system/write-site.ts';
import { buildCatalog } from '../../usecases/catalogue/build-catalog.ts';
import { loadManifests } from '../../usecases/catalogue/load-manifests.ts';
import { REMOTE_HELP } from '../open-ledger.ts';
import { tellFaults } from '../tell-faults.ts';
import { openRecordBranch } from '../open-record.ts';

interface CatalogOptions {
  readonly repository: string;
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
    .option('--repository <folder>', 'the registry: a work tree', '.')
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
  const branch = await openRecordBranch(options, options.remote === undefined ? 'refuse' : 'empty');
  const root = findRegistryRoot(resolve(options.repository));
  const files = createCatalogFolder(resolve(options.output));
  const ports = { branch, files, now: new Date().toISOString() };
  const { index, rebuilt, touched, faults } = await buildCatalog(ports, {
    repository: options.name,
    manifests: root === null ? new Map() : await loadManifests(createRegistryFolder(root)),
    fresh: options.fresh === true,
  });
  tellFaults(faults);
  if (options.site === true) await writeSite(resolve(options.output));
  const { models, versions } = index.counts;
  process.stdout.write(
    `${models} models, ${versions} versions; ${rebuilt.length} models rebuilt, ${touched.length} files written\n`,
  );
}
