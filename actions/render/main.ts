import { setOutput, setSecret, warning } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { followBranch } from '../../src/usecases/platforms/follow-branch.ts';
import { proposeChange } from '../../src/usecases/platforms/tell-change.ts';
import { wireFollow } from '../../src/wiring/follow.ts';
import { readRenderInputs } from './inputs.ts';

await runAction(async () => {
  const { token, author, environment: environmentName, ...inputs } = readRenderInputs();
  if (token !== null) setSecret(token);
  const {
    workspace,
    repository = '',
    apiUrl,
    pullRequest = null,
    change,
    isElsewhere,
  } = await readRunnerContext(process.env);
  const onWait = (seconds: number): void => logLine(`GitHub asks to wait for ${seconds} s.`);
  const mayTell = token !== null && pullRequest !== null && change !== null;
  const thread = mayTell ? { repository, token, apiUrl, author, onWait } : null;
  const ports = await wireFollow({ ...inputs, workspace, environment: process.env, environmentName }, thread);
  const request = { ...inputs, environment: environmentName };
  setOutput('commit', '');
  if (isElsewhere) {
    const { differences, text, isOutdated } = await proposeChange(ports, request, pullRequest);
    if (isOutdated) warning('The pull request has moved on or is closed: nothing was said there.');
    await writeSummary(process.env, text);
    setOutput('changes', String(differences.length));
    setOutput('reason-code', isOutdated ? 'outdated' : 'proposed');
    return logLine(`Files of ${inputs.branch} that would change: ${differences.length}. Nothing was written.`);
  }
  const outcome = await followBranch(ports, request);
  const differences = outcome.kind === 'committed' ? outcome.differences : [];
  if (outcome.kind === 'committed') setOutput('commit', outcome.head);
  setOutput('changes', String(differences.length));
  setOutput('reason-code', outcome.kind);
  logLine(`Files of ${inputs.branch} that changed: ${differences.length}.`);
});
