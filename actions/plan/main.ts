import { join } from 'node:path';
import { setOutput, warning } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { formatMerge } from '../../src/contract/merge-lines.ts';
import type { CertificationJob } from '../../src/domain/certification/plan-jobs.ts';
import { countFrom, EVENT_WITHOUT_BASE } from '../../src/usecases/certify/find-base.ts';
import { describePending } from '../../src/usecases/certify/gather-place.ts';
import { planCertification } from '../../src/usecases/certify/plan-certification.ts';
import { saveFiles } from '../../src/wiring/queued.ts';
import { wireNamedSelection } from '../../src/wiring/selection.ts';
import { askOwners } from './ask-owners.ts';
import { findQueued } from './find-queued.ts';
import { readPlanInputs } from './inputs.ts';

const PLAN_FILE = 'seatrial-plan.json';

await runAction(async () => {
  const inputs = readPlanInputs();
  const context = await readRunnerContext(process.env);
  const { located, ports, commits } = wireNamedSelection(context.workspace, inputs.registry);
  const request = {
    ...located,
    versions: inputs.versions,
    ...(await countFrom({
      asked: inputs.base,
      event: context.base,
      commits,
      versions: inputs.versions,
      warn: warning,
    })),
    isMerged: context.isMerged,
    maxJobs: inputs.maxJobs,
    unasked: EVENT_WITHOUT_BASE,
    onPending: (settingsPath: string) => logLine(describePending(settingsPath)),
  };
  const { jobs, selected, steered, hasRemoteFiles } = await planCertification(request, ports.changedFiles);
  const asking = { ...inputs, context, base: request.base, subjects: selected, ...ports };
  const { approvals, steps } = await askOwners(steered, asking);
  const versions = JSON.stringify(Object.fromEntries(jobs.map(describeJob)));
  await saveFiles(context.temporary, [{ name: PLAN_FILE, content: new TextEncoder().encode(versions) }]);
  const asked = { ...inputs, context, ...request, ...located, subjects: selected };
  const queued = jobs.length === 0 ? null : await findQueued(asked);
  setOutput('matrix', JSON.stringify({ model: jobs.map(({ name }) => name) }));
  setOutput('versions', versions);
  setOutput('plan-file', join(context.temporary, PLAN_FILE));
  setOutput('reuse', queued ?? '');
  setOutput('approved-by', approvals.map(({ model, commit, login }) => `${model} ${commit} ${login}`).join('\n'));
  setOutput('merges', steps.map(formatMerge).join('\n'));
  setOutput('count', selected.length);
  setOutput('jobs', jobs.length);
  setOutput('has-versions', jobs.length > 0);
  setOutput('has-remote-files', hasRemoteFiles);
  setOutput('reason-code', jobs.length > 0 ? 'planned' : 'nothing-to-certify');
  for (const { model, version, reason } of selected) logLine(`${model}@${version} (${reason} changed)`);
  if (jobs.length === 0) logLine('No model version changed: nothing to certify.');
});

function describeJob({ name, versions }: CertificationJob): readonly [name: string, versions: string] {
  return [name, versions.join('\n')];
}
