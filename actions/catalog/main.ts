import { resolve } from 'node:path';
import { setOutput, warning } from '@actions/core';
import { createRecordBranch } from '../../src/adapters/git/record-branch.ts';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { readFlagInput, readInput } from '../../src/adapters/runner/inputs.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { createCatalogFolder } from '../../src/adapters/system/catalog-folder.ts';
import { openNamedRegistry } from '../../src/adapters/system/locate-registry.ts';
import { writeSite } from '../../src/adapters/system/write-site.ts';
import { buildCatalog } from '../../src/usecases/catalogue/build-catalog.ts';
import { loadManifests } from '../../src/usecases/catalogue/load-manifests.ts';

await runAction(async () => {
  const inputs = {
    registry: readInput('registry') ?? '.',
    output: readInput('output') ?? 'catalog',
    fresh: readFlagInput('fresh'),
  };
  const context = await readRunnerContext(process.env);
  const { registry, gitRoot } = openNamedRegistry(context.workspace, inputs.registry);
  const folder = resolve(context.workspace, inputs.output);
  const host = new URL(process.env['GITHUB_SERVER_URL'] ?? 'https://github.com').host;
  const { index, rebuilt, faults } = await buildCatalog(
    {
      branch: createRecordBranch({ folder: gitRoot, remote: 'origin' }),
      files: createCatalogFolder(folder),
      now: new Date().toISOString(),
    },
    {
      repository: `${host}/${context.repository ?? 'unknown'}`,
      manifests: await loadManifests(registry),
      fresh: inputs.fresh,
    },
  );
  for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
  await writeSite(folder);
  logLine(`${index.counts.models} models, ${index.counts.versions} versions; ${rebuilt.length} models built again.`);
  setOutput('folder', folder);
  setOutput('versions', String(index.counts.versions));
  setOutput('rebuilt', String(rebuilt.length));
  setOutput('reason-code', 'built');
});
