import { setFailed, setOutput, warning } from '@actions/core';
import { logLine } from '../../src/adapters/runner/log-line.ts';
import { readRecord, type RecordReading } from '../../src/usecases/catalogue/read-record.ts';
import { reportOptimism } from '../../src/usecases/catalogue/report-optimism.ts';
import type { OwnIssues } from '../../src/usecases/ports/own-issues.ts';
import type { RecordAllOutcome } from '../../src/usecases/releases/record-all.ts';

/** Compares live with certified over the whole record, and says so in an issue where it is beyond noise. */
export async function keepGapIssue(issues: OwnIssues, record: RecordReading): Promise<void> {
  const { rows, faults } = await readRecord(record);
  for (const { code, model, message } of faults) warning(`${model}: ${code}: ${message}`);
  const { change, url } = await reportOptimism(issues, rows);
  logLine(`The issue about optimism: ${change}${url === null ? '' : `, ${url}`}.`);
  setOutput('gap-issue', url ?? '');
}

export function tell({ recorded, subjects, releases, refused, reasonCode }: RecordAllOutcome): void {
  setOutput('recorded', JSON.stringify(recorded));
  setOutput('subjects', subjects.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
  setOutput('releases', JSON.stringify(releases));
  setOutput('refused', JSON.stringify(refused));
  setOutput('reason-code', reasonCode);
  for (const { message } of refused) warning(message);
  if (refused.length > 0) setFailed(`${refused.length} windows were not believed.`);
}
