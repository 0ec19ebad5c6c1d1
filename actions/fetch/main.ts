import { setOutput, setSecret, warning } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { describeSelection } from '../../src/usecases/certify/select-certification.ts';
import { selectForEvent } from '../../src/usecases/certify/select-for-event.ts';
import { fetchVersions } from '../../src/usecases/fetch/fetch-versions.ts';
import { secretsIn, wireFetch } from '../../src/wiring/fetch.ts';
import { wireNamedSelection } from '../../src/wiring/selection.ts';
import { readFetchInputs } from './inputs.ts';

await runAction(async () => {
  for (const secret of secretsIn(process.env).values()) setSecret(secret);
  const { registry, ...asked } = readFetchInputs();
  const context = await readRunnerContext(process.env);
  const { located, ports: asking, commits } = wireNamedSelection(context.workspace, registry);
  const request = { ...located, ...asked, event: context.base, isMerged: context.isMerged };
  const selection = await selectForEvent(request, { ...asking, commits, warn: warning });
  for (const sentence of describeSelection(selection)) logLine(sentence);
  const signal = new AbortController().signal;
  const ports = wireFetch({ environment: process.env, signal, onProgress: () => {} });
  let [files, fetchedBytes] = [0, 0];
  for await (const { file, sizeBytes, isNew } of fetchVersions({ ...selection, root: located.root }, ports)) {
    files += 1;
    fetchedBytes += isNew ? sizeBytes : 0;
    logLine(`${file.label}: ${sizeBytes} bytes from ${file.uri}${isNew ? '' : ', in the cache already'}`);
  }
  setOutput('files', String(files));
  setOutput('fetched-bytes', String(fetchedBytes));
  setOutput('reason-code', files === 0 ? 'nothing-to-fetch' : 'fetched');
});
