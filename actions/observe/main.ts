import { resolve } from 'node:path';
import { setFailed, setOutput, warning } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { parseWindows } from '../../src/contract/parse-windows.ts';
import { renderObservedSummary } from '../../src/report/observe/observe-markdown.ts';
import { viewObserved } from '../../src/report/observe/observe-view.ts';
import { noSources, observe } from '../../src/usecases/observe/observe.ts';
import { wireObserve } from '../../src/wiring/observe.ts';
import { readObserveInputs } from './inputs.ts';

await runAction(async () => {
  const { registry, environment, payload, isDryRun, failOn } = readObserveInputs();
  const { workspace, serverUrl, repository, run } = await readRunnerContext(process.env);
  const ports = wireObserve({
    environment: process.env,
    registry: resolve(workspace, registry),
    remote: 'origin',
    delivered: parseWindows('payload', payload),
  });
  const outcome = await observe(ports, {
    environment,
    isDryRun,
    reporter: {
      repository: `${new URL(serverUrl).host}/${repository}`,
      actor: process.env['GITHUB_ACTOR'] ?? 'github-actions',
      kind: 'action',
      url: run.url ?? null,
    },
  });
  if (outcome.sources.length + outcome.unclaimed.length === 0) {
    setOutput('reason-code', 'no-sources');
    logLine(noSources(environment).message);
    return;
  }
  const view = viewObserved(outcome);
  await writeSummary(process.env, renderObservedSummary(view));
  const invalid = outcome.sources.filter(({ status }) => status === 'invalid').length;
  const recorded = outcome.sources.reduce((sum, one) => sum + one.recorded, 0);
  setOutput('sources', JSON.stringify(outcome.sources));
  setOutput('trips', JSON.stringify(outcome.trips));
  setOutput('recorded', String(recorded));
  setOutput('invalid', String(invalid));
  const isSound = invalid + outcome.faults.length + outcome.unclaimed.length === 0;
  setOutput('reason-code', isSound ? 'sound' : 'invalid-sources');
  for (const { title, problems } of view.sources)
    for (const { message, hint } of problems) warning(`${title}: ${message} ${hint}`);
  for (const { message, hint } of view.notes) warning(`${message} ${hint}`);
  for (const { model, message } of outcome.faults) warning(`${model}: ${message}`);
  const told = `${recorded} windows recorded; ${invalid} of ${outcome.sources.length} sources invalid.`;
  if (!isSound && failOn === 'invalid') setFailed(told);
  else logLine(told);
});
