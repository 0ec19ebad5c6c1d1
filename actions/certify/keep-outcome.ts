import { join } from 'node:path';
import { readReportFolder } from '../../src/adapters/system/report-folder.ts';
import { saveCertificate } from '../../src/adapters/system/save-certificate.ts';
import type { Certificate } from '../../src/contract/generated/types.ts';
import { parseCertificate } from '../../src/contract/parse-certificate.ts';
import type { SavedOutcome } from '../../src/report/certification-result.ts';
import type { SubjectOutcome } from '../../src/usecases/certify/certify-subjects.ts';

/** Keeps an outcome's certificates: the version's own, and the deployed version's where a policy changed. */
export async function keepOutcome(outcome: SubjectOutcome, folder: string): Promise<SavedOutcome> {
  if (outcome.kind === 'unanswered') return { outcome, path: null };
  const baseline = outcome.policy?.baseline ?? null;
  if (baseline !== null) await saveCertificate(join(folder, 'baseline'), baseline);
  return { outcome, path: await saveCertificate(folder, outcome.certificate) };
}

/** Earlier certificates that may be taken over; an unreadable one is an error, because somebody meant it to be read. */
export async function readReusable(folder: string | null): Promise<readonly Certificate[]> {
  if (folder === null) return [];
  const files = await readReportFolder(folder);
  return files
    .filter(({ name }) => name !== 'report.json')
    .map(({ name, content }) => parseCertificate({ path: name, content }).value);
}
