import { setOutput } from '@actions/core';
import { createChangedFiles } from '../../src/adapters/git/changed-files.ts';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { openNamedRegistry } from '../../src/adapters/system/locate-registry.ts';
import type { CertificationJob } from '../../src/domain/certification/plan-jobs.ts';
import { AppError } from '../../src/domain/error.ts';
import { describePending, gatherPlace } from '../../src/usecases/certify/gather-place.ts';
import { planCertification, planNamed } from '../../src/usecases/certify/plan-certification.ts';
import { readPlanInputs } from './inputs.ts';

await runAction(async () => {
  const inputs = readPlanInputs();
  const context = await readRunnerContext(process.env);
  const located = openNamedRegistry(context.workspace, inputs.registry);
  const changedFiles = createChangedFiles(located.gitRoot);
  const base = inputs.base ?? context.base;
  const { isMerged } = context;
  const { place, modelsFolder } = await gatherPlace({ ...located, changedFiles, base: base ?? null, isMerged });
  if (place.pendingSettings !== null) logLine(describePending(place.pendingSettings));
  const request = { ...place, modelsFolder, maxJobs: inputs.maxJobs };
  const plan =
    inputs.versions.length > 0
      ? planNamed(inputs.versions, request)
      : await planCertification({ ...request, changedFiles, base: requireBase(base) });
  setOutput('matrix', JSON.stringify({ include: plan.jobs.map(describeJob) }));
  setOutput('count', plan.selected.length);
  setOutput('jobs', plan.jobs.length);
  setOutput('has-versions', plan.jobs.length > 0);
  setOutput('reason-code', plan.jobs.length > 0 ? 'planned' : 'nothing-to-certify');
  for (const { model, version, reason } of plan.selected) logLine(`${model}@${version} (${reason} changed)`);
  if (plan.jobs.length === 0) logLine('No model version changed: nothing to certify.');
});

function requireBase(base: string | undefined): string {
  if (base !== undefined) return base;
  throw new AppError({
    code: 'usage',
    message: 'This event has no base commit to count changes from.',
    hint: 'Set the input base.',
  });
}

function describeJob({ name, versions }: CertificationJob, index: number) {
  return { index, name, versions: versions.join('\n') };
}
