import { resolve } from 'node:path';
import { setFailed, setOutput } from '@actions/core';
import { createChangedFiles } from '../../src/adapters/git/changed-files.ts';
import { createFetchedDeployments } from '../../src/adapters/git/fetched-deployments.ts';
import { readHead } from '../../src/adapters/git/read-head.ts';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { annotate, runAction } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { type LocatedRegistry, openNamedRegistry } from '../../src/adapters/system/locate-registry.ts';
import { saveReport } from '../../src/adapters/system/save-report.ts';
import { AppError } from '../../src/domain/error.ts';
import { describeResult, reportsOf, type SavedOutcome } from '../../src/report/certification-result.ts';
import { reportAnnotations } from '../../src/report/check-run.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { toReportDocument } from '../../src/report/report-document.ts';
import { certifySubjects } from '../../src/usecases/certify/certify-subjects.ts';
import {
  comparedEnvironment,
  createFindDeployed,
  type FindDeployed,
} from '../../src/usecases/certify/find-deployed.ts';
import { describePending, gatherPlace } from '../../src/usecases/certify/gather-place.ts';
import { readSettings, type RegistryPlace, type SubjectReference } from '../../src/usecases/certify/load-subject.ts';
import { parseSubject, selectChangedSubjects } from '../../src/usecases/certify/select-subjects.ts';
import { wireCertification } from '../../src/wiring/certification.ts';
import { type CertifyInputs, failsStep, readCertifyInputs } from './inputs.ts';
import { keepOutcome, readReusable } from './keep-outcome.ts';

await runAction(async () => {
  const inputs = readCertifyInputs();
  const context = await readRunnerContext(process.env);
  const located = openNamedRegistry(context.workspace, inputs.registry);
  const { place, subjects } = await selectSubjects(inputs, context, located);
  if (place.pendingSettings !== null) logLine(describePending(place.pendingSettings));
  const ports = wireCertification({
    environment: process.env,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  const output = resolve(context.workspace, inputs.output);
  const outcomes: SavedOutcome[] = [];
  const request = {
    ...inputs,
    place,
    subjects,
    root: located.root,
    baseline: { requested: inputs.baseline ?? null, deployed: await wireDeployed(place, located.gitRoot) },
    reusable: await readReusable(inputs.reuse === undefined ? null : resolve(context.workspace, inputs.reuse)),
    run: { ...context.run, commit: await readHead(located.gitRoot) },
    onSubject: ({ model, version }: { model: string; version: string }) => logLine(`Certifying ${model}@${version}`),
  };
  for await (const outcome of certifySubjects(request, ports)) outcomes.push(await keepOutcome(outcome, output));
  await saveReport(output, toReportDocument(outcomes));
  await publish(outcomes, inputs);
});

/** What is in production, as the branch seatrial/deployments says. */
async function wireDeployed({ registry }: RegistryPlace, gitRoot: string): Promise<FindDeployed> {
  const settings = await readSettings(registry);
  return createFindDeployed(createFetchedDeployments(gitRoot), comparedEnvironment(settings?.value ?? null));
}

interface Selected {
  readonly place: RegistryPlace;
  readonly subjects: readonly SubjectReference[];
}

async function selectSubjects(
  { base, versions }: CertifyInputs,
  context: RunnerContext,
  located: LocatedRegistry,
): Promise<Selected> {
  const changedFiles = createChangedFiles(located.gitRoot);
  const from = base ?? context.base ?? null;
  const gathered = { ...located, changedFiles, base: from, isMerged: context.isMerged };
  const { place, modelsFolder } = await gatherPlace(gathered);
  if (versions.length > 0) return { place, subjects: versions.map((text) => parseSubject(text, modelsFolder)) };
  if (from === null) {
    throw new AppError({
      code: 'usage',
      message: 'This event has no base commit to count changes from.',
      hint: 'Set the input base or versions.',
    });
  }
  const changed = await selectChangedSubjects({ ...place, changedFiles, modelsFolder, base: from });
  return { place, subjects: changed.selected };
}

async function publish(outcomes: readonly SavedOutcome[], { failOn }: CertifyInputs): Promise<void> {
  const reports = reportsOf(outcomes);
  const result = describeResult(outcomes);
  for (const report of reports)
    for (const { level, path, line, ...text } of reportAnnotations(report))
      annotate(level, { ...text, location: { path, line } });
  if (reports.length > 0) await writeSummary(process.env, renderJobSummary(reports));
  const named = (passed: boolean): readonly string[] =>
    result.versions
      .filter(({ verdict }) => (verdict === 'pass') === passed)
      .map(({ model, version }) => `${model}@${version}`);
  setOutput('verdict', result.verdict);
  setOutput('certified', JSON.stringify(named(true)));
  setOutput('rejected', JSON.stringify(named(false)));
  setOutput('result', JSON.stringify(result));
  setOutput('reason-code', result.reasonCode);
  logLine(outcomes.length === 0 ? 'No model version changed: nothing to certify.' : `Verdict: ${result.verdict}.`);
  if (failsStep(result.verdict, failOn))
    setFailed(`Not certified: ${named(false).join(', ')}. The reasons are in the job summary.`);
}
