import { resolve } from 'node:path';
import { warning } from '@actions/core';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import { readEarlier } from '../../src/usecases/certify/certify-or-reuse.ts';
import { certifySubjects } from '../../src/usecases/certify/certify-subjects.ts';
import { countFrom } from '../../src/usecases/certify/find-base.ts';
import { keepRun } from '../../src/usecases/certify/keep-run.ts';
import { describeSelection, selectCertification } from '../../src/usecases/certify/select-certification.ts';
import { wireCertification } from '../../src/wiring/certification.ts';
import { wireReports } from '../../src/wiring/reports.ts';
import { secretsIn } from '../../src/wiring/fetch.ts';
import { type SelectionWiring, wireNamedSelection } from '../../src/wiring/selection.ts';
import { type CertifyInputs, readCertifyInputs } from './inputs.ts';
import { publish } from './outputs.ts';

const UNASKED = {
  message: 'This event has no base commit to count changes from.',
  hint: 'Set the input base or versions.',
};

await runAction(async () => {
  const inputs = readCertifyInputs();
  for (const name of secretsIn(process.env).keys()) warning(describeSecret(name));
  const context = await readRunnerContext(process.env);
  const wired = wireNamedSelection(context.workspace, inputs.registry);
  const selection = await select(inputs, context, wired);
  for (const sentence of describeSelection(selection)) logLine(sentence);
  const openReports = (folder: string) => wireReports(resolve(context.workspace, folder));
  const request = {
    ...inputs,
    ...selection,
    approvals: approvalsOf(inputs, context),
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

async function select({ base, baseline, versions }: CertifyInputs, context: RunnerContext, wired: SelectionWiring) {
  const { isMerged, base: event } = context;
  const { commits } = wired;
  // Where versions are named, whoever named them was told.
  const warn = (sentence: string): void => (versions.length === 0 ? warning(sentence) : undefined);
  const from = await countFrom({ asked: base, event, commits, warn });
  const asked = { versions, baseline: baseline ?? null, base: from, unasked: UNASKED };
  return selectCertification({ ...wired.located, ...asked, isMerged }, wired.ports);
}
