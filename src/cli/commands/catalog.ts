import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createRecordBranch } from '../../adapters/git/record-branch.ts';
import { createCatalogFolder } from '../../adapters/system/catalog-folder.ts';
import { findRegistryRoot } from '../../adapters/system/find-registry-root.ts';
import { createRegistryFolder } from '../../adapters/system/registry-folder.ts';
import { writeSite } from '../../adapters/system/write-site.ts';
import { buildCatalog } from '../../usecases/statistics/build-catalog.ts';
import { loadManifests } from '../../usecases/statistics/load-manifests.ts';

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
    .option('--remote <name>', 'fetch the branch from here first; default: the branch of this repository')
    .option('--name <repository>', 'host/owner/name, as it stands in the catalogue', 'local')
    .option('--output <folder>', 'where the files go', 'catalog')
    .option('--fresh', 'build every model again')
    .option('--site', 'put the pages beside the JSON, for any web server')
    .action(build);
}

async function build(options: CatalogOptions): Promise<void> {
  const folder = resolve(options.repository);
  const root = findRegistryRoot(folder);
  const ports = {
    branch: createRecordBranch({ folder, remote: options.remote ?? null }),
    files: createCatalogFolder(resolve(options.output)),
    now: new Date().toISOString(),
  };
  const { index, rebuilt, touched } = await buildCatalog(ports, {
    repository: options.name,
    manifests: root === null ? new Map() : await loadManifests(createRegistryFolder(root)),
    fresh: options.fresh === true,
  });
  if (options.site === true) await writeSite(resolve(options.output));
  const { models, versions } = index.counts;
  process.stdout.write(
    `${models} models, ${versions} versions; ${rebuilt.length} models rebuilt, ${touched.length} files written\n`,
  );
}
