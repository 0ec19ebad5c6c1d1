import { resolve } from 'node:path';
import { setOutput, warning } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { readFlagInput, readInput } from '../../src/adapters/runner/inputs.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { catalogueRecord } from '../../src/usecases/catalogue/read-record.ts';
import { wireCatalogue } from '../../src/wiring/catalogue.ts';
import { wireCheckedOutRecord } from '../../src/wiring/record.ts';

await runAction(async () => {
  const inputs = {
    registry: readInput('registry') ?? '.',
    output: readInput('output') ?? 'catalog',
    fresh: readFlagInput('fresh'),
  };
  const context = await readRunnerContext(process.env);
  const record = wireCheckedOutRecord(context.workspace, inputs.registry);
  const folder = resolve(context.workspace, inputs.output);
  const { files, writeSite } = wireCatalogue(folder);
  const host = new URL(context.serverUrl).host;
  const request = { repository: `${host}/${context.repository ?? 'unknown'}`, fresh: inputs.fresh };
  const { index, rebuilt, faults } = await catalogueRecord(record, files, request);
  for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
  await writeSite();
  logLine(`${index.counts.models} models, ${index.counts.versions} versions; ${rebuilt.length} models built again.`);
  setOutput('folder', folder);
  setOutput('versions', String(index.counts.versions));
  setOutput('rebuilt', String(rebuilt.length));
  setOutput('reason-code', 'built');
});
