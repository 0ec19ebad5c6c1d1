import { drawPage } from '../../report/page/draw-page.ts';
import { reportsOf, type SavedOutcome } from '../../report/certification-result.ts';
import { toReportDocument } from '../../report/report-document.ts';
import type { ReportFolder } from '../ports/report-folder.ts';
import type { SubjectOutcome } from './certify-subjects.ts';

/** Keeps every outcome as it comes, and at the end what tells the comment of the pull request and people about them. */
export async function keepRun(
  outcomes: AsyncIterable<SubjectOutcome>,
  folder: ReportFolder,
): Promise<readonly SavedOutcome[]> {
  const saved: SavedOutcome[] = [];
  for await (const outcome of outcomes) saved.push({ outcome, path: await keep(outcome, folder) });
  await folder.saveReport(toReportDocument(saved));
  if (saved.length > 0) await folder.savePage(await drawPage(reportsOf(saved)));
  return saved;
}

/** The version's own certificate with the rows that changed, and the deployed version's where a policy changed. */
async function keep(outcome: SubjectOutcome, folder: ReportFolder): Promise<string | null> {
  if (outcome.kind === 'unanswered') return null;
  const baseline = outcome.policy?.baseline ?? null;
  const { certificate, changedRows = [] } = outcome;
  if (baseline !== null) await folder.saveBaseline(baseline);
  if (changedRows.length > 0) await folder.saveChangedRows(certificate, changedRows);
  return folder.saveCertificate(certificate);
}
