import { resolve } from 'node:path';
import { setFailed, setOutput } from '@actions/core';
import { readHead } from '../../src/adapters/git/read-head.ts';
import { readRunnerContext, type RunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { annotate, runAction } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { type LocatedRegistry, openNamedRegistry } from '../../src/adapters/system/locate-registry.ts';
import { saveReport } from '../../src/adapters/system/save-report.ts';
import { describeResult, reportsOf, type SavedOutcome } from '../../src/report/certification-result.ts';
import { reportAnnotations } from '../../src/report/check-run.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { toReportDocument } from '../../src/report/report-document.ts';
import { certifySubjects } from '../../src/usecases/certify/certify-subjects.ts';
import { describePending } from '../../src/usecases/certify/gather-place.ts';
import {
  type CertificationSelection,
  describeUncommitted,
  selectCertification,
} from '../../src/usecases/certify/select-certification.ts';
import { wireCertification } from '../../src/wiring/certification.ts';
import { wireSelection } from '../../src/wiring/selection.ts';
import { type CertifyInputs, failsStep, readCertifyInputs } from './inputs.ts';
import { keepOutcome, readReusable } from './keep-outcome.ts';

const UNASKED = {
  message: 'This event has no base commit to count changes from.',
  hint: 'Set the input base or versions.',
};

await runAction(async () => {
  const inputs = readCertifyInputs();
  const context = await readRunnerContext(process.env);
  const located = openNamedRegistry(context.workspace, inputs.registry);
  const { place, subjects, baseline, uncommitted } = await select(inputs, context, located);
  if (place.pendingSettings !== null) logLine(describePending(place.pendingSettings));
  const left = describeUncommitted(uncommitted);
  if (left !== '') logLine(left);
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
    baseline,
    reusable: await readReusable(inputs.reuse === undefined ? null : resolve(context.workspace, inputs.reuse)),
    run: { ...context.run, commit: await readHead(located.gitRoot) },
    onSubject: ({ model, version }: { model: string; version: string }) => logLine(`Certifying ${model}@${version}`),
  };
  for await (const outcome of certifySubjects(request, ports)) outcomes.push(await keepOutcome(outcome, output));
  await saveReport(output, toReportDocument(outcomes));
  await publish(outcomes, inputs);
});

function select(
  { base, versions, ...inputs }: CertifyInputs,
  context: RunnerContext,
  located: LocatedRegistry,
): Promise<CertificationSelection> {
  const from = base ?? context.base ?? null;
  const baseline = inputs.baseline ?? null;
  const request = { ...located, versions, baseline, base: from, isMerged: context.isMerged, unasked: UNASKED };
  return selectCertification(request, wireSelection(located));
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
