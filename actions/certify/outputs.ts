import { setFailed, setOutput } from '@actions/core';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { annotate } from '../../src/adapters/runner/run-action.ts';
import { writeSummary } from '../../src/adapters/runner/write-summary.ts';
import { describeResult, reportsOf, type SavedOutcome } from '../../src/report/certification-result.ts';
import { reportAnnotations } from '../../src/report/check-run.ts';
import { renderJobSummary } from '../../src/report/job-summary.ts';
import { type CertifyInputs, failsStep } from './inputs.ts';

/** Tells the run what came out: annotations, the job's summary, outputs, and whether the step fails. */
export async function publish(outcomes: readonly SavedOutcome[], { failOn }: CertifyInputs): Promise<void> {
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
