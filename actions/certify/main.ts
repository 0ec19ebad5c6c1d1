import { resolve } from 'node:path';
import { warning } from '@actions/core';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { readEarlier } from '../../src/usecases/certify/certify-or-reuse.ts';
import { certifySubjects } from '../../src/usecases/certify/certify-subjects.ts';
import { gatherSteps } from '../../src/usecases/certify/gather-steps.ts';
import { keepRun } from '../../src/usecases/certify/keep-run.ts';
import { describeSelection } from '../../src/usecases/certify/select-certification.ts';
import { selectForEvent } from '../../src/usecases/certify/select-for-event.ts';
import { wireCertification } from '../../src/wiring/certification.ts';
import { wireReports } from '../../src/wiring/reports.ts';
import { secretsIn } from '../../src/wiring/fetch.ts';
import { wireNamedSelection } from '../../src/wiring/selection.ts';
import { type CertifyInputs, readCertifyInputs } from './inputs.ts';
import { publish } from './outputs.ts';

await runAction(async () => {
  const inputs = readCertifyInputs();
  for (const name of secretsIn(process.env).keys()) warning(describeSecret(name));
  const context = await readRunnerContext(process.env);
  const wired = wireNamedSelection(context.workspace, inputs.registry);
  const asked = { ...wired.located, versions: inputs.versions, base: inputs.base, baseline: inputs.baseline };
  const selection = await selectForEvent(
    { ...asked, event: context.base, isMerged: context.isMerged },
    { ...wired.ports, commits: wired.commits, warn: warning },
  );
  for (const sentence of describeSelection(selection)) logLine(sentence);
  const openReports = (folder: string) => wireReports(resolve(context.workspace, folder));
  const request = {
    ...inputs,
    ...selection,
    approvals: approvalsOf(inputs, context),
    steps: await gatherSteps({ ...inputs, ...wired.located, ...wired.ports }),
    root: wired.located.root,
    earlier: inputs.reuse === undefined ? null : await readEarlier(openReports(inputs.reuse)),
    run: { ...context.run, commit: await wired.readHead() },
    onSubject: ({ model, version }: { model: string; version: string }) => logLine(`Certifying ${model}@${version}`),
  };
  const signal = new AbortController().signal;
  const ports = wireCertification({ environment: process.env, signal, onProgress: () => {} });
  await publish(await keepRun(certifySubjects(request, ports), openReports(inputs.output)), inputs);
});

/** The processes that hold models get no variable of this one, but what is not there cannot be found either. */
function describeSecret(name: string): string {
  return `${name} is set for a step that loads models, and is not used. Set it for the step that runs actions/fetch alone.`;
}

/** A word for another commit of the pull request is none for this one. */
function approvalsOf({ approvals }: CertifyInputs, { pullRequest }: RunnerContext): CertifyInputs['approvals'] {
  if (pullRequest === undefined) return approvals;
  return approvals.filter(({ commit }) => commit === pullRequest.headSha);
}
