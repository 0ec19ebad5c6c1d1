import { resolve } from 'node:path';
import { setOutput } from '@actions/core';
import { readRunnerContext } from '../../src/adapters/runner/event.ts';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { runAction } from '../../src/adapters/runner/run-action.ts';
import type { Answer } from '../../src/domain/certification/verdict.ts';
import { concludeReports } from '../../src/usecases/comment/conclude-reports.ts';
import { readReportFiles } from '../../src/usecases/comment/read-report-files.ts';
import { buildModelReports } from '../../src/usecases/comment/version-reports.ts';
import { wireReports } from '../../src/wiring/reports.ts';
import { readVerdictInputs } from './inputs.ts';

const REASONS = {
  pass: 'certified',
  fail: 'rejected',
  inconclusive: 'inconclusive',
  unanswered: 'unanswered',
} as const satisfies Readonly<Record<Answer, string>>;

await runAction(async () => {
  const inputs = readVerdictInputs();
  const { workspace } = await readRunnerContext(process.env);
  const files = await wireReports(resolve(workspace, inputs.certificates)).read();
  const { verdict, certified, rejected } = concludeReports(
    buildModelReports(readReportFiles(files), { planned: inputs.planned }),
  );
  const isEmpty = certified.length + rejected.length === 0;
  setOutput('verdict', verdict);
  setOutput('certified', JSON.stringify(certified));
  setOutput('rejected', JSON.stringify(rejected));
  setOutput('reason-code', isEmpty ? 'nothing-to-certify' : REASONS[verdict]);
  logLine(isEmpty ? 'No model version changed: nothing to certify.' : `Verdict: ${verdict}.`);
  for (const name of rejected) logLine(`Not certified: ${name}.`);
});
